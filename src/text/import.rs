//! What a user reads about a school's list: why a file is refused, what the plan is, what was left out.
//! `import::report` chooses the sentence; here it is worded.

pub mod column;
pub mod fault;
pub mod side;

use super::counts;
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

    /// Several lists beside each other: which, and how they come to be one.
    pub fn side_by_side(what: &str) -> String {
        format!("Op dit blad staan lijsten naast elkaar: {what}")
    }

    /// Two columns for one field.
    pub fn twice(one: &str, other: &str) -> String {
        format!("De kolommen {one} en {other} geven hetzelfde. Laat er één weg en probeer het opnieuw.")
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
