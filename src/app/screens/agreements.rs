//! Afspraken: all open agreements and the contacts that are due, late first, and those that were done lately; by day
//! or by owner.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::{Days, NaiveDate};

use crate::app::cursor::Cursor;
use crate::app::intent::{Intent, Opening, Pick, Target};
use crate::app::notice::Notice;
use crate::app::purpose::{EntryForm, Purpose, ReasonFor};
use crate::app::screens::{Arrival, OnScreen, Recorded};
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::query::{self, Due};
use crate::domain::{Agreement, AgreementId, Entity, EntryKind, Event, OpenAgreement, Owner, PupilId, Who};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgreementRow {
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
    /// How many of them are still what the heading says: rows stay where they are when they are done.
    pub left: usize,
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

/// What Afspraken knows; nothing until it is shown.
#[derive(Debug, Default)]
pub struct AgreementsScreen {
    /// How the rows stand together.
    pub grouping: Grouping,
    /// The rows, each under its heading, in the order of the screen; fixed until the grouping changes or the
    /// screen is opened again.
    pub rows: Vec<AgreementRow>,
    /// How the rows stand together. Kept: looking through 250,000 agreements takes 40 ms.
    pub sections: Vec<Section>,
    /// How many there are. Kept, for the same reason.
    pub counts: Counts,
    /// What is counted, and whether it is late: a change is counted on without looking through all of it.
    counted: BTreeMap<AgreementRow, bool>,
    /// The row.
    pub cursor: Cursor,
}

/// A row on its way to its place.
struct Placed {
    heading: Heading,
    on: Option<NaiveDate>,
    row: AgreementRow,
}

impl AgreementsScreen {
    /// Looks again at which agreements are open and which contacts are due, and keeps the cursor on its row.
    pub fn rebuild(&mut self, world: &World) {
        let selected = self.selected();
        let open: Vec<(PupilId, &OpenAgreement)> = query::open_agreements(&world.state).collect();
        let contacts = query::contacts_due(world.reading());
        self.count(&open, &contacts, world);
        let agreements = open.into_iter().map(|(_, agreement)| Placed {
            heading: self.heading(agreement, world),
            on: agreement.due,
            row: AgreementRow::Agreement(agreement.id),
        });
        let contacts = contacts.into_iter().map(|(due, pupil)| Placed {
            heading: self.contact_heading(due, pupil, world),
            on: Some(due.on),
            row: AgreementRow::Contact(pupil),
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
                alike.first().map(|first| Section { heading: first.heading, left: rows.len(), rows })
            })
            .collect();
        self.rows = placed.into_iter().map(|placed| placed.row).collect();
        let found = selected.and_then(|row| self.rows.iter().position(|other| *other == row));
        self.cursor.at = found.unwrap_or(self.cursor.at.min(self.rows.len().saturating_sub(1)));
    }

    fn heading(&self, agreement: &OpenAgreement, world: &World) -> Heading {
        match self.grouping {
            Grouping::ByOwner => Heading::Owner(agreement.doing_on(world.today).owner),
            Grouping::ByDay if agreement.is_late(world.today) => Heading::Late,
            Grouping::ByDay => {
                let week = world.today.checked_add_days(Days::new(7));
                if agreement.due <= week { Heading::ThisWeek } else { Heading::Later }
            }
        }
    }

    fn contact_heading(&self, due: Due, pupil: PupilId, world: &World) -> Heading {
        match self.grouping {
            Grouping::ByDay if due.is_late(world.today) => Heading::ContactsLate,
            Grouping::ByDay => Heading::ContactsThisWeek,
            Grouping::ByOwner => {
                match world.state.row(pupil).and_then(|row| query::contact_keeper(world.reading(), row)) {
                    Some(Who::Person(person)) => Heading::Owner(Some(Owner::Person(person))),
                    Some(Who::Own(_)) => Heading::OwnNetwork,
                    None => Heading::Owner(None),
                }
            }
        }
    }

    /// Puts the cursor on what a search found. What came up since the screen was opened stands in it from now on.
    pub fn point_at_target(&mut self, target: Target, world: &World) {
        let row = match target {
            Target::Agreement(agreement) => AgreementRow::Agreement(agreement),
            Target::Contact(pupil) => AgreementRow::Contact(pupil),
            Target::Person(_) => return,
        };
        let place = |screen: &Self| screen.rows.iter().position(|other| *other == row);
        if place(self).is_none() {
            self.rebuild(world);
        }
        self.cursor.at = place(self).unwrap_or(self.cursor.at);
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Option<AgreementRow> {
        self.rows.get(self.cursor.at).copied()
    }

    fn count(&mut self, open: &[(PupilId, &OpenAgreement)], contacts: &[(Due, PupilId)], world: &World) {
        let agreements = open.iter().map(|(_, it)| (AgreementRow::Agreement(it.id), it.is_late(world.today)));
        let contacts =
            contacts.iter().map(|(due, pupil)| (AgreementRow::Contact(*pupil), due.is_late(world.today)));
        self.counted = agreements.chain(contacts).collect();
        self.counts = Counts::default();
        for (row, late) in &self.counted {
            self.counts.change(*row, *late, 1);
        }
    }

    /// Counts on after a group that changed these.
    fn count_again(&mut self, entity: Entity, world: &World) {
        let (row, late) = match entity {
            Entity::Agreement(id) => {
                let open = world.state.agreement(id).filter(|agreement| agreement.is_open());
                (AgreementRow::Agreement(id), open.map(|agreement| agreement.is_late(world.today)))
            }
            Entity::Pupil(pupil) => {
                (AgreementRow::Contact(pupil), contact_due(pupil, world).map(|due| due.is_late(world.today)))
            }
            Entity::Person(_) | Entity::Note(_) | Entity::Meeting(_) => return,
        };
        let before = self.counted.remove(&row);
        if let Some(late) = before {
            self.counts.change(row, late, -1);
        }
        if let Some(late) = late {
            self.counted.insert(row, late);
            self.counts.change(row, late, 1);
        }
        let Some(at) = self.rows.iter().position(|other| *other == row) else { return };
        for section in self.sections.iter_mut().filter(|section| section.rows.contains(&at)) {
            let by =
                isize::from(stands(section.heading, late)) - isize::from(stands(section.heading, before));
            section.left = section.left.saturating_add_signed(by);
        }
    }

    /// What stands under each heading is counted again.
    fn count_sections(&mut self) {
        for section in &mut self.sections {
            let rows = self.rows.get(section.rows.clone()).unwrap_or_default();
            let late = |row: &AgreementRow| self.counted.get(row).copied();
            section.left = rows.iter().filter(|row| stands(section.heading, late(row))).count();
        }
    }

    /// What a key does here.
    fn on_key(&mut self, action: Action, world: &World) -> Vec<Intent> {
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
            Action::Search => return open(Opening::Pick(Pick::InAgreements)),
            Action::Back => return vec![],
            _ => {}
        }
        match self.selected() {
            Some(AgreementRow::Agreement(id)) => match world.state.agreement(id) {
                Some(agreement) => on_agreement(action, agreement),
                None => vec![Intent::Tell(Notice::NoAgreement)],
            },
            Some(AgreementRow::Contact(pupil)) => match action {
                Action::Open | Action::LogContact | Action::ToggleDone => log_contact(pupil),
                Action::NextPane => vec![Intent::OpenCase(pupil)],
                _ => vec![Intent::Tell(Notice::NotHere)],
            },
            None => vec![Intent::Tell(Notice::NoAgreement)],
        }
    }
}

impl OnScreen for AgreementsScreen {
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.on_key(action, world)
    }

    fn keeps(&self, action: Action) -> bool {
        action == Action::Search
    }

    fn entered(&mut self, arrival: Arrival, world: &World) -> Vec<Intent> {
        if !matches!(arrival, Arrival::Back) {
            self.rebuild(world);
        }
        vec![]
    }

    fn recorded(&mut self, recorded: &Recorded, world: &World) -> Vec<Intent> {
        let Some(group) = recorded.group else { return vec![] };
        if group.events.iter().any(|event| matches!(event, Event::SettingSet { .. })) {
            // The terms may have changed, and with them everybody's next contact.
            let open: Vec<(PupilId, &OpenAgreement)> = query::open_agreements(&world.state).collect();
            self.count(&open, &query::contacts_due(world.reading()), world);
            self.count_sections();
            return vec![];
        }
        let touched: BTreeSet<Entity> = group.events.iter().flat_map(Event::touches).collect();
        touched.into_iter().for_each(|entity| self.count_again(entity, world));
        vec![]
    }

    fn rows(&self, _: &World) -> usize {
        self.rows.len()
    }

    fn point_at(&mut self, row: usize, _: &World) {
        self.cursor.at = row;
    }

    fn day_began(&mut self, world: &World) {
        self.rebuild(world);
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
    query::contact_due(world.reading(), world.state.row(pupil)?)
}

impl Counts {
    fn change(&mut self, row: AgreementRow, late: bool, by: isize) {
        let (all, of_which) = match row {
            AgreementRow::Agreement(_) => (&mut self.open, &mut self.late),
            AgreementRow::Contact(_) => (&mut self.contacts, &mut self.contacts_late),
        };
        *all = all.saturating_add_signed(by);
        *of_which = of_which.saturating_add_signed(if late { by } else { 0 });
    }
}

/// Whether something that is open, and late or not, is what the heading says.
fn stands(heading: Heading, late: Option<bool>) -> bool {
    late.is_some_and(|late| late || !matches!(heading, Heading::Late | Heading::ContactsLate))
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
