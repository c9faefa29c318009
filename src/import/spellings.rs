//! The spellings of headings that people use. Source of the list: `domain.md` §3, "Pupil list a school brings".

use super::headings::{Field, Kind, NotTaken};
use crate::domain::{FactKey, PlacementKind, Provision, Role};

use Field::{
    BirthDate, Course, CourseLevel, Destination, Direction, EntryDiploma, ExitProfile, FamilyName, FullName,
    GivenName, NamePrefix, Phone, Placement, ProfileDoubt, School, SchoolPupilNo, SchoolType,
    StartQualification, YearLevel,
};
use NotTaken::{DecidedHere, Derived, NoPlaceYet, NotNeeded};

/// Kind, then spellings from best to worst. Where a file has two columns for one field the better
/// spelling is taken ("Gemeente" before "Woonplaats"). Spellings are folded: small letters and digits only, with
/// spaces between them.
pub(super) const SPELLINGS: &[(Kind, &str)] = &[
    (
        Kind::Take(GivenName),
        "roepnaam roepn roepnaamleerling voornaam voornaamleerling voornamen firstname givenname forename preferredforename \
         preferredname",
    ),
    (
        Kind::Take(NamePrefix),
        "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels voorvoegselachternaam \
         tussenvoegselachternaam voorvoegselgeslachtsnaam tussenvoegselgeslachtsnaam \
         voorvoegselfamilienaam voorvoegselsgeslachtsnaam voorvoegselsachternaam \
         tussenvoegselsachternaam tussenvoegselsgeslachtsnaam tussenv tussenvgsl voorv tv tvs vv infix nameprefix",
    ),
    (
        Kind::Take(FamilyName),
        "achternaam achternaamleerling familienaam geslachtsnaam anaam achternamen achternaamtussenvoegsel \
         achternaamvoorvoegsel geslachtsnaamvoorvoegsel lastname surname legalsurname preferredsurname familyname",
    ),
    (
        Kind::Take(FullName),
        "naam naamleerling leerlingnaam volledigenaam leerling naamvandeleerling student studentnaam \
         naamstudent deelnemer naamjongere jongere naaminwoner weergavenaam displayname name fullname studentname pupilname pupil",
    ),
    (
        Kind::Take(BirthDate),
        "geboortedatum geboortedatumleerling geb gebdatum gebdat gebdtm datumgeboorte geboren geborenop \
         gbdatum gebdd geboorte dateofbirth birthdate dob birthday",
    ),
    (
        Kind::Take(School),
        "school schoolnaam naamschool schoolvaninschrijving schoolinschrijving huidigeschool instelling onderwijsinstelling schoolvanherkomst schoollocatie schoolname",
    ),
    (
        Kind::Take(SchoolPupilNo),
        "leerlingnummer leerlingnr llnr llnummer lnr leerlingnummerschool leerlingid leerlingcode \
         studentnummer studentnr deelnemernummer deelnemernr stamnummer stamnr studentnumber studentno studentid \
         pupilnumber pupilid",
    ),
    (
        Kind::Take(SchoolType),
        "onderwijstype schooltype schoolsoort onderwijssoort soortonderwijs typeonderwijs soortschool",
    ),
    (
        Kind::Take(Field::Fact(FactKey::Class)),
        "klas klasnaam klasgroep groepklas groep gr grp stamgroep stamklas lesgroep basisgroep class classname classgroup form formgroup tutorgroup reggroup registrationgroup",
    ),
    (
        Kind::Take(YearLevel),
        "leerjaar lj jaarlaag leerlaag jaargroep schooljaarlaag yearlevel gradelevel year yeargroup grade",
    ),
    (
        Kind::Take(Field::Fact(FactKey::Municipality)),
        "woongemeente gemeente gemeentenaam woonplaats plaats plaatsnaam woonplaatsleerling municipality city placeofresidence",
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
        Kind::Take(Field::Fact(FactKey::ExpectedExit)),
        "verwachteuitstroomdatum verwachteuitstroom verwuitstroom verwuitstroomdatum uitstroomdatum \
         datumuitstroom verwachtedatumuitstroom verwachteuitschrijfdatum verwachteeinddatum \
         uitstroomverwacht uitstroomper",
    ),
    (
        Kind::Take(Destination),
        "bestemming uitstroombestemming verwachtebestemming vervolg vervolgplek uitstroomplek \
         bestemminguitstroom",
    ),
    (
        Kind::Take(Field::Fact(FactKey::DeregisteredOn)),
        "uitschrijfdatum datumuitschrijving uitgeschrevenop uitgeschreven uitgeschrevenper datumuitschrijven uitschrdatum \
         uitschrijving vertrekdatum datumvertrek vertrokken leaver leavingdate dateofleaving deregistered",
    ),
    (
        Kind::Leave(NotNeeded),
        "geslacht mv mvx jm mjv sekse voorletters initialen adres straat straatnaam huisnummer huisnr \
         postcode pc email emailadres mail \
         gender sex address streetaddress zipcode zip postalcode emailaddress nationality placeofbirth \
         nationaliteit geboorteland geboorteplaats stageadres inschrijfdatum datuminschrijving brin brinnummer locatie vestiging land eckid",
    ),
    (
        Kind::Leave(NotTaken::OfOthers),
        "ouders ouder ouderverzorger verzorger verzorgers verzorger1 verzorger2 moeder vader voogd",
    ),
    (Kind::Leave(Derived), "leeftijd lft age nummer nr casusnummer volgnummer volgnr fase volgendcontact"),
    (
        Kind::Leave(DecidedHere),
        "status inschrijving inschrijfstatus inschrijvingsstatus contact contactstatus openafspraken afspraken telateafspraken telaat afsprakentelaat \
         laatstbesproken besproken sinds studieadvies thuissinds opensignalen delenmet zondergrondslag letop",
    ),
    (
        Kind::Leave(NotTaken::Role),
        "contactpersoongemeente contactpersoon contactgemeente stagebegeleider stagecoordinator \
         stagedocent trajectbegeleider jongerencoach casusregisseur regisseur waakvlam begeleider \
         leerplichtambtenaar advisor slb slber",
    ),
    (
        Kind::Leave(NoPlaceYet),
        "indicatie indicaties ababeschutwajong ababeschut beschutwajong lksjobcoach loonwaarde \
         opleiding niveau",
    ),
    (
        Kind::Leave(NotTaken::Asked),
        "uitstroom uitstroomgegevens uitstroomnaar uit datumuit einddatum einde exitdate enddate einddatumverbintenis einddatuminschrijving",
    ),
    (
        Kind::Take(Field::Role(Role::Mentor)),
        "mentor mentorcoach coach mentornaam naammentor tutor mentorname",
    ),
    (
        Kind::Take(Phone),
        "mobielleerling telefoonleerling telefoon telefoonnummer mobiel mobielnummer tel telnr phone \
         phonenumber telephone mobile mobilephone",
    ),
    (Kind::Take(StartQualification), "startkwalificatie startkwal sk"),
    (Kind::Take(EntryDiploma), "entreediploma diplomaentree"),
    (Kind::Take(Direction), "uitstroomrichting richting"),
    (Kind::Take(Course), "vervolgopleiding opleidingvervolg mboopleiding"),
    (Kind::Take(CourseLevel), "mboniveau niveauvervolgopleiding"),
    (Kind::Take(Placement(PlacementKind::Internship)), "stagebedrijf stageplek stageplaats stage bedrijf"),
    (Kind::Take(Placement(PlacementKind::Job)), "werkgever naamwerkgever"),
    (
        Kind::Take(Field::Provision(Provision::Register)),
        "doelgroepregister doelgroepenregister dgr banenafspraak dgrbanenafspraak \
         doelgroepregisterbanenafspraak dgrdoelgroepregisterbanenafspraak indicatiebanenafspraak",
    ),
    (Kind::Take(Field::Provision(Provision::Aba)), "aba beoordelingarbeidsvermogen"),
    (
        Kind::Take(Field::Provision(Provision::ShelteredWork)),
        "beschutwerk beschut indicatiebeschutwerk nieuwbeschut indicatiebeschut",
    ),
    (Kind::Take(Field::Provision(Provision::Wajong)), "wajong indicatiewajong"),
    (Kind::Take(Field::Provision(Provision::DayActivity)), "dagbestedingsindicatie indicatiedagbesteding"),
    (Kind::Take(Field::Provision(Provision::WageSubsidy)), "lks loonkostensubsidie"),
    (Kind::Take(Field::Provision(Provision::JobCoaching)), "jobcoachnodig jobcoaching jobcoach"),
    (Kind::Take(Field::Provision(Provision::NoRisk)), "norisk noriskpolis"),
    (
        Kind::FreeText,
        "opmerking opmerkingen bijzonderheden bijzonderheid toelichting notitie notities aantekening \
         aantekeningen memo omschrijving zorg zorgen zorgvraag hulpvraag diagnose diagnoses medisch \
         medicatie beperking beperkingen handicap iq ondersteuningsbehoefte ondersteuningsbehoeften \
         ondersteuningsvraag achtergrond thuissituatie gezinssituatie overig overigebijzonderheden \
         remark remarks comment comments note notes \
         extra tekst verslag samenvatting begeleiding hulpverlening vraag kern reden",
    ),
    (
        Kind::Bsn,
        "bsn bsnnr bsnnummer bsnleerling burgerservicenummer burgerservicenr sofinummer sofinr sofi \
         onderwijsnummer onderwijsnr pgn persoonsgebondennummer bsnonderwijsnummer bsnondwnr bsnpgn \
         pgnbsn bsnpersoonsgebondennummer",
    ),
];

/// How other headings over free text begin, short or long: "Opm.", "Bijz. mentor".
pub(super) const FREE_TEXT_BEGINS: [&str; 7] = ["opm", "bijz", "toel", "aantek", "notit", "zorg", "begeleid"];

/// What they hold: whatever is about somebody's health or home is nobody's to see.
pub(super) const FREE_TEXT_HOLDS: [&str; 16] = [
    "opmerking",
    "bijzonder",
    "toelicht",
    "notitie",
    "diagnos",
    "medisch",
    "medicat",
    "gezondh",
    "allerg",
    "beperking",
    "handicap",
    "gedrag",
    "thuissituat",
    "gezinssituat",
    "hulpverlen",
    "ondersteuning",
];
