//! Keeping in touch: when the last contact was, and when the next one is due.

use chrono::NaiveDate;

use super::super::rules::{Rules, Weeks};
use super::super::{
    Case, ContactResult, Entry, EntryKind, EntryNo, Glance, Holder, IndexRow, PupilId, Reading, Role, Who,
};
use super::nazorg::aftercare_point;

/// What a contact is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueFor {
    /// The rhythm of the waakvlam, or the day that the last contact named.
    Waakvlam,
    /// A contact point of nazorg, this many months after leaving.
    Aftercare(u16),
}

/// The next contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The day.
    pub on: NaiveDate,
    /// What it is for.
    pub what: DueFor,
}

impl Due {
    /// The day has passed.
    pub fn is_late(self, today: NaiveDate) -> bool {
        self.on < today
    }

    /// Today, or so soon that somebody has to think of it now.
    pub fn is_soon(self, today: NaiveDate, rules: &Rules) -> bool {
        let soon = rules.numbers.contact_soon.after(today).unwrap_or(today);
        !self.is_late(today) && self.on <= soon
    }
}

/// The last contact: the newest day, and of one day the one that was recorded last.
pub fn last_contact(case: &Case) -> Option<(EntryNo, &Entry)> {
    case.entries_of(EntryKind::Contact).max_by_key(|(number, entry)| (entry.on().copied(), *number))
}

fn is_unanswered(contact: &Entry) -> bool {
    contact.result() == Some(&ContactResult::NoAnswer)
}

/// The contacts, the newest day first, and of one day the one that was recorded last.
fn newest_first(case: &Case) -> Vec<&Entry> {
    let mut contacts: Vec<_> = case.entries_of(EntryKind::Contact).collect();
    contacts.sort_by_key(|(number, entry)| std::cmp::Reverse((entry.on().copied(), *number)));
    contacts.into_iter().map(|(_, entry)| entry).collect()
}

/// How many times in a row there was no answer, the newest first.
pub fn unanswered(case: &Case) -> usize {
    newest_first(case).into_iter().take_while(|entry| is_unanswered(entry)).count()
}

/// When somebody has to get in touch, and why; the earliest where there is more than one reason. It is the pupil who
/// waits: a contact that is late stays so until there was one, whoever the waakvlam is by then. Who did not answer was
/// not spoken to: a day to try again never puts it off. While nobody was waakvlam nobody could try: that day is not before
/// the one on which somebody is waakvlam again.
pub fn next_contact(reading: Reading, case: &impl Glance) -> Option<Due> {
    let contacts = case.contacts();
    let answered = contacts.answered;
    let of_waakvlam = |on| Due { what: DueFor::Waakvlam, on };
    let holder = reading.holder(case, Role::Waakvlam);
    let since = holder.and_then(|_| case.held_since(Role::Waakvlam, reading.today));
    let waakvlam = holder.zip(since).and_then(|(holder, since)| {
        let from = answered.map_or(since, |last| last.max(since));
        rhythm(reading, case, holder).after(from)
    });
    // The day that a contact names goes before the rhythm, never before a contact point of nazorg.
    let planned = contacts.named.or(waakvlam).map(of_waakvlam);
    let points = aftercare_point(reading, case);
    let again = contacts.again.map(|on| since.map_or(on, |since| on.max(since))).map(of_waakvlam);
    [planned, again, points].into_iter().flatten().min_by_key(|due| due.on)
}

/// Who gets in touch: the waakvlam, else the casusregisseur.
pub fn contact_keeper(reading: Reading, case: &impl Glance) -> Option<Who> {
    let holder = reading.holder(case, Role::Waakvlam).or(reading.holder(case, Role::Casusregisseur));
    holder.map(|holder| holder.who)
}

/// How often the waakvlam gets in touch: as agreed in the case, else as is usual.
pub fn rhythm(reading: Reading, case: &impl Glance, holder: Holder) -> Weeks {
    holder.rhythm.map_or(reading.rules(case).numbers.waakvlam_rhythm, |weeks| Weeks(weeks.into()))
}

/// The next contact, when it is late or soon.
pub fn contact_due(reading: Reading, case: &impl Glance) -> Option<Due> {
    let due = next_contact(reading, case)?;
    (due.is_late(reading.today) || due.is_soon(reading.today, reading.rules(case))).then_some(due)
}

/// Every contact that is late or comes soon, with its pupil, the oldest day first.
pub fn contacts_due(reading: Reading) -> Vec<(Due, PupilId)> {
    let due = |row: &IndexRow| Some((contact_due(reading, row)?, row.id));
    let mut all: Vec<_> = reading.state.rows().filter_map(due).collect();
    all.sort_unstable();
    all
}
