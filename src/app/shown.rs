//! What a second window shows of the App: from what is known to a [`Slide`], through a reading for everybody who looks.

use super::slide::{About, Agreement, AtTable, How, Shows, Slide, Told};
use super::stage::Curtain;
use super::{App, Layer};
use crate::domain::minutes::{Agreed, Decision, Discussion, Minutes, Recorded};
use crate::domain::names_in_text::OwnNetworks;
use crate::domain::{
    AgendaItem, AgendaState, Audience, Case, EntryKind, Fact, FactKey, Meeting, NameForm, Presence, Progress,
    PupilId, Reading, Role, TextKind, query,
};
use crate::text::minutes::Names;
use crate::text::{labels, slide, who};

impl App {
    /// What a second window shows now: of the meeting that runs, whichever screen the chair looks at.
    pub fn slide(&self) -> Slide {
        let state = &self.world.state;
        let Some(meeting) = query::running_meeting(state).and_then(|running| state.meeting(running)) else {
            return Slide::default();
        };
        let audience = Audience::Beamer { at_table: meeting.facts.at_table };
        let networks = OwnNetworks::of(state, who::instead_of_name);
        let reading = self.world.naming_for(&audience).with_own_networks(&networks);
        let shows = match self.curtain() {
            Some(Curtain::Asks(code)) => Shows::Code(code),
            Some(Curtain::Fell(_)) => Shows::Nothing,
            None => self.shows(meeting, reading),
        };
        Slide { about: Some(about(meeting, reading)), shows }
    }

    /// The least entitled person decides: whether everybody who is there may know of this pupil. Where nobody said who
    /// is there, or who somebody is, nobody knows.
    fn may_all_know(&self, meeting: &Meeting, case: &Case) -> bool {
        let mut there = meeting.attendance.iter().filter(|(_, presence)| *presence == Presence::Present);
        query::anybody_is_there(meeting)
            && there.all(|(person, _)| self.world.state.person(*person).is_some())
            && query::without_ground_here(self.world.reading(), meeting, case).is_empty()
    }

    /// Between two pupils.
    fn next(&self, meeting: &Meeting, next: Option<PupilId>, reading: Reading) -> Shows {
        let Some(case) = next.and_then(|next| self.world.case(next)) else { return Shows::Nothing };
        if !self.may_all_know(meeting, case) {
            return Shows::Next { who: case.id.to_string(), municipality: None };
        }
        let municipality = case.facts.municipality.clone();
        Shows::Next { who: reading.name(case.id, NameForm::Spoken), municipality }
    }

    fn shows(&self, meeting: &Meeting, reading: Reading) -> Shows {
        let Some(pupil) = meeting.facts.at_table else {
            return self.next(meeting, meeting.next_to_discuss(None), reading);
        };
        // While it is read back what was recorded, the turn of this pupil is over.
        let leaves = |layer: &Layer| matches!(layer, Layer::Interleaf(it) if it.pupil == pupil);
        if self.layers.iter().any(leaves) {
            return self.next(meeting, meeting.next_to_discuss(Some(pupil)), reading);
        }
        let Some(case) = self.world.case(pupil) else { return Shows::Nothing };
        if !self.may_all_know(meeting, case) {
            return Shows::Number(pupil);
        }
        let minutes = self.world.minutes(meeting.id);
        let recorded = minutes.as_deref().map(|minutes| recorded(minutes, pupil, reading));
        Shows::Pupil(Box::new(AtTable {
            recorded: recorded.unwrap_or_default(),
            ..at_table(case, meeting, reading)
        }))
    }
}

fn about(meeting: &Meeting, reading: Reading) -> About {
    let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let had = |(pupil, item): &&(PupilId, AgendaItem)| {
        item.state != AgendaState::ToDiscuss && meeting.facts.at_table != Some(*pupil)
    };
    About {
        kind: meeting.facts.kind.map(|kind| reading.common_rules().meeting(kind).to_owned()),
        day: meeting.facts.date,
        today: reading.today,
        turn: count(meeting.agenda.iter().filter(had).count() + 1).min(count(meeting.agenda.len())),
        all: count(meeting.agenda.len()),
    }
}

fn at_table(case: &Case, meeting: &Meeting, reading: Reading) -> AtTable {
    let shown = |key: FactKey| reading.shows(Some(case.id), key);
    let facts = &case.facts;
    let open = |key: FactKey, text: &Option<String>| text.clone().filter(|_| shown(key));
    let school = open(FactKey::School, &facts.school);
    let holder = |role: Role| {
        let holder = reading.holder(case, role);
        (role, holder.map(|holder| slide::who(reading, case, holder)))
    };
    AtTable {
        number: case.id,
        name: reading.name(case.id, NameForm::Spoken),
        age: case.age_on(reading.today).filter(|_| shown(FactKey::BirthDate)),
        school: school.map(|name| (name, facts.school_type.filter(|_| shown(FactKey::SchoolType)))),
        class: open(FactKey::Class, &facts.class),
        route: (
            facts.exit_profile.filter(|_| shown(FactKey::ExitProfile)),
            facts.destination.filter(|_| shown(FactKey::Destination)),
        ),
        leaves: facts.expected_exit.filter(|_| shown(FactKey::ExpectedExit)),
        roles: vec![holder(Role::Casusregisseur), holder(Role::Waakvlam)],
        earlier: earlier(case, meeting, reading),
        recorded: vec![],
    }
}

/// What was agreed before: what stands open, and what was done since this pupil was last discussed.
fn earlier(case: &Case, meeting: &Meeting, reading: Reading) -> Vec<Agreement> {
    let last = query::last_discussed(reading, case);
    let since = |on| last.is_some_and(|last| on >= last);
    let tells = |it: &&crate::domain::Agreement| match it.progress() {
        Progress::Open => it.is_open(),
        Progress::Done(on) => !it.hidden && since(*on),
        Progress::Dropped(_) => false,
    };
    let before = |it: &&crate::domain::Agreement| it.meeting != Some(meeting.id);
    let mut all: Vec<_> = reading.state.agreements_of(case).filter(before).filter(tells).collect();
    all.sort_by_key(|it| (it.is_open(), it.facts.due, it.id));
    let told = |it: &crate::domain::Agreement| {
        let owner = it.doing_on(reading.today).owner;
        Some(Agreement {
            what: reading.free(it.facts.what.as_ref()?, TextKind::Agreement, Some(it.pupil))?,
            who: owner.map(|owner| labels::owner(reading, owner)),
            due: it.facts.due,
            how: how(it.progress()),
        })
    };
    all.into_iter().filter_map(told).collect()
}

const fn how(progress: &Progress) -> How {
    match progress {
        Progress::Open => How::Open,
        Progress::Done(on) => How::Done(*on),
        Progress::Dropped(_) => How::Dropped,
    }
}

/// Of the facts that a meeting records, those that a wall may tell as they are recorded.
const ON_THE_WALL: [FactKey; 9] = [
    FactKey::ExitProfile,
    FactKey::ProfileDoubt,
    FactKey::Direction,
    FactKey::ExpectedExit,
    FactKey::DeregisteredOn,
    FactKey::Destination,
    FactKey::DestinationSince,
    FactKey::School,
    FactKey::Class,
];

/// Of the entries, those of which a wall may tell that there is one. Signals, contacts, grounds, indications and the own
/// network are not for a wall.
const ENTRIES_ON_THE_WALL: [EntryKind; 3] = [EntryKind::Handover, EntryKind::Placement, EntryKind::Enrolment];

fn recorded(minutes: &Minutes, pupil: PupilId, reading: Reading) -> Vec<Told> {
    let names = Names::of(minutes, reading);
    let seen =
        minutes.about(pupil).filter(|_| reading.concerns(pupil)).map(|about| about.clone().seen(reading));
    let told = |about: &Discussion| {
        let told = about.recorded().filter_map(|it| match it {
            Recorded::Decision(Decision::Fact { from, to }) => {
                let key =
                    to.as_ref().or(from.as_ref()).map(Fact::key).filter(|key| ON_THE_WALL.contains(key))?;
                let value = |fact: &Fact| labels::fact_value(reading, Some(pupil), fact);
                Some(Told::Fact(key, to.as_ref().map(value)))
            }
            Recorded::Decision(Decision::Role { role, to, .. }) => {
                Some(Told::Role(*role, to.map(|holder| names.holder(about, holder))))
            }
            Recorded::Entry(entry) => {
                let is_new = entry.to.is_some() && ENTRIES_ON_THE_WALL.contains(&entry.kind);
                is_new.then_some(Told::Entry(entry.kind))
            }
            Recorded::Note(note) => note.told(reading).map(Told::Note),
            Recorded::Agreed(now) => agreed(now, names, reading).map(Told::Agreement),
            Recorded::Amended(amended) => agreed(&amended.now, names, reading).map(Told::Agreement),
        });
        told.collect()
    };
    seen.as_ref().map(told).unwrap_or_default()
}

/// As far as it may be read here.
fn agreed(agreed: &Agreed, names: Names, reading: Reading) -> Option<Agreement> {
    Some(Agreement {
        what: reading.free(&agreed.what, TextKind::Agreement, Some(agreed.pupil))?,
        who: agreed.owner.is_some().then(|| names.who(agreed)),
        due: agreed.due,
        how: how(&agreed.progress),
    })
}
