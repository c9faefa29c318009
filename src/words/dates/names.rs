//! The words of Dutch dates, and the words beside which they mean something else.

use chrono::Weekday;

const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("ma", "maandag", Weekday::Mon),
    ("di", "dinsdag", Weekday::Tue),
    ("wo", "woensdag", Weekday::Wed),
    ("do", "donderdag", Weekday::Thu),
    ("vr", "vrijdag", Weekday::Fri),
    ("za", "zaterdag", Weekday::Sat),
    ("zo", "zondag", Weekday::Sun),
];

const MONTHS: [&[&str]; 12] = [
    &["januari", "jan"],
    &["februari", "feb", "febr"],
    &["maart", "mrt"],
    &["april", "apr"],
    &["mei"],
    &["juni", "jun"],
    &["juli", "jul"],
    &["augustus", "aug"],
    &["september", "sep", "sept"],
    &["oktober", "okt"],
    &["november", "nov"],
    &["december", "dec"],
];

const NUMBERS: [&[&str]; 12] = [
    &["een", "1"],
    &["twee"],
    &["drie"],
    &["vier"],
    &["vijf"],
    &["zes"],
    &["zeven"],
    &["acht"],
    &["negen"],
    &["tien"],
    &["elf"],
    &["twaalf"],
];

/// Parts of a day that may be glued to a weekday or stand behind it (`vrijdagmiddag`, `vrijdag morgen`).
const DAY_PARTS: &[&str] = &["ochtend", "morgen", "middag", "avond"];

/// Words before a number that say the number is a label, not a day (`leerjaar 4`, `klas 3-4`).
pub(super) const NUMBERED: &[&str] = &[
    "leerjaar", "jaar", "klas", "groep", "niveau", "mbo", "stap", "fase", "nr", "nummer", "lokaal", "kamer",
    "team", "lijn", "bus", "punt", "vraag", "route",
];

/// Words after a number that say it counts something (`2-3 plekken`, `10.10 uur`).
pub(super) const COUNTED: &[&str] = &[
    "uur",
    "u",
    "uren",
    "min",
    "minuten",
    "dag",
    "dagen",
    "dagdeel",
    "dagdelen",
    "week",
    "weken",
    "maand",
    "maanden",
    "mnd",
    "jaar",
    "jaren",
    "keer",
    "x",
    "maal",
    "plek",
    "plekken",
    "plaatsen",
    "leerling",
    "leerlingen",
    "jongeren",
    "personen",
    "mensen",
    "gesprek",
    "gesprekken",
    "stages",
    "euro",
    "fte",
    "procent",
    "km",
    "bedrijven",
    "lessen",
];

/// Words before a weekday with which it is a habit or lies behind us, so no day to come (`elke vrijdag`).
pub(super) const NOT_A_COMING_DAY: &[&str] =
    &["elke", "elk", "iedere", "ieder", "afgelopen", "vorige", "vorig", "laatste", "goede", "goeden"];

/// Words that ask for the first one to come (`komende vrijdag`, `vrijdag a.s.`).
pub(super) const COMING: &[&str] =
    &["komende", "komend", "aanstaande", "as", "eerstvolgende", "eerstvolgend", "deze"];

/// Words that ask for the next one (`volgende week`).
pub(super) const NEXT: &[&str] = &["volgende", "volgend", "vlgnd", "vlg"];

/// Words before a day that has been which tell of something else than a deadline: `het gesprek van gisteren`.
pub(super) const NOT_A_DEADLINE: &[&str] = &["van", "over", "sinds", "dan", "als", "na", "vanaf"];

/// Words that announce a deadline; they belong to the date, not to what is to be done.
pub(super) const ANNOUNCING: &[&str] =
    &["op", "voor", "uiterlijk", "tegen", "per", "vanaf", "sinds", "tot", "deadline"];

/// Two-letter weekdays that are other words too: what stands before or after them then.
const OTHER_MEANINGS: [(&str, &[&str], &[&str]); 2] = [
    ("ma", &["pa", "zijn", "haar", "hun", "mijn", "z'n", "d'r", "je", "met"], &[]),
    ("wo", &["hbo", "vwo", "naar", "het"], &["opleiding", "studie", "niveau", "bachelor", "master"]),
];

/// Words before a family name (`mevrouw di Marco`).
pub(super) const TITLES: &[&str] =
    &["mevrouw", "mevr", "mw", "meneer", "dhr", "heer", "familie", "fam", "ouders"];

/// The weekday that a word names, abbreviated or whole, with a part of the day glued to the whole name.
pub fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(short, long, _)| word == *short || is_day_or_part(word, long)).map(|row| row.2)
}

fn is_day_or_part(word: &str, long: &str) -> bool {
    word.strip_prefix(long).is_some_and(|rest| rest.is_empty() || is_day_part(rest))
}

/// Whether a word is a part of a day.
pub(super) fn is_day_part(word: &str) -> bool {
    DAY_PARTS.contains(&word)
}

/// Whether a word is `zo`: the one abbreviation that is nearly always another word.
pub(super) fn is_mostly_another_word(word: &str) -> bool {
    word == "zo"
}

/// Whether an abbreviated weekday means something else between these neighbours.
pub(super) fn has_other_meaning(word: &str, before: Option<&str>, after: Option<&str>) -> bool {
    OTHER_MEANINGS.iter().any(|(short, befores, afters)| {
        word == *short
            && (before.is_some_and(|w| befores.contains(&w)) || after.is_some_and(|w| afters.contains(&w)))
    })
}

/// Whether a weekday's abbreviation is also a particle in family names (`di Marco`, `do Carmo`).
pub(super) fn is_name_particle(word: &str) -> bool {
    matches!(word, "di" | "do")
}

/// The month that a word names, 1 to 12.
pub(super) fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// A small number in letters.
pub(super) fn count(word: &str) -> Option<u32> {
    (1..).zip(NUMBERS).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// A length of time that people count in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

const UNITS: [(&[&str], Unit); 4] = [
    (&["dag", "dagen"], Unit::Day),
    (&["week", "weken", "wk", "wkn"], Unit::Week),
    (&["maand", "maanden", "mnd"], Unit::Month),
    (&["jaar", "jaren", "jr"], Unit::Year),
];

/// The unit that a word names.
pub(super) fn unit(word: &str) -> Option<Unit> {
    UNITS.iter().find(|(names, _)| names.contains(&word)).map(|row| row.1)
}

/// A place within a week or a month.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Begin,
    Middle,
    End,
}

const EDGES: [(&[&str], Edge); 3] = [
    (&["begin", "start"], Edge::Begin),
    (&["half", "medio", "midden", "halverwege"], Edge::Middle),
    (&["eind", "einde"], Edge::End),
];

/// The edge that a word names.
pub(super) fn edge(word: &str) -> Option<Edge> {
    EDGES.iter().find(|(names, _)| names.contains(&word)).map(|row| row.1)
}

const NAMED_DAYS: [(&[&str], i64); 3] = [
    (&["vandaag", "vanochtend", "vanmorgen", "vanmiddag", "vanavond"], 0),
    (&["morgen", "morgenochtend", "morgenmiddag", "morgenavond"], 1),
    (&["overmorgen"], 2),
];

const PAST_DAYS: [(&str, i64); 2] = [("gisteren", -1), ("eergisteren", -2)];

/// How many days from today a word like `morgen` lies.
pub(super) fn named_day(word: &str) -> Option<i64> {
    NAMED_DAYS.iter().find(|(names, _)| names.contains(&word)).map(|row| row.1)
}

/// How many days from today a word like `gisteren` lies (negative).
pub(super) fn past_day(word: &str) -> Option<i64> {
    PAST_DAYS.iter().find(|(name, _)| *name == word).map(|row| row.1)
}
