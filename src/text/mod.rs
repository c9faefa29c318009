//! text
/// Keys, actions and keymap problems.
pub mod keys;
//! Every sentence that a user can see, typed, in Dutch.

pub mod dates;
//! Every sentence that a user can see: typed, Dutch, and nowhere else.

pub mod labels;
//! Every sentence that a user can see, in Dutch.
//!
//! Functions here are typed: they take values, never other sentences to glue together, and they
//! match enums whole, so that a missing sentence does not compile.

pub mod case;
pub mod cli;
pub mod date;
pub mod events;
pub mod label;
pub mod list;
pub mod refusal;
pub mod show;
pub mod store;
pub mod who;
