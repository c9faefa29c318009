//! Texts with few letters of difference, found without comparing all of them.
//!
//! Of two texts with at most two letters added, removed, replaced or swapped, one end is the same or the other end has
//! at most one difference: an end is nearly half of a text, so that no swap of neighbours touches both. So a text stands
//! under both its ends, as they are and with each letter left out. Which end is asked to be the same is chosen by how
//! many stand there. Where an end is the same for many (a given name, "van der"), what they have besides that end is
//! sorted in the same way.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::places::{Places, key};

/// As long as no more than these stand together, all are looked at.
pub const FEW: usize = 24;

/// The most letters of difference.
pub const MOST: usize = 2;

/// Places of texts that have the same letters around what is compared here.
#[derive(Debug, Default)]
pub struct Near {
    all: Vec<usize>,
    /// Made when somebody asks among many.
    ends: OnceLock<Box<[Ends; 2]>>,
}

/// What stands under the first letters, or under the last.
#[derive(Debug, Default)]
struct Ends {
    /// By how many letters and which: whoever has them.
    same: HashMap<(usize, u64), Near>,
    /// The same with at most one letter left out.
    nearly: Places,
}

/// The text at a place.
pub type TextAt<'a> = &'a dyn Fn(usize) -> Vec<char>;

#[derive(Clone, Copy)]
enum Side {
    Front,
    Back,
}

const SIDES: [Side; 2] = [Side::Front, Side::Back];

impl Near {
    /// Adds a place.
    pub fn add(&mut self, place: usize, text: &[char]) {
        self.all.push(place);
        if let Some(ends) = self.ends.get_mut() {
            file(ends, place, text);
        }
    }

    /// Adds to `found` every place with a text that has at most two letters of difference, and few others.
    pub fn find(&self, text: &[char], at: TextAt<'_>, found: &mut Vec<usize>) {
        if self.all.len() <= FEW {
            return found.extend(&self.all);
        }
        let ends = self.ends.get_or_init(|| {
            let mut ends = Box::default();
            self.all.iter().for_each(|place| file(&mut ends, *place, &at(*place)));
            ends
        });
        // Theirs can be two letters longer or shorter, so that their ends are as well.
        for size in size(text.len().saturating_sub(MOST))..=size(text.len() + MOST) {
            let [front, back] = SIDES.map(|side| Asked::of(ends, side, size, text));
            let asked = if front.count <= back.count { front } else { back };
            asked.nearly.iter().for_each(|key| found.extend(asked.other.nearly.of(*key)));
            let Some(same) = asked.same else { continue };
            if size == 0 {
                found.extend(&same.all);
                continue;
            }
            let rest = |text: Vec<char>| asked.side.split(size, &text).1.to_vec();
            same.find(asked.side.split(size, text).1, &|place| rest(at(place)), found);
        }
    }
}

/// What is looked at when this end is asked to be the same, and the other end nearly so.
struct Asked<'a> {
    side: Side,
    same: Option<&'a Near>,
    other: &'a Ends,
    nearly: Vec<u64>,
    count: usize,
}

impl<'a> Asked<'a> {
    fn of([front, back]: &'a [Ends; 2], side: Side, size: usize, text: &[char]) -> Self {
        let (own, other, far) = match side {
            Side::Front => (front, back, Side::Back),
            Side::Back => (back, front, Side::Front),
        };
        let same = own.same.get(&(size, key(0, side.split(size, text).0.iter().copied())));
        let nearly = nearly(size, far.split(size, text).0);
        let near: usize = nearly.iter().map(|key| other.nearly.count(*key)).sum();
        // Many with the same end are sorted further.
        let count = near + same.map_or(0, |same| same.all.len().min(FEW));
        Self { side, same, other, nearly, count }
    }
}

impl Side {
    /// So many letters at this end, and the others.
    fn split(self, size: usize, text: &[char]) -> (&[char], &[char]) {
        let size = size.min(text.len());
        match self {
            Self::Front => text.split_at(size),
            Self::Back => {
                let (rest, end) = text.split_at(text.len() - size);
                (end, rest)
            }
        }
    }
}

/// How long the ends of a text are.
fn size(length: usize) -> usize {
    length.saturating_sub(2) / 2
}

fn file(ends: &mut [Ends; 2], place: usize, text: &[char]) {
    let size = size(text.len());
    for (side, own) in SIDES.into_iter().zip(ends) {
        let (end, rest) = side.split(size, text);
        own.same.entry((size, key(0, end.iter().copied()))).or_default().add(place, rest);
        nearly(size, end).into_iter().for_each(|key| own.nearly.add(key, place));
    }
}

/// The keys of an end, as it is and with each of its letters left out. Of two letters alike that stand together it is
/// the same which one.
fn nearly(size: usize, end: &[char]) -> Vec<u64> {
    let size = u32::try_from(size).ok().and_then(char::from_u32);
    let without = |left_out: Option<usize>| {
        let kept = end.iter().enumerate().filter(move |(at, _)| Some(*at) != left_out);
        key(1, size.into_iter().chain(kept.map(|(_, letter)| *letter)))
    };
    let alike = |at: &usize| at.checked_sub(1).is_some_and(|before| end.get(before) == end.get(*at));
    let each = (0..end.len()).filter(|at| !alike(at)).map(Some);
    std::iter::once(None).chain(each).map(without).collect()
}
