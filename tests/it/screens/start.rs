//! What stands before there is a screen, as its users see it.

use std::time::Duration;

use casustafel::domain::People;
use casustafel::keys::{Action, standard};
use casustafel::store::{Damage, DamageKind, OpenError};
use casustafel::text::progress::{Counted, Progress};
use casustafel::text::store::open_error;
use casustafel::view::skin::Skin;
use casustafel::view::start::{Shows, Start};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::pictures::{SIZES, sizes, today};
use super::styled::{styled, text};

fn frame(shows: Shows<'_>, skin: Skin, (width, height): (u16, u16)) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let people = match shows {
        Shows::Opening(Progress { counted: Counted::Pupils, .. }) => People::Invented,
        _ => People::Real,
    };
    Start { shows, people, today: today(), keymap: &standard() }.draw_into(skin, area, &mut buf);
    buf
}

/// After two seconds.
fn opening(counted: Counted, done: u64, all: u64) -> Shows<'static> {
    Shows::Opening(Progress { counted, done, all, took: Duration::from_secs(2) })
}

fn looks(shows: Shows<'_>) -> String {
    let [comfortable, wide, narrow] = SIZES;
    let styles = [Skin::Standaard, Skin::Mono].map(|skin| (skin, frame(shows, skin, comfortable)));
    let others = [wide, narrow].map(|size| text(&frame(shows, Skin::Standaard, size)));
    format!("{}\n{}", styled(&styles), others.join("\n"))
}

fn damaged() -> String {
    open_error(&OpenError::Damaged(Damage {
        kind: DamageKind::Chain,
        record: 12_345,
        at: 6_543_210,
        resumes: Some(6_544_000),
        after: Some(1_795_000_000_000),
        before: Some(1_795_500_000_000),
    }))
}

/// The longest sentence that there is.
fn behind() -> String {
    open_error(&OpenError::JournalBehind { journal: 12_345_678, checkpoint: 23_456_789 })
}

#[test]
fn what_is_quick_shows_nothing_that_would_only_flash() {
    insta::assert_snapshot!("start_frame", looks(Shows::Frame));
}

#[test]
fn what_takes_longer_says_how_far_it_is() {
    let reading = opening(Counted::Bytes, 12_400_000, 45_000_000);
    insta::assert_snapshot!("start_reading", looks(reading));
    let making = opening(Counted::Pupils, 1_200, 100_000);
    insta::assert_snapshot!("start_demo", looks(making));
    insta::assert_snapshot!("start_unknown", looks(opening(Counted::Bytes, 0, 0)));
}

#[test]
fn what_does_not_open_says_why_and_what_can_be_done() {
    let (damaged, behind) = (damaged(), behind());
    let ways = &[Action::Quit, Action::OpenWithout];
    insta::assert_snapshot!("start_damaged", looks(Shows::NotOpened { sentence: &damaged, ways }));
    let ways = &[Action::OpenAgain, Action::Quit];
    insta::assert_snapshot!("start_behind", looks(Shows::NotOpened { sentence: &behind, ways }));
    insta::assert_snapshot!("start_without", looks(Shows::AskWithout));
}

#[test]
fn the_smallest_window_shows_every_word_and_every_way_on() {
    for (sentence, ways) in
        [(damaged(), [Action::Quit, Action::OpenWithout]), (behind(), [Action::OpenAgain, Action::Quit])]
    {
        let shown = text(&frame(Shows::NotOpened { sentence: &sentence, ways: &ways }, Skin::Mono, (50, 15)));
        let words = shown.replace('│', " ");
        let shown = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains(&sentence), "{shown}");
        assert!(shown.contains("q stoppen") && !shown.contains('…'), "{shown}");
    }
}

#[test]
fn no_size_breaks_it() {
    let sentence = &damaged();
    for shows in [
        Shows::Frame,
        opening(Counted::Pupils, 5, 3),
        Shows::NotOpened { sentence, ways: &[Action::Quit, Action::OpenWithout] },
        Shows::AskWithout,
    ] {
        for size in sizes() {
            frame(shows, Skin::Contrast, size);
        }
    }
}
