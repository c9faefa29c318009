//! Carrying out what screens and layers want, one by one.

use super::intent::{Confirm, Opening, Question, Record};
use super::kept::Kept;
use super::preferences::Preference;
use super::roles::replaces_unseen;
use super::screens::{Arrival, Leaving};
use super::{App, Effect, Intent, Layer, Notice, Screen, acts, opening, who_is_named};
use crate::domain::{
    AgreementId, Cause, Command, Context, Draft, Group, PersonFact, Progress, Proposal, Refusal,
    days_replaced, decide, left_alone,
};
use crate::keys::{built_in, load};

/// From this many pupils on, one act is asked before it is done.
const MANY: usize = 10;

impl App {
    /// Carries out intents in order; a refusal ends it, so that a layer that was to be closed stays open.
    pub(super) fn carry_out(&mut self, intents: Vec<Intent>) -> Vec<Effect> {
        let mut effects = vec![];
        for intent in intents {
            match self.carry_out_one(intent) {
                Ok(more) => effects.extend(more),
                Err(refusal) => {
                    self.refused(refusal);
                    break;
                }
            }
        }
        effects
    }

    /// Said at the field that it is about, else under the screen.
    fn refused(&mut self, why: Refusal) {
        let at_field = match self.layers.last_mut() {
            Some(Layer::Form(form)) => form.refused(why),
            _ => false,
        };
        if !at_field {
            self.notice = Some(Notice::Refused(why));
        }
    }

    fn carry_out_one(&mut self, intent: Intent) -> Result<Vec<Effect>, Refusal> {
        match intent {
            Intent::Record(record) => return self.record(record),
            Intent::ToggleDone(agreement) => return self.toggle_done(agreement),
            Intent::View(view) => return Ok(self.show(Screen::List, Arrival::View(view))),
            Intent::Triage { pupils, first, beside } => {
                return Ok(self.show(Screen::Triage, Arrival::Pupils(pupils, first, beside)));
            }
            Intent::Begin(action, pupils) => {
                let intents = acts::begin(action, &pupils, &self.world);
                return Ok(self.carry_out(intents));
            }
            Intent::Do(action) => return Ok(self.act(action)),
            Intent::Effect(effect) => {
                if let Effect::OpenList { path, .. } = &effect {
                    self.reads(path);
                }
                return Ok(vec![effect]);
            }
            Intent::OpenCase(pupil) => {
                let back_to = if self.screen == Screen::Case { self.case.from } else { self.screen };
                return Ok(self.show(Screen::Case, Arrival::Pupil(pupil, back_to)));
            }
            Intent::OpenMeeting(meeting) => {
                return Ok(self.show(Screen::Meeting, Arrival::Meeting(meeting)));
            }
            Intent::Open(opening) => self.open(opening),
            Intent::TakeList(list) => self.take_list(list),
            Intent::Close => return Ok(self.close()),
            Intent::Show(screen) => {
                let is_back = self.screen == Screen::Case && self.case.from == screen;
                return Ok(self.show(screen, if is_back { Arrival::Back } else { Arrival::Anew }));
            }
            Intent::PointAt(target) => {
                self.network.point_at_target(target, &self.world);
                self.agreements.point_at_target(target, &self.world);
            }
            Intent::LookAt(pupil) => self.list.look_at(Some(pupil)),
            Intent::Newcomer(facts) => return self.newcomer(facts),
            Intent::Tell(notice) => self.notice = Some(notice),
            Intent::Prefer(choice) => return Ok(self.prefer(choice)),
        }
        Ok(vec![])
    }

    /// Looks and keys as chosen, from now on.
    fn prefer(&mut self, choice: Preference) -> Vec<Effect> {
        let chosen = &mut self.world.preferences;
        match choice {
            Preference::Skin(skin) => (chosen.skin, self.asked) = (Some(skin), None),
            Preference::Keymap(name) => {
                if let Some(source) = built_in(&name) {
                    self.keymap = load(source).keymap;
                }
                chosen.keymap = Some(name);
            }
            Preference::Lines(lines) => chosen.lines = lines,
        }
        vec![Effect::KeepPreferences(chosen.clone())]
    }

    /// Somebody new was filled in: the layer that asked for them has them from now on.
    fn newcomer(&mut self, facts: Vec<PersonFact>) -> Result<Vec<Effect>, Refusal> {
        let alone = Command::AddPerson { facts: facts.clone() };
        decide(&self.world.state, &alone, &self.context(&alone))?;
        self.layers.pop();
        let intents = match self.layers.last_mut() {
            Some(Layer::Agreement(line)) => line.newcomer(facts, &self.world),
            Some(Layer::Form(form)) => form.newcomer(facts, &self.world),
            Some(Layer::Attendance(attendance)) => attendance.newcomer(facts, &self.world),
            _ => vec![Intent::record(alone)],
        };
        Ok(self.carry_out(intents))
    }

    /// Puts a layer on top; if a text was kept that belongs in it, that comes back.
    pub(super) fn open(&mut self, opening: Opening) {
        let hinted = self.usual();
        let under = (self.place(), hinted.as_slice());
        let Some(fresh) = opening::layer(opening, under, self.meeting_of_notes(), &self.keymap, &self.world)
        else {
            return;
        };
        let mut layer = self.drafts.instead_of(fresh, &self.world.calendar());
        match &mut layer {
            Layer::HandOn(hand_on) => hand_on.refresh(&self.world),
            Layer::Agreement(line) => line.refresh(&self.world),
            Layer::SchoolYear(year) => year.refresh(&self.world),
            Layer::Form(form) => form.refresh(&self.world),
            _ => {}
        }
        self.layers.push(layer);
    }

    /// Takes the top layer away; what was typed in it is kept.
    fn close(&mut self) -> Vec<Effect> {
        if let Some(layer) = self.layers.pop()
            && self.drafts.keep(layer, &self.world.calendar())
        {
            self.notice = Some(Notice::DraftKept);
            return self.keep_drafts();
        }
        // What came back and was emptied is gone from the disk too.
        if self.drafts.is_stale() { self.keep_drafts() } else { vec![] }
    }

    /// What was typed and not recorded goes to the disk, if that does not have it.
    pub(super) fn keep_drafts(&mut self) -> Vec<Effect> {
        // A text that could not be recorded stays where it was kept before.
        if self.layers.iter().any(|layer| matches!(layer, Layer::Trouble(_))) {
            return vec![];
        }
        self.drafts
            .to_keep(&self.layers, &self.world.calendar())
            .map(Effect::KeepDrafts)
            .into_iter()
            .collect()
    }

    /// Whether something was typed that is not recorded, or not any more: the disk may have something else.
    pub fn is_typing(&self) -> bool {
        self.drafts.is_stale() || self.layers.iter().any(|layer| layer.kept().is_some_and(|(_, typed)| typed))
    }

    /// Texts of an earlier run stand in their layers again, and wait until those are opened.
    pub(super) fn bring_back(&mut self, kept: Vec<Kept>) -> Vec<Effect> {
        let (place, table) = ((self.place(), [].as_slice()), self.meeting_of_notes());
        let (keymap, world) = (&self.keymap, &self.world);
        self.drafts.bring_back(kept, |opening| opening::layer(opening, place, table, keymap, world));
        vec![]
    }

    /// Another screen comes, or the same one with something else in it.
    fn show(&mut self, screen: Screen, arrival: Arrival) -> Vec<Effect> {
        let (on, world) = self.on(self.screen);
        let Leaving::Goes(intents) = on.left(screen, world) else { return vec![] };
        let mut effects = self.carry_out(intents);
        self.screen = screen;
        let (on, world) = self.on(screen);
        let intents = on.entered(arrival, world);
        effects.extend(self.carry_out(intents));
        effects
    }

    pub(super) fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        vec![]
    }

    fn context(&self, command: &Command) -> Context<'_> {
        let world = &self.world;
        let read = &self.read;
        Context {
            now: world.now,
            today: world.today,
            by: world.by(),
            meeting: self.meeting_of(command),
            rules: &world.rules,
            read,
        }
    }

    /// The groups that were asked for: now what wants to take them back can be decided.
    pub(super) fn take_groups(&mut self, groups: Vec<Group>) -> Vec<Effect> {
        let Some(record) = self.awaits.take() else { return vec![] };
        self.read = groups;
        let effects = self.carry_out(vec![Intent::Record(record)]);
        self.read.clear();
        effects
    }

    /// Decides, asks what has to be asked, and writes.
    fn record(&mut self, record: Record) -> Result<Vec<Effect>, Refusal> {
        let state = &self.world.state;
        let places = record.command.reads(state);
        if self.read.is_empty() && !places.is_empty() {
            self.awaits = Some(record);
            return Ok(vec![Effect::ReadGroups(places)]);
        }
        let Record { mut command, confirm, closes } = record;
        let asks = matches!(confirm, Confirm::Ask | Confirm::Named);
        let state = &self.world.state;
        decide(state, &command, &self.context(&command))?;
        if confirm == Confirm::Ask
            && let Some(question) = who_is_named::question(&command, closes, &self.world)
        {
            self.open(Opening::Confirm(question));
            return Ok(vec![]);
        }
        who_is_named::read(&mut command, &self.world);
        let draft = match confirm {
            Confirm::Seen(saw) => {
                Proposal { command: command.clone(), saw }.decide(state, &self.context(&command))?
            }
            Confirm::Ask | Confirm::Named | Confirm::Sure => {
                decide(state, &command, &self.context(&command))?
            }
        };
        let is_many = command.pupils().len() >= MANY && !draft.is_empty();
        let days = days_replaced(&command, &draft);
        // The layer stays under the question: whoever says no goes on with what was typed.
        let replaces = replaces_unseen(&command, &self.world);
        if asks && (is_many || replaces || !days.is_empty()) {
            let proposal = Proposal::new(command, &draft, &self.world.state);
            self.open(Opening::Confirm(Question::Meant { proposal, days, closes }));
            return Ok(vec![]);
        }
        if closes {
            self.drafts.recorded(&command);
            self.layers.pop();
        }
        Ok(self.append(draft, &command))
    }

    fn append(&mut self, draft: Draft, command: &Command) -> Vec<Effect> {
        self.named = who_is_named::read(&mut command.clone(), &self.world).sure;
        self.left_alone = match draft.cause {
            Cause::Do => 0,
            Cause::Undo(_) | Cause::Redo(_) => {
                self.read.iter().map(|group| left_alone(&self.world.state, group)).sum()
            }
        };
        if !draft.is_empty() {
            return vec![Effect::Append(draft)];
        }
        // `v` on a pupil who was discussed already, or the same pupil at the table: nothing to say.
        if matches!(command, Command::MarkDiscussed { .. } | Command::BringToTable { .. }) {
            return vec![];
        }
        self.notice = Some(Notice::NothingToChange);
        let intents = self.tell_screens(None);
        self.carry_out(intents)
    }

    fn toggle_done(&mut self, agreement: AgreementId) -> Result<Vec<Effect>, Refusal> {
        let known = self.world.state.agreement(agreement).ok_or(Refusal::Unknown)?;
        let to = match known.progress() {
            Progress::Open => Progress::Done(self.world.today),
            Progress::Done(_) | Progress::Dropped(_) => Progress::Open,
        };
        let command = Command::SetProgress { agreement, to };
        self.record(Record { command, confirm: Confirm::Ask, closes: false })
    }
}
