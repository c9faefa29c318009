//! The first start: what this is, then the demo without a word, or a list or nothing yet and who you are.

use super::player::{MONDAY, Player};

/// Chose how to begin, and says who they are; not yet the last Enter.
fn introducing(way: &str) -> Player {
    let mut coordinator = Player::over(vec![], MONDAY);
    coordinator.sees("nog niet versleuteld").sees("een verzonnen regio").sees("leeg beginnen");
    coordinator
        .types(way)
        .keys("enter")
        .types("Ilse de Wit")
        .keys("enter")
        .types("coördinator")
        .keys("enter")
        .types("jong")
        .keys("enter")
        .types("Jongerenpunt Oosterwaard");
    coordinator
}

fn introduced() -> Player {
    let mut coordinator = introducing("lijst");
    coordinator.keys("enter").sees("stap 1 van 3");
    coordinator
}

#[test]
fn who_begins_empty_stands_in_the_list() {
    let mut coordinator = introducing("leeg");
    coordinator.keys("enter").sees_not("Welkom").sees("Er zijn nog geen leerlingen");
    let user = coordinator.state().person(coordinator.state().user().unwrap()).unwrap();
    assert_eq!(user.facts.organisation.as_deref(), Some("Jongerenpunt Oosterwaard"));
}

#[test]
fn who_only_wants_to_look_gives_no_name() {
    let mut visitor = Player::over(vec![], MONDAY);
    visitor.keys("enter");
    assert!(visitor.demo, "the demo is asked for at once");
    assert!(visitor.state().user().is_none());
}

#[test]
fn what_was_typed_stays_while_somebody_looks_at_another_way_to_begin() {
    let mut coordinator = introducing("lijst");
    coordinator.keys("esc ctrl-u").sees("leeg beginnen").types("leeg").keys("enter");
    coordinator
        .sees("Ilse de Wit")
        .sees("Jongerenpunt Oosterwaard")
        .keys("ctrl-s")
        .sees("Er zijn nog geen leerlingen");
    assert!(coordinator.state().user().is_some());
}

#[test]
fn a_newcomer_gives_a_name_and_imports_a_list() {
    let mut coordinator = introduced();
    let user = coordinator.state().person(coordinator.state().user().unwrap()).unwrap().clone();
    assert_eq!((user.name(), user.facts.function.as_deref()), ("Ilse de Wit", Some("coördinator")));
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv");
    coordinator.pastes(list).sees("kolommen");
    // The school is asked, because no column gives it; then the rows are shown, and nothing is recorded before the end.
    coordinator.keys("enter").types("Praktijkschool De Kaap").keys("enter").sees("4 mentoren staan niet");
    let people = coordinator.state().people().count();
    coordinator.keys("enter enter enter").sees("19 leerlingen erbij");
    assert_eq!(coordinator.state().cases().count(), 0);
    coordinator.keys("enter").sees("Het eerste overleg plannen?").keys("n");
    assert_eq!(coordinator.state().cases().count(), 19);
    assert_eq!(coordinator.state().people().count(), people + 4);
    coordinator.keys("ctrl-z");
    assert_eq!(coordinator.state().people().count(), people);
    assert_eq!(coordinator.state().cases().count(), 0, "one undo takes the whole list back");
}

#[test]
fn a_list_that_is_no_table_gets_one_sentence_and_the_program_goes_on() {
    let mut coordinator = introduced();
    coordinator.pastes("/dev/null/bestaat-niet.csv").sees("niet te lezen");
    // The files are still there to choose from; Esc goes back to how to begin.
    coordinator.sees("stap 1 van 3").keys("esc ctrl-u").sees("leeg beginnen").keys("esc +").sees("Roepnaam");
}

#[test]
fn a_newcomer_without_a_name_is_asked_again() {
    let mut coordinator = Player::over(vec![], MONDAY);
    coordinator.keys("down enter ctrl-s").sees("Vul een naam in");
    assert!(coordinator.state().user().is_none());
    // Esc goes back to how to begin, and asks before it leaves.
    coordinator.types("Ilse").keys("esc").sees("leeg beginnen").keys("esc").sees("Stoppen?");
    coordinator.sees("Er is nog niets bewaard").keys("n");
    assert!(!coordinator.left);
    coordinator.keys("enter").sees("Ilse").keys("esc esc j");
    assert!(coordinator.left);
}

#[test]
fn a_party_that_is_no_choice_is_said_and_not_passed_by() {
    let mut coordinator = Player::over(vec![], MONDAY);
    coordinator
        .keys("down enter")
        .types("Ilse de Wit")
        .keys("enter enter")
        .types("jx")
        .sees("Geen keuze begint met «jx».");
    coordinator.keys("enter").sees("Geen keuze begint met «jx».");
    coordinator.keys("ctrl-s");
    assert!(coordinator.state().user().is_none(), "nothing goes on with what was not understood");
    coordinator.keys("backspace").sees_not("Geen keuze").types("jon").sees("‹ Jongerenpunt ›").keys("ctrl-s");
    let user = coordinator.state().person(coordinator.state().user().unwrap()).unwrap();
    assert_eq!(user.facts.party, Some(casustafel::domain::Party::Jongerenpunt));
}
