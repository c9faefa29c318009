//! However the program ends, the terminal is whole and what was recorded is there.

use std::process::Stdio;

use super::program;
use super::window::{Window, on};
use super::{marked, store};

/// The program on a store where one status has just been shown as recorded.
fn recording(store: &tempfile::TempDir) -> Window {
    let mut window = on(store.path()).open();
    window.sees("openen").press("2").sees("✓ Yousef Haddad (L-007): status is nu 'aandacht nodig'.");
    window
}

#[test]
fn leaving_with_q_gives_the_terminal_back_and_the_next_start_shows_what_was_recorded() {
    let store = store();
    let mut window = recording(&store);
    window.press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(window.last_words(), "");
    assert_eq!(marked(store.path()), 1);
    on(store.path()).open().sees("▲ aandacht     Haddad, Yousef");
}

#[test]
fn a_signal_gives_the_terminal_back_and_loses_nothing() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let store = store();
        let mut window = recording(&store);
        window.signal(signal);
        assert_eq!(window.ends(), 0, "{signal}");
        window.is_whole();
        assert_eq!(marked(store.path()), 1, "{signal}");
        on(store.path()).open().sees("▲ aandacht     Haddad, Yousef");
    }
}

#[test]
fn a_signal_while_something_is_typed_gives_the_terminal_back_too() {
    let store = store();
    let mut window = recording(&store);
    window.press("/").types_at("Zoeken").press("Yilm").sees("1 van 12");
    window.signal("TERM");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(marked(store.path()), 1);
}

#[test]
fn a_signal_keeps_the_note_that_is_being_typed() {
    for signal in ["TERM", "HUP"] {
        let store = store();
        let mut window = on(store.path()).open();
        window
            .sees("openen")
            .press("n")
            .sees("ctrl-s opslaan")
            .press("Half een verhaal")
            .sees("Half een verhaal");
        window.signal(signal);
        assert_eq!(window.ends(), 0, "{signal}");
        window.is_whole();
        let mut again = on(store.path()).open();
        again.sees("staat 1 getypte tekst klaar").press("n").sees("Half een verhaal");
    }
}

#[test]
fn a_signal_while_something_could_not_be_saved_says_so_and_is_no_success() {
    for signal in ["TERM", "HUP"] {
        let store = store();
        let mut window = recording(&store);
        let log = store.path().join("journal/events.log");
        std::fs::rename(&log, log.with_extension("weg")).unwrap();
        window.press("3").sees("Niet opgeslagen");
        window.signal(signal);
        assert_eq!(window.ends(), 1, "{signal}");
        window.is_whole();
        let words = window.last_words();
        // Or it was found first by who checks the older part beside the work.
        let says = [
            "Niet opgeslagen: het logboek staat niet meer op zijn plek",
            "Er wordt niets meer vastgelegd in deze map",
        ];
        assert!(says.iter().any(|sentence| words.contains(sentence)), "{signal}: {words}");
    }
}

#[test]
fn a_window_that_is_closed_ends_the_program_and_frees_the_store() {
    let store = store();
    recording(&store).close();
    assert_eq!(marked(store.path()), 1);
}

#[test]
fn what_was_shown_as_recorded_survives_a_kill() {
    let store = store();
    let mut window = recording(&store);
    window.press("3").sees("✓ Isa 't Hart");
    window.signal("KILL").ends();
    assert_eq!(marked(store.path()), 2);
    on(store.path()).open().sees("▲ aandacht     Haddad, Yousef").sees("Hart, Isa 't");
}

/// A frame of that many cells would take more memory than there is.
#[test]
fn a_window_of_a_size_that_cannot_be_is_drawn_in_part_and_given_back() {
    let store = store();
    let mut window = recording(&store);
    window.claims(65_535, 65_535).press("3").claims(80, 24).sees("✓ Isa 't Hart").sees("Haddad, Yousef");
    window.claims(65_535, 65_535).signal("QUIT");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(marked(store.path()), 2);
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_in_the_middle_of_a_frame_gives_the_terminal_back_and_says_so_in_dutch() {
    let store = store();
    let mut window = on(store.path()).env("CASUSTAFEL_PANIC_WIDTH", "77").open();
    window.sees("openen").press("2").sees("✓ Yousef Haddad").resize(77, 24);
    assert_ne!(window.ends(), 0);
    window.is_whole();
    let words = window.last_words();
    assert!(words.contains("casustafel is gestopt door een fout in het programma."), "{words}");
    assert!(
        !window.text().contains("Haddad"),
        "no name stays behind in the user's shell:\n{}",
        window.text()
    );
    assert_eq!(marked(store.path()), 1);
}

#[test]
fn output_that_is_no_terminal_gets_a_sentence_and_no_escape_sequences() {
    let ran = program().arg("demo").stdin(Stdio::null()).output().unwrap();
    assert_eq!(ran.status.code(), Some(1));
    assert_eq!(String::from_utf8(ran.stdout).unwrap(), "");
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(said.starts_with("Hier is geen terminal om in te tekenen."), "{said}");
}

/// A terminal that obeys nothing would show every sequence as text.
#[test]
fn a_terminal_that_cannot_be_drawn_on_gets_a_sentence_and_no_escape_sequences() {
    for name in ["dumb", ""] {
        let store = store();
        let mut window = on(store.path()).env("TERM", name).open();
        assert_eq!(window.ends(), 1, "{name:?}");
        let shown = window.text();
        assert!(shown.starts_with("Hier is geen terminal om in te tekenen."), "{name:?}: {shown}");
        assert!(!window.last_words().contains('\u{1b}'), "{name:?}");
    }
}

/// A limit on the process, or somebody who sends it something that it has no use for.
#[test]
fn what_would_end_the_process_without_a_word_ends_it_in_order() {
    for signal in ["USR1", "USR2", "ALRM", "XCPU"] {
        let store = store();
        let mut window = recording(&store);
        window.signal(signal);
        assert_eq!(window.ends(), 0, "{signal}");
        window.is_whole();
        assert_eq!(marked(store.path()), 1, "{signal}");
    }
}

/// A shell stops a job, shows its own prompt and lets the job go on.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_was_stopped_takes_the_terminal_again_and_draws_all_of_it() {
    let store = store();
    let mut window = recording(&store);
    for signal in ["TSTP", "STOP"] {
        window.stands_still(signal);
        if signal == "TSTP" {
            window.has_given_back();
        }
        window.goes_on().sees("Haddad, Yousef").sees("? hulp");
        // Raw mode: a key is a key, and no echo of it stands on the screen.
        window.press("?").sees("Toetsen").press("\u{1b}").sees("Haddad, Yousef");
    }
    window.press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(marked(store.path()), 1);
}
