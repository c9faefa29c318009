//! `schoolyear`: a preview, the answers, and what is left open.

use tempfile::TempDir;

use super::{Ran, assert_dutch, run_in};

const OLD: &str = "Roepnaam;Achternaam;Geboortedatum;Klas;Leerjaar;Mentor;Uitstroomdatum\n\
    Mila;Smit;12-5-2009;P4A;4;;31-7-2027\n\
    Sem;Prins;1-2-2010;P3A;3;;31-7-2028\n\
    Tess;Kuipers;3-4-2008;P5A;5;;31-7-2026\n\
    Daan;Bos;3-9-2008;P5A;5;;31-7-2026\n";

const NEW: &str = "Roepnaam;Achternaam;Geboortedatum;Klas;Leerjaar\n\
    Mila;Smit;12-5-2009;P5A;5\n\
    Sem;Prins;1-2-2010;P4A;4\n\
    Noor;Visser;2-3-2013;P1A;1\n\
    Daan;Bos;weet niet;P5A;5\n";

struct Desk {
    dir: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap() };
        assert_eq!(desk.run(&["init", "--name", "Fatima Haddou"]).code, 0);
        let old = desk.file("oud.csv", OLD);
        assert_eq!(desk.run(&["import", &old, "--school", "De Kaap", "--today", "2026-02-02"]).code, 0);
        desk
    }

    fn run(&self, words: &[&str]) -> Ran {
        run_in(Some(&self.dir.path().join("tafel")), words)
    }

    fn turn(&self, more: &[&str]) -> Ran {
        let ran = self.run(&[&["schoolyear", "--school", "de kaap"], more].concat());
        assert_dutch(&ran.out);
        ran
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

#[test]
fn a_preview_changes_nothing_and_names_everybody() {
    let desk = Desk::new();
    let before = desk.run(&["log"]).out;
    let list = desk.file("nieuw.csv", NEW);
    let seen = desk.turn(&["--list", &list, "--dry-run"]);
    assert_eq!(seen.code, 3, "{}", seen.err);
    for said in [
        "Schooljaarwisseling · De Kaap · 2026-2027",
        "Uitstroomdatum voorbij: 2, nog te beantwoorden",
        "Daan Bos (L-004): nog te beantwoorden (uitstroom was 31-07-2026)",
        "Tess Kuipers (L-003): nog te beantwoorden (uitstroom was 31-07-2026, niet op de lijst)",
        "Mila Smit (L-001): leerjaar 4 wordt 5, klas P4A wordt P5A",
        "Noor Visser",
    ] {
        assert!(seen.out.contains(said), "{said} is missing in\n{}", seen.out);
    }
    assert!(seen.err.contains("1 regel van de lijst blijft liggen"), "{}", seen.err);
    assert!(seen.err.contains("2 leerlingen"), "{}", seen.err);
    assert_eq!(desk.run(&["log"]).out, before);
}

#[test]
fn answers_are_given_by_number_or_for_all() {
    let desk = Desk::new();
    let done = desk.turn(&[
        "--exit",
        "L-003=stays:31-7-2027:doet het jaar over",
        "--exit",
        "all=left",
        "--levels",
        "raise",
    ]);
    assert_eq!(done.code, 0, "{}\n{}", done.out, done.err);
    let shown = desk.run(&["show", "L-003"]).out;
    assert!(shown.contains("uitstroom verschoven van 31-07-2026 naar 31-07-2027, doet\n"), "{shown}");
    assert!(desk.run(&["list", "uitgeschreven:2026-07-31"]).out.contains("Bos, Daan"));
    assert!(desk.run(&["list", "verschoven:1"]).out.contains("Kuipers, Tess"));
    assert!(desk.run(&["list", "leerjaar:5"]).out.contains("Smit, Mila"), "one up without a list");
    // Once a year.
    let again = desk.turn(&["--levels", "raise"]);
    assert_eq!((again.code, again.err.contains("alles is al zo")), (0, true), "{}", again.err);
}

#[test]
fn an_answer_that_cannot_be_read_changes_nothing() {
    let desk = Desk::new();
    let before = desk.run(&["log"]).out;
    for (exit, said) in [
        ("L-003=weg", "is niet te lezen"),
        ("L-003=stays:31-7-2027", "is niet te lezen"),
        ("L-003=left:gisterenochtend", "is niet te lezen"),
        ("L-001=left", "Over L-001 is niets te antwoorden"),
        ("L-003=left:31-11-2027", "is niet te lezen"),
        ("L-003=left:1-12-2027", "Tess Kuipers (L-003): Uitgeschreven op 01-12-2027 kan nog niet"),
        ("L-003=left:1-1-1999", "vóór de geboortedatum"),
        ("L-003=stays:31-7-2027:bsn 123456782", "Tess Kuipers (L-003): "),
        ("1=left", "is niet te lezen"),
    ] {
        let refused = desk.turn(&["--exit", exit]);
        assert!(refused.code == 1 && refused.err.contains(said), "{exit}: {}", refused.err);
    }
    let elsewhere = desk.run(&["schoolyear", "--school", "De Kap"]);
    assert!(elsewhere.code == 1 && elsewhere.err.contains("er zijn: De Kaap"), "{}", elsewhere.err);
    assert_eq!(desk.run(&["log"]).out, before);
}
