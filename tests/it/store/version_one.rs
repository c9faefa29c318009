//! The format of version 1, byte for byte. `fixtures/v1.log` is never made again: a later version gets a fixture
//! of its own, and this one is read through the steps of `upcast`.

use std::path::{Path, PathBuf};

use casustafel::domain::{
    AgendaItem, AgendaReason, AgendaState, AgreementFact, AgreementId, Cause, ContactState, Destination,
    Doubt, Entity, Event, ExitProfile, Fact, Group, GroupId, Holder, MeetingFact, MeetingId, MeetingKind,
    MeetingPhase, NamePart, NoteFact, NoteId, Owner, Party, PersonFact, PersonId, Presence, Progress,
    PupilId, Role, SchoolType, Source, Status, WaakvlamKind,
};
use casustafel::store::entries::FORMAT;
use casustafel::store::record::hash;
use casustafel::store::{Log, Store, journal, records};
use chrono::NaiveDate;

use super::desk::{folder, open};

const PUPIL: PupilId = PupilId(1);
const OTHER: PupilId = PupilId(2);
const USER: PersonId = PersonId(1);
const MEETING: MeetingId = MeetingId(1);
const AGREEMENT: AgreementId = AgreementId(1);
const NOTE: NoteId = NoteId(1);

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/store/fixtures/v1.log")
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn pupil_facts() -> Vec<Fact> {
    vec![
        Fact::GivenName(NamePart::new("Zoë").unwrap()),
        Fact::NamePrefix(NamePart::new("van der").unwrap()),
        Fact::FamilyName(NamePart::new("Meulen").unwrap()),
        Fact::BirthDate(day(2009, 2, 28)),
        Fact::School("De Kaap".to_owned()),
        Fact::SchoolPupilNo("20231".to_owned()),
        Fact::SchoolType(SchoolType::Pro),
        Fact::Class("5B".to_owned()),
        Fact::YearLevel(5),
        Fact::Municipality("Oosterveen".to_owned()),
        Fact::ExitProfile(ExitProfile::Work),
        Fact::ProfileDoubt(Doubt::Doubtful),
        Fact::ExpectedExit(day(2027, 7, 31)),
        Fact::DeregisteredOn(day(2027, 8, 1)),
        Fact::Status(Status::Stuck),
        Fact::Contact(ContactState::HardToReach),
        Fact::Destination(Destination::CovenantJob),
        Fact::DestinationSince(day(2027, 9, 1)),
    ]
}

/// One group per list: at least one of every event and of every fact.
pub fn events() -> Vec<(Cause, Option<MeetingId>, Vec<Event>)> {
    let other = vec![Fact::GivenName(NamePart::new("Ø'Neil \"\\\n").unwrap())];
    let people = vec![
        PersonFact::Name("Fatima Aydın".to_owned()),
        PersonFact::Function("coördinator".to_owned()),
        PersonFact::Party(Party::Doorstroompunt),
        PersonFact::Organisation("Doorstroompunt Oost".to_owned()),
        PersonFact::Phone("030-1234567".to_owned()),
        PersonFact::Mail("fatima@voorbeeld.nl".to_owned()),
    ];
    let agreed = vec![
        AgreementFact::What("jobcoach aanvragen".into()),
        AgreementFact::Owner(Owner::Person(USER)),
        AgreementFact::With(vec![Owner::Pupil, Owner::Parents]),
        AgreementFact::Due(day(2026, 12, 11)),
    ];
    let meeting = vec![
        MeetingFact::Date(day(2026, 11, 23)),
        MeetingFact::Kind(MeetingKind::Uitstroomoverleg),
        MeetingFact::Chair(USER),
        MeetingFact::Operator(USER),
    ];
    let phase = |from, to| Event::MeetingSet {
        meeting: MEETING,
        from: Some(MeetingFact::Phase(from)),
        to: Some(MeetingFact::Phase(to)),
    };
    let progress = |from, to| Event::AgreementSet {
        agreement: AGREEMENT,
        from: Some(AgreementFact::Progress(from)),
        to: Some(AgreementFact::Progress(to)),
    };
    let regisseur = Holder::of(USER, day(2026, 11, 23));
    let waakvlam = Holder { kind: Some(WaakvlamKind::KeepInTouch), ..regisseur };
    let item = AgendaItem { state: AgendaState::ToDiscuss, reason: AgendaReason::ByHand };
    let carried = AgendaItem { state: AgendaState::Postponed, reason: AgendaReason::CarriedOver(MEETING) };
    let role =
        |role, from, to| Event::RoleSet { pupil: PUPIL, role, on: day(2026, 11, 23), from, to, reason: None };
    let status = |from, to| Event::PupilSet { pupil: PUPIL, from, to };
    let table = Some(MeetingFact::AtTable(PUPIL));
    vec![
        (
            Cause::Do,
            None,
            vec![
                Event::PersonAdded { person: USER, facts: people },
                Event::UserSet { from: None, to: Some(USER) },
            ],
        ),
        (
            Cause::Do,
            None,
            vec![
                Event::PupilAdded { pupil: PUPIL, source: Source::List, facts: pupil_facts() },
                Event::PupilAdded { pupil: OTHER, source: Source::Hand, facts: other },
            ],
        ),
        (
            Cause::Do,
            None,
            vec![
                status(Some(Fact::Status(Status::Stuck)), Some(Fact::Status(Status::OnTrack))),
                Event::ListValueSet { pupil: PUPIL, from: Some(Fact::Class("5B".to_owned())), to: None },
                Event::PersonSet { person: USER, from: None, to: Some(PersonFact::Phone("06".to_owned())) },
            ],
        ),
        (
            Cause::Do,
            None,
            vec![
                Event::MeetingAdded { meeting: MEETING, facts: meeting },
                Event::AttendanceSet {
                    meeting: MEETING,
                    person: USER,
                    from: None,
                    to: Some(Presence::Present),
                },
                Event::AgendaSet { meeting: MEETING, pupil: PUPIL, from: None, to: Some(item) },
                Event::AgendaSet { meeting: MEETING, pupil: OTHER, from: Some(item), to: Some(carried) },
                Event::AgendaOrdered { meeting: MEETING, from: vec![PUPIL, OTHER], to: vec![OTHER, PUPIL] },
            ],
        ),
        (
            Cause::Do,
            Some(MEETING),
            vec![
                phase(MeetingPhase::Planned, MeetingPhase::Running),
                Event::MeetingSet { meeting: MEETING, from: None, to: table },
            ],
        ),
        (
            Cause::Do,
            Some(MEETING),
            vec![
                role(Role::Casusregisseur, None, Some(regisseur)),
                role(Role::Waakvlam, Some(waakvlam), None),
                Event::AgreementAdded { agreement: AGREEMENT, pupil: PUPIL, facts: agreed },
                Event::NoteAdded {
                    note: NOTE,
                    pupil: PUPIL,
                    facts: vec![NoteFact::Text("Belt\nmaandag 😀".into())],
                },
            ],
        ),
        (
            Cause::Do,
            Some(MEETING),
            vec![
                progress(Progress::Open, Progress::Done(day(2026, 12, 1))),
                progress(Progress::Done(day(2026, 12, 1)), Progress::Dropped("verhuisd".into())),
                Event::NoteSet { note: NOTE, from: None, to: Some(NoteFact::Withdrawn("dubbel".into())) },
            ],
        ),
        (
            Cause::Undo(GroupId { node: 9, seq: 7 }),
            Some(MEETING),
            vec![
                Event::Hidden { entity: Entity::Pupil(OTHER) },
                Event::Hidden { entity: Entity::Person(USER) },
                Event::Hidden { entity: Entity::Agreement(AGREEMENT) },
                Event::Hidden { entity: Entity::Note(NOTE) },
                Event::Hidden { entity: Entity::Meeting(MEETING) },
            ],
        ),
        (Cause::Redo(GroupId { node: 9, seq: 8 }), None, vec![Event::Shown { entity: Entity::Pupil(OTHER) }]),
        (
            Cause::Do,
            None,
            vec![Event::MeetingSet {
                meeting: MEETING,
                from: None,
                to: Some(MeetingFact::Reopened("naam vergeten".into())),
            }],
        ),
    ]
}

/// The groups of the fixture, read as a store.
fn read(dir: &Path) -> Vec<Group> {
    Store::create(dir, [9; 16]).unwrap();
    std::fs::copy(fixture(), journal::path(dir)).unwrap();
    let opened = open(dir).unwrap();
    assert_eq!(opened.notices, []);
    opened.store.groups().unwrap().map(Result::unwrap).collect()
}

#[test]
fn what_version_one_wrote_is_read_as_it_was_meant() {
    let dir = folder();
    let groups = read(dir.path());
    let expected = events();
    assert_eq!(groups.len(), expected.len());
    for (group, (cause, meeting, events)) in groups.iter().zip(expected) {
        assert_eq!((&group.cause, &group.meeting, &group.events), (&cause, &meeting, &events));
    }
}

/// The checkpoint's format and the hash of what it makes of the fixture. Its encoding has no names in it, so a
/// checkpoint of another shape must never be taken for one of this shape.
const CHECKPOINT: (u32, &str) = (11, "3c5cd9e7a8c93264");

#[test]
fn a_checkpoint_of_another_shape_has_another_number() {
    let dir = folder();
    drop(read(dir.path()));
    let state = open(dir.path()).unwrap().state;
    let changes = records::changes(&state, &state.everything()).unwrap();
    assert_eq!(changes.len(), 7, "cases, rows, agreements, notes, meeting, person, head");
    let bytes: Vec<u8> = changes.into_values().flatten().flatten().collect();
    let hash: String = hash(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        (FORMAT, hash.as_str()),
        CHECKPOINT,
        "the state is encoded in another way: raise entries::FORMAT by one, then put both here"
    );
}
