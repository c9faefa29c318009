//! Words that schools write for indications and instruments, and for yes or no (`domain.md` (a), indicatie).

use super::values::look_up;
use crate::domain::fold::fold;
use crate::domain::{Answer, Direction, Provision, ProvisionState};

const YES: &[&str] = &["ja", "j", "x", "1", "v", "yes", "y", "waar"];
const NO: &[&str] = &["nee", "n", "0", "no", "niet", "geen", "onwaar", "nvt", "n.v.t."];

const STATES: &[(ProvisionState, &[&str])] = &[
    (ProvisionState::NotDiscussed, &["nog niet besproken", "nog bespreken", "te bespreken"]),
    (ProvisionState::Discussed, &["in overweging", "wordt overwogen", "mogelijk"]),
    (ProvisionState::Declined, &["wil niet", "wil dit niet", "ziet ervan af", "niet gewenst", "weigert"]),
    (
        ProvisionState::Requested,
        &["aanvraag", "in aanvraag", "aanvraag loopt", "loopt", "lopend", "in behandeling"],
    ),
    (
        ProvisionState::Granted,
        &[
            "toekenning",
            "geregistreerd",
            "opgenomen",
            "staat in register",
            "positief",
            "goedgekeurd",
            "heeft",
        ],
    ),
    (ProvisionState::Denied, &["afwijzing", "negatief", "niet toegekend", "geweigerd"]),
    (ProvisionState::InUse, &["actief", "wordt ingezet"]),
    (ProvisionState::Ended, &["beeindigd", "gestopt", "verlopen", "afgelopen"]),
];

const DIRECTIONS: &[(Direction, &[&str])] = &[
    (Direction::Work, &["werk", "arbeidsmarkt", "a"]),
    (Direction::Education, &["vervolgonderwijs", "mbo", "school", "o", "vo"]),
    (Direction::DayActivity, &["dag", "d"]),
    (Direction::PracticeLearning, &["praktijkleren", "bbl", "leerwerk"]),
];

/// Ja, nee or onbekend. `None` for another word.
pub fn answer(cell: &str) -> Option<Answer> {
    let folded = fold(cell);
    let is = |words: &[&str]| words.contains(&folded.as_str());
    match () {
        () if is(YES) => Some(Answer::Yes),
        () if is(NO) => Some(Answer::No),
        () if folded == "onbekend" => Some(Answer::Unknown),
        () => None,
    }
}

/// How far it is with a provision: `Ok(None)` where a list says "nee", which says no more than an empty cell. A bare
/// "ja" is enough only where it can mean one thing: to be in the register, to have the indication. With an
/// assessment, a jobcoach or a subsidy it may also mean that somebody needs it.
pub fn provision(of: Provision, cell: &str) -> Option<Option<ProvisionState>> {
    let folded = fold(cell);
    if NO.contains(&folded.as_str()) {
        return Some(None);
    }
    if YES.contains(&folded.as_str()) {
        return has_or_not(of).then_some(Some(ProvisionState::Granted));
    }
    ProvisionState::from_code(cell).or_else(|| look_up(STATES, &folded)).map(Some)
}

fn has_or_not(of: Provision) -> bool {
    matches!(
        of,
        Provision::Register
            | Provision::ShelteredWork
            | Provision::Wajong
            | Provision::DayActivity
            | Provision::NoRisk
    )
}

/// Uitstroomrichting. `None` for a word that is not in the table.
pub fn direction(cell: &str) -> Option<Direction> {
    Direction::from_code(cell).or_else(|| look_up(DIRECTIONS, &fold(cell)))
}

/// The name of a company. `None` for a cell that only says whether there is one, or says nothing.
pub fn company(cell: &str) -> Option<&str> {
    let words = fold(cell);
    let only_says = [YES, NO].iter().any(|list| list.contains(&words.as_str()));
    (!only_says && !super::says_nothing(cell)).then_some(cell)
}

/// A telephone number: ten digits or more, with a zero or a country in front. A burgerservicenummer has neither.
pub fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let signs = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.'));
    signs && (10..=15).contains(&digits) && cell.starts_with(['0', '+', '('])
}
