//! The minutes of a meeting, from [`crate::domain::minutes`]: as a document for people, as data for programs.

mod data;
mod document;

pub use data::data;
pub use document::document;
