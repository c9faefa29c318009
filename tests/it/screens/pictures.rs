//! A small region at work, keys for it, and the frames that it shows.

use std::cell::RefCell;

use casustafel::app::{App, Clock, Effect, Msg};
use casustafel::domain::{
    AgreementDraft, Command, ContactState, Draft, Fact, FactKey, Group, GroupId, Hash32, HolderChoice,
    MeetingFact, MeetingId, MeetingKind, Owner, Party, People, PersonFact, PersonId, PersonKey, PupilId,
    Role, RoleTerms, State, Status, WaakvlamKind,
};
use casustafel::keys::{Input, parse_keys, standard};
use casustafel::view;
use casustafel::view::skin::Skin;
use chrono::{NaiveDate, TimeZone, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::styled::{styled, text};
use crate::support::log::{Story, day};

/// The sizes that a screen is looked at.
pub const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (50, 15)];

/// Friday 11 December 2026.
pub fn today() -> NaiveDate {
    day(2026, 12, 11)
}

/// What the clock says.
pub fn clock() -> Clock {
    Clock { now: Utc.with_ymd_and_hms(2026, 12, 11, 9, 30, 0).unwrap(), today: today() }
}

/// Two schools, four pupils, five professionals, a meeting that was, and agreements of which two are late.
pub fn region() -> State {
    let mut story = Story::begins(today(), "Fatima Haddou");
    let fatima = story.state.user().unwrap();
    story.act(Command::ChangePerson {
        person: fatima,
        facts: vec![
            (PersonKey::Function, Some(PersonFact::Function("stagecoördinator".into()))),
            (PersonKey::Party, Some(PersonFact::Party(Party::SchoolPro))),
            (PersonKey::Organisation, Some(PersonFact::Organisation("De Kaap".into()))),
            (PersonKey::Phone, Some(PersonFact::Phone("06 12345678".into()))),
            (PersonKey::Mail, Some(PersonFact::Mail("f.haddou@dekaap.example".into()))),
        ],
    });
    let jan = story.person("Jan de Wit", "jongerenconsulent", Party::Jongerenpunt);
    let joke = story.person("Joke Brandsma-Hoogeveen", "jobcoach", Party::JobcoachOrg);
    story.person("Jan Peters", "leerplichtambtenaar", Party::Leerplicht);
    story.person("Żaneta Kowalska-van den Broek", "arbeidsdeskundige", Party::Uwv);
    let sanne = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let omer = story.pupil("Ömer", "", "Yılmaz", "De Kaap");
    let hanako = story.pupil("花子", "", "猫村", "Het Baken");
    let anne = story.pupil("Anne-Zoë Willemijn", "de", "Groot-Bussemaker", "Het Baken");
    mark(&mut story, sanne, Status::Stuck);
    mark(&mut story, omer, Status::Attention);
    mark(&mut story, anne, Status::OnTrack);
    let contact = vec![(FactKey::Contact, Some(Fact::Contact(ContactState::HardToReach)))];
    story.act(Command::SetFacts { pupils: vec![sanne], facts: contact });
    give(&mut story, Role::Casusregisseur, fatima, vec![sanne, anne]);
    give(&mut story, Role::Casusregisseur, jan, vec![omer]);
    give(&mut story, Role::Waakvlam, jan, vec![sanne, hanako]);
    meeting(&mut story, fatima, vec![sanne, omer]);
    let (fatima, jan, joke) = (Owner::Person(fatima), Owner::Person(jan), Owner::Person(joke));
    for (pupil, what, owner, with, due) in [
        (sanne, "jobcoach aanvragen bij het Jongerenpunt", fatima, vec![joke], day(2026, 12, 6)),
        (omer, "kennismaken op de werkplek", jan, vec![], day(2026, 12, 14)),
        (sanne, "bellen over de bijbaan", Owner::Pupil, vec![], day(2026, 12, 10)),
        (anne, "intake Entree regelen", jan, vec![Owner::Parents, fatima], day(2027, 1, 29)),
        (hanako, "buskaart regelen", fatima, vec![], day(2026, 12, 18)),
    ] {
        let draft = AgreementDraft { what: what.into(), owner: Some(owner), with, due: Some(due) };
        story.act(Command::AddAgreement { pupil, draft });
    }
    story.state
}

fn mark(story: &mut Story, pupil: PupilId, status: Status) {
    let facts = vec![(FactKey::Status, Some(Fact::Status(status)))];
    story.act(Command::SetFacts { pupils: vec![pupil], facts });
}

fn give(story: &mut Story, role: Role, to: PersonId, pupils: Vec<PupilId>) {
    let to = Some(HolderChoice::Known(to));
    story.act(Command::SetRole { pupils, role, to, terms: RoleTerms::of(WaakvlamKind::KeepInTouch) });
}

fn meeting(story: &mut Story, chair: PersonId, pupils: Vec<PupilId>) {
    let facts = vec![
        MeetingFact::Date(day(2026, 11, 20)),
        MeetingFact::Kind(MeetingKind::Uitstroomoverleg),
        MeetingFact::Chair(chair),
    ];
    story.act(Command::AddMeeting { facts, attendance: vec![], pupils });
    story.act(Command::StartMeeting { meeting: MeetingId(1) });
    story.act(Command::CloseMeeting { meeting: MeetingId(1) });
}

/// The program over this state.
pub fn open(state: State) -> App {
    App::new(state, standard(), clock(), People::Invented)
}

/// The program over the region, after these keys.
pub fn after(keys: &str) -> App {
    let mut app = open(region());
    press(&mut app, keys);
    app
}

/// Presses keys, written as in a keymap file (`g a down`); `'…'` is pasted. What is recorded is on the disk at once.
pub fn press(app: &mut App, keys: &str) {
    for (index, part) in keys.split('\'').enumerate() {
        if index % 2 == 1 {
            send(app, Msg::Input(Input::Paste(part.to_owned())));
            continue;
        }
        for key in part.split_whitespace().flat_map(|key| parse_keys(key).unwrap()) {
            send(app, Msg::Input(Input::Key(key)));
        }
    }
}

/// Gives a message, and answers what the program asks of the store.
pub fn send(app: &mut App, msg: Msg) {
    for effect in app.update(msg, clock()) {
        match effect {
            Effect::Append(draft) => {
                let group = written(app, draft);
                WRITTEN.with_borrow_mut(|all| all.push(group.clone()));
                send(app, Msg::Appended(group));
            }
            Effect::ReadGroups(places) => send(app, Msg::GroupsRead(read(&places))),
            Effect::ReadMeeting(meeting, places) => send(app, Msg::MeetingRead(meeting, read(&places))),
            _ => {}
        }
    }
}

thread_local! {
    /// What was written in this story since the region began.
    static WRITTEN: RefCell<Vec<Group>> = const { RefCell::new(vec![]) };
}

fn read(places: &[u64]) -> Vec<Group> {
    WRITTEN.with_borrow(|all| all.iter().filter(|group| places.contains(&group.offset)).cloned().collect())
}

fn written(app: &App, draft: Draft) -> Group {
    let last = app.world.state.last().map_or(0, |it| it.seq);
    let Draft { at, by, meeting, cause, events } = draft;
    let id = GroupId { node: 7, seq: last + 1 };
    let offset = WRITTEN.with_borrow(|all| 1_000_000 + all.len() as u64);
    Group { v: 1, id, at, by, meeting, cause, prev: Hash32::default(), events, offset }
}

/// One frame; the terminal's cursor is shown as `▏` where it is seen.
pub fn frame(app: &App, skin: Skin, (width, height): (u16, u16)) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    if let Some(caret) = view::draw_into(app, skin, area, &mut buf) {
        let at = caret.at();
        assert!(area.contains(at), "the cursor stands on the screen: {at}");
        if caret.is_typed() {
            buf[at].set_symbol("▏");
        }
    }
    buf
}

/// From nothing to a wall.
pub fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let widths = [0, 1, 49, 50, 51, 57, 69, 70, 80, 109, 110, 200];
    widths.into_iter().flat_map(|width| [0, 1, 14, 15, 16, 18, 24, 60].map(|height| (width, height)))
}

/// The frames that are looked at: with styles where it is comfortable, as text where it is narrow.
pub fn seen(app: &App) -> String {
    let frames = |size, skins: &[Skin]| {
        let frames: Vec<_> = skins.iter().map(|skin| (*skin, frame(app, *skin, size))).collect();
        styled(&frames)
    };
    let [comfortable, wide, narrow] = SIZES;
    [
        (comfortable, frames(comfortable, &[Skin::Standaard, Skin::Mono])),
        (wide, frames(wide, &[Skin::Standaard])),
        (narrow, text(&frame(app, Skin::Standaard, narrow))),
    ]
    .map(|((width, height), seen)| format!("{width} × {height}\n{seen}"))
    .join("\n")
}
