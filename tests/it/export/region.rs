//! A small network around one meeting.

use casustafel::domain::minutes::{Gathering, Minutes};
use casustafel::domain::{
    AgreementDraft, Command, Fact, FactKey, HolderChoice, MeetingFact, MeetingId, MeetingKind, Owner, Party,
    People, PersonId, Presence, PupilId, Recipient, Role, RoleTerms, SchoolType, WaakvlamKind,
};
use casustafel::export::{Artifact, Format, Given, Request, Source};
use chrono::NaiveDate;

use crate::support::export::{asked, made, text};
use crate::support::log::{Story, day};
use crate::support::{rules, undo};

pub const TODAY: (i32, u32, u32) = (2026, 12, 11);

pub struct Region {
    pub story: Story,
    pub fatima: PersonId,
    pub joost: PersonId,
    pub nadia: PersonId,
    pub sanne: PupilId,
    pub yusuf: PupilId,
    pub lia: PupilId,
    pub tim: PupilId,
    pub zoe: PupilId,
    pub meeting: MeetingId,
}

impl Region {
    /// Five pupils, of whom four are on the agenda, and a meeting that is ready to start.
    pub fn ready() -> Self {
        let (y, m, d) = TODAY;
        let mut story = Story::begins(day(y, m, d), "Marieke Vos");
        let fatima = story.person("Fatima El Idrissi", "jobcoach", Party::JobcoachOrg);
        let joost = story.person("Joost Bakker", "trajectbegeleider", Party::SchoolPro);
        let nadia = story.person("Nadia Özdemir", "doorstroomcoach", Party::Doorstroompunt);
        let sanne = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
        let yusuf = story.pupil("Yusuf", "", "Yılmaz", "De Kaap");
        let lia = story.pupil("Lia", "d'", "Ancona", "Het Baken");
        let tim = story.pupil("Tim", "de", "Boer", "Het Baken");
        let zoe = story.pupil("Zoë", "", "Groot-van Dijk", "Het Baken");
        let school_type = vec![(FactKey::SchoolType, Some(Fact::SchoolType(SchoolType::Pro)))];
        story.act(Command::SetFacts { pupils: vec![sanne, yusuf], facts: school_type });
        let kind = MeetingFact::Kind(MeetingKind::Uitstroomoverleg);
        let facts = vec![MeetingFact::Date(day(y, m, d)), kind, MeetingFact::Chair(PersonId(1))];
        let attendance = vec![
            (PersonId(1), Presence::Present),
            (fatima, Presence::Present),
            (joost, Presence::Present),
            (nadia, Presence::Excused),
        ];
        let pupils = vec![sanne, yusuf, lia, tim];
        story.act(Command::AddMeeting { facts, attendance, pupils });
        Self { story, fatima, joost, nadia, sanne, yusuf, lia, tim, zoe, meeting: MeetingId(1) }
    }

    /// The meeting has started; what is done now is done at its table.
    pub fn started() -> Self {
        let mut region = Self::ready();
        region.start();
        region
    }

    pub fn start(&mut self) {
        self.story.act(Command::StartMeeting { meeting: self.meeting });
        self.story.meeting = Some(self.meeting);
    }

    pub fn close(&mut self) {
        self.story.act(Command::CloseMeeting { meeting: self.meeting });
        self.story.meeting = None;
    }

    pub fn set(&mut self, pupil: PupilId, fact: Fact) {
        let facts = vec![(fact.key(), Some(fact))];
        self.story.act(Command::SetFacts { pupils: vec![pupil], facts });
    }

    pub fn role(&mut self, pupil: PupilId, role: Role, to: PersonId) {
        let (to, kind) = (Some(HolderChoice::Known(to)), WaakvlamKind::KeepInTouch);
        self.story.act(Command::SetRole { pupils: vec![pupil], role, to, terms: RoleTerms::of(kind) });
    }

    pub fn agree(&mut self, pupil: PupilId, what: &str, who: &[Owner], due: NaiveDate) {
        let (owner, with) = who.split_first().unwrap();
        let draft =
            AgreementDraft { what: what.into(), owner: Some(*owner), with: with.to_vec(), due: Some(due) };
        self.story.act(Command::AddAgreement { pupil, draft });
    }

    pub fn note(&mut self, pupil: PupilId, text: &str) {
        self.story.act(Command::AddNote { pupil, text: text.into() });
    }

    pub fn discussed(&mut self, pupil: PupilId) {
        self.story.act(Command::MarkDiscussed { meeting: self.meeting, pupil });
    }

    pub fn undo(&mut self) {
        self.story.act(undo(&self.story.state));
    }

    /// The minutes as the program makes them: from the journal up to the meeting's last group.
    pub fn minutes(&self) -> Minutes {
        let mut gathering = Gathering::of(self.story.state.meeting(self.meeting).unwrap());
        let _ = self.story.groups().iter().try_for_each(|group| gathering.take(group));
        Minutes::of(self.meeting, &gathering.groups, &gathering.state).unwrap()
    }

    pub fn made(&self, format: Format, people: People) -> Artifact {
        made(self.given(people), &self.story.groups(), Source::Minutes(self.meeting), format)
    }

    /// What somebody else gets.
    pub fn for_recipient(&self, recipient: Recipient, format: Format) -> String {
        let source = Source::Minutes(self.meeting);
        let made =
            asked(&Request { source, format, recipient }, self.given(People::Real), &self.story.groups());
        text(made.unwrap())
    }

    pub fn given(&self, people: People) -> Given<'_> {
        Given { state: &self.story.state, today: self.story.today, rules: rules(), people }
    }

    pub fn json(&self, people: People) -> String {
        text(self.made(Format::Json, people))
    }

    pub fn markdown(&self) -> String {
        text(self.made(Format::Markdown, People::Real))
    }
}
