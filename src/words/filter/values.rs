//! The names by which values can be asked for: Dutch labels, and the codes of the data dictionary.

use crate::domain::filter::AgreementTest;
use crate::domain::fold::fold;
use crate::domain::{ContactState, Destination, ExitProfile, SchoolType, Status};

/// A name, and the values that it stands for: most for one, a group (`werk`) for several.
pub(super) type Names<T> = &'static [(&'static str, &'static [T])];

pub(super) const STATUS: Names<Status> = &[
    ("nieuw", &[Status::New]),
    ("nog niet bekeken", &[Status::New]),
    ("op koers", &[Status::OnTrack]),
    ("aandacht nodig", &[Status::Attention]),
    ("vastgelopen", &[Status::Stuck]),
    ("geland", &[Status::Landed]),
];

pub(super) const CONTACT: Names<ContactState> = &[
    ("in beeld", &[ContactState::InView]),
    ("moeilijk bereikbaar", &[ContactState::HardToReach]),
    ("wil nu geen begeleiding", &[ContactState::Declines]),
    ("weigert begeleiding", &[ContactState::Declines]),
    ("buiten beeld", &[ContactState::OutOfView]),
    ("zelfstandig verder", &[ContactState::Released]),
    ("losgelaten", &[ContactState::Released]),
];

pub(super) const SCHOOL_TYPE: Names<SchoolType> = &[
    ("pro", &[SchoolType::Pro]),
    ("praktijkonderwijs", &[SchoolType::Pro]),
    ("vso", &[SchoolType::Vso]),
    ("voortgezet speciaal onderwijs", &[SchoolType::Vso]),
    ("entree", &[SchoolType::Entree]),
    ("entree op pro", &[SchoolType::EntreeOnPro]),
    ("ander mbo", &[SchoolType::MboOther]),
];

/// A profile, or doubt about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ProfileValue {
    Is(ExitProfile),
    InDoubt,
}

pub(super) const PROFILE: Names<ProfileValue> = &[
    ("arbeid", &[ProfileValue::Is(ExitProfile::Work)]),
    ("onderwijs", &[ProfileValue::Is(ExitProfile::Education)]),
    ("vervolgonderwijs", &[ProfileValue::Is(ExitProfile::Education)]),
    ("dagbesteding", &[ProfileValue::Is(ExitProfile::DayActivity)]),
    ("onbekend", &[ProfileValue::Is(ExitProfile::Unknown)]),
    ("twijfel", &[ProfileValue::InDoubt]),
];

pub(super) const DESTINATION: Names<Destination> = &[
    (
        "werk",
        &[
            Destination::RegularJob,
            Destination::CovenantJob,
            Destination::ShelteredJob,
            Destination::JobWithSchool,
        ],
    ),
    ("regulier werk", &[Destination::RegularJob]),
    ("afspraakbaan", &[Destination::CovenantJob]),
    ("beschut werk", &[Destination::ShelteredJob]),
    ("werk met opleiding", &[Destination::JobWithSchool]),
    ("werk + opleiding", &[Destination::JobWithSchool]),
    ("bbl", &[Destination::JobWithSchool]),
    ("praktijkleren", &[Destination::JobWithSchool]),
    ("onderwijs", &[Destination::Entree, Destination::Mbo, Destination::OtherSchool]),
    ("entree", &[Destination::Entree]),
    ("entree opleiding", &[Destination::Entree]),
    ("mbo", &[Destination::Mbo]),
    ("mbo 2 of hoger", &[Destination::Mbo]),
    ("mbo niveau 2 of hoger", &[Destination::Mbo]),
    ("andere school", &[Destination::OtherSchool]),
    (
        "dagbesteding",
        &[Destination::DayExperience, Destination::DayWorkbased, Destination::DayWorkPerspective],
    ),
    ("belevingsgerichte dagbesteding", &[Destination::DayExperience]),
    ("arbeidsmatige dagbesteding", &[Destination::DayWorkbased]),
    ("dagbesteding met perspectief op arbeid", &[Destination::DayWorkPerspective]),
    ("perspectief op arbeid", &[Destination::DayWorkPerspective]),
    ("vrijwilligerswerk", &[Destination::Volunteer]),
    ("toeleidingstraject", &[Destination::Pathway]),
    ("toeleidingstraject of participatieplek", &[Destination::Pathway]),
    ("participatieplek", &[Destination::Pathway]),
    ("blijft op school", &[Destination::Stays]),
    ("tussenvoorziening", &[Destination::Stays]),
    ("zorg", &[Destination::Care]),
    ("zorg of behandeling", &[Destination::Care]),
    ("behandeling", &[Destination::Care]),
    ("verhuisd", &[Destination::Moved]),
    ("verhuisd of buitenland", &[Destination::Moved]),
    ("buitenland", &[Destination::Moved]),
    ("geen bestemming", &[Destination::None]),
    ("onbekend", &[Destination::Unknown]),
];

pub(super) const AGREEMENT: Names<AgreementTest> =
    &[("te laat", &[AgreementTest::Late]), ("open", &[AgreementTest::Open])];

/// A value with a code in the data dictionary.
pub(super) trait Coded: Copy + PartialEq + 'static {
    /// The value with this code.
    fn of_code(code: &str) -> Option<Self>;
}

impl Coded for Status {
    fn of_code(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}

impl Coded for ContactState {
    fn of_code(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}

impl Coded for SchoolType {
    fn of_code(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}

impl Coded for Destination {
    fn of_code(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}

impl Coded for ProfileValue {
    fn of_code(code: &str) -> Option<Self> {
        match code {
            "doubtful" => Some(Self::InDoubt),
            _ => ExitProfile::from_code(code).map(Self::Is),
        }
    }
}

impl Coded for AgreementTest {
    fn of_code(code: &str) -> Option<Self> {
        match code {
            "late" => Some(Self::Late),
            "open" => Some(Self::Open),
            _ => None,
        }
    }
}

/// Why a name finds no value.
pub(super) enum NoValue {
    /// Nothing is called that.
    Unknown,
    /// Several are, these.
    Ambiguous(Vec<&'static str>),
}

/// The values for a typed name: a whole name or code, or the beginning of one name only.
pub(super) fn of<T: Coded>(typed: &str, names: Names<T>) -> Result<Vec<T>, NoValue> {
    let wanted = fold(&typed.replace('_', " "));
    let whole = names.iter().find(|(name, _)| *name == wanted).map(|(_, values)| *values);
    if let Some(values) = whole {
        return Ok(values.to_vec());
    }
    if let Some(value) = T::of_code(&wanted.replace(' ', "_")) {
        return Ok(vec![value]);
    }
    let begun: Vec<_> = names.iter().filter(|(name, _)| name.starts_with(&wanted)).collect();
    // a group counts once with its own members: `dag` is `dagbesteding`
    let widest =
        begun.iter().find(|(_, wide)| begun.iter().all(|(_, v)| v.iter().all(|one| wide.contains(one))));
    match widest {
        Some((_, values)) => Ok(values.to_vec()),
        None if begun.is_empty() => Err(NoValue::Unknown),
        None => Err(NoValue::Ambiguous(begun.iter().map(|(name, _)| *name).collect())),
    }
}

/// The names that can be typed for a key, for help: of each value the first.
pub(super) fn known<T: PartialEq>(names: Names<T>) -> Vec<&'static str> {
    let is_first = |at: usize, means: &[T]| names.iter().take(at).all(|(_, known)| *known != means);
    let all = names.iter().enumerate().filter(|(at, (_, means))| is_first(*at, means));
    all.map(|(_, (name, _))| *name).collect()
}
