//! August: two hundred pupils of two schools have last year's class, leerjaar and mentor, and some should have left.

use casustafel::domain::query::{self, ListView};
use casustafel::domain::{
    Actor, Case, Command, Context, Draft, EntryKind, Fact, Glance, ImportRow, NamePart, Party, PersonFact,
    PersonId, Role, State, decide,
};
use casustafel::store::{Log, Memory};
use chrono::{Duration, NaiveDate, TimeZone, Utc};

use super::player::Player;
use crate::support::{reading, rules};

const LAST_YEAR: NaiveDate = NaiveDate::from_ymd_opt(2026, 2, 2).unwrap();
const AUGUST: NaiveDate = NaiveDate::from_ymd_opt(2026, 8, 24).unwrap();
const EXIT: NaiveDate = NaiveDate::from_ymd_opt(2026, 7, 31).unwrap();
const OLD_MENTOR: PersonId = PersonId(2);
const NEW_MENTOR: PersonId = PersonId(3);
const SCHOOLS: [&str; 2] = ["De Kaap", "Het Baken"];

/// The pupils of a school: a hundred, by number. The first ten of them should have left in July.
fn pupil(school: &str, number: i64) -> Vec<Fact> {
    let exit = if number < 10 { EXIT } else { NaiveDate::from_ymd_opt(2028, 7, 31).unwrap() };
    vec![
        Fact::GivenName(NamePart::new(&format!("Kind{number:02}")).unwrap()),
        Fact::FamilyName(NamePart::new(if school == SCHOOLS[0] { "Kaap" } else { "Baken" }).unwrap()),
        Fact::BirthDate(NaiveDate::from_ymd_opt(2009, 1, 1).unwrap() + Duration::days(number)),
        Fact::School(school.to_owned()),
        Fact::Class("P3A".to_owned()),
        Fact::YearLevel(if number < 10 { 5 } else { 3 }),
        Fact::ExpectedExit(exit),
    ]
}

fn two_schools() -> Vec<Draft> {
    let (mut state, mut log, mut drafts) = (State::default(), Memory::default(), vec![]);
    let now = Utc.from_utc_datetime(&LAST_YEAR.and_hms_opt(7, 0, 0).unwrap());
    let person = |name: &str| vec![PersonFact::Name(name.to_owned()), PersonFact::Party(Party::SchoolPro)];
    let mentor = casustafel::domain::Extra {
        entries: vec![],
        roles: vec![(Role::Mentor, OLD_MENTOR)],
        new_roles: vec![],
    };
    let rows = |school: &str| -> Vec<ImportRow> {
        let row = |number| ImportRow::New { facts: pupil(school, number), extra: mentor.clone() };
        (0..100).map(row).collect()
    };
    let commands = [
        Command::FoundStore { user: person("Ilse de Wit") },
        Command::AddPerson { facts: person("Joost Kramer") },
        Command::AddPerson { facts: person("Noor Visser") },
        Command::Import { people: vec![], rows: rows(SCHOOLS[0]) },
        Command::Import { people: vec![], rows: rows(SCHOOLS[1]) },
    ];
    for command in commands {
        let by = state.user().map_or(Actor::System, Actor::Person);
        let context = Context { now, today: LAST_YEAR, by, meeting: None, rules: rules(), read: &[] };
        let draft = decide(&state, &command, &context).unwrap();
        state.apply(&log.append(&draft).unwrap());
        drafts.push(draft);
    }
    drafts
}

/// What De Kaap sends: all but the first ten of last year, in a new class with a new mentor, and two who are new. One
/// stays in leerjaar 3.
fn new_list() -> String {
    let mut list = "Roepnaam;Achternaam;Geboortedatum;Klas;Leerjaar;Mentor\n".to_owned();
    for number in 10..100 {
        let born = NaiveDate::from_ymd_opt(2009, 1, 1).unwrap() + Duration::days(number);
        let level = if number == 10 { 3 } else { 4 };
        list.push_str(&format!("Kind{number:02};Kaap;{};P4B;{level};Noor Visser\n", born.format("%d-%m-%Y")));
    }
    list + "Mila;Smit;12-5-2013;P1A;1;Noor Visser\nSem;Prins;1-2-2014;P1A;1;Noor Visser\n"
}

fn of(player: &Player, school: &str) -> Vec<Case> {
    player.state().cases().filter(|case| case.school() == Some(school)).cloned().collect()
}

fn in_august() -> Player {
    let player = Player::over(two_schools(), AUGUST);
    std::fs::write(player.lists.path().join("kaap.csv"), new_list()).unwrap();
    player
}

#[test]
fn a_school_with_its_new_list_goes_on_in_one_group_and_back_in_one_undo() {
    let mut coordinator = in_august();
    let (before, groups) = (coordinator.state().clone(), coordinator.groups().len());
    coordinator.keys("J").sees("welke school?").sees("100 leerlingen, uitstroomdatum voorbij: 10");
    coordinator.keys("enter").sees("Schooljaarwisseling · De Kaap · 2026-2027").sees("nog te beantwoorden");

    // The new list is read as any list is, and comes back here.
    coordinator.keys("enter").sees("kaap.csv").keys("enter").sees("Verder naar de rijen").keys("enter");
    coordinator.sees("Verder naar de schooljaarwisseling").keys("enter");
    coordinator.sees("90 leerlingen bekend, 2 nieuw");
    assert_eq!(coordinator.groups().len(), groups, "nothing is recorded yet");

    // Two of the ten are answered by name, the others at once.
    coordinator.keys("down down down enter").sees("Kind00 Kaap (L-001): uitstroom was 31-07-2026");
    coordinator.types("blijft: nieuwe").keys("enter").sees("Nieuwe datum").types("31-7-2027").keys("enter");
    coordinator.types("doet het jaar over").keys("enter");
    coordinator.sees("blijft tot 31-07-2027: doet het jaar over").keys("enter");
    coordinator.sees("Kind01 Kaap (L-002)").types("onbekend").keys("enter");
    coordinator.keys("home down down enter").sees("wat is er gebeurd met alle 8?").keys("enter");
    coordinator.sees("Uitstroomdatum voorbij: 10, alle beantwoord");

    // All of it is read back before it is recorded.
    coordinator.keys("tab enter").sees("Klopt dit?").sees("uitgeschreven op 31-07-2026").keys("enter");
    coordinator.sees("De Kaap staat op 2026-2027.");
    assert_eq!(coordinator.groups().len(), groups + 1, "one group");

    let kaap = of(&coordinator, SCHOOLS[0]);
    assert_eq!(kaap.len(), 102);
    let left: Vec<&Case> = kaap.iter().filter(|case| case.facts.deregistered_on.is_some()).collect();
    assert_eq!(left.len(), 8);
    assert!(
        left.iter().all(|case| case.facts.deregistered_on == Some(EXIT) && case.facts.year_level == Some(5))
    );
    let stays = &kaap[0];
    assert_eq!(stays.facts.expected_exit, NaiveDate::from_ymd_opt(2027, 7, 31));
    let (_, delay) = stays.entries_of(EntryKind::Delay).next().unwrap();
    assert_eq!((delay.exit_was(), stays.listed().delays), (Some(&EXIT), 1));
    assert_eq!((kaap[1].facts.expected_exit, kaap[1].facts.deregistered_on), (None, None));
    // Who is not on the list stays in the same leerjaar: nobody knows whether they go on.
    assert_eq!(kaap[0].facts.year_level, Some(5));
    assert_eq!(kaap[10].facts.year_level, Some(3), "the list says so");
    for case in &kaap[11..100] {
        assert_eq!(
            (case.facts.year_level, case.facts.class.as_deref()),
            (Some(4), Some("P4B")),
            "{}",
            case.id
        );
        let mentor = case.holder_on(Role::Mentor, AUGUST).unwrap();
        assert_eq!((mentor.person(), mentor.since), (Some(NEW_MENTOR), AUGUST));
        assert_eq!(case.holder_on(Role::Mentor, LAST_YEAR).unwrap().person(), Some(OLD_MENTOR));
    }
    assert_eq!(
        of(&coordinator, SCHOOLS[1]),
        before.cases().filter(|case| case.school() == Some(SCHOOLS[1])).cloned().collect::<Vec<_>>()
    );

    // How often an exit moved can be asked.
    coordinator.all_pupils().keys("/").types("verschoven:ja").sees("Kind00 Kaap").keys("esc");

    coordinator.keys("ctrl-z").sees("De Kaap is nog niet in schooljaar 2026-2027.");
    let facts = |state: &State| {
        state
            .cases()
            .filter(|case| !case.hidden)
            .map(|case| (case.id, case.facts.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(facts(coordinator.state()), facts(&before));
    assert!(coordinator.state().cases().all(|case| case.listed().delays == 0));
    assert_eq!(query::turned_to(coordinator.state(), SCHOOLS[0]), None);
}

#[test]
fn without_a_list_leerjaren_go_up_once_and_who_is_not_answered_stays_as_they_are() {
    let mut coordinator = in_august();
    coordinator.keys("J down enter").sees("Het Baken · 2026-2027");
    // Somebody does the year over.
    coordinator.keys("end up").sees("leerjaar 3 wordt 4").keys("enter").sees("blijft in dit leerjaar (3)");
    coordinator.keys("tab enter").sees("Klopt dit?").keys("j").sees("Het Baken staat op 2026-2027.");
    let levels =
        |player: &Player| of(player, SCHOOLS[1]).iter().map(|case| case.facts.year_level).collect::<Vec<_>>();
    let (open, others) = (vec![Some(5); 10], vec![Some(4); 89]);
    assert_eq!(levels(&coordinator), [open, others, vec![Some(3)]].concat());
    assert!(of(&coordinator, SCHOOLS[1]).iter().all(|case| case.facts.deregistered_on.is_none()));

    // A second time only who was open goes up, once they are answered; one of them stays in the same leerjaar.
    coordinator.keys("J down enter").sees("Uitstroomdatum voorbij: 10, nog te beantwoorden");
    coordinator.keys("down down enter").types("blijven").keys("enter").sees("alle beantwoord");
    coordinator.keys("home down down enter").types("leerjaar blijft 5").keys("enter");
    coordinator.sees("blijft in dit leerjaar (5)").keys("tab enter j");
    assert_eq!(
        levels(&coordinator),
        [vec![Some(5)], vec![Some(6); 9], vec![Some(4); 89], vec![Some(3)]].concat()
    );
}

#[test]
fn nobody_has_left_by_an_expected_date_alone() {
    let coordinator = in_august();
    let seen = reading(coordinator.state(), AUGUST);
    for case in of(&coordinator, SCHOOLS[0]).iter().take(10) {
        assert!(!query::in_aftercare(seen, case), "{} is not nazorg", case.id);
        assert!(
            ListView::ThisYear.holds(seen, case),
            "{} is in sight until somebody says what happened",
            case.id
        );
    }
}

#[test]
fn what_was_answered_and_typed_is_there_the_next_time() {
    let mut coordinator = in_august();
    coordinator.keys("J enter down down down enter").types("blijft: nieuwe").keys("enter");
    coordinator.types("31-7-2027").keys("enter").types("doet het jaar over").keys("enter");
    coordinator.sees("Kind00 Kaap (L-001)").sees("blijft tot 31-07-2027: doet het jaar over");
    // The second one is only typed, and the third says something else after all.
    coordinator.keys("enter").types("blijft: nieuwe").keys("enter").types("31-7-2028").keys("esc esc");
    coordinator
        .keys("down enter")
        .types("onbekend")
        .keys("enter")
        .keys("esc")
        .sees_not("Schooljaarwisseling");
    let mut again = coordinator.starts_again();
    again
        .keys("J enter")
        .sees("blijft tot 31-07-2027: doet het jaar over")
        .sees("waarvan 8 nog te beantwoorden");
    again.sees("blijft, uitstroomdatum onbekend");
    again.keys("down down down down enter").types("blijft: nieuwe").keys("enter").sees("31-7-2028");
}

#[test]
fn what_cannot_be_is_said_where_it_is_typed() {
    let mut coordinator = in_august();
    coordinator.keys("J enter down down down enter").types("andere dag").keys("enter");
    coordinator.types("31-12-2026").keys("enter").sees("die dag moet nog komen").sees("Uitgeschreven op");
    coordinator.keys("esc esc enter").types("blijft: nieuwe").keys("enter");
    coordinator
        .types("31-7-2025")
        .keys("enter")
        .types("nog een jaar")
        .keys("enter")
        .sees("stroomt later uit");
}

#[test]
fn a_list_that_was_read_before_something_was_recorded_is_chosen_again() {
    let mut coordinator = in_august();
    coordinator.keys("J enter enter enter enter enter").sees("90 leerlingen bekend, 2 nieuw").keys("esc");
    coordinator
        .keys("I")
        .sees("kaap.csv")
        .keys("enter enter enter enter enter")
        .sees("Ingelezen: 2 leerlingen erbij");
    coordinator.keys("J enter").sees("kies de lijst opnieuw");
    coordinator.keys("tab enter enter");
    let new = of(&coordinator, SCHOOLS[0]).iter().filter(|case| case.facts.year_level == Some(1)).count();
    assert_eq!(new, 2, "nobody comes in twice");
}

#[test]
fn a_leerjaar_goes_up_once_however_it_was_set() {
    let mut coordinator = in_august();
    // The new list comes in first, as any list; the turn without it leaves those leerjaren alone.
    coordinator.keys("I").sees("kaap.csv").keys("enter enter enter enter enter").sees("Ingelezen");
    coordinator.keys("J enter").sees_not("wordt 5").keys("tab enter enter");
    let levels: Vec<Option<u8>> =
        of(&coordinator, SCHOOLS[0]).iter().map(|case| case.facts.year_level).collect();
    assert_eq!(levels[11..100], vec![Some(4); 89]);
    assert_eq!(levels[100..], [Some(1), Some(1)]);
}

#[test]
fn in_july_the_year_does_not_turn_yet() {
    let mut coordinator = Player::over(two_schools(), EXIT);
    coordinator.keys("J").sees("begint op 1 augustus");
}
