//! Yes or no. The key that confirms differs from the key that asked, so nothing is confirmed by holding it down.

use super::scroll;
use crate::app::screens::Screen;
use crate::app::{Ask, Question};
use crate::domain::{Command, ContactState, Fact, FactKey};
use crate::keys::Action;

/// An answer that the arrows point at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointed {
    /// Nothing happens: where a question starts, so that Enter pressed too often does no harm.
    #[default]
    No,
    /// It happens.
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
        // Planning a meeting only opens a form; there the way on is what somebody means who goes on pressing Enter.
        let pointed = if matches!(question, Question::FirstMeeting(_)) { Pointed::Yes } else { Pointed::No };
        Self { question, pointed, top: 0 }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Ask> {
        match action {
            Action::CursorLeft | Action::CursorRight => {
                self.pointed = match self.pointed {
                    Pointed::No => Pointed::Yes,
                    Pointed::Yes => Pointed::No,
                };
                vec![]
            }
            Action::Accept if self.pointed == Pointed::No => vec![Ask::Close],
            Action::Yes | Action::Accept => {
                let mut asks = vec![Ask::Close];
                asks.extend(self.answered());
                asks
            }
            Action::No | Action::Cancel => vec![Ask::Close],
            _ => {
                scroll(&mut self.top, action);
                vec![]
            }
        }
    }

    fn answered(&self) -> Vec<Ask> {
        match &self.question {
            Question::Many(command) => vec![Ask::RecordSure(command.clone())],
            Question::QuitInMeeting(_) | Question::QuitWithDraft => {
                vec![Ask::Effect(crate::app::Effect::Quit)]
            }
            Question::TakeOff(meeting, pupil) => {
                vec![Ask::RecordSure(Command::TakeOffAgenda { meeting: *meeting, pupil: *pupil })]
            }
            Question::Entry(pupil, change) => {
                let (pupils, changes) = (vec![*pupil], vec![change.clone()]);
                vec![Ask::RecordSure(Command::SetEntries { pupils, changes, facts: vec![] })]
            }
            Question::LeaveImport => vec![Ask::Close],
            Question::FirstMeeting(pupils) => {
                vec![Ask::Show(Screen::Meeting), Ask::Begin(Action::NewMeeting, pupils.clone())]
            }
            Question::CloseMeeting(meeting) => {
                vec![Ask::RecordSure(Command::CloseMeeting { meeting: *meeting })]
            }
            Question::HardToReach(pupil, _) => {
                let contact = Fact::Contact(ContactState::HardToReach);
                let facts = vec![(FactKey::Contact, Some(contact))];
                vec![Ask::RecordSure(Command::SetFacts { pupils: vec![*pupil], facts })]
            }
        }
    }
}
