//! Overleg: the agenda at the left, the pupil at the table large at the right (DESIGN §7).

use crate::app::acts;
use crate::app::cursor::Cursor;
use crate::app::effect::Effect;
use crate::app::intent::{Intent, Opening, Pick, Question};
use crate::app::notice::Notice;
use crate::app::purpose::{Purpose, ReasonFor};
use crate::app::screens::{Arrival, OnScreen, Recorded};
use crate::app::world::World;
use crate::domain::{Command, Event, Meeting, MeetingId, MeetingPhase, PupilId, Refusal, Step, query};
use crate::export::Request;
use crate::keys::{Action, Risk, Scope};

/// What Overleg knows.
#[derive(Debug, Default)]
pub struct MeetingScreen {
    /// Which meeting is shown.
    pub meeting: Option<MeetingId>,
    /// The row of the agenda.
    pub cursor: Cursor,
    /// How far the right side has been scrolled.
    pub top: usize,
}

/// What Enter does in the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enter {
    /// This pupil comes to the table.
    ToTable(PupilId),
    /// The case of this pupil is opened.
    Case(PupilId),
}

impl MeetingScreen {
    /// Shows the meeting that runs, else the one that comes, else the last one.
    pub fn new(world: &World) -> Self {
        let state = &world.state;
        let meeting = query::running_meeting(state)
            .or_else(|| query::coming_meeting(state))
            .or_else(|| query::latest_closed_meeting(state));
        let mut screen = Self { meeting, ..Self::default() };
        screen.follow_table(world);
        screen
    }

    /// The meeting that is shown.
    pub fn shown<'a>(&self, world: &'a World) -> Option<&'a Meeting> {
        world.state.meeting(self.meeting?)
    }

    /// Shows this meeting.
    pub fn show(&mut self, meeting: MeetingId, world: &World) {
        *self = Self { meeting: Some(meeting), ..Self::default() };
        self.follow_table(world);
    }

    /// The pupil whom the right side shows: the one at the table, else the one under the cursor.
    pub fn pupil(&self, world: &World) -> Option<PupilId> {
        let meeting = self.shown(world)?;
        match meeting.phase() {
            MeetingPhase::Running => meeting.facts.at_table,
            MeetingPhase::Planned | MeetingPhase::Closed => self.selected(world),
        }
    }

    /// The pupil under the cursor in the agenda.
    pub fn selected(&self, world: &World) -> Option<PupilId> {
        self.shown(world)?.agenda.get(self.cursor.at).map(|(pupil, _)| *pupil)
    }

    /// The agenda may have become shorter, or the meeting may be gone: the cursor stays on a row that is there.
    pub fn clamp(&mut self, world: &World) {
        if self.shown(world).is_none() {
            *self = Self::new(world);
        }
        self.cursor.at = self.cursor.at.min(self.agenda_len(world).saturating_sub(1));
    }

    /// Puts the cursor on whoever is at the table.
    pub fn follow_table(&mut self, world: &World) {
        let Some(meeting) = self.shown(world) else { return };
        let at_table =
            meeting.facts.at_table.and_then(|pupil| meeting.order().iter().position(|it| *it == pupil));
        self.cursor.at = at_table.unwrap_or(self.cursor.at.min(meeting.agenda.len().saturating_sub(1)));
        self.top = 0;
    }

    /// What a key does here.
    fn on_key(&mut self, action: Action, world: &World) -> Vec<Intent> {
        match action {
            Action::NewMeeting => return open(Opening::Form(Purpose::NewMeeting(vec![]))),
            Action::PreviousMeeting | Action::Left => return self.turn(world, Step::Up),
            Action::NextMeeting | Action::Right => return self.turn(world, Step::Down),
            Action::Back => return vec![],
            _ => {}
        }
        let Some(meeting) = self.shown(world) else { return vec![Intent::Tell(Notice::NoMeeting)] };
        if self.cursor.moved(action, meeting.agenda.len()) {
            self.top = 0;
            return vec![];
        }
        let id = meeting.id;
        match action {
            Action::Open => match self.enter(world) {
                Some(Enter::ToTable(pupil)) => {
                    vec![Intent::record(Command::BringToTable { meeting: id, pupil: Some(pupil) })]
                }
                Some(Enter::Case(pupil)) => vec![Intent::OpenCase(pupil)],
                None => vec![],
            },
            Action::ItemUp => self.move_item(id, Step::Up, world),
            Action::ItemDown => self.move_item(id, Step::Down, world),
            Action::Withdraw => match (self.selected(world), meeting.phase()) {
                (Some(pupil), MeetingPhase::Running) => open(Opening::Confirm(Question::TakeOff(id, pupil))),
                _ => self.on_selected(world, |pupil| Command::TakeOffAgenda { meeting: id, pupil }),
            },
            Action::AddPupilToAgenda | Action::EditMeeting if meeting.phase() == MeetingPhase::Closed => {
                refused(Refusal::MeetingIsClosed(id))
            }
            Action::AddPupilToAgenda => open(Opening::Pick(Pick::ForAgenda(id))),
            Action::Attendance => open(Opening::Attendance(id)),
            Action::EditMeeting => open(Opening::Form(Purpose::Meeting(id))),
            Action::SecondScreen => vec![Intent::Effect(Effect::OpenWindow)],
            Action::StartMeeting if is_of_another_day(meeting, world) => {
                open(Opening::Confirm(Question::BeginOther(id)))
            }
            Action::StartMeeting => vec![Intent::record(Command::StartMeeting { meeting: id })],
            Action::CloseMeeting => match meeting.phase() {
                MeetingPhase::Running => open(Opening::Confirm(Question::CloseMeeting(id))),
                MeetingPhase::Planned | MeetingPhase::Closed => {
                    vec![Intent::record(Command::CloseMeeting { meeting: id })]
                }
            },
            Action::ReopenMeeting => reopen(meeting, world),
            Action::Discussed => {
                self.leave_table(world, meeting, |pupil| Command::MarkDiscussed { meeting: id, pupil })
            }
            Action::Postpone => match self.selected(world).filter(|it| meeting.facts.at_table != Some(*it)) {
                Some(pupil) => vec![Intent::record(Command::Postpone { meeting: id, pupil })],
                None => self.leave_table(world, meeting, |pupil| Command::Postpone { meeting: id, pupil }),
            },
            Action::Export => {
                vec![Intent::Effect(Effect::Export(Request::minutes(id)))]
            }
            Action::NextPane | Action::PreviousPane => {
                self.top = if action == Action::NextPane { self.top + 5 } else { self.top.saturating_sub(5) };
                vec![]
            }
            action
                if action.scope() != Scope::None
                    && action.risk() == Risk::Changes
                    && meeting.phase() == MeetingPhase::Closed =>
            {
                vec![Intent::Tell(Notice::MeetingClosed(id))]
            }
            action if action.scope() != Scope::None => match self.addressed(world) {
                // Its key is the small letter of the one that begins the meeting.
                Ok(pupil) if action == Action::SetDestination && meeting.phase() == MeetingPhase::Planned => {
                    let said = vec![Intent::Tell(Notice::NotBegun)];
                    said.into_iter().chain(acts::begin(action, &[pupil], world)).collect()
                }
                Ok(pupil) => acts::begin(action, &[pupil], world),
                Err(said) => said,
            },
            _ => vec![Intent::Tell(Notice::NotHere)],
        }
    }

    /// What Enter does with the pupil under the cursor: while the meeting runs they come to the table; who sits there
    /// already, or any pupil of a meeting that does not run, is opened as a case.
    pub fn enter(&self, world: &World) -> Option<Enter> {
        let meeting = self.shown(world)?;
        let pupil = self.selected(world)?;
        let comes = meeting.phase() == MeetingPhase::Running && meeting.facts.at_table != Some(pupil);
        Some(if comes { Enter::ToTable(pupil) } else { Enter::Case(pupil) })
    }

    /// Whom a key about a pupil means: the one at the table, and only while the cursor is there too. With the cursor
    /// elsewhere it could be either, so what is said names the key that brings that pupil to the table.
    fn addressed(&self, world: &World) -> Result<PupilId, Vec<Intent>> {
        let pupil = self.pupil(world).ok_or_else(|| vec![Intent::Tell(Notice::NobodyAtTable)])?;
        match self.enter(world) {
            Some(Enter::ToTable(selected)) => {
                Err(vec![Intent::Tell(Notice::NotAtTable { at_table: pupil, selected })])
            }
            Some(Enter::Case(_)) | None => Ok(pupil),
        }
    }

    fn move_item(&mut self, meeting: MeetingId, step: Step, world: &World) -> Vec<Intent> {
        let intents = self.on_selected(world, |pupil| Command::MoveOnAgenda { meeting, pupil, step });
        self.cursor.moved(if step == Step::Up { Action::Up } else { Action::Down }, self.agenda_len(world));
        intents
    }

    fn agenda_len(&self, world: &World) -> usize {
        self.shown(world).map_or(0, |meeting| meeting.agenda.len())
    }

    fn on_selected(&self, world: &World, command: impl Fn(PupilId) -> Command) -> Vec<Intent> {
        self.selected(world)
            .map_or(vec![Intent::Tell(Notice::NoPupil)], |pupil| vec![Intent::record(command(pupil))])
    }

    /// The pupil at the table has been discussed or is postponed: the read-back comes, and says who is next.
    fn leave_table(
        &self,
        world: &World,
        meeting: &Meeting,
        command: impl Fn(PupilId) -> Command,
    ) -> Vec<Intent> {
        if meeting.phase() != MeetingPhase::Running {
            return refused(Refusal::MeetingDoesNotRun(meeting.id));
        }
        let pupil = match self.addressed(world) {
            Ok(pupil) => pupil,
            Err(said) => return said,
        };
        let next = meeting.next_to_discuss(Some(pupil));
        let read_back = Opening::Interleaf { meeting: meeting.id, pupil, next };
        vec![Intent::record_sure(command(pupil)), Intent::Open(read_back)]
    }

    fn turn(&mut self, world: &World, step: Step) -> Vec<Intent> {
        let mut meetings: Vec<_> = world.state.meetings().collect();
        meetings.sort_by_key(|meeting| (meeting.facts.date, meeting.id));
        let at = self.meeting.and_then(|id| meetings.iter().position(|meeting| meeting.id == id));
        let to = match (at, step) {
            (None, _) => meetings.len().checked_sub(1),
            (Some(at), Step::Up) => at.checked_sub(1),
            (Some(at), Step::Down) => Some(at + 1),
        };
        if let Some(meeting) = to.and_then(|to| meetings.get(to)) {
            self.meeting = Some(meeting.id);
            self.cursor = Cursor::default();
            self.follow_table(world);
        }
        vec![]
    }
}

impl OnScreen for MeetingScreen {
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.on_key(action, world)
    }

    fn keeps(&self, action: Action) -> bool {
        action == Action::Export
    }

    fn entered(&mut self, arrival: Arrival, world: &World) -> Vec<Intent> {
        match arrival {
            Arrival::Meeting(meeting) => self.show(meeting, world),
            _ if self.shown(world).is_none() => *self = Self::new(world),
            _ => {}
        }
        vec![]
    }

    fn recorded(&mut self, recorded: &Recorded, world: &World) -> Vec<Intent> {
        let Some(group) = recorded.group else { return vec![] };
        for event in &group.events {
            if let Event::MeetingAdded { meeting, .. } = event {
                self.meeting = Some(*meeting);
                self.follow_table(world);
            } else if let Event::MeetingSet { meeting, .. } = event
                && self.meeting == Some(*meeting)
            {
                self.follow_table(world);
            }
        }
        self.clamp(world);
        vec![]
    }

    fn rows(&self, world: &World) -> usize {
        self.agenda_len(world)
    }

    fn point_at(&mut self, row: usize, _: &World) {
        self.cursor.at = row;
    }
}

/// It can begin, and not today as it was planned: mostly another one is meant.
fn is_of_another_day(meeting: &Meeting, world: &World) -> bool {
    meeting.phase() == MeetingPhase::Planned
        && query::running_meeting(&world.state).is_none()
        && meeting.facts.date.is_some_and(|date| date != world.today)
}

/// Only a closed meeting is opened again, and not while another runs: that is said before a reason is typed. One that
/// is not the last asks first.
fn reopen(meeting: &Meeting, world: &World) -> Vec<Intent> {
    let id = meeting.id;
    if meeting.phase() != MeetingPhase::Closed {
        return refused(Refusal::MeetingIsNotClosed(id));
    }
    if let Some(other) = query::running_meeting(&world.state) {
        return refused(Refusal::AnotherMeetingRuns(other));
    }
    match query::latest_closed_meeting(&world.state) {
        Some(latest) if latest != id => open(Opening::Confirm(Question::ReopenOlder(id, latest))),
        _ => open(Opening::Form(Purpose::Reason(ReasonFor::Meeting(id)))),
    }
}

fn refused(why: Refusal) -> Vec<Intent> {
    vec![Intent::Tell(Notice::Refused(why))]
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}
