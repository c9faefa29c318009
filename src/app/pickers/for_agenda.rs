//! A pupil for an agenda. All pupils can be chosen, so they are searched where their names stand folded: in the index.

use crate::app::intent::Intent;
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::world::World;
use crate::domain::filter::Filter;
use crate::domain::fold::fold;
use crate::domain::{Command, MeetingId, NameForm, PupilId};
use crate::text::pickers::pick as words;

/// The picker.
#[derive(Debug)]
pub(super) struct ForAgenda {
    pub meeting: MeetingId,
}

impl Picks for ForAgenda {
    type Value = PupilId;

    fn head(&self) -> Head {
        Head::new(words::FOR_AGENDA)
    }

    fn lines(&self, world: &World) -> Vec<Line<PupilId>> {
        let meeting = world.state.meeting(self.meeting);
        let is_on = |pupil| meeting.is_some_and(|meeting| meeting.item(pupil).is_some());
        let mut rows: Vec<_> = world.state.rows().filter(|row| !is_on(row.id)).collect();
        rows.sort_by_cached_key(|row| row.name_key());
        rows.into_iter().map(|row| Line::Choice(row.id)).collect()
    }

    fn item(&self, pupil: &PupilId, world: &World) -> Item {
        Item::new(world.reading().name(*pupil, NameForm::Sorted)).beside(pupil.to_string())
    }

    fn found(&self, typed: &str, all: &[Line<PupilId>], world: &World) -> Vec<Line<PupilId>> {
        let words: Vec<String> = fold(typed).split(' ').map(str::to_owned).collect();
        let pupil = |line: &Line<PupilId>| match line {
            Line::Choice(pupil) => Some(*pupil),
            Line::Heading(_) => None,
        };
        let pupils: Vec<PupilId> = all.iter().filter_map(pupil).collect();
        world
            .index
            .find(world.reading(), (&words, &Filter::default()), &pupils)
            .into_iter()
            .map(Line::Choice)
            .collect()
    }

    fn chosen(&self, pupil: PupilId, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::submit(Command::PutOnAgenda { meeting: self.meeting, pupils: vec![pupil] })]
    }
}
