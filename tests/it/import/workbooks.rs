//! Workbooks as schools send them. The fixtures hold invented pupils only.

use casustafel::import::NotATable;
use casustafel::import::source::{NotOpened, Source, Visibility, open};
use casustafel::import::table::Table;

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
    table.rows.iter().map(|row| format!("{}: {}", row.line, row.cells.join("|"))).collect()
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
        assert_eq!(table.rows[0].cells[..4], ["Sanne van der Meulen", "21-3-2009", "4", "Oosterwaard"]);
        assert_eq!(table.rows[1].cells[..4], ["Bram 't Hart", "5-6-2008", "5b", "Duinrade"]);
    }
    let source = open(ODS, None).unwrap();
    assert_eq!(likely(&source).rows[0].cells[4], "ja");
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
fn one_cell_that_is_repeated_a_billion_times_is_refused() {
    let row = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
        office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16000\"/></table:table-row>";
    assert_eq!(open(&ods(row), None), Err(NotATable::TooManyCells.into()));
    // As every sheet of LibreOffice ends: nothing, a million times.
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
        table:number-columns-repeated=\"16000\"/></table:table-row>";
    assert_eq!(open(&ods(empty), None).unwrap().sheets[0].table, Err(NotATable::Empty));
}

fn ods(rows: &str) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("META-INF/manifest.xml", "<manifest:manifest/>".to_owned()),
        (
            "content.xml",
            format!(
                "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}\
                 </table:table></office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ] {
        zip.start_file(name, plain).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
