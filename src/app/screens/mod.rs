//! The screens: what each one knows, and how keys change that. How they look is in `view::screens`.

pub mod agreements;
pub mod case;
pub mod list;
pub mod meeting;
pub mod network;
pub mod triage;

use super::intent::Intent;
use super::screen::Screen;
use super::views::View;
use super::world::World;
use crate::domain::{Cause, Entity, Event, Fact, Group, MeetingId, PupilId};
use crate::keys::Action;

/// What the App asks of a screen; it knows nothing else of one.
pub(super) trait OnScreen {
    /// What a key does here.
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent>;

    /// Whether an action that works on every screen means something of its own here.
    fn keeps(&self, _action: Action) -> bool {
        false
    }

    /// It comes up, or something else comes up in it.
    fn entered(&mut self, _arrival: Arrival, _world: &World) -> Vec<Intent> {
        vec![]
    }

    /// It is about to go, for another screen.
    fn left(&mut self, _to: Screen, _world: &World) -> Leaving {
        Leaving::Goes(vec![])
    }

    /// Something was recorded, whichever screen is open.
    fn recorded(&mut self, _recorded: &Recorded, _world: &World) -> Vec<Intent> {
        vec![]
    }

    /// How many rows there are to click on.
    fn rows(&self, _world: &World) -> usize {
        0
    }

    /// The cursor goes to this row.
    fn point_at(&mut self, _row: usize, _world: &World) {}

    /// The timeline of a pupil was read, oldest group first.
    fn read(&mut self, _pupil: PupilId, _groups: &[Group], _world: &World) {}

    /// Another day began.
    fn day_began(&mut self, _world: &World) {}
}

/// With what a screen comes up.
pub(super) enum Arrival {
    /// With what it has.
    Anew,
    /// With everything where it stood: a case that was opened from it was left.
    Back,
    /// With this pupil; Esc goes back to this screen.
    Pupil(PupilId, Screen),
    /// With these pupils one by one, from the first that is named; so many at the end stand in another view.
    Pupils(Vec<PupilId>, Option<PupilId>, usize),
    /// With this meeting.
    Meeting(MeetingId),
    /// With the pupils of this view.
    View(View),
}

/// What leaving a screen comes to.
pub(super) enum Leaving {
    /// Another screen comes, after these.
    Goes(Vec<Intent>),
    /// It has something to show first.
    Stays,
}

/// What came of a command.
pub(super) struct Recorded<'a> {
    /// What is on the disk; `None` when it was so already.
    pub group: Option<&'a Group>,
    /// Which screen is open.
    pub screen: Screen,
    /// A layer stands over it that goes on with what was recorded.
    pub goes_on_above: bool,
}

impl Recorded<'_> {
    /// A status was recorded, or was so already: what goes on to the next pupil does so now.
    fn is_status(&self) -> bool {
        let status = |event: &Event| matches!(event, Event::PupilSet { to: Some(Fact::Status(_)), .. });
        self.group.is_none_or(|group| group.cause == Cause::Do && group.events.iter().any(status))
    }

    /// A pupil is not there any more: the addition was undone.
    fn takes_pupils_away(&self) -> bool {
        let goes = |event: &Event| matches!(event, Event::Hidden { entity: Entity::Pupil(_) });
        self.group.is_some_and(|group| group.events.iter().any(goes))
    }
}
