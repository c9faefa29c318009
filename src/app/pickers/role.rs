//! Who has a role: the netwerkpartners, as waakvlam of one pupil also the people of their own network, or somebody new.

use crate::app::intent::{Intent, Opening};
use crate::app::layers::picker::{Head, Picks, same};
use crate::app::menu::{Item, Line, Tone, by_words};
use crate::app::people;
use crate::app::purpose::Purpose;
use crate::app::roles::{give_role, holder_choice};
use crate::app::world::World;
use crate::domain::{Case, EntryNo, HolderChoice, PersonId, PupilId, Role, Who, means_nobody};
use crate::text::labels::Label;
use crate::text::{entry_forms, pickers as words};

/// The picker.
#[derive(Debug)]
pub(super) struct ForRole {
    pub role: Role,
    pub pupils: Vec<PupilId>,
}

/// Who can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Candidate {
    /// A netwerkpartner.
    Person(PersonId),
    /// Somebody of the pupil's own network.
    Own(EntryNo),
    /// Whoever has it, on other terms.
    OtherTerms,
    /// Nobody.
    Nobody,
    /// A netwerkpartner who is not there yet.
    NewPerson,
    /// Somebody of the own network who is not there yet.
    NewOwn,
}

impl ForRole {
    /// The pupil whose own network can be chosen from.
    fn with_own_network<'a>(&self, world: &'a World) -> Option<&'a Case> {
        match self.pupils.as_slice() {
            [one] if self.role == Role::Waakvlam => world.case(*one),
            _ => None,
        }
    }
}

impl Picks for ForRole {
    type Value = Candidate;

    fn head(&self) -> Head {
        Head::new(self.role.label()).about(&self.pupils)
    }

    fn lines(&self, world: &World) -> Vec<Line<Candidate>> {
        let one = self.with_own_network(world);
        let mut all: Vec<Candidate> = people::by_name(world).map(Candidate::Person).collect();
        all.extend(one.into_iter().flat_map(people::own_network).map(Candidate::Own));
        let held = |case: &Case| case.named_last(self.role).is_some();
        if one.is_some_and(held) {
            all.push(Candidate::OtherTerms);
        }
        if self.pupils.iter().any(|pupil| world.case(*pupil).is_some_and(held)) {
            all.push(Candidate::Nobody);
        }
        // A waakvlam whom nobody here knows is most often somebody of the pupil's own network.
        all.extend(one.map(|_| Candidate::NewOwn));
        all.push(Candidate::NewPerson);
        all.into_iter().map(Line::Choice).collect()
    }

    fn item(&self, candidate: &Candidate, world: &World) -> Item {
        match candidate {
            Candidate::Person(person) => people::person(*person, world),
            Candidate::Own(own) => people::own(*own, self.with_own_network(world), world),
            Candidate::OtherTerms => Item::new(entry_forms::TERMS).in_tone(Tone::Quiet),
            Candidate::Nobody => Item::new(words::CLEAR).in_tone(Tone::Quiet),
            Candidate::NewPerson => Item::new(words::NEW_PERSON).adds_the_missing(),
            Candidate::NewOwn => Item::new(entry_forms::ADD_OWN).adds_the_missing(),
        }
    }

    fn named(&self, candidate: &Candidate, typed: &str) -> Option<String> {
        match candidate {
            Candidate::NewPerson => Some(words::add_to_network(typed)),
            Candidate::NewOwn => Some(words::add_to_own_network(typed)),
            _ => None,
        }
    }

    /// Words that mean nobody find nobody, and offer no way to add somebody of that name.
    fn found(&self, typed: &str, all: &[Line<Candidate>], world: &World) -> Vec<Line<Candidate>> {
        match means_nobody(typed) {
            true => vec![Line::Choice(Candidate::Nobody)],
            false => by_words(typed, all, |candidate| self.item(candidate, world)),
        }
    }

    fn now(&self, world: &World) -> Option<Candidate> {
        same(self.pupils.iter().map(|pupil| {
            Some(match world.reading().holder(world.case(*pupil)?, self.role)?.who {
                Who::Person(person) => Candidate::Person(person),
                Who::Own(own) => Candidate::Own(own),
            })
        }))
    }

    fn chosen(&self, candidate: Candidate, typed: &str, world: &World) -> Vec<Intent> {
        let instead = |opening| vec![Intent::Close, Intent::Open(opening)];
        let new = |purpose| instead(Opening::Named(purpose, typed.to_owned()));
        let to = match candidate {
            Candidate::Person(person) => Some(HolderChoice::Known(person)),
            Candidate::Own(own) => Some(HolderChoice::Own(own)),
            Candidate::Nobody => None,
            Candidate::NewPerson => return new(Purpose::NewPerson(Some((self.role, self.pupils.clone())))),
            Candidate::NewOwn => {
                let case = self.with_own_network(world);
                return case.map_or(vec![], |case| new(Purpose::OwnWaakvlam(case.id)));
            }
            Candidate::OtherTerms => {
                let case = self.with_own_network(world);
                let terms = case.and_then(|case| {
                    Some(Purpose::Terms(holder_choice(case.named_last(self.role)?), vec![case.id]))
                });
                return terms.map_or(vec![], |terms| instead(Opening::Form(terms)));
            }
        };
        give_role(self.role, &self.pupils, to, world)
    }
}
