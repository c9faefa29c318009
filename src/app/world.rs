//! What every screen and layer may read: the state, the search index, and today.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};

use super::effect::Clock;
use super::session::Session;
use crate::domain::minutes::{Minutes, places, tells_of};
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
    /// The groups of the meeting that is shown.
    read: Option<Read>,
    /// Who can be named in a text; made when the first text is recorded.
    names: OnceCell<NameIndex>,
}

/// What was read from the journal of one meeting.
#[derive(Debug)]
struct Read {
    meeting: MeetingId,
    /// Reading it succeeded.
    is_whole: bool,
    groups: Vec<Group>,
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
        let index = SearchIndex::of(state.rows());
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
            read: None,
            names: OnceCell::new(),
        }
    }

    /// Applies what was written, and reads again what it touched.
    pub fn apply(&mut self, group: &Group) {
        let touched = self.state.apply(group);
        self.session.follow(group);
        for entity in &touched.0 {
            if let Entity::Pupil(pupil) = entity
                && let Some(row) = self.state.any_row(*pupil)
            {
                self.index.update(row);
                if let Some((names, case)) = self.names.get_mut().zip(self.state.any_case(*pupil)) {
                    names.update(case);
                }
            }
        }
        if group.events.iter().any(|event| matches!(event, Event::SettingSet { .. })) {
            self.rules = standard().with(self.state.settings());
        }
        if let Some(read) = self.read.as_mut().filter(|read| tells_of(group, read.meeting)) {
            read.groups.push(group.clone());
        }
        self.unwritten.merge(touched);
    }

    /// Where the groups stand that have to be read for this meeting; `None` where that was done.
    pub(super) fn unread(&mut self, meeting: MeetingId) -> Option<Vec<u64>> {
        if self.read.as_ref().is_some_and(|read| read.meeting == meeting) {
            return None;
        }
        let places = places(self.state.meeting(meeting)?, &self.state);
        self.read = Some(Read { meeting, is_whole: false, groups: vec![] });
        Some(places)
    }

    /// The groups of a meeting were read.
    pub(super) fn take_meeting(&mut self, meeting: MeetingId, groups: Vec<Group>) {
        self.read = Some(Read { meeting, is_whole: true, groups });
        self.minutes.take();
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

    /// What was recorded in a meeting, as far as it was read; made again only when the log has grown. `None` where it is
    /// not there.
    pub fn minutes(&self, meeting: MeetingId) -> Option<Rc<Minutes>> {
        let at = self.state.last();
        let mut kept = self.minutes.borrow_mut();
        if kept.as_ref().is_none_or(|kept| (kept.meeting, kept.at) != (meeting, at)) {
            let read = self.read.as_ref().filter(|read| read.meeting == meeting);
            let groups = read.map(|read| read.groups.as_slice()).unwrap_or_default();
            let minutes = Minutes::of_read(meeting, groups, &self.state).map(Rc::new);
            *kept = Some(Kept { meeting, at, minutes });
        }
        kept.as_ref().and_then(|kept| kept.minutes.clone())
    }

    /// Whether everything that was recorded in a meeting stands in its minutes.
    pub fn has_read(&self, meeting: MeetingId) -> bool {
        self.read.as_ref().is_some_and(|read| read.meeting == meeting && read.is_whole)
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
