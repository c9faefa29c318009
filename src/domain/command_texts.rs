//! The free texts in a command, and the pupil whom they are about.

use super::{AgreementFact, Command, Entry, EntryChange, FreeText, Progress, PupilId, State, TextRef};

impl Command {
    /// The pupil whom the texts in it are about; `None` where they are about nobody alone.
    pub fn text_about(&self, state: &State) -> Option<PupilId> {
        match self {
            Self::AddNote { pupil, .. } | Self::AddAgreement { pupil, .. } => Some(*pupil),
            Self::ChangeNote { note, .. } | Self::WithdrawNote { note, .. } => {
                state.note(*note).map(|note| note.pupil)
            }
            Self::ChangeAgreement { agreement, .. } | Self::SetProgress { agreement, .. } => {
                state.agreement(*agreement).map(|agreement| agreement.pupil)
            }
            Self::WithNewcomers { then, .. } => then.text_about(state),
            other => match other.pupils() {
                [one] => Some(*one),
                _ => None,
            },
        }
    }

    /// Every free text in it, with the text that it replaces.
    pub fn texts_mut(&mut self) -> Vec<(&mut FreeText, Option<TextRef>)> {
        let new = |text| (text, None);
        match self {
            Self::SetRole { terms, .. } => terms.reason.iter_mut().map(new).collect(),
            Self::MoveCaseload { reason, .. } => reason.iter_mut().map(new).collect(),
            Self::SetEntries { pupils, changes, .. } => {
                let one = match pupils.as_slice() {
                    [one] => Some(*one),
                    _ => None,
                };
                of_entries(one, changes).collect()
            }
            Self::TakeUp { pupil, changes, agreement, .. } => {
                let agreed = agreement.iter_mut().map(|draft| new(&mut draft.what));
                of_entries(Some(*pupil), changes).chain(agreed).collect()
            }
            Self::AddAgreement { draft, .. } | Self::AgreeForAll { draft, .. } => {
                vec![new(&mut draft.what)]
            }
            Self::ChangeAgreement { agreement, facts } => {
                let replaced = TextRef::Agreement(*agreement);
                let texts = facts.iter_mut().filter_map(|(_, fact)| match fact {
                    Some(AgreementFact::What(what)) => Some((what, Some(replaced))),
                    Some(AgreementFact::Progress(to)) => dropped(to).map(new),
                    Some(
                        AgreementFact::Owner(_)
                        | AgreementFact::With(_)
                        | AgreementFact::Due(_)
                        | AgreementFact::HandedOn(_),
                    )
                    | None => None,
                });
                texts.collect()
            }
            Self::SetProgress { to, .. } => dropped(to).map(new).into_iter().collect(),
            Self::AddNote { text, .. } => vec![new(text)],
            Self::ChangeNote { note, text } => vec![(text, Some(TextRef::Note(*note)))],
            Self::BeginSchoolYear { pupils, .. } => {
                pupils.iter_mut().filter_map(|next| next.why_mut()).map(new).collect()
            }
            Self::WithdrawNote { reason, .. } | Self::ReopenMeeting { reason, .. } => vec![new(reason)],
            Self::WithNewcomers { then, .. } => then.texts_mut(),
            Self::FoundStore { .. }
            | Self::AddPupil { .. }
            | Self::SetFacts { .. }
            | Self::Land { .. }
            | Self::ChangeSettings { .. }
            | Self::AddPerson { .. }
            | Self::ChangePerson { .. }
            | Self::ChangeMeeting { .. }
            | Self::AddMeeting { .. }
            | Self::SetAttendance { .. }
            | Self::PutOnAgenda { .. }
            | Self::TakeOffAgenda { .. }
            | Self::MoveOnAgenda { .. }
            | Self::StartMeeting { .. }
            | Self::BringToTable { .. }
            | Self::MarkDiscussed { .. }
            | Self::Postpone { .. }
            | Self::CloseMeeting { .. }
            | Self::Import { .. }
            | Self::TakeBack { .. }
            | Self::Undo { .. }
            | Self::Redo { .. } => vec![],
        }
    }
}

fn dropped(to: &mut Progress) -> Option<&mut FreeText> {
    match to {
        Progress::Dropped(why) => Some(why),
        Progress::Open | Progress::Done(_) => None,
    }
}

/// The texts of entries, each with the one that it replaces.
fn of_entries(
    one: Option<PupilId>,
    changes: &mut [EntryChange],
) -> impl Iterator<Item = (&mut FreeText, Option<TextRef>)> {
    changes.iter_mut().flat_map(move |change| {
        let number = change.entry;
        let texts = change.to.iter_mut().flat_map(Entry::free_texts_mut);
        texts.map(move |(key, text)| {
            (text, one.zip(number).map(|(pupil, number)| TextRef::Entry(pupil, number, key)))
        })
    })
}
