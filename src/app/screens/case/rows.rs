//! Which rows a case has, pane by pane: what can never be filled for this pupil has none.

use super::{CaseRow, Fold};
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

/// What shows also when it is not recorded: a meeting fills it, or asks why it is open.
const ALWAYS: &[FactKey] = &[
    FactKey::Status,
    FactKey::Contact,
    FactKey::ExitProfile,
    FactKey::ExpectedExit,
    FactKey::Destination,
    FactKey::Phase,
];

/// The rows of the facts pane. What is empty comes last, folded until somebody goes there.
pub(super) fn facts(case: &Case, world: &World, fold: Fold) -> Vec<CaseRow> {
    let fitting = FactKey::shown(ShownIn::Pane, FACT_ROWS).filter(|key| fits(case, *key));
    let (triage, identity): (Vec<FactKey>, Vec<FactKey>) =
        fitting.partition(|key| FACT_ROWS.iter().take(TRIAGE_ROWS).any(|own| own == key));
    let roles = Role::ALL.iter().copied().map(CaseRow::Role);
    let terms = query::terms(world.reading(), case).into_iter().map(|(term, _)| CaseRow::Term(term));
    let all = triage
        .into_iter()
        .map(CaseRow::Fact)
        .chain(roles)
        .chain(identity.into_iter().map(CaseRow::Fact))
        .chain(terms);
    let is_empty = |row: &CaseRow| match row {
        CaseRow::Fact(key) => !ALWAYS.contains(key) && case.facts.get(*key).is_none(),
        CaseRow::Role(role) => {
            matches!(role, Role::Jobcoach | Role::Mentor)
                && case.named_last(*role).is_none()
                && !case.past_roles.iter().any(|past| past.role == *role)
        }
        _ => false,
    };
    let (empty, mut rows): (Vec<CaseRow>, Vec<CaseRow>) = all.partition(is_empty);
    // A single row more is sooner read than opened.
    if fold == Fold::Whole || empty.len() <= 1 {
        rows.extend(empty);
    } else {
        rows.push(CaseRow::Empty(empty.len()));
    }
    rows
}

/// Whether the fact can mean something for this pupil; one that is recorded always does.
fn fits(case: &Case, key: FactKey) -> bool {
    let entree = matches!(case.facts.school_type, Some(SchoolType::Entree | SchoolType::EntreeOnPro));
    let landed = case.status() == Status::Landed;
    let only_for = [
        (FactKey::EntryAdvice, entree),
        (FactKey::EntryDiploma, entree),
        (FactKey::DestinationSince, landed),
        // It follows the leerjaar by itself.
        (FactKey::YearLevelOn, false),
    ];
    let fits = only_for.iter().find(|(own, _)| *own == key).is_none_or(|(_, fits)| *fits);
    fits || case.facts.get(key).is_some()
}

/// The rows of the work pane, what is due first: signals that are open, open agreements by day, the others newest first,
/// the log of contacts, notes newest first.
pub(super) fn work(case: &Case, world: &World, log: Fold) -> Vec<CaseRow> {
    let of_case = || world.state.agreements_of(case);
    let mut open: Vec<&Agreement> = of_case().filter(|agreement| agreement.is_open()).collect();
    open.sort_by_key(|agreement| agreement.facts.due);
    let closed = of_case().rev().filter(|agreement| !agreement.is_open());
    let agreements = open.into_iter().chain(closed).map(|agreement| CaseRow::Agreement(agreement.id));
    let mut rows: Vec<CaseRow> = signals(case).into_iter().map(CaseRow::Entry).collect();
    rows.extend(agreements);
    let contacts = contacts(case);
    // A single row more is sooner read than opened.
    let shown = if log == Fold::Folded && contacts.len() > NEWEST + 1 { NEWEST } else { contacts.len() };
    let (newest, earlier) = contacts.split_at(shown);
    rows.extend(newest.iter().copied().map(CaseRow::Entry));
    rows.extend((!earlier.is_empty()).then_some(CaseRow::Earlier(earlier.len())));
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
