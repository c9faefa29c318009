//! Keymap files: the ones that come with the program, and the mistakes in one's own.

use casustafel::keys::{Action, BUILT_IN, Key, Keymap, Place, Trouble, load, print_keys, standard};
use casustafel::text::keys as text;

fn keys_of(keymap: &Keymap, action: Action, place: Place) -> String {
    keymap.keys_for(action, place).iter().map(|keys| print_keys(keys)).collect::<Vec<_>>().join(", ")
}

fn sentences(source: &str) -> Vec<String> {
    load(source).problems.iter().map(text::problem).collect()
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
                assert_ne!(keys_of(&keymap, action, place), "", "{name}: {} in {}", action.id(), place.id());
            }
        }
    }
}

#[test]
fn no_key_that_comes_with_the_program_needs_alt_gr_or_a_dead_key() {
    for (name, source) in BUILT_IN {
        let keymap = load(source).keymap;
        for (_, action, keys) in keymap.bindings() {
            for Key { code, .. } in keys.iter().flatten() {
                let hard = "'\"`~^@#{}[]\\|€".chars().any(|char| *code == casustafel::keys::Code::Char(char));
                assert!(!hard, "{name}: {}", action.id());
            }
        }
    }
}

#[test]
fn ids_and_labels_are_there_once() {
    let mut ids: Vec<_> = Action::ALL.iter().map(|action| action.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Action::ALL.len());
    for action in Action::ALL.iter().copied() {
        let label = text::action(action);
        assert!(label.short.chars().count() <= 16, "{}", label.short);
        assert!(label.long.ends_with('.'), "{}", label.long);
    }
}

#[test]
fn a_file_changes_what_it_names_and_leaves_the_rest() {
    let loaded = load("[overal]\nzoeken = \"z\"\nexporteren = false\n[lijst]\nmerken = [\"Y\", \"space\"]\n");
    assert_eq!(loaded.problems, []);
    assert_eq!(keys_of(&loaded.keymap, Action::Search, Place::List), "z");
    assert_eq!(keys_of(&loaded.keymap, Action::Export, Place::List), "");
    assert_eq!(keys_of(&loaded.keymap, Action::Mark, Place::List), "Y, space");
    assert_eq!(keys_of(&loaded.keymap, Action::Quit, Place::List), "q");
}

#[test]
fn a_line_for_everywhere_counts_in_each_place_and_a_place_goes_before_it() {
    let loaded = load("notitie-maken = \"Y\"\n[casus]\nnotitie-maken = \"U\"\n");
    assert_eq!(loaded.problems, []);
    assert_eq!(keys_of(&loaded.keymap, Action::AddNote, Place::List), "Y");
    assert_eq!(keys_of(&loaded.keymap, Action::AddNote, Place::Meeting), "Y");
    assert_eq!(keys_of(&loaded.keymap, Action::AddNote, Place::Case), "U");
}

#[test]
fn a_screen_may_use_a_key_of_everywhere_under_its_own_heading_only() {
    assert_eq!(load("[lijst]\nmerken = \"e\"").problems, []);
    let slip = load("[overal]\nmerken = \"e\"");
    assert!(matches!(
        slip.problems.as_slice(),
        [problem] if matches!(problem.trouble, Trouble::Twice { kept: Action::Mark, lost: Action::Export, .. })
    ));
}

#[test]
fn each_mistake_is_one_sentence_with_its_line_and_what_to_do() {
    let table = [
        ("[lijts]\nmerken = \"m\"", "Regel 1, teken 2: de kop [lijts] bestaat niet. Bedoelt u [lijst]?"),
        ("\nzoekn = \"z\"", "Regel 2, teken 1: de opdracht zoekn bestaat niet. Bedoelt u zoeken?"),
        ("zoeken = \"entr\"", "Regel 1, teken 10: de toets entr bestaat niet. Bedoelt u enter?"),
        (
            "[netwerk]\nmerken = \"m\"",
            "Regel 2, teken 1: merken werkt niet in Netwerk. Zet deze regel onder [lijst].",
        ),
        (
            "zoeken = 5",
            "Regel 1, teken 10: achter zoeken hoort een toets tussen aanhalingstekens, een rijtje toetsen tussen \
             [ ] of false; bijvoorbeeld zoeken = \"ctrl-t\".",
        ),
        (
            "zoeken = \"ctrl-i\"",
            "Regel 1, teken 10: ctrl-i is voor een terminal hetzelfde als tab. Kies een andere toets.",
        ),
        (
            "[lijst]\nmerken = \"Y\"\nalles-merken = \"Y\"",
            "Regel 3: Y staat in Lijst bij merken en bij alles-merken. Nu geldt merken; geef één van de twee een \
             andere toets.",
        ),
        (
            "[lijst]\nmerken = \"n\"",
            "Regel 2: n staat in Lijst bij merken en bij notitie-maken. Nu geldt merken; geef één van de twee een \
             andere toets.",
        ),
        (
            "[lijst]\nmerken = \"g\"",
            "Regel 2: g doet in Lijst meteen merken, zodat u nooit aan g l (naar-lijst) toekomt. Geef één van de \
             twee een toets die niet met g begint.",
        ),
        (
            "zoeken = \"f5\"",
            "Regel 1: zoeken heeft overal alleen een F-toets. Laptops en terminals gebruiken die soms zelf; geef \
             er nog een toets bij.",
        ),
        (
            "stoppen = false",
            "Regel 1: stoppen heeft overal geen toets meer, en zonder die toets komt u vast te zitten. Geef er \
             een toets aan.",
        ),
        (
            "zoeken = \"g esc\"",
            "Regel 1: zoeken heeft overal een toets die daar nooit aankomt: esc breekt een reeks af, letters zijn \
             in een veld tekst, of een andere regel gaat voor. Kies een andere toets.",
        ),
        (
            "[notitie]\nopslaan = false",
            "Regel 2: opslaan heeft in een notitie geen toets meer, en zonder die toets komt u vast te zitten. Geef \
             er een toets aan.",
        ),
        (
            "[keuzelijst]\nakkoord = false",
            "Regel 2: akkoord heeft in een keuzelijst geen toets meer, en zonder die toets komt u vast te zitten. \
             Geef er een toets aan.",
        ),
        (
            "[lijst]\nmerken = \"ctrl-z\"",
            "Regel 2: ongedaan-maken heeft in Lijst geen toets meer, en dan kunt u daar een vergissing niet \
             terugdraaien. Geef er een toets aan.",
        ),
        (
            "[lijst]\nmerken = \"q\"",
            "Regel 2: stoppen heeft in Lijst geen toets meer, en zonder die toets komt u vast te zitten. Geef er een \
             toets aan.",
        ),
        (
            "[lijst]\nmerken = \"g n\"",
            "Regel 2: naar-netwerk heeft in Lijst alleen een F-toets. Laptops en terminals gebruiken die soms zelf; \
             geef er nog een toets bij.",
        ),
        (
            "[lijst]\nmerken = [\"Y\", \"Y\"]",
            "Regel 2, teken 16: Y staat twee keer achter merken. Bedoelt u twee toetsen na elkaar? Schrijf dan \
             \"Y Y\".",
        ),
        (
            "[formulier]\nopslaan = \"s\"",
            "Regel 2, teken 11: s is in een formulier of veld gewoon tekst. Kies een toets met ctrl, of een toets \
             zoals tab.",
        ),
        (
            "zoeken = \"z\"\nzoeken = \"y\"",
            "Regel 2, teken 1: deze naam staat twee keer in het bestand. Zet de toetsen bij elkaar in één regel.",
        ),
        (
            "zoeken = z\n",
            "Regel 1, teken 10: deze regel is niet te lezen. Kijk of er een aanhalingsteken, haakje of = ontbreekt; \
             zo hoort het: zoeken = \"/\".",
        ),
    ];
    for (source, wanted) in table {
        assert_eq!(sentences(source), [wanted], "{source}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_the_good_lines_count() {
    let source = "[overal]\nzoekn = \"z\"\nexporteren = \"E\"\nhulp = \"ctrl-i\"\n[nergens]\n[lijst]\nmerken = \"Y\"\n";
    let loaded = load(source);
    let lines: Vec<_> = loaded.problems.iter().map(|problem| problem.line).collect();
    // On line 3 E is taken in Overleg, where overleg-wijzigen has it.
    assert_eq!(lines, [Some(2), Some(3), Some(4), Some(5)], "{:?}", loaded.problems);
    assert_eq!(keys_of(&loaded.keymap, Action::Mark, Place::List), "Y");
    assert_eq!(keys_of(&loaded.keymap, Action::Export, Place::List), "E");
    assert_eq!(
        keys_of(&loaded.keymap, Action::Help, Place::List),
        "?",
        "a line with a mistake changes nothing"
    );
}

#[test]
fn a_broken_file_still_gives_a_keymap_to_work_with() {
    for source in
        ["[[[", "\u{0}", "= = =", "[lijst\nmerken", "zoeken = [\"a\"", "[lijst]\n[lijst]\n", "a.b.c = 1"]
    {
        let loaded = load(source);
        assert_ne!(loaded.problems, [], "{source:?}");
        assert_eq!(keys_of(&loaded.keymap, Action::Quit, Place::List), "q", "{source:?}");
    }
    assert_eq!(load("").keymap, standard());
}

#[test]
fn every_action_and_place_is_known_by_its_name() {
    for action in Action::ALL.iter().copied() {
        assert_eq!(Action::from_id(action.id()), Some(action));
    }
    for place in Place::ALL {
        assert_eq!(Place::from_id(place.id()), Some(place));
    }
}

#[test]
fn a_line_that_would_lock_the_user_in_is_named_and_does_not_count() {
    use casustafel::keys::{Action, Place, load};
    // What finishes a note, a list and a form, and what takes a slip back.
    for (source, action, place) in [
        ("[notitie]\nopslaan = false", Action::Save, Place::Note),
        ("[keuzelijst]\nakkoord = false", Action::Accept, Place::Picker),
        ("[formulier]\nopslaan = false\nakkoord = false", Action::Save, Place::Form),
        ("[lijst]\nmerken = \"ctrl-z\"", Action::Undo, Place::List),
        ("[overal]\nongedaan-maken = false", Action::Undo, Place::Case),
    ] {
        let loaded = load(source);
        assert!(!loaded.problems.is_empty(), "{source}");
        assert!(
            loaded.problems.iter().all(|problem| problem.line.is_some()),
            "{source}: {:?}",
            loaded.problems
        );
        assert_ne!(keys_of(&loaded.keymap, action, place), "", "{source}");
    }
    for line in ["stoppen = false", "hulp = false", "naar-lijst = \"q\""] {
        let loaded = load(&format!("[overal]\n{line}\nnieuwe-leerling = \"Z\"\n"));
        assert!(!loaded.problems.is_empty(), "{line}");
        for action in [Action::Quit, Action::Help] {
            assert!(!loaded.keymap.keys_for(action, Place::List).is_empty(), "{line}: {action:?}");
        }
        assert!(!loaded.keymap.keys_for(Action::NewPupil, Place::List).is_empty(), "good lines count");
    }
}
