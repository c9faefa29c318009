//! Ranges of numbers and dates: `<18`, `16..18`, `>2027-07`.

use chrono::NaiveDate;

use crate::domain::filter::Bounds;
use crate::words::dates::{Calendar, DateProblem, DateSpan, parse_month_or_date};

/// How a value bounds a range, and the texts of its ends.
enum Form<'a> {
    Below(&'a str),
    Above(&'a str),
    UpTo(&'a str),
    From(&'a str),
    Between(&'a str, &'a str),
    Exactly(&'a str),
}

fn form(typed: &str) -> Form<'_> {
    let after = |sign| typed.strip_prefix(sign).map(str::trim);
    if let Some(end) = after("<=") {
        Form::UpTo(end)
    } else if let Some(end) = after(">=") {
        Form::From(end)
    } else if let Some(end) = after("<") {
        Form::Below(end)
    } else if let Some(end) = after(">") {
        Form::Above(end)
    } else {
        match typed.split_once("..").map(|(from, to)| (from.trim(), to.trim())) {
            Some(("", to)) => Form::UpTo(to),
            Some((from, "")) => Form::From(from),
            Some((from, to)) => Form::Between(from, to),
            None => Form::Exactly(typed),
        }
    }
}

/// Whether a range holds anything: its beginning is not after its end.
pub(super) fn is_in_order<T: PartialOrd>(bounds: &Bounds<T>) -> bool {
    bounds.from.as_ref().zip(bounds.to.as_ref()).is_none_or(|(from, to)| from <= to)
}

/// Ages in whole years, or leerjaren; `None` when something else was typed.
pub(super) fn numbers(typed: &str) -> Option<Bounds<u32>> {
    let number =
        |text: &str| text.trim_end_matches("jaar").trim().parse::<u32>().ok().filter(|number| *number < 150);
    Some(match form(typed) {
        Form::Below(end) => Bounds { from: None, to: Some(number(end)?.checked_sub(1)?) },
        Form::Above(end) => Bounds { from: Some(number(end)? + 1), to: None },
        Form::UpTo(end) => Bounds { from: None, to: Some(number(end)?) },
        Form::From(end) => Bounds { from: Some(number(end)?), to: None },
        Form::Between(from, to) => Bounds { from: Some(number(from)?), to: Some(number(to)?) },
        Form::Exactly(one) => Bounds { from: Some(number(one)?), to: Some(number(one)?) },
    })
}

/// Dates; each end can be a whole week, month, year or school year.
pub(super) fn dates(typed: &str, calendar: &Calendar) -> Result<Bounds<NaiveDate>, DateProblem> {
    let span = |text: &str| parse_month_or_date(text, calendar);
    let day_before = |span: DateSpan| span.first.pred_opt().ok_or(DateProblem::NotADate);
    let day_after = |span: DateSpan| span.last.succ_opt().ok_or(DateProblem::NotADate);
    Ok(match form(typed) {
        Form::Below(end) => Bounds { from: None, to: Some(day_before(span(end)?)?) },
        Form::Above(end) => Bounds { from: Some(day_after(span(end)?)?), to: None },
        Form::UpTo(end) => Bounds { from: None, to: Some(span(end)?.last) },
        Form::From(end) => Bounds { from: Some(span(end)?.first), to: None },
        Form::Between(from, to) => Bounds { from: Some(span(from)?.first), to: Some(span(to)?.last) },
        Form::Exactly(one) => {
            let span = span(one)?;
            Bounds { from: Some(span.first), to: Some(span.last) }
        }
    })
}
