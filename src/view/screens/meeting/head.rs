//! The head of Overleg: which meeting, who leads it, and how far it is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;

use super::lines::span;
use crate::app::App;
use crate::domain::{AgendaState, Meeting, MeetingPhase, PersonId};
use crate::text::meeting as words;
use crate::text::minutes::Names;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::paint;
use crate::view::width::width;

/// Draws it: the meeting, the people where there is a line for them, and the progress as a rule.
pub(super) fn draw(meeting: &Meeting, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    title(meeting, app, paint::line_of(area, 0), buf, skin);
    if area.height > 2 {
        people(meeting, app, paint::line_of(area, 1), buf, skin);
    }
    progress(meeting, paint::line_of(area, area.height.saturating_sub(1)), buf, skin);
}

fn title(meeting: &Meeting, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let (sign, look) = match meeting.phase() {
        MeetingPhase::Planned => (String::new(), Look::Muted),
        MeetingPhase::Running => (format!("{} ", super::agenda::AT_TABLE), Look::Accent),
        MeetingPhase::Closed => (format!("{} ", Glyph::Done.as_str()), Look::Muted),
    };
    let phase = format!("{sign}{}", words::phase(meeting));
    let style = skin.style(look).add_modifier(Modifier::BOLD);
    let taken = paint::text_right(line, buf, &phase, style);
    let rest = paint::first(line, line.width.saturating_sub(taken + 2));
    let day = format!("{}{}{}{}", words::DOT, words::day(meeting), words::DOT, meeting.id);
    let about = Line::from(vec![
        span(words::kind(app.world.reading(), meeting), skin.style(Look::Heading)),
        span(day, skin.style(Look::Text)),
    ]);
    paint::line(rest, buf, &about, skin.style(Look::Text));
}

fn people(meeting: &Meeting, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let muted = skin.style(Look::Muted);
    let counts = words::attendance(meeting);
    let minutes = app.world.minutes(meeting.id);
    // A closed meeting was led by whom they were then.
    let names = minutes.as_deref().map(|minutes| Names::of(minutes, app.world.reading()));
    let named = |word: &str, person: Option<PersonId>| Some(format!("{word} {}", names?.person(person?)));
    let led = [named(words::CHAIR, meeting.facts.chair), named(words::OPERATOR, meeting.facts.operator)];
    let led = led.into_iter().flatten().collect::<Vec<_>>().join(words::DOT);
    let both = paint::cells(width(&led) + width(&counts) + 2) <= line.width;
    let rest = if both || led.is_empty() {
        let taken = paint::text_right(line, buf, &counts, muted);
        paint::first(line, line.width.saturating_sub(taken + 2))
    } else {
        line
    };
    paint::text(rest, buf, &led, muted);
}

/// The count, and behind it a rule that fills as pupils have had their turn.
fn progress(meeting: &Meeting, line: Rect, buf: &mut Buffer, skin: Skin) {
    let taken = paint::text(line, buf, &words::progress(meeting), skin.style(Look::Heading));
    let rule = paint::after(line, taken.saturating_add(2));
    let is_had = |state| match meeting.phase() {
        // What closing postponed had no turn.
        MeetingPhase::Closed => state == AgendaState::Discussed,
        MeetingPhase::Planned | MeetingPhase::Running => state != AgendaState::ToDiscuss,
    };
    let had = meeting.agenda.iter().filter(|(_, item)| is_had(item.state)).count();
    let filled = (usize::from(rule.width) * had).checked_div(meeting.agenda.len()).unwrap_or(0);
    let done = paint::first(rule, paint::cells(filled));
    paint::text(done, buf, &"━".repeat(filled), skin.style(Look::Accent));
    let rest = paint::after(rule, done.width);
    paint::text(rest, buf, &"─".repeat(usize::from(rest.width)), skin.style(Look::Border));
}
