//! Rows of a list that are no pupil: totals, page lines, headings once more. They are known by their shape alone, and
//! only where no pupil can have it: a pupil may be called Totaal, but then a day of birth stands beside the name.

use super::cells;
use super::head::Head;
use super::headings::fold;
use super::table::{Cells, Place, is_heading};

/// A row that is no pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub what: What,
}

/// What a row is that is no pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A total, a subtotal, how many there are.
    Total,
    /// `Pagina 1 van 2`
    Page,
    /// When or by whom the list was made or printed.
    Printed,
    /// The headings once more.
    Headings,
    /// Headings, and others than those at the top.
    OtherHeadings,
    /// The class of the rows under it.
    Class,
    /// The class of the rows under it, and something else: a mentor.
    ClassAndMore,
    /// A mentor above the headings.
    Mentor,
    /// Nothing but formulas that failed.
    Failed,
}

/// Words with which a total begins.
const TOTALS: &[&str] = &[
    "totaal",
    "subtotaal",
    "eindtotaal",
    "aantal",
    "aantallen",
    "gemiddelde",
    "gemiddeld",
    "total",
    "subtotal",
];

/// What a total may be of.
const COUNTED: &[&str] = &[
    "aantal",
    "totaal",
    "leerling",
    "leerlingen",
    "student",
    "studenten",
    "deelnemer",
    "deelnemers",
    "personen",
    "rijen",
    "regels",
    "records",
    "jongens",
    "meisjes",
    "geselecteerd",
    "geselecteerde",
    "alle",
    "leeftijd",
    "in",
    "van",
    "per",
    "op",
    "de",
    "deze",
    "lijst",
    "selectie",
    "m",
    "v",
    "x",
];

/// After one of these a total names what it is of.
const OF: &[&str] =
    &["klas", "klassen", "groep", "groepen", "stamgroep", "lesgroep", "leerjaar", "school", "locatie"];

const PAGE: &[&str] = &["pagina", "pag", "blz", "bladzijde", "blad", "page"];

const PRINTED: &[&str] = &[
    "afgedrukt",
    "geprint",
    "uitgedraaid",
    "uitdraai",
    "gegenereerd",
    "geexporteerd",
    "aangemaakt",
    "opgemaakt",
    "bijgewerkt",
    "printdatum",
    "afdrukdatum",
    "exportdatum",
    "rapportdatum",
    "peildatum",
];

/// What stands behind such a word.
const BEHIND: &[&str] = &["op", "om", "door", "per", "dd", "d", "uit", "datum", "met"];

/// No page line and no line of print has more cells than this; a pupil has more.
const FEW: usize = 4;

/// What the row is, where it is no pupil.
pub(super) fn what(row: &Cells, head: &Head) -> Option<What> {
    let (_, text) = row.filled().next()?;
    if row.filled().nth(1).is_some() {
        let is_line = |line: &Vec<String>| row.filled().all(|(at, cell)| is_same(at, cell, line));
        if head.lines.iter().any(is_line) {
            return Some(What::Headings);
        }
        if row.filled().all(|(_, cell)| is_heading(cell)) {
            return Some(What::OtherHeadings);
        }
    }
    if (cells::is_fault(text) && !cells::is_lost(text)) || text.trim() == "0" {
        let failed = row.filled().all(|(_, cell)| cells::is_fault(cell) || cell.trim() == "0");
        let any = row.filled().any(|(_, cell)| cells::is_fault(cell));
        return (failed && any).then_some(What::Failed);
    }
    let mut found = None;
    let mut others = Vec::new();
    for (_, cell) in row.filled().take(FEW + 1) {
        match of_cell(cell) {
            Some(what) => found = found.or(Some(what)),
            None if others.len() < FEW => others.push(cell),
            None => return None,
        }
    }
    let filled = row.filled().count();
    match found? {
        What::Total => {
            let counts = |cell: &str| is_count(cell) || cells::is_fault(cell) || of_cell(cell).is_some();
            row.filled().all(|(_, cell)| counts(cell)).then_some(What::Total)
        }
        what => {
            let says_it = row.filled().any(|(_, cell)| of_cell(cell) == Some(what) && has_digit(cell));
            let only_digits = others.iter().all(|cell| !cell.contains(char::is_alphabetic));
            (filled <= FEW && (says_it || (only_digits && filled <= 2))).then_some(what)
        }
    }
}

/// The heading of its own column.
fn is_same(at: usize, cell: &str, headings: &[String]) -> bool {
    headings.get(at).is_some_and(|heading| !heading.is_empty() && fold(heading) == fold(cell))
}

/// What a cell says of its row.
fn of_cell(cell: &str) -> Option<What> {
    if cell.len() > 200 || !may_say(cell) {
        return None;
    }
    let words = words(cell);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (first, rest) = words.split_first()?;
    let all_numbers =
        |words: &[&str]| words.iter().all(|word| is_digits(word) || matches!(*word, "van" | "of"));
    if PAGE.contains(first) && all_numbers(rest) {
        return Some(What::Page);
    }
    let printed = PRINTED.contains(first)
        && rest
            .first()
            .is_none_or(|next| BEHIND.contains(next) || next.starts_with(|c: char| c.is_ascii_digit()));
    if printed {
        return Some(What::Printed);
    }
    is_total(first, rest).then_some(What::Total)
}

/// By its first two words alone, whether a cell can say that: asked of nearly every cell of a list.
fn may_say(cell: &str) -> bool {
    let mut words = cell.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    if has_digit(first) {
        return words.next().is_some_and(|next| !next.starts_with(|c: char| c.is_ascii_digit()));
    }
    let first = fold(first);
    first == "sub" || [PAGE, PRINTED, TOTALS].iter().any(|known| known.contains(&first.as_str()))
}

fn is_total(first: &str, rest: &[&str]) -> bool {
    let counted = |word: &&str| COUNTED.contains(word) || has_digit(word);
    let named = |words: &[&str]| {
        let of = words.iter().position(|word| OF.contains(word)).unwrap_or(words.len());
        words.iter().take(of).all(counted)
    };
    match rest {
        ["totaal", rest @ ..] if first == "sub" => named(rest),
        rest if TOTALS.contains(&first) => named(rest),
        // `9 leerlingen`, `P4A Aantal`
        [one, rest @ ..] if has_digit(first) => {
            (is_digits(first) && one.len() > 2 && COUNTED.contains(one) && named(rest))
                || (TOTALS.contains(one) && named(rest))
        }
        _ => false,
    }
}

/// The words of a cell in small letters without accents.
fn words(cell: &str) -> Vec<String> {
    cell.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect()
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many there are, or a share of them; a telephone number and a day are none.
fn is_count(cell: &str) -> bool {
    let cell = cell.trim().trim_end_matches('%').trim_end();
    let (whole, part) = cell.split_once([',', '.']).unwrap_or((cell, "0"));
    is_digits(whole) && is_digits(part) && whole.len() <= 6 && part.len() <= 3
}
