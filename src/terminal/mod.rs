//! The terminal: what comes in, what goes out, and leaving it as it was found.
//!
//! Knows crossterm, `ratatui`'s cells and `keys`; nothing of pupils or screens, and no sentence for users.

mod backend;
mod burst;
pub mod guard;
pub mod lines;
mod normalise;
mod page;
mod pen;
pub mod read;
pub mod screen;
pub mod signals;
pub mod signs;
mod size;
#[cfg(unix)]
mod tty;

pub use backend::{Backend, Cursor, Fonts};
pub use burst::Burst;
pub use guard::{Face, Guard};
pub use lines::Lines;
pub use normalise::Normaliser;
pub use screen::Screen;
