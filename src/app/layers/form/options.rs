//! What can be chosen in a field with a fixed list, and which of it stands there.

use tui_input::Input as TextInput;

use super::{Choice, Field, Kind, Label, Sets};
use crate::app::fixed::Fixed;
use crate::app::people;
use crate::app::readers::Readers;
use crate::app::world::World;
use crate::domain::{Case, Marks, Who};
use crate::text;
use crate::text::labels::Worded;

/// A field in which one of these is chosen; what is so now stands there, else the first.
pub(super) fn choice(label: Label, options: Vec<Choice>, now: Option<&Sets>) -> Field {
    let at = now.and_then(|now| options.iter().position(|option| option.sets == *now)).unwrap_or(0);
    let kind = Kind::Choice { options, at };
    Field {
        label,
        kind,
        input: TextInput::default(),
        untouched: true,
        readers: None,
        adds: None,
        instead: None,
        recorded: None,
        gives_way: false,
    }
}

/// The list with "not recorded" in front.
pub(super) fn optional(mut options: Vec<Choice>) -> Vec<Choice> {
    options.insert(0, Choice { label: text::pickers::CLEAR.to_owned(), sets: Sets::Nothing });
    options
}

/// Every value that has words.
pub(super) fn every<V: Worded>(world: &World, sets: impl Fn(V) -> Sets) -> Vec<Choice> {
    let rules = world.reading().common_rules();
    V::VALUES.iter().map(|value| Choice { label: value.word(rules), sets: sets(*value) }).collect()
}

/// A fixed list of facts.
pub(super) fn fixed<F>(values: Vec<Fixed<F>>, sets: impl Fn(F) -> Sets) -> Vec<Choice> {
    let choice = |fixed: Fixed<F>| Choice { label: fixed.label, sets: sets(fixed.value) };
    values.into_iter().map(choice).collect()
}

/// Everybody who can be chosen now: the netwerkpartners by name, then this pupil's own network.
pub(super) fn everybody(case: Option<&Case>, world: &World, sets: impl Fn(Who) -> Sets) -> Vec<Choice> {
    let own = case.into_iter().flat_map(people::own_network).map(Who::Own);
    let all = people::by_name(world).map(Who::Person).chain(own);
    all.map(|who| somebody(who, case, world, &sets)).collect()
}

/// One of them, also when they left.
pub(super) fn somebody(who: Who, case: Option<&Case>, world: &World, sets: impl Fn(Who) -> Sets) -> Choice {
    Choice { label: people::who(who, case, world).label, sets: sets(who) }
}

/// A field in which any text is typed.
pub(super) fn typed(label: Label, value: &str) -> Field {
    filled(label, Kind::Text, value)
}

/// A field in which this stands already.
pub(super) fn filled(label: Label, kind: Kind, value: &str) -> Field {
    let readers = label.text_kind().map(|kind| Readers::new(kind, Marks::default()));
    Field {
        label,
        kind,
        input: TextInput::new(value.to_owned()),
        untouched: true,
        readers,
        adds: None,
        instead: None,
        recorded: None,
        gives_way: false,
    }
}
