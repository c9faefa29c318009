//! A colleague leaves, and no pupil falls between two chairs.

use casustafel::domain::query::{Attention, attention};
use casustafel::domain::{
    Actor, Agreement, AgreementDraft, Case, Command, Context, Draft, HolderChoice, MeetingFact, Owner,
    PersonId, Presence, PupilId, Role, RoleTerms, State, decide,
};
use casustafel::store::{Log, Memory};
use chrono::{NaiveDate, TimeZone, Utc};

use super::player::{MONDAY, Player, region};
use crate::support::{reading, rules};

/// Ilse uses the program; Joost leaves.
const FATIMA: PersonId = PersonId(2);
const JOOST: PersonId = PersonId(3);
const NOOR: PersonId = PersonId(4);

/// The region, with 14 cases in which Joost has a part: casusregisseur of nine, of which Noor is waakvlam in six;
/// waakvlam of three; owner of an agreement in two. And he leads a meeting in December.
fn with_joost() -> Vec<Draft> {
    let mut drafts = region(MONDAY);
    let (mut state, mut log) = (State::default(), Memory::default());
    for draft in &drafts {
        state.apply(&log.append(draft).unwrap());
    }
    let now = Utc.from_utc_datetime(&MONDAY.and_hms_opt(7, 30, 0).unwrap());
    let pupils: Vec<PupilId> = state.cases().map(|case| case.id).take(14).collect();
    let give = |pupils: &[PupilId], role, to| Command::SetRole {
        pupils: pupils.to_vec(),
        role,
        to: Some(HolderChoice::Known(to)),
        terms: RoleTerms { on: Some(NaiveDate::from_ymd_opt(2026, 9, 1).unwrap()), ..RoleTerms::default() },
    };
    let agree = |pupil, what: &str, owner, with: &[Owner]| Command::AddAgreement {
        pupil,
        draft: AgreementDraft {
            what: what.into(),
            owner: Some(Owner::Person(owner)),
            with: with.to_vec(),
            due: NaiveDate::from_ymd_opt(2026, 12, 11),
        },
    };
    let commands = [
        give(&pupils[..9], Role::Casusregisseur, JOOST),
        give(&pupils[..6], Role::Waakvlam, NOOR),
        give(&pupils[9..12], Role::Waakvlam, JOOST),
        agree(pupils[12], "stage bellen", JOOST, &[]),
        agree(pupils[13], "ouders uitnodigen", JOOST, &[]),
        agree(pupils[13], "stage regelen", FATIMA, &[Owner::Person(JOOST)]),
        Command::AddMeeting {
            facts: vec![
                MeetingFact::Date(NaiveDate::from_ymd_opt(2026, 12, 11).unwrap()),
                MeetingFact::Chair(JOOST),
            ],
            attendance: vec![(JOOST, Presence::Present), (NOOR, Presence::Present)],
            pupils: vec![],
        },
    ];
    for command in commands {
        let by = Actor::Person(state.user().unwrap());
        let draft = decide(
            &state,
            &command,
            &Context { now, today: MONDAY, by, meeting: None, rules: rules(), read: &[] },
        )
        .unwrap();
        state.apply(&log.append(&draft).unwrap());
        drafts.push(draft);
    }
    drafts
}

/// On Netwerk, with the cursor on Joost.
fn at_joost() -> Player {
    let mut coordinator = Player::over(with_joost(), MONDAY);
    coordinator.keys("g n home down down").sees("Casusregisseur van  9");
    assert_eq!(coordinator.app().network.selected(), Some(JOOST));
    coordinator
}

fn let_ops(player: &Player, pupil: PupilId, day: NaiveDate) -> Vec<Attention> {
    attention(reading(player.state(), day), player.state().case(pupil).unwrap())
}

#[test]
fn a_colleague_leaves_with_fourteen_cases() {
    let mut coordinator = at_joost();
    let before = coordinator.state().clone();
    // Who is in a case already is proposed, and it is said why.
    coordinator.keys("o").sees("Werk overdragen · Joost Kramer").sees("→ Noor Visser · al waakvlam");
    coordinator.sees("heeft hier al een afspraak").sees("is er al bij").sees("nog geen opvolger");
    // Per 1 December, his last day the day before; then all to Noor, two by hand, one to nobody.
    coordinator.types("1-12").keys("enter").types("30-11").keys("enter").types("andere baan").keys("enter");
    coordinator.keys("enter").types("noor").keys("enter").sees("16 van 16 met opvolger");
    coordinator.types("fatima").keys("enter").types("fatima").keys("enter");
    coordinator
        .keys("enter")
        .sees("nog geen opvolger")
        .types("zzz")
        .keys("down enter")
        .sees("15 van 16 met opvolger")
        .sees("! nog geen opvolger");
    coordinator.keys("end enter").sees("Klopt dit?");
    coordinator.sees("Noor Visser wordt per 01-12-2026 casusregisseur van 6 leerlingen, na");
    coordinator.sees("Fatima Aydin wordt per 01-12-2026 casusregisseur van ");
    coordinator.sees("2 afspraken gaan per 01-12-2026 naar ").sees("Noor Visser wordt voorzitter van ");
    coordinator.sees("Nog geen opvolger voor: casusregisseur van ");
    coordinator.sees("Joost Kramer is er tot en met 30-11-2026").sees("Reden: andere baan.");
    coordinator.keys("enter").sees("Joost Kramer draagt 15 zaken over; laatste dag 30-11-2026.");

    // One group. Until the first all nine are still his; from then on the one without a successor.
    let december = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let state = coordinator.state();
    let held = |person, on| {
        let has = move |case: &&Case| {
            case.holder_on(Role::Casusregisseur, on).is_some_and(|holder| holder.person() == Some(person))
        };
        state.cases().filter(has).map(|case| case.id).collect::<Vec<_>>()
    };
    let everyone = |on| [NOOR, FATIMA, JOOST].map(|person| held(person, on).len());
    assert_eq!(everyone(MONDAY), [0, 0, 9]);
    assert_eq!(everyone(NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()), [0, 0, 9]);
    assert_eq!(everyone(december), [6, 2, 1]);
    let to_noor = held(NOOR, december);
    let (moved, orphan) = (to_noor[0], held(JOOST, december)[0]);
    assert_eq!(state.case(moved).unwrap().past_roles[0].reason, Some("andere baan".into()));
    let meeting = state.meetings().last().unwrap();
    assert_eq!(meeting.facts.chair, Some(NOOR));
    assert!(meeting.attendance.iter().all(|(person, _)| *person != JOOST));

    // His agreements are his until then too, on every screen; from the day on they are theirs.
    let doing = |on| {
        let what = |what: &str| {
            let known = |it: &&Agreement| it.facts.what.as_ref().is_some_and(|text| text.says(what));
            state.agreements().find(known).unwrap()
        };
        let stage = what("stage regelen").doing_on(on);
        (what("stage bellen").doing_on(on).owner, what("ouders uitnodigen").doing_on(on).owner, stage.with)
    };
    let (joost, noor) = (Owner::Person(JOOST), Owner::Person(NOOR));
    assert_eq!(doing(MONDAY), (Some(joost), Some(joost), &[joost][..]));
    assert_eq!(doing(december), (Some(noor), Some(noor), &[noor][..]));

    // Until then every screen names who it still is, and what is missing from then on is said now.
    let leaves =
        Attention::HolderLeaves(Role::Casusregisseur, JOOST, NaiveDate::from_ymd_opt(2026, 11, 30).unwrap());
    assert!(let_ops(&coordinator, orphan, MONDAY).contains(&leaves));
    assert!(!let_ops(&coordinator, moved, MONDAY).iter().any(|it| matches!(it, Attention::HolderLeaves(..))));
    coordinator.keys("esc").sees("Casusregisseur van  9").sees("tot 01-12-2026");
    coordinator.keys("down tab").sees("vanaf 01-12-2026").keys("enter");
    assert!(coordinator.app().case.pupil.is_some_and(|pupil| to_noor.contains(&pupil)));
    coordinator.sees("Joost Kramer").sees("vanaf 1 dec 2026 Noor Visser").sees_not("eerder");
    coordinator.keys("T").sees("Joost Kramer").sees_not("Noor Visser (");
    coordinator.keys("esc g l").all_pupils();
    for (typed, found) in [("regisseur:joost", 9), ("regisseur:noor", 0)] {
        coordinator.keys("/ ctrl-u").types(typed).keys("enter");
        assert_eq!(coordinator.app().list.shown.len(), found, "{typed}");
    }
    coordinator.keys("/ ctrl-u enter");
    coordinator.keys("g n");
    coordinator.keys("tab up");
    assert!(
        let_ops(&coordinator, orphan, december).contains(&Attention::HolderLeft(Role::Casusregisseur, JOOST))
    );
    assert!(!let_ops(&coordinator, moved, december).iter().any(|it| matches!(it, Attention::HolderLeft(..))));

    // From December on he stands apart, with what he left; and no list offers him any more.
    coordinator
        .on(december)
        .keys("g l g n end")
        .sees("weg sinds 01-12-2026")
        .sees("Hiervoor is geen opvolger.");
    assert_eq!(coordinator.app().network.selected(), Some(JOOST));
    coordinator
        .keys("tab enter r")
        .types("joost")
        .sees("joost toevoegen aan Netwerk")
        .sees_not("› Joost Kramer");
    coordinator.keys("esc");

    // One undo takes all of it back.
    coordinator.on(MONDAY).keys("ctrl-z").sees("Ongedaan gemaakt");
    let now = coordinator.state();
    for case in before.cases() {
        let now = now.case(case.id).unwrap();
        assert_eq!((&now.named, &now.past_roles), (&case.named, &case.past_roles));
    }
    assert!(now.people().eq(before.people()));
    let facts = |state: &State| state.agreements().map(|it| it.facts.clone()).collect::<Vec<_>>();
    assert_eq!(facts(now), facts(&before));
    let meeting = now.meetings().last().unwrap();
    assert_eq!(meeting.facts.chair, Some(JOOST));
    assert_eq!(meeting.attendance.len(), 2);
}

#[test]
fn what_was_chosen_is_kept_when_the_list_is_left_halfway() {
    let mut coordinator = at_joost();
    coordinator.keys("o down down").types("andere baan").keys("esc").sees("Wat u typte is bewaard");
    coordinator.keys("o").sees("andere baan");
    // Half a day is no day: the list stays, and says so.
    coordinator.keys("up up").types("1-13").keys("ctrl-s").sees("×").keys("end ctrl-u").types("morgen");
    coordinator.keys("ctrl-s").sees("Klopt dit?").keys("esc").sees("Verder: lees na").keys("esc");
}

#[test]
fn somebody_hands_on_and_stays() {
    let mut coordinator = at_joost();
    coordinator.keys("o enter ctrl-u").sees("leeg: blijft in het netwerk").keys("ctrl-s");
    coordinator.sees("Joost Kramer blijft in het netwerk.").keys("enter");
    assert!(coordinator.state().person(JOOST).unwrap().facts.until.is_none());
    coordinator.sees("ctrl-z maakt");
}

#[test]
fn who_uses_the_program_can_leave_and_somebody_comes_back() {
    let mut coordinator = at_joost();
    coordinator.keys("home down o").sees("Werk overdragen · Ilse de Wit").keys("ctrl-s");
    coordinator.sees("Dit bent u zelf.").keys("esc esc");
    // By hand, in the form: a last day, and none again.
    coordinator.keys("home down down enter").sees("Laatste dag").keys("up").types("gisteren").keys("ctrl-s");
    coordinator.sees("laatste dag is nu '22-11-2026'").sees("1 weg").sees("weg sinds 23-11-2026");
    coordinator.keys("enter up ctrl-u ctrl-s").sees("laatste dag is leeggemaakt").sees_not("1 weg");
}

#[test]
fn nobody_else_is_there_to_take_it_over() {
    let drafts = region(MONDAY).into_iter().take(1).collect();
    let mut coordinator = Player::over(drafts, MONDAY);
    coordinator.keys("g n o").sees("Er is niemand anders in het netwerk.");
}

#[test]
fn an_heir_who_is_not_in_the_network_yet_is_added_where_they_are_needed() {
    let mut coordinator = at_joost();
    let before = coordinator.groups().len();
    coordinator.keys("o down down down").types("Roel Smit").sees("+ Roel Smit toevoegen aan Netwerk");
    // One step back is where they were searched for.
    coordinator.keys("enter").sees("Nieuwe netwerkpartner").keys("esc").sees("toevoegen aan Netwerk");
    coordinator.keys("enter").types("jobcoach").keys("ctrl-s").sees("→ Roel Smit");
    coordinator
        .sees("16 van 16 met opvolger")
        .keys("end enter")
        .sees("Roel Smit wordt vandaag")
        .keys("enter");
    // They stand in the network at once; all that is handed on is one group.
    assert_eq!(coordinator.groups().len(), before + 2);
    // The cursor stays with whose work went on; somebody who is added for no one else is shown.
    assert_eq!(coordinator.app().network.selected(), Some(JOOST));
    let roel = coordinator.state().people().find(|person| person.name() == "Roel Smit").unwrap().id;
    let meeting = coordinator.state().meetings().last().unwrap();
    assert_eq!(meeting.facts.chair, Some(roel));
}
