//! What a person decides about a list, and what becomes of the plan then.

use casustafel::domain::{Destination, ExitProfile, Fact, FactKey, ListMemory, PupilId, State};
use casustafel::import::choices::{Choices, Decision, Origin};
use casustafel::import::headings::Field;
use casustafel::import::meaning::Meaning;
use casustafel::import::memory::remember;
use casustafel::import::overview::{columns, values};
use casustafel::import::plan::{
    Doubt, Known, Options, Other, Plan, Refused, Required, Treatment, Verdict, plan, plan_among,
};
use casustafel::import::table::{Table, read};

use super::plan::{SANNE, act, import, set, today};

const LIST: &str = "Wie;Geb.datum;Klas;Profiel;Bestemming;Bijzonderheden;BSN;Kleur\n\
    Sanne van der Meulen;1-3-2009;4a;VO;mbo 2;bril;123456782;rood\n\
    Bram 't Hart;5-6-2008;5b;leren;kapper;;;blauw\n\
    Ali Yılmaz;31-2-2008;5b;LEREN;;;;rood\n";

fn table() -> Table {
    read(LIST).unwrap()
}

fn planned(table: &Table, choices: &Choices, state: &State) -> Result<Plan, Refused> {
    plan(
        table,
        choices,
        Options { school: Some("Praktijkschool De Kaap"), today: today(), for_year: false },
        state,
    )
}

fn named() -> Choices {
    let mut choices = Choices::default();
    choices.choose_column(0, Some(Field::FullName));
    choices
}

#[test]
fn a_column_that_nobody_knows_becomes_what_a_person_says() {
    let table = table();
    let why = planned(&table, &Choices::default(), &State::default()).unwrap_err();
    assert_eq!(why, Refused::NoColumn(Required::Name));
    let seen = columns(&table, &Choices::default(), today());
    assert_eq!(seen[0].samples, ["Sanne van der Meulen", "Bram 't Hart", "Ali Yılmaz"]);
    assert_eq!((seen[0].treatment, seen[0].field), (Treatment::Unknown, None));
    assert_eq!(
        (seen[2].field, seen[2].origin, seen[2].filled),
        (Some(Field::Fact(FactKey::Class)), Origin::Recognised, 3)
    );
    assert_eq!(seen[7].samples, ["rood", "blauw"]);

    let choices = named();
    let plan = planned(&table, &choices, &State::default()).unwrap();
    assert_eq!((&plan.rows[0].verdict, plan_faults(&plan, 2).len()), (&Verdict::New, 2));
    let seen = columns(&table, &choices, today());
    assert_eq!((seen[0].treatment, seen[0].origin), (Treatment::Taken, Origin::Chosen));
}

fn plan_faults(plan: &Plan, row: usize) -> Vec<casustafel::import::plan::CellFault> {
    match &plan.rows[row].verdict {
        Verdict::Fault(faults) => faults.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn free_text_is_off_without_samples_and_a_bsn_can_never_be_taken() {
    let table = table();
    let mut choices = named();
    let seen = columns(&table, &choices, today());
    assert_eq!((seen[5].treatment, seen[5].samples.len(), seen[5].filled), (Treatment::FreeText, 0, 1));
    assert_eq!((seen[6].treatment, seen[6].samples.len(), seen[6].is_open()), (Treatment::Bsn, 0, false));
    choices.choose_column(5, Some(Field::Fact(FactKey::Municipality)));
    choices.choose_column(6, Some(Field::SchoolPupilNo));
    let seen = columns(&table, &choices, today());
    assert_eq!((seen[5].treatment, seen[5].samples.len()), (Treatment::Taken, 1));
    assert_eq!(seen[6].treatment, Treatment::Bsn);
    let plan = planned(&table, &choices, &State::default()).unwrap();
    assert_eq!(plan.rows[0].facts.school_pupil_no, None);
    choices.choose_column(5, None);
    let seen = columns(&table, &choices, today());
    assert_eq!((seen[5].treatment, seen[5].samples.len()), (Treatment::Off, 0));
}

#[test]
fn a_choice_goes_before_a_heading_and_the_later_choice_before_the_earlier() {
    let table = table();
    let mut choices = named();
    choices.choose_column(7, Some(Field::Fact(FactKey::Class)));
    let seen = columns(&table, &choices, today());
    assert_eq!((seen[2].treatment, seen[7].treatment), (Treatment::Beaten, Treatment::Taken));
    choices.choose_column(5, Some(Field::Fact(FactKey::Class)));
    let seen = columns(&table, &choices, today());
    assert_eq!((seen[5].treatment, seen[7].treatment), (Treatment::Taken, Treatment::Unknown));
    choices.choose_column(5, None);
    assert_eq!(columns(&table, &choices, today())[2].treatment, Treatment::Taken);
}

#[test]
fn words_that_are_not_understood_stand_first_and_mean_what_a_person_says() {
    let table = table();
    let mut choices = named();
    let words = values(&table, &choices);
    let told: Vec<_> =
        words.iter().map(|word| (word.value.as_str(), word.rows, word.meaning.is_some())).collect();
    assert_eq!(told, [("leren", 2, false), ("kapper", 1, false), ("VO", 1, true), ("mbo 2", 1, true)]);

    let profile = Meaning::from_code(Field::ExitProfile, "education").unwrap();
    choices.choose_value(Field::ExitProfile, "Leren", profile);
    choices.choose_value(Field::Destination, "kapper", Meaning::Destination(Destination::RegularJob));
    let words = values(&table, &choices);
    assert!(words.iter().all(|word| word.meaning.is_some()));
    let plan = planned(&table, &choices, &State::default()).unwrap();
    assert_eq!(plan.rows[1].verdict, Verdict::New);
    assert_eq!(plan.rows[1].facts.exit_profile, Some(ExitProfile::Education));
    assert_eq!(plan.rows[1].facts.destination, Some(Destination::RegularJob));
    assert_eq!(plan.rows[1].remarks, []);
}

#[test]
fn a_fault_is_mended_in_its_cell() {
    let table = read("Naam;Geb.datum\nAli Yılmaz;31-2-2008\nBram 't Hart;5-6-2008\n").unwrap();
    let mut choices = Choices::default();
    let faults = plan_faults(&planned(&table, &choices, &State::default()).unwrap(), 0);
    assert_eq!(faults[0].at, Some(1));
    choices.mend(2, 1, "28-2-2008");
    assert_eq!(planned(&table, &choices, &State::default()).unwrap().rows[0].verdict, Verdict::New);
    choices.mend(2, 1, "123456782");
    let faults = plan_faults(&planned(&table, &choices, &State::default()).unwrap(), 0);
    assert_eq!(faults[0].value, "", "a burgerservicenummer is dropped from a mended cell too");
    choices.unmend(2, 1);
    choices.decide(2, Decision::Skip);
    let plan = planned(&table, &choices, &State::default()).unwrap();
    assert_eq!((plan.counts().skipped, plan.needs_a_person()), (1, false));
}

#[test]
fn a_doubtful_row_is_the_same_pupil_or_another_or_skipped() {
    let mut state = State::default();
    import(&mut state, SANNE);
    // The school has mended the birth date.
    let table = read("Naam;Geb.datum;Klas\nSanne van der Meulen;3-1-2009;5a\n").unwrap();
    let mut choices = Choices::default();
    let doubt = Doubt::SameName(Other::Pupil(PupilId(1)));
    assert_eq!(planned(&table, &choices, &state).unwrap().rows[0].verdict, Verdict::Doubt(doubt));

    choices.decide(2, Decision::NewPupil);
    let plan = planned(&table, &choices, &state).unwrap();
    assert_eq!(
        (&plan.rows[0].verdict, plan.rows[0].decided),
        (&Verdict::New, Some((doubt, Decision::NewPupil)))
    );

    choices.decide(2, Decision::Skip);
    let plan = planned(&table, &choices, &state).unwrap();
    assert_eq!((&plan.rows[0].verdict, plan.command(), plan.missing), (&Verdict::Skipped, None, vec![]));

    choices.decide(2, Decision::SamePupil(Other::Pupil(PupilId(1))));
    let plan = planned(&table, &choices, &state).unwrap();
    assert!(
        matches!(&plan.rows[0].verdict, Verdict::Changed { pupil: PupilId(1), changes, .. } if changes.len() == 2)
    );
    act(&mut state, &plan.command().unwrap());
    assert_eq!(state.cases().count(), 1);
    // Decided once: the next list with this birth date is about her without a doubt.
    assert!(matches!(
        planned(&table, &Choices::default(), &state).unwrap().rows[0].verdict,
        Verdict::Same { .. }
    ));
}

#[test]
fn a_pupil_is_given_to_one_row_only() {
    let mut state = State::default();
    import(&mut state, SANNE);
    let table =
        read("Naam;Geb.datum\nSanne van der Meulen;1-3-2009\nSanne van der Meulen;3-1-2009\n").unwrap();
    let mut choices = Choices::default();
    choices.decide(3, Decision::SamePupil(Other::Pupil(PupilId(1))));
    let plan = planned(&table, &choices, &state).unwrap();
    assert!(matches!(plan.rows[1].verdict, Verdict::Doubt(_)), "the first row has her already");
    assert_eq!(plan.rows[1].decided, None);
}

#[test]
fn the_same_pupil_as_an_earlier_line_is_left_out() {
    let table = read("Naam;Geb.datum\nMai Ng;4-4-2009\nMai Ng;4-4-2009\n").unwrap();
    let mut choices = Choices::default();
    let Verdict::Doubt(doubt) = planned(&table, &choices, &State::default()).unwrap().rows[1].verdict else {
        panic!()
    };
    choices.decide(3, Decision::SamePupil(doubt.other()));
    let plan = planned(&table, &choices, &State::default()).unwrap();
    assert_eq!((plan.counts().new, plan.counts().skipped), (1, 1));
}

#[test]
fn the_next_list_of_the_school_asks_less() {
    let table = table();
    let mut choices = named();
    choices.choose_column(7, None);
    choices.choose_value(
        Field::ExitProfile,
        "leren",
        Meaning::from_code(Field::ExitProfile, "education?").unwrap(),
    );
    choices.mend(4, 1, "28-2-2008");
    choices.decide(4, Decision::Skip);
    let memory = remember("Praktijkschool De Kaap", &table, &choices, None);
    assert_eq!(
        memory.columns,
        [("wie".to_owned(), "full_name".to_owned()), ("kleur".to_owned(), String::new())]
    );
    assert_eq!(memory.values, [("exit_profile".to_owned(), "leren".to_owned(), "education?".to_owned())]);

    let next = read("Klas;Wie ;Geb.datum;Profiel\n4a;Mai Ng;4-4-2009;LEREN\n").unwrap();
    let known = Choices::from_memory(&memory, &next);
    let seen = columns(&next, &known, today());
    assert_eq!((seen[1].field, seen[1].origin), (Some(Field::FullName), Origin::Remembered));
    let plan = planned(&next, &known, &State::default()).unwrap();
    assert_eq!(plan.rows[0].verdict, Verdict::New);
    assert_eq!(plan.rows[0].facts.exit_profile, Some(ExitProfile::Education));
    // What this list does not have stays remembered; what was taken back does not.
    let less = Choices::default();
    let after = remember("Praktijkschool De Kaap", &next, &less, Some(&memory));
    assert_eq!(after.columns, [("kleur".to_owned(), String::new())]);
    assert_eq!(after.values, memory.values);
}

#[test]
fn a_memory_with_codes_that_nobody_knows_does_no_harm() {
    let memory = ListMemory {
        school: "De Kaap".into(),
        columns: vec![("wie".into(), "later_field".into())],
        values: vec![
            ("exit_profile".into(), "x".into(), "later".into()),
            ("later".into(), "x".into(), "y".into()),
        ],
    };
    assert_eq!(Choices::from_memory(&memory, &table()), Choices::default());
}

#[test]
fn what_a_hand_has_set_stays_also_after_a_decision() {
    let mut state = State::default();
    import(&mut state, SANNE);
    set(&mut state, 1, Fact::Class("4c".into()));
    let table = read("Leerlingnr;Naam;Geb.datum;Klas\n101;Sanne Meulen;1-3-2009;4a\n").unwrap();
    let mut choices = Choices::default();
    choices.decide(2, Decision::SamePupil(Other::Pupil(PupilId(1))));
    let plan = planned(&table, &choices, &state).unwrap();
    assert!(matches!(&plan.rows[0].verdict, Verdict::Same { .. }), "{:?}", plan.rows[0].verdict);
}

#[test]
fn who_is_known_serves_for_every_choice_until_something_is_recorded() {
    let mut state = State::default();
    import(&mut state, SANNE);
    let known = Known::of(&state);
    let table = read("Roepnaam;Achternaam;Geb.datum\nSanne;Meulen;1-3-2009\nBram;Hart;5-6-2008\n").unwrap();
    let options = Options { school: Some("Praktijkschool De Kaap"), today: today(), for_year: false };
    let same = Decision::SamePupil(Other::Pupil(PupilId(1)));
    let mut choices = Choices::default();
    for decision in [None, Some(Decision::NewPupil), None, Some(same)] {
        match decision {
            Some(decision) => choices.decide(2, decision),
            None => choices.undecide(2),
        }
        let kept = plan_among(&known, (&table, &choices), options, &state, &|_| false).unwrap().unwrap();
        assert_eq!(kept.rows[0].verdict, planned(&table, &choices, &state).unwrap().rows[0].verdict);
    }
    assert!(known.is_of(&state));
    import(&mut state, "102;Bram;'t;Hart;5-6-2008;5b;;;;\n");
    assert!(!known.is_of(&state));
}
