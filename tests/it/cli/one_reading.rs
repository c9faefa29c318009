//! What leaves the program of one pupil says the same in every form, and the same as the screen: fields, words, days, and
//! what is masked.

use std::collections::BTreeMap;

use casustafel::domain::query::{Term, terms};
use casustafel::domain::{Command, Fact, FactKey, FactValue, Reading, Role, ShownIn};
use casustafel::export::Format;
use casustafel::text::case::{dossier, page};
use casustafel::text::labels::{self, Label as _};
use casustafel::text::{dates, facts};
use serde_json::Value;

use super::region::{Region, SANNE, TODAY, day};
use super::whole_case::whole;
use crate::journeys::player::{Player, drafts};
use crate::support::export::listed;
use crate::support::outside;

/// One pupil in every form.
struct Told {
    json: Value,
    csv: BTreeMap<String, String>,
    page: String,
    screen: String,
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(region: &Region) -> Told {
    let json: Value = serde_json::from_str(&listed(&region.state, day(TODAY), Format::Json)).unwrap();
    let csv = listed(&region.state, day(TODAY), Format::Csv);
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    let cells = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<_>>();
    let (heads, row) = (cells(lines.next().unwrap()), cells(lines.next().unwrap()));
    let case = region.state.case(SANNE).unwrap();
    let page = one_line(&page::page(outside(&region.state, day(TODAY)), case));
    let mut player = Player::over(drafts(region.groups.clone()), day(TODAY));
    player.all_pupils();
    let others = region.state.cases().count();
    (0..others).take_while(|_| player.selected() != SANNE).count();
    for _ in 0..others {
        if player.selected() != SANNE {
            player.keys("down");
        }
    }
    player.keys("enter");
    let screen = one_line(&player.screen_of(200, 160).replace(['│', '┃'], " "));
    Told { json: json[0].clone(), csv: heads.into_iter().zip(row).collect(), page, screen }
}

/// A value as programs read it.
fn code(fact: &Fact) -> Value {
    match fact.value() {
        FactValue::Name(_) => Value::Null,
        FactValue::Text(text) => text.into(),
        FactValue::Day(on) => on.to_string().into(),
        FactValue::Number(number) => number.into(),
        FactValue::OneOf(value) => value.code().into(),
    }
}

#[test]
fn every_form_says_the_same_of_a_pupil() {
    let (region, _) = whole();
    let reading: Reading = outside(&region.state, day(TODAY));
    let case = region.state.case(SANNE).unwrap();
    let told = told(&region);
    for fact in case.facts.recorded() {
        let key = fact.key();
        let shown = reading.shows(Some(SANNE), key);
        let words = labels::fact_value(reading, Some(SANNE), &fact);
        match fact.value() {
            FactValue::Name(_) => assert_eq!(told.json[key.code()], words.as_str(), "{key:?}"),
            _ if shown => assert_eq!(told.json[key.code()], code(&fact), "{key:?}"),
            _ => assert_eq!(told.json[key.code()], Value::Null, "{key:?}"),
        }
        let cell = told.csv.get(facts::heading(key));
        assert!(cell.is_none_or(|cell| *cell == words), "{key:?}: {cell:?}, {words}");
        if key.is_shown(ShownIn::Page) && shown {
            let row = format!("{} {words}", key.label());
            assert!(told.page.contains(&row), "{row} in {}", told.page);
        }
        if key.is_shown(ShownIn::Pane) && shown && key != FactKey::YearLevelOn {
            let words = match fact.value() {
                FactValue::Day(on) => dates::short(on, day(TODAY)),
                _ => words.clone(),
            };
            let there = told.screen.contains(words.trim());
            assert!(there || matches!(fact.value(), FactValue::Day(_)), "{words} in {}", told.screen);
        }
    }
    // Somebody near the pupil is named on the own screen alone.
    assert!(told.screen.contains("mentor van klas 4"));
    assert!(!told.page.contains("mentor van klas 4"), "{}", told.page);
    for (role, code) in Role::ALL.iter().map(|role| (*role, role.code())) {
        let name = told.json[code]["name"].as_str().unwrap_or_default();
        assert_eq!(told.csv[facts::role(role)], name, "{role:?}");
        assert!(told.page.contains(name) && told.screen.contains(name), "{name}");
    }
    for (heading, row) in [
        ("Fase", "fase"),
        ("Laatst besproken", "laatst besproken"),
        ("Volgend contact", "Contact volgende"),
        ("Delen met", "met grondslag"),
        ("Zonder grondslag", "zonder grondslag"),
    ] {
        let words = told.csv.get(heading).unwrap_or_else(|| panic!("{heading} in {:?}", told.csv.keys()));
        assert!(told.page.contains(&format!("{row} {words}")), "{row} {words} in {}", told.page);
    }
}

#[test]
fn days_that_follow_are_the_same_everywhere_also_where_there_is_none() {
    let (mut region, _) = whole();
    let keys = [
        (Term::Compulsory, "compulsory_until"),
        (Term::Discuss, "discuss_by"),
        (Term::Monitor, "monitor_until"),
        (Term::Aftercare, "aftercare_until"),
        (Term::Destroy, "destroy_after"),
    ];
    for left in [None, Some(day("2026-08-01"))] {
        let fact = (FactKey::DeregisteredOn, left.map(Fact::DeregisteredOn));
        region.act(Command::SetFacts { pupils: vec![SANNE], facts: vec![fact] });
        let told = told(&region);
        let known = terms(outside(&region.state, day(TODAY)), region.state.case(SANNE).unwrap());
        for (term, key) in keys {
            let on = known.iter().find(|(own, _)| *own == term).map(|(_, on)| *on);
            let label = dossier::term_label(term).to_lowercase();
            assert_eq!(told.json[key], on.map_or(Value::Null, |on| on.to_string().into()), "{left:?} {key}");
            match on {
                Some(on) => assert!(told.page.contains(&format!("{label} {}", dates::numeric(on)))),
                None => assert!(!told.page.contains(&label), "{left:?} {label} in {}", told.page),
            }
        }
        if left.is_some() {
            assert_eq!(told.json["discuss_by"], Value::Null, "who has left is discussed no more");
        }
    }
}
