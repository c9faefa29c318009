//! What a key is about stands on the screen before it counts: which agreement, whom of the marked, which meeting.

use casustafel::domain::{Fact, FactKey, MeetingId, Presence, PupilId, Role, Status, query};
use casustafel::keys::Action;

use super::chair_runs_a_meeting::prepared;
use super::player::{MONDAY, Player, region};

fn coordinator() -> Player {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    coordinator
}

/// The first pupils of the list.
fn first(player: &Player, count: usize) -> Vec<PupilId> {
    player.app().list.shown.iter().copied().take(count).collect()
}

#[test]
fn the_only_agreement_stands_on_the_screen_before_it_is_done() {
    let mut user = coordinator();
    user.keys("a").types("bellen @fatima vr").keys("enter");
    let open = |user: &Player| query::open_agreements(user.state()).count();
    user.keys("x").sees("Welke afspraak is klaar?").sees("bellen").keys("esc");
    assert_eq!(open(&user), 1);
    user.keys("x enter");
    assert_eq!(open(&user), 0);
}

#[test]
fn with_marks_what_is_about_one_pupil_says_about_whom() {
    let mut user = coordinator();
    user.keys("space space space");
    let name = user.spoken(user.selected());
    for key in ["n", "m", "k"] {
        user.keys(key)
            .sees(&format!("Dit gaat alleen over {name}, onder de cursor; niet over wie gemerkt is (3)."));
        user.keys("esc");
    }
    // One who is marked and stands under the cursor is who is meant.
    user.keys("esc home space up n").sees_not("Dit gaat alleen over");
}

#[test]
fn an_agreement_is_made_with_each_who_is_marked() {
    let mut user = coordinator();
    let pupils = first(&user, 3);
    let groups = user.groups().len();
    user.keys("space space space a")
        .sees("Afspraak · 3 leerlingen")
        .types("ouders bellen @karel")
        .keys("enter ctrl-s");
    user.types("vr").keys("esc a").sees("ouders bellen @karel vr").keys("enter");
    user.sees("Zo ook bij nog 2 leerlingen;").sees("ctrl-z maakt alles samen ongedaan.");
    assert_eq!(user.groups().len(), groups + 1, "with who does it");
    let agreed = |user: &Player, pupil: &PupilId| {
        user.state().row(*pupil).unwrap().open().iter().map(|open| open.id).collect::<Vec<_>>()
    };
    let numbers: Vec<_> = pupils.iter().flat_map(|pupil| agreed(&user, pupil)).collect();
    assert_eq!(numbers.len(), 3, "one each");
    user.keys("ctrl-z");
    assert!(pupils.iter().all(|pupil| agreed(&user, pupil).is_empty()));
}

#[test]
fn a_destination_is_for_all_who_are_marked() {
    let mut user = coordinator();
    let pupils = first(&user, 2);
    user.keys("space space b").types("dagbesteding").keys("enter");
    for pupil in pupils {
        let facts = &user.state().case(pupil).unwrap().facts;
        assert!(facts.destination.is_some(), "{pupil}");
        assert_eq!(facts.get(FactKey::Destination), facts.destination.map(Fact::Destination));
    }
}

#[test]
fn who_loses_a_waakvlam_with_others_is_named_first() {
    let mut user = coordinator();
    let pupils = first(&user, 3);
    user.keys("w").types("fatima").keys("enter enter");
    let held = |user: &Player, pupil: PupilId| {
        user.state().case(pupil).unwrap().named_last(Role::Waakvlam).map(|it| it.who)
    };
    let before = held(&user, pupils[0]);
    user.keys("space space space w").types("joost").keys("enter enter");
    user.sees("Joost Kramer wordt waakvlam van 3 leerlingen.");
    user.sees("Nu is dat: Fatima Aydin (1), nog niemand (2).").keys("n");
    assert_eq!((held(&user, pupils[0]), held(&user, pupils[1])), (before, None));
    user.keys("esc esc w").types("joost").keys("enter enter j");
    assert!(pupils.iter().all(|pupil| held(&user, *pupil).is_some() && held(&user, *pupil) != before));
}

#[test]
fn a_reason_says_whom_it_is_about() {
    let mut user = coordinator();
    user.keys("r").types("fatima").keys("enter home r").types("joost").keys("enter");
    user.sees("Waarom een ander?").sees("Nu is dat: Fatima Aydin.").keys("esc esc");
    user.keys("r").types("niemand").keys("enter").sees("Waarom niemand?").sees_not("Waarom een ander?");
}

#[test]
fn landing_says_how_many_change_and_who_keeps_a_day() {
    let mut user = coordinator();
    user.keys("4").types("dagbesteding").keys("enter").types("1-9-2026").keys("enter");
    user.all_pupils();
    let landed = user.state().cases().find(|case| case.status() == Status::Landed).unwrap().id;
    user.keys("*");
    let all = user.app().list.marks.len();
    assert!(all >= 10 && user.app().list.marks.contains(&landed));
    user.keys("4").types("dagbesteding").keys("enter");
    user.sees(&format!("{} van de {all} leerlingen krijgen status geland", all - 1)).keys("enter");
    let name = user.spoken(landed);
    user.sees(&format!("{} leerlingen krijgen status geland sinds", all - 1));
    user.sees("1 leerling is al geland en houdt de eigen datum.");
    let question = user.screen();
    let named = question.lines().skip_while(|line| !line.contains("krijgen status geland sinds"));
    assert!(!named.take(4).any(|line| line.contains(&name)), "{question}");
    assert!(user.state().case(landed).unwrap().facts.destination.is_some());
}

#[test]
fn nothing_changes_from_a_meeting_that_is_closed() {
    let mut chair = prepared();
    chair.keys("B v v v v v v A j");
    let (groups, pupil) = (chair.groups().len(), chair.app().meeting.selected(&chair.app().world).unwrap());
    for key in ["2", "a", "r", "n"] {
        chair.keys(key).sees("Overleg O-001 is afgesloten: van hier verandert niets.");
        assert!(chair.app().layers.is_empty());
    }
    assert_eq!(chair.groups().len(), groups);
    // Looking is no change; and in the case it is.
    chair.keys("L").sees_not("van hier verandert niets").keys("esc enter 2");
    assert_eq!(chair.state().case(pupil).unwrap().status(), Status::Attention);
}

#[test]
fn before_a_meeting_begins_the_small_letter_says_what_it_does() {
    let mut chair = prepared();
    chair.keys("b").sees("b kiest een bestemming. Het overleg begint met B.").keys("esc B b");
    chair.sees("Bestemming ·").sees_not("Het overleg begint met");
}

#[test]
fn undo_after_closing_says_how_the_meeting_is_opened_again() {
    let mut chair = prepared();
    chair.keys("B A j ctrl-z").sees("een afgesloten overleg heropent").sees("u in Overleg met H.");
}

#[test]
fn minutes_away_from_overleg_are_asked_for() {
    let mut chair = prepared();
    let files = |chair: &Player| std::fs::read_dir(chair.exports.path()).unwrap().count();
    chair.keys("B A j g l e").sees("Verslag maken?").sees("O-001").keys("n");
    assert_eq!(files(&chair), 0);
    chair.keys("e j").sees("verslag-2026-11-23-O-001.md");
    assert_eq!(files(&chair), 1);
}

#[test]
fn between_two_pupils_a_key_that_does_nothing_says_why() {
    let mut chair = prepared();
    chair.keys("B 2 v");
    let groups = chair.groups().len();
    for key in ["r", "ctrl-z", "2"] {
        chair
            .keys(key)
            .sees("U leest nu terug wat er is vastgelegd. Esc gaat terug naar de tafel")
            .sees("Vastgelegd");
        assert_eq!(chair.groups().len(), groups);
    }
    chair.keys("esc ctrl-z").sees("Ongedaan gemaakt");
}

#[test]
fn the_attendance_says_what_enter_does_and_that_the_chair_is_not_there() {
    let mut chair = prepared();
    chair.keys("P").types("ilse").sees("van de lijst").sees("voorzitter").sees_not("niet aanwezig");
    chair.keys("enter enter enter").sees("! voorzitter, en niet aanwezig");
    let there = chair.state().meeting(MeetingId(1)).unwrap().attendance.clone();
    assert_eq!(there.last().map(|(_, presence)| *presence), Some(Presence::Absent));
    chair.keys("enter").sees_not("niet aanwezig").sees("nog niet ingevuld");
}

#[test]
fn help_begins_with_what_is_done_here_mostly() {
    let mut user = coordinator();
    for (go, first_one) in [
        (Action::GoList, "Openen of wijzigen"),
        (Action::GoAgreements, "Een contact of een signaal vastleggen"),
        (Action::GoNetwork, "Openen of wijzigen"),
    ] {
        user.does(go).keys("?");
        let screen = user.screen();
        let at = screen.lines().position(|line| line.contains("typ om te zoeken")).unwrap();
        // Below the search line one is empty.
        let [heading, first] = [2, 3].map(|below| screen.lines().nth(at + below).unwrap());
        assert!(heading.contains("Hier vaak nodig") && first.contains(first_one), "{screen}");
        user.keys("esc");
    }
}

#[test]
fn handing_on_is_answered_with_the_keys_that_stand_under_it() {
    let mut user = coordinator();
    user.keys("r").types("joost").keys("enter g n").types("").keys("down down o");
    user.keys("ctrl-s").sees("Klopt dit?");
    let screen = user.screen();
    assert!(screen.contains("j vastleggen   n terug naar de lijst"), "{screen}");
    user.keys("n").sees_not("Klopt dit?").keys("ctrl-s j").sees_not("Klopt dit?");
}

#[test]
fn whom_a_waakvlam_goes_through_is_called_so_when_they_cannot_go() {
    let mut user = coordinator();
    user.keys("k").types("nieuw").keys("esc k down");
    user.keys("esc w").types("Oom Henk").keys("enter").types("fa").keys("tab").types("06 11223344");
    user.keys("ctrl-s enter w").types("noor").keys("enter").types("via").keys("enter tab").types("oom");
    user.keys("ctrl-s k down delete j").sees("Via deze persoon houdt de waakvlam contact.");
    user.sees_not("is nog waakvlam in deze casus");
}

#[test]
fn what_is_changed_and_not_taken_away_says_so() {
    let mut user = coordinator();
    user.keys("k end delete").sees("Dit gegeven wijzigt u met Enter; daar kunt u het ook leegmaken.");
    assert_eq!(user.app().layers.len(), 1, "the list stays");
}

#[test]
fn a_heading_in_afspraken_counts_what_the_title_counts() {
    let mut user = coordinator();
    user.keys("a")
        .types("bellen @fatima morgen")
        .keys("enter a")
        .types("mailen @fatima morgen")
        .keys("enter");
    user.on(MONDAY + chrono::Days::new(20)).keys("g a");
    let of = |user: &Player| {
        let screen = user.screen();
        let heading = screen.lines().find(|line| line.contains("Te laat  ")).map(str::to_owned);
        let count =
            heading.and_then(|line| line.split("Te laat  ").nth(1)?.split_whitespace().next()?.parse().ok());
        (user.app().agreements.counts.late, count.unwrap_or(0usize))
    };
    assert_eq!(of(&user), (2, 2));
    user.keys("x");
    assert_eq!(of(&user), (1, 1));
    user.keys("x");
    assert_eq!(of(&user), (2, 2));
    user.keys("d").types("over 2 weken").keys("enter");
    assert_eq!(of(&user), (1, 1));
}
