//! Agreements and notes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    Agreement, AgreementDraft, AgreementFact, AgreementFacts, AgreementId, AgreementKey, Event, FreeText,
    Note, NoteFact, NoteFacts, NoteId, Owner, Progress, PupilId, Refusal, State, TextRef, Turn,
};
use super::{known_pupil, reason};

pub(super) fn add(state: &State, pupil: PupilId, draft: &AgreementDraft) -> Result<Vec<Event>, Refusal> {
    Ok(vec![added(state, pupil, draft, state.next_agreement())?])
}

/// One for each of them, with numbers that follow each other.
pub(super) fn add_for_all(
    state: &State,
    pupils: &[PupilId],
    draft: &AgreementDraft,
) -> Result<Vec<Event>, Refusal> {
    let first = state.next_agreement().0;
    let numbers = (0..).map(|more: u32| AgreementId(first.saturating_add(more)));
    let each: BTreeSet<PupilId> = pupils.iter().copied().collect();
    each.into_iter().zip(numbers).map(|(pupil, number)| added(state, pupil, draft, number)).collect()
}

fn added(
    state: &State,
    pupil: PupilId,
    draft: &AgreementDraft,
    agreement: AgreementId,
) -> Result<Event, Refusal> {
    known_pupil(state, pupil)?;
    let owner = draft.owner;
    let with: Vec<Owner> = draft.with.iter().copied().filter(|with| Some(*with) != owner).collect();
    let facts = AgreementFacts {
        what: Some(draft.what.map(|what| what.trim().to_owned())),
        first_owner: owner,
        first_with: (!with.is_empty()).then_some(with),
        due: draft.due,
        progress: None,
        handed_on: None,
    };
    check(state, &facts)?;
    Ok(Event::AgreementAdded { agreement, pupil, facts: facts.recorded() })
}

/// What is said of who does it is said of today: where it is as it was, what follows stays as it was handed on.
pub(super) fn change(
    state: &State,
    agreement: AgreementId,
    said: &[(AgreementKey, Option<AgreementFact>)],
    today: NaiveDate,
) -> Result<Vec<Event>, Refusal> {
    let before = &known(state, agreement)?.facts;
    let mut after = before.clone();
    let mut events = vec![];
    let about_who = |key| matches!(key, AgreementKey::Owner | AgreementKey::With | AgreementKey::HandedOn);
    let mut facts: Vec<_> = said.iter().filter(|(key, _)| !about_who(*key)).cloned().collect();
    facts.extend(who_does_it(before, said, today));
    facts.sort_by_key(|(key, _)| *key);
    for (key, to) in facts {
        let from = after.get(key).map(AgreementFact::words);
        let words = to.clone().map(AgreementFact::words);
        if from != words {
            after.set(key, to.clone());
            events.push(Event::AgreementSet { agreement, from, to: words });
        }
        if let Some(AgreementFact::What(what)) = to {
            events.extend(marked(state, TextRef::Agreement(agreement), &what));
        }
    }
    check(state, &after)?;
    Ok(events)
}

/// Who does it from today on, where that is said and is not as it was. Whoever takes it up takes it from all who would
/// have come later; new company does not.
fn who_does_it(
    before: &AgreementFacts,
    said: &[(AgreementKey, Option<AgreementFact>)],
    today: NaiveDate,
) -> Vec<(AgreementKey, Option<AgreementFact>)> {
    let now = before.doing_on(today);
    let (first_owner, first_with) = (now.owner, (!now.with.is_empty()).then(|| now.with.to_vec()));
    let mut after = AgreementFacts { first_owner, first_with, ..AgreementFacts::default() };
    said.iter().for_each(|(key, to)| after.set(*key, to.clone()));
    let (owner, with) = (after.first_owner, after.first_with.unwrap_or_default());
    if owner == now.owner && with == now.with {
        return vec![];
    }
    let later: Vec<Turn> = match owner == now.owner {
        true => before.turns_after(today).cloned().collect(),
        false => vec![],
    };
    vec![
        (AgreementKey::Owner, owner.map(AgreementFact::Owner)),
        (AgreementKey::With, (!with.is_empty()).then_some(AgreementFact::With(with))),
        (AgreementKey::HandedOn, (!later.is_empty()).then_some(AgreementFact::HandedOn(later))),
    ]
}

pub(super) fn set_progress(
    state: &State,
    agreement: AgreementId,
    to: &Progress,
) -> Result<Vec<Event>, Refusal> {
    let to = match to {
        Progress::Dropped(why) => Progress::Dropped(reason(why)?),
        Progress::Open | Progress::Done(_) => to.clone(),
    };
    let known = known(state, agreement)?;
    if *known.progress() == to {
        return Ok(vec![]);
    }
    let from = known.facts.progress.clone().map(AgreementFact::Progress);
    Ok(vec![Event::AgreementSet { agreement, from, to: Some(AgreementFact::Progress(to)) }])
}

fn known(state: &State, agreement: AgreementId) -> Result<&Agreement, Refusal> {
    state.agreement(agreement).ok_or(Refusal::Unknown)
}

/// Wat, wie, vóór: an agreement without one of the three is a wish.
fn check(state: &State, facts: &AgreementFacts) -> Result<(), Refusal> {
    if facts.what.as_ref().is_none_or(FreeText::is_empty) {
        return Err(Refusal::AgreementNeedsWhat);
    }
    let owner = facts.first_owner.ok_or(Refusal::AgreementNeedsOwner)?;
    if facts.due.is_none() {
        return Err(Refusal::AgreementNeedsDue);
    }
    for owner in facts.first_with.iter().flatten().chain([&owner]) {
        if let Owner::Person(person) = owner {
            state.person(*person).ok_or(Refusal::Unknown)?;
        }
    }
    Ok(())
}

pub(super) fn add_note(state: &State, pupil: PupilId, text: &FreeText) -> Result<Vec<Event>, Refusal> {
    known_pupil(state, pupil)?;
    let note = state.next_note();
    let facts = NoteFacts { text: Some(note_text(text)?), withdrawn: None };
    Ok(vec![Event::NoteAdded { note, pupil, facts: facts.recorded() }])
}

pub(super) fn change_note(state: &State, note: NoteId, text: &FreeText) -> Result<Vec<Event>, Refusal> {
    let to = note_text(text)?;
    let marked = marked(state, TextRef::Note(note), &to);
    let from = standing(state, note)?.facts.text.as_ref().map(FreeText::unmarked);
    let (from, to) = (from.map(NoteFact::Text), Some(NoteFact::Text(to.unmarked())));
    let said = (from != to).then_some(Event::NoteSet { note, from, to });
    Ok(said.into_iter().chain(marked).collect())
}

/// The marks of a text that stands become those of this one.
fn marked(state: &State, text: TextRef, to: &FreeText) -> Option<Event> {
    let (from, to) = (state.text(text)?.marks().clone(), to.marks().clone());
    (from != to).then_some(Event::Marked { text, from, to })
}

pub(super) fn withdraw_note(state: &State, note: NoteId, why: &FreeText) -> Result<Vec<Event>, Refusal> {
    standing(state, note)?;
    Ok(vec![Event::NoteSet { note, from: None, to: Some(NoteFact::Withdrawn(reason(why)?)) }])
}

fn standing(state: &State, note: NoteId) -> Result<&Note, Refusal> {
    state.note(note).filter(|note| note.stands()).ok_or(Refusal::Unknown)
}

fn note_text(text: &FreeText) -> Result<FreeText, Refusal> {
    if text.is_empty() {
        Err(Refusal::NoteNeedsText)
    } else {
        Ok(text.map(|text| text.trim_end().to_owned()))
    }
}
