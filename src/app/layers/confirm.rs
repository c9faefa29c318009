//! Yes or no. The key that confirms differs from the key that asked, so nothing is confirmed by holding it down.

use super::scroll;
use crate::app::{Ask, Question};
use crate::domain::Command;
use crate::keys::Action;

/// The layer.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// What is asked.
    pub question: Question,
    /// How far a long text has been scrolled.
    pub top: usize,
}

impl Confirm {
    /// Asks this.
    pub fn new(question: Question) -> Self {
        Self { question, top: 0 }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Ask> {
        match action {
            Action::Yes => {
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
            Question::CloseMeeting(meeting) => {
                vec![Ask::RecordSure(Command::CloseMeeting { meeting: *meeting })]
            }
            Question::Import(plan) => plan.command().map(Ask::RecordSure).into_iter().collect(),
        }
    }
}
