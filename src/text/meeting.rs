//! The words of Overleg: its head, its agenda, the pupil at the table, the read-back, the attendance.

pub mod ask;

use chrono::NaiveDate;

use super::keys::Keys;
use super::{counts, dates, labels, parties};
use crate::domain::query::{Attention, Lacking, Urgent};
use crate::domain::{
    AgendaReason, AgendaState, Case, EntryKind, FactKey, Meeting, MeetingId, MeetingPhase, Presence, PupilId,
    Reading, Role, WaakvlamKind,
};
use crate::keys::{Action, Place};
use labels::Label;

/// Before the name of who leads.
pub const CHAIR: &str = "Voorzitter";
/// Before the name of who types.
pub const OPERATOR: &str = "notulist";
/// What stands between parts of a line.
pub const DOT: &str = " · ";
/// Somebody at the table, in the agenda.
pub const AT_TABLE: &str = "aan tafel";
/// What the signs in a narrow agenda mean.
pub const LEGEND: &str = "▶ tafel  v besproken  ↷ later";
/// Before warnings.
pub const LET_OP: &str = "LET OP";
/// A fact that is not recorded.
pub const NOT_RECORDED: &str = "–";
/// Doubt about the profile.
pub const DOUBT: &str = " (twijfel)";
/// The row with profile and destination.
pub const ROUTE: &str = "Profiel";
/// The row with the date of leaving school.
pub const EXIT: &str = "Uitstroom";
/// The row with the day of the last meeting in which this pupil was discussed.
pub const DISCUSSED: &str = "Besproken";
/// In the place of that day.
pub const NEVER: &str = "nog niet";
/// Heading of what the meeting recorded about this pupil.
pub const RECORDED: &str = "In dit overleg vastgelegd";
/// Heading of the open agreements before the meeting.
pub const OPEN_AGREEMENTS: &str = "Open afspraken";
/// Heading of the open agreements beside those of this meeting.
pub const EARLIER_AGREEMENTS: &str = "Open afspraken van eerder";
/// Nothing was recorded yet, and it can be.
pub const NOTHING_YET: &str = "Nog niets. Wat u vastlegt, verschijnt meteen hier.";
/// The same while what is recorded is kept out of the meeting.
pub fn nothing_beside(keys: Keys) -> String {
    format!(
        "Nog niets. Wat u vastlegt, blijft nu erbuiten; {} draait dat om.",
        keys.of(Action::BesideMeeting)
    )
}
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
/// Heading of the pupils who are still to come, in the read-back.
pub const NEXT: &str = "Hierna";
/// Heading of the read-back.
pub const READ_BACK: &str = "Vastgelegd";
/// Heading of the attendance.
pub const ATTENDANCE: &str = "Wie is er bij?";
/// Beside the search field of the attendance.
pub const SEARCH: &str = "typ een naam, functie of partij";
/// So many names tell who comes on an agenda by itself.
const MOST_ON_AGENDA: usize = 8;
/// Nobody in the network fits.
pub const NOBODY_FOUND: &str = "Niemand gevonden. Nieuwe mensen voegt u toe in Netwerk.";
/// Beside who chairs: whether that can be, by the attendance.
pub const fn chairs(is_there: bool) -> &'static str {
    if is_there { "voorzitter" } else { "! voorzitter, en niet aanwezig" }
}
/// Of somebody it is not said whether they come.
pub const NOT_INVITED: &str = "nog niet ingevuld";

/// Why the second window shows no name.
pub fn nobody_is_there(keys: Keys) -> String {
    format!(
        "Niemand staat als aanwezig; daarom toont de beamer alleen een nummer. {} zegt wie er is.",
        keys.of(Action::Attendance)
    )
}

/// The kind, to open the head with.
pub fn kind(reading: Reading, meeting: &Meeting) -> String {
    labels::capital(meeting.facts.kind.map_or("overleg", |kind| reading.common_rules().meeting(kind)))
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
        return format!("{} op de agenda", counts::pupils(total));
    }
    let discussed = format!("{} van {total} besproken", count(AgendaState::Discussed));
    match count(AgendaState::Postponed) {
        0 => discussed,
        postponed => format!("{discussed}{DOT}{postponed} doorgeschoven"),
    }
}

/// The word at the end of a row of the agenda; how far the discussion is goes before why it is there: from which meeting,
/// or why this pupil cannot wait.
pub fn item(state: AgendaState, reason: AgendaReason, why: Option<Urgent>) -> String {
    match (state, reason) {
        (AgendaState::ToDiscuss, AgendaReason::CarriedOver(meeting)) => from(meeting),
        (AgendaState::ToDiscuss, AgendaReason::ByHand) => why.map(urgent).unwrap_or_default().to_owned(),
        (AgendaState::Discussed | AgendaState::Postponed, _) => state.label().to_owned(),
    }
}

/// Why a pupil cannot wait.
pub const fn urgent(why: Urgent) -> &'static str {
    match why {
        Urgent::Stuck => "vastgelopen",
        Urgent::Signal => "open signaal",
    }
}

/// From which meeting a pupil is carried over.
pub fn from(meeting: MeetingId) -> String {
    format!("uit {meeting}")
}

/// Who comes on the agenda of a new meeting by itself, each with why; `None` where that is nobody.
pub fn agenda_begins(told: &[String]) -> Option<String> {
    (!told.is_empty()).then(|| {
        let names = ask::names(told, MOST_ON_AGENDA);
        format!("Op de agenda: {names}. U kunt daarna leerlingen erbij zetten of eraf halen.")
    })
}

/// Why a pupil came back: `Doorgeschoven uit O-002 van vr 13 nov.`.
pub fn carried_over(from: MeetingId, on: Option<NaiveDate>, today: NaiveDate) -> String {
    match on {
        Some(day) => format!("Doorgeschoven uit {from} van {}.", dates::short(day, today)),
        None => format!("Doorgeschoven uit {from}."),
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

/// The number beside the name, and how the pupil's turn ended: `besproken · L-017`.
pub fn number(pupil: PupilId, turn: Option<AgendaState>) -> String {
    turn.map_or(pupil.to_string(), |state| format!("{}{DOT}{pupil}", state.label()))
}

/// `17 jaar · De Kaap`
pub fn about_in_short(case: &Case, today: NaiveDate) -> String {
    let age = case.facts.birth_date.map(|born| dates::age(born, today));
    let parts = [age, case.facts.school.clone()];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(DOT)
}

/// A date and how far it is: `31 juli 2027, over 8 maanden`.
pub fn exit(day: NaiveDate, today: NaiveDate) -> String {
    let told = if day < today { dates::short_with_year(day) } else { dates::short(day, today) };
    format!("{told}{DOT}{}", dates::ago(day, today))
}

/// When an agreement is due: `vóór vr 11 dec`, `3 dagen te laat (vr 8 dec)`.
pub fn due(day: NaiveDate, late: bool, today: NaiveDate) -> String {
    let short = dates::short(day, today);
    if late { format!("{} ({short})", dates::relative(day, today)) } else { format!("vóór {short}") }
}

/// The same where there is little room: `vr 11 dec`, `3 dagen te laat`.
pub fn due_in_short(day: NaiveDate, late: bool, today: NaiveDate) -> String {
    if late { dates::relative(day, today) } else { dates::short(day, today) }
}

/// What a warning asks.
pub fn missing(attention: Attention) -> &'static str {
    match attention {
        Attention::NoCasusregisseur => "Er is nog geen casusregisseur.",
        _ => "Er is geen waakvlam. Wie houdt contact?",
    }
}

/// No meeting at all, and the way on.
pub fn no_meeting(keys: Keys) -> [String; 2] {
    let new = keys.of(Action::NewMeeting);
    ["Er is nog geen overleg.".to_owned(), format!("Druk op {new} om er een te plannen.")]
}

/// A meeting without pupils, and the ways on.
pub fn empty_agenda(keys: Keys) -> [String; 3] {
    let add = keys.of(Action::AddPupilToAgenda);
    let put = keys.in_place(Place::List).of(Action::PutOnAgenda);
    [
        "De agenda is nog leeg.".to_owned(),
        format!("Druk op {add} om een leerling te kiezen,"),
        format!("of zet leerlingen vanuit Lijst op de agenda met {put}."),
    ]
}

/// Before the start: what can be done.
pub fn how_to_begin(keys: Keys) -> String {
    let (start, add) = (keys.of(Action::StartMeeting), keys.of(Action::AddPupilToAgenda));
    let open = keys.of(Action::Open);
    format!("{start} begint het overleg. {add} zet nog een leerling op de agenda. {open} opent de casus.")
}

/// More parties than this are counted, not named: a page has other things to say.
const MOST_PARTIES: usize = 3;

/// Parties at the table who may not know of pupils on the agenda: `3 zonder grondslag voor UWV, 2 voor Wmo`.
pub fn without_ground(reading: Reading, lacking: &[(Lacking, Vec<PupilId>)]) -> String {
    let rules = reading.common_rules();
    let who = |lacking| parties::lacking(reading, rules, lacking);
    let mut parts = lacking.iter().take(MOST_PARTIES).map(|(lacking, pupils)| (pupils.len(), who(*lacking)));
    let first = parts.next().map(|(count, party)| format!("{count} zonder grondslag voor {party}"));
    let rest = parts.map(|(count, party)| format!("{count} voor {party}"));
    let told = first.into_iter().chain(rest).collect::<Vec<_>>().join(", ");
    match lacking.len().saturating_sub(MOST_PARTIES) {
        0 => told,
        1 => format!("{told} en nog 1 partij"),
        more => format!("{told} en nog {more} partijen"),
    }
}

/// Parties at the table that may not know of the pupil who is there: `Zonder grondslag voor UWV, Wmo`; of many how many.
pub fn without_ground_for(reading: Reading, lacking: &[Lacking], keys: Keys) -> String {
    if lacking.len() > MOST_PARTIES {
        return format!("Mag niet alles weten: {} partijen{DOT}{}", lacking.len(), keys.of(Action::Sharing));
    }
    let rules = reading.common_rules();
    let named: Vec<String> = lacking.iter().map(|it| parties::lacking(reading, rules, *it)).collect();
    if named.is_empty() { String::new() } else { format!("Zonder grondslag voor {}", named.join(", ")) }
}

/// After the end: what can be done.
pub fn how_to_report(keys: Keys) -> String {
    format!("Verslag: {}{DOT}heropenen: {}", keys.of(Action::Export), keys.of(Action::ReopenMeeting))
}

/// Nobody sits at the table while there are pupils left.
pub fn nobody_at_table(keys: Keys) -> [String; 2] {
    let open = keys.of(Action::Open);
    ["Er is nu niemand aan tafel.".to_owned(), format!("Kies een leerling in de agenda en druk op {open}.")]
}

/// Nobody waits any more; who was postponed comes back later.
pub fn nobody_left(meeting: &Meeting, keys: Keys) -> [String; 2] {
    let keys = keys.in_place(Place::Meeting);
    let (open, close) = (keys.of(Action::Open), keys.of(Action::CloseMeeting));
    let count = |state| meeting.agenda.iter().filter(|(_, item)| item.state == state).count();
    match (count(AgendaState::Discussed), count(AgendaState::Postponed)) {
        (_, 0) => ["Iedereen is besproken.".to_owned(), format!("Sluit het overleg af met {close}.")],
        (discussed, postponed) => [
            format!("Niemand meer te bespreken: {discussed} besproken, {postponed} doorgeschoven."),
            format!("{open} brengt iemand aan tafel, {close} sluit af."),
        ],
    }
}

/// There is more than the window holds.
pub fn more_below(keys: Keys) -> String {
    format!("… {} toont de rest", keys.of(Action::NextPane))
}

/// What was recorded before this does not fit.
pub fn more_above(lines: usize, keys: Keys) -> String {
    let key = keys.of(Action::NextPane);
    let lines = counts::of(lines, "regel", "regels");
    format!("↑ {lines} eerder{DOT}{key} toont alles")
}

/// The pupil at the table had their turn, or gets it later.
pub fn at_table(state: AgendaState) -> String {
    match state {
        AgendaState::ToDiscuss => AT_TABLE.to_owned(),
        AgendaState::Discussed | AgendaState::Postponed => format!("{AT_TABLE}{DOT}{}", state.label()),
    }
}

/// How the read-back is headed.
pub fn read_back_title(state: AgendaState) -> String {
    labels::capital(state.label())
}

/// How to go on from the read-back.
pub fn bring(name: &str, keys: Keys) -> String {
    let (bring, back) = (keys.of(Action::Discussed), keys.of(Action::Cancel));
    format!("{bring} brengt {name} aan tafel{DOT}{back} gaat terug")
}

/// How to leave the last read-back.
pub fn back(keys: Keys) -> String {
    format!("{} gaat terug naar het overleg", keys.of(Action::Cancel))
}

/// A fact that changed, read back.
pub fn fact_is_now(key: FactKey, from: Option<&str>, to: Option<&str>) -> String {
    let label = labels::capital(key.label());
    match (from, to) {
        // "Op bestemming sinds is nu" is no Dutch.
        (Some(from), Some(to)) if key == FactKey::DestinationSince => format!("{label} {to} (was {from})."),
        (None, Some(to)) if key == FactKey::DestinationSince => format!("{label} {to}."),
        (Some(from), Some(to)) => format!("{label} is nu {to} (was {from})."),
        (None, Some(to)) => format!("{label} is nu {to}."),
        (Some(from), None) => format!("{label} is leeggemaakt (was {from})."),
        (None, None) => String::new(),
    }
}

/// A role that changed hands, read back: `Rob Maas (voetbaltrainer) is nu waakvlam (contact houden).`
pub fn role_is_now(role: Role, from: Option<&str>, to: Option<&str>, kind: Option<WaakvlamKind>) -> String {
    let role = role.label();
    let kind = kind.map(|kind| format!(" ({})", kind.label())).unwrap_or_default();
    match (from, to) {
        (Some(from), Some(to)) if from == to => format!("{to} is nu {role}{kind}."),
        (Some(from), Some(to)) => format!("{to} is nu {role}{kind}, na {from}."),
        (None, Some(to)) => format!("{to} is nu {role}{kind}."),
        (Some(from), None) => format!("{from} is geen {role} meer."),
        (None, None) => String::new(),
    }
}

/// The same sentence with the reason in it.
pub fn because(sentence: &str, reason: Option<&str>) -> String {
    reason.map_or(sentence.to_owned(), |why| format!("{} ({why}).", sentence.trim_end_matches('.')))
}

/// Something that was recorded besides facts, read back: `Contact: 11-12-2026, bellen: gesproken.`
pub fn registered(kind: EntryKind, told: &str) -> String {
    format!("{}: {told}.", labels::capital(super::minutes::entry_label(kind)))
}

/// An agreement, read back.
pub fn agreed(who: &str, what: &str, due: Option<NaiveDate>, today: NaiveDate) -> String {
    let due = due.map(|day| format!(", vóór {}", dates::short(day, today))).unwrap_or_default();
    format!("Afspraak met {who}: {what}{due}.")
}

/// An earlier agreement that changed, read back.
pub fn agreed_again(who: &str, what: &str, due: Option<NaiveDate>, today: NaiveDate) -> String {
    let due = due.map(|day| format!(", vóór {}", dates::short(day, today))).unwrap_or_default();
    format!("Eerdere afspraak met {who}: {what}{due}.")
}

/// A note, read back.
pub fn noted(text: &str) -> String {
    format!("Notitie: {text}")
}

/// A discussion that changed nothing, read back.
pub const NOTHING_CHANGED: &str = "Er is niets veranderd.";
