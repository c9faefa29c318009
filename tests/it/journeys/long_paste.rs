//! Somebody pastes a whole document, by mistake or to break something: into every field that takes text.

use casustafel::app::{LONGEST_LINE, LONGEST_NOTE, Layer, Screen};
use casustafel::keys::Action;

use super::player::{MONDAY, Player, region};

/// Two megabytes. Where a letter costs as much as there are letters, this takes hours.
fn document() -> String {
    "Een lange brief over Sanne.\n".repeat(75_000)
}

/// The line that is typed in now.
fn line(user: &Player) -> String {
    let app = user.app();
    match app.layers.last() {
        Some(Layer::Search) => app.list.query.value().to_owned(),
        Some(Layer::Agreement(line)) => line.input.value().to_owned(),
        Some(Layer::Help(list) | Layer::Palette(list)) => list.filter.value().to_owned(),
        Some(Layer::Form(form)) => form.fields[form.at].input.value().to_owned(),
        Some(Layer::Note(note)) => note.typed(),
        Some(Layer::Attendance(attendance)) => attendance.filter.value().to_owned(),
        other => panic!("no field that this story knows: {other:?}"),
    }
}

#[test]
fn a_whole_document_in_a_field_is_cut_and_it_is_said_how_much_is_gone() {
    let document = document();
    let fields: [(&str, &[Action], usize); 6] = [
        ("search", &[Action::Search], LONGEST_LINE),
        ("an agreement", &[Action::AddAgreement], LONGEST_LINE),
        ("a note", &[Action::AddNote], LONGEST_NOTE),
        ("help", &[Action::Help], LONGEST_LINE),
        ("the palette", &[Action::Palette], LONGEST_LINE),
        ("a form", &[Action::GoNetwork, Action::NewPerson], LONGEST_LINE),
    ];
    for (what, opened_by, longest) in fields {
        let mut user = Player::over(region(MONDAY), MONDAY);
        user.all_pupils();
        opened_by.iter().for_each(|action| {
            user.does(*action);
        });
        let there = line(&user).chars().count();
        user.pastes(&document);
        assert_eq!(line(&user).chars().count(), longest, "{what}");
        let gone = document.chars().count() + there - longest;
        let gone = format!("{}.{:03}.{:03}", gone / 1_000_000, gone / 1000 % 1000, gone % 1000);
        user.sees(&format!("De tekst is te lang voor dit veld: aan het eind {gone} tekens weggelaten."));
        // It is a field like any other: a letter more is left out too, one fewer makes room.
        user.types("x").sees("1 teken");
        assert_eq!(line(&user).chars().count(), longest, "{what}");
        user.does(Action::DeleteBack).types("x").sees_not("weggelaten");
        assert_eq!(line(&user).chars().count(), longest, "{what}");
        assert!(line(&user).ends_with('x'), "{what}");
    }
}

#[test]
fn what_fits_is_put_where_the_cursor_stands() {
    let mut user = Player::over(region(MONDAY), MONDAY);
    user.does(Action::AddAgreement).types("bellen morgen").does(Action::CursorWordLeft);
    user.pastes("met é\u{1b}[2Jën\r\nouders ").types("x");
    assert_eq!(line(&user), "bellen met éën ouders xmorgen");
}

#[test]
fn a_document_outside_a_field_changes_nothing() {
    let mut user = Player::over(region(MONDAY), MONDAY);
    let before = user.groups();
    user.pastes(&document()).sees("Plakken kan alleen in een veld").in_a_burst(&document());
    assert_eq!((user.groups(), user.app().screen), (before, Screen::List));
}
