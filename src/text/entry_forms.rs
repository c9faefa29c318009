//! Forms and lists of what is recorded in a case: titles, what may be typed, what to think of.

pub mod explain;

use chrono::NaiveDate;

use super::entries::Entries;
use super::keys::Keys;
use super::labels::Label;
use super::{amounts, dates};
use crate::domain::rules::Rules;
use crate::domain::{Entry, EntryKey, EntryKind, Giver, HandoverKind, Need, SignalKind};
use crate::keys::Action;

/// The choice that leaves what is recorded.
pub const KEEP: &str = "niet wijzigen";
/// Beside the last day of work that was lost.
pub const LAST_WORKING_DAY: &str = "laatste werkdag";
/// Beside the line of an agreement that is made at once.
pub const NEW_AGREEMENT: &str = "afspraak";
/// What such a line holds.
pub const HELP_NEW_AGREEMENT: &str = "Bijvoorbeeld: werk zoeken @fatima vr 11 dec. Leeg: nog geen afspraak.";
/// What becomes of the day since when a pupil has a job that is lost.
pub fn landing_ends(since: &str) -> String {
    format!("Met 'geen bestemming' vervalt ook: op bestemming sinds {since}.")
}
/// Title of dealing with a signal.
pub const HANDLED: &str = "signaal afhandelen";
/// Title of somebody new of the own network who becomes waakvlam.
pub const OWN_WAAKVLAM: &str = "waakvlam uit het eigen netwerk";

/// Title of a form for a new entry.
pub const fn new(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "contact vastleggen",
        EntryKind::Signal => "signaal vastleggen",
        EntryKind::Handover => "nieuwe overdracht",
        EntryKind::Provision => "indicatie of voorziening",
        EntryKind::Placement => "nieuwe stage of nieuw werk",
        EntryKind::Enrolment => "nieuwe inschrijving",
        EntryKind::Relative => "ouder of eigen netwerk",
        EntryKind::Sharing => "delen: wie mag het weten?",
        EntryKind::Disclosure => "vastleggen wat is verteld",
        EntryKind::Delay => "uitstroom verschoven",
    }
}

/// Title of a form for an entry that changes.
pub const fn change(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "contact wijzigen",
        EntryKind::Signal => "signaal wijzigen",
        EntryKind::Handover => "overdracht wijzigen",
        EntryKind::Provision => "indicatie of voorziening",
        EntryKind::Placement => "stage of werk wijzigen",
        EntryKind::Enrolment => "inschrijving wijzigen",
        EntryKind::Relative => "ouder of eigen netwerk wijzigen",
        EntryKind::Sharing => "delen wijzigen",
        EntryKind::Disclosure => "wat is verteld wijzigen",
        EntryKind::Delay => "verschoven uitstroom wijzigen",
    }
}

/// `signaal: baan kwijt`
pub fn signal(kind: SignalKind) -> String {
    format!("signaal: {}", kind.label())
}

/// In a field of choices that holds none.
pub const fn nothing_chosen(need: Need) -> &'static str {
    match need {
        Need::Needed => "kies …",
        Need::Optional => "niet ingevuld",
    }
}

/// Nothing was chosen where something must be.
pub const NEEDS_CHOICE: &str = "Kies hier iets.";

/// Under the organisation of a ground that names none: for whom it is.
pub fn ground_for_all(kind: &str) -> String {
    format!("Leeg: dit geldt voor alle organisaties van de soort {kind}.")
}

/// What may be typed in a field, where that is not plain and holds in every region.
const HELP: &[(EntryKey, &str)] = &[
    (EntryKey::Note, "Objectief en bondig, geen diagnose."),
    (EntryKey::Via, "Bijvoorbeeld: via zijn zus, via de jobcoach."),
    (EntryKey::Organisation, "Alleen deze organisatie; leeg is elke van deze soort."),
    (EntryKey::Next, "Wanneer weer? Leeg: dan telt het ritme van de waakvlam of de nazorg."),
    (EntryKey::SchoolAskedOn, "In de nazorg vraagt u altijd eerst bij school (Roadmap, stap C)."),
    (EntryKey::WwCheckedOn, "Ga met UWV na of er recht op WW is (Roadmap, stap C)."),
    (EntryKey::Question, "Welke ondersteuning vraagt de leerling of de ouder?"),
    (EntryKey::Receiver, "Wie het daar oppakt: naam en functie."),
    (EntryKey::ConfirmedOn, "De dag waarop de ontvanger liet weten dat het is aangekomen."),
    (EntryKey::WageValue, "Een percentage, alleen als het nodig is."),
    (EntryKey::Hours, "Een getal van 1 tot en met 60."),
    (EntryKey::Level, "Een getal van 1 tot en met 4."),
    (EntryKey::Purpose, "Waarvoor: bijvoorbeeld begeleiding naar werk."),
    (EntryKey::What, "Kort wat is verteld, niet meer dan nodig. Leeg: er is niets verteld."),
    (EntryKey::Giver, "Bij toestemming; leeg: wie het op deze leeftijd geeft."),
    (EntryKey::Phone, "Alleen om contact te houden in deze casus."),
    (EntryKey::Name, "Deze persoon staat alleen in deze casus, nergens anders."),
];

/// What may be typed in a field, where that is not plain.
pub fn help(rules: &Rules, key: EntryKey) -> String {
    if key == EntryKey::InvolvedUntil {
        let least = amounts::months(rules.numbers.involved);
        return format!("Leeg: {least} na een warme overdracht met ondersteuningsvraag.");
    }
    let said = HELP.iter().find(|(own, _)| *own == key).map(|(_, said)| *said);
    said.unwrap_or_default().to_owned()
}

/// Over the form of a signal in nazorg.
pub const ASK_SCHOOL: &str = "Deze leerling is in de nazorg: vraag eerst bij school of de jongere daar nog in beeld is (Roadmap, stap C).";
/// Over the form of a lost job.
pub const CHECK_WW: &str = "Baan kwijt: ga met UWV na of er recht op WW is (Roadmap, stap C).";

/// Over the provisions of a case.
pub const PROVISIONS: &str = "Indicaties en voorzieningen";
/// Over stage and work.
pub const PLACEMENTS: &str = "Stage en werk";
/// Over the enrolments.
pub const ENROLMENTS: &str = "Inschrijving";
/// Over diplomas.
pub const QUALIFICATIONS: &str = "Diploma";
/// Over the parties that work on the case without a ground.
pub const WITHOUT_GROUND: &str = "Betrokken, nog zonder grondslag";
/// Over the grounds.
pub const GROUNDS: &str = "Wie mag het weten";
/// Over what was told to whom.
pub const TOLD: &str = "Wat is verteld";
/// Over parents and guardians.
pub const GUARDIANS: &str = "Ouders en voogden";
/// Over the own network.
pub const OWN_NETWORK: &str = "Eigen netwerk (alleen in deze casus)";
/// Over what is known of the pupil.
pub const PUPIL_SELF: &str = "De leerling zelf";

/// Adds an entry.
pub const fn add(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "contact vastleggen",
        EntryKind::Signal => "signaal vastleggen",
        EntryKind::Handover => "nieuwe overdracht",
        EntryKind::Provision => "indicatie of voorziening toevoegen",
        EntryKind::Placement => "stage of werk toevoegen",
        EntryKind::Enrolment => "inschrijving toevoegen",
        EntryKind::Relative => "iemand uit het eigen netwerk toevoegen",
        EntryKind::Sharing => "partij toevoegen",
        EntryKind::Disclosure => "vastleggen wat is verteld",
        EntryKind::Delay => "uitstroom verschoven",
    }
}

/// Adds a parent or guardian.
pub const ADD_GUARDIAN: &str = "ouder of voogd toevoegen";
/// Adds somebody of the own network who becomes waakvlam.
pub const ADD_OWN: &str = "iemand uit het eigen netwerk toevoegen …";
/// A provision with its days.
pub const DETAILS: &str = "met een andere datum, of geldig tot …";
/// Through whom a waakvlam keeps in touch, and how often.
pub const TERMS: &str = "via wie, en hoe vaak …";
/// Beside a party without a ground.
pub const NO_GROUND: &str = "nog geen grondslag";
/// Beside somebody of whom nobody knows the party.
pub const ASK_PARTY: &str = "vraag van welke partij";
/// Beside somebody of the own network.
pub const THIS_CASE_ONLY: &str = "eigen netwerk";
/// Nothing is recorded of a provision.
pub const NOT_DISCUSSED: &str = "niet besproken";

/// Titles of the lists of a case.
pub mod list {
    /// Contacts and signals.
    pub const TOUCH: &str = "contact of signaal";
    /// What kind of signal.
    pub const SIGNALS: &str = "wat is er gemeld?";
    /// Handovers.
    pub const HANDOVERS: &str = "overdracht";
    /// Work and indications.
    pub const WORK: &str = "werk en indicaties";
    /// Who may know.
    pub const SHARING: &str = "delen";
    /// Parents and own network.
    pub const CIRCLE: &str = "ouders en eigen netwerk";
}

/// In the top line of a list whose rows can go: `Del haalt weg`.
pub fn takes_away(keys: Keys) -> String {
    format!("{} haalt weg", keys.of(Action::DeleteForward))
}

/// In the top line of the list of grounds: `Del trekt in`.
pub fn withdraws(keys: Keys) -> String {
    format!("{} trekt in", keys.of(Action::DeleteForward))
}

/// `afhandelen: baan kwijt`
pub fn handle(signal: &str) -> String {
    format!("afhandelen: {signal}")
}

/// How far it is with a provision, and since when.
pub fn provision(known: Option<&Entry>) -> String {
    let Some(entry) = known else { return NOT_DISCUSSED.to_owned() };
    let state = entry.provision_state().map_or(NOT_DISCUSSED, |state| state.label());
    let since = entry.on().map(|on| format!("sinds {}", dates::numeric(*on)));
    let until = entry.valid_until().map(|until| format!("t/m {}", dates::numeric(*until)));
    joined([Some(state.to_owned()), since, until])
}

/// An entry as a row of a list: what it is, and what one may want to know of it.
pub fn row(told: Entries, entry: &Entry, today: NaiveDate) -> (String, String) {
    let value = |key| entry.get(key).map(|fact| told.value(fact));
    let word = |word: &str, key| value(key).map(|value| format!("{word} {value}"));
    let first = |key| value(key).unwrap_or_default();
    match entry.kind {
        EntryKind::Contact => (told.line(entry), first(EntryKey::On)),
        EntryKind::Signal => {
            (first(EntryKey::SignalKind), joined([value(EntryKey::On), word("door", EntryKey::SignalSource)]))
        }
        EntryKind::Handover => {
            let kind = match entry.handover_kind() {
                Some(HandoverKind::None) | None => "geen overdracht".to_owned(),
                Some(kind) => kind.label().to_owned(),
            };
            let confirmed = match (entry.handover_kind(), entry.confirmed_on()) {
                (Some(HandoverKind::None), _) => None,
                (_, Some(on)) => Some(format!("bevestigd op {}", dates::numeric(*on))),
                (_, None) => Some("nog niet bevestigd".to_owned()),
            };
            let to = value(EntryKey::ToParty).map(|to| format!("{kind}, naar {to}"));
            (to.unwrap_or(kind), joined([value(EntryKey::On), confirmed]))
        }
        EntryKind::Provision => (first(EntryKey::Provision), provision(Some(entry))),
        EntryKind::Placement => {
            (format!("{} bij {}", first(EntryKey::PlacementKind), first(EntryKey::Company)), {
                let days = match (value(EntryKey::Start), value(EntryKey::End)) {
                    (Some(start), Some(end)) => Some(format!("{start} t/m {end}")),
                    (Some(start), None) => Some(format!("vanaf {start}")),
                    (None, end) => end.map(|end| format!("t/m {end}")),
                };
                joined([days, value(EntryKey::Hours).map(|hours| format!("{hours} uur"))])
            })
        }
        EntryKind::Enrolment => (
            joined([value(EntryKey::Course), word("niveau", EntryKey::Level)]),
            joined([word("aangemeld", EntryKey::AppliedOn), word("ingeschreven:", EntryKey::Enrolled)]),
        ),
        EntryKind::Relative => (
            joined([value(EntryKey::Name), value(EntryKey::Relation)]),
            joined([
                word("gezag:", EntryKey::Authority),
                word("informeren:", EntryKey::Inform),
                value(EntryKey::Phone),
            ]),
        ),
        EntryKind::Sharing => (
            format!("{}: {}", told.name(entry), first(EntryKey::Ground)),
            joined([word("van", EntryKey::Giver), Some(standing(entry, today))]),
        ),
        EntryKind::Disclosure => {
            (format!("aan {}: {}", told.name(entry), first(EntryKey::What)), first(EntryKey::On))
        }
        EntryKind::Delay => (
            format!("van {} naar {}", first(EntryKey::ExitWas), first(EntryKey::ExitBecame)),
            first(EntryKey::Note),
        ),
    }
}

/// Whether a ground holds: since when, or from when not any more.
fn standing(ground: &Entry, today: NaiveDate) -> String {
    match (ground.withdrawn_on(), ground.valid_until(), ground.on()) {
        (Some(day), ..) => format!("ingetrokken op {}", dates::numeric(*day)),
        (_, Some(until), _) if *until < today => format!("afgelopen op {}", dates::numeric(*until)),
        (_, Some(until), _) => format!("t/m {}", dates::numeric(*until)),
        (_, _, Some(on)) => format!("sinds {}", dates::numeric(*on)),
        _ => String::new(),
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Beside the terms of a role.
pub mod term {
    /// What kind of waakvlam.
    pub const KIND: &str = "wat doet de waakvlam";
    /// Through whom.
    pub const VIA: &str = "via wie";
    /// Through nobody.
    pub const DIRECT: &str = "rechtstreeks";
    /// How often.
    pub const RHYTHM: &str = "contact elke (weken)";
    /// Why it changes.
    pub const REASON: &str = "reden (mag leeg)";
    /// Title of the terms of a waakvlam.
    pub const TITLE: &str = "waakvlam: via wie, en hoe vaak";
    /// Title of the reason: somebody else gets the role, or nobody.
    pub const fn replaced(by_somebody: bool) -> &'static str {
        if by_somebody { "waarom een ander?" } else { "waarom niemand?" }
    }
    /// What through whom means.
    pub const HELP_VIA: &str = "Als het contact met de leerling via iemand anders loopt.";
    /// Why it is asked why.
    pub const HELP_REASON: &str = "De reden blijft bij de casus staan. Leeg laten mag.";

    /// What an empty rhythm comes to.
    pub fn help_rhythm(rules: &crate::domain::rules::Rules) -> String {
        let weeks = rules.numbers.waakvlam_rhythm.0;
        format!("Hoe vaak iemand contact heeft. Leeg: elke {weeks} weken (instellingen).")
    }
}

/// What this casustafel is set to.
pub mod settings {
    use crate::domain::SettingKey;
    use crate::domain::rules::{NumberKey, Rules};
    use crate::text::amounts;

    /// The title.
    pub const TITLE: &str = "instellingen";

    /// What may be typed.
    pub fn help(rules: &Rules, key: SettingKey) -> String {
        let range = |key: NumberKey| amounts::range(&key.range());
        match key {
            SettingKey::AftercarePoints => {
                let points = amounts::row(rules.numbers.aftercare_points.iter().map(|point| point.0));
                format!("Na hoeveel maanden iemand belt, oplopend: {points}.")
            }
            SettingKey::AftercareMonths => {
                format!("Hoe lang de nazorg duurt na de uitstroom: {}.", range(NumberKey::Aftercare))
            }
            SettingKey::WaakvlamWeeks => {
                format!("Als de casus niets anders zegt: {} weken.", range(NumberKey::WaakvlamRhythm))
            }
            SettingKey::MonitorAge => amounts::monitor_by_law(rules),
            SettingKey::Views | SettingKey::ListMemories | SettingKey::SchoolYears => String::new(),
        }
    }
}

/// Who gives consent at this age, today (`domain.md` §2).
pub fn who_consents(rules: &Rules, age: u32) -> String {
    let who = match rules.giver(age) {
        Giver::Parents => "geven de ouders die",
        Giver::Both => "geven ouders en leerling die samen",
        Giver::Pupil => "geeft de leerling die zelf",
    };
    format!("Bij toestemming: met {age} jaar {who}.")
}

/// The same for several pupils.
pub fn each_by_age(rules: &Rules) -> String {
    let (together, alone) = (rules.numbers.consent_together.0, rules.numbers.consent_alone.0);
    format!(
        "Als toestemming de grondslag is, telt van iedere leerling de leeftijd: onder {together} geven de ouders die, \
         van {together} tot en met {} samen met de leerling, vanaf {alone} de leerling zelf.",
        alone.saturating_sub(1)
    )
}

/// The questions about entries.
pub mod ask {
    /// Title: hard to reach.
    pub const HARD_TO_REACH: &str = "Moeilijk bereikbaar?";
    /// `Drie keer geen gehoor. Contact op moeilijk bereikbaar zetten?`
    pub fn hard_to_reach(times: usize) -> String {
        let times = match times {
            3 => "Drie".to_owned(),
            4 => "Vier".to_owned(),
            5 => "Vijf".to_owned(),
            more => more.to_string(),
        };
        format!("{times} keer geen gehoor. Contact op moeilijk bereikbaar zetten?")
    }
}
