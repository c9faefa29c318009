//! The story of the demo region: what happened to all together, `demo-data/verloop.toml`, and between those days what
//! happened to each pupil, `demo-data/casussen.toml`. Told in the order of the days.

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use toml::Table;

use super::Broken;
use super::acts::perform;
use super::past::Past;
use crate::domain::{Draft, EntryKind, Mark, MeetingKind, Presence, Role, WaakvlamKind};

const DAYS: &str = include_str!("../../demo-data/verloop.toml");
const CASES: &str = include_str!("../../demo-data/casussen.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    day: Vec<Day>,
}

/// What one person did on one day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    /// Days before today.
    ago: u64,
    /// Of the first act, UTC.
    hour: u32,
    by: String,
    acts: Vec<Act>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    /// Who records what happened, unless the act says otherwise.
    user: String,
    /// From which hour, UTC: meetings are over then.
    hour: u32,
    case: Vec<Case>,
}

/// What happened to one pupil.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    who: String,
    acts: Vec<Dated>,
}

/// One act and its day.
#[derive(Deserialize)]
struct Dated {
    /// Days before today.
    ago: u64,
    /// Who recorded it.
    user: Option<String>,
    #[serde(flatten)]
    act: Act,
}

/// Pupils by name, `*` for all of them; nobody named is whom the story is about, or the one at the table.
#[derive(Default, Deserialize)]
#[serde(untagged)]
pub enum Who {
    #[default]
    AtTable,
    One(String),
    Several(Vec<String>),
}

/// Fields and values besides the ones of the act itself, under the codes of the data dictionary.
#[derive(Deserialize)]
pub struct Given {
    #[serde(default)]
    pub who: Who,
    #[serde(flatten)]
    pub values: Table,
}

/// An entry of a case: its kind, and its fields. `of` names fields of the entry that is meant.
#[derive(Deserialize)]
pub struct Recorded {
    #[serde(default)]
    pub who: Who,
    pub kind: EntryKind,
    #[serde(default)]
    pub of: Table,
    #[serde(flatten)]
    pub values: Table,
}

/// One act. The names are those of the files.
#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// The store is made, and everybody comes into the network.
    Network,
    /// The three schools send their lists.
    Import,
    /// Facts of a case.
    Set(Given),
    /// Status geland at the known destination, since so many weeks.
    Land {
        who: Who,
        weeks: u64,
    },
    /// A new entry; its day is that of the act unless it is given.
    Record(Recorded),
    /// The newest entry of that kind that holds what `of` says gets these fields.
    Change(Recorded),
    /// A role goes to somebody of the network, or of the pupil's own.
    Role {
        #[serde(default)]
        who: Who,
        role: Role,
        to: String,
        kind: Option<WaakvlamKind>,
        via: Option<String>,
        rhythm: Option<u8>,
        reason: Option<String>,
    },
    /// Somebody leaves, and hands on being casusregisseur of these pupils.
    HandOn {
        who: Who,
        from: String,
        to: String,
        reason: String,
    },
    Agree {
        #[serde(default)]
        who: Who,
        line: String,
    },
    Done {
        #[serde(default)]
        who: Who,
        what: String,
    },
    Drop {
        #[serde(default)]
        who: Who,
        what: String,
        why: String,
    },
    Note {
        #[serde(default)]
        who: Who,
        text: String,
        #[serde(default)]
        marks: Vec<Mark>,
    },
    /// A meeting is planned, to be held so many days before today.
    Plan {
        ago: u64,
        kind: MeetingKind,
        chair: String,
        operator: String,
        present: Vec<String>,
        who: Who,
    },
    Attendance {
        person: String,
        to: Presence,
    },
    Start,
    Table {
        who: Who,
    },
    Discussed,
    Postponed,
    Close,
}

/// What is told in one go: one day of all, or one act of one pupil.
struct Moment<'a> {
    ago: u64,
    hour: u32,
    by: &'a str,
    about: Option<&'a str>,
    acts: Vec<&'a Act>,
}

/// Tells the whole story.
pub fn tell(today: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Draft>, Broken> {
    let days: Days = toml::from_str(DAYS)?;
    let cases: Cases = toml::from_str(CASES)?;
    let mut past = Past::new(today, now);
    for moment in moments(&days, &cases) {
        // On the first day nobody is there yet: the store is founded by the program itself.
        past.go_to(moment.ago, moment.hour, past.person(moment.by).ok());
        let about = moment.about.map(|name| past.pupil(name)).transpose()?;
        past.turn_to(about);
        for act in moment.acts {
            perform(&mut past, act)?;
        }
    }
    Ok(past.into_drafts())
}

/// Everything in the order in which it happened; on one day what concerned all comes first.
fn moments<'a>(days: &'a Days, cases: &'a Cases) -> Vec<Moment<'a>> {
    let together = days.day.iter().map(|day| Moment {
        ago: day.ago,
        hour: day.hour,
        by: &day.by,
        about: None,
        acts: day.acts.iter().collect(),
    });
    let alone = cases.case.iter().flat_map(|case| {
        case.acts.iter().map(|dated| Moment {
            ago: dated.ago,
            hour: cases.hour,
            by: dated.user.as_deref().unwrap_or(&cases.user),
            about: Some(&case.who),
            acts: vec![&dated.act],
        })
    });
    let mut moments: Vec<_> = together.chain(alone).collect();
    moments.sort_by_key(|moment| Reverse(moment.ago));
    moments
}
