//! A short list to choose from, in a box over the step.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use crate::app::layers::import::menu::{Choice, Choices};
use crate::app::menu;
use crate::text::pickers as words;
use crate::view::Caret;
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
pub(in crate::view::layers) struct Asked<'a> {
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
pub(in crate::view::layers) fn draw<T: Clone + PartialEq>(
    choices: &Choices<T>,
    asked: &Asked<'_>,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let (least, most) = WIDTHS;
    let menu = &choices.menu;
    let row = |line: &menu::Line<Choice<T>>| match line {
        menu::Line::Heading(heading) => width(heading) + BESIDE,
        menu::Line::Choice(Choice { item, .. }) => {
            width(&clean(&item.label)) + width(&clean(&item.aside)) + BESIDE
        }
    };
    let widest = menu.all().iter().map(row).max().unwrap_or(0);
    let widest = widest.max(width(asked.title) + 4).clamp(least, most);
    let rows = menu.all().len().clamp(2, MOST_ROWS) + OVER_ROWS;
    let content = Size::new(paint::cells(widest), paint::cells(rows));
    let inside = Modal { title: asked.title, note: "", content }.draw(body, buf, skin);
    let height = picker::Picker::body_height(inside.height);
    let (at, shown) = (menu.cursor.at, menu.shown().len());
    let top = scroll::window(at, at.saturating_sub(height / 2), height, shown);
    let search = Field {
        value: menu.filter.value(),
        cursor: menu.filter.cursor(),
        placeholder: asked.placeholder,
        focus: Focus::Here,
        ..Field::default()
    };
    let list = picker::Picker { search, total: shown, top, cursor: at, nothing: asked.nothing };
    list.draw(inside, buf, skin, |index| match menu.shown().get(index) {
        Some(menu::Line::Choice(Choice { item, .. })) => {
            let mut left = vec![Span::raw(item.label.clone())];
            if item.is_now {
                let now = format!("  {} {}", Glyph::Mark.as_str(), words::NOW);
                left.push(Span::styled(now, skin.style(Look::Accent)));
            }
            picker::Choice::Row { left: Line::from(left), right: &item.aside }
        }
        Some(menu::Line::Heading(heading)) => picker::Choice::Heading(heading),
        None => picker::Choice::Heading(""),
    })
}
