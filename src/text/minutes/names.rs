//! How people are named in minutes: as everybody was known on the day that the minutes are of.

use crate::domain::minutes::{Agreed, Discussion, Minutes, PupilThen};
use crate::domain::{Holder, NameForm, Owner, PersonFacts, PersonId, Reading, Turn, Who};
use crate::text::labels::{self, Label as _};
use crate::text::who;

/// Says who the people in minutes are.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    minutes: &'a Minutes,
    reading: Reading<'a>,
}

impl<'a> Names<'a> {
    /// Of these minutes, for this reader.
    pub fn of(minutes: &'a Minutes, reading: Reading<'a>) -> Self {
        Self { minutes, reading }
    }

    /// A pupil.
    pub fn pupil(self, pupil: &PupilThen, form: NameForm) -> String {
        self.reading.name_then(pupil.number, &pupil.facts, form)
    }

    fn facts(self, id: PersonId) -> Option<&'a PersonFacts> {
        self.minutes.people.get(&id)
    }

    /// `Fatima El Idrissi`
    pub fn person(self, id: PersonId) -> String {
        let name = self.facts(id).and_then(|facts| facts.name.clone());
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_string())
    }

    /// With what they do and for whom: `Fatima El Idrissi (jobcoach, UWV)`.
    pub fn with_function(self, id: PersonId) -> String {
        let name = self.person(id);
        let Some(facts) = self.facts(id) else { return name };
        let for_whom = facts
            .organisation
            .as_deref()
            .or(facts.party.map(|party| self.reading.common_rules().party(party)));
        let about = [facts.function.as_deref(), for_whom].into_iter().flatten();
        let about: Vec<&str> = about.filter(|part| !part.is_empty()).collect();
        if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
    }

    /// Somebody around a case; of the own network only what they are to the pupil.
    pub fn around(self, about: &Discussion, around: Who) -> String {
        match around {
            Who::Person(person) => self.person(person),
            Who::Own(number) => {
                who::own_network(about.relatives.get(&number).map(|relation| relation.label()))
            }
        }
    }

    /// The same, with what they do and for whom.
    pub fn around_with_function(self, about: &Discussion, around: Who) -> String {
        match around {
            Who::Person(person) => self.with_function(person),
            Who::Own(_) => self.around(about, around),
        }
    }

    /// Who holds a role, with the terms of a waakvlam: `Bram de Wit (coach), contact houden, elke 4 weken`.
    pub fn holder(self, about: &Discussion, holder: Holder) -> String {
        let via = holder.via.map(|via| self.around(about, via));
        let terms = who::terms(holder.kind, via.as_deref(), holder.rhythm);
        super::holder(&self.around_with_function(about, holder.who), &terms)
    }

    /// The same where there is little room: by name, and with what kind of waakvlam.
    pub fn holder_in_short(self, about: &Discussion, holder: Holder) -> String {
        super::holder(&self.around(about, holder.who), &who::terms(holder.kind, None, None))
    }

    /// Whose an agreement is.
    pub fn owner(self, owner: Owner) -> String {
        match owner {
            Owner::Person(person) => self.person(person),
            Owner::Pupil => labels::PUPIL.to_owned(),
            Owner::Parents => labels::PARENTS.to_owned(),
        }
    }

    /// Several people whose an agreement is.
    pub fn owners(self, owners: &[Owner]) -> Vec<String> {
        owners.iter().map(|owner| self.owner(*owner)).collect()
    }

    /// Who does it later, each from a day on.
    pub fn turns(self, turns: &[Turn]) -> Vec<String> {
        turns.iter().map(|turn| who::turn(turn, |one| self.owner(one))).collect()
    }

    /// Who does it, and with whom: `Fatima, samen met leerling en ouders`.
    pub fn who(self, agreed: &Agreed) -> String {
        let now = super::who(
            &agreed.owner.map(|owner| self.owner(owner)).unwrap_or_default(),
            &self.owners(&agreed.with),
        );
        std::iter::once(now).chain(self.turns(&agreed.turns)).collect::<Vec<_>>().join(", ")
    }
}
