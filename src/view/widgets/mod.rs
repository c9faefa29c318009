//! Pieces that screens are built from. Each draws values that it is given into an area, in a skin.
//!
//! They know no screen and no pupil, change nothing outside the buffer, and draw what fits at any
//! size. All fixed words come in as arguments.

pub mod facts;
pub mod field;
pub mod hint_bar;
pub mod modal;
pub mod notice;
pub mod paint;
pub mod panel;
pub mod picker;
pub mod progress;
pub mod scroll;
pub mod tab_bar;
pub mod table;
pub mod too_small;
