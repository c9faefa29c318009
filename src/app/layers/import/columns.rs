//! Step 1: what each column of the list is, and what its words mean. Nothing is decided by looking.

use super::labels;
use super::list::List;
use super::menu::{Choice, Choices};
use crate::app::cursor::Cursor;
use crate::app::line::LeftOut;
use crate::app::menu::Picked;
use crate::app::world::World;
use crate::import::choices::{Hidden, Mentors, Origin};
use crate::import::headings::Field;
use crate::import::meaning::Meaning;
use crate::import::overview::{ColumnView, ValueView};
use crate::import::plan::Treatment;
use crate::import::report;
use crate::import::way::{By, Understood, Way};
use crate::keys::Action;
use crate::text::import_shape::{hidden, mentors};
use crate::text::importing::columns as words;

/// One row of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRow<'a> {
    /// What is hidden: so many rows and columns.
    Hidden(usize, usize),
    /// The school, where no column gives it.
    School,
    /// Mentors whom the network does not know.
    Mentors,
    /// A column.
    Column(&'a ColumnView),
    /// In what order the column above it writes its dates or names.
    Way(&'a ColumnView, Understood),
    /// A word in the column above it that is not understood, or whose meaning was chosen.
    Value(&'a ValueView),
    /// On to the rows.
    Onward,
}

/// What can be chosen for a column or a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted<T> {
    /// This.
    As(T),
    /// What the program makes of it by itself, as before anybody chose.
    AsRead,
}

/// What can be said of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// It gives this; nothing where it is left out.
    Field(Option<Field>),
    /// It gives what it gives now, in this order.
    Way(Way),
}

/// What lies over the step.
#[derive(Clone, Debug)]
pub enum Over {
    /// What the column at this position is; `None` leaves it out.
    Field(usize, Choices<Wanted<Means>>),
    /// In what order the column at this position writes.
    Way(usize, Choices<Wanted<Way>>),
    /// What a word in the cells of a field means.
    Meaning(Field, String, Choices<Wanted<Meaning>>),
    /// Which school the list is from.
    School(Choices<String>),
    /// What happens to what is hidden.
    Hidden(Choices<Hidden>),
    /// What happens to mentors whom the network does not know.
    Mentors(Choices<Mentors>),
}

/// The step.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The row.
    pub cursor: Cursor,
    /// What lies over it.
    pub over: Option<Over>,
}

/// Where the step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It goes on.
    Stay,
    /// Back to the files.
    Back,
    /// On to the rows.
    Onward,
}

/// The rows of the step, in order.
pub fn rows(list: &List) -> Vec<ColumnRow<'_>> {
    let mut rows = vec![];
    let (hidden, columns) = list.hidden();
    if hidden + columns > 0 {
        rows.push(ColumnRow::Hidden(hidden, columns));
    }
    if list.asks_school() {
        rows.push(ColumnRow::School);
    }
    for column in list.columns.iter().filter(|it| it.filled > 0 || !it.heading.is_empty()) {
        rows.push(ColumnRow::Column(column));
        // What everybody writes needs no row; it is said with the column, and can be turned there.
        let way = column.understood.filter(|way| is_taken(column) && way.by != By::Custom);
        rows.extend(way.map(|way| ColumnRow::Way(column, way)));
        let values = list.values.iter().filter(|value| Some(value.field) == column.field && is_taken(column));
        rows.extend(values.filter(|value| asks_or_was_chosen(value)).map(ColumnRow::Value));
    }
    if !list.newcomers().is_empty() {
        rows.push(ColumnRow::Mentors);
    }
    rows.push(ColumnRow::Onward);
    rows
}

fn is_taken(column: &ColumnView) -> bool {
    matches!(column.treatment, Treatment::Taken | Treatment::Twice)
}

/// It can be one thing or another, and nobody has said which.
pub fn is_asked(column: &ColumnView) -> bool {
    column.treatment.is_asked() && column.filled > 0
}

fn asks_or_was_chosen(value: &ValueView) -> bool {
    value.meaning.is_none() || value.origin != Origin::Recognised
}

/// The row wants somebody to look at it.
pub fn asks(row: &ColumnRow<'_>, list: &List) -> bool {
    match row {
        ColumnRow::Hidden(..) => list.choices.hidden().is_none(),
        ColumnRow::School => list.school.is_none(),
        ColumnRow::Mentors => list.choices.mentors().is_none(),
        ColumnRow::Column(column) => (column.twice.is_some() && is_taken(column)) || is_asked(column),
        ColumnRow::Way(_, way) => way.asks(),
        ColumnRow::Value(value) => value.meaning.is_none(),
        ColumnRow::Onward => false,
    }
}

impl Columns {
    /// Begins on the first row that asks something, else on the way on.
    pub fn new(list: &List) -> Self {
        let mut step = Self { cursor: Cursor::default(), over: None };
        step.go_to_question(list, 0);
        step
    }

    /// To the first row from here that asks something; else, when all can be planned, to the way on.
    fn go_to_question(&mut self, list: &List, from: usize) {
        let rows = rows(list);
        let last = rows.len().saturating_sub(1);
        let mut around = (from..rows.len()).chain(0..from.min(rows.len()));
        let asking = around.find(|at| rows.get(*at).is_some_and(|row| asks(row, list)));
        self.cursor.at = match asking {
            Some(at) => at,
            None if list.plan.is_ok() => last,
            None => from.min(last),
        };
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, list: &mut List, world: &World) -> Next {
        if self.over.is_some() {
            self.act_over(action, list);
            return Next::Stay;
        }
        let total = rows(list).len();
        if self.cursor.moved(action, total) {
            return Next::Stay;
        }
        match action {
            Action::Cancel => Next::Back,
            Action::Complete => {
                self.cursor.at = total.saturating_sub(1);
                Next::Stay
            }
            Action::Accept => match rows(list).get(self.cursor.at) {
                Some(ColumnRow::Onward) if list.plan.is_ok() => Next::Onward,
                Some(row) => {
                    self.over = over(row, list, world);
                    Next::Stay
                }
                None => Next::Stay,
            },
            _ => Next::Stay,
        }
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) -> LeftOut {
        match &mut self.over {
            Some(Over::Field(_, menu)) => menu.text(text),
            Some(Over::Way(_, menu)) => menu.text(text),
            Some(Over::Meaning(.., menu)) => menu.text(text),
            Some(Over::School(menu)) => menu.text(text),
            Some(Over::Hidden(menu)) => menu.text(text),
            Some(Over::Mentors(menu)) => menu.text(text),
            None => LeftOut::default(),
        }
    }

    fn act_over(&mut self, action: Action, list: &mut List) {
        let over = match &mut self.over {
            Some(Over::Field(column, menu)) => {
                let column = *column;
                chosen(menu.act(action), |wanted| {
                    list.decide(|list| match wanted {
                        Wanted::As(Means::Field(field)) => list.choices.choose_column(column, field),
                        Wanted::As(Means::Way(way)) => list.choices.choose_way(column, way),
                        Wanted::AsRead => list.choices.forget_column(column),
                    });
                })
            }
            Some(Over::Way(column, menu)) => {
                let column = *column;
                chosen(menu.act(action), |wanted| {
                    list.decide(|list| match wanted {
                        Wanted::As(way) => list.choices.choose_way(column, way),
                        Wanted::AsRead => list.choices.forget_way(column),
                    });
                })
            }
            Some(Over::Meaning(field, value, menu)) => {
                let field = *field;
                chosen(menu.act(action), |wanted| {
                    list.decide(|list| match wanted {
                        Wanted::As(meaning) => list.choices.choose_value(field, value, meaning),
                        Wanted::AsRead => list.choices.forget_value(field, value),
                    });
                })
            }
            Some(Over::School(menu)) => {
                chosen(menu.act(action), |school| list.decide(|list| list.is_of_school(school)))
            }
            Some(Over::Hidden(menu)) => chosen(menu.act(action), |hidden| {
                list.decide(|list| list.choices.choose_hidden(Some(hidden)));
            }),
            Some(Over::Mentors(menu)) => chosen(menu.act(action), |mentors| {
                list.decide(|list| list.choices.choose_mentors(Some(mentors)));
            }),
            None => return,
        };
        if over == Lies::Gone {
            self.over = None;
        }
    }

    /// What was decided has its plan: to the next question.
    pub(super) fn settled(&mut self, list: &List) {
        self.go_to_question(list, self.cursor.at);
    }
}

/// What lies over the step after a key.
#[derive(PartialEq)]
enum Lies {
    Still,
    Gone,
}

fn chosen<T>(picked: Picked<T>, decide: impl FnOnce(T)) -> Lies {
    match picked {
        Picked::One(wanted) => decide(wanted),
        Picked::Left => {}
        Picked::Nothing | Picked::Away(_) => return Lies::Still,
    }
    Lies::Gone
}

fn over(row: &ColumnRow<'_>, list: &List, world: &World) -> Option<Over> {
    match row {
        ColumnRow::Hidden(..) => {
            let choice = |(what, label)| Choice::new(label, what).now(list.choices.hidden() == Some(what));
            let all = [(Hidden::Skip, hidden::SKIP), (Hidden::Take, hidden::TAKE)];
            Some(Over::Hidden(Choices::new(all.into_iter().map(choice).collect())))
        }
        ColumnRow::Mentors => {
            let choice = |(what, label, aside)| {
                Choice::new(label, what).beside(aside).now(list.choices.mentors() == Some(what))
            };
            let all = [
                (Mentors::Add, mentors::ADD, mentors::BECOME),
                (Mentors::Skip, mentors::SKIP, mentors::WITHOUT),
            ];
            Some(Over::Mentors(Choices::new(all.into_iter().map(choice).collect())))
        }
        ColumnRow::School => {
            let schools = List::known_schools(world).into_iter();
            let choice = |school: String| {
                let is_now = list.school.as_ref() == Some(&school);
                Choice::new(school.clone(), school).now(is_now)
            };
            Some(Over::School(Choices::new(schools.map(choice).collect()).or_as_typed(str::to_owned)))
        }
        ColumnRow::Column(column) if column.is_open() => {
            let now = column.field.filter(|_| is_taken(column));
            Some(Over::Field(column.position, fields(now, column, list)))
        }
        ColumnRow::Value(value) => {
            let choice = |meaning: Meaning| {
                Choice::new(labels::meaning(meaning), Wanted::As(meaning))
                    .also(labels::meaning_synonyms(meaning))
                    .now(value.meaning == Some(meaning))
            };
            let as_read = (value.origin != Origin::Recognised).then(as_read);
            let choices = Meaning::choices(value.field).into_iter().map(choice).chain(as_read).collect();
            Some(Over::Meaning(value.field, value.value.clone(), Choices::new(choices)))
        }
        ColumnRow::Way(column, understood) => {
            let ways = column.field.map(Way::choices).unwrap_or_default().iter();
            let choice = |way: &Way| {
                Choice::new(report::way(*way), Wanted::As(*way)).now(understood.way == Some(*way))
            };
            let as_read = (understood.by == By::Choice).then(as_read);
            Some(Over::Way(column.position, Choices::new(ways.map(choice).chain(as_read).collect())))
        }
        ColumnRow::Column(_) | ColumnRow::Onward => None,
    }
}

/// Leaving it out first, then every field, with the column that gives it now.
fn fields(now: Option<Field>, column: &ColumnView, list: &List) -> Choices<Wanted<Means>> {
    let leave = Choice::new(words::LEAVE_OUT, Wanted::As(Means::Field(None))).now(now.is_none());
    let choice = |field: Field| {
        let giver = list
            .columns
            .iter()
            .find(|it| it.position != column.position && it.field == Some(field) && is_taken(it));
        let aside = giver.map(|it| words::now_from(&it.heading)).unwrap_or_default();
        Choice::new(labels::field(field), Wanted::As(Means::Field(Some(field))))
            .beside(aside)
            .also(labels::field_synonyms(field))
            .now(now == Some(field))
    };
    let as_read = (column.origin != Origin::Recognised).then(as_read);
    let turned = column.understood.filter(|it| it.by == By::Custom && now.is_some()).into_iter();
    let ways = turned.flat_map(|it| {
        let ways = column.field.map(Way::choices).unwrap_or_default().iter();
        ways.filter(move |way| it.way != Some(**way))
    });
    let ways = ways.map(|way| Choice::new(report::way(*way), Wanted::As(Means::Way(*way))));
    let choices = std::iter::once(leave).chain(as_read).chain(ways).chain(Field::all().map(choice));
    Choices::new(choices.collect())
}

fn as_read<T>() -> Choice<Wanted<T>> {
    Choice::new(words::AS_READ, Wanted::AsRead)
}
