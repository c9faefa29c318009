//! What leaves the program: the minutes that a chair sends.

mod entries;
mod markdown;
mod minutes;
mod region;
