//! The demo region while it comes to be: a state, the groups that made it, and when the next one happens.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::Broken;
use crate::domain::fold::fold;
use crate::domain::{
    Actor, AgreementId, Command, Context, Draft, Entry, EntryKind, FreeText, Group, GroupId, Hash32,
    MeetingId, PersonId, PupilId, Rules, State, Who, decide, query,
};
use crate::framework::standard;

/// Time between two acts of one day, in seconds.
const PACE: i64 = 75;

/// The region so far.
pub struct Past {
    /// What is known.
    pub state: State,
    drafts: Vec<Draft>,
    today: NaiveDate,
    now: DateTime<Utc>,
    moment: DateTime<Utc>,
    day: NaiveDate,
    by: Option<PersonId>,
    subject: Option<PupilId>,
    rules: Rules,
}

impl Past {
    /// Before anything happened.
    pub fn new(today: NaiveDate, now: DateTime<Utc>) -> Self {
        let moment = DateTime::<Utc>::MIN_UTC;
        Self {
            state: State::default(),
            drafts: vec![],
            today,
            now,
            moment,
            day: today,
            by: None,
            subject: None,
            rules: standard().clone(),
        }
    }

    /// Everything that happened, oldest first.
    pub fn into_drafts(self) -> Vec<Draft> {
        self.drafts
    }

    /// Goes to a day before today. The log tells real time, the rules see the day as today tells it.
    pub fn go_to(&mut self, ago: u64, hour: u32, by: Option<PersonId>) {
        self.day = self.working_day(ago);
        let back = self.today - self.day;
        let time = NaiveTime::from_hms_opt(hour, 5, 0).unwrap_or_default();
        // Two days of which one is moved to the Friday before it can be the same day: time never runs back.
        self.moment = self.moment.max((self.now.date_naive() - back).and_time(time).and_utc());
        self.by = by;
    }

    /// From now on it is about this pupil, or about whoever sits at the table.
    pub fn turn_to(&mut self, subject: Option<PupilId>) {
        self.subject = subject;
    }

    /// So many days after the day on which things happen now, or before it; never in a weekend.
    pub fn days_on(&self, days: i64) -> NaiveDate {
        let day = self.day.checked_add_signed(TimeDelta::days(days)).unwrap_or(self.day);
        if days == 0 { day } else { before_weekend(day) }
    }

    /// A day before today: the one asked for, or the Friday before it. Today is today, also on a Sunday.
    pub fn working_day(&self, ago: u64) -> NaiveDate {
        let day = self.today.checked_sub_days(Days::new(ago)).unwrap_or(self.today);
        if ago == 0 { day } else { before_weekend(day) }
    }

    /// The last day of the past.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The day on which things happen now.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Does one thing, as a user would. What changes nothing is not written.
    pub fn act(&mut self, command: &Command) -> Result<(), Broken> {
        let by = self.by.or(self.state.user()).map_or(Actor::System, Actor::Person);
        let meeting = query::running_meeting(&self.state);
        let context =
            Context { now: self.moment, today: self.day, by, meeting, rules: &self.rules, read: &[] };
        let draft = decide(&self.state, command, &context).map_err(Broken::Refused)?;
        if !draft.is_empty() {
            self.state.apply(&group(&draft, self.drafts.len()));
            self.drafts.push(draft);
            self.moment += TimeDelta::seconds(PACE);
        }
        Ok(())
    }

    /// The pupil with this name.
    pub fn pupil(&self, name: &str) -> Result<PupilId, Broken> {
        let asked = fold(name);
        // "Lia d'Ancona" is two words to one who speaks, and three parts to one who records.
        let same = |folded: String| folded == asked || folded.replace(' ', "") == asked.replace(' ', "");
        let found = self.state.cases().find(|case| same(case.name().folded()));
        found.map(|case| case.id).ok_or_else(|| Broken::Nobody(name.to_owned()))
    }

    /// The netwerkpartner with this name.
    pub fn person(&self, name: &str) -> Result<PersonId, Broken> {
        let found = self.state.people().find(|person| person.name() == name);
        found.map(|person| person.id).ok_or_else(|| Broken::Nobody(name.to_owned()))
    }

    /// Somebody around a case: of the network, or of the pupil's own.
    pub fn around(&self, pupil: PupilId, name: &str) -> Result<Who, Broken> {
        if let Ok(person) = self.person(name) {
            return Ok(Who::Person(person));
        }
        let case = self.state.case(pupil).ok_or(Broken::Misses("pupil"))?;
        let called = |entry: &Entry| entry.name().is_some_and(|part| part.folded() == fold(name));
        let found = case.entries_of(EntryKind::Relative).find(|(_, entry)| called(entry));
        found.map(|(number, _)| Who::Own(number)).ok_or_else(|| Broken::Nobody(name.to_owned()))
    }

    /// The open agreement about this pupil that starts with these words.
    pub fn agreement(&self, pupil: PupilId, what: &str) -> Result<AgreementId, Broken> {
        let case = self.state.case(pupil).ok_or(Broken::Misses("pupil"))?;
        let begins = fold(what);
        let says =
            |text: &Option<FreeText>| text.as_ref().is_some_and(|text| text.folded().starts_with(&begins));
        let mut open = self.state.agreements_of(case).filter(|agreement| agreement.is_open());
        let found = open.find(|agreement| says(&agreement.facts.what));
        found.map(|agreement| agreement.id).ok_or_else(|| Broken::Agreement(what.to_owned()))
    }

    /// The meeting that runs, else the one that comes.
    pub fn meeting(&self) -> Result<MeetingId, Broken> {
        let running = query::running_meeting(&self.state);
        running.or_else(|| query::coming_meeting(&self.state)).ok_or(Broken::Misses("meeting"))
    }

    /// The pupil whom it is about: the one of the story, else the one at the table.
    pub fn at_table(&self) -> Result<PupilId, Broken> {
        if let Some(subject) = self.subject {
            return Ok(subject);
        }
        let running = query::running_meeting(&self.state).and_then(|meeting| self.state.meeting(meeting));
        running.and_then(|meeting| meeting.facts.at_table).ok_or(Broken::Misses("pupil"))
    }
}

/// The day itself, or the Friday before it.
fn before_weekend(day: NaiveDate) -> NaiveDate {
    let weekend = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(weekend)).unwrap_or(day)
}

/// A group as a store would make it. The store that takes the drafts in gives its own names and places.
fn group(draft: &Draft, before: usize) -> Group {
    let count = u64::try_from(before).unwrap_or(u64::MAX);
    Group {
        // Only the store that takes the drafts in writes records, and gives them its version.
        v: 0,
        id: GroupId { node: 0, seq: count.saturating_add(1) },
        at: draft.at,
        by: draft.by,
        meeting: draft.meeting,
        cause: draft.cause,
        prev: Hash32::default(),
        events: draft.events.clone(),
        offset: count,
    }
}
