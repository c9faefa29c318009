//! The hint bar: what can be done now, with the keys of this user's keymap.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::skin::Skin;
use super::widgets::hint_bar::{Hint, HintBar};
use crate::app::layers::import::Enter;
use crate::app::screens::meeting;
use crate::app::views::{View, slot_of};
use crate::app::{App, Layer, Screen, hints};
use crate::keys::{Action, Place};
use crate::text;
use crate::text::keys::{action, key_name};
use crate::text::{triage, views};

/// The hints of a moment.
pub(super) struct Hints {
    /// Keys and what they do.
    named: Vec<(String, String)>,
    /// The key of the help; empty where letters are text or no key opens it.
    help: String,
}

impl Hints {
    /// While a chord has begun, the bar shows how it can go on.
    pub(super) fn of(app: &App) -> Self {
        let place = app.place();
        let named = if app.pending.is_empty() {
            let own = hints::hints(app).into_iter().filter_map(|it| named(app, it, place));
            own.map(|(key, label)| (key, label.to_owned())).collect()
        } else {
            app.follow.iter().filter_map(|(key, it)| Some((key_name(*key), follows(app, *it)?))).collect()
        };
        Self { named, help: app.keys(place).key(Action::Help).unwrap_or_default() }
    }

    /// Keys and what they do.
    pub(super) fn named(&self) -> &[(String, String)] {
        &self.named
    }

    /// The lines that they take: two where there is room for them.
    pub(super) fn lines(&self, area: Rect) -> u16 {
        let most = if area.height >= 20 { 2 } else { 1 };
        self.with_bar(|bar| bar.lines(area.width, most))
    }

    /// Draws them.
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) {
        self.with_bar(|bar| bar.draw(area, buf, skin));
    }

    fn with_bar<R>(&self, show: impl FnOnce(HintBar<'_>) -> R) -> R {
        let hints: Vec<Hint<'_>> = self.named.iter().map(|(key, label)| Hint { key, label }).collect();
        let help = Hint { key: &self.help, label: action(Action::Help).short };
        show(HintBar { hints: &hints, help: (!self.help.is_empty()).then_some(help) })
    }
}

/// What a key does that can follow in a chord; a digit without a view does nothing.
fn follows(app: &App, it: Option<Action>) -> Option<String> {
    let Some(it) = it else { return Some("…".to_owned()) };
    match slot_of(it) {
        Some(slot) => match View::in_slot(slot, &app.world)? {
            View::Saved(view) => Some(view.name),
            View::Standing(_) => None,
        },
        None => Some(action(it).short.to_owned()),
    }
}

/// The five actions that one hint stands for.
const STATUSES: [Action; 5] = [
    Action::StatusNew,
    Action::StatusOnTrack,
    Action::StatusAttention,
    Action::StatusStuck,
    Action::StatusLanded,
];

/// The key and the words of one hint; `None` when it has no key.
fn named(app: &App, hint: hints::Hint, place: Place) -> Option<(String, &'static str)> {
    match hint {
        hints::Hint::Do(it) => Some((app.keys(place).key(it)?, words(app, it))),
        hints::Hint::Statuses => {
            // In the order of the keyboard: another keymap may begin with 1 and have 5 for nieuw.
            let mut digits: Vec<String> = STATUSES.iter().filter_map(|it| app.keys(place).key(*it)).collect();
            digits.sort();
            let (first, last) = (digits.first()?, digits.last()?);
            Some((format!("{first}–{last}"), text::frame::STATUS))
        }
    }
}

/// What the action does, in the words of where it is done.
fn words(app: &App, it: Action) -> &'static str {
    use text::frame as say;
    use text::importing::hint as importing;
    let to_table = || {
        app.screen == Screen::Meeting
            && matches!(app.meeting.enter(&app.world), Some(meeting::Enter::ToTable(_)))
    };
    match (app.layers.last(), it) {
        (Some(layer), Action::Accept) if layer.open_readers().is_some() => text::readers::TURN,
        (Some(Layer::Interleaf(between)), Action::Discussed) if between.next.is_some() => say::NEXT_PUPIL,
        (Some(Layer::Interleaf(_)), Action::Discussed) => say::NOBODY_LEFT,
        (Some(Layer::Interleaf(_)), Action::Cancel) => say::BACK,
        (Some(Layer::Agreement(line)), Action::Accept) if !line.proposals(&app.world).is_empty() => {
            action(it).short
        }
        (Some(Layer::Agreement(_) | Layer::Form(_)), Action::Accept) => say::RECORD,
        (Some(Layer::Agreement(_)), Action::NextField) => say::FILL_IN,
        (Some(Layer::Attendance(_)), Action::Accept) => say::TURN_PRESENCE,
        (Some(Layer::Import(import)), Action::Accept) => match import.enter() {
            Enter::Open => importing::OPEN,
            Enter::Choose if app.place() == Place::Form => say::RECORD,
            Enter::Choose => importing::CHOOSE,
            Enter::Change => importing::CHANGE,
            Enter::Onward => importing::ONWARD,
            Enter::Import if import.for_year.is_some() => importing::ONWARD,
            Enter::Import => importing::IMPORT,
        },
        (Some(Layer::Import(_) | Layer::SchoolYear(_)), Action::Complete) => importing::TO_END,
        (Some(Layer::Import(_)), Action::Cancel) => importing::BACK,
        (None, Action::Open) if to_table() => say::TO_TABLE,
        (None, Action::Open) if app.screen == Screen::Triage => triage::NEXT,
        (None, Action::Left) if app.screen == Screen::Triage => triage::PREVIOUS,
        (None, Action::Back) if app.screen == Screen::Triage => triage::READY,
        (None, Action::Withdraw) if app.screen == Screen::Triage => triage::TAKE_BACK,
        (Some(Layer::Picker(_)), Action::DeleteForward) => views::REMOVE,
        (None, Action::Withdraw) if app.screen == Screen::Meeting => say::OFF_AGENDA,
        _ => action(it).short,
    }
}
