//! Lijst as its users see it.

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
    let open = Desk::region().open().does(&[Action::Down, Action::Mark, Action::Mark, Action::Up]);
    for size in [(80, 24), (120, 40), (50, 15), (160, 50)] {
        show("lijst", &open, size);
    }
    let open = open.does(&[Action::Back, Action::Search]).types("baken statis:x");
    show("zoeken", &open, (80, 24));
    show("leeg", &Desk::founded().open(), (80, 24));
}
