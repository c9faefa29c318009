//! The store: a folder whose journal is the truth and whose checkpoint makes opening quick.
//!
//! Nothing here knows a screen, a sentence or a clock: times, names and randomness are passed in,
//! and what a user reads about [`OpenError`], [`AppendError`] and [`Notice`] is written elsewhere.

pub mod checkpoint;
pub mod disk;
pub mod error;
mod files;
pub mod frames;
pub mod journal;
pub mod lock;
pub mod place;
pub mod record;
pub mod slots;

pub use error::{AppendError, Damage, DamageKind, Notice, OpenError, Part, ReadError, Trouble};
