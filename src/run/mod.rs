//! The loop: waits for input, hands it to the program, performs what it asks, draws.
//!
//! One thread owns everything; the reader and signal threads only send. It sleeps until something happens, with a
//! time-out only while a checkpoint is due.

mod clock;
mod driver;
mod files;
#[cfg(debug_assertions)]
mod provoked;

pub use clock::clock;
pub use driver::{Driver, Outside};

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use ratatui::layout::{Position, Rect};

use crate::app::{App, Mouse, Msg};
use crate::domain::{People, State};
use crate::import;
use crate::keys::{Input, Keymap, MouseKind};
use crate::store::{Holder, Log, Memory, OpenError, Store, checkpoint};
use crate::terminal::{Screen, guard, read, signals};
use crate::text;
use crate::view::{self, skin::Skin};

/// How long after the last change the checkpoint follows.
const CHECKPOINT_AFTER: Duration = Duration::from_secs(2);

/// At most this often a frame is drawn while a store is being read.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// What is opened.
#[derive(Clone, Debug)]
pub enum Place {
    /// The store in this folder; a folder without one is a first start.
    Folder(PathBuf),
    /// The demo region in memory, generated with so many pupils if a number is given.
    Demo(Option<u32>),
}

/// How the program starts.
#[derive(Clone, Debug)]
pub struct Opening {
    /// What is opened.
    pub place: Place,
    /// Which key does what.
    pub keymap: Keymap,
    /// How it looks.
    pub skin: Skin,
    /// The day that rules and date words call today, when it is not the real one.
    pub pretend: Option<NaiveDate>,
    /// Something to say at the start, such as faults in a keymap file.
    pub notice: Option<String>,
    /// The folder of this user where is kept how far each store had come.
    pub marks: Option<PathBuf>,
}

/// Runs the program in the terminal until it is left. Gives a sentence if there is still something to say.
///
/// # Errors
/// A Dutch sentence: there is no terminal, or the store cannot be opened. The terminal has been given back.
pub fn run(opening: Opening) -> Result<Option<String>, String> {
    let expected = || checkpoint::panic_is_expected() || import::panic_is_expected();
    guard::on_panic(text::terminal::PANICKED, expected);
    let no_terminal = |_| text::terminal::NO_TERMINAL.to_owned();
    let guard = guard::enter(guard::MouseUse::Off).map_err(no_terminal)?;
    let (send, inputs) = mpsc::channel();
    signals::spawn(send.clone()).map_err(no_terminal)?;
    read::spawn(send).map_err(no_terminal)?;
    let mut screen = Screen::open().map_err(no_terminal)?;
    let ended = open_and_loop(opening, &mut screen, &inputs);
    drop(guard);
    ended
}

fn open_and_loop(
    mut opening: Opening,
    screen: &mut Screen,
    inputs: &Receiver<Input>,
) -> Result<Option<String>, String> {
    loop {
        let mut driver = open(&opening, screen)?;
        match attend(&mut driver, &opening, screen, inputs) {
            Left::Quit => {
                let unsaved = driver.unsaved();
                let said = driver.close(clock(opening.pretend));
                return unsaved.map_or(Ok(said), Err);
            }
            Left::ForDemo => {
                driver.close(clock(opening.pretend));
                opening.place = Place::Demo(None);
            }
            Left::Lost => {
                let unsaved = driver.unsaved();
                driver.close(clock(opening.pretend));
                return Err(unsaved.unwrap_or_else(|| text::terminal::LOST.to_owned()));
            }
        }
    }
}

/// Opens the store, with a first frame before it and a bar while a long journal is read.
fn open(opening: &Opening, screen: &mut Screen) -> Result<Driver, String> {
    let skin = opening.skin;
    let time = clock(opening.pretend);
    let mut drawn: Option<Instant> = None;
    let mut progress = |done: u64, all: u64| {
        if drawn.is_none_or(|at| at.elapsed() >= PROGRESS_EVERY) {
            drawn = Some(Instant::now());
            // A frame that cannot be drawn is no reason to stop reading: the next one tells.
            let _ = screen.draw(|frame| view::draw_opening(frame, skin, done, all));
        }
    };
    progress(0, 0);
    let (state, log, people, found, sentences): (State, Box<dyn Log>, _, _, Vec<String>) =
        match &opening.place {
            Place::Demo(pupils) => {
                let (log, state) = demo_store(*pupils, time, &mut progress)?;
                (state, Box::new(log), People::Invented, None, vec![])
            }
            Place::Folder(dir) => match Store::open(dir, &Holder::this_process(time.now), &mut progress) {
                Ok(mut opened) => {
                    let marks = opening.marks.as_ref();
                    opened.notices.extend(marks.and_then(|marks| opened.store.keep_mark(marks)));
                    let said = opened.notices.into_iter().map(text::store::notice).collect();
                    let people = opened.store.people();
                    (opened.state, Box::new(opened.store), people, None, said)
                }
                Err(OpenError::NoStore { .. }) => {
                    (State::default(), Box::new(Memory::default()), People::Real, Some(dir.clone()), vec![])
                }
                Err(error) => return Err(text::store::open_error(&error)),
            },
        };
    let app = App::new(state, opening.keymap.clone(), time, people);
    let mut driver =
        Driver::new(app, log, found, files::export_folder()).finding_lists_in(files::list_folders());
    let drafts = driver.find_drafts(time);
    let sentences = opening.notice.clone().into_iter().chain(sentences).chain(drafts);
    if let Some(all) = sentences.reduce(|a, b| format!("{a} {b}")) {
        driver.handle(Msg::Told(all), time);
    }
    Ok(driver)
}

/// The demo region, kept in memory and gone when the program is left.
fn demo_store(
    pupils: Option<u32>,
    time: crate::app::Clock,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(Memory, State), String> {
    let mut log = Memory::default();
    let mut state = State::default();
    crate::demo::fill(pupils, time.today, time.now, &mut |draft| {
        let group = log.append(&draft).map_err(|error| text::store::append_error(&error))?;
        state.apply(&group);
        progress(state.pupils_given() as u64, u64::from(pupils.unwrap_or(0)));
        Ok(())
    })?;
    Ok((log, state))
}

enum Left {
    Quit,
    ForDemo,
    Lost,
}

/// Until the program is left: draw, wait, handle everything that came in, draw again.
fn attend(driver: &mut Driver, opening: &Opening, screen: &mut Screen, inputs: &Receiver<Input>) -> Left {
    let mut window = Rect::default();
    if let Ok(size) = screen.size() {
        driver.handle(
            Msg::Input(Input::Resize { cols: size.width, rows: size.height }),
            clock(opening.pretend),
        );
    }
    let mut due: Option<Instant> = None;
    loop {
        let drawn = screen.draw(|frame| {
            window = frame.area();
            view::draw(driver.app(), opening.skin, frame);
            #[cfg(debug_assertions)]
            provoked::panic_at(window);
        });
        if drawn.is_err() {
            return Left::Lost;
        }
        let mut next = match due {
            None => inputs.recv().ok(),
            Some(due) => match inputs.recv_timeout(due.saturating_duration_since(Instant::now())) {
                Ok(input) => Some(input),
                Err(RecvTimeoutError::Disconnected) => None,
                Err(RecvTimeoutError::Timeout) => {
                    driver.handle(Msg::CheckpointDue, clock(opening.pretend));
                    None
                }
            },
        };
        if next.is_none() && due.take().is_none() {
            return Left::Lost;
        }
        let (newest, meeting) = (driver.newest(), driver.running_meeting());
        while let Some(input) = next {
            if let Some(left) = handle(driver, input, opening, window) {
                return left;
            }
            next = inputs.try_recv().ok();
        }
        if meeting.is_some() && driver.running_meeting().is_none() {
            driver.handle(Msg::CheckpointDue, clock(opening.pretend));
            due = None;
        } else if driver.newest() != newest {
            due = Some(Instant::now() + CHECKPOINT_AFTER);
        }
    }
}

fn handle(driver: &mut Driver, input: Input, opening: &Opening, window: Rect) -> Option<Left> {
    if let Input::Lost(_) = input {
        return Some(Left::Lost);
    }
    let msg = match input {
        Input::Mouse(mouse) if mouse.kind == MouseKind::Click => {
            Msg::Click(view::row_at(driver.app(), window, Position::new(mouse.col, mouse.row))?)
        }
        input => Msg::Input(input),
    };
    for outside in driver.handle(msg, clock(opening.pretend)) {
        match outside {
            Outside::Quit => return Some(Left::Quit),
            Outside::OpenDemo => return Some(Left::ForDemo),
            Outside::Mouse(mouse) => {
                let wanted = match mouse {
                    Mouse::On => guard::MouseUse::On,
                    Mouse::Off => guard::MouseUse::Off,
                };
                // A terminal that refuses the mouse goes on without it.
                let _ = guard::set_mouse(wanted);
            }
        }
    }
    None
}
