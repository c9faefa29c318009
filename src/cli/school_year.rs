//! `schoolyear`: one school goes on to the new school year, with its new list or without; a preview first.

use chrono::NaiveDate;

use super::args::Import;
use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use super::year_args::{Levels, SchoolYear};
use super::{Surroundings, import};
use crate::domain::fold::fold;
use crate::domain::{
    ExitAnswer, FreeText, Glance, NewList, PupilId, Reading, State, Touched, YearTurn, may_answer, may_turn,
};
use crate::import::report;
use crate::text::school_year::{self as words, refused};
use crate::text::{refusal, who};
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
    let (list, asks, seen) = list(&desk, asked, &school, today, output)?;
    let open_rows = list.as_ref().map_or(0, |list| list.open_rows);
    let mut turn = YearTurn::new(desk.reading(today), &school, list);
    turn.raises = asked.levels.map_or(turn.raises, |levels| levels == Levels::Raise);
    for typed in &asked.exit {
        answer(&mut turn, typed, desk.reading(today)).map_err(Stop::Refused)?;
    }
    let mut told = words::lines(desk.reading(today), &turn);
    told.extend(seen);
    let told = told.join("\n") + "\n";
    let open = turn.counts().open;
    let missing = turn.coming.iter().filter(|it| turn.is_missing(it)).count();
    if !asked.dry_run {
        let touched = desk.act(&turn.command(), today, around, output)?;
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
    if missing > 0 {
        output.message(&words::missing(missing));
    }
    if asked.dry_run {
        output.message(words::NOTHING_CHANGED);
    }
    Ok(if open + open_rows + missing > 0 || asks { Done::RowsLeftOut } else { Done::Whole })
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

/// The new list, read as an import of it would be, and whether somebody has to look at it.
fn list(
    desk: &Desk,
    asked: &SchoolYear,
    school: &str,
    today: NaiveDate,
    output: &mut Output,
) -> Result<(Option<NewList>, bool, Vec<String>), Stop> {
    let Some(file) = &asked.list else {
        let about_a_list = asked.read.sheet.is_some()
            || asked.read.password_file.is_some()
            || asked.read.hidden.is_some()
            || asked.read.mentors.is_some()
            || asked.read.checked;
        let about_a_list = about_a_list || !asked.read.order.is_empty() || !asked.read.column.is_empty();
        return if about_a_list {
            Err(Stop::Usage(words::NO_LIST_GIVEN.to_owned()))
        } else {
            Ok((None, false, vec![]))
        };
    };
    let import = Import {
        file: file.clone(),
        school: Some(school.to_owned()),
        read: asked.read.clone(),
        dry_run: true,
        json: false,
    };
    let plan = import::plan_of(desk, &import, today, output)?;
    let list = plan.new_list(school, &desk.state);
    if list.of_others > 0 {
        output.message(&words::of_others(list.of_others, school));
    }
    let doubtful = plan.is_doubtful() && !asked.read.checked;
    let asks = plan.needs_a_person() || doubtful || list.of_others > 0;
    Ok((Some(list), asks, report::lines(&plan, desk.reading(today), report::Detail::Rest)))
}

/// `L-017=left:31-07-2026`, `L-017=stays:31-07-2027:doubleert`, `all=left`.
fn answer(turn: &mut YearTurn, typed: &str, reading: Reading) -> Result<(), String> {
    let today = reading.today;
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
        // A bare number can be the school's own.
        let own = Some(whom).filter(|whom| whom.starts_with(['L', 'l'])).and_then(PupilId::parse);
        let pupil = own.ok_or_else(no_answer)?;
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
        // Only an exit that has passed can become another one, or unknown.
        if passed.is_none() && !matches!(answer, ExitAnswer::Left(_)) {
            return Err(refused::not_asked(pupil));
        }
        if let Some(case) = reading.state.peek(pupil) {
            may_answer(&case, &answer, today).map_err(|no| {
                words::refused_about(&who::pupil(reading, pupil), &refusal::sentence(reading, no, None))
            })?;
        }
        turn.answers.insert(pupil, answer);
    }
    Ok(())
}
