//! Finding a pupil by name or number while somebody types (DESIGN §6).
//!
//! Every word must match, in any order: words that start with it first, then words that hold it; fuzzy only when
//! both find nothing. A 64-bit mask of the letters that occur keeps 100,000 names within a frame, and so does looking
//! in the order of the numbers, in which they stand in memory, and not in that of the list.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::filter::Filter;
use super::fold::fold;
use super::{Glance, IndexRow, PupilId, Reading};

/// How many candidates the fuzzy matcher may score: it costs about a microsecond for each.
const FUZZY_AT_MOST: usize = 500;

/// The folded names and numbers of all pupils.
#[derive(Clone, Default)]
pub struct SearchIndex {
    /// By number. Numbers have no gaps but for undone pupils, so that a pupil mostly stands at its number: looking
    /// up 100,000 of them in a map took 20 ms, more than a frame, for each letter that is typed.
    entries: Vec<Entry>,
    /// The texts, one behind another: reading 100,000 of them from all over the memory took half a frame. What was
    /// changed leaves its old text behind.
    texts: String,
}

#[derive(Clone)]
struct Entry {
    pupil: PupilId,
    /// Where the text begins and ends.
    text: Range<u32>,
    /// How much of it is the name.
    name: u16,
    mask: u64,
}

impl std::fmt::Debug for SearchIndex {
    /// The texts hold names: they stay out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(SearchIndex)).finish_non_exhaustive()
    }
}

/// Whom a search needs of all pupils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// By number.
    pub pupils: Vec<PupilId>,
    /// How the words find them.
    pub likeness: Likeness,
    tiers: Tiers,
}

impl Needed {
    /// Those among `pupils` who are found exactly, best first and else in the given order.
    pub fn best_first(&self, pupils: &[PupilId]) -> Vec<PupilId> {
        self.tiers.best_first(pupils)
    }
}

/// How words find somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They stand in the name or the number, or there are none.
    Exact,
    /// Their letters do, in this order: only when nobody is found exactly.
    Alike,
}

/// How well somebody matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    NotAsked,
    /// Asked, and not found.
    Asked,
    WordStart,
    Inside,
}

/// How well each pupil matches, by number: as small as can be, since a list asks in an order of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tiers(Vec<Tier>);

impl Tiers {
    fn all_in(tier: Tier, pupils: impl Iterator<Item = PupilId> + Clone) -> Self {
        let most = pupils.clone().map(place).max();
        let mut tiers = Self(vec![Tier::NotAsked; most.map_or(0, |most| most + 1)]);
        pupils.for_each(|pupil| tiers.set(pupil, tier));
        tiers
    }

    fn of(&self, pupil: PupilId) -> Tier {
        self.0.get(place(pupil)).copied().unwrap_or(Tier::NotAsked)
    }

    fn set(&mut self, pupil: PupilId, tier: Tier) {
        if let Some(place) = self.0.get_mut(place(pupil)) {
            *place = tier;
        }
    }

    /// Those who were found, best first and else in the given order.
    fn best_first(&self, pupils: &[PupilId]) -> Vec<PupilId> {
        let of = |tier| pupils.iter().copied().filter(move |pupil| self.of(*pupil) == tier);
        of(Tier::WordStart).chain(of(Tier::Inside)).collect()
    }
}

fn place(pupil: PupilId) -> usize {
    usize::try_from(pupil.0).unwrap_or(usize::MAX)
}

/// What is sought, folded.
struct Words {
    words: Vec<String>,
    mask: u64,
}

impl Words {
    fn of(words: &[String]) -> Self {
        let words: Vec<String> =
            words.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        let mask = words.iter().fold(0, |all, word| all | letters(word));
        Self { words, mask }
    }

    /// Before anybody is looked at: no words find everybody.
    fn asked_of(&self, pupils: impl Iterator<Item = PupilId> + Clone) -> Tiers {
        Tiers::all_in(if self.words.is_empty() { Tier::WordStart } else { Tier::Asked }, pupils)
    }

    fn may_be_in(&self, entry: &Entry) -> bool {
        entry.mask & self.mask == self.mask
    }

    /// The worst of the words decides.
    fn tier(&self, text: &str) -> Option<Tier> {
        self.words.iter().try_fold(Tier::WordStart, |worst, word| {
            let tier = tier(text.as_bytes(), word.as_bytes())?;
            Some(if tier == Tier::Inside { tier } else { worst })
        })
    }
}

impl SearchIndex {
    /// The index of these pupils, who come by number.
    pub fn of<'a>(rows: impl Iterator<Item = &'a IndexRow>) -> Self {
        let mut index = Self::default();
        for row in rows.filter(|row| !row.hidden) {
            let entry = index.kept(row);
            index.entries.push(entry);
        }
        index
    }

    /// Keeps the text of a row. Past four gigabytes of them nobody is found any more.
    fn kept(&mut self, row: &IndexRow) -> Entry {
        let end = |texts: &String| u32::try_from(texts.len()).unwrap_or(u32::MAX);
        let begin = end(&self.texts);
        self.texts.push_str(&row.text);
        Entry { pupil: row.id, text: begin..end(&self.texts), name: row.name_end(), mask: row.letters }
    }

    fn text(&self, entry: &Entry) -> &str {
        let [begin, end] =
            [entry.text.start, entry.text.end].map(|at| usize::try_from(at).unwrap_or(usize::MAX));
        self.texts.get(begin..end).unwrap_or_default()
    }

    fn name(&self, entry: &Entry) -> &str {
        self.text(entry).get(..entry.name.into()).unwrap_or_default().trim_end()
    }

    /// How many pupils there are, without counting them: a frame asks this.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reads a row again after it changed.
    pub fn update(&mut self, row: &IndexRow) {
        let place = self.place(row.id);
        if row.hidden {
            if let Ok(at) = place {
                self.entries.remove(at);
            }
            return;
        }
        let entry = self.kept(row);
        match place {
            Ok(at) => {
                if let Some(known) = self.entries.get_mut(at) {
                    *known = entry;
                }
            }
            Err(at) => self.entries.insert(at, entry),
        }
    }

    /// Where the pupil stands, or would stand.
    fn place(&self, pupil: PupilId) -> Result<usize, usize> {
        let guess = place(pupil).saturating_sub(1);
        if self.entries.get(guess).is_some_and(|entry| entry.pupil == pupil) {
            return Ok(guess);
        }
        self.entries.binary_search_by_key(&pupil, |entry| entry.pupil)
    }

    fn entry(&self, pupil: PupilId) -> Option<&Entry> {
        self.place(pupil).ok().and_then(|at| self.entries.get(at))
    }

    /// Those among `pupils` who match every word and whom the filter finds, best first and else in the given order. No
    /// words: all whom the filter finds.
    pub fn find(
        &self,
        reading: Reading,
        (words, filter): (&[String], &Filter),
        pupils: &[PupilId],
    ) -> Vec<PupilId> {
        let words = Words::of(words);
        let mut tiers = words.asked_of(pupils.iter().copied());
        if self.rank(&words, &mut tiers) {
            self.keep(reading, filter, &mut tiers);
            return tiers.best_first(pupils);
        }
        let entries = pupils.iter().filter_map(|pupil| self.entry(*pupil));
        let alike = entries.filter(|entry| self.is_alike(&words, entry)).take(FUZZY_AT_MOST);
        let mut alike = self.most_alike_first(&words, alike);
        let finder = filter.finder();
        let finds = |pupil| reading.state.row(pupil).is_some_and(|row| finder.finds(reading, row));
        alike.retain(|pupil| filter.is_empty() || finds(*pupil));
        alike
    }

    /// Whom [`Self::find`] needs of all these pupils to find the same as among all of them, by number: who has to sort
    /// them first does not sort the others.
    pub fn needed(
        &self,
        reading: Reading,
        (words, filter): (&[String], &Filter),
        is_one: impl Fn(PupilId) -> bool,
    ) -> Needed {
        let words = Words::of(words);
        let mut tiers =
            words.asked_of(self.entries.iter().map(|entry| entry.pupil).filter(|pupil| is_one(*pupil)));
        let found = self.rank(&words, &mut tiers);
        self.keep(reading, filter, &mut tiers);
        let is_needed = |entry: &&Entry| match found {
            true => tiers.of(entry.pupil) > Tier::Asked,
            false => is_one(entry.pupil) && self.is_alike(&words, entry),
        };
        let pupils = self.entries.iter().filter(is_needed).map(|entry| entry.pupil).collect();
        Needed { pupils, likeness: if found { Likeness::Exact } else { Likeness::Alike }, tiers }
    }

    /// Ranks those who are asked; says whether the words find anybody.
    fn rank(&self, words: &Words, tiers: &mut Tiers) -> bool {
        if words.words.is_empty() {
            return true;
        }
        let mut found = false;
        for entry in self.entries.iter().filter(|entry| words.may_be_in(entry)) {
            if tiers.of(entry.pupil) == Tier::Asked
                && let Some(tier) = words.tier(self.text(entry))
            {
                found = true;
                tiers.set(entry.pupil, tier);
            }
        }
        found
    }

    /// Of those who were found, leaves whom the filter finds. Names stand together here; rows are asked as they stand in
    /// memory: looking each up took longer than all that a filter asks.
    fn keep(&self, reading: Reading, filter: &Filter, tiers: &mut Tiers) {
        let finder = filter.finder();
        if finder.seeks_words() {
            for entry in &self.entries {
                let school_no = || reading.state.row(entry.pupil).and_then(IndexRow::school_pupil_no);
                let stand_in = || {
                    let who = (entry.pupil, entry.mask);
                    finder.words_stand_in(who, || self.name(entry).into(), school_no)
                };
                if tiers.of(entry.pupil) > Tier::Asked && !stand_in() {
                    tiers.set(entry.pupil, Tier::Asked);
                }
            }
        }
        if finder.asks_facts() {
            for row in reading.state.rows() {
                if tiers.of(row.id) > Tier::Asked && !finder.facts_fit(reading, row) {
                    tiers.set(row.id, Tier::Asked);
                }
            }
        }
    }

    /// The letters of each word occur, in this order.
    fn is_alike(&self, words: &Words, entry: &Entry) -> bool {
        words.may_be_in(entry) && words.words.iter().all(|word| is_subsequence(word, self.text(entry)))
    }

    fn most_alike_first<'a>(&self, words: &Words, entries: impl Iterator<Item = &'a Entry>) -> Vec<PupilId> {
        let matcher = SkimMatcherV2::default();
        let score = |text: &str| {
            words.words.iter().try_fold(0, |sum, word| Some(sum + matcher.fuzzy_match(text, word)?))
        };
        let mut scored: Vec<(i64, PupilId)> =
            entries.filter_map(|entry| Some((score(self.text(entry))?, entry.pupil))).collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        scored.into_iter().map(|(_, pupil)| pupil).collect()
    }
}

/// Where a word stands in a text: at the beginning of a word of it, or anywhere. Texts are short: whoever prepares a
/// search for each takes longer than this does.
fn tier(text: &[u8], word: &[u8]) -> Option<Tier> {
    let (first, rest) = word.split_first()?;
    let (mut found, mut before) = (None, b' ');
    for (at, byte) in text.iter().enumerate() {
        if byte == first && text.get(at + 1..).is_some_and(|behind| behind.starts_with(rest)) {
            if before == b' ' {
                return Some(Tier::WordStart);
            }
            found = Some(Tier::Inside);
        }
        before = *byte;
    }
    found
}

fn is_subsequence(word: &str, text: &str) -> bool {
    if word.is_ascii() {
        let mut rest = text.bytes();
        return word.bytes().all(|wanted| rest.any(|byte| byte == wanted));
    }
    let mut rest = text.chars();
    word.chars().all(|wanted| rest.any(|c| c == wanted))
}

/// One bit per letter and digit that occurs; everything else shares the last bits.
pub(super) fn letters(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte != b' ').fold(0, |mask, byte| {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => byte - b'0' + 26,
            other => 36 + other % 28,
        };
        mask | 1 << bit
    })
}
