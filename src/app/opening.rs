//! What is to be opened becomes a layer: the one place that knows which layer that is and what it begins with.

use super::intent::{Opening, Pick};
use super::layers::Layer;
use super::layers::agreement::AgreementLine;
use super::layers::attendance::Attendance;
use super::layers::confirm::Confirm;
use super::layers::explain::Explain;
use super::layers::form::Form;
use super::layers::hand_on::HandOn;
use super::layers::help::ActionList;
use super::layers::import::Import;
use super::layers::interleaf::Interleaf;
use super::layers::note::NoteEditor;
use super::layers::school_year::SchoolYear;
use super::layers::trouble::SaveTrouble;
use super::pickers;
use super::purpose::{EntryForm, Purpose};
use super::world::World;
use crate::domain::{EntryNo, FactKey, MeetingId, NoteId, PupilId, ValueType, query};
use crate::keys::{Action, Keymap, Place};

/// The layer over what has its keys in `place`, the usual ones first in `hinted`, at the table of a meeting or away from it; `None` for something that is not there any more.
pub(super) fn layer(
    opening: Opening,
    (place, hinted): (Place, &[Action]),
    table: Option<MeetingId>,
    keymap: &Keymap,
    world: &World,
) -> Option<Layer> {
    Some(match opening {
        Opening::Search => Layer::Search,
        Opening::Pick(pick) => Layer::Picker(pickers::picker(pick, world)),
        Opening::Searched(pick, typed) => {
            let mut picker = pickers::picker(pick, world);
            let _ = picker.list.text(&typed, world);
            Layer::Picker(picker)
        }
        Opening::Fact(key, pupils) => fact(key, pupils, world)?,
        Opening::Entry(pupil, number) => entry(pupil, number, world)?,
        Opening::Form(purpose) => Layer::Form(Form::new(purpose, "", world)),
        Opening::Named(purpose, name) => Layer::Form(Form::named(purpose, &name, world)),
        Opening::NewAgreement(pupil) => Layer::Agreement(AgreementLine::new(pupil)),
        Opening::AgreementForAll(pupils) => Layer::Agreement(AgreementLine::for_all(pupils)),
        Opening::Agreement(agreement) => Layer::Agreement(AgreementLine::change(agreement, world)?),
        Opening::NewNote(pupil) => Layer::Note(Box::new(new_note(pupil, table, world))),
        Opening::Note(note) => Layer::Note(Box::new(note_editor(note, world)?)),
        Opening::Confirm(question) => Layer::Confirm(Confirm::new(question)),
        Opening::Explain(topic, pupil) => Layer::Explain(Explain::new(topic, pupil)),
        Opening::Attendance(meeting) => Layer::Attendance(Attendance::new(meeting)),
        Opening::HandOn(person) => Layer::HandOn(Box::new(HandOn::new(person, world))),
        Opening::SchoolYear(school) => Layer::SchoolYear(Box::new(SchoolYear::new(&school, world))),
        Opening::NewList(school) => Layer::Import(Box::new(Import::for_year(school))),
        Opening::Interleaf { meeting, pupil, next } => {
            Layer::Interleaf(Interleaf { meeting, pupil, next, top: 0 })
        }
        Opening::Help => Layer::Help(ActionList::with_keys(place, keymap, hinted).for_people(world.people)),
        Opening::Palette => Layer::Palette(ActionList::all(place, hinted).for_people(world.people)),
        Opening::Import => Layer::Import(Box::default()),
        Opening::Trouble(draft, fault) => Layer::Trouble(SaveTrouble { draft, fault }),
    })
}

/// Facts with a fixed list are chosen, the others typed; the status and the exit date of many at once.
fn fact(key: FactKey, pupils: Vec<PupilId>, world: &World) -> Option<Layer> {
    let form = |purpose| Layer::Form(Form::new(purpose, "", world));
    if key == FactKey::Status {
        return Some(Layer::Picker(pickers::picker(Pick::Status(pupils), world)));
    }
    if key == FactKey::ExpectedExit {
        return Some(form(Purpose::ExitDate(pupils)));
    }
    Some(match key.value_type() {
        ValueType::OneOf => Layer::Picker(pickers::picker(Pick::Fact(key, pupils), world)),
        ValueType::Name | ValueType::Text | ValueType::Day(_) | ValueType::Number => {
            form(Purpose::Fact(*pupils.first()?, key))
        }
    })
}

/// Of a provision only its state changes most of the time, so that is chosen; a form for the rest.
fn entry(pupil: PupilId, number: EntryNo, world: &World) -> Option<Layer> {
    let entry = world.case(pupil)?.entry(number)?;
    Some(match entry.provision() {
        Some(provision) => Layer::Picker(pickers::picker(Pick::Provision(*provision, pupil), world)),
        None => {
            let about = EntryForm::change(pupil, entry.kind, number);
            Layer::Form(Form::new(Purpose::Entry(about), "", world))
        }
    })
}

/// At the table of a meeting, for whom its notes are is set already.
fn new_note(pupil: PupilId, table: Option<MeetingId>, world: &World) -> NoteEditor {
    let marks = table.map(|meeting| query::notes_for(&world.state, meeting, pupil));
    NoteEditor::new(pupil, marks.unwrap_or_default())
}

fn note_editor(note: NoteId, world: &World) -> Option<NoteEditor> {
    let known = world.state.note(note)?;
    let text = known.facts.text.as_ref()?;
    let typed = world.reading().typed(text);
    Some(NoteEditor::change(known.pupil, note, &typed, text.marks()))
}
