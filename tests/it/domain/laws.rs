//! Laws: any sequence of commands undoes to the start, and replaying the log gives the same state.

use casustafel::domain::{
    Actor, AgreementDraft, AgreementId, Carried, Command, ContactState, Context, Destination, Fact, FactKey,
    HolderChoice, MeetingFact, MeetingId, NamePart, NoteId, Owner, PersonFact, PersonId, Presence, Progress,
    PupilId, Role, RoleTerms, State, Status, Step, WaakvlamKind, decide,
};
use casustafel::store::{Log, Memory};
use chrono::{Duration, NaiveDate, TimeZone, Utc};
use proptest::prelude::*;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

/// One act, made from small numbers so that acts meet each other.
fn act() -> impl Strategy<Value = Command> {
    let pupil = || (1u32..5).prop_map(PupilId);
    let pupils = || prop::collection::vec((1u32..5).prop_map(PupilId), 1..4);
    let person = || (1u32..4).prop_map(PersonId);
    let meeting = || (1u32..3).prop_map(MeetingId);
    let agreement = || (1u32..4).prop_map(AgreementId);
    let status = prop::sample::select(Status::ALL);
    let contact = prop::sample::select(ContactState::ALL);
    let destination = prop::sample::select(Destination::ALL);
    let role = prop::sample::select(Role::ALL);
    let kind = prop::sample::select(WaakvlamKind::ALL);
    let day = || (1u64..60).prop_map(|days| TODAY + chrono::Days::new(days));
    let presence = prop::option::of(prop::sample::select(Presence::ALL));
    prop_oneof![
        "[A-Z][a-z]{2,5}".prop_map(|name| Command::AddPupil { facts: facts(&name) }),
        (pupils(), status).prop_map(|(pupils, status)| Command::SetFacts {
            pupils,
            facts: vec![(FactKey::Status, Some(Fact::Status(status)))]
        }),
        (pupils(), contact).prop_map(|(pupils, contact)| Command::SetFacts {
            pupils,
            facts: vec![(FactKey::Contact, Some(Fact::Contact(contact)))]
        }),
        (pupils(), prop::option::of(destination.clone()), day())
            .prop_map(|(pupils, destination, since)| { Command::Land { pupils, destination, since } }),
        (pupils(), role, prop::option::of(person()), kind.clone()).prop_map(|(pupils, role, to, kind)| {
            Command::SetRole { pupils, role, to: to.map(HolderChoice::Known), terms: RoleTerms::of(kind) }
        }),
        ("[A-Z][a-z]{2,5}", pupils(), kind).prop_map(|(name, pupils, kind)| Command::SetRole {
            pupils,
            role: Role::Waakvlam,
            to: Some(HolderChoice::New(vec![PersonFact::Name(name)])),
            terms: RoleTerms::of(kind)
        }),
        (pupil(), person(), day(), "[a-z]{3,8}").prop_map(|(pupil, owner, due, what)| {
            Command::AddAgreement {
                pupil,
                draft: AgreementDraft {
                    what,
                    owner: Some(Owner::Person(owner)),
                    with: vec![Owner::Parents],
                    due: Some(due),
                },
            }
        }),
        (agreement(), day())
            .prop_map(|(agreement, day)| Command::SetProgress { agreement, to: Progress::Done(day) }),
        agreement().prop_map(|agreement| Command::SetProgress {
            agreement,
            to: Progress::Dropped("niet nodig".into())
        }),
        (pupil(), "[a-z ]{1,20}").prop_map(|(pupil, text)| Command::AddNote {
            pupil,
            text,
            reserved: vec![]
        }),
        (1u32..3).prop_map(|note| Command::WithdrawNote { note: NoteId(note), reason: "klopt niet".into() }),
        (day(), pupils()).prop_map(|(day, pupils)| Command::AddMeeting {
            facts: vec![MeetingFact::Date(day)],
            attendance: vec![(PersonId(1), Presence::Present)],
            pupils
        }),
        (person(), person(), day(), prop::option::of(day())).prop_map(|(from, to, on, until)| {
            let roles =
                Role::ALL.iter().flat_map(|role| (1..5).map(|pupil| Carried::Role(*role, PupilId(pupil))));
            let agreements =
                (1..4).flat_map(|id| [Carried::Agreement(AgreementId(id)), Carried::With(AgreementId(id))]);
            let meetings =
                (1..3).flat_map(|id| [Carried::Chair(MeetingId(id)), Carried::Seat(MeetingId(id))]);
            let all = roles.chain(agreements).chain(meetings);
            Command::MoveCaseload { from, moves: all.map(|it| (it, to)).collect(), on, until, reason: None }
        }),
        (meeting(), person(), presence).prop_map(|(meeting, person, to)| Command::SetAttendance {
            meeting,
            person,
            to
        }),
        (meeting(), pupils()).prop_map(|(meeting, pupils)| Command::PutOnAgenda { meeting, pupils }),
        (meeting(), pupil()).prop_map(|(meeting, pupil)| Command::TakeOffAgenda { meeting, pupil }),
        (meeting(), pupil(), any::<bool>()).prop_map(|(meeting, pupil, up)| Command::MoveOnAgenda {
            meeting,
            pupil,
            step: if up { Step::Up } else { Step::Down }
        }),
        Just(Command::Undo),
        Just(Command::Redo),
    ]
}

/// Acts that run meetings: undo stops at them.
fn running() -> impl Strategy<Value = Command> {
    let pupil = || (1u32..5).prop_map(PupilId);
    let meeting = || (1u32..3).prop_map(MeetingId);
    prop_oneof![
        meeting().prop_map(|meeting| Command::StartMeeting { meeting }),
        (meeting(), pupil()).prop_map(|(meeting, pupil)| Command::MarkDiscussed { meeting, pupil }),
        (meeting(), pupil()).prop_map(|(meeting, pupil)| Command::Postpone { meeting, pupil }),
        (meeting(), prop::option::of(pupil()))
            .prop_map(|(meeting, pupil)| Command::BringToTable { meeting, pupil }),
        meeting().prop_map(|meeting| Command::CloseMeeting { meeting }),
        meeting().prop_map(|meeting| Command::ReopenMeeting { meeting, reason: "vergeten".into() }),
    ]
}

fn facts(name: &str) -> Vec<Fact> {
    let born = TODAY - chrono::Days::new(6_300);
    let name = NamePart::new(name).map(Fact::FamilyName);
    name.into_iter().chain([Fact::BirthDate(born), Fact::School("De Kaap".into())]).collect()
}

struct Told {
    log: Memory,
    written: i64,
    state: State,
}

impl Told {
    /// Two pupils and a user: the start.
    fn begun() -> Self {
        let mut told = Self { log: Memory::default(), written: 0, state: State::default() };
        told.act(&Command::FoundStore { user: vec![PersonFact::Name("Ilse".into())] }, Actor::System);
        let by = Actor::System;
        told.act(&Command::AddPupil { facts: facts("Eerste") }, by);
        told.act(&Command::AddPupil { facts: facts("Tweede") }, by);
        told
    }

    /// Does it if the rules allow it and it changes something; says whether it was written.
    fn act(&mut self, command: &Command, by: Actor) -> bool {
        self.written += 1;
        let now = Utc.with_ymd_and_hms(2026, 11, 22, 8, 0, 0).unwrap() + Duration::seconds(self.written);
        let context = Context { now, today: TODAY, by, meeting: Some(MeetingId(1)) };
        let Ok(draft) = decide(&self.state, command, &context) else { return false };
        if draft.is_empty() {
            return false;
        }
        let group = self.log.append(&draft).unwrap();
        self.state.apply(&group);
        true
    }

    fn replayed(&self) -> State {
        let mut state = State::default();
        for group in self.log.groups().unwrap() {
            state.apply(&group.unwrap());
        }
        state
    }
}

/// What people see as the facts: what is hidden does not count, nor do numbers and history.
fn seen(state: &State) -> Vec<String> {
    let mut seen: Vec<String> = vec![format!("{:?}", state.user)];
    for case in state.cases() {
        let agreements: Vec<_> = state.agreements_of(case).map(|it| format!("{:?}", it.facts)).collect();
        let notes: Vec<_> = state.notes_of(case).map(|it| format!("{:?}", it.facts)).collect();
        let names = case.name().folded();
        let roles = (&case.roles, &case.entries, &case.past_roles);
        seen.push(format!(
            "{names} {:?} {:?} {roles:?} {agreements:?} {notes:?}",
            case.facts, case.list_values
        ));
    }
    seen.extend(state.people().map(|person| format!("{:?}", person.facts)));
    for meeting in state.meetings() {
        seen.push(format!("{:?} {:?} {:?}", meeting.facts, meeting.attendance, meeting.agenda));
    }
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_undoes_to_the_start(acts in prop::collection::vec(act(), 1..60)) {
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user.unwrap());
        let start = seen(&told.state);
        for act in &acts {
            told.act(act, user);
        }
        let end = seen(&told.state);
        let mut undone = 0;
        while told.act(&Command::Undo, user) {
            undone += 1;
            prop_assert!(undone <= acts.len());
        }
        prop_assert_eq!(seen(&told.state), start);
        for _ in 0..undone {
            prop_assert!(told.act(&Command::Redo, user));
        }
        prop_assert_eq!(seen(&told.state), end);
    }

    #[test]
    fn replaying_the_log_gives_the_same_state(
        acts in prop::collection::vec(prop_oneof![4 => act(), 1 => running()], 1..80)
    ) {
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user.unwrap());
        for act in &acts {
            told.act(act, user);
        }
        prop_assert_eq!(&told.replayed(), &told.state);
    }

    #[test]
    fn at_most_one_meeting_runs_and_the_landed_have_a_place(
        acts in prop::collection::vec(prop_oneof![2 => act(), 1 => running()], 1..80)
    ) {
        use casustafel::domain::MeetingPhase;
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user.unwrap());
        for act in &acts {
            told.act(act, user);
            let running = told.state.meetings().filter(|it| it.phase() == MeetingPhase::Running).count();
            prop_assert!(running <= 1);
            for case in told.state.cases().filter(|case| case.facts.status == Some(Status::Landed)) {
                prop_assert!(case.facts.destination_since.is_some());
                prop_assert!(case.facts.destination.is_some_and(Destination::is_place));
            }
        }
    }
}
