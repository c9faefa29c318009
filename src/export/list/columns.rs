//! The columns of the list, each one once: what it is called for people and for programs, and what stands in it.

use super::cells;
use crate::domain::{Case, FactKey, Role, Sight, What};
use crate::export::sheet::Cell;
use crate::export::{To, fact};
use crate::text::facts;
use crate::text::list::file::{heading, short};

/// What a cell is made from.
#[derive(Clone, Copy)]
pub struct PupilRow<'a> {
    /// About whom.
    pub case: &'a Case,
    /// For whom.
    pub to: To<'a>,
}

/// A column.
#[derive(Clone, Copy)]
pub enum Column {
    /// A fact of the pupil, as it is recorded.
    Fact(FactKey),
    /// Who holds a role.
    Holder(Role),
    /// What is made from more than that.
    Made {
        /// For people.
        heading: &'static str,
        /// For programs: it stays as it is.
        key: &'static str,
        /// Who may see it.
        what: What,
        /// What stands in it.
        cell: fn(PupilRow<'_>) -> Cell,
    },
}

impl Column {
    /// What people read above it.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Fact(key) => facts::heading(key),
            Self::Holder(role) => facts::role(role),
            Self::Made { heading, .. } => heading,
        }
    }

    /// By what name programs know it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fact(key) => key.code(),
            Self::Holder(role) => role.code(),
            Self::Made { key, .. } => key,
        }
    }

    /// What stands in it.
    pub fn cell(self, row: PupilRow<'_>) -> Cell {
        match self {
            Self::Fact(key) => {
                row.case.facts.get(key).map_or(Cell::Empty, |it| fact::cell(row.case.id, &it, row.to))
            }
            Self::Holder(role) => cells::holder(row, role),
            Self::Made { what, cell, .. } => {
                let sight = row.to.reading.sees(what, Some(row.case.id));
                // A name that is masked is masked where it is made.
                let seen = if what == What::Name { Sight::Number } else { Sight::Full };
                if sight >= seen { cell(row) } else { Cell::Empty }
            }
        }
    }
}

const fn made(
    heading: &'static str,
    key: &'static str,
    what: What,
    cell: fn(PupilRow<'_>) -> Cell,
) -> Column {
    Column::Made { heading, key, what, cell }
}

/// What only programs get has no heading.
const fn for_programs(key: &'static str, what: What, cell: fn(PupilRow<'_>) -> Cell) -> Column {
    made("", key, what, cell)
}

/// `L-017`
pub const NUMBER: Column =
    made(heading::NUMBER, "number", What::Number, |row| Cell::Text(row.case.id.to_string()));
/// As names sort.
pub const NAME: Column = made(short::NAME, "name", What::Name, cells::name);
/// Years.
pub const AGE: Column = made(heading::AGE, "age", What::Facts, cells::age);
/// Never empty: nobody looked yet = new.
pub const STATUS: Column = made(facts::heading(FactKey::Status), "status", What::Status, cells::status);
/// Month and year.
pub const EXIT_MONTH: Column = made(short::EXIT, "exit_month", What::Facts, cells::exit_month);
/// Where on the road: recorded or derived.
pub const PHASE: Column = made(facts::heading(FactKey::Phase), "phase", What::Facts, cells::phase);
/// How far it is with the doelgroepregister.
pub const REGISTER: Column = made(heading::REGISTER, "register", What::Facts, cells::register);
/// How many agreements are open.
pub const OPEN_AGREEMENTS: Column =
    made(heading::OPEN_AGREEMENTS, "open_agreements", What::Facts, cells::open_agreements);
/// How many of those are late.
pub const LATE_AGREEMENTS: Column =
    made(heading::LATE_AGREEMENTS, "late_agreements", What::LetOps, cells::late_agreements);
/// The date of the last meeting in which the pupil was discussed.
pub const LAST_DISCUSSED: Column =
    made(heading::LAST_DISCUSSED, "last_discussed", What::Facts, cells::last_discussed);
/// When somebody was last in touch.
pub const LAST_CONTACT: Column = for_programs("last_contact", What::Contact, cells::last_contact);
/// When somebody gets in touch.
pub const NEXT_CONTACT: Column =
    made(heading::NEXT_CONTACT, "next_contact", What::Contact, cells::next_contact);
/// How many signals are open.
pub const OPEN_SIGNALS: Column =
    made(heading::OPEN_SIGNALS, "open_signals", What::LetOps, cells::open_signals);
/// What asks attention, the most pressing first.
pub const ATTENTION: Column = made(heading::ATTENTION, "attention", What::LetOps, cells::attention);
/// The parties that may know.
pub const PARTIES: Column = made(heading::PARTIES, "parties", What::Facts, cells::parties);
/// The parties that work on the case without a ground.
pub const WITHOUT_GROUND: Column =
    made(heading::WITHOUT_GROUND, "without_ground", What::LetOps, cells::without_ground);
/// Until when the pupil must go to school.
pub const COMPULSORY_UNTIL: Column = for_programs("compulsory_until", What::Facts, cells::compulsory_until);
/// Before which day the pupil must have been discussed.
pub const DISCUSS_BY: Column = for_programs("discuss_by", What::Facts, cells::discuss_by);
/// Until when the pupil is followed.
pub const MONITOR_UNTIL: Column = for_programs("monitor_until", What::Facts, cells::monitor_until);
/// Until when there is nazorg.
pub const AFTERCARE_UNTIL: Column = for_programs("aftercare_until", What::Facts, cells::aftercare_until);
/// After which day the dossier goes.
pub const DESTROY_AFTER: Column = for_programs("destroy_after", What::Facts, cells::destroy_after);
/// What the case holds besides facts.
pub const ENTRIES: Column = for_programs("entries", What::Facts, cells::entries);
