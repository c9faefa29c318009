//! The list that was opened, what was decided about it, and the plan that follows from that.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{Glance, ListMemory};
use crate::import::choices::{Choices, Origin};
use crate::import::headings::{Field, NotTaken};
use crate::import::memory::remember;
use crate::import::overview::{self, ColumnView, ValueView};
use crate::import::plan::{Known, Options, Plan, Refused, Required, Treatment, plan_among};
use crate::import::source::Source;
use crate::import::table::{Seen, Table};
use crate::text::import_shape::tabs;

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
}

impl List {
    /// The list on this sheet, as it reads without anybody's choice.
    pub fn new(path: PathBuf, source: Source, sheets: Vec<usize>, world: &World) -> Self {
        let mut list = Self {
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
        };
        list.read_again(world);
        list.recall(world);
        list
    }

    /// Takes over what was decided about earlier lists of this school, as long as nothing was decided about this one.
    pub fn recall(&mut self, world: &World) {
        let memories = world.state.settings().list_memories.as_deref().unwrap_or_default();
        let (Some(school), Some(table)) = (self.school_of_rows(), self.table()) else { return };
        let known = memories.iter().find(|memory| fold(&memory.school) == fold(&school));
        if let Some(memory) = known.filter(|_| self.choices == Choices::default()) {
            self.choices = Choices::from_memory(memory, table);
            self.read_again(world);
        }
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

    /// Makes columns, values and plan anew, after a choice or because something was recorded meanwhile.
    pub fn read_again(&mut self, world: &World) {
        let Some(table) = &self.table else { return };
        let options = Options { school: self.school.as_deref(), today: world.today, for_year: self.for_year };
        self.columns = overview::columns(table, &self.choices, world.today);
        self.values = overview::values(table, &self.choices);
        let known = self.known.take().filter(|known| known.is_of(&world.state));
        let known = known.unwrap_or_else(|| Known::of(&world.state));
        self.plan = plan_among(&known, table, &self.choices, options, &world.state);
        self.known = Some(known);
    }

    /// Decides something and reads the list again.
    pub fn decide(&mut self, world: &World, decide: impl FnOnce(&mut Self)) {
        decide(self);
        self.touched = true;
        self.read_again(world);
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

    /// The schools of the pupils who are known, by name.
    pub fn known_schools(world: &World) -> Vec<String> {
        let mut schools: Vec<String> =
            world.state.rows().filter_map(|row| row.school().map(str::to_owned)).collect();
        schools.sort_by_cached_key(|school| fold(school));
        schools.dedup_by_key(|school| fold(school));
        schools
    }
}
