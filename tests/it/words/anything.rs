//! Whatever is typed, nothing breaks, and every place that is named stands on whole letters.

use super::dates::{calendar, day};
use super::region::{TODAY, network, state};
use crate::support::rounds::cases;
use crate::support::{reading, rules};
use casustafel::domain::Person;
use casustafel::words::{agreement, dates, filter};
use chrono::Days;
use proptest::prelude::*;

/// Lines of the pieces that the readers look for, in any order, with some noise.
fn lines() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "vr",
        "zo",
        "di",
        "Marco",
        "11",
        "31",
        "2027",
        "'27",
        "dec",
        "mei",
        "12-12",
        "31-2",
        "12.12",
        "24/7",
        "2027-07",
        "over",
        "een",
        "half",
        "jaar",
        "weken",
        "volgende",
        "volgend",
        "week",
        "wk",
        "53",
        "wk50",
        "eind",
        "begin",
        "van",
        "maand",
        "overleg",
        "morgen",
        "@fatima",
        "@jan",
        "de",
        "boer",
        "@",
        "status:",
        "status:aan",
        "-",
        "uitstroom:<",
        "\"",
        ",",
        "..",
        "é",
        "🙂",
        "leeftijd:17..",
    ]);
    let joint = prop::sample::select(vec![" ", " ", " ", "", "-", ".", ", ", "\u{a0}"]);
    prop::collection::vec((piece, joint), 0..8)
        .prop_map(|parts| parts.into_iter().flat_map(|(piece, joint)| [piece, joint]).collect())
}

proptest! {
    #![proptest_config(cases(100, 5_000))]

    #[test]
    fn any_line_is_read(line in prop_oneof![lines(), any::<String>()], ahead in 0u64..800) {
        let today = day(TODAY) + Days::new(ahead);
        let calendar = dates::Calendar { today, ..calendar(TODAY) };
        if let Some(found) = dates::find_date(&line, &calendar) {
            prop_assert!(line.get(found.span).is_some_and(|typed| !typed.trim().is_empty()));
        }
        if let Ok(span) = dates::parse_month_or_date(&line, &calendar) {
            prop_assert!(span.first <= span.last);
        }
        let people = network();
        let people: Vec<&Person> = people.iter().collect();
        for mark in agreement::read(&line, &people, &calendar).marks {
            prop_assert!(line.get(mark.span).is_some_and(|typed| !typed.is_empty()));
        }
        let parsed = filter::parse_filter(&line, &calendar, rules());
        for problem in &parsed.problems {
            prop_assert!(line.get(problem.span.clone()).is_some_and(|typed| !typed.is_empty()));
        }
        let state = state();
        for case in state.cases() {
            let _ = parsed.filter.holds(reading(&state, today), case);
        }
    }

    #[test]
    fn every_day_that_is_shown_is_read_back(days in 0u64..20_000) {
        use casustafel::text::dates as shown;
        let date = day("1990-01-01") + Days::new(days);
        let calendar = calendar(TODAY);
        for text in [shown::full(date), shown::numeric(date), date.to_string()] {
            prop_assert_eq!(dates::parse_date(&text, &calendar), Ok(date), "{}", text);
        }
        let coming = calendar.today + Days::new(days % 365);
        prop_assert_eq!(dates::parse_date(&shown::short(coming, calendar.today), &calendar), Ok(coming));
    }
}
