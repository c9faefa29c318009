//! The agreement line, as it is understood while somebody types.

use super::dates::{calendar, day};
use super::region::{TODAY, network, person};
use casustafel::domain::{Owner, Person, PersonId};
use casustafel::words::agreement::{
    AgreementLine, AgreementProblem, Meaning, completions, mention_at, read as read_line, read_of,
};
use casustafel::words::dates::DateProblem;

const FATIMA: Owner = Owner::Person(PersonId(1));
const DE_BOER: Owner = Owner::Person(PersonId(2));
const MEULEN: Owner = Owner::Person(PersonId(3));
const JANNEKE: Owner = Owner::Person(PersonId(4));
const JOSE: Owner = Owner::Person(PersonId(5));

fn read(line: &str) -> AgreementLine {
    let people = network();
    let people: Vec<&Person> = people.iter().collect();
    read_line(line, &people, &calendar(TODAY))
}

#[test]
fn what_who_and_when_are_taken_from_one_line() {
    let table: [(&str, &str, Owner, &[Owner], &str); 24] = [
        ("jobcoach aanvragen @fatima vr 11 dec", "jobcoach aanvragen", FATIMA, &[], "2026-12-11"),
        ("@fatima vr 11 dec jobcoach aanvragen", "jobcoach aanvragen", FATIMA, &[], "2026-12-11"),
        ("vr @Fatima: bellen", "bellen", FATIMA, &[], "2026-12-04"),
        ("stage regelen @fatima @ouders morgen", "stage regelen", FATIMA, &[Owner::Parents], "2026-12-03"),
        (
            "stage regelen @leerling, @jose en @ouders, 12-12",
            "stage regelen",
            Owner::Pupil,
            &[JOSE, Owner::Parents],
            "2026-12-12",
        ),
        ("bellen @fatima @fatima @ouders @ouders vr", "bellen", FATIMA, &[Owner::Parents], "2026-12-04"),
        ("UWV bellen vóór vr @fatima", "UWV bellen", FATIMA, &[], "2026-12-04"),
        ("UWV bellen uiterlijk op vr 11 dec @fatima", "UWV bellen", FATIMA, &[], "2026-12-11"),
        ("UWV bellen voor het volgende overleg @fatima", "UWV bellen", FATIMA, &[], "2026-12-17"),
        (
            "brief aan school sturen door @yilmaz in wk 50.",
            "brief aan school sturen",
            FATIMA,
            &[],
            "2026-12-11",
        ),
        ("contact opnemen met @jose (voor vr)", "contact opnemen", JOSE, &[], "2026-12-04"),
        ("contact met @jose opnemen vr", "contact opnemen", JOSE, &[], "2026-12-04"),
        ("bellen @jan de boer vr", "bellen", DE_BOER, &[], "2026-12-04"),
        ("bellen @Jan-de-Boer vr", "bellen", DE_BOER, &[], "2026-12-04"),
        ("bellen @jan van der meulen samen met @boer vr", "bellen", MEULEN, &[DE_BOER], "2026-12-04"),
        ("bellen @janne vr", "bellen", JANNEKE, &[], "2026-12-04"),
        ("bellen @lukasik vr", "bellen", JANNEKE, &[], "2026-12-04"),
        ("bellen @oneil vr", "bellen", JOSE, &[], "2026-12-04"),
        ("bellen @leerplicht vr", "bellen", JANNEKE, &[], "2026-12-04"),
        ("bellen @N-005 vr", "bellen", JOSE, &[], "2026-12-04"),
        (
            "verslag van 12-11-2026 mailen aan x@vr.nl @fatima vr",
            "verslag van 12-11-2026 mailen aan x@vr.nl",
            FATIMA,
            &[],
            "2026-12-04",
        ),
        (
            "2 plekken zoeken, zo snel mogelijk @fatima over 2 weken",
            "2 plekken zoeken, zo snel mogelijk",
            FATIMA,
            &[],
            "2026-12-16",
        ),
        ("CV maken (met foto) @leerling 1 mei", "CV maken (met foto)", Owner::Pupil, &[], "2027-05-01"),
        ("- bellen – @fatima – vr -", "bellen", FATIMA, &[], "2026-12-04"),
    ];
    for (line, what, owner, with, due) in table {
        let read = read(line);
        assert_eq!(read.problems, [], "{line}");
        let draft = read.draft().unwrap();
        assert_eq!(
            (draft.what, draft.owner, draft.with.as_slice(), draft.due),
            (what.into(), Some(owner), with, Some(day(due))),
            "{line}"
        );
    }
}

#[test]
fn what_is_not_sure_is_a_problem_and_nothing_is_filled_in() {
    let line = "bellen @jan vr";
    let ambiguous = read(line);
    let AgreementProblem::AmbiguousPerson { span, typed, candidates } = &ambiguous.problems[0] else {
        panic!()
    };
    assert_eq!((&line[span.clone()], typed.as_str()), ("@jan", "jan"));
    assert_eq!(candidates, &[DE_BOER, MEULEN]);
    assert_eq!((ambiguous.owner, ambiguous.draft()), (None, None));

    // two jobcoaches; "@jan de" is not Jan de Boer
    assert!(matches!(read("bellen @jobcoach vr").problems[..], [AgreementProblem::AmbiguousPerson { .. }]));
    assert!(matches!(
        read("@jan de ouders bellen vr").problems[..],
        [AgreementProblem::AmbiguousPerson { .. }]
    ));

    // a beginning that fits the pupil too, or a name and a function: nobody is taken for another
    for line in ["bellen @lee vr", "bellen @job vr"] {
        assert!(matches!(read(line).problems[..], [AgreementProblem::AmbiguousPerson { .. }]), "{line}");
    }

    // who comes second never becomes the owner
    let unknown = read("bellen @piet @fatima vr");
    assert!(
        matches!(&unknown.problems[..], [AgreementProblem::UnknownPerson { typed, .. }] if typed == "piet")
    );
    assert_eq!((unknown.owner, unknown.with.as_slice()), (None, [FATIMA].as_slice()));

    for typed in ["bellen @ vr", "bellen @fa vr", "bellen @- vr"] {
        assert!(matches!(read(typed).problems[..], [AgreementProblem::UnknownPerson { .. }]), "{typed}");
    }
    let conflict = "bellen @fatima za 11 dec";
    let [AgreementProblem::Date { span, problem: DateProblem::Conflict { nearest, .. } }] =
        &read(conflict).problems[..]
    else {
        panic!()
    };
    assert_eq!((&conflict[span.clone()], *nearest), ("za 11 dec", day("2026-12-12")));

    assert_eq!(
        read("").problems,
        [AgreementProblem::NoWhat, AgreementProblem::NoOwner, AgreementProblem::NoDate]
    );
    assert_eq!(read("@fatima vr").problems, [AgreementProblem::NoWhat]);
    assert_eq!(read("bellen vr").problems, [AgreementProblem::NoOwner]);
    assert_eq!(read("bellen @fatima").problems, [AgreementProblem::NoDate]);
}

#[test]
fn ik_is_whoever_types_the_line() {
    let people = network();
    let people: Vec<&Person> = people.iter().collect();
    let read = |me| read_of(me, "bellen @ik vr", &people, &calendar(TODAY));
    assert_eq!(read(Some(PersonId(5))).owner, Some(JOSE));
    assert!(matches!(read(None).problems[..], [AgreementProblem::UnknownPerson { .. }]));
}

#[test]
fn a_day_that_can_be_two_is_asked_and_an_ordinal_is_that_day() {
    let problems = |line: &str| read(line).problems;
    let either = |sooner, later| {
        let (sooner, later) = (day(sooner), day(later));
        DateProblem::Either { sooner, later }
    };
    assert!(matches!(
        &problems("bellen @fatima 3/4 dec")[..],
        [AgreementProblem::Date { problem, .. }] if *problem == either("2026-12-03", "2026-12-04")
    ));
    assert_eq!(read("bellen @fatima vrijdag 11e").due, Some(day("2026-12-11")));
    assert_eq!(read("bellen @fatima 1e mei").due, Some(day("2027-05-01")));
    assert!(matches!(
        problems("bellen @fatima vrijdag 12e")[..],
        [AgreementProblem::Date { problem: DateProblem::Conflict { .. }, .. }]
    ));
}

#[test]
fn every_part_that_means_something_is_marked() {
    let line = "bellen @jan de boer @piet @ouders vr";
    let marks: Vec<(&str, Meaning)> =
        read(line).marks.into_iter().map(|mark| (&line[mark.span], mark.meaning)).collect();
    let expected = [
        ("@jan de boer", Meaning::Owner(DE_BOER)),
        ("@piet", Meaning::Unclear),
        ("@ouders", Meaning::With(Owner::Parents)),
        ("vr", Meaning::Due(day("2026-12-04"))),
    ];
    assert_eq!(marks, expected);
}

#[test]
fn a_name_that_is_a_month_or_a_day_is_no_date() {
    let people =
        [person(1, "Mei", "mentor"), person(2, "Jan Mei", "mentor"), person(3, "Vr. Zondag", "mentor")];
    let people: Vec<&Person> = people.iter().collect();
    let read = |line: &str| read_line(line, &people, &calendar(TODAY));
    assert_eq!(read("bellen @mei").problems, [AgreementProblem::NoDate]);
    let jan = read("klas 3 @jan mei vr");
    assert_eq!((jan.owner, jan.due), (Some(Owner::Person(PersonId(2))), Some(day("2026-12-04"))));
    assert_eq!(read("bellen @vr").due, None);
    assert_eq!(read("bellen @zondag").due, None);
}

#[test]
fn an_at_sign_completes_on_name_and_function() {
    let people = network();
    let mut people: Vec<&Person> = people.iter().collect();
    let handles = |prefix: &str, people: &[&Person]| -> String {
        completions(prefix, people).into_iter().map(|found| found.handle).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(handles("fa", &people), "fatima");
    assert_eq!(handles("Yil", &people), "fatima");
    assert_eq!(handles("jan", &people), "jan-de-boer jan-van-der-meulen janneke");
    assert_eq!(handles("jobcoach", &people), "jan-de-boer josé");
    assert_eq!(handles("ou", &people), "ouders");
    assert_eq!(handles("l", &people), "janneke leerling");
    assert_eq!(handles("xyz", &people), "");
    assert_eq!(completions("", &people).len(), 7);

    // what is completed names the one it was made for
    for found in completions("", &people) {
        assert_eq!(
            read(&format!("bellen @{} vr", found.handle)).owner,
            Some(found.owner),
            "{}",
            found.handle
        );
    }
    let double = person(9, "Fatima Yilmaz", "mentor");
    people.push(&double);
    assert_eq!(handles("fat", &people), "N-001 N-009");
}

#[test]
fn the_mention_under_the_cursor_is_found() {
    assert_eq!(mention_at("bellen @fat", 11), Some(8..11));
    assert_eq!(mention_at("bellen @fat vr", 10), Some(8..10));
    assert_eq!(mention_at("bellen @", 8), Some(8..8));
    assert_eq!(mention_at("bellen @fat vr", 14), None);
    assert_eq!(mention_at("mail a@fat", 10), None);
    assert_eq!(mention_at("bellen", 3), None);
    assert_eq!(mention_at("é@f", 1), None);
}

#[test]
fn any_line_can_be_read() {
    for line in [
        "@",
        "@@",
        "@@@vr",
        "@é",
        "🙂@fatima 🙂",
        "@fatima@jose",
        "@jan  de boer",
        "(@fatima)(vr)",
        "@'",
        "@. vr.",
        "\u{a0}@ouders\u{a0}vr",
        "@leerling's vr",
    ] {
        for mark in read(line).marks {
            assert!(line.get(mark.span).is_some(), "{line}");
        }
        for cursor in 0..=line.len() {
            let _ = mention_at(line, cursor);
        }
    }
}
