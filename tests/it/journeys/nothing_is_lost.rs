//! No key loses work.

use casustafel::domain::FreeText;
use casustafel::keys::Action;

use super::player::{MONDAY, Player, region};

#[test]
fn a_note_that_was_left_comes_back() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator
        .keys("n")
        .types("Gesproken met de stagebegeleider.")
        .keys("enter")
        .types("Gaat goed.")
        .keys("esc");
    coordinator.sees("bewaard").keys("n").sees("Gesproken met de stagebegeleider.").keys("ctrl-s");
    let note = coordinator.state().notes().next().unwrap();
    assert_eq!(note.facts.text, Some("Gesproken met de stagebegeleider.\nGaat goed.".into()));
    // Recorded: a fresh note is empty again.
    coordinator.keys("n");
    let editor = coordinator.screen_of(80, 24);
    assert!(editor.contains("ctrl-s opslaan") && !editor.contains("Gaat goed."), "{editor}");
}

#[test]
fn what_was_typed_stands_ready_after_the_next_start_until_it_is_recorded() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("n").types("Gesproken met").keys("enter").types("de stagebegeleider.");
    coordinator.does(Action::Readers).keys("enter esc");
    let marks = coordinator.app().layers.last().unwrap().readers().unwrap().marks.clone();
    coordinator.keys("esc a").types("bellen @fatima").keys("esc");
    coordinator.does(Action::NewPupil).types("Noor").keys("tab tab").types("Zomer").keys("esc");
    // And one that is open when somebody ends the program.
    coordinator.keys("down n").types("Half een verh");
    assert_eq!(coordinator.is_ended(), None);

    let mut coordinator = coordinator.starts_again();
    coordinator.sees("staan 4 getypte teksten klaar");
    coordinator.keys("n").sees("Gesproken met").sees("de stagebegeleider.");
    assert_eq!(coordinator.app().layers.last().unwrap().readers().unwrap().marks, marks);
    coordinator.keys("ctrl-s");
    let note = coordinator.state().notes().next().unwrap();
    let text = note.facts.text.clone().unwrap();
    assert_eq!(text, FreeText::from("Gesproken met\nde stagebegeleider.".to_owned()).marked(marks));

    // Killed at once: what was recorded is no draft any more, the others are.
    let mut coordinator = coordinator.starts_again();
    coordinator.sees("staan 3 getypte teksten klaar");
    coordinator.keys("a").sees("bellen @fatima").types(" vr 11 dec").keys("enter");
    assert_eq!(coordinator.state().agreements().count(), 1);
    coordinator.does(Action::NewPupil).sees("Noor").sees("Zomer").keys("esc");
    coordinator.keys("down n").sees("Half een verh").types("aal.").keys("ctrl-s");
    let mut coordinator = coordinator.starts_again();
    coordinator.sees("staat 1 getypte tekst klaar");
}

#[test]
fn del_does_not_empty_a_fact_unasked() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    coordinator.keys("enter delete").sees("wijzigt u met Enter");
    assert_eq!(coordinator.groups().len(), before);
}

#[test]
fn leaving_asks_while_a_text_is_kept() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("a").types("half af").keys("esc q");
    assert!(!coordinator.left);
    coordinator.keys("n q j");
    assert!(coordinator.left);
}

#[test]
fn a_paste_outside_a_field_changes_nothing() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    coordinator.pastes("1234\nq").sees("Plakken");
    assert_eq!(coordinator.groups().len(), before);
    assert!(!coordinator.left);
    // In a field it is text; line ends and control characters do no harm.
    coordinator.keys("/").pastes("van\u{1b}[31m der\nMeulen");
    assert_eq!(coordinator.app().list.query.value(), "van der Meulen");
}

#[test]
fn letters_that_come_quickly_are_text_in_a_field_and_enter_behind_them_is_enter() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    // A key on a screen cannot be told from the first of a paste, so that one is done and no other.
    coordinator.in_a_burst("1234").sees("Alleen de eerste toets is gedaan. Weggelaten: 3 tekens.");
    assert_eq!(coordinator.groups().len(), before + 1);
    coordinator.keys("a").in_a_burst("bellen @fatima vr 11 dec\n");
    assert_eq!(coordinator.groups().len(), before + 2);
    // What opened a field gets none of it: a name in a letter would become a casusregisseur.
    coordinator.in_a_burst("rob\n").sees("Weggelaten: 3 tekens.").keys("esc");
    assert_eq!(coordinator.groups().len(), before + 2);
}

#[test]
fn ctrl_c_says_that_it_does_nothing_and_ctrl_s_that_all_is_saved() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("ctrl-c").sees("ctrl-c doet hier niets.").keys("ctrl-s").sees("Alles is opgeslagen");
    assert!(!coordinator.left);
}

#[test]
fn an_unknown_person_or_day_is_asked_and_never_guessed() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("a").types("bellen @gerda vr 11 dec").keys("enter");
    assert!(coordinator.state().agreements().next().is_none());
    coordinator.keys("ctrl-u").types("bellen @fatima za 11 dec").keys("enter");
    assert!(coordinator.state().agreements().next().is_none(), "11 December 2026 is a Friday");
    // A day that has passed is asked once.
    coordinator.keys("ctrl-u").types("bellen @fatima 2-11-2026").keys("enter").sees("al voorbij");
    assert!(coordinator.state().agreements().next().is_none());
    coordinator.keys("ctrl-u").types("bellen @fat").keys("tab").types("vr 11 dec").keys("enter");
    assert_eq!(coordinator.state().agreements().count(), 1);
}

/// In whatever text: a note, an agreement, a name. What was typed stands there until the number is gone.
#[test]
fn a_number_that_can_be_a_bsn_is_refused_and_nothing_typed_is_lost() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    coordinator.keys("n").types("moeder belt, bsn 999915174").keys("ctrl-s");
    coordinator.sees("een nummer dat een BSN kan zijn").sees("moeder belt, bsn 999915174");
    assert_eq!(coordinator.groups().len(), before);
    for _ in 0.." 999915174".len() {
        coordinator.keys("backspace");
    }
    coordinator.keys("ctrl-s");
    assert_eq!(coordinator.groups().len(), before + 1);
    coordinator.keys("a").types("999.915.174 doorgeven @fatima vr 11 dec").keys("enter");
    coordinator.sees("een nummer dat een BSN kan zijn");
    assert_eq!(coordinator.groups().len(), before + 1);
    coordinator.keys("esc");
    // What waits on the disk has no such number; the rest of what was typed has.
    coordinator.is_ended();
    let mut coordinator = coordinator.starts_again();
    coordinator.keys("a").sees("•••.•••.••• doorgeven @fatima vr 11 dec").keys("ctrl-u esc");
    // A telephone number is none, however it is written.
    coordinator.keys("n").types("bel 06-12345678, +31 6 99991517 of 0031 999915174").keys("ctrl-s");
    assert_eq!(coordinator.groups().len(), before + 2);
}

#[test]
fn what_waits_is_told_whole_and_by_what_it_is() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.does(Action::SetExitDate).types("31-7-2029").keys("esc down a").types("bellen").keys("esc");
    coordinator
        .keys("down n")
        .types("Half een verhaal")
        .keys("esc")
        .does(Action::NewPupil)
        .types("Noor")
        .keys("esc");
    let coordinator = coordinator.starts_again();
    let small = coordinator.screen_of(80, 24);
    let told = small.lines().map(|line| line.trim_matches(['│', ' '])).collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("staan 4 getypte teksten klaar, nog niet vastgelegd: verwachte uitstroom bij "),
        "{small}"
    );
    assert!(
        told.contains(" en nog 2. Open hetzelfde en u ziet ze weer; wat u leegmaakt, is weg."),
        "{small}"
    );
}

/// A demo in memory keeps nothing; one in a folder does, and so does every other store.
#[test]
fn leaving_says_truly_whether_a_text_stays() {
    use casustafel::app::{App, Clock};
    use casustafel::domain::{Lasts, People, State};
    use casustafel::run::Driver;
    use casustafel::store::Memory;
    let clock = Clock { now: chrono::DateTime::UNIX_EPOCH, today: MONDAY };
    let lasts = |people| {
        let app = App::new(State::default(), casustafel::keys::standard(), clock, people);
        Driver::new(app, Box::new(Memory::default()), None, "".into()).app().world.lasts
    };
    assert_eq!((lasts(People::Invented), lasts(People::Real)), (Lasts::ThisRun, Lasts::OnDisk));
    // A meeting that runs goes on later, or not; and a text that waits is told with it.
    let meeting =
        |lasts| casustafel::text::meeting::ask::in_meeting(casustafel::domain::MeetingId(3), lasts).concat();
    assert!(meeting(Lasts::OnDisk).contains("gaat het overleg straks verder"));
    assert!(!meeting(Lasts::ThisRun).contains("verder") && meeting(Lasts::ThisRun).contains("bewaart niets"));
    let mut chair = super::chair_runs_a_meeting::prepared();
    chair
        .keys("B q")
        .sees_not("Wat u typte en nog niet vastlegde")
        .keys("n n")
        .types("half af")
        .keys("esc q");
    chair.sees("O-001 is nog bezig").sees("Wat u typte en nog niet vastlegde");
    let said = |lasts| casustafel::text::meeting::ask::draft(lasts)[1];
    assert!(
        said(Lasts::OnDisk).contains("de volgende keer klaar")
            && said(Lasts::ThisRun).contains("bewaart niets")
    );
}
