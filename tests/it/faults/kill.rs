//! The program itself, killed with -9 while somebody works in it: what its screen had acknowledged is there afterwards.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::sled_folder::Dice;
use crate::cli::run_in;
use crate::store::desk::copy;
use crate::support::rounds::rounds;
use crate::terminal::program;
use crate::terminal::store;
use crate::terminal::window::{Window, on};

/// A key that marks, the code of its status, and how the notice says it.
struct Mark {
    key: &'static str,
    code: &'static str,
    word: &'static str,
}

const ON_TRACK: Mark = Mark { key: "1", code: "on_track", word: "'op koers'" };
const ATTENTION: Mark = Mark { key: "2", code: "attention", word: "'aandacht nodig'" };

/// The mark that changes something for the pupil under the cursor.
fn mark(window: &Window) -> Mark {
    let text = window.text();
    let row = text.lines().find(|line| line.starts_with('›')).expect("a cursor");
    if row.contains('●') { ATTENTION } else { ON_TRACK }
}

/// The last line that says what was recorded.
fn notice(screen: &str) -> String {
    screen.lines().rfind(|line| line.starts_with(" ✓ ")).unwrap_or_default().to_owned()
}

/// What the screen said that it recorded.
#[derive(Default)]
struct Acknowledged {
    /// The code of the status, by the number of the pupil.
    statuses: BTreeMap<String, String>,
    notes: Vec<String>,
}

impl Acknowledged {
    fn marks(&mut self, window: &mut Window) {
        let mark = mark(window);
        let before = notice(&window.text());
        let said = |screen: &str| notice(screen) != before && notice(screen).contains(mark.word);
        window.press(mark.key).until_it("says that it marked", said);
        let notice = notice(&window.text());
        let number = notice.split(['(', ')']).find(|part| part.starts_with("L-")).expect("a number");
        self.statuses.insert(number.to_owned(), mark.code.to_owned());
    }

    fn notes(&mut self, window: &mut Window, text: String) {
        types_a_note(window, &text);
        window.press(SAVE).until_it("says that it noted", |screen| notice(screen).contains(&text));
        self.notes.push(text);
    }

    /// All of it is in the store, and of what was pressed last all or nothing.
    fn is_in(&mut self, store: &Path, last: &Last, round: u32) {
        let list = run_in(Some(store), &["list", "--json"]);
        assert_eq!(list.code, 0, "round {round}: {}", list.err);
        let pupils: Vec<Value> = serde_json::from_str(&list.out).unwrap();
        let mut others = vec![];
        for pupil in &pupils {
            let [number, status] =
                ["number", "status"].map(|field| pupil[field].as_str().unwrap().to_owned());
            let known = self.statuses.insert(number.clone(), status.clone());
            if known.as_ref().is_some_and(|known| *known != status) {
                others.push((number, known, status));
            }
        }
        let allowed = match last {
            Last::Mark(mark) => others.iter().all(|(.., status)| status == mark.code) && others.len() <= 1,
            Last::Note | Last::Leave | Last::Nothing => others.is_empty(),
        };
        assert!(allowed, "round {round}: number, acknowledged, found: {others:?}");
        let log = run_in(Some(store), &["log", "--json"]).out;
        for note in &self.notes {
            assert!(log.contains(note.as_str()), "round {round}: {note}");
        }
    }
}

const SAVE: &str = "\x13";

fn types_a_note(window: &mut Window, text: &str) {
    window.press("n").sees("ctrl-s opslaan").press(text).sees(text);
}

/// What is pressed right before the kill, and not waited for.
enum Last {
    Mark(Mark),
    Note,
    /// Leaving writes the checkpoint.
    Leave,
    Nothing,
}

impl Last {
    fn press(window: &mut Window, which: usize) -> Self {
        match which {
            0 | 1 => {
                let mark = mark(window);
                window.press(mark.key);
                Self::Mark(mark)
            }
            2 => {
                types_a_note(window, "dit kan er staan");
                window.press(SAVE);
                Self::Note
            }
            3 => {
                window.press("q");
                Self::Leave
            }
            _ => Self::Nothing,
        }
    }
}

/// A moment that varies.
fn linger(dice: &mut Dice, at_most: usize) {
    (0..dice.below(at_most)).for_each(|_| std::hint::spin_loop());
}

#[test]
fn what_the_screen_acknowledged_survives_a_kill_at_any_moment() {
    let store = store();
    let mut acknowledged = Acknowledged::default();
    let nobody_yet = Last::Nothing;
    acknowledged.is_in(store.path(), &nobody_yet, 0);
    let mut dice = Dice(9);
    for round in 1..=rounds(20, 500) {
        let mut window = on(store.path()).size(120, 40).open();
        window.sees("openen").press("\x1b[D").sees("‹ Alle leerlingen ›");
        window.press("\x1b[H").until_it("has the cursor on the first row", |screen| {
            screen.lines().nth(4).is_some_and(|row| row.starts_with('›'))
        });
        for step in 0..dice.below(5) {
            if dice.below(4) == 0 {
                acknowledged.notes(&mut window, format!("ronde {round} stap {step}"));
            } else {
                acknowledged.marks(&mut window);
            }
        }
        let last = Last::press(&mut window, dice.below(5));
        linger(&mut dice, 2_000_000);
        window.kill();
        acknowledged.is_in(store.path(), &last, round);
    }
    assert!(!acknowledged.notes.is_empty());
}

#[test]
fn a_killed_import_took_the_whole_list_or_nothing_of_it() {
    let base = store();
    let lists = tempfile::tempdir().unwrap();
    let list = lists.path().join("lijst.csv");
    let rows =
        (0..300).map(|at| format!("Kind{at} Zeldzaam{at};{}-{}-2009;De Kaap\n", at % 28 + 1, at % 12 + 1));
    std::fs::write(&list, format!("Naam;Geboortedatum;School\n{}", rows.collect::<String>())).unwrap();
    let begin = || {
        let store = tempfile::tempdir().unwrap();
        copy(base.path(), store.path(), &["slots.json", "journal/events.log"]);
        let mut import = program();
        import.arg("--store").arg(store.path()).arg("import").arg(&list);
        let child = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        (store, child)
    };
    let pupils = |store: &Path| {
        let list = run_in(Some(store), &["list", "--json"]);
        assert_eq!(list.code, 0, "{}", list.err);
        serde_json::from_str::<Vec<Value>>(&list.out).unwrap().len()
    };
    // How long it takes unless it is killed, in turns of the loop that waits.
    let (store, mut whole) = begin();
    let mut turns = 1;
    while whole.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
        turns += 1;
    }
    let all = pupils(store.path());
    assert!(all > 300, "{all}");
    let mut dice = Dice(4);
    for round in 0..rounds(10, 200) {
        let (store, mut child) = begin();
        for _ in 0..dice.below(turns) {
            std::hint::spin_loop();
            child.try_wait().unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let there = pupils(store.path());
        assert!([12, all].contains(&there), "round {round}: {there} of {all}");
    }
}
