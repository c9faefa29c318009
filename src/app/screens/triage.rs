//! Triage: one pupil at a time, large. A digit marks the status and goes on; leaving it tells what was done.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::app::acts;
use crate::app::cursor::{Cursor, PAGE};
use crate::app::effect::Effect;
use crate::app::intent::{Intent, Opening};
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::screens::{Arrival, Leaving, OnScreen, Recorded};
use crate::app::world::World;
use crate::domain::{AgendaState, Case, Cause, Command, Event, Group, GroupId, Net, PupilId, net, query};
use crate::keys::{Action, Scope};

/// So many of the last changes stand there for a pupil who was never discussed.
const LAST_FEW: usize = 6;

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// A pupil.
    #[default]
    Pupil,
    /// What was done: the pupils who changed, and where the cursor stands.
    Done(Vec<PupilId>, Cursor),
}

/// What changed of a pupil since the last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The day of the last discussion; `None` is never.
    pub since: Option<NaiveDate>,
    /// The newest first.
    pub changes: Vec<Net>,
}

/// What was done with one pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Work {
    pupil: PupilId,
    /// Everything that was recorded, undone or not.
    groups: Vec<Group>,
    /// What taking back would take back.
    back: Vec<GroupId>,
}

/// What Triage knows.
#[derive(Debug, Default)]
pub struct TriageScreen {
    /// In this order.
    pub pupils: Vec<PupilId>,
    /// So many of them, at the end, stand in another view than the one that was opened from.
    pub beside: usize,
    /// The pupil who is shown.
    pub at: usize,
    /// A pupil, or what was done.
    pub page: Page,
    /// What changed of the pupil who is shown; `None` until the journal has been read.
    pub news: Option<News>,
    seen: BTreeSet<PupilId>,
    work: Vec<Work>,
    /// Where leaving goes.
    to: Screen,
    /// Who got a digit: when that has been recorded, the next one comes.
    goes_on: Option<PupilId>,
    /// Whose work is being taken back.
    taking_back: Option<PupilId>,
}

impl TriageScreen {
    /// Begins with these pupils, at the one that is named.
    pub fn new(pupils: Vec<PupilId>, first: Option<PupilId>, beside: usize) -> Self {
        let at = first.and_then(|first| pupils.iter().position(|pupil| *pupil == first)).unwrap_or(0);
        Self { pupils, beside, at, ..Self::default() }
    }

    /// The pupil who is shown.
    pub fn pupil(&self) -> Option<PupilId> {
        self.pupils.get(self.at).copied()
    }

    /// The pupil who is shown, and nothing else.
    pub fn shown_alone(&self) -> Option<PupilId> {
        self.pupil().filter(|_| self.page == Page::Pupil)
    }

    /// What a key does here.
    fn on_key(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.goes_on = None;
        if action == Action::Search {
            return vec![Intent::Show(Screen::List), Intent::Open(Opening::Search)];
        }
        match self.page {
            Page::Pupil => self.act_on_pupil(action, world),
            Page::Done(..) => self.act_on_done(action),
        }
    }

    fn act_on_pupil(&mut self, action: Action, world: &World) -> Vec<Intent> {
        let last = self.pupils.len().saturating_sub(1);
        match action {
            Action::Open | Action::Right | Action::Down | Action::NextPane => self.next(world),
            Action::Left | Action::Up | Action::PreviousPane => self.go_to(self.at.saturating_sub(1), world),
            Action::PageDown => self.go_to((self.at + PAGE).min(last), world),
            Action::PageUp => self.go_to(self.at.saturating_sub(PAGE), world),
            Action::First => self.go_to(0, world),
            Action::Last => self.go_to(last, world),
            Action::Back | Action::Quit => vec![Intent::Show(Screen::List)],
            action if action.scope() != Scope::None => {
                self.goes_on = self.pupil().filter(|_| acts::status_of(action).is_some());
                acts::begin(action, &self.pupil().into_iter().collect::<Vec<_>>(), world)
            }
            _ => vec![Intent::Tell(Notice::NotHere)],
        }
    }

    fn act_on_done(&mut self, action: Action) -> Vec<Intent> {
        let Page::Done(rows, cursor) = &mut self.page else { return vec![] };
        if cursor.moved(action, rows.len()) {
            return vec![];
        }
        match action {
            Action::Open | Action::Back | Action::Quit => vec![Intent::Show(self.to)],
            Action::Withdraw | Action::Undo => {
                let Some(pupil) = rows.get(cursor.at).copied() else { return vec![] };
                let groups = self.work.iter().find(|work| work.pupil == pupil).map(|work| work.back.clone());
                self.taking_back = Some(pupil);
                vec![Intent::record(Command::TakeBack { groups: groups.unwrap_or_default() })]
            }
            _ => vec![Intent::Tell(Notice::NotHere)],
        }
    }

    /// The next pupil; behind the last one comes what was done.
    fn next(&mut self, world: &World) -> Vec<Intent> {
        if self.at + 1 < self.pupils.len() {
            return self.go_to(self.at + 1, world);
        }
        if self.changed(world).is_empty() {
            return vec![Intent::Tell(Notice::LastPupil)];
        }
        vec![Intent::Show(Screen::List)]
    }

    fn go_to(&mut self, at: usize, world: &World) -> Vec<Intent> {
        self.at = at;
        self.news = None;
        self.look(world)
    }

    /// Asks for the timeline of the pupil who is shown.
    pub fn look(&mut self, world: &World) -> Vec<Intent> {
        let Some(case) = self.pupil().and_then(|pupil| world.case(pupil)) else { return vec![] };
        self.seen.insert(case.id);
        vec![Intent::Effect(Effect::ReadTimeline(case.id, case.trail.clone()))]
    }

    fn take_timeline(&mut self, pupil: PupilId, groups: &[Group], world: &World) {
        if let Some(case) = world.case(pupil).filter(|case| self.pupil() == Some(case.id)) {
            self.news = Some(news(groups, case, world));
        }
    }

    /// A digit was recorded, or was so already: the next pupil comes, if nobody looked elsewhere in between.
    fn go_on(&mut self, world: &World) -> Vec<Intent> {
        match self.goes_on.take() {
            Some(pupil) if self.pupil() == Some(pupil) => self.next(world),
            _ => vec![],
        }
    }

    /// Keeps what was recorded with its pupil. Whoever is undone or redone is shown again.
    fn keep(&mut self, group: &Group, world: &World) {
        let known = |id: GroupId| {
            let has = |work: &&Work| work.groups.iter().any(|group| group.id == id);
            self.work.iter().find(has).map(|work| work.pupil)
        };
        let about = || {
            let is_about = |pupil: &&PupilId| {
                world.case(**pupil).is_some_and(|case| group.events.iter().any(|event| event.is_about(case)))
            };
            self.pupils.iter().find(is_about).copied()
        };
        let taken = self.taking_back.take();
        let pupil = match group.cause {
            Cause::Do => taken.or(self.pupil()),
            Cause::Undo(target) | Cause::Redo(target) => known(target).or_else(about),
        };
        let Some(pupil) = pupil else { return };
        if !self.work.iter().any(|work| work.pupil == pupil) {
            self.work.push(Work { pupil, groups: vec![], back: vec![] });
        }
        if let Some(work) = self.work.iter_mut().find(|work| work.pupil == pupil) {
            match group.cause {
                // What was taken back can be put back in the same way.
                Cause::Do if taken.is_some() => work.back = vec![group.id],
                Cause::Undo(target) if work.back.contains(&target) => work.back.retain(|id| *id != target),
                _ => work.back.push(group.id),
            }
            work.groups.push(group.clone());
        }
        if group.cause != Cause::Do && self.page == Page::Pupil {
            self.at = self.pupils.iter().position(|it| *it == pupil).unwrap_or(self.at);
        }
    }

    /// Leaving: there is something to tell first.
    fn sums_up(&mut self, to: Screen, world: &World) -> bool {
        let changed = self.changed(world);
        if self.page != Page::Pupil || changed.is_empty() {
            return false;
        }
        (self.to, self.page) = (to, Page::Done(changed, Cursor::default()));
        true
    }

    /// What is left of what was done with a pupil.
    pub fn done(&self, case: &Case) -> Vec<Net> {
        let work = self.work.iter().find(|work| work.pupil == case.id);
        work.map(|work| net(&work.groups, case)).unwrap_or_default()
    }

    /// The pupils of whom something changed, in the order in which that began.
    pub fn changed(&self, world: &World) -> Vec<PupilId> {
        let cases = self.work.iter().filter_map(|work| world.case(work.pupil));
        cases.filter(|case| !self.done(case).is_empty()).map(|case| case.id).collect()
    }

    /// How many pupils came by of whom nothing changed.
    pub fn unchanged(&self, world: &World) -> usize {
        let changed = self.changed(world);
        self.seen.iter().filter(|pupil| !changed.contains(pupil)).count()
    }

    /// Pupils who are no longer there (an undone addition) go.
    fn prune(&mut self, world: &World) {
        let shown = self.pupil();
        let others = self.pupils.iter().rev().take(self.beside);
        self.beside = others.filter(|pupil| world.state.row(**pupil).is_some()).count();
        self.pupils.retain(|pupil| world.state.row(*pupil).is_some());
        let at = shown.and_then(|shown| self.pupils.iter().position(|pupil| *pupil == shown));
        self.at = at.unwrap_or(self.at.min(self.pupils.len().saturating_sub(1)));
    }
}

impl OnScreen for TriageScreen {
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.on_key(action, world)
    }

    /// Quitting leaves Triage first; the page of what was done has an undo per pupil.
    fn keeps(&self, action: Action) -> bool {
        match action {
            Action::Quit | Action::Search => true,
            Action::Undo => self.page != Page::Pupil,
            _ => false,
        }
    }

    fn entered(&mut self, arrival: Arrival, world: &World) -> Vec<Intent> {
        match arrival {
            Arrival::Pupils(pupils, first, beside) => {
                *self = Self::new(pupils, first, beside);
                self.look(world)
            }
            _ => vec![],
        }
    }

    fn left(&mut self, to: Screen, world: &World) -> Leaving {
        if self.sums_up(to, world) {
            return Leaving::Stays;
        }
        Leaving::Goes(self.pupil().map(Intent::LookAt).into_iter().collect())
    }

    fn recorded(&mut self, recorded: &Recorded, world: &World) -> Vec<Intent> {
        if recorded.takes_pupils_away() {
            self.prune(world);
        }
        if recorded.screen != Screen::Triage {
            return vec![];
        }
        if let Some(group) = recorded.group {
            self.keep(group, world);
        }
        let at = self.at;
        let mut intents = if recorded.is_status() { self.go_on(world) } else { vec![] };
        // Whoever goes on asks for the next timeline already.
        if recorded.group.is_some() && self.at == at {
            intents.extend(self.look(world));
        }
        intents
    }

    fn read(&mut self, pupil: PupilId, groups: &[Group], world: &World) {
        self.take_timeline(pupil, groups, world);
    }
}

/// What changed since the group in which the pupil was last discussed, its meeting left out; else the last few changes.
fn news(groups: &[Group], case: &Case, world: &World) -> News {
    let discussed = |event: &Event| {
        matches!(event, Event::AgendaSet { pupil, to: Some(item), .. }
            if *pupil == case.id && item.state == AgendaState::Discussed)
    };
    let since = query::last_discussed(world.reading(), case);
    let last =
        groups.iter().rposition(|group| group.events.iter().any(discussed)).filter(|_| since.is_some());
    let (from, meeting) = match last {
        Some(at) => (at + 1, groups.get(at).and_then(|group| group.meeting)),
        None => (0, None),
    };
    let after = groups.iter().skip(from).filter(|group| meeting.is_none() || group.meeting != meeting);
    let mut changes = net(after, case);
    changes.sort_by_key(|change| std::cmp::Reverse(change.at));
    if since.is_none() {
        changes.truncate(LAST_FEW);
    }
    News { since, changes }
}
