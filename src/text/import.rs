//! What a user reads about a school's list: why a file is refused, what the plan is, what was left out.
//! `import::report` chooses the sentence; here it is worded.

pub mod column;

use chrono::NaiveDate;

use super::{counts, dates};
use crate::domain::PlacementKind;

/// Files from which no plan can be made. Each says what it is, and what to do now.
pub mod refused {
    /// No bytes.
    pub const EMPTY: &str = "Het bestand is leeg. Vraag de school om de lijst opnieuw te sturen.";
    /// A PDF.
    pub const PDF: &str = "Dit is een PDF en geen lijst. Vraag de school om het Excel-bestand.";
    /// A picture.
    pub const PICTURE: &str =
        "Dit is een afbeelding en geen lijst. Vraag de school om het Excel-bestand of een CSV.";
    /// A zip file without a workbook.
    pub const WORKBOOK: &str = "Dit is een zipbestand of een ander soort document. Vraag de school om de lijst als Excel-bestand of CSV.";
    /// An OLE file without a workbook.
    pub const OLD_WORKBOOK: &str = "Dit is een oud Office-bestand zonder werkblad. Vraag de school om de lijst als Excel-bestand of CSV.";
    /// A workbook that cannot be read.
    pub const DAMAGED: &str = "Dit Excel- of LibreOffice-bestand is beschadigd. Open het in Excel, sla het opnieuw op en probeer het nog eens.";
    /// Far too much.
    pub const TOO_MANY_CELLS: &str = "In dit bestand staat veel meer dan in een leerlingenlijst past: hooguit 300.000 rijen en 5 miljoen ingevulde cellen. Zet alleen de lijst in een nieuw bestand en probeer het opnieuw.";
    /// A workbook with a password, and none was given.
    pub const NEEDS_PASSWORD: &str = "Op dit bestand zit een wachtwoord. Vraag het aan wie de lijst stuurde.";
    /// Another password.
    pub const WRONG_PASSWORD: &str = "Het wachtwoord klopt niet. Let op hoofdletters en probeer het opnieuw.";
    /// A password that only Excel or LibreOffice can take off.
    pub const CANNOT_UNLOCK: &str = "Dit bestand heeft een soort wachtwoord dat hier niet te openen is. Open het in Excel of LibreOffice en sla het op zonder wachtwoord.";
    /// A binary workbook.
    pub const BINARY_WORKBOOK: &str = "Dit is een binaire Excel-werkmap (XLSB). Open het bestand in Excel, kies Opslaan als Excel-werkmap (XLSX) en probeer het opnieuw.";
    /// Somebody stopped it.
    pub const STOPPED: &str = "Het lezen van de lijst is gestopt. Er is niets veranderd.";
    /// HTML or XML.
    pub const MARKUP: &str =
        "Dit is een webpagina of XML en geen lijst. Open het in Excel en sla het op als CSV.";
    /// No text.
    pub const BINARY: &str =
        "Dit bestand is geen tekst. Sla de lijst in Excel op als CSV en probeer het opnieuw.";
    /// No heading line.
    pub const NO_HEADINGS: &str = "Er zijn geen kopjes gevonden. Zet boven de lijst een regel met kopjes, zoals Naam, Geboortedatum en Klas.";
    /// No pupils.
    pub const ONLY_HEADINGS: &str = "Er staan alleen kopjes in het bestand en geen leerlingen.";
    /// No name.
    pub const NO_NAME: &str =
        "Er is geen kolom met de naam. Noem de kolommen Roepnaam en Achternaam, of maak één kolom Naam.";
    /// No birth date.
    pub const NO_BIRTH_DATE: &str = "Er is geen kolom met de geboortedatum. Noem die kolom Geboortedatum.";
    /// No school.
    pub const NO_SCHOOL: &str =
        "Het is niet duidelijk van welke school de lijst is. Zet er --school met de naam van de school bij.";

    /// Too large to be a list.
    pub fn too_large(bytes: u64, limit: u64) -> String {
        let mb = |bytes: u64| bytes.div_ceil(1024 * 1024);
        format!(
            "Het bestand is {} MB; een leerlingenlijst is hooguit {} MB. Controleer of dit het goede bestand is.",
            mb(bytes),
            mb(limit)
        )
    }

    /// More tabs than any list has.
    pub fn too_many_sheets(limit: usize) -> String {
        format!(
            "Dit bestand heeft meer dan {limit} tabbladen. Zet alleen de lijst in een nieuw bestand en probeer het opnieuw."
        )
    }

    /// Quotes that don't match.
    pub fn quotes(line: usize) -> String {
        format!(
            "De aanhalingstekens kloppen niet vanaf regel {line}. Kijk die regel na en probeer het opnieuw."
        )
    }

    /// Two columns for one field.
    pub fn twice(one: &str, other: &str) -> String {
        format!("De kolommen {one} en {other} geven hetzelfde. Laat er één weg en probeer het opnieuw.")
    }
}

/// What is wrong with a cell, and what would be right.
pub mod fault {
    use super::*;

    /// A name is missing.
    pub const NO_NAME: &str = "de naam ontbreekt; vul een roepnaam en een achternaam in";
    /// A birth date is missing.
    pub const NO_BIRTH_DATE: &str = "de geboortedatum ontbreekt; schrijf die als 21-3-2009";
    /// A school is missing.
    pub const NO_SCHOOL: &str = "de school ontbreekt; vul de naam van de school in";
    /// Only half a name.
    pub const HALF_A_NAME: &str = "roepnaam of achternaam ontbreekt; schrijf een naam als Sanne van der Meulen of Meulen, Sanne van der";
    /// A name in an order that nobody can be sure of.
    pub const WHICH_IS_WHICH: &str = "het is niet zeker wat de voornaam is en wat de achternaam; kies de volgorde van de \
         kolom, of schrijf de naam als Meulen, Sanne van der";
    /// Wrong encoding.
    pub const GARBLED: &str =
        "de naam heeft vreemde tekens; sla de lijst op als CSV UTF-8 of verbeter de naam";
    /// Not a date.
    pub const NOT_A_DATE: &str = "dit is geen datum; schrijf die als 21-3-2009";
    /// Not a leaving date.
    pub const NOT_A_DAY: &str = "dit is geen datum; schrijf die als 31-7-2027 of juli 2027";
    /// Not in the calendar.
    pub const NO_SUCH_DAY: &str = "deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009";
    /// Two numbers that can both be the day.
    pub const WHICH_IS_THE_DAY: &str = "het is niet zeker wat de dag is en wat de maand; kies de volgorde van de kolom, of \
         schrijf de maand als woord, zoals 3 april 2009";
    /// Too far away.
    pub const FAR_AWAY: &str = "deze datum ligt te ver weg; controleer het jaar";
    /// Unknown onderwijstype.
    pub const SCHOOL_TYPE: &str =
        "dit onderwijstype is niet bekend; gebruik pro, vso, entree, entree op pro of mbo";
    /// Unknown profile.
    pub const PROFILE: &str =
        "dit profiel is niet bekend; gebruik arbeid, onderwijs, dagbesteding of onbekend (met ? bij twijfel)";
    /// Unknown destination.
    pub const DESTINATION: &str = "deze bestemming is niet bekend; gebruik een woord als regulier werk, beschut werk, \
         werk met opleiding, entree, mbo 2, arbeidsmatige dagbesteding of onbekend, of laat de cel leeg";
    /// Unknown doubt.
    pub const DOUBT: &str = "dit is niet te lezen als twijfel; gebruik ja of nee";
    /// Unknown year level.
    pub const YEAR_LEVEL: &str = "dit is geen leerjaar; gebruik een cijfer van 1 tot en met 6";
    /// A shortened number.
    pub const SHORTENED: &str = "Excel heeft dit nummer afgekort; maak de kolom breder of maak er tekst van";
    /// Too long.
    pub const TOO_LONG: &str = "deze cel is te lang; een waarde heeft hooguit 200 tekens";
    /// Not a yes or a no.
    pub const ANSWER: &str = "dit is geen ja of nee; gebruik ja, nee of onbekend";
    /// Unknown direction.
    pub const DIRECTION: &str =
        "deze richting is niet bekend; gebruik arbeid, onderwijs, dagbesteding of praktijkleren";
    /// Unknown level.
    pub const LEVEL: &str = "dit is geen mbo-niveau; gebruik een cijfer van 1 tot en met 4";
    /// How far it is cannot be read.
    pub const PROVISION: &str = "hier is niet te lezen hoe ver het is; gebruik een woord als besproken, aangevraagd, toegekend, afgewezen of wil niet";
    /// Not a name alone.
    pub const NOT_A_NAME: &str = "hier hoort alleen de naam van een bedrijf of opleiding te staan";
    /// Nobody with this name.
    pub const PARTNER: &str = "deze naam staat niet precies zo in Netwerk; geef de rol in het programma";
    /// Perhaps somebody.
    pub const PARTNER_PERHAPS: &str = "dit kan iemand zijn die al in Netwerk staat, of meer dan één op deze lijst; schrijf de naam zoals in Netwerk";
    /// Not a phone.
    pub const PHONE: &str = "dit is geen telefoonnummer; schrijf het als 06-12345678";
    /// A failed formula.
    pub const FORMULA: &str = "in deze cel staat een fout van Excel; vul de waarde in of laat de cel leeg";
    /// Shifted cells.
    pub const SHIFTED: &str = "er staan meer cellen dan kopjes; zet een waarde met een scheidingsteken erin tussen aanhalingstekens";

    /// Quotes that don't match.
    pub const QUOTES: &str =
        "de aanhalingstekens op deze regel kloppen niet; zet er één bij of haal er één weg";

    /// A character that got lost.
    pub const LOST_CHARACTER: &str =
        "in deze cel staat een teken dat niet te lezen is; sla de lijst op als CSV UTF-8 of verbeter de cel";
    /// Under other headings.
    pub const UNDER_OTHERS: &str = "hierboven staan andere kopjes dan bovenaan; maak van dit deel een eigen bestand en lees dat apart in";
    /// A time beside a day.
    pub const TIME_OF_DAY: &str = "bij deze dag staat een tijd; kijk na of de dag klopt";
    /// A row that is struck through.
    pub const STRUCK: &str =
        "in deze rij is tekst doorgestreept; sla haar over als de leerling er niet bij hoort";

    /// Letters that were put right.
    pub const REENCODED: &str =
        "de letters met accenten in dit bestand waren verminkt en zijn hersteld; kijk na of de naam klopt";
    /// Two pupils with one name and one birth date.
    pub const TWIN: &str = "zelfde naam en geboortedatum als een andere regel, maar een ander leerlingnummer; kijk na of dit twee leerlingen zijn";

    /// "idem" in a cell.
    pub const REPEATED: &str = "hier staat idem; dit is overgenomen van de regel erboven";
    /// "idem", and nothing to repeat.
    pub const REPEATS_NOTHING: &str = "hier staat idem en niet wat bedoeld is; schrijf het voluit";
    /// A day with a question mark that counts.
    pub const DOUBTED: &str = "bij deze datum staat dat zij niet zeker is; kijk na of de datum klopt";
    /// A birth date with a question mark.
    pub const DOUBTED_BIRTH: &str = "bij deze datum staat dat zij niet zeker is; vraag het na en schrijf alleen de datum, zoals 21-3-2009";
    /// A month alone.
    pub const NO_DAY: &str = "de dag ontbreekt; schrijf dag, maand en jaar, zoals 21-3-2009";
    /// A day that begins in another zone.
    pub const DAY_BEFORE: &str = "bij deze dag staat 22:00 of 23:00 uur: zo begint in een ander systeem de dag erna; vraag \
         welke dag het is en schrijf die zonder tijd";
    /// A class that became a day.
    pub const CLASS_AS_DAY: &str =
        "Excel heeft van deze klas een datum gemaakt; schrijf de klas zoals de school die noemt";
    /// Two names of one pupil.
    pub const OTHER_NAME: &str = "hier staat een andere naam dan in de kolommen met de achternaam; maak ze gelijk of laat deze kolom weg";
    /// Not read in.
    pub const BSN: &str = "dit lijkt een burgerservicenummer en is niet overgenomen";
    /// A formula without its outcome.
    pub const NOT_WORKED_OUT: &str = "van deze formule staat de uitkomst niet in het bestand; open het in Excel, sla het op en probeer het opnieuw";

    /// Two birth dates of one pupil.
    pub fn other_birth_date(taken: &str) -> String {
        format!("dit is een andere dag dan in kolom {taken}; die kolom is genomen, kijk na wat klopt")
    }

    /// Not the birth date of a pupil.
    pub fn not_a_pupil(from: NaiveDate, to: NaiveDate) -> String {
        format!(
            "met deze geboortedatum is iemand geen leerling; tussen {} en {} kan wel",
            dates::numeric(from),
            dates::numeric(to)
        )
    }

    /// `, kolom Geb.datum: "31-2-2008": deze dag bestaat niet; …`, behind the line
    pub fn cell(column: Option<&str>, value: &str, wrong: &str) -> String {
        let place = column.map(|column| format!(", kolom {column}")).unwrap_or_default();
        if value.is_empty() { format!("{place}: {wrong}") } else { format!("{place}: \"{value}\": {wrong}") }
    }
}

/// Why a row is left out until somebody decides. `who` is a pupil with number, or a line of the file.
pub mod doubt {
    /// Same name, other birth date.
    pub fn same_name(who: &str) -> String {
        format!(
            "dezelfde naam als {who}, maar een andere geboortedatum; kijk na wat klopt, of voer de leerling zelf in"
        )
    }

    /// Same birth date, similar name.
    pub fn similar_name(who: &str) -> String {
        format!(
            "dezelfde geboortedatum als {who} en bijna dezelfde naam; kijk na wat klopt, of voer de leerling zelf in"
        )
    }

    /// The number is somebody else's.
    pub fn number_taken(who: &str) -> String {
        format!("het leerlingnummer of de naam is van {who}; vraag de school wie dit is")
    }

    /// Two pupils fit.
    pub fn several(who: &str) -> String {
        format!(
            "er zijn meer leerlingen met deze naam en geboortedatum, zoals {who}; zet het leerlingnummer erbij"
        )
    }

    /// Twice in the file.
    pub fn twice(who: &str) -> String {
        format!("staat vaker in dit bestand ({who}); laat één regel staan")
    }

    /// A new family name without a word on the prefix.
    pub fn prefix_gone(who: &str) -> String {
        format!("{who} heeft op de lijst een andere achternaam zonder voorvoegsel; pas de naam zelf aan")
    }
}

/// The mbo level of a course.
pub const COURSE_LEVEL: &str = "niveau van de opleiding";

/// The column with the company of a stage or a job.
pub fn company(kind: PlacementKind) -> &'static str {
    match kind {
        PlacementKind::Internship => "stagebedrijf",
        PlacementKind::TransitionInternship => "bedrijf van de transitiestage",
        PlacementKind::LastingInternship => "bedrijf van de duurzame stage",
        PlacementKind::TrialPlacement => "bedrijf van de proefplaatsing",
        PlacementKind::Job => "werkgever",
    }
}

/// `K. Smit (nieuw in Netwerk)`
pub fn new_in_network(name: &str) -> String {
    format!("{name} (nieuw in Netwerk)")
}

/// `K. Smit, mentor op 12 regels`
pub fn newcomer(name: &str, rows: usize) -> String {
    format!("{name}, mentor op {}", counts::of(rows, "regel", "regels"))
}

/// `niveau 2`
pub fn level(level: u8) -> String {
    format!("niveau {level}")
}

/// Headings of the parts of a report.
pub mod part {
    /// New pupils.
    pub const NEW: &str = "Nieuw";
    /// Changed pupils.
    pub const CHANGED: &str = "Gewijzigd";
    /// Pupils who stay as they are.
    pub const SAME: &str = "Gelijk";
    /// Doubtful rows.
    pub const DOUBT: &str = "Twijfel, niet overgenomen";
    /// Faulty rows.
    pub const FAULT: &str = "Fout, niet overgenomen";
    /// Rows that somebody skipped.
    pub const SKIPPED: &str = "Overgeslagen, dat hebt u zo gekozen";
    /// Cells that cannot be read; the rest of the row is judged without them.
    pub const REMARK: &str = "Cel niet overgenomen, de rest van de regel telt gewoon mee";
    /// What counts, and somebody should look at.
    pub const NOTE: &str = "Overgenomen, kijk dit na";
    /// Rows that are no pupil.
    pub const ASIDE: &str = "Geen leerling, telt niet mee";
    /// Mentors who come in.
    pub const NEWCOMERS: &str = "Nieuw in Netwerk";
    /// Pupils who are not on the list.
    pub const MISSING: &str = "Niet meer op de lijst van de school, er verandert niets aan hen";
    /// Columns.
    pub const COLUMNS: &str = "Kolommen";
}

/// `34 nieuw, 1 gewijzigd, 1 twijfel`
pub fn summary(
    new: usize,
    changed: usize,
    same: usize,
    doubt: usize,
    fault: usize,
    skipped: usize,
) -> String {
    let counted = [
        (new, "nieuw"),
        (changed, "gewijzigd"),
        (same, "gelijk"),
        (doubt, "twijfel"),
        (fault, "fout"),
        (skipped, "overgeslagen"),
    ];
    let said: Vec<String> = counted
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    said.join(", ")
}

/// `36 gelijk; bij 1 leerling wordt alleen onthouden wat de lijst nu zegt`
pub fn and_remembered(summary: &str, pupils: usize) -> String {
    let whom = counts::pupils(pupils);
    format!("{summary}; bij {whom} wordt alleen onthouden wat de lijst nu zegt")
}

/// `klas: de lijst zegt nu ook 5b, dat wordt onthouden`
pub fn remembered(fact: &str, value: &str) -> String {
    format!("{fact}: de lijst zegt nu ook {value}, dat wordt onthouden")
}

/// `regel 4`
pub fn line(line: usize) -> String {
    format!("regel {line}")
}

/// `regel 4`, `regel 4 en 7`, `regel 4, 7 en nog 12 regels`
pub fn lines(lines: &[usize]) -> String {
    match lines {
        [] => String::new(),
        [one] => line(*one),
        [one, other] => format!("regel {one} en {other}"),
        [one, other, third] => format!("regel {one}, {other} en {third}"),
        [one, other, rest @ ..] => format!("regel {one}, {other} en nog {} regels", rest.len()),
    }
}

/// `klas: 4a → 5a`, `gemeente: (leeg) → Oosterwaard`
pub fn change(fact: &str, from: Option<&str>, to: &str) -> String {
    format!("{fact}: {} → {to}", from.unwrap_or("(leeg)"))
}
