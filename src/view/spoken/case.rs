//! Casus: how it stands, and the row in the part that has the cursor.

use super::{PLAIN, Spoken, joined, nth, paragraphs, plain};
use crate::app::App;
use crate::app::screens::case::rows::{SECTIONS, section};
use crate::app::screens::case::{CaseRow, Pane};
use crate::domain::{Case, EntryKind, NameForm, query};
use crate::text::case::dossier;
use crate::text::list::way;
use crate::text::{attention, case, spoken as words};
use crate::view::screens::case as drawn;
use crate::view::screens::case::blocks::Block;
use crate::view::screens::case::lines;

pub(super) fn screen(app: &App) -> Spoken {
    let Some(about) = app.case.pupil.and_then(|pupil| app.world.case(pupil)) else {
        return Spoken {
            words: case::NO_PUPIL.to_owned(),
            place: words::CASE.to_owned(),
            ..Spoken::default()
        };
    };
    let name = app.world.reading().name(about.id, NameForm::Spoken);
    let title = words::labelled(words::CASE, &words::joined([name, case::about(about, app.world.today)]));
    let rows = row(about, app);
    Spoken { about: about.id.to_string(), title, text: head(about, app), ..rows }
}

/// How it stands, where the pupil is on the road, who may know, and what asks attention.
pub(super) fn head(about: &Case, app: &App) -> Vec<String> {
    let reading = app.world.reading();
    let way = Some(way(&about.facts)).filter(|way| !way.is_empty());
    let exit = about.facts.expected_exit.map(case::exit);
    let contact = lines::contact(about, PLAIN).map(|contact| contact.content.into_owned());
    let status = lines::status(about, PLAIN).content.into_owned();
    let state = words::joined([Some(status), contact, way, exit].into_iter().flatten());
    let phase = query::phase(reading, about);
    let step = query::road(reading, about, phase).into_iter().find(|step| step.name.of == phase);
    let step = step.map(|step| words::labelled(words::STEP, &step.step));
    let [sharing, ..] = lines::sharing(about, &app.world, PLAIN);
    let asked = query::attention(reading, about);
    let asked =
        asked.iter().map(|it| words::labelled(case::LET_OP, &attention::sentence(reading, about, *it)));
    let table = app.meeting_about(about.id).map(|meeting| words::said(&case::at_table(meeting)));
    let before = [Some(state), step, Some(plain(&sharing)), table];
    before.into_iter().flatten().chain(asked).filter(|said| !said.is_empty()).collect()
}

fn row(about: &Case, app: &App) -> Spoken {
    let pane = app.case.pane;
    let at = app.case.at(pane, &app.world);
    let place = match pane {
        Pane::Facts => case::FACTS,
        Pane::Work => case::WORK,
        Pane::Dossier => case::DOSSIER,
        Pane::Timeline => case::TIMELINE,
    };
    let (said, all) = match pane {
        Pane::Timeline => timeline(about, at, app),
        Pane::Facts | Pane::Work | Pane::Dossier => {
            let rows = app.case.rows(pane, &app.world);
            let said = rows.get(at).map(|row| told(about, pane, *row, app));
            (said.unwrap_or_else(|| case::NONE_YET.to_owned()), rows.len())
        }
    };
    Spoken { place: place.to_owned(), at: nth(at, all), words: said, ..Spoken::default() }
}

fn timeline(about: &Case, at: usize, app: &App) -> (String, usize) {
    match &app.case.timeline {
        None => (case::READING.to_owned(), 0),
        Some(groups) => {
            let said = groups.get(at).map(|group| joined(&drawn::timeline::told(app, about, group, PLAIN)));
            (said.unwrap_or_else(|| case::NO_TIMELINE.to_owned()), groups.len())
        }
    }
}

fn told(about: &Case, pane: Pane, row: CaseRow, app: &App) -> String {
    if let Some((label, value)) = drawn::facts::fact(app, about, row, drawn::facts::Past::Told, PLAIN) {
        return words::labelled(label, &plain(&value));
    }
    let lines = match drawn::work::block(app, about, row, PLAIN) {
        Some(Block::Row(lines)) => lines,
        _ => vec![],
    };
    let part = match (pane, row) {
        (Pane::Dossier, CaseRow::Entry(number)) => {
            let of = SECTIONS.iter().find(|(kind, _)| section(about, *kind).contains(&number));
            of.map_or("", |(kind, _)| dossier::title(*kind))
        }
        (_, CaseRow::Entry(number)) => {
            let kind = about.entry(number).map_or(EntryKind::Contact, |entry| entry.kind);
            dossier::title(kind)
        }
        (_, CaseRow::Agreement(_)) => case::AGREEMENTS,
        (_, CaseRow::Note(_)) => case::NOTES,
        (
            _,
            CaseRow::Fact(_) | CaseRow::Role(_) | CaseRow::Term(_) | CaseRow::Earlier(_) | CaseRow::Empty(_),
        ) => "",
    };
    words::labelled(part, &words::joined(paragraphs(&lines)))
}
