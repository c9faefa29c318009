//! What changes the screen beside keys: the mouse, a day that begins, a pause, something outside that has to be said.

use casustafel::app::Screen;
use casustafel::keys::{Action, MouseKind};
use casustafel::text::dates;

use super::player::{MONDAY, Player, region};

fn somebody() -> Player {
    Player::over(region(MONDAY), MONDAY)
}

#[test]
fn a_click_selects_a_row_and_only_where_rows_can_be_seen() {
    let mut user = somebody();
    user.all_pupils().clicks(3);
    assert_eq!(user.app().list.cursor.at, 3);
    user.clicks(10_000);
    assert_eq!(user.app().list.cursor.at, 3, "there is no such row");
    user.does(Action::Help).clicks(1).does(Action::Cancel);
    assert_eq!(user.app().list.cursor.at, 3, "help lies over it");
    user.in_a_window(30, 8).clicks(1).in_a_window(80, 24);
    assert_eq!(user.app().list.cursor.at, 3, "the window was too small to see it");
    user.does(Action::Open).clicks(1);
    assert_eq!((user.app().screen, user.app().list.cursor.at), (Screen::Case, 3), "a case has no such rows");
}

#[test]
fn a_click_on_somebody_shows_what_they_carry() {
    let mut user = somebody();
    user.does(Action::SetCasusregisseur).types("fatima").does(Action::Accept).does(Action::GoNetwork);
    let loads: Vec<_> = user.app().network.rows.iter().map(|(_, load)| load.carried.clone()).collect();
    assert_eq!(loads.iter().map(Vec::len).sum::<usize>(), 1);
    for (row, load) in loads.into_iter().enumerate() {
        assert_eq!(user.clicks(row).app().network.load, load, "row {row}");
    }
}

#[test]
fn the_wheel_moves_what_is_on_top() {
    let mut user = somebody();
    user.all_pupils().turns(MouseKind::WheelDown).turns(MouseKind::WheelDown).turns(MouseKind::WheelUp);
    assert_eq!(user.app().list.cursor.at, 1);
    user.does(Action::Help).turns(MouseKind::WheelDown).does(Action::Cancel);
    assert_eq!(user.app().list.cursor.at, 1);
}

#[test]
fn a_pause_keeps_what_changed_and_says_it_only_when_that_fails() {
    let mut user = somebody();
    user.waits();
    assert!(user.kept().is_empty(), "nothing changed yet");
    user.does(Action::StatusOnTrack).waits().sees_not("snelle kopie").waits();
    assert_eq!(user.kept(), [1]);
    user.loses_the_checkpoint().does(Action::StatusOnTrack).waits();
    user.sees("De snelle kopie van de gegevens kon niet worden bijgewerkt");
    assert_eq!(user.kept(), [1, 1]);
}

#[test]
fn a_day_that_begins_in_a_pause_is_on_the_screen() {
    let mut user = somebody();
    let tomorrow = MONDAY.succ_opt().unwrap();
    user.sees(&dates::short(MONDAY, MONDAY)).on(tomorrow).waits().sees(&dates::short(tomorrow, tomorrow));
}

/// A terminal sends Esc and a letter behind it in the same bytes as that letter with alt.
#[cfg(unix)]
#[test]
fn esc_and_a_letter_that_come_together_are_both_done_in_order() {
    let mut user = somebody();
    user.all_pupils().does(Action::Help).sees("Toetsen").keys("alt-2").sees_not("Toetsen");
    user.sees("status is nu 'aandacht nodig'");
    // In a field the letter does not become text of it, and where alt with the letter has a meaning, that holds.
    user.does(Action::AddAgreement).types("bellen met ouders").keys("alt-b").types("x");
    user.sees("bellen met xouders").keys("alt-n").sees("Notitie");
}
