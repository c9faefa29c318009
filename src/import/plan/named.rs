//! The name of a row out of its columns, and what is wrong with one.

use unicode_normalization::char::is_combining_mark;

use crate::domain::fold::fold;
use crate::import::cells::{self, Name, NameFault, NameWays};
use crate::import::headings::Field;
use crate::import::reencoded::as_it_was;

/// What stands in the columns with a name.
pub(super) struct Parts {
    pub(super) given: String,
    pub(super) prefix: String,
    pub(super) family: String,
    pub(super) full: String,
}

/// The parts of a name out of the columns that are there; else the column that is wrong, and why. With a given name and
/// only "Naam", that column holds the family name, unless it plainly holds the whole.
pub(super) fn join(parts: &Parts, ways: &NameWays) -> Result<Name, (Field, NameFault)> {
    let Parts { family, full, .. } = parts;
    let at = |field: Field| move |why: NameFault| (field, why);
    let given = cells::called(&parts.given).map_err(at(Field::GivenName))?;
    let holds_given = full.starts_with(&format!("{given} ")) || full.ends_with(&format!(" {given}"));
    let is_whole = family.is_empty() && (given.is_empty() || full.contains(',') || holds_given);
    let own = if family.is_empty() && !full.is_empty() { Field::FullName } else { Field::FamilyName };
    let has_own = !given.is_empty();
    let mut name = if is_whole {
        let whole = cells::full_name(full, ways).map_err(at(own))?;
        if has_own { Name { given, ..whole } } else { whole }
    } else {
        let (own, family) = cells::split_family(if family.is_empty() { full } else { family });
        Name { given, prefix: own, family }
    };
    if !cells::says_nothing(&parts.prefix) {
        name.prefix = cells::prefix(&parts.prefix);
    }
    let in_whole = is_whole && !has_own;
    match name {
        name if name.family.is_empty() => Err((own, NameFault::Half)),
        name if name.given.is_empty() && in_whole => Err((own, NameFault::Half)),
        name if name.given.is_empty() => Err((Field::GivenName, NameFault::Half)),
        name if has_own && cells::is_nobody(&name.given, "") => Err((Field::GivenName, NameFault::Nobody)),
        name if cells::is_nobody(&name.given, &name.family) => Err((own, NameFault::Nobody)),
        name if name.given.ends_with(&format!(" {}", name.family)) => {
            Err((Field::GivenName, NameFault::Whole))
        }
        // One cell over both columns.
        name if name.given == name.family && name.given.contains(' ') => {
            Err((Field::GivenName, NameFault::Whole))
        }
        name => Ok(name),
    }
}

/// Whether a whole name is another one than its parts in columns of their own: no word of the family name stands in it.
pub(super) fn is_other_name(full: &str, family: &str) -> bool {
    let words = |text: &str| {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let (whole, family) = (words(full), words(family));
    let joined = whole.concat();
    let names: Vec<&String> = family.iter().filter(|word| !cells::is_prefix_word(word)).collect();
    !cells::says_nothing(full)
        && !names.is_empty()
        && !names.iter().any(|word| whole.contains(word))
        && !joined.contains(&family.concat())
}

/// Signs that no name has, and what shows that a file was written in an encoding that says nothing of itself: bytes of
/// DOS, Mac or UTF-8 read as Windows-1252.
pub(super) fn is_garbled(part: &str) -> bool {
    let is_sign = |c: char| {
        !(c.is_alphanumeric()
            || is_combining_mark(c)
            || c.is_whitespace()
            || matches!(c, '-' | '‐' | '‑' | '–' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' | ','))
    };
    let letters: Vec<char> = part.chars().collect();
    let is_turned = |three: &[char]| match *three {
        [before, c, after] => {
            before.is_alphabetic() && c.is_uppercase() && !c.is_ascii() && after.is_lowercase()
        }
        _ => false,
    };
    part.chars().any(is_sign) || letters.windows(3).any(is_turned) || as_it_was(part).is_some()
}
