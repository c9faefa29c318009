//! Schooljaarwisseling: a row of the page, an answer, and all of it read back.

use super::layers::answers;
use super::{PLAIN, Spoken, Typed, joined, lists, nth};
use crate::app::App;
use crate::app::layers::school_year::{Fields, Line, Over, SchoolYear};
use crate::keys::Place;
use crate::text::words as asked;
use crate::text::{pickers, school_year as told, spoken as words};
use crate::view::layers::school_year as drawn;

pub(super) fn spoken(layer: &SchoolYear, app: &App) -> Spoken {
    match &layer.over {
        Some(Over::Answer(whom, choices)) => {
            let coming = whom.and_then(|whom| layer.turn.coming.iter().find(|it| it.pupil == whom));
            let title = match coming {
                Some(coming) => told::ask(app.world.reading(), coming),
                None => told::ask_all(layer.turn.counts().open),
            };
            lists::menu(choices, &title, pickers::NOTHING_FOUND)
        }
        Some(Over::Fields(fields)) => of_fields(fields, layer, app),
        Some(Over::Review(_)) => {
            let lines = told::lines(app.world.reading(), &layer.turn);
            let undo = told::one_undo(app.keys(Place::Confirm));
            let [record, back] = told::ANSWERS;
            let text =
                lines.iter().map(|line| words::said(line)).filter(|line| !line.is_empty()).chain([undo]);
            Spoken {
                about: told::REVIEW.to_owned(),
                title: told::REVIEW.to_owned(),
                text: text.collect(),
                words: answers(app, record, back, record),
                ..Spoken::default()
            }
        }
        None => page(layer, app),
    }
}

fn page(layer: &SchoolYear, app: &App) -> Spoken {
    let title = words::said(&told::title(&layer.turn.school, app.world.today));
    let lines = layer.lines();
    let stops = SchoolYear::stops(&lines);
    let at = layer.cursor.at;
    let line = stops.get(at).and_then(|at| lines.get(*at).map(|line| (*at, *line)));
    let said = line.map(|(place, line)| {
        let above = lines.iter().take(place).rev().find_map(|line| match line {
            Line::Heading(part, _) => Some(drawn::part_name(*part)),
            _ => None,
        });
        words::labelled(above.unwrap_or_default(), &joined(&drawn::cells(line, layer, app, PLAIN)))
    });
    Spoken {
        about: title.clone(),
        title,
        text: told::passed(layer.turn.counts()).into_iter().map(|passed| words::said(&passed)).collect(),
        at: nth(at, stops.len().saturating_add(1)),
        words: said.unwrap_or_else(|| told::GO_ON.to_owned()),
        ..Spoken::default()
    }
}

fn of_fields(fields: &Fields, layer: &SchoolYear, app: &App) -> Spoken {
    let coming = layer.turn.coming.iter().find(|it| it.pupil == fields.pupil);
    let title = coming.map(|it| words::said(&told::ask(app.world.reading(), it))).unwrap_or_default();
    let label = if fields.stays { told::UNTIL_LABEL } else { told::LEFT_LABEL };
    let (label, input, example) = match fields.in_reason {
        true => (told::REASON_LABEL, &fields.reason, told::REASON_EXAMPLE),
        false => (label, &fields.day, told::DAY_EXAMPLE),
    };
    let wrong = fields.fault.as_ref().filter(|_| !fields.in_reason);
    let wrong = wrong.map(|fault| words::said(&asked::date_problem(fault, app.world.today)));
    let (value, cursor) = (input.value().to_owned(), input.cursor());
    Spoken {
        about: format!("{title} {label}"),
        title,
        words: words::said(example),
        wrong: wrong.into_iter().collect(),
        field: Some(Typed { label: label.to_owned(), value, cursor }),
        ..Spoken::default()
    }
}
