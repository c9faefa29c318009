//! Somebody who is not in the network yet, asked for where they are needed: they come in with what they are to do.

use super::people;
use super::purpose::Purpose;
use super::world::World;
use crate::domain::fold::fold;
use crate::domain::{Command, Newcomer, Owner, Person, PersonFact, means_nobody, newcomers};
use crate::words::agreement::completions;

/// The people whom a layer holds until what they are to do is recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Newcomers(pub Vec<Vec<PersonFact>>);

impl Newcomers {
    /// With the numbers that they would get now.
    pub fn numbered(&self, world: &World) -> Vec<Newcomer> {
        newcomers(&world.state, self.0.iter().cloned())
    }

    /// As people who can be chosen.
    pub fn people(&self, world: &World) -> Vec<Person> {
        let person =
            |it: Newcomer| Person { id: it.person, facts: it.facts.into_iter().collect(), hidden: false };
        self.numbered(world).into_iter().map(person).collect()
    }

    /// How the last of them is named behind an `@`.
    pub fn handle_of_last(&self, world: &World) -> Option<String> {
        let new = self.people(world);
        let last = Owner::Person(new.last()?.id);
        let people: Vec<&Person> = world.state.active_people(world.today).chain(&new).collect();
        completions("", &people).into_iter().find(|it| it.owner == last).map(|it| it.handle)
    }

    /// The command, with those of them of whom it makes something.
    pub fn come_with(&self, command: Command, world: &World) -> Command {
        command.with(self.numbered(world))
    }
}

/// The form for somebody of this name; `None` for words that are no name.
pub fn form(name: &str) -> Option<Purpose> {
    (!name.trim().is_empty() && !means_nobody(name)).then(|| Purpose::Newcomer(name.trim().to_owned()))
}

/// Somebody in the network who is called so, in whole or in part: is it not them who is meant?
pub fn called_so(name: &str, world: &World) -> Option<String> {
    let typed = format!(" {} ", fold(name.trim()));
    let is_like = |known: &&Person| {
        let known = format!(" {} ", fold(known.name().trim()));
        known.contains(&typed) || typed.contains(&known)
    };
    let found = world.state.active_people(world.today).find(is_like)?;
    let item = people::person(found.id, world);
    Some(if item.aside.is_empty() { item.label } else { format!("{} ({})", item.label, item.aside) })
}
