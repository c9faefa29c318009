//! A log without a disk: commands in, groups out, by the same encoding as the store's.

use super::{read_back, rules};
use casustafel::domain::{
    Actor, Command, Context, Draft, Fact, Group, MeetingId, NamePart, Party, PersonFact, PersonId, Proposal,
    PupilId, Refusal, State, decide,
};
use casustafel::store::{Log, Memory};
use chrono::{Duration, NaiveDate, TimeZone, Utc};

/// A local date.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Somebody's log; a minute passes with every action.
pub struct Story {
    log: Memory,
    /// What is known so far.
    pub state: State,
    /// What rules call today.
    pub today: NaiveDate,
    /// The meeting at whose table things are done.
    pub meeting: Option<MeetingId>,
}

impl Story {
    /// A store that was founded by this user, on this day.
    pub fn begins(today: NaiveDate, user: &str) -> Self {
        let mut story = Self::empty(today);
        story.act(Command::FoundStore { user: vec![PersonFact::Name(user.to_owned())] });
        story
    }

    /// Before anything.
    pub fn empty(today: NaiveDate) -> Self {
        Self { log: Memory::default(), state: State::default(), today, meeting: None }
    }

    fn context(&self) -> Context<'static> {
        let minutes = i64::try_from(self.log.groups().unwrap().count()).unwrap();
        let now = Utc.with_ymd_and_hms(2026, 12, 11, 8, 0, 0).unwrap() + Duration::minutes(minutes);
        let by = self.state.user().map_or(Actor::System, Actor::Person);
        Context { now, today: self.today, by, meeting: self.meeting, rules: rules(), read: &[] }
    }

    /// Does it, and keeps it.
    pub fn act(&mut self, command: Command) -> Group {
        let read = read_back(&command, &self.log);
        let draft = decide(&self.state, &command, &Context { read: &read, ..self.context() }).unwrap();
        let group = self.log.append(&draft).unwrap();
        self.state.apply(&group);
        group
    }

    /// Does it as the program itself would.
    pub fn as_system(&mut self, command: Command) -> Group {
        let draft = decide(&self.state, &command, &Context { by: Actor::System, ..self.context() }).unwrap();
        let group = self.log.append(&draft).unwrap();
        self.state.apply(&group);
        group
    }

    /// What the user asks who sees how it is now, and what that comes to.
    pub fn proposes(&self, command: Command) -> (Proposal, Draft) {
        let read = read_back(&command, &self.log);
        let draft = decide(&self.state, &command, &Context { read: &read, ..self.context() }).unwrap();
        (Proposal::new(command, &draft, &self.state), draft)
    }

    /// What a proposal comes to by now.
    pub fn decides(&self, proposal: &Proposal) -> Result<Draft, Refusal> {
        let read = read_back(&proposal.command, &self.log);
        proposal.decide(&self.state, &Context { read: &read, ..self.context() })
    }

    /// The rule that says no.
    pub fn refuses(&self, command: Command) -> Refusal {
        let read = read_back(&command, &self.log);
        decide(&self.state, &command, &Context { read: &read, ..self.context() }).unwrap_err()
    }

    /// Everything so far.
    pub fn groups(&self) -> Vec<Group> {
        self.log.groups().unwrap().map(Result::unwrap).collect()
    }

    /// Somebody in the network.
    pub fn person(&mut self, name: &str, function: &str, party: Party) -> PersonId {
        let function = PersonFact::Function(function.to_owned());
        let facts = vec![PersonFact::Name(name.to_owned()), function, PersonFact::Party(party)];
        self.act(Command::AddPerson { facts });
        self.state.people().last().unwrap().id
    }

    /// A pupil of this school.
    pub fn pupil(&mut self, given: &str, prefix: &str, family: &str, school: &str) -> PupilId {
        let parts = [
            NamePart::new(given).map(Fact::GivenName),
            NamePart::new(prefix).map(Fact::NamePrefix),
            NamePart::new(family).map(Fact::FamilyName),
        ];
        let rest = [Fact::BirthDate(day(2009, 4, 3)), Fact::School(school.to_owned())];
        self.act(Command::AddPupil { facts: parts.into_iter().flatten().chain(rest).collect() });
        self.state.cases().last().unwrap().id
    }
}
