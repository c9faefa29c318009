//! The second window by itself: what it shows of what it hears, and that nothing of a pupil stays when it hears nothing.

use std::time::Duration;

use casustafel::app::slide::{Shows, Slide};
use casustafel::beamer::{Heard, Then, Watch};
use casustafel::keys::{Code, Key};

use super::at_the_table::demo_meeting;
use super::law::drawn;

/// A pupil at the table.
fn pupil() -> Slide {
    demo_meeting().app().slide()
}

fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn shows(watch: &Watch) -> &Shows {
    &watch.slide().shows
}

/// A window that has found its program.
fn listening() -> Watch {
    let mut watch = Watch::default();
    watch.finds(at(0));
    watch
}

#[test]
fn without_a_program_it_says_that_it_waits() {
    let watch = Watch::default();
    assert_eq!(*shows(&watch), Shows::Nothing);
    assert_eq!(watch.said().unwrap(), "Wacht op casustafel op deze computer.");
    assert!(drawn(watch.slide(), 84, 24).contains("casustafel"));
}

#[test]
fn what_is_lost_is_not_shown_any_more() {
    let mut watch = listening();
    watch.hears(Heard::Slide(Box::new(pupil())), at(1));
    assert!(matches!(shows(&watch), Shows::Pupil(_)));
    watch.hears(Heard::Lost, at(2));
    assert_eq!(*shows(&watch), Shows::Nothing);
    assert_eq!(watch.slide().about, None);
}

#[test]
fn its_keys_hide_and_none_of_them_shows() {
    for key in [Key::ctrl('g'), Key::char('.'), Key::char(' '), Key::plain(Code::Esc)] {
        let mut watch = listening();
        watch.hears(Heard::Slide(Box::new(pupil())), at(1));
        assert_eq!(watch.key(key), Then::Curtain);
        assert_eq!(*shows(&watch), Shows::Nothing);
        for again in [key, Key::plain(Code::Enter), Key::char('v'), Key::ctrl('g')] {
            watch.key(again);
            assert_eq!(*shows(&watch), Shows::Nothing, "{again:?} shows it again");
        }
    }
}

#[test]
fn closing_asks() {
    let mut watch = Watch::default();
    assert_eq!(watch.key(Key::char('q')), Then::Stays);
    assert!(watch.said().unwrap().starts_with("Dit venster sluiten? j: ja."));
    assert_eq!(watch.key(Key::char('q')), Then::Stays);
    watch.key(Key::char('q'));
    assert_eq!(watch.key(Key::char('j')), Then::Closes);
}

#[test]
fn what_is_new_stands_out_for_a_moment() {
    let mut chair = demo_meeting();
    let mut watch = listening();
    watch.hears(Heard::Slide(Box::new(chair.app().slide())), at(1));
    watch.hears(Heard::Beat, at(5));
    watch.tick(at(6));
    assert!(watch.before().is_none());
    chair.keys("a").types("jobcoach aanvragen @fatima vr 11 dec").keys("enter");
    watch.hears(Heard::Slide(Box::new(chair.app().slide())), at(7));
    assert!(watch.before().is_some());
    watch.hears(Heard::Beat, at(10));
    watch.tick(at(12));
    assert!(watch.before().is_none());
}

#[test]
fn silence_and_another_size_make_it_another_window_and_what_comes_late_is_not_shown() {
    let mut watch = listening();
    watch.hears(Heard::Slide(Box::new(pupil())), at(1));
    assert_eq!(watch.tick(at(3)), Then::Stays);
    assert_eq!(watch.tick(at(4)), Then::Anew);
    assert_eq!(*shows(&watch), Shows::Nothing);
    // The program goes on, and the slide that was on its way comes now.
    watch.hears(Heard::Slide(Box::new(pupil())), at(9));
    assert_eq!(*shows(&watch), Shows::Nothing);
    let mut watch = listening();
    watch.hears(Heard::Slide(Box::new(pupil())), at(1));
    assert_eq!(watch.resized(), Then::Anew);
    assert_eq!(*shows(&watch), Shows::Nothing);
}

#[test]
fn after_its_own_curtain_it_waits_until_the_program_has_hidden_too() {
    let mut watch = listening();
    watch.hears(Heard::Slide(Box::new(pupil())), at(1));
    watch.key(Key::char('.'));
    // Sent before the program heard of it.
    watch.hears(Heard::Slide(Box::new(pupil())), at(1));
    assert_eq!(*shows(&watch), Shows::Nothing);
    watch.hears(Heard::Slide(Box::default()), at(1));
    watch.hears(Heard::Slide(Box::new(pupil())), at(2));
    assert!(matches!(shows(&watch), Shows::Pupil(_)));
}
