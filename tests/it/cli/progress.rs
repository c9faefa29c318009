//! What takes long says how far it is: on a terminal alone, now and then, and the line goes away again.

use std::cell::Cell;
use std::time::Duration;

use casustafel::cli::output::Output;
use casustafel::cli::telling::{Data, Telling};
use casustafel::text::progress::{Counted, Progress, sentence};

use super::assert_dutch;

fn told(counted: Counted, done: u64, all: u64, millis: u64) -> String {
    sentence(&Progress { counted, done, all, took: Duration::from_millis(millis) })
}

#[test]
fn how_far_it_is_and_how_long_it_still_takes() {
    for (counted, done, all, millis, expected) in [
        (Counted::Rows, 12_000, 60_000, 700, "12.000 van 60.000 rijen gelezen"),
        (Counted::Rows, 12_000, 30_000, 2_000, "12.000 van 30.000 rijen gelezen · nog ongeveer 3 seconden"),
        (Counted::Rows, 12_000, 0, 9_000, "12.000 rijen gelezen"),
        (Counted::RowsSeen, 12_000, 60_000, 700, "12.000 van 60.000 rijen nagekeken"),
        (Counted::BytesChecked, 12_400_000, 45_000_000, 700, "12,4 MB van 45,0 MB nagekeken"),
        (Counted::Cells, 240_000, 0, 9_000, "240.000 cellen gelezen"),
        (Counted::Pupils, 1_000, 100_000, 9_000, "1.000 van 100.000 leerlingen gemaakt"),
        (Counted::Pupils, 50_000, 100_000, 700, "50.000 van 100.000 leerlingen gemaakt"),
        (
            Counted::Pupils,
            50_000,
            100_000,
            12_000,
            "50.000 van 100.000 leerlingen gemaakt · nog ongeveer 15 seconden",
        ),
        (
            Counted::Groups,
            9_999,
            10_000,
            60_000,
            "9.999 van 10.000 handelingen gelezen · nog ongeveer 1 seconde",
        ),
        (Counted::Groups, 10_000, 10_000, 60_000, "10.000 van 10.000 handelingen gelezen"),
        (
            Counted::Bytes,
            12_400_000,
            45_000_000,
            60_000,
            "12,4 MB van 45,0 MB gelezen · nog ongeveer 3 minuten",
        ),
        (
            Counted::Groups,
            1_000,
            2_000,
            58_000,
            "1.000 van 2.000 handelingen gelezen · nog ongeveer 1 minuut",
        ),
    ] {
        let said = told(counted, done, all, millis);
        assert_eq!(said, expected);
        assert_dutch(&said);
    }
}

#[test]
fn time_left_goes_down_in_calm_steps() {
    let mut steps: Vec<String> = (10..100).map(|at| told(Counted::Rows, at, 100, at * 400)).collect();
    steps.iter_mut().for_each(|it| *it = it.split(" · ").nth(1).unwrap_or_default().to_owned());
    steps.dedup();
    assert!(steps.len() < 15, "{steps:?}");
}

/// What a command wrote to the terminal while these counts came in, each after so many milliseconds.
fn written(data: Data, work: impl FnOnce(&mut Output, &Cell<u64>)) -> (String, String) {
    let clock = Cell::new(0);
    let since = || Duration::from_millis(clock.get());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    work(&mut Output::new(&mut out, &mut err).telling(Telling::new(&since, data)), &clock);
    (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn counts(output: &mut Output, clock: &Cell<u64>, until: u64) {
    for at in 0..=until {
        clock.set(at);
        output.count(Counted::Rows, at, 10_000);
    }
}

#[test]
fn what_is_quick_says_nothing_and_what_is_long_a_few_times_a_second() {
    let (_, quick) = written(Data::Elsewhere, |output, clock| {
        counts(output, clock, 499);
        output.count_ends();
    });
    assert_eq!(quick, "");
    let (_, long) = written(Data::Elsewhere, |output, clock| {
        counts(output, clock, 2_000);
        output.count_ends();
        output.message("Klaar.");
    });
    assert_eq!(long.matches("rijen gelezen").count(), 7, "{long:?}");
    assert!(long.starts_with("\r500 van 10.000 rijen gelezen"), "{long:?}");
    let (line, after) = long.rsplit_once("\r ").unwrap();
    assert!(after.trim_start_matches(' ') == "\rKlaar.\n", "the line is wiped first: {long:?}");
    let widest = line.split('\r').map(|it| it.trim_end().chars().count()).max().unwrap();
    assert!(after.chars().take_while(|it| *it == ' ').count() + 1 >= widest, "{long:?}");
}

#[test]
fn a_message_takes_the_line_away_and_data_on_the_same_terminal_ends_it() {
    let (_, said) = written(Data::Elsewhere, |output, clock| {
        counts(output, clock, 600);
        output.message("Let op.");
    });
    assert!(said.ends_with(" \rLet op.\n"), "{said:?}");
    for (data, times) in [(Data::SameTerminal, 1), (Data::Elsewhere, 2)] {
        let (out, said) = written(data, |output, clock| {
            counts(output, clock, 600);
            output.line("gegevens").unwrap();
            clock.set(5_000);
            output.count(Counted::Rows, 5_000, 10_000);
        });
        assert_eq!(out, "gegevens\n");
        assert_eq!(said.matches("rijen gelezen").count(), times, "{data:?}: {said:?}");
        assert_eq!(said.ends_with(" \r"), data == Data::SameTerminal, "{said:?}");
    }
}

#[test]
fn without_a_terminal_or_with_data_for_programs_nothing_is_said() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut output = Output::new(&mut out, &mut err);
    counts(&mut output, &Cell::new(0), 3_000);
    output.count_ends();
    assert!(err.is_empty());
    let (_, said) = written(Data::Elsewhere, |output, clock| {
        output.tells_nothing();
        counts(output, clock, 3_000);
    });
    assert_eq!(said, "");
}

/// The clock goes on a second each time that it is looked at.
fn run_slowly(words: &[&str], store: &std::path::Path) -> String {
    use chrono::{NaiveDate, TimeZone, Utc};
    let now = Utc.with_ymd_and_hms(2026, 11, 21, 9, 30, 0).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let around = casustafel::cli::Surroundings {
        now,
        today,
        store: Some(store.to_path_buf()),
        marks: None,
        face: Default::default(),
    };
    let words = std::iter::once("casustafel").chain(words.iter().copied()).map(std::ffi::OsString::from);
    let clock = Cell::new(0);
    let since = || Duration::from_secs(clock.replace(clock.get() + 1));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let telling = Telling::new(&since, Data::Elsewhere);
    let words: Vec<_> = words.collect();
    let mut output = Output::new(&mut out, &mut err).telling(telling);
    // 3: somebody must look at a name.
    assert!([0, 3].contains(&casustafel::cli::run(&words, &around, &mut output)));
    String::from_utf8(err).unwrap()
}

#[test]
fn each_command_that_reads_or_makes_much_says_how_far_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let made = run_slowly(&["demo", "--pupils", "300", "--into", store.to_str().unwrap()], &store);
    assert!(made.contains("van 300 leerlingen gemaakt"), "{made:?}");
    let before: Vec<u64> = made
        .split('\r')
        .filter_map(|line| line.split_once(" van 300 leerlingen"))
        .map(|(done, _)| done.parse().unwrap())
        .collect();
    assert!(before.is_sorted() && before.iter().any(|done| (150..300).contains(done)), "{before:?}");
    let told = run_slowly(&["log"], &store);
    assert!(told.contains("handelingen gelezen"), "{told:?}");
    assert_eq!(run_slowly(&["log", "--json"], &store), "");
    let minutes = run_slowly(&["export", "minutes", "--meeting", "O-001"], &store);
    assert!(minutes.contains("handelingen gelezen"), "{minutes:?}");
    let list = dir.path().join("lijst.csv");
    let rows = (0..5_000).map(|at| format!("Sanne;Meulen{at};12-5-2009;De Kaap\n")).collect::<String>();
    std::fs::write(&list, format!("Roepnaam;Achternaam;Geboortedatum;School\n{rows}")).unwrap();
    let read = run_slowly(&["import", list.to_str().unwrap(), "--dry-run", "--checked"], &store);
    assert!(read.contains("rijen gelezen"), "{read:?}");
}
