//! What stands on the screen, in text and in style.

mod drawn_text;
mod gallery;
mod meeting;
mod skins;
pub mod styled;
mod widgets;
