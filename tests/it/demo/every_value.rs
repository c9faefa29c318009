//! Each let-op, each kind of entry and each value that an entry or a fact can have occurs at least once in the region.

use std::collections::BTreeSet;
use std::fmt::Debug;

use casustafel::domain::query::{self, Attention, DueFor};
use casustafel::domain::{
    Answer, Case, ContactMeans, ContactResult, ContactState, Contract, Direction, Draft, Entry, EntryAdvice,
    EntryKind, Event, FactKey, FreeText, Giver, Ground, HandoverKind, Inform, Mark, NoteFact, Phase,
    PlacementKind, Provision, ProvisionState, Relation, Role, SharingForm, SignalKind, SignalSource, State,
    Status, TextKind, WaakvlamKind, Who,
};

use super::{DAYS, SATURDAY, day, drafts, name, visited};
use crate::support::reading;

fn entries(state: &State, kind: EntryKind) -> impl Iterator<Item = &Entry> {
    state.cases().flat_map(move |case| case.entries_of(kind).map(|(_, entry)| entry))
}

/// Nothing of `all` is missing from what was found.
fn all_of<T: PartialEq + Debug>(all: &[T], found: impl Iterator<Item = T>) {
    let found: Vec<T> = found.collect();
    let missing: Vec<&T> = all.iter().filter(|value| !found.contains(value)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// What a warning is called here, and whether it is there on every day; the others follow the calendar.
fn called(attention: Attention) -> (&'static str, bool) {
    match attention {
        Attention::SignalOpen(..) => ("signal open", true),
        Attention::SchoolNotAsked => ("school not asked", true),
        Attention::WwNotChecked => ("ww not checked", true),
        Attention::NoCasusregisseur => ("no casusregisseur", true),
        Attention::NoWaakvlam => ("no waakvlam", true),
        Attention::HolderLeft(..) | Attention::HolderLeaves(..) | Attention::ViaLeaves(..) => {
            ("holder left", true)
        }
        Attention::OwnerLeft(_) | Attention::OwnerLeaves(..) => ("owner left", true),
        Attention::Unanswered(_) => ("unanswered", true),
        Attention::ContactLate(due) if due.what == DueFor::Waakvlam => ("contact late", true),
        Attention::ContactLate(_) => ("nazorg contact late", false),
        Attention::ContactDue(_) => ("contact due", true),
        Attention::AgreementsLate(_) => ("agreements late", true),
        Attention::ExitNear(_) => ("exit near", true),
        Attention::HandoverUnconfirmed(_) => ("handover unconfirmed", true),
        Attention::NoHandover => ("no handover", true),
        Attention::NotEnrolled => ("not enrolled", true),
        Attention::AbsenceAtSchool => ("absence at school", true),
        Attention::ProvisionEnds(..) => ("provision ends", true),
        Attention::PlacementEnds(_) => ("placement ends", true),
        Attention::RegisterNotDiscussed => ("register not discussed", true),
        Attention::NoGround(_) => ("no ground", true),
        Attention::ConsentAgain(_) => ("consent again", false),
        Attention::Turns(16, _) => ("turns 16", false),
        Attention::Turns(18, _) => ("turns 18", false),
        Attention::Turns(23, _) => ("turns 23", false),
        Attention::Turns(..) => ("turns 27", false),
        Attention::LongUndiscussed(_) => ("long undiscussed", true),
        Attention::AftercareEnds(_) => ("nazorg ends", true),
        Attention::AftercareLapsed(_) => ("nazorg lapsed", false),
        Attention::ExitUnrecorded(_) => ("exit unrecorded", false),
        Attention::Destroy(_) => ("retention over", true),
        Attention::Own(_) => ("of the werkwijze alone", true),
        Attention::Several(_) => panic!("each apart was asked for"),
    }
}

const WARNINGS: usize = 28;

#[test]
fn every_warning_occurs_and_most_of_them_on_every_day() {
    for today in DAYS {
        let state = visited(today);
        let found =
            state.cases().flat_map(|case| query::attention_in_full(reading(&state, day(today)), case));
        let found: BTreeSet<_> = found.map(called).collect();
        if *today == SATURDAY {
            assert_eq!(found.len(), WARNINGS, "{found:?}");
        }
        let always = found.iter().filter(|(_, always)| *always).count();
        assert_eq!(always, WARNINGS - 5, "{today}: {found:?}");
    }
}

#[test]
fn every_kind_of_entry_occurs_with_each_of_its_fields() {
    let state = visited(SATURDAY);
    for kind in EntryKind::ALL {
        for (key, _) in kind.fields() {
            assert!(entries(&state, *kind).any(|entry| entry.get(*key).is_some()), "{kind:?} {key:?}");
        }
    }
}

#[test]
fn every_value_of_an_entry_occurs() {
    let state = visited(SATURDAY);
    let of = |kind| entries(&state, kind);
    all_of(ContactMeans::ALL, of(EntryKind::Contact).filter_map(|it| it.means().copied()));
    all_of(ContactResult::ALL, of(EntryKind::Contact).filter_map(|it| it.result().copied()));
    all_of(SignalKind::ALL, of(EntryKind::Signal).filter_map(|it| it.signal_kind().copied()));
    all_of(SignalSource::ALL, of(EntryKind::Signal).filter_map(|it| it.signal_source().copied()));
    all_of(HandoverKind::ALL, of(EntryKind::Handover).filter_map(|it| it.handover_kind().copied()));
    all_of(Provision::ALL, of(EntryKind::Provision).filter_map(|it| it.provision().copied()));
    all_of(ProvisionState::ALL, of(EntryKind::Provision).filter_map(|it| it.provision_state().copied()));
    all_of(PlacementKind::ALL, of(EntryKind::Placement).filter_map(|it| it.placement_kind().copied()));
    all_of(Contract::ALL, of(EntryKind::Placement).filter_map(|it| it.contract().copied()));
    all_of(Answer::ALL, of(EntryKind::Placement).filter_map(|it| it.perspective().copied()));
    all_of(Answer::ALL, of(EntryKind::Placement).filter_map(|it| it.jobcoach_needed().copied()));
    all_of(Answer::ALL, of(EntryKind::Enrolment).filter_map(|it| it.enrolled().copied()));
    // Whether a parent has gezag is recorded apart here, and nobody in the region is represented by law.
    let by_law = [
        Relation::ParentWithAuthority,
        Relation::ParentWithoutAuthority,
        Relation::Curator,
        Relation::LegalMentor,
        Relation::Bewindvoerder,
        Relation::YouthProtector,
    ];
    all_of(Relation::ALL, of(EntryKind::Relative).filter_map(|it| it.relation().copied()).chain(by_law));
    all_of(Inform::ALL, of(EntryKind::Relative).filter_map(|it| it.inform().copied()));
    all_of(Ground::ALL, of(EntryKind::Sharing).filter_map(|it| it.ground().copied()));
    all_of(Giver::ALL, of(EntryKind::Sharing).filter_map(|it| it.giver().copied()));
    all_of(SharingForm::ALL, of(EntryKind::Sharing).filter_map(|it| it.form().copied()));
    let handled = of(EntryKind::Signal).filter(|it| it.handled_on().is_some()).count();
    assert!(handled >= 3 && of(EntryKind::Disclosure).count() >= handled);
}

#[test]
fn every_state_of_a_case_occurs() {
    let state = visited(SATURDAY);
    all_of(Status::ALL, state.cases().map(Case::status));
    all_of(ContactState::ALL, state.cases().filter_map(|case| case.facts.contact));
    all_of(Phase::ALL, state.cases().map(|case| query::phase(reading(&state, day(SATURDAY)), case)));
    assert!(state.cases().filter(|case| case.facts.phase.is_some()).count() >= 3, "some are recorded");
    all_of(Direction::ALL, state.cases().filter_map(|case| case.facts.direction));
    all_of(EntryAdvice::ALL, state.cases().filter_map(|case| case.facts.entry_advice));
    all_of(Answer::ALL, state.cases().filter_map(|case| case.facts.start_qualification));
    all_of(Answer::ALL, state.cases().filter_map(|case| case.facts.entry_diploma));
    all_of(Role::ALL, state.cases().flat_map(|case| case.named.iter().map(|(role, _)| *role)));
    let known = |key: &FactKey| state.cases().any(|case| case.facts.get(*key).is_some());
    // Who is certain needs no word: only doubt is recorded by the lists.
    assert_eq!(FactKey::ALL.iter().find(|key| !known(key)), None);
    let home = |case: &Case| case.facts.at_home_since.map(|since| (day(SATURDAY) - since).num_days());
    let home: Vec<i64> = state.cases().filter_map(home).collect();
    assert!(home.iter().any(|days| *days < 90) && home.iter().any(|days| *days > 90), "{home:?}");
    let noted: BTreeSet<Mark> =
        state.notes().flat_map(|note| note.facts.text.iter().flat_map(|text| text.marks().iter())).collect();
    assert_eq!(noted, [Mark::NotForParents, Mark::NotOnBeamer].into());
}

#[test]
fn a_waakvlam_is_a_colleague_or_somebody_of_the_own_network_or_goes_through_one() {
    let state = visited(SATURDAY);
    let flames: Vec<_> = state.cases().filter_map(|case| case.named_last(Role::Waakvlam)).collect();
    all_of(WaakvlamKind::ALL, flames.iter().filter_map(|holder| holder.kind));
    assert_eq!(flames.iter().filter(|holder| matches!(holder.who, Who::Own(_))).count(), 2);
    assert!(flames.iter().any(|holder| holder.via.is_some()) && flames.iter().any(|it| it.rhythm.is_some()));
    let handed_over = state.cases().filter(|case| !case.past_roles.is_empty()).map(name);
    assert_eq!(
        handed_over.collect::<BTreeSet<_>>(),
        ["Hart, Isa 't", "Visser-Jansen, Anne-Fleur", "Vries, Koen de", "Óskarsdóttir, Zoë"]
            .map(str::to_owned)
            .into()
    );
}

/// The numbers of `domain.md` (d).
#[test]
fn the_numbers_are_those_that_were_designed() {
    let state = visited(SATURDAY);
    let register = |wanted: ProvisionState| {
        let states = entries(&state, EntryKind::Provision)
            .filter(|it| it.provision() == Some(&Provision::Register))
            .filter_map(|it| it.provision_state());
        states.filter(|found| **found == wanted).count()
    };
    use ProvisionState::{Declined, Discussed, Granted, Requested};
    assert_eq!([Granted, Requested, Discussed, Declined].map(register), [12, 4, 6, 3]);
    let phase = |case: &Case| query::phase(reading(&state, day(SATURDAY)), case);
    let in_phase = |phases: &[Phase]| state.cases().filter(|case| phases.contains(&phase(case))).count();
    let left = [Phase::Aftercare, Phase::Closed, Phase::EntreeLeft];
    let going = [Phase::Exit, Phase::EntreeExit];
    assert_eq!([in_phase(&[Phase::Early]), in_phase(&going), in_phase(&left)], [3, 7, 12]);
    let warm = |case: &&Case| {
        case.entries_of(EntryKind::Handover).any(|(_, it)| {
            it.handover_kind() == Some(&HandoverKind::Warm) && it.support_question() == Some(&Answer::Yes)
        })
    };
    let handed: Vec<_> = state.cases().filter(warm).map(phase).collect();
    assert!(handed.len() == 7 && handed.iter().all(|phase| going.contains(phase) || left.contains(phase)));
    let lacks = |case: &&Case| !query::without_ground(reading(&state, day(SATURDAY)), case).is_empty();
    let lacking: BTreeSet<_> = state.cases().filter(lacks).map(name).collect();
    assert_eq!(lacking, ["Ait Ali, Mohamed", "Bakker, Daan", "Çelik, Cem"].map(str::to_owned).into());
}

/// Free text is what somebody could type; codes are not.
fn free_texts(drafts: &[Draft]) -> Vec<String> {
    let mut texts: Vec<String> = vec![];
    let state = State::default();
    let own = reading(&state, day(SATURDAY));
    let read = |text: &FreeText| own.free(text, TextKind::Note, None).unwrap();
    for event in drafts.iter().flat_map(|draft| &draft.events) {
        match event {
            Event::EntrySet { to: Some(entry), .. } => {
                texts.extend(entry.free_texts().map(|(.., text)| read(text)));
                texts.extend(entry.via().cloned());
            }
            Event::NoteAdded { facts, .. } => texts.extend(facts.iter().filter_map(|fact| match fact {
                NoteFact::Text(text) => Some(read(text)),
                _ => None,
            })),
            _ => {}
        }
    }
    texts
}

#[test]
fn what_is_told_of_a_pupil_is_short_and_holds_no_medical_ground() {
    let told = free_texts(&drafts(SATURDAY));
    assert!(told.len() > 80);
    for text in told {
        assert!(text.chars().count() <= 120, "{text}");
        let text = text.to_lowercase();
        for word in
            ["wajong", "ziek", "stoornis", "beperking", "behandel", "diagnos", "medic", "drugs", "politie"]
        {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn every_phone_number_is_one_that_nobody_has() {
    let state = visited(SATURDAY);
    let own = entries(&state, EntryKind::Relative).filter_map(Entry::phone);
    let pupils = state.cases().filter_map(|case| case.facts.phone.as_ref());
    let numbers: Vec<&String> = own.chain(pupils).collect();
    assert!(numbers.len() >= 20, "{numbers:?}");
    assert!(numbers.iter().all(|phone| phone.starts_with("06-00000")), "{numbers:?}");
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "each has their own");
}
