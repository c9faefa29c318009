//! Triage: one pupil at a time, and what was done at the end.

use casustafel::app::Screen;
use casustafel::app::screens::triage::Page;
use casustafel::domain::{Cause, ContactState, NameForm, PupilId, Status};

use super::player::{MONDAY, Player, region};
use crate::support::reading;

fn status(player: &Player, pupil: PupilId) -> Status {
    player.state().case(pupil).unwrap().status()
}

fn name(player: &Player, pupil: PupilId) -> String {
    reading(player.state(), MONDAY).name(pupil, NameForm::Spoken)
}

/// All pupils in triage, and the first five of them.
fn begun() -> (Player, Vec<PupilId>) {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home T").sees("1 van 36");
    let pupils = coordinator.app().list.shown.iter().copied().take(5).collect();
    (coordinator, pupils)
}

#[test]
fn a_coordinator_goes_through_the_list_and_reads_back_what_was_done() {
    let (mut coordinator, pupils) = begun();
    let [first, _, third, fourth, _] = pupils[..] else { panic!() };
    let names = pupils.iter().map(|pupil| name(&coordinator, *pupil)).collect::<Vec<_>>();
    coordinator.sees(&names[0]).sees("Laatste wijzigingen");
    // A digit marks and goes on; Enter goes on without; a letter stays.
    coordinator.keys("2").sees("2 van 36").sees(&names[1]).keys("enter").sees("3 van 36");
    coordinator
        .keys("c home down enter")
        .sees("3 van 36")
        .keys("a")
        .types("bellen @fatima morgen")
        .keys("enter");
    coordinator.sees("3 van 36").sees("bellen").keys("right 3").sees("5 van 36");
    assert_eq!(status(&coordinator, first), Status::Attention);
    assert_eq!(status(&coordinator, fourth), Status::Stuck);
    coordinator.keys("esc").sees("Wat u deed").sees("3 leerlingen gewijzigd, 2 bekeken zonder wijziging");
    coordinator.sees("Status is nu 'aandacht nodig'.").sees("Contact is nu 'moeilijk bereikbaar'.");
    coordinator.sees(": bellen; door Fatima Aydin").sees_not(&names[1]);
    // The third pupil is taken back as a whole, and only that one.
    coordinator.keys("down delete").sees("Alles van deze leerling is ongedaan gemaakt.");
    let case = coordinator.state().case(third).unwrap();
    assert_eq!(case.facts.contact, None);
    assert!(coordinator.state().agreements_of(case).next().is_none());
    assert_eq!(status(&coordinator, first), Status::Attention);
    coordinator.sees("2 leerlingen gewijzigd, 3 bekeken zonder wijziging");
    // And put back in the same way; ctrl-z is the same key here.
    coordinator.keys("ctrl-z").sees("3 leerlingen gewijzigd");
    assert_eq!(coordinator.state().case(third).unwrap().facts.contact, Some(ContactState::HardToReach));
    coordinator.keys("delete enter");
    assert_eq!(coordinator.app().screen, Screen::List);
    assert_eq!(coordinator.state().case(third).unwrap().facts.contact, None);
}

#[test]
fn what_is_undone_shows_its_pupil_again_and_nothing_done_is_nothing_to_tell() {
    let (mut coordinator, pupils) = begun();
    let (before, first) = (coordinator.groups().len(), name(&coordinator, pupils[0]));
    coordinator.keys("2 enter enter ctrl-z").sees("1 van 36").sees(&first);
    assert!(matches!(coordinator.groups().last().unwrap().cause, Cause::Undo(_)));
    assert_eq!(status(&coordinator, pupils[0]), Status::New);
    coordinator.keys("q");
    assert_eq!((coordinator.app().screen, coordinator.left), (Screen::List, false));
    assert_eq!(coordinator.groups().len(), before + 2);
    // The pupil where triage stopped stands under the cursor.
    assert_eq!(coordinator.selected(), pupils[0]);
    coordinator.keys("ctrl-y T enter ctrl-z").sees("1 van 36").keys("esc").sees("1 leerling gewijzigd");
}

#[test]
fn landing_asks_first_and_then_the_next_comes() {
    let (mut coordinator, pupils) = begun();
    coordinator.keys("4 esc").sees("1 van 36").keys("4").types("regulier").keys("enter");
    coordinator.sees("Geland: sinds wanneer?");
    coordinator.keys("enter").sees("2 van 36");
    assert_eq!(status(&coordinator, pupils[0]), Status::Landed);
    // The status that stands there already goes on too.
    coordinator.keys("1 left 1").sees("3 van 36").keys("home").sees("1 van 36");
    coordinator.keys("esc").sees("Status is nu 'geland'.").sees("2 leerlingen gewijzigd");
}

#[test]
fn only_the_marked_ones_come_by_and_behind_the_last_one_is_what_was_done() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home space space T").sees("1 van 2").keys("enter enter").sees("laatste leerling");
    coordinator.keys("home 1 2").sees("Wat u deed").sees("2 leerlingen gewijzigd").keys("esc");
    assert_eq!(coordinator.app().screen, Screen::List);
    assert!(coordinator.app().list.marks.is_empty());
}

#[test]
fn going_elsewhere_tells_what_was_done_first() {
    let (mut coordinator, pupils) = begun();
    coordinator.keys("1 g a");
    assert_eq!(coordinator.app().triage.page, Page::Done(vec![pupils[0]], Default::default()));
    // Here digits mark nobody.
    let before = coordinator.groups().len();
    coordinator.keys("2 n");
    assert_eq!((coordinator.groups().len(), coordinator.app().layers.len()), (before, 0));
    coordinator.keys("enter");
    assert_eq!(coordinator.app().screen, Screen::Agreements);
}

#[test]
fn what_changed_since_the_last_discussion_stands_beside_the_pupil() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home 2 up o").types("23-11-2026").keys("ctrl-s");
    coordinator.keys("g o B").sees("aan tafel").keys("3 v v g o A j");
    let pupil = coordinator.app().list.shown[0];
    coordinator.keys("g l home T").sees("Sinds de bespreking van 23-11-2026").sees("Niets veranderd.");
    coordinator.keys("c home enter").sees("Contact is nu 'in beeld'.").sees_not("Niets veranderd.");
    coordinator.sees_not("Status van 'aandacht nodig' naar 'vastgelopen'");
    assert_eq!(status(&coordinator, pupil), Status::Stuck);
}
