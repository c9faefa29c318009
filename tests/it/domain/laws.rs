//! Laws: any sequence of commands undoes to the start, and replaying the log gives the same state.

use std::collections::{BTreeMap, BTreeSet};

use casustafel::domain::{
    Actor, Command, Context, Destination, EntryKind, EntryNo, Event, Holder, MeetingFact, MeetingId,
    MeetingPhase, PersonFact, Provision, PupilId, Role, Slot, State, Status, Who, decide,
};
use casustafel::store::{Log, Memory};
use chrono::{Duration, TimeZone, Utc};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::any_act::{OWN, TODAY, act, facts, running};
use crate::support::rounds::cases;
use crate::support::{NEWEST, aimed, read_back, rules};

struct Told {
    log: Memory,
    written: i64,
    state: State,
    /// The highest entry number that was given, per pupil.
    given: BTreeMap<PupilId, EntryNo>,
}

impl Told {
    /// A user, and two pupils on the agenda of a meeting: the start.
    fn begun() -> Self {
        let mut told =
            Self { log: Memory::default(), written: 0, state: State::default(), given: BTreeMap::new() };
        told.act(&Command::FoundStore { user: vec![PersonFact::Name("Ilse".into())] }, Actor::System);
        let by = Actor::System;
        told.act(&Command::AddPupil { facts: facts("Eerste") }, by);
        told.act(&Command::AddPupil { facts: facts("Tweede") }, by);
        let facts = vec![MeetingFact::Date(TODAY)];
        told.act(
            &Command::AddMeeting { facts, attendance: vec![], pupils: vec![PupilId(1), PupilId(2)] },
            by,
        );
        told
    }

    /// Does it if the rules allow it and it changes something; says whether it was written.
    fn act(&mut self, command: &Command, by: Actor) -> bool {
        self.written += 1;
        let now = Utc.with_ymd_and_hms(2026, 11, 22, 8, 0, 0).unwrap() + Duration::seconds(self.written);
        let mut command = aimed(command.clone(), &self.state, by);
        if let (Command::TakeBack { groups }, Some(last)) = (&mut command, self.state.last()) {
            groups.iter_mut().for_each(|group| group.node = last.node);
        }
        let read = read_back(&command, &self.log);
        let meeting = Some(MeetingId(1));
        let context = Context { now, today: TODAY, by, meeting, rules: rules(), read: &read };
        let Ok(draft) = decide(&self.state, &command, &context) else { return false };
        if draft.is_empty() {
            return false;
        }
        if !matches!(command, Command::Undo { .. } | Command::Redo { .. } | Command::TakeBack { .. }) {
            self.numbers_are_new(&draft.events);
            self.events_say_what_was(&draft.events);
        }
        let group = self.log.append(&draft).unwrap();
        self.state.apply(&group);
        self.fields_hold_what_events_say(&group.events);
        true
    }

    /// Per field, the first event's `from` is what the state holds before the group.
    fn events_say_what_was(&self, events: &[Event]) {
        let mut seen = BTreeSet::new();
        for change in events.iter().filter_map(Event::change) {
            if seen.insert(change.slot) {
                assert_eq!(self.state.read(change.slot), change.from, "{:?}", change.slot);
            }
        }
    }

    /// Per field, the last event's `to` is what the state holds after the group.
    fn fields_hold_what_events_say(&self, events: &[Event]) {
        let mut seen = BTreeSet::new();
        for change in events.iter().rev().filter_map(Event::change) {
            // Of an order only those count who stand on the agenda now.
            if seen.insert(change.slot) && !matches!(change.slot, Slot::Order(_)) {
                assert_eq!(self.state.read(change.slot), change.to, "{:?}", change.slot);
            }
        }
    }

    /// What comes in gets a number that was never given.
    fn numbers_are_new(&mut self, events: &[Event]) {
        for event in events {
            if let Event::EntrySet { pupil, entry, from: None, to: Some(_) } = event {
                let last = self.given.insert(*pupil, *entry);
                assert!(last.is_none_or(|last| last < *entry), "{pupil} {entry:?} after {last:?}");
            }
        }
    }

    fn replayed(&self) -> State {
        let mut state = State::default();
        for group in self.log.groups().unwrap() {
            state.apply(&group.unwrap());
        }
        state
    }
}

/// What people see as the facts: what is hidden does not count, nor do numbers and history.
fn seen(state: &State) -> Vec<String> {
    let mut seen: Vec<String> = vec![format!("{:?}", state.user())];
    for case in state.cases() {
        let agreements: Vec<_> = state.agreements_of(case).map(|it| format!("{:?}", it.facts)).collect();
        let notes: Vec<_> = state.notes_of(case).map(|it| format!("{:?}", it.facts)).collect();
        let names = case.name().folded();
        let entries: Vec<_> = case.numbered().collect();
        let roles = (&case.named, &case.past_roles);
        seen.push(format!(
            "{names} {:?} {:?} {roles:?} {entries:?} {agreements:?} {notes:?}",
            case.facts, case.list_values
        ));
    }
    seen.push(format!("{:?}", state.settings()));
    seen.extend(state.people().map(|person| format!("{:?}", person.facts)));
    for meeting in state.meetings() {
        seen.push(format!("{:?} {:?} {:?}", meeting.facts, meeting.attendance, meeting.agenda));
    }
    seen
}

/// What an act is called.
fn kind(act: &Command) -> String {
    format!("{act:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}

/// The laws say nothing about acts that the rules always refuse.
#[test]
fn every_kind_of_act_gets_through() {
    let mut runner = TestRunner::deterministic();
    let some = prop::collection::vec(prop_oneof![4 => act(), 1 => running()], 80);
    let (mut tried, mut written) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..20 {
        let acts = some.new_tree(&mut runner).unwrap().current();
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user().unwrap());
        for act in acts {
            tried.insert(kind(&act));
            if told.act(&act, user) {
                written.insert(kind(&act));
            }
        }
    }
    assert_eq!(written, tried);
}

proptest! {
    #![proptest_config(cases(20, 500))]

    #[test]
    fn any_sequence_of_commands_undoes_to_the_start(acts in prop::collection::vec(act(), 1..60)) {
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user().unwrap());
        let start = seen(&told.state);
        for act in &acts {
            told.act(act, user);
        }
        let end = seen(&told.state);
        let mut undone = 0;
        while told.act(&Command::Undo { group: NEWEST }, user) {
            undone += 1;
            prop_assert!(undone <= acts.len());
        }
        prop_assert_eq!(seen(&told.state), start);
        for _ in 0..undone {
            let again = told.act(&Command::Redo { group: NEWEST }, user);
            prop_assert!(again);
        }
        prop_assert_eq!(seen(&told.state), end);
    }

    #[test]
    fn replaying_the_log_gives_the_same_state(
        acts in prop::collection::vec(prop_oneof![4 => act(), 1 => running()], 1..80)
    ) {
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user().unwrap());
        for act in &acts {
            told.act(act, user);
        }
        prop_assert_eq!(&told.replayed(), &told.state);
    }

    #[test]
    fn at_most_one_meeting_runs_and_the_landed_have_a_place(
        acts in prop::collection::vec(prop_oneof![2 => act(), 1 => running()], 1..80)
    ) {
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user().unwrap());
        for act in &acts {
            told.act(act, user);
            let running = told.state.meetings().filter(|it| it.phase() == MeetingPhase::Running).count();
            prop_assert!(running <= 1);
            for case in told.state.cases().filter(|case| case.facts.status == Some(Status::Landed)) {
                prop_assert!(case.facts.destination_since.is_some());
                prop_assert!(case.facts.destination.is_some_and(Destination::is_place));
            }
        }
    }

    #[test]
    fn entries_stay_whole_whoever_does_what(
        acts in prop::collection::vec((act(), any::<bool>()), 1..80)
    ) {
        let mut told = Told::begun();
        let user = Actor::Person(told.state.user().unwrap());
        for (act, by_user) in &acts {
            told.act(act, if *by_user { user } else { Actor::System });
            for case in told.state.cases() {
                for provision in Provision::ALL {
                    let same = case.numbered().filter(|(_, own)| own.provision() == Some(provision));
                    prop_assert!(same.count() <= 1, "one entry per provision");
                }
                let around = |(role, holder): &(Role, Holder)| [(*role, holder.who)].into_iter().chain(
                    holder.via.map(|via| (*role, via))
                ).collect::<Vec<_>>();
                for (role, who) in case.named.iter().flat_map(around) {
                    let Who::Own(number) = who else { continue };
                    prop_assert_eq!(role, Role::Waakvlam);
                    prop_assert_eq!(case.entry(number).map(|own| own.kind), Some(EntryKind::Relative));
                }
                for (_, entry) in case.numbered() {
                    let lacks = entry.kind.fields().iter().find(|(key, need)| {
                        *need == casustafel::domain::Need::Needed && entry.get(*key).is_none()
                    });
                    prop_assert!(lacks.is_none(), "{lacks:?}");
                }
            }
            prop_assert!(told.state.people().all(|person| !person.name().starts_with(OWN)));
        }
    }
}
