//! Everything by which a pupil is known again, and when two of them are alike.

use chrono::NaiveDate;

use super::near::MOST;
use crate::domain::fold::fold;
use crate::domain::{Facts, Glance, IndexRow, NamePart};
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
    /// The birth date: with the name what counts where there is no number.
    pub born: Option<NaiveDate>,
    /// The folded name without spaces, so that "d'Ancona" in one column and "d'" + "Ancona" in two are one name.
    pub whole: Written,
    /// The name without voorvoegsels, where that is another: what is compared when a list leaves those out or
    /// shortens them.
    pub bare: Option<Written>,
    /// The words of the given name and those of the family name, without voorvoegsels.
    pub words: (Vec<String>, Vec<String>),
}

/// A name in small letters without spaces: given name and the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    text: String,
    /// Where the rest begins, in bytes.
    cut: usize,
    /// How many letters.
    length: usize,
    letters: Letters,
}

/// Which letters a text has, and which of them more than once: a bit each. Most texts that differ are seen to by this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters(u64);

impl Letters {
    /// Of these letters.
    pub fn of(text: impl Iterator<Item = char>) -> Self {
        Self(text.fold(0, |all, letter| {
            let bit = 1 << (u32::from(letter) % u32::BITS);
            if all & bit == 0 { all | bit } else { all | bit << u32::BITS }
        }))
    }

    /// Whether so many letters more, less, replaced or swapped can make one text of the other: each of those gives a
    /// text one letter at most that it does not have, and takes one away.
    pub fn may_be(self, other: Self, differ: usize) -> bool {
        let more = |one: u64, other: u64| (one & !other).count_ones() as usize;
        // Nearly all are seen to by this, and taking a few bits away is quicker than counting all.
        let unlike = (0..differ * 2).fold(self.0 ^ other.0, |bits, _| bits & bits.wrapping_sub(1));
        unlike == 0 && more(self.0, other.0) <= differ && more(other.0, self.0) <= differ
    }
}

impl Identity {
    /// What these facts say of who it is.
    pub fn of(facts: &Facts) -> Self {
        let part = |part: &Option<NamePart>| part.as_ref().map(NamePart::folded).unwrap_or_default();
        let (prefix, family) = (part(&facts.name_prefix), part(&facts.family_name));
        let name = (part(&facts.given_name), [prefix, family].join(" "));
        let number = facts.school_pupil_no.as_deref().zip(facts.school.as_deref());
        Self::new((&name.0, name.1.trim()), facts.birth_date, number)
    }

    /// The same of what the index row of a case says.
    pub fn of_row(row: &IndexRow) -> Self {
        let number = row.school_pupil_no().zip(row.school());
        Self::new(row.folded_parts(), row.listed().birth_date, number)
    }

    fn new((given, rest): (&str, &str), born: Option<NaiveDate>, number: Option<(&str, &str)>) -> Self {
        let whole = Written::of([given].into_iter(), [rest].into_iter());
        let words = (bare_words(given), bare_words(rest));
        let bare = Written::of(words.0.iter().map(String::as_str), words.1.iter().map(String::as_str));
        let number = number.map(|(number, school)| {
            let folded = fold(number);
            let bare = folded.trim_start_matches('0');
            (fold(school), if bare.is_empty() { folded } else { bare.to_owned() })
        });
        Self { number, born, bare: (bare != whole).then_some(bare), whole, words }
    }

    /// The folded name without spaces.
    pub fn name(&self) -> &str {
        &self.whole.text
    }

    /// The same name and birth date.
    pub fn is_named_as(&self, other: &Self) -> bool {
        self.name() == other.name() && self.born == other.born
    }

    fn has_family_of(&self, other: &Self) -> bool {
        let rest = self.bare().rest();
        !rest.is_empty() && rest == other.bare().rest()
    }

    /// The first given name.
    pub fn called(&self) -> &str {
        self.words.0.first().map_or("", String::as_str)
    }

    /// The name without voorvoegsels.
    pub fn bare(&self) -> &Written {
        self.bare.as_ref().unwrap_or(&self.whole)
    }

    /// One or two letters of difference, parts in another order, an initial or the beginning of a given name, a
    /// voorvoegsel that is missing or shortened, or a family name that is a longer form of the other.
    pub fn is_like(&self, other: &Self) -> bool {
        self.whole.looks_like(&other.whole)
            || ((self.bare.is_some() || other.bare.is_some()) && self.bare().looks_like(other.bare()))
            || (goes_on(&self.words.0, &other.words.0) && is_longer_form(self, other))
            || (self.has_family_of(other) && is_called_so(self.called(), other.called()))
    }
}

impl Written {
    fn of<'a>(given: impl Iterator<Item = &'a str>, rest: impl Iterator<Item = &'a str>) -> Self {
        let mut text: String = given.flat_map(str::chars).filter(|c| *c != ' ').collect();
        let cut = text.len();
        text.extend(rest.flat_map(str::chars).filter(|c| *c != ' '));
        Self { cut, length: text.chars().count(), letters: Letters::of(text.chars()), text }
    }

    /// Given name and rest.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The given name.
    pub fn given(&self) -> &str {
        self.text.get(..self.cut).unwrap_or_default()
    }

    /// The rest.
    pub fn rest(&self) -> &str {
        self.text.get(self.cut..).unwrap_or_default()
    }

    /// Which letters it has.
    pub fn letters(&self) -> Letters {
        self.letters
    }

    /// How many letters of difference it may have from a similar name.
    pub fn may_differ(&self) -> usize {
        if self.length < LONG_NAME { 1 } else { MOST }
    }

    /// The letter that stands for a given name.
    pub fn initial(&self) -> Option<char> {
        let mut letters = self.given().trim_end_matches('.').chars();
        letters.next().filter(|_| letters.next().is_none())
    }

    fn looks_like(&self, other: &Self) -> bool {
        let begins =
            |initial: Option<char>, given: &str| initial.is_some_and(|letter| given.starts_with(letter));
        let swapped = || {
            self.text.len() == other.text.len()
                && self.text.starts_with(other.rest())
                && self.text.ends_with(other.given())
        };
        let initials = || begins(self.initial(), other.given()) || begins(other.initial(), self.given());
        swapped() || (self.rest() == other.rest() && initials()) || self.within(other, self.may_differ())
    }

    /// Whether at most so many letters are to be added, removed, replaced or swapped with a neighbour.
    fn within(&self, other: &Self, limit: usize) -> bool {
        self.length.abs_diff(other.length) <= limit
            && self.letters.may_be(other.letters, limit)
            && within(self.text.chars(), other.text.chars(), limit)
    }
}

/// Words of a folded name without voorvoegsels, however these are written; all words where nothing else is there.
fn bare_words(folded: &str) -> Vec<String> {
    let words = || folded.split([' ', '.', '/']).filter(|word| !word.is_empty());
    let own: Vec<String> = words().filter(|word| !is_prefix_word(word)).map(str::to_owned).collect();
    if own.is_empty() { words().map(str::to_owned).collect() } else { own }
}

/// The same given names, or one of them with more: Kees and "Kees Jan". Twins have other given names.
fn goes_on(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && one.iter().zip(other).all(|(one, other)| one == other)
}

/// Mo and Mohamed, Cas and Casper.
fn is_called_so(one: &str, other: &str) -> bool {
    let begins = |long: &str, short: &str| short.chars().nth(1).is_some() && long.starts_with(short);
    begins(one, other) || begins(other, one)
}

/// Bos and Bosch, Bos and Bos-Jansen, Bos and "Jansen Bos".
fn is_longer_form(one: &Identity, other: &Identity) -> bool {
    let (mine, theirs) = (one.bare().rest(), other.bare().rest());
    let begins = |long: &str, short: &str| short.chars().nth(1).is_some() && long.starts_with(short);
    begins(mine, theirs)
        || begins(theirs, mine)
        || one.words.1.iter().any(|word| other.words.1.contains(word))
}

/// Optimal string alignment of so many differences at most. What both begin with costs nothing; what comes after that
/// is a letter replaced, more, less or swapped, and the rest has one difference less to spend.
pub fn within<T: Iterator<Item = char> + Clone>(mut one: T, mut other: T, limit: usize) -> bool {
    loop {
        let (one_here, other_here) = (one.clone(), other.clone());
        match (one.next(), other.next()) {
            (Some(a), Some(b)) if a == b => {}
            (None, _) => return other_here.take(limit + 1).count() <= limit,
            (_, None) => return one_here.take(limit + 1).count() <= limit,
            (Some(a), Some(b)) => {
                let Some(limit) = limit.checked_sub(1) else { return false };
                let within = |one: &T, other: &T| within(one.clone(), other.clone(), limit);
                let swapped = || {
                    let (mut one, mut other) = (one.clone(), other.clone());
                    (one.next(), other.next()) == (Some(b), Some(a)) && within(&one, &other)
                };
                return within(&one, &other)
                    || within(&one, &other_here)
                    || within(&one_here, &other)
                    || swapped();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Identity;

    fn called(given: &str) -> Identity {
        Identity::new((given, ""), None, None)
    }

    /// Letters of difference, counted in full.
    fn differences(one: &str, other: &str) -> usize {
        let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        let mut rows = vec![(0..=other.len()).collect::<Vec<usize>>()];
        for i in 1..=one.len() {
            let mut row = vec![i];
            for j in 1..=other.len() {
                let replaced = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
                if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                row.push(best);
            }
            rows.push(row);
        }
        rows[one.len()][other.len()]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn letters_of_difference_are_counted_as_in_full(one in "[abж]{4,9}", other in "[abж]{4,9}") {
            let may_differ = if one.chars().count() < 8 { 1 } else { 2 };
            let is_like = called(&one).is_like(&called(&other));
            prop_assert_eq!(is_like, differences(&one, &other) <= may_differ);
        }
    }
}
