#![doc = include_str!("ARCHITECTURE.md")]

pub mod app;
pub mod beamer;
pub mod cli;
pub mod demo;
pub mod domain;
pub mod export;
pub mod framework;
pub mod import;
pub mod keys;
pub mod platform;
pub mod run;
pub mod store;
pub mod terminal;
pub mod text;
pub mod view;
pub mod words;
