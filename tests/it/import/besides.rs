//! What a list says of a pupil besides facts: indications, stage and work, a mentor.

use casustafel::domain::{
    Actor, Answer, Command, EntryFact, EntryKind, Party, PersonFact, PersonId, Provision, ProvisionState,
    PupilId, Role, State,
};
use casustafel::import::choices::Choices;
use casustafel::import::headings::Field;
use casustafel::import::meaning::Meaning;
use casustafel::import::plan::{Options, Plan, Verdict, Wrong, plan};
use casustafel::import::table::read;

use super::plan::{act, act_with, today};
use crate::support::reading;

const HEAD: &str = "Naam;Geb.datum;DGR;Wajong;LKS;Jobcoach;Stagebedrijf;Mentor;Startkwalificatie;Mobiel\n";

fn list(state: &State, cells: &str) -> Plan {
    chosen(state, cells, &Choices::default())
}

fn chosen(state: &State, cells: &str, choices: &Choices) -> Plan {
    let table = read(&format!("{HEAD}Mai Ng;4-4-2009;{cells}\n")).unwrap();
    plan(&table, choices, Options { school: Some("De Kaap"), today: today(), for_year: false }, state)
        .unwrap()
}

fn network() -> State {
    let mut state = State::default();
    let facts = ["Ada de Wit", "Jan Bos", "Jan Bos"].map(|name| {
        vec![
            PersonFact::Name(name.into()),
            PersonFact::Function("mentor".into()),
            PersonFact::Party(Party::SchoolPro),
        ]
    });
    for facts in facts {
        act(&mut state, &Command::AddPerson { facts });
    }
    state
}

fn import(state: &mut State, cells: &str) -> Plan {
    let plan = list(state, cells);
    if let Some(command) = plan.command() {
        act(state, &command);
    }
    plan
}

fn stands(state: &State, of: Provision) -> Option<ProvisionState> {
    let case = state.case(PupilId(1)).unwrap();
    let own = case.entries_of(EntryKind::Provision).find(|(_, own)| own.provision() == Some(&of));
    own.and_then(|(_, own)| own.provision_state().copied())
}

#[test]
fn a_new_pupil_comes_with_indications_company_mentor_and_phone() {
    let mut state = network();
    let plan = list(&state, "J;aangevraagd;wil niet;besproken;Bakkerij Ster;ada de wit;nee;06-12345678");
    let imported = act(&mut state, &plan.command().unwrap());
    assert_eq!((plan.counts().new, &plan.rows[0].remarks), (1, &vec![]));
    let case = state.case(PupilId(1)).unwrap();
    assert_eq!(stands(&state, Provision::Register), Some(ProvisionState::Granted));
    assert_eq!(stands(&state, Provision::Wajong), Some(ProvisionState::Requested));
    assert_eq!(stands(&state, Provision::WageSubsidy), Some(ProvisionState::Declined));
    assert_eq!(stands(&state, Provision::JobCoaching), Some(ProvisionState::Discussed));
    let (_, stage) = case.entries_of(EntryKind::Placement).next().unwrap();
    assert_eq!(stage.company().map(String::as_str), Some("Bakkerij Ster"));
    assert_eq!(case.named_last(Role::Mentor).and_then(|holder| holder.person()), Some(PersonId(1)));
    assert_eq!(case.facts.start_qualification, Some(Answer::No));
    assert_eq!(case.facts.phone.as_deref(), Some("06-12345678"));
    // The same list again changes nothing, and one undo takes all of it back.
    let again = list(&state, "J;aangevraagd;wil niet;besproken;Bakkerij Ster;Ada de Wit;nee;06-12345678");
    assert!(matches!(again.rows[0].verdict, Verdict::Same { .. }) && again.command().is_none());
    let back = Command::undo(&state, Actor::Person(PersonId(1))).unwrap();
    act_with(&mut state, &back, &[imported]);
    assert_eq!(state.cases().count(), 0);
}

#[test]
fn a_course_comes_with_one_of_its_four_levels() {
    for (cell, level) in [("2", Some(2)), ("4", Some(4)), ("5", None)] {
        let rows = format!("Naam;Geb.datum;Vervolgopleiding;Mbo-niveau\nMai Ng;4-4-2009;Koken;{cell}\n");
        let options = Options { school: Some("De Kaap"), today: today(), for_year: false };
        let plan = plan(&read(&rows).unwrap(), &Choices::default(), options, &State::default()).unwrap();
        let row = &plan.rows[0];
        let [course] = &row.extra.entries[..] else { panic!("{:?}", row.extra) };
        assert_eq!(course.level().copied(), level, "{cell}");
        assert_eq!(row.remarks.is_empty(), level.is_some(), "{cell}: {:?}", row.remarks);
    }
}

#[test]
fn a_jobcoach_may_be_a_yes_a_state_or_a_person() {
    let plan = list(&network(), ";;;Ada de Wit;;;;");
    assert_eq!(
        (&plan.rows[0].extra.roles[..], &plan.rows[0].remarks[..]),
        (&[(Role::Jobcoach, PersonId(1))][..], &[][..])
    );
}

#[test]
fn a_list_brings_an_indication_further_and_never_back() {
    let mut state = network();
    import(&mut state, "aangevraagd;;;;;;;");
    let plan = import(&mut state, "J;;;;;;;");
    assert!(matches!(&plan.rows[0].verdict, Verdict::Changed { changes, .. } if changes.is_empty()));
    let told = casustafel::import::report::changes(&plan.rows[0], reading(&network(), today()));
    assert_eq!(told, ["doelgroepregister: (leeg) → toegekend"]);
    assert_eq!(stands(&state, Provision::Register), Some(ProvisionState::Granted));
    for older in ["aangevraagd;;;;;;;", "N;;;;;;;", "afgewezen;;;;;;;", ";;;;;;;"] {
        assert!(matches!(import(&mut state, older).rows[0].verdict, Verdict::Same { .. }), "{older}");
    }
    assert_eq!(stands(&state, Provision::Register), Some(ProvisionState::Granted));
}

#[test]
fn what_cannot_be_sure_is_left_out_and_said_and_a_person_can_say_what_it_means() {
    let state = network();
    let plan = list(&state, "N;misschien;J;ja;ja;Jan Bos;een beetje;123456782");
    assert_eq!(plan.counts().new, 1, "none of it keeps the row out");
    let wrong: Vec<_> = plan.rows[0].remarks.iter().map(|cell| (cell.value.as_str(), &cell.wrong)).collect();
    assert_eq!(
        wrong,
        [
            ("", &Wrong::Bsn),
            ("een beetje", &Wrong::Answer),
            ("misschien", &Wrong::Provision),
            ("J", &Wrong::Provision),
            ("ja", &Wrong::Provision),
            ("ja", &Wrong::NotAName),
            ("Jan Bos", &Wrong::PartnerPerhaps),
        ],
        "two are called Jan Bos; a burgerservicenummer in the column of phones is dropped"
    );
    assert!(plan.rows[0].extra.entries.is_empty() && plan.rows[0].extra.roles.is_empty());

    let mut choices = Choices::default();
    let lks = Field::Provision(Provision::WageSubsidy);
    choices.choose_value(lks, "j", Meaning::Provision(ProvisionState::InUse));
    let plan = chosen(&state, "N;;J;;;;;", &choices);
    assert_eq!(plan.rows[0].extra.entries[0].facts[1], EntryFact::ProvisionState(ProvisionState::InUse));
}

#[test]
fn every_field_and_every_meaning_has_a_code_of_its_own() {
    for field in Field::all() {
        assert_eq!(Field::from_code(field.code()), Some(field));
        for meaning in Meaning::choices(field) {
            assert_eq!(Meaning::from_code(field, &meaning.code()), Some(meaning), "{field:?}");
        }
    }
}
