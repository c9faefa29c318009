//! A note names somebody else: who wrote it is told, or asked, and what they answer stays with the text.

use casustafel::domain::{Command, Fact, FactKey, PupilId};
use casustafel::keys::Place;

use super::player::{MONDAY, Player};
use crate::support::log::Story;

const ZOE: PupilId = PupilId(2);

/// Two pupils of one class and one of another; the cursor stands on Sanne.
fn coordinator() -> Player {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    let sanne = story.pupil("Sanne", "", "Aalbers", "De Kaap");
    let zoe = story.pupil("Zoë", "", "Óskarsdóttir", "De Kaap");
    story.pupil("Yara", "el", "Idrissi", "Het Anker");
    let class = Some(Fact::Class("4B".to_owned()));
    story.act(Command::SetFacts { pupils: vec![sanne, zoe], facts: vec![(FactKey::Class, class)] });
    let mut player = Player::after(&story);
    player.all_pupils().sees("Aalbers");
    assert_eq!((player.selected(), zoe), (sanne, ZOE));
    player
}

/// Whom the last note is about besides its pupil, as was answered.
fn about(player: &Player) -> Vec<PupilId> {
    let note = player.state().notes().last().expect("it was recorded");
    note.facts.text.as_ref().unwrap().is_about().iter().copied().collect()
}

fn is_asked(player: &Player) -> bool {
    player.app().place() == Place::Confirm
}

#[test]
fn who_is_named_in_full_is_told_and_nothing_is_asked() {
    let mut player = coordinator();
    player.keys("n").types("Zit naast Zoë Óskarsdóttir; Yara ging weg. Sanne belt.").keys("ctrl-s");
    player.sees("De tekst noemt ook Zoë Óskarsdóttir (L-002).");
    assert_eq!(about(&player), [], "the name itself says it");
    player.keys("n").types("Gaat goed.").keys("ctrl-s").sees_not("De tekst noemt ook");
}

#[test]
fn a_given_name_alone_is_asked_and_yes_is_kept_with_the_text() {
    let mut player = coordinator();
    player.keys("n").types("Zit in de bus naast Zoë.").keys("ctrl-s");
    player.sees("Over wie gaat dit ook?").sees("Zoë Óskarsdóttir (L-002)");
    player.keys("enter").sees("De tekst noemt ook Zoë Óskarsdóttir (L-002).");
    assert_eq!(about(&player), [ZOE]);
}

#[test]
fn no_records_the_note_as_it_stands_and_escape_goes_back_to_it() {
    let mut player = coordinator();
    player.keys("n").types("Zoë is haar tante.").keys("ctrl-s").sees("Over wie gaat dit ook?");
    player.keys("esc").sees("Zoë is haar tante.");
    assert!(player.state().notes().next().is_none(), "nothing is recorded yet");
    player.keys("ctrl-s n").sees_not("De tekst noemt ook");
    assert_eq!(about(&player), []);
}

#[test]
fn what_was_answered_is_not_asked_again_when_the_text_changes() {
    let mut player = coordinator();
    player.keys("n").types("Zit in de bus naast Zoë.").keys("ctrl-s enter");
    // In the case, on the note.
    player.keys("enter tab down down").sees("Zit in de bus");
    player.keys("enter").types(" Samen met haar vriendin.").keys("ctrl-s");
    assert!(!is_asked(&player), "{}", player.screen());
    let note = player.state().notes().last().unwrap().facts.text.as_ref().unwrap();
    assert!(note.folded().starts_with("samen met haar vriendin."), "{}", player.screen());
    assert_eq!(about(&player), [ZOE]);
}

#[test]
fn an_agreement_and_a_reason_are_asked_alike() {
    let mut player = coordinator();
    player.keys("a").types("samen met Zoë bellen @ilse 4-12").keys("enter").sees("Over wie gaat dit ook?");
    player.keys("enter").sees("De tekst noemt ook Zoë Óskarsdóttir (L-002).");
    let agreement = player.state().agreements().next().unwrap();
    assert_eq!(agreement.facts.what.as_ref().unwrap().is_about().iter().copied().collect::<Vec<_>>(), [ZOE]);
}
