//! A small region in memory: a state and the groups that made it.

use crate::support::rules;
use crate::support::undo;
use casustafel::domain::{
    Actor, AgreementDraft, Command, ContactState, Context, Destination, ExitProfile, Fact, Group, GroupId,
    Hash32, HolderChoice, MeetingFact, MeetingId, NamePart, Owner, Party, PersonFact, PersonId, Progress,
    PupilId, Role, RoleTerms, SchoolType, State, Status, WaakvlamKind, decide,
};
use chrono::{NaiveDate, TimeZone, Utc};

/// A state and its history.
#[derive(Default)]
pub struct Region {
    pub state: State,
    pub groups: Vec<Group>,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub const TODAY: &str = "2026-11-21";

impl Region {
    /// Does this as the first user, one minute after the last thing.
    #[track_caller]
    pub fn act(&mut self, command: Command) -> &mut Self {
        let seq = self.groups.len() as u64 + 1;
        let now =
            Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap() + chrono::Duration::minutes(seq as i64);
        let by = self.state.user().map_or(Actor::System, Actor::Person);
        let meeting = casustafel::domain::query::running_meeting(&self.state);
        let context = Context { now, today: day(TODAY), by, meeting, rules: rules(), read: &self.groups };
        let draft = decide(&self.state, &command, &context).unwrap_or_else(|no| panic!("{no:?}"));
        let group = Group {
            v: 1,
            id: GroupId { node: 7, seq },
            at: draft.at,
            by: draft.by,
            meeting: draft.meeting,
            cause: draft.cause,
            prev: Hash32::default(),
            events: draft.events,
            offset: 0,
        };
        self.state.apply(&group);
        self.groups.push(group);
        self
    }

    fn pupil(&mut self, given: &str, prefix: &str, family: &str, born: &str, more: Vec<Fact>) -> &mut Self {
        let mut facts = vec![
            Fact::GivenName(NamePart::new(given).unwrap()),
            Fact::FamilyName(NamePart::new(family).unwrap()),
            Fact::BirthDate(day(born)),
            Fact::School("Praktijkschool De Kaap".into()),
        ];
        facts.extend(NamePart::new(prefix).map(Fact::NamePrefix));
        facts.extend(more);
        self.act(Command::AddPupil { facts })
    }
}

pub const SANNE: PupilId = PupilId(1);
pub const ALI: PupilId = PupilId(2);
pub const SAM: PupilId = PupilId(3);

/// Fatima's region: three pupils, a meeting that has taken place, agreements of which one is late.
pub fn region() -> Region {
    let mut region = Region::default();
    region.act(Command::FoundStore {
        user: vec![
            PersonFact::Name("Fatima Haddou".into()),
            PersonFact::Function("stagecoördinator".into()),
            PersonFact::Party(Party::SchoolPro),
        ],
    });
    region.pupil(
        "Sanne",
        "van der",
        "Meulen",
        "2009-04-03",
        vec![
            Fact::SchoolType(SchoolType::Pro),
            Fact::Class("4B".into()),
            Fact::YearLevel(4),
            Fact::SchoolPupilNo("000123".into()),
            Fact::Municipality("Oosterwaard".into()),
            Fact::ExitProfile(ExitProfile::Work),
            Fact::ExpectedExit(day("2027-07-31")),
        ],
    );
    region.pupil(
        "Ali",
        "",
        "Yılmaz",
        "2008-01-15",
        vec![Fact::ExitProfile(ExitProfile::Unknown), Fact::Municipality("=HYPERLINK(\"x\")".into())],
    );
    region.pupil("Sam", "'t", "Hart", "2007-12-31", vec![Fact::ExpectedExit(day("2027-02-01"))]);
    let set =
        |pupil, fact: Fact| Command::SetFacts { pupils: vec![pupil], facts: vec![(fact.key(), Some(fact))] };
    region.act(Command::AddMeeting {
        facts: vec![MeetingFact::Date(day("2026-11-20"))],
        attendance: vec![],
        pupils: vec![SANNE, ALI],
    });
    region.act(Command::StartMeeting { meeting: MeetingId(1) });
    region.act(set(SANNE, Fact::Status(Status::Stuck)));
    region.act(set(SANNE, Fact::Contact(ContactState::Declines)));
    region.act(Command::SetRole {
        pupils: vec![SANNE],
        role: Role::Casusregisseur,
        to: Some(HolderChoice::Known(PersonId(1))),
        terms: RoleTerms::of(WaakvlamKind::KeepInTouch),
    });
    region.act(Command::SetRole {
        pupils: vec![SANNE],
        role: Role::Waakvlam,
        to: Some(HolderChoice::New(vec![
            PersonFact::Name("Bram de Wit".into()),
            PersonFact::Function("jongerencoach".into()),
        ])),
        terms: RoleTerms::of(WaakvlamKind::LightSupport),
    });
    let agreement = |what: &str, owner, due| Command::AddAgreement {
        pupil: SANNE,
        draft: AgreementDraft { what: what.into(), owner: Some(owner), with: vec![], due: Some(day(due)) },
    };
    region.act(agreement("jobcoach aanvragen", Owner::Person(PersonId(1)), "2026-11-19"));
    region.act(agreement("stage zoeken", Owner::Pupil, "2027-01-11"));
    region.act(agreement("formulier brengen", Owner::Parents, "2027-01-12"));
    region.act(Command::SetProgress {
        agreement: casustafel::domain::AgreementId(3),
        to: Progress::Done(day("2026-11-21")),
    });
    region.act(Command::AddNote {
        pupil: SANNE,
        text: "Wil graag in een garage werken.\nBelt liever niet.".into(),
    });
    region.act(Command::MarkDiscussed { meeting: MeetingId(1), pupil: SANNE });
    region.act(Command::CloseMeeting { meeting: MeetingId(1) });
    region.act(set(SAM, Fact::Destination(Destination::Mbo)));
    region.act(undo(&region.state));
    region
}
