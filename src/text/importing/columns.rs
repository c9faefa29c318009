//! What the columns of a list are.

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
/// Under an empty list of schools.
pub const NO_SCHOOL: &str = "Typ de naam van de school en druk op Enter.";
/// A word is not understood.
pub const UNKNOWN_WORD: &str = "wat is dit?";
/// No samples, on purpose.
pub const NO_SAMPLES: &str = "niet getoond";
/// The way on.
pub const ONWARD: &str = "Verder naar de rijen";

/// `Wat is de kolom Traject?`
pub fn ask_field(heading: &str) -> String {
    format!("Wat is de kolom {heading}?")
}

/// `Wat betekent VO?`
pub fn ask_meaning(value: &str) -> String {
    format!("Wat betekent {value}?")
}

/// `kolom 5`, for one without a heading.
pub fn unnamed(position: usize) -> String {
    format!("kolom {position}")
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
    /// No place yet.
    pub const NO_PLACE_YET: &str = "weg: nog geen plaats";
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
    /// Taken as the program knows it.
    pub fn taken(field: &str) -> String {
        format!("Deze kolom wordt overgenomen als {field}. Met Enter kiest u iets anders.")
    }

    /// Taken as before.
    pub fn remembered(field: &str) -> String {
        format!(
            "Deze kolom wordt {field}: zo koos u bij een eerdere lijst van deze school. Met Enter kiest u iets anders."
        )
    }

    /// Taken, without some values.
    pub fn without_bsn(said: &str, values: usize) -> String {
        let values =
            if values == 1 { "1 waarde lijkt".to_owned() } else { format!("{values} waarden lijken") };
        format!("{said} {values} op een BSN en blijft weg.")
    }

    /// Two columns for one field.
    pub fn twice(field: &str, other: &str) -> String {
        format!("Ook de kolom {other} geeft {field}. Kies met Enter bij één van de twee iets anders.")
    }

    /// Another column gives the same.
    pub const BEATEN: &str =
        "Een andere kolom geeft hetzelfde en is duidelijker. Met Enter neemt u toch deze.";
    /// Not needed.
    pub const NOT_NEEDED: &str = "Het overleg kan zonder dit gegeven, dus het wordt niet bewaard.";
    /// Worked out.
    pub const DERIVED: &str = "Dit rekent het programma zelf uit.";
    /// Decided in the program.
    pub const DECIDED_HERE: &str =
        "Dit leggen mensen in het overleg vast; een lijst verandert daar niets aan.";
    /// Roles.
    pub const ROLE: &str = "Wie wat doet, verdeelt u in het programma.";
    /// No place yet.
    pub const NO_PLACE_YET: &str = "Voor dit gegeven heeft het programma nog geen plaats.";
    /// Free text.
    pub const FREE_TEXT: &str = "Vrije tekst blijft weg: daarin staan vaak medische gegevens en namen van anderen. Neem over wat nodig is als notitie.";
    /// BSN.
    pub const BSN: &str =
        "Een burgerservicenummer mag hier niet worden bewaard. Deze kolom blijft altijd weg.";
    /// Unknown.
    pub const UNKNOWN: &str = "Het programma kent dit kopje niet. Met Enter kiest u wat het is.";
    /// Chosen so.
    pub const CHOSEN: &str = "U laat deze kolom weg. Met Enter kiest u iets anders.";
    /// The school is asked.
    pub const SCHOOL: &str =
        "Geen kolom noemt de school. Met Enter vult u in van welke school deze lijst is.";
    /// A word is not understood.
    pub const VALUE: &str = "Dit woord kent het programma niet. Met Enter kiest u wat het betekent.";
    /// A word has a meaning by choice.
    pub const CHOSEN_VALUE: &str = "Zo is dit woord gekozen. Met Enter kiest u iets anders.";
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
    /// No name.
    pub const NAME: &str = "Nog niet verder: welke kolom is de naam? Wijs die aan en druk op Enter.";
    /// No birth date.
    pub const BIRTH_DATE: &str =
        "Nog niet verder: welke kolom is de geboortedatum? Wijs die aan en druk op Enter.";
    /// No school.
    pub const SCHOOL: &str = "Nog niet verder: vul bovenaan de school in.";

    /// Two columns for one field.
    pub fn twice(one: &str, other: &str) -> String {
        format!("Nog niet verder: {one} en {other} geven hetzelfde. Kies bij één van de twee iets anders.")
    }
}
