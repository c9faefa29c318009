//! Those with one birth date, and who of them has a similar name. A whole list can have one birth date, so names are
//! not compared with all others: for each way of being alike ([`Identity::is_like`]) two names share a key, and only who
//! shares one is looked at.

use std::sync::OnceLock;

use super::identity::{Identity, Written};
use super::near::{MOST, Near};
use super::places::{Lowest, Places, key};

/// As long as no more than these stand together, all are looked at.
const FEW: usize = 24;

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
    near: Near,
    keys: Places,
}

impl SameDay {
    /// Adds a place, later than those that are there.
    pub fn add(&mut self, place: usize, is: &Identity) {
        self.all.push(place);
        if let Some(filed) = self.filed.get_mut() {
            filed.add(place, is);
        }
    }

    /// How many people have the birth date.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The first place at which somebody stands who is like this one. `who` tells who is at a place, and `stands` whether
    /// they still count.
    pub fn first<'a>(
        &self,
        row: &Identity,
        who: impl Fn(usize) -> Option<&'a Identity>,
        stands: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let is_like = |place: usize| stands(place) && who(place).is_some_and(|is| is.is_like(row));
        if self.all.len() <= FEW {
            return self.all.iter().copied().find(|place| is_like(*place));
        }
        let mut lowest = Lowest::new(&is_like);
        self.filed(&who).look(row, &mut lowest);
        lowest.found()
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
        for name in forms(is) {
            self.near.add(place, name.text(), name.letters(), name.may_differ());
            self.keys.add(whole(name.text().chars()), place);
        }
        let mut is_common = false;
        families(is).for_each(|family| is_common |= !self.keys.add_among_few(family, place, FEW));
        if is_common {
            self.add_by_given_name(place, is);
        }
        let rest = is.bare().rest();
        self.add_by_beginning(place, is, beginnings(rest).take(1));
        if head(is).is_some_and(|head| !self.keys.add_among_few(head, place, FEW)) {
            self.add_by_beginning(place, is, beginnings(rest).skip(1));
        }
    }

    /// By what tells those apart who have a family name, or a word of it, that many have.
    fn add_by_given_name(&mut self, place: usize, is: &Identity) {
        for name in forms(is) {
            self.keys.add(with_letter(GIVEN, name.given().chars().next(), name), place);
            if let Some(letter) = name.initial() {
                self.keys.add(with_letter(INITIAL, Some(letter), name), place);
            }
        }
        let rest = is.bare().rest();
        self.keys.add(called(CALLED, is.called(), rest), place);
        beginnings(is.called()).for_each(|short| self.keys.add(called(CALLS, short, rest), place));
        for (given, all) in given(is) {
            let what = if all { ALL } else { PART };
            is.words.1.iter().for_each(|word| self.keys.add(under(WORD + what, given, word), place));
        }
    }

    /// By these beginnings of the family name; by the whole of it where that is one of them.
    fn add_by_beginning<'a>(
        &mut self,
        place: usize,
        is: &'a Identity,
        beginnings: impl Iterator<Item = &'a str> + Clone,
    ) {
        for (given, all) in given(is) {
            let what = if all { ALL } else { PART };
            for begins in beginnings.clone() {
                self.keys.add(under(SHORTER + what, given, begins), place);
                if begins == is.bare().rest() {
                    self.keys.add(under(LONGER + what, given, begins), place);
                }
            }
        }
    }

    /// Looks among all who may be like this one.
    fn look(&self, row: &Identity, lowest: &mut Lowest<'_>) {
        for name in forms(row) {
            let turned = whole(name.rest().chars().chain(name.given().chars()));
            lowest.among(self.keys.of(turned));
        }
        let mut is_common = false;
        for family in families(row) {
            lowest.among(self.keys.of(family));
            is_common |= self.keys.has(family, FEW);
        }
        if is_common {
            self.look_by_given_name(row, lowest);
        }
        let rest = row.bare().rest();
        self.look_by_beginning(row, beginnings(rest).take(1), lowest);
        if let Some(head) = head(row) {
            lowest.among(self.keys.of(head));
            if self.keys.has(head, FEW) {
                self.look_by_beginning(row, beginnings(rest).skip(1), lowest);
            }
        }
        for name in forms(row) {
            let letters: Vec<char> = name.text().chars().collect();
            (1..=MOST).for_each(|differ| self.near.find(&letters, name.letters(), differ, lowest));
        }
    }

    fn look_by_given_name(&self, row: &Identity, lowest: &mut Lowest<'_>) {
        let mut look = |key| lowest.among(self.keys.of(key));
        for name in forms(row) {
            look(with_letter(INITIAL, name.given().chars().next(), name));
            name.initial().into_iter().for_each(|letter| look(with_letter(GIVEN, Some(letter), name)));
        }
        let rest = row.bare().rest();
        look(called(CALLS, row.called(), rest));
        beginnings(row.called()).for_each(|short| look(called(CALLED, short, rest)));
        for (given, what) in given_of_others(row) {
            row.words.1.iter().for_each(|word| look(under(WORD + what, given, word)));
        }
    }

    fn look_by_beginning<'a>(
        &self,
        row: &'a Identity,
        beginnings: impl Iterator<Item = &'a str> + Clone,
        lowest: &mut Lowest<'_>,
    ) {
        let mut look = |key| lowest.among(self.keys.of(key));
        for (given, what) in given_of_others(row) {
            for begins in beginnings.clone() {
                if begins == row.bare().rest() {
                    look(under(SHORTER + what, given, begins));
                }
                look(under(LONGER + what, given, begins));
            }
        }
    }
}

// What a key is of.
const WHOLE: u8 = 0;
const GIVEN: u8 = 1;
const INITIAL: u8 = 2;
const LONGER: u8 = 3;
const SHORTER: u8 = 5;
const WORD: u8 = 7;
/// The first given name, and what it begins with.
const CALLED: u8 = 9;
const CALLS: u8 = 10;
/// The whole family name, or a word of it.
const FAMILY: u8 = 11;
/// The first given name, and with what the family name begins.
const HEAD: u8 = 12;
// Of longer, shorter and word: whether the given names are all that somebody has.
const ALL: u8 = 0;
const PART: u8 = 1;

/// The name, and what it is without voorvoegsels where that is another.
fn forms(is: &Identity) -> impl Iterator<Item = &Written> {
    std::iter::once(&is.whole).chain(&is.bare)
}

/// The first given name, the first two and so on, and whether those are all.
fn given(is: &Identity) -> impl Iterator<Item = (&[String], bool)> {
    let words = is.words.0.as_slice();
    (1..=words.len()).filter_map(|many| Some((words.get(..many)?, many == words.len())))
}

/// The same as others may have them: who has fewer given names or as many has all of theirs here; who has more has a part
/// of them.
fn given_of_others(row: &Identity) -> impl Iterator<Item = (&[String], u8)> {
    given(row).flat_map(|(given, all)| {
        let whats = [Some(ALL), all.then_some(PART)];
        whats.into_iter().flatten().map(move |what| (given, what))
    })
}

/// The family name with its voorvoegsels and without, and each word where there are several: two who are alike in
/// anything but a few letters or the end of a family name share one of these. Mostly few do, and those are looked at.
fn families(is: &Identity) -> impl Iterator<Item = u64> {
    let words = is.words.1.iter().filter(|_| is.words.1.len() > 1).map(String::as_str);
    forms(is).map(Written::rest).chain(words).map(|family| key(FAMILY, family.chars()))
}

/// The first given name and three letters of the family name: shared by two of whom one family name begins the other.
/// Where one has two letters they are filed by those.
fn head(is: &Identity) -> Option<u64> {
    beginnings(is.bare().rest()).nth(1).map(|three| called(HEAD, is.called(), three))
}

fn whole(letters: impl Iterator<Item = char>) -> u64 {
    key(WHOLE, letters)
}

/// A rest of a name, and the letter before it.
fn with_letter(what: u8, letter: Option<char>, name: &Written) -> u64 {
    key(what, letter.into_iter().chain([' ']).chain(name.rest().chars()))
}

/// Letters of a family name, and given names.
fn under(what: u8, given: &[String], letters: &str) -> u64 {
    let given = given.iter().flat_map(|word| word.chars().chain([' ']));
    key(what, given.chain(letters.chars()))
}

/// A first given name, or what it begins with, and a family name.
fn called(what: u8, given: &str, rest: &str) -> u64 {
    key(what, given.chars().chain([' ']).chain(rest.chars()))
}

/// What a name begins with: itself and all that is shorter, down to two letters.
fn beginnings(rest: &str) -> impl Iterator<Item = &str> + Clone {
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

    /// Words of few letters, so that names are alike in every way: short, or long and nearly the same.
    fn names() -> impl Strategy<Value = Identity> {
        let given =
            "[ab]{1,3}|[ab]\\.|[ab]{2} [ab]{1,2}|anna|anna[ab]|anna [ab] [ab]|leerling[a-c]?|[жш]{1,3}";
        let prefix = "(|van|van de|v\\.d\\.|d')";
        let family = "[abc]{1,4}|[abc]{6,9}|[ab]{2,3}-[ab]{2,3}|de [ab]{2,3}|jansen[abc]{0,3}|[ab]{1,2}[жш]{2,6}|\\
            [ab]{1,3}nsenjans[ab]{1,3}";
        (given, prefix, family).prop_map(|(given, prefix, family)| pupil(&given, &prefix, &family))
    }

    /// Names of which many have one family name, or one given name and the beginning of a family name.
    fn common_names() -> impl Strategy<Value = Identity> {
        let given = "anna|anna[ab]|an|a\\.|anna [ab]|[ab]{2,5}|[жш]";
        let family = "bos|bosch|bos-bakker|bakkerbos|bo|b|bak[abc]{0,6}|jansen";
        (given, "(|van|de)", family).prop_map(|(given, prefix, family)| pupil(&given, &prefix, &family))
    }

    /// One name of sixteen letters, with a few letters other than that.
    fn long_names() -> impl Strategy<Value = Identity> {
        let letter = prop_oneof![Just(""), Just("ž"), Just("ab"), Just("ж"), Just("ba")];
        vec((0..16_usize, letter), 0..4).prop_map(|changes| {
            let mut name: Vec<&str> = "abababжжabababab".split_inclusive(|_| true).collect();
            changes.into_iter().for_each(|(at, letter)| name[at] = letter);
            pupil(&name.concat(), "", "")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn keys_find_whom_a_comparison_with_everybody_finds(
            day in prop_oneof![
                vec(names(), 30..90),
                vec(names(), 100..200),
                vec(long_names(), 100..200),
                vec(long_names(), 300..350),
                vec(common_names(), 100..300),
            ],
            rows in prop_oneof![
                vec(names(), 1..12), vec(long_names(), 1..12), vec(common_names(), 1..12)
            ],
            gone in vec(any::<bool>(), 350),
            stand in 0..3_u8,
            later in 0..30_usize,
        ) {
            let (first, added) = day.split_at(day.len() - later);
            let mut same = all(first);
            let stands = |at: usize| match stand {
                0 => !gone.get(at).copied().unwrap_or(false),
                1 => true,
                // Only the last ones.
                _ => at + 20 > day.len() && !gone[at],
            };
            for (turn, row) in rows.iter().enumerate() {
                // From the second row on there are more, after the keys were made.
                if turn == 1 {
                    added.iter().enumerate().for_each(|(at, is)| same.add(first.len() + at, is));
                }
                let there = if turn > 0 { day.len() } else { first.len() };
                let plainly = (0..there).find(|at| stands(*at) && day[*at].is_like(row));
                prop_assert_eq!(same.first(row, |at| day.get(at), stands), plainly, "{:?}", row.name());
            }
        }
    }

    #[test]
    fn a_list_with_one_birth_date_compares_each_row_with_few() {
        let letter = |number: usize| ('a'..='z').nth(number % 26).unwrap_or('a');
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
