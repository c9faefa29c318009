//! Workbooks as schools send them. The fixtures hold invented pupils only.

use casustafel::import::NotATable;
use casustafel::import::source::{NotOpened, Source, Visibility, open};
use casustafel::import::table::{ListRow, Table};

use super::made::{ods, xlsx};
use super::misleading::{rows, sheet_row};
use crate::support::rounds::rounds;

const MESSY: &[u8] = include_bytes!("fixtures/rommelig.xlsx");
const XLS: &[u8] = include_bytes!("fixtures/lijst.xls");
const ODS: &[u8] = include_bytes!("fixtures/lijst.ods");
const LOCKED: &[u8] = include_bytes!("fixtures/wachtwoord.xlsx");
const LOCKED_ODS: &[u8] = include_bytes!("fixtures/wachtwoord.ods");
const READ_ONLY: &[u8] = include_bytes!("fixtures/alleen-lezen.xlsx");
const ZIP: &[u8] = include_bytes!("fixtures/geen-werkmap.zip");

fn likely(source: &Source) -> &Table {
    source.sheets[source.likely()].table.as_ref().unwrap()
}

fn cells(table: &Table) -> Vec<String> {
    let cells =
        |row: &ListRow| (0..table.headings.len()).map(|at| row.cells.at(at)).collect::<Vec<_>>().join("|");
    table.rows.iter().map(|row| format!("{}: {}", row.line, cells(row))).collect()
}

#[test]
fn dates_numbers_and_yes_or_no_read_as_a_dutch_excel_shows_them() {
    let source = open(MESSY, None).unwrap();
    assert_eq!(
        cells(likely(&source)),
        [
            "5: 101|Meulen|van der|Sanne|21-3-2009|4a|Oosterwaard|arbeid|31-7-2027|nee|let op: bril|123456782",
            "6: 102|Hart|'t|Bram|5-6-2008|5b|Duinrade|dagbesteding|46599|ja||",
            "7: 103|Yılmaz||Ali|15-1-2008|#N/B|Duinrade|VO|schooljaar 2026-2027|nee||",
        ]
    );
}

#[test]
fn the_likely_sheet_is_the_one_with_the_list_and_hidden_ones_come_last() {
    let source = open(MESSY, None).unwrap();
    let sheets: Vec<_> =
        source.sheets.iter().map(|sheet| (sheet.name.as_deref().unwrap(), sheet.visibility)).collect();
    assert_eq!(
        sheets,
        [
            ("Toelichting", Visibility::Visible),
            ("Uitstroom 26-27", Visibility::Visible),
            ("Vorig jaar", Visibility::Hidden)
        ]
    );
    assert_eq!(source.likely(), 1);
    assert_eq!(source.sheets[0].table, Err(NotATable::NoHeadings));
    assert_eq!(source.named("vorig JAAR"), Some(2));
}

#[test]
fn an_old_workbook_and_one_of_libreoffice_read_the_same() {
    for bytes in [XLS, ODS] {
        let source = open(bytes, None).unwrap();
        let table = likely(&source);
        assert_eq!(table.headings[..4], ["Naam", "Geboortedatum", "Klas", "Gemeente"]);
        let cells = |row: usize| [0, 1, 2, 3].map(|column| table.rows[row].cells.at(column));
        assert_eq!(cells(0), ["Sanne van der Meulen", "21-3-2009", "4", "Oosterwaard"]);
        assert_eq!(cells(1), ["Bram 't Hart", "5-6-2008", "5b", "Duinrade"]);
    }
    let source = open(ODS, None).unwrap();
    assert_eq!(likely(&source).rows[0].cells.at(4), "ja");
}

#[test]
fn a_password_is_asked_for_and_a_wrong_one_is_said() {
    assert_eq!(open(LOCKED, None), Err(NotOpened::NeedsPassword));
    assert_eq!(open(LOCKED, Some("duinrade-2026")), Err(NotOpened::WrongPassword));
    let source = open(LOCKED, Some("Duinrade-2026")).unwrap();
    assert_eq!(cells(likely(&source)), ["2: Sanne van der Meulen|21-3-2009|4a"]);
    // Protected by Excel itself with a password that nobody knows: nobody is asked for it.
    assert_eq!(cells(likely(&open(READ_ONLY, None).unwrap())), ["2: Sanne van der Meulen|21-3-2009|4a"]);
}

#[test]
fn a_password_that_cannot_be_taken_off_is_said_as_such() {
    assert_eq!(open(LOCKED_ODS, Some("x")), Err(NotOpened::CannotUnlock));
    let mut old = XLS.to_vec();
    let code_page = old.windows(4).position(|bytes| bytes == [0x42, 0, 2, 0]).unwrap();
    old[code_page] = 0x2F;
    assert_eq!(open(&old, None), Err(NotOpened::CannotUnlock));
    // The oldest kind has the number nought, and is a password all the same.
    old[code_page + 4..code_page + 6].copy_from_slice(&[0, 0]);
    assert_eq!(open(&old, None), Err(NotOpened::CannotUnlock));
}

#[test]
fn what_is_no_workbook_says_what_it_is() {
    assert_eq!(open(ZIP, None), Err(NotATable::Workbook.into()));
    assert_eq!(open(&LOCKED[..600], None), Err(NotATable::Damaged.into()));
}

/// The same bytes every time, so that a failure can be looked at.
fn scattered(length: usize) -> impl Iterator<Item = usize> {
    let mut at = 7_usize;
    std::iter::repeat_with(move || {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (at >> 20) % length
    })
}

#[test]
fn no_damage_to_a_workbook_makes_more_than_a_sentence() {
    caught_panics_are_quiet();
    let (ends, places) = (rounds(40, 2_000) as usize, rounds(40, 2_000) as usize);
    for file in [MESSY, XLS, ODS] {
        for length in (8..file.len()).step_by((file.len() / ends).max(1)) {
            let _ = open(&file[..length], None);
        }
        for at in scattered(file.len()).take(places) {
            let mut bytes = file.to_vec();
            for (place, byte) in bytes.iter_mut().enumerate().skip(at.max(8)).take(1 + at % 3) {
                *byte ^= 0x55 + u8::try_from(place % 100).unwrap();
            }
            let _ = open(&bytes, None);
        }
    }
}

/// Panics that the import catches say nothing, as in the program.
fn caught_panics_are_quiet() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |details| {
        if !casustafel::import::panic_is_expected() {
            before(details);
        }
    }));
}

#[test]
fn a_workbook_that_says_it_is_enormous_is_refused() {
    // The directory of the zip file says four gigabytes.
    let mut bytes = MESSY.to_vec();
    let entry = bytes.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&[0, 0, 0, 0xF0]);
    assert_eq!(open(&bytes, None), Err(NotATable::TooManyCells.into()));
    // An old workbook with a cell in its last row and column: room for 65,536 times 256 cells.
    let mut bytes = XLS.to_vec();
    let cell = bytes.windows(4).position(|bytes| bytes == [0xFD, 0, 10, 0]).unwrap();
    bytes[cell + 4..cell + 8].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0]);
    assert_eq!(open(&bytes, None), Err(NotATable::TooManyCells.into()));
}

#[test]
fn an_old_workbook_is_refused_whichever_sheet_says_that_it_is_enormous() {
    // The first of two sheets says where its rows start and end; the second is empty.
    let sheet = XLS.windows(4).position(|bytes| bytes == [0, 2, 14, 0]).unwrap();
    let (start, end) = (sheet + 4, sheet + 8);
    assert_eq!(XLS[end..end + 4], [3, 0, 0, 0]);
    for (place, row) in [(end, [0xFF, 0xFF, 0xFF, 0]), (start, [4, 0, 0, 0])] {
        let mut bytes = XLS.to_vec();
        bytes[place..place + 4].copy_from_slice(&row);
        assert_eq!(open(&bytes, None), Err(NotATable::TooManyCells.into()), "{row:?}");
    }
}

#[test]
fn a_workbook_of_libreoffice_that_somebody_made_readable_reads_the_same() {
    let cell = |kind: &str, text: &str| {
        format!(
            "\n    <table:table-cell {kind}>\n      <text:p>\n        {text}\n      </text:p>\n    </table:table-cell>"
        )
    };
    let string = "office:value-type=\"string\"";
    let row = |cells: [String; 3]| format!("\n  <table:table-row>{}\n  </table:table-row>", cells.concat());
    let rows = row(["Naam", "Geboortedatum", "Leerlingnr"].map(|heading| cell(string, heading)))
        + &row([
            cell(string, "Sanne <text:span>van der</text:span>\n        Meulen<text:s/>"),
            cell("office:value-type=\"date\" office:date-value=\"2009-03-21\"", "21 mrt 09"),
            // What the cell shows is the number.
            cell("office:value-type=\"float\" office:value=\"417\"", "000417"),
        ]);
    let source = open(&ods(&rows), None).unwrap();
    assert_eq!(cells(likely(&source)), ["2: Sanne van der Meulen|21-3-2009|000417"]);
}

#[test]
fn what_a_cell_of_excel_shows_is_read() {
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/>\
        <numFmt numFmtId=\"165\" formatCode=\"00\\-00000000;@\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0.00\"/>\
        <numFmt numFmtId=\"167\" formatCode=\"[$-413]d\\ mmmm\\ yyyy;@\"/></numFmts><fonts><font/></fonts><cellXfs>\
        <xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/>\
        <xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let shown = [
        ("s=\"1\"", "417", "000417"),
        ("s=\"1\"", "1234567", "1234567"),
        ("s=\"2\"", "612345678", "06-12345678"),
        ("s=\"3\"", "4", "4"),
        ("s=\"0\"", "4.5", "4.5"),
        ("s=\"4\"", "39893", "21-3-2009"),
        ("s=\"5\"", "39892.99994", "21-3-2009"),
        ("s=\"5\"", "39893.5", "21-3-2009 12:00"),
        ("t=\"b\"", "1", "ja"),
        ("t=\"e\"", "#N/A", "#N/B"),
        ("t=\"d\"", "2009-03-21T00:00:00", "21-3-2009"),
        ("t=\"str\"", "a_x000D_b &amp; &#99;", "a\rb & c"),
    ];
    const CLASS: &str = "<c t=\"str\"><v>4a</v></c>";
    let head = "<row><c t=\"str\"><v>Naam</v></c><c t=\"str\"><v>Klas</v></c></row>";
    let rows: String = shown
        .iter()
        .map(|(look, value, _)| format!("<row><c {look}><v>{value}</v></c>{CLASS}</row>"))
        .collect();
    let parts = [("xl/styles.xml", styles.to_owned())];
    let book = xlsx(1, |_| "worksheets/sheet1.xml".to_owned(), &(head.to_owned() + &rows), &parts);
    let source = open(&book, None).unwrap();
    let read: Vec<&str> = likely(&source).rows.iter().map(|row| row.cells.at(0)).collect();
    assert_eq!(read, shown.map(|(_, _, shown)| shown));
}

#[test]
fn a_cell_whose_text_is_not_in_the_workbook_names_itself() {
    let gone = "de tekst van deze cel staat niet in het bestand, dat beschadigd is; vraag een nieuw bestand of vul de cel in";
    let shared =
        [("xl/sharedStrings.xml", "<sst><si><t>Jan</t></si><si><t>Bos</t></si><si/></sst>".to_owned())];
    let head = sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum", "Klas", "Gemeente"]);
    let text = |number: &str| format!("<c t=\"s\"><v>{number}</v></c>");
    let book = |cells: [&str; 5]| {
        let rows = head.clone() + &sheet_row(&cells);
        xlsx(1, |_| "worksheets/sheet1.xml".to_owned(), &rows, &shared)
    };
    let (jan, bos) = (text("0"), text("1"));
    for number in ["3", "4000000000", "-1", "x"] {
        let lost = text(number);
        assert_eq!(
            rows(book([&jan, &bos, "1-2-2009", &lost, "Assen"])),
            [format!("Jan Bos, 2009-02-01, {gone}")]
        );
        assert_eq!(
            rows(book([&jan, &lost, "1-2-2009", "4a", "Assen"])),
            [format!(", 2009-02-01, 4a, fout: {gone}")]
        );
        assert!(
            rows(book([&lost, &lost, &lost, &lost, &lost]))[0].contains(gone),
            "no such row is set aside"
        );
    }
    // An empty text, and no text, are an empty cell.
    for empty in [text("2").as_str(), "<c t=\"s\"/>", "<c t=\"s\"><v/></c>"] {
        assert_eq!(rows(book([&jan, &bos, "1-2-2009", empty, "Assen"])), ["Jan Bos, 2009-02-01"]);
    }
    // In an old workbook, which somebody else reads, likewise.
    let mut old = XLS.to_vec();
    let mut cells =
        old.windows(4).enumerate().filter(|(_, bytes)| *bytes == [0xFD, 0, 10, 0]).map(|(at, _)| at);
    let last = cells.next_back().unwrap();
    old[last + 10..last + 14].copy_from_slice(&[0xFF, 0xFF, 0, 0]);
    assert!(rows(&old).concat().contains(gone), "{:?}", rows(&old));
}
