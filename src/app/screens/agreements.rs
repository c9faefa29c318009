//! Afspraken: all open agreements and the contacts that are due, late first, and those that were done lately; by day
//! or by owner.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Days, NaiveDate};

use crate::app::cursor::Cursor;
use crate::app::intent::{Intent, Opening};
use crate::app::notice::Notice;
use crate::app::purpose::{EntryForm, Purpose, ReasonFor};
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::query::{self, Due};
use crate::domain::{Agreement, AgreementId, Entity, EntryKind, Event, Group, Owner, PupilId, Who};
use crate::keys::Action;

/// How the rows stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Late, this week, later.
    #[default]
    ByDay,
    /// By who does it.
    ByOwner,
}

/// What stands above a group of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Agreements whose day has passed.
    Late,
    /// Contacts whose day has passed.
    ContactsLate,
    /// Agreements within seven days.
    ThisWeek,
    /// Contacts within seven days.
    ContactsThisWeek,
    /// Agreements after that.
    Later,
    /// Who does it.
    Owner(Option<Owner>),
    /// Somebody of a pupil's own network keeps in touch.
    OwnNetwork,
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// An agreement.
    Agreement(AgreementId),
    /// The next contact with this pupil.
    Contact(PupilId),
}

/// The rows that stand under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What stands above them.
    pub heading: Heading,
    /// Which rows.
    pub rows: Range<usize>,
}

/// How many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Agreements that are open.
    pub open: usize,
    /// Of which late.
    pub late: usize,
    /// Contacts that are late or come this week.
    pub contacts: usize,
    /// Of which late.
    pub contacts_late: usize,
}

/// What a group is about to change here, and how much of it counted before.
#[derive(Debug)]
pub struct Watched {
    agreements: Vec<AgreementId>,
    pupils: Vec<PupilId>,
    /// The terms changed, and with them everybody's next contact.
    terms: bool,
    before: Counts,
}

/// What Afspraken knows; nothing until it is shown.
#[derive(Debug, Default)]
pub struct AgreementsScreen {
    /// How the rows stand together.
    pub grouping: Grouping,
    /// The rows, each under its heading, in the order of the screen; fixed until the grouping changes or the
    /// screen is opened again.
    pub rows: Vec<Row>,
    /// How the rows stand together. Kept: looking through 250,000 agreements takes 40 ms.
    pub sections: Vec<Section>,
    /// How many there are. Kept, for the same reason.
    pub counts: Counts,
    /// The row.
    pub cursor: Cursor,
}

/// A row on its way to its place.
struct Placed {
    heading: Heading,
    on: Option<NaiveDate>,
    row: Row,
}

impl AgreementsScreen {
    /// Looks again at which agreements are open and which contacts are due, and keeps the cursor on its row.
    pub fn rebuild(&mut self, world: &World) {
        let selected = self.selected();
        let open: Vec<&Agreement> = query::open_agreements(&world.state).collect();
        let contacts = query::contacts_due(world.reading());
        self.counts = Counts {
            open: open.len(),
            late: open.iter().filter(|agreement| agreement.is_late(world.today)).count(),
            contacts: contacts.len(),
            contacts_late: contacts.iter().filter(|(due, _)| due.is_late(world.today)).count(),
        };
        let agreements = open.into_iter().map(|agreement| Placed {
            heading: self.heading(agreement, world),
            on: agreement.facts.due,
            row: Row::Agreement(agreement.id),
        });
        let contacts = contacts.into_iter().map(|(due, pupil)| Placed {
            heading: self.contact_heading(due, pupil, world),
            on: Some(due.on),
            row: Row::Contact(pupil),
        });
        let mut placed: Vec<Placed> = agreements.chain(contacts).collect();
        placed.sort_by_key(|placed| (rank(placed.heading), placed.on));
        if self.grouping == Grouping::ByOwner {
            placed.sort_by_cached_key(|placed| owner_key(placed.heading, world));
        }
        let mut next = 0;
        self.sections = placed
            .chunk_by(|a, b| a.heading == b.heading)
            .filter_map(|alike| {
                let rows = next..next + alike.len();
                next = rows.end;
                alike.first().map(|first| Section { heading: first.heading, rows })
            })
            .collect();
        self.rows = placed.into_iter().map(|placed| placed.row).collect();
        let found = selected.and_then(|row| self.rows.iter().position(|other| *other == row));
        self.cursor.at = found.unwrap_or(self.cursor.at.min(self.rows.len().saturating_sub(1)));
    }

    fn heading(&self, agreement: &Agreement, world: &World) -> Heading {
        match self.grouping {
            Grouping::ByOwner => Heading::Owner(agreement.facts.owner),
            Grouping::ByDay if agreement.is_late(world.today) => Heading::Late,
            Grouping::ByDay => {
                let week = world.today.checked_add_days(Days::new(7));
                if agreement.facts.due <= week { Heading::ThisWeek } else { Heading::Later }
            }
        }
    }

    fn contact_heading(&self, due: Due, pupil: PupilId, world: &World) -> Heading {
        match self.grouping {
            Grouping::ByDay if due.is_late(world.today) => Heading::ContactsLate,
            Grouping::ByDay => Heading::ContactsThisWeek,
            Grouping::ByOwner => match world.case(pupil).and_then(query::contact_keeper) {
                Some(Who::Person(person)) => Heading::Owner(Some(Owner::Person(person))),
                Some(Who::Own(_)) => Heading::OwnNetwork,
                None => Heading::Owner(None),
            },
        }
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Option<Row> {
        self.rows.get(self.cursor.at).copied()
    }

    /// What this group is about to change.
    pub fn watch(&self, group: &Group, world: &World) -> Watched {
        let touched: BTreeSet<Entity> = group.events.iter().flat_map(Event::touches).collect();
        let (mut agreements, mut pupils) = (vec![], vec![]);
        for entity in touched {
            match entity {
                Entity::Agreement(id) => agreements.push(id),
                Entity::Pupil(id) => pupils.push(id),
                Entity::Person(_) | Entity::Note(_) | Entity::Meeting(_) => {}
            }
        }
        let terms = group.events.iter().any(|event| matches!(event, Event::SettingSet { .. }));
        let before = count(&agreements, &pupils, world);
        Watched { agreements, pupils, terms, before }
    }

    /// Counts on after the group was applied.
    pub fn recount(&mut self, watched: &Watched, world: &World) {
        let (before, after) = (watched.before, count(&watched.agreements, &watched.pupils, world));
        let on = |now: usize, before: usize, after: usize| (now + after).saturating_sub(before);
        self.counts = Counts {
            open: on(self.counts.open, before.open, after.open),
            late: on(self.counts.late, before.late, after.late),
            contacts: on(self.counts.contacts, before.contacts, after.contacts),
            contacts_late: on(self.counts.contacts_late, before.contacts_late, after.contacts_late),
        };
        if watched.terms {
            let contacts = query::contacts_due(world.reading());
            self.counts.contacts = contacts.len();
            self.counts.contacts_late = contacts.iter().filter(|(due, _)| due.is_late(world.today)).count();
        }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
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
        match self.selected() {
            Some(Row::Agreement(id)) => match world.state.agreement(id) {
                Some(agreement) => on_agreement(action, agreement),
                None => vec![Intent::Tell(Notice::NoAgreement)],
            },
            Some(Row::Contact(pupil)) => match action {
                Action::Open | Action::LogContact | Action::ToggleDone => log_contact(pupil),
                Action::NextPane => vec![Intent::OpenCase(pupil)],
                _ => vec![Intent::Tell(Notice::NotHere)],
            },
            None => vec![Intent::Tell(Notice::NoAgreement)],
        }
    }
}

fn on_agreement(action: Action, agreement: &Agreement) -> Vec<Intent> {
    match action {
        Action::Open => open(Opening::Agreement(agreement.id)),
        Action::SetDueDate => open(Opening::Form(Purpose::Due(agreement.id))),
        Action::ToggleDone => vec![Intent::ToggleDone(agreement.id)],
        Action::Withdraw => open(Opening::Form(Purpose::Reason(ReasonFor::Agreement(agreement.id)))),
        Action::LogContact => log_contact(agreement.pupil),
        Action::NextPane => vec![Intent::OpenCase(agreement.pupil)],
        _ => vec![Intent::Tell(Notice::NotHere)],
    }
}

/// Here `m` is a contact: what stands in the row is about to be done.
fn log_contact(pupil: PupilId) -> Vec<Intent> {
    open(Opening::Form(Purpose::Entry(EntryForm::new(vec![pupil], EntryKind::Contact, &[]))))
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}

/// The contact with this pupil that is late or comes soon.
pub fn contact_due(pupil: PupilId, world: &World) -> Option<Due> {
    query::contact_due(world.reading(), world.case(pupil)?)
}

/// How many of these count.
fn count(agreements: &[AgreementId], pupils: &[PupilId], world: &World) -> Counts {
    let mut counts = Counts::default();
    for agreement in agreements.iter().filter_map(|id| world.state.agreement(*id)).filter(|it| it.is_open()) {
        counts.open += 1;
        counts.late += usize::from(agreement.is_late(world.today));
    }
    for due in pupils.iter().filter_map(|pupil| contact_due(*pupil, world)) {
        counts.contacts += 1;
        counts.contacts_late += usize::from(due.is_late(world.today));
    }
    counts
}

/// By day: what is late first.
fn rank(heading: Heading) -> u8 {
    match heading {
        Heading::Late => 0,
        Heading::ContactsLate => 1,
        Heading::ThisWeek => 2,
        Heading::ContactsThisWeek => 3,
        Heading::Later => 4,
        Heading::Owner(_) | Heading::OwnNetwork => 5,
    }
}

/// By owner: professionals by name, then pupils, parents, the own network, nobody.
fn owner_key(heading: Heading, world: &World) -> (u8, String, Option<Owner>) {
    match heading {
        Heading::Owner(Some(owner @ Owner::Person(person))) => {
            let name = world.state.person(person).map(|person| fold(person.name()));
            (0, name.unwrap_or_default(), Some(owner))
        }
        Heading::Owner(Some(Owner::Pupil)) => (1, String::new(), None),
        Heading::Owner(Some(Owner::Parents)) => (2, String::new(), None),
        Heading::OwnNetwork => (3, String::new(), None),
        _ => (4, String::new(), None),
    }
}
