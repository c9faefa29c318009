//! Help and the palette: every action of a place with its keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::layers::help::ActionList;
use crate::keys::Action;
use crate::text::keys::{action, keys_name};
use crate::text::{actions as words, pickers};
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::picker::{Choice, Picker};
use crate::view::widgets::scroll;
use crate::view::width::{Align, pad, width};

/// As high as the screen allows: there is much to read.
const HIGHEST: u16 = 30;
/// As wide as the longest sentence with its keys, where the screen is.
const WIDTHS: (u16, u16) = (76, 104);
/// The column of keys in help; more keys than fit are found in the keymap file.
const KEYS: (usize, usize) = (6, 16);

/// All keys that work here.
pub(super) fn draw_help(
    layer: &ActionList,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let shown = layer.shown();
    let wide = shown.iter().map(|it| width(&keys(*it, layer, app))).max().unwrap_or(0).clamp(KEYS.0, KEYS.1);
    let row = |action: Action| {
        let keys = pad(&keys(action, layer, app), wide, Align::Left);
        let sentence = crate::text::keys::action(action).long;
        let left = Line::from(vec![
            Span::styled(keys, skin.style(Look::HintKey)),
            Span::raw("  "),
            Span::raw(sentence),
        ]);
        (left, String::new())
    };
    draw(layer, words::HELP, &rows(layer, &shown), row, body, buf, skin)
}

/// Every action, to find and do.
pub(super) fn draw_palette(
    layer: &ActionList,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let row = |it: Action| (Line::from(action(it).long), keys(it, layer, app));
    let shown: Vec<ActionRow> = layer.shown().into_iter().map(ActionRow::Action).collect();
    draw(layer, words::PALETTE, &shown, row, body, buf, skin)
}

/// A row on the screen: a heading is passed by the cursor.
#[derive(Clone, Copy)]
enum ActionRow {
    Heading(&'static str),
    Action(Action),
}

/// The actions, each group under its heading.
fn rows(layer: &ActionList, shown: &[Action]) -> Vec<ActionRow> {
    let mut rows = vec![];
    let mut above = "";
    for action in shown {
        let group = if layer.is_usual(*action) { words::USUAL } else { words::group(*action) };
        if group != above {
            rows.push(ActionRow::Heading(group));
            above = group;
        }
        rows.push(ActionRow::Action(*action));
    }
    rows
}

fn draw(
    layer: &ActionList,
    title: &str,
    rows: &[ActionRow],
    row: impl Fn(Action) -> (Line<'static>, String),
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let content = Size::new(WIDTHS.1.min(body.width.saturating_sub(8)).max(WIDTHS.0), HIGHEST);
    let inside = Modal { title, note: "", content }.draw(body, buf, skin);
    let height = Picker::body_height(inside.height);
    let mut actions = rows.iter().enumerate().filter(|(_, row)| matches!(row, ActionRow::Action(_)));
    let cursor = actions.nth(layer.cursor.at).map_or(0, |(at, _)| at);
    let top = scroll::window(cursor, cursor.saturating_sub(height / 2), height, rows.len());
    let in_sight: Vec<(ActionRow, Line<'_>, String)> = rows
        .iter()
        .skip(top)
        .take(height)
        .map(|it| match it {
            ActionRow::Heading(_) => (*it, Line::default(), String::new()),
            ActionRow::Action(action) => {
                let (left, right) = row(*action);
                (*it, left, right)
            }
        })
        .collect();
    let search = Field {
        value: layer.filter.value(),
        cursor: layer.filter.cursor(),
        placeholder: pickers::TYPE_TO_SEARCH,
        focus: Focus::Here,
        ..Field::default()
    };
    let list = Picker { search, total: rows.len(), top, cursor, nothing: pickers::NOTHING_FOUND };
    list.draw(inside, buf, skin, |index| match in_sight.get(index.saturating_sub(top)) {
        Some((ActionRow::Action(_), left, right)) => Choice::Row { left: left.clone(), right },
        Some((ActionRow::Heading(title), ..)) => Choice::Heading(title),
        None => Choice::Heading(""),
    })
}

/// All keys of this user that do it here.
pub(in crate::view) fn keys(action: Action, layer: &ActionList, app: &App) -> String {
    let keys = app.keymap.keys_for(action, layer.place);
    match keys.as_slice() {
        [] => words::NO_KEY.to_owned(),
        keys => keys.iter().map(|keys| keys_name(keys)).collect::<Vec<_>>().join(", "),
    }
}
