//! One thing that can be chosen, in a picker or in a field of a form.

use super::entry_choice::EntryChoice;
use crate::app::World;
use crate::domain::{
    AgreementId, Answer, Audience, ContactState, Destination, Direction, Doubt, EntryAdvice, EntryNo,
    ExitProfile, Fact, FactKey, MeetingKind, NameForm, Party, PersonId, Phase, PupilId, SchoolType, Status,
    WaakvlamKind, Who,
};
use crate::text;
use crate::text::labels::Label;

/// One choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Take the value away; nobody, for a role.
    Clear,
    /// Leave what is recorded.
    Keep,
    /// A value of a field of an entry.
    Entry(EntryChoice),
    /// Somebody of this pupil's own network.
    Own(PupilId, EntryNo),
    /// A status.
    Status(Status),
    /// A contact state.
    Contact(ContactState),
    /// A destination.
    Destination(Destination),
    /// A profile.
    Profile(ExitProfile),
    /// Doubt about the profile.
    Doubt(Doubt),
    /// A kind of education.
    SchoolType(SchoolType),
    /// A phase.
    Phase(Phase),
    /// An uitstroomrichting.
    Direction(Direction),
    /// A studieadvies.
    EntryAdvice(EntryAdvice),
    /// Yes, no, not known.
    Answer(Answer),
    /// A kind of waakvlam.
    WaakvlamKind(WaakvlamKind),
    /// A kind of organisation.
    Party(Party),
    /// A kind of meeting.
    MeetingKind(MeetingKind),
    /// A netwerkpartner.
    Person(PersonId),
    /// Somebody who is not in the network yet.
    NewPerson,
    /// An agreement.
    Agreement(AgreementId),
    /// A pupil.
    Pupil(PupilId),
    /// The first start: import a list.
    StartImport,
    /// The first start: look at the demo region.
    StartDemo,
    /// The first start: begin with an empty list.
    StartEmpty,
}

impl Choice {
    /// What stands in the list.
    pub fn label(self, world: &World) -> String {
        match self {
            Self::Clear => text::layers::CLEAR.to_owned(),
            Self::Keep => text::entry_forms::KEEP.to_owned(),
            Self::Entry(value) => value.label().to_owned(),
            Self::Own(pupil, own) => world
                .case(pupil)
                .map(|case| text::who::around(&world.state, case, Who::Own(own), Audience::OwnScreen))
                .unwrap_or_default(),
            Self::Status(value) => value.label().to_owned(),
            Self::Contact(value) => value.label().to_owned(),
            Self::Destination(value) => value.label().to_owned(),
            Self::Profile(value) => value.label().to_owned(),
            Self::Doubt(value) => value.label().to_owned(),
            Self::SchoolType(value) => value.label().to_owned(),
            Self::Phase(value) => value.label().to_owned(),
            Self::Direction(value) => value.label().to_owned(),
            Self::EntryAdvice(value) => value.label().to_owned(),
            Self::Answer(value) => value.label().to_owned(),
            Self::WaakvlamKind(value) => value.label().to_owned(),
            Self::Party(value) => value.label().to_owned(),
            Self::MeetingKind(value) => value.label().to_owned(),
            Self::Person(person) => {
                world.state.person(person).map(|it| it.name().to_owned()).unwrap_or_default()
            }
            Self::NewPerson => text::layers::NEW_PERSON.to_owned(),
            Self::Agreement(agreement) => {
                world.state.agreement(agreement).and_then(|it| it.facts.what.clone()).unwrap_or_default()
            }
            Self::Pupil(pupil) => world
                .case(pupil)
                .map(|it| it.name().show(NameForm::Sorted, Audience::OwnScreen))
                .unwrap_or_default(),
            Self::StartImport => text::layers::START_IMPORT.to_owned(),
            Self::StartDemo => text::layers::START_DEMO.to_owned(),
            Self::StartEmpty => text::layers::START_EMPTY.to_owned(),
        }
    }

    /// The quieter words beside it.
    pub fn aside(self, world: &World) -> String {
        match self {
            Self::Person(person) => {
                world.state.person(person).map(text::people::function_and_party).unwrap_or_default()
            }
            Self::Agreement(agreement) => world
                .state
                .agreement(agreement)
                .map(|it| text::people::owner_and_due(it, &world.state, world.today))
                .unwrap_or_default(),
            Self::Pupil(pupil) => pupil.to_string(),
            Self::WaakvlamKind(kind) => text::layers::waakvlam_kind_meaning(kind).to_owned(),
            _ => String::new(),
        }
    }

    /// Also found by these words, though they do not stand in the list.
    pub fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Entry(value) => value.synonyms(),
            Self::Status(value) => value.synonyms(),
            Self::Contact(value) => value.synonyms(),
            Self::Destination(value) => value.synonyms(),
            Self::Profile(value) => value.synonyms(),
            Self::SchoolType(value) => value.synonyms(),
            Self::Phase(value) => value.synonyms(),
            Self::Direction(value) => value.synonyms(),
            Self::EntryAdvice(value) => value.synonyms(),
            Self::Answer(value) => value.synonyms(),
            Self::Party(value) => value.synonyms(),
            Self::MeetingKind(value) => value.synonyms(),
            _ => &[],
        }
    }

    /// The value as a fact of a pupil under this key; `Clear` takes the fact away.
    pub fn as_fact(self, key: FactKey) -> Option<(FactKey, Option<Fact>)> {
        let fact = match self {
            Self::Clear => return Some((key, None)),
            Self::Contact(value) => Fact::Contact(value),
            Self::Destination(value) => Fact::Destination(value),
            Self::Profile(value) => Fact::ExitProfile(value),
            Self::Doubt(value) => Fact::ProfileDoubt(value),
            Self::SchoolType(value) => Fact::SchoolType(value),
            Self::Phase(value) => Fact::Phase(value),
            Self::Direction(value) => Fact::Direction(value),
            Self::EntryAdvice(value) => Fact::EntryAdvice(value),
            Self::Answer(value) if key == FactKey::StartQualification => Fact::StartQualification(value),
            Self::Answer(value) => Fact::EntryDiploma(value),
            _ => return None,
        };
        (fact.key() == key).then_some((key, Some(fact)))
    }
}

/// Everything that can be chosen for a fact that has a fixed list; `None` for facts that are typed.
pub fn choices_for(key: FactKey) -> Option<Vec<Choice>> {
    let choices: Vec<Choice> = match key {
        FactKey::Contact => ContactState::ALL.iter().copied().map(Choice::Contact).collect(),
        FactKey::Destination => Destination::ALL.iter().copied().map(Choice::Destination).collect(),
        FactKey::ExitProfile => ExitProfile::ALL.iter().copied().map(Choice::Profile).collect(),
        FactKey::ProfileDoubt => Doubt::ALL.iter().copied().map(Choice::Doubt).collect(),
        FactKey::SchoolType => SchoolType::ALL.iter().copied().map(Choice::SchoolType).collect(),
        FactKey::Phase => Phase::ALL.iter().copied().map(Choice::Phase).collect(),
        FactKey::Direction => Direction::ALL.iter().copied().map(Choice::Direction).collect(),
        FactKey::EntryAdvice => EntryAdvice::ALL.iter().copied().map(Choice::EntryAdvice).collect(),
        FactKey::StartQualification | FactKey::EntryDiploma => {
            Answer::ALL.iter().copied().map(Choice::Answer).collect()
        }
        _ => return None,
    };
    Some(choices)
}
