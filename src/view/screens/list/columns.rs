//! The columns of Lijst, and the cells of one pupil.

use ratatui::text::{Line, Span};

use crate::app::App;
use crate::domain::query::{self, Attention, AttentionKind, Direction, SortBy};
use crate::domain::{Case, Holder, NameForm, Role, Status};
use crate::text::attention::in_column;
use crate::text::labels::Label;
use crate::text::list::{self as words, heading};
use crate::text::who;
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::paint;
pub(super) use crate::view::widgets::table::Column;
use crate::view::widgets::table::{Sort, Width};
use crate::view::width::width;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListColumn {
    Status,
    Name,
    Age,
    School,
    Municipality,
    Exit,
    Way,
    Casusregisseur,
    Waakvlam,
    LetOp,
    Agreements,
    Discussed,
}

/// Below this width the words of a status and of the agreements are short, and so are names.
const SHORT_BELOW: u16 = 110;
/// From this width on age has its whole heading: below it another column would go for that.
const WHOLE_AGE_FROM: u16 = 125;

/// A row per column: what, its heading, its width, its rank, and the sort that goes by it.
#[rustfmt::skip] // one line per column is what makes it a table
const TABLE: [(ListColumn, &str, Width, u8, Option<SortBy>); 12] = [
    (ListColumn::Status,         heading::STATUS,         Width::Fixed(16),                   0, Some(SortBy::Urgency)),
    (ListColumn::Name,           heading::NAME,           Width::Share { min: 17, parts: 6 }, 0, Some(SortBy::Name)),
    (ListColumn::Age,            heading::AGE_SHORT,      Width::Fixed(3),                    4, Some(SortBy::Age)),
    (ListColumn::School,         heading::SCHOOL,         Width::Share { min: 12, parts: 2 }, 5, Some(SortBy::School)),
    (ListColumn::Municipality,   heading::MUNICIPALITY,   Width::Share { min: 11, parts: 1 }, 10, None),
    (ListColumn::Exit,           heading::EXIT,           Width::Fixed(9),                    1, Some(SortBy::Exit)),
    (ListColumn::Way,            heading::WAY,            Width::Share { min: 20, parts: 3 }, 7, None),
    (ListColumn::Casusregisseur, heading::CASUSREGISSEUR, Width::Share { min: 11, parts: 2 }, 2, Some(SortBy::Casusregisseur)),
    (ListColumn::Waakvlam,       heading::WAAKVLAM,       Width::Share { min: 12, parts: 2 }, 6, None),
    (ListColumn::LetOp,          heading::LET_OP,         Width::Share { min: 12, parts: 3 }, 3, None),
    (ListColumn::Agreements,     heading::AGREEMENTS,     Width::Fixed(9),                    8, None),
    (ListColumn::Discussed,      heading::DISCUSSED,      Width::Fixed(9),                    9, Some(SortBy::Discussed)),
];

/// The columns for a table of this width; the one that is sorted by always shows.
pub(super) fn columns(app: &App, table: u16) -> Vec<Column<'static>> {
    let arrow = match app.list.direction {
        Direction::Forward => Sort::Up,
        Direction::Reverse => Sort::Down,
    };
    let column = |(what, title, wide, rank, by): (ListColumn, &'static str, Width, u8, Option<SortBy>)| {
        let sorted = by == Some(app.list.sort);
        let wide = match (what, wide) {
            (ListColumn::Status, _) if table < SHORT_BELOW => Width::Fixed(13),
            // What the arrow takes, the name gives: no column goes for it.
            (ListColumn::Name, Width::Share { min, parts })
                if table < SHORT_BELOW && matches!(app.list.sort, SortBy::Exit | SortBy::Age) =>
            {
                Width::Share { min: min.saturating_sub(2), parts }
            }
            (ListColumn::Name, Width::Share { parts, .. }) if table >= SHORT_BELOW => {
                Width::Share { min: 22, parts }
            }
            (ListColumn::Casusregisseur, Width::Share { parts, .. }) if table >= SHORT_BELOW => {
                Width::Share { min: 14, parts }
            }
            (ListColumn::Agreements, _) if table >= SHORT_BELOW => Width::Fixed(13),
            (ListColumn::Age, _) if table >= WHOLE_AGE_FROM => {
                Width::Fixed(paint::cells(width(heading::AGE)) + if sorted { 2 } else { 0 })
            }
            // Room for the arrow behind the heading.
            (ListColumn::Age | ListColumn::Exit | ListColumn::Discussed, Width::Fixed(cells)) if sorted => {
                Width::Fixed(cells + 2)
            }
            _ => wide,
        };
        let is_whole = what == ListColumn::Age && table >= WHOLE_AGE_FROM;
        let title = if is_whole { heading::AGE } else { title };
        let column = Column::new(title, wide).rank(if sorted { 0 } else { rank });
        let column = if what == ListColumn::Age { column.right() } else { column };
        column.sorted(sorted.then_some(arrow))
    };
    TABLE.into_iter().map(column).collect()
}

/// The cells of one pupil, as wide as the table has room for.
pub(super) fn cells(app: &App, case: &Case, layout: &[Option<u16>], skin: Skin) -> Vec<Line<'static>> {
    let room = |what: ListColumn| {
        let at = TABLE.iter().position(|(other, ..)| *other == what);
        at.and_then(|at| layout.get(at).copied().flatten()).map(usize::from)
    };
    // Once per row: it is the dearest thing in it.
    let asked = query::attention(app.world.reading(), case);
    let row = Of { app, case, asked: &asked, waakvlam_shows: room(ListColumn::Waakvlam).is_some(), skin };
    let cell = |(what, ..): &(ListColumn, &str, Width, u8, Option<SortBy>)| match room(*what) {
        Some(cells) => cell(&row, *what, cells),
        None => Line::default(),
    };
    TABLE.iter().map(cell).collect()
}

/// A row, and what its cells are made from.
struct Of<'a> {
    app: &'a App,
    case: &'a Case,
    asked: &'a [Attention],
    waakvlam_shows: bool,
    skin: Skin,
}

fn cell(row: &Of<'_>, what: ListColumn, room: usize) -> Line<'static> {
    let Of { app, case, skin, .. } = *row;
    let (facts, today) = (&case.facts, app.world.today);
    let day = |date: Option<_>| date.map_or(words::NOTHING.to_owned(), words::day);
    let text = |value: Option<String>| Line::from(value.unwrap_or_else(|| words::NOTHING.to_owned()));
    match what {
        ListColumn::Status => status(case.status(), room, skin),
        ListColumn::Name => Line::from(app.world.reading().name(case.id, NameForm::Sorted)),
        ListColumn::Age => text(case.age_on(today).map(|age| age.to_string())),
        ListColumn::School => text(facts.school.clone()),
        ListColumn::Municipality => text(facts.municipality.clone()),
        ListColumn::Exit => Line::from(day(facts.expected_exit)),
        ListColumn::Way => Line::from(words::way(facts)),
        ListColumn::Casusregisseur => holder(row, Role::Casusregisseur, Attention::NoCasusregisseur, room),
        ListColumn::Waakvlam => holder(row, Role::Waakvlam, Attention::NoWaakvlam, room),
        ListColumn::LetOp => most_pressing(row, room),
        ListColumn::Agreements => {
            let (open, late) = query::agreement_counts(app.world.reading(), case);
            let look = if late > 0 { Look::Late } else { Look::Text };
            Line::styled(words::agreements(open, late, room), skin.style(look))
        }
        ListColumn::Discussed => Line::from(day(query::last_discussed(app.world.reading(), case))),
    }
}

/// What asks attention most, besides the roles, which say so in their own column; a missing waakvlam stands here where
/// waakvlammen have none, and comes behind a missing casusregisseur.
fn most_pressing(row: &Of<'_>, room: usize) -> Line<'static> {
    let waakvlam_too = !row.waakvlam_shows && !row.asked.contains(&Attention::NoCasusregisseur);
    let said_elsewhere = |it: &Attention| match it {
        Attention::NoCasusregisseur => true,
        Attention::NoWaakvlam => !waakvlam_too,
        _ => false,
    };
    let Some(first) = row.asked.iter().find(|it| !said_elsewhere(it)) else { return Line::default() };
    if *first == Attention::NoWaakvlam {
        return let_op(words::NO_WAAKVLAM, row.skin).into();
    }
    let (sign, look) = match first.kind() {
        Some(AttentionKind::ContactLate | AttentionKind::AgreementsLate) => (true, Look::Late),
        Some(
            AttentionKind::SignalOpen
            | AttentionKind::HolderLeft
            | AttentionKind::OwnerLeft
            | AttentionKind::Unanswered
            | AttentionKind::ExitNear
            | AttentionKind::NotEnrolled
            | AttentionKind::AbsenceAtSchool,
        ) => (true, Look::LetOp),
        // A day that comes, or something to see to: no alarm.
        _ => (false, Look::Muted),
    };
    let sign = if sign { format!("{} ", Glyph::LetOp.as_str()) } else { String::new() };
    let ways = in_column(row.app.world.reading(), row.case, *first).map(|told| format!("{sign}{told}"));
    let fits = ways.iter().find(|told| width(told) <= room).or(ways.last());
    Line::styled(fits.cloned().unwrap_or_default(), row.skin.style(look))
}

/// Glyph and word.
fn status(status: Status, room: usize, skin: Skin) -> Line<'static> {
    let (glyph, look) = of_status(status);
    let word = if room < 16 { words::status_short(status) } else { status.label() };
    Line::styled(format!("{} {word}", glyph.as_str()), skin.style(look))
}

fn let_op(word: &str, skin: Skin) -> Span<'static> {
    Span::styled(format!("{} {word}", Glyph::LetOp.as_str()), skin.style(Look::LetOp))
}

/// Who holds the role, or that somebody must.
fn holder(row: &Of<'_>, role: Role, missing: Attention, room: usize) -> Line<'static> {
    match row.app.world.reading().holder(row.case, role) {
        Some(holder) => Line::from(name(row.app, row.case, holder, room)),
        None if row.asked.contains(&missing) => Line::from(let_op(words::missing(missing), row.skin)),
        None => Line::from(words::NOTHING),
    }
}

/// The whole name where it fits, else the first letter and the rest.
fn name(app: &App, case: &Case, holder: Holder, room: usize) -> String {
    let name = who::holder(app.world.reading(), case, holder);
    if width(&name) <= room { name } else { words::person_short(&name) }
}
