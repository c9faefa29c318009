//! Workbooks that a test writes itself: parts in a zip file.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// A zip file with these parts.
pub fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of LibreOffice with these rows on its only sheet.
pub fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("META-INF/manifest.xml", "<manifest:manifest/>".to_owned()),
        ("content.xml", content),
    ])
}

/// A workbook of Excel with so many tabs, each of which points to the part that `part` names. `rows` stand in sheet1.
pub fn xlsx(tabs: usize, part: impl Fn(usize) -> String, rows: &str, others: &[(&str, String)]) -> Vec<u8> {
    let tab = |at: usize| format!("<sheet name=\"Blad{at}\" sheetId=\"{at}\" r:id=\"r{at}\"/>");
    let relation =
        |at: usize| format!("<Relationship Id=\"r{at}\" Type=\"x/worksheet\" Target=\"{}\"/>", part(at));
    let tabs = 1..=tabs;
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            format!("<workbook><sheets>{}</sheets></workbook>", tabs.clone().map(tab).collect::<String>()),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships>{}<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>\
                 <Relationship Id=\"t\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/></Relationships>",
                tabs.map(relation).collect::<String>()
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ];
    parts.extend(others.iter().map(|(name, text)| (*name, text.clone())));
    zipped(&parts)
}

/// A workbook of Excel with these rows on its only sheet.
pub fn one_sheet(rows: &str) -> Vec<u8> {
    xlsx(1, |at| format!("worksheets/sheet{at}.xml"), rows, &[])
}
