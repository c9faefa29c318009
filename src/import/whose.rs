//! Whose a column is. A list holds parents, contacts and schools beside its pupils, each with names and telephones of
//! their own: by a word in the heading (`Telefoon moeder`), or by a word over several columns (`Verzorger 1 · Telefoon`).
//! What is not surely the pupil's is left out, and a person can say that it is.

use super::field::Field;
use super::headings::{Kind, NotTaken, fold, kind_of_one};
use crate::domain::{FactKey, PlacementKind, Role};

const CLASS: Field = Field::Fact(FactKey::Class);

/// Between the word over several columns and the heading of one of them.
pub(super) const BETWEEN: &str = " · ";

/// Whose the columns under a word are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Pupil,
    /// A parent, somebody who is called when something is wrong.
    Others,
    Class,
    School,
    Mentor,
    Company(PlacementKind),
    /// The word says nothing of whose they are.
    Unsaid,
}

/// Words for somebody else, wherever they stand in a heading.
const OTHERS: &[&str] = &[
    "moeder",
    "vader",
    "ouder",
    "verzorger",
    "verzorgster",
    "voogd",
    "pleeg",
    "noodnummer",
    "noodcontact",
    "contactpers",
    "gezinslid",
    "gezinsleden",
    "vertegenwoordiger",
    "parent",
    "guardian",
    "mother",
    "father",
    "emergency",
    "thuisnummer",
    "thuistel",
    "huistel",
];

/// The same as words of their own: in another one they mean something else (`diploma`).
const OTHERS_ALONE: &[&str] = &[
    "thuis",
    "nood",
    "noodgeval",
    "mama",
    "papa",
    "ma",
    "pa",
    "mam",
    "pap",
    "opa",
    "oma",
    "broer",
    "zus",
    "partner",
    "gezin",
    "familie",
    "huisarts",
    "arts",
    "ice",
    "vz",
    "vz1",
    "vz2",
    "gezag",
    "gezaghebbende",
    "gezagdrager",
];

/// What makes of `contact` somebody who is called, and not a talk.
const OF_CONTACT: &[&str] = &["naam", "tel", "mob", "mail", "email", "nummer", "adres", "relatie", "persoon"];

const PUPIL: &[&str] = &[
    "leerling",
    "leerlingen",
    "leerlinggegevens",
    "gegevensleerling",
    "persoonsgegevens",
    "persoonlijk",
    "persoonlijkegegevens",
    "student",
    "studentgegevens",
    "deelnemer",
    "deelnemergegevens",
    "kind",
    "naamleerling",
    "naw",
    "nawleerling",
    "nawgegevens",
];

/// Whether a heading is about somebody else than the pupil.
pub(super) fn is_of_others(heading: &str) -> bool {
    let folded = fold(heading);
    if OTHERS.iter().any(|word| folded.contains(word)) {
        return true;
    }
    let words: Vec<String> = heading.split(|c: char| !c.is_alphanumeric()).map(fold).collect();
    let is_alone = |word: &String| OTHERS_ALONE.contains(&word.as_str());
    let contact = folded.strip_prefix("contact").or_else(|| folded.strip_suffix("contact"));
    let called = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit()) || OF_CONTACT.iter().any(|word| rest.contains(word))
    };
    words.iter().any(is_alone) || contact.is_some_and(called)
}

/// What a heading under a word over several columns means, and how good its spelling is.
pub(super) fn under(group: &str, own: &str) -> (Kind, usize) {
    let (kind, rank) = kind_of_one(own);
    let whose = whose(group);
    let is_name = matches!(fold(own).as_str(), "naam" | "code" | "omschrijving");
    match (whose, kind) {
        (_, Kind::Bsn | Kind::FreeText) => (kind, rank),
        (Whose::Others, _) => (Kind::Leave(NotTaken::OfOthers), 0),
        (Whose::Class, _) if is_name => (Kind::Take(CLASS), 0),
        (Whose::School, _) if is_name => (Kind::Take(Field::School), 0),
        (Whose::Mentor, _) if is_name => (Kind::Take(Field::Role(Role::Mentor)), 0),
        (Whose::Company(kind), _) if is_name => (Kind::Take(Field::Placement(kind)), 0),
        (Whose::Class | Whose::School | Whose::Mentor | Whose::Company(_), Kind::Take(field))
            if is_personal(field) =>
        {
            (Kind::Leave(NotTaken::NoPlaceYet), 0)
        }
        (Whose::Unsaid, _) => match kind_of_one(&format!("{group}{own}")) {
            (Kind::Unknown, _) => (kind, rank),
            joined => joined,
        },
        _ => (kind, rank),
    }
}

fn whose(group: &str) -> Whose {
    let folded = fold(group);
    if PUPIL.contains(&folded.as_str()) {
        return Whose::Pupil;
    }
    match kind_of_one(group).0 {
        Kind::Leave(NotTaken::OfOthers) => Whose::Others,
        _ if folded == "contact" || folded == "contactpersoon" => Whose::Others,
        Kind::Take(Field::FullName) => Whose::Pupil,
        Kind::Take(CLASS) => Whose::Class,
        Kind::Take(Field::School) => Whose::School,
        Kind::Take(Field::Role(Role::Mentor)) => Whose::Mentor,
        Kind::Take(Field::Placement(kind)) => Whose::Company(kind),
        _ => Whose::Unsaid,
    }
}

/// Whether a word says whose the columns under it are.
pub(super) fn says(group: &str) -> bool {
    whose(group) != Whose::Unsaid
}

/// What every person has: it says nothing of whose it is.
fn is_personal(field: Field) -> bool {
    matches!(
        field,
        Field::GivenName
            | Field::NamePrefix
            | Field::FamilyName
            | Field::FullName
            | Field::Phone
            | Field::SchoolPupilNo
            | Field::Fact(FactKey::Municipality)
    )
}

fn is_name(field: Field) -> bool {
    matches!(field, Field::GivenName | Field::FamilyName | Field::FullName)
}

/// Leaves out what is only perhaps the pupil's, by the other headings: a name or a telephone under a word that does not
/// say whose it is, where another word does or comes first; and a telephone right behind the column of a parent.
pub(super) fn settle(headings: &[String], kinds: &mut [Kind]) {
    let groups: Vec<Option<&str>> =
        headings.iter().map(|heading| heading.split_once(BETWEEN).map(|(group, _)| group)).collect();
    let said = groups.iter().flatten().any(|group| whose(group) == Whose::Pupil);
    let first = groups.iter().zip(kinds.iter()).find_map(|(group, kind)| match (group, kind) {
        (Some(group), Kind::Take(field)) if is_name(*field) && whose(group) == Whose::Unsaid => Some(*group),
        _ => None,
    });
    let mut before = None;
    for (kind, group) in kinds.iter_mut().zip(groups) {
        let unsaid = group.filter(|group| whose(group) == Whose::Unsaid);
        let another = unsaid.is_some_and(|group| said || first != Some(group));
        let behind = before == Some(Kind::Leave(NotTaken::OfOthers)) && *kind == Kind::Take(Field::Phone);
        let own = *kind;
        if matches!(own, Kind::Take(field) if is_personal(field)) && (another || behind) {
            *kind = Kind::Leave(NotTaken::NoPlaceYet);
        }
        before = Some(own);
    }
}
