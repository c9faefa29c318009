//! The school year turns: classes and mentors of the new list, leerjaren, and every exit that has passed. One group.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::super::fold::fold;
use super::super::query::school_year;
use super::super::{
    Context, EntryNo, Event, ExitAnswer, Fact, FactKey, HolderChoice, ImportRow, NextYear, PupilId, Refusal,
    Role, RoleTerms, Setting, SettingKey, State,
};
use super::{delay, known_pupil, pupil, reason, role};

/// The rows of the list, then what was decided for each pupil; where both speak of a fact, the decision counts.
pub(super) fn begin(
    state: &State,
    school: &str,
    rows: &[ImportRow],
    pupils: &[NextYear],
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    may_turn(context.today)?;
    let decided: BTreeMap<PupilId, &NextYear> = pupils.iter().map(|next| (next.pupil, next)).collect();
    let rows: Vec<ImportRow> = rows.iter().map(|row| without_decided(row, &decided)).collect();
    let mut events = pupil::import(state, &rows, context);
    for next in decided.values() {
        events.extend(one(state, school, next, context, added_to(&events, next.pupil))?);
    }
    if !events.is_empty() {
        events.extend(turned(state, school, context));
    }
    Ok(events)
}

/// In the two months before 1 August a turn would be taken for that of the year that is ending.
///
/// # Errors
/// It is too early.
pub fn may_turn(today: NaiveDate) -> Result<(), Refusal> {
    if matches!(today.month(), 6 | 7) { Err(Refusal::SchoolYearNotBegun) } else { Ok(()) }
}

/// How many entries these events bring into a case.
fn added_to(events: &[Event], pupil: PupilId) -> u32 {
    let is_new =
        |event: &&Event| matches!(event, Event::EntrySet { pupil: of, from: None, .. } if *of == pupil);
    u32::try_from(events.iter().filter(is_new).count()).unwrap_or(u32::MAX)
}

fn one(
    state: &State,
    school: &str,
    next: &NextYear,
    context: &Context,
    entries_before: u32,
) -> Result<Vec<Event>, Refusal> {
    let case = known_pupil(state, next.pupil)?;
    if case.facts.school.as_deref().is_none_or(|own| fold(own) != fold(school)) {
        return Err(Refusal::Unknown);
    }
    let mut facts: Vec<(FactKey, Option<Fact>)> = vec![];
    facts.extend(next.year_level.map(|level| (FactKey::YearLevel, Some(Fact::YearLevel(level)))));
    let mut events = vec![];
    match &next.exit {
        None => {}
        Some(ExitAnswer::Left(on)) if *on > context.today => return Err(Refusal::LeftAhead(*on)),
        Some(ExitAnswer::Left(on)) => {
            facts.push((FactKey::DeregisteredOn, Some(Fact::DeregisteredOn(*on))));
        }
        Some(ExitAnswer::Unknown) => facts.push((FactKey::ExpectedExit, None)),
        Some(ExitAnswer::Stays { until, reason: why }) => {
            let was = case.facts.expected_exit;
            if *until <= context.today || was.is_some_and(|was| *until <= was) {
                return Err(Refusal::ExitNotLater(*until));
            }
            let why = reason(why)?;
            facts.push((FactKey::ExpectedExit, Some(Fact::ExpectedExit(*until))));
            if let Some(was) = was.filter(|was| delay::is_delay(*was, *until)) {
                let entry = EntryNo(case.next_entry().0.saturating_add(entries_before));
                let to = Some(delay::entry(was, *until, context.today, Some(why)));
                events.push(Event::EntrySet { pupil: next.pupil, entry, from: None, to });
            }
        }
    }
    events.extend(pupil::set_facts(state, &[next.pupil], &facts, context)?);
    if let Some(mentor) = next.mentor {
        let to = HolderChoice::Known(mentor);
        let terms = RoleTerms::default();
        events.extend(role::set(state, &[next.pupil], Role::Mentor, Some(&to), &terms, context)?);
    }
    Ok(events)
}

/// The row without what was decided for its pupil.
fn without_decided(row: &ImportRow, decided: &BTreeMap<PupilId, &NextYear>) -> ImportRow {
    let mut row = row.clone();
    if let ImportRow::Known { pupil, set, extra, .. } = &mut row
        && let Some(next) = decided.get(pupil)
    {
        let about_exit = |key| matches!(key, FactKey::ExpectedExit | FactKey::DeregisteredOn);
        set.retain(|fact| fact.key() != FactKey::YearLevel || next.year_level.is_none());
        set.retain(|fact| !about_exit(fact.key()) || next.exit.is_none());
        extra.roles.retain(|(role, _)| *role != Role::Mentor || next.mentor.is_none());
    }
    row
}

/// That this school was brought to this school year.
fn turned(state: &State, school: &str, context: &Context) -> Option<Event> {
    let from = state.settings().get(SettingKey::SchoolYears);
    let mut years = state.settings().school_years.clone().unwrap_or_default();
    years.retain(|(own, _)| fold(own) != fold(school));
    years.push((school.to_owned(), school_year(context.today)));
    let to = Some(Setting::SchoolYears(years));
    (from != to).then_some(Event::SettingSet { from, to })
}
