//! What the command line says: help, refusals, reports.

pub mod help;
pub mod keymaps;
pub mod report;
pub mod system;
pub mod usage;

/// Under a sentence in a window that would go away.
pub const CLOSE_WINDOW: &str = "Druk op Enter om dit venster te sluiten.";
