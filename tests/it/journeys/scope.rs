//! On how many pupils an action works stands in the table of actions, and is what it does.

use casustafel::app::{Intent, Notice, acts};
use casustafel::domain::PupilId;
use casustafel::keys::{Action, Scope};

use super::player::{MONDAY, Player, region};

#[test]
fn an_action_works_on_as_many_as_its_row_says() {
    let user = Player::over(region(MONDAY), MONDAY);
    let pupils: Vec<PupilId> = user.state().cases().take(2).map(|case| case.id).collect();
    // With marks, planning a meeting is how they come on an agenda; it is no act on a pupil.
    for action in Action::ALL.iter().copied().filter(|action| *action != Action::NewMeeting) {
        let begun = |pupils: &[PupilId]| acts::begin(action, pupils, &user.app().world);
        let alike = format!("{:?}", begun(&pupils)) == format!("{:?}", begun(&pupils[..1]));
        let is_act = !matches!(begun(&pupils).as_slice(), [Intent::Tell(Notice::NotHere)]);
        let found = match (is_act, alike) {
            (false, _) => Scope::None,
            (true, true) => Scope::One,
            (true, false) => Scope::Many,
        };
        assert_eq!(action.scope(), found, "{}", action.id());
    }
}
