//! The import as the program sees it: it begins, hears what was read, and ends with what was recorded.

use std::path::Path;

use super::intent::{Opening, Pick, Question};
use super::layers::import::Import;
use super::layers::picker::Picker;
use super::{App, Effect, Layer, Notice, World};
use crate::domain::{Cause, Event, Glance, Group, NewList, PupilId, Setting, YearTurn, query};
use crate::text::progress::Progress;

/// The first meeting begins with as many pupils as can be discussed in one.
const FIRST_AGENDA: usize = 12;

impl App {
    /// Hands the import what was read for it; if it was left meanwhile, nobody asks for that any more.
    pub(super) fn with_import(
        &mut self,
        take: impl FnOnce(&mut Import, &World) -> Option<Effect>,
    ) -> Vec<Effect> {
        let import = self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Import(import) => Some(import),
            _ => None,
        });
        import.and_then(|import| take(import, &self.world)).into_iter().collect()
    }

    /// A list is being read from now on.
    pub(super) fn reads(&mut self, path: &Path) {
        self.with_import(|import, _| {
            (import.reading, import.so_far) = (Some(path.to_path_buf()), None);
            None
        });
        self.notice = Some(Notice::Reading(path.to_path_buf(), None));
    }

    /// The list was read or looked at so far. Where another sentence stands meanwhile, that stays.
    pub(super) fn has_read(&mut self, so_far: Progress) -> Vec<Effect> {
        let mut waits_for = None;
        self.with_import(|import, _| {
            import.so_far = Some(so_far);
            waits_for.clone_from(&import.reading);
            None
        });
        if let (Some(path), None | Some(Notice::Reading(..))) = (waits_for, &self.notice) {
            self.notice = Some(Notice::Reading(path, Some(so_far)));
        }
        vec![]
    }

    /// The list or folder was read, whatever came of it.
    pub(super) fn was_read(&mut self) {
        self.with_import(|import, _| {
            import.reading = None;
            None
        });
        if matches!(self.notice, Some(Notice::Reading(..))) {
            self.notice = None;
        }
    }

    /// If the group is the import that was asked for: says what was done, closes what led to it, and proposes the
    /// first meeting where there has been none.
    pub(super) fn imported(&mut self, group: &Group) {
        if group.events.iter().any(|event| matches!(event, Event::SettingSet { .. })) {
            return;
        }
        let asked = |layer: &Layer| matches!(layer, Layer::Import(import) if import.sent);
        let Some(at) = self.layers.iter().position(asked).filter(|_| group.cause == Cause::Do) else {
            return;
        };
        let Layer::Import(import) = self.layers.remove(at) else { return };
        let Some(Ok(plan)) = import.list.map(|list| list.plan) else { return };
        let counts = plan.counts();
        self.notice = Some(Notice::Imported(counts));
        let is_start = |layer: &Layer| matches!(layer, Layer::Picker(Picker { pick: Pick::Start, .. }));
        self.layers.retain(|layer| !is_start(layer));
        let is_first_list = self.world.state.rows().count() == counts.new;
        if is_first_list && self.world.state.meetings().next().is_none() {
            let question = Question::FirstMeeting(self.first_to_leave());
            self.open(Opening::Confirm(question));
        }
    }

    /// A new list was read for the turn of the school year, which waits under the import.
    pub(super) fn take_list(&mut self, list: NewList) {
        self.layers.retain(|layer| !matches!(layer, Layer::Import(_)));
        if let Some(Layer::SchoolYear(year)) = self.layers.last_mut() {
            year.take_list(list, &self.world);
        }
    }

    /// A school went on to the new school year.
    pub(super) fn year_turned(&mut self, group: &Group) {
        let school = |event: &Event| {
            let Event::SettingSet { to: Some(Setting::SchoolYears(years)), .. } = event else { return None };
            years.last().map(|(school, _)| school.clone())
        };
        let school = group.events.iter().find_map(school).filter(|_| group.cause == Cause::Do);
        if let Some(school) = school {
            let open = YearTurn::new(self.world.reading(), &school, None).counts().open;
            self.notice = Some(Notice::YearTurned(school, open));
        }
    }

    /// Who cannot wait, then who leaves soonest, of those whose day is known to lie ahead; else the first by name.
    fn first_to_leave(&self) -> Vec<PupilId> {
        let rows = self.world.state.rows();
        let mut rows: Vec<_> = rows.filter(|row| row.listed().deregistered_on.is_none()).collect();
        rows.sort_by_cached_key(|row| {
            let day = row.listed().expected_exit.filter(|day| *day >= self.world.today);
            let why = query::urgent(*row);
            (why.is_none(), why, day.is_none(), day, row.name_key())
        });
        rows.into_iter().take(FIRST_AGENDA).map(|row| row.id).collect()
    }
}
