//! Command lines that cannot be understood: exit code 2, one Dutch sentence, the way on.

use super::{assert_dutch, run};

/// What is typed, and words that the answer must have.
const WRONG: &[(&[&str], &[&str])] = &[
    (&["lst"], &["De opdracht 'lst' bestaat niet", "Bedoelde u 'list'?", "casustafel --help"]),
    (&["xyzzy"], &["De opdracht 'xyzzy' bestaat niet."]),
    (
        &["list", "--jsn"],
        &["De optie '--jsn' bestaat niet", "Bedoelde u '--json'?", "casustafel list --help"],
    ),
    (&["log", "--nope"], &["De optie '--nope' bestaat niet."]),
    (&["log", "extra"], &["'extra' is hier te veel."]),
    (&["log", "-x"], &["De optie '-x' bestaat niet."]),
    (&["log", "-json"], &["De optie '-j' bestaat niet."]),
    (&["list", "--json", "--csv"], &["--json", "--csv", "kunnen niet samen"]),
    (&["list", "--json", "--json"], &["--json staat er twee keer"]),
    (&["list", "--json=ja"], &["Achter --json hoort niets te staan"]),
    (&["import"], &["Er ontbreekt nog iets: BESTAND.", "casustafel import --help"]),
    (&["init"], &["Er ontbreekt nog iets: --name NAAM."]),
    (&["init", "--name"], &["Achter --name NAAM hoort nog iets te staan."]),
    (&["init", "--name", " "], &["kan niet bij --name NAAM: vul hier iets in."]),
    (&["show"], &["LEERLING"]),
    (&["export"], &["Kies uit: minutes.", "casustafel export --help"]),
    (&["export", "minuts"], &["Bedoelde u 'minutes'?"]),
    (&["export", "minutes", "--format", "docx"], &["'docx' kan niet bij --format SOORT.", "md, json"]),
    (
        &["export", "minutes", "--format"],
        &["Achter --format SOORT hoort nog iets te staan. Kies uit: md, json."],
    ),
    (&["keys"], &["Kies uit: check, print."]),
    (&["completions"], &["SHELL"]),
    (&["completions", "zshh"], &["Bedoelde u 'zsh'?", "bash, zsh, fish, powershell"]),
    (&["demo", "--pupils", "0"], &["geef een heel getal van 1 tot en met 300000"]),
    (&["demo", "--pupils", "300001"], &["geef een heel getal"]),
    (&["demo", "--pupils", "-3"], &["--pupils AANTAL"]),
    (&["demo", "--pupils", "veel"], &["'veel' kan niet bij --pupils AANTAL"]),
    (
        &["list", "--today", "morgen"],
        &["'morgen' kan niet bij --today DATUM: schrijf een datum als 2027-03-15"],
    ),
    (&["list", "--today", "31-2-2027"], &["die dag bestaat niet"]),
    (&["list", "--today", "2027-13-01"], &["die dag bestaat niet"]),
    (&["list", "--today", "1-1-0012"], &["kies een jaar"]),
    (&["list", "--today", "+1-1-2027"], &["schrijf een datum"]),
    (&["list", "--store", ""], &["--store MAP"]),
    (&["list", "--skin", "paars"], &["'paars' kan niet bij --skin NAAM: kies uit standaard, licht"]),
    (&["keys", "print", "--keymap", "nope"], &["Er is geen toetsenindeling 'nope'", "Kies uit standaard"]),
    (&["list", "--keymap", "nope"], &["Er is geen toetsenindeling 'nope'"]),
    (&["--keymap", "nope"], &["Er is geen toetsenindeling 'nope'"]),
    (&["help", "lst"], &["De opdracht 'lst' bestaat niet"]),
    (&["--version=3"], &["--version"]),
];

#[test]
fn each_mistake_gets_one_dutch_sentence_and_exit_code_2() {
    for (words, expected) in WRONG {
        let ran = run(words);
        assert_eq!(ran.code, 2, "{words:?}\n{}", ran.err);
        assert!(ran.out.is_empty(), "{words:?}: messages go to standard error");
        for part in *expected {
            assert!(ran.err.contains(part), "{words:?}: {part:?} not in\n{}", ran.err);
        }
        assert!(ran.err.contains("Uitleg: casustafel"), "{words:?}: no way on in\n{}", ran.err);
        assert_dutch(&ran.err);
    }
}

#[cfg(unix)]
#[test]
fn words_that_are_no_text_are_refused_in_dutch() {
    use std::os::unix::ffi::OsStringExt as _;
    let odd = std::ffi::OsString::from_vec(vec![b'a', 0xff]);
    let ran = super::run_os(None, vec!["list".into(), odd]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("niet te lezen"), "{}", ran.err);
    assert_dutch(&ran.err);
}

#[test]
fn a_keymap_file_that_cannot_be_read_is_no_wrong_usage() {
    let ran = run(&["keys", "print", "--keymap", "nope.toml"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("het bestaat niet"), "{}", ran.err);
}
