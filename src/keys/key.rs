//! One key press, as a value and as it is written in a keymap file.

use std::fmt;

use super::nearest::nearest;

/// What was pressed, without ctrl, alt and shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A letter, digit or symbol, as it appears: `G` and `?`, never shift with `g` or `/`.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab; backwards it is shift-tab.
    Tab,
    /// The key that deletes to the left.
    Backspace,
    /// The key that deletes to the right.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// A function key, 1 to 24.
    F(u8),
}

/// The keys that are held down with it. Shift only with keys that are not characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Mods {
    /// Control.
    pub ctrl: bool,
    /// Alt or Option.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

impl Mods {
    /// Nothing held down.
    pub const NONE: Mods = Mods { ctrl: false, alt: false, shift: false };
    /// Control alone.
    pub const CTRL: Mods = Mods { ctrl: true, ..Mods::NONE };
    /// Alt alone.
    pub const ALT: Mods = Mods { alt: true, ..Mods::NONE };
    /// Shift alone.
    pub const SHIFT: Mods = Mods { shift: true, ..Mods::NONE };
}

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// What was pressed.
    pub code: Code,
    /// What was held down with it.
    pub mods: Mods,
}

/// Why a text in a keymap file is not a key that can be bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// No key has this name.
    Unknown {
        /// What was written.
        typed: String,
        /// The name that was probably meant.
        nearest: Option<&'static str>,
    },
    /// Terminals send the same for another key.
    SameAs {
        /// What was written.
        typed: String,
        /// The key that it can't be told from.
        twin: Key,
    },
    /// Shift with a symbol: what that gives depends on the keyboard.
    ShiftSymbol {
        /// What was written.
        typed: String,
    },
    /// Ctrl and alt with a character: on Windows that is AltGr, and so it is text.
    AltGr {
        /// What was written.
        typed: String,
    },
    /// Nothing was written.
    Empty,
}

/// Each key that has a name, the name that we print, and other names that people type.
const NAMES: &[(Code, &str, &[&str])] = &[
    (Code::Char(' '), "space", &["spatie"]),
    (Code::Enter, "enter", &["return"]),
    (Code::Esc, "esc", &["escape"]),
    (Code::Tab, "tab", &[]),
    (Code::Backspace, "backspace", &[]),
    (Code::Delete, "delete", &["del"]),
    (Code::Insert, "insert", &["ins"]),
    (Code::Up, "up", &["omhoog"]),
    (Code::Down, "down", &["omlaag"]),
    (Code::Left, "left", &["links"]),
    (Code::Right, "right", &["rechts"]),
    (Code::PageUp, "pageup", &["pgup"]),
    (Code::PageDown, "pagedown", &["pgdn", "pgdown"]),
    (Code::Home, "home", &[]),
    (Code::End, "end", &[]),
];

/// The highest function key that terminals know.
const LAST_F: u8 = 24;

impl Key {
    /// A key with nothing held down.
    pub const fn plain(code: Code) -> Key {
        Key { code, mods: Mods::NONE }
    }

    /// A character with nothing held down.
    pub const fn char(char: char) -> Key {
        Key::plain(Code::Char(char))
    }

    /// A character with control.
    pub const fn ctrl(char: char) -> Key {
        Key { code: Code::Char(char), mods: Mods::CTRL }
    }

    /// The character that this key types in a field. Ctrl with alt is AltGr on Windows, and so it is text too.
    pub fn text(self) -> Option<char> {
        match self.code {
            Code::Char(char) if self.mods.ctrl == self.mods.alt && !char.is_control() => Some(char),
            _ => None,
        }
    }

    /// The key that was pressed right behind Esc, where a terminal may have sent both as one with alt. Windows never does.
    pub fn behind_esc(self) -> Option<Key> {
        let letter = matches!(self.code, Code::Char(_)) && self.mods.alt && !self.mods.ctrl;
        (letter && cfg!(not(windows))).then_some(Key { mods: Mods { alt: false, ..self.mods }, ..self })
    }

    /// True for F1, F2 and so on, which laptops and terminals take for themselves.
    pub const fn is_function_key(self) -> bool {
        matches!(self.code, Code::F(_))
    }

    /// Reads one key as it is written in a keymap file: `ctrl-s`, `shift-up`, `f5`, `space`, `?`.
    ///
    /// # Errors
    /// Says why it can't be bound.
    pub fn parse(typed: &str) -> Result<Key, KeyFault> {
        let (mods, name) = split_mods(typed);
        let mut key = Key { code: parse_code(typed, name)?, mods };
        if let Code::Char(char) = key.code {
            if mods.ctrl && mods.alt {
                return Err(KeyFault::AltGr { typed: typed.to_owned() });
            }
            if mods.shift && !mods.ctrl {
                if !char.is_alphabetic() && char != ' ' {
                    return Err(KeyFault::ShiftSymbol { typed: typed.to_owned() });
                }
                if char.is_alphabetic() {
                    key.code = Code::Char(char.to_uppercase().next().unwrap_or(char));
                    key.mods.shift = false;
                }
            }
        }
        match key.twin() {
            Some(twin) => Err(KeyFault::SameAs { typed: typed.to_owned(), twin }),
            None => Ok(key),
        }
    }

    /// The key for which terminals send the same bytes, if there is one that is more common.
    fn twin(self) -> Option<Key> {
        let Mods { ctrl, alt, shift } = self.mods;
        let with = |code| Some(Key { code, mods: Mods { alt, ..Mods::NONE } });
        match self.code {
            Code::Char('i' | 'I') if ctrl => with(Code::Tab),
            Code::Char('m' | 'M' | 'j' | 'J') if ctrl => with(Code::Enter),
            Code::Char('h' | 'H' | '?' | '8') if ctrl => with(Code::Backspace),
            Code::Char('[' | '3') if ctrl => with(Code::Esc),
            Code::Char('@' | '2') if ctrl => {
                Some(Key { code: Code::Char(' '), mods: Mods { ctrl, alt, shift: false } })
            }
            Code::Char(char)
                if ctrl && char.is_ascii_alphabetic() && (shift || char.is_ascii_uppercase()) =>
            {
                Some(Key {
                    code: Code::Char(char.to_ascii_lowercase()),
                    mods: Mods { ctrl, alt, shift: false },
                })
            }
            Code::Char(char) if ctrl && char != ' ' && !char.is_ascii_alphabetic() => with(Code::Char(char)),
            Code::Char(' ') if shift => Some(Key { mods: Mods { shift: false, ..self.mods }, ..self }),
            Code::Enter | Code::Esc | Code::Backspace if ctrl || shift => with(self.code),
            Code::Tab if ctrl => Some(Key { mods: Mods { ctrl: false, ..self.mods }, ..self }),
            _ => None,
        }
    }
}

/// Takes `ctrl-`, `alt-` and `shift-` off, in any order; what is left may itself be `-`.
fn split_mods(typed: &str) -> (Mods, &str) {
    let mut mods = Mods::NONE;
    let mut rest = typed;
    loop {
        let (name, tail) = match rest.split_once('-') {
            Some((name, tail)) if !tail.is_empty() => (name, tail),
            _ => return (mods, rest),
        };
        match name.to_ascii_lowercase().as_str() {
            "ctrl" => mods.ctrl = true,
            "alt" => mods.alt = true,
            "shift" => mods.shift = true,
            _ => return (mods, rest),
        }
        rest = tail;
    }
}

fn parse_code(typed: &str, name: &str) -> Result<Code, KeyFault> {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (None, _) => return Err(KeyFault::Empty),
        (Some(char), None) if !char.is_control() => return Ok(Code::Char(char)),
        _ => {}
    }
    let lower = name.to_lowercase();
    let number = lower.strip_prefix('f').and_then(|digits| digits.parse::<u8>().ok());
    if let Some(number) = number.filter(|number| (1..=LAST_F).contains(number)) {
        return Ok(Code::F(number));
    }
    let named = NAMES.iter().find(|(_, own, others)| *own == lower || others.contains(&lower.as_str()));
    match named {
        Some((code, _, _)) => Ok(*code),
        None => {
            let known =
                NAMES.iter().flat_map(|(_, own, others)| std::iter::once(own).chain(*others)).copied();
            Err(KeyFault::Unknown { typed: typed.to_owned(), nearest: nearest(&lower, known) })
        }
    }
}

impl fmt::Display for Key {
    /// Writes the key as a keymap file does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = [(self.mods.ctrl, "ctrl-"), (self.mods.alt, "alt-"), (self.mods.shift, "shift-")];
        for (_, name) in held.iter().filter(|(held, _)| *held) {
            f.write_str(name)?;
        }
        if let Some((_, name, _)) = NAMES.iter().find(|(code, _, _)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            Code::Char(char) => write!(f, "{char}"),
            Code::F(number) => write!(f, "f{number}"),
            // Every other key has a row in NAMES; a test holds that.
            other => write!(f, "{other:?}"),
        }
    }
}

/// Reads keys that are pressed one after the other, with spaces between: `g l`.
///
/// # Errors
/// Says what is wrong with the first key that can't be bound.
pub fn parse_keys(typed: &str) -> Result<Vec<Key>, KeyFault> {
    let keys = typed.split_whitespace().map(Key::parse).collect::<Result<Vec<_>, _>>()?;
    if keys.is_empty() { Err(KeyFault::Empty) } else { Ok(keys) }
}

/// Writes keys as a keymap file does: `g l`.
pub fn print_keys(keys: &[Key]) -> String {
    keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}
