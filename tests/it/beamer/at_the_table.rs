//! What the wall shows of the pupil at the table, as it is recorded, and what it never shows.

use casustafel::app::Msg;
use casustafel::app::slide::Shows;
use casustafel::app::stage::Window;
use casustafel::domain::{People, query};
use casustafel::keys::{Action, standard};

use super::law::drawn;
use crate::journeys::chair_runs_a_meeting::prepared;
use crate::journeys::player::{MONDAY, Player, demo_region};

/// The demo, on the day of its meeting.
pub fn demo_day() -> Player {
    let mut chair = Player::among(People::Invented, standard(), demo_region(), MONDAY);
    chair.keys("g o");
    chair
}

/// The demo, with its meeting begun: everybody who is there may know of the first pupil.
pub fn demo_meeting() -> Player {
    let mut chair = demo_day();
    chair.keys("B");
    assert!(query::running_meeting(chair.state()).is_some(), "the demo's meeting runs");
    chair
}

fn wall(chair: &Player) -> String {
    drawn(&chair.app().slide(), 120, 24)
}

#[track_caller]
fn stands(chair: &Player, text: &str) {
    let wall = wall(chair);
    assert!(wall.contains(text), "«{text}» is not on the wall:\n{wall}");
}

#[track_caller]
fn stands_not(chair: &Player, text: &str) {
    let wall = wall(chair);
    assert!(!wall.contains(text), "«{text}» is on the wall:\n{wall}");
}

fn at_table(chair: &Player) -> String {
    let meeting = query::running_meeting(chair.state()).and_then(|id| chair.state().meeting(id)).unwrap();
    chair.spoken(meeting.facts.at_table.unwrap())
}

#[test]
fn what_is_recorded_stands_on_the_wall_as_soon_as_it_is_saved() {
    let mut chair = demo_day();
    assert_eq!(chair.app().slide().shows, Shows::Nothing, "no meeting runs");
    chair.keys("B");
    stands(&chair, &at_table(&chair));
    stands(&chair, "1 van 12");
    chair.keys("a").types("jobcoach aanvragen @fatima vr 11 dec");
    stands_not(&chair, "jobcoach");
    chair.keys("enter");
    stands(&chair, "jobcoach aanvragen");
    stands(&chair, "Fatima Haddou");
    stands(&chair, "vóór vr 11 dec");
    chair.keys("ctrl-z");
    stands_not(&chair, "jobcoach aanvragen");
}

#[test]
fn status_notes_and_what_the_chair_looks_at_stay_on_the_own_screen() {
    let mut chair = demo_meeting();
    chair.keys("3 n").types("Is thuis niet veilig.").keys("ctrl-s");
    for word in ["vastgelopen", "VASTGELOPEN", "veilig", "LET OP", "let op"] {
        stands_not(&chair, word);
    }
    let before = chair.app().slide();
    // Another screen, a search, the palette, help: the wall stays with who is at the table.
    for keys in ["g l", "/", "esc", "?", "esc", "g a", "g n", "g o"] {
        chair.keys(keys);
        assert_eq!(chair.app().slide(), before, "after {keys}");
    }
}

#[test]
fn between_two_pupils_the_wall_says_who_is_next_without_a_name() {
    let mut chair = demo_meeting();
    let first = at_table(&chair);
    chair.keys("v");
    stands_not(&chair, &first);
    stands(&chair, "Volgende");
    // Somebody at the table may not know of the next one: not even the first letters.
    let Shows::Next { who, municipality } = chair.app().slide().shows else { panic!("nobody comes next") };
    assert_eq!((who.as_str(), municipality), ("L-034", None));
    // Back at the table there is more to say about the first.
    chair.keys("esc");
    stands(&chair, &first);
    chair.keys("v v");
    stands_not(&chair, &first);
    stands(&chair, "Leerling L-034");
    stands(&chair, "2 van 12");
    chair.keys("v");
    let Shows::Next { who, municipality } = chair.app().slide().shows else { panic!("nobody comes next") };
    assert!(who.contains("L-0") && who.contains('.'), "a number and first letters: {who}");
    assert!(municipality.is_some());
}

#[test]
fn somebody_at_the_table_without_a_ground_leaves_a_number_on_the_wall() {
    let mut chair = demo_meeting();
    let meeting = query::running_meeting(chair.state()).unwrap();
    let order = chair.state().meeting(meeting).unwrap().order();
    let mut numbers = 0;
    for (at, pupil) in order.into_iter().enumerate() {
        if at > 0 {
            chair.keys("v v");
        }
        let world = &chair.app().world;
        let known = chair.state().meeting(meeting).unwrap();
        let case = chair.state().case(pupil).unwrap();
        let lacks = query::without_ground_here(world.reading(), known, case);
        let name = chair.spoken(pupil);
        match chair.app().slide().shows {
            Shows::Number(number) => {
                numbers += 1;
                assert_eq!(number, pupil);
                assert!(!lacks.is_empty(), "{name} has a name for everybody here");
                stands(&chair, &format!("Leerling {pupil}"));
                for part in name.split_whitespace().filter(|part| part.len() > 2) {
                    stands_not(&chair, part);
                }
                let school = case.facts.school.clone().unwrap();
                stands_not(&chair, &school);
            }
            Shows::Pupil(_) => {
                assert!(lacks.is_empty(), "{name} may not be known to all");
                stands(&chair, &name);
            }
            other => panic!("{other:?} with {name} at the table"),
        }
    }
    assert!(numbers > 0, "the demo has somebody without a ground");
}

#[test]
fn a_name_of_another_pupil_in_an_agreement_is_not_on_the_wall() {
    let mut chair = demo_meeting();
    let meeting = query::running_meeting(chair.state()).and_then(|id| chair.state().meeting(id)).unwrap();
    let other = meeting.order()[1];
    let name = chair.spoken(other);
    chair.keys("a").types(&format!("samen met {name} op bezoek @fatima vr 11 dec")).keys("enter");
    stands(&chair, "op bezoek");
    stands_not(&chair, &name);
    stands(&chair, &other.to_string());
}

#[test]
fn where_nobody_said_who_is_there_the_wall_has_a_number_and_the_own_screen_says_why() {
    let mut chair = prepared();
    chair.tells(Msg::Window(Window::Came(47))).keys("B").types("47");
    assert!(matches!(chair.app().slide().shows, Shows::Number(_)));
    chair.sees("Niemand staat als aanwezig").sees("P zegt wie er is.");
}

#[test]
fn signals_contacts_grounds_and_what_is_closed_stay_off_the_wall() {
    let mut chair = demo_meeting();
    let before = wall(&chair);
    // A contact that was made, a ground, an indication, somebody of the own network; and whether the pupil is in view.
    chair.keys("c").types("moeilijk").keys("enter");
    assert_eq!(wall(&chair), before);
    chair
        .keys("a")
        .types("thuissituatie navragen @fatima vr 11 dec")
        .does(Action::Readers)
        .does(Action::PickLast);
    chair.does(Action::Accept).does(Action::Cancel).does(Action::Accept);
    assert_eq!(wall(&chair), before, "an agreement that stays inside has no line either");
}
