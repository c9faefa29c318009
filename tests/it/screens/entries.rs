//! What a case holds, as it is recorded: forms and lists, at each size, with their styles.

use casustafel::app::App;
use casustafel::view::skin::Skin;

use super::pictures::{after, frame, seen, sizes};

/// A name for each layer, and how to come there from Lijst.
const LAYERS: [(&str, &str); 17] = [
    ("contact_or_signal", "m"),
    ("contact_form", "m enter"),
    ("contact_without_result", "m enter ctrl-s"),
    ("signal_kinds", "m down enter"),
    ("signal_form", "m down enter enter"),
    (
        "signal_handled",
        "m down enter enter 'mo' ctrl-s m 'afh' enter tab 'beg' tab tab tab tab 'zoekt begeleiding'",
    ),
    ("hard_to_reach", "down m enter 'gee' ctrl-s m enter 'gee' ctrl-s m enter 'gee' ctrl-s"),
    ("handover_form", "h"),
    ("work_and_indications", "i enter 'toe' enter down enter 'aan' enter"),
    ("provision_states", "i enter"),
    ("sharing", "t enter 't' tab 'begeleiding naar werk' ctrl-s"),
    ("sharing_form", "t enter"),
    ("sharing_form_for_three", "space space space t"),
    ("circle", "k enter 'Ria van der Meulen' tab tab '06 11223344' tab 'j' ctrl-s"),
    ("settings", "g i end enter"),
    ("settings_menu", "g i"),
    ("settings_looks", "g i down enter"),
];

#[test]
fn each_form_and_list_looks_as_it_was_drawn() {
    for (name, keys) in LAYERS {
        insta::assert_snapshot!(name, seen(&after(keys)));
    }
    for (name, keys) in [
        ("attentions", "L"),
        ("regisseur_task", "R"),
        ("waakvlam_terms", "w 'jan de' enter 'via' enter"),
        ("waakvlam_for_one", "w"),
        ("note_reserved", "n 'Praat liever niet thuis.' ctrl-o down enter enter down down enter enter esc"),
        ("readers_of_a_note", "n 'Praat liever niet thuis.' ctrl-o enter down enter enter"),
        ("readers_of_an_agreement", "a 'jobcoach aanvragen @fatima vr 11 dec' ctrl-o down down"),
        ("readers_of_a_question", "h tab tab 'j' tab 'Wie belt de werkgever?' ctrl-o down enter enter esc"),
    ] {
        insta::assert_snapshot!(name, seen(&after(keys)));
    }
}

#[test]
fn no_size_breaks_them() {
    let apps: Vec<App> = LAYERS.iter().map(|(_, keys)| after(keys)).collect();
    for app in &apps {
        for size in sizes() {
            frame(app, Skin::Standaard, size);
        }
    }
}
