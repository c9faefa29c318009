//! One file format each.

pub mod json;
pub mod markdown;
