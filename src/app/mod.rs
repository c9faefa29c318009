//! The program without a terminal: what is on the screen, and how keys change it.
//!
//! [`update`](App::update) takes a [`Msg`] and returns [`Effect`]s; `run` performs them and brings their results
//! back as messages. Nothing here reads a clock, a file or a terminal, and notices are values, not sentences.

pub mod acts;
mod before;
pub mod carried;
mod carry_out;
pub mod cursor;
mod curtain;
mod effect;
mod entries;
mod fixed;
pub mod folder;
pub mod hints;
mod importing;
pub mod intent;
pub mod kept;
pub mod layers;
mod line;
pub mod menu;
pub mod newcomers;
mod notice;
mod opening;
mod pasted;
mod people;
mod pickers;
pub mod planning;
pub mod preferences;
pub mod purpose;
pub mod readers;
mod recorded;
mod roles;
mod screen;
pub mod screens;
mod session;
mod shown;
pub mod slide;
pub mod stage;
pub mod tour;
mod update;
pub mod views;
mod who_is_named;
mod world;

pub use effect::{Clock, Effect, Mouse, Msg, SaveFault};
pub use intent::Intent;
pub use layers::Layer;
pub use line::{LONGEST_LINE, LONGEST_NOTE};
pub use notice::Notice;
pub use screen::Screen;
pub use session::{Away, Session};
pub use world::{Deriver, World};

use std::collections::BTreeSet;

use crate::domain::{Command, Group, MeetingId, People, PupilId, State, is_about_agenda};
use crate::keys::{Action, Key, Keymap, Place};
use crate::text::keys::Keys;
use intent::{Opening, Pick, Record};
use preferences::{Preferences, Skin};
use screens::{
    OnScreen, agreements::AgreementsScreen, case::CaseScreen, list::ListScreen, meeting::MeetingScreen,
    network::NetworkScreen, triage::TriageScreen,
};
use slide::Slide;
use stage::Stage;

/// Everything between the keys and the frame.
#[derive(Debug)]
pub struct App {
    /// What is known, and what screens and layers may read of it.
    pub world: World,
    /// Which screen is open.
    pub screen: Screen,
    /// Lijst.
    pub list: ListScreen,
    /// Casus.
    pub case: CaseScreen,
    /// Overleg.
    pub meeting: MeetingScreen,
    /// Afspraken.
    pub agreements: AgreementsScreen,
    /// Netwerk.
    pub network: NetworkScreen,
    /// Triage.
    pub triage: TriageScreen,
    /// What lies over the screen, the top one last.
    pub layers: Vec<Layer>,
    /// The keys of a chord that has begun.
    pub pending: Vec<Key>,
    /// The last key belonged to a field, and opened or closed none.
    stayed_in_field: bool,
    /// What can follow in that chord.
    pub follow: Vec<(Key, Option<Action>)>,
    /// The line that says what just happened.
    pub notice: Option<Notice>,
    /// The other pupils whom the texts name that are being written.
    named: BTreeSet<PupilId>,
    /// What waits until the groups are read that it takes back.
    awaits: Option<Record>,
    /// Those groups, while it is decided.
    read: Vec<Group>,
    /// How many fields the undo that is being written leaves as they are.
    left_alone: usize,
    /// The rondleiding, while somebody follows it.
    pub tour: Option<tour::Tour>,
    /// Which key does what.
    pub keymap: Keymap,
    /// Texts that were typed and not yet recorded.
    pub drafts: layers::Drafts,
    /// How it has to look, until something else is chosen.
    asked: Option<Skin>,
    /// Whether the mouse was asked for.
    pub mouse: Mouse,
    /// What others in the room see.
    pub stage: Stage,
    /// What hangs on the wall, while a second window listens.
    pub wall: Option<Slide>,
    /// The window's columns and rows; not known until the terminal tells.
    pub window: Option<(u16, u16)>,
}

/// The smallest window, in columns and rows, that the screens are drawn for (DESIGN §6).
pub const SMALLEST_WINDOW: (u16, u16) = (50, 15);

impl App {
    /// The program over this state, opened on Lijst, or on Overleg when a meeting was running.
    pub fn new(state: State, keymap: Keymap, clock: Clock, people: People) -> Self {
        let world = World::new(state, clock, people);
        let running = crate::domain::query::running_meeting(&world.state);
        let mut app = Self {
            screen: if running.is_some() { Screen::Meeting } else { Screen::List },
            list: ListScreen::new(&world),
            case: CaseScreen::default(),
            meeting: MeetingScreen::new(&world),
            agreements: AgreementsScreen::default(),
            network: NetworkScreen::default(),
            triage: TriageScreen::default(),
            layers: vec![],
            pending: vec![],
            stayed_in_field: false,
            follow: vec![],
            notice: None,
            named: BTreeSet::new(),
            awaits: None,
            read: vec![],
            left_alone: 0,
            tour: None,
            keymap,
            drafts: layers::Drafts::default(),
            asked: None,
            mouse: Mouse::Off,
            stage: Stage::default(),
            wall: None,
            window: None,
            world,
        };
        if app.world.session.person().is_none() {
            app.open(Opening::Pick(Pick::Start));
        }
        app
    }

    /// Where the next key is looked up: the top layer, or the screen.
    pub fn place(&self) -> Place {
        match self.layers.last() {
            _ if self.curtain().is_some() => Place::Curtain,
            Some(layer) => layer.place(),
            None => self.screen.place(),
        }
    }

    /// A screen, and what it may read.
    fn on(&mut self, screen: Screen) -> (&mut dyn OnScreen, &World) {
        let on: &mut dyn OnScreen = match screen {
            Screen::List => &mut self.list,
            Screen::Case => &mut self.case,
            Screen::Meeting => &mut self.meeting,
            Screen::Agreements => &mut self.agreements,
            Screen::Network => &mut self.network,
            Screen::Triage => &mut self.triage,
        };
        (on, &self.world)
    }

    /// With what this user chose before, and how it has to look now.
    pub fn preferring(mut self, chosen: Preferences, asked: Option<Skin>) -> Self {
        (self.world.preferences, self.asked) = (chosen, asked);
        self
    }

    /// How the program looks now; while a skin is chosen, as the one under the cursor.
    pub fn skin(&self) -> Skin {
        let tried = match self.layers.last() {
            Some(Layer::Picker(picker)) => picker.list.tried(),
            _ => None,
        };
        tried.or(self.asked).or(self.world.preferences.skin).unwrap_or_default()
    }

    /// The keys of a place, as sentences name them.
    pub fn keys(&self, place: Place) -> Keys<'_> {
        Keys::new(&self.keymap, place)
    }

    /// The window is under the smallest size: it shows one sentence, and keys do nothing.
    pub fn is_too_small(&self) -> bool {
        self.window.is_some_and(|(cols, rows)| cols < SMALLEST_WINDOW.0 || rows < SMALLEST_WINDOW.1)
    }

    /// The meeting to which this command belongs: that of the table, else the one that runs, for a pupil on its agenda.
    /// Whoever records beside it does so on each screen, but for the meeting itself.
    fn meeting_of(&self, command: &Command) -> Option<MeetingId> {
        let running = crate::domain::query::running_meeting(&self.world.state)?;
        let about = || is_about_agenda(&self.world.state, command, running);
        let at_table = self.table().is_some();
        let belongs = match self.world.session.away {
            Away::ToTheMeeting => at_table || about(),
            Away::BesideIt => at_table && command.is_about_meeting(),
        };
        belongs.then_some(running)
    }

    /// The meeting to which belongs what is recorded here about this pupil.
    pub fn meeting_about(&self, pupil: PupilId) -> Option<MeetingId> {
        self.meeting_of(&Command::SetFacts { pupils: vec![pupil], facts: vec![] })
    }

    /// The meeting of which a note is that is made here: for whom it is was set there.
    fn meeting_of_notes(&self) -> Option<MeetingId> {
        self.table().filter(|_| self.world.session.away == Away::ToTheMeeting)
    }

    /// The meeting at whose table the user works: only in Overleg, or in a case opened from it.
    pub fn table(&self) -> Option<MeetingId> {
        let at_table = match self.screen {
            Screen::Meeting => true,
            Screen::Case => self.case.from == Screen::Meeting,
            Screen::List | Screen::Agreements | Screen::Network | Screen::Triage => false,
        };
        if at_table { crate::domain::query::running_meeting(&self.world.state) } else { None }
    }
}
