//! Somebody of a school reads the first list in: the own school stands ready, and a heading over several columns takes no
//! room from what stands under it.

use casustafel::domain::{Command, Party, PersonFact, PersonId, PersonKey};

use super::player::{MONDAY, Player};
use crate::support::log::Story;

/// Merel works at this school.
fn of_a_school(party: Party) -> Story {
    let mut story = Story::begins(MONDAY, "Merel");
    let facts = vec![
        (PersonKey::Party, Some(PersonFact::Party(party))),
        (PersonKey::Organisation, Some(PersonFact::Organisation("Praktijkschool De Linde".into()))),
    ];
    story.act(Command::ChangePerson { person: PersonId(1), facts });
    story
}

fn with_list(story: &Story) -> Player {
    let user = Player::after(story);
    let text = "Leerling;;Gegevens;;Mentor;;\nRoepnaam;Achternaam;Geboortedatum;Klas;Naam;Telefoon;Nummer\n\
        Noor;Bakker;12-5-2010;4A;Joost Kramer;06-1;1\nDaan;Smit;13-5-2010;4B;Joost Kramer;06-1;2\n";
    std::fs::write(user.lists.path().join("linde.csv"), text).unwrap();
    user
}

#[test]
fn the_own_school_is_offered_for_the_first_list() {
    let mut user = with_list(&of_a_school(Party::SchoolPro));
    user.keys("I enter").sees("welke school?").keys("enter").sees("Praktijkschool De Linde").keys("enter");
    user.sees("✓ Praktijkschool De Linde").sees_not("welke school?");
    // Another organisation is no school.
    let mut user = with_list(&of_a_school(Party::Uwv));
    user.keys("I enter").sees("welke school?").keys("enter").sees_not("Praktijkschool De Linde");
}

#[test]
fn a_word_over_several_columns_takes_no_room_from_their_own_headings() {
    let user = with_list(&of_a_school(Party::SchoolPro)).keys("I enter").screen_of(80, 24);
    println!("{user}");
    assert!(user.contains("   Geboortedatum "), "{user}");
}

#[test]
fn whoever_does_not_plan_the_first_meeting_knows_how_to_do_that_later() {
    let mut user = with_list(&of_a_school(Party::SchoolPro));
    user.keys("I enter enter enter tab enter tab enter").sees("Het eerste overleg plannen?");
    user.sees("Later kan ook: in Overleg (g o) met +.").does(casustafel::keys::Action::No);
    user.keys("g o +").sees("Nieuw overleg");
}
