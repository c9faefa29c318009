//! From a notice to its sentence.

use super::widgets::notice::Kind;
use crate::app::{App, Mouse, Notice};
use crate::text::screens::dossier;
use crate::text::{importing, notices, refusal, triage, views};

/// How serious it is, and what the line says; `None` when there is nothing to say.
pub(super) fn sentence(app: &App) -> Option<(Kind, String)> {
    let reading = app.world.reading();
    Some(match app.notice.as_ref()? {
        Notice::Recorded(group) => (Kind::Ok, notices::recorded(reading, group)?),
        Notice::TakenBack { group, left } => (Kind::Ok, notices::taken_back(reading, group, *left)),
        Notice::Refused(why) => (Kind::Warn, refusal::sentence(reading, *why)),
        Notice::NothingToChange => (Kind::Ok, notices::NOTHING_TO_CHANGE.to_owned()),
        Notice::AllSaved => (Kind::Ok, notices::ALL_SAVED.to_owned()),
        Notice::Interrupted => (Kind::Warn, notices::INTERRUPTED.to_owned()),
        Notice::PasteRefused => (Kind::Warn, notices::PASTE_REFUSED.to_owned()),
        Notice::NoPupil => (Kind::Warn, notices::NO_PUPIL.to_owned()),
        Notice::NoAgreement => (Kind::Warn, notices::NO_AGREEMENT.to_owned()),
        Notice::NoMeeting => (Kind::Warn, notices::NO_MEETING.to_owned()),
        Notice::NobodyAtTable => (Kind::Warn, notices::NOBODY_AT_TABLE.to_owned()),
        Notice::ChangeWithEnter => (Kind::Warn, notices::CHANGE_WITH_ENTER.to_owned()),
        Notice::Follows(term) => (Kind::Ok, dossier::term_rule(*term).to_owned()),
        Notice::NotHere => (Kind::Warn, notices::NOT_HERE.to_owned()),
        Notice::NoView(slot) => (Kind::Warn, views::none_in(*slot)),
        Notice::NothingAsked => (Kind::Warn, views::NOTHING_ASKED.to_owned()),
        Notice::ViewNotUnderstood => (Kind::Warn, views::NOT_UNDERSTOOD.to_owned()),
        Notice::ShippedView => (Kind::Warn, views::SHIPPED_STAYS.to_owned()),
        Notice::LastPupil => (Kind::Ok, triage::LAST.to_owned()),
        Notice::Exported(path) => (Kind::Ok, notices::exported(path)),
        Notice::Imported(counts) => {
            (Kind::Ok, importing::rows::done(counts.new, counts.changed, counts.doubt + counts.fault))
        }
        Notice::Outside(sentence) => (Kind::Warn, sentence.clone()),
        Notice::DraftKept => (Kind::Ok, notices::DRAFT_KEPT.to_owned()),
        Notice::Mouse(Mouse::On) => (Kind::Ok, notices::MOUSE_ON.to_owned()),
        Notice::Mouse(Mouse::Off) => (Kind::Ok, notices::MOUSE_OFF.to_owned()),
    })
}
