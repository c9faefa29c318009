//! Where those stand who may be meant: under keys that are hashes, in the order in which they came. Two things can have
//! the same hash, so whoever asks looks again.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::iter::successors;

/// What stands under keys.
pub type Keyed<T> = HashMap<u64, T, BuildHasherDefault<KeyHasher>>;

/// Of a key, which is a hash already: only spread over all bits.
#[derive(Debug, Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64((*byte).into()));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = (self.0 ^ key ^ (key >> 32)).wrapping_mul(SPREAD);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// 2^64 over the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Places under keys. One allocation for all of them, because a list has ten keys for each of its rows.
#[derive(Clone, Debug, Default)]
pub struct Places {
    chains: Keyed<Chain>,
    links: Vec<Link>,
}

#[derive(Clone, Copy, Debug)]
struct Chain {
    first: u32,
    last: u32,
    many: u32,
}

/// A place, and how far on the next one is: 0 for the last.
#[derive(Clone, Copy, Debug)]
struct Link {
    place: u32,
    next: u32,
}

impl Places {
    /// Adds a place under a key: later than those that are there.
    pub fn add(&mut self, key: u64, place: usize) {
        let at = small(self.links.len());
        self.links.push(Link { place: small(place), next: 0 });
        let chain = self.chains.entry(key).or_insert(Chain { first: at, last: at, many: 0 });
        if let Some(last) = self.links.get_mut(chain.last as usize) {
            last.next = at - chain.last;
        }
        chain.last = at;
        chain.many += 1;
    }

    /// The same, unless so many stand there already.
    pub fn add_among_few(&mut self, key: u64, place: usize, few: usize) -> bool {
        let is_free = !self.has(key, few);
        if is_free {
            self.add(key, place);
        }
        is_free
    }

    /// Whether so many stand under a key.
    pub fn has(&self, key: u64, many: usize) -> bool {
        self.chains.get(&key).is_some_and(|chain| chain.many as usize >= many)
    }

    /// The places under a key, the first one first.
    pub fn of(&self, key: u64) -> impl Iterator<Item = usize> {
        let link = |at: u32| Some((at, self.links.get(at as usize)?));
        let first = self.chains.get(&key).and_then(|chain| link(chain.first));
        let next = move |(at, one): &(u32, &Link)| (one.next > 0).then(|| link(at + one.next)).flatten();
        successors(first, next).map(|(_, one)| one.place as usize)
    }
}

/// The lowest place at which somebody stands who is meant.
pub struct Lowest<'a> {
    is_meant: &'a dyn Fn(usize) -> bool,
    found: Option<usize>,
}

impl<'a> Lowest<'a> {
    /// Nobody yet.
    pub fn new(is_meant: &'a dyn Fn(usize) -> bool) -> Self {
        Self { is_meant, found: None }
    }

    /// Only places below this one are looked at.
    pub fn below(&self) -> usize {
        self.found.unwrap_or(usize::MAX)
    }

    /// Looks among these places, of which the lowest comes first.
    pub fn among(&mut self, places: impl Iterator<Item = usize>) {
        let below = self.below();
        let found = places.take_while(|place| *place < below).find(|place| (self.is_meant)(*place));
        self.found = found.or(self.found);
    }

    /// The lowest of all that were looked among.
    pub fn found(self) -> Option<usize> {
        self.found
    }
}

/// A number of rows or of letters. No list has more: that many letters are more than a file may hold.
pub fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A key of letters and what they are.
pub fn key(what: u8, letters: impl IntoIterator<Item = char>) -> u64 {
    letters.into_iter().fold(grown(BASIS, what.into()), |key, letter| grown(key, letter.into()))
}

/// FNV-1a, a letter at a time.
pub const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The key that a letter makes of the key of what stands before it.
pub fn grown(key: u64, letter: u32) -> u64 {
    (key ^ u64::from(letter)).wrapping_mul(PRIME)
}
