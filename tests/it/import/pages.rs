//! Pages with a table that got the name of an Excel file.

use casustafel::domain::State;
use casustafel::import::NotATable;
use casustafel::import::plan::{Options, plan_file};
use casustafel::import::source::{NotOpened, open};
use chrono::NaiveDate;

use super::trouble::told;

fn rows(bytes: &[u8]) -> Vec<String> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let state = State::default();
    let plan = plan_file(bytes, Options { school: Some("De Kaap"), today, for_year: false }, &state).unwrap();
    plan.rows.iter().map(|row| told(row, &state, today)).collect()
}

/// As administration systems write it, with all that stands around a table.
const PAGE: &str = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8>\
    <style><!-- td { color: red > blue } --></style><script>if (1 < 2) document.write('<table><tr><td>Naam')</script>\
    </head><body><p>Leerlingen</p>\n<TABLE border=1>\n<tr><th>Naam</th><th>Geb. datum<th>Klas</tr>\n\
    <tr><td class='a'>A&iuml;sha&nbsp;Yılmaz</td><td x:num=\"39893\">21-3-2009</td><td rowspan=2>4a</td></tr>\n\
    <tr><td>\n   Zo&#235; <b>van</b>\n der&#x20;Meer</td><td>1-2-2009</td></tr>\n\
    <!-- <tr><td>Weg</td></tr> --><tr style=\"display: none\"><td>Bas Bos<td>3-4-2009<td>4b</tr>\n\
    <tr><td colspan=\"2\">Totaal</td><td>3</td></tr></table></body></html>";

#[test]
fn a_table_on_a_page_is_read_like_any_other() {
    let expected = ["Aïsha Yılmaz, 2009-03-21, De Kaap, 4a", "Zoë van der Meer, 2009-02-01, De Kaap, 4a"];
    assert_eq!(rows(PAGE.as_bytes())[..2], expected);
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let plan = plan_file(
        PAGE.as_bytes(),
        Options { school: Some("De Kaap"), today, for_year: false },
        &State::default(),
    )
    .unwrap();
    assert_eq!((plan.counts().new, plan.counts().hidden, plan.counts().aside), (2, 1, 1));
    // Without the end of anything, and as Windows wrote it.
    let open_ended = "<table><tr><td>Naam<td>Geboortedatum<tr><td>Zo\u{eb} Bos<td>1-2-2009";
    assert_eq!(rows(open_ended.as_bytes()), ["Zoë Bos, 2009-02-01, De Kaap"]);
    let windows: Vec<u8> = open_ended.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(rows(&windows), ["Zoë Bos, 2009-02-01, De Kaap"]);
}

#[test]
fn of_several_tables_the_list_is_taken_and_a_table_in_a_table_is_its_own() {
    let list = "<table><tr><td>Naam</td><td>Geboortedatum</td></tr><tr><td>Jan Bos</td><td>1-2-2009</td></tr></table>";
    let page =
        format!("<html><table><tr><td>Menu</td><td>{list}</td></tr></table><table><tr><td>x</table></html>");
    assert_eq!(rows(page.as_bytes()), ["Jan Bos, 2009-02-01, De Kaap"]);
}

#[test]
fn a_page_without_a_list_says_so_and_none_takes_more_than_it_may() {
    let why = |text: &str| open(text.as_bytes(), None).unwrap_err();
    assert_eq!(why("<html><body>Niets</body></html>"), NotATable::Markup.into());
    assert_eq!(why("<?xml version=\"1.0\"?><Workbook><Table/></Workbook>"), NotATable::Markup.into());
    let deep = format!("<html>{}", "<table><tr><td>".repeat(20));
    assert_eq!(why(&deep), NotOpened::NotATable(NotATable::TooManyCells));
    let wide = format!("<table>{}", "<tr><td rowspan=65534 colspan=1000>x<td>y".repeat(400));
    assert!(open(wide.as_bytes(), None).is_err());
    for text in [
        "<table",
        "<table><tr",
        "<html><td>x",
        "<table><tr><td>&#x110000;&;&nope;",
        "<html><!--",
        "<table></tr></td>",
    ] {
        let _ = open(text.as_bytes(), None);
    }
}
