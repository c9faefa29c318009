//! After a group has reached the disk: it counts, the screens hear of it, and the notice says it.

use std::collections::BTreeSet;

use super::intent::{Opening, Pick, Question};
use super::layers::picker::Picker;
use super::screens::Recorded;
use super::{App, Effect, Intent, Layer, Notice, Screen};
use crate::domain::query::{self, Attention};
use crate::domain::{Cause, ContactResult, Event, Group, PupilId};
use crate::keys::Action;

impl App {
    /// The group is on the disk: now it counts, and now it may be shown.
    pub(super) fn appended(&mut self, group: &Group) -> Vec<Effect> {
        let left = std::mem::take(&mut self.left_alone);
        self.world.apply(group);
        let named = std::mem::take(&mut self.named);
        self.notice = notice_of(group, left, named).or(self.notice.take());
        for layer in &mut self.layers {
            match layer {
                Layer::Picker(picker) => picker.list.refresh(&self.world),
                Layer::HandOn(hand_on) => hand_on.recorded(group, &self.world),
                _ => {}
            }
        }
        let intents = self.tell_screens(Some(group));
        self.imported(group);
        self.year_turned(group);
        let mut effects = self.carry_out(intents);
        effects.extend(self.founded(group));
        // A text that came back and is recorded now is no draft any more.
        if self.drafts.is_stale() {
            effects.extend(self.keep_drafts());
        }
        self.propose(group);
        effects
    }

    /// The store knows its user: what was chosen before that was asked goes on.
    fn founded(&mut self, group: &Group) -> Vec<Effect> {
        let founds = |event: &Event| matches!(event, Event::UserSet { from: None, to: Some(_) });
        let chosen = matches!(self.layers.last(), Some(Layer::Picker(Picker { pick: Pick::Start, .. })));
        if group.events.iter().any(founds) && chosen { self.act(Action::Accept) } else { vec![] }
    }

    /// No answer three times in a row: the contact state may say so (`domain.md` (a), contact).
    fn propose(&mut self, group: &Group) {
        let silent = |event: &Event| {
            let Event::EntrySet { pupil, from: None, to: Some(entry), .. } = event else { return None };
            (entry.result() == Some(&ContactResult::NoAnswer)).then_some(*pupil)
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

    /// Every screen hears what was recorded, or that it was so already.
    pub(super) fn tell_screens(&mut self, group: Option<&Group>) -> Vec<Intent> {
        let goes_on_above = !self.layers.is_empty();
        let recorded = Recorded { group, screen: self.screen, goes_on_above };
        let tell = |screen| {
            let (on, world) = self.on(screen);
            on.recorded(&recorded, world)
        };
        Screen::ALL.into_iter().flat_map(tell).collect()
    }
}

/// What the notice line says of a group; who came to the table is seen, not said.
fn notice_of(group: &Group, left: usize, named: BTreeSet<PupilId>) -> Option<Notice> {
    match group.cause {
        Cause::Do => Some(Notice::Recorded { group: group.clone(), named }),
        Cause::Undo(_) | Cause::Redo(_) => Some(Notice::TakenBack { group: group.clone(), left }),
    }
}
