//! What stands on the screen, in text and in style.

mod case;
mod desk;
mod drawn_text;
mod gallery;
mod list;
mod meeting;
mod skins;
pub mod styled;
mod widgets;
