//! What a coordinator records of work, handover and the people around a pupil.

use casustafel::domain::{Answer, EntryKind, Mark, NoteFacts, Provision, ProvisionState, Role, SettingKey};

use super::player::{MONDAY, Player, region};

#[test]
fn a_granted_register_takes_few_keys_and_the_list_stays() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    let pupil = coordinator.selected();
    coordinator.keys("i enter").types("toe").keys("enter").sees("toegekend, sinds 23-11-2026");
    coordinator.types("dagb").keys("enter").types("toe").keys("enter").sees("Geldig tot en met");
    coordinator.types("1-6-2027").keys("ctrl-s").sees("t/m 01-06-2027");
    coordinator
        .keys("ctrl-u")
        .types("diploma")
        .keys("down")
        .keys("ctrl-u")
        .types("start")
        .keys("enter")
        .types("ja")
        .keys("enter");
    let case = coordinator.state().case(pupil).unwrap();
    let states: Vec<_> = case
        .entries_of(EntryKind::Provision)
        .map(|(_, it)| (*it.provision().unwrap(), *it.provision_state().unwrap()))
        .collect();
    assert_eq!(
        states,
        [(Provision::Register, ProvisionState::Granted), (Provision::DayActivity, ProvisionState::Granted)]
    );
    assert_eq!(case.facts.start_qualification, Some(Answer::Yes));
    coordinator.keys("ctrl-u").types("stage of werk").keys("enter").sees("Soort plek");
    coordinator.types("d").keys("tab").types("Bakkerij Bram").keys("tab").types("veel").keys("ctrl-s");
    coordinator
        .sees("Uren per week is een getal")
        .keys("ctrl-u")
        .types("24")
        .keys("ctrl-s")
        .sees("duurzame stage bij Bakkerij Bram");
}

#[test]
fn a_handover_opens_again_until_it_is_confirmed() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    let pupil = coordinator.selected();
    coordinator.keys("h").sees("Nieuwe overdracht").types("door").keys("tab").types("j").keys("ctrl-s");
    let entry = |player: &Player| {
        let case = player.state().case(pupil).unwrap();
        case.entries_of(EntryKind::Handover).map(|(_, entry)| entry.clone()).collect::<Vec<_>>()
    };
    let made = entry(&coordinator);
    assert_eq!(made[0].involved_until(), Some(&(MONDAY + chrono::Months::new(3))), "003:148");
    coordinator
        .keys("h")
        .sees("Overdracht wijzigen")
        .keys("shift-tab shift-tab")
        .types("vandaag")
        .keys("ctrl-s");
    assert_eq!(entry(&coordinator)[0].confirmed_on(), Some(&MONDAY));
    assert_eq!(entry(&coordinator).len(), 1);
    coordinator.keys("h").sees("nieuwe overdracht").sees("bevestigd op 23-11-2026");
}

#[test]
fn a_casusregisseur_who_is_replaced_leaves_a_reason() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils();
    let pupil = coordinator.selected();
    coordinator.keys("r").types("noor").keys("enter");
    assert!(
        coordinator.state().case(pupil).unwrap().named_last(Role::Casusregisseur).is_some(),
        "the first needs none"
    );
    coordinator
        .keys("r")
        .types("joost")
        .keys("enter")
        .sees("Waarom een ander?")
        .types("andere baan")
        .keys("enter");
    let case = coordinator.state().case(pupil).unwrap();
    assert_eq!(case.past_roles[0].reason, Some("andere baan".into()));
    coordinator.keys("R").sees("Noor Visser").sees("23-11-2026: andere baan").sees("Baanwijs");
    coordinator.keys("esc r").types("fatima").keys("enter enter");
    assert_eq!(coordinator.state().case(pupil).unwrap().past_roles[1].reason, None);
}

#[test]
fn a_note_can_be_kept_from_parents_and_from_the_beamer() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator
        .keys("left n")
        .types("Praat liever niet thuis.")
        .keys("ctrl-o down enter enter down down enter enter")
        .sees("niet voor ouders, niet op de beamer");
    coordinator.keys("enter esc ctrl-s");
    let facts = |player: &Player| -> NoteFacts { player.state().notes().last().unwrap().facts.clone() };
    assert_eq!(facts(&coordinator).text.unwrap().marks().iter().collect::<Vec<_>>(), [Mark::NotForParents]);
}

#[test]
fn the_terms_are_set_in_one_form() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("g i").sees("Instellingen").types("termijnen").keys("enter").sees("1, 3, 6, 12, 24");
    coordinator.keys("tab ctrl-u").types("36");
    coordinator.keys("tab tab ctrl-u").types("23").keys("ctrl-s");
    let settings = coordinator.state().settings();
    assert_eq!((settings.aftercare_months, settings.monitor_age), (Some(36), Some(23)));
    assert_eq!(settings.get(SettingKey::WaakvlamWeeks), None, "what stays a default is not set");
    coordinator
        .keys("g i end enter ctrl-u")
        .types("3, 2")
        .keys("ctrl-s")
        .sees("lopen op")
        .keys("ctrl-u")
        .sees_not("lopen op")
        .types("vaak")
        .keys("ctrl-s");
    coordinator.sees("lopen op");
    assert_eq!(coordinator.state().settings().get(SettingKey::AftercarePoints), None);
}

#[test]
fn all_that_asks_attention_is_told_with_its_rule() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator
        .keys("left L")
        .sees("Geen casusregisseur. Kies wie het overzicht houdt.")
        .sees("(Baanwijs)")
        .keys("esc");
}
