//! The screen in the README is the screen of the program.

use casustafel::demo;
use casustafel::view::draw_into;
use casustafel::view::skin::Skin;
use casustafel::view::slide::{self, Around};
use chrono::{NaiveDate, TimeZone, Utc};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::svg::svg;
use crate::journeys::player::Player;

const BEGIN: &str = "<!-- scherm:begin -->\n```text\n";
const END: &str = "\n```\n<!-- scherm:eind -->";

/// The demo region's meeting, a few minutes after it began. `README_WRITE=1` puts it into the README.
#[test]
fn the_readme_shows_the_meeting_as_it_looks() {
    let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    let now = Utc.from_utc_datetime(&friday.and_hms_opt(8, 0, 0).unwrap());
    let mut chair = Player::over(demo::region(friday, now).unwrap(), friday);
    chair
        .keys("g o B 2 v v c")
        .types("moeilijk")
        .keys("enter a")
        .types("thuis langsgaan @roel vr 4 dec")
        .keys("enter");
    chair.keys("r").types("roel").keys("enter g z esc");
    let screen = chair.screen_of(98, 29);
    let screen: Vec<&str> = screen.lines().map(|line| line.trim_start_matches('│').trim_end()).collect();
    let screen = screen.join("\n");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has a place for the screen");
    let (shown, after) = rest.split_once(END).expect("the screen in the README ends");
    if std::env::var_os("README_WRITE").is_some() {
        std::fs::write(path, format!("{before}{BEGIN}{screen}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(shown, screen, "write it again with README_WRITE=1");
}

/// A name, what it shows, and the keys that lead there in the demo region.
const PICTURES: [(&str, &str, &str); 4] = [
    ("lijst", "Lijst: wie gaat van school, en wie vraagt aandacht", "g l down down"),
    ("casus", "Casus: wat aandacht vraagt, de feiten, afspraken en het dossier", "g l down down enter"),
    ("afspraken", "Afspraken: wat te laat is eerst", "g a"),
    ("netwerk", "Netwerk: wie draagt wat, en wat is te laat", "g n down down down"),
];

/// The pictures in the README are the screens of the program. `README_WRITE=1` draws them again.
#[test]
fn the_pictures_of_the_readme_show_the_screens_as_they_look() {
    let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    let now = Utc.from_utc_datetime(&friday.and_hms_opt(8, 0, 0).unwrap());
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    for (name, title, keys) in PICTURES {
        let mut user = Player::over(demo::region(friday, now).unwrap(), friday);
        user.keys(keys);
        let mut frame = Buffer::empty(Rect::new(0, 0, 110, 30));
        draw_into(user.app(), Skin::Standaard, frame.area, &mut frame);
        let drawn = svg(&frame, title);
        is_in_the_readme(&readme, name, title, &drawn);
    }
}

/// What hangs on the wall while a pupil is discussed.
#[test]
fn the_picture_of_the_second_screen_shows_it_as_it_looks() {
    let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    let now = Utc.from_utc_datetime(&friday.and_hms_opt(8, 0, 0).unwrap());
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let mut chair = Player::over(demo::region(friday, now).unwrap(), friday);
    chair
        .keys("g o B v v v v a")
        .types("thuis langsgaan @roel vr 4 dec")
        .keys("enter r")
        .types("roel")
        .keys("enter");
    let mut frame = Buffer::empty(Rect::new(0, 0, 96, 24));
    let around = Around { clock: "10:14", ..Around::default() };
    slide::draw(&chair.app().slide(), around, frame.area, &mut frame, Skin::Standaard);
    let drawn = svg(&frame, WALL);
    is_in_the_readme(&readme, "beamer", WALL, &drawn);
}

const WALL: &str = "Het tweede scherm: alleen wat iedereen aan tafel mag zien";

fn is_in_the_readme(readme: &str, name: &str, title: &str, drawn: &str) {
    let file = format!("demo-data/schermen/{name}.svg");
    assert!(readme.contains(&format!("![{title}]({file})")), "{file}");
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("README_WRITE").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/schermen")).unwrap();
        std::fs::write(&path, drawn).unwrap();
        return;
    }
    assert!(std::fs::read_to_string(&path).unwrap() == drawn, "{file}: write it again with README_WRITE=1");
}
