//! text
/// Keys, actions and keymap problems.
pub mod keys;
