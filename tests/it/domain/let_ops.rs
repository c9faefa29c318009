//! What asks attention: in which order, and how much of it.

use casustafel::domain::query::{self, Attention, AttentionKind, Pressing};
use casustafel::domain::{
    Answer, Command, Entry, EntryChange, EntryFact, EntryKind, Fact, FactKey, HandoverKind, Phase, Provision,
    ProvisionState, PupilId, SignalKind, SignalSource,
};
use casustafel::text::attention::{sentence, short};
use chrono::NaiveDate;

use crate::support::log::{Story, day};
use crate::support::reading;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn begun() -> (Story, PupilId) {
    let mut story = Story::begins(TODAY, "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    (story, pupil)
}

fn add(story: &mut Story, pupil: PupilId, kind: EntryKind, facts: Vec<EntryFact>) {
    let changes = vec![EntryChange::add(Entry::new(kind, facts))];
    story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
}

fn signal(on: NaiveDate) -> Vec<EntryFact> {
    let source = EntryFact::SignalSource(SignalSource::School);
    vec![EntryFact::On(on), EntryFact::SignalKind(SignalKind::AtRisk), source]
}

fn granted(provision: Provision, until: NaiveDate) -> Vec<EntryFact> {
    let granted = EntryFact::ProvisionState(ProvisionState::Granted);
    vec![EntryFact::Provision(provision), granted, EntryFact::ValidUntil(until)]
}

/// What is asked, in the words of a list.
fn told(story: &Story, pupil: PupilId, of: AttentionKind) -> Vec<String> {
    let (reading, case) = (reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    let all = query::attention(reading, case).into_iter().filter(|it| it.kind() == Some(of));
    all.map(|it| short(reading, case, it)).collect()
}

#[test]
fn many_signals_are_one_row_and_each_can_still_be_read() {
    let (mut story, pupil) = begun();
    for date in [day(2026, 11, 3), day(2026, 10, 12)] {
        add(&mut story, pupil, EntryKind::Signal, signal(date));
    }
    let signals = |story: &Story| told(story, pupil, AttentionKind::SignalOpen);
    assert_eq!(signals(&story).len(), 2, "of two each says which");
    add(&mut story, pupil, EntryKind::Signal, signal(day(2026, 11, 20)));
    assert_eq!(signals(&story), ["3 open signalen, het eerste van 12-10-2026"]);
    let (reading, case) = (reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    let apart = query::attention_in_full(reading, case);
    assert_eq!(apart.iter().filter(|it| it.kind() == Some(AttentionKind::SignalOpen)).count(), 3);
}

#[test]
fn what_has_passed_is_one_row_and_what_comes_another() {
    let (mut story, pupil) = begun();
    let provisions = [Provision::WageSubsidy, Provision::NoRisk, Provision::TrialPlacement];
    for (provision, month) in provisions.into_iter().zip(8..) {
        add(&mut story, pupil, EntryKind::Provision, granted(provision, day(2026, month, 1)));
    }
    add(&mut story, pupil, EntryKind::Provision, granted(Provision::JobCoaching, day(2026, 12, 1)));
    add(&mut story, pupil, EntryKind::Provision, granted(Provision::Register, TODAY));
    let ends = told(&story, pupil, AttentionKind::ProvisionEnds);
    assert_eq!(ends.len(), 3, "{ends:?}");
    assert_eq!(ends[0], "3 indicaties liepen af, de eerste op 01-08-2026");
    assert!(ends[1].ends_with("loopt af op 22-11-2026") && ends[2].ends_with("loopt af op 01-12-2026"));

    // Late, now, coming; and what passed is spoken of as past, also where it says what to do.
    let (reading, case) = (reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    let all = query::attention(reading, case);
    let pressing: Vec<_> = all.iter().map(|it| it.pressing(TODAY)).collect();
    assert!(
        pressing.is_sorted() && pressing.contains(&Pressing::Late) && pressing.contains(&Pressing::Coming)
    );
    let passed = Attention::ProvisionEnds(Provision::NoRisk, day(2026, 9, 1));
    assert!(sentence(reading, case, passed).contains("Vraag alsnog verlenging aan"));
}

#[test]
fn a_closed_case_asks_only_what_is_still_open() {
    let (mut story, pupil) = begun();
    let on = [EntryFact::HandoverKind(HandoverKind::Warm), EntryFact::On(day(2026, 11, 2))];
    let handover = on.into_iter().chain([EntryFact::SupportQuestion(Answer::No)]).collect();
    add(&mut story, pupil, EntryKind::Handover, handover);
    add(&mut story, pupil, EntryKind::Provision, granted(Provision::Wajong, day(2026, 11, 1)));
    let kinds = |story: &Story| -> Vec<AttentionKind> {
        let (reading, case) = (reading(&story.state, TODAY), story.state.case(pupil).unwrap());
        query::attention(reading, case).into_iter().filter_map(Attention::kind).collect()
    };
    let asked = kinds(&story);
    for kind in
        [AttentionKind::NoCasusregisseur, AttentionKind::HandoverUnconfirmed, AttentionKind::ProvisionEnds]
    {
        assert!(asked.contains(&kind), "{kind:?} in {asked:?}");
    }
    let closed = (FactKey::Phase, Some(Fact::Phase(Phase::Closed)));
    story.act(Command::SetFacts { pupils: vec![pupil], facts: vec![closed] });
    assert_eq!(kinds(&story), []);
    add(&mut story, pupil, EntryKind::Signal, signal(day(2026, 11, 20)));
    assert_eq!(kinds(&story), [AttentionKind::SignalOpen], "a signal is open, whatever the phase");
}

#[test]
fn an_agreement_that_ends_after_its_owner_has_gone_is_a_let_op_before_that_day() {
    let (mut story, pupil) = begun();
    let bram = story.person("Bram", "jobcoach", casustafel::domain::Party::JobcoachOrg);
    for due in [day(2026, 12, 1), day(2027, 1, 15)] {
        let (what, owner) = ("bellen".into(), Some(casustafel::domain::Owner::Person(bram)));
        let draft = casustafel::domain::AgreementDraft { what, owner, with: vec![], due: Some(due) };
        story.act(Command::AddAgreement { pupil, draft });
    }
    let asks = |story: &Story| told(story, pupil, AttentionKind::OwnerLeft);
    assert_eq!(asks(&story), Vec::<String>::new());
    let until = casustafel::domain::PersonFact::Until(day(2026, 12, 31));
    let facts = vec![(casustafel::domain::PersonKey::Until, Some(until))];
    story.act(Command::ChangePerson { person: bram, facts });
    // The one of 1 December is done before he goes.
    assert_eq!(asks(&story), ["afspraak van iemand die weggaat na 31-12-2026"]);
}
