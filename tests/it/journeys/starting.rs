//! The start, told without a terminal or a thread: a frame, then the data, or why there is none and what can be done.

use std::sync::mpsc::Receiver;
use std::time::Duration;

use casustafel::app::preferences::Preferences;
use casustafel::app::{Clock, Msg};
use casustafel::domain::People;
use casustafel::import::source::SoFar;
use casustafel::keys::{Code, Input, Key, Stop, parse_keys, standard};
use casustafel::run::{
    Ask, Damaged, Ended, Folders, Incoming, NotOpened, Opened, Place, Program, Progress, Reading, Start,
    Work, channel, progress,
};
use casustafel::store::{Damage, DamageKind, Log, Memory, OpenError};
use casustafel::terminal::Face;
use chrono::{NaiveDate, TimeZone, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::player::{MONDAY, drafts};
use crate::support::log::Story;
use crate::support::waiting::Waiting;

/// Somebody who starts the program.
struct Starter {
    program: Program,
    window: Terminal<TestBackend>,
    today: NaiveDate,
    asked: Vec<Ask>,
    _home: tempfile::TempDir,
}

impl Starter {
    /// The program right after its first frame.
    fn of(place: Place) -> Self {
        let home = tempfile::tempdir().unwrap();
        let (face, preferences) = (Face::Frames, Preferences::default());
        let keymap = standard();
        let (skin, keeps, pretend) = (None, None, None);
        let start =
            Start { place, keymap, skin, preferences, keeps, face, pretend, notice: None, marks: None };
        let folders = Folders { exports: home.path().to_path_buf(), lists: vec![] };
        let program = Program::new(start, folders);
        let window = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut starter = Self { program, window, today: MONDAY, asked: vec![], _home: home };
        starter.comes(Incoming::Terminal(Input::Resize { cols: 80, rows: 24 }));
        starter.asked = starter.program.begin();
        starter
    }

    fn folder() -> Self {
        Self::of(Place::Folder("tafel".into()))
    }

    /// Something comes in, and then a frame is drawn.
    fn comes(&mut self, incoming: Incoming) -> &mut Self {
        self.comes_unseen(incoming);
        let (program, today) = (&self.program, self.today);
        self.window
            .draw(|frame| {
                program.draw(frame, today);
            })
            .unwrap();
        self.program.drawn();
        self
    }

    /// Something comes in, and there is more to come before a frame is drawn.
    fn comes_unseen(&mut self, incoming: Incoming) -> &mut Self {
        let now = Utc.from_utc_datetime(&self.today.and_hms_opt(8, 0, 0).unwrap());
        self.asked = self.program.update(incoming, Clock { now, today: self.today });
        self
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in parse_keys(keys).unwrap() {
            self.comes(Incoming::Terminal(Input::Key(key)));
            if self.waits() {
                self.comes(Incoming::Due);
            }
        }
        self
    }

    /// Types text, letter by letter.
    fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.comes(Incoming::Terminal(Input::Key(Key::char(letter))));
        }
        self
    }

    /// It waits whether more follows on the last key.
    fn waits(&self) -> bool {
        self.asked.contains(&Ask::Wake(Duration::from_millis(20)))
    }

    /// The store does not open.
    fn fails(&mut self, error: OpenError, can_be_set_aside: bool) -> &mut Self {
        self.comes(Incoming::Opened(Err(NotOpened::Store { error, can_be_set_aside })))
    }

    #[track_caller]
    fn sees(&mut self, wanted: &str) -> &mut Self {
        let text = self.text();
        assert!(text.contains(wanted), "{wanted} in\n{text}");
        self
    }

    #[track_caller]
    fn sees_no(&mut self, unwanted: &str) -> &mut Self {
        let text = self.text();
        assert!(!text.contains(unwanted), "{unwanted} in\n{text}");
        self
    }

    fn text(&self) -> String {
        let buf = self.window.backend().buffer();
        buf.content()
            .chunks(80)
            .map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>() + "\n")
            .collect()
    }

    /// What it was asked to open.
    fn opens(&self) -> Option<(&Place, Damaged)> {
        self.asked.iter().find_map(|ask| match ask {
            Ask::Open(place, damaged) => Some((place, *damaged)),
            Ask::Beside(..)
            | Ask::Listen
            | Ask::OpenWindow
            | Ask::Wake(_)
            | Ask::Mouse(_)
            | Ask::DrawAnew
            | Ask::Leave(_) => None,
        })
    }

    /// Drops a file on the window.
    fn drops(&mut self, file: &std::path::Path) -> &mut Self {
        self.comes(Incoming::Terminal(Input::Paste(file.display().to_string())))
    }

    /// The list that it was asked to read.
    fn reading(&self) -> Option<Reading> {
        self.asked.iter().find_map(|ask| match ask {
            Ask::Beside(_, Work::Read(reading)) => Some(reading.clone()),
            Ask::Open(..)
            | Ask::Beside(..)
            | Ask::Listen
            | Ask::OpenWindow
            | Ask::Wake(_)
            | Ask::Mouse(_)
            | Ask::DrawAnew
            | Ask::Leave(_) => None,
        })
    }

    /// How it ended.
    fn left(&self) -> Option<&Ended> {
        self.asked.iter().find_map(|ask| match ask {
            Ask::Leave(ended) => Some(ended),
            Ask::Open(..)
            | Ask::Beside(..)
            | Ask::Listen
            | Ask::OpenWindow
            | Ask::Wake(_)
            | Ask::Mouse(_)
            | Ask::DrawAnew => None,
        })
    }
}

/// A region with one pupil, handed over by whoever opened it.
fn region() -> Incoming {
    region_of(&["Sanne"])
}

/// The same with these pupils.
fn region_of(pupils: &[&str]) -> Incoming {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    for given in pupils {
        story.pupil(given, "van der", "Meulen", "De Kaap");
    }
    let mut log = Memory::default();
    drafts(story.groups()).iter().for_each(|draft| drop(log.append(draft).unwrap()));
    Incoming::Opened(Ok(Box::new(Opened {
        verifier: None,
        state: story.state,
        log: Box::new(log),
        people: People::Real,
        found: None,
        notices: vec![],
    })))
}

fn damage() -> OpenError {
    OpenError::Damaged(Damage {
        kind: DamageKind::Bytes,
        record: 3,
        at: 900,
        resumes: Some(1200),
        after: None,
        before: None,
    })
}

#[test]
fn a_quick_start_shows_the_frame_and_then_the_list() {
    let mut user = Starter::folder();
    assert_eq!(user.opens(), Some((&Place::Folder("tafel".into()), Damaged::Refused)));
    assert!(user.asked.contains(&Ask::Wake(Duration::from_millis(200))));
    user.sees("Overleg").sees("eigen scherm").sees_no("gelezen").sees_no("casustafel");
    user.comes(region()).sees("Meulen, Sanne").sees("openen");
}

fn progress_of(done: u64, all: u64, seconds: u64) -> Progress {
    Progress { done, all, took: Duration::from_secs(seconds) }
}

#[test]
fn a_slow_start_says_how_far_it_is() {
    let mut user = Starter::folder();
    user.comes(Incoming::Opening(progress_of(1, 4, 0))).sees_no("%");
    user.comes(Incoming::Due).sees("casustafel").sees("25 %").sees("q stoppen");
    user.comes(Incoming::Opening(progress_of(3_000_000, 4_000_000, 6)));
    user.sees("75 %").sees("3,0 MB van 4,0 MB · nog ongeveer 2 seconden");
    user.comes(region()).sees("Meulen").sees_no("%");
}

#[test]
fn what_is_typed_before_the_list_is_seen_marks_nobody() {
    let mut user = Starter::folder();
    user.keys("2 3 n").comes_unseen(region());
    for key in parse_keys("2 enter").unwrap() {
        user.comes_unseen(Incoming::Terminal(Input::Key(key)));
    }
    // The frame of the list was not drawn yet; from here on it was.
    user.comes(Incoming::Due).sees("Meulen").sees("nieuw").sees_no("aandacht nodig'");
    user.keys("2").sees("status is nu 'aandacht nodig'");
}

#[test]
fn whoever_does_not_want_to_wait_leaves_without_a_word() {
    for keys in ["q", "esc", "ctrl-c"] {
        assert_eq!(Starter::folder().keys(keys).left(), Some(&Ok(None)), "{keys}");
    }
    for stop in [Stop::Terminate, Stop::Hangup] {
        let mut user = Starter::folder();
        assert_eq!(user.comes(Incoming::Terminal(Input::Signal(stop))).left(), Some(&Ok(None)));
        assert!(user.program.is_opening());
    }
}

#[test]
fn a_store_that_is_in_use_can_be_tried_again() {
    let mut user = Starter::folder();
    user.fails(OpenError::Held { holder: None }, false).sees("al open").sees("opnieuw proberen");
    assert_eq!(user.keys("v").opens(), None, "nothing can be set aside here");
    user.keys("r");
    assert_eq!(user.opens(), Some((&Place::Folder("tafel".into()), Damaged::Refused)));
    user.sees_no("al open").comes(region()).sees("Meulen");
}

#[test]
fn going_on_without_a_damaged_part_takes_two_keys_that_differ() {
    let mut user = Starter::folder();
    user.fails(damage(), true).sees("beschadigd bij stuk 3").sees("v  verder zonder dit deel");
    for harmless in ["enter", "r", "j", "2", "v v n", "v enter", "v esc", "v n"] {
        user.keys(harmless);
        assert_eq!((user.opens(), user.left()), (None, None), "{harmless}");
        user.sees("beschadigd bij stuk 3");
    }
    user.keys("v").sees("Verder zonder dit deel?").sees("apart bewaard").keys("j");
    assert_eq!(user.opens(), Some((&Place::Folder("tafel".into()), Damaged::SetAside)));
}

#[test]
fn what_does_not_open_is_said_again_when_it_is_left() {
    let sentence = casustafel::text::store::open_error(&damage());
    for keys in ["q", "esc", "ctrl-c"] {
        let mut user = Starter::folder();
        assert_eq!(user.fails(damage(), true).keys(keys).left(), Some(&Err(sentence.clone())), "{keys}");
    }
    let mut user = Starter::folder();
    let broken = Incoming::Opened(Err(NotOpened::Demo("De demo kan niet worden gemaakt.".into())));
    assert!(matches!(user.comes(broken).left(), Some(Err(_))));
}

#[test]
fn nothing_is_chosen_in_a_window_that_shows_nothing() {
    let mut user = Starter::folder();
    user.fails(damage(), true).comes(Incoming::Terminal(Input::Resize { cols: 49, rows: 24 })).keys("v j");
    assert_eq!(user.opens(), None);
    assert!(user.keys("q").left().is_some(), "but one can leave");
}

#[test]
fn the_demo_from_an_empty_start_is_opened_like_anything_else() {
    let mut user = Starter::folder();
    user.comes(Incoming::Opened(Ok(Box::new(Opened {
        verifier: None,
        state: casustafel::domain::State::default(),
        log: Box::new(Memory::default()),
        people: People::Real,
        found: None,
        notices: vec![],
    }))));
    user.sees("een verzonnen regio").keys("d e m o enter");
    assert_eq!(user.opens(), Some((&Place::Demo(None), Damaged::Refused)));
    user.sees("demo – fictieve gegevens").sees_no("leeg beginnen");
}

#[test]
fn a_worker_that_panics_says_so_as_its_last_report() {
    let (reports, incoming) = channel();
    reports.worker("opening", |_| std::panic::panic_any("GATEN IN DE VLOER")).unwrap();
    let last = next(&incoming);
    assert!(matches!(&last, Incoming::Panicked(details) if details == "GATEN IN DE VLOER"));
    let mut user = Starter::folder();
    let Some(Err(words)) = user.comes(last).left() else { panic!("it goes on") };
    assert!(words.contains("gestopt door een fout in het programma") && words.contains("GATEN"), "{words}");
}

fn next(incoming: &Receiver<Incoming>) -> Incoming {
    let waiting = Waiting::until("a report");
    let next = waiting.next(incoming).unwrap();
    waiting.over();
    next
}

#[test]
fn a_list_is_read_beside_the_work_and_nobody_has_to_wait_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("lijst.csv");
    std::fs::write(&list, "Roepnaam;Achternaam;Geboortedatum;School\nNoor;Bakker;1-2-2010;De Kaap\n")
        .unwrap();
    let mut user = Starter::folder();
    user.comes(region()).drops(&list).sees("lijst.csv wordt gelezen. Met Esc stopt u.");
    let given_up = user.reading().unwrap();
    // The keys of what lies below wait as well.
    user.keys("1 down enter x").sees("lijst.csv wordt gelezen.").sees("stap 1 van 3");
    user.keys("esc").sees("lijst.csv is niet verder gelezen. Er is niets veranderd.");
    assert!(given_up.halt.is_now(), "who reads it hears of it");
    user.comes(read(&given_up)).sees("stap 1 van 3");
    user.comes(so_far(&given_up, 0, 9_000)).sees_no("cellen");
    // The next one is another, whatever comes of the first.
    user.drops(&list);
    let waited_for = user.reading().unwrap();
    user.comes(read(&given_up)).sees("lijst.csv wordt gelezen.");
    // What takes its time says how far it is; the way out stays beside it, also after another key.
    user.comes(so_far(&waited_for, 0, 240_000)).sees("lijst.csv: 240.000 cellen gelezen. Met Esc stopt u.");
    user.keys("x").sees("240.000 cellen gelezen");
    user.comes(so_far(&waited_for, 12_000, 240_000))
        .sees("lijst.csv: 12.000 rijen gelezen. Met Esc stopt u.");
    user.comes(so_far(&given_up, 7, 7)).sees("12.000 rijen gelezen");
    user.comes(read(&waited_for)).sees("stap 2 van 3").sees_no("wordt gelezen");
    // Whoever ends the program does not wait for it either.
    user.keys("esc").drops(&list).comes_unseen(Incoming::Terminal(Input::Signal(Stop::Terminate)));
    assert_eq!(user.left(), Some(&Ok(None)));
}

/// What the worker reports on its way.
fn so_far(reading: &Reading, rows: u64, cells: u64) -> Incoming {
    let so_far = progress(SoFar { cells, rows }, Duration::from_secs(1));
    Incoming::Read(reading.halt.clone(), Box::new(Msg::ReadSoFar(so_far)))
}

fn read(reading: &Reading) -> Incoming {
    Incoming::Read(reading.halt.clone(), Box::new(reading.read()))
}

/// A paste without announcement: the first character cannot be told from a key, but it never ends or confirms anything.
#[test]
fn a_letter_that_somebody_pastes_does_not_end_the_program() {
    let typed = |key: char| Incoming::Terminal(Input::Key(Key::char(key)));
    let rest = |before, text: &str| Incoming::Terminal(Input::Burst { before, text: text.to_owned() });
    let mut user = Starter::folder();
    user.comes(region()).comes(typed('q'));
    assert!(user.waits() && user.left().is_none());
    // The others come, and the time is over before it is clear what they are.
    user.comes(Incoming::Terminal(Input::Hurried)).comes(Incoming::Due);
    assert_eq!(user.left(), None);
    user.comes(rest(Some('q'), "uote\n")).sees("Weggelaten: 6 tekens.");
    assert_eq!(user.left(), None);
    // Two keys are two keys, in their order.
    user.comes(typed('q')).comes(Incoming::Terminal(Input::Hurried)).comes(typed('x'));
    assert_eq!(user.left(), Some(&Ok(None)));
    // A moment of quiet is all that it waits for.
    let mut user = Starter::folder();
    user.comes(region()).comes(typed('q')).comes(Incoming::Due);
    assert_eq!(user.left(), Some(&Ok(None)));
}

/// Two digits, and a disk that was busy with the first: the second was meant for whoever stood there.
#[test]
fn a_digit_that_comes_before_the_next_pupil_is_shown_marks_nobody() {
    let digit = |digit: char| Incoming::Terminal(Input::Key(Key::char(digit)));
    const FIVE: [&str; 5] = ["Anna", "Bram", "Cas", "Daan", "Eva"];
    let mut user = Starter::folder();
    user.comes(region_of(&FIVE)).keys("v v").types("alle leerlingen").keys("enter home T").sees("1 van");
    user.comes_unseen(digit('3')).comes(digit('2')).sees("2 van").sees("was nog niet in beeld");
    user.keys("esc").sees("Wat u deed").sees("vastgelopen").sees_no("aandacht nodig");
    // Seen, it counts; and what only shows or moves is never in the way.
    let mut user = Starter::folder();
    user.comes(region_of(&FIVE)).keys("v v").types("alle leerlingen").keys("enter home T").sees("1 van");
    user.comes(digit('3')).comes(digit('2')).sees("3 van");
    user.comes_unseen(Incoming::Terminal(Input::Key(Key::plain(Code::Right)))).keys("right").sees("5 van");
}

/// What somebody types is on the disk at every pause: a power cut takes the last words at most.
#[test]
fn what_is_typed_is_on_the_disk_after_a_pause_and_gone_when_it_is_recorded() {
    let dir = crate::store::desk::folder();
    let mut desk = crate::store::desk::Desk::create(dir.path());
    desk.add_pupil("Sanne");
    drop(desk);
    let drafts = dir.path().join("drafts");
    let is_kept = |text: &str| {
        let kept = std::fs::read(&drafts).unwrap_or_default();
        String::from_utf8_lossy(&kept).contains(text)
    };
    let mut user = Starter::folder();
    user.comes(stored(dir.path())).sees("Meulen").keys("n").types("Half een");
    assert!(user.asked.contains(&Ask::Wake(Duration::from_secs(3))) && !drafts.exists());
    user.comes(Incoming::Due);
    assert!(is_kept("Half een"));
    assert!(user.asked.is_empty(), "once per pause");
    // Nothing new: the file is left alone. More: the whole text is there again.
    std::fs::write(&drafts, "van mij").unwrap();
    user.comes(Incoming::Due);
    assert!(is_kept("van mij"));
    user.types(" verhaal").comes(Incoming::Due);
    assert!(is_kept("Half een verhaal"));

    // Killed at this moment: it is there the next time.
    let again = crate::store::desk::folder();
    crate::store::desk::copy(dir.path(), again.path(), &["slots.json", "journal/events.log", "drafts"]);
    let mut next = Starter::folder();
    next.comes(stored(again.path())).sees("staat 1 getypte tekst klaar").keys("n").sees("Half een verhaal");

    user.keys("ctrl-s").sees("Half een verhaal");
    assert!(!drafts.exists(), "recorded, so nothing waits any more");
    // What was taken away again is not kept either.
    user.keys("n").types("ZZ").comes(Incoming::Due);
    assert!(is_kept("ZZ"));
    user.keys("backspace backspace esc").comes(Incoming::Due);
    assert!(!is_kept("ZZ"));
}

/// A store on the disk, handed over by whoever opened it.
fn stored(dir: &std::path::Path) -> Incoming {
    let casustafel::store::Opened { store, state, .. } = crate::store::desk::open(dir).unwrap();
    let (verifier, log, found) = (None, Box::new(store), None);
    let people = People::Real;
    Incoming::Opened(Ok(Box::new(Opened { verifier, state, log, people, found, notices: vec![] })))
}
