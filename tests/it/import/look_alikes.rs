//! A column that nobody taught us and that looks like one we read is asked; all other unknown ones are let be.

use casustafel::domain::State;
use casustafel::import::choices::Choices;
use casustafel::import::headings::NotTaken;
use casustafel::import::plan::{Options, Plan, Treatment, plan};
use casustafel::import::report::column_line;
use casustafel::import::source::open;

use super::misleading::today;

fn planned(heading: &str, cells: [&str; 4], choices: &Choices) -> Plan {
    let row = |(at, cell): (usize, &&str)| {
        format!("{};{}-2-2009;{cell}\n", ["Jan Bos", "Eva Kok", "Fem Fol", "Bea Bakker"][at], at + 1)
    };
    let rows: String = cells.iter().enumerate().map(row).collect();
    let source = open(format!("Naam;Geb.datum;{heading}\n{rows}").as_bytes(), None).unwrap();
    let table = source.table(&source.likely_tabs()).unwrap();
    plan(
        &table,
        choices,
        Options { school: Some("De Kaap"), today: today(), for_year: false },
        &State::default(),
    )
    .unwrap()
}

const DAYS: [&str; 4] = ["31-7-2027", "", "31-7-2028", "1-2-2027"];

#[test]
fn what_looks_like_a_field_that_the_list_lacks_is_asked() {
    let people = ["K. Smit", "Dhr. T. Kok", "K. Smit", ""];
    let codes = ["K. Smit (SMT)", "SMT", "KKT - T. Kok", ""];
    let classes = ["4A", "4A", "P5", "4B"];
    for (heading, cells, said) in [
        ("Einddatum school", DAYS, "de verwachte uitstroom"),
        ("Datum verlaten school", DAYS, "de verwachte uitstroom"),
        ("Uitstroom gepland op", DAYS, "de verwachte uitstroom"),
        ("Laatste schooldag", DAYS, "de verwachte uitstroom"),
        ("Datum uitgeschreven", ["", "", "", "1-9-2026"], "de dag van uitschrijving"),
        ("Gemeente leerling", ["Assen", "Emmen", "", "Oosterwaard"], "de gemeente"),
        ("Klas code", classes, "de klas"),
        ("Naam mentor leerling", people, "de mentor"),
        ("Naam mentor leerling", codes, "de mentor"),
        ("Profiel gekozen", ["arbeid", "dagbesteding", "", "arbeid?"], "het uitstroomprofiel"),
    ] {
        let plan = planned(heading, cells, &Choices::default());
        let told: Vec<String> = plan.columns.iter().map(column_line).collect();
        let wanted = format!(
            "kolom {heading}: niet overgenomen, dit lijkt {said}; kies wat het is, of laat de kolom weg"
        );
        assert!(told.contains(&wanted), "{heading}: {told:?}");
        assert!(plan.needs_a_person(), "{heading}");
        // Who says that it stays out has been asked.
        let mut choices = Choices::default();
        choices.choose_column(2, None);
        assert!(!planned(heading, cells, &choices).needs_a_person(), "{heading}");
    }
}

#[test]
fn ordinary_columns_beside_a_list_are_never_asked() {
    for (heading, cells) in [
        ("Einddatum TLV", DAYS),
        ("Einddatum stage", DAYS),
        ("Datum OPP", DAYS),
        ("Einddatum indicatie", DAYS),
        ("Datum gesprek", DAYS),
        ("Paspoort geldig tot", DAYS),
        ("Docent", ["K. Smit", "T. Kok", "K. Smit", ""]),
        ("Contact stage", ["K. Smit", "T. Kok", "K. Smit", ""]),
        ("Groep gym", ["4A", "4A", "P5", "4B"]),
        ("Kluisje", ["12", "14", "", "33"]),
        ("Maat", ["M", "L", "M", "S"]),
        ("Plaats stage", ["Assen", "Emmen", "", "Assen"]),
        // A heading alone says nothing: these are no days.
        ("Einddatum school", ["ja", "nee", "ja", "nee"]),
        ("Einddatum school", ["", "", "", ""]),
    ] {
        let plan = planned(heading, cells, &Choices::default());
        let asked =
            plan.columns.iter().any(|it| matches!(it.treatment, Treatment::Left(NotTaken::LooksLike(_))));
        assert!(!asked && !plan.needs_a_person(), "{heading}");
    }
    // The list has it already, under a heading that we know.
    let both = planned(
        "Uitstroomdatum;Einddatum school",
        ["31-7-2027;31-7-2027", ";", ";", ";"],
        &Choices::default(),
    );
    assert!(!both.needs_a_person());
}
