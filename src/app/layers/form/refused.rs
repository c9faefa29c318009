//! A rule that says no is said at the field that it is about, where that is one of this form.

use super::{Fault, Form, Label, Term};
use crate::domain::{EntryKey, FactKey, MeetingKey, PersonKey, Refusal};

impl Form {
    /// Says it at the field that it is about, with the cursor there; whether there is one.
    pub fn refused(&mut self, why: Refusal) -> bool {
        let Some(at) = self.fields.iter().position(|field| is_about(why, field.label)) else { return false };
        (self.at, self.fault) = (at, Some((at, Fault::Refused(why))));
        true
    }
}

fn is_about(why: Refusal, label: Label) -> bool {
    if let Refusal::EntryNeeds(key)
    | Refusal::EntryDayAhead(key, _)
    | Refusal::EntryDayBefore(key, _)
    | Refusal::EntryNumber(key) = why
    {
        return is_entry(label, key);
    }
    if let Refusal::PupilNeeds(key) = why {
        return label == Label::Pupil(key);
    }
    let reason = label == Label::Reason || label == Label::Term(Term::Reason);
    let fields = [
        (matches!(why, Refusal::BirthDateInFuture(_)), label == Label::Pupil(FactKey::BirthDate)),
        (why == Refusal::YearLevelOutOfRange, label == Label::Pupil(FactKey::YearLevel)),
        (why == Refusal::NewPlaceUnknown, label == Label::Pupil(FactKey::Destination)),
        (why == Refusal::PersonNeedsName, label == Label::Person(PersonKey::Name)),
        (why == Refusal::NobodyIsNoName, label == Label::Person(PersonKey::Name)),
        (why == Refusal::MeetingNeedsDate, label == Label::Meeting(MeetingKey::Date)),
        (matches!(why, Refusal::InvolvedTooShort(..)), is_entry(label, EntryKey::InvolvedUntil)),
        (matches!(why, Refusal::GroundWithdrawn(..)), is_entry(label, EntryKey::Ground)),
        (why == Refusal::ReasonNeeded, reason),
    ];
    fields.contains(&(true, true))
}

fn is_entry(label: Label, key: EntryKey) -> bool {
    matches!(label, Label::Entry(of, _) if of == key)
}
