//! The Dutch word for every value of the data dictionary (DESIGN §2, `domain::values`).

use crate::domain::{
    AgendaState, AgreementKey, ContactState, Destination, Doubt, ExitProfile, Fact, FactKey, MeetingKey,
    MeetingKind, MeetingPhase, NoteKey, Party, PersonKey, Presence, Role, SchoolType, Status, WaakvlamKind,
};
use crate::domain::{Audience, MeetingFact, PersonFact, Progress};

use super::date;

/// The triage light.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::New => "nieuw",
        Status::OnTrack => "op koers",
        Status::Attention => "aandacht nodig",
        Status::Stuck => "vastgelopen",
        Status::Landed => "geland",
    }
}

/// Whether the network is in touch.
pub fn contact(contact: ContactState) -> &'static str {
    match contact {
        ContactState::InView => "in beeld",
        ContactState::HardToReach => "moeilijk bereikbaar",
        ContactState::Declines => "wil nu geen begeleiding",
        ContactState::OutOfView => "buiten beeld",
        ContactState::Released => "zelfstandig verder",
    }
}

/// Kind of education.
pub fn school_type(kind: SchoolType) -> &'static str {
    match kind {
        SchoolType::Pro => "praktijkonderwijs",
        SchoolType::Vso => "vso",
        SchoolType::Entree => "entree",
        SchoolType::EntreeOnPro => "entree op pro",
        SchoolType::MboOther => "mbo anders",
    }
}

/// Uitstroomprofiel.
pub fn profile(profile: ExitProfile) -> &'static str {
    match profile {
        ExitProfile::Work => "arbeid",
        ExitProfile::Education => "onderwijs",
        ExitProfile::DayActivity => "dagbesteding",
        ExitProfile::Unknown => "onbekend",
    }
}

/// Doubt about the profile.
pub fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Certain => "geen twijfel",
        Doubt::Doubtful => "twijfel",
    }
}

/// Bestemming.
pub fn destination(destination: Destination) -> &'static str {
    match destination {
        Destination::RegularJob => "regulier werk",
        Destination::CovenantJob => "afspraakbaan",
        Destination::ShelteredJob => "beschut werk",
        Destination::JobWithSchool => "werk met opleiding",
        Destination::Entree => "entree",
        Destination::Mbo => "mbo 2 of hoger",
        Destination::OtherSchool => "andere school",
        Destination::DayExperience => "belevingsgerichte dagbesteding",
        Destination::DayWorkbased => "arbeidsmatige dagbesteding",
        Destination::DayWorkPerspective => "dagbesteding met perspectief op arbeid",
        Destination::Volunteer => "vrijwilligerswerk",
        Destination::Pathway => "toeleidingstraject",
        Destination::Stays => "blijft op school",
        Destination::Care => "zorg of behandeling",
        Destination::Moved => "verhuisd",
        Destination::None => "geen bestemming",
        Destination::Unknown => "onbekend",
    }
}

/// Kind of organisation.
pub fn party(party: Party) -> &'static str {
    match party {
        Party::SchoolPro => "praktijkschool",
        Party::SchoolVso => "vso-school",
        Party::MboEntree => "mbo entree",
        Party::Jongerenpunt => "Jongerenpunt",
        Party::WerkInkomen => "Werk en Inkomen",
        Party::Doorstroompunt => "Doorstroompunt (RMC)",
        Party::Leerplicht => "leerplicht",
        Party::LeerplichtMbo => "leerplicht mbo",
        Party::Uwv => "UWV",
        Party::JobcoachOrg => "jobcoach",
        Party::WspWerkcentrum => "Werkcentrum",
        Party::Wmo => "Wmo",
        Party::Jeugd => "Jeugd",
        Party::Zorgkantoor => "zorgkantoor",
        Party::SociaalOntwikkelbedrijf => "sociaal ontwikkelbedrijf",
        Party::Werkgever => "werkgever",
        Party::Zorgaanbieder => "zorgaanbieder",
        Party::Mee => "MEE",
        Party::Buurtteam => "buurtteam",
        Party::Overig => "andere partij",
    }
}

/// A role for a case.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Casusregisseur => "casusregisseur",
        Role::Waakvlam => "waakvlam",
    }
}

/// What a waakvlam does.
pub fn waakvlam_kind(kind: WaakvlamKind) -> &'static str {
    match kind {
        WaakvlamKind::KeepInTouch => "contact houden",
        WaakvlamKind::LightSupport => "lichte ondersteuning",
    }
}

/// Kind of meeting.
pub fn meeting_kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Uitstroomoverleg => "uitstroomoverleg",
        MeetingKind::Leerlingbespreking => "leerlingbespreking",
        MeetingKind::Casuistiek => "casuïstiek",
        MeetingKind::Startgesprek => "startgesprek",
        MeetingKind::Uitstroomgesprek => "uitstroomgesprek",
        MeetingKind::Mdo => "MDO",
        MeetingKind::Participatieoverleg => "participatieoverleg",
    }
}

/// Where a meeting stands.
pub fn meeting_phase(phase: MeetingPhase) -> &'static str {
    match phase {
        MeetingPhase::Planned => "gepland",
        MeetingPhase::Running => "bezig",
        MeetingPhase::Closed => "afgesloten",
    }
}

/// Attendance.
pub fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "aanwezig",
        Presence::Excused => "afgemeld",
        Presence::Absent => "afwezig",
    }
}

/// How far the discussion of a pupil is.
pub fn agenda_state(state: AgendaState) -> &'static str {
    match state {
        AgendaState::ToDiscuss => "te bespreken",
        AgendaState::Discussed => "besproken",
        AgendaState::Postponed => "doorgeschoven",
    }
}

/// How far an agreement is, with the day or the reason.
pub fn progress(progress: &Progress) -> String {
    match progress {
        Progress::Open => "open".to_owned(),
        Progress::Done(on) => format!("gedaan op {}", date::day(*on)),
        Progress::Dropped(reason) => format!("vervallen: {reason}"),
    }
}

/// What a fact of a pupil is called.
pub fn fact_key(key: FactKey) -> &'static str {
    match key {
        FactKey::GivenName => "roepnaam",
        FactKey::NamePrefix => "voorvoegsel",
        FactKey::FamilyName => "achternaam",
        FactKey::BirthDate => "geboortedatum",
        FactKey::School => "school",
        FactKey::SchoolPupilNo => "leerlingnummer",
        FactKey::SchoolType => "onderwijstype",
        FactKey::Class => "klas",
        FactKey::YearLevel => "leerjaar",
        FactKey::Municipality => "gemeente",
        FactKey::ExitProfile => "uitstroomprofiel",
        FactKey::ProfileDoubt => "twijfel over het profiel",
        FactKey::ExpectedExit => "verwachte uitstroom",
        FactKey::DeregisteredOn => "uitschrijfdatum",
        FactKey::Status => "status",
        FactKey::Contact => "contact",
        FactKey::Destination => "bestemming",
        FactKey::DestinationSince => "bestemming sinds",
    }
}

/// The value of a fact of a pupil, for this audience.
pub fn fact(fact: &Fact, audience: Audience) -> String {
    match fact {
        Fact::GivenName(part) | Fact::NamePrefix(part) | Fact::FamilyName(part) => {
            part.show(audience).to_owned()
        }
        Fact::BirthDate(on)
        | Fact::ExpectedExit(on)
        | Fact::DeregisteredOn(on)
        | Fact::DestinationSince(on) => date::day(*on),
        Fact::School(text) | Fact::SchoolPupilNo(text) | Fact::Class(text) | Fact::Municipality(text) => {
            text.clone()
        }
        Fact::SchoolType(value) => school_type(*value).to_owned(),
        Fact::YearLevel(level) => level.to_string(),
        Fact::ExitProfile(value) => profile(*value).to_owned(),
        Fact::ProfileDoubt(value) => doubt(*value).to_owned(),
        Fact::Status(value) => status(*value).to_owned(),
        Fact::Contact(value) => contact(*value).to_owned(),
        Fact::Destination(value) => destination(*value).to_owned(),
    }
}

/// What a fact of a netwerkpartner is called.
pub fn person_key(key: PersonKey) -> &'static str {
    match key {
        PersonKey::Name => "naam",
        PersonKey::Function => "functie",
        PersonKey::Party => "partij",
        PersonKey::Organisation => "organisatie",
        PersonKey::Phone => "telefoon",
        PersonKey::Mail => "e-mail",
    }
}

/// The value of a fact of a netwerkpartner.
pub fn person_fact(fact: &PersonFact) -> String {
    match fact {
        PersonFact::Name(text)
        | PersonFact::Function(text)
        | PersonFact::Organisation(text)
        | PersonFact::Phone(text)
        | PersonFact::Mail(text) => text.clone(),
        PersonFact::Party(value) => party(*value).to_owned(),
    }
}

/// What a fact of an agreement is called.
pub fn agreement_key(key: AgreementKey) -> &'static str {
    match key {
        AgreementKey::What => "wat",
        AgreementKey::Owner => "wie",
        AgreementKey::With => "samen met",
        AgreementKey::Due => "vóór wanneer",
        AgreementKey::Progress => "voortgang",
    }
}

/// What a fact of a note is called.
pub fn note_key(key: NoteKey) -> &'static str {
    match key {
        NoteKey::Text => "tekst",
        NoteKey::Withdrawn => "ingetrokken",
    }
}

/// What a fact of a meeting is called.
pub fn meeting_key(key: MeetingKey) -> &'static str {
    match key {
        MeetingKey::Date => "datum",
        MeetingKey::Kind => "soort",
        MeetingKey::Chair => "voorzitter",
        MeetingKey::Operator => "aan de knoppen",
        MeetingKey::Phase => "fase",
        MeetingKey::AtTable => "aan tafel",
        MeetingKey::Reopened => "reden van heropenen",
    }
}

/// The value of a fact of a meeting that names nobody; who is named is told by `text::events`.
pub fn meeting_fact(fact: &MeetingFact) -> Option<String> {
    match fact {
        MeetingFact::Date(on) => Some(date::day(*on)),
        MeetingFact::Kind(kind) => Some(meeting_kind(*kind).to_owned()),
        MeetingFact::Phase(phase) => Some(meeting_phase(*phase).to_owned()),
        MeetingFact::Reopened(reason) => Some(reason.clone()),
        MeetingFact::Chair(_) | MeetingFact::Operator(_) | MeetingFact::AtTable(_) => None,
    }
}
