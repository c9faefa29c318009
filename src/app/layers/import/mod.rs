//! Reading a school's list: which file, what its columns mean, what its rows do. Nothing is written before the end.
//!
//! What was decided about a list stays while somebody walks back and forth, also when another file is opened meanwhile;
//! leaving with decisions asks first.

pub mod chooser;
pub mod columns;
pub mod dropped;
pub mod labels;
pub mod list;
pub mod menu;
pub mod password;
pub mod rows;

use std::path::PathBuf;

pub use dropped::is_list;

use crate::app::effect::Effect;
use crate::app::folder::Tried;
use crate::app::intent::{Intent, Opening, Question};
use crate::app::menu::Picked;
use crate::app::notice::Notice;
use crate::app::planning::Planned;
use crate::app::world::World;
use crate::domain::{Command, Setting, SettingKey};
use crate::import::plan::Plan;
use crate::import::source::{Source, Visibility};
use crate::keys::{Action, Place};
use crate::text::import_shape::tabs as shape;
use crate::text::importing as words;
use crate::text::progress::Progress;
use chooser::Chooser;
use columns::Columns;
use list::List;
use menu::{Choice, Choices};
use password::AskPassword;

use rows::Rows;

/// The layer.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// Which file.
    pub chooser: Chooser,
    /// Where the user is.
    pub step: Step,
    /// The list that is open.
    pub list: Option<List>,
    /// Lists that were opened before, with what was decided about them.
    kept: Vec<List>,
    /// The import was asked for, and is being written.
    pub sent: bool,
    /// The file that is being read, or looked at: until then there is nothing to do but wait, or stop.
    pub reading: Option<PathBuf>,
    /// So far that is, once it takes its time.
    pub so_far: Option<Progress>,
    /// It is read for the turn of the school year of this school: nothing is recorded here.
    pub for_year: Option<String>,
}

/// Where the user is.
#[derive(Clone, Debug, Default)]
pub enum Step {
    /// Which file.
    #[default]
    File,
    /// The password of the file.
    Password(AskPassword),
    /// Which sheet of the workbook.
    Sheet(PathBuf, Box<Source>, Choices<Vec<usize>>),
    /// What its columns are.
    Columns(Columns),
    /// What its rows do.
    Rows(Rows),
}

/// What Enter does in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enter {
    /// Opens the file or folder.
    Open,
    /// Takes the choice or the text.
    Choose,
    /// Changes what is made of a column, a word or a row.
    Change,
    /// Goes on to the rows.
    Onward,
    /// Reads the list in.
    Import,
}

impl Import {
    /// Reading the new list of this school, for the turn of its school year.
    pub fn for_year(school: String) -> Self {
        Self { for_year: Some(school), ..Self::default() }
    }

    /// Where its keys are looked up: a field takes Enter and Esc as a form does, a list as a list does.
    pub fn place(&self) -> Place {
        match &self.step {
            _ if self.reading.is_some() => Place::Picker,
            Step::Password(_) | Step::Rows(Rows { over: Some(rows::Over::Cell(_)), .. }) => Place::Form,
            Step::File | Step::Sheet(..) | Step::Columns(_) | Step::Rows(_) => Place::Picker,
        }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.sent = false;
        if self.reading.is_some() {
            return self.wait(action);
        }
        let mut intents = self.step(action, world);
        if self.list.as_ref().is_some_and(List::is_due) {
            intents.extend(self.settle(world).map(Intent::Effect));
        }
        intents
    }

    fn step(&mut self, action: Action, world: &World) -> Vec<Intent> {
        match (&mut self.step, &mut self.list) {
            (Step::File, _) => {
                let intents = self.chooser.act(action);
                let leaves = matches!(intents.as_slice(), [Intent::Close]) && self.has_decisions();
                let question = Opening::Confirm(Question::LeaveImport);
                return if leaves { vec![Intent::Open(question)] } else { intents };
            }
            (Step::Password(_), _) if action == Action::Cancel => self.step = Step::File,
            (Step::Password(asked), _) => return asked.act(action),
            (Step::Sheet(path, source, menu), _) => match menu.act(action) {
                Picked::One(sheet) => {
                    let (path, source) = (path.clone(), (**source).clone());
                    self.open(path, source, sheet);
                }
                Picked::Left => self.step = Step::File,
                Picked::Nothing | Picked::Away(_) => {}
            },
            (Step::Columns(step), Some(list)) => match step.act(action, list, world) {
                columns::Next::Stay => {}
                columns::Next::Back => self.leave_list(),
                columns::Next::Onward => {
                    if let Ok(plan) = &list.plan {
                        self.step = Step::Rows(Rows::new(plan));
                    }
                }
            },
            (Step::Rows(step), Some(list)) => match step.act(action, list, world) {
                rows::Next::Stay => {}
                rows::Next::Back => self.step = Step::Columns(Columns::new(list)),
                rows::Next::Import => return self.import(world),
            },
            (Step::Columns(_) | Step::Rows(_), None) => self.step = Step::File,
        }
        vec![]
    }

    /// What a key does while a file is being read or looked at.
    fn wait(&mut self, action: Action) -> Vec<Intent> {
        match (action, self.reading.take()) {
            (Action::Cancel, Some(path)) => {
                self.no_plan();
                vec![Intent::Effect(Effect::StopReading), Intent::Tell(Notice::NotReadFurther(path))]
            }
            (_, path) => {
                self.reading = path;
                self.reading
                    .clone()
                    .map(|path| Intent::Tell(Notice::Reading(path, self.so_far)))
                    .into_iter()
                    .collect()
            }
        }
    }

    /// Nobody waits for the plan: it is as before the last choice, or the list was never opened.
    fn no_plan(&mut self) {
        match (&self.step, &mut self.list) {
            (Step::Columns(_) | Step::Rows(_), Some(list)) => list.take_back(),
            _ => self.kept.extend(self.list.take().filter(|list| list.touched)),
        }
    }

    /// Typed, pasted or dropped text.
    pub fn text(&mut self, text: &str) -> Vec<Intent> {
        if let Some(path) = &self.reading {
            return vec![Intent::Tell(Notice::Reading(path.clone(), self.so_far))];
        }
        let left_out = match &mut self.step {
            Step::File => return self.chooser.text(text),
            Step::Password(asked) => asked.text(text),
            Step::Sheet(.., menu) => menu.text(text),
            Step::Columns(step) => step.text(text),
            Step::Rows(step) => step.text(text),
        };
        left_out.said().into_iter().collect()
    }

    /// The step has a last line that leads on, and nothing lies over it.
    pub fn has_an_end(&self) -> bool {
        matches!(self.step, Step::Columns(Columns { over: None, .. }) | Step::Rows(Rows { over: None, .. }))
    }

    /// What Enter does now.
    pub fn enter(&self) -> Enter {
        let (Some(list), true) = (&self.list, self.has_an_end()) else {
            return if matches!(self.step, Step::File | Step::Password(_)) {
                Enter::Open
            } else {
                Enter::Choose
            };
        };
        match &self.step {
            Step::Columns(step)
                if columns::rows(list).get(step.cursor.at) == Some(&columns::ColumnRow::Onward) =>
            {
                Enter::Onward
            }
            Step::Rows(step) if list.plan.as_ref().is_ok_and(|plan| step.is_at_end(plan)) => Enter::Import,
            _ => Enter::Change,
        }
    }

    /// The workbook needs a password.
    pub fn locked(&mut self, path: PathBuf, tried: Tried) {
        self.step = Step::Password(AskPassword::new(path, tried));
    }

    /// The file was opened: its only list, or which of them.
    pub fn opened(&mut self, path: PathBuf, source: Source, world: &World) -> Option<Effect> {
        let likely = source.likely();
        let choice = |at: usize| {
            let sheet = source.sheets.get(at)?;
            let table = sheet.table.as_ref().ok()?;
            let about = words::sheet::about(table.rows.len(), sheet.visibility == Visibility::Hidden);
            let name = sheet.name.clone().unwrap_or_default();
            Some(Choice::new(name, vec![at]).beside(about))
        };
        let order = std::iter::once(likely).chain((0..source.sheets.len()).filter(|at| *at != likely));
        let single: Vec<Choice<Vec<usize>>> = order.filter_map(choice).collect();
        let choices: Vec<Choice<Vec<usize>>> = together(&source).into_iter().chain(single).collect();
        if choices.len() > 1 {
            let menu = Choices::new(choices);
            self.step = Step::Sheet(path, Box::new(source), menu);
            None
        } else {
            let sheet = choices.first().map_or_else(|| vec![likely], |only| only.value.clone());
            self.open(path, source, sheet);
            self.settle(world)
        }
    }

    /// Opens the list on these sheets; one that was open before comes back with what was decided about it.
    fn open(&mut self, path: PathBuf, source: Source, sheets: Vec<usize>) {
        self.kept.extend(self.list.take().filter(|list| list.touched));
        let known = |list: &List| list.path == path && list.sheets == sheets && list.source == source;
        let list = match self.kept.iter().position(known) {
            Some(at) => {
                let mut list = self.kept.remove(at);
                list.comes_back();
                list
            }
            None => {
                let mut list = List::new(path, source, sheets);
                list.for_year = self.for_year.is_some();
                list
            }
        };
        self.list = Some(list);
    }

    /// The plan follows what was decided: at once, or of a long list beside the work, and then this goes on with
    /// [`Import::planned`]. What was decided about earlier lists may ask for another one.
    fn settle(&mut self, world: &World) -> Option<Effect> {
        let list = self.list.as_mut()?;
        while list.is_due() {
            let planner = list.planner(world)?;
            if planner.is_long() {
                (self.reading, self.so_far) = (Some(list.path.clone()), None);
                return Some(Effect::PlanList(Box::new(planner)));
            }
            list.take(planner.plan(&|_| false)?);
            list.follow(self.for_year.as_deref(), world);
        }
        match &mut self.step {
            Step::Columns(step) => step.settled(list),
            Step::Rows(step) => step.settled(list),
            Step::File | Step::Password(_) | Step::Sheet(..) => {
                self.step = Step::Columns(Columns::new(list));
            }
        }
        None
    }

    /// The plan was made beside the work.
    pub fn planned(&mut self, planned: Planned, world: &World) -> Option<Effect> {
        let list = self.list.as_mut()?;
        list.take(planned);
        list.follow(self.for_year.as_deref(), world);
        self.settle(world)
    }

    fn leave_list(&mut self) {
        self.kept.extend(self.list.take().filter(|list| list.touched));
        self.step = Step::File;
    }

    fn has_decisions(&self) -> bool {
        self.kept.iter().chain(&self.list).any(|list| list.touched)
    }

    /// The last Enter: what the plan says, as one command. What was learnt of the list is recorded apart from it and
    /// before it, so that it stays when the import is taken back.
    fn import(&mut self, world: &World) -> Vec<Intent> {
        let Some(list) = &self.list else { return vec![] };
        if let (Some(school), Ok(plan)) = (&self.for_year, &list.plan) {
            let new_list = plan.new_list(school, &world.state);
            // Nothing is recorded before the turn itself: what a list does is compared with what is known now.
            return vec![Intent::TakeList(new_list)];
        }
        let remembered = list.to_remember(world).map(|memories| {
            let setting = Some(Setting::ListMemories(memories));
            Intent::record_sure(Command::ChangeSettings {
                settings: vec![(SettingKey::ListMemories, setting)],
            })
        });
        let command = list.plan.as_ref().ok().and_then(Plan::command);
        self.sent = command.is_some();
        remembered.into_iter().chain([command.map_or(Intent::Close, Intent::record_sure)]).collect()
    }
}

/// Sheets of the same shape as one list: those that people see, and those with the hidden ones.
fn together(source: &Source) -> Vec<Choice<Vec<usize>>> {
    let mut all = vec![source.likely_tabs(), source.all_tabs()];
    all.dedup();
    let choice = |tabs: Vec<usize>| {
        let rows = source.table(&tabs).map(|table| table.rows.len()).ok()?;
        let hides = |at: &usize| source.sheets.get(*at).is_some_and(|it| it.visibility == Visibility::Hidden);
        let about = words::sheet::about(rows, tabs.iter().any(hides));
        Some(Choice::new(shape::together(&source.names(&tabs)), tabs).beside(about))
    };
    all.into_iter().filter(|tabs| tabs.len() > 1).filter_map(choice).collect()
}
