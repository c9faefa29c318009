//! Panics in the readers of other people: a file can be damaged in more ways than they thought of.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static CATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread is one that is caught here: the panic hook asks this and then leaves the terminal alone.
#[must_use]
pub fn panic_is_expected() -> bool {
    CATCHING.get()
}

/// `None` where the call panicked.
pub(super) fn catching<T>(call: impl FnOnce() -> T) -> Option<T> {
    CATCHING.set(true);
    // Unwind safe: nothing that the call touched is used again.
    let outcome = catch_unwind(AssertUnwindSafe(call));
    CATCHING.set(false);
    outcome.ok()
}
