//! Lists as they really come, and what each must give.

use casustafel::domain::{FactKey, FactValue, State};
use casustafel::import::plan::{Options, PlannedRow, Verdict, plan_file};
use casustafel::import::report::wrong;
use chrono::NaiveDate;

use crate::support::reading;

/// A list, and its rows: name, birth date, school, class, number, and what is said of the row.
const LISTS: &[(&str, &[u8], &[&str])] = &[
    (
        "a day that falls a few seconds short",
        include_bytes!("fixtures/lastig/datum-net-voor-middernacht.xlsx"),
        &["Anna Bos, 2009-03-21, De Kaap", "Bram Vos, 2009-03-21, De Kaap"],
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
            "Bram Kok, 2009-04-03, De Kaap, deze rij is doorgestreept in het bestand; sla haar over als de leerling \
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
        "an empty column in front",
        include_bytes!("fixtures/lastig/lege-kolom-vooraan.csv"),
        &["Anna Bos, 2009-02-01, De Kaap"],
    ),
];

#[test]
fn lists_as_they_really_come_give_what_stands_in_them() {
    let state = State::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    for (name, bytes, expected) in LISTS {
        let plan = plan_file(bytes, Options { school: Some("De Wilgenroos"), today }, &state).unwrap();
        let rows: Vec<String> = plan.rows.iter().map(|row| told(row, &state, today)).collect();
        assert_eq!(rows, *expected, "{name}");
    }
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
    let faults = if let Verdict::Fault(cells) = &row.verdict { cells.as_slice() } else { &[] };
    let faults = faults.iter().map(|cell| format!("fout: {}", wrong(cell)));
    std::iter::once(row.name(reading(state, today)))
        .chain(keys.into_iter().filter_map(fact))
        .chain(row.remarks.iter().map(wrong))
        .chain(faults)
        .collect::<Vec<_>>()
        .join(", ")
}
