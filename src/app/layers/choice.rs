//! One thing that can be chosen, in a picker or in a field of a form.

use super::entry_choice::EntryChoice;
use crate::app::views;
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::query::ListView;
use crate::domain::{
    AgreementId, Answer, Case, ContactState, Destination, Direction, Doubt, EntryAdvice, EntryKind, EntryNo,
    ExitProfile, Fact, FactKey, MeetingKind, NameForm, Party, PersonId, Phase, Provision, PupilId,
    SchoolType, Status, WaakvlamKind, Who,
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
    /// A heading over the rows that follow; the cursor passes it by.
    Heading(&'static str),
    /// An entry that stands in this case.
    Standing(PupilId, EntryNo),
    /// A signal that is to be dealt with.
    Handle(PupilId, EntryNo),
    /// A new entry of this kind.
    NewEntry(EntryKind),
    /// A new parent or guardian.
    NewGuardian,
    /// Somebody new of the own network.
    NewOwn,
    /// How far it is with this provision.
    ProvisionOf(PupilId, Provision),
    /// This fact of the pupil.
    FactOf(PupilId, FactKey),
    /// A party that works on the case without a ground.
    WithoutGround(Party),
    /// With a day and more.
    Details,
    /// Through whom a waakvlam keeps in touch, and how often.
    Terms,
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
    /// A view of Lijst.
    View(ListView),
    /// The kept or shipped view with this digit.
    SavedView(u8),
    /// A digit for a view.
    Slot(u8),
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
            Self::Heading(heading) => heading.to_owned(),
            Self::Standing(pupil, number) => row(pupil, number, world).0,
            Self::Handle(pupil, number) => text::entry_forms::handle(&row(pupil, number, world).0),
            Self::NewEntry(kind) => text::entry_forms::add(kind).to_owned(),
            Self::NewGuardian => text::entry_forms::ADD_GUARDIAN.to_owned(),
            Self::NewOwn => text::entry_forms::ADD_OWN.to_owned(),
            Self::ProvisionOf(_, provision) => provision.label().to_owned(),
            Self::FactOf(_, key) => key.label().to_owned(),
            Self::WithoutGround(party) => party.label().to_owned(),
            Self::Details => text::entry_forms::DETAILS.to_owned(),
            Self::Terms => text::entry_forms::TERMS.to_owned(),
            Self::Own(pupil, own) => world
                .case(pupil)
                .map(|case| text::who::around(world.reading(), case, Who::Own(own)))
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
            Self::Pupil(pupil) => world.reading().name(pupil, NameForm::Sorted),
            Self::View(view) => text::labels::list_view(view).to_owned(),
            Self::SavedView(slot) => views::saved(world)
                .into_iter()
                .find(|view| view.slot == slot)
                .map(|view| view.name)
                .unwrap_or_default(),
            Self::Slot(slot) => {
                let now =
                    views::saved(world).into_iter().find(|view| view.slot == slot).map(|view| view.name);
                text::views::slot(slot, now.as_deref())
            }
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
                .map(|it| text::people::owner_and_due(world.reading(), it))
                .unwrap_or_default(),
            Self::Pupil(pupil) => pupil.to_string(),
            Self::Standing(pupil, number) | Self::Handle(pupil, number) => row(pupil, number, world).1,
            Self::ProvisionOf(pupil, provision) => {
                let known = world.case(pupil).and_then(|case| {
                    case.entries_of(EntryKind::Provision).find(|(_, it)| it.provision() == Some(&provision))
                });
                text::entry_forms::provision(known.map(|(_, entry)| entry))
            }
            Self::FactOf(pupil, key) => {
                let fact = world.case(pupil).and_then(|case| case.facts.get(key));
                let told = |fact: Fact| text::labels::fact_value(world.reading(), Some(pupil), &fact);
                fact.map(told).unwrap_or_default()
            }
            Self::WithoutGround(_) => text::entry_forms::NO_GROUND.to_owned(),
            Self::Own(..) => text::entry_forms::THIS_CASE_ONLY.to_owned(),
            Self::SavedView(slot) => {
                let saved = views::saved(world).into_iter().find(|view| view.slot == slot);
                saved.map(|view| text::views::aside(&view)).unwrap_or_default()
            }
            Self::WaakvlamKind(kind) => text::layers::waakvlam_kind_meaning(kind).to_owned(),
            _ => String::new(),
        }
    }

    /// Also found by these words, though they do not stand in the list.
    pub fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Entry(value) => value.synonyms(),
            Self::ProvisionOf(_, value) => value.synonyms(),
            Self::WithoutGround(value) => value.synonyms(),
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

/// An entry as a row: what it is, and what one may want to know of it.
fn row(pupil: PupilId, number: EntryNo, world: &World) -> (String, String) {
    let Some(case) = world.case(pupil) else { return (String::new(), String::new()) };
    let told = text::entries::Entries { reading: world.reading(), case };
    case.entry(number).map(|entry| text::entry_forms::row(told, entry, world.today)).unwrap_or_default()
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

/// The netwerkpartners who can be chosen now, by name.
pub fn people(world: &World) -> Vec<Choice> {
    let mut people: Vec<_> = world.state.active_people(world.today).collect();
    people.sort_by_cached_key(|person| fold(person.name()));
    people.into_iter().map(|person| Choice::Person(person.id)).collect()
}

/// The people of this pupil's own network; nobody else's.
pub fn own_network(case: &Case) -> Vec<Choice> {
    case.entries_of(EntryKind::Relative).map(|(number, _)| Choice::Own(case.id, number)).collect()
}
