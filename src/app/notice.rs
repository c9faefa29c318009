//! What the notice line says, as a value; `text` makes the sentence.

use super::stage::Asked;
use std::collections::BTreeSet;
use std::path::PathBuf;

use super::effect::Mouse;
use super::session::Away;
use crate::domain::query::Term;
use crate::domain::{Beyond, Group, MeetingId, PupilId, Refusal};
use crate::text::documents::Document;
use crate::text::progress::Progress;

/// One notice.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// This was recorded: the sentence comes from the events.
    Recorded {
        /// What.
        group: Group,
        /// The other pupils whom a text in it names.
        named: BTreeSet<PupilId>,
    },
    /// This group took one back; so many fields were changed again since and were left alone.
    TakenBack {
        /// The group that took back.
        group: Group,
        /// Fields that were left alone.
        left: usize,
    },
    /// A rule said no.
    Refused(Refusal),
    /// Everything is so already.
    NothingToChange,
    /// So many marked pupils have landed, each since their own day.
    LandedAlready(usize),
    /// Everything is on the disk.
    AllSaved,
    /// What came of asking for a second window.
    SecondScreen(Asked),
    /// ctrl-c does nothing.
    Interrupted,
    /// A paste outside a field.
    PasteRefused,
    /// These keys came too quickly to be typed, outside a field.
    TooQuick {
        /// So many of them did nothing.
        left_out: usize,
        /// The first one was done before that was seen.
        done: bool,
    },
    /// This list is being read; how far, once that takes its time.
    Reading(PathBuf, Option<Progress>),
    /// It was being read, and is not any more.
    NotReadFurther(PathBuf),
    /// So many characters did not fit into the field.
    TooLong(usize),
    /// It is done with this pupil alone, though others are marked.
    OnlyOne {
        /// Who stands under the cursor.
        pupil: PupilId,
        /// How many are marked.
        marked: usize,
    },
    /// The meeting that is shown is closed: nothing is changed from there.
    MeetingClosed(MeetingId),
    /// A destination is chosen; the meeting does not begin.
    NotBegun,
    /// Between two pupils there is only reading back.
    ReadBack,
    /// There is no pupil to do this with.
    NoPupil,
    /// The pupil has no agreement that this can be done with.
    NoAgreement,
    /// There is no meeting to do this with.
    NoMeeting,
    /// First bring a pupil to the table.
    NobodyAtTable,
    /// The cursor is not on the pupil at the table, so whom a key means could be either.
    NotAtTable {
        /// Who is at the table.
        at_table: PupilId,
        /// Who is under the cursor.
        selected: PupilId,
    },
    /// A fact is changed with Enter.
    ChangeWithEnter,
    /// This day follows from others; it is not changed itself.
    Follows(Term),
    /// This does nothing here.
    NotHere,
    /// No view has this digit.
    NoView(u8),
    /// Nothing is asked that could be kept as a view.
    NothingAsked,
    /// Part of what is asked is not understood, so it is not kept.
    ViewNotUnderstood,
    /// A view that comes with the program is not removed.
    ShippedView,
    /// Triage: there is nobody further on.
    LastPupil,
    /// A key came before this pupil was seen, and did nothing.
    NotSeen(PupilId),
    /// A document was written.
    Exported(Document, PathBuf, Option<Beyond>),
    /// A sentence from outside (a file that could not be read or written).
    Outside(String),
    /// A list was read in: how many rows did what.
    Imported(crate::import::plan::Counts),
    /// This school went on to the new school year, with so many whose exit is still to be answered.
    YearTurned(String, usize),
    /// What was typed is kept and comes back when the same field is opened.
    DraftKept,
    /// What changes away from the table belongs to this meeting, or not.
    Away(MeetingId, Away),
    /// The demo begins: there is a rondleiding.
    TourOffered,
    /// The rondleiding was left.
    TourLeft,
    /// There is a rondleiding only in the demo.
    NoTour,
    /// No meeting runs.
    NoMeetingRuns,
    /// The mouse is on or off.
    Mouse(Mouse),
}
