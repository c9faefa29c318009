//! The linear view: lines that are printed one after another, in a terminal that keeps what it was. Every key is
//! answered; what is typed is echoed; long texts go on when they are asked to.

use std::io::Write;

use casustafel::terminal::Lines;
use casustafel::text::progress::Counted;
use casustafel::text::start::busy;

use super::window::casustafel;

/// What a terminal of this width shows after these steps in a field.
fn echoed(columns: u16, steps: &[(&str, usize)]) -> String {
    let mut sent: Vec<u8> = vec![];
    let mut lines = Lines::new(&mut sent, columns.into());
    for (value, cursor) in steps {
        lines.typed("Naam", value, *cursor).unwrap();
    }
    lines.flush().unwrap();
    drop(lines);
    let mut shown = vt100::Parser::new(6.try_into().unwrap(), columns.try_into().unwrap(), 0);
    shown.write_all(&sent).unwrap();
    shown.screen().contents()
}

#[test]
fn what_is_typed_is_echoed_and_taken_back() {
    let typed = |steps| echoed(40, steps);
    assert_eq!(typed(&[("", 0), ("F", 1), ("Fa", 2)]), "Naam: Fa");
    assert_eq!(typed(&[("Fat", 3), ("Fa", 2), ("F", 1)]).trim_end(), "Naam: F");
    assert_eq!(typed(&[("花子", 2), ("花", 1)]).trim_end(), "Naam: 花");
    // In the middle the line begins again, with the cursor where it is.
    assert_eq!(typed(&[("Fat", 3), ("Fat", 1), ("Feat", 2)]), "Naam: Fat\nNaam: Feat");
    // A note goes on under itself.
    assert_eq!(typed(&[("een", 3), ("een\n", 4), ("een\ntwee", 8)]), "Naam: een\ntwee");
    // No terminal steps back over the end of a row.
    assert_eq!(echoed(10, &[("abcdefgh", 8), ("abcdefg", 7)]), "Naam: abcdefgh\nNaam: abcdefg");
}

#[test]
fn a_meeting_reads_as_prose() {
    let mut window = casustafel(&["demo", "--lezen"]).size(100, 40).open();
    window.hears("Lijst, 1 van 16");
    for (keys, answer) in [
        ("\x1b[B", "Lijst, 2 van 16"),
        ("g", "Daarna"),
        ("o", "Overleg, 1 van 12"),
        ("B", "Overleg, 1 van 12"),
        (" ", "Nog niets"),
        ("2", "Dat was al zo"),
        ("a", "Afspraak: "),
        ("bellen met UWV @fatima over 2 weken", "over 2 weken"),
        ("\r", "Overleg, 1 van 12"),
        ("n", "Notitie: "),
        ("Wil naar buitem", "buitem"),
        ("\x7f", "\x08"),
        ("n.", "n."),
        ("\x13", "Overleg, 1 van 12"),
        ("r", "van 17: "),
        ("2", "Reden"),
        ("\r", "Overleg, 1 van 12"),
        ("v", "gaat terug"),
        ("v", "Overleg, 2 van 12"),
        ("A", "aangewezen"),
        ("j", "Overleg, 2 van 12"),
    ] {
        window.press(keys).hears(answer);
    }
    window.press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole_after_lines();
    // That it takes a moment is said where it does.
    let busy = format!("{}\n", busy(Counted::Pupils));
    insta::assert_snapshot!("meeting_in_lines", window.transcript().replace(&busy, ""));
}

#[test]
fn what_was_read_of_real_pupils_stays_in_the_window_and_that_is_said() {
    let store = super::store();
    let path = store.path().to_str().unwrap();
    let mut window = casustafel(&["--lezen", "--store", path]).open();
    window.hears("Lijst, 1 van ").press("q");
    assert_eq!(window.ends(), 0);
    assert!(window.transcript().trim_end().ends_with("niet mogen lezen."), "{}", window.transcript());
}

#[test]
fn the_environment_asks_for_lines_too_also_of_a_terminal_that_obeys_nothing() {
    let mut window = casustafel(&["demo"]).env("CASUSTAFEL_LEZEN", "1").env("TERM", "dumb").open();
    window.hears("Lijst, 1 van 16").press("q");
    assert_eq!(window.ends(), 0);
    assert!(!window.transcript().contains('\x1b'), "{}", window.transcript());
}

#[test]
fn the_curtain_takes_away_what_was_read_and_reads_nothing_of_anybody() {
    let mut window = casustafel(&["demo", "--lezen"]).open();
    window.hears("Bram 't Hart").press("\x07").hears("Gordijn");
    let after = window.transcript().rsplit("\x1b[3J").next().unwrap().to_owned();
    assert!(window.transcript().contains("\x1b[3J") && !after.contains("Hart"), "{after}");
    window.press(" ").press("\x1b[B");
    window.hears("verder").press("\r").hears("Bram 't Hart");
}
