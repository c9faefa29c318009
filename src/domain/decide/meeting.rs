//! Meetings: plan, start, discuss, postpone, close, reopen (DESIGN §7).

use super::super::{
    AgendaItem, AgendaReason, AgendaState, Context, Event, FreeText, Meeting, MeetingFact, MeetingFacts,
    MeetingId, MeetingKey, MeetingPhase, PersonId, Presence, PupilId, Refusal, State, Step, query, undo,
};
use super::{known_pupil, reason};

pub(super) fn add(
    state: &State,
    facts: &[MeetingFact],
    attendance: &[(PersonId, Presence)],
    pupils: &[PupilId],
) -> Result<Vec<Event>, Refusal> {
    let facts: MeetingFacts = facts.iter().cloned().collect();
    facts.date.ok_or(Refusal::MeetingNeedsDate)?;
    let meeting = state.next_meeting();
    let mut events = vec![Event::MeetingAdded { meeting, facts: facts.recorded() }];
    events.extend(attendance.iter().map(|(person, presence)| Event::AttendanceSet {
        meeting,
        person: *person,
        from: None,
        to: Some(*presence),
    }));
    let owed = query::owed_pupils(state);
    events.extend(owed.iter().map(|(pupil, from)| carried_over(meeting, *pupil, *from)));
    for pupil in pupils {
        known_pupil(state, *pupil)?;
        if !owed.iter().any(|(known, _)| known == pupil) {
            events.push(placed(meeting, *pupil, AgendaReason::ByHand));
        }
    }
    Ok(events)
}

pub(super) fn change(
    state: &State,
    meeting: MeetingId,
    facts: &[(MeetingKey, Option<MeetingFact>)],
) -> Result<Vec<Event>, Refusal> {
    let mut after = open(state, meeting)?.facts.clone();
    let mut events = vec![];
    for (key, to) in facts {
        let from = after.get(*key);
        if from != *to {
            after.set(*key, to.clone());
            events.push(Event::MeetingSet { meeting, from, to: to.clone() });
        }
    }
    after.date.ok_or(Refusal::MeetingNeedsDate)?;
    Ok(events)
}

pub(super) fn set_attendance(
    state: &State,
    meeting: MeetingId,
    person: PersonId,
    to: Option<Presence>,
) -> Result<Vec<Event>, Refusal> {
    let known = open(state, meeting)?;
    state.person(person).ok_or(Refusal::Unknown)?;
    let from = known.presence(person);
    Ok(if from == to { vec![] } else { vec![Event::AttendanceSet { meeting, person, from, to }] })
}

pub(super) fn put_on_agenda(
    state: &State,
    meeting: MeetingId,
    pupils: &[PupilId],
) -> Result<Vec<Event>, Refusal> {
    let known = open(state, meeting)?;
    let mut events = vec![];
    for pupil in pupils {
        known_pupil(state, *pupil)?;
        if known.item(*pupil).is_none() {
            events.push(placed(meeting, *pupil, AgendaReason::ByHand));
        }
    }
    if events.is_empty() { Err(Refusal::OnAgendaAlready(meeting)) } else { Ok(events) }
}

pub(super) fn take_off(state: &State, meeting: MeetingId, pupil: PupilId) -> Result<Vec<Event>, Refusal> {
    let known = open(state, meeting)?;
    let from = known.item(pupil).ok_or(Refusal::NotOnAgenda(meeting))?;
    // The pupil first goes to the end, so that an undo, which adds at the end, finds the old order again.
    let order = known.order();
    let mut last = order.clone();
    last.retain(|other| *other != pupil);
    last.push(pupil);
    let mut events = vec![];
    if known.facts.at_table == Some(pupil) {
        events.push(table(known, None));
    }
    if last != order {
        events.push(Event::AgendaOrdered { meeting, from: order, to: last });
    }
    events.push(Event::AgendaSet { meeting, pupil, from: Some(from), to: None });
    Ok(events)
}

pub(super) fn move_item(
    state: &State,
    meeting: MeetingId,
    pupil: PupilId,
    step: Step,
) -> Result<Vec<Event>, Refusal> {
    let known = open(state, meeting)?;
    let from = known.order();
    let at = from.iter().position(|other| *other == pupil).ok_or(Refusal::NotOnAgenda(meeting))?;
    let target = match step {
        Step::Up => at.checked_sub(1),
        Step::Down => Some(at + 1).filter(|target| *target < from.len()),
    };
    let Some(target) = target else { return Ok(vec![]) };
    let mut to = from.clone();
    to.swap(at, target);
    Ok(vec![Event::AgendaOrdered { meeting, from, to }])
}

pub(super) fn start(state: &State, meeting: MeetingId) -> Result<Vec<Event>, Refusal> {
    let known = open(state, meeting)?;
    if known.phase() == MeetingPhase::Running {
        return Err(Refusal::MeetingWasStarted(meeting));
    }
    no_other_runs(state)?;
    if known.agenda.is_empty() {
        return Err(Refusal::AgendaIsEmpty(meeting));
    }
    let mut events = vec![phase(known, MeetingPhase::Running)];
    if let Some(first) = known.next_to_discuss(None) {
        events.push(table(known, Some(first)));
    }
    Ok(events)
}

pub(super) fn bring_to_table(
    state: &State,
    meeting: MeetingId,
    pupil: Option<PupilId>,
) -> Result<Vec<Event>, Refusal> {
    let known = running(state, meeting)?;
    if let Some(pupil) = pupil {
        known.item(pupil).ok_or(Refusal::NotOnAgenda(meeting))?;
    }
    Ok(if known.facts.at_table == pupil { vec![] } else { vec![table(known, pupil)] })
}

pub(super) fn mark_discussed(
    state: &State,
    meeting: MeetingId,
    pupil: PupilId,
) -> Result<Vec<Event>, Refusal> {
    let mut events = set_item_state(state, meeting, pupil, AgendaState::Discussed)?;
    events.extend(not_owed(state, meeting, pupil));
    Ok(events)
}

/// Who was discussed after all is owed nothing any more: whoever stands on a later agenda only because this meeting
/// did not come to them goes off it.
fn not_owed(state: &State, from: MeetingId, pupil: PupilId) -> impl Iterator<Item = Event> {
    let owed = AgendaItem { state: AgendaState::ToDiscuss, reason: AgendaReason::CarriedOver(from) };
    let planned = state.meetings().filter(|meeting| meeting.phase() == MeetingPhase::Planned);
    let owing = planned.filter(move |meeting| meeting.item(pupil) == Some(owed));
    owing.map(move |it| Event::AgendaSet { meeting: it.id, pupil, from: Some(owed), to: None })
}

pub(super) fn postpone(state: &State, meeting: MeetingId, pupil: PupilId) -> Result<Vec<Event>, Refusal> {
    set_item_state(state, meeting, pupil, AgendaState::Postponed)
}

fn set_item_state(
    state: &State,
    meeting: MeetingId,
    pupil: PupilId,
    to: AgendaState,
) -> Result<Vec<Event>, Refusal> {
    let item = running(state, meeting)?.item(pupil).ok_or(Refusal::NotOnAgenda(meeting))?;
    Ok(if item.state == to { vec![] } else { vec![item_state(meeting, pupil, item, to)] })
}

/// Closing fixes the minutes. Who was not discussed is postponed, and stands on the next meeting at once when there
/// is one; else the next one that is planned takes them along.
pub(super) fn close(state: &State, meeting: MeetingId) -> Result<Vec<Event>, Refusal> {
    if state.meeting(meeting).is_some_and(|known| known.phase() == MeetingPhase::Closed) {
        return Err(Refusal::MeetingWasClosed(meeting));
    }
    let known = running(state, meeting)?;
    let mut events = vec![];
    let next_meeting = query::coming_meeting(state).and_then(|next| state.meeting(next));
    for (pupil, item) in &known.agenda {
        if item.state == AgendaState::ToDiscuss {
            events.push(item_state(meeting, *pupil, *item, AgendaState::Postponed));
        }
        let returns = item.state != AgendaState::Discussed
            && state.case(*pupil).is_some()
            && !came_by_later(state, known, *pupil);
        if let Some(next) = next_meeting.filter(|next| returns && next.item(*pupil).is_none()) {
            events.push(carried_over(next.id, *pupil, meeting));
        }
    }
    if known.facts.at_table.is_some() {
        events.push(table(known, None));
    }
    events.push(phase(known, MeetingPhase::Closed));
    Ok(events)
}

/// The pupil stood on a meeting after this one, which is over: what that came to counts. So it is with one that was opened
/// again later.
fn came_by_later(state: &State, meeting: &Meeting, pupil: PupilId) -> bool {
    let when = |meeting: &Meeting| (meeting.facts.date, meeting.id);
    let later = |other: &&Meeting| other.phase() == MeetingPhase::Closed && when(other) > when(meeting);
    state.meetings().filter(later).any(|other| other.item(pupil).is_some())
}

/// Opening again gives the agenda back as it was before the close: who had no turn then has one now, and who went on to
/// a next agenda because of that stands there no longer.
pub(super) fn reopen(
    state: &State,
    meeting: MeetingId,
    why: &FreeText,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let known = state.meeting(meeting).ok_or(Refusal::Unknown)?;
    if known.phase() != MeetingPhase::Closed {
        return Err(Refusal::MeetingIsNotClosed(meeting));
    }
    no_other_runs(state)?;
    let from = known.facts.reopened.clone().map(MeetingFact::Reopened);
    let to = Some(MeetingFact::Reopened(reason(why)?));
    let mut events = vec![Event::MeetingSet { meeting, from, to }, phase(known, MeetingPhase::Running)];
    let closed = Some(MeetingFact::Phase(MeetingPhase::Closed));
    let closes = |event: &Event| matches!(event, Event::MeetingSet { meeting: id, to, .. } if *id == meeting && *to == closed);
    let Some(close) = context.read.iter().rfind(|group| group.events.iter().any(closes)) else {
        return Ok(events);
    };
    let back = undo::inverse(state, close).into_iter();
    events.extend(back.filter(|event| matches!(event, Event::AgendaSet { .. })));
    let sat = close.events.iter().find_map(|event| {
        let Event::MeetingSet { meeting: id, from: Some(MeetingFact::AtTable(pupil)), .. } = event else {
            return None;
        };
        (*id == meeting).then_some(*pupil)
    });
    events.extend(sat.filter(|pupil| known.item(*pupil).is_some()).map(|pupil| table(known, Some(pupil))));
    Ok(events)
}

fn open(state: &State, meeting: MeetingId) -> Result<&Meeting, Refusal> {
    let known = state.meeting(meeting).ok_or(Refusal::Unknown)?;
    match known.phase() {
        MeetingPhase::Planned | MeetingPhase::Running => Ok(known),
        MeetingPhase::Closed => Err(Refusal::MeetingIsClosed(meeting)),
    }
}

fn running(state: &State, meeting: MeetingId) -> Result<&Meeting, Refusal> {
    let known = open(state, meeting)?;
    match known.phase() {
        MeetingPhase::Running => Ok(known),
        MeetingPhase::Planned | MeetingPhase::Closed => Err(Refusal::MeetingDoesNotRun(meeting)),
    }
}

fn no_other_runs(state: &State) -> Result<(), Refusal> {
    match query::running_meeting(state) {
        Some(other) => Err(Refusal::AnotherMeetingRuns(other)),
        None => Ok(()),
    }
}

fn phase(meeting: &Meeting, to: MeetingPhase) -> Event {
    let from = meeting.facts.phase.map(MeetingFact::Phase);
    Event::MeetingSet { meeting: meeting.id, from, to: Some(MeetingFact::Phase(to)) }
}

fn table(meeting: &Meeting, to: Option<PupilId>) -> Event {
    let from = meeting.facts.at_table.map(MeetingFact::AtTable);
    Event::MeetingSet { meeting: meeting.id, from, to: to.map(MeetingFact::AtTable) }
}

fn placed(meeting: MeetingId, pupil: PupilId, reason: AgendaReason) -> Event {
    let to = Some(AgendaItem { state: AgendaState::ToDiscuss, reason });
    Event::AgendaSet { meeting, pupil, from: None, to }
}

fn carried_over(meeting: MeetingId, pupil: PupilId, from: MeetingId) -> Event {
    placed(meeting, pupil, AgendaReason::CarriedOver(from))
}

fn item_state(meeting: MeetingId, pupil: PupilId, from: AgendaItem, to: AgendaState) -> Event {
    Event::AgendaSet { meeting, pupil, from: Some(from), to: Some(AgendaItem { state: to, ..from }) }
}
