//! A filter that is asked of many: what it asks is prepared once, and so is what many of them have in common.

use std::borrow::Cow;
use std::cell::Cell;
use std::ptr;

use super::told::all;
use super::{Filter, Sense, Sought, TestGroup};
use crate::domain::fold::{fold, holds_folded, is_plain, stands_in};
use crate::domain::search::letters;
use crate::domain::{Case, Glance, IndexRow, PupilId, Reading};

/// A filter, prepared to be asked of many.
pub struct Finder<'a> {
    filter: &'a Filter,
    words: Vec<(Sense, Vec<Word<'a>>)>,
    /// A fact takes less than a name; what hangs on the case takes more.
    cheap: Vec<&'a TestGroup>,
    others: Vec<&'a TestGroup>,
    names: Names<'a>,
}

/// A word that is sought in name and number.
struct Word<'a> {
    text: &'a str,
    letters: u64,
    /// The pupil whose number it is.
    number: Option<PupilId>,
    /// A number of a school has one; most words have none, and then no number needs to be looked at.
    has_digit: bool,
}

impl Filter {
    /// Prepared for many.
    pub fn finder(&self) -> Finder<'_> {
        self.among(Names::many())
    }

    fn among<'a>(&'a self, names: Names<'a>) -> Finder<'a> {
        let words = |sought: &'a Sought| {
            (sought.sense, sought.any_of.iter().map(|word| Word::of(word)).collect::<Vec<_>>())
        };
        let (cheap, others) = self.groups.iter().partition(|group| group.cost() == 0);
        Finder { filter: self, words: self.words.iter().map(words).collect(), cheap, others, names }
    }

    /// Whether the case answers to everything that is asked.
    pub fn holds(&self, reading: Reading, case: &Case) -> bool {
        self.among(Names::default()).told(reading, case) == Some(true)
    }

    /// Whether the pupil of this row does, see [`Finder::finds`].
    pub fn finds(&self, reading: Reading, row: &IndexRow) -> bool {
        self.among(Names::default()).finds(reading, row)
    }
}

impl<'a> Finder<'a> {
    /// Whether the pupil of this row answers to everything that is asked; the case is looked at where the row does not
    /// tell.
    pub fn finds(&self, reading: Reading, row: &'a IndexRow) -> bool {
        let look = || reading.state.peek(row.id).is_some_and(|case| self.filter.holds(reading, &case));
        self.told(reading, row).unwrap_or_else(look)
    }

    /// The same of the facts alone: of words [`Self::words_stand_in`] tells.
    pub fn facts_fit(&self, reading: Reading, row: &'a IndexRow) -> bool {
        let look = || reading.state.peek(row.id).is_some_and(|case| self.filter.facts_hold(reading, &case));
        let groups = self.cheap.iter().chain(&self.others);
        all(groups.map(|group| group.told(reading, row, &self.names))).unwrap_or_else(look)
    }

    fn facts(&self, groups: &[&'a TestGroup], reading: Reading, case: &'a impl Glance) -> Option<bool> {
        all(groups.iter().map(|group| group.told(reading, case, &self.names)))
    }

    /// `None` where the case itself has to be looked at.
    fn told(&self, reading: Reading, case: &'a impl Glance) -> Option<bool> {
        let cheap = self.facts(&self.cheap, reading, case);
        let words_hold = || {
            let who = (case.id(), case.letters());
            self.words_stand_in(who, || case.folded_name(), || case.school_pupil_no())
        };
        if cheap == Some(false) || !words_hold() {
            return Some(false);
        }
        all([cheap, self.facts(&self.others, reading, case)].into_iter())
    }

    /// Whether words are sought.
    pub fn seeks_words(&self) -> bool {
        !self.words.is_empty()
    }

    /// Whether anything is asked of the facts.
    pub fn asks_facts(&self) -> bool {
        !self.filter.groups.is_empty()
    }

    /// Whether name and number hold the words that are sought. `letters` are those of both; `name` is the folded one, and
    /// `school_no` the number of the school: they are asked for where they count.
    pub fn words_stand_in<'n>(
        &self,
        (pupil, letters): (PupilId, u64),
        name: impl Fn() -> Cow<'n, str>,
        school_no: impl Fn() -> Option<&'n str>,
    ) -> bool {
        let found = |word: &Word| {
            (letters & word.letters == word.letters && word.names(&name()))
                || word.number == Some(pupil)
                || (word.has_digit && school_no().is_some_and(|number| folds_to(number, word.text)))
        };
        let mut words = self.words.iter();
        words.all(|(sense, any_of)| sense.agrees(any_of.iter().any(found)))
    }
}

impl<'a> Word<'a> {
    fn of(text: &'a str) -> Self {
        let is_digit = |c: char| c.is_ascii_digit();
        let number = text.ends_with(is_digit).then(|| PupilId::parse(&text.replace(' ', "-"))).flatten();
        Self { text, letters: letters(text), number, has_digit: text.contains(is_digit) }
    }

    /// Whether the folded name holds it.
    fn names(&self, name: &str) -> bool {
        stands_in(self.text, name) || begins_at_a_word(name, self.text)
    }
}

/// Whether names of schools and gemeenten hold what is asked, as far as it was seen. Many rows share one name, and then
/// it is one text in memory.
#[derive(Default)]
pub(super) struct Names<'a>(Vec<Cell<Option<Seen<'a>>>>);

#[derive(Clone, Copy)]
struct Seen<'a> {
    name: &'a str,
    part: &'a str,
    holds: bool,
}

impl<'a> Names<'a> {
    /// As many as a region has schools and gemeenten, more or less: each name has one place, and takes it from another.
    fn many() -> Self {
        const PLACES: usize = 256;
        Self(vec![Cell::new(None); PLACES])
    }

    /// Whether the name, folded, holds the part.
    pub(super) fn hold(&self, name: &'a str, part: &'a str) -> bool {
        let at = (name.as_ptr().addr() ^ part.as_ptr().addr().rotate_right(4)) / 16;
        let Some(place) = at.checked_rem(self.0.len()).and_then(|at| self.0.get(at)) else {
            return holds_folded(name, part);
        };
        let is_this = |seen: &Seen<'_>| ptr::eq(seen.name, name) && ptr::eq(seen.part, part);
        if let Some(seen) = place.get().filter(is_this) {
            return seen.holds;
        }
        let holds = holds_folded(name, part);
        place.set(Some(Seen { name, part, holds }));
        holds
    }
}

/// Whether a name, its spaces left out, holds the word from the beginning of one of its words on: `dancona` and
/// `vandermeulen` find d'Ancona and van der Meulen, and no word is found across the end of another.
fn begins_at_a_word(name: &str, word: &str) -> bool {
    let begins = |rest: &str| {
        let mut rest = unspaced(rest);
        unspaced(word).all(|wanted| rest.next() == Some(wanted))
    };
    let starts = name.bytes().enumerate().filter(|(_, byte)| *byte == b' ').map(|(at, _)| at + 1);
    unspaced(word).next().is_some()
        && std::iter::once(0).chain(starts).any(|at| name.get(at..).is_some_and(begins))
}

fn unspaced(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|byte| *byte != b' ')
}

/// Whether a text folds to this. Plain letters are compared in place.
fn folds_to(text: &str, folded: &str) -> bool {
    if is_plain(text) { text.eq_ignore_ascii_case(folded) } else { fold(text) == folded }
}
