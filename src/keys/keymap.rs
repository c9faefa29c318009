//! What a key means here: one tree of keys per place, asked from the top layer down.

use std::collections::BTreeMap;

use super::{Action, Code, Key, Place};

/// What a key press came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// Do this; nothing is pending any more.
    Action(Action),
    /// The beginning of a chord; these keys can follow, with their action when the chord ends there.
    /// It waits as long as the user does.
    Pending(Vec<(Key, Option<Action>)>),
    /// A character for the field.
    Text(char),
    /// Esc ended a chord that had begun.
    Cancelled,
    /// The key does nothing here; nothing is pending any more.
    Unbound,
}

/// All bindings, ready to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    roots: BTreeMap<Place, Node>,
    bindings: BTreeMap<(Place, Action), Vec<Vec<Key>>>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Node {
    action: Option<Action>,
    next: Vec<(Key, Node)>,
}

/// Why a binding was not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clash {
    /// These keys already do this.
    Taken(Action),
    /// The first keys of this chord already do this, so the rest would never be reached.
    HiddenBy(Vec<Key>, Action),
    /// These keys are the beginning of this chord, which would never be reached.
    Hides(Vec<Key>, Action),
}

impl Clash {
    /// The action that was there already.
    pub(super) fn action(&self) -> Action {
        match self {
            Clash::Taken(action) | Clash::HiddenBy(_, action) | Clash::Hides(_, action) => *action,
        }
    }
}

impl Keymap {
    /// What `key` does, after the keys in `pending`, in these places: the top layer first. [`Place::stack`] gives the
    /// usual list.
    ///
    /// A place's own keys go before those of the places under it. Where the top one takes text, a character is text.
    pub fn resolve(&self, places: &[Place], pending: &[Key], key: Key) -> Resolved {
        if !pending.is_empty() && key == Key::plain(Code::Esc) {
            return Resolved::Cancelled;
        }
        let takes_text = places.first().is_some_and(|place| place.takes_text());
        if let Some(char) = key.text().filter(|_| takes_text && pending.is_empty()) {
            return Resolved::Text(char);
        }
        let keys: Vec<Key> = pending.iter().copied().chain([without_alt_gr(key)]).collect();
        let mut follow: Vec<(Key, Option<Action>)> = Vec::new();
        for node in places.iter().filter_map(|place| self.roots.get(place)?.walk(&keys)) {
            if let Some(action) = node.action {
                if follow.is_empty() {
                    return Resolved::Action(action);
                }
                continue;
            }
            for (key, node) in &node.next {
                if follow.iter().all(|(known, _)| known != key) {
                    follow.push((*key, node.action));
                }
            }
        }
        if follow.is_empty() { Resolved::Unbound } else { Resolved::Pending(follow) }
    }

    /// The keys that do this action in this place, in the order of the keymap file: for hints and help.
    /// A screen's list holds the keys of [`Place::Everywhere`] that it does not use for something else.
    pub fn keys_for(&self, action: Action, place: Place) -> Vec<Vec<Key>> {
        let mut found: Vec<Vec<Key>> = Vec::new();
        for from in place.stack() {
            for keys in self.bindings.get(&(*from, action)).into_iter().flatten() {
                if !found.contains(keys) && self.reaches(place, keys, action) {
                    found.push(keys.clone());
                }
            }
        }
        found
    }

    /// True when these keys, pressed one after the other in this place, do this action.
    pub fn reaches(&self, place: Place, keys: &[Key], action: Action) -> bool {
        let Some((last, first)) = keys.split_last() else { return false };
        let waits = |at: usize| {
            let (pending, rest) = first.split_at(at);
            rest.first()
                .is_none_or(|key| matches!(self.resolve(place.stack(), pending, *key), Resolved::Pending(_)))
        };
        (0..first.len()).all(waits) && self.resolve(place.stack(), first, *last) == Resolved::Action(action)
    }

    /// Adds a binding, unless that would take or hide another one of the same place.
    pub(super) fn bind(&mut self, place: Place, keys: &[Key], action: Action) -> Result<(), Clash> {
        self.roots.entry(place).or_default().add(keys, keys, action)?;
        let list = self.bindings.entry((place, action)).or_default();
        if !list.iter().any(|known| known == keys) {
            list.push(keys.to_vec());
        }
        Ok(())
    }

    /// What these keys do in this place alone, and the chords that begin with them.
    pub(super) fn own(&self, place: Place, keys: &[Key]) -> (Option<Action>, Option<(Vec<Key>, Action)>) {
        match self.roots.get(&place).and_then(|root| root.walk(keys)) {
            Some(node) => (node.action, node.first_chord(keys)),
            None => (None, None),
        }
    }

    /// Every binding, by place and then by action.
    pub fn bindings(&self) -> impl Iterator<Item = (Place, Action, &[Vec<Key>])> {
        self.bindings.iter().map(|((place, action), keys)| (*place, *action, keys.as_slice()))
    }
}

/// Where nothing is typed, a symbol made with AltGr (Windows reports ctrl and alt) is that symbol.
fn without_alt_gr(key: Key) -> Key {
    match key.text() {
        Some(char) if !char.is_ascii_alphanumeric() => Key::char(char),
        _ => key,
    }
}

impl Node {
    fn child(&self, key: Key) -> Option<&Node> {
        self.next.iter().find(|(own, _)| *own == key).map(|(_, node)| node)
    }

    fn walk(&self, keys: &[Key]) -> Option<&Node> {
        keys.iter().try_fold(self, |node, key| node.child(*key))
    }

    fn first_chord(&self, so_far: &[Key]) -> Option<(Vec<Key>, Action)> {
        let (key, node) = self.next.first()?;
        let keys: Vec<Key> = so_far.iter().copied().chain([*key]).collect();
        match node.action {
            Some(action) => Some((keys, action)),
            None => node.first_chord(&keys),
        }
    }

    fn add(&mut self, keys: &[Key], all: &[Key], action: Action) -> Result<(), Clash> {
        let Some((key, rest)) = keys.split_first() else {
            return match (self.action, self.first_chord(all)) {
                (Some(taken), _) if taken != action => Err(Clash::Taken(taken)),
                (_, Some((chord, hidden))) => Err(Clash::Hides(chord, hidden)),
                _ => {
                    self.action = Some(action);
                    Ok(())
                }
            };
        };
        if let Some(short) = self.action {
            let (before, _) = all.split_at(all.len() - keys.len());
            return Err(Clash::HiddenBy(before.to_vec(), short));
        }
        let mut at = self.next.iter().position(|(own, _)| own == key);
        if at.is_none() {
            // A clash is impossible below a node that is new, so nothing empty stays behind.
            self.next.push((*key, Node::default()));
            at = Some(self.next.len() - 1);
        }
        match at.and_then(|at| self.next.get_mut(at)) {
            Some((_, node)) => node.add(rest, all, action),
            None => Ok(()),
        }
    }
}
