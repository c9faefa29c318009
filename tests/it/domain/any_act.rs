//! One act of any kind, made from small numbers so that acts meet each other.

use casustafel::domain::{
    AgreementDraft, AgreementId, Answer, Carried, Command, ContactMeans, ContactResult, ContactState,
    Destination, Entry, EntryChange, EntryFact, EntryKind, EntryNo, Fact, FactKey, FreeText, Ground, GroupId,
    HandoverKind, HolderChoice, Mark, MeetingFact, MeetingId, NamePart, Newcomer, NoteId, Owner, Party,
    PersonFact, PersonId, Presence, Progress, Provision, ProvisionState, PupilId, Relation, Role, RoleTerms,
    Setting, SignalKind, SignalSource, Status, Step, WaakvlamKind, Who,
};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::support::NEWEST;

/// What rules call today.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
/// How names of the own network begin; no netwerkpartner's does.
pub const OWN: &str = "Eigen";

fn pupil() -> impl Strategy<Value = PupilId> {
    (1u32..5).prop_map(PupilId)
}

fn pupils() -> impl Strategy<Value = Vec<PupilId>> {
    prop::collection::vec(pupil(), 1..4)
}

fn person() -> impl Strategy<Value = PersonId> {
    (1u32..4).prop_map(PersonId)
}

fn meeting() -> impl Strategy<Value = MeetingId> {
    (1u32..3).prop_map(MeetingId)
}

fn agreement() -> impl Strategy<Value = AgreementId> {
    (1u32..4).prop_map(AgreementId)
}

/// Around today: sixty days back and ahead.
fn day() -> impl Strategy<Value = NaiveDate> {
    (0u64..120).prop_map(|days| TODAY - chrono::Days::new(60) + chrono::Days::new(days))
}

/// Some values of a small enum.
fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

/// What is known of somebody from the start.
pub fn facts(name: &str) -> Vec<Fact> {
    let born = TODAY - chrono::Days::new(6_300);
    let name = NamePart::new(name).map(Fact::FamilyName);
    name.into_iter().chain([Fact::BirthDate(born), Fact::School("De Kaap".into())]).collect()
}

/// Any act that undo takes back.
pub fn act() -> impl Strategy<Value = Command> {
    prop_oneof![4 => of_pupils(), 3 => of_agreements(), 5 => of_entries(), 4 => of_roles(), 1 => back()]
}

fn back() -> impl Strategy<Value = Command> {
    let groups = prop::collection::vec((1u64..60).prop_map(|seq| GroupId { node: 0, seq }), 1..4);
    prop_oneof![
        3 => Just(Command::Undo { group: NEWEST }),
        3 => Just(Command::Redo { group: NEWEST }),
        2 => groups.prop_map(|groups| Command::TakeBack { groups }),
    ]
}

fn of_pupils() -> impl Strategy<Value = Command> {
    let set = |pupils, fact: Fact| Command::SetFacts { pupils, facts: vec![(fact.key(), Some(fact))] };
    prop_oneof![
        "[A-Z][a-z]{2,5}".prop_map(|name| Command::AddPupil { facts: facts(&name) }),
        (pupils(), any_of(Status::ALL)).prop_map(move |(pupils, to)| set(pupils, Fact::Status(to))),
        (pupils(), any_of(ContactState::ALL)).prop_map(move |(pupils, to)| set(pupils, Fact::Contact(to))),
        (pupils(), prop::option::of(any_of(Destination::ALL)), day())
            .prop_map(|(pupils, destination, since)| Command::Land { pupils, destination, since }),
        setting().prop_map(|to| Command::ChangeSettings { settings: vec![(to.key(), Some(to))] }),
    ]
}

fn setting() -> impl Strategy<Value = Setting> {
    prop_oneof![
        prop::collection::vec(1u16..30, 0..4).prop_map(Setting::AftercarePoints),
        (0u16..40).prop_map(Setting::AftercareMonths),
        (0u8..60).prop_map(Setting::WaakvlamWeeks),
        (15u8..30).prop_map(Setting::MonitorAge),
    ]
}

fn of_agreements() -> impl Strategy<Value = Command> {
    let text = || {
        let marks = prop::collection::vec(any_of(Mark::ALL), 0..3);
        ("[a-z ]{1,20}", marks)
            .prop_map(|(text, marks)| FreeText::from(text).marked(marks.into_iter().collect()))
    };
    prop_oneof![
        (pupil(), person(), day(), "[a-z]{3,8}").prop_map(|(pupil, owner, due, what)| {
            let (owner, with, due) = (Some(Owner::Person(owner)), vec![Owner::Parents], Some(due));
            Command::AddAgreement { pupil, draft: AgreementDraft { what: what.into(), owner, with, due } }
        }),
        (pupils(), person(), day(), "[a-z]{3,8}").prop_map(|(pupils, owner, due, what)| {
            let (owner, with, due) = (Some(Owner::Person(owner)), vec![], Some(due));
            Command::AgreeForAll { pupils, draft: AgreementDraft { what: what.into(), owner, with, due } }
        }),
        (pupil(), 4u32..7, day(), "[a-z]{3,8}").prop_map(|(pupil, new, due, name)| {
            let person = PersonId(new);
            let (owner, with, due) = (Some(Owner::Person(person)), vec![], Some(due));
            let draft = AgreementDraft { what: "bellen".into(), owner, with, due };
            let people = vec![Newcomer { person, facts: vec![PersonFact::Name(name)] }];
            Command::WithNewcomers { people, then: Box::new(Command::AddAgreement { pupil, draft }) }
        }),
        (agreement(), day())
            .prop_map(|(agreement, day)| Command::SetProgress { agreement, to: Progress::Done(day) }),
        agreement().prop_map(|agreement| Command::SetProgress {
            agreement,
            to: Progress::Dropped("niet nodig".into())
        }),
        (pupil(), text()).prop_map(|(pupil, text)| Command::AddNote { pupil, text }),
        (1u32..3, text()).prop_map(|(note, text)| Command::ChangeNote { note: NoteId(note), text }),
        (1u32..3).prop_map(|note| Command::WithdrawNote { note: NoteId(note), reason: "klopt niet".into() }),
        (day(), pupils()).prop_map(|(day, pupils)| Command::AddMeeting {
            facts: vec![MeetingFact::Date(day)],
            attendance: vec![(PersonId(1), Presence::Present)],
            pupils
        }),
        (meeting(), person(), prop::option::of(any_of(Presence::ALL)))
            .prop_map(|(meeting, person, to)| Command::SetAttendance { meeting, person, to }),
        (meeting(), pupils()).prop_map(|(meeting, pupils)| Command::PutOnAgenda { meeting, pupils }),
        (meeting(), pupil()).prop_map(|(meeting, pupil)| Command::TakeOffAgenda { meeting, pupil }),
        (meeting(), pupil(), any::<bool>()).prop_map(|(meeting, pupil, up)| Command::MoveOnAgenda {
            meeting,
            pupil,
            step: if up { Step::Up } else { Step::Down }
        }),
    ]
}

/// Somebody of the own network; their names begin with [`OWN`].
fn relative() -> impl Strategy<Value = Vec<EntryFact>> {
    ("[A-Z][a-z]{2,5}", any_of(Relation::ALL)).prop_map(|(name, relation)| {
        let name = NamePart::new(&format!("{OWN} {name}")).map(EntryFact::Name);
        name.into_iter().chain([EntryFact::Relation(relation)]).collect()
    })
}

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![person().prop_map(Who::Person), (1u32..5).prop_map(|number| Who::Own(EntryNo(number)))]
}

fn entry() -> impl Strategy<Value = Entry> {
    let provision = prop::sample::select(&[Provision::Register, Provision::Aba, Provision::Wajong][..]);
    prop_oneof![
        (any_of(ContactMeans::ALL), any_of(ContactResult::ALL), day(), prop::option::of(who())).prop_map(
            |(means, result, on, by)| {
                let facts = [EntryFact::Means(means), EntryFact::Result(result), EntryFact::On(on)];
                Entry::new(EntryKind::Contact, facts.into_iter().chain(by.map(EntryFact::By)))
            }
        ),
        (any_of(SignalKind::ALL), any_of(SignalSource::ALL), day()).prop_map(|(kind, source, on)| {
            let facts = [EntryFact::SignalKind(kind), EntryFact::SignalSource(source), EntryFact::On(on)];
            Entry::new(EntryKind::Signal, facts)
        }),
        (any_of(HandoverKind::ALL), any_of(Answer::ALL), day(), prop::option::of(day())).prop_map(
            |(kind, question, on, until)| {
                let facts =
                    [EntryFact::HandoverKind(kind), EntryFact::SupportQuestion(question), EntryFact::On(on)];
                let until = until.map(EntryFact::InvolvedUntil);
                Entry::new(EntryKind::Handover, facts.into_iter().chain(until))
            }
        ),
        (provision, any_of(ProvisionState::ALL)).prop_map(|(which, state)| {
            let facts = [EntryFact::Provision(which), EntryFact::ProvisionState(state)];
            Entry::new(EntryKind::Provision, facts)
        }),
        relative().prop_map(|facts| Entry::new(EntryKind::Relative, facts)),
        (any_of(Party::ALL), any_of(Ground::ALL), day(), prop::option::of(day())).prop_map(
            |(party, ground, on, until)| {
                let facts = [
                    EntryFact::Party(party),
                    EntryFact::Ground(ground),
                    EntryFact::Purpose("plek zoeken".into()),
                    EntryFact::On(on),
                ];
                let until = until.map(EntryFact::ValidUntil);
                Entry::new(EntryKind::Sharing, facts.into_iter().chain(until))
            }
        ),
    ]
}

fn of_entries() -> impl Strategy<Value = Command> {
    let set = |pupils, changes| Command::SetEntries { pupils, changes, facts: vec![] };
    let number = || (1u32..6).prop_map(EntryNo);
    prop_oneof![
        4 => (pupils(), prop::collection::vec(entry(), 1..3)).prop_map(move |(pupils, entries)| {
            set(pupils, entries.into_iter().map(EntryChange::add).collect())
        }),
        2 => (pupil(), number(), entry()).prop_map(move |(pupil, entry, to)| {
            set(vec![pupil], vec![EntryChange { entry: Some(entry), to: Some(to) }])
        }),
        2 => (pupil(), number()).prop_map(move |(pupil, entry)| {
            set(vec![pupil], vec![EntryChange { entry: Some(entry), to: None }])
        }),
        1 => (pupil(), entry(), any_of(ContactState::ALL)).prop_map(|(pupil, entry, to)| {
            let facts = vec![(FactKey::Contact, Some(Fact::Contact(to)))];
            Command::SetEntries { pupils: vec![pupil], changes: vec![EntryChange::add(entry)], facts }
        }),
    ]
}

fn of_roles() -> impl Strategy<Value = Command> {
    let carried = prop_oneof![
        (any_of(Role::ALL), pupil()).prop_map(|(role, pupil)| Carried::Role(role, pupil)),
        agreement().prop_map(Carried::Agreement),
        agreement().prop_map(Carried::With),
        meeting().prop_map(Carried::Chair),
        meeting().prop_map(Carried::Operator),
        meeting().prop_map(Carried::Seat),
    ];
    let terms = (any_of(WaakvlamKind::ALL), prop::option::of(who()), prop::option::of(0u8..60))
        .prop_map(|(kind, via, rhythm)| RoleTerms { via, rhythm, ..RoleTerms::of(kind) });
    prop_oneof![
        (pupils(), any_of(Role::ALL), prop::option::of(person()), terms).prop_map(
            |(pupils, role, to, terms)| {
                Command::SetRole { pupils, role, to: to.map(HolderChoice::Known), terms }
            }
        ),
        ("[A-Z][a-z]{2,5}", pupils()).prop_map(|(name, pupils)| Command::SetRole {
            pupils,
            role: Role::Waakvlam,
            to: Some(HolderChoice::New(vec![PersonFact::Name(name)])),
            terms: RoleTerms::default(),
        }),
        (pupil(), relative()).prop_map(|(pupil, facts)| Command::SetRole {
            pupils: vec![pupil],
            role: Role::Waakvlam,
            to: Some(HolderChoice::NewOwn(facts)),
            terms: RoleTerms::default(),
        }),
        (pupil(), 1u32..5).prop_map(|(pupil, number)| Command::SetRole {
            pupils: vec![pupil],
            role: Role::Waakvlam,
            to: Some(HolderChoice::Own(EntryNo(number))),
            terms: RoleTerms::default(),
        }),
        (person(), prop::collection::vec((carried, person()), 1..9), day(), prop::option::of(day()))
            .prop_map(|(from, moves, on, until)| Command::MoveCaseload {
                from,
                moves,
                on,
                until,
                reason: None
            }),
    ]
}

/// Acts that run meetings: undo stops at them.
pub fn running() -> impl Strategy<Value = Command> {
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
