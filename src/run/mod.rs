//! The loop: draws, waits, hands over, performs.
//!
//! One thread owns everything; the others only send. It sleeps until something happens, with a time-out only while the
//! program asked to be woken.

mod aloud;
mod ask;
mod clock;
mod driver;
mod face;
mod files;
mod hurry;
mod incoming;
mod opening;
mod planning;
pub mod preferences;
mod program;
#[cfg(debug_assertions)]
mod provoked;
mod reading;
mod second_screen;

pub use aloud::{Aloud, Cause, Now, Said};
pub use ask::{Ask, Ended, Work};
pub use clock::clock;
pub use driver::{Driver, Outside};
pub use incoming::{Incoming, Reports, channel};
pub use opening::{Damaged, Halt, NotOpened, Opened, Place, Progress};
pub use planning::Planning;
pub use program::{Folders, Program, Start};
pub use reading::{Reading, progress};

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use crate::app::Mouse;
use crate::keys::Input;
use crate::store::{OpenError, Part};
use crate::terminal::{guard, read, signals};
use crate::text;
use face::Face;
use second_screen::SecondScreen;

/// So long the process waits for what was being opened to stand still, if it is not reading by then.
const PATIENCE: Duration = Duration::from_millis(500);

/// Runs the program in the terminal until it is left. Gives a sentence if there is still something to say.
///
/// # Errors
/// A Dutch sentence: there is no terminal, or the store cannot be opened. The terminal has been given back.
pub fn run(start: Start) -> Ended {
    let no_terminal = |_| text::terminal::NO_TERMINAL.to_owned();
    let guard = guard::enter(guard::MouseUse::Off, start.face).map_err(no_terminal)?;
    let (reports, incoming) = channel();
    let passes_on = |reports: Reports| move |input| reports.send(Incoming::Terminal(input));
    signals::spawn(passes_on(reports.clone())).map_err(no_terminal)?;
    read::spawn(passes_on(reports.clone())).map_err(no_terminal)?;
    let face = Face::open(start.face).map_err(no_terminal)?;
    let (pretend, marks) = (start.pretend, start.marks.clone());
    let second = SecondScreen::of(&start.place);
    let folders = Folders { exports: files::export_folder(), lists: files::list_folders() };
    let program = Program::new(start, folders);
    let (due, halt, beside) = (None, Halt::default(), vec![]);
    let mut around = Loop { program, face, reports, pretend, marks, due, halt, beside, second };
    let ended = around.attend(&incoming);
    drop(guard);
    if around.program.is_opening() {
        leave_behind(&around.halt, &incoming);
    }
    ended
}

/// What is around the program while it runs.
struct Loop {
    /// The windows that listen. Goes before the program gives the store back: nobody else listens at its place till then.
    second: SecondScreen,
    program: Program,
    face: Face,
    reports: Reports,
    pretend: Option<NaiveDate>,
    marks: Option<PathBuf>,
    due: Option<Instant>,
    halt: Halt,
    /// What begins with the next frame.
    beside: Vec<(u32, Work)>,
}

impl Loop {
    /// Until the program is left: draw, wait, handle everything that came in, draw again.
    fn attend(&mut self, incoming: &Receiver<Incoming>) -> Ended {
        let (cols, rows) = self.face.size();
        let window = Input::Resize { cols, rows };
        self.program.update(Incoming::Terminal(window), clock(self.pretend));
        self.draw();
        let begun = self.program.begin();
        let mut left = self.perform(begun);
        loop {
            if let Some(ended) = left {
                return ended;
            }
            self.draw();
            self.second.show(&self.program);
            self.begin_beside();
            let mut next = Some(self.wait(incoming));
            while let (Some(it), None) = (next.take(), &left) {
                if let Some(it) = self.face.comes(it, &mut self.program) {
                    let window = if let Incoming::Window(window) = &it { Some(*window) } else { None };
                    let asks = self.program.update(it, clock(self.pretend));
                    window.into_iter().for_each(|window| self.second.heard(window));
                    left = self.perform(asks);
                }
                next = incoming.try_recv().ok();
            }
        }
    }

    fn draw(&mut self) {
        match self.face.show(&self.program, clock(self.pretend).today) {
            Ok(()) => self.program.drawn(),
            // The loop hears of it as of a terminal that says so itself.
            Err(error) => {
                self.reports.send(Incoming::Terminal(Input::Lost(error.to_string())));
            }
        }
    }

    /// Begins what is done beside the work: before the frame it would take that its time. Where the system has no thread
    /// for it, a command or the next start verifies, every filter looks for itself, and a plan is waited for.
    fn begin_beside(&mut self) {
        for (number, work) in self.beside.drain(..) {
            let waited_for = match &work {
                Work::Read(reading) => Some(Work::Read(reading.clone())),
                Work::Plan(planning) => Some(Work::Plan(planning.clone())),
                Work::Verify(_) | Work::Derive(_) => None,
            };
            let begun = self.reports.worker(work.name(), move |reports| work.done(number, reports));
            let report = match (begun, waited_for) {
                (Err(error), Some(Work::Read(reading))) => reading.not_begun(&error),
                (Err(_), Some(work)) => work.done(number, &self.reports),
                (Ok(()), _) | (Err(_), None) => continue,
            };
            self.reports.send(report);
        }
    }

    fn wait(&mut self, incoming: &Receiver<Incoming>) -> Incoming {
        loop {
            // A beat says that this loop goes round; it wakes nothing else.
            let beat = self.second.beats();
            let next = match self.due.into_iter().chain(beat).min() {
                None => incoming.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => incoming.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match next {
                Ok(next) => return next,
                Err(_) if beat.is_some() && self.due.is_none_or(|due| due > Instant::now()) => {}
                Err(_) => {
                    self.due = None;
                    return Incoming::Due;
                }
            }
        }
    }

    fn perform(&mut self, asks: Vec<Ask>) -> Option<Ended> {
        for ask in asks {
            match ask {
                Ask::Open(place, damaged) => {
                    let time = clock(self.pretend);
                    let (marks, halt) = (self.marks.clone(), self.halt.clone());
                    let started = opening::start(place, damaged, marks, time, &self.reports, halt);
                    if let Err(source) = started {
                        let error = OpenError::Io { part: Part::Folder, source };
                        self.reports.send(Incoming::Opened(Err(error.into())));
                    }
                }
                Ask::Beside(number, work) => self.beside.push((number, work)),
                Ask::Wake(after) => self.due = Some(Instant::now() + after),
                Ask::Mouse(mouse) => {
                    let wanted = match mouse {
                        Mouse::On => guard::MouseUse::On,
                        Mouse::Off => guard::MouseUse::Off,
                    };
                    // A terminal that refuses the mouse goes on without it.
                    let _ = guard::set_mouse(wanted);
                }
                Ask::Listen => self.second.listen(&self.reports),
                Ask::OpenWindow => {
                    let asked = self.second.open_window();
                    self.reports.send(Incoming::WindowAsked(asked));
                }
                Ask::DrawAnew => self.face.anew(),
                Ask::Leave(ended) => return Some(ended),
            }
        }
        None
    }
}

/// The terminal is the user's again, and something was still being opened. While that reads, the process can end around
/// it. Before and after reading it may write (a lock, a torn end that is cut off, the checkpoint): it gets a moment to
/// come to its end. A process that ends in the middle of that harms nothing either, but may cost time at the next start.
fn leave_behind(halt: &Halt, incoming: &Receiver<Incoming>) {
    halt.now();
    let until = Instant::now() + PATIENCE;
    loop {
        match incoming.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(
                Incoming::Terminal(_)
                | Incoming::Opening(_)
                | Incoming::Verified(..)
                | Incoming::Derived(..)
                | Incoming::Read(..)
                | Incoming::Window(_)
                | Incoming::WindowAsked(_)
                | Incoming::Due,
            ) => {}
            Ok(Incoming::Opened(_) | Incoming::Halted | Incoming::Panicked(_)) | Err(_) => return,
        }
    }
}
