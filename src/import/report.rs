//! A plan as lines to read: which sentence goes with which verdict. The sentences stand in `text::import`.

use std::collections::BTreeMap;

use crate::domain::{Entry, EntryKey, EntryKind, Fact, PersonId, Provision, PupilId, Reading, Role};
use crate::text::import::{self as say, column, doubt, part};
use crate::text::import_shape::{self as shape, aside, hidden};
use crate::text::importing::columns;
use crate::text::labels::{self, Label as _};
use crate::text::who::{self, and};

use super::aside::What;
use super::cells::{DateOrder, NameOrder};
use super::choices::Mentors;
use super::headings::NotTaken;
use super::look_alike::LookAlike;
use super::plan::{
    CellFault, Change, ColumnReport, Counts, Doubt, Other, Plan, PlannedRow, Treatment, Verdict,
};
use super::table::Place;
use super::way::{By, Understood, Way};

use super::report_cells::told;
pub use super::report_cells::wrong;
pub use super::report_refused::{beside_shortly, not_a_table, not_opened, refusal};

/// How much a report tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Every row: the plan before anything changes.
    Plan,
    /// What was left out or changed: after an import.
    Outcome,
    /// What is left out, asked or to be looked at: what the rows do is told elsewhere.
    Rest,
}

/// `34 nieuw, 1 gewijzigd, 1 twijfel`
pub fn summary(counts: Counts) -> String {
    let said =
        say::summary(counts.new, counts.changed, counts.same, counts.doubt, counts.fault, counts.skipped);
    let said = if counts.hidden == 0 { said } else { shape::and_hidden(&said, counts.hidden) };
    let said = if counts.aside == 0 { said } else { shape::and_aside(&said, counts.aside) };
    if counts.remembered == 0 { said } else { say::and_remembered(&said, counts.remembered) }
}

/// The report of a plan, read in what was recorded when it was made.
pub fn lines(plan: &Plan, reading: Reading, detail: Detail) -> Vec<String> {
    let mut lines = vec![summary(plan.counts())];
    let rows = |take: fn(&Verdict) -> bool| {
        let of_kind = plan.rows.iter().filter(move |row| take(&row.verdict));
        of_kind.flat_map(|row| row_lines(plan, row, reading)).collect::<Vec<_>>()
    };
    match detail {
        Detail::Plan => {
            add(&mut lines, part::NEW, rows(|verdict| matches!(verdict, Verdict::New)));
            add(&mut lines, part::SAME, rows(|verdict| matches!(verdict, Verdict::Same { .. })));
        }
        Detail::Outcome => {
            // What is recorded is never left out: undo takes it back.
            let recorded = |verdict: &Verdict| matches!(verdict, Verdict::Same { list_values, .. } if !list_values.is_empty());
            add(&mut lines, part::SAME, rows(recorded));
        }
        Detail::Rest => lines.clear(),
    }
    if detail != Detail::Rest {
        add(&mut lines, part::CHANGED, rows(|verdict| matches!(verdict, Verdict::Changed { .. })));
    }
    add(&mut lines, part::DOUBT, rows(|verdict| matches!(verdict, Verdict::Doubt(_))));
    add(&mut lines, part::FAULT, rows(|verdict| matches!(verdict, Verdict::Fault(_))));
    add(&mut lines, hidden::PART, rows(|verdict| matches!(verdict, Verdict::Hidden)));
    add(&mut lines, part::SKIPPED, rows(|verdict| matches!(verdict, Verdict::Skipped)));
    add(&mut lines, part::REMARK, remarks(plan, |cell| !cell.wrong.is_taken()));
    add(&mut lines, part::NOTE, remarks(plan, |cell| cell.wrong.is_taken()));
    add(&mut lines, part::NEWCOMERS, newcomers(plan));
    add(&mut lines, part::ASIDE, asides(plan));
    if detail != Detail::Rest {
        add(&mut lines, part::MISSING, plan.missing.iter().map(|it| who::pupil(reading, *it)).collect());
    }
    add(&mut lines, part::COLUMNS, plan.columns.iter().map(column_line).collect());
    lines
}

fn add(lines: &mut Vec<String>, heading: &str, under: Vec<String>) {
    if !under.is_empty() {
        lines.push(String::new());
        lines.push(heading.to_owned());
        lines.extend(under.into_iter().map(|line| format!("  {line}")));
    }
}

/// Cells that were left out or are to be looked at, the same ones together: a mentor whom nobody knows stands in many rows.
fn remarks(plan: &Plan, wanted: fn(&CellFault) -> bool) -> Vec<String> {
    let mut lines_of: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let all = plan.rows.iter().flat_map(|row| row.looked_at().map(|cell| (row.place, cell)));
    for (place, cell) in all.filter(|(_, cell)| wanted(cell)) {
        let told = told(cell);
        lines_of.entry(told).or_default().push(place);
    }
    let mut found: Vec<(String, Vec<Place>)> = lines_of.into_iter().collect();
    found.sort_by_key(|(_, lines)| lines.first().copied());
    found.into_iter().map(|(told, lines)| format!("{}{told}", places(&plan.tabs, &lines))).collect()
}

/// Mentors who come into the network.
fn newcomers(plan: &Plan) -> Vec<String> {
    let added = plan.newcomers.iter().filter(|it| plan.mentors == Some(Mentors::Add) && it.rows > 0);
    added.map(|it| say::newcomer(&it.name, it.rows)).collect()
}

/// Rows that are no pupil, those of one kind together.
fn asides(plan: &Plan) -> Vec<String> {
    let told =
        |(what, lines): (What, Vec<Place>)| format!("{}: {}", places(&plan.tabs, &lines), no_pupil(what));
    by_kind(plan).into_iter().map(told).collect()
}

/// The lines of the file that are no pupil, by what they are.
pub fn by_kind(plan: &Plan) -> BTreeMap<What, Vec<Place>> {
    let mut kinds: BTreeMap<What, Vec<Place>> = BTreeMap::new();
    plan.aside.iter().for_each(|aside| kinds.entry(aside.what).or_default().push(aside.place));
    kinds
}

/// `regel 4`, `regel 4 van blad P4A`
pub fn place(tabs: &[String], at: Place) -> String {
    match tabs.get(usize::from(at.tab)) {
        Some(tab) => shape::line_of(at.line, tab),
        None => say::line(at.line),
    }
}

/// The same of several, shortened.
pub fn places(tabs: &[String], all: &[Place]) -> String {
    match all {
        [first, rest @ ..] if !tabs.is_empty() => shape::and_more(&place(tabs, *first), rest.len()),
        all => say::lines(&all.iter().map(|at| at.line).collect::<Vec<_>>()),
    }
}

/// What a row is that is no pupil.
pub fn no_pupil(what: What) -> &'static str {
    match what {
        What::Total => aside::TOTAL,
        What::Page => aside::PAGE,
        What::Printed => aside::PRINTED,
        What::Headings => aside::HEADINGS,
        What::OtherHeadings => aside::OTHER_HEADINGS,
        What::Class => aside::CLASS,
        What::ClassAndMore => aside::CLASS_AND_MORE,
        What::Mentor => aside::MENTOR,
        What::Failed => aside::FAILED,
    }
}

fn row_lines(plan: &Plan, row: &PlannedRow, reading: Reading) -> Vec<String> {
    let at = place(&plan.tabs, row.place);
    let said = |who: &str| format!("{at}: {who}");
    match &row.verdict {
        Verdict::New => {
            let besides = changes(row, reading).into_iter().map(|change| format!("  {change}"));
            std::iter::once(said(&row.name(reading))).chain(besides).collect()
        }
        Verdict::Same { pupil, .. } => {
            let heading = said(&who::pupil(reading, *pupil));
            let remembered = row.remembered().iter().map(|fact| {
                let value = labels::fact_value(reading, Some(*pupil), fact);
                format!("  {}", say::remembered(fact.key().label(), &value))
            });
            std::iter::once(heading).chain(remembered).collect()
        }
        Verdict::Changed { pupil, .. } => {
            let heading = said(&who::pupil(reading, *pupil));
            let changes = changes(row, reading).into_iter().map(|change| format!("  {change}"));
            std::iter::once(heading).chain(changes).collect()
        }
        Verdict::Doubt(why) => {
            vec![said(&format!("{}: {}", row.name(reading), doubtful(*why, &row.fits, &plan.tabs, reading)))]
        }
        Verdict::Hidden | Verdict::Skipped => vec![said(&row.name(reading))],
        Verdict::Fault(faults) => faults.iter().map(|cell| format!("{at}{}", cell_line(cell))).collect(),
    }
}

/// What a row changes or adds: `klas: 4a → 5a`, `doelgroepregister: aangevraagd → toegekend`. Of a new pupil what comes
/// besides facts.
pub fn changes(row: &PlannedRow, reading: Reading) -> Vec<String> {
    let (pupil, changes): (Option<PupilId>, &[Change]) = match &row.verdict {
        Verdict::Changed { pupil, changes, .. } => (Some(*pupil), changes),
        _ => (None, &[]),
    };
    let value = |fact: &Fact| labels::fact_value(reading, pupil, fact);
    let told = |change: &Change| {
        let from = change.from.as_ref().map(value);
        say::change(change.to.key().label(), from.as_deref(), &value(&change.to))
    };
    changes.iter().map(told).chain(besides(row, reading)).collect()
}

/// What a row adds besides facts.
pub fn besides(row: &PlannedRow, reading: Reading) -> Vec<String> {
    let case = match &row.verdict {
        Verdict::Changed { pupil, .. } => reading.state.case(*pupil),
        _ => None,
    };
    let known = |which: &Provision| {
        let own = case?.entries_of(EntryKind::Provision).find(|(_, own)| own.provision() == Some(which));
        own.and_then(|(_, own)| own.provision_state()).map(|state| state.label())
    };
    let entry = |entry: &Entry| match (entry.provision(), entry.provision_state(), entry.placement_kind()) {
        (Some(which), Some(to), _) => say::change(which.label(), known(which), to.label()),
        (_, _, Some(kind)) => {
            say::change(say::company(*kind), None, entry.company().map_or("", String::as_str))
        }
        _ => say::change(EntryKey::Course.label(), None, entry.course().map_or("", String::as_str)),
    };
    let role =
        |(role, person): &(Role, PersonId)| say::change(role.label(), None, &who::person(reading, *person));
    let new = |name: &String| say::change(Role::Mentor.label(), None, &say::new_in_network(name));
    let roles = row.extra.roles.iter().map(role).chain(row.new_mentor.iter().map(new));
    row.extra.entries.iter().map(entry).chain(roles).collect()
}

fn cell_line(cell: &CellFault) -> String {
    told(cell)
}

/// Why a row is doubtful, with whom it looks like.
pub fn doubtful(why: Doubt, fits: &[Other], tabs: &[String], reading: Reading) -> String {
    let whom = |other: &Other| match other {
        Other::Pupil(pupil) => who::pupil(reading, *pupil),
        Other::Line(at) => place(tabs, *at),
    };
    let own = [why.other()];
    let fits = if fits.is_empty() { &own } else { fits };
    let other = and(&fits.iter().map(whom).collect::<Vec<_>>());
    match why {
        Doubt::SameName(_) => doubt::same_name(&other),
        Doubt::SimilarName(_) => doubt::similar_name(&other),
        Doubt::NumberTaken(_) => doubt::number_taken(&other),
        Doubt::Several(_) => doubt::several(&other),
        Doubt::Twice(_) => doubt::twice(&other),
        Doubt::PrefixGone(_) => doubt::prefix_gone(&other),
    }
}

/// What a column looks like, as words: `de mentor`
pub fn look(what: LookAlike) -> &'static str {
    match what {
        LookAlike::ExpectedExit => column::look::EXPECTED_EXIT,
        LookAlike::DeregisteredOn => column::look::DEREGISTERED_ON,
        LookAlike::Municipality => column::look::MUNICIPALITY,
        LookAlike::Class => column::look::CLASS,
        LookAlike::Mentor => column::look::MENTOR,
        LookAlike::ExitProfile => column::look::EXIT_PROFILE,
    }
}

fn left_out(treatment: Treatment) -> Option<String> {
    let said = match treatment {
        Treatment::Left(NotTaken::LooksLike(what)) => return Some(column::looks_like(look(what))),
        Treatment::Taken => None,
        Treatment::Beaten => Some(column::BEATEN),
        Treatment::Twice => Some(shape::whose::TWICE),
        Treatment::Left(NotTaken::OfOthers) => Some(shape::whose::OF_OTHERS),
        Treatment::Left(NotTaken::NotNeeded) => Some(column::NOT_NEEDED),
        Treatment::Left(NotTaken::Derived) => Some(column::DERIVED),
        Treatment::Left(NotTaken::DecidedHere) => Some(column::DECIDED_HERE),
        Treatment::Left(NotTaken::Role) => Some(column::ROLE),
        Treatment::Left(NotTaken::Hidden) => Some(hidden::COLUMN),
        Treatment::Left(NotTaken::NoPlaceYet) => Some(column::NO_PLACE_YET),
        Treatment::Left(NotTaken::Asked) => Some(column::ASKED),
        Treatment::Left(NotTaken::OtherYear) => Some(column::OTHER_YEAR),
        Treatment::FreeText => Some(column::FREE_TEXT),
        Treatment::Bsn => Some(column::BSN),
        Treatment::Unknown => Some(column::UNKNOWN),
        Treatment::Off => Some(column::OFF),
    };
    said.map(str::to_owned)
}

/// In what order a column is read that nobody expects or that somebody chose.
fn order(understood: Understood) -> Option<String> {
    match (understood.by, understood.way) {
        (By::Custom, _) => None,
        (_, None) => Some(column::MIXED.to_owned()),
        (By::Cells, Some(order)) => Some(column::told(way(order))),
        (By::Columns, Some(order)) => Some(column::told_by_columns(way(order))),
        (By::Choice, Some(order)) => Some(column::chosen(way(order))),
    }
}

/// `maand voorop`
pub fn way(way: Way) -> &'static str {
    match way {
        Way::Dates(DateOrder::DayFirst) => columns::DAY_FIRST,
        Way::Dates(DateOrder::MonthFirst) => columns::MONTH_FIRST,
        Way::Names(NameOrder::GivenFirst) => columns::GIVEN_FIRST,
        Way::Names(NameOrder::FamilyFirst) => columns::FAMILY_FIRST,
    }
}

/// What happened to a column.
pub fn column_line(report: &ColumnReport) -> String {
    let what = match (left_out(report.treatment), report.bsn_values) {
        (None, count) => {
            let order = report.understood.and_then(order);
            let capitals = (report.capitals > 0).then(|| column::capitals(report.capitals));
            let bsn = (count > 0).then(|| column::bsn_values(count));
            [order, capitals, bsn].into_iter().flatten().collect::<Vec<_>>().join("; ")
        }
        (Some(sentence), 0) => sentence,
        (Some(sentence), _) if report.treatment == Treatment::Bsn => sentence,
        (Some(sentence), count) => column::also_bsn(&sentence, count),
    };
    format!("{}: {what}", column::name(&report.heading, report.position))
}
