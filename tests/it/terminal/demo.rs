//! `demo` in a real terminal: it opens, shows a screen, and leaves the terminal as it was.

use super::window::casustafel;

#[test]
fn demo_opens_and_closes() {
    let mut window = casustafel(&["demo"]).open();
    window.sees("Lijst").press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(window.last_words(), "", "nothing needs saying");
    assert_eq!(std::fs::read_dir(window.home.path()).unwrap().count(), 0, "nothing of the demo is kept");
}
