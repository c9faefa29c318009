//! Names in free text (DESIGN §6): who is named in a note, so that whoever may not know of them does not read it.
//!
//! A name is whole folded words: given and family name in either order, with or without the prefix; the given name
//! and the first letter of the family name, also in the genitive or as a diminutive ("Jaydens", "Noortje"); one of the two alone, with a capital, only of somebody who is near (see
//! [`NameIndex::near`]) or named in full in the same text. People of an own network are found alike, and phones that
//! stand in a case. The index is asked when a text is kept or a document is made, never per frame.

mod matching;
mod own_networks;

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use self::matching::{Token, Words, full, phones, run, stems, tokens};
use super::{Case, EntryKind, EntryNo, PersonId, PupilId, State};

pub use own_networks::OwnNetworks;

/// Somebody, or the phone of somebody, that can stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// A pupil.
    Pupil(PupilId),
    /// The phone of a pupil.
    Phone(PupilId),
    /// Somebody of this pupil's own network, also under a name that they had before.
    Own(PupilId, EntryNo),
    /// The phone of somebody of this pupil's own network.
    OwnPhone(PupilId, EntryNo),
    /// A netwerkpartner, by given and family name: what is theirs is no name of anybody else.
    Person(PersonId),
}

impl Named {
    /// The pupil in whose case it stands.
    pub fn pupil(self) -> Option<PupilId> {
        match self {
            Self::Pupil(pupil) | Self::Phone(pupil) | Self::Own(pupil, _) | Self::OwnPhone(pupil, _) => {
                Some(pupil)
            }
            Self::Person(_) => None,
        }
    }
}

/// How sure it is that the words are a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Given and family name, the given name and the first letter of the family name, or a whole phone number.
    Full,
    /// One of the two names alone.
    Alone,
}

/// A name that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// Whom it can mean: several when they are called the same. By number.
    pub who: Vec<Named>,
    /// How sure it is.
    pub certainty: Certainty,
}

impl Found {
    /// The pupils whom it can mean.
    pub fn pupils(&self) -> impl Iterator<Item = PupilId> {
        self.who.iter().filter_map(|who| match who {
            Named::Pupil(pupil) => Some(*pupil),
            Named::Phone(_) | Named::Own(..) | Named::OwnPhone(..) | Named::Person(_) => None,
        })
    }
}

/// The other pupils whom a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Naming {
    /// In full, or as somebody said.
    pub sure: BTreeSet<PupilId>,
    /// By a word that can be their name; whoever writes knows.
    pub unsure: BTreeSet<PupilId>,
}

impl Naming {
    /// Of these it was said that they are meant.
    pub fn answered(&mut self, meant: &BTreeSet<PupilId>) {
        self.unsure.retain(|pupil| !meant.contains(pupil));
        self.sure.extend(meant);
    }
}

/// From a word to whoever has it in their name.
#[derive(Clone, Default)]
pub struct NameIndex {
    /// The words and the phone that stand in a pupil's case.
    cases: HashMap<PupilId, Known>,
    by_word: HashMap<Box<str>, BTreeSet<Named>>,
    by_phone: HashMap<Box<str>, BTreeSet<Named>>,
    by_class: HashMap<Class, BTreeSet<PupilId>>,
    people: HashMap<PersonId, Words>,
}

/// A class of a school.
type Class = (Option<String>, String);

/// What a case says of who can be named.
#[derive(Clone, Default)]
struct Known {
    names: Vec<(Named, Words)>,
    phones: Vec<(Named, Box<str>)>,
    class: Option<Class>,
}

impl Known {
    fn of(case: &Case) -> Self {
        let mut known = Self::default();
        let called = Words::of_pupil(&case.facts).into_iter();
        known.names.extend(called.map(|words| (Named::Pupil(case.id), words)));
        let phone = case.facts.phone.as_deref().map(|phone| (Named::Phone(case.id), phone));
        let mut phones: Vec<_> = phone.into_iter().collect();
        let now = case.entries_of(EntryKind::Relative);
        let now = now.map(|(number, entry)| (number, entry.name(), entry.phone()));
        let before = case.earlier_relatives.iter();
        let before = before.map(|it| (it.number, it.name.as_ref(), it.phone.as_ref()));
        for (number, name, phone) in now.chain(before) {
            let who = Named::Own(case.id, number);
            known.names.extend(name.map(|name| (who, Words::of_own(name))));
            phones.extend(phone.map(|phone| (Named::OwnPhone(case.id, number), phone.as_str())));
        }
        let digits = |(who, phone)| matching::digits(phone).map(|digits| (who, digits));
        known.phones = phones.into_iter().filter_map(digits).collect();
        known.class = case.facts.class.clone().map(|class| (case.facts.school.clone(), class));
        known
    }
}

impl std::fmt::Debug for NameIndex {
    /// It holds names: they stay out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(NameIndex)).field("cases", &self.cases.len()).finish()
    }
}

impl NameIndex {
    /// The names of these cases and of their own networks.
    pub fn of<C: Borrow<Case>>(cases: impl Iterator<Item = C>) -> Self {
        let mut index = Self::default();
        cases.for_each(|case| index.update(case.borrow()));
        index
    }

    /// The same with the netwerkpartners: a relative called Fatima is not who is meant by "Fatima Aydin" of the school.
    #[must_use]
    pub fn with_people(mut self, state: &State) -> Self {
        for person in state.any_people() {
            let words = Words::of_person(person.name());
            let who = Named::Person(person.id);
            words.keys().for_each(|key| {
                self.by_word.entry(key.clone()).or_default().insert(who);
            });
            self.people.insert(person.id, words);
        }
        self
    }

    /// Reads a case again after it changed.
    pub fn update(&mut self, case: &Case) {
        if let Some(known) = self.cases.remove(&case.id) {
            self.each(&known, |all, who| {
                all.remove(&who);
            });
            if let Some(class) = &known.class {
                self.by_class.entry(class.clone()).or_default().remove(&case.id);
            }
        }
        if case.hidden {
            return;
        }
        let known = Known::of(case);
        self.each(&known, |all, who| {
            all.insert(who);
        });
        if let Some(class) = &known.class {
            self.by_class.entry(class.clone()).or_default().insert(case.id);
        }
        self.cases.insert(case.id, known);
    }

    /// Every word and phone under which somebody of this case is found.
    fn each(&mut self, known: &Known, mut change: impl FnMut(&mut BTreeSet<Named>, Named)) {
        for (who, words) in &known.names {
            for key in words.keys() {
                change(self.by_word.entry(key.clone()).or_default(), *who);
            }
        }
        for (who, phone) in &known.phones {
            change(self.by_phone.entry(phone.clone()).or_default(), *who);
        }
    }

    /// The pupils of whom one word of the name is enough in a text about this pupil: the pupil, whoever stands on an
    /// agenda with them, and their class.
    pub fn near(&self, state: &State, about: PupilId) -> BTreeSet<PupilId> {
        let mut near = BTreeSet::from([about]);
        let Some(case) = state.case(about) else { return near };
        let meetings = case.meetings.iter().filter_map(|meeting| state.meeting(*meeting));
        near.extend(meetings.flat_map(|meeting| meeting.agenda.iter().map(|(pupil, _)| *pupil)));
        let class = self.cases.get(&about).and_then(|known| known.class.as_ref());
        near.extend(class.and_then(|class| self.by_class.get(class)).into_iter().flatten());
        near
    }

    /// Every name in the text, from its start to its end; of names that overlap the longest. `near` holds the pupils of
    /// whom one word is enough.
    pub fn find(&self, text: &str, near: &BTreeSet<PupilId>) -> Vec<Found> {
        let tokens = tokens(text);
        let mut found: Spans = BTreeMap::new();
        for at in 0..tokens.len() {
            for (who, words) in self.who_has(&tokens, at) {
                if let Some(span) = full(&tokens, at, words) {
                    found.entry((span.start, span.end)).or_default().insert(who);
                }
            }
        }
        let full = longest(found);
        let mut known = near.clone();
        known.extend(full.iter().flat_map(|(_, who)| who.iter().filter_map(|one| one.pupil())));
        let mut alone: Spans = BTreeMap::new();
        for (at, token) in tokens.iter().enumerate() {
            let taken = full.iter().any(|(span, _)| span.contains(&at));
            for (who, words) in self.who_has(&tokens, at).filter(|_| token.capital && !taken) {
                let whole = words.parts().into_iter().find_map(|part| run(&tokens, at, part));
                if let Some(end) = whole.filter(|_| who.pupil().is_some_and(|pupil| known.contains(&pupil))) {
                    alone.entry((at, end)).or_default().insert(who);
                }
            }
        }
        let in_bytes = |(span, who): (Range<usize>, BTreeSet<Named>), certainty| {
            let (first, last) = (tokens.get(span.start)?, tokens.get(span.end.checked_sub(1)?)?);
            Some(Found { at: first.at.start..last.at.end, who: who.into_iter().collect(), certainty })
        };
        let full = full.into_iter().filter_map(|it| in_bytes(it, Certainty::Full));
        let alone = longest(alone).into_iter().filter_map(|it| in_bytes(it, Certainty::Alone));
        let phones = phones(text).into_iter().filter_map(|(at, digits)| {
            let who = self.by_phone.get(&digits).filter(|who| !who.is_empty())?;
            Some(Found { at, who: who.iter().copied().collect(), certainty: Certainty::Full })
        });
        let mut all: Vec<_> = full.chain(alone).chain(phones).collect();
        all.sort_by_key(|found| (found.at.start, std::cmp::Reverse(found.at.end)));
        let mut behind = 0;
        all.retain(|found| {
            let is_new = found.at.start >= behind;
            behind = behind.max(found.at.end);
            is_new
        });
        all
    }

    /// Who has this word in their name, or that of which it is a form.
    fn who_has<'a>(&'a self, tokens: &[Token], at: usize) -> impl Iterator<Item = (Named, &'a Words)> {
        let words = tokens.get(at).into_iter().flat_map(|token| stems(token).chain([token.folded.as_str()]));
        let who = words.filter_map(|word| self.by_word.get(word));
        who.flatten().flat_map(|who| self.words(*who).map(|words| (*who, words)))
    }

    /// Every name that somebody has, or had.
    fn words(&self, who: Named) -> impl Iterator<Item = &Words> {
        let person = if let Named::Person(person) = who { self.people.get(&person) } else { None };
        let known = who.pupil().and_then(|pupil| self.cases.get(&pupil));
        let names = known.into_iter().flat_map(|known| known.names.iter());
        names.filter(move |(one, _)| *one == who).map(|(_, words)| words).chain(person)
    }
}

/// The text with each name replaced by what `instead` gives; `None` leaves the name as it stands.
pub(super) fn replaced(text: &str, found: &[Found], instead: impl Fn(&Found) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for name in found {
        if let Some(other) = instead(name) {
            out.push_str(text.get(from..name.at.start).unwrap_or_default());
            out.push_str(&other);
            from = name.at.end;
        }
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Per stretch of words, from the first up to the one behind the last, whom it can mean.
type Spans = BTreeMap<(usize, usize), BTreeSet<Named>>;

/// Of stretches that overlap only the longest, and of equally long ones the first.
fn longest(found: Spans) -> Vec<(Range<usize>, BTreeSet<Named>)> {
    let mut all: Vec<_> = found.into_iter().map(|((start, end), who)| (start..end, who)).collect();
    all.sort_by_key(|(span, _)| (std::cmp::Reverse(span.len()), span.start));
    let mut kept: Vec<(Range<usize>, BTreeSet<Named>)> = vec![];
    for (span, who) in all {
        let overlaps = |other: &Range<usize>| span.start < other.end && other.start < span.end;
        if !kept.iter().any(|(other, _)| overlaps(other)) {
            kept.push((span, who));
        }
    }
    kept
}
