//! A panic or a slow start on request, so that a test can see the terminal come back whole from one, and what the screen
//! shows meanwhile. Only debug builds have it: in a release nothing in the environment can end or stop the program.

use ratatui::layout::Rect;

/// Names a width; a window that is dragged to it panics while its frame is being drawn.
const WIDTH: &str = "CASUSTAFEL_PANIC_WIDTH";

/// Names a file that opening waits for: a pipe, until somebody writes into it.
const OPENS_AFTER: &str = "CASUSTAFEL_OPENS_AFTER";

/// Waits for the file that was named, if one was.
pub(super) fn stand_still() {
    drop(std::env::var_os(OPENS_AFTER).map(std::fs::read));
}

/// Panics in a window of the width that was named.
#[expect(clippy::panic, reason = "that is what it is for")]
pub(super) fn panic_at(window: Rect) {
    if std::env::var(WIDTH).is_ok_and(|width| width == window.width.to_string()) {
        std::panic::panic_any(WIDTH);
    }
}
