//! Overleg: the row of the agenda, and the pupil at the table as a page to read.

use super::{PLAIN, Spoken, WIDE, nth, paragraphs};
use crate::app::App;
use crate::domain::{Meeting, MeetingPhase, NameForm, PupilId, query};
use crate::keys::Place;
use crate::text::labels::Label as _;
use crate::text::{meeting, spoken as words};
use crate::view::screens::meeting as drawn;

pub(super) fn screen(app: &App) -> Spoken {
    let place = words::MEETING.to_owned();
    let Some(shown) = app.meeting.shown(&app.world) else {
        let none = meeting::no_meeting(app.keys(Place::Meeting)).join(" ");
        return Spoken {
            about: place.clone(),
            title: place.clone(),
            words: none,
            place,
            ..Spoken::default()
        };
    };
    let head = [
        meeting::kind(app.world.reading(), shown),
        meeting::day(shown),
        shown.id.to_string(),
        meeting::phase(shown).to_owned(),
    ];
    let stands = words::joined([meeting::progress(shown), meeting::attendance(shown)]);
    let title = words::joined(head);
    let read = page_read(shown, app);
    let about = format!("{} {:?} {read:?}", shown.id, shown.phase());
    let mut text = vec![stands];
    text.extend(read.map(|pupil| page(pupil, shown, app)).unwrap_or_default());
    let said = match app.meeting.selected(&app.world) {
        Some(pupil) => row(pupil, shown, app),
        None => meeting::empty_agenda(app.keys(Place::Meeting)).join(" "),
    };
    let nobody = || meeting::nobody_at_table(app.keys(Place::Meeting)).join(" ");
    let left = || meeting::nobody_left(shown, app.keys(Place::Meeting)).join(" ");
    let text = match shown.phase() {
        MeetingPhase::Running if app.meeting.pupil(&app.world).is_none() && !shown.agenda.is_empty() => {
            text.truncate(1);
            text.push(if shown.next_to_discuss(None).is_none() { left() } else { nobody() });
            text
        }
        MeetingPhase::Planned | MeetingPhase::Running | MeetingPhase::Closed => text,
    };
    Spoken {
        about,
        title,
        text,
        place,
        at: nth(app.meeting.cursor.at, shown.agenda.len()),
        words: said,
        ..Spoken::default()
    }
}

/// Whose page is read: of who is at the table when they come there; before and after a meeting when it is asked for.
fn page_read(meeting: &Meeting, app: &App) -> Option<PupilId> {
    let pupil = app.meeting.pupil(&app.world)?;
    (meeting.phase() == MeetingPhase::Running || app.meeting.top > 0).then_some(pupil)
}

fn page(pupil: PupilId, meeting: &Meeting, app: &App) -> Vec<String> {
    let Some(case) = app.world.case(pupil) else { return vec![] };
    let capitals = case.status().label().to_uppercase();
    let mut page = paragraphs(&drawn::page_of(case, meeting, app, WIDE, PLAIN));
    // Capitals are large to look at, and are spelled out by who reads them aloud.
    page.iter_mut()
        .filter(|line| **line == capitals)
        .for_each(|line| *line = case.status().label().to_owned());
    page
}

/// Who, where they are in the meeting, and how it stands.
fn row(pupil: PupilId, meeting: &Meeting, app: &App) -> String {
    let case = app.world.case(pupil);
    let item = meeting.item(pupil);
    let state = item.map(|item| match meeting.facts.at_table == Some(pupil) {
        true => meeting::at_table(item.state),
        false => meeting::item(item.state, item.reason, case.and_then(query::urgent)),
    });
    let name = app.world.reading().name(pupil, NameForm::Spoken);
    let status = case.map(|case| case.status().label().to_owned());
    // Why somebody cannot wait may be how it stands.
    let status = status.filter(|status| state.as_ref() != Some(status));
    words::joined([Some(name), state, status].into_iter().flatten())
}
