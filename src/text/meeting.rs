//! The words of Overleg: its head, its agenda, the pupil at the table, the read-back, the attendance.

use chrono::NaiveDate;

use super::{dates, labels};
use crate::domain::query::Attention;
use crate::domain::{AgendaReason, AgendaState, Case, Meeting, MeetingId, MeetingPhase, Presence};
use labels::Label;

/// Before the name of who leads.
pub const CHAIR: &str = "Voorzitter";
/// Before the name of who types.
pub const OPERATOR: &str = "aan de knoppen";
/// What stands between parts of a line.
pub const DOT: &str = " · ";
/// Somebody at the table, in the agenda.
pub const AT_TABLE: &str = "aan tafel";
/// What the signs in a narrow agenda mean.
pub const LEGEND: &str = "▶ tafel  ✓ besproken  ↷ later";
/// Before warnings.
pub const LET_OP: &str = "LET OP";
/// A role that nobody has.
pub const NOBODY: &str = "niemand";
/// A fact that is not recorded.
pub const NOT_RECORDED: &str = "–";
/// Doubt about the profile.
pub const DOUBT: &str = " (twijfel)";
/// The row with profile and destination.
pub const ROUTE: &str = "Profiel";
/// The row with the date of leaving school.
pub const EXIT: &str = "Uitstroom";
/// Heading of what the meeting recorded about this pupil.
pub const RECORDED: &str = "In dit overleg vastgelegd";
/// Heading of the open agreements before the meeting.
pub const OPEN_AGREEMENTS: &str = "Open afspraken";
/// Heading of the open agreements beside those of this meeting.
pub const EARLIER_AGREEMENTS: &str = "Open afspraken van eerder";
/// Nothing was recorded yet, and it can be.
pub const NOTHING_YET: &str = "Nog niets. Wat u vastlegt, verschijnt meteen hier.";
/// Nothing was recorded in a meeting that is over.
pub const NOTHING: &str = "Geen wijzigingen.";
/// Older meetings are told by their minutes.
pub const MORE_IN_MINUTES: &str =
    "Dit is een ouder overleg. Wat er nog meer veranderde, staat in het verslag.";
/// Label before a note.
pub const NOTE: &str = "Notitie";
/// Label before an agreement.
pub const AGREEMENT: &str = "Afspraak";
/// Heading of how to begin.
pub const HOW_TO_BEGIN: &str = "Nog in voorbereiding";
/// Heading of what can be done with a closed meeting.
pub const HOW_TO_REPORT: &str = "Dit overleg is afgesloten";
/// Heading of the pupils who are still to come, in the read-back.
pub const NEXT: &str = "Hierna";
/// Heading of the read-back.
pub const READ_BACK: &str = "Vastgelegd";
/// Heading of the attendance.
pub const ATTENDANCE: &str = "Wie is er bij?";
/// Beside the search field of the attendance.
pub const SEARCH: &str = "typ een naam, functie of partij";
/// Nobody in the network fits.
pub const NOBODY_FOUND: &str = "Niemand gevonden. Nieuwe mensen voegt u toe in Netwerk.";
/// Somebody who is not invited.
pub const NOT_INVITED: &str = "niet uitgenodigd";

/// The kind, to open the head with.
pub fn kind(meeting: &Meeting) -> String {
    labels::capital(meeting.facts.kind.map_or("overleg", Label::label))
}

/// The day, in words.
pub fn day(meeting: &Meeting) -> String {
    meeting.facts.date.map_or("datum nog niet bekend".to_owned(), dates::full)
}

/// Where the meeting stands.
pub fn phase(meeting: &Meeting) -> &'static str {
    match meeting.phase() {
        MeetingPhase::Planned => "in voorbereiding",
        MeetingPhase::Running if meeting.facts.reopened.is_some() => "heropend",
        MeetingPhase::Running => "bezig",
        MeetingPhase::Closed => "afgesloten",
    }
}

/// `5 aanwezig · 1 afgemeld`
pub fn attendance(meeting: &Meeting) -> String {
    let count = |presence| meeting.attendance.iter().filter(|(_, recorded)| *recorded == presence).count();
    let counts = Presence::ALL.iter().map(|presence| (count(*presence), presence.label()));
    let told: Vec<String> = counts.filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
    if told.is_empty() { "aanwezigheid nog niet ingevuld".to_owned() } else { told.join(DOT) }
}

/// `7 van 18 besproken · 1 doorgeschoven`; before the meeting `18 leerlingen op de agenda`.
pub fn progress(meeting: &Meeting) -> String {
    let count = |state| meeting.agenda.iter().filter(|(_, item)| item.state == state).count();
    let total = meeting.agenda.len();
    if meeting.phase() == MeetingPhase::Planned {
        return format!("{} op de agenda", pupils(total));
    }
    let discussed = format!("{} van {total} besproken", count(AgendaState::Discussed));
    match count(AgendaState::Postponed) {
        0 => discussed,
        postponed => format!("{discussed}{DOT}{postponed} doorgeschoven"),
    }
}

/// `1 leerling`, `18 leerlingen`
pub fn pupils(count: usize) -> String {
    if count == 1 { "1 leerling".to_owned() } else { format!("{count} leerlingen") }
}

/// The word at the end of a row of the agenda; how far the discussion is goes before why it is there.
pub fn item(state: AgendaState, reason: AgendaReason) -> String {
    match (state, reason) {
        (AgendaState::ToDiscuss, AgendaReason::CarriedOver(from)) => format!("uit {from}"),
        (AgendaState::ToDiscuss, AgendaReason::ByHand) => String::new(),
        (AgendaState::Discussed | AgendaState::Postponed, _) => state.label().to_owned(),
    }
}

/// Why a pupil came back: `doorgeschoven uit het overleg van vr 13 nov (O-002)`.
pub fn carried_over(from: MeetingId, on: Option<NaiveDate>, today: NaiveDate) -> String {
    match on {
        Some(day) => format!("Doorgeschoven uit het overleg van {} ({from}).", dates::short(day, today)),
        None => format!("Doorgeschoven uit overleg {from}."),
    }
}

/// `17 jaar · De Kaap (PrO) · klas 5A · Oosterwaard`
pub fn about(case: &Case, today: NaiveDate) -> String {
    let facts = &case.facts;
    let school = facts.school.as_deref().map(|name| super::minutes::school(name, facts.school_type));
    let parts = [
        facts.birth_date.map(|born| dates::age(born, today)),
        school,
        facts.class.as_deref().map(|class| format!("klas {class}")),
        facts.municipality.clone(),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(DOT)
}

/// A date and how far it is: `31 juli 2027, over 8 maanden`.
pub fn exit(day: NaiveDate, today: NaiveDate) -> String {
    format!("{}{DOT}{}", dates::short(day, today), dates::ago(day, today))
}

/// When an agreement is due: `vóór vr 11 dec`, `3 dagen te laat (vr 8 dec)`.
pub fn due(day: NaiveDate, late: bool, today: NaiveDate) -> String {
    let short = dates::short(day, today);
    if late { format!("{} ({short})", dates::relative(day, today)) } else { format!("vóór {short}") }
}

/// What a warning asks.
pub fn missing(attention: Attention) -> &'static str {
    match attention {
        Attention::NoCasusregisseur => "Er is nog geen casusregisseur.",
        Attention::NoWaakvlam => "Er is geen waakvlam. Wie houdt contact?",
    }
}

/// No meeting at all, and the way on.
pub fn no_meeting(new: &str) -> [String; 2] {
    ["Er is nog geen overleg.".to_owned(), format!("Druk op {new} om er een te plannen.")]
}

/// A meeting without pupils, and the ways on.
pub fn empty_agenda(add: &str, put: &str) -> [String; 3] {
    [
        "De agenda is nog leeg.".to_owned(),
        format!("Druk op {add} om een leerling te kiezen,"),
        format!("of zet leerlingen vanuit Lijst op de agenda met {put}."),
    ]
}

/// Before the start: what can be done.
pub fn how_to_begin(start: &str, add: &str, open: &str) -> [String; 3] {
    [
        format!("{start} begint het overleg."),
        format!("{add} zet nog een leerling op de agenda."),
        format!("{open} opent de casus."),
    ]
}

/// After the end: what can be done.
pub fn how_to_report(export: &str, reopen: &str) -> [String; 2] {
    [format!("Verslag: {export}"), format!("Heropenen: {reopen}, met een reden")]
}

/// Nobody sits at the table while there are pupils left.
pub fn nobody_at_table(open: &str) -> [String; 2] {
    ["Er is nu niemand aan tafel.".to_owned(), format!("Kies een leerling in de agenda en druk op {open}.")]
}

/// Everybody had their turn.
pub fn all_discussed(close: &str) -> [String; 2] {
    ["Iedereen is besproken.".to_owned(), format!("Sluit het overleg af met {close}.")]
}

/// There is more than the window holds.
pub fn more_below(key: &str) -> String {
    format!("… {key} toont de rest")
}

/// How the read-back is headed.
pub fn read_back_title(state: AgendaState) -> String {
    labels::capital(state.label())
}

/// How to go on from the read-back.
pub fn bring(key: &str, name: &str, back: &str) -> String {
    format!("{key} brengt {name} aan tafel{DOT}{back} gaat terug")
}

/// How to leave the last read-back.
pub fn back(back: &str) -> String {
    format!("{back} gaat terug naar het overleg")
}
