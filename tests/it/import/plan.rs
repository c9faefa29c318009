//! From a list and what is recorded to a plan.

use crate::support::rounds::{cases, rounds};
use crate::support::{reading, rules};
use casustafel::domain::{
    Actor, Command, Context, Destination, Fact, FactKey, Group, GroupId, Hash32, NamePart, PersonId, PupilId,
    Role, State, Status, decide,
};
use casustafel::import::NotATable;
use casustafel::import::cells::DateFault;
use casustafel::import::headings::Field;
use casustafel::import::plan::{
    Doubt, Options, Other, Plan, Refused, Required, Treatment, Verdict, Wrong, plan_file as plan,
};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

const HEAD: &str = "Leerlingnr;Roepnaam;Tussenvoegsel;Achternaam;Geb.datum;Klas;Gemeente;Profiel;Verwachte uitstroom;Bestemming\n";
pub const SANNE: &str = "101;Sanne;van der;Meulen;1-3-2009;4a;Oosterwaard;arbeid;juli 2027;\n";
pub const BRAM: &str = "102;Bram;'t;Hart;5-6-2008;5b;Duinrade;dagbesteding?;juli 2027;\n";

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn options() -> Options<'static> {
    Options { school: Some("Praktijkschool De Kaap"), today: today(), for_year: false }
}

pub fn planned(state: &State, rows: &str) -> Plan {
    plan(format!("{HEAD}{rows}").as_bytes(), options(), state).unwrap()
}

fn read_list(text: &str) -> Plan {
    plan(text.as_bytes(), options(), &State::default()).unwrap()
}

pub fn act(state: &mut State, command: &Command) -> Group {
    act_with(state, command, &[])
}

/// Does what takes these groups back.
pub fn act_with(state: &mut State, command: &Command, read: &[Group]) -> Group {
    let context = Context {
        now: DateTime::UNIX_EPOCH,
        today: today(),
        by: Actor::Person(PersonId(1)),
        meeting: None,
        rules: rules(),
        read,
    };
    let draft = decide(state, command, &context).unwrap();
    let seq = state.last().map_or(1, |last| last.seq + 1);
    let group = Group {
        v: 1,
        id: GroupId { node: 1, seq },
        at: draft.at,
        by: draft.by,
        meeting: draft.meeting,
        cause: draft.cause,
        prev: Hash32::default(),
        events: draft.events,
        offset: seq,
    };
    state.apply(&group);
    group
}

pub fn import(state: &mut State, rows: &str) -> Plan {
    let plan = planned(state, rows);
    if let Some(command) = plan.command() {
        act(state, &command);
    }
    plan
}

pub fn set(state: &mut State, pupil: u32, fact: Fact) {
    act(state, &Command::SetFacts { pupils: vec![PupilId(pupil)], facts: vec![(fact.key(), Some(fact))] });
}

fn class(state: &State, pupil: u32) -> String {
    state.case(PupilId(pupil)).unwrap().facts.class.clone().unwrap()
}

/// One letter per row: n(ew) c(hanged) s(ame) d(oubt) f(ault).
fn verdicts(plan: &Plan) -> String {
    let letter = |verdict: &Verdict| match verdict {
        Verdict::New => 'n',
        Verdict::Changed { .. } => 'c',
        Verdict::Same { .. } => 's',
        Verdict::Doubt(_) => 'd',
        Verdict::Fault(_) => 'f',
        Verdict::Skipped => '-',
        Verdict::Hidden => 'h',
    };
    plan.rows.iter().map(|row| letter(&row.verdict)).collect()
}

#[test]
fn a_first_list_is_all_new_and_a_second_time_all_the_same() {
    let mut state = State::default();
    let first = import(&mut state, &[SANNE, BRAM].concat());
    assert_eq!(verdicts(&first), "nn");
    let sanne = &state.case(PupilId(1)).unwrap().facts;
    assert_eq!(sanne.expected_exit, NaiveDate::from_ymd_opt(2027, 7, 31));
    assert_eq!(sanne.school.as_deref(), Some("Praktijkschool De Kaap"));
    assert_eq!((sanne.profile_doubt, sanne.status), (None, None));
    let again = planned(&state, &[SANNE, BRAM].concat());
    assert_eq!(verdicts(&again), "ss");
    assert_eq!(again.command(), None);
}

#[test]
fn an_import_is_one_group_that_undo_takes_back() {
    let mut state = State::default();
    let plan = planned(&state, &[SANNE, BRAM].concat());
    let imported = act(&mut state, &plan.command().unwrap());
    let back = Command::undo(&state, Actor::Person(PersonId(1))).unwrap();
    act_with(&mut state, &back, &[imported]);
    assert_eq!(state.cases().count(), 0);
    assert_eq!(verdicts(&planned(&state, SANNE)), "n");
}

#[test]
fn a_changed_row_says_what_was_and_what_will_be() {
    let mut state = State::default();
    import(&mut state, SANNE);
    let plan = import(&mut state, &SANNE.replace("4a", "5a"));
    let Verdict::Changed { pupil, changes, .. } = &plan.rows[0].verdict else { panic!("{:?}", plan.rows) };
    assert_eq!((*pupil, changes.len()), (PupilId(1), 1));
    assert_eq!(
        (&changes[0].from, &changes[0].to),
        (&Some(Fact::Class("4a".into())), &Fact::Class("5a".into()))
    );
    assert_eq!(class(&state, 1), "5a");
}

#[test]
fn what_was_set_by_hand_stays_until_the_list_itself_changes() {
    let mut state = State::default();
    import(&mut state, SANNE);
    set(&mut state, 1, Fact::Class("4b".into()));
    assert_eq!(verdicts(&import(&mut state, SANNE)), "s");
    assert_eq!(class(&state, 1), "4b");
    assert_eq!(verdicts(&import(&mut state, &SANNE.replace("4a", "5a"))), "c");
    assert_eq!(class(&state, 1), "5a");
    // The list catches up with the hand: nothing to see, but the list's value is remembered.
    set(&mut state, 1, Fact::Class("5b".into()));
    assert_eq!(verdicts(&import(&mut state, &SANNE.replace("4a", "5b"))), "s");
    set(&mut state, 1, Fact::Class("5c".into()));
    assert_eq!(verdicts(&import(&mut state, &SANNE.replace("4a", "5b"))), "s");
    assert_eq!(class(&state, 1), "5c");
}

#[test]
fn an_empty_cell_erases_nothing_and_a_list_never_decides() {
    let mut state = State::default();
    import(&mut state, SANNE);
    set(&mut state, 1, Fact::Status(Status::Stuck));
    let empty = "101;Sanne;;Meulen;1-3-2009;;;;;\n";
    assert_eq!(verdicts(&import(&mut state, empty)), "s");
    let facts = &state.case(PupilId(1)).unwrap().facts;
    assert_eq!((facts.class.as_deref(), facts.status), (Some("4a"), Some(Status::Stuck)));
    assert!(facts.name_prefix.is_some() && facts.expected_exit.is_some());
    assert!(state.case(PupilId(1)).unwrap().named_last(Role::Casusregisseur).is_none());
}

#[test]
fn a_destination_is_filled_only_where_there_is_none() {
    let mut state = State::default();
    import(&mut state, SANNE);
    assert_eq!(verdicts(&import(&mut state, &SANNE.replace(";\n", ";bbl\n"))), "c");
    assert_eq!(state.case(PupilId(1)).unwrap().facts.destination, Some(Destination::JobWithSchool));
    assert_eq!(verdicts(&import(&mut state, &SANNE.replace(";\n", ";mbo 2\n"))), "s");
    assert_eq!(state.case(PupilId(1)).unwrap().facts.destination, Some(Destination::JobWithSchool));
}

#[test]
fn a_pupil_is_known_by_number_else_by_name_and_birth_date() {
    let mut state = State::default();
    import(&mut state, &[SANNE, BRAM].concat());
    for (row, verdict) in [
        ("101;Sanne;van der;Meulen;2-3-2009;;;;;\n", "c"),
        ("101;Sanna;van der;Muelen;1-3-2009;;;;;\n", "c"),
        ("00101;Sanne;van der;Meulen;1-3-2009;;;;;\n", "s"),
        ("101.0;Sanne;van der;Meulen;1-3-2009;;;;;\n", "s"),
        (";SANNE;Van Der;Meulen;1-3-2009;;;;;\n", "s"),
        (";Bram;;t Hart;5-6-2008;;;;;\n", "s"),
        (";Bram;'t;Hart;5-6-2008;;;;;\n", "s"),
        ("555;Bram;'t;Hart;5-6-2008;;;;;\n", "c"),
        ("101;Piet;;Jansen;7-7-2007;;;;;\n", "d"),
        (";Sanne;van der;Meulen;2-3-2009;;;;;\n", "d"),
        ("777;Sanne;van der;Meulen;2-3-2009;;;;;\n", "d"),
        (";Sanna;van der;Meulen;1-3-2009;;;;;\n", "d"),
        (";S.;van der;Meulen;1-3-2009;;;;;\n", "d"),
        (";van der Meulen;;Sanne;1-3-2009;;;;;\n", "f"),
        (";Lotte;van der;Meulen;1-3-2009;;;;;\n", "n"),
        ("101;Sanne;;Jansen;1-3-2009;;;;;\n", "d"),
    ] {
        assert_eq!(verdicts(&planned(&state, row)), verdict, "{row}");
    }
}

#[test]
fn a_birth_date_mended_by_hand_does_not_make_a_stranger_of_the_pupil() {
    let mut state = State::default();
    let row = ";Sanne;van der;Meulen;1-3-2009;4a;;;;\n";
    import(&mut state, row);
    let born = NaiveDate::from_ymd_opt(2009, 1, 3).unwrap();
    set(&mut state, 1, Fact::BirthDate(born));
    assert_eq!(verdicts(&import(&mut state, row)), "s");
    assert_eq!(verdicts(&planned(&state, &row.replace("4a", "5a").replace("1-3", "3-1"))), "c");
    assert_eq!(state.case(PupilId(1)).unwrap().facts.birth_date, Some(born));
}

#[test]
fn a_pupil_who_stands_in_a_file_twice_is_a_doubt() {
    let mut state = State::default();
    let twice = [SANNE, SANNE].concat();
    let plan = import(&mut state, &twice);
    assert_eq!(plan.rows[1].verdict, Verdict::Doubt(Doubt::Twice(Other::Line(2.into()))));
    let plan = planned(&state, &twice);
    assert_eq!(plan.rows[1].verdict, Verdict::Doubt(Doubt::Twice(Other::Line(2.into()))));
    assert_eq!((verdicts(&plan).as_str(), plan.command()), ("sd", None));
    assert!(plan.needs_a_person());
}

/// Twins and namesakes apart, a name that is written otherwise on the same birth date may be the same pupil.
#[test]
fn a_name_that_is_written_otherwise_on_the_same_birth_date_is_a_doubt() {
    let mut state = State::default();
    import(&mut state, "101;Sanne;van der;Meulen;1-3-2009;;;;;\n102;Kees;;Bos;3-3-2009;;;;;\n");
    other_writings_are_doubts(&state);
}

/// The same among many with these birth dates, where nobody is compared with all of them.
#[test]
fn a_name_that_is_written_otherwise_is_a_doubt_among_many_of_one_birth_date() {
    let mut state = State::default();
    let others = ('a'..='z').enumerate().map(|(number, letter)| {
        let family = letter.to_string().repeat(5);
        format!("3{number};Ulrich;;{family};1-3-2009;;;;;\n4{number};Norbert;;{family};3-3-2009;;;;;\n")
    });
    let known = "101;Sanne;van der;Meulen;1-3-2009;;;;;\n102;Kees;;Bos;3-3-2009;;;;;\n";
    let rows: String = others.chain([known.to_owned()]).collect();
    import(&mut state, &rows);
    assert_eq!(state.rows().count(), 54);
    other_writings_are_doubts(&state);
}

fn other_writings_are_doubts(state: &State) {
    let sanne = |prefix: &str, family: &str| format!(";Sanne;{prefix};{family};1-3-2009;;;;;\n");
    let kees = |given: &str, family: &str| format!(";{given};;{family};3-3-2009;;;;;\n");
    for row in [
        sanne("", "Meulen"),
        sanne("v.d.", "Meulen"),
        sanne("v.d", "Meulen"),
        sanne("v. d.", "Meulen"),
        sanne("vd", "Meulen"),
        sanne("v/d", "Meulen"),
        sanne("v.", "Meulen"),
        sanne("van", "Meulen"),
        sanne("", "v.d. Meulen"),
        sanne("", "Meulen, v.d."),
        sanne("", "Meulem"),
        sanne("van der", "Meulen-Bakker"),
        kees("Kees", "Bosch"),
        kees("Kees", "Bos-Jansen"),
        kees("Kees", "Jansen Bos"),
        kees("Kees", "Jansen-van den Bos"),
        kees("Kees Jan", "Bos"),
        kees("K.", "Bos"),
    ] {
        let plan = planned(state, &row);
        assert!(matches!(plan.rows[0].verdict, Verdict::Doubt(Doubt::SimilarName(_))), "{row}: {plan:?}");
    }
    for row in
        [sanne("", "Bakker"), kees("Jan Willem", "Bos"), kees("Kees", "van de Berg"), kees("Lia", "Bosch")]
    {
        assert_eq!(verdicts(&planned(state, &row)), "n", "{row}");
    }
    let whole = |name: &str, born: &str| {
        let file = format!("Naam;Geb.datum\n{name};{born}\n");
        verdicts(&plan(file.as_bytes(), options(), state).unwrap())
    };
    for (name, born) in [
        ("Sanne v.d. Meulen", "1-3-2009"),
        ("v.d. Meulen, Sanne", "1-3-2009"),
        ("Meulen, Sanne v.d.", "1-3-2009"),
        ("Sanne v. Meulen", "1-3-2009"),
        ("Kees Jansen Bos", "3-3-2009"),
    ] {
        assert_eq!(whole(name, born), "d", "{name}");
    }
    // Within one file the first is taken, and the second is left for somebody to decide.
    let both = [kees("Kees", "Bos"), kees("Kees", "Bosch")].concat();
    assert_eq!(verdicts(&planned(&State::default(), &both)), "nd");
}

#[test]
fn who_is_missing_from_a_newer_list_of_the_school_is_named() {
    let mut state = State::default();
    import(&mut state, &[SANNE, BRAM].concat());
    assert_eq!(planned(&state, SANNE).missing, [PupilId(2)]);
    // A row with a fault or a doubt still is about somebody.
    assert_eq!(planned(&state, &[SANNE, "102;Bram;'t;Hart;31-2-2008;;;;;\n"].concat()).missing, []);
    let other = Options { school: Some("VSO De Zandloper"), today: today(), for_year: false };
    let row = "1;Mai;;Ng;1-1-2009;;;;;\n";
    assert_eq!(plan(format!("{HEAD}{row}").as_bytes(), other, &state).unwrap().missing, []);
}

#[test]
fn a_fault_names_line_column_and_value() {
    let rows = "101;Sanne;;;1-3-2009;;;;;\n102;Bram;'t;Hart;31-2-2008;;;voetballer;;\n103;;;;;;;;;\n\
                104;Jan;;Bos;1-3-1909;;;;12-13-2027;\n105;Zo\u{fffd};;Bos;1-3-2009;;;;;\n106;Jan;;Vos;1-3-2009;;;;;;extra\n";
    let plan = planned(&State::default(), rows);
    let faults: Vec<(usize, String, String)> = plan
        .rows
        .iter()
        .flat_map(|row| match &row.verdict {
            Verdict::Fault(faults) => faults
                .iter()
                .map(|f| (row.line(), f.column.clone().unwrap_or_default(), f.value.clone()))
                .collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [
        (2, "Achternaam", ""),
        (3, "Geb.datum", "31-2-2008"),
        (3, "Profiel", "voetballer"),
        (4, "", "103"),
        (5, "Geb.datum", "1-3-1909"),
        (5, "Verwachte uitstroom", "12-13-2027"),
        (6, "Roepnaam", "Zo\u{fffd}"),
        (7, "", ""),
    ];
    assert_eq!(faults, expected.map(|(line, column, value)| (line, column.to_owned(), value.to_owned())));
    let Verdict::Fault(born) = &plan.rows[1].verdict else { panic!() };
    assert_eq!(born[0].wrong, Wrong::Date { of: Field::BirthDate, fault: DateFault::NoSuchDay });
    assert_eq!(plan.command(), None);
}

#[test]
fn a_destination_that_cannot_be_read_keeps_no_row_out() {
    let row =
        |number: u32, born: u32, word: &str| format!("{number};Kind{number};;Bos;{born}-3-2009;;;;;{word}\n");
    let long = "x".repeat(300);
    let words = ["dagbesteding", "onderwijs", "naar de maan", &long, "niveau 2", "weet niet"];
    let list: String = (1..).zip(words).map(|(at, word)| row(at, at, word)).collect();
    let mut state = State::default();
    let plan = import(&mut state, &list);
    assert_eq!((verdicts(&plan).as_str(), plan.needs_a_person()), ("nnnnnn", true));
    let got: Vec<Option<Destination>> = state.cases().map(|case| case.facts.destination).collect();
    assert_eq!(got, [None, None, None, None, Some(Destination::Mbo), Some(Destination::Unknown)]);
    let remarks: Vec<(usize, &str, &str)> = plan
        .rows
        .iter()
        .flat_map(|row| {
            row.remarks.iter().map(|cell| (row.line(), cell.column.as_deref().unwrap(), cell.value.as_str()))
        })
        .collect();
    let column = "Bestemming";
    let expected =
        [(2, column, "dagbesteding"), (3, column, "onderwijs"), (4, column, "naar de maan"), (5, column, "")];
    assert_eq!(remarks, expected);
    // Also where there is one already.
    set(&mut state, 1, Fact::Destination(Destination::DayWorkbased));
    let again = planned(&state, &row(1, 1, "dagbesteding"));
    assert_eq!((verdicts(&again).as_str(), again.rows[0].remarks.len(), again.command()), ("s", 1, None));
}

#[test]
fn a_burgerservicenummer_never_gets_in() {
    let text = "BSN;Leerlingnr;Naam;Geb.datum;Klas;Bijzonderheden;Hobby\n\
                123456782;111222333;Meulen, Sanne van der;1-3-2009;111.222.333;bsn 123456782;x\n";
    let plan = plan(text.as_bytes(), options(), &State::default()).unwrap();
    assert_eq!(verdicts(&plan), "n");
    let facts = plan.rows[0].facts.recorded();
    assert!(!facts.iter().any(|fact| matches!(fact.key(), FactKey::SchoolPupilNo | FactKey::Class)));
    let columns: Vec<(&str, Treatment, usize)> =
        plan.columns.iter().map(|c| (c.heading.as_str(), c.treatment, c.bsn_values)).collect();
    assert_eq!(
        columns,
        [
            ("BSN", Treatment::Bsn, 1),
            ("Leerlingnr", Treatment::Taken, 1),
            ("Klas", Treatment::Taken, 1),
            ("Bijzonderheden", Treatment::FreeText, 1),
            ("Hobby", Treatment::Unknown, 0),
        ]
    );
    // With a zero in front it is dropped everywhere; without its first zero, from all but the school's own number.
    let text = "Leerlingnr;Naam;Geb.datum;Klas\n0123456952;Lia Bos;1-3-2009;0123456952\n12300007;Jan Vos;1-4-2009;12300007\n";
    let plan = read_list(text);
    let kept =
        |row: usize| (plan.rows[row].facts.school_pupil_no.clone(), plan.rows[row].facts.class.clone());
    assert_eq!(kept(0), (None, None));
    assert_eq!(kept(1), (Some("12300007".to_owned()), None));
}

#[test]
fn a_list_without_what_every_pupil_needs_is_refused() {
    let refused = |text: &str, school| {
        plan(text.as_bytes(), Options { school, today: today(), for_year: false }, &State::default())
            .unwrap_err()
    };
    let kaap = Some("De Kaap");
    assert_eq!(refused("Klas;Geb.datum\n4a;1-1-2009\n", kaap), Refused::NoColumn(Required::Name));
    assert_eq!(refused("Naam;Klas\nJan Bos;4a\n", kaap), Refused::NoColumn(Required::BirthDate));
    assert_eq!(refused("Naam;Geb.datum\nJan Bos;1-1-2009\n", None), Refused::NoColumn(Required::School));
    assert_eq!(refused("Naam;Geb.datum\n", kaap), Refused::NotOpened(NotATable::OnlyHeadings.into()));
    assert_eq!(
        refused("Naam;Geb.datum;Naam\nJan Bos;1-1-2009;x\n", kaap),
        Refused::Twice {
            field: Field::FullName,
            headings: ("Naam (kolom A)".into(), "Naam (kolom C)".into())
        }
    );
}

#[test]
fn a_name_column_beside_a_given_name_holds_the_family_name() {
    for (row, shown) in [
        ("Meulen;van der;Sanne", "Sanne van der Meulen"),
        ("van der Meulen;;Sanne", "Sanne van der Meulen"),
        ("Sanne van der Meulen;;Sanne", "Sanne van der Meulen"),
        ("Meulen, Sanne van der;;Sanne", "Sanne van der Meulen"),
    ] {
        let text = format!("Naam;Voorvoegsel;Voornaam;Geb.datum\n{row};1-3-2009\n");
        let plan = plan(text.as_bytes(), options(), &State::default()).unwrap();
        assert_eq!(plan.rows[0].name(reading(&State::default(), today())), shown, "{row}");
    }
}

#[test]
fn a_list_of_a_whole_region_is_new_once() {
    let row = |n: u32| {
        let (day, month, year) = (n % 28 + 1, n / 28 % 12 + 1, 2003 + n / 336 % 8);
        format!("{n};Kind{n};van;School{n};{day}-{month}-{year};4a;;;;\n")
    };
    let all = rounds(400, 2_500);
    let rows: String = (0..all).map(row).collect();
    let mut state = State::default();
    assert_eq!(import(&mut state, &rows).counts().new, all as usize);
    let again = planned(&state, &rows);
    assert_eq!((again.counts().same, again.command()), (all as usize, None));
}

fn some_rows() -> impl Strategy<Value = String> {
    let row = (
        prop::sample::select(vec!["", "1", "2", "002", "3"]),
        prop::sample::select(vec!["Tim", "Tom", "Sanne", "S."]),
        prop::sample::select(vec!["", "de", "van der"]),
        prop::sample::select(vec!["Bos", "Vos", "Meulen", "de Bos"]),
        prop::sample::select(vec!["1-1-2009", "2-1-2009", "31-2-2009"]),
        prop::sample::select(vec!["", "4a", "5a"]),
        prop::sample::select(vec!["", "arbeid", "arbeid?", "dagbesteding"]),
        prop::sample::select(vec!["", "mbo", "bbl"]),
    );
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let line =
            |(number, given, prefix, family, born, class, profile, goes): &(_, _, _, _, _, _, _, _)| {
                format!("{number};{given};{prefix};{family};{born};{class};;{profile};;{goes}\n")
            };
        rows.iter().map(line).collect()
    })
}

proptest! {
    #![proptest_config(cases(40, 1_000))]

    #[test]
    fn importing_the_same_file_again_changes_nothing(before in some_rows(), list in some_rows(), hand in 0..4_u32) {
        let mut state = State::default();
        import(&mut state, &before);
        if state.case(PupilId(hand)).is_some() {
            set(&mut state, hand, Fact::BirthDate(NaiveDate::from_ymd_opt(2009, 1, hand).unwrap()));
            set(&mut state, hand, Fact::FamilyName(NamePart::new("Vos").unwrap()));
        }
        import(&mut state, &list);
        let again = planned(&state, &list);
        prop_assert_eq!(again.command(), None, "{}", verdicts(&again));
    }
}
