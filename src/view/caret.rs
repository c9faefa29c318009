//! Where the focus stands: the terminal's own cursor goes there, also where nobody types, so that a screen reader, a
//! magnifier and a braille line follow it.

use ratatui::layout::{Position, Rect};

/// The place of the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caret {
    /// Here the next letter comes: the cursor is seen.
    Typed(Position),
    /// Here stands what the keys are about: the cursor is there, and not seen.
    Stands(Position),
}

impl Caret {
    /// Where it is.
    pub const fn at(self) -> Position {
        match self {
            Self::Typed(at) | Self::Stands(at) => at,
        }
    }

    /// Whether something is typed there.
    pub const fn is_typed(self) -> bool {
        matches!(self, Self::Typed(_))
    }

    /// On the first cell of this; `None` where there is no room for it.
    pub fn on(area: Rect) -> Option<Self> {
        (!area.is_empty()).then(|| Self::Stands(area.as_position()))
    }
}
