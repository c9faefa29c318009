//! What a field is called in the middle of a sentence, with whose it is.

use crate::domain::{Entity, Reading, Slot, TextRef};

use super::labels::Label as _;
use super::who;

/// `status van Sanne van der Meulen (L-017)`
pub fn named(reading: Reading, slot: Slot) -> String {
    let (pupil, person) = (|id| who::pupil(reading, id), |id| who::person(reading, id));
    match slot {
        Slot::User => "van wie deze casustafel is".to_owned(),
        Slot::Setting(key) => format!("de instelling '{}'", key.label()),
        Slot::Fact(id, key) => format!("{} van {}", key.label(), pupil(id)),
        Slot::ListValue(id, key) => format!("{} van {} in de lijst van de school", key.label(), pupil(id)),
        Slot::Role(id, role) => format!("{} van {}", role.label(), pupil(id)),
        Slot::Entry(id, number) => {
            let entry = reading.state.any_case(id).and_then(|case| case.entry(number));
            let what = entry.map_or("een regel die er niet meer is", |entry| entry.kind.label());
            format!("{what} van {}", pupil(id))
        }
        Slot::Person(id, key) => format!("{} van {}", key.label(), person(id)),
        Slot::Agreement(id, key) => format!("{} van afspraak {id}", key.label()),
        Slot::Note(id, _) => format!("notitie {id}"),
        Slot::Marks(TextRef::Note(id)) => format!("voor wie notitie {id} is"),
        Slot::Marks(TextRef::Agreement(id)) => format!("voor wie afspraak {id} is"),
        Slot::Marks(TextRef::Entry(id, _, key)) => format!("voor wie '{}' van {} is", key.label(), pupil(id)),
        Slot::Meeting(id, key) => format!("{} van overleg {id}", key.label()),
        Slot::Attendance(meeting, id) => format!("de aanwezigheid van {} bij overleg {meeting}", person(id)),
        Slot::Agenda(meeting, id) => format!("{} op de agenda van overleg {meeting}", pupil(id)),
        Slot::Order(meeting) => format!("de volgorde van de agenda van overleg {meeting}"),
        Slot::Stands(Entity::Pupil(id)) => format!("of {} er is", pupil(id)),
        Slot::Stands(Entity::Person(id)) => format!("of {} in het netwerk staat", person(id)),
        Slot::Stands(Entity::Agreement(id)) => format!("of afspraak {id} er is"),
        Slot::Stands(Entity::Note(id)) => format!("of notitie {id} er is"),
        Slot::Stands(Entity::Meeting(id)) => format!("of overleg {id} er is"),
    }
}
