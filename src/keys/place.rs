//! Where a key is pressed: a screen, or a layer above it.

/// One place with keys of its own; a keymap file has one section for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// Behind all screens: a key that the screen itself doesn't use.
    Everywhere,
    /// The screen Lijst.
    List,
    /// The screen Casus.
    Case,
    /// The screen Overleg.
    Meeting,
    /// The screen Afspraken.
    Agreements,
    /// The screen Netwerk.
    Network,
    /// One pupil after the other, opened from Lijst.
    Triage,
    /// The read-back between two pupils of a meeting.
    Interleaf,
    /// A list to choose from, with a line to search in.
    Picker,
    /// A form, or a field of one line.
    Form,
    /// A text of several lines.
    Note,
    /// A question with yes and no.
    Confirm,
    /// Help and the command palette: lists with a line to search in.
    Help,
    /// The curtain: nothing about anybody is shown, on neither screen.
    Curtain,
    /// Before there is a screen: while the data is being opened, or when that failed.
    Start,
}

impl Place {
    /// Every place, in the order of a keymap file.
    pub const ALL: [Place; 15] = [
        Place::Everywhere,
        Place::List,
        Place::Case,
        Place::Meeting,
        Place::Agreements,
        Place::Network,
        Place::Triage,
        Place::Interleaf,
        Place::Picker,
        Place::Form,
        Place::Note,
        Place::Confirm,
        Place::Help,
        Place::Curtain,
        Place::Start,
    ];

    /// The screens.
    pub const SCREENS: [Place; 6] =
        [Place::List, Place::Case, Place::Meeting, Place::Agreements, Place::Network, Place::Triage];

    /// The name of its section in a keymap file.
    pub const fn id(self) -> &'static str {
        match self {
            Place::Everywhere => "overal",
            Place::List => "lijst",
            Place::Case => "casus",
            Place::Meeting => "overleg",
            Place::Agreements => "afspraken",
            Place::Network => "netwerk",
            Place::Triage => "triage",
            Place::Interleaf => "terugblik",
            Place::Picker => "keuzelijst",
            Place::Form => "formulier",
            Place::Note => "notitie",
            Place::Confirm => "bevestiging",
            Place::Help => "help",
            Place::Curtain => "gordijn",
            Place::Start => "start",
        }
    }

    /// The place with this section name.
    pub fn from_id(id: &str) -> Option<Place> {
        Place::ALL.into_iter().find(|place| place.id() == id)
    }

    /// True when letters are text here, so that they can't be commands.
    pub const fn takes_text(self) -> bool {
        matches!(self, Place::Picker | Place::Form | Place::Note | Place::Help | Place::Curtain)
    }

    /// True for the screens, not for the layers above them.
    pub fn is_screen(self) -> bool {
        Place::SCREENS.contains(&self)
    }

    /// The places to ask for a key, first one first: a screen falls back on [`Place::Everywhere`], a layer doesn't.
    pub const fn stack(self) -> &'static [Place] {
        use Place::*;
        match self {
            Everywhere => &[Everywhere],
            List => &[List, Everywhere],
            Case => &[Case, Everywhere],
            Meeting => &[Meeting, Everywhere],
            Agreements => &[Agreements, Everywhere],
            Network => &[Network, Everywhere],
            Triage => &[Triage, Everywhere],
            Interleaf => &[Interleaf],
            Picker => &[Picker],
            Form => &[Form],
            Note => &[Note],
            Confirm => &[Confirm],
            Help => &[Help],
            Curtain => &[Curtain],
            Start => &[Start],
        }
    }
}
