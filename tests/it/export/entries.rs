//! What a meeting records besides facts: in its minutes, and who does not go out with them.

use std::collections::BTreeSet;

use casustafel::domain::{
    Answer, Command, ContactMeans, ContactResult, Entry, EntryChange, EntryFact, EntryKind, EntryNo,
    FreeText, Ground, HandoverKind, HolderChoice, Mark, NamePart, Party, People, PlacementKind, Provision,
    ProvisionState, PupilId, Relation, Role, RoleTerms, SignalKind, SignalSource, WaakvlamKind,
};
use casustafel::export::Format;

use super::region::Region;
use crate::support::export::text;
use crate::support::log::day;

impl Region {
    fn entry(&mut self, pupil: PupilId, kind: EntryKind, facts: &[EntryFact]) {
        let changes = vec![EntryChange::add(Entry::new(kind, facts.iter().cloned()))];
        self.story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
    }

    fn change_entry(&mut self, pupil: PupilId, number: u32, fact: EntryFact) {
        let number = EntryNo(number);
        let to = self.story.state.case(pupil).unwrap().entry(number).unwrap().clone().with(fact);
        let changes = vec![EntryChange { entry: Some(number), to: Some(to) }];
        self.story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
    }

    fn remove_entry(&mut self, pupil: PupilId, number: u32) {
        let changes = vec![EntryChange { entry: Some(EntryNo(number)), to: None }];
        self.story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
    }

    fn provision(&mut self, pupil: PupilId, which: Provision, state: ProvisionState) {
        let facts = [EntryFact::Provision(which), EntryFact::ProvisionState(state)];
        self.entry(pupil, EntryKind::Provision, &facts);
    }
}

/// A meeting in which an entry of every kind is recorded.
fn recorded() -> Region {
    let mut region = Region::ready();
    let Region { fatima, joost, sanne, yusuf, .. } = region;
    let on = EntryFact::On(day(2026, 12, 11));
    region.provision(sanne, Provision::Register, ProvisionState::Discussed);
    region.provision(sanne, Provision::Wajong, ProvisionState::Discussed);
    region.role(sanne, Role::Casusregisseur, joost);
    region.start();

    let signal = [
        EntryFact::SignalKind(SignalKind::JobLost),
        EntryFact::SignalSource(SignalSource::Monitor),
        on.clone(),
        EntryFact::SchoolAskedOn(day(2026, 12, 10)),
    ];
    region.entry(sanne, EntryKind::Signal, &signal);
    let contact = [
        on.clone(),
        EntryFact::Means(ContactMeans::Call),
        EntryFact::Result(ContactResult::Spoken),
        EntryFact::Note("wil graag werken".into()),
        EntryFact::Next(day(2027, 1, 8)),
    ];
    region.entry(sanne, EntryKind::Contact, &contact);
    let handover = [
        on.clone(),
        EntryFact::HandoverKind(HandoverKind::Warm),
        EntryFact::FromParty(Party::SchoolPro),
        EntryFact::ToParty(Party::Jongerenpunt),
        EntryFact::SupportQuestion(Answer::Yes),
        EntryFact::Question("werk dicht bij huis".into()),
    ];
    region.entry(sanne, EntryKind::Handover, &handover);
    region.provision(sanne, Provision::Register, ProvisionState::Requested);
    region.provision(sanne, Provision::Register, ProvisionState::Granted);
    region.remove_entry(sanne, 2);
    let placement = [
        EntryFact::PlacementKind(PlacementKind::LastingInternship),
        EntryFact::Company("Bakkerij De Korst".into()),
        EntryFact::Hours(24),
        EntryFact::Perspective(Answer::Yes),
    ];
    region.entry(sanne, EntryKind::Placement, &placement);
    region.entry(sanne, EntryKind::Enrolment, &[EntryFact::Course("Koken".into()), EntryFact::Level(2)]);
    let sharing = [
        on.clone(),
        EntryFact::Party(Party::Uwv),
        EntryFact::Ground(Ground::Consent),
        EntryFact::Purpose("jobcoach zoeken".into()),
    ];
    region.entry(sanne, EntryKind::Sharing, &sharing);
    let told = [
        on.clone(),
        EntryFact::What("dat Sanne haar baan kwijt is".into()),
        EntryFact::Party(Party::Uwv),
        EntryFact::Ground(Ground::Consent),
        EntryFact::Purpose("WW nagaan".into()),
    ];
    region.entry(sanne, EntryKind::Disclosure, &told);
    let moved = [
        EntryFact::On(day(2026, 11, 20)),
        EntryFact::ExitWas(day(2027, 7, 31)),
        EntryFact::ExitBecame(day(2028, 7, 31)),
    ];
    region.entry(sanne, EntryKind::Delay, &moved);
    let oma = vec![
        EntryFact::Name(NamePart::new("Truus Zeldzaam").unwrap()),
        EntryFact::Relation(Relation::Grandparent),
        EntryFact::Phone("06-00000077".into()),
    ];
    let terms = RoleTerms { rhythm: Some(4), ..RoleTerms::of(WaakvlamKind::KeepInTouch) };
    let to = Some(HolderChoice::NewOwn(oma));
    region.story.act(Command::SetRole { pupils: vec![sanne], role: Role::Waakvlam, to, terms });
    let terms = RoleTerms { reason: Some("Joost gaat met pensioen".into()), ..RoleTerms::default() };
    let to = Some(HolderChoice::Known(fatima));
    region.story.act(Command::SetRole { pupils: vec![sanne], role: Role::Casusregisseur, to, terms });
    let text = FreeText::from("Thuis is het onrustig.\nSchool houdt een oogje in het zeil.");
    let text = text.marked([Mark::NotForParents, Mark::NotOnBeamer].into_iter().collect());
    region.story.act(Command::AddNote { pupil: sanne, text });
    region.discussed(sanne);

    // What was taken back, or ends as it began, leaves no trace.
    region.entry(yusuf, EntryKind::Contact, &contact);
    region.undo();
    region.provision(yusuf, Provision::Aba, ProvisionState::Discussed);
    region.remove_entry(yusuf, 2);
    region.discussed(yusuf);
    region.close();
    region
}

#[test]
fn the_minutes_tell_what_was_recorded_and_what_it_was_before() {
    let region = recorded();
    let markdown = region.markdown();
    let from = markdown.find("### Sanne").unwrap();
    let until = markdown.find("## Alle afspraken").unwrap();
    insta::assert_snapshot!(&markdown[from..until]);
}

#[test]
fn another_program_reads_the_entries_by_their_codes() {
    let region = recorded();
    let minutes: serde_json::Value = serde_json::from_str(&region.json(People::Real)).unwrap();
    let sanne = &minutes["pupils"][0];
    insta::assert_snapshot!(serde_json::to_string_pretty(&sanne["entries"]).unwrap());
    let kinds: BTreeSet<_> =
        sanne["entries"].as_array().unwrap().iter().map(|it| it["kind"].as_str()).collect();
    assert_eq!(kinds, EntryKind::ALL.iter().map(|kind| Some(kind.code())).collect());
    assert_eq!(minutes["format"], 2);
    assert_eq!(sanne["notes"][0]["reserved"][0], "not_for_parents");
    assert_eq!(minutes["pupils"][1]["entries"], serde_json::json!([]));
}

/// What the case holds of her; each of it would show if it went out.
const OMA: [&str; 3] = ["Truus", "Zeldzaam", "06-00000077"];

#[test]
fn a_waakvlam_of_the_own_network_goes_out_as_a_relation_without_name_or_phone() {
    let region = recorded();
    let case = region.story.state.case(region.sanne).unwrap();
    let (_, oma) = case.entries_of(EntryKind::Relative).next().unwrap();
    assert_eq!(oma.phone().map(String::as_str), Some(OMA[2]));
    for people in [People::Real, People::Invented] {
        for format in [Format::Markdown, Format::Json] {
            let told = text(region.made(format, people));
            for private in OMA {
                assert!(!told.contains(private), "{private} in {format:?}:\n{told}");
            }
        }
    }
    let waakvlam = "- **Waakvlam:** niemand → eigen netwerk (opa of oma), contact houden, elke 4 weken\n";
    assert!(region.markdown().contains(waakvlam));
}

#[test]
fn a_new_phone_of_grandmother_is_nothing_to_tell_the_network() {
    let mut region = Region::ready();
    let sanne = region.sanne;
    let oma = [
        EntryFact::Name(NamePart::new("Truus Zeldzaam").unwrap()),
        EntryFact::Relation(Relation::Grandparent),
    ];
    region.entry(sanne, EntryKind::Relative, &oma);
    region.start();
    region.change_entry(sanne, 1, EntryFact::Phone("06-00000077".into()));
    region.discussed(sanne);
    assert!(region.markdown().contains("Besproken, geen wijzigingen."));
    region.change_entry(sanne, 1, EntryFact::Authority(Answer::No));
    assert!(region.markdown().contains("- **Eigen netwerk:** opa of oma: gezag niet ingevuld → nee\n"));
}
