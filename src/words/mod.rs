//! What people type, read: Dutch dates, filters, the agreement line.
//!
//! Everything here is pure: text and the calendar go in, a typed reading goes out. What can be read in two
//! ways is handed back as a question, never guessed. No sentence for users is made here (`text` does that).

pub mod agreement;
pub mod dates;
pub mod filter;
