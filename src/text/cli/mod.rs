//! What the command line says: help, refusals, reports.

pub mod help;
pub mod keymaps;
pub mod report;
pub mod system;
pub mod usage;
