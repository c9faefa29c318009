//! Those with one birth date, and who of them has a similar name. A whole list can have one birth date, so names are
//! not compared with all others: for each way of being alike ([`Identity::is_like`]) two names share a key, and only who
//! shares one is looked at.

use std::sync::OnceLock;

use super::identity::{Identity, Written};
use super::near::{FEW, Near};
use super::places::{Places, key};

/// Who has a birth date, in the order in which they came.
#[derive(Debug, Default)]
pub struct SameDay {
    all: Vec<usize>,
    /// Made when somebody asks among many.
    filed: OnceLock<Filed>,
}

#[derive(Debug, Default)]
struct Filed {
    /// By the name and by what it is without voorvoegsels, where that is another.
    near: [Near; 2],
    keys: Places,
}

impl SameDay {
    /// Adds a place.
    pub fn add(&mut self, place: usize, is: &Identity) {
        self.all.push(place);
        if let Some(filed) = self.filed.get_mut() {
            filed.add(place, is);
        }
    }

    /// The first place at which somebody stands who is like this one. `who` tells who is at a place, and `stands` whether
    /// they still count.
    pub fn first<'a>(
        &self,
        row: &Identity,
        who: impl Fn(usize) -> Option<&'a Identity>,
        stands: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let is_like = |place: &usize| stands(*place) && who(*place).is_some_and(|is| is.is_like(row));
        if self.all.len() <= FEW {
            return self.all.iter().copied().find(is_like);
        }
        let mut found = self.filed(&who).find(row, &who);
        found.sort_unstable();
        found.dedup();
        found.into_iter().find(is_like)
    }

    fn filed<'a>(&self, who: &impl Fn(usize) -> Option<&'a Identity>) -> &Filed {
        self.filed.get_or_init(|| {
            let mut filed = Filed::default();
            let all = self.all.iter().filter_map(|place| Some((*place, who(*place)?)));
            all.for_each(|(place, is)| filed.add(place, is));
            filed
        })
    }
}

impl Filed {
    fn add(&mut self, place: usize, is: &Identity) {
        for (near, name) in self.near.iter_mut().zip(forms(is)) {
            near.add(place, &letters(name));
        }
        for name in forms(is) {
            self.keys.add(whole(name.text().chars()), place);
            self.keys.add(with_letter(GIVEN, name.given().chars().next(), name), place);
            if let Some(letter) = name.initial() {
                self.keys.add(with_letter(INITIAL, Some(letter), name), place);
            }
        }
        let Some(given) = is.words.0.first() else { return };
        let rest = is.bare().rest();
        self.keys.add(under(LONGER, given, rest), place);
        beginnings(rest).for_each(|shorter| self.keys.add(under(SHORTER, given, shorter), place));
        is.words.1.iter().for_each(|word| self.keys.add(under(WORD, given, word), place));
    }

    /// Everybody who may be like this one, in no order.
    fn find<'a>(&self, row: &Identity, who: &impl Fn(usize) -> Option<&'a Identity>) -> Vec<usize> {
        let mut found = vec![];
        let [whole_names, bare_names] = &self.near;
        let at = |form: usize| move |place| who(place).and_then(|is| forms(is).nth(form)).map(letters);
        for name in forms(row) {
            // Who has no other name without voorvoegsels stands under the whole one alone.
            let name = letters(name);
            whole_names.find(&name, &|place| at(0)(place).unwrap_or_default(), &mut found);
            bare_names.find(&name, &|place| at(1)(place).unwrap_or_default(), &mut found);
        }
        let mut keys = vec![];
        for name in forms(row) {
            keys.push(whole(name.rest().chars().chain(name.given().chars())));
            keys.push(with_letter(INITIAL, name.given().chars().next(), name));
            keys.extend(name.initial().map(|letter| with_letter(GIVEN, Some(letter), name)));
        }
        if let Some(given) = row.words.0.first() {
            let rest = row.bare().rest();
            keys.push(under(SHORTER, given, rest));
            keys.extend(beginnings(rest).map(|longer| under(LONGER, given, longer)));
            keys.extend(row.words.1.iter().map(|word| under(WORD, given, word)));
        }
        keys.into_iter().for_each(|key| found.extend(self.keys.of(key)));
        found
    }
}

// What a key is of.
const WHOLE: u8 = 0;
const GIVEN: u8 = 1;
const INITIAL: u8 = 2;
const LONGER: u8 = 3;
const SHORTER: u8 = 4;
const WORD: u8 = 5;

/// The name, and what it is without voorvoegsels where that is another.
fn forms(is: &Identity) -> impl Iterator<Item = &Written> {
    std::iter::once(&is.whole).chain(&is.bare)
}

fn letters(name: &Written) -> Vec<char> {
    name.text().chars().collect()
}

fn whole(letters: impl Iterator<Item = char>) -> u64 {
    key(WHOLE, letters)
}

/// A rest of a name, and the letter before it.
fn with_letter(what: u8, letter: Option<char>, name: &Written) -> u64 {
    key(what, letter.into_iter().chain([' ']).chain(name.rest().chars()))
}

/// Letters of a family name, and the first word of the given name.
fn under(what: u8, given: &str, letters: &str) -> u64 {
    key(what, given.chars().chain([' ']).chain(letters.chars()))
}

/// What a family name begins with: itself and all that is shorter, down to two letters.
fn beginnings(rest: &str) -> impl Iterator<Item = &str> {
    rest.char_indices().skip(1).filter_map(|(at, letter)| rest.get(..at + letter.len_utf8()))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use chrono::NaiveDate;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::SameDay;
    use crate::domain::{Fact, Facts, NamePart};
    use crate::import::plan::identity::Identity;

    fn pupil(given: &str, prefix: &str, family: &str) -> Identity {
        let parts = [
            NamePart::new(given).map(Fact::GivenName),
            NamePart::new(prefix).map(Fact::NamePrefix),
            NamePart::new(family).map(Fact::FamilyName),
            NaiveDate::from_ymd_opt(2009, 3, 14).map(Fact::BirthDate),
        ];
        Identity::of(&parts.into_iter().flatten().collect::<Facts>())
    }

    fn all(day: &[Identity]) -> SameDay {
        let mut same = SameDay::default();
        day.iter().enumerate().for_each(|(at, is)| same.add(at, is));
        same
    }

    /// Short words of few letters, so that names are alike in every way.
    fn names() -> impl Strategy<Value = Identity> {
        let given = "[ab]{1,3}|[ab]\\.|[ab]{2} [ab]{1,2}|anna|anna[ab]|leerling[a-c]?";
        let prefix = "(|van|van de|v\\.d\\.|d')";
        let family = "[abc]{1,4}|[abc]{6,9}|[ab]{2,3}-[ab]{2,3}|de [ab]{2,3}|jansen[abc]{0,3}";
        (given, prefix, family).prop_map(|(given, prefix, family)| pupil(&given, &prefix, &family))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn keys_find_whom_a_comparison_with_everybody_finds(
            day in vec(names(), 30..90),
            rows in vec(names(), 1..12),
            gone in vec(any::<bool>(), 90),
            later in 0..30_usize,
        ) {
            let (first, added) = day.split_at(day.len() - later);
            let mut same = all(first);
            let stands = |at: usize| !gone.get(at).copied().unwrap_or(false);
            for (turn, row) in rows.iter().enumerate() {
                // From the second row on there is somebody more, after the keys were made.
                if let (1, [one, ..]) = (turn, added) {
                    same.add(first.len(), one);
                }
                let there = if turn > 0 { first.len() + usize::from(!added.is_empty()) } else { first.len() };
                let plainly = (0..there).find(|at| stands(*at) && day[*at].is_like(row));
                prop_assert_eq!(same.first(row, |at| day.get(at), stands), plainly, "{:?}", row.name());
            }
        }
    }

    #[test]
    fn a_list_with_one_birth_date_compares_each_row_with_few() {
        let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap());
        let word = |seed: usize, letters: usize| {
            let mut seed = seed.wrapping_mul(2_654_435_761) + 12_345;
            let mut next = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                letter(seed >> 33)
            };
            (0..letters).map(|_| next()).collect::<String>()
        };
        let few_given = ["Sanne", "Noor", "Youssef", "Daan", "Lotte"];
        type Name<'a> = &'a dyn Fn(usize) -> Identity;
        let kinds: [(&str, Name<'_>); 3] = [
            ("few given names", &|at| pupil(few_given[at % 5], "van", &word(at, 8))),
            ("one family name", &|at| pupil(&word(at, 8), "", "Jansen")),
            ("one given name", &|at| pupil("Leerling", "", &word(at, 8))),
        ];
        for (kind, name) in kinds {
            let day: Vec<Identity> = (0..2_000).map(name).collect();
            let same = all(&day);
            let asked = Cell::new(0);
            let counted = |at| {
                asked.set(asked.get() + 1);
                day.get(at)
            };
            for at in 2_000..4_000 {
                same.first(&name(at), counted, |_| true);
            }
            let each = (asked.get() - day.len()) / 2_000;
            assert!(each < 40, "{kind}: {each} names are looked at for each row");
        }
    }
}
