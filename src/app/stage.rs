//! What others in the room see: which second windows listen, which of them the chair has recognised, and whether the
//! curtain is down.

/// Who can see what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// The codes of the windows that the chair has recognised.
    pub(super) known: Vec<u8>,
    /// The codes of those that nobody has recognised yet, the one that is asked about first.
    pub(super) unknown: Vec<u8>,
    /// Why nothing is shown, while somebody wants that.
    pub(super) fell: Option<Fell>,
    /// Nothing was pressed for a moment: a key is an answer to what stands there, and no part of what was typed before.
    pub(super) is_quiet: bool,
    /// The digits of a code, as far as they were typed.
    pub(super) typed: String,
}

impl Stage {
    /// How many second windows listen.
    pub fn listening(&self) -> usize {
        self.known.len() + self.unknown.len()
    }

    /// The digits of a code that were typed so far.
    pub fn typed(&self) -> &str {
        &self.typed
    }
}

/// Why the curtain fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fell {
    /// Somebody let it.
    Asked,
    /// A window went away: the projector may show this screen now.
    WindowGone,
}

/// Why nothing about anybody is shown, on neither screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curtain {
    /// It fell.
    Fell(Fell),
    /// A window is there that nobody has recognised yet. It shows this code; the own screen does not.
    Asks(u8),
}

/// What came of asking for a second window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It opens.
    Opens,
    /// The system has no way to: it is done by hand.
    ByHand,
    /// There is no place where one can listen.
    Nowhere,
}

/// What a second window does. Each has a code of two digits, by which the chair recognises it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// It listens.
    Came(u8),
    /// It listens no longer, or is about to come back as another one.
    Went(u8),
    /// Somebody at a window wants nothing to be shown.
    Curtain,
}
