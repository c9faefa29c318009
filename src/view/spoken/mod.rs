//! What a screen or a layer says: the same as is drawn, as sentences. For who listens, magnifies or feels.
//!
//! Made from the same App and the same reading as the drawn view, with the words that make its cells, so that the two
//! never tell different things. Every screen and every layer has its sentence: the matches here name them all.

mod case;
mod hand_on;
mod import;
mod layers;
mod list;
mod lists;
mod meeting;
mod others;
mod start;
mod triage;
mod typed;
mod year;

use ratatui::text::Line;

use super::screens::meeting::lines::LABEL;
use super::skin::Skin;
use super::width::width;
use super::{hints, notice};
use crate::app::stage::Curtain;
use crate::app::{App, Layer, Screen};
use crate::keys::Action;
use crate::text::spoken as words;

pub use start::start;

/// What is said of a screen, or of the layer over it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// How many layers lie under it.
    pub depth: usize,
    /// What all of this is about: when it is something else, the title and the text are said again.
    pub about: String,
    /// Where one has come.
    pub title: String,
    /// What there is to read, a paragraph each.
    pub text: Vec<String>,
    /// Where one is, before the row: on a screen its name, in a list what was typed to search.
    pub place: String,
    /// The row that has the focus, from 1, and how many there are.
    pub at: Option<(usize, usize)>,
    /// What has the focus, or what is asked.
    pub words: String,
    /// What was understood of what stands in the field.
    pub understood: String,
    /// What is wrong with it.
    pub wrong: Vec<String>,
    /// What the tour of the demo asks to do.
    pub tour: String,
    /// The field that takes what is typed.
    pub field: Option<Typed>,
    /// What there is to choose from is read with a number each.
    pub menu: Option<Menu>,
}

/// A field that is typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What it is called.
    pub label: String,
    /// What stands in it; of a password a dot for each letter.
    pub value: String,
    /// The cursor, in characters from the start.
    pub cursor: usize,
}

/// A list to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Menu {
    /// Whether nothing was typed, so that a digit chooses.
    pub takes_digits: bool,
}

impl Spoken {
    /// Where one is, in one sentence.
    pub fn sentence(&self) -> String {
        let stands_on = words::stands_on(&self.place, self.at, &self.words);
        let field = self.field.as_ref().map(|field| words::labelled(&field.label, &field.value));
        words::sentences([stands_on.as_str(), &self.understood, field.as_deref().unwrap_or_default()])
    }
}

/// What has the focus, and where that is.
pub fn spoken(app: &App) -> Spoken {
    if let Some(why) = app.curtain() {
        return behind_curtain(app, why);
    }
    let mut spoken = match app.layers.last() {
        Some(layer) => of_layer(layer, app),
        None => of_screen(app),
    };
    spoken.depth = app.layers.len();
    spoken.tour = app.tour_says().map(|said| words::said(&said)).unwrap_or_default();
    spoken.text.retain(|text| !text.is_empty());
    spoken.wrong.retain(|wrong| !wrong.is_empty());
    if !app.pending.is_empty() {
        let follow = hints::Hints::of(app);
        return Spoken { words: words::goes_on(follow.named()), place: String::new(), at: None, ..spoken };
    }
    spoken
}

/// Nothing about anybody, and how it goes on.
fn behind_curtain(app: &App, why: Curtain) -> Spoken {
    let mut text = super::curtain::sentences(app, why).into_iter().map(|said| words::said(&said));
    let title = text.next().unwrap_or_default();
    let depth = app.layers.len() + 1;
    Spoken {
        depth,
        about: format!("{why:?} {}", app.waits_for_quiet()),
        title: title.clone(),
        text: text.collect(),
        words: title,
        ..Spoken::default()
    }
}

fn of_screen(app: &App) -> Spoken {
    match app.screen {
        Screen::List => list::screen(app),
        Screen::Case => case::screen(app),
        Screen::Meeting => meeting::screen(app),
        Screen::Agreements => others::agreements(app),
        Screen::Network => others::network(app),
        Screen::Triage => triage::screen(app),
    }
}

fn of_layer(layer: &Layer, app: &App) -> Spoken {
    if let Some(readers) = layer.open_readers() {
        return layers::readers(readers);
    }
    match layer {
        Layer::Search => list::search(app),
        Layer::Picker(it) => lists::picker(it, app),
        Layer::Form(it) => typed::form(it, app),
        Layer::Agreement(it) => typed::agreement(it, app),
        Layer::Note(it) => typed::note(it, app),
        Layer::Confirm(it) => layers::confirm(it, app),
        Layer::Explain(it) => layers::explain(it, app),
        Layer::Attendance(it) => lists::attendance(it, app),
        Layer::HandOn(it) => hand_on::spoken(it, app),
        Layer::SchoolYear(it) => year::spoken(it, app),
        Layer::Interleaf(it) => layers::interleaf(it, app),
        Layer::Help(it) => lists::help(it, app),
        Layer::Palette(it) => lists::palette(it, app),
        Layer::Import(it) => import::spoken(it, app),
        Layer::Trouble(it) => layers::trouble(it, app),
    }
}

/// So many choices of the list that is open, from this one on.
pub fn choices(app: &App, from: usize, count: usize) -> Vec<String> {
    match app.layers.last() {
        _ if app.curtain().is_some() => vec![],
        Some(layer) if layer.open_readers().is_none() => lists::choices(layer, app, from, count),
        _ => vec![],
    }
}

/// The notice, as it is said.
pub fn told(app: &App) -> Option<String> {
    if app.curtain().is_some() {
        return None;
    }
    notice::sentence(app).map(|(_, told)| words::said(&told))
}

/// The keys that are worth a hint here; where help has a key, that one alone.
pub fn keys(app: &App) -> String {
    // What stands there names them.
    if app.curtain().is_some() {
        return String::new();
    }
    match app.keys(app.place()).key(Action::Help) {
        Some(key) => words::keys_with(&key),
        None => words::keys(hints::Hints::of(app).named()),
    }
}

/// As wide as it takes: no line of a page is broken.
const WIDE: usize = 4_000;

/// The skin in which cells are made whose words are wanted.
const PLAIN: Skin = Skin::Mono;

/// The words of a line that could be drawn. A label stands before its value.
fn plain(line: &Line<'_>) -> String {
    let whole = || line.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
    match line.spans.split_first() {
        Some((label, rest)) if is_label(&label.content) && !rest.is_empty() => {
            let value: String = rest.iter().map(|span| span.content.as_ref()).collect();
            words::labelled(&label.content, &value)
        }
        _ => words::said(&whole()),
    }
}

/// A word that was filled up so that what stands behind it begins in line.
fn is_label(span: &str) -> bool {
    let filled = span.ends_with("  ") || (span.ends_with(' ') && width(span) == LABEL);
    filled && span.trim().chars().any(char::is_alphabetic)
}

/// The words of lines, those without any left out.
fn paragraphs(lines: &[Line<'_>]) -> Vec<String> {
    lines.iter().map(plain).filter(|said| !said.is_empty()).collect()
}

/// The words of lines that belong together.
fn joined(lines: &[Line<'_>]) -> String {
    words::joined(lines.iter().map(plain))
}

/// A row as people count it.
fn nth(at: usize, all: usize) -> Option<(usize, usize)> {
    (all > 0).then(|| (at.saturating_add(1).min(all), all))
}
