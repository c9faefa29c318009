//! What stories stand on.

pub mod log;
