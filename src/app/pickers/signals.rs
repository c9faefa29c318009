//! What kind of signal came in.

use crate::app::intent::{Intent, Opening};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::purpose::{EntryForm, Purpose};
use crate::app::world::World;
use crate::domain::{EntryFact, EntryKind, PupilId, SignalKind};
use crate::text::entry_forms::list as words;
use crate::text::labels::Label;

/// The picker.
#[derive(Debug)]
pub(super) struct Signals {
    pub pupil: PupilId,
}

impl Picks for Signals {
    type Value = SignalKind;

    fn head(&self) -> Head {
        Head::new(words::SIGNALS).about(&[self.pupil]).as_page()
    }

    fn lines(&self, world: &World) -> Vec<Line<SignalKind>> {
        if world.case(self.pupil).is_none() {
            return vec![];
        }
        SignalKind::ALL.iter().copied().map(Line::Choice).collect()
    }

    fn item(&self, kind: &SignalKind, _world: &World) -> Item {
        Item::new(kind.label()).also(kind.synonyms())
    }

    fn chosen(&self, kind: SignalKind, _typed: &str, _world: &World) -> Vec<Intent> {
        let signal = EntryForm::new(vec![self.pupil], EntryKind::Signal, &[EntryFact::SignalKind(kind)]);
        vec![Intent::Close, Intent::Open(Opening::Form(Purpose::Entry(signal)))]
    }
}
