//! Netwerk: the netwerkpartners, and what each one carries.

use super::Cursor;
use crate::app::layers::form::Form;
use crate::app::{Ask, Layer, Notice, World};
use crate::domain::fold::fold;
use crate::domain::query::{self, Caseload};
use crate::domain::{AgreementId, PersonId, PupilId, Role};
use crate::keys::Action;

/// Which half has the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The people.
    #[default]
    People,
    /// What the one under the cursor carries.
    Caseload,
}

/// One thing that somebody carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// A role for a pupil.
    Role(Role, PupilId),
    /// An open agreement.
    Agreement(AgreementId, PupilId),
}

impl Load {
    /// About whom.
    pub fn pupil(self) -> PupilId {
        match self {
            Self::Role(_, pupil) | Self::Agreement(_, pupil) => pupil,
        }
    }
}

/// What Netwerk knows; nothing until it is shown.
#[derive(Debug, Default)]
pub struct NetworkScreen {
    /// The people by name, with how much each one carries.
    pub rows: Vec<(PersonId, Caseload)>,
    /// The row.
    pub cursor: Cursor,
    /// The row of what the person carries.
    pub load_cursor: Cursor,
    /// Which half has the cursor.
    pub pane: Pane,
}

impl NetworkScreen {
    /// Counts again, and keeps the cursor on its person.
    pub fn rebuild(&mut self, world: &World) {
        let selected = self.selected();
        let mut loads = query::caseloads(&world.state, world.today);
        let mut people: Vec<_> = world.state.people().collect();
        people.sort_by_cached_key(|person| fold(person.name()));
        self.rows = people.into_iter().map(|it| (it.id, loads.remove(&it.id).unwrap_or_default())).collect();
        let found = selected.and_then(|id| self.rows.iter().position(|(row, _)| *row == id));
        self.cursor.at = found.unwrap_or(self.cursor.at.min(self.rows.len().saturating_sub(1)));
    }

    /// Puts the cursor on somebody.
    pub fn show(&mut self, person: PersonId) {
        if let Some(at) = self.rows.iter().position(|(row, _)| *row == person) {
            self.cursor.at = at;
        }
    }

    /// The person under the cursor.
    pub fn selected(&self) -> Option<PersonId> {
        self.rows.get(self.cursor.at).map(|(person, _)| *person)
    }

    /// What the person under the cursor carries: roles by name of the pupil, then open agreements by day.
    pub fn load(&self, world: &World) -> Vec<Load> {
        let Some((_, caseload)) = self.rows.get(self.cursor.at) else { return vec![] };
        let by_name = |pupils: &[PupilId], role| {
            let mut cases: Vec<_> = pupils.iter().filter_map(|pupil| world.case(*pupil)).collect();
            cases.sort_by_cached_key(|case| case.name().sort_key());
            cases.into_iter().map(move |case| Load::Role(role, case.id)).collect::<Vec<_>>()
        };
        let mut agreements: Vec<_> =
            caseload.agreements.iter().filter_map(|id| world.state.agreement(*id)).collect();
        agreements.sort_by_key(|agreement| agreement.facts.due);
        let mut load = by_name(&caseload.casusregisseur, Role::Casusregisseur);
        load.extend(by_name(&caseload.waakvlam, Role::Waakvlam));
        load.extend(agreements.into_iter().map(|agreement| Load::Agreement(agreement.id, agreement.pupil)));
        load
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Ask> {
        match self.pane {
            Pane::People if self.cursor.moved(action, self.rows.len()) => {
                self.load_cursor = Cursor::default();
                return vec![];
            }
            Pane::Caseload => {
                let total = self.load(world).len();
                if self.load_cursor.moved(action, total) {
                    return vec![];
                }
            }
            Pane::People => {}
        }
        match (action, self.pane) {
            (Action::NextPane | Action::PreviousPane | Action::Right, Pane::People) => {
                self.pane = Pane::Caseload;
                vec![]
            }
            (Action::NextPane | Action::PreviousPane | Action::Left | Action::Back, Pane::Caseload) => {
                self.pane = Pane::People;
                vec![]
            }
            (Action::Open, Pane::Caseload) => self
                .load(world)
                .get(self.load_cursor.at)
                .map(|load| Ask::OpenCase(load.pupil()))
                .into_iter()
                .collect(),
            (Action::Open, Pane::People) => match self.selected() {
                Some(person) => vec![Ask::Open(Box::new(Layer::Form(Form::person(person, world))))],
                None => vec![],
            },
            (Action::NewPerson, _) => vec![Ask::Open(Box::new(Layer::Form(Form::new_person(None, ""))))],
            (Action::Back | Action::Left | Action::Right, _) => vec![],
            _ => vec![Ask::Tell(Notice::NotHere)],
        }
    }
}
