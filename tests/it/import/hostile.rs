//! Lists that would take the machine. Each is small, or a list that somebody might send by mistake, and each is refused
//! while it is read: never after it was held.

use std::cell::Cell;

use casustafel::import::NotATable;
use casustafel::import::report::not_opened;
use casustafel::import::source::{NotOpened, open, open_unless};

use super::made::{ods, one_sheet, xlsx, zipped};

const CELL: &str = "<table:table-cell office:value-type=\"string\"";

fn refused(bytes: &[u8]) -> NotOpened {
    open(bytes, None).expect_err("it is refused")
}

#[test]
fn a_list_that_would_take_the_machine_is_refused_while_it_is_read() {
    let long = "a".repeat(100_000);
    let shared = [("xl/sharedStrings.xml", format!("<sst><si><t>{long}</t></si></sst>"))];
    let uses = "<row><c t=\"s\"><v>0</v></c></row>".repeat(5000);
    let one = |at: usize| format!("worksheets/sheet{at}.xml");
    for (name, bytes) in [
        ("one shared text in thousands of cells", xlsx(1, one, &uses, &shared)),
        (
            "a text in thousands of columns",
            ods(&format!(
                "<table:table-row>{CELL} table:number-columns-repeated=\"5000\"><text:p>{long}</text:p>\
                 </table:table-cell></table:table-row>"
            )),
        ),
        (
            "a text in thousands of rows",
            ods(&format!(
                "<table:table-row table:number-rows-repeated=\"5000\">{CELL}><text:p>{long}</text:p>\
                 </table:table-cell></table:table-row>"
            )),
        ),
        (
            "a billion rows, one digit of which is written as a number",
            ods(&format!(
                "<table:table-row table:number-rows-repeated=\"&#49;000000000\">{CELL}><text:p>a</text:p>\
                 </table:table-cell></table:table-row>"
            )),
        ),
        (
            "a billion columns, likewise",
            ods(&format!(
                "<table:table-row>{CELL} table:number-columns-repeated=\"&#x31;000000000\"><text:p>a</text:p>\
                 </table:table-cell></table:table-row>"
            )),
        ),
        (
            "a number in millions of cells",
            ods(
                "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value=\"1\" \
                 office:value-type=\"float\" table:number-columns-repeated=\"16000\"/></table:table-row>",
            ),
        ),
        (
            "a piece of text longer than any",
            one_sheet(&format!("<row><c t=\"str\"><v>{}</v></c></row>", "a".repeat(2 << 20))),
        ),
        ("a text of many rows", format!("Naam;Klas\n{}", "a;b\n".repeat(300_100)).into_bytes()),
        ("a text of many columns", format!("Naam;Klas\n{}", "a;".repeat(20_000)).into_bytes()),
        (
            "a text of many cells",
            format!("Naam;Klas\n{}", format!("{}\n", "a;".repeat(100)).repeat(50_100)).into_bytes(),
        ),
    ] {
        assert_eq!(refused(&bytes), NotATable::TooManyCells.into(), "{name}");
    }
}

#[test]
fn tabs_are_counted_and_each_has_a_part_of_its_own() {
    let row = "<row><c><v>1</v></c></row>";
    let first = |_| "worksheets/sheet1.xml".to_owned();
    assert_eq!(refused(&xlsx(251, first, row, &[])), NotATable::TooManySheets { limit: 250 }.into());
    assert_eq!(refused(&xlsx(2, first, row, &[])), NotATable::Damaged.into());
    assert!(open(&xlsx(1, first, row, &[]), None).is_ok());
}

#[test]
fn what_is_empty_however_often_costs_nothing() {
    // As every sheet of LibreOffice ends.
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
        table:number-columns-repeated=\"16000\"/></table:table-row>";
    assert_eq!(open(&ods(empty), None).unwrap().sheets[0].table, Err(NotATable::Empty));
    // As somebody ends who selected all and merged it.
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Naam</v></c><c r=\"B1\" t=\"str\"><v>Klas</v></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"str\"><v>Bos</v></c></row></sheetData>\
        <mergeCells><mergeCell ref=\"A2:XFD1048576\"/></mergeCells><sheetData>";
    assert_eq!(open(&one_sheet(rows), None).unwrap().sheets[0].table.as_ref().unwrap().rows.len(), 1);
}

#[test]
fn a_refusal_says_what_is_the_limit_and_what_to_do() {
    for (why, says) in [
        (NotATable::TooManyCells, ["300.000 rijen", "nieuw bestand"]),
        (NotATable::TooManySheets { limit: 250 }, ["250 tabbladen", "nieuw bestand"]),
        (NotATable::BinaryWorkbook, ["XLSB", "XLSX"]),
    ] {
        let sentence = not_opened(&why.into());
        assert!(says.iter().all(|part| sentence.contains(part)), "{sentence}");
    }
    assert_eq!(refused(&zipped(&[("xl/workbook.bin", String::new())])), NotATable::BinaryWorkbook.into());
}

#[test]
fn reading_can_be_stopped_half_way() {
    let text = format!("Naam;Klas\n{}", "Bos;4a\n".repeat(10_000)).into_bytes();
    let sheet =
        one_sheet(&"<row><c t=\"str\"><v>Naam</v></c><c t=\"str\"><v>Klas</v></c></row>".repeat(10_000));
    for bytes in [text, sheet] {
        let asked = Cell::new(0);
        let stopped = || {
            asked.set(asked.get() + 1);
            asked.get() > 3
        };
        assert_eq!(open_unless(&bytes, None, &stopped), Err(NotOpened::Stopped));
        assert!(open_unless(&bytes, None, &|| false).is_ok());
    }
}

#[test]
fn a_sheet_with_far_too_many_rows_is_not_read_to_its_end() {
    // Whoever reads asks now and then whether to go on: as often as it takes to see that these are too many.
    let asked = |rows: usize| {
        let times = Cell::new(0);
        let stopped = || {
            times.set(times.get() + 1);
            false
        };
        let book = one_sheet(&"<row><c><v>1</v></c></row>".repeat(rows));
        assert_eq!(open_unless(&book, None, &stopped), Err(NotATable::TooManyCells.into()));
        times.get()
    };
    assert_eq!(asked(301_000), asked(600_000));
}
