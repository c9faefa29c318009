//! Reading a school's list, as somebody sees it who has never read one in.

use std::path::PathBuf;

use casustafel::app::folder::{Found, Listing, Tried};
use casustafel::app::{App, Msg};
use casustafel::import::source::open;
use casustafel::view::skin::Skin;
use chrono::{Duration, TimeDelta};

use super::pictures::{after, clock, frame, press, seen, send, sizes};
use super::styled::text;

/// A list of De Kaap: known pupils with a new class, a doubt, a mistake, new ones; own words, free text and a BSN.
const LIST: &str = "Naam;Geb.datum;Klas;Soort onderwijs;Traject;Verwachte uitstroomdatum volgens de mentor;Bijzonderheden;BSN;Mentor\n\
    Sanne van der Meulen;12-3-2009;5B;PrO;TL;31-7-2027;praat graag;123456782;Kramer\n\
    Ömer Yılmaz;3-4-2009;4A;PrO;arbeid;31-7-2027;;;Kramer\n\
    Tess Kuipers;31-2-2010;4A;PrO;arbeid;31-7-2027;;;Kramer\n\
    Mila Smit;12-5-2009;4A;PrO;TL;31-7-2027;;;Kramer\n\
    花子 猫村-van Wassenaer van Obdam;1-2-2010;4A;PrO;arbeid;31-7-2027;;;Kramer\n";

fn found(name: &str, folder: &str, ago: TimeDelta, bytes: u64) -> Found {
    let path = PathBuf::from(format!("/home/fatima/{folder}/{name}"));
    Found { path, changed: Some(clock().now - ago), bytes }
}

/// The files to choose from.
fn chooser() -> App {
    let mut app = after("I");
    let folders =
        ["Downloads", "Bureaublad", "Documenten"].map(|name| PathBuf::from("/home/fatima").join(name));
    let files = vec![
        found(
            "Uitstroomlijst De Kaap 2026-2027 (definitief) (2).xlsx",
            "Downloads",
            Duration::hours(1),
            48_213,
        ),
        found("leerlingen.csv", "Downloads", Duration::days(1), 3_120),
        found("vso zandloper uitstroom.ods", "Bureaublad", Duration::days(20), 1_412_000),
        found("uitstroom 2025.xls", "Documenten", Duration::days(380), 220_000),
    ];
    send(
        &mut app,
        Msg::FolderRead(Listing {
            usual: folders.to_vec(),
            files,
            beyond: Some(PathBuf::from("/home/fatima")),
            unreadable: vec![PathBuf::from("/home/fatima/Documenten")],
            ..Listing::default()
        }),
    );
    app
}

/// The list is open, and these keys were pressed.
fn list_after(keys: &str) -> App {
    let mut app = chooser();
    let source = open(LIST.as_bytes(), None).unwrap();
    send(
        &mut app,
        Msg::ListOpened(PathBuf::from("/home/fatima/Downloads/uitstroom de kaap.csv"), Box::new(source)),
    );
    press(&mut app, keys);
    app
}

/// The school is chosen, and the unknown column is said to be the profile.
const SCHOOL_AND_PROFILE: &str = "enter 'De Kaap' enter home down down down down down enter 'profiel' enter";
/// And its own word is explained.
const TO_ROWS: &str = "enter 'onderwijs' down enter enter";

fn steps() -> Vec<(&'static str, App)> {
    let mut locked = chooser();
    send(&mut locked, Msg::ListLocked(PathBuf::from("/home/fatima/Downloads/uitstroom.xlsx"), Tried::Wrong));
    press(&mut locked, "'geheim'");
    let in_rows = format!("{SCHOOL_AND_PROFILE} {TO_ROWS}");
    vec![
        ("import_file", chooser()),
        ("import_password", locked),
        ("import_columns", list_after("")),
        ("import_field", list_after("home down down down down down enter")),
        ("import_values", list_after(SCHOOL_AND_PROFILE)),
        ("import_meaning", list_after(&format!("{SCHOOL_AND_PROFILE} enter"))),
        ("import_rows", list_after(&in_rows)),
        ("import_doubt", list_after(&format!("{in_rows} down"))),
        ("import_decision", list_after(&format!("{in_rows} down enter"))),
        ("import_cell", list_after(&format!("{in_rows} enter"))),
        ("import_last_enter", list_after(&format!("{in_rows} tab"))),
    ]
}

#[test]
fn each_step_looks_as_it_was_drawn() {
    for (name, app) in steps() {
        insta::assert_snapshot!(name, seen(&app));
    }
}

#[test]
fn no_size_breaks_a_step() {
    for (_, app) in steps() {
        for size in sizes() {
            frame(&app, Skin::Standaard, size);
        }
    }
}

#[test]
fn a_small_window_shows_the_row_its_meaning_and_the_way_on() {
    let screen = text(&frame(&list_after(SCHOOL_AND_PROFILE), Skin::Mono, (50, 15)));
    for part in ["\"TL\"", "wat is dit?", "Verder naar de rijen"] {
        assert!(screen.contains(part), "{part}\n{screen}");
    }
}
