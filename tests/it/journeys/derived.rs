//! What was derived beside the work tells a filter the same as every case would, whatever was recorded since.

use casustafel::app::{App, Clock, Msg};
use casustafel::demo::generated;
use casustafel::domain::{
    Audience, Command, Context, Entry, EntryChange, EntryFact, EntryKind, Fact, FactKey, Ground,
    HolderChoice, MeetingFact, MeetingId, MeetingKey, Party, People, PersonFact, PersonId, PersonKey,
    PupilId, Reading, Role, RoleTerms, State, Status, decide, query,
};
use casustafel::keys::standard;
use casustafel::store::{Log, Memory};
use casustafel::words::dates::Calendar;
use casustafel::words::filter::parse_filter;
use chrono::{NaiveDate, TimeZone, Utc};

use crate::support::rules;

const FILTERS: [&str; 10] = [
    "let-op:ja",
    "let-op:geen-casusregisseur",
    "let-op:contact-te-laat",
    "let-op:lang-niet-besproken",
    "let-op:zonder-grondslag",
    "-let-op:geen-bestemming",
    "grondslag:uwv",
    "grondslag:geen",
    "zonder-grondslag:ja",
    "let-op:geen-casusregisseur,zonder-grondslag",
];

struct Table {
    app: App,
    log: Memory,
    clock: Clock,
}

impl Table {
    fn derives(&mut self) {
        let deriver = self.app.world.to_derive().expect("nothing was derived yet");
        assert!(self.app.world.to_derive().is_none(), "once is enough");
        self.app.update(Msg::Derived(deriver.derive()), self.clock);
    }

    fn act(&mut self, command: &Command) {
        let world = &self.app.world;
        let context = Context {
            now: self.clock.now,
            today: self.clock.today,
            by: world.by(),
            meeting: None,
            rules: rules(),
            read: &[],
        };
        let draft = decide(&world.state, command, &context).unwrap();
        assert!(!draft.is_empty(), "{command:?}");
        let group = self.log.append(&draft).unwrap();
        self.app.update(Msg::Appended(group), self.clock);
    }

    /// Who is found and what asks attention, with what was derived and without it; and that no case was looked at to
    /// find with it.
    fn agrees(&self, after: &str) {
        let world = &self.app.world;
        let plain = Reading::new(&world.state, world.today, rules(), &Audience::OwnScreen);
        for typed in FILTERS {
            let read = parse_filter(typed, &Calendar::of(&world.state, world.today), rules());
            assert_eq!(read.problems, [], "{typed}");
            let before = world.state.decoded();
            let rows = || world.state.rows();
            let quick: Vec<PupilId> =
                rows().filter(|row| read.filter.finds(world.reading(), row)).map(|row| row.id).collect();
            assert_eq!(world.state.decoded(), before, "{typed} after {after}");
            let slow: Vec<PupilId> =
                rows().filter(|row| read.filter.finds(plain, row)).map(|row| row.id).collect();
            assert_eq!(quick, slow, "{typed} after {after}");
        }
        for case in world.state.cases() {
            let (quick, slow) = (query::attention(world.reading(), case), query::attention(plain, case));
            assert_eq!(quick, slow, "the let-ops of {} after {after}", case.id);
        }
    }
}

#[test]
fn what_was_derived_tells_the_same_as_the_cases() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let clock = Clock { now: Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap()), today };
    let (mut log, mut state) = (Memory::default(), State::default());
    for draft in generated(120, today, clock.now) {
        state.apply(&log.append(&draft).unwrap());
    }
    let app = App::new(state, standard(), clock, People::Invented);
    let mut table = Table { app, log, clock };
    table.derives();
    table.agrees("the start");
    let pupils = vec![PupilId(1), PupilId(2), PupilId(3)];
    let fact = |key, fact| Command::SetFacts { pupils: vec![PupilId(5)], facts: vec![(key, fact)] };
    let sharing = [
        EntryFact::Party(Party::Uwv),
        EntryFact::Ground(Ground::Consent),
        EntryFact::Purpose("werk zoeken".into()),
        EntryFact::On(today),
    ];
    let one_by_one = [
        ("a status", fact(FactKey::Status, Some(Fact::Status(Status::Stuck)))),
        ("an exit", fact(FactKey::ExpectedExit, Some(Fact::ExpectedExit(today)))),
        (
            "a role",
            Command::SetRole {
                pupils: pupils.clone(),
                role: Role::Casusregisseur,
                to: Some(HolderChoice::New(vec![PersonFact::Name("Ada Vos".into())])),
                terms: RoleTerms::default(),
            },
        ),
        (
            "a ground",
            Command::SetEntries {
                pupils: pupils.clone(),
                changes: vec![EntryChange::add(Entry::new(EntryKind::Sharing, sharing))],
                facts: vec![],
            },
        ),
        (
            "a meeting",
            Command::AddMeeting {
                facts: vec![MeetingFact::Date(today)],
                attendance: vec![(PersonId(2), casustafel::domain::Presence::Present)],
                pupils,
            },
        ),
    ];
    for (what, command) in one_by_one {
        table.act(&command);
        if what == "a role" {
            // Somebody new came into the network: all is derived again.
            table.derives();
        }
        table.agrees(what);
    }
    let meeting: Vec<MeetingId> = table.app.world.state.meetings().map(|meeting| meeting.id).collect();
    let facts = vec![(MeetingKey::Date, Some(MeetingFact::Date(today.succ_opt().unwrap())))];
    table.act(&Command::ChangeMeeting { meeting: *meeting.last().unwrap(), facts });
    table.agrees("another day for a meeting");
    let facts = vec![(PersonKey::Until, Some(PersonFact::Until(today.pred_opt().unwrap())))];
    table.act(&Command::ChangePerson { person: PersonId(2), facts });
    table.derives();
    table.agrees("somebody left");
}
