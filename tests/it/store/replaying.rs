//! Whatever is done, and whenever the checkpoint is written: reading it back gives the same state.

use casustafel::domain::{
    AgreementDraft, AgreementId, Command, ContactState, Context, Destination, Fact, FactKey, HolderChoice,
    MeetingFact, MeetingId, MeetingKind, NoteId, Owner, PersonFact, PersonId, Presence, Progress, PupilId,
    Role, RoleTerms, State, Status, Step, WaakvlamKind, decide,
};
use casustafel::store::{Log, records};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::desk::{Desk, folder, from_journal, today};
use crate::support::rounds::cases;
use crate::support::{NEWEST, aimed, read_back};

/// Something that somebody may do, in numbers: what, to which, and how.
type Deed = (u8, u32, u8);

/// The command that a deed is, for things that may or may not exist; `None` is a checkpoint.
fn command((what, which, how): Deed) -> Option<Command> {
    let pupils = vec![PupilId(1 + which % 4), PupilId(1 + which % 3)];
    let pupil = PupilId(1 + which % 4);
    let meeting = MeetingId(1 + which % 2);
    let agreement = AgreementId(1 + which % 3);
    let person = PersonId(1 + which % 3);
    let how = usize::from(how);
    let status = Fact::Status(Status::ALL[how % Status::ALL.len()]);
    let contact = Fact::Contact(ContactState::ALL[how % ContactState::ALL.len()]);
    let set =
        |fact: Fact| Command::SetFacts { pupils: pupils.clone(), facts: vec![(fact.key(), Some(fact))] };
    let new = || HolderChoice::New(vec![PersonFact::Name(format!("Collega {which}"))]);
    let to = [None, Some(HolderChoice::Known(person)), Some(new())].into_iter().nth(how % 3).flatten();
    let draft = AgreementDraft {
        what: format!("bellen {how}").into(),
        owner: Some(Owner::Person(person)),
        with: vec![Owner::Pupil],
        due: Some(today()),
    };
    Some(match what % 24 {
        0 => return None,
        1..=3 => Command::AddPupil { facts: super::desk::facts(&format!("Noor{which}")) },
        4 => set(status),
        5 => set(contact),
        6 => set(Fact::Destination(Destination::ALL[how % Destination::ALL.len()])),
        7 => Command::SetFacts { pupils, facts: vec![(FactKey::Status, None)] },
        8 => Command::SetRole {
            pupils,
            role: Role::ALL[how % 2],
            to,
            terms: RoleTerms::of(WaakvlamKind::KeepInTouch),
        },
        9 => Command::AddAgreement { pupil, draft },
        10 => Command::SetProgress { agreement, to: Progress::Done(today()) },
        11 => Command::AddNote { pupil, text: "woord ".repeat(how * 20 + 1).into() },
        12 => Command::WithdrawNote { note: NoteId(1 + which % 3), reason: "dubbel".into() },
        13 => {
            let facts = vec![MeetingFact::Date(today()), MeetingFact::Kind(MeetingKind::Mdo)];
            Command::AddMeeting { facts, attendance: vec![(person, Presence::Present)], pupils }
        }
        14 => Command::PutOnAgenda { meeting, pupils },
        15 => Command::MoveOnAgenda { meeting, pupil, step: Step::Down },
        16 => Command::StartMeeting { meeting },
        17 => Command::MarkDiscussed { meeting, pupil },
        18 => Command::Postpone { meeting, pupil },
        19 => Command::CloseMeeting { meeting },
        20..=22 => Command::Undo { group: NEWEST },
        _ => Command::Redo { group: NEWEST },
    })
}

fn act<L: Log>(desk: &mut Desk<L>, deed: Deed) {
    match command(deed) {
        None => assert_eq!(desk.log.checkpoint(&desk.state, std::mem::take(&mut desk.touched)), None),
        Some(command) => {
            let command = aimed(command, &desk.state, desk.context().by);
            // What is refused changes nothing; an empty draft is not written.
            let read = read_back(&command, &desk.log);
            let context = Context { read: &read, ..desk.context() };
            if decide(&desk.state, &command, &context).is_ok_and(|draft| !draft.is_empty()) {
                desk.act(command);
            }
        }
    }
}

#[test]
fn reading_back_gives_the_state_that_was_on_the_screen() {
    let config = cases(8, 200);
    let seed = proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm);
    let deeds = proptest::collection::vec((any::<u8>(), any::<u32>(), any::<u8>()), 1..80);
    TestRunner::new_with_rng(config, seed)
        .run(&deeds, |deeds| {
            let dir = folder();
            let mut desk = Desk::create(dir.path());
            deeds.into_iter().for_each(|deed| act(&mut desk, deed));
            let state = desk.state;
            drop(desk.log);
            let (again, notices) = Desk::open(dir.path());
            let why = std::fs::read_to_string(dir.path().join("sled.kapot"));
            prop_assert!(notices.is_empty(), "{notices:?}, {why:?}");
            prop_assert!(again.state == state, "with the checkpoint");
            drop(again);
            prop_assert!(from_journal(dir.path()) == state, "from the journal alone");
            Ok(())
        })
        .unwrap();
}

/// What a checkpoint of this state would hold.
fn digest(state: &State) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for bytes in records::changes(state, &state.everything()).unwrap().into_values().flatten() {
        hasher.update(&bytes);
    }
    hasher.finalize()
}

/// Who must take groups back keeps the copy from before: what is done to a copy never shows in its original.
#[test]
fn what_is_applied_to_a_copy_leaves_the_original_as_it_was() {
    let config = cases(16, 400);
    let seed = proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm);
    let deeds = proptest::collection::vec((any::<u8>(), any::<u32>(), any::<u8>()), 1..60);
    TestRunner::new_with_rng(config, seed)
        .run(&(deeds.clone(), deeds), |(before, after)| {
            let dir = folder();
            let mut desk = Desk::create(dir.path());
            before.into_iter().for_each(|deed| act(&mut desk, deed));
            desk.checkpoint();
            drop(desk.log);
            // Read back, so that most cases of the original are bytes when the copy is made.
            let (mut desk, _) = Desk::open(dir.path());
            let original = desk.state.clone();
            let was = digest(&original);
            after.into_iter().for_each(|deed| act(&mut desk, deed));
            prop_assert_eq!(digest(&original), was);
            drop(desk.state);
            prop_assert_eq!(digest(&original), was);
            Ok(())
        })
        .unwrap();
}
