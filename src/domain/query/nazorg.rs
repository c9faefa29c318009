//! Nazorg, as one function of facts and rules: since when a pupil is in it, why that day counts, until when it lasts,
//! and which contact points are left of it or were missed.

use chrono::NaiveDate;

use super::super::{Case, EntryKind, Glance, Phase, Reading, Status};
use super::contact::{Due, DueFor};

/// Which fact says that a pupil left, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftBy {
    /// The school deregistered them.
    Deregistered,
    /// They landed.
    Landed,
}

/// The nazorg of a pupil who left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nazorg {
    /// Which fact says so.
    pub by: LeftBy,
    /// The day from which it counts.
    pub left: NaiveDate,
    /// Its last day (003:138).
    pub until: NaiveDate,
    /// The last day has passed.
    pub is_over: bool,
}

/// The nazorg of this pupil on the day of the reading; `None` before they left.
pub fn nazorg(reading: Reading, case: &impl Glance) -> Option<Nazorg> {
    let (facts, today) = (case.listed(), reading.today);
    let landed = facts.destination_since.filter(|_| case.status() == Status::Landed);
    let days = [(LeftBy::Deregistered, facts.deregistered_on), (LeftBy::Landed, landed)];
    let (by, left) = days.into_iter().find_map(|(by, day)| Some((by, day.filter(|day| *day <= today)?)))?;
    let until = reading.rules(case).numbers.aftercare.after(left)?;
    Some(Nazorg { by, left, until, is_over: until < today })
}

/// The pupil left school, or has landed. Nobody has left by an expected date alone: that is asked
/// ([`exit_unrecorded`]).
pub fn in_aftercare(reading: Reading, case: &impl Glance) -> bool {
    nazorg(reading, case).is_some()
}

/// The last day of nazorg (003:138).
pub fn aftercare_until(reading: Reading, case: &impl Glance) -> Option<NaiveDate> {
    nazorg(reading, case).map(|nazorg| nazorg.until)
}

/// The contact point that no contact counts for yet: the last one that has passed, since one contact makes up for all
/// before it, else the first one to come.
fn point(reading: Reading, case: &impl Glance, nazorg: Nazorg) -> Option<Due> {
    let numbers = &reading.rules(case).numbers;
    let answered = case.contacts().answered.and_then(|last| numbers.counts_before.after(last));
    let counted = answered.unwrap_or(nazorg.left).max(nazorg.left);
    let points =
        numbers.aftercare_points.iter().filter_map(|point| Some((point.0, point.after(nazorg.left)?)));
    let mut missed = None;
    for (months, on) in points.filter(|(_, on)| *on > counted && *on <= nazorg.until) {
        let due = Due { what: DueFor::Aftercare(months), on };
        if !due.is_late(reading.today) {
            return missed.or(Some(due));
        }
        missed = Some(due);
    }
    missed
}

/// The contact point of nazorg that is to be made; none when the term is over.
pub(super) fn aftercare_point(reading: Reading, case: &impl Glance) -> Option<Due> {
    nazorg(reading, case).filter(|it| !it.is_over).and_then(|it| point(reading, case, it))
}

/// The contact point that was missed when nazorg ended. It stays until there was a contact, or somebody closed the case.
pub fn aftercare_lapsed(reading: Reading, case: &impl Glance) -> Option<Due> {
    let closed = case.listed().phase == Some(Phase::Closed);
    let over = nazorg(reading, case).filter(|it| it.is_over && !closed)?;
    point(reading, case, over)
}

/// The day on which this pupil left as far as anybody knows, where the school's own day is not recorded: nothing that
/// counts from it (nazorg, how long a dossier is kept) is sure. `None` within is a pupil who landed on no known day.
pub fn exit_unrecorded(reading: Reading, case: &Case) -> Option<Option<NaiveDate>> {
    let facts = &case.facts;
    if facts.deregistered_on.is_some() {
        return None;
    }
    match facts.expected_exit {
        Some(exit) => (exit < reading.today).then_some(Some(exit)),
        None => (case.status() == Status::Landed).then_some(facts.destination_since),
    }
}

/// From when the dossier can go: so long after leaving, never before nazorg ends, and never while anything is open.
pub fn destroy_after(reading: Reading, case: &Case) -> Option<NaiveDate> {
    let agreed = reading.state.agreements_of(case).any(|agreement| agreement.is_open());
    let reported = case.entries_of(EntryKind::Signal).any(|(_, entry)| entry.is_open_signal());
    let left = case.facts.deregistered_on.filter(|_| !agreed && !reported)?;
    let kept = reading.rules(case).numbers.kept_at_least().after(left)?;
    Some(aftercare_until(reading, case).map_or(kept, |until| kept.max(until)))
}
