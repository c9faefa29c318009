//! What others in the room see: how many second windows listen, whether the curtain is down, and whether the chair has
//! seen that it is the right window that hangs on the wall.

/// Who can see what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// So many second windows listen.
    pub windows: usize,
    /// The code that they show until the chair has recognised it on the wall.
    pub(super) asks: Option<u8>,
    /// The code by which they were recognised.
    pub known_by: Option<u8>,
    /// Why nothing is shown, while somebody wants that.
    pub(super) fell: Option<Curtain>,
}

/// Why nothing about anybody is shown, on neither screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curtain {
    /// Somebody let it fall.
    Fell,
    /// A window went away: the projector may show this screen now.
    Gone,
    /// A window is there that nobody has recognised yet: it shows this code.
    Asks(u8),
}

/// What a second window does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// It listens, as one of so many, and shows this code until it is recognised.
    Came {
        /// So many listen now.
        listening: usize,
        /// From 10 to 99; nobody can guess it.
        code: u8,
    },
    /// It listens no longer.
    Went {
        /// So many are left.
        listening: usize,
    },
    /// Somebody at that window wants nothing to be shown.
    Curtain,
}
