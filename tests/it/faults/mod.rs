//! What goes wrong on real machines, done to a real folder.

mod damage;
#[cfg(unix)]
mod kill;
#[cfg(unix)]
mod only_read;
#[cfg(unix)]
mod outside;
mod sled_folder;
#[cfg(unix)]
mod strange_files;
