//! What every screen and layer may read: the state, the search index, and today.

use chrono::{DateTime, NaiveDate, Utc};

use super::effect::Clock;
use crate::domain::search::SearchIndex;
use crate::domain::{
    Actor, Audience, Case, Entity, Group, MeetingId, PupilId, Reading, Recipient, Rules, State, Touched,
    query,
};
use crate::words::dates::Calendar;

/// What kind of store is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Real pupils.
    Real,
    /// The demo region: invented, and said so on every screen.
    Demo,
}

/// The state and what is derived from it, read-only for screens, layers and the view.
#[derive(Debug)]
pub struct World {
    /// All that is known.
    pub state: State,
    /// Names and numbers, folded.
    pub index: SearchIndex,
    /// What rules and date words call today.
    pub today: NaiveDate,
    /// Real time of the last message.
    pub now: DateTime<Utc>,
    /// What is a region's choice.
    pub rules: Rules,
    /// Real pupils or the demo region.
    pub kind: Kind,
    /// What changed since `run` last took it for the checkpoint.
    pub unwritten: Touched,
}

impl World {
    /// Reads the state once.
    pub fn new(state: State, clock: Clock, kind: Kind) -> Self {
        let index = SearchIndex::of(state.cases());
        Self {
            state,
            index,
            today: clock.today,
            now: clock.now,
            rules: Rules::default(),
            kind,
            unwritten: Touched::default(),
        }
    }

    /// Applies what was written, and reads again what it touched.
    pub fn apply(&mut self, group: &Group) {
        let touched = self.state.apply(group);
        for entity in &touched.0 {
            if let Entity::Pupil(pupil) = entity
                && let Some(case) = self.state.any_case(*pupil)
            {
                self.index.update(case);
            }
        }
        self.unwritten.merge(touched);
    }

    /// The case, if it is there.
    pub fn case(&self, pupil: PupilId) -> Option<&Case> {
        self.state.case(pupil)
    }

    /// What the user's own screen reads.
    pub fn reading(&self) -> Reading<'_> {
        Reading::new(&self.state, self.today, &self.rules, &Audience::OwnScreen)
    }

    /// What a document for the own organisation reads: a screen that shows what the minutes will say.
    pub fn outside(&self) -> Reading<'_> {
        Reading::new(&self.state, self.today, &self.rules, &Audience::Recipient(Recipient::Own))
    }

    /// Who acts.
    pub fn by(&self) -> Actor {
        self.state.user().map_or(Actor::System, Actor::Person)
    }

    /// What date words mean now.
    pub fn calendar(&self) -> Calendar {
        let next_meeting = self
            .coming_meeting()
            .and_then(|meeting| self.state.meeting(meeting))
            .and_then(|it| it.facts.date);
        Calendar { today: self.today, next_meeting }
    }

    /// The meeting that `o` puts pupils on.
    pub fn coming_meeting(&self) -> Option<MeetingId> {
        query::coming_meeting(&self.state)
    }
}
