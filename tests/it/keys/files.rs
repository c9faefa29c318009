//! Keymap files: the ones that come with the program, and the mistakes in one's own.

use casustafel::keys::{
    Action, BUILT_IN, Code, Key, Keymap, Place, Problem, Trouble, built_in, load, print_keys, standard,
};

fn keys_of(keymap: &Keymap, action: Action, place: Place) -> Vec<String> {
    keymap.keys_for(action, place).iter().map(|keys| print_keys(keys)).collect()
}

fn troubles(source: &str) -> Vec<(usize, Trouble)> {
    load(source)
        .problems
        .into_iter()
        .map(|Problem { line, trouble, .. }| (line.unwrap_or(0), trouble))
        .collect()
}

#[test]
fn the_keymaps_that_come_with_the_program_have_no_problems() {
    for (name, source) in BUILT_IN {
        assert_eq!(load(source).problems, [], "{name}");
    }
}

#[test]
fn every_action_has_a_key_wherever_it_works() {
    for (name, source) in BUILT_IN {
        let keymap = load(source).keymap;
        for action in Action::ALL.iter().copied() {
            for place in action.places().iter().copied() {
                assert!(
                    !keymap.keys_for(action, place).is_empty(),
                    "{name}: {} in {}",
                    action.id(),
                    place.id()
                );
            }
        }
    }
}
