//! The notice line: what just happened, in one sentence.

use std::collections::BTreeSet;

use super::events::Teller;
use super::keys::Keys;
use super::start::grouped;
use super::words::either;
use super::{counts, naming};
use crate::domain::{
    Actor, AgendaState, AgreementFact, Cause, Entity, Event, Fact, Group, Meeting, MeetingFact, MeetingId,
    MeetingPhase, NameForm, PersonFact, PupilId, Reading, Setting,
};
use crate::keys::{Action, Place};

/// Everything is so already.
pub const NOTHING_TO_CHANGE: &str = "Dat was al zo. Er is niets veranderd.";
/// All who are marked have landed.
pub fn landed_already(count: usize) -> String {
    format!(
        "Deze {} zijn al geland. Een datum die niet klopt, verandert u per leerling.",
        counts::pupils(count)
    )
}
/// Asked for by who is used to saving.
pub const ALL_SAVED: &str = "Alles is opgeslagen. U hoeft niets te bewaren: dat gebeurt vanzelf.";
/// Nobody to do it with.
pub const NO_PUPIL: &str = "Er staat geen leerling onder de cursor.";
/// It is done with one pupil, though others are marked.
pub fn only_one(reading: Reading, pupil: PupilId, marked: usize) -> String {
    let name = reading.name(pupil, NameForm::Spoken);
    format!("Dit gaat alleen over {name}, onder de cursor; niet over wie gemerkt is ({marked}).")
}

/// Nothing is changed from a meeting that is closed.
pub fn meeting_closed(meeting: MeetingId, keys: Keys) -> String {
    format!(
        "Overleg {meeting} is afgesloten: van hier verandert niets. {} opent de casus; {} heropent het overleg.",
        keys.of(Action::Open),
        keys.of(Action::ReopenMeeting)
    )
}

/// Before a meeting begins, the key of a destination is easily taken for the one that begins it.
pub fn not_begun(keys: Keys) -> String {
    format!(
        "{} kiest een bestemming. Het overleg begint met {}.",
        keys.of(Action::SetDestination),
        keys.of(Action::StartMeeting)
    )
}

/// Between two pupils only the keys of the read-back work; what others do, they do at the table.
pub fn read_back(between: Keys, table: Keys) -> String {
    format!(
        "U leest nu terug wat er is vastgelegd. {} gaat terug naar de tafel; daar werken {} en de andere toetsen weer.",
        between.of(Action::Cancel),
        table.of(Action::Undo)
    )
}

/// A typed text is kept.
pub const DRAFT_KEPT: &str = "Wat u typte is bewaard. Open hetzelfde veld weer om verder te gaan.";
/// The mouse is on.
pub const MOUSE_ON: &str = "De muis werkt. Tekst selecteren gaat nu met shift ingedrukt.";
/// The mouse is off.
pub const MOUSE_OFF: &str = "De muis is uit.";

/// Something belongs to the meeting that runs, and none does.
pub const NO_MEETING_RUNS: &str = "Er is nu geen overleg bezig. Wat u wijzigt, hoort dus bij geen overleg.";

/// What was recorded away from the table belongs to the meeting that runs.
pub fn in_meeting(told: &str, meeting: MeetingId, keys: Keys) -> String {
    format!("{told} Hoort bij overleg {meeting}; {} legt erbuiten vast.", keys.of(Action::BesideMeeting))
}

/// What was recorded is about pupils on the agenda of the meeting that runs, and about others.
pub fn not_in_meeting(told: &str, meeting: MeetingId) -> String {
    format!("{told} Hoort niet bij overleg {meeting}: niet iedereen staat op die agenda.")
}

/// What is recorded of pupils is kept out of the meeting from now on.
pub fn beside(meeting: MeetingId, keys: Keys) -> String {
    let turn = keys.of(Action::BesideMeeting);
    format!(
        "Wat u nu over leerlingen vastlegt, komt niet in het verslag van {meeting}, op geen enkel scherm. {turn} draait \
         dat om."
    )
}

/// What was recorded of somebody on the agenda while that is so.
pub fn recorded_beside(told: &str, meeting: MeetingId, keys: Keys) -> String {
    format!("{told} Buiten overleg {meeting}; {} draait dat om.", keys.of(Action::BesideMeeting))
}

/// What changes belongs to the meeting that runs again.
pub fn belongs_again(meeting: MeetingId) -> String {
    format!("Wat u wijzigt bij leerlingen op de agenda van {meeting}, hoort weer bij dat overleg.")
}

/// The key that ends other programs was pressed.
pub fn interrupted(keys: Keys) -> String {
    let (pressed, quit) = (keys.of(Action::Interrupted), keys.of(Action::Quit));
    format!("{pressed} doet hier niets. Stoppen doet u met {quit}; er gaat nooit iets verloren.")
}

/// A paste outside a field.
pub fn paste_refused(keys: Keys) -> String {
    format!("Plakken kan alleen in een veld. Er is niets veranderd. Open eerst een veld{}.", fields(keys))
}

/// Keys that came too quickly to be typed, outside a field; whether the first of them was done.
pub fn too_quick(left_out: usize, done: bool, keys: Keys) -> String {
    let only = if done { "Alleen de eerste toets is gedaan. " } else { "" };
    format!(
        "Dit kwam sneller dan iemand typt. {only}Weggelaten: {}. Plakken kan in een veld{}.",
        characters(left_out),
        fields(keys)
    )
}

/// Fields that can be opened on this screen.
fn fields(keys: Keys) -> String {
    let fields = [Action::AddAgreement, Action::AddNote, Action::Search];
    let open: Vec<String> = fields.into_iter().filter_map(|field| keys.key(field)).collect();
    let open: Vec<&str> = open.iter().map(String::as_str).collect();
    if open.is_empty() { String::new() } else { format!(", bijvoorbeeld met {}", either(&open)) }
}

/// So many characters did not fit into the field.
pub fn too_long(left_out: usize) -> String {
    let gone = characters(left_out);
    format!("De tekst is te lang voor dit veld: aan het eind {gone} weggelaten.")
}

/// `1 teken`, `1.234 tekens`
fn characters(count: usize) -> String {
    match count {
        1 => "1 teken".to_owned(),
        many => format!("{} tekens", grouped(u64::try_from(many).unwrap_or(u64::MAX))),
    }
}

/// No agreement to do it with. Not every screen can make one.
pub fn no_agreement(keys: Keys) -> String {
    match keys.key(Action::AddAgreement) {
        Some(add) => format!("Hier is geen afspraak. Maak er een met {add}."),
        None => "Hier is geen afspraak. Maak er een bij een leerling, in Lijst of in Overleg.".to_owned(),
    }
}

/// No meeting to do it with.
pub fn no_meeting(keys: Keys) -> String {
    let new = keys.in_place(Place::Meeting).of(Action::NewMeeting);
    format!("Er is nog geen overleg. Maak er een in Overleg met {new}.")
}

/// Nobody at the table.
pub fn nobody_at_table(keys: Keys) -> String {
    let open = keys.of(Action::Open);
    format!("Er is niemand aan tafel. Kies een leerling in de agenda en druk op {open}.")
}

/// A key about a pupil, with the cursor on another than the one at the table.
pub fn not_at_table(reading: Reading, at_table: PupilId, selected: PupilId, keys: Keys) -> String {
    let name = |pupil| reading.name(pupil, NameForm::Spoken);
    let open = keys.of(Action::Open);
    format!(
        "Aan tafel is {}; {open} zet {} aan tafel. Er is niets veranderd.",
        name(at_table),
        name(selected)
    )
}

/// A fact is not withdrawn but changed.
pub fn change_it(keys: Keys) -> String {
    format!("Dit gegeven wijzigt u met {}; daar kunt u het ook leegmaken.", keys.of(Action::Open))
}

/// The key does nothing on this screen.
pub fn not_here(keys: Keys) -> String {
    format!("Dat kan op dit scherm niet. Met {} ziet u wat hier wel kan.", keys.of(Action::Help))
}

/// What many records come to is one act: the key that takes back `what` (`dit`, `alles`) at once.
pub fn one_undo(what: &str, keys: Keys) -> String {
    format!("Met {} maakt u {what} in één keer ongedaan.", keys.on_screens().of(Action::Undo))
}

/// What was recorded: the event that was asked for, and how much went with it. `None` for what is seen and needs no
/// words.
pub fn recorded(reading: Reading, keys: Keys, group: &Group, named: &BTreeSet<PupilId>) -> Option<String> {
    let told = what_was_recorded(reading, keys, group)?;
    let names: Vec<_> = named.iter().map(|pupil| reading.name(*pupil, NameForm::Numbered)).collect();
    Some(if names.is_empty() { told } else { format!("{} {told}", naming::names(&names)) })
}

fn what_was_recorded(reading: Reading, keys: Keys, group: &Group) -> Option<String> {
    let main = main_event(group)?;
    if let Some(meeting) = closed_in(main) {
        return reading.state.meeting(meeting).map(|meeting| closed(meeting, keys));
    }
    if let Some(told) = handed_on(reading, keys, group) {
        return Some(told);
    }
    let told = Teller::new(reading).event(main);
    // What the program did itself, and what started or ended a meeting, is not taken back by undoing.
    let undo = keys.of(Action::Undo);
    let undoable = group.by != Actor::System && !group.events.iter().any(is_phase);
    let pupils: BTreeSet<PupilId> = group.events.iter().filter_map(about_pupil).collect();
    if undoable && pupils.len() > 1 {
        let others = counts::pupils(pupils.len() - 1);
        return Some(format!("{told} Zo ook bij nog {others}; {undo} maakt alles samen ongedaan."));
    }
    Some(match (told_besides(group), undoable) {
        (0, _) | (_, false) => told,
        (1, true) => format!("{told} En nog 1 wijziging; {undo} maakt ze samen ongedaan."),
        (more, true) => format!("{told} En nog {more} wijzigingen; {undo} maakt ze samen ongedaan."),
    })
}

/// An undo or redo, with what it did.
pub fn taken_back(reading: Reading, group: &Group, left: usize) -> String {
    let what = main_event(group).map(|main| Teller::new(reading).event(main)).unwrap_or_default();
    let verb = match group.cause {
        Cause::Redo(_) => "Opnieuw gedaan",
        Cause::Do | Cause::Undo(_) => "Ongedaan gemaakt",
    };
    let count = group.events.len();
    let many = if count > 1 {
        format!(" ({} wijzigingen)", grouped(u64::try_from(count).unwrap_or(u64::MAX)))
    } else {
        String::new()
    };
    let pupils: BTreeSet<PupilId> = group.events.iter().filter_map(about_pupil).collect();
    let others = match main_event(group).map(about_pupil) {
        Some(Some(_)) if pupils.len() > 1 => format!(" Zo ook bij nog {}.", counts::pupils(pupils.len() - 1)),
        _ => String::new(),
    };
    let left = match left {
        0 => String::new(),
        1 => " Eén veld was intussen weer veranderd en bleef zoals het is.".to_owned(),
        left => format!(" {left} velden waren intussen weer veranderd en bleven zoals ze zijn."),
    };
    format!("{verb}{many}: {what}{others}{left}")
}

/// A colleague handed on what they carried, and may have got a last day with it.
fn handed_on(reading: Reading, keys: Keys, group: &Group) -> Option<String> {
    let last = group.events.iter().find_map(|event| {
        let Event::PersonSet { person, to: Some(PersonFact::Until(last)), .. } = event else { return None };
        Some((*person, *last))
    });
    let (leaver, last) = last.filter(|_| group.events.len() > 1)?;
    let went = group.events.iter().filter(|event| match event {
        Event::RoleSet { from: Some(from), .. } => from.person() == Some(leaver),
        Event::AgreementSet {
            to: Some(AgreementFact::Owner(_) | AgreementFact::With(_) | AgreementFact::HandedOn(_)),
            ..
        } => true,
        Event::MeetingSet { .. } | Event::AttendanceSet { to: Some(_), .. } => true,
        Event::UserSet { .. }
        | Event::SettingSet { .. }
        | Event::PupilAdded { .. }
        | Event::PupilSet { .. }
        | Event::ListValueSet { .. }
        | Event::RoleSet { .. }
        | Event::EntrySet { .. }
        | Event::PersonAdded { .. }
        | Event::PersonSet { .. }
        | Event::AgreementAdded { .. }
        | Event::AgreementSet { .. }
        | Event::NoteAdded { .. }
        | Event::NoteSet { .. }
        | Event::Marked { .. }
        | Event::MeetingAdded { .. }
        | Event::AttendanceSet { .. }
        | Event::AgendaSet { .. }
        | Event::AgendaOrdered { .. }
        | Event::Hidden { .. }
        | Event::Shown { .. } => false,
    });
    let (name, count) = (super::who::person(reading, leaver), went.count());
    let things = counts::of(count, "zaak", "zaken");
    let last = super::dates::numeric(last);
    let undo = keys.of(Action::Undo);
    Some(format!("{name} draagt {things} over; laatste dag {last}. Met {undo} maakt u alles samen ongedaan."))
}

/// A meeting was closed: how far it came, and what is next.
fn closed(meeting: &Meeting, keys: Keys) -> String {
    let count = |state| meeting.agenda.iter().filter(|(_, item)| item.state == state).count();
    let (discussed, postponed) = (count(AgendaState::Discussed), count(AgendaState::Postponed));
    format!(
        "Overleg {} is afgesloten: {discussed} besproken, {postponed} doorgeschoven. Met {} maakt u het verslag.",
        meeting.id,
        keys.of(Action::Export)
    )
}

/// The event that somebody asked for; the others in the group went with it.
fn main_event(group: &Group) -> Option<&Event> {
    // The first of equals: `min_by_key` keeps it.
    group.events.iter().filter(|event| !is_about_the_table(event)).min_by_key(|event| match event {
        Event::MeetingSet { to: Some(MeetingFact::Phase(_) | MeetingFact::Reopened(_)), .. } => 0,
        // The turn of a school year: all else in it follows from that.
        Event::SettingSet { to: Some(Setting::SchoolYears(_)), .. }
        | Event::SettingSet { from: Some(Setting::SchoolYears(_)), .. } => 0,
        Event::MeetingAdded { .. } => 1,
        Event::Hidden { entity: Entity::Meeting(_) } | Event::Shown { entity: Entity::Meeting(_) } => 1,
        Event::RoleSet { .. } => 2,
        Event::PupilSet { to: Some(Fact::Status(_)), .. } => 3,
        Event::AgendaOrdered { .. } | Event::ListValueSet { .. } => 6,
        Event::PersonAdded { .. } => 5,
        Event::UserSet { .. }
        | Event::SettingSet { .. }
        | Event::PupilAdded { .. }
        | Event::PupilSet { .. }
        | Event::EntrySet { .. }
        | Event::PersonSet { .. }
        | Event::AgreementAdded { .. }
        | Event::AgreementSet { .. }
        | Event::NoteAdded { .. }
        | Event::NoteSet { .. }
        | Event::Marked { .. }
        | Event::MeetingSet { .. }
        | Event::AttendanceSet { .. }
        | Event::AgendaSet { .. }
        | Event::Hidden { .. }
        | Event::Shown { .. } => 4,
    })
}

/// Whose fact or role an event changes.
fn about_pupil(event: &Event) -> Option<PupilId> {
    match event {
        Event::PupilAdded { pupil, .. }
        | Event::PupilSet { pupil, .. }
        | Event::EntrySet { pupil, .. }
        | Event::AgreementAdded { pupil, .. }
        | Event::RoleSet { pupil, .. } => Some(*pupil),
        Event::UserSet { .. }
        | Event::SettingSet { .. }
        | Event::ListValueSet { .. }
        | Event::PersonAdded { .. }
        | Event::PersonSet { .. }
        | Event::AgreementSet { .. }
        | Event::NoteAdded { .. }
        | Event::NoteSet { .. }
        | Event::Marked { .. }
        | Event::MeetingAdded { .. }
        | Event::MeetingSet { .. }
        | Event::AttendanceSet { .. }
        | Event::AgendaSet { .. }
        | Event::AgendaOrdered { .. }
        | Event::Hidden { .. }
        | Event::Shown { .. } => None,
    }
}

fn told_besides(group: &Group) -> usize {
    group.events.iter().filter(|event| !is_about_the_table(event)).count().saturating_sub(1)
}

fn is_phase(event: &Event) -> bool {
    matches!(event, Event::MeetingSet { to: Some(MeetingFact::Phase(_)), .. })
}

/// The meeting that starts with this.
pub fn started_in(event: &Event) -> Option<MeetingId> {
    let running = Some(MeetingFact::Phase(MeetingPhase::Running));
    let Event::MeetingSet { meeting, from, to } = event else { return None };
    let starts = *to == running && *from != Some(MeetingFact::Phase(MeetingPhase::Closed));
    starts.then_some(*meeting)
}

/// What was recorded, and what has to be known with it.
pub fn and_let_op(told: &str, let_op: &str) -> String {
    format!("{told} Let op: {let_op}.")
}

fn closed_in(event: &Event) -> Option<MeetingId> {
    let closed = Some(MeetingFact::Phase(MeetingPhase::Closed));
    let Event::MeetingSet { meeting, to, .. } = event else { return None };
    (*to == closed).then_some(*meeting)
}

fn is_about_the_table(event: &Event) -> bool {
    matches!(event, Event::MeetingSet { from, to, .. }
        if to.as_ref().or(from.as_ref()).is_some_and(|fact| matches!(fact, MeetingFact::AtTable(_))))
}
