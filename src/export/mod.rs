//! What goes out: documents and data made from the state and the meeting's events. Pure values in, an [`Artifact`] out.
//!
//! A source ([`minutes`], [`list`], a case) decides what is said and to whom, and gives one of three models: a
//! [`document`] for people, a [`sheet`] of typed cells, [`data`] for programs. A writer takes one model, and knows one
//! file format and nothing else. Here stands the table of which source there is in which format, and [`make`]. Files
//! are written by whoever asked (`run`, `cli`).

pub mod data;
pub mod document;
mod entry;
mod fact;
mod given;
pub mod list;
pub mod minutes;
pub mod sheet;
pub mod writers;

use crate::domain::minutes::{Gathering, Minutes};
use crate::domain::names_in_text::OwnNetworks;
use crate::domain::{Case, Group, MeetingId, PupilId, Recipient};
use crate::text;
use crate::text::documents::Document;

pub use given::{Given, To};

/// What is asked for: made by [`make`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What of.
    pub source: Source,
    /// What kind of file.
    pub format: Format,
    /// For whom.
    pub recipient: Recipient,
}

impl Request {
    /// The minutes of a meeting as one reads them, for the user's own organisation.
    pub fn minutes(meeting: MeetingId) -> Self {
        Self { source: Source::Minutes(meeting), format: Format::Markdown, recipient: Recipient::Own }
    }
}

/// What a document is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The minutes of a meeting.
    Minutes(MeetingId),
    /// These pupils, in this order.
    List(Vec<PupilId>),
    /// All of one case.
    Case(PupilId),
}

impl Source {
    /// What a sentence calls it.
    pub fn document(&self) -> Document {
        match self {
            Self::Minutes(_) => Document::Minutes,
            Self::List(_) => Document::List,
            Self::Case(_) => Document::Case,
        }
    }
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown, to read and to send.
    Markdown,
    /// JSON, for other programs.
    Json,
    /// CSV, as Dutch Excel opens it.
    Csv,
    /// Lines of at most 80 columns.
    Text,
}

impl Format {
    /// What the file's name ends in, and what `--format` takes.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Text => "txt",
        }
    }
}

/// A file that was made, and that nobody has written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Its name with extension: never a pupil's name.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// One format of a source.
type Form<T> = (Format, fn(&T, To<'_>) -> serde_json::Result<String>);

const MINUTES: &[Form<Minutes>] = &[
    (Format::Markdown, |it, to| Ok(writers::markdown::write(&minutes::document(it, to)))),
    (Format::Json, |it, to| writers::json::write(&minutes::data(it, to))),
];

const LIST: &[Form<[PupilId]>] = &[
    (Format::Csv, |it, to| Ok(writers::csv::write(&list::sheet(it, to)))),
    (Format::Json, |it, to| writers::json::write(&list::data(it, to))),
    (Format::Text, |it, to| Ok(writers::table::write(&list::at_a_glance(it, to)))),
];

const CASE: &[Form<Case>] = &[(Format::Text, |it, to| Ok(text::case::page::page(to.reading, it)))];

/// Why there is no artifact. `E`: why the journal cannot be read.
#[derive(Debug)]
pub enum NotMade<E> {
    /// The journal cannot be read.
    Unread(E),
    /// What it is about is not there, or not for this recipient.
    NotThere,
    /// The source has no such format.
    NoSuchForm,
    /// The writer failed.
    Unwritten(serde_json::Error),
}

impl<E> From<serde_json::Error> for NotMade<E> {
    fn from(error: serde_json::Error) -> Self {
        Self::Unwritten(error)
    }
}

/// Makes what is asked for. `journal` gives every group, oldest first; it is read only for what lies in the past: minutes
/// are made from the state up to their meeting's last group, so that they stay as they were fixed.
///
/// # Errors
/// See [`NotMade`].
pub fn make<E, G>(
    request: &Request,
    given: Given<'_>,
    journal: impl FnOnce() -> Result<G, E>,
) -> Result<Artifact, NotMade<E>>
where
    G: IntoIterator<Item = Result<Group, E>>,
{
    let Request { source, format, recipient } = request;
    let state = given.state;
    let readers = given::readers(recipient);
    let networks = OwnNetworks::of(state, text::who::instead_of_name);
    let to = given.to(&readers, &networks);
    match source {
        Source::Minutes(meeting) => {
            let mut gathering = Gathering::of(state.meeting(*meeting).ok_or(NotMade::NotThere)?);
            gathering.read(journal().map_err(NotMade::Unread)?).map_err(NotMade::Unread)?;
            let to = to.of(&gathering.state);
            let made = Minutes::of(*meeting, &gathering.groups, &gathering.state).ok_or(NotMade::NotThere)?;
            let made = made.seen(to.reading);
            let head = &made.meeting;
            let stem = text::minutes::file_stem(head.date, head.number, made.is_draft());
            written(MINUTES, &made, *format, to, &stem)
        }
        Source::List(pupils) => {
            written(LIST, pupils.as_slice(), *format, to, &text::list::file::file_stem(given.today))
        }
        Source::Case(pupil) => {
            let case = state.case(*pupil).filter(|_| to.reading.concerns(*pupil));
            let case = case.ok_or(NotMade::NotThere)?;
            written(CASE, case, *format, to, &text::show::file_stem(*pupil))
        }
    }
}

fn written<T: ?Sized, E>(
    forms: &[Form<T>],
    it: &T,
    format: Format,
    to: To<'_>,
    stem: &str,
) -> Result<Artifact, NotMade<E>> {
    let (_, write) = forms.iter().find(|(own, _)| *own == format).ok_or(NotMade::NoSuchForm)?;
    let bytes = write(it, to)?.into_bytes();
    Ok(Artifact { name: format!("{stem}.{}", format.extension()), bytes })
}
