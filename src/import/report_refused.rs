//! Why a file gives no plan, as sentences to read.

use super::NotATable;
use super::plan::{Refused, Required, SideBySide};
use super::source::NotOpened;
use crate::text::import::{refused, side};
use crate::text::import_shape::hidden;
use crate::text::who::and;

/// Why a file gives no plan, in one or two sentences.
pub fn refusal(why: &Refused) -> String {
    match why {
        Refused::NotOpened(why) => not_opened(why),
        Refused::Twice { headings: (one, other), .. } => refused::twice(one, other),
        Refused::SideBySide(lists) => refused::side_by_side(&beside(lists)),
        Refused::Hidden(_) => hidden::NEEDED.to_owned(),
        Refused::NoColumn(Required::Name) => refused::NO_NAME.to_owned(),
        Refused::NoColumn(Required::BirthDate) => refused::NO_BIRTH_DATE.to_owned(),
        Refused::NoColumn(Required::School) => refused::NO_SCHOOL.to_owned(),
    }
}

/// Which lists stand beside each other, and how they come to be one.
fn beside(SideBySide { lists, lines: (first, last), alike }: &SideBySide) -> String {
    let named: Vec<String> = lists.iter().map(|(from, to)| side::columns(*from, *to)).collect();
    let height = last + 1 - first;
    let Some((begin, _)) = lists.first().filter(|_| *alike) else { return side::apart(&named) };
    let moved =
        lists.iter().enumerate().skip(1).map(|(nth, (from, to))| {
            side::cut((*from, *first), (*to, *last), (*begin, first + nth * height))
        });
    side::below(&named, &moved.collect::<Vec<_>>())
}

/// The same in two lines of a narrow window: which lists, and what can be done with them.
pub fn beside_shortly(SideBySide { lists, lines: (first, last), alike }: &SideBySide) -> (String, String) {
    let named: Vec<String> = lists.iter().map(|(from, to)| side::columns_shortly(*from, *to)).collect();
    let otherwise = match lists.as_slice() {
        [(begin, _), (from, to)] if *alike => {
            side::cut_shortly((*from, *first), (*to, *last), (*begin, last + 1))
        }
        _ => side::APART_SHORTLY.to_owned(),
    };
    (and(&named), otherwise)
}

/// Why a file cannot be opened.
pub fn not_opened(why: &NotOpened) -> String {
    match why {
        NotOpened::NotATable(kind) => not_a_table(kind),
        NotOpened::NeedsPassword => refused::NEEDS_PASSWORD.to_owned(),
        NotOpened::WrongPassword => refused::WRONG_PASSWORD.to_owned(),
        NotOpened::CannotUnlock => refused::CANNOT_UNLOCK.to_owned(),
        NotOpened::Stopped => refused::STOPPED.to_owned(),
    }
}

/// Why a file is no table; also to be asked with `decode::check_size` before a file is read.
pub fn not_a_table(kind: &NotATable) -> String {
    match kind {
        NotATable::Empty => refused::EMPTY.to_owned(),
        NotATable::TooLarge { bytes, limit } => refused::too_large(*bytes, *limit),
        NotATable::Pdf => refused::PDF.to_owned(),
        NotATable::Picture => refused::PICTURE.to_owned(),
        NotATable::Workbook => refused::WORKBOOK.to_owned(),
        NotATable::OldWorkbook => refused::OLD_WORKBOOK.to_owned(),
        NotATable::Damaged => refused::DAMAGED.to_owned(),
        NotATable::BinaryWorkbook => refused::BINARY_WORKBOOK.to_owned(),
        NotATable::TooManySheets { limit } => refused::too_many_sheets(*limit),
        NotATable::TooManyCells => refused::TOO_MANY_CELLS.to_owned(),
        NotATable::Markup => refused::MARKUP.to_owned(),
        NotATable::Binary => refused::BINARY.to_owned(),
        NotATable::NoHeadings => refused::NO_HEADINGS.to_owned(),
        NotATable::OnlyHeadings => refused::ONLY_HEADINGS.to_owned(),
        NotATable::Quotes { line } => refused::quotes(*line),
    }
}
