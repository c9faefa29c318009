//! The form of an entry. Its fields are the table of its kind ([`EntryKind::fields`]); what stands in them is what is
//! recorded, or for a new one what is meant most. Whether it may be recorded is up to `decide`.

use super::entry_fields::{as_typed, fact, kind_of};
use super::options::{self, choice, everybody, filled, optional, somebody};
use super::value::Value;
use super::{Adds, Choice, Fault, Field, Form, Instead, Label, Proposed, Sets, signal};
use crate::app::fixed;
use crate::app::newcomers::Newcomers;
use crate::app::purpose::{EntryForm, Purpose};
use crate::app::world::World;
use crate::domain::query::{self, is_for_several};
use crate::domain::{
    Case, Command, ContactMeans, ContactResult, Entry, EntryChange, EntryFact, EntryKey, EntryKind,
    HandoverKind, NamePart, Need, PartyRef, PupilId, Relation, Role, SignalKind, State, Who,
};
use crate::text;

/// The fields of an entry as it opens.
pub(super) fn of(about: &EntryForm, world: &World) -> Vec<Field> {
    let start = about.start(world);
    let mut fields = about.fields(&start, world);
    if about.kind == EntryKind::Signal && about.number.is_none() {
        fields.extend(signal::comes_in(about, &start, world));
    }
    fields
}

/// Somebody new of the own network, who becomes waakvlam.
pub(super) fn own_waakvlam(pupil: PupilId, name: &str) -> EntryForm {
    let mut given = vec![EntryFact::Relation(Relation::Friend)];
    given.extend(NamePart::new(name).map(EntryFact::Name));
    EntryForm::new(vec![pupil], EntryKind::Relative, &given)
}

impl EntryForm {
    pub(super) fn case<'a>(&self, world: &'a World) -> Option<&'a Case> {
        match self.pupils.as_slice() {
            [one] => world.case(*one),
            _ => None,
        }
    }

    /// What stands in the form when it opens: what is recorded, or what is given over what is meant most.
    pub fn start(&self, world: &World) -> Entry {
        let recorded =
            self.number.and_then(|number| self.case(world)?.entry(number)).filter(|it| it.kind == self.kind);
        let new =
            || Entry::new(self.kind, self.defaults(world).into_iter().chain(self.given.iter().cloned()));
        recorded.cloned().unwrap_or_else(new)
    }

    fn defaults(&self, world: &World) -> Vec<EntryFact> {
        let today = EntryFact::On(world.today);
        let case = self.case(world);
        match self.kind {
            EntryKind::Contact => {
                let holder = case.and_then(|case| world.reading().holder(case, Role::Waakvlam));
                let waakvlam = holder.and_then(|holder| holder.person()).map(Who::Person);
                let by = waakvlam.or(world.session.person().map(Who::Person)).map(EntryFact::By);
                let rhythm =
                    case.zip(holder).map(|(case, holder)| query::rhythm(world.reading(), case, holder));
                let next = rhythm.and_then(|rhythm| rhythm.after(world.today)).map(EntryFact::Next);
                let means = EntryFact::Means(ContactMeans::Call);
                [today, means].into_iter().chain(by).chain(next).collect()
            }
            EntryKind::Handover => {
                let from = case.and_then(|case| case.facts.school_type?.party()).map(EntryFact::FromParty);
                [today, EntryFact::HandoverKind(HandoverKind::Warm)].into_iter().chain(from).collect()
            }
            EntryKind::Disclosure => {
                let by = world.session.person().map(|user| EntryFact::By(Who::Person(user)));
                [today].into_iter().chain(by).collect()
            }
            EntryKind::Signal | EntryKind::Provision | EntryKind::Sharing | EntryKind::Delay => vec![today],
            EntryKind::Placement | EntryKind::Enrolment | EntryKind::Relative => vec![],
        }
    }

    fn fields(&self, start: &Entry, world: &World) -> Vec<Field> {
        let shown = self.kind.fields().iter().filter(|(key, _)| !self.hides(*key, start, world));
        shown.map(|(key, need)| self.field(*key, *need, start, world)).collect()
    }

    /// Fields that say nothing in this entry: what the title says already, what comes later, what has no meaning here.
    fn hides(&self, key: EntryKey, start: &Entry, world: &World) -> bool {
        let is_new = self.number.is_none();
        let aftercare = || self.case(world).is_some_and(|case| query::in_aftercare(world.reading(), case));
        let lost = start.signal_kind() == Some(&SignalKind::JobLost);
        let no_guardian = start.relation().is_some_and(|relation| !relation.is_guardian());
        let hidden = [
            (EntryKind::Provision, EntryKey::Provision, start.provision().is_some()),
            (EntryKind::Signal, EntryKey::SignalKind, is_new && start.signal_kind().is_some()),
            (EntryKind::Signal, EntryKey::HandledOn, is_new),
            (EntryKind::Signal, EntryKey::Outcome, is_new),
            (EntryKind::Sharing, EntryKey::WithdrawnOn, is_new),
            (EntryKind::Signal, EntryKey::SchoolAskedOn, is_new && !aftercare()),
            (EntryKind::Signal, EntryKey::WwCheckedOn, !lost && start.ww_checked_on().is_none()),
            // Of several pupils each gives consent by their own age.
            (EntryKind::Sharing, EntryKey::Giver, self.pupils.len() > 1),
            (EntryKind::Relative, EntryKey::Authority, no_guardian),
            (EntryKind::Relative, EntryKey::Inform, no_guardian),
        ];
        hidden.contains(&(self.kind, key, true))
    }

    pub(super) fn field(&self, key: EntryKey, need: Need, start: &Entry, world: &World) -> Field {
        let now = start.get(key).filter(|now| self.stands(now));
        let label = Label::Entry(key, need);
        if let Some(options) = self.options(key, start, world) {
            let now = now.and_then(|fact| self.chosen(fact, &options, world));
            let mut options = match (need, &now) {
                // What is needed and stands there is not emptied; what is needed and is not there is chosen.
                (Need::Needed, Some(_)) => options,
                _ => optional(options),
            };
            // Somebody who left the network stays who did it.
            options.extend(now.clone().filter(|now| !options.contains(now)));
            let field = choice(label, options, now.map(|now| now.sets).as_ref());
            return if key == EntryKey::By { field.adding(Adds::By) } else { field };
        }
        let typed = match now {
            Some(EntryFact::On(day) | EntryFact::HandledOn(day))
                if self.number.is_none() && *day == world.today =>
            {
                text::pickers::TODAY.to_owned()
            }
            Some(fact) => as_typed(world.reading(), self.case(world).map(|case| case.id), fact),
            None => String::new(),
        };
        let mut field = filled(label, kind_of(key), &typed);
        if (self.kind, key, self.number) == (EntryKind::Contact, EntryKey::Next, None) {
            field.instead = again(typed, world).map(Box::new);
        }
        if let (Some(readers), Some(recorded)) = (&mut field.readers, now.and_then(EntryFact::text)) {
            readers.marks = recorded.marks().clone();
        }
        field
    }

    /// That somebody new is no parent was chosen already; what they are to the pupil was not.
    fn stands(&self, now: &EntryFact) -> bool {
        let EntryFact::Relation(relation) = now else { return true };
        self.number.is_some() || relation.is_guardian()
    }

    fn options(&self, key: EntryKey, start: &Entry, world: &World) -> Option<Vec<Choice>> {
        if key == EntryKey::By {
            let with_own_network = self.case(world).filter(|_| self.kind == EntryKind::Contact);
            return Some(everybody(with_own_network, world, by));
        }
        let guardian = start.relation().map(|relation| relation.is_guardian());
        let fits = |fact: &EntryFact| {
            let EntryFact::Relation(relation) = fact else { return true };
            guardian.is_none_or(|guardian| relation.is_guardian() == guardian)
        };
        let values = fixed::of_entry(key, world.reading().common_rules())?
            .into_iter()
            .filter(|fixed| fits(&fixed.value));
        Some(options::fixed(values.collect(), Sets::Entry))
    }

    /// The choice that a recorded value is, among the options or besides.
    fn chosen(&self, now: &EntryFact, options: &[Choice], world: &World) -> Option<Choice> {
        let sets = Sets::Entry(now.clone());
        let known = options.iter().find(|option| option.sets == sets).cloned();
        known.or_else(|| {
            let EntryFact::By(who) = now else { return None };
            let unknown = matches!(who, Who::Own(_)) && self.case(world).is_none();
            (!unknown).then(|| somebody(*who, self.case(world), world, by))
        })
    }

    /// The entry as the form has it: what the form does not show stays as it was.
    pub(super) fn filled(&self, values: &[(Label, Value)], world: &World) -> Result<Entry, Fault> {
        let mut entry = match self.number {
            Some(_) => self.start(world),
            None => Entry::new(self.kind, self.given.iter().cloned()),
        };
        for (label, value) in values {
            if let Label::Entry(key, _) = label {
                entry.set(*key, fact(*label, value)?);
            }
        }
        Ok(entry)
    }

    pub(super) fn command(
        &self,
        values: &[(Label, Value)],
        new: &Newcomers,
        world: &World,
    ) -> Result<Command, Fault> {
        if self.kind == EntryKind::Signal && self.number.is_none() {
            return signal::came_in(self, values, new, world);
        }
        let to = Some(self.filled(values, world)?);
        let changes = vec![EntryChange { entry: self.number, to }];
        Ok(Command::SetEntries { pupils: self.pupils.clone(), changes, facts: vec![] })
    }
}

impl Form {
    /// This field is the organisation of a ground, and names none: the kind of party, all of which may know then.
    pub fn ground_for_all(&self, field: &Field, state: &State) -> Option<&str> {
        let Purpose::Entry(about) = &self.purpose else { return None };
        let is_organisation = matches!(field.label, Label::Entry(EntryKey::Organisation, _));
        if about.kind != EntryKind::Sharing || !is_organisation || !field.is_empty() {
            return None;
        }
        let party = self.fields.iter().find(|it| matches!(it.label, Label::Entry(EntryKey::Party, _)))?;
        let several = |sets: &Sets| {
            let Sets::Entry(EntryFact::Party(kind)) = sets else { return false };
            is_for_several(state, &PartyRef::any(*kind))
        };
        party.choice().is_some_and(several).then(|| party.shown())
    }
}

/// Who does not answer is tried again within days: the rhythm counts from when somebody was spoken to.
fn again(usual: String, world: &World) -> Option<Instead> {
    let on = world.reading().common_rules().numbers.try_again.after(world.today)?;
    let unanswered = Sets::Entry(EntryFact::Result(ContactResult::NoAnswer));
    let cases = vec![(unanswered, Proposed::Text(text::dates::numeric(on)))];
    Some(Instead { cases, usual: Proposed::Text(usual) })
}

/// Who did it.
fn by(who: Who) -> Sets {
    Sets::Entry(EntryFact::By(who))
}
