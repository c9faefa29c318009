//! The pane of the facts: every row can be changed; who held a role before stands under that role.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines;
use crate::app::App;
use crate::app::screens::case::{CaseScreen, Row};
use crate::domain::{Audience, Case, FactKey, Role};
use crate::text::screens::case as words;
use crate::text::{dates, labels};
use crate::view::screens::page;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::facts::{Fact, Facts};
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::{paint, scroll};

/// Draws the pane.
pub(super) fn draw(app: &App, case: &Case, focus: Focus, area: Rect, buf: &mut Buffer, skin: Skin) {
    let inner = Panel { title: words::FACTS, focus, ..Panel::default() }.draw(area, buf, skin);
    let rows: Vec<Row> = CaseScreen::fact_rows().collect();
    let facts: Vec<Fact<'_>> = rows.iter().filter_map(|row| fact(app, case, *row, skin)).collect();
    let [cursor, ..] = app.case.cursors;
    let shown = Facts { facts: &facts, selected: Some(cursor.at), top: 0 };
    let total = shown.height(inner.width);
    let above = facts.get(..cursor.at).unwrap_or_default();
    let above = Facts { facts: above, ..shown }.height(inner.width);
    let height = usize::from(inner.height);
    let top = shown.scroll(inner, page::top(above, height, total));
    let selected = (focus == Focus::Here).then_some(cursor.at);
    Facts { selected, top, ..shown }.draw(inner, buf, skin);
    let bar = Rect { x: area.right().saturating_sub(1), width: 1, ..inner };
    scroll::bar(paint::first(bar, 1), buf, skin, top, height, total);
}

fn fact(app: &App, case: &Case, row: Row, skin: Skin) -> Option<Fact<'static>> {
    Some(match row {
        Row::Fact(key) => Fact { label: words::fact_label(key), value: value(app, case, key, skin) },
        Row::Role(role) => Fact { label: words::role_label(role), value: holders(app, case, role, skin) },
        Row::Agreement(_) | Row::Note(_) => return None,
    })
}

fn value(app: &App, case: &Case, key: FactKey, skin: Skin) -> Line<'static> {
    let (facts, today) = (&case.facts, app.world.today);
    let day = |date, meaning: String| Line::from(words::day(date, &meaning));
    let found = match key {
        FactKey::Status => Some(Line::from(lines::status(case, skin))),
        FactKey::Contact => lines::contact(case, skin).map(Line::from),
        FactKey::BirthDate => facts.birth_date.map(|date| day(date, dates::age(date, today))),
        FactKey::ExpectedExit => facts.expected_exit.map(|date| day(date, dates::ago(date, today))),
        FactKey::DestinationSince => facts.destination_since.map(|date| day(date, String::new())),
        FactKey::DeregisteredOn => facts.deregistered_on.map(|date| day(date, String::new())),
        key => facts.get(key).map(|fact| Line::from(labels::fact_value(&fact, Audience::OwnScreen))),
    };
    found.unwrap_or_else(|| Line::styled(words::NOTHING, skin.style(Look::Muted)))
}

/// Who holds the role, since when, and who did before.
fn holders(app: &App, case: &Case, role: Role, skin: Skin) -> Line<'static> {
    let quiet = |text: String| Span::styled(format!("\n{text}"), skin.style(Look::Muted));
    let world = &app.world;
    let since =
        case.holder(role).map(|holder| quiet(words::since(role, holder, case, &world.state, world.today)));
    let past = case.past_roles.iter().rev().filter(|past| past.role == role);
    let past = past.map(|past| quiet(words::earlier(past, case, &app.world.state)));
    let now = lines::holder(case, role, &app.world, skin);
    Line::from([now].into_iter().chain(since).chain(past).collect::<Vec<_>>())
}
