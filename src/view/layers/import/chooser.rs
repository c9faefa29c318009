//! Which file: the line to search in, and the lists with their folder, age and size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::file_name as name;
use crate::app::App;
use crate::app::folder::{Found, Listing};
use crate::app::layers::import::chooser::{Chooser, ListingRow};
use crate::text::importing::file as words;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::table::{self, Column, Table, Width};
use crate::view::widgets::{notice, paint, scroll};

/// Where the cells of a table begin.
const GUTTER: u16 = 3;
/// The line to search in, and what is listed.
const HEAD: u16 = 2;

/// Draws it; the cursor stands in the line.
pub(super) fn draw(layer: &Chooser, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let search = Field {
        value: layer.filter.value(),
        cursor: layer.filter.cursor(),
        placeholder: words::TYPE,
        focus: Focus::Here,
        ..Field::default()
    };
    paint::text(paint::line_of(area, 1), buf, &over(layer), skin.style(Look::Muted));
    let warning = unreadable(layer);
    let below = if warning.is_empty() { 0 } else { notice::lines(&warning, area.width, 2) };
    let table = paint::below(area, HEAD);
    let table = Rect { height: table.height.saturating_sub(below), ..table };
    let row = files(layer, app, table, buf, skin);
    if below > 0 {
        let place = Rect { y: table.bottom(), height: below, ..area };
        notice::draw(place, buf, skin, notice::Kind::Warn, &warning);
    }
    let typed = search.draw(paint::line_of(area, 0), buf, skin).map(Caret::Typed);
    let seeks = !layer.filter.value().is_empty() && layer.cursor.at == 0;
    if seeks { typed } else { row.or(typed) }
}

/// Where the lists that are listed stand.
pub(in crate::view) fn over(layer: &Chooser) -> String {
    match &layer.listing {
        None => words::READING.to_owned(),
        Some(Listing { folder: Some(folder), .. }) => words::lists_in(&[folder.display().to_string()]),
        Some(Listing { folder: None, usual, .. }) => {
            words::lists_in(&usual.iter().map(|folder| name(folder)).collect::<Vec<_>>())
        }
    }
}

pub(in crate::view) fn unreadable(layer: &Chooser) -> String {
    let folders = layer.listing.as_ref().map(|it| it.unreadable.as_slice()).unwrap_or_default();
    let names: Vec<String> = folders.iter().map(|path| name(path)).collect();
    if names.is_empty() { String::new() } else { words::unreadable(&names) }
}

fn files(layer: &Chooser, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let [file, folder, changed, size] = words::HEADINGS;
    let columns = [
        Column::new(file, Width::Share { min: 16, parts: 6 }),
        Column::new(folder, Width::Share { min: 9, parts: 1 }).rank(2),
        Column::new(changed, Width::Fixed(18)).rank(1),
        Column::new(size, Width::Fixed(7)).rank(3).right(),
    ];
    let at = layer.cursor.at;
    let height = table::Table::body_height(area.height);
    let top = scroll::window(at, at.saturating_sub(height / 2), height, layer.total());
    let shown = Table { columns: &columns, total: layer.total(), top, cursor: Some(at), nothing: "" };
    let row = shown.draw(area, buf, skin, |index| {
        let cells = layer.row_at(index).map(|row| cells(row, layer, app, skin)).unwrap_or_default();
        table::TableRow::Cells { cells, marked: false }
    });
    let is_empty = layer.listing.as_ref().is_some_and(|listing| listing.files.is_empty());
    if is_empty && layer.filter.value().is_empty() {
        let below = paint::below(area, paint::cells(layer.total()).saturating_add(2));
        paint::wrapped(paint::after(below, GUTTER), buf, words::NOTHING, skin.style(Look::Muted));
    }
    row
}

pub(in crate::view) fn cells(
    row: ListingRow<'_>,
    layer: &Chooser,
    app: &App,
    skin: Skin,
) -> Vec<Line<'static>> {
    let quiet = |text: String| Line::from(Span::styled(text, skin.style(Look::Muted)));
    match row {
        ListingRow::File(Found { path, changed, bytes }) => vec![
            Line::from(name(path)),
            quiet(path.parent().map(name).unwrap_or_default()),
            quiet(changed.map(|at| words::age(at, app.world.now)).unwrap_or_default()),
            quiet(words::size(*bytes)),
        ],
        ListingRow::Folder(path) => vec![Line::from(name(path)), quiet(words::FOLDER.to_owned())],
        ListingRow::Beyond(_) => {
            let in_folder = layer.listing.as_ref().is_some_and(|it| it.folder.is_some());
            vec![Line::from(if in_folder { words::ABOVE } else { words::ELSEWHERE })]
        }
        ListingRow::Typed => vec![Line::from(words::TYPED)],
    }
}
