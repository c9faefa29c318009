//! Mentors on a list whom the network does not know.

use casustafel::domain::{Command, Party, PersonFact, PersonId, PupilId, Role, State, Who};
use casustafel::import::choices::{Choices, Mentors};
use casustafel::import::plan::{Options, Plan, Verdict, Wrong, plan};
use casustafel::import::report::{Detail, besides, lines};
use casustafel::import::table::read;

use super::plan::{act, act_with, today};
use crate::support::reading;

const PUPILS: [&str; 6] = ["Abe Akker", "Bea Boelens", "Cas Cramer", "Dox Dijk", "Eva Evers", "Fem Fol"];

fn planned(state: &State, mentors: &[&str], decided: Option<Mentors>) -> Plan {
    let row = |(at, mentor): (usize, &&str)| format!("{};{}-2-2009;pro;\"{mentor}\"\n", PUPILS[at], at + 1);
    let rows: String = mentors.iter().enumerate().map(row).collect();
    let mut choices = Choices::default();
    choices.choose_mentors(decided);
    let table = read(&format!("Naam;Geboortedatum;Onderwijstype;Mentor\n{rows}")).unwrap();
    plan(&table, &choices, Options { school: Some("De Kaap"), today: today(), for_year: false }, state)
        .unwrap()
}

fn network(names: &[&str]) -> State {
    let mut state = State::default();
    for name in names {
        act(&mut state, &Command::AddPerson { facts: vec![PersonFact::Name((*name).into())] });
    }
    state
}

fn new_names(plan: &Plan) -> Vec<(&str, usize)> {
    plan.newcomers.iter().filter(|it| it.rows > 0).map(|it| (it.name.as_str(), it.rows)).collect()
}

fn mentor(state: &State, pupil: u32) -> Option<String> {
    let case = state.case(PupilId(pupil)).unwrap();
    let Who::Person(person) = case.named_last(Role::Mentor)?.who else { return None };
    state.person(person).map(|person| person.name().to_owned())
}

#[test]
fn mentors_come_in_with_the_list_and_one_undo_takes_all_back() {
    let mut state = network(&["Ada de Wit"]);
    let before = state.clone();
    let open = planned(&state, &["K. Smit", "Ada de Wit", "Tess Kok"], None);
    assert_eq!(new_names(&open), [("K. Smit", 1), ("Tess Kok", 1)]);
    assert!(open.needs_a_person(), "nobody said what is to happen to them");
    assert!(matches!(&open.command().unwrap(), Command::Import { people, .. } if people.is_empty()));

    let plan = planned(&state, &["K. Smit", "Ada de Wit", "Tess Kok"], Some(Mentors::Add));
    assert!(!plan.needs_a_person());
    let seen = reading(&state, today());
    assert_eq!(besides(&plan.rows[0], seen), ["mentor: (leeg) → K. Smit (nieuw in Netwerk)"]);
    let said = lines(&plan, seen, Detail::Outcome).join("\n");
    assert!(said.contains("Nieuw in Netwerk\n  K. Smit, mentor op 1 regel\n  Tess Kok"), "{said}");
    let imported = act(&mut state, &plan.command().unwrap());
    assert_eq!([1, 2, 3].map(|pupil| mentor(&state, pupil).unwrap()), ["K. Smit", "Ada de Wit", "Tess Kok"]);
    let smit = state.people().find(|person| person.name() == "K. Smit").unwrap();
    assert_eq!(smit.facts.party, Some(Party::SchoolPro));
    assert_eq!(smit.facts.organisation.as_deref(), Some("De Kaap"));
    assert_eq!(smit.facts.function.as_deref(), Some("mentor"));

    // Once more: they are known, and nothing changes.
    assert!(planned(&state, &["K. Smit", "Ada de Wit", "Tess Kok"], Some(Mentors::Add)).command().is_none());

    act_with(&mut state, &Command::Undo { group: imported.id }, &[imported]);
    assert_eq!(state.people().count(), before.people().count());
    assert_eq!(state.rows().count(), 0);
}

/// Schools call their people by an abbreviation: it is no part of the name, and stands for one whom the list names too.
#[test]
fn an_abbreviation_beside_a_mentor_is_no_part_of_the_name() {
    let add = |state: &State, mentors: &[&str]| planned(state, mentors, Some(Mentors::Add));
    let wrong = |plan: &Plan, row: usize| plan.rows[row].remarks.iter().map(|cell| cell.wrong.clone()).next();
    let nobody = State::default();
    for cell in
        ["K. Smit (SMT)", "SMT - K. Smit", "K. Smit [SMT1]", "K. Smit - SMT", "SMT: K. Smit", "SMT / K. Smit"]
    {
        let plan = add(&nobody, &[cell, "K. Smit"]);
        assert_eq!(new_names(&plan), [("K. Smit", 2)], "{cell}");
        assert!(!plan.needs_a_person(), "{cell}");
    }
    // Alone it is who is called so on another row; else it is asked.
    let plan = add(&nobody, &["K. Smit (SMT)", "SMT", "KKT", "K2"]);
    assert_eq!(new_names(&plan), [("K. Smit", 2)]);
    assert_eq!(
        [1, 2, 3].map(|row| wrong(&plan, row)),
        [None, Some(Wrong::PartnerCode), Some(Wrong::PartnerCode)]
    );
    let two = add(&nobody, &["K. Smit (SMT)", "T. Smeets (SMT)", "SMT"]);
    assert_eq!(wrong(&two, 2), Some(Wrong::PartnerPerhaps));
    // A family name alone stays a family name alone, and nobody of two words is made of it.
    for cell in ["Jansen (SMT)", "SMT - Jansen"] {
        let plan = add(&nobody, &[cell]);
        assert_eq!((new_names(&plan), wrong(&plan, 0)), (vec![], Some(Wrong::Partner)), "{cell}");
    }
    // Whom the network knows has the role, whatever stands beside the name.
    let known = network(&["Karin Smit"]);
    let plan = add(&known, &["Karin Smit (SMT)", "SMT - Smit, Karin"]);
    assert!(plan.rows.iter().all(|row| row.extra.roles == [(Role::Mentor, PersonId(1))]), "{:?}", plan.rows);
    // What somebody is called is no abbreviation, and a name in capitals is a name.
    let others = add(&nobody, &["Johannes Smit (Jan)", "SMIT-VOS, K."]);
    assert_eq!((wrong(&others, 0), new_names(&others)), (Some(Wrong::Partner), vec![("K. Smit-Vos", 1)]));
}

#[test]
fn two_spellings_are_one_person_and_who_may_be_another_is_asked() {
    let state = network(&["Karin Smit"]);
    let add = |mentors: &[&str]| planned(&state, mentors, Some(Mentors::Add));
    let one = add(&["T. Kok", "Kok, T.", "dhr. T. Kok", "Tess Kok", "TESS KOK"]);
    assert_eq!(new_names(&one), [("Tess Kok", 5)]);
    assert!(matches!(one.command().unwrap(), Command::Import { people, .. } if people.len() == 1));

    // A family name alone, another voorvoegsel, another initial or another address can be somebody else.
    for (full, other) in [
        ("Tess Kok", "mevr. Kok"),
        ("K. de Boer", "K. den Boer"),
        ("K.J. Smits", "K.L. Smits"),
        ("dhr. J. de Wit", "mw. J. de Wit"),
    ] {
        let two = add(&[full, other]);
        let is_asked =
            two.rows.iter().any(|row| row.remarks.iter().any(|it| it.wrong == Wrong::PartnerPerhaps));
        assert!(is_asked && two.needs_a_person(), "{full} and {other}: {:?}", new_names(&two));
    }

    // The K can be Karin, whom the network knows.
    let perhaps = add(&["K. Smit", "Smit", "Karin Smit"]);
    assert_eq!(new_names(&perhaps), []);
    let wrong = |plan: &Plan, row: usize| plan.rows[row].remarks.iter().map(|cell| cell.wrong.clone()).next();
    assert_eq!(
        [0, 1, 2].map(|row| wrong(&perhaps, row)),
        [Some(Wrong::PartnerPerhaps), Some(Wrong::PartnerPerhaps), None]
    );
    assert!(perhaps.needs_a_person());
    // The same words are the same name.
    let same = add(&["Smit, Karin", "dhr. KARIN SMIT", "Karin  smit"]);
    assert!(same.rows.iter().all(|row| row.extra.roles == [(Role::Mentor, PersonId(1))]), "{:?}", same.rows);

    // Two on the list whom a third spelling fits: those two come in, and the third is asked.
    let two = add(&["Jan Bos", "J. Bos", "Joop Bos"]);
    assert_eq!(new_names(&two), [("Jan Bos", 1), ("Joop Bos", 1)]);
    assert_eq!(wrong(&two, 1), Some(Wrong::PartnerPerhaps));

    // What is no name of one person stays a remark.
    let none = add(&["Jan Bos / Eva Kok", "mentor van P4", "06-12345678", "Kees", "onbekend"]);
    assert_eq!(new_names(&none), []);
    assert_eq!(
        [0, 1, 2, 3, 4].map(|row| wrong(&none, row)),
        [Some(Wrong::Partner), Some(Wrong::Partner), Some(Wrong::Partner), Some(Wrong::Partner), None]
    );
}

#[test]
fn a_pupil_who_has_a_mentor_keeps_them_and_nobody_comes_in_for_that() {
    let mut state = network(&["Ada de Wit"]);
    let command = planned(&state, &["Ada de Wit"], None).command().unwrap();
    act(&mut state, &command);
    let plan = planned(&state, &["Tess Kok"], Some(Mentors::Add));
    assert_eq!(new_names(&plan), []);
    assert!(matches!(plan.rows[0].verdict, Verdict::Same { .. }));
    assert!(plan.command().is_none());
}

#[test]
fn whoever_skips_them_has_nothing_left_to_look_at() {
    let state = network(&[]);
    let plan = planned(&state, &["Tess Kok", "Jan Bos / Eva Kok"], Some(Mentors::Skip));
    assert!(!plan.needs_a_person());
    let Command::Import { people, .. } = plan.command().unwrap() else { panic!() };
    assert!(people.is_empty() && plan.rows.iter().all(|row| row.extra.new_roles.is_empty()));
}

#[test]
fn a_family_name_with_how_somebody_is_addressed_is_one_person() {
    let mut state = network(&[]);
    let add = |state: &State, mentors: &[&str]| planned(state, mentors, Some(Mentors::Add));
    let plan = add(&state, &["Dhr. Aydin", "dhr Aydin", "AYDIN", "Mw. Peters", "mevr. de Boer", "Kees"]);
    assert_eq!(new_names(&plan), [("Dhr. Aydin", 3), ("Mw. Peters", 1), ("Mw. de Boer", 1)]);
    assert_eq!((plan.mentors_added(), plan.cells_left_out()), (3, 1));
    act(&mut state, &plan.command().unwrap());
    assert_eq!(mentor(&state, 2).unwrap(), "Dhr. Aydin");
    // The next list knows them again, however it is written; whoever is addressed otherwise is somebody else.
    let again = add(&state, &["Dhr. Aydin", "meneer Aydin", "dhr. AYDIN", "mevrouw Peters", "Mw. de Boer"]);
    assert_eq!(new_names(&again), []);
    let taken: Vec<usize> = again.rows.iter().map(|row| row.remarks.len()).collect();
    assert_eq!(taken, [0, 0, 0, 0, 0]);
    let wrong = |mentor: &str| add(&state, &[mentor]).rows[0].remarks.first().map(|cell| cell.wrong.clone());
    for other in ["Mw. Aydin", "Aydin", "Emre Aydin"] {
        assert_eq!(wrong(other), Some(Wrong::PartnerPerhaps), "{other}");
    }
}
