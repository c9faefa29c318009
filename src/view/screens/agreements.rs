//! How Afspraken looks: agreements and contacts under their headings, and from 110 columns the whole of the chosen one.

pub(in crate::view) mod contact;

use chrono::{Datelike, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::screens::agreements::{AgreementRow, Grouping, Heading};
use crate::domain::{Agreement, AgreementKey, NameForm, Progress};
use crate::text::agreements::{self as words, column};
use crate::text::labels::{self, Label as _, capital};
use crate::text::{agreement_line, dates, entries, forms, people, who};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::facts::{Fact, Facts};
use crate::view::widgets::panel::{self, Focus, Panel};
use crate::view::widgets::table::{Column, Table, TableRow, Width};
use crate::view::widgets::{paint, scroll};
use crate::view::width::width;

/// From this width on, the chosen agreement stands beside the list.
const BESIDE_FROM: u16 = 110;
/// How wide it is there.
const BESIDE: u16 = 42;
/// From this width on, what is late says in words how late it is.
const IN_WORDS_FROM: u16 = 60;
/// The line with the counts and the empty one under it.
const HEADER: u16 = 2;
/// Where the chosen agreement does not stand beside the list, it is told in whole under it, from this height on.
const STRIP_FROM: u16 = 10;
/// A line, what, and who and when about whom; from this height on the latter may take two lines.
const STRIP: u16 = 3;
const ROOMY_FROM: u16 = 16;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    draw_header(app, paint::line_of(area, 0), buf, skin);
    let caret = with_table(app, area, |place, table| {
        table.draw(place, buf, skin, |line| row(app, shown(app, line), place.width, skin))
    });
    if area.width >= BESIDE_FROM {
        let place = paint::last(paint::below(area, HEADER), BESIDE);
        let place = paint::first(place, place.width.saturating_sub(1));
        draw_detail(app, place, buf, skin);
    } else if strip(area) > 0 {
        draw_strip(app, paint::below(area, area.height - strip(area)), buf, skin);
    }
    caret
}

/// The lines under the list.
fn strip(area: Rect) -> u16 {
    match area.height {
        _ if area.width >= BESIDE_FROM => 0,
        ROOMY_FROM.. => STRIP + 1,
        STRIP_FROM.. => STRIP,
        _ => 0,
    }
}

/// The row of the list under this cell.
pub fn row_at(app: &App, area: Rect, place: Position) -> Option<usize> {
    let line = with_table(app, area, |inside, table| table.row_at(inside, place))?;
    match shown(app, line)? {
        Shown::Row(row, _) => Some(row),
        Shown::Heading(..) => None,
    }
}

/// A line of the table.
#[derive(Clone, Copy)]
enum Shown {
    /// A heading, and of how many it is still so.
    Heading(Heading, usize),
    /// The row of the screen, and what it is about.
    Row(usize, AgreementRow),
}

/// How many lines the rows take with their headings.
fn total(app: &App) -> usize {
    app.agreements.rows.len() + app.agreements.sections.len()
}

/// What stands on this line: every section begins with its heading.
fn shown(app: &App, line: usize) -> Option<Shown> {
    let sections = app.agreements.sections.iter().enumerate();
    let (before, section) = sections.rev().find(|(before, section)| section.rows.start + before <= line)?;
    match line - before - section.rows.start {
        0 => Some(Shown::Heading(section.heading, section.left)),
        _ => {
            let row = line - before - 1;
            Some(Shown::Row(row, *app.agreements.rows.get(row)?))
        }
    }
}

/// The line of the row under the cursor.
fn cursor_line(app: &App) -> Option<usize> {
    let at = app.agreements.cursor.at;
    let before = app.agreements.sections.iter().position(|section| section.rows.contains(&at))?;
    Some(at + before + 1)
}

fn with_table<R>(app: &App, area: Rect, show: impl FnOnce(Rect, &Table<'_>) -> R) -> R {
    let mut place = paint::below(area, HEADER);
    place.height = place.height.saturating_sub(strip(area));
    if area.width >= BESIDE_FROM {
        place = paint::first(place, place.width.saturating_sub(BESIDE));
    }
    let due = if place.width >= IN_WORDS_FROM { 13 } else { 11 };
    // By owner, the heading says who; then the column says who helps.
    let who = match app.agreements.grouping {
        Grouping::ByDay => Column::new(column::WHO, Width::Share { min: 8, parts: 1 }),
        Grouping::ByOwner => Column::new(column::WITH, Width::Share { min: 9, parts: 1 }).rank(2),
    };
    let columns = [
        Column::new(column::DUE, Width::Fixed(due)),
        Column::new(column::WHAT, Width::Share { min: 14, parts: 4 }),
        who,
        Column::new(column::PUPIL, Width::Share { min: 13, parts: 1 }),
    ];
    let (total, cursor) = (total(app), cursor_line(app));
    let height = Table::body_height(place.height);
    let line = cursor.unwrap_or(0);
    let top = scroll::window(line, line.saturating_sub(height / 2), height, total);
    show(place, &Table { columns: &columns, total, top, cursor, nothing: words::NOTHING })
}

/// Which agreements these are, and how many are open and late.
fn draw_header(app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let line = paint::first(paint::after(line, 1), line.width.saturating_sub(2));
    let title = match app.agreements.grouping {
        Grouping::ByDay => words::BY_DAY,
        Grouping::ByOwner => words::BY_OWNER,
    };
    let taken = paint::text(line, buf, title, skin.style(Look::Heading));
    let counts = app.agreements.counts;
    let rest = paint::after(line, taken.saturating_add(2));
    let said = words::counts(counts.open, counts.late, counts.contacts, counts.contacts_late);
    let fits = said.iter().find(|said| width(said) <= usize::from(rest.width)).or(said.last());
    paint::text_right(rest, buf, fits.map(String::as_str).unwrap_or_default(), skin.style(Look::Muted));
}

fn row(app: &App, line: Option<Shown>, room: u16, skin: Skin) -> TableRow<'static> {
    match line {
        Some(Shown::Heading(heading, under)) => TableRow::Section(section(heading, under, app, skin)),
        Some(Shown::Row(_, chosen)) => {
            let state = &app.world.state;
            let cells = match chosen {
                AgreementRow::Agreement(id) => state.agreement(id).map(|it| cells(it, app, room, skin)),
                AgreementRow::Contact(pupil) => {
                    state.case(pupil).map(|it| contact::cells(it, app, room, skin))
                }
            };
            TableRow::Cells { cells: cells.unwrap_or_default(), marked: false }
        }
        None => TableRow::Section(Line::default()),
    }
}

fn section(heading: Heading, under: usize, app: &App, skin: Skin) -> Line<'static> {
    let mut line = self::heading(heading, app, skin);
    line.push_span(Span::styled(format!("  {under}"), skin.style(Look::Muted)));
    line
}

/// What stands above a group of rows.
pub(in crate::view) fn heading(heading: Heading, app: &App, skin: Skin) -> Line<'static> {
    let (title, look) = match heading {
        Heading::Late => (words::LATE.to_owned(), Look::Heading),
        Heading::ContactsLate => (words::CONTACTS_LATE.to_owned(), Look::Heading),
        Heading::ContactsThisWeek => (words::CONTACTS_THIS_WEEK.to_owned(), Look::Heading),
        Heading::OwnNetwork => (words::OWN_NETWORK.to_owned(), Look::Heading),
        Heading::ThisWeek => (words::THIS_WEEK.to_owned(), Look::Heading),
        Heading::Later => (words::LATER.to_owned(), Look::Heading),
        Heading::Owner(None) => (words::NOBODY.to_owned(), Look::Heading),
        Heading::Owner(Some(owner)) => (capital(&labels::owner(app.world.reading(), owner)), Look::Heading),
    };
    Line::from(Span::styled(format!(" {title}"), skin.style(look)))
}

pub(in crate::view) fn cells(agreement: &Agreement, app: &App, room: u16, skin: Skin) -> Vec<Line<'static>> {
    let gone = !agreement.is_open();
    let base = if gone { skin.style(Look::StatusLanded) } else { skin.style(Look::Text) };
    let struck = if gone { base.add_modifier(Modifier::CROSSED_OUT) } else { base };
    let who = match app.agreements.grouping {
        Grouping::ByDay => {
            let doing = agreement.doing_on(app.world.today);
            let owner =
                doing.owner.map(|owner| labels::owner(app.world.reading(), owner)).unwrap_or_default();
            words::owner_and_others(&owner, doing.with.len())
        }
        Grouping::ByOwner => with(agreement, app),
    };
    let name = app.world.case(agreement.pupil).map(|it| app.world.reading().name(it.id, NameForm::Sorted));
    vec![
        due(agreement, app.world.today, room, skin),
        Line::styled(entries::agreed(app.world.reading(), agreement), struck),
        Line::styled(who, base),
        Line::styled(name.unwrap_or_default(), base),
    ]
}

/// By when; what is late says so in words, or by a sign where there is no room for words.
fn due(agreement: &Agreement, today: NaiveDate, room: u16, skin: Skin) -> Line<'static> {
    let said = |glyph: Glyph, words: &str, look| {
        Line::styled(format!("{} {words}", glyph.as_str()), skin.style(look))
    };
    let in_words = room >= IN_WORDS_FROM;
    match (agreement.progress(), agreement.facts.due) {
        (Progress::Done(_), _) => said(Glyph::Done, words::DONE, Look::StatusLanded),
        (Progress::Dropped(_), _) => said(Glyph::Error, words::DROPPED, Look::Muted),
        (Progress::Open, None) => Line::styled(words::NO_DAY, skin.style(Look::LetOp)),
        (Progress::Open, Some(due)) => match (agreement.is_late(today), in_words) {
            (true, true) => said(Glyph::LetOp, &dates::late_by(due, today), Look::Late),
            (true, false) => said(Glyph::LetOp, &dates::short(due, today), Look::Late),
            (false, false) if due.year() != today.year() => Line::from(dates::numeric(due)),
            (false, _) => Line::from(dates::short(due, today)),
        },
    }
}

/// Who helps, by name.
fn with(agreement: &Agreement, app: &App) -> String {
    let with = agreement.doing_on(app.world.today).with.iter();
    with.map(|owner| labels::owner(app.world.reading(), *owner)).collect::<Vec<_>>().join(", ")
}

/// The chosen row, told in whole where the columns had to cut it.
fn draw_strip(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let state = &app.world.state;
    let told = match app.agreements.selected() {
        Some(AgreementRow::Agreement(id)) => state.agreement(id).map(|it| in_short(it, app)),
        Some(AgreementRow::Contact(pupil)) => state.case(pupil).map(|it| contact::in_short(it, app)),
        None => None,
    };
    let Some((what, said)) = told else { return };
    let place = panel::rule(area, buf, skin, "");
    let place = paint::first(paint::after(place, 1), place.width.saturating_sub(2));
    paint::text(paint::line_of(place, 0), buf, &what, skin.style(Look::Text));
    paint::wrapped(paint::below(place, 1), buf, &said, skin.style(Look::Muted));
}

/// What was agreed, and who, when and about whom.
fn in_short(agreement: &Agreement, app: &App) -> (String, String) {
    let reading = app.world.reading();
    let owner = agreement.doing_on(reading.today).owner.map(|owner| labels::owner(reading, owner));
    let owner = owner.into_iter().chain(who::turns(reading, agreement)).collect::<Vec<_>>().join(", ");
    let day = |due| match agreement.is_late(app.world.today) {
        true => forms::day_and_distance(
            &dates::short(due, app.world.today),
            &dates::relative(due, app.world.today),
        ),
        false => dates::short(due, app.world.today),
    };
    let day = agreement.facts.due.map(day).unwrap_or_default();
    let name = app.world.case(agreement.pupil).map(|it| app.world.reading().name(it.id, NameForm::Spoken));
    let about = words::about(&name.unwrap_or_default(), &agreement.pupil.to_string());
    let said = words::in_short(&owner, &with(agreement, app), &day, &about);
    (entries::agreed(app.world.reading(), agreement), said)
}

/// Everything about the chosen row.
fn draw_detail(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let state = &app.world.state;
    let (title, number, facts) = match app.agreements.selected() {
        Some(AgreementRow::Agreement(id)) => {
            let facts = state.agreement(id).map(|it| facts(it, app, skin));
            (words::DETAIL, id.to_string(), facts)
        }
        Some(AgreementRow::Contact(pupil)) => {
            let facts = state.case(pupil).map(|it| contact::facts(it, app, skin));
            (words::CONTACT_DETAIL, pupil.to_string(), facts)
        }
        None => (words::DETAIL, String::new(), None),
    };
    let inside = Panel { title, note: &number, focus: Focus::Elsewhere }.draw(area, buf, skin);
    let facts = facts.unwrap_or_default();
    Facts { facts: &facts, selected: None, top: 0 }.draw(inside, buf, skin);
}

fn facts(agreement: &Agreement, app: &App, skin: Skin) -> Vec<Fact<'static>> {
    let (today, known) = (app.world.today, &agreement.facts);
    let late = if agreement.is_late(today) { skin.style(Look::Late) } else { Style::new() };
    let due = known.due.map(|due| {
        let day = forms::day_and_distance(&dates::full(due), &dates::relative(due, today));
        Line::styled(day, late)
    });
    let doing = agreement.doing_on(today);
    let owner = doing.owner.map(|owner| labels::owner(app.world.reading(), owner)).unwrap_or_default();
    let with = with(agreement, app);
    let mut facts = vec![
        Fact {
            label: AgreementKey::What.label(),
            value: Line::from(entries::agreed(app.world.reading(), agreement)),
        },
        Fact { label: AgreementKey::Owner.label(), value: Line::from(owner) },
    ];
    if let Some(crate::domain::Owner::Person(person)) = doing.owner
        && let Some(function) = app
            .world
            .state
            .person(person)
            .map(|it| people::function_and_party(app.world.reading(), it))
            .filter(|it| !it.is_empty())
    {
        facts.push(Fact { label: "", value: Line::styled(function, skin.style(Look::Muted)) });
    }
    if !with.is_empty() {
        facts.push(Fact { label: AgreementKey::With.label(), value: Line::from(with) });
    }
    for turn in who::turns(app.world.reading(), agreement) {
        facts.push(Fact { label: AgreementKey::HandedOn.label(), value: Line::from(turn) });
    }
    facts.push(Fact { label: agreement_line::DUE, value: due.unwrap_or_else(|| Line::from(words::NO_DAY)) });
    if !agreement.is_open() {
        let progress = app.world.reading().progress(agreement.progress(), Some(agreement.pupil));
        let progress = Line::from(labels::progress(&progress));
        facts.push(Fact { label: AgreementKey::Progress.label(), value: progress });
    }
    facts.push(Fact { label: "", value: Line::default() });
    facts.extend(pupil_facts(agreement, app, skin));
    facts.push(Fact {
        label: words::MEETING,
        value: Line::styled(made_in(agreement, app), skin.style(Look::Muted)),
    });
    facts
}

/// About whom: name, number, status.
fn pupil_facts(agreement: &Agreement, app: &App, skin: Skin) -> Vec<Fact<'static>> {
    let Some(case) = app.world.case(agreement.pupil) else { return vec![] };
    let (glyph, look) = of_status(case.status());
    let status = format!("{} {}", glyph.as_str(), case.status().label());
    let name = app.world.reading().name(case.id, NameForm::Spoken);
    let number = Span::styled(format!("  {}", case.id), skin.style(Look::Muted));
    vec![
        Fact { label: labels::PUPIL, value: Line::from(vec![Span::raw(name), number]) },
        Fact { label: crate::domain::FactKey::Status.label(), value: Line::styled(status, skin.style(look)) },
    ]
}

fn made_in(agreement: &Agreement, app: &App) -> String {
    let meeting = agreement.meeting.and_then(|id| app.world.state.meeting(id));
    meeting.map_or(words::NO_MEETING.to_owned(), |meeting| {
        let kind =
            meeting.facts.kind.map(|it| app.world.reading().common_rules().meeting(it)).unwrap_or_default();
        let date = meeting.facts.date.map(|date| dates::short(date, app.world.today)).unwrap_or_default();
        words::meeting(kind, &meeting.id.to_string(), &date)
    })
}
