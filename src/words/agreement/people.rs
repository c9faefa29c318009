//! Who is meant by a mention.
//!
//! Handles are folded: `@yilmaz` is Yılmaz, `@jan-de-boer` is Jan de Boer. The nearest kind of likeness decides,
//! and only when one person has it.

use crate::domain::fold::fold;
use crate::domain::{Owner, Person, PersonId};

/// Whoever is at work, as they call themselves.
pub(super) const ME: &str = "ik";

/// The people who are in no list: the pupil and the parents, with the words for them.
const SELF_NAMED: [(Owner, &[&str]); 2] =
    [(Owner::Pupil, &["leerling"]), (Owner::Parents, &["ouders", "ouder"])];

/// Fewer letters than this are no shortening of a name: `@ja` is still being typed.
const SHORTEST: usize = 3;

/// Why a mention names nobody.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Nobody {
    Unknown,
    Ambiguous(Vec<Owner>),
}

/// How a whole name or function is like a handle, nearest first. Each takes the folded handle and the person.
const LIKENESSES: [fn(&str, &Known) -> bool; 3] = [
    |handle, known| known.name == handle,
    |handle, known| known.has_name_words(handle),
    |handle, known| known.function == handle,
];

struct Known {
    id: PersonId,
    name: String,
    function: String,
}

impl Known {
    fn of(person: &Person) -> Self {
        let function = person.facts.function.as_deref().unwrap_or_default();
        Known { id: person.id, name: fold(person.name()), function: fold(function) }
    }

    fn given(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }

    /// Whether whole words of the name, one behind the other, are this.
    fn has_name_words(&self, handle: &str) -> bool {
        !handle.is_empty() && format!(" {} ", self.name).contains(&format!(" {handle} "))
    }

    /// Whether a word of the name or of the function begins with this.
    fn begins_with(&self, handle: &str) -> bool {
        begins_a_word(&self.name, handle) || begins_a_word(&self.function, handle)
    }

    fn name_ends_with(&self, words: &str) -> bool {
        self.name == words || self.name.ends_with(&format!(" {words}"))
    }
}

fn begins_a_word(text: &str, part: &str) -> bool {
    text.starts_with(part) || text.contains(&format!(" {part}"))
}

/// The one whom a handle names; `me` is who types it. A beginning that fits several people names none of them.
pub(super) fn resolve(handle: &str, people: &[&Person], me: Option<PersonId>) -> Result<Owner, Nobody> {
    let folded = fold(handle);
    if let Some(me) = me.filter(|_| folded == ME) {
        return Ok(Owner::Person(me));
    }
    if folded.is_empty() {
        return Err(Nobody::Unknown);
    }
    if let Some((owner, _)) = SELF_NAMED.iter().find(|(_, names)| names.contains(&folded.as_str())) {
        return Ok(*owner);
    }
    if let Some(person) = numbered(handle, people) {
        return Ok(Owner::Person(person));
    }
    let known: Vec<Known> = people.iter().map(|person| Known::of(person)).collect();
    for is_like in LIKENESSES {
        let alike = known.iter().filter(|one| is_like(&folded, one)).map(|one| Owner::Person(one.id));
        if let Some(found) = only(alike.collect()) {
            return found;
        }
    }
    if folded.len() < SHORTEST {
        return Err(Nobody::Unknown);
    }
    let begun = known.iter().filter(|one| one.begins_with(&folded)).map(|one| Owner::Person(one.id));
    let named = SELF_NAMED.iter().filter(|(_, names)| names.iter().any(|name| name.starts_with(&folded)));
    only(begun.chain(named.map(|(owner, _)| *owner)).collect()).unwrap_or(Err(Nobody::Unknown))
}

/// The only one, or that there are several; `None` where there is nobody.
fn only(alike: Vec<Owner>) -> Option<Result<Owner, Nobody>> {
    match alike.as_slice() {
        [] => None,
        [one] => Some(Ok(*one)),
        _ => Some(Err(Nobody::Ambiguous(alike))),
    }
}

/// The one whose name is these words, or ends with them (`Jan de Boer` behind an `@`).
pub(super) fn resolve_words(words: &str, people: &[&Person]) -> Option<Owner> {
    let folded = fold(words);
    let mut alike =
        people.iter().map(|person| Known::of(person)).filter(|known| known.name_ends_with(&folded));
    let one = alike.next()?;
    alike.next().is_none().then_some(Owner::Person(one.id))
}

/// `@N-003`: for two people of the same name.
fn numbered(handle: &str, people: &[&Person]) -> Option<PersonId> {
    let is_number = handle.starts_with(['n', 'N']) && handle.ends_with(|c: char| c.is_ascii_digit());
    let id = is_number.then(|| PersonId::parse(handle)).flatten()?;
    people.iter().any(|person| person.id == id).then_some(id)
}

/// Whether this is the number of one of them: `N-003`.
pub fn is_number_of(handle: &str, people: &[&Person]) -> bool {
    numbered(handle, people).is_some()
}

/// Somebody who can be mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Who.
    pub owner: Owner,
    /// What to put behind the `@`: the shortest that names only this one.
    pub handle: String,
}

/// Who can be meant by what was typed behind the `@` so far: given names first, then the rest of the name, then the
/// function, then the pupil and the parents. An empty prefix gives everybody.
pub fn completions(prefix: &str, people: &[&Person]) -> Vec<Completion> {
    let folded = fold(prefix);
    let mut ranked: Vec<(usize, String, Completion)> = people
        .iter()
        .filter_map(|person| {
            let known = Known::of(person);
            let rank = rank(&known, &folded)?;
            Some((
                rank,
                known.name,
                Completion { owner: Owner::Person(person.id), handle: handle(person, people) },
            ))
        })
        .collect();
    ranked.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let listed = ranked.into_iter().map(|(.., completion)| completion);
    let named = SELF_NAMED.iter().filter_map(|(owner, names)| {
        let name = names.first().filter(|name| name.starts_with(&folded))?;
        Some(Completion { owner: *owner, handle: (*name).to_owned() })
    });
    listed.chain(named).collect()
}

fn rank(known: &Known, folded: &str) -> Option<usize> {
    let ways = [
        known.given().starts_with(folded) || known.name.starts_with(folded),
        begins_a_word(&known.name, folded),
        begins_a_word(&known.function, folded),
    ];
    ways.iter().position(|is_like| *is_like)
}

fn handle(person: &Person, people: &[&Person]) -> String {
    let words: Vec<&str> = person.name().split_whitespace().collect();
    let given = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    let full = words.join("-").to_lowercase();
    let names_only_this = |handle: &String| resolve(handle, people, None) == Ok(Owner::Person(person.id));
    [given, full].into_iter().find(names_only_this).unwrap_or_else(|| person.id.to_string())
}
