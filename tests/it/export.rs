//! What leaves the program: the minutes that a chair sends, and what else is made from them and from the list.

mod entries;
mod forms;
mod markdown;
mod minutes;
mod own_networks;
mod region;
