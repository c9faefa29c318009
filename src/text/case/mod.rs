//! Casus, and the case beside the list.

pub mod dossier;
pub mod page;

use chrono::NaiveDate;

use crate::domain::query::{self, Due, DueFor};
use crate::domain::{
    Agreement, Case, Doubt, Facts, Holder, Marks, MeetingId, PastRole, Progress, Reading, Role,
};
use crate::keys::Action;
use crate::text::keys::Keys;
use crate::text::labels::{self, Label};
use crate::text::{counts, dates, who};

/// Nobody is shown.
pub const NO_PUPIL: &str = "Kies eerst een leerling in de lijst.";
/// The pane of the facts.
pub const FACTS: &str = "Gegevens";
/// The pane of contacts, agreements and notes.
pub const WORK: &str = "Contact en afspraken";
/// The pane of all else that was recorded.
pub const DOSSIER: &str = "Dossier";
/// The pane of what happened.
pub const TIMELINE: &str = "Tijdlijn";
/// Heading above signals and contacts.
pub const CONTACTS: &str = "Contact en uitstel";
/// Signals that nobody has dealt with.
pub const OPEN_SIGNALS: &str = "Signalen";
/// Heading above agreements.
pub const AGREEMENTS: &str = "Afspraken";
/// Heading above notes.
pub const NOTES: &str = "Notities";
/// Heading above the newest note.
pub const LAST_NOTE: &str = "Laatste notitie";
/// No agreement is open.
pub const NONE_OPEN: &str = "Geen open afspraken.";
/// Nothing was recorded here.
pub const NONE_YET: &str = "nog niets";
/// The timeline is on its way.
pub const READING: &str = "De tijdlijn wordt gelezen …";
/// The timeline is empty.
pub const NO_TIMELINE: &str = "Er is nog niets vastgelegd.";
/// Before a warning that is said.
pub const LET_OP: &str = "Let op";
/// A fact or role that is not recorded.
pub const NOTHING: &str = "–";
/// Between what stands beside each other; no line begins with it.
pub const DOT: &str = "\u{a0}· ";
/// A role that nobody holds.
pub const NOBODY: &str = "niemand";

/// The meeting for which a case that was opened from it records.
pub fn at_table(meeting: MeetingId) -> String {
    format!("▶ overleg {meeting}")
}

/// The last discussion, as a label.
pub const DISCUSSED: &str = "Besproken";

/// `L-001 · 17 jaar · De Kaap · klas 4B`
pub fn about(case: &Case, today: NaiveDate) -> String {
    let age = case.facts.birth_date.map(|born| dates::age(born, today));
    let class = case.facts.class.as_ref().map(|class| format!("klas {class}"));
    let parts = [Some(case.id.to_string()), age, case.facts.school.clone(), class];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `17 jaar · De Kaap · klas 4B · Vlietdam`
pub fn who(case: &Case, today: NaiveDate) -> String {
    let age = case.facts.birth_date.map(|born| dates::age(born, today));
    let class = case.facts.class.as_ref().map(|class| format!("klas {class}"));
    let parts = [age, case.facts.school.clone(), class, case.facts.municipality.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `3 apr 2009 (17 jaar)`, `31 jul 2027 (over 8 maanden)`: a day and what it means now.
pub fn day(date: NaiveDate, meaning: &str) -> String {
    let day = dates::short(date, date);
    let day = day.split_once(' ').map_or(day.as_str(), |(_, day)| day);
    let year = date.format("%Y");
    if meaning.is_empty() { format!("{day} {year}") } else { format!("{day} {year} ({meaning})") }
}

/// How often the expected exit went to a later school year: `2 keer verschoven`; nothing where it never did.
pub fn moved(times: u8) -> Option<String> {
    match times {
        0 => None,
        times => Some(format!("{times} keer verschoven")),
    }
}

/// `uitstroom 31 jul 2027`
pub fn exit(date: NaiveDate) -> String {
    format!("uitstroom {}", day(date, ""))
}

/// `contact houden, elke 6 weken, via Ayla (ouder), sinds 13 nov 2026`; of other roles only since when.
pub fn terms(reading: Reading, case: &Case, holder: Holder) -> String {
    let kind = holder.kind.map(|kind| kind.label().to_owned());
    let rhythm = holder.kind.map(|_| counts::every_weeks(query::rhythm(reading, case, holder).0));
    let via = holder.via.map(|via| format!("via {}", who::around(reading, case, via)));
    let since = Some(format!("sinds {}", day(holder.since, "")));
    [kind, rhythm, via, since].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `arbeid (twijfel)`
pub fn profile(facts: &Facts) -> String {
    let doubt = if facts.profile_doubt == Some(Doubt::Doubtful) { " (twijfel)" } else { "" };
    format!("{}{doubt}", facts.exit_profile.map(Label::label).unwrap_or_default())
}

/// Who was named for the role and begins later: `vanaf 1 dec 2026 Noor Visser`.
pub fn follows(reading: Reading, case: &Case, role: Role) -> Option<String> {
    let later = case.named_last(role).filter(|holder| holder.since > reading.today)?;
    Some(format!("vanaf {} {}", day(later.since, ""), who::holder(reading, case, later)))
}

/// `eerder: Bram de Wit, 1 sep 2026 tot 13 nov 2026`
pub fn earlier(reading: Reading, case: &Case, past: &PastRole) -> String {
    let name = who::holder(reading, case, past.holder);
    let why = past
        .reason
        .as_ref()
        .and_then(|why| reading.why(why, Some(case.id)))
        .map(|why| format!(": {why}"))
        .unwrap_or_default();
    format!("eerder: {name}, {} tot {}{why}", day(past.holder.since, ""), day(past.until, ""))
}

/// `leerling, samen met Bram de Wit`
pub fn agreement_who(reading: Reading, agreement: &Agreement) -> String {
    let doing = agreement.doing_on(reading.today);
    let mut told = doing.owner.map(|owner| labels::owner(reading, owner)).unwrap_or_default();
    if !doing.with.is_empty() {
        let with: Vec<String> = doing.with.iter().map(|one| labels::owner(reading, *one)).collect();
        told.push_str(&format!(", samen met {}", with.join(" en ")));
    }
    if agreement.is_open() {
        who::turns(reading, agreement).iter().for_each(|turn| told.push_str(&format!(", {turn}")));
    }
    told
}

/// `vóór vr 11 dec`
pub fn before(due: NaiveDate, today: NaiveDate) -> String {
    tied(&format!("vóór {}", dates::short(due, today)))
}

/// How far an agreement is that is not open any more.
pub fn progress(progress: &Progress<String>) -> String {
    match progress {
        Progress::Open | Progress::Done(_) => tied(&labels::progress(progress)),
        Progress::Dropped(_) => labels::progress(progress),
    }
}

/// How a deadline lies to today, on one line.
pub fn deadline(due: NaiveDate, today: NaiveDate) -> String {
    tied(&dates::relative(due, today))
}

/// With spaces at which no line ends; [`untied`] gives the plain spaces back.
pub fn tied(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Plain spaces again, once the lines are broken.
pub fn untied(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// `2 open · 1 te laat`; empty when none is open.
pub fn open_and_late(open: usize, late: usize) -> String {
    match (open, late) {
        (0, _) => String::new(),
        (open, 0) => format!("{open} open"),
        (open, late) => format!("{open} open · {late} te laat"),
    }
}

/// `en nog 2: L`: there are more warnings, and the key that shows them if there is one.
pub fn more_let_ops(count: usize, keys: Keys) -> String {
    let key = keys.key(Action::Attentions).map(|key| format!(": {key}"));
    counts::and_more(count) + &key.unwrap_or_default()
}

/// `nog 7 leeg`: facts and roles that are not recorded are folded behind this.
pub fn more_empty(count: usize) -> String {
    format!("nog {count} leeg")
}

/// `nog 4 eerdere`
pub fn earlier_contacts(count: usize) -> String {
    format!("nog {count} eerdere")
}

/// Behind a phase that nobody recorded.
pub const DERIVED: &str = "afgeleid";

/// Behind a phase that was recorded and is another one by now, as the facts have it.
pub fn other_phase(reading: Reading, case: &Case) -> Option<String> {
    let follows = query::phase_that_follows(reading, case);
    let differs = case.facts.phase.is_some_and(|recorded| recorded != follows);
    differs.then(|| format!("volgens de gegevens {}", reading.rules(case).phase(follows)))
}

/// Since when at home, and whether that is long (002 §5.1).
pub fn at_home(reading: Reading, case: &Case, since: NaiveDate) -> String {
    let long = reading.rules(case).numbers.long_at_home;
    let length = if long.after(since).is_some_and(|day| day < reading.today) { "meer" } else { "minder" };
    day(since, &format!("{length} dan {} maanden", long.0))
}

/// `laatste contact di 3 nov`
pub fn last_contact(on: NaiveDate, today: NaiveDate) -> String {
    format!("laatste contact {}", dates::short(on, today))
}

/// `volgend contact di 15 dec (over 3 weken)`; late says so.
pub fn next_contact(due: Due, today: NaiveDate) -> String {
    let what = match due.what {
        DueFor::Waakvlam => "volgend contact".to_owned(),
        DueFor::Aftercare(1) => "nazorg na 1 maand:".to_owned(),
        DueFor::Aftercare(months) => format!("nazorg na {months} maanden:"),
    };
    format!("{what} {} ({})", dates::short(due.on, today), dates::relative(due.on, today))
}

/// Who kept the overview on a day, from the longest way of saying it to the shortest.
pub fn casusregisseur_on(
    reading: Reading,
    case: &Case,
    holder: Option<Holder>,
    on: NaiveDate,
) -> [String; 2] {
    let Some(holder) = holder else {
        let none = format!("{}: geen regisseur", day(on, ""));
        return [none.clone(), none];
    };
    let name = who::holder(reading, case, holder);
    let short = super::list::person_short(&name);
    [format!("regisseur op {}: {name}", day(on, "")), format!("regisseur: {short}")]
}

/// `niet voor ouders · niet op de beamer`
pub fn reserved(marks: &Marks) -> String {
    marks.iter().map(|mark| mark.label()).collect::<Vec<_>>().join(" · ")
}
