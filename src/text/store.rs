//! What a user reads about the folder that holds everything: what happened, what it means for the data, what to
//! do now.

use chrono::{DateTime, Utc};

use crate::domain::Beyond;
use crate::store::{
    AppendError, Changed, Damage, DamageKind, ElsewhereError, Holder, Notice, OpenError, Part, ReadError,
    Trouble,
};

const BACKUP: &str = "Zet een reservekopie van de hele gegevensmap terug. Hebt u die niet, bewaar deze map dan \
                      zoals zij is en vraag uw beheerder om hulp.";

/// Why the store did not open, or was not made.
#[must_use]
pub fn open_error(error: &OpenError) -> String {
    open_error_with(error, "--store")
}

/// The same, where the folder was named with this option.
#[must_use]
pub fn open_error_with(error: &OpenError, option: &str) -> String {
    match error {
        OpenError::NoStore { dir } => format!(
            "In {} staan nog geen gegevens. Begin met: casustafel init --name \"Uw naam\".",
            dir.display()
        ),
        OpenError::Exists { dir } => format!(
            "In {} staan al gegevens. Er is niets veranderd. Kies met {option} een andere map.",
            dir.display()
        ),
        OpenError::NotEmpty { dir } => format!(
            "In de map {} staan andere bestanden, en geen gegevens van casustafel. Er is niets veranderd. Kies met {option} een \
             nieuwe of een lege map.",
            dir.display()
        ),
        OpenError::OpenToOthers { dir } => format!(
            "In {} kunnen ook anderen schrijven, en casustafel kan dat niet afsluiten. Er is niets geopend of veranderd. Vraag \
             uw beheerder de map alleen van u te maken, of kies met {option} een andere map.",
            dir.display()
        ),
        OpenError::NotOurs { dir } => format!(
            "De map {} is van een andere gebruiker van deze computer. Er is niets geopend of veranderd. Meld u aan als die \
             gebruiker, of kopieer de map naar een eigen map en open die met --store.",
            dir.display()
        ),
        OpenError::LeadsNowhere { dir } => format!(
            "{} is een koppeling naar een map die er niet (meer) is. Er is niets geopend of gemaakt. Sluit de schijf of stick \
             aan waar die map op staat, of kies met {option} een andere map.",
            dir.display()
        ),
        OpenError::Held { holder } => held(holder.as_ref()),
        OpenError::Newer { format } => format!(
            "Deze gegevens zijn gemaakt met een nieuwere versie van casustafel (indeling {format}). Er is niets \
             veranderd. Installeer de nieuwste versie en open ze daarmee."
        ),
        OpenError::Slots => format!(
            "Het bestand slots.json in de gegevensmap ontbreekt of is beschadigd. Er is niets veranderd. {BACKUP}"
        ),
        OpenError::Damaged(damage) if damage.can_be_set_aside() => format!("{} {GO_ON}", damaged(damage)),
        OpenError::Damaged(damage) => damaged(damage),
        OpenError::JournalBehind { journal, checkpoint } => format!(
            "Het logboek houdt op bij byte {journal}, en de snelle kopie (de map sled) kent het tot byte {checkpoint}: er \
             ontbreekt iets, of die kopie is van een ander logboek. Er is niets veranderd. {BACKUP} Is dit logboek het \
             goede, of hebt u met opzet een ouder teruggezet, verwijder dan de map sled uit de gegevensmap en start opnieuw."
        ),
        OpenError::Emptied => format!(
            "Het logboek (journal/events.log) is leeg, en er was al iets in opgeslagen. Er is niets veranderd. {BACKUP}"
        ),
        OpenError::OtherJournal => format!(
            "Het logboek (journal/events.log) en slots.json horen niet bij elkaar: een van de twee komt uit een andere \
             gegevensmap. Er is niets veranderd. {BACKUP}"
        ),
        OpenError::OtherCheckpoint => {
            "De snelle kopie van de gegevens (de map sled) hoort niet bij dit logboek: er is iets in opgeslagen dat hier niet in \
             staat. Er is niets veranderd. Zijn er mappen verwisseld, zet dan de goede terug. Weet u zeker dat dit het goede \
             logboek is, verwijder dan de map sled uit de gegevensmap en start opnieuw; al het andere blijft."
                .to_owned()
        }
        OpenError::Io { part: Part::Folder, source } if Trouble::from(source) == Trouble::Missing => {
            format!("De gegevensmap is op deze plek niet te maken. Kies met {option} een andere plek.")
        }
        OpenError::Io { part, source } => {
            let trouble = Trouble::from(source);
            let (name, cause, way_on) = match in_the_way(*part, trouble) {
                Some(cause) => (part_name(*part), cause, BACKUP),
                None => (part_name(*part), cause(trouble), way_on(trouble)),
            };
            format!("De gegevens gaan niet open: {name} is niet te gebruiken, want {cause}. {way_on}")
        }
    }
}

/// The same on the screen that names the ways on itself.
#[must_use]
pub fn open_error_seen(error: &OpenError) -> String {
    match error {
        OpenError::Damaged(damage) => damaged(damage),
        error => open_error(error),
    }
}

/// Damage in the older part of the log, found while the program was in use already.
#[must_use]
pub fn found_damaged(error: &OpenError) -> String {
    format!(
        "Er wordt niets meer vastgelegd in deze map: wat u nu nog doet, kunt u elders bewaren. {}",
        open_error(error)
    )
}

/// Why an action was not saved; the three ways on stand under it as choices.
#[must_use]
pub fn append_error(error: &AppendError) -> String {
    match error {
        AppendError::Io { source } => {
            let trouble = Trouble::from(source);
            let (cause, way_on) = (cause(trouble), way_on(trouble));
            format!("Niet opgeslagen: {cause}. Alles van daarvoor is wel opgeslagen. {way_on}")
        }
        AppendError::Changed(changed) => {
            let what = match changed {
                Changed::Gone => {
                    "het logboek staat niet meer op zijn plek; de gegevensmap is weggehaald of hernoemd"
                }
                Changed::Replaced => "op de plek van het logboek staat nu een ander bestand",
                Changed::Length => "een ander programma heeft het logboek veranderd",
            };
            format!(
                "Niet opgeslagen: {what}. Alles van daarvoor is hier nog. Bewaar het elders, of zet de map terug zoals \
                 zij was en probeer het opnieuw."
            )
        }
        AppendError::ReadOnly { why } => {
            let (cause, way_on) = (no_writing(*why), way_on(*why));
            format!("Niet opgeslagen: {cause}. Deze gegevens zijn geopend om alleen te lezen. {way_on}")
        }
        AppendError::TooLarge => {
            "Niet opgeslagen: dit is te groot om in één keer te bewaren. Alles van daarvoor \
                                  is wel opgeslagen. Doe het in kleinere delen."
                .to_owned()
        }
    }
}

/// Why work could not go on in another folder.
#[must_use]
pub fn elsewhere_error(error: &ElsewhereError) -> String {
    match error {
        ElsewhereError::Place(OpenError::Exists { dir }) => {
            format!("In {} staan al gegevens. Er is niets veranderd. Kies een andere map.", dir.display())
        }
        ElsewhereError::Place(error) => open_error(error),
        ElsewhereError::NotWhole => {
            "Er is geen kopie gemaakt: het logboek is veranderd of ingekort terwijl het open was, en is niet meer heel \
             te lezen. Laat casustafel open staan, schrijf over wat u nodig hebt en vraag uw beheerder om hulp."
                .to_owned()
        }
        ElsewhereError::Append(error) => append_error(error),
    }
}

/// Why a part of the history could not be shown.
#[must_use]
pub fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Damaged { at } => format!(
            "Dit deel van de geschiedenis is niet te lezen: het logboek is bij byte {at} veranderd sinds het werd \
             geopend. Sluit casustafel en start opnieuw; dan wordt alles nagekeken."
        ),
        ReadError::Io(source) => {
            let trouble = Trouble::from(source);
            format!("De geschiedenis is niet te lezen: {}. {}", cause(trouble), way_on(trouble))
        }
    }
}

/// What a user should know although work goes on.
#[must_use]
pub fn notice(notice: Notice) -> String {
    match notice {
        Notice::TornEnd { bytes, kept } => format!(
            "De vorige keer stopte casustafel midden in het opslaan. Dat laatste stukje ({bytes} bytes) was nog \
             niet opgeslagen en is uit het logboek gehaald; al het andere is er. Het stukje zelf is bewaard als {} \
             in de gegevensmap.",
            kept.file()
        ),
        Notice::EndSetAside { bytes, kept } => format!(
            "Het beschadigde eind van het logboek ({bytes} bytes) is eruit gehaald en bewaard als {} in de \
             gegevensmap. Alles van daarvoor is er; kijk na wat u het laatst had gedaan, en geef het bewaarde \
             bestand aan uw beheerder.",
            kept.file()
        ),
        Notice::ReadOnly { why } => format!(
            "Alleen lezen: {}. U kunt alles bekijken, maar niets opslaan. {}",
            no_writing(why),
            way_on(why)
        ),
        Notice::Older { seen, here } => format!(
            "Deze gegevens zijn ouder dan wat u hier de vorige keer had: toen waren er {seen} handelingen vastgelegd, \
             nu {here}. Hebt u met opzet een reservekopie teruggezet, ga dan gewoon verder. Zo niet, leg dan niets \
             vast en zoek eerst de nieuwste kopie van de gegevensmap."
        ),
        Notice::Other { seen } => format!(
            "Deze gegevens zijn niet het vervolg op wat u hier de vorige keer had: van de {seen} handelingen van toen \
             is de laatste hier een andere. Hebt u met opzet een andere kopie teruggezet, ga dan gewoon verder. Zo \
             niet, leg dan niets vast en zoek eerst de goede kopie van de gegevensmap."
        ),
        Notice::DraftsUnreadable => {
            "Wat u had getypt en niet vastgelegd, was niet meer te lezen. Het bestand is apart \
                                     gezet in de gegevensmap, als drafts.kapot met een nummer; alles wat is \
                                     vastgelegd, is er."
                .to_owned()
        }
        Notice::CheckpointReplaced => {
            "De snelle kopie van de gegevens was beschadigd. Alles is opnieuw gelezen \
                                       uit het logboek; er is niets verloren."
                .to_owned()
        }
        Notice::CheckpointLost => "De snelle kopie van de gegevens kon niet worden bijgewerkt. Alles is \
                                   opgeslagen; alleen het starten duurt de volgende keer langer."
            .to_owned(),
        Notice::Beyond(Beyond::Synced { service }) => format!(
            "De gegevens staan in een map die {service} naar andere computers kopieert. Zet de map liever op een \
             plek die alleen op deze computer is, en wijs die aan met --store."
        ),
        Notice::Beyond(Beyond::Share) => {
            "De gegevens staan op een netwerkschijf. Valt het netwerk weg, dan kunt u niet \
                                 opslaan. Zet de map liever op deze computer, en wijs die aan met --store."
                .to_owned()
        }
    }
}

/// What was typed and not recorded could not be kept.
pub fn drafts_not_kept(error: &AppendError) -> String {
    format!("Wat u typte en niet hebt vastgelegd, kon niet worden bewaard. {}", append_error(error))
}

/// How far reading has come, while a store opens.
#[must_use]
pub fn reading(done: u64, all: u64) -> String {
    let percent = done.saturating_mul(100).checked_div(all).unwrap_or(100);
    format!("De gegevens worden gelezen: {percent}%")
}

fn held(holder: Option<&Holder>) -> String {
    let Some(holder) = holder else {
        return "Iemand anders heeft deze gegevens al open. Sluit casustafel daar, en probeer het dan opnieuw."
            .to_owned();
    };
    let who = holder.name.as_deref().unwrap_or("Iemand anders");
    let host = if holder.host.is_empty() { String::new() } else { format!(" op computer {}", holder.host) };
    let since = moment(holder.since).map_or_else(String::new, |since| format!(" sinds {since}"));
    format!(
        "{who} heeft deze gegevens al open{host}{since} (proces {}). Sluit casustafel daar, en probeer het dan \
         opnieuw.",
        holder.pid
    )
}

fn damaged(damage: &Damage) -> String {
    let what = match damage.kind {
        DamageKind::Bytes if damage.can_be_set_aside() => {
            "vanaf daar tot het eind staan tekens die er niet horen"
        }
        DamageKind::Bytes => "daar staan tekens die er niet horen",
        DamageKind::Chain => {
            "dat stuk sluit niet aan op het vorige; er is iets weggehaald, toegevoegd of verplaatst"
        }
        DamageKind::Contents => "wat daar staat, is niet te lezen",
    };
    let when = match (damage.after.and_then(moment), damage.before.and_then(moment)) {
        (Some(after), Some(before)) => format!(" Het gaat om iets van tussen {after} en {before}."),
        (Some(after), None) => format!(" Het gaat om iets van na {after}."),
        (None, Some(before)) => format!(" Het gaat om iets van voor {before}."),
        (None, None) => String::new(),
    };
    format!(
        "Het logboek is beschadigd bij stuk {} (byte {}): {what}.{when} Er is niets veranderd of weggegooid. \
         {BACKUP}",
        damage.record, damage.at
    )
}

/// What can be done about a damaged end, said outside the program.
const GO_ON: &str =
    "Of ga zonder dat eind verder: start daarvoor casustafel zelf, die vraagt het en bewaart het eind apart.";

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Folder => "de gegevensmap",
        Part::Lock => "het slot van de gegevensmap (lock)",
        Part::Slots => "het bestand slots.json",
        Part::Journal => "het logboek (journal/events.log)",
    }
}

fn cause(trouble: Trouble) -> String {
    match trouble {
        Trouble::Full => "de schijf is vol".to_owned(),
        Trouble::Limited => "een bestand mag hier niet groter worden".to_owned(),
        Trouble::ReadOnly => "van deze schijf kan alleen worden gelezen".to_owned(),
        Trouble::Denied => "u mag hier niet lezen of schrijven".to_owned(),
        Trouble::Missing => "het is er niet".to_owned(),
        Trouble::NoFolder => "op deze plek staat een bestand, en geen map".to_owned(),
        Trouble::NoFile => "op deze plek staat een map, en geen bestand".to_owned(),
        Trouble::NotPlain => "het is geen gewoon bestand, maar een apparaat of een doorgeefluik".to_owned(),
        Trouble::LeadsRound => "het is een koppeling die naar zichzelf leidt".to_owned(),
        Trouble::TooManyOpen => "er zijn te veel bestanden tegelijk open".to_owned(),
        Trouble::InUse => "een ander programma heeft het open".to_owned(),
        Trouble::Other(Some(number)) => format!("de computer meldt een fout van de schijf (nummer {number})"),
        Trouble::Other(None) => "de computer meldt een fout van de schijf".to_owned(),
    }
}

/// What stands where a file of the store belongs.
fn in_the_way(part: Part, trouble: Trouble) -> Option<String> {
    match (part, trouble) {
        (Part::Journal, Trouble::NoFolder) => Some("journal is een bestand, en geen map".to_owned()),
        (Part::Journal | Part::Slots, Trouble::NoFile | Trouble::NotPlain | Trouble::LeadsRound) => {
            Some(cause(trouble))
        }
        _ => None,
    }
}

/// Why nothing can be written, though it can be read.
fn no_writing(trouble: Trouble) -> String {
    match trouble {
        Trouble::Denied => "u mag in deze gegevensmap niet schrijven".to_owned(),
        other => cause(other),
    }
}

fn way_on(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Full => "Maak ruimte vrij en probeer het opnieuw, of kies een andere plek.",
        Trouble::Limited => {
            "Vraag uw beheerder om de grens op de grootte van bestanden, of kies een andere plek."
        }
        Trouble::ReadOnly => "Kies een plek waar u mag schrijven.",
        Trouble::Denied => "Kies een andere plek, of vraag uw beheerder om toegang tot de map.",
        Trouble::Missing => "Kijk of de schijf of de map nog is aangesloten, en probeer het opnieuw.",
        Trouble::NoFolder => "Kies met --store een map.",
        Trouble::NoFile | Trouble::NotPlain | Trouble::LeadsRound => {
            "Haal weg wat daar staat, of vraag uw beheerder om hulp."
        }
        Trouble::TooManyOpen => "Sluit andere programma's en probeer het opnieuw.",
        Trouble::InUse => "Sluit dat programma, en probeer het opnieuw.",
        Trouble::Other(_) => {
            "Probeer het opnieuw, of kies een andere plek. Blijft het zo, vraag dan uw beheerder."
        }
    }
}

/// A moment as people say it here.
fn moment(milliseconds: i64) -> Option<String> {
    let at: DateTime<Utc> = DateTime::from_timestamp_millis(milliseconds)?;
    Some(super::dates::dutch(at).format("%-d-%-m-%Y om %-H.%M uur").to_string())
}
