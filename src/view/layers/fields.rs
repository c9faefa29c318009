//! The fields of a form: what each one is called, holds, and says about itself.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::layers::form::{Fault, Field, Form, Kind, Label, Sets, Term};
use crate::app::newcomers;
use crate::domain::{FactKey, MeetingKey, PersonKey, Refusal};
use crate::keys::Place;
use crate::text::forms as words;
use crate::text::labels::{Label as _, capital};
use crate::text::{
    agreement_line, dates, drafts, entries, entry_forms, readers, refusal, views, words as asked,
};
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::field::{self, Below};
use crate::view::widgets::paint;
use crate::view::widgets::panel::Focus;
use crate::view::width::{clean, width, wrap};
use crate::words::agreement::AgreementProblem;
use crate::words::dates::{DateProblem, parse_date, parse_past_date};

/// Air between labels and what stands in the fields.
const AIR: usize = 2;
/// The sign before an error and the space behind it.
const SIGN: u16 = 2;
/// What a value needs at least, before its label gives way.
const LEAST_VALUE: u16 = 16;

/// One field, ready to be drawn.
pub(super) struct Shown {
    label: String,
    value: Value,
    below: Under,
    focus: Focus,
}

pub(in crate::view) enum Value {
    Typed(String, usize),
    Chosen(String),
}

/// What stands under a field.
enum Under {
    Nothing,
    /// A line is kept free, so that nothing jumps when a date is understood.
    Room,
    Explain(String),
    Error(String),
}

/// The fields of the form.
pub(super) fn shown(form: &Form, app: &App) -> Vec<Shown> {
    let fields = form.fields.iter().enumerate();
    fields
        .map(|(at, field)| {
            let fault = form.fault.as_ref().filter(|(wrong, _)| *wrong == at).map(|(_, fault)| fault);
            let focus = if at == form.at { Focus::Here } else { Focus::Elsewhere };
            Shown {
                label: capital(label(field.label)),
                value: value(field),
                below: below(field, fault, form, app),
                focus,
            }
        })
        .collect()
}

/// The cells that the widest label and the air behind it take.
pub(super) fn label_width(fields: &[Shown]) -> usize {
    fields.iter().map(|it| width(&it.label)).max().unwrap_or(0) + AIR
}

impl Shown {
    /// The lines that it takes at this width.
    pub(super) fn height(&self, room: u16, label_width: u16) -> u16 {
        let room = room.saturating_sub(label_width);
        1 + match &self.below {
            Under::Nothing => 0,
            Under::Room => 1,
            Under::Explain(words) => lines(words, room),
            Under::Error(words) => lines(words, room.saturating_sub(SIGN)),
        }
    }

    /// Draws it, and gives the place of the terminal's cursor if it is here.
    pub(super) fn draw(&self, area: Rect, label_width: u16, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
        let below = match &self.below {
            Under::Nothing | Under::Room => Below::Nothing,
            Under::Explain(words) => Below::Explain(words),
            Under::Error(words) => Below::Error(words),
        };
        let label_width = label_width.min(area.width.saturating_sub(LEAST_VALUE));
        let field =
            field::Field { label: &self.label, label_width, focus: self.focus, below, ..Default::default() };
        match &self.value {
            Value::Typed(value, cursor) => {
                field::Field { value, cursor: *cursor, ..field }.draw(area, buf, skin).map(Caret::Typed)
            }
            Value::Chosen(choice) => {
                let value = match self.focus {
                    Focus::Here => format!("‹ {choice} ›"),
                    Focus::Elsewhere => format!("  {choice}"),
                };
                field::Field { value: &value, ..field }.draw(area, buf, skin).map(Caret::Stands)
            }
        }
    }
}

fn lines(words: &str, room: u16) -> u16 {
    paint::cells(wrap(&clean(words), usize::from(room)).len())
}

pub(in crate::view) fn label(label: Label) -> &'static str {
    match label {
        Label::Pupil(key) => key.label(),
        Label::Person(key) => key.label(),
        Label::Meeting(key) => key.label(),
        Label::Agreement(key) => key.label(),
        Label::Entry(key, _) => key.label(),
        Label::Setting(key) => key.label(),
        Label::Term(Term::Kind) => entry_forms::term::KIND,
        Label::Term(Term::Via) => entry_forms::term::VIA,
        Label::Term(Term::Rhythm) => entry_forms::term::RHYTHM,
        Label::Term(Term::Reason) => entry_forms::term::REASON,
        Label::Ends(_) => entry_forms::LAST_WORKING_DAY,
        Label::NewAgreement => entry_forms::NEW_AGREEMENT,
        Label::Reason => words::REASON_LABEL,
        Label::ViewName => views::NAME,
        Label::ViewSlot => views::SLOT,
    }
}

fn text_of(field: &Field) -> String {
    match value(field) {
        Value::Typed(text, _) | Value::Chosen(text) => text,
    }
}

pub(in crate::view) fn value(field: &Field) -> Value {
    match &field.kind {
        Kind::Choice { options, at } => {
            let chosen = options.get(*at);
            Value::Chosen(match (field.label, chosen.map(|choice| &choice.sets)) {
                (Label::Entry(_, need), Some(Sets::Nothing)) => entry_forms::nothing_chosen(need).to_owned(),
                (Label::Term(Term::Via), Some(Sets::Nothing)) => entry_forms::term::DIRECT.to_owned(),
                _ => chosen.map(|choice| choice.label.clone()).unwrap_or_default(),
            })
        }
        Kind::Text | Kind::Coming | Kind::Past => {
            Value::Typed(field.input.value().to_owned(), field.input.cursor())
        }
    }
}

fn below(field: &Field, fault: Option<&Fault>, form: &Form, app: &App) -> Under {
    if let Some(fault) = fault {
        return Under::Error(sentence(field, fault, app));
    }
    let kept = field.recorded.as_deref().map(|it| drafts::kept_over(&text_of(it), app.keys(Place::Form)));
    let all = form.ground_for_all(field, &app.world.state).map(entry_forms::ground_for_all);
    match (all.map_or_else(|| understands(field, app), Under::Explain), kept) {
        (Under::Explain(what), Some(kept)) => Under::Explain(drafts::also(&what, &kept)),
        (Under::Nothing | Under::Room, Some(kept)) => Under::Explain(kept),
        (under, _) => under,
    }
}

fn understands(field: &Field, app: &App) -> Under {
    let (typed, calendar) = (field.input.value(), app.world.calendar());
    let read = match field.kind {
        Kind::Text => return marks(field),
        Kind::Choice { .. } => return Under::Nothing,
        Kind::Coming => parse_date(typed, &calendar),
        Kind::Past => parse_past_date(typed, &calendar),
    };
    match read {
        Ok(date) => Under::Explain(understood(field, date, app.world.today)),
        // Half a word is no date yet; that is said when the field is left for good.
        Err(DateProblem::Empty | DateProblem::NotADate) => Under::Room,
        Err(problem) => Under::Explain(asked::date_problem(&problem, app.world.today)),
    }
}

/// What was understood of what stands in the field, or who may read it.
pub(in crate::view) fn understood_here(field: &Field, form: &Form, app: &App) -> Option<String> {
    match below(field, None, form, app) {
        Under::Explain(said) => Some(said),
        Under::Nothing | Under::Room | Under::Error(_) => None,
    }
}

/// Who may read it, where that was chosen: `open voor leerling`.
fn marks(field: &Field) -> Under {
    match &field.readers {
        Some(readers) if !readers.marks.is_empty() => Under::Explain(entries::marks(&readers.marks)),
        _ => Under::Nothing,
    }
}

/// `vrijdag 11 december 2026 (over 3 weken)`; of a birth date the age.
fn understood(field: &Field, date: NaiveDate, today: NaiveDate) -> String {
    let distance = if field.label == Label::Pupil(FactKey::BirthDate) {
        dates::age(date, today)
    } else if matches!(field.label, Label::Person(_)) || field.kind == Kind::Past {
        // The last day of a colleague is no deadline.
        dates::ago(date, today)
    } else {
        dates::relative(date, today)
    };
    if distance.is_empty() {
        dates::full(date)
    } else {
        words::day_and_distance(&dates::full(date), &distance)
    }
}

pub(in crate::view) fn sentence(field: &Field, fault: &Fault, app: &App) -> String {
    match fault {
        Fault::Date(DateProblem::NotADate) if field.kind == Kind::Past => words::NO_PAST_DATE.to_owned(),
        Fault::Date(problem) => asked::date_problem(problem, app.world.today),
        Fault::NoNumber(label) => {
            let refused = match label {
                Label::Entry(key, _) => Refusal::EntryNumber(*key),
                _ => Refusal::TermOutOfRange,
            };
            refusal::sentence(app.world.reading(), refused, Some(app.keys(Place::Form)))
        }
        Fault::Agreement(AgreementProblem::UnknownPerson { typed, .. })
            if newcomers::form(typed).is_some() =>
        {
            agreement_line::add(typed, app.keys(Place::Form))
        }
        Fault::Agreement(problem) => asked::agreement_problem(app.world.reading(), problem),
        Fault::Known(known) => words::known_so(known, app.keys(Place::Form)),
        Fault::NoChoice(letters) if field.adds.is_some() => {
            words::nobody_called(letters, app.keys(Place::Form))
        }
        Fault::NoChoice(letters) if field.label == Label::Person(PersonKey::Party) => {
            words::no_party(letters, app.keys(Place::Form))
        }
        Fault::NoChoice(letters) => words::no_choice(letters, app.keys(Place::Form)),
        Fault::YearLevel => words::YEAR_LEVEL.to_owned(),
        Fault::Needed => needed(field).to_owned(),
        Fault::Refused(why) => {
            refusal::sentence(app.world.reading(), *why, Some(app.keys(app.screen.place())))
        }
        Fault::Month(last) => words::last_of_month(&dates::full(*last), app.keys(Place::Form)),
        Fault::Late(day) => {
            let day = dates::short(*day, app.world.today);
            agreement_line::odd_day(&day, agreement_line::HAS_PASSED, app.keys(Place::Form))
        }
    }
}

fn needed(field: &Field) -> &'static str {
    if field.label == Label::Pupil(FactKey::BirthDate) {
        return words::NEEDS_BIRTH_DATE;
    }
    match (field.label, &field.kind) {
        (_, Kind::Past) => words::NEEDS_PAST_DATE,
        (_, Kind::Coming) => words::NEEDS_DATE,
        (Label::Entry(..), Kind::Choice { .. }) => entry_forms::NEEDS_CHOICE,
        (Label::Reason, _) => words::NEEDS_REASON,
        // A netwerkpartner needs a name only, whatever field the cursor is in.
        (Label::Person(_) | Label::ViewName, _) => words::NEEDS_NAME,
        _ => words::NEEDS_VALUE,
    }
}

/// What can be typed in the field with the cursor; empty when that needs no words.
pub(in crate::view) fn help(field: &Field, app: &App) -> String {
    let rules = app.world.reading().common_rules();
    match (&field.kind, field.label) {
        (Kind::Coming, Label::Person(_)) => words::HELP_UNTIL.to_owned(),
        (_, Label::Meeting(MeetingKey::NotesFor)) => readers::HELP_OF_A_MEETING.to_owned(),
        (_, Label::Entry(key, _)) if !entry_forms::help(rules, key).is_empty() => {
            entry_forms::help(rules, key)
        }
        (_, Label::Setting(key)) => entry_forms::settings::help(rules, key),
        (_, Label::Term(Term::Rhythm)) => entry_forms::term::help_rhythm(rules),
        (_, Label::Term(Term::Via)) => entry_forms::term::HELP_VIA.to_owned(),
        (_, Label::Term(Term::Reason)) => entry_forms::term::HELP_REASON.to_owned(),
        (Kind::Coming, _) => words::HELP_COMING.to_owned(),
        (Kind::Past, _) => words::HELP_PAST.to_owned(),
        (Kind::Choice { .. }, _) => words::help_choice(app.keys(Place::Form)),
        (_, Label::NewAgreement) => entry_forms::HELP_NEW_AGREEMENT.to_owned(),
        (Kind::Text, Label::Reason) => words::HELP_REASON.to_owned(),
        (Kind::Text, Label::Person(PersonKey::Function)) => words::HELP_FUNCTION.to_owned(),
        (Kind::Text, _) => String::new(),
    }
}

/// How the help line looks.
pub(super) fn draw_help(words: &str, area: Rect, buf: &mut Buffer, skin: Skin) {
    paint::wrapped(area, buf, words, skin.style(Look::Muted));
}
