//! The right side: the pupil at the table, and under it what the meeting records.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines::{Room, centred, heading, item, span, words as wrapped};
use super::pupil::{self, Page};
use super::recorded::{RoomFor, Told};
use super::{page, recorded};
use crate::app::{App, Away};
use crate::domain::{Case, Meeting, MeetingPhase, query};
use crate::keys::Place;
use crate::text::keys::Keys;
use crate::text::meeting as words;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::{paint, scroll};
use crate::view::width::truncate_line;

/// Room for a scroll bar beside a page that is read on.
const BAR: usize = 2;
/// Name, age and school, status, and that there is more: with less, nobody knows whom it is about.
const LEAST_ABOUT: usize = 4;

/// Below this height what stands under the page gets one line.
const LOW: u16 = 14;

/// Draws it.
pub(super) fn draw(meeting: &Meeting, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let pupil = app.meeting.pupil(&app.world);
    match pupil.and_then(|pupil| app.world.case(pupil)) {
        Some(case) => draw_case(case, meeting, app, area, buf, skin),
        None if meeting.phase() != MeetingPhase::Running => {}
        None if meeting.next_to_discuss(None).is_none() => {
            centred(area, buf, skin, &words::nobody_left(meeting, app.keys(Place::Meeting)));
        }
        None => centred(area, buf, skin, &words::nobody_at_table(app.keys(Place::Meeting))),
    }
}

fn draw_case(case: &Case, meeting: &Meeting, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let cells = usize::from(area.width);
    // Who may not know of whom is said below the page, where nothing else takes its place.
    let mut lacking = without_ground(case, meeting, app, cells, skin);
    // In a low window a line of it has to do.
    if area.height < LOW && lacking.len() > 1 {
        lacking = lacking.into_iter().take(1).map(|line| truncate_line(&cut(line), cells)).collect();
    }
    let foot = paint::cells(lacking.len()).min(area.height / 2);
    page(paint::below(area, area.height.saturating_sub(foot)), buf, skin, &lacking, 0);
    let area = Rect { height: area.height.saturating_sub(foot), ..area };
    let height = usize::from(area.height);
    let pages =
        |about: Page| (upper(case, meeting, app, about, skin), below(case, meeting, app, about, skin));
    // What is left out on a tight page is not left out in silence.
    let more = Line::from(span(words::more_below(app.keys(Place::Meeting)), skin.style(Look::Muted)));
    let page_of = |about: Page| {
        let (mut upper, under) = pages(about);
        upper.extend(about.leaves_out().then(|| more.clone()));
        (upper, under)
    };
    let fits = |(upper, under): &(Vec<_>, Vec<_>)| upper.len() + under.len() <= height;
    // Who reads on gets all of it.
    let whole = Page::ladder(cells).into_iter().filter(|page| app.meeting.top == 0 || !page.leaves_out());
    let found = whole.map(page_of).find(fits);
    let (upper, under) = found.unwrap_or_else(|| match app.meeting.top {
        0 => pages(Page::all(cells, Room::Tight)),
        _ => pages(Page::all(cells.saturating_sub(BAR), Room::Plain)),
    });
    let mut whole = upper.clone();
    if whole.len() + under.len() < height {
        whole.push(Line::default());
    }
    whole.extend(under.iter().cloned());
    if meeting.phase() == MeetingPhase::Planned {
        // At the bottom: it says the same for every pupil, and stays where it is from pupil to pupil.
        let above = height.saturating_sub(under.len());
        let air = above.saturating_sub(whole.len() - under.len());
        whole.splice(upper.len()..upper.len(), std::iter::repeat_n(Line::default(), air));
    }
    if whole.len() <= height || app.meeting.top > 0 {
        let top = app.meeting.top.min(whole.len().saturating_sub(height));
        page(area, buf, skin, &whole, top);
        scroll::bar(paint::last(area, 1), buf, skin, top, height, whole.len());
        return;
    }
    let about = upper.len().min(LEAST_ABOUT).max(height.saturating_sub(under.len()));
    draw_both(area, buf, skin, (&upper, &under), about, app.keys(Place::Meeting));
}

/// The pupil, as much as belongs to how far the meeting is.
fn upper(case: &Case, meeting: &Meeting, app: &App, about: Page, skin: Skin) -> Vec<Line<'static>> {
    match meeting.phase() {
        // What is known now is no part of what a closed meeting said.
        MeetingPhase::Closed => pupil::head(case, meeting, &app.world, about, skin),
        MeetingPhase::Planned => pupil::prepared(case, meeting, &app.world, about, skin),
        MeetingPhase::Running => pupil::lines(case, meeting, &app.world, about, skin),
    }
}

/// The page with everything on it, and what the table may not know.
pub(super) fn whole(
    case: &Case,
    meeting: &Meeting,
    app: &App,
    cells: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    let about = Page::all(cells, Room::Plain);
    let mut lines = upper(case, meeting, app, about, skin);
    lines.extend(below(case, meeting, app, about, skin));
    lines.extend(without_ground(case, meeting, app, cells, skin));
    lines
}

/// That a line goes on.
fn cut(mut line: Line<'static>) -> Line<'static> {
    line.spans.push(Span::raw(" …"));
    line
}

/// Both are too long for one page: what is recorded stays in sight, `above` lines are for who it is about. What does
/// not fit is said: under the upper part that there is more, over the lower one how much came earlier.
fn draw_both(
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
    (upper, under): (&[Line<'_>], &[Line<'_>]),
    above: usize,
    keys: Keys<'_>,
) {
    let muted = skin.style(Look::Muted);
    let kept = above.saturating_sub(usize::from(above < upper.len()));
    page(Rect { height: paint::cells(kept).min(area.height), ..area }, buf, skin, upper, 0);
    if kept < above {
        paint::text(paint::line_of(area, paint::cells(kept)), buf, &words::more_below(keys), muted);
    }
    let place = paint::below(area, paint::cells(above));
    let beneath = usize::from(place.height);
    if under.len() <= beneath {
        return page(place, buf, skin, under, 0);
    }
    // Its heading, how much is out of sight, and the newest lines at the bottom.
    let hidden = (under.len() + 2).saturating_sub(beneath).max(1);
    page(Rect { height: place.height.min(1), ..place }, buf, skin, under, 0);
    paint::text(paint::line_of(place, 1), buf, &words::more_above(hidden.saturating_sub(1), keys), muted);
    page(paint::below(place, 2), buf, skin, under, hidden);
}

/// Which party at the table may not know of whom: while a meeting is prepared of all pupils, while it runs of this one.
fn without_ground(case: &Case, meeting: &Meeting, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let reading = app.world.reading();
    let told = match meeting.phase() {
        MeetingPhase::Planned => words::without_ground(reading, &query::without_ground_at(reading, meeting)),
        // The wall shows no name then, and nobody would know why.
        MeetingPhase::Running if app.wall.is_some() && !query::anybody_is_there(meeting) => {
            words::nobody_is_there(app.keys(Place::Meeting))
        }
        MeetingPhase::Running => words::without_ground_for(
            reading,
            &query::without_ground_here(reading, meeting, case),
            app.keys(Place::Meeting),
        ),
        MeetingPhase::Closed => String::new(),
    };
    if told.is_empty() {
        return vec![];
    }
    let let_op = skin.style(Look::LetOp);
    item(span(Glyph::LetOp.as_str(), let_op), &Line::from(span(told, let_op)), cells)
}

/// What stands under the pupil: how to begin, what is recorded, or what was.
fn below(case: &Case, meeting: &Meeting, app: &App, about: Page, skin: Skin) -> Vec<Line<'static>> {
    let cells = about.cells;
    let keys = app.keys(Place::Meeting);
    let ways = |sentence: &str| wrapped(sentence, cells, skin.style(Look::Text));
    match meeting.phase() {
        MeetingPhase::Planned => {
            let mut lines = vec![heading(words::HOW_TO_BEGIN, cells, skin)];
            lines.extend(ways(&words::how_to_begin(keys)));
            lines
        }
        MeetingPhase::Running if app.world.session.away == Away::BesideIt => {
            told(case, meeting, app, about, skin, &words::nothing_beside(keys))
        }
        MeetingPhase::Running => told(case, meeting, app, about, skin, words::NOTHING_YET),
        MeetingPhase::Closed => {
            let mut lines = told(case, meeting, app, about, skin, words::NOTHING);
            lines.push(Line::default());
            lines.extend(ways(&words::how_to_report(keys)));
            lines
        }
    }
}

fn told(
    case: &Case,
    meeting: &Meeting,
    app: &App,
    page: Page,
    skin: Skin,
    nothing: &str,
) -> Vec<Line<'static>> {
    let cells = page.cells;
    let mut lines = vec![heading(words::RECORDED, cells, skin)];
    let room = RoomFor { decisions: page.decisions, notes: page.notes };
    let minutes = app.world.minutes(meeting.id);
    let about = minutes.as_deref().and_then(|minutes| Told::of(minutes, case.id, &app.world));
    let recorded = about.map(|about| recorded::lines(about, cells, room, skin)).unwrap_or_default();
    let whole = app.world.has_read(meeting.id);
    let quiet = |sentence: &str| wrapped(sentence, cells, skin.style(Look::Muted));
    if recorded.is_empty() && whole {
        lines.extend(quiet(nothing));
    }
    lines.extend(recorded);
    if !whole {
        lines.extend(quiet(words::MORE_IN_MINUTES));
    }
    lines
}
