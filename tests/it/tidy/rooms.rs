//! Which room may know which: DESIGN §3's table, and where the code departs from it, why.

use super::none;
use super::source::{Source, paths, read, sources};

/// A room: what it may use of ours, and which crates.
struct Room {
    name: &'static str,
    ours: &'static [&'static str],
    crates: &'static [&'static str],
}

const fn room(name: &'static str, ours: &'static [&'static str], crates: &'static [&'static str]) -> Room {
    Room { name, ours, crates }
}

/// `run` and `cli` may use every room of ours; they put the others together.
const ANY: &[&str] = &["any"];

/// Values, dates and errors may be used everywhere.
const COMMON: &[&str] =
    &["serde", "chrono", "thiserror", "unicode_normalization", "unicode_segmentation", "unicode_width"];

const ROOMS: &[Room] = &[
    room("domain", &[], &["fuzzy_matcher"]),
    room("words", &["domain"], &[]),
    room("keys", &[], &["toml"]),
    room("platform", &[], &["windows_sys"]),
    room("text", &["domain", "words", "keys"], &[]),
    room("framework", &["domain", "words"], &["toml"]),
    room(
        "store",
        &["domain", "platform"],
        &[
            "sled",
            "postcard",
            "lz4_flex",
            "foldhash",
            "serde_json",
            "blake3",
            "getrandom",
            "directories",
            "rustix",
        ],
    ),
    room(
        "import",
        &["domain", "words", "text"],
        &["csv", "encoding_rs", "serde_json", "calamine", "zip", "quick_xml", "cfb", "office_crypto"],
    ),
    room("export", &["domain", "words", "text"], &["serde_json"]),
    room("demo", &["domain", "words", "import", "text", "framework"], &["csv", "toml"]),
    room("app", &["domain", "words", "keys", "text", "framework"], &["tui_input", "ratatui_textarea"]),
    room(
        "beamer",
        &["app", "view", "keys", "terminal", "text", "platform"],
        &["interprocess", "postcard", "blake3", "getrandom", "rustix", "widestring"],
    ),
    room("view", &["app", "domain", "keys", "text"], &["ratatui", "font8x8"]),
    room("terminal", &["keys", "platform"], &["crossterm", "rustix", "signal_hook"]),
    room("run", ANY, &["ratatui", "directories", "serde_json", "tempfile", "toml"]),
    room("cli", ANY, &["clap", "clap_complete", "serde_json", "tempfile"]),
    room("main", &["cli"], &[]),
    room("lib", &[], &[]),
];

/// Departures from the table: file or folder, what it may use all the same, why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "src/text/store.rs",
        "store",
        "its match over the store's errors is exhaustive: a missing sentence does not compile",
    ),
    ("src/text/framework.rs", "framework", "the same over the faults of a werkwijze"),
    ("src/text/dates.rs", "chrono_tz", "moments are shown as the clock in the Netherlands has them"),
    (
        "src/import/cells/moments.rs",
        "chrono_tz",
        "a birth date that a program wrote in UTC is a day in the Netherlands",
    ),
    (
        "src/domain/decide/bsn.rs",
        "serde_json",
        "it looks through what the journal will hold, so that no text can be forgotten",
    ),
    ("src/app/layers/import/", "import", "the layer holds a list, what was decided about it and its plan"),
    (
        "src/app/planning.rs",
        "import",
        "what the plan of a list follows from, for whoever makes it beside the work",
    ),
    ("src/app/effect.rs", "import::source", "a file that was opened comes in as a message"),
    ("src/app/notice.rs", "import::plan", "the notice counts what was read in"),
    ("src/app/", "export::Request", "an effect says what to export"),
    (
        "src/view/layers/import/",
        "import",
        "the steps show what the import makes of a list, in the words of its report",
    ),
    ("src/view/layers/", "words", "under a line that is typed stands what was understood of it"),
    ("src/terminal/", "ratatui", "a backend is an implementation of its trait"),
];

/// Rooms that neither see nor touch the world: no files, processes, threads or environment.
const PURE: &[&str] =
    &["domain", "words", "keys", "text", "framework", "import", "export", "demo", "app", "view"];

/// What reaches the world.
const WORLD: &[&str] = &["std::fs", "std::env", "std::process", "std::net", "std::thread", "std::os"];

/// Where a pure room reaches the world all the same: file, what it reaches, why.
const REACHES: &[(&str, &str, &str)] = &[(
    "src/domain/halves.rs",
    "std::thread",
    "the thread ends before the call does, and what it works on is lent",
)];

/// Names with one home: the word, where it may stand, why.
const ONE_HOME: &[(&str, &[&str], &str)] = &[
    ("sled", &["src/store/checkpoint.rs"], "the checkpoint is the only file that names sled"),
    (
        "chrono_tz",
        &["src/text/dates.rs", "src/import/cells/moments.rs"],
        "the Dutch clock stands where it is shown and where it is read",
    ),
    ("crossterm", &["src/terminal/"], "only the terminal names its library"),
    ("now", &["src/run/", "src/cli/mod.rs"], "the clock is passed in"),
    (
        "catch_unwind",
        &[
            "src/store/checkpoint.rs",
            "src/terminal/read.rs",
            "src/run/incoming.rs",
            "src/import/workbook/caught.rs",
        ],
        "sled may panic, so may a reader of workbooks, and the reader of keys and a worker say so when they do",
    ),
    ("println", &[], "data and messages go through cli::output"),
    ("eprintln", &[], "data and messages go through cli::output"),
];

/// The crates that the program depends on, as code names them.
pub fn crates() -> Vec<String> {
    let manifest = read("Cargo.toml");
    let tables = manifest.split("\n[").filter(|table| {
        let head = table.lines().next().unwrap_or_default();
        head == "dependencies]" || (head.starts_with("target.") && head.ends_with(".dependencies]"))
    });
    let lines = tables.flat_map(|table| table.lines().skip(1));
    let names = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    names.map(|(name, _)| name.replace('-', "_")).collect()
}

#[test]
fn every_room_uses_only_what_the_design_allows() {
    let crates = crates();
    assert!(crates.len() > 20, "Cargo.toml is read: {crates:?}");
    let mut breaches = vec![];
    for source in sources() {
        let name = source.room();
        let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
            breaches.push(format!("{}: the room {name} is not in the table", source.path));
            continue;
        };
        for (line, used) in uses(source) {
            let (first, _) = used.split_once("::").unwrap_or((&used, ""));
            let is_ours = ROOMS.iter().any(|room| room.name == first);
            let allowed = if is_ours {
                first == name || room.ours == ANY || room.ours.contains(&first)
            } else if crates.iter().any(|known| known == first) {
                room.crates.contains(&first) || COMMON.contains(&first)
            } else {
                continue;
            };
            if !allowed && !is_exception(source, &used) {
                breaches.push(format!("{}:{line}: {name} must not use {used}", source.path));
            }
        }
    }
    none("A room may use only what the table allows", &breaches);
}

fn is_exception(source: &Source, used: &str) -> bool {
    EXCEPTIONS.iter().any(|(place, what, _)| source.path.starts_with(place) && used.starts_with(what))
}

/// Paths into our rooms (without `crate::`) and into crates, with the line they stand on.
fn uses(source: &Source) -> Vec<(usize, String)> {
    let mut found = vec![];
    for (line, code) in source.lines() {
        let mut last = 0;
        for (at, _) in code.match_indices("::") {
            let start = code[..at]
                .rfind(|char: char| !(char.is_alphanumeric() || char == '_'))
                .map_or(0, |at| at + 1);
            let head = &code[start..at];
            if code[..start].ends_with("::") || head.is_empty() || start < last {
                continue;
            }
            last = at;
            let tail = &code[at + 2..];
            let is_room = ROOMS.iter().any(|room| room.name == head);
            match head {
                "crate" => found.push((line, path(tail))),
                // A room without `crate::` is a name that a `use` gave to something else.
                _ if !is_room => found.push((line, head.to_owned())),
                _ => {}
            }
        }
    }
    found
}

/// A path at the start of the text, up to where it ends; a list in braces belongs to it.
fn path(tail: &str) -> String {
    let end = tail.find([';', ',', ')', '(', '>', ' ']).unwrap_or(tail.len());
    let end = if tail[..end].contains('{') { tail.find('}').map_or(end, |at| at + 1) } else { end };
    tail[..end].to_owned()
}

#[test]
fn nobody_reaches_another_room_by_climbing() {
    let mut breaches = vec![];
    for source in sources() {
        for (line, code) in source.lines() {
            let climbs = (1..6).rev().find(|steps| code.contains(&"super::".repeat(*steps))).unwrap_or(0);
            if climbs >= source.depth() {
                breaches.push(format!("{}:{line}: name the room with `crate::`", source.path));
            }
            if code.contains("crate::{") {
                breaches.push(format!("{}:{line}: one `use` per room", source.path));
            }
        }
    }
    none("Another room is named from the root", &breaches);
}

#[test]
fn pure_rooms_do_not_reach_the_world() {
    let mut breaches = vec![];
    for source in sources().iter().filter(|source| PURE.contains(&source.room())) {
        for (line, code) in source.lines() {
            let may =
                |reach: &str| REACHES.iter().any(|(place, what, _)| source.path == *place && reach == *what);
            for reach in WORLD.iter().filter(|reach| code.contains(**reach) && !may(reach)) {
                breaches.push(format!("{}:{line}: {reach} in a pure room", source.path));
            }
            if source.room() == "view" && code.contains("&mut App") {
                breaches.push(format!("{}:{line}: the view reads only", source.path));
            }
        }
    }
    none("Effects stand at the edge", &breaches);
}

#[test]
fn names_with_one_home_stand_only_there() {
    let mut breaches = vec![];
    for source in sources() {
        for (line, code) in source.lines() {
            let words = code.split(|char: char| !(char.is_alphanumeric() || char == '_'));
            for word in words {
                let home = ONE_HOME.iter().find(|(name, homes, _)| {
                    *name == word && !homes.iter().any(|home| source.path.starts_with(home))
                });
                // A field may be called `now`; a call is what looks at the clock.
                let is_call = word != "now" || code.contains("::now()") || code.contains("elapsed()");
                if let Some((_, _, why)) = home.filter(|_| is_call) {
                    breaches.push(format!("{}:{line}: {word}: {why}", source.path));
                }
            }
        }
    }
    none("Some names have one home", &breaches);
}

#[test]
fn every_screen_has_its_two_files() {
    let names = |folder: &str| -> Vec<String> {
        let files = paths(folder).into_iter().filter_map(|path| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".rs")?;
            (!name.contains('/') && name != "mod" && name != "page").then(|| name.to_owned())
        });
        files.collect()
    };
    let screens = names("src/app/screens");
    assert!(screens.contains(&"list".to_owned()), "{screens:?}");
    assert_eq!(screens, names("src/view/screens"));
}

#[test]
fn exceptions_are_still_needed() {
    let sources = sources();
    let mut breaches = vec![];
    for (place, what, _) in EXCEPTIONS {
        let used = |source: &&Source| {
            source.path.starts_with(place) && uses(source).iter().any(|(_, used)| used.starts_with(what))
        };
        if !sources.iter().any(|source| used(&source)) {
            breaches.push(format!("{place} no longer uses {what}"));
        }
    }
    none("An exception that nobody needs goes", &breaches);
}
