//! Texts with few letters of difference, found without comparing all of them.
//!
//! Who shares a key stands in one group. A group of few is compared one by one; one of many is parted by more letters,
//! and its parts again. Short texts are parted by what is left of them when letters are left out: two texts with so many
//! differences have a rest in common after as many letters are left out of each. Of long ones that would be too many
//! rests, so those are parted by their ends. An end is nearly half of a text, so that no swap of neighbours touches
//! both, and two differences leave the first end the same, or the last, or each with one difference.

use std::collections::hash_map::Entry;
use std::mem;

use super::identity::{Letters, within};
use super::places::{BASIS, Keyed, Lowest, grown, small};

/// As long as no more than these stand together, the letters of all are looked at: that is quicker than asking for parts
/// that lie all over the memory.
const FEW: usize = 256;

/// The most letters of difference.
pub const MOST: usize = 2;

/// Texts of no more letters have few enough rests with two letters left out.
const SHORT: usize = 6;

/// Places of texts.
#[derive(Debug, Default)]
pub struct Near {
    /// Of all texts, one after the other.
    letters: Vec<char>,
    groups: Keyed<Group>,
    /// Groups of many with the same last letters, under those letters with one left out. Who has nearly those letters
    /// finds the group here, so that its many texts need not stand under each of those keys too.
    common: Keyed<Vec<Spot>>,
}

/// Texts that have a key in common, in the order in which they came.
#[derive(Debug)]
enum Group {
    One(Text),
    Some(Vec<Text>),
    /// They stand under keys that say more.
    Parted,
}

/// A text, or what of it is not the same for the whole group.
#[derive(Clone, Copy, Debug)]
struct Text {
    place: u32,
    /// Which letters the whole text has.
    has: Letters,
    /// Where its letters are.
    from: u32,
    to: u32,
}

/// Where a group is, and what is not yet the same for all of it.
#[derive(Clone, Copy, Debug)]
struct Spot {
    key: u64,
    /// How many letters of difference there may be in what is left to look at: 0 where no letters tell more.
    differ: usize,
    /// The fewest letters that are left of a text, and the most.
    lengths: (usize, usize),
    by: By,
}

/// By which letters a group was parted from those around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// The last ones of so many; with one of them left out they have a key that begins with this.
    Last {
        size: usize,
        nearly: u64,
    },
    /// The last ones with one left out.
    NearlyLast,
    Others,
}

/// Numbers that are no letters, so that keys of another kind are other keys.
const LEFT_OUT: u32 = 0x11_0000;
const FIRST: u32 = 0x11_0001;
const LAST: u32 = 0x11_0002;
const NEARLY_LAST: u32 = 0x11_0003;

impl Near {
    /// Adds a text that may differ so many letters from who is asked for, and which letters it has. Its place is no
    /// earlier one than those that are there.
    pub fn add(&mut self, place: usize, text: &str, has: Letters, differ: usize) {
        let from = small(self.letters.len());
        self.letters.extend(text.chars());
        let text = Text { place: small(place), has, from, to: small(self.letters.len()) };
        self.file(Spot::all(differ), text);
    }

    /// The lowest place of a text that differs so many letters, among those that were added with this number.
    pub fn find(&self, text: &[char], has: Letters, differ: usize, lowest: &mut Lowest<'_>) {
        let all = Spot::all(differ);
        if let Some(group) = self.groups.get(&all.key) {
            self.look(group, all, text, has, lowest);
        }
    }

    /// Files a text in a group, and parts that where it holds too many.
    fn file(&mut self, at: Spot, text: Text) {
        let group = match self.groups.entry(at.key) {
            Entry::Vacant(free) => {
                free.insert(Group::One(text));
                return;
            }
            Entry::Occupied(group) => group.into_mut(),
        };
        match group {
            Group::One(one) => *group = Group::Some(vec![*one, text]),
            Group::Some(all) => {
                all.push(text);
                if all.len() > FEW && at.differ > 0 {
                    let all = mem::take(all);
                    *group = Group::Parted;
                    self.make_common(at, text);
                    all.into_iter().for_each(|text| self.part(at, text));
                }
            }
            Group::Parted => self.part(at, text),
        }
    }

    /// Files a text in the parts of a group.
    fn part(&mut self, at: Spot, text: Text) {
        let mut parts = vec![];
        at.parts_of(self.letters.get(text.from as usize..text.to as usize).unwrap_or_default(), &mut parts);
        let mut is_common = false;
        for (part, (skipped, length)) in parts {
            // They are found with all who have these last letters.
            if is_common && part.by == By::NearlyLast {
                continue;
            }
            let from = text.from + small(skipped);
            self.file(part, Text { from, to: from + small(length), ..text });
            if let By::Last { .. } = part.by {
                is_common = matches!(self.groups.get(&part.key), Some(Group::Parted));
            }
        }
    }

    /// Lets a group of many be found by who has nearly its last letters; this is a text of it.
    fn make_common(&mut self, at: Spot, text: Text) {
        let By::Last { size, nearly } = at.by else { return };
        let end = text.to as usize;
        let last = self.letters.get(end..end + size).unwrap_or_default();
        each_left_out(nearly, last, &mut |key, after| {
            self.common.entry(of(key, after)).or_default().push(at);
        });
    }

    fn look(&self, group: &Group, at: Spot, text: &[char], has: Letters, lowest: &mut Lowest<'_>) {
        match group {
            Group::One(one) => self.among(std::slice::from_ref(one), text, has, lowest),
            Group::Some(all) => self.among(all, text, has, lowest),
            Group::Parted => {
                let mut parts = vec![];
                at.parts_for(text, &mut parts);
                self.add_common(text, &mut parts);
                // All first: memory is far, and what does not wait for each other is fetched together.
                let groups: Vec<_> = parts.iter().map(|(part, _)| self.groups.get(&part.key)).collect();
                for (group, (part, (skipped, length))) in groups.into_iter().zip(parts) {
                    let text = text.get(skipped..skipped + length).unwrap_or_default();
                    if let Some(group) = group {
                        self.look(group, part, text, has, lowest);
                    }
                }
            }
        }
    }

    /// Looks among the texts of a group. What is left of two texts has no more differences than they have, but for an
    /// end: the last letter of one can be the next one of the other.
    fn among(&self, all: &[Text], text: &[char], has: Letters, lowest: &mut Lowest<'_>) {
        let letters = |one: &Text| self.letters.get(one.from as usize..one.to as usize).unwrap_or_default();
        let is_near = |one: &&Text| {
            one.has.may_be(has, MOST) && within(letters(one).iter().copied(), text.iter().copied(), MOST)
        };
        let place = |one: &Text| one.place as usize;
        let below = lowest.below();
        lowest.among(all.iter().take_while(|one| place(one) < below).filter(is_near).map(place));
    }

    /// Many with the same last letters, where those are nearly the ones of this text. The difference may stand before
    /// the last letters of the other, but two differences are allowed there.
    fn add_common(&self, text: &[char], parts: &mut Vec<Part>) {
        let nearly = parts.iter().filter(|(part, _)| part.by == By::NearlyLast);
        let common = nearly.filter_map(|(part, _)| self.common.get(&part.key)).flatten();
        let mut more: Vec<Spot> = common.copied().collect();
        more.sort_unstable_by_key(|spot| spot.key);
        more.dedup_by_key(|spot| spot.key);
        for spot in more {
            if let By::Last { size, .. } = spot.by
                && parts.iter().all(|(part, _)| part.key != spot.key)
            {
                parts.push((spot, (0, text.len().saturating_sub(size))));
            }
        }
    }
}

/// A part, and which letters of the text are left to look at: how many are skipped, and how many there are.
type Part = (Spot, (usize, usize));

impl Spot {
    fn all(differ: usize) -> Self {
        Self { key: grown(BASIS, small(differ)), differ, lengths: (0, usize::MAX), by: By::Others }
    }

    /// The parts to which a text of this group belongs.
    fn parts_of(self, text: &[char], parts: &mut Vec<Part>) {
        if self.differ < MOST || text.len() <= SHORT {
            self.rests(text, parts);
        } else {
            self.ends(text, size(text.len()), parts);
        }
    }

    /// The parts in which a text stands that is like this one: it can be longer or shorter.
    fn parts_for(self, text: &[char], parts: &mut Vec<Part>) {
        let shortest = self.lengths.0.max(text.len().saturating_sub(self.differ));
        let longest = self.lengths.1.min(text.len() + self.differ);
        if self.differ < MOST || shortest <= SHORT {
            self.rests(text, parts);
        }
        let shortest = shortest.max(SHORT + 1);
        if self.differ == MOST && shortest <= longest {
            (size(shortest)..=size(longest)).for_each(|size| self.ends(text, size, parts));
        }
    }

    /// What is left with as many letters left out as may differ.
    fn rests(self, text: &[char], parts: &mut Vec<Part>) {
        rests(grown(self.key, LEFT_OUT), text, self.differ, &mut |key| {
            parts.push((Self { key, differ: 0, by: By::Others, ..self }, (0, text.len())));
        });
    }

    /// By ends of so many letters.
    fn ends(self, text: &[char], size: usize, parts: &mut Vec<Part>) {
        let rest = text.len().saturating_sub(size);
        let (first, last) = (text.get(..size).unwrap_or(text), text.get(rest..).unwrap_or_default());
        let start = |what| grown(grown(self.key, what), small(size));
        let part = |key, by| Self { key, by, lengths: (size + 2, size + 3), ..self };
        let nearly = start(NEARLY_LAST);
        parts.push((part(of(start(FIRST), first), By::Others), (size, rest)));
        parts.push((part(of(start(LAST), last), By::Last { size, nearly }), (0, rest)));
        each_left_out(nearly, last, &mut |key, after| {
            let (key, lengths) = (of(key, after), (size, size));
            parts.push((Self { key, differ: 1, lengths, by: By::NearlyLast }, (0, size)));
        });
    }
}

/// How long the ends of a text are.
fn size(length: usize) -> usize {
    length.saturating_sub(2) / 2
}

fn of(key: u64, letters: &[char]) -> u64 {
    letters.iter().fold(key, |key, letter| grown(key, u32::from(*letter)))
}

/// The keys of a text, as it is and with at most so many of its letters left out.
fn rests(key: u64, text: &[char], left_out: usize, each: &mut dyn FnMut(u64)) {
    each(of(key, text));
    if left_out > 0 {
        each_left_out(key, text, &mut |key, after| rests(key, after, left_out - 1, each));
    }
}

/// The key of what stands before each letter, and the letters after it. Of two letters alike that stand together it is
/// the same which one is left out.
fn each_left_out(mut key: u64, text: &[char], each: &mut dyn FnMut(u64, &[char])) {
    let mut before = None;
    let mut rest = text;
    while let Some((letter, after)) = rest.split_first() {
        if before != Some(letter) {
            each(key, after);
        }
        key = grown(key, u32::from(*letter));
        (before, rest) = (Some(letter), after);
    }
}
