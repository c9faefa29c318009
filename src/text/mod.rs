//! Every sentence that a user can see: typed, Dutch, and nowhere else.

pub mod labels;
