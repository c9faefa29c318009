//! What goes out: documents and data made from the state and the meeting's events. Pure values in, text out.
//!
//! [`minutes`] decides what the minutes say, [`document`] is the form that every writer takes, and a writer knows one
//! file format and nothing else. Files are written by whoever asked (`run`, `cli`).

pub mod document;
mod entry_json;
pub mod list_csv;
pub mod list_json;
pub mod minutes;
pub mod writers;

use crate::domain::{Meeting, MeetingId, MeetingPhase, Reading};
use crate::text::minutes as text;
use minutes::Minutes;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown, to read and to send.
    Markdown,
    /// JSON, for other programs: see [`writers::json`].
    Json,
}

impl Format {
    /// What the file's name ends in, and what `--format` takes.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }
}

/// What the program asks `run` to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// The minutes of a meeting.
    Minutes {
        /// Which meeting.
        meeting: MeetingId,
        /// What kind of file.
        format: Format,
    },
}

/// Whether the store holds people who exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A store that is in use.
    Real,
    /// The demo region: everything is invented, and the document says so.
    Demo,
}

/// The minutes as the contents of a file of this format, ending in a line end.
///
/// # Errors
/// Those of the format's writer.
pub fn render(reading: Reading, minutes: &Minutes, format: Format) -> serde_json::Result<String> {
    match format {
        Format::Markdown => Ok(writers::markdown::write(&minutes.document(reading))),
        Format::Json => writers::json::write(minutes),
    }
}

/// The name of the file for a meeting's minutes: date and number, never a pupil's name.
/// Minutes that are not fixed have another name than the fixed ones, so that neither replaces the other.
pub fn file_name(meeting: &Meeting, format: Format) -> String {
    let draft = meeting.phase() != MeetingPhase::Closed;
    format!("{}.{}", text::file_stem(meeting.facts.date, meeting.id, draft), format.extension())
}
