//! Overleg, and what lies over it: what a room sees while a chair goes through the list.

use std::fmt::Write;

use casustafel::app::intent::Question;
use casustafel::app::layers::attendance::Attendance;
use casustafel::app::layers::confirm::Confirm;
use casustafel::app::layers::interleaf::Interleaf;
use casustafel::app::{App, Clock, Effect, Layer, Msg};
use casustafel::domain::{
    AgreementDraft, Command, ContactState, Destination, ExitProfile, Fact, FactKey, HolderChoice,
    MeetingFact, MeetingId, MeetingKind, Owner, Party, People, PersonId, Presence, Proposal, PupilId, Role,
    RoleTerms, SchoolType, Status, WaakvlamKind,
};
use casustafel::keys::{Action, standard};
use casustafel::view::skin::Skin;
use casustafel::view::{draw_into, row_at};
use chrono::{TimeZone, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::styled;
use crate::support::log::{Story, day};
use crate::support::undo;

const PUPILS: [(&str, &str, &str, &str, Status); 8] = [
    ("Sanne", "van der", "Meulen", "De Kaap", Status::New),
    ("Ömer", "", "Yılmaz", "De Kaap", Status::Stuck),
    ("Anne-Zoë Willemijn", "de", "Groot-Bussemaker", "Het Baken", Status::Attention),
    ("Jan", "", "Bakker", "De Kaap", Status::OnTrack),
    ("Fatma", "el", "Idrissi", "Het Baken", Status::New),
    ("Lia", "d'", "Ancona", "De Kaap", Status::Landed),
    ("Bram", "", "Visser", "Het Baken", Status::Attention),
    ("Noor", "ter", "Horst", "De Kaap", Status::New),
];

/// A region with eight pupils, three people and a meeting on 11 December; the second pupil comes from an earlier one.
struct Table {
    story: Story,
    pupils: Vec<PupilId>,
    fatima: PersonId,
    meeting: MeetingId,
}

impl Table {
    fn is_planned() -> Self {
        let mut story = Story::begins(day(2026, 12, 11), "Joke de Wit");
        let joke = story.state.user().unwrap();
        let fatima = story.person("Fatima Aydin", "jobcoach", Party::JobcoachOrg);
        let karim = story.person("Karim Bouzid", "leerplichtambtenaar", Party::Leerplicht);
        let pupils: Vec<PupilId> = PUPILS
            .map(|(given, prefix, family, school, status)| {
                let pupil = story.pupil(given, prefix, family, school);
                if !matches!(status, Status::New | Status::Landed) {
                    set(&mut story, pupil, Fact::Status(status));
                }
                pupil
            })
            .to_vec();
        for fact in [
            Fact::SchoolType(SchoolType::Pro),
            Fact::Class("5A".to_owned()),
            Fact::Municipality("Oosterwaard".to_owned()),
            Fact::ExitProfile(ExitProfile::Work),
            Fact::ExpectedExit(day(2027, 7, 31)),
        ] {
            set(&mut story, pupils[0], fact);
        }
        let earlier = plan(&mut story, day(2026, 11, 13), joke, vec![pupils[1]]);
        story.act(Command::StartMeeting { meeting: earlier });
        story.act(Command::CloseMeeting { meeting: earlier });
        let meeting = plan(&mut story, day(2026, 12, 11), joke, pupils.clone());
        story.act(Command::MoveOnAgenda { meeting, pupil: pupils[1], step: casustafel::domain::Step::Down });
        for (person, to) in
            [(fatima, Presence::Present), (joke, Presence::Present), (karim, Presence::Excused)]
        {
            story.act(Command::SetAttendance { meeting, person, to: Some(to) });
        }
        agree(&mut story, pupils[0], "stagebedrijf bellen", fatima, (2026, 12, 4));
        agree(
            &mut story,
            pupils[0],
            "ouders uitnodigen voor een gesprek over de stage",
            joke,
            (2026, 12, 18),
        );
        Self { story, pupils, fatima, meeting }
    }

    fn runs() -> Self {
        let mut table = Self::is_planned();
        let meeting = table.meeting;
        table.story.act(Command::StartMeeting { meeting });
        table.story.meeting = Some(meeting);
        table
    }

    /// Sanne has been talked through: status, contact, roles, an agreement and a note.
    fn records(mut self) -> Self {
        let sanne = self.pupils[0];
        let story = &mut self.story;
        set(story, sanne, Fact::Status(Status::Attention));
        set(story, sanne, Fact::Contact(ContactState::HardToReach));
        set(story, sanne, Fact::Destination(Destination::CovenantJob));
        let to = Some(HolderChoice::Known(self.fatima));
        let kind = WaakvlamKind::KeepInTouch;
        story.act(Command::SetRole {
            pupils: vec![sanne],
            role: Role::Casusregisseur,
            to,
            terms: RoleTerms::of(kind),
        });
        agree(story, sanne, "jobcoach aanvragen bij UWV", self.fatima, (2026, 12, 18));
        let text = "Komt drie dagen per week op stage.\nHet reizen met de bus lukt nog niet alleen.".into();
        story.act(Command::AddNote { pupil: sanne, text });
        self
    }

    fn discusses(mut self, pupil: usize) -> Self {
        let (meeting, pupil) = (self.meeting, self.pupils[pupil]);
        self.story.act(Command::MarkDiscussed { meeting, pupil });
        self
    }

    fn postpones(mut self, pupil: usize) -> Self {
        let (meeting, pupil) = (self.meeting, self.pupils[pupil]);
        self.story.act(Command::Postpone { meeting, pupil });
        self
    }

    fn brings(mut self, pupil: usize) -> Self {
        let (meeting, pupil) = (self.meeting, Some(self.pupils[pupil]));
        self.story.act(Command::BringToTable { meeting, pupil });
        self
    }

    fn closes(mut self) -> Self {
        self.story.act(Command::CloseMeeting { meeting: self.meeting });
        self
    }

    fn app(self) -> App {
        let groups = self.story.groups();
        let mut app = app(self.story);
        app.screen = casustafel::app::Screen::Meeting;
        app.meeting.meeting = Some(self.meeting);
        app.meeting.follow_table(&app.world);
        let clock = Clock { today: app.world.today, now: app.world.now };
        for effect in app.update(Msg::CheckpointDue, clock) {
            if let Effect::ReadMeeting(meeting, places) = effect {
                let read = groups.iter().filter(|group| places.contains(&group.offset)).cloned().collect();
                app.update(Msg::MeetingRead(meeting, read), clock);
            }
        }
        app
    }

    fn with(self, layer: Layer) -> App {
        let mut app = self.app();
        app.layers.push(layer);
        app
    }

    fn read_back(self, pupil: usize, next: Option<usize>) -> App {
        let next = next.map(|next| self.pupils[next]);
        let layer = Interleaf { meeting: self.meeting, pupil: self.pupils[pupil], next, top: 0 };
        self.with(Layer::Interleaf(layer))
    }
}

fn app(story: Story) -> App {
    let clock = Clock { today: story.today, now: Utc.with_ymd_and_hms(2026, 12, 11, 9, 0, 0).unwrap() };
    App::new(story.state, standard(), clock, People::Real)
}

fn set(story: &mut Story, pupil: PupilId, fact: Fact) {
    let facts: Vec<(FactKey, Option<Fact>)> = vec![(fact.key(), Some(fact))];
    story.act(Command::SetFacts { pupils: vec![pupil], facts });
}

fn agree(story: &mut Story, pupil: PupilId, what: &str, owner: PersonId, (y, m, d): (i32, u32, u32)) {
    let (owner, due) = (Some(Owner::Person(owner)), Some(day(y, m, d)));
    let draft = AgreementDraft { what: what.into(), owner, with: vec![], due };
    story.act(Command::AddAgreement { pupil, draft });
}

fn plan(story: &mut Story, date: chrono::NaiveDate, chair: PersonId, pupils: Vec<PupilId>) -> MeetingId {
    let facts = vec![
        MeetingFact::Date(date),
        MeetingFact::Kind(MeetingKind::Uitstroomoverleg),
        MeetingFact::Chair(chair),
        MeetingFact::Operator(chair),
    ];
    story.act(Command::AddMeeting { facts, attendance: vec![], pupils });
    story.state.meetings().last().unwrap().id
}

fn drawn(app: &App, (width, height): (u16, u16), skin: Skin) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    draw_into(app, skin, buf.area, &mut buf);
    buf
}

/// Every state in which Overleg can be looked at.
fn looks() -> Vec<(&'static str, App)> {
    let close = |table: &Table| Layer::Confirm(Confirm::new(Question::CloseMeeting(table.meeting)));
    let runs = || Table::runs().records();
    let closing = runs().discusses(0).postpones(2).brings(3);
    let question = close(&closing);
    let attendance = Layer::Attendance(Attendance::new(Table::is_planned().meeting));
    vec![
        ("planned", Table::is_planned().app()),
        ("running", runs().app()),
        ("running_later", runs().discusses(0).postpones(2).brings(1).app()),
        ("nobody_left", (0..8).fold(Table::runs(), Table::discusses).app_with_empty_table()),
        ("closed", runs().discusses(0).closes().app()),
        ("read_back", runs().discusses(0).read_back(0, Some(1))),
        ("last_read_back", runs().discusses(0).read_back(0, None)),
        ("closing", closing.with(question)),
        ("attendance", Table::is_planned().with(attendance)),
        ("many", {
            let table = Table::is_planned();
            let facts = vec![(FactKey::Status, Some(Fact::Status(Status::Attention)))];
            let command = Command::SetFacts { pupils: table.pupils.clone(), facts };
            let proposal = Proposal { command, saw: vec![] };
            table.with(Layer::Confirm(Confirm::new(Question::Meant {
                proposal,
                days: vec![],
                closes: false,
            })))
        }),
        ("quit_in_meeting", {
            let table = Table::runs();
            let question = Question::QuitInMeeting(table.meeting);
            table.with(Layer::Confirm(Confirm::new(question)))
        }),
        ("quit_with_draft", Table::runs().with(Layer::Confirm(Confirm::new(Question::QuitWithDraft)))),
        ("no_meeting", {
            let mut app = app(Story::begins(day(2026, 12, 11), "Joke de Wit"));
            app.screen = casustafel::app::Screen::Meeting;
            app
        }),
    ]
}

impl Table {
    fn app_with_empty_table(mut self) -> App {
        let meeting = self.meeting;
        self.story.act(Command::BringToTable { meeting, pupil: None });
        self.app()
    }
}

#[test]
fn a_room_sees_the_meeting() {
    for (name, app) in looks() {
        let mut seen = String::new();
        for size in [(80, 24), (120, 40), (50, 15)] {
            let frames = [Skin::Standaard, Skin::Mono].map(|skin| (skin, drawn(&app, size, skin)));
            let all = styled::styled(&frames);
            let shown = if size == (80, 24) { all } else { styled::text(&frames[0].1) };
            writeln!(seen, "{} × {}\n{shown}", size.0, size.1).unwrap();
        }
        insta::assert_snapshot!(name, seen);
    }
}

fn text(app: &App, size: (u16, u16)) -> String {
    styled::text(&drawn(app, size, Skin::Mono))
}

#[test]
fn no_state_of_a_meeting_minds_a_size() {
    for (_, mut app) in looks() {
        for width in [0, 49, 50, 64, 80, 120, 200] {
            for height in [0, 15, 16, 24, 60] {
                app.meeting.top = usize::from(width % 3 * height);
                drawn(&app, (width, height), Skin::Contrast);
            }
        }
        // Without the notice that a window is too small.
        for (width, height) in [(1, 1), (3, 20), (20, 3), (30, 9), (44, 12)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
            casustafel::view::screens::meeting::draw(&app, buf.area, &mut buf, Skin::Licht);
        }
    }
}

#[test]
fn what_is_undone_leaves_the_screen() {
    let stuck = || {
        let mut table = Table::runs();
        let sanne = table.pupils[0];
        set(&mut table.story, sanne, Fact::Status(Status::Stuck));
        table
    };
    let seen = text(&stuck().app(), (80, 24));
    assert!(seen.contains("nieuw → ■ vastgelopen"), "{seen}");
    let mut table = stuck();
    table.story.act(undo(&table.story.state));
    let seen = text(&table.app(), (80, 24));
    assert!(!seen.contains("■ vastgelopen\n"), "{seen}");
    assert!(seen.contains("Nog niets. Wat u vastlegt"), "{seen}");
}

#[test]
fn a_longer_discussion_is_read_on_with_tab() {
    let mut app = Table::runs().records().app();
    assert!(!text(&app, (50, 15)).contains("stagebedrijf bellen"));
    let mut seen = String::new();
    for _ in 0..12 {
        app.act(Action::NextPane);
        seen.push_str(&text(&app, (50, 15)));
    }
    for told in ["stagebedrijf", "In dit overleg vast", "Notitie Komt drie", "UWV"] {
        assert!(seen.contains(told), "{told}: {seen}");
    }
}

#[test]
fn a_click_on_the_agenda_finds_its_row() {
    let app = Table::runs().app();
    let window = Rect::new(0, 0, 80, 24);
    for (place, row) in
        [((5, 4), Some(0)), ((29, 6), Some(2)), ((5, 12), None), ((40, 5), None), ((5, 1), None)]
    {
        assert_eq!(row_at(&app, window, Position::from(place)), row, "{place:?}");
    }
}

#[test]
fn a_meeting_without_pupils_says_how_they_come_on_the_agenda() {
    let mut story = Story::begins(day(2026, 12, 11), "Joke de Wit");
    let joke = story.state.user().unwrap();
    plan(&mut story, day(2026, 12, 18), joke, vec![]);
    let mut app = app(story);
    app.screen = casustafel::app::Screen::Meeting;
    let seen = text(&app, (80, 24));
    assert!(seen.contains("De agenda is nog leeg."), "{seen}");
    assert!(seen.contains("vanuit Lijst op de agenda met o."), "{seen}");
}

#[test]
fn a_meeting_that_was_opened_again_says_so() {
    let mut table = Table::runs().closes();
    let meeting = table.meeting;
    table.story.act(Command::ReopenMeeting { meeting, reason: "datum klopte niet".into() });
    assert!(text(&table.app(), (80, 24)).contains("▶ heropend"));
}
