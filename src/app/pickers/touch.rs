//! A contact, a signal, or a signal that is to be dealt with.

use crate::app::entries;
use crate::app::intent::{Intent, Opening, Pick};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line, Tone};
use crate::app::purpose::{EntryForm, Purpose};
use crate::app::world::World;
use crate::domain::{EntryKind, EntryNo, PupilId};
use crate::text::entry_forms as words;

/// The picker.
#[derive(Debug)]
pub(super) struct Touch {
    pub pupil: PupilId,
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Record a contact.
    Contact,
    /// Record a signal.
    Signal,
    /// Deal with this signal.
    Handle(EntryNo),
}

impl Picks for Touch {
    type Value = Deed;

    fn head(&self) -> Head {
        Head::new(words::list::TOUCH).about(&[self.pupil]).as_page()
    }

    fn lines(&self, world: &World) -> Vec<Line<Deed>> {
        let Some(case) = world.case(self.pupil) else { return vec![] };
        let open = case.entries_of(EntryKind::Signal).filter(|(_, entry)| entry.is_open_signal());
        let handle = open.map(|(number, _)| Deed::Handle(number));
        [Deed::Contact, Deed::Signal].into_iter().chain(handle).map(Line::Choice).collect()
    }

    fn item(&self, deed: &Deed, world: &World) -> Item {
        match deed {
            Deed::Contact => Item::new(words::add(EntryKind::Contact)).in_tone(Tone::Adds),
            Deed::Signal => Item::new(words::add(EntryKind::Signal)).in_tone(Tone::Adds),
            Deed::Handle(number) => {
                let signal = entries::item(self.pupil, *number, world);
                Item { label: words::handle(&signal.label), ..signal }
            }
        }
    }

    fn chosen(&self, deed: Deed, _typed: &str, _world: &World) -> Vec<Intent> {
        let instead = match deed {
            Deed::Contact => {
                Opening::Form(Purpose::Entry(EntryForm::new(vec![self.pupil], EntryKind::Contact, &[])))
            }
            Deed::Signal => Opening::Pick(Pick::Signal(self.pupil)),
            Deed::Handle(signal) => Opening::Form(Purpose::Handled(self.pupil, signal)),
        };
        vec![Intent::Close, Intent::Open(instead)]
    }
}
