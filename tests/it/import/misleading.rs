//! Lists that can be read wrongly without anybody noticing: each is right, asked, or names the cell.

use casustafel::domain::State;
use casustafel::import::plan::{Options, Plan, plan_file};
use casustafel::import::report::{Detail, column_line, lines};
use chrono::NaiveDate;

use super::made::{one_sheet, xlsx, zipped};
use super::trouble::told;
use crate::support::reading;

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

pub(super) fn planned(list: &[u8]) -> Plan {
    plan_file(list, Options { school: Some("De Kaap"), today: today(), for_year: false }, &State::default())
        .unwrap()
}

/// Each row with what is said of it, without the school that all have.
pub(super) fn rows(list: impl AsRef<[u8]>) -> Vec<String> {
    let state = State::default();
    let told = |row| told(row, &state, today()).replace(", De Kaap", "");
    planned(list.as_ref()).rows.iter().map(told).collect()
}

/// Which rows are new and what is said of them, in a list of given name, family name and birth date.
fn born(dates: &[&str]) -> Vec<String> {
    let row = |(at, date): (usize, &&str)| format!("Jan;Bos{};{date}\n", ["", "ma", "veld", "hof"][at]);
    let list: String = dates.iter().enumerate().map(row).collect();
    rows(format!("Roepnaam;Achternaam;Geboortedatum\n{list}"))
}

/// A row of a workbook: texts, and cells as they are.
pub(super) fn sheet_row(cells: &[&str]) -> String {
    let cell = |cell: &&str| match cell.starts_with('<') {
        true => (*cell).to_owned(),
        false => format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
    };
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}

const STRUCK: &str = "in deze rij is tekst doorgestreept; sla haar over als de leerling er niet bij hoort";

#[test]
fn a_part_of_a_cell_that_is_struck_out_is_said() {
    let part = "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>Bos</t></r><r><t> Bakker</t></r></is></c>";
    let heads = sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum"]);
    let sheet = one_sheet(&format!("{heads}{}", sheet_row(&["Bea", part, "3-1-2009"])));
    assert_eq!(rows(sheet), [format!("Bea Bos Bakker, 2009-01-03, {STRUCK}")]);

    let heads = "<tr><th>Roepnaam</th><th>Achternaam</th><th>Geboortedatum</th></tr>";
    for cell in [
        "<td><s>Bos</s> Bakker</td>",
        "<td><strike>Bos</strike> Bakker</td>",
        "<td>Bos <DEL>Bakker</DEL></td>",
        "<td><span style='text-decoration: line-through'>Bos</span> Bakker</td>",
    ] {
        let page = format!("<table>{heads}<tr><td>Bea</td>{cell}<td>3-1-2009</td></tr></table>");
        assert_eq!(rows(page), [format!("Bea Bos Bakker, 2009-01-03, {STRUCK}")], "{cell}");
    }
    let page = format!("<table>{heads}<tr><td>Bea</td><td><s></s>Bakker</td><td>3-1-2009</td></tr></table>");
    assert_eq!(rows(page), ["Bea Bakker, 2009-01-03"]);

    let text = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: [&str; 3]| format!("<table:table-row>{}</table:table-row>", cells.map(text).concat());
    let part = "<text:span text:style-name=\"T1\">Bos</text:span> Bakker";
    let content = format!(
        "<office:document-content><style:style style:name=\"T1\"><style:text-properties \
         style:text-line-through-style=\"solid\"/></style:style><office:body><office:spreadsheet>\
         <table:table table:name=\"Blad1\">{}{}</table:table></office:spreadsheet></office:body>\
         </office:document-content>",
        row(["Roepnaam", "Achternaam", "Geboortedatum"]),
        row(["Bea", part, "3-1-2009"])
    );
    let book = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("content.xml", content),
    ]);
    assert_eq!(rows(book), [format!("Bea Bos Bakker, 2009-01-03, {STRUCK}")]);
}

const WHICH: &str = "fout: het is niet zeker wat de dag is en wat de maand; kies de volgorde van de kolom, of schrijf de \
                     maand als woord, zoals 3 april 2009";

#[test]
fn days_that_a_spreadsheet_of_another_country_turned_are_asked() {
    // It made days of what can be one here, and left the rest as text.
    assert_eq!(
        born(&["03/14/2009", "4-5-2009"]),
        [format!("Jan Bos, {WHICH}"), format!("Jan Bosma, {WHICH}")]
    );
    let turned = born(&["14/3/2009", "25/6/2009", "4-5-2009", "6-7-2009"]);
    assert_eq!(turned[0], "Jan Bos, 2009-03-14");
    assert_eq!(turned[2..], [format!("Jan Bosveld, {WHICH}"), format!("Jan Boshof, {WHICH}")]);
    // One that can be no other tells that they were not.
    let plain = born(&["14/3/2009", "25/6/2009", "4-5-2009", "16-7-2009"]);
    assert_eq!(plain[2..], ["Jan Bosveld, 2009-05-04", "Jan Boshof, 2009-07-16"]);

    // Days that are shown with the month in front tell how the texts beside them are meant, and are themselves certain.
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"m/d/yyyy\"/></numFmts>\
                  <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    let day = |number: u32| format!("<c s=\"1\"><v>{number}</v></c>");
    let cells = [
        sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum"]),
        sheet_row(&["Abe", "Akker", &day(39_876)]),
        sheet_row(&["Bea", "Boelens", "5/6/2009"]),
        sheet_row(&["Cas", "Cramer", &day(39_897)]),
    ];
    let part = |at: usize| format!("worksheets/sheet{at}.xml");
    let book = xlsx(1, part, &cells.concat(), &[("xl/styles.xml", styles.to_owned())]);
    assert_eq!(rows(&book), ["Abe Akker, 2009-03-04", "Bea Boelens, 2009-05-06", "Cas Cramer, 2009-03-25"]);
    assert!(planned(&book).needs_a_person());
}

#[test]
fn letters_of_a_turkish_machine_and_text_that_went_wrong_three_times_are_put_right() {
    let mended =
        "de letters met accenten in dit bestand waren verminkt en zijn hersteld; kijk na of de naam klopt";
    let head = b"Roepnaam;Achternaam;Geboortedatum\n";
    let list = |row: &[u8]| [head, row].concat();
    assert_eq!(
        rows(list(b"\xDDlker;Y\xFDld\xFDz;1-2-2009\n\xDEule;Do\xF0an;2-2-2009\n")),
        [format!("İlker Yıldız, 2009-02-01, {mended}"), format!("Şule Doğan, 2009-02-02, {mended}")]
    );
    // Whose letters stand beside others of the north are meant.
    assert_eq!(rows(list(b"Gu\xF0r\xFAn;J\xF3nsd\xF3ttir;1-2-2009\n")), ["Guðrún Jónsdóttir, 2009-02-01"]);
    assert_eq!(rows(list("Guðni;Ýmisson;1-2-2009\n".as_bytes())), ["Guðni Ýmisson, 2009-02-01"]);
    let thrice = list(b"Zo\xC3\x83\xC2\x83\xC3\x82\xC2\xAB;M\xC3\x83\xC2\x83\xC3\x82\xC2\xBCller;1-2-2009\n");
    assert_eq!(rows(thrice), [format!("Zoë Müller, 2009-02-01, {mended}")]);
}

#[test]
fn idem_is_what_stands_above_it() {
    let above = "hier staat idem; dit is overgenomen van de regel erboven";
    let list = "Roepnaam;Achternaam;Geboortedatum;School;Klas\nAbe;Akker;1-2-2009;De Kaap;P4\n\
                Bea;Boelens;2-2-2009;idem;\"\"\"\"\nCas;Cramer;3-2-2009;\u{201e};,,\nDox;Dijk;4-2-2009;De Boeg;-\n\
                Eva;idem;5-2-2009;De Boeg;idem\n";
    assert_eq!(
        rows(list),
        [
            "Abe Akker, 2009-02-01, P4".to_owned(),
            format!("Bea Boelens, 2009-02-02, P4, {above}, {above}"),
            format!("Cas Cramer, 2009-02-03, P4, {above}, {above}"),
            "Dox Dijk, 2009-02-04, De Boeg".to_owned(),
            // A name is nobody else's, and of the class nothing stands above it.
            "(naam niet te lezen), 2009-02-05, De Boeg, fout: hier staat idem en niet wat bedoeld is; schrijf het \
             voluit, fout: hier staat idem en niet wat bedoeld is; schrijf het voluit"
                .to_owned(),
        ]
        .map(|row| row.replace("(naam niet te lezen)", ""))
    );
}

#[test]
fn a_class_of_which_excel_made_a_day_is_a_fault() {
    let list = |class: &str| format!("Naam;Geboortedatum;Klas\nJan Bos;1-2-2009;{class}\n");
    let wrong = "Excel heeft van deze klas een datum gemaakt; schrijf de klas zoals de school die noemt";
    for class in ["4-mei", "1-feb", "feb-01", "2-1-2026", "1-mrt-2026"] {
        assert_eq!(rows(list(class)), [format!("Jan Bos, 2009-02-01, {wrong}")], "{class}");
    }
    for class in ["1-2", "4B", "P4-a", "Maan 1", "2026-2027", "3-MKT"] {
        assert_eq!(rows(list(class)), [format!("Jan Bos, 2009-02-01, {class}")], "{class}");
    }
}

#[test]
fn a_birth_date_that_somebody_doubts_is_none() {
    let doubted = "fout: bij deze datum staat dat zij niet zeker is; vraag het na en schrijf alleen de datum, zoals \
                   21-3-2009";
    for date in [
        "1-2-2009?",
        "± 2009",
        "±1-2-2009",
        "ca. 1-2-2009",
        "1-2-2009 (?)",
        "circa 2009",
        "1-2-2009 of 2-2-2009",
    ] {
        assert_eq!(born(&[date]), [format!("Jan Bos, {doubted}")], "{date}");
    }
    for date in ["02-2009", "2-2009", "feb 2009", "2009-02"] {
        let no_day = "fout: de dag ontbreekt; schrijf dag, maand en jaar, zoals 21-3-2009";
        assert_eq!(born(&[date]), [format!("Jan Bos, {no_day}")], "{date}");
    }
    assert_eq!(born(&["1-2-2009 (17 jr)"]), ["Jan Bos, 2009-02-01"]);
    // When somebody leaves is an estimate: it counts, and is said.
    let exit = "Naam;Geboortedatum;Uitstroomdatum\nJan Bos;1-2-2009;31-7-2027?\n";
    let said = "bij deze datum staat dat zij niet zeker is; kijk na of de datum klopt";
    assert_eq!(rows(exit), [format!("Jan Bos, 2009-02-01, {said}")]);
}

#[test]
fn a_birth_date_late_in_the_evening_may_be_the_day_before() {
    let before = "fout: bij deze dag staat 22:00 of 23:00 uur: zo begint in een ander systeem de dag erna; vraag welke dag \
                  het is en schrijf die zonder tijd";
    for date in ["2010-05-02T22:00:00", "2-5-2010 23:00", "2010-05-02 22:00:00", "40300.9166667"] {
        assert_eq!(born(&[date]), [format!("Jan Bos, {before}")], "{date}");
    }
    assert_eq!(born(&["2010-05-02T22:00:00Z"]), ["Jan Bos, 2010-05-03"]);
    // A workbook holds a part of a day, and no hour is a round one.
    let cell = "<c s=\"1\"><v>40300.958333333336</v></c>";
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let cells =
        [sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum"]), sheet_row(&["Jan", "Bos", cell])].concat();
    let part = |at: usize| format!("worksheets/sheet{at}.xml");
    let plan = planned(&xlsx(1, part, &cells, &[("xl/styles.xml", styles.to_owned())]));
    let state = State::default();
    let said = lines(&plan, reading(&state, today()), Detail::Outcome).join("\n");
    assert!(said.contains("\"2-5-2010 23:00\""), "{said}");
}

#[test]
fn two_columns_that_contradict_each_other_are_told() {
    let list = "Naam;Roepnaam;Achternaam;Geboortedatum\nBos, Jan;Jan;Bos;1-2-2009\nJansen, Eva;Eva;Kok;2-2-2009\n\
                El Idrissi, Sam;Sam;el Idrissi;3-2-2009\n";
    assert_eq!(
        rows(list),
        [
            "Jan Bos, 2009-02-01",
            "Eva Kok, 2009-02-02, fout: hier staat een andere naam dan in de kolommen met de achternaam; maak ze gelijk of \
             laat deze kolom weg",
            "Sam el Idrissi, 2009-02-03",
        ]
    );
    // What somebody is called counts, also beside initials.
    let called = "Naam;Roepnaam;Geboortedatum\n\"Akker, A. van den\";Abe;3-2-2009\n";
    assert_eq!(rows(called), ["Abe van den Akker, 2009-02-03"]);
    let list = "Naam;Geboortedatum;Geb.datum\nJan Bos;1-2-2009;1-2-2009\nEva Kok;2-2-2009;3-2-2009\n";
    assert_eq!(
        rows(list),
        [
            "Jan Bos, 2009-02-01",
            "Eva Kok, 2009-02-02, dit is een andere dag dan in kolom Geboortedatum; die kolom is genomen, kijk na wat klopt",
        ]
    );
}

#[test]
fn what_is_left_out_or_asked_needs_a_person() {
    let needs = |list: &str| planned(list.as_bytes()).needs_a_person();
    let list = |heading: &str, cell: &str| format!("Naam;Geboortedatum;{heading}\nJan Bos;1-2-2009;{cell}\n");
    assert!(needs(&list("Telefoon", "06-12345601 mama")));
    assert!(needs(&list("Mentor", "K. Smit")));
    assert!(needs(&list("Uitstroom", "arbeid")));
    assert!(needs(&list("Telefoon;Telefoon", "06-12345601;06-12345602")));
    assert!(!needs(&list("Telefoon", "06-12345601")));
    assert!(!needs(&list("Uitstroom", "")));
}

#[test]
fn labels_above_the_list_are_no_headings() {
    let list =
        "School;De Boeg;Klas;P5A;Mentor;K. Smit\n\nRoepnaam;Achternaam;Geboortedatum\nEva;Boer;12-3-2009\n";
    let said = rows(list);
    assert!(said[0].starts_with("Eva Boer, 2009-03-12, De Boeg, P5A"), "{said:?}");
    let alone = "Mentor;K. Smit;Klas;P5A\nRoepnaam;Achternaam;Geboortedatum\nEva;Boer;12-3-2009\n";
    assert!(rows(alone)[0].starts_with("Eva Boer, 2009-03-12, P5A"));
}

#[test]
fn a_class_alone_on_a_line_is_that_of_the_rows_below() {
    let list = "Roepnaam;Achternaam;Geboortedatum\nP4A;;\nAbe;Akker;1-2-2009\nP4B;;\nBea;Boelens;2-2-2009\n\
                Maankamer;;\nCas;Cramer;3-2-2009\n";
    let said = "dit is de klas, zo staat het boven deze regels";
    let rows = rows(list);
    assert_eq!(
        rows[..2],
        [format!("Abe Akker, 2009-02-01, P4A, {said}"), format!("Bea Boelens, 2009-02-02, P4B, {said}")]
    );
    // What may be another class takes the one before it away.
    assert!(rows[2].contains("fout"), "{rows:?}");
    assert_eq!(rows[3], "Cas Cramer, 2009-02-03");
}

#[test]
fn a_formula_that_nobody_worked_out_names_its_cell() {
    let open = "<c><f>Blad2!A1</f></c>";
    let why = "van deze formule staat de uitkomst niet in het bestand; open het in Excel, sla het op en probeer het opnieuw";
    let heads = sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum", "Klas"]);
    let book = |cells: [&str; 4]| one_sheet(&format!("{heads}{}", sheet_row(&cells)));
    assert_eq!(rows(book(["Jan", "Bos", open, "P4"])), [format!("Jan Bos, P4, fout: {why}")]);
    assert_eq!(rows(book(["Jan", "Bos", "1-2-2009", open])), [format!("Jan Bos, 2009-02-01, {why}")]);
    let all = rows(book([open, open, open, open]));
    assert!(all[0].contains(why), "no row of them is set aside: {all:?}");
    let done = "<c t=\"str\"><f>A9</f><v></v></c>";
    assert_eq!(rows(book(["Jan", "Bos", "1-2-2009", done])), ["Jan Bos, 2009-02-01"]);
}

#[test]
fn a_row_that_stays_out_is_told_once() {
    let state = State::default();
    let said =
        |list: &str| lines(&planned(list.as_bytes()), reading(&state, today()), Detail::Outcome).join("\n");
    let both = said("Naam;Geboortedatum;Telefoon\nJan Bos;31-2-2009;06-1 mama\n");
    assert!(
        both.contains("regel 2, kolom Geboortedatum") && !both.contains("de rest van de regel"),
        "{both}"
    );
    let bsn = said("Naam;Geboortedatum;Klas\nJan Bos;1-2-2009;123456782\nEva Kok;2-2-2009;P4\n");
    assert!(bsn.contains("regel 2, kolom Klas: dit lijkt een burgerservicenummer"), "{bsn}");
    assert!(!bsn.contains("123456782"), "{bsn}");
}

#[test]
fn a_list_with_english_headings_is_read() {
    let list = "First name;Last name;Date of birth;Class;Student number;Remarks;Parent phone\n\
                Jan;Bos;1-2-2009;P4;17;rustig;06-12345678\n";
    assert_eq!(rows(list), ["Jan Bos, 2009-02-01, P4, 17"]);
    let said: Vec<String> = planned(list.as_bytes()).columns.iter().map(column_line).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    let whole = "Name;Birth date;School name\nJan Bos;1-2-2009;De Boeg\n";
    assert_eq!(rows(whole), ["Jan Bos, 2009-02-01, De Boeg"]);
}
