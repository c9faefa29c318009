//! What a user reads about the shape of a list: rows that are no pupil, and what nobody sees who opens the file.
//! `import::report` and the steps of the import choose the sentence.

use super::counts;

/// What a row is that is no pupil.
pub mod aside {
    /// A total, a subtotal, a count.
    pub const TOTAL: &str = "totaal of aantal";
    /// The number of a page.
    pub const PAGE: &str = "paginanummer";
    /// When the list was made.
    pub const PRINTED: &str = "wanneer de lijst is gemaakt of afgedrukt";
    /// The headings once more.
    pub const HEADINGS: &str = "nog eens de kopjes";
    /// Other headings.
    pub const OTHER_HEADINGS: &str = "andere kopjes dan bovenaan";
    /// The class of what follows.
    pub const CLASS: &str = "de klas van de regels eronder";
    /// The class of what follows, and more.
    pub const CLASS_AND_MORE: &str =
        "de klas van de regels eronder; wat er verder staat, zoals een mentor, is niet overgenomen";
    /// A mentor above the list.
    pub const MENTOR: &str = "een mentor boven de lijst, niet overgenomen; geef de rol in het programma";
    /// Failed formulas.
    pub const FAILED: &str = "alleen fouten van Excel";
}

/// `9 nieuw; 2 regels zijn geen leerling`
pub fn and_aside(summary: &str, rows: usize) -> String {
    let what = if rows == 1 { "1 regel is".to_owned() } else { format!("{rows} regels zijn") };
    if summary.is_empty() {
        format!("{what} geen leerling")
    } else {
        format!("{summary}; {what} geen leerling")
    }
}

/// `8 nieuw, 2 verborgen`
pub fn and_hidden(summary: &str, rows: usize) -> String {
    let what = format!("{rows} verborgen");
    if summary.is_empty() { what } else { format!("{summary}, {what}") }
}

/// `regel 4 van blad P4A`
pub fn line_of(line: usize, tab: &str) -> String {
    format!("{} van blad {tab}", super::import::line(line))
}

/// `regel 4 van blad P4A en nog 2 regels`
pub fn and_more(first: &str, more: usize) -> String {
    match more {
        0 => first.to_owned(),
        more => format!("{first} en nog {}", counts::of(more, "regel", "regels")),
    }
}

/// Several tabs are read as one list.
pub mod tabs {
    /// `P4A, P4B en P5A`
    pub fn named(names: &[String]) -> String {
        match names {
            [first @ .., last] if !first.is_empty() => format!("{} en {last}", first.join(", ")),
            names => names.concat(),
        }
    }

    /// `tabel 2`, of a page that has several; they count from 1.
    pub fn table_of_page(at: u32) -> String {
        format!("tabel {at}")
    }

    /// `P4A, P4B en P5A samen`
    pub fn together(names: &[String]) -> String {
        format!("{} samen", named(names))
    }

    /// On the command line.
    pub fn read(names: &[String], others: &[String]) -> String {
        let others =
            if others.is_empty() { String::new() } else { format!(" Niet gelezen: {}.", named(others)) };
        format!(
            "De werkbladen {} zijn als één lijst gelezen. Eén ervan kiest u met --sheet.{others}",
            named(names)
        )
    }
}

/// What a row does not say itself.
pub mod above {
    /// Its school.
    pub const SCHOOL: &str = "dit is de school, zo staat het boven de lijst";
    /// Its class.
    pub const CLASS: &str = "dit is de klas, zo staat het boven deze regels";
    /// Its class.
    pub const CLASS_OF_TAB: &str = "dit is de klas, zo heet het werkblad";
}

/// Whose a column is.
pub mod whose {
    /// Two columns say the same.
    pub const TWICE: &str =
        "niet overgenomen, twee kolommen geven hetzelfde; in het programma kiest u welke telt";
    /// Somebody else's.
    pub const OF_OTHERS: &str = "niet overgenomen, dit is van een ouder, verzorger of contactpersoon";
    /// The same in few words.
    pub const OF_OTHERS_OFF: &str = "weg: van een ander";
    /// The same at length.
    pub const OF_OTHERS_AT_LENGTH: &str =
        "Dit is van een ouder, verzorger of contactpersoon. Van hen wordt niets bewaard, dus het blijft weg.";
}

/// Mentors whom the network does not know.
pub mod mentors {
    use super::*;

    /// Before the family name of a man.
    pub const MR: &str = "Dhr.";
    /// Before the family name of a woman.
    pub const MS: &str = "Mw.";
    /// The row that asks it.
    pub const ROW: &str = "mentoren";
    /// What is asked.
    pub const ASKED: &str = "Wat doen we met mentoren die niet in Netwerk staan?";
    /// Not decided yet.
    pub const WHICH: &str = "toevoegen aan Netwerk?";
    /// They come in.
    pub const ADD: &str = "+ toevoegen aan Netwerk";
    /// They stay out.
    pub const SKIP: &str = "niet toevoegen";
    /// Beside the first.
    pub const BECOME: &str = "en mentor van hun leerlingen";
    /// Beside the second.
    pub const WITHOUT: &str = "deze leerlingen krijgen geen mentor";

    /// `K. Smit en A. Bos staan niet in Netwerk.`
    pub fn about(names: &[&str]) -> String {
        format!("{}. Eén keer ongedaan maken haalt ook hen weer weg.", are_not_there(names))
    }

    /// `3 nieuw: K. Smit, A. Bos en T. Kok`
    pub fn names(names: &[&str]) -> String {
        format!("{} nieuw: {}", names.len(), listed(names))
    }

    /// On the command line, when nobody said what to do with them.
    pub fn unknown(names: &[&str]) -> String {
        format!(
            "{}. Met --mentors add komen zij erbij en worden zij mentor, met --mentors skip niet.",
            are_not_there(names)
        )
    }

    fn are_not_there(names: &[&str]) -> String {
        match names {
            [one] => format!("1 mentor staat niet in Netwerk: {one}"),
            names => format!("{} mentoren staan niet in Netwerk: {}", names.len(), listed(names)),
        }
    }

    fn listed(names: &[&str]) -> String {
        tabs::named(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    }
}

/// What nobody sees who opens the file.
pub mod hidden {
    use super::*;

    /// Over the rows that are left out because of it.
    pub const PART: &str = "Verborgen in het bestand, niet overgenomen";
    /// A column.
    pub const COLUMN: &str = "niet overgenomen, deze kolom is verborgen in het bestand";
    /// In a line, for a column.
    pub const OFF: &str = "weg: verborgen";
    /// At length, for a column.
    pub const COLUMN_AT_LENGTH: &str = "Deze kolom is verborgen in het bestand. Bovenaan kiest u wat er met verborgen rijen en kolommen gebeurt.";
    /// A column that a list cannot do without.
    pub const NEEDED: &str = "Een kolom die nodig is, is verborgen in het bestand. Maak die zichtbaar, of neem alles wat verborgen is mee met --hidden take.";
    /// The same on the screen.
    pub const NEEDED_HERE: &str = "Nog niet verder: een kolom die nodig is, is verborgen. Kies bovenaan of verborgen kolommen meetellen.";
    /// Old workbooks.
    pub const NOT_SEEN_IN_XLS: &str = "In een oud Excel-bestand (XLS) is niet te zien wat verborgen of doorgestreept is. Bewaar het in Excel als XLSX als dat uitmaakt.";
    /// What is asked on the screen.
    pub const ASKED: &str = "Wat doen we met wat in het bestand verborgen is?";
    /// The row that asks it.
    pub const ROW: &str = "verborgen";
    /// Not decided yet.
    pub const WHICH: &str = "overslaan of meenemen?";
    /// Leave it out.
    pub const SKIP: &str = "overslaan";
    /// Take it.
    pub const TAKE: &str = "meenemen";
    /// At length.
    pub const ABOUT: &str = "Wie het bestand opent, ziet dit niet: het is verborgen of weggefilterd. Zolang u niets kiest, blijft het weg.";

    /// `2 verborgen rijen`, `2 verborgen rijen en 1 verborgen kolom`
    pub fn what(rows: usize, columns: usize) -> String {
        let rows = (rows > 0).then(|| counts::of(rows, "verborgen rij", "verborgen rijen"));
        let columns = (columns > 0).then(|| counts::of(columns, "verborgen kolom", "verborgen kolommen"));
        [rows, columns].into_iter().flatten().collect::<Vec<_>>().join(" en ")
    }

    /// On the command line, when nobody said what to do with it.
    pub fn skipped(what: &str) -> String {
        format!(
            "Overgeslagen: {what}. Met --hidden take komt dit mee, met --hidden skip hoeft niemand ernaar te kijken."
        )
    }

    /// `verborgen werkblad 'Oud-leerlingen' met 2 rijen`
    pub fn sheet(name: &str, rows: usize) -> String {
        format!("verborgen werkblad '{name}' met {}", counts::of(rows, "rij", "rijen"))
    }
}
