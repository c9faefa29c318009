//! `export minutes`: the minutes of a meeting, from its own events.

use chrono::NaiveDate;

use super::args::{Minutes, MinutesFormat};
use super::desk::Desk;
use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::{Meeting, MeetingId, MeetingPhase, State, query};
use crate::export::minutes::{Gathering, minutes};
use crate::export::{Format, Origin, render};
use crate::store::People;
use crate::text::cli::report;

/// Writes the minutes to the file that was named, else to standard output.
pub fn run(desk: &Desk, asked: &Minutes, today: NaiveDate, output: &mut Output) -> Ended {
    let meeting = meeting(&desk.state, &asked.meeting)?;
    let origin = match desk.store.people() {
        People::Real => Origin::Real,
        People::Invented => Origin::Demo,
    };
    let mut gathering = Gathering::of(meeting);
    desk.groups(|group| Ok(gathering.take(group)))?;
    let reading = desk.outside(today).of(&gathering.state);
    let made = minutes(reading, meeting.id, &gathering.groups, origin);
    let text = made.and_then(|made| render(reading, &made, format(asked.format)).ok());
    let text = text.ok_or_else(|| Stop::Refused(report::NOT_MADE.to_owned()))?;
    if meeting.phase() != MeetingPhase::Closed {
        output.message(&report::draft(meeting.id));
    }
    match &asked.out {
        None => output.data(&text)?,
        Some(path) => {
            files::write(path, &text)?;
            output.message(&report::written(path));
        }
    }
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
