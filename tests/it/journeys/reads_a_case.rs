//! A coordinator opens a case before a phone call: who it is, what is going on, who may know, and what is behind it.

use casustafel::domain::{Draft, EntryKind, Party, PartyRef, query};

use super::player::Player;
use crate::screens::desk::{TODAY, day};
use crate::screens::whole_case;
use crate::support::reading;

/// At the case of Tess, in which everything occurs.
fn at_tess() -> Player {
    let drafts = whole_case::desk().groups().into_iter().map(|group| Draft {
        at: group.at,
        by: group.by,
        meeting: group.meeting,
        cause: group.cause,
        events: group.events,
    });
    let mut coordinator = Player::over(drafts.collect(), day(TODAY));
    coordinator.keys("/").types("tess").keys("enter enter");
    coordinator
}

#[test]
fn one_look_tells_who_it_is_how_it_stands_and_what_has_to_be_done() {
    at_tess()
        .sees("Tess Dekker")
        .sees("▲ aandacht nodig · moeilijk bereikbaar · arbeid → afspraakbaan · uitstroom 31 jul 2027")
        .sees("vooraf ─[A oriëntatie]─ B uitstroom ─ C nazorg")
        .sees("delen: Jongerenpunt (alle), UWV · zonder grondslag: Doorstroompunt")
        .sees("! Signaal: baan kwijt (16-11-2026). Spreek af wie het oppakt")
        .sees("en nog 5: L");
}

#[test]
fn the_log_of_contacts_is_short_until_somebody_goes_there() {
    let mut coordinator = at_tess();
    coordinator.sees_not("wil na de zomer wel praten").keys("tab down down down").sees("nog 2 eerdere");
    coordinator.sees_not("wil na de zomer wel praten").keys("down down down down down");
    coordinator.sees("wil na de zomer wel praten").sees_not("nog 2 eerdere");
}

#[test]
fn every_row_of_the_dossier_opens_and_can_be_left() {
    let mut coordinator = at_tess();
    coordinator.keys("tab tab").sees("! nog niet bevestigd");
    let rows =
        coordinator.app().case.rows(casustafel::app::screens::case::Pane::Dossier, &coordinator.app().world);
    assert!(rows.len() > 9, "{rows:?}");
    for _ in rows {
        coordinator.keys("enter");
        assert_eq!(coordinator.app().layers.len(), 1, "{}", coordinator.screen());
        coordinator.keys("esc down");
        assert!(coordinator.app().layers.is_empty());
    }
}

#[test]
fn consent_is_withdrawn_after_a_question_and_the_party_works_without_a_ground_from_then_on() {
    let mut coordinator = at_tess();
    let open =
        |player: &Player| query::open_to(reading(player.state(), day(TODAY)), player.pupil("Tess Dekker"));
    assert!(open(&coordinator).contains(&PartyRef::any(Party::Jongerenpunt)));
    coordinator.keys("tab tab end");
    // From the last row, what was told, up to the newest ground.
    coordinator.keys("up up up delete").sees("Grondslag intrekken?").keys("n");
    assert!(open(&coordinator).contains(&PartyRef::any(Party::Jongerenpunt)), "no is no");
    coordinator.keys("delete j").sees("ingetrokken op 21-11-2026");
    assert!(!open(&coordinator).contains(&PartyRef::any(Party::Jongerenpunt)));
    coordinator.sees("zonder grondslag: Jongerenpunt, Doorstroompunt").keys("ctrl-z");
    assert!(open(&coordinator).contains(&PartyRef::any(Party::Jongerenpunt)));
}

#[test]
fn what_was_recorded_by_mistake_goes_but_not_the_waakvlam() {
    let mut coordinator = at_tess();
    let circle = |player: &Player| player.pupil("Tess Dekker").entries_of(EntryKind::Relative).count();
    // Handover, four provisions, a placement; then Ayşe, Mehmet and Kees.
    coordinator.keys("tab tab home down down down down down down down delete").sees("Weghalen?").keys("j");
    assert_eq!(circle(&coordinator), 2, "{}", coordinator.screen());
    coordinator.keys("delete j").sees("is nog waakvlam in deze casus");
    assert_eq!(circle(&coordinator), 2, "Kees stays while he is waakvlam");
}

#[test]
fn a_signal_is_dealt_with_from_its_row() {
    let mut coordinator = at_tess();
    coordinator.keys("tab x");
    assert_eq!(coordinator.app().layers.len(), 1, "{}", coordinator.screen());
    coordinator.keys("ctrl-s").sees("Kies hier iets.").types("begel").keys("ctrl-s");
    coordinator.sees_not("Signaal: baan kwijt (16-11-2026).");
    assert!(coordinator.pupil("Tess Dekker").numbered().all(|(_, entry)| !entry.is_open_signal()));
}

#[test]
fn days_that_follow_from_others_say_by_which_rule() {
    let mut coordinator = at_tess();
    coordinator.keys("end up").sees("Gevolgd tot").sees_not("Tot deze dag volgt het Doorstroompunt");
    coordinator.keys("enter").sees("Tot deze dag volgt het Doorstroompunt wie geen startkwalificatie heeft.");
}

#[test]
fn the_timeline_knows_who_was_casusregisseur_that_day() {
    let mut coordinator = at_tess();
    coordinator.keys("shift-tab").sees("regisseur op 21 nov 2026: Marieke van Oldenbarnevelt");
    coordinator.sees("eerder: Bram de Wit, 9 feb").sees("gaat met verlof");
}
