//! A school's list in the program: chosen, understood, mended and read in.

use super::player::{MONDAY, Player, region};
use crate::support::reading;

/// A list as schools send it: own words for columns and values, a mistake, a double, and what must never come in.
const MESSY: &str = "Naam;Geb.datum;Klas;Soort;Prof;Opmerkingen;BSN\n\
    Mila Smit;12-5-2009;4A;PrO;TL;praat graag;123456782\n\
    Sem Prins;1-2-2010;4A;PrO;TL;;\n\
    Tess Kuipers;31-2-2010;4A;PrO;arbeid;;\n\
    Sem Prins;1-2-2010;4A;PrO;arbeid;;\n";

fn with_list(name: &str, text: &str) -> Player {
    let player = Player::over(region(MONDAY), MONDAY);
    std::fs::write(player.lists.path().join(name), text).unwrap();
    player
}

/// The messy list, with its school given and its own words explained, at the rows.
fn at_the_rows() -> Player {
    let mut coordinator = with_list("uitstroom.csv", MESSY);
    coordinator.keys("I").sees("uitstroom.csv").keys("enter");
    // The school is asked first, as no column gives it; one that is not known yet is typed.
    coordinator.sees("welke school?").keys("enter").types("Het Baken").keys("enter").sees("Het Baken");
    // Nothing else is asked: the cursor stands on the way on. Two columns are unknown, and the coordinator says what
    // they are.
    coordinator.sees("2 kolommen zijn niet bekend");
    coordinator.keys("home down down down down enter").types("onderwijstype").keys("enter");
    coordinator.keys("home down down down down down enter").types("profiel").keys("enter");
    // A word that is not understood stands under its column, and gets a meaning.
    coordinator.sees("\"TL\"").sees("wat is dit?").keys("enter").types("onderwijs").keys("down enter");
    coordinator.sees_not("wat is dit?").keys("enter").sees("stap 3 van 3");
    coordinator
}

#[test]
fn a_choice_about_a_column_can_be_taken_back() {
    let mut coordinator = with_list("uitstroom.csv", MESSY);
    coordinator.keys("I enter home down enter").sees("Wat is de kolom Naam?").types("weglaten").keys("enter");
    coordinator.sees("welke kolom is de naam?");
    coordinator.keys("home down enter").types("laat het").keys("enter").sees_not("welke kolom is de naam?");
}

/// Two lists beside each other, as somebody keeps the classes of one year.
#[test]
fn of_lists_beside_each_other_one_is_left_out_or_moved() {
    let mut coordinator = with_list(
        "klassen.csv",
        "Naam;Geb.datum;School;;Naam;Geb.datum;School\n\
         Jan Bos;1-2-2009;De Ring;;Eva Kok;3-4-2009;De Ring\nBea Aan;2-3-2009;De Ring;;;;\n",
    );
    coordinator.keys("I enter end").sees("lijsten naast elkaar, A–C en E–G.");
    coordinator.sees("knip in Excel E2:G3 en plak").sees("school? ook in kolom G");
    // Half of one left out: the rest of it is named by where it stands.
    coordinator.keys("home down down down enter").types("weglaten").keys("enter");
    coordinator.keys("home down down down down enter").types("weglaten").keys("enter");
    coordinator.sees("School (kolom C) en School (kolom G) geven hetzelfde");
    coordinator.keys("home down down down down down enter").types("weglaten").keys("enter end enter");
    coordinator.sees("stap 3 van 3").sees("Jan Bos").sees_not("Eva Kok");
}

/// A heading that nobody taught the program, over what the list lacks: asked, and chosen or left out.
#[test]
fn a_column_that_looks_like_one_that_is_missing_is_asked() {
    let mut coordinator = with_list(
        "lijst.csv",
        "Naam;Geb.datum;School;Einddatum school;Einddatum TLV\nJan Bos;1-2-2009;De Ring;31-7-2027;1-8-2027\n",
    );
    coordinator.keys("I enter home down down down").sees("lijkt bekend: kies");
    coordinator.sees("Dit lijkt de verwachte uitstroom, en dat gegeven staat nergens anders.");
    coordinator.keys("enter").types("verwachte uitstroom").keys("enter").sees_not("lijkt bekend");
    coordinator.sees("weg: kolom niet bekend");
}

#[test]
fn what_a_column_is_can_be_said_in_another_word() {
    let mut coordinator = with_list("uitstroom.csv", MESSY);
    coordinator.keys("I enter").sees("welke school?").keys("enter").types("Het Baken").keys("enter");
    coordinator.sees("2 kolommen zijn niet bekend");
    coordinator
        .keys("home down down down down enter")
        .types("schoolsoort")
        .sees("onderwijstype")
        .keys("enter");
    coordinator.sees_not("Wat is de kolom").sees_not("2 kolommen zijn niet bekend");
}

#[test]
fn coordinator_reads_a_messy_list_and_takes_it_back_in_one_go() {
    let mut coordinator = at_the_rows();
    let before = coordinator.state().cases().count();
    // What needs a person stands first: the mistake is mended where it stands.
    coordinator.sees("1 fout").sees("1 twijfel").sees("deze dag bestaat niet");
    coordinator.keys("enter ctrl-u").types("30-2-2010").keys("enter").sees("deze dag bestaat niet");
    coordinator.keys("ctrl-u").types("28-2-2010").keys("enter").sees_not("1 fout");
    // Then the double: the earlier line counts.
    coordinator
        .sees("staat vaker op de lijst: regel 3")
        .keys("enter")
        .sees("dezelfde als regel 3")
        .keys("enter");
    coordinator.sees("1 overgeslagen").sees("komen er 3 leerlingen bij");
    assert_eq!(coordinator.state().cases().count(), before, "nothing is written before the last Enter");
    coordinator.keys("enter").sees("Ingelezen: 3 leerlingen erbij");
    assert_eq!(coordinator.state().cases().count(), before + 3);
    let tess = coordinator.pupil("Tess Kuipers");
    assert_eq!(tess.facts.school.as_deref(), Some("Het Baken"));
    assert_eq!(tess.facts.birth_date.unwrap().to_string(), "2010-02-28");
    let education = casustafel::domain::ExitProfile::Education;
    assert_eq!(coordinator.pupil("Mila Smit").facts.exit_profile, Some(education));
    coordinator.keys("ctrl-z");
    assert_eq!(coordinator.state().cases().count(), before, "one undo takes all of it back");
}

#[test]
fn coordinator_says_what_happens_to_rows_that_a_filter_hides() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let list = include_bytes!("../import/fixtures/lastig/eigen-excel-filter-telefoon.xlsx");
    std::fs::write(coordinator.lists.path().join("uitstroom.xlsx"), list).unwrap();
    // Nothing was said yet: they stay out, and stand apart.
    coordinator.keys("I enter").sees("2 verborgen rijen").sees("overslaan of meenemen?");
    coordinator.keys("end enter").sees("2 verborgen").sees("blijft weg tot u het meeneemt");
    coordinator.sees("totaal of aantal").keys("esc");
    coordinator.keys("home enter").sees("Wat doen we met wat in het bestand verborgen is?").types("meenemen");
    coordinator.keys("enter").sees_not("overslaan of meenemen?").keys("end enter").sees("9 nieuw");
    coordinator.sees_not("2 verborgen").sees("Bas Uitgeschreven");
}

#[test]
fn coordinator_reads_a_tab_per_class_as_one_list() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let list = include_bytes!("../import/fixtures/lastig/klas-als-werkblad.xlsx");
    std::fs::write(coordinator.lists.path().join("klassen.xlsx"), list).unwrap();
    coordinator.keys("I enter").sees("P4A, P4B en P5A samen").sees("P4A, P4B, P5A en Oud-leerlingen samen");
    coordinator.sees("verborgen blad").sees_not("Telling").keys("enter");
    coordinator.sees("welke school?").keys("enter").types("Het Baken").keys("enter end enter");
    // Two of them stand on the same line of their tabs; leaving one out leaves the other.
    coordinator.sees("9 nieuw").sees("Teun Uil").keys("home enter").sees("Regel 3 van blad P4A: Pien Quist");
    coordinator.types("overslaan").keys("enter").sees("8 nieuw").sees("1 overgeslagen");
}

#[test]
fn what_must_stay_out_is_not_even_shown() {
    let mut coordinator = with_list("uitstroom.csv", MESSY);
    coordinator.keys("I enter").sees("BSN").sees("vrije tekst");
    coordinator.sees_not("123456782").sees_not("praat graag");
    // A BSN stays out whatever anybody wants; of free text the reason is said.
    coordinator.keys("home down down down down down down").sees("medische gegevens");
    coordinator.keys("down").sees("mag hier niet worden bewaard").keys("enter").sees_not("Wat is de kolom");
}

#[test]
fn a_doubtful_row_is_the_same_pupil_another_or_left_out() {
    let known = region(MONDAY);
    let list = |player: &Player| {
        let sanne = player.state().cases().find(|case| case.facts.school.is_some()).unwrap();
        let name = reading(player.state(), MONDAY).name(sanne.id, casustafel::domain::NameForm::Spoken);
        (
            sanne.id,
            name.clone(),
            format!(
                "Naam;Geboortedatum;School;Klas\n{name};5-5-2008;{};9Z\n",
                sanne.facts.school.as_deref().unwrap()
            ),
        )
    };
    for (choice, expected) in [("dezelfde", (0, true)), ("andere", (1, false)), ("overslaan", (0, false))] {
        let mut coordinator = Player::over(known.clone(), MONDAY);
        let (pupil, name, text) = list(&coordinator);
        std::fs::write(coordinator.lists.path().join("klas.csv"), text).unwrap();
        let before = coordinator.state().cases().count();
        coordinator.keys("I enter enter").sees("andere geboortedatum").sees("op de lijst").sees(&name);
        coordinator.keys("enter").types(choice).keys("enter enter");
        let (added, changed) = expected;
        assert_eq!(coordinator.state().cases().count() - before, added, "{choice}");
        let class = coordinator.state().case(pupil).unwrap().facts.class.clone();
        assert_eq!(class.as_deref() == Some("9Z"), changed, "{choice}");
    }
}

#[test]
fn a_second_list_shows_what_changes_and_who_is_missing() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let list: &[u8] = include_bytes!("../../../demo-data/praktijkschool-de-kaap.csv");
    let rows = list.split_inclusive(|byte| *byte == b'\n');
    let without_sanne: Vec<&[u8]> = rows.filter(|row| !row.windows(5).any(|part| part == b"Sanne")).collect();
    std::fs::write(coordinator.lists.path().join("kaap.csv"), without_sanne.concat()).unwrap();
    coordinator.keys("I enter").sees("welke school?").keys("enter").types("kaap").keys("enter");
    // Nobody has to come into the network for them.
    coordinator
        .keys("enter down enter enter")
        .sees("gelijk")
        .sees("Staan niet op deze lijst; er verandert niets voor hen (1)")
        .sees("Sanne van der Meulen");
    coordinator.sees("De lijst zegt niets nieuws").keys("enter");
    assert!(coordinator.app().layers.is_empty(), "with nothing to do, Enter closes");
}

#[test]
fn a_dropped_file_is_taken_however_the_terminal_writes_it() {
    // Windows puts a path with a blank between quotes, whatever the terminal.
    let ways: &[&str] = match cfg!(windows) {
        true => &["\"{}\"", "\"{}\" ", "'{}'"],
        false => &["{}", "'{}'", "\"{}\"", "file://{}", "{} ", "{}\n"],
    };
    for how in ways {
        let mut coordinator = with_list("de kaap.csv", MESSY);
        let path = coordinator.lists.path().join("de kaap.csv").display().to_string();
        let path = if how.starts_with("file") { path.replace(' ', "%20") } else { path };
        let path = if how.starts_with("{}") { path.replace(' ', "\\ ") } else { path };
        let dropped = how.replace("{}", &path);
        // On the page that asks for it, and on a screen where nothing was asked.
        coordinator.keys("I").pastes(&dropped).sees("stap 2 van 3").keys("esc esc");
        assert!(coordinator.app().layers.is_empty());
        coordinator.pastes(&dropped).sees("stap 2 van 3");
    }
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.pastes("zomaar een tekst").sees("Plakken kan alleen in een veld");
    coordinator.pastes("/tmp/foto.png").sees("Plakken kan alleen in een veld");
}

#[test]
fn a_path_can_be_typed_and_folders_can_be_walked() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let folder = coordinator.lists.path().join("Scholen 2026");
    std::fs::create_dir(&folder).unwrap();
    std::fs::create_dir(folder.join(".verborgen")).unwrap();
    std::fs::write(folder.join("baken.csv"), MESSY).unwrap();
    std::fs::write(folder.join(".geheim.csv"), MESSY).unwrap();
    std::fs::write(folder.join("~$open.xlsx"), "").unwrap();
    std::fs::write(folder.join("foto.png"), "").unwrap();
    coordinator.keys("I").sees("Hier staan geen lijsten").sees("andere map");
    let typed = coordinator.lists.path().display().to_string();
    coordinator.types(&typed).sees("Dit bestand of deze map openen").keys("enter");
    coordinator.sees("Scholen 2026").keys("enter").sees("baken.csv");
    for hidden in ["geheim", "verborgen", "~$", "foto"] {
        coordinator.sees_not(hidden);
    }
    // A step up stands on the folder that was left; Esc goes back to the usual folders, and then away.
    coordinator
        .types("hoger")
        .keys("esc")
        .sees("baken.csv")
        .keys("end enter")
        .sees("Scholen 2026")
        .keys("enter");
    coordinator.sees("baken.csv").keys("esc").sees("Hier staan geen lijsten").keys("esc");
    assert!(coordinator.app().layers.is_empty());
}

#[test]
fn a_file_that_is_no_list_gets_a_sentence_and_the_chooser_stays() {
    let mut coordinator = with_list("verslag.csv", "%PDF-1.7 ...");
    coordinator.keys("I enter").sees("Dit is een PDF").sees("verslag.csv");
    coordinator.types("/bestaat/niet.csv").keys("enter").sees("niet te lezen").sees("stap 1 van 3");
}

#[test]
fn choices_are_never_lost_without_a_question() {
    let mut coordinator = at_the_rows();
    // Back to the columns, to the files, and into the same file again: everything is still so.
    coordinator.keys("esc").sees("stap 2 van 3").keys("esc").sees("stap 1 van 3").keys("enter");
    coordinator.sees("Het Baken").sees_not("wat is dit?");
    coordinator.keys("esc esc").sees("keuzes verloren").keys("n").sees("stap 1 van 3");
    coordinator.keys("esc j");
    assert!(coordinator.app().layers.is_empty());
    assert_eq!(coordinator.groups().len(), region(MONDAY).len(), "nothing was recorded");
    // Without choices nothing is asked.
    coordinator.keys("I enter esc esc");
    assert!(coordinator.app().layers.is_empty());
}

#[test]
fn the_next_list_of_the_same_school_asks_less() {
    let mut coordinator = at_the_rows();
    coordinator.keys("tab enter").sees("Ingelezen");
    let list = "Naam;Geb.datum;Soort;Prof\nLisa Bos;12-5-2009;PrO;TL\n";
    std::fs::write(coordinator.lists.path().join("tweede.csv"), list).unwrap();
    let mut later = coordinator;
    later.keys("I").types("tweede").keys("enter");
    // The school is among those that are known now; then nothing is asked any more.
    later.sees("welke school?").keys("enter").types("baken").keys("enter");
    later.sees_not("wat is dit?").sees("onderwijs").keys("enter enter").sees("1 leerling erbij");
    let education = casustafel::domain::ExitProfile::Education;
    assert_eq!(later.pupil("Lisa Bos").facts.exit_profile, Some(education));
    // Taking the import back leaves what was learnt.
    later.keys("ctrl-z");
    assert!(later.state().settings().list_memories.is_some());
}

#[test]
fn a_list_that_is_read_in_during_a_meeting_is_not_in_its_minutes() {
    let mut coordinator = with_list("lijst.csv", "Naam;Geboortedatum;School\nLisa Bos;12-5-2009;Het Baken\n");
    coordinator.keys("o").types("vandaag").keys("ctrl-s g o B").sees("bezig");
    coordinator.keys("I enter enter enter").sees("Ingelezen: 1 leerling erbij").sees("bezig");
    assert_eq!(coordinator.groups().last().unwrap().meeting, None);
}

fn workbook(name: &str) -> Player {
    let player = Player::over(region(MONDAY), MONDAY);
    let from = format!("{}/tests/it/import/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(from, player.lists.path().join(name)).unwrap();
    player
}

#[test]
fn a_workbook_with_a_password_asks_for_it_and_keeps_it_nowhere() {
    let mut coordinator = workbook("wachtwoord.xlsx");
    coordinator.keys("I enter").sees("heeft een wachtwoord").types("duinrade").sees("••••••••");
    coordinator.sees_not("duinrade").keys("enter").sees("klopt niet").sees_not("•");
    coordinator.keys("esc").sees("stap 1 van 3").keys("enter").types("Duinrade-2026").keys("enter");
    coordinator.sees("Naam").sees("Sanne van der Meulen").sees("stap 2 van 3");
    let shown = format!("{:?}", coordinator.app().layers);
    assert!(!shown.contains("Duinrade-2026"), "what was typed is nowhere any more");
}

#[test]
fn a_workbook_with_several_sheets_asks_which() {
    let mut coordinator = workbook("rommelig.xlsx");
    coordinator.keys("I enter").sees("Welk blad?").sees("Uitstroom 26-27").sees("verborgen blad");
    // The likely one stands first; the one without a list is not offered.
    coordinator.sees_not("Toelichting").keys("enter").sees("blad Uitstroom 26-27");
    coordinator.sees_not("let op: bril").sees_not("123456782");
}

#[test]
fn mentors_who_are_new_come_into_the_network_with_their_pupils() {
    let list = "Naam;Geb.datum;School;Mentor\nMila Smit;12-5-2009;Het Baken;Tess Kok\n\
                Sem Prins;1-2-2010;Het Baken;Kok, T.\nNoor Wit;3-2-2010;Het Baken;Jan Bos\n";
    let mut coordinator = with_list("mentoren.csv", list);
    coordinator.keys("I enter").sees("2 nieuw: Tess Kok en Jan Bos").sees("toevoegen aan Netwerk?");
    coordinator.sees("2 mentoren staan niet in Netwerk: Tess Kok en Jan Bos.");
    let people = |player: &Player| player.state().people().count();
    let before = people(&coordinator);
    coordinator.keys("enter").sees("en mentor van hun leerlingen").keys("enter");
    coordinator.sees_not("toevoegen aan Netwerk?").keys("enter").sees("stap 3 van 3");
    coordinator.keys("end enter").sees("3 leerlingen erbij");
    assert_eq!(people(&coordinator), before + 2);
    coordinator.keys("ctrl-z");
    assert_eq!(people(&coordinator), before, "one key takes all of it back");
}

#[test]
fn mentors_of_whom_only_a_family_name_is_known_are_counted_and_a_box_lets_go() {
    let list = "Naam;Geb.datum;School;Mentor\nMila Smit;12-5-2009;Het Baken;Dhr. Ekinci\nSem Prins;1-2-2010;Het Baken;Mw. Peters\n\
                Tess Kuipers;1-3-2010;Het Baken;Kramer\n";
    let mut coordinator = with_list("mentoren.csv", list);
    coordinator.keys("I").sees("mentoren.csv").keys("enter");
    coordinator.sees("2 mentoren staan niet in Netwerk: Dhr. Ekinci en Mw. Peters.");
    coordinator
        .keys("enter")
        .sees("en mentor van hun leerlingen")
        .keys("enter")
        .keys("enter")
        .sees("stap 3 van 3");
    coordinator.sees("+ 2 mentoren in Netwerk");
    coordinator.sees("komen er 3 leerlingen bij en komen er 2 mentoren in Netwerk. 1 cel blijft leeg.");
    // What may be anybody is a remark; who has nothing to say about it presses Enter and goes on.
    coordinator.keys("up").sees("Mentor \"Kramer\"").keys("enter").sees("Regel 4, kolom Mentor");
    coordinator.keys("enter").sees_not("Regel 4, kolom Mentor");
    coordinator.keys("end enter").sees("Ingelezen: 3 leerlingen erbij");
    let names: Vec<String> = coordinator.state().people().map(|person| person.name().to_owned()).collect();
    assert!(
        names.iter().any(|name| name == "Dhr. Ekinci") && names.iter().any(|name| name == "Mw. Peters"),
        "{names:?}"
    );
}
