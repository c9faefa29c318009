//! What the rows of a list do.

use crate::keys::Action;
use crate::text::counts::{self, pupils};
use crate::text::keys::Keys;
use crate::text::labels::capital;
use crate::text::notices;

/// Headings of the rows.
pub const HEADINGS: [&str; 3] = ["Regel", "Leerling", "Wat er gebeurt"];
/// Headings of the groups.
pub mod group {
    /// Cells that cannot be right.
    pub const FAULT: &str = "Fout: verbeter de cel, anders blijft de regel weg";
    /// Nobody can be sure.
    pub const DOUBT: &str = "Twijfel: kies wie dit is, anders blijft de regel weg";
    /// Hidden in the file.
    pub const HIDDEN: &str = "Verborgen in het bestand: blijft weg tot u het meeneemt";
    /// A cell is left out.
    pub const REMARK: &str = "Cel niet begrepen: blijft leeg, de rest telt mee";
    /// It counts, and somebody should look at it.
    pub const NOTE: &str = "Overgenomen, kijk dit na";
    /// Other values.
    pub const CHANGED: &str = "Gewijzigd";
    /// New.
    pub const NEW: &str = "Nieuw";
    /// By choice.
    pub const SKIPPED: &str = "Overgeslagen, zo gekozen";
    /// No pupil.
    pub const ASIDE: &str = "Geen leerling, telt niet mee";
    /// Not on the list.
    pub const MISSING: &str = "Staan niet op deze lijst; er verandert niets voor hen";
    /// Nothing changes.
    pub const SAME: &str = "Gelijk, er verandert niets";
}

/// `Nieuw (34)`
pub fn heading(group: &str, count: usize) -> String {
    format!("{group} ({count})")
}

/// A new pupil.
pub const NEW: &str = "komt erbij";
/// Nothing happens to a row.
pub const SKIPPED: &str = "blijft weg";
/// The plan changes nothing about this pupil.
pub const SAME: &str = "alles is al zo";
/// What the list says is remembered.
pub const REMEMBERED: &str = "alles is al zo; wat de lijst zegt wordt onthouden";
/// A pupil whose name cannot be read.
pub const NO_NAME: &str = "(naam niet te lezen)";
/// Beside the facts of the row.
pub const ON_LIST: &str = "op de lijst";

/// Whom a doubtful row looks like; `who` is a pupil with number, or a line of the file.
pub mod doubt {
    /// Same name, other birth date.
    pub fn same_name(who: &str) -> String {
        format!("zelfde naam als {who}, andere geboortedatum")
    }

    /// Same birth date, similar name.
    pub fn similar_name(who: &str) -> String {
        format!("lijkt op {who}: zelfde geboortedatum, bijna dezelfde naam")
    }

    /// The number is somebody else's.
    pub fn number_taken(who: &str) -> String {
        format!("het leerlingnummer of de naam is van {who}")
    }

    /// Two pupils fit.
    pub fn several(who: &str) -> String {
        format!("past bij meer leerlingen, zoals {who}")
    }

    /// Twice in the file.
    pub fn twice(who: &str) -> String {
        format!("staat vaker op de lijst: {who}")
    }

    /// A new family name without a word on the prefix.
    pub fn prefix_gone(who: &str) -> String {
        format!("{who} heeft hier een andere achternaam zonder voorvoegsel")
    }
}

/// `dezelfde leerling als Sanne van der Meulen (L-001)`
pub fn same_as(whom: &str) -> String {
    format!("dezelfde als {whom}")
}

/// Somebody else.
pub const ANOTHER: &str = "een andere leerling";
/// Leave it out.
pub const SKIP: &str = "overslaan";
/// Take it as the plan says.
pub const TAKE: &str = "meenemen zoals het er staat";
/// What happens to a known pupil.
pub const IS_UPDATED: &str = "wordt bijgewerkt";
/// What happens to another pupil.
pub const IS_ADDED: &str = "komt er als nieuwe bij";
/// What happens to a row about an earlier one.
pub const OTHER_LINE_COUNTS: &str = "die regel telt, deze blijft weg";
/// What happens to a row that is left out.
pub const NOTHING_HAPPENS: &str = "er gebeurt niets";

/// `Regel 7: wat doen we hiermee?`
pub fn ask(place: &str, name: &str) -> String {
    let place = capital(place);
    if name.is_empty() { place } else { format!("{place}: {name}") }
}

/// `Regel 7, kolom Geb.datum`, `12 regels, kolom Mentor`
pub fn cell(places: &[String], heading: &str) -> String {
    match places {
        [place] => format!("{}, kolom {heading}", capital(place)),
        places => format!("{}, kolom {heading}", several_lines(places.len())),
    }
}

/// `12 regels`
pub fn several_lines(count: usize) -> String {
    format!("{count} regels")
}

/// Under rows that are no pupil.
pub fn no_pupil(places: &str) -> String {
    format!("Hier staat geen leerling: {places}.")
}

/// Under a cell that is being mended.
pub const MEND: &str = "U verbetert alleen wat wordt ingelezen. Het bestand zelf verandert niet.";

/// `"31-2-2008": deze dag bestaat niet`
pub fn wrong(heading: &str, value: &str, wrong: &str) -> String {
    match (heading, value) {
        ("", "") => wrong.to_owned(),
        ("", value) => format!("\"{value}\": {wrong}"),
        (heading, "") => format!("{heading}: {wrong}"),
        (heading, value) => format!("{heading} \"{value}\": {wrong}"),
    }
}

/// `u koos: een andere leerling`
pub fn you_chose(what: &str, then: &str) -> String {
    format!("{then} (u koos: {what})")
}

/// The counts of a plan, in order: new, changed, same, doubt, fault, skipped.
pub const COUNTS: [&str; 6] = ["nieuw", "gewijzigd", "gelijk", "twijfel", "fout", "overgeslagen"];

/// Hidden rows, among the counts.
pub const HIDDEN: &str = "verborgen";

/// The last line, when there is something to do.
pub fn go(new: usize, changed: usize) -> String {
    match (new, changed) {
        (0, 0) => "Inlezen: alleen onthouden wat de lijst zegt".to_owned(),
        (new, 0) => format!("Inlezen: {} erbij", pupils(new)),
        (0, changed) => format!("Inlezen: {} bijwerken", pupils(changed)),
        (new, changed) => format!("Inlezen: {} erbij, {changed} bijwerken", pupils(new)),
    }
}

/// The last line, when there is nothing to do.
pub fn nothing(keys: Keys) -> String {
    format!("Er valt niets in te lezen. {} sluit dit af", keys.of(Action::Accept))
}

/// Mentors who come into the network, among the counts.
pub fn mentors(count: usize) -> String {
    counts::of(count, "mentor in Netwerk", "mentoren in Netwerk")
}

/// Rows and cells that stay out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Rows of which nobody knows whom they are about.
    pub doubt: usize,
    /// Rows with a cell that cannot be right.
    pub fault: usize,
    /// Cells of rows that count.
    pub cells: usize,
}

/// What the last key does, and how it is taken back once this page is gone.
pub fn what_happens(new: usize, changed: usize, mentors: usize, left: LeftOut, keys: Keys) -> String {
    let come = match new {
        0 => None,
        1 => Some("komt er 1 leerling bij".to_owned()),
        new => Some(format!("komen er {} bij", pupils(new))),
    };
    let change = match changed {
        0 => None,
        1 => Some("verandert er 1 leerling".to_owned()),
        changed => Some(format!("veranderen er {}", pupils(changed))),
    };
    let mentors = match mentors {
        0 => None,
        1 => Some("komt er 1 mentor in Netwerk".to_owned()),
        mentors => Some(format!("komen er {mentors} mentoren in Netwerk")),
    };
    let done: Vec<String> = [come, change, mentors].into_iter().flatten().collect();
    let done = if done.is_empty() {
        "wordt alleen onthouden wat de lijst zegt".to_owned()
    } else {
        enumerated(&done)
    };
    let (go, left_out) = (keys.of(Action::Accept), left_out(left));
    format!("Met {go} {done}.{left_out} {}", notices::one_undo("alles", keys))
}

/// `a, b en c`
fn enumerated(all: &[String]) -> String {
    match all {
        [first @ .., last] if !first.is_empty() => format!("{} en {last}", first.join(", ")),
        all => all.concat(),
    }
}

fn left_out(LeftOut { doubt, fault, cells }: LeftOut) -> String {
    let doubt = (doubt > 0).then(|| format!("{doubt} met twijfel"));
    let fault = (fault > 0).then(|| format!("{fault} met een fout"));
    let left: Vec<String> = [doubt, fault].into_iter().flatten().collect();
    let rows = if left.is_empty() {
        String::new()
    } else {
        format!(" Er blijven regels weg: {}.", left.join(" en "))
    };
    let cells = match cells {
        0 => String::new(),
        1 => " 1 cel blijft leeg.".to_owned(),
        cells => format!(" {cells} cellen blijven leeg."),
    };
    rows + &cells
}

/// Nothing to do.
pub const NOTHING_TO_DO: &str = "De lijst zegt niets nieuws.";

/// The notice afterwards.
pub fn done(new: usize, changed: usize, left: usize, keys: Keys) -> String {
    let new_ones = (new > 0).then(|| format!("{} erbij", pupils(new)));
    let changed_ones = (changed > 0).then(|| format!("{} bijgewerkt", pupils(changed)));
    let parts: Vec<String> = [new_ones, changed_ones].into_iter().flatten().collect();
    let parts = if parts.is_empty() { "er is niets veranderd".to_owned() } else { parts.join(", ") };
    let left = match left {
        0 => String::new(),
        1 => " 1 regel bleef weg.".to_owned(),
        left => format!(" {left} regels bleven weg."),
    };
    format!("Ingelezen: {parts}.{left} {}", notices::one_undo("alles", keys))
}
