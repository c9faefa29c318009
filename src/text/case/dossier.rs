//! The dossier of a case: its parts, who may know, the days that follow, and the question before something goes.

use std::collections::BTreeSet;

use crate::domain::query::{Lacking, Term};
use crate::domain::rules::Rules;
use crate::domain::{Case, Entry, EntryKind, Party, PartyRef, Reading};
use crate::keys::Action;
use crate::text::entries::{Around, Entries};
use crate::text::keys::Keys;
use crate::text::labels::capital;
use crate::text::{amounts, parties};

/// What a part of the dossier is called.
pub fn title(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "Contact",
        EntryKind::Signal => "Signalen",
        EntryKind::Handover => "Overdracht",
        EntryKind::Provision => "Werk en indicaties",
        EntryKind::Placement => "Stage en werk",
        EntryKind::Enrolment => "Inschrijving",
        EntryKind::Relative => "Ouders en eigen netwerk",
        EntryKind::Sharing => "Delen",
        EntryKind::Disclosure => "Verteld aan",
        EntryKind::Delay => "Uitstroom verschoven",
    }
}

/// `niet besproken: 12`
pub fn undiscussed(count: usize) -> String {
    format!("niet besproken: {count}")
}

/// The parties that may know, from the longest way of saying it to the shortest.
pub fn shared(reading: Reading, rules: &Rules, open: &BTreeSet<PartyRef>) -> [String; 2] {
    let name = |it| parties::shared_with(reading, rules, it);
    let names = || open.iter().map(name).collect::<Vec<_>>().join(", ");
    match open.len() {
        0 => ["delen: nog met niemand".to_owned(), "delen: nog met niemand".to_owned()],
        1 => [format!("delen: {}", names()), "delen: 1 partij".to_owned()],
        count => [format!("delen: {}", names()), format!("delen: {count} partijen")],
    }
}

/// The parties that work on the case without a ground; likewise.
pub fn without_ground(reading: Reading, case: &Case, lacking: &[Lacking]) -> [String; 2] {
    let rules = reading.rules(case);
    let names: Vec<String> = lacking.iter().map(|it| parties::lacking(reading, rules, *it)).collect();
    [format!("zonder grondslag: {}", names.join(", ")), format!("zonder grondslag: {}", lacking.len())]
}

/// A handover that nobody confirmed yet.
pub const UNCONFIRMED: &str = "nog niet bevestigd";
/// A ground that does not hold any more.
pub const ENDED: &str = "geldt niet meer";

/// What a day that follows from others is called, where labels stand in a narrow column.
pub fn term_label(term: Term) -> &'static str {
    match term {
        Term::Compulsory => "Leerplicht tot",
        Term::Discuss => "Bespreek vanaf",
        Term::Monitor => "Gevolgd tot",
        Term::Aftercare => "Nazorg tot",
        Term::Destroy => "Mag weg vanaf",
    }
}

/// How that day comes about, and why it cannot be changed here.
pub fn term_rule(rules: &Rules, term: Term) -> String {
    let numbers = &rules.numbers;
    match term {
        Term::Compulsory => format!(
            "Volgt uit de geboortedatum: leerplicht tot het einde van het schooljaar waarin iemand {} wordt. \
             Controleer met leerplicht.",
            numbers.compulsory_age.0
        ),
        Term::Discuss => format!(
            "Volgt uit de uitstroomdatum: {} ervoor is de leerling besproken.",
            amounts::months(numbers.discussed_before)
        ),
        Term::Monitor => format!(
            "Tot deze dag volgt het {} wie geen startkwalificatie heeft. De leeftijd staat bij instellingen.",
            rules.party(Party::Doorstroompunt)
        ),
        Term::Aftercare => {
            "Volgt uit de dag van uitstroom. Hoelang de nazorg duurt staat bij instellingen.".to_owned()
        }
        Term::Destroy => format!(
            "{} na uitschrijving, niet voor de nazorg voorbij is, en als er geen afspraak of signaal meer \
             openstaat. Dat is gebruik: de wet noemt geen termijn.",
            capital(&amounts::months(numbers.kept_at_least()))
        ),
    }
}

/// The question before an entry goes.
pub const TAKE_AWAY: &str = "Weghalen?";
/// The question before a ground is withdrawn.
pub const WITHDRAW: &str = "Grondslag intrekken?";

/// What goes, and what stays.
pub fn take_away(reading: Reading, case: &Case, entry: &Entry, keys: Keys) -> [String; 2] {
    let line = capital(&Entries { reading, around: Around::Now(case) }.line(entry));
    let after = if entry.kind == EntryKind::Sharing {
        "Vanaf vandaag mag deze partij hier niet meer van weten. De regel blijft staan, met de dag erbij."
            .to_owned()
    } else {
        let undo = keys.on_screens().of(Action::Undo);
        format!("In de tijdlijn blijft staan dat het er was. Met {undo} staat het er weer.")
    };
    [format!("{line}."), after]
}
