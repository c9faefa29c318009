//! Triage as its users see it.

use casustafel::keys::Action;
use casustafel::view::screens::triage;

use super::desk::{Desk, Open, looks, never_minds_a_size};

/// Sanne, then Ömer: one marked and one called.
fn begun() -> Open {
    Desk::region().open().does(&[Action::Triage])
}

fn done() -> Open {
    begun().does(&[
        Action::StatusAttention,
        Action::StatusOnTrack,
        Action::Open,
        Action::StatusStuck,
        Action::Back,
    ])
}

#[test]
fn one_pupil_large() {
    insta::assert_snapshot!("triage", looks(&begun(), &[(80, 24), (120, 40), (50, 15)]));
}

#[test]
fn what_was_done_at_the_end() {
    insta::assert_snapshot!("triage_done", looks(&done(), &[(80, 24), (120, 40), (50, 15)]));
}

#[test]
fn no_size_is_too_small_or_too_large() {
    never_minds_a_size(&begun(), triage::draw);
    never_minds_a_size(&done(), triage::draw);
    let mut gone = begun();
    gone.app.triage.pupils.clear();
    never_minds_a_size(&gone, triage::draw);
}
