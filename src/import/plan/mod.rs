//! The plan: what an import would do, row by row, before anything changes.
//!
//! `read` turns cells into facts, `known` finds the pupil a row is about (by what an `identity` holds, also where names
//! are only `similar`), `compare` decides what changes, and `judge` gives each row its verdict.

mod beside;
mod besides;
mod columns;
mod compare;
mod fault;
mod identity;
mod judge;
mod known;
mod name;
mod named;
mod near;
mod new_year;
mod newcomers;
mod number;
mod pace;
mod places;
mod planned;
mod read;
mod refused;
mod repeats;
mod side_by_side;
mod similar;
mod stays_out;
mod suspect;

use super::aside::{Aside, What};
use super::choices::{Choices, Decision, Hidden, Mentors};
use super::headings::{self, NotTaken, Twice};
use super::source::{self, NotOpened};
use super::table::{Place, Table};
use super::way::Understood;
use pace::Pace;

use crate::domain::{Command, Extra, Fact, Facts, ImportRow, PersonId, PupilId, Role, State};

use crate::text::import::column;

pub use columns::{ColumnReport, Treatment};
pub(super) use columns::{looks_like_bsn, named, named_on};
pub use fault::{CellFault, Wrong};
pub use known::Known;
pub use newcomers::Newcomer;
pub use pace::Stop;
pub use refused::{Options, Refused, Required};
pub use side_by_side::SideBySide;

/// What an import would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Every row, in the order of the file.
    pub rows: Vec<PlannedRow>,
    /// The names of the tabs that were read as one list; none where it is one.
    pub tabs: Vec<String>,
    /// Rows that are no pupil.
    pub aside: Vec<Aside>,
    /// Pupils of the same school who are not on this list. They are named, never removed.
    pub missing: Vec<PupilId>,
    /// Mentors on the list whom the network does not know, and who would come into it.
    pub newcomers: Vec<Newcomer>,
    /// What was decided about them.
    pub mentors: Option<Mentors>,
    /// How many hidden columns stay out because nobody said what is to happen to them.
    pub open_columns: usize,
    /// Every column that is not simply taken, and how many values were dropped.
    pub columns: Vec<ColumnReport>,
}

/// What happens to one row.
#[derive(Clone, Debug)]
pub struct PlannedRow {
    /// Where the row stands.
    pub place: Place,
    /// What could be read; the name is shown through the gate.
    pub facts: Facts,
    /// What it adds besides facts: for a pupil whom we know only what is news.
    pub extra: Extra,
    /// Its mentor, where the network does not know them: a place in [`Plan::newcomers`].
    pub newcomer: Option<usize>,
    /// The mentor whom it brings into the network.
    pub new_mentor: Option<String>,
    /// What happens.
    pub verdict: Verdict,
    /// Cells that are left out while the rest of the row is not: a destination that cannot be read.
    pub remarks: Vec<CellFault>,
    /// The doubt about which a person decided.
    pub decided: Option<(Doubt, Decision)>,
    /// Everybody whom the doubt may be about, the one it names first.
    pub fits: Vec<Other>,
    /// The mentor whom the list names, also where somebody else is it now.
    pub mentor: Option<PersonId>,
}

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A pupil whom we don't know yet.
    New,
    /// A known pupil with other values.
    Changed {
        /// Who.
        pupil: PupilId,
        /// What changes.
        changes: Vec<Change>,
        /// The values that the list now holds, where they differ from its last ones.
        list_values: Vec<Fact>,
    },
    /// A known pupil; nothing that is seen changes.
    Same {
        /// Who.
        pupil: PupilId,
        /// As in `Changed`: the list may have caught up with what was set by hand.
        list_values: Vec<Fact>,
    },
    /// It may be a pupil whom we know; left out until a person decides.
    Doubt(Doubt),
    /// Something in the row cannot be right; left out.
    Fault(Vec<CellFault>),
    /// Nobody sees it who opens the file, and nobody said what is to happen to it; left out.
    Hidden,
    /// A person chose to leave it out, or said that it is the same pupil as an earlier line.
    Skipped,
}

/// One fact that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is recorded now.
    pub from: Option<Fact>,
    /// What the list says.
    pub to: Fact,
}

/// Why nobody can be sure whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Same name, other birth date.
    SameName(Other),
    /// Same birth date, similar name.
    SimilarName(Other),
    /// The school's number belongs to somebody with another name and another birth date.
    NumberTaken(Other),
    /// Two pupils have this name and this birth date.
    Several(Other),
    /// The same pupil stands in the file more than once.
    Twice(Other),
    /// Another family name, and nothing that says what became of the recorded voorvoegsel.
    PrefixGone(Other),
}

/// Whom a doubtful row looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Other {
    /// A pupil in the store.
    Pupil(PupilId),
    /// A pupil who is new on an earlier line of the same file.
    Line(Place),
}

impl Doubt {
    /// Whom the row looks like.
    pub fn other(self) -> Other {
        match self {
            Self::SameName(other)
            | Self::SimilarName(other)
            | Self::NumberTaken(other)
            | Self::Several(other)
            | Self::Twice(other)
            | Self::PrefixGone(other) => other,
        }
    }
}

/// How many rows of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Nieuw.
    pub new: usize,
    /// Gewijzigd.
    pub changed: usize,
    /// Gelijk.
    pub same: usize,
    /// Those of `same` of which a new value of the list is remembered: it is what people had set by hand already.
    pub remembered: usize,
    /// Twijfel.
    pub doubt: usize,
    /// Fout.
    pub fault: usize,
    /// Overgeslagen.
    pub skipped: usize,
    /// Verborgen in the file, and left out because nobody said what is to happen to it.
    pub hidden: usize,
    /// Rows that are no pupil: totals, page lines. They are in none of the others.
    pub aside: usize,
}

/// Makes the plan for a list. Changes nothing.
pub fn plan(table: &Table, choices: &Choices, options: Options<'_>, state: &State) -> Result<Plan, Refused> {
    among(&Known::of(state), table, choices, options, state, &Pace::new(&|_| false))
}

/// The same, for whoever makes it anew after every choice and keeps who is known in this state; nothing when it was
/// stopped.
pub fn plan_among(
    known: &Known,
    (table, choices): (&Table, &Choices),
    options: Options<'_>,
    state: &State,
    stop: Stop<'_>,
) -> Option<Result<Plan, Refused>> {
    let pace = Pace::new(stop);
    let plan = among(known, table, choices, options, state, &pace);
    (!pace.is_stopped()).then_some(plan)
}

fn among(
    known: &Known,
    table: &Table,
    choices: &Choices,
    options: Options<'_>,
    state: &State,
    pace: &Pace<'_>,
) -> Result<Plan, Refused> {
    if let Some(lists) = side_by_side::found(table, choices) {
        return Err(Refused::SideBySide(lists));
    }
    let columns =
        columns::Columns::new(table, choices, options).map_err(|Twice { field, columns: (a, b) }| {
            let heading = |at: usize| table.headings.get(at).cloned().unwrap_or_default();
            let (one, other) = (heading(a), heading(b));
            // Of two that are called the same, where they stand tells which is which.
            let headings = if headings::fold(&one) == headings::fold(&other) {
                (column::placed(&one, a), column::placed(&other, b))
            } else {
                (one, other)
            };
            Refused::Twice { field, headings }
        })?;
    if let Some(required) = columns.lacks() {
        return Err(if is_hidden(required, table, choices, options) {
            Refused::Hidden(required)
        } else {
            Refused::NoColumn(required)
        });
    }
    let mut index = known::Index::new(known);
    let newcomers = newcomers::Newcomers::of(table, &columns, choices, state);
    let partners = &besides::Partners::of(state, options.today, newcomers);
    let (mut read, counts) =
        read::all(&read::Given { choices, options, partners, table, columns: &columns, pace });
    // As the store, or an earlier row, already writes it.
    let schools = read.iter_mut().filter_map(|(_, read)| read.facts.school.as_mut());
    schools.for_each(|school| *school = index.school(school));
    let judge::Judged { verdicts, missing } = judge::all(&read, choices, index, state, pace);
    let rows = read.into_iter().zip(verdicts);
    let rows: Vec<PlannedRow> = rows
        .map(|((place, read), judge::Judgement { verdict, decided, fits, has_twin })| {
            let named = |(role, person): &(Role, PersonId)| (*role == Role::Mentor).then_some(*person);
            let mentor = read.extra.roles.iter().find_map(named);
            let (verdict, extra) = with_news(verdict, read.extra, state);
            let mut remarks = read.remarks;
            remarks.extend(has_twin.then(|| CellFault::of_row(Wrong::Twin)));
            let may = options.for_year || besides::may_have_mentor(&verdict, state);
            let newcomer = read.newcomer.filter(|_| may);
            let new_mentor = newcomer.filter(|_| !extra.new_roles.is_empty());
            let new_mentor = new_mentor.and_then(|at| partners.newcomers().names.get(at)).cloned();
            PlannedRow {
                place,
                facts: read.facts,
                extra,
                newcomer,
                new_mentor,
                verdict,
                remarks,
                decided,
                fits,
                mentor,
            }
        })
        .collect();
    let newcomers = partners.newcomers().counted(&rows);
    let columns = columns.report(&counts);
    let hidden = columns.iter().filter(|it| it.treatment == Treatment::Left(NotTaken::Hidden)).count();
    let open_columns = if choices.hidden().is_none() { hidden } else { 0 };
    let (tabs, aside, mentors) = (table.tabs.clone(), table.aside.clone(), choices.mentors());
    Ok(Plan { rows, tabs, aside, missing, newcomers, mentors, open_columns, columns })
}

/// Whether a hidden column gives what no other one does.
fn is_hidden(required: Required, table: &Table, choices: &Choices, options: Options<'_>) -> bool {
    let mut taking = choices.clone();
    taking.choose_hidden(Some(Hidden::Take));
    let all = columns::Columns::new(table, &taking, options);
    all.is_ok_and(|all| all.lacks() != Some(required))
}

/// What is news besides facts; a row that is the same for the rest then changes something after all.
fn with_news(verdict: Verdict, said: Extra, state: &State) -> (Verdict, Extra) {
    let pupil = match &verdict {
        Verdict::New => return (verdict, said),
        Verdict::Changed { pupil, .. } | Verdict::Same { pupil, .. } => *pupil,
        Verdict::Doubt(_) | Verdict::Fault(_) | Verdict::Hidden | Verdict::Skipped => {
            return (verdict, Extra::default());
        }
    };
    if said == Extra::default() {
        return (verdict, said);
    }
    let news = state.peek(pupil).map(|case| besides::news(&case, &said)).unwrap_or_default();
    match verdict {
        Verdict::Same { pupil, list_values } if news != Extra::default() => {
            (Verdict::Changed { pupil, changes: Vec::new(), list_values }, news)
        }
        verdict => (verdict, news),
    }
}

/// The plan for the bytes of a file, as it is without anybody's choice: the likely sheet.
pub fn plan_file(bytes: &[u8], options: Options<'_>, state: &State) -> Result<Plan, Refused> {
    let source = source::open(bytes, None)?;
    let table = source.table(&source.likely_tabs()).map_err(NotOpened::from)?;
    plan(&table, &Choices::default(), options, state)
}

impl Plan {
    /// How many rows of each kind.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { aside: self.aside.len(), ..Counts::default() };
        for row in &self.rows {
            *match row.verdict {
                Verdict::New => &mut counts.new,
                Verdict::Changed { .. } => &mut counts.changed,
                Verdict::Same { .. } => &mut counts.same,
                Verdict::Doubt(_) => &mut counts.doubt,
                Verdict::Fault(_) => &mut counts.fault,
                Verdict::Skipped => &mut counts.skipped,
                Verdict::Hidden => &mut counts.hidden,
            } += 1;
            counts.remembered += usize::from(!row.remembered().is_empty());
        }
        counts
    }

    /// How many mentors come into the network.
    pub fn mentors_added(&self) -> usize {
        newcomers::added(self).0.len()
    }

    /// How many cells are left out of rows that count, or may.
    pub fn cells_left_out(&self) -> usize {
        self.rows.iter().map(|row| row.left_out().count()).sum()
    }

    /// Somebody has to look before all of it is read in: exit code 3.
    pub fn needs_a_person(&self) -> bool {
        let counts = self.counts();
        let is_open = |column: &ColumnReport| {
            column.understood.is_some_and(Understood::asks)
                || (column.treatment.is_asked() && column.filled > 0)
        };
        // Whoever says that mentors may stay out, knows that they do.
        let is_mentor = |aside: &Aside| matches!(aside.what, What::ClassAndMore | What::Mentor);
        let mentors_left = self.mentors != Some(Mentors::Skip) && self.aside.iter().any(is_mentor);
        counts.doubt + counts.fault + counts.hidden + self.open_columns > 0
            || mentors_left
            || self.columns.iter().any(is_open)
            || self.rows.iter().any(|row| row.left_out().next().is_some())
    }

    /// Something counts that may be wrong, and somebody has to look: exit code 3, until they say that they did.
    pub fn is_doubtful(&self) -> bool {
        self.rows.iter().any(|row| row.looked_at().any(|cell| cell.wrong.is_doubtful()))
    }

    /// There are rows, and of none of them anything can be read: exit code 1.
    pub fn reads_nothing(&self) -> bool {
        let is_fault = |row: &PlannedRow| matches!(row.verdict, Verdict::Fault(_));
        !self.rows.is_empty() && self.rows.iter().all(is_fault)
    }

    /// The plan as one command, so as one undoable group; `None` when there is nothing to record.
    pub fn command(&self) -> Option<Command> {
        let (people, places) = newcomers::added(self);
        let rows: Vec<ImportRow> = self.rows.iter().filter_map(|row| row.import(&places)).collect();
        (!rows.is_empty()).then_some(Command::Import { people, rows })
    }
}
