//! `export minutes`: the minutes of a meeting, from its own events.

use chrono::NaiveDate;

use super::args::{Minutes, MinutesFormat};
use super::desk::Desk;
use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::{Meeting, MeetingId, MeetingPhase, Recipient, State, query};
use crate::export::{Format, Request, Source};
use crate::text::cli::report;

/// Writes the minutes to the file that was named, else to standard output.
pub fn run(desk: &Desk, asked: &Minutes, today: NaiveDate, output: &mut Output) -> Ended {
    let meeting = meeting(&desk.state, &asked.meeting)?;
    let (source, format) = (Source::Minutes(meeting.id), format(asked.format));
    let about = (source.document(), desk.store.people());
    let made = desk.make(&Request { source, format, recipient: Recipient::Own }, today, output)?;
    if meeting.phase() != MeetingPhase::Closed {
        output.message(&report::draft(meeting.id));
    }
    files::deliver(&made, about, asked.out.as_deref(), output)?;
    Ok(Done::Whole)
}

/// `latest` is the last closed meeting; else the number.
fn meeting<'a>(state: &'a State, wanted: &str) -> Result<&'a Meeting, Stop> {
    let id = match wanted {
        "latest" => query::latest_closed_meeting(state).ok_or_else(|| {
            Stop::Refused(report::no_closed_meeting(state.meetings().next_back().map(|it| it.id)))
        })?,
        number => MeetingId::parse(number).ok_or_else(|| Stop::Refused(report::no_meeting(number)))?,
    };
    state.meeting(id).ok_or_else(|| Stop::Refused(report::no_meeting(wanted)))
}

fn format(asked: MinutesFormat) -> Format {
    match asked {
        MinutesFormat::Md => Format::Markdown,
        MinutesFormat::Json => Format::Json,
    }
}
