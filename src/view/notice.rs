//! From a notice to its sentence.

use super::widgets::notice::Kind;
use crate::app::stage::Asked;
use crate::app::{App, Away, Mouse, Notice};
use crate::domain::{Case, Event, Group, PupilId, query};
use crate::keys::Place;
use crate::text::case::dossier;
use crate::text::{
    documents, importing, meeting, notices, refusal, school_year, slide, tour, triage, views, who,
};

/// Away from the table, which everybody knows: whether it belongs to the meeting that runs, where that can be asked.
fn with_meeting(app: &App, told: String, group: &Group) -> String {
    let state = &app.world.state;
    // What starts or ends it speaks of the meeting itself.
    let running = query::running_meeting(state).and_then(|running| state.meeting(running));
    let Some(running) = running else { return told };
    let is_about = |pupil: &PupilId| {
        let about = |case: &Case| group.events.iter().any(|event| event.is_about(case));
        app.world.case(*pupil).is_some_and(about)
    };
    let keys = app.keys(app.screen.place());
    if app.world.session.away == Away::BesideIt {
        let outside = group.meeting.is_none() && running.order().iter().any(is_about);
        return if outside { notices::recorded_beside(&told, running.id, keys) } else { told };
    }
    if app.table().is_some() {
        return told;
    }
    if group.meeting == Some(running.id) {
        return notices::in_meeting(&told, running.id, keys);
    }
    let is_of_it =
        |event: &Event| matches!(event, Event::AgendaSet { meeting, .. } if *meeting == running.id);
    if group.events.iter().any(is_of_it) {
        return told;
    }
    match running.order().iter().any(is_about) {
        true => notices::not_in_meeting(&told, running.id),
        false => told,
    }
}

/// A meeting starts with parties at its table that may not know of pupils on its agenda.
fn lacking(app: &App, group: &Group) -> Option<String> {
    let meeting = group.events.iter().find_map(notices::started_in)?;
    let lacking = query::without_ground_at(app.world.reading(), app.world.state.meeting(meeting)?);
    (!lacking.is_empty()).then(|| meeting::without_ground(app.world.reading(), &lacking))
}

/// How serious it is, and what the line says; `None` when there is nothing to say.
pub(super) fn sentence(app: &App) -> Option<(Kind, String)> {
    let reading = app.world.reading();
    // The line stands under the screen: what it advises is done there, once any layer is closed.
    let keys = app.keys(app.screen.place());
    Some(match app.notice.as_ref()? {
        Notice::Recorded { group, named } => {
            let told = notices::recorded(reading, keys, group, named)?;
            match lacking(app, group) {
                Some(lacking) => (Kind::Warn, notices::and_let_op(&told, &lacking)),
                None => (Kind::Ok, with_meeting(app, told, group)),
            }
        }
        Notice::TakenBack { group, left } => (Kind::Ok, notices::taken_back(reading, group, *left)),
        Notice::Refused(why) => (Kind::Warn, refusal::sentence(reading, *why, Some(keys))),
        Notice::NothingToChange => (Kind::Ok, notices::NOTHING_TO_CHANGE.to_owned()),
        Notice::LandedAlready(count) => (Kind::Ok, notices::landed_already(*count)),
        Notice::AllSaved => (Kind::Ok, notices::ALL_SAVED.to_owned()),
        Notice::SecondScreen(Asked::Opens) => (Kind::Ok, slide::OPENED.to_owned()),
        Notice::SecondScreen(Asked::ByHand) => (Kind::Warn, slide::BY_HAND.to_owned()),
        Notice::SecondScreen(Asked::Nowhere) => (Kind::Warn, slide::CANNOT_LISTEN.to_owned()),
        Notice::Interrupted => (Kind::Warn, notices::interrupted(keys)),
        Notice::PasteRefused => (Kind::Warn, notices::paste_refused(keys)),
        Notice::TooQuick { left_out, done } => (Kind::Warn, notices::too_quick(*left_out, *done, keys)),
        Notice::Reading(path, so_far) => {
            (Kind::Busy, importing::reading(path, so_far.as_ref(), app.keys(Place::Picker)))
        }
        Notice::NotReadFurther(path) => (Kind::Ok, importing::not_read_further(path)),
        Notice::TooLong(left_out) => (Kind::Warn, notices::too_long(*left_out)),
        Notice::OnlyOne { pupil, marked } => (Kind::Warn, notices::only_one(reading, *pupil, *marked)),
        Notice::MeetingClosed(meeting) => (Kind::Warn, notices::meeting_closed(*meeting, keys)),
        Notice::NotBegun => (Kind::Warn, notices::not_begun(keys)),
        Notice::ReadBack => (Kind::Warn, notices::read_back(app.keys(Place::Interleaf), keys)),
        Notice::NoPupil => (Kind::Warn, notices::NO_PUPIL.to_owned()),
        Notice::NoAgreement => (Kind::Warn, notices::no_agreement(keys)),
        Notice::NoMeeting => (Kind::Warn, notices::no_meeting(keys)),
        Notice::NobodyAtTable => (Kind::Warn, notices::nobody_at_table(keys)),
        Notice::NotAtTable { at_table, selected } => {
            (Kind::Warn, notices::not_at_table(reading, *at_table, *selected, keys))
        }
        Notice::ChangeWithEnter => (Kind::Warn, notices::change_it(keys)),
        Notice::Follows(term) => (Kind::Ok, dossier::term_rule(reading.common_rules(), *term)),
        Notice::NotHere => (Kind::Warn, notices::not_here(keys)),
        Notice::NoView(slot) => (Kind::Warn, views::none_in(*slot, keys)),
        Notice::NothingAsked => (Kind::Warn, views::nothing_asked(keys)),
        Notice::ViewNotUnderstood => (Kind::Warn, views::not_understood(keys)),
        Notice::ShippedView => (Kind::Warn, views::SHIPPED_STAYS.to_owned()),
        Notice::LastPupil => (Kind::Ok, triage::last(keys)),
        Notice::NotSeen(pupil) => (Kind::Warn, triage::not_seen(&who::pupil(reading, *pupil))),
        Notice::Exported(what, path, beyond) => {
            let kind = if beyond.is_some() { Kind::Warn } else { Kind::Ok };
            (kind, documents::saved(*what, path, *beyond))
        }
        Notice::Imported(counts) => {
            (Kind::Ok, importing::rows::done(counts.new, counts.changed, counts.doubt + counts.fault, keys))
        }
        Notice::YearTurned(school, open) => (Kind::Ok, school_year::done(school, *open, reading.today, keys)),
        Notice::Outside(sentence) => (Kind::Warn, sentence.clone()),
        Notice::DraftKept => (Kind::Ok, notices::DRAFT_KEPT.to_owned()),
        Notice::Away(meeting, Away::ToTheMeeting) => (Kind::Ok, notices::belongs_again(*meeting)),
        Notice::Away(meeting, Away::BesideIt) => (Kind::Warn, notices::beside(*meeting, keys)),
        Notice::TourOffered => (Kind::Busy, tour::offered(keys)),
        Notice::TourLeft => (Kind::Ok, tour::left(keys)),
        Notice::NoTour => (Kind::Warn, tour::ONLY_IN_DEMO.to_owned()),
        Notice::NoMeetingRuns => (Kind::Warn, notices::NO_MEETING_RUNS.to_owned()),
        Notice::Mouse(Mouse::On) => (Kind::Ok, notices::MOUSE_ON.to_owned()),
        Notice::Mouse(Mouse::Off) => (Kind::Ok, notices::MOUSE_OFF.to_owned()),
    })
}
