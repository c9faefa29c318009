//! Step 2: the counts, the rows in groups with what needs a person first, and what is known of the row pointed at.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use super::{Parts, draw_onward, menu};
use crate::app::layers::import::list::List;
use crate::app::layers::import::rows::{self, Group, Mending, Over, RowOf, Rows, lines, stops};
use crate::app::{App, World};
use crate::domain::{FactKey, Facts, NameForm};
use crate::import::choices::Decision;
use crate::import::plan::{CellFault, Counts, Doubt, Other, Plan, PlannedRow, Verdict};
use crate::import::report;
use crate::import::table::Place as At;
use crate::keys::Place;
use crate::text::importing::rows as words;
use crate::text::keys::Keys;
use crate::text::labels::fact_value;
use crate::text::school_year as year;
use crate::text::who::{self, and};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::{Below, Field};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::table::{self, Column, Table, Width};
use crate::view::widgets::{paint, scroll};
use crate::view::width::{self, pad, width};

/// The reason of a doubt on a line, the row and whom it looks like, each on a line, and one more for a long reason.
const ABOUT: u16 = 4;
/// The field of a cell with what is wrong with it.
const CELL: Size = Size { width: 64, height: 4 };
/// Facts by which people know a pupil.
const KNOWN_BY: [FactKey; 5] =
    [FactKey::BirthDate, FactKey::School, FactKey::Class, FactKey::SchoolPupilNo, FactKey::ExitProfile];

/// Draws it.
pub(super) fn draw(
    step: &Rows,
    list: &List,
    app: &App,
    body: Rect,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let plan = list.plan.as_ref().ok()?;
    let (lines, counts) = (lines(plan), plan.counts());
    let stops = stops(&lines);
    let parts = Parts::of(area, ABOUT);
    paint::line(
        paint::line_of(area, 0),
        buf,
        &count_line(counts, plan.mentors_added(), skin),
        skin.style(Look::Text),
    );
    let at = stops.get(step.cursor.at).copied();
    let height = table::Table::body_height(parts.table.height);
    // The import itself stands behind the last line; from there the first lines are worth seeing.
    let sight = at.unwrap_or(0);
    let top = scroll::window(sight, sight.saturating_sub(height / 2), height, lines.len());
    let [line, pupil, what] = words::HEADINGS;
    let columns = [
        Column::new(line, Width::Fixed(5)).right(),
        Column::new(pupil, Width::Share { min: 16, parts: 1 }),
        Column::new(what, Width::Share { min: 16, parts: 2 }),
    ];
    let table =
        Table { columns: &columns, total: lines.len(), top, cursor: at, nothing: words::NOTHING_TO_DO };
    let row = table.draw(parts.table, buf, skin, |index| match lines.get(index) {
        Some(rows::Line::Heading(group, count)) => {
            table::TableRow::Section(Line::from(words::heading(group_name(*group), *count)))
        }
        Some(line) => {
            table::TableRow::Cells { cells: cells(line, &plan.tabs, &app.world, skin), marked: false }
        }
        None => table::TableRow::Cells { cells: vec![], marked: false },
    });
    match at.and_then(|at| lines.get(at)) {
        Some(line) => draw_about(line, plan, &app.world, paint::after(parts.about, 3), buf, skin),
        None => {
            let said = if list.for_year {
                year::NOT_YET.to_owned()
            } else {
                what_happens(plan, counts, app.keys(Place::Picker))
            };
            paint::wrapped(paint::after(parts.about, 3), buf, &said, skin.style(Look::Text));
        }
    }
    let way_on = draw_onward(&onward(list, plan, app), Look::Accent, at.is_none(), parts.onward, buf, skin);
    let Some(over) = &step.over else { return row.or(way_on) };
    match over {
        Over::Row(line, menu) => {
            let title = asked(*line, plan, app);
            menu::draw(menu, &menu::Asked { title: &title, ..menu::Asked::default() }, body, buf, skin)
        }
        Over::Cell(mending) => draw_cell(mending, list, body, buf, skin),
    }
}

/// The way on.
pub(in crate::view) fn onward(list: &List, plan: &Plan, app: &App) -> String {
    let counts = plan.counts();
    if list.for_year {
        year::FROM_LIST.to_owned()
    } else if plan.command().is_some() {
        words::go(counts.new, counts.changed)
    } else {
        words::nothing(app.keys(Place::Picker))
    }
}

/// What is asked of a row.
pub(in crate::view) fn asked(line: At, plan: &Plan, app: &App) -> String {
    let row = plan.rows.iter().find(|row| row.place == line);
    let name = row.map(|row| row.name(app.world.reading())).unwrap_or_default();
    words::ask(&report::place(&plan.tabs, line), &name)
}

fn what_happens(plan: &Plan, counts: Counts, keys: Keys<'_>) -> String {
    if plan.command().is_none() {
        return words::NOTHING_TO_DO.to_owned();
    }
    let left = words::LeftOut { doubt: counts.doubt, fault: counts.fault, cells: plan.cells_left_out() };
    words::what_happens(counts.new, counts.changed, plan.mentors_added(), left, keys)
}

/// `34 nieuw   2 gewijzigd   ! 1 twijfel`: each kind that occurs.
pub(in crate::view) fn count_line(counts: Counts, mentors: usize, skin: Skin) -> Line<'static> {
    let [new, changed, same, doubt, fault, skipped] = words::COUNTS;
    let kinds = [
        (counts.fault, fault, Look::Late, Glyph::Error.as_str()),
        (counts.doubt, doubt, Look::LetOp, Glyph::LetOp.as_str()),
        (counts.hidden, words::HIDDEN, Look::LetOp, Glyph::LetOp.as_str()),
        (counts.changed, changed, Look::Text, "~"),
        (counts.new, new, Look::Text, "+"),
        (counts.same, same, Look::Muted, "="),
        (counts.skipped, skipped, Look::Muted, "-"),
    ];
    let mut spans = vec![];
    for (count, word, look, sign) in kinds.into_iter().filter(|(count, ..)| *count > 0) {
        if !spans.is_empty() {
            spans.push(Span::raw("   "));
        }
        spans.push(Span::styled(format!("{sign} {count} {word}"), skin.style(look)));
    }
    if mentors > 0 {
        spans.push(Span::styled(format!("   + {}", words::mentors(mentors)), skin.style(Look::Text)));
    }
    Line::from(spans)
}

pub(in crate::view) fn group_name(group: Group) -> &'static str {
    use words::group;
    match group {
        Group::Fault => group::FAULT,
        Group::Doubt => group::DOUBT,
        Group::Hidden => group::HIDDEN,
        Group::Remark => group::REMARK,
        Group::Note => group::NOTE,
        Group::Changed => group::CHANGED,
        Group::New => group::NEW,
        Group::Skipped => group::SKIPPED,
        Group::Aside => group::ASIDE,
        Group::Missing => group::MISSING,
        Group::Same => group::SAME,
    }
}

pub(in crate::view) fn cells(
    line: &rows::Line<'_>,
    tabs: &[String],
    world: &World,
    skin: Skin,
) -> Vec<Line<'static>> {
    match line {
        rows::Line::Heading(..) => vec![],
        rows::Line::Missing(pupil) => {
            vec![Line::default(), Line::from(who::pupil(world.reading(), *pupil))]
        }
        rows::Line::Aside(what, lines) => {
            let (first, whom) = where_they_stand(lines);
            let what = Span::styled(report::no_pupil(*what), skin.style(Look::Muted));
            vec![Line::from(first), Line::from(whom), Line::from(what)]
        }
        rows::Line::Remark(cell, lines) => {
            let mark = Span::styled(format!("{} ", Glyph::LetOp.as_str()), skin.style(Look::LetOp));
            let what = Span::styled(wrong(cell), skin.style(Look::Muted));
            let (first, whom) = where_they_stand(lines);
            vec![Line::from(first), Line::from(whom), Line::from(vec![mark, what])]
        }
        rows::Line::Row(group, of) => {
            let (sign, look) = match group {
                Group::Fault => (Glyph::Error.as_str(), Look::Late),
                Group::Doubt => (Glyph::LetOp.as_str(), Look::LetOp),
                _ => ("", Look::Text),
            };
            let mut what = vec![];
            if !sign.is_empty() {
                what.push(Span::styled(format!("{sign} "), skin.style(look)));
            }
            what.push(Span::styled(what_happens_to(of, Name::Number, tabs, world), skin.style(look)));
            let name = match of.row.name(world.reading()) {
                name if name.is_empty() => Span::styled(words::NO_NAME, skin.style(Look::Muted)),
                name => Span::raw(name),
            };
            let number = Span::styled(of.row.line().to_string(), skin.style(Look::Muted));
            vec![Line::from(number), Line::from(name), Line::from(what)]
        }
    }
}

/// The line of one row, or how many rows there are.
fn where_they_stand(lines: &[At]) -> (String, String) {
    match lines {
        [only] => (only.line.to_string(), String::new()),
        several => (String::new(), words::several_lines(several.len())),
    }
}

/// How the pupil is named whom a row looks like.
#[derive(Clone, Copy)]
enum Name {
    /// By number: the name stands in the row already, or almost.
    Number,
    /// By name and number.
    Full,
}

/// What is wrong with a cell.
fn wrong(cell: &CellFault) -> String {
    words::wrong(cell.column.as_deref().unwrap_or_default(), &cell.value, &report::wrong(cell))
}

/// What happens to a row, in a few words.
fn what_happens_to(of: &RowOf<'_>, name: Name, tabs: &[String], world: &World) -> String {
    if let Some(cell) = of.cell {
        return wrong(cell);
    }
    let what = match &of.row.verdict {
        Verdict::New => match known_by(&of.row.facts, world) {
            known if known.is_empty() => words::NEW.to_owned(),
            known => known,
        },
        Verdict::Changed { .. } => report::changes(of.row, world.reading()).join("; "),
        Verdict::Same { list_values, .. } if !list_values.is_empty() => words::REMEMBERED.to_owned(),
        Verdict::Same { .. } => words::SAME.to_owned(),
        Verdict::Doubt(doubt) => reason(*doubt, &of.row.fits, name, tabs, world),
        Verdict::Skipped | Verdict::Hidden | Verdict::Fault(_) => words::SKIPPED.to_owned(),
    };
    match of.row.decided {
        Some((_, decision)) => words::you_chose(&chosen(decision, name, tabs, world), &what),
        None => what,
    }
}

fn chosen(decision: Decision, name: Name, tabs: &[String], world: &World) -> String {
    match decision {
        Decision::SamePupil(whom) => words::same_as(&other(whom, name, tabs, world)),
        Decision::NewPupil => words::ANOTHER.to_owned(),
        Decision::Skip => words::SKIP.to_owned(),
        Decision::Take => words::TAKE.to_owned(),
    }
}

fn other(other: Other, name: Name, tabs: &[String], world: &World) -> String {
    match (other, name) {
        (Other::Pupil(pupil), Name::Number) => pupil.to_string(),
        (Other::Pupil(pupil), Name::Full) => who::pupil(world.reading(), pupil),
        (Other::Line(at), _) => report::place(tabs, at),
    }
}

fn reason(doubt: Doubt, fits: &[Other], name: Name, tabs: &[String], world: &World) -> String {
    let other = and(&fits.iter().map(|whom| other(*whom, name, tabs, world)).collect::<Vec<_>>());
    match doubt {
        Doubt::SameName(_) => words::doubt::same_name(&other),
        Doubt::SimilarName(_) => words::doubt::similar_name(&other),
        Doubt::NumberTaken(_) => words::doubt::number_taken(&other),
        Doubt::Several(_) => words::doubt::several(&other),
        Doubt::Twice(_) => words::doubt::twice(&other),
        Doubt::PrefixGone(_) => words::doubt::prefix_gone(&other),
    }
}

/// The facts by which people know a pupil.
fn known_by(facts: &Facts, world: &World) -> String {
    let known = KNOWN_BY.iter().filter_map(|key| facts.get(*key));
    known.map(|fact| fact_value(world.reading(), None, &fact)).collect::<Vec<_>>().join(" · ")
}

/// What is known of the row that is pointed at.
fn draw_about(line: &rows::Line<'_>, plan: &Plan, world: &World, area: Rect, buf: &mut Buffer, skin: Skin) {
    let (quiet, text) = (skin.style(Look::Muted), skin.style(Look::Text));
    let of = match line {
        rows::Line::Heading(..) | rows::Line::Missing(_) => return,
        rows::Line::Aside(_, lines) => {
            paint::wrapped(area, buf, &words::no_pupil(&report::places(&plan.tabs, lines)), quiet);
            return;
        }
        rows::Line::Remark(cell, _) => {
            paint::wrapped(area, buf, &wrong(cell), quiet);
            return;
        }
        rows::Line::Row(_, of) => of,
    };
    let doubt = match &of.row.verdict {
        Verdict::Doubt(doubt) => Some(*doubt),
        _ => of.row.decided.map(|(doubt, _)| doubt),
    };
    match doubt.map(Doubt::other) {
        Some(other) => {
            let taken =
                paint::wrapped(area, buf, &what_happens_to(of, Name::Number, &plan.tabs, world), text);
            let sides = sides(of.row, other, plan, world);
            draw_beside(&sides, paint::below(area, taken), buf, skin);
        }
        None => match report::changes(of.row, world.reading()) {
            changes if changes.is_empty() => {
                paint::wrapped(area, buf, &what_happens_to(of, Name::Full, &plan.tabs, world), quiet);
            }
            changes => {
                paint::wrapped(area, buf, &changes.join("; "), quiet);
            }
        },
    }
}

/// Where a name stands, the name, and by what the pupil is known.
type Side = (String, String, String);

/// The row, and whom it looks like.
fn sides(row: &PlannedRow, other: Other, plan: &Plan, world: &World) -> Vec<Side> {
    let of_row =
        |label: String, row: &PlannedRow| (label, row.name(world.reading()), known_by(&row.facts, world));
    let theirs = match other {
        Other::Pupil(pupil) => world.case(pupil).map(|case| {
            let name = world.reading().name(pupil, NameForm::Spoken);
            (pupil.to_string(), name, known_by(&case.facts, world))
        }),
        Other::Line(at) => {
            let row = plan.rows.iter().find(|row| row.place == at);
            row.map(|row| of_row(report::place(&plan.tabs, at), row))
        }
    };
    std::iter::once(of_row(words::ON_LIST.to_owned(), row)).chain(theirs).collect()
}

/// One under the other, so that the eye finds the difference.
fn draw_beside(sides: &[Side], area: Rect, buf: &mut Buffer, skin: Skin) {
    let widest = |part: fn(&Side) -> &String| {
        sides.iter().map(|side| width(&width::clean(part(side)))).max().unwrap_or(0)
    };
    let (labels, names) = (widest(|side| &side.0), widest(|side| &side.1));
    for (y, (label, name, facts)) in (0..).zip(sides) {
        let line = Line::from(vec![
            Span::styled(pad(label, labels + 2, width::Align::Left), skin.style(Look::Muted)),
            Span::raw(pad(name, names + 2, width::Align::Left)),
            Span::styled(facts.clone(), skin.style(Look::Text)),
        ]);
        paint::line(paint::line_of(area, y), buf, &line, skin.style(Look::Text));
    }
}

/// Which cell it is.
pub(in crate::view) fn cell_title(mending: &Mending, list: &List) -> String {
    let heading = list.columns.iter().find(|it| it.position == mending.column);
    let tabs = list.plan.as_ref().map(|plan| plan.tabs.as_slice()).unwrap_or_default();
    let places: Vec<String> = mending.lines.iter().map(|at| report::place(tabs, *at)).collect();
    words::cell(&places, heading.map(|it| it.heading.as_str()).unwrap_or_default())
}

/// What is still wrong with it.
pub(in crate::view) fn cell_wrong(mending: &Mending, list: &List) -> Option<String> {
    mending.fault(list).map(report::wrong)
}

/// The text of a cell, with what is still wrong.
fn draw_cell(mending: &Mending, list: &List, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let title = cell_title(mending, list);
    let inside = Modal { title: &title, note: "", content: CELL }.draw(body, buf, skin);
    let wrong = cell_wrong(mending, list);
    let below = wrong.as_deref().map_or(Below::Explain(words::MEND), Below::Error);
    let field = Field {
        value: mending.input.value(),
        cursor: mending.input.cursor(),
        focus: Focus::Here,
        below,
        ..Field::default()
    };
    field.draw(inside, buf, skin).map(Caret::Typed)
}
