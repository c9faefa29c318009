//! What the store promises, told by somebody who uses it.

pub mod checkpoint;
pub mod desk;
pub mod disks;
pub mod drafts;
pub mod folder;
pub mod frames;
pub mod ground;
pub mod journal;
pub mod lazy;
pub mod lock;
pub mod mark;
pub mod memory;
pub mod place;
pub mod replaying;
pub mod sentences;
pub mod tie;
pub mod upcast;
pub mod version_four;
pub mod version_one;
pub mod version_three;
pub mod version_two;
