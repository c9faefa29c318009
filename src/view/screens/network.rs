//! How Netwerk looks: the people with what they carry in numbers, and beside them what the chosen one carries.

pub(in crate::view) mod load;
pub(in crate::view) mod person;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::screens::network::Pane;
use crate::domain::PersonId;
use crate::domain::query::{self, Caseload};
use crate::text::network::{self as words, column};
use crate::text::people;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::table::{Column, Table, TableRow, Width};
use crate::view::widgets::{paint, scroll};

/// From this width on, what the chosen one carries stands beside the people, else under them.
const BESIDE_FROM: u16 = 110;
/// The least and most columns that it gets there.
const BESIDE: (u16, u16) = (42, 64);

const COLUMNS: [Column<'static>; 9] = [
    Column::new(column::NAME, Width::Share { min: 17, parts: 2 }),
    Column::new(column::FUNCTION, Width::Share { min: 16, parts: 2 }).rank(4),
    Column::new(column::CASUSREGISSEUR, Width::Fixed(5)).right().rank(1),
    Column::new(column::WAAKVLAM, Width::Fixed(8)).right().rank(3),
    Column::new(column::JOBCOACH, Width::Fixed(5)).right().rank(6),
    Column::new(column::MENTOR, Width::Fixed(6)).right().rank(7),
    Column::new(column::AGREEMENTS, Width::Fixed(6)).right().rank(2),
    Column::new(column::LATE, Width::Fixed(7)).right(),
    Column::new(column::MEETINGS, Width::Fixed(7)).right().rank(5),
];

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let (left, right) = halves(app, area);
    let count = words::people(app.network.rows.len(), app.network.left);
    let people = Panel { title: words::TITLE, note: &count, focus: focus(app, Pane::People) };
    people.draw(left, buf, skin);
    let row = with_table(app, left, |place, table| {
        table.draw(place, buf, skin, |index| match app.network.rows.get(index) {
            Some((person, load)) => TableRow::Cells { cells: cells(*person, load, app, skin), marked: false },
            None => TableRow::Section(Line::default()),
        })
    });
    let load = person::draw(app, right, buf, skin);
    match app.network.pane {
        Pane::People => row,
        Pane::Caseload => load.or_else(|| Caret::on(Panel::inner(right))),
    }
}

/// The row of the list under this cell.
pub fn row_at(app: &App, area: Rect, place: Position) -> Option<usize> {
    with_table(app, halves(app, area).0, |inside, table| table.row_at(inside, place))
}

/// The people, and what the chosen one carries. Where both do not fit, the half with the cursor gets the most room.
fn halves(app: &App, area: Rect) -> (Rect, Rect) {
    if area.width >= BESIDE_FROM {
        let (least, most) = BESIDE;
        let right = (area.width / 20 * 7).clamp(least, most);
        return (paint::first(area, area.width - right), paint::last(area, right));
    }
    let right = match app.network.pane {
        Pane::People => area.height * 2 / 5,
        Pane::Caseload => area.height * 3 / 5,
    };
    let left = Rect { height: area.height - right, ..area };
    (left, paint::below(area, left.height))
}

fn focus(app: &App, pane: Pane) -> Focus {
    if app.network.pane == pane { Focus::Here } else { Focus::Elsewhere }
}

fn with_table<R>(app: &App, half: Rect, show: impl FnOnce(Rect, &Table<'_>) -> R) -> R {
    let inside = Panel::inner(half);
    // The pointer stands in the air beside the line of the panel.
    let air = u16::from(inside != half && inside.width > 8);
    let place = Rect { x: inside.x - air, width: inside.width + air, ..inside };
    let (total, at) = (app.network.rows.len(), app.network.cursor.at);
    let height = Table::body_height(place.height);
    let top = scroll::window(at, at.saturating_sub(height / 2), height, total);
    show(place, &Table { columns: &COLUMNS, total, top, cursor: Some(at), nothing: words::NOTHING })
}

fn cells(person: PersonId, load: &Caseload, app: &App, skin: Skin) -> Vec<Line<'static>> {
    let Some(known) = app.world.state.person(person) else { return vec![] };
    let gone = query::has_left(app.world.reading(), person);
    let muted = skin.style(Look::Muted);
    let mut name =
        Line::from(Span::styled(known.name().to_owned(), if gone { muted } else { skin.style(Look::Text) }));
    if app.world.session.person() == Some(person) {
        name.push_span(Span::styled(format!(" ({})", words::YOU), muted));
    }
    // What somebody who left still carries has no one who does it.
    let look = if gone { Look::LetOp } else { Look::Text };
    let number = |count: usize| match count {
        0 => Line::styled("·", muted),
        count => Line::styled(count.to_string(), skin.style(look)),
    };
    let late = match load.late {
        0 => number(0),
        count => Line::styled(format!("{} {count}", Glyph::LetOp.as_str()), skin.style(Look::Late)),
    };
    let about = match known.facts.until.filter(|_| gone) {
        Some(until) => words::left_short(until),
        None => people::function_and_party(app.world.reading(), known),
    };
    vec![
        name,
        Line::styled(about, muted),
        number(load.casusregisseur),
        number(load.waakvlam),
        number(load.jobcoach),
        number(load.mentor),
        number(load.agreements),
        late,
        number(load.meetings),
    ]
}
