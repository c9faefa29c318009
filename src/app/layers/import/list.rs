//! The list that was opened, what was decided about it, and the plan that follows from that.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{Glance, ListMemory, Person};
use crate::import::choices::{Choices, Origin};
use crate::import::headings::{Field, NotTaken};
use crate::import::memory::remember;
use crate::import::overview::{ColumnView, ValueView};
use crate::import::plan::{Known, Plan, Refused, Required, Treatment};
use crate::import::source::Source;
use crate::import::table::{Seen, Table};
use crate::text::import_shape::tabs;

use crate::app::planning::{Before, Planned, Planner};

/// A list, read again after every choice.
#[derive(Clone, Debug)]
pub struct List {
    /// Where it came from.
    pub path: PathBuf,
    /// Everything that stands in the file.
    pub source: Source,
    /// The sheets that are read as one list.
    pub sheets: Vec<usize>,
    /// What stands on them.
    table: Option<Arc<Table>>,
    /// The school, where no column gives it.
    pub school: Option<String>,
    /// What was decided.
    pub choices: Choices,
    /// What is made of each column.
    pub columns: Vec<ColumnView>,
    /// What is made of each word in a column with a fixed list of values.
    pub values: Vec<ValueView>,
    /// What an import would do, or why it cannot be said yet.
    pub plan: Result<Plan, Refused>,
    /// Something was decided by hand since it was opened.
    pub touched: bool,
    /// It is read for the turn of a school year: what it comes to is recorded there.
    pub for_year: bool,
    /// Whom a row can be about: the same for every plan, until something is recorded.
    known: Option<Known>,
    /// The plan is to be made anew; what to go back to where nobody waits for that.
    due: Option<Before>,
    /// What was decided about earlier lists of its school is to be taken over, once the school is known.
    recalls: bool,
}

impl List {
    /// The list on this sheet, of which nothing is known until its plan is made.
    pub fn new(path: PathBuf, source: Source, sheets: Vec<usize>) -> Self {
        Self {
            path,
            table: source.table(&sheets).ok(),
            source,
            sheets,
            school: None,
            choices: Choices::default(),
            columns: vec![],
            values: vec![],
            plan: Err(Refused::NoColumn(Required::Name)),
            touched: false,
            for_year: false,
            known: None,
            due: Some(Before::default()),
            recalls: true,
        }
    }

    /// Takes over what was decided about earlier lists of this school, as long as nothing was decided about this one.
    fn recall(&mut self, world: &World) {
        if !std::mem::take(&mut self.recalls) {
            return;
        }
        let memories = world.state.settings().list_memories.as_deref().unwrap_or_default();
        let (Some(school), Some(table)) = (self.school_of_rows(), self.table()) else { return };
        let known = memories.iter().find(|memory| fold(&memory.school) == fold(&school));
        if let Some(memory) = known.filter(|_| self.choices == Choices::default()) {
            let recalled = Choices::from_memory(memory, table);
            self.change(|list| list.choices = recalled);
        }
    }

    /// What follows from a plan: the school that is known beside the list, and what was decided about its earlier lists.
    pub(super) fn follow(&mut self, school: Option<&str>, world: &World) {
        self.recall(world);
        if let Some(school) = school.filter(|_| self.school.is_none() && self.asks_school()) {
            self.is_of_school(school.to_owned());
        }
    }

    /// It is of this school, which somebody said.
    pub(super) fn is_of_school(&mut self, school: String) {
        self.recalls = true;
        self.change(|list| list.school = Some(school));
    }

    /// What is to be remembered of this list, when that is more than is remembered already.
    pub fn to_remember(&self, world: &World) -> Option<Vec<ListMemory>> {
        let mut memories = world.state.settings().list_memories.clone().unwrap_or_default();
        let (school, table) = (self.school_of_rows()?, self.table()?);
        let at = memories.iter().position(|memory| fold(&memory.school) == fold(&school));
        let before = at.and_then(|at| memories.get(at));
        let after = remember(&school, table, &self.choices, before);
        if before == Some(&after) || (after.columns.is_empty() && after.values.is_empty()) {
            return None;
        }
        match at.and_then(|at| memories.get_mut(at)) {
            Some(memory) => *memory = after,
            None => memories.push(after),
        }
        Some(memories)
    }

    /// The school that was asked, or the one that most rows name.
    fn school_of_rows(&self) -> Option<String> {
        let taken = |it: &&ColumnView| it.treatment == Treatment::Taken && it.field == Some(Field::School);
        let Some(column) = self.columns.iter().find(taken) else {
            return self.school_above().or_else(|| self.school.clone());
        };
        let mut counts: BTreeMap<String, (usize, &str)> = BTreeMap::new();
        for cell in self.table()?.rows.iter().map(|row| row.cells.at(column.position)) {
            counts.entry(fold(cell)).or_insert((0, cell)).0 += 1;
        }
        counts
            .into_values()
            .max()
            .map(|(_, school)| school.trim().to_owned())
            .filter(|school| !school.is_empty())
    }

    /// The school that stands above the rows.
    fn school_above(&self) -> Option<String> {
        self.table()?.above.iter().find_map(|above| above.school.clone())
    }

    /// What stands on the sheet.
    pub fn table(&self) -> Option<&Table> {
        self.table.as_deref()
    }

    /// The name of the sheet, when there is more than one.
    pub fn sheet_name(&self) -> Option<String> {
        let several = self.source.sheets.len() > 1;
        let names = self.source.names(&self.sheets);
        (several && !names.is_empty()).then(|| tabs::named(&names))
    }

    /// What makes columns, values and plan anew, after a choice or because something was recorded meanwhile.
    pub(super) fn planner(&self, world: &World) -> Option<Planner> {
        Some(Planner {
            table: Arc::clone(self.table.as_ref()?),
            choices: self.choices.clone(),
            school: self.school.clone(),
            today: world.today,
            for_year: self.for_year,
            known: self.known.clone().filter(|known| known.is_of(&world.state)),
            state: world.state.clone(),
        })
    }

    /// Takes what came of it.
    pub(super) fn take(&mut self, planned: Planned) {
        let Planned { columns, values, plan, known } = planned;
        (self.columns, self.values, self.plan, self.known) = (columns, values, plan, Some(known));
        self.due = None;
    }

    /// The plan is to be made anew.
    pub(super) fn is_due(&self) -> bool {
        self.due.is_some()
    }

    /// Its plan is to be made anew, because something may have been recorded meanwhile.
    pub(super) fn comes_back(&mut self) {
        self.change(|_| {});
    }

    /// Nobody waits for the plan that follows from the last choice: it is as before.
    pub(super) fn take_back(&mut self) {
        if let Some(Before { choices, school, touched }) = self.due.take() {
            (self.choices, self.school, self.touched) = (choices, school, touched);
        }
    }

    /// Decides something; the plan is to be made anew.
    pub fn decide(&mut self, decide: impl FnOnce(&mut Self)) {
        self.change(decide);
        self.touched = true;
    }

    fn change(&mut self, change: impl FnOnce(&mut Self)) {
        let (choices, school) = (self.choices.clone(), self.school.clone());
        let before = Before { choices, school, touched: self.touched };
        self.due.get_or_insert(before);
        change(self);
    }

    /// How many rows and how many columns are hidden in the file, of those that would count.
    pub fn hidden(&self) -> (usize, usize) {
        let Some(table) = self.table() else { return (0, 0) };
        let rows = table.rows.iter().filter(|row| row.seen == Seen::Hidden).count();
        let counts = |it: &&ColumnView| {
            let asked = Treatment::Left(NotTaken::Hidden);
            it.treatment == asked || (it.treatment == Treatment::Taken && it.origin == Origin::Recognised)
        };
        let columns = self.columns.iter().filter(|it| table.unseen.contains(&it.position)).filter(counts);
        (rows, columns.count())
    }

    /// The mentors on the list who can come into the network.
    pub fn newcomers(&self) -> Vec<&str> {
        let all = self.plan.as_ref().map(|plan| plan.newcomers.as_slice()).unwrap_or_default();
        all.iter().filter(|newcomer| newcomer.rows > 0).map(|newcomer| newcomer.name.as_str()).collect()
    }

    /// No column gives the school, so that it is asked.
    pub fn asks_school(&self) -> bool {
        let column = |it: &ColumnView| it.treatment == Treatment::Taken && it.field == Some(Field::School);
        !self.columns.iter().any(column) && self.school_above().is_none()
    }

    /// The schools of the pupils who are known and the own one, by name.
    pub fn known_schools(world: &World) -> Vec<String> {
        let user = world.session.person().and_then(|person| world.state.person(person));
        let own = user.and_then(Person::party).filter(|party| world.rules.has_dossier(party.kind));
        let own = own.and_then(|party| party.organisation);
        let rows = world.state.rows().filter_map(|row| row.school().map(str::to_owned));
        let mut schools: Vec<String> = rows.chain(own).collect();
        schools.sort_by_cached_key(|school| fold(school));
        schools.dedup_by_key(|school| fold(school));
        schools
    }
}
