//! How the program looks and which keys it has: what one user chose on one computer, and nothing of the data.

use serde::{Deserialize, Serialize};

/// A way to dress the screen; the looks themselves stand in `view`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Skin {
    /// Quiet colours on a dark background.
    #[default]
    Standaard,
    /// Dark ink on white.
    Licht,
    /// Black, white and yellow; paints its own background.
    Contrast,
    /// Blue against orange: no pair differs by red and green alone.
    Kleurenblind,
    /// The terminal's own letters and background, only bold, underlined and reversed (also for `NO_COLOR`).
    Mono,
}

impl Skin {
    /// Every skin, in the order of the table's columns.
    pub const ALL: [Self; 5] = [Self::Standaard, Self::Licht, Self::Contrast, Self::Kleurenblind, Self::Mono];

    /// The name that people type behind `--skin`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standaard => "standaard",
            Self::Licht => "licht",
            Self::Contrast => "contrast",
            Self::Kleurenblind => "kleurenblind",
            Self::Mono => "mono",
        }
    }

    /// All names, in order.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().map(Self::name)
    }

    /// The skin of that name; `None` if there is none.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|skin| skin.name() == name)
    }
}

/// What was chosen; nothing stands for what the program has of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// How it looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skin: Option<Skin>,
    /// The name of the keymap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keymap: Option<String>,
    /// Whether it is printed line by line, for who listens.
    pub lines: bool,
}

/// One choice of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preference {
    /// How it looks.
    Skin(Skin),
    /// The keymap of this name.
    Keymap(String),
    /// Printed line by line, or drawn.
    Lines(bool),
}
