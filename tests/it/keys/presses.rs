//! What a key press comes to, with the standard keymap unless a story says otherwise.

use casustafel::keys::{
    Action, Code, Key, KeyFault, Keymap, Mods, Place, Resolved, built_in, load, parse_keys, print_keys,
    standard,
};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// Presses keys one after the other, as the app does, and gives what the last one came to.
fn press(keymap: &Keymap, place: Place, keys: &str) -> Resolved {
    let mut pending = Vec::new();
    let mut last = Resolved::Unbound;
    for key in parse_keys(keys).unwrap() {
        last = keymap.resolve(place.stack(), &pending, key);
        match last {
            Resolved::Pending(_) => pending.push(key),
            _ => pending.clear(),
        }
    }
    last
}

#[test]
fn keys_of_the_issue_do_what_it_says() {
    use Action::*;
    use Place::{Agreements, Case, Confirm, Form, Interleaf, List, Meeting, Network, Note, Picker};
    let keymap = standard();
    let table = [
        (List, "g l", GoList),
        (Case, "g o", GoMeeting),
        (Meeting, "g a", GoAgreements),
        (Network, "g n", GoNetwork),
        (List, "f2", GoList),
        (List, "f6", GoNetwork),
        (List, "0", StatusNew),
        (Case, "2", StatusAttention),
        (Meeting, "4", StatusLanded),
        (List, "space", Mark),
        (List, "*", MarkAll),
        (List, "s", SortNext),
        (List, "S", SortReverse),
        (List, "+", NewPupil),
        (Meeting, "+", NewMeeting),
        (Network, "+", NewPerson),
        (List, "left", PreviousView),
        (Meeting, "left", PreviousMeeting),
        (Case, "left", Left),
        (Case, "c", SetContact),
        (Meeting, "r", SetCasusregisseur),
        (List, "n", AddNote),
        (Agreements, "x", ToggleDone),
        (Agreements, "d", SetDueDate),
        (Meeting, "d", Postpone),
        (Meeting, "shift-up", ItemUp),
        (Meeting, "v", Discussed),
        (Interleaf, "v", Discussed),
        (List, "o", PutOnAgenda),
        (Case, "del", Withdraw),
        (List, "ctrl-z", Undo),
        (List, "e", Export),
        (Case, "?", Action::Help),
        (Case, "ctrl-p", Palette),
        (Case, "ctrl-f", Search),
        (Case, "ctrl-s", AllSaved),
        (Form, "ctrl-s", Save),
        (Note, "ctrl-s", Save),
        (Note, "enter", NewLine),
        (Form, "enter", Accept),
        (Form, "ctrl-c", Interrupted),
        (List, "ctrl-c", Interrupted),
        (Picker, "esc", Cancel),
        (Confirm, "j", Yes),
        (List, "q", Quit),
    ];
    for (place, keys, action) in table {
        assert_eq!(press(&keymap, place, keys), Resolved::Action(action), "{keys} in {}", place.id());
    }
}

#[test]
fn letters_are_text_where_one_types_and_commands_elsewhere() {
    let keymap = standard();
    for place in [Place::Form, Place::Note, Place::Picker, Place::Help] {
        for char in ['q', '0', '?', ' ', 'é', '/', 'G'] {
            assert_eq!(keymap.resolve(place.stack(), &[], Key::char(char)), Resolved::Text(char));
        }
    }
    assert_eq!(press(&keymap, Place::List, "q"), Resolved::Action(Action::Quit));
    assert_eq!(press(&keymap, Place::Confirm, "q"), Resolved::Unbound, "a question hears only its answers");
}

#[test]
fn alt_gr_types_its_character_also_where_windows_reports_ctrl_and_alt() {
    let keymap = standard();
    let alt_gr = |char| Key { code: Code::Char(char), mods: Mods { ctrl: true, alt: true, shift: false } };
    assert_eq!(keymap.resolve(Place::Form.stack(), &[], alt_gr('@')), Resolved::Text('@'));
    assert_eq!(keymap.resolve(Place::List.stack(), &[], alt_gr('/')), Resolved::Action(Action::Search));
    assert_eq!(
        keymap.resolve(Place::List.stack(), &[], alt_gr('q')),
        Resolved::Unbound,
        "that is ctrl-alt-q"
    );
}

#[test]
fn a_chord_shows_how_it_can_go_on_and_esc_ends_it() {
    let keymap = standard();
    let Resolved::Pending(follow) = press(&keymap, Place::List, "g") else { panic!("no chord") };
    let follow: Vec<String> =
        follow.iter().map(|(key, action)| format!("{key} {}", action.unwrap().id())).collect();
    for wanted in ["l naar-lijst", "o naar-overleg", "a naar-afspraken", "n naar-netwerk"] {
        assert!(follow.iter().any(|entry| entry == wanted), "{wanted} in {follow:?}");
    }
    assert_eq!(keymap.resolve(Place::List.stack(), &[key("g")], key("esc")), Resolved::Cancelled);
    assert_eq!(press(&keymap, Place::List, "g z"), Resolved::Unbound);
    assert_eq!(
        press(&keymap, Place::List, "g z q"),
        Resolved::Action(Action::Quit),
        "the next key starts anew"
    );
}

#[test]
fn chords_of_a_screen_and_of_everywhere_go_together() {
    let keymap = load("[lijst]\nalles-merken = \"g m\"").keymap;
    assert_eq!(press(&keymap, Place::List, "g m"), Resolved::Action(Action::MarkAll));
    assert_eq!(press(&keymap, Place::List, "g l"), Resolved::Action(Action::GoList));
    assert_eq!(press(&keymap, Place::Case, "g m"), Resolved::Unbound);
}

#[test]
fn hints_show_the_keys_that_work_here() {
    let keymap = standard();
    let shown = |action, place| {
        keymap.keys_for(action, place).iter().map(|keys| print_keys(keys)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(shown(Action::GoList, Place::Case), "g l, f2");
    assert_eq!(shown(Action::Search, Place::Everywhere), "/, ctrl-f");
    assert_eq!(shown(Action::Left, Place::Case), "left");
    assert_eq!(shown(Action::Left, Place::Meeting), "", "there the arrow goes to another meeting");
    assert_eq!(shown(Action::Quit, Place::Form), "", "behind a form nothing is heard");
}

#[test]
fn vim_moves_with_hjkl_and_keeps_the_chords() {
    use Action::*;
    let keymap = load(built_in("vim").unwrap()).keymap;
    for (keys, action) in [
        ("j", Down),
        ("k", Up),
        ("g g", First),
        ("G", Last),
        ("ctrl-d", PageDown),
        ("g l", GoList),
        ("g n", GoNetwork),
        ("l", NextView),
        ("down", Down),
        ("x", ToggleDone),
    ] {
        assert_eq!(press(&keymap, Place::List, keys), Resolved::Action(action), "{keys}");
    }
}

#[test]
fn with_one_hand_everything_is_within_reach_of_the_left_one() {
    let keymap = load(built_in("een-hand").unwrap()).keymap;
    let reached = |key: &Key| match key.code {
        Code::Char(char) => " 12345qwertasdfgzxcvb".contains(char.to_ascii_lowercase()),
        Code::Tab | Code::Esc => true,
        _ => false,
    };
    for action in Action::ALL.iter().copied() {
        for place in action.places().iter().copied() {
            let keys = keymap.keys_for(action, place);
            assert!(
                keys.iter().any(|keys| keys.iter().all(reached)),
                "{} in {} only with {keys:?}",
                action.id(),
                place.id()
            );
        }
    }
}

#[test]
fn every_key_is_read_as_it_is_written() {
    for text in
        ["ctrl-s", "g l", "shift-up", "f5", "space", "shift-tab", "?", "-", "ctrl-space", "alt-b", "G", "é"]
    {
        assert_eq!(print_keys(&parse_keys(text).unwrap()), text);
    }
    for (typed, printed) in
        [("shift-g", "G"), ("Ctrl-s", "ctrl-s"), ("PgDn", "pagedown"), ("spatie", "space")]
    {
        assert_eq!(parse_keys(typed).map(|keys| print_keys(&keys)), Ok(printed.to_owned()));
    }
}

#[test]
fn keys_that_a_terminal_can_not_send_are_refused_with_the_key_that_it_does_send() {
    for (typed, twin) in [
        ("ctrl-i", "tab"),
        ("ctrl-m", "enter"),
        ("ctrl-j", "enter"),
        ("ctrl-h", "backspace"),
        ("ctrl-[", "esc"),
        ("ctrl-shift-s", "ctrl-s"),
        ("shift-enter", "enter"),
        ("ctrl-1", "1"),
        ("shift-space", "space"),
    ] {
        let fault = KeyFault::SameAs { typed: typed.to_owned(), twin: key(twin) };
        assert_eq!(Key::parse(typed), Err(fault), "{typed}");
    }
    assert!(matches!(Key::parse("ctrl-alt-q"), Err(KeyFault::AltGr { .. })));
    assert!(matches!(Key::parse("shift-1"), Err(KeyFault::ShiftSymbol { .. })));
    assert!(matches!(Key::parse("entr"), Err(KeyFault::Unknown { nearest: Some("enter"), .. })));
    assert_eq!((Key::parse(""), parse_keys(" ").map(|_| ())), (Err(KeyFault::Empty), Err(KeyFault::Empty)));
}
