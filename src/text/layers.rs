//! What lies over a screen: titles of forms and pickers, the fixed choices, what is wrong in a field.

use super::labels::capital;
use crate::domain::WaakvlamKind;

/// The choice that takes a value away.
pub const CLEAR: &str = "niet vastgelegd";
/// The choice that adds somebody to the network.
pub const NEW_PERSON: &str = "nieuwe netwerkpartner toevoegen …";
/// The first start: import.
pub const START_IMPORT: &str = "een lijst van school importeren";
/// The first start: demo.
pub const START_DEMO: &str = "de demo bekijken (verzonnen leerlingen)";
/// The first start: empty.
pub const START_EMPTY: &str = "leeg beginnen";
/// The word that stands in a date field for today.
pub const TODAY: &str = "vandaag";

/// Something that a key does too, beside what it is: `v 7 · school:kaap`.
pub fn keyed(key: &str, aside: &str) -> String {
    format!("{key} · {aside}")
}

/// What a kind of waakvlam means, in a few words.
pub fn waakvlam_kind_meaning(kind: WaakvlamKind) -> &'static str {
    match kind {
        WaakvlamKind::KeepInTouch => "zolang de leerling hulp afhoudt",
        WaakvlamKind::LightSupport => "na de start op een werkplek of opleiding",
    }
}

/// In an empty search line.
pub const TYPE_TO_SEARCH: &str = "typ om te zoeken";
/// Nothing in the list has these words.
pub const NOTHING_FOUND: &str = "Niets gevonden. Wis een letter, of zoek met een ander woord.";
/// Beside what is recorded at this moment.
pub const NOW: &str = "nu";

/// `Casusregisseur · Sanne van der Meulen`: what is asked, and about whom.
pub fn titled(what: &str, about: &str) -> String {
    let what = capital(what);
    if about.is_empty() { what } else { format!("{what} · {about}") }
}

/// `5 van 15`: how many rows a search leaves.
pub fn some_of(shown: usize, all: usize) -> String {
    format!("{shown} van {all}")
}

/// Titles of lists to choose from.
pub mod pick {
    /// Where a pupil has landed.
    pub const LANDING: &str = "geland: waar?";
    /// What a new waakvlam does.
    pub const WAAKVLAM_KIND: &str = "wat doet de waakvlam?";
    /// Which agreement is done.
    pub const DONE: &str = "welke afspraak is klaar?";
    /// Which pupil comes on the agenda.
    pub const FOR_AGENDA: &str = "leerling op de agenda";
    /// How to begin.
    pub const START: &str = "hoe wilt u beginnen?";
}

/// Titles of forms.
pub mod form {
    use crate::keys::Action;
    use crate::text::keys::Keys;

    /// The first start.
    pub const FIRST_START: &str = "welkom bij casustafel";
    /// A new pupil.
    pub const NEW_PUPIL: &str = "nieuwe leerling";
    /// Since when somebody is at the destination.
    pub const SINCE: &str = "geland: sinds wanneer?";
    /// A new netwerkpartner.
    pub const NEW_PERSON: &str = "nieuwe netwerkpartner";
    /// A netwerkpartner.
    pub const PERSON: &str = "netwerkpartner";
    /// A new meeting.
    pub const NEW_MEETING: &str = "nieuw overleg";
    /// A meeting.
    pub const MEETING: &str = "overleg wijzigen";
    /// Another day for an agreement.
    pub const DUE: &str = "andere datum";
    /// Why a note is taken back.
    pub const REASON_NOTE: &str = "notitie intrekken";
    /// Why an agreement lapses.
    pub const REASON_AGREEMENT: &str = "afspraak laten vervallen";
    /// Why a meeting is opened again.
    pub const REASON_MEETING: &str = "overleg heropenen";

    /// Beside a field that asks why.
    pub const REASON_LABEL: &str = "reden";

    /// What may be typed as a date that lies ahead.
    pub const HELP_COMING: &str = "Typ een datum zoals u hem zegt: vr 11 dec, 12-12, over 2 weken.";
    /// What the last day of a netwerkpartner does.
    pub const HELP_UNTIL: &str = "Daarna staat de naam niet meer in keuzelijsten. Leeg: werkt hier (weer).";
    /// What may be typed as a date that has been.
    pub const HELP_PAST: &str = "Typ een datum zoals u hem zegt: 12-3-2009, 1 sept, gisteren.";
    /// What a reason is for.
    pub const HELP_REASON: &str = "De reden komt in het logboek te staan.";

    /// What a function is.
    pub const HELP_FUNCTION: &str = "Bijvoorbeeld stagecoördinator, jongerenconsulent of jobcoach.";

    /// `vrijdag 11 december 2026 (over 3 weken)`
    pub fn day_and_distance(day: &str, distance: &str) -> String {
        format!("{day} ({distance})")
    }

    /// Nothing was typed where a date must stand.
    pub const NEEDS_DATE: &str = "Vul een datum in, bijvoorbeeld vr 11 dec.";
    /// Nothing was typed where a name must stand.
    pub const NEEDS_NAME: &str = "Vul een naam in.";
    /// No reason.
    pub const NEEDS_REASON: &str = "Vul een reden in.";
    /// Something else is missing.
    pub const NEEDS_VALUE: &str = "Vul dit veld in.";
    /// The year level is not one.
    pub const YEAR_LEVEL: &str = "Vul een leerjaar in: een cijfer van 1 tot en met 6.";

    /// How a field is changed that holds one of several choices.
    pub fn help_choice(keys: Keys) -> String {
        let (left, right) = (keys.of(Action::CursorLeft), keys.of(Action::CursorRight));
        format!("Kies met {left} en {right}, of typ de eerste letter.")
    }

    /// What the program says to somebody who opens it for the first time.
    pub const WELCOME: [&str; 2] = [
        "Uw gegevens blijven op deze computer. Ze zijn nog niet versleuteld.",
        "Vertel eerst wie u bent. Uw naam komt bij alles wat u vastlegt.",
    ];

    /// How the first form is left.
    pub fn welcome_keys(keys: Keys) -> String {
        let (next, save) = (keys.of(Action::Accept), keys.of(Action::Save));
        format!("{next} gaat naar het volgende veld. {save} slaat op en gaat verder.")
    }
}

/// The line in which an agreement is typed.
pub mod agreement {
    use crate::keys::Action;
    use crate::text::keys::Keys;

    /// Title of a new one.
    pub const NEW: &str = "afspraak";
    /// Title of one that is changed.
    pub const CHANGE: &str = "afspraak wijzigen";
    /// In the empty line.
    pub const EXAMPLE: &str = "jobcoach aanvragen @fatima vr 11 dec";
    /// The day has passed; asked once.
    pub fn past_day(day: &str, keys: Keys) -> String {
        format!("{day}: die dag is al voorbij. Nog een keer {} legt het zo vast.", keys.of(Action::Accept))
    }

    /// Nobody helps.
    pub const ALONE: &str = "niemand anders";
    /// Above the people who can be meant.
    pub const WHO_IS_MEANT: &str = "Wie bedoelt u?";
    /// By when.
    pub const DUE: &str = "vóór";
}

/// The note editor.
pub mod note {
    /// Title of a new one.
    pub const NEW: &str = "notitie";
    /// Title of one that is changed.
    pub const CHANGE: &str = "notitie wijzigen";
    /// What a note is like.
    pub const HINT: &str = "objectief en bondig, geen diagnose";
}

/// Help and palette.
pub mod actions {
    use crate::keys::{Action, Place};

    /// Title of help.
    pub const HELP: &str = "Toetsen die hier werken";
    /// Title of the palette.
    pub const PALETTE: &str = "Opdrachten";
    /// An action without a key.
    pub const NO_KEY: &str = "–";

    /// What stands above an action in help.
    pub fn group(action: Action) -> &'static str {
        match action.places() {
            [Place::Everywhere, ..] if action < Action::Search => "Bewegen",
            [Place::Everywhere, ..] => "Het programma",
            [Place::List] => "Lijst",
            [Place::Meeting, ..] => "Overleg",
            [Place::Agreements] => "Afspraken",
            [Place::Network] => "Netwerk",
            _ => "Leerling en afspraken",
        }
    }
}

/// When a write failed.
pub mod trouble {
    /// The title.
    pub const TITLE: &str = "Niet opgeslagen";
    /// What it means.
    pub const KEPT: &str = "Nog niet op de schijf, maar niet kwijt: casustafel houdt het vast.";
    /// Above what was to be written.
    pub const WHAT: &str = "Wat niet is opgeslagen";
    /// Above why it was not.
    pub const WHY: &str = "Waarom niet";
    /// Above the keys.
    pub const WAYS_ON: &str = "Wat kunt u doen?";
    /// Write again.
    pub const AGAIN: &str = "opnieuw proberen";
    /// Write to another place.
    pub const ELSEWHERE: &str = "op een andere plek bewaren";
    /// Leave.
    pub const STOP: &str = "stoppen zonder dit op te slaan";
}
