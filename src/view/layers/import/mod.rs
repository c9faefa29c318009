//! Reading a school's list: one page over the screen, with the step at the top right.

pub(in crate::view) mod chooser;
pub(in crate::view) mod columns;
pub(super) mod menu;
pub(in crate::view) mod password;
pub(in crate::view) mod rows;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::layers::import::list::List;
use crate::app::layers::import::{Import, Step};
use crate::text::importing as words;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::{Focus, Panel};

/// Draws the step; says where the terminal's cursor stands when it takes text.
pub(super) fn draw(layer: &Import, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    paint::blank(body, buf, skin);
    let at = match layer.step {
        Step::File | Step::Password(_) | Step::Sheet(..) => 0,
        Step::Columns(_) => 1,
        Step::Rows(_) => 2,
    };
    let (note, keys) = (words::step(at), app.keys(layer.place()));
    let inside = Panel { title: words::TITLE, note: &note, focus: Focus::Here }.draw(body, buf, skin);
    match (&layer.step, &layer.list) {
        (Step::File, _) => chooser::draw(&layer.chooser, app, inside, buf, skin),
        (Step::Password(asked), _) => password::draw(asked, inside, buf, skin),
        (Step::Sheet(path, _, menu), _) => {
            paint::text(inside, buf, &file_name(path), skin.style(Look::Heading));
            let asked = menu::Asked { title: words::sheet::ASKED, ..menu::Asked::default() };
            menu::draw(menu, &asked, body, buf, skin)
        }
        (Step::Columns(step), Some(list)) => columns::draw(step, list, keys, body, inside, buf, skin),
        (Step::Rows(step), Some(list)) => rows::draw(step, list, app, body, inside, buf, skin),
        (Step::Columns(_) | Step::Rows(_), None) => None,
    }
}

/// The last part of a path; the whole of one that has no parts.
pub(in crate::view) fn file_name(path: &std::path::Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Which list this is, on the first line.
fn draw_name(list: &List, area: Rect, buf: &mut Buffer, skin: Skin) {
    paint::text(area, buf, &named(list), skin.style(Look::Muted));
}

/// The file, its sheet, how many rows, and the school.
pub(in crate::view) fn named(list: &List) -> String {
    let rows = list.table().map_or(0, |table| table.rows.len());
    words::list(&file_name(&list.path), list.sheet_name().as_deref(), rows, list.school.as_deref())
}

/// The line that leads on, as a row under the others.
fn draw_onward(
    text: &str,
    look: Look,
    selected: bool,
    line: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let style = skin.style(Look::Heading).patch(skin.style(look));
    paint::text(paint::after(line, 3), buf, text, style);
    if selected {
        paint::text(paint::first(line, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
        buf.set_style(line, skin.style(Look::Selected));
    }
    if selected { Caret::on(line) } else { None }
}

/// How the page is divided: rows, and under a line of air what is said of the row and the way on.
struct Parts {
    table: Rect,
    about: Rect,
    onward: Rect,
}

impl Parts {
    /// `about` lines are kept for what is said, as far as the rows keep room of their own.
    fn of(area: Rect, about: u16) -> Self {
        let about = about.min(area.height.saturating_sub(7));
        let air = u16::from(area.height >= 16);
        let table = paint::below(area, 1);
        let table = Rect { height: table.height.saturating_sub(about + 1 + 2 * air), ..table };
        let about = Rect { y: table.bottom() + air, height: about, ..area };
        let onward = Rect { y: about.bottom() + air, height: 1, ..area };
        Self { table, about: about.intersection(area), onward: onward.intersection(area) }
    }
}
