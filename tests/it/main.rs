//! One test binary; each module tells stories about one side of the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod beamer;
mod cli;
mod demo;
mod domain;
mod export;
mod faults;
mod framework;
mod import;
mod journeys;
mod keys;
mod screens;
mod store;
mod support;
mod terminal;
mod tidy;
mod words;
