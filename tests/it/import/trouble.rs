//! Lists as they really come, and what each must give.

use casustafel::domain::{FactKey, FactValue, State};
use casustafel::import::choices::{Choices, Decision};
use casustafel::import::headings::NotTaken;
use casustafel::import::overview::columns;
use casustafel::import::plan::{Options, Other, PlannedRow, Treatment, Verdict, plan, plan_file};
use casustafel::import::report::{column_line, wrong};
use casustafel::import::table::read;
use casustafel::text::import::column::letter;
use chrono::NaiveDate;

use super::plan::act;
use crate::support::reading;

/// A list, and its rows: name, birth date, school, class, number, and what is said of the row.
const LISTS: &[(&str, &[u8], &[&str])] = &[
    (
        "a day that falls a few seconds short",
        include_bytes!("fixtures/lastig/datum-net-voor-middernacht.xlsx"),
        &[
            "Anna Bos, 2009-03-21, De Kaap, bij deze dag staat een tijd vlak voor middernacht; de dag erna is genomen, kijk na of die klopt",
            "Bram Vos, 2009-03-21, De Kaap",
        ],
    ),
    (
        "a school and a class that stand in the first row only, because they are merged",
        include_bytes!("fixtures/lastig/school-en-klas-samengevoegd.xlsx"),
        &[
            "Iris Bos, 2009-02-01, De Kaap, P5A",
            "Jan Kok, 2009-04-03, De Kaap, P5A",
            "Kim Vos, 2009-06-05, De Kaap, P5A",
        ],
    ),
    (
        "numbers with zeros in front, by their format or as text",
        include_bytes!("fixtures/lastig/voorloopnullen.xlsx"),
        &[
            "Roos Bos, 2009-02-01, De Kaap, 001234",
            "Sem Kok, 2009-04-03, De Kaap, 001235",
            "Tess Vos, 2009-06-05, De Kaap, 123456789012",
        ],
    ),
    (
        "another separator",
        include_bytes!("fixtures/lastig/pijpteken.csv"),
        &["Anna Bos, 2009-02-01, De Kaap"],
    ),
    (
        "a workbook with backslashes in its zip file",
        include_bytes!("fixtures/lastig/xlsx-backslash-in-zip.xlsx"),
        &[
            "Iris Bos, 2009-02-01, De Kaap, P5A",
            "Jan Kok, 2009-04-03, De Kaap, P5A",
            "Kim Vos, 2009-06-05, De Kaap, P5A",
        ],
    ),
    (
        "a pupil who is struck through",
        include_bytes!("fixtures/lastig/doorgestreept.xlsx"),
        &[
            "Anna Bos, 2009-02-01, De Kaap",
            "Bram Kok, 2009-04-03, De Kaap, in deze rij is tekst doorgestreept; sla haar over als de leerling \
             er niet bij hoort",
        ],
    ),
    (
        "one wrong byte in a text that is right for the rest",
        include_bytes!("fixtures/lastig/een-foute-byte.csv"),
        &[
            "Zoë Óskarsdóttir, 2009-02-01, De Kaap",
            "Ayşe Yılmaz, 2009-04-03, De Kaap",
            "Bram Kok\u{fffd}, 2009-06-05, De Kaap, fout: de naam heeft vreemde tekens; sla de lijst op als CSV UTF-8 \
             of verbeter de naam",
        ],
    ),
    (
        "days written out",
        include_bytes!("fixtures/lastig/lange-datum.csv"),
        &["Lot Bos, 2010-05-03, De Kaap", "Mees Kok, 2010-05-04, De Kaap", "Nina Vos, 2010-05-05, De Kaap"],
    ),
    (
        "names with a title, a roepnaam in brackets and in both orders",
        include_bytes!("fixtures/lastig/aanhef-in-naam.csv"),
        &[
            "Jan de Vries, 2009-02-01, De Kaap",
            "A. van den Berg-de Wit, 2009-04-03, De Kaap",
            "Piet Jansen, 2009-06-05, De Kaap",
            "Anna van de Velde, 2009-08-07, De Kaap",
            ", 2009-09-09, De Kaap, fout: het is niet zeker wat de voornaam is en wat de achternaam; kies de volgorde van \
             de kolom, of schrijf de naam als Meulen, Sanne van der",
            "Sara van Dijk, 2009-10-01, De Kaap",
        ],
    ),
    (
        "dates in every form",
        include_bytes!("fixtures/lastig/datums-rommelig.csv"),
        &[
            "A00 Bos, 2009-03-21, De Kaap",
            "A01 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A02 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A03 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A04 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A05 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A06 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A07 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A08 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A09 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A10 Bos, 2009-03-21, De Kaap, twijfel: regel 2",
            "A11 Bos, 2009-03-21, De Kaap",
            "A12 Bos, De Kaap, fout: dit is geen datum; schrijf die als 21-3-2009",
            "A13 Bos, De Kaap, fout: deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009",
            "A14 Bos, 2009-03-21, De Kaap, twijfel: regel 13",
            "A15 Bos, 2009-03-21, De Kaap, bij deze dag staat een tijd; kijk na of de dag klopt, twijfel: regel 13",
            "A16 Bos, 2009-09-01, De Kaap",
            "A17 Bos, 2009-03-21, De Kaap, twijfel: regel 13",
            "A18 Bos, 2010-05-03, De Kaap",
            "A19 Bos, De Kaap, fout: met deze geboortedatum is iemand geen leerling; tussen 26-11-1995 en 25-11-2016 kan wel",
            "A20 Bos, De Kaap, fout: deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009",
        ],
    ),
    (
        "twins without a number, and names that are nearly the same",
        include_bytes!("fixtures/lastig/tweeling.csv"),
        &[
            "Sam Bos, 2009-02-01, De Kaap",
            "Sem Bos, 2009-02-01, De Kaap, twijfel: regel 2",
            "Noa Vos, 2009-04-03, De Kaap",
            "Noah Vos, 2009-04-03, De Kaap, twijfel: regel 4",
        ],
    ),
    (
        "dates in many forms, one of them with the month in front",
        include_bytes!("fixtures/lastig/datums-in-veel-vormen.csv"),
        &[
            "Abe Adema, 2009-03-21, De Wilgenroos",
            "Bea Boelens, 2009-03-21, De Wilgenroos",
            "Cyn Cramer, 2009-03-21, De Wilgenroos",
            "Dox Dijkhuis, 2009-03-21, De Wilgenroos",
            "Eus Eggink, 2009-03-21, De Wilgenroos",
            "Fay Folkers, 2009-03-21, De Wilgenroos",
            "Gil Geurts, 2009-03-21, De Wilgenroos",
            "Hak Hummel, 2010-05-03, De Wilgenroos",
            "Ivo Immink, 2009-03-21, De Wilgenroos",
            "Jul Jager, 2009-03-21, De Wilgenroos",
            "Kai Koops, 2009-03-21, De Wilgenroos",
            "Lev Lubbers, 2009-03-21, De Wilgenroos",
            "Mel Mulder, 2009-07-15, De Wilgenroos",
            "Nik Niemeijer, 2009-03-21, De Wilgenroos",
            "Oda Oosting, 2009-03-21, De Wilgenroos",
            "Pam Prins, De Wilgenroos, fout: het is niet zeker wat de dag is en wat de maand; kies de volgorde van de kolom, of schrijf de maand als woord, zoals 3 april 2009",
            "Qin Quaak, De Wilgenroos, fout: deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009",
            "Rob Rozema, De Wilgenroos, fout: de geboortedatum ontbreekt; schrijf die als 21-3-2009",
            "Sas Slot, De Wilgenroos, fout: de geboortedatum ontbreekt; schrijf die als 21-3-2009",
            "Tia Terpstra, De Wilgenroos, fout: met deze geboortedatum is iemand geen leerling; tussen 26-11-1995 en 25-11-2016 kan wel",
        ],
    ),
    (
        "the same in a workbook",
        include_bytes!("fixtures/lastig/datums-in-veel-vormen.xlsx"),
        &[
            "Abe Adema, 2009-03-21, De Wilgenroos",
            "Bea Boelens, 2009-03-21, De Wilgenroos",
            "Cyn Cramer, 2009-03-21, De Wilgenroos",
            "Dox Dijkhuis, 2009-03-22, De Wilgenroos, bij deze dag staat een tijd vlak voor middernacht; de dag erna is genomen, kijk na of die klopt",
            "Eus Eggink, 2009-03-21, De Wilgenroos",
            "Fay Folkers, 2009-03-21, De Wilgenroos",
            "Gil Geurts, 2009-03-21, De Wilgenroos",
            "Hak Hummel, 2010-05-03, De Wilgenroos",
            "Ivo Immink, 2009-03-21, De Wilgenroos",
            "Jul Jager, 2009-03-21, De Wilgenroos",
            "Kai Koops, 2009-03-21, De Wilgenroos",
            "Lev Lubbers, 2009-03-21, De Wilgenroos",
            "Mel Mulder, 2009-07-15, De Wilgenroos",
            "Nik Niemeijer, 2009-03-21, De Wilgenroos",
            "Oda Oosting, 2009-03-21, De Wilgenroos",
            "Pam Prins, De Wilgenroos, fout: het is niet zeker wat de dag is en wat de maand; kies de volgorde van de kolom, of schrijf de maand als woord, zoals 3 april 2009",
            "Qin Quaak, De Wilgenroos, fout: deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009",
            "Rob Rozema, De Wilgenroos, fout: de geboortedatum ontbreekt; schrijf die als 21-3-2009",
            "Sas Slot, De Wilgenroos, fout: de geboortedatum ontbreekt; schrijf die als 21-3-2009",
            "Tia Terpstra, De Wilgenroos, fout: met deze geboortedatum is iemand geen leerling; tussen 26-11-1995 en 25-11-2016 kan wel",
        ],
    ),
    (
        "pupils who stand there twice, twins, and a burgerservicenummer in a story",
        include_bytes!("fixtures/lastig/dubbelen-en-tweelingen.csv"),
        &[
            "Sam Bosma, 2009-02-01, De Wilgenroos, P4A, 1201",
            "Sem Bosma, 2009-02-01, De Wilgenroos, P4A, 1202, twijfel: regel 2",
            "Noor van Dam, 2009-03-03, De Wilgenroos, P4A, 1203",
            "Noor van Dam, 2009-03-03, De Wilgenroos, P4B, 1203, twijfel: regel 4",
            "Tim Kok, 2009-04-04, De Wilgenroos, P4B, 1204",
            "Tim Kok, 2008-05-05, De Wilgenroos, P5A, 1205, twijfel: regel 6",
            "Eva de Wit, 2009-06-06, De Wilgenroos, P4B, 1206",
            "Eva de Wit, 2009-07-07, De Wilgenroos, P4B, 1207, twijfel: regel 8",
            "Jan Willem van Os, 2009-08-08, De Wilgenroos, P4B, 1208",
            "Jan-Willem Os, 2009-08-08, De Wilgenroos, P4B, 1209, twijfel: regel 10",
            "Mia Vos, 2009-09-09, De Wilgenroos, P4B",
            "Bo Li, 2009-10-10, De Wilgenroos, P4B, 0001210",
        ],
    ),
    (
        "an empty column in front",
        include_bytes!("fixtures/lastig/lege-kolom-vooraan.csv"),
        &["Anna Bos, 2009-02-01, De Kaap"],
    ),
];

#[test]
fn lists_as_they_really_come_give_what_stands_in_them() {
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let mut found = vec![];
    for (name, bytes, expected) in LISTS {
        let plan =
            plan_file(bytes, Options { school: Some("De Wilgenroos"), today, for_year: false }, &state)
                .unwrap();
        let rows: Vec<String> = plan.rows.iter().map(|row| told(row, &state, today)).collect();
        if rows != *expected {
            found.push(format!("{name}:\n{}", rows.join("\n")));
        }
    }
    assert!(found.is_empty(), "read otherwise:\n{}", found.join("\n\n"));
}

pub fn told(row: &PlannedRow, state: &State, today: NaiveDate) -> String {
    let keys = [FactKey::BirthDate, FactKey::School, FactKey::Class, FactKey::SchoolPupilNo];
    let fact = |key| {
        row.facts.get(key).map(|fact| match fact.value() {
            FactValue::Day(day) => day.to_string(),
            FactValue::Text(text) => text.to_owned(),
            other => format!("{other:?}"),
        })
    };
    let other = |other: &Other| match other {
        Other::Pupil(pupil) => pupil.to_string(),
        Other::Line(place) => format!("regel {}", place.line),
    };
    let is_doubt = matches!(row.verdict, Verdict::Doubt(_));
    let fits: Vec<String> = row.fits.iter().map(other).collect();
    let doubt = is_doubt.then(|| format!("twijfel: {}", fits.join(" of ")));
    let faults = if let Verdict::Fault(cells) = &row.verdict { cells.as_slice() } else { &[] };
    let faults = faults.iter().map(|cell| format!("fout: {}", wrong(cell)));
    std::iter::once(row.name(reading(state, today)))
        .chain(keys.into_iter().filter_map(fact))
        .chain(row.remarks.iter().map(wrong))
        .chain(faults)
        .chain(doubt)
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn everybody_who_fits_a_doubtful_row_is_offered() {
    let known = "Roepnaam;Achternaam;Geboortedatum;School\nSam;Bosma;1-2-2009;De Kaap\nSaar;Bosma;1-2-2009;De Kaap\n\
                 Mohamed;Amrani;5-6-2009;De Kaap\nCas;Kok;7-8-2009;De Kaap\n";
    let mut state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let options = Options { school: None, today, for_year: false };
    let mut choices = Choices::default();
    choices.decide(3, Decision::NewPupil);
    let known = plan(&read(known).unwrap(), &choices, options, &state).unwrap();
    let command = known.command().unwrap();
    act(&mut state, &command);
    let told = |list: &[u8]| {
        let plan = plan_file(list, options, &state).unwrap();
        plan.rows.iter().map(|row| told(row, &state, today)).collect::<Vec<_>>()
    };
    assert_eq!(
        told(include_bytes!("fixtures/lastig/twee-kandidaten.csv")),
        ["S. Bosma, 2009-02-01, De Kaap, twijfel: L-001 of L-002"]
    );
    let called_short = "Roepnaam;Achternaam;Geboortedatum;School\nMo;Amrani;5-6-2009;De Kaap\n\
                        Casper;Kok;7-8-2009;De Kaap\n";
    assert_eq!(
        told(called_short.as_bytes()),
        ["Mo Amrani, 2009-06-05, De Kaap, twijfel: L-003", "Casper Kok, 2009-08-07, De Kaap, twijfel: L-004"]
    );
}

#[test]
fn two_numbers_are_two_pupils() {
    let list = "Llnr;Roepnaam;Achternaam;Geboortedatum;School\n1;Noor;Dam;3-3-2009;De Kaap\n2;Noor;Dam;3-3-2009;De Kaap\n\
                2;Noor;Dam;3-3-2009;De Kaap\n";
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let plan = plan_file(list.as_bytes(), Options { school: None, today, for_year: false }, &state).unwrap();
    let rows: Vec<String> = plan.rows.iter().map(|row| told(row, &state, today)).collect();
    assert_eq!(
        rows,
        [
            "Noor Dam, 2009-03-03, De Kaap, 1",
            "Noor Dam, 2009-03-03, De Kaap, 2, zelfde naam en geboortedatum als een andere regel, maar een ander \
             leerlingnummer; kijk na of dit twee leerlingen zijn",
            "Noor Dam, 2009-03-03, De Kaap, 2, twijfel: regel 3",
        ]
    );
}

#[test]
fn numbers_that_pass_by_accident_are_no_burgerservicenummers() {
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let options = Options { school: Some("De Kaap"), today, for_year: false };
    let own: String = (0..11)
        .map(|at| format!("{};Leerling{};Van{};1-2-2009;", 111_222_323 + at, word(at), word(at)))
        .map(|row| format!("{row}https://ketenid.nl/201703/9f3a7c111222333be04d5512aa90cc31ff0742\n"))
        .collect();
    let list = format!("Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Sleutel\n{own}");
    let plan = plan_file(list.as_bytes(), options, &state).unwrap();
    let numbers = plan.rows.iter().filter(|row| row.facts.school_pupil_no.is_some()).count();
    assert_eq!(numbers, 11, "one in eleven passes, and stays");
    assert_eq!(plan.columns.iter().map(|column| column.bsn_values).sum::<usize>(), 0);

    // Under any heading: where most of them pass they are what they seem.
    let bsn = ["999915174", "999993653", "999990019", "111222333", "123456782"];
    let rows: String = bsn
        .iter()
        .enumerate()
        .map(|(at, bsn)| format!("{bsn};Leerling{};Van{};1-2-2009\n", word(at), word(at)))
        .collect();
    let list = format!("Leerlingnummer;Roepnaam;Achternaam;Geboortedatum\n{rows}");
    let plan = plan_file(list.as_bytes(), options, &state).unwrap();
    assert!(plan.rows.iter().all(|row| row.facts.school_pupil_no.is_none()));
    assert!(plan.columns.iter().any(|column| column.treatment == Treatment::Bsn));
}

fn word(at: usize) -> &'static str {
    ["aap", "boom", "citer", "dorp", "eend", "fiets", "giraf", "huis", "ijs", "jurk", "kast"][at]
}

#[test]
fn what_may_be_medical_is_never_shown() {
    let list = "Naam;Geb.datum;Opm.;Bijz. mentor;Medische info;Traject;Uitstroom\nSanne Bos;1-2-2009;epi;rust;x;boks;arbeid\n";
    let table = read(list).unwrap();
    let shown = columns(&table, &Choices::default(), NaiveDate::from_ymd_opt(2026, 11, 25).unwrap());
    let hidden: Vec<&str> =
        shown.iter().filter(|it| it.samples.is_empty()).map(|it| it.heading.as_str()).collect();
    assert_eq!(hidden, ["Opm.", "Bijz. mentor", "Medische info"]);
    let asked = shown.iter().find(|it| it.heading == "Uitstroom").unwrap();
    assert_eq!(asked.treatment, Treatment::Left(NotTaken::Asked));
}

#[test]
fn capitals_become_small_letters_and_that_is_said_once() {
    let list = "Roepnaam;Voorvoegsel geslachtsnaam;ACHTERNAAM, TUSSENVOEGSEL;Geboortedatum\nSANNE;;MEULEN-DE WIT, VAN DER;1-2-2009\n\
                BO;;IJSSEL;2-2-2009\nJan;;McDonald;3-2-2009\n";
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let plan =
        plan_file(list.as_bytes(), Options { school: Some("De Kaap"), today, for_year: false }, &state)
            .unwrap();
    let names: Vec<String> = plan.rows.iter().map(|row| row.name(reading(&state, today))).collect();
    assert_eq!(names, ["Sanne van der Meulen-de Wit", "Bo IJssel", "Jan McDonald"]);
    let said: Vec<String> = plan.columns.iter().map(column_line).collect();
    assert_eq!(
        said,
        [
            "kolom Roepnaam: 2 namen in hoofdletters, hier gewoon geschreven",
            "kolom ACHTERNAAM, TUSSENVOEGSEL: 2 namen in hoofdletters, hier gewoon geschreven",
        ]
    );
}

#[test]
fn letters_that_went_through_a_wrong_encoding_are_put_right_as_a_whole() {
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let names = |list: &str| {
        let plan =
            plan_file(list.as_bytes(), Options { school: Some("De Kaap"), today, for_year: false }, &state)
                .unwrap();
        plan.rows.iter().map(|row| told(row, &state, today)).collect::<Vec<_>>()
    };
    let head = "Roepnaam;Achternaam;Geboortedatum\n";
    let mended =
        "de letters met accenten in dit bestand waren verminkt en zijn hersteld; kijk na of de naam klopt";
    let turkish =
        format!("{head}Ay\u{c5}\u{178}e;Y\u{c4}\u{b1}lmaz;1-2-2009\nRaÃºl;Bos;2-2-2009\nJan;Kok;3-2-2009\n");
    assert_eq!(
        names(&turkish),
        [
            format!("Ayşe Yılmaz, 2009-02-01, De Kaap, {mended}"),
            format!("Raúl Bos, 2009-02-02, De Kaap, {mended}"),
            "Jan Kok, 2009-02-03, De Kaap".to_owned(),
        ]
    );
    // Beside letters that are right nobody can be sure: those cells are faults.
    let mixed = names(&format!("{head}RaÃºl;Bos;2-2-2009\nZoë;Kok;3-2-2009\n"));
    assert!(mixed[0].contains("fout: de naam heeft vreemde tekens"), "{mixed:?}");
    assert_eq!(mixed[1], "Zoë Kok, 2009-02-03, De Kaap");
}

#[test]
fn a_column_without_a_heading_has_the_letter_of_a_spreadsheet() {
    assert_eq!([0, 4, 25, 26, 701, 702].map(letter), ["A", "E", "Z", "AA", "ZZ", "AAA"]);
}

#[test]
fn what_can_be_read_in_two_ways_is_asked() {
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let rows = |list: &str| {
        let plan =
            plan_file(list.as_bytes(), Options { school: Some("De Kaap"), today, for_year: false }, &state)
                .unwrap();
        plan.rows.iter().map(|row| matches!(row.verdict, Verdict::New)).collect::<Vec<_>>()
    };
    // The given name before the comma, two children in a cell, a story or a sign in a name.
    let names = [
        "Tom, van Dijk",
        "Sanne, Bakker",
        "Berg, van den Jan",
        "de Vries - Jan",
        "Sam en Sem Bos",
        "Lisa / Lotte Bos",
    ];
    let other = ["Zo? M?ller", "Jo* Bos", "Jan MŸller", "m.mol@x.example Bos", "Sanne & Sem Bos"];
    for name in names.into_iter().chain(other) {
        assert_eq!(rows(&format!("Naam;Geboortedatum\n\"{name}\";1-2-2009\n")), [false], "{name}");
    }
    for name in [
        "Bakker, Sanne",
        "Dijk, Tom van",
        "D'Hondt, Jan",
        "Jan-Willem d'Ancona",
        "Zoë O'Neil",
        "Ryan McDonald",
    ] {
        assert_eq!(rows(&format!("Naam;Geboortedatum\n\"{name}\";1-2-2009\n")), [true], "{name}");
    }
    // Twelve hours are written by who puts the month in front.
    let head = "Roepnaam;Achternaam;Geboortedatum\n";
    let half_days = format!("{head}Jan;Bos;3/4/2009 12:00:00 AM\nEva;Kok;5/6/2009 12:00:00 AM\n");
    let plan =
        plan_file(half_days.as_bytes(), Options { school: Some("De Kaap"), today, for_year: false }, &state)
            .unwrap();
    assert!(plan.needs_a_person());
    assert!(told(&plan.rows[0], &state, today).contains("2009-03-04"));
    // One merged cell over two columns of a name.
    assert_eq!(rows(&format!("{head}Abe Akker;Abe Akker;1-2-2009\n")), [false]);
}

#[test]
fn a_school_on_a_line_between_the_rows_is_that_of_the_rows_below() {
    let list =
        "Naam;Geboortedatum\nSchool: De Kaap;\nAbe Akker;1-2-2009\nSchool: De Boeg;\nBea Boom;2-2-2009\n";
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let plan =
        plan_file(list.as_bytes(), Options { school: Some("De Wilgenroos"), today, for_year: false }, &state)
            .unwrap();
    let schools: Vec<_> = plan.rows.iter().map(|row| row.facts.school.clone().unwrap()).collect();
    assert_eq!(schools, ["De Kaap", "De Boeg"]);
}

#[test]
fn a_number_with_another_given_name_is_asked() {
    let list = |name: &str| {
        format!("Llnr;Roepnaam;Achternaam;Geboortedatum;School\n1;{name};Bos;1-2-2009;De Kaap\n")
    };
    let mut state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let options = Options { school: None, today, for_year: false };
    let command = plan_file(list("Tom").as_bytes(), options, &state).unwrap().command().unwrap();
    act(&mut state, &command);
    let verdict =
        |name: &str| plan_file(list(name).as_bytes(), options, &state).unwrap().rows[0].verdict.clone();
    assert!(matches!(verdict("Anna"), Verdict::Doubt(_)));
    assert!(matches!(verdict("Tomas"), Verdict::Changed { .. }));
    assert!(matches!(verdict("Thom"), Verdict::Changed { .. }));
}
