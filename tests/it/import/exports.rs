//! Lists as programs and people make them: with titles, totals, groups of columns, hidden rows, a tab per class.

use casustafel::domain::State;
use casustafel::import::aside::What;
use casustafel::import::plan::{Options, Plan, Verdict, plan_file};
use chrono::NaiveDate;

use super::trouble::told;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

fn read(bytes: &[u8]) -> Plan {
    plan_file(bytes, Options { school: Some("De Wilgenroos"), today: today() }, &State::default()).unwrap()
}

fn rows(plan: &Plan) -> Vec<String> {
    plan.rows.iter().map(|row| told(row, &State::default(), today())).collect()
}

/// The rows that are no pupil, by their lines.
fn aside(plan: &Plan) -> Vec<(usize, What)> {
    plan.aside.iter().map(|aside| (aside.line, aside.what)).collect()
}

#[test]
fn a_title_a_total_and_a_page_line_are_no_pupils_and_no_faults() {
    for (bytes, last) in [
        (include_bytes!("fixtures/lastig/magister-titel-en-totaal.csv").as_slice(), 16),
        (include_bytes!("fixtures/lastig/magister-titel-en-totaal.xlsx").as_slice(), 16),
    ] {
        let plan = read(bytes);
        assert_eq!(
            rows(&plan),
            [
                "Hilde Brandsma, 2009-01-05, De Wilgenroos, P4A, 0021",
                "Ilse de Groot-Post, 2009-08-17, De Wilgenroos, P4A, 0022",
                "Jorn Véldkamp, 2008-10-10, De Wilgenroos, P5A, 0023",
                "Kürsat Yildirim, 2008-05-03, De Wilgenroos, P5A, 0024",
                "Lars van Eß, 2009-07-07, De Wilgenroos, P4A, 0025",
                "Maud 't Mannetje, 2008-02-29, De Wilgenroos, P5A, 0026",
                "Noud ter Haar, 2009-12-24, De Wilgenroos, P4A, 0027",
                "Oona Père, 2009-03-03, De Wilgenroos, P4A, 0028",
                "Pim op den Dries, 2008-06-01, De Wilgenroos, P5A, 0029",
            ]
        );
        assert_eq!(aside(&plan), [(last, What::Total), (last + 1, What::Page)]);
        assert!(!plan.leaves_rows_out() && plan.counts().new == 9 && plan.counts().aside == 2);
    }
}

#[test]
fn two_files_behind_each_other_are_one_list() {
    let plan = read(include_bytes!("fixtures/lastig/twee-bestanden-achter-elkaar.csv"));
    assert_eq!(rows(&plan), ["Anna Bos, 2009-02-01, De Kaap", "Bram Kok, 2009-04-03, De Kaap"]);
    assert_eq!(aside(&plan), [(3, What::Headings)]);
}

const HEAD: &str = "Nr;Roepnaam;Achternaam;Geboortedatum;Klas;Lj\n1;Anna;Bos;1-2-2009;P4A;4\n";

#[test]
fn a_row_that_is_no_pupil_is_known_by_its_shape() {
    for (row, what) in [
        ("Totaal;2", What::Total),
        ("Totaal: 2 leerlingen", What::Total),
        ("Totaal klas P4A;;;;;2", What::Total),
        ("Subtotaal Groep Groen;;;;2", What::Total),
        (";;;;P4A Aantal;2", What::Total),
        ("Sub-totaal P4A;2", What::Total),
        ("Aantal:;;;;;2", What::Total),
        ("Gemiddeld;;;;;4,25", What::Total),
        ("12 leerlingen", What::Total),
        ("Aantal leerlingen;#N/B", What::Total),
        ("Eindtotaal;2;100%", What::Total),
        ("Pagina 1 van 2", What::Page),
        (";;;Blz. 3", What::Page),
        ("De Wilgenroos;;;;Pagina: 1/2", What::Page),
        ("Afgedrukt op 21-11-2026 10:14;;;;Pagina 1 van 2", What::Printed),
        ("Afgedrukt op:;21-11-2026", What::Printed),
        ("Gegenereerd door ParnasSys op 1-9-2026", What::Printed),
        ("Nr;Roepnaam;Achternaam;Geboortedatum;Klas;Lj", What::Headings),
        ("nr.;roepnaam;ACHTERNAAM;Geboortedatum", What::Headings),
        ("#N/B;#N/B;#N/B;#N/B", What::Failed),
        ("0;#N/B;#REF!", What::Failed),
    ] {
        let plan = read(format!("{HEAD}{row}\n").as_bytes());
        assert_eq!(aside(&plan), [(3, what)], "{row}");
        assert!(plan.counts().new == 1 && !plan.leaves_rows_out(), "{row}");
    }
}

#[test]
fn nobody_who_could_be_a_pupil_is_taken_for_a_total() {
    for row in [
        "2;Totaal;Bos;1-2-2010;P4A;4",
        "2;Totaal;Bos;;P4A;4",
        ";Totaal;Bos",
        ";Totaal Jan;;;;4",
        ";Jan;Aantal;;;",
        ";Page;Bos;1-2-2010",
        "2;#N/B;#N/B;#N/B",
        "1021;Jan;#N/B;#N/B",
        ";Jan;Bos",
        ";Som;;;;4",
        "Jan de Vries",
        ";4;leerlingen;1-2-2010",
        ";Bijgewerkt;Bos;1-2-2010;P4A;4",
    ] {
        let plan = read(format!("{HEAD}{row}\n").as_bytes());
        assert_eq!(aside(&plan), [], "{row}");
        assert_eq!(plan.rows.len(), 2, "{row}");
    }
}

/// Their columns can stand in another order, so that a name would become another's.
#[test]
fn rows_under_other_headings_need_somebody() {
    let more = "Nr;Achternaam;Roepnaam;Geboortedatum\n2;Kok;Bram;3-4-2009\nNr;Roepnaam;Achternaam;Geboortedatum\n3;Cas;Vos;1-1-2009\n";
    let plan = read(format!("{HEAD}{more}").as_bytes());
    assert_eq!(aside(&plan), [(3, What::OtherHeadings), (5, What::Headings)]);
    assert!(matches!(plan.rows[1].verdict, Verdict::Fault(_)) && plan.leaves_rows_out());
    assert_eq!(plan.counts().new, 2);
}
