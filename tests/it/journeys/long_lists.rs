//! A list of a whole region: what its rows do is found beside the work, and whoever waits can stop.

use std::time::Duration;

use super::player::{MONDAY, Player, region};

/// Five thousand pupils, and no school.
fn with_long_list() -> Player {
    let user = Player::over(region(MONDAY), MONDAY);
    let row = |at: usize| format!("Noor{at};Bakker{at};{}-{}-2010\n", at % 28 + 1, at % 12 + 1);
    let rows: String = (0..5_000).map(row).collect();
    let text = format!("Roepnaam;Achternaam;Geboortedatum\n{rows}");
    std::fs::write(user.lists.path().join("lang.csv"), text).unwrap();
    user
}

#[test]
fn a_long_list_is_looked_at_beside_the_work_and_nobody_has_to_wait_for_it() {
    let mut user = with_long_list();
    user.keys("I").sees("lang.csv").keys("enter");
    let asked = user.planning.clone().unwrap();
    // What is quick says nothing; a key that comes meanwhile hears what there is to wait for.
    user.sees("stap 1 van 3").sees_not("Met Esc stopt u");
    user.keys("x down enter").sees("lang.csv wordt gelezen. Met Esc stopt u.").sees("stap 1 van 3");
    user.plans_so_far(3_000, 5_000, Duration::from_secs(3));
    user.sees("lang.csv: 3.000 van 5.000 rijen nagekeken · nog ongeveer 2 seconden. Met Esc stopt u.");
    user.keys("esc").sees("lang.csv is niet verder gelezen. Er is niets veranderd.").sees("stap 1 van 3");
    assert!(asked.halt.is_now(), "who makes it hears of it");
    user.plans().sees("stap 1 van 3");

    // Each choice asks for a new plan; who does not wait for that takes the choice back.
    user.keys("enter").plans().sees("stap 2 van 3").sees("welke school?");
    user.keys("enter").types("De Kaap").keys("enter");
    user.plans_so_far(1_000, 5_000, Duration::from_millis(600)).sees("1.000 van 5.000 rijen nagekeken");
    user.keys("esc").sees("niet verder gelezen").sees("stap 2 van 3").plans().sees("welke school?");
    user.keys("enter").types("De Kaap").keys("enter").plans().sees_not("nagekeken").sees_not("welke school?");
    user.keys("tab enter").sees("stap 3 van 3").sees("Noor9 Bakker9");
}
