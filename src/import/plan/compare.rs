//! What a list changes for a pupil whom we know: only what a school knows, and only where the list
//! itself says something new.

use super::{Change, Doubt, Other, Verdict};
use crate::domain::{Case, Doubt as ProfileDoubt, Fact, FactKey, Facts};
use crate::import::field::Field;

/// Facts that a list may set, in the order of the data dictionary; others that stand in a cell as they are come last.
const TAKEN: &[FactKey] = &[
    FactKey::GivenName,
    FactKey::NamePrefix,
    FactKey::FamilyName,
    FactKey::BirthDate,
    FactKey::School,
    FactKey::SchoolPupilNo,
    FactKey::SchoolType,
    FactKey::Class,
    FactKey::YearLevel,
    FactKey::Municipality,
    FactKey::ExitProfile,
    FactKey::ProfileDoubt,
    FactKey::ExpectedExit,
    FactKey::DeregisteredOn,
    FactKey::Destination,
    FactKey::StartQualification,
    FactKey::EntryDiploma,
    FactKey::Direction,
    FactKey::Phone,
];

/// Compares a row with what is recorded. The last value of the list is kept per fact: while the list
/// repeats itself, what people set by hand stays.
pub fn compare(case: &Case, read: &Facts) -> Verdict {
    let verdict = compare_sure(case, read);
    let other_family = matches!(&verdict, Verdict::Changed { changes, .. }
        if changes.iter().any(|change| change.to.key() == FactKey::FamilyName));
    if other_family && case.facts.name_prefix.is_some() && read.name_prefix.is_none() {
        return Verdict::Doubt(Doubt::PrefixGone(Other::Pupil(case.id)));
    }
    verdict
}

/// As [`compare`], for a row of which a person said that it is about this pupil.
pub fn compare_sure(case: &Case, read: &Facts) -> Verdict {
    let (mut changes, mut list_values) = (Vec::new(), Vec::new());
    let others = Field::plain().filter(|key| !TAKEN.contains(key));
    for key in TAKEN.iter().copied().chain(others) {
        let Some(value) = read.get(key) else { continue };
        let (now, last) = (case.facts.get(key), case.list_value(key));
        let repeats = last.is_some_and(|last| alike(last, &value));
        if repeats || says_less(&value, last) || (key == FactKey::Destination && now.is_some()) {
            continue;
        }
        list_values.push(value.clone());
        if !now.as_ref().is_some_and(|now| alike(now, &value)) {
            changes.push(Change { from: now, to: value });
        }
    }
    if changes.is_empty() {
        Verdict::Same { pupil: case.id, list_values }
    } else {
        Verdict::Changed { pupil: case.id, changes, list_values }
    }
}

/// Equal, also where a spreadsheet has taken the zeros off a number.
fn alike(one: &Fact, other: &Fact) -> bool {
    if let (Fact::SchoolPupilNo(one), Fact::SchoolPupilNo(other)) = (one, other) {
        one.trim_start_matches('0') == other.trim_start_matches('0')
    } else {
        one == other
    }
}

/// A profile without a question mark says that there is no doubt only to a list that doubted before.
fn says_less(value: &Fact, last: Option<&Fact>) -> bool {
    matches!(value, Fact::ProfileDoubt(ProfileDoubt::Certain)) && last.is_none()
}
