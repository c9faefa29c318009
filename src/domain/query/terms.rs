//! Days that follow from other days (`domain.md`, deadline formulas; the ages stand in §1).

use chrono::{Datelike, NaiveDate};

use super::super::rules::{Age, PhaseName};
use super::super::{Answer, Case, Glance, Phase, Reading, SchoolType};
use super::{aftercare_until, destroy_after, in_aftercare, nazorg, school_year};

/// A day that follows from others and that nobody records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Leerplicht ends.
    Compulsory,
    /// Discussed from this day on, at the latest.
    Discuss,
    /// The Doorstroompunt follows until.
    Monitor,
    /// Nazorg ends.
    Aftercare,
    /// The dossier can go.
    Destroy,
}

/// The days that follow for this case, in the order in which they usually come.
pub fn terms(reading: Reading, case: &Case) -> Vec<(Term, NaiveDate)> {
    let discuss = discuss_by(reading, case).filter(|_| !in_aftercare(reading, case));
    let all = [
        (Term::Compulsory, compulsory_until(reading, case)),
        (Term::Discuss, discuss),
        (Term::Monitor, monitor_until(reading, case)),
        (Term::Aftercare, aftercare_until(reading, case)),
        (Term::Destroy, destroy_after(reading, case)),
    ];
    all.into_iter().filter_map(|(term, day)| Some((term, day?))).collect()
}

/// The phase: as recorded, else as it follows.
pub fn phase(reading: Reading, case: &impl Glance) -> Phase {
    case.listed().phase.unwrap_or_else(|| phase_that_follows(reading, case))
}

/// The phase that follows from facts and rules, whatever is recorded. A pupil in nazorg whose term is over is closed.
pub fn phase_that_follows(reading: Reading, case: &impl Glance) -> Phase {
    let facts = case.listed();
    let entree = facts.school_type == Some(SchoolType::Entree);
    if let Some(nazorg) = nazorg(reading, case) {
        return match (nazorg.is_over, entree) {
            (true, _) => Phase::Closed,
            (false, true) => Phase::EntreeLeft,
            (false, false) => Phase::Aftercare,
        };
    }
    let near = discuss_by(reading, case).is_some_and(|from| from <= reading.today);
    match (entree, near) {
        (true, true) => Phase::EntreeExit,
        (true, false) if facts.entry_advice.is_some() => Phase::EntreeAdvice,
        (true, false) => Phase::EntreeStart,
        (false, true) => Phase::Exit,
        (false, false) if reading.rules(case).is_early(facts.year_level) => Phase::Early,
        (false, false) => Phase::Orientation,
    }
}

/// The steps of the road that this pupil goes when in this phase; *afgesloten* only for who is there.
pub fn road<'a>(reading: Reading<'a>, case: &Case, phase: Phase) -> Vec<&'a PhaseName> {
    let entree = match phase {
        Phase::Closed => case.facts.school_type == Some(SchoolType::Entree),
        other => other.is_entree(),
    };
    let named = &reading.rules(case).phases;
    let steps = named.iter().filter(|it| it.name.of != Phase::Closed && it.name.of.is_entree() == entree);
    let closed = named.iter().filter(|it| it.name.of == Phase::Closed && phase == Phase::Closed);
    steps.chain(closed).collect()
}

/// Leerplicht: 31 July of the school year in which the pupil turns 16. What comes after it differs per pupil.
pub fn compulsory_until(reading: Reading, case: &Case) -> Option<NaiveDate> {
    let reached = birthday(case.facts.birth_date?, reading.rules(case).numbers.compulsory_age)?;
    NaiveDate::from_ymd_opt(school_year(reached) + 1, 7, 31)
}

/// Until when the Doorstroompunt follows; nobody with a startkwalificatie (003:150,163; law: 27).
pub fn monitor_until(reading: Reading, case: &Case) -> Option<NaiveDate> {
    let qualified = case.facts.start_qualification == Some(Answer::Yes);
    birthday(case.facts.birth_date.filter(|_| !qualified)?, reading.rules(case).numbers.monitor_age)
}

/// From when a leaving pupil is discussed (001:488).
pub fn discuss_by(reading: Reading, case: &impl Glance) -> Option<NaiveDate> {
    reading.rules(case).numbers.discussed_before.before(case.listed().expected_exit?)
}

/// The day on which somebody reaches this age; who is born on 29 February does so on 1 March.
pub(super) fn birthday(born: NaiveDate, age: Age) -> Option<NaiveDate> {
    let year = born.year().checked_add(age.0.into())?;
    NaiveDate::from_ymd_opt(year, born.month(), born.day()).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}
