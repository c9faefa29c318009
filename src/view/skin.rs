//! Skins: what each part of the screen looks like, as one table from [`Look`] to style.
//!
//! Looks without a background stand on the background of [`Look::Text`], so a frame starts by
//! filling itself with that style. Meaning is never in colour alone: a status also has a [`Glyph`]
//! and, on the screen, a word.

use ratatui::style::{Color, Modifier, Style};

pub use crate::app::preferences::Skin;
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

impl Skin {
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

/// One of the 240 fixed colours: these are the same in every terminal, and macOS's knows no more.
const fn ink(index: u8) -> Style {
    PLAIN.fg(Color::Indexed(index))
}

/// The same with bold letters.
const fn bold(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD)
}

/// The same with a line under it.
const fn lined(style: Style) -> Style {
    style.add_modifier(Modifier::UNDERLINED)
}

/// The same on a fixed background colour.
const fn on(style: Style, index: u8) -> Style {
    style.bg(Color::Indexed(index))
}

/// What the dark skins stand on, and their letters: the terminal's own grey and white, which are light in every palette
/// and take half the bytes of a fixed colour. The second letters are fixed: what a palette calls dark grey can be its black.
const NIGHT: Style = on(PLAIN.fg(Color::Gray), 233);
const QUIET: Style = ink(247);
const BRIGHT: Style = bold(PLAIN.fg(Color::White));
/// The bar under the cursor: one even bar, or what the row's own spans brought would show as patches.
const NIGHT_BAR: Style = on(PLAIN.fg(Color::White), 24);

/// The table: a row per look, a column per skin.
///
/// Each skin but `mono` paints its own background, since what stands out on one that is not known can't be promised: what
/// is readable on black is not on white. Every text stands out at least 4.5 times from what it stands on, and lines
/// 3 times (a test computes it), so none is `DIM`: terminals halve that to 3.4.
#[rustfmt::skip] // one line per look is what makes it a table
const fn dress(look: Look) -> [Style; 5] {
    match look {
        //                       standaard           licht                   contrast                  kleurenblind        mono
        Look::Text            => [NIGHT,             on(ink(16), 231),       on(ink(231), 16),         NIGHT,              PLAIN],
        Look::Muted           => [QUIET,             ink(242),               ink(252),                 QUIET,              PLAIN],
        Look::Accent          => [ink(80),           ink(25),                ink(226),                 ink(75),            BOLD],
        Look::Heading         => [BRIGHT,             bold(ink(16)),          bold(ink(231)),           BRIGHT,              BOLD],
        Look::Selected        => [NIGHT_BAR,         bold(on(ink(16), 153)), bold(on(ink(16), 226)),   NIGHT_BAR,          BAR],
        Look::Marked          => [bold(ink(80)),     bold(ink(25)),          bold(ink(226)),           bold(ink(75)),      BOLD],
        Look::TabActive       => [lined(bold(ink(80))), lined(bold(ink(25))), lined(bold(ink(226))),   lined(bold(ink(75))), BOLD_LINE],
        Look::Tab             => [NIGHT,             ink(16),                ink(231),                 NIGHT,              PLAIN],
        Look::Border          => [ink(241),          ink(245),               ink(231),                 ink(241),           DIM],
        Look::HintKey         => [bold(ink(80)),     bold(ink(25)),          bold(ink(226)),           bold(ink(75)),      BOLD],
        Look::HintText        => [QUIET,             ink(242),               ink(231),                 QUIET,              PLAIN],
        Look::NoticeOk        => [ink(114),          ink(22),                ink(120),                 ink(75),            PLAIN],
        Look::NoticeWarn      => [ink(221),          ink(94),                ink(226),                 ink(214),           BOLD],
        Look::NoticeError     => [bold(ink(210)),    bold(ink(124)),         bold(on(ink(231), 124)),  bold(ink(208)),     BOLD_BAR],
        Look::Field           => [lined(NIGHT),       lined(ink(16)),         lined(ink(231)),          lined(NIGHT),       LINE],
        Look::FieldFocus      => [lined(BRIGHT),      on(ink(16), 254),       lined(bold(ink(231))),    lined(BRIGHT),      BOLD_LINE],
        Look::Placeholder     => [QUIET,             ink(240),               ink(252),                 QUIET,              PLAIN],
        Look::StatusNew       => [NIGHT,             ink(240),               ink(231),                 NIGHT,              PLAIN],
        Look::StatusOnTrack   => [ink(114),          ink(22),                ink(120),                 ink(75),            PLAIN],
        Look::StatusAttention => [ink(221),          ink(94),                ink(226),                 ink(214),           BOLD],
        Look::StatusStuck     => [bold(ink(210)),    bold(ink(124)),         bold(ink(217)),           bold(ink(208)),     BOLD_LINE],
        Look::StatusLanded    => [ink(108),          ink(23),                ink(159),                 ink(110),           PLAIN],
        Look::Late            => [ink(210),          ink(124),               bold(ink(217)),           bold(ink(208)),     BOLD],
        Look::LetOp           => [ink(221),          ink(94),                bold(ink(226)),           ink(214),           BOLD],
    }
}
