//! Yes or no, answered in the same way everywhere: its own key or Enter is yes, its own key or Esc is no. Neither yes is
//! the key that asked.

use crate::app::cursor::scroll;
use crate::app::effect::Effect;
use crate::app::intent::{Intent, Opening, Question};
use crate::app::purpose::{Purpose, ReasonFor};
use crate::app::screen::Screen;
use crate::domain::{Command, ContactState, Fact, FactKey};
use crate::export::Request;
use crate::keys::Action;

/// An answer that the arrows point at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointed {
    /// Nothing happens.
    No,
    /// It happens: where every question starts, so that Enter means the same in each.
    #[default]
    Yes,
}

/// The layer.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// What is asked.
    pub question: Question,
    /// The answer that Enter gives.
    pub pointed: Pointed,
    /// How far a long text has been scrolled.
    pub top: usize,
}

impl Confirm {
    /// Asks this.
    pub fn new(question: Question) -> Self {
        Self { question, pointed: Pointed::default(), top: 0 }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Intent> {
        match action {
            Action::CursorLeft | Action::CursorRight => {
                self.pointed = match self.pointed {
                    Pointed::No => Pointed::Yes,
                    Pointed::Yes => Pointed::No,
                };
                vec![]
            }
            Action::Accept if self.pointed == Pointed::No => self.declined(),
            Action::Yes | Action::Accept => {
                let mut intents = vec![Intent::Close];
                intents.extend(self.answered());
                intents
            }
            Action::No => self.declined(),
            Action::Cancel => vec![Intent::Close],
            _ => {
                scroll(&mut self.top, action);
                vec![]
            }
        }
    }

    /// Nothing happens, but where no is an answer too.
    fn declined(&self) -> Vec<Intent> {
        let mut intents = vec![Intent::Close];
        if let Question::Named { without, closes, .. } = &self.question {
            intents.push(Intent::record_named((**without).clone(), *closes));
        }
        intents
    }

    fn answered(&self) -> Vec<Intent> {
        match &self.question {
            Question::Meant { proposal, closes, .. } => {
                vec![Intent::record_seen(proposal.clone(), *closes)]
            }
            Question::QuitInMeeting(_) | Question::QuitWithDraft | Question::QuitAtStart => {
                vec![Intent::Effect(Effect::Quit)]
            }
            Question::TakeOff(meeting, pupil) => {
                vec![Intent::record_sure(Command::TakeOffAgenda { meeting: *meeting, pupil: *pupil })]
            }
            Question::Entry(pupil, change) => {
                let (pupils, changes) = (vec![*pupil], vec![change.clone()]);
                vec![Intent::record_sure(Command::SetEntries { pupils, changes, facts: vec![] })]
            }
            Question::LeaveImport => vec![Intent::Close],
            Question::FirstMeeting(pupils) => {
                vec![Intent::Show(Screen::Meeting), Intent::Begin(Action::NewMeeting, pupils.clone())]
            }
            Question::Named { with, closes, .. } => {
                vec![Intent::record_named((**with).clone(), *closes)]
            }
            Question::CloseMeeting(meeting) => {
                vec![Intent::record_sure(Command::CloseMeeting { meeting: *meeting })]
            }
            Question::ExportMinutes(meeting) => {
                vec![Intent::Effect(Effect::Export(Request::minutes(*meeting)))]
            }
            Question::BeginOther(meeting) => {
                vec![Intent::record(Command::StartMeeting { meeting: *meeting })]
            }
            Question::ReopenOlder(meeting, _) => {
                vec![Intent::Open(Opening::Form(Purpose::Reason(ReasonFor::Meeting(*meeting))))]
            }
            Question::HardToReach(pupil, _) => {
                let contact = Fact::Contact(ContactState::HardToReach);
                let facts = vec![(FactKey::Contact, Some(contact))];
                vec![Intent::record_sure(Command::SetFacts { pupils: vec![*pupil], facts })]
            }
        }
    }
}
