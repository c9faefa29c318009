//! A sentence that names a key names one that does it, whichever keymap is in use: each story is told under all of
//! them, and presses what the sentence says.

use casustafel::domain::{Cause, MeetingPhase, query};
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

impl Player {
    /// A meeting today with the first three pupils of Lijst, shown in Overleg.
    fn plans_a_meeting(&mut self) -> &mut Self {
        for action in [Action::Mark, Action::Mark, Action::Mark, Action::PutOnAgenda] {
            self.does(action);
        }
        self.types("vandaag").does(Action::Save).does(Action::GoMeeting)
    }

    #[track_caller]
    fn is_in(&self, place: Place) -> &Self {
        assert_eq!(self.app().place(), place);
        self
    }

    fn groups_taken_back(&self) -> usize {
        self.groups().iter().filter(|group| matches!(group.cause, Cause::Undo(_))).count()
    }
}

#[test]
fn what_ends_other_programs_says_how_to_stop() {
    under_each_keymap(|user| {
        user.does(Action::Interrupted).sees("ctrl-c doet hier niets");
        user.follows("Stoppen doet u met ", ";");
        assert!(user.left);
    });
}

#[test]
fn a_paste_that_is_refused_names_fields_that_open_on_this_screen() {
    for (piece, place) in [
        (["bijvoorbeeld met ", ", "], Place::Form),
        (["bijvoorbeeld met *, ", " of "], Place::Note),
        ([" of ", "."], Place::Picker),
    ] {
        under_each_keymap(|user| {
            user.pastes("zomaar iets");
            user.follows(piece[0], piece[1]).is_in(place);
        });
    }
    under_each_keymap(|user| {
        // On Afspraken nothing can be made, but there can be searched.
        user.does(Action::GoAgreements).pastes("zomaar iets").sees_not(" of ");
        user.follows("bijvoorbeeld met ", ".").is_in(Place::Picker);
    });
}

#[test]
fn where_no_agreement_is_there_the_sentence_makes_one() {
    under_each_keymap(|user| {
        user.does(Action::ToggleDone).follows("Maak er een met ", ".").sees("Afspraak").is_in(Place::Form);
    });
    // Where there are no pupils yet, Afspraken has nobody to make one with.
    let mut user = Player::over(region(MONDAY).into_iter().take(1).collect(), MONDAY);
    user.does(Action::GoAgreements).does(Action::ToggleDone).sees("bij een leerling, in Lijst of in Overleg");
}

#[test]
fn where_no_meeting_is_there_the_sentence_makes_one() {
    under_each_keymap(|user| {
        user.does(Action::Export);
        let key = user.named("Maak er een in Overleg met ", ".");
        user.does(Action::GoMeeting).presses(&key).sees("Nieuw overleg").is_in(Place::Form);
    });
    under_each_keymap(|user| {
        user.does(Action::GoMeeting).follows("Druk op ", " om er een").sees("Nieuw overleg");
    });
}

#[test]
fn an_agenda_without_pupils_says_how_to_fill_it() {
    for (before, after) in [("Druk op ", " om een leerling"), ("Zet er met ", " leerlingen op")] {
        under_each_keymap(|user| {
            user.does(Action::GoMeeting).does(Action::NewMeeting).types("vandaag").does(Action::Save);
            user.does(Action::StartMeeting);
            user.follows(before, after).is_in(Place::Picker);
        });
    }
    under_each_keymap(|user| {
        user.does(Action::GoMeeting).does(Action::NewMeeting).types("vandaag").does(Action::Save);
        let key = user.named("vanuit Lijst op de agenda met ", ".");
        user.does(Action::GoList).presses(&key);
        assert_eq!(user.state().meetings().map(|meeting| meeting.agenda.len()).collect::<Vec<_>>(), [1]);
    });
}

#[test]
fn a_meeting_names_the_keys_of_each_step() {
    under_each_keymap(|chair| {
        chair.plans_a_meeting();
        let (add, open) = (chair.named("het overleg. ", " zet nog"), chair.named("op de agenda. ", " opent"));
        chair.presses(&add).is_in(Place::Picker);
        chair.does(Action::Cancel).presses(&open).is_in(Place::Case);
        chair.does(Action::GoMeeting).follows("─ ", " begint het overleg");
        assert!(query::running_meeting(chair.state()).is_some());
        // The read-back brings the next one, and the last one leads back.
        let at_table = |chair: &Player| chair.state().meetings().find_map(|meeting| meeting.facts.at_table);
        let first = at_table(chair);
        chair.does(Action::Discussed).follows("· ", " gaat terug").is_in(Place::Meeting);
        chair.does(Action::Discussed).follows("", " brengt ");
        assert_ne!(at_table(chair), first);
        for _ in 0..2 {
            chair.does(Action::Discussed).does(Action::Discussed);
        }
        chair.follows("Sluit het overleg af met ", ".").is_in(Place::Confirm);
        chair.does(Action::Yes);
        let meeting = chair.state().meetings().next().unwrap().id;
        assert_eq!(chair.state().meeting(meeting).unwrap().phase(), MeetingPhase::Closed);
        chair.follows("Met ", " maakt u het verslag");
        assert_eq!(std::fs::read_dir(chair.exports.path()).unwrap().count(), 1);
        chair.follows("heropenen: ", "").sees("heropenen").is_in(Place::Form);
    });
}

#[test]
fn nobody_at_the_table_names_the_key_that_brings_somebody() {
    under_each_keymap(|chair| {
        chair.plans_a_meeting().does(Action::StartMeeting).does(Action::Withdraw).does(Action::Yes);
        chair.does(Action::AddNote);
        chair.follows("Kies een leerling in de agenda en druk op ", ".");
        assert!(chair.state().meetings().any(|meeting| meeting.facts.at_table.is_some()));
    });
}

#[test]
fn what_is_no_fact_to_withdraw_names_the_key_that_changes_it() {
    under_each_keymap(|user| {
        user.does(Action::Open).does(Action::Withdraw).follows("Dit gegeven wijzigt u met ", ";");
        assert_ne!(user.app().place(), Place::Case, "something is open to change it in");
    });
}

#[test]
fn what_does_nothing_here_names_the_key_of_help() {
    under_each_keymap(|user| {
        user.does(Action::GoAgreements)
            .does(Action::SetDueDate)
            .follows("Met ", " ziet u wat hier wel kan")
            .is_in(Place::Help);
    });
}

#[test]
fn many_changes_name_the_key_that_takes_them_back() {
    under_each_keymap(|user| {
        user.does(Action::Mark).does(Action::Mark).does(Action::StatusOnTrack);
        user.follows("; ", " maakt alles samen ongedaan");
        assert_eq!(user.groups_taken_back(), 1);
    });
    under_each_keymap(|user| {
        user.does(Action::MarkAll).does(Action::StatusOnTrack).is_in(Place::Confirm);
        let undo = user.named("Met ", " maakt u dit in één keer ongedaan");
        user.does(Action::Yes).presses(&undo);
        assert_eq!(user.groups_taken_back(), 1);
    });
}

#[test]
fn views_name_the_keys_that_search_and_keep() {
    under_each_keymap(|user| {
        user.does(Action::View7);
        let keep = user.named("bewaar dat met ", ".");
        user.does(Action::KeepView).follows("Zoek of filter eerst iets met ", ".").is_in(Place::Picker);
        user.types("status:xyz").does(Action::Accept).presses(&keep);
        user.follows("Verbeter dat eerst met ", ";").is_in(Place::Picker);
        user.does(Action::DeleteToStart)
            .types("school:kaap")
            .does(Action::Accept)
            .presses(&keep)
            .is_in(Place::Form);
        user.sees("Weergave bewaren").does(Action::Cancel).does(Action::Back);
        // Nobody is called so.
        user.does(Action::Search).types("zzzz").does(Action::Accept);
        user.follows("maak het zoekveld leeg met ", ".").sees_not("zzzz");
    });
}

#[test]
fn the_list_of_views_names_the_key_of_each() {
    for (query, title) in
        [("let-op:geen-casusregisseur", "Zonder regisseur"), ("besproken:lang", "Lang niet besproken")]
    {
        under_each_keymap(|user| {
            user.does(Action::ChooseView);
            let key = user.named("  ", &format!(" · {query}"));
            user.does(Action::Cancel).sees_not(title).presses(&key).sees(title);
        });
    }
}

#[test]
fn a_view_without_pupils_names_the_way_on() {
    for (before, after) in [("staat niemand. Met ", " en "), ("staat niemand. Met * en ", " kiest")] {
        under_each_keymap(|user| {
            user.does(Action::View4).follows(before, after).sees_not("staat niemand");
        });
    }
    under_each_keymap(|user| {
        user.does(Action::View4).follows("; met ", " voegt u een leerling toe").is_in(Place::Form);
    });
}

#[test]
fn the_last_pupil_of_triage_names_the_way_back() {
    under_each_keymap(|user| {
        user.does(Action::Triage).does(Action::Last).does(Action::Open);
        user.follows("Met ", " gaat u terug naar de lijst");
        user.is_in(Place::List);
    });
}

#[test]
fn a_list_that_is_read_in_names_its_keys() {
    const LIST: &str = "Roepnaam;Achternaam;Geboortedatum;Hobby\nSanne;Smit;3-4-2009;dans\n";
    under_each_keymap(|user| {
        std::fs::write(user.lists.path().join("lijst.csv"), LIST).unwrap();
        user.does(Action::Import).does(Action::Accept);
        user.does(Action::PickFirst).follows("Met ", " vult u in van welke school");
        user.types("De Kaap").does(Action::Accept).does(Action::PickFirst).does(Action::PickDown);
        user.follows("overgenomen als roepnaam. Met ", " kiest u iets anders").sees("Wat is de kolom");
        user.does(Action::Cancel).does(Action::PickLast).does(Action::Accept).sees("stap 3 van 3");
        let undo = user.named(" bij. Met ", " maakt u alles in één keer");
        user.follows("Met ", " komt er 1 leerling bij").sees("Ingelezen: 1 leerling erbij");
        assert_eq!(undo, user.named("erbij. Met ", " maakt u alles in één keer"));
        user.presses(&undo);
        assert_eq!(user.groups_taken_back(), 1);
    });
}

#[test]
fn a_day_that_has_passed_is_recorded_with_the_key_that_is_named() {
    under_each_keymap(|user| {
        user.does(Action::AddAgreement).types("bellen @fatima 1-9-2026").does(Action::Accept);
        user.follows("Nog een keer ", " legt het zo vast");
        user.sees("bellen").is_in(Place::List);
    });
}

#[test]
fn what_goes_can_come_back_with_the_key_that_is_named() {
    under_each_keymap(|user| {
        user.does(Action::Open).does(Action::Circle).does(Action::Accept).types("Ayla").does(Action::Save);
        user.sees("Ayla").does(Action::DeleteForward).is_in(Place::Confirm);
        let undo = user.named("dat het er was. Met ", " staat");
        // The list of the circle stays open, and takes keys of its own.
        user.does(Action::Yes).does(Action::Cancel).presses(&undo);
        assert_eq!(user.groups_taken_back(), 1);
    });
}
