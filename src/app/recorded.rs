//! After a group has reached the disk: it counts, cursors go to what is new, and the notice says it.

use std::collections::BTreeSet;

use super::intent::{Opening, Question};
use super::{App, Effect, Layer, Notice, Screen};
use crate::domain::query::{self, Attention};
use crate::domain::{Cause, ContactResult, Entity, Event, Fact, Group, PupilId, Setting, left_alone};

impl App {
    /// The group is on the disk: now it counts, and now it may be shown.
    pub(super) fn appended(&mut self, group: &Group) -> Vec<Effect> {
        let left = match group.cause {
            Cause::Do => 0,
            Cause::Undo(target) | Cause::Redo(target) => {
                let state = &self.world.state;
                state.recent_group(target).map_or(0, |group| left_alone(state, group))
            }
        };
        let watched = self.agreements.watch(group, &self.world);
        self.world.apply(group);
        self.agreements.recount(&watched, &self.world);
        let named = std::mem::take(&mut self.named);
        self.notice = notice_of(group, left, named).or(self.notice.take());
        if group.events.iter().any(|event| matches!(event, Event::Hidden { entity: Entity::Pupil(_) })) {
            self.list.prune(&self.world);
            self.triage.prune(&self.world);
        }
        if self.screen == Screen::Triage {
            self.triage.recorded(group, &self.world);
        }
        self.follow(group);
        for layer in &mut self.layers {
            if let Layer::Picker(picker) = layer {
                picker.list.refresh(&self.world);
            }
        }
        let mut effects = vec![];
        if group.cause == Cause::Do && group.events.iter().any(is_status) {
            effects = self.go_on();
        }
        self.imported(group);
        self.refresh_counts();
        let intents = match self.screen {
            Screen::Case => self.case.read_timeline(&self.world),
            // Whoever goes on asks for the next timeline already.
            Screen::Triage if effects.is_empty() => self.triage.look(&self.world),
            _ => vec![],
        };
        effects.extend(self.carry_out(intents));
        self.propose(group);
        effects
    }

    /// No answer three times in a row: the contact state may say so (`domain.md` (a), contact).
    fn propose(&mut self, group: &Group) {
        let silent = |event: &Event| match event {
            Event::EntrySet { pupil, from: None, to: Some(entry), .. } => {
                (entry.result() == Some(&ContactResult::NoAnswer)).then_some(*pupil)
            }
            _ => None,
        };
        let Some(pupil) = group.events.iter().find_map(silent).filter(|_| group.cause == Cause::Do) else {
            return;
        };
        let Some(case) = self.world.case(pupil) else { return };
        let asked = query::attention(self.world.reading(), case);
        let times = asked.into_iter().find_map(|it| match it {
            Attention::Unanswered(times) => Some(times),
            _ => None,
        });
        if let Some(times) = times {
            self.open(Opening::Confirm(Question::HardToReach(pupil, times)));
        }
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
                Event::SettingSet { from, to } => {
                    let views = |setting: &Option<Setting>| match setting {
                        Some(Setting::Views(views)) => views.clone(),
                        _ => vec![],
                    };
                    self.list.views_changed(&views(from), &views(to), &self.world);
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

/// What the notice line says of a group; who came to the table is seen, not said.
fn notice_of(group: &Group, left: usize, named: BTreeSet<PupilId>) -> Option<Notice> {
    match group.cause {
        Cause::Do => Some(Notice::Recorded { group: group.clone(), named }),
        Cause::Undo(_) | Cause::Redo(_) => Some(Notice::TakenBack { group: group.clone(), left }),
    }
}
