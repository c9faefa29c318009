//! Who may read a free text, where that is chosen: in an editor, and for all notes of a meeting.

use crate::domain::{Access, Mark, Marks, Reader, TextKind};

use super::entries;

/// What is asked.
pub const TITLE: &str = "Wie mag dit lezen?";
/// The row that keeps a text in the own organisation.
pub const INSIDE: &str = "alleen eigen organisatie";
/// What the key does that goes to the next choice of a row.
pub const TURN: &str = "wisselen";
/// It stays there.
pub const YES: &str = "ja";
/// It does not.
pub const NO: &str = "nee";

/// Who reads along, or does not.
pub const fn reader(reader: Reader) -> &'static str {
    match reader {
        Reader::Pupil => "leerling",
        Reader::Parents => "ouders",
        Reader::Parties => "partijen van de leerling",
        Reader::Beamer => "beamer",
    }
}

/// What it comes to: `leest niet mee`.
pub const fn outcome(reader: Reader, open: bool) -> &'static str {
    match (reader, open) {
        (Reader::Pupil, true) => "leest mee",
        (Reader::Pupil, false) => "leest niet mee",
        (Reader::Parents | Reader::Parties, true) => "lezen mee",
        (Reader::Parents | Reader::Parties, false) => "lezen niet mee",
        (Reader::Beamer, true) => "komt erop",
        (Reader::Beamer, false) => "komt er niet op",
    }
}

/// How that came: it is usual, or somebody chose it.
pub const fn access(access: Access) -> &'static str {
    match access {
        Access::Usual => "gewoon",
        Access::Open => "open",
        Access::Closed => "gesloten",
    }
}

/// Who reads such a text while nothing is chosen.
pub const fn usual(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Note => "Een notitie leest gewoonlijk alleen uw eigen organisatie.",
        TextKind::Reason => "Een reden leest gewoonlijk alleen uw eigen organisatie.",
        TextKind::Remark => "Dit leest gewoonlijk alleen uw eigen organisatie.",
        TextKind::Agreement => {
            "Een afspraak lezen gewoonlijk ook de partijen van de leerling, en op de beamer staat ze ook."
        }
        TextKind::Question => "Deze vraag lezen gewoonlijk ook de partijen van de leerling.",
    }
}

/// It stays in the own organisation.
pub const ONLY_INSIDE: &str = "Alleen uw eigen organisatie leest dit.";

/// To whom the notes of a meeting are opened most, in words.
pub const OF_A_MEETING: [(&[Mark], &str); 5] = [
    (&[], "zoals gewoonlijk"),
    (&[Mark::OpenToPupil], "open voor leerling"),
    (&[Mark::OpenToPupil, Mark::OpenToParents], "open voor leerling en ouders"),
    (&[Mark::OpenToParties], "open voor partijen"),
    (
        &[Mark::OpenToPupil, Mark::OpenToParents, Mark::OpenOnBeamer, Mark::OpenToParties],
        "open voor iedereen aan tafel",
    ),
];

/// To whom the notes of a meeting are open, also where it is not one of those.
pub fn of_a_meeting(marks: &Marks) -> String {
    let usual = OF_A_MEETING.iter().find(|(known, _)| known.iter().copied().collect::<Marks>() == *marks);
    usual.map_or_else(|| entries::marks(marks), |(_, words)| (*words).to_owned())
}

/// What that means, under the field.
pub const HELP_OF_A_MEETING: &str = "Zo begint een nieuwe notitie aan tafel. Per notitie kiest u anders.";
