//! Lijst, and the search in it.

use super::{Spoken, Typed, nth};
use crate::app::App;
use crate::app::views::View;
use crate::domain::{Case, NameForm, query};
use crate::text::labels::{Label as _, list_view};
use crate::text::{attention, counts, list, spoken as words};
use crate::view::screens;

/// So many warnings are said of a row; a key reads them all.
const MOST: usize = 2;

pub(super) fn screen(app: &App) -> Spoken {
    let view = match &app.list.view {
        View::Standing(view) => list_view(*view),
        View::Saved(view) => &view.name,
    };
    let counts = screens::list::counts(app).into_iter().next().unwrap_or_default();
    let title = words::joined([words::LIST.to_owned(), list::title(view), counts]);
    let below = screens::list::problem(app).into_iter().collect();
    Spoken {
        about: title.clone(),
        title,
        text: below,
        place: words::joined([words::LIST.to_owned(), marked(app)]),
        ..rows(app)
    }
}

pub(super) fn search(app: &App) -> Spoken {
    let typed = app.list.query.value();
    let field = (typed.is_empty()).then(|| Typed { label: list::SEARCH.to_owned(), ..Typed::default() });
    let place = if typed.is_empty() { String::new() } else { words::sought(typed) };
    let text = vec![words::said(list::SEARCH_HELP)];
    let wrong = screens::list::problem(app).into_iter().collect();
    let rows = if typed.is_empty() { Spoken::default() } else { rows(app) };
    Spoken {
        about: list::SEARCH.to_owned(),
        title: list::SEARCH.to_owned(),
        text,
        place,
        field,
        wrong,
        ..rows
    }
}

fn marked(app: &App) -> String {
    match app.list.marks.len() {
        0 => String::new(),
        count => list::marked(count),
    }
}

fn rows(app: &App) -> Spoken {
    let list = &app.list;
    let case = list.selected().and_then(|pupil| app.world.case(pupil));
    let Some(case) = case else {
        return Spoken { words: words::said(&screens::list::nothing(app)), ..Spoken::default() };
    };
    let outside = list.beyond.from.is_some_and(|from| list.cursor.at >= from);
    let marked = list.marks.contains(&case.id);
    let more = [(marked, words::MARKED), (outside, words::OUTSIDE)];
    let more = more.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word.to_owned());
    Spoken {
        at: nth(list.cursor.at, list.shown.len()),
        words: words::joined([row(case, app)].into_iter().chain(more)),
        ..Spoken::default()
    }
}

/// Who, how it stands, and what asks attention.
pub(super) fn row(case: &Case, app: &App) -> String {
    let reading = app.world.reading();
    let all = query::attention(reading, case);
    let asked = all.iter().take(MOST).map(|it| attention::short(reading, case, *it));
    let more = all.len().saturating_sub(MOST);
    let more = (more > 0).then(|| counts::and_more(more));
    let name = reading.name(case.id, NameForm::Spoken);
    let status = case.status().label().to_owned();
    words::joined([name, status].into_iter().chain(asked).chain(more))
}
