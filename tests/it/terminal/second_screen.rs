//! The program and its second window, each in a terminal of its own: the wall follows, hides, and never keeps a pupil of a
//! program that is gone.

use super::window::{Window, casustafel};

/// The demo with its meeting begun, and a window beside it that was recognised.
fn room() -> (Window, Window, tempfile::TempDir) {
    let run = tempfile::tempdir().unwrap();
    let dir = run.path().to_str().unwrap().to_owned();
    let mut chair = casustafel(&["demo"]).size(120, 40).env("XDG_RUNTIME_DIR", &dir).open();
    chair.sees("vastgelopen").press("g").press("o").sees("in voorbereiding");
    let mut wall = casustafel(&["beamer"]).size(84, 24).env("XDG_RUNTIME_DIR", &dir).open();
    chair.sees("beamer: niemand").press("B");
    recognises(&mut chair, &mut wall);
    wall.sees("Zoë Óskarsdóttir");
    (chair, wall, run)
}

/// The chair reads the code on the wall, and types it.
fn recognises(chair: &mut Window, wall: &mut Window) {
    chair.sees("Welke code staat er op de muur?");
    wall.sees("Code van dit venster: ");
    let text = wall.text();
    let code = text.split("Code van dit venster: ").nth(1).unwrap();
    chair.press(&code[..1]).press(&code[1..2]).sees("bezig");
}

#[test]
fn the_wall_follows_and_the_curtain_hides_both() {
    let (mut chair, mut wall, _run) = room();
    chair.press("a").press("jobcoach bellen @roel vr 11 dec").press("\r");
    wall.sees("jobcoach bellen");
    chair.press("\x07").sees("Gordijn");
    wall.sees_no("Zoë").sees("casustafel");
    chair.sees("verder").press("\r").sees("bezig");
    wall.sees("Zoë").press(".");
    wall.sees_no("Zoë");
    chair.sees("Gordijn").sees("verder").press("\r").sees("bezig");
    assert!(!wall.transcript().contains("LET OP") && !wall.transcript().contains("AANDACHT"));
    wall.press("q").sees("Dit venster sluiten?").press("j");
    assert_eq!(wall.ends(), 0);
    chair.sees("Het tweede scherm is weg").sees("verder").press("\r").sees("eigen scherm");
    wall.is_whole();
}

#[test]
fn a_program_that_is_killed_leaves_nobody_on_the_wall() {
    let (chair, mut wall, _run) = room();
    chair.kill();
    wall.sees_no("Zoë").sees("Wacht op casustafel");
}

#[test]
fn a_program_that_stands_still_leaves_nobody_on_the_wall() {
    let (mut chair, mut wall, _run) = room();
    chair.stands_still("STOP");
    wall.sees_no("Zoë").sees("Wacht op casustafel");
    chair.goes_on();
    // Whatever hangs on the wall by then is recognised anew.
    recognises(&mut chair, &mut wall);
    wall.sees("Zoë");
}

#[test]
fn a_window_that_gets_another_size_is_recognised_again() {
    let (mut chair, mut wall, _run) = room();
    wall.resize(56, 17);
    recognises(&mut chair, &mut wall);
    wall.sees("Zoë");
}
