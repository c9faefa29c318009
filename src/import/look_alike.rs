//! Columns under a heading that nobody taught us, which looks like one that we read, over cells such as stand there: what
//! the list says may be meant by it, so a person is asked. Other columns that we don't know are none of our business.

use chrono::NaiveDate;

use super::cells::{self, staff_code};
use super::choices::Choices;
use super::field::Field;
use super::headings::{Column, Kind, NotTaken, fold};
use super::table::Table;
use crate::domain::{FactKey, Role};

/// What a column looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LookAlike {
    /// The expected exit date.
    ExpectedExit,
    /// The day of deregistration.
    DeregisteredOn,
    /// The gemeente.
    Municipality,
    /// The class.
    Class,
    /// The mentor.
    Mentor,
    /// The uitstroomprofiel.
    ExitProfile,
}

/// By what a heading and its cells are known again.
struct Look {
    what: LookAlike,
    field: Field,
    /// One of these says it alone.
    says: &'static str,
    /// One of these says it beside one of the next.
    hints: &'static str,
    beside: &'static str,
    /// Words that say nothing.
    fillers: &'static str,
    holds: fn(&str, NaiveDate) -> bool,
}

const OF_A_DAY: &str = "datum dag moment per op van vd de het in dd wanneer verwacht verwachte verw gepland geplande geschat \
    vermoedelijk vermoedelijke uiterlijk uiterlijke uiterste nieuwe laatste";

const LOOKS: &[Look] = &[
    Look {
        what: LookAlike::ExpectedExit,
        field: Field::Fact(FactKey::ExpectedExit),
        says: "uitstroom uitstroomdatum uitstroommoment uitstromen uitstr schoolverlaten schoolverlater schoolverlaat schooldag",
        hints: "einddatum einde eind verlaten verlaat exit klaar weg",
        beside: "school schooltijd schoolloopbaan leerling onderwijs inschrijving plaatsing pro vso",
        fillers: OF_A_DAY,
        holds: is_day,
    },
    Look {
        what: LookAlike::DeregisteredOn,
        field: Field::Fact(FactKey::DeregisteredOn),
        says: "uitgeschreven uitschrijf uitschrijfdatum uitschrijving uitschrijven uitschr vertrek vertrekdatum vertrokken",
        hints: "uit weg",
        beside: "school leerling",
        fillers: "datum dag per op van vd de het in dd school leerling laatste",
        holds: is_day,
    },
    Look {
        what: LookAlike::Municipality,
        field: Field::Fact(FactKey::Municipality),
        says: "gemeente woongemeente woonplaats",
        hints: "plaats wonend woont",
        beside: "leerling thuis in woon",
        fillers: "naam van vd de leerling huidige gba brp nu",
        holds: |cell, _| !cells::is_no_place(cell) && !cells::is_called_as_a_school(cell),
    },
    Look {
        what: LookAlike::Class,
        field: Field::Fact(FactKey::Class),
        says: "klas klasnaam stamklas stamgroep basisgroep groepsnaam groepnaam groepscode klascode lesgroep",
        hints: "groep",
        beside: "naam code leerling klas",
        fillers: "van vd de leerling naam code nu of en school",
        holds: |cell, _| cell.chars().count() <= LONGEST_CLASS && !cells::is_no_class(cell),
    },
    Look {
        what: LookAlike::Mentor,
        field: Field::Role(Role::Mentor),
        says: "mentor mentoren klassenmentor groepsmentor slb slber studieloopbaanbegeleider groepsleerkracht klassenleraar",
        hints: "leerkracht docent begeleider",
        beside: "groep klas eigen vaste",
        fillers: "naam van vd de leerling 1 eerste school",
        holds: |cell, _| cells::is_somebody(staff_code::without(cell).0) || staff_code::is_one(cell),
    },
    Look {
        what: LookAlike::ExitProfile,
        field: Field::ExitProfile,
        says: "uitstroomprofiel profiel uitstroomperspectief",
        hints: "",
        beside: "",
        fillers: "leerling van vd de uitstroom verwacht huidig nu gekozen",
        holds: |cell, _| cells::exit_profile(cell).is_some(),
    },
];

/// Longer than any class.
const LONGEST_CLASS: usize = 12;

/// Longer headings are stories.
const LONGEST_HEADING: usize = 60;

fn is_day(cell: &str, today: NaiveDate) -> bool {
    matches!(cells::day(cell, today, cells::DateOrders::USUAL), Ok(Some(_)))
}

/// Marks such columns, where no other one gives what they look like.
pub(super) fn mark(table: &Table, choices: &Choices, columns: &mut [Column], today: NaiveDate) {
    for look in LOOKS {
        if columns.iter().any(|column| column.kind == Kind::Take(look.field)) {
            continue;
        }
        let looks = |at: usize| {
            let heading = table.headings.get(at).map(String::as_str).unwrap_or_default();
            look.is_under(heading) && look.is_held(table, choices, at, today)
        };
        let unknown = columns.iter_mut().enumerate().filter(|(_, column)| column.kind == Kind::Unknown);
        for (at, column) in unknown {
            if looks(at) {
                column.kind = Kind::Leave(NotTaken::LooksLike(look.what));
            }
        }
    }
}

impl Look {
    /// Whether the words of a heading say it, and nothing else.
    fn is_under(&self, heading: &str) -> bool {
        if heading.len() > LONGEST_HEADING {
            return false;
        }
        let words: Vec<String> =
            heading.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect();
        let is_in = |list: &str, word: &String| list.split_whitespace().any(|own| own == word);
        let of = |list: &str| words.iter().any(|word| is_in(list, word));
        let all = [self.says, self.hints, self.beside, self.fillers];
        words.iter().all(|word| all.iter().any(|list| is_in(list, word)))
            && (of(self.says) || (of(self.hints) && of(self.beside)))
    }

    /// Whether most cells that say anything are such as stand there, and there are some.
    fn is_held(&self, table: &Table, choices: &Choices, at: usize, today: NaiveDate) -> bool {
        let (mut filled, mut held) = (0_usize, 0_usize);
        for row in &table.rows {
            let cell = row.clean_cell(at, choices);
            if !cells::says_nothing(&cell) {
                filled += 1;
                held += usize::from((self.holds)(&cell, today));
            }
        }
        held > 0 && held * 5 >= filled * 4
    }
}
