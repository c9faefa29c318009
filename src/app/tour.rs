//! The rondleiding through the demo: ten steps on the real screens. A step is done by what was recorded or by where one
//! is, never by the key that was pressed: so another way counts too.

use super::{App, Intent, Layer, Msg, Notice, Screen};
use crate::domain::query::running_meeting;
use crate::domain::{AgendaState, Cause, Event, Fact, Glance, Group, People, Role, Status};
use crate::keys::{Action, Place};
use crate::text::keys::Keys;
use crate::text::tour as words;

/// One step: what does it, how that reads, and by what it is known that it was done.
struct Step {
    /// What does it.
    action: Action,
    /// Its sentence, with the key that does it and the keys of the place.
    says: fn(&str, Keys) -> String,
    /// Known by this.
    done: Done,
}

/// By what it is known that a step was done.
enum Done {
    /// By what was recorded since the rondleiding began.
    Recorded(fn(&Group) -> bool),
    /// By where one is, or how things are, when it is its turn.
    Stands(fn(&App) -> bool),
    /// A file was written.
    Exported,
}

/// The steps, in the order in which they are shown.
const STEPS: [Step; 10] = [
    Step { action: Action::StatusAttention, says: words::status, done: Done::Recorded(marks_status) },
    Step { action: Action::Undo, says: words::undo, done: Done::Recorded(takes_back) },
    Step { action: Action::SetCasusregisseur, says: words::regisseur, done: Done::Recorded(names_regisseur) },
    Step { action: Action::AddAgreement, says: words::agreement, done: Done::Recorded(agrees) },
    Step {
        action: Action::Open,
        says: words::open_case,
        done: Done::Stands(|app| app.screen == Screen::Case),
    },
    Step {
        action: Action::GoMeeting,
        says: words::to_meeting,
        done: Done::Stands(|app| app.screen == Screen::Meeting),
    },
    Step { action: Action::StartMeeting, says: words::begin, done: Done::Stands(runs) },
    Step { action: Action::Discussed, says: words::discussed, done: Done::Recorded(discusses) },
    Step { action: Action::Discussed, says: words::next_pupil, done: Done::Stands(has_read_back) },
    Step { action: Action::Export, says: words::export, done: Done::Exported },
];

fn does(group: &Group, what: impl Fn(&Event) -> bool) -> bool {
    group.cause == Cause::Do && group.events.iter().any(what)
}

fn marks_status(group: &Group) -> bool {
    does(group, |event| matches!(event, Event::PupilSet { to: Some(Fact::Status(_)), .. }))
}

fn takes_back(group: &Group) -> bool {
    matches!(group.cause, Cause::Undo(_))
}

fn names_regisseur(group: &Group) -> bool {
    does(group, |event| matches!(event, Event::RoleSet { role: Role::Casusregisseur, to: Some(_), .. }))
}

fn agrees(group: &Group) -> bool {
    does(group, |event| matches!(event, Event::AgreementAdded { .. }))
}

fn discusses(group: &Group) -> bool {
    let is_discussed = |event: &Event| matches!(event, Event::AgendaSet { to: Some(item), .. } if item.state == AgendaState::Discussed);
    does(group, is_discussed)
}

fn runs(app: &App) -> bool {
    running_meeting(&app.world.state).is_some()
}

/// The read-back was left, on to the next pupil or back to the table.
fn has_read_back(app: &App) -> bool {
    !matches!(app.layers.last(), Some(Layer::Interleaf(_)))
}

/// How far somebody is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    done: [bool; STEPS.len()],
}

impl Tour {
    /// Which step it is, from 1; `None` when all are done.
    pub fn at(&self) -> Option<usize> {
        self.done.iter().position(|done| !done).map(|at| at + 1)
    }

    fn step(&self) -> Option<&'static Step> {
        STEPS.get(self.done.iter().position(|done| !done)?)
    }

    /// Marks each step for which this holds; a step that waits for its turn is asked only then.
    fn mark(&mut self, holds: impl Fn(&Done) -> bool) {
        for (done, step) in self.done.iter_mut().zip(&STEPS) {
            *done |= !matches!(step.done, Done::Stands(_)) && holds(&step.done);
        }
    }
}

impl App {
    /// The rondleiding begins, in Lijst; only where nobody is real.
    pub(super) fn begin_tour(&mut self) -> Vec<Intent> {
        if self.world.people == People::Real {
            return vec![Intent::Tell(Notice::NoTour)];
        }
        self.tour = Some(Tour::default());
        vec![Intent::Show(Screen::List)]
    }

    /// The rondleiding is offered where the demo begins.
    pub fn offering_tour(mut self) -> Self {
        self.notice = Some(Notice::TourOffered);
        self
    }

    /// Esc on a screen leaves the rondleiding, and nothing else; what it says at its end goes with the next key.
    pub(super) fn leaves_tour(&mut self, action: Action) -> bool {
        let leaves = action == Action::Back && self.layers.is_empty();
        let Some(tour) = self.tour.take_if(|tour| leaves || tour.at().is_none()) else { return false };
        if leaves && tour.at().is_some() {
            self.notice = Some(Notice::TourLeft);
        }
        leaves
    }

    /// Before a message is taken: what it records counts for the steps.
    pub(super) fn tour_hears(&mut self, msg: &Msg) {
        let Some(tour) = &mut self.tour else { return };
        match msg {
            Msg::Appended(group) => {
                tour.mark(|done| matches!(done, Done::Recorded(shows) if shows(group)));
            }
            Msg::Exported(..) => tour.mark(|done| matches!(done, Done::Exported)),
            _ => {}
        }
    }

    /// After a message was taken: the steps whose turn it is and that stand done are passed by.
    pub(super) fn tour_goes_on(&mut self) {
        let Some(mut tour) = self.tour.take() else { return };
        while let Some(at) = tour.done.iter().position(|done| !done) {
            let passes = match STEPS.get(at).map(|step| &step.done) {
                Some(Done::Stands(shows)) => shows(self),
                // Who chose what was recorded already has done it too.
                Some(Done::Recorded(_)) => self.notice == Some(Notice::NothingToChange),
                Some(Done::Exported) | None => false,
            };
            if !passes {
                break;
            }
            tour.done.get_mut(at).into_iter().for_each(|done| *done = true);
            if self.notice == Some(Notice::NothingToChange) {
                break;
            }
        }
        self.tour = Some(tour);
    }

    /// What the rondleiding says now.
    pub fn tour_says(&self) -> Option<String> {
        let tour = self.tour.as_ref()?;
        let place = self.screen.place();
        let keys = self.keys(place);
        let (Some(at), Some(step)) = (tour.at(), tour.step()) else { return Some(words::over(keys)) };
        let reads_back = matches!(self.layers.last(), Some(Layer::Interleaf(_)));
        let action = match step.action {
            Action::StatusAttention if self.selected_stands(Status::Attention) => Action::StatusOnTrack,
            action => action,
        };
        let said = if reads_back && action == Action::Discussed {
            (step.says)(&self.keys(Place::Interleaf).of(action), keys)
        } else if action.works_in(place) {
            (step.says)(&keys.of(action), keys)
        } else if action.works_in(Place::List) {
            words::elsewhere(words::LIST, &keys.of(Action::GoList))
        } else {
            words::elsewhere(words::MEETING, &keys.of(Action::GoMeeting))
        };
        let said = words::step(at, STEPS.len(), &said);
        // Over a layer Esc closes that.
        Some(if self.layers.is_empty() { words::leaves(&said, keys) } else { said })
    }

    /// Whether the pupil under the cursor of Lijst has this status already.
    fn selected_stands(&self, status: Status) -> bool {
        let row = self.list.selected().and_then(|pupil| self.world.state.row(pupil));
        row.is_some_and(|row| row.status() == status)
    }
}
