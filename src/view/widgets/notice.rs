//! One line that says what just happened.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::view::skin::{Glyph, Role, Skin};

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It worked.
    Ok,
    /// It worked, but look; or it was refused with a way on.
    Warn,
    /// It failed.
    Error,
}

impl Kind {
    /// Its sign and its style.
    pub const fn look(self) -> (Glyph, Role) {
        match self {
            Self::Ok => (Glyph::Done, Role::NoticeOk),
            Self::Warn => (Glyph::LetOp, Role::NoticeWarn),
            Self::Error => (Glyph::Error, Role::NoticeError),
        }
    }
}

/// Draws the notice on the first line of `area`.
pub fn draw(area: Rect, buf: &mut Buffer, skin: Skin, kind: Kind, text: &str) {
    let line = paint::line_of(area.intersection(buf.area), 0);
    let line = paint::after(paint::first(line, line.width.saturating_sub(1)), 1);
    let (glyph, role) = kind.look();
    paint::text(line, buf, &format!("{} {text}", glyph.as_str()), skin.style(role));
}
