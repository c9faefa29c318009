//! Keys: what was pressed, what it means here, and the files in which people choose their own.
//!
//! The room knows no terminal library and no domain. It turns an [`Input`] and the open [`Place`]s into an
//! [`Action`], and checks a keymap file whole. Every word about a key that people read stands in `text::keys`.

mod action;
mod check;
mod file;
mod input;
mod key;
mod keymap;
mod nearest;
mod place;

pub use action::{Action, Risk, Scope};
pub use check::{Loaded, Problem, Trouble, load, standard};
pub use file::{BUILT_IN, built_in};
pub use input::{Input, Mouse, MouseKind, Stop};
pub use key::{Code, Key, KeyFault, Mods, parse_keys, print_keys};
pub use keymap::{Keymap, Resolved};
pub use nearest::nearest;
pub use place::Place;
