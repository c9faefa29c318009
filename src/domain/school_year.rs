//! The school year turns: what becomes of each pupil of one school.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::query::{self, ComingYear, OnList};
use super::{Command, FreeText, ImportRow, PersonId, PupilId, Reading};

/// What was decided for one pupil; what is not named stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextYear {
    /// Who.
    pub pupil: PupilId,
    /// The leerjaar from now on, 1 to 6.
    pub year_level: Option<u8>,
    /// The mentor from now on.
    pub mentor: Option<PersonId>,
    /// What became of an expected exit that has passed.
    pub exit: Option<ExitAnswer>,
}

impl NextYear {
    /// Why somebody stays, to be changed.
    pub(super) fn why_mut(&mut self) -> Option<&mut FreeText> {
        match &mut self.exit {
            Some(ExitAnswer::Stays { reason, .. }) => Some(reason),
            Some(ExitAnswer::Left(_) | ExitAnswer::Unknown) | None => None,
        }
    }
}

/// What became of an expected exit that has passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExitAnswer {
    /// Uitgeschreven on this day; never one that lies ahead.
    Left(NaiveDate),
    /// Stays, and leaves later.
    Stays {
        /// The new expected exit, local date; later than today and than the one that passed.
        until: NaiveDate,
        /// Why.
        reason: FreeText,
    },
    /// Nobody knows when: no exit is expected on a known day any more.
    Unknown,
}

/// A school's list for the new year, as it was read: what an import of it would do, and what it says besides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewList {
    /// What an import of it would do.
    pub rows: Vec<ImportRow>,
    /// The known pupils who stand on it.
    pub listed: Vec<ListedPupil>,
    /// Pupils of the school who surely don't: no row of it can be about them.
    pub missing: BTreeSet<PupilId>,
    /// Rows that are left out because nobody could be sure of them.
    pub open_rows: usize,
    /// Rows about pupils of another school: they don't count here.
    pub of_others: usize,
}

/// A known pupil who stands on a school's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPupil {
    /// Who.
    pub pupil: PupilId,
    /// The list gives a leerjaar: it is not reckoned then.
    pub has_year_level: bool,
    /// The mentor that the list names.
    pub mentor: Option<PersonId>,
}

/// The turn of the year as it is being prepared: what is proposed for everybody, and what somebody answered.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTurn {
    /// Of which school, by name.
    pub school: String,
    /// Its new list, if there is one.
    pub list: Option<NewList>,
    /// What the year means for each pupil, by name.
    pub coming: Vec<ComingYear>,
    /// Whether leerjaren that no list gives go up.
    pub raises: bool,
    /// Who stays in the same leerjaar all the same.
    pub held_back: BTreeSet<PupilId>,
    /// What became of those who were asked about.
    pub answers: BTreeMap<PupilId, ExitAnswer>,
}

/// How many pupils it does something for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearCounts {
    /// Pupils of this school who were known.
    pub pupils: usize,
    /// Another leerjaar.
    pub levels: usize,
    /// Another class.
    pub classes: usize,
    /// Another mentor.
    pub mentors: usize,
    /// New on the list.
    pub new: usize,
    /// Not on the list.
    pub missing: usize,
    /// Whose expected exit has passed.
    pub passed: usize,
    /// Those of them about whom nothing was answered.
    pub open: usize,
}

impl YearTurn {
    /// Nothing answered yet.
    pub fn new(reading: Reading, school: &str, list: Option<NewList>) -> Self {
        let coming = query::coming_year(reading, school, list.as_ref());
        Self {
            school: school.to_owned(),
            list,
            coming,
            raises: true,
            held_back: BTreeSet::new(),
            answers: BTreeMap::new(),
        }
    }

    /// Reads again what is known, after something was recorded or with another list. What was answered about pupils
    /// who are still asked about stays.
    pub fn read_again(&mut self, reading: Reading) {
        self.coming = query::coming_year(reading, &self.school, self.list.as_ref());
        let asked: BTreeSet<PupilId> =
            self.coming.iter().filter(|it| it.is_asked()).map(|it| it.pupil).collect();
        self.answers.retain(|pupil, _| asked.contains(pupil));
    }

    /// The leerjaar that a pupil gets.
    pub fn level(&self, coming: &ComingYear) -> Option<u8> {
        let leaves = matches!(self.answers.get(&coming.pupil), Some(ExitAnswer::Left(_)));
        let stays = leaves || self.is_open(coming) || self.held_back.contains(&coming.pupil) || !self.raises;
        coming.listed_level.or(coming.raised_level.filter(|_| !stays))
    }

    /// Nothing was answered about an exit that has passed.
    pub fn is_open(&self, coming: &ComingYear) -> bool {
        coming.passed.is_some() && !self.answers.contains_key(&coming.pupil)
    }

    /// How many pupils it does something for.
    pub fn counts(&self) -> YearCounts {
        let count = |is: &dyn Fn(&ComingYear) -> bool| self.coming.iter().filter(|it| is(it)).count();
        let is_new = |row: &&ImportRow| matches!(row, ImportRow::New { .. });
        YearCounts {
            pupils: self.coming.len(),
            levels: count(&|it| self.level(it).is_some()),
            classes: count(&|it| it.new_class.is_some()),
            mentors: count(&|it| it.new_mentor.is_some()),
            new: self.list.iter().flat_map(|list| &list.rows).filter(is_new).count(),
            missing: count(&|it| it.on_list == OnList::Missing),
            passed: count(&|it| it.passed.is_some()),
            open: count(&|it| self.is_open(it)),
        }
    }

    /// All of it as one command.
    pub fn command(&self) -> Command {
        let next = |coming: &ComingYear| {
            let raised = self.level(coming).filter(|_| coming.listed_level.is_none());
            let exit = self.answers.get(&coming.pupil).filter(|_| coming.is_asked()).cloned();
            let next = NextYear { pupil: coming.pupil, year_level: raised, mentor: coming.new_mentor, exit };
            let changes = next.year_level.is_some() || next.mentor.is_some() || next.exit.is_some();
            changes.then_some(next)
        };
        Command::BeginSchoolYear {
            school: self.school.clone(),
            rows: self.list.iter().flat_map(|list| list.rows.clone()).collect(),
            pupils: self.coming.iter().filter_map(next).collect(),
        }
    }
}
