//! Caseload overdragen: the days, a row for each thing, and what it comes to.

use super::layers::answers;
use super::lists::searched;
use super::others::carried;
use super::{PLAIN, Spoken, Typed, WIDE, nth, plain};
use crate::app::App;
use crate::app::carried::kind;
use crate::app::layers::hand_on::{HandOn, Heir, Heirs, Spot, Step};
use crate::keys::Place;
use crate::text::{hand_on as told, spoken as words};
use crate::view::layers;
use crate::view::screens::network::load;

pub(super) fn spoken(layer: &HandOn, app: &App) -> Spoken {
    let title = told::title(app.world.reading(), layer.from);
    match (&layer.step, &layer.heirs) {
        (Step::Review(_), _) => {
            let said = layer.handing(&app.world).map(|it| it.sentences(app.keys(Place::Confirm)));
            let said = said.unwrap_or_default();
            let lines: Vec<_> = said
                .iter()
                .flat_map(|(tone, text)| layers::hand_on::review::sentence(*tone, text, WIDE, PLAIN))
                .collect();
            let [record, back] = told::ANSWERS;
            Spoken {
                about: told::REVIEW.to_owned(),
                title: told::REVIEW.to_owned(),
                text: super::paragraphs(&lines),
                words: answers(app, record, back, record),
                ..Spoken::default()
            }
        }
        (Step::Grid, Some(heirs)) => {
            let what = match layer.spot {
                Spot::Row(at) => layer.shown.get(at).map(|row| carried(row.what, app)),
                _ => None,
            };
            let at = heirs.cursor.at;
            let said = heirs.shown.get(at).map(|heir| of_heir(*heir, heirs, app));
            let title = what.unwrap_or_else(|| told::ALL.to_owned());
            searched(title, heirs.filter.value(), told::NOT_FOUND, (at, heirs.shown.len()), said)
        }
        (Step::Grid, None) => grid(layer, words::said(&title), app),
    }
}

/// Everybody who can get it.
pub(super) fn heirs(heirs: &Heirs, app: &App) -> Vec<String> {
    heirs.shown.iter().map(|heir| of_heir(*heir, heirs, app)).collect()
}

fn of_heir(heir: Heir, heirs: &Heirs, app: &App) -> String {
    let (left, right) = layers::hand_on::heirs::row(heir, heirs.filter.value().trim(), app, PLAIN);
    words::joined([plain(&left), right])
}

fn grid(layer: &HandOn, title: String, app: &App) -> Spoken {
    let with = layer.shown.iter().filter(|row| row.to.is_some()).count();
    let text = vec![words::said(&told::found(with, layer.shown.len()))];
    let base = Spoken { about: title.clone(), title, text, ..Spoken::default() };
    let field = |label: &str, typed: &crate::app::layers::hand_on::Typed| {
        let (value, cursor) = (typed.input.value().to_owned(), typed.input.cursor());
        Some(Typed { label: label.to_owned(), value, cursor })
    };
    let wrong = layers::hand_on::grid::fault(layer, app).into_iter().collect();
    match layer.spot {
        Spot::On => Spoken { field: field(told::ON, &layer.on), wrong, ..base },
        Spot::Until => {
            Spoken { field: field(told::UNTIL, &layer.until), words: told::STAYS.to_owned(), wrong, ..base }
        }
        Spot::Reason => {
            let example = words::said(told::REASON_EXAMPLE);
            Spoken { field: field(told::REASON, &layer.reason), words: example, ..base }
        }
        Spot::All => {
            let (to, _) = layers::hand_on::grid::for_all(layer, app);
            Spoken { words: words::labelled(told::ALL, &to), ..base }
        }
        Spot::Row(at) => {
            let said = layer.shown.get(at).map(|row| {
                let title = load::title(kind(row.what));
                let what = carried(row.what, app);
                let to = plain(&layers::hand_on::grid::heir(row, app, PLAIN));
                words::labelled(title, &words::joined([what, to]))
            });
            Spoken { at: nth(at, layer.shown.len()), words: said.unwrap_or_default(), ..base }
        }
        Spot::Review => Spoken { words: told::GO_ON.to_owned(), ..base },
    }
}
