//! From a key to its frame on the terminal, and how many bytes that takes.

use std::path::Path;
use std::time::{Duration, Instant};

use casustafel::keys::parse_keys;

use crate::desk::Desk;
use crate::report::{both, line, quantile};

/// What is measured of these keys, and the budget of the median.
pub struct Moment {
    what: &'static str,
    before: &'static str,
    keys: &'static str,
    after: &'static str,
    budget_ms: Option<f64>,
}

const FRAME: Option<f64> = Some(2.0);
const LETTER: Option<f64> = Some(16.0);
/// The most that 99 of 100 keys take, as a multiple of the median's budget.
const TAIL: f64 = 4.0;

/// The bytes of the median move of a cursor; and where what is under it stands beside the list.
const SENT: f64 = 600.0;
const SENT_WITH_CASE: f64 = 900.0;

const fn moment(
    what: &'static str,
    before: &'static str,
    keys: &'static str,
    after: &'static str,
    budget_ms: Option<f64>,
) -> Moment {
    Moment { what, before, keys, after, budget_ms }
}

/// The moments that are measured at every size.
pub const ROW: Moment = moment("Lijst: a row down", "", "down", "", FRAME);
pub const LETTERS: Moment = moment("search: one more letter", "esc / v", "a n", "esc", LETTER);

/// In the view that holds all pupils. What writes stands behind what reads a case: nobody has a pupil with hundreds of
/// changes of status. Keys that sort or count all of them again have no budget of their own.
#[rustfmt::skip] // one line per moment is what makes it a table
const MOMENTS: [Moment; 29] = [
    ROW,
    moment("Lijst: a page down",               "",           "pagedown", "",        FRAME),
    moment("Lijst: mark",                      "",           "space",    "esc",     FRAME),
    moment("Lijst: open a case",               "down",       "enter",    "esc",     FRAME),
    moment("Casus: a row down",                "enter",      "down",     "esc",     FRAME),
    moment("Lijst: choose a casusregisseur",   "down",       "r",        "esc",     FRAME),
    moment("search: first letter",             "esc /",      "v",        "esc",     LETTER),
    LETTERS,
    moment("  beside a status",                "esc / s t a t u s : a a n d a c h t space v", "a n", "esc", LETTER),
    moment("  beside a let op",                "esc / l e t - o p : g e e n - c a s u s r e g i s s e u r space v", "a n", "esc", LETTER),
    moment("  beside a school",                "esc / s c h o o l : k a a p space v", "a n", "esc", LETTER),
    moment("  beside a word not in the name",  "esc / - j a n space v", "a n", "esc", LETTER),
    moment("  beside one of two words",        "esc / j a n , a n n a space v", "a n", "esc", LETTER),
    moment("search: a second word",            "esc / d e space", "k",     "esc",     LETTER),
    moment("search: a school, letter by letter", "esc / s c h o o l :", "k a a", "esc",  LETTER),
    moment("search: a letter taken back",      "esc / v a n", "backspace", "esc",     LETTER),
    moment("search: a word nobody has",        "esc / x q",  "w",        "esc",     LETTER),
    moment("Overleg: a row down",              "g o",        "down down up up", "", FRAME),
    moment("go to Overleg",                    "g l",        "g o",      "g l",     FRAME),
    moment("Overleg: choose a pupil",          "g o",        "O",        "esc g l", None),
    moment("Overleg: a letter of the pupil",   "g o O",      "v a",      "esc g l", LETTER),
    moment("Netwerk: a row down",              "g n",        "down",     "g l",     FRAME),
    moment("go to Netwerk",                    "g",          "n",        "g l",     None),
    moment("go to Afspraken",                  "g",          "a",        "g l",     None),
    moment("Afspraken: a row down",            "g a",        "down",     "g l",     FRAME),
    moment("Lijst: status by digit, durable",  "",           "2 3",      "",        FRAME),
    moment("Lijst: undo, durable",             "1 2",        "ctrl-z",   "",        FRAME),
    moment("Lijst: another order",             "",           "s",        "",        None),
    moment("Lijst: another view",              "",           "right",    "",        None),
];

/// Every moment is repeated for so long, but no more often than this.
const AT_MOST: (Duration, usize) = (Duration::from_secs(2), 200);

/// Measures all of them.
pub fn measure(folder: &Path, pupils: u32) {
    sent_alone(folder, pupils);
    let mut desk = Desk::over(folder);
    desk.derives();
    desk.press_all("left");
    for moment in &MOMENTS {
        let (mut taken, mut bytes) = times(&mut desk, moment, AT_MOST);
        let tail = moment.budget_ms.filter(|_| moment.budget_ms == FRAME).map(|budget| budget * TAIL);
        both(moment.what, pupils, &mut taken, moment.budget_ms, tail);
        if moment.what.ends_with("a row down") {
            let beside = ["Lijst", "Afspraken"].iter().any(|screen| moment.what.starts_with(screen));
            let budget = if beside { SENT_WITH_CASE } else { SENT };
            line("  sent to the terminal", pupils, quantile(&mut bytes, 0.5) as f64, Some(budget), "B");
        }
    }
}

/// What a row down in the list alone sends.
fn sent_alone(folder: &Path, pupils: u32) {
    let mut desk = Desk::narrow(folder);
    desk.press_all("left");
    let (_, mut bytes) = times(&mut desk, &ROW, AT_MOST);
    line("Lijst alone: sent to the terminal", pupils, quantile(&mut bytes, 0.5) as f64, Some(SENT), "B");
}

/// How long the keys of a moment took, each, and how many bytes each sent.
pub fn times(desk: &mut Desk, moment: &Moment, at_most: (Duration, usize)) -> (Vec<Duration>, Vec<usize>) {
    let (mut times, mut bytes) = (vec![], vec![]);
    let begun = Instant::now();
    while begun.elapsed() < at_most.0 && times.len() < at_most.1 {
        desk.press_all(moment.before);
        for key in parse_keys(moment.keys).unwrap() {
            let pressed = Instant::now();
            bytes.push(desk.press(key));
            times.push(pressed.elapsed());
        }
        desk.press_all(moment.after);
    }
    (times, bytes)
}
