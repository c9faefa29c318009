//! Afspraken: all open agreements, late first, and those that were done lately; by day or by owner.

use std::ops::Range;

use super::Cursor;
use crate::app::layers::agreement::AgreementLine;
use crate::app::layers::form::{Form, ReasonFor};
use crate::app::{Ask, Layer, Notice, World};
use crate::domain::fold::fold;
use crate::domain::{Agreement, AgreementId, Owner, query};
use crate::keys::Action;

/// How the agreements stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Late, this week, later.
    #[default]
    ByDay,
    /// By who does it.
    ByOwner,
}

/// What stands above a group of agreements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Their day has passed.
    Late,
    /// Within seven days.
    ThisWeek,
    /// After that.
    Later,
    /// Who does it.
    Owner(Option<Owner>),
}

/// The rows that stand under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What stands above them.
    pub heading: Heading,
    /// Which rows.
    pub rows: Range<usize>,
}

/// What Afspraken knows; nothing until it is shown.
#[derive(Debug, Default)]
pub struct AgreementsScreen {
    /// How they stand together.
    pub grouping: Grouping,
    /// The agreements, each under its heading, in the order of the screen; fixed until the grouping changes or the
    /// screen is opened again.
    pub rows: Vec<AgreementId>,
    /// How the rows stand together. Kept: looking through 250,000 agreements takes 40 ms.
    pub sections: Vec<Section>,
    /// How many agreements are open, and how many of those are late. Kept, for the same reason.
    pub counts: (usize, usize),
    /// The row.
    pub cursor: Cursor,
}

impl AgreementsScreen {
    /// Looks again at which agreements are open, and keeps the cursor on its agreement.
    pub fn rebuild(&mut self, world: &World) {
        let selected = self.selected();
        let mut open: Vec<&Agreement> = query::open_agreements(&world.state).collect();
        open.sort_by_key(|agreement| (agreement.facts.due, agreement.id));
        if self.grouping == Grouping::ByOwner {
            open.sort_by_cached_key(|agreement| owner_key(agreement.facts.owner, world));
        }
        self.rows = open.iter().map(|agreement| agreement.id).collect();
        self.counts = (open.len(), open.iter().filter(|agreement| agreement.is_late(world.today)).count());
        let alike = open.chunk_by(|a, b| self.heading(a, world) == self.heading(b, world));
        let mut next = 0;
        self.sections = alike
            .filter_map(|alike| {
                let rows = next..next + alike.len();
                next = rows.end;
                alike.first().map(|first| Section { heading: self.heading(first, world), rows })
            })
            .collect();
        let found = selected.and_then(|id| self.rows.iter().position(|row| *row == id));
        self.cursor.at = found.unwrap_or(self.cursor.at.min(self.rows.len().saturating_sub(1)));
    }

    fn heading(&self, agreement: &Agreement, world: &World) -> Heading {
        match self.grouping {
            Grouping::ByOwner => Heading::Owner(agreement.facts.owner),
            Grouping::ByDay if agreement.is_late(world.today) => Heading::Late,
            Grouping::ByDay => {
                let week = world.today.checked_add_days(chrono::Days::new(7));
                if agreement.facts.due <= week { Heading::ThisWeek } else { Heading::Later }
            }
        }
    }

    /// The agreement under the cursor.
    pub fn selected(&self) -> Option<AgreementId> {
        self.rows.get(self.cursor.at).copied()
    }

    /// Counts on after these agreements changed from what `before` says.
    pub fn recount(&mut self, changed: &[AgreementId], before: (usize, usize), world: &World) {
        let after = open_and_late(changed, world);
        self.counts.0 = (self.counts.0 + after.0).saturating_sub(before.0);
        self.counts.1 = (self.counts.1 + after.1).saturating_sub(before.1);
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Ask> {
        if self.cursor.moved(action, self.rows.len()) {
            return vec![];
        }
        match action {
            Action::GroupBy => {
                self.grouping = match self.grouping {
                    Grouping::ByDay => Grouping::ByOwner,
                    Grouping::ByOwner => Grouping::ByDay,
                };
                self.rebuild(world);
                return vec![];
            }
            Action::Back => return vec![],
            _ => {}
        }
        let Some(agreement) = self.selected().and_then(|id| world.state.agreement(id)) else {
            return vec![Ask::Tell(Notice::NoAgreement)];
        };
        match action {
            Action::Open => AgreementLine::change(agreement.id, world)
                .map_or(vec![], |line| vec![Ask::Open(Box::new(Layer::Agreement(line)))]),
            Action::SetDueDate => vec![Ask::Open(Box::new(Layer::Form(Form::due(agreement.id, world))))],
            Action::ToggleDone => vec![Ask::ToggleDone(agreement.id)],
            Action::Withdraw => {
                vec![Ask::Open(Box::new(Layer::Form(Form::reason(ReasonFor::Agreement(agreement.id)))))]
            }
            Action::NextPane => vec![Ask::OpenCase(agreement.pupil)],
            _ => vec![Ask::Tell(Notice::NotHere)],
        }
    }
}

/// How many of these are open, and how many of those are late.
pub fn open_and_late(agreements: &[AgreementId], world: &World) -> (usize, usize) {
    let open = agreements.iter().filter_map(|id| world.state.agreement(*id)).filter(|it| it.is_open());
    open.fold((0, 0), |(open, late), it| (open + 1, late + usize::from(it.is_late(world.today))))
}

fn owner_key(owner: Option<Owner>, world: &World) -> (u8, String) {
    match owner {
        Some(Owner::Person(person)) => {
            (0, world.state.person(person).map(|person| fold(person.name())).unwrap_or_default())
        }
        Some(Owner::Pupil) => (1, String::new()),
        Some(Owner::Parents) => (2, String::new()),
        None => (3, String::new()),
    }
}
