//! An agreement of one pupil, to be done or opened again: the open ones first, by day.

use crate::app::intent::Intent;
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line, Tone};
use crate::app::world::World;
use crate::domain::{AgreementId, Progress, PupilId};
use crate::text::people::owner_and_due;
use crate::text::pickers::pick as words;

/// The picker.
#[derive(Debug)]
pub(super) struct Done {
    pub pupil: PupilId,
}

impl Picks for Done {
    type Value = AgreementId;

    fn head(&self) -> Head {
        Head::new(words::DONE).about(&[self.pupil])
    }

    fn lines(&self, world: &World) -> Vec<Line<AgreementId>> {
        let all = world.case(self.pupil).into_iter().flat_map(|case| world.state.agreements_of(case));
        let mut all: Vec<_> = all.filter(|it| !matches!(it.progress(), Progress::Dropped(_))).collect();
        all.sort_by_key(|agreement| (!agreement.is_open(), agreement.facts.due));
        all.into_iter().map(|agreement| Line::Choice(agreement.id)).collect()
    }

    fn item(&self, agreement: &AgreementId, world: &World) -> Item {
        let Some(known) = world.state.agreement(*agreement) else { return Item::new("") };
        let tone = if known.is_open() { Tone::Open } else { Tone::Done };
        Item::new(world.reading().agreed(known)).beside(owner_and_due(world.reading(), known)).in_tone(tone)
    }

    fn chosen(&self, agreement: AgreementId, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::ToggleDone(agreement)]
    }
}
