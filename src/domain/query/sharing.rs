//! Who may know of a case, and who works on it without a ground (`domain.md` §2: aan wie, op welke grondslag, met welk doel).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::fold::fold;
use super::super::party::{holds_words, is_called};
use super::super::{
    Case, Entry, EntryKind, Glance, Meeting, MeetingPhase, Owner, Party, PartyRef, Person, PersonId,
    Presence, PupilId, Reading, SchoolType, State,
};

/// Somebody who works on a case and may not know of it, as far as anybody recorded who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacking {
    /// A kind of party; which organisation is not recorded.
    Kind(Party),
    /// The organisation of this netwerkpartner: of several who work there the first.
    OrganisationOf(Party, PersonId),
    /// A netwerkpartner whose party is not recorded: nobody can tell whether they may know.
    Unknown(PersonId),
}

impl Lacking {
    /// What kind of party it is, where that is known.
    pub fn party(self) -> Option<Party> {
        match self {
            Self::Kind(party) | Self::OrganisationOf(party, _) => Some(party),
            Self::Unknown(_) => None,
        }
    }

    /// With whom the case would be shared.
    pub fn with(self, state: &State) -> Option<PartyRef> {
        match self {
            Self::Kind(party) => Some(PartyRef::any(party)),
            Self::OrganisationOf(_, person) => state.person(person)?.party(),
            Self::Unknown(_) => None,
        }
    }
}

/// The parties that may know of the case today.
pub fn open_to(reading: Reading, case: &Case) -> BTreeSet<PartyRef> {
    let sharing = case.entries_of(EntryKind::Sharing).filter(|(_, entry)| entry.holds_on(reading.today));
    sharing.filter_map(|(_, entry)| entry.with_whom()).collect()
}

/// Whether a ground for this party reaches several organisations: it names none, and more than one of the kind is known, or
/// none at all.
pub fn is_for_several(state: &State, party: &PartyRef) -> bool {
    if party.organisation.is_some() || party.kind.is_one() {
        return false;
    }
    let of_kind = state.people().filter_map(Person::party).filter(|it| it.kind == party.kind);
    let mut named = of_kind.filter_map(|it| it.organisation);
    let first = named.next();
    first.is_none_or(|first| named.any(|other| other != first && !is_called(&first, &other)))
}

/// Whether a party of this kind may know of the case today, whichever organisation it is.
pub fn is_open_to(reading: Reading, case: &Case, party: Party) -> bool {
    is_school_of(reading, case, party) || open_to(reading, case).iter().any(|open| open.kind == party)
}

/// Whether this party may know of the case today; the pupil's own school always may.
pub fn has_ground(reading: Reading, case: &Case, party: &PartyRef) -> bool {
    is_own_school(reading, case, party, None) || open_to(reading, case).iter().any(|open| open.is_for(party))
}

/// Whether this netwerkpartner may know of the case today, as somebody of their party.
pub fn may_know(reading: Reading, case: &Case, person: PersonId) -> bool {
    let known = reading.state.person(person).filter(|person| person.facts.party.is_some());
    known.is_some_and(|person| lacks(reading, case, person).is_none())
}

/// Whether a school of this kind is the pupil's, where it is not said which school is meant.
pub fn is_school_of(reading: Reading, case: &impl Glance, party: Party) -> bool {
    let of_kind = case.listed().school_type.and_then(SchoolType::party);
    reading.rules(case).has_dossier(party) && of_kind.is_none_or(|of_kind| of_kind == party)
}

/// It has the dossier itself, because it is the school where the pupil is (003:138-139). Where it is not recorded which
/// school that is, or which one the pupil is at, the kind of school tells.
fn is_own_school(reading: Reading, case: &Case, party: &PartyRef, schools: Option<&str>) -> bool {
    if !reading.rules(case).has_dossier(party.kind) {
        return false;
    }
    let (Some(organisation), Some(school)) = (party.organisation.as_deref(), case.facts.school.as_deref())
    else {
        return is_school_of(reading, case, party.kind);
    };
    is_called(organisation, school) || schools.is_some_and(|schools| holds_words(schools, school))
}

/// Why a netwerkpartner may not know of the case; `None` where they may.
fn lacks(reading: Reading, case: &Case, person: &Person) -> Option<Lacking> {
    let Some(party) = person.party() else {
        // Whose casustafel it is knows what stands in it, and so does whoever works at the school where the pupil is: a
        // mentor on its list has that name for an organisation, and nobody said yet what kind of school it is.
        let knows = reading.state.user() == Some(person.id) || works_at_school_of(case, person);
        return (!knows).then_some(Lacking::Unknown(person.id));
    };
    let may = is_own_school(reading, case, &party, person.facts.schools.as_deref())
        || open_to(reading, case).iter().any(|open| open.is_for(&party));
    let lacking = match party.organisation {
        Some(_) => Lacking::OrganisationOf(party.kind, person.id),
        None => Lacking::Kind(party.kind),
    };
    (!may).then_some(lacking)
}

/// Their organisation is called just as the pupil's school.
fn works_at_school_of(case: &Case, person: &Person) -> bool {
    let (organisation, school) = (person.facts.organisation.as_deref(), case.facts.school.as_deref());
    organisation.zip(school).is_some_and(|(organisation, school)| fold(organisation) == fold(school))
}

/// The netwerkpartners who work on the case: a role, now or later, an open agreement, a seat at a coming or running meeting
/// that has the pupil on its agenda.
fn people(reading: Reading, case: &Case) -> BTreeSet<PersonId> {
    let state = reading.state;
    let roles = case.holders_from(reading.today).filter_map(|(_, holder, _)| holder.person());
    let agreements = state.agreements_of(case).filter(|agreement| agreement.is_open());
    let owners = agreements.flat_map(|agreement| agreement.doing_from(reading.today));
    let owners = owners.filter_map(|owner| match owner {
        Owner::Person(person) => Some(person),
        Owner::Pupil | Owner::Parents => None,
    });
    let meetings = case.meetings.iter().filter_map(|meeting| state.meeting(*meeting));
    let coming = meetings.filter(|meeting| meeting.phase() != MeetingPhase::Closed);
    let seats = coming.flat_map(seated);
    roles.chain(owners).chain(seats).collect()
}

/// Whoever takes it up is involved until that day, else until they confirmed it: from then on it is their own work.
fn is_running(handover: &Entry, today: NaiveDate) -> bool {
    let confirmed = || handover.confirmed_on().is_some_and(|on| *on < today);
    handover.involved_until().map_or_else(|| !confirmed(), |until| today <= *until)
}

/// Who works on the case without a ground today: people, and the party to whom it is being handed over. An organisation
/// stands there once.
pub fn without_ground(reading: Reading, case: &Case) -> Vec<Lacking> {
    let people = people(reading, case).into_iter().filter_map(|person| reading.state.person(person));
    let people = people.filter_map(|person| lacks(reading, case, person));
    let handovers = case.entries_of(EntryKind::Handover).map(|(_, entry)| entry);
    let running = handovers.filter(|entry| is_running(entry, reading.today));
    // A handover names no organisation: a ground for one of the kind is the ground for it.
    let parties = running.filter_map(|entry| entry.to_party().copied());
    let parties = parties.filter(|party| !is_open_to(reading, case, *party)).map(Lacking::Kind);
    let mut found: Vec<Lacking> = vec![];
    for lacking in people.chain(parties) {
        let with = lacking.with(reading.state);
        let is_there =
            |other: &Lacking| *other == lacking || with.is_some() && other.with(reading.state) == with;
        if !found.iter().any(is_there) {
            found.push(lacking);
        }
    }
    // Who is meant by kind alone is told where an organisation of that kind is.
    let named: BTreeSet<Party> = found
        .iter()
        .filter(|it| matches!(it, Lacking::OrganisationOf(..)))
        .filter_map(|it| it.party())
        .collect();
    found.retain(|it| !matches!(it, Lacking::Kind(party) if named.contains(party)));
    found.sort();
    found
}

/// Per party at the table of a meeting, the pupils on its agenda of whom it may not know: "3 zonder grondslag voor UWV".
pub fn without_ground_at(reading: Reading, meeting: &Meeting) -> Vec<(Lacking, Vec<PupilId>)> {
    let agenda = meeting.agenda.iter().filter_map(|(pupil, _)| reading.state.case(*pupil));
    let order = |pupils: BTreeSet<PupilId>| {
        meeting.order().into_iter().filter(|pupil| pupils.contains(pupil)).collect::<Vec<_>>()
    };
    let found = lacking_at(reading, meeting, agenda).into_iter();
    found.map(|(lacking, pupils)| (lacking, order(pupils))).collect()
}

/// Who at the table of a meeting may not know of this pupil.
pub fn without_ground_here(reading: Reading, meeting: &Meeting, case: &Case) -> Vec<Lacking> {
    lacking_at(reading, meeting, std::iter::once(case)).into_keys().collect()
}

/// Whether it was recorded of anybody that they are there.
pub fn anybody_is_there(meeting: &Meeting) -> bool {
    seated(meeting).next().is_some()
}

/// Who comes. Who does not hears nothing there; who gets the minutes is asked when they are sent.
fn seated(meeting: &Meeting) -> impl Iterator<Item = PersonId> {
    let comes = meeting.attendance.iter().filter(|(_, presence)| *presence == Presence::Present);
    comes.map(|(person, _)| *person)
}

/// An organisation stands there once.
fn lacking_at<'a>(
    reading: Reading,
    meeting: &Meeting,
    cases: impl Iterator<Item = &'a Case>,
) -> BTreeMap<Lacking, BTreeSet<PupilId>> {
    let state = reading.state;
    let seated: BTreeSet<PersonId> = seated(meeting).collect();
    let seated: Vec<&Person> = seated.into_iter().filter_map(|person| state.person(person)).collect();
    let mut found: BTreeMap<Lacking, BTreeSet<PupilId>> = BTreeMap::new();
    for case in cases {
        for lacking in seated.iter().filter_map(|person| lacks(reading, case, person)) {
            let with = lacking.with(state);
            let known = found.keys().find(|it| with.is_some() && it.with(state) == with).copied();
            found.entry(known.unwrap_or(lacking)).or_default().insert(case.id);
        }
    }
    found
}
