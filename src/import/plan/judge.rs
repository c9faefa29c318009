//! The verdict on each row. A row sees the rows above it as if they were imported already, so that a
//! pupil who stands in a file twice is noticed, and importing the same file again changes nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::identity::{Identity, Number};
use super::known::Index;
use super::pace::Pace;
use super::read::Read;
use super::stays_out::StaysOut;
use super::{Doubt, Other, Verdict, compare};
use crate::domain::fold::fold;
use crate::domain::{Facts, Glance, PupilId, State, halves};
use crate::import::choices::{Choices, Decision};
use crate::import::table::Place;

/// A verdict per row, and who is not on the list.
pub struct Judged {
    /// In the order of the rows.
    pub verdicts: Vec<Judgement>,
    /// Pupils of the schools in the file whom no row is about.
    pub missing: Vec<PupilId>,
}

/// A verdict, and the doubt that a person decided about.
pub struct Judgement {
    /// What happens to the row.
    pub verdict: Verdict,
    /// The doubt and the decision.
    pub decided: Option<(Doubt, Decision)>,
    /// Everybody whom the doubt may be about.
    pub fits: Vec<Other>,
    /// Somebody else in the file has the same name and birth date, and another number.
    pub has_twin: bool,
}

struct Judge<'a> {
    state: &'a State,
    choices: &'a Choices,
    decided: BTreeMap<Place, (Doubt, Decision)>,
    /// By place, where there are more than one.
    fits: BTreeMap<Place, Vec<Other>>,
    twins: BTreeSet<Place>,
    index: Index<'a>,
    /// Which line a pupil belongs to.
    claimed: BTreeMap<PupilId, Place>,
    /// The school numbers in the file, and the first line that has them.
    numbers: HashMap<Number, Place>,
    /// Who stands on those lines.
    first_with_number: BTreeMap<Place, Arc<Identity>>,
    /// The names with birth dates in the file.
    names: HashSet<(String, Option<NaiveDate>)>,
    /// Pupils whom a row is about, for sure or perhaps.
    on_list: BTreeSet<PupilId>,
    schools: BTreeSet<String>,
}

/// A row, and by what its pupil may be known.
struct Asked<'a> {
    place: Place,
    facts: &'a Facts,
    is: Arc<Identity>,
}

impl<'a> Asked<'a> {
    fn of((place, read): &'a (Place, Read)) -> Self {
        Self { place: *place, facts: &read.facts, is: Arc::new(Identity::of(&read.facts)) }
    }
}

/// Judges the rows of a file, each with its line: first those with a school number that we know, then
/// those with a name and birth date that we know, then the rest. So the rest is compared with what will
/// be recorded after this import, and not with names that it replaces.
pub(super) fn all(
    rows: &[(Place, Read)],
    choices: &Choices,
    index: Index<'_>,
    state: &State,
    pace: &Pace<'_>,
) -> Judged {
    let mut judge = Judge {
        state,
        choices,
        decided: BTreeMap::new(),
        fits: BTreeMap::new(),
        twins: BTreeSet::new(),
        index,
        claimed: BTreeMap::new(),
        numbers: HashMap::new(),
        first_with_number: BTreeMap::new(),
        names: HashSet::new(),
        on_list: BTreeSet::new(),
        schools: BTreeSet::new(),
    };
    let (mut asked, others) = halves(rows, |rows| rows.iter().map(Asked::of).collect::<Vec<_>>());
    asked.extend(others);
    let mut open = judge.look_ahead(rows, &asked);
    let mut verdicts = BTreeMap::new();
    for phase in [Judge::by_number, Judge::by_name, Judge::the_rest] {
        open.retain(|row| match (!pace.is_stopped()).then(|| phase(&mut judge, row)).flatten() {
            Some(verdict) => {
                pace.step();
                let verdict = judge.settled(row, verdict);
                judge.note(row.place, &verdict);
                verdicts.insert(row.place, verdict);
                false
            }
            None => true,
        });
    }
    let judged = |(place, read): &(Place, Read)| {
        let verdict = match verdicts.remove(place) {
            Some(verdict) if read.faults.is_empty() => verdict,
            _ if read.stays_out == Some(StaysOut::Chosen) => Verdict::Skipped,
            _ if read.stays_out == Some(StaysOut::Hidden) => Verdict::Hidden,
            _ => Verdict::Fault(read.faults.clone()),
        };
        Judgement {
            verdict,
            decided: judge.decided.get(place).copied(),
            fits: judge.fits.remove(place).unwrap_or_default(),
            has_twin: judge.twins.contains(place),
        }
    };
    let verdicts = rows.iter().map(judged).collect();
    Judged { verdicts, missing: judge.missing() }
}

impl Judge<'_> {
    /// Notes what the file holds, and gives the rows without faults.
    fn look_ahead<'r>(&mut self, rows: &[(Place, Read)], asked: &'r [Asked<'r>]) -> Vec<&'r Asked<'r>> {
        let mut open = Vec::new();
        for ((_, read), row) in rows.iter().zip(asked) {
            self.schools.extend(row.facts.school.as_deref().map(fold));
            if read.faults.is_empty() && read.stays_out.is_none() {
                self.names.insert(named(&row.is));
                if let Some(number) = &row.is.number {
                    let first = *self.numbers.entry(number.clone()).or_insert(row.place);
                    if first == row.place {
                        self.first_with_number.insert(first, Arc::clone(&row.is));
                    }
                }
                open.push(row);
            } else {
                // Who stands on a line with a fault, or on one that is left out, is on the list, so not missing.
                self.on_list.extend(self.index.hints(&row.is));
            }
        }
        open
    }

    fn by_number(&mut self, row: &Asked<'_>) -> Option<Verdict> {
        let first = row.is.number.as_ref().and_then(|number| self.numbers.get(number));
        if let Some(first) = first.filter(|first| **first != row.place) {
            let other = Other::Line(*first);
            let is = self.first_with_number.get(first);
            let same = is.is_some_and(|is| is.is_named_as(&row.is) || is.is_like(&row.is));
            return Some(Verdict::Doubt(if same { Doubt::Twice(other) } else { Doubt::NumberTaken(other) }));
        }
        match self.index.by_number(&row.is) {
            Ok(Some(Other::Pupil(pupil))) => {
                // Also where the row is a doubt after all: a name must not take what a number claims.
                self.claimed.insert(pupil, row.place);
                Some(self.known(pupil, row))
            }
            Ok(Some(other)) => Some(Verdict::Doubt(Doubt::Twice(other))),
            Ok(None) => None,
            Err(doubt) => Some(Verdict::Doubt(doubt)),
        }
    }

    fn by_name(&mut self, row: &Asked<'_>) -> Option<Verdict> {
        match self.index.find(&row.is) {
            Ok(Some(Other::Pupil(pupil))) => Some(self.known(pupil, row)),
            _ => None,
        }
    }

    /// The verdict on a row after what a person decided about its doubt.
    fn settled(&mut self, row: &Asked<'_>, verdict: Verdict) -> Verdict {
        let Verdict::Doubt(doubt) = verdict else { return verdict };
        self.fits.insert(row.place, self.index.fits(&row.is, doubt));
        let Some(decision) = self.choices.decision(row.place) else { return verdict };
        let settled = match decision {
            // It counts, though it is hidden; whom it is about is still open.
            Decision::Take => return verdict,
            Decision::Skip | Decision::SamePupil(Other::Line(_)) => Verdict::Skipped,
            Decision::NewPupil => {
                self.index.put_new(row.place, &row.is);
                Verdict::New
            }
            Decision::SamePupil(Other::Pupil(pupil)) => {
                let claimed = self.claimed.get(&pupil).is_some_and(|claimant| *claimant != row.place);
                match self.state.peek(pupil).filter(|_| !claimed) {
                    Some(case) => compare::compare_sure(&case, row.facts),
                    None => return verdict,
                }
            }
        };
        self.decided.insert(row.place, (doubt, decision));
        settled
    }

    fn the_rest(&mut self, row: &Asked<'_>) -> Option<Verdict> {
        let doubt = match self.index.find(&row.is) {
            Ok(Some(_)) | Err(_) if self.index.is_another(&row.is) => {
                self.twins.insert(row.place);
                None
            }
            Ok(Some(other)) => Some(Doubt::Twice(other)),
            Ok(None) => self.index.doubt(&row.is),
            Err(doubt) => Some(doubt),
        };
        if doubt.is_none() {
            self.index.put_new(row.place, &row.is);
        }
        Some(doubt.map_or(Verdict::New, Verdict::Doubt))
    }

    fn note(&mut self, place: Place, verdict: &Verdict) {
        let (pupil, changes, list_values) = match verdict {
            Verdict::Changed { pupil, changes, list_values } => (*pupil, changes.as_slice(), list_values),
            Verdict::Same { pupil, list_values } => (*pupil, [].as_slice(), list_values),
            Verdict::Doubt(doubt) => {
                if let Other::Pupil(pupil) = doubt.other() {
                    self.on_list.insert(pupil);
                }
                return;
            }
            Verdict::New | Verdict::Fault(_) | Verdict::Hidden | Verdict::Skipped => return,
        };
        self.on_list.insert(pupil);
        self.claimed.insert(pupil, place);
        if changes.is_empty() && list_values.is_empty() {
            self.index.put_same(pupil);
        } else if let Some(case) = self.state.peek(pupil) {
            let mut after = case.facts.clone();
            changes.iter().for_each(|change| after.set(change.to.key(), Some(change.to.clone())));
            let list: Facts = case.list_values.iter().chain(list_values).cloned().collect();
            self.index.put_after(pupil, &after, &list);
        }
    }

    fn known(&self, pupil: PupilId, row: &Asked<'_>) -> Verdict {
        let (Some(old), Some(case)) = (self.index.recorded(pupil), self.state.peek(pupil)) else {
            return Verdict::New;
        };
        let other = Other::Pupil(pupil);
        if self.claimed.get(&pupil).is_some_and(|claimant| *claimant != row.place) {
            return Verdict::Doubt(Doubt::Twice(other));
        }
        // The pupil would get another number or name while somebody else in the file has the old one.
        let new = &row.is;
        let number_goes = old.number != new.number
            && new.number.is_some()
            && old.number.as_ref().is_some_and(|number| self.numbers.contains_key(number));
        if number_goes || (!old.is_named_as(new) && self.names.contains(&named(old))) {
            return Verdict::Doubt(Doubt::NumberTaken(other));
        }
        compare::compare(&case, row.facts)
    }

    fn missing(&self) -> Vec<PupilId> {
        // A few schools have many pupils.
        let mut of_these: HashMap<&str, bool> = HashMap::new();
        let mut missing = vec![];
        for row in self.state.rows() {
            let Some(school) = row.school() else { continue };
            if row.listed().deregistered_on.is_none()
                && !self.on_list.contains(&row.id)
                && *of_these.entry(school).or_insert_with(|| self.schools.contains(&fold(school)))
            {
                missing.push(row.id);
            }
        }
        missing
    }
}

fn named(is: &Identity) -> (String, Option<NaiveDate>) {
    (is.name().to_owned(), is.born)
}
