//! The program without a terminal: what is on the screen, and how keys change it.
//!
//! [`update`](App::update) takes a [`Msg`] and returns [`Effect`]s; `run` performs them and brings their results
//! back as messages. Nothing here reads a clock, a file or a terminal, and notices are values, not sentences.

pub mod acts;
mod ask;
mod carry_out;
mod effect;
pub mod hints;
mod importing;
pub mod layers;
mod notice;
mod recorded;
pub mod screens;
mod update;
mod world;

pub use ask::{Ask, Question};
pub use effect::{Clock, Effect, Msg, SaveFault};
pub use layers::Layer;
pub use notice::Notice;
pub use world::{Kind, World};

use crate::domain::{MeetingId, State};
use crate::keys::{Action, Key, Keymap, Place};
use screens::{
    Screen, agreements::AgreementsScreen, case::CaseScreen, list::ListScreen, meeting::MeetingScreen,
    network::NetworkScreen, triage::TriageScreen,
};

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
    /// What can follow in that chord.
    pub follow: Vec<(Key, Option<Action>)>,
    /// The line that says what just happened.
    pub notice: Option<Notice>,
    /// Which key does what.
    pub keymap: Keymap,
    /// Texts that were typed and not yet recorded.
    pub drafts: layers::Drafts,
    /// Whether the mouse was asked for.
    pub mouse: Mouse,
    /// The window's columns and rows; not known until the terminal tells.
    pub window: Option<(u16, u16)>,
}

/// The smallest window, in columns and rows, that the screens are drawn for (DESIGN §6).
pub const SMALLEST_WINDOW: (u16, u16) = (50, 15);

/// Whether the mouse works; off unless asked for, so that selecting text in the terminal stays possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mouse {
    /// The terminal has the mouse.
    #[default]
    Off,
    /// Click selects, the wheel scrolls.
    On,
}

impl App {
    /// The program over this state, opened on Lijst, or on Overleg when a meeting was running.
    pub fn new(state: State, keymap: Keymap, clock: Clock, kind: Kind) -> Self {
        let world = World::new(state, clock, kind);
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
            follow: vec![],
            notice: None,
            keymap,
            drafts: layers::Drafts::default(),
            mouse: Mouse::Off,
            window: None,
            world,
        };
        if app.world.state.user.is_none() {
            app.layers.push(Layer::Form(layers::form::Form::first_start()));
        }
        app
    }

    /// Where the next key is looked up: the top layer, or the screen.
    pub fn place(&self) -> Place {
        match self.layers.last() {
            Some(layer) => layer.place(),
            None => self.screen.place(),
        }
    }

    /// The window is under the smallest size: it shows one sentence, and keys do nothing.
    pub fn is_too_small(&self) -> bool {
        self.window.is_some_and(|(cols, rows)| cols < SMALLEST_WINDOW.0 || rows < SMALLEST_WINDOW.1)
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
