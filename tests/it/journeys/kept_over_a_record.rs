//! What was kept comes back in a field that changes a record: it says so, says what is recorded, and gives it back.

use casustafel::domain::{FactKey, PersonId};
use casustafel::keys::Action;

use super::player::{MONDAY, Player, region};

fn exit_of(coordinator: &Player) -> Option<String> {
    let case = coordinator.state().case(coordinator.selected()).unwrap();
    case.facts.get(FactKey::ExpectedExit).map(|fact| format!("{:?}", fact.value()))
}

/// Somebody of whom the list knows no exit date, at their exit date.
fn asks_when(coordinator: &mut Player) -> &mut Player {
    coordinator.keys("/ ctrl-u").types("Haddad").keys("enter").does(Action::SetExitDate)
}

#[test]
fn a_kept_day_says_what_it_was_and_the_first_letter_replaces_it() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    asks_when(&mut coordinator).keys("ctrl-u").types("31-7-2027").keys("enter");
    let recorded = exit_of(&coordinator);
    asks_when(&mut coordinator).sees_not("Bewaard").types("12-12-2027").keys("esc");
    for again in ["in the same run", "after a start"] {
        asks_when(&mut coordinator);
        coordinator.sees("12-12-2027").sees("nog niet vastgelegd").sees("Was 31-07-2027");
        coordinator.keys("esc");
        assert_eq!(exit_of(&coordinator), recorded, "{again}");
        coordinator.is_ended();
        coordinator = coordinator.starts_again();
    }
    // The first letter is of another day, and never glued behind this one.
    asks_when(&mut coordinator).types("1-7-2028").sees("1-7-2028").sees_not("12-12-2027");
    coordinator.keys("esc");
    asks_when(&mut coordinator).sees("1-7-2028");
    // What is recorded comes back, and nothing waits any more.
    coordinator
        .sees("Was 31-07-2027;")
        .does(Action::AsRecorded)
        .sees("31-07-2027")
        .sees_not("Bewaard")
        .keys("esc");
    assert!(coordinator.is_ended().is_none());
    let mut coordinator = coordinator.starts_again();
    coordinator.sees_not("klaar");
    asks_when(&mut coordinator).sees("31-07-2027").sees_not("Bewaard");
}

#[test]
fn a_half_day_goes_on_where_it_was_left() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    asks_when(&mut coordinator).types("31-7-").keys("esc");
    asks_when(&mut coordinator);
    coordinator.types("2027").sees("31-7-2027").keys("enter");
    assert!(exit_of(&coordinator).unwrap().contains("2027-07-31"));
}

/// On what terms somebody is waakvlam already is recorded; of a new one nothing is.
#[test]
fn kept_terms_of_a_waakvlam_say_what_is_recorded() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils().does(Action::SetWaakvlam).types("noor").keys("enter enter");
    let terms = |coordinator: &mut Player| {
        coordinator
            .does(Action::SetWaakvlam)
            .types("hoe vaak")
            .keys("enter tab tab")
            .sees("Contact elke (weken)");
    };
    terms(&mut coordinator);
    coordinator.sees_not("Bewaard").keys("ctrl-u").types("3").keys("esc esc esc");
    for again in ["in the same run", "after a start"] {
        terms(&mut coordinator);
        assert!(coordinator.screen().contains("Bewaard, nog niet vastgelegd. Was 6"), "{again}");
        coordinator.keys("esc esc esc");
        coordinator.is_ended();
        coordinator = coordinator.starts_again();
        coordinator.all_pupils();
    }
    terms(&mut coordinator);
    coordinator.does(Action::AsRecorded).sees_not("Bewaard").keys("esc");
}

/// Fields that nobody touched were never a draft: what was recorded since stands in them.
#[test]
fn only_what_was_typed_is_kept_of_a_form_that_changes_a_record() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.does(Action::GoNetwork).keys("home enter tab").types(" en gezinscoach").keys("esc");
    let person = |coordinator: &Player, id| coordinator.state().person(PersonId(id)).unwrap().facts.clone();
    coordinator.is_ended();
    let mut coordinator = coordinator.starts_again();
    coordinator.does(Action::GoNetwork).keys("home enter").sees("Bewaard");
    let before = coordinator.groups().len();
    coordinator.keys("ctrl-s");
    assert_eq!(coordinator.groups().len(), before + 1);
    let one_changed = (1..5)
        .filter(|id| person(&coordinator, *id).function.is_some_and(|it| it.ends_with("en gezinscoach")));
    assert_eq!(one_changed.count(), 1);
    assert_eq!(coordinator.last_events().len(), 1, "{:?}", coordinator.last_events());
}

#[test]
fn a_kept_line_and_a_kept_note_give_back_what_is_recorded() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator
        .keys("a")
        .types("bellen @fatima vr 11 dec")
        .keys("enter n")
        .types("Gaat goed.")
        .keys("ctrl-s");
    coordinator.does(Action::GoAgreements).keys("end enter").types(" nogmaals").keys("esc enter");
    coordinator.sees("nogmaals").sees("Bewaard, nog niet vastgelegd. Was bellen @fatima");
    let small = coordinator.screen_of(80, 24);
    assert!(small.contains("vrijdag 11 december 2026 (over 3 weken)"), "{small}");
    coordinator.follows("2026; ", " zet dat terug").sees_not("nogmaals").sees_not("Bewaard").keys("esc");
    coordinator
        .does(Action::GoList)
        .keys("enter tab end enter")
        .sees("Notitie wijzigen")
        .types("Heel ")
        .keys("esc enter");
    coordinator.sees("Heel").sees("Bewaard, nog niet vastgelegd.");
    coordinator.follows("vastgelegd. ", " zet terug").sees("Gaat goed.").sees_not("Heel").keys("esc");
    assert_eq!(coordinator.is_ended(), None);
    coordinator.starts_again().sees_not("klaar");
}
