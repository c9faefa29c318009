//! Words that schools write for the values of the data dictionary (`domain.md` (a)): one table per value.

use crate::domain::fold::fold;
use crate::domain::{Destination, Doubt, ExitProfile, SchoolType};
use crate::text::labels::Label;

const SCHOOL_TYPES: &[(SchoolType, &[&str])] = &[
    (SchoolType::Pro, &["pro", "praktijkonderwijs", "praktijkschool", "praktijk", "praktijk onderwijs"]),
    (
        SchoolType::Vso,
        &[
            "vso",
            "voortgezet speciaal onderwijs",
            "speciaal onderwijs",
            "vso zml",
            "vso cluster 3",
            "vso cluster 4",
            "(v)so",
        ],
    ),
    (
        SchoolType::Entree,
        &[
            "entree",
            "mbo entree",
            "entree mbo",
            "entreeopleiding",
            "entree opleiding",
            "mbo 1",
            "mbo1",
            "mbo niveau 1",
            "niveau 1",
        ],
    ),
    (
        SchoolType::EntreeOnPro,
        &["entree op pro", "entree pro", "pro entree", "entree binnen pro", "entree in pro", "pro/entree"],
    ),
    (
        SchoolType::MboOther,
        &[
            "mbo",
            "mbo 2",
            "mbo2",
            "mbo niveau 2",
            "mbo 3",
            "mbo 4",
            "ander mbo",
            "mbo anders",
            "mbo (niet entree)",
        ],
    ),
];

const PROFILES: &[(ExitProfile, &[&str])] = &[
    (
        ExitProfile::Work,
        &[
            "arbeid",
            "arbeidsmarkt",
            "arbeidsmarktgericht",
            "a",
            "werk",
            "profiel arbeid",
            "uitstroomprofiel arbeid",
            "naar werk",
        ],
    ),
    (
        ExitProfile::Education,
        &[
            "onderwijs",
            "vervolgonderwijs",
            "vo",
            "o",
            "v",
            "mbo",
            "vervolgopleiding",
            "profiel vervolgonderwijs",
            "profiel onderwijs",
            "doorstroom",
        ],
    ),
    (
        ExitProfile::DayActivity,
        &["dagbesteding", "dag", "d", "db", "profiel dagbesteding", "belevingsgerichte dagbesteding"],
    ),
    (ExitProfile::Unknown, &["onbekend", "nog niet bekend", "?", "weet niet", "nnb", "n.n.b."]),
];

const DESTINATIONS: &[(Destination, &[&str])] = &[
    (
        Destination::RegularJob,
        &["regulier werk", "reguliere baan", "werk", "arbeid", "baan", "betaald werk", "regulier"],
    ),
    (Destination::CovenantJob, &["afspraakbaan", "banenafspraak", "garantiebaan", "baan banenafspraak"]),
    (Destination::ShelteredJob, &["beschut werk", "beschut", "nieuw beschut", "beschutte werkplek"]),
    (
        Destination::JobWithSchool,
        &[
            "werk+opleiding",
            "werk + opleiding",
            "werk en opleiding",
            "werk met opleiding",
            "bbl",
            "mbo bbl",
            "praktijkleren",
            "leerwerkplek",
            "leerbaan",
        ],
    ),
    (
        Destination::Entree,
        &[
            "entree",
            "mbo entree",
            "entreeopleiding",
            "entree opleiding",
            "mbo 1",
            "mbo1",
            "mbo niveau 1",
            "niveau 1",
            "entree onderwijs",
        ],
    ),
    (
        Destination::Mbo,
        &[
            "mbo",
            "mbo 2",
            "mbo2",
            "mbo niveau 2",
            "mbo niveau 2 of hoger",
            "mbo 2 of hoger",
            "mbo2+",
            "mbo 2+",
            "mbo 3",
            "mbo 4",
            "niveau 2",
            "niveau 3",
            "niveau 4",
            "mbo niveau 3",
            "mbo niveau 4",
            "mbo bol",
            "bol",
            "roc",
        ],
    ),
    (
        Destination::OtherSchool,
        &[
            "andere school",
            "andere school (vmbo, vso, pro)",
            "vmbo",
            "vso",
            "pro",
            "andere pro",
            "andere pro school",
            "vavo",
            "ander onderwijs",
        ],
    ),
    (
        Destination::DayExperience,
        &[
            "belevingsgerichte dagbesteding",
            "dagbesteding belevingsgericht",
            "belevingsgericht",
            "dagbesteding beleving",
        ],
    ),
    (
        Destination::DayWorkbased,
        &["arbeidsmatige dagbesteding", "dagbesteding arbeidsmatig", "arbeidsmatig", "dagbesteding werk"],
    ),
    (
        Destination::DayWorkPerspective,
        &[
            "dagbesteding met perspectief op arbeid",
            "dagbesteding perspectief arbeid",
            "dagbesteding met perspectief",
            "dagbesteding met ontwikkelperspectief",
        ],
    ),
    (Destination::Volunteer, &["vrijwilligerswerk", "vrijwilliger"]),
    (
        Destination::Pathway,
        &[
            "toeleidingstraject",
            "participatieplek",
            "traject",
            "trainingstraject",
            "re integratietraject",
            "toeleidingstraject of participatieplek",
            "toeleidingstraject/participatieplek",
        ],
    ),
    (
        Destination::Stays,
        &[
            "blijft op school",
            "blijft",
            "tussenvoorziening",
            "blijft op school of tussenvoorziening",
            "verlenging",
            "blijft op school, tussenvoorziening",
        ],
    ),
    (Destination::Care, &["zorg", "behandeling", "zorg of behandeling", "zorg/behandeling", "zorgtraject"]),
    (
        Destination::Moved,
        &[
            "verhuisd of buitenland",
            "buitenland",
            "verhuisd",
            "buitenland/verhuisd",
            "buitenland of verhuisd",
            "verhuizing",
            "buitenland, verhuisd",
        ],
    ),
    (Destination::None, &["geen", "geen bestemming", "thuis", "niets"]),
    (Destination::Unknown, &["onbekend", "nog niet bekend", "weet niet", "?", "nnb", "n.n.b."]),
];

const DOUBTS: &[(Doubt, &[&str])] = &[
    (Doubt::Doubtful, &["ja", "j", "twijfel", "x", "?"]),
    (Doubt::Certain, &["nee", "n", "geen twijfel", "geen", "zeker"]),
];

/// A profile and whether the school doubts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The profile, or the first of two.
    pub profile: ExitProfile,
    /// "arbeid?" and "arbeid/dagbesteding" are a profile with doubt (003:62).
    pub doubt: Doubt,
}

/// The spellings of schools, and the words that the program itself shows.
pub(super) fn look_up<T: Label>(table: &[(T, &[&str])], folded: &str) -> Option<T> {
    let own = || T::CHOICES.iter().copied().find(|value| fold(value.label()) == folded);
    table.iter().find(|(_, words)| words.contains(&folded)).map(|(value, _)| *value).or_else(own)
}

/// Onderwijstype. `None` for a word that is not in the table.
pub fn school_type(cell: &str) -> Option<SchoolType> {
    SchoolType::from_code(cell).or_else(|| look_up(SCHOOL_TYPES, &fold(cell)))
}

/// Bestemming. `None` for a word that is not in the table.
pub fn destination(cell: &str) -> Option<Destination> {
    Destination::from_code(cell).or_else(|| look_up(DESTINATIONS, &fold(cell)))
}

/// Uitstroomprofiel. `None` for a word that is not in the table.
pub fn exit_profile(cell: &str) -> Option<Profile> {
    let folded = fold(cell);
    let exact = ExitProfile::from_code(cell).or_else(|| look_up(PROFILES, &folded));
    if let Some(profile) = exact {
        return Some(Profile { profile, doubt: Doubt::Certain });
    }
    let doubted = folded.contains("twijfel") || folded.contains('?') || folded.starts_with("waarschijnlijk");
    let bare = folded.replace("waarschijnlijk", "").replace("twijfel", "");
    let words = bare.replace(" of ", "/").replace(" en ", "/");
    let mut found = Vec::new();
    for word in
        words.split(['/', '+', '?', '(', ')', ',', ';', ':']).map(str::trim).filter(|word| !word.is_empty())
    {
        found.push(look_up(PROFILES, word)?);
    }
    let profile = *found.first()?;
    let doubt =
        if doubted || found.iter().any(|other| *other != profile) { Doubt::Doubtful } else { Doubt::Certain };
    Some(Profile { profile, doubt })
}

/// Twijfel over het profiel: ja or nee. `None` for another word.
pub fn doubt(cell: &str) -> Option<Doubt> {
    look_up(DOUBTS, &fold(cell))
}

/// Leerjaar 1 to 6: "4", "4.0", "leerjaar 4", "4e".
pub fn year_level(cell: &str) -> Option<u8> {
    let folded = fold(cell);
    let digits = folded
        .trim_start_matches("leerjaar")
        .trim_start_matches("jaar")
        .trim_start_matches("lj")
        .trim()
        .trim_end_matches("leerjaar")
        .trim()
        .trim_end_matches(".0")
        .trim_end_matches("de")
        .trim_end_matches('e');
    digits.parse().ok().filter(|level| (1..=6).contains(level))
}
