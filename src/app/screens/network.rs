//! Netwerk: the netwerkpartners, and what each one carries.

use crate::app::carried::{About, about, in_order};
use crate::app::cursor::Cursor;
use crate::app::intent::{Intent, Opening, Pick, Target};
use crate::app::notice::Notice;
use crate::app::purpose::Purpose;
use crate::app::screen::Screen;
use crate::app::screens::{Arrival, OnScreen, Recorded};
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::query::{self, Caseload};
use crate::domain::{Carried, Event, PersonId};
use crate::keys::Action;

/// Beyond this many things, somebody's pupils stand by number: nobody carries so many by hand, and sorting names at
/// each key would cost more the more pupils there are.
const BY_NAME: usize = 1000;

/// Which half has the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The people.
    #[default]
    People,
    /// What the one under the cursor carries.
    Caseload,
}

/// What Netwerk knows; nothing until it is shown.
#[derive(Debug, Default)]
pub struct NetworkScreen {
    /// The people by name, with what each one carries; who left stands at the end.
    pub rows: Vec<(PersonId, Caseload)>,
    /// How many of them left.
    pub left: usize,
    /// What the person under the cursor carries, in the order of the screen.
    pub load: Vec<Carried>,
    /// The row.
    pub cursor: Cursor,
    /// The row of what the person carries.
    pub load_cursor: Cursor,
    /// Which half has the cursor.
    pub pane: Pane,
}

impl NetworkScreen {
    /// Counts again, and keeps the cursor on its person.
    pub fn rebuild(&mut self, world: &World) {
        let selected = self.selected();
        let mut loads = query::caseloads(world.reading());
        let mut people: Vec<_> = world.state.people().collect();
        let gone = |person: PersonId| query::has_left(world.reading(), person);
        people.sort_by_cached_key(|person| (gone(person.id), fold(person.name())));
        self.left = people.iter().filter(|person| gone(person.id)).count();
        self.rows = people.into_iter().map(|it| (it.id, loads.remove(&it.id).unwrap_or_default())).collect();
        let found = selected.and_then(|id| self.rows.iter().position(|(row, _)| *row == id));
        self.cursor.at = found.unwrap_or(self.cursor.at.min(self.rows.len().saturating_sub(1)));
        self.follow(world);
    }

    /// Puts the cursor on somebody.
    pub fn show(&mut self, person: PersonId, world: &World) {
        if let Some(at) = self.rows.iter().position(|(row, _)| *row == person) {
            self.cursor.at = at;
            self.follow(world);
        }
    }

    /// Puts the cursor on whom a search found.
    pub fn point_at_target(&mut self, target: Target, world: &World) {
        if let Target::Person(person) = target {
            self.pane = Pane::People;
            self.show(person, world);
        }
    }

    /// The person under the cursor.
    pub fn selected(&self) -> Option<PersonId> {
        self.rows.get(self.cursor.at).map(|(person, _)| *person)
    }

    /// The other half shows what the person under the cursor carries.
    pub fn follow(&mut self, world: &World) {
        let carried = self.rows.get(self.cursor.at).map(|(_, load)| load.carried.clone());
        self.load = carried.unwrap_or_default();
        if self.load.len() <= BY_NAME {
            in_order(&mut self.load, &world.state);
        }
        self.load_cursor.at = self.load_cursor.at.min(self.load.len().saturating_sub(1));
    }

    /// What a key does here.
    fn on_key(&mut self, action: Action, world: &World) -> Vec<Intent> {
        match self.pane {
            Pane::People if self.cursor.moved(action, self.rows.len()) => {
                self.load_cursor = Cursor::default();
                self.follow(world);
                return vec![];
            }
            Pane::Caseload if self.load_cursor.moved(action, self.load.len()) => return vec![],
            Pane::People | Pane::Caseload => {}
        }
        match (action, self.pane) {
            (Action::Search, _) => open(Opening::Pick(Pick::InNetwork)),
            (Action::NextPane | Action::PreviousPane | Action::Right, Pane::People) => {
                self.pane = Pane::Caseload;
                vec![]
            }
            (Action::NextPane | Action::PreviousPane | Action::Left | Action::Back, Pane::Caseload) => {
                self.pane = Pane::People;
                vec![]
            }
            (Action::Open, Pane::Caseload) => {
                let about = self.load.get(self.load_cursor.at).and_then(|it| about(*it, &world.state));
                about.map(opened).into_iter().collect()
            }
            (Action::Open, Pane::People) => {
                self.selected().map_or(vec![], |person| open(Opening::Form(Purpose::Person(person))))
            }
            (Action::HandOn, _) => self.selected().map_or(vec![], |person| open(Opening::HandOn(person))),
            (Action::NewPerson, _) => open(Opening::Form(Purpose::NewPerson(None))),
            (Action::Back | Action::Left | Action::Right, _) => vec![],
            _ => vec![Intent::Tell(Notice::NotHere)],
        }
    }
}

impl OnScreen for NetworkScreen {
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.on_key(action, world)
    }

    fn keeps(&self, action: Action) -> bool {
        action == Action::Search
    }

    fn entered(&mut self, _: Arrival, world: &World) -> Vec<Intent> {
        self.rebuild(world);
        vec![]
    }

    fn recorded(&mut self, recorded: &Recorded, world: &World) -> Vec<Intent> {
        let Some(group) = recorded.group else { return vec![] };
        let mut added = group.events.iter().filter_map(|event| {
            let Event::PersonAdded { person, .. } = event else { return None };
            Some(*person)
        });
        // Who was added for a layer that goes on is not whom this screen is about: whose work is handed on is.
        let shown = added.next_back().filter(|_| !recorded.goes_on_above);
        if recorded.screen == Screen::Network || shown.is_some() {
            self.rebuild(world);
        }
        if let Some(person) = shown {
            self.show(person, world);
        }
        vec![]
    }

    fn rows(&self, _: &World) -> usize {
        self.rows.len()
    }

    fn point_at(&mut self, row: usize, world: &World) {
        self.cursor.at = row;
        self.follow(world);
    }

    fn day_began(&mut self, world: &World) {
        self.rebuild(world);
    }
}

fn opened(about: About) -> Intent {
    match about {
        About::Pupil(pupil) => Intent::OpenCase(pupil),
        About::Meeting(meeting) => Intent::OpenMeeting(meeting),
    }
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}
