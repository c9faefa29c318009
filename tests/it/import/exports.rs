//! Lists as programs and people make them: with titles, totals, groups of columns, hidden rows, a tab per class.

use casustafel::domain::State;
use casustafel::import::aside::What;
use casustafel::import::choices::{Choices, Decision, Hidden};
use casustafel::import::plan::{Options, Plan, Refused, Required, Treatment, Verdict, plan, plan_file};
use casustafel::import::source::{Sees, open};
use chrono::NaiveDate;

use super::made::{ods, one_sheet, zipped};
use super::trouble::told;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

fn read(bytes: &[u8]) -> Plan {
    plan_file(
        bytes,
        Options { school: Some("De Wilgenroos"), today: today(), for_year: false },
        &State::default(),
    )
    .unwrap()
}

fn rows(plan: &Plan) -> Vec<String> {
    plan.rows.iter().map(|row| told(row, &State::default(), today())).collect()
}

/// The rows that are no pupil, by their lines.
fn aside(plan: &Plan) -> Vec<(usize, What)> {
    plan.aside.iter().map(|aside| (aside.place.line, aside.what)).collect()
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
        assert!(!plan.needs_a_person() && plan.counts().new == 9 && plan.counts().aside == 2);
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
        assert!(plan.counts().new == 1 && !plan.needs_a_person(), "{row}");
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
    assert!(matches!(plan.rows[1].verdict, Verdict::Fault(_)) && plan.needs_a_person());
    assert_eq!(plan.counts().new, 2);
}

const FILTERED: &[u8] = include_bytes!("fixtures/lastig/eigen-excel-filter-telefoon.xlsx");

fn chosen(bytes: &[u8], choices: &Choices) -> Result<Plan, Refused> {
    let source = open(bytes, None).unwrap();
    let table = source.sheets[source.likely()].table.as_ref().unwrap();
    plan(
        table,
        choices,
        Options { school: Some("De Wilgenroos"), today: today(), for_year: false },
        &State::default(),
    )
}

fn hidden(what: Hidden) -> Choices {
    let mut choices = Choices::default();
    choices.choose_hidden(Some(what));
    choices
}

#[test]
fn rows_that_a_filter_hides_stay_out_until_somebody_says_what_to_do_with_them() {
    let plan = read(FILTERED);
    let counts = plan.counts();
    assert_eq!((counts.new, counts.hidden, counts.aside), (8, 2, 1), "{:?}", rows(&plan));
    assert!(plan.needs_a_person());
    let left: Vec<_> = plan.rows.iter().filter(|row| row.verdict == Verdict::Hidden).collect();
    assert_eq!(left.iter().map(|row| row.line()).collect::<Vec<_>>(), [10, 13]);

    let skipped = chosen(FILTERED, &hidden(Hidden::Skip)).unwrap();
    assert_eq!((skipped.counts().new, skipped.counts().skipped, skipped.counts().hidden), (8, 2, 0));
    let taken = chosen(FILTERED, &hidden(Hidden::Take)).unwrap();
    assert_eq!((taken.counts().new, taken.counts().hidden), (10, 0));
    // One of them only.
    let mut one = Choices::default();
    one.decide(10, Decision::Take);
    let counts = chosen(FILTERED, &one).unwrap().counts();
    assert_eq!((counts.new, counts.hidden), (9, 1));
}

#[test]
fn a_list_with_everything_that_people_put_beside_it_gives_its_pupils() {
    for bytes in [FILTERED, include_bytes!("fixtures/lastig/eigen-excel-filter-telefoon.csv")] {
        let plan = read(bytes);
        let phones: Vec<_> = plan.rows.iter().filter_map(|row| row.facts.phone.clone()).collect();
        assert_eq!(phones, ["06-00000301", "06-00000305", "0031600000308"], "never one of a parent");
        assert_eq!(plan.counts().aside, 1);
        assert_eq!(plan.rows.iter().filter(|row| row.verdict == Verdict::New).count(), plan.counts().new);
        assert!(plan.counts().fault == 0 && plan.counts().doubt == 0);
    }
    let struck = rows(&read(FILTERED)).into_iter().find(|row| row.starts_with("Jesse Ek")).unwrap();
    assert!(struck.contains("tekst doorgestreept"), "{struck}");
}

fn cell(text: &str) -> String {
    format!("<c t=\"str\"><v>{text}</v></c>")
}

fn row(cells: &[&str]) -> String {
    format!("<row>{}</row>", cells.iter().map(|text| cell(text)).collect::<String>())
}

/// A workbook of Excel in which these columns are hidden.
fn with_hidden_columns(columns: &str, rows: &[&[&str]]) -> Vec<u8> {
    let rows: String = rows.iter().map(|cells| row(cells)).collect();
    one_sheet(&format!("</sheetData><cols>{columns}</cols><sheetData>{rows}"))
}

#[test]
fn a_hidden_column_stays_out_until_somebody_says_that_it_counts() {
    let rows_of: &[&[&str]] = &[
        &["Naam", "Geboortedatum", "Leerlingnr", "Lievelingskleur"],
        &["Anna Bos", "1-2-2009", "12", "rood"],
    ];
    let book = with_hidden_columns("<col min=\"3\" max=\"4\" hidden=\"1\"/>", rows_of);
    let plan = chosen(&book, &Choices::default()).unwrap();
    assert_eq!(rows(&plan), ["Anna Bos, 2009-02-01, De Wilgenroos"]);
    // The other column would not have counted anyway, so that nobody has to look at it.
    assert!(plan.needs_a_person() && plan.open_columns == 1);
    let skipped = chosen(&book, &hidden(Hidden::Skip)).unwrap();
    assert!(!skipped.needs_a_person() && rows(&skipped) == rows(&plan));
    let taken = chosen(&book, &hidden(Hidden::Take)).unwrap();
    assert_eq!(rows(&taken), ["Anna Bos, 2009-02-01, De Wilgenroos, 12"]);

    let book = with_hidden_columns("<col min=\"2\" max=\"2\" hidden=\"true\"/>", rows_of);
    let why = chosen(&book, &Choices::default()).unwrap_err();
    assert_eq!(why, Refused::Hidden(Required::BirthDate));
    assert!(chosen(&book, &hidden(Hidden::Take)).is_ok());
}

#[test]
fn what_libreoffice_hides_is_hidden_too() {
    let row = |cells: [&str; 3], more: &str| {
        let cells = cells.map(|text| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        });
        format!("<table:table-row{more}>{}</table:table-row>", cells.concat())
    };
    let columns = "<table:table-column table:number-columns-repeated=\"2\"/>\
                   <table:table-column table:visibility=\"collapse\"/>";
    let rows_of = row(["Naam", "Geboortedatum", "Klas"], "")
        + &row(["Anna Bos", "1-2-2009", "4a"], "")
        + &row(["Bram Kok", "3-4-2009", "4b"], " table:visibility=\"filter\"");
    let plan = chosen(&ods(&(columns.to_owned() + &rows_of)), &Choices::default()).unwrap();
    assert_eq!((plan.counts().new, plan.counts().hidden, plan.open_columns), (1, 1, 1));
    assert_eq!(rows(&plan)[0], "Anna Bos, 2009-02-01, De Wilgenroos");
}

#[test]
fn of_an_old_workbook_nobody_can_tell_what_is_hidden() {
    assert_eq!(open(include_bytes!("fixtures/lijst.xls"), None).unwrap().sees, Sees::NotThat);
    for bytes in [FILTERED, include_bytes!("fixtures/lijst.ods"), HEAD.as_bytes()] {
        assert_eq!(open(bytes, None).unwrap().sees, Sees::All);
    }
}

const PARNASSYS: &[&str] = &[
    "Abel Nijhof, 2010-08-08, De Wilgenroos, V1",
    "Bo van Loenen, 2010-09-09, De Wilgenroos, V2",
    "Cas Riemersma, 2009-10-10, De Wilgenroos, V1",
    "Demi de Roo, 2009-11-11, De Wilgenroos, V2",
    "Elif Aydın, 2010-12-12, De Wilgenroos, V1",
    "Fabio Marchetti, 2009-01-01, De Wilgenroos, V2",
    "Gwen ter Steege, 2010-02-02, De Wilgenroos, V1",
];

#[test]
fn a_word_over_several_columns_says_whose_they_are() {
    for bytes in [
        include_bytes!("fixtures/lastig/parnassys-twee-koprijen.csv").as_slice(),
        include_bytes!("fixtures/lastig/parnassys-twee-koprijen.xlsx"),
    ] {
        let plan = read(bytes);
        assert_eq!(rows(&plan), PARNASSYS);
        assert!(plan.rows.iter().all(|row| row.facts.phone.is_none() && row.facts.year_level.is_some()));
        assert!(plan.columns.iter().any(|it| it.heading == "Verzorger 1 · Telefoon"), "{:?}", plan.columns);
        assert!(plan.columns.iter().any(|it| it.treatment == Treatment::Bsn));
    }
    let plan = read(include_bytes!("fixtures/lastig/twee-koprijen.xlsx"));
    assert_eq!(rows(&plan), ["Eva de Boer, 2009-03-12, De Kaap"]);
    assert_eq!(plan.rows[0].facts.phone, None);
}

/// Each group of headings, a row under it, and what comes in: the pupil and the phone.
#[test]
fn what_is_not_surely_the_pupils_stays_out_under_a_word_over_several_columns() {
    for (list, expected) in [
        // The pupil's columns have no word of their own.
        (
            ";;;Ouders;;\nRoepnaam;Achternaam;Geboortedatum;Naam;Telefoon;E-mail\nEva;Boer;1-2-2009;Ina;06-1;\n",
            "Eva Boer -",
        ),
        // A word that says nothing, beside one that does.
        (
            "Leerling;;;Huisarts Jansen;\nRoepnaam;Achternaam;Geboortedatum;Naam;Telefoon\n\
             Eva;Boer;1-2-2009;Dr. Bos;0612345678\n",
            "Eva Boer -",
        ),
        (
            "Leerling;;;Bereikbaar;\nRoepnaam;Achternaam;Geboortedatum;Naam;Telefoon\nEva;Boer;1-2-2009;Bos;0612345678\n",
            "Eva Boer -",
        ),
        // Only words that say nothing: of two telephones nobody can tell whose they are.
        (
            "Algemeen;;;;Overig;\nRoepnaam;Achternaam;Geboortedatum;Telefoon;Telefoon;Klas\n\
             Eva;Boer;1-2-2009;0687654321;0612345678;4a\n",
            "Eva Boer -",
        ),
        // A column with a heading in the upper row only.
        (
            "Leerlingnr;Leerling;;Geboortedatum;Contact 1;\n;Roepnaam;Achternaam;;Naam;Mobiel\n\
             12;Eva;Boer;1-2-2009;Ina;0612345678\n",
            "Eva Boer -",
        ),
        (
            "Leerling;;;;Stage;;Mentor\nRoepnaam;Achternaam;Geboortedatum;Mobiel;Naam;Plaats;Naam\n\
             Eva;Boer;1-2-2009;0687654321;Bakker Bol;Duinrade;Kramer\n",
            "Eva Boer 0687654321",
        ),
        // The group stands on the row of a title that is one word.
        (
            "Leerlingen\nRoepnaam;Achternaam;Geboortedatum;Telefoon\nEva;Boer;1-2-2009;0687654321\n",
            "Eva Boer 0687654321",
        ),
    ] {
        let plan = read(list.as_bytes());
        let [row] = plan.rows.as_slice() else { panic!("{list}\n{:?}", plan.rows) };
        let name = told(row, &State::default(), today());
        let name = name.split(',').next().unwrap();
        let phone = row.facts.phone.as_deref().unwrap_or("-");
        assert_eq!(format!("{name} {phone}"), expected, "{list}");
        assert_eq!(row.verdict, Verdict::New, "{list}");
        assert_eq!(row.facts.municipality, None, "{list}");
    }
}

#[test]
fn the_column_of_a_parent_is_never_the_pupils() {
    for heading in [
        "Telefoon moeder",
        "Telefoon (moeder)",
        "Tel. vader",
        "Mobiel ouder 1",
        "Telefoonnummer verzorger",
        "telefoonouders",
        "TelefoonMoeder",
        "Telefoon thuis",
        "Thuisnummer",
        "Telefoon contact 1",
        "Contact 1",
        "Contactpersoon 2 mobiel",
        "Noodnummer",
        "Telefoon nood",
        "Voogd telefoon",
        "06 mama",
        "Mobiel oma",
        "Telefoon pleegouders",
        "Verzorger 1 · Telefoon",
        "Wettelijk vertegenwoordiger",
        "Naam vader",
        "Roepnaam moeder",
    ] {
        for list in [
            format!("Naam;Geboortedatum;{heading}\nEva Boer;1-2-2009;0612345678\n"),
            format!("{heading};Naam;Geboortedatum\n0612345678;Eva Boer;1-2-2009\n"),
            format!("Naam;{heading};Geboortedatum;{heading}\nEva Boer;0612345678;1-2-2009;0687654321\n"),
        ] {
            let plan = read(list.as_bytes());
            assert_eq!(rows(&plan), ["Eva Boer, 2009-02-01, De Wilgenroos"], "{list}");
            assert_eq!(plan.rows[0].facts.phone, None, "{list}");
        }
    }
    for heading in ["Telefoon", "Telefoon leerling", "Mobiel (leerling)", "Tel."] {
        let plan = read(format!("Naam;Geboortedatum;{heading}\nEva Boer;1-2-2009;0612345678\n").as_bytes());
        assert_eq!(plan.rows[0].facts.phone.as_deref(), Some("0612345678"), "{heading}");
    }
}

#[test]
fn a_telephone_of_which_nobody_can_tell_whose_it_is_stays_out_and_the_list_comes_in() {
    for heads in ["Telefoon;Klas;Telefoon", "Moeder;Telefoon;Klas", "Klas;Verzorger;Mobiel"] {
        let list =
            format!("Naam;Geboortedatum;{heads}\nEva Boer;1-2-2009;0612345678;0687654321;0611111111\n");
        let plan = read(list.as_bytes());
        assert_eq!(plan.rows[0].facts.phone, None, "{heads}");
        assert_eq!(plan.counts().new, 1, "{heads}");
    }
}

#[test]
fn lines_above_the_list_give_the_school_and_the_class_of_rows_that_lack_them() {
    let plan = read(include_bytes!("fixtures/lastig/titelrij-met-label-en-waarde.csv"));
    assert_eq!(
        rows(&plan),
        [
            "Eva Boer, 2009-03-12, De Kaap, P5A, dit is de school, zo staat het boven de lijst, dit is de klas, zo staat \
             het boven deze regels"
        ]
    );
    let list = "Roepnaam;Achternaam;Geboortedatum;Klas\nEva;Boer;1-2-2009;\nIda;Bos;1-2-2009;P4B\n";
    for (lines, school, class) in [
        ("School: De Kaap\nKlas: P5A\n", "De Kaap", Some("P5A")),
        ("Naam school;De Kaap\nGroep;P5A\n\n", "De Kaap", Some("P5A")),
        ("School:;De Kaap;;Klas:;P5A\n", "De Kaap", Some("P5A")),
        ("Klas P5A (2 leerlingen)\n", "De Wilgenroos", Some("P5A")),
        ("Praktijkschool De Kaap\nSchooljaar: 2026-2027\n", "De Wilgenroos", None),
        ("Uitstroomlijst;;School;\n", "De Wilgenroos", None),
    ] {
        let plan = read(format!("{lines}{list}").as_bytes());
        let facts = |at: usize| {
            let facts = &plan.rows[at].facts;
            (facts.school.as_deref().unwrap(), facts.class.as_deref())
        };
        assert_eq!((facts(0), facts(1)), ((school, class), (school, Some("P4B"))), "{lines}");
    }
}

#[test]
fn a_class_between_the_rows_is_the_class_of_the_rows_under_it() {
    let plan = read(include_bytes!("fixtures/lastig/klas-als-tussenkop.csv"));
    let classes: Vec<_> =
        plan.rows.iter().map(|row| (row.line(), row.facts.class.as_deref().unwrap())).collect();
    assert_eq!(
        classes,
        [
            (3, "P4A"),
            (4, "P4A"),
            (5, "P4A"),
            (9, "P4B"),
            (10, "P4B"),
            (14, "P5A"),
            (15, "P5A"),
            (16, "P5A"),
            (17, "P5A")
        ]
    );
    let kinds = [(7, What::Class), (8, What::Headings), (12, What::Class), (13, What::Headings)];
    assert_eq!(aside(&plan), kinds);
    assert!(plan.counts().new == 9 && !plan.needs_a_person());
    // A pupil whose name could be read as one is none.
    for row in ["Klas;Bos", "Klas Bos", "Klas;Bos;1-2-2009"] {
        let plan = read(format!("Naam;Achternaam;Geboortedatum\nEva;Boer;1-2-2009\n{row}\n").as_bytes());
        assert_eq!((plan.rows.len(), aside(&plan).len()), (2, 0), "{row}");
    }
}

const TABS: &[u8] = include_bytes!("fixtures/lastig/klas-als-werkblad.xlsx");

#[test]
fn tabs_of_one_shape_are_one_list_and_give_the_class() {
    let source = open(TABS, None).unwrap();
    assert_eq!(source.names(&source.likely_tabs()), ["P4A", "P4B", "P5A"]);
    let plan = read(TABS);
    assert_eq!((plan.counts().new, plan.tabs.len()), (9, 3));
    let classes: Vec<_> = plan.rows.iter().map(|row| row.facts.class.as_deref().unwrap()).collect();
    assert_eq!(classes, [["P4A"; 3].as_slice(), &["P4B"; 2], &["P5A"; 4]].concat());
    // The hidden tab of the same shape comes in when somebody says so, and the tab of counts never.
    assert_eq!(source.names(&source.all_tabs()), ["P4A", "P4B", "P5A", "Oud-leerlingen"]);
    assert_eq!(source.table(&source.all_tabs()).unwrap().rows.len(), 11);
}

/// A workbook of Excel with these tabs, each with its rows.
fn tabs(tabs: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let tab =
        |(at, (name, _)): (usize, &(&str, &[&[&str]]))| format!("<sheet name=\"{name}\" r:id=\"r{at}\"/>");
    let relation = |at: usize| {
        format!("<Relationship Id=\"r{at}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")
    };
    let names: Vec<String> = (0..tabs.len()).map(|at| format!("xl/worksheets/sheet{at}.xml")).collect();
    let sheet = |rows: &[&[&str]]| {
        format!(
            "<worksheet><sheetData>{}</sheetData></worksheet>",
            rows.iter().map(|it| row(it)).collect::<String>()
        )
    };
    let book = tabs.iter().enumerate().map(tab).collect::<String>();
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("xl/workbook.xml", format!("<workbook><sheets>{book}</sheets></workbook>")),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{}</Relationships>", (0..tabs.len()).map(relation).collect::<String>()),
        ),
    ];
    parts.extend(names.iter().map(String::as_str).zip(tabs.iter().map(|(_, rows)| sheet(rows))));
    zipped(&parts)
}

const HEADINGS: &[&str] = &["Naam", "Geboortedatum", "Klas"];

#[test]
fn a_row_is_known_by_its_tab_and_its_line() {
    let book = tabs(&[
        ("Klas 4A", &[HEADINGS, &["Anna Bos", "1-2-2009", ""], &["Bram Kok", "31-2-2009", ""]]),
        (
            "Klas 4B",
            &[
                HEADINGS,
                &["Cas Vos", "3-4-2009", "9Z"],
                &["Bram Tol", "31-2-2009", ""],
                &["Anna Bos", "1-2-2009", ""],
            ],
        ),
    ]);
    let source = open(&book, None).unwrap();
    let table = source.table(&source.likely_tabs()).unwrap();
    let made = |choices: &Choices| {
        plan(
            &table,
            choices,
            Options { school: Some("De Kaap"), today: today(), for_year: false },
            &State::default(),
        )
        .unwrap()
    };
    let plan = made(&Choices::default());
    let counts = plan.counts();
    assert_eq!((counts.new, counts.fault, counts.doubt), (2, 2, 1));
    let Verdict::Doubt(doubt) = plan.rows[4].verdict else { panic!("{:?}", plan.rows[4].verdict) };
    let state = State::default();
    let told = casustafel::import::report::doubtful(
        doubt,
        &[],
        &plan.tabs,
        crate::support::reading(&state, today()),
    );
    assert!(told.contains("regel 2 van blad Klas 4A"), "{told}");
    let class = |at: usize| plan.rows[at].facts.class.as_deref();
    assert_eq!([class(0), class(2), class(3)], [Some("4A"), Some("9Z"), Some("4B")]);

    // What is mended or decided on one tab leaves the same line of the other alone.
    let mut choices = Choices::default();
    choices.mend(plan.rows[3].place, 1, "28-2-2009");
    choices.decide(plan.rows[0].place, Decision::Skip);
    let plan = made(&choices);
    let verdicts: Vec<_> = plan.rows.iter().map(|row| row.verdict.clone()).collect();
    assert!(
        matches!(&verdicts[..4], [Verdict::Skipped, Verdict::Fault(_), Verdict::New, Verdict::New]),
        "{verdicts:?}"
    );
}

#[test]
fn tabs_of_another_shape_or_of_another_year_are_not_read_along() {
    let list: &[&[&str]] = &[HEADINGS, &["Anna Bos", "1-2-2009", "4A"]];
    let other: &[&[&str]] = &[&["Naam", "Geboortedatum", "Groep"], &["Cas Vos", "1-2-2009", "4A"]];
    for (name, rows_of) in [
        ("2024-2025", list),
        ("Uitstroom 24-25", list),
        ("Oud-leerlingen", list),
        ("Kopie van 4A", list),
        ("4B", other),
    ] {
        let source = open(&tabs(&[("4A", list), (name, rows_of)]), None).unwrap();
        assert_eq!(source.names(&source.likely_tabs()).len(), 1, "{name}");
    }
    // A tab without a class in its name gives none.
    let none: &[&[&str]] = &[HEADINGS, &["Cas Vos", "1-2-2009", ""]];
    for name in ["Blad2", "Leerlingen", "Sheet2"] {
        let plan = read(&tabs(&[("4A", list), (name, none)]));
        assert_eq!((plan.rows.len(), plan.rows[1].facts.class.as_deref()), (2, None), "{name}");
    }
}
