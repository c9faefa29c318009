//! What stands on the screen, in text and in style.

mod agreements;
mod case;
pub mod desk;
mod drawn_text;
mod entries;
mod gallery;
mod importing;
mod layers;
mod list;
mod meeting;
mod meeting_seen;
mod network;
mod pictures;
mod readme;
mod skins;
mod spoken;
mod start;
pub mod styled;
mod svg;
mod triage;
pub mod whole_case;
mod widgets;
