//! What the store promises, told by somebody who uses it.

pub mod checkpoint;
pub mod disks;
pub mod frames;
pub mod journal;
pub mod lock;
pub mod place;
