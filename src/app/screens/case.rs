//! Casus: one pupil, every fact and everything that was recorded a row that Enter changes.

mod change;
pub mod rows;

use crate::app::acts;
use crate::app::cursor::Cursor;
use crate::app::effect::Effect;
use crate::app::intent::Intent;
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::screens::{Arrival, OnScreen, Recorded};
use crate::app::world::World;
use crate::domain::query::Term;
use crate::domain::{AgreementId, EntryNo, FactKey, Group, NoteId, PupilId, Role};
use crate::keys::{Action, Scope};

/// A row of the case that the cursor can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseRow {
    /// A fact.
    Fact(FactKey),
    /// A role.
    Role(Role),
    /// A day that follows from others.
    Term(Term),
    /// A contact, a signal, or what else the dossier holds.
    Entry(EntryNo),
    /// So many earlier contacts: they unfold when the cursor comes here.
    Earlier(usize),
    /// So many facts and roles that are not recorded: they unfold when the cursor comes here.
    Empty(usize),
    /// An agreement.
    Agreement(AgreementId),
    /// A note.
    Note(NoteId),
}

/// Which part has the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// How it stands, roles, identity.
    #[default]
    Facts,
    /// Signals, contacts, agreements and notes.
    Work,
    /// Handover, work, enrolment, people around the pupil, who may know.
    Dossier,
    /// The timeline.
    Timeline,
}

/// The row in each pane.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cursors {
    /// In the facts.
    pub facts: Cursor,
    /// In the work.
    pub work: Cursor,
    /// In the dossier.
    pub dossier: Cursor,
    /// In the timeline.
    pub timeline: Cursor,
}

/// How much of a long part shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fold {
    /// What is looked at mostly, and how much there is besides.
    #[default]
    Folded,
    /// All of it.
    Whole,
}

/// What Casus knows.
#[derive(Debug, Default)]
pub struct CaseScreen {
    /// Whose case.
    pub pupil: Option<PupilId>,
    /// The screen that Esc goes back to.
    pub from: Screen,
    /// Which part has the cursor.
    pub pane: Pane,
    /// The row in each part.
    pub cursors: Cursors,
    /// How much of the log of contacts shows.
    pub log: Fold,
    /// Whether facts that are not recorded show.
    pub empty: Fold,
    /// The timeline, newest first; `None` until it has been read.
    pub timeline: Option<Vec<Group>>,
}

impl CaseScreen {
    /// Opens a case; the journal is asked for its timeline.
    pub fn open(&mut self, pupil: PupilId, from: Screen, world: &World) -> Vec<Intent> {
        *self = Self { pupil: Some(pupil), from, ..Self::default() };
        self.read_timeline(world)
    }

    /// Asks for the timeline again, after something was recorded.
    pub fn read_timeline(&self, world: &World) -> Vec<Intent> {
        let Some(case) = self.pupil.and_then(|pupil| world.case(pupil)) else { return vec![] };
        vec![Intent::Effect(Effect::ReadTimeline(case.id, case.trail.clone()))]
    }

    /// The rows of a pane, top to bottom. The timeline has groups, no rows.
    pub fn rows(&self, pane: Pane, world: &World) -> Vec<CaseRow> {
        let Some(case) = self.pupil.and_then(|pupil| world.case(pupil)) else { return vec![] };
        match pane {
            Pane::Facts => rows::facts(case, world, self.empty),
            Pane::Work => rows::work(case, world, self.log),
            Pane::Dossier => {
                let sections = rows::SECTIONS.iter().flat_map(|(kind, _)| rows::section(case, *kind));
                sections.map(CaseRow::Entry).collect()
            }
            Pane::Timeline => vec![],
        }
    }

    /// Where the cursor of a pane stands; never beyond its rows.
    pub fn at(&self, pane: Pane, world: &World) -> usize {
        let cursor = match pane {
            Pane::Facts => self.cursors.facts,
            Pane::Work => self.cursors.work,
            Pane::Dossier => self.cursors.dossier,
            Pane::Timeline => self.cursors.timeline,
        };
        cursor.at.min(self.total(pane, world).saturating_sub(1))
    }

    fn total(&self, pane: Pane, world: &World) -> usize {
        match pane {
            Pane::Timeline => self.timeline.as_ref().map_or(0, Vec::len),
            pane => self.rows(pane, world).len(),
        }
    }

    /// The row under the cursor.
    pub fn row(&self, world: &World) -> Option<CaseRow> {
        self.rows(self.pane, world).get(self.at(self.pane, world)).copied()
    }

    fn moved(&mut self, action: Action, world: &World) -> bool {
        let (at, total) = (self.at(self.pane, world), self.total(self.pane, world));
        let cursor = match self.pane {
            Pane::Facts => &mut self.cursors.facts,
            Pane::Work => &mut self.cursors.work,
            Pane::Dossier => &mut self.cursors.dossier,
            Pane::Timeline => &mut self.cursors.timeline,
        };
        cursor.at = at;
        let moved = cursor.moved(action, total);
        match self.row(world).filter(|_| moved) {
            Some(CaseRow::Earlier(_)) => self.log = Fold::Whole,
            Some(CaseRow::Empty(_)) => self.empty = Fold::Whole,
            _ => {}
        }
        moved
    }

    /// What a key does here.
    fn on_key(&mut self, action: Action, world: &World) -> Vec<Intent> {
        if self.moved(action, world) {
            return vec![];
        }
        let Some(pupil) = self.pupil else { return vec![Intent::Tell(Notice::NoPupil)] };
        let row = self.row(world);
        match action {
            Action::NextPane | Action::Right => self.go(self.pane.next()),
            Action::PreviousPane | Action::Left => self.go(self.pane.previous()),
            Action::Back => vec![Intent::Show(self.from)],
            Action::Open => row.map_or(vec![], |row| change::change(row, pupil)),
            Action::Withdraw => row.map_or(vec![], |row| change::withdraw(row, pupil, world)),
            Action::ToggleDone => change::done(row, pupil, world),
            action if action.scope() != Scope::None => acts::begin(action, &[pupil], world),
            _ => vec![Intent::Tell(Notice::NotHere)],
        }
    }

    fn go(&mut self, pane: Pane) -> Vec<Intent> {
        self.pane = pane;
        vec![]
    }
}

impl OnScreen for CaseScreen {
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.on_key(action, world)
    }

    fn entered(&mut self, arrival: Arrival, world: &World) -> Vec<Intent> {
        match arrival {
            Arrival::Pupil(pupil, back_to) => self.open(pupil, back_to, world),
            _ => vec![],
        }
    }

    fn recorded(&mut self, recorded: &Recorded, world: &World) -> Vec<Intent> {
        match (recorded.group, recorded.screen) {
            (Some(_), Screen::Case) => self.read_timeline(world),
            _ => vec![],
        }
    }

    fn read(&mut self, pupil: PupilId, groups: &[Group], _: &World) {
        if self.pupil == Some(pupil) {
            self.timeline = Some(groups.iter().rev().cloned().collect());
        }
    }
}

impl Pane {
    /// The pane that Tab goes to.
    pub fn next(self) -> Self {
        match self {
            Self::Facts => Self::Work,
            Self::Work => Self::Dossier,
            Self::Dossier => Self::Timeline,
            Self::Timeline => Self::Facts,
        }
    }

    /// The pane that shift-Tab goes to.
    pub fn previous(self) -> Self {
        self.next().next().next()
    }
}
