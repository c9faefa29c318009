//! A case with everything in it: as a page, as rows of a list, and in the log.

use casustafel::cli::log;
use casustafel::cli::output::Output;
use casustafel::domain::{
    Answer, Command, ContactMeans, ContactResult, Direction, Entry, EntryChange, EntryFact, EntryKind,
    EntryNo, Fact, FactKey, FreeText, Ground, HandoverKind, HolderChoice, Mark, Marks, NamePart, Party,
    PersonFact, PersonId, PlacementKind, Provision, ProvisionState, Relation, Role, RoleTerms, Setting,
    SettingKey, SignalKind, SignalSource, WaakvlamKind, Who,
};
use casustafel::export::Format;
use casustafel::text::case::page as case;

use super::assert_dutch;
use super::region::{Region, SANNE, TODAY, day, region};
use crate::support::export::listed;
use crate::support::{outside, reading};

fn add(kind: EntryKind, facts: &[EntryFact]) -> Command {
    let changes = vec![EntryChange::add(Entry::new(kind, facts.iter().cloned()))];
    Command::SetEntries { pupils: vec![SANNE], changes, facts: vec![] }
}

fn change(region: &mut Region, number: u32, fact: EntryFact) {
    let number = EntryNo(number);
    let to = region.state.case(SANNE).unwrap().entry(number).unwrap().clone().with(fact);
    let changes = vec![EntryChange { entry: Some(number), to: Some(to) }];
    region.act(Command::SetEntries { pupils: vec![SANNE], changes, facts: vec![] });
}

/// Sanne's case with all that can be recorded; and how many groups were there before.
pub(super) fn whole() -> (Region, usize) {
    let mut region = region();
    let before = region.groups.len();
    let on = |text: &str| EntryFact::On(day(text));
    let facts = [
        Fact::Direction(Direction::PracticeLearning),
        Fact::StartQualification(Answer::No),
        Fact::AtHomeSince(day("2026-10-01")),
        Fact::Phone("06-00000001".into()),
        Fact::TrustedPerson("mentor van klas 4".into()),
    ];
    let facts = facts.map(|fact| (fact.key(), Some(fact))).to_vec();
    region.act(Command::SetFacts { pupils: vec![SANNE], facts });
    let oma = [
        EntryFact::Name(NamePart::new("Truus Zeldzaam").unwrap()),
        EntryFact::Relation(Relation::Grandparent),
        EntryFact::Phone("06-00000077".into()),
        EntryFact::Authority(Answer::No),
    ];
    region.act(add(EntryKind::Relative, &oma));
    let terms = RoleTerms {
        via: Some(Who::Own(EntryNo(1))),
        rhythm: Some(2),
        reason: Some("Bram gaat weg".into()),
        ..RoleTerms::of(WaakvlamKind::KeepInTouch)
    };
    let lars = vec![PersonFact::Name("Lars Blom".into()), PersonFact::Party(Party::Uwv)];
    let to = Some(HolderChoice::New(lars));
    region.act(Command::SetRole { pupils: vec![SANNE], role: Role::Waakvlam, to, terms });
    for (date, result, next) in [
        ("2026-11-02", ContactResult::NoAnswer, None),
        ("2026-11-10", ContactResult::Spoken, Some("2026-11-18")),
    ] {
        let means = EntryFact::Means(ContactMeans::Call);
        let next = next.map(|next| EntryFact::Next(day(next)));
        let facts: Vec<_> = [on(date), means, EntryFact::Result(result)].into_iter().chain(next).collect();
        region.act(add(EntryKind::Contact, &facts));
    }
    let signal = [
        EntryFact::SignalKind(SignalKind::JobLost),
        EntryFact::SignalSource(SignalSource::Monitor),
        on("2026-11-16"),
    ];
    region.act(add(EntryKind::Signal, &signal));
    change(&mut region, 4, EntryFact::WwCheckedOn(day("2026-11-19")));
    let handover = [
        EntryFact::HandoverKind(HandoverKind::Warm),
        on("2026-11-12"),
        EntryFact::ToParty(Party::Jongerenpunt),
        EntryFact::SupportQuestion(Answer::Yes),
        EntryFact::Question("werk dicht bij huis".into()),
    ];
    region.act(add(EntryKind::Handover, &handover));
    let register = |state| [EntryFact::Provision(Provision::Register), EntryFact::ProvisionState(state)];
    region.act(add(EntryKind::Provision, &register(ProvisionState::Requested)));
    region.act(add(EntryKind::Provision, &register(ProvisionState::Granted)));
    let placement = [
        EntryFact::PlacementKind(PlacementKind::Internship),
        EntryFact::Company("Garage Spoor".into()),
        EntryFact::Hours(24),
    ];
    region.act(add(EntryKind::Placement, &placement));
    region.act(add(EntryKind::Enrolment, &[EntryFact::Course("Autotechniek".into())]));
    let sharing = [
        EntryFact::Party(Party::Jongerenpunt),
        EntryFact::Ground(Ground::Consent),
        EntryFact::Purpose("werk zoeken".into()),
        on("2026-11-12"),
    ];
    region.act(add(EntryKind::Sharing, &sharing));
    let told = [
        EntryFact::What("dat Sanne haar baan kwijt is".into()),
        EntryFact::Party(Party::Jongerenpunt),
        EntryFact::Ground(Ground::Consent),
        EntryFact::Purpose("WW nagaan".into()),
        on("2026-11-16"),
    ];
    region.act(add(EntryKind::Disclosure, &told));
    region.act(Command::SetEntries {
        pupils: vec![SANNE],
        changes: vec![EntryChange { entry: Some(EntryNo(8)), to: None }],
        facts: vec![],
    });
    let text =
        FreeText::from("Wil niet dat thuis het hoort.").marked(Marks::from_iter([Mark::NotForParents]));
    region.act(Command::AddNote { pupil: SANNE, text });
    let weeks = Setting::WaakvlamWeeks(4);
    region.act(Command::ChangeSettings { settings: vec![(SettingKey::WaakvlamWeeks, Some(weeks))] });
    let until = Some(day("2026-12-31"));
    let reason = Some("nieuwe baan".into());
    region.act(Command::MoveCaseload { from: PersonId(2), moves: vec![], on: day(TODAY), until, reason });
    (region, before)
}

#[test]
fn the_whole_case_is_one_page() {
    let (region, _) = whole();
    let case = region.state.case(SANNE).unwrap();
    let page = case::page(outside(&region.state, day(TODAY)), case);
    insta::assert_snapshot!(page);
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    assert_dutch(&page);
    assert!(!page.contains("Zeldzaam") && !page.contains("06-00000077"), "own people stay in the program");
    let own = case::page(reading(&region.state, day(TODAY)), case);
    assert!(own.contains("Truus Zeldzaam"));
}

#[test]
fn another_program_reads_the_whole_case_by_codes() {
    let (region, _) = whole();
    let json = listed(&region.state, day(TODAY), Format::Json);
    assert!(!json.contains("Zeldzaam") && !json.contains("06-00000077"));
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&rows[0]).unwrap());
    for fact in FactKey::ALL {
        assert!(rows[0].get(fact.code()).is_some(), "{} is in the list", fact.code());
    }
}

#[test]
fn excel_gets_the_work_on_a_case_too() {
    let (region, _) = whole();
    let csv = listed(&region.state, day(TODAY), Format::Csv);
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    let (headings, sanne) = (lines.next().unwrap(), lines.next().unwrap());
    let of = |heading: &str| {
        let at = headings.split(';').position(|own| own == heading).unwrap();
        sanne.split(';').nth(at).unwrap().to_owned()
    };
    for (heading, value) in [
        ("Fase", "oriëntatie"),
        ("Doelgroepregister", "toegekend"),
        ("Volgend contact", "18-11-2026"),
        ("Open signalen", "1"),
        ("Delen met", "Jongerenpunt (alle)"),
        ("Zonder grondslag", "UWV"),
        ("Waakvlam", "Lars Blom"),
        ("Thuis sinds", "01-10-2026"),
        ("Uitstroomrichting", "praktijkleren"),
    ] {
        assert_eq!(of(heading), value, "{heading}");
    }
    assert!(of("Let op").starts_with("signaal: baan kwijt (16-11-2026), "), "{}", of("Let op"));
}

#[test]
fn the_log_tells_every_new_kind_of_event() {
    let (region, before) = whole();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut output = Output::new(&mut out, &mut err);
    let new = region.groups.iter().skip(before);
    let ended = new.map(|group| {
        log::print(outside(&region.state, day(TODAY)), group, log::Form::Sentences, &mut output)
    });
    assert!(ended.collect::<Result<Vec<_>, _>>().is_ok());
    let told = String::from_utf8(out).unwrap();
    insta::assert_snapshot!(told);
    assert_dutch(&told);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut output = Output::new(&mut out, &mut err);
    let mut new = region.groups.iter().skip(before);
    assert!(new.all(|group| {
        log::print(outside(&region.state, day(TODAY)), group, log::Form::Json, &mut output).is_ok()
    }));
    let json = String::from_utf8(out).unwrap();
    for private in ["Zeldzaam", "06-00000077"] {
        assert!(!told.contains(private) && !json.contains(private), "{private}");
    }
}
