//! A line of text that is typed: what keys and pasted text do to it.

use tui_input::{Input as TextInput, InputRequest};

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

/// Puts text into a line: line ends become spaces, control characters stay out.
pub fn insert(input: &mut TextInput, text: &str) {
    for c in lines(text).chars() {
        let c = if c == '\n' { ' ' } else { c };
        input.handle(InputRequest::InsertChar(c));
    }
}
