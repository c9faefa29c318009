//! Choose one from a list: the layer around every picker, whatever is chosen in it.

use std::fmt::Debug;

use tui_input::Input as TextInput;

use crate::app::intent::{Intent, Pick};
use crate::app::line::LeftOut;
use crate::app::menu::{Item, Line, Menu, Picked, by_words};
use crate::app::preferences::Skin;
use crate::app::world::World;
use crate::domain::PupilId;
use crate::keys::Action;

/// What one picker is: what stands in its list, and what choosing comes to. Each stands in a file of its own.
pub trait Picks: Debug {
    /// What is chosen.
    type Value: Clone + PartialEq + Debug;

    /// What stands around the list.
    fn head(&self) -> Head;

    /// Everything that can be chosen, with its headings.
    fn lines(&self, world: &World) -> Vec<Line<Self::Value>>;

    /// How something to choose reads.
    fn item(&self, value: &Self::Value, world: &World) -> Item;

    /// How it reads once this was typed, where that says more: who is to be added.
    fn named(&self, _value: &Self::Value, _typed: &str) -> Option<String> {
        None
    }

    /// What choosing wants; `typed` is what was searched for.
    fn chosen(&self, value: Self::Value, typed: &str, world: &World) -> Vec<Intent>;

    /// What is recorded now, so that Enter changes nothing.
    fn now(&self, _world: &World) -> Option<Self::Value> {
        None
    }

    /// What taking it away wants, where that can be.
    fn taken_away(&self, _value: Self::Value, _world: &World) -> Vec<Intent> {
        vec![]
    }

    /// How the program looks while the cursor stands on it.
    fn tried(&self, _value: &Self::Value) -> Option<Skin> {
        None
    }

    /// What leaving it without a choice wants.
    fn left(&self, _world: &World) -> Vec<Intent> {
        vec![Intent::Close]
    }

    /// What a search leaves.
    fn found(&self, typed: &str, all: &[Line<Self::Value>], world: &World) -> Vec<Line<Self::Value>> {
        by_words(typed, all, |value| self.item(value, world))
    }
}

/// What stands around the list.
#[derive(Clone, Debug)]
pub struct Head {
    /// What is chosen.
    pub title: &'static str,
    /// What is said above it.
    pub intro: &'static [&'static str],
    /// For whom.
    pub about: Vec<PupilId>,
    /// Whether Del does something to a line.
    pub away: Away,
    /// How much room it takes.
    pub size: Size,
}

/// What Del does to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// Nothing.
    Never,
    /// It takes away what was recorded, and asks first.
    TakesAway,
    /// It withdraws what was relied on, and asks first.
    Withdraws,
    /// It takes away what somebody kept.
    Forgets,
}

/// How much room a list takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A box that leaves the screen in sight.
    Short,
    /// It is read as a page.
    Page,
}

impl Head {
    /// A short list from which nothing is taken away.
    pub fn new(title: &'static str) -> Self {
        Self { title, intro: &[], about: vec![], away: Away::Never, size: Size::Short }
    }

    /// With these sentences above it.
    pub fn introduced(self, intro: &'static [&'static str]) -> Self {
        Self { intro, ..self }
    }

    /// About these pupils.
    pub fn about(self, pupils: &[PupilId]) -> Self {
        Self { about: pupils.to_vec(), ..self }
    }

    /// Read as a page.
    pub fn as_page(self) -> Self {
        Self { size: Size::Page, ..self }
    }

    /// With lines that can go.
    pub fn going(self, away: Away) -> Self {
        Self { away, ..self }
    }
}

/// What is so now of several pupils, when it is the same for all of them.
pub fn same<T: PartialEq>(mut each: impl Iterator<Item = Option<T>>) -> Option<T> {
    let first = each.next()??;
    each.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// The layer.
#[derive(Debug)]
pub struct Picker {
    /// What is chosen.
    pub pick: Pick,
    /// What stands around the list.
    pub head: Head,
    /// The list.
    pub list: Box<dyn List>,
}

impl Picker {
    /// The list of this picker as it stands now.
    pub fn new<P: Picks + 'static>(pick: Pick, picks: P, world: &World) -> Self {
        let menu = Menu::new(picks.lines(world), picks.now(world).as_ref());
        Self { pick, head: picks.head(), list: Box::new(Opened { picks, menu }) }
    }
}

/// A list as the layer and the view know it, whatever is chosen in it.
pub trait List: Debug {
    /// What was typed to search.
    fn filter(&self) -> &TextInput;

    /// The line under the cursor.
    fn at(&self) -> usize;

    /// How the program looks with that line, where it is about looks.
    fn tried(&self) -> Option<Skin>;

    /// How many lines there are: those that the search leaves, and all.
    fn totals(&self) -> (usize, usize);

    /// So many of the lines that the search leaves, from the one with this number.
    fn in_sight(&self, from: usize, count: usize, world: &World) -> Vec<Line<Item>>;

    /// All lines, whatever the search leaves.
    fn all(&self, world: &World) -> Vec<Line<Item>>;

    /// What a key does here.
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent>;

    /// Typed or pasted text, for the search line.
    fn text(&mut self, typed: &str, world: &World) -> LeftOut;

    /// Something was recorded: what can be chosen is read again.
    fn refresh(&mut self, world: &World);
}

/// A picker with its list.
#[derive(Debug)]
struct Opened<P: Picks> {
    picks: P,
    menu: Menu<P::Value>,
}

impl<P: Picks> Opened<P> {
    fn items<'a>(&self, lines: impl Iterator<Item = &'a Line<P::Value>>, world: &World) -> Vec<Line<Item>>
    where
        P::Value: 'a,
    {
        let now = self.picks.now(world);
        let typed = self.menu.filter.value().trim();
        let item = |line: &Line<P::Value>| match line {
            Line::Heading(heading) => Line::Heading(heading),
            Line::Choice(value) => {
                let item = self.picks.item(value, world);
                let named = (!typed.is_empty()).then(|| self.picks.named(value, typed)).flatten();
                let label = named.unwrap_or(item.label);
                Line::Choice(Item { label, is_now: now.as_ref() == Some(value), ..item })
            }
        };
        lines.map(item).collect()
    }
}

impl<P: Picks> List for Opened<P> {
    fn filter(&self) -> &TextInput {
        &self.menu.filter
    }

    fn at(&self) -> usize {
        self.menu.cursor.at
    }

    fn tried(&self) -> Option<Skin> {
        self.menu.under_cursor().and_then(|value| self.picks.tried(value))
    }

    fn totals(&self) -> (usize, usize) {
        (self.menu.shown().len(), self.menu.all().len())
    }

    fn in_sight(&self, from: usize, count: usize, world: &World) -> Vec<Line<Item>> {
        self.items(self.menu.shown().iter().skip(from).take(count), world)
    }

    fn all(&self, world: &World) -> Vec<Line<Item>> {
        self.items(self.menu.all().iter(), world)
    }

    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        let Self { picks, menu } = self;
        match menu.act(action, |typed, all| picks.found(typed, all, world)) {
            Picked::Nothing => vec![],
            Picked::One(value) => picks.chosen(value, menu.filter.value().trim(), world),
            Picked::Away(value) => picks.taken_away(value, world),
            Picked::Left => picks.left(world),
        }
    }

    fn text(&mut self, typed: &str, world: &World) -> LeftOut {
        let Self { picks, menu } = self;
        menu.text(typed, |typed, all| picks.found(typed, all, world))
    }

    fn refresh(&mut self, world: &World) {
        let Self { picks, menu } = self;
        menu.refresh(picks.lines(world), |typed, all| picks.found(typed, all, world));
    }
}
