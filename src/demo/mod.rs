//! The demo: an invented region with a past, and generated ones of any size.
//!
//! Nothing here writes events of its own in [`region`]: the schools' lists go through the import, everything that
//! happened since through `domain::decide`, so what a visitor sees is what the program would have made of it. Every
//! date follows from `today`. [`Generated`] writes events directly, because 200,000 pupils have to be there in
//! seconds; a test folds them and holds them to the same shape.
//!
//! Pure: no clock, and no file besides those of `demo-data/`, which are part of the program.

mod acts;
mod afterwards;
mod dossier;
mod generated;
mod invented;
mod network;
mod past;
mod random;
mod story;
mod values;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{Draft, Entity, Event, Refusal};
use crate::import::plan::Refused;
use crate::text;

pub use generated::{Generated, MAX_PUPILS, generated};

/// The demo's own data is wrong. That cannot happen to a user: tests read all of it, for every kind of day.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// A list that cannot be imported.
    #[error("a list of the demo: {0}")]
    List(#[from] Refused),
    /// The network's table.
    #[error("the network of the demo: {0}")]
    Network(#[from] csv::Error),
    /// The story's file.
    #[error("the story of the demo: {0}")]
    Story(#[from] toml::de::Error),
    /// A name that nobody has.
    #[error("nobody in the demo is called {0}")]
    Nobody(String),
    /// An agreement that cannot be read, or that is not there.
    #[error("no such agreement in the demo: {0}")]
    Agreement(String),
    /// An act that has no pupil or no meeting.
    #[error("an act of the demo misses a {0}")]
    Misses(&'static str),
    /// A rule said no.
    #[error("a rule refuses an act of the demo: {0:?}")]
    Refused(Refusal),
}

/// The demo region with its past, oldest group first. Its newest groups are not the user's own, so undo stops at the
/// last meeting.
///
/// # Errors
/// When `demo-data/` is wrong.
pub fn region(today: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Draft>, Broken> {
    story::tell(today, now)
}

/// Gives every group of the demo to `write`: the region, or a generated one of so many pupils.
///
/// # Errors
/// A sentence for the user: the first one that `write` returns, or that the demo's own data is wrong.
pub fn fill(
    pupils: Option<u32>,
    today: NaiveDate,
    now: DateTime<Utc>,
    write: &mut dyn FnMut(Draft) -> Result<(), String>,
) -> Result<(), String> {
    match pupils {
        Some(count) => generated(count, today, now).try_for_each(write),
        None => {
            let groups = region(today, now).map_err(|broken| text::demo::broken(&broken.to_string()))?;
            groups.into_iter().try_for_each(write)
        }
    }
}

/// How many pupils of a generated region are done with this group. The lists come first, and then each pupil's past,
/// which takes about as long.
pub fn pupils_done(draft: &Draft, pupils: u32) -> u64 {
    let touched = || draft.events.iter().flat_map(Event::touches);
    let number = |it| match it {
        Entity::Pupil(pupil) => Some(pupil.0),
        Entity::Person(_) | Entity::Agreement(_) | Entity::Note(_) | Entity::Meeting(_) => None,
    };
    // The meeting comes last, and the network before everybody.
    if touched().any(|it| matches!(it, Entity::Meeting(_))) {
        return u64::from(pupils);
    }
    let Some(newest) = touched().filter_map(number).max() else { return 0 };
    let is_list = draft.events.iter().any(|event| matches!(event, Event::PupilAdded { .. }));
    let done = if is_list { newest } else { pupils.saturating_add(newest) };
    u64::from(done / 2)
}
