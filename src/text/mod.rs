//! text
/// Keys, actions and keymap problems.
pub mod keys;
//! Every sentence that a user can see, typed, in Dutch.

pub mod dates;
//! Every sentence that a user can see: typed, Dutch, and nowhere else.

pub mod labels;
