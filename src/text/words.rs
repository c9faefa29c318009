//! What is asked or said when something that was typed can't be read, or can be read in two ways.

use chrono::{Datelike, NaiveDate};

use super::dates;
use super::labels;
use crate::domain::{Owner, Reading, means_nobody};
use crate::keys::nearest;
use crate::words::agreement::AgreementProblem;
use crate::words::dates::DateProblem;
use crate::words::filter::{FilterKey, FilterTrouble};

/// Two days to choose from: `za 12 of vr 11?`, with the months when they differ.
pub fn which_day(one: NaiveDate, other: NaiveDate, today: NaiveDate) -> String {
    if (one.year(), one.month()) == (other.year(), other.month()) {
        let day = |date: NaiveDate| format!("{} {}", dates::weekday_short(date.weekday()), date.day());
        format!("{} of {}?", day(one), day(other))
    } else {
        format!("{} of {}?", dates::short(one, today), dates::short(other, today))
    }
}

/// Why a field holds no date, and what to type.
pub fn date_problem(problem: &DateProblem, today: NaiveDate) -> String {
    match problem {
        DateProblem::Empty => "Vul een datum in, bijvoorbeeld vr 11 dec.".to_owned(),
        DateProblem::NotADate => {
            "Dit is geen datum. Typ bijvoorbeeld vr 11 dec, 12-12 of over 2 weken.".to_owned()
        }
        DateProblem::Conflict { date, nearest, .. } => {
            format!("Dag en datum passen niet bij elkaar. Bedoelt u {}", which_day(*nearest, *date, today))
        }
        DateProblem::Either { sooner, later } => format!("Bedoelt u {}", which_day(*sooner, *later, today)),
        DateProblem::Impossible { typed } => format!("{typed} bestaat niet. Typ een andere datum."),
        DateProblem::NoNextMeeting => "Er is nog geen volgend overleg gepland. Typ een datum.".to_owned(),
    }
}

/// What keeps a line from being an agreement, and what to type.
pub fn agreement_problem(reading: Reading, problem: &AgreementProblem) -> String {
    match problem {
        AgreementProblem::NoWhat => "Wat gaat er gebeuren? Typ dat erbij.".to_owned(),
        AgreementProblem::NoOwner => "Wie doet het? Typ @ en een naam.".to_owned(),
        AgreementProblem::NoDate => "Vóór wanneer? Typ bijvoorbeeld vr 11 dec.".to_owned(),
        AgreementProblem::UnknownPerson { typed, .. } if typed.is_empty() => {
            "Typ achter @ een naam of functie.".to_owned()
        }
        AgreementProblem::UnknownPerson { typed, .. } if means_nobody(typed) => {
            format!("@{typed} is niemand. Een afspraak heeft iemand nodig die het doet.")
        }
        AgreementProblem::UnknownPerson { typed, .. } => {
            format!("Wie is @{typed}? Die naam staat niet in het netwerk.")
        }
        AgreementProblem::AmbiguousPerson { typed, candidates, .. } => {
            format!(
                "@{typed} kan {} zijn. Typ meer van de naam.",
                either(&owners(reading, candidates).iter().map(String::as_str).collect::<Vec<_>>())
            )
        }
        AgreementProblem::Date { problem, .. } => date_problem(problem, reading.today),
    }
}

fn owners(reading: Reading, owners: &[Owner]) -> Vec<String> {
    owners.iter().map(|owner| labels::owner(reading, *owner)).collect()
}

/// Of more values than these a few examples say more than all of them.
const MOST_VALUES: usize = 12;

/// What is the matter with a part of a filter, and what to type.
pub fn filter_trouble(trouble: &FilterTrouble, today: NaiveDate) -> String {
    match trouble {
        FilterTrouble::UnknownKey { typed } => {
            let keys: Vec<&str> = FilterKey::all().map(FilterKey::name).collect();
            let meant = match nearest(&typed.to_lowercase(), keys.iter().copied()) {
                Some(key) => format!("Bedoelt u {key}:?"),
                None => format!("Kies uit {}.", either(&keys)),
            };
            format!("'{typed}:' is geen filterwoord. {meant}")
        }
        FilterTrouble::Reversed { typed } => format!("'{typed}' loopt achteruit. Draai begin en eind om."),
        FilterTrouble::NoWord { typed } => {
            format!("'{typed}' zegt niet wie u zoekt. Typ een naam, of een filter zoals status:aandacht.")
        }
        FilterTrouble::NoValue { key } => {
            format!("Typ achter '{}:' wat u zoekt, bijvoorbeeld {}.", key.name(), example(*key))
        }
        FilterTrouble::UnknownValue { key, typed } => {
            let names = key.value_names();
            if (1..=MOST_VALUES).contains(&names.len()) {
                return format!("'{typed}' past niet bij {}. Kies uit {}.", key.name(), either(&names));
            }
            format!("'{typed}' past niet bij {}. Typ bijvoorbeeld {}.", key.name(), example(*key))
        }
        FilterTrouble::AmbiguousValue { typed, candidates, .. } => {
            format!("'{typed}' kan {} zijn. Typ een letter meer.", either(candidates))
        }
        FilterTrouble::Date { typed, problem } => match problem {
            DateProblem::Empty | DateProblem::NotADate => {
                format!("'{typed}' is geen datum. Typ bijvoorbeeld <2027-07 of dit-schooljaar.")
            }
            DateProblem::Conflict { .. }
            | DateProblem::Either { .. }
            | DateProblem::Impossible { .. }
            | DateProblem::NoNextMeeting => date_problem(problem, today),
        },
    }
}

fn example(key: FilterKey) -> &'static str {
    match key {
        FilterKey::Status => "status:aandacht of status:nieuw,vastgelopen",
        FilterKey::Contact => "contact:buiten-beeld of contact:moeilijk",
        FilterKey::School => "school:kaap",
        FilterKey::Gemeente => "gemeente:oosterwaard of gemeente:geen",
        FilterKey::Onderwijs => "onderwijs:vso of onderwijs:geen",
        FilterKey::Leerjaar => "leerjaar:4, leerjaar:>=4 of leerjaar:geen",
        FilterKey::Profiel => "profiel:arbeid of profiel:twijfel",
        FilterKey::Bestemming => "bestemming:werk of bestemming:geen",
        FilterKey::Regisseur => "regisseur:fatima, regisseur:ik of regisseur:geen",
        FilterKey::Waakvlam => "waakvlam:fatima, waakvlam:nodig of waakvlam:geen",
        FilterKey::Jobcoach => "jobcoach:fatima of jobcoach:geen",
        FilterKey::Mentor => "mentor:joost of mentor:geen",
        FilterKey::Leeftijd => "leeftijd:17, leeftijd:<18 of leeftijd:16..18",
        FilterKey::Uitstroom => "uitstroom:<2027-07 of uitstroom:dit-schooljaar",
        FilterKey::Uitgeschreven => "uitgeschreven:dit-schooljaar of uitgeschreven:geen",
        FilterKey::Verschoven => "verschoven:ja, verschoven:2 of verschoven:>1",
        FilterKey::Afspraak => "afspraak:te-laat, afspraak:open of afspraak:geen",
        FilterKey::Besproken => {
            "besproken:<2026-05, besproken:nooit of besproken:lang (te lang geleden of nooit)"
        }
        FilterKey::ContactLaat => "contact-laat:ja of contact-laat:nee",
        FilterKey::Signaal => "signaal:open, signaal:baan-kwijt of signaal:geen",
        FilterKey::Indicatie => "indicatie:wajong, indicatie:dgr=toegekend of indicatie:aangevraagd",
        FilterKey::Overdracht => "overdracht:warm of overdracht:geen",
        FilterKey::Inschrijving => "inschrijving:niet-zichtbaar of inschrijving:verzuim",
        FilterKey::Fase => "fase:uitstroom of fase:nazorg",
        FilterKey::Nazorg => "nazorg:ja of nazorg:nee",
        FilterKey::Grondslag => "grondslag:uwv of grondslag:geen",
        FilterKey::ZonderGrondslag => "zonder-grondslag:uwv of zonder-grondslag:ja",
        FilterKey::LetOp => "let-op:overdracht, let-op:verzuim of let-op:geen",
        FilterKey::Weergave => "weergave:dit-schooljaar of weergave:aandacht",
    }
}

/// `a, b of c`.
pub(super) fn either(choices: &[&str]) -> String {
    match choices {
        [first @ .., last] if !first.is_empty() => format!("{} of {last}", first.join(", ")),
        _ => choices.concat(),
    }
}
