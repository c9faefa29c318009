//! In what order the names of a column stand. No cell tells that "Vries de Jan" is Jan; all of them together do.

use crate::domain::fold::fold;

use super::{NameFault, is_prefix, leading_prefix};

/// Which part of a name without a comma comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOrder {
    /// "Sanne van der Meulen".
    GivenFirst,
    /// "Meulen van der Sanne".
    FamilyFirst,
}

/// How the cells of a column write names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameWays {
    /// The order; `None` where the cells contradict each other.
    pub order: Option<NameOrder>,
    /// A person chose the order.
    pub is_chosen: bool,
    /// Whether voorvoegsels have a capital: then "Van" at the end is one. `None` where no cell tells.
    pub capital_prefixes: Option<bool>,
}

/// What a name of several words tells of its order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tells {
    /// It can be meant in no other.
    Surely(NameOrder),
    /// One end is a given name that many have, and the other is not.
    Likely(NameOrder),
    Nothing,
}

/// Given names that many pupils have and that are no family names, folded. From the lists of names most given in the
/// Netherlands since 1990.
const GIVEN: &[&str] = &[
    "aaliyah",
    "abdullah",
    "adam",
    "ahmed",
    "aisha",
    "ali",
    "amber",
    "amira",
    "amy",
    "anna",
    "anne",
    "anouk",
    "aya",
    "ayoub",
    "bart",
    "bas",
    "bo",
    "bram",
    "britt",
    "cas",
    "casper",
    "charlotte",
    "chloe",
    "daan",
    "danique",
    "david",
    "demi",
    "denise",
    "dennis",
    "dylan",
    "elif",
    "elin",
    "elisa",
    "elise",
    "emily",
    "emma",
    "esmee",
    "esra",
    "eva",
    "evi",
    "fatima",
    "femke",
    "fenna",
    "finn",
    "fleur",
    "floor",
    "floris",
    "gijs",
    "guus",
    "hamza",
    "hannah",
    "hugo",
    "ibrahim",
    "ilse",
    "imane",
    "indy",
    "iris",
    "isa",
    "jamie",
    "jan",
    "jasmijn",
    "jasper",
    "jayden",
    "jelle",
    "jens",
    "jesse",
    "jessica",
    "job",
    "joep",
    "joost",
    "joris",
    "julia",
    "julian",
    "jurre",
    "kaan",
    "kaylee",
    "kees",
    "kevin",
    "kim",
    "koen",
    "lars",
    "laura",
    "lieke",
    "lina",
    "lisa",
    "liv",
    "loes",
    "lotte",
    "luca",
    "lucas",
    "luna",
    "luuk",
    "lynn",
    "maartje",
    "manon",
    "maria",
    "marieke",
    "mark",
    "mats",
    "maud",
    "max",
    "mees",
    "mehmet",
    "melissa",
    "merel",
    "mia",
    "mike",
    "mila",
    "milan",
    "milou",
    "mohamed",
    "mohammed",
    "naomi",
    "nick",
    "niels",
    "nienke",
    "nina",
    "noa",
    "noah",
    "noor",
    "nora",
    "noud",
    "olivia",
    "omar",
    "pepijn",
    "piet",
    "pim",
    "puck",
    "quinten",
    "rachel",
    "rayan",
    "rick",
    "rik",
    "robin",
    "romy",
    "ruben",
    "saar",
    "sam",
    "samira",
    "sander",
    "sanne",
    "sara",
    "sarah",
    "selin",
    "sem",
    "senna",
    "sofie",
    "sophie",
    "stan",
    "sterre",
    "stijn",
    "suus",
    "sven",
    "teun",
    "thijs",
    "tim",
    "tobias",
    "tom",
    "tygo",
    "vera",
    "wouter",
    "xander",
    "yara",
    "yasmin",
    "yasmina",
    "youssef",
    "yusuf",
    "zara",
    "zoe",
];

/// Voorvoegsels that are no given name, also at the beginning of a cell.
const PLAIN_PREFIXES: [&str; 12] =
    ["van", "de", "den", "der", "ten", "ter", "het", "t", "vd", "v.d.", "van de", "von"];

impl NameWays {
    /// As everybody writes names without a comma.
    pub const USUAL: Self =
        Self { order: Some(NameOrder::GivenFirst), is_chosen: false, capital_prefixes: None };

    /// As a person chose.
    pub const fn chosen(order: NameOrder) -> Self {
        Self { order: Some(order), is_chosen: true, capital_prefixes: None }
    }

    /// Weighs the cells of a column with whole names.
    pub fn weigh<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let (mut given_first, mut family_first) = (0_usize, 0_usize);
        let (mut capital, mut small) = (false, false);
        let (mut commas, mut bare, mut unsure) = (0_usize, 0_usize, 0_usize);
        for cell in cells {
            if let Some((_, behind)) = cell.split_once(',') {
                commas += 1;
                let words: Vec<&str> = behind.split_whitespace().collect();
                let at = (0..words.len()).find(|at| is_prefix(words.get(*at..).unwrap_or_default()));
                if let Some(prefix) = at.and_then(|at| words.get(at..)).filter(|prefix| **prefix != ["Van"]) {
                    let first = prefix.iter().find_map(|word| word.chars().find(|c| c.is_alphabetic()));
                    *(if first.is_some_and(char::is_uppercase) { &mut capital } else { &mut small }) = true;
                }
                continue;
            }
            let words = words(cell);
            bare += usize::from(words.len() > 1);
            match tells(&words) {
                Tells::Surely(NameOrder::GivenFirst) | Tells::Likely(NameOrder::GivenFirst) => {
                    given_first += 1
                }
                Tells::Surely(NameOrder::FamilyFirst) | Tells::Likely(NameOrder::FamilyFirst) => {
                    family_first += 1
                }
                Tells::Nothing => unsure += usize::from(words.len() > 1),
            }
        }
        // Few against many are names like Thomas Jan: those alone are asked.
        let order = match (given_first, family_first) {
            (given, family) if family == 0 || given / 9 >= family => Some(NameOrder::GivenFirst),
            (given, family) if given == 0 || family / 9 >= given => Some(NameOrder::FamilyFirst),
            _ => None,
        };
        // Who writes a comma behind the family name may forget one: "Bakker Els" beside "Smit, Jan".
        let forgot = commas > 0 && commas * 9 >= bare && unsure + family_first > 0;
        let order = order.filter(|order| *order == NameOrder::FamilyFirst || !forgot);
        let capital_prefixes = (capital != small).then_some(capital);
        Self { order, is_chosen: false, capital_prefixes }
    }

    /// The order of these words, a whole name.
    pub(super) fn order_of(&self, words: &[&str]) -> Result<NameOrder, NameFault> {
        match (tells(words), self.order) {
            (Tells::Surely(order), _) => Ok(order),
            (_, Some(order)) if self.is_chosen => Ok(order),
            (Tells::Nothing, Some(order)) => Ok(order),
            (Tells::Likely(order), column) if column.unwrap_or(NameOrder::GivenFirst) == order => Ok(order),
            (Tells::Likely(_) | Tells::Nothing, _) => Err(NameFault::WhichIsWhich),
        }
    }
}

/// Whether what stands before a comma may be the given name: "Tom, van Dijk", "Sanne, Bakker".
pub(super) fn is_given_in_front(front: &str, behind: &[&str]) -> bool {
    let prefix = leading_prefix(behind);
    let begins_with_prefix =
        prefix > 0 && !is_prefix(behind) && behind.first().is_some_and(|word| is_plain_prefix(word));
    let turned =
        || is_given(front) && behind.first().is_some_and(|word| !is_given(word) && !is_initials(word));
    begins_with_prefix || turned()
}

/// Whether the order makes a difference for this cell.
pub fn needs_order(cell: &str) -> bool {
    let words = words(cell);
    !cell.contains([',', '(']) && words.len() > 1 && !matches!(tells(&words), Tells::Surely(_))
}

fn words(cell: &str) -> Vec<&str> {
    super::without_title(super::polite::without_number(cell)).split_whitespace().collect()
}

fn tells(words: &[&str]) -> Tells {
    let [first, .., last] = words else { return Tells::Nothing };
    let front = leading_prefix(words);
    let begins = front > 0 && words.len() > front + 1 && is_plain_prefix(first);
    if begins || prefix_behind(words).is_some() || is_cut(first) {
        return Tells::Surely(NameOrder::FamilyFirst);
    }
    match (is_initials(first), is_initials(last)) {
        (true, false) => return Tells::Surely(NameOrder::GivenFirst),
        (false, true) => return Tells::Surely(NameOrder::FamilyFirst),
        _ => {}
    }
    match (is_given(first), is_given(last)) {
        (true, false) => Tells::Likely(NameOrder::GivenFirst),
        (false, true) => Tells::Likely(NameOrder::FamilyFirst),
        _ => Tells::Nothing,
    }
}

/// Where a voorvoegsel begins that stands at the end: "Dijk Sara van". "Bao Thi Le" has none there.
pub(super) fn prefix_behind(words: &[&str]) -> Option<usize> {
    let is_loud = words.iter().all(|word| !word.chars().any(char::is_lowercase));
    let is_written_so =
        |word: &&str| is_plain_prefix(word) && (is_loud || !word.starts_with(char::is_uppercase));
    (2..words.len()).find(|at| {
        let behind = words.get(*at..).unwrap_or_default();
        is_prefix(behind) && behind.first().is_some_and(is_written_so)
    })
}

pub(super) fn is_plain_prefix(word: &str) -> bool {
    PLAIN_PREFIXES.contains(&fold(word).as_str())
}

/// "Jong-van": a voorvoegsel behind a dash is the middle of a double name.
fn is_cut(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(before, last)| !before.is_empty() && is_plain_prefix(last))
}

/// How many words in front are one family name: two of "Jong-van Dijk Lotte", three of "Berg-van der Wit Jan".
pub(super) fn length_of_double(words: &[&str]) -> usize {
    if !words.first().is_some_and(|word| is_cut(word)) {
        return 1;
    }
    let rest = words.get(1..).unwrap_or_default();
    let prefixes = rest.iter().take_while(|word| is_plain_prefix(word)).count();
    (prefixes + 2).min(words.len())
}

/// "A." or "A.B."; and "J".
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters > 0 && word.chars().all(|c| c == '.' || c.is_uppercase()) && (word.contains('.') || letters == 1)
}

pub(super) fn is_given(word: &str) -> bool {
    GIVEN.binary_search(&fold(word).as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_stand_in_order() {
        assert!(GIVEN.is_sorted());
    }
}
