//! The second window by itself: what it shows of what it hears, and that nothing of a pupil stays when it hears nothing.

use std::time::Duration;

use casustafel::app::slide::{Shows, Slide};
use casustafel::beamer::{Heard, Then, Watch};
use casustafel::keys::{Code, Key};

use super::law::drawn;
use crate::journeys::chair_runs_a_meeting::prepared;

/// A pupil at the table.
fn pupil() -> Slide {
    let mut chair = prepared();
    chair.keys("B");
    chair.app().slide()
}

fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn shows(watch: &Watch) -> &Shows {
    &watch.slide().shows
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
    let mut watch = Watch::default();
    watch.hears(Heard::Slide(Box::new(pupil())), at(1));
    assert!(matches!(shows(&watch), Shows::Pupil(_)));
    watch.hears(Heard::Lost, at(2));
    assert_eq!(*shows(&watch), Shows::Nothing);
    assert_eq!(watch.slide().about, None);
}

#[test]
fn its_keys_hide_and_none_of_them_shows() {
    for key in [Key::ctrl('g'), Key::char('.'), Key::char(' '), Key::plain(Code::Esc)] {
        let mut watch = Watch::default();
        watch.hears(Heard::Slide(Box::new(pupil())), at(1));
        assert_eq!(watch.key(key), Then::Stays);
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
    let mut chair = prepared();
    let mut watch = Watch::default();
    chair.keys("B");
    watch.hears(Heard::Slide(Box::new(chair.app().slide())), at(1));
    watch.tick(at(6));
    assert!(watch.before().is_none());
    chair.keys("a").types("jobcoach aanvragen @fatima vr 11 dec").keys("enter");
    watch.hears(Heard::Slide(Box::new(chair.app().slide())), at(7));
    assert!(watch.before().is_some());
    watch.tick(at(12));
    assert!(watch.before().is_none());
}
