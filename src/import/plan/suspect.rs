//! What other cells of a row say against what is read of it: an age, a status, a name that goes on from above.

use chrono::{Datelike, NaiveDate};

use super::Required;
use super::beside::ClassTells;
use super::fault::{CellFault, Wrong};
use super::read::{Given, Reader};
use crate::domain::FactKey;
use crate::domain::fold::fold;
use crate::import::cells;
use crate::import::headings::Field;

/// How old a pupil is who leaves.
const AGES_THAT_LEAVE: std::ops::Range<i32> = 12..30;

/// Whole years from one day to another.
fn years_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let is_past = (to.month(), to.day()) >= (from.month(), from.day());
    to.year() - from.year() - i32::from(!is_past)
}

impl Reader<'_> {
    /// Columns with an age. A list can be of another day, so a year more or less says nothing.
    pub(super) fn ages(&mut self, born: NaiveDate, today: NaiveDate) {
        let Ok(age) = u32::try_from(years_between(born, today)) else { return };
        for at in self.columns.ages().to_vec() {
            let cell = self.cells.get(at).cloned().unwrap_or_default();
            let said = cells::age(&cell).filter(|said| said.abs_diff(age) > 1);
            if said.is_some() {
                self.remark_at(at, cell, Wrong::OtherAge { age });
            }
        }
    }

    /// Days on which a pupil leaves that cannot go together with what else the row says.
    pub(super) fn exits(&mut self, today: NaiveDate) {
        let facts = &self.read.facts;
        let (expected, left, born) = (facts.expected_exit, facts.deregistered_on, facts.birth_date);
        let told = |key: FactKey, wrong: Wrong| Some((Field::Fact(key), wrong));
        let passed = expected.filter(|day| *day < today && left.is_none());
        let later = left.filter(|day| *day > today);
        let mut found = vec![
            passed.and_then(|_| told(FactKey::ExpectedExit, Wrong::ExitPassed)),
            later.and_then(|_| told(FactKey::DeregisteredOn, Wrong::LeavesLater)),
        ];
        for (key, day) in [(FactKey::ExpectedExit, expected), (FactKey::DeregisteredOn, left)] {
            let Some(day) = day else { continue };
            let age = born.map(|born| years_between(born, day)).filter(|age| !AGES_THAT_LEAVE.contains(age));
            found.push(age.and_then(|age| told(key, Wrong::ExitAge { age })));
            let entry = self.entry_after(day, Field::Fact(key), today);
            found.push(entry.and_then(|entry| told(key, Wrong::BeforeEntry { entry })));
        }
        for (field, wrong) in found.into_iter().flatten() {
            let cell = self.cell(field);
            self.remark(field, cell, wrong);
        }
    }

    /// A day on which the pupil came that is after the one on which they leave; written in the same order.
    fn entry_after(&self, day: NaiveDate, field: Field, today: NaiveDate) -> Option<String> {
        let orders = self.columns.orders(field).dates;
        let cells = self.columns.entries().iter().filter_map(|at| self.cells.get(*at));
        let is_after = |cell: &&String| {
            cells::day(cell, today, orders).is_ok_and(|entry| entry.is_some_and(|entry| entry > day))
        };
        cells.into_iter().find(is_after).cloned()
    }

    /// A class of another leerjaar than the one beside it.
    pub(super) fn year_of_class(&mut self) {
        let class =
            self.read.facts.class.clone().filter(|_| self.columns.class_tells() == ClassTells::YearLevel);
        let of_class = class.as_deref().and_then(cells::year_of_class);
        let year =
            self.read.facts.year_level.filter(|year| of_class.is_some_and(|of_class| of_class != *year));
        if let (Some(class), Some(year)) = (class, year) {
            self.remark(Field::Fact(FactKey::Class), class, Wrong::OtherYearLevel { year });
        }
    }

    /// A gemeente or a school where a class should stand, a school where a gemeente should; unless somebody said what the column is.
    pub(super) fn elsewhere(&self, key: FactKey, cell: &str) -> Option<Wrong> {
        if self.columns.is_chosen(Field::Fact(key)) {
            return None;
        }
        let is_own_school = || {
            let school = self.read.facts.school.as_deref().map(fold);
            school.is_some_and(|school| school == fold(cell)) && !cells::is_municipality(cell)
        };
        if key == FactKey::Class {
            let place = cells::is_municipality(cell).then_some(Wrong::PlaceForClass);
            return place.or_else(|| is_own_school().then_some(Wrong::NotAClass));
        }
        let is_school = || cells::is_called_as_a_school(cell) || is_own_school();
        (key == FactKey::Municipality && is_school()).then_some(Wrong::SchoolForPlace)
    }

    /// Cells that say that the pupil has left, unless the row says when.
    pub(super) fn left(&mut self) {
        if self.read.facts.deregistered_on.is_some() {
            return;
        }
        for at in self.columns.reasons().to_vec() {
            let says = self.cells.get(at).is_some_and(|cell| !cells::says_nothing(cell));
            if says {
                // Why somebody left is nobody's to see here.
                self.fault_at(at, String::new(), Wrong::LeftWhen);
            }
        }
        for at in self.columns.may_say_left().to_vec() {
            let cell = self.cells.get(at).cloned().unwrap_or_default();
            if cells::says_left(&cell) {
                self.fault_at(at, cell, Wrong::Left);
            }
        }
    }

    /// Empty cells of columns that are filled on the first row of each group alone: what stands there may be meant.
    pub(super) fn only_above(&mut self, at: usize, given: &Given<'_>) {
        for column in self.columns.only_first().to_vec() {
            let is_class = self.columns.gives(column) == Some(Field::Fact(FactKey::Class));
            let row = given.table.rows.get(at);
            let is_empty = row.is_some_and(|row| row.clean_cell(column, given.choices).is_empty());
            if !is_empty || (is_class && self.read.facts.class.is_some()) {
                continue;
            }
            if let Some(above) = self.filled_above(at, column, given) {
                self.remark_at(column, String::new(), Wrong::OnlyAbove { above });
            }
        }
    }

    /// What the nearest row above that says anything in a column says there, on the same tab.
    fn filled_above(&self, at: usize, column: usize, given: &Given<'_>) -> Option<String> {
        let tab = given.table.rows.get(at)?.tab;
        let rows = given.table.rows.get(..at)?.iter().rev().take_while(|row| row.tab == tab);
        let mut cells = rows.map(|row| self.columns.cell(row, column, given.choices));
        cells.find(|cell| !cells::says_nothing(cell)).filter(|cell| !cells::is_fault(cell))
    }

    /// One fault where a line has neither a name nor a birth date, with what stands there.
    pub(super) fn no_pupil(&mut self) {
        let no_name = self.read.faults.iter().any(|cell| cell.wrong.is_no_name());
        let no_date = self.read.faults.iter().any(|cell| cell.wrong == Wrong::Missing(Required::BirthDate));
        let is_nothing = |cell: &CellFault| cell.wrong.is_missing() || cell.wrong.is_no_name();
        if !(no_name && no_date && self.read.faults.iter().all(is_nothing)) {
            return;
        }
        let shown = (0..self.cells.len()).filter(|at| self.columns.is_shown(*at));
        let texts: Vec<&str> = shown
            .filter_map(|at| self.cells.get(at).map(String::as_str))
            .filter(|cell| !cell.is_empty())
            .collect();
        let value = texts.join(" ");
        self.read.remarks.clear();
        self.read.faults = vec![CellFault { value, ..CellFault::of_row(Wrong::NoPupil) }];
    }
}
