//! Carrying out what screens and layers want, one by one.

use super::intent::{Opening, Question};
use super::screens::meeting::MeetingScreen;
use super::screens::triage::TriageScreen;
use super::{App, Effect, Intent, Layer, Notice, Screen, acts, naming, opening};
use crate::domain::{AgreementId, Command, Context, Draft, Progress, Proposal, Refusal, decide};

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
                    self.notice = Some(Notice::Refused(refusal));
                    break;
                }
            }
        }
        effects
    }

    fn carry_out_one(&mut self, intent: Intent) -> Result<Vec<Effect>, Refusal> {
        match intent {
            Intent::Record(command) => return self.record(command),
            Intent::RecordSure(command) => {
                let draft = decide(&self.world.state, &command, &self.context())?;
                return Ok(self.append(draft, &command));
            }
            Intent::RecordSeen(proposal) => {
                let draft = proposal.decide(&self.world.state, &self.context())?;
                return Ok(self.append(draft, &proposal.command));
            }
            Intent::Submit(command) => {
                decide(&self.world.state, &command, &self.context())?;
                match naming::question(&command, &self.world) {
                    Some(question) => self.open(Opening::Confirm(question)),
                    None => return self.carry_out_one(Intent::SubmitNamed(command)),
                }
            }
            Intent::SubmitNamed(mut command) => {
                naming::read(&mut command, &self.world);
                decide(&self.world.state, &command, &self.context())?;
                self.drafts.recorded(&command);
                self.layers.pop();
                return self.record(command);
            }
            Intent::ToggleDone(agreement) => return self.toggle_done(agreement),
            Intent::View(view) => self.list.open_view(view, &self.world),
            Intent::Triage { pupils, first } => {
                self.list.leave(Screen::Triage);
                self.triage = TriageScreen::new(pupils, first);
                self.screen = Screen::Triage;
                let intents = self.triage.look(&self.world);
                return Ok(self.carry_out(intents));
            }
            Intent::Begin(action, pupils) => {
                let intents = acts::begin(action, &pupils, &self.world);
                return Ok(self.carry_out(intents));
            }
            Intent::Do(action) => return Ok(self.act(action)),
            Intent::Effect(effect) => return Ok(vec![effect]),
            Intent::OpenCase(pupil) => {
                let from = if self.screen == Screen::Case { self.case.from } else { self.screen };
                self.list.leave(Screen::Case);
                self.screen = Screen::Case;
                let intents = self.case.open(pupil, from, &self.world);
                return Ok(self.carry_out(intents));
            }
            Intent::OpenMeeting(meeting) => {
                self.show(Screen::Meeting);
                self.meeting.show(meeting, &self.world);
            }
            Intent::Open(opening) => self.open(opening),
            Intent::Close => self.close(),
            Intent::Show(screen) => self.show(screen),
            Intent::Tell(notice) => self.notice = Some(notice),
        }
        Ok(vec![])
    }

    /// Puts a layer on top; if a text was kept that belongs in it, that comes back.
    pub(super) fn open(&mut self, opening: Opening) {
        let Some(fresh) = opening::layer(opening, self.place(), self.table(), &self.keymap, &self.world)
        else {
            return;
        };
        let mut layer = self.drafts.instead_of(fresh);
        if let Layer::HandOn(hand_on) = &mut layer {
            hand_on.refresh(&self.world);
        }
        self.layers.push(layer);
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
                self.meeting = MeetingScreen::new(&self.world);
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
        let draft = decide(&self.world.state, &command, &self.context())?;
        if command.pupils().len() >= MANY && !draft.is_empty() {
            let proposal = Proposal::new(command, &draft, &self.world.state);
            self.open(Opening::Confirm(Question::Many(proposal)));
            return Ok(vec![]);
        }
        Ok(self.append(draft, &command))
    }

    fn append(&mut self, draft: Draft, command: &Command) -> Vec<Effect> {
        self.named = naming::read(&mut command.clone(), &self.world).sure;
        if !draft.is_empty() {
            return vec![Effect::Append(draft)];
        }
        // `v` on a pupil who was discussed already, or the same pupil at the table: nothing to say.
        if matches!(command, Command::MarkDiscussed { .. } | Command::BringToTable { .. }) {
            return vec![];
        }
        self.notice = Some(Notice::NothingToChange);
        self.go_on()
    }

    /// A status was recorded, or was so already: Lijst and Triage go on to the next pupil.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        let intents = match self.screen {
            Screen::Triage => self.triage.go_on(&self.world),
            _ => {
                self.list.go_on();
                vec![]
            }
        };
        self.carry_out(intents)
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
