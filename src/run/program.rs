//! The program as a value, from its first frame to its last: a message goes in, what only the loop around it can do
//! comes out. Knows no terminal and no thread, so that a test can tell its whole story.

mod before_open;
mod demo;
mod ending;
mod said;
mod second_screen;

use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::ask::{Ask, Ended, Work};
use super::driver::{Driver, Outside};
use super::hurry::{self, Hurry};
use super::incoming::Incoming;
use super::opening::{Damaged, NotOpened, Opened, Place, Progress};
use crate::app::preferences::{Preferences, Skin};
use crate::app::{App, Clock, Msg, SMALLEST_WINDOW};
use crate::domain::PupilId;
use crate::keys::{self, Action, Input, Key, Keymap, MouseKind, Resolved};
use crate::store::OpenError;
use crate::terminal::Face;
use crate::text;
use crate::view::{self, Caret};

/// Opening that takes longer than this says so; what is quicker would only flash.
const MOMENT: Duration = Duration::from_millis(200);

/// How long after the last change the checkpoint follows.
const CHECKPOINT_AFTER: Duration = Duration::from_secs(2);

/// How long after the last key what was typed goes to the disk: so much a power cut takes at most.
const KEEP_AFTER: Duration = Duration::from_secs(3);

/// How the program starts.
#[derive(Clone, Debug)]
pub struct Start {
    /// What is opened.
    pub place: Place,
    /// Which key does what.
    pub keymap: Keymap,
    /// How it has to look now, whatever was chosen.
    pub skin: Option<Skin>,
    /// What this user chose about looks and keys.
    pub preferences: Preferences,
    /// Where that is kept.
    pub keeps: Option<PathBuf>,
    /// Whether it is drawn, or printed line by line.
    pub face: Face,
    /// The day that rules and date words call today, when it is not the real one.
    pub pretend: Option<NaiveDate>,
    /// Something to say at the start, such as faults in a keymap file.
    pub notice: Option<String>,
    /// The folder of this user where is kept how far each store had come.
    pub marks: Option<PathBuf>,
}

/// Where files of the user go and come from.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Where documents go.
    pub exports: PathBuf,
    /// Where lists are looked for first.
    pub lists: Vec<PathBuf>,
}

/// The program.
pub struct Program {
    start: Start,
    folders: Folders,
    stage: Stage,
    /// How many times something was opened: a worker may still report of what was there before.
    opened: u32,
    window: Rect,
    /// Whether this stage was drawn. A key from before that was meant for something else.
    seen: bool,
    /// The pupil whom the whole screen was about when it was drawn.
    shown_alone: Option<PupilId>,
    /// The keys of a chord that has begun, before there is an App.
    pending: Vec<Key>,
    /// A key that waits until it is clear whether it begins a paste.
    hurry: Hurry,
    /// Where the choices begin that were read with a digit each.
    numbered: Option<usize>,
    /// The second windows that listen, by their codes.
    windows: Vec<u8>,
    /// They can listen.
    listens: bool,
    /// What was open before the demo, and where it is.
    behind: Option<(Place, Box<Driver>)>,
}

/// How far the program is.
enum Stage {
    /// A worker opens the data.
    Opening { said: bool, progress: Progress },
    /// The data does not open.
    NotOpened { error: OpenError, can_be_set_aside: bool, asks: bool },
    /// There is something to work with.
    Open(Box<Driver>),
}

impl Program {
    /// The program before anything was opened.
    pub fn new(start: Start, folders: Folders) -> Self {
        let stage = Stage::Opening { said: false, progress: Progress::default() };
        Self {
            start,
            folders,
            stage,
            opened: 0,
            window: Rect::default(),
            seen: false,
            shown_alone: None,
            pending: vec![],
            hurry: Hurry::default(),
            numbered: None,
            windows: vec![],
            listens: false,
            behind: None,
        }
    }

    /// What has to be done once the first frame stands.
    pub fn begin(&mut self) -> Vec<Ask> {
        self.open(Damaged::Refused)
    }

    /// Whether a worker is still opening the data.
    pub fn is_opening(&self) -> bool {
        matches!(self.stage, Stage::Opening { .. })
    }

    /// How it is drawn, and on which day; says where the terminal's cursor stands.
    pub fn draw(&self, frame: &mut Frame, today: NaiveDate) -> Option<Caret> {
        if let Stage::Open(driver) = &self.stage {
            return view::draw(driver.app(), driver.app().skin(), frame);
        }
        let skin = self.start.skin.or(self.start.preferences.skin).unwrap_or_default();
        let refused = self.refused();
        self.shown(self.before_open(&refused), today).draw(skin, frame)
    }

    /// The frame stands: from here on keys are meant for what it shows.
    pub fn drawn(&mut self) {
        self.seen = true;
        self.shown_alone = match &self.stage {
            Stage::Open(driver) => driver.app().shown_alone(),
            Stage::Opening { .. } | Stage::NotOpened { .. } => None,
        };
    }

    /// Takes what came in; says what the loop has to do.
    pub fn update(&mut self, incoming: Incoming, clock: Clock) -> Vec<Ask> {
        match incoming {
            Incoming::Terminal(input) => self.input(input, clock),
            Incoming::Due => {
                if let Stage::Opening { said, .. } = &mut self.stage {
                    *said = true;
                }
                self.due(clock)
            }
            Incoming::Opening(new) => {
                if let Stage::Opening { progress, .. } = &mut self.stage {
                    *progress = new;
                }
                vec![]
            }
            Incoming::Opened(Ok(opened)) => self.opened(*opened, clock),
            Incoming::Opened(Err(NotOpened::Store { error, can_be_set_aside })) => {
                self.turn(Stage::NotOpened { error, can_be_set_aside, asks: false });
                vec![]
            }
            Incoming::Opened(Err(NotOpened::Demo(sentence))) => vec![Ask::Leave(Err(sentence))],
            Incoming::Verified(of, _) | Incoming::Derived(of, _) if of != self.opened => vec![],
            Incoming::Derived(_, derived) => self.drive(Msg::Derived(derived), clock),
            Incoming::Read(halt, msg) => self.driving(clock, |driver| driver.was_read(&halt, *msg, clock)),
            Incoming::Verified(_, Ok(())) | Incoming::Halted => vec![],
            Incoming::Verified(_, Err(error)) => {
                let sentence = text::store::found_damaged(&error);
                if let Stage::Open(driver) = &mut self.stage {
                    driver.refuse(&sentence);
                }
                self.drive(Msg::Told(sentence), clock)
            }
            Incoming::WindowAsked(asked) => self.drive(Msg::WindowAsked(asked), clock),
            Incoming::Window(window) => self.window(window, clock),
            Incoming::Panicked(details) => {
                self.fail(format!("{}\n\n{details}", text::terminal::PANICKED), clock)
            }
        }
    }

    fn input(&mut self, input: Input, clock: Clock) -> Vec<Ask> {
        match (&self.stage, input) {
            (_, Input::Resumed) => vec![Ask::DrawAnew],
            (_, Input::Lost(_)) => self.fail(text::terminal::LOST.to_owned(), clock),
            (_, Input::Resize { cols, rows }) => {
                self.window = Rect::new(0, 0, cols, rows);
                self.drive(Msg::Input(Input::Resize { cols, rows }), clock)
            }
            (Stage::Open(driver), Input::Mouse(mouse)) if self.seen && mouse.kind == MouseKind::Click => {
                let row = view::row_at(driver.app(), self.window, Position::new(mouse.col, mouse.row));
                row.map_or(vec![], |row| self.drive(Msg::Click(row), clock))
            }
            (Stage::Open(_), input) if self.seen => self.typed(input, clock),
            (_, Input::Signal(_)) => vec![Ask::Leave(self.close(clock))],
            (_, Input::Key(key)) => self.key(key, clock),
            // What was typed ahead is dropped. A digit marks a status, and it must not hit a row that nobody has seen.
            (_, Input::Hurried | Input::Paste(_) | Input::Burst { .. } | Input::Mouse(_)) => vec![],
        }
    }

    /// Something came in for the App. A key that ends, confirms or takes away something waits a moment.
    fn typed(&mut self, input: Input, clock: Clock) -> Vec<Ask> {
        let (first, then) = self.hurry.comes(input);
        let mut asks = first.map_or(vec![], |key| self.drive(self.meant(key), clock));
        match then {
            Some(Input::Key(key)) if self.is_final(key) || self.chosen(key).is_some() => {
                self.hurry.hold(key);
                asks.push(Ask::Wake(hurry::QUIET));
            }
            Some(input) => asks.extend(self.drive(self.if_seen(input), clock)),
            None => {}
        }
        if !self.hurry.is_waiting() && matches!(&self.stage, Stage::Open(driver) if driver.is_typing()) {
            // The checkpoint comes along with it.
            asks.push(Ask::Wake(KEEP_AFTER));
        }
        asks
    }

    /// A key that changes something of a pupil does so only where a frame has shown them: two quick digits must not mark the
    /// pupil who comes after the first.
    fn if_seen(&self, input: Input) -> Msg {
        let unseen = match (&self.stage, &input) {
            (Stage::Open(driver), Input::Key(key)) if driver.app().would_change(*key) => {
                driver.app().shown_alone().filter(|pupil| self.shown_alone != Some(*pupil))
            }
            _ => None,
        };
        unseen.map_or(Msg::Input(input), Msg::Unseen)
    }

    fn is_final(&self, key: Key) -> bool {
        matches!(&self.stage, Stage::Open(driver) if driver.app().would_be_final(key))
    }

    /// The time is over that something waited for.
    fn due(&mut self, clock: Clock) -> Vec<Ask> {
        if let Some(key) = self.hurry.due() {
            let mut asks = self.drive(self.meant(key), clock);
            // Its own wait took the place of the one for the checkpoint, and for what was typed.
            asks.push(Ask::Wake(CHECKPOINT_AFTER));
            return asks;
        }
        if self.hurry.is_waiting() {
            return vec![];
        }
        let mut asks = self.drive(Msg::Quiet, clock);
        asks.extend(self.drive(Msg::CheckpointDue, clock));
        asks.extend(self.drive(Msg::KeepTyped, clock));
        asks
    }

    /// A key before there is an App, or before its first frame was seen.
    fn key(&mut self, key: Key, clock: Clock) -> Vec<Ask> {
        let asks = matches!(self.stage, Stage::NotOpened { asks: true, .. });
        let place = if asks { keys::Place::Confirm } else { keys::Place::Start };
        let resolved = self.start.keymap.resolve(place.stack(), &self.pending, key);
        let pending = std::mem::take(&mut self.pending);
        match resolved {
            Resolved::Action(action) if asks => self.answered(action),
            Resolved::Action(Action::Quit | Action::Cancel | Action::Interrupted) => {
                vec![Ask::Leave(self.close(clock))]
            }
            Resolved::Action(action) => self.way_on(action),
            Resolved::Pending(_) => {
                self.pending = pending;
                self.pending.push(key);
                vec![]
            }
            Resolved::Text(_) | Resolved::Cancelled | Resolved::Unbound => vec![],
        }
    }

    /// Nobody can have seen what a key would do now.
    fn is_unseen(&self) -> bool {
        let Rect { width, height, .. } = self.window;
        !self.seen || width < SMALLEST_WINDOW.0 || height < SMALLEST_WINDOW.1
    }

    /// A way on from data that does not open; the screen has named it.
    fn way_on(&mut self, action: Action) -> Vec<Ask> {
        let unseen = self.is_unseen();
        let Stage::NotOpened { can_be_set_aside, asks, .. } = &mut self.stage else { return vec![] };
        if unseen || !ways(*can_be_set_aside).contains(&action) {
            return vec![];
        }
        if action == Action::OpenAgain {
            return self.open(Damaged::Refused);
        }
        *asks = action == Action::OpenWithout;
        vec![]
    }

    /// The answer whether to go on without the damaged part. Only the deliberate key does.
    fn answered(&mut self, action: Action) -> Vec<Ask> {
        if action == Action::Yes && !self.is_unseen() {
            return self.open(Damaged::SetAside);
        }
        if let Stage::NotOpened { asks, .. } = &mut self.stage {
            *asks = false;
        }
        vec![]
    }

    /// A worker opens the data, with a frame that stands meanwhile.
    fn open(&mut self, damaged: Damaged) -> Vec<Ask> {
        self.opened += 1;
        self.turn(Stage::Opening { said: false, progress: Progress::default() });
        vec![Ask::Open(self.start.place.clone(), damaged), Ask::Wake(MOMENT)]
    }

    fn opened(&mut self, opened: Opened, clock: Clock) -> Vec<Ask> {
        let Opened { state, log, people, found, notices, verifier } = opened;
        let app = App::new(state, self.start.keymap.clone(), clock, people);
        let app = app.preferring(self.start.preferences.clone(), self.start.skin);
        let Folders { exports, lists } = self.folders.clone();
        let mut driver = Driver::new(app, log, found, exports).finding_lists_in(lists);
        driver = driver.keeping_preferences_in(self.start.keeps.clone());
        let drafts = driver.find_drafts(clock);
        self.turn(Stage::Open(Box::new(driver)));
        let Rect { width: cols, height: rows, .. } = self.window;
        let mut asks = self.drive(Msg::Input(Input::Resize { cols, rows }), clock);
        asks.extend(self.windows_again(clock));
        let said = notices.into_iter().map(text::store::notice).chain(drafts);
        let said = self.start.notice.take().into_iter().chain(said).reduce(|a, b| format!("{a} {b}"));
        asks.extend(said.into_iter().flat_map(|all| self.drive(Msg::Told(all), clock)));
        asks.extend(verifier.map(|verifier| Ask::Beside(self.opened, Work::Verify(verifier))));
        asks
    }

    fn turn(&mut self, stage: Stage) {
        self.stage = stage;
        self.seen = false;
        self.pending.clear();
        self.hurry = Hurry::default();
    }

    /// Hands a message to the App, when there is one, and says what follows from it outside.
    fn drive(&mut self, msg: Msg, clock: Clock) -> Vec<Ask> {
        self.driving(clock, |driver| driver.handle(msg, clock))
    }

    fn driving(&mut self, clock: Clock, drive: impl FnOnce(&mut Driver) -> Vec<Outside>) -> Vec<Ask> {
        let Stage::Open(driver) = &mut self.stage else { return vec![] };
        let (newest, meeting) = (driver.newest(), driver.running_meeting());
        let mut asks = vec![];
        for outside in drive(driver) {
            match outside {
                Outside::Mouse(mouse) => asks.push(Ask::Mouse(mouse)),
                Outside::Read(reading) => asks.push(Ask::Beside(self.opened, Work::Read(reading))),
                Outside::Plan(planning) => asks.push(Ask::Beside(self.opened, Work::Plan(planning))),
                Outside::Quit => return self.leave(clock),
                Outside::OpenDemo => return self.show_demo(clock),
                Outside::OpenWindow => asks.push(Ask::OpenWindow),
            }
        }
        if meeting.is_some() && driver.running_meeting().is_none() {
            driver.handle(Msg::CheckpointDue, clock);
        } else if driver.newest() != newest {
            asks.push(Ask::Wake(CHECKPOINT_AFTER));
        }
        let derive = driver.to_derive().map(|deriver| Work::Derive(Box::new(deriver)));
        asks.extend(derive.map(|work| Ask::Beside(self.opened, work)));
        asks.extend(self.quiet());
        asks.extend(self.listens());
        asks
    }
}

/// What can be done where the data does not open, the harmless one first.
const fn ways(can_be_set_aside: bool) -> &'static [Action] {
    if can_be_set_aside { &[Action::Quit, Action::OpenWithout] } else { &[Action::OpenAgain, Action::Quit] }
}
