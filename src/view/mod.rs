//! How the program looks: reads the state and draws it; changes nothing.
//!
//! Below the screens stand the rooms that know no screen: [`skin`] (colours and glyphs), [`width`]
//! (how many cells a text takes) and [`widgets`] (tables, fields, bars and boxes).

pub mod skin;
pub mod widgets;
pub mod width;
