//! Where something is typed: forms, an agreement, a note.

use super::{Spoken, Typed, nth};
use crate::app::App;
use crate::app::layers::agreement::AgreementLine;
use crate::app::layers::form::Form;
use crate::app::layers::note::NoteEditor;
use crate::text::labels::capital;
use crate::text::{agreement_line, entries, note as note_words, pickers, spoken as words};
use crate::view::layers::fields::Value;
use crate::view::layers::{self, about, name};

pub(super) fn form(layer: &Form, app: &App) -> Spoken {
    let title = words::said(&layers::form::title(layer, app));
    let intro = layers::form::intro(layer, app).iter().map(|it| words::said(it)).collect();
    let all = layer.fields.len();
    let at = if all > 1 { nth(layer.at, all) } else { None };
    let base = Spoken { about: title.clone(), title, text: intro, at, ..Spoken::default() };
    let Some(field) = layer.field() else { return base };
    let fault = layer.fault.as_ref().filter(|(wrong, _)| *wrong == layer.at).map(|(_, fault)| fault);
    let wrong = fault.map(|fault| words::said(&layers::fields::sentence(field, fault, app)));
    let help = words::said(&layers::fields::help(field, app));
    let label = capital(layers::fields::label(field.label));
    let mut understood = String::new();
    let (said, field) = match layers::fields::value(field) {
        Value::Chosen(choice) => (words::joined([words::labelled(&label, &choice), help]), None),
        Value::Typed(value, cursor) => {
            understood = words::said(&layers::fields::understood_here(field, layer, app).unwrap_or_default());
            (help, Some(Typed { label, value, cursor }))
        }
    };
    Spoken { words: said, understood, wrong: wrong.into_iter().collect(), field, ..base }
}

pub(super) fn agreement(layer: &AgreementLine, app: &App) -> Spoken {
    let what = if layer.agreement.is_none() { agreement_line::NEW } else { agreement_line::CHANGE };
    let title = words::said(&pickers::titled(what, &about(&layer.pupils, app)));
    let proposals = layer.proposals(&app.world);
    let said = match proposals.get(layer.choice) {
        Some(chosen) => {
            let meant = layers::agreement::in_words(chosen, layer, app);
            words::labelled(agreement_line::WHO_IS_MEANT, &meant)
        }
        None => String::new(),
    };
    let wrong = if layer.asked { layers::agreement::asked(layer, app) } else { vec![] };
    let input = &layer.input;
    let field =
        Typed { label: words::AGREEMENT.to_owned(), value: input.value().to_owned(), cursor: input.cursor() };
    Spoken {
        about: title.clone(),
        title,
        text: vec![words::labelled(words::EXAMPLE, agreement_line::EXAMPLE), marks(&layer.readers.marks)],
        words: said,
        understood: layers::agreement::understood(layer, app),
        wrong,
        field: Some(field),
        ..Spoken::default()
    }
}

pub(super) fn note(layer: &NoteEditor, app: &App) -> Spoken {
    let what = if layer.note.is_none() { note_words::NEW } else { note_words::CHANGE };
    let title = words::said(&pickers::titled(what, &name(layer.pupil, app)));
    let (row, column) = {
        let cursor = layer.area.cursor();
        (cursor.0, cursor.1)
    };
    let before: usize = layer.area.lines().iter().take(row).map(|line| line.chars().count() + 1).sum();
    let field = Typed { label: words::NOTE.to_owned(), value: layer.typed(), cursor: before + column };
    Spoken {
        about: title.clone(),
        title,
        text: vec![words::said(note_words::HINT), marks(&layer.readers.marks)],
        field: Some(field),
        ..Spoken::default()
    }
}

/// Who may read it, where that was chosen.
fn marks(marks: &crate::domain::Marks) -> String {
    if marks.is_empty() { String::new() } else { words::said(&entries::marks(marks)) }
}
