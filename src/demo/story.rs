//! The story of the demo region: `demo-data/verloop.toml`, day by day, act by act.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Deserialize;

use super::past::Past;
use super::{Broken, network};
use crate::domain::{
    Command, ContactState, Destination, Draft, Fact, FactKey, HolderChoice, MeetingFact, MeetingKind, Person,
    PersonFact, Presence, Progress, PupilId, Role, RoleTerms, Status, WaakvlamKind, query,
};
use crate::import::demo::{LISTS, command as list_import};
use crate::words::agreement;
use crate::words::dates::Calendar;

const STORY: &str = include_str!("../../demo-data/verloop.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
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

/// Pupils by name; nobody named is the one at the table.
#[derive(Default, Deserialize)]
#[serde(untagged)]
enum Who {
    #[default]
    AtTable,
    One(String),
    Several(Vec<String>),
}

/// One act. The names are those of the file.
#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
enum Act {
    /// The store is made, and everybody comes into the network.
    Network,
    /// The three schools send their lists.
    Import,
    /// The same contact state for everybody.
    Everybody {
        contact: ContactState,
    },
    /// Facts of a case.
    Set {
        #[serde(default)]
        who: Who,
        status: Option<Status>,
        contact: Option<ContactState>,
        destination: Option<Destination>,
        /// Weeks from that day.
        expected_exit_in: Option<u64>,
    },
    /// Status geland at the known destination, since so many weeks.
    Land {
        who: Who,
        weeks: u64,
    },
    Casusregisseur {
        #[serde(default)]
        who: Who,
        to: String,
    },
    /// With a function it is somebody new to the network.
    Waakvlam {
        #[serde(default)]
        who: Who,
        to: String,
        function: Option<String>,
        kind: WaakvlamKind,
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

/// Tells the whole story.
pub fn tell(today: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Draft>, Broken> {
    let story: Story = toml::from_str(STORY)?;
    let mut past = Past::new(today, now);
    for day in &story.day {
        // On the first day nobody is there yet: the store is founded by the program itself.
        past.go_to(day.ago, day.hour, past.person(&day.by).ok());
        for act in &day.acts {
            perform(&mut past, act)?;
        }
    }
    Ok(past.into_drafts())
}

fn perform(past: &mut Past, act: &Act) -> Result<(), Broken> {
    let command = match act {
        Act::Network => return found(past),
        Act::Import => return import(past),
        Act::Everybody { contact } => {
            let pupils = past.state.cases().map(|case| case.id).collect();
            let fact = Fact::Contact(*contact);
            Command::SetFacts { pupils, facts: vec![(fact.key(), Some(fact))] }
        }
        Act::Set { who, status, contact, destination, expected_exit_in } => {
            let exit = expected_exit_in.and_then(|weeks| past.day().checked_add_days(Days::new(weeks * 7)));
            let facts = [
                status.map(Fact::Status),
                contact.map(Fact::Contact),
                destination.map(Fact::Destination),
                exit.map(Fact::ExpectedExit),
            ];
            let mut facts: Vec<_> =
                facts.into_iter().flatten().map(|fact| (fact.key(), Some(fact))).collect();
            if destination.is_some_and(|destination| !destination.is_place()) {
                facts.push((FactKey::DestinationSince, None));
            }
            Command::SetFacts { pupils: pupils(past, who)?, facts }
        }
        Act::Land { who, weeks } => {
            let since = past.day().checked_sub_days(Days::new(weeks * 7)).unwrap_or(past.day());
            Command::Land { pupils: pupils(past, who)?, destination: None, since }
        }
        Act::Casusregisseur { who, to } => {
            let to = Some(HolderChoice::Known(past.person(to)?));
            Command::SetRole {
                pupils: pupils(past, who)?,
                role: Role::Casusregisseur,
                to,
                terms: RoleTerms::default(),
            }
        }
        Act::Waakvlam { who, to, function, kind } => {
            let to = match function {
                Some(function) => HolderChoice::New(vec![
                    PersonFact::Name(to.clone()),
                    PersonFact::Function(function.clone()),
                ]),
                None => HolderChoice::Known(past.person(to)?),
            };
            Command::SetRole {
                pupils: pupils(past, who)?,
                role: Role::Waakvlam,
                to: Some(to),
                terms: RoleTerms::of(*kind),
            }
        }
        Act::Agree { who, line } => agree(past, pupil(past, who)?, line)?,
        Act::Done { who, what } => Command::SetProgress {
            agreement: past.agreement(pupil(past, who)?, what)?,
            to: Progress::Done(past.day()),
        },
        Act::Drop { who, what, why } => Command::SetProgress {
            agreement: past.agreement(pupil(past, who)?, what)?,
            to: Progress::Dropped(why.clone()),
        },
        Act::Note { who, text } => {
            Command::AddNote { pupil: pupil(past, who)?, text: text.clone(), reserved: vec![] }
        }
        Act::Plan { ago, kind, chair, operator, present, who } => {
            let facts = vec![
                MeetingFact::Date(past.working_day(*ago)),
                MeetingFact::Kind(*kind),
                MeetingFact::Chair(past.person(chair)?),
                MeetingFact::Operator(past.person(operator)?),
            ];
            let attendance = present.iter().map(|name| Ok((past.person(name)?, Presence::Present)));
            let attendance = attendance.collect::<Result<_, Broken>>()?;
            Command::AddMeeting { facts, attendance, pupils: pupils(past, who)? }
        }
        Act::Attendance { person, to } => {
            let (meeting, person) = (past.meeting()?, past.person(person)?);
            Command::SetAttendance { meeting, person, to: Some(*to) }
        }
        Act::Start => Command::StartMeeting { meeting: past.meeting()? },
        Act::Table { who } => {
            Command::BringToTable { meeting: past.meeting()?, pupil: Some(pupil(past, who)?) }
        }
        Act::Discussed => Command::MarkDiscussed { meeting: past.meeting()?, pupil: past.at_table()? },
        Act::Postponed => Command::Postpone { meeting: past.meeting()?, pupil: past.at_table()? },
        Act::Close => Command::CloseMeeting { meeting: past.meeting()? },
    };
    past.act(&command)
}

fn found(past: &mut Past) -> Result<(), Broken> {
    let mut people = network::people()?.into_iter();
    let user = people.next().ok_or(Broken::Misses("user"))?;
    past.act(&Command::FoundStore { user })?;
    people.try_for_each(|facts| past.act(&Command::AddPerson { facts }))
}

fn import(past: &mut Past) -> Result<(), Broken> {
    for list in LISTS {
        let command = list_import(list, &past.state, past.today())?.ok_or(Broken::Misses("list"))?;
        past.act(&command)?;
    }
    Ok(())
}

/// An agreement as a user types it.
fn agree(past: &Past, pupil: PupilId, line: &str) -> Result<Command, Broken> {
    let next_meeting =
        query::coming_meeting(&past.state).and_then(|next| past.state.meeting(next)?.facts.date);
    let calendar = Calendar { today: past.day(), next_meeting };
    let people: Vec<&Person> = past.state.people().collect();
    let draft = agreement::read(line, &people, &calendar).draft();
    let draft = draft.ok_or_else(|| Broken::Agreement(line.to_owned()))?;
    Ok(Command::AddAgreement { pupil, draft })
}

fn pupil(past: &Past, who: &Who) -> Result<PupilId, Broken> {
    match who {
        Who::One(name) => past.pupil(name),
        Who::AtTable => past.at_table(),
        Who::Several(_) => Err(Broken::Misses("pupil")),
    }
}

fn pupils(past: &Past, who: &Who) -> Result<Vec<PupilId>, Broken> {
    match who {
        Who::Several(names) => names.iter().map(|name| past.pupil(name)).collect(),
        Who::One(_) | Who::AtTable => Ok(vec![pupil(past, who)?]),
    }
}
