//! Which pupil a row is about: by school and school number, else by folded name and birth date.
//! The store is indexed once, so that ten thousand rows take no longer than reading them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Doubt, Other};
use crate::domain::fold::fold;
use crate::domain::{Facts, PupilId, PupilName, State};

/// Names of fewer letters are similar with one letter of difference, longer ones with two.
const LONG_NAME: usize = 8;

struct Entry {
    who: Other,
    key: String,
    given: String,
    rest: String,
    born: Option<NaiveDate>,
}

/// Everybody who can be known again: the pupils of the store and the new ones of the file so far.
#[derive(Default)]
pub struct Index {
    entries: Vec<Entry>,
    by_number: HashMap<(String, String), usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_birth: HashMap<NaiveDate, Vec<usize>>,
    schools: HashMap<String, String>,
}

impl Index {
    /// Indexes the store.
    pub fn new(state: &State) -> Self {
        let mut index = Self::default();
        for case in state.cases() {
            index.add(Other::Pupil(case.id), &case.facts);
        }
        index
    }

    /// Adds one pupil.
    pub fn add(&mut self, who: Other, facts: &Facts) {
        let entry = Entry::new(who, facts);
        let at = self.entries.len();
        if let Some(number) = number_key(facts) {
            self.by_number.entry(number).or_insert(at);
        }
        if let Some(born) = entry.born {
            self.by_birth.entry(born).or_default().push(at);
        }
        if let Some(school) = &facts.school {
            self.schools.entry(fold(school)).or_insert_with(|| school.clone());
        }
        self.by_name.entry(entry.key.clone()).or_default().push(at);
        self.entries.push(entry);
    }

    /// A school as the store already writes it.
    pub fn school(&self, name: &str) -> String {
        self.schools.get(&fold(name)).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// The pupil whom a row is about, nobody, or a doubt.
    pub fn find(&self, facts: &Facts) -> Result<Option<Other>, Doubt> {
        let row = Entry::new(Other::Line(0), facts);
        let by_number =
            number_key(facts).and_then(|key| self.by_number.get(&key)).and_then(|at| self.entries.get(*at));
        if let Some(found) = by_number {
            let fits = found.key == row.key || found.born == row.born;
            return if fits { Ok(Some(found.who)) } else { Err(Doubt::NumberTaken(found.who)) };
        }
        let mut same = self.named(&row.key).filter(|entry| entry.born == row.born);
        match (same.next(), same.next()) {
            (Some(first), Some(_)) => Err(Doubt::Several(first.who)),
            (first, _) => Ok(first.map(|entry| entry.who)),
        }
    }

    /// Why a row that is about nobody we know may be about somebody after all.
    pub fn doubt(&self, facts: &Facts) -> Option<Doubt> {
        let row = Entry::new(Other::Line(0), facts);
        if let Some(entry) = self.named(&row.key).next() {
            return Some(Doubt::SameName(entry.who));
        }
        let same_day = row.born.and_then(|born| self.by_birth.get(&born)).into_iter().flatten();
        let similar = same_day.filter_map(|at| self.entries.get(*at)).find(|entry| entry.is_like(&row));
        similar.map(|entry| Doubt::SimilarName(entry.who))
    }

    /// Pupils of the store whom a row with a fault may be about.
    pub fn hints(&self, facts: &Facts) -> Vec<PupilId> {
        let row = Entry::new(Other::Line(0), facts);
        let by_number =
            number_key(facts).and_then(|key| self.by_number.get(&key)).and_then(|at| self.entries.get(*at));
        let pupil = |entry: &Entry| match entry.who {
            Other::Pupil(pupil) => Some(pupil),
            Other::Line(_) => None,
        };
        self.named(&row.key).chain(by_number).filter_map(pupil).collect()
    }

    fn named(&self, key: &str) -> impl Iterator<Item = &Entry> {
        self.by_name.get(key).into_iter().flatten().filter_map(|at| self.entries.get(*at))
    }
}

impl Entry {
    fn new(who: Other, facts: &Facts) -> Self {
        // Without spaces, so that "d'Ancona" in one column and "d'" + "Ancona" in two are one name.
        let close = |name: PupilName<'_>| name.folded().replace(' ', "");
        let given = Facts { given_name: facts.given_name.clone(), ..Facts::default() };
        let rest = Facts {
            name_prefix: facts.name_prefix.clone(),
            family_name: facts.family_name.clone(),
            ..Facts::default()
        };
        let (given, rest) = (close(PupilName::of(&given)), close(PupilName::of(&rest)));
        Self { who, key: format!("{given}{rest}"), given, rest, born: facts.birth_date }
    }

    /// One or two letters of difference, parts in another order, or an initial for a given name.
    fn is_like(&self, other: &Self) -> bool {
        let swapped = format!("{}{}", other.rest, other.given);
        let initial = |one: &str, two: &str| {
            let letter = one.trim_end_matches('.');
            letter.chars().count() == 1 && two.starts_with(letter)
        };
        let initials = initial(&self.given, &other.given) || initial(&other.given, &self.given);
        let allowed = if self.key.chars().count() < LONG_NAME { 1 } else { 2 };
        swapped == self.key
            || (initials && self.rest == other.rest)
            || distance(&self.key, &other.key) <= allowed
    }
}

fn number_key(facts: &Facts) -> Option<(String, String)> {
    let number = fold(facts.school_pupil_no.as_deref()?);
    let bare = number.trim_start_matches('0');
    Some((fold(facts.school.as_deref()?), if bare.is_empty() { number } else { bare.to_owned() }))
}

/// Letters to add, remove, replace or swap with a neighbour (optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut above_previous = Vec::new();
    let mut previous: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let replaced = at(&previous, j) + usize::from(a != b);
            let mut best = replaced.min(at(&previous, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                best = best.min(at(&above_previous, j - 1) + 1);
            }
            row.push(best);
        }
        above_previous = std::mem::replace(&mut previous, row);
    }
    previous.last().copied().unwrap_or_default()
}
