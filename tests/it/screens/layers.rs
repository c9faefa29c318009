//! What lies over a screen, as its user meets it.

use casustafel::app::{App, Msg, SaveFault};
use casustafel::domain::{Command, Context, PupilId, State, decide};
use casustafel::view::skin::Skin;

use super::pictures::{after, clock, frame, open, press, seen, send, sizes, today};
use super::styled::text;
use crate::support::rules;

/// A name for each layer, and how to come there.
pub const LAYERS: [(&str, &str); 17] = [
    ("picker_casusregisseur", "right right right r"),
    ("picker_contact_searched", "right right right c 'be'"),
    ("picker_for_three_marked", "left space space space w"),
    ("picker_destination", "right right right b"),
    ("form_new_pupil", "+ 'Sanne' tab tab 'Meulen' tab '12-3-2009'"),
    ("form_date_understood", "right right right u 'over 3 weken'"),
    ("form_date_asked", "right right right u 'za 11 dec'"),
    ("form_date_refused", "right right right u 'zodra het kan' enter"),
    ("form_meeting", "g o + 'vr 18 dec' tab"),
    ("form_person", "g n enter"),
    ("form_reason", "g a delete"),
    ("agreement_empty", "right right right a"),
    ("agreement_understood", "right right right a 'jobcoach aanvragen @fatima @joke vr 18 dec'"),
    ("agreement_asked", "right right right a 'jobcoach aanvragen @piet za 11 dec' enter"),
    ("agreement_proposals", "right right right a 'bellen met @ja'"),
    (
        "note",
        "right right right n 'Wil na de zomer in de techniek werken. Stage bij de fietsenmaker ging goed;'",
    ),
    ("palette", "right right right :"),
];

#[test]
fn each_layer_looks_as_it_was_drawn() {
    for (name, keys) in LAYERS {
        insta::assert_snapshot!(name, seen(&after(keys)));
    }
    insta::assert_snapshot!("help", seen(&after("right right right ?")));
    insta::assert_snapshot!("first_start", seen(&open(State::default())));
    insta::assert_snapshot!("trouble", seen(&in_trouble()));
}

/// The disk was full when a waakvlam was given.
pub fn in_trouble() -> App {
    let mut app = after("right right right");
    let pupils = vec![PupilId(1)];
    let contact = (casustafel::domain::FactKey::Contact, None);
    let command = Command::SetFacts { pupils, facts: vec![contact] };
    let context = Context {
        now: clock().now,
        today: today(),
        by: app.world.by(),
        meeting: None,
        rules: rules(),
        read: &[],
    };
    let draft = decide(&app.world.state, &command, &context).unwrap();
    let why = "De schijf is vol. Maak ruimte vrij en probeer het opnieuw.";
    send(&mut app, Msg::NotAppended(draft, SaveFault(why.to_owned())));
    app
}

#[test]
fn no_size_breaks_a_layer() {
    let mut apps: Vec<App> = LAYERS.iter().map(|(_, keys)| after(keys)).collect();
    apps.extend([after("?"), open(State::default()), in_trouble()]);
    for app in &apps {
        for size in sizes() {
            frame(app, Skin::Standaard, size);
        }
    }
}

#[test]
fn what_is_recorded_now_is_marked() {
    let screen = text(&frame(&after("right right right c"), Skin::Mono, (80, 24)));
    let now: Vec<&str> = screen.lines().filter(|line| line.contains("◆ nu")).collect();
    assert_eq!(now.len(), 1, "{screen}");
    assert!(now[0].contains("moeilijk bereikbaar"), "{screen}");
}

/// A room must never take invented people for real ones.
#[test]
fn the_mark_of_the_demo_stays_beside_a_meeting_that_is_kept_out() {
    let app = after("g l space o 'vandaag' ctrl-s g o B j g b");
    for (width, mark) in [(80, "demo"), (120, "demo – fictieve gegevens")] {
        let screen = text(&frame(&app, Skin::Mono, (width, 24)));
        let tabs = screen.lines().next().unwrap();
        assert!(tabs.contains("(erbuiten)") && tabs.contains(mark), "{tabs}");
    }
}

#[test]
fn a_picker_says_whom_it_is_about() {
    let title = |keys| text(&frame(&after(keys), Skin::Mono, (80, 24)));
    assert!(title("right right right r").contains("Casusregisseur · Sanne van der Meulen"));
    assert!(title("left space space space w").contains("Waakvlam · 3 leerlingen"));
}

#[test]
fn the_cursor_of_a_note_stands_behind_what_was_typed() {
    for (typed, behind) in [
        ("Zoë belt", "Zoë belt▏"),
        ("猫村 belt", "猫村 belt▏"),
        ("eerste regel\ntweede", "tweede▏"),
        (
            "een lange zin die niet op één regel past omdat het venster daarvoor te smal is, en hij gaat door",
            "hij gaat door▏",
        ),
    ] {
        let mut app = after("right right right n");
        press(&mut app, &format!("'{typed}'"));
        let screen = text(&frame(&app, Skin::Mono, (80, 24)));
        assert!(screen.contains(behind), "{typed}\n{screen}");
    }
}

#[test]
fn a_long_agreement_keeps_its_colours_in_place_when_it_scrolls() {
    let mut app = after("right right right a");
    press(&mut app, &format!("'{} @fatima vr 18 dec'", "heel lang ".repeat(12).trim()));
    let buf = frame(&app, Skin::Standaard, (80, 24));
    let line = (0..24).find(|y| text_of(&buf, *y).contains("@fatima")).unwrap();
    let at = |words: &str| {
        u16::try_from(
            text_of(&buf, line).find(words).map(|byte| text_of(&buf, line)[..byte].chars().count()).unwrap(),
        )
        .unwrap()
    };
    let ink = |x: u16| buf[(x, line)].fg;
    assert_ne!(ink(at("@fatima")), ink(at("lang @")));
    assert_eq!(ink(at("@fatima")), ink(at("@fatima") + 6));
    assert_ne!(ink(at("vr 18")), ink(at("@fatima")));
    assert_eq!(ink(at("vr 18")), ink(at("18 dec") + 5));
}

fn text_of(buf: &ratatui::buffer::Buffer, y: u16) -> String {
    (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect()
}
