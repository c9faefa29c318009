//! How a cell looks, in words: the skin's names for its colours, and what else shows.

use std::fmt::{self, Display};

use casustafel::view::skin::{Look, Skin};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What the colours of a skin are called, in the order in which they are tried: two may be the same.
const COLOURS: [(&str, Look); 7] = [
    ("accent", Look::Accent),
    ("good", Look::NoticeOk),
    ("warning", Look::NoticeWarn),
    ("bad", Look::NoticeError),
    ("muted", Look::Muted),
    ("bright", Look::Heading),
    ("line", Look::Border),
];

const ON_BLANKS: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// How one cell looks; nothing if like ordinary text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shows {
    /// What shows on letters only.
    pub ink: Vec<String>,
    /// What shows on blanks too.
    pub page: Vec<String>,
}

impl Shows {
    /// How this cell looks to who uses this skin.
    pub fn of(cell: &Cell, skin: Skin) -> Self {
        let text = skin.style(Look::Text);
        let (ink, page) = (text.fg.unwrap_or_default(), text.bg.unwrap_or_default());
        let colour = (cell.fg != ink).then(|| name(cell.fg, skin));
        let bar = skin.style(Look::Selected);
        if bar.bg.is_some()
            && bar.bg != Some(Color::Reset)
            && (bar.fg, bar.bg) == (Some(cell.fg), Some(cell.bg))
        {
            return Self { ink: vec![], page: vec!["bar".to_owned()] };
        }
        let ground = (cell.bg != page).then(|| format!("on {}", cell.bg));
        let ink = colour.into_iter().chain(words(cell.modifier.difference(ON_BLANKS)));
        let page = ground.into_iter().chain(words(cell.modifier.intersection(ON_BLANKS)));
        let ink = if cell.symbol() == " " { vec![] } else { ink.collect() };
        Self { ink, page: page.collect() }
    }
}

fn name(colour: Color, skin: Skin) -> String {
    let named = COLOURS.iter().find(|(_, look)| skin.style(*look).fg == Some(colour));
    named.map_or_else(|| format!("ink {colour}"), |(name, _)| (*name).to_owned())
}

/// Dim is how text is muted in the skins that keep to the terminal's own colours.
fn words(modifiers: Modifier) -> impl Iterator<Item = String> {
    modifiers.iter_names().map(|(name, modifier)| match modifier {
        Modifier::DIM => "muted".to_owned(),
        _ => name.to_lowercase().replace('_', " "),
    })
}

impl Display for Shows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return f.write_str("plain");
        }
        let words: Vec<&str> = self.ink.iter().chain(&self.page).map(String::as_str).collect();
        f.write_str(&words.join(" "))
    }
}
