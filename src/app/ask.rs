//! What a screen or a layer asks of the program: the only way in which they reach beyond themselves.

use super::{Effect, Layer, Notice};
use crate::app::layers::picker::Pick;
use crate::app::screens::Screen;
use crate::app::screens::list::views::View;
use crate::domain::{AgreementId, Command, EntryChange, MeetingId, PupilId};
use crate::keys::Action;

/// One request; they are carried out in order.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Decide and write. An act on ten or more pupils is asked first.
    Record(Command),
    /// The same, when the question was answered.
    RecordSure(Command),
    /// The top layer has finished: decide; refused keeps it open, else it goes and the command is recorded.
    Submit(Command),
    /// Put a list to choose from on top.
    Pick(Pick),
    /// This agreement is done, or open again.
    ToggleDone(AgreementId),
    /// Put a layer on top.
    Open(Box<Layer>),
    /// Take the top layer away.
    Close,
    /// Go to another screen.
    Show(Screen),
    /// Open a case.
    OpenCase(PupilId),
    /// Show this view in Lijst.
    View(View),
    /// Go through these pupils one by one, from the first that is named.
    Triage {
        /// In this order.
        pupils: Vec<PupilId>,
        /// Where to begin.
        first: Option<PupilId>,
    },
    /// Open a meeting.
    OpenMeeting(MeetingId),
    /// Begin an act on these pupils.
    Begin(Action, Vec<PupilId>),
    /// Say something.
    Tell(Notice),
    /// Do an action, as if its key was pressed.
    Do(Action),
    /// Do something outside.
    Effect(Effect),
}

/// A question with yes or no.
#[derive(Clone, Debug)]
pub enum Question {
    /// The command changes ten or more pupils.
    Many(Command),
    /// Leave while a meeting runs.
    QuitInMeeting(MeetingId),
    /// Leave while something typed is not recorded.
    QuitWithDraft,
    /// Take a pupil off an agenda that runs.
    TakeOff(MeetingId, PupilId),
    /// Take an entry of a case away, or withdraw it.
    Entry(PupilId, EntryChange),
    /// Close the meeting: the summary stands with it.
    CloseMeeting(MeetingId),
    /// After so many contacts without an answer: is this pupil hard to reach?
    HardToReach(PupilId, usize),
    /// Leave an import in which something was decided.
    LeaveImport,
    /// Plan the first meeting, with these pupils.
    FirstMeeting(Vec<PupilId>),
}
