//! A school's list becomes a plan, and the plan becomes one command.
//!
//! ```text
//! bytes ─► decode ─► text ─► table ─► rows ─► cells ─► facts ─► plan (against the State) ─► Command
//! ```
//!
//! Everything here is pure: the caller reads the file and passes its bytes, its size and today's date.
//! What a user reads about it is worded in `text::import`; `report` chooses the sentence.

pub mod cells;
pub mod decode;
pub mod demo;
pub mod headings;
pub mod json;
mod not_a_table;
pub mod plan;
pub mod report;
pub mod table;

pub use not_a_table::NotATable;
