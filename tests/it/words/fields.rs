//! A field that holds one date, and a filter's stretch of days.

use super::dates::{calendar, day};
use casustafel::words::dates::{
    Calendar, DateProblem, DateSpan, parse_date, parse_month_or_date, parse_past_date,
};

const WEDNESDAY: &str = "2026-12-02";

#[test]
fn a_field_holds_one_date_and_nothing_else() {
    let table = [
        ("1-8-2027", "2027-08-01"),
        ("1 aug 2027", "2027-08-01"),
        ("12 mrt 09", "2009-03-12"),
        ("12-3-09", "2009-03-12"),
        ("12/3/99", "1999-03-12"),
        ("uiterlijk 1 mei", "2027-05-01"),
        ("  vr ", "2026-12-04"),
        ("zo", "2026-12-06"),
        ("gisteren", "2026-12-01"),
        ("wk 50", "2026-12-11"),
        ("volgend overleg", "2026-12-17"),
    ];
    for (typed, expected) in table {
        assert_eq!(parse_date(typed, &calendar(WEDNESDAY)), Ok(day(expected)), "{typed}");
    }
}

#[test]
fn a_field_says_what_is_wrong() {
    let impossible = |typed: &str| DateProblem::Impossible { typed: typed.to_owned() };
    let table = [
        ("", DateProblem::Empty),
        ("  ", DateProblem::Empty),
        ("later", DateProblem::NotADate),
        ("vr bellen", DateProblem::NotADate),
        ("12-12 of 13-12", DateProblem::NotADate),
        ("op", DateProblem::NotADate),
        ("31-2", impossible("31-2")),
        ("12-13", impossible("12-13")),
        ("30-2-2027", impossible("30-2-2027")),
    ];
    for (typed, expected) in table {
        assert_eq!(parse_date(typed, &calendar(WEDNESDAY)), Err(expected), "{typed}");
    }
    let unplanned = Calendar { next_meeting: None, ..calendar(WEDNESDAY) };
    assert_eq!(parse_date("volgend overleg", &unplanned), Err(DateProblem::NoNextMeeting));
    assert!(matches!(parse_date("za 11 dec", &unplanned), Err(DateProblem::Conflict { .. })));
    assert!(matches!(parse_date("volgende vr", &unplanned), Err(DateProblem::Either { .. })));
}

#[test]
fn a_day_that_has_been_leans_to_the_past() {
    let table = [
        ("1 sept", "2026-09-01"),
        ("3 dec", "2025-12-03"),
        ("2-12", "2026-12-02"),
        ("vr", "2026-11-27"),
        ("wo", "2026-11-25"),
        ("eind dec", "2025-12-31"),
    ];
    for (typed, expected) in table {
        assert_eq!(parse_past_date(typed, &calendar(WEDNESDAY)), Ok(day(expected)), "{typed}");
    }
}

#[test]
fn a_filter_takes_days_weeks_months_and_years() {
    let table = [
        ("2027-07", "2027-07-01", "2027-07-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("7-2027", "2027-07-01", "2027-07-31"),
        ("juli 2027", "2027-07-01", "2027-07-31"),
        ("juli-2027", "2027-07-01", "2027-07-31"),
        ("juli", "2027-07-01", "2027-07-31"),
        ("december", "2026-12-01", "2026-12-31"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("2027-07-15", "2027-07-15", "2027-07-15"),
        ("15-7-2027", "2027-07-15", "2027-07-15"),
        ("1-mei", "2027-05-01", "2027-05-01"),
        ("Dit schooljaar", "2026-08-01", "2027-07-31"),
        ("dit-schooljaar", "2026-08-01", "2027-07-31"),
        ("volgend schooljaar", "2027-08-01", "2028-07-31"),
        ("2026-2027", "2026-08-01", "2027-07-31"),
        ("2026/27", "2026-08-01", "2027-07-31"),
        ("schooljaar 2026-2027", "2026-08-01", "2027-07-31"),
        ("dit jaar", "2026-01-01", "2026-12-31"),
        ("deze maand", "2026-12-01", "2026-12-31"),
        ("volgende maand", "2027-01-01", "2027-01-31"),
        ("vorige maand", "2026-11-01", "2026-11-30"),
        ("deze week", "2026-11-30", "2026-12-06"),
        ("volgende week", "2026-12-07", "2026-12-13"),
        ("wk 53", "2026-12-28", "2027-01-03"),
        ("week 1 2027", "2027-01-04", "2027-01-10"),
        ("morgen", "2026-12-03", "2026-12-03"),
        ("eind januari", "2027-01-31", "2027-01-31"),
    ];
    for (typed, first, last) in table {
        let expected = DateSpan { first: day(first), last: day(last) };
        assert_eq!(parse_month_or_date(typed, &calendar(WEDNESDAY)), Ok(expected), "{typed}");
    }
    for typed in ["2027-13", "kaap", "1234567", "2026-2028", "schooljaar"] {
        assert!(parse_month_or_date(typed, &calendar(WEDNESDAY)).is_err(), "{typed}");
    }
    let summer = parse_month_or_date("dit schooljaar", &calendar("2027-07-31")).unwrap();
    assert!(summer.contains(day("2027-07-31")) && !summer.contains(day("2027-08-01")));
}
