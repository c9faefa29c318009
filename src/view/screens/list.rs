//! Lijst: the table, what stands above it, and from 110 columns wide the case beside it.

mod beside;
mod columns;
mod head;

pub(in crate::view) use head::{counts, problem};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::page;
use crate::app::App;
use crate::domain::PupilId;
use crate::keys::Place;
use crate::text::list as words;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::table::{Table, TableRow};

/// From this width on the case stands beside the list.
const BESIDE_FROM: u16 = 110;
/// From this height on, a line of air stands above the table.
const AIR_FROM: u16 = 15;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let parts = parts(app, area);
    head::title(app, parts.title, buf, skin);
    head::search(app, parts.search, buf, skin);
    let columns = columns::columns(app, parts.table.width);
    let nothing = if app.list.shown.is_empty() { nothing(app) } else { String::new() };
    let table = table(app, parts.table, &columns, &nothing);
    let layout = table.layout(parts.table.width);
    let caret = table.draw(parts.table, buf, skin, |index| row(app, index, &layout, skin));
    if let Some(beside) = parts.beside {
        beside::draw(app, beside, buf, skin);
    }
    caret
}

/// The row of the list under this cell.
pub fn row_at(app: &App, area: Rect, place: Position) -> Option<usize> {
    let area = parts(app, area).table;
    row_of(table(app, area, &[], "").row_at(area, place)?, app)
}

/// Draws the line in which is searched; gives the place of the terminal's cursor while it is typed in.
pub fn search_field(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    head::search(app, parts(app, area).search, buf, skin).map(Caret::Typed)
}

struct Parts {
    title: Rect,
    search: Rect,
    table: Rect,
    beside: Option<Rect>,
}

fn parts(app: &App, area: Rect) -> Parts {
    let beside = area.width >= BESIDE_FROM && app.list.selected().is_some();
    let beside_width = if beside { (area.width / 3).clamp(40, 52) } else { 0 };
    let list = Rect { width: area.width - beside_width, ..area };
    let beside = beside.then(|| Rect { x: list.right(), width: beside_width, ..area });
    // The line of air is the place of the search field: the rows stay where they are when it opens.
    let air = u16::from(area.height >= AIR_FROM);
    let search = head::search_lines(app, list);
    let above = 1 + search.max(air);
    let line = |y: u16, height: u16| Rect { y: list.y.saturating_add(y), height, ..list }.intersection(list);
    Parts {
        title: line(0, 1),
        search: line(1, search),
        table: line(above, list.height.saturating_sub(above)),
        beside,
    }
}

fn table<'a>(app: &App, area: Rect, columns: &'a [columns::Column<'a>], nothing: &'a str) -> Table<'a> {
    let cursor = line_of(app.list.cursor.at, app);
    let total = match app.list.shown.len() {
        0 => 0,
        pupils => line_of(pupils - 1, app) + 1,
    };
    let top = page::top(cursor, Table::body_height(area.height), total);
    Table { columns, total, top, cursor: (total > 0).then_some(cursor), nothing }
}

/// Where the heading stands over those who are found outside the view.
fn heading_at(app: &App) -> Option<usize> {
    app.list.beyond.from.filter(|from| *from > 0)
}

/// The line of the table on which a row of the list stands.
fn line_of(row: usize, app: &App) -> usize {
    row + usize::from(heading_at(app).is_some_and(|at| row >= at))
}

/// The row of the list that stands on a line of the table; the heading is none.
fn row_of(line: usize, app: &App) -> Option<usize> {
    match heading_at(app) {
        Some(at) if line == at => None,
        Some(at) if line > at => Some(line - 1),
        _ => Some(line),
    }
}

fn row(app: &App, index: usize, layout: &[Option<u16>], skin: Skin) -> TableRow<'static> {
    let Some(index) = row_of(index, app) else {
        let title = words::also_found(&app.list.beyond.stand_in);
        return TableRow::Section(Line::styled(format!("   {title}"), skin.style(Look::Heading)));
    };
    let pupil: Option<PupilId> = app.list.shown.get(index).copied();
    let case = pupil.and_then(|pupil| app.world.case(pupil));
    let cells = case.map(|case| columns::cells(app, case, layout, skin)).unwrap_or_default();
    TableRow::Cells { cells, marked: pupil.is_some_and(|pupil| app.list.marks.contains(&pupil)) }
}

/// Why no row shows, and the way on.
pub(in crate::view) fn nothing(app: &App) -> String {
    let keys = app.keys(Place::List);
    if app.world.index.is_empty() {
        words::no_pupils(keys)
    } else if !app.list.query.value().trim().is_empty() {
        match app.list.problems.is_empty() {
            true => words::none_found(keys),
            false => words::none_found_of_the_rest(keys),
        }
    } else {
        words::empty_view(keys)
    }
}
