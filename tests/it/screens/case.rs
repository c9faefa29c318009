//! Casus as its users see it.

use casustafel::keys::Action;
use casustafel::view::skin::Skin;

use super::desk::{Desk, Open};
use super::styled;

#[test]
#[ignore = "to look at"]
fn look() {
    let show = |what: &str, open: &Open, (width, height)| {
        println!("{what} {width}x{height}\n{}", styled::text(&open.frame(width, height, Skin::Standaard).0));
    };
    let open = Desk::region().open().does(&[Action::Open]);
    for size in [(80, 24), (120, 40), (50, 15)] {
        show("casus", &open, size);
    }
    let open = open.does(&[Action::NextPane, Action::Down]);
    show("werk", &open, (80, 24));
    let open = open.does(&[Action::NextPane, Action::Down, Action::Down, Action::Down, Action::Down]);
    show("tijdlijn", &open, (80, 24));
    show("tijdlijn", &open, (50, 15));
}
