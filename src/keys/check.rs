//! From files to one keymap, with everything that is wrong with them at once.
//!
//! A file lies over `standaard`. A line under `[overal]` counts in every place where its action works, a line under
//! another section only there. A place's own section may take a key of [`Place::Everywhere`]: that is how the arrows
//! turn to another meeting in Overleg. Two lines that count in the same place may not: then the user's own line wins,
//! of two own lines the first, and the problem names both. Every line that has no problem counts.

use std::collections::BTreeMap;

use super::file::{self, Entry};
use super::keymap::Clash;
use super::{Action, Key, KeyFault, Keymap, Place};

/// One thing that is wrong with a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1; none when no single line is to blame.
    pub line: Option<usize>,
    /// The column, counted from 1, where it says more than the line.
    pub column: Option<usize>,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What can be wrong with a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file can't be read here: a quote or a bracket is missing, for instance.
    Syntax,
    /// The same action or section stands twice in the file.
    WrittenTwice,
    /// No section has this name.
    UnknownPlace {
        /// What was written.
        typed: String,
        /// The section that was probably meant.
        nearest: Option<Place>,
    },
    /// No action has this name.
    UnknownAction {
        /// What was written.
        typed: String,
        /// The action that was probably meant.
        nearest: Option<Action>,
    },
    /// The action exists, but not in this section.
    NotHere {
        /// The action.
        action: Action,
        /// The section where it was written.
        place: Place,
    },
    /// The value is no text, list of texts or `false`.
    NotAKey {
        /// The action.
        action: Action,
    },
    /// The key does not exist or can't be bound.
    Key(KeyFault),
    /// A character is text in this place, so it can't be a command there.
    IsText {
        /// The keys as written.
        keys: Vec<Key>,
        /// The place.
        place: Place,
    },
    /// Two actions have the same keys in one place.
    Twice {
        /// The keys.
        keys: Vec<Key>,
        /// The place.
        place: Place,
        /// The action that keeps the keys.
        kept: Action,
        /// The action that loses them.
        lost: Action,
    },
    /// A key does something at once, so that a chord that begins with it is never reached.
    HidesChord {
        /// The short keys and what they do.
        keys: Vec<Key>,
        /// What the short keys do.
        action: Action,
        /// The chord that begins with them.
        chord: Vec<Key>,
        /// What the chord would do.
        hidden: Action,
        /// The place.
        place: Place,
    },
    /// The file gives the action keys, but none of them ever arrives there.
    Unreachable {
        /// The action.
        action: Action,
        /// The place.
        place: Place,
    },
    /// Only a function key does this; laptops and terminals take those for themselves.
    OnlyFunctionKey {
        /// The action.
        action: Action,
        /// The place.
        place: Place,
    },
    /// No key is left for an action without which one gets stuck.
    Essential {
        /// The action.
        action: Action,
        /// The place.
        place: Place,
    },
    /// The same keys stand twice in one line.
    Repeated {
        /// The keys.
        keys: Vec<Key>,
        /// The action.
        action: Action,
    },
}

impl Trouble {
    /// True when this already says that the action lost a key.
    fn takes_from(&self, action: Action) -> bool {
        match self {
            Trouble::Twice { lost, .. } => *lost == action,
            Trouble::HidesChord { action: short, hidden, .. } => *short == action || *hidden == action,
            _ => false,
        }
    }
}

/// A keymap, and what was wrong with the file that it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Everything that was right; complete enough to work with.
    pub keymap: Keymap,
    /// Everything that was wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// The keymap that the program starts with.
pub fn standard() -> Keymap {
    load("").keymap
}

/// Reads a keymap file over the standard one.
pub fn load(source: &str) -> Loaded {
    let [(_, standard), ..] = file::BUILT_IN;
    if source == standard {
        let (entries, problems) = file::read(source);
        return build(&entries, &[], problems);
    }
    let (entries, problems) = file::read(source);
    build(&entries, &file::read(standard).0, problems)
}

/// A key that someone wrote, or that the standard has.
struct Bound {
    place: Place,
    action: Action,
    keys: Vec<Key>,
    /// The line in the user's file; none for the standard.
    line: Option<usize>,
    /// True when the line stands in the section of this very place, false when it comes from `[overal]`.
    on_purpose: bool,
}

/// Where the user's file speaks of an action in a place, also to say that it has no key.
type Lines = BTreeMap<(Place, Action), usize>;

/// What must have a key everywhere it works: how to get help, out of a layer, out of the program, and back from a slip.
const ESSENTIAL: [Action; 5] = [Action::Help, Action::Quit, Action::Back, Action::Cancel, Action::Undo];

/// Places where one of these must have a key, because nothing is finished without: the first is the one that is named.
const FINISHING: [(Place, &[Action]); 4] = [
    (Place::Note, &[Action::Save]),
    (Place::Form, &[Action::Save, Action::Accept]),
    (Place::Picker, &[Action::Accept]),
    (Place::Confirm, &[Action::Yes, Action::Accept]),
];

/// Builds the keymap. A line that takes the last key of something essential is named and does not count: nobody gets
/// locked in by a file.
fn build(own: &[Entry], base: &[Entry], problems: Vec<Problem>) -> Loaded {
    let loaded = build_all(own, base, problems);
    let missing = |action| {
        let is_it = |problem: &Problem| matches!(problem.trouble, Trouble::Essential { action: it, .. } if it == action);
        loaded.problems.iter().any(is_it)
    };
    let finishing = FINISHING.iter().flat_map(|(_, actions)| actions.iter().copied());
    let lost: Vec<Action> =
        ESSENTIAL.into_iter().chain(finishing).filter(|action| missing(*action)).collect();
    if lost.is_empty() {
        return loaded;
    }
    let taken: Vec<&Vec<Key>> =
        base.iter().filter(|entry| lost.contains(&entry.action)).flat_map(|entry| &entry.keys).collect();
    let harmless = |entry: &&Entry| {
        !lost.contains(&entry.action) && !entry.keys.iter().any(|keys| taken.contains(&keys))
    };
    let kept: Vec<Entry> = own.iter().filter(harmless).cloned().collect();
    Loaded { keymap: build_all(&kept, base, vec![]).keymap, problems: loaded.problems }
}

fn build_all(own: &[Entry], base: &[Entry], problems: Vec<Problem>) -> Loaded {
    let mut loaded = Loaded { keymap: Keymap::default(), problems };
    let (bound, lines) = spread(own, base);
    for binding in &bound {
        if let Err(clash) = loaded.keymap.bind(binding.place, &binding.keys, binding.action) {
            // The user's line that is to blame: the one that lost, or else the one that took a key of the standard.
            let other = lines.get(&(binding.place, clash.action())).copied();
            loaded.report(binding.line.or(other), clashing(binding, clash));
        }
    }
    for place in Place::SCREENS {
        hidden_from_everywhere(&mut loaded, &bound, &lines, place);
    }
    for place in Place::ALL {
        for action in Action::ALL.iter().copied().filter(|action| action.places().contains(&place)) {
            reach(&mut loaded, &bound, &lines, place, action);
        }
    }
    for place in Place::SCREENS {
        for action in ESSENTIAL.into_iter().filter(|action| action.places().contains(&Place::Everywhere)) {
            if !loaded.keymap.keys_for(action, Place::Everywhere).is_empty()
                && loaded.keymap.keys_for(action, place).is_empty()
            {
                let line = taker(&loaded.keymap, &bound, place, action);
                loaded.report(line, Trouble::Essential { action, place });
            }
        }
        only_function_keys(&mut loaded, &bound, place);
    }
    for (place, actions) in FINISHING {
        let Some(action) = actions.first().copied() else { continue };
        if actions.iter().all(|action| loaded.keymap.keys_for(*action, place).is_empty()) {
            let line = actions.iter().find_map(|action| lines.get(&(place, *action))).copied();
            let line = line.or_else(|| taker(&loaded.keymap, &bound, place, action));
            loaded.report(line, Trouble::Essential { action, place });
        }
    }
    loaded.problems.sort_by_key(|problem| problem.line.unwrap_or(usize::MAX));
    loaded
}

/// The line of the user's file that uses, in this screen, a key which everywhere else does this.
fn taker(keymap: &Keymap, bound: &[Bound], place: Place, action: Action) -> Option<usize> {
    let wide = keymap.keys_for(action, Place::Everywhere);
    let takes = |own: &&Bound| {
        let alike = |keys: &Vec<Key>| keys.starts_with(&own.keys) || own.keys.starts_with(keys);
        own.place == place && own.action != action && own.line.is_some() && wide.iter().any(alike)
    };
    bound.iter().find(takes).and_then(|own| own.line)
}

/// What a screen leaves of the keys of an action may be a function key alone.
fn only_function_keys(loaded: &mut Loaded, bound: &[Bound], place: Place) {
    let everywhere = |action: &Action| action.places().contains(&Place::Everywhere);
    for action in Action::ALL.iter().copied().filter(everywhere) {
        let left = loaded.keymap.keys_for(action, place);
        let is_f = |keys: &Vec<Key>| keys.iter().any(|key| key.is_function_key());
        let wide = loaded.keymap.keys_for(action, Place::Everywhere);
        if !left.is_empty() && left.iter().all(is_f) && !wide.iter().all(is_f) {
            let line = taker(&loaded.keymap, bound, place, action);
            // One key that hides a whole chord is named once.
            let hides = |problem: &Problem| matches!(problem.trouble, Trouble::HidesChord { .. });
            if !loaded.problems.iter().any(|problem| problem.line == line && hides(problem)) {
                loaded.report(line, Trouble::OnlyFunctionKey { action, place });
            }
        }
    }
}

impl Loaded {
    fn report(&mut self, line: Option<usize>, trouble: Trouble) {
        let same = |known: &Problem| known.line == line && same_but_for_place(&known.trouble, &trouble);
        if !self.problems.iter().any(same) {
            self.problems.push(Problem { line, column: None, trouble });
        }
    }
}

/// One line under `[overal]` clashes once, also when it does in three places.
fn same_but_for_place(known: &Trouble, new: &Trouble) -> bool {
    match (known, new) {
        (Trouble::Twice { keys, kept, lost, .. }, Trouble::Twice { keys: k, kept: a, lost: b, .. }) => {
            keys == k && kept == a && lost == b
        }
        (
            Trouble::HidesChord { keys, chord, action, hidden, .. },
            Trouble::HidesChord { keys: k, chord: c, action: a, hidden: h, .. },
        ) => keys == k && chord == c && action == a && hidden == h,
        // What no screen has any more, the start has lost with it.
        (
            Trouble::Essential { action, place: Place::Everywhere },
            Trouble::Essential { action: a, place: Place::Start },
        ) => action == a,
        (Trouble::Unreachable { action, .. }, Trouble::Unreachable { action: a, .. })
        | (Trouble::OnlyFunctionKey { action, .. }, Trouble::OnlyFunctionKey { action: a, .. }) => {
            action == a
        }
        (known, new) => known == new,
    }
}

/// Lays the files over each other: for each place and action the lines that count, the user's own first.
fn spread(own: &[Entry], base: &[Entry]) -> (Vec<Bound>, Lines) {
    let mut counts: BTreeMap<(Place, Action), (&Entry, bool)> = BTreeMap::new();
    for (entries, is_own) in [(base, false), (own, true)] {
        // First the lines for everywhere, then the places' own lines over them.
        let (wide, narrow): (Vec<_>, Vec<_>) =
            entries.iter().partition(|entry| entry.section == Place::Everywhere);
        for entry in wide {
            for place in entry.action.places() {
                counts.insert((*place, entry.action), (entry, is_own));
            }
        }
        for entry in narrow {
            counts.insert((entry.section, entry.action), (entry, is_own));
        }
    }
    let mut bound: Vec<Bound> = Vec::new();
    let mut lines = Lines::new();
    for (&(place, action), (entry, is_own)) in &counts {
        let line = is_own.then_some(entry.line);
        if let Some(line) = line {
            lines.insert((place, action), line);
        }
        for keys in &entry.keys {
            let is_text = keys.first().is_some_and(|key| key.text().is_some());
            if !(is_text && place.takes_text()) {
                let on_purpose = entry.section == place;
                bound.push(Bound { place, action, keys: keys.clone(), line, on_purpose });
            }
        }
    }
    // A stable sort: the order of the keys within one line stays.
    bound.sort_by_key(|bound| bound.line.unwrap_or(usize::MAX));
    (bound, lines)
}

fn clashing(lost: &Bound, clash: Clash) -> Trouble {
    let Bound { place, action, keys, .. } = lost;
    let (place, action, keys) = (*place, *action, keys.clone());
    match clash {
        Clash::Taken(kept) => Trouble::Twice { keys, place, kept, lost: action },
        Clash::HiddenBy(short, by) => {
            Trouble::HidesChord { keys: short, action: by, chord: keys, hidden: action, place }
        }
        Clash::Hides(chord, hidden) => Trouble::HidesChord { keys, action, chord, hidden, place },
    }
}

/// Looks at the keys of one screen and those of Everywhere behind it.
fn hidden_from_everywhere(loaded: &mut Loaded, bound: &[Bound], lines: &Lines, place: Place) {
    let mut found = Vec::new();
    for binding in bound.iter().filter(|binding| binding.place == place) {
        let (taken, chord) = loaded.keymap.own(Place::Everywhere, &binding.keys);
        let line = |action| binding.line.or_else(|| lines.get(&(Place::Everywhere, action)).copied());
        if let Some((chord, hidden)) = chord {
            let Bound { keys, action, .. } = binding;
            let trouble = Trouble::HidesChord { keys: keys.clone(), action: *action, chord, hidden, place };
            found.push((line(hidden), trouble));
        }
        // Under its own section a screen may take the key; from `[overal]` it is a slip. So is a new key for
        // everywhere that the standard uses here, when it leaves the action without a key.
        let Some(lost) = taken.filter(|lost| *lost != binding.action) else { continue };
        let unawares = binding.line.is_none() && lines.contains_key(&(Place::Everywhere, lost));
        if !binding.on_purpose || (unawares && loaded.keymap.keys_for(lost, place).is_empty()) {
            let Bound { keys, action, .. } = binding;
            found.push((line(lost), Trouble::Twice { keys: keys.clone(), place, kept: *action, lost }));
        }
    }
    for (line, trouble) in found {
        loaded.report(line, trouble);
    }
}

/// Looks whether the keys that an action has been given arrive.
fn reach(loaded: &mut Loaded, bound: &[Bound], lines: &Lines, place: Place, action: Action) {
    let keys = loaded.keymap.keys_for(action, place);
    let line = lines.get(&(place, action)).copied();
    if keys.is_empty() {
        let given = bound.iter().any(|bound| bound.place == place && bound.action == action);
        if ESSENTIAL.contains(&action) {
            loaded.report(line, Trouble::Essential { action, place });
        } else if given && !loaded.problems.iter().any(|problem| problem.trouble.takes_from(action)) {
            loaded.report(line, Trouble::Unreachable { action, place });
        }
    } else if keys.iter().all(|keys| keys.iter().any(|key| key.is_function_key())) {
        loaded.report(line, Trouble::OnlyFunctionKey { action, place });
    }
}
