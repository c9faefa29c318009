//! Every rule is here: a command becomes events, or a refusal. Pure: what it needs is passed in.

mod agreement;
mod bsn;
mod caseload;
mod days;
mod delay;
mod entry;
pub mod follows;
mod meeting;
mod newcomers;
mod person;
mod pupil;
mod role;
mod school_year;
mod settings;
mod texts;

pub use caseload::is_due_before;
pub use days::{DayReplaced, days_replaced};
pub use school_year::may_turn;

use super::{
    Cause, Command, Context, Draft, Event, FreeText, Group, GroupId, MeetingId, PersonId, PupilId, Recent,
    Refusal, State, undo,
};

/// What the command comes to. An empty draft means that everything is so already; nothing is written then.
///
/// # Errors
/// The rule that said no.
pub fn decide(state: &State, command: &Command, context: &Context) -> Result<Draft, Refusal> {
    let command = &*texts::cleaned(command);
    let mut events = match command {
        Command::FoundStore { user } => person::found(state, user)?,
        Command::AddPupil { facts } => pupil::add(state, facts, context)?,
        Command::SetFacts { pupils, facts } => pupil::set_facts(state, pupils, facts, context)?,
        Command::Land { pupils, destination, since } => {
            pupil::land(state, pupils, *destination, *since, context)?
        }
        Command::Import { rows } => pupil::import(state, rows, context),
        Command::BeginSchoolYear { school, rows, pupils } => {
            school_year::begin(state, school, rows, pupils, context)?
        }
        Command::SetRole { pupils, role, to, terms } => {
            role::set(state, pupils, *role, to.as_ref(), terms, context)?
        }
        Command::SetEntries { pupils, changes, facts } => entry::set(state, pupils, changes, facts, context)?,
        Command::TakeUp { pupil, changes, facts, agreement } => {
            let mut events = entry::set(state, &[*pupil], changes, facts, context)?;
            if let Some(draft) = agreement {
                events.extend(agreement::add(state, *pupil, draft)?);
            }
            events
        }
        Command::MoveCaseload { from, moves, on, until, reason } => {
            caseload::hand_on(state, *from, moves, *on, *until, reason.as_ref(), context)?
        }
        Command::ChangeSettings { settings } => settings::change(state, settings)?,
        Command::AddAgreement { pupil, draft } => agreement::add(state, *pupil, draft)?,
        Command::AgreeForAll { pupils, draft } => agreement::add_for_all(state, pupils, draft)?,
        Command::ChangeAgreement { agreement, facts } => {
            agreement::change(state, *agreement, facts, context.today)?
        }
        Command::SetProgress { agreement, to } => agreement::set_progress(state, *agreement, to)?,
        Command::AddNote { pupil, text } => agreement::add_note(state, *pupil, text)?,
        Command::ChangeNote { note, text } => agreement::change_note(state, *note, text)?,
        Command::WithdrawNote { note, reason } => agreement::withdraw_note(state, *note, reason)?,
        Command::AddPerson { facts } => vec![person::added(state, facts)?.1],
        Command::WithNewcomers { people, then } => newcomers::with(state, people, then, context)?,
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
        Command::ReopenMeeting { meeting, reason } => meeting::reopen(state, *meeting, reason, context)?,
        Command::TakeBack { groups } => put_back(state, groups, context)?,
        Command::Undo { group } => {
            let newest = state.undo_target(context.by)?;
            return take_back(state, named(newest, *group, context)?, context);
        }
        Command::Redo { group } => {
            let newest = state.redo_target(context.by)?;
            return take_back(state, named(newest, *group, context)?, context);
        }
    };
    if !matches!(command, Command::TakeBack { .. }) {
        delay::note(state, &mut events, context);
    }
    if bsn::stands_in(command, &events) {
        return Err(Refusal::HoldsBsn);
    }
    let meeting = meeting_of(state, command, context);
    Ok(Draft { at: context.now, by: context.by, meeting, cause: Cause::Do, events })
}

/// Acts of running a meeting belong to that meeting, wherever they are done from; a list that is read in and what
/// this casustafel is set to belong to none; the rest to the table they are done at, if that meeting runs.
fn meeting_of(state: &State, command: &Command, context: &Context) -> Option<MeetingId> {
    match command {
        Command::StartMeeting { meeting }
        | Command::BringToTable { meeting, .. }
        | Command::MarkDiscussed { meeting, .. }
        | Command::Postpone { meeting, .. }
        | Command::CloseMeeting { meeting }
        | Command::ReopenMeeting { meeting, .. } => Some(*meeting),
        Command::Import { .. } | Command::BeginSchoolYear { .. } | Command::ChangeSettings { .. } => None,
        // What was recorded in a meeting is taken back in it.
        Command::TakeBack { groups } => {
            let taken = context.read.iter().filter(|group| groups.contains(&group.id));
            let running = super::query::running_meeting(state);
            taken.filter_map(|group| group.meeting).find(|meeting| running == Some(*meeting))
        }
        _ => context.meeting.filter(|meeting| super::query::running_meeting(state) == Some(*meeting)),
    }
}

/// Whether a command is about facts, entries, roles, agreements or notes of pupils on the agenda of this meeting: while
/// it runs, that belongs to it wherever it is done. Not where it is about others too: they would come into minutes that
/// are no business of theirs.
pub fn is_about_agenda(state: &State, command: &Command, meeting: MeetingId) -> bool {
    let Some(meeting) = state.meeting(meeting) else { return false };
    let is_on = |pupil: PupilId| meeting.item(pupil).is_some();
    match command {
        Command::SetFacts { pupils, .. }
        | Command::Land { pupils, .. }
        | Command::SetRole { pupils, .. }
        | Command::SetEntries { pupils, .. }
        | Command::AgreeForAll { pupils, .. } => {
            !pupils.is_empty() && pupils.iter().all(|pupil| is_on(*pupil))
        }
        Command::AddAgreement { pupil, .. } | Command::AddNote { pupil, .. } => is_on(*pupil),
        Command::ChangeAgreement { agreement, .. } | Command::SetProgress { agreement, .. } => {
            state.agreement(*agreement).is_some_and(|known| is_on(known.pupil))
        }
        Command::WithNewcomers { then, .. } => is_about_agenda(state, then, meeting.id),
        Command::ChangeNote { note, .. } | Command::WithdrawNote { note, .. } => {
            state.note(*note).is_some_and(|known| is_on(known.pupil))
        }
        _ => false,
    }
}

/// The group that would be taken back now, if it is the one that is meant: since then another may have come.
fn named<'a>(newest: &Recent, meant: GroupId, context: &Context<'a>) -> Result<&'a Group, Refusal> {
    let read = context.read.iter().find(|group| group.id == newest.id);
    read.filter(|group| group.id == meant).ok_or(Refusal::ChangedSince)
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

fn known_pupil(state: &State, pupil: PupilId) -> Result<&super::Case, Refusal> {
    state.case(pupil).ok_or(Refusal::Unknown)
}

/// Somebody who can get something new: in the network, and not gone on this day.
fn active_person(state: &State, person: PersonId, context: &Context) -> Result<PersonId, Refusal> {
    let known = state.person(person).filter(|person| !person.hidden).ok_or(Refusal::Unknown)?;
    if known.is_active(context.today) { Ok(person) } else { Err(Refusal::PersonLeft(person)) }
}

/// The events that put back what these groups changed; only one's own, and none from before the last meeting.
fn put_back(state: &State, groups: &[GroupId], context: &Context) -> Result<Vec<Event>, Refusal> {
    let own = |recent: &&Recent| recent.by == context.by && groups.contains(&recent.id);
    let read = |recent: &Recent| context.read.iter().find(|group| group.id == recent.id);
    let chosen: Vec<&Group> = state.undoable().filter(own).filter_map(read).collect();
    let events: Vec<Event> = chosen.iter().rev().flat_map(|group| group.events.iter().cloned()).collect();
    let Some(newest) = chosen.first() else { return Err(Refusal::NothingToUndo) };
    let all = Group { events, ..(*newest).clone() };
    let back = undo::inverse(state, &all);
    if back.is_empty() { Err(Refusal::ChangedSince) } else { Ok(back) }
}

/// A reason that says something.
fn reason(text: &FreeText) -> Result<FreeText, Refusal> {
    if text.is_empty() { Err(Refusal::ReasonNeeded) } else { Ok(text.map(|text| text.trim().to_owned())) }
}
