//! Who may know of a case, and who works on it without a ground (`domain.md` §2: aan wie, op welke grondslag, met welk doel).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{Case, Entry, EntryKind, Meeting, MeetingPhase, Owner, Party, PersonId, PupilId, Reading};

/// The parties that may know of the case today.
pub fn open_to(reading: Reading, case: &Case) -> BTreeSet<Party> {
    let sharing = case.entries_of(EntryKind::Sharing).filter(|(_, entry)| entry.holds_on(reading.today));
    sharing.filter_map(|(_, entry)| entry.party().copied()).collect()
}

/// Whether this party may know of the case today; a school always may.
pub fn has_ground(reading: Reading, case: &Case, party: Party) -> bool {
    reading.rules(case).has_dossier(party) || open_to(reading, case).contains(&party)
}

/// The parties that work on the case: a role, now or later, an open agreement, a handover to them that is not over, a seat at a coming or running
/// meeting that has the pupil on its agenda.
pub fn involved(reading: Reading, case: &Case) -> BTreeSet<Party> {
    let state = reading.state;
    let party = |person: PersonId| state.person(person).and_then(|person| person.facts.party);
    let roles = case.holders_from(reading.today).filter_map(|(_, holder, _)| holder.person());
    let agreements = state.agreements_of(case).filter(|agreement| agreement.is_open());
    let owners = agreements.flat_map(|agreement| agreement.doing_from(reading.today));
    let owners = owners.filter_map(|owner| match owner {
        Owner::Person(person) => Some(person),
        Owner::Pupil | Owner::Parents => None,
    });
    let meetings = case.meetings.iter().filter_map(|meeting| state.meeting(*meeting));
    let coming = meetings.filter(|meeting| meeting.phase() != MeetingPhase::Closed);
    let seats = coming.flat_map(|meeting| meeting.attendance.iter().map(|(person, _)| *person));
    let handovers = case.entries_of(EntryKind::Handover).map(|(_, entry)| entry);
    let running = handovers.filter(|entry| is_running(entry, reading.today));
    let handovers = running.filter_map(|entry| entry.to_party().copied());
    roles.chain(owners).chain(seats).filter_map(party).chain(handovers).collect()
}

/// Whoever takes it up is involved until that day, else until they confirmed it: from then on it is their own work.
fn is_running(handover: &Entry, today: NaiveDate) -> bool {
    let confirmed = || handover.confirmed_on().is_some_and(|on| *on < today);
    handover.involved_until().map_or_else(|| !confirmed(), |until| today <= *until)
}

/// The parties that work on the case without a ground today.
pub fn without_ground(reading: Reading, case: &Case) -> Vec<Party> {
    let open = open_to(reading, case);
    let rules = reading.rules(case);
    let lacks = |party: &Party| !rules.has_dossier(*party) && !open.contains(party);
    involved(reading, case).into_iter().filter(lacks).collect()
}

/// Per party at the table of a meeting, the pupils on its agenda of whom it may not know: "3 zonder grondslag voor UWV".
pub fn without_ground_at(reading: Reading, meeting: &Meeting) -> Vec<(Party, Vec<PupilId>)> {
    let lacking = |party: Party| {
        let cases = meeting.agenda.iter().filter_map(|(pupil, _)| reading.state.case(*pupil));
        cases.filter(|case| !has_ground(reading, case, party)).map(|case| case.id).collect::<Vec<_>>()
    };
    let all = seated(reading, meeting).into_iter().map(|party| (party, lacking(party)));
    all.filter(|(_, pupils)| !pupils.is_empty()).collect()
}

/// The parties at the table of a meeting that may not know of this pupil.
pub fn without_ground_here(reading: Reading, meeting: &Meeting, case: &Case) -> Vec<Party> {
    let lacks = |party: &Party| !has_ground(reading, case, *party);
    seated(reading, meeting).into_iter().filter(lacks).collect()
}

fn seated(reading: Reading, meeting: &Meeting) -> BTreeSet<Party> {
    let party = |person: PersonId| reading.state.person(person).and_then(|person| person.facts.party);
    meeting.attendance.iter().filter_map(|(person, _)| party(*person)).collect()
}
