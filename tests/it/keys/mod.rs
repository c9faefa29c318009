//! Keys and keymap files, from the side of who presses and who writes them.

mod files;
mod presses;
mod reading;
#[cfg(unix)]
mod tty;
