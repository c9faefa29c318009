//! What the columns of a list are.

use crate::keys::Action;
use crate::text::import::column::letter;
use crate::text::keys::Keys;

/// Headings of the columns.
pub const HEADINGS: [&str; 3] = ["In de lijst", "Voorbeelden", "Wordt"];
/// The whole name in one column.
pub const FULL_NAME: &str = "naam (in één kolom)";
/// A word that means as much as an empty cell.
pub const SAYS_NOTHING: &str = "niets, als een lege cel";
/// What the program makes of it by itself.
pub const AS_READ: &str = "laat het programma kiezen";
/// A column is left out.
pub const LEAVE_OUT: &str = "weglaten";
/// The row that asks for the school.
pub const SCHOOL: &str = "school";
/// The school is not known yet.
pub const WHICH_SCHOOL: &str = "welke school?";
/// What is asked.
pub const ASK_SCHOOL: &str = "Van welke school is deze lijst?";
/// In the line.
pub const TYPE_SCHOOL: &str = "typ de naam van de school";
/// A word is not understood.
pub const UNKNOWN_WORD: &str = "wat is dit?";
/// No samples, on purpose.
pub const NO_SAMPLES: &str = "niet getoond";
/// The way on.
pub const ONWARD: &str = "Verder naar de rijen";

/// Under an empty list of schools.
pub fn no_school(keys: Keys) -> String {
    format!("Typ de naam van de school en druk op {}.", keys.of(Action::Accept))
}

/// Before the order in which a column writes.
pub const ORDER: &str = "volgorde";
/// Nobody can say in what order.
pub const WHICH_ORDER: &str = "niet zeker: kies";

/// The day before the month.
pub const DAY_FIRST: &str = "dag voorop";
/// The month before the day.
pub const MONTH_FIRST: &str = "maand voorop";
/// The given name before the family name.
pub const GIVEN_FIRST: &str = "voornaam voorop";
/// The family name before the given name.
pub const FAMILY_FIRST: &str = "achternaam voorop";

/// `In welke volgorde staat kolom Naam?`
pub fn ask_way(heading: &str) -> String {
    format!("In welke volgorde staat de kolom {heading}?")
}

/// `Wat is de kolom Traject?`, with what stands in it where nobody has seen that yet.
pub fn ask_field(heading: &str, samples: &str) -> String {
    if samples.is_empty() {
        format!("Wat is de kolom {heading}?")
    } else {
        format!("Wat is de kolom {heading}? ({samples})")
    }
}

/// `Wat betekent VO?`
pub fn ask_meaning(value: &str) -> String {
    format!("Wat betekent {value}?")
}

/// `kolom E`, for one without a heading; positions count from 0.
pub fn unnamed(position: usize) -> String {
    format!("kolom {}", letter(position))
}

/// `nu uit kolom Groep`
pub fn now_from(heading: &str) -> String {
    format!("nu uit {heading}")
}

/// `leerjaar 3`
pub fn year_level(level: u8) -> String {
    format!("leerjaar {level}")
}

/// `arbeid, met twijfel`
pub fn doubtful(profile: &str) -> String {
    format!("{profile}, met twijfel")
}

/// `12 keer`
pub fn times(rows: usize) -> String {
    format!("{rows} keer")
}

/// In the last column, for one that is not taken.
pub mod off {
    /// Another column gives the same.
    pub const BEATEN: &str = "weg: staat al elders";
    /// Not needed.
    pub const NOT_NEEDED: &str = "weg: niet nodig";
    /// Worked out.
    pub const DERIVED: &str = "weg: wordt uitgerekend";
    /// Decided in the program.
    pub const DECIDED_HERE: &str = "weg: legt u zelf vast";
    /// Roles.
    pub const ROLE: &str = "weg: rollen";
    /// Not certain what it is.
    pub const NO_PLACE_YET: &str = "weg: niet zeker wat dit is";
    /// One thing or another.
    pub const ASKED: &str = "datum of richting?";
    /// An unknown heading that looks like one that is read.
    pub const LOOKS_LIKE: &str = "lijkt bekend: kies";
    /// Of another school year, perhaps.
    pub const OTHER_YEAR: &str = "van welk schooljaar?";
    /// Free text.
    pub const FREE_TEXT: &str = "weg: vrije tekst";
    /// BSN.
    pub const BSN: &str = "weg: BSN";
    /// Unknown.
    pub const UNKNOWN: &str = "weg: kolom niet bekend";
    /// Chosen so.
    pub const CHOSEN: &str = "weg: zo gekozen";

    /// Two columns for one field.
    pub fn twice(field: &str, other: &str) -> String {
        format!("{field}? ook in {other}")
    }
}

/// Under the columns: what is said of the one that is pointed at.
pub mod about {
    use super::{Action, Keys};

    /// Cells contradict each other.
    pub fn mixed(keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!(
            "De volgorde in deze kolom is niet zeker. Met {choose} kiest u die; tot dan blijft weg wat twee dingen kan zijn."
        )
    }

    /// An order that the cells tell.
    pub fn told(order: &str, keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!("Gelezen met de {order}: anders kloppen er cellen niet. Kijk het na; met {choose} kiest u.")
    }

    /// An order that other columns tell.
    pub fn told_by_columns(order: &str, keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!("Gelezen met de {order}, zoals andere kolommen. Kijk het na; met {choose} kiest u.")
    }

    /// An order that somebody chose.
    pub fn ordered(order: &str, keys: Keys) -> String {
        format!("U koos: {order}. {}", other(keys))
    }

    /// Behind what a column gives: `, met de dag voorop`
    pub fn with(field: &str, order: &str) -> String {
        format!("{field}, met de {order}")
    }

    /// Taken as the program knows it.
    pub fn taken(field: &str, keys: Keys) -> String {
        format!("Deze kolom wordt overgenomen als {field}. {}", other(keys))
    }

    /// Taken as before.
    pub fn remembered(field: &str, keys: Keys) -> String {
        format!("Deze kolom wordt {field}: zo koos u bij een eerdere lijst van deze school. {}", other(keys))
    }

    fn other(keys: Keys) -> String {
        format!("Met {} kiest u iets anders.", keys.of(Action::Accept))
    }

    /// Taken, without some values.
    pub fn without_bsn(said: &str, values: usize) -> String {
        let values =
            if values == 1 { "1 waarde lijkt".to_owned() } else { format!("{values} waarden lijken") };
        format!("{said} {values} op een BSN en blijft weg.")
    }

    /// Two columns for one field.
    pub fn twice(field: &str, other: &str, keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!("Ook de kolom {other} geeft {field}. Kies met {choose} bij één van de twee iets anders.")
    }

    /// Another column gives the same.
    pub fn beaten(keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!("Een andere kolom geeft hetzelfde en is duidelijker. Met {choose} neemt u toch deze.")
    }

    /// Not needed.
    pub const NOT_NEEDED: &str = "Het overleg kan zonder dit gegeven, dus het wordt niet bewaard.";
    /// Worked out.
    pub const DERIVED: &str = "Dit rekent het programma zelf uit.";
    /// Decided in the program.
    pub const DECIDED_HERE: &str =
        "Dit leggen mensen in het overleg vast; een lijst verandert daar niets aan.";
    /// Roles.
    pub const ROLE: &str = "Wie wat doet, verdeelt u in het programma.";
    /// Not certain what it is.
    pub const NO_PLACE_YET: &str = "Het is niet zeker wat hier staat of van wie het is. Kies zelf een gegeven als het van de leerling is.";
    /// One thing or another.
    pub fn asked(keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!("Hier kan een datum, een richting of een bestemming staan. Met {choose} kiest u wat het is.")
    }

    /// An unknown heading that looks like one that is read: as which.
    pub fn looks_like(what: &str, keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!(
            "Dit lijkt {what}, en dat gegeven staat nergens anders. Met {choose} kiest u wat het is, of laat u de kolom weg."
        )
    }

    /// Of another school year, perhaps.
    pub fn other_year(keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!(
            "Dit kan van een ander schooljaar zijn. Met {choose} kiest u wat het is, of laat u de kolom weg."
        )
    }

    /// Free text.
    pub const FREE_TEXT: &str = "Vrije tekst blijft weg: daarin staan vaak medische gegevens en namen van anderen. Neem over wat nodig is als notitie.";
    /// BSN.
    pub const BSN: &str =
        "Een burgerservicenummer mag hier niet worden bewaard. Deze kolom blijft altijd weg.";
    /// Unknown.
    pub fn unknown(keys: Keys) -> String {
        format!("Het programma kent dit kopje niet. Met {} kiest u wat het is.", keys.of(Action::Accept))
    }

    /// Chosen so.
    pub fn chosen(keys: Keys) -> String {
        format!("U laat deze kolom weg. {}", other(keys))
    }

    /// The school is asked.
    pub fn school(keys: Keys) -> String {
        let fill_in = keys.of(Action::Accept);
        format!("Geen kolom noemt de school. Met {fill_in} vult u in van welke school deze lijst is.")
    }

    /// A word is not understood.
    pub fn value(keys: Keys) -> String {
        format!(
            "Dit woord kent het programma niet. Met {} kiest u wat het betekent.",
            keys.of(Action::Accept)
        )
    }

    /// A word has a meaning by choice.
    pub fn chosen_value(keys: Keys) -> String {
        format!("Zo is dit woord gekozen. {}", other(keys))
    }

    /// All can go on; so many columns have a heading that nobody knows.
    pub fn onward(unknown: usize) -> String {
        let left = match unknown {
            0 => "",
            1 => "1 kolom is niet bekend en blijft weg. ",
            unknown => &format!("{unknown} kolommen zijn niet bekend en blijven weg. "),
        };
        format!("{left}Hierna ziet u per leerling wat er gebeurt. Er wordt nog niets vastgelegd.")
    }
}

/// Why the rows cannot be shown yet.
pub mod missing {
    use super::{Action, Keys};

    /// No name.
    pub fn name(keys: Keys) -> String {
        column("de naam", keys)
    }

    /// No birth date.
    pub fn birth_date(keys: Keys) -> String {
        column("de geboortedatum", keys)
    }

    fn column(what: &str, keys: Keys) -> String {
        let choose = keys.of(Action::Accept);
        format!("Nog niet verder: welke kolom is {what}? Wijs die aan en druk op {choose}.")
    }

    /// No school.
    pub const SCHOOL: &str = "Nog niet verder: vul bovenaan de school in.";

    /// Several lists beside each other: which columns they have, and what else can be done. Two lines of a narrow window.
    pub fn side_by_side(lists: &str, otherwise: &str) -> String {
        format!(
            "Nog niet verder: lijsten naast elkaar, {lists}. Laat de kolommen van één weg, of {otherwise}."
        )
    }

    /// Two columns for one field.
    pub fn twice(one: &str, other: &str) -> String {
        format!("Nog niet verder: {one} en {other} geven hetzelfde. Kies bij één van de twee iets anders.")
    }
}
