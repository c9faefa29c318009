//! A line of text that is typed: what keys and pasted text do to it.

use tui_input::{Input as TextInput, InputRequest};

use super::intent::Intent;
use super::notice::Notice;
use crate::domain::clean::lines;
use crate::keys::Action;

/// Does the action if it edits a line of text; says whether it did.
pub fn edit(input: &mut TextInput, action: Action) -> bool {
    let request = match action {
        Action::CursorLeft => InputRequest::GoToPrevChar,
        Action::CursorRight => InputRequest::GoToNextChar,
        Action::CursorWordLeft => InputRequest::GoToPrevWord,
        Action::CursorWordRight => InputRequest::GoToNextWord,
        Action::CursorStart => InputRequest::GoToStart,
        Action::CursorEnd => InputRequest::GoToEnd,
        Action::DeleteBack => InputRequest::DeletePrevChar,
        Action::DeleteForward => InputRequest::DeleteNextChar,
        Action::DeleteWord => InputRequest::DeletePrevWord,
        Action::DeleteToStart => {
            let rest: String = input.value().chars().skip(input.cursor()).collect();
            *input = TextInput::new(rest).with_cursor(0);
            return true;
        }
        _ => return false,
    };
    input.handle(request);
    true
}

/// The most characters of a line: a path has no more, and nobody types an agreement of two pages.
pub const LONGEST_LINE: usize = 4_000;

/// The most characters of a note: some ten pages.
pub const LONGEST_NOTE: usize = 40_000;

/// How many characters of a text did not fit where it was put.
#[must_use]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut(pub usize);

impl LeftOut {
    /// That it is said, where something was left out.
    pub fn said(self) -> Option<Intent> {
        (self.0 > 0).then_some(Intent::Tell(Notice::TooLong(self.0)))
    }
}

/// What fits of a text where there is room for so many characters.
pub fn fitting(text: &str, room: usize) -> (&str, LeftOut) {
    let end = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
    let (fits, rest) = text.split_at(end);
    (fits, LeftOut(rest.chars().count()))
}

/// Puts text into a line: line ends become spaces, control characters stay out, and so does what makes it too long.
/// All of it at once, because the engine copies the line for each letter.
pub fn insert(input: &mut TextInput, text: &str) -> LeftOut {
    let typed = lines(text).replace('\n', " ");
    let (before, after): (String, String) = {
        let mut letters = input.value().chars();
        (letters.by_ref().take(input.cursor()).collect(), letters.collect())
    };
    let there = before.chars().count() + after.chars().count();
    let (fits, left_out) = fitting(&typed, LONGEST_LINE.saturating_sub(there));
    let cursor = input.cursor() + fits.chars().count();
    *input = TextInput::new([&before, fits, &after].concat()).with_cursor(cursor);
    left_out
}
