//! What can be set: who uses the program, how it looks, its keys, and the terms of this casustafel.

use crate::app::intent::{Intent, Opening, Pick};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::preferences::{Preference, Skin};
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::domain::PersonId;
use crate::keys::BUILT_IN;
use crate::text::{people, preferences as words};

/// The picker.
#[derive(Debug)]
pub(super) struct Settings;

/// Something that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Name, function, organisation and party of who uses the program.
    OwnData(PersonId),
    /// The skin.
    Looks,
    /// The keymap.
    Keys,
    /// Line by line, or drawn.
    Lines,
    /// Terms and rhythms.
    Terms,
}

impl Picks for Settings {
    type Value = Part;

    fn head(&self) -> Head {
        Head::new(words::TITLE)
    }

    fn lines(&self, world: &World) -> Vec<Line<Part>> {
        let own = world.session.person().map(Part::OwnData);
        own.into_iter().chain([Part::Looks, Part::Keys, Part::Lines, Part::Terms]).map(Line::Choice).collect()
    }

    fn item(&self, part: &Part, world: &World) -> Item {
        match part {
            Part::OwnData(person) => {
                let own = world.state.person(*person);
                let about = own.map(|own| {
                    let parts = [own.name().to_owned(), people::function_and_party(world.reading(), own)];
                    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
                });
                Item::new(words::OWN_DATA).beside(about.unwrap_or_default())
            }
            Part::Looks => Item::new(words::LOOKS).beside(world.preferences.skin.unwrap_or_default().name()),
            Part::Keys => Item::new(words::KEYS).beside(keymap(world)),
            Part::Lines => Item::new(words::LINES).beside(words::lines(world.preferences.lines)),
            Part::Terms => Item::new(words::TERMS),
        }
    }

    fn chosen(&self, part: Part, _typed: &str, world: &World) -> Vec<Intent> {
        let opens = |opening| vec![Intent::Close, Intent::Open(opening)];
        match part {
            Part::OwnData(person) => opens(Opening::Form(Purpose::Person(person))),
            Part::Looks => opens(Opening::Pick(Pick::Skin)),
            Part::Keys => opens(Opening::Pick(Pick::Keymap)),
            Part::Lines => vec![Intent::Prefer(Preference::Lines(!world.preferences.lines))],
            Part::Terms => opens(Opening::Form(Purpose::Settings)),
        }
    }
}

/// The name of the keymap in use.
fn keymap(world: &World) -> String {
    let chosen = world.preferences.keymap.clone();
    chosen.or_else(|| BUILT_IN.first().map(|(name, _)| (*name).to_owned())).unwrap_or_default()
}

/// How it looks: the screen shows what the cursor stands on.
#[derive(Debug)]
pub(super) struct OfSkin;

impl Picks for OfSkin {
    type Value = Skin;

    fn head(&self) -> Head {
        Head::new(words::LOOKS)
    }

    fn lines(&self, _world: &World) -> Vec<Line<Skin>> {
        Skin::ALL.map(Line::Choice).into()
    }

    fn item(&self, skin: &Skin, _world: &World) -> Item {
        Item::new(skin.name()).beside(words::skin(skin.name()))
    }

    fn chosen(&self, skin: Skin, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::Prefer(Preference::Skin(skin))]
    }

    fn now(&self, world: &World) -> Option<Skin> {
        Some(world.preferences.skin.unwrap_or_default())
    }

    fn tried(&self, skin: &Skin) -> Option<Skin> {
        Some(*skin)
    }
}

/// The keymaps that come with the program.
#[derive(Debug)]
pub(super) struct OfKeymap;

impl Picks for OfKeymap {
    type Value = String;

    fn head(&self) -> Head {
        Head::new(words::KEYS)
    }

    fn lines(&self, _world: &World) -> Vec<Line<String>> {
        BUILT_IN.iter().map(|(name, _)| Line::Choice((*name).to_owned())).collect()
    }

    fn item(&self, name: &String, _world: &World) -> Item {
        Item::new(name.clone()).beside(words::keymap(name))
    }

    fn chosen(&self, name: String, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::Prefer(Preference::Keymap(name))]
    }

    fn now(&self, world: &World) -> Option<String> {
        Some(keymap(world))
    }
}
