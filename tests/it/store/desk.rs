//! Somebody who works in a store: decides, writes, applies, as the program does.

use std::path::{Path, PathBuf};

use crate::support::{read_back, rules, undo};
use casustafel::domain::{
    Actor, AgreementDraft, Command, Context, Fact, FactKey, Group, MeetingFact, MeetingKind, NamePart, Owner,
    PersonFact, PersonId, PupilId, State, Status, Touched, decide,
};
use casustafel::store::{Holder, Log, Memory, Notice, OpenError, Opened, Store};
use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};

/// A folder of its own for a story, in memory where the platform has that: the stories are about what is
/// written, not about how quick a disk is.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The day on which everything in these stories happens.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// The moment at which they begin.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap()
}

/// A store and what is in it.
pub struct Desk<L> {
    pub log: L,
    pub state: State,
    pub touched: Touched,
    clock: i64,
}

impl Desk<Memory> {
    pub fn in_memory() -> Self {
        Self { log: Memory::default(), state: State::default(), touched: Touched::default(), clock: 0 }
    }
}

impl Desk<Store> {
    /// A new store with its user.
    pub fn create(dir: &Path) -> Self {
        Store::create(dir, [7; 16]).unwrap();
        let mut desk = Self::open(dir).0;
        desk.found();
        desk
    }

    pub fn open(dir: &Path) -> (Self, Vec<Notice>) {
        let Opened { store, state, notices, .. } = open(dir).unwrap();
        let clock = i64::try_from(store.position().count).unwrap();
        (Self { log: store, state, touched: Touched::default(), clock }, notices)
    }

    pub fn checkpoint(&mut self) -> Option<Notice> {
        self.log.checkpoint(&self.state, std::mem::take(&mut self.touched))
    }
}

impl<L: Log> Desk<L> {
    pub fn found(&mut self) {
        let name = PersonFact::Name("Fatima Aydın".to_owned());
        self.act(Command::FoundStore { user: vec![name] });
    }

    pub fn context(&self) -> Context<'static> {
        let by = self.state.user().map_or(Actor::System, Actor::Person);
        // Microseconds on purpose: a record keeps milliseconds, and nobody may notice.
        let now = start() + Duration::minutes(self.clock) + Duration::microseconds(1500);
        Context { now, today: today(), by, meeting: None, rules: rules(), read: &[] }
    }

    pub fn act(&mut self, command: Command) -> Group {
        let read = read_back(&command, &self.log);
        let draft = decide(&self.state, &command, &Context { read: &read, ..self.context() }).unwrap();
        let group = self.log.append(&draft).unwrap();
        self.touched.merge(self.state.apply(&group));
        self.clock += 1;
        group
    }

    /// A pupil with a name that nobody has yet.
    pub fn add_pupil(&mut self, given: &str) -> PupilId {
        let given = format!("{given}-{}", self.state.rows().count());
        self.act(Command::AddPupil { facts: facts(&given) });
        self.state.cases().last().unwrap().id
    }

    /// One of each kind of thing that a coordinator does, around one more pupil; `number` varies it.
    pub fn work(&mut self, number: usize) {
        let pupil = self.add_pupil("Sanne");
        let status = Status::ALL[number % 4];
        let facts = vec![(FactKey::Status, Some(Fact::Status(status)))];
        self.act(Command::SetFacts { pupils: vec![pupil], facts });
        let draft = AgreementDraft {
            what: format!("bellen {number}").into(),
            owner: Some(Owner::Person(PersonId(1))),
            with: vec![],
            due: Some(today()),
        };
        self.act(Command::AddAgreement { pupil, draft });
        self.act(Command::AddNote { pupil, text: ("é".repeat(50 * (number % 60)) + ".").into() });
        if number.is_multiple_of(3) {
            self.act(undo(&self.state));
        }
        if number.is_multiple_of(7) {
            let facts = vec![MeetingFact::Date(today()), MeetingFact::Kind(MeetingKind::Uitstroomoverleg)];
            self.act(Command::AddMeeting { facts, attendance: vec![], pupils: vec![pupil] });
        }
    }
}

/// What the form for a new pupil holds.
pub fn facts(given: &str) -> Vec<Fact> {
    vec![
        Fact::GivenName(NamePart::new(given).unwrap()),
        Fact::FamilyName(NamePart::new("Meulen").unwrap()),
        Fact::BirthDate(NaiveDate::from_ymd_opt(2009, 3, 1).unwrap()),
        Fact::School("De Kaap".to_owned()),
    ]
}

pub fn holder() -> Holder {
    Holder { name: None, pid: 4711, since: start().timestamp_millis(), host: "balie".to_owned() }
}

pub fn open(dir: &Path) -> Result<Opened, OpenError> {
    let opened = Store::open(dir, &holder(), &mut |_, _| ())?;
    opened.store.verifier().verify()?;
    Ok(opened)
}

/// The state that the journal alone gives: another folder with the same journal and no checkpoint.
pub fn from_journal(dir: &Path) -> State {
    let other = folder();
    copy(dir, other.path(), &["slots.json", "journal/events.log"]);
    open(other.path()).unwrap().state
}

pub fn copy(from: &Path, to: &Path, files: &[&str]) {
    for file in files {
        let target: PathBuf = to.join(file);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(from.join(file), target).unwrap();
    }
}
