//! How the files of `app` know each other: values at the bottom, the App on top, and no circle that is larger than a
//! reader keeps in mind.
//!
//! An arrow is a path that one file writes to another, in a `use` or in the code. What a file only passes on with
//! `pub use` is no arrow of its own: it leads on to where the thing stands.

use std::collections::{BTreeMap, BTreeSet};

use super::none;
use super::source::{Source, parse, sources};

/// So many files may know each other in a round.
const LARGEST: usize = 5;

/// The floors of `app`, the lowest first: the start of a file's path below it, and what stands there. A file knows those
/// of its own floor and of the floors below.
const FLOORS: &[(&[&str], &str)] = &[
    (
        &[
            "carried",
            "cursor",
            "effect",
            "folder",
            "intent",
            "kept",
            "line",
            "menu",
            "notice",
            "planning",
            "purpose",
            "preferences",
            "readers",
            "screen",
            "session",
            "slide",
            "stage",
            "views",
            "world",
        ],
        "values: what comes in, what is wanted, what everybody reads",
    ),
    (
        &["acts", "before", "entries", "fixed", "newcomers", "people", "roles"],
        "what screens and layers have in common",
    ),
    (&["layers", "pickers"], "what lies over a screen"),
    (&["screens"], "the screens"),
    (&["opening"], "what makes layers"),
    (
        &[
            "app",
            "carry_out",
            "curtain",
            "hints",
            "importing",
            "pasted",
            "recorded",
            "shown",
            "tour",
            "update",
            "who_is_named",
        ],
        "the App, and what routes",
    ),
];

/// The names that lead to a file: `["app", "screens", "list"]`.
type Module = Vec<String>;

/// Names as a path has them.
type Path = Vec<String>;

/// The paths that a file writes, and those that it only passes on.
#[derive(Default)]
struct Paths {
    named: Vec<Path>,
    passed_on: Vec<Path>,
}

/// The files of one room.
struct Room(BTreeMap<Module, Paths>);

impl Room {
    fn of<'a>(sources: impl Iterator<Item = &'a Source>) -> Self {
        Self(sources.map(|source| (module(&source.path), Paths::of(source))).collect())
    }

    /// The file that a path leads to; `None` when it leads out of the room.
    fn target(&self, from: &[String], path: &[String]) -> Option<Module> {
        let (mut at, rest) = self.start(from, path)?;
        for name in rest {
            let inner = child(&at, name);
            if !self.0.contains_key(&inner) {
                let front_door = self.0.get(&at)?.passed_on.iter().find(|path| path.last() == Some(name));
                return front_door.map_or(Some(at.clone()), |path| self.target(&at, path));
            }
            at = inner;
        }
        self.0.contains_key(&at).then_some(at)
    }

    /// Where a path begins, and what of it is left.
    fn start<'a>(&self, from: &[String], path: &'a [String]) -> Option<(Module, &'a [String])> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some((rest.get(..1)?.to_vec(), &rest[1..])),
            "super" => {
                let climbs = path.iter().take_while(|name| *name == "super").count();
                Some((from.get(..from.len().checked_sub(climbs)?)?.to_vec(), &path[climbs..]))
            }
            "self" => Some((from.to_vec(), rest)),
            name => Some((child(from, name), rest)).filter(|(inner, _)| self.0.contains_key(inner)),
        }
    }

    /// From each file to those that it names.
    fn arrows(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let targets = |from: &Module, paths: &Paths| {
            let targets = paths.named.iter().filter_map(|path| self.target(from, path));
            targets.filter(|to| to != from).collect()
        };
        self.0.iter().map(|(from, paths)| (from, targets(from, paths))).collect()
    }

    /// The files that know each other in a round, each circle once.
    fn circles(&self) -> BTreeSet<BTreeSet<Module>> {
        let arrows = self.arrows();
        let reached: BTreeMap<&Module, BTreeSet<&Module>> =
            arrows.keys().map(|from| (*from, reached(from, &arrows))).collect();
        let circle = |from: &Module| -> BTreeSet<Module> {
            reached[from].iter().filter(|to| reached[**to].contains(from)).map(|to| (*to).clone()).collect()
        };
        self.0.keys().map(circle).filter(|circle| circle.len() > 1).collect()
    }
}

/// Every file that arrows lead to from here, step by step.
fn reached<'a>(from: &'a Module, arrows: &'a BTreeMap<&'a Module, BTreeSet<Module>>) -> BTreeSet<&'a Module> {
    let mut seen = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(at) = ahead.pop() {
        ahead.extend(arrows[at].iter().filter(|to| seen.insert(*to)));
    }
    seen
}

fn child(module: &[String], name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

/// The module that a file is.
fn module(path: &str) -> Module {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    inner.split('/').map(str::to_owned).collect()
}

impl Paths {
    fn of(source: &Source) -> Self {
        let code: String = source.lines().map(|(_, line)| format!("{line}\n")).collect();
        let mut paths = Self::default();
        let mut in_code = String::new();
        for statement in code.split_inclusive(';') {
            let at = statement.match_indices("use ").map(|(at, _)| at);
            let begins = at.filter(|at| statement[..*at].ends_with(['\n', ' '])).last();
            let Some(at) = begins.or(statement.starts_with("use ").then_some(0)) else {
                in_code.push_str(statement);
                continue;
            };
            let (before, used) = statement.split_at(at);
            in_code.push_str(before);
            let into = match before.trim_end().ends_with("pub") {
                true => &mut paths.passed_on,
                false => &mut paths.named,
            };
            expand(&[], used.trim_start_matches("use ").trim_end_matches(';'), into);
        }
        let words = in_code.split(|char: char| !(char.is_alphanumeric() || matches!(char, '_' | ':')));
        let written = words.filter(|word| word.contains("::"));
        paths.named.extend(written.map(|word| word.split("::").map(str::to_owned).collect::<Path>()));
        paths
    }
}

/// The paths of a `use`, with its braces written out.
fn expand(before: &[String], tree: &str, paths: &mut Vec<Path>) {
    let (head, inner) = tree.trim().split_once('{').unwrap_or((tree.trim(), ""));
    let names = head.split("::").filter_map(|name| name.split(" as ").next());
    let names = names.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
    let path: Path = before.iter().cloned().chain(names).collect();
    let Some(inner) = inner.trim_end().strip_suffix('}') else {
        paths.push(path);
        return;
    };
    let (mut depth, mut from) = (0, 0);
    for (at, char) in inner.char_indices().chain([(inner.len(), ',')]) {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !inner[from..at].trim().is_empty() {
                    expand(&path, &inner[from..at], paths);
                }
                from = at + 1;
            }
            _ => {}
        }
    }
}

#[test]
fn no_circle_in_app_is_larger_than_a_reader_keeps_in_mind() {
    let app = Room::of(sources().iter().filter(|source| source.room() == "app"));
    let arrows: usize = app.arrows().values().map(BTreeSet::len).sum();
    assert!(arrows > app.0.len(), "the paths are read: {arrows} arrows between {} files", app.0.len());
    let large = app.circles().into_iter().filter(|circle| circle.len() > LARGEST);
    let told = large.map(|circle| {
        let files: Vec<String> = circle.iter().map(|module| module.join("/")).collect();
        format!("{} files: {}", files.len(), files.join(", "))
    });
    none("At most five files of app know each other in a round", &told.collect::<Vec<_>>());
}

/// The file or folder directly in the room; the room itself for its own file.
fn place(module: &[String]) -> &str {
    module.get(1).or(module.first()).map_or("", String::as_str)
}

/// The floor that a file stands on.
fn floor(module: &[String]) -> Option<usize> {
    FLOORS.iter().position(|(files, _)| files.contains(&place(module)))
}

#[test]
fn no_arrow_in_app_goes_up() {
    let app = Room::of(sources().iter().filter(|source| source.room() == "app"));
    let mut breaches = vec![];
    for (from, targets) in app.arrows() {
        let Some(own) = floor(from) else {
            breaches.push(format!("{}: on which floor does it stand?", from.join("/")));
            continue;
        };
        let up = targets.iter().filter(|to| floor(to).is_some_and(|theirs| theirs > own));
        breaches.extend(up.map(|to| format!("{} names {}", from.join("/"), to.join("/"))));
    }
    for (files, what) in FLOORS {
        let gone = files.iter().filter(|file| !app.0.keys().any(|module| place(module) == **file));
        breaches.extend(gone.map(|file| format!("{file} ({what}) is gone")));
    }
    none("A file of app knows its own floor and those below", &breaches);
}

#[test]
fn a_circle_is_found_through_front_doors_and_braces() {
    let file = |path: &str, text: &str| parse(path.into(), text.into());
    let files = [
        file("src/app/mod.rs", "mod a;\nmod b;\npub use b::{B, inner::C};\n"),
        file("src/app/a.rs", "use crate::domain::X;\nuse super::{\n    C as D,\n    b::{self},\n};\n"),
        file("src/app/b.rs", "pub mod inner;\nfn f() { inner::g(); }\n"),
        file("src/app/b/inner.rs", "//! use super::super::b;\nfn g() { let _ = crate::app::a::E; }\n"),
    ];
    let app = Room::of(files.iter());
    let circles: Vec<BTreeSet<Module>> = app.circles().into_iter().collect();
    let expected = ["app/a", "app/b", "app/b/inner"].map(|path| path.split('/').map(str::to_owned).collect());
    assert_eq!(circles, [BTreeSet::from(expected)]);
}
