//! Afspraken, as somebody sees what colleagues owe.

use casustafel::app::App;
use casustafel::domain::{
    ContactMeans, ContactResult, Entry, EntryFact, EntryKind, EntryNo, Event, Holder, NamePart, PupilId,
    Relation, Role, State, Who,
};
use casustafel::view;
use casustafel::view::skin::Skin;
use ratatui::layout::{Position, Rect};

use super::pictures::{after, frame, open, press, region, seen, sizes};
use super::styled::text;
use crate::support::happen;
use crate::support::log::day;

#[test]
fn agreements_by_day_by_owner_and_none() {
    insta::assert_snapshot!("agreements_by_day", seen(&after("g a down")));
    insta::assert_snapshot!("agreements_by_owner", seen(&after("g a s")));
    insta::assert_snapshot!("agreements_done", seen(&after("g a down x")));
    let mut app = open(State::default());
    press(&mut app, "'leeg' enter 'Fatima' ctrl-s g a");
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

/// Sanne should have been called, Ömer is called this week by somebody nobody chose yet, and 花子's grandmother keeps
/// the flame burning.
fn with_contacts() -> App {
    let mut state = region();
    let contact = |next| {
        let facts = [
            EntryFact::On(day(2026, 11, 20)),
            EntryFact::Means(ContactMeans::Call),
            EntryFact::Result(ContactResult::Spoken),
            EntryFact::Note("zoekt een bijbaan".into()),
            EntryFact::Next(next),
        ];
        Entry::new(EntryKind::Contact, facts)
    };
    let [sanne, omer, hanako] = [1, 2, 3].map(PupilId);
    let added =
        |pupil, number, entry| Event::EntrySet { pupil, entry: EntryNo(number), from: None, to: Some(entry) };
    let mut events: Vec<Event> =
        [(sanne, day(2026, 12, 4)), (omer, day(2026, 12, 14)), (hanako, day(2026, 12, 8))]
            .map(|(pupil, next)| added(pupil, 1, contact(next)))
            .into();
    let name = NamePart::new("Kiku 猫村").map(EntryFact::Name);
    let oma = name.into_iter().chain([EntryFact::Relation(Relation::Grandparent)]);
    events.push(added(hanako, 2, Entry::new(EntryKind::Relative, oma)));
    let mut moved = |pupil, role, to| {
        let (on, from) = (day(2026, 11, 20), state.case(pupil).unwrap().named_last(role));
        events.push(Event::RoleSet { pupil, role, on, from, to, reason: None });
    };
    Role::ALL.iter().for_each(|role| moved(omer, *role, None));
    let held = state.case(hanako).unwrap().named_last(Role::Waakvlam).unwrap();
    moved(hanako, Role::Waakvlam, Some(Holder { who: Who::Own(EntryNo(2)), ..held }));
    happen(&mut state, events);
    open(state)
}

#[test]
fn contacts_that_are_due_stand_among_the_agreements() {
    let mut app = with_contacts();
    press(&mut app, "g a down down");
    insta::assert_snapshot!("contacts_by_day", seen(&app));
    press(&mut app, "s");
    insta::assert_snapshot!("contacts_by_owner", seen(&app));
    sizes().for_each(|size| drop(frame(&app, Skin::Standaard, size)));
}

#[test]
fn a_contact_is_logged_from_its_row_and_stays_in_sight() {
    let mut app = with_contacts();
    press(&mut app, "g a down down");
    let screen = |app: &App| text(&frame(app, Skin::Mono, (120, 40)));
    assert!(screen(&app).contains("5 open · 2 te laat · 3 contacten, 2 te laat"), "{}", screen(&app));
    press(&mut app, "enter 'g' ctrl-s");
    let told = screen(&app);
    assert!(told.contains("✓ gedaan") && told.contains("2 contacten, 1 te laat"), "{told}");
    press(&mut app, "ctrl-z");
    assert!(screen(&app).contains("3 contacten, 2 te laat"));
    press(&mut app, "tab");
    assert!(screen(&app).contains("Gegevens"), "Tab opens the case");
}
