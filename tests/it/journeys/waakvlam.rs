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
    coordinator.keys("w").types("Oom Henk").keys("enter");
    coordinator.keys("enter").types("vertrouwenspersoon").keys("ctrl-s").sees("contact houden").keys("enter");
    assert_eq!(coordinator.groups().len(), before + 1);
    let holder = case(&coordinator).named_last(Role::Waakvlam).unwrap();
    assert_eq!(holder.kind, Some(WaakvlamKind::KeepInTouch));
    assert_eq!(coordinator.state().person(holder.person().unwrap()).unwrap().name(), "Oom Henk");
    coordinator.sees_not("Waakvlam ontbreekt");
}
