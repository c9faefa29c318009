//! What stands on the screen, in text and in style.

mod drawn_text;
mod gallery;
mod skins;
pub mod styled;
mod widgets;
