//! The first start: who you are, and then a list, the demo or nothing yet.

use super::player::{MONDAY, Player};

fn introduced() -> Player {
    let mut coordinator = Player::over(vec![], MONDAY);
    coordinator.sees("nog niet versleuteld");
    coordinator
        .types("Ilse de Wit")
        .keys("enter")
        .types("coördinator")
        .keys("enter")
        .types("jong")
        .keys("enter");
    coordinator.sees("een lijst van school inlezen").sees("de demo bekijken").sees("leeg beginnen");
    coordinator
}

#[test]
fn a_newcomer_gives_a_name_and_imports_a_list() {
    let mut coordinator = introduced();
    let user = coordinator.state().person(coordinator.state().user().unwrap()).unwrap().clone();
    assert_eq!((user.name(), user.facts.function.as_deref()), ("Ilse de Wit", Some("coördinator")));
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv");
    coordinator.keys("enter").pastes(list).sees("kolommen");
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
    coordinator.keys("enter").pastes("/dev/null/bestaat-niet.csv").sees("niet te lezen");
    // The files are still there to choose from; Esc goes back to how to begin.
    coordinator.sees("stap 1 van 3").keys("esc").sees("leeg beginnen").keys("esc +").sees("Roepnaam");
}

#[test]
fn a_newcomer_without_a_name_is_asked_again() {
    let mut coordinator = Player::over(vec![], MONDAY);
    coordinator.keys("ctrl-s");
    assert!(coordinator.state().user().is_none());
    assert_eq!(coordinator.app().layers.len(), 1);
    // Esc asks before it leaves.
    coordinator.keys("esc").sees("Stoppen?").sees("Er is nog niets bewaard");
    assert!(!coordinator.left);
    coordinator.keys("n").types("Ilse").keys("esc j");
    assert!(coordinator.left);
}

#[test]
fn a_party_that_is_no_choice_is_said_and_not_passed_by() {
    let mut coordinator = Player::over(vec![], MONDAY);
    coordinator.types("Ilse de Wit").keys("enter enter").types("jx").sees("Geen keuze begint met «jx».");
    coordinator.keys("enter").sees("Geen keuze begint met «jx».");
    coordinator.keys("ctrl-s");
    assert!(coordinator.state().user().is_none(), "nothing goes on with what was not understood");
    coordinator.keys("backspace").sees_not("Geen keuze").types("jon").sees("‹ Jongerenpunt ›").keys("enter");
    let user = coordinator.state().person(coordinator.state().user().unwrap()).unwrap();
    assert_eq!(user.facts.party, Some(casustafel::domain::Party::Jongerenpunt));
}
