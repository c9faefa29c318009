//! The days and the reason: what is typed, and how the days are read.

use chrono::NaiveDate;
use tui_input::Input as TextInput;

use super::{HandOn, Spot};
use crate::app::kept::{KeptText, lasting_day};
use crate::app::line::edit;
use crate::app::world::World;
use crate::keys::Action;
use crate::words::dates::{Calendar, DateProblem, parse_date};

/// A line that is typed.
#[derive(Clone, Debug)]
pub struct Typed {
    /// What stands there.
    pub input: TextInput,
    /// It was put there, not typed: the first letter replaces it.
    pub(super) untouched: bool,
}

impl Typed {
    pub(super) fn given(value: String) -> Self {
        Self { input: TextInput::new(value), untouched: true }
    }
}

impl HandOn {
    /// What was typed, to be kept. To whom each row goes is chosen, not typed, and proposed anew.
    pub fn texts(&self, calendar: &Calendar) -> Vec<KeptText> {
        let text = |name, typed: &Typed| {
            let stays = lasting_day(typed.input.value(), calendar, parse_date);
            KeptText::new(name, stays.as_deref().unwrap_or(typed.input.value()), None)
        };
        let reason = KeptText::new("reason", self.reason.input.value(), Some(&self.why_for.marks));
        vec![text("on", &self.on), text("until", &self.until), reason]
    }

    /// Left for later: `morgen` stays the day that it is now.
    pub fn pin_days(&mut self, calendar: &Calendar) {
        for field in [&mut self.on, &mut self.until] {
            if let Some(day) = lasting_day(field.input.value(), calendar, parse_date) {
                field.input = TextInput::new(day);
            }
        }
    }

    /// What was typed in an earlier run.
    pub fn fill(&mut self, texts: &[KeptText]) {
        for kept in texts {
            let field = match kept.field.as_str() {
                "on" => &mut self.on,
                "until" => &mut self.until,
                "reason" => &mut self.reason,
                _ => continue,
            };
            if field.input.value() != kept.text {
                *field = Typed { input: TextInput::new(kept.text.clone()), untouched: false };
            }
            if let Some(marks) = &kept.marks {
                self.why_for.marks = marks.clone();
            }
        }
        self.edited = true;
    }

    /// From which day, and the last day; or which of both cannot be read.
    pub fn days(&self, world: &World) -> Result<(NaiveDate, Option<NaiveDate>), (Spot, DateProblem)> {
        let calendar = world.calendar();
        let on = parse_date(self.on.input.value(), &calendar).map_err(|problem| (Spot::On, problem))?;
        match parse_date(self.until.input.value(), &calendar) {
            Ok(until) => Ok((on, Some(until))),
            Err(DateProblem::Empty) => Ok((on, None)),
            Err(problem) => Err((Spot::Until, problem)),
        }
    }

    pub(super) fn field(&mut self) -> Option<&mut Typed> {
        match self.spot {
            Spot::On => Some(&mut self.on),
            Spot::Until => Some(&mut self.until),
            Spot::Reason => Some(&mut self.reason),
            Spot::All | Spot::Row(_) | Spot::Review => None,
        }
    }

    pub(super) fn edit(&mut self, action: Action, world: &World) {
        let Some(field) = self.field() else { return };
        let before = field.input.value().to_owned();
        field.untouched &= !edit(&mut field.input, action);
        if field.input.value() != before {
            self.typed(world);
        }
    }

    /// After a change in a field. Who leaves usually does so on the day from which others take over.
    pub(super) fn typed(&mut self, world: &World) {
        self.edited = true;
        self.fault = None;
        if let Some(field) = self.field() {
            field.untouched = false;
        }
        let gone = world.state.person(self.from).is_some_and(|person| person.facts.until.is_some());
        if self.spot == Spot::On && self.until.untouched && !gone {
            self.until.input = TextInput::new(self.on.input.value().to_owned());
        }
        self.show(world);
    }

    pub(super) fn day(&self, world: &World) -> NaiveDate {
        self.days(world).map_or(world.today, |(on, _)| on.max(world.today))
    }
}
