//! The demo region's lists.

use std::collections::BTreeMap;

use casustafel::domain::query::ListView;
use casustafel::domain::{FactKey, SchoolType, State};
use casustafel::export::Format;
use casustafel::import::demo::{LISTS, REFERENCE_DAY, command};
use casustafel::import::plan::{Options, Treatment, Verdict, plan_file as plan};
use chrono::NaiveDate;

use super::plan::act;
use crate::support::export::listed;
use crate::support::reading;

fn region(today: NaiveDate) -> State {
    let mut state = State::default();
    for list in LISTS {
        let command = command(list, &state, today).unwrap().unwrap();
        act(&mut state, &command);
    }
    state
}

fn ages(state: &State, today: NaiveDate) -> BTreeMap<u32, usize> {
    state.cases().filter_map(|case| case.age_on(today)).fold(BTreeMap::new(), |mut ages, age| {
        *ages.entry(age).or_default() += 1;
        ages
    })
}

#[test]
fn every_row_of_the_three_lists_is_a_new_pupil() {
    let state = State::default();
    let mut unread = Vec::new();
    for list in LISTS {
        let plan = plan(
            list.bytes,
            Options { school: Some(list.school), today: REFERENCE_DAY, for_year: false },
            &state,
        )
        .unwrap();
        unread.extend(plan.rows.iter().filter(|row| row.verdict != Verdict::New).cloned());
        for key in [FactKey::SchoolType, FactKey::Municipality, FactKey::ExitProfile, FactKey::SchoolPupilNo]
        {
            assert!(plan.rows.iter().all(|row| row.facts.get(key).is_some()), "{key:?}");
        }
        assert!(
            plan.columns.iter().all(|column| column.treatment != Treatment::Unknown),
            "{:?}",
            plan.columns
        );
    }
    assert!(unread.is_empty(), "{unread:?}");
}

#[test]
fn the_region_is_the_one_that_was_designed() {
    let state = region(REFERENCE_DAY);
    let count = |kind| state.cases().filter(|case| case.facts.school_type == Some(kind)).count();
    assert_eq!([SchoolType::Pro, SchoolType::Vso, SchoolType::Entree].map(count), [19, 12, 5]);
    let ages = ages(&state, REFERENCE_DAY);
    let of = |from: u32, to: u32| ages.range(from..=to).map(|(_, count)| count).sum::<usize>();
    assert_eq!([of(15, 16), of(17, 17), of(18, 18), of(19, 19), of(20, 22), of(26, 26)], [6, 10, 9, 6, 4, 1]);
    let in_view = |view: ListView| {
        state.cases().filter(|case| view.holds(reading(&state, REFERENCE_DAY), *case)).count()
    };
    assert_eq!([ListView::ThisYear, ListView::NextYear, ListView::Aftercare].map(in_view), [16, 5, 12]);
}

#[test]
fn the_demo_never_grows_old() {
    for (today, later) in
        [((2026, 11, 21), 0), ((2027, 3, 1), 0), ((2027, 8, 1), 1), ((2031, 11, 21), 5), ((2060, 11, 21), 34)]
    {
        let today = NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap();
        let state = region(today);
        let in_view =
            |view: ListView| state.cases().filter(|case| view.holds(reading(&state, today), *case)).count();
        assert_eq!(
            [ListView::ThisYear, ListView::NextYear, ListView::Aftercare].map(in_view),
            [16, 5, 12],
            "{today}"
        );
        let same_day = NaiveDate::from_ymd_opt(2026 + later, 11, 21).unwrap();
        assert_eq!(ages(&state, same_day), ages(&region(REFERENCE_DAY), REFERENCE_DAY), "{today}");
    }
}

#[test]
fn our_own_list_as_csv_reads_back_as_the_same_pupils() {
    let state = region(REFERENCE_DAY);
    let written = listed(&state, REFERENCE_DAY, Format::Csv);
    let back =
        plan(written.as_ref(), Options { school: None, today: REFERENCE_DAY, for_year: false }, &state)
            .unwrap();
    let other: Vec<_> = back.rows.iter().filter(|row| !matches!(row.verdict, Verdict::Same { .. })).collect();
    assert!(other.is_empty(), "{other:?}");
    assert!(back.columns.iter().all(|column| column.treatment != Treatment::Unknown), "{:?}", back.columns);
    let fresh = plan(
        written.as_ref(),
        Options { school: None, today: REFERENCE_DAY, for_year: false },
        &State::default(),
    )
    .unwrap();
    assert_eq!(fresh.counts().new, 36);
}
