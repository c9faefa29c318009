//! What a list says of a pupil besides facts: indications and instruments, stage and work, a course, a mentor.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Verdict;
use super::fault::Wrong;
use super::newcomers::{self, Named, Newcomers};
use super::read::Reader;
use crate::domain::fold::fold;
use crate::domain::{
    Answer, Case, Entry, EntryFact, EntryKind, Extra, FactKey, PersonId, Provision, ProvisionState, Role,
    State,
};
use crate::import::cells::{self, staff_code};
use crate::import::choices::Mentors;
use crate::import::headings::Field;
use crate::import::meaning::Meaning;

/// Longer than the name of any company or course.
const LONGEST_NAME: usize = 60;

/// The netwerkpartners by folded name; whose name two of them have cannot be told apart.
pub struct Partners {
    named: HashMap<String, Option<PersonId>>,
    /// The same by the words of a name: `Smit, Karin` is Karin Smit.
    by_words: HashMap<Vec<String>, Option<PersonId>>,
    /// Mentors on the list whom nobody knows.
    newcomers: Newcomers,
}

impl Partners {
    /// Those who are still in the network on this day.
    pub fn of(state: &State, today: NaiveDate, newcomers: Newcomers) -> Self {
        let (mut names, mut by_words) = (HashMap::new(), HashMap::new());
        for person in state.people().filter(|person| person.facts.until.is_none_or(|until| today < until)) {
            let Some(name) = &person.facts.name else { continue };
            names.entry(fold(name)).and_modify(|other| *other = None).or_insert(Some(person.id));
            if let Some(words) = newcomers::words_of(name) {
                by_words.entry(words).and_modify(|other| *other = None).or_insert(Some(person.id));
            }
        }
        Self { named: names, by_words, newcomers }
    }

    /// The one with exactly this name, in whatever order its parts are written.
    pub fn named(&self, name: &str) -> Option<PersonId> {
        let by_words = || self.by_words.get(&newcomers::words_of(name)?).copied().flatten();
        let exactly = |name: &str| self.named.get(&fold(name)).copied();
        exactly(name).or_else(|| exactly(staff_code::without(name).0)).unwrap_or_else(by_words)
    }

    /// Mentors on the list whom nobody knows.
    pub fn newcomers(&self) -> &Newcomers {
        &self.newcomers
    }
}

/// What is news for a pupil whom we know. A list only adds, and brings a provision further: what people have recorded
/// since, it does not turn back.
pub fn news(case: &Case, said: &Extra) -> Extra {
    let is_news = |entry: &&Entry| {
        let own = case.numbered().map(|(_, own)| own).find(|own| is_about_the_same(own, entry));
        let step = |entry: &Entry| entry.provision_state().map(|state| step(*state));
        own.is_none_or(|own| step(own) < step(entry))
    };
    let has_none = |(role, _): &&(_, PersonId)| case.named_last(*role).is_none();
    Extra {
        entries: said.entries.iter().filter(is_news).cloned().collect(),
        roles: said.roles.iter().filter(has_none).copied().collect(),
        new_roles: said
            .new_roles
            .iter()
            .filter(|(role, _)| case.named_last(*role).is_none())
            .copied()
            .collect(),
    }
}

/// Whether the mentor on a list is news: nobody has the role yet.
pub fn may_have_mentor(verdict: &Verdict, state: &State) -> bool {
    match verdict {
        Verdict::New => true,
        Verdict::Changed { pupil, .. } | Verdict::Same { pupil, .. } => {
            state.peek(*pupil).is_none_or(|case| case.named_last(Role::Mentor).is_none())
        }
        Verdict::Doubt(_) | Verdict::Fault(_) | Verdict::Hidden | Verdict::Skipped => false,
    }
}

/// True where a case and a list speak of the same provision, company or course.
fn is_about_the_same(own: &Entry, other: &Entry) -> bool {
    let named =
        |entry: &Entry| (entry.company().map(|name| fold(name)), entry.course().map(|name| fold(name)));
    own.kind == other.kind
        && own.provision() == other.provision()
        && own.placement_kind() == other.placement_kind()
        && named(own) == named(other)
}

/// How far a provision is. Granted, denied and declined are ends of the same step: people know which it is.
fn step(state: ProvisionState) -> u8 {
    match state {
        ProvisionState::Unknown | ProvisionState::NotDiscussed => 0,
        ProvisionState::Discussed => 1,
        ProvisionState::Requested => 2,
        ProvisionState::Granted | ProvisionState::Denied | ProvisionState::Declined => 3,
        ProvisionState::InUse => 4,
        ProvisionState::Ended => 5,
    }
}

impl Reader<'_> {
    /// Takes what the row says besides facts.
    pub fn besides(&mut self, partners: &Partners) {
        for field in self.columns.fields() {
            match field {
                // Under "Jobcoach" some lists say whether one is needed, others who it is.
                Field::Provision(Provision::JobCoaching) if partners.named(&self.cell(field)).is_some() => {
                    let person = partners.named(&self.cell(field));
                    self.read.extra.roles.extend(person.map(|person| (Role::Jobcoach, person)));
                }
                Field::Provision(of) => {
                    if let Some(Meaning::Provision(state)) = self.meaning(field, Wrong::Provision) {
                        let facts = [EntryFact::Provision(of), EntryFact::ProvisionState(state)];
                        self.read.extra.entries.push(Entry::new(EntryKind::Provision, facts));
                    }
                }
                Field::Placement(kind) => {
                    if let Some(name) = self.name_of_one(field) {
                        let facts = [EntryFact::PlacementKind(kind), EntryFact::Company(name)];
                        self.read.extra.entries.push(Entry::new(EntryKind::Placement, facts));
                    }
                }
                Field::Course => {
                    if let Some(name) = self.name_of_one(field) {
                        let level = match self.meaning(Field::CourseLevel, Wrong::Level) {
                            Some(Meaning::Level(level)) => Some(EntryFact::Level(level)),
                            _ => None,
                        };
                        let facts = [Some(EntryFact::Course(name)), level].into_iter().flatten();
                        self.read.extra.entries.push(Entry::new(EntryKind::Enrolment, facts));
                    }
                }
                Field::Role(role) => {
                    let name = self.cell(field);
                    match partners.named(&name) {
                        Some(person) => self.read.extra.roles.push((role, person)),
                        None if cells::says_nothing(&name) => {}
                        None => self.unknown(role, name, partners),
                    }
                }
                _ => {}
            }
        }
        self.class_of_somebody(partners);
    }

    /// A class that is the name of the mentor, or of somebody in the network, is none.
    fn class_of_somebody(&mut self, partners: &Partners) {
        let Some(class) = self.read.facts.class.clone() else { return };
        let mentor = self.cell(Field::Role(Role::Mentor));
        if partners.named(&class).is_some() || (!mentor.is_empty() && fold(&mentor) == fold(&class)) {
            self.read.facts.set(FactKey::Class, None);
            self.fault(Field::Fact(FactKey::Class), class, Wrong::NotAClass);
        }
    }

    /// A name that is not in the network. Whoever says that mentors may stay out, knows that they do.
    fn unknown(&mut self, role: Role, name: String, partners: &Partners) {
        let (named, decided) = match role {
            Role::Mentor => (partners.newcomers.named(&name), self.choices.mentors()),
            _ => (Named::Nobody, None),
        };
        if let Named::New(at) = named {
            self.read.newcomer = Some(at);
        }
        match (named, decided) {
            (_, Some(Mentors::Skip)) => {}
            (Named::New(at), Some(Mentors::Add)) => {
                self.read.extra.new_roles.extend(u16::try_from(at).map(|at| (role, at)));
            }
            (Named::Perhaps, _) => self.fault(Field::Role(role), name, Wrong::PartnerPerhaps),
            (Named::New(_) | Named::Nobody, _) => {
                let wrong = if staff_code::is_one(&name) { Wrong::PartnerCode } else { Wrong::Partner };
                self.fault(Field::Role(role), name, wrong);
            }
        }
    }

    /// The name of a company or a course; a cell with a story, or with a bare "ja", holds none.
    fn name_of_one(&mut self, field: Field) -> Option<String> {
        let cell = self.cell(field);
        let name =
            cells::company(&cell).filter(|name| name.chars().count() <= LONGEST_NAME).map(str::to_owned);
        let says = matches!(cells::answer(&cell), Some(Answer::Yes)) || cells::company(&cell).is_some();
        if name.is_none() && says {
            self.fault(field, cell, Wrong::NotAName);
        }
        name
    }
}
