//! The rules, told as one line each; and what must hold for any sequence of acts.

mod any_act;
mod audience;
mod caseload;
mod clean;
mod dictionary;
mod entries;
mod every_command;
mod free_text;
mod halves;
mod laws;
mod let_ops;
mod names_in_text;
mod nazorg;
mod proposals;
mod rules;
mod school_year;
mod search;
mod sharing;
