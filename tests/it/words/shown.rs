//! How dates are shown.

use super::dates::day;
use casustafel::text::dates;
use chrono::{TimeZone, Utc};

#[test]
fn a_date_is_shown_short_full_and_in_digits() {
    let today = day("2026-12-02");
    assert_eq!(dates::short(day("2026-12-11"), today), "vr 11 dec");
    assert_eq!(dates::short(day("2027-03-01"), today), "ma 1 mrt 2027");
    assert_eq!(dates::full(day("2026-12-11")), "vrijdag 11 december 2026");
    assert_eq!(dates::numeric(day("2027-03-01")), "01-03-2027");
}

#[test]
fn a_deadline_is_shown_from_today() {
    let table = [
        (0, "vandaag", "vandaag"),
        (1, "morgen", "morgen"),
        (2, "overmorgen", "overmorgen"),
        (3, "over 3 dagen", "over 3 dagen"),
        (13, "over 13 dagen", "over 13 dagen"),
        (14, "over 2 weken", "over 2 weken"),
        (21, "over 3 weken", "over 3 weken"),
        (59, "over 8 weken", "over 8 weken"),
        (61, "over 2 maanden", "over 2 maanden"),
        (365, "over 12 maanden", "over 12 maanden"),
        (730, "over 2 jaar", "over 2 jaar"),
        (-1, "1 dag te laat", "gisteren"),
        (-5, "5 dagen te laat", "5 dagen geleden"),
        (-35, "5 weken te laat", "5 weken geleden"),
        (-92, "3 maanden te laat", "3 maanden geleden"),
    ];
    let today = day("2026-12-02");
    for (days, due, past) in table {
        let date = today + chrono::Duration::days(days);
        assert_eq!(dates::relative(date, today), due);
        assert_eq!(dates::ago(date, today), past);
    }
}

#[test]
fn a_moment_is_shown_on_the_dutch_clock() {
    let today = day("2026-12-02");
    let winter = Utc.with_ymd_and_hms(2026, 12, 11, 13, 5, 0).unwrap();
    let summer = Utc.with_ymd_and_hms(2026, 7, 11, 13, 5, 0).unwrap();
    let midnight = Utc.with_ymd_and_hms(2026, 12, 31, 23, 30, 0).unwrap();
    assert_eq!(dates::date_time(winter, today), "vr 11 dec 14:05");
    assert_eq!(dates::date_time(summer, today), "za 11 jul 15:05");
    assert_eq!(dates::date_time(midnight, today), "vr 1 jan 2027 00:30");
    assert_eq!(dates::time(winter), "14:05");
}

#[test]
fn school_years_turn_in_august_and_ages_on_birthdays() {
    assert_eq!(dates::school_year(day("2027-07-31")), "2026-2027");
    assert_eq!(dates::school_year(day("2027-08-01")), "2027-2028");
    assert_eq!(dates::age(day("2009-12-02"), day("2026-12-01")), "16 jaar");
    assert_eq!(dates::age(day("2009-12-02"), day("2026-12-02")), "17 jaar");
    assert_eq!(dates::age(day("2008-02-29"), day("2026-02-28")), "17 jaar");
    assert_eq!(dates::age(day("2027-01-01"), day("2026-12-02")), "");
}
