//! Afspraken and Netwerk.

use super::{PLAIN, Spoken, joined, nth, plain};
use crate::app::App;
use crate::app::carried::kind;
use crate::app::screens::agreements::{AgreementRow, Grouping};
use crate::app::screens::network::Pane;
use crate::domain::query::Caseload;
use crate::domain::{Carried, NameForm, PersonId, PupilId, Role};
use crate::text::labels::Label as _;
use crate::text::{agreements as told, case, network as people_told, people, spoken as words};
use crate::view::screens;

/// Wide enough for every word of a day.
const ROOM: u16 = 200;

pub(super) fn agreements(app: &App) -> Spoken {
    let title = match app.agreements.grouping {
        Grouping::ByDay => told::BY_DAY,
        Grouping::ByOwner => told::BY_OWNER,
    };
    let counts = app.agreements.counts;
    let counted = told::counts(counts.open, counts.late, counts.contacts, counts.contacts_late);
    let title = words::joined([title.to_owned(), counted.into_iter().next().unwrap_or_default()]);
    let at = app.agreements.cursor.at;
    let section = app.agreements.sections.iter().find(|section| section.rows.contains(&at));
    let section = section.map(|it| plain(&screens::agreements::heading(it.heading, app, PLAIN)));
    let state = &app.world.state;
    let cells = app.agreements.selected().and_then(|row| match row {
        AgreementRow::Agreement(id) => {
            let known = state.agreement(id)?;
            let who = case::agreement_who(app.world.reading(), known);
            Some((known.pupil, screens::agreements::cells(known, app, ROOM, PLAIN), Some(who)))
        }
        AgreementRow::Contact(pupil) => {
            Some((pupil, screens::agreements::contact::cells(state.case(pupil)?, app, ROOM, PLAIN), None))
        }
    });
    let said = cells.map(|(pupil, cells, does)| {
        let [due, what, who, ..] = cells.as_slice() else { return joined(&cells) };
        let about = told::about(&name(pupil, app), &pupil.to_string());
        words::labelled(
            &section.unwrap_or_default(),
            &words::joined([plain(what), plain(due), does.unwrap_or_else(|| plain(who)), about]),
        )
    });
    Spoken {
        about: format!("{:?}", app.agreements.grouping),
        title,
        place: words::AGREEMENTS.to_owned(),
        at: nth(at, app.agreements.rows.len()),
        words: said.unwrap_or_else(|| told::NOTHING.to_owned()),
        ..Spoken::default()
    }
}

fn name(pupil: PupilId, app: &App) -> String {
    app.world.reading().name(pupil, NameForm::Spoken)
}

pub(super) fn network(app: &App) -> Spoken {
    let screen = &app.network;
    let title =
        words::joined([people_told::TITLE.to_owned(), people_told::people(screen.rows.len(), screen.left)]);
    let chosen = screen.rows.get(screen.cursor.at);
    match screen.pane {
        Pane::People => {
            let said = chosen.map(|(id, load)| person(*id, load, app));
            Spoken {
                about: people_told::TITLE.to_owned(),
                title,
                place: people_told::TITLE.to_owned(),
                at: nth(screen.cursor.at, screen.rows.len()),
                words: said.unwrap_or_else(|| people_told::NOTHING.to_owned()),
                ..Spoken::default()
            }
        }
        Pane::Caseload => {
            let known = chosen.and_then(|(id, _)| app.world.state.person(*id));
            let place = known.map(|known| known.name().to_owned()).unwrap_or_default();
            let said = screen.load.get(screen.load_cursor.at).map(|load| {
                let title = screens::network::load::title(kind(*load)).to_owned();
                let what = carried(*load, app);
                let aside = screens::network::load::aside(*load, app, PLAIN).content;
                words::labelled(&title, &words::joined([what, aside.into_owned()]))
            });
            Spoken {
                about: place.clone(),
                title: place.clone(),
                place,
                at: nth(screen.load_cursor.at, screen.load.len()),
                words: said.unwrap_or_else(|| people_told::NO_LOAD.to_owned()),
                ..Spoken::default()
            }
        }
    }
}

/// A pupil as one speaks of them, an agreement with its pupil, or a meeting.
pub(super) fn carried(what: Carried, app: &App) -> String {
    match what {
        Carried::Role(_, pupil) => {
            let status = app.world.case(pupil).map(|case| case.status().label());
            words::joined([Some(name(pupil, app).as_str()), status].into_iter().flatten())
        }
        Carried::Agreement(_)
        | Carried::With(_)
        | Carried::Chair(_)
        | Carried::Operator(_)
        | Carried::Seat(_) => plain(&screens::network::load::what(what, app, PLAIN)),
    }
}

/// Who, what they do, what they carry, and how to reach them.
fn person(id: PersonId, load: &Caseload, app: &App) -> String {
    let Some(known) = app.world.state.person(id) else { return String::new() };
    let you = (app.world.session.person() == Some(id)).then(|| people_told::YOU.to_owned());
    let does = people::function_and_party(app.world.reading(), known);
    let end = known.facts.until.map(|until| people_told::end(until, app.world.today));
    let roles = [
        (Role::Casusregisseur.label(), load.casusregisseur),
        (Role::Waakvlam.label(), load.waakvlam),
        (Role::Jobcoach.label(), load.jobcoach),
        (Role::Mentor.label(), load.mentor),
    ];
    let carries = words::carries(&roles, load.agreements, load.late, load.meetings);
    let left = screens::network::person::still_carries(known, app);
    let parts = [Some(known.name().to_owned()), you, Some(does), end, Some(carries), left];
    words::joined(parts.into_iter().flatten().chain([screens::network::person::contact(known)]))
}
