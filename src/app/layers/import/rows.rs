//! Step 2: what each row of the list does. What needs a person comes first; nothing is written before the last line.

use tui_input::Input as TextInput;

use super::list::List;
use super::menu::{Choice, Choices};
use crate::app::cursor::Cursor;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::menu::Picked;
use crate::app::world::World;
use crate::domain::PupilId;
use crate::import::aside::What;
use crate::import::choices::Decision;
use crate::import::plan::{CellFault, Doubt, Other, Plan, PlannedRow, Verdict};
use crate::import::report::{by_kind, place};
use crate::import::table::Place;
use crate::keys::Action;
use crate::text::importing::rows as words;
use crate::text::who;

/// What the rows under a heading have in common, in the order of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A cell that cannot be right: the row is left out until it is mended.
    Fault,
    /// Hidden in the file: left out until somebody says that it counts.
    Hidden,
    /// Nobody can be sure whom the row is about.
    Doubt,
    /// A known pupil gets other values.
    Changed,
    /// A new pupil.
    New,
    /// A cell that is left out while the row counts.
    Remark,
    /// A cell or a row that counts, and that somebody should look at.
    Note,
    /// Left out by choice.
    Skipped,
    /// Rows that are no pupil.
    Aside,
    /// Pupils of the same school who are not on the list.
    Missing,
    /// Nothing changes.
    Same,
}

impl Group {
    const ALL: [Self; 11] = [
        Self::Fault,
        Self::Doubt,
        Self::Hidden,
        Self::Changed,
        Self::New,
        Self::Remark,
        Self::Note,
        Self::Skipped,
        Self::Aside,
        Self::Missing,
        Self::Same,
    ];
}

/// One line of the step.
#[derive(Clone, Debug)]
pub enum Line<'a> {
    /// Over the lines of a group, and how many those are.
    Heading(Group, usize),
    /// A row; of one with faults, one cell.
    Row(Group, RowOf<'a>),
    /// A cell that is left out or should be looked at, and the lines of the file on which it is the same.
    Remark(&'a CellFault, Vec<Place>),
    /// Rows that are no pupil: what they are, and where they stand.
    Aside(What, Vec<Place>),
    /// A pupil who is not on the list.
    Missing(PupilId),
}

/// A row, and the cell that the line is about.
#[derive(Clone, Copy, Debug)]
pub struct RowOf<'a> {
    /// The row.
    pub row: &'a PlannedRow,
    /// The cell.
    pub cell: Option<&'a CellFault>,
}

/// What lies over the step.
#[derive(Clone, Debug)]
pub enum Over {
    /// What happens to the row on this line of the file.
    Row(Place, Choices<Option<Decision>>),
    /// The text of a cell.
    Cell(Mending),
}

/// A cell that is being mended.
#[derive(Clone, Debug)]
pub struct Mending {
    /// The lines of the file on which it stands.
    pub lines: Vec<Place>,
    /// The column, from 0.
    pub column: usize,
    /// What is typed.
    pub input: TextInput,
    /// What stood there when it was opened.
    was: String,
}

/// The step.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The line among those that can be pointed at; the last one is the import itself.
    pub cursor: Cursor,
    /// What lies over it.
    pub over: Option<Over>,
}

/// Where the step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It goes on.
    Stay,
    /// Back to the columns.
    Back,
    /// What the plan says is done.
    Import,
}

/// The lines of the step, in order.
pub fn lines(plan: &Plan) -> Vec<Line<'_>> {
    let mut lines = vec![];
    for group in Group::ALL {
        let of_group: Vec<Line<'_>> = match group {
            Group::Missing => plan.missing.iter().map(|pupil| Line::Missing(*pupil)).collect(),
            Group::Aside => by_kind(plan).into_iter().map(|(what, at)| Line::Aside(what, at)).collect(),
            Group::Remark => remarks(plan, |cell| !cell.wrong.is_taken()),
            Group::Note => remarks(plan, |cell| cell.wrong.is_taken()),
            _ => plan.rows.iter().flat_map(|row| of_row(group, row)).collect(),
        };
        if !of_group.is_empty() {
            lines.push(Line::Heading(group, of_group.len()));
            lines.extend(of_group);
        }
    }
    lines
}

fn of_row(group: Group, row: &PlannedRow) -> Vec<Line<'_>> {
    match (group, &row.verdict) {
        (Group::Fault, Verdict::Fault(cells)) => {
            cells.iter().map(|cell| Line::Row(group, RowOf { row, cell: Some(cell) })).collect()
        }
        (Group::Doubt, Verdict::Doubt(_))
        | (Group::Changed, Verdict::Changed { .. })
        | (Group::New, Verdict::New)
        | (Group::Hidden, Verdict::Hidden)
        | (Group::Skipped, Verdict::Skipped)
        | (Group::Same, Verdict::Same { .. }) => vec![Line::Row(group, RowOf { row, cell: None })],
        _ => vec![],
    }
}

/// What is left out of rows that count or is to be looked at, the same ones together: a mentor whom nobody knows stands in many rows.
fn remarks(plan: &Plan, wanted: fn(&CellFault) -> bool) -> Vec<Line<'_>> {
    let mut found: Vec<(&CellFault, Vec<Place>)> = vec![];
    for row in &plan.rows {
        for cell in row.looked_at().filter(|cell| wanted(cell)) {
            match found.iter_mut().find(|(known, _)| *known == cell) {
                Some((_, lines)) => lines.push(row.place),
                None => found.push((cell, vec![row.place])),
            }
        }
    }
    found.into_iter().map(|(cell, lines)| Line::Remark(cell, lines)).collect()
}

/// The lines that the cursor can stand on, as positions among all; the import itself comes behind the last one.
pub fn stops(lines: &[Line<'_>]) -> Vec<usize> {
    let stops = lines.iter().enumerate().filter(|(_, line)| !matches!(line, Line::Heading(..)));
    stops.map(|(at, _)| at).collect()
}

impl Rows {
    /// Begins on the first row that needs a person, else on the import itself.
    pub fn new(plan: &Plan) -> Self {
        let mut step = Self { cursor: Cursor::default(), over: None };
        step.go_to_question(plan);
        step
    }

    /// Stays where it is among the rows that need a person; when none is left, to the import itself.
    fn go_to_question(&mut self, plan: &Plan) {
        let lines = lines(plan);
        let stops = stops(&lines);
        let asking = stops
            .iter()
            .filter(|at| matches!(lines.get(**at), Some(Line::Row(Group::Fault | Group::Doubt, _))));
        let asking = asking.count();
        self.cursor.at = if asking > 0 { self.cursor.at.min(asking - 1) } else { stops.len() };
    }

    /// The cursor stands on the import itself.
    pub fn is_at_end(&self, plan: &Plan) -> bool {
        self.cursor.at >= stops(&lines(plan)).len()
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, list: &mut List, world: &World) -> Next {
        if self.over.is_some() {
            self.act_over(action, list);
            return Next::Stay;
        }
        let Ok(plan) = &list.plan else { return Next::Back };
        let lines = lines(plan);
        let stops = stops(&lines);
        if self.cursor.moved(action, stops.len() + 1) {
            return Next::Stay;
        }
        match action {
            Action::Cancel => Next::Back,
            Action::Complete => {
                self.cursor.at = stops.len();
                Next::Stay
            }
            Action::Accept => match stops.get(self.cursor.at).and_then(|at| lines.get(*at)) {
                None => Next::Import,
                Some(line) => {
                    self.over = over(line, list, world);
                    Next::Stay
                }
            },
            _ => Next::Stay,
        }
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) -> LeftOut {
        match &mut self.over {
            Some(Over::Row(_, menu)) => menu.text(text),
            Some(Over::Cell(mending)) => insert(&mut mending.input, text),
            None => LeftOut::default(),
        }
    }

    fn act_over(&mut self, action: Action, list: &mut List) {
        match &mut self.over {
            Some(Over::Row(line, menu)) => {
                let line = *line;
                match menu.act(action) {
                    Picked::One(Some(decision)) => list.decide(|list| list.choices.decide(line, decision)),
                    Picked::One(None) => list.decide(|list| list.choices.undecide(line)),
                    Picked::Left => {}
                    Picked::Nothing | Picked::Away(_) => return,
                }
            }
            Some(Over::Cell(mending)) => match action {
                // A cell without which its rows count may stay as it is.
                Action::Accept | Action::Save if mending.is_left(list) => {}
                // The field stays until the plan tells what came of it.
                Action::Accept | Action::Save => return mending.mend(list),
                Action::Cancel => {}
                _ => {
                    edit(&mut mending.input, action);
                    return;
                }
            },
            None => return,
        }
        self.over = None;
    }

    /// What was decided has its plan: on to the next row that needs a person. Of a cell that is still wrong, that is said
    /// under its field.
    pub(super) fn settled(&mut self, list: &List) {
        if matches!(&self.over, Some(Over::Cell(mending)) if mending.fault(list).is_some()) {
            return;
        }
        self.over = None;
        if let Ok(plan) = &list.plan {
            self.go_to_question(plan);
        }
    }
}

impl Mending {
    /// Nothing was typed, and the rows come in without it.
    fn is_left(&self, list: &List) -> bool {
        let is_fault = |row: &PlannedRow| matches!(row.verdict, Verdict::Fault(_));
        let mut rows = list.plan.iter().flat_map(|plan| &plan.rows);
        let stays_out = rows.any(|row| self.lines.contains(&row.place) && is_fault(row));
        self.input.value() == self.was && !stays_out
    }

    fn mend(&self, list: &mut List) {
        let (column, text) = (self.column, self.input.value().trim());
        let as_it_was: Vec<bool> = self
            .lines
            .iter()
            .map(|line| {
                let row = list.table().and_then(|table| table.rows.iter().find(|row| row.place() == *line));
                row.is_some_and(|row| row.cells.at(column).trim() == text)
            })
            .collect();
        list.decide(|list| {
            for (line, as_it_was) in self.lines.iter().zip(as_it_was) {
                match as_it_was {
                    true => list.choices.unmend(*line, column),
                    false => list.choices.mend(*line, column, text),
                }
            }
        });
    }

    /// What is wrong with the cell as it stands in the plan.
    pub fn fault<'a>(&self, list: &'a List) -> Option<&'a CellFault> {
        let row = list.plan.as_ref().ok()?.rows.iter().find(|row| self.lines.contains(&row.place))?;
        let cells = if let Verdict::Fault(cells) = &row.verdict { cells.as_slice() } else { &row.remarks };
        cells.iter().find(|cell| cell.at == Some(self.column))
    }
}

fn over(line: &Line<'_>, list: &List, world: &World) -> Option<Over> {
    let mending = |cell: &CellFault, lines: &[Place]| {
        let column = cell.at?;
        let mended = lines.first().and_then(|line| list.choices.mended(*line, column));
        let was = mended.unwrap_or(&cell.value).to_owned();
        let input = TextInput::new(was.clone());
        Some(Over::Cell(Mending { lines: lines.to_vec(), column, input, was }))
    };
    let (row, cell) = match line {
        Line::Heading(..) | Line::Aside(..) | Line::Missing(_) => return None,
        Line::Remark(cell, lines) => return mending(cell, lines),
        Line::Row(_, RowOf { row, cell }) => (*row, *cell),
    };
    if let Some(over) = cell.and_then(|cell| mending(cell, &[row.place])) {
        return Some(over);
    }
    let doubt = match (&row.verdict, row.decided) {
        (Verdict::Doubt(doubt), _) => Some(*doubt),
        (_, Some((doubt, _))) => Some(doubt),
        _ => None,
    };
    let now = list.choices.decision(row.place);
    let tabs = list.plan.as_ref().map(|plan| plan.tabs.as_slice()).unwrap_or_default();
    let is_hidden = row.verdict == Verdict::Hidden || now == Some(Decision::Take);
    let take = if is_hidden { Some(Decision::Take) } else { None };
    Some(Over::Row(row.place, Choices::new(decisions((doubt, &row.fits), take, now, tabs, world))))
}

/// What can happen to a row: a doubtful one is the same pupil or another, and every one can be left out.
fn decisions(
    (doubt, fits): (Option<Doubt>, &[Other]),
    take: Option<Decision>,
    now: Option<Decision>,
    tabs: &[String],
    world: &World,
) -> Vec<Choice<Option<Decision>>> {
    let mut choices = vec![];
    if let Some(doubt) = doubt {
        let same = |other: &Other| {
            let (whom, aside) = match *other {
                Other::Pupil(pupil) => (who::pupil(world.reading(), pupil), words::IS_UPDATED),
                Other::Line(at) => (place(tabs, at), words::OTHER_LINE_COUNTS),
            };
            Choice::new(words::same_as(&whom), Some(Decision::SamePupil(*other))).beside(aside)
        };
        // Two rows about one known pupil cannot both count: there it is only which one does not.
        if !matches!(doubt, Doubt::Twice(Other::Pupil(_))) {
            choices.extend(fits.iter().map(same));
        }
        choices.push(Choice::new(words::ANOTHER, Some(Decision::NewPupil)).beside(words::IS_ADDED));
    } else {
        choices.push(Choice::new(words::TAKE, take));
    }
    choices.push(Choice::new(words::SKIP, Some(Decision::Skip)).beside(words::NOTHING_HAPPENS));
    choices
        .into_iter()
        .map(|choice| {
            let is_now = choice.value == now;
            choice.now(is_now)
        })
        .collect()
}
