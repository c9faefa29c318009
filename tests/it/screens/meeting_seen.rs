//! What a room can rely on in Overleg: nothing recorded is out of sight unsaid, and no sign means two things.

use casustafel::demo;
use chrono::{NaiveDate, TimeZone, Utc};

use crate::journeys::player::Player;

/// The demo region's meeting runs, its first pupil is at the table.
fn at_the_table() -> Player {
    let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    let now = Utc.from_utc_datetime(&friday.and_hms_opt(8, 0, 0).unwrap());
    let mut chair = Player::over(demo::region(friday, now).unwrap(), friday);
    chair.keys("g o B");
    chair
}

/// Roles, a note and an agreement: as much as a discussion brings.
fn talked_through() -> Player {
    let mut chair = at_the_table();
    chair.keys("2 c").types("moeilijk").keys("enter r").types("roel").keys("enter w").types("roel");
    chair.keys("enter enter n").types("Komt drie dagen per week op stage.").keys("ctrl-s a");
    chair.types("thuis langsgaan @roel vr 4 dec").keys("enter");
    chair
}

/// The right side, from the heading of what was recorded.
fn recorded(screen: &str) -> &str {
    screen.split_once("In dit overleg vastgelegd").expect("the heading is in sight").1
}

#[test]
fn all_that_was_recorded_is_in_sight_on_a_small_terminal() {
    let screen = talked_through().screen_of(80, 24);
    for told in ["Contact", "Waakvlam", "Notitie", "thuis langsgaan"] {
        assert!(recorded(&screen).contains(told), "{told}: {screen}");
    }
}

#[test]
fn what_does_not_fit_says_how_to_see_it() {
    let mut chair = talked_through();
    for what in ["een", "twee", "drie", "vier", "vijf", "zes"] {
        chair.keys("a").types(&format!("afspraak {what} @roel vr 4 dec")).keys("enter");
    }
    let screen = chair.screen_of(80, 24);
    assert!(recorded(&screen).contains("regels eerder · Tab toont alles"), "{screen}");
    assert!(recorded(&screen).contains("afspraak zes"), "{screen}");
}

#[test]
fn the_page_stands_still_when_a_notice_comes() {
    let mut chair = talked_through();
    let with_notice = chair.screen_of(80, 24);
    let without = chair.keys("down up").screen_of(80, 24);
    let right = |screen: &str| {
        let rows = screen.lines().skip(4).take(14);
        rows.map(|row| row.chars().skip(32).collect::<String>()).collect::<Vec<_>>()
    };
    assert_ne!(with_notice, without, "the notice is gone");
    assert_eq!(right(&with_notice), right(&without));
}

#[test]
fn a_pupil_at_the_table_for_the_second_time_looks_it() {
    let mut chair = at_the_table();
    chair.keys("v v up enter");
    let screen = chair.screen_of(80, 24);
    assert!(screen.contains("besproken · L-"), "{screen}");
    let wide = chair.screen_of(120, 40);
    assert!(wide.contains("aan tafel · besproken"), "{wide}");
}

#[test]
fn a_case_that_was_opened_from_the_meeting_says_for_which_it_records() {
    let mut chair = at_the_table();
    chair.keys("enter");
    let screen = chair.screen_of(80, 24);
    assert!(screen.contains("▶ overleg O-"), "{screen}");
    // From Lijst too, for who is on the agenda; of anybody else nothing is recorded for it.
    let app = chair.app();
    let meeting = app.meeting.shown(&app.world).unwrap();
    let on = meeting.order()[0].to_string();
    let off = app.world.state.rows().find(|row| meeting.item(row.id).is_none()).unwrap().id.to_string();
    for (pupil, says) in [(on, true), (off, false)] {
        chair.keys("g l / ctrl-u").types(&pupil).keys("enter enter");
        assert_eq!(chair.screen_of(80, 24).contains("▶ overleg"), says, "{pupil}");
    }
}

#[test]
fn a_blank_in_the_attendance_turns_the_person_under_the_cursor() {
    let mut chair = at_the_table();
    chair.keys("P down down");
    let row = |screen: &str| screen.lines().rfind(|row| row.contains("│ › ")).unwrap().to_owned();
    let before = row(&chair.screen());
    chair.types(" ");
    let after = row(&chair.screen());
    assert_ne!(before, after);
    let name = |row: &str| {
        let after = row.rsplit_once("› ").unwrap().1;
        after.chars().skip(2).take(10).collect::<String>()
    };
    assert_eq!(name(&before), name(&after));
    assert!(chair.screen().contains("typ een naam"), "the search is still empty");
    // A search that leaves the person keeps the cursor on them.
    let first: String = name(&after).trim().chars().take(1).collect();
    chair.types(&first);
    assert_eq!(name(&row(&chair.screen())), name(&after));
}

#[test]
fn a_meeting_with_postponed_pupils_does_not_say_that_all_were_discussed() {
    let mut chair = at_the_table();
    chair.keys("v v");
    for _ in 0..20 {
        if chair.screen().contains("Niemand meer") {
            break;
        }
        chair.keys("d");
        chair.keys("v");
    }
    let screen = chair.screen_of(120, 40);
    assert!(screen.contains("Niemand meer te bespreken: "), "{screen}");
    assert!(screen.contains("brengt iemand aan tafel, A sluit af."), "{screen}");
    assert!(!screen.contains("Iedereen is besproken"), "{screen}");
}
