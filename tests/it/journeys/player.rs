//! Somebody at the keys: presses them, reads the screen, and can look at what was recorded.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;
use std::time::Duration as StdDuration;

use casustafel::app::slide::Slide;
use casustafel::app::{App, Clock, Msg};
use casustafel::domain::{Case, Draft, Event, Group, NameForm, People, PupilId, State, Touched};
use casustafel::keys::{Action, Code, Input, Key, Keymap, Mouse, MouseKind, parse_keys, standard};
use casustafel::run::{Aloud, Cause, Driver, Incoming, Now, Outside, Planning, Said, channel};
use casustafel::store::{AppendError, ElsewhereError, Groups, Log, Memory, Notice, ReadError};
use casustafel::text::keys::keys_name;
use casustafel::text::progress::{Counted, Progress};
use casustafel::view::spoken::{choices, keys, spoken, told};
use casustafel::view::{draw_into, skin::Skin};
use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::screens::styled;
use crate::support::rules;

/// A log in memory that the test can still read after the program has it.
#[derive(Clone, Default)]
struct Shared {
    memory: Rc<RefCell<Memory>>,
    /// What the checkpoint was given, each time.
    kept: Rc<RefCell<Vec<Touched>>>,
    /// What goes wrong with it.
    trouble: Rc<Cell<Option<Notice>>>,
}

impl Log for Shared {
    fn append(&mut self, draft: &Draft) -> Result<Group, AppendError> {
        self.memory.borrow_mut().append(draft)
    }

    fn groups(&self) -> Result<Groups<'_>, ReadError> {
        let groups: Vec<_> = self.memory.borrow().groups()?.collect();
        Ok(Box::new(groups.into_iter()))
    }

    fn timeline(&self, trail: &[u64]) -> Result<Vec<Group>, ReadError> {
        self.memory.borrow().timeline(trail)
    }

    fn checkpoint(&mut self, _: &State, touched: Touched) -> Option<Notice> {
        self.kept.borrow_mut().push(touched);
        self.trouble.get()
    }

    fn save_elsewhere(&mut self, dir: &Path, draft: &Draft) -> Result<Group, ElsewhereError> {
        self.memory.borrow_mut().save_elsewhere(dir, draft)
    }

    fn drafts(&self) -> (Vec<u8>, Option<Notice>) {
        self.memory.borrow().drafts()
    }

    fn keep_drafts(&mut self, bytes: &[u8]) -> Result<(), AppendError> {
        self.memory.borrow_mut().keep_drafts(bytes)
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// Somebody at the keys.
pub struct Player {
    driver: Driver,
    log: Shared,
    /// Documents go here.
    pub exports: tempfile::TempDir,
    /// Lists that schools sent are here, as in Downloads.
    pub lists: tempfile::TempDir,
    today: NaiveDate,
    now: DateTime<Utc>,
    /// The program asked to be left.
    pub left: bool,
    /// The linear view beside the drawn one.
    aloud: Aloud,
    heard: Vec<Said>,
    /// The demo was asked for.
    pub demo: bool,
    /// Keys follow each other without a pause.
    pub hurries: bool,
    /// The slide that was looked at last.
    seen: Option<Slide>,
    /// The plan of a long list that is to be made beside the work.
    pub planning: Option<Planning>,
}

impl Player {
    /// The program over what these drafts made.
    pub fn over(drafts: Vec<Draft>, today: NaiveDate) -> Self {
        Self::with(standard(), drafts, today)
    }

    fn with(keymap: Keymap, drafts: Vec<Draft>, today: NaiveDate) -> Self {
        Self::among(People::Real, keymap, drafts, today)
    }

    /// The program with these keys, over people who exist or do not.
    pub fn among(people: People, keymap: Keymap, drafts: Vec<Draft>, today: NaiveDate) -> Self {
        let mut log = Shared::default();
        let mut state = State::default();
        for draft in drafts {
            let group = log.append(&draft).unwrap();
            state.apply(&group);
        }
        let now = Utc.from_utc_datetime(&today.and_hms_opt(8, 0, 0).unwrap());
        let app = App::new(state, keymap, Clock { now, today }, people);
        let exports = tempfile::tempdir().unwrap();
        let lists = tempfile::tempdir().unwrap();
        let driver = Driver::new(app, Box::new(log.clone()), None, exports.path().to_path_buf())
            .finding_lists_in(vec![lists.path().to_path_buf()]);
        let (aloud, heard) = (Aloud::default(), vec![]);
        Self {
            driver,
            log,
            exports,
            lists,
            today,
            now,
            left: false,
            aloud,
            heard,
            demo: false,
            hurries: false,
            seen: None,
            planning: None,
        }
    }

    /// The program, started again over the same log.
    pub fn starts_again(self) -> Self {
        let mut again = Self::over(drafts(self.groups()), self.today);
        again.log.keep_drafts(&self.log.drafts().0).unwrap();
        let said = again.driver.find_drafts(Clock { now: again.now, today: again.today });
        if let Some(said) = said.into_iter().reduce(|one, other| format!("{one} {other}")) {
            again.hears(Msg::Told(said));
        }
        again
    }

    /// The program is ended, whatever is open.
    pub fn is_ended(&mut self) -> Option<String> {
        self.driver.close(Clock { now: self.now, today: self.today })
    }

    /// The program over what this story made.
    pub fn after(story: &crate::support::log::Story) -> Self {
        Self::over(drafts(story.groups().to_vec()), story.today)
    }

    /// Another day begins.
    pub fn on(&mut self, today: NaiveDate) -> &mut Self {
        self.today = today;
        self.now = Utc.from_utc_datetime(&today.and_hms_opt(8, 0, 0).unwrap());
        self
    }

    fn input(&mut self, input: Input) {
        self.hears(Msg::Input(input));
    }

    fn hears(&mut self, msg: Msg) {
        self.now += Duration::seconds(1);
        let clock = Clock { now: self.now, today: self.today };
        let mut outside = VecDeque::from(self.driver.handle(msg, clock));
        while let Some(it) = outside.pop_front() {
            match it {
                Outside::Quit => self.left = true,
                Outside::Read(reading) => {
                    outside.extend(self.driver.was_read(&reading.halt, reading.read(), clock));
                }
                Outside::Plan(planning) => self.planning = Some(planning),
                Outside::OpenDemo => self.demo = true,
                Outside::Mouse(_) | Outside::OpenWindow => {}
            }
        }
        if self.app().waits_for_quiet() && !self.hurries {
            drop(self.driver.handle(Msg::Quiet, clock));
        }
        let slide = self.app().slide();
        if self.seen.as_ref() != Some(&slide) {
            crate::beamer::law::keeps(self.app());
            self.seen = Some(slide);
        }
        let said = spoken(self.app()).sentence();
        assert!(!said.trim().is_empty(), "nothing is said of this:\n{}", self.screen());
        self.listens();
    }

    /// The plan of a long list is made so far.
    pub fn plans_so_far(&mut self, done: u64, all: u64, took: StdDuration) -> &mut Self {
        let (planning, clock) = (self.planning.clone().unwrap(), Clock { now: self.now, today: self.today });
        let so_far = Progress { counted: Counted::RowsSeen, done, all, took };
        self.driver.was_read(&planning.halt, Msg::ReadSoFar(so_far), clock);
        self
    }

    /// The plan of a long list is made, and others that it asks for.
    pub fn plans(&mut self) -> &mut Self {
        let clock = Clock { now: self.now, today: self.today };
        while let Some(planning) = self.planning.take() {
            let (reports, _incoming) = channel();
            let Incoming::Read(halt, msg) = planning.done(&reports) else { return self };
            for outside in self.driver.was_read(&halt, *msg, clock) {
                let Outside::Plan(planning) = outside else { panic!("a plan asks only for another one") };
                self.planning = Some(planning);
            }
        }
        self
    }

    /// Hears what the linear view prints by now; a key is always answered.
    fn listens(&mut self) {
        let app = self.driver.app();
        let choices = |from, count| choices(app, from, count);
        let now = Now { spoken: spoken(app), told: told(app), keys: keys(app), choices: &choices };
        self.heard = self.aloud.says(now, Cause::Key);
        assert!(!self.heard.is_empty(), "a key was not answered:\n{}", self.screen());
    }

    /// The lines that the last key printed in the linear view.
    pub fn heard(&self) -> String {
        let line = |said: &Said| match said {
            Said::Line(line) => line.clone(),
            Said::Typed(typed) => format!("{}: {}", typed.label, typed.value),
        };
        self.heard.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Something else than a key comes in.
    pub fn tells(&mut self, msg: Msg) -> &mut Self {
        self.hears(msg);
        self
    }

    /// Presses keys, named as in a keymap file and parted by spaces.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in parse_keys(keys).unwrap() {
            self.input(Input::Key(key));
        }
        self
    }

    /// Started again with these keys.
    pub fn under(&mut self, keymap: Keymap) -> &mut Self {
        *self = Self::with(keymap, drafts(self.groups()), self.today);
        self
    }

    /// Presses the key that does this here.
    #[track_caller]
    pub fn does(&mut self, action: Action) -> &mut Self {
        let place = self.app().place();
        let found = self.app().keymap.keys_for(action, place).first().cloned();
        for key in found.unwrap_or_else(|| panic!("no key does {} in {}", action.id(), place.id())) {
            self.input(Input::Key(key));
        }
        self
    }

    /// Presses the keys that the screen calls so.
    #[track_caller]
    pub fn presses(&mut self, named: &str) -> &mut Self {
        let all = self.app().keymap.bindings().flat_map(|(_, _, keys)| keys).cloned().collect::<Vec<_>>();
        let keys = all.into_iter().find(|keys| keys_name(keys) == named);
        for key in keys.unwrap_or_else(|| panic!("no keys are called «{named}»")) {
            self.input(Input::Key(key));
        }
        self
    }

    /// The key that a sentence on the screen names between these words, or at the end of its line; `*` in the first
    /// stands for another key.
    #[track_caller]
    pub fn named(&self, before: &str, after: &str) -> String {
        let shown = self.screen_of(180, 50);
        let border = |char: char| char.is_whitespace() || "│┃║".contains(char);
        let lines: Vec<&str> = shown.lines().map(|line| line.trim_matches(border)).collect();
        if let ("", Some(line)) = (after, lines.iter().find(|line| line.contains(before))) {
            return line.rsplit(before).next().unwrap_or_default().to_owned();
        }
        let text = lines.join(" ");
        let key = || {
            let (earlier, before) = before.split_once('*').unwrap_or(("", before));
            let from = text.find(earlier)? + earlier.len();
            let begins = from + text[from..].find(before)?;
            let ends = begins + text[begins..].find(after)?;
            let sentence = &text[begins..ends];
            let before = if before.is_empty() { " " } else { before };
            sentence.rfind(before).map(|at| sentence[at + before.len()..].trim())
        };
        let key = key().unwrap_or_else(|| panic!("no key stands between «{before}» and «{after}»:\n{shown}"));
        key.to_owned()
    }

    /// Presses the key that a sentence on the screen names between these words.
    #[track_caller]
    pub fn follows(&mut self, before: &str, after: &str) -> &mut Self {
        let key = self.named(before, after);
        self.presses(&key)
    }

    /// Types text, letter by letter.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for char in text.chars() {
            self.input(Input::Key(Key { code: Code::Char(char), mods: Default::default() }));
        }
        self
    }

    /// Pastes text.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        self.input(Input::Paste(text.to_owned()));
        self
    }

    /// All pupils stand in Lijst, and the cursor on the first.
    pub fn all_pupils(&mut self) -> &mut Self {
        self.keys("v v").types("alle leerlingen").keys("enter home")
    }

    /// Clicks on a row of the list.
    pub fn clicks(&mut self, row: usize) -> &mut Self {
        self.hears(Msg::Click(row));
        self
    }

    /// Turns the wheel of the mouse.
    pub fn turns(&mut self, kind: MouseKind) -> &mut Self {
        self.input(Input::Mouse(Mouse { kind, col: 10, row: 10 }));
        self
    }

    /// Does nothing for a while, so that the checkpoint follows.
    pub fn waits(&mut self) -> &mut Self {
        self.hears(Msg::CheckpointDue);
        self
    }

    /// The checkpoint cannot be written any more.
    pub fn loses_the_checkpoint(&mut self) -> &mut Self {
        self.log.trouble.set(Some(Notice::CheckpointLost));
        self
    }

    /// How much the checkpoint was given each time.
    pub fn kept(&self) -> Vec<usize> {
        self.log.kept.borrow().iter().map(|touched| touched.0.len()).collect()
    }

    /// The window gets another size.
    pub fn in_a_window(&mut self, cols: u16, rows: u16) -> &mut Self {
        self.input(Input::Resize { cols, rows });
        self
    }

    /// Keys that follow each other within milliseconds.
    pub fn in_a_burst(&mut self, text: &str) -> &mut Self {
        let mut letters = text.chars();
        let first = letters.next().unwrap();
        let code = if first == '\n' { Code::Enter } else { Code::Char(first) };
        self.input(Input::Key(Key::plain(code)));
        self.input(Input::Burst { before: Some(first), text: letters.collect() });
        self
    }

    /// What the program knows.
    pub fn app(&self) -> &App {
        self.driver.app()
    }

    /// The state.
    pub fn state(&self) -> &State {
        &self.app().world.state
    }

    /// Everything that was recorded.
    pub fn groups(&self) -> Vec<Group> {
        self.log.groups().unwrap().map(Result::unwrap).collect()
    }

    /// The events of the last group.
    pub fn last_events(&self) -> Vec<Event> {
        self.groups().pop().map(|group| group.events).unwrap_or_default()
    }

    /// The pupil with this name, as one speaks.
    pub fn pupil(&self, spoken: &str) -> &Case {
        let named = |case: &&Case| self.spoken(case.id) == spoken;
        self.state().cases().find(named).unwrap_or_else(|| panic!("nobody is called {spoken}"))
    }

    /// The name of a pupil, as one speaks.
    pub fn spoken(&self, pupil: PupilId) -> String {
        self.app().world.reading().name(pupil, NameForm::Spoken)
    }

    /// The pupil under the cursor in Lijst.
    pub fn selected(&self) -> PupilId {
        self.app().list.selected().unwrap()
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.screen_of(120, 40)
    }

    /// The screen as text, in a window of this size.
    pub fn screen_of(&self, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        draw_into(self.driver.app(), Skin::Standaard, buf.area, &mut buf);
        styled::text(&buf)
    }

    /// The screen shows this.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "«{text}» is not on the screen:\n{screen}");
        self
    }

    /// The screen does not show this.
    #[track_caller]
    pub fn sees_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "«{text}» is on the screen:\n{screen}");
        self
    }
}

/// What made these groups, to be written again.
pub fn drafts(groups: Vec<Group>) -> Vec<Draft> {
    let draft = |group: Group| Draft {
        at: group.at,
        by: group.by,
        meeting: group.meeting,
        cause: group.cause,
        events: group.events,
    };
    groups.into_iter().map(draft).collect()
}

/// What made the demo region as it is on Monday; the same for everybody.
pub fn demo_region() -> Vec<Draft> {
    static DEMO: OnceLock<Vec<Draft>> = OnceLock::new();
    let drafts = DEMO.get_or_init(|| {
        let now = Utc.from_utc_datetime(&MONDAY.and_hms_opt(8, 0, 0).unwrap());
        let mut drafts = vec![];
        casustafel::demo::fill(None, MONDAY, now, &mut |draft| {
            drafts.push(draft);
            Ok(())
        })
        .unwrap();
        drafts
    });
    drafts.clone()
}

/// A store with the three schools' lists of the demo region and a small network, on this day.
pub fn region(today: NaiveDate) -> Vec<Draft> {
    use casustafel::domain::{Actor, Command, Context, Party, PersonFact, decide};
    let mut state = State::default();
    let mut log = Memory::default();
    let mut drafts = vec![];
    let now = Utc.from_utc_datetime(&today.and_hms_opt(7, 0, 0).unwrap());
    let mut act = |state: &mut State, command: Command| {
        let by = state.user().map_or(Actor::System, Actor::Person);
        let draft =
            decide(state, &command, &Context { now, today, by, meeting: None, rules: rules(), read: &[] })
                .unwrap();
        state.apply(&log.append(&draft).unwrap());
        drafts.push(draft);
    };
    let person = |name: &str, function: &str, party: Party| {
        vec![
            PersonFact::Name(name.to_owned()),
            PersonFact::Function(function.to_owned()),
            PersonFact::Party(party),
        ]
    };
    act(&mut state, Command::FoundStore { user: person("Ilse de Wit", "coördinator", Party::Jongerenpunt) });
    for (name, function, party) in [
        ("Fatima Aydin", "jobcoach", Party::JobcoachOrg),
        ("Joost Kramer", "mentor", Party::SchoolPro),
        ("Noor Visser", "doorstroomcoach", Party::Doorstroompunt),
    ] {
        act(&mut state, Command::AddPerson { facts: person(name, function, party) });
    }
    for list in &casustafel::import::demo::LISTS {
        let command = casustafel::import::demo::command(*list, &state, today).unwrap().unwrap();
        act(&mut state, command);
    }
    drafts
}

/// The day of the stories: a Monday.
pub const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
