//! The lists that something is chosen from, one file each: what stands in it, and what choosing comes to.
//!
//! A new one is its file, its name in [`Pick`], and its line here.

mod done;
mod dossier;
mod fact;
mod for_agenda;
mod in_agreements;
mod in_network;
mod landing;
mod provision;
mod role;
mod school;
mod settings;
mod signals;
mod start;
mod status;
mod touch;
mod view;
mod waakvlam_kind;

pub use school::opens_year;

use super::intent::Pick;
use super::layers::picker::Picker;
use super::world::World;

/// The picker for this choice.
pub fn picker(pick: Pick, world: &World) -> Picker {
    match pick.clone() {
        Pick::Fact(key, pupils) => Picker::new(pick, fact::OfFact { key, pupils }, world),
        Pick::Status(pupils) => Picker::new(pick, status::OfStatus { pupils }, world),
        Pick::Landing(pupils) => Picker::new(pick, landing::Landing { pupils }, world),
        Pick::Role(role, pupils) => Picker::new(pick, role::ForRole { role, pupils }, world),
        Pick::WaakvlamKind(to, pupils) => Picker::new(pick, waakvlam_kind::OfWaakvlam { to, pupils }, world),
        Pick::Touch(pupil) => Picker::new(pick, touch::Touch { pupil }, world),
        Pick::Signal(pupil) => Picker::new(pick, signals::Signals { pupil }, world),
        Pick::Provision(provision, pupil) => {
            Picker::new(pick, provision::OfProvision { provision, pupil }, world)
        }
        Pick::Dossier(part, pupil) => Picker::new(pick, dossier::Dossier { part, pupil }, world),
        Pick::Done(pupil) => Picker::new(pick, done::Done { pupil }, world),
        Pick::ForAgenda(meeting) => Picker::new(pick, for_agenda::ForAgenda { meeting }, world),
        Pick::InNetwork => Picker::new(pick, in_network::InNetwork, world),
        Pick::InAgreements => Picker::new(pick, in_agreements::InAgreements, world),
        Pick::Start => Picker::new(pick, start::Start, world),
        Pick::School => Picker::new(pick, school::ForYear, world),
        Pick::View => Picker::new(pick, view::OfView, world),
        Pick::Settings => Picker::new(pick, settings::Settings, world),
        Pick::Skin => Picker::new(pick, settings::OfSkin, world),
        Pick::Keymap => Picker::new(pick, settings::OfKeymap, world),
    }
}
