//! The filter behind `/` and of `list`.

use super::dates::{calendar, day};
use super::region::{TODAY, state};
use crate::support::{reading, rules};
use casustafel::domain::query::AttentionKind;
use casustafel::domain::{
    ContactState, Destination, ExitProfile, HandoverKind, Party, PersonId, Phase, Provision, SchoolType,
    SignalKind, Status,
};
use casustafel::text::labels::Worded;
use casustafel::words::dates::DateProblem;
use casustafel::words::filter::{FilterKey, FilterTrouble, parse_filter};

/// The numbers of the pupils that Fatima finds with a filter: 1 Sanne, 2 Óskar, 3 Lia, 17 Kim.
fn found(filter: &str) -> Vec<u32> {
    found_by(Some(PersonId(1)), filter)
}

/// The same for somebody else, or for nobody.
fn found_by(person: Option<PersonId>, filter: &str) -> Vec<u32> {
    let parsed = parse_filter(filter, &calendar(TODAY), rules());
    assert_eq!(parsed.problems, vec![], "{filter}");
    let state = state();
    let filter = parsed.filter.asked_by(person, &state);
    state
        .cases()
        .filter(|case| filter.holds(reading(&state, day(TODAY)), case))
        .map(|case| case.id.0)
        .collect()
}

/// What is wrong, with the words that it stands on.
pub(super) fn troubles(filter: &str) -> Vec<(&str, FilterTrouble)> {
    let parsed = parse_filter(filter, &calendar(TODAY), rules());
    parsed.problems.into_iter().map(|problem| (&filter[problem.span], problem.trouble)).collect()
}

#[test]
fn a_filter_finds_who_is_meant() {
    let table: [(&str, &[u32]); 76] = [
        ("", &[1, 2, 3, 17]),
        ("   ", &[1, 2, 3, 17]),
        ("sanne", &[1]),
        ("MEULEN sanne", &[1]),
        ("oskar", &[2]),
        ("\"van der meulen\"", &[1]),
        ("groot-van", &[2]),
        ("dancona", &[3]),
        ("d'ancona", &[3]),
        ("vandermeulen", &[1]),
        ("nevan", &[]),
        ("sanne,kim", &[1, 17]),
        ("Meulen, Sanne", &[1]),
        ("-sanne", &[2, 3, 17]),
        ("L-017", &[17]),
        ("l17", &[17]),
        ("17", &[17]),
        ("status:aandacht", &[1]),
        ("status:aandacht-nodig", &[1]),
        ("status:\"aandacht nodig\"", &[1]),
        ("Status:Attention", &[1]),
        ("status:aan,vast", &[1, 2]),
        ("status:aan status:vast", &[1, 2]),
        ("status:nieuw", &[17]),
        ("status:new", &[17]),
        ("status:geen", &[17]),
        ("-status:geland", &[1, 2, 17]),
        ("-status:geland -status:nieuw", &[1, 2]),
        ("-status:geland,nieuw", &[1, 2]),
        ("status:on_track", &[]),
        ("contact:losgelaten", &[2]),
        ("contact:zelfstandig", &[2]),
        ("contact:in-beeld", &[1]),
        ("contact:geen", &[3, 17]),
        ("school:kaap", &[1, 3]),
        ("school:\"de kaap\"", &[1, 3]),
        ("school:de-kaap,zandloper", &[1, 2, 3]),
        ("school:geen", &[17]),
        ("gemeente:'s-duin", &[2]),
        ("gemeente:WAARD", &[1]),
        ("profiel:arbeid", &[1]),
        ("profiel:dag", &[2]),
        ("profiel:twijfel", &[2]),
        ("profiel:onbekend", &[3]),
        ("profiel:unknown", &[3]),
        ("profiel:geen", &[17]),
        ("bestemming:werk", &[1]),
        ("bestemming:beschut", &[1]),
        ("bestemming:dag", &[2]),
        ("bestemming:perspectief", &[2]),
        ("bestemming:dagbesteding-met", &[2]),
        ("bestemming:geen", &[17]),
        ("bestemming:none", &[3]),
        ("bestemming:\"geen bestemming\"", &[3]),
        ("bestemming:geen-bestemming", &[3]),
        ("-bestemming:geen", &[1, 2, 3]),
        ("regisseur:geen", &[2, 3, 17]),
        ("regisseur:yilmaz", &[1]),
        ("regisseur:ik", &[1]),
        ("-regisseur:geen", &[1]),
        ("waakvlam:oneil", &[2]),
        ("leeftijd:17", &[1, 2]),
        ("leeftijd:<18", &[1, 2, 17]),
        ("leeftijd:>17", &[3]),
        ("leeftijd:<=17", &[1, 2, 17]),
        ("leeftijd:17..19", &[1, 2, 3]),
        ("leeftijd:..16", &[17]),
        ("leeftijd:18..", &[3]),
        ("uitstroom:<2027-07", &[1]),
        ("uitstroom:2027-07", &[2]),
        ("uitstroom:>2027-07", &[3]),
        ("uitstroom:2027-06..2027-07", &[1, 2]),
        ("uitstroom:dit-schooljaar", &[1, 2]),
        ("uitstroom:geen", &[17]),
        ("afspraak:te-laat", &[1]),
        ("afspraak:open school:zandloper", &[2]),
    ];
    for (filter, expected) in table {
        assert_eq!(found(filter), expected, "{filter}");
    }
    assert_eq!(found("afspraak:geen"), [3, 17]);
    assert_eq!(found("status:aandacht regisseur:yil uitstroom:<2027-07 sanne"), [1]);
}

#[test]
fn a_minus_before_a_value_is_not_and_words_for_nobody_are_geen() {
    let not = |filter: &str| {
        (1..=17).filter(|it| [1, 2, 3, 17].contains(it) && !found(filter).contains(it)).collect::<Vec<_>>()
    };
    for filter in ["regisseur:geen", "status:aandacht", "waakvlam:geen", "bestemming:werk"] {
        let (key, value) = filter.split_once(':').unwrap();
        assert_ne!(found(filter).len(), 4, "{filter} leaves somebody out");
        assert_eq!(found(&format!("{key}:-{value}")), not(filter), "{filter}");
        assert_eq!(found(&format!("-{key}:-{value}")), found(filter), "{filter}");
    }
    // With others: one of those, and none of these.
    let mixed = found("status:aandacht,vastgelopen,-aandacht");
    assert_eq!(mixed, found("status:vastgelopen"));
    for word in ["niemand", "\"nog niemand\"", "onbekend", "nvt"] {
        assert_eq!(found(&format!("regisseur:{word}")), found("regisseur:geen"), "{word}");
    }
}

#[test]
fn ik_is_whoever_asks() {
    let (fatima, jose) = (Some(PersonId(1)), Some(PersonId(5)));
    assert_eq!((found_by(fatima, "regisseur:ik"), found_by(fatima, "waakvlam:ik")), (vec![1], vec![]));
    assert_eq!((found_by(jose, "regisseur:ik"), found_by(jose, "waakvlam:ik")), (vec![], vec![2]));
    assert!(found_by(None, "regisseur:ik").is_empty());
    assert_eq!(found_by(None, "-regisseur:ik"), [1, 2, 3, 17]);
}

#[test]
fn what_is_not_understood_is_named_and_left_out() {
    let value = |key, typed: &str| FilterTrouble::UnknownValue { key, typed: typed.to_owned() };
    assert_eq!(troubles("foo:bar"), [("foo", FilterTrouble::UnknownKey { typed: "foo".to_owned() })]);
    assert_eq!(troubles("sanne status:"), [("status:", FilterTrouble::NoValue { key: FilterKey::Status })]);
    assert_eq!(troubles("status:blauw,geland"), [("blauw", value(FilterKey::Status, "blauw"))]);
    assert_eq!(troubles("leeftijd:oud"), [("oud", value(FilterKey::Leeftijd, "oud"))]);
    assert_eq!(
        troubles("uitstroom:ooit"),
        [("ooit", FilterTrouble::Date { typed: "ooit".to_owned(), problem: DateProblem::NotADate })]
    );
    let key = |typed: &str| FilterTrouble::UnknownKey { typed: typed.to_owned() };
    for typed in ["st4tus", "mijn-key", "x_y", "L-017", "sanne,status", "sta.tus"] {
        assert_eq!(troubles(&format!("{typed}:x")), [(typed, key(typed))]);
    }
    assert_eq!(troubles("status :aandacht"), [(":aandacht", key(""))]);
    assert_eq!(troubles("10:30 \"x y:z\""), []);
    for (filter, known) in [
        ("regisseur:-", FilterKey::Regisseur),
        ("waakvlam:'", FilterKey::Waakvlam),
        ("school:-", FilterKey::School),
        ("gemeente:--", FilterKey::Gemeente),
        ("status:-", FilterKey::Status),
    ] {
        let typed = filter.split_once(':').unwrap().1;
        assert_eq!(troubles(filter), [(typed, value(known, typed))], "{filter}");
    }
    for filter in ["leeftijd:20..18", "uitstroom:2028..2027"] {
        let typed = filter.split_once(':').unwrap().1;
        assert_eq!(troubles(filter), [(typed, FilterTrouble::Reversed { typed: typed.to_owned() })]);
    }
    for typed in ["\"", "-", "--", "'", ","] {
        let filter = format!("sanne {typed} kim");
        let filter = if typed == "\"" { format!("sanne {typed}") } else { filter };
        let found = troubles(&filter);
        assert!(matches!(found[..], [(_, FilterTrouble::NoWord { .. })]), "{filter}: {found:?}");
    }
    let [(_, FilterTrouble::AmbiguousValue { candidates, .. })] = &troubles("profiel:o")[..] else {
        panic!()
    };
    assert_eq!(candidates, &["onderwijs", "onbekend"]);

    // The rest of the filter works while one part is still being typed; what is wrong finds nobody, not everybody.
    let state = state();
    let found = |text: &str| {
        let parsed = parse_filter(text, &calendar(TODAY), rules());
        let finds = |case: &&casustafel::domain::Case| parsed.filter.holds(reading(&state, day(TODAY)), case);
        (state.cases().filter(finds).count(), parsed.problems.len())
    };
    let kaap = found("school:kaap").0;
    assert!(kaap > 0);
    assert_eq!(found("status: school:kaap -"), (kaap, 2));
    for wrong in [
        "foo:bar",
        "status:onzin",
        "-status:onzin",
        "status:nieuw,onzin",
        "uitstroom:ooit",
        "leeftijd:20..18",
        "profiel:o",
        "school:kaap status:onzin",
    ] {
        assert_eq!(found(wrong), (0, 1), "{wrong}");
    }
}

#[test]
fn what_is_asked_anew_takes_the_place_of_what_was_asked() {
    use casustafel::words::filter::joined;
    for (before, typed, both) in [
        ("weergave:dit-schooljaar", "school:kaap", "weergave:dit-schooljaar school:kaap"),
        ("weergave:dit-schooljaar", "weergave:nazorg", "weergave:nazorg"),
        ("weergave:nazorg status:nieuw,op-koers sanne", "status:nieuw", "weergave:nazorg sanne status:nieuw"),
        // What must not be, is not one of several.
        ("weergave:nazorg -status:geland", "-status:nieuw", "weergave:nazorg -status:geland -status:nieuw"),
        ("weergave:nazorg", "-weergave:aandacht", "weergave:nazorg -weergave:aandacht"),
        ("", "sanne", "sanne"),
        ("weergave:nazorg", " ", "weergave:nazorg"),
    ] {
        assert_eq!(joined(before, typed), both, "{before} + {typed}");
    }
}

#[test]
fn every_value_has_its_code_and_every_key_its_name() {
    let codes = |key: &str, codes: Vec<&str>| {
        for code in codes {
            assert_eq!(troubles(&format!("{key}:{code}")), [], "{key}:{code}");
        }
    };
    codes("status", Status::ALL.iter().map(|value| value.code()).collect());
    codes("contact", ContactState::ALL.iter().map(|value| value.code()).collect());
    codes("onderwijs", SchoolType::ALL.iter().map(|value| value.code()).collect());
    codes("overdracht", HandoverKind::ALL.iter().map(|value| value.code()).collect());
    codes("profiel", ExitProfile::ALL.iter().map(|value| value.code()).collect());
    codes("bestemming", Destination::ALL.iter().map(|value| value.code()).collect());
    codes("fase", Phase::ALL.iter().map(|value| value.code()).collect());
    codes("grondslag", Party::ALL.iter().map(|value| value.code()).collect());
    codes("signaal", SignalKind::ALL.iter().map(|value| value.code()).collect());
    codes("indicatie", Provision::ALL.iter().map(|value| value.code()).collect());
    codes("let-op", AttentionKind::ALL.iter().map(|value| value.code()).collect());
    let names: Vec<&str> = FilterKey::all().map(FilterKey::name).collect();
    assert_eq!(
        names.join(" "),
        "status contact school gemeente onderwijs leerjaar profiel bestemming regisseur waakvlam jobcoach mentor \
         leeftijd uitstroom uitgeschreven verschoven afspraak besproken contact-laat signaal indicatie overdracht inschrijving \
         fase nazorg grondslag zonder-grondslag let-op weergave"
    );
    for key in FilterKey::all() {
        for name in key.value_names() {
            assert_eq!(troubles(&format!("{}:\"{name}\"", key.name())), []);
        }
    }
}

#[test]
fn any_text_can_be_a_filter() {
    for filter in [
        "-",
        "--",
        ":",
        "::",
        "-:",
        "\"",
        "\"\"",
        ",",
        ",,",
        "status:,",
        "status:\"",
        "é:é",
        "leeftijd:<0",
        "leeftijd:99999999999",
        "uitstroom:..",
        "a\u{a0}b",
        "-\"x y\"",
        "10:30",
    ] {
        let parsed = parse_filter(filter, &calendar(TODAY), rules());
        for problem in parsed.problems {
            assert!(filter.get(problem.span).is_some(), "{filter}");
        }
    }
}

#[test]
fn what_the_screen_shows_can_be_typed() {
    fn check<T: Worded + std::fmt::Debug>(key: &str) {
        for value in T::VALUES {
            let filter = format!("{key}:\"{}\"", value.word(rules()));
            assert_eq!(troubles(&filter), [], "{filter}");
        }
    }
    check::<Status>("status");
    check::<ContactState>("contact");
    check::<SchoolType>("onderwijs");
    check::<HandoverKind>("overdracht");
    check::<ExitProfile>("profiel");
    check::<Destination>("bestemming");
    check::<Phase>("fase");
    check::<Party>("grondslag");
    check::<Party>("zonder-grondslag");
    check::<SignalKind>("signaal");
}
