//! Walks over the pieces of a line and lets the rules look at each place.

use super::lexer::{self, Kind, Numeric, Token, Year};
use super::names;
use super::reckon::{self, Lean};
use super::rules::{Match, RULES};
use super::{Calendar, DateFound, Reading};
use chrono::{NaiveDate, Weekday};

/// What is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// A sentence in which a date may stand: careful with words that look like one.
    Line,
    /// A field that holds nothing else.
    Field,
}

/// A text cut into pieces, and what its words of time are measured from.
pub(super) struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    pub calendar: &'a Calendar,
    pub scope: Scope,
    pub lean: Lean,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, calendar: &'a Calendar, scope: Scope, lean: Lean) -> Self {
        Reader { text, tokens: lexer::tokens(text), calendar, scope, lean }
    }

    /// The day from which is counted.
    pub fn today(&self) -> NaiveDate {
        self.calendar.today
    }

    /// The last date in the text.
    pub fn last_date(&self) -> Option<DateFound> {
        let mut found = None;
        let mut at = 0;
        while at < self.tokens.len() {
            match self.match_at(at) {
                Some(matched) => {
                    at += matched.len;
                    let start = at - matched.len;
                    found =
                        Some(DateFound { span: self.span(start, matched.len)?, reading: matched.reading });
                    // what looks like a day with a dot right behind a date is a time: `vr 11 dec 14.05`
                    at += usize::from(self.is_dotted_pair(at));
                }
                None => at += 1,
            }
        }
        found
    }

    /// The date that the whole text is, apart from words that announce it.
    pub fn whole(&self) -> Option<Reading> {
        let start = (0..self.tokens.len()).find(|at| !self.is_word_in(*at, names::ANNOUNCING))?;
        let matched = self.match_at(start)?;
        (start + matched.len == self.tokens.len()).then_some(matched.reading)
    }

    /// The longest date that begins at this piece.
    pub fn match_at(&self, at: usize) -> Option<Match> {
        // of equally long ones the first rule wins
        RULES
            .iter()
            .filter_map(|rule| rule(self, at))
            .reduce(|best, next| if next.len > best.len { next } else { best })
    }

    fn span(&self, start: usize, len: usize) -> Option<std::ops::Range<usize>> {
        let first = self.tokens.get(start)?.span.start;
        let last = self.tokens.get(start + len - 1)?;
        let is_dotted =
            matches!(last.kind, Kind::Word(_)) && self.text.get(last.span.end..)?.starts_with('.');
        Some(first..last.span.end + usize::from(is_dotted))
    }

    /// The words of these pieces as they were typed.
    pub fn typed(&self, start: usize, len: usize) -> String {
        let first = self.tokens.get(start).map_or(0, |token| token.span.start);
        let end = self.tokens.get(start + len.saturating_sub(1)).map_or(first, |token| token.span.end);
        self.text.get(first..end).unwrap_or_default().to_owned()
    }

    /// The word at this place, folded.
    pub fn word(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The word before this place.
    pub fn word_before(&self, at: usize) -> Option<&str> {
        self.word(at.checked_sub(1)?)
    }

    /// Whether the word at this place is one of these.
    pub fn is_word_in(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| words.contains(&word))
    }

    /// Whether the word before this place is one of these.
    pub fn is_after(&self, at: usize, words: &[&str]) -> bool {
        self.word_before(at).is_some_and(|word| words.contains(&word))
    }

    /// A number of one or two digits that neither counts nor labels something.
    pub fn small_number(&self, at: usize) -> Option<u32> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, digits: 1 | 2, apostrophe: false } if !self.counts_or_labels(at) => {
                Some(value)
            }
            _ => None,
        }
    }

    /// A number of one or two digits, whatever stands beside it.
    pub fn any_small_number(&self, at: usize) -> Option<u32> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, digits: 1 | 2, apostrophe: false } => Some(value),
            _ => None,
        }
    }

    /// A year: four digits, `'26`, and in a field also two.
    pub fn year(&self, at: usize) -> Option<i32> {
        let typed = match self.tokens.get(at)?.kind {
            Kind::Number { value, digits: 4, apostrophe: false } if (1900..2200).contains(&value) => {
                Year::Full(i32::try_from(value).ok()?)
            }
            Kind::Number { value, digits: 2, apostrophe } if apostrophe || self.scope == Scope::Field => {
                Year::Short(i32::try_from(value).ok()?)
            }
            _ => return None,
        };
        Some(reckon::year(typed, self.today()))
    }

    /// A date in digits that is not a count, a label or a time.
    pub fn numeric(&self, at: usize) -> Option<Numeric> {
        let Kind::Numeric(numeric) = self.tokens.get(at)?.kind else { return None };
        let bare = numeric.year.is_none();
        let is_time = numeric.separator == '.' && self.is_after(at, &["om", "van", "tot", "rond"]);
        let is_always = numeric.separator == '/' && (numeric.day, numeric.month) == (24, 7);
        let is_shaped = (1..=31).contains(&numeric.day) && (1..=12).contains(&numeric.month);
        let is_mistyped = numeric.separator == '-' && self.is_deadline_at(at);
        let is_no_day = !(is_shaped || is_mistyped);
        let is_something_else = is_time || is_always || self.counts_or_labels(at) || is_no_day;
        (self.scope == Scope::Field || !(bare && is_something_else)).then_some(numeric)
    }

    /// Whether what stands here ends the line as a deadline does, and no word before it makes it something else:
    /// `@fatima gisteren`, not `het gesprek van gisteren`.
    pub fn is_deadline_at(&self, at: usize) -> bool {
        at > 0 && self.is_closed_at(at + 1) && !self.is_after(at, names::NOT_A_DEADLINE)
    }

    fn is_dotted_pair(&self, at: usize) -> bool {
        matches!(
            self.tokens.get(at).map(|token| &token.kind),
            Some(Kind::Numeric(Numeric { year: None, separator: '.', .. }))
        )
    }

    fn counts_or_labels(&self, at: usize) -> bool {
        self.is_after(at, names::NUMBERED) || self.is_word_in(at + 1, names::COUNTED)
    }

    /// The weekday at this place, unless its neighbours give the word another meaning.
    pub fn weekday(&self, at: usize) -> Option<Weekday> {
        let word = self.word(at)?;
        let weekday = names::weekday(word)?;
        let before_pair = at - usize::from(self.is_after(at, &["en", "of"]));
        let has_other_meaning =
            names::has_other_meaning(word, self.word_before(before_pair), self.word(at + 1))
                || self.is_after(at, names::NOT_A_COMING_DAY)
                || names::is_name_particle(word) && self.is_within_a_name(at);
        (self.scope == Scope::Field || !has_other_meaning).then_some(weekday)
    }

    fn is_within_a_name(&self, at: usize) -> bool {
        let is_capital = |place: usize| self.tokens.get(place).is_some_and(|token| token.capital);
        let begins_as_name = at.checked_sub(1).is_some_and(is_capital);
        is_capital(at + 1) && (begins_as_name || self.is_after(at, names::TITLES))
    }

    /// Whether a weekday that is mostly another word (`zo`) is announced as a date and ends the sentence.
    pub fn is_plainly_a_day(&self, at: usize) -> bool {
        let is_announced = at == 0 || self.is_after(at, names::ANNOUNCING) || self.is_mention_before(at);
        is_announced && self.is_closed_at(at + 1)
    }

    fn is_mention_before(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .is_some_and(|t| matches!(t.kind, Kind::Mention))
    }

    /// Whether only mentions follow from this place on.
    pub fn is_closed_at(&self, at: usize) -> bool {
        self.tokens.iter().skip(at).all(|token| matches!(token.kind, Kind::Mention))
    }
}
