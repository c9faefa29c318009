//! A start and a key cost what the screen shows: only cases in sight are decoded.

use casustafel::app::{App, Clock, Msg};
use casustafel::demo::generated;
use casustafel::domain::{People, State, Touched};
use casustafel::keys::{Input, parse_keys, standard};
use casustafel::run::Driver;
use casustafel::store::{Log, Opened, Store};
use casustafel::view::{self, skin::Skin};
use chrono::{NaiveDate, TimeZone, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::desk::{folder, holder, open};

/// More rows than any of these screens shows at once.
const IN_SIGHT: usize = 40;

struct Table {
    driver: Driver,
    terminal: Terminal<TestBackend>,
    clock: Clock,
}

impl Table {
    fn draw(&mut self) {
        self.terminal
            .draw(|frame| {
                view::draw(self.driver.app(), Skin::Standaard, frame);
            })
            .unwrap();
    }

    /// How many cases were decoded for these keys and the frame after each.
    fn decodes(&mut self, keys: &str) -> usize {
        let before = self.driver.app().world.state.decoded();
        for key in parse_keys(keys).unwrap() {
            self.driver.handle(Msg::Input(Input::Key(key)), self.clock);
            self.draw();
        }
        self.driver.app().world.state.decoded() - before
    }
}

#[test]
fn only_cases_in_sight_are_decoded() {
    let dir = folder();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let clock = Clock { now: Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap()), today };
    Store::create(dir.path(), [3; 16]).unwrap();
    let Opened { mut store, .. } = Store::open(dir.path(), &holder(), &mut |_, _| {}).unwrap();
    let (mut state, mut touched) = (State::default(), Touched::default());
    for draft in generated(1_500, today, clock.now) {
        touched.merge(state.apply(&store.append(&draft).unwrap()));
    }
    assert!(store.checkpoint(&state, touched).is_none());
    drop(store);
    let Opened { store, state: known, .. } = open(dir.path()).unwrap();
    assert_eq!(known.decoded(), 0, "opening decodes nothing");
    let app = App::new(known, standard(), clock, People::Real);
    let driver = Driver::new(app, Box::new(store), None, dir.path().to_path_buf());
    let mut table = Table { driver, terminal: Terminal::new(TestBackend::new(120, 40)).unwrap(), clock };
    table.draw();
    let start = table.driver.app().world.state.decoded();
    assert!((1..=IN_SIGHT).contains(&start), "the first list: {start}");
    let steps = [
        ("left", "everybody"),
        ("down", "a row further"),
        ("pagedown", "a page further"),
        ("end", "the last page"),
        ("s s s", "other orders"),
        ("/ v", "a letter"),
        ("a n", "two more"),
        ("esc", "and none"),
        ("g a", "Afspraken"),
        ("pagedown", "a page of them"),
        ("s", "by owner"),
        ("g n", "Netwerk"),
        ("down down", "the next ones"),
        ("g o", "Overleg"),
        ("g l", "Lijst again"),
    ];
    for (keys, what) in steps {
        let frames = parse_keys(keys).unwrap().len();
        let decoded = table.decodes(keys);
        assert!(decoded <= IN_SIGHT * frames, "{what}: {decoded} cases for {frames} frames");
    }
    table.decodes("g l /");
    for (typed, what) in [
        ("status:vastgelopen", "a status"),
        ("school:vso", "a school"),
        ("regisseur:geen", "a role"),
        ("afspraak:te-laat", "agreements"),
        ("contact-laat:ja", "contacts"),
        ("fase:nazorg", "a phase"),
        ("indicatie:dgr=toegekend", "indications"),
        ("signaal:open", "signals"),
        ("besproken:nooit", "discussions"),
        ("overdracht:warm", "handovers"),
    ] {
        let before = table.driver.app().world.state.decoded();
        table.driver.handle(Msg::Input(Input::Paste(typed.to_owned())), clock);
        assert_eq!(table.driver.app().list.problems, [], "{typed}");
        table.draw();
        let decoded = table.driver.app().world.state.decoded() - before;
        assert!(decoded <= IN_SIGHT, "{what}: {decoded} cases");
        table.decodes("esc /");
    }
}
