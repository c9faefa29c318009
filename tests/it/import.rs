//! A school sends a list: what is read, what is refused, and what it changes.

mod cells;
mod decode;
mod demo;
mod plan;
mod report;
mod table;
