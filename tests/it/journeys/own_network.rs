//! An uncle keeps the flame burning. He lives in this case, and nowhere else.

use casustafel::domain::{EntryKind, Relation, Role, WaakvlamKind, Who};

use super::player::{MONDAY, Player, region};

#[test]
fn somebody_of_the_own_network_becomes_waakvlam_and_stays_in_the_case() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    let pupil = coordinator.selected();
    let people = coordinator.state().people().count();
    let before = coordinator.groups().len();
    coordinator.keys("w").types("Oom Henk").sees("Oom Henk toevoegen aan het eigen netwerk").keys("enter");
    coordinator
        .sees("Waakvlam uit het eigen netwerk")
        .sees("Oom Henk")
        .types("fa")
        .keys("tab")
        .types("06 11223344");
    coordinator.keys("ctrl-s").sees("contact houden").keys("enter");
    assert_eq!(coordinator.groups().len(), before + 1);
    let case = coordinator.state().case(pupil).unwrap();
    let holder = case.named_last(Role::Waakvlam).unwrap();
    let Who::Own(own) = holder.who else { panic!("{:?}", holder.who) };
    let entry = case.entry(own).unwrap();
    assert_eq!((entry.kind, entry.relation()), (EntryKind::Relative, Some(&Relation::Family)));
    assert_eq!(coordinator.state().people().count(), people);
    // Nothing typed is left over, in Netwerk he does not stand, and no other case can choose him.
    coordinator.keys("g n").sees("4 personen").sees_not("Oom Henk");
    coordinator
        .keys("g l down w")
        .sees("Fatima Aydin")
        .sees_not("Oom Henk")
        .keys("esc up w")
        .sees("Oom Henk");
    // Who has a role cannot be taken away.
    coordinator
        .keys("esc k")
        .sees("Oom Henk, familie")
        .keys("down delete j")
        .sees("is nog waakvlam in deze casus");
    assert!(coordinator.state().case(pupil).unwrap().entry(own).is_some());
    coordinator.keys("esc q");
    assert!(coordinator.left, "no draft is left behind");
}

#[test]
fn how_often_and_through_whom_can_be_said_at_once_and_changed_later() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    let pupil = coordinator.selected();
    coordinator.keys("w").types("noor").keys("enter").types("via").keys("enter").sees("rechtstreeks");
    coordinator
        .types("l")
        .keys("tab")
        .types("j")
        .sees("Joost Kramer")
        .keys("tab")
        .sees("elke 6 weken")
        .keys("ctrl-u")
        .types("3")
        .keys("ctrl-s");
    let holder = |player: &Player| player.state().case(pupil).unwrap().named_last(Role::Waakvlam).unwrap();
    let now = holder(&coordinator);
    assert_eq!((now.kind, now.rhythm), (Some(WaakvlamKind::LightSupport), Some(3)));
    assert!(matches!(now.via, Some(Who::Person(_))));
    coordinator
        .keys("w")
        .types("via")
        .keys("enter")
        .sees("Joost Kramer")
        .keys("up")
        .keys("ctrl-u")
        .types("8")
        .keys("ctrl-s");
    let then = holder(&coordinator);
    assert_eq!((then.who, then.via, then.rhythm), (now.who, now.via, Some(8)));
    // Another kind of the same person takes nothing of that away.
    coordinator.keys("w enter enter");
    let kept = holder(&coordinator);
    assert_eq!((kept.kind, kept.via, kept.rhythm), (Some(WaakvlamKind::KeepInTouch), then.via, Some(8)));
}
