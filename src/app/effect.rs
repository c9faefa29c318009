//! What comes in and what must be done outside: values, so that a test can read them.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use super::folder::{Listing, Password, Tried};
use super::kept::Kept;
use super::planning::{Planned, Planner};
use super::preferences::Preferences;
use super::stage::{Asked, Window};
use crate::domain::{Beyond, Derived, Draft, Group, MeetingId, PupilId, Touched};
use crate::import::source::Source;
use crate::keys::Input;
use crate::text::documents::Document;
use crate::text::progress::Progress;

/// The time, passed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Real time.
    pub now: DateTime<Utc>,
    /// What rules and date words call today.
    pub today: NaiveDate,
}

/// Something happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// At the terminal.
    Input(Input),
    /// A click on this row of the screen's list: which one stands under the pointer is known where it is drawn.
    Click(usize),
    /// Of what stands in the list to choose from, this one, counted from 0.
    Choose(usize),
    /// A key that would change something of this pupil came before anybody saw them: it does nothing.
    Unseen(PupilId),
    /// Nothing changed for a while, or the meeting is over: time for the checkpoint.
    CheckpointDue,
    /// The group is on the disk.
    Appended(Group),
    /// The group could not be written; nothing changed.
    NotAppended(Draft, SaveFault),
    /// What depends on the day and the rules was derived.
    Derived(Derived),
    /// The groups that were asked for.
    GroupsRead(Vec<Group>),
    /// The groups of a meeting, oldest first.
    MeetingRead(MeetingId, Vec<Group>),
    /// The whole timeline of a pupil, oldest first.
    Timeline(PupilId, Vec<Group>),
    /// A document was written; and where its folder goes further, unless this run has said so already.
    Exported(Document, PathBuf, Option<Beyond>),
    /// A file could not be written; the sentence says why.
    NotExported(String),
    /// A folder was read, to choose a list from.
    FolderRead(Listing),
    /// The list that is being opened or planned was read so far.
    ReadSoFar(Progress),
    /// A list was opened; where it is.
    ListOpened(PathBuf, Box<Source>),
    /// The plan of a long list was made.
    ListPlanned(Box<Planned>),
    /// A workbook has a password; where it is.
    ListLocked(PathBuf, Tried),
    /// A list or folder could not be read; the sentence says why.
    ListNotRead(String),
    /// Texts of an earlier run that were typed and not recorded.
    DraftsFound(Vec<Kept>),
    /// What was typed and not recorded goes to the disk: there is a pause, or the program ends.
    KeepTyped,
    /// A second window came, went, or wants the curtain.
    Window(Window),
    /// What is open now was not before: these windows listen, by their codes.
    Windows(Vec<u8>),
    /// What came of asking for a second window.
    WindowAsked(Asked),
    /// Nothing was pressed for a moment.
    Quiet,
    /// Something outside has to be told; the sentence says it.
    Told(String),
}

/// Why a write failed: the sentence, and nothing that the program would decide on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveFault(pub String);

/// Whether the mouse works; off unless asked for, so that selecting text in the terminal stays possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mouse {
    /// The terminal has the mouse.
    #[default]
    Off,
    /// Click selects, the wheel scrolls.
    On,
}

/// What `run` has to do, in order, before the next input.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write this group; the answer is [`Msg::Appended`] or [`Msg::NotAppended`].
    Append(Draft),
    /// Bring the checkpoint up to date with what changed; when that fails, the answer is [`Msg::Told`].
    Checkpoint(Touched),
    /// Keep this group in a copy of the store elsewhere, because the store itself cannot be written.
    SaveElsewhere(Draft),
    /// Read the groups at these places in the journal: somebody wants to take them back.
    ReadGroups(Vec<u64>),
    /// Read the groups of a meeting at these places in the journal.
    ReadMeeting(MeetingId, Vec<u64>),
    /// Keep what was chosen about looks and keys; when that fails, the answer is [`Msg::Told`].
    KeepPreferences(Preferences),
    /// Keep what was typed and not recorded, instead of what was kept before.
    KeepDrafts(Vec<Kept>),
    /// Read the groups at these places in the journal.
    ReadTimeline(PupilId, Vec<u64>),
    /// See which lists there are in a folder; `None` for the usual folders.
    ReadFolder(Option<PathBuf>),
    /// Open a list, beside the work. A folder is read instead.
    OpenList {
        /// Where it is; `~` stands for the user's own folder.
        path: PathBuf,
        /// The workbook's password, when it was asked for.
        password: Option<Password>,
    },
    /// Make the plan of a long list beside the work; the answer is [`Msg::ListPlanned`].
    PlanList(Box<Planner>),
    /// Nobody waits any more for the list that is being opened or planned.
    StopReading,
    /// Write a document to a file that the program names.
    Export(crate::export::Request),
    /// Take the mouse from the terminal, or give it back.
    Mouse(Mouse),
    /// Open a second window, where the system has a way to; the answer is [`Msg::WindowAsked`].
    OpenWindow,
    /// Open the demo region instead.
    OpenDemo,
    /// Leave.
    Quit,
}
