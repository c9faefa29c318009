//! Which fields of an entry are free text: somebody's words about people, with marks. All other texts are what a thing or
//! a place is called (a company, a course), a number to phone, or who received something: those go wherever the entry
//! goes; through whom somebody was reached goes no further than the own network may.

use super::{Entry, EntryFact, EntryKey, FreeText, TextKind};

/// The fields that hold free text, and what kind of text.
const FREE_TEXTS: &[(EntryKey, TextKind)] = &[
    (EntryKey::Question, TextKind::Question),
    (EntryKey::Purpose, TextKind::Remark),
    (EntryKey::What, TextKind::Remark),
    (EntryKey::Note, TextKind::Remark),
];

impl EntryKey {
    /// What kind of free text this field holds; `None` for any other value.
    pub fn text_kind(self) -> Option<TextKind> {
        FREE_TEXTS.iter().find(|(key, _)| *key == self).map(|(_, kind)| *kind)
    }
}

impl EntryFact {
    /// The free text in this field.
    pub fn text(&self) -> Option<&FreeText> {
        let (Self::Question(text) | Self::Purpose(text) | Self::What(text) | Self::Note(text)) = self else {
            return None;
        };
        Some(text)
    }

    /// The same, to be changed.
    pub(super) fn text_mut(&mut self) -> Option<&mut FreeText> {
        let (Self::Question(text) | Self::Purpose(text) | Self::What(text) | Self::Note(text)) = self else {
            return None;
        };
        Some(text)
    }
}

impl Entry {
    /// The free text in a field, to be changed.
    pub(super) fn text_mut(&mut self, key: EntryKey) -> Option<&mut FreeText> {
        self.free_texts_mut().find(|(field, _)| *field == key).map(|(_, text)| text)
    }

    /// What a free text says to who may read it; nothing of it stays for who may not.
    pub(super) fn tell(&mut self, key: EntryKey, told: Option<String>) {
        match (told, self.text_mut(key)) {
            (Some(told), Some(text)) => *text = text.map(|_| told),
            _ => self.set(key, None),
        }
    }

    /// Every free text of it, to be changed.
    pub(super) fn free_texts_mut(&mut self) -> impl Iterator<Item = (EntryKey, &mut FreeText)> {
        self.facts_mut().filter_map(|fact| Some((fact.key(), fact.text_mut()?)))
    }

    /// Every free text of it, with the field that holds it and its kind.
    pub fn free_texts(&self) -> impl Iterator<Item = (EntryKey, TextKind, &FreeText)> {
        let text = |(key, kind): &(EntryKey, TextKind)| Some((*key, *kind, self.get(*key)?.text()?));
        FREE_TEXTS.iter().filter_map(text)
    }
}
