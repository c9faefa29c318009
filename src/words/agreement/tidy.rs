//! What is left of a line when mentions and date are taken out.

use std::ops::Range;

use crate::domain::fold::fold;

/// Words that lead to a date, and go with it.
const BEFORE_DATE: &[&str] =
    &["voor", "uiterlijk", "op", "per", "tegen", "tot", "in", "om", "deadline", "en", "met"];

/// Words that go with the date only behind one of those: `voor het volgende overleg`.
const ARTICLES: &[&str] = &["het", "de", "aanstaande"];

/// Words that lead to a mention, and go with it.
const BEFORE_MENTION: &[&str] = &["door", "en", "met", "samen", "wie"];

/// Words that can't end what is to be done.
const DANGLING: &[&str] =
    &["door", "en", "met", "samen", "aan", "bij", "voor", "uiterlijk", "op", "wie", "wanneer"];

/// The line with other letters at these places, just as long: a name there is no date.
pub(super) fn masked(line: &str, spans: &[Range<usize>]) -> String {
    let is_hidden = |at: usize| spans.iter().any(|span| span.contains(&at));
    let hide = |(at, c): (usize, char)| if is_hidden(at) { "@".repeat(c.len_utf8()) } else { c.to_string() };
    line.char_indices().map(hide).collect()
}

enum Part<'a> {
    Word(&'a str),
    Mention,
    Date,
}

/// The words that say what is to be done.
pub(super) fn what(line: &str, mentions: &[Range<usize>], date: Option<Range<usize>>) -> String {
    let mut kept: Vec<&str> = vec![];
    for part in parts(line, mentions, date) {
        match part {
            Part::Word(word) => kept.push(word),
            Part::Mention => drop_trailing(&mut kept, BEFORE_MENTION),
            Part::Date => {
                let is_led = |word: &&str| ARTICLES.contains(&bare(word).as_str());
                let articles = kept.iter().rev().take_while(|word| is_led(word)).count();
                let leads = |word: &&str| BEFORE_DATE.contains(&bare(word).as_str());
                if articles > 0 && kept.iter().rev().nth(articles).is_some_and(leads) {
                    kept.truncate(kept.len() - articles);
                }
                drop_trailing(&mut kept, BEFORE_DATE);
            }
        }
    }
    drop_trailing(&mut kept, DANGLING);
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    let from = kept.iter().position(is_word).unwrap_or(kept.len());
    let words = kept.get(from..).unwrap_or_default().join(" ");
    words.trim_end_matches(is_loose).trim().to_owned()
}

/// The words of the line, with the mentions and the date in their places. Loose punctuation that stood against one
/// of those goes with it.
fn parts<'a>(line: &'a str, mentions: &[Range<usize>], date: Option<Range<usize>>) -> Vec<Part<'a>> {
    let mut cuts: Vec<(Range<usize>, bool)> = mentions.iter().map(|span| (span.clone(), false)).collect();
    cuts.extend(date.map(|span| (span, true)));
    cuts.sort_by_key(|(span, _)| span.start);
    let mut parts = vec![];
    let mut from = 0;
    for (span, is_date) in cuts {
        parts.extend(words(line.get(from..span.start), from > 0));
        parts.push(if is_date { Part::Date } else { Part::Mention });
        from = span.end;
    }
    parts.extend(words(line.get(from..), from > 0));
    parts
}

fn words(text: Option<&str>, is_behind_a_cut: bool) -> impl Iterator<Item = Part<'_>> {
    let text = text.unwrap_or_default();
    let text = if is_behind_a_cut { text.trim_start_matches(|c| is_loose(c) || c == ')') } else { text };
    text.split_whitespace().filter(|word| !matches!(*word, "(" | ")" | "()")).map(Part::Word)
}

fn is_loose(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '.' | '-' | '–' | '(' | '&' | '+' | '/') || c.is_whitespace()
}

fn drop_trailing(kept: &mut Vec<&str>, words: &[&str]) {
    while kept.last().is_some_and(|word| words.contains(&bare(word).as_str()) || word.chars().all(is_loose)) {
        kept.pop();
    }
}

fn bare(word: &str) -> String {
    fold(word.trim_matches(is_loose))
}
