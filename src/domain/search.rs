//! Finding a pupil by name or number while somebody types (DESIGN §6).
//!
//! Every word must match, in any order: words that start with it first, then words that hold it; fuzzy only when
//! both find nothing. A 64-bit mask of the letters that occur keeps 100,000 names within a frame.

use std::sync::Arc;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold::fold;
use super::{IndexRow, PupilId};

/// How many candidates the fuzzy matcher may score: it costs about a microsecond for each.
const FUZZY_AT_MOST: usize = 500;

/// The folded names and numbers of all pupils.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    /// By number. Numbers have no gaps but for undone pupils, so that a pupil mostly stands at its number: looking
    /// up 100,000 of them in a map took 20 ms, more than a frame, for each letter that is typed.
    entries: Vec<Entry>,
}

#[derive(Clone)]
struct Entry {
    pupil: PupilId,
    text: Arc<str>,
    mask: u64,
}

impl std::fmt::Debug for Entry {
    /// The text holds a name: it stays out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entry(…)")
    }
}

impl Entry {
    fn of(row: &IndexRow) -> Self {
        Self { pupil: row.id, text: Arc::clone(&row.text), mask: row.letters }
    }
}

/// How well a text matches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tier {
    WordStart,
    Inside,
}

impl SearchIndex {
    /// The index of these pupils, who come by number.
    pub fn of<'a>(rows: impl Iterator<Item = &'a IndexRow>) -> Self {
        let entries = rows.filter(|row| !row.hidden).map(Entry::of).collect();
        Self { entries }
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
        let entry = Entry::of(row);
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
        let guess = usize::try_from(pupil.0).unwrap_or(usize::MAX).saturating_sub(1);
        if self.entries.get(guess).is_some_and(|entry| entry.pupil == pupil) {
            return Ok(guess);
        }
        self.entries.binary_search_by_key(&pupil, |entry| entry.pupil)
    }

    fn entry(&self, pupil: PupilId) -> Option<&Entry> {
        self.place(pupil).ok().and_then(|at| self.entries.get(at))
    }

    /// Those among `pupils` who match every word, best first and else in the given order. No words: all.
    pub fn find(&self, words: &[String], pupils: &[PupilId]) -> Vec<PupilId> {
        let words: Vec<String> =
            words.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return pupils.to_vec();
        }
        let wanted = words.iter().fold(0, |all, word| all | letters(word));
        let candidates = || {
            pupils
                .iter()
                .filter_map(|pupil| self.entry(*pupil).map(|entry| (*pupil, entry)))
                .filter(|(_, entry)| entry.mask & wanted == wanted)
        };
        let (mut hits, mut inside) = (vec![], vec![]);
        for (pupil, entry) in candidates() {
            match tier(&entry.text, &words) {
                Some(Tier::WordStart) => hits.push(pupil),
                Some(Tier::Inside) => inside.push(pupil),
                None => {}
            }
        }
        hits.append(&mut inside);
        if hits.is_empty() {
            return fuzzy(&words, candidates().map(|(pupil, entry)| (pupil, &*entry.text)));
        }
        hits
    }
}

fn tier(text: &str, words: &[String]) -> Option<Tier> {
    let mut worst = Tier::WordStart;
    for word in words {
        let mut starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
        if !starts.any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(word.as_str()))) {
            if !text.contains(word.as_str()) {
                return None;
            }
            worst = Tier::Inside;
        }
    }
    Some(worst)
}

fn fuzzy<'a>(words: &[String], candidates: impl Iterator<Item = (PupilId, &'a str)>) -> Vec<PupilId> {
    let matcher = SkimMatcherV2::default();
    let score =
        |text: &str| words.iter().try_fold(0, |sum, word| Some(sum + matcher.fuzzy_match(text, word)?));
    let mut scored: Vec<(i64, PupilId)> = candidates
        .filter(|(_, text)| words.iter().all(|word| is_subsequence(word, text)))
        .take(FUZZY_AT_MOST)
        .filter_map(|(pupil, text)| Some((score(text)?, pupil)))
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, pupil)| pupil).collect()
}

fn is_subsequence(word: &str, text: &str) -> bool {
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
