//! How `import` ends: 0 where all is read or knowingly left, 3 where somebody has to look, 1 where nothing can be read.

use super::assert_dutch;
use super::importing::Desk;

/// How a list of name, birth date and one more column ends.
fn ends(heading: &str, cell: &str, more: &[&str]) -> u8 {
    let desk = Desk::new();
    let list = format!("Naam;Geboortedatum;{heading}\nSanne Smit;3-4-2009;{cell}\n");
    let (dry, real) = (desk.import(&list, &[more, &["--dry-run"]].concat()), desk.import(&list, more));
    assert_eq!(dry.code, real.code, "{heading} {cell}: {}", real.out);
    real.code
}

#[test]
fn a_list_ends_with_what_is_left_to_do() {
    for (heading, cell, code) in [
        ("Klas", "P4A", 0),
        ("Geslacht", "v", 0),
        ("Hobby", "tekenen", 0),
        // Cells that cannot be read, and columns of which nobody knows what they are.
        ("Leerjaar", "vijf", 3),
        ("Profiel", "arb", 3),
        ("Gemeente", "9711 AA", 3),
        ("Indicatie", "wajong", 3),
        ("Uitstroom", "arbeid", 3),
        ("Nieuwe klas", "P5A", 3),
        ("Klas 26-27", "P5A", 3),
        ("Mentor volgend jaar", "K. Smit", 3),
        // What counts, and may be wrong.
        ("Leeftijd", "12", 3),
        // Of no row anything can be read.
        ("Uitschrijfdatum", "binnenkort", 1),
        ("Status", "vertrokken", 1),
    ] {
        assert_eq!(ends(heading, cell, &[]), code, "{heading} {cell}");
    }
    assert_eq!(ends("Leeftijd", "12", &["--checked"]), 0);
    assert_eq!(ends("Leerjaar", "vijf", &["--checked"]), 3);
    assert_eq!(ends("Indicatie", "wajong", &["--column", "Indicatie="]), 0);
    assert_eq!(ends("Nieuwe klas", "P5A", &["--column", "Nieuwe klas=class"]), 0);
}

#[test]
fn a_pupil_with_a_cell_that_cannot_be_read_comes_in_without_it() {
    let desk = Desk::new();
    let list = "Naam;Geboortedatum;Klas;Leerjaar;Profiel\nSanne Smit;3-4-2009;P4A;vijf;arb\n";
    let ran = desk.import(list, &[]);
    assert!(ran.out.contains("1 nieuw") && ran.out.contains("kolom Leerjaar: \"vijf\""), "{}", ran.out);
    assert!(desk.run(&["show", "smit"]).out.contains("P4A"));
    // Where something else keeps the row out, all is said at once.
    let both = desk.import("Naam;Geboortedatum;Leerjaar\nEva Kok;31-2-2009;vijf\nBea Bos;1-2-2009;4\n", &[]);
    assert!(both.out.contains("regel 2, kolom Leerjaar: \"vijf\"") && both.code == 3, "{}", both.out);
}

#[test]
fn a_list_of_which_nothing_can_be_read_says_so() {
    let desk = Desk::new();
    let ran = desk.import("Naam;Geboortedatum\nSanne Smit;31-2-2009\nEva Kok;straks\n", &[]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("2 fout") && ran.err.contains("Op geen enkele regel is een leerling te lezen"),
        "{}",
        ran.err
    );
    assert_dutch(&ran.err);
}

#[test]
fn headings_of_a_class_now_are_read_and_a_line_without_a_pupil_is_told_once() {
    let desk = Desk::new();
    for heading in ["Huidige klas", "Klas (nu)", "Form", "Gr.", "Klas nu"] {
        let desk = Desk::new();
        let ran = desk.import(&format!("Naam;Geboortedatum;{heading}\nSanne Smit;3-4-2009;P4A\n"), &[]);
        assert_eq!(ran.code, 0, "{heading}: {}", ran.out);
        assert!(desk.run(&["show", "smit"]).out.contains("P4A"), "{heading}");
    }
    let list = "Roepnaam;Achternaam;Geboortedatum\nInstroom na 1 oktober;;\nEva;Kok;3-4-2009\n";
    let out = desk.import(list, &[]).out;
    assert!(out.contains("regel 2: \"Instroom na 1 oktober\": hier is geen leerling te lezen"), "{out}");
    assert_eq!(out.matches("regel 2").count(), 1, "{out}");
    let shared =
        "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum\n17;Eva;Vos;3-4-2009\n17;Huub;Hol;4-4-2009\n";
    let out = desk.import(shared, &[]).out;
    assert!(
        out.contains("het leerlingnummer of de naam is van regel 2") && !out.contains("staat vaker"),
        "{out}"
    );
}
