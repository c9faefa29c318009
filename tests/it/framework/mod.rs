//! Werkwijzen: the one that comes with the program, and what is said of a file with faults.

mod faults;
mod standard;
