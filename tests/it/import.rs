//! A school sends a list: what is read, what is refused, and what it changes.

mod besides;
mod cells;
mod choices;
mod contradicting;
mod decode;
mod demo;
mod exports;
mod hostile;
mod look_alikes;
mod made;
mod misleading;
mod newcomers;
mod pages;
mod plan;
mod report;
mod side_by_side;
mod table;
mod trouble;
mod workbooks;
mod wrong_column;
