//! `list`, `show` and `log` over a small region in memory.

use casustafel::app::Session;
use casustafel::cli::args::List;
use casustafel::cli::desk::Desk;
use casustafel::cli::output::{Done, Ended, Output, Stop};
use casustafel::cli::{list, log, show};
use casustafel::export::writers::csv;
use casustafel::store::{Holder, Store};
use chrono::{TimeZone as _, Utc};

use snapbox::{assert_data_eq, file};

use super::assert_dutch;
use super::region::{TODAY, day, region};
use crate::support::outside;

fn printed(act: impl FnOnce(&mut Output) -> Ended) -> (Ended, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let ended = act(&mut Output::new(&mut out, &mut err));
    (ended, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// The region on a desk; nobody reads its store.
fn desk() -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("store");
    Store::create(&place, [7; 16]).unwrap();
    let holder = Holder::this_process(Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap());
    let store = Store::open(&place, &holder, &mut |_, _| {}).unwrap().store;
    let state = region().state;
    let session = Session::of(&state);
    (dir, Desk { store, state, rules: crate::support::rules().clone(), session })
}

fn listed(json: bool, csv: bool) -> String {
    let (_dir, desk) = desk();
    let asked = List { filter: vec![], json, csv, out: None };
    let (ended, out, _) = printed(|output| list::run(&desk, &asked, day(TODAY), output));
    assert_eq!(ended, Ok(Done::Whole));
    out
}

#[test]
fn the_table_puts_who_needs_it_most_first_and_counts() {
    let (_dir, desk) = desk();
    let asked = List { filter: vec![], json: false, csv: false, out: None };
    let (_, out, err) = printed(|output| list::run(&desk, &asked, day(TODAY), output));
    assert_eq!(
        out,
        "Nr    Naam                  Status      School           Uitstroom Regisseur\n\
         L-001 Meulen, Sanne van der vastgelopen Praktijkschool … 07-2027   Fatima Haddou\n\
         L-003 Hart, Sam 't          nieuw       Praktijkschool … 02-2027\n\
         L-002 Yılmaz, Ali           nieuw       Praktijkschool …\n"
    );
    assert_eq!(err, "3 leerlingen.\n");
}

#[test]
fn json_has_every_field_with_codes_and_null_for_what_is_not_recorded() {
    let rows: serde_json::Value = serde_json::from_str(&listed(true, false)).unwrap();
    let sanne = &rows[0];
    for (field, value) in [
        ("number", "\"L-001\""),
        ("given_name", "\"Sanne\""),
        ("name_prefix", "\"van der\""),
        ("family_name", "\"Meulen\""),
        ("birth_date", "\"2009-04-03\""),
        ("age", "17"),
        ("school", "\"Praktijkschool De Kaap\""),
        ("school_type", "\"pro\""),
        ("municipality", "\"Oosterwaard\""),
        ("exit_profile", "\"work\""),
        ("expected_exit_date", "\"2027-07-31\""),
        ("status", "\"stuck\""),
        ("contact_state", "\"declines\""),
        ("destination", "null"),
        ("open_agreements", "2"),
        ("late_agreements", "1"),
        ("last_discussed", "\"2026-11-20\""),
    ] {
        assert_eq!(sanne[field].to_string(), value, "{field}");
    }
    assert_eq!(sanne["casusregisseur"]["name"], "Fatima Haddou");
    assert_eq!(sanne["casusregisseur"]["function"], "stagecoördinator");
    assert_eq!(sanne["casusregisseur"]["party"], "school_pro");
    assert_eq!(sanne["waakvlam"]["kind"], "light_support");
    let ali = &rows[2];
    assert_eq!(ali["exit_profile"], "unknown", "recorded as unknown");
    assert!(ali["contact_state"].is_null() && ali.get("contact_state").is_some(), "not recorded is null");
    assert!(ali["casusregisseur"].is_null() && ali["expected_exit_date"].is_null());
    assert_eq!(ali["status"], "new");
}

#[test]
fn csv_is_what_dutch_excel_opens_and_never_a_formula() {
    let file = listed(false, true);
    assert!(
        file.starts_with("\u{feff}Nummer;Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;")
    );
    assert!(file.ends_with("\r\n") && file.matches('\n').count() == 4 && file.matches("\r\n").count() == 4);
    assert!(file.contains("\r\nL-001;000123;Sanne;van der;Meulen;03-04-2009;17;"), "{file}");
    assert!(file.contains(";\"'=HYPERLINK(\"\"x\"\")\";"), "{file}");
    for (cell, safe) in [
        ("=1+1", "'=1+1"),
        ("+316", "'+316"),
        ("-cmd", "'-cmd"),
        ("@SUM", "'@SUM"),
        ("\tx", "'\tx"),
        ("＝1+1", "'＝1+1"),
        ("＋316", "'＋316"),
        ("－cmd", "'－cmd"),
        ("＠SUM", "'＠SUM"),
        ("-2", "-2"),
        ("-2,5", "-2,5"),
        ("'t", "'t"),
        ("a=b", "a=b"),
    ] {
        assert_eq!(csv::safe(cell), safe);
    }
}

fn shown(words: &str) -> (Ended, String) {
    let (_dir, desk) = desk();
    let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
    let (ended, out, _) = printed(|output| show::run(&desk, &words, day(TODAY), output));
    (ended, out)
}

#[test]
fn a_case_reads_from_top_to_bottom() {
    let (ended, page) = shown("L-001");
    assert_eq!(ended, Ok(Done::Whole));
    assert_data_eq!(page.as_str(), file!["case.txt"].raw());
    assert!(page.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn a_pupil_is_found_by_number_or_by_any_part_of_the_name() {
    for words in
        ["L-001", "l1", "1", "sanne", "Sanne van der Meulen", "Meulen, Sanne", "van der meul", "SANNE MEULEN"]
    {
        let (ended, page) = shown(words);
        assert_eq!(ended, Ok(Done::Whole), "{words}");
        assert!(page.starts_with("L-001  Sanne van der Meulen, 17 jaar"), "{words}: {page}");
    }
    assert!(shown("yilmaz").1.starts_with("L-002"), "the dotless i is folded");
}

#[test]
fn a_name_that_fits_several_pupils_is_refused_with_their_numbers() {
    let (Err(Stop::Refused(said)), _) = shown("sa") else { panic!("not refused") };
    assert!(said.starts_with("'sa' past bij 2 leerlingen. Kies er één met het nummer:"), "{said}");
    assert!(
        said.contains("L-001  Meulen, Sanne van der, geboren 03-04-2009") && said.contains("L-003"),
        "{said}"
    );
    let (Err(Stop::Refused(said)), _) = shown("L-099") else { panic!("not refused") };
    assert_eq!(said, "Er is geen leerling 'L-099'. Zoek met: casustafel list NAAM");
}

fn logged(form: log::Form) -> String {
    let region = region();
    let print = |output: &mut Output| {
        region
            .groups
            .iter()
            .try_for_each(|group| log::print(outside(&region.state, day(TODAY)), group, form, output))?;
        Ok(Done::Whole)
    };
    printed(print).1
}

#[test]
fn the_log_reads_as_a_story() {
    let log = logged(log::Form::Sentences);
    assert_data_eq!(log.as_str(), file!["log.txt"].raw());
    assert_dutch(&log);
}

#[test]
fn the_log_as_json_lines_names_the_six_fields_of_bio2() {
    let log = logged(log::Form::Json);
    assert_eq!(log.lines().count(), logged(log::Form::Sentences).lines().count());
    for line in log.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        for field in ["timestamp", "actor", "action", "result", "origin", "sentence", "event"] {
            assert!(!line[field].is_null(), "{field} in {line}");
        }
        assert!(line.get("object").is_some());
    }
    assert!(log.contains("\"result\":\"undone\""));
}
