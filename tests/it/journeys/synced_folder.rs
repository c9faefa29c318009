//! Documents go to a folder that a service copies to other machines, as Documents on a laptop often is.

use std::path::Path;

use casustafel::app::{App, Clock, Msg};
use casustafel::domain::People;
use casustafel::keys::{Input, parse_keys, standard};
use casustafel::run::Driver;
use casustafel::view::{draw_into, skin::Skin};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::store::desk::{Desk, folder, start, today};

const CLOCK: fn() -> Clock = || Clock { now: start(), today: today() };

/// The program over a store with a meeting, saving documents there.
fn program(store: &Path, documents: &Path, people: People) -> Driver {
    let mut desk = Desk::create(store);
    desk.work(7);
    let app = App::new(desk.state, standard(), CLOCK(), people);
    Driver::new(app, Box::new(desk.log), None, documents.to_path_buf())
}

fn press(driver: &mut Driver, keys: &str) {
    for key in parse_keys(keys).unwrap() {
        driver.handle(Msg::Input(Input::Key(key)), CLOCK());
    }
}

/// What stands in a small window, as running words.
fn shown(driver: &Driver) -> String {
    let area = Rect::new(0, 0, 80, 24);
    let mut buf = Buffer::empty(area);
    draw_into(driver.app(), Skin::default(), area, &mut buf);
    let cells: Vec<&str> = buf.content().iter().map(|cell| cell.symbol()).collect();
    let lines = cells.chunks(80).map(|line| line.concat().trim().to_owned());
    lines.collect::<Vec<_>>().join(" ")
}

const SYNCED: &str = "Let op: deze map synchroniseert met OneDrive.";

#[test]
fn the_first_minutes_that_go_into_a_synced_folder_say_so() {
    let (store, home) = (folder(), folder());
    let documents = home.path().join("OneDrive - De Kaap");
    std::fs::create_dir(&documents).unwrap();
    let mut chair = program(store.path(), &documents, People::Real);
    press(&mut chair, "g o e");
    let screen = shown(&chair);
    assert!(screen.contains("Alleen voor uw eigen organisatie: opgeslagen als verslag-"), "{screen}");
    let said = format!("{SYNCED} In het verslag staan gegevens van leerlingen.");
    assert!(screen.contains(&said), "{screen}");
    press(&mut chair, "e");
    let again = shown(&chair);
    assert!(again.contains("Opgeslagen in") && !again.contains(SYNCED), "once is enough: {again}");
}

#[test]
fn a_folder_of_this_computer_alone_and_invented_pupils_need_no_warning() {
    for (name, people) in [("Documenten", People::Real), ("OneDrive", People::Invented)] {
        let (store, home) = (folder(), folder());
        let documents = home.path().join(name);
        std::fs::create_dir(&documents).unwrap();
        let mut chair = program(store.path(), &documents, people);
        press(&mut chair, "g o e");
        let screen = shown(&chair);
        assert!(screen.contains("Opgeslagen in") && !screen.contains("Let op: deze map"), "{name}: {screen}");
    }
}

#[test]
fn what_goes_on_elsewhere_in_a_synced_folder_says_so() {
    let (store, home) = (folder(), folder());
    let documents = home.path().join("OneDrive");
    std::fs::create_dir(&documents).unwrap();
    let mut coordinator = program(store.path(), &documents, People::Real);
    coordinator.refuse("Er wordt niets meer vastgelegd.");
    press(&mut coordinator, "g l left 2");
    let asked = shown(&coordinator);
    assert!(asked.contains("Er wordt niets meer vastgelegd."), "{asked}");
    press(&mut coordinator, "down");
    let screen = shown(&coordinator);
    assert!(screen.contains("Alles staat nu in") && screen.contains(SYNCED), "{screen}");
    assert!(screen.contains("Start voortaan met --store en die map."), "{screen}");
}
