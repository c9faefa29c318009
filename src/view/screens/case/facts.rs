//! The pane of the facts: every row can be changed; who held a role before stands under that role.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines;
use crate::app::App;
use crate::app::screens::case::{CaseRow, Pane};
use crate::domain::query::{self, Term};
use crate::domain::{self, Case, FactKey, FactValue, Glance, Role};
use crate::text::case::{self as words, dossier};
use crate::text::labels;
use crate::text::{dates, facts as called};
use crate::view::Caret;
use crate::view::screens::page;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::facts::{Fact, Facts};
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::{paint, scroll};

/// From this height on there is room for who had a role before.
const ROOMY_FROM: u16 = 16;

/// Whether a role tells who had it before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Past {
    Told,
    LeftOut,
}

/// Draws the pane.
pub(super) fn draw(
    app: &App,
    case: &Case,
    focus: Focus,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let inner = Panel { title: words::FACTS, focus, ..Panel::default() }.draw(area, buf, skin);
    let rows = app.case.rows(Pane::Facts, &app.world);
    let cursor = app.case.at(Pane::Facts, &app.world);
    // In a low pane the predecessors show under the cursor only: who it is now comes in sight for all roles.
    let whole = |at: usize| inner.height >= ROOMY_FROM || (focus == Focus::Here && at == cursor);
    let known = rows.iter().enumerate().filter_map(|(at, row)| {
        let past = if whole(at) { Past::Told } else { Past::LeftOut };
        fact(app, case, *row, past, skin)
    });
    let known: Vec<(&str, Line<'_>)> = known.collect();
    let facts: Vec<Fact<'_>> =
        known.iter().map(|(label, value)| Fact { label, value: value.clone() }).collect();
    let shown = Facts { facts: &facts, selected: Some(cursor), top: 0 };
    let total = shown.height(inner.width);
    let above = facts.get(..cursor).unwrap_or_default();
    let above = Facts { facts: above, ..shown }.height(inner.width);
    let height = usize::from(inner.height);
    let top = shown.scroll(inner, page::top(above, height, total));
    let selected = (focus == Focus::Here).then_some(cursor);
    let caret = Facts { selected, top, ..shown }.draw(inner, buf, skin);
    let bar = Rect { x: area.right().saturating_sub(1), width: 1, ..inner };
    scroll::bar(paint::first(bar, 1), buf, skin, top, height, total);
    caret
}

pub(in crate::view) fn fact(
    app: &App,
    case: &Case,
    row: CaseRow,
    past: Past,
    skin: Skin,
) -> Option<(&'static str, Line<'static>)> {
    Some(match row {
        CaseRow::Fact(key) => (called::before(key), value(app, case, key, skin)),
        CaseRow::Role(role) => (called::role(role), holders(app, case, role, past, skin)),
        CaseRow::Term(term) => (dossier::term_label(term), day_of(app, case, term, skin)),
        CaseRow::Empty(count) => ("", Line::styled(words::more_empty(count), skin.style(Look::Muted))),
        CaseRow::Agreement(_) | CaseRow::Note(_) | CaseRow::Entry(_) | CaseRow::Earlier(_) => return None,
    })
}

/// What one fact says in a case; `None` where that is nothing.
type Told = fn(&App, &Case, Skin) -> Option<Line<'static>>;

/// The facts of which more is said than their value.
const MORE: &[(FactKey, Told)] = &[
    (FactKey::Status, |_, case, skin| Some(Line::from(lines::status(case, skin)))),
    (FactKey::Contact, |_, case, skin| lines::contact(case, skin).map(Line::from)),
    (FactKey::ExitProfile, |_, case, _| {
        case.facts.exit_profile.is_some().then(|| Line::from(words::profile(&case.facts)))
    }),
    (FactKey::BirthDate, |app, case, _| {
        case.facts.birth_date.map(|on| day(on, &dates::age(on, app.world.today)))
    }),
    (FactKey::ExpectedExit, |app, case, _| {
        let moved = words::moved(case.listed().delays).map(|moved| format!(", {moved}"));
        let exit = case.facts.expected_exit;
        exit.map(|on| day(on, &(dates::ago(on, app.world.today) + &moved.unwrap_or_default())))
    }),
    (FactKey::AtHomeSince, |app, case, _| {
        case.facts.at_home_since.map(|since| Line::from(words::at_home(app.world.reading(), case, since)))
    }),
    (FactKey::Phase, |app, case, skin| {
        let reading = app.world.reading();
        let derived = || {
            let phase = reading.rules(case).phase(query::phase(reading, case));
            Line::styled(format!("{phase} ({})", words::DERIVED), skin.style(Look::Muted))
        };
        let recorded = case.facts.get(FactKey::Phase);
        let told = |fact: &domain::Fact| {
            let mut line = plain(app, case, fact);
            line.spans.extend(
                words::other_phase(reading, case)
                    .map(|said| Span::styled(format!(" ({said})"), skin.style(Look::LetOp))),
            );
            line
        };
        Some(recorded.map_or_else(derived, |fact| told(&fact)))
    }),
];

fn value(app: &App, case: &Case, key: FactKey, skin: Skin) -> Line<'static> {
    let told = match MORE.iter().find(|(own, _)| *own == key) {
        Some((_, told)) => told(app, case, skin),
        None => case.facts.get(key).map(|fact| plain(app, case, &fact)),
    };
    told.unwrap_or_else(|| Line::styled(words::NOTHING, skin.style(Look::Muted)))
}

fn plain(app: &App, case: &Case, fact: &domain::Fact) -> Line<'static> {
    match fact.value() {
        FactValue::Day(on) => day(on, ""),
        FactValue::Name(_) | FactValue::Text(_) | FactValue::Number(_) | FactValue::OneOf(_) => {
            Line::from(labels::fact_value(app.world.reading(), Some(case.id), fact))
        }
    }
}

fn day(on: NaiveDate, meaning: &str) -> Line<'static> {
    Line::from(words::day(on, meaning))
}

/// Who holds the role and on what terms, since when, and who did before.
fn holders(app: &App, case: &Case, role: Role, past: Past, skin: Skin) -> Line<'static> {
    let reading = app.world.reading();
    let quiet = |text: String| Span::styled(format!("\n{text}"), skin.style(Look::Muted));
    let mut spans = vec![lines::holder(case, role, &app.world, skin)];
    spans.extend(reading.holder(case, role).map(|holder| quiet(words::terms(reading, case, holder))));
    spans.extend(words::follows(reading, case, role).map(quiet));
    if role == Role::Waakvlam {
        spans.extend(contacts(app, case, skin));
    }
    if past == Past::Told {
        let today = app.world.today;
        // Whose role still runs until somebody else begins was named with that day.
        let past = case
            .past_roles
            .iter()
            .rev()
            .filter(|past| past.role == role && past.until <= today && past.began());
        spans.extend(past.map(|past| quiet(words::earlier(reading, case, past))));
    }
    Line::from(spans)
}

/// The last contact and the next one; late by word.
fn contacts(app: &App, case: &Case, skin: Skin) -> Vec<Span<'static>> {
    let today = app.world.today;
    let last = query::last_contact(case).and_then(|(_, entry)| entry.on().copied());
    let last =
        last.map(|on| Span::styled(format!("\n{}", words::last_contact(on, today)), skin.style(Look::Muted)));
    let next = query::next_contact(app.world.reading(), case);
    let next = next.map(|due| {
        let next = lines::next_contact(app.world.reading(), case, due, skin);
        Span::styled(format!("\n{}", next.content), next.style)
    });
    last.into_iter().chain(next).collect()
}

/// A day that follows from others: quiet, because nobody records it.
fn day_of(app: &App, case: &Case, term: Term, skin: Skin) -> Line<'static> {
    let today = app.world.today;
    let all = query::terms(app.world.reading(), case);
    let day = all
        .into_iter()
        .find(|(own, _)| *own == term)
        .map(|(_, day)| words::day(day, &dates::ago(day, today)));
    Line::styled(day.unwrap_or_default(), skin.style(Look::Muted))
}
