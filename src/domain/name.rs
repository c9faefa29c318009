//! How a name is written, whole or as initials; which of the two, [`super::Reading`] decides.
//!
//! This is the name gate (DESIGN §6): a pupil's name becomes a string here, and only `Reading` asks for it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Facts;
use super::clean;
use super::fold::fold;

/// The order in which the parts of a name are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameForm {
    /// As one speaks: "Sanne van der Meulen".
    Spoken,
    /// As one speaks, with the number: "Sanne van der Meulen (L-017)".
    Numbered,
    /// As one sorts in the Netherlands, prefix last: "Meulen, Sanne van der".
    Sorted,
    /// The given name alone, where the pupil's full name stands close by; the number where it is not known.
    Given,
}

/// One part of a pupil's name. It can be stored and compared, but only the gate shows it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NamePart(Box<str>);

impl fmt::Debug for NamePart {
    /// Never the name itself: debug output ends up in logs and crash reports.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NamePart(…)")
    }
}

impl NamePart {
    /// Takes a cleaned text as part of a name; `None` when nothing is left.
    pub fn new(text: &str) -> Option<Self> {
        let text = clean::line(text);
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// The text, for who may see the name.
    pub(super) fn show(&self) -> &str {
        &self.0
    }

    /// The first letters of its words, for who may not: "v. d.", and "J. J." of "Johannes (Jan)".
    pub(super) fn initials(&self) -> String {
        let letters = self.0.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
        letters.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn folded(&self) -> String {
        fold(&self.0)
    }
}

/// A pupil's whole name, borrowed from the facts. No `Display`, no `Debug`: see [`super::Reading::name`].
#[derive(Clone, Copy, Default)]
pub struct PupilName<'a> {
    given: Option<&'a NamePart>,
    prefix: Option<&'a NamePart>,
    family: Option<&'a NamePart>,
}

impl<'a> PupilName<'a> {
    /// The name that these facts hold.
    pub fn of(facts: &'a Facts) -> Self {
        Self {
            given: facts.given_name.as_ref(),
            prefix: facts.name_prefix.as_ref(),
            family: facts.family_name.as_ref(),
        }
    }

    /// The name, for who may see it; the number where no name is known.
    pub(super) fn show(self, form: NameForm, number: Option<&str>) -> String {
        let part = |part: Option<&'a NamePart>| part.map(NamePart::show);
        let (given, prefix, family) = (part(self.given), part(self.prefix), part(self.family));
        let spoken = || match (prefix, family) {
            // d' and l' stand against the name they belong to: "Lia d'Ancona".
            (Some(p), Some(f)) if p.ends_with('\'') || p.ends_with('’') => {
                join(&[given, Some(&format!("{p}{f}"))])
            }
            _ => join(&[given, prefix, family]),
        };
        let name = match form {
            NameForm::Given => given.or(family).unwrap_or_default().to_owned(),
            NameForm::Spoken => spoken(),
            NameForm::Numbered => return numbered(spoken(), number),
            NameForm::Sorted => match family {
                Some(family) => {
                    let rest = join(&[given, prefix]);
                    if rest.is_empty() { family.to_owned() } else { format!("{family}, {rest}") }
                }
                None => join(&[given, prefix]),
            },
        };
        if name.is_empty() { number.unwrap_or_default().to_owned() } else { name }
    }

    /// First letters and number, for who may not see the name: "S. v. d. M. (L-017)".
    pub(super) fn initials(self, number: Option<&str>) -> String {
        let parts = [self.given, self.prefix, self.family].into_iter().flatten();
        numbered(parts.map(NamePart::initials).collect::<Vec<_>>().join(" "), number)
    }

    /// The folded words of the name, for search and for knowing a pupil again; never shown.
    pub fn folded(self) -> String {
        let part = |p: Option<&NamePart>| p.map(NamePart::folded).unwrap_or_default();
        [part(self.given), part(self.prefix), part(self.family)]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn numbered(name: String, number: Option<&str>) -> String {
    match number {
        Some(number) if name.is_empty() => number.to_owned(),
        Some(number) => format!("{name} ({number})"),
        None => name,
    }
}

fn join(parts: &[Option<&str>]) -> String {
    parts.iter().flatten().copied().collect::<Vec<_>>().join(" ")
}
