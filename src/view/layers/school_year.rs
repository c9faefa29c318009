//! Schooljaarwisseling: one page over the screen, what is asked on top; over it an answer, or all of it read back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line as Text, Span};

use super::import::menu;
use crate::app::App;
use crate::app::layers::school_year::{Fields, Line, Over, Part, SchoolYear};
use crate::domain::NameForm;
use crate::domain::query::ComingYear;
use crate::keys::{Action, Place};
use crate::text::{school_year as words, words as asked};
use crate::view::Caret;
use crate::view::screens::meeting::lines::words as wrapped;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::{Below, Field};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::table::{self, Column, Table, Width};
use crate::view::widgets::{paint, scroll};
use crate::view::width::width;

/// The fields of an answer.
const FIELDS: Size = Size { width: 64, height: 4 };
/// Wider sentences are hard to read.
const WIDEST: u16 = 88;
/// Room for a scroll bar beside a text.
const BAR: u16 = 2;

/// Draws it; says where the terminal's cursor stands where it takes text.
pub(super) fn draw(layer: &SchoolYear, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    paint::blank(body, buf, skin);
    let title = words::title(&layer.turn.school, app.world.today);
    let note = words::passed(layer.turn.counts()).unwrap_or_default();
    let inside = Panel { title: &title, note: &note, focus: Focus::Here }.draw(body, buf, skin);
    let row = page(layer, app, inside, buf, skin);
    let Some(over) = &layer.over else { return row };
    match over {
        Over::Answer(whom, choices) => {
            let coming = whom.and_then(|whom| layer.turn.coming.iter().find(|it| it.pupil == whom));
            let title = match coming {
                Some(coming) => words::ask(app.world.reading(), coming),
                None => words::ask_all(layer.turn.counts().open),
            };
            menu::draw(choices, &menu::Asked { title: &title, ..menu::Asked::default() }, body, buf, skin)
        }
        Over::Fields(fields) => draw_fields(fields, layer, app, body, buf, skin),
        Over::Review(top) => review(layer, *top, app, body, buf, skin),
    }
}

fn page(layer: &SchoolYear, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let lines = layer.lines();
    let stops = SchoolYear::stops(&lines);
    let rows = Rect { height: area.height.saturating_sub(2), ..area };
    let onward = paint::line_of(area, area.height.saturating_sub(1));
    let at = stops.get(layer.cursor.at).copied();
    let height = table::Table::body_height(rows.height);
    let sight = at.unwrap_or(lines.len().saturating_sub(1));
    let top = scroll::window(sight, sight.saturating_sub(height / 2), height, lines.len());
    let [pupil, what] = words::HEADINGS;
    let columns = [
        Column::new(pupil, Width::Share { min: 20, parts: 2 }),
        Column::new(what, Width::Share { min: 24, parts: 3 }),
    ];
    let table = Table { columns: &columns, total: lines.len(), top, cursor: at, nothing: words::NOTHING };
    let row = table.draw(rows, buf, skin, |index| match lines.get(index) {
        Some(Line::Heading(part, count)) => {
            table::TableRow::Section(Text::from(words::heading(part_name(*part), *count)))
        }
        Some(line) => table::TableRow::Cells { cells: cells(*line, layer, app, skin), marked: false },
        None => table::TableRow::Cells { cells: vec![], marked: false },
    });
    let style = skin.style(Look::Heading).patch(skin.style(Look::Accent));
    paint::text(paint::after(onward, 3), buf, words::GO_ON, style);
    if at.is_none() {
        paint::text(paint::first(onward, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
        buf.set_style(onward, skin.style(Look::Selected));
        return Caret::on(onward);
    }
    row
}

pub(in crate::view) fn part_name(part: Part) -> &'static str {
    match part {
        Part::Passed => words::PASSED,
        Part::Missing => words::MISSING,
        Part::Changes => words::CHANGES,
        Part::New => words::NEW,
    }
}

pub(in crate::view) fn cells(line: Line, layer: &SchoolYear, app: &App, skin: Skin) -> Vec<Text<'static>> {
    let turn = &layer.turn;
    let muted = |text: String| Text::styled(text, skin.style(Look::Muted));
    match line {
        Line::List => {
            let none = if layer.is_list_gone { words::LIST_GONE } else { words::NO_LIST };
            let list = turn.list.as_ref().map_or_else(|| none.to_owned(), words::list);
            vec![Text::from(words::LIST), muted(list)]
        }
        Line::Raise => {
            let said = if turn.raises { words::RAISED } else { words::KEPT };
            vec![Text::from(words::LEVELS), muted(said.to_owned())]
        }
        Line::Heading(..) => vec![],
        Line::All => vec![
            Text::styled(words::all_open(turn.counts().open), skin.style(Look::Accent)),
            Text::styled(words::AT_ONCE, skin.style(Look::Accent)),
        ],
        Line::New(_) => vec![muted(words::NEW_FROM_LIST.to_owned())],
        Line::Pupil(at) => match layer.coming(at) {
            Some(coming) => vec![
                Text::from(app.world.reading().name(coming.pupil, NameForm::Numbered)),
                pupil(coming, layer, app, skin),
            ],
            None => vec![],
        },
    }
}

/// What was answered, or what changes.
fn pupil(coming: &ComingYear, layer: &SchoolYear, app: &App, skin: Skin) -> Text<'static> {
    let reading = app.world.reading();
    let changes = words::changes(reading, &layer.turn, coming).join(", ");
    if !coming.is_asked() {
        let held = layer.turn.held_back.contains(&coming.pupil);
        return Text::styled(changes, skin.style(if held { Look::Muted } else { Look::Text }));
    }
    let said = words::answer(reading, &layer.turn, coming);
    let answered = layer.turn.answers.contains_key(&coming.pupil);
    let (sign, look) = match (layer.turn.is_open(coming), answered) {
        (true, _) => (format!("{} ", Glyph::LetOp.as_str()), Look::LetOp),
        (false, true) => (format!("{} ", Glyph::Done.as_str()), Look::Text),
        (false, false) => (String::new(), Look::Muted),
    };
    let asked = words::asked_in_short(coming);
    let asked = (!answered && !asked.is_empty())
        .then(|| Span::styled(format!("{asked} · "), skin.style(Look::Muted)));
    let mut spans: Vec<Span<'static>> = asked.into_iter().collect();
    spans.push(Span::styled(format!("{sign}{said}"), skin.style(look)));
    if !changes.is_empty() {
        spans.push(Span::styled(format!(" · {changes}"), skin.style(Look::Muted)));
    }
    Text::from(spans)
}

fn draw_fields(
    fields: &Fields,
    layer: &SchoolYear,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let coming = layer.turn.coming.iter().find(|it| it.pupil == fields.pupil);
    let title = coming.map(|it| words::ask(app.world.reading(), it)).unwrap_or_default();
    let inside = Modal { title: &title, note: "", content: FIELDS }.draw(body, buf, skin);
    let label = if fields.stays { words::UNTIL_LABEL } else { words::LEFT_LABEL };
    let problem = fields.fault.as_ref().map(|fault| asked::date_problem(fault, app.world.today));
    let wide = paint::cells(width(words::LEFT_LABEL) + 2);
    let focus = |here: bool| if here { Focus::Here } else { Focus::Elsewhere };
    let day = Field {
        label,
        label_width: wide,
        value: fields.day.value(),
        cursor: fields.day.cursor(),
        placeholder: words::DAY_EXAMPLE,
        focus: focus(!fields.in_reason),
        below: problem.as_deref().map_or(Below::Nothing, Below::Error),
    };
    let cursor = day.draw(inside, buf, skin).map(Caret::Typed);
    if !fields.stays {
        return cursor;
    }
    let reason = Field {
        label: words::REASON_LABEL,
        label_width: wide,
        value: fields.reason.value(),
        cursor: fields.reason.cursor(),
        placeholder: words::REASON_EXAMPLE,
        focus: focus(fields.in_reason),
        ..Field::default()
    };
    reason.draw(paint::below(inside, 2), buf, skin).map(Caret::Typed).or(cursor)
}

/// All of it read back, and the keys that answer.
fn review(
    layer: &SchoolYear,
    top: usize,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let cells = WIDEST.min(body.width.saturating_sub(8));
    let room = usize::from(cells.saturating_sub(BAR));
    let mut said = words::lines(app.world.reading(), &layer.turn);
    said.extend([String::new(), words::one_undo(app.keys(Place::Confirm))]);
    let lines: Vec<Text<'_>> = said
        .iter()
        .flat_map(|line| match line.as_str() {
            "" => vec![Text::default()],
            line => {
                let Some(row) = line.strip_prefix("  ") else {
                    return wrapped(line, room, skin.style(Look::Heading));
                };
                let mut lines = wrapped(row, room.saturating_sub(4), skin.style(Look::Text));
                for (at, line) in lines.iter_mut().enumerate() {
                    line.spans.insert(0, Span::raw(if at == 0 { "  " } else { "    " }));
                }
                lines
            }
        })
        .collect();
    let content = Size::new(cells, paint::cells(lines.len() + 2));
    let inside = Modal { title: words::REVIEW, note: "", content }.draw(body, buf, skin);
    let text = Rect { height: inside.height.saturating_sub(2), ..inside };
    let shown = usize::from(text.height);
    let top = top.min(lines.len().saturating_sub(shown));
    for (index, line) in (0..text.height).zip(lines.iter().skip(top)) {
        paint::line(paint::line_of(text, index), buf, line, skin.style(Look::Text));
    }
    scroll::bar(paint::last(text, 1), buf, skin, top, shown, lines.len());
    let [record, back] = words::ANSWERS;
    let keys = app.keys(Place::Confirm);
    let key = |action| Span::styled(keys.key(action).unwrap_or_default(), skin.style(Look::HintKey));
    let answers = Text::from(vec![
        key(Action::Yes),
        Span::styled(format!(" {record}   "), skin.style(Look::Text)),
        key(Action::No),
        Span::styled(format!(" {back}"), skin.style(Look::Text)),
    ]);
    let bottom = paint::line_of(inside, inside.height.saturating_sub(1));
    paint::line(bottom, buf, &answers, skin.style(Look::Text));
    Caret::on(bottom)
}
