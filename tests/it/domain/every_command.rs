//! One of every command, each number in it another one; and that a visitor reaches each of those numbers.

use std::collections::BTreeSet;

use casustafel::domain::{
    AgreementDraft, AgreementFact, AgreementId, AgreementKey, Carried, Command, ContactMeans, Entry,
    EntryChange, EntryFact, EntryKind, EntryNo, ExitAnswer, Extra, Fact, FactKey, FreeText, GroupId,
    HolderChoice, IdMut, ImportRow, MeetingFact, MeetingId, MeetingKey, Newcomer, NextYear, NoteId, Owner,
    PersonFact, PersonId, PersonKey, Presence, Progress, Proposal, PupilId, Role, RoleTerms, Setting,
    SettingKey, Slot, Status, Step, Value, WaakvlamKind, Who,
};
use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::support::kinds;

/// Numbers from here on are ids: nothing else in a command is so large.
const IDS: u32 = 700_000;
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

/// Gives every number once.
struct Numbers(u32);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }

    fn pupils(&mut self) -> Vec<PupilId> {
        vec![PupilId(self.next()), PupilId(self.next())]
    }

    fn person(&mut self) -> PersonId {
        PersonId(self.next())
    }

    fn meeting(&mut self) -> MeetingId {
        MeetingId(self.next())
    }

    fn group(&mut self) -> GroupId {
        GroupId { node: 1, seq: self.next().into() }
    }

    fn contact(&mut self) -> Entry {
        let by = EntryFact::By(Who::Own(EntryNo(self.next())));
        Entry::new(EntryKind::Contact, [EntryFact::Means(ContactMeans::Call), EntryFact::On(DAY), by])
    }
}

/// The command after this one, in the order of the enum. A command that is not here does not compile.
fn after(command: Option<&Command>, n: &mut Numbers) -> Option<Command> {
    let name = || vec![PersonFact::Name("Ilse".into())];
    let facts = || vec![Fact::School("De Kaap".into()), Fact::Status(Status::Stuck)];
    let set = || vec![(FactKey::Class, None), (FactKey::Status, Some(Fact::Status(Status::Stuck)))];
    let reason = || FreeText::from("klopt niet");
    Some(match command {
        None => Command::FoundStore { user: name() },
        Some(Command::FoundStore { .. }) => Command::AddPupil { facts: facts() },
        Some(Command::AddPupil { .. }) => Command::SetFacts { pupils: n.pupils(), facts: set() },
        Some(Command::SetFacts { .. }) => Command::Land { pupils: n.pupils(), destination: None, since: DAY },
        Some(Command::Land { .. }) => Command::SetRole {
            pupils: n.pupils(),
            role: Role::Waakvlam,
            to: Some(HolderChoice::Own(EntryNo(n.next()))),
            terms: RoleTerms {
                via: Some(Who::Person(n.person())),
                ..RoleTerms::of(WaakvlamKind::KeepInTouch)
            },
        },
        Some(Command::SetRole { .. }) => Command::SetEntries {
            pupils: n.pupils(),
            changes: vec![
                EntryChange::add(n.contact()),
                EntryChange { entry: Some(EntryNo(n.next())), to: None },
            ],
            facts: set(),
        },
        Some(Command::SetEntries { .. }) => Command::TakeUp {
            pupil: PupilId(n.next()),
            changes: vec![EntryChange { entry: Some(EntryNo(n.next())), to: Some(n.contact()) }],
            facts: set(),
            agreement: Some(AgreementDraft {
                what: "bellen".into(),
                owner: Some(Owner::Person(n.person())),
                with: vec![],
                due: Some(DAY),
            }),
        },
        Some(Command::TakeUp { .. }) => Command::MoveCaseload {
            from: n.person(),
            moves: vec![
                (Carried::Role(Role::Mentor, PupilId(n.next())), n.person()),
                (Carried::Agreement(AgreementId(n.next())), n.person()),
                (Carried::With(AgreementId(n.next())), n.person()),
                (Carried::Chair(n.meeting()), n.person()),
                (Carried::Operator(n.meeting()), n.person()),
                (Carried::Seat(n.meeting()), n.person()),
            ],
            on: DAY,
            until: Some(DAY),
            reason: Some(reason()),
        },
        Some(Command::MoveCaseload { .. }) => Command::ChangeSettings {
            settings: vec![(SettingKey::WaakvlamWeeks, Some(Setting::WaakvlamWeeks(4)))],
        },
        Some(Command::ChangeSettings { .. }) => Command::AddAgreement {
            pupil: PupilId(n.next()),
            draft: AgreementDraft {
                what: "bellen".into(),
                owner: Some(Owner::Person(n.person())),
                with: vec![Owner::Parents, Owner::Person(n.person())],
                due: Some(DAY),
            },
        },
        Some(Command::AddAgreement { .. }) => Command::AgreeForAll {
            pupils: n.pupils(),
            draft: AgreementDraft {
                what: "bellen".into(),
                owner: Some(Owner::Person(n.person())),
                with: vec![],
                due: Some(DAY),
            },
        },
        Some(Command::AgreeForAll { .. }) => Command::ChangeAgreement {
            agreement: AgreementId(n.next()),
            facts: vec![
                (AgreementKey::Owner, Some(AgreementFact::Owner(Owner::Person(n.person())))),
                (AgreementKey::With, Some(AgreementFact::With(vec![Owner::Person(n.person())]))),
            ],
        },
        Some(Command::ChangeAgreement { .. }) => {
            Command::SetProgress { agreement: AgreementId(n.next()), to: Progress::Dropped(reason()) }
        }
        Some(Command::SetProgress { .. }) => {
            Command::AddNote { pupil: PupilId(n.next()), text: "gesproken".into() }
        }
        Some(Command::AddNote { .. }) => {
            Command::ChangeNote { note: NoteId(n.next()), text: "gesproken".into() }
        }
        Some(Command::ChangeNote { .. }) => {
            Command::WithdrawNote { note: NoteId(n.next()), reason: reason() }
        }
        Some(Command::WithdrawNote { .. }) => Command::AddPerson { facts: name() },
        Some(Command::AddPerson { .. }) => Command::WithNewcomers {
            people: vec![Newcomer { person: n.person(), facts: name() }],
            then: Box::new(Command::ChangeMeeting {
                meeting: n.meeting(),
                facts: vec![(MeetingKey::Chair, Some(MeetingFact::Chair(n.person())))],
            }),
        },
        Some(Command::WithNewcomers { .. }) => Command::ChangePerson {
            person: n.person(),
            facts: vec![(PersonKey::Until, Some(PersonFact::Until(DAY)))],
        },
        Some(Command::ChangePerson { .. }) => Command::AddMeeting {
            facts: vec![MeetingFact::Date(DAY), MeetingFact::Chair(n.person())],
            attendance: vec![(n.person(), Presence::Present)],
            pupils: n.pupils(),
        },
        Some(Command::AddMeeting { .. }) => Command::ChangeMeeting {
            meeting: n.meeting(),
            facts: vec![(MeetingKey::Operator, Some(MeetingFact::Operator(n.person())))],
        },
        Some(Command::ChangeMeeting { .. }) => {
            Command::SetAttendance { meeting: n.meeting(), person: n.person(), to: None }
        }
        Some(Command::SetAttendance { .. }) => {
            Command::PutOnAgenda { meeting: n.meeting(), pupils: n.pupils() }
        }
        Some(Command::PutOnAgenda { .. }) => {
            Command::TakeOffAgenda { meeting: n.meeting(), pupil: PupilId(n.next()) }
        }
        Some(Command::TakeOffAgenda { .. }) => {
            Command::MoveOnAgenda { meeting: n.meeting(), pupil: PupilId(n.next()), step: Step::Up }
        }
        Some(Command::MoveOnAgenda { .. }) => Command::StartMeeting { meeting: n.meeting() },
        Some(Command::StartMeeting { .. }) => {
            Command::BringToTable { meeting: n.meeting(), pupil: Some(PupilId(n.next())) }
        }
        Some(Command::BringToTable { .. }) => {
            Command::MarkDiscussed { meeting: n.meeting(), pupil: PupilId(n.next()) }
        }
        Some(Command::MarkDiscussed { .. }) => {
            Command::Postpone { meeting: n.meeting(), pupil: PupilId(n.next()) }
        }
        Some(Command::Postpone { .. }) => Command::CloseMeeting { meeting: n.meeting() },
        Some(Command::CloseMeeting { .. }) => {
            Command::ReopenMeeting { meeting: n.meeting(), reason: reason() }
        }
        Some(Command::ReopenMeeting { .. }) => {
            let extra = Extra { entries: vec![n.contact()], roles: vec![(Role::Mentor, n.person())] };
            let (pupil, extra_of_new) =
                (PupilId(n.next()), Extra { entries: vec![], roles: vec![(Role::Mentor, n.person())] });
            Command::Import {
                rows: vec![
                    ImportRow::New { facts: facts(), extra: extra_of_new },
                    ImportRow::Known { pupil, extra, set: facts(), list_values: facts() },
                ],
            }
        }
        Some(Command::Import { .. }) => {
            let (pupil, mentor) = (PupilId(n.next()), Some(n.person()));
            let exit = Some(ExitAnswer::Stays { until: DAY, reason: "doet het jaar over".into() });
            let next = NextYear { pupil, year_level: Some(4), mentor, exit };
            let extra = Extra { entries: vec![], roles: vec![(Role::Mentor, n.person())] };
            let rows = vec![ImportRow::New { facts: facts(), extra }];
            Command::BeginSchoolYear { school: "De Kaap".into(), rows, pupils: vec![next] }
        }
        Some(Command::BeginSchoolYear { .. }) => Command::TakeBack { groups: vec![n.group(), n.group()] },
        Some(Command::TakeBack { .. }) => Command::Undo { group: n.group() },
        Some(Command::Undo { .. }) => Command::Redo { group: n.group() },
        Some(Command::Redo { .. }) => return None,
    })
}

/// One of every command.
pub fn every_command() -> Vec<Command> {
    let mut numbers = Numbers(IDS);
    let mut all: Vec<Command> = vec![];
    while let Some(next) = after(all.last(), &mut numbers) {
        all.push(next);
    }
    all
}

/// The ids that a value holds, as its JSON tells them.
fn told(json: &Json, ids: &mut BTreeSet<u64>) {
    match json {
        Json::Number(number) => ids.extend(number.as_u64().filter(|number| *number > IDS.into())),
        Json::Array(all) => all.iter().for_each(|it| told(it, ids)),
        Json::Object(all) => all.values().for_each(|it| told(it, ids)),
        Json::Null | Json::Bool(_) | Json::String(_) => {}
    }
}

/// Adds this much to a number; an entry's only if it says in whose case it is.
fn number(id: IdMut<'_>, more: u32) -> u64 {
    match id {
        IdMut::Pupil(id) => plus(&mut id.0, more),
        IdMut::Person(id) => plus(&mut id.0, more),
        IdMut::Agreement(id) => plus(&mut id.0, more),
        IdMut::Note(id) => plus(&mut id.0, more),
        IdMut::Meeting(id) => plus(&mut id.0, more),
        IdMut::Entry(of, id) => {
            assert!(!of.is_empty(), "entry {id} of nobody");
            plus(&mut id.0, more)
        }
        IdMut::Group(id) => {
            let was = id.seq;
            id.seq += u64::from(more);
            was
        }
    }
}

fn plus(id: &mut u32, more: u32) -> u64 {
    let was = (*id).into();
    *id += more;
    was
}

#[test]
fn no_command_is_left_out() {
    assert_eq!(every_command().iter().map(kinds::name).collect::<BTreeSet<_>>(), kinds::of::<Command>());
}

#[test]
fn every_command_is_read_back_as_it_was_written() {
    for command in every_command() {
        let json = serde_json::to_string(&command).unwrap();
        assert_eq!(serde_json::from_str::<Command>(&json).unwrap(), command, "{json}");
    }
}

#[test]
fn every_number_in_a_command_can_be_replaced() {
    for mut command in every_command() {
        let (mut written, mut visited) = (BTreeSet::new(), BTreeSet::new());
        told(&serde_json::to_value(&command).unwrap(), &mut written);
        command.ids_mut(&mut |id| assert!(visited.insert(number(id, 1_000)), "visited twice"));
        assert_eq!(visited, written, "{command:?}");
        let mut replaced = BTreeSet::new();
        told(&serde_json::to_value(&command).unwrap(), &mut replaced);
        assert!(
            replaced.iter().eq(written.iter().map(|id| id + 1_000).collect::<Vec<_>>().iter()),
            "{command:?}"
        );
    }
}

#[test]
fn numbers_are_replaced_in_what_was_seen_too() {
    let pupil = PupilId(IDS + 3);
    let entry = EntryNo(IDS + 4);
    let by = EntryFact::By(Who::Own(EntryNo(IDS + 5)));
    let saw = vec![
        (Slot::Entry(pupil, entry), Some(Value::from(Entry::new(EntryKind::Contact, [by])))),
        (Slot::Agenda(MeetingId(IDS + 6), PupilId(IDS + 7)), None),
        (Slot::Order(MeetingId(IDS + 8)), Some(Value::from(vec![PupilId(IDS + 9)]))),
        (Slot::User, Some(Value::from(PersonId(IDS + 10)))),
    ];
    let command = Command::PutOnAgenda { meeting: MeetingId(IDS + 1), pupils: vec![PupilId(IDS + 2)] };
    let mut proposal = Proposal { command, saw };
    let json = serde_json::to_string(&proposal).unwrap();
    assert_eq!(serde_json::from_str::<Proposal>(&json).unwrap(), proposal);
    let mut visited = vec![];
    proposal.ids_mut(&mut |id| {
        if let IdMut::Entry(of, _) = &id {
            assert_eq!(*of, [pupil]);
        }
        visited.push(number(id, 1_000));
    });
    visited.sort_unstable();
    assert_eq!(visited, (1..=10).map(|id| u64::from(IDS + id)).collect::<Vec<_>>());
}
