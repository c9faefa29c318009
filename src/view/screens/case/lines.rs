//! What a case says in a line: the same on Casus and beside the list.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::World;
use crate::domain::query::{self, Attention, Due};
use crate::domain::{Actor, Agreement, Case, Note, Progress, Reading, Role};
use crate::text::case::dossier;
use crate::text::case::{self as words, DOT};
use crate::text::labels::Label;
use crate::text::{dates, entries, who};
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::width::wrap_line;

/// Glyph and word of the status.
pub(in crate::view) fn status(case: &Case, skin: Skin) -> Span<'static> {
    let (glyph, look) = of_status(case.status());
    Span::styled(format!("{} {}", glyph.as_str(), case.status().label()), skin.style(look))
}

/// The contact, in the look of a warning when somebody has to keep in touch.
pub(in crate::view) fn contact(case: &Case, skin: Skin) -> Option<Span<'static>> {
    let contact = case.facts.contact?;
    let look = if contact.asks_waakvlam() { Look::LetOp } else { Look::Text };
    Some(Span::styled(contact.label(), skin.style(look)))
}

/// Status, contact and more on one line, with dots between them.
pub(in crate::view) fn dotted(parts: Vec<Span<'static>>, skin: Skin) -> Line<'static> {
    let mut spans = vec![];
    for part in parts {
        if !spans.is_empty() {
            spans.push(Span::styled(DOT, skin.style(Look::Muted)));
        }
        spans.push(part);
    }
    Line::from(spans)
}

/// What asks attention: sign, word, sentences, and how many more there are.
pub(in crate::view) fn let_ops(said: &[String], more: Option<&str>, skin: Skin) -> Line<'static> {
    let sign = format!("{} ", Glyph::LetOp.as_str());
    let mut spans = vec![Span::styled(sign, skin.style(Look::Heading).patch(skin.style(Look::LetOp)))];
    for (at, words) in said.iter().enumerate() {
        if at > 0 {
            spans.push(Span::styled(DOT, quiet(skin)));
        }
        spans.push(Span::styled(words.clone(), skin.style(Look::LetOp)));
    }
    spans.extend(more.map(|more| Span::styled(format!("{DOT}{}", words::tied(more)), quiet(skin))));
    Line::from(spans)
}

/// Who may know and who works without a ground: with names, with numbers, and only who may know.
pub(in crate::view) fn sharing(case: &Case, world: &World, skin: Skin) -> [Line<'static>; 3] {
    let rules = world.reading().rules(case);
    let [names, count] = dossier::shared(world.reading(), rules, &query::open_to(world.reading(), case));
    let without = query::without_ground(world.reading(), case);
    let [lacking, lacking_count] = dossier::without_ground(world.reading(), case, &without);
    let shared = |said: &str| Span::styled(said.to_owned(), quiet(skin));
    let both = |said: &str, lacking: String| {
        let lacking = (!without.is_empty()).then(|| Span::styled(lacking, skin.style(Look::LetOp)));
        untied(dotted([Some(shared(said)), lacking].into_iter().flatten().collect(), skin))
    };
    // What is left out of the last one is a warning of its own.
    [both(&names, lacking), both(&count, lacking_count), Line::from(shared(&count))]
}

/// Who holds a role; nobody is a warning when somebody must.
pub(in crate::view) fn holder(case: &Case, role: Role, world: &World, skin: Skin) -> Span<'static> {
    let missing = match role {
        Role::Casusregisseur => Some(Attention::NoCasusregisseur),
        Role::Waakvlam => Some(Attention::NoWaakvlam),
        Role::Jobcoach | Role::Mentor => None,
    };
    let asked = || query::attention(world.reading(), case);
    match world.reading().holder(case, role) {
        Some(holder) => Span::raw(who::holder(world.reading(), case, holder)),
        None if missing.is_some_and(|missing| asked().contains(&missing)) => {
            Span::styled(format!("{} {}", Glyph::LetOp.as_str(), words::NOBODY), skin.style(Look::LetOp))
        }
        None => Span::styled(words::NOTHING, skin.style(Look::Muted)),
    }
}

/// When somebody has to get in touch: a warning when that day has passed.
pub(in crate::view) fn next_contact(reading: Reading, case: &Case, due: Due, skin: Skin) -> Span<'static> {
    let said = words::next_contact(due, reading.today);
    match (due.is_late(reading.today), due.is_soon(reading.today, reading.rules(case))) {
        (true, _) => Span::styled(format!("{} {said}", Glyph::LetOp.as_str()), skin.style(Look::Late)),
        (false, true) => Span::styled(said, skin.style(Look::LetOp)),
        (false, false) => Span::styled(said, quiet(skin)),
    }
}

/// An agreement: what, and under it who and before when.
pub(in crate::view) fn agreement(agreement: &Agreement, world: &World, skin: Skin) -> [Line<'static>; 2] {
    let late = agreement.is_late(world.today);
    let (sign, look) = match agreement.progress() {
        Progress::Open if late => (Glyph::LetOp.as_str(), Look::Late),
        Progress::Open => ("·", Look::Text),
        Progress::Done(_) => (Glyph::Done.as_str(), Look::Muted),
        Progress::Dropped(_) => (Glyph::Error.as_str(), Look::Muted),
    };
    let style = skin.style(look);
    let what = entries::agreed(world.reading(), agreement);
    let text = if late { skin.style(Look::Text) } else { style };
    let what = Line::from(vec![Span::styled(format!("{sign} "), style), Span::styled(what, text)]);
    let mut about = vec![Span::styled(words::agreement_who(world.reading(), agreement), quiet(skin))];
    match (world.reading().progress(agreement.progress(), Some(agreement.pupil)), agreement.facts.due) {
        (Progress::Open, Some(due)) => {
            about.push(Span::styled(words::before(due, world.today), quiet(skin)));
            let look = if late { Look::Late } else { Look::Muted };
            about.push(Span::styled(words::deadline(due, world.today), skin.style(look)));
        }
        (Progress::Open, None) => {}
        (progress, _) => about.push(Span::styled(words::progress(&progress), quiet(skin))),
    }
    let mut about = dotted(about, skin);
    about.spans.insert(0, Span::raw("  "));
    [what, about]
}

/// A moment and who it was.
pub(in crate::view) fn moment(
    at: chrono::DateTime<chrono::Utc>,
    by: Actor,
    world: &World,
    skin: Skin,
) -> Line<'static> {
    let when = dates::date_time(at, world.today);
    Line::styled(format!("{when}{DOT}{}", who::actor(world.reading(), by)), quiet(skin))
}

/// The text of a note, a line per line.
pub(in crate::view) fn note_text(note: &Note, world: &World) -> Vec<Line<'static>> {
    let text = world.reading().noted(note).unwrap_or_default();
    text.lines().map(|line| Line::from(line.to_owned())).collect()
}

/// Breaks a line to fit; what follows stands under the text, not under the sign before it.
pub(in crate::view) fn wrapped(line: &Line<'_>, room: usize) -> Vec<Line<'static>> {
    let signed = line.spans.first().is_some_and(|span| span.content.chars().nth(1) == Some(' '));
    let hang = if signed { 2 } else { 0 };
    let mut lines = wrap_line(line, room);
    if lines.len() > 1 && hang > 0 {
        lines = wrap_line(line, room.saturating_sub(hang));
        for line in lines.iter_mut().skip(1) {
            line.spans.insert(0, Span::raw(" ".repeat(hang)));
        }
    }
    lines.into_iter().map(untied).collect()
}

/// Plain spaces again in place of those at which no line ends.
pub(in crate::view) fn untied(mut line: Line<'static>) -> Line<'static> {
    for span in &mut line.spans {
        span.content = words::untied(&span.content).into();
    }
    line
}

fn quiet(skin: Skin) -> Style {
    skin.style(Look::Muted)
}
