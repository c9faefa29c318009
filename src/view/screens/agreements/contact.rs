//! How a contact that is due looks: its row, and all about it beside or under the list.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::IN_WORDS_FROM;
use crate::app::App;
use crate::app::screens::agreements::{Grouping, contact_due};
use crate::domain::query::{self, Due};
use crate::domain::{AgreementKey, Case, FactKey, NameForm, Role, Who};
use crate::text::agreements as words;
use crate::text::entries::{Around, Entries};
use crate::text::labels::{self, Label as _};
use crate::text::{dates, forms, people, who};
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::facts::Fact;

/// The cells of its row.
pub(in crate::view) fn cells(case: &Case, app: &App, room: u16, skin: Skin) -> Vec<Line<'static>> {
    let due = contact_due(case.id, &app.world);
    let base = if due.is_some() { skin.style(Look::Text) } else { skin.style(Look::StatusLanded) };
    let keeper = match app.agreements.grouping {
        Grouping::ByDay => keeper(case, app),
        // The heading says who.
        Grouping::ByOwner => via(case, app),
    };
    let name = app.world.reading().name(case.id, NameForm::Sorted);
    vec![
        day(due, app, room, skin),
        Line::styled(what(due), base),
        Line::styled(keeper, base),
        Line::styled(name, base),
    ]
}

fn day(due: Option<Due>, app: &App, room: u16, skin: Skin) -> Line<'static> {
    let today = app.world.today;
    let said = |glyph: Glyph, words: &str, look| {
        Line::styled(format!("{} {words}", glyph.as_str()), skin.style(look))
    };
    match due {
        None => said(Glyph::Done, words::DONE, Look::StatusLanded),
        Some(due) if !due.is_late(today) => Line::from(dates::short(due.on, today)),
        Some(due) if room >= IN_WORDS_FROM => said(Glyph::LetOp, &dates::late_by(due.on, today), Look::Late),
        Some(due) => said(Glyph::LetOp, &dates::short(due.on, today), Look::Late),
    }
}

fn what(due: Option<Due>) -> String {
    due.map_or(words::CONTACT.to_owned(), |due| words::contact(due.what))
}

/// Who gets in touch.
fn keeper(case: &Case, app: &App) -> String {
    let keeper = query::contact_keeper(app.world.reading(), case);
    keeper.map_or(words::NOBODY_YET.to_owned(), |it| who::around(app.world.reading(), case, it))
}

/// Through whom.
fn via(case: &Case, app: &App) -> String {
    let via = app.world.reading().holder(case, Role::Waakvlam).and_then(|holder| holder.via);
    let name = |via| words::via(&who::around(app.world.reading(), case, via));
    via.map(name).unwrap_or_default()
}

/// What it is, and who, when and about whom.
pub(super) fn in_short(case: &Case, app: &App) -> (String, String) {
    let due = contact_due(case.id, &app.world);
    let day = due.map(|due| dates::short(due.on, app.world.today)).unwrap_or_default();
    let name = app.world.reading().name(case.id, NameForm::Spoken);
    let about = words::with(&name, &case.id.to_string());
    let keeper = keeper(case, app);
    let said = [keeper.as_str(), &via(case, app), &day, &about];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    (labels::capital(&what(due)), said)
}

/// Everything about it, a label and a value each.
pub(super) fn facts(case: &Case, app: &App, skin: Skin) -> Vec<Fact<'static>> {
    let (state, today) = (&app.world.state, app.world.today);
    let muted = skin.style(Look::Muted);
    let due = contact_due(case.id, &app.world);
    let plain = |label, value: String| Fact { label, value: Line::from(value) };
    let mut facts = vec![
        plain(AgreementKey::What.label(), what(due)),
        plain(AgreementKey::Owner.label(), keeper(case, app)),
    ];
    if let Some(Who::Person(person)) = query::contact_keeper(app.world.reading(), case)
        && let Some(function) = state
            .person(person)
            .map(|it| people::function_and_party(app.world.reading(), it))
            .filter(|it| !it.is_empty())
    {
        facts.push(Fact { label: "", value: Line::styled(function, muted) });
    }
    let via = via(case, app);
    if !via.is_empty() {
        facts.push(plain("", via));
    }
    facts.push(match due {
        Some(due) => {
            let look = if due.is_late(today) { skin.style(Look::Late) } else { Style::new() };
            let told = forms::day_and_distance(&dates::full(due.on), &dates::relative(due.on, today));
            Fact { label: words::WHEN, value: Line::styled(told, look) }
        }
        None => plain(words::WHEN, words::DONE.to_owned()),
    });
    if let Some((_, last)) = query::last_contact(case) {
        let entries = Entries { reading: app.world.reading(), around: Around::Now(case) };
        let on = last.on().map(|on| dates::short(*on, today)).unwrap_or_default();
        facts.push(plain(words::LAST_CONTACT, on));
        facts.push(Fact { label: "", value: Line::styled(entries.alone(last), muted) });
    }
    facts.push(plain("", String::new()));
    let (glyph, look) = of_status(case.status());
    let number = Span::styled(format!("  {}", case.id), muted);
    let name = Span::raw(app.world.reading().name(case.id, NameForm::Spoken));
    facts.push(Fact { label: labels::PUPIL, value: Line::from(vec![name, number]) });
    if let Some(phone) = &case.facts.phone {
        facts.push(plain(FactKey::Phone.label(), phone.clone()));
    }
    let status = format!("{} {}", glyph.as_str(), case.status().label());
    facts.push(Fact { label: FactKey::Status.label(), value: Line::styled(status, skin.style(look)) });
    if let Some(contact) = case.facts.contact {
        facts.push(plain(FactKey::Contact.label(), contact.label().to_owned()));
    }
    facts
}
