//! One spelling for what terminals on Linux, macOS and Windows report each in their own way.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::size::resized;
use crate::keys::{Code, Input, Key, Mods, Mouse, MouseKind};

/// Turns crossterm's events into ours. Remembers whether a character is being typed by its number.
#[derive(Debug, Default)]
pub struct Normaliser {
    by_number: bool,
}

impl Normaliser {
    /// What this event means; `None` when it means nothing here.
    pub fn input(&mut self, event: Event) -> Option<Input> {
        match event {
            Event::Key(event) => self.key(event).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
            Event::Resize(cols, rows) => Some(resized(cols, rows)),
            Event::Mouse(event) => mouse(event).map(Input::Mouse),
            Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn key(&mut self, event: KeyEvent) -> Option<Key> {
        match (event.kind, event.code) {
            // Windows reports é typed with Alt and the number pad only as a release of Alt, without a press. Other releases
            // carry letters too, which nobody typed: of a dead key, or of a key whose shift was let go of first.
            (KeyEventKind::Release, KeyCode::Char(char)) if !is_digit(event) => {
                let typed = std::mem::take(&mut self.by_number);
                (typed && !char.is_control()).then_some(Key::char(char))
            }
            (KeyEventKind::Release, _) => None,
            (_, code) => {
                self.by_number = is_digit(event);
                key(code, event.modifiers)
            }
        }
    }
}

/// A key of the number pad with Alt held: one with a digit, or what it is without num lock.
fn is_digit(event: KeyEvent) -> bool {
    use KeyCode::{Char, Delete, Down, End, Home, Insert, KeypadBegin, Left, PageDown, PageUp, Right, Up};
    let is_digit = match event.code {
        Char(char) => char.is_ascii_digit(),
        Insert | End | Down | PageDown | Left | KeypadBegin | Right | Home | Up | PageUp | Delete => true,
        _ => false,
    };
    let held = event.modifiers;
    is_digit && held.contains(KeyModifiers::ALT) && !held.contains(KeyModifiers::CONTROL)
}

fn key(code: KeyCode, held: KeyModifiers) -> Option<Key> {
    let ctrl = held.contains(KeyModifiers::CONTROL);
    let alt = held.intersects(KeyModifiers::ALT | KeyModifiers::META);
    let shift = held.contains(KeyModifiers::SHIFT);
    let mods = Mods { ctrl, alt, shift };
    let key = |code| Some(Key { code, mods });
    match code {
        KeyCode::Char(char) => Some(character(char, mods)),
        // What terminals can't tell apart is one key: shift-Enter is Enter on most of them.
        KeyCode::Enter => Some(Key { code: Code::Enter, mods: Mods { alt, ..Mods::NONE } }),
        KeyCode::Esc => Some(Key { code: Code::Esc, mods: Mods { alt, ..Mods::NONE } }),
        KeyCode::Backspace => Some(Key { code: Code::Backspace, mods: Mods { alt, ..Mods::NONE } }),
        KeyCode::Tab => Some(Key { code: Code::Tab, mods: Mods { alt, shift, ..Mods::NONE } }),
        KeyCode::BackTab => Some(Key { code: Code::Tab, mods: Mods { alt, shift: true, ..Mods::NONE } }),
        KeyCode::Delete => key(Code::Delete),
        KeyCode::Insert => key(Code::Insert),
        KeyCode::Up => key(Code::Up),
        KeyCode::Down => key(Code::Down),
        KeyCode::Left => key(Code::Left),
        KeyCode::Right => key(Code::Right),
        KeyCode::PageUp => key(Code::PageUp),
        KeyCode::PageDown => key(Code::PageDown),
        KeyCode::Home => key(Code::Home),
        KeyCode::End => key(Code::End),
        KeyCode::F(number) => key(Code::F(number)),
        _ => None,
    }
}

/// Characters are stored as they appear; shift is in the character.
fn character(char: char, Mods { ctrl, alt, shift }: Mods) -> Key {
    // With ctrl alone the case is lost in most terminals, so it is lost in all of them. Ctrl with alt is AltGr on
    // Windows, where the case matters.
    let code = if ctrl && !alt {
        match char {
            'h' | 'H' => return Key::plain(Code::Backspace),
            'i' | 'I' => return Key::plain(Code::Tab),
            'j' | 'J' | 'm' | 'M' => return Key::plain(Code::Enter),
            _ => char.to_ascii_lowercase(),
        }
    } else if shift && char.is_lowercase() {
        let mut upper = char.to_uppercase();
        match (upper.next(), upper.next()) {
            (Some(one), None) => one,
            _ => char,
        }
    } else {
        char
    };
    Key { code: Code::Char(code), mods: Mods { ctrl, alt, shift: false } }
}

fn mouse(event: MouseEvent) -> Option<Mouse> {
    let kind = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Click,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, col: event.column, row: event.row })
}
