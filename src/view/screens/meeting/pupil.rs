//! The pupil, large: who, how it goes, who cares, what stands open.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::lines::{heading, item, labelled, span, spread, words as wrapped};
use crate::app::World;
use crate::domain::{
    AgendaReason, Agreement, Audience, Case, Destination, Doubt, Fact, FactKey, Meeting, NameForm, Role,
    query,
};
use crate::text::labels::{self, Label};
use crate::text::{meeting as words, who};
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::width::width;

/// How much room a page has.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// Cells across.
    pub cells: usize,
    /// Whether there is height for air and large letters.
    pub airy: bool,
}

/// All about one pupil.
pub(super) fn lines(
    case: &Case,
    meeting: &Meeting,
    world: &World,
    page: Page,
    skin: Skin,
) -> Vec<Line<'static>> {
    let mut lines = name(case, world, page, skin);
    air(&mut lines, page);
    lines.extend(status(case, page, skin));
    air(&mut lines, page);
    lines.extend(let_op(case, page, skin));
    lines.extend(facts(case, world, page, skin));
    lines.extend(agreements(case, meeting, world, page, skin));
    if let Some(AgendaReason::CarriedOver(from)) = meeting.item(case.id).map(|item| item.reason) {
        let on = world.state.meeting(from).and_then(|from| from.facts.date);
        let told = words::carried_over(from, on, world.today);
        lines.extend(wrapped(&told, page.cells, skin.style(Look::Muted)));
    }
    lines
}

fn air(lines: &mut Vec<Line<'static>>, page: Page) {
    if page.airy {
        lines.push(Line::default());
    }
}

fn name(case: &Case, world: &World, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let name = case.name().show(NameForm::Spoken, Audience::OwnScreen);
    let name = Line::from(span(name, skin.style(Look::Heading)));
    let mut lines = spread(name, span(case.id.to_string(), skin.style(Look::Muted)), page.cells);
    lines.extend(wrapped(&words::about(case, world.today), page.cells, skin.style(Look::Text)));
    lines
}

/// The status as large as a terminal allows: sign and word on a block of its own colour.
fn status(case: &Case, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let (glyph, look) = of_status(case.status());
    let word = format!("   {}  {}   ", glyph.as_str(), case.status().label().to_uppercase());
    let style = skin.style(look).remove_modifier(Modifier::UNDERLINED);
    let edge = |sign: &str| Line::from(span(sign.repeat(width(&word)), style));
    let middle = Line::from(span(word.clone(), style.add_modifier(Modifier::BOLD | Modifier::REVERSED)));
    if page.airy { vec![edge("▄"), middle, edge("▀")] } else { vec![middle] }
}

fn let_op(case: &Case, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let asked: Vec<&str> = query::attention(case).into_iter().map(labels::attention).collect();
    if asked.is_empty() {
        return vec![];
    }
    let style = skin.style(Look::LetOp).add_modifier(Modifier::BOLD);
    let sign = span(format!("{} {} ", Glyph::LetOp.as_str(), words::LET_OP), style);
    let mut lines = item(sign, &Line::from(span(asked.join(words::DOT), style)), page.cells);
    air(&mut lines, page);
    lines
}

fn facts(case: &Case, world: &World, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let plain = skin.style(Look::Text);
    let muted = skin.style(Look::Muted);
    let value = |key: FactKey| -> Span<'static> {
        match case.facts.get(key) {
            Some(fact) => span(labels::fact_value(&fact, Audience::OwnScreen), plain),
            None => span(words::NOT_RECORDED, muted),
        }
    };
    let row =
        |label: String, value: Vec<Span<'static>>| labelled(&label, &Line::from(value), page.cells, skin);
    let contact = row(labels::capital(FactKey::Contact.label()), vec![value(FactKey::Contact)]);
    let route = row(words::ROUTE.to_owned(), route(case, value, plain, muted));
    let exit = case
        .facts
        .expected_exit
        .map_or(value(FactKey::ExpectedExit), |day| span(words::exit(day, world.today), plain));
    let exit = row(words::EXIT.to_owned(), vec![exit]);
    let roles = Role::ALL.iter().flat_map(|role| {
        let holder = match case.holder(*role) {
            Some(holder) => {
                let who = who::person_with_function(&world.state, holder.person);
                let kind = holder.kind.map(|kind| format!(", {}", kind.label())).unwrap_or_default();
                span(format!("{who}{kind}"), plain)
            }
            None if *role == Role::Casusregisseur => span(words::NOBODY, muted),
            None => span(words::NOT_RECORDED, muted),
        };
        row(labels::capital(role.label()), vec![holder])
    });
    contact.into_iter().chain(route).chain(exit).chain(roles).collect()
}

/// Profile and, where it leads, the destination.
fn route(
    case: &Case,
    value: impl Fn(FactKey) -> Span<'static>,
    plain: Style,
    muted: Style,
) -> Vec<Span<'static>> {
    let mut spans = vec![value(FactKey::ExitProfile)];
    if case.facts.profile_doubt == Some(Doubt::Doubtful) {
        spans.push(span(words::DOUBT, plain));
    }
    if let Some(destination) = case.facts.destination {
        spans.push(span(" → ", muted));
        let word = labels::fact_value(&Fact::Destination(destination), Audience::OwnScreen);
        let known = destination != Destination::Unknown;
        spans.push(span(word, if known { plain } else { muted }));
    }
    spans
}

/// What stands open from before this meeting: late ones first, then by date.
fn agreements(case: &Case, meeting: &Meeting, world: &World, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let made_here = |it: &&Agreement| it.meeting == Some(meeting.id);
    let mut open: Vec<&Agreement> =
        world.state.agreements_of(case).filter(|it| it.is_open() && !made_here(it)).collect();
    if open.is_empty() {
        return vec![];
    }
    open.sort_by_key(|it| (!it.is_late(world.today), it.facts.due, it.id));
    let any_here = world.state.agreements_of(case).any(|it| made_here(&it));
    let title = if any_here { words::EARLIER_AGREEMENTS } else { words::OPEN_AGREEMENTS };
    let mut lines = vec![];
    air(&mut lines, page);
    lines.push(heading(title, page.cells, skin));
    for agreement in open {
        lines.extend(agreement_lines(agreement, world, page.cells, skin));
    }
    lines
}

fn agreement_lines(agreement: &Agreement, world: &World, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let late = agreement.is_late(world.today);
    let (sign, look) = if late { (Glyph::LetOp.as_str(), Look::Late) } else { ("·", Look::Muted) };
    let what = agreement.facts.what.clone().unwrap_or_default();
    let due = agreement.facts.due.map(|day| words::due(day, late, world.today));
    let owner = agreement.facts.owner.map(|owner| labels::owner(owner, &world.state));
    let right = [owner, due].into_iter().flatten().collect::<Vec<_>>().join(words::DOT);
    let left =
        Line::from(vec![span(format!("{sign} "), skin.style(look)), span(what, skin.style(Look::Text))]);
    let right = span(right, skin.style(if late { Look::Late } else { Look::Muted }));
    spread(left, right, cells)
}

/// Age, school and status on one line: for who is next.
pub(in crate::view) fn in_short(case: &Case, world: &World, skin: Skin) -> Line<'static> {
    let (glyph, look) = of_status(case.status());
    let about = words::about(case, world.today);
    let air = if about.is_empty() { String::new() } else { format!("{about}{}", words::DOT) };
    Line::from(vec![
        span(air, skin.style(Look::Text)),
        span(format!("{} {}", glyph.as_str(), case.status().label()), skin.style(look)),
    ])
}
