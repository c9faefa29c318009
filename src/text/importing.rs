//! Reading a school's list in the program: choosing the file, its columns, its rows.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::dates;

/// Over the whole of it.
pub const TITLE: &str = "Lijst van school inlezen";

/// The steps, in order.
const STEPS: [&str; 3] = ["bestand", "kolommen", "rijen"];

/// `stap 2 van 3 · kolommen`; steps count from 0.
pub fn step(at: usize) -> String {
    let name = STEPS.get(at).copied().unwrap_or_default();
    format!("stap {} van {} · {name}", at + 1, STEPS.len())
}

/// Choosing the file.
pub mod file {
    use super::*;

    /// In the empty line.
    pub const TYPE: &str = "typ om te zoeken, of sleep het bestand naar dit venster";
    /// Over the files of the usual folders.
    pub const USUAL: &str = "Lijsten in Downloads, Bureaublad en Documenten, nieuwste eerst";
    /// Headings of the files.
    pub const HEADINGS: [&str; 4] = ["Bestand", "Map", "Gewijzigd", "Grootte"];
    /// Beside a folder.
    pub const FOLDER: &str = "map";
    /// Any other folder.
    pub const ELSEWHERE: &str = "andere map …";
    /// The folder above.
    pub const ABOVE: &str = "een map hoger …";
    /// Nothing was found.
    pub const NOTHING: &str =
        "Hier staan geen lijsten. Een lijst is een bestand van Excel (xlsx, xls), LibreOffice (ods) of CSV.";
    /// While the disk is read.
    pub const READING: &str = "De mappen worden gelezen …";
    /// A path stands in the line.
    pub const TYPED: &str = "Dit bestand of deze map openen";

    /// `Lijsten in C:\Scholen, nieuwste eerst`
    pub fn lists_in(folder: &Path) -> String {
        format!("Lijsten in {}, nieuwste eerst", folder.display())
    }

    /// Folders that could not be read.
    pub fn unreadable(folders: &[String]) -> String {
        let which = folders.join(", ");
        if folders.len() == 1 {
            format!("De map {which} is niet te lezen en ontbreekt hier.")
        } else {
            format!("Deze mappen zijn niet te lezen en ontbreken hier: {which}.")
        }
    }

    /// `vandaag 14:05`, `gisteren`, `3 weken geleden`
    pub fn age(changed: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let (day, today) = (dates::day_of(changed), dates::day_of(now));
        let word = dates::ago(day, today);
        if day == today { format!("{word} {}", dates::dutch(changed).format("%H:%M")) } else { word }
    }

    /// `12 kB`, `1,4 MB`
    pub fn size(bytes: u64) -> String {
        const KILO: u64 = 1000;
        match bytes {
            0..1_000_000 => format!("{} kB", bytes.div_ceil(KILO)),
            _ => format!("{},{} MB", bytes / (KILO * KILO), bytes % (KILO * KILO) / (KILO * KILO / 10)),
        }
    }
}

/// The password of a workbook.
pub mod password {
    /// What is asked.
    pub const ASKED: &str = "Dit bestand heeft een wachtwoord. Vraag het aan de school die de lijst stuurde.";
    /// What happens with it.
    pub const NOT_KEPT: &str = "Het wachtwoord wordt nergens bewaard.";
    /// Beside the field.
    pub const LABEL: &str = "Wachtwoord";
    /// Another one was not right.
    pub const WRONG: &str = "Dit wachtwoord klopt niet. Let op hoofdletters, en probeer het opnieuw.";
    /// What stands for each character.
    pub const DOT: &str = "•";
}

/// The sheet of a workbook.
pub mod sheet {
    /// What is asked.
    pub const ASKED: &str = "Welk blad?";

    /// `48 rijen`, `12 rijen, verborgen blad`
    pub fn about(rows: usize, hidden: bool) -> String {
        let rows = super::rows(rows);
        if hidden { format!("{rows}, verborgen blad") } else { rows }
    }
}

/// `48 rijen`
pub fn rows(count: usize) -> String {
    if count == 1 { "1 rij".to_owned() } else { format!("{count} rijen") }
}

/// `leerlingen.xlsx · blad Uitstroom · 48 rijen · De Kaap`
pub fn list(file: &str, sheet: Option<&str>, rows: usize, school: Option<&str>) -> String {
    let sheet = sheet.map(|sheet| format!("blad {sheet}"));
    let parts = [Some(file.to_owned()), sheet, Some(self::rows(rows)), school.map(str::to_owned)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the columns are.
pub mod columns {
    /// Headings of the columns.
    pub const HEADINGS: [&str; 3] = ["In de lijst", "Voorbeelden", "Wordt"];
    /// The whole name in one column.
    pub const FULL_NAME: &str = "hele naam";
    /// A column is left out.
    pub const LEAVE_OUT: &str = "weglaten";
    /// A word that means as much as an empty cell.
    pub const SAYS_NOTHING: &str = "niets, als een lege cel";
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
            format!(
                "Nog niet verder: {one} en {other} geven hetzelfde. Kies bij één van de twee iets anders."
            )
        }
    }
}

/// What the rows do.
pub mod rows {
    /// Headings of the rows.
    pub const HEADINGS: [&str; 3] = ["Regel", "Leerling", "Wat er gebeurt"];
    /// Headings of the groups.
    pub mod group {
        /// Cells that cannot be right.
        pub const FAULT: &str = "Fout: verbeter de cel, anders blijft de regel weg";
        /// Nobody can be sure.
        pub const DOUBT: &str = "Twijfel: kies wie dit is, anders blijft de regel weg";
        /// A cell is left out.
        pub const REMARK: &str = "Cel niet begrepen: blijft leeg, de rest telt mee";
        /// Other values.
        pub const CHANGED: &str = "Gewijzigd";
        /// New.
        pub const NEW: &str = "Nieuw";
        /// By choice.
        pub const SKIPPED: &str = "Overgeslagen, zo gekozen";
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

    /// `regel 12`
    pub fn line(line: usize) -> String {
        format!("regel {line}")
    }

    /// `Regel 7: wat doen we hiermee?`
    pub fn ask(line: usize, name: &str) -> String {
        if name.is_empty() { format!("Regel {line}") } else { format!("Regel {line}: {name}") }
    }

    /// `Regel 7, kolom Geb.datum`
    pub fn cell(line: usize, heading: &str) -> String {
        format!("Regel {line}, kolom {heading}")
    }

    /// Under a cell that is being mended.
    pub const MEND: &str = "U verbetert alleen wat wordt ingelezen. Het bestand zelf verandert niet.";

    /// `"31-2-2008": deze dag bestaat niet`
    pub fn wrong(heading: &str, value: &str, wrong: &str) -> String {
        let value = if value.is_empty() { String::new() } else { format!(" \"{value}\"") };
        if heading.is_empty() { wrong.to_owned() } else { format!("{heading}{value}: {wrong}") }
    }

    /// `u koos: een andere leerling`
    pub fn you_chose(what: &str, then: &str) -> String {
        format!("{then} (u koos: {what})")
    }

    /// The counts of a plan, in order: new, changed, same, doubt, fault, skipped.
    pub const COUNTS: [&str; 6] = ["nieuw", "gewijzigd", "gelijk", "twijfel", "fout", "overgeslagen"];

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
    pub const NOTHING: &str = "Er valt niets in te lezen. Enter sluit dit af";

    /// What the last Enter does.
    pub fn what_happens(new: usize, changed: usize, doubt: usize, fault: usize) -> String {
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
        let done: Vec<String> = [come, change].into_iter().flatten().collect();
        let done = if done.is_empty() {
            "wordt alleen onthouden wat de lijst zegt".to_owned()
        } else {
            done.join(" en ")
        };
        format!("Met Enter {done}.{} Met ctrl-z maakt u alles in één keer ongedaan.", left_out(doubt, fault))
    }

    fn left_out(doubt: usize, fault: usize) -> String {
        let doubt = (doubt > 0).then(|| format!("{doubt} met twijfel"));
        let fault = (fault > 0).then(|| format!("{fault} met een fout"));
        let left: Vec<String> = [doubt, fault].into_iter().flatten().collect();
        if left.is_empty() {
            String::new()
        } else {
            format!(" Er blijven regels weg: {}.", left.join(" en "))
        }
    }

    /// Nothing to do.
    pub const NOTHING_TO_DO: &str = "De lijst zegt niets nieuws.";

    fn pupils(count: usize) -> String {
        super::super::layers::pupils(count)
    }

    /// The notice afterwards.
    pub fn done(new: usize, changed: usize, left: usize) -> String {
        let new_ones = (new > 0).then(|| format!("{} erbij", pupils(new)));
        let changed_ones = (changed > 0).then(|| format!("{} bijgewerkt", pupils(changed)));
        let parts: Vec<String> = [new_ones, changed_ones].into_iter().flatten().collect();
        let parts = if parts.is_empty() { "er is niets veranderd".to_owned() } else { parts.join(", ") };
        let left = match left {
            0 => String::new(),
            1 => " 1 regel bleef weg.".to_owned(),
            left => format!(" {left} regels bleven weg."),
        };
        format!("Ingelezen: {parts}.{left} Met ctrl-z maakt u alles in één keer ongedaan.")
    }
}

/// Leaving with decisions that were not used.
pub const LEAVE: [&str; 2] = [
    "U hebt keuzes gemaakt en de lijst is nog niet ingelezen.",
    "Als u nu weggaat, gaan die keuzes verloren. Er is nog niets vastgelegd.",
];
/// Title of that question.
pub const LEAVE_TITLE: &str = "Inlezen afbreken?";
/// Title of the question after the first list.
pub const FIRST_MEETING_TITLE: &str = "Het eerste overleg plannen?";

/// What follows when the first meeting is planned.
pub fn first_meeting(pupils: usize) -> [String; 2] {
    let who = match pupils {
        1 => "De leerling komt op de agenda.".to_owned(),
        pupils => format!("De {pupils} leerlingen die het eerst uitstromen komen op de agenda."),
    };
    [
        "De lijst is ingelezen. U kunt nu meteen een overleg plannen.".to_owned(),
        format!("{who} U kunt er daarna leerlingen bij zetten of af halen."),
    ]
}

/// Words of the hint bar.
pub mod hint {
    /// On a file.
    pub const OPEN: &str = "openen";
    /// On a column or row.
    pub const CHANGE: &str = "wijzigen";
    /// On the way on.
    pub const ONWARD: &str = "verder";
    /// To the last line.
    pub const TO_END: &str = "naar onderaan";
    /// On the import itself.
    pub const IMPORT: &str = "inlezen";
    /// Choose.
    pub const CHOOSE: &str = "kiezen";
    /// Esc.
    pub const BACK: &str = "terug";
}
