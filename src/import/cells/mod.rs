//! One cell of a list: made clean, checked for a burgerservicenummer, and read as a value.

mod clean;
mod dates;
mod moments;
mod names;
mod places;
mod procedures;
mod said;
pub mod staff_code;
mod values;

pub use crate::domain::bsn::{NineDigits, holds_bsn, holds_padded_bsn, holds_short_bsn, is_nine_digits};
pub use clean::{clean, pupil_number};
pub use dates::{
    DateFault, DateOrder, DateOrders, DateTells, Meant, PLAUSIBLE_AGES, ShortYear, birth_date, day, is_a_day,
    is_doubted, needs_order as date_needs_order,
};
pub use moments::{has_time, is_day_after, is_day_number};
pub use names::{
    Name, NameFault, NameOrder, NameWays, Swapped, called, full_name, in_small_letters, is_all_prefix,
    is_nobody, is_prefix_word, is_somebody, is_surely_prefix, is_swapped, needs_order as name_needs_order,
    number_behind, prefix, split_family,
};
pub use places::{is_called_as_a_school, is_municipality};
pub use procedures::{answer, company, direction, is_phone, provision};
pub use said::{age, is_no_class, is_no_place, is_no_school, says_left, year_of_class};
pub use values::{Profile, destination, doubt, exit_profile, school_type, year_level};

/// Words that people write in a cell when there is nothing to write; folded.
const NOTHING: &[&str] = &[
    "",
    "onbekend",
    "?",
    "??",
    "???",
    "-",
    "--",
    "n.v.t.",
    "n.v.t",
    "nvt",
    "nb",
    "n.b.",
    "nnb",
    "n.n.b.",
    "nog niet bekend",
    "nog onbekend",
    "nog geen",
    "volgt",
    "volgt nog",
    "geen",
    "x",
    "0",
    ".",
];

/// What a spreadsheet shows where a formula fails, in Dutch and in English; LibreOffice also has `Err:502`.
const FAULTS: &[&str] = &[
    "#n/b", "#n/a", "#verw!", "#ref!", "#waarde!", "#value!", "#naam?", "#name?", "#deel/0!", "#div/0!",
    "#leeg!", "#null!", "#getal!", "#num!",
];

/// What stands for a formula of which the file does not hold the outcome: a program wrote it that does not reckon.
pub const NOT_WORKED_OUT: &str = "#FORMULE?";

/// What stands for a text that the file keeps elsewhere, and that is not there.
pub const TEXT_GONE: &str = "#ONTBREEKT?";

/// True for a cell in which something stands that the file does not hold: no row of those is nothing.
pub fn is_lost(cell: &str) -> bool {
    [NOT_WORKED_OUT, TEXT_GONE].iter().any(|lost| cell.trim().eq_ignore_ascii_case(lost))
}

/// True for a cell in which a formula failed: it holds no value, but something should have been there.
pub fn is_fault(cell: &str) -> bool {
    let cell = cell.trim();
    if !cell.starts_with(['#', 'e', 'E']) {
        return false;
    }
    let cell = cell.to_lowercase();
    let code = cell.strip_prefix("err:").is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
    code || FAULTS.contains(&cell.as_str()) || is_lost(&cell)
}

/// Signs and words for what stands above; folded.
const REPEATED: &[&str] = &[
    "idem",
    "id.",
    "dito",
    "ditto",
    "zelfde",
    "hetzelfde",
    "dezelfde",
    "\"",
    "\"\"",
    "''",
    "„",
    "”",
    "“",
    "″",
    "〃",
    ",,",
    "´´",
    "↓",
    "//",
    "^",
    "||",
    "~",
    "=",
    "s.a.",
    "ibid",
    "ibid.",
    "als boven",
    "zie boven",
    "zelfde als boven",
];

/// True for a cell that says that it is as the one above it.
pub fn is_repeated(cell: &str) -> bool {
    // Asked of every cell of a list.
    let begins = cell.starts_with(['i', 'I', 'd', 'D', 'z', 'Z', 'h', 'H', 's', 'S', 'a', 'A'])
        || !cell.starts_with(char::is_alphanumeric);
    begins && cell.len() <= 20 && REPEATED.contains(&cell.trim().to_lowercase().as_str())
}

/// True for a cell that says in words that nothing is known.
pub fn says_nothing(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    NOTHING.contains(&cell.as_str()) || cell.chars().all(|c| matches!(c, '-' | '?' | '.' | ' '))
}
