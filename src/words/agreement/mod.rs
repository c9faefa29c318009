//! The agreement line: `jobcoach aanvragen @fatima vr 11 dec` is what, who and by when.
//!
//! The first `@` owns it, further ones help (*samen met*); the last date in the line is the day. What is left is what
//! is to be done. Everything that was understood is marked with its place, so that a screen can show it live; what
//! was not is a problem, and nothing is filled in for it.

mod people;
mod tidy;

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::fold::fold;
use crate::domain::{AgreementDraft, Owner, Person, PersonId};
use crate::words::dates::{Calendar, DateProblem, find_date};
use people::Nobody;
pub use people::{Completion, completions, is_number_of};

/// An agreement line as far as it was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgreementLine {
    /// What is to be done: the line without mentions and date.
    pub what: String,
    /// The first who was mentioned, when that is one person.
    pub owner: Option<Owner>,
    /// The others who were mentioned, each once.
    pub with: Vec<Owner>,
    /// The day.
    pub due: Option<NaiveDate>,
    /// The parts that are a mention or a date, in the order of the line.
    pub marks: Vec<Mark>,
    /// What is missing or can't be known.
    pub problems: Vec<AgreementProblem>,
}

/// A part of the line that means something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the line.
    pub span: Range<usize>,
    /// What it is.
    pub meaning: Meaning,
}

/// What a part of the line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Who does it.
    Owner(Owner),
    /// Who helps.
    With(Owner),
    /// By when.
    Due(NaiveDate),
    /// A mention or date that has a problem.
    Unclear,
}

/// What keeps the line from being an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementProblem {
    /// Nothing is left that is to be done.
    NoWhat,
    /// Nobody is mentioned.
    NoOwner,
    /// No date was found.
    NoDate,
    /// Nobody in the network is called that.
    UnknownPerson {
        /// Where it stands.
        span: Range<usize>,
        /// The handle without `@`.
        typed: String,
    },
    /// Several people can be meant.
    AmbiguousPerson {
        /// Where it stands.
        span: Range<usize>,
        /// The handle without `@`.
        typed: String,
        /// Who.
        candidates: Vec<Owner>,
    },
    /// The date must be asked.
    Date {
        /// Where it stands.
        span: Range<usize>,
        /// Why.
        problem: DateProblem,
    },
}

impl AgreementLine {
    /// The agreement, when nothing has to be asked.
    pub fn draft(&self) -> Option<AgreementDraft> {
        let what = self.what.as_str().into();
        let draft = AgreementDraft { what, owner: self.owner, with: self.with.clone(), due: self.due };
        self.problems.is_empty().then_some(draft)
    }
}

/// Reads an agreement line. Never fails: see [`AgreementLine::problems`].
pub fn read(line: &str, people: &[&Person], calendar: &Calendar) -> AgreementLine {
    read_of(None, line, people, calendar)
}

/// As [`read`], of somebody who is in the network: `@ik` is them.
pub fn read_of(me: Option<PersonId>, line: &str, people: &[&Person], calendar: &Calendar) -> AgreementLine {
    let mut read = AgreementLine::default();
    let mentions = mentions(line, people, me);
    for (at, mention) in mentions.iter().enumerate() {
        read.add_mention(line, mention, at == 0);
    }
    if mentions.is_empty() {
        read.problems.push(AgreementProblem::NoOwner);
    }
    let spans: Vec<Range<usize>> = mentions.into_iter().map(|mention| mention.span).collect();
    let date = find_date(&tidy::masked(line, &spans), calendar);
    let date_span = date.as_ref().map(|found| found.span.clone());
    match date {
        Some(found) => read.add_date(found.span, found.reading.into_date()),
        None => read.problems.push(AgreementProblem::NoDate),
    }
    read.what = tidy::what(line, &spans, date_span);
    if read.what.is_empty() {
        read.problems.insert(0, AgreementProblem::NoWhat);
    }
    read.marks.sort_by_key(|mark| mark.span.start);
    read
}

/// The mention in which the cursor stands: the bytes of the handle behind the `@`, up to the cursor. For [`completions`].
pub fn mention_at(line: &str, cursor: usize) -> Option<Range<usize>> {
    let before = line.get(..cursor)?;
    let at = before.rfind('@')?;
    let handle = before.get(at + 1..)?;
    (begins_mention(before, at) && handle.chars().all(is_in_handle)).then_some(at + 1..cursor)
}

struct Mention {
    span: Range<usize>,
    handle: String,
    who: Result<Owner, Nobody>,
}

impl AgreementLine {
    fn add_mention(&mut self, line: &str, mention: &Mention, is_first: bool) {
        let span = mention.span.clone();
        let typed = mention.handle.clone();
        let meaning = match &mention.who {
            Ok(owner) if is_first => {
                self.owner = Some(*owner);
                Meaning::Owner(*owner)
            }
            Ok(with) => {
                if self.owner != Some(*with) && !self.with.contains(with) {
                    self.with.push(*with);
                }
                Meaning::With(*with)
            }
            Err(Nobody::Unknown) => {
                self.problems.push(AgreementProblem::UnknownPerson { span: span.clone(), typed });
                Meaning::Unclear
            }
            Err(Nobody::Ambiguous(candidates)) => {
                let candidates = candidates.clone();
                self.problems.push(AgreementProblem::AmbiguousPerson {
                    span: span.clone(),
                    typed,
                    candidates,
                });
                Meaning::Unclear
            }
        };
        debug_assert!(line.get(span.clone()).is_some(), "a mention stands on whole letters");
        self.marks.push(Mark { span, meaning });
    }

    fn add_date(&mut self, span: Range<usize>, date: Result<NaiveDate, DateProblem>) {
        let meaning = match date {
            Ok(due) => {
                self.due = Some(due);
                Meaning::Due(due)
            }
            Err(problem) => {
                self.problems.push(AgreementProblem::Date { span: span.clone(), problem });
                Meaning::Unclear
            }
        };
        self.marks.push(Mark { span, meaning });
    }
}

/// Whether this, behind an `@`, is whoever types it.
pub fn is_me(handle: &str) -> bool {
    fold(handle) == people::ME
}

fn mentions(line: &str, people: &[&Person], me: Option<PersonId>) -> Vec<Mention> {
    let mut found: Vec<Mention> = vec![];
    for (at, _) in line.match_indices('@') {
        let is_inside = found.last().is_some_and(|last| at < last.span.end);
        if !is_inside && begins_mention(line, at) {
            found.push(mention(line, at, people, me));
        }
    }
    found
}

/// An `@` inside a word is a mail address.
fn begins_mention(line: &str, at: usize) -> bool {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ',' | ';' | '/' | '+' | '&'))
}

fn is_in_handle(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.' | '_')
}

/// How many words behind a handle can still belong to a name: `@jan van der meulen`.
const LONGEST_NAME: usize = 4;

fn mention(line: &str, at: usize, people: &[&Person], me: Option<PersonId>) -> Mention {
    let rest = line.get(at + 1..).unwrap_or_default();
    let len = rest.find(|c| !is_in_handle(c)).unwrap_or(rest.len());
    let handle = rest.get(..len).unwrap_or_default().trim_end_matches(['.', '-', '\'', '’']);
    let ends = word_ends(rest, handle.len());
    let whole_name = ends.iter().rev().find_map(|end| {
        let words = rest.get(..*end)?;
        Some((words, people::resolve_words(words, people)?))
    });
    let (typed, who) = match whole_name {
        Some((words, owner)) => (words, Ok(owner)),
        None => (handle, people::resolve(handle, people, me)),
    };
    Mention { span: at..at + 1 + typed.len(), handle: typed.to_owned(), who }
}

/// Where the next words end that stand behind the handle with one space between.
fn word_ends(rest: &str, handle: usize) -> Vec<usize> {
    let mut ends: Vec<usize> = vec![];
    let mut end = handle;
    while ends.len() < LONGEST_NAME && handle > 0 {
        let Some(tail) = rest.get(end..).and_then(|tail| tail.strip_prefix(' ')) else { break };
        let word = tail.find(|c| !is_in_handle(c)).unwrap_or(tail.len());
        if word == 0 {
            break;
        }
        end += 1 + word;
        ends.push(end);
    }
    ends
}
