//! What was asked by somebody who saw something is decided again on what is there by then.

use std::collections::BTreeSet;

use casustafel::domain::{
    Actor, AgreementDraft, AgreementFact, AgreementId, AgreementKey, Carried, Command, Destination, Entry,
    EntryChange, EntryFact, EntryKind, EntryNo, Extra, Fact, FactKey, HolderChoice, ImportRow, MeetingFact,
    MeetingId, MeetingKey, NamePart, NextYear, NoteId, NoteKey, Owner, Party, PersonFact, PersonId,
    PersonKey, Presence, Progress, PupilId, Refusal, Relation, Role, RoleTerms, Setting, SettingKey, Slot,
    Status, Step, newcomers,
};
use casustafel::text::refusal::sentence;

use super::every_command::every_command;
use crate::support::log::{Story, day};
use crate::support::{NEWEST, aimed, kinds, reading, undo};

const SANNE: PupilId = PupilId(1);
const OMER: PupilId = PupilId(2);
const LIA: PupilId = PupilId(3);
const ILSE: PersonId = PersonId(1);
const FATIMA: PersonId = PersonId(2);
const BRAM: PersonId = PersonId(3);
const MEETING: MeetingId = MeetingId(1);
const AGREEMENT: AgreementId = AgreementId(1);
const NOTE: NoteId = NoteId(1);

/// Three pupils, of whom two are on the agenda of a meeting; Fatima is mentor of the first, who has a mother, an agreement
/// and a note.
fn begun() -> Story {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    story.person("Fatima", "mentor", Party::SchoolPro);
    story.person("Bram", "jongerencoach", Party::Jongerenpunt);
    story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    story.pupil("Ömer", "", "Yılmaz", "De Kaap");
    story.pupil("Lia", "d'", "Ancona", "De Kaap");
    story.act(gives(Role::Mentor, FATIMA));
    story.act(relative(None, Relation::Parent));
    story.act(agrees("bellen"));
    story.act(Command::AddNote { pupil: SANNE, text: "gesproken".into() });
    story.act(meets(vec![SANNE, OMER]));
    story
}

fn sets(fact: Fact) -> Command {
    Command::SetFacts { pupils: vec![SANNE], facts: vec![(fact.key(), Some(fact))] }
}

fn status(to: Status) -> Command {
    sets(Fact::Status(to))
}

fn gives(role: Role, to: PersonId) -> Command {
    let to = Some(HolderChoice::Known(to));
    Command::SetRole { pupils: vec![SANNE], role, to, terms: RoleTerms::default() }
}

fn relative(entry: Option<EntryNo>, relation: Relation) -> Command {
    let facts =
        NamePart::new("Petra").map(EntryFact::Name).into_iter().chain([EntryFact::Relation(relation)]);
    let changes = vec![EntryChange { entry, to: Some(Entry::new(EntryKind::Relative, facts)) }];
    Command::SetEntries { pupils: vec![SANNE], changes, facts: vec![] }
}

/// The same with all that comes of a signal.
fn takes_up(relation: Relation) -> Command {
    let Command::SetEntries { changes, facts, .. } = relative(Some(EntryNo(1)), relation) else {
        unreachable!("an entry is set")
    };
    Command::TakeUp { pupil: SANNE, changes, facts, agreement: None }
}

fn agrees(what: &str) -> Command {
    let draft = AgreementDraft {
        what: what.into(),
        owner: Some(Owner::Person(ILSE)),
        with: vec![],
        due: Some(day(2026, 12, 11)),
    };
    Command::AddAgreement { pupil: SANNE, draft }
}

fn agrees_with_both(what: &str) -> Command {
    match agrees(what) {
        Command::AddAgreement { draft, .. } => Command::AgreeForAll { pupils: vec![SANNE, LIA], draft },
        other => other,
    }
}

fn due(on: u32) -> Command {
    let facts = vec![(AgreementKey::Due, Some(AgreementFact::Due(day(2026, 12, on))))];
    Command::ChangeAgreement { agreement: AGREEMENT, facts }
}

fn rewrites(text: &str) -> Command {
    Command::ChangeNote { note: NOTE, text: text.into() }
}

fn meets(pupils: Vec<PupilId>) -> Command {
    let attendance = vec![(FATIMA, Presence::Present)];
    Command::AddMeeting { facts: vec![MeetingFact::Date(day(2026, 11, 30))], attendance, pupils }
}

fn plans(on: u32) -> Command {
    let facts = vec![(MeetingKey::Date, Some(MeetingFact::Date(day(2026, 12, on))))];
    Command::ChangeMeeting { meeting: MEETING, facts }
}

fn works_as(function: &str) -> Command {
    let facts = vec![(PersonKey::Function, Some(PersonFact::Function(function.into())))];
    Command::ChangePerson { person: FATIMA, facts }
}

fn every(weeks: u8) -> Command {
    Command::ChangeSettings {
        settings: vec![(SettingKey::WaakvlamWeeks, Some(Setting::WaakvlamWeeks(weeks)))],
    }
}

fn comes(who: &str) -> Command {
    let name = NamePart::new(who).map(Fact::FamilyName);
    let rest = [Fact::BirthDate(day(2009, 5, 4)), Fact::School("De Kaap".into())];
    Command::AddPupil { facts: name.into_iter().chain(rest).collect() }
}

fn lists(class: &str) -> Command {
    let set = vec![Fact::Class(class.into())];
    let row = ImportRow::Known { pupil: SANNE, extra: Extra::default(), set, list_values: vec![] };
    Command::Import { rows: vec![row] }
}

fn goes_on(level: u8) -> Command {
    let next = NextYear { pupil: SANNE, year_level: Some(level), mentor: None, exit: None };
    Command::BeginSchoolYear { school: "De Kaap".into(), rows: vec![], pupils: vec![next] }
}

fn puts(pupil: PupilId) -> Command {
    Command::PutOnAgenda { meeting: MEETING, pupils: vec![pupil] }
}

const START: Command = Command::StartMeeting { meeting: MEETING };
const CLOSE: Command = Command::CloseMeeting { meeting: MEETING };

fn reopens() -> Command {
    Command::ReopenMeeting { meeting: MEETING, reason: "vergeten".into() }
}

/// What happened first, what is asked then, what a colleague does before it is decided, and the field that is named.
type Row = (Vec<Command>, fn(&Story) -> Command, Command, Option<Slot>);

/// One row per command.
fn table() -> Vec<Row> {
    let discussed = Command::MarkDiscussed { meeting: MEETING, pupil: SANNE };
    let away = |to| Command::SetAttendance { meeting: MEETING, person: FATIMA, to };
    let off = Command::TakeOffAgenda { meeting: MEETING, pupil: OMER };
    let withdrawn = || Command::WithdrawNote { note: NOTE, reason: "dubbel".into() };
    let of_status = Some(Slot::Fact(SANNE, FactKey::Status));
    let stuck = || status(Status::Stuck);
    let colleague = |name: &str| Command::AddPerson { facts: vec![PersonFact::Name(name.into())] };
    vec![
        (vec![], |_| comes("Bakker"), comes("Visser"), None),
        (vec![], |_| status(Status::OnTrack), stuck(), of_status),
        (vec![], |_| lands(), stuck(), of_status),
        (
            vec![],
            |_| gives(Role::Casusregisseur, ILSE),
            gives(Role::Casusregisseur, BRAM),
            Some(Slot::Role(SANNE, Role::Casusregisseur)),
        ),
        (
            vec![],
            |_| relative(Some(EntryNo(1)), Relation::Guardian),
            relative(Some(EntryNo(1)), Relation::StepParent),
            Some(Slot::Entry(SANNE, EntryNo(1))),
        ),
        (
            vec![],
            |_| takes_up(Relation::Guardian),
            relative(Some(EntryNo(1)), Relation::StepParent),
            Some(Slot::Entry(SANNE, EntryNo(1))),
        ),
        (vec![], |_| hands_on(), gives(Role::Mentor, BRAM), Some(Slot::Role(SANNE, Role::Mentor))),
        (vec![], |_| every(4), every(8), Some(Slot::Setting(SettingKey::WaakvlamWeeks))),
        (vec![], |_| agrees("mailen"), agrees("langsgaan"), None),
        (vec![], |_| due(18), due(4), Some(Slot::Agreement(AGREEMENT, AgreementKey::Due))),
        (
            vec![],
            |_| Command::SetProgress { agreement: AGREEMENT, to: Progress::Done(day(2026, 11, 22)) },
            Command::SetProgress { agreement: AGREEMENT, to: Progress::Dropped("niet nodig".into()) },
            Some(Slot::Agreement(AGREEMENT, AgreementKey::Progress)),
        ),
        (vec![], |_| Command::AddNote { pupil: SANNE, text: "belt terug".into() }, rewrites("anders"), None),
        (vec![], |_| rewrites("zo"), rewrites("anders"), Some(Slot::Note(NOTE, NoteKey::Text))),
        (
            vec![],
            |_| Command::WithdrawNote { note: NOTE, reason: "klopt niet".into() },
            withdrawn(),
            Some(Slot::Note(NOTE, NoteKey::Withdrawn)),
        ),
        (
            vec![],
            |_| Command::AddPerson { facts: vec![PersonFact::Name("Joost".into())] },
            colleague("Hanna"),
            None,
        ),
        // Somebody else gets the number that was meant for who comes in: both are there, each with their own.
        (
            vec![],
            |story| {
                let new = newcomers(&story.state, [vec![PersonFact::Name("Joost".into())]]);
                gives(Role::Mentor, new[0].person).with(new)
            },
            colleague("Hanna"),
            None,
        ),
        (
            vec![],
            |_| works_as("docent"),
            works_as("teamleider"),
            Some(Slot::Person(FATIMA, PersonKey::Function)),
        ),
        (vec![], |_| agrees_with_both("bellen"), agrees("mailen"), None),
        (vec![], |_| meets(vec![LIA]), meets(vec![OMER]), None),
        (vec![], |_| plans(1), plans(2), Some(Slot::Meeting(MEETING, MeetingKey::Date))),
        (
            vec![],
            |_| Command::SetAttendance { meeting: MEETING, person: FATIMA, to: Some(Presence::Excused) },
            away(None),
            Some(Slot::Attendance(MEETING, FATIMA)),
        ),
        (vec![], |_| puts(LIA), puts(LIA), Some(Slot::Agenda(MEETING, LIA))),
        (
            vec![],
            |_| Command::TakeOffAgenda { meeting: MEETING, pupil: OMER },
            off,
            Some(Slot::Agenda(MEETING, OMER)),
        ),
        (
            vec![],
            |_| Command::MoveOnAgenda { meeting: MEETING, pupil: SANNE, step: Step::Down },
            puts(LIA),
            Some(Slot::Order(MEETING)),
        ),
        (vec![], |_| START, START, Some(Slot::Meeting(MEETING, MeetingKey::Phase))),
        (
            vec![START],
            |_| Command::BringToTable { meeting: MEETING, pupil: Some(OMER) },
            Command::BringToTable { meeting: MEETING, pupil: None },
            Some(Slot::Meeting(MEETING, MeetingKey::AtTable)),
        ),
        (
            vec![START],
            |_| Command::MarkDiscussed { meeting: MEETING, pupil: SANNE },
            Command::Postpone { meeting: MEETING, pupil: SANNE },
            Some(Slot::Agenda(MEETING, SANNE)),
        ),
        (
            vec![START],
            |_| Command::Postpone { meeting: MEETING, pupil: SANNE },
            discussed.clone(),
            Some(Slot::Agenda(MEETING, SANNE)),
        ),
        (vec![START], |_| CLOSE, discussed, Some(Slot::Agenda(MEETING, SANNE))),
        (vec![START, CLOSE], |_| reopens(), reopens(), Some(Slot::Meeting(MEETING, MeetingKey::Phase))),
        (vec![], |_| goes_on(3), sets(Fact::YearLevel(4)), Some(Slot::Fact(SANNE, FactKey::YearLevel))),
        (vec![], |_| lists("4B"), sets(Fact::Class("5A".into())), Some(Slot::Fact(SANNE, FactKey::Class))),
        (
            vec![status(Status::OnTrack)],
            |story| Command::TakeBack { groups: story.state.last().into_iter().collect() },
            stuck(),
            of_status,
        ),
        (vec![status(Status::OnTrack)], |story| undo(&story.state), stuck(), of_status),
        (
            vec![status(Status::OnTrack), Command::Undo { group: NEWEST }],
            |story| Command::redo(&story.state, Actor::Person(ILSE)).unwrap(),
            stuck(),
            of_status,
        ),
    ]
}

fn lands() -> Command {
    let destination = Some(Destination::RegularJob);
    Command::Land { pupils: vec![SANNE], destination, since: day(2026, 11, 1) }
}

fn hands_on() -> Command {
    let moves = vec![(Carried::Role(Role::Mentor, SANNE), ILSE)];
    Command::MoveCaseload { from: FATIMA, moves, on: day(2026, 12, 1), until: None, reason: None }
}

#[test]
fn what_changed_since_it_was_seen_is_named_and_left_alone() {
    let mut walked = BTreeSet::from(["found_store".to_owned()]);
    for (before, command, meanwhile, changed) in table() {
        let mut story = begun();
        for command in before {
            story.act(aimed(command, &story.state, Actor::Person(ILSE)));
        }
        let (proposal, draft) = story.proposes(command(&story));
        let what = kinds::name(&proposal.command);
        assert!(!draft.is_empty(), "{what}");
        assert_eq!(story.decides(&proposal), Ok(draft), "{what}: nothing has changed yet");
        story.as_system(meanwhile);
        let decided = story.decides(&proposal);
        match changed {
            Some(slot) => {
                assert_eq!(decided, Err(Refusal::ChangedMeanwhile(slot)), "{what}");
                let told =
                    sentence(reading(&story.state, story.today), Refusal::ChangedMeanwhile(slot), None);
                assert!(told.starts_with("Intussen is dit veranderd: "), "{told}");
            }
            None => assert!(decided.is_ok_and(|draft| !draft.is_empty()), "{what} adds, so it saw nothing"),
        }
        walked.insert(what);
    }
    assert_eq!(walked, every_command().iter().map(kinds::name).collect::<BTreeSet<_>>());
}

#[test]
fn a_store_is_founded_once_whoever_asks_first() {
    let mut story = Story::empty(day(2026, 11, 22));
    let found = |name: &str| Command::FoundStore { user: vec![PersonFact::Name(name.into())] };
    let (proposal, _) = story.proposes(found("Ilse"));
    story.as_system(found("Fatima"));
    assert_eq!(story.decides(&proposal), Err(Refusal::ChangedMeanwhile(Slot::User)));
}

#[test]
fn what_nobody_saw_is_not_changed_along() {
    let mut story = begun();
    story.act(START);
    let (proposal, _) = story.proposes(CLOSE);
    story.as_system(puts(LIA));
    let unseen = Refusal::ChangedMeanwhile(Slot::Agenda(MEETING, LIA));
    assert_eq!(story.decides(&proposal), Err(unseen), "she would be postponed without anybody knowing");
}

#[test]
fn a_rule_that_says_no_by_now_still_says_no() {
    let mut story = begun();
    let (proposal, _) = story.proposes(comes("Bakker"));
    story.as_system(comes("Bakker"));
    assert_eq!(story.decides(&proposal), Err(Refusal::SamePupil(PupilId(4))));
}
