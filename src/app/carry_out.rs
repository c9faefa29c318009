//! Carrying out what screens and layers ask, one by one.

use super::layers::confirm::Confirm;
use super::layers::picker::{Pick, Picker};
use super::screens::Screen;
use super::screens::triage::TriageScreen;
use super::{App, Ask, Effect, Layer, Notice, Question, acts};
use crate::domain::{AgreementId, Command, Context, Draft, Progress, Refusal, decide};

/// From this many pupils on, one act is asked before it is done.
const MANY: usize = 10;

impl App {
    /// Carries out what was asked, in order; a refusal ends it, so that a layer that was to be closed stays open.
    pub(super) fn carry_out(&mut self, asks: Vec<Ask>) -> Vec<Effect> {
        let mut effects = vec![];
        for ask in asks {
            match self.carry_out_one(ask) {
                Ok(more) => effects.extend(more),
                Err(refusal) => {
                    self.notice = Some(Notice::Refused(refusal));
                    break;
                }
            }
        }
        effects
    }

    fn carry_out_one(&mut self, ask: Ask) -> Result<Vec<Effect>, Refusal> {
        match ask {
            Ask::Record(command) => return self.record(command),
            Ask::RecordSure(command) => return self.record_sure(&command),
            Ask::Submit(command) => {
                decide(&self.world.state, &command, &self.context())?;
                self.drafts.recorded(&command);
                self.layers.pop();
                return self.record(command);
            }
            Ask::ToggleDone(agreement) => return self.toggle_done(agreement),
            Ask::View(view) => self.list.open_view(view, &self.world),
            Ask::Triage { pupils, first } => {
                self.list.leave(Screen::Triage);
                self.triage = TriageScreen::new(pupils, first);
                self.screen = Screen::Triage;
                let asks = self.triage.look(&self.world);
                return Ok(self.carry_out(asks));
            }
            Ask::Begin(action, pupils) => {
                let asks = acts::begin(action, &pupils, &self.world);
                return Ok(self.carry_out(asks));
            }
            Ask::Do(action) => return Ok(self.act(action)),
            Ask::Effect(effect) => return Ok(vec![effect]),
            Ask::OpenCase(pupil) => {
                let from = if self.screen == Screen::Case { self.case.from } else { self.screen };
                self.list.leave(Screen::Case);
                self.screen = Screen::Case;
                let asks = self.case.open(pupil, from, &self.world);
                return Ok(self.carry_out(asks));
            }
            Ask::OpenMeeting(meeting) => {
                self.show(Screen::Meeting);
                self.meeting.show(meeting, &self.world);
            }
            Ask::Pick(pick) => self.pick(pick),
            Ask::Open(layer) => {
                self.open(*layer);
            }
            Ask::Close => self.close(),
            Ask::Show(screen) => self.show(screen),
            Ask::Tell(notice) => self.notice = Some(notice),
        }
        Ok(vec![])
    }

    fn pick(&mut self, pick: Pick) {
        let picker = Picker::new(pick, &self.world);
        self.open(Layer::Picker(picker));
    }

    /// Puts a layer on top; if a text was kept that belongs in it, that comes back.
    pub(super) fn open(&mut self, layer: Layer) -> Vec<Effect> {
        let mut layer = self.drafts.instead_of(layer);
        if let Layer::HandOn(hand_on) = &mut layer {
            hand_on.refresh(&self.world);
        }
        self.layers.push(layer);
        vec![]
    }

    /// Takes the top layer away; what was typed in it is kept.
    fn close(&mut self) {
        if let Some(layer) = self.layers.pop()
            && self.drafts.keep(layer)
        {
            self.notice = Some(Notice::DraftKept);
        }
    }

    fn show(&mut self, screen: Screen) {
        if self.screen == Screen::Triage {
            if self.triage.sums_up(screen, &self.world) {
                return;
            }
            self.list.look_at(self.triage.pupil());
        }
        self.list.leave(screen);
        match screen {
            // Back from a case that was opened there, everything stands where it stood.
            Screen::Agreements if self.screen == Screen::Case && self.case.from == screen => {}
            Screen::Agreements => self.agreements.rebuild(&self.world),
            Screen::Network => self.network.rebuild(&self.world),
            Screen::Meeting if self.meeting.shown(&self.world).is_none() => {
                self.meeting = super::screens::meeting::MeetingScreen::new(&self.world);
            }
            _ => {}
        }
        self.screen = screen;
    }

    pub(super) fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        vec![]
    }

    fn context(&self) -> Context<'_> {
        let world = &self.world;
        Context {
            now: world.now,
            today: world.today,
            by: world.by(),
            meeting: self.table(),
            rules: &world.rules,
        }
    }

    /// Decides and writes; an act on many pupils is asked first.
    fn record(&mut self, command: Command) -> Result<Vec<Effect>, Refusal> {
        if command.pupils().len() >= MANY {
            let draft = decide(&self.world.state, &command, &self.context())?;
            if !draft.is_empty() {
                self.open(Layer::Confirm(Confirm::new(Question::Many(command))));
                return Ok(vec![]);
            }
        }
        self.record_sure(&command)
    }

    fn record_sure(&mut self, command: &Command) -> Result<Vec<Effect>, Refusal> {
        let draft: Draft = decide(&self.world.state, command, &self.context())?;
        if draft.is_empty() {
            // `v` on a pupil who was discussed already, or the same pupil at the table: nothing to say.
            if !matches!(command, Command::MarkDiscussed { .. } | Command::BringToTable { .. }) {
                self.notice = Some(Notice::NothingToChange);
                return Ok(self.go_on());
            }
            return Ok(vec![]);
        }
        Ok(vec![Effect::Append(draft)])
    }

    /// A status was recorded, or was so already: Lijst and Triage go on to the next pupil.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        let asks = match self.screen {
            Screen::Triage => self.triage.go_on(&self.world),
            _ => {
                self.list.go_on();
                vec![]
            }
        };
        self.carry_out(asks)
    }

    fn toggle_done(&mut self, agreement: AgreementId) -> Result<Vec<Effect>, Refusal> {
        let known = self.world.state.agreement(agreement).ok_or(Refusal::Unknown)?;
        let to = match known.progress() {
            Progress::Open => Progress::Done(self.world.today),
            Progress::Done(_) | Progress::Dropped(_) => Progress::Open,
        };
        self.record(Command::SetProgress { agreement, to })
    }
}
