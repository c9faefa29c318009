//! Views of Lijst: shipped ones by digit, own ones with a name.

use casustafel::app::views::View;
use casustafel::domain::Event;
use casustafel::domain::query::ListView;
use casustafel::words::dates::Calendar;
use casustafel::words::filter::parse_filter;

use crate::support::rules;

use super::player::{MONDAY, Player, region};

fn shown(player: &Player) -> usize {
    player.app().list.shown.len()
}

#[test]
fn a_digit_opens_a_shipped_view_and_the_chord_says_which() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("v").sees("zonder regisseur").sees("te laat met afspraken").sees("weergave bewaren");
    coordinator.keys("1").sees("Zonder regisseur");
    assert_eq!(shown(&coordinator), 36 - landed(&coordinator));
    coordinator.keys("v 7").sees("Op 7 staat nog geen weergave.");
    coordinator.keys("v 4").sees("Te laat met afspraken").sees("staat niemand");
    // The arrows pass them, and everybody is one step left of the first.
    coordinator.keys("right right right").sees("Alle leerlingen").keys("right left").sees("Alle leerlingen");
}

fn landed(player: &Player) -> usize {
    let all = player.state().cases();
    all.filter(|case| case.status() == casustafel::domain::Status::Landed).count()
}

#[test]
fn what_is_asked_is_kept_reopened_renamed_and_removed() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("v b").sees("Zoek of filter eerst iets");
    coordinator.keys("/").types("school:kaap").keys("enter v b").sees("Weergave bewaren").sees("7 (vrij)");
    let kaap = shown(&coordinator);
    coordinator
        .keys("ctrl-u")
        .types("onze school")
        .keys("ctrl-s")
        .sees("Weergave 'onze school' is bewaard op 7.");
    // It is the view now; the words went into it, with the view that they were asked in.
    coordinator.sees("Onze school");
    assert_eq!((shown(&coordinator), coordinator.app().list.query.value()), (kaap, ""));
    let View::Saved(view) = coordinator.app().list.view.clone() else { panic!("a saved view") };
    assert_eq!((view.slot, &*view.query), (7, "weergave:dit-schooljaar school:kaap"));
    coordinator.keys("left left").sees_not("Onze school  ").keys("v 7").sees("Onze school");

    let mut coordinator = coordinator.starts_again();
    coordinator.keys("v v").types("onze").keys("enter").sees("Onze school");
    // Kept again with nothing more asked: another name, another digit.
    coordinator.keys("v b ctrl-u").types("De Kaap").keys("enter left left left left left left ctrl-s");
    coordinator.sees("Weergave 'onze school' heet nu 'De Kaap' en staat op 1.");
    coordinator.keys("v 7").sees("geen weergave").keys("v 1").sees("De Kaap");
    coordinator.keys("ctrl-z").sees("Onze school").keys("ctrl-y").sees("De Kaap");

    // Del in the list of all takes it away; the shipped one stands on 1 again.
    coordinator
        .keys("v v")
        .sees("zonder bestemming binnen 3 maanden")
        .keys("home down down down down down delete");
    coordinator.sees("Weergave 'De Kaap' is weggehaald.").keys("v 1").sees("Zonder regisseur");
    coordinator.keys("ctrl-z v 1").sees("De Kaap");
    coordinator.keys("v v end delete").sees("Deze weergave hoort bij casustafel.");
}

#[test]
fn a_kept_view_holds_who_was_shown() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("/").types("weergave:nazorg").keys("enter");
    let aftercare = shown(&coordinator);
    assert!(aftercare > 0);
    coordinator.keys("v b ctrl-u").types("na school").keys("ctrl-s").sees("Na school");
    assert_eq!(shown(&coordinator), aftercare);
    // What is asked of a key anew takes the place of what the view asks of it.
    coordinator.keys("/").types("weergave:alle status:geland").keys("enter");
    let landed = shown(&coordinator);
    coordinator.keys("v b ctrl-u").types("geland").keys("ctrl-s").sees("Geland");
    assert_eq!(shown(&coordinator), landed);
}

#[test]
fn a_value_that_does_not_exist_finds_nobody_and_says_which_do() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("/").types("status:onzin").sees("Kies uit nieuw, op koers, aandacht nodig");
    assert_eq!(shown(&coordinator), 0);
    coordinator.keys("enter").sees("'onzin' past niet bij status.").sees("een filter klopt niet");
    // All of what is wrong can be read, also where the window is narrow.
    let narrow = coordinator.screen_of(60, 24);
    let lines: Vec<&str> = narrow.lines().map(|line| line.trim_matches([' ', '│'])).collect();
    assert!(lines.join(" ").contains("of geland.") && !narrow.contains('…'), "{narrow}");
    // Nothing can be marked, and so nothing is set for many at once.
    coordinator.keys("* 3");
    assert_eq!(coordinator.app().list.targets(), []);
    assert!(
        coordinator.groups().last().unwrap().events.iter().all(|it| !matches!(it, Event::PupilSet { .. }))
    );
    coordinator.keys("/ ctrl-u").types("status:").keys("enter");
    assert!(shown(&coordinator) > 0, "half a filter is no mistake yet");
}

#[test]
fn a_filter_with_a_slip_is_not_kept() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("/").types("statsu:nieuw").keys("enter v b").sees("klopt nog niet");
    let settings = coordinator.groups().into_iter().flat_map(|group| group.events);
    assert_eq!(settings.filter(|event| matches!(event, Event::SettingSet { .. })).count(), 0);
}

#[test]
fn shipped_views_ask_what_a_filter_understands() {
    let calendar = Calendar { today: MONDAY, next_meeting: None };
    for view in &rules().views {
        let read = parse_filter(&view.when.text, &calendar, rules());
        assert!(read.problems.is_empty() && !read.filter.is_empty(), "{}: {}", view.id, view.when.text);
    }
    for view in ListView::ALL {
        let query = casustafel::text::views::as_filter(view);
        assert!(parse_filter(query, &calendar, rules()).problems.is_empty(), "{query}");
    }
}

#[test]
fn the_view_of_who_was_long_not_discussed_finds_everybody_of_whom_that_is_so() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    // Nobody was ever discussed; who is still early in school, or gone, need not be.
    let about = |player: &Player| {
        use casustafel::domain::{Phase, query};
        let reading = crate::support::reading(player.state(), MONDAY);
        let is_about = |case: &&casustafel::domain::Case| {
            query::phase(reading, *case) != Phase::Early && !query::in_aftercare(reading, *case)
        };
        player.state().cases().filter(is_about).count()
    };
    let all = about(&coordinator);
    assert!(all > 20);
    coordinator.keys("v 6").sees(&format!("{all} "));
    assert_eq!(coordinator.app().list.shown.len(), all);
    // Whoever was discussed today is not there any more.
    let pupil = coordinator.app().list.shown[0];
    coordinator.keys("home o").types("23-11-2026").keys("ctrl-s g o B v v A j g l v 6");
    assert_eq!(coordinator.app().list.shown.len(), all - 1);
    assert!(!coordinator.app().list.shown.contains(&pupil));
}
