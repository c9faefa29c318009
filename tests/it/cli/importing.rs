//! `import` from file to store and back, and `list --csv` that reads back.

use std::path::PathBuf;

use tempfile::TempDir;

use super::{Ran, assert_dutch, run_in};

const LIST: &str = "Roepnaam;Tussenvoegsel;Achternaam;Geb.datum;Klas;Woonplaats;Uitstroomprofiel;Opmerkingen;BSN\r\n\
    Sanne;van der;Meulen;3-4-2009;4B;Oosterwaard;arbeid;iets;123456782\r\n\
    Ali;;Yılmaz;15-1-2008;4B;Duinrade;onbekend;;\r\n";

pub(super) struct Desk {
    dir: TempDir,
}

impl Desk {
    pub(super) fn new() -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap() };
        assert_eq!(desk.run(&["init", "--name", "Fatima Haddou"]).code, 0);
        desk
    }

    pub(super) fn run(&self, words: &[&str]) -> Ran {
        run_in(Some(&self.dir.path().join("tafel")), words)
    }

    pub(super) fn file(&self, name: &str, text: &[u8]) -> String {
        let path: PathBuf = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    pub(super) fn import(&self, list: &str, more: &[&str]) -> Ran {
        let file = self.file("lijst.csv", list.as_bytes());
        self.run(&[&["import", &file, "--school", "De Kaap"], more].concat())
    }
}

#[test]
fn a_list_is_planned_imported_and_known_again() {
    let desk = Desk::new();
    let before = desk.run(&["log"]).out;
    let plan = desk.import(LIST, &["--dry-run"]);
    assert_eq!(plan.code, 0, "{}", plan.err);
    assert!(
        plan.out.contains("Sanne van der Meulen") && plan.err.contains("nog niets veranderd"),
        "{}",
        plan.out
    );
    assert!(!plan.out.contains("123456782"), "the number is never shown");
    assert_dutch(&plan.out);
    assert_eq!(desk.run(&["log"]).out, before, "a dry run changes nothing");

    let done = desk.import(LIST, &[]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_dutch(&done.out);
    assert!(desk.run(&["list"]).err.contains("2 leerlingen."));
    assert!(desk.run(&["show", "meulen"]).out.contains("Oosterwaard"));
    let log = desk.run(&["log"]).out;
    assert!(log.contains("is toegevoegd uit de lijst van de school."), "{log}");

    assert_eq!(desk.import(LIST, &[]).code, 0);
    assert_eq!(desk.run(&["log"]).out, log, "the same file again changes nothing");
}

#[test]
fn rows_that_are_left_out_are_named_and_give_exit_code_3() {
    let desk = Desk::new();
    let ran = desk.import("Naam;Geboortedatum\nSanne Smit;3-4-2009\nAli Ng;31-2-2008\n", &[]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.out.contains("regel 3") && ran.out.contains("31-2-2008"), "{}", ran.out);
    assert_dutch(&ran.out);
    assert!(desk.run(&["list"]).err.contains("1 leerling."));
}

#[test]
fn json_tells_the_plan_to_other_programs() {
    let desk = Desk::new();
    let ran = desk.import(LIST, &["--dry-run", "--json"]);
    let plan: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(plan["counts"]["new"], 2);
    assert!(!ran.out.contains("123456782"));
}

#[test]
fn the_log_says_each_change_of_a_list_once() {
    let desk = Desk::new();
    assert_eq!(desk.import(LIST, &[]).code, 0);
    let before = desk.run(&["log", "--json"]).out.lines().count();
    assert_eq!(desk.import(&LIST.replace(";4B;", ";4C;"), &[]).code, 0);
    let log = desk.run(&["log"]).out;
    assert_eq!(log.matches("4C").count(), 2, "{log}");
    assert!(!log.contains("in de lijst van de school"), "{log}");
    assert_eq!(desk.run(&["log", "--json"]).out.lines().count(), before + 4, "the JSON keeps all");
}

#[test]
fn a_destination_that_cannot_be_read_is_named_and_the_row_is_taken() {
    let desk = Desk::new();
    let list = "Naam;Geboortedatum;Bestemming\nSanne Smit;3-4-2009;dagbesteding\n";
    let ran = desk.import(list, &[]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.out.contains("Cel niet overgenomen") && ran.out.contains("regel 2, kolom Bestemming"));
    assert_dutch(&ran.out);
    assert!(desk.run(&["list"]).err.contains("1 leerling."));
    // Whoever says that the column stays out has nothing left to look at.
    assert_eq!(desk.import(list, &["--column", "Bestemming="]).code, 0);
}

#[test]
fn what_is_no_list_is_refused_whole_in_dutch() {
    let desk = Desk::new();
    for (name, bytes) in [
        ("verslag.pdf", &b"%PDF-1.7 x"[..]),
        ("foto.png", b"\x89PNG\r\n\x1a\n...."),
        ("leeg.csv", b""),
        ("koppen.csv", b"Naam;Geboortedatum\n"),
        ("iets.csv", b"a;b\n1;2\n"),
        ("werkmap.xlsx", b"PK\x03\x04........"),
    ] {
        let file = desk.file(name, bytes);
        let ran = desk.run(&["import", &file, "--school", "De Kaap"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{name}");
        assert!(ran.err.contains(name), "{}", ran.err);
        assert_dutch(&ran.err);
    }
    let folder = desk.dir.path().display().to_string();
    for file in [folder.as_str(), "bestaat-niet.csv"] {
        let ran = desk.run(&["import", file]);
        assert_eq!(ran.code, 1, "{file}");
        assert!(ran.err.contains(file), "{}", ran.err);
        assert_dutch(&ran.err);
    }
}

#[test]
fn a_file_of_two_gigabytes_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let path = desk.dir.path().join("groot.csv");
    std::fs::File::create(&path).unwrap().set_len(2 << 30).unwrap();
    let ran = desk.run(&["import", &path.display().to_string()]);
    assert_eq!(ran.code, 1);
    assert_dutch(&ran.err);
}

#[test]
fn the_csv_that_we_write_is_a_list_that_we_read() {
    let (from, to) = (Desk::new(), Desk::new());
    let list = "Naam;Geboortedatum;School;Onderwijstype;Klas;Leerjaar;Gemeente;Uitstroomprofiel;Verwachte uitstroom;Bestemming\n\
        Sanne van der Meulen;3-4-2009;De Kaap;pro;4B;4;Oosterwaard;arbeid;31-7-2027;afspraakbaan\n\
        Lia d'Ancona;4-4-2009;De Zandloper;vso;;5;Duinrade;dagbesteding;;belevingsgerichte dagbesteding\n\
        Sam 't Hart;5-5-2008;Waterweg;entree;=1+1;;;onbekend;1-2-2027;mbo 2\n";
    assert_eq!(from.import(list, &[]).code, 0);
    let written = from.run(&["list", "--csv"]).out;
    let ran = to.import(&written, &[]);
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, written);
    assert_eq!(to.run(&["list", "--csv"]).out.lines().count(), 4);
    let facts = |desk: &Desk| {
        let rows: serde_json::Value = serde_json::from_str(&desk.run(&["list", "--json"]).out).unwrap();
        let mut rows: Vec<String> = rows
            .as_array()
            .unwrap()
            .iter()
            .map(|row| {
                let mut row = row.clone();
                row.as_object_mut().unwrap().remove("number");
                row.to_string()
            })
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(facts(&to), facts(&from));
}

#[test]
fn every_destination_and_kind_is_read_back_from_its_own_word() {
    use casustafel::domain::{Destination, ExitProfile, SchoolType};
    use casustafel::text::labels::Label;
    let desk = Desk::new();
    let mut list = String::from("Naam;Geboortedatum;Bestemming;Onderwijstype;Uitstroomprofiel\n");
    let kinds = SchoolType::ALL.iter().cycle().zip(ExitProfile::ALL.iter().cycle());
    for ((at, destination), (kind, profile)) in Destination::ALL.iter().enumerate().zip(kinds) {
        let name = char::from(b'A' + at as u8);
        list.push_str(&format!(
            "{name}nna {name}ster{name};{}-3-2009;{};{};{}\n",
            at + 1,
            destination.label(),
            kind.label(),
            profile.label()
        ));
    }
    let ran = desk.import(&list, &[]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let rows: serde_json::Value = serde_json::from_str(&desk.run(&["list", "--json"]).out).unwrap();
    for (at, destination) in Destination::ALL.iter().enumerate() {
        let born = format!("2009-03-{:02}", at + 1);
        let row = rows.as_array().unwrap().iter().find(|row| row["birth_date"] == born).unwrap();
        assert_eq!(row["destination"], destination.code());
    }
}

const FILTERED: &[u8] = include_bytes!("../import/fixtures/lastig/eigen-excel-filter-telefoon.xlsx");

#[test]
fn what_is_hidden_is_skipped_with_a_remark_or_taken_and_the_exit_code_says_so() {
    let desk = Desk::new();
    let file = desk.file("uitstroom.xlsx", FILTERED);
    let import = |more: &[&str]| {
        let words = [&["import", &file, "--school", "De Wilgenroos", "--dry-run"], more].concat();
        desk.run(&words)
    };
    let asked = import(&[]);
    assert_eq!(asked.code, 3);
    assert!(asked.err.contains("Overgeslagen: 2 verborgen rijen."), "{}", asked.err);
    assert!(asked.out.contains("8 nieuw, 2 verborgen; 1 regel is geen leerling"), "{}", asked.out);
    assert!(asked.out.contains("regel 15: totaal of aantal"), "{}", asked.out);
    assert_dutch(&asked.out);
    assert_dutch(&asked.err);
    let json: serde_json::Value = serde_json::from_str(&import(&["--json"]).out).unwrap();
    assert_eq!((&json["counts"]["hidden"], &json["aside"][0]["kind"]), (&2.into(), &"total".into()));
    assert!(json["remarks"][0].as_str().unwrap().contains("2 verborgen rijen"), "{json}");
    // What cannot be read in three columns is left out knowingly.
    let known =
        ["--checked", "--column", "Telefoon=", "--column", "Jobcoach=", "--column", "School=", "--hidden"];
    let skipped = import(&[&known[..], &["skip"]].concat());
    assert!(skipped.code == 0 && !skipped.err.contains("Overgeslagen"), "{}", skipped.err);
    assert_eq!(import(&[&known[1..], &["skip"]].concat()).code, 3, "a row is struck out");
    let taken = import(&[&known[..], &["take"]].concat());
    assert!(taken.code == 0 && taken.out.starts_with("10 nieuw;"), "{}", taken.out);
    let wrong = import(&["--hidden", "ja"]);
    assert_eq!(wrong.code, 2);
    assert_dutch(&wrong.err);
}

#[test]
fn a_hidden_list_beside_the_one_that_is_read_is_named() {
    let desk = Desk::new();
    let file = desk.file("rommelig.xlsx", MESSY);
    let import =
        |more: &[&str]| desk.run(&[&["import", &file, "--school", "De Kaap", "--dry-run"], more].concat());
    let asked = import(&[]);
    assert_eq!(asked.code, 3);
    assert!(asked.err.contains("verborgen werkblad 'Vorig jaar' met 1 rij"), "{}", asked.err);
    // What cannot be read in the column of the class is left out knowingly.
    assert_eq!(import(&["--column", "Klas=", "--hidden", "skip"]).code, 0);
    assert_eq!(import(&["--column", "Klas=", "--sheet", "Uitstroom 26-27"]).code, 0);
}

#[test]
fn a_tab_per_class_is_one_list_and_a_hidden_one_is_named_or_taken() {
    let desk = Desk::new();
    let file = desk.file("klassen.xlsx", include_bytes!("../import/fixtures/lastig/klas-als-werkblad.xlsx"));
    let import =
        |more: &[&str]| desk.run(&[&["import", &file, "--school", "De Kaap", "--dry-run"], more].concat());
    let asked = import(&[]);
    assert_eq!(asked.code, 3, "{}", asked.err);
    assert!(asked.err.contains("De werkbladen P4A, P4B en P5A zijn als één lijst gelezen."), "{}", asked.err);
    assert!(asked.err.contains("verborgen werkblad 'Oud-leerlingen' met 2 rijen"), "{}", asked.err);
    assert!(
        asked.out.starts_with("9 nieuw\n") && asked.out.contains("regel 3 van blad P4B: Teun Uil"),
        "{}",
        asked.out
    );
    assert_dutch(&asked.err);
    assert_dutch(&asked.out);
    let skipped = import(&["--hidden", "skip", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&skipped.out).unwrap();
    assert_eq!(
        (skipped.code, &json["rows"][3]["tab"], &json["rows"][3]["line"]),
        (0, &"P4B".into(), &3.into())
    );
    assert_eq!(json["sheets"], serde_json::json!(["P4A", "P4B", "P5A"]));
    let taken = import(&["--hidden", "take"]);
    assert!(taken.code == 0 && taken.out.contains("regel 2 van blad Oud-leerlingen"), "{}", taken.out);
    let one = import(&["--sheet", "P4B"]);
    assert!(one.code == 0 && one.out.starts_with("2 nieuw"), "{}{}", one.out, one.err);
}

#[test]
fn of_an_old_workbook_it_is_said_that_hidden_rows_cannot_be_seen() {
    let desk = Desk::new();
    let file = desk.file("lijst.xls", include_bytes!("../import/fixtures/lijst.xls"));
    let ran = desk.run(&["import", &file, "--school", "De Kaap", "--dry-run"]);
    assert!(
        ran.code == 0 && ran.err.contains("In een oud Excel-bestand (XLS) is niet te zien"),
        "{}",
        ran.err
    );
    assert_dutch(&ran.err);
}

const MESSY: &[u8] = include_bytes!("../import/fixtures/rommelig.xlsx");
const LOCKED: &[u8] = include_bytes!("../import/fixtures/wachtwoord.xlsx");

#[test]
fn a_workbook_is_read_and_the_report_says_which_sheet() {
    let desk = Desk::new();
    let file = desk.file("rommelig.xlsx", MESSY);
    let likely = desk.run(&["import", &file, "--school", "De Kaap"]);
    assert_eq!(likely.code, 3, "{}{}", likely.out, likely.err);
    assert!(likely.err.contains("Werkblad 'Uitstroom 26-27' is gelezen."), "{}", likely.err);
    assert!(likely.err.contains("'Toelichting', 'Vorig jaar'"), "{}", likely.err);
    assert!(
        likely.out.contains("regel 7, kolom Klas: \"#N/B\": in deze cel staat een fout van Excel"),
        "{}",
        likely.out
    );
    assert!(!likely.out.contains("123456782") && !likely.out.contains("bril"));
    assert_dutch(&likely.out);
    let shown = desk.run(&["show", "meulen"]).out;
    assert!(shown.contains("(geboren 21-03-2009)"), "{shown}");
    let shown = desk.run(&["show", "hart"]).out;
    assert!(shown.contains("verwachte uitstroom 31-07-2027\n"), "{shown}");

    let asked =
        desk.run(&["import", &file, "--school", "De Kaap", "--sheet", "vorig jaar", "--dry-run", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&asked.out).unwrap();
    assert_eq!(report["sheet"], "Vorig jaar");
    assert!(!asked.err.contains("Werkblad"), "{}", asked.err);

    let none = desk.run(&["import", &file, "--sheet", "Blad1"]);
    assert_eq!(none.code, 1);
    assert!(
        none.err
            .contains("Er is geen werkblad 'Blad1'. Wel: 'Toelichting', 'Uitstroom 26-27', 'Vorig jaar'.")
    );
    let text = desk.import(LIST, &["--sheet", "Blad1"]);
    assert!(text.err.contains("heeft geen werkbladen"), "{}", text.err);
}

#[test]
fn a_password_comes_from_a_file_and_never_from_the_command_line() {
    let desk = Desk::new();
    let file = desk.file("lijst.xlsx", LOCKED);
    let asked = desk.run(&["import", &file, "--school", "De Kaap"]);
    assert_eq!(asked.code, 1);
    assert!(asked.err.contains("--password-file"), "{}", asked.err);
    let wrong = desk.file("fout.txt", b"hallo\n");
    let ran = desk.run(&["import", &file, "--school", "De Kaap", "--password-file", &wrong]);
    assert!(ran.code == 1 && ran.err.contains("Het wachtwoord klopt niet."), "{}", ran.err);
    let right = desk.file("goed.txt", b"\xEF\xBB\xBFDuinrade-2026\r\n");
    let ran = desk.run(&["import", &file, "--school", "De Kaap", "--password-file", &right]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.out.contains("Duinrade") && !ran.err.contains("Duinrade"));
    assert_eq!(desk.run(&["import", &file, "--password", "x"]).code, 2, "there is no such option");
}

#[test]
fn mentors_whom_the_network_does_not_know_come_in_when_that_is_asked() {
    let desk = Desk::new();
    let list = "Naam;Geboortedatum;Mentor\nSanne Smit;3-4-2009;T. Kok\nAli Ng;15-1-2008;Tess Kok\n";
    let open = desk.import(list, &["--dry-run"]);
    assert_eq!(open.code, 3);
    assert!(open.err.contains("1 mentor staat niet in Netwerk: Tess Kok. Met --mentors add"), "{}", open.err);
    assert_dutch(&open.err);
    let skipped = desk.import(list, &["--dry-run", "--mentors", "skip"]);
    assert!(skipped.code == 0 && !skipped.out.contains("Tess Kok"), "{}", skipped.out);
    let json = desk.import(list, &["--dry-run", "--mentors", "add", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(
        (&json["newcomers"][0]["name"], &json["newcomers"][0]["rows"]),
        (&"Tess Kok".into(), &2.into())
    );

    let added = desk.import(list, &["--mentors", "add"]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(added.out.contains("Nieuw in Netwerk\n  Tess Kok, mentor op 2 regels"), "{}", added.out);
    assert_dutch(&added.out);
    assert!(desk.run(&["show", "ng"]).out.contains("Tess Kok"));
    assert_eq!(desk.import(list, &["--mentors", "maybe"]).code, 2);
}
