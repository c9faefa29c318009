//! Who may know: given for several pupils at once, by whom their age says, and withdrawn.

use casustafel::domain::query::{Attention, Lacking, attention, open_to};
use casustafel::domain::{
    AgreementDraft, Command, EntryKind, Event, Fact, FactKey, Giver, Owner, Party, PartyRef, PersonFact,
    PersonKey, PupilId,
};
use chrono::NaiveDate;

use super::player::{MONDAY, Player, region};
use crate::support::log::{Story, day};
use crate::support::reading;

fn born(story: &mut Story, given: &str, on: NaiveDate) -> PupilId {
    let pupil = story.pupil(given, "", "Smit", "De Kaap");
    let facts = vec![(FactKey::BirthDate, Some(Fact::BirthDate(on)))];
    story.act(Command::SetFacts { pupils: vec![pupil], facts });
    pupil
}

fn given_by(player: &Player, pupil: PupilId) -> Option<Giver> {
    let case = player.state().case(pupil).unwrap();
    let (_, entry) = case.entries_of(EntryKind::Sharing).next().unwrap();
    entry.giver().copied()
}

#[test]
fn three_marked_pupils_share_in_one_act_and_each_gives_consent_by_age() {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    let eleven = born(&mut story, "Anne", day(2015, 3, 1));
    let fifteen = born(&mut story, "Bas", day(2011, 3, 1));
    let sixteen = born(&mut story, "Cas", day(2010, 3, 1));
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("*").keys("t").sees("3 leerlingen").sees("vanaf 16 de leerling zelf");
    coordinator
        .types("uwv")
        .keys("tab")
        .types("t")
        .sees("toestemming")
        .keys("tab")
        .types("begeleiding naar werk");
    let before = coordinator.groups().len();
    coordinator.keys("ctrl-s");
    assert_eq!(coordinator.groups().len(), before + 1);
    assert_eq!(given_by(&coordinator, eleven), Some(Giver::Parents));
    assert_eq!(given_by(&coordinator, fifteen), Some(Giver::Both));
    assert_eq!(given_by(&coordinator, sixteen), Some(Giver::Pupil));
}

/// Quick hands press Tab twice before the program looks.
#[test]
fn a_date_that_is_proposed_stays_when_it_is_passed_quickly() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home t enter").in_a_burst("job\t\t").sees("vandaag");
    let dates = |player: &Player| player.screen().matches("vandaag").count();
    let before = dates(&coordinator);
    coordinator.in_a_burst("hulp\t\t\t\t");
    assert_eq!(dates(&coordinator), before);
}

#[test]
fn consent_is_given_for_who_lacks_a_ground_and_withdrawn_again() {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    let consultant = story.person("Daan Vos", "arbeidsdeskundige", Party::Uwv);
    let pupil = story.pupil("Sanne", "", "Smit", "De Kaap");
    let draft = AgreementDraft {
        what: "ABA aanvragen".into(),
        owner: Some(Owner::Person(consultant)),
        with: vec![],
        due: Some(day(2026, 12, 4)),
    };
    story.act(Command::AddAgreement { pupil, draft });
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("enter").sees("Zonder grondslag voor UWV");
    // The party that lacks a ground stands first; Enter is enough to begin with it.
    coordinator
        .keys("t")
        .sees("Betrokken, nog zonder grondslag")
        .keys("enter")
        .sees("met 17 jaar geeft de leerling die zelf");
    coordinator.types("t").keys("tab").types("aanvraag ABA").keys("ctrl-s");
    let open =
        |player: &Player| open_to(reading(player.state(), MONDAY), player.state().case(pupil).unwrap());
    assert!(open(&coordinator).contains(&PartyRef::any(Party::Uwv)));
    assert_eq!(given_by(&coordinator, pupil), Some(Giver::Pupil));
    // The list stays open, and shows it.
    coordinator.sees("UWV: toestemming").sees("sinds 23-11-2026").sees_not("Betrokken, nog zonder grondslag");
    coordinator.keys("delete").sees("Vanaf vandaag mag deze partij").keys("j");
    assert!(!open(&coordinator).contains(&PartyRef::any(Party::Uwv)));
    coordinator.sees("ingetrokken op 23-11-2026").sees("Betrokken, nog zonder grondslag");
    let case = coordinator.state().case(pupil).unwrap();
    assert!(
        attention(reading(coordinator.state(), MONDAY), case)
            .contains(&Attention::NoGround(Lacking::Kind(Party::Uwv)))
    );
    // What was withdrawn cannot be withdrawn again, and stays to be read.
    coordinator.keys("down delete").sees("ingetrokken op 23-11-2026").sees_not("Vanaf vandaag");
}

#[test]
fn a_ground_names_the_gemeente_and_whose_party_is_unknown_is_asked_after() {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    let consultant = story.person("Daan Vos", "consulent", Party::WerkInkomen);
    let named = PersonFact::Organisation("Gemeente Duinrade".to_owned());
    let facts = vec![(PersonKey::Organisation, Some(named))];
    story.act(Command::ChangePerson { person: consultant, facts });
    let added = story.act(Command::AddPerson { facts: vec![PersonFact::Name("Joost Kramer".to_owned())] });
    let [Event::PersonAdded { person: unknown, .. }] = added.events.as_slice() else { panic!("{added:?}") };
    let unknown = *unknown;
    let pupil = story.pupil("Sanne", "", "Smit", "De Kaap");
    for (what, owner) in [("ABA aanvragen", consultant), ("langsgaan", unknown)] {
        let due = Some(day(2026, 12, 4));
        let draft =
            AgreementDraft { what: what.into(), owner: Some(Owner::Person(owner)), with: vec![], due };
        story.act(Command::AddAgreement { pupil, draft });
    }
    let mut coordinator = Player::after(&story);
    coordinator
        .all_pupils()
        .keys("enter t")
        .sees("Gemeente Duinrade (Werk en Inkomen)")
        .sees("Joost Kramer (partij onbekend)")
        .sees("vraag van welke partij");
    // The ground that is given is for that gemeente, and is told so.
    coordinator
        .keys("enter")
        .sees("Gemeente Duinrade")
        .types("co")
        .keys("tab")
        .types("begeleiding naar werk");
    coordinator.keys("ctrl-s").sees("Gemeente Duinrade (Werk en Inkomen): convenant");
    let open = open_to(reading(coordinator.state(), MONDAY), coordinator.state().case(pupil).unwrap());
    let gemeente = PartyRef { kind: Party::WerkInkomen, organisation: Some("Gemeente Duinrade".to_owned()) };
    assert_eq!(open, [gemeente].into());
    // Who they are of is filled in where it is asked.
    coordinator.keys("up up up up enter").sees("Joost Kramer").keys("tab tab").types("uwv").keys("ctrl-s");
    assert_eq!(coordinator.state().person(unknown).unwrap().facts.party, Some(Party::Uwv));
    coordinator.sees("Betrokken, nog zonder grondslag").sees_not("partij onbekend");
}

#[test]
fn a_ground_that_names_no_organisation_says_that_it_is_for_all_of_them() {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    story.pupil("Sanne", "", "Smit", "De Kaap");
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("t enter").types("werk en");
    coordinator.sees("Leeg: dit geldt voor alle organisaties van de");
    coordinator.keys("tab").types("co").keys("tab").types("begeleiding naar werk").keys("ctrl-s");
    coordinator
        .sees("Werk en Inkomen (alle): convenant")
        .keys("esc enter")
        .sees("delen: Werk en Inkomen (alle)");
    // One that names it is for that one alone.
    coordinator.keys("t down enter").types("werk en").sees("alle organisaties");
    coordinator.keys("tab tab tab tab").types("Duinrade").sees_not("alle organisaties");
}

#[test]
fn a_ground_is_for_all_of_a_kind_only_where_there_is_more_than_one() {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    story.pupil("Sanne", "", "Smit", "De Kaap");
    let works_at = |story: &mut Story, name: &str, organisation: &str| {
        let facts = vec![
            PersonFact::Name(name.to_owned()),
            PersonFact::Party(Party::WerkInkomen),
            PersonFact::Organisation(organisation.to_owned()),
        ];
        story.act(Command::AddPerson { facts });
    };
    works_at(&mut story, "Joost Kramer", "Gemeente Duinrade");
    works_at(&mut story, "Noor Visser", "Duinrade");
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("t enter").types("werk en").sees_not("alle organisaties");
    coordinator.keys("tab").types("co").keys("tab").types("begeleiding naar werk").keys("ctrl-s");
    coordinator.keys("esc enter").sees("delen: Werk en Inkomen").sees_not("(alle)");
    // A second one comes into the network: the ground, which names none, is for both.
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    story.pupil("Sanne", "", "Smit", "De Kaap");
    works_at(&mut story, "Joost Kramer", "Gemeente Duinrade");
    works_at(&mut story, "Noor Visser", "Gemeente Oosterwaard");
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("t enter").types("werk en").sees("alle organisaties");
}

#[test]
fn closing_a_meeting_names_who_was_there_without_a_ground() {
    let mut chair = super::chair_runs_a_meeting::prepared();
    chair.keys("P").types("fatima").keys("enter esc B v v A");
    chair.sees("Zonder grondslag voor jobcoachorganisatie");
}
