//! A part of what a case holds, to open, add to, or take from: handovers, work and indications, who may know, and the
//! people around the pupil.

use crate::app::acts;
use crate::app::entries::{self, provision_of};
use crate::app::intent::{Intent, Opening, Part, Pick};
use crate::app::layers::picker::{Away, Head, Picks};
use crate::app::menu::{Item, Line, Tone};
use crate::app::notice::Notice;
use crate::app::purpose::{EntryForm, Purpose};
use crate::app::world::World;
use crate::domain::query::Lacking;
use crate::domain::{
    Case, Entry, EntryFact, EntryKind, EntryNo, FactKey, Provision, PupilId, Relation, query,
};
use crate::text::entry_forms as words;
use crate::text::labels::{Label, Worded, fact_value};
use crate::text::parties;

/// The picker.
#[derive(Debug)]
pub(super) struct Dossier {
    pub part: Part,
    pub pupil: PupilId,
}

/// What stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// An entry that is recorded.
    Standing(EntryNo),
    /// A new entry of this kind.
    New(EntryKind),
    /// A new parent or guardian.
    NewGuardian,
    /// How far it is with this provision.
    Provision(Provision),
    /// This fact of the pupil.
    Fact(FactKey),
    /// Who works on the case without a ground.
    WithoutGround(Lacking),
}

impl Picks for Dossier {
    type Value = Held;

    fn head(&self) -> Head {
        let title = match self.part {
            Part::Handovers => words::list::HANDOVERS,
            Part::Work => words::list::WORK,
            Part::Sharing => words::list::SHARING,
            Part::Circle => words::list::CIRCLE,
        };
        let away = if self.part == Part::Sharing { Away::Withdraws } else { Away::TakesAway };
        Head::new(title).about(&[self.pupil]).as_page().going(away)
    }

    fn lines(&self, world: &World) -> Vec<Line<Held>> {
        let Some(case) = world.case(self.pupil) else { return vec![] };
        match self.part {
            Part::Handovers => handovers(case),
            Part::Work => work(case),
            Part::Sharing => sharing(case, world),
            Part::Circle => circle(case),
        }
    }

    fn item(&self, held: &Held, world: &World) -> Item {
        match held {
            Held::Standing(number) => entries::item(self.pupil, *number, world),
            Held::New(kind) => Item::new(words::add(*kind)).in_tone(Tone::Adds),
            Held::NewGuardian => Item::new(words::ADD_GUARDIAN).in_tone(Tone::Adds),
            Held::Provision(provision) => {
                let known = provision_of(self.pupil, *provision, world).map(|(_, entry)| entry);
                // What is recorded stands out among what could be.
                let is_known = known.is_some_and(|entry| entry.provision_state().is_some());
                Item::new(provision.label())
                    .beside(words::provision(known))
                    .also(provision.synonyms())
                    .in_tone(if is_known { Tone::Plain } else { Tone::Quiet })
            }
            Held::Fact(key) => {
                let fact = world.case(self.pupil).and_then(|case| case.facts.get(*key));
                let value = fact.map(|fact| fact_value(world.reading(), Some(self.pupil), &fact));
                Item::new(key.label()).beside(value.unwrap_or_default())
            }
            Held::WithoutGround(lacking) => {
                let rules = world.reading().common_rules();
                let others = lacking.party().map(|party| party.others(rules)).unwrap_or_default();
                let beside = match lacking {
                    Lacking::Unknown(_) => words::ASK_PARTY,
                    Lacking::Kind(_) | Lacking::OrganisationOf(..) => words::NO_GROUND,
                };
                Item::new(parties::lacking(world.reading(), rules, *lacking))
                    .beside(beside)
                    .also(&others)
                    .in_tone(Tone::LetOp)
            }
        }
    }

    fn chosen(&self, held: Held, _typed: &str, world: &World) -> Vec<Intent> {
        let pupil = self.pupil;
        let new = |kind, given: &[EntryFact]| {
            Opening::Form(Purpose::Entry(EntryForm::new(vec![pupil], kind, given)))
        };
        let opening = match held {
            Held::Standing(number) => Opening::Entry(pupil, number),
            Held::New(EntryKind::Relative) => {
                new(EntryKind::Relative, &[EntryFact::Relation(Relation::Friend)])
            }
            Held::New(kind) => new(kind, &[]),
            Held::NewGuardian => new(EntryKind::Relative, &[EntryFact::Relation(Relation::Parent)]),
            Held::Provision(provision) => Opening::Pick(Pick::Provision(provision, pupil)),
            Held::Fact(key) => Opening::Fact(key, vec![pupil]),
            // Who they are of is asked first: then it shows whether they may know.
            Held::WithoutGround(Lacking::Unknown(person)) => Opening::Form(Purpose::Person(person)),
            Held::WithoutGround(lacking) => {
                let with = lacking.with(&world.state);
                let party = with.iter().map(|with| EntryFact::Party(with.kind));
                let named = with.iter().filter_map(|with| with.organisation.clone());
                let given: Vec<_> = party.chain(named.map(EntryFact::Organisation)).collect();
                new(EntryKind::Sharing, &given)
            }
        };
        // Handovers are looked at one by one; the other parts stay open to be looked through.
        let closes = (self.part == Part::Handovers).then_some(Intent::Close);
        closes.into_iter().chain([Intent::Open(opening)]).collect()
    }

    fn taken_away(&self, held: Held, world: &World) -> Vec<Intent> {
        let number = match held {
            Held::Fact(_) => return vec![Intent::Tell(Notice::ChangeWithEnter)],
            Held::Standing(number) => Some(number),
            Held::Provision(provision) => {
                provision_of(self.pupil, provision, world).map(|(number, _)| number)
            }
            Held::New(_) | Held::NewGuardian | Held::WithoutGround(_) => None,
        };
        number.map_or(vec![], |number| acts::take_away(self.pupil, number, world))
    }
}

fn standing(case: &Case, kind: EntryKind) -> impl DoubleEndedIterator<Item = Line<Held>> {
    case.entries_of(kind).map(|(number, _)| Line::Choice(Held::Standing(number)))
}

fn handovers(case: &Case) -> Vec<Line<Held>> {
    let known = standing(case, EntryKind::Handover).rev();
    [Line::Choice(Held::New(EntryKind::Handover))].into_iter().chain(known).collect()
}

fn work(case: &Case) -> Vec<Line<Held>> {
    let mut lines = vec![Line::Heading(words::PROVISIONS)];
    lines.extend(Provision::ALL.iter().map(|provision| Line::Choice(Held::Provision(*provision))));
    let parts = [(words::PLACEMENTS, EntryKind::Placement), (words::ENROLMENTS, EntryKind::Enrolment)];
    for (heading, kind) in parts {
        lines.push(Line::Heading(heading));
        lines.extend(standing(case, kind));
        lines.push(Line::Choice(Held::New(kind)));
    }
    lines.push(Line::Heading(words::QUALIFICATIONS));
    lines.extend(
        [FactKey::StartQualification, FactKey::EntryDiploma].map(|key| Line::Choice(Held::Fact(key))),
    );
    lines
}

/// First whoever works on the case without a ground, then what holds, then what ended.
fn sharing(case: &Case, world: &World) -> Vec<Line<Held>> {
    let mut lines = vec![];
    let lacking = query::without_ground(world.reading(), case);
    if !lacking.is_empty() {
        lines.push(Line::Heading(words::WITHOUT_GROUND));
        lines.extend(lacking.into_iter().map(|it| Line::Choice(Held::WithoutGround(it))));
    }
    lines.push(Line::Heading(words::GROUNDS));
    let mut grounds: Vec<(EntryNo, &Entry)> = case.entries_of(EntryKind::Sharing).collect();
    grounds.sort_by_key(|(number, entry)| (!entry.holds_on(world.today), entry.party().copied(), *number));
    lines.extend(grounds.into_iter().map(|(number, _)| Line::Choice(Held::Standing(number))));
    lines.push(Line::Choice(Held::New(EntryKind::Sharing)));
    lines.push(Line::Heading(words::TOLD));
    lines.extend(standing(case, EntryKind::Disclosure).rev());
    lines.push(Line::Choice(Held::New(EntryKind::Disclosure)));
    lines
}

fn circle(case: &Case) -> Vec<Line<Held>> {
    let is_guardian = |entry: &Entry| entry.relation().is_some_and(|relation| relation.is_guardian());
    let of = |guardian: bool| {
        let own = case.entries_of(EntryKind::Relative).filter(move |(_, it)| is_guardian(it) == guardian);
        own.map(|(number, _)| Line::Choice(Held::Standing(number)))
    };
    let mut lines = vec![Line::Heading(words::GUARDIANS)];
    lines.extend(of(true));
    lines.push(Line::Choice(Held::NewGuardian));
    lines.push(Line::Heading(words::OWN_NETWORK));
    lines.extend(of(false));
    lines.push(Line::Choice(Held::New(EntryKind::Relative)));
    lines.push(Line::Heading(words::PUPIL_SELF));
    lines.extend([FactKey::Phone, FactKey::TrustedPerson].map(|key| Line::Choice(Held::Fact(key))));
    lines
}
