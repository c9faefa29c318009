//! A sentence that says what just happened.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::width::{clean, wrap};

/// A column of air at both sides, the sign, and a space behind it.
const BESIDE: u16 = 4;

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It goes on.
    Busy,
    /// It worked.
    Ok,
    /// It worked, but look; or it was refused with a way on.
    Warn,
    /// It failed.
    Error,
}

impl Kind {
    /// Its sign and its style.
    pub const fn look(self) -> (Glyph, Look) {
        match self {
            Self::Busy => (Glyph::Pointer, Look::Muted),
            Self::Ok => (Glyph::Done, Look::NoticeOk),
            Self::Warn => (Glyph::LetOp, Look::NoticeWarn),
            Self::Error => (Glyph::Error, Look::NoticeError),
        }
    }
}

/// The lines that a notice takes at this width, at most `most`.
pub fn lines(text: &str, width: u16, most: u16) -> u16 {
    let room = width.saturating_sub(BESIDE);
    paint::cells(wrap(&clean(text), usize::from(room)).len()).min(most)
}

/// Draws the notice on as many lines as `area` has: its sign, and the words beside it.
pub fn draw(area: Rect, buf: &mut Buffer, skin: Skin, kind: Kind, text: &str) {
    let area = area.intersection(buf.area);
    let area = paint::after(paint::first(area, area.width.saturating_sub(1)), 1);
    let (glyph, look) = kind.look();
    paint::text(paint::line_of(area, 0), buf, &format!("{} ", glyph.as_str()), skin.style(look));
    paint::wrapped(paint::after(area, 2), buf, text, skin.style(look));
}
