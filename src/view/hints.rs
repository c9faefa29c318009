//! The hint bar: what can be done now, with the keys of this user's keymap.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::skin::Skin;
use super::widgets::hint_bar::{Hint, HintBar};
use crate::app::{App, hints};
use crate::keys::{Action, Place};
use crate::text::keys::{action, key_name, keys_name};

/// The lines that the hints take: two where there is room for them.
pub(super) fn lines(app: &App, area: Rect) -> u16 {
    let most = if area.height >= 20 { 2 } else { 1 };
    with_bar(app, |bar| bar.lines(area.width, most))
}

/// Draws them.
pub(super) fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    with_bar(app, |bar| bar.draw(area, buf, skin));
}

/// While a chord has begun, the bar shows how it can go on.
fn with_bar<R>(app: &App, show: impl FnOnce(HintBar<'_>) -> R) -> R {
    let place = app.place();
    let named: Vec<(String, &str)> = if app.pending.is_empty() {
        hints::hints(app)
            .into_iter()
            .filter_map(|it| Some((key(app, it, place)?, action(it).short)))
            .collect()
    } else {
        let follow =
            |(key, it): &(_, Option<Action>)| (key_name(*key), it.map_or("…", |it| action(it).short));
        app.follow.iter().map(follow).collect()
    };
    let hints: Vec<Hint<'_>> = named.iter().map(|(key, label)| Hint { key, label }).collect();
    let help = key(app, Action::Help, Place::List).unwrap_or_default();
    show(HintBar { hints: &hints, help: Hint { key: &help, label: action(Action::Help).short } })
}

/// The first key that does it here.
fn key(app: &App, action: Action, place: Place) -> Option<String> {
    app.keymap.keys_for(action, place).first().map(|keys| keys_name(keys))
}
