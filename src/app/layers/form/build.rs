//! The forms: which fields each one has, and what stands in them when it opens.

use tui_input::Input as TextInput;

use super::{Field, Form, Kind, Label, Purpose, ReasonFor};
use crate::app::World;
use crate::app::layers::choice::{Choice, choices_for};
use crate::domain::query;
use crate::domain::{
    AgreementId, AgreementKey, Destination, Fact, FactKey, MeetingId, MeetingKey, MeetingKind, Party,
    PersonId, PersonKey, PupilId, Reading, Role, SavedView,
};
use crate::text;

impl Form {
    pub(super) fn of(purpose: Purpose, fields: Vec<Field>) -> Self {
        Self { purpose, fields, at: 0, fault: None, edited: false }
    }

    /// Who uses the program: name, function, party.
    pub fn first_start() -> Self {
        Self::of(
            Purpose::FirstStart,
            vec![
                typed(Label::Person(PersonKey::Name), ""),
                typed(Label::Person(PersonKey::Function), ""),
                party(None),
            ],
        )
    }

    /// A new pupil: what is needed first, then what is usually known.
    pub fn new_pupil() -> Self {
        let field = |key| match choices_for(key) {
            Some(options) => choice(Label::Pupil(key), optional(options), None),
            None => Field {
                label: Label::Pupil(key),
                kind: kind_of(key),
                input: TextInput::default(),
                untouched: true,
            },
        };
        let keys = [
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
        Self::of(Purpose::NewPupil, keys.into_iter().map(field).collect())
    }

    /// One typed fact of one pupil, as it is recorded now.
    pub fn fact(pupil: PupilId, key: FactKey, world: &World) -> Self {
        let now = world.case(pupil).and_then(|case| case.facts.get(key));
        let field = Field {
            label: Label::Pupil(key),
            kind: kind_of(key),
            input: TextInput::new(as_typed(world.reading(), Some(pupil), now)),
            untouched: true,
        };
        Self::of(Purpose::Fact(pupil, key), vec![field])
    }

    /// The expected exit date; what is recorded stands there when it is about one pupil.
    pub fn exit_date(pupils: Vec<PupilId>, world: &World) -> Self {
        let now = match pupils.as_slice() {
            [one] => world.case(*one).and_then(|case| case.facts.expected_exit),
            _ => None,
        };
        let typed = now.map(text::dates::numeric).unwrap_or_default();
        let label = Label::Pupil(FactKey::ExpectedExit);
        let field = Field { label, kind: Kind::Coming, input: TextInput::new(typed), untouched: true };
        Self::of(Purpose::ExitDate(pupils), vec![field])
    }

    /// Since when: today stands there, because that is what is meant most.
    pub fn since(pupils: Vec<PupilId>, destination: Option<Destination>) -> Self {
        let input = TextInput::new(text::layers::TODAY.to_owned());
        let field = Field {
            label: Label::Pupil(FactKey::DestinationSince),
            kind: Kind::Past,
            input,
            untouched: true,
        };
        Self::of(Purpose::Since(pupils, destination), vec![field])
    }

    /// A new netwerkpartner, with the name that was searched for.
    pub fn new_person(role: Option<(Role, Vec<PupilId>)>, name: &str) -> Self {
        let mut form = Self::of(
            Purpose::NewPerson(role),
            vec![
                typed(Label::Person(PersonKey::Name), name),
                typed(Label::Person(PersonKey::Function), ""),
                party(None),
                typed(Label::Person(PersonKey::Organisation), ""),
                typed(Label::Person(PersonKey::Schools), ""),
                typed(Label::Person(PersonKey::Phone), ""),
                typed(Label::Person(PersonKey::Mail), ""),
            ],
        );
        form.at = usize::from(!name.is_empty());
        form
    }

    /// A netwerkpartner as recorded.
    pub fn person(person: PersonId, world: &World) -> Self {
        let facts = world.state.person(person).map(|it| it.facts.clone()).unwrap_or_default();
        let field =
            |key, value: &Option<String>| typed(Label::Person(key), value.as_deref().unwrap_or_default());
        Self::of(
            Purpose::Person(person),
            vec![
                field(PersonKey::Name, &facts.name),
                field(PersonKey::Function, &facts.function),
                party(facts.party),
                field(PersonKey::Organisation, &facts.organisation),
                field(PersonKey::Schools, &facts.schools),
                field(PersonKey::Phone, &facts.phone),
                field(PersonKey::Mail, &facts.mail),
                Field {
                    label: Label::Person(PersonKey::Until),
                    kind: Kind::Coming,
                    input: TextInput::new(facts.until.map(text::dates::numeric).unwrap_or_default()),
                    untouched: true,
                },
            ],
        )
    }

    /// A new meeting, of the kind and with the chair of the last one; the user is at the keys.
    pub fn new_meeting(pupils: Vec<PupilId>, world: &World) -> Self {
        let latest =
            query::latest_closed_meeting(&world.state).and_then(|latest| world.state.meeting(latest));
        let (kind, chair) = latest.map_or((None, None), |latest| (latest.facts.kind, latest.facts.chair));
        let there = |person: &PersonId| {
            world.state.person(*person).is_some_and(|person| person.is_active(world.today))
        };
        let (chair, user) = (chair.filter(there), world.state.user.filter(there));
        let fields = meeting_fields("", kind, chair, user, world);
        Self::of(Purpose::NewMeeting(pupils), fields)
    }

    /// A meeting as recorded.
    pub fn meeting(meeting: MeetingId, world: &World) -> Self {
        let facts = world.state.meeting(meeting).map(|it| it.facts.clone()).unwrap_or_default();
        let date = facts.date.map(text::dates::numeric).unwrap_or_default();
        Self::of(
            Purpose::Meeting(meeting),
            meeting_fields(&date, facts.kind, facts.chair, facts.operator, world),
        )
    }

    /// A new day for an agreement.
    pub fn due(agreement: AgreementId, world: &World) -> Self {
        let due = world.state.agreement(agreement).and_then(|it| it.facts.due);
        let input = TextInput::new(due.map(text::dates::numeric).unwrap_or_default());
        let field =
            Field { label: Label::Agreement(AgreementKey::Due), kind: Kind::Coming, input, untouched: true };
        Self::of(Purpose::Due(agreement), vec![field])
    }

    /// Why.
    pub fn reason(what: ReasonFor) -> Self {
        Self::of(Purpose::Reason(what), vec![typed(Label::Reason, "")])
    }

    /// A name and a digit for a view; instead of the one with the digit `before`, if there is one.
    pub fn keep_view(view: SavedView, before: Option<u8>) -> Self {
        let slots = (1..=9).map(Choice::Slot).collect();
        let fields = vec![
            typed(Label::ViewName, &view.name),
            choice(Label::ViewSlot, slots, Some(Choice::Slot(view.slot))),
        ];
        Self::of(Purpose::KeepView(view.query, before), fields)
    }
}

fn meeting_fields(
    date: &str,
    kind: Option<MeetingKind>,
    chair: Option<PersonId>,
    operator: Option<PersonId>,
    world: &World,
) -> Vec<Field> {
    let kinds = MeetingKind::ALL.iter().copied().map(Choice::MeetingKind).collect();
    let active = super::entry::people(world);
    let people = |now: Option<PersonId>| {
        let mut people = active.clone();
        // Who left stays where they are recorded: changing the date takes nobody away.
        people.extend(now.map(Choice::Person).filter(|now| !people.contains(now)));
        optional(people)
    };
    let date = TextInput::new(date.to_owned());
    vec![
        Field { label: Label::Meeting(MeetingKey::Date), kind: Kind::Coming, input: date, untouched: true },
        choice(Label::Meeting(MeetingKey::Kind), kinds, kind.map(Choice::MeetingKind)),
        choice(Label::Meeting(MeetingKey::Chair), people(chair), chair.map(Choice::Person)),
        choice(Label::Meeting(MeetingKey::Operator), people(operator), operator.map(Choice::Person)),
    ]
}

pub(super) fn typed(label: Label, value: &str) -> Field {
    Field { label, kind: Kind::Text, input: TextInput::new(value.to_owned()), untouched: true }
}

fn party(now: Option<Party>) -> Field {
    let parties = Party::ALL.iter().copied().map(Choice::Party).collect();
    choice(Label::Person(PersonKey::Party), optional(parties), now.map(Choice::Party))
}

pub(super) fn choice(label: Label, options: Vec<Choice>, now: Option<Choice>) -> Field {
    let at = now.and_then(|now| options.iter().position(|option| *option == now)).unwrap_or(0);
    Field { label, kind: Kind::Choice { options, at }, input: TextInput::default(), untouched: true }
}

/// The list with "not recorded" in front.
pub(super) fn optional(mut options: Vec<Choice>) -> Vec<Choice> {
    options.insert(0, Choice::Clear);
    options
}

/// What may stand in the field of a typed fact.
fn kind_of(key: FactKey) -> Kind {
    match key {
        FactKey::ExpectedExit => Kind::Coming,
        FactKey::BirthDate | FactKey::DeregisteredOn | FactKey::DestinationSince | FactKey::AtHomeSince => {
            Kind::Past
        }
        _ => Kind::Text,
    }
}

/// A recorded value as somebody would type it.
fn as_typed(reading: Reading, of: Option<PupilId>, fact: Option<Fact>) -> String {
    match fact {
        Some(Fact::GivenName(part) | Fact::NamePrefix(part) | Fact::FamilyName(part)) => {
            reading.part(of, &part)
        }
        Some(
            Fact::School(text)
            | Fact::SchoolPupilNo(text)
            | Fact::Class(text)
            | Fact::Municipality(text)
            | Fact::TrustedPerson(text)
            | Fact::Phone(text),
        ) => text,
        Some(Fact::YearLevel(level)) => level.to_string(),
        Some(
            Fact::BirthDate(date)
            | Fact::ExpectedExit(date)
            | Fact::DeregisteredOn(date)
            | Fact::DestinationSince(date)
            | Fact::AtHomeSince(date),
        ) => text::dates::numeric(date),
        Some(
            Fact::SchoolType(_)
            | Fact::ExitProfile(_)
            | Fact::ProfileDoubt(_)
            | Fact::Status(_)
            | Fact::Contact(_)
            | Fact::Destination(_)
            | Fact::Phase(_)
            | Fact::Direction(_)
            | Fact::EntryAdvice(_)
            | Fact::StartQualification(_)
            | Fact::EntryDiploma(_),
        )
        | None => String::new(),
    }
}
