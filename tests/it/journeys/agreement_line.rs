//! An agreement is typed in one line: who is meant is who is marked, and nobody is taken for another.

use casustafel::domain::{AgreementId, Command, Owner, Party, PersonFact, PersonKey};

use super::player::{MONDAY, Player, region};
use crate::support::log::{Story, day};

/// The line of the first pupil of all, open.
fn typing(line: &str) -> Player {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home a").types(line);
    coordinator
}

fn name_of(player: &Player, owner: Owner) -> String {
    let Owner::Person(person) = owner else { return format!("{owner:?}") };
    player.state().person(person).unwrap().name().to_owned()
}

fn owner(player: &Player) -> String {
    let owner = player.state().agreement(AgreementId(1)).unwrap().facts.first_owner.unwrap();
    name_of(player, owner)
}

#[test]
fn the_row_that_is_marked_is_the_one_that_is_taken() {
    let mut coordinator = typing("bellen @");
    let marked = |player: &Player| {
        let screen = player.screen();
        let line = screen.lines().find(|line| line.contains("› @")).expect("a marked row").to_owned();
        line.split("› @").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
    };
    let first = marked(&coordinator);
    coordinator.keys("down");
    let second = marked(&coordinator);
    assert_ne!(first, second);
    coordinator.keys("down up");
    assert_eq!(marked(&coordinator), second);
    coordinator.keys("enter").sees(&format!("bellen @{second} ")).types("vr").keys("enter");
    assert_eq!(owner(&coordinator).split(' ').next().unwrap().to_lowercase(), second);
}

#[test]
fn ik_is_who_is_at_the_keys() {
    let mut coordinator = typing("bellen @ik vr");
    coordinator.keys("enter");
    assert_eq!(owner(&coordinator), "Ilse de Wit");
}

#[test]
fn whoever_is_not_in_the_network_is_added_without_losing_the_line() {
    let mut coordinator = typing("bellen @karel vr");
    coordinator.sees("Wie is @karel?").keys("enter").sees("@karel staat niet in het netwerk.");
    coordinator.keys("enter").sees("Nieuwe netwerkpartner").types("mentor").keys("ctrl-s");
    coordinator.sees("bellen @karel vr").keys("enter");
    assert_eq!(owner(&coordinator), "karel");
}

#[test]
fn a_day_that_is_years_away_is_asked_once() {
    let mut coordinator = typing("bellen @fatima 11 dec 2062");
    coordinator.keys("enter").sees("nog jaren weg");
    assert!(coordinator.state().agreement(AgreementId(1)).is_none());
    coordinator.keys("enter");
    assert!(coordinator.state().agreement(AgreementId(1)).is_some());
}

#[test]
fn an_agreement_for_after_somebodys_last_day_is_asked_once() {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    story.pupil("Jayden", "van 't", "Hof", "De Kaap");
    let person = story.person("Fatima Aydin", "jobcoach", Party::SchoolPro);
    let until = Some(PersonFact::Until(day(2026, 12, 4)));
    story.act(Command::ChangePerson { person, facts: vec![(PersonKey::Until, until)] });
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("a").types("bellen @fatima 4 dec").sees_not("is er tot en met");
    coordinator.keys("ctrl-u").types("bellen @fatima vr 11 dec");
    coordinator
        .keys("enter")
        .sees("Fatima Aydin is er tot en met")
        .sees("vrijdag 4 december 2026. Nog een keer Enter");
    assert_eq!(coordinator.state().agreements().count(), 0);
    coordinator.keys("enter");
    assert_eq!(coordinator.state().agreements().count(), 1);
}
