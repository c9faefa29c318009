//! Which column of a school's list is which: one table of the spellings that people use, and what
//! happens to each column. Source of the list: `domain.md` §3, "Pupil list a school brings".

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A fact of a pupil that a school knows and that the import may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Roepnaam, else voornaam.
    GivenName,
    /// Tussenvoegsel.
    NamePrefix,
    /// Achternaam.
    FamilyName,
    /// The whole name in one column.
    FullName,
    /// Geboortedatum.
    BirthDate,
    /// The name of the school.
    School,
    /// The number that the school gives its pupil.
    SchoolPupilNo,
    /// Onderwijstype: pro, vso, entree.
    SchoolType,
    /// Klas.
    Class,
    /// Leerjaar.
    YearLevel,
    /// Gemeente, else woonplaats.
    Municipality,
    /// Uitstroomprofiel.
    ExitProfile,
    /// Twijfel over het profiel, where it has a column of its own.
    ProfileDoubt,
    /// Verwachte uitstroom.
    ExpectedExit,
    /// Bestemming.
    Destination,
    /// Uitschrijfdatum: the day on which the pupil really left.
    DeregisteredOn,
}

/// Why a column that we know is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotTaken {
    /// The meeting can do without it, so it is not stored: gender, address, phone.
    NotNeeded,
    /// The program works it out itself: age, the numbers of pupils.
    Derived,
    /// People decide it in the program and a list never changes it: status, contact, agreements.
    DecidedHere,
    /// Who does what for a pupil is assigned in the program: mentor, jobcoach, casusregisseur.
    Role,
    /// Work placement and indications have no place yet in this version.
    NoPlaceYet,
}

/// What happens to a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It is read.
    Take(Field),
    /// It is known and left out.
    Leave(NotTaken),
    /// Free text is left out: it often holds medical facts.
    FreeText,
    /// A burgerservicenummer never gets in.
    Bsn,
    /// Nobody told us about this heading.
    Unknown,
}

use Field::*;
use NotTaken::*;

/// Kind, then spellings from best to worst. Where a file has two columns for one field the better
/// spelling is taken ("Gemeente" before "Woonplaats"). Spellings are folded: small letters and digits only, with
/// spaces between them.
const SPELLINGS: &[(Kind, &str)] = &[
    (Kind::Take(GivenName), "roepnaam roepnaamleerling voornaam voornaamleerling voornamen"),
    (
        Kind::Take(NamePrefix),
        "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels voorvoegselachternaam \
         tussenvoegselachternaam tussenv tussenvgsl voorv tv tvs vv",
    ),
    (Kind::Take(FamilyName), "achternaam achternaamleerling familienaam geslachtsnaam anaam achternamen"),
    (
        Kind::Take(FullName),
        "naam naamleerling leerlingnaam volledigenaam leerling naamvandeleerling student studentnaam \
         naamstudent deelnemer",
    ),
    (
        Kind::Take(BirthDate),
        "geboortedatum geboortedatumleerling gebdatum gebdat gebdtm datumgeboorte geboren geborenop \
         gbdatum gebdd geboorte",
    ),
    (
        Kind::Take(School),
        "school schoolnaam naamschool instelling onderwijsinstelling schoolvanherkomst schoollocatie",
    ),
    (
        Kind::Take(SchoolPupilNo),
        "leerlingnummer leerlingnr llnr llnummer lnr leerlingnummerschool leerlingid leerlingcode \
         studentnummer studentnr deelnemernummer deelnemernr stamnummer stamnr",
    ),
    (
        Kind::Take(SchoolType),
        "onderwijstype schooltype schoolsoort onderwijssoort soortonderwijs typeonderwijs soortschool",
    ),
    (Kind::Take(Class), "klas klasnaam groep stamgroep stamklas lesgroep basisgroep"),
    (Kind::Take(YearLevel), "leerjaar lj jaarlaag leerlaag jaargroep schooljaarlaag"),
    (
        Kind::Take(Municipality),
        "woongemeente gemeente gemeentenaam woonplaats plaats plaatsnaam woonplaatsleerling",
    ),
    (
        Kind::Take(ExitProfile),
        "uitstroomprofiel profiel uitstroomperspectief uitstrprofiel profieluitstroom up",
    ),
    (
        Kind::Take(ProfileDoubt),
        "twijfel profieltwijfel twijfelprofiel twijfeloverhetprofiel twijfeloverprofiel",
    ),
    (
        Kind::Take(ExpectedExit),
        "verwachteuitstroomdatum verwachteuitstroom verwuitstroom verwuitstroomdatum uitstroomdatum \
         datumuitstroom verwachtedatumuitstroom verwachteuitschrijfdatum verwachteeinddatum \
         uitstroomverwacht uitstroomper",
    ),
    (
        Kind::Take(Destination),
        "bestemming uitstroombestemming verwachtebestemming vervolg vervolgplek uitstroomplek \
         bestemminguitstroom",
    ),
    (Kind::Take(DeregisteredOn), "uitschrijfdatum datumuitschrijving uitgeschrevenop datumuitschrijven"),
    (
        Kind::Leave(NotNeeded),
        "geslacht mv mvx jm mjv sekse voorletters initialen adres straat straatnaam huisnummer huisnr \
         postcode pc telefoon telefoonnummer tel telnr mobiel mobielnummer email emailadres mail \
         nationaliteit geboorteland geboorteplaats ouders ouder ouderverzorger verzorger verzorger1 \
         verzorger2 brin brinnummer locatie vestiging land eckid",
    ),
    (Kind::Leave(Derived), "leeftijd lft nummer nr casusnummer volgnummer volgnr fase"),
    (
        Kind::Leave(DecidedHere),
        "status contact contactstatus openafspraken afspraken telateafspraken telaat afsprakentelaat \
         laatstbesproken besproken sinds",
    ),
    (
        Kind::Leave(Role),
        "mentor mentorcoach coach mentornaam naammentor contactpersoongemeente contactpersoon \
         contactgemeente stagebegeleider stagecoordinator stagedocent trajectbegeleider jongerencoach \
         jobcoach casusregisseur regisseur waakvlam lksjobcoach begeleider leerplichtambtenaar \
         advisor slb slber",
    ),
    (
        Kind::Leave(NoPlaceYet),
        "stage stagebedrijf stageplek stageplaats stageadres werkgever dgr doelgroepregister \
         doelgroepenregister banenafspraak dgrbanenafspraak doelgroepregisterbanenafspraak \
         indicatiebanenafspraak indicatie aba beschut beschutwerk wajong ababeschutwajong lks \
         loonkostensubsidie loonwaarde uitstroomrichting richting startkwalificatie inschrijfdatum \
         datuminschrijving opleiding niveau entreediploma",
    ),
    (
        Kind::FreeText,
        "opmerking opmerkingen bijzonderheden bijzonderheid toelichting notitie notities aantekening \
         aantekeningen memo omschrijving zorg zorgen zorgvraag hulpvraag diagnose diagnoses medisch \
         medicatie beperking beperkingen handicap iq ondersteuningsbehoefte ondersteuningsbehoeften \
         ondersteuningsvraag achtergrond thuissituatie gezinssituatie overig overigebijzonderheden \
         extra tekst verslag samenvatting begeleiding hulpverlening vraag kern reden",
    ),
    (
        Kind::Bsn,
        "bsn bsnnr bsnnummer bsnleerling burgerservicenummer burgerservicenr sofinummer sofinr sofi \
         onderwijsnummer onderwijsnr pgn persoonsgebondennummer bsnonderwijsnummer bsnondwnr bsnpgn \
         pgnbsn bsnpersoonsgebondennummer",
    ),
];

/// The same table by spelling. Every cell near the top of a file is looked up, for each separator.
static BY_SPELLING: LazyLock<HashMap<&str, (Kind, usize)>> = LazyLock::new(|| {
    let row = |(kind, spellings): &'static (Kind, &str)| {
        spellings.split_whitespace().enumerate().map(|(rank, spelling)| (spelling, (*kind, rank)))
    };
    SPELLINGS.iter().flat_map(row).collect()
});

/// One column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What happens to it.
    pub kind: Kind,
    /// The position of a column that gives the same field better and is taken instead.
    pub beaten_by: Option<usize>,
}

/// Two columns with equally good headings for one field: nobody can tell which is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The field that both give.
    pub field: Field,
    /// Positions of the two columns, from 0.
    pub columns: (usize, usize),
}

/// Small letters without accents, and digits; everything else goes ("Geb.datum" is `gebdatum`).
pub fn fold(heading: &str) -> String {
    heading
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// True when a cell is a heading that the import knows, whether or not it takes it.
pub fn is_known(cell: &str) -> bool {
    kind_of(cell).0 != Kind::Unknown
}

/// What a heading means, and how good its spelling is (0 is best).
fn kind_of(heading: &str) -> (Kind, usize) {
    let lookup = |folded: &str| BY_SPELLING.get(folded).copied();
    // "Geboortedatum (dd-mm-jjjj)" is known without what stands between brackets.
    let bare = heading.split('(').next().unwrap_or_default();
    let folded = fold(heading);
    let found = lookup(&folded).or_else(|| lookup(&fold(bare)));
    let numbered_bsn = folded.starts_with("bsn") || folded.contains("burgerservice");
    found.unwrap_or(if numbered_bsn { (Kind::Bsn, 0) } else { (Kind::Unknown, 0) })
}

/// Names every column of a heading line.
pub fn columns(headings: &[String]) -> Result<Vec<Column>, Twice> {
    let found: Vec<(Kind, usize)> = headings.iter().map(|heading| kind_of(heading)).collect();
    let mut columns = Vec::with_capacity(found.len());
    for (at, (kind, rank)) in found.iter().enumerate() {
        let rivals = found.iter().enumerate().filter(|(other, (k, _))| *other != at && k == kind);
        let mut beaten_by = None;
        if let Kind::Take(field) = kind {
            for (other, (_, other_rank)) in rivals {
                if other_rank == rank {
                    return Err(Twice { field: *field, columns: (at.min(other), at.max(other)) });
                }
                if other_rank < rank {
                    beaten_by = Some(other);
                }
            }
        }
        columns.push(Column { kind: *kind, beaten_by });
    }
    Ok(columns)
}
