//! The linear view: compares what is said now with what was said before, and says what is new. Knows no terminal, so
//! that a test can listen.

use std::collections::BTreeSet;

use crate::keys::{Code, Key, Mods};
use crate::text::keys::key_name;
use crate::text::spoken as words;
use crate::view::spoken::{Spoken, Typed};

/// So many lines are read before somebody asks for more.
const AT_ONCE: usize = 10;
/// As many as there are digits to choose with.
const CHOICES: usize = 9;

/// The key that reads on.
const READ_ON: Key = Key { code: Code::Char(' '), mods: Mods::NONE };

/// Something to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A line.
    Line(String),
    /// The line that is typed in, as it stands now.
    Typed(Typed),
}

/// Why something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody pressed a key: it is always answered.
    Key,
    /// Something else happened: only what changed is said.
    Other,
}

/// What there is to say now.
pub struct Now<'a> {
    /// What has the focus.
    pub spoken: Spoken,
    /// The notice.
    pub told: Option<String>,
    /// The keys of this place.
    pub keys: String,
    /// So many of the choices of the list that is open, from one on.
    pub choices: &'a dyn Fn(usize, usize) -> Vec<String>,
}

/// What was said, and what is still to be read.
#[derive(Debug, Default)]
pub struct Aloud {
    last: Option<Spoken>,
    told: Option<String>,
    /// What was read of the screen and of each layer over it: what it is about, and its title.
    read: Vec<(String, String)>,
    /// The keys that were told.
    keys: BTreeSet<String>,
    unread: Vec<String>,
    /// The first of the choices that were read last, and whether they were.
    from: Option<usize>,
}

impl Aloud {
    /// What is to be printed now.
    pub fn says(&mut self, now: Now<'_>, cause: Cause) -> Vec<Said> {
        let Now { spoken, told, keys, choices } = now;
        let before = self.last.take();
        let mut said = vec![];
        if told != self.told {
            said.extend(told.clone());
        }
        self.told.clone_from(&told);
        let arrives = self.read.get(spoken.depth).is_none_or(|(about, _)| *about != spoken.about);
        let returns = !arrives && before.as_ref().is_some_and(|before| before.depth > spoken.depth);
        if cause == Cause::Key {
            self.unread.clear();
        }
        self.left(&spoken, before.as_ref(), &mut said);
        if arrives {
            self.arrives(&spoken, keys, choices, &mut said);
        } else {
            self.read.truncate(spoken.depth + 1);
            if returns && spoken.depth > 0 {
                said.push(spoken.title.clone());
            }
            if spoken.menu.is_none_or(|menu| !menu.takes_digits) {
                self.from = None;
            }
        }
        let anew = arrives || returns || before.is_none();
        let mut all: Vec<Said> = said.into_iter().filter(|line| !line.is_empty()).map(Said::Line).collect();
        self.stands(&spoken, before.as_ref(), anew, &mut all);
        if all.is_empty() && cause == Cause::Key {
            all.extend(
                told.into_iter()
                    .chain([spoken.understood.clone()])
                    .filter(|line| !line.is_empty())
                    .map(Said::Line),
            );
            all.extend(focus(&spoken));
        }
        self.last = Some(spoken);
        all
    }

    /// What was understood of a field, when it is left for another one.
    fn left(&self, now: &Spoken, before: Option<&Spoken>, said: &mut Vec<String>) {
        let Some(before) = before.filter(|it| it.about == now.about && it.depth == now.depth) else { return };
        let label = |it: &Spoken| it.field.as_ref().map(|field| field.label.clone());
        if before.field.is_some() && label(before) != label(now) {
            said.push(before.understood.clone());
        }
    }

    /// The title, what there is to read, and what there is to choose from.
    fn arrives(
        &mut self,
        now: &Spoken,
        keys: String,
        choices: &dyn Fn(usize, usize) -> Vec<String>,
        said: &mut Vec<String>,
    ) {
        let titled = self.read.get(now.depth).is_some_and(|(_, title)| *title == now.title);
        self.read.truncate(now.depth);
        self.read.push((now.about.clone(), now.title.clone()));
        said.extend((!titled).then(|| now.title.clone()));
        self.unread.clone_from(&now.text);
        said.extend(self.page());
        self.from = None;
        if now.menu.is_some_and(|menu| menu.takes_digits) {
            said.extend(self.choices(0, now, choices));
        }
        if !keys.is_empty() && self.keys.insert(keys.clone()) {
            said.push(keys);
        }
    }

    /// The row, the field, and what is wrong.
    fn stands(&self, now: &Spoken, before: Option<&Spoken>, anew: bool, all: &mut Vec<Said>) {
        let was = |part: fn(&Spoken) -> String| before.map(part).unwrap_or_default() != part(now);
        if was(|it| it.tour.clone()) && !now.tour.is_empty() {
            all.push(Said::Line(now.tour.clone()));
        }
        if anew || before.is_none_or(|before| before.wrong != now.wrong) {
            all.extend(now.wrong.iter().cloned().map(Said::Line));
        }
        let value = |it: &Spoken| it.field.as_ref().map(|field| field.value.clone());
        let types = before.is_some_and(|it| value(it).is_some() && value(it) != value(now)) && !anew;
        let row = words::stands_on(&now.place, now.at, &now.words);
        let changed = anew || was(|it| words::stands_on(&it.place, it.at, &it.words));
        // What was just said as the title.
        let is_said = row.is_empty() || (anew && self.read.last().is_some_and(|(_, title)| *title == row));
        if changed && !types && !is_said {
            all.push(Said::Line(row));
        }
        let field = before.and_then(|before| before.field.as_ref());
        if let Some(now) = now.field.as_ref().filter(|now| !all.is_empty() || Some(*now) != field) {
            all.push(Said::Typed(now.clone()));
        }
    }

    /// The lines that are read next, and that there are more.
    fn page(&mut self) -> Vec<String> {
        let rest = self.unread.split_off(self.unread.len().min(AT_ONCE));
        let mut page = std::mem::replace(&mut self.unread, rest);
        page.extend(self.more());
        page
    }

    fn more(&self) -> Option<String> {
        (!self.unread.is_empty()).then(|| words::reads_on(self.unread.len(), &key_name(READ_ON)))
    }

    fn choices(
        &mut self,
        from: usize,
        now: &Spoken,
        choices: &dyn Fn(usize, usize) -> Vec<String>,
    ) -> Vec<String> {
        self.from = Some(from);
        let read = choices(from, CHOICES);
        let all = now.at.map_or(0, |(_, all)| all);
        let left = all.saturating_sub(from + read.len());
        let more = (left > 0).then(|| words::reads_on(left, &key_name(READ_ON)));
        let numbered = (1..).zip(read).map(|(number, choice)| words::numbered(number, &choice));
        numbered.chain(more).collect()
    }

    /// What a key reads that belongs to no place: there is more to read. `None` where the key is the program's.
    pub fn reads_on(&mut self, key: Key, choices: &dyn Fn(usize, usize) -> Vec<String>) -> Option<Vec<Said>> {
        if key != READ_ON {
            return None;
        }
        let now = self.last.clone()?;
        let lines = match self.from {
            _ if !self.unread.is_empty() => self.page(),
            Some(from) => {
                let next = from + CHOICES;
                let all = now.at.map_or(0, |(_, all)| all);
                // Behind the last one it begins again.
                self.choices(if next < all { next } else { 0 }, &now, choices)
            }
            None => return None,
        };
        let field = now.field.map(Said::Typed);
        Some(lines.into_iter().map(Said::Line).chain(field).collect())
    }

    /// Where the choices begin that a digit chooses from; `None` where digits are text or keys.
    pub const fn numbered_from(&self) -> Option<usize> {
        self.from
    }

    /// What was read so far is not to be read on.
    pub fn forgets(&mut self) {
        self.unread.clear();
        (self.last, self.from) = (None, None);
    }

    /// The terminal shows something else by now: where one is, is said again.
    pub fn again(&mut self) {
        self.last = None;
    }
}

/// Where one is. Behind a line, also an empty one, a field begins again.
fn focus(now: &Spoken) -> Vec<Said> {
    let row = words::stands_on(&now.place, now.at, &now.words);
    std::iter::once(Said::Line(row)).chain(now.field.clone().map(Said::Typed)).collect()
}
