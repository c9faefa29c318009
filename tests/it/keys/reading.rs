//! From what a terminal reports to what was meant.

use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use casustafel::keys::{Code, Input, Key, Mods, Mouse, MouseKind};
use casustafel::terminal::Normaliser;
use casustafel::terminal::read::{Source, pump};
use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers as Held, MouseButton, MouseEvent, MouseEventKind,
};

fn event(code: KeyCode, held: Held, kind: KeyEventKind) -> Event {
    Event::Key(KeyEvent::new_with_kind(code, held, kind))
}

fn press(code: KeyCode, held: Held) -> Event {
    event(code, held, KeyEventKind::Press)
}

fn char(char: char) -> Event {
    press(KeyCode::Char(char), Held::NONE)
}

#[test]
fn every_spelling_of_a_key_becomes_the_same_key() {
    let shift_tab = Key { code: Code::Tab, mods: Mods::SHIFT };
    let alt_gr = Mods { ctrl: true, alt: true, shift: false };
    let table = [
        (KeyCode::Char('g'), Held::NONE, Key::char('g')),
        (KeyCode::Char('G'), Held::SHIFT, Key::char('G')),
        (KeyCode::Char('g'), Held::SHIFT, Key::char('G')),
        (KeyCode::Char('G'), Held::NONE, Key::char('G')),
        (KeyCode::Char('?'), Held::SHIFT, Key::char('?')),
        (KeyCode::Char('ß'), Held::SHIFT, Key::char('ß')),
        (KeyCode::Char('s'), Held::CONTROL, Key::ctrl('s')),
        (KeyCode::Char('S'), Held::CONTROL | Held::SHIFT, Key::ctrl('s')),
        (KeyCode::Char('j'), Held::CONTROL, Key::plain(Code::Enter)),
        (KeyCode::Char('h'), Held::CONTROL, Key::plain(Code::Backspace)),
        (KeyCode::Backspace, Held::CONTROL, Key::plain(Code::Backspace)),
        (KeyCode::Enter, Held::SHIFT, Key::plain(Code::Enter)),
        (KeyCode::BackTab, Held::SHIFT, shift_tab),
        (KeyCode::BackTab, Held::NONE, shift_tab),
        (KeyCode::Tab, Held::SHIFT, shift_tab),
        (KeyCode::Up, Held::SHIFT, Key { code: Code::Up, mods: Mods::SHIFT }),
        (KeyCode::Char('€'), Held::CONTROL | Held::ALT, Key { code: Code::Char('€'), mods: alt_gr }),
        (KeyCode::F(5), Held::NONE, Key::plain(Code::F(5))),
    ];
    for (code, held, wanted) in table {
        let input = Normaliser::default().input(press(code, held));
        assert_eq!(input, Some(Input::Key(wanted)), "{code:?} with {held:?}");
    }
}

#[test]
fn a_release_counts_only_where_a_character_is_typed_by_its_number() {
    use KeyEventKind::{Press, Release, Repeat};
    let mut normaliser = Normaliser::default();
    let mut kind = |char, held, kind| normaliser.input(event(KeyCode::Char(char), held, kind));
    let typed = |char| Some(Input::Key(Key::char(char)));
    for (char, how) in [('a', Press), ('A', Press), ('A', Repeat)] {
        assert!(kind(char, Held::NONE, how).is_some());
    }
    assert_eq!(kind('a', Held::NONE, Release), None, "shift was let go first");
    // Alt with 0233 on the number pad: the release of Alt tells the letter.
    let number = |kind: &mut dyn FnMut(char, Held, KeyEventKind) -> Option<Input>| {
        for digit in ['0', '2', '3', '3'] {
            kind(digit, Held::ALT, Press);
            assert_eq!(kind(digit, Held::ALT, Release), None);
        }
    };
    number(&mut kind);
    assert_eq!(kind('é', Held::NONE, Release), typed('é'));
    assert_eq!(kind('é', Held::NONE, Release), None, "once");
    number(&mut kind);
    assert_eq!(kind('@', Held::NONE, Release), typed('@'), "also a character that a keyboard has");
    // AZERTY: 2 with shift, which was let go of first; and a dead key, of which the release tells the sign.
    assert_eq!(kind('2', Held::SHIFT, Press), typed('2'));
    assert_eq!(kind('é', Held::NONE, Release), None);
    assert_eq!(kind('¨', Held::NONE, Release), None);
    assert_eq!(kind('ë', Held::NONE, Press), typed('ë'));
    assert_eq!(kind('e', Held::NONE, Release), None);
    // AltGr is ctrl with alt: no number is being typed.
    assert!(kind('2', Held::CONTROL | Held::ALT, Press).is_some());
    assert_eq!(kind('²', Held::NONE, Release), None);
}

#[test]
fn of_the_mouse_only_the_left_button_and_the_wheel_count() {
    let table = [
        (MouseEventKind::Down(MouseButton::Left), Some(MouseKind::Click)),
        (MouseEventKind::ScrollUp, Some(MouseKind::WheelUp)),
        (MouseEventKind::ScrollDown, Some(MouseKind::WheelDown)),
        (MouseEventKind::Down(MouseButton::Right), None),
        (MouseEventKind::Up(MouseButton::Left), None),
        (MouseEventKind::Moved, None),
    ];
    for (kind, wanted) in table {
        let event = Event::Mouse(MouseEvent { kind, column: 3, row: 4, modifiers: Held::NONE });
        let wanted = wanted.map(|kind| Input::Mouse(Mouse { kind, col: 3, row: 4 }));
        assert_eq!(Normaliser::default().input(event), wanted, "{kind:?}");
    }
}

/// A terminal that is read from a list: `None` is a silence that is long enough, the end of the list is the end.
struct Script<'a> {
    events: VecDeque<Option<Event>>,
    read: usize,
    passed_on: &'a Cell<usize>,
    waits: Vec<Wait>,
}

/// How long it would be waited for the next key, and how many keys nobody has been told of by then.
struct Wait {
    patience: Option<Duration>,
    held_back: usize,
}

impl Source for Script<'_> {
    fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>> {
        self.waits.push(Wait { patience, held_back: self.read.saturating_sub(self.passed_on.get()) });
        let event = self.events.pop_front().ok_or(io::ErrorKind::UnexpectedEof)?;
        self.read += usize::from(event.is_some());
        Ok(event)
    }
}

fn read(events: impl IntoIterator<Item = Option<Event>>) -> (Vec<Input>, Vec<Wait>) {
    let (mut inputs, passed_on) = (Vec::new(), Cell::new(0));
    let events = events.into_iter().collect();
    let mut script = Script { events, read: 0, passed_on: &passed_on, waits: Vec::new() };
    let end = pump(&mut script, |input| {
        inputs.push(input);
        passed_on.set(inputs.len());
        true
    });
    assert!(end.is_err());
    (inputs, script.waits)
}

fn keys(text: &str) -> Vec<Input> {
    text.chars().map(|char| Input::Key(Key::char(char))).collect()
}

/// The first as a key, and the others as the burst that they are.
fn burst(text: &str) -> Vec<Input> {
    let (first, rest) = text.split_at(1);
    let before = first.chars().next();
    [keys(first), vec![Input::Hurried, Input::Burst { before, text: rest.to_owned() }]].concat()
}

#[test]
fn text_that_comes_faster_than_hands_is_one_burst_and_a_key_alone_is_a_key() {
    let typed = |text: &str| read(text.chars().map(|c| Some(char(c))).chain([None])).0;
    assert_eq!(typed("g"), keys("g"));
    // A chord, or two keys that a slow line brought together.
    assert_eq!(typed("gn"), [keys("g"), vec![Input::Hurried], keys("n")].concat());
    for text in ["jan", "jan2", "2222", "yousef haddad q"] {
        assert_eq!(typed(text), burst(text));
    }
}

#[test]
fn keys_with_a_silence_between_them_are_never_a_burst() {
    let (inputs, _) = read("12341".chars().flat_map(|c| [Some(char(c)), None]));
    assert_eq!(inputs, keys("12341"));
}

#[test]
fn enter_and_tab_are_characters_of_a_burst_and_an_arrow_ends_it() {
    let (enter, tab, up) = (KeyCode::Enter, KeyCode::Tab, KeyCode::Up);
    let events =
        [char('a'), press(tab, Held::NONE), char('b'), press(enter, Held::NONE), press(up, Held::NONE)];
    let (inputs, _) = read(events.into_iter().map(Some));
    assert_eq!(inputs, [burst("a\tb\n"), vec![Input::Key(Key::plain(Code::Up))]].concat());
}

#[test]
fn no_key_is_held_back_longer_than_an_eye_can_see_and_the_first_one_never() {
    let (inputs, waits) = read([Some(char('j')), None, Some(char('a')), Some(char('b')), None]);
    assert_eq!(inputs, [keys("ja"), vec![Input::Hurried], keys("b")].concat());
    assert_eq!(waits.iter().map(|wait| wait.held_back).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 0]);
    for wait in waits.iter().filter(|wait| wait.patience.is_some()) {
        assert!(wait.patience <= Some(Duration::from_millis(20)), "{:?}", wait.patience);
    }
    let asleep = waits.iter().filter(|wait| wait.patience.is_none()).count();
    assert_eq!(asleep, 3, "after each silence it waits for ever: an idle program wakes up for nothing");
}

#[test]
fn what_was_typed_before_the_end_still_counts() {
    let (inputs, _) = read([Some(char('q'))]);
    assert_eq!(inputs, keys("q"));
}
