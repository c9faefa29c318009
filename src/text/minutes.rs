//! The sentences of the minutes.

mod names;

use chrono::NaiveDate;

use super::dates;
use super::entries::{Entries, reserved};
use super::labels::{self, Label};
use crate::domain::minutes::Agreed;
use crate::domain::{
    AgreementKey, Entry, EntryFact, EntryKey, EntryKind, Fact, FactKey, Marks, MeetingId, MeetingKey,
    MeetingKind, Progress, Reading, SchoolType,
};

pub use names::Names;

/// The title: kind, date and number, and CONCEPT in front while the meeting is not closed.
pub fn title(
    reading: Reading,
    kind: Option<MeetingKind>,
    day: Option<NaiveDate>,
    number: MeetingId,
    draft: bool,
) -> String {
    let concept = if draft { "CONCEPT – " } else { "" };
    let kind = kind.map_or("overleg", |kind| reading.common_rules().meeting(kind));
    let day = day.map(|day| format!(" van {}", dates::numeric(day))).unwrap_or_default();
    format!("{concept}Verslag {kind}{day} ({number})")
}

/// The file's name without its extension; the date is written so that files sort by it.
pub fn file_stem(day: Option<NaiveDate>, number: MeetingId, draft: bool) -> String {
    let day = day.map(|day| format!("{day}-")).unwrap_or_default();
    let concept = if draft { "-concept" } else { "" };
    format!("verslag-{day}{number}{concept}")
}

/// What stands on top of minutes that are not fixed.
pub const DRAFT: &str = "Concept: het overleg is nog niet afgesloten. Dit verslag kan nog veranderen.";
/// What stands on top of minutes from the demo region.
pub const DEMO: &str = "DEMO – fictieve gegevens";
/// What minutes ask of their reader.
pub const CONFIDENTIAL: &str =
    "Vertrouwelijk: dit verslag bevat persoonsgegevens. Deel het alleen met wie erbij betrokken is.";

/// What minutes for the own organisation hold that others may not read.
pub const OWN_COPY: &str = "Dit exemplaar is alleen voor de eigen organisatie: er staan ook notities in die leerling, ouders en andere \
     partijen niet mogen lezen. Stuur het niet door.";

/// Caption of the meeting's own facts.
pub const MEETING: &str = "Overleg";
/// Heading of the attendance.
pub const ATTENDANCE: &str = "Aanwezigheid";
/// Nobody's attendance was recorded.
pub const NO_ATTENDANCE: &str = "Er is niet vastgelegd wie er waren.";
/// Heading of the part per pupil.
pub const PUPILS: &str = "Per leerling";
/// No pupil was discussed.
pub const NO_PUPILS: &str = "Er is geen leerling besproken.";
/// Caption of what was decided about a pupil.
pub const DECISIONS: &str = "Besluiten";
/// A pupil about whom nothing changed.
pub const NO_CHANGES: &str = "Besproken, geen wijzigingen.";
/// Caption of what was recorded about a pupil besides decisions.
pub const ENTRIES: &str = "Vastgelegd";

/// Label before a note, or before a later paragraph of the same note; who may not see it stands with it.
pub fn note_label(goes_on: bool, reserved: &Marks) -> String {
    let later = goes_on.then_some("vervolg");
    let words: Vec<&str> = later.into_iter().chain(reserved.iter().map(|it| it.label())).collect();
    if words.is_empty() { "Notitie:".to_owned() } else { format!("Notitie ({}):", words.join(", ")) }
}

/// A note with who may not see it in front: `(niet voor ouders) vader is boos`.
pub fn reserved_first(text: &str, marks: &Marks) -> String {
    format!("{} {text}", reserved(marks)).trim_start().to_owned()
}

/// What kind of entry, in a word or two.
pub fn entry_label(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Provision => "indicatie",
        EntryKind::Relative => "eigen netwerk",
        EntryKind::Sharing => "delen",
        EntryKind::Delay => "uitstel",
        EntryKind::Contact
        | EntryKind::Signal
        | EntryKind::Handover
        | EntryKind::Placement
        | EntryKind::Enrolment
        | EntryKind::Disclosure => kind.label(),
    }
}

/// What a meeting recorded in an entry: all of a new one, what changed in a known one.
pub fn registered(entries: Entries<'_>, from: Option<&Entry>, to: Option<&Entry>) -> String {
    let on = |entry: &Entry| entry.on().map(|on| format!("{}, ", dates::numeric(*on))).unwrap_or_default();
    match (from, to) {
        (None, Some(new)) => {
            let next = new.next().map(|next| format!(", volgend contact {}", dates::numeric(*next)));
            format!("{}{}{}", on(new), entries.line(new), next.unwrap_or_default())
        }
        (Some(old), None) => format!("weggehaald: {}{}", on(old), entries.line(old)),
        (Some(old), Some(new)) => {
            let value =
                |fact: Option<&EntryFact>| fact.map_or("niet ingevuld".to_owned(), |it| entries.value(it));
            let changed = old.changes(new).map(|(key, from, to)| {
                let told = change(&value(from), &value(to));
                // "doelgroepregister: besproken → toegekend" says enough.
                if key == EntryKey::ProvisionState { told } else { format!("{} {told}", key.label()) }
            });
            format!("{}: {}", entries.name(new), changed.collect::<Vec<_>>().join(", "))
        }
        (None, None) => String::new(),
    }
}

/// With the reason behind it.
pub fn because(told: &str, reason: Option<&str>) -> String {
    reason.map_or(told.to_owned(), |reason| format!("{told}; reden: {reason}"))
}
/// Caption of the agreements made about a pupil.
pub const AGREEMENTS: &str = "Afspraken";
/// Caption of the earlier agreements that changed.
pub const CHANGED_AGREEMENTS: &str = "Eerdere afspraken die veranderd zijn";
/// Heading of the agreements per owner.
pub const BY_OWNER: &str = "Alle afspraken, per persoon";
/// Nothing was agreed.
pub const NO_AGREEMENTS: &str = "Er zijn geen afspraken gemaakt.";
/// Whose agreements the pupils' own are.
pub const PUPILS_THEMSELVES: &str = "Leerlingen zelf";
/// Whose agreements the parents' own are.
pub const PARENTS: &str = "Ouders";
/// Heading of the postponed pupils.
pub const POSTPONED: &str = "Doorgeschoven";
/// What happens to postponed pupils.
pub const THEY_RETURN: &str = "Deze leerlingen komen vanzelf terug op een volgend overleg.";
/// Heading of the pupils who have not had their turn.
pub const TO_DISCUSS: &str = "Nog te bespreken";
/// A column with the pupil's name.
pub const PUPIL: &str = "leerling";
/// A column that says what changed.
pub const CHANGED: &str = "wat er veranderde";

/// The pupil was put on the agenda while the meeting ran.
pub const PUT_ON_AGENDA: &str = "Tijdens dit overleg op de agenda gezet.";
/// The pupil was new in this meeting.
pub const NEW_PUPIL: &str = "Nieuwe leerling, ingebracht tijdens dit overleg.";
/// The pupil was not on the agenda.
pub const NOT_ON_AGENDA: &str = "Stond niet op de agenda.";
/// The pupil was on the agenda, until somebody took them off.
pub const TAKEN_OFF_AGENDA: &str = "Tijdens dit overleg van de agenda gehaald.";
/// Something was recorded, and the discussion is to be finished later.
pub const GOES_ON_LATER: &str = "Doorgeschoven: de bespreking gaat verder op een volgend overleg.";
/// Something was recorded, and the discussion is not finished.
pub const NOT_FINISHED: &str = "De bespreking is nog niet afgerond.";

/// The label of a fact of the meeting.
pub fn meeting_label(key: MeetingKey) -> String {
    labels::capital(key.label())
}

/// The label of the agenda's count.
pub const AGENDA: &str = "Agenda";

/// How many pupils, and how far they came.
pub fn agenda(discussed: usize, postponed: usize, to_discuss: usize) -> String {
    let total = discussed + postponed + to_discuss;
    let counts = [(discussed, "besproken"), (postponed, "doorgeschoven"), (to_discuss, "nog te bespreken")];
    let parts: Vec<String> =
        counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    match total {
        0 => "geen leerlingen".to_owned(),
        1 => format!("1 leerling: {}", parts.join(", ")),
        _ => format!("{total} leerlingen: {}", parts.join(", ")),
    }
}

/// Why the minutes were made again.
pub fn reopened(reason: &str) -> String {
    format!("Dit overleg is na het afsluiten heropend. Reden: {reason}")
}

/// A school with its kind: "De Kaap (PrO)".
pub fn school(name: &str, kind: Option<SchoolType>) -> String {
    match kind {
        Some(kind) => format!("{name} ({})", kind.label()),
        None => name.to_owned(),
    }
}

/// Where a postponed pupil returns.
pub fn returns(meeting: MeetingId, day: Option<NaiveDate>) -> String {
    let day = day.map(|day| format!(" van {}", dates::numeric(day))).unwrap_or_default();
    format!("staat op de agenda van {meeting}{day}")
}

/// What stands for a fact that is not recorded.
pub fn not_recorded(key: FactKey) -> &'static str {
    // Nobody looked yet: that is what "nieuw" means.
    if key == FactKey::Status { crate::domain::Status::New.label() } else { "niet ingevuld" }
}

/// What stands for a role that nobody has.
pub const NOBODY: &str = "niemand";

/// The label of a fact in the list of decisions.
pub fn fact_label(fact: &Fact) -> String {
    labels::capital(fact.key().label())
}

fn holder(person: &str, terms: &str) -> String {
    if terms.is_empty() { person.to_owned() } else { format!("{person}, {terms}") }
}

/// A field's change.
pub fn change(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}

fn who(owner: &str, with: &[String]) -> String {
    match with.split_last() {
        None => owner.to_owned(),
        Some((only, [])) => format!("{owner}, samen met {only}"),
        Some((last, others)) => format!("{owner}, samen met {} en {last}", others.join(", ")),
    }
}

/// What was agreed, with who may read it where somebody chose that, and how far it is when it is not open any more.
pub fn what(reading: Reading, agreed: &Agreed) -> String {
    let what = agreed.what(reading) + &reserved(agreed.what.marks());
    match agreed.progress(reading) {
        Progress::Open => what,
        progress @ (Progress::Done(_) | Progress::Dropped(_)) => {
            format!("{what} ({})", labels::progress(&progress))
        }
    }
}

/// The earlier value of a field of an agreement.
pub fn was(key: AgreementKey, before: &str) -> String {
    match key {
        AgreementKey::Due => format!("was vóór {before}"),
        AgreementKey::What
        | AgreementKey::Owner
        | AgreementKey::With
        | AgreementKey::Progress
        | AgreementKey::HandedOn => format!("{} was: {before}", key.label()),
    }
}

/// How far an earlier agreement has come.
pub fn progress_now(progress: &Progress<String>) -> String {
    match progress {
        Progress::Open => "weer open".to_owned(),
        Progress::Done(_) | Progress::Dropped(_) => labels::progress(progress),
    }
}
