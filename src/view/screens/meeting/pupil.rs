//! The pupil, large: who, how it goes, who cares, what stands open.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::lines::{Room, heading, item, labelled, span, spread, words as wrapped};
use crate::app::World;
use crate::domain::{
    AgendaReason, AgendaState, Agreement, Case, Destination, Doubt, FactKey, Glance, Meeting, MeetingPhase,
    NameForm, Role, query,
};
use crate::text::case::moved;
use crate::text::labels::{self, Label};
use crate::text::{attention, counts, dates, entries, meeting as words, who};
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::width::{truncate_line, width};

/// So many warnings stand here.
const MOST: usize = 3;
/// A name, two lines about who it is, and air.
const HEAD: usize = 4;

/// The page that the pupil is drawn on: its width, and how much room each block has.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// Cells across.
    pub cells: usize,
    /// Who, and how it stands.
    pub head: Room,
    /// Facts and roles.
    pub facts: Room,
    /// Agreements from before this meeting.
    pub earlier: Room,
    /// Facts and roles that this meeting recorded.
    pub decisions: Room,
    /// Notes of this meeting.
    pub notes: Room,
}

impl Page {
    /// Every block with this much room.
    pub const fn all(cells: usize, room: Room) -> Self {
        Self { cells, head: room, facts: room, earlier: room, decisions: room, notes: room }
    }

    /// Something of the pupil or of what was recorded is missing on it, or cut.
    pub fn leaves_out(self) -> bool {
        [self.facts, self.earlier, self.decisions, self.notes].contains(&Room::Tight)
    }

    /// From the roomiest page to the tightest: block by block gives way, what this meeting recorded as the last.
    pub const fn ladder(cells: usize) -> [Self; 8] {
        let airy = Self::all(cells, Room::Airy);
        let no_large_status = Self { head: Room::Plain, ..airy };
        let plain = Self::all(cells, Room::Plain);
        let no_empty_facts = Self { facts: Room::Tight, ..plain };
        let short_head = Self { head: Room::Tight, ..no_empty_facts };
        let short_agreements = Self { earlier: Room::Tight, ..short_head };
        let short_decisions = Self { decisions: Room::Tight, ..short_agreements };
        let tight = Self { notes: Room::Tight, ..short_decisions };
        [airy, no_large_status, plain, no_empty_facts, short_head, short_agreements, short_decisions, tight]
    }
}

/// All about one pupil.
pub(super) fn lines(
    case: &Case,
    meeting: &Meeting,
    world: &World,
    page: Page,
    skin: Skin,
) -> Vec<Line<'static>> {
    let mut lines = head(case, meeting, world, page, skin);
    lines.extend(status(case, page, skin));
    air(&mut lines, page.head);
    lines.extend(let_op(case, world, page, skin));
    lines.extend(facts(case, meeting, world, page, skin));
    lines.extend(agreements(case, meeting, world, page, skin));
    lines
}

/// The same for who prepares: what is known and whether it can wait. Who goes through the agenda looks at the same
/// places of the page with every pupil, so what differs in length stands below what does not.
pub(super) fn prepared(
    case: &Case,
    meeting: &Meeting,
    world: &World,
    page: Page,
    skin: Skin,
) -> Vec<Line<'static>> {
    let mut lines = head(case, meeting, world, page, skin);
    let least = match page.head {
        Room::Airy => HEAD,
        Room::Plain => HEAD - 1,
        Room::Tight => 0,
    };
    lines.resize(lines.len().max(least), Line::default());
    lines.extend(status(case, Page { head: Room::Plain, ..page }, skin));
    air(&mut lines, page.head);
    let mut facts = facts(case, meeting, world, page, skin);
    let mut asked = let_op(case, world, Page { head: Room::Plain, ..page }, skin);
    match page.facts {
        // Where not all of it shows, what is pressing does.
        Room::Tight => std::mem::swap(&mut facts, &mut asked),
        Room::Airy | Room::Plain if !asked.is_empty() => air(&mut facts, page.head),
        Room::Airy | Room::Plain => {}
    }
    lines.append(&mut facts);
    lines.append(&mut asked);
    lines.extend(agreements(case, meeting, world, page, skin));
    lines
}

/// Who it is, and why they came back.
pub(super) fn head(
    case: &Case,
    meeting: &Meeting,
    world: &World,
    page: Page,
    skin: Skin,
) -> Vec<Line<'static>> {
    let name = world.reading().name(case.id, NameForm::Spoken);
    let name = Line::from(span(name, skin.style(Look::Heading)));
    let mut lines =
        spread(name, span(words::number(case.id, turn(case, meeting)), skin.style(Look::Muted)), page.cells);
    let mut about = wrapped(&words::about(case, world.today), page.cells, skin.style(Look::Text));
    if page.head == Room::Tight {
        about = vec![Line::from(span(words::about(case, world.today), skin.style(Look::Text)))];
    }
    lines.extend(about);
    if let Some(AgendaReason::CarriedOver(from)) = meeting.item(case.id).map(|item| item.reason) {
        let on = world.state.meeting(from).and_then(|from| from.facts.date);
        let told = words::carried_over(from, on, world.today);
        lines.extend(wrapped(&told, page.cells, skin.style(Look::Muted)));
    }
    air(&mut lines, page.head);
    lines
}

/// How the pupil's turn ended: also while they are at the table again.
fn turn(case: &Case, meeting: &Meeting) -> Option<AgendaState> {
    let state = meeting.item(case.id)?.state;
    (meeting.phase() == MeetingPhase::Running && state != AgendaState::ToDiscuss).then_some(state)
}

fn air(lines: &mut Vec<Line<'static>>, room: Room) {
    if room == Room::Airy {
        lines.push(Line::default());
    }
}

/// The status as large as there is room for: sign and word on a block of its own colour.
fn status(case: &Case, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let (glyph, look) = of_status(case.status());
    let word = format!("  {} {}  ", glyph.as_str(), case.status().label().to_uppercase());
    let style = skin.style(look).remove_modifier(Modifier::UNDERLINED);
    let edge = |sign: &str| Line::from(span(sign.repeat(width(&word)), style));
    let middle = Line::from(span(word.clone(), style.add_modifier(Modifier::BOLD | Modifier::REVERSED)));
    let contact = case.facts.contact.filter(|_| page.facts == Room::Tight).map(Label::label);
    let beside = contact.map(|contact| span(format!("  {contact}"), skin.style(Look::Text)));
    match page.head {
        Room::Airy => vec![edge("▄"), middle, edge("▀")],
        Room::Plain | Room::Tight => {
            vec![Line::from([middle.spans, beside.into_iter().collect()].concat())]
        }
    }
}

fn let_op(case: &Case, world: &World, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let all = query::attention(world.reading(), case);
    if all.is_empty() {
        return vec![];
    }
    let asked = all.iter().take(MOST).map(|it| attention::short(world.reading(), case, *it));
    let more = all.len().saturating_sub(MOST);
    let asked: Vec<String> = asked.chain((more > 0).then(|| counts::and_more(more))).collect();
    let style = skin.style(Look::LetOp).add_modifier(Modifier::BOLD);
    let sign = span(format!("{} {} ", Glyph::LetOp.as_str(), words::LET_OP), style);
    let mut lines = item(sign, &Line::from(span(asked.join(words::DOT), style)), page.cells);
    air(&mut lines, page.head);
    lines
}

/// A label, its value, and whether there is one.
struct FactRow {
    label: String,
    value: Vec<Span<'static>>,
    recorded: bool,
}

fn facts(case: &Case, meeting: &Meeting, world: &World, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let plain = skin.style(Look::Text);
    let muted = skin.style(Look::Muted);
    let tight = page.facts == Room::Tight;
    let prepares = meeting.phase() == MeetingPhase::Planned;
    let empty = || span(words::NOT_RECORDED, muted);
    let value = |key: FactKey| match case.facts.get(key) {
        Some(fact) => span(labels::fact_value(world.reading(), Some(case.id), &fact), plain),
        None => empty(),
    };
    let exit = case.facts.expected_exit.map(|day| match page.facts {
        // A day that has passed does not read as the summer that comes.
        Room::Tight if day < world.today => dates::short_with_year(day),
        Room::Tight => dates::short(day, world.today),
        Room::Airy | Room::Plain => {
            let moved = moved(case.listed().delays).map(|moved| format!("{}{moved}", words::DOT));
            words::exit(day, world.today) + &moved.unwrap_or_default()
        }
    });
    let mut rows = vec![
        // On a tight page the contact stands beside the status.
        FactRow {
            label: labels::capital(FactKey::Contact.label()),
            value: vec![value(FactKey::Contact)],
            recorded: case.facts.contact.is_some() && !tight,
        },
        FactRow {
            label: words::ROUTE.to_owned(),
            value: route(case, value, plain, muted),
            recorded: case.facts.exit_profile.is_some() || case.facts.destination.is_some(),
        },
        FactRow {
            label: words::EXIT.to_owned(),
            recorded: exit.is_some(),
            value: vec![exit.map_or_else(empty, |exit| span(exit, plain))],
        },
    ];
    if prepares {
        let discussed = query::last_discussed(world.reading(), case);
        rows.push(FactRow {
            label: words::DISCUSSED.to_owned(),
            recorded: discussed.is_some(),
            value: vec![match discussed {
                Some(day) => span(words::exit(day, world.today), plain),
                None => span(words::NEVER, muted),
            }],
        });
    }
    rows.extend([Role::Casusregisseur, Role::Waakvlam].iter().map(|role| {
        let holder = world.reading().holder(case, *role).map(|holder| {
            let who = match tight || prepares {
                true => who::holder(world.reading(), case, holder),
                false => who::holder_with_function(world.reading(), case, holder),
            };
            let kind = holder.kind.map(|kind| format!(", {}", kind.label())).unwrap_or_default();
            span(format!("{who}{kind}"), plain)
        });
        let label = labels::capital(role.label());
        FactRow { label, recorded: holder.is_some(), value: vec![holder.unwrap_or_else(empty)] }
    }));
    let shown = rows.into_iter().filter(|row| row.recorded || !tight);
    shown.flat_map(|row| labelled(&row.label, &Line::from(row.value), page.cells, skin)).collect()
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
        let word = destination.label().to_owned();
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
    air(&mut lines, page.earlier);
    // On a tight page their signs and dates must do.
    if page.earlier != Room::Tight {
        lines.push(heading(title, page.cells, skin));
    }
    for agreement in open {
        lines.extend(agreement_lines(agreement, world, page, skin));
    }
    lines
}

fn agreement_lines(agreement: &Agreement, world: &World, page: Page, skin: Skin) -> Vec<Line<'static>> {
    let late = agreement.is_late(world.today);
    let (sign, look) = if late { (Glyph::LetOp.as_str(), Look::Late) } else { ("·", Look::Muted) };
    let what = entries::agreed(world.reading(), agreement);
    let owner = agreement.doing_on(world.today).owner.map(|owner| labels::owner(world.reading(), owner));
    let left =
        Line::from(vec![span(format!("{sign} "), skin.style(look)), span(what, skin.style(Look::Text))]);
    let right_look = skin.style(if late { Look::Late } else { Look::Muted });
    if page.earlier == Room::Tight {
        // One line: when counts for more than who.
        let due =
            agreement.facts.due.map(|day| words::due_in_short(day, late, world.today)).unwrap_or_default();
        let room = page.cells.saturating_sub(width(&due) + 2);
        return spread(truncate_line(&left, room), span(due, right_look), page.cells);
    }
    let due = agreement.facts.due.map(|day| words::due(day, late, world.today));
    let right = [owner, due].into_iter().flatten().collect::<Vec<_>>().join(words::DOT);
    spread(left, span(right, right_look), page.cells)
}

/// Status, age and school on one line: for who was, and who is next.
pub(in crate::view) fn in_short(case: &Case, world: &World, skin: Skin) -> Line<'static> {
    let (glyph, look) = of_status(case.status());
    let about = words::about_in_short(case, world.today);
    let about = if about.is_empty() { about } else { format!("{}{about}", words::DOT) };
    Line::from(vec![
        span(format!("{} {}", glyph.as_str(), case.status().label()), skin.style(look)),
        span(about, skin.style(Look::Text)),
    ])
}
