//! What a generated case holds besides facts, roles, agreements and notes: about three entries, as often as in the
//! invented region.

use chrono::{Days, Months, NaiveDate};

use super::invented::Invented;
use super::random::Random;
use crate::domain::{
    Answer, ContactMeans, ContactResult, Contract, Entry, EntryFact, EntryKind, ExitProfile, Facts, Ground,
    HandoverKind, Inform, Party, PersonId, PlacementKind, Provision, ProvisionState, Relation, SharingForm,
    SignalKind, SignalSource, Who,
};

/// Out of a hundred pupils.
const REGISTER: u32 = 60;
const PLACED: u32 = 35;
const PARENT: u32 = 30;
const CALLED: u32 = 35;
const SIGNALLED: u32 = 5;
const HANDED_OVER: u32 = 60;

/// What the entries of a case are made of.
pub struct Dossier<'a> {
    /// Companies and purposes.
    pub from: &'a Invented,
    /// The day.
    pub today: NaiveDate,
    /// Who was in touch.
    pub by: PersonId,
}

impl Dossier<'_> {
    /// The entries of one pupil, in the order in which they come in.
    pub fn entries(&self, facts: &Facts, random: &mut Random) -> Vec<Entry> {
        let mut entries = vec![self.sharing(random)];
        let mut add = |chance: u32, random: &mut Random, make: &dyn Fn(&mut Random) -> Entry| {
            if random.chance(chance) {
                entries.push(make(random));
            }
        };
        add(REGISTER, random, &|random| {
            let state = random.pick(ProvisionState::ALL).copied().unwrap_or(ProvisionState::Discussed);
            provision(Provision::Register, state, self.ago(36))
        });
        let works = facts.exit_profile == Some(ExitProfile::Work);
        add(if works { PLACED * 2 } else { PLACED / 2 }, random, &|random| self.placement(random));
        add(PARENT, random, &|_| parent(facts));
        add(CALLED, random, &|random| self.contact(random));
        add(SIGNALLED, random, &|random| self.signal(random));
        if facts.deregistered_on.is_some() {
            add(HANDED_OVER, random, &|random| self.handover(random));
        }
        entries
    }

    fn sharing(&self, random: &mut Random) -> Entry {
        Entry::new(
            EntryKind::Sharing,
            [
                EntryFact::Party(Party::Doorstroompunt),
                EntryFact::Ground(Ground::LegalTask),
                EntryFact::Purpose(self.from.purpose(random).into()),
                EntryFact::On(self.ago(39)),
                EntryFact::Form(SharingForm::Written),
            ],
        )
    }

    fn placement(&self, random: &mut Random) -> Entry {
        let end = self.today.checked_add_months(Months::new(random.below(9) + 1)).unwrap_or(self.today);
        Entry::new(
            EntryKind::Placement,
            [
                EntryFact::PlacementKind(
                    random.pick(PlacementKind::ALL).copied().unwrap_or(PlacementKind::Job),
                ),
                EntryFact::Company(self.from.company(random)),
                EntryFact::Hours(u8::try_from(8 + random.below(25)).unwrap_or(8)),
                EntryFact::Start(self.ago(60)),
                EntryFact::End(end),
                EntryFact::Contract(Contract::None),
            ],
        )
    }

    fn contact(&self, random: &mut Random) -> Entry {
        let on = self.ago(1 + u64::from(random.below(30)));
        let means = random.pick(ContactMeans::ALL).copied().unwrap_or(ContactMeans::Call);
        let result = random.pick(ContactResult::ALL).copied().unwrap_or(ContactResult::Spoken);
        let by = EntryFact::By(Who::Person(self.by));
        let facts = [EntryFact::On(on), EntryFact::Means(means), EntryFact::Result(result), by];
        Entry::new(EntryKind::Contact, facts)
    }

    fn signal(&self, random: &mut Random) -> Entry {
        let kind = random.pick(SignalKind::ALL).copied().unwrap_or(SignalKind::AsksHelp);
        let source = random.pick(SignalSource::ALL).copied().unwrap_or(SignalSource::School);
        let on = EntryFact::On(self.ago(u64::from(random.below(20))));
        Entry::new(EntryKind::Signal, [EntryFact::SignalKind(kind), EntryFact::SignalSource(source), on])
    }

    fn handover(&self, random: &mut Random) -> Entry {
        let kind = random.pick(HandoverKind::ALL).copied().unwrap_or(HandoverKind::None);
        let on = self.ago(30);
        let facts =
            [EntryFact::HandoverKind(kind), EntryFact::On(on), EntryFact::SupportQuestion(Answer::No)];
        let confirmed = random.chance(80).then_some(EntryFact::ConfirmedOn(on));
        Entry::new(EntryKind::Handover, facts.into_iter().chain(confirmed))
    }

    fn ago(&self, days: u64) -> NaiveDate {
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today)
    }
}

fn provision(which: Provision, state: ProvisionState, on: NaiveDate) -> Entry {
    let facts = [EntryFact::Provision(which), EntryFact::ProvisionState(state), EntryFact::On(on)];
    Entry::new(EntryKind::Provision, facts)
}

/// A parent who has the pupil's own family name.
fn parent(facts: &Facts) -> Entry {
    let name = facts.family_name.clone().map(EntryFact::Name);
    let about = [
        EntryFact::Relation(Relation::Parent),
        EntryFact::Phone("06-00000001".to_owned()),
        EntryFact::Authority(Answer::Yes),
        EntryFact::Inform(Inform::Yes),
    ];
    Entry::new(EntryKind::Relative, name.into_iter().chain(about))
}
