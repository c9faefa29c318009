//! One cell of a workbook as the text that a Dutch Excel would show, so that everything after this is the same for
//! every kind of file: `21-3-2009`, `4` without decimals, `ja` and `nee`, `#N/B`.

use calamine::{CellErrorType, Data, ExcelDateTime};
use chrono::NaiveDate;

/// Numbers from here on lose digits, so they are no numbers of anything.
const EXACT: f64 = 1e15;

/// The text of a cell; empty for an empty one.
pub(super) fn text(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number),
        Data::Bool(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
        Data::DateTime(moment) => excel(moment),
        Data::DateTimeIso(iso) => dutch(iso).unwrap_or_else(|| iso.clone()),
        Data::DurationIso(iso) => iso.clone(),
        Data::Error(error) => fault(error).to_owned(),
    }
}

fn float(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < EXACT { format!("{number:.0}") } else { number.to_string() }
}

/// A date, with its time only where it has one; a time alone stays a number, because no column of ours holds one.
fn excel(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return float(moment.as_f64());
    }
    let date = format!("{day}-{month}-{year}");
    if (hour, minute) == (0, 0) { date } else { format!("{date} {hour:02}:{minute:02}") }
}

/// `2009-03-21` or `2009-03-21T00:00:00` as `21-3-2009`.
fn dutch(iso: &str) -> Option<String> {
    let (day, time) = iso.split_once('T').unwrap_or((iso, "00:00"));
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let time = time.get(..5)?;
    let written = day.format("%-d-%-m-%Y");
    Some(if time == "00:00" { written.to_string() } else { format!("{written} {time}") })
}

/// The codes as a Dutch Excel writes them; `cells::is_fault` knows them, also from text files.
fn fault(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DEEL/0!",
        CellErrorType::NA => "#N/B",
        CellErrorType::Name => "#NAAM?",
        CellErrorType::Null => "#LEEG!",
        CellErrorType::Num => "#GETAL!",
        CellErrorType::Ref => "#VERW!",
        CellErrorType::Value | CellErrorType::GettingData => "#WAARDE!",
    }
}
