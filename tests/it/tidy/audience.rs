//! Who may say for whom something is shown, and where a name may become text (DESIGN §6). Each list is exact: a file
//! or function that joins it needs a reason here, and one that no longer does it goes.

use std::collections::BTreeSet;

use super::none;
use super::source::{Source, sources};

/// The files that name an audience.
const SURFACES: &[(&str, &str)] = &[
    ("src/app/shown.rs", "the slide: everybody who sees the second window"),
    ("src/app/world.rs", "the running program: its own screen, and who reads on another surface of it"),
    ("src/cli/desk.rs", "a command: what it says to the person at the keys, and what it puts out"),
    ("src/domain/audience/mod.rs", "the four kinds, and whom each of them concerns"),
    ("src/domain/command.rs", "rules are asked by who acts, at their own screen"),
    ("src/domain/mod.rs", "gives it to the rooms"),
    ("src/domain/reading.rs", "looks up what the audience may see"),
    ("src/export/given.rs", "a document: its recipient becomes its audience"),
];

/// The files that call what makes a string of a name.
const SHOWN: &[(&str, &str)] = &[
    ("src/domain/name.rs", "puts the parts of a name together"),
    ("src/domain/names_in_text/matching.rs", "the words by which a name is found in a text"),
    ("src/domain/reading.rs", "the gate"),
];

/// What the gate lets out.
const GATE: &[(&str, &str)] = &[
    ("concerns", "says whether it is about this pupil"),
    ("entry", "an entry that goes on as a value: an own network without names where they may not be seen"),
    ("event", "an event that goes on as a value: likewise"),
    ("fact", "a fact that goes on as a value: gone, or a name in first letters"),
    ("name", "a pupil's name"),
    ("name_then", "a pupil's name of another day, in minutes"),
    ("name_of", "the name in a list that is read in"),
    ("new", "lets nothing out"),
    ("of", "lets nothing out"),
    ("number", "a pupil's number, or none"),
    ("own_network", "the name of somebody of an own network, or none"),
    ("free", "what somebody wrote, by its marks, or nothing"),
    ("why", "a reason: `free` of that kind"),
    ("agreed", "what was agreed: `free` of that kind"),
    ("noted", "a note: `free` of that kind"),
    ("progress", "how far an agreement is, with the reason as `why` has it"),
    ("typed", "a text to be changed, on the own screen only"),
    ("part", "a part of a name: in a field, or as a fact that changed"),
    ("holder", "says who has a role, by number"),
    ("rules", "lets nothing out"),
    ("common_rules", "the same where no case is meant"),
    ("sees", "says how much may be seen"),
    ("naming", "says which pupils a text names, by number"),
    ("with_derived", "lets nothing out"),
    ("with_names", "lets nothing out"),
    ("with_own_networks", "lets nothing out"),
    ("shows", "says whether anything of a fact may be seen"),
];

/// What a name can do apart from that: be made, and be compared.
const NAMES: &[(&str, &str)] = &[
    ("folded", "for search and for knowing a pupil again"),
    ("new", "a part of a name is made"),
    ("of", "a name is taken from facts"),
];

/// The rooms that ask for a name folded, or for what it sorts by. It is compared there and never shown; a room that
/// shows or writes has no business with it.
const COMPARED: &[(&str, &str)] = &[
    ("app", "the order of lists, pickers, a caseload, an agenda that is proposed"),
    ("cli", "the order of the list, and a pupil that is asked for by name"),
    ("demo", "the story of the demo names its pupils"),
    ("domain", "search, filters, and that nobody comes in twice"),
];

/// Where values become JSON or bytes: a name would go along without anybody asking for it.
const WRITTEN: &[(&str, &str)] = &[
    ("src/domain/decide/bsn.rs", "looked through for numbers and let go: no text can be forgotten there"),
    ("src/beamer/frame.rs", "a slide, of which every string passed the gate"),
    ("src/cli/import.rs", "the plan, whose names come from the gate"),
    ("src/cli/log.rs", "the log: events through the gate"),
    ("src/export/entry.rs", "entries through the gate"),
    ("src/export/writers/json.rs", "data, whose names, facts and entries passed the gate"),
    ("src/run/driver.rs", "what was typed and not recorded, into the store: what is kept, not what is shown"),
    ("src/store/", "the journal and its checkpoint: what is kept, not what is shown"),
];

/// Says which are there without a reason, and which have a reason and are not there.
fn exactly(rule: &str, listed: &[(&str, &str)], found: &BTreeSet<String>) {
    let known: BTreeSet<&str> = listed.iter().map(|(name, _)| *name).collect();
    let new = found.iter().filter(|name| !known.contains(name.as_str())).map(|name| format!("new: {name}"));
    let gone = known.iter().filter(|name| !found.contains(**name)).map(|name| format!("no longer: {name}"));
    none(rule, &new.chain(gone).collect::<Vec<_>>());
}

/// The files of which a line of code passes the test.
fn files(holds: impl Fn(&Source, &str) -> bool) -> BTreeSet<String> {
    let with = sources().iter().filter(|source| source.lines().any(|(_, line)| holds(source, line)));
    with.map(|source| source.path.clone()).collect()
}

/// The public functions of a file.
fn functions(path: &str) -> BTreeSet<String> {
    let source = sources().iter().find(|source| source.path == path);
    let source = source.unwrap_or_else(|| panic!("{path} is not there"));
    let named = source.lines().filter_map(|(_, line)| {
        let rest =
            line.trim().strip_prefix("pub fn ").or_else(|| line.trim().strip_prefix("pub const fn "))?;
        Some(rest.split(['(', '<']).next()?.to_owned())
    });
    named.collect()
}

fn is_word(line: &str, word: &str) -> bool {
    line.split(|char: char| !(char.is_alphanumeric() || char == '_')).any(|it| it == word)
}

#[test]
fn only_who_makes_a_surface_names_an_audience() {
    exactly(
        "An audience is named where a surface is made",
        SURFACES,
        &files(|_, line| is_word(line, "Audience")),
    );
}

#[test]
fn a_name_becomes_text_at_the_gate_only() {
    let makes_text = |source: &Source, line: &str| {
        source.room() == "domain"
            && (line.contains(".show(") || line.contains(".initials(") || line.contains("NamePart::"))
            && (is_word(line, "show") || is_word(line, "initials"))
    };
    exactly("Who may ask a name for its text", SHOWN, &files(makes_text));
    exactly("What the gate lets out", GATE, &functions("src/domain/reading.rs"));
    exactly("What else a name can do", NAMES, &functions("src/domain/name.rs"));
    let compares = |_: &Source, line: &str| {
        let asked = [".folded()", ".folded_name()", ".name_key()"];
        asked.iter().any(|it| line.contains(it))
    };
    let rooms = sources().iter().filter(|source| source.lines().any(|(_, line)| compares(source, line)));
    let rooms = rooms.map(|source| source.room().to_owned()).collect();
    exactly("Who compares names", COMPARED, &rooms);
}

#[test]
fn nothing_that_holds_a_name_shows_itself() {
    let shows = |_: &Source, line: &str| {
        ["NamePart", "PupilName", "PupilName<'_>"]
            .iter()
            .any(|it| line.contains(&format!("Display for {it}")))
    };
    exactly("A name has no Display", &[], &files(shows));
    let writes = |_: &Source, line: &str| line.contains("serde_json::to_") || line.contains("postcard::to_");
    let places = files(writes).into_iter();
    let places =
        places.map(|path| if path.starts_with("src/store/") { "src/store/".to_owned() } else { path });
    exactly("Where values are written out", WRITTEN, &places.collect());
}
