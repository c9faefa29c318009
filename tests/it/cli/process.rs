//! The program as a file that somebody starts, on whatever system the tests run: in a folder with a blank and an accent,
//! with another process that has the store, and killed half-way.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use casustafel::store::{Holder, Store};

use super::assert_dutch;

/// One that takes its time to fill.
const MANY: &str = "3000";

/// A user's own folder, and what the program said there.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::Builder::new().prefix("mijn map é ").tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn program(&self, words: &[&str]) -> Command {
        let mut command = crate::terminal::program();
        command.env_remove("CASUSTAFEL_STORE").args(["--today", "2026-11-27"]).args(words);
        command
    }

    /// Code, what was printed and what was said.
    fn runs(&self, store: &Path, words: &[&str]) -> (i32, String, String) {
        let ran = self.program(words).arg("--store").arg(store).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
        (ran.status.code().unwrap(), text(ran.stdout), text(ran.stderr))
    }
}

fn demo_list() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv"))
}

#[test]
fn a_list_is_read_shown_and_written_out_from_a_folder_with_a_blank_and_an_accent() {
    let desk = Desk::new();
    let (store, list) = (desk.path("gegevens ë"), desk.path("lijst van De Kaap é.csv"));
    std::fs::copy(demo_list(), &list).unwrap();
    let (code, _, said) = desk.runs(&store, &["init", "--name", "Zoë Smit"]);
    assert_eq!(code, 0, "{said}");
    let list = list.to_str().unwrap();
    let (code, told, said) = desk
        .runs(&store, &["import", list, "--school", "De Kaap", "--mentors", "add", "--checked", "--dry-run"]);
    assert_eq!((code, told.contains("nieuw")), (0, true), "{told}{said}");
    let (code, told, said) =
        desk.runs(&store, &["import", list, "--school", "De Kaap", "--mentors", "add", "--checked"]);
    assert_eq!(code, 0, "{told}{said}");
    let (code, shown, said) = desk.runs(&store, &["list", "bram"]);
    assert_eq!((code, shown.contains("Hart, Bram")), (0, true), "{shown}{said}");
    let number = shown.split_whitespace().find(|word| word.starts_with("L-")).unwrap().to_owned();
    let (code, shown, _) = desk.runs(&store, &["show", &number]);
    assert_eq!((code, shown.contains("Bram 't Hart")), (0, true), "{shown}");
    let (code, shown, _) = desk.runs(&store, &["log"]);
    assert_eq!((code, shown.contains("Zoë Smit")), (0, true), "{shown}");
    let out = desk.path("lijst ü.csv");
    let (code, _, said) = desk.runs(&store, &["list", "--csv", "--out", out.to_str().unwrap()]);
    assert_eq!((code, said.contains("lijst ü.csv")), (0, true), "{said}");
    assert!(std::fs::read_to_string(&out).unwrap().contains("Hart"));
}

#[test]
fn minutes_come_as_a_file() {
    let desk = Desk::new();
    let (store, out) = (desk.path("oefenen"), desk.path("verslag é.md"));
    let made = desk.program(&["demo", "--into"]).arg(&store).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let (code, _, said) = desk.runs(&store, &["export", "minutes", "--out", out.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    assert!(std::fs::read_to_string(&out).unwrap().contains("DEMO"));
}

#[test]
fn a_second_process_hears_who_has_the_store() {
    let desk = Desk::new();
    let store = desk.path("gegevens");
    assert_eq!(desk.runs(&store, &["init", "--name", "Ilse"]).0, 0);
    let holder = Holder { name: None, pid: 12, since: 0, host: "balie".to_owned() };
    let held = Store::open(&store, &holder, &mut |_, _| {}).unwrap();
    let (code, _, said) = desk.runs(&store, &["list"]);
    assert_eq!((code, said.contains("Ilse") && said.contains("balie")), (1, true), "{said}");
    assert_dutch(&said);
    drop(held);
    assert_eq!(desk.runs(&store, &["list"]).0, 0);
}

/// Whatever was on the disk by then is all there, and work goes on in it.
#[test]
fn killed_while_it_writes_the_store_opens_again() {
    let desk = Desk::new();
    let store = desk.path("gegevens");
    assert_eq!(desk.runs(&store, &["init", "--name", "Ilse"]).0, 0);
    let many = desk.path("veel.csv");
    let made = desk.program(&["demo", "--pupils", MANY, "--into"]).arg(desk.path("veel")).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let asked = ["list", "--csv", "--out", many.to_str().unwrap()];
    assert_eq!(desk.runs(&desk.path("veel"), &asked).0, 0);
    let journal = || store.join("journal/events.log").metadata().unwrap().len();
    let before = journal();
    let mut import = desk.program(&["import", many.to_str().unwrap(), "--store"]);
    let mut import = import.arg(&store).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while journal() == before && import.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    let begun = journal() - before;
    let _ = import.kill();
    import.wait().unwrap();
    let (code, _, said) = desk.runs(&store, &["list"]);
    assert_eq!(code, 0, "after {begun} bytes: {said}");
    let (code, told, said) = desk.runs(&store, &["import", many.to_str().unwrap()]);
    assert!(matches!(code, 0 | 3), "{told}{said}");
    let (_, shown, _) = desk.runs(&store, &["list", "--csv"]);
    assert!(shown.lines().count() > 2_000, "{}", shown.lines().count());
}
