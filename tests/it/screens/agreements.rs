//! Afspraken, as somebody sees what colleagues owe.

use casustafel::domain::State;
use casustafel::view;
use casustafel::view::skin::Skin;
use ratatui::layout::{Position, Rect};

use super::pictures::{after, frame, open, press, seen, sizes};
use super::styled::text;

#[test]
fn agreements_by_day_by_owner_and_none() {
    insta::assert_snapshot!("agreements_by_day", seen(&after("g a down")));
    insta::assert_snapshot!("agreements_by_owner", seen(&after("g a s")));
    insta::assert_snapshot!("agreements_done", seen(&after("g a down x")));
    let mut app = open(State::default());
    press(&mut app, "'Fatima' ctrl-s esc g a");
    insta::assert_snapshot!("agreements_none", seen(&app));
}

#[test]
fn no_size_breaks_the_screen() {
    for app in [after("g a end"), after("g a s"), open(State::default())] {
        sizes().for_each(|size| drop(frame(&app, Skin::Standaard, size)));
    }
}

#[test]
fn a_done_agreement_stays_in_sight_until_the_screen_is_opened_again() {
    let mut app = after("g a x");
    assert!(text(&frame(&app, Skin::Mono, (80, 24))).contains("✓ gedaan"));
    press(&mut app, "g l g a");
    assert!(!text(&frame(&app, Skin::Mono, (80, 24))).contains("✓ gedaan"));
}

#[test]
fn a_click_finds_the_agreement_and_not_the_heading() {
    let app = after("g a");
    let window = Rect::new(0, 0, 80, 24);
    let screen = text(&frame(&app, Skin::Mono, (80, 24)));
    let line =
        |words: &str| u16::try_from(screen.lines().position(|it| it.contains(words)).unwrap()).unwrap();
    let row = |words: &str| view::row_at(&app, window, Position { x: 30, y: line(words) });
    assert_eq!(row("jobcoach"), Some(0));
    assert_eq!(row("buskaart"), Some(3));
    assert_eq!(row("Deze week"), None);
}
