//! What the screen says is so: in the header, in the list, in a form, and after a few days.

use casustafel::app::Layer;
use casustafel::app::layers::form::Label;
use casustafel::domain::query;
use casustafel::domain::{AgendaState, EntryKey, FactKey, MeetingId, PupilId, Status};
use casustafel::keys::Action;
use chrono::{Days, NaiveDate};

use super::chair_runs_a_meeting::prepared;
use super::player::{MONDAY, Player, region};

fn coordinator() -> Player {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    coordinator
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The statuses of the list from the top, as it is sorted: what is stuck first.
fn is_sorted(player: &Player) -> bool {
    let rank = |pupil: &PupilId| match player.state().case(*pupil).unwrap().status() {
        Status::Stuck => 0,
        Status::Attention => 1,
        Status::New => 2,
        Status::OnTrack => 3,
        Status::Landed => 4,
    };
    player.app().list.shown.is_sorted_by_key(rank)
}

#[test]
fn a_row_stays_where_the_eye_left_it_and_the_list_is_sorted_for_who_comes_back() {
    let mut coordinator = coordinator();
    let last = *coordinator.app().list.shown.last().unwrap();
    coordinator.keys("end 3");
    assert_eq!(coordinator.app().list.shown.last(), Some(&last), "the row stays");
    // Back from its case it stands there still; from another screen everything is sorted, with the cursor on it.
    coordinator.keys("enter esc");
    assert_eq!(coordinator.app().list.shown.last(), Some(&last));
    coordinator.keys("g n g l");
    assert!(is_sorted(&coordinator));
    assert_eq!(coordinator.selected(), last);
    coordinator.keys("home T 1 1 3 esc esc");
    assert!(is_sorted(&coordinator), "after triage");
}

#[test]
fn a_list_that_comes_back_is_sorted() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    // The status of one of them, so that the order is not that of the file.
    coordinator.all_pupils().keys("end 3 ctrl-z ctrl-z");
    let fewer = coordinator.app().list.shown.len();
    coordinator.keys("ctrl-y ctrl-y");
    assert!(coordinator.app().list.shown.len() > fewer);
    let names = |player: &Player| player.app().list.shown.clone();
    let before = names(&coordinator);
    coordinator.keys("g n g l");
    let shown = names(&coordinator);
    coordinator.all_pupils();
    assert_eq!(names(&coordinator), shown, "{before:?}");
}

#[test]
fn whoever_is_put_on_the_agenda_while_a_meeting_runs_comes_on_that_one() {
    let mut chair = prepared();
    chair.keys("B g l").all_pupils();
    let meeting = |chair: &Player| chair.state().meeting(MeetingId(1)).unwrap().clone();
    let off = |chair: &Player| {
        let known = meeting(chair);
        chair.app().list.shown.iter().position(|it| known.item(*it).is_none()).unwrap()
    };
    for _ in 0..off(&chair) {
        chair.keys("down");
    }
    let pupil = chair.selected();
    chair.keys("o").sees("O-001");
    assert_eq!(meeting(&chair).item(pupil).map(|item| item.state), Some(AgendaState::ToDiscuss));
    chair.sees_not("Hoort niet bij");
    // Whoever is on it stands there, as long as there is no next one.
    chair.keys("o").sees("staat al op de agenda van overleg O-001").sees_not("Nieuw overleg");
    // What is kept out of it goes to the next one too.
    chair.keys("g b home");
    for _ in 0..off(&chair) {
        chair.keys("down");
    }
    chair.keys("o").sees("Nieuw overleg");
}

#[test]
fn a_day_that_is_kept_stays_that_day() {
    let mut coordinator = coordinator();
    let note = |player: &Player| -> Vec<String> {
        let Some(Layer::Form(form)) = player.app().layers.last() else { return vec![] };
        form.fields.iter().map(|field| field.input.value().to_owned()).collect()
    };
    let at_note = |player: &Player| match player.app().layers.last() {
        Some(Layer::Form(form)) => matches!(form.field().unwrap().label, Label::Entry(EntryKey::Note, _)),
        _ => panic!("no form"),
    };
    coordinator.keys("m enter").sees("vandaag");
    while !at_note(&coordinator) {
        coordinator.keys("tab");
    }
    coordinator.types("moeder belt terug").keys("esc").sees("bewaard");
    coordinator.on(MONDAY.checked_add_days(Days::new(9)).unwrap());
    coordinator.keys("m enter");
    let fields = note(&coordinator);
    assert!(fields.contains(&"ma 23 nov 2026".to_owned()), "{fields:?}");
    coordinator.keys("esc");
    // So it is in a line, and after a start.
    coordinator.keys("a").types("bellen @fatima morgen").keys("esc");
    let mut coordinator = coordinator.starts_again();
    coordinator.all_pupils().keys("a").sees("bellen @fatima do 3 dec 2026");
}

#[test]
fn two_names_are_never_glued() {
    let mut coordinator = coordinator();
    coordinator.keys("g n enter").sees("Netwerkpartner");
    let name = |player: &Player| match player.app().layers.last() {
        Some(Layer::Form(form)) => form.fields[0].input.value().to_owned(),
        _ => String::new(),
    };
    let before = name(&coordinator);
    // A capital begins another name; anything else mends the one that stands there.
    coordinator.types("Karel Vos");
    assert_eq!(name(&coordinator), "Karel Vos");
    coordinator.keys("esc enter ctrl-u").types(&before).keys("ctrl-s enter").types("-de Boer");
    assert_eq!(name(&coordinator), format!("{before}-de Boer"));
    coordinator.keys("esc g l / ").types("regisseur:geen").keys("enter").does(Action::KeepView);
    coordinator.types("Te verdelen").keys("ctrl-s").sees("‹ Te verdelen ›").sees_not("regisseur:geenTe");
}

#[test]
fn a_deadline_that_has_passed_is_asked_in_words_too() {
    let mut coordinator = coordinator();
    coordinator.keys("a").types("stage bellen @fatima gisteren").keys("enter").sees("die dag is al voorbij");
    coordinator.keys("ctrl-u").types("stage bellen @fatima 32-13").keys("enter").sees("32-13 bestaat niet");
    coordinator
        .keys("ctrl-u")
        .types("stage bellen @fatima vr")
        .keys("enter g a /")
        .types("stage")
        .keys("enter d");
    let due = |player: &Player| player.state().agreements().next().unwrap().facts.due;
    let before = due(&coordinator);
    coordinator.types("gisteren").keys("enter").sees("die dag is al voorbij");
    assert_eq!(due(&coordinator), before);
    coordinator.keys("enter");
    assert_eq!(due(&coordinator), Some(day(2026, 11, 22)));
}

#[test]
fn what_is_refused_is_said_at_its_field() {
    let mut coordinator = coordinator();
    coordinator.keys("+").types("Noor").keys("tab tab").types("Zomer").keys("tab ctrl-s");
    coordinator.sees("Vul een geboortedatum in, met het jaar:");
    coordinator.types("1 jan 2031").keys("tab").types("De Kaap").keys("ctrl-s");
    coordinator.sees("× De geboortedatum 01-01-2031 moet nog komen.");
    let Some(Layer::Form(form)) = coordinator.app().layers.last() else { panic!("the form is gone") };
    let at = form.fields.get(form.at).unwrap();
    assert_eq!(at.label, Label::Pupil(FactKey::BirthDate));
}

#[test]
fn of_an_exit_the_month_is_enough() {
    let mut coordinator = coordinator();
    let pupil = coordinator.selected();
    coordinator.keys("u").types("juli 2028").keys("enter");
    coordinator.sees("Dit is een maand.").sees("maandag 31 juli 2028").keys("enter");
    let exit = coordinator.state().case(pupil).unwrap().facts.expected_exit;
    assert_eq!(exit, Some(day(2028, 7, 31)));
    // A year is no month.
    coordinator.keys("u").types("2028").keys("enter").sees_not("Dit is een maand.");
}

#[test]
fn who_may_not_know_of_whom_is_said_in_every_window_at_the_start_and_at_the_table() {
    let mut chair = prepared();
    chair.does(Action::Attendance).types("fatima").keys("enter esc");
    let lacking =
        query::without_ground_at(chair.app().world.reading(), chair.state().meeting(MeetingId(1)).unwrap());
    assert_eq!(lacking.len(), 1);
    let said = "3 zonder grondslag voor jobcoach";
    for (width, height) in [(80, 24), (120, 40)] {
        let screen = chair.screen_of(width, height);
        assert!(screen.contains(said), "{screen}");
    }
    // Who does not come hears nothing.
    chair.does(Action::Attendance).types("fatima").keys("enter esc").sees_not(said);
    chair.does(Action::Attendance).types("fatima").keys("enter enter enter esc").sees(said);
    chair.keys("B").sees(&format!("Let op: {said}"));
    let screen = chair.screen_of(80, 24);
    assert!(screen.contains("! Zonder grondslag voor jobcoach"), "{screen}");
}

#[test]
fn the_minutes_say_for_whom_they_are() {
    let mut chair = prepared();
    chair.keys("B n").types("Vader is boos.").keys("ctrl-s A j e").sees("Alleen voor uw eigen organisatie");
    chair.sees_not("Verstuur");
    let text = std::fs::read_to_string(chair.exports.path().join("verslag-2026-11-23-O-001.md")).unwrap();
    assert!(text.contains("Dit exemplaar is alleen voor de eigen organisatie"), "{text}");
}

#[test]
fn a_closed_meeting_says_how_its_minutes_are_made() {
    let mut chair = prepared();
    chair.keys("B A").sees("Niet besproken").sees("(schuift door").keys("j");
    chair.keys(":").types("verslag").keys("enter").sees("Opgeslagen in");
    chair.does(Action::CloseMeeting).sees("is al afgesloten. Het verslag maakt u in Overleg met e.");
}

#[test]
fn whoever_was_postponed_is_not_advised_to_be_postponed() {
    let mut chair = prepared();
    chair.keys("B down d").does(Action::Withdraw).sees("en komt dan niet meer vanzelf terug");
    chair.sees_not("kies dan doorschuiven");
}

#[test]
fn triage_says_whom_it_adds_to_the_view() {
    let mut coordinator = coordinator();
    // Somebody of a later year gets stuck.
    coordinator.keys("right right").sees("volgend schooljaar");
    let later = coordinator.selected();
    coordinator.keys("3 left T");
    let triage = &coordinator.app().triage;
    assert_eq!((triage.pupils.last(), triage.beside), (Some(&later), 1));
    coordinator.sees("van deze weergave en 1 die niet kan wachten");
}

#[test]
fn texts_that_wait_are_named_and_an_emptied_one_is_gone() {
    let mut coordinator = coordinator();
    let name = coordinator.spoken(coordinator.selected());
    coordinator.keys("n").types("Half een verhaal").keys("esc");
    let mut coordinator = coordinator.starts_again();
    coordinator.sees(&format!("notitie bij {name}"));
    coordinator.all_pupils().keys("n").sees("Half een verhaal").keys("ctrl-u esc").sees_not("bewaard");
    // A form that was emptied again too.
    coordinator.keys("+").types("Jan").keys("ctrl-u esc").sees_not("bewaard");
    coordinator.starts_again().sees_not("getypte tekst");
}

#[test]
fn help_is_as_wide_as_its_sentences() {
    let mut coordinator = coordinator();
    coordinator.keys("?").sees("Een school naar het nieuwe schooljaar brengen.");
}

/// On a terminal of 80 columns, beside up to sixteen cells of keys.
#[test]
fn no_sentence_of_the_help_is_cut() {
    for action in casustafel::keys::Action::ALL {
        let sentence = casustafel::text::keys::action(*action).long;
        assert!(sentence.chars().count() <= 54, "{sentence}");
    }
}
