//! What the documents claim is so.

use super::none;
use super::rooms::crates;
use super::source::{paths, read, root, sources};

const ARCHITECTURE: &str = "src/ARCHITECTURE.md";

#[test]
fn the_architecture_names_every_room_and_every_dependency() {
    let page = read(ARCHITECTURE);
    let mut breaches = vec![];
    for source in sources() {
        let room = source.room();
        if !["main", "lib"].contains(&room) && !page.contains(&format!("`{room}`")) {
            breaches.push(format!("the room `{room}`"));
        }
    }
    let names = crates().into_iter().map(|name| name.replace('_', "-"));
    let known = |name: &String| {
        page.contains(&format!("`{name}`")) || page.contains(&format!("`{}`", name.replace('-', "_")))
    };
    breaches.extend(names.filter(|name| !known(name)).map(|name| format!("the dependency `{name}`")));
    breaches.dedup();
    none("src/ARCHITECTURE.md does not name", &breaches);
}

#[test]
fn the_architecture_names_files_that_exist() {
    let known = [paths("src"), paths("tests"), paths("keymaps"), paths("demo-data")].concat();
    let mut breaches = vec![];
    for (number, line) in (1..).zip(read(ARCHITECTURE).lines()) {
        for name in line.split('`').skip(1).step_by(2) {
            let is_path = name.contains('/') && !name.contains([' ', '{', '*', '<', '…', ':']);
            let stands = |path: &String| {
                path.strip_prefix("src/").unwrap_or(path).starts_with(name.trim_end_matches('/'))
                    || path.starts_with(name)
            };
            if is_path && !known.iter().any(stands) && !root().join(name).exists() {
                breaches.push(format!("{ARCHITECTURE}:{number}: {name}"));
            }
        }
    }
    none("A file that is named exists", &breaches);
}

#[test]
fn the_architecture_can_be_read_in_one_sitting() {
    assert!(read(ARCHITECTURE).lines().count() <= 250);
}

#[test]
fn one_version_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    for path in ["CHANGELOG.md", "publiccode.yml"] {
        assert!(read(path).contains(version), "{path} knows {version}");
    }
}

#[test]
fn the_readme_names_the_files_that_are_made() {
    let (readme, made, cargo) = (read("README.md"), read(".ci/dist"), read("Cargo.toml"));
    let version = cargo.lines().find_map(|line| line.strip_prefix("version = ")).unwrap_or_default();
    let mut breaches = vec![];
    for file in ["windows.exe", "linux.tar.gz", "macos-apple-silicon.tar.gz", "macos-intel.tar.gz"] {
        let name = format!("casustafel-{}-{file}", version.trim_matches('"'));
        if !readme.contains(&name) {
            breaches.push(format!("README.md does not name {name}"));
        }
        let what = file.trim_end_matches(".tar.gz");
        if !made.contains(what) {
            breaches.push(format!(".ci/dist does not make {what}"));
        }
    }
    none("The files to download have the names that the README gives", &breaches);
}
