//! From what was typed to a command; a field that is not ready keeps the form open.

use chrono::NaiveDate;

use super::value::Value;
use super::{Fault, Field, Form, Kind, Label, Sets, signal, terms};
use crate::app::intent::Intent;
use crate::app::purpose::{EntryForm, Purpose, ReasonFor};
use crate::app::roles::give_role;
use crate::app::views;
use crate::app::world::World;
use crate::domain::{
    AgreementFact, AgreementKey, Command, Destination, EntryKind, Fact, FactKey, FactValue, FreeText,
    HolderChoice, MeetingFact, MeetingKey, NamePart, PersonFact, PersonKey, Progress, PupilId, Role,
    SavedView, Status, ValueType, query,
};
use crate::words::dates::{self, DateProblem};

impl Form {
    /// The form is done: its command, or the first fault.
    pub(super) fn submit(&mut self, world: &World) -> Vec<Intent> {
        // Elsewhere in the form it is still to be said who is meant.
        if let Some(at) = self.fields.iter().position(Field::asks_who) {
            self.at = at;
            return self.ask_for("");
        }
        if let Some(at) = self.fields.iter().position(|field| field.is_needed() && field.is_empty()) {
            self.fault = Some((at, Fault::Needed));
            self.at = at;
            return vec![];
        }
        let mut values = vec![];
        for (at, field) in self.fields.iter().enumerate() {
            match self.value(field, world) {
                Ok(value) => values.push((field.label, value)),
                Err(fault) => {
                    self.fault = Some((at, fault));
                    self.at = at;
                    return vec![];
                }
            }
        }
        if let Some(known) = self.called_so(world) {
            (self.at, self.fault) = (0, Some((0, Fault::Known(known))));
            return vec![];
        }
        if let Some((at, late)) = self.late(&values, world) {
            (self.at, self.fault) = (at, Some((at, Fault::Late(late))));
            return vec![];
        }
        match self.finish(&values, world) {
            Ok(intents) => self.with_newcomers(intents, world),
            Err(fault) => {
                if let Fault::NoNumber(label) = fault {
                    let at = self.fields.iter().position(|field| field.label == label);
                    self.at = at.unwrap_or(self.at);
                }
                self.fault = Some((self.at, fault));
                vec![]
            }
        }
    }

    /// A day that lies ahead as a rule and has passed, and its field, while that was not asked yet: the day that an
    /// agreement gets, or the expected exit.
    fn late(&self, values: &[(Label, Value)], world: &World) -> Option<(usize, NaiveDate)> {
        let known = |label: Label| {
            if label == Label::Pupil(FactKey::ExpectedExit) {
                return Some(match self.purpose.pupils() {
                    [one] => world.case(*one).and_then(|case| case.facts.expected_exit),
                    [] | [_, ..] => None,
                });
            }
            let Purpose::Due(agreement) = &self.purpose else { return None };
            Some(world.state.agreement(*agreement)?.facts.due)
        };
        values.iter().enumerate().find_map(|(at, (label, value))| {
            let Value::Date(day) = value else { return None };
            let asked = self.fault.as_ref().is_some_and(|(_, fault)| *fault == Fault::Late(*day));
            let is_new = known(*label)? != Some(*day);
            (!asked && *day < world.today && is_new).then_some((at, *day))
        })
    }

    fn finish(&self, values: &[(Label, Value)], world: &World) -> Result<Vec<Intent>, Fault> {
        let submit = |command| Ok(vec![Intent::submit(command)]);
        match &self.purpose {
            Purpose::FirstStart => {
                let user = person_facts(values).into_iter().filter_map(|(_, fact)| fact).collect();
                submit(Command::FoundStore { user })
            }
            Purpose::NewPupil => {
                let facts = values.iter().map(|(label, value)| pupil_fact(*label, value));
                let facts = facts.collect::<Result<Vec<_>, _>>()?;
                submit(Command::AddPupil {
                    facts: facts.into_iter().flatten().filter_map(|(_, fact)| fact).collect(),
                })
            }
            Purpose::Fact(pupil, _) => set_facts(vec![*pupil], values),
            Purpose::ExitDate(pupils) => set_facts(pupils.clone(), values),
            Purpose::Since(pupils, destination) => match values.first() {
                Some((_, Value::Date(since))) => submit(land(pupils, *destination, *since, world)),
                _ => Err(Fault::Needed),
            },
            Purpose::NewPerson(role) => {
                let facts: Vec<PersonFact> =
                    person_facts(values).into_iter().filter_map(|(_, fact)| fact).collect();
                match role {
                    Some((role, pupils)) => {
                        Ok(give_role(*role, pupils, Some(HolderChoice::New(facts)), world))
                    }
                    None => submit(Command::AddPerson { facts }),
                }
            }
            Purpose::Newcomer(_) => Ok(vec![Intent::Newcomer(
                person_facts(values).into_iter().filter_map(|(_, fact)| fact).collect(),
            )]),
            Purpose::Person(person) => {
                submit(Command::ChangePerson { person: *person, facts: person_facts(values) })
            }
            Purpose::NewMeeting(pupils) => {
                let facts = meeting_facts(values).into_iter().filter_map(|(_, fact)| fact).collect();
                let pupils = match pupils.as_slice() {
                    [] => query::urgent_pupils(&world.state),
                    chosen => chosen.to_vec(),
                };
                submit(Command::AddMeeting { facts, attendance: vec![], pupils })
            }
            Purpose::Meeting(meeting) => {
                submit(Command::ChangeMeeting { meeting: *meeting, facts: meeting_facts(values) })
            }
            Purpose::Due(agreement) => match values.first() {
                Some((_, Value::Date(due))) => {
                    let facts = vec![(AgreementKey::Due, Some(AgreementFact::Due(*due)))];
                    submit(Command::ChangeAgreement { agreement: *agreement, facts })
                }
                _ => Err(Fault::Needed),
            },
            Purpose::Reason(what) => match values.first() {
                Some((_, Value::Free(reason))) => submit(reasoned(*what, reason.clone())),
                _ => Err(Fault::Needed),
            },
            Purpose::KeepView(query, before) => match values {
                [(_, Value::Text(name)), (_, Value::Choice(Sets::Digit(slot)))] => {
                    let view = SavedView { name: name.clone(), slot: *slot, query: query.clone() };
                    submit(views::command(views::with(&world.state, view, *before)))
                }
                _ => Err(Fault::Needed),
            },
            Purpose::Entry(about) => submit(about.command(values, &self.newcomers, world)?),
            Purpose::OwnWaakvlam(pupil) => {
                let about = EntryForm::new(vec![*pupil], EntryKind::Relative, &[]);
                let own = about.filled(values, world)?;
                Ok(give_role(Role::Waakvlam, &[*pupil], Some(HolderChoice::NewOwn(own.facts)), world))
            }
            Purpose::Terms(to, pupils) => {
                submit(terms::role(Role::Waakvlam, pupils, Some(to.clone()), values, world)?)
            }
            Purpose::Replaced(role, pupils, to) => {
                submit(terms::role(*role, pupils, to.clone(), values, world)?)
            }
            Purpose::Settings => submit(terms::settings(values, world)?),
            Purpose::Handled(pupil, entry) => {
                submit(signal::handled(*pupil, *entry, values, &self.newcomers, world)?)
            }
        }
    }
}

fn reasoned(what: ReasonFor, reason: FreeText) -> Command {
    match what {
        ReasonFor::Note(note) => Command::WithdrawNote { note, reason },
        ReasonFor::Agreement(agreement) => Command::SetProgress { agreement, to: Progress::Dropped(reason) },
        ReasonFor::Meeting(meeting) => Command::ReopenMeeting { meeting, reason },
    }
}

/// Whoever has a day already had it in the form: it becomes what stands there now.
fn land(pupils: &[PupilId], destination: Option<Destination>, since: NaiveDate, world: &World) -> Command {
    let known =
        |pupil: &PupilId| world.case(*pupil).is_some_and(|case| case.facts.destination_since.is_some());
    let pupils = pupils.to_vec();
    if pupils.len() > 1 || !pupils.iter().all(known) {
        return Command::Land { pupils, destination, since };
    }
    let mut facts = vec![(FactKey::Status, Some(Fact::Status(Status::Landed)))];
    facts.extend(destination.map(|it| (FactKey::Destination, Some(Fact::Destination(it)))));
    facts.push((FactKey::DestinationSince, Some(Fact::DestinationSince(since))));
    Command::SetFacts { pupils, facts }
}

fn set_facts(pupils: Vec<PupilId>, values: &[(Label, Value)]) -> Result<Vec<Intent>, Fault> {
    let facts =
        values.iter().map(|(label, value)| pupil_fact(*label, value)).collect::<Result<Vec<_>, _>>()?;
    Ok(vec![Intent::submit(Command::SetFacts { pupils, facts: facts.into_iter().flatten().collect() })])
}

impl Form {
    /// What stands in a field; who comes in with the form has the number that they would get.
    fn value(&self, field: &Field, world: &World) -> Result<Value, Fault> {
        let Some(Sets::New(number)) = field.choice() else {
            return value(field, world).or_else(|fault| self.end_of_month(field, fault, world));
        };
        let new = self.newcomers.numbered(world).get(*number).map(|it| it.person);
        Ok(field.adds.zip(new).map_or(Value::Empty, |(does, person)| Value::Choice(does.sets(person))))
    }
}

impl Form {
    /// Of an exit schools often know the month only: its last day is proposed, and taken when that is said once more.
    fn end_of_month(&self, field: &Field, fault: Fault, world: &World) -> Result<Value, Fault> {
        let is_exit = field.label == Label::Pupil(FactKey::ExpectedExit);
        let month = dates::parse_month_or_date(field.input.value(), &world.calendar()).ok();
        let Some(last) = month.filter(|it| is_exit && it.first < it.last && it.is_month()).map(|it| it.last)
        else {
            return Err(fault);
        };
        match self.fault {
            Some((_, Fault::Month(asked))) if asked == last => Ok(Value::Date(last)),
            _ => Err(Fault::Month(last)),
        }
    }
}

fn value(field: &Field, world: &World) -> Result<Value, Fault> {
    let typed = field.input.value().trim();
    let date = |reading: Result<_, DateProblem>| match reading {
        Ok(date) => Ok(Value::Date(date)),
        Err(DateProblem::Empty) => Ok(Value::Empty),
        Err(problem) => Err(Fault::Date(problem)),
    };
    match &field.kind {
        Kind::Choice { options, at } => Ok(match options.get(*at).map(|option| &option.sets) {
            None | Some(Sets::Nothing | Sets::Keeps | Sets::Newcomer | Sets::New(_)) => Value::Empty,
            Some(sets) => Value::Choice(sets.clone()),
        }),
        Kind::Coming => date(dates::parse_date(typed, &world.calendar())),
        Kind::Past => date(dates::parse_past_date(typed, &world.calendar())),
        Kind::Text if typed.is_empty() => Ok(Value::Empty),
        Kind::Text => Ok(match &field.readers {
            Some(readers) => Value::Free(FreeText::from(typed).marked(readers.marks.clone())),
            None => Value::Text(typed.to_owned()),
        }),
    }
}

type Change<K, F> = (K, Option<F>);

fn pupil_fact(label: Label, value: &Value) -> Result<Option<Change<FactKey, Fact>>, Fault> {
    let Label::Pupil(key) = label else { return Ok(None) };
    let fact = match value {
        Value::Empty => None,
        Value::Choice(Sets::Fact(fact)) => Some(fact.clone()),
        Value::Choice(_) | Value::Free(_) => return Ok(None),
        Value::Date(day) => Fact::new(key, FactValue::Day(*day)),
        Value::Text(text) => typed(key, text)?,
    };
    Ok(Some((key, fact)))
}

/// A fact that is typed as text.
fn typed(key: FactKey, text: &str) -> Result<Option<Fact>, Fault> {
    Ok(match key.value_type() {
        ValueType::Name => NamePart::new(text).and_then(|part| Fact::new(key, FactValue::Name(&part))),
        ValueType::Text => Fact::new(key, FactValue::Text(text)),
        ValueType::Number => {
            let number = text.parse().map_err(|_| Fault::YearLevel)?;
            Fact::new(key, FactValue::Number(number))
        }
        ValueType::Day(_) | ValueType::OneOf => None,
    })
}

fn person_facts(values: &[(Label, Value)]) -> Vec<Change<PersonKey, PersonFact>> {
    let of_text = |key, text: &String| match key {
        PersonKey::Name => Some(PersonFact::Name(text.clone())),
        PersonKey::Function => Some(PersonFact::Function(text.clone())),
        PersonKey::Schools => Some(PersonFact::Schools(text.clone())),
        PersonKey::Organisation => Some(PersonFact::Organisation(text.clone())),
        PersonKey::Phone => Some(PersonFact::Phone(text.clone())),
        PersonKey::Mail => Some(PersonFact::Mail(text.clone())),
        PersonKey::Party | PersonKey::Until => None,
    };
    let fact = |key, value: &Value| match value {
        Value::Choice(Sets::Person(fact)) => Some(fact.clone()),
        Value::Text(text) => of_text(key, text),
        Value::Date(day) => (key == PersonKey::Until).then_some(PersonFact::Until(*day)),
        Value::Choice(_) | Value::Free(_) | Value::Empty => None,
    };
    let changes = values.iter().filter_map(|(label, value)| match label {
        Label::Person(key) => Some((*key, fact(*key, value))),
        _ => None,
    });
    changes.collect()
}

fn meeting_facts(values: &[(Label, Value)]) -> Vec<Change<MeetingKey, MeetingFact>> {
    let fact = |key, value: &Value| match value {
        Value::Date(date) => (key == MeetingKey::Date).then_some(MeetingFact::Date(*date)),
        Value::Choice(Sets::Meeting(fact)) => Some(fact.clone()),
        Value::Choice(_) | Value::Text(_) | Value::Free(_) | Value::Empty => None,
    };
    let changes = values.iter().filter_map(|(label, value)| match label {
        Label::Meeting(key) => Some((*key, fact(*key, value))),
        _ => None,
    });
    changes.collect()
}
