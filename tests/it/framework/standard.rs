//! The werkwijze that comes with the program, and one that a region made of it.

use casustafel::domain::rules::{Citation, LetOp, NumberKey};
use casustafel::domain::{Giver, Party, Setting, Settings};
use casustafel::framework::{STANDARD, read, standard};
use casustafel::words::dates::Calendar;
use casustafel::words::filter::parse_filter;
use chrono::NaiveDate;

#[test]
fn the_standard_has_no_fault() {
    assert_eq!(read(STANDARD).err(), None);
    assert_eq!(standard().name, "standaard");
}

#[test]
fn every_value_says_where_it_comes_from() {
    let rules = standard();
    for key in NumberKey::ALL {
        assert!(rules.sources.contains_key(key), "{}", key.code());
    }
    let rows = rules.let_ops.iter().map(|row| &row.source).chain(rules.views.iter().map(|row| &row.source));
    let names =
        rules.parties.iter().map(|row| &row.name.source).chain(rules.grounds.iter().map(|row| &row.source));
    let roads =
        rules.phases.iter().map(|row| &row.name.source).chain(rules.meetings.iter().map(|row| &row.source));
    let all: Vec<&Citation> =
        rows.chain(names).chain(roads).chain(rules.sources.values()).flatten().collect();
    assert!(all.len() > 100, "{}", all.len());
    for citation in all {
        assert_eq!(
            Citation::parse(&citation.to_string()).as_ref(),
            Some(citation),
            "it reads as it is written"
        );
    }
}

#[test]
fn a_source_names_a_place() {
    let lines = |text: &str, first, last| Citation::Lines { text: text.to_owned(), first, last };
    assert_eq!(Citation::parse("003:138"), Some(lines("003", 138, 138)));
    assert_eq!(Citation::parse("003:104-105"), Some(lines("003", 104, 105)));
    assert_eq!(Citation::parse("wet: Jeugdwet"), Some(Citation::Law("Jeugdwet".to_owned())));
    for nothing in ["", "003", "003:", "3:138", "003:0", "003:105-104", "003:x", "keuze:", "web: ", "boek: 3"]
    {
        assert_eq!(Citation::parse(nothing), None, "{nothing}");
    }
}

#[test]
fn what_somebody_set_goes_over_the_werkwijze() {
    let settings =
        Settings { monitor_age: Some(23), aftercare_points: Some(vec![2, 4]), ..Settings::default() };
    let rules = standard().with(&settings);
    assert_eq!(rules.numbers.get(NumberKey::MonitorAge), [23]);
    assert_eq!(rules.numbers.get(NumberKey::AftercarePoints), [2, 4]);
    assert_eq!(rules.numbers.get(NumberKey::Aftercare), [24], "not set: as the werkwijze says");
    assert!(!rules.sources.contains_key(&NumberKey::MonitorAge), "no text says what somebody set");
    assert_eq!(standard().with(&Settings::default()), *standard());
    let numbers = [Setting::AftercareMonths(36), Setting::WaakvlamWeeks(4), Setting::MonitorAge(23)];
    for setting in numbers {
        let (key, to) = setting.number().unwrap();
        let rules = standard().with(&[setting].into_iter().collect());
        assert_eq!(rules.numbers.get(key), to, "{}", key.code());
    }
}

#[test]
fn who_gives_consent_follows_from_the_age() {
    let givers = [11, 12, 15, 16].map(|age| standard().giver(age));
    assert_eq!(givers, [Giver::Parents, Giver::Both, Giver::Both, Giver::Pupil]);
}

#[test]
fn a_region_has_its_own_names_numbers_and_let_ops() {
    let file = STANDARD.replacen("naam = \"Jongerenpunt\"", "naam = \"Jongerenpunt De Brug\"", 1).replacen(
        "lang-thuis = { maanden = 3",
        "lang-thuis = { maanden = 2",
        1,
    ) + "\n[[let-op]]\nid = \"praktijkleren\"\nwanneer = \"bestemming:praktijkleren leerjaar:>={leerjaren.uitstroom}\"\n\
           naam = \"leerbedrijf zoeken\"\nkort = \"leerbedrijf\"\ndoen = \"Zoek een leerbedrijf.\"\n\
           regel = \"Wie praktijkleren gaat doen, heeft een leerbedrijf.\"\nbron = \"003:92\"\n\
           \n[[grondslag]]\npartij = \"zorgaanbieder\"\nsoort = \"covenant\"\nnaam = \"Convenant Lichtenveen 2026\"\nbron = \"keuze: onze regio\"\n";
    let rules = read(&file).unwrap();
    assert_eq!(rules.party(Party::Jongerenpunt), "Jongerenpunt De Brug");
    let calendar = Calendar { today: NaiveDate::default(), next_meeting: None };
    for filter in
        ["grondslag:jongerenpunt-de-brug", "grondslag:jongerenpunt", "zonder-grondslag:jongerenpunt-de-brug"]
    {
        assert_eq!(parse_filter(filter, &calendar, &rules).problems, [], "{filter}");
    }
    assert_eq!(rules.numbers.get(NumberKey::LongAtHome), [2]);
    assert_eq!(rules.grounds.last().map(|ground| ground.name.as_str()), Some("Convenant Lichtenveen 2026"));
    let own = rules.let_ops.last().unwrap();
    assert_eq!(
        (own.id.as_str(), own.when.text.as_str()),
        ("praktijkleren", "bestemming:praktijkleren leerjaar:>=4")
    );
    assert!(matches!(&own.then, LetOp::Own(words) if words.name == "leerbedrijf zoeken"));
}
