//! A school's list becomes a plan, and the plan becomes one command.
//!
//! ```text
//! bytes ─► source (text or workbook) ─► table ─► rows ─► cells ─► facts ─► plan (against the State) ─► Command
//!                                          ▲ choices: what a person decided about columns, words, rows and cells
//! ```
//!
//! Everything here is pure: the caller reads the file and passes its bytes, its size and today's date.
//! What a user reads about it is worded in `text::import`; `report` chooses the sentence.

pub mod aside;
mod budget;
pub mod cells;
pub mod choices;
pub mod decode;
pub mod demo;
mod field;
pub mod head;
pub mod headings;
pub mod json;
pub mod look_alike;
pub mod meaning;
pub mod memory;
mod not_a_table;
mod orders;
pub mod overview;
pub mod plan;
mod reencoded;
pub mod report;
mod report_cells;
mod report_refused;
mod separated;
pub mod source;
mod spellings;
pub mod table;
mod tabs;
pub mod way;
mod whose;
mod workbook;

pub use not_a_table::NotATable;
pub use workbook::panic_is_expected;
