//! A pupil refuses contact, and somebody keeps the flame burning.

use casustafel::domain::query::{Attention, attention};
use casustafel::domain::{ContactState, Role, WaakvlamKind};

use super::player::{MONDAY, Player, region};
use crate::support::reading;

#[test]
fn a_pupil_refuses_contact_and_gets_a_waakvlam() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left");
    let pupil = coordinator.selected();
    coordinator.keys("enter c").types("wil nu geen").keys("enter");
    let case = |player: &Player| player.state().case(pupil).unwrap().clone();
    assert_eq!(case(&coordinator).facts.contact, Some(ContactState::Declines));
    assert!(
        attention(reading(coordinator.state(), MONDAY), &case(&coordinator)).contains(&Attention::NoWaakvlam)
    );
    coordinator.sees("Waakvlam ontbreekt");
    // Somebody who is not in the network yet becomes waakvlam at once, in one step.
    let before = coordinator.groups().len();
    coordinator.keys("w").types("Oom Henk").keys("down enter");
    coordinator.types("vertrouwenspersoon").keys("ctrl-s").sees("contact houden");
    // One step back is the form, with all that was typed in it.
    coordinator.keys("esc").sees("Oom Henk").sees("vertrouwenspersoon");
    coordinator.keys("ctrl-s").sees("contact houden").keys("enter");
    assert_eq!(coordinator.groups().len(), before + 1);
    let holder = case(&coordinator).named_last(Role::Waakvlam).unwrap();
    assert_eq!(holder.kind, Some(WaakvlamKind::KeepInTouch));
    assert_eq!(coordinator.state().person(holder.person().unwrap()).unwrap().name(), "Oom Henk");
    coordinator.sees_not("Waakvlam ontbreekt");
}

#[test]
fn esc_goes_back_one_step_wherever_one_list_follows_another() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home w").types("fatima").keys("enter").sees("Wat doet de waakvlam?");
    coordinator.keys("esc").sees("Waakvlam ·").sees("Joost Kramer").keys("esc");
    assert!(coordinator.app().layers.is_empty());
    coordinator.keys("4").types("beschut").keys("enter").sees("Geland: sinds wanneer?");
    coordinator.keys("esc").sees("Geland: waar?").keys("esc");
    coordinator.keys("r").types("fatima").keys("enter r").types("joost").keys("enter").sees("Reden");
    coordinator.keys("esc").sees("Casusregisseur ·").sees("Noor Visser").keys("esc");
    assert!(coordinator.app().layers.is_empty());
}

#[test]
fn a_word_that_means_nobody_is_nobody_and_not_somebody_of_that_name() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home");
    let (pupil, people) = (coordinator.selected(), coordinator.state().people().count());
    coordinator.keys("r").types("fatima").keys("enter");
    let holder =
        |player: &Player| player.state().case(pupil).unwrap().named_last(Role::Casusregisseur).is_some();
    assert!(holder(&coordinator));
    for (at, word) in ["niemand", "geen", "-", "Nog niemand"].iter().enumerate() {
        coordinator.keys("r").types(word).sees_not("nieuwe netwerkpartner").keys("enter");
        if at == 0 {
            coordinator.sees("Reden").keys("ctrl-s");
        }
        assert!(!holder(&coordinator), "{word}");
    }
    assert_eq!(coordinator.state().people().count(), people);
    // Nor does Netwerk take one of that name.
    coordinator.keys("esc g n +").types("Niemand").keys("ctrl-s").sees("betekent dat er niemand is");
    assert_eq!(coordinator.state().people().count(), people);
}
