//! The notice line: what just happened, in one sentence.

use std::path::Path;

use super::events::Teller;
use crate::domain::{Audience, Cause, Event, Group, MeetingFact, State};

/// Everything is so already.
pub const NOTHING_TO_CHANGE: &str = "Dat was al zo. Er is niets veranderd.";
/// ctrl-s.
pub const ALL_SAVED: &str = "Alles is opgeslagen. U hoeft niets te bewaren: dat gebeurt vanzelf.";
/// ctrl-c.
pub const INTERRUPTED: &str = "ctrl-c doet hier niets. Stoppen doet u met q; er gaat nooit iets verloren.";
/// A paste outside a field.
pub const PASTE_REFUSED: &str =
    "Plakken kan alleen in een veld. Er is niets veranderd. Open eerst een veld, bijvoorbeeld met a, n of /.";
/// Nobody to do it with.
pub const NO_PUPIL: &str = "Er staat geen leerling onder de cursor.";
/// No agreement to do it with.
pub const NO_AGREEMENT: &str = "Hier is geen afspraak. Maak er een met a.";
/// No meeting to do it with.
pub const NO_MEETING: &str = "Er is nog geen overleg. Maak er een in Overleg met +.";
/// Nobody at the table.
pub const NOBODY_AT_TABLE: &str = "Er is niemand aan tafel. Kies een leerling in de agenda en druk op Enter.";
/// The key does nothing on this screen.
pub const NOT_HERE: &str = "Dat kan op dit scherm niet. Met ? ziet u wat hier wel kan.";
/// A typed text is kept.
pub const DRAFT_KEPT: &str = "Wat u typte is bewaard. Open hetzelfde veld weer om verder te gaan.";
/// The mouse is on.
pub const MOUSE_ON: &str = "De muis werkt. Tekst selecteren gaat nu met shift ingedrukt.";
/// The mouse is off.
pub const MOUSE_OFF: &str = "De muis is uit.";

/// What was recorded; several events become one sentence and a count. `None` for what is seen and needs no words.
pub fn recorded(group: &Group, state: &State, audience: Audience) -> Option<String> {
    let worth_saying = |event: &&Event| !is_about_the_table(event);
    let teller = Teller::new(state, audience);
    let mut events = group.events.iter().filter(worth_saying);
    let first = teller.event(events.next()?);
    Some(match events.count() {
        0 => first,
        1 => format!("{first} En nog 1 wijziging; ctrl-z maakt ze samen ongedaan."),
        more => format!("{first} En nog {more} wijzigingen; ctrl-z maakt ze samen ongedaan."),
    })
}

/// An undo or redo, with what it did.
pub fn taken_back(group: &Group, left: usize, state: &State, audience: Audience) -> String {
    let what = recorded(group, state, audience).unwrap_or_default();
    let what = what.split(" En nog ").next().unwrap_or_default().to_owned();
    let verb = match group.cause {
        Cause::Redo(_) => "Opnieuw gedaan",
        Cause::Do | Cause::Undo(_) => "Ongedaan gemaakt",
    };
    let count = group.events.len();
    let many = if count > 1 { format!(" ({count} wijzigingen)") } else { String::new() };
    let left = match left {
        0 => String::new(),
        1 => " Eén veld was intussen weer veranderd en bleef zoals het is.".to_owned(),
        left => format!(" {left} velden waren intussen weer veranderd en bleven zoals ze zijn."),
    };
    format!("{verb}{many}: {what}{left}")
}

/// A file was written.
pub fn exported(path: &Path) -> String {
    format!("Opgeslagen in {}. Verstuur het via uw beveiligde mail.", path.display())
}

fn is_about_the_table(event: &Event) -> bool {
    matches!(event, Event::MeetingSet { from, to, .. }
        if to.as_ref().or(from.as_ref()).is_some_and(|fact| matches!(fact, MeetingFact::AtTable(_))))
}
