//! Forms: one or more fields under each other, and what may be typed in the one with the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::{about, fields, name};
use crate::app::layers::form::Form;
use crate::app::purpose::{EntryForm, Purpose, ReasonFor};
use crate::app::{App, acts};
use crate::domain::{AgreementId, EntryKind, PersonId, PupilId, SignalKind, query};
use crate::keys::Place;
use crate::text::dates::numeric;
use crate::text::entry_forms;
use crate::text::labels::Label as _;
use crate::text::meeting::ask;
use crate::text::{forms as form, meeting, pickers as words};
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::paint;
use crate::view::widgets::panel::Panel;
use crate::view::width::{clean, width, wrap};

/// The width that a form asks for.
const WIDTH: usize = 68;
/// A path is long, a title may be.
const WIDEST: usize = 96;
/// From this width on, what may be typed fits on one line.
const HELP_ON_ONE_LINE: u16 = 66;

/// Draws it.
pub(super) fn draw(layer: &Form, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let title = title(layer, app);
    let shown = fields::shown(layer, app);
    let label_width = paint::cells(fields::label_width(&shown));
    let wide = (width(&clean(&title)) + 6).clamp(WIDTH, WIDEST);
    // The box decides how wide a line is, and the lines how high the box is.
    let mut modal = Modal { title: &title, note: "", content: Size::new(paint::cells(wide), body.height) };
    let room = Panel::inner(modal.area(body)).width;
    let intro = intro(layer, app);
    let heights: Vec<u16> = shown.iter().map(|it| it.height(room, label_width)).collect();
    let fields_height: u16 = heights.iter().sum();
    modal.content.height =
        lines(&intro, room).saturating_add(fields_height).saturating_add(help_height(layer, room, app));
    // Where not all fields fit, it says how far one is.
    let note = match Panel::inner(modal.area(body)).height < fields_height {
        true => words::some_of(layer.at.saturating_add(1), layer.fields.len()),
        false => String::new(),
    };
    modal.note = &note;
    let inside = modal.draw(body, buf, skin);
    let inside = draw_intro(&intro, inside, fields_height, buf, skin);
    let help_lines = help_height(layer, room, app).min(inside.height.saturating_sub(fields_height));
    let place = Rect { height: inside.height - help_lines, ..inside };
    let mut cursor = None;
    let mut left = place;
    for (index, field) in shown.iter().enumerate().skip(first(&heights, layer.at, place.height)) {
        let height = heights.get(index).copied().unwrap_or(1);
        let area = Rect { height: height.min(left.height), ..left };
        cursor = field.draw(area, label_width, buf, skin).or(cursor);
        left = paint::below(left, height);
    }
    let help = layer.field().map(|field| fields::help(field, app)).unwrap_or_default();
    fields::draw_help(&help, paint::below(inside, place.height.saturating_add(1)), buf, skin);
    cursor
}

/// The first field to draw, so that the one with the cursor is whole in sight.
fn first(heights: &[u16], at: usize, room: u16) -> usize {
    let tall = |from: usize| heights.iter().skip(from).take(at + 1 - from).sum::<u16>();
    (0..at).find(|from| tall(*from) <= room).unwrap_or(at)
}

/// The lines for what may be typed, with the air above them. Only a form that has something to explain keeps room.
fn help_height(layer: &Form, room: u16, app: &App) -> u16 {
    match layer.fields.iter().any(|field| !fields::help(field, app).is_empty()) {
        true if room >= HELP_ON_ONE_LINE => 2,
        true => 3,
        false => 0,
    }
}

pub(in crate::view) fn intro(layer: &Form, app: &App) -> Vec<String> {
    match &layer.purpose {
        Purpose::FirstStart => {
            let mut said: Vec<String> = form::WELCOME.iter().map(|it| (*it).to_owned()).collect();
            said.push(form::welcome_keys(app.keys(Place::Form)));
            said
        }
        Purpose::Due(agreement) | Purpose::Reason(ReasonFor::Agreement(agreement)) => app
            .world
            .state
            .agreement(*agreement)
            .map(|it| app.world.reading().agreed(it))
            .into_iter()
            .collect(),
        Purpose::Entry(about) => to_think_of(about, app),
        Purpose::Since(pupils, _) => {
            let cases = pupils.iter().filter_map(|pupil| app.world.case(*pupil));
            let known = cases.filter(|case| case.facts.destination_since.is_some()).count();
            let landed = pupils.iter().filter(|pupil| acts::has_landed(**pupil, &app.world)).count();
            let change = form::some_land(pupils.len() - landed, pupils.len());
            change.into_iter().chain(form::day_known(known, pupils.len())).collect()
        }
        Purpose::Replaced(role, pupils, to) => {
            ask::replaced(app.world.reading(), pupils, *role, to.as_ref()).into_iter().collect()
        }
        Purpose::NewMeeting(chosen) if chosen.is_empty() => agenda_begins(app),
        _ => vec![],
    }
}

/// Who comes on the agenda of a new meeting, and why.
fn agenda_begins(app: &App) -> Vec<String> {
    let state = &app.world.state;
    let owed = query::owed_pupils(state);
    let why = |pupil: PupilId| state.row(pupil).and_then(query::urgent).map(meeting::urgent);
    let pressing = query::urgent_pupils(state).into_iter();
    let pressing = pressing.filter(|pupil| owed.iter().all(|(known, _)| known != pupil));
    let pressing = pressing.filter_map(|pupil| Some((pupil, why(pupil)?.to_owned())));
    let owed = owed.iter().map(|(pupil, from)| (*pupil, meeting::from(*from)));
    let told = |(pupil, why): (PupilId, String)| format!("{} ({why})", name(pupil, app));
    meeting::agenda_begins(&owed.chain(pressing).map(told).collect::<Vec<_>>()).into_iter().collect()
}

/// What a signal asks first (003:144, 003:156), and who gives consent at this age.
fn to_think_of(about: &EntryForm, app: &App) -> Vec<String> {
    let today = app.world.today;
    let case = match about.pupils.as_slice() {
        [one] => app.world.case(*one),
        _ => None,
    };
    match about.kind {
        EntryKind::Signal => {
            let aftercare = case.is_some_and(|case| query::in_aftercare(app.world.reading(), case));
            let lost = about.start(&app.world).signal_kind() == Some(&SignalKind::JobLost);
            let said = [aftercare.then_some(entry_forms::ASK_SCHOOL), lost.then_some(entry_forms::CHECK_WW)];
            let since = case.filter(|_| lost).and_then(|case| case.facts.destination_since);
            let ends = since.map(|since| entry_forms::landing_ends(&numeric(since)));
            said.into_iter().flatten().map(str::to_owned).chain(ends).collect()
        }
        EntryKind::Sharing => match case {
            Some(case) => {
                let rules = app.world.reading().rules(case);
                case.age_on(today).map(|age| entry_forms::who_consents(rules, age)).into_iter().collect()
            }
            None => vec![entry_forms::each_by_age(app.world.reading().common_rules())],
        },
        EntryKind::Contact
        | EntryKind::Handover
        | EntryKind::Provision
        | EntryKind::Placement
        | EntryKind::Enrolment
        | EntryKind::Relative
        | EntryKind::Disclosure
        | EntryKind::Delay => vec![],
    }
}

/// The lines of the introduction, each with an empty one behind it.
fn lines(intro: &[String], room: u16) -> u16 {
    intro.iter().map(|it| paint::cells(wrap(&clean(it), usize::from(room)).len() + 1)).sum()
}

/// Draws as much of the introduction as leaves the fields their room; gives what is left.
fn draw_intro(intro: &[String], area: Rect, fields: u16, buf: &mut Buffer, skin: Skin) -> Rect {
    let mut left = area;
    for paragraph in intro {
        let height = lines(std::slice::from_ref(paragraph), area.width);
        if left.height < fields.saturating_add(height) {
            break;
        }
        paint::wrapped(left, buf, paragraph, skin.style(Look::Text));
        left = paint::below(left, height);
    }
    left
}

pub(in crate::view) fn title(layer: &Form, app: &App) -> String {
    let of = |pupils: &[PupilId]| about(pupils, app);
    let entry;
    let what = match &layer.purpose {
        Purpose::Entry(about) => {
            entry = entry_title(about, app);
            entry.as_str()
        }
        purpose => purpose.title(),
    };
    let about = match &layer.purpose {
        Purpose::NewPerson(Some((role, pupils))) | Purpose::Replaced(role, pupils, _) => {
            words::titled(role.label(), &of(pupils))
        }
        Purpose::Person(person) => person_name(*person, app),
        Purpose::Meeting(meeting) | Purpose::Reason(ReasonFor::Meeting(meeting)) => meeting.to_string(),
        Purpose::Due(agreement) | Purpose::Reason(ReasonFor::Agreement(agreement)) => {
            pupil_of(*agreement, app)
        }
        Purpose::Reason(ReasonFor::Note(note)) => {
            let pupil = app.world.state.note(*note).map(|note| name(note.pupil, app));
            pupil.unwrap_or_default()
        }
        Purpose::KeepView(query, _) => query.clone(),
        purpose => match purpose.pupils() {
            [] => String::new(),
            [one] => name(*one, app),
            several => of(several),
        },
    };
    words::titled(what, &about)
}

fn entry_title(about: &EntryForm, app: &App) -> String {
    let start = about.start(&app.world);
    match (start.provision(), start.signal_kind()) {
        (Some(provision), _) => provision.label().to_owned(),
        (_, Some(signal)) => entry_forms::signal(*signal),
        _ if about.number.is_some() => entry_forms::change(about.kind).to_owned(),
        _ => entry_forms::new(about.kind).to_owned(),
    }
}

fn person_name(person: PersonId, app: &App) -> String {
    app.world.state.person(person).map(|it| it.name().to_owned()).unwrap_or_default()
}

fn pupil_of(agreement: AgreementId, app: &App) -> String {
    app.world.state.agreement(agreement).map(|it| name(it.pupil, app)).unwrap_or_default()
}
