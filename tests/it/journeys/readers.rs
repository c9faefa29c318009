//! Who may read a free text is chosen where it is written, with one key; what is chosen is recorded with the text, and
//! stands with it wherever the user reads it.

use casustafel::domain::{
    EntryFact, EntryKey, EntryKind, FreeText, Mark, MeetingFacts, NoteFacts, PupilId, query,
};
use casustafel::keys::{Action, BUILT_IN, Place, load};

use super::player::{MONDAY, Player, region};

/// The story under each keymap that comes with the program, over the region.
fn under_each_keymap(story: impl Fn(&mut Player)) {
    for (name, source) in BUILT_IN {
        let mut player = Player::over(region(MONDAY), MONDAY);
        player.under(load(source).keymap);
        println!("{name}");
        story(&mut player);
    }
}

fn marks(text: &FreeText) -> Vec<Mark> {
    text.marks().iter().collect()
}

impl Player {
    /// The facts of the newest note.
    fn note(&self) -> NoteFacts {
        self.state().notes().last().unwrap().facts.clone()
    }

    fn marks_of_note(&self) -> Vec<Mark> {
        marks(&self.note().text.unwrap())
    }

    /// Opens the box, goes down so many rows, turns the row so many times, and closes the box.
    fn chooses(&mut self, down: usize, turns: usize) -> &mut Self {
        self.does(Action::Readers).sees("Wie mag dit lezen?");
        for _ in 0..down {
            self.does(Action::PickDown);
        }
        for _ in 0..turns {
            self.does(Action::Accept);
        }
        self.does(Action::Cancel).sees_not("Wie mag dit lezen?")
    }

    /// The facts of the only meeting.
    fn meeting(&self) -> MeetingFacts {
        self.state().meetings().next().unwrap().facts.clone()
    }

    fn pupil_at_table(&self) -> PupilId {
        self.meeting().at_table.unwrap()
    }
}

const TO_PUPIL: usize = 0;
const TO_PARENTS: usize = 1;
const INSIDE: usize = 4;

#[test]
fn a_note_is_opened_to_parents_and_closed_again() {
    under_each_keymap(|user| {
        user.does(Action::AddNote).types("Gaat graag naar de bakkerij.");
        // The hint names the key.
        user.follows("", " lezers").sees("lezen niet mee   gewoon").does(Action::PickDown);
        user.does(Action::Accept).sees("lezen mee        open").does(Action::Cancel).sees("open voor ouders");
        assert_eq!(user.app().place(), Place::Note, "nothing is recorded before the note is");
        assert!(user.state().notes().next().is_none());
        user.does(Action::Save);
        assert_eq!(user.marks_of_note(), [Mark::OpenToParents]);
        user.does(Action::Open).sees("· open voor ouders");
        // Right and left turn too, in a round.
        user.does(Action::NextPane).does(Action::Last).does(Action::Open).sees("Notitie wijzigen");
        user.does(Action::Readers).does(Action::PickDown).does(Action::CursorRight).sees("gesloten");
        user.does(Action::CursorLeft).does(Action::CursorLeft).does(Action::Cancel).does(Action::Save);
        assert_eq!(user.marks_of_note(), []);
        assert_eq!(user.note().text.unwrap(), "Gaat graag naar de bakkerij.".into());
    });
}

#[test]
fn a_blank_turns_a_row_and_letters_stay_out_of_the_text() {
    let mut user = Player::over(region(MONDAY), MONDAY);
    user.keys("n").types("Kort.").keys("ctrl-o space x").pastes("niets").keys("esc ctrl-s");
    assert_eq!(
        user.note().text.unwrap(),
        FreeText::from("Kort.").marked([Mark::OpenToPupil].into_iter().collect())
    );
}

#[test]
fn an_agreement_stays_in_the_own_organisation() {
    under_each_keymap(|user| {
        user.does(Action::AddAgreement).types("loonwaarde bespreken @fatima vr 11 dec");
        user.does(Action::Readers).sees("lezen mee       gewoon").does(Action::PickLast);
        user.does(Action::Accept).sees("Alleen uw eigen organisatie leest dit.").sees_not("lezen mee");
        // No reader can be let in while it stays inside.
        user.does(Action::PickFirst).does(Action::Accept).sees_not("leest mee").does(Action::Cancel);
        user.sees("─ alleen eigen organisatie ─").does(Action::Accept);
        let what = user.state().agreements().last().unwrap().facts.what.clone().unwrap();
        assert_eq!(marks(&what), [Mark::OwnOrganisation]);
        user.does(Action::GoAgreements).does(Action::Last).sees("(alleen");
        // Wording it anew keeps it there.
        user.does(Action::GoList).does(Action::Open).does(Action::NextPane).does(Action::Last);
        user.does(Action::Open).sees("─ alleen eigen organisatie ─").does(Action::CursorStart).types("de ");
        user.does(Action::Accept);
        let what = user.state().agreements().last().unwrap().facts.what.clone().unwrap();
        assert_eq!(marks(&what), [Mark::OwnOrganisation]);
    });
}

#[test]
fn a_reason_is_opened_to_the_pupil() {
    under_each_keymap(|user| {
        user.does(Action::AddNote).types("Verkeerde leerling.").does(Action::Save).does(Action::Open);
        user.does(Action::NextPane).does(Action::Last).does(Action::Withdraw).sees("Notitie intrekken");
        user.types("hoort bij een ander").chooses(TO_PUPIL, 1).sees("open voor leerling");
        user.does(Action::Accept);
        assert_eq!(marks(&user.note().withdrawn.unwrap()), [Mark::OpenToPupil]);
    });
}

#[test]
fn why_a_caseload_is_handed_on_is_a_reason_too() {
    let mut user = Player::over(region(MONDAY), MONDAY);
    user.keys("r").types("noor").keys("enter g n").types("").keys("down down down");
    user.does(Action::HandOn).sees("overdragen").keys("tab tab").types("andere baan");
    user.chooses(TO_PARENTS, 2).sees("niet voor ouders").keys("ctrl-s");
    // Away from the reason the frame says again how much finds somebody.
    user.keys("esc shift-tab").sees_not("niet voor ouders");
}

#[test]
fn a_question_with_a_handover_is_kept_from_parents() {
    let mut user = Player::over(region(MONDAY), MONDAY);
    user.all_pupils();
    let pupil = user.selected();
    let question = |user: &Player| {
        let case = user.state().case(pupil).unwrap();
        let (_, entry) = case.entries_of(EntryKind::Handover).next().unwrap();
        entry.get(EntryKey::Question).and_then(EntryFact::text).cloned().unwrap()
    };
    user.keys("h").types("door").sees_not("lezers").keys("ctrl-o").sees_not("Wie mag dit lezen?");
    user.keys("tab").types("j").keys("tab").types("Wie belt de werkgever?").sees("lezers");
    user.chooses(TO_PARENTS, 2).sees("niet voor ouders").keys("ctrl-s");
    assert_eq!(marks(&question(&user)), [Mark::NotForParents]);
    user.keys("enter tab tab").sees("(niet voor ouders)");
    // What is chosen anew is recorded, also when no word changes.
    user.keys("h tab tab tab tab tab").chooses(TO_PUPIL, 1).keys("ctrl-s");
    assert_eq!(marks(&question(&user)), [Mark::NotForParents, Mark::OpenToPupil]);
    // Confirming the handover leaves the question as it is.
    user.keys("h").sees("Overdracht wijzigen").sees("niet voor ouders").keys("shift-tab shift-tab");
    user.types("vandaag").keys("ctrl-s");
    assert_eq!(marks(&question(&user)), [Mark::NotForParents, Mark::OpenToPupil]);
}

#[test]
fn a_new_note_takes_over_what_was_set_for_the_meeting() {
    under_each_keymap(|chair| {
        for action in [Action::Mark, Action::Mark, Action::PutOnAgenda] {
            chair.does(action);
        }
        chair.types("vandaag").does(Action::PreviousField).sees("zoals gewoonlijk");
        chair.sees("Zo begint een nieuwe notitie aan tafel.");
        chair.does(Action::CursorRight).does(Action::CursorRight).sees("open voor leerling en ouders");
        chair.does(Action::Save);
        let set = [Mark::OpenToParents, Mark::OpenToPupil];
        assert_eq!(chair.meeting().notes_for.unwrap().iter().collect::<Vec<_>>(), set);
        // Away from the table it does not count.
        chair.does(Action::AddNote).sees_not("open voor").does(Action::Cancel);
        chair.does(Action::GoMeeting).does(Action::StartMeeting);
        chair.does(Action::AddNote).sees("open voor ouders, open voor leerling").types("Wil kok worden.");
        chair.does(Action::Save);
        assert_eq!(chair.marks_of_note(), set);
        // One note says otherwise; the next begins as it was set.
        chair.does(Action::AddNote).types("Thuis is het druk.").chooses(INSIDE, 1).does(Action::Save);
        assert_eq!(chair.marks_of_note(), [Mark::OwnOrganisation]);
        chair.does(Action::AddNote).sees("open voor ouders, open voor leerling").does(Action::Cancel);
        // A case that was opened from the table is at the table, one that was opened from Lijst is not.
        let pupil = chair.pupil_at_table();
        let running = query::running_meeting(chair.state()).unwrap();
        assert!(!query::notes_for(chair.state(), running, pupil).is_empty());
        let other = chair
            .state()
            .cases()
            .map(|case| case.id)
            .find(|it| chair.state().meeting(running).unwrap().item(*it).is_none());
        assert!(query::notes_for(chair.state(), running, other.unwrap()).is_empty(), "not on its agenda");
        chair.does(Action::GoList).does(Action::AddNote).sees_not("open voor").does(Action::Cancel);
        // It is cleared where it was set.
        chair.does(Action::GoMeeting).does(Action::EditMeeting).does(Action::PreviousField);
        chair.does(Action::CursorLeft).does(Action::CursorLeft).sees("zoals gewoonlijk").does(Action::Save);
        assert_eq!(chair.meeting().notes_for, None);
        chair.does(Action::AddNote).sees_not("open voor");
    });
}

#[test]
fn what_was_chosen_is_kept_with_the_draft() {
    for (action, text) in [
        (Action::AddNote, "Nog niet af"),
        (Action::AddAgreement, "jobcoach aanvragen"),
        // Choosing alone is worth keeping.
        (Action::AddNote, ""),
    ] {
        under_each_keymap(|user| {
            user.does(action).types(text).chooses(TO_PUPIL, 1).does(Action::Cancel).sees("is bewaard");
            user.does(action).sees("open voor leerling").sees(text).sees_not("Wie mag dit lezen?");
        });
    }
    let mut user = Player::over(region(MONDAY), MONDAY);
    user.keys("h tab").types("j").keys("tab").types("Wie belt?");
    user.chooses(TO_PUPIL, 1).keys("esc").sees("is bewaard").keys("h").sees("open voor leerling");
    // Looking is no choice.
    user.keys("esc down n ctrl-o down esc esc").sees_not("is bewaard");
}
