//! The forms that a date can take. Each rule looks at one place; the longest match wins.

use super::Reading;
use super::lexer::Numeric;
use super::names::{self, Unit};
use super::reader::{Reader, Scope};
use super::reckon::{self, Lean};
use super::weeks;
use chrono::{Datelike, NaiveDate, Weekday};

/// A date that begins at some place: how many pieces it takes and what it says.
pub(super) struct Match {
    pub len: usize,
    pub reading: Reading,
}

type Rule = fn(&Reader, usize) -> Option<Match>;

/// Every form, in order of precedence among equally long ones.
pub(super) const RULES: [Rule; 10] = [
    either_day,
    day_with_weekday,
    weekday_alone,
    weekday_and_day,
    next_weekday,
    weeks::week,
    weeks::time_from_now,
    month_edge,
    month,
    next_meeting,
];

pub(super) fn date(len: usize, date: Option<NaiveDate>) -> Option<Match> {
    date.map(|date| Match { len, reading: Reading::Date(date) })
}

/// One calendar day and how many pieces it takes.
pub(super) struct Day {
    pub len: usize,
    date: Option<NaiveDate>,
    /// It names its year, so it may lie in the past.
    has_year: bool,
    /// Behind a weekday that it doesn't fit it is a time: `do 14.05`, `vrijdag morgen`.
    may_be_time: bool,
}

impl Day {
    fn plain(len: usize, date: Option<NaiveDate>, has_year: bool) -> Option<Day> {
        Some(Day { len, date, has_year, may_be_time: false })
    }
}

/// `[vr] 11 dec [2026]`, `[vr] 12-12`, `[vr] morgen`, and a weekday behind it (`12-12 za`).
fn day_with_weekday(reader: &Reader, at: usize) -> Option<Match> {
    let leading = reader.weekday(at);
    let start = at + usize::from(leading.is_some());
    let day = day(reader, start)?;
    let after = start + day.len;
    let trailing = if leading.is_some() { None } else { trailing_weekday(reader, after) };
    let len = after - at + usize::from(trailing.is_some());
    let Some(date) = day.date else {
        return Some(Match { len, reading: Reading::Impossible { typed: reader.typed(start, day.len) } });
    };
    match leading.or(trailing) {
        Some(said) if said != date.weekday() => {
            if day.may_be_time && leading.is_some() {
                return None;
            }
            let not_before = (!day.has_year && reader.lean == Lean::Coming).then(|| reader.today());
            let nearest = reckon::nearest(date, said, not_before)?;
            Some(Match { len, reading: Reading::Conflict { said, date, nearest } })
        }
        _ => Some(Match { len, reading: Reading::Date(date) }),
    }
}

/// `3/4 dec`: the one day or the other, so it is asked.
fn either_day(reader: &Reader, at: usize) -> Option<Match> {
    let Numeric { year: None, month: second, day: first, .. } = reader.numeric(at)? else { return None };
    let month = names::month(reader.word(at + 1)?)?;
    let year = reader.year(at + 2);
    let len = 2 + usize::from(year.is_some());
    let day = |day| match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => reckon::in_leaning_year(reader.today(), reader.lean, month, day),
    };
    let reading = match (day(first), day(second)) {
        (Some(sooner), Some(later)) if sooner < later => Reading::Either { sooner, later },
        _ => Reading::Impossible { typed: reader.typed(at, len) },
    };
    Some(Match { len, reading })
}

/// A weekday behind a date belongs to it, unless it begins a date of its own.
fn trailing_weekday(reader: &Reader, at: usize) -> Option<Weekday> {
    let said = reader.weekday(at)?;
    let is_other_word = names::is_mostly_another_word(reader.word(at)?) && !reader.is_closed_at(at + 1);
    let begins_another = day(reader, at + 1).is_some() || weekday_and_day(reader, at).is_some();
    (!is_other_word && !begins_another).then_some(said)
}

pub(super) fn day(reader: &Reader, at: usize) -> Option<Day> {
    numeric_day(reader, at).or_else(|| spelled_day(reader, at)).or_else(|| named_day(reader, at))
}

fn numeric_day(reader: &Reader, at: usize) -> Option<Day> {
    let Numeric { year, month, day, separator } = reader.numeric(at)?;
    let date = match year {
        Some(typed) => NaiveDate::from_ymd_opt(reckon::year(typed, reader.today()), month, day),
        None => reckon::in_leaning_year(reader.today(), reader.lean, month, day),
    };
    let may_be_time = separator == '.' && year.is_none() && reader.scope == Scope::Line;
    Some(Day { len: 1, date, has_year: year.is_some(), may_be_time })
}

fn spelled_day(reader: &Reader, at: usize) -> Option<Day> {
    let day = reader.small_number(at)?;
    let month = names::month(reader.word(at + 1)?)?;
    match reader.year(at + 2) {
        Some(year) => Day::plain(3, NaiveDate::from_ymd_opt(year, month, day), true),
        None => Day::plain(2, reckon::in_leaning_year(reader.today(), reader.lean, month, day), false),
    }
}

fn named_day(reader: &Reader, at: usize) -> Option<Day> {
    let word = reader.word(at)?;
    let past = names::past_day(word).filter(|_| reader.scope == Scope::Field || reader.is_deadline_at(at));
    let is_a_greeting = reader.is_after(at, names::NOT_A_COMING_DAY) || reader.is_after(at, &["de", "deze"]);
    let ahead = past.or_else(|| names::named_day(word).filter(|_| !is_a_greeting))?;
    let date = reckon::plus_days(reader.today(), ahead);
    Some(Day { len: 1, date, has_year: true, may_be_time: names::is_day_part(word) })
}

/// `vr`, `komende vr`, `vr a.s.`, `vrijdag middag`.
fn weekday_alone(reader: &Reader, at: usize) -> Option<Match> {
    let leading = usize::from(reader.is_word_in(at, names::COMING));
    let place = at + leading;
    let weekday = reader.weekday(place)?;
    let is_zo = reader.word(place).is_some_and(names::is_mostly_another_word);
    if is_zo && leading == 0 && !reader.is_plainly_a_day(place) {
        return None;
    }
    let part = usize::from(reader.word(place + 1).is_some_and(names::is_day_part));
    let trailing = usize::from(reader.is_word_in(place + 1 + part, &["as", "aanstaande"]));
    date(leading + 1 + part + trailing, reckon::leaning_weekday(reader.today(), reader.lean, weekday))
}

/// `vr 11`: the next 11th, when it ends the line.
fn weekday_and_day(reader: &Reader, at: usize) -> Option<Match> {
    let said = reader.weekday(at)?;
    let day = reader.small_number(at + 1).filter(|_| reader.is_closed_at(at + 2))?;
    let Some(found) = next_day_of_month(reader.today(), day) else {
        return Some(Match { len: 2, reading: Reading::Impossible { typed: reader.typed(at, 2) } });
    };
    if found.weekday() == said {
        return date(2, Some(found));
    }
    let nearest = reckon::nearest(found, said, Some(reader.today()))?;
    Some(Match { len: 2, reading: Reading::Conflict { said, date: found, nearest } })
}

fn next_day_of_month(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    let this_month = today.with_day0(0)?;
    let in_month = |ahead| reckon::plus(this_month, ahead, Unit::Month)?.with_day(day);
    in_month(0).filter(|date| *date >= today).or_else(|| in_month(1)).or_else(|| in_month(2))
}

/// `volgende vrijdag`: for some the coming one, for others that of next week.
fn next_weekday(reader: &Reader, at: usize) -> Option<Match> {
    if !reader.is_word_in(at, names::NEXT) {
        return None;
    }
    let weekday = reader.weekday(at + 1)?;
    let sooner = reckon::leaning_weekday(reader.today(), Lean::Coming, weekday)?;
    let later = reckon::in_week_of(reckon::plus_days(reader.today(), 7)?, weekday)?;
    if sooner == later {
        date(2, Some(sooner))
    } else {
        Some(Match { len: 2, reading: Reading::Either { sooner, later } })
    }
}

/// `eind januari`, `begin maart 2027`, `half april`, `eind volgende maand`, `eind van de maand`.
fn month_edge(reader: &Reader, at: usize) -> Option<Match> {
    let edge = names::edge(reader.word(at)?)?;
    let start = at + 1 + usize::from(reader.is_word_in(at + 1, &["van"]));
    if let Some(month) = reader.word(start).and_then(names::month) {
        let year = reader.year(start + 1);
        let len = start + 1 - at + usize::from(year.is_some());
        let found = match year {
            Some(year) => {
                NaiveDate::from_ymd_opt(year, month, 1).and_then(|first| reckon::month_edge(first, edge))
            }
            None => reckon::leaning_month_edge(reader.today(), reader.lean, month, edge),
        };
        return date(len, found);
    }
    let ahead = match reader.word(start)? {
        "deze" | "de" => 0,
        word if names::NEXT.contains(&word) || word == "komende" => 1,
        _ => return None,
    };
    let month = reckon::plus(reader.today(), ahead, Unit::Month)?;
    reader.is_word_in(start + 1, &["maand"]).then(|| date(start + 2 - at, reckon::month_edge(month, edge)))?
}

/// `volgende maand`, `deze maand`: its last day.
fn month(reader: &Reader, at: usize) -> Option<Match> {
    if !reader.is_word_in(at + 1, &["maand"]) {
        return None;
    }
    let ahead = match reader.word(at)? {
        "deze" => 0,
        word if names::NEXT.contains(&word) || word == "komende" => 1,
        _ => return None,
    };
    date(2, reckon::plus(reader.today(), ahead, Unit::Month).and_then(reckon::month_end))
}

/// `volgend overleg`.
fn next_meeting(reader: &Reader, at: usize) -> Option<Match> {
    let is_next = reader.is_word_in(at, names::NEXT) || reader.is_word_in(at, names::COMING);
    if !(is_next
        && reader.is_word_in(at + 1, &["overleg", "uitstroomoverleg"])
        && reader.word(at) != Some("deze"))
    {
        return None;
    }
    Some(Match {
        len: 2,
        reading: reader.calendar.next_meeting.map_or(Reading::NoNextMeeting, Reading::Date),
    })
}
