//! Acts of the story as commands. Every act goes through `domain::decide`, like a key press.

use chrono::Days;

use super::past::Past;
use super::story::{Act, Recorded, Who};
use super::{Broken, network, values};
use crate::domain::{
    Carried, Command, EntryChange, FreeText, HolderChoice, MeetingFact, Person, Presence, Progress, PupilId,
    Role, RoleTerms, Who as Around,
};
use crate::import::demo::{LISTS, command as list_import};
use crate::words::agreement;
use crate::words::dates::Calendar;

/// In the place of a name: all pupils.
const EVERYBODY: &str = "*";

/// Does one act.
pub fn perform(past: &mut Past, act: &Act) -> Result<(), Broken> {
    let command = match act {
        Act::Network => return found(past),
        Act::Import => return import(past),
        Act::Set(given) => Command::SetFacts {
            pupils: pupils(past, &given.who)?,
            facts: values::facts(past, &given.values)?,
        },
        Act::Land { who, weeks } => {
            let since = past.day().checked_sub_days(Days::new(weeks * 7)).unwrap_or(past.day());
            Command::Land { pupils: pupils(past, who)?, destination: None, since }
        }
        Act::Record(recorded) => record(past, recorded)?,
        Act::Change(recorded) => change(past, recorded)?,
        Act::Role { who, role, to, kind, via, rhythm, reason } => {
            let pupils = pupils(past, who)?;
            let around = |name: &String| match pupils.first() {
                Some(first) => past.around(*first, name),
                None => Err(Broken::Misses("pupil")),
            };
            let to = match around(to)? {
                Around::Person(person) => HolderChoice::Known(person),
                Around::Own(number) => HolderChoice::Own(number),
            };
            let via = via.as_ref().map(around).transpose()?;
            let terms = RoleTerms {
                kind: *kind,
                via,
                rhythm: *rhythm,
                on: None,
                reason: reason.as_deref().map(FreeText::from),
            };
            Command::SetRole { pupils, role: *role, to: Some(to), terms }
        }
        Act::HandOn { who, from, to, reason } => {
            let to = past.person(to)?;
            let pupils = pupils(past, who)?.into_iter();
            Command::MoveCaseload {
                from: past.person(from)?,
                moves: pupils.map(|pupil| (Carried::Role(Role::Casusregisseur, pupil), to)).collect(),
                on: past.day(),
                until: Some(past.day()),
                reason: Some(reason.as_str().into()),
            }
        }
        Act::Agree { who, line } => agree(past, pupil(past, who)?, line)?,
        Act::Done { who, what } => Command::SetProgress {
            agreement: past.agreement(pupil(past, who)?, what)?,
            to: Progress::Done(past.day()),
        },
        Act::Drop { who, what, why } => Command::SetProgress {
            agreement: past.agreement(pupil(past, who)?, what)?,
            to: Progress::Dropped(why.as_str().into()),
        },
        Act::Note { who, text, marks } => Command::AddNote {
            pupil: pupil(past, who)?,
            text: FreeText::from(text.as_str()).marked(marks.iter().copied().collect()),
        },
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

/// The same new entry for each of these pupils.
fn record(past: &Past, recorded: &Recorded) -> Result<Command, Broken> {
    let pupils = pupils(past, &recorded.who)?;
    let first = pupils.first().ok_or(Broken::Misses("pupil"))?;
    let entry = values::entry(past, *first, recorded.kind, &recorded.values)?;
    Ok(Command::SetEntries { pupils, changes: vec![EntryChange::add(entry)], facts: vec![] })
}

fn change(past: &Past, recorded: &Recorded) -> Result<Command, Broken> {
    let pupil = pupil(past, &recorded.who)?;
    let case = past.state.case(pupil).ok_or(Broken::Misses("pupil"))?;
    let of = values::fields(past, pupil, &recorded.of)?;
    let mut meant = case.entries_of(recorded.kind);
    let (number, entry) = meant
        .rfind(|(_, entry)| of.iter().all(|fact| entry.facts.contains(fact)))
        .ok_or(Broken::Misses("entry"))?;
    let fields = values::fields(past, pupil, &recorded.values)?;
    let to = fields.into_iter().fold(entry.clone(), |entry, fact| entry.with(fact));
    let changes = vec![EntryChange { entry: Some(number), to: Some(to) }];
    Ok(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] })
}

/// An agreement as a user types it.
fn agree(past: &Past, pupil: PupilId, line: &str) -> Result<Command, Broken> {
    let calendar = Calendar::of(&past.state, past.day());
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
        Who::One(name) if name == EVERYBODY => Ok(past.state.cases().map(|case| case.id).collect()),
        Who::One(_) | Who::AtTable => Ok(vec![pupil(past, who)?]),
    }
}
