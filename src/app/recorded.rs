//! After a group has reached the disk: it counts, cursors go to what is new, and the notice says it.

use std::collections::BTreeSet;

use super::screens::Screen;
use super::screens::agreements::open_and_late;
use super::{App, Effect, Notice};
use crate::domain::{AgreementId, Cause, Entity, Event, Fact, Group, left_alone};

impl App {
    /// The group is on the disk: now it counts, and now it may be shown.
    pub(super) fn appended(&mut self, group: &Group) -> Vec<Effect> {
        let left = match group.cause {
            Cause::Do => 0,
            Cause::Undo(target) | Cause::Redo(target) => self
                .world
                .state
                .recent
                .iter()
                .find(|recent| recent.group.id == target)
                .map_or(0, |recent| left_alone(&self.world.state, &recent.group)),
        };
        let agreements = agreements_in(group);
        let before = open_and_late(&agreements, &self.world);
        self.world.apply(group);
        self.agreements.recount(&agreements, before, &self.world);
        self.notice = notice_of(group, left).or(self.notice.take());
        if group.events.iter().any(|event| matches!(event, Event::Hidden { entity: Entity::Pupil(_) })) {
            self.list.prune(&self.world);
        }
        self.follow(group);
        if group.cause == Cause::Do && group.events.iter().any(is_status) {
            self.list.go_on();
        }
        self.imported(group);
        self.refresh_counts();
        let asks = if self.screen == Screen::Case { self.case.read_timeline(&self.world) } else { vec![] };
        self.carry_out(asks)
    }

    /// Cursors go to what is new.
    fn follow(&mut self, group: &Group) {
        for event in &group.events {
            match event {
                Event::PupilAdded { pupil, .. } if group.events.len() == 1 => self.list.show(*pupil),
                Event::PupilAdded { .. } => {}
                Event::Shown { entity: Entity::Pupil(pupil) } => self.list.show(*pupil),
                Event::PersonAdded { person, .. } => {
                    self.network.rebuild(&self.world);
                    self.network.show(*person, &self.world);
                }
                Event::MeetingAdded { meeting, .. } => {
                    self.meeting.meeting = Some(*meeting);
                    self.meeting.follow_table(&self.world);
                }
                Event::MeetingSet { meeting, .. } if self.meeting.meeting == Some(*meeting) => {
                    self.meeting.follow_table(&self.world);
                }
                _ => {}
            }
        }
        let imported =
            group.events.iter().filter(|event| matches!(event, Event::PupilAdded { .. })).count() > 1;
        if imported {
            self.list.rebuild(&self.world);
        }
    }

    fn refresh_counts(&mut self) {
        if self.screen == Screen::Network {
            self.network.rebuild(&self.world);
        }
        self.meeting.clamp(&self.world);
    }

    pub(super) fn refresh(&mut self) {
        self.list.rebuild(&self.world);
        self.agreements.rebuild(&self.world);
        self.network.rebuild(&self.world);
    }
}

fn is_status(event: &Event) -> bool {
    matches!(event, Event::PupilSet { to: Some(Fact::Status(_)), .. })
}

fn agreements_in(group: &Group) -> Vec<AgreementId> {
    let touched: BTreeSet<Entity> = group.events.iter().flat_map(Event::touches).collect();
    let agreement = |entity| if let Entity::Agreement(id) = entity { Some(id) } else { None };
    touched.into_iter().filter_map(agreement).collect()
}

/// What the notice line says of a group; who came to the table is seen, not said.
fn notice_of(group: &Group, left: usize) -> Option<Notice> {
    match group.cause {
        Cause::Do => Some(Notice::Recorded(group.clone())),
        Cause::Undo(_) | Cause::Redo(_) => Some(Notice::TakenBack { group: group.clone(), left }),
    }
}
