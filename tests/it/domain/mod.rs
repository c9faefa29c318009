//! The rules, told as one line each; and what must hold for any sequence of acts.

mod caseload;
mod clean;
mod laws;
mod rules;
