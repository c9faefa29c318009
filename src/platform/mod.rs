//! What only the system itself can do, each in its own way. Knows nothing of ours.

#[cfg(windows)]
mod windows;

#[cfg(windows)]
pub use windows::{End, has_own_console, keep_to_oneself, on_end, user, user_of};

/// Whether the window goes away with the program: it was opened for it. Elsewhere a terminal is there first.
#[cfg(not(windows))]
pub fn has_own_console() -> bool {
    false
}
