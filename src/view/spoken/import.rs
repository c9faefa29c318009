//! Reading a school's list: the file, its columns, its rows, each step in sentences.

use super::{Menu, PLAIN, Spoken, Typed, joined, lists, nth, plain};
use crate::app::App;
use crate::app::layers::import::chooser::Chooser;
use crate::app::layers::import::columns::Columns;
use crate::app::layers::import::list::List;
use crate::app::layers::import::rows::{Mending, Rows};
use crate::app::layers::import::{Import, Step, columns, rows};
use crate::text::importing::{self, file, password, rows as row_words, sheet};
use crate::text::{pickers, spoken as words};
use crate::view::layers::import as drawn;

pub(super) fn spoken(layer: &Import, app: &App) -> Spoken {
    let step = |at: usize| words::joined([importing::TITLE.to_owned(), importing::step(at)]);
    match (&layer.step, &layer.list) {
        (Step::File, _) => chooser(&layer.chooser, step(0), app),
        (Step::Password(asked), _) => {
            let (typed, cursor) = asked.length();
            let value = password::DOT.repeat(typed);
            let text =
                [drawn::file_name(&asked.path), password::ASKED.to_owned(), password::NOT_KEPT.to_owned()];
            Spoken {
                about: format!("{} {}", asked.path.display(), drawn::password::is_wrong(asked)),
                title: step(0),
                text: text.to_vec(),
                wrong: drawn::password::is_wrong(asked)
                    .then(|| password::WRONG.to_owned())
                    .into_iter()
                    .collect(),
                field: Some(Typed { label: password::LABEL.to_owned(), value, cursor }),
                ..Spoken::default()
            }
        }
        (Step::Sheet(path, _, menu), _) => {
            let spoken = lists::menu(menu, sheet::ASKED, pickers::NOTHING_FOUND);
            Spoken { text: vec![drawn::file_name(path)], ..spoken }
        }
        (Step::Columns(of), Some(list)) => of_columns(layer, of, list, step(1), app),
        (Step::Rows(of), Some(list)) => of_rows(of, list, step(2), app),
        (Step::Columns(_) | Step::Rows(_), None) => Spoken { words: step(1), ..Spoken::default() },
    }
}

fn chooser(layer: &Chooser, title: String, app: &App) -> Spoken {
    let said =
        layer.row_at(layer.cursor.at).map(|row| joined(&drawn::chooser::cells(row, layer, app, PLAIN)));
    let typed = layer.filter.value();
    let at = (layer.cursor.at, layer.total());
    let spoken = lists::searched(title.clone(), typed, file::NOTHING, at, said);
    let over = drawn::chooser::over(layer);
    let text = [over.clone(), drawn::chooser::unreadable(layer), words::said(file::TYPE)];
    Spoken {
        about: format!("{title} {over}"),
        text: text.to_vec(),
        menu: Some(Menu { takes_digits: typed.is_empty() }),
        ..spoken
    }
}

/// Every file that can be chosen.
pub(super) fn files(layer: &Chooser, app: &App) -> Vec<String> {
    let rows = (0..layer.total()).filter_map(|at| layer.row_at(at));
    rows.map(|row| joined(&drawn::chooser::cells(row, layer, app, PLAIN))).collect()
}

fn of_columns(layer: &Import, step: &Columns, list: &List, title: String, app: &App) -> Spoken {
    let keys = app.keys(layer.place());
    if let Some(over) = &step.over {
        let asked = drawn::columns::asked(over, list);
        let nothing = pickers::NOTHING_FOUND;
        return match over {
            columns::Over::Field(_, menu) => lists::menu(menu, &asked, nothing),
            columns::Over::Way(_, menu) => lists::menu(menu, &asked, nothing),
            columns::Over::Meaning(_, _, menu) => lists::menu(menu, &asked, nothing),
            columns::Over::Hidden(menu) => lists::menu(menu, &asked, nothing),
            columns::Over::Mentors(menu) => lists::menu(menu, &asked, nothing),
            columns::Over::School(menu) => lists::menu(menu, &asked, &importing::columns::no_school(keys)),
        };
    }
    let all = columns::rows(list);
    let at = step.cursor.at.min(all.len().saturating_sub(1));
    let said = all.get(at).map(|row| {
        let cells = drawn::columns::cells(row, list, usize::from(u16::MAX), PLAIN);
        let becomes = if cells.is_empty() {
            vec![drawn::columns::onward(list, keys)]
        } else {
            cells.iter().map(plain).collect()
        };
        words::joined(becomes.into_iter().chain([drawn::columns::about(row, list, keys)]))
    });
    Spoken {
        about: format!("{} {}", list.path.display(), title),
        title,
        text: vec![words::said(&drawn::named(list))],
        at: nth(at, all.len()),
        words: said.unwrap_or_default(),
        ..Spoken::default()
    }
}

fn of_rows(step: &Rows, list: &List, title: String, app: &App) -> Spoken {
    let Ok(plan) = &list.plan else { return Spoken { words: title.clone(), title, ..Spoken::default() } };
    match &step.over {
        Some(rows::Over::Row(line, menu)) => {
            return lists::menu(menu, &drawn::rows::asked(*line, plan, app), pickers::NOTHING_FOUND);
        }
        Some(rows::Over::Cell(mending)) => return of_cell(mending, list),
        None => {}
    }
    let lines = rows::lines(plan);
    let stops = rows::stops(&lines);
    let at = step.cursor.at;
    let place = stops.get(at).copied();
    let said = place.and_then(|place| lines.get(place).map(|line| (place, line))).map(|(place, line)| {
        let above = lines.iter().take(place).rev().find_map(|line| match line {
            rows::Line::Heading(group, _) => Some(drawn::rows::group_name(*group)),
            _ => None,
        });
        let cells = drawn::rows::cells(line, &plan.tabs, &app.world, PLAIN);
        let number = cells.first().map(plain).unwrap_or_default();
        let about = cells.iter().skip(1).map(plain);
        let said = words::joined(std::iter::once(words::line_of_list(&number)).chain(about));
        words::labelled(above.unwrap_or_default(), &said)
    });
    let counts = plain(&drawn::rows::count_line(plan.counts(), plan.mentors_added(), PLAIN));
    Spoken {
        about: format!("{} {counts} {}", list.path.display(), title),
        title,
        text: vec![counts],
        at: nth(at, stops.len().saturating_add(1)),
        words: said.unwrap_or_else(|| drawn::rows::onward(list, plan, app)),
        ..Spoken::default()
    }
}

fn of_cell(mending: &Mending, list: &List) -> Spoken {
    let title = drawn::rows::cell_title(mending, list);
    let wrong = drawn::rows::cell_wrong(mending, list);
    let (value, cursor) = (mending.input.value().to_owned(), mending.input.cursor());
    Spoken {
        about: title.clone(),
        title,
        text: vec![row_words::MEND.to_owned()],
        wrong: wrong.into_iter().collect(),
        field: Some(Typed { label: words::CELL.to_owned(), value, cursor }),
        ..Spoken::default()
    }
}
