//! Which pupil a row is about: by school and school number, else by folded name and birth date.
//! The store is indexed once, so that ten thousand rows take no longer than reading them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Doubt, Other};
use crate::domain::fold::fold;
use crate::domain::{Facts, PupilId, PupilName, State};

/// Names of fewer letters are similar with one letter of difference, longer ones with two.
const LONG_NAME: usize = 8;

/// The folded name and the birth date.
pub type NameAndBirth = (String, Option<NaiveDate>);

/// The name and birth date by which a pupil is known where there is no number.
pub fn name_and_birth(facts: &Facts) -> NameAndBirth {
    let row = Entry::new(Other::Line(0), facts);
    (row.key, row.born)
}

struct Entry {
    who: Other,
    key: String,
    given: String,
    rest: String,
    born: Option<NaiveDate>,
    /// False once other facts came in its place.
    stands: bool,
}

/// Everybody who can be known again: the pupils of the store, and the new ones of the file so far. A pupil
/// whose name or birth date was mended by hand is also known by what the school's list last said.
#[derive(Default)]
pub struct Index {
    entries: Vec<Entry>,
    of: HashMap<Other, Vec<usize>>,
    by_number: HashMap<Number, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_birth: HashMap<NaiveDate, Vec<usize>>,
    schools: HashMap<String, String>,
}

impl Index {
    /// Indexes the store.
    pub fn new(state: &State) -> Self {
        let mut index = Self::default();
        for case in state.cases() {
            index.put(Other::Pupil(case.id), &case.facts, &case.list_values.iter().cloned().collect());
        }
        index
    }

    /// Adds somebody, or puts other facts in the place of those that were there.
    pub fn put(&mut self, who: Other, facts: &Facts, list: &Facts) {
        for at in self.of.remove(&who).unwrap_or_default() {
            if let Some(entry) = self.entries.get_mut(at) {
                entry.stands = false;
            }
        }
        self.add(who, facts);
        let listed = (name_and_birth(list), number(list));
        if list.birth_date.is_some() && listed != (name_and_birth(facts), number(facts)) {
            self.add(who, list);
        }
    }

    fn add(&mut self, who: Other, facts: &Facts) {
        let entry = Entry::new(who, facts);
        let at = self.entries.len();
        if let Some(number) = number(facts) {
            self.by_number.entry(number).or_default().push(at);
        }
        if let Some(born) = entry.born {
            self.by_birth.entry(born).or_default().push(at);
        }
        if let Some(school) = &facts.school {
            self.schools.entry(fold(school)).or_insert_with(|| school.clone());
        }
        self.by_name.entry(entry.key.clone()).or_default().push(at);
        self.of.entry(who).or_default().push(at);
        self.entries.push(entry);
    }

    /// A school as the store, or an earlier row, already writes it.
    pub fn school(&mut self, name: &str) -> String {
        self.schools.entry(fold(name)).or_insert_with(|| name.to_owned()).clone()
    }

    /// The pupil with the row's school and school number.
    pub fn by_number(&self, facts: &Facts) -> Result<Option<Other>, Doubt> {
        let row = Entry::new(Other::Line(0), facts);
        let fits = |entry: &&Entry| entry.key == row.key || entry.born == row.born;
        match (self.numbered(facts).find(fits), self.numbered(facts).next()) {
            (Some(found), _) => Ok(Some(found.who)),
            (None, Some(taken)) => Err(Doubt::NumberTaken(taken.who)),
            (None, None) => Ok(None),
        }
    }

    /// The pupil whom a row is about, nobody, or a doubt.
    pub fn find(&self, facts: &Facts) -> Result<Option<Other>, Doubt> {
        if let Some(found) = self.by_number(facts)? {
            return Ok(Some(found));
        }
        let row = Entry::new(Other::Line(0), facts);
        let mut same = self.named(&row.key).filter(|entry| entry.born == row.born);
        let first = same.next().map(|entry| entry.who);
        match first {
            Some(who) if same.any(|entry| entry.who != who) => Err(Doubt::Several(who)),
            first => Ok(first),
        }
    }

    /// Why a row that is about nobody we know may be about somebody after all.
    pub fn doubt(&self, facts: &Facts) -> Option<Doubt> {
        let row = Entry::new(Other::Line(0), facts);
        if let Some(entry) = self.named(&row.key).next() {
            return Some(Doubt::SameName(entry.who));
        }
        let mut same_day = self.standing(row.born.and_then(|born| self.by_birth.get(&born)));
        let similar = same_day.find(|entry| entry.is_like(&row));
        similar.map(|entry| Doubt::SimilarName(entry.who))
    }

    /// Pupils of the store whom a row with a fault may be about.
    pub fn hints(&self, facts: &Facts) -> Vec<PupilId> {
        let row = Entry::new(Other::Line(0), facts);
        let pupil = |entry: &Entry| match entry.who {
            Other::Pupil(pupil) => Some(pupil),
            Other::Line(_) => None,
        };
        self.named(&row.key).chain(self.numbered(facts)).filter_map(pupil).collect()
    }

    fn numbered(&self, facts: &Facts) -> impl Iterator<Item = &Entry> {
        self.standing(number(facts).and_then(|key| self.by_number.get(&key)))
    }

    fn named(&self, key: &str) -> impl Iterator<Item = &Entry> {
        self.standing(self.by_name.get(key))
    }

    fn standing<'a>(&'a self, places: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Entry> {
        places.into_iter().flatten().filter_map(|at| self.entries.get(*at)).filter(|entry| entry.stands)
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
        Self { who, key: format!("{given}{rest}"), given, rest, born: facts.birth_date, stands: true }
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
        swapped == self.key || (initials && self.rest == other.rest) || within(&self.key, &other.key, allowed)
    }
}

/// School and school number, folded and without leading zeros: spreadsheets take those off.
pub type Number = (String, String);

/// The number by which a school knows a pupil.
pub fn number(facts: &Facts) -> Option<Number> {
    let number = fold(facts.school_pupil_no.as_deref()?);
    let bare = number.trim_start_matches('0');
    Some((fold(facts.school.as_deref()?), if bare.is_empty() { number } else { bare.to_owned() }))
}

/// Whether at most `limit` letters are to be added, removed, replaced or swapped with a neighbour
/// (optimal string alignment); gives up as soon as there are more.
fn within(one: &str, other: &str, limit: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > limit {
        return false;
    }
    let mut above_previous = Vec::new();
    let mut previous: Vec<usize> = (0..=other.len()).collect();
    let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut best = at(&previous, j) + usize::from(a != b);
            best = best.min(at(&previous, j + 1) + 1).min(at(&row, j) + 1);
            if i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a) {
                best = best.min(at(&above_previous, j - 1) + 1);
            }
            row.push(best);
        }
        if row.iter().all(|cost| *cost > limit) {
            return false;
        }
        above_previous = std::mem::replace(&mut previous, row);
    }
    at(&previous, other.len()) <= limit
}
