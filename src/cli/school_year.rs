//! `schoolyear`: one school goes on to the new school year, with its new list or without; a preview first.

use chrono::NaiveDate;

use super::args::{Import, Levels, SchoolYear};
use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use super::{Surroundings, import};
use crate::domain::fold::fold;
use crate::domain::{ExitAnswer, FreeText, Glance, NewList, PupilId, State, Touched, YearTurn, may_turn};
use crate::text::refusal;
use crate::text::school_year::{self as words, refused};
use crate::words::dates::{Calendar, parse_date, parse_past_date};

/// Prints what the turn comes to and, unless it is a dry run, does it.
pub fn run(
    mut desk: Desk,
    asked: &SchoolYear,
    today: NaiveDate,
    around: &Surroundings,
    output: &mut Output,
) -> Ended {
    may_turn(today).map_err(|no| Stop::Refused(refusal::sentence(desk.reading(today), no, None)))?;
    let school = known_school(&desk.state, &asked.school)?;
    let list = list(&desk, asked, &school, today, output)?;
    let open_rows = list.as_ref().map_or(0, |list| list.open_rows);
    let mut turn = YearTurn::new(desk.reading(today), &school, list);
    turn.raises = asked.levels != Some(Levels::Keep);
    for typed in &asked.exit {
        answer(&mut turn, typed, today).map_err(Stop::Refused)?;
    }
    let mut told = words::lines(desk.reading(today), &turn).join("\n");
    told.push('\n');
    let open = turn.counts().open;
    if !asked.dry_run {
        let touched = desk.act(&turn.command(), today, around)?;
        let nothing = touched == Touched::default();
        desk.close(touched, output);
        if nothing {
            output.message(words::NOTHING);
        }
    }
    output.data(&told)?;
    if open_rows > 0 {
        output.message(&words::open_rows(open_rows));
    }
    if open > 0 {
        output.message(&words::still_open(open));
    }
    if asked.dry_run {
        output.message(words::NOTHING_CHANGED);
    }
    Ok(if open + open_rows > 0 { Done::RowsLeftOut } else { Done::Whole })
}

/// The school as its pupils have it.
fn known_school(state: &State, typed: &str) -> Result<String, Stop> {
    let mut known: Vec<String> = vec![];
    for school in state.rows().filter_map(|row| row.school()) {
        if fold(school) == fold(typed) {
            return Ok(school.to_owned());
        }
        if !known.iter().any(|it| it == school) {
            known.push(school.to_owned());
        }
    }
    known.sort_by_cached_key(|school| fold(school));
    Err(Stop::Refused(refused::no_school(typed, &known)))
}

/// The new list, read as an import of it would be.
fn list(
    desk: &Desk,
    asked: &SchoolYear,
    school: &str,
    today: NaiveDate,
    output: &mut Output,
) -> Result<Option<NewList>, Stop> {
    let Some(file) = &asked.list else { return Ok(None) };
    let import = Import {
        file: file.clone(),
        school: Some(school.to_owned()),
        sheet: asked.sheet.clone(),
        password_file: asked.password_file.clone(),
        order: asked.order.clone(),
        column: asked.column.clone(),
        hidden: asked.hidden,
        dry_run: true,
        json: false,
    };
    let plan = import::plan_of(desk, &import, today, output)?;
    let list = plan.new_list(school, &desk.state);
    if list.of_others > 0 {
        output.message(&words::of_others(list.of_others, school));
    }
    Ok(Some(list))
}

/// `L-017=left:31-07-2026`, `L-017=stays:31-07-2027:doubleert`, `all=left`.
fn answer(turn: &mut YearTurn, typed: &str, today: NaiveDate) -> Result<(), String> {
    let no_answer = || refused::no_answer(typed);
    let (whom, what) = typed.split_once('=').ok_or_else(no_answer)?;
    let mut parts = what.splitn(3, ':').map(str::trim);
    let (kind, day, reason) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let calendar = Calendar { today, next_meeting: None };
    let read = if kind == "left" { parse_past_date } else { parse_date };
    let day = day.map(|day| read(day, &calendar).map_err(|_| no_answer())).transpose()?;
    let whom = whom.trim();
    let pupils: Vec<(PupilId, Option<NaiveDate>)> = if whom == "all" {
        turn.coming.iter().filter(|it| turn.is_open(it)).map(|it| (it.pupil, it.passed)).collect()
    } else {
        let pupil = PupilId::parse(whom).ok_or_else(no_answer)?;
        let known = turn.coming.iter().find(|it| it.pupil == pupil && it.is_asked());
        vec![(pupil, known.ok_or_else(|| refused::not_asked(pupil))?.passed)]
    };
    for (pupil, passed) in pupils {
        let answer = match (kind, day, reason) {
            ("left", day, None) => ExitAnswer::Left(day.or(passed).ok_or_else(no_answer)?),
            ("stays", Some(until), Some(reason)) if !reason.is_empty() => {
                ExitAnswer::Stays { until, reason: FreeText::from(reason.to_owned()) }
            }
            ("unknown", None, None) => ExitAnswer::Unknown,
            _ => return Err(no_answer()),
        };
        turn.answers.insert(pupil, answer);
    }
    Ok(())
}
