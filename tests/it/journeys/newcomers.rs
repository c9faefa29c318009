//! Somebody who is not in the network yet is added where they are needed, with what they are to do.

use casustafel::app::Layer;
use casustafel::app::layers::form::{Form, Label};
use casustafel::domain::{AgreementId, EntryKey, Event, MeetingId, Owner, PersonFact, Presence, Role};
use casustafel::keys::Action;

use super::chair_runs_a_meeting::prepared;
use super::player::{MONDAY, Player, region};

/// The line of the first pupil of all, open.
fn typing(line: &str) -> Player {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home a").types(line);
    coordinator
}

/// The newest person in the network.
fn newest(player: &Player) -> String {
    player.state().people().next_back().unwrap().name().to_owned()
}

fn added(player: &Player) -> usize {
    player.last_events().iter().filter(|event| matches!(event, Event::PersonAdded { .. })).count()
}

#[test]
fn a_new_owner_comes_in_with_the_agreement_and_goes_with_it() {
    let mut coordinator = typing("bellen @karel");
    let (before, groups) = (newest(&coordinator), coordinator.groups().len());
    coordinator.sees("+ karel toevoegen aan Netwerk").keys("enter").sees("Nieuwe netwerkpartner");
    coordinator.types("mentor").keys("ctrl-s").sees("bellen @karel").types("vr");
    assert_eq!(coordinator.groups().len(), groups, "nothing is recorded before the agreement is");
    coordinator.sees("karel").keys("enter");
    assert_eq!(coordinator.groups().len(), groups + 1);
    assert_eq!((newest(&coordinator).as_str(), added(&coordinator)), ("karel", 1));
    assert!(coordinator.state().agreement(AgreementId(1)).is_some());
    coordinator.keys("ctrl-z");
    assert_eq!(newest(&coordinator), before);
    assert!(coordinator.state().agreement(AgreementId(1)).is_none());
}

#[test]
fn the_last_row_adds_also_where_somebody_else_begins_so() {
    let mut coordinator = typing("bellen @fat");
    coordinator.sees("Fatima Aydin").sees("+ fat toevoegen aan Netwerk");
    // Tab still takes the only one who can be meant.
    coordinator.keys("tab").sees("bellen @fatima ");
    let mut coordinator = typing("bellen @fat");
    coordinator.keys("up enter").sees("Nieuwe netwerkpartner");
}

#[test]
fn whoever_goes_back_from_the_form_finds_the_line_as_it_was() {
    let mut coordinator = typing("bellen @karel");
    coordinator.keys("enter").types("mentor").keys("esc").sees("bellen @karel").sees("+ karel");
    // What was typed in the form comes back with the same name, and not with another one.
    coordinator.keys("enter").sees("mentor").keys("esc backspace enter").sees_not("mentor");
}

#[test]
fn somebody_new_stays_with_a_line_that_was_left_and_with_a_program_that_was_ended() {
    let mut coordinator = typing("bellen @karel");
    coordinator.keys("enter").types("mentor").keys("ctrl-s esc a").sees("bellen @karel");
    coordinator.is_ended();
    let mut coordinator = coordinator.starts_again();
    coordinator.keys("left home a").sees("bellen @karel").types("vr").keys("enter");
    assert_eq!(newest(&coordinator), "karel");
    let function = coordinator.state().people().next_back().unwrap().facts.function.clone();
    assert_eq!(function.as_deref(), Some("mentor"));
}

#[test]
fn words_that_mean_nobody_make_nobody() {
    for nobody in ["niemand", "geen", "vacature"] {
        let mut coordinator = typing(&format!("bellen @{nobody}"));
        coordinator.sees_not("toevoegen aan Netwerk").types(" vr").keys("enter enter");
        coordinator.sees(&format!("@{nobody} is niemand."));
        assert_eq!(newest(&coordinator), "Noor Visser");
    }
}

#[test]
fn a_name_that_fits_somebody_is_asked_before_there_are_two() {
    let mut coordinator = typing("bellen @karel");
    coordinator.keys("enter shift-tab ctrl-e ctrl-u").types("Fatima").keys("ctrl-s");
    coordinator.sees("Fatima Aydin (jobcoach").sees("staat al in").sees("Nieuwe netwerkpartner");
    coordinator.keys("enter").sees("bellen @").types("vr").keys("enter");
    assert_eq!(newest(&coordinator), "Fatima");
}

#[test]
fn a_new_casusregisseur_comes_in_with_the_role() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home");
    let pupil = coordinator.selected();
    coordinator.keys("r").types("Karel").sees("+ Karel toevoegen aan Netwerk").keys("enter ctrl-s");
    assert_eq!((newest(&coordinator).as_str(), added(&coordinator)), ("Karel", 1));
    assert!(coordinator.state().case(pupil).unwrap().named_last(Role::Casusregisseur).is_some());
    coordinator.keys("ctrl-z");
    assert_eq!(newest(&coordinator), "Noor Visser");
}

#[test]
fn whoever_goes_back_from_somebody_new_finds_the_search_and_two_are_kept_apart() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home r").types("Samira").keys("enter").sees("Nieuwe netwerkpartner");
    coordinator.keys("esc").sees("+ Samira toevoegen aan Netwerk");
    coordinator.keys("enter").types("jongerencoach").keys("esc").sees("+ Samira toevoegen");
    // Another name is another person; what was typed of the first stays with the first.
    coordinator.keys("ctrl-u").types("Piet").keys("enter").sees("Piet").sees_not("jongerencoach");
    coordinator.types("mentor").keys("esc esc r").types("Samira").keys("enter").sees("jongerencoach");
    coordinator.keys("esc ctrl-u").types("Piet").keys("enter").sees("mentor").sees_not("jongerencoach");
    // In Netwerk no list comes back: there the name is kept.
    coordinator.keys("esc esc g n /").types("Karel").keys("enter esc");
    coordinator.does(Action::NewPerson).sees("Karel");
}

#[test]
fn a_form_that_waited_does_not_add_somebody_twice() {
    let mut chair = prepared();
    chair.does(Action::EditMeeting).keys("tab tab").types("piet").keys("enter ctrl-s").sees("‹ piet ›");
    chair.keys("esc g n").does(Action::NewPerson).types("Piet").keys("ctrl-s g o");
    let people = chair.state().people().count();
    chair.does(Action::EditMeeting).sees("‹ piet ›").keys("ctrl-s");
    assert_eq!(chair.state().people().count(), people);
    let lead = chair.state().meeting(MeetingId(1)).unwrap().facts.chair.unwrap();
    assert_eq!(chair.state().person(lead).unwrap().name(), "Piet");
}

#[test]
fn a_new_chair_comes_in_with_the_meeting() {
    let mut chair = prepared();
    let groups = chair.groups().len();
    chair.does(Action::EditMeeting).keys("tab tab").types("piet").sees("Niemand heet «piet».");
    chair.keys("enter").sees("Nieuwe netwerkpartner").keys("ctrl-s").sees("‹ piet ›").keys("ctrl-s");
    assert_eq!((chair.groups().len(), added(&chair)), (groups + 1, 1));
    let chairs = chair.state().meeting(MeetingId(1)).unwrap().facts.chair.unwrap();
    assert_eq!(chair.state().person(chairs).unwrap().name(), "piet");
    // Words that mean nobody choose nobody.
    chair.does(Action::EditMeeting).keys("tab tab").types("niemand").sees("‹ niet vastgelegd ›").keys("esc");
    chair.keys("ctrl-z");
    assert_eq!(newest(&chair), "Noor Visser");
}

#[test]
fn only_who_is_chosen_in_the_end_comes_in() {
    let mut chair = prepared();
    chair.does(Action::EditMeeting).keys("tab tab").types("piet").keys("enter ctrl-s");
    chair.types("joost").keys("ctrl-s");
    assert_eq!(added(&chair), 0);
    // The one before was let go: who comes next gets the number.
    chair.does(Action::EditMeeting).keys("tab tab").types("piet").keys("enter ctrl-s");
    chair.types("karel").keys("enter ctrl-s ctrl-s");
    let named = chair.last_events().into_iter().find_map(|event| match event {
        Event::PersonAdded { facts, .. } => Some(facts),
        _ => None,
    });
    assert_eq!(named, Some(vec![PersonFact::Name("karel".to_owned())]));
    assert_eq!(added(&chair), 1);
}

#[test]
fn whoever_comes_in_unannounced_is_added_to_who_attends() {
    let mut chair = prepared();
    // Typing searches already: the key that searches elsewhere is no part of a name.
    chair.does(Action::Attendance).types("/karel").sees("+ karel toevoegen aan Netwerk");
    chair.keys("enter ctrl-s").sees("karel");
    let there = chair.state().meeting(MeetingId(1)).unwrap().attendance.clone();
    let (person, presence) = *there.last().unwrap();
    assert_eq!(chair.state().person(person).unwrap().name(), "karel");
    assert_eq!((presence, added(&chair)), (Presence::Present, 1));
}

#[test]
fn a_search_in_netwerk_adds_whom_it_does_not_find() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("g n /").types("Karel").sees("+ Karel toevoegen aan Netwerk").keys("enter");
    coordinator.sees("Nieuwe netwerkpartner").keys("ctrl-s");
    assert_eq!(newest(&coordinator), "Karel");
}

/// The cursor goes to the field of which this is so.
fn goes_to(player: &mut Player, is_it: impl Fn(&Form) -> bool) {
    for _ in 0..30 {
        let Some(Layer::Form(form)) = player.app().layers.last() else {
            panic!("no form:\n{}", player.screen())
        };
        if is_it(form) {
            return;
        }
        player.keys("tab");
    }
    panic!("no such field:\n{}", player.screen());
}

#[test]
fn a_new_owner_comes_in_with_the_agreement_of_a_signal() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home m down enter").types("baan kwijt").keys("enter").types("m");
    goes_to(&mut coordinator, |form| form.at + 1 == form.fields.len());
    let groups = coordinator.groups().len();
    coordinator.types("bellen @karel vr").keys("enter").sees("@karel staat niet in het netwerk.");
    coordinator.keys("enter").sees("Nieuwe netwerkpartner").keys("ctrl-s").sees("bellen @karel vr");
    coordinator.keys("enter");
    assert_eq!((coordinator.groups().len(), added(&coordinator)), (groups + 1, 1));
    let agreed = coordinator.state().agreement(AgreementId(1)).unwrap().facts.doing_last().owner;
    assert_eq!(agreed, coordinator.state().people().next_back().map(|it| Owner::Person(it.id)));
}

#[test]
fn whoever_called_and_is_not_in_the_network_comes_in_with_the_contact() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home m enter").types("g");
    goes_to(&mut coordinator, |form| {
        form.field().is_some_and(|field| matches!(field.label, Label::Entry(EntryKey::By, _)))
    });
    coordinator.types("piet").sees("Niemand heet «piet».").keys("enter").sees("Nieuwe netwerkpartner");
    coordinator.keys("esc").sees("Niemand heet «piet».").keys("enter ctrl-s").sees("‹ piet ›").keys("ctrl-s");
    assert_eq!((newest(&coordinator).as_str(), added(&coordinator)), ("piet", 1));
    coordinator.keys("ctrl-z");
    assert_eq!(newest(&coordinator), "Noor Visser");
}

#[test]
fn two_who_are_not_there_are_added_one_after_the_other() {
    let mut coordinator = typing("mail @piet met @jan_jansen vr");
    coordinator
        .keys("enter")
        .sees("@piet staat niet in het netwerk.")
        .keys("enter")
        .sees("Nieuwe netwerkpartner");
    coordinator
        .keys("ctrl-s")
        .sees("mail @piet")
        .keys("enter")
        .sees("staat niet in het netwerk.")
        .keys("enter");
    coordinator.sees("Nieuwe netwerkpartner").keys("ctrl-s").keys("end enter");
    assert_eq!(added(&coordinator), 2);
    assert!(coordinator.state().agreement(AgreementId(1)).is_some());
}

#[test]
fn a_number_behind_the_at_is_somebody_who_is_there() {
    let mut coordinator = typing("bellen @N-003");
    coordinator.sees_not("toevoegen aan Netwerk").types(" vr").keys("enter");
    let agreed = coordinator.state().agreement(AgreementId(1)).unwrap();
    assert_eq!(agreed.facts.doing_last().owner, Some(Owner::Person(casustafel::domain::PersonId(3))));
}

#[test]
fn a_draft_names_nobody_who_came_in_meanwhile() {
    let mut coordinator = typing("mail @piet vr");
    coordinator.keys("enter enter ctrl-s").sees("mail @piet").keys("esc");
    // Piet himself came in: there are not two of him, and the line means the one who is there.
    coordinator.keys("g n +").types("piet").keys("ctrl-s").keys("g l home a");
    coordinator.sees("mail @piet").sees_not("N-0").keys("end enter");
    let piet = coordinator.state().people().next_back().unwrap();
    assert_eq!(piet.name(), "piet");
    let agreed = coordinator.state().agreement(AgreementId(1)).unwrap();
    assert_eq!(agreed.facts.doing_last().owner, Some(Owner::Person(piet.id)));
    assert_eq!(coordinator.state().people().filter(|person| person.name() == "piet").count(), 1);
}
