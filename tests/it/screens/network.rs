//! Netwerk, as somebody looks who carries what.

use casustafel::view;
use casustafel::view::skin::Skin;
use ratatui::layout::{Position, Rect};

use super::pictures::{after, frame, seen, sizes};
use super::styled::text;

#[test]
fn people_and_what_one_carries() {
    insta::assert_snapshot!("network_people", seen(&after("g n")));
    insta::assert_snapshot!("network_caseload", seen(&after("g n down tab down")));
}

#[test]
fn what_somebody_carries_is_handed_on() {
    insta::assert_snapshot!("network_hand_on", seen(&after("g n o down down down")));
    insta::assert_snapshot!("network_hand_on_heirs", seen(&after("g n o down down down down enter")));
    insta::assert_snapshot!("network_hand_on_review", seen(&after("g n o ctrl-s")));
}

#[test]
fn no_size_breaks_the_screen() {
    for app in [after("g n end"), after("g n down tab end"), after("g n o"), after("g n o ctrl-s")] {
        sizes().for_each(|size| drop(frame(&app, Skin::Standaard, size)));
    }
}

#[test]
fn a_click_finds_the_person() {
    let app = after("g n");
    for size in [(80, 24), (120, 40), (50, 15)] {
        let screen = text(&frame(&app, Skin::Mono, size));
        let line = screen.lines().position(|line| line.contains("Jan de Wit")).unwrap();
        let place = Position { x: 6, y: u16::try_from(line).unwrap() };
        assert_eq!(view::row_at(&app, Rect::new(0, 0, size.0, size.1), place), Some(1), "{screen}");
    }
}
