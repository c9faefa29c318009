//! What each person carries, and who could take it over.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::fold::fold;
use super::super::{
    AgreementId, Carried, Case, Glance, Meeting, MeetingId, MeetingPhase, Owner, Person, PersonId, PupilId,
    Reading, Role, State,
};
use super::open_agreements;

/// What one person carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caseload {
    /// All of it: roles in the order of [`Role::ALL`], agreements, coming meetings; each by number.
    pub carried: Vec<Carried>,
    /// Of which casusregisseur of so many pupils.
    pub casusregisseur: usize,
    /// Waakvlam of so many.
    pub waakvlam: usize,
    /// Jobcoach of so many.
    pub jobcoach: usize,
    /// Mentor of so many.
    pub mentor: usize,
    /// Owner of so many open agreements.
    pub agreements: usize,
    /// Of which so many are late.
    pub late: usize,
    /// In so many coming meetings: voorzitter, at the keys or invited.
    pub meetings: usize,
}

impl Caseload {
    fn add(&mut self, carried: Carried, count: usize) {
        let counter = match carried {
            Carried::Role(Role::Casusregisseur, _) => &mut self.casusregisseur,
            Carried::Role(Role::Waakvlam, _) => &mut self.waakvlam,
            Carried::Role(Role::Jobcoach, _) => &mut self.jobcoach,
            Carried::Role(Role::Mentor, _) => &mut self.mentor,
            Carried::Agreement(_) => &mut self.agreements,
            Carried::Chair(_) | Carried::Operator(_) | Carried::Seat(_) => &mut self.meetings,
            Carried::With(_) => return self.carried.push(carried),
        };
        *counter += count;
        self.carried.push(carried);
    }
}

/// What everybody in the network carries.
pub fn caseloads(reading: Reading) -> BTreeMap<PersonId, Caseload> {
    let mut loads: BTreeMap<PersonId, Caseload> = BTreeMap::new();
    let state = reading.state;
    for row in state.rows() {
        for role in Role::ALL {
            let now = reading.holder(row, *role).and_then(|holder| holder.person());
            if let Some(person) = now {
                loads.entry(person).or_default().add(Carried::Role(*role, row.id), 1);
            }
            // Who begins later carries it already, and does not have it yet.
            let named = row.named().iter().find(|(own, _)| own == role).and_then(|(_, it)| it.person());
            if let Some(person) = named.filter(|person| Some(*person) != now) {
                loads.entry(person).or_default().add(Carried::Role(*role, row.id), 0);
            }
        }
    }
    for (_, agreement) in open_agreements(state) {
        let mut known: Vec<(PersonId, Carried)> = vec![];
        for (at, doing) in agreement.doing_from(reading.today).enumerate() {
            // Who does it later carries it already, and does not have it yet.
            let now = usize::from(at == 0);
            let mut carries = |person, carried| {
                if !known.contains(&(person, carried)) {
                    known.push((person, carried));
                    loads.entry(person).or_default().add(carried, now);
                }
            };
            if let Some(Owner::Person(person)) = doing.owner {
                carries(person, Carried::Agreement(agreement.id));
            }
            joining(doing.with).for_each(|person| carries(person, Carried::With(agreement.id)));
        }
        if let Some(Owner::Person(person)) = agreement.doing_on(reading.today).owner {
            loads.entry(person).or_default().late += usize::from(agreement.is_late(reading.today));
        }
    }
    for meeting in state.meetings().filter(|meeting| meeting.phase() == MeetingPhase::Planned) {
        let mut counted: Vec<PersonId> = vec![];
        for (person, carried) in parts(meeting) {
            // Somebody who leads a meeting and is invited to it is in one meeting.
            loads.entry(person).or_default().add(carried, usize::from(!counted.contains(&person)));
            counted.push(person);
        }
    }
    loads.values_mut().for_each(|load| load.carried.sort());
    loads
}

/// The professionals who do this together with its owner.
fn joining(with: &[Owner]) -> impl Iterator<Item = PersonId> {
    with.iter().filter_map(|with| match with {
        Owner::Person(person) => Some(*person),
        Owner::Pupil | Owner::Parents => None,
    })
}

/// Who has which part in a meeting. An invitation goes without saying for who leads it or is at its keys.
fn parts(meeting: &Meeting) -> impl Iterator<Item = (PersonId, Carried)> {
    let (chair, operator) = (meeting.facts.chair, meeting.facts.operator);
    let invited = meeting.attendance.iter().map(|(person, _)| *person);
    let invited = invited.filter(move |person| Some(*person) != chair && Some(*person) != operator);
    let led = chair.map(|person| (person, Carried::Chair(meeting.id))).into_iter();
    led.chain(operator.map(|person| (person, Carried::Operator(meeting.id))))
        .chain(invited.map(|person| (person, Carried::Seat(meeting.id))))
}

/// Why somebody is proposed as successor, the best reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Has this role in the same case.
    HasRole(Role),
    /// Owns another open agreement about the same pupil.
    OwnsAgreement,
    /// Takes part in the same agreement.
    TakesPart,
    /// Is at the same meeting.
    AtMeeting,
    /// Has the same function as who leaves.
    SameFunction,
    /// Comes from the same organisation.
    SameOrganisation,
    /// Comes from the same kind of organisation.
    SameParty,
}

/// Who could take over from somebody.
#[derive(Clone, Debug)]
pub struct Successors<'a> {
    state: &'a State,
    day: NaiveDate,
    from: PersonId,
    alike: Vec<(PersonId, Why)>,
}

impl<'a> Successors<'a> {
    /// Of this person, among whom the network has on this day.
    pub fn of(state: &'a State, from: PersonId, day: NaiveDate) -> Self {
        let mut alike: Vec<(u8, String, PersonId, Why)> = vec![];
        if let Some(leaver) = state.person(from) {
            let others = state.active_people(day).filter(|person| person.id != from);
            alike.extend(others.filter_map(|person| {
                let (rank, why) = likeness(leaver, person)?;
                Some((rank, fold(person.name()), person.id, why))
            }));
        }
        alike.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        let alike = alike.into_iter().map(|(.., person, why)| (person, why)).collect();
        Self { state, day, from, alike }
    }

    /// For this thing, the likeliest first, nobody twice.
    pub fn propose(&self, carried: Carried) -> Vec<(PersonId, Why)> {
        let mut found: Vec<(PersonId, Why)> = vec![];
        let near = match carried {
            Carried::Role(_, pupil) => self.around(pupil, None),
            Carried::Agreement(agreement) | Carried::With(agreement) => self.doing(agreement),
            Carried::Chair(meeting) | Carried::Operator(meeting) => self.at(meeting),
            // Who is invited already takes no second seat.
            Carried::Seat(_) => vec![],
        };
        let seated = match carried {
            Carried::Seat(meeting) => self.at(meeting),
            _ => vec![],
        };
        for (person, why) in near.into_iter().chain(self.alike.iter().copied()) {
            let known = found.iter().chain(&seated).any(|(known, _)| *known == person);
            let there = self.state.person(person).is_some_and(|it| it.is_active(self.day));
            if !known && there && person != self.from {
                found.push((person, why));
            }
        }
        found
    }

    fn doing(&self, agreement: AgreementId) -> Vec<(PersonId, Why)> {
        let Some(known) = self.state.agreement(agreement) else { return vec![] };
        let mut near = self.around(known.pupil, Some(agreement));
        near.extend(joining(known.facts.doing_last().with).map(|person| (person, Why::TakesPart)));
        near
    }

    fn around(&self, pupil: PupilId, but: Option<AgreementId>) -> Vec<(PersonId, Why)> {
        let Some(case) = self.state.case(pupil) else { return vec![] };
        let roles =
            case.named.iter().filter_map(|(role, holder)| Some((holder.person()?, Why::HasRole(*role))));
        roles.chain(self.owners(case, but)).collect()
    }

    fn owners(&self, case: &'a Case, but: Option<AgreementId>) -> impl Iterator<Item = (PersonId, Why)> {
        let open = self.state.agreements_of(case).filter(move |it| it.is_open() && Some(it.id) != but);
        open.filter_map(|agreement| match agreement.facts.doing_last().owner {
            Some(Owner::Person(person)) => Some((person, Why::OwnsAgreement)),
            _ => None,
        })
    }

    fn at(&self, meeting: MeetingId) -> Vec<(PersonId, Why)> {
        let known = self.state.meeting(meeting);
        known.iter().flat_map(|it| parts(it)).map(|(person, _)| (person, Why::AtMeeting)).collect()
    }
}

/// How much somebody is like who leaves: the rank, and by what.
fn likeness(leaver: &Person, other: &Person) -> Option<(u8, Why)> {
    let same = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => fold(one) == fold(other),
        _ => false,
    };
    let (was, is) = (&leaver.facts, &other.facts);
    let place = same(&was.organisation, &is.organisation);
    let party = was.party.is_some() && was.party == is.party;
    match (same(&was.function, &is.function), place, party) {
        (true, true, _) => Some((0, Why::SameFunction)),
        (true, false, true) => Some((1, Why::SameFunction)),
        (false, true, _) => Some((2, Why::SameOrganisation)),
        (true, false, false) => Some((3, Why::SameFunction)),
        (false, false, true) => Some((4, Why::SameParty)),
        (false, false, false) => None,
    }
}
