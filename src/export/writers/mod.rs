//! One file format each.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod table;
