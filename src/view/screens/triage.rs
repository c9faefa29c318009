//! Triage: one pupil at a time, large; at the end what was done.

mod done;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::case::lines as case_lines;
use super::meeting::lines::{heading, labelled};
use crate::app::App;
use crate::app::screens::triage::Page;
use crate::domain::query::Attention;
use crate::domain::{Agreement, Audience, Case, NameForm, Role, query};
use crate::text::events::Teller;
use crate::text::screens::case as case_words;
use crate::text::screens::list::way;
use crate::text::{attention, dates, triage as words};
use crate::view::skin::{Look, Skin};
use crate::view::widgets::{paint, progress};
use crate::view::width::{clean, line_width, width, wrap_line};

/// Air at both sides.
const AIR: u16 = 2;
/// From this width on, what changed stands beside the rest.
const TWO_FROM: u16 = 100;
/// From this height on there is air between the parts.
const AIRY_FROM: u16 = 19;
/// So many warnings, on a small page and on a large one.
const WARNINGS: [usize; 2] = [3, 6];
/// A large page.
const LARGE_FROM: u16 = 28;
/// Lines that are kept for what changed, its heading among them.
const NEWS_LINES: usize = 4;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let area = paint::after(paint::first(area, area.width.saturating_sub(AIR)), AIR).intersection(buf.area);
    if let Page::Done(rows, cursor) = &app.triage.page {
        return done::draw(app, rows, *cursor, area, buf, skin);
    }
    let (at, total) = (app.triage.at.saturating_add(1), app.triage.pupils.len());
    let bar = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    progress::draw(area, buf, skin, &words::position(at, total), bar(at), bar(total));
    let air = u16::from(area.height >= AIRY_FROM);
    let page = paint::below(area, 1 + air);
    match app.triage.pupil().and_then(|pupil| app.world.case(pupil)) {
        Some(case) => pupil(app, case, page, buf, skin),
        None => {
            paint::wrapped(page, buf, words::NOBODY, skin.style(Look::Muted));
        }
    }
}

fn pupil(app: &App, case: &Case, area: Rect, buf: &mut Buffer, skin: Skin) {
    let airy = area.height + 2 >= AIRY_FROM;
    let head = head(app, case, area, skin);
    put(area, buf, skin, &head);
    let id = case.id.to_string();
    paint::text_right(area, buf, &id, skin.style(Look::Muted));
    let rest = paint::below(area, paint::cells(head.len()) + u16::from(airy));
    let side_by_side = rest.width >= TWO_FROM;
    let left = if side_by_side { paint::first(rest, rest.width / 2) } else { rest };
    let cells = usize::from(left.width.saturating_sub(if side_by_side { 3 } else { 0 }));
    let mut lines = facts(app, case, cells, skin);
    if airy {
        lines.push(Line::default());
    }
    let room = usize::from(rest.height).saturating_sub(lines.len());
    let kept = if side_by_side { 0 } else { NEWS_LINES + usize::from(airy) };
    lines.extend(agreements(app, case, cells, room.saturating_sub(kept), skin));
    let beside = paint::after(rest, if side_by_side { left.width } else { 0 });
    if side_by_side {
        put(left, buf, skin, &lines);
        put(beside, buf, skin, &news(app, case, beside, skin));
        return;
    }
    if airy {
        lines.push(Line::default());
    }
    put(rest, buf, skin, &lines);
    let below = paint::below(rest, paint::cells(lines.len()));
    put(below, buf, skin, &news(app, case, below, skin));
}

fn put(area: Rect, buf: &mut Buffer, skin: Skin, lines: &[Line<'_>]) {
    for (y, line) in (0..area.height).zip(lines) {
        paint::line(paint::line_of(area, y), buf, line, skin.style(Look::Text));
    }
}

/// Name, who it is, how it stands, and what asks attention.
fn head(app: &App, case: &Case, area: Rect, skin: Skin) -> Vec<Line<'static>> {
    let world = &app.world;
    let room = usize::from(area.width);
    let name = clean(&case.name().show(NameForm::Spoken, Audience::OwnScreen)).into_owned();
    let name = Line::styled(name, skin.style(Look::Heading).patch(skin.style(Look::Accent)));
    let who = Line::styled(case_words::who(case, world.today), skin.style(Look::Muted));
    let status = case_lines::status(case, skin);
    let status = Span::styled(status.content, skin.style(Look::Heading).patch(status.style));
    let way = Some(way(&case.facts)).filter(|way| !way.is_empty()).map(Span::raw);
    let exit = case.facts.expected_exit.map(|exit| Span::raw(case_words::exit(exit)));
    let parts = [Some(status), case_lines::contact(case, skin), way, exit];
    let state = case_lines::dotted(parts.into_iter().flatten().collect(), skin);
    let mut lines = vec![name, who];
    lines.extend(wrap_line(&state, room).into_iter().map(case_lines::untied));
    let [few, many] = WARNINGS;
    let sharing = case_lines::sharing(case, world, skin);
    lines.extend(sharing.iter().find(|line| line_width(line) <= room).or(sharing.last()).cloned());
    let state = &world.state;
    // Who works without a ground stands in the line above.
    let all = query::attention(state, case, world.today);
    let all: Vec<_> = all.into_iter().filter(|it| !matches!(it, Attention::NoGround(_))).collect();
    let most = if area.height >= LARGE_FROM { many } else { few };
    let hidden = all.len().saturating_sub(most);
    let shown = all.into_iter().take(most).enumerate();
    lines.extend(shown.map(|(at, warning)| {
        let more = (hidden > 0 && at + 1 == most).then(|| words::and_more(hidden));
        let said = |words: String| case_lines::untied(case_lines::let_ops(&[words], more.as_deref(), skin));
        let whole = said(attention::sentence(warning, state));
        if line_width(&whole) <= room { whole } else { said(attention::short(warning, state)) }
    }));
    lines
}

/// Roles, the last discussion and the next contact; in pairs where that fits.
fn facts(app: &App, case: &Case, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let (world, today) = (&app.world, app.world.today);
    let nothing = || Line::styled(case_words::NOTHING, skin.style(Look::Muted));
    let role = |role| (case_words::role_label(role), Line::from(case_lines::holder(case, role, world, skin)));
    let discussed = query::last_discussed(&world.state, case)
        .map(|on| Line::from(case_words::day(on, &dates::ago(on, today))));
    let contact = query::next_contact(&world.state, case, today).map(|due| {
        let look = if due.is_late(today) { Look::Late } else { Look::Text };
        Line::styled(words::contact(due, today), skin.style(look))
    });
    let mut rows = vec![
        role(Role::Casusregisseur),
        role(Role::Waakvlam),
        (case_words::DISCUSSED, discussed.unwrap_or_else(nothing)),
        (words::NEXT_CONTACT, contact.unwrap_or_else(nothing)),
    ];
    let others = [Role::Jobcoach, Role::Mentor].into_iter().filter(|role| case.holder(*role).is_some());
    rows.splice(2..2, others.map(role));
    rows.into_iter().flat_map(|(label, value)| labelled(label, &value, cells, skin)).collect()
}

/// The open agreements, late ones first; what does not fit is counted.
fn agreements(app: &App, case: &Case, cells: usize, room: usize, skin: Skin) -> Vec<Line<'static>> {
    let world = &app.world;
    let (open, late) = query::agreement_counts(&world.state, case, world.today);
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
        all.iter().map(told).map(|[what, about]| on_one_line(what, about, cells)).collect()
    };
    lines.extend(fitting(rows, room.saturating_sub(1).max(1), skin));
    lines
}

/// What, and behind it who and when: where that is too long the day gives way, then how far off it is.
fn on_one_line(what: Line<'static>, mut about: Line<'static>, cells: usize) -> Line<'static> {
    let mut about = about.spans.split_off(1.min(about.spans.len()));
    loop {
        let dot = about.get(1).cloned().unwrap_or_else(|| Span::raw(" "));
        let mut whole = what.clone();
        whole.spans.push(dot);
        whole.spans.extend(about.iter().cloned());
        if about.len() < 3 || line_width(&whole) <= cells {
            return whole;
        }
        // A part and the dot before it.
        let middle = about.len() / 2;
        about.drain(middle..(middle + 2).min(about.len()));
    }
}

/// What changed since the last time, the newest first: the day and a sentence.
fn news(app: &App, case: &Case, area: Rect, skin: Skin) -> Vec<Line<'static>> {
    let Some(news) = &app.triage.news else { return vec![] };
    let (cells, muted) = (usize::from(area.width), skin.style(Look::Muted));
    let mut lines = vec![heading(&words::since(news.since), cells, skin)];
    if news.changes.is_empty() {
        lines.push(Line::styled(words::NO_NEWS, muted));
    }
    let teller = Teller::new(&app.world.state, Audience::OwnScreen);
    let mut told: Vec<Line<'static>> = vec![];
    for change in &news.changes {
        let day = dates::short(dates::day_of(change.at), app.world.today);
        let sentence = words::of_one(&teller.event(&change.event), case.id, &app.world.state);
        let indent = width(&day) + 2;
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
        lines.push(Line::styled(words::and_more(hidden), skin.style(Look::Muted)));
    }
    lines
}
