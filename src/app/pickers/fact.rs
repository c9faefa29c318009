//! A fact that has a fixed list, for these pupils; at the end of the list it is taken away.

use crate::app::fixed::{self, Fixed};
use crate::app::intent::Intent;
use crate::app::layers::picker::{Head, Picks, same};
use crate::app::menu::{Item, Line, Tone};
use crate::app::world::World;
use crate::domain::{Command, Fact, FactKey, PupilId};
use crate::text::labels::Label;
use crate::text::pickers as words;

/// The picker.
#[derive(Debug)]
pub(super) struct OfFact {
    pub key: FactKey,
    pub pupils: Vec<PupilId>,
}

impl Picks for OfFact {
    type Value = Option<Fixed<Fact>>;

    fn head(&self) -> Head {
        Head::new(self.key.label()).about(&self.pupils)
    }

    fn lines(&self, world: &World) -> Vec<Line<Self::Value>> {
        let values = fixed::of_fact(self.key, world.reading().common_rules())
            .unwrap_or_default()
            .into_iter()
            .map(Some);
        values.chain([None]).map(Line::Choice).collect()
    }

    fn item(&self, value: &Self::Value, _world: &World) -> Item {
        match value {
            Some(fixed) => Item::new(fixed.label.as_str()).also(&fixed.synonyms),
            None => Item::new(words::CLEAR).in_tone(Tone::Quiet),
        }
    }

    fn now(&self, world: &World) -> Option<Self::Value> {
        let now = same(self.pupils.iter().map(|pupil| world.case(*pupil)?.facts.get(self.key)))?;
        fixed::of_fact(self.key, world.reading().common_rules())?
            .into_iter()
            .find(|fixed| fixed.value == now)
            .map(Some)
    }

    fn chosen(&self, value: Self::Value, _typed: &str, _world: &World) -> Vec<Intent> {
        let facts = vec![(self.key, value.map(|fixed| fixed.value))];
        vec![Intent::submit(Command::SetFacts { pupils: self.pupils.clone(), facts })]
    }
}
