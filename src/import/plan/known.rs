//! Which pupil a row is about: by school and school number, else by folded name and birth date.
//! The store is indexed once, so that ten thousand rows take no longer than reading them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Doubt, Other};
use crate::domain::fold::fold;
use crate::domain::{Facts, PupilId, PupilName, State};
use crate::import::cells::is_prefix_word;

/// Names of fewer letters are similar with one letter of difference, longer ones with two.
const LONG_NAME: usize = 8;

/// School and school number, folded and without leading zeros: spreadsheets take those off.
pub type Number = (String, String);

/// Everything by which a pupil is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The number by which the school knows the pupil.
    pub number: Option<Number>,
    /// The folded name without spaces, and the birth date: what counts where there is no number.
    pub named: (String, Option<NaiveDate>),
    given: String,
    rest: String,
    /// The words of the given name, and those of the family name without voorvoegsels: what is compared when a
    /// list leaves those out or shortens them.
    bare: (Vec<String>, Vec<String>),
}

struct Entry {
    who: Other,
    is: Identity,
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
        for case in state.rows().filter_map(|row| state.peek(row.id)) {
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
        if let Some(school) = &facts.school {
            self.schools.entry(fold(school)).or_insert_with(|| school.clone());
        }
        let is = Identity::of(facts);
        let listed = list.birth_date.map(|_| Identity::of(list)).filter(|listed| *listed != is);
        self.add(who, is);
        if let Some(listed) = listed {
            self.add(who, listed);
        }
    }

    fn add(&mut self, who: Other, is: Identity) {
        let at = self.entries.len();
        if let Some(number) = &is.number {
            self.by_number.entry(number.clone()).or_default().push(at);
        }
        if let Some(born) = is.named.1 {
            self.by_birth.entry(born).or_default().push(at);
        }
        self.by_name.entry(is.named.0.clone()).or_default().push(at);
        self.of.entry(who).or_default().push(at);
        self.entries.push(Entry { who, is, stands: true });
    }

    /// A school as the store, or an earlier row, already writes it.
    pub fn school(&mut self, name: &str) -> String {
        self.schools.entry(fold(name)).or_insert_with(|| name.to_owned()).clone()
    }

    /// The pupil with the row's school and school number.
    pub fn by_number(&self, row: &Identity) -> Result<Option<Other>, Doubt> {
        let fits = |entry: &&Entry| entry.is.named.0 == row.named.0 || entry.is.named.1 == row.named.1;
        match (self.numbered(row).find(fits), self.numbered(row).next()) {
            (Some(found), _) => Ok(Some(found.who)),
            (None, Some(taken)) => Err(Doubt::NumberTaken(taken.who)),
            (None, None) => Ok(None),
        }
    }

    /// The pupil whom a row is about, nobody, or a doubt.
    pub fn find(&self, row: &Identity) -> Result<Option<Other>, Doubt> {
        if let Some(found) = self.by_number(row)? {
            return Ok(Some(found));
        }
        let mut same = self.named(row).filter(|entry| entry.is.named == row.named);
        let first = same.next().map(|entry| entry.who);
        match first {
            Some(who) if same.any(|entry| entry.who != who) => Err(Doubt::Several(who)),
            first => Ok(first),
        }
    }

    /// Why a row that is about nobody we know may be about somebody after all.
    pub fn doubt(&self, row: &Identity) -> Option<Doubt> {
        if let Some(entry) = self.named(row).next() {
            return Some(Doubt::SameName(entry.who));
        }
        let mut same_day = self.standing(row.named.1.and_then(|born| self.by_birth.get(&born)));
        let similar = same_day.find(|entry| entry.is.is_like(row));
        similar.map(|entry| Doubt::SimilarName(entry.who))
    }

    /// Pupils of the store whom a row with a fault may be about.
    pub fn hints(&self, row: &Identity) -> Vec<PupilId> {
        let pupil = |entry: &Entry| match entry.who {
            Other::Pupil(pupil) => Some(pupil),
            Other::Line(_) => None,
        };
        self.named(row).chain(self.numbered(row)).filter_map(pupil).collect()
    }

    fn numbered(&self, row: &Identity) -> impl Iterator<Item = &Entry> {
        self.standing(row.number.as_ref().and_then(|number| self.by_number.get(number)))
    }

    fn named(&self, row: &Identity) -> impl Iterator<Item = &Entry> {
        self.standing(self.by_name.get(&row.named.0))
    }

    fn standing<'a>(&'a self, places: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Entry> {
        places.into_iter().flatten().filter_map(|at| self.entries.get(*at)).filter(|entry| entry.stands)
    }
}

impl Identity {
    /// What these facts say of who it is.
    pub fn of(facts: &Facts) -> Self {
        // Without spaces, so that "d'Ancona" in one column and "d'" + "Ancona" in two are one name.
        let close = |name: PupilName<'_>| name.folded().replace(' ', "");
        let given = Facts { given_name: facts.given_name.clone(), ..Facts::default() };
        let rest = Facts {
            name_prefix: facts.name_prefix.clone(),
            family_name: facts.family_name.clone(),
            ..Facts::default()
        };
        let bare = (bare_words(&PupilName::of(&given).folded()), bare_words(&PupilName::of(&rest).folded()));
        let (given, rest) = (close(PupilName::of(&given)), close(PupilName::of(&rest)));
        let number = facts.school_pupil_no.as_deref().zip(facts.school.as_deref()).map(|(number, school)| {
            let folded = fold(number);
            let bare = folded.trim_start_matches('0');
            (fold(school), if bare.is_empty() { folded } else { bare.to_owned() })
        });
        Self { number, named: (format!("{given}{rest}"), facts.birth_date), given, rest, bare }
    }

    /// One or two letters of difference, parts in another order, an initial for a given name, a voorvoegsel that
    /// is missing or shortened, or a family name that is a longer form of the other.
    fn is_like(&self, other: &Self) -> bool {
        let whole = |is: &Self| (is.given.clone(), is.rest.clone());
        let bare = |is: &Self| (is.bare.0.concat(), is.bare.1.concat());
        looks_like(&whole(self), &whole(other))
            || looks_like(&bare(self), &bare(other))
            || (goes_on(&self.bare.0, &other.bare.0) && is_longer_form(&self.bare.1, &other.bare.1))
    }
}

/// Two names, each as given name and family name.
fn looks_like(one: &(String, String), other: &(String, String)) -> bool {
    let (mine, theirs) = (format!("{}{}", one.0, one.1), format!("{}{}", other.0, other.1));
    let swapped = format!("{}{}", other.1, other.0);
    let initial = |one: &str, two: &str| {
        let letter = one.trim_end_matches('.');
        letter.chars().count() == 1 && two.starts_with(letter)
    };
    let initials = initial(&one.0, &other.0) || initial(&other.0, &one.0);
    let allowed = if mine.chars().count() < LONG_NAME { 1 } else { 2 };
    swapped == mine || (initials && one.1 == other.1) || within(&mine, &theirs, allowed)
}

/// Words of a folded name without voorvoegsels, however these are written; all words where nothing else is there.
fn bare_words(folded: &str) -> Vec<String> {
    let words: Vec<&str> = folded.split([' ', '.', '/']).filter(|word| !word.is_empty()).collect();
    let own: Vec<&str> = words.iter().copied().filter(|word| !is_prefix_word(word)).collect();
    let kept = if own.is_empty() { words } else { own };
    kept.into_iter().map(str::to_owned).collect()
}

/// The same given names, or one of them with more: Kees and "Kees Jan". Twins have other given names.
fn goes_on(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && one.iter().zip(other).all(|(one, other)| one == other)
}

/// Bos and Bosch, Bos and Bos-Jansen, Bos and "Jansen Bos".
fn is_longer_form(one: &[String], other: &[String]) -> bool {
    let (mine, theirs) = (one.concat(), other.concat());
    let begins = |long: &str, short: &str| short.chars().count() > 1 && long.starts_with(short);
    begins(&mine, &theirs) || begins(&theirs, &mine) || one.iter().any(|word| other.contains(word))
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
