//! What is wrong with a cell, and what would be right.

use chrono::NaiveDate;

use crate::text::dates;

/// A name is missing.
pub const NO_NAME: &str = "de naam ontbreekt; vul een roepnaam en een achternaam in";
/// A birth date is missing.
pub const NO_BIRTH_DATE: &str = "de geboortedatum ontbreekt; schrijf die als 21-3-2009";
/// A school is missing.
pub const NO_SCHOOL: &str = "de school ontbreekt; vul de naam van de school in";
/// Only half a name.
pub const HALF_A_NAME: &str =
    "roepnaam of achternaam ontbreekt; schrijf een naam als Sanne van der Meulen of Meulen, Sanne van der";
/// Nothing in the column with given names.
pub const NO_GIVEN_NAME: &str = "de roepnaam ontbreekt; vul die in";
/// Nothing in the column with family names.
pub const NO_FAMILY_NAME: &str = "de achternaam ontbreekt; vul die in";
/// More than one name.
pub const NAMES: &str =
    "hier staat meer dan één naam, of een teken dat niet in een naam hoort; schrijf de naam van één leerling";
/// Something in brackets that is no name.
pub const BRACKETS: &str = "wat hier tussen haakjes staat, is geen roepnaam; haal het weg";
/// The whole name as a given name.
pub const WHOLE_NAME: &str = "hier staat de hele naam; schrijf hier alleen de roepnaam";
/// One word for both.
pub const SAME_PARTS: &str = "roepnaam en achternaam zijn hetzelfde; kijk na of de naam klopt";
/// Not a voorvoegsel.
pub const NAME_PREFIX: &str =
    "dit is geen tussenvoegsel zoals van of de; schrijf alleen dat, of laat de cel leeg";
/// Taken as the number of the pupil.
pub const NUMBER_BEHIND_NAME: &str = "het nummer achter de naam is overgenomen als leerlingnummer";
/// Not the number of a pupil.
pub const NOT_A_NUMBER: &str =
    "dit is geen leerlingnummer; schrijf het nummer dat de school gebruikt, of laat de cel leeg";
/// A number with a full stop or comma in it.
pub const NUMBER_IN_PARTS: &str =
    "in dit nummer staat een punt of komma; schrijf het zoals de school het kent, zonder leesteken";
/// Not a school.
pub const NOT_A_SCHOOL: &str =
    "dit is niet de naam van een school; schrijf die voluit, of kies wat er in deze kolom staat";
/// A gemeente under the class.
pub const PLACE_FOR_CLASS: &str =
    "dit is een gemeente en geen klas; schrijf de klas, of kies zelf dat deze kolom de klas is";
/// A school under the gemeente.
pub const SCHOOL_FOR_PLACE: &str =
    "dit is een school en geen gemeente; schrijf de gemeente, of laat de cel leeg";
/// Not a class.
pub const NOT_A_CLASS: &str =
    "dit lijkt een naam, adres of opmerking en geen klas; schrijf de klas, of laat de cel leeg";
/// A name in an order that nobody can be sure of.
pub const WHICH_IS_WHICH: &str = "het is niet zeker wat de voornaam is en wat de achternaam; kies de volgorde van de \
     kolom, of schrijf de naam als Meulen, Sanne van der";
/// Wrong encoding.
pub const GARBLED: &str = "de naam heeft vreemde tekens; sla de lijst op als CSV UTF-8 of verbeter de naam";
/// Not a date.
pub const NOT_A_DATE: &str = "dit is geen datum; schrijf die als 21-3-2009";
/// Not a leaving date.
pub const NOT_A_DAY: &str = "dit is geen datum; schrijf die als 31-7-2027 of juli 2027";
/// Not in the calendar.
pub const NO_SUCH_DAY: &str = "deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009";
/// Two numbers that can both be the day.
pub const WHICH_IS_THE_DAY: &str = "het is niet zeker wat de dag is en wat de maand; kies de volgorde van de kolom, of \
     schrijf de maand als woord, zoals 3 april 2009";
/// Three times two digits.
pub const WHICH_IS_THE_YEAR: &str = "het jaar kan hier voorop staan of achteraan; kies de volgorde van de kolom als het \
     achteraan staat, of schrijf het jaar met vier cijfers";
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
/// An abbreviation of somebody.
pub const PARTNER_CODE: &str =
    "dit is een afkorting en geen naam; schrijf de naam, of geef de rol in het programma";
/// Perhaps somebody.
pub const PARTNER_PERHAPS: &str = "dit kan iemand zijn die al in Netwerk staat, of meer dan één op deze lijst; schrijf de naam zoals in Netwerk";
/// Not a phone.
pub const PHONE: &str = "dit is geen telefoonnummer; schrijf het als 06-12345678";
/// A failed formula.
pub const FORMULA: &str = "in deze cel staat een fout van Excel; vul de waarde in of laat de cel leeg";
/// Shifted cells.
pub const SHIFTED: &str =
    "er staan meer cellen dan kopjes; zet een waarde met een scheidingsteken erin tussen aanhalingstekens";

/// Quotes that don't match.
pub const QUOTES: &str = "de aanhalingstekens op deze regel kloppen niet; zet er één bij of haal er één weg";

/// A character that got lost.
pub const LOST_CHARACTER: &str =
    "in deze cel staat een teken dat niet te lezen is; sla de lijst op als CSV UTF-8 of verbeter de cel";
/// Under other headings.
pub const UNDER_OTHERS: &str =
    "hierboven staan andere kopjes dan bovenaan; maak van dit deel een eigen bestand en lees dat apart in";
/// A time beside a day.
pub const TIME_OF_DAY: &str = "bij deze dag staat een tijd; kijk na of de dag klopt";
/// A time just before midnight.
pub const DAY_AFTER: &str =
    "bij deze dag staat een tijd vlak voor middernacht; de dag erna is genomen, kijk na of die klopt";
/// A day on which somebody should have left.
pub const EXIT_PASSED: &str = "deze dag is voorbij; kijk na of de leerling nog op school is";
/// A day that has yet to come.
pub const LEAVES_LATER: &str = "deze dag moet nog komen; kijk na of de leerling al is uitgeschreven, of dat dit de verwachte uitstroom is";
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
pub const DOUBTED_BIRTH: &str =
    "bij deze datum staat dat zij niet zeker is; vraag het na en schrijf alleen de datum, zoals 21-3-2009";
/// A month alone.
pub const NO_DAY: &str = "de dag ontbreekt; schrijf dag, maand en jaar, zoals 21-3-2009";
/// A day that begins in another zone.
pub const DAY_BEFORE: &str = "bij deze dag staat 22:00 of 23:00 uur: zo begint in een ander systeem de dag erna; vraag \
     welke dag het is en schrijf die zonder tijd";
/// A day of the week that is not that of the date.
pub const OTHER_WEEKDAY: &str = "op deze datum is het een andere dag van de week; vraag welke van de twee klopt en schrijf alleen de datum";
/// A day number in a workbook that counts otherwise.
pub const BARE_NUMBER: &str = "hier staat een getal en dit bestand telt dagen vanaf 1904; geef de cel in Excel een datumopmaak, of schrijf de datum uit";
/// A class that became a day.
pub const CLASS_AS_DAY: &str =
    "Excel heeft van deze klas een datum gemaakt; schrijf de klas zoals de school die noemt";
/// Two names of one pupil.
pub const OTHER_NAME: &str =
    "hier staat een andere naam dan in de kolommen met de achternaam; maak ze gelijk of laat deze kolom weg";
/// Not read in.
pub const BSN: &str = "dit lijkt een burgerservicenummer en is niet overgenomen";
/// A formula without its outcome.
pub const NOT_WORKED_OUT: &str = "van deze formule staat de uitkomst niet in het bestand; open het in Excel, sla het op en probeer het opnieuw";
/// A text that is not in the file.
pub const TEXT_GONE: &str = "de tekst van deze cel staat niet in het bestand, dat beschadigd is; vraag een nieuw bestand of vul de cel in";

/// Another age than the birth date gives.
pub fn other_age(age: u32) -> String {
    format!("met deze geboortedatum is iemand {age} jaar; kijk na wat klopt")
}
/// Too young or too old on the day on which somebody leaves.
pub fn exit_age(age: i32) -> String {
    format!("met deze geboortedatum is de leerling dan {age} jaar; kijk na wat klopt")
}
/// Somebody leaves before they came.
pub fn before_entry(entry: &str) -> String {
    format!("dit is voor de dag van inschrijving, {entry}; kijk na wat klopt")
}
/// A class of another leerjaar.
pub fn other_year_level(year: u8) -> String {
    format!("bij deze klas staat leerjaar {year}; kijk na wat klopt")
}
/// Somebody who left.
pub const LEFT: &str = "hier staat dat de leerling van school is; vul in per wanneer, in een kolom Uitschrijfdatum, of sla de regel over";
/// Somebody who left, on an unknown day.
pub const LEFT_WHEN: &str =
    "hier staat dat de leerling is uitgeschreven en niet per wanneer; vul de datum in, of sla de regel over";
/// Not a place: a postcode, a street, a telephone.
pub const NOT_A_PLACE: &str = "dit is geen gemeente; vul de naam in, zonder postcode, adres of nummer";
/// Not a name.
pub const NOBODYS_NAME: &str = "dit is niet de naam van een leerling; vul die in zodra hij bekend is";
/// The parts of names in each other's columns.
pub const SWAPPED: &str = "hier lijkt de achternaam te staan: roepnaam en achternaam zijn misschien verwisseld; wissel ze om, of kies wat de kolommen zijn";
/// A number that became a day.
pub const NUMBER_AS_DAY: &str =
    "Excel heeft van dit nummer een datum gemaakt; schrijf het nummer zoals de school dat kent";
/// No pupil on a line.
pub const NO_PUPIL: &str = "hier is geen leerling te lezen: er is geen hele naam en geen geboortedatum; vul ze aan, of sla de regel over";

/// An empty cell under a filled one.
pub fn only_above(above: &str) -> String {
    format!("deze cel is leeg en hoger staat {above}; vul het in als dat ook voor deze leerling geldt")
}

/// Two names of one pupil in two columns.
pub fn other_name_than(taken: &str) -> String {
    format!("hier staat een andere naam dan in kolom {taken}; maak ze gelijk of laat één kolom weg")
}

/// Two numbers of one pupil.
pub fn other_number(taken: &str) -> String {
    format!("achter de naam staat een ander nummer dan in kolom {taken}; maak ze gelijk of haal het weg")
}

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
