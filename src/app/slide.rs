//! What a second window shows: a value that holds nothing but what everybody who looks may see. What is not in it cannot
//! be seen there, photographed, or found in the other terminal's memory.
//!
//! It goes over a socket to another process. `App::slide` makes it through a [`crate::domain::Reading`] for the beamer,
//! so what stands here as a string has passed the name gate; all else is codes, numbers and days.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{Destination, EntryKind, ExitProfile, FactKey, PupilId, Role, SchoolType};

/// What a second window shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// Which meeting; `None` while none runs.
    pub about: Option<About>,
    /// What there is to see of it.
    pub shows: Shows,
}

/// The meeting, in what everybody at the table knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What this region calls such a meeting.
    pub kind: Option<String>,
    /// Its local date.
    pub day: Option<NaiveDate>,
    /// What date words mean.
    pub today: NaiveDate,
    /// The how many-th pupil sits at the table, or comes next.
    pub turn: u16,
    /// How many stand on the agenda.
    pub all: u16,
}

/// What there is to see.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shows {
    /// Nothing about anybody: before, after, and behind the curtain. That something is hidden is no news either.
    #[default]
    Nothing,
    /// The code by which the chair sees that this is the window on the wall.
    Code(u8),
    /// Between two pupils: who comes next.
    Next {
        /// The number, with the first letters where everybody may know them.
        who: String,
        /// The gemeente, likewise.
        municipality: Option<String>,
    },
    /// Somebody is at the table of whom not everybody there may know: the number, and nothing else.
    Number(PupilId),
    /// The pupil at the table.
    Pupil(Box<AtTable>),
}

impl fmt::Debug for Shows {
    /// A name stays out of debug output.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str(stringify!(Nothing)),
            Self::Code(code) => f.debug_tuple(stringify!(Code)).field(code).finish(),
            Self::Next { .. } => f.write_str(stringify!(Next)),
            Self::Number(pupil) => f.debug_tuple(stringify!(Number)).field(pupil).finish(),
            Self::Pupil(at_table) => f.debug_tuple(stringify!(Pupil)).field(&at_table.number).finish(),
        }
    }
}

/// The pupil at the table.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtTable {
    /// The number, by which the window knows that somebody else came to the table; not drawn.
    pub number: PupilId,
    /// As people say it.
    pub name: String,
    /// In years.
    pub age: Option<u32>,
    /// The school, and what kind it is.
    pub school: Option<(String, Option<SchoolType>)>,
    /// The class.
    pub class: Option<String>,
    /// Where this pupil is heading, and where that leads.
    pub route: (Option<ExitProfile>, Option<Destination>),
    /// The day on which the pupil is expected to leave school.
    pub leaves: Option<NaiveDate>,
    /// Who has which of the two roles; nobody yet is `None`.
    pub roles: Vec<(Role, Option<String>)>,
    /// Agreements from before this meeting.
    pub earlier: Vec<Agreement>,
    /// What this meeting recorded, in the order of its minutes.
    pub recorded: Vec<Told>,
}

/// Something that was recorded in this meeting, as it stands now.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// A fact; `None`: it was taken away.
    Fact(FactKey, Option<String>),
    /// Who has a role; `None`: nobody any more.
    Role(Role, Option<String>),
    /// An entry was added: what stands in it is not for a wall.
    Entry(EntryKind),
    /// A note that was opened to everybody at the table.
    Note(String),
    /// An agreement that was made or changed.
    Agreement(Agreement),
}

/// Who does what by when.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What.
    pub what: String,
    /// Who, and with whom.
    pub who: Option<String>,
    /// Local date.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub how: How,
}

/// How far an agreement is. That it is late is no news for a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// To be done.
    Open,
    /// Done on this day.
    Done(NaiveDate),
    /// It is not needed any more.
    Dropped,
}
