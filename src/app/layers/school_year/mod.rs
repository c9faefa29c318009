//! Schooljaarwisseling: what the new year means for each pupil of one school, what became of those whose exit has
//! passed, then all of it read back. Nothing is recorded before the last Enter, and then all of it as one group.

mod answers;

use std::collections::BTreeMap;

use tui_input::Input as TextInput;

use super::import::menu::Choices;
use crate::app::cursor::{Cursor, scroll};
use crate::app::effect::Effect;
use crate::app::intent::{Intent, Opening};
use crate::app::line::{LeftOut, insert};
use crate::app::world::World;
use crate::domain::query::ComingYear;
use crate::domain::{GroupId, NewList, PupilId, YearTurn};
use crate::keys::{Action, Place};
use crate::words::dates::DateProblem;

/// What rows under a heading have in common, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The expected exit has passed.
    Passed,
    /// The new list has them no more.
    Missing,
    /// Something changes.
    Changes,
    /// New on the list.
    New,
}

/// One line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The new list.
    List,
    /// Whether leerjaren go up.
    Raise,
    /// Over the rows of a part, and how many those are.
    Heading(Part, usize),
    /// One answer for all who are still open.
    All,
    /// This pupil, by place in the turn.
    Pupil(usize),
    /// So many are new: their names stand in the list itself.
    New(usize),
}

/// What can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Left on the day that was expected.
    LeftThen,
    /// Left on a day that is typed.
    Left,
    /// Stays, until a day that is typed, and why.
    Stays,
    /// Stays, and nobody knows until when.
    Unknown,
    /// The leerjaar stays, or goes up after all: beside any of the others.
    Level,
    /// Nothing yet.
    Later,
}

/// A day, and for who stays a reason.
#[derive(Clone, Debug)]
pub struct Fields {
    /// About whom.
    pub pupil: PupilId,
    /// Whether the pupil stays; else they left.
    pub stays: bool,
    /// The day as it is typed.
    pub day: TextInput,
    /// Why.
    pub reason: TextInput,
    /// The cursor stands in the reason.
    pub in_reason: bool,
    /// What is wrong with the day.
    pub fault: Option<DateProblem>,
}

/// What lies over the page.
#[derive(Clone, Debug)]
pub enum Over {
    /// What became of this pupil; of everybody who is open where none is named.
    Answer(Option<PupilId>, Choices<Answer>),
    /// What is typed for an answer.
    Fields(Fields),
    /// All of it read back, scrolled so far.
    Review(usize),
}

/// The layer.
#[derive(Clone, Debug)]
pub struct SchoolYear {
    /// What is proposed and answered.
    pub turn: YearTurn,
    /// The line among those that can be pointed at; the last one leads on.
    pub cursor: Cursor,
    /// What lies over it.
    pub over: Option<Over>,
    /// Something was recorded since the list was read: it is to be chosen again.
    pub is_list_gone: bool,
    /// Something was answered or typed.
    pub edited: bool,
    /// The day and the reason that were typed for somebody who stays, as they were typed.
    typed: BTreeMap<PupilId, (String, String)>,
    seen: Option<GroupId>,
}

impl SchoolYear {
    /// The year of this school, without a list.
    pub fn new(school: &str, world: &World) -> Self {
        Self {
            turn: YearTurn::new(world.reading(), school, None),
            cursor: Cursor::default(),
            over: None,
            is_list_gone: false,
            edited: false,
            typed: BTreeMap::new(),
            seen: world.state.last(),
        }
    }

    /// Reads again what is known, if something was recorded since; what was answered stays.
    pub fn refresh(&mut self, world: &World) {
        if self.seen != world.state.last() {
            // What a list does was compared with what was known then.
            self.is_list_gone |= self.turn.list.take().is_some();
            self.turn.read_again(world.reading());
            self.seen = world.state.last();
        }
    }

    /// Takes the new list.
    pub fn take_list(&mut self, list: NewList, world: &World) {
        self.turn.list = Some(list);
        self.is_list_gone = false;
        self.seen = world.state.last();
        self.turn.read_again(world.reading());
        self.edited = true;
        self.cursor.at = 0;
    }

    /// The lines of the page, in order.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = vec![Line::List, Line::Raise];
        let counts = self.turn.counts();
        let of = |part: Part| -> Vec<Line> {
            let is_of = |it: &ComingYear| match part {
                Part::Passed => it.passed.is_some(),
                Part::Missing => it.passed.is_none() && it.is_asked(),
                Part::Changes => !it.is_asked() && (it.is_changed_by_list() || it.raised_level.is_some()),
                Part::New => false,
            };
            let each = self.turn.coming.iter().enumerate().filter(|(_, it)| is_of(it));
            each.map(|(at, _)| Line::Pupil(at)).collect()
        };
        for part in [Part::Passed, Part::Missing, Part::Changes] {
            let rows = of(part);
            if rows.is_empty() {
                continue;
            }
            lines.push(Line::Heading(part, rows.len()));
            if part == Part::Passed && counts.open > 1 {
                lines.push(Line::All);
            }
            lines.extend(rows);
        }
        if counts.new > 0 {
            lines.push(Line::Heading(Part::New, counts.new));
            lines.push(Line::New(counts.new));
        }
        lines
    }

    /// The lines that can be pointed at, by place among all; behind them stands the way on.
    pub fn stops(lines: &[Line]) -> Vec<usize> {
        let is_stop = |(_, line): &(usize, &Line)| !matches!(line, Line::Heading(..) | Line::New(_));
        lines.iter().enumerate().filter(is_stop).map(|(at, _)| at).collect()
    }

    /// What stands at this place of the turn.
    pub fn coming(&self, at: usize) -> Option<&ComingYear> {
        self.turn.coming.get(at)
    }

    /// The line under the cursor; none where that stands on the way on.
    pub fn under_cursor(&self) -> Option<Line> {
        let lines = self.lines();
        let at = Self::stops(&lines).get(self.cursor.at).copied();
        at.and_then(|at| lines.get(at).copied())
    }

    /// Where its keys are looked up.
    pub fn place(&self) -> Place {
        match self.over {
            Some(Over::Fields(_)) => Place::Form,
            Some(Over::Review(_)) => Place::Confirm,
            Some(Over::Answer(..)) | None => Place::Picker,
        }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.refresh(world);
        match self.over.take() {
            Some(Over::Review(top)) => self.review(action, top),
            Some(Over::Answer(whom, menu)) => {
                self.chosen(action, whom, menu);
                vec![]
            }
            Some(Over::Fields(fields)) => self.typed(action, fields, world).into_iter().collect(),
            None => self.page(action),
        }
    }

    /// Text for the field with the cursor, or to search an answer.
    pub fn text(&mut self, typed: &str) -> LeftOut {
        match &mut self.over {
            Some(Over::Fields(fields)) => {
                self.edited = true;
                fields.fault = None;
                insert(if fields.in_reason { &mut fields.reason } else { &mut fields.day }, typed)
            }
            Some(Over::Answer(_, menu)) => menu.text(typed),
            Some(Over::Review(_)) | None => LeftOut::default(),
        }
    }

    fn page(&mut self, action: Action) -> Vec<Intent> {
        let total = Self::stops(&self.lines()).len() + 1;
        if self.cursor.moved(action, total) {
            return vec![];
        }
        match (action, self.under_cursor()) {
            (Action::Cancel, _) => return vec![Intent::Close],
            // As in the import, Tab goes to the way on.
            (Action::Complete, _) => self.cursor.at = total.saturating_sub(1),
            (Action::Accept, None) => self.over = Some(Over::Review(0)),
            (Action::Accept, Some(Line::List)) => {
                let open = Intent::Open(Opening::NewList(self.turn.school.clone()));
                return vec![open, Intent::Effect(Effect::ReadFolder(None))];
            }
            (Action::Accept, Some(Line::Raise)) => {
                self.turn.raises = !self.turn.raises;
                self.edited = true;
            }
            (Action::Accept, Some(Line::All)) => self.over = Some(self.ask(None)),
            (Action::Accept, Some(Line::Pupil(at))) => {
                let Some(coming) = self.turn.coming.get(at) else { return vec![] };
                let (pupil, asked) = (coming.pupil, coming.is_asked());
                if asked {
                    self.over = Some(self.ask(Some(pupil)));
                } else if coming.raised_level.is_some() && !self.turn.held_back.remove(&pupil) {
                    self.turn.held_back.insert(pupil);
                }
                self.edited = true;
            }
            _ => {}
        }
        vec![]
    }

    fn review(&mut self, action: Action, mut top: usize) -> Vec<Intent> {
        match action {
            Action::Accept | Action::Yes => {
                self.over = Some(Over::Review(top));
                return vec![Intent::submit(self.turn.command())];
            }
            Action::Cancel | Action::No => return vec![],
            action => scroll(&mut top, action),
        }
        self.over = Some(Over::Review(top));
        vec![]
    }
}
