//! Every rule is here: a command becomes events, or a refusal. Pure: what it needs is passed in.

mod agreement;
mod meeting;
mod person;
mod pupil;
mod role;
mod texts;

use std::collections::BTreeMap;

use super::{
    Cause, Command, Context, Draft, Event, Group, MeetingId, PersonChoice, PersonId, PupilId, Refusal, State,
    undo,
};

/// What the command comes to. An empty draft means that everything is so already; nothing is written then.
///
/// # Errors
/// The rule that said no.
pub fn decide(state: &State, command: &Command, context: &Context) -> Result<Draft, Refusal> {
    let command = &*texts::cleaned(command);
    let events = match command {
        Command::FoundStore { user } => person::found(state, user)?,
        Command::AddPupil { facts } => pupil::add(state, facts, context)?,
        Command::SetFacts { pupils, facts } => pupil::set_facts(state, pupils, facts, context)?,
        Command::Land { pupils, destination, since } => {
            pupil::land(state, pupils, *destination, *since, context)?
        }
        Command::Import { rows } => pupil::import(state, rows),
        Command::SetRole { pupils, role, to, kind } => {
            role::set(state, pupils, *role, to.as_ref(), *kind, context)?
        }
        Command::AddAgreement { pupil, draft } => agreement::add(state, *pupil, draft)?,
        Command::ChangeAgreement { agreement, facts } => agreement::change(state, *agreement, facts)?,
        Command::SetProgress { agreement, to } => agreement::set_progress(state, *agreement, to)?,
        Command::AddNote { pupil, text } => agreement::add_note(state, *pupil, text)?,
        Command::ChangeNote { note, text } => agreement::change_note(state, *note, text)?,
        Command::WithdrawNote { note, reason } => agreement::withdraw_note(state, *note, reason)?,
        Command::AddPerson { facts } => vec![person::added(state, facts)?.1],
        Command::ChangePerson { person, facts } => person::change(state, *person, facts)?,
        Command::AddMeeting { facts, attendance, pupils } => meeting::add(state, facts, attendance, pupils)?,
        Command::ChangeMeeting { meeting, facts } => meeting::change(state, *meeting, facts)?,
        Command::SetAttendance { meeting, person, to } => {
            meeting::set_attendance(state, *meeting, *person, *to)?
        }
        Command::PutOnAgenda { meeting, pupils } => meeting::put_on_agenda(state, *meeting, pupils)?,
        Command::TakeOffAgenda { meeting, pupil } => meeting::take_off(state, *meeting, *pupil)?,
        Command::MoveOnAgenda { meeting, pupil, step } => meeting::move_item(state, *meeting, *pupil, *step)?,
        Command::StartMeeting { meeting } => meeting::start(state, *meeting)?,
        Command::BringToTable { meeting, pupil } => meeting::bring_to_table(state, *meeting, *pupil)?,
        Command::MarkDiscussed { meeting, pupil } => meeting::mark_discussed(state, *meeting, *pupil)?,
        Command::Postpone { meeting, pupil } => meeting::postpone(state, *meeting, *pupil)?,
        Command::CloseMeeting { meeting } => meeting::close(state, *meeting)?,
        Command::ReopenMeeting { meeting, reason } => meeting::reopen(state, *meeting, reason)?,
        Command::Undo => return take_back(state, state.undo_target(context.by)?, context),
        Command::Redo => return take_back(state, state.redo_target(context.by)?, context),
    };
    let meeting = meeting_of(state, command, context);
    Ok(Draft { at: context.now, by: context.by, meeting, cause: Cause::Do, events })
}

/// Acts of running a meeting belong to that meeting, wherever they are done from; the rest to the table they are
/// done at, if that meeting runs.
fn meeting_of(state: &State, command: &Command, context: &Context) -> Option<MeetingId> {
    match command {
        Command::StartMeeting { meeting }
        | Command::BringToTable { meeting, .. }
        | Command::MarkDiscussed { meeting, .. }
        | Command::Postpone { meeting, .. }
        | Command::CloseMeeting { meeting }
        | Command::ReopenMeeting { meeting, .. } => Some(*meeting),
        _ => context.meeting.filter(|meeting| super::query::running_meeting(state) == Some(*meeting)),
    }
}

fn take_back(state: &State, target: &Group, context: &Context) -> Result<Draft, Refusal> {
    let events = undo::inverse(state, target);
    if events.is_empty() {
        return Err(Refusal::ChangedSince);
    }
    let cause = match target.cause {
        Cause::Undo(_) => Cause::Redo(target.id),
        Cause::Do | Cause::Redo(_) => Cause::Undo(target.id),
    };
    Ok(Draft { at: context.now, by: context.by, meeting: target.meeting, cause, events })
}

/// The number after the highest one that was ever given.
fn next<K: Copy + Ord, V>(given: &BTreeMap<K, V>, number: impl Fn(K) -> u32) -> u32 {
    given.last_key_value().map_or(1, |(last, _)| number(*last).saturating_add(1))
}

fn known_pupil(state: &State, pupil: PupilId) -> Result<&super::Case, Refusal> {
    state.case(pupil).ok_or(Refusal::Unknown)
}

/// The person who was chosen, and the event that brings a new one in.
fn choose(state: &State, choice: &PersonChoice) -> Result<(PersonId, Option<Event>), Refusal> {
    match choice {
        PersonChoice::Known(person) => {
            state.person(*person).filter(|person| !person.hidden).ok_or(Refusal::Unknown)?;
            Ok((*person, None))
        }
        PersonChoice::New(facts) => {
            let (person, event) = person::added(state, facts)?;
            Ok((person, Some(event)))
        }
    }
}

/// A reason that says something.
fn reason(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::ReasonNeeded) } else { Ok(text.to_owned()) }
}
