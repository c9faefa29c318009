//! One row of cells to facts, and to faults where a cell cannot be right.

use chrono::NaiveDate;

use super::besides::Partners;
use super::columns::{Cleaned, Columns, Counts};
use super::fault::{CellFault, Wrong};
use super::pace::Pace;
use super::stays_out::StaysOut;
use super::{Options, Required};
use crate::domain::{Answer, Extra, Fact, FactKey, FactValue, Facts, ValueType, halves};
use crate::import::cells::{self, DateFault};
use crate::import::choices::Choices;
use crate::import::head::{Above, SaidAbove};
use crate::import::headings::Field;
use crate::import::meaning::Meaning;
use crate::import::table::{Calendar, Place, Seen, Table};

/// Longer than any value that a school writes in one of these columns.
const LONGEST: usize = 200;

/// Where a character that got lost is seen with the whole name.
const NAMES: [Field; 4] = [Field::GivenName, Field::NamePrefix, Field::FamilyName, Field::FullName];

/// What a row says.
#[derive(Default)]
pub struct Read {
    /// The facts that could be read.
    pub facts: Facts,
    /// What could not.
    pub faults: Vec<CellFault>,
    /// What it says besides facts.
    pub extra: Extra,
    /// What could not be read and keeps nothing else out.
    pub remarks: Vec<CellFault>,
    /// Its mentor, where nobody knows them yet: a place among those.
    pub newcomer: Option<usize>,
    /// It stays out, whatever it says.
    pub stays_out: Option<StaysOut>,
}

/// A row while it is read.
pub(super) struct Reader<'a> {
    pub(super) cells: Vec<String>,
    pub(super) columns: &'a Columns,
    pub(super) choices: &'a Choices,
    calendar: Calendar,
    pub(super) read: Read,
    /// Columns in which this row has names in capitals.
    pub(super) loud: Vec<Field>,
    /// A number that stands behind the name, and in which column.
    pub(super) behind_name: Option<(Field, String)>,
}

/// What is the same for every row.
pub struct Given<'a> {
    /// What a person decided.
    pub choices: &'a Choices,
    /// What the caller knows.
    pub options: Options<'a>,
    /// Who has a name that a list may mention.
    pub partners: &'a Partners,
    /// What stands in the list.
    pub table: &'a Table,
    /// What its columns are.
    pub columns: &'a Columns,
    /// How far it is.
    pub(super) pace: &'a Pace<'a>,
}

/// Reads every row, each with its place.
pub fn all(given: &Given<'_>) -> (Vec<(Place, Read)>, Counts) {
    let positions: Vec<usize> = (0..given.table.rows.len()).collect();
    let ((mut read, counts), (others, more)) = halves(&positions, |positions| {
        let mut counts = given.columns.counts();
        let rows = positions.iter().filter_map(|at| Some((*at, given.table.rows.get(*at)?.place())));
        let read: Vec<_> = rows.map(|(at, place)| (place, row(at, given, &mut counts))).collect();
        (read, counts)
    });
    read.extend(others);
    (read, counts.and(more))
}

/// Reads the row at this position.
fn row(at: usize, given: &Given<'_>, counts: &mut Counts) -> Read {
    let Given { choices, options, partners, table, columns, pace } = *given;
    pace.step();
    if pace.is_stopped() {
        return Read::default();
    }
    let Some(row) = table.rows.get(at) else { return Read::default() };
    let nothing = Above::default();
    let above = table.above.get(row.above).unwrap_or(&nothing);
    let Cleaned { cells, dropped } = columns.clean(row, choices, counts);
    let read = Read { stays_out: StaysOut::of(row, choices), ..Read::default() };
    let (loud, behind_name, calendar) = (vec![], None, table.calendar);
    let mut reader = Reader { cells, columns, choices, calendar, read, loud, behind_name };
    let spoilt = match (row.seen, row.beyond) {
        (Seen::Misquoted, _) => Some(Wrong::Quotes),
        (Seen::UnderOthers, _) => Some(Wrong::UnderOthers),
        (_, 1..) => Some(Wrong::Shifted),
        (_, 0) => None,
    };
    if let Some(wrong) = spoilt {
        reader.read.faults.push(CellFault::of_row(wrong));
        return reader.read;
    }
    let looks = match row.seen {
        Seen::Struck => Some(Wrong::Struck),
        Seen::Hidden | Seen::Plainly | Seen::Misquoted | Seen::UnderOthers => None,
    };
    reader.read.remarks.extend(looks.map(CellFault::of_row));
    dropped.into_iter().for_each(|at| reader.remark_at(at, String::new(), Wrong::Bsn));
    reader.repeated(at, given);
    reader.name(table.is_reencoded);
    reader.school(options.school, above);
    reader.dates(options);
    reader.values();
    reader.left();
    reader.exits(options.today);
    reader.class(above);
    reader.year_of_class();
    reader.only_above(at, given);
    reader.besides(partners);
    reader.no_pupil();
    reader.tell_at_once();
    let Reader { read, loud, .. } = reader;
    loud.into_iter().for_each(|field| columns.in_capitals(field, counts));
    read
}

impl Reader<'_> {
    /// The clean cell of a field; empty where the column is not there. A cell that is too long is a fault.
    pub(super) fn cell(&mut self, field: Field) -> String {
        let cell =
            self.columns.position(field).and_then(|at| self.cells.get(at)).cloned().unwrap_or_default();
        if cell.chars().count() > LONGEST {
            self.fault(field, String::new(), Wrong::TooLong);
            return String::new();
        }
        if cell.contains(char::REPLACEMENT_CHARACTER) && !NAMES.contains(&field) {
            self.fault(field, cell, Wrong::LostCharacter);
            return String::new();
        }
        if cells::is_fault(&cell) {
            let wrong = match cell.as_str() {
                cells::NOT_WORKED_OUT => Wrong::NotWorkedOut,
                cells::TEXT_GONE => Wrong::TextGone,
                _ => Wrong::Formula,
            };
            self.remark(field, cell, wrong);
            return String::new();
        }
        cell
    }

    pub(super) fn fault(&mut self, field: Field, value: String, wrong: Wrong) {
        if field.row_counts_without() {
            return self.remark(field, value, wrong);
        }
        let fault = self.wrong(field, value, wrong);
        let is_told = |cell: &CellFault| cell.at.is_some() && cell.at == fault.at;
        if fault.wrong.is_missing() && self.read.faults.iter().any(is_told) {
            return;
        }
        // A cell that is empty because of what stood in it is told once.
        let is_why = |cell: &CellFault| cell.at.is_some() && cell.at == fault.at && !cell.wrong.is_taken();
        let why = self.read.remarks.iter().position(is_why).filter(|_| fault.wrong.is_missing());
        let fault = why.map_or(fault, |at| self.read.remarks.remove(at));
        self.read.faults.push(fault);
    }

    /// Of a row that stays out anyway, what would be left out of it is told with what keeps it out: nobody mends a list
    /// twice.
    fn tell_at_once(&mut self) {
        let is_own = |at: usize| self.columns.gives(at).is_some_and(|field| !field.is_extra());
        let is_told = |cell: &CellFault| {
            !cell.wrong.is_taken() && cell.wrong != Wrong::Bsn && cell.at.is_some_and(is_own)
        };
        if !self.read.faults.is_empty() && !self.read.faults.iter().any(|cell| cell.wrong == Wrong::NoPupil) {
            let (told, others) = std::mem::take(&mut self.read.remarks).into_iter().partition(is_told);
            self.read.remarks = others;
            self.read.faults.extend::<Vec<CellFault>>(told);
        }
    }

    pub(super) fn fault_at(&mut self, at: usize, value: String, wrong: Wrong) {
        let column = self.columns.heading_at(at).filter(|heading| !heading.is_empty()).map(str::to_owned);
        self.read.faults.push(CellFault { at: Some(at), column, value, wrong });
    }

    pub(super) fn remark_at(&mut self, at: usize, value: String, wrong: Wrong) {
        let column = self.columns.heading_at(at).filter(|heading| !heading.is_empty()).map(str::to_owned);
        self.read.remarks.push(CellFault { at: Some(at), column, value, wrong });
    }

    pub(super) fn remark(&mut self, field: Field, value: String, wrong: Wrong) {
        self.read.remarks.push(self.wrong(field, value, wrong));
    }

    fn wrong(&self, field: Field, value: String, wrong: Wrong) -> CellFault {
        let at = self.columns.position(field);
        let heading = self.columns.heading(field).filter(|heading| !heading.is_empty()).map(str::to_owned);
        CellFault { at, column: heading, value, wrong }
    }

    pub(super) fn set(&mut self, fact: Option<Fact>) {
        if let Some(fact) = fact {
            self.read.facts.set(fact.key(), Some(fact));
        }
    }

    fn school(&mut self, given: Option<&str>, above: &Above) {
        let own = Some(self.cell(Field::School)).filter(|own| !cells::says_nothing(own)).unwrap_or_default();
        let given = given.map(cells::clean).filter(|school| !cells::holds_bsn(school)).unwrap_or_default();
        let above = above.school.as_ref().filter(|_| own.is_empty());
        if let Some(school) = above {
            self.said_above(school, SaidAbove::School);
        }
        if !own.is_empty() && cells::is_no_school(&own) {
            return self.fault(Field::School, own, Wrong::NotASchool);
        }
        let school = if own.is_empty() { above.cloned().unwrap_or(given) } else { own };
        if school.is_empty() {
            self.fault(Field::School, String::new(), Wrong::Missing(Required::School));
        } else {
            self.set(Some(Fact::School(school)));
        }
    }

    /// The class that stands above a row which has none of its own.
    fn class(&mut self, above: &Above) {
        let Some((class, from)) = above.class.as_ref().filter(|_| self.read.facts.class.is_none()) else {
            return;
        };
        self.set(Some(Fact::Class(class.clone())));
        self.said_above(class, SaidAbove::Class(*from));
    }

    fn said_above(&mut self, value: &str, what: SaidAbove) {
        let (value, wrong) = (value.to_owned(), Wrong::Above(what));
        self.read.remarks.push(CellFault { at: None, column: None, value, wrong });
    }

    fn dates(&mut self, options: Options<'_>) {
        let born = self.cell(Field::BirthDate);
        match self.birth_date(&born, options) {
            Ok(Some(date)) => {
                self.other_birth_dates(date, options);
                self.ages(date, options.today);
                self.set(Some(Fact::BirthDate(date)));
                if cells::is_day_after(&born) {
                    self.remark(Field::BirthDate, born, Wrong::DayAfter);
                } else if cells::has_time(&born) {
                    self.remark(Field::BirthDate, born, Wrong::TimeOfDay);
                }
            }
            Ok(None) => self.fault(Field::BirthDate, born, Wrong::Missing(Required::BirthDate)),
            Err(fault) => self.fault(Field::BirthDate, born, Wrong::Date { of: Field::BirthDate, fault }),
        }
        for key in Field::plain().filter(|key| matches!(key.value_type(), ValueType::Day(_))) {
            let field = Field::Fact(key);
            let cell = self.cell(field);
            match self.day(&cell, field, options) {
                Ok(day) => {
                    if day.is_some() && cells::is_day_after(&cell) {
                        self.remark(field, cell, Wrong::DayAfter);
                    } else if day.is_some() && cells::is_doubted(&cell) {
                        self.remark(field, cell, Wrong::Doubted);
                    }
                    self.set(day.and_then(|day| Fact::new(key, FactValue::Day(day))));
                }
                Err(_) if key == FactKey::DeregisteredOn && cells::answer(&cell) == Some(Answer::Yes) => {
                    self.fault(field, cell, Wrong::LeftWhen);
                }
                Err(fault) => self.fault(field, cell, Wrong::Date { of: field, fault }),
            }
        }
    }

    fn birth_date(&self, cell: &str, options: Options<'_>) -> Result<Option<NaiveDate>, DateFault> {
        self.not_a_bare_number(cell)?;
        cells::birth_date(cell, options.today, self.columns.orders(Field::BirthDate).dates)
    }

    fn day(&self, cell: &str, field: Field, options: Options<'_>) -> Result<Option<NaiveDate>, DateFault> {
        self.not_a_bare_number(cell)?;
        // "Uitgeschreven: nee" says no more than an empty cell.
        if field == Field::Fact(FactKey::DeregisteredOn) && cells::answer(cell) == Some(Answer::No) {
            return Ok(None);
        }
        cells::day(cell, options.today, self.columns.orders(field).dates)
    }

    /// Where days are counted from 1904 a number of days is another day than everywhere else, and a cell without a date
    /// format doesn't tell by which of the two it was meant.
    fn not_a_bare_number(&self, cell: &str) -> Result<(), DateFault> {
        let is_bare = self.calendar == Calendar::From1904 && cells::is_day_number(cell);
        if is_bare { Err(DateFault::BareNumber) } else { Ok(()) }
    }

    /// Columns with a birth date that are not taken, and say another day than the one that is.
    fn other_birth_dates(&mut self, date: NaiveDate, options: Options<'_>) {
        let orders = self.columns.orders(Field::BirthDate).dates;
        for at in self.columns.others_born().to_vec() {
            let cell = self.cells.get(at).cloned().unwrap_or_default();
            if let Ok(Some(other)) = cells::birth_date(&cell, options.today, orders)
                && other != date
            {
                let taken = self.columns.heading(Field::BirthDate).unwrap_or_default().to_owned();
                self.remark_at(at, cell, Wrong::OtherBirthDate { taken });
            }
        }
    }

    fn values(&mut self) {
        self.number();
        for key in Field::plain().filter(|key| key.value_type() == ValueType::Text) {
            let cell = self.cell(Field::Fact(key));
            if key == FactKey::Class && cells::is_a_day(&cell) {
                self.fault(Field::Fact(key), cell, Wrong::ClassAsDay);
                continue;
            }
            if key == FactKey::Class && cells::is_no_class(&cell) {
                self.fault(Field::Fact(key), cell, Wrong::NotAClass);
                continue;
            }
            if key == FactKey::Municipality && cells::is_no_place(&cell) {
                self.fault(Field::Fact(key), cell, Wrong::NotAPlace);
                continue;
            }
            if let Some(wrong) = self.elsewhere(key, &cell) {
                self.fault(Field::Fact(key), cell, wrong);
                continue;
            }
            if key == FactKey::Class && cells::says_left(&cell) {
                continue;
            }
            let says = !cells::says_nothing(&cell);
            self.set(says.then_some(FactValue::Text(&cell)).and_then(|text| Fact::new(key, text)));
        }
        self.word(Field::SchoolType, Wrong::SchoolType);
        self.word(Field::YearLevel, Wrong::YearLevel);
        self.word(Field::Destination, Wrong::Destination);
        self.word(Field::ExitProfile, Wrong::ExitProfile);
        self.word(Field::ProfileDoubt, Wrong::ProfileDoubt);
        self.word(Field::StartQualification, Wrong::Answer);
        self.word(Field::EntryDiploma, Wrong::Answer);
        self.word(Field::Direction, Wrong::Direction);
        let phone = self.cell(Field::Phone);
        match (cells::says_nothing(&phone), cells::is_phone(&phone)) {
            (true, _) => {}
            (_, true) => self.set(Some(Fact::Phone(phone))),
            _ => self.fault(Field::Phone, phone, Wrong::Phone),
        }
    }

    /// The facts of a cell that holds a word from a table.
    fn word(&mut self, field: Field, wrong: Wrong) {
        if let Some(meaning) = self.meaning(field, wrong) {
            meaning.facts(field).into_iter().for_each(|fact| self.set(Some(fact)));
        }
    }

    /// What a word from a table means. What a person said of the word goes before the table.
    pub(super) fn meaning(&mut self, field: Field, wrong: Wrong) -> Option<Meaning> {
        self.columns.position(field)?;
        let cell = self.cell(field);
        let chosen = self.choices.value(field, &cell).map(|chosen| chosen.what);
        let meaning = chosen.or_else(|| Meaning::read(field, &cell));
        if meaning.is_none() {
            self.fault(field, cell, wrong);
        }
        meaning
    }
}
