//! A panic on request, so that a test can see the terminal come back whole from one. Only debug builds have it: in
//! a release nothing in the environment can end the program.

use ratatui::layout::Rect;

/// Names a width; a window that is dragged to it panics while its frame is being drawn.
const WIDTH: &str = "CASUSTAFEL_PANIC_WIDTH";

/// Panics in a window of the width that was named.
#[expect(clippy::panic, reason = "that is what it is for")]
pub(super) fn panic_at(window: Rect) {
    if std::env::var(WIDTH).is_ok_and(|width| width == window.width.to_string()) {
        panic!("{WIDTH}");
    }
}
