//! A case with everything in it: Tess, who is hard to reach, has a signal open, and of whom many parties know.

use casustafel::domain::{
    AgreementDraft, Answer, Command, ContactMeans, ContactResult, ContactState, Contract, Destination, Entry,
    EntryChange, EntryFact, EntryKind, EntryNo, Fact, FreeText, Ground, HandoverKind, HolderChoice, Inform,
    Mark, NamePart, Owner, Party, PersonFact, PersonId, PlacementKind, Provision, ProvisionState, PupilId,
    Relation, Role, RoleTerms, SchoolType, SharingForm, SignalKind, SignalSource, Status, Who,
};

use super::desk::{Desk, day};

/// Whose case it is.
pub const TESS: PupilId = PupilId(13);

/// The region, with this case in it.
pub fn desk() -> Desk {
    let mut desk = Desk::region();
    facts(&mut desk);
    circle(&mut desk);
    work(&mut desk);
    contacts(&mut desk);
    sharing(&mut desk);
    desk
}

/// Adds an entry to Tess's case.
pub fn add(desk: &mut Desk, kind: EntryKind, facts: Vec<EntryFact>) {
    let changes = vec![EntryChange::add(Entry::new(kind, facts))];
    desk.act(Command::SetEntries { pupils: vec![TESS], changes, facts: vec![] });
}

fn on(text: &str) -> EntryFact {
    EntryFact::On(day(text))
}

fn facts(desk: &mut Desk) {
    let facts = [
        Fact::Contact(ContactState::HardToReach),
        Fact::Phone("06-10203040".into()),
        Fact::SchoolType(SchoolType::Pro),
        Fact::TrustedPerson("mentor Karin".into()),
        Fact::AtHomeSince(day("2026-09-28")),
        Fact::StartQualification(Answer::No),
        Fact::Destination(Destination::CovenantJob),
        Fact::Status(Status::Attention),
    ];
    let facts = facts.into_iter().map(|fact| (fact.key(), Some(fact))).collect();
    desk.act(Command::SetFacts { pupils: vec![TESS], facts });
}

fn circle(desk: &mut Desk) {
    for (name, relation, phone, authority, inform) in [
        ("Ayşe", Relation::Parent, "06-50607080", Some(Answer::Yes), Some(Inform::Yes)),
        ("Mehmet", Relation::Parent, "06-50607081", Some(Answer::Yes), Some(Inform::No)),
        ("Kees", Relation::Mentor, "06-90901234", None, None),
    ] {
        let mut facts = vec![
            EntryFact::Name(NamePart::new(name).unwrap()),
            EntryFact::Relation(relation),
            EntryFact::Phone(phone.into()),
        ];
        facts.extend(authority.map(EntryFact::Authority));
        facts.extend(inform.map(EntryFact::Inform));
        add(desk, EntryKind::Relative, facts);
    }
    let known = |person| Some(HolderChoice::Known(PersonId(person)));
    for (role, to, text, reason) in [
        (Role::Casusregisseur, known(2), "2026-02-09", ""),
        (Role::Casusregisseur, known(3), "2026-09-14", "Bram gaat met verlof"),
        (Role::Waakvlam, Some(HolderChoice::Own(EntryNo(3))), "2026-08-24", ""),
        (Role::Mentor, known(1), "2026-08-24", ""),
    ] {
        let waakvlam = role == Role::Waakvlam;
        let terms = RoleTerms {
            via: waakvlam.then_some(Who::Own(EntryNo(1))),
            rhythm: waakvlam.then_some(4),
            on: Some(day(text)),
            reason: Some(reason.into()),
            ..RoleTerms::default()
        };
        desk.act(Command::SetRole { pupils: vec![TESS], role, to, terms });
    }
}

fn work(desk: &mut Desk) {
    add(
        desk,
        EntryKind::Handover,
        vec![
            EntryFact::HandoverKind(HandoverKind::Warm),
            on("2026-10-30"),
            EntryFact::FromParty(Party::SchoolPro),
            EntryFact::ToParty(Party::Jongerenpunt),
            EntryFact::SupportQuestion(Answer::Yes),
            EntryFact::Question("hulp bij het vinden van werk in de buurt".into()),
            EntryFact::Receiver("Bram de Wit".into()),
        ],
    );
    for (provision, state, since, until) in [
        (Provision::Register, ProvisionState::Granted, Some("2026-06-12"), None),
        (Provision::JobCoaching, ProvisionState::Requested, Some("2026-11-02"), None),
        (Provision::DayActivity, ProvisionState::Granted, None, Some("2027-01-31")),
        (Provision::Wajong, ProvisionState::Declined, Some("2026-06-12"), None),
    ] {
        let mut facts = vec![EntryFact::Provision(provision), EntryFact::ProvisionState(state)];
        facts.extend(since.map(on));
        facts.extend(until.map(|until| EntryFact::ValidUntil(day(until))));
        add(desk, EntryKind::Provision, facts);
    }
    add(
        desk,
        EntryKind::Placement,
        vec![
            EntryFact::PlacementKind(PlacementKind::LastingInternship),
            EntryFact::Company("Tuincentrum Vlietdam".into()),
            EntryFact::Hours(24),
            EntryFact::Start(day("2026-09-01")),
            EntryFact::End(day("2027-02-01")),
            EntryFact::Contract(Contract::None),
            EntryFact::Perspective(Answer::Yes),
        ],
    );
}

fn contacts(desk: &mut Desk) {
    for (text, means, result, note) in [
        ("2026-08-24", ContactMeans::Visit, ContactResult::AtHome, Some("wil na de zomer wel praten")),
        ("2026-09-07", ContactMeans::School, ContactResult::Spoken, None),
        ("2026-09-21", ContactMeans::Call, ContactResult::NoAnswer, None),
        ("2026-10-05", ContactMeans::App, ContactResult::Spoken, Some("begint maandag weer")),
        ("2026-10-19", ContactMeans::Call, ContactResult::NoAnswer, None),
    ] {
        let mut facts = vec![
            on(text),
            EntryFact::Means(means),
            EntryFact::Result(result),
            EntryFact::By(Who::Own(EntryNo(3))),
        ];
        facts.extend(note.map(|note| EntryFact::Note(note.into())));
        add(desk, EntryKind::Contact, facts);
    }
    add(
        desk,
        EntryKind::Signal,
        vec![
            EntryFact::SignalKind(SignalKind::JobLost),
            EntryFact::SignalSource(SignalSource::Employer),
            on("2026-11-16"),
            EntryFact::Note("de bijbaan stopt per direct".into()),
        ],
    );
    for (what, owner, due) in [
        ("WW nagaan bij het UWV", Owner::Person(PersonId(3)), "2026-11-20"),
        ("langsgaan bij het tuincentrum", Owner::Pupil, "2026-12-04"),
    ] {
        let (what, owner, due) = (what.into(), Some(owner), Some(day(due)));
        desk.act(Command::AddAgreement {
            pupil: TESS,
            draft: AgreementDraft { what, owner, with: vec![], due },
        });
    }
    desk.act(Command::AddNote {
        pupil: TESS,
        text: FreeText::from("Moeder maakt zich zorgen om geld thuis.")
            .marked([Mark::NotForParents, Mark::NotOnBeamer].into_iter().collect()),
    });
}

fn sharing(desk: &mut Desk) {
    desk.act(Command::AddPerson {
        facts: vec![
            PersonFact::Name("Noor Jacobs".into()),
            PersonFact::Function("consulent".into()),
            PersonFact::Party(Party::WerkInkomen),
        ],
    });
    for (party, ground, text) in [
        (Party::Uwv, Ground::LegalTask, "2026-06-12"),
        (Party::Jongerenpunt, Ground::Consent, "2026-10-28"),
        (Party::Wmo, Ground::Consent, "2026-06-12"),
    ] {
        add(
            desk,
            EntryKind::Sharing,
            vec![
                EntryFact::Party(party),
                EntryFact::Ground(ground),
                EntryFact::Purpose("werk vinden en houden".into()),
                on(text),
                EntryFact::Form(SharingForm::Written),
            ],
        );
    }
    let wmo = EntryNo(desk.state.case(TESS).unwrap().next_entry().0 - 1);
    let entry = desk.state.case(TESS).unwrap().entry(wmo).unwrap().clone();
    let to = Some(entry.with(EntryFact::WithdrawnOn(day("2026-11-10"))));
    let changes = vec![EntryChange { entry: Some(wmo), to }];
    desk.act(Command::SetEntries { pupils: vec![TESS], changes, facts: vec![] });
    add(
        desk,
        EntryKind::Disclosure,
        vec![
            EntryFact::What("dat de stage goed gaat".into()),
            EntryFact::Party(Party::Uwv),
            EntryFact::Ground(Ground::LegalTask),
            EntryFact::Purpose("aanvraag jobcoach".into()),
            on("2026-11-02"),
        ],
    );
}
