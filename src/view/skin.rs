//! Skins: what each part of the screen looks like, as one table from [`Look`] to style.
//!
//! Looks without a background stand on the background of [`Look::Text`], so a frame starts by
//! filling itself with that style. Meaning is never in colour alone: a status also has a [`Glyph`]
//! and, on the screen, a word.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::Status;

/// What a piece of the screen is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Ordinary text, and the background of everything.
    Text,
    /// What matters less: labels, units, explanations.
    Muted,
    /// The one thing that draws the eye.
    Accent,
    /// Titles and column headings.
    Heading,
    /// The row under the cursor; laid over the row's own styles.
    Selected,
    /// The sign before a marked row, and the count of marked rows.
    Marked,
    /// The place where the user is.
    TabActive,
    /// The other places.
    Tab,
    /// Lines of boxes, scroll tracks.
    Border,
    /// A key in the hint bar.
    HintKey,
    /// What that key does.
    HintText,
    /// It worked.
    NoticeOk,
    /// It worked, but look.
    NoticeWarn,
    /// It did not work.
    NoticeError,
    /// A text field.
    Field,
    /// The text field that is typed in.
    FieldFocus,
    /// What an empty field says about itself; laid over the field's own style.
    Placeholder,
    /// Triage status *nieuw*.
    StatusNew,
    /// Triage status *op koers*.
    StatusOnTrack,
    /// Triage status *aandacht nodig*.
    StatusAttention,
    /// Triage status *vastgelopen*.
    StatusStuck,
    /// Triage status *geland*.
    StatusLanded,
    /// Past its date.
    Late,
    /// A derived warning: *let op*.
    LetOp,
}

impl Look {
    /// Every look, in the order of the table.
    pub const ALL: [Self; 24] = [
        Self::Text,
        Self::Muted,
        Self::Accent,
        Self::Heading,
        Self::Selected,
        Self::Marked,
        Self::TabActive,
        Self::Tab,
        Self::Border,
        Self::HintKey,
        Self::HintText,
        Self::NoticeOk,
        Self::NoticeWarn,
        Self::NoticeError,
        Self::Field,
        Self::FieldFocus,
        Self::Placeholder,
        Self::StatusNew,
        Self::StatusOnTrack,
        Self::StatusAttention,
        Self::StatusStuck,
        Self::StatusLanded,
        Self::Late,
        Self::LetOp,
    ];
}

/// A sign that carries meaning without colour. One cell wide, and in every terminal's font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// Triage status *nieuw*: nothing filled in yet.
    New,
    /// Triage status *op koers*.
    OnTrack,
    /// Triage status *aandacht nodig*.
    Attention,
    /// Triage status *vastgelopen*.
    Stuck,
    /// Triage status *geland*.
    Landed,
    /// A marked row.
    Mark,
    /// The row under the cursor.
    Pointer,
    /// A derived warning, a notice to look at.
    LetOp,
    /// Something failed.
    Error,
    /// Something was done.
    Done,
}

impl Glyph {
    /// Every glyph.
    pub const ALL: [Self; 10] = [
        Self::New,
        Self::OnTrack,
        Self::Attention,
        Self::Stuck,
        Self::Landed,
        Self::Mark,
        Self::Pointer,
        Self::LetOp,
        Self::Error,
        Self::Done,
    ];

    /// The sign itself.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "○",
            Self::OnTrack => "●",
            Self::Attention => "▲",
            Self::Stuck => "■",
            Self::Landed | Self::Done => "✓",
            Self::Mark => "◆",
            Self::Pointer => "›",
            Self::LetOp => "!",
            Self::Error => "×",
        }
    }
}

/// The sign and the look of a triage status; its word comes from the text room.
pub const fn of_status(status: Status) -> (Glyph, Look) {
    match status {
        Status::New => (Glyph::New, Look::StatusNew),
        Status::OnTrack => (Glyph::OnTrack, Look::StatusOnTrack),
        Status::Attention => (Glyph::Attention, Look::StatusAttention),
        Status::Stuck => (Glyph::Stuck, Look::StatusStuck),
        Status::Landed => (Glyph::Landed, Look::StatusLanded),
    }
}

/// A way to dress the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Skin {
    /// The terminal's own sixteen colours, on whatever background it has.
    #[default]
    Standaard,
    /// Dark ink for light backgrounds.
    Licht,
    /// Black, white and yellow; paints its own background.
    Contrast,
    /// Blue against orange: no pair differs by red and green alone.
    Kleurenblind,
    /// No colour at all, only bold, dim, underline and reverse (also for `NO_COLOR`).
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

    /// How this skin dresses that look.
    pub const fn style(self, look: Look) -> Style {
        let [standaard, licht, contrast, kleurenblind, mono] = dress(look);
        match self {
            Self::Standaard => standaard,
            Self::Licht => licht,
            Self::Contrast => contrast,
            Self::Kleurenblind => kleurenblind,
            Self::Mono => mono,
        }
    }
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const DIM: Style = PLAIN.add_modifier(Modifier::DIM);
const LINE: Style = PLAIN.add_modifier(Modifier::UNDERLINED);
const BOLD_LINE: Style = BOLD.add_modifier(Modifier::UNDERLINED);
/// One even bar: takes away what the row's own spans brought, or it would show as patches.
const BAR: Style =
    PLAIN.fg(Color::Reset).bg(Color::Reset).remove_modifier(Modifier::DIM).add_modifier(Modifier::REVERSED);
const BOLD_BAR: Style = BAR.add_modifier(Modifier::BOLD);

/// One of the terminal's own colours.
const fn own(color: Color) -> Style {
    PLAIN.fg(color)
}

/// One of the 240 fixed colours: these are the same in every terminal, and macOS's knows no more.
const fn ink(index: u8) -> Style {
    PLAIN.fg(Color::Indexed(index))
}

/// The same with bold letters.
const fn bold(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD)
}

/// The same, quieter.
const fn dim(style: Style) -> Style {
    style.add_modifier(Modifier::DIM)
}

/// The same with a line under it.
const fn lined(style: Style) -> Style {
    style.add_modifier(Modifier::UNDERLINED)
}

/// The same on a fixed background colour.
const fn on(style: Style, index: u8) -> Style {
    style.bg(Color::Indexed(index))
}

/// The table: a row per look, a column per skin.
///
/// `standaard` uses `DIM` and never bright black, which is the background itself in Solarized.
#[rustfmt::skip] // one line per look is what makes it a table
const fn dress(look: Look) -> [Style; 5] {
    use Color::{Cyan, Green, Red, Yellow};
    match look {
        //                       standaard           licht                   contrast                  kleurenblind        mono
        Look::Text            => [PLAIN,             ink(16),                on(ink(231), 16),         PLAIN,              PLAIN],
        Look::Muted           => [DIM,               ink(242),               ink(252),                 DIM,                DIM],
        Look::Accent          => [own(Cyan),         ink(25),                ink(226),                 ink(32),            BOLD],
        Look::Heading         => [BOLD,              bold(ink(16)),          bold(ink(231)),           BOLD,               BOLD],
        Look::Selected        => [BAR,               bold(on(PLAIN, 153)),   bold(on(ink(16), 226)),   BAR,                BAR],
        Look::Marked          => [bold(own(Cyan)),   bold(ink(25)),          bold(ink(226)),           bold(ink(32)),      BOLD],
        Look::TabActive       => [lined(bold(own(Cyan))), lined(bold(ink(25))), lined(bold(ink(226))), lined(bold(ink(32))), BOLD_LINE],
        Look::Tab             => [PLAIN,             ink(16),                ink(231),                 PLAIN,              PLAIN],
        Look::Border          => [DIM,               ink(248),               ink(231),                 DIM,                DIM],
        Look::HintKey         => [bold(own(Cyan)),   bold(ink(25)),          bold(ink(226)),           bold(ink(32)),      BOLD],
        Look::HintText        => [DIM,               ink(242),               ink(231),                 DIM,                PLAIN],
        Look::NoticeOk        => [own(Green),        ink(28),                ink(120),                 ink(32),            PLAIN],
        Look::NoticeWarn      => [own(Yellow),       ink(94),                ink(226),                 ink(172),           BOLD],
        Look::NoticeError     => [bold(own(Red)),    bold(ink(124)),         bold(on(ink(231), 124)),  bold(ink(166)),     BOLD_BAR],
        Look::Field           => [LINE,              lined(ink(16)),         lined(ink(231)),          LINE,               LINE],
        Look::FieldFocus      => [BOLD_LINE,         on(ink(16), 254),       on(ink(16), 231),         BOLD_LINE,          BOLD_LINE],
        Look::Placeholder     => [DIM,               ink(242),               on(ink(16), 252),         DIM,                DIM],
        Look::StatusNew       => [PLAIN,             ink(240),               ink(231),                 PLAIN,              PLAIN],
        Look::StatusOnTrack   => [own(Green),        ink(28),                ink(120),                 ink(32),            PLAIN],
        Look::StatusAttention => [own(Yellow),       ink(94),                ink(226),                 ink(172),           BOLD],
        Look::StatusStuck     => [bold(own(Red)),    bold(ink(124)),         bold(ink(217)),           bold(ink(166)),     BOLD_LINE],
        Look::StatusLanded    => [dim(own(Green)),   ink(23),                ink(159),                 dim(ink(32)),       DIM],
        Look::Late            => [own(Red),          ink(124),               bold(ink(217)),           bold(ink(166)),     BOLD],
        Look::LetOp           => [own(Yellow),       ink(94),                bold(ink(226)),           ink(172),           BOLD],
    }
}
