//! Every sentence that a user can see, typed, in Dutch.

pub mod dates;
