//! What happened to a generated pupil after the list came in.

use chrono::{Days, NaiveDate};

use super::dossier::Dossier;
use super::invented::Invented;
use super::random::Random;
use crate::domain::{
    AgreementFact, AgreementId, ContactState, Destination, EntryNo, Event, ExitProfile, Fact, Facts, Holder,
    NoteFact, NoteId, Owner, PersonId, Progress, PupilId, Role, Status, WaakvlamKind,
};

/// Who is not in view, out of a hundred: the states from rare to common.
const NOT_IN_VIEW: &[(u32, ContactState)] =
    &[(5, ContactState::OutOfView), (11, ContactState::Declines), (19, ContactState::HardToReach)];

/// The triage light of those who have not landed; new is not recorded.
const STATUSES: &[Option<Status>] = &[
    None,
    Some(Status::OnTrack),
    Some(Status::OnTrack),
    Some(Status::OnTrack),
    Some(Status::Attention),
    Some(Status::Attention),
    Some(Status::Stuck),
];

/// Gives out the numbers of agreements and notes while it goes along the pupils.
pub struct Afterwards {
    people: u32,
    today: NaiveDate,
    agreements: u32,
    notes: u32,
}

impl Afterwards {
    /// Before anything happened.
    pub fn new(people: u32, today: NaiveDate) -> Self {
        Self { people, today, agreements: 0, notes: 0 }
    }

    /// Adds what happened to this pupil: about nine events.
    pub fn happened(&mut self, number: u32, facts: &Facts, from: &Invented, events: &mut Vec<Event>) {
        let mut random = Random::of(number, 3);
        let pupil = PupilId(number);
        self.contact(pupil, &mut random, events);
        if facts.deregistered_on.is_some() && random.chance(70) {
            self.landed(pupil, facts, from, &mut random, events);
        } else if let Some(Some(status)) = random.pick(STATUSES) {
            events.push(set(pupil, None, Fact::Status(*status)));
        }
        self.casusregisseur(pupil, &mut random, events);
        let dossier = Dossier { from, today: self.today, by: self.person(&mut random) };
        for (number, entry) in (1..).zip(dossier.entries(facts, &mut random)) {
            events.push(Event::EntrySet { pupil, entry: EntryNo(number), from: None, to: Some(entry) });
        }
        for _ in 0..random.below(2) {
            self.notes += 1;
            let facts = vec![NoteFact::Text(from.note(&mut random).into())];
            events.push(Event::NoteAdded { note: NoteId(self.notes), pupil, facts });
        }
        for _ in 0..1 + random.below(2) {
            self.agreement(pupil, from, &mut random, events);
        }
    }

    fn contact(&self, pupil: PupilId, random: &mut Random, events: &mut Vec<Event>) {
        let in_view = Fact::Contact(ContactState::InView);
        events.push(set(pupil, None, in_view.clone()));
        let drawn = random.below(100);
        let Some((_, state)) = NOT_IN_VIEW.iter().find(|(below, _)| drawn < *below) else { return };
        events.push(set(pupil, Some(in_view), Fact::Contact(*state)));
        if random.chance(75) {
            let on = self.ago(random, 20);
            let to = self.holder(random, on, Some(WaakvlamKind::KeepInTouch));
            events.push(Event::RoleSet { pupil, role: Role::Waakvlam, on, from: None, to, reason: None });
        }
    }

    fn landed(
        &self,
        pupil: PupilId,
        facts: &Facts,
        from: &Invented,
        random: &mut Random,
        events: &mut Vec<Event>,
    ) {
        if facts.destination.is_none() {
            let profile = facts.exit_profile.unwrap_or(ExitProfile::Unknown);
            let place = from.place(random, profile).unwrap_or(Destination::Pathway);
            events.push(set(pupil, None, Fact::Destination(place)));
        }
        events.push(set(pupil, None, Fact::DestinationSince(self.ago(random, 30))));
        events.push(set(pupil, None, Fact::Status(Status::Landed)));
    }

    /// Most have one; some were handed over once.
    fn casusregisseur(&self, pupil: PupilId, random: &mut Random, events: &mut Vec<Event>) {
        if !random.chance(85) {
            return;
        }
        let role = Role::Casusregisseur;
        let on = self.ago(random, 35);
        let first = self.holder(random, on, None);
        events.push(Event::RoleSet { pupil, role, on, from: None, to: first, reason: None });
        let on = self.ago(random, 10);
        let second = self.holder(random, on, None);
        let other = first.map(|holder| holder.who) != second.map(|holder| holder.who);
        if other && random.chance(25) {
            events.push(Event::RoleSet { pupil, role, on, from: first, to: second, reason: None });
        }
    }

    fn agreement(&mut self, pupil: PupilId, from: &Invented, random: &mut Random, events: &mut Vec<Event>) {
        self.agreements += 1;
        let agreement = AgreementId(self.agreements);
        let owner = if random.chance(15) { Owner::Pupil } else { Owner::Person(self.person(random)) };
        // From a month ago to two months ahead: some are late.
        let due = self.ago(random, 30).checked_add_days(Days::new(u64::from(random.below(60))));
        let facts = vec![
            AgreementFact::What(from.agreement(random).into()),
            AgreementFact::Owner(owner),
            AgreementFact::Due(due.unwrap_or(self.today)),
        ];
        events.push(Event::AgreementAdded { agreement, pupil, facts });
        if random.chance(60) {
            let done = Progress::Done(self.ago(random, 5));
            let to = Some(AgreementFact::Progress(done));
            events.push(Event::AgreementSet { agreement, from: None, to });
        }
    }

    fn holder(&self, random: &mut Random, since: NaiveDate, kind: Option<WaakvlamKind>) -> Option<Holder> {
        Some(Holder { kind, ..Holder::of(self.person(random), since) })
    }

    fn person(&self, random: &mut Random) -> PersonId {
        PersonId(random.below(self.people) + 1)
    }

    /// A day at most a few days before or after so many days ago.
    fn ago(&self, random: &mut Random, days: u64) -> NaiveDate {
        let back = days + u64::from(random.below(5));
        self.today.checked_sub_days(Days::new(back)).unwrap_or(self.today)
    }
}

fn set(pupil: PupilId, from: Option<Fact>, to: Fact) -> Event {
    Event::PupilSet { pupil, from, to: Some(to) }
}
