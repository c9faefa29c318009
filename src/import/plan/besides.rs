//! What a list says of a pupil besides facts: indications and instruments, stage and work, a course, a mentor.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::fold::fold;
use crate::domain::{Case, Entry, Extra, PersonId, ProvisionState, State};

/// The netwerkpartners by folded name; whose name two of them have cannot be told apart.
pub struct Partners(HashMap<String, Option<PersonId>>);

impl Partners {
    /// Those who are still in the network on this day.
    pub fn of(state: &State, today: NaiveDate) -> Self {
        let mut names = HashMap::new();
        for person in state.people().filter(|person| person.facts.until.is_none_or(|until| today < until)) {
            let Some(name) = &person.facts.name else { continue };
            names.entry(fold(name)).and_modify(|other| *other = None).or_insert(Some(person.id));
        }
        Self(names)
    }

    /// The one with exactly this name.
    pub fn named(&self, name: &str) -> Option<PersonId> {
        self.0.get(&fold(name)).copied().flatten()
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
