//! The forms: which fields each one has, and what stands in them when it opens.

use super::options::{choice, every, filled, optional, typed};
use super::{Adds, Choice, Field, Form, Kind, Label, Sets, Term, entry, options, signal, terms};
use crate::app::newcomers::Newcomers;
use crate::app::purpose::Purpose;
use crate::app::roles::terms_known;
use crate::app::views;
use crate::app::world::World;
use crate::app::{fixed, people};
use crate::domain::query;
use crate::domain::{
    AgreementId, AgreementKey, Fact, FactKey, FactValue, Marks, MeetingFact, MeetingFacts, MeetingId,
    MeetingKey, Party, PersonFact, PersonId, PersonKey, PupilId, Reading, Tense, ValueType,
};
use crate::text;

/// What stands in a new pupil's form: what is needed first, then what is usually known.
const OF_A_NEW_PUPIL: [FactKey; 10] = [
    FactKey::GivenName,
    FactKey::NamePrefix,
    FactKey::FamilyName,
    FactKey::BirthDate,
    FactKey::School,
    FactKey::SchoolType,
    FactKey::Class,
    FactKey::Municipality,
    FactKey::ExitProfile,
    FactKey::ExpectedExit,
];

impl Form {
    /// The form for this, as it opens. The name is what was searched for before it opened; it may be empty.
    pub fn new(purpose: Purpose, name: &str, world: &World) -> Self {
        let fields = match &purpose {
            Purpose::FirstStart => vec![
                typed(Label::Person(PersonKey::Name), ""),
                typed(Label::Person(PersonKey::Function), ""),
                party(None, world),
                typed(Label::Person(PersonKey::Organisation), ""),
            ],
            Purpose::NewPupil => OF_A_NEW_PUPIL.map(|key| of_a_new_pupil(key, world)).into(),
            Purpose::Fact(pupil, key) => vec![fact(*key, &recorded(*pupil, *key, world))],
            Purpose::ExitDate(pupils) => vec![exit_date(pupils, world)],
            Purpose::Since(pupils, _) => vec![since(pupils, world)],
            Purpose::NewPerson(None) => new_person(name, world),
            Purpose::NewPerson(Some(_)) => newcomer(name, world),
            Purpose::Newcomer(name) => newcomer(name, world),
            Purpose::Person(id) => person(*id, world),
            Purpose::NewMeeting(_) => new_meeting(world),
            Purpose::Meeting(id) => meeting(*id, world),
            Purpose::Due(agreement) => vec![due(*agreement, world)],
            Purpose::Reason(_) => vec![typed(Label::Reason, "")],
            Purpose::KeepView(_, before) => keep_view(name, *before, world),
            Purpose::Entry(about) => entry::of(about, world),
            Purpose::OwnWaakvlam(pupil) => entry::of(&entry::own_waakvlam(*pupil, name), world),
            Purpose::Handled(pupil, entry) => signal::handling(*pupil, *entry, world),
            Purpose::Terms(to, pupils) => terms::of_waakvlam(to, pupils, world),
            Purpose::Replaced(..) => vec![typed(Label::Term(Term::Reason), "")],
            Purpose::Settings => terms::of_settings(world),
        };
        let at = begins_at(&purpose, &fields);
        let changes_record = match &purpose {
            Purpose::Terms(to, pupils) => terms_known(to, pupils, world).is_some(),
            purpose => purpose.changes_record(),
        };
        let newcomers = Newcomers::default();
        Self { purpose, changes_record, fields, newcomers, at, fault: None, edited: false }
    }
}

/// The cursor begins behind what is known of somebody or something new.
fn begins_at(purpose: &Purpose, fields: &[Field]) -> usize {
    let first_empty = || fields.iter().position(Field::is_empty).unwrap_or(0);
    match purpose {
        Purpose::NewPerson(_) | Purpose::Newcomer(_) | Purpose::OwnWaakvlam(_) => first_empty(),
        Purpose::Entry(about) if about.number.is_none() => first_empty(),
        _ => 0,
    }
}

fn of_a_new_pupil(key: FactKey, world: &World) -> Field {
    match fixed::of_fact(key, world.reading().common_rules()) {
        Some(values) => choice(Label::Pupil(key), optional(options::fixed(values, Sets::Fact)), None),
        None => fact(key, ""),
    }
}

/// The field of a fact that is typed.
fn fact(key: FactKey, now: &str) -> Field {
    filled(Label::Pupil(key), kind_of(key), now)
}

fn recorded(pupil: PupilId, key: FactKey, world: &World) -> String {
    as_typed(world.reading(), Some(pupil), world.case(pupil).and_then(|case| case.facts.get(key)))
}

/// The expected exit date; what is recorded stands there when it is about one pupil.
fn exit_date(pupils: &[PupilId], world: &World) -> Field {
    let now = match pupils {
        [one] => recorded(*one, FactKey::ExpectedExit, world),
        _ => String::new(),
    };
    fact(FactKey::ExpectedExit, &now)
}

/// Since when: the day that is recorded of one pupil, else today, because that is what is meant most.
fn since(pupils: &[PupilId], world: &World) -> Field {
    let known = match pupils {
        [one] => recorded(*one, FactKey::DestinationSince, world),
        _ => String::new(),
    };
    let day = if known.is_empty() { text::pickers::TODAY } else { &known };
    fact(FactKey::DestinationSince, day)
}

/// Somebody who is needed now: the rest is filled in when there is time.
fn newcomer(name: &str, world: &World) -> Vec<Field> {
    vec![
        typed(Label::Person(PersonKey::Name), name),
        typed(Label::Person(PersonKey::Function), ""),
        party(None, world),
    ]
}

fn new_person(name: &str, world: &World) -> Vec<Field> {
    vec![
        typed(Label::Person(PersonKey::Name), name),
        typed(Label::Person(PersonKey::Function), ""),
        party(None, world),
        typed(Label::Person(PersonKey::Organisation), ""),
        typed(Label::Person(PersonKey::Schools), ""),
        typed(Label::Person(PersonKey::Phone), ""),
        typed(Label::Person(PersonKey::Mail), ""),
    ]
}

fn person(person: PersonId, world: &World) -> Vec<Field> {
    let facts = world.state.person(person).map(|it| it.facts.clone()).unwrap_or_default();
    let field = |key, value: &Option<String>| typed(Label::Person(key), value.as_deref().unwrap_or_default());
    let until = facts.until.map(text::dates::numeric).unwrap_or_default();
    vec![
        field(PersonKey::Name, &facts.name),
        field(PersonKey::Function, &facts.function),
        party(facts.party, world),
        field(PersonKey::Organisation, &facts.organisation),
        field(PersonKey::Schools, &facts.schools),
        field(PersonKey::Phone, &facts.phone),
        field(PersonKey::Mail, &facts.mail),
        filled(Label::Person(PersonKey::Until), Kind::Coming, &until),
    ]
}

/// Of the kind and with the chair of the last meeting; the user is at the keys.
fn new_meeting(world: &World) -> Vec<Field> {
    let latest = query::latest_closed_meeting(&world.state).and_then(|latest| world.state.meeting(latest));
    let (kind, chair) = latest.map_or((None, None), |latest| (latest.facts.kind, latest.facts.chair));
    let there =
        |person: &PersonId| world.state.person(*person).is_some_and(|person| person.is_active(world.today));
    let (chair, operator) = (chair.filter(there), world.session.person().filter(there));
    meeting_fields(&MeetingFacts { kind, chair, operator, ..MeetingFacts::default() }, world)
}

fn meeting(meeting: MeetingId, world: &World) -> Vec<Field> {
    let facts = world.state.meeting(meeting).map(|it| it.facts.clone()).unwrap_or_default();
    meeting_fields(&facts, world)
}

fn due(agreement: AgreementId, world: &World) -> Field {
    let due = world.state.agreement(agreement).and_then(|it| it.facts.due);
    let due = due.map(text::dates::numeric).unwrap_or_default();
    filled(Label::Agreement(AgreementKey::Due), Kind::Coming, &due)
}

/// A name and a digit for a view: the digit that it has, or the first that is free.
fn keep_view(name: &str, before: Option<u8>, world: &World) -> Vec<Field> {
    let saved = views::saved(world);
    let digit = |slot| {
        let now = saved.iter().find(|view| view.slot == slot).map(|view| view.name.as_str());
        Choice { label: text::views::slot(slot, now), sets: Sets::Digit(slot) }
    };
    let digits = (1..=9).map(digit).collect();
    let now = Sets::Digit(before.unwrap_or_else(|| views::free_slot(world)));
    vec![typed(Label::ViewName, name), choice(Label::ViewSlot, digits, Some(&now))]
}

fn meeting_fields(facts: &MeetingFacts, world: &World) -> Vec<Field> {
    let date = facts.date.map(text::dates::numeric).unwrap_or_default();
    let kinds = every(world, |kind| Sets::Meeting(MeetingFact::Kind(kind)));
    vec![
        filled(Label::Meeting(MeetingKey::Date), Kind::Coming, &date),
        choice(
            Label::Meeting(MeetingKey::Kind),
            kinds,
            facts.kind.map(|kind| Sets::Meeting(MeetingFact::Kind(kind))).as_ref(),
        ),
        at_the_table(Adds::Chair, MeetingKey::Chair, facts.chair, world),
        at_the_table(Adds::Operator, MeetingKey::Operator, facts.operator, world),
        notes_for(facts.notes_for.clone().unwrap_or_default()),
    ]
}

/// Who may read the notes that are made there; what was set otherwise than is usual stays to be chosen.
fn notes_for(now: Marks) -> Field {
    let set = |marks: &Marks| match marks.is_empty() {
        true => Sets::Nothing,
        false => Sets::Meeting(MeetingFact::NotesFor(marks.clone())),
    };
    let usual = text::readers::OF_A_MEETING.iter().map(|(marks, _)| marks.iter().copied().collect());
    let mut known: Vec<Marks> = usual.collect();
    known.extend((!known.contains(&now)).then(|| now.clone()));
    let choices =
        known.iter().map(|marks| Choice { label: text::readers::of_a_meeting(marks), sets: set(marks) });
    choice(Label::Meeting(MeetingKey::NotesFor), choices.collect(), Some(&set(&now)))
}

/// Who chairs, or is at the keys.
fn at_the_table(does: Adds, key: MeetingKey, now: Option<PersonId>, world: &World) -> Field {
    let person = |id| Choice { label: people::person(id, world).label, sets: does.sets(id) };
    let mut options: Vec<Choice> = people::by_name(world).map(person).collect();
    let now = now.map(person);
    // Who left stays where they are recorded: changing the date takes nobody away.
    options.extend(now.clone().filter(|now| !options.contains(now)));
    choice(Label::Meeting(key), optional(options), now.map(|now| now.sets).as_ref()).adding(does)
}

fn party(now: Option<Party>, world: &World) -> Field {
    let sets = |party| Sets::Person(PersonFact::Party(party));
    choice(Label::Person(PersonKey::Party), optional(every(world, sets)), now.map(sets).as_ref())
}

/// What may stand in the field of a typed fact.
fn kind_of(key: FactKey) -> Kind {
    match key.value_type() {
        ValueType::Day(Tense::Coming) => Kind::Coming,
        ValueType::Day(Tense::Past) => Kind::Past,
        ValueType::Name | ValueType::Text | ValueType::Number | ValueType::OneOf => Kind::Text,
    }
}

/// A recorded value as somebody would type it.
fn as_typed(reading: Reading, of: Option<PupilId>, fact: Option<Fact>) -> String {
    match fact.as_ref().map(Fact::value) {
        Some(FactValue::Name(part)) => reading.part(of, part),
        Some(FactValue::Text(text)) => text.to_owned(),
        Some(FactValue::Day(day)) => text::dates::numeric(day),
        Some(FactValue::Number(number)) => number.to_string(),
        Some(FactValue::OneOf(_)) | None => String::new(),
    }
}
