//! The commands on a store on disk: made, refused, read back.

use std::path::Path;

use tempfile::TempDir;

use super::{assert_dutch, run, run_in};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn founded() -> TempDir {
    let dir = folder();
    let ran = run_in(
        Some(&dir.path().join("tafel")),
        &["init", "--name", "Fatima Haddou", "--function", "stagecoördinator", "--party", "vso-school"],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    dir
}

fn table(dir: &TempDir) -> std::path::PathBuf {
    dir.path().join("tafel")
}

#[test]
fn init_makes_a_store_says_where_and_that_it_is_not_encrypted() {
    let dir = folder();
    let ran = run_in(Some(&table(&dir)), &["init", "--name", "Fatima Haddou"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains(&table(&dir).display().to_string()) && ran.err.contains("nog niet versleuteld"));
    assert_dutch(&ran.err);
    let log = run_in(Some(&table(&dir)), &["log"]);
    assert_eq!(
        log.out,
        "21-11-2026 10:30  casustafel: Fatima Haddou is toegevoegd aan het netwerk.\n\
         21-11-2026 10:30  casustafel: Deze casustafel is van Fatima Haddou.\n"
    );
}

#[test]
fn the_party_is_known_by_its_word_and_kept_as_a_name_otherwise() {
    let log = run_in(Some(&table(&founded())), &["log"]).out;
    assert!(log.contains("Fatima Haddou, stagecoördinator, VSO-school, is toegevoegd"), "{log}");
    let dir = folder();
    run_in(Some(&table(&dir)), &["init", "--name", "Bram", "--party", "De Kaap"]);
    let log = run_in(Some(&table(&dir)), &["log", "--json"]).out;
    assert!(log.contains("{\"organisation\":\"De Kaap\"}"), "{log}");
}

#[test]
fn a_second_init_is_refused_and_changes_nothing() {
    let dir = founded();
    let before = run_in(Some(&table(&dir)), &["log"]).out;
    let ran = run_in(Some(&table(&dir)), &["init", "--name", "Iemand anders"]);
    assert_eq!(ran.code, 1);
    assert_dutch(&ran.err);
    assert_eq!(run_in(Some(&table(&dir)), &["log"]).out, before);
}

#[test]
fn without_a_store_every_command_says_how_to_make_one() {
    let dir = folder();
    for words in [&["list"][..], &["show", "L-001"], &["log"], &["export", "minutes"]] {
        let ran = run_in(Some(&table(&dir)), words);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{words:?}");
        assert!(ran.err.contains("casustafel init --name"), "{words:?}: {}", ran.err);
        assert_dutch(&ran.err);
    }
    assert!(!table(&dir).exists(), "asking makes nothing");
}

#[test]
fn the_option_goes_before_the_environment() {
    let (here, there) = (founded(), folder());
    let store = table(&here).display().to_string();
    assert_eq!(run_in(Some(&table(&there)), &["list", "--store", &store]).code, 0);
    assert_eq!(run_in(Some(&table(&there)), &["--store", &store, "list"]).code, 0);
    assert_eq!(run_in(Some(&table(&there)), &["list"]).code, 1);
}

#[test]
fn while_one_process_holds_the_store_others_hear_who() {
    let dir = founded();
    let holder = casustafel::store::Holder::this_process(chrono::DateTime::UNIX_EPOCH);
    let held = casustafel::store::Store::open(&table(&dir), &holder, &mut |_, _| {}).unwrap();
    for words in [&["list"][..], &["log"], &["show", "L-001"]] {
        let ran = run_in(Some(&table(&dir)), words);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains("Fatima Haddou") && ran.err.contains("al open"), "{}", ran.err);
        assert_dutch(&ran.err);
    }
    drop(held);
    assert_eq!(run_in(Some(&table(&dir)), &["list"]).code, 0);
}

#[test]
fn an_empty_list_says_what_to_do_and_is_an_empty_array() {
    let dir = founded();
    let ran = run_in(Some(&table(&dir)), &["list"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("Er zijn nog geen leerlingen"), "{}", ran.err);
    assert_eq!(run_in(Some(&table(&dir)), &["list", "--json"]).out, "[]\n");
}

#[test]
fn a_filter_that_is_not_understood_is_wrong_usage() {
    let dir = founded();
    for (filter, said) in [
        ("kleur:rood", "'kleur:' is geen filterwoord"),
        ("status:paars", "'paars' past niet bij status"),
        ("-status:paars", "'paars' past niet bij status"),
        ("uitstroom:31-31", "31-31"),
    ] {
        let ran = run_in(Some(&table(&dir)), &["list", filter]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{filter}");
        assert!(
            ran.err.contains(said) && ran.err.contains("casustafel list --help"),
            "{filter}: {}",
            ran.err
        );
        assert_dutch(&ran.err);
    }
    assert_eq!(run_in(Some(&table(&dir)), &["list", "-status:geland", "--json"]).out, "[]\n", "- negates");
    assert_eq!(run_in(Some(&table(&dir)), &["list", "--csv", "-sanne", "status:nieuw"]).code, 0);
}

#[test]
fn minutes_of_a_meeting_that_is_not_there_are_refused_kindly() {
    let dir = founded();
    for (meeting, said) in
        [("latest", "Er is nog geen overleg geweest"), ("O-009", "Er is geen overleg 'O-009'"), ("x", "'x'")]
    {
        let ran = run_in(Some(&table(&dir)), &["export", "minutes", "--meeting", meeting]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains(said), "{}", ran.err);
        assert_dutch(&ran.err);
    }
}

#[test]
fn a_keymap_file_is_checked_whole() {
    let dir = folder();
    let write = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let good = run(&["keys", "check", &write("goed.toml", "[overal]\nhulp = [\"F1\", \"?\"]\n")]);
    assert_eq!((good.code, good.out.as_str()), (0, ""), "{}", good.err);
    assert!(good.err.contains("goed.toml' is in orde."), "{}", good.err);
    assert_dutch(&good.err);
    let bad = run(&["keys", "check", &write("fout.toml", "[overal]\nhulpje = \"?\"\n[lijstt]\n")]);
    assert_eq!((bad.code, bad.out.as_str()), (1, ""), "{}", bad.err);
    assert!(bad.err.contains("2 problemen") && bad.err.contains("Regel 2"), "{}", bad.err);
    assert_dutch(&bad.err);
    let missing = run(&["keys", "check", "bestaat-niet.toml"]);
    assert_eq!(missing.code, 1);
    assert!(
        missing.err.contains("'bestaat-niet.toml'") && missing.err.contains("het bestaat niet"),
        "{}",
        missing.err
    );
    assert_dutch(&missing.err);
    let folder = run(&["keys", "check", &dir.path().display().to_string()]);
    assert_eq!(folder.code, 1);
    assert_dutch(&folder.err);
}

#[test]
fn keys_print_shows_every_keymap_by_name_or_file() {
    for name in ["standaard", "vim", "een-hand", "klikker", "keymaps/vim.toml"] {
        let ran = run(&["keys", "print", "--keymap", name]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        assert!(ran.out.starts_with("Overal\n") && ran.out.contains("\nIn Lijst\n"), "{}", ran.out);
        assert!(ran.err.is_empty(), "{}", ran.err);
        assert_dutch(&ran.out);
    }
    assert_eq!(run(&["keys", "print"]).out, run(&["keys", "print", "--keymap", "standaard"]).out);
    let unknown = run(&["keys", "print", "--keymap", "emacs"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("Kies uit standaard, vim, een-hand, klikker"), "{}", unknown.err);
    assert!(Path::new("keymaps/vim.toml").exists());
}

#[test]
fn the_demo_can_be_kept_to_try_the_commands_on() {
    let dir = folder();
    let at = dir.path().join("oefenen").display().to_string();
    let ran = run(&["demo", "--into", &at]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(
        ran.err.contains("allemaal verzonnen") && ran.err.contains("casustafel list --store"),
        "{}",
        ran.err
    );
    assert_dutch(&ran.err);
    assert_eq!(run(&["list", "--store", &at]).code, 0);
    let again = run(&["demo", "--into", &at]);
    assert_eq!(again.code, 1, "a store that is there is never filled again");
    assert_dutch(&again.err);
}

#[test]
fn a_clock_that_stands_before_1970_is_a_clock() {
    use casustafel::text::dates::{day_of, moment};
    let before = std::time::UNIX_EPOCH - std::time::Duration::from_millis(36 * 3_600_000 + 1);
    let now = moment(before);
    assert_eq!(now.to_rfc3339(), "1969-12-30T11:59:59.999+00:00");
    let dir = folder();
    let ran = |words: &[&str]| super::run_at(now, day_of(now), Some(&table(&dir)), words);
    assert_eq!(ran(&["init", "--name", "Fatima Haddou"]).code, 0);
    assert!(
        ran(&["log"]).out.starts_with("30-12-1969 12:59  casustafel: Fatima Haddou"),
        "{}",
        ran(&["log"]).out
    );
    assert_eq!(ran(&["list"]).code, 0);
    // What was recorded then is there when the clock is right again.
    assert!(run_in(Some(&table(&dir)), &["log"]).out.starts_with("30-12-1969 12:59"));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_said_in_a_sentence() {
    let dir = folder();
    let link = |name: &str| {
        let link = dir.path().join(name);
        std::os::unix::fs::symlink(dir.path().join("weg"), &link).unwrap();
        link
    };
    let (store, list) = (link("casus"), link("lijst.csv"));
    for words in [&["list"] as &[&str], &["init", "--name", "Fatima Haddou"]] {
        let ran = run_in(Some(&store), words);
        assert_eq!(ran.code, 1, "{words:?}");
        assert!(
            ran.err.contains("is een koppeling naar een map die er niet (meer) is"),
            "{words:?}: {}",
            ran.err
        );
        assert_dutch(&ran.err);
    }
    let founded = founded();
    let ran = run_in(Some(&table(&founded)), &["import", list.to_str().unwrap()]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("lijst.csv") && !ran.err.contains("nummer "), "{}", ran.err);
    assert_dutch(&ran.err);
}
