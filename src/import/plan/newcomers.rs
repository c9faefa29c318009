//! Mentors on a list whom the network does not know. Who they are is weighed over the whole list: two spellings are one
//! person, and a name that may be somebody's whom the network knows, or of two others on the list, is asked.

use std::collections::HashMap;

use super::columns::Columns;
use super::{Plan, PlannedRow};
use crate::domain::fold::fold;
use crate::domain::{Facts, Party, PersonFact, Role, SchoolType, State, means_nobody};
use crate::import::cells::{self, staff_code};
use crate::import::choices::{Choices, Mentors};
use crate::import::headings::Field;
use crate::import::table::Table;
use crate::text::import_shape::mentors;
use crate::text::labels::Label;

/// More names than this in one column are not those of mentors.
const MOST: usize = 400;

/// Longer than the name of any mentor.
const LONGEST: usize = 60;

/// Somebody who can be added to the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// The name, in its fullest spelling on the list.
    pub name: String,
    /// How many rows name them as mentor, of those that count.
    pub rows: usize,
    /// Their school, and what kind of school it is, where all those rows have the same.
    pub school: Option<String>,
    /// As for the school.
    pub party: Option<Party>,
}

/// Who a name in the column of mentors is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Somebody whom nobody knows yet, at this place among all of those.
    New(usize),
    /// Perhaps somebody whom the network knows, or one of several on the list.
    Perhaps,
    /// No name of one person.
    Nobody,
}

/// What the column of mentors says.
#[derive(Default)]
pub struct Newcomers {
    /// The names, in the order of the list.
    pub names: Vec<String>,
    by_cell: HashMap<String, Named>,
}

/// A name in one of its spellings.
struct Spelled {
    cell: String,
    name: String,
    words: Vec<String>,
    /// The voorvoegsels, which are no part of the words.
    prefix: String,
    /// Mr or Ms, where the cell says it.
    address: Option<Address>,
    /// By which abbreviation the school calls them, folded.
    code: Option<String>,
}

/// How somebody is addressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Address {
    Mr,
    Ms,
}

impl Address {
    /// As it is written before a family name.
    fn written(self) -> &'static str {
        match self {
            Self::Mr => mentors::MR,
            Self::Ms => mentors::MS,
        }
    }

    fn of(cell: &str) -> Option<Self> {
        let folded = fold(cell);
        let first = folded.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
        match first {
            "dhr" | "heer" | "meneer" | "meester" => Some(Self::Mr),
            "mevr" | "mw" | "mevrouw" | "juf" | "juffrouw" => Some(Self::Ms),
            _ => None,
        }
    }
}

impl Spelled {
    /// Enough to know somebody by: more than a family name alone, or that with how they are addressed.
    fn is_whole(&self) -> bool {
        self.words.len() > 1 || self.address.is_some()
    }

    /// Surely the same person: the same words, or an initial for the given name; never with another voorvoegsel, another
    /// initial, or addressed in another way.
    fn is_surely(&self, other: &Self) -> bool {
        let addressed = self.address.zip(other.address).is_none_or(|(one, other)| one == other);
        let alike = match (self.words.as_slice(), other.words.as_slice()) {
            (one, other) if one == other => true,
            ([a, one @ ..], [b, other @ ..]) => {
                let is_initial = a.len() == 1 || b.len() == 1;
                !one.is_empty()
                    && one == other
                    && is_initial
                    && (a.starts_with(b.as_str()) || b.starts_with(a.as_str()))
            }
            _ => false,
        };
        addressed && self.prefix == other.prefix && alike
    }
}

impl Newcomers {
    /// Weighs the cells of a list.
    pub fn of(table: &Table, columns: &Columns, choices: &Choices, state: &State) -> Self {
        let Some(at) = columns.position(Field::Role(Role::Mentor)) else { return Self::default() };
        let mut all: Vec<Spelled> = vec![];
        let mut seen = HashMap::new();
        for row in &table.rows {
            let cell = columns.cell(row, at, choices);
            if cell.is_empty() || seen.insert(fold(&cell), ()).is_some() {
                continue;
            }
            all.extend(spelled(&cell));
            if all.len() > MOST {
                return Self::default();
            }
        }
        let own = |name: &str| spelled(name).map_or_else(|| words(name), |one| one.words);
        let known: Vec<Vec<String>> =
            state.people().filter_map(|person| person.facts.name.as_deref()).map(own).collect();
        let fits_known = |one: &Spelled| known.iter().any(|other| fits(&one.words, other));
        let mut found = Self::default();
        let mut place: HashMap<usize, usize> = HashMap::new();
        for (one, root) in all.iter().zip(fullest(&all)) {
            let named = match root {
                _ if fits_known(one) => Named::Perhaps,
                None => Named::Perhaps,
                Some(root) => match all.get(root) {
                    Some(full) if full.is_whole() && !fits_known(full) => {
                        let next = found.names.len();
                        let at = *place.entry(root).or_insert(next);
                        if at == next {
                            found.names.push(full.name.clone());
                        }
                        Named::New(at)
                    }
                    Some(full) if full.is_whole() => Named::Perhaps,
                    _ => Named::Nobody,
                },
            };
            found.by_cell.insert(fold(&one.cell), named);
            // "SMT" alone is who is called so elsewhere on the list, if that is one.
            if let Some(code) = &one.code {
                let other = |known: &mut Named| *known = if *known == named { named } else { Named::Perhaps };
                found.by_cell.entry(code.clone()).and_modify(other).or_insert(named);
            }
        }
        found
    }

    /// Who a cell names.
    pub fn named(&self, cell: &str) -> Named {
        self.by_cell.get(&fold(cell)).copied().unwrap_or(Named::Nobody)
    }

    /// All of them, and how many rows name each.
    pub fn counted(&self, rows: &[PlannedRow]) -> Vec<Newcomer> {
        let mut all: Vec<Newcomer> = self.names.iter().map(|name| Newcomer::of(name)).collect();
        for row in rows {
            if let Some(newcomer) = row.newcomer.and_then(|at| all.get_mut(at)) {
                newcomer.count(&row.facts);
            }
        }
        all
    }
}

/// What is to be known of those who come into the network, and for each newcomer their place among them.
pub fn added(plan: &Plan) -> (Vec<Vec<PersonFact>>, Vec<Option<u16>>) {
    let mut people = vec![];
    let place = |newcomer: &Newcomer| {
        let is_added = plan.mentors == Some(Mentors::Add) && newcomer.rows > 0;
        let place = u16::try_from(people.len()).ok().filter(|_| is_added);
        people.extend(place.map(|_| newcomer.facts()));
        place
    };
    let places = plan.newcomers.iter().map(place).collect();
    (people, places)
}

impl Newcomer {
    fn of(name: &str) -> Self {
        Self { name: name.to_owned(), rows: 0, school: None, party: None }
    }

    fn count(&mut self, facts: &Facts) {
        let party = facts.school_type.and_then(party_of);
        let is_first = self.rows == 0;
        self.rows += 1;
        let same = |own: &Option<String>| is_first || *own == facts.school;
        self.school = facts.school.clone().filter(|_| same(&self.school));
        self.party = party.filter(|_| is_first || self.party == party);
    }

    /// What the network is to know of them.
    pub fn facts(&self) -> Vec<PersonFact> {
        let party = self.party.map(PersonFact::Party);
        let school = self.school.clone().map(PersonFact::Organisation);
        let function = PersonFact::Function(Role::Mentor.label().to_owned());
        let name = PersonFact::Name(self.name.clone());
        [Some(name), Some(function), party, school].into_iter().flatten().collect()
    }
}

fn party_of(kind: SchoolType) -> Option<Party> {
    match kind {
        SchoolType::Pro | SchoolType::EntreeOnPro => Some(Party::SchoolPro),
        SchoolType::Vso => Some(Party::SchoolVso),
        SchoolType::Entree => Some(Party::MboEntree),
        SchoolType::MboOther => None,
    }
}

/// A cell that names one person: "Dhr. K. Smit", "SMIT, K.", "K. Smit (SMT)".
fn spelled(cell: &str) -> Option<Spelled> {
    let whole = cell;
    let (cell, code) = staff_code::without(whole);
    let code = code.map(fold);
    let is_sign = |c: char| !(c.is_alphabetic() || matches!(c, ' ' | '.' | ',' | '-' | '\'' | '’'));
    if cell.chars().count() > LONGEST
        || cell.contains(is_sign)
        || cells::says_nothing(cell)
        || means_nobody(cell)
        || staff_code::is_one(cell)
    {
        return None;
    }
    let called = cells::called(cell).ok()?;
    let name = match called.split_once(',') {
        Some((family, given)) if !given.trim().is_empty() => format!("{} {}", given.trim(), family.trim()),
        Some((family, _)) => family.trim().to_owned(),
        None => called,
    };
    let name = cells::in_small_letters(&name).unwrap_or(name);
    let words = words(&name);
    let folded = fold(&name);
    let prefix: Vec<&str> = folded.split(' ').filter(|word| cells::is_prefix_word(word)).collect();
    let (prefix, address) = (prefix.join(" "), Address::of(cell));
    let name = match address {
        Some(address) if words.len() == 1 => format!("{} {name}", address.written()),
        _ => name,
    };
    (!words.is_empty()).then(|| Spelled { cell: whole.to_owned(), name, words, prefix, address, code })
}

/// The words by which the name of one person is known again; `None` where it has but one, and nothing says how they are
/// addressed.
pub fn words_of(cell: &str) -> Option<Vec<String>> {
    let one = spelled(cell)?;
    match (one.words.len(), one.address) {
        (1, Some(address)) => Some(vec![address.written().to_owned(), one.prefix, one.words.concat()]),
        (1, None) => None,
        _ => Some(one.words),
    }
}

/// The words by which a name is compared: without voorvoegsels, accents and full stops.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // A letter in front is an initial, and no voorvoegsel.
    let is_own = |(at, word): &(usize, &str)| !cells::is_prefix_word(word) || (*at == 0 && word.len() == 1);
    words.enumerate().filter(is_own).map(|(_, word)| word.to_owned()).collect()
}

/// One name may be the other: an initial, the beginning of a given name, or one of its ends alone.
fn fits(one: &[String], other: &[String]) -> bool {
    match (one, other) {
        ([one], [other]) => one == other,
        ([alone], [first, .., last]) | ([first, .., last], [alone]) => alone == first || alone == last,
        ([a, .., x], [b, .., y]) => x == y && (a.starts_with(b.as_str()) || b.starts_with(a.as_str())),
        _ => false,
    }
}

/// For each name its fullest spelling on the list; `None` where it can be that of several people.
fn fullest(all: &[Spelled]) -> Vec<Option<usize>> {
    let letters = |at: usize| all.get(at).map_or(0, |one| one.words.iter().map(String::len).sum::<usize>());
    let is_whole = |at: usize| all.get(at).is_some_and(Spelled::is_whole);
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse((letters(*at), is_whole(*at))), *at));
    let mut found: Vec<Option<usize>> = vec![None; all.len()];
    for (turn, at) in order.iter().enumerate() {
        let fits = |other: &&usize| {
            all.get(*at).zip(all.get(**other)).is_some_and(|(one, other)| fits(&one.words, &other.words))
        };
        let is_sure = |other: &usize| {
            all.get(*at).zip(all.get(*other)).is_some_and(|(one, other)| one.is_surely(other))
        };
        let like: Vec<usize> = order.iter().take(turn).filter(fits).copied().collect();
        let is_sure = like.iter().all(is_sure);
        let mut fuller = like.iter().map(|other| found.get(*other).copied().flatten().filter(|_| is_sure));
        let own = match fuller.next() {
            None => Some(*at),
            Some(first) if fuller.all(|other| other == first) => first,
            Some(_) => None,
        };
        if let Some(place) = found.get_mut(*at) {
            *place = own;
        }
    }
    found
}
