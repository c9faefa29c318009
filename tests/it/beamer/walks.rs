//! Whatever is pressed, in whatever order: the law of the slide holds after each key.

use proptest::prelude::Rng as _;
use proptest::test_runner::{Config, TestRng};

use super::at_the_table::demo_meeting;
use casustafel::app::Msg;
use casustafel::app::stage::Window;

/// Keys that a chair has, and some that nobody meant.
const KEYS: &[&str] = &[
    "1", "2", "3", "4", "0", "a", "n", "r", "w", "c", "b", "p", "u", "m", "h", "i", "t", "k", "o", "x", "v",
    "d", "O", "P", "E", "A", "B", "H", "j", "up", "down", "left", "right", "enter", "enter", "esc", "esc",
    "tab", "space", "ctrl-s", "ctrl-z", "ctrl-y", "ctrl-g", ".", "?", ":", "/", "g l", "g o", "g a", "g n",
    "g b", "delete", "S", "T",
];

/// So many keys are pressed in one walk.
const STEPS: usize = 60;

#[test]
fn no_walk_brings_another_name_on_the_wall() {
    let long = std::env::var_os("CASUSTAFEL_LONG").is_some();
    let walks = if long { 2000 } else { 200 };
    let mut rng = TestRng::deterministic_rng(Config::default().rng_algorithm);
    for walk in 0..walks {
        let mut chair = demo_meeting();
        if walk % 2 == 0 {
            chair.tells(Msg::Window(Window::Came(47))).types("47");
        }
        for _ in 0..STEPS {
            let nth = usize::try_from(rng.next_u32()).unwrap() % (KEYS.len() + 6);
            match KEYS.get(nth) {
                Some(keys) => drop(chair.keys(keys)),
                None if nth == KEYS.len() => drop(chair.pastes("Jayden van 't Hof belt 06-12345678")),
                None => {
                    let window = [
                        Window::Curtain,
                        Window::Went(47),
                        Window::Came(47),
                        Window::Came(52),
                        Window::Went(52),
                    ];
                    chair.tells(Msg::Window(window[nth - KEYS.len() - 1])).types("47").types("52");
                }
            }
            if chair.left {
                break;
            }
        }
    }
}
