//! The top of a case: the name, how it stands, the road, what asks attention, who may know.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines;
use crate::app::App;
use crate::domain::rules::PhaseName;
use crate::domain::{Case, NameForm, query};
use crate::keys::Place;
use crate::text::attention;
use crate::text::case as words;
use crate::text::list::way;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;
use crate::view::width::{line_width, width};

/// So many warnings stand here; a key shows the others.
const MOST: usize = 3;
/// Cells between what stands left and right on a line.
const AIR: u16 = 3;

/// How much room the head may take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Every warning has a line with its way on, and a line of air stands below.
    Airy,
    /// The warnings share two lines.
    Plain,
    /// One line of warnings, and no road.
    Tight,
}

impl Room {
    fn of(height: u16) -> Self {
        match height {
            28.. => Self::Airy,
            16.. => Self::Plain,
            _ => Self::Tight,
        }
    }
}

/// Draws it; gives what is left below.
pub(super) fn draw(app: &App, case: &Case, area: Rect, buf: &mut Buffer, skin: Skin) -> Rect {
    let room = Room::of(area.height);
    let line = |y| {
        let line = paint::line_of(area, y);
        paint::after(paint::first(line, line.width.saturating_sub(2)), 2)
    };
    name(app, case, line(0), buf, skin);
    // While a meeting runs with this pupil, what is recorded here goes into its minutes.
    let table = app.meeting_about(case.id).map(words::at_table).unwrap_or_default();
    let taken = paint::text_right(line(1), buf, &table, skin.style(Look::Accent));
    let left = line(1).width.saturating_sub(if taken > 0 { taken + 2 } else { 0 });
    paint::line(paint::first(line(1), left), buf, &state(case, left, skin), skin.style(Look::Text));
    let mut y = 2;
    if room != Room::Tight {
        y += road_and_sharing(app, case, [line(2), line(3)], buf, skin);
    }
    for let_op in let_ops(app, case, room, line(0).width.into(), skin) {
        paint::line(line(y), buf, &let_op, skin.style(Look::Text));
        y += 1;
    }
    paint::below(area, y + u16::from(room == Room::Airy))
}

fn name(app: &App, case: &Case, line: Rect, buf: &mut Buffer, skin: Skin) {
    let name = app.world.reading().name(case.id, NameForm::Spoken);
    let taken = paint::text(line, buf, &name, skin.style(Look::Heading).patch(skin.style(Look::Accent)));
    let about = words::about(case, app.world.today);
    let beside = paint::after(line, taken + AIR);
    let about = [about.as_str(), &case.id.to_string()]
        .into_iter()
        .find(|about| width(about) <= usize::from(beside.width))
        .unwrap_or_default()
        .to_owned();
    paint::text_right(beside, buf, &about, skin.style(Look::Muted));
}

/// The status in bold, then contact, where it goes, and when: as many of them as fit whole.
fn state(case: &Case, room: u16, skin: Skin) -> Line<'static> {
    let status = lines::status(case, skin);
    let status = Span::styled(status.content, skin.style(Look::Heading).patch(status.style));
    let way = Some(way(&case.facts)).filter(|way| !way.is_empty()).map(Span::raw);
    let exit = case.facts.expected_exit.map(|exit| Span::raw(words::exit(exit)));
    let parts = [Some(status), lines::contact(case, skin), way, exit];
    let mut parts: Vec<Span<'static>> = parts.into_iter().flatten().collect();
    loop {
        let line = lines::dotted(parts.clone(), skin);
        if parts.len() <= 1 || line_width(&line) <= usize::from(room) {
            return lines::untied(line);
        }
        parts.pop();
    }
}

/// The road at the left and who may know at the right where both fit, else under each other. Gives the lines taken.
fn road_and_sharing(app: &App, case: &Case, places: [Rect; 2], buf: &mut Buffer, skin: Skin) -> u16 {
    let [first, second] = places;
    let roads = road(app, case, skin);
    let sharing = lines::sharing(case, &app.world, skin);
    let fits = |line: &Line<'_>, room: u16| line_width(line) <= usize::from(room);
    // Its first bracket, or a space, stands before the line.
    let first = Rect { x: first.x.saturating_sub(1), width: first.width.saturating_add(1), ..first };
    let road = roads.iter().find(|road| fits(road, first.width)).or(roads.last());
    let taken = road.map_or(0, |road| paint::line(first, buf, road, skin.style(Look::Text)));
    let beside = paint::after(first, taken + AIR);
    if let Some(whole) = sharing.first().filter(|whole| fits(whole, beside.width)) {
        paint::line_right(beside, buf, whole, skin.style(Look::Text));
        return 1;
    }
    if let Some(line) = sharing.iter().find(|line| fits(line, second.width)).or(sharing.last()) {
        paint::line(second, buf, line, skin.style(Look::Text));
    }
    2
}

/// The road with the step where the pupil is in brackets: in whole words, and shorter.
fn road(app: &App, case: &Case, skin: Skin) -> [Line<'static>; 2] {
    let reading = app.world.reading();
    let phase = query::phase(reading, case);
    let steps = query::road(reading, case, phase);
    let line = |word: fn(&PhaseName) -> &str| {
        let mut spans = vec![];
        let mut before = None;
        for step in &steps {
            let here = step.name.of == phase;
            // Brackets stand where a space stands else, so that nothing moves from one case to the next.
            let gap = match (before, here) {
                (None, true) => "[",
                (None, false) => " ",
                (Some(_), true) => " ─[",
                (Some(before), false) if before == phase => "]─ ",
                (Some(_), false) => " ─ ",
            };
            before = Some(step.name.of);
            spans.push(Span::styled(gap, skin.style(Look::Muted)));
            spans.push(match here {
                true => {
                    Span::styled(step.step.clone(), skin.style(Look::Heading).patch(skin.style(Look::Accent)))
                }
                false => Span::styled(word(step).to_owned(), skin.style(Look::Muted)),
            });
        }
        spans.extend((before == Some(phase)).then(|| Span::styled("]", skin.style(Look::Muted))));
        Line::from(spans)
    };
    [line(|step| &step.step), line(|step| &step.short)]
}

/// What asks attention, in as many lines as there is room for; what is left out is counted.
fn let_ops(app: &App, case: &Case, room: Room, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let reading = app.world.reading();
    let all = query::attention(reading, case);
    let (most_lines, sentences) = match room {
        Room::Airy => (MOST, all.len().min(MOST)),
        Room::Plain => (2, all.len().min(1)),
        Room::Tight => (1, all.len().min(1)),
    };
    if room == Room::Airy || all.len() <= 1 {
        let shown = all.iter().take(sentences).enumerate();
        let lines = shown.map(|(at, attention)| {
            let more = all.len() - sentences;
            let more = (more > 0 && at + 1 == sentences).then(|| more_words(app, more));
            let said = |words: String| lines::untied(lines::let_ops(&[words], more.as_deref(), skin));
            let whole = said(attention::sentence(reading, case, *attention));
            if line_width(&whole) <= cells {
                whole
            } else {
                said(attention::short(reading, case, *attention))
            }
        });
        return lines.collect();
    }
    // The first ones of those that fit.
    let mut shown = all.len().min(MOST);
    loop {
        let said: Vec<String> =
            all.iter().take(shown).map(|it| attention::short(reading, case, *it)).collect();
        let more = all.len() - shown;
        let more = (more > 0).then(|| more_words(app, more));
        let wrapped = lines::wrapped(&lines::let_ops(&said, more.as_deref(), skin), cells);
        if wrapped.len() <= most_lines || shown <= 1 {
            return wrapped;
        }
        shown -= 1;
    }
}

/// How many more there are, and the key that shows them.
fn more_words(app: &App, count: usize) -> String {
    words::more_let_ops(count, app.keys(Place::Case))
}
