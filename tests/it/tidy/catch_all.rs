//! Who tells facts, events, refusals or entries apart names all of them: where `_ =>` stands, a new one is taken for
//! something else without a word. Read from the text, with nesting and guards; a yes-or-no question (`matches!`,
//! `if let`, `let … else`) is no telling apart.

use super::none;
use super::source::{parse, sources};

/// What is told apart: the names before `::`.
const TOLD_APART: &[&str] = &["Event", "Fact", "FactKey", "Refusal"];

/// The same, by how the name begins or ends: `EntryKind`, `PersonFact`, `NoteKey`.
fn is_told_apart(name: &str) -> bool {
    let more = name.strip_prefix("Entry").is_some_and(|rest| !rest.is_empty());
    let of_others = ["Person", "Agreement", "Note", "Meeting"]
        .iter()
        .any(|kind| name.strip_prefix(kind).is_some_and(|rest| matches!(rest, "Fact" | "Key")));
    TOLD_APART.contains(&name) || more || of_others
}

/// Where `Event` is a key press or a piece of XML.
const OTHER_EVENTS: &[&str] = &["src/terminal/", "src/import/workbook/"];

#[test]
fn nobody_takes_a_new_fact_or_event_for_the_rest() {
    let own = sources().iter().filter(|it| !OTHER_EVENTS.iter().any(|other| it.path.starts_with(other)));
    let found = own.flat_map(|source| {
        let code: Vec<&str> = source.lines().map(|(_, line)| line).collect();
        catch_alls(&code.join("\n")).into_iter().map(|line| format!("{}:{line}", source.path))
    });
    none("A match on facts, events, refusals or entries names them all", &found.collect::<Vec<_>>());
}

/// The lines of catch-all arms among others that name what is told apart.
fn catch_alls(code: &str) -> Vec<usize> {
    let mut found = vec![];
    for (at, _) in code.match_indices("match ") {
        let starts_a_word = !code[..at].ends_with(|char: char| char.is_alphanumeric() || "_!".contains(char));
        let Some(body) = starts_a_word.then(|| body(code, at)).flatten() else { continue };
        let patterns = patterns(code, body);
        if patterns.iter().any(|(_, pattern)| names_one(pattern)) {
            let lazy = patterns.iter().filter(|(_, pattern)| catches_all(pattern));
            found.extend(lazy.map(|(at, _)| code[..*at].matches('\n').count() + 1));
        }
    }
    found
}

/// From behind the brace that opens a match to the one that closes it.
fn body(code: &str, at: usize) -> Option<(usize, usize)> {
    let opens = at + until(&code[at..], |rest| rest.starts_with('{'))?;
    Some((opens + 1, opens + closing(&code[opens..])?))
}

/// The patterns of a match without their guards, each with where it stands.
fn patterns(code: &str, (mut at, end): (usize, usize)) -> Vec<(usize, String)> {
    let mut found = vec![];
    while let Some(arrow) = until(&code[at..end], |rest| rest.starts_with("=>")) {
        let written = &code[at..at + arrow];
        let begins = at + written.len() - written.trim_start_matches([' ', '\n', ',']).len();
        let pattern = code[begins..at + arrow].trim();
        let guard = until(pattern, |rest| rest.starts_with(" if ")).unwrap_or(pattern.len());
        found.push((begins, pattern[..guard].to_owned()));
        at += arrow + 2;
        let room = code[at..end].len() - code[at..end].trim_start().len();
        at += room;
        at += match code[at..end].starts_with('{') {
            true => closing(&code[at..end]).map_or(end - at, |length| length + 1),
            false => until(&code[at..end], |rest| rest.starts_with(',')).unwrap_or(end - at),
        };
    }
    found
}

/// The length of what stands before the first place, outside all brackets, where this holds.
fn until(code: &str, holds: impl Fn(&str) -> bool) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, char) in code.char_indices() {
        if depth == 0 && holds(&code[at..]) {
            return Some(at);
        }
        match char {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

/// Where the bracket that opens the text is closed.
fn closing(code: &str) -> Option<usize> {
    let inner = until(&code[1..], |rest| rest.starts_with([')', ']', '}']))?;
    Some(inner + 1)
}

fn names_one(pattern: &str) -> bool {
    pattern.match_indices("::").any(|(at, _)| {
        let name = pattern[..at].rsplit(|char: char| !(char.is_alphanumeric() || char == '_')).next();
        name.is_some_and(is_told_apart)
    })
}

/// `_`, a bare name, or a tuple of nothing but those.
fn catches_all(pattern: &str) -> bool {
    let parts = pattern.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(pattern);
    let bare = |part: &str| {
        let begins_small = part.starts_with(|char: char| char.is_lowercase() || char == '_');
        let is_name = part.chars().all(|char| char.is_alphanumeric() || char == '_');
        (begins_small && is_name && !matches!(part, "true" | "false")) || part == ".."
    };
    !pattern.is_empty() && parts.split(',').map(str::trim).all(bare)
}

/// A match, and on which lines it takes the rest together.
fn found_in(text: &str) -> Vec<usize> {
    let source = parse("src/app/planted.rs".into(), text.to_owned());
    catch_alls(&source.code.join("\n"))
}

#[test]
fn a_catch_all_is_found_wherever_it_stands() {
    assert_eq!(found_in("match it {\n    Event::UserSet { .. } => 1,\n    _ => 0,\n}"), [3]);
    assert_eq!(found_in("match it {\n    Fact::Phone(_) => { f(\"}\") }\n    other => g(other),\n}"), [3]);
    assert_eq!(found_in("match (a, b) {\n (FactKey::Phone, Some(_)) => 1,\n\n (_, b) => b,\n}"), [4]);
    assert_eq!(found_in("match f(|it| { it }) {\n Refusal::Unknown | Refusal::X => 1, _ if g => 2, }"), [2]);
    let nested = "match one {\n A::B => match key? {\n  EntryKey::On => 1,\n  _ => 2,\n },\n A::C => 0,\n}";
    assert_eq!(found_in(nested), [4]);
    assert_eq!(found_in("match it { domain::PersonFact::Name(n) => n,\n // why\n _ => 2 }"), [3]);
}

#[test]
fn what_names_all_or_tells_other_things_apart_is_left_alone() {
    for fine in [
        "match it { Event::UserSet { .. } => 1, Event::Hidden { .. } | Event::Shown { .. } => 0 }",
        "match it { Some(Fact::Phone(phone)) => match phone { x => x }, None => 0 }",
        "match name { Some(name) if key == EntryKey::By => 1, _ => 0 }",
        "matches!(it, Event::UserSet { .. })",
        "match action { Action::Save => f(Event::UserSet { from, to }), _ => g() }",
        "match it { Ok(_) => 1, Err(_) => 0 }; let f = |_| Fact::Phone(x);",
    ] {
        assert_eq!(found_in(fine), Vec::<usize>::new(), "{fine}");
    }
}
