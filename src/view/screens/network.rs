//! How Netwerk looks: the people with what they carry in numbers, and of the chosen one the pupils and agreements.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::screens::network::{Load, Pane};
use crate::domain::query::Caseload;
use crate::domain::{Audience, NameForm, Person, PersonId, PupilId, Role};
use crate::text::network::{self as words, column};
use crate::text::{dates, people};
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::table::{Column, Row, Table, Width};
use crate::view::widgets::{paint, scroll};
use crate::view::width::{clean, width};

/// From this width on, what the chosen one carries stands beside the people, else under them.
const BESIDE_FROM: u16 = 110;
/// The least and most columns that it gets there.
const BESIDE: (u16, u16) = (42, 64);
/// Function and contact data, and the air under them.
const CARD: u16 = 3;
/// Pointer and a space.
const GUTTER: u16 = 2;

const COLUMNS: [Column<'static>; 6] = [
    Column::new(column::NAME, Width::Share { min: 17, parts: 2 }),
    Column::new(column::FUNCTION, Width::Share { min: 16, parts: 2 }).rank(4),
    Column::new(column::CASUSREGISSEUR, Width::Fixed(5)).right().rank(1),
    Column::new(column::WAAKVLAM, Width::Fixed(8)).right().rank(3),
    Column::new(column::AGREEMENTS, Width::Fixed(6)).right().rank(2),
    Column::new(column::LATE, Width::Fixed(7)).right(),
];

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let (left, right) = halves(app, area);
    let count = words::people(app.network.rows.len());
    let people = Panel { title: words::TITLE, note: &count, focus: focus(app, Pane::People) };
    people.draw(left, buf, skin);
    with_table(app, left, |place, table| {
        table.draw(place, buf, skin, |index| match app.network.rows.get(index) {
            Some((person, load)) => Row::Cells { cells: cells(*person, load, app, skin), marked: false },
            None => Row::Section(Line::default()),
        });
    });
    draw_person(app, right, buf, skin);
}

/// The row of the list under this cell.
pub fn row_at(app: &App, area: Rect, place: Position) -> Option<usize> {
    with_table(app, halves(app, area).0, |inside, table| table.row_at(inside, place))
}

/// The people, and what the chosen one carries. Where both do not fit, the half with the cursor gets the most room.
fn halves(app: &App, area: Rect) -> (Rect, Rect) {
    if area.width >= BESIDE_FROM {
        let (least, most) = BESIDE;
        let right = (area.width / 20 * 7).clamp(least, most);
        return (paint::first(area, area.width - right), paint::last(area, right));
    }
    let right = match app.network.pane {
        Pane::People => area.height * 2 / 5,
        Pane::Caseload => area.height * 3 / 5,
    };
    let left = Rect { height: area.height - right, ..area };
    (left, paint::below(area, left.height))
}

fn focus(app: &App, pane: Pane) -> Focus {
    if app.network.pane == pane { Focus::Here } else { Focus::Elsewhere }
}

fn with_table<R>(app: &App, half: Rect, show: impl FnOnce(Rect, &Table<'_>) -> R) -> R {
    let inside = Panel::inner(half);
    // The pointer stands in the air beside the line of the panel.
    let air = u16::from(inside != half && inside.width > 8);
    let place = Rect { x: inside.x - air, width: inside.width + air, ..inside };
    let (total, at) = (app.network.rows.len(), app.network.cursor.at);
    let height = Table::body_height(place.height);
    let top = scroll::window(at, at.saturating_sub(height / 2), height, total);
    show(place, &Table { columns: &COLUMNS, total, top, cursor: Some(at), nothing: words::NOTHING })
}

fn cells(person: PersonId, load: &Caseload, app: &App, skin: Skin) -> Vec<Line<'static>> {
    let Some(known) = app.world.state.person(person) else { return vec![] };
    let mut name = Line::from(known.name().to_owned());
    if app.world.state.user == Some(person) {
        name.push_span(Span::styled(format!(" ({})", words::YOU), skin.style(Look::Muted)));
    }
    let number = |count: usize, look: Look| match count {
        0 => Line::styled("·", skin.style(Look::Muted)),
        count => Line::styled(count.to_string(), skin.style(look)),
    };
    let late = match load.late_agreements {
        0 => number(0, Look::Muted),
        count => Line::styled(format!("{} {count}", Glyph::LetOp.as_str()), skin.style(Look::Late)),
    };
    vec![
        name,
        Line::styled(people::function_and_party(known), skin.style(Look::Muted)),
        number(load.casusregisseur.len(), Look::Text),
        number(load.waakvlam.len(), Look::Text),
        number(load.open_agreements, Look::Text),
        late,
    ]
}

/// Who it is, how to reach them, and what they carry.
fn draw_person(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let Some(person) = app.network.selected().and_then(|id| app.world.state.person(id)) else { return };
    let number = person.id.to_string();
    let panel = Panel { title: person.name(), note: &number, focus: focus(app, Pane::Caseload) };
    let inside = panel.draw(area, buf, skin);
    let card = if inside.height > CARD + 2 { CARD } else { 1.min(inside.height) };
    let (what, contact) = (people::function_and_party(person), contact(person));
    if card == CARD {
        paint::text(paint::line_of(inside, 0), buf, &what, skin.style(Look::Text));
        paint::text(paint::line_of(inside, 1), buf, &contact, skin.style(Look::Muted));
    } else {
        paint::text(paint::line_of(inside, 0), buf, &contact, skin.style(Look::Muted));
    }
    draw_load(app, paint::below(inside, card), buf, skin);
}

/// `06 12345678 · f.haddou@kaap.nl`
fn contact(person: &Person) -> String {
    let known: Vec<String> =
        [&person.facts.phone, &person.facts.mail].into_iter().flatten().cloned().collect();
    if known.is_empty() { words::NO_CONTACT.to_owned() } else { known.join(" · ") }
}

/// One line of what somebody carries.
enum Shown {
    Heading(&'static str, usize),
    Load(usize, Load),
}

fn heading(load: Load) -> &'static str {
    match load {
        Load::Role(Role::Casusregisseur, _) => words::CASUSREGISSEUR_OF,
        Load::Role(Role::Waakvlam, _) => words::WAAKVLAM_OF,
        Load::Role(Role::Jobcoach, _) => words::JOBCOACH_OF,
        Load::Role(Role::Mentor, _) => words::MENTOR_OF,
        Load::Agreement(..) => words::AGREEMENTS,
    }
}

fn draw_load(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let loads = app.network.load(&app.world);
    let mut lines: Vec<Shown> = vec![];
    for (index, load) in loads.iter().enumerate() {
        let same = |other: &&Load| heading(**other) == heading(*load);
        if index.checked_sub(1).and_then(|before| loads.get(before)).filter(same).is_none() {
            lines.push(Shown::Heading(heading(*load), loads.iter().filter(same).count()));
        }
        lines.push(Shown::Load(index, *load));
    }
    if lines.is_empty() {
        paint::wrapped(area, buf, words::NO_LOAD, skin.style(Look::Muted));
        return;
    }
    let here = app.network.pane == Pane::Caseload;
    let at = app.network.load_cursor.at;
    let is_cursor = |line: &Shown| here && matches!(line, Shown::Load(index, _) if *index == at);
    let cursor = lines.iter().position(is_cursor).unwrap_or(0);
    let height = usize::from(area.height);
    let top = scroll::window(cursor, cursor.saturating_sub(height / 2), height, lines.len());
    let bar = if lines.len() > height { 2 } else { 0 };
    for (y, line) in (0..area.height).zip(lines.iter().skip(top)) {
        let place = paint::line_of(area, y);
        let place = paint::first(place, place.width.saturating_sub(bar));
        match line {
            Shown::Heading(title, count) => {
                let count = Span::styled(format!("  {count}"), skin.style(Look::Muted));
                let title = Span::styled(*title, skin.style(Look::Heading));
                paint::line(place, buf, &Line::from(vec![title, count]), skin.style(Look::Text));
            }
            Shown::Load(_, load) => draw_one(*load, app, place, buf, skin),
        }
        if is_cursor(line) {
            paint::text(paint::first(place, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
            buf.set_style(place, skin.style(Look::Selected));
        }
    }
    scroll::bar(paint::last(area, 1), buf, skin, top, height, lines.len());
}

/// A pupil with status, or an agreement with its day and its pupil.
fn draw_one(load: Load, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let inside = paint::after(line, GUTTER);
    let (left, right) = match load {
        Load::Role(_, pupil) => {
            let status = app.world.case(pupil).map(|case| of_status(case.status()));
            let (glyph, look) = status.map_or((" ", Look::Muted), |(glyph, look)| (glyph.as_str(), look));
            let sign = Span::styled(format!("{glyph} "), skin.style(look));
            let name = Span::raw(name(pupil, NameForm::Sorted, app));
            (Line::from(vec![sign, name]), Span::styled(pupil.to_string(), skin.style(Look::Muted)))
        }
        Load::Agreement(agreement, pupil) => {
            let Some(known) = app.world.state.agreement(agreement) else { return };
            let (today, late) = (app.world.today, known.is_late(app.world.today));
            let due = known
                .facts
                .due
                .map(|due| if late { dates::relative(due, today) } else { dates::short(due, today) });
            let due_style = if late { skin.style(Look::Late) } else { skin.style(Look::Muted) };
            let sign = if late { Glyph::LetOp.as_str() } else { " " };
            let what = vec![
                Span::styled(format!("{sign} "), due_style),
                Span::raw(known.facts.what.clone().unwrap_or_default()),
                Span::styled(format!(" · {}", name(pupil, NameForm::Spoken, app)), skin.style(Look::Muted)),
            ];
            (Line::from(what), Span::styled(due.unwrap_or_default(), due_style))
        }
    };
    let wide = paint::cells(width(&clean(&right.content)));
    paint::text_right(inside, buf, &right.content, right.style);
    let room = inside.width.saturating_sub(wide.saturating_add(2));
    paint::line(paint::first(inside, room), buf, &left, Style::new().patch(skin.style(Look::Text)));
}

fn name(pupil: PupilId, form: NameForm, app: &App) -> String {
    app.world.case(pupil).map(|it| it.name().show(form, Audience::OwnScreen)).unwrap_or_default()
}
