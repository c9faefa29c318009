//! The words of the second window, for people who sit at the table and see it on a wall; and those of the curtain.

use chrono::NaiveDate;

use super::keys::Keys;
use super::labels::{self, Label as _};
use super::{dates, minutes, who};
use crate::domain::{
    Case, Destination, EntryKind, ExitProfile, FactKey, Holder, PupilId, Reading, Role, SchoolType, Who,
};
use crate::keys::{Action, Place};

/// On a slide about nobody, where no meeting runs.
pub const PROGRAM: &str = "casustafel";
/// Above who comes next.
pub const NEXT: &str = "Volgende";
/// By what the chair recognises the window.
pub fn code(code: u8) -> String {
    format!("Code van dit venster: {code}")
}
/// Before what a pupil heads for.
pub const HEADS_FOR: &str = "Gaat naar";
/// Before the day of leaving school.
pub const LEAVES: &str = "Gaat van school";
/// Nobody has this role.
pub const NOBODY: &str = "nog niemand";
/// Nothing is known of it.
pub const UNKNOWN: &str = "nog niet bekend";
/// Above what was agreed before.
pub const EARLIER: &str = "Eerder afgesproken";
/// Above what is recorded now.
pub const NOW: &str = "Nu vastgelegd";
/// Of a pupil of whom not everybody may know.
pub const ANONYMOUS: &str = "wordt besproken zonder naam";
/// It was taken away.
const TAKEN_AWAY: &str = "niet meer vastgelegd";
/// Under the neutral slide of a window that listens to nothing.
pub const WAITS: &str = "Wacht op casustafel op deze computer.";
/// The program that it listens to is of another version.
pub const OTHER_VERSION: &str =
    "Dit venster is van een andere versie dan casustafel. Sluit het en open het opnieuw.";
/// Several programs run, and nobody said which.
pub const SEVERAL: &str =
    "casustafel draait hier meer dan eens. Sluit er een, of geef met --store aan welke.";
/// Whoever wants to close the window is asked.
pub fn close(yes: &str) -> String {
    format!("Dit venster sluiten? {yes}: ja. Elke andere toets: nee.")
}

/// The meeting: `Uitstroomoverleg · vr 27 nov`.
pub fn meeting(kind: Option<&str>, day: Option<NaiveDate>, today: NaiveDate) -> String {
    let kind = labels::capital(kind.unwrap_or("overleg"));
    match day {
        Some(day) => format!("{kind} · {}", dates::short(day, today)),
        None => kind,
    }
}

/// `7 van 24`
pub fn turn(turn: u16, all: u16) -> String {
    format!("{turn} van {all}")
}

/// `17 jaar · De Kaap (PrO) · klas 5PB`
pub fn about(age: Option<u32>, school: Option<(&str, Option<SchoolType>)>, class: Option<&str>) -> String {
    let parts = [
        age.map(|years| format!("{years} jaar")),
        school.map(|(name, kind)| minutes::school(name, kind)),
        class.map(|class| format!("klas {class}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `werk: regulier werk`
pub fn route(profile: Option<ExitProfile>, destination: Option<Destination>) -> String {
    let parts = [profile.map(ExitProfile::label), destination.map(Destination::label)];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    if parts.is_empty() { UNKNOWN.to_owned() } else { parts.join(": ") }
}

/// What a role is for, and behind it what it is called.
pub fn role(role: Role) -> (String, &'static str) {
    match role {
        Role::Casusregisseur => ("Houdt overzicht".to_owned(), role.label()),
        Role::Waakvlam => ("Houdt contact".to_owned(), role.label()),
        Role::Jobcoach | Role::Mentor => (labels::capital(role.label()), ""),
    }
}

/// Who has a role, and for whom: `Roel Schouten · Jongerenpunt Oosterwaard`.
pub fn who(reading: Reading, case: &Case, holder: Holder) -> String {
    let name = who::around(reading, case, holder.who);
    let known = match holder.who {
        Who::Person(person) => reading.state.person(person),
        Who::Own(_) => None,
    };
    let place = known.and_then(|known| {
        let party = known.facts.party.map(|it| reading.common_rules().party(it).to_owned());
        known.facts.organisation.clone().or(party)
    });
    place.map_or(name.clone(), |place| format!("{name} · {place}"))
}

/// `Bestemming: regulier werk`
pub fn fact(key: FactKey, value: Option<&str>) -> String {
    format!("{}: {}", labels::capital(key.label()), value.unwrap_or(TAKEN_AWAY))
}

/// `Houdt overzicht: Roel Schouten`
pub fn holder(which: Role, who: Option<&str>) -> String {
    format!("{}: {}", role(which).0, who.unwrap_or(NOBODY))
}

/// `Overdracht vastgelegd`
pub fn entry(kind: EntryKind) -> String {
    format!("{} vastgelegd", labels::capital(minutes::entry_label(kind)))
}

/// When an agreement is due.
pub fn due(day: NaiveDate, today: NaiveDate) -> String {
    format!("vóór {}", dates::short(day, today))
}

/// When it was done.
pub fn done(day: NaiveDate, today: NaiveDate) -> String {
    format!("gedaan {}", dates::short(day, today))
}

/// It is not needed any more.
pub const DROPPED: &str = "vervalt";

/// What does not fit.
pub fn more(agreements: usize) -> String {
    match agreements {
        1 => "nog 1 afspraak van eerder".to_owned(),
        more => format!("nog {more} afspraken van eerder"),
    }
}

/// What was recorded before what still fits.
pub fn above(lines: usize) -> String {
    format!("… {lines} hierboven")
}

/// The number stands for a name that not everybody may know.
pub fn number(pupil: PupilId) -> String {
    format!("Leerling {pupil}")
}

/// What the own screen says behind the curtain: what, why, and how it goes on.
pub fn fell(keys: Keys, quiet: bool) -> Vec<String> {
    let said =
        "Op dit scherm en op het tweede scherm staat niets over een leerling. Wat u typte, wacht op u.";
    vec!["Gordijn".to_owned(), said.to_owned(), goes_on(keys, quiet)]
}

/// A second window went away.
pub fn gone(keys: Keys, quiet: bool) -> Vec<String> {
    vec!["Het tweede scherm is weg".to_owned(), MIRRORED.to_owned(), goes_on(keys, quiet)]
}

const MIRRORED: &str = "Ziet u deze tekst op de muur? Dan laat de beamer uw eigen scherm zien. Zet het beeld dan op \
    Uitbreiden (in Windows: Win+P).";

/// Right after it fell no key lifts it: that one was meant for something else.
fn goes_on(keys: Keys, quiet: bool) -> String {
    let keys = keys.in_place(Place::Curtain);
    match quiet {
        true => format!("{} of {}: verder.", keys.of(Action::Accept), keys.of(Action::Curtain)),
        false => "Even wachten …".to_owned(),
    }
}

/// A second window came: is it the one on the wall?
pub fn asks(typed: &str) -> Vec<String> {
    vec![
        "Welke code staat er op de muur?".to_owned(),
        format!("Typ de twee cijfers:  {typed:_<2}"),
        MIRRORED.to_owned(),
        "In een videogesprek: deelt u alleen dat venster? Staan opname en transcriptie uit?".to_owned(),
    ]
}

/// Who sees what, on the tab bar: the second window shows somebody.
pub fn shows(pupil: PupilId) -> String {
    format!("eigen scherm · beamer: {pupil}")
}
/// The second window shows a number, because somebody at the table may not know the name.
pub fn shows_number(pupil: PupilId) -> String {
    format!("eigen scherm · beamer: alleen nummer {pupil}")
}
/// The second window says who comes next.
pub const SHOWS_NEXT: &str = "eigen scherm · beamer: volgende";
/// The second window shows nothing about anybody.
pub const SHOWS_NOBODY: &str = "eigen scherm · beamer: niemand";
/// Neither screen shows anything.
pub const CURTAIN: &str = "gordijn";

/// A window of its own was opened for the second screen.
pub const OPENED: &str =
    "Het tweede venster gaat open. Sleep het naar de beamer, of deel het in het videogesprek.";

/// The system has no way to open one: how it is done by hand.
pub const BY_HAND: &str = "Open zelf een tweede terminalvenster, en typ daar: casustafel beamer";
/// The system gives no place where a second window can listen.
pub const CANNOT_LISTEN: &str = "Een tweede scherm kan hier niet: dit systeem geeft geen plek die alleen van u is. Deel dit venster niet.";
