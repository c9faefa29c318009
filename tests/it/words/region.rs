//! A small invented network to ask questions of.

use super::dates::day;
use casustafel::domain::{
    Agreement, AgreementFacts, AgreementId, Case, ContactState, Destination, Doubt, Encoded, ExitProfile,
    Facts, Holder, IndexRow, NamePart, Owner, Packing, Parts, Person, PersonFacts, PersonId, Progress,
    PupilId, Role, State, Status,
};

pub const TODAY: &str = "2026-12-02";

fn case(id: u32, given: &str, prefix: &str, family: &str, birth: &str, facts: Facts) -> Case {
    let facts = Facts {
        given_name: NamePart::new(given),
        name_prefix: NamePart::new(prefix),
        family_name: NamePart::new(family),
        birth_date: Some(day(birth)),
        ..facts
    };
    Case {
        id: PupilId(id),
        facts,
        list_values: vec![],
        named: vec![],
        entries: vec![],
        earlier_relatives: vec![],
        past_roles: vec![],
        agreements: vec![],
        notes: vec![],
        meetings: vec![],
        hidden: false,
        trail: vec![],
    }
}

pub fn person(id: u32, name: &str, function: &str) -> Person {
    let facts = PersonFacts {
        name: Some(name.to_owned()),
        function: Some(function.to_owned()),
        ..PersonFacts::default()
    };
    Person { id: PersonId(id), facts, hidden: false }
}

pub fn network() -> Vec<Person> {
    vec![
        person(1, "Fatima Yılmaz", "casusregisseur"),
        person(2, "Jan de Boer", "jobcoach"),
        person(3, "Jan van der Meulen", "stagecoördinator"),
        person(4, "Janneke Łukasik", "leerplichtambtenaar"),
        person(5, "José O'Neil", "jobcoach"),
    ]
}

fn holds(person: u32) -> Holder {
    Holder::of(PersonId(person), day("2026-09-01"))
}

fn agreement(id: u32, pupil: u32, due: &str, progress: Option<Progress>) -> Agreement {
    let facts = AgreementFacts {
        what: Some("bellen".into()),
        first_owner: Some(Owner::Pupil),
        due: Some(day(due)),
        progress,
        ..AgreementFacts::default()
    };
    Agreement { id: AgreementId(id), pupil: PupilId(pupil), facts, meeting: None, hidden: false }
}

pub fn state() -> State {
    let (cases, parts) = parts();
    known(&cases, parts)
}

/// What is known, with these cases as a checkpoint would hold them.
pub fn known(cases: &[Case], mut parts: Parts) -> State {
    let case = |bytes: &[u8], _| postcard::from_bytes(bytes).ok();
    parts.encoded = Encoded::new(Packing { unpacked: |pack| Some(pack.to_vec()), case });
    for case in cases {
        parts.rows.push(IndexRow::of(case));
        parts.encoded.push(case.id, &postcard::to_allocvec(case).unwrap());
    }
    State::from_parts(parts)
}

/// The cases and the network before they are put together.
pub fn parts() -> (Vec<Case>, Parts) {
    let kaap = Some("Praktijkschool De Kaap".to_owned());
    let zandloper = Some("VSO De Zandloper".to_owned());
    let sanne = Facts {
        school: kaap.clone(),
        municipality: Some("Oosterwaard".to_owned()),
        status: Some(Status::Attention),
        contact: Some(ContactState::InView),
        exit_profile: Some(ExitProfile::Work),
        destination: Some(Destination::ShelteredJob),
        expected_exit: Some(day("2027-06-30")),
        ..Facts::default()
    };
    let oskar = Facts {
        school: zandloper,
        municipality: Some("'s-Duinrade".to_owned()),
        status: Some(Status::Stuck),
        contact: Some(ContactState::Released),
        exit_profile: Some(ExitProfile::DayActivity),
        profile_doubt: Some(Doubt::Doubtful),
        destination: Some(Destination::DayWorkPerspective),
        expected_exit: Some(day("2027-07-31")),
        ..Facts::default()
    };
    let lia = Facts {
        school: kaap,
        status: Some(Status::Landed),
        destination: Some(Destination::None),
        exit_profile: Some(ExitProfile::Unknown),
        expected_exit: Some(day("2027-08-01")),
        ..Facts::default()
    };
    let mut cases = [
        case(1, "Sanne", "van der", "Meulen", "2009-12-02", sanne),
        case(2, "Óskar", "", "Groot-van Dijk", "2008-12-03", oskar),
        case(3, "Lia", "d'", "Ancona", "2007-01-01", lia),
        case(17, "Kim", "", "Ng", "2010-06-01", Facts::default()),
    ];
    cases[0].named = vec![(Role::Casusregisseur, holds(1))];
    cases[0].agreements = vec![agreement(1, 1, "2026-12-01", None), agreement(2, 1, "2026-12-20", None)];
    cases[1].named = vec![(Role::Waakvlam, holds(5))];
    cases[1].agreements = vec![agreement(3, 2, "2026-12-02", Some(Progress::Open))];
    let done = Some(Progress::Done(day("2026-11-01")));
    cases[2].agreements = vec![agreement(4, 3, "2026-11-01", done)];
    (cases.into(), Parts { persons: network(), user: Some(PersonId(1)), ..Parts::default() })
}
