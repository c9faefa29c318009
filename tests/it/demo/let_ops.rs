//! What asks attention in the demo region and in a generated one, as it was before the rules stood in a werkwijze.

use std::collections::BTreeMap;

use crate::support::reading;
use casustafel::demo::generated;
use casustafel::domain::query::{self, let_op_code};
use casustafel::domain::{Audience, Reading};
use casustafel::domain::{Case, State};
use casustafel::framework::{STANDARD, read};
use casustafel::words::dates::Calendar;
use casustafel::words::filter::parse_filter;

use super::{SATURDAY, day, noon, tally, told, visited};

/// In how many cases each let-op is there.
fn counted(state: &State) -> BTreeMap<String, usize> {
    let reading = reading(state, day(SATURDAY));
    let codes = |case: &Case| {
        let mut codes: Vec<String> = query::attention(reading, case)
            .into_iter()
            .map(|it| let_op_code(reading, case, it).to_owned())
            .collect();
        codes.dedup();
        codes
    };
    tally(state.cases().flat_map(codes))
}

fn pinned(counts: &[(&str, usize)]) -> BTreeMap<String, usize> {
    counts.iter().map(|(code, count)| ((*code).to_owned(), *count)).collect()
}

#[test]
fn the_demo_region_asks_attention_for_what_it_always_did() {
    let counts = [
        ("signal_open", 8),
        ("school_not_asked", 1),
        ("ww_not_checked", 2),
        ("no_casusregisseur", 7),
        ("no_waakvlam", 2),
        ("holder_left", 1),
        ("owner_left", 1),
        ("unanswered", 1),
        ("contact_late", 4),
        ("contact_due", 3),
        ("agreements_late", 7),
        ("exit_near", 2),
        ("handover_unconfirmed", 1),
        ("no_handover", 2),
        ("not_enrolled", 1),
        ("absence_at_school", 1),
        ("provision_ends", 1),
        ("placement_ends", 5),
        ("register_not_discussed", 2),
        ("no_ground", 3),
        ("turns", 9),
        ("long_undiscussed", 1),
        ("aftercare_ends", 1),
        ("destroy", 1),
    ];
    assert_eq!(counted(&visited(SATURDAY)), pinned(&counts));
}

#[test]
fn a_generated_region_asks_attention_for_what_it_always_did() {
    let counts = [
        ("signal_open", 109),
        ("school_not_asked", 13),
        ("ww_not_checked", 15),
        ("no_casusregisseur", 243),
        ("no_waakvlam", 99),
        ("contact_late", 226),
        ("agreements_late", 575),
        ("handover_unconfirmed", 20),
        ("no_handover", 128),
        ("placement_ends", 184),
        ("register_not_discussed", 130),
        ("turns", 314),
    ];
    assert_eq!(counted(&told(generated(2000, day(SATURDAY), noon(SATURDAY)))), pinned(&counts));
}

#[test]
fn a_let_op_of_a_region_is_there_can_be_asked_for_and_says_its_own_words() {
    let own = "\n[[let-op]]\nid = \"zonder_leerbedrijf\"\nwanneer = \"bestemming:praktijkleren status:op-koers\"\n\
               naam = \"leerbedrijf zoeken\"\nkort = \"leerbedrijf\"\ndoen = \"Zoek een leerbedrijf.\"\n\
               regel = \"Wie praktijkleren gaat doen, heeft een leerbedrijf.\"\nbron = \"003:92\"\n\
               \n[[let-op]]\nid = \"uitstroom_zonder_profiel\"\nwanneer = \"profiel:geen\"\ntoets = \"uitstroom-nadert\"\n\
               naam = \"profiel kiezen\"\nkort = \"profiel\"\ndoen = \"Kies een profiel.\"\n\
               regel = \"Bij uitstroom is er een profiel.\"\nbron = \"003:30\"\n";
    let rules = read(&(STANDARD.to_owned() + own)).unwrap();
    let state = visited(SATURDAY);
    let reading = Reading::new(&state, day(SATURDAY), &rules, &Audience::OwnScreen);
    let calendar = Calendar { today: day(SATURDAY), next_meeting: None };
    let asked = |filter: &str| {
        let parsed = parse_filter(filter, &calendar, &rules);
        assert_eq!(parsed.problems, [], "{filter}");
        state.cases().filter(|case| parsed.filter.holds(reading, case)).count()
    };
    let expected = asked("bestemming:praktijkleren status:op-koers");
    assert!(expected > 0);
    assert_eq!(asked("let-op:leerbedrijf"), expected);
    assert_eq!(asked("let-op:zonder_leerbedrijf"), expected);
    let told: Vec<String> = state
        .cases()
        .flat_map(|case| query::attention(reading, case).into_iter().map(move |it| (case, it)))
        .filter(|(case, it)| let_op_code(reading, case, *it) == "zonder_leerbedrijf")
        .map(|(case, it)| casustafel::text::attention::sentence(reading, case, it))
        .collect();
    assert_eq!(told.len(), expected);
    assert!(told.iter().all(|said| said == "Leerbedrijf zoeken. Zoek een leerbedrijf."), "{told:?}");
    assert_eq!(parse_filter("let-op:leerbedrijf", &calendar, crate::support::rules()).problems.len(), 1);
}
