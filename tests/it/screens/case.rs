//! Casus as its users see it.

use casustafel::app::screens::case::{CaseRow, Pane};
use casustafel::domain::FactKey;
use casustafel::keys::Action;
use casustafel::view::screens::case;
use casustafel::view::skin::Skin;

use super::desk::{Desk, Open, looks, never_minds_a_size};
use super::styled;
use super::whole_case::{self, TESS};

fn text(open: &Open, width: u16, height: u16) -> String {
    styled::text(&open.frame(width, height, Skin::Standaard).0)
}

/// Sanne's case, from the list.
fn sanne() -> Open {
    Desk::region().open().does(&[Action::Open])
}

/// Tess's case, that has everything in it.
fn tess() -> Open {
    let mut open = whole_case::desk().open();
    open.app.list.cursor.at = open.app.list.shown.iter().position(|pupil| *pupil == TESS).unwrap();
    open.does(&[Action::Open])
}

#[track_caller]
fn says(frame: &str, parts: &[&str]) {
    for part in parts {
        assert!(frame.contains(part), "{part} in\n{frame}");
    }
}

#[test]
fn the_case_on_three_screens() {
    insta::assert_snapshot!("case", looks(&sanne(), &[(80, 24), (120, 40), (50, 15)]));
}

#[test]
fn the_pane_with_the_cursor_shows_that_it_has_it() {
    let work = sanne().does(&[Action::NextPane, Action::Down]);
    insta::assert_snapshot!("case_work", looks(&work, &[(80, 24), (50, 15)]));
    let timeline = work.does(&[Action::NextPane, Action::Down, Action::Down]);
    insta::assert_snapshot!("case_timeline", looks(&timeline, &[(80, 24), (120, 40), (50, 15)]));
}

#[test]
fn five_seconds_are_enough_to_see_who_it_is_and_what_is_the_matter() {
    let frame = text(&sanne(), 80, 24);
    let head: Vec<&str> = frame.lines().skip(1).take(5).collect();
    says(head[0], &["Sanne van der Meulen", "L-001", "17 jaar", "De Kaap"]);
    says(head[1], &["■ vastgelopen", "wil nu geen begeleiding", "arbeid (twijfel) → afspraakbaan"]);
    says(head[2], &["vooraf ─[A oriëntatie]─ B uitstroom ─ C nazorg"]);
    says(head[3], &["delen: nog met niemand · zonder grondslag: Jongerenpunt"]);
    says(head[4], &["! 1 afspraak te laat"]);
}

#[test]
fn roles_tell_since_when_and_who_had_them_before() {
    let frame = text(&sanne(), 120, 40);
    says(&frame, &["Fatima Haddou", "sinds 21 nov 2026", "eerder: Bram de Wit", "! niemand"]);
}

#[test]
fn agreements_say_who_and_by_when_and_which_are_late() {
    let frame = text(&sanne(), 120, 40);
    says(
        &frame,
        &[
            "2 open · 1 te laat",
            "! jobcoach aanvragen bij het Jongerenpunt",
            "vóór ma 16 nov · 5 dagen te laat",
            "leerling, samen met Bram de Wit",
            "✓ formulier brengen",
            "gedaan op 19-11-2026",
        ],
    );
}

#[test]
fn the_timeline_says_that_it_is_read_and_then_tells_what_happened() {
    let mut open = sanne().does(&[Action::PreviousPane]);
    says(&text(&open, 80, 24), &["Sanne is besproken in overleg"]);
    open.app.case.timeline = None;
    says(&text(&open, 80, 24), &["De tijdlijn wordt gelezen …"]);
}

#[test]
fn every_row_comes_in_sight_under_the_cursor() {
    for (width, height) in [(50, 15), (80, 24), (120, 40)] {
        let mut open = tess();
        for _ in open.app.case.rows(Pane::Facts, &open.app.world) {
            says(&text(&open, width, height), &["│ › "]);
            open = open.does(&[Action::Down]);
        }
        for _ in 0..3 {
            open = open.does(&[Action::NextPane]);
            for _ in 0..30 {
                says(&text(&open, width, height), &["│ › "]);
                open = open.does(&[Action::Down]);
            }
        }
    }
}

#[test]
fn no_size_is_too_small_or_too_large() {
    let open = sanne();
    never_minds_a_size(&open, case::draw);
    let open = open.does(&[Action::NextPane, Action::Down]);
    never_minds_a_size(&open, case::draw);
    let mut open = open.does(&[Action::NextPane, Action::Down]);
    never_minds_a_size(&open, case::draw);
    open.app.case.timeline = None;
    never_minds_a_size(&open, case::draw);
    open.app.case.pupil = None;
    never_minds_a_size(&open, case::draw);
}

#[test]
fn the_whole_case_pane_by_pane() {
    let mut open = tess();
    for pane in ["facts", "work", "dossier", "timeline"] {
        insta::assert_snapshot!(format!("whole_case_{pane}"), looks(&open, &[(80, 24), (120, 40)]));
        open = open.does(&[Action::NextPane]);
    }
}

#[test]
fn who_sees_no_red_from_green_sees_the_whole_case_too() {
    let open = tess().does(&[Action::NextPane, Action::NextPane]);
    for (width, height) in [(80, 24), (120, 40)] {
        let frame = (Skin::Kleurenblind, open.frame(width, height, Skin::Kleurenblind).0);
        insta::assert_snapshot!(format!("whole_case_kleurenblind_{width}"), styled::styled(&[frame]));
    }
}

#[test]
fn a_waakvlam_has_a_kind_a_rhythm_and_a_contact_that_is_late() {
    says(
        &text(&tess(), 120, 40),
        &[
            "Kees (trainer of oud-docent)",
            "contact houden, elke 4",
            "weken, via Ayşe (ouder),",
            "laatste contact ma 19 okt",
            "! volgend contact",
            "te laat)",
        ],
    );
}

#[test]
fn in_a_low_window_the_predecessors_stand_under_the_cursor_only() {
    let frame = text(&tess(), 80, 24);
    assert!(!frame.contains("eerder: Bram"), "{frame}");
    says(&frame, &["Casusregisseur", "Waakvlam"]);
    let on_the_role = tess().does(&[Action::Down, Action::Down, Action::Down, Action::Down, Action::Down]);
    says(&text(&on_the_role, 80, 24), &["eerder: Bram"]);
}

#[test]
fn what_can_never_be_filled_has_no_row() {
    let open = tess();
    let rows = open.app.case.rows(Pane::Facts, &open.app.world);
    let has = |key| rows.contains(&CaseRow::Fact(key));
    assert!(!has(FactKey::EntryAdvice), "studieadvies is for Entree");
    assert!(!has(FactKey::DestinationSince), "nobody landed");
    assert!(has(FactKey::StartQualification) && has(FactKey::Phone));
}

#[test]
fn a_note_says_for_whose_eyes_it_is_not() {
    let open = tess().does(&[Action::NextPane, Action::Last]);
    says(&text(&open, 120, 40), &["niet voor ouders · niet op de", "beamer"]);
}

#[test]
fn beside_the_list_stand_who_may_know_and_the_warnings() {
    let open = tess().does(&[Action::Back]);
    says(&text(&open, 140, 40), &["! signaal: baan kwijt", "delen:", "zonder grondslag"]);
}
