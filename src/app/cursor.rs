//! Where the eye is in a list, and how far a text is scrolled.

use crate::keys::Action;

/// How many rows PgUp and PgDn move; less than any comfortable screen holds, so nothing is jumped over.
pub const PAGE: usize = 10;

/// A cursor in a list of `total` rows: moves, and never points beyond it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row, from 0.
    pub at: usize,
}

impl Cursor {
    /// Does the action if it moves a cursor; says whether it did.
    pub fn moved(&mut self, action: Action, total: usize) -> bool {
        let last = total.saturating_sub(1);
        self.at = match action {
            Action::Up | Action::PickUp => self.at.saturating_sub(1),
            Action::Down | Action::PickDown => self.at.saturating_add(1),
            Action::PageUp | Action::PickPageUp => self.at.saturating_sub(PAGE),
            Action::PageDown | Action::PickPageDown => self.at.saturating_add(PAGE),
            Action::First | Action::PickFirst => 0,
            Action::Last | Action::PickLast => last,
            _ => return false,
        };
        self.at = self.at.min(last);
        true
    }
}

/// Does the action if it scrolls a text that is only read. How far it can go is known where it is drawn.
pub fn scroll(top: &mut usize, action: Action) {
    match action {
        Action::PickUp | Action::PickPageUp => *top = top.saturating_sub(1),
        Action::PickDown | Action::PickPageDown => *top = top.saturating_add(1),
        _ => {}
    }
}
