//! How far it is with a provision. A state is recorded at once, as of today; a day until which it holds is asked where
//! there is one (003:169).

use crate::app::entries::provision_of;
use crate::app::intent::{Intent, Opening};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line, Tone};
use crate::app::notice::Notice;
use crate::app::purpose::{EntryForm, Purpose};
use crate::app::world::World;
use crate::domain::{
    Command, Entry, EntryChange, EntryFact, EntryKind, EntryNo, Provision, ProvisionState, PupilId,
};
use crate::text::entry_forms::DETAILS;
use crate::text::labels::Label;

/// The picker.
#[derive(Debug)]
pub(super) struct OfProvision {
    pub provision: Provision,
    pub pupil: PupilId,
}

impl OfProvision {
    /// The form: of what is recorded, or of a new state as of today.
    fn form(&self, number: Option<EntryNo>, state: Option<ProvisionState>) -> Vec<Intent> {
        let state = state.map(EntryFact::ProvisionState);
        let given: Vec<EntryFact> = [EntryFact::Provision(self.provision)].into_iter().chain(state).collect();
        let about = EntryForm { number, ..EntryForm::new(vec![self.pupil], EntryKind::Provision, &given) };
        vec![Intent::Close, Intent::Open(Opening::Form(Purpose::Entry(about)))]
    }
}

impl Picks for OfProvision {
    /// `None`: with a day and more.
    type Value = Option<ProvisionState>;

    fn head(&self) -> Head {
        Head::new(self.provision.label()).about(&[self.pupil]).as_page()
    }

    fn lines(&self, world: &World) -> Vec<Line<Self::Value>> {
        if world.case(self.pupil).is_none() {
            return vec![];
        }
        ProvisionState::ALL.iter().copied().map(Some).chain([None]).map(Line::Choice).collect()
    }

    fn item(&self, state: &Self::Value, _world: &World) -> Item {
        match state {
            Some(state) => Item::new(state.label()).also(state.synonyms()),
            None => Item::new(DETAILS).in_tone(Tone::Quiet),
        }
    }

    fn now(&self, world: &World) -> Option<Self::Value> {
        let (_, known) = provision_of(self.pupil, self.provision, world)?;
        Some(Some(*known.provision_state()?))
    }

    fn chosen(&self, state: Self::Value, _typed: &str, world: &World) -> Vec<Intent> {
        let known = provision_of(self.pupil, self.provision, world);
        let Some(state) = state else { return self.form(known.map(|(number, _)| number), None) };
        if state.is_in_force() && self.provision == Provision::DayActivity {
            return self.form(None, Some(state));
        }
        if known.and_then(|(_, entry)| entry.provision_state()) == Some(&state) {
            return vec![Intent::Close, Intent::Tell(Notice::NothingToChange)];
        }
        let (provision, state) = (EntryFact::Provision(self.provision), EntryFact::ProvisionState(state));
        let entry = Entry::new(EntryKind::Provision, [provision, state, EntryFact::On(world.today)]);
        let changes = vec![EntryChange::add(entry)];
        vec![Intent::submit(Command::SetEntries { pupils: vec![self.pupil], changes, facts: vec![] })]
    }
}
