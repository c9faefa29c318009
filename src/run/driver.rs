//! The program with its log: a message goes in, its effects are performed, their results go in again, until nothing
//! is left to do. Knows no terminal, so tests drive it with a log in memory.

mod lists;

use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;

use super::opening::Halt;
use super::planning::Planning;
use super::reading::Reading;
use super::{files, preferences};
use crate::app::kept::Kept;
use crate::app::{App, Clock, Deriver, Effect, Layer, Mouse, Msg, SaveFault};
use crate::domain::{Beyond, Draft, Group, GroupId, Lasts, MeetingId, People, Touched, query};
use crate::export::{Given, NotMade, Request, make};
use crate::store::{Holder, Log, Store, entropy, place};
use crate::text;
use crate::text::cli::system::{Doing, refused};

/// What only the loop around it can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Outside {
    /// Leave.
    Quit,
    /// Open the demo region.
    OpenDemo,
    /// Open a second window.
    OpenWindow,
    /// Take or give back the mouse.
    Mouse(Mouse),
    /// Read a list beside the work, and hand over what came of it with [`Driver::was_read`].
    Read(Reading),
    /// Make the plan of a long list beside the work, and hand it over likewise.
    Plan(Planning),
}

/// Drives the program: it and its log.
pub struct Driver {
    app: App,
    log: Box<dyn Log>,
    /// Where the first group makes a store; `None` once there is one.
    found: Option<PathBuf>,
    /// Why nothing is written to this log.
    refuses: Option<String>,
    /// Where documents go.
    exports: PathBuf,
    /// Where lists are looked for first.
    lists: Vec<PathBuf>,
    /// Where is kept what the user chose about looks and keys; nowhere in a test.
    preferences: Option<PathBuf>,
    /// The list that is being read.
    reading: Option<Halt>,
    /// What the disk has of what was typed and not recorded, as far as this run knows.
    kept: Option<Vec<u8>>,
    /// Why it has not all of it: said once.
    not_kept: Option<String>,
    /// Kept texts that this version of the program cannot read: they stay as they are.
    unread: Vec<serde_json::Value>,
    /// Of these folders it was said that they go further than this computer.
    told_beyond: BTreeSet<PathBuf>,
}

impl Driver {
    /// The program over this log. With `found`, the first group makes a store in that folder.
    pub fn new(mut app: App, log: Box<dyn Log>, found: Option<PathBuf>, exports: PathBuf) -> Self {
        // An example that was opened to look at is in memory; one that was made in a folder stays there.
        if app.world.people == People::Invented && log.place().is_none() {
            app.world.lasts = Lasts::ThisRun;
            app = app.offering_tour();
        }
        Self {
            app,
            log,
            found,
            refuses: None,
            exports,
            lists: vec![],
            preferences: None,
            reading: None,
            kept: None,
            not_kept: None,
            unread: vec![],
            told_beyond: BTreeSet::new(),
        }
    }

    /// With the folders in which lists are looked for first.
    pub fn finding_lists_in(self, lists: Vec<PathBuf>) -> Self {
        Self { lists, ..self }
    }

    /// With the file in which is kept what the user chose about looks and keys.
    pub fn keeping_preferences_in(self, preferences: Option<PathBuf>) -> Self {
        Self { preferences, ..self }
    }

    /// The program; only messages change it.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Hands over a message and performs everything that follows from it.
    pub fn handle(&mut self, msg: Msg, clock: Clock) -> Vec<Outside> {
        let mut outside = vec![];
        let mut effects: VecDeque<Effect> = self.app.update(msg, clock).into();
        while let Some(effect) = effects.pop_front() {
            match self.perform(effect, clock) {
                Performed::Answers(answers) => {
                    // What follows from an answer comes before what was asked after it.
                    let follow: Vec<Effect> =
                        answers.into_iter().flat_map(|answer| self.app.update(answer, clock)).collect();
                    follow.into_iter().rev().for_each(|effect| effects.push_front(effect));
                }
                Performed::Outside(it) => outside.push(it),
            }
        }
        outside
    }

    /// What has to be derived beside the work, if anything.
    pub fn to_derive(&mut self) -> Option<Deriver> {
        self.app.world.to_derive()
    }

    /// The newest group: another one after an input says that the input changed something.
    pub fn newest(&self) -> Option<GroupId> {
        self.app.world.state.last()
    }

    /// There is a store that nobody else can open now, or none is needed.
    pub fn holds_a_store(&self) -> bool {
        self.found.is_none()
    }

    /// Whether something was typed that is not recorded, or not any more.
    pub fn is_typing(&self) -> bool {
        self.app.is_typing()
    }

    /// The meeting that runs.
    pub fn running_meeting(&self) -> Option<MeetingId> {
        query::running_meeting(&self.app.world.state)
    }

    /// Brings back what was typed and not recorded in an earlier run; says what there is.
    pub fn find_drafts(&mut self, clock: Clock) -> Vec<String> {
        let (bytes, notice) = self.log.drafts();
        let all: Vec<serde_json::Value> = serde_json::from_slice(&bytes).unwrap_or_default();
        let mut found: Vec<Kept> = vec![];
        for kept in all {
            match serde_json::from_value(kept.clone()) {
                Ok(kept) => found.push(kept),
                Err(_) => self.unread.push(kept),
            }
        }
        let world = &self.app.world;
        let told: Vec<String> = found.iter().map(|kept| kept.of.told(world)).collect();
        let said = (!found.is_empty()).then(|| text::drafts::back(&told));
        // What follows is done too: a meeting that runs is shown from the first frame, and has to be read for that.
        drop(self.handle(Msg::DraftsFound(found), clock));
        notice.map(text::store::notice).into_iter().chain(said).collect()
    }

    /// Keeps what was typed and not recorded; the answer says that it could not.
    fn keep_drafts(&mut self, kept: &[Kept]) -> Option<String> {
        if self.found.is_some() {
            return None;
        }
        let values = kept.iter().map(serde_json::to_value).filter_map(Result::ok);
        let all: Vec<serde_json::Value> = self.unread.iter().cloned().chain(values).collect();
        let bytes = if all.is_empty() { vec![] } else { serde_json::to_vec(&all).unwrap_or_default() };
        if self.kept.as_ref() == Some(&bytes) {
            return None;
        }
        match self.log.keep_drafts(&bytes) {
            Ok(()) => {
                (self.kept, self.not_kept) = (Some(bytes), None);
                None
            }
            Err(error) => Some(text::store::drafts_not_kept(&error)),
        }
    }

    /// What still stands as not saved: why.
    pub fn unsaved(&self) -> Option<String> {
        let trouble = |layer: &Layer| match layer {
            Layer::Trouble(trouble) => Some(trouble.fault.0.clone()),
            _ => None,
        };
        self.app.layers.iter().find_map(trouble)
    }

    /// The last things: what was typed is kept, and the checkpoint. A sentence, if there is something to say.
    pub fn close(&mut self, clock: Clock) -> Option<String> {
        let leaving = self.app.update(Msg::KeepTyped, clock).into_iter();
        let kept = leaving.filter_map(|effect| match effect {
            Effect::KeepDrafts(kept) => self.keep_drafts(&kept),
            _ => None,
        });
        let kept: Vec<String> = kept.collect();
        let said = kept.into_iter().chain(self.last_checkpoint(clock));
        said.reduce(|one, other| format!("{one} {other}"))
    }

    fn last_checkpoint(&mut self, clock: Clock) -> Option<String> {
        let effects = self.app.update(Msg::CheckpointDue, clock);
        effects.into_iter().find_map(|effect| match effect {
            Effect::Checkpoint(touched) => self.checkpoint(touched),
            _ => None,
        })
    }

    /// Brings the checkpoint up to date; what goes wrong costs time at the next start, and is said.
    fn checkpoint(&mut self, touched: Touched) -> Option<String> {
        self.log.checkpoint(&self.app.world.state, touched).map(text::store::notice)
    }

    fn perform(&mut self, effect: Effect, clock: Clock) -> Performed {
        let answer = match effect {
            Effect::Append(draft) => self.append(draft, clock),
            Effect::Checkpoint(touched) => {
                return Performed::Answers(self.checkpoint(touched).map(Msg::Told).into_iter().collect());
            }
            Effect::SaveElsewhere(draft) => return Performed::Answers(self.save_elsewhere(draft, clock)),
            Effect::KeepDrafts(kept) => {
                let said = self.keep_drafts(&kept).filter(|said| self.not_kept.as_ref() != Some(said));
                self.not_kept = said.clone().or(self.not_kept.take());
                return Performed::Answers(said.map(Msg::Told).into_iter().collect());
            }
            Effect::KeepPreferences(chosen) => {
                let file = self.preferences.as_deref();
                let kept = file.map_or(Ok(()), |file| preferences::keep(file, &chosen));
                let said = kept.map_err(|error| text::preferences::not_kept(&error.to_string()));
                return Performed::Answers(said.err().map(Msg::Told).into_iter().collect());
            }
            Effect::ReadGroups(places) => self.read(&places, Msg::GroupsRead),
            Effect::ReadMeeting(meeting, places) => {
                self.read(&places, |groups| Msg::MeetingRead(meeting, groups))
            }
            Effect::ReadTimeline(pupil, trail) => self.read(&trail, |groups| Msg::Timeline(pupil, groups)),
            Effect::ReadFolder(folder) => self.read_folder(folder),
            Effect::OpenList { path, password } => return self.open_list(files::from_home(path), password),
            Effect::PlanList(planner) => return self.plan_list(planner),
            Effect::StopReading => {
                self.stop_reading();
                return Performed::Answers(vec![]);
            }
            Effect::Export(request) => match self.export(&request) {
                Ok(path) => {
                    let beyond = self.beyond(path.parent().unwrap_or(&self.exports).to_path_buf());
                    Msg::Exported(request.source.document(), path, beyond)
                }
                Err(sentence) => Msg::NotExported(sentence),
            },
            Effect::Mouse(mouse) => return Performed::Outside(Outside::Mouse(mouse)),
            Effect::OpenDemo => return Performed::Outside(Outside::OpenDemo),
            Effect::OpenWindow => return Performed::Outside(Outside::OpenWindow),
            Effect::Quit => return Performed::Outside(Outside::Quit),
        };
        Performed::Answers(vec![answer])
    }

    fn read(&self, places: &[u64], answer: impl FnOnce(Vec<Group>) -> Msg) -> Msg {
        match self.log.timeline(places) {
            Ok(groups) => answer(groups),
            Err(error) => Msg::Told(text::store::read_error(&error)),
        }
    }

    /// From now on nothing is written to this log, because of what this sentence says.
    pub fn refuse(&mut self, sentence: &str) {
        self.refuses = Some(sentence.to_owned());
    }

    fn append(&mut self, draft: Draft, clock: Clock) -> Msg {
        if let Some(sentence) = &self.refuses {
            return Msg::NotAppended(draft, SaveFault(sentence.clone()));
        }
        if let Err(sentence) = self.make_store(clock) {
            return Msg::NotAppended(draft, SaveFault(sentence));
        }
        match self.log.append(&draft) {
            Ok(group) => Msg::Appended(group),
            Err(error) => Msg::NotAppended(draft, SaveFault(text::store::append_error(&error))),
        }
    }

    fn make_store(&mut self, clock: Clock) -> Result<(), String> {
        let Some(dir) = &self.found else { return Ok(()) };
        let fault = |error| text::store::open_error(&error);
        let entropy = entropy().map_err(|error| refused(Doing::MakeFolder, dir, &error))?;
        Store::create(dir, entropy).map_err(fault)?;
        let opened = Store::open(dir, &Holder::this_process(clock.now), &mut |_, _| {}).map_err(fault)?;
        self.log = Box::new(opened.store);
        self.found = None;
        Ok(())
    }

    /// The store itself cannot be written: everything so far and this group go to a new folder among the documents,
    /// and the screen says where that is.
    fn save_elsewhere(&mut self, draft: Draft, clock: Clock) -> Vec<Msg> {
        let dir = self.exports.join(format!("casustafel-{}", clock.now.format("%Y-%m-%d-%H%M%S")));
        let answer = match self.found.replace(dir.clone()) {
            // There is no store yet to copy: the first group makes one there instead.
            Some(refused) => {
                let answer = self.append(draft, clock);
                if self.found.is_some() {
                    self.found = Some(refused);
                }
                answer
            }
            None => {
                self.found = None;
                match self.log.save_elsewhere(&dir, &draft) {
                    Ok(group) => {
                        self.refuses = None;
                        Msg::Appended(group)
                    }
                    Err(error) => Msg::NotAppended(draft, SaveFault(text::store::elsewhere_error(&error))),
                }
            }
        };
        // What is kept there is not known: the next pause brings all of it.
        self.kept = None;
        let told = matches!(answer, Msg::Appended(_)).then(|| {
            let beyond = self.beyond(dir.clone());
            Msg::Told(text::documents::saved_elsewhere(&dir, beyond))
        });
        [answer].into_iter().chain(told).collect()
    }

    /// Whether what was written into this folder goes further than this computer: of real people, and said once.
    fn beyond(&mut self, dir: PathBuf) -> Option<Beyond> {
        let real = self.app.world.people == People::Real;
        let beyond = place::beyond(&dir).filter(|_| real && !self.told_beyond.contains(&dir));
        self.told_beyond.extend(beyond.map(|_| dir));
        beyond
    }

    /// Makes what was asked for, and writes it where documents go.
    fn export(&self, request: &Request) -> Result<PathBuf, String> {
        let world = &self.app.world;
        let given =
            Given { state: &world.state, today: world.today, rules: &world.rules, people: world.people };
        let made = make(request, given, || self.log.groups()).map_err(|why| match why {
            NotMade::Unread(error) => text::store::read_error(&error),
            NotMade::NotThere | NotMade::NoSuchForm | NotMade::Unwritten(_) => {
                text::cli::report::NOT_MADE.to_owned()
            }
        })?;
        files::write_new(&self.exports, &made.name, &made.bytes)
            .map_err(|error| refused(Doing::Write, &self.exports.join(&made.name), &error))
    }
}

enum Performed {
    Answers(Vec<Msg>),
    Outside(Outside),
}
