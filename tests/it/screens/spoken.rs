//! The linear view: every screen and every layer says in one sentence what has the focus, in the words of the drawn view.

use casustafel::demo;
use casustafel::domain::{Draft, NameForm, State};
use casustafel::keys::Action;
use casustafel::store::{Log, Memory};
use casustafel::text::spoken::{said, stands_on};
use casustafel::view::spoken::{choices, keys, spoken, told};
use chrono::{NaiveDate, TimeZone, Utc};

use crate::journeys::player::Player;

/// The demo region on a Saturday in November.
fn demo() -> Player {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let now = Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap());
    let (mut log, mut state, mut drafts) = (Memory::default(), State::default(), Vec::<Draft>::new());
    demo::fill(None, today, now, &mut |draft| {
        state.apply(&log.append(&draft).unwrap());
        drafts.push(draft);
        Ok(())
    })
    .unwrap();
    Player::over(drafts, today)
}

/// Everything that is said of what is open now, as it would be read at the first look.
fn heard(player: &Player) -> String {
    let app = player.app();
    let it = spoken(app);
    let numbered = choices(app, 0, 3).into_iter().map(|choice| format!("# {choice}"));
    let asked = it.wrong.iter().map(|wrong| format!("! {wrong}"));
    let lines =
        told(app).into_iter().chain([it.title.clone()]).chain(it.text.clone()).chain(numbered).chain(asked);
    let lines = lines.chain([it.sentence(), keys(app)]).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_screen_and_layer_says_what_has_the_focus() {
    let mut player = demo();
    let mut seen = String::new();
    let mut look = |player: &Player, what: &str| {
        seen.push_str(&format!("## {what}\n{}\n\n", heard(player)));
    };
    look(&player, "Lijst");
    look(player.keys("down"), "Lijst, one row down");
    look(player.keys("space"), "Lijst, a mark");
    look(player.keys("esc /"), "search");
    look(player.types("jayden"), "search for somebody");
    look(player.keys("enter enter"), "Casus");
    look(player.keys("down down"), "Casus, another fact");
    look(player.keys("tab"), "Casus, what goes on");
    look(player.keys("tab"), "Casus, the dossier");
    look(player.keys("tab"), "Casus, the timeline");
    look(player.does(Action::Attentions), "what asks attention");
    look(player.keys("esc").does(Action::SetCasusregisseur), "a picker");
    look(player.types("fat"), "a picker, searched");
    look(player.keys("esc").does(Action::AddAgreement), "an agreement");
    look(player.types("bellen met UWV @fat"), "an agreement, whom is meant");
    look(player.keys("enter").types("over 2 weken"), "an agreement, understood");
    look(player.keys("esc").does(Action::AddNote), "a note");
    look(player.types("Moeder belt").does(Action::Readers), "who may read it");
    look(player.keys("esc esc").does(Action::LogContact), "a form");
    look(player.keys("esc esc g o"), "Overleg");
    look(player.does(Action::Attendance), "who attends");
    look(player.keys("esc g a"), "Afspraken");
    look(player.keys("g n"), "Netwerk");
    look(player.keys("tab"), "Netwerk, what somebody carries");
    look(player.does(Action::HandOn), "handing on");
    look(player.keys("esc g l").does(Action::Triage), "Triage");
    look(player.keys("esc").does(Action::Help), "help");
    look(player.keys("esc").does(Action::Palette), "the palette");
    look(player.keys("esc I"), "an import");
    look(player.keys("esc g"), "a chord");
    let folder = player.lists.path().file_name().unwrap().to_string_lossy().into_owned();
    insta::assert_snapshot!("spoken", seen.replace(&folder, "Downloads"));
}

#[test]
fn signs_become_words_and_boxes_are_not_said() {
    for (drawn, heard) in [
        ("! 3 dagen te laat", "let op: 3 dagen te laat"),
        ("■ vastgelopen", "vastgelopen"),
        ("arbeid → beschut werk", "arbeid naar beschut werk"),
        ("Saskia Brouwer\u{a0}· vr 20 nov", "Saskia Brouwer, vr 20 nov"),
        ("Vastgelegd ─────────", "Vastgelegd"),
        ("› –", "niet vastgelegd"),
        ("Voeg er een toe met +.", "Voeg er een toe met +."),
        ("+ contact vastleggen", "contact vastleggen"),
        ("Kies met ← en →, of typ.", "Kies met pijl links en pijl rechts, of typ."),
        ("Anne-Zoë 't Hart (L-003)", "Anne-Zoë 't Hart (L-003)"),
        ("jobcoach, elke 6 weken\nsinds 1 nov", "jobcoach, elke 6 weken, sinds 1 nov"),
    ] {
        assert_eq!(said(drawn), heard);
    }
    assert_eq!(stands_on("Lijst", Some((3, 36)), "Jayden"), "Lijst, 3 van 36: Jayden");
    assert_eq!(stands_on("", None, "Jayden"), "Jayden");
}

#[test]
fn every_key_is_answered_with_what_is_new() {
    let mut player = demo();
    player.keys("home");
    let row = player.keys("down").heard();
    assert!(
        row.starts_with("Lijst, 2 van 16: Jayden van 't Hof, vastgelopen") && !row.contains('\n'),
        "{row}"
    );
    // A key that does nothing is answered with where one is.
    assert_eq!(player.keys("z").heard(), row);
    let opened = player.does(Action::SetCasusregisseur).heard();
    for line in
        ["Casusregisseur, Jayden van 't Hof\n1 Esther Lindeman", "\nNog 8 regels: spatie leest verder.\n"]
    {
        assert!(opened.contains(line), "{line} in {opened}");
    }
    let found = player.keys("f").heard();
    assert!(found.starts_with("Zoeken \"f\", 1 van ") && !found.contains('\n'), "{found}");
    // Back where one was, only that is said.
    assert_eq!(player.keys("esc").heard(), row);
    player.does(Action::AddNote);
    assert_eq!(player.keys("x").heard(), "Notitie: x");
    // Where a key changes nothing, the field is read again.
    assert_eq!(player.keys("up").heard(), "\nNotitie: x");
}

#[test]
fn no_name_is_said_that_the_drawn_view_hides() {
    let mut player = demo();
    let names: Vec<(String, String)> = {
        let reading = player.app().world.reading();
        let name = |form| player.state().cases().map(|case| reading.name(case.id, form)).collect::<Vec<_>>();
        name(NameForm::Spoken).into_iter().zip(name(NameForm::Sorted)).collect()
    };
    for keys in
        ["down", "enter", "tab", "tab", "tab", "esc g o", "down", "g a", "down down", "g n tab", "g l T"]
    {
        let it = spoken(player.keys(keys).app());
        let drawn = player.screen_of(240, 90);
        for (name, sorted) in names.iter().filter(|(name, _)| it.sentence().contains(name.as_str())) {
            assert!(
                drawn.contains(name) || drawn.contains(sorted),
                "{keys}: {name} stands only in «{}»",
                it.sentence()
            );
        }
    }
}
