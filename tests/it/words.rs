//! What people type is what they get, or they are asked.

mod agreement;
mod anything;
mod asked;
mod casework;
mod dates;
mod fields;
mod filter;
mod labels;
mod region;
mod shown;
