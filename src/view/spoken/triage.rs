//! Triage: one pupil as a page to read; at the end what was done.

use super::{PLAIN, Spoken, joined, nth};
use crate::app::App;
use crate::app::screens::triage::Page;
use crate::keys::Place;
use crate::text::{case, spoken as words, triage};
use crate::view::screens::triage as drawn;

pub(super) fn screen(app: &App) -> Spoken {
    if let Page::Done(rows, cursor) = &app.triage.page {
        let counts = triage::counts(app.triage.changed(&app.world).len(), app.triage.unchanged(&app.world));
        let case = rows.get(cursor.at).and_then(|pupil| app.world.case(*pupil));
        return Spoken {
            about: triage::DONE.to_owned(),
            title: words::joined([triage::DONE.to_owned(), counts]),
            at: nth(cursor.at, rows.len()),
            words: case.map(|case| joined(&drawn::done::lines(app, case, PLAIN))).unwrap_or_default(),
            ..Spoken::default()
        };
    }
    let at = nth(app.triage.at, app.triage.pupils.len());
    let Some(about) = app.triage.pupil().and_then(|pupil| app.world.case(pupil)) else {
        let nobody = triage::nobody(app.keys(Place::Triage));
        return Spoken { place: words::TRIAGE.to_owned(), words: nobody, ..Spoken::default() };
    };
    let page = drawn::page(app, about, PLAIN);
    let said = super::list::row(about, app);
    Spoken {
        about: about.id.to_string(),
        title: words::stands_on(words::TRIAGE, at, &said),
        text: [words::joined([case::who(about, app.world.today)])]
            .into_iter()
            .chain(super::paragraphs(&page))
            .collect(),
        place: words::TRIAGE.to_owned(),
        at,
        words: said,
        ..Spoken::default()
    }
}
