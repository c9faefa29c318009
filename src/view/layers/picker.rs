//! The list to choose from.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use super::about;
use crate::app::App;
use crate::app::layers::picker::{self as layer, Away, Picker};
use crate::app::menu::{self, Item, Tone};
use crate::keys::Place;
use crate::text::entry_forms;
use crate::text::pickers as words;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::{paint, picker, scroll};
use crate::view::width::{clean, width, wrap};

/// Field and the line under it.
const OVER_ROWS: usize = 2;
/// That nothing was found takes two lines.
const LEAST_ROWS: usize = 2;
/// More rows than this make a box that hides the screen.
const MOST_ROWS: usize = 14;
/// What is read as a page may hide it.
const MOST_OF_A_PAGE: usize = 28;
/// Narrower than this a box looks lost, wider than this the eye loses the row.
const WIDTHS: (usize, usize) = (44, 72);
/// Gutter, the word "nu", air before what stands at the right, and a scroll bar.
const BESIDE: usize = 12;
/// Beyond this many choices the box is as wide as it can be, so that not all of them are measured at each key.
const MEASURED: usize = 100;

/// Draws it.
pub(super) fn draw(layer: &Picker, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let (shown, all) = layer.list.totals();
    let note = if shown == all { ways(layer.head.away, app) } else { words::some_of(shown, all) };
    let title = words::titled(layer.head.title, &about(&layer.head.about, app));
    let mut modal = Modal { title: &title, note: &note, content: size(layer, &title, app) };
    let room = Panel::inner(modal.area(body)).width;
    modal.content.height = modal.content.height.saturating_add(intro_height(layer, room));
    let inside = draw_intro(layer, modal.draw(body, buf, skin), buf, skin);
    let height = picker::Picker::body_height(inside.height);
    let at = layer.list.at();
    let top = scroll::window(at, at.saturating_sub(height / 2), height, shown);
    let lines = layer.list.in_sight(top, height, &app.world);
    let in_sight: Vec<(Option<Line<'_>>, Cow<'_, str>)> = lines
        .iter()
        .map(|line| match line {
            menu::Line::Heading(heading) => (None, Cow::Borrowed(*heading)),
            menu::Line::Choice(item) => (Some(left(item, skin)), aside(item, app)),
        })
        .collect();
    let filter = layer.list.filter();
    let search = Field {
        value: filter.value(),
        cursor: filter.cursor(),
        placeholder: words::TYPE_TO_SEARCH,
        focus: Focus::Here,
        ..Field::default()
    };
    let list = picker::Picker { search, total: shown, top, cursor: at, nothing: words::NOTHING_FOUND };
    list.draw(inside, buf, skin, |index| match in_sight.get(index.saturating_sub(top)) {
        Some((Some(left), right)) => picker::Choice::Row { left: left.clone(), right },
        Some((None, heading)) => picker::Choice::Heading(heading),
        None => picker::Choice::Heading(""),
    })
}

/// The lines that what is said above the list takes, with an empty one behind it.
fn intro_height(layer: &Picker, room: u16) -> u16 {
    let lines = |it: &&str| wrap(it, usize::from(room)).len();
    let lines: usize = layer.head.intro.iter().map(lines).sum();
    paint::cells(if lines == 0 { 0 } else { lines + 1 })
}

/// Draws what is said above the list, where the list keeps its room; gives what is left.
fn draw_intro(layer: &Picker, inside: Rect, buf: &mut Buffer, skin: Skin) -> Rect {
    let height = intro_height(layer, inside.width);
    if usize::from(inside.height.saturating_sub(height)) < layer.list.totals().1.min(MOST_ROWS) + OVER_ROWS {
        return inside;
    }
    let mut left = inside;
    for sentence in layer.head.intro {
        let taken = paint::wrapped(left, buf, sentence, skin.style(Look::Text));
        left = paint::below(left, taken);
    }
    paint::below(inside, height)
}

/// What can be done with a line besides choosing it; that a view can go stands in the hint bar.
pub(in crate::view) fn ways(away: Away, app: &App) -> String {
    let keys = app.keys(Place::Picker);
    match away {
        Away::Withdraws => entry_forms::withdraws(keys),
        Away::TakesAway => entry_forms::takes_away(keys),
        Away::Never | Away::Forgets => String::new(),
    }
}

/// As large as all choices ask for, so that it stands still while somebody searches.
fn size(layer: &Picker, title: &str, app: &App) -> Size {
    let (least, most) = WIDTHS;
    let (_, all) = layer.list.totals();
    let widest = if all > MEASURED {
        most
    } else {
        let row = |line: &menu::Line<Item>| match line {
            menu::Line::Heading(heading) => width(heading) + BESIDE,
            menu::Line::Choice(item) => {
                width(&clean(&item.label)) + width(&clean(&aside(item, app))) + BESIDE
            }
        };
        let lines = layer.list.all(&app.world);
        let intro = layer.head.intro.iter().map(|it| width(it) + 2).max().unwrap_or(0);
        lines.iter().map(row).max().unwrap_or(0).max(width(&clean(title)) + 14).max(intro)
    };
    let rows = match layer.head.size {
        layer::Size::Short => MOST_ROWS,
        layer::Size::Page => MOST_OF_A_PAGE,
    };
    let height = all.clamp(LEAST_ROWS, rows) + OVER_ROWS;
    Size::new(paint::cells(widest.clamp(least, most)), paint::cells(height))
}

/// The quieter words at the right: `v 7 · school:kaap`.
pub(in crate::view) fn aside<'a>(item: &'a Item, app: &App) -> Cow<'a, str> {
    let keys = app.keys(app.screen.place());
    match item.does.and_then(|action| keys.key(action)) {
        Some(key) => Cow::Owned(words::keyed(&key, &item.aside)),
        None => Cow::Borrowed(&item.aside),
    }
}

/// The row that adds somebody to the network: `+ Piet toevoegen aan Netwerk`.
pub(in crate::view) fn adding(name: &str, skin: Skin) -> Line<'static> {
    left(&Item::new(words::add_to_network(name)).adds_the_missing(), skin)
}

pub(in crate::view) fn left(item: &Item, skin: Skin) -> Line<'static> {
    let with = |sign: &str, look| Line::styled(format!("{sign} {}", item.label), skin.style(look));
    let mut line = match item.tone {
        Tone::Plain => Line::from(item.label.clone()),
        Tone::Quiet => Line::styled(item.label.clone(), skin.style(Look::Muted)),
        Tone::Adds => with("+", Look::Accent),
        Tone::LetOp => with(Glyph::LetOp.as_str(), Look::LetOp),
        Tone::Open => with(Glyph::New.as_str(), Look::Text),
        Tone::Done => with(Glyph::Done.as_str(), Look::StatusLanded),
        Tone::Status(status) => {
            let (glyph, look) = of_status(status);
            with(glyph.as_str(), look)
        }
    };
    if item.is_now {
        let style = skin.style(Look::Accent);
        line.push_span(Span::styled(format!("  {} {}", Glyph::Mark.as_str(), words::NOW), style));
    }
    line
}
