//! Step 1: a row per heading with three samples and what we make of it, and under it words that are not understood.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Parts, draw_name, draw_onward, menu};
use crate::app::layers::import::columns::{ColumnRow, Columns, Over, asks, is_asked, rows};
use crate::app::layers::import::labels;
use crate::app::layers::import::list::List;
use crate::import::choices::{Hidden, Mentors, Origin};
use crate::import::headings::NotTaken;
use crate::import::overview::ColumnView;
use crate::import::plan::{Refused, Required, Treatment};
use crate::import::report;
use crate::import::source::Sees;
use crate::import::way::By;
use crate::text::import::column::letter;
use crate::text::import_shape::{hidden, mentors, whose};
use crate::text::importing::columns::{self as words, about, missing, off};
use crate::text::keys::Keys;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::table::{self, Column, Table, Width};
use crate::view::widgets::{paint, scroll};
use crate::view::width::{clean, width};

/// What is said of a row takes two lines.
const ABOUT: u16 = 2;

/// Between samples.
const DOT: &str = " · ";

/// Draws it.
pub(super) fn draw(
    step: &Columns,
    list: &List,
    keys: Keys<'_>,
    body: Rect,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let rows = rows(list);
    let shown = rows.split_last().map_or(&[][..], |(_, columns)| columns);
    let at = step.cursor.at.min(rows.len().saturating_sub(1));
    let parts = Parts::of(area, ABOUT);
    draw_name(list, paint::line_of(area, 0), buf, skin);
    let [heading, samples, becomes] = words::HEADINGS;
    let columns = [
        Column::new(heading, Width::Share { min: 12, parts: 2 }),
        Column::new(samples, Width::Share { min: 12, parts: 3 }),
        Column::new(becomes, Width::Share { min: 24, parts: 1 }),
    ];
    let height = table::Table::body_height(parts.table.height);
    let top = scroll::window(
        at.min(shown.len().saturating_sub(1)),
        at.saturating_sub(height / 2),
        height,
        shown.len(),
    );
    let cursor = (at < shown.len()).then_some(at);
    let table = Table { columns: &columns, total: shown.len(), top, cursor, nothing: "" };
    let samples_room = table.layout(parts.table.width).get(1).copied().flatten().map_or(0, usize::from);
    let row = table.draw(parts.table, buf, skin, |index| {
        let cells = shown.get(index).map(|row| cells(row, list, samples_room, skin)).unwrap_or_default();
        table::TableRow::Cells { cells, marked: false }
    });
    if let Some(row) = rows.get(at) {
        paint::wrapped(paint::after(parts.about, 3), buf, &about(row, list, keys), skin.style(Look::Muted));
    }
    let look = if list.plan.is_ok() { Look::Accent } else { Look::LetOp };
    let way_on = draw_onward(&onward(list, keys), look, at == shown.len(), parts.onward, buf, skin);
    draw_over(step, list, keys, body, buf, skin).or(row).or(way_on)
}

/// The way on, or why there is none yet.
pub(in crate::view) fn onward(list: &List, keys: Keys<'_>) -> String {
    match &list.plan {
        Ok(_) => words::ONWARD.to_owned(),
        Err(why) => not_yet(why, keys),
    }
}

fn draw_over(
    step: &Columns,
    list: &List,
    keys: Keys<'_>,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let over = step.over.as_ref()?;
    let (title, nothing) = (asked(over, list), words::no_school(keys));
    let usual = menu::Asked { title: &title, ..menu::Asked::default() };
    match over {
        Over::Field(_, menu) => menu::draw(menu, &usual, body, buf, skin),
        Over::Way(_, menu) => menu::draw(menu, &usual, body, buf, skin),
        Over::Meaning(_, _, menu) => menu::draw(menu, &usual, body, buf, skin),
        Over::Hidden(menu) => menu::draw(menu, &usual, body, buf, skin),
        Over::Mentors(menu) => menu::draw(menu, &usual, body, buf, skin),
        Over::School(menu) => {
            let asked = menu::Asked { placeholder: words::TYPE_SCHOOL, nothing: &nothing, ..usual };
            menu::draw(menu, &asked, body, buf, skin)
        }
    }
}

/// What is asked over the step.
pub(in crate::view) fn asked(over: &Over, list: &List) -> String {
    match over {
        Over::Field(column, _) => {
            let heading =
                list.columns.iter().find(|it| it.position == *column).map(heading).unwrap_or_default();
            let samples = list.columns.iter().find(|it| it.position == *column && is_unknown(it));
            let samples = samples.map(|it| it.samples.join(DOT)).unwrap_or_default();
            words::ask_field(&heading, &clean(&samples))
        }
        Over::Way(column, _) => words::ask_way(&heading_at(list, *column)),
        Over::Meaning(_, value, _) => words::ask_meaning(value),
        Over::Hidden(_) => hidden::ASKED.to_owned(),
        Over::Mentors(_) => mentors::ASKED.to_owned(),
        Over::School(_) => words::ASK_SCHOOL.to_owned(),
    }
}

/// The heading, or which column it is where that cannot be shown.
fn heading(column: &ColumnView) -> String {
    match column.heading.as_str() {
        "" => words::unnamed(column.position),
        heading => heading.to_owned(),
    }
}

/// Without the word over several columns, where the column is taken and no other one is called so: that word takes the
/// room of what tells them apart.
fn short_heading(column: &ColumnView, list: &List) -> String {
    let own = |column: &ColumnView| column.heading.rsplit_once(DOT).map(|(_, own)| own.to_owned());
    let named =
        |name: &str| list.columns.iter().filter(|it| own(it).unwrap_or_else(|| heading(it)) == name).count();
    let short = own(column).filter(|name| column.treatment == Treatment::Taken && named(name) == 1);
    short.unwrap_or_else(|| heading(column))
}

fn heading_at(list: &List, position: usize) -> String {
    list.columns.iter().find(|it| it.position == position).map(heading).unwrap_or_default()
}

/// The heading of a column that gives the same as this one; `None` where that says nothing: it has none, or the same one.
fn other_than(column: &ColumnView, other: usize, list: &List) -> Option<String> {
    let other = list.columns.iter().find(|it| it.position == other).map(|it| it.heading.clone());
    other.filter(|heading| !heading.is_empty() && *heading != column.heading)
}

pub(in crate::view) fn cells(
    row: &ColumnRow<'_>,
    list: &List,
    samples_room: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    let span = |text: String, look: Look| Span::styled(text, skin.style(look));
    let sign = |ok: bool| {
        let (glyph, look) = if ok { (Glyph::Done, Look::NoticeOk) } else { (Glyph::LetOp, Look::LetOp) };
        span(format!("{} ", glyph.as_str()), look)
    };
    match row {
        ColumnRow::Hidden(rows, columns) => {
            let (what, look) = match list.choices.hidden() {
                Some(Hidden::Skip) => (hidden::SKIP, Look::Text),
                Some(Hidden::Take) => (hidden::TAKE, Look::Text),
                None => (hidden::WHICH, Look::LetOp),
            };
            vec![
                Line::from(hidden::ROW),
                Line::from(span(hidden::what(*rows, *columns), Look::Muted)),
                Line::from(vec![sign(!asks(row, list)), span(what.to_owned(), look)]),
            ]
        }
        ColumnRow::Mentors => {
            let (what, look) = match list.choices.mentors() {
                Some(Mentors::Add) => (mentors::ADD, Look::Text),
                Some(Mentors::Skip) => (mentors::SKIP, Look::Text),
                None => (mentors::WHICH, Look::LetOp),
            };
            vec![
                Line::from(mentors::ROW),
                Line::from(span(clean(&mentors::names(&list.newcomers())).into_owned(), Look::Muted)),
                Line::from(vec![sign(!asks(row, list)), span(what.to_owned(), look)]),
            ]
        }
        ColumnRow::School => {
            let (what, look) = match &list.school {
                Some(school) => (school.clone(), Look::Text),
                None => (words::WHICH_SCHOOL.to_owned(), Look::LetOp),
            };
            vec![
                Line::from(words::SCHOOL),
                Line::default(),
                Line::from(vec![sign(!asks(row, list)), span(what, look)]),
            ]
        }
        ColumnRow::Column(column) => {
            let is_taken = matches!(column.treatment, Treatment::Taken | Treatment::Twice);
            let look = if is_taken { Look::Text } else { Look::Muted };
            let samples = match column.treatment {
                Treatment::FreeText
                | Treatment::Bsn
                | Treatment::Unknown
                | Treatment::Left(NotTaken::OfOthers) => words::NO_SAMPLES.to_owned(),
                _ => samples(&column.samples, samples_room),
            };
            let becomes = match (column.field, column.twice) {
                (Some(field), Some(other)) if is_taken => {
                    let other = other_than(column, other, list).unwrap_or_else(|| words::unnamed(other));
                    let what = off::twice(labels::field(field), &other);
                    vec![sign(false), span(what, Look::LetOp)]
                }
                (Some(field), _) if is_taken => {
                    vec![sign(true), span(labels::field(field).to_owned(), Look::Text)]
                }
                _ if is_asked(column) => {
                    vec![sign(false), span(why_off(column.treatment).to_owned(), Look::LetOp)]
                }
                _ => vec![span(format!("  {}", why_off(column.treatment)), Look::Muted)],
            };
            vec![
                Line::from(span(short_heading(column, list), look)),
                Line::from(span(samples, Look::Muted)),
                Line::from(becomes),
            ]
        }
        ColumnRow::Way(column, understood) => {
            let look = if understood.asks() { Look::LetOp } else { Look::Text };
            let what = understood.way.map_or(words::WHICH_ORDER, report::way);
            vec![
                Line::from(span(format!("  {}", words::ORDER), Look::Muted)),
                Line::from(span(samples(&column.ordered, samples_room), Look::Muted)),
                Line::from(vec![sign(!understood.asks()), span(what.to_owned(), look)]),
            ]
        }
        ColumnRow::Value(value) => {
            let becomes = match value.meaning {
                Some(meaning) => vec![sign(true), span(labels::meaning(meaning), Look::Text)],
                None => vec![sign(false), span(words::UNKNOWN_WORD.to_owned(), Look::LetOp)],
            };
            vec![
                Line::from(span(format!("  \"{}\"", value.value), Look::Text)),
                Line::from(span(words::times(value.rows), Look::Muted)),
                Line::from(becomes),
            ]
        }
        ColumnRow::Onward => vec![],
    }
}

/// As many samples beside each other as fit whole; of the first, what fits.
fn samples(samples: &[String], room: usize) -> String {
    let mut shown = String::new();
    for sample in samples {
        let sample = clean(sample);
        if shown.is_empty() {
            shown = sample.into_owned();
        } else if width(&shown) + width(DOT) + width(&sample) <= room {
            shown = format!("{shown}{DOT}{sample}");
        }
    }
    shown
}

/// Why a column is off, in the last column.
fn why_off(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Taken => "",
        Treatment::Beaten => off::BEATEN,
        Treatment::Left(NotTaken::NotNeeded) => off::NOT_NEEDED,
        Treatment::Left(NotTaken::Derived) => off::DERIVED,
        Treatment::Left(NotTaken::DecidedHere) => off::DECIDED_HERE,
        Treatment::Left(NotTaken::Role) => off::ROLE,
        Treatment::Left(NotTaken::NoPlaceYet) => off::NO_PLACE_YET,
        Treatment::Left(NotTaken::Asked) => off::ASKED,
        Treatment::Left(NotTaken::LooksLike(_)) => off::LOOKS_LIKE,
        Treatment::Left(NotTaken::OtherYear) => off::OTHER_YEAR,
        Treatment::Left(NotTaken::Hidden) => hidden::OFF,
        Treatment::Left(NotTaken::OfOthers) => whose::OF_OTHERS_OFF,
        Treatment::Twice => "",
        Treatment::FreeText => off::FREE_TEXT,
        Treatment::Bsn => off::BSN,
        Treatment::Unknown => off::UNKNOWN,
        Treatment::Off => off::CHOSEN,
    }
}

/// What is said of the row that is pointed at.
pub(in crate::view) fn about(row: &ColumnRow<'_>, list: &List, keys: Keys<'_>) -> String {
    match row {
        ColumnRow::Hidden(..) => hidden::ABOUT.to_owned(),
        ColumnRow::School => about::school(keys),
        ColumnRow::Mentors => clean(&mentors::about(&list.newcomers())).into_owned(),
        ColumnRow::Way(_, understood) => match (understood.way, understood.by) {
            (None, _) => about::mixed(keys),
            (Some(way), By::Choice) => about::ordered(report::way(way), keys),
            (Some(way), By::Cells | By::Custom) => about::told(report::way(way), keys),
            (Some(way), By::Columns) => about::told_by_columns(report::way(way), keys),
        },
        ColumnRow::Value(value) if value.meaning.is_none() => about::value(keys),
        ColumnRow::Value(_) => about::chosen_value(keys),
        ColumnRow::Onward => match &list.plan {
            Ok(_) => {
                let said = about::onward(list.columns.iter().filter(|it| is_unknown(it)).count());
                match list.source.sees {
                    Sees::All => said,
                    Sees::NotThat => format!("{} {said}", hidden::NOT_SEEN_IN_XLS),
                }
            }
            Err(why) => not_yet(why, keys),
        },
        ColumnRow::Column(column) => match (column.treatment, column.field) {
            (Treatment::Taken | Treatment::Twice, Some(field)) => {
                let order = column.understood.filter(|it| it.by == By::Custom).and_then(|it| it.way);
                let field = labels::field(field);
                let field = &order.map_or(field.to_owned(), |way| about::with(field, report::way(way)));
                let said = match (column.twice, column.origin) {
                    (Some(other), _) => {
                        let other = other_than(column, other, list).unwrap_or_else(|| letter(other));
                        about::twice(field, &other, keys)
                    }
                    (None, Origin::Remembered) => about::remembered(field, keys),
                    (None, Origin::Recognised | Origin::Chosen) => about::taken(field, keys),
                };
                if column.bsn_values > 0 { about::without_bsn(&said, column.bsn_values) } else { said }
            }
            (treatment, _) => why_off_at_length(treatment, keys),
        },
    }
}

fn is_unknown(column: &ColumnView) -> bool {
    column.treatment == Treatment::Unknown && column.filled > 0
}

fn why_off_at_length(treatment: Treatment, keys: Keys<'_>) -> String {
    let why = match treatment {
        Treatment::Beaten => return about::beaten(keys),
        Treatment::Unknown => return about::unknown(keys),
        Treatment::Off => return about::chosen(keys),
        Treatment::Taken | Treatment::Twice => "",
        Treatment::Left(NotTaken::NotNeeded) => about::NOT_NEEDED,
        Treatment::Left(NotTaken::Derived) => about::DERIVED,
        Treatment::Left(NotTaken::DecidedHere) => about::DECIDED_HERE,
        Treatment::Left(NotTaken::Role) => about::ROLE,
        Treatment::Left(NotTaken::NoPlaceYet) => about::NO_PLACE_YET,
        Treatment::Left(NotTaken::Asked) => return about::asked(keys),
        Treatment::Left(NotTaken::LooksLike(what)) => return about::looks_like(report::look(what), keys),
        Treatment::Left(NotTaken::OtherYear) => return about::other_year(keys),
        Treatment::Left(NotTaken::Hidden) => hidden::COLUMN_AT_LENGTH,
        Treatment::Left(NotTaken::OfOthers) => whose::OF_OTHERS_AT_LENGTH,
        Treatment::FreeText => about::FREE_TEXT,
        Treatment::Bsn => about::BSN,
    };
    why.to_owned()
}

/// Why the rows cannot be shown yet.
fn not_yet(why: &Refused, keys: Keys<'_>) -> String {
    match why {
        Refused::NoColumn(Required::Name) => missing::name(keys),
        Refused::NoColumn(Required::BirthDate) => missing::birth_date(keys),
        Refused::NoColumn(Required::School) => missing::SCHOOL.to_owned(),
        Refused::Hidden(_) => hidden::NEEDED_HERE.to_owned(),
        Refused::Twice { headings: (one, other), .. } => missing::twice(one, other),
        Refused::SideBySide(lists) => {
            let (lists, otherwise) = report::beside_shortly(lists);
            missing::side_by_side(&lists, &otherwise)
        }
        Refused::NotOpened(why) => report::not_opened(why),
    }
}
