//! Where those stand who may be meant: under keys that are hashes, in the order in which they came. Two things can have
//! the same hash, so whoever asks looks again.

use std::collections::HashMap;
use std::iter::successors;

/// Places under keys. One allocation for all of them, because a list has ten keys for each of its rows.
#[derive(Clone, Debug, Default)]
pub struct Places {
    chains: HashMap<u64, Chain>,
    links: Vec<Link>,
}

#[derive(Clone, Copy, Debug)]
struct Chain {
    first: usize,
    last: usize,
    length: usize,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    place: usize,
    next: Option<usize>,
}

impl Places {
    /// Adds a place under a key: later than those that are there.
    pub fn add(&mut self, key: u64, place: usize) {
        let at = self.links.len();
        self.links.push(Link { place, next: None });
        let chain = self.chains.entry(key).or_insert(Chain { first: at, last: at, length: 0 });
        if chain.length > 0
            && let Some(last) = self.links.get_mut(chain.last)
        {
            last.next = Some(at);
        }
        (chain.last, chain.length) = (at, chain.length + 1);
    }

    /// The places under a key, the first one first.
    pub fn of(&self, key: u64) -> impl Iterator<Item = usize> {
        let link = |at: usize| self.links.get(at);
        let first = self.chains.get(&key).and_then(|chain| link(chain.first));
        successors(first, move |one| one.next.and_then(link)).map(|one| one.place)
    }

    /// How many places are under a key.
    pub fn count(&self, key: u64) -> usize {
        self.chains.get(&key).map_or(0, |chain| chain.length)
    }
}

/// A key of letters and what they are.
pub fn key(what: u8, letters: impl IntoIterator<Item = char>) -> u64 {
    letters.into_iter().fold(grown(BASIS, what.into()), |key, letter| grown(key, letter.into()))
}

/// FNV-1a, a letter at a time.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

fn grown(key: u64, letter: u32) -> u64 {
    (key ^ u64::from(letter)).wrapping_mul(PRIME)
}
