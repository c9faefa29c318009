//! The forms of a signal: what follows from it is proposed when it comes in, and what came of it is asked when it is
//! dealt with. All of it is one act.

use super::entry_fields::fact;
use super::options::{choice, every, filled, typed};
use super::value::Value;
use super::{Choice, Fault, Field, Instead, Kind, Label, Proposed, Sets};
use crate::app::newcomers::Newcomers;
use crate::app::purpose::EntryForm;
use crate::app::world::World;
use crate::domain::query;
use crate::domain::{
    AgreementDraft, Case, Command, ContactState, Destination, Entry, EntryChange, EntryFact, EntryKey,
    EntryKind, EntryNo, Fact, FactKey, FreeText, Need, Outcome, Person, Phase, PupilId, SignalKind, Status,
    follows,
};
use crate::text;
use crate::words::agreement;

/// What stands under the fields of a signal that comes in.
pub(super) fn comes_in(about: &EntryForm, start: &Entry, world: &World) -> Vec<Field> {
    let case = about.case(world);
    let Some(case) = case.filter(|_| start.signal_kind() == Some(&SignalKind::JobLost)) else {
        return vec![status(case, world)];
    };
    let ends = follows::job_ends(case, world.today);
    let last_day = |number| filled(Label::Ends(number), Kind::Past, text::pickers::TODAY);
    let mut fields: Vec<Field> = ends.placements.into_iter().map(last_day).collect();
    if ends.destination {
        fields.push(kept(FactKey::Destination, Some(Fact::Destination(Destination::None)), world));
    }
    fields.push(status(Some(case), world));
    let (now, then) = (query::phase(world.reading(), case), phase_without_landing(case, world));
    if now != then {
        fields.push(kept(FactKey::Phase, Some(Fact::Phase(now)), world));
    }
    fields.push(typed(Label::NewAgreement, ""));
    fields
}

/// In which phase the pupil would be seen who has not landed any more.
fn phase_without_landing(case: &Case, world: &World) -> Phase {
    let mut after = case.clone();
    after.facts.set(FactKey::Status, Some(Fact::Status(Status::Attention)));
    query::phase(world.reading(), &after)
}

/// Dealing with a signal: when, what came of it and what follows, and what was told to whom on what ground.
pub(super) fn handling(pupil: PupilId, signal: EntryNo, world: &World) -> Vec<Field> {
    let told = EntryForm::new(vec![pupil], EntryKind::Disclosure, &[EntryFact::HandledOn(world.today)]);
    let start = told.start(world);
    let mut fields = [EntryKey::HandledOn, EntryKey::Outcome]
        .map(|key| told.field(key, Need::Needed, &start, world))
        .to_vec();
    if let Some(case) = world.case(pupil) {
        let kind = case.entry(signal).and_then(|entry| entry.signal_kind()).copied();
        for key in [FactKey::Status, FactKey::Contact, FactKey::Destination] {
            let about =
                |outcome| follows::outcome(case, kind, outcome).into_iter().find(|it| it.key() == key);
            let with = |outcome| {
                Some((
                    Sets::Entry(EntryFact::Outcome(outcome)),
                    Proposed::Choice(Sets::Fact(about(outcome)?)),
                ))
            };
            let cases: Vec<_> = Outcome::ALL.iter().copied().filter_map(with).collect();
            let usual = Proposed::Choice(Sets::Keeps);
            let instead = Some(Box::new(Instead { cases, usual }));
            fields.push(Field { instead, ..kept(key, None, world) });
        }
    }
    let keys = [EntryKey::What, EntryKey::Party, EntryKey::Ground, EntryKey::Purpose];
    // Nothing needs to have been told; `decide` asks for the rest when something was.
    fields.extend(keys.map(|key| told.field(key, Need::Optional, &start, world)));
    fields.push(typed(Label::NewAgreement, ""));
    fields
}

/// What the status becomes by a signal: aandacht nodig, unless it says that or more already.
fn status(case: Option<&Case>, world: &World) -> Field {
    let proposed = match case.map(Case::status) {
        Some(Status::Attention | Status::Stuck) => None,
        _ => Some(Fact::Status(Status::Attention)),
    };
    kept(FactKey::Status, proposed, world)
}

/// A fact of the pupil that stays unless something else is chosen.
fn kept(key: FactKey, proposed: Option<Fact>, world: &World) -> Field {
    let keep = Choice { label: text::entry_forms::KEEP.to_owned(), sets: Sets::Keeps };
    // Geland asks where and since when: that is done with its own key.
    let all = if key == FactKey::Status {
        let all = every(world, |status| Sets::Fact(Fact::Status(status)));
        all.into_iter().filter(|it| it.sets != Sets::Fact(Fact::Status(Status::Landed))).collect()
    } else if key == FactKey::Contact {
        every(world, |contact: ContactState| Sets::Fact(Fact::Contact(contact)))
    } else if key == FactKey::Phase {
        every(world, |phase| Sets::Fact(Fact::Phase(phase)))
    } else {
        every(world, |destination| Sets::Fact(Fact::Destination(destination)))
    };
    let options = [keep].into_iter().chain(all).collect();
    choice(Label::Pupil(key), options, Some(&proposed.map_or(Sets::Keeps, Sets::Fact)))
}

/// A signal that came in, with what follows from it.
pub(super) fn came_in(
    about: &EntryForm,
    values: &[(Label, Value)],
    new: &Newcomers,
    world: &World,
) -> Result<Command, Fault> {
    let change = EntryChange { entry: about.number, to: Some(about.filled(values, world)?) };
    let [pupil] = about.pupils.as_slice() else {
        let (pupils, changes) = (about.pupils.clone(), vec![change]);
        return Ok(Command::SetEntries { pupils, changes, facts: facts(values) });
    };
    together(*pupil, vec![change], values, new, world)
}

/// The signal is dealt with; what was told to whom goes with it, if anything was told.
pub(super) fn handled(
    pupil: PupilId,
    signal: EntryNo,
    values: &[(Label, Value)],
    new: &Newcomers,
    world: &World,
) -> Result<Command, Fault> {
    let mut entry = world.case(pupil).and_then(|case| case.entry(signal)).cloned();
    let mut told = Entry::new(EntryKind::Disclosure, [EntryFact::On(world.today)]);
    for (label, value) in values {
        let Label::Entry(key, _) = label else { continue };
        let fact = fact(*label, value)?;
        if let Some(EntryFact::HandledOn(day)) = fact {
            entry = entry.map(|entry| entry.with(EntryFact::HandledOn(day)));
            told.set(EntryKey::On, Some(EntryFact::On(day)));
        } else if let Some(EntryFact::Outcome(outcome)) = fact {
            entry = entry.map(|entry| entry.with(EntryFact::Outcome(outcome)));
        } else {
            told.set(*key, fact);
        }
    }
    let mut changes = vec![EntryChange { entry: Some(signal), to: entry }];
    if told.facts.len() > 1 {
        changes.push(EntryChange::add(told));
    }
    together(pupil, changes, values, new, world)
}

/// With the work that ends, the facts and the agreement of the form.
fn together(
    pupil: PupilId,
    mut changes: Vec<EntryChange>,
    values: &[(Label, Value)],
    new: &Newcomers,
    world: &World,
) -> Result<Command, Fault> {
    let mut facts = facts(values);
    let mut agreement = None;
    for (label, value) in values {
        match (label, value) {
            (Label::Ends(number), Value::Date(day)) => {
                let work = world.case(pupil).and_then(|case| case.entry(*number)).cloned();
                let to = work.map(|work| work.with(EntryFact::End(*day)));
                changes.extend(to.map(|to| EntryChange { entry: Some(*number), to: Some(to) }));
            }
            (Label::NewAgreement, Value::Free(line)) => agreement = Some(draft(line, new, world)?),
            _ => {}
        }
    }
    // The form says that the landing ends, with its day.
    let ends = facts.iter().any(|(_, fact)| *fact == Some(Fact::Destination(Destination::None)));
    let landed = world.case(pupil).is_some_and(|case| case.facts.destination_since.is_some());
    if ends && landed {
        facts.push((FactKey::DestinationSince, None));
    }
    Ok(Command::TakeUp { pupil, changes, facts, agreement })
}

fn draft(line: &FreeText, new: &Newcomers, world: &World) -> Result<AgreementDraft, Fault> {
    let new = new.people(world);
    let people: Vec<&Person> = world.state.active_people(world.today).chain(&new).collect();
    let read =
        agreement::read_of(world.session.person(), &world.reading().typed(line), &people, &world.calendar());
    let marked =
        |draft: AgreementDraft| AgreementDraft { what: draft.what.marked(line.marks().clone()), ..draft };
    read.draft()
        .map(marked)
        .ok_or_else(|| read.problems.into_iter().next().map_or(Fault::Needed, Fault::Agreement))
}

/// Facts of the pupil that stand in the form of an entry.
fn facts(values: &[(Label, Value)]) -> Vec<(FactKey, Option<Fact>)> {
    let fact = |(label, value): &(Label, Value)| match (label, value) {
        (Label::Pupil(key), Value::Choice(Sets::Fact(fact))) => Some((*key, Some(fact.clone()))),
        _ => None,
    };
    values.iter().filter_map(fact).collect()
}
