//! Casus: one pupil, every fact a row that Enter changes.

use super::{Cursor, Screen};
use crate::app::layers::agreement::AgreementLine;
use crate::app::layers::choice::choices_for;
use crate::app::layers::form::{Form, ReasonFor};
use crate::app::layers::note::NoteEditor;
use crate::app::layers::picker::Pick;
use crate::app::{Ask, Effect, Layer, Notice, World, acts};
use crate::domain::{AgreementId, FactKey, Group, NoteId, Progress, PupilId, Role};
use crate::keys::Action;

/// A row of the case that the cursor can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A fact.
    Fact(FactKey),
    /// A role.
    Role(Role),
    /// An agreement.
    Agreement(AgreementId),
    /// A note.
    Note(NoteId),
}

/// Which half has the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// Identity, status, roles.
    #[default]
    Facts,
    /// Agreements and notes.
    Work,
    /// The timeline.
    Timeline,
}

/// The facts in the order of the screen: how it stands first, who it is after that.
pub const FACT_ROWS: &[FactKey] = &[
    FactKey::Status,
    FactKey::Contact,
    FactKey::ExitProfile,
    FactKey::ProfileDoubt,
    FactKey::ExpectedExit,
    FactKey::Destination,
    FactKey::DestinationSince,
    FactKey::GivenName,
    FactKey::NamePrefix,
    FactKey::FamilyName,
    FactKey::BirthDate,
    FactKey::School,
    FactKey::SchoolType,
    FactKey::Class,
    FactKey::YearLevel,
    FactKey::Municipality,
    FactKey::SchoolPupilNo,
    FactKey::DeregisteredOn,
];

/// How many of [`FACT_ROWS`] stand above the roles.
pub const TRIAGE_ROWS: usize = 7;

/// What Casus knows.
#[derive(Debug, Default)]
pub struct CaseScreen {
    /// Whose case.
    pub pupil: Option<PupilId>,
    /// The screen that Esc goes back to.
    pub from: Screen,
    /// Which half has the cursor.
    pub pane: Pane,
    /// The row in each pane: facts, work, timeline.
    pub cursors: [Cursor; 3],
    /// The timeline, newest first; `None` until it has been read.
    pub timeline: Option<Vec<Group>>,
}

impl CaseScreen {
    /// Opens a case; the journal is asked for its timeline.
    pub fn open(&mut self, pupil: PupilId, from: Screen, world: &World) -> Vec<Ask> {
        *self = Self { pupil: Some(pupil), from, ..Self::default() };
        self.read_timeline(world)
    }

    /// Asks for the timeline again, after something was recorded.
    pub fn read_timeline(&self, world: &World) -> Vec<Ask> {
        let Some(case) = self.pupil.and_then(|pupil| world.case(pupil)) else { return vec![] };
        vec![Ask::Effect(Effect::ReadTimeline(case.id, case.trail.clone()))]
    }

    /// The rows of the facts pane, top to bottom.
    pub fn fact_rows() -> impl Iterator<Item = Row> {
        let (triage, identity) = FACT_ROWS.split_at(TRIAGE_ROWS.min(FACT_ROWS.len()));
        let roles = [Row::Role(Role::Casusregisseur), Row::Role(Role::Waakvlam)];
        triage.iter().copied().map(Row::Fact).chain(roles).chain(identity.iter().copied().map(Row::Fact))
    }

    /// The rows of the work pane: open agreements by day, the others newest first, notes newest first.
    pub fn work_rows(&self, world: &World) -> Vec<Row> {
        let Some(case) = self.pupil.and_then(|pupil| world.case(pupil)) else { return vec![] };
        let mut open: Vec<_> =
            world.state.agreements_of(case).filter(|agreement| agreement.is_open()).collect();
        open.sort_by_key(|agreement| agreement.facts.due);
        let closed = world.state.agreements_of(case).rev().filter(|agreement| !agreement.is_open());
        let agreements = open.into_iter().chain(closed).map(|agreement| Row::Agreement(agreement.id));
        agreements.chain(world.state.notes_of(case).rev().map(|note| Row::Note(note.id))).collect()
    }

    /// The cursor of the pane that has it.
    pub fn cursor(&self) -> Cursor {
        let [facts, work, timeline] = self.cursors;
        match self.pane {
            Pane::Facts => facts,
            Pane::Work => work,
            Pane::Timeline => timeline,
        }
    }

    /// The row under the cursor.
    pub fn row(&self, world: &World) -> Option<Row> {
        match self.pane {
            Pane::Facts => Self::fact_rows().nth(self.cursor().at),
            Pane::Work => self.work_rows(world).get(self.cursor().at).copied(),
            Pane::Timeline => None,
        }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Ask> {
        let total = match self.pane {
            Pane::Facts => Self::fact_rows().count(),
            Pane::Work => self.work_rows(world).len(),
            Pane::Timeline => self.timeline.as_ref().map_or(0, Vec::len),
        };
        let [facts, work, timeline] = &mut self.cursors;
        let cursor = match self.pane {
            Pane::Facts => facts,
            Pane::Work => work,
            Pane::Timeline => timeline,
        };
        if cursor.moved(action, total) {
            return vec![];
        }
        let Some(pupil) = self.pupil else { return vec![Ask::Tell(Notice::NoPupil)] };
        match action {
            Action::NextPane | Action::Right => {
                self.pane = self.pane.next();
                vec![]
            }
            Action::PreviousPane | Action::Left => {
                self.pane = self.pane.next().next();
                vec![]
            }
            Action::Back => vec![Ask::Show(self.from)],
            Action::Open => self.row(world).map_or(vec![], |row| change(row, pupil, world)),
            Action::Withdraw => self.row(world).map_or(vec![], |row| withdraw(row, world)),
            Action::ToggleDone => match self.row(world) {
                Some(Row::Agreement(agreement)) => vec![Ask::ToggleDone(agreement)],
                _ => acts::begin(action, &[pupil], world),
            },
            action if acts::is_act(action) => acts::begin(action, &[pupil], world),
            _ => vec![Ask::Tell(Notice::NotHere)],
        }
    }
}

impl Pane {
    /// The pane that Tab goes to.
    pub fn next(self) -> Self {
        match self {
            Self::Facts => Self::Work,
            Self::Work => Self::Timeline,
            Self::Timeline => Self::Facts,
        }
    }
}

/// Enter on a row changes it.
fn change(row: Row, pupil: PupilId, world: &World) -> Vec<Ask> {
    match row {
        Row::Fact(FactKey::Status) => vec![Ask::Pick(Pick::Status(vec![pupil]))],
        Row::Fact(FactKey::ExpectedExit) => acts::begin(Action::SetExitDate, &[pupil], world),
        Row::Fact(key) if choices_for(key).is_some() => vec![Ask::Pick(Pick::Fact(key, vec![pupil]))],
        Row::Fact(key) => vec![Ask::Open(Box::new(Layer::Form(Form::fact(pupil, key, world))))],
        Row::Role(role) => vec![Ask::Pick(Pick::Role(role, vec![pupil]))],
        Row::Agreement(agreement) => match AgreementLine::change(agreement, world) {
            Some(line) => vec![Ask::Open(Box::new(Layer::Agreement(line)))],
            None => vec![],
        },
        Row::Note(note) => {
            let facts = world.state.notes.get(&note).map(|it| it.facts.clone()).unwrap_or_default();
            let (text, reserved) = (facts.text.unwrap_or_default(), facts.reserved.unwrap_or_default());
            let editor = NoteEditor::change(pupil, note, &text, &reserved);
            vec![Ask::Open(Box::new(Layer::Note(Box::new(editor))))]
        }
    }
}

/// Del on a row: an agreement lapses or a note is withdrawn, with a reason.
fn withdraw(row: Row, world: &World) -> Vec<Ask> {
    let reason = |what| vec![Ask::Open(Box::new(Layer::Form(Form::reason(what))))];
    match row {
        Row::Agreement(agreement) => {
            let dropped = |progress: &Progress| matches!(progress, Progress::Dropped(_));
            if world.state.agreement(agreement).is_some_and(|it| dropped(it.progress())) {
                return vec![Ask::Tell(Notice::NothingToChange)];
            }
            reason(ReasonFor::Agreement(agreement))
        }
        Row::Note(note) => reason(ReasonFor::Note(note)),
        // A fact or a role is changed with Enter, where it can be emptied too: Del would do it unasked.
        Row::Fact(_) | Row::Role(_) => vec![Ask::Tell(Notice::ChangeWithEnter)],
    }
}
