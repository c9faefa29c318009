//! Which rows a case has, pane by pane: what can never be filled for this pupil has none.

use super::{CaseRow, Log};
use crate::app::world::World;
use crate::domain::{
    Agreement, Case, Entry, EntryKey, EntryKind, EntryNo, FactKey, Provision, ProvisionState, Role,
    SchoolType, ShownIn, Status, query,
};
use crate::keys::Action;

/// The order of the facts on the screen: how it stands first, then the road, who it is after that. A fact that is not
/// named here comes last.
const FACT_ROWS: &[FactKey] = &[
    FactKey::Status,
    FactKey::Contact,
    FactKey::ExitProfile,
    FactKey::ExpectedExit,
    FactKey::Destination,
    FactKey::DestinationSince,
    FactKey::Phone,
    FactKey::TrustedPerson,
    FactKey::AtHomeSince,
    FactKey::Phase,
    FactKey::ProfileDoubt,
    FactKey::Direction,
    FactKey::EntryAdvice,
    FactKey::EntryDiploma,
    FactKey::StartQualification,
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
const TRIAGE_ROWS: usize = 6;

/// The parts of the dossier from top to bottom, and the action that adds to each.
pub const SECTIONS: [(EntryKind, Action); 7] = [
    (EntryKind::Handover, Action::Handover),
    (EntryKind::Provision, Action::Provisions),
    (EntryKind::Placement, Action::Provisions),
    (EntryKind::Enrolment, Action::Provisions),
    (EntryKind::Relative, Action::Circle),
    (EntryKind::Sharing, Action::Sharing),
    (EntryKind::Disclosure, Action::Sharing),
];

/// So many contacts show before the others are asked for.
const NEWEST: usize = 3;

/// The rows of the facts pane.
pub(super) fn facts(case: &Case, world: &World) -> Vec<CaseRow> {
    let fitting = FactKey::shown(ShownIn::Pane, FACT_ROWS).filter(|key| fits(case, *key));
    let (triage, identity): (Vec<FactKey>, Vec<FactKey>) =
        fitting.partition(|key| FACT_ROWS.iter().take(TRIAGE_ROWS).any(|own| own == key));
    let roles = Role::ALL.iter().copied().map(CaseRow::Role);
    let terms = query::terms(world.reading(), case).into_iter().map(|(term, _)| CaseRow::Term(term));
    triage
        .into_iter()
        .map(CaseRow::Fact)
        .chain(roles)
        .chain(identity.into_iter().map(CaseRow::Fact))
        .chain(terms)
        .collect()
}

/// Whether the fact can mean something for this pupil; one that is recorded always does.
fn fits(case: &Case, key: FactKey) -> bool {
    let entree = matches!(case.facts.school_type, Some(SchoolType::Entree | SchoolType::EntreeOnPro));
    let landed = case.status() == Status::Landed;
    let only_for = [
        (FactKey::EntryAdvice, entree),
        (FactKey::EntryDiploma, entree),
        (FactKey::DestinationSince, landed),
    ];
    let fits = only_for.iter().find(|(own, _)| *own == key).is_none_or(|(_, fits)| *fits);
    fits || case.facts.get(key).is_some()
}

/// The rows of the work pane: signals that are open, the log of contacts, open agreements by day, the others newest
/// first, notes newest first.
pub(super) fn work(case: &Case, world: &World, log: Log) -> Vec<CaseRow> {
    let mut rows: Vec<CaseRow> = signals(case).into_iter().map(CaseRow::Entry).collect();
    let contacts = contacts(case);
    // A single row more is sooner read than opened.
    let shown = if log == Log::Newest && contacts.len() > NEWEST + 1 { NEWEST } else { contacts.len() };
    let (newest, earlier) = contacts.split_at(shown);
    rows.extend(newest.iter().copied().map(CaseRow::Entry));
    rows.extend((!earlier.is_empty()).then_some(CaseRow::Earlier(earlier.len())));
    let of_case = || world.state.agreements_of(case);
    let mut open: Vec<&Agreement> = of_case().filter(|agreement| agreement.is_open()).collect();
    open.sort_by_key(|agreement| agreement.facts.due);
    let closed = of_case().rev().filter(|agreement| !agreement.is_open());
    rows.extend(open.into_iter().chain(closed).map(|agreement| CaseRow::Agreement(agreement.id)));
    rows.extend(world.state.notes_of(case).rev().map(|note| CaseRow::Note(note.id)));
    rows
}

/// Signals that nobody has dealt with, the newest first.
fn signals(case: &Case) -> Vec<EntryNo> {
    newest_first(case.entries_of(EntryKind::Signal).filter(|(_, entry)| entry.is_open_signal()))
}

/// The log: contacts, signals that were dealt with and exits that moved, the newest first.
fn contacts(case: &Case) -> Vec<EntryNo> {
    let is_logged = |kind| matches!(kind, EntryKind::Contact | EntryKind::Delay);
    let is_past =
        |entry: &Entry| is_logged(entry.kind) || entry.kind == EntryKind::Signal && !entry.is_open_signal();
    newest_first(case.numbered().filter(|(_, entry)| is_past(entry)))
}

/// The entries of one part of the dossier, in the order in which they are read.
pub fn section(case: &Case, kind: EntryKind) -> Vec<EntryNo> {
    let entries = case.entries_of(kind);
    match kind {
        EntryKind::Provision => {
            let mut known: Vec<_> = entries.filter(|(_, entry)| is_discussed(entry)).collect();
            known.sort_by_key(|(_, entry)| entry.provision().copied());
            known.into_iter().map(|(number, _)| number).collect()
        }
        EntryKind::Relative => {
            let mut circle: Vec<_> = entries.collect();
            let guardian = |entry: &Entry| entry.relation().is_some_and(|relation| relation.is_guardian());
            circle.sort_by_key(|(number, entry)| (!guardian(entry), *number));
            circle.into_iter().map(|(number, _)| number).collect()
        }
        EntryKind::Contact
        | EntryKind::Signal
        | EntryKind::Handover
        | EntryKind::Placement
        | EntryKind::Enrolment
        | EntryKind::Sharing
        | EntryKind::Disclosure
        | EntryKind::Delay => newest_first(entries),
    }
}

/// How many provisions nobody has talked about.
pub fn undiscussed(case: &Case) -> usize {
    Provision::ALL.len().saturating_sub(section(case, EntryKind::Provision).len())
}

fn is_discussed(entry: &Entry) -> bool {
    entry.provision_state() != Some(&ProvisionState::NotDiscussed)
}

fn newest_first<'a>(entries: impl Iterator<Item = (EntryNo, &'a Entry)>) -> Vec<EntryNo> {
    let mut all: Vec<_> = entries.collect();
    all.sort_by_key(|(number, entry)| std::cmp::Reverse((day(entry), *number)));
    all.into_iter().map(|(number, _)| number).collect()
}

/// The day that an entry is about.
fn day(entry: &Entry) -> Option<chrono::NaiveDate> {
    let dated = [EntryKey::On, EntryKey::Start, EntryKey::AppliedOn];
    dated.into_iter().find_map(|key| entry.get(key)?.day())
}
