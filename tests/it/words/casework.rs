//! Filters on the work on a case: who may know, signals, indications, what asks attention.

use super::dates::{calendar, day};
use super::filter::troubles;
use super::region::{TODAY, known, parts, state};
use crate::support::{reading, rules};
use casustafel::domain::filter::LetOpName;
use casustafel::domain::query::{self, AttentionKind};
use casustafel::domain::{
    Answer, ContactState, Entry, EntryFact, EntryKind, Ground, HandoverKind, Holder, Party, PersonId,
    Provision, ProvisionState, PupilId, Role, SchoolType, SignalKind, State,
};
use casustafel::text::words::filter_trouble;
use casustafel::words::filter::{FilterTrouble, parse_filter};

/// The small network with casework: 1 has grounds and an indication, 2 asks for a waakvlam and has an open signal, 3 is
/// in nazorg, 17 has nothing.
fn casework() -> State {
    let (mut cases, mut parts) = parts();
    let sharing = |party| {
        Entry::new(
            EntryKind::Sharing,
            [
                EntryFact::Party(party),
                EntryFact::Ground(Ground::Consent),
                EntryFact::Purpose("werk zoeken".into()),
                EntryFact::On(day("2026-09-01")),
            ],
        )
    };
    let provision = |which, stand| {
        Entry::new(EntryKind::Provision, [EntryFact::Provision(which), EntryFact::ProvisionState(stand)])
    };
    let [sanne, oskar, lia, ..] = &mut cases[..] else { panic!("the network has four pupils") };
    sanne.entries = [
        sharing(Party::Uwv),
        provision(Provision::Register, ProvisionState::Granted),
        provision(Provision::Wajong, ProvisionState::NotDiscussed),
    ]
    .map(Some)
    .to_vec();
    oskar.facts.contact = Some(ContactState::OutOfView);
    oskar.named.clear();
    let signal = [EntryFact::SignalKind(SignalKind::JobLost), EntryFact::On(day("2026-11-30"))];
    oskar.entries = vec![Some(Entry::new(EntryKind::Signal, signal))];
    lia.facts.destination_since = Some(day("2026-06-01"));
    lia.named.push((Role::Jobcoach, Holder::of(PersonId(2), day("2026-09-01"))));
    let handled = [
        EntryFact::SignalKind(SignalKind::Absence),
        EntryFact::On(day("2026-10-01")),
        EntryFact::HandledOn(day("2026-10-08")),
    ];
    lia.entries = vec![Some(Entry::new(EntryKind::Signal, handled))];
    parts.persons[1].facts.party = Some(Party::JobcoachOrg);
    known(&cases, parts)
}

#[test]
fn the_work_on_a_case_can_be_asked_for() {
    let state = casework();
    let table: [(&str, &[u32]); 37] = [
        ("grondslag:uwv", &[1]),
        ("grondslag:school", &[1, 2, 3, 17]),
        ("grondslag:geen", &[2, 3, 17]),
        ("zonder-grondslag:jobcoach", &[3]),
        ("zonder-grondslag:ja", &[3]),
        ("zonder-grondslag:geen", &[1, 2, 17]),
        ("-zonder-grondslag:ja", &[1, 2, 17]),
        ("zonder-grondslag:uwv", &[]),
        ("signaal:open", &[2]),
        ("signaal:baan-kwijt", &[2]),
        ("signaal:verzuim", &[]),
        ("signaal:geen", &[1, 3, 17]),
        ("waakvlam:nodig", &[2]),
        ("jobcoach:boer", &[3]),
        ("jobcoach:geen", &[1, 2, 17]),
        ("mentor:geen", &[1, 2, 3, 17]),
        ("indicatie:dgr", &[1]),
        ("indicatie:dgr=toegekend", &[1]),
        ("indicatie:doelgroepregister=afgewezen", &[]),
        ("indicatie:dgr=niet-besproken", &[2, 3, 17]),
        ("indicatie:wajong", &[]),
        ("indicatie:toegekend", &[1]),
        ("indicatie:geen", &[2, 3, 17]),
        ("fase:nazorg", &[3]),
        ("nazorg:ja", &[3]),
        ("nazorg:nee", &[1, 2, 17]),
        ("weergave:nazorg", &[3]),
        ("weergave:aandacht", &[1, 2, 3]),
        ("weergave:alle", &[1, 2, 3, 17]),
        ("besproken:nooit", &[1, 2, 3, 17]),
        ("besproken:<2026-05", &[]),
        ("contact-laat:ja", &[3]),
        ("contact-laat:nee", &[1, 2, 17]),
        ("let-op:casusregisseur", &[2, 17]),
        ("let-op:waakvlam", &[2]),
        ("let-op:grondslag,signaal", &[2, 3]),
        ("let-op:te-laat school:kaap", &[1, 3]),
    ];
    for (filter, expected) in table {
        let parsed = parse_filter(filter, &calendar(TODAY), rules());
        assert_eq!(parsed.problems, vec![], "{filter}");
        let cases = state.cases().filter(|case| parsed.filter.holds(reading(&state, day(TODAY)), case));
        assert_eq!(cases.map(|case| case.id.0).collect::<Vec<_>>(), expected, "{filter}");
    }
    for filter in ["fase:geen", "nazorg:geen", "indicatie:dgr=blauw", "indicatie:x=toegekend", "let-op:blauw"]
    {
        assert!(matches!(troubles(filter)[..], [(_, FilterTrouble::UnknownValue { .. })]), "{filter}");
    }
}

#[test]
fn how_somebody_left_school_can_be_asked_for() {
    let (mut cases, parts) = parts();
    let mut set = |pupil, school_type, level, facts: Vec<EntryFact>, kind, left: Option<&str>| {
        let case = cases.iter_mut().find(|case| case.id == PupilId(pupil)).unwrap();
        case.facts.school_type = Some(school_type);
        case.facts.year_level = level;
        case.facts.deregistered_on = left.map(day);
        case.entries = vec![Some(Entry::new(kind, facts))];
    };
    let warm = vec![EntryFact::HandoverKind(HandoverKind::Warm), EntryFact::On(day("2026-09-01"))];
    set(1, SchoolType::Pro, Some(5), warm, EntryKind::Handover, Some("2026-09-01"));
    let none = vec![EntryFact::HandoverKind(HandoverKind::None), EntryFact::On(day("2026-09-01"))];
    set(2, SchoolType::Vso, Some(3), none, EntryKind::Handover, Some("2025-09-01"));
    let seen = vec![EntryFact::Enrolled(Answer::No), EntryFact::CheckedOn(day("2026-08-20"))];
    set(3, SchoolType::Entree, None, seen, EntryKind::Enrolment, None);
    let absent = vec![EntryFact::Enrolled(Answer::Yes), EntryFact::Absence(Answer::Yes)];
    set(17, SchoolType::MboOther, Some(1), absent, EntryKind::Enrolment, None);
    let state = known(&cases, parts);
    let table: [(&str, &[u32]); 16] = [
        ("onderwijs:vso", &[2]),
        ("-onderwijs:entree,ander-mbo", &[1, 2]),
        ("onderwijs:entree", &[3]),
        ("leerjaar:>=3", &[1, 2]),
        ("leerjaar:<3", &[17]),
        ("leerjaar:geen", &[3]),
        ("uitgeschreven:dit-schooljaar", &[1]),
        ("-uitgeschreven:geen", &[1, 2]),
        ("overdracht:warm", &[1]),
        ("overdracht:geen-overdracht", &[2]),
        ("overdracht:geen", &[3, 17]),
        ("inschrijving:niet-zichtbaar", &[3]),
        ("inschrijving:zichtbaar", &[17]),
        ("inschrijving:verzuim", &[17]),
        ("inschrijving:not_visible", &[3]),
        ("inschrijving:geen", &[1, 2]),
    ];
    for (filter, expected) in table {
        let parsed = parse_filter(filter, &calendar(TODAY), rules());
        assert_eq!(parsed.problems, vec![], "{filter}");
        let cases = state.cases().filter(|case| parsed.filter.holds(reading(&state, day(TODAY)), case));
        assert_eq!(cases.map(|case| case.id.0).collect::<Vec<_>>(), expected, "{filter}");
    }
}

#[test]
fn a_filter_asks_of_each_kind_what_the_list_of_warnings_says() {
    for state in [state(), casework()] {
        for case in state.cases() {
            let all = query::attention(reading(&state, day(TODAY)), case);
            for kind in AttentionKind::ALL {
                let listed = all.iter().any(|attention| attention.kind() == Some(*kind));
                assert_eq!(
                    query::asks(reading(&state, day(TODAY)), case, &LetOpName::Known(*kind)),
                    listed,
                    "{kind:?} of {}",
                    case.id
                );
            }
            for attention in all {
                let code = query::let_op_code(reading(&state, day(TODAY)), case, attention);
                let filter = format!("let-op:{code}");
                let parsed = parse_filter(&filter, &calendar(TODAY), rules());
                assert!(parsed.filter.holds(reading(&state, day(TODAY)), case), "{filter}");
            }
        }
    }
}

#[test]
fn a_key_with_a_slip_gets_the_nearest_one_proposed() {
    let said = |filter: &str| filter_trouble(&troubles(filter)[0].1, day(TODAY));
    assert_eq!(said("statsu:nieuw"), "'statsu:' is geen filterwoord. Bedoelt u status:?");
    assert_eq!(said("zonder-grond:uwv"), "'zonder-grond:' is geen filterwoord. Bedoelt u zonder-grondslag:?");
    assert!(said("foo:bar").contains("Kies uit status, "));
}
