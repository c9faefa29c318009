//! Forms: their titles, what may be typed, what is wrong in a field.

use crate::keys::Action;
use crate::text::keys::Keys;

/// The first start.
pub const FIRST_START: &str = "wie bent u?";
/// A new pupil.
pub const NEW_PUPIL: &str = "nieuwe leerling";
/// Since when somebody is at the destination.
pub const SINCE: &str = "geland: sinds wanneer?";
/// Of several pupils some have landed already: how many change.
pub fn some_land(change: usize, all: usize) -> Option<String> {
    let of =
        |verb| format!("{change} van de {all} leerlingen {verb} status geland; de andere hadden die al.");
    match change {
        _ if change == all || all == 1 => None,
        1 => Some(of("krijgt")),
        _ => Some(of("krijgen")),
    }
}
/// Of how many of these pupils that day is recorded already, and what happens with it.
pub fn day_known(known: usize, all: usize) -> Option<String> {
    match (known, all) {
        (0, _) => None,
        (_, 1) => Some("Deze datum is al vastgelegd. Verander hem alleen als hij niet klopt.".to_owned()),
        (1, _) => Some(format!("1 van de {all} leerlingen heeft al een datum. Die blijft staan.")),
        _ => Some(format!("{known} van de {all} leerlingen hebben al een datum. Die blijft staan.")),
    }
}
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
/// Nothing was typed where a birth date must stand.
pub const NEEDS_BIRTH_DATE: &str = "Vul een geboortedatum in, met het jaar: 12-3-2009.";
/// Nothing was typed where a date must stand that has been.
pub const NEEDS_PAST_DATE: &str = "Vul een datum in, bijvoorbeeld 1 sept of gisteren.";
/// What was typed is no date that has been.
pub const NO_PAST_DATE: &str = "Dit is geen datum. Typ bijvoorbeeld 12-3-2009, 1 sept of gisteren.";
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

/// No choice begins with what was typed.
pub fn no_choice(letters: &str, keys: Keys) -> String {
    let (left, right) = (keys.of(Action::CursorLeft), keys.of(Action::CursorRight));
    let wipe = keys.of(Action::DeleteBack);
    format!("Geen keuze begint met «{letters}». {left} en {right} tonen ze alle; {wipe} wist wat u typte.")
}

/// No party begins with what was typed: most often that is the name of one organisation.
pub fn no_party(letters: &str, keys: Keys) -> String {
    let (left, right) = (keys.of(Action::CursorLeft), keys.of(Action::CursorRight));
    let wipe = keys.of(Action::DeleteBack);
    format!(
        "Geen keuze begint met «{letters}». Een partij is een soort organisatie, zoals praktijkschool of gemeente; de \
         naam ervan vult u in bij Netwerk. {left} en {right} tonen ze alle; {wipe} wist wat u typte."
    )
}

/// Nobody is called what was typed: the way to add them.
pub fn nobody_called(letters: &str, keys: Keys) -> String {
    let (add, wipe) = (keys.of(Action::Accept), keys.of(Action::DeleteBack));
    format!("Niemand heet «{letters}». {add} voegt die toe aan Netwerk; {wipe} wist wat u typte.")
}

/// Somebody of the name for somebody new is there: is it not them?
pub fn known_so(known: &str, keys: Keys) -> String {
    let (add, back) = (keys.of(Action::Accept), keys.of(Action::Cancel));
    format!("{known} staat al in Netwerk. Nog een keer {add} voegt nog iemand toe; {back} gaat terug.")
}

/// Only the month is known of an exit: the day that is proposed for it.
pub fn last_of_month(day: &str, keys: Keys) -> String {
    let record = keys.of(Action::Accept);
    format!("Dit is een maand. Nog een keer {record} neemt de laatste dag: {day}. Of typ een datum.")
}

/// What the program says to somebody who begins with pupils of their own.
pub const WELCOME: [&str; 1] =
    ["Uw naam komt bij alles wat u vastlegt. Partij en organisatie bepalen mee wat er gedeeld mag worden."];

/// How the first form is left.
pub fn welcome_keys(keys: Keys) -> String {
    let (next, save) = (keys.of(Action::Accept), keys.of(Action::Save));
    format!("{next} gaat naar het volgende veld, en na het laatste verder. {save} slaat meteen op.")
}
