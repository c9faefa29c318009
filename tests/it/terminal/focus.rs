//! The terminal's own cursor stands where the focus is, also where nobody types: who has the screen read, magnified or
//! under their fingers follows it.

use super::window::casustafel;

/// The sign before the row that has the focus.
const POINTER: &str = "›";

#[test]
fn the_cursor_stands_on_what_has_the_focus() {
    let mut window = casustafel(&["demo"]).size(100, 40).open();
    // The first row of Lijst, then the next.
    window.stands_at(POINTER, "Hart, Bram 't").press("\x1b[B").stands_at(POINTER, "Hof, Jayden van 't");
    // A row of Casus.
    window.press("\r").stands_at(POINTER, "Status  ").press("\x1b[B").stands_at(POINTER, "Contact  ");
    // An item of a list to choose from: the row, and the field as soon as somebody types.
    window
        .press("r")
        .stands_at(POINTER, "Esther Lindeman")
        .press("\x1b[B")
        .stands_at(POINTER, "Fatima Haddou");
    window.press("f").types_at("│ f ").press("\x1b").stands_at(POINTER, "Contact  ");
    // A note, and a field of a form.
    window.press("n").sees("Notitie · Jayden").types_at("│ ").press("\x1b").types_nowhere();
    window
        .press("g")
        .press("i")
        .stands_at(POINTER, "uw gegevens")
        .press("\x1b[F\r")
        .types_at("Nazorgcontact");
    window.press("\x1b").types_nowhere();
    // A row of the help.
    window.press("?").stands_at(POINTER, "g r").press("\x1b").stands_at(POINTER, "Contact  ");
    // The answer that Enter gives.
    window.press("\x1b").stands_at(POINTER, "Hof, Jayden").press("g").press("o").press("B").sees("bezig");
    window.press("q").stands_at(POINTER, "ja").press("\x1b[C").stands_at(POINTER, "nee");
    window.kill();
}
