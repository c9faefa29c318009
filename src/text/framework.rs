//! What is wrong with the file of a werkwijze: where, what, and what to do about it.

use chrono::NaiveDate;

use super::words::{either, filter_trouble};
use crate::domain::rules::NumberKey;
use crate::framework::{Fault, Shape, Trouble};
use crate::keys::nearest;

/// One fault, as one or two sentences.
pub fn fault(fault: &Fault, today: NaiveDate) -> String {
    format!("Regel {}, teken {}: {}", fault.line, fault.column, trouble(&fault.trouble, today))
}

fn trouble(trouble: &Trouble, today: NaiveDate) -> String {
    match trouble {
        Trouble::Syntax => "dit is niet te lezen. Kijk of er een aanhalingsteken, haakje of = ontbreekt; \
                            zo hoort het: nazorg = { maanden = 24, bron = \"003:138\" }."
            .to_owned(),
        Trouble::WrittenTwice => "deze naam staat twee keer in het bestand. Haal er een weg.".to_owned(),
        Trouble::Unknown { typed, known } => format!("{typed} bestaat hier niet. {}", meant(typed, known)),
        Trouble::Missing { what } => format!("{what} ontbreekt. Zet dat erbij."),
        Trouble::Shape { key, shape } => format!("achter {key} hoort {}.", shape_words(*shape)),
        Trouble::Empty { key } => format!("achter {key} staat niets. Vul het in, of haal de regel weg."),
        Trouble::OutOfRange { key, number, range } => {
            format!("{key} is {number}, en kan {} tot en met {} zijn.", range.start(), range.end())
        }
        Trouble::NotRising { key } => format!("de getallen achter {key} lopen niet op. Zet het kleinste vooraan."),
        Trouble::UnknownCode { key, typed, known } => {
            format!("{key} kent {typed} niet. {}", meant(typed, known))
        }
        Trouble::Taken { key, value } => {
            format!("{key} is twee keer {value}. Geef een van de twee iets anders.")
        }
        Trouble::Lacking { section, code } => format!("onder [[{section}]] ontbreekt de rij met code = \"{code}\"."),
        Trouble::Source { typed } => format!(
            "{typed} is geen bron. Schrijf bijvoorbeeld \"003:138\", \"wet: Jeugdwet\", \"web: nji.nl\" of \"keuze: waarom\"."
        ),
        Trouble::UnknownText { text } => format!("onder [bronnen] staat geen {text}. Zet de titel erbij."),
        Trouble::Filter { part, trouble } => format!("bij {part}: {}", filter_trouble(trouble, today)),
        Trouble::Searches { words } => {
            format!("een regel zoekt niet op naam, en hier staat {words}. Schrijf een filterwoord met een dubbele punt.")
        }
        Trouble::NamesADay => {
            "dit betekent morgen iets anders dan vandaag, en een regel wordt één keer gelezen. Noem een dag voluit, \
             of gebruik een toets."
                .to_owned()
        }
        Trouble::Circular => "een let-op kan niet naar een let-op vragen. Schrijf op waar die naar kijkt.".to_owned(),
        Trouble::NoCondition => "deze regel zegt niet wanneer. Zet er wanneer of toets bij.".to_owned(),
        Trouble::OtherTest { test: Some(test) } => {
            format!("deze let-op noemt een dag, naam of aantal, en dat vindt alleen toets = \"{test}\".")
        }
        Trouble::OtherTest { test: None } => {
            "deze let-op noemt geen dag, naam of aantal. Haal de toets weg, of geef de regel een eigen id.".to_owned()
        }
        Trouble::NoNumber { typed } => {
            let known: Vec<&'static str> = NumberKey::ALL.iter().filter(|key| !key.is_row()).map(|key| key.code()).collect();
            match nearest(typed, known) {
                Some(name) => format!("{{{typed}}} is geen getal van dit bestand. Bedoelt u {{{name}}}?"),
                None => format!("{{{typed}}} is geen getal van dit bestand. Schrijf bijvoorbeeld {{termijnen.nazorg}}."),
            }
        }
        Trouble::NumberOfSettings { number } => format!(
            "{} is bij instellingen te veranderen, en een voorwaarde leest het één keer. Gebruik een toets.",
            number.code()
        ),
    }
}

fn meant(typed: &str, known: &[&str]) -> String {
    match nearest(typed, known.iter().copied()) {
        Some(name) => format!("Bedoelt u {name}?"),
        None => format!("Kies uit {}.", either(known)),
    }
}

fn shape_words(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "een tekst tussen aanhalingstekens",
        Shape::Number => "een heel getal",
        Shape::Numbers => "een rijtje hele getallen tussen [ ]",
        Shape::Texts => "een tekst tussen aanhalingstekens, of een rijtje tussen [ ]",
        Shape::YesNo => "true of false",
        Shape::Row => "een rij: { naam = waarde, naam = waarde }",
        Shape::Table => "niets: begin elke rij op een eigen regel met dubbele rechte haken",
    }
}
