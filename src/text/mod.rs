//! Every sentence that a user can see, in Dutch, and nowhere else.
//!
//! Functions here are typed: they take values, never other sentences to glue together, and they
//! match enums whole, so that a missing sentence does not compile.

pub mod case;
pub mod cli;
pub mod date;
pub mod dates;
pub mod events;
pub mod import;
pub mod keys;
pub mod label;
pub mod labels;
pub mod list;
pub mod minutes;
pub mod show;
pub mod who;
