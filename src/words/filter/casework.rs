//! The names by which the work on a case can be asked for: parties, signals, indications, phases, what asks attention.

use super::values::{Coded, Names};
use crate::domain::filter::EnrolmentTest;
use crate::domain::query::{AttentionKind, ListView};
use crate::domain::rules::Rules;
use crate::domain::{HandoverKind, Party, Phase, Provision, ProvisionState, SignalKind};

/// Whether something must be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YesNo {
    Yes,
    No,
}

pub(super) const YES_NO: Names<YesNo> = &[("ja", &[YesNo::Yes]), ("nee", &[YesNo::No])];

pub(super) const PARTY: Names<Party> = &[
    ("school", &[Party::SchoolPro, Party::SchoolVso, Party::MboEntree]),
    ("praktijkschool", &[Party::SchoolPro]),
    ("vso school", &[Party::SchoolVso]),
    ("mbo entree", &[Party::MboEntree]),
    ("jongerenpunt", &[Party::Jongerenpunt]),
    ("werk en inkomen", &[Party::WerkInkomen]),
    ("w&i", &[Party::WerkInkomen]),
    ("doorstroompunt", &[Party::Doorstroompunt]),
    ("rmc", &[Party::Doorstroompunt]),
    ("leerplicht", &[Party::Leerplicht]),
    ("leerplicht mbo", &[Party::LeerplichtMbo]),
    ("uwv", &[Party::Uwv]),
    ("jobcoachorganisatie", &[Party::JobcoachOrg]),
    ("werkcentrum", &[Party::WspWerkcentrum]),
    ("wsp", &[Party::WspWerkcentrum]),
    ("wmo", &[Party::Wmo]),
    ("jeugd", &[Party::Jeugd]),
    ("zorgkantoor", &[Party::Zorgkantoor]),
    ("wlz", &[Party::Zorgkantoor]),
    ("sociaal ontwikkelbedrijf", &[Party::SociaalOntwikkelbedrijf]),
    ("werkgever", &[Party::Werkgever]),
    ("zorgaanbieder", &[Party::Zorgaanbieder]),
    ("mee", &[Party::Mee]),
    ("buurtteam", &[Party::Buurtteam]),
    ("wijkteam", &[Party::Buurtteam]),
    ("gecertificeerde instelling", &[Party::Gi]),
    ("gi", &[Party::Gi]),
    ("overig", &[Party::Overig]),
];

/// Any open signal, or those of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignalValue {
    Any,
    Is(SignalKind),
}

pub(super) const SIGNAL: Names<SignalValue> = &[
    ("open", &[SignalValue::Any]),
    ("baan kwijt", &[SignalValue::Is(SignalKind::JobLost)]),
    ("geen inschrijving", &[SignalValue::Is(SignalKind::NotEnrolled)]),
    ("verzuim", &[SignalValue::Is(SignalKind::Absence)]),
    ("dreigt uit te vallen", &[SignalValue::Is(SignalKind::AtRisk)]),
    ("gestopt", &[SignalValue::Is(SignalKind::Stopped)]),
    ("indicatie verlopen", &[SignalValue::Is(SignalKind::IndicationEnded)]),
    ("hulpvraag", &[SignalValue::Is(SignalKind::AsksHelp)]),
];

pub(super) const PROVISION: Names<Provision> = &[
    ("doelgroepregister", &[Provision::Register]),
    ("dgr", &[Provision::Register]),
    ("banenafspraak", &[Provision::Register]),
    ("aba", &[Provision::Aba]),
    ("beoordeling arbeidsvermogen", &[Provision::Aba]),
    ("beschut werk", &[Provision::ShelteredWork]),
    ("wajong", &[Provision::Wajong]),
    ("dagbesteding", &[Provision::DayActivity]),
    ("dagbestedingsindicatie", &[Provision::DayActivity]),
    ("loonkostensubsidie", &[Provision::WageSubsidy]),
    ("lks", &[Provision::WageSubsidy]),
    ("jobcoach", &[Provision::JobCoaching]),
    ("jobcoach nodig", &[Provision::JobCoaching]),
    ("no riskpolis", &[Provision::NoRisk]),
    ("loonkostenvoordeel", &[Provision::CostAdvantage]),
    ("proefplaatsing", &[Provision::TrialPlacement]),
    ("werkplekaanpassing", &[Provision::WorkplaceAdjustment]),
    ("participatieplek", &[Provision::ParticipationPlace]),
    ("re integratietraject", &[Provision::ReintegrationTrack]),
    ("scholing", &[Provision::Training]),
    ("praktijkverklaring", &[Provision::Training]),
    ("beroepskeuzeprogramma", &[Provision::CareerProgramme]),
    ("avondschool", &[Provision::EveningSchool]),
    ("simpel switchen", &[Provision::SimpleSwitch]),
];

pub(super) const PROVISION_STATE: Names<ProvisionState> = &[
    ("niet besproken", &[ProvisionState::NotDiscussed]),
    ("besproken", &[ProvisionState::Discussed]),
    ("leerling wil niet", &[ProvisionState::Declined]),
    ("wil niet", &[ProvisionState::Declined]),
    ("aangevraagd", &[ProvisionState::Requested]),
    ("toegekend", &[ProvisionState::Granted]),
    ("afgewezen", &[ProvisionState::Denied]),
    ("ingezet", &[ProvisionState::InUse]),
    ("beeindigd", &[ProvisionState::Ended]),
    ("onbekend", &[ProvisionState::Unknown]),
];

pub(super) const HANDOVER: Names<HandoverKind> = &[
    ("warm", &[HandoverKind::Warm]),
    ("warme overdracht", &[HandoverKind::Warm]),
    ("administratief", &[HandoverKind::Administrative]),
    ("geen overdracht", &[HandoverKind::None]),
];

pub(super) const ENROLMENT: Names<EnrolmentTest> = &[
    ("zichtbaar", &[EnrolmentTest::Visible]),
    ("niet zichtbaar", &[EnrolmentTest::NotVisible]),
    ("verzuim", &[EnrolmentTest::Absence]),
    ("dreigende uitval", &[EnrolmentTest::Absence]),
];

pub(super) const PHASE: Names<Phase> = &[
    ("vooraf", &[Phase::Early]),
    ("orientatie", &[Phase::Orientation]),
    ("uitstroom", &[Phase::Exit]),
    ("nazorg", &[Phase::Aftercare]),
    ("afgesloten", &[Phase::Closed]),
    (
        "entree",
        &[Phase::EntreeStart, Phase::EntreeAdvice, Phase::EntreeAba, Phase::EntreeExit, Phase::EntreeLeft],
    ),
    ("entree 1: start", &[Phase::EntreeStart]),
    ("entree 2: studieadvies", &[Phase::EntreeAdvice]),
    ("entree 3: aba", &[Phase::EntreeAba]),
    ("entree 4: uitstroomadvies", &[Phase::EntreeExit]),
    ("entree 5: uitgestroomd", &[Phase::EntreeLeft]),
];

pub(super) const VIEW: Names<ListView> = &[
    ("dit schooljaar", &[ListView::ThisYear]),
    ("volgend schooljaar", &[ListView::NextYear]),
    ("nazorg", &[ListView::Aftercare]),
    ("aandacht", &[ListView::Attention]),
    ("alle", &[ListView::All]),
];

/// The words of `text::attention::short` that do not differ per pupil; what is typed may stand anywhere in them.
pub(super) const ATTENTION: Names<AttentionKind> = &[
    ("signaal", &[AttentionKind::SignalOpen]),
    ("school nog niet gevraagd", &[AttentionKind::SchoolNotAsked]),
    ("ww nog niet nagegaan", &[AttentionKind::WwNotChecked]),
    ("geen casusregisseur", &[AttentionKind::NoCasusregisseur]),
    ("waakvlam ontbreekt", &[AttentionKind::NoWaakvlam]),
    ("is weg", &[AttentionKind::HolderLeft]),
    ("van iemand die weg is", &[AttentionKind::OwnerLeft]),
    ("geen gehoor", &[AttentionKind::Unanswered]),
    ("contact te laat", &[AttentionKind::ContactLate]),
    ("contact binnenkort", &[AttentionKind::ContactDue]),
    ("afspraak te laat", &[AttentionKind::AgreementsLate]),
    ("afspraken te laat", &[AttentionKind::AgreementsLate]),
    ("geen bestemming", &[AttentionKind::ExitNear]),
    ("overdracht niet bevestigd", &[AttentionKind::HandoverUnconfirmed]),
    ("geen overdracht vastgelegd", &[AttentionKind::NoHandover]),
    ("uitschrijving ontbreekt", &[AttentionKind::ExitUnrecorded]),
    ("inschrijving niet zichtbaar", &[AttentionKind::NotEnrolled]),
    ("verzuim of dreigende uitval", &[AttentionKind::AbsenceAtSchool]),
    ("indicatie loopt af", &[AttentionKind::ProvisionEnds]),
    ("stage of werk eindigt", &[AttentionKind::PlacementEnds]),
    ("doelgroepregister niet besproken", &[AttentionKind::RegisterNotDiscussed]),
    ("zonder grondslag", &[AttentionKind::NoGround]),
    ("toestemming opnieuw vragen", &[AttentionKind::ConsentAgain]),
    ("verjaardag", &[AttentionKind::Turns]),
    ("nog nooit besproken", &[AttentionKind::LongUndiscussed]),
    ("lang niet besproken", &[AttentionKind::LongUndiscussed]),
    ("nazorg eindigt", &[AttentionKind::AftercareEnds]),
    ("bewaartermijn voorbij", &[AttentionKind::Destroy]),
];

/// The words for a birthday, with the ages of the werkwijze: `wordt 16, 18, 23 of 27`.
pub(super) fn birthdays(rules: &Rules) -> String {
    let ages: Vec<String> = rules.birthdays().iter().map(|age| age.0.to_string()).collect();
    match ages.split_last() {
        Some((last, others)) => format!("wordt {} of {last}", others.join(", ")),
        None => String::new(),
    }
}

macro_rules! by_code {
    ($($name:ty),+) => {$(
        impl Coded for $name {
            fn of_code(code: &str) -> Option<Self> {
                Self::from_code(code)
            }
        }
    )+};
}

by_code!(Party, Provision, ProvisionState, Phase, HandoverKind);

impl Coded for SignalValue {
    fn of_code(code: &str) -> Option<Self> {
        SignalKind::from_code(code).map(Self::Is)
    }
}

impl Coded for EnrolmentTest {
    fn of_code(code: &str) -> Option<Self> {
        match code {
            "visible" => Some(Self::Visible),
            "not_visible" => Some(Self::NotVisible),
            "absence" => Some(Self::Absence),
            _ => None,
        }
    }
}

impl Coded for YesNo {
    fn of_code(code: &str) -> Option<Self> {
        match code {
            "yes" => Some(Self::Yes),
            "no" => Some(Self::No),
            _ => None,
        }
    }
}

impl Coded for ListView {
    /// Views have no code of their own.
    fn of_code(_: &str) -> Option<Self> {
        None
    }
}
