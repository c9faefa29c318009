//! Where a name or a phone stands in a text: words, compared folded.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::domain::fold::fold;
use crate::domain::{Facts, NamePart};

/// The folded words of one name.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    given: Vec<Box<str>>,
    prefix: Vec<Box<str>>,
    family: Vec<Box<str>>,
}

impl Words {
    /// Every way to call a pupil: "Johannes (Jan)" is Johannes, and Jan.
    pub(super) fn of_pupil(facts: &Facts) -> Vec<Self> {
        let words =
            |part: &Option<NamePart>| part.as_ref().map(|part| split(part.show())).unwrap_or_default();
        let given = facts.given_name.as_ref().map(NamePart::show).unwrap_or_default();
        let called = given.split_once('(').and_then(|(before, rest)| {
            let (inside, after) = rest.split_once(')')?;
            Some(vec![split(&format!("{before} {after}")), split(inside)])
        });
        let all = called.unwrap_or_else(|| vec![split(given)]);
        let (prefix, family) = (words(&facts.name_prefix), words(&facts.family_name));
        let whole = |given| Self { given, prefix: prefix.clone(), family: family.clone() };
        all.into_iter().map(whole).collect()
    }

    /// A name that was recorded as one text: its first word, and the rest.
    pub(super) fn of_own(name: &NamePart) -> Self {
        Self::of_person(name.show())
    }

    /// The same of a netwerkpartner.
    pub(super) fn of_person(name: &str) -> Self {
        let all = tokens(name);
        let small = all.iter().skip(1).take_while(|token| !token.capital).count();
        // Of a name without capitals the last word is the family name.
        let prefix = 1..1 + small.min(all.len().saturating_sub(2));
        let words = |part: Range<usize>| -> Vec<Box<str>> {
            all.get(part).into_iter().flatten().map(|token| token.folded.as_str().into()).collect()
        };
        Self {
            given: words(0..all.len().min(1)),
            family: words(prefix.end.min(all.len())..all.len()),
            prefix: words(prefix),
        }
    }

    /// Under which words the index has it.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Box<str>> {
        self.given.first().into_iter().chain(self.family.first())
    }

    /// What can stand alone.
    pub(super) fn parts(&self) -> [&[Box<str>]; 2] {
        [&self.given, &self.family]
    }
}

fn split(name: &str) -> Vec<Box<str>> {
    tokens(name).into_iter().map(|token| token.folded.into()).collect()
}

/// The name in full with its given or family name at this word: the words that it takes, prefix included.
pub(super) fn full(tokens: &[Token], at: usize, words: &Words) -> Option<Range<usize>> {
    if words.family.is_empty() || words.given.is_empty() {
        return None;
    }
    let given_first = run(tokens, at, &words.given).and_then(|end| {
        let behind = past_prefix(tokens, end, &words.prefix);
        let whole = run_on(tokens, behind, &words.family);
        // "Sanne M.", "Sanne v.d. M."
        whole.or_else(|| initial(tokens, behind, words)).map(|end| at..end)
    });
    given_first.or_else(|| {
        let end = run(tokens, at, &words.family)?;
        let start = before_prefix(tokens, at, &words.prefix);
        let behind = past_prefix(tokens, end, &words.prefix);
        let end = [end, behind].into_iter().find_map(|from| run_on(tokens, from, &words.given))?;
        // "Meulen, Sanne van der": a prefix behind belongs to the name where none stood before.
        let end = if start == at { past_prefix(tokens, end, &words.prefix) } else { end };
        Some(start..end)
    })
}

/// These words one after the other from here: the place behind the last.
pub(super) fn run(tokens: &[Token], at: usize, words: &[Box<str>]) -> Option<usize> {
    let (last, before) = words.split_last()?;
    let end = at.checked_add(words.len())?;
    let (behind, here) = tokens.get(at..end)?.split_last()?;
    let same = here.iter().zip(before).all(|(token, word)| *token.folded == **word);
    let goes_on = here.iter().chain([behind]).skip(1).all(|token| token.joined);
    (same && goes_on && is_form_of(behind, last)).then_some(end)
}

/// Endings that make "Jaydens" of Jayden and "Noortje" of Noor.
const ENDINGS: [&str; 9] = ["s", "je", "jes", "tje", "tjes", "etje", "etjes", "pje", "pjes"];
/// The fewest letters of a name that has such forms: "Bos" is no form of Bo.
const STEM: usize = 3;

/// The word itself, or a form of it.
fn is_form_of(token: &Token, word: &str) -> bool {
    *token.folded == *word || stems(token).any(|stem| stem == word)
}

/// What can be the name of which this is a form.
pub(super) fn stems(token: &Token) -> impl Iterator<Item = &str> {
    let endings = ENDINGS.into_iter().filter(|_| token.capital);
    let stems = endings.filter_map(|ending| token.folded.strip_suffix(ending));
    stems.filter(|stem| stem.chars().count() >= STEM)
}

/// The same, where the first of them goes on from the word before.
fn run_on(tokens: &[Token], at: usize, words: &[Box<str>]) -> Option<usize> {
    run(tokens, at, words).filter(|_| tokens.get(at).is_some_and(|token| token.joined))
}

/// The first letter of the family name, alone.
fn initial(tokens: &[Token], at: usize, words: &Words) -> Option<usize> {
    let token = tokens.get(at).filter(|token| token.joined && token.capital)?;
    let letter = words.family.first()?.chars().next()?;
    (token.folded.chars().eq([letter])).then_some(at.saturating_add(1))
}

/// Behind the prefix that may stand here, as words or as their first letters ("v.d.", "vd").
fn past_prefix(tokens: &[Token], at: usize, prefix: &[Box<str>]) -> usize {
    let letters: String = prefix.iter().filter_map(|word| word.chars().next()).collect();
    let ways =
        [prefix.to_vec(), letters.chars().map(|c| c.to_string().into()).collect(), vec![letters.into()]];
    ways.iter().find_map(|way: &Vec<Box<str>>| run(tokens, at, way)).unwrap_or(at)
}

/// Before the prefix that may stand before this word.
fn before_prefix(tokens: &[Token], at: usize, prefix: &[Box<str>]) -> usize {
    let starts = (1..=prefix.len()).rev().filter_map(|count| at.checked_sub(count));
    starts.into_iter().find(|start| past_prefix(tokens, *start, prefix) == at).unwrap_or(at)
}

/// One word of a text.
pub(super) struct Token {
    /// Where, in bytes.
    pub(super) at: Range<usize>,
    pub(super) folded: String,
    /// It begins with a capital.
    pub(super) capital: bool,
    /// Nothing but blanks and what can stand inside a name is between it and the word before.
    joined: bool,
}

/// The words of a text or of a name. An apostrophe parts them too: "d'Ancona" is two, and so is "Sanne's".
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![];
    let mut start = None;
    let mut behind = 0;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (c.is_alphanumeric() || is_combining_mark(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                start = None;
                let word = text.get(from..at).unwrap_or_default();
                let between = text.get(behind..from).unwrap_or_default();
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                let joined = between.chars().all(stands_in_name);
                tokens.push(Token { at: from..at, folded: fold(word), capital, joined });
                behind = at;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    tokens
}

fn stands_in_name(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '.' | '-' | '‐' | '‑' | '–' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// How many digits a phone number has: from one of a town without its area code to one with a country's code.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// The digits of a phone number as one dials it in the Netherlands; `None` where they are too few or too many.
pub(super) fn digits(phone: &str) -> Option<Box<str>> {
    let typed = phone.trim();
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let abroad = [("+", "31"), ("", "0031")];
    let behind = abroad
        .into_iter()
        .find_map(|(sign, code)| typed.starts_with(sign).then(|| digits.strip_prefix(code)).flatten());
    // "+31 (0)6"
    let at_home = behind.map(|rest| format!("0{}", rest.strip_prefix('0').unwrap_or(rest)));
    let dialled = at_home.unwrap_or(digits);
    DIGITS.contains(&dialled.len()).then(|| dialled.into())
}

/// Every stretch of the text that can be a phone number, with its digits. Stretches overlap: "06-12345678, 10 uur" is
/// a number with or without what stands behind it, and whoever asks knows which.
pub(super) fn phones(text: &str) -> Vec<(Range<usize>, Box<str>)> {
    let mut found = vec![];
    let mut before = ' ';
    for (start, c) in text.char_indices() {
        let begins = (c.is_ascii_digit() || c == '+') && !before.is_ascii_digit() && before != '+';
        before = c;
        if !begins {
            continue;
        }
        let inside = |(_, c): &(usize, char)| c.is_ascii_digit() || stands_in_phone(*c);
        let rest = text.get(start..).unwrap_or_default();
        let here: Vec<(usize, char)> = rest.char_indices().take_while(inside).collect();
        let ends = here.iter().zip(here.iter().skip(1).map(|(_, c)| *c).chain([' ']));
        let ends = ends.filter(|((_, c), next)| c.is_ascii_digit() && !next.is_ascii_digit());
        for ((end, _), _) in ends.take(*DIGITS.end()) {
            let end = end.saturating_add(1);
            let number = rest.get(..end).and_then(digits);
            found.extend(number.map(|digits| (start..start.saturating_add(end), digits)));
        }
    }
    found
}

fn stands_in_phone(c: char) -> bool {
    matches!(c, '+' | ' ' | '-' | '‐' | '‑' | '–' | '.' | '/' | '(' | ')')
}
