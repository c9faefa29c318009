//! A short list to choose from, in a box over the step.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};

use crate::app::layers::import::menu::Menu;
use crate::text::layers as words;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::{paint, picker, scroll};
use crate::view::width::{clean, width};

/// Narrower than this a box looks lost, wider than this the eye loses the row.
const WIDTHS: (usize, usize) = (44, 84);
/// Field and the line under it.
const OVER_ROWS: usize = 2;
/// More rows than this make a box that hides the step.
const MOST_ROWS: usize = 16;
/// Gutter, the word for what is so now, and air.
const BESIDE: usize = 12;

/// What is asked.
pub(super) struct Asked<'a> {
    /// The title.
    pub title: &'a str,
    /// In the empty line.
    pub placeholder: &'a str,
    /// Where there is nothing to choose.
    pub nothing: &'a str,
}

impl Default for Asked<'_> {
    fn default() -> Self {
        Self { title: "", placeholder: words::TYPE_TO_SEARCH, nothing: words::NOTHING_FOUND }
    }
}

/// Draws it; the cursor stands in the line.
pub(super) fn draw<T: Clone>(
    menu: &Menu<T>,
    asked: &Asked<'_>,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Position> {
    let (least, most) = WIDTHS;
    let row = |label: &str, aside: &str| width(&clean(label)) + width(&clean(aside)) + BESIDE;
    let widest = menu.all().iter().map(|it| row(&it.label, &it.aside)).max().unwrap_or(0);
    let widest = widest.max(width(asked.title) + 4).clamp(least, most);
    let rows = menu.all().len().clamp(2, MOST_ROWS) + OVER_ROWS;
    let content = Size::new(paint::cells(widest), paint::cells(rows));
    let inside = Modal { title: asked.title, note: "", content }.draw(body, buf, skin);
    let height = picker::Picker::body_height(inside.height);
    let at = menu.cursor.at;
    let top = scroll::window(at, at.saturating_sub(height / 2), height, menu.total());
    let search = Field {
        value: menu.filter.value(),
        cursor: menu.filter.cursor(),
        placeholder: asked.placeholder,
        focus: Focus::Here,
        ..Field::default()
    };
    let list = picker::Picker { search, total: menu.total(), top, cursor: at, nothing: asked.nothing };
    list.draw(inside, buf, skin, |index| match (menu.row_at(index), menu.own()) {
        (Some(choice), _) => {
            let mut left = vec![Span::raw(choice.label.clone())];
            if choice.is_now {
                let now = format!("  {} {}", Glyph::Mark.as_str(), words::NOW);
                left.push(Span::styled(now, skin.style(Look::Accent)));
            }
            picker::Choice::Row { left: Line::from(left), right: &choice.aside }
        }
        (None, Some(typed)) => picker::Choice::Row { left: Line::from(typed.to_owned()), right: "" },
        (None, None) => picker::Choice::Heading(""),
    })
}
