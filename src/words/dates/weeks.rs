//! The forms that name a week or count from today.

use super::Reading;
use super::names::{self, Edge, Unit};
use super::reader::Reader;
use super::reckon;
use super::rules::{Match, date, day};
use chrono::{NaiveDate, Weekday};

/// `[eind] volgende week [wo]`, `wo volgende week`, `[do] wk 50`, `over 2 weken wo`.
pub(super) fn week(reader: &Reader, at: usize) -> Option<Match> {
    let leading = reader.weekday(at);
    let edge = reader.word(at).and_then(names::edge);
    let start = at + usize::from(leading.is_some() || edge.is_some());
    let is_joined = start > at && reader.is_word_in(start, &["van", "in"]);
    let start = start + usize::from(is_joined);
    let found = week_reference(reader, start)?;
    let after = start + found.len;
    let trailing = reader
        .weekday(after)
        .filter(|_| leading.is_none() && edge.is_none() && day(reader, after + 1).is_none());
    let len = after - at + usize::from(trailing.is_some());
    let Some(monday) = found.monday else {
        return Some(Match { len, reading: Reading::Impossible { typed: reader.typed(at, len) } });
    };
    let weekday = leading.or(trailing).or(edge.map(|edge| match edge {
        Edge::Begin => Weekday::Mon,
        Edge::Middle => Weekday::Wed,
        Edge::End => Weekday::Fri,
    }));
    match (weekday, found.exact) {
        (Some(weekday), _) => date(len, reckon::in_week_of(monday, weekday)),
        (None, Some(exact)) => date(len, Some(exact)),
        (None, None) => date(len, friday_or_today(monday, reader.today())),
    }
}

/// The Friday of a week; in the weekend of that week, today.
fn friday_or_today(monday: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let friday = reckon::in_week_of(monday, Weekday::Fri)?;
    let is_weekend = reckon::in_week_of(today, Weekday::Fri) == Some(friday) && today > friday;
    Some(if is_weekend { today } else { friday })
}

/// A week that was named: its Monday (`None` when that year has no such week), and the day when it is counted from today.
struct Week {
    len: usize,
    monday: Option<NaiveDate>,
    exact: Option<NaiveDate>,
}

fn week_reference(reader: &Reader, at: usize) -> Option<Week> {
    let monday_in = |days| reckon::in_week_of(reckon::plus_days(reader.today(), days)?, Weekday::Mon);
    let word = reader.word(at)?;
    let is_week = |place| reader.is_word_in(place, &["week", "wk"]);
    if is_week(at + 1) && matches!(word, "deze" | "de") {
        // "de week" is a week of ours only as in "eind van de week"
        let is_this_one = word == "deze" || reader.is_after(at, &["van"]);
        return is_this_one.then(|| Week { len: 2, monday: monday_in(0), exact: None });
    }
    if is_week(at + 1) && (names::NEXT.contains(&word) || matches!(word, "komende" | "aanstaande")) {
        return Some(Week { len: 2, monday: monday_in(7), exact: None });
    }
    if let Some((len, count, Unit::Week)) = counted(reader, at) {
        let exact = reckon::plus(reader.today(), count, Unit::Week)?;
        return Some(Week { len, monday: reckon::in_week_of(exact, Weekday::Mon), exact: Some(exact) });
    }
    let (number, len) = week_number(reader, at)?;
    let year = reader.year(at + len).filter(|_| reader.any_small_number(at + len).is_none());
    let len = len + usize::from(year.is_some());
    let week = reckon::week_number(reader.today(), number, year);
    // "week 3 van de stage" is not a week of the year
    let is_of_something = reader.is_word_in(at + len, &["van"]);
    (!is_of_something).then(|| Week {
        len,
        monday: week.and_then(|w| reckon::in_week(w, Weekday::Mon)),
        exact: None,
    })
}

/// `wk 50`, `week50`.
fn week_number(reader: &Reader, at: usize) -> Option<(u32, usize)> {
    let word = reader.word(at)?;
    let glued = word.strip_prefix("week").or_else(|| word.strip_prefix("wk"))?;
    if glued.is_empty() {
        Some((reader.any_small_number(at + 1)?, 2))
    } else {
        Some((glued.parse().ok()?, 1))
    }
}

/// `over 2 weken`, `binnen een maand`, `over een half jaar`.
pub(super) fn time_from_now(reader: &Reader, at: usize) -> Option<Match> {
    let (len, count, unit) = counted(reader, at)?;
    date(len, reckon::plus(reader.today(), count, unit))
}

fn counted(reader: &Reader, at: usize) -> Option<(usize, u32, Unit)> {
    if !reader.is_word_in(at, &["over", "binnen"]) {
        return None;
    }
    let is_half_year = |place| reader.word(place) == Some("half") && reader.word(place + 1) == Some("jaar");
    let article = usize::from(reader.word(at + 1) == Some("een"));
    if is_half_year(at + 1 + article) {
        return Some((3 + article, 6, Unit::Month));
    }
    let count = reader.any_small_number(at + 1).or_else(|| names::count(reader.word(at + 1)?))?;
    let unit = names::unit(reader.word(at + 2)?)?;
    // "over een week of twee" is no date
    (reader.word(at + 3) != Some("of")).then_some((3, count, unit))
}
