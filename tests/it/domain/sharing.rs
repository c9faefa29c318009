//! Who may know of a case: the pupil's own school, and an organisation that was given a ground.

use casustafel::domain::query::{self, Attention, AttentionKind, Lacking, attention};
use casustafel::domain::{
    Audience, Command, Entry, EntryChange, EntryFact, EntryKind, Fact, FactKey, Ground, HolderChoice,
    MeetingFact, NameForm, Party, PartyRef, PersonFact, PersonId, Presence, PupilId, Reading, Recipient,
    Refusal, Role, RoleTerms, SchoolType,
};
use casustafel::text::attention::sentence;
use chrono::NaiveDate;

use crate::support::log::{Story, day};
use crate::support::{reading, rules};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();

fn story() -> (Story, PupilId) {
    let mut story = Story::begins(TODAY, "Merel");
    let pupil = story.pupil("Sanne", "", "Smit", "Praktijkschool De Kaap");
    (story, pupil)
}

fn works_at(story: &mut Story, party: Party, organisation: &str) -> PersonId {
    let person = story.person("Joost Kramer", "contactpersoon", party);
    let facts = vec![(
        casustafel::domain::PersonKey::Organisation,
        Some(PersonFact::Organisation(organisation.to_owned())),
    )];
    story.act(Command::ChangePerson { person, facts });
    person
}

fn regisseur(story: &mut Story, pupil: PupilId, person: PersonId) {
    let to = Some(HolderChoice::Known(person));
    let (role, terms) = (Role::Casusregisseur, RoleTerms::default());
    story.act(Command::SetRole { pupils: vec![pupil], role, to, terms });
}

fn sharing(party: Party, organisation: Option<&str>) -> Entry {
    let facts = [
        EntryFact::Party(party),
        EntryFact::Ground(Ground::Covenant),
        EntryFact::Purpose("begeleiding naar werk".into()),
        EntryFact::On(TODAY),
    ];
    let organisation = organisation.map(|name| EntryFact::Organisation(name.to_owned()));
    Entry::new(EntryKind::Sharing, facts.into_iter().chain(organisation))
}

fn share(story: &mut Story, pupils: Vec<PupilId>, party: Party, organisation: Option<&str>) {
    let changes = vec![EntryChange::add(sharing(party, organisation))];
    story.act(Command::SetEntries { pupils, changes, facts: vec![] });
}

fn lacking(story: &Story, pupil: PupilId) -> Vec<Lacking> {
    query::without_ground(reading(&story.state, TODAY), story.state.case(pupil).unwrap())
}

#[test]
fn the_pupils_own_school_needs_no_ground_and_another_school_does() {
    for (party, organisation, school_type, may) in [
        (Party::SchoolPro, "Praktijkschool De Kaap", None, true),
        (Party::SchoolPro, "de kaap", None, true),
        (Party::SchoolPro, "Het Baken", None, false),
        (Party::SchoolVso, "VSO De Kaap", None, false),
        (Party::SchoolPro, "Kaap", Some(SchoolType::Pro), true),
        // Which school it is nobody recorded: the kind tells.
        (Party::SchoolPro, "", Some(SchoolType::Pro), true),
        (Party::SchoolVso, "", Some(SchoolType::Pro), false),
        (Party::SchoolVso, "", None, true),
    ] {
        let (mut story, pupil) = story();
        let facts = vec![(FactKey::SchoolType, school_type.map(Fact::SchoolType))];
        story.act(Command::SetFacts { pupils: vec![pupil], facts });
        let person = works_at(&mut story, party, organisation);
        regisseur(&mut story, pupil, person);
        assert_eq!(lacking(&story, pupil).is_empty(), may, "{party:?} {organisation} {school_type:?}");
    }
    // Somebody of a foundation who works for this school is of this school.
    let (mut story, pupil) = story();
    let person = works_at(&mut story, Party::SchoolPro, "Stichting Waterland");
    regisseur(&mut story, pupil, person);
    assert_eq!(lacking(&story, pupil), [Lacking::OrganisationOf(Party::SchoolPro, person)]);
    let schools = PersonFact::Schools("Het Baken, De Kaap".to_owned());
    let facts = vec![(casustafel::domain::PersonKey::Schools, Some(schools))];
    story.act(Command::ChangePerson { person, facts });
    let renamed = vec![(FactKey::School, Some(Fact::School("De Kaap".to_owned())))];
    story.act(Command::SetFacts { pupils: vec![pupil], facts: renamed });
    assert_eq!(lacking(&story, pupil), []);
}

#[test]
fn a_ground_for_one_gemeente_is_none_for_another() {
    let (mut story, pupil) = story();
    let here = works_at(&mut story, Party::WerkInkomen, "Gemeente Oosterwaard");
    regisseur(&mut story, pupil, here);
    share(&mut story, vec![pupil], Party::WerkInkomen, Some("Gemeente Duinrade"));
    assert_eq!(lacking(&story, pupil), [Lacking::OrganisationOf(Party::WerkInkomen, here)]);
    let case = story.state.case(pupil).unwrap();
    let told = sentence(
        reading(&story.state, TODAY),
        case,
        Attention::NoGround(Lacking::OrganisationOf(Party::WerkInkomen, here)),
    );
    assert!(told.starts_with("Zonder grondslag voor Gemeente Oosterwaard (Werk en Inkomen). "), "{told}");
    let party = |organisation: Option<&str>| PartyRef {
        kind: Party::WerkInkomen,
        organisation: organisation.map(str::to_owned),
    };
    let name = |story: &Story, who: PartyRef| {
        let audience = Audience::Recipient(Recipient::Party(who));
        Reading::new(&story.state, TODAY, rules(), &audience).name(pupil, NameForm::Spoken)
    };
    assert_eq!(name(&story, party(Some("Gemeente Duinrade"))), "Sanne Smit");
    assert_eq!(name(&story, party(Some("Gemeente Oosterwaard"))), "L-001");
    assert_eq!(name(&story, party(None)), "L-001", "not every gemeente");
    // As grounds were recorded before: every organisation of that kind.
    share(&mut story, vec![pupil], Party::WerkInkomen, None);
    assert_eq!(lacking(&story, pupil), []);
    assert_eq!(name(&story, party(Some("Gemeente Oosterwaard"))), "Sanne Smit");
}

#[test]
fn whose_party_nobody_recorded_is_asked_after_and_not_let_through() {
    let (mut story, pupil) = story();
    let facts = vec![PersonFact::Name("Joost Kramer".to_owned())];
    let group = story.act(Command::AddPerson { facts });
    let [casustafel::domain::Event::PersonAdded { person, .. }] = group.events.as_slice() else { panic!() };
    let person = *person;
    regisseur(&mut story, pupil, person);
    assert_eq!(lacking(&story, pupil), [Lacking::Unknown(person)]);
    let case = story.state.case(pupil).unwrap();
    let told = sentence(reading(&story.state, TODAY), case, Attention::NoGround(Lacking::Unknown(person)));
    assert!(told.starts_with("Zonder grondslag voor Joost Kramer (partij onbekend). Vraag "), "{told}");
    let audience = Audience::Recipient(Recipient::Person(person));
    let name = Reading::new(&story.state, TODAY, rules(), &audience).name(pupil, NameForm::Spoken);
    assert_eq!(name, "L-001");
    // Whose casustafel it is knows what stands in it.
    regisseur(&mut story, pupil, PersonId(1));
    assert_eq!(lacking(&story, pupil), []);
}

#[test]
fn a_meeting_of_several_schools_asks_once_per_pupil_and_is_mended_in_one_act() {
    let mut story = Story::begins(TODAY, "Merel");
    let schools = ["De Kaap", "Het Baken", "De Zandloper"];
    let pupils: Vec<PupilId> = schools
        .iter()
        .flat_map(|school| [("Sanne", school), ("Yusuf", school)])
        .map(|(given, school)| story.pupil(given, "", school, school))
        .collect();
    let staff: Vec<PersonId> = schools
        .iter()
        .flat_map(|school| [school, school])
        .map(|school| works_at(&mut story, Party::SchoolPro, school))
        .collect();
    let attendance = staff.iter().map(|person| (*person, Presence::Present)).collect();
    let facts = vec![MeetingFact::Date(day(2026, 12, 4))];
    story.act(Command::AddMeeting { facts, attendance, pupils: pupils.clone() });
    let rows = |story: &Story, pupil| -> Vec<Attention> {
        let all = attention(reading(&story.state, TODAY), story.state.case(pupil).unwrap());
        all.into_iter().filter(|it| it.kind() == Some(AttentionKind::NoGround)).collect()
    };
    for pupil in &pupils {
        assert_eq!(rows(&story, *pupil).len(), 1);
        assert_eq!(lacking(&story, *pupil).len(), 2, "two of one school are one");
    }
    let meeting = story.state.meetings().next().unwrap();
    let told = casustafel::text::meeting::without_ground(
        reading(&story.state, TODAY),
        &query::without_ground_at(reading(&story.state, TODAY), meeting),
    );
    assert_eq!(
        told,
        "4 zonder grondslag voor De Kaap (praktijkschool), 4 voor Het Baken (praktijkschool), 4 voor De \
         Zandloper (praktijkschool)"
    );
    for school in schools {
        share(&mut story, pupils.clone(), Party::SchoolPro, Some(school));
    }
    assert!(pupils.iter().all(|pupil| rows(&story, *pupil).is_empty()));
}

#[test]
fn nothing_is_told_on_a_ground_that_this_organisation_lost() {
    let (mut story, pupil) = story();
    let withdrawn =
        sharing(Party::WerkInkomen, Some("Gemeente Duinrade")).with(EntryFact::WithdrawnOn(TODAY));
    let add = |entry| Command::SetEntries {
        pupils: vec![pupil],
        changes: vec![EntryChange::add(entry)],
        facts: vec![],
    };
    story.act(add(withdrawn));
    let told = |organisation: Option<&str>| {
        let facts = [
            EntryFact::What("dat zij werk zoekt".into()),
            EntryFact::Party(Party::WerkInkomen),
            EntryFact::Ground(Ground::Covenant),
            EntryFact::Purpose("werk".into()),
            EntryFact::On(TODAY),
        ];
        let organisation = organisation.map(|name| EntryFact::Organisation(name.to_owned()));
        add(Entry::new(EntryKind::Disclosure, facts.into_iter().chain(organisation)))
    };
    let refusal = Refusal::GroundWithdrawn(Party::WerkInkomen, TODAY);
    assert_eq!(story.refuses(told(Some("Gemeente Duinrade"))), refusal);
    assert_eq!(story.refuses(told(None)), refusal, "who says not which means this one too");
    story.act(told(Some("Gemeente Oosterwaard")));
}

/// A regional meeting has many parties at its table: their number and a key take one short line, their names take four.
#[test]
fn many_parties_without_a_ground_are_counted_in_one_line() {
    use casustafel::keys::{Place, standard};
    use casustafel::text::keys::Keys;
    use casustafel::text::meeting::{without_ground, without_ground_for};
    let (story, pupil) = story();
    let reading = reading(&story.state, TODAY);
    let keymap = standard();
    let lacking = [Party::Uwv, Party::Wmo, Party::WerkInkomen, Party::Doorstroompunt, Party::Jongerenpunt];
    let lacking = lacking.map(Lacking::Kind);
    let here = |some: &[Lacking]| without_ground_for(reading, some, Keys::new(&keymap, Place::Meeting));
    assert_eq!(here(&lacking), "Mag niet alles weten: 5 partijen · t");
    assert_eq!(here(&lacking[..2]), "Zonder grondslag voor UWV, Wmo");
    let of_all = lacking.map(|it| (it, vec![pupil]));
    let told = without_ground(reading, &of_all);
    assert_eq!(told, "1 zonder grondslag voor UWV, 1 voor Wmo, 1 voor Werk en Inkomen en nog 2 partijen");
}

/// A mentor on the list of a school comes with its name alone; what kind of school it is, nobody said.
#[test]
fn whoever_works_at_the_school_of_a_pupil_needs_no_ground_also_where_its_kind_is_not_recorded() {
    for (organisation, may) in
        [("Praktijkschool De Kaap", true), ("praktijkschool de kaap", true), ("De Linde", false)]
    {
        let (mut story, pupil) = story();
        let facts = [PersonFact::Name("Joost Kramer".into()), PersonFact::Organisation(organisation.into())];
        let group = story.act(Command::AddPerson { facts: facts.to_vec() });
        let [casustafel::domain::Event::PersonAdded { person, .. }] = group.events.as_slice() else {
            panic!()
        };
        let person = *person;
        regisseur(&mut story, pupil, person);
        assert_eq!(lacking(&story, pupil).is_empty(), may, "{organisation}");
    }
}
