//! A date somewhere in a line.

use casustafel::words::dates::{Calendar, DateFound, Reading, find_date};
use chrono::NaiveDate;

pub fn day(iso: &str) -> NaiveDate {
    NaiveDate::parse_from_str(iso, "%Y-%m-%d").unwrap()
}

pub fn calendar(today: &str) -> Calendar {
    Calendar { today: day(today), next_meeting: Some(day("2026-12-17")) }
}

/// `typed → date`: the words of the date, and the day; or what is asked.
fn reading(line: &str, calendar: &Calendar) -> String {
    let Some(DateFound { span, reading }) = find_date(line, calendar) else { return "none".to_owned() };
    let typed = &line[span];
    let said = match reading {
        Reading::Date(date) => date.to_string(),
        Reading::Conflict { said, date, nearest } => format!("{said} {nearest} of {date}?"),
        Reading::Either { sooner, later } => format!("{sooner} of {later}?"),
        Reading::Impossible { typed } => format!("impossible {typed}"),
        Reading::NoNextMeeting => "no meeting".to_owned(),
    };
    format!("{typed} = {said}")
}

fn check(today: &str, table: &[(&str, &str)]) {
    let calendar = calendar(today);
    let wrong: Vec<String> = table
        .iter()
        .map(|(line, expected)| (line, expected, reading(line, &calendar)))
        .filter(|(_, expected, got)| got != *expected)
        .map(|(line, expected, got)| format!("{line:?}\n   wanted {expected}\n   got    {got}"))
        .collect();
    assert!(wrong.is_empty(), "on {today}:\n{}", wrong.join("\n"));
}

/// Wednesday, week 49.
const WEDNESDAY: &str = "2026-12-02";

#[test]
fn what_dutch_people_type_is_understood() {
    check(
        WEDNESDAY,
        &[
            ("jobcoach aanvragen @fatima vr 11 dec", "vr 11 dec = 2026-12-11"),
            ("bellen vr", "vr = 2026-12-04"),
            ("bellen VRIJDAG", "VRIJDAG = 2026-12-04"),
            ("bellen vr.", "vr. = 2026-12-04"),
            ("wo bellen", "wo = 2026-12-09"),
            ("bellen donderdagmiddag", "donderdagmiddag = 2026-12-03"),
            ("bellen vrijdag morgen", "vrijdag morgen = 2026-12-04"),
            ("bellen komende vr", "komende vr = 2026-12-04"),
            ("bellen vrijdag a.s.", "vrijdag a.s. = 2026-12-04"),
            ("bellen 11 december", "11 december = 2026-12-11"),
            ("bellen 11 dec.", "11 dec. = 2026-12-11"),
            ("bellen 11 dec 2027", "11 dec 2027 = 2027-12-11"),
            ("bellen 11 dec '27", "11 dec '27 = 2027-12-11"),
            ("bellen 11-dec-2026", "11-dec-2026 = 2026-12-11"),
            ("12-12 bellen", "12-12 = 2026-12-12"),
            ("bellen 12-12-2026", "12-12-2026 = 2026-12-12"),
            ("bellen 12/12/26", "12/12/26 = 2026-12-12"),
            ("bellen 12/12", "12/12 = 2026-12-12"),
            ("bellen (12.12)", "12.12 = 2026-12-12"),
            ("bellen 12.12.", "12.12 = 2026-12-12"),
            ("bellen 2026-12-12!", "2026-12-12 = 2026-12-12"),
            ("za 12-12", "za 12-12 = 2026-12-12"),
            ("12-12 za", "12-12 za = 2026-12-12"),
            ("vandaag nog bellen", "vandaag = 2026-12-02"),
            ("vanmiddag bellen", "vanmiddag = 2026-12-02"),
            ("morgen", "morgen = 2026-12-03"),
            ("morgenochtend bellen", "morgenochtend = 2026-12-03"),
            ("overmorgen", "overmorgen = 2026-12-04"),
            ("over 2 weken", "over 2 weken = 2026-12-16"),
            ("over twee weken", "over twee weken = 2026-12-16"),
            ("over 2 weken vr", "over 2 weken vr = 2026-12-18"),
            ("vr over 2 weken", "vr over 2 weken = 2026-12-18"),
            ("binnen 6 weken intake", "binnen 6 weken = 2027-01-13"),
            ("over een maand", "over een maand = 2027-01-02"),
            ("over één maand", "over één maand = 2027-01-02"),
            ("over 10 dagen", "over 10 dagen = 2026-12-12"),
            ("over een half jaar", "over een half jaar = 2027-06-02"),
            ("over een jaar", "over een jaar = 2027-12-02"),
            ("volgende week", "volgende week = 2026-12-11"),
            ("volgende week wo", "volgende week wo = 2026-12-09"),
            ("wo volgende week", "wo volgende week = 2026-12-09"),
            ("begin volgende week", "begin volgende week = 2026-12-07"),
            ("eind van de week", "eind van de week = 2026-12-04"),
            ("eind deze week", "eind deze week = 2026-12-04"),
            ("deze week", "deze week = 2026-12-04"),
            ("volgende maand", "volgende maand = 2027-01-31"),
            ("eind volgende maand", "eind volgende maand = 2027-01-31"),
            ("eind van de maand", "eind van de maand = 2026-12-31"),
            ("wk 50", "wk 50 = 2026-12-11"),
            ("week 50", "week 50 = 2026-12-11"),
            ("wk50", "wk50 = 2026-12-11"),
            ("wk 50 do", "wk 50 do = 2026-12-10"),
            ("do wk 50", "do wk 50 = 2026-12-10"),
            ("do in week 50", "do in week 50 = 2026-12-10"),
            ("wk 3", "wk 3 = 2027-01-22"),
            ("wk 3 2028", "wk 3 2028 = 2028-01-21"),
            ("volgend overleg", "volgend overleg = 2026-12-17"),
            ("voor het volgende overleg bellen", "volgende overleg = 2026-12-17"),
            ("eind januari", "eind januari = 2027-01-31"),
            ("eind jan 2028", "eind jan 2028 = 2028-01-31"),
            ("begin maart", "begin maart = 2027-03-01"),
            ("half april", "half april = 2027-04-15"),
            ("medio april", "medio april = 2027-04-15"),
            ("1 mei", "1 mei = 2027-05-01"),
            ("uiterlijk zo", "zo = 2026-12-06"),
            ("zo 6 dec", "zo 6 dec = 2026-12-06"),
            ("volgende week zo", "volgende week zo = 2026-12-13"),
        ],
    );
}

#[test]
fn what_can_be_two_days_is_asked() {
    check(
        WEDNESDAY,
        &[
            ("bellen za 11 dec", "za 11 dec = Sat 2026-12-12 of 2026-12-11?"),
            ("bellen zaterdag 11-12", "zaterdag 11-12 = Sat 2026-12-12 of 2026-12-11?"),
            ("bellen vr 12 dec", "vr 12 dec = Fri 2026-12-11 of 2026-12-12?"),
            ("bellen 12-12 vr", "12-12 vr = Fri 2026-12-11 of 2026-12-12?"),
            ("vr 11", "vr 11 = 2026-12-11"),
            ("vr 12 @fatima", "vr 12 = Fri 2026-12-11 of 2026-12-12?"),
            // not before today: Monday 30 November is nearer
            ("ma 2 dec", "ma 2 dec = Mon 2026-12-07 of 2026-12-02?"),
            // a year was typed, so the past is allowed
            ("ma 2 dec 2026", "ma 2 dec 2026 = Mon 2026-11-30 of 2026-12-02?"),
            ("morgen vr", "morgen vr = Fri 2026-12-04 of 2026-12-03?"),
            ("volgende vrijdag", "volgende vrijdag = 2026-12-04 of 2026-12-11?"),
            ("volgende di", "volgende di = 2026-12-08"),
            ("31-2", "31-2 = impossible 31-2"),
            ("bellen 31 april", "31 april = impossible 31 april"),
            ("bellen vr 31-2", "vr 31-2 = impossible 31-2"),
            ("bellen 29-2", "29-2 = impossible 29-2"),
            ("bellen 32-12-2026", "32-12-2026 = impossible 32-12-2026"),
            ("bellen 32 dec", "32 dec = impossible 32 dec"),
            ("wk 54", "wk 54 = impossible wk 54"),
            ("wk 53 2027", "wk 53 2027 = impossible wk 53 2027"),
        ],
    );
    let unplanned = Calendar { next_meeting: None, ..calendar(WEDNESDAY) };
    assert_eq!(reading("volgend overleg", &unplanned), "volgend overleg = no meeting");
}

#[test]
fn the_last_date_in_the_line_counts() {
    check(
        WEDNESDAY,
        &[
            ("verslag van 12-11-2026 sturen vr 11 dec", "vr 11 dec = 2026-12-11"),
            ("ma of di", "di = 2026-12-08"),
            ("gesprek 12-12, di 15-12 bespreken", "di 15-12 = 2026-12-15"),
            ("vr 11 dec 14.05", "vr 11 dec = 2026-12-11"),
            ("vr 11 dec 14:05", "vr 11 dec = 2026-12-11"),
            ("vr 11 leerlingen bellen", "vr = 2026-12-04"),
            ("vr 3 uur", "vr = 2026-12-04"),
        ],
    );
}

#[test]
fn words_that_only_look_like_dates_are_left_alone() {
    let innocent = [
        "",
        "   ",
        "-",
        "...",
        "@",
        "bellen zo snel mogelijk",
        "zo nodig bellen",
        "doe het zo",
        "zo'n plek zoeken",
        "zo",
        "bellen met @mei",
        "mei bellen",
        "gesprek met Mei",
        "3 uur bellen",
        "leerjaar 4",
        "2 plekken zoeken",
        "klas 3-4",
        "2-3 plekken",
        "2-3 weken stage",
        "leerjaar 4/5",
        "leerjaar 3 mei",
        "woonplek",
        "vwo",
        "hbo of wo-opleiding",
        "naar wo",
        "zijn ma bellen",
        "pa en ma",
        "met pa ma",
        "elke vrijdag",
        "iedere ma bellen",
        "afgelopen vr gebeld",
        "vorige week gebeld",
        "gisteren",
        "goede morgen",
        "in de morgen",
        "om 10.10",
        "10.10 uur",
        "06-12345678",
        "24/7 bereikbaar",
        "1.5 fte",
        "2 weken stage",
        "L-017",
        "A-012",
        "2026-2027",
        "schooljaar 2026-27",
        "do's",
        "mevrouw di Marco bellen",
        "Anna di Marco bellen",
        "familie do Carmo",
        "over een week of twee",
        "over een paar weken",
        "week 3 van de stage",
        "de week van de arbeid",
        "voor de kerst",
        "halfjaar",
        "eind goed",
        "begin met bellen",
        "deze maandelijkse",
        "13-13",
        "45-60",
        "overleg",
        "in overleg",
        "half 3",
        "1/2 dag",
        "wachtlijst",
        "maart",
        "dec",
    ];
    let table: Vec<(&str, &str)> =
        innocent.iter().map(|line| (*line, "none")).filter(|(line, _)| *line != "zo").collect();
    check(WEDNESDAY, &table);
}

#[test]
fn a_weekday_today_is_next_weeks() {
    check(
        "2026-12-04",
        &[("vr", "vr = 2026-12-11"), ("vrijdag", "vrijdag = 2026-12-11"), ("do", "do = 2026-12-10")],
    );
    check(
        "2026-12-12",
        &[("12-12", "12-12 = 2026-12-12"), ("11-12", "11-12 = 2027-12-11"), ("za", "za = 2026-12-19")],
    );
    check("2026-12-05", &[("deze week", "deze week = 2026-12-05"), ("wk 49", "wk 49 = 2026-12-05")]);
    // on Sunday the week is not over yet
    check(
        "2026-12-06",
        &[
            ("wk 49", "wk 49 = 2026-12-06"),
            ("volgende week", "volgende week = 2026-12-11"),
            ("volgende di", "volgende di = 2026-12-08"),
        ],
    );
}

#[test]
fn the_turn_of_the_year_week_53_and_leap_years() {
    // Thursday in week 53, which ends in the next year
    check(
        "2026-12-31",
        &[
            ("morgen", "morgen = 2027-01-01"),
            ("vr", "vr = 2027-01-01"),
            ("1-1", "1-1 = 2027-01-01"),
            ("31-12", "31-12 = 2026-12-31"),
            ("30-12", "30-12 = 2027-12-30"),
            ("wk 53", "wk 53 = 2027-01-01"),
            ("deze week", "deze week = 2027-01-01"),
            ("volgende week", "volgende week = 2027-01-08"),
            ("wk 1", "wk 1 = 2027-01-08"),
            ("wk 52", "wk 52 = 2027-12-31"),
            ("over 2 maanden", "over 2 maanden = 2027-02-28"),
            ("eind december", "eind december = 2026-12-31"),
            ("begin december", "begin december = 2027-12-01"),
            ("volgende maand", "volgende maand = 2027-01-31"),
        ],
    );
    // 1 January 2027 is still in week 53 of 2026
    check(
        "2027-01-01",
        &[("wk 53", "wk 53 = 2027-01-01"), ("wk 1", "wk 1 = 2027-01-08"), ("vr", "vr = 2027-01-08")],
    );
    check("2027-01-04", &[("wk 53", "wk 53 = impossible wk 53"), ("wk 1", "wk 1 = 2027-01-08")]);
    check(
        "2028-02-28",
        &[
            ("morgen", "morgen = 2028-02-29"),
            ("29-2", "29-2 = 2028-02-29"),
            ("eind feb", "eind feb = 2028-02-29"),
        ],
    );
    check(
        "2027-12-01",
        &[("29 februari", "29 februari = 2028-02-29"), ("over een jaar", "over een jaar = 2028-12-01")],
    );
    check("2028-03-01", &[("29-2", "29-2 = impossible 29-2"), ("eind feb", "eind feb = 2029-02-28")]);
    check("2028-02-29", &[("over een jaar", "over een jaar = 2029-02-28"), ("29-2", "29-2 = 2028-02-29")]);
}

#[test]
fn any_text_can_be_read() {
    let odd = [
        "é",
        "vr\u{a0}11 dec",
        "１２-１２",
        "'",
        "''26",
        "--",
        "11--12",
        "@@vr",
        "99999999999-1",
        "ĳ",
        "🙂 vr 🙂",
        "week",
        "wk",
        "over",
        "over 99 jaar",
    ];
    for line in odd {
        let _ = reading(line, &calendar(WEDNESDAY));
        let _ = reading(line, &Calendar { today: NaiveDate::MAX, next_meeting: None });
        let _ = reading(line, &Calendar { today: NaiveDate::MIN, next_meeting: None });
    }
    assert_eq!(reading("🙂 vr\u{a0}11 dec 🙂", &calendar(WEDNESDAY)), "vr\u{a0}11 dec = 2026-12-11");
}
