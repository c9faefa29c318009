//! People are called in old minutes what they were called that day.

use casustafel::domain::{
    Actor, Command, Context, HolderChoice, MeetingFact, MeetingId, PersonId, Presence, Role, RoleTerms,
    State, decide,
};
use casustafel::store::{Log, Memory};
use chrono::{TimeZone, Utc};

use super::player::{MONDAY, Player, region};
use crate::support::rules;

/// The region after a meeting that Joost led, and in which Fatima became casusregisseur.
fn after_a_meeting() -> Player {
    let mut drafts = region(MONDAY);
    let (mut state, mut log) = (State::default(), Memory::default());
    for draft in &drafts {
        state.apply(&log.append(draft).unwrap());
    }
    let now = Utc.from_utc_datetime(&MONDAY.and_hms_opt(7, 30, 0).unwrap());
    let pupil = state.cases().next().unwrap().id;
    let (meeting, joost, fatima) = (MeetingId(1), PersonId(3), PersonId(2));
    let commands = [
        Command::AddMeeting {
            facts: vec![MeetingFact::Date(MONDAY), MeetingFact::Chair(joost)],
            attendance: vec![(joost, Presence::Present), (fatima, Presence::Present)],
            pupils: vec![pupil],
        },
        Command::StartMeeting { meeting },
        Command::SetRole {
            pupils: vec![pupil],
            role: Role::Casusregisseur,
            to: Some(HolderChoice::Known(fatima)),
            terms: RoleTerms::default(),
        },
        Command::MarkDiscussed { meeting, pupil },
        Command::CloseMeeting { meeting },
    ];
    for command in commands {
        let by = Actor::Person(state.user().unwrap());
        let context = Context { now, today: MONDAY, by, meeting: Some(meeting), rules: rules(), read: &[] };
        let draft = decide(&state, &command, &context).unwrap();
        state.apply(&log.append(&draft).unwrap());
        drafts.push(draft);
    }
    Player::over(drafts, MONDAY)
}

fn exported(player: &mut Player) -> String {
    player.keys("g l e j");
    let mut files: Vec<_> =
        std::fs::read_dir(player.exports.path()).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort_by_key(|file| std::fs::metadata(file).unwrap().modified().unwrap());
    let text = std::fs::read_to_string(files.last().unwrap()).unwrap();
    files.iter().for_each(|file| std::fs::remove_file(file).unwrap());
    text
}

#[test]
fn a_new_name_or_function_leaves_old_minutes_as_they_were() {
    let mut coordinator = after_a_meeting();
    let fixed = exported(&mut coordinator);
    assert!(fixed.contains("Fatima Aydin (jobcoach"), "{fixed}");
    coordinator.keys("g o").sees("Joost Kramer").sees("Fatima Aydin (jobcoach");

    // Fatima marries and becomes consulent, Joost becomes teamleider and leaves.
    coordinator.keys("g n home enter end ctrl-u").types("Fatima Jansen").keys("tab ctrl-u");
    coordinator
        .types("consulent")
        .keys("ctrl-s")
        .sees("Fatima Jansen: naam van 'Fatima Aydin' naar 'Fatima Jansen'.");
    coordinator
        .keys("down down enter end ctrl-u")
        .types("Joost de Vries")
        .keys("up")
        .types("gisteren")
        .keys("ctrl-s");

    coordinator.sees("Joost de Vries");
    assert_eq!(exported(&mut coordinator), fixed);
    coordinator.keys("g o").sees("Joost Kramer").sees("Fatima Aydin (jobcoach").sees_not("Fatima Jansen");
    // What is known now goes by the new name.
    coordinator.keys("enter").sees("Casusregisseur").sees("Fatima Jansen").sees_not("Fatima Aydin");
}
