//! The store: a folder whose journal is the truth and whose checkpoint makes opening quick.
//!
//! Nothing here knows a screen, a sentence or a clock: times, names and randomness are passed in,
//! and what a user reads about [`OpenError`], [`AppendError`] and [`Notice`] is written elsewhere.

mod aside;
pub mod checkpoint;
mod cut;
pub mod disk;
mod drafts;
pub mod entries;
pub mod error;
mod files;
mod folder;
pub mod frames;
mod ground;
pub mod journal;
pub mod lock;
mod log;
mod mark;
mod memory;
mod newest;
pub mod place;
pub mod plain;
pub mod reader;
pub mod record;
pub mod records;
mod replay;
pub mod sealer;
mod slots;
mod tail;
mod tie;
pub mod upcast;

pub use cut::Kept;
pub use error::{
    AppendError, Changed, Damage, DamageKind, ElsewhereError, Notice, OpenError, Part, ReadError, Trouble,
};
pub use folder::{Opened, Progress, Store};
pub use lock::Holder;
pub use log::{Groups, Log};
pub use memory::Memory;
pub use replay::Verifier;
pub use slots::entropy;
