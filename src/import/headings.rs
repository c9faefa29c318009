//! Which column of a school's list is which: one table of the spellings that people use, and what
//! happens to each column. Source of the list: `domain.md` §3, "Pupil list a school brings".

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::{FactKey, Role};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::choices::{Choices, Hidden, Origin};
pub use super::field::Field;
use super::look_alike::LookAlike;
use super::spellings::{FREE_TEXT_BEGINS, FREE_TEXT_HOLDS, SPELLINGS};
use super::table::Table;
use super::whose::{self, BETWEEN};

/// Why a column that we know is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotTaken {
    /// The meeting can do without it, so it is not stored: gender, address, phone.
    NotNeeded,
    /// The program works it out itself: age, the numbers of pupils.
    Derived,
    /// People decide it in the program and a list never changes it: status, contact, agreements.
    DecidedHere,
    /// Who does what for a pupil is assigned in the program: mentor, jobcoach, casusregisseur.
    Role,
    /// It is not certain what stands there: an indication without its name, several things in one column.
    NoPlaceYet,
    /// It can be one thing or another, and a person can say which: "Uitstroom".
    Asked,
    /// It may be of another school year: "Nieuwe klas", "Mentor 25-26".
    OtherYear,
    /// Nobody sees it who opens the file, and nobody said that it counts.
    Hidden,
    /// It is about somebody else: a parent, a contact.
    OfOthers,
    /// Nobody knows the heading, and it looks like one that we read over cells such as stand there.
    LooksLike(LookAlike),
}

/// What happens to a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It is read.
    Take(Field),
    /// It is known and left out.
    Leave(NotTaken),
    /// Free text is left out: it often holds medical facts.
    FreeText,
    /// A burgerservicenummer never gets in.
    Bsn,
    /// Nobody told us about this heading.
    Unknown,
    /// Somebody chose to leave it out.
    Off,
}

/// Every field that has a spelling.
pub(super) fn taken() -> impl Iterator<Item = Field> {
    SPELLINGS.iter().filter_map(|(kind, _)| if let Kind::Take(field) = kind { Some(*field) } else { None })
}

/// The same table by spelling. Every cell near the top of a file is looked up, for each separator.
static BY_SPELLING: LazyLock<HashMap<&str, (Kind, usize)>> = LazyLock::new(|| {
    let row = |(kind, spellings): &'static (Kind, &str)| {
        spellings.split_whitespace().enumerate().map(|(rank, spelling)| (spelling, (*kind, rank)))
    };
    SPELLINGS.iter().flat_map(row).collect()
});

/// One column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What happens to it.
    pub kind: Kind,
    /// Who says so.
    pub origin: Origin,
    /// The position of a column that gives the same field better and is taken instead.
    pub beaten_by: Option<usize>,
    /// The position of a column that gives the same field equally well.
    pub twice: Option<usize>,
}

impl Column {
    /// The field that it gives; nothing where another column gives it better, or as well and a pupil can do without it.
    pub fn gives(&self) -> Option<Field> {
        match self.kind {
            Kind::Take(field) if self.beaten_by.is_none() && !self.is_open(field) => Some(field),
            _ => None,
        }
    }

    /// Two columns say the same, and nobody said which of them counts.
    fn is_open(&self, field: Field) -> bool {
        self.twice.is_some() && field.is_extra()
    }
}

/// Two columns with equally good headings for one field: nobody can tell which is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The field that both give.
    pub field: Field,
    /// Positions of the two columns, from 0.
    pub columns: (usize, usize),
}

/// Small letters without accents, and digits; everything else goes ("Geb.datum" is `gebdatum`).
pub fn fold(heading: &str) -> String {
    if heading.is_ascii() {
        return heading.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
    heading
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// True when a cell is a heading that the import knows, whether or not it takes it.
pub fn is_known(cell: &str) -> bool {
    spelled(cell, &fold(cell)).is_some()
}

/// True for a heading over free text, a burgerservicenummer or somebody else than the pupil: nobody has to see what
/// stands under it.
pub fn is_private(heading: &str) -> bool {
    matches!(kind_of(heading).0, Kind::FreeText | Kind::Bsn | Kind::Leave(NotTaken::OfOthers))
}

/// True for a heading over how old somebody is.
pub fn is_age(heading: &str) -> bool {
    let bare = heading.split('(').next().unwrap_or_default();
    let own = bare.rsplit(BETWEEN).next().unwrap_or_default();
    let own = fold(own);
    let on_a_day = ["leeftijdop", "leeftijdper"].iter().any(|begin| own.starts_with(begin));
    (on_a_day || matches!(own.as_str(), "leeftijd" | "lft" | "age" | "leeftijdnu" | "huidigeleeftijd"))
        && !whose::is_of_others(heading)
}

/// True for a heading over the reason for which a pupil left: who has one has left.
pub fn is_reason_to_leave(heading: &str) -> bool {
    let own = fold(heading);
    let about = ["uitschrij", "vertrek"].iter().any(|word| own.contains(word));
    about && own.contains("reden") && !whose::is_of_others(heading)
}

/// True for a heading over the day on which a pupil came to the school.
pub fn is_entry(heading: &str) -> bool {
    const ENTRY: [&str; 8] = [
        "inschrijfdatum",
        "datuminschrijving",
        "ingeschrevenop",
        "ingeschrevenper",
        "inschrijvingsdatum",
        "begindatum",
        "startdatum",
        "begindatuminschrijving",
    ];
    let bare = heading.split('(').next().unwrap_or_default();
    let own = bare.rsplit(BETWEEN).next().unwrap_or_default();
    ENTRY.contains(&fold(own).as_str()) && !whose::is_of_others(heading)
}

/// A heading that stands in the table, or is about a burgerservicenummer or about somebody else.
fn spelled(heading: &str, folded: &str) -> Option<(Kind, usize)> {
    let lookup = |folded: &str| BY_SPELLING.get(folded).copied();
    // "Geboortedatum (dd-mm-jjjj)" is known without what stands between brackets.
    let bare = heading.split('(').next().unwrap_or_default();
    let numbered_bsn = folded.starts_with("bsn") || folded.contains("burgerservice");
    if let Some(known) = lookup(folded) {
        return Some(known);
    }
    if numbered_bsn {
        return Some((Kind::Bsn, 0));
    }
    if whose::is_of_others(heading) {
        let words = heading.split(|c: char| !c.is_alphanumeric()).filter_map(|word| lookup(&fold(word)));
        let private = words.map(|(kind, _)| kind).find(|kind| matches!(kind, Kind::Bsn | Kind::FreeText));
        return Some((private.unwrap_or(Kind::Leave(NotTaken::OfOthers)), 0));
    }
    lookup(&fold(bare)).or_else(|| of_a_year(heading))
}

/// Words in a heading that say that it is of now.
const NOW: &[&str] = &["huidige", "huidig", "actuele", "nu", "dit", "deze", "current"];

/// Words that say, or may say, that it is of another school year.
const ANOTHER: &[&str] = &[
    "nieuwe",
    "nieuw",
    "vorige",
    "vorig",
    "oude",
    "oud",
    "volgende",
    "volgend",
    "komende",
    "komend",
    "toekomstige",
    "next",
    "new",
    "previous",
    "old",
    "last",
];

/// Words of a year that say nothing of which.
const OF_A_YEAR: &[&str] = &["jaar", "schooljaar", "sj", "school", "in"];

/// A class, a mentor or a leerjaar of now or of another school year: "Huidige klas", "Klas 26-27", "Mentor volgend jaar".
fn of_a_year(heading: &str) -> Option<(Kind, usize)> {
    if heading.len() > 60 {
        return None;
    }
    let words: Vec<String> =
        heading.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect();
    let is_year = |word: &str| {
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        digits && (word.len() == 2 || (word.len() == 4 && word.starts_with("20")))
    };
    let years: Vec<&String> = words.iter().filter(|word| is_year(word)).collect();
    let has_year = years.len() > 1 || years.iter().any(|year| year.len() == 4);
    let is_any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let (now, another) = (is_any(NOW), has_year || is_any(ANOTHER));
    if !(now || another) {
        return None;
    }
    let is_own = |word: &&String| {
        let word = word.as_str();
        !(is_year(word) || [NOW, ANOTHER, OF_A_YEAR].iter().any(|list| list.contains(&word)))
    };
    let own: String = words.iter().filter(is_own).map(String::as_str).collect();
    let Kind::Take(field) = BY_SPELLING.get(own.as_str())?.0 else { return None };
    let changes = [Field::Fact(FactKey::Class), Field::YearLevel, Field::Role(Role::Mentor)];
    match changes.contains(&field) {
        true if another => Some((Kind::Leave(NotTaken::OtherYear), 0)),
        true => Some((Kind::Take(field), OF_NOW)),
        false => None,
    }
}

/// How good the spelling of a heading is that says "now": worse than every one in the table.
const OF_NOW: usize = 1000;

/// What a heading means, and how good its spelling is (0 is best). A word over several columns stands before it.
pub(super) fn kind_of(heading: &str) -> (Kind, usize) {
    match heading.split_once(BETWEEN) {
        Some((group, own)) => whose::under(group, own),
        None => kind_of_one(heading),
    }
}

/// The same for a heading with nothing over it.
pub(super) fn kind_of_one(heading: &str) -> (Kind, usize) {
    let folded = fold(heading);
    let is_free_text = FREE_TEXT_BEGINS.iter().any(|begin| folded.starts_with(begin))
        || FREE_TEXT_HOLDS.iter().any(|part| folded.contains(part));
    let other = if is_free_text { Kind::FreeText } else { Kind::Unknown };
    spelled(heading, &folded).unwrap_or((other, 0))
}

/// Names every column of a heading line. What a person chose goes before what is remembered, and that before what
/// the heading says; but a burgerservicenummer stays out whatever anybody chose.
pub fn columns(headings: &[String], choices: &Choices) -> Vec<Column> {
    named(headings, &[], choices)
}

/// The same for a table, whose columns may be hidden.
pub fn of_table(table: &Table, choices: &Choices) -> Vec<Column> {
    named(&table.headings, &table.unseen, choices)
}

fn named(headings: &[String], unseen: &[usize], choices: &Choices) -> Vec<Column> {
    let unseen = if choices.hidden() == Some(Hidden::Take) { &[] } else { unseen };
    let (mut kinds, ranks): (Vec<Kind>, Vec<usize>) = headings.iter().map(|heading| kind_of(heading)).unzip();
    whose::settle(headings, &mut kinds);
    let found: Vec<(Kind, Origin, usize)> = kinds
        .into_iter()
        .zip(ranks)
        .enumerate()
        .map(|(at, (kind, rank))| match choices.column(at).filter(|_| kind != Kind::Bsn) {
            Some(chosen) => (chosen.what.map_or(Kind::Off, Kind::Take), chosen.by, 0),
            None if matches!(kind, Kind::Take(_)) && unseen.contains(&at) => {
                (Kind::Leave(NotTaken::Hidden), Origin::Recognised, 0)
            }
            None => (kind, Origin::Recognised, rank),
        })
        .collect();
    let better =
        |one: &(Kind, Origin, usize), other: &(Kind, Origin, usize)| (other.1, one.2).cmp(&(one.1, other.2));
    let named = |(at, mine): (usize, &(Kind, Origin, usize))| {
        let mut column = Column { kind: mine.0, origin: mine.1, beaten_by: None, twice: None };
        let rivals = found.iter().enumerate().filter(|(other, (kind, ..))| *other != at && *kind == mine.0);
        for (other, theirs) in rivals.filter(|_| matches!(mine.0, Kind::Take(_))) {
            match better(mine, theirs) {
                Ordering::Greater => column.beaten_by = Some(other),
                Ordering::Equal => column.twice = Some(other),
                Ordering::Less => {}
            }
        }
        column
    };
    found.iter().enumerate().map(named).collect()
}

/// The first field that two columns give equally well, where no third one gives it better.
pub fn given_twice(columns: &[Column]) -> Option<Twice> {
    columns.iter().enumerate().find_map(|(at, column)| match (column.kind, column.twice, column.beaten_by) {
        (Kind::Take(field), Some(other), None) if !field.is_extra() => {
            Some(Twice { field, columns: (at.min(other), at.max(other)) })
        }
        _ => None,
    })
}
