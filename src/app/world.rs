//! What every screen and layer may read: the state, the search index, and today.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};

use super::effect::Clock;
use super::preferences::Preferences;
use super::session::{Away, Session};
use crate::domain::minutes::{Minutes, places, tells_of};
use crate::domain::names_in_text::NameIndex;
use crate::domain::search::SearchIndex;
use crate::domain::{
    Actor, Audience, Case, Derived, Entity, Event, Group, GroupId, Lasts, Meeting, MeetingId, People,
    PupilId, Reading, Rules, State, Touched, query,
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
    /// How long what is recorded stays.
    pub lasts: Lasts,
    /// Who works here.
    pub session: Session,
    /// What they chose about looks and keys.
    pub preferences: Preferences,
    /// What changed since the last checkpoint.
    unwritten: Touched,
    /// The minutes that were last asked for: one frame asks for them several times.
    minutes: RefCell<Option<Kept>>,
    /// The groups of the meeting that is shown.
    read: Option<Read>,
    /// What depends on the day and the rules; nothing until it was derived.
    derived: Option<Derived>,
    /// It is being derived.
    deriving: Option<Deriving>,
    /// Who can be named in a text; made when the first text is recorded.
    names: OnceCell<NameIndex>,
}

/// What changed since the copy was made from which something is being derived.
#[derive(Debug, Default)]
struct Deriving {
    touched: BTreeSet<PupilId>,
    /// So much that it has to be derived again.
    outdated: bool,
}

/// From this many pupils on that change at once, all is derived again beside the work.
const MANY: usize = 500;

/// Derives what depends on the day and the rules; on a thread of its own.
#[derive(Debug, PartialEq)]
pub struct Deriver {
    state: State,
    today: NaiveDate,
    rules: Rules,
}

impl Deriver {
    /// Looks at every case.
    pub fn derive(&self) -> Derived {
        Derived::of(Reading::new(&self.state, self.today, &self.rules, &Audience::OwnScreen))
    }
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
            lasts: Lasts::default(),
            session,
            preferences: Preferences::default(),
            unwritten: Touched::default(),
            minutes: RefCell::default(),
            read: None,
            derived: None,
            deriving: None,
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
        self.derive_again(&touched, group);
        if let Some(read) = self.read.as_mut().filter(|read| tells_of(group, read.meeting)) {
            read.groups.push(group.clone());
        }
        self.unwritten.merge(touched);
    }

    /// What was derived follows a group: the cases that it touched, or everything, where it changed what all depend on.
    fn derive_again(&mut self, touched: &Touched, group: &Group) {
        let mut pupils = BTreeSet::new();
        let mut outdated = group.events.iter().any(|event| matches!(event, Event::SettingSet { .. }));
        for entity in &touched.0 {
            match entity {
                Entity::Pupil(pupil) => drop(pupils.insert(*pupil)),
                Entity::Meeting(meeting) => {
                    let agenda = self.state.any_meeting(*meeting).map(|meeting| meeting.order());
                    pupils.extend(agenda.unwrap_or_default());
                }
                Entity::Person(_) => outdated = true,
                // Their case is touched with them.
                Entity::Agreement(_) | Entity::Note(_) => {}
            }
        }
        outdated |= pupils.len() >= MANY;
        if let Some(deriving) = &mut self.deriving {
            deriving.outdated |= outdated;
            deriving.touched.extend(&pupils);
        }
        if let Some(mut derived) = self.derived.take().filter(|_| !outdated) {
            pupils.iter().for_each(|pupil| derived.update(self.reading(), *pupil));
            self.derived = Some(derived);
        }
    }

    /// What has to be derived beside the work, if anything.
    pub fn to_derive(&mut self) -> Option<Deriver> {
        let is_there = self.derived.as_ref().is_some_and(|derived| derived.holds_on(self.today));
        if is_there || self.deriving.is_some() {
            return None;
        }
        self.deriving = Some(Deriving::default());
        Some(Deriver { state: self.state.clone(), today: self.today, rules: self.rules.clone() })
    }

    /// Takes what was derived, unless it is of another day or of other rules by now.
    pub(super) fn take_derived(&mut self, mut derived: Derived) {
        let Some(deriving) = self.deriving.take() else { return };
        if !deriving.outdated {
            deriving.touched.iter().for_each(|pupil| derived.update(self.reading(), *pupil));
            self.derived = Some(derived);
        }
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
        let reading = Reading::new(&self.state, self.today, &self.rules, &Audience::OwnScreen);
        reading.with_derived(self.derived.as_ref())
    }

    /// The own screen's, with what finds names in texts.
    pub fn naming(&self) -> Reading<'_> {
        self.reading().with_names(self.known_names())
    }

    /// The same for who looks at another surface.
    pub fn naming_for<'a>(&'a self, audience: &'a Audience) -> Reading<'a> {
        Reading::new(&self.state, self.today, &self.rules, audience).with_names(self.known_names())
    }

    fn known_names(&self) -> &NameIndex {
        self.names.get_or_init(|| NameIndex::of(self.state.looks().map(|(_, case)| case)))
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
        ParsedFilter { filter: read.filter.asked_by(self.session.person(), &self.state), ..read }
    }

    /// The meeting on whose agenda these pupils come: the one that runs, while somebody of them is not on it and what
    /// changes belongs to it; else the one that is planned, if there is one.
    pub fn meeting_for(&self, pupils: &[PupilId]) -> Option<MeetingId> {
        let state = &self.state;
        let running = query::running_meeting(state).and_then(|running| state.meeting(running));
        let running = running.filter(|_| self.session.away == Away::ToTheMeeting);
        let is_new = |running: &&Meeting| pupils.iter().any(|it| running.item(*it).is_none());
        let meeting = running.filter(is_new).map(|running| running.id);
        // Without another one it is said that they stand on it.
        meeting.or_else(|| query::coming_meeting(state)).or(running.map(|running| running.id))
    }
}
