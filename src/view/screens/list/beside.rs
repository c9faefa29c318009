//! The case of the selected pupil, beside the list: who, how it stands, what has to be done.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::App;
use crate::domain::query::{self, Attention};
use crate::domain::{Case, NameForm, Role};
use crate::text::case as words;
use crate::text::list::way;
use crate::text::{attention, counts, dates, facts, list};
use crate::view::screens::case::lines;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::facts::{Fact, Facts};
use crate::view::widgets::paint;
use crate::view::widgets::panel::{self, Panel};
use crate::view::width::{line_width, width};

/// So many warnings stand here.
const MOST: usize = 3;

/// The lines on which the facts, the agreements and the last note begin, unless what is above them needs more: they
/// stay where they are from pupil to pupil, which is calm to look at and little to send.
const FACTS: u16 = 10;
const AGREEMENTS: u16 = 18;
const NOTE: u16 = 26;
/// From this height on there is room for that.
const STILL_FROM: u16 = 32;

/// Draws it.
pub(super) fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let Some(case) = app.list.selected().and_then(|pupil| app.world.case(pupil)) else {
        Panel::default().draw(area, buf, skin);
        return;
    };
    let title = app.world.reading().name(case.id, NameForm::Spoken);
    let panel = Panel { title: &title, note: &case.id.to_string(), ..Panel::default() };
    let inner = panel.draw(area, buf, skin);
    let mut rest = inner;
    for line in head(app, case, rest.width.into(), skin) {
        rest = put(rest, buf, skin, &line);
    }
    rest = facts(app, case, onward(rest, inner, FACTS), buf, skin);
    rest = panel::rule(onward(rest, inner, AGREEMENTS), buf, skin, words::AGREEMENTS);
    let mut open: Vec<_> = app.world.state.agreements_of(case).filter(|it| it.is_open()).collect();
    open.sort_by_key(|agreement| agreement.facts.due);
    if open.is_empty() {
        rest = put(rest, buf, skin, &Line::styled(words::NONE_OPEN, skin.style(Look::Muted)));
    }
    for agreement in open {
        for line in lines::agreement(agreement, &app.world, skin) {
            rest = put(rest, buf, skin, &line);
        }
    }
    if let Some(note) = app.world.state.notes_of(case).next_back() {
        rest = panel::rule(onward(rest, inner, NOTE), buf, skin, words::LAST_NOTE);
        rest = put(rest, buf, skin, &lines::moment(note.at, note.by, &app.world, skin));
        for line in lines::note_text(note, &app.world) {
            rest = put(rest, buf, skin, &line);
        }
    }
}

/// What is left below a line of air, from this line of the panel on.
fn onward(rest: Rect, panel: Rect, line: u16) -> Rect {
    let next = paint::below(rest, 1);
    let still = if panel.height >= STILL_FROM { panel.y.saturating_add(line) } else { 0 };
    paint::below(next, still.saturating_sub(next.y))
}

/// Draws a line in as many lines as it takes; gives what is left below.
fn put(area: Rect, buf: &mut Buffer, skin: Skin, line: &Line<'_>) -> Rect {
    let wrapped = lines::wrapped(line, area.width.into());
    for (y, line) in (0..area.height).zip(&wrapped) {
        paint::line(paint::line_of(area, y), buf, line, skin.style(Look::Text));
    }
    paint::below(area, paint::cells(wrapped.len()))
}

fn head(app: &App, case: &Case, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let who = Line::styled(words::who(case, app.world.today), skin.style(Look::Muted));
    let state = [Some(lines::status(case, skin)), lines::contact(case, skin)];
    let state = lines::dotted(state.into_iter().flatten().collect(), skin);
    let world = &app.world;
    let all = query::attention(world.reading(), case);
    let more = all.len().saturating_sub(MOST);
    let more = (more > 0).then(|| counts::and_more(more));
    let shown = all.iter().take(MOST).enumerate();
    let warnings = shown.map(|(at, it)| {
        let more = more.as_deref().filter(|_| at + 1 == MOST);
        lines::let_ops(&[attention::short(world.reading(), case, *it)], more, skin)
    });
    // A contact that is late or due stands among the warnings already.
    let warned = |it: &&Attention| matches!(it, Attention::ContactLate(_) | Attention::ContactDue(_));
    let next = query::next_contact(world.reading(), case);
    let next = next
        .filter(|_| !all.iter().any(|it| warned(&it)))
        .map(|due| Line::from(lines::next_contact(world.reading(), case, due, skin)));
    let sharing = lines::sharing(case, world, skin);
    let sharing = sharing.iter().find(|line| line_width(line) <= cells).or(sharing.last()).cloned();
    [who, state].into_iter().chain(warnings).chain(next).chain(sharing).collect()
}

fn facts(app: &App, case: &Case, area: Rect, buf: &mut Buffer, skin: Skin) -> Rect {
    let today = app.world.today;
    let text = |text: String| {
        if text.is_empty() { Line::styled(words::NOTHING, skin.style(Look::Muted)) } else { Line::from(text) }
    };
    let labels = [
        list::heading::EXIT,
        facts::role(Role::Casusregisseur),
        facts::role(Role::Waakvlam),
        words::DISCUSSED,
        list::heading::WAY_SHORT,
    ];
    let room = usize::from(Facts::value_room(labels, area.width.saturating_add(2)));
    // On one line: what the day means now gives way.
    let day = |date: NaiveDate| {
        let whole = words::day(date, &dates::ago(date, today));
        if width(&whole) <= room { whole } else { words::day(date, "") }
    };
    let exit = case.facts.expected_exit.map(day);
    let discussed = query::last_discussed(app.world.reading(), case).map(day);
    let role = |role| Line::from(lines::holder(case, role, &app.world, skin));
    let values = [
        text(exit.unwrap_or_default()),
        role(Role::Casusregisseur),
        role(Role::Waakvlam),
        text(discussed.unwrap_or_default()),
        // Last, because it alone often takes more than one line.
        text(way(&case.facts)),
    ];
    let facts: Vec<Fact<'_>> =
        labels.into_iter().zip(values).map(|(label, value)| Fact { label, value }).collect();
    let facts = Facts { facts: &facts, selected: None, top: 0 };
    // The facts' gutter is for a pointer; nothing is selected here.
    let area = Rect { x: area.x.saturating_sub(2), width: area.width.saturating_add(2), ..area };
    facts.draw(area, buf, skin);
    let taken = paint::cells(facts.height(area.width));
    let below = paint::below(area, taken);
    Rect { x: below.x.saturating_add(2), width: below.width.saturating_sub(2), ..below }
}
