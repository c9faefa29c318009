//! What goes wrong on real machines, done to a real folder.

mod damage;
mod kill;
mod sled_folder;
