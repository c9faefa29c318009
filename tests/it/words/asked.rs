//! The sentences for what could not be read.

use super::dates::{calendar, day};
use super::region::{TODAY, state};
use crate::support::{reading, rules};
use casustafel::domain::Person;
use casustafel::text::words;
use casustafel::words::agreement::read;
use casustafel::words::dates::{Calendar, parse_date};
use casustafel::words::filter::parse_filter;

#[test]
fn a_date_that_is_not_sure_is_asked() {
    let table = [
        ("za 11 dec", "Dag en datum passen niet bij elkaar. Bedoelt u za 12 of vr 11?"),
        ("ma 2 dec 2026", "Dag en datum passen niet bij elkaar. Bedoelt u ma 30 nov of wo 2 dec?"),
        ("volgende vrijdag", "Bedoelt u vr 4 of vr 11?"),
        ("31-2", "31-2 bestaat niet. Typ een andere datum."),
        ("ooit", "Dit is geen datum. Typ bijvoorbeeld vr 11 dec, 12-12 of over 2 weken."),
        ("", "Vul een datum in, bijvoorbeeld vr 11 dec."),
        ("volgend overleg", "Er is nog geen volgend overleg gepland. Typ een datum."),
    ];
    let calendar = Calendar { next_meeting: None, ..calendar(TODAY) };
    for (typed, expected) in table {
        let problem = parse_date(typed, &calendar).unwrap_err();
        assert_eq!(words::date_problem(&problem, day(TODAY)), expected, "{typed}");
    }
}

#[test]
fn an_agreement_line_says_what_is_missing() {
    let table = [
        ("bellen @fatima vr", ""),
        (
            "",
            "Wat gaat er gebeuren? Typ dat erbij.|Wie doet het? Typ @ en een naam.|Vóór wanneer? Typ bijvoorbeeld vr 11 dec.",
        ),
        ("bellen @ vr", "Typ achter @ een naam of functie."),
        ("bellen @piet vr", "Wie is @piet? Die naam staat niet in het netwerk."),
        ("bellen @jan vr", "@jan kan Jan de Boer of Jan van der Meulen zijn. Typ meer van de naam."),
        ("bellen @fatima 31-2", "31-2 bestaat niet. Typ een andere datum."),
    ];
    let state = state();
    let people: Vec<&Person> = state.people().collect();
    for (line, expected) in table {
        let read = read(line, &people, &calendar(TODAY));
        let said: Vec<String> = read
            .problems
            .iter()
            .map(|problem| words::agreement_problem(reading(&state, day(TODAY)), problem))
            .collect();
        assert_eq!(said.join("|"), expected, "{line}");
    }
}

#[test]
fn a_filter_says_what_it_does_not_know() {
    let table = [
        (
            "foo:bar",
            "'foo:' is geen filterwoord. Kies uit status, contact, school, gemeente, onderwijs, leerjaar, profiel, bestemming, regisseur, waakvlam, jobcoach, mentor, leeftijd, uitstroom, uitgeschreven, verschoven, afspraak, besproken, contact-laat, signaal, indicatie, overdracht, inschrijving, fase, nazorg, grondslag, zonder-grondslag, let-op of weergave.",
        ),
        (
            "status:",
            "Typ achter 'status:' wat u zoekt, bijvoorbeeld status:aandacht of status:nieuw,vastgelopen.",
        ),
        (
            "leeftijd:oud",
            "'oud' past niet bij leeftijd. Typ bijvoorbeeld leeftijd:17, leeftijd:<18 of leeftijd:16..18.",
        ),
        (
            "status:onzin",
            "'onzin' past niet bij status. Kies uit nieuw, op koers, aandacht nodig, vastgelopen of geland.",
        ),
        ("profiel:o", "'o' kan onderwijs of onbekend zijn. Typ een letter meer."),
        ("uitstroom:ooit", "'ooit' is geen datum. Typ bijvoorbeeld <2027-07 of dit-schooljaar."),
        ("leeftijd:20..18", "'20..18' loopt achteruit. Draai begin en eind om."),
        ("-", "'-' zegt niet wie u zoekt. Typ een naam, of een filter zoals status:aandacht."),
        ("uitstroom:31-2", "31-2 bestaat niet. Typ een andere datum."),
    ];
    for (filter, expected) in table {
        let said: Vec<String> = parse_filter(filter, &calendar(TODAY), rules())
            .problems
            .iter()
            .map(|problem| words::filter_trouble(&problem.trouble, day(TODAY)))
            .collect();
        assert_eq!(said, [expected], "{filter}");
    }
}
