//! Questions, pages to read, and who may read a text.

use super::{PLAIN, Spoken, WIDE, nth, paragraphs};
use crate::app::App;
use crate::app::intent::Topic;
use crate::app::layers::confirm::{Confirm, Pointed};
use crate::app::layers::explain::Explain;
use crate::app::layers::interleaf::Interleaf;
use crate::app::layers::trouble::SaveTrouble;
use crate::app::readers::{ReaderRow, Readers};
use crate::domain::AgendaState;
use crate::keys::{Action, Place};
use crate::text::entry_forms::explain as page;
use crate::text::{meeting, pickers, readers as said, spoken as words, trouble as told};
use crate::view::layers::{self, name};

pub(super) fn confirm(layer: &Confirm, app: &App) -> Spoken {
    let (title, answer) = layers::confirm::head(&layer.question);
    let text = paragraphs(&layers::confirm::content(&layer.question, app, WIDE, PLAIN));
    let (yes, no) = meeting::ask::answers(answer);
    let pointed = match layer.pointed {
        Pointed::Yes => yes,
        Pointed::No => no,
    };
    Spoken {
        about: title.to_owned(),
        title: title.to_owned(),
        text,
        words: answers(app, yes, no, pointed),
        ..Spoken::default()
    }
}

/// The keys that answer, and which of both Enter gives.
pub(super) fn answers(app: &App, yes: &str, no: &str, pointed: &str) -> String {
    let keys = app.keys(Place::Confirm);
    words::answers((&keys.of(Action::Yes), yes), (&keys.of(Action::No), no), pointed)
}

pub(super) fn explain(layer: &Explain, app: &App) -> Spoken {
    let what = match layer.topic {
        Topic::Attentions => page::ATTENTIONS,
        Topic::Regisseur => page::REGISSEUR,
    };
    let title = words::said(&pickers::titled(what, &name(layer.pupil, app)));
    let case = app.world.case(layer.pupil);
    let lines = case.map(|case| match layer.topic {
        Topic::Attentions => layers::explain::attentions(case, app, WIDE, PLAIN),
        Topic::Regisseur => layers::explain::regisseur(case, app, WIDE, PLAIN),
    });
    Spoken {
        about: title.clone(),
        words: title.clone(),
        title,
        text: paragraphs(&lines.unwrap_or_default()),
        ..Spoken::default()
    }
}

pub(super) fn interleaf(layer: &Interleaf, app: &App) -> Spoken {
    let meeting = app.world.state.meeting(layer.meeting);
    let state = meeting.and_then(|meeting| meeting.item(layer.pupil));
    let state = state.map_or(AgendaState::Discussed, |item| item.state);
    let progress = meeting.map(meeting::progress).unwrap_or_default();
    let title = words::joined([meeting::read_back_title(state), name(layer.pupil, app), progress]);
    let mut text = paragraphs(&layers::interleaf::back(layer, app, WIDE, PLAIN));
    let mut next = paragraphs(&layers::interleaf::next(layer, app, WIDE, PLAIN));
    // The last line says the way on: it is what is asked.
    let asked = next.pop().unwrap_or_default();
    text.append(&mut next);
    Spoken { about: layer.pupil.to_string(), title, text, words: asked, ..Spoken::default() }
}

pub(super) fn readers(readers: &Readers) -> Spoken {
    let row = readers.row().unwrap_or(ReaderRow::Inside);
    let at = Readers::ROWS.iter().position(|other| *other == row).unwrap_or(0);
    let text = if readers.marks.stays_inside() { said::ONLY_INSIDE } else { said::usual(readers.kind) };
    Spoken {
        about: said::TITLE.to_owned(),
        title: said::TITLE.to_owned(),
        text: vec![text.to_owned()],
        at: nth(at, Readers::ROWS.len()),
        words: layers::readers::in_words(row, readers),
        ..Spoken::default()
    }
}

pub(super) fn trouble(layer: &SaveTrouble, app: &App) -> Spoken {
    let text = [told::KEPT.to_owned(), words::labelled(told::WHY, &layer.fault.0)];
    let what = words::labelled(told::WHAT, &words::joined(layers::trouble::told(layer, app)));
    let ways = layers::trouble::WAYS
        .map(|(action, does)| words::joined([words::labelled(&app.keys(Place::Confirm).of(action), does)]));
    Spoken {
        about: told::TITLE.to_owned(),
        title: told::TITLE.to_owned(),
        text: text.into_iter().chain([what]).collect(),
        words: words::labelled(told::WAYS_ON, &words::joined(ways)),
        ..Spoken::default()
    }
}
