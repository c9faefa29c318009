//! A region of any size, for benches and for whoever wants to know whether it stays quick.
//!
//! First the lists of the schools come in, then everybody gets about nine events more: status, contact, roles,
//! entries, agreements, notes. A pupil's numbers depend on the pupil alone, so the first thousand are the same in every region.
//! Written by the program itself: none of it stands ready for undo.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::afterwards::Afterwards;
use super::invented::Invented;
use crate::domain::{
    Actor, AgendaItem, AgendaReason, AgendaState, Cause, Draft, Event, MeetingFact, MeetingId, MeetingKind,
    PersonId, Presence, PupilId, Source,
};

/// More pupils are not generated.
pub const MAX_PUPILS: u32 = 300_000;

/// A group is full at so many events; the events of one pupil stay together.
const FULL: usize = 485;

/// How many pupils stand on the agenda, and how many people attend.
const ON_AGENDA: u32 = 12;
const AT_TABLE: u32 = 8;

/// What comes next.
#[derive(Clone, Copy)]
enum Stage {
    Network,
    Lists(u32),
    Since(u32),
    Meeting,
    Over,
}

/// The groups of a generated region, made one by one as they are asked for.
pub struct Generated {
    pupils: u32,
    people: u32,
    today: NaiveDate,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
    stage: Stage,
    invented: Invented,
    afterwards: Afterwards,
}

/// A region of so many pupils, at most [`MAX_PUPILS`]. The same number gives the same pupils.
pub fn generated(pupils: u32, today: NaiveDate, now: DateTime<Utc>) -> Generated {
    let pupils = pupils.min(MAX_PUPILS);
    let people = (pupils / 50 + 15).min(400);
    Generated {
        pupils,
        people,
        today,
        at: now - TimeDelta::days(75),
        now,
        stage: Stage::Network,
        invented: Invented::new(),
        afterwards: Afterwards::new(people, today),
    }
}

impl Generated {
    fn network(&self) -> Vec<Event> {
        let added =
            |number| Event::PersonAdded { person: PersonId(number), facts: self.invented.person(number) };
        let user = Event::UserSet { from: None, to: Some(PersonId(1)) };
        (1..=self.people).map(added).chain([user]).collect()
    }

    fn lists(&self, number: u32) -> Event {
        let facts = self.invented.pupil(number, self.pupils, self.today).recorded();
        Event::PupilAdded { pupil: PupilId(number), source: Source::List, facts }
    }

    fn meeting(&self) -> Vec<Event> {
        let meeting = MeetingId(1);
        let facts = vec![
            MeetingFact::Date(self.today),
            MeetingFact::Kind(MeetingKind::Uitstroomoverleg),
            MeetingFact::Chair(PersonId(1)),
            MeetingFact::Operator(PersonId(2)),
        ];
        let attends = |number| Event::AttendanceSet {
            meeting,
            person: PersonId(number),
            from: None,
            to: Some(Presence::Present),
        };
        let item = AgendaItem { state: AgendaState::ToDiscuss, reason: AgendaReason::ByHand };
        let discusses =
            |number| Event::AgendaSet { meeting, pupil: PupilId(number), from: None, to: Some(item) };
        let people = (1..=self.people.min(AT_TABLE)).map(attends);
        let agenda = (1..=self.pupils.min(ON_AGENDA)).map(discusses);
        [Event::MeetingAdded { meeting, facts }].into_iter().chain(people).chain(agenda).collect()
    }

    /// The events of pupils from this one on, until the group is full; and who comes after them.
    fn batch(&mut self, from: u32, each: fn(&mut Self, u32, &mut Vec<Event>)) -> (Vec<Event>, u32) {
        let mut events = Vec::with_capacity(FULL + 15);
        let mut number = from;
        while number <= self.pupils && events.len() < FULL {
            each(self, number, &mut events);
            number += 1;
        }
        (events, number)
    }
}

impl Iterator for Generated {
    type Item = Draft;

    fn next(&mut self) -> Option<Draft> {
        let (events, next) = match self.stage {
            Stage::Network => (self.network(), Stage::Lists(1)),
            Stage::Lists(from) if from <= self.pupils => {
                let (events, next) = self.batch(from, |it, number, events| events.push(it.lists(number)));
                (events, Stage::Lists(next))
            }
            Stage::Lists(_) => {
                self.at = self.now - TimeDelta::days(40);
                self.stage = Stage::Since(1);
                return self.next();
            }
            Stage::Since(from) if from <= self.pupils => {
                let (events, next) = self.batch(from, |it, number, events| {
                    let facts = it.invented.pupil(number, it.pupils, it.today);
                    it.afterwards.happened(number, &facts, &it.invented, events);
                });
                (events, Stage::Since(next))
            }
            Stage::Since(_) if self.pupils > 0 => (self.meeting(), Stage::Meeting),
            Stage::Since(_) | Stage::Meeting | Stage::Over => (vec![], Stage::Over),
        };
        self.stage = next;
        if events.is_empty() {
            return None;
        }
        self.at += TimeDelta::seconds(30);
        Some(Draft { at: self.at, by: Actor::System, meeting: None, cause: Cause::Do, events })
    }
}
