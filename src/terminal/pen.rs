//! How a cell is written: its colours and attributes, and the shortest way from one pen to another.

use std::fmt::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What shows also where no letter stands.
const ON_BLANK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);
/// One code takes off all of these.
const TOGETHER: [Modifier; 2] =
    [Modifier::BOLD.union(Modifier::DIM), Modifier::SLOW_BLINK.union(Modifier::RAPID_BLINK)];
/// Each attribute with the codes that put it on and take it off (ECMA-48, SGR).
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Colours and attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    underline: Color,
    modifier: Modifier,
}

impl Pen {
    /// What the terminal writes with when nothing was asked.
    pub(super) const PLAIN: Self =
        Self { fg: Color::Reset, bg: Color::Reset, underline: Color::Reset, modifier: Modifier::empty() };

    /// The pen that a cell asks for.
    pub(super) const fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, underline: cell.underline_color, modifier: cell.modifier }
    }

    /// Whether `symbol` looks the same written with either: on a blank, most of a pen does not show.
    pub(super) fn looks_like(self, other: Self, symbol: &str) -> bool {
        self == other || self.seen(symbol) == other.seen(symbol)
    }

    fn seen(self, symbol: &str) -> Self {
        if symbol == " " && !self.modifier.intersects(ON_BLANK) {
            return Self { bg: self.bg, ..Self::PLAIN };
        }
        let lined = self.modifier.contains(Modifier::UNDERLINED);
        Self { underline: if lined { self.underline } else { Color::Reset }, ..self }
    }

    /// One sequence that makes this pen `to`, with only what differs: from this pen or, where that is shorter, from
    /// [`Pen::PLAIN`].
    pub(super) fn turned_into(self, to: Self) -> String {
        if to == Self::PLAIN {
            return "\x1b[m".to_owned();
        }
        let (changes, anew) = (self.changes(to), format!("0{}", Self::PLAIN.changes(to)));
        let codes = if anew.len() < changes.len() { &anew } else { &changes };
        // A change begins with a `;` of its own.
        format!("\x1b[{}m", codes.trim_start_matches(';'))
    }

    /// The codes, each behind a `;`.
    fn changes(self, to: Self) -> String {
        let gone = self.modifier - to.modifier;
        let mut new = to.modifier - self.modifier;
        for pair in TOGETHER.into_iter().filter(|pair| gone.intersects(*pair)) {
            new |= to.modifier & pair;
        }
        let off = ATTRIBUTES.into_iter().filter(|(it, ..)| gone.contains(*it)).map(|(_, _, off)| off);
        let on = ATTRIBUTES.into_iter().filter(|(it, ..)| new.contains(*it)).map(|(_, on, _)| on);
        let mut codes: Vec<u8> = off.chain(on).collect();
        codes.dedup();
        let mut text = String::new();
        for code in codes {
            // Writing to a string cannot fail.
            let _ = write!(text, ";{code}");
        }
        for (base, old, new) in
            [(38, self.fg, to.fg), (48, self.bg, to.bg), (58, self.underline, to.underline)]
        {
            if old != new {
                text.push_str(&colour(base, new));
            }
        }
        text
    }
}

/// The codes of a colour. The dark ones of the sixteen go by their place in the palette, so that bold does not brighten
/// them; grey and white have short codes, since they are most of what is written, and bold grey may well be white.
fn colour(base: u8, colour: Color) -> String {
    let index = match colour {
        Color::Reset => return format!(";{}", base + 1),
        Color::Gray => return format!(";{}", base - 1),
        Color::White => return format!(";{}", base + 59),
        Color::Rgb(red, green, blue) => return format!(";{base};2;{red};{green};{blue}"),
        Color::Indexed(index) => index,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
    };
    format!(";{base};5;{index}")
}
