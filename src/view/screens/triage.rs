//! Triage: one pupil at a time, large; at the end what was done.

pub(in crate::view) mod done;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::case::lines as case_lines;
use super::meeting::lines::{heading, labelled};
use crate::app::App;
use crate::app::screens::triage::Page;
use crate::domain::query::AttentionKind;
use crate::domain::{Agreement, Case, NameForm, Net, Role, query};
use crate::keys::Place;
use crate::text::case as case_words;
use crate::text::events::Teller;
use crate::text::list::way;
use crate::text::{attention, counts, dates, facts, triage as words};
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::{paint, progress};
use crate::view::width::{Align, clean, line_width, pad, width, wrap_line};

/// Air at both sides.
const AIR: u16 = 2;
/// From this width on, what changed stands beside the rest.
const TWO_FROM: u16 = 100;
/// Lines that are kept for what changed, its heading among them.
const NEWS_LINES: usize = 4;

/// How much room the page has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Every fact has a line of its own.
    Large,
    /// Facts share lines.
    Plain,
    /// And there is no air.
    Tight,
}

impl Room {
    fn of(height: u16) -> Self {
        match height {
            28.. => Self::Large,
            16.. => Self::Plain,
            _ => Self::Tight,
        }
    }

    /// So many warnings stand in the head.
    fn warnings(self) -> usize {
        match self {
            Self::Large => 6,
            Self::Plain => 2,
            Self::Tight => 1,
        }
    }

    fn air(self) -> usize {
        usize::from(self != Self::Tight)
    }
}

/// Larger than any page.
const WHOLE: u16 = 4_000;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let area = paint::after(paint::first(area, area.width.saturating_sub(AIR)), AIR).intersection(buf.area);
    if let Page::Done(rows, cursor) = &app.triage.page {
        return done::draw(app, rows, *cursor, area, buf, skin);
    }
    let room = Room::of(area.height);
    let (at, total) = (app.triage.at.saturating_add(1), app.triage.pupils.len());
    let bar = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let told = words::position(at, total, app.triage.beside);
    progress::draw(area, buf, skin, &told, bar(at), bar(total));
    let page = paint::below(area, paint::cells(1 + room.air()));
    match app.triage.pupil().and_then(|pupil| app.world.case(pupil)) {
        Some(case) => pupil(app, case, room, page, buf, skin),
        None => {
            paint::wrapped(page, buf, &words::nobody(app.keys(Place::Triage)), skin.style(Look::Muted));
        }
    }
    // The name: the page is about one pupil.
    Caret::on(page)
}

fn pupil(app: &App, case: &Case, room: Room, area: Rect, buf: &mut Buffer, skin: Skin) {
    let mut head = name(app, case, room, area, buf, skin);
    head.extend(state(app, case, room, area.width.into(), skin));
    put(area, buf, skin, &head);
    let rest = paint::below(area, paint::cells(head.len() + room.air()));
    let side_by_side = rest.width >= TWO_FROM;
    let left = if side_by_side { paint::first(rest, rest.width / 2) } else { rest };
    let cells = usize::from(left.width.saturating_sub(if side_by_side { 3 } else { 0 }));
    let mut lines = facts(app, case, room, cells, skin);
    lines.extend((0..room.air()).map(|_| Line::default()));
    let free = usize::from(rest.height).saturating_sub(lines.len());
    let kept = if side_by_side { 0 } else { NEWS_LINES + room.air() };
    lines.extend(agreements(app, case, cells, free.saturating_sub(kept), skin));
    put(left, buf, skin, &lines);
    let beside = match side_by_side {
        true => paint::after(rest, left.width),
        false => paint::below(rest, paint::cells(lines.len() + room.air())),
    };
    put(beside, buf, skin, &news(app, case, beside, skin));
}

/// Everything on the page but the name, in lines that are not broken.
pub(in crate::view) fn page(app: &App, case: &Case, skin: Skin) -> Vec<Line<'static>> {
    let whole = Rect::new(0, 0, WHOLE, WHOLE);
    let (room, cells) = (Room::Large, usize::from(WHOLE));
    let mut lines = state(app, case, room, cells, skin);
    lines.extend(facts(app, case, room, cells, skin));
    lines.extend(agreements(app, case, cells, cells, skin));
    lines.extend(news(app, case, whole, skin));
    lines
}

fn put(area: Rect, buf: &mut Buffer, skin: Skin, lines: &[Line<'_>]) {
    for (y, line) in (0..area.height).zip(lines) {
        paint::line(paint::line_of(area, y), buf, line, skin.style(Look::Text));
    }
}

/// The name, with the number at the right; who it is beside it, or under it where there is room.
fn name(app: &App, case: &Case, room: Room, area: Rect, buf: &mut Buffer, skin: Skin) -> Vec<Line<'static>> {
    let name = clean(&app.world.reading().name(case.id, NameForm::Spoken)).into_owned();
    let about = case_words::about(case, app.world.today);
    let fits = width(&name) + width(&about) + 3 <= usize::from(area.width);
    let beside = if room != Room::Large && fits { about } else { case.id.to_string() };
    paint::text_right(area, buf, &beside, skin.style(Look::Muted));
    let mut lines = vec![Line::styled(name, skin.style(Look::Heading).patch(skin.style(Look::Accent)))];
    if room == Room::Large || !fits {
        lines.push(Line::styled(case_words::who(case, app.world.today), skin.style(Look::Muted)));
    }
    let beside = query::urgent(case).filter(|_| !app.list.shown.contains(&case.id));
    lines.extend(beside.map(|why| Line::styled(words::beside(why), skin.style(Look::Muted))));
    lines
}

/// How it stands, who may know, and what asks attention.
fn state(app: &App, case: &Case, room: Room, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let world = &app.world;
    let status = case_lines::status(case, skin);
    let status = Span::styled(status.content, skin.style(Look::Heading).patch(status.style));
    let way = Some(way(&case.facts)).filter(|way| !way.is_empty()).map(Span::raw);
    let exit = case.facts.expected_exit.map(|exit| Span::raw(case_words::tied(&case_words::exit(exit))));
    let parts = [Some(status), case_lines::contact(case, skin), way, exit];
    let state = case_lines::dotted(parts.into_iter().flatten().collect(), skin);
    let mut lines = case_lines::wrapped(&state, cells);
    let sharing = case_lines::sharing(case, world, skin);
    lines.extend(sharing.iter().find(|line| line_width(line) <= cells).or(sharing.last()).cloned());
    let reading = world.reading();
    // Who works without a ground stands in the line above.
    let all = query::attention(reading, case);
    let all: Vec<_> = all.into_iter().filter(|it| it.kind() != Some(AttentionKind::NoGround)).collect();
    let most = room.warnings();
    let hidden = all.len().saturating_sub(most);
    let keys = app.keys(Place::Triage);
    let shown = all.into_iter().take(most).enumerate();
    lines.extend(shown.map(|(at, warning)| {
        let more = (hidden > 0 && at + 1 == most).then(|| case_words::more_let_ops(hidden, keys));
        let said = |words: String| case_lines::untied(case_lines::let_ops(&[words], more.as_deref(), skin));
        let whole = said(attention::sentence(reading, case, warning));
        if line_width(&whole) <= cells { whole } else { said(attention::short(reading, case, warning)) }
    }));
    lines
}

/// Roles, the last discussion and the next contact: a line each, or shared lines.
fn facts(app: &App, case: &Case, room: Room, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let (world, today) = (&app.world, app.world.today);
    let nothing = || Span::styled(case_words::NOTHING, skin.style(Look::Muted));
    let role = |role| (facts::role(role), case_lines::holder(case, role, world, skin));
    let discussed = query::last_discussed(world.reading(), case).map(|on| {
        let ago = dates::ago(on, today);
        Span::raw(if room == Room::Large { case_words::day(on, &ago) } else { ago })
    });
    let contact = query::next_contact(world.reading(), case).map(|due| {
        let look = if due.is_late(today) { Look::Late } else { Look::Text };
        let said =
            if room == Room::Large { words::contact(due, today) } else { dates::relative(due.on, today) };
        Span::styled(said, skin.style(look))
    });
    let others = [Role::Jobcoach, Role::Mentor]
        .into_iter()
        .filter(|role| world.reading().holder(case, *role).is_some());
    let roles = [Role::Casusregisseur, Role::Waakvlam].into_iter().chain(others).map(role);
    let days = [
        (case_words::DISCUSSED, discussed.unwrap_or_else(nothing)),
        (words::NEXT_CONTACT, contact.unwrap_or_else(nothing)),
    ];
    if room == Room::Large {
        let rows = roles.chain(days);
        return rows.flat_map(|(label, value)| labelled(label, &Line::from(value), cells, skin)).collect();
    }
    let shared = |rows: Vec<(&'static str, Span<'static>)>| {
        let mut spans = vec![];
        for (label, value) in rows {
            let gap = if spans.is_empty() { "" } else { "   " };
            spans.push(Span::styled(format!("{gap}{label} "), skin.style(Look::Muted)));
            spans.push(value);
        }
        wrap_line(&Line::from(spans), cells)
    };
    shared(roles.collect()).into_iter().chain(shared(days.to_vec())).collect()
}

/// The open agreements, late ones first; what does not fit is counted.
fn agreements(app: &App, case: &Case, cells: usize, room: usize, skin: Skin) -> Vec<Line<'static>> {
    let world = &app.world;
    let (open, late) = query::agreement_counts(world.reading(), case);
    let mut title = words::AGREEMENTS.to_owned();
    if open > 0 {
        title = format!("{title} ({})", case_words::open_and_late(open, late));
    }
    let mut lines = vec![heading(&title, cells, skin)];
    let mut all: Vec<&Agreement> = world.state.agreements_of(case).filter(|it| it.is_open()).collect();
    all.sort_by_key(|agreement| agreement.facts.due);
    if all.is_empty() {
        lines.push(Line::styled(case_words::NONE_OPEN, skin.style(Look::Muted)));
    }
    let told = |agreement: &&Agreement| case_lines::agreement(agreement, world, skin).map(case_lines::untied);
    let rows: Vec<Line<'static>> = if all.len() * 2 < room {
        all.iter().flat_map(told).collect()
    } else {
        all.iter().map(told).map(|[what, about]| on_one_line(&what, &about, cells, skin)).collect()
    };
    lines.extend(fitting(rows, room.saturating_sub(1).max(1), skin));
    lines
}

/// What, and behind it who and when: where that is too long the day gives way to how far off it is, and who to both.
fn on_one_line(what: &Line<'static>, about: &Line<'static>, cells: usize, skin: Skin) -> Line<'static> {
    // An indent, and parts with dots between them.
    let parts: Vec<&Span<'static>> = about.spans.iter().skip(1).step_by(2).collect();
    let chosen: [&[usize]; 3] = [&[0, 1, 2], &[0, 2], &[2]];
    let line = |chosen: &[usize]| {
        let own = chosen.iter().filter_map(|at| parts.get(*at).map(|part| (*part).clone()));
        let mut whole = what.clone();
        for part in own {
            whole.spans.extend([Span::styled(" · ", skin.style(Look::Muted)), part]);
        }
        whole
    };
    let lines = chosen.map(line);
    let [.., shortest] = &lines;
    lines.iter().find(|line| line_width(line) <= cells).unwrap_or(shortest).clone()
}

/// What changed since the last time, the newest first: the day and a sentence.
fn news(app: &App, case: &Case, area: Rect, skin: Skin) -> Vec<Line<'static>> {
    let Some(news) = &app.triage.news else { return vec![] };
    let (cells, muted) = (usize::from(area.width), skin.style(Look::Muted));
    let mut lines = vec![heading(&words::since(news.since), cells, skin)];
    if news.changes.is_empty() {
        lines.push(Line::styled(words::NO_NEWS, muted));
    }
    let teller = Teller::new(app.world.reading()).within(case.id);
    let mut told: Vec<Line<'static>> = vec![];
    let day = |change: &Net| dates::short(dates::day_of(change.at), app.world.today);
    let widest = news.changes.iter().map(|change| width(&day(change))).max().unwrap_or(0);
    for change in &news.changes {
        let day = pad(&day(change), widest, Align::Left);
        let sentence = teller.event(&change.event);
        let indent = widest + 2;
        let parts = wrap_line(&Line::from(sentence), cells.saturating_sub(indent));
        told.extend(parts.into_iter().enumerate().map(|(at, part)| {
            let before = if at == 0 { format!("{day}  ") } else { " ".repeat(indent) };
            Line::from([vec![Span::styled(before, muted)], part.spans].concat())
        }));
    }
    lines.extend(fitting(told, usize::from(area.height).saturating_sub(1).max(1), skin));
    lines
}

/// As many lines as there is room for; the last one says how many more there are.
fn fitting(mut lines: Vec<Line<'static>>, room: usize, skin: Skin) -> Vec<Line<'static>> {
    if lines.len() > room {
        let hidden = lines.len() - room.saturating_sub(1);
        lines.truncate(room.saturating_sub(1));
        lines.push(Line::styled(counts::and_more(hidden), skin.style(Look::Muted)));
    }
    lines
}
