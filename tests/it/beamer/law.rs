//! What a slide may never hold, whatever was pressed: looked for in its bytes, and in the cells that it is drawn in.

use casustafel::app::App;
use casustafel::app::slide::{Shows, Slide};
use casustafel::domain::{EntryKind, FreeText, Mark, NameForm, PupilId};
use casustafel::view::skin::Skin;
use casustafel::view::slide::{Around, draw};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::screens::styled;

/// A word of a name that is shorter is no proof of anything: it stands in other words.
const SHORTEST: usize = 4;

/// Nor is a note of a few letters that somebody typed by chance.
const SHORTEST_NOTE: usize = 8;

/// The slide holds nothing of anybody but the pupil at the table, and nothing of that one where not everybody may know.
#[track_caller]
pub fn keeps(app: &App) {
    let slide = app.slide();
    let bytes = postcard::to_allocvec(&slide).unwrap();
    let text = FreeText::from(String::from_utf8_lossy(&bytes).into_owned()).folded();
    let drawn = FreeText::from(drawn(&slide, 120, 40)).folded();
    let about = shown(&slide);
    let world = &app.world;
    for case in world.state.cases() {
        let whole = world.reading().name(case.id, NameForm::Spoken);
        let phone = case.facts.phone.clone().unwrap_or_default();
        let relatives = case.entries_of(EntryKind::Relative).filter_map(|(_, entry)| entry.name());
        let relatives = relatives.filter_map(|name| world.reading().own_network(Some(case.id), name));
        let mut never: Vec<String> = relatives.chain([phone]).collect();
        if about != Some(case.id) {
            never.push(whole.clone());
        }
        if about.is_none() {
            never.extend(whole.split_whitespace().map(str::to_owned));
            never.extend(case.facts.school.clone());
        }
        let long = never.into_iter().filter(|word| word.chars().count() >= SHORTEST);
        for word in long.map(|word| FreeText::from(word).folded()) {
            assert!(!text.contains(&word), "«{word}» of {} is in the slide: {slide:?}", case.id);
            assert!(!drawn.contains(&word), "«{word}» of {} is drawn", case.id);
        }
        for note in world.state.notes_of(case) {
            let Some(note) = note.facts.text.as_ref().filter(|it| !it.marks().has(Mark::OpenOnBeamer)) else {
                continue;
            };
            let words = note.folded();
            let is_long = words.chars().count() >= SHORTEST_NOTE;
            assert!(!is_long || !text.contains(&words), "a note of {} is in the slide", case.id);
        }
    }
}

/// Who has a name on it.
fn shown(slide: &Slide) -> Option<PupilId> {
    match &slide.shows {
        Shows::Pupil(at_table) => Some(at_table.number),
        Shows::Nothing | Shows::Code(_) | Shows::Next { .. } | Shows::Number(_) => None,
    }
}

/// The slide as a window of this size shows it.
pub fn drawn(slide: &Slide, width: u16, height: u16) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    draw(slide, Around { clock: "10:14", ..Around::default() }, buf.area, &mut buf, Skin::Standaard);
    styled::text(&buf)
}
