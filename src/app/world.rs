//! What every screen and layer may read: the state, the search index, and today.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};

use super::effect::Clock;
use super::session::Session;
use crate::domain::minutes::Minutes;
use crate::domain::names_in_text::NameIndex;
use crate::domain::search::SearchIndex;
use crate::domain::{
    Actor, Audience, Case, Entity, Event, Group, GroupId, MeetingId, People, PupilId, Reading, Rules, State,
    Touched, query,
};
use crate::framework::standard;
use crate::words::dates::Calendar;
use crate::words::filter::{ParsedFilter, parse_filter};

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
    /// Whether they exist.
    pub people: People,
    /// Who works here.
    pub session: Session,
    /// What changed since the last checkpoint.
    unwritten: Touched,
    /// The minutes that were last asked for: one frame asks for them several times.
    minutes: RefCell<Option<Kept>>,
    /// Who can be named in a text; made when the first text is recorded.
    names: OnceCell<NameIndex>,
}

/// Minutes, and how far the log went when they were made.
#[derive(Debug)]
struct Kept {
    meeting: MeetingId,
    at: Option<GroupId>,
    minutes: Option<Rc<Minutes>>,
}

impl World {
    /// Reads the state once.
    pub fn new(state: State, clock: Clock, people: People) -> Self {
        let index = SearchIndex::of(state.cases());
        let rules = standard().with(state.settings());
        let session = Session::of(&state);
        Self {
            state,
            index,
            today: clock.today,
            now: clock.now,
            rules,
            people,
            session,
            unwritten: Touched::default(),
            minutes: RefCell::default(),
            names: OnceCell::new(),
        }
    }

    /// Applies what was written, and reads again what it touched.
    pub fn apply(&mut self, group: &Group) {
        let touched = self.state.apply(group);
        self.session.follow(group);
        for entity in &touched.0 {
            if let Entity::Pupil(pupil) = entity
                && let Some(case) = self.state.any_case(*pupil)
            {
                self.index.update(case);
                if let Some(names) = self.names.get_mut() {
                    names.update(case);
                }
            }
        }
        if group.events.iter().any(|event| matches!(event, Event::SettingSet { .. })) {
            self.rules = standard().with(self.state.settings());
        }
        self.unwritten.merge(touched);
    }

    /// What the checkpoint does not have yet, if anything; from now on it counts as kept.
    pub(super) fn take_unwritten(&mut self) -> Option<Touched> {
        let touched = std::mem::take(&mut self.unwritten);
        (!touched.0.is_empty()).then_some(touched)
    }

    /// The case, if it is there.
    pub fn case(&self, pupil: PupilId) -> Option<&Case> {
        self.state.case(pupil)
    }

    /// What the user's own screen reads.
    pub fn reading(&self) -> Reading<'_> {
        Reading::new(&self.state, self.today, &self.rules, &Audience::OwnScreen)
    }

    /// The own screen's, with what finds names in texts.
    pub fn naming(&self) -> Reading<'_> {
        self.reading().with_names(self.names.get_or_init(|| NameIndex::of(self.state.cases())))
    }

    /// What the newest groups say of a meeting; made again only when the log has grown. `None` where it is not there.
    pub fn minutes(&self, meeting: MeetingId) -> Option<Rc<Minutes>> {
        let at = self.state.last();
        let mut kept = self.minutes.borrow_mut();
        if kept.as_ref().is_none_or(|kept| (kept.meeting, kept.at) != (meeting, at)) {
            let minutes = Minutes::of_recent(meeting, &self.state).map(Rc::new);
            *kept = Some(Kept { meeting, at, minutes });
        }
        kept.as_ref().and_then(|kept| kept.minutes.clone())
    }

    /// Who acts.
    pub fn by(&self) -> Actor {
        self.session.by()
    }

    /// What date words mean now.
    pub fn calendar(&self) -> Calendar {
        Calendar::of(&self.state, self.today)
    }

    /// What was typed behind `/`, by who works here.
    pub fn filter(&self, typed: &str) -> ParsedFilter {
        let read = parse_filter(typed, &self.calendar(), self.reading().common_rules());
        ParsedFilter { filter: read.filter.asked_by(self.session.person()), ..read }
    }

    /// The meeting that `o` puts pupils on.
    pub fn coming_meeting(&self) -> Option<MeetingId> {
        query::coming_meeting(&self.state)
    }
}
