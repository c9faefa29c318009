//! Lists to choose from: what the cursor stands on, and every choice with its number.

use super::{Menu, PLAIN, Spoken, nth, plain};
use crate::app::layers::attendance::Attendance;
use crate::app::layers::help::ActionList;
use crate::app::layers::import::menu::{Choice, Choices};
use crate::app::layers::import::{Import, Step, columns, rows};
use crate::app::layers::picker::Picker;
use crate::app::layers::school_year::Over;
use crate::app::menu::{Item, Line};
use crate::app::{App, Layer};
use crate::keys::Action;
use crate::text::{actions as action_words, keys, meeting, pickers, spoken as words};
use crate::view::layers::{self, about};

/// More lines than this have no headings between them.
const COUNTED: usize = 200;

/// A list with a line to search in.
pub(super) fn searched(
    title: String,
    typed: &str,
    nothing: &str,
    (at, all): (usize, usize),
    said: Option<String>,
) -> Spoken {
    Spoken {
        about: title.clone(),
        title,
        place: if typed.is_empty() { String::new() } else { words::sought(typed) },
        at: nth(at, all),
        words: said.unwrap_or_else(|| nothing.to_owned()),
        menu: Some(Menu { takes_digits: typed.is_empty() }),
        ..Spoken::default()
    }
}

/// Choices with the heading over the first of each part.
fn under_headings<'a, T: 'a>(
    lines: impl Iterator<Item = &'a Line<T>>,
    item: impl Fn(&T) -> String,
) -> Vec<String> {
    let mut above = "";
    let mut said = vec![];
    for line in lines {
        match line {
            Line::Heading(heading) => above = heading,
            Line::Choice(value) => said.push(words::labelled(std::mem::take(&mut above), &item(value))),
        }
    }
    said
}

fn item(item: &Item, app: &App) -> String {
    let now = item.is_now.then(|| pickers::NOW.to_owned());
    let label = plain(&layers::picker::left(&Item { is_now: false, ..item.clone() }, PLAIN));
    words::joined([label, layers::picker::aside(item, app).into_owned()].into_iter().chain(now))
}

pub(super) fn picker(layer: &Picker, app: &App) -> Spoken {
    let title = words::said(&pickers::titled(layer.head.title, &about(&layer.head.about, app)));
    let (shown, _) = layer.list.totals();
    let at = layer.list.at();
    let here = layer.list.in_sight(at, 1, &app.world);
    let said = under_headings(here.iter(), |it| item(it, app)).pop();
    let (mut before, mut all) = (at, shown);
    if shown <= COUNTED {
        let lines = layer.list.in_sight(0, shown, &app.world);
        let is_choice = |line: &&Line<Item>| matches!(line, Line::Choice(_));
        before = lines.iter().take(at).filter(is_choice).count();
        all = lines.iter().filter(is_choice).count();
    }
    let spoken = searched(title, layer.list.filter().value(), pickers::NOTHING_FOUND, (before, all), said);
    Spoken { text: vec![words::said(&layers::picker::ways(layer.head.away, app))], ..spoken }
}

pub(super) fn attendance(layer: &Attendance, app: &App) -> Spoken {
    let rows = layer.rows(&app.world);
    let all = rows.len() + usize::from(layer.adds().is_some());
    let at = layer.cursor.at.min(all.saturating_sub(1));
    let counts = app.world.state.meeting(layer.meeting).map(meeting::attendance).unwrap_or_default();
    let said = attends(layer, at, app);
    let title = words::joined([meeting::ATTENDANCE.to_owned()]);
    let spoken = searched(title, layer.filter.value(), meeting::NOBODY_FOUND, (at, all), said);
    Spoken { text: vec![words::said(&counts)], ..spoken }
}

fn attends(layer: &Attendance, at: usize, app: &App) -> Option<String> {
    let rows = layer.rows(&app.world);
    match rows.get(at) {
        Some((person, presence)) => {
            let (left, word) = layers::attendance::row(layer, *person, *presence, app, PLAIN);
            Some(words::joined([plain(&left), word.to_owned()]))
        }
        None => layer.adds().map(|name| plain(&layers::picker::adding(name, PLAIN))),
    }
}

pub(super) fn help(layer: &ActionList, app: &App) -> Spoken {
    actions(layer, action_words::HELP, app)
}

pub(super) fn palette(layer: &ActionList, app: &App) -> Spoken {
    actions(layer, action_words::PALETTE, app)
}

fn actions(layer: &ActionList, title: &str, app: &App) -> Spoken {
    let shown = layer.shown();
    let said = shown.get(layer.cursor.at).map(|it| action(*it, layer, app));
    let at = (layer.cursor.at, shown.len());
    searched(title.to_owned(), layer.filter.value(), pickers::NOTHING_FOUND, at, said)
}

/// The keys and what they do.
fn action(it: Action, layer: &ActionList, app: &App) -> String {
    words::key_does(&layers::actions::keys(it, layer, app), keys::action(it).long)
}

/// A short list of an import or a new school year.
pub(super) fn menu<T: Clone + PartialEq>(choices: &Choices<T>, title: &str, nothing: &str) -> Spoken {
    let shown = choices.menu.shown();
    let said = choices.menu.under_cursor().map(choice);
    let at = (choices.menu.cursor.at, shown.len());
    searched(words::said(title), choices.menu.filter.value(), nothing, at, said)
}

fn choice<T>(choice: &Choice<T>) -> String {
    let now = choice.item.is_now.then_some(pickers::NOW);
    words::joined([choice.item.label.as_str(), &choice.item.aside].into_iter().chain(now))
}

fn of_menu<T: Clone + PartialEq>(choices: &Choices<T>) -> Vec<String> {
    under_headings(choices.menu.shown().iter(), choice)
}

/// So many of what can be chosen in this layer, from one on.
pub(super) fn choices(layer: &Layer, app: &App, from: usize, count: usize) -> Vec<String> {
    let all = match layer {
        Layer::Picker(it) => {
            // Between many there are no headings.
            let lines = it.list.in_sight(0, from.saturating_add(count).saturating_add(COUNTED), &app.world);
            under_headings(lines.iter(), |it| item(it, app))
        }
        Layer::Attendance(it) => {
            let all = it.rows(&app.world).len() + usize::from(it.adds().is_some());
            let rows = (from..all).take(count).filter_map(|at| attends(it, at, app));
            return rows.collect();
        }
        Layer::Help(it) | Layer::Palette(it) => {
            it.shown().into_iter().map(|shown| action(shown, it, app)).collect()
        }
        Layer::HandOn(it) => {
            it.heirs.as_ref().map(|heirs| super::hand_on::heirs(heirs, app)).unwrap_or_default()
        }
        Layer::SchoolYear(it) => match &it.over {
            Some(Over::Answer(_, menu)) => of_menu(menu),
            Some(Over::Fields(_) | Over::Review(_)) | None => vec![],
        },
        Layer::Import(it) => of_import(it, app),
        Layer::Search
        | Layer::Form(_)
        | Layer::Agreement(_)
        | Layer::Note(_)
        | Layer::Confirm(_)
        | Layer::Explain(_)
        | Layer::Interleaf(_)
        | Layer::Trouble(_) => vec![],
    };
    all.into_iter().skip(from).take(count).collect()
}

fn of_import(import: &Import, app: &App) -> Vec<String> {
    match &import.step {
        Step::File => super::import::files(&import.chooser, app),
        Step::Sheet(_, _, menu) => of_menu(menu),
        Step::Columns(step) => match &step.over {
            Some(columns::Over::Field(_, menu)) => of_menu(menu),
            Some(columns::Over::Way(_, menu)) => of_menu(menu),
            Some(columns::Over::Meaning(_, _, menu)) => of_menu(menu),
            Some(columns::Over::Hidden(menu)) => of_menu(menu),
            Some(columns::Over::Mentors(menu)) => of_menu(menu),
            Some(columns::Over::School(menu)) => of_menu(menu),
            None => vec![],
        },
        Step::Rows(step) => match &step.over {
            Some(rows::Over::Row(_, menu)) => of_menu(menu),
            Some(rows::Over::Cell(_)) | None => vec![],
        },
        Step::Password(_) => vec![],
    }
}
