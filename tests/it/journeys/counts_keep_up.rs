//! Afspraken and Netwerk count nothing twice and nothing too late.

use super::player::{MONDAY, Player, region};

#[test]
fn what_is_agreed_in_a_case_stands_in_afspraken_and_netwerk_at_once() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left g a").sees("0 open");
    coordinator.keys("g l enter a").types("stage bellen @fatima morgen").keys("enter");
    // Straight from the case, without a way round by another screen.
    coordinator.keys("g a").sees("stage bellen").sees("1 open");
    coordinator.keys("end x").sees("0 open").keys("ctrl-z").sees("1 open");
    let carried = |player: &Player| {
        let rows = player.app().network.rows.iter();
        rows.map(|(_, load)| load.agreements).sum::<usize>()
    };
    coordinator.keys("g n");
    assert_eq!(carried(&coordinator), 1);
    // From a case that was opened there, everything stands where it stood.
    coordinator.keys("g a enter esc").sees("stage bellen").sees("1 open");
}
