//! The format of version 2, byte for byte: what version 1 had, and what a whole case needs. `fixtures/v2.log` is never
//! made again once version 2 has been given to anybody; a later version gets a fixture of its own.

use std::path::{Path, PathBuf};

use casustafel::domain::{
    AgendaState, Answer, Cause, ContactMeans, ContactResult, ContactState, Contract, Destination, Direction,
    Doubt, Entry, EntryAdvice, EntryFact, EntryKey, EntryKind, EntryNo, Event, ExitProfile, Fact, FreeText,
    Giver, Ground, HandoverKind, Holder, Inform, ListMemory, Mark, Marks, MeetingId, MeetingKind,
    MeetingPhase, NamePart, NoteId, Party, PersonFact, PersonId, Phase, PlacementKind, Presence, Provision,
    ProvisionState, PupilId, Relation, Role, SavedView, SchoolType, Setting, SharingForm, SignalKind,
    SignalSource, Source, Status, TextRef, WaakvlamKind, Who,
};
use casustafel::store::{Log, Store, journal};
use chrono::NaiveDate;

use super::desk::{folder, open};
use super::version_one;

const PUPIL: PupilId = PupilId(1);
const USER: PersonId = PersonId(1);
const NODE: [u8; 16] = [9; 16];

pub type Told = (Cause, Option<MeetingId>, Vec<Event>);

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/store/fixtures/v2.log")
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// The facts of a pupil that version 1 did not know.
fn facts() -> Vec<Fact> {
    vec![
        Fact::Phase(Phase::EntreeAba),
        Fact::Direction(Direction::PracticeLearning),
        Fact::EntryAdvice(EntryAdvice::DiplomaMbo),
        Fact::StartQualification(Answer::Unknown),
        Fact::EntryDiploma(Answer::Yes),
        Fact::AtHomeSince(day(9, 1)),
        Fact::TrustedPerson(text("ja: haar oma")),
        Fact::Phone(text("06-00000101")),
    ]
}

fn settings() -> Vec<Setting> {
    vec![
        Setting::AftercarePoints(vec![2, 12]),
        Setting::AftercareMonths(36),
        Setting::WaakvlamWeeks(4),
        Setting::MonitorAge(23),
        Setting::Views(vec![SavedView { name: text("Oost"), slot: 3, query: text("gemeente:oost") }]),
        Setting::ListMemories(vec![ListMemory {
            school: text("De Kaap"),
            columns: vec![(text("prof"), text("exit_profile"))],
            values: vec![(text("exit_profile"), text("vo"), text("education"))],
        }]),
    ]
}

/// One entry of each kind with every field that it has.
fn entries() -> Vec<Entry> {
    use EntryFact as F;
    let by = F::By(Who::Person(USER));
    let name = NamePart::new("Ria 't Hart").unwrap();
    let of = |kind, facts: Vec<F>| Entry::new(kind, facts);
    vec![
        of(
            EntryKind::Relative,
            vec![
                F::Name(name),
                F::Relation(Relation::Grandparent),
                F::Phone(text("06-00000201")),
                F::Authority(Answer::No),
                F::Inform(Inform::Together),
            ],
        ),
        of(
            EntryKind::Contact,
            vec![
                F::On(day(11, 2)),
                F::Means(ContactMeans::Call),
                F::Result(ContactResult::Through),
                F::Via(text("haar oma")),
                F::By(Who::Own(EntryNo(1))),
                F::Note("gaat goed".into()),
                F::Next(day(11, 30)),
            ],
        ),
        of(
            EntryKind::Signal,
            vec![
                F::SignalKind(SignalKind::JobLost),
                F::SignalSource(SignalSource::Employer),
                F::On(day(11, 3)),
                F::Note("contract stopt".into()),
                F::SchoolAskedOn(day(11, 4)),
                F::WwCheckedOn(day(11, 5)),
                F::HandledOn(day(11, 6)),
            ],
        ),
        of(
            EntryKind::Handover,
            vec![
                F::HandoverKind(HandoverKind::Warm),
                F::On(day(7, 1)),
                F::FromParty(Party::SchoolPro),
                F::ToParty(Party::WerkInkomen),
                F::SupportQuestion(Answer::Yes),
                F::Question("jobcoach".into()),
                F::Receiver(text("Nadia")),
                F::ConfirmedOn(day(7, 3)),
                F::InvolvedUntil(day(10, 1)),
            ],
        ),
        of(
            EntryKind::Provision,
            vec![
                F::Provision(Provision::Register),
                F::ProvisionState(ProvisionState::Declined),
                F::On(day(3, 1)),
                F::ValidUntil(day(12, 31)),
            ],
        ),
        of(
            EntryKind::Placement,
            vec![
                F::PlacementKind(PlacementKind::LastingInternship),
                F::Company(text("De Halm")),
                F::Hours(16),
                F::Start(day(9, 1)),
                F::End(day(12, 1)),
                F::Contract(Contract::OnCall),
                F::Perspective(Answer::Yes),
                F::WageValue(60),
                F::JobcoachNeeded(Answer::No),
            ],
        ),
        of(
            EntryKind::Enrolment,
            vec![
                F::Course(text("kapper")),
                F::Level(2),
                F::AppliedOn(day(4, 1)),
                F::Enrolled(Answer::No),
                F::CheckedOn(day(10, 1)),
                F::Absence(Answer::Unknown),
            ],
        ),
        of(
            EntryKind::Sharing,
            vec![
                F::Party(Party::Uwv),
                F::Ground(Ground::Consent),
                F::Purpose("aanvraag".into()),
                F::On(day(5, 1)),
                F::Form(SharingForm::Oral),
                F::Giver(Giver::Both),
                F::ValidUntil(day(12, 1)),
                F::WithdrawnOn(day(11, 1)),
            ],
        ),
        of(
            EntryKind::Disclosure,
            vec![
                F::What("verzuim".into()),
                F::Party(Party::Leerplicht),
                F::Ground(Ground::LegalTask),
                F::Purpose("melding".into()),
                F::On(day(11, 7)),
                by,
            ],
        ),
    ]
}

/// What version 1 could tell, told by version 2, and then what came with it.
pub fn told() -> Vec<Told> {
    let pupil = |from, to| Event::PupilSet { pupil: PUPIL, from, to };
    let mut groups = version_one::events();
    groups.push((Cause::Do, None, facts().into_iter().map(|fact| pupil(None, Some(fact))).collect()));
    let entry = |number, from, to| Event::EntrySet { pupil: PUPIL, entry: EntryNo(number), from, to };
    let added = (1..).zip(entries()).map(|(number, it)| entry(number, None, Some(it)));
    groups.push((Cause::Do, None, added.collect()));
    let signal = entries().remove(2);
    let mut open = signal.clone();
    open.set(EntryKey::HandledOn, None);
    let changed = vec![entry(3, Some(signal.clone()), Some(open)), entry(4, Some(signal), None)];
    groups.push((Cause::Do, Some(MeetingId(1)), changed));
    let set = |to: Setting| Event::SettingSet { from: None, to: Some(to) };
    groups.push((Cause::Do, None, settings().into_iter().map(set).collect()));
    let oma = Holder {
        who: Who::Own(EntryNo(1)),
        since: day(11, 9),
        kind: Some(WaakvlamKind::LightSupport),
        via: Some(Who::Person(USER)),
        rhythm: Some(3),
    };
    let role = |role, from, to, reason: Option<&str>| Event::RoleSet {
        pupil: PUPIL,
        role,
        on: day(11, 9),
        from,
        to,
        reason: reason.map(FreeText::from),
    };
    let coach = Some(Holder::of(USER, day(11, 9)));
    groups.push((
        Cause::Do,
        None,
        vec![
            role(Role::Waakvlam, coach, Some(oma), Some("belt met haar oma")),
            role(Role::Jobcoach, None, coach, None),
            role(Role::Mentor, coach, None, None),
            Event::PersonSet { person: USER, from: None, to: Some(PersonFact::Schools(text("De Kaap"))) },
            Event::PersonSet { person: USER, from: None, to: Some(PersonFact::Until(day(11, 30))) },
            Event::Marked {
                text: TextRef::Note(NoteId(1)),
                from: Marks::default(),
                to: [Mark::NotForParents, Mark::NotOnBeamer].into_iter().collect(),
            },
        ],
    ));
    groups
}

#[test]
fn what_version_two_wrote_is_read_as_it_was_meant() {
    let dir = folder();
    Store::create(dir.path(), NODE).unwrap();
    std::fs::copy(fixture(), journal::path(dir.path())).unwrap();
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.notices, []);
    let groups: Vec<_> = opened.store.groups().unwrap().map(Result::unwrap).collect();
    let expected = told();
    assert_eq!(groups.len(), expected.len());
    for (group, (cause, meeting, events)) in groups.iter().zip(expected) {
        assert_eq!((&group.cause, &group.meeting, &group.events), (&cause, &meeting, &events));
    }
}

/// Every code that version 2 can hold is still a value, also where the fixture has another one of the same kind.
#[test]
fn every_code_of_version_two_is_still_known() {
    macro_rules! known {
        ($($kind:ident: $codes:literal),+ $(,)?) => {
            $(for code in $codes.split(' ') {
                assert!($kind::from_code(code).is_some(), "{} {code}", stringify!($kind));
            })+
        };
    }
    known! {
        Status: "new on_track attention stuck landed",
        ContactState: "in_view hard_to_reach declines out_of_view released",
        SchoolType: "pro vso entree entree_on_pro mbo_other",
        ExitProfile: "work education day_activity unknown",
        Doubt: "certain doubtful",
        Destination: "regular_job covenant_job sheltered_job job_with_school entree mbo other_school day_experience \
            day_workbased day_work_perspective volunteer pathway stays care moved none unknown",
        Party: "school_pro school_vso mbo_entree jongerenpunt werk_inkomen doorstroompunt leerplicht leerplicht_mbo \
            uwv jobcoach_org wsp_werkcentrum wmo jeugd zorgkantoor sociaal_ontwikkelbedrijf werkgever zorgaanbieder \
            mee buurtteam overig",
        Role: "casusregisseur waakvlam jobcoach mentor",
        WaakvlamKind: "keep_in_touch light_support",
        MeetingKind: "uitstroomoverleg leerlingbespreking casuistiek startgesprek uitstroomgesprek mdo \
            participatieoverleg",
        MeetingPhase: "planned running closed",
        Presence: "present excused absent",
        AgendaState: "to_discuss discussed postponed",
        Phase: "early orientation exit aftercare closed entree_start entree_advice entree_aba entree_exit \
            entree_left",
        Direction: "work education day_activity practice_learning",
        EntryAdvice: "diploma_work diploma_mbo stops",
        Source: "hand list",
        Answer: "yes no unknown",
        ContactMeans: "call visit app school",
        ContactResult: "spoken no_answer through still_working at_school at_day_activity at_home",
        SignalSource: "monitor school pupil parent employer jongerenpunt",
        SignalKind: "job_lost not_enrolled absence at_risk stopped indication_ended asks_help",
        HandoverKind: "warm administrative none",
        Provision: "register aba sheltered_work wajong day_activity wage_subsidy job_coaching no_risk \
            cost_advantage trial_placement workplace_adjustment participation_place reintegration_track training \
            career_programme evening_school simple_switch",
        ProvisionState: "not_discussed discussed declined requested granted denied in_use ended unknown",
        PlacementKind: "internship transition_internship lasting_internship trial_placement job",
        Contract: "none temporary permanent on_call apprenticeship",
        Relation: "parent guardian step_parent sibling grandparent family friend acquaintance mentor",
        Inform: "yes no together",
        Ground: "legal_task consent covenant vital_interest",
        SharingForm: "written oral",
        Giver: "parents both pupil",
        Mark: "not_for_parents not_on_beamer",
        EntryKind: "contact signal handover provision placement enrolment relative sharing disclosure",
    }
}
