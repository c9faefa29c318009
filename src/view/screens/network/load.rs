//! What somebody carries, a line each, each kind under its heading.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::carried::{Kind, kind};
use crate::app::screens::network::Pane;
use crate::domain::{AgreementId, Carried, Doing, NameForm, Owner, PupilId, Role};
use crate::text::network as words;
use crate::text::{dates, entries, hand_on};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::{paint, scroll};
use crate::view::width::{clean, width};

/// Pointer and a space.
const GUTTER: u16 = 2;

/// A line of a list in which things stand under their kind.
pub(in crate::view) enum Shown {
    /// The kind, and how many there are.
    Heading(Kind, usize),
    /// The thing with this place in the list.
    Thing(usize),
    /// Nothing: air above a heading.
    Air,
}

/// The lines of things that stand by kind, with air between the kinds where all of it fits in this height.
pub(in crate::view) fn under_headings(things: impl Iterator<Item = Carried>, height: u16) -> Vec<Shown> {
    let lines = by_kind(things);
    let is_heading = |line: &Shown| matches!(line, Shown::Heading(..));
    let air = lines.iter().skip(1).filter(|line| is_heading(line)).count();
    if lines.len() + air > usize::from(height) {
        return lines;
    }
    let mut aired = vec![];
    for line in lines {
        if is_heading(&line) && !aired.is_empty() {
            aired.push(Shown::Air);
        }
        aired.push(line);
    }
    aired
}

fn by_kind(things: impl Iterator<Item = Carried>) -> Vec<Shown> {
    let mut lines: Vec<Shown> = vec![];
    let mut heading: Option<(usize, Kind)> = None;
    for (index, thing) in things.enumerate() {
        let own = kind(thing);
        if heading.is_none_or(|(_, above)| above != own) {
            heading = Some((lines.len(), own));
            lines.push(Shown::Heading(own, 0));
        }
        if let Some(Shown::Heading(_, count)) = heading.and_then(|(at, _)| lines.get_mut(at)) {
            *count += 1;
        }
        lines.push(Shown::Thing(index));
    }
    lines
}

/// The heading over things of a kind, with how many there are.
pub(in crate::view) fn heading(kind: Kind, count: usize, skin: Skin) -> Line<'static> {
    let count = Span::styled(format!("  {count}"), skin.style(Look::Muted));
    Line::from(vec![Span::styled(title(kind), skin.style(Look::Heading)), count])
}

/// What things of a kind are called together.
pub(in crate::view) const fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Role(Role::Casusregisseur) => words::CASUSREGISSEUR_OF,
        Kind::Role(Role::Waakvlam) => words::WAAKVLAM_OF,
        Kind::Role(Role::Jobcoach) => words::JOBCOACH_OF,
        Kind::Role(Role::Mentor) => words::MENTOR_OF,
        Kind::Agreements => words::AGREEMENTS,
        Kind::With => words::WITH,
        Kind::Meetings => words::MEETINGS,
    }
}

/// Draws it.
pub(super) fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let mut caret = None;
    let loads = &app.network.load;
    if loads.is_empty() {
        paint::wrapped(area, buf, words::NO_LOAD, skin.style(Look::Muted));
        return None;
    }
    let lines = under_headings(loads.iter().copied(), area.height);
    let here = app.network.pane == Pane::Caseload;
    let at = app.network.load_cursor.at;
    let is_cursor = |line: &Shown| here && matches!(line, Shown::Thing(index) if *index == at);
    let cursor = lines.iter().position(is_cursor).unwrap_or(0);
    let height = usize::from(area.height);
    let top = scroll::window(cursor, cursor.saturating_sub(height / 2), height, lines.len());
    let bar = if lines.len() > height { 2 } else { 0 };
    for (y, line) in (0..area.height).zip(lines.iter().skip(top)) {
        let place = paint::line_of(area, y);
        let place = paint::first(place, place.width.saturating_sub(bar));
        match line {
            Shown::Heading(kind, count) => {
                paint::line(place, buf, &heading(*kind, *count, skin), skin.style(Look::Text));
            }
            Shown::Air => {}
            Shown::Thing(index) => {
                if let Some(load) = loads.get(*index) {
                    draw_one(*load, app, place, buf, skin);
                }
            }
        }
        if is_cursor(line) {
            paint::text(paint::first(place, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
            buf.set_style(place, skin.style(Look::Selected));
            caret = Caret::on(place);
        }
    }
    scroll::bar(paint::last(area, 1), buf, skin, top, height, lines.len());
    caret
}

/// What it is, and at the right what one may want to know of it.
fn draw_one(load: Carried, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let inside = paint::after(line, GUTTER);
    let right = aside(load, app, skin);
    let wide = paint::cells(width(&clean(&right.content)));
    paint::text_right(inside, buf, &right.content, right.style);
    let room = inside.width.saturating_sub(wide.saturating_add(2));
    paint::line(paint::first(inside, room), buf, &what(load, app, skin), skin.style(Look::Text));
}

/// A pupil with status, an agreement with its pupil, or a meeting.
pub(in crate::view) fn what(load: Carried, app: &App, skin: Skin) -> Line<'static> {
    match load {
        Carried::Role(_, pupil) => {
            let status = app.world.case(pupil).map(|case| of_status(case.status()));
            let (glyph, look) = status.map_or((" ", Look::Muted), |(glyph, look)| (glyph.as_str(), look));
            let sign = Span::styled(format!("{glyph} "), skin.style(look));
            Line::from(vec![sign, Span::raw(name(pupil, NameForm::Sorted, app))])
        }
        Carried::Agreement(agreement) | Carried::With(agreement) => {
            let Some(known) = app.world.state.agreement(agreement) else { return Line::default() };
            let late = is_late(agreement, app) && begins(agreement, app).is_none();
            let sign = if late { Glyph::LetOp.as_str() } else { " " };
            let look = if late { Look::Late } else { Look::Muted };
            Line::from(vec![
                Span::styled(format!("{sign} "), skin.style(look)),
                Span::raw(entries::agreed(app.world.reading(), known)),
                Span::styled(
                    format!(" · {}", name(known.pupil, NameForm::Spoken, app)),
                    skin.style(Look::Muted),
                ),
            ])
        }
        Carried::Chair(meeting) | Carried::Operator(meeting) | Carried::Seat(meeting) => {
            Line::from(format!("  {}", hand_on::meeting_row(app.world.reading(), meeting)))
        }
    }
}

pub(in crate::view) fn aside(load: Carried, app: &App, skin: Skin) -> Span<'static> {
    let quiet = |text: String| Span::styled(text, skin.style(Look::Muted));
    let today = app.world.today;
    match load {
        Carried::Role(role, pupil) => {
            let later = app.world.case(pupil).and_then(|case| case.named_last(role));
            let person = app.network.selected();
            match later.filter(|later| later.since > today) {
                // Handed on, and not begun.
                Some(later) if later.person() == person => {
                    Span::styled(words::from(later.since), skin.style(Look::LetOp))
                }
                Some(later) => Span::styled(words::until(later.since), skin.style(Look::LetOp)),
                None => quiet(pupil.to_string()),
            }
        }
        Carried::Agreement(agreement) | Carried::With(agreement) => {
            let due = app.world.state.agreement(agreement).and_then(|it| it.facts.due);
            match due {
                _ if begins(agreement, app).is_some() => {
                    let from = begins(agreement, app).map(words::from).unwrap_or_default();
                    Span::styled(from, skin.style(Look::LetOp))
                }
                Some(due) if is_late(agreement, app) => {
                    Span::styled(dates::relative(due, today), skin.style(Look::Late))
                }
                due => quiet(due.map(|due| dates::short(due, today)).unwrap_or_default()),
            }
        }
        Carried::Chair(_) | Carried::Operator(_) | Carried::Seat(_) => quiet(hand_on::part(load).to_owned()),
    }
}

/// From when the person who is shown does this, where that day has not come.
fn begins(agreement: AgreementId, app: &App) -> Option<NaiveDate> {
    let (known, today) = (app.world.state.agreement(agreement)?, app.world.today);
    let person = Owner::Person(app.network.selected()?);
    let does = |doing: Doing<'_>| doing.everybody().any(|owner| owner == person);
    if does(known.doing_on(today)) {
        return None;
    }
    known.facts.turns_after(today).find(|turn| does(Doing::of(turn))).map(|turn| turn.from)
}

fn is_late(agreement: AgreementId, app: &App) -> bool {
    app.world.state.agreement(agreement).is_some_and(|it| it.is_late(app.world.today))
}

fn name(pupil: PupilId, form: NameForm, app: &App) -> String {
    app.world.reading().name(pupil, form)
}
