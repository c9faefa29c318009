//! One or more fields. Enter goes to the next one and, on the last, is done; ctrl-s is done at once.

mod build;
pub mod entry;
mod entry_fields;
mod kept;
mod label;
mod new_people;
mod options;
mod refused;
mod seek;
mod signal;
mod submit;
mod terms;
mod value;

pub use label::{Label, Term};
pub use new_people::Adds;
use new_people::seek_person;
use seek::turn;

use chrono::NaiveDate;
use tui_input::Input as TextInput;

use crate::app::before;
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::newcomers::Newcomers;
use crate::app::purpose::Purpose;
use crate::app::readers::Readers;
use crate::app::world::World;
use crate::domain::{
    AgreementKey, EntryFact, Fact, FactKey, MeetingFact, MeetingKey, Need, PersonFact, PersonKey, Refusal,
    WaakvlamKind, Who,
};
use crate::keys::Action;
use crate::words::agreement::AgreementProblem;
use crate::words::dates::DateProblem;

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A date that lies ahead when it has no year.
    Coming,
    /// A date that has been.
    Past,
    /// One of these; the arrows turn, letters search.
    Choice {
        /// What can be chosen.
        options: Vec<Choice>,
        /// Which one stands there.
        at: usize,
    },
}

/// One of the things that can be chosen in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What stands there.
    pub label: String,
    /// What it sets.
    pub sets: Sets,
}

/// What a choice in a field sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sets {
    /// Nothing is recorded.
    Nothing,
    /// What is recorded stays.
    Keeps,
    /// A fact of the pupil.
    Fact(Fact),
    /// A fact of the netwerkpartner.
    Person(PersonFact),
    /// A fact of the meeting.
    Meeting(MeetingFact),
    /// A field of the entry.
    Entry(EntryFact),
    /// What a waakvlam does.
    Kind(WaakvlamKind),
    /// Through whom a waakvlam keeps in touch.
    Via(Who),
    /// The digit of a view.
    Digit(u8),
    /// Somebody who is not in the network yet: it is asked who.
    Newcomer,
    /// One of those who come in with the form.
    New(usize),
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// What stands beside it.
    pub label: Label,
    /// What may stand in it.
    pub kind: Kind,
    /// What was typed.
    pub input: TextInput,
    /// What stands there was recorded or proposed, not typed.
    pub untouched: bool,
    /// Who may read what stands there; `None` for what is no free text.
    pub readers: Option<Readers>,
    /// What somebody does here who is added to the network for it; `None` where no person is chosen.
    pub adds: Option<Adds>,
    /// What stands there instead while another field has this choice, until something else is typed.
    pub instead: Option<Box<Instead>>,
    /// The field as it is recorded, where something stands that was kept; `None` where nothing recorded was changed.
    pub recorded: Option<Box<Field>>,
    /// A whole day that was kept: the first letter replaces it, as it does what is recorded.
    pub gives_way: bool,
}

/// What is proposed in a field, by what another one says.
#[derive(Clone, Debug)]
pub struct Instead {
    /// With a choice in another field, what stands here.
    pub cases: Vec<(Sets, Proposed)>,
    /// What stands here without any of them.
    pub usual: Proposed,
}

/// What is proposed.
#[derive(Clone, Debug)]
pub enum Proposed {
    /// To be typed.
    Text(String),
    /// To be chosen.
    Choice(Sets),
}

impl Field {
    /// A form with this field cannot do without it.
    pub fn is_needed(&self) -> bool {
        matches!(
            self.label,
            Label::Person(PersonKey::Name)
                | Label::Pupil(FactKey::BirthDate | FactKey::School)
                | Label::Meeting(MeetingKey::Date)
                | Label::Agreement(AgreementKey::Due)
                | Label::Entry(_, Need::Needed)
                | Label::Reason
                | Label::ViewName
        )
    }

    /// What is chosen in it; `None` where something is typed.
    fn choice(&self) -> Option<&Sets> {
        match &self.kind {
            Kind::Choice { options, at } => options.get(*at).map(|option| &option.sets),
            Kind::Text | Kind::Coming | Kind::Past => None,
        }
    }

    fn is_empty(&self) -> bool {
        match &self.kind {
            Kind::Choice { .. } => self.choice().is_none_or(|sets| *sets == Sets::Nothing),
            Kind::Text | Kind::Coming | Kind::Past => self.input.value().trim().is_empty(),
        }
    }
}

/// Why a form is not ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The field may not be empty.
    Needed,
    /// No date, or not a certain one.
    Date(DateProblem),
    /// The line of an agreement is not one.
    Agreement(AgreementProblem),
    /// No choice begins with these letters.
    NoChoice(String),
    /// Somebody in the network is called so already.
    Known(String),
    /// Not a number from 1 to 6.
    YearLevel,
    /// Not a number, where one must stand.
    NoNumber(Label),
    /// An agreement would be late at once: that may be meant, but it is asked once.
    Late(NaiveDate),
    /// A month, of which this is the last day: that is proposed once.
    Month(NaiveDate),
    /// A rule said no to what stands here.
    Refused(Refusal),
}

/// The layer.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// What is recorded stands in its fields, and is what changes.
    changes_record: bool,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Who comes into the network with it.
    pub newcomers: Newcomers,
    /// The field with the cursor.
    pub at: usize,
    /// What is wrong, and in which field.
    pub fault: Option<(usize, Fault)>,
    /// Something was typed.
    pub edited: bool,
}

impl Form {
    /// The field with the cursor.
    pub fn field(&self) -> Option<&Field> {
        self.fields.get(self.at)
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        if let Some(field) = self.fields.get_mut(self.at)
            && let Some(readers) = field.readers.as_mut().filter(|readers| readers.is_open())
        {
            let chosen = readers.act(action);
            field.untouched &= !chosen;
            self.edited |= chosen;
            return vec![];
        }
        let last = self.fields.len().saturating_sub(1);
        if matches!(action, Action::Accept | Action::Save)
            && let Some(name) = self.asks_for()
        {
            return self.ask_for(&name);
        }
        let no_choice = matches!(self.fault, Some((at, Fault::NoChoice(_))) if at == self.at);
        let goes_on =
            matches!(action, Action::Accept | Action::Save | Action::NextField | Action::PreviousField);
        if no_choice && goes_on {
            // What was typed is not passed by without a word.
            return vec![];
        }
        if no_choice {
            self.fault = None;
        }
        self.forget_letters();
        match action {
            Action::Cancel => {
                let before =
                    before::form(&self.purpose, self.new_name().unwrap_or_default()).map(Intent::Open);
                [Intent::Close].into_iter().chain(before).collect()
            }
            Action::Save => self.submit(world),
            Action::Accept if self.at == last || self.says_known() => self.submit(world),
            Action::Accept => {
                self.at += 1;
                vec![]
            }
            Action::NextField => {
                self.at = if self.at == last { 0 } else { self.at + 1 };
                vec![]
            }
            Action::PreviousField => {
                self.at = self.at.checked_sub(1).unwrap_or(last);
                vec![]
            }
            Action::AsRecorded => {
                self.as_recorded();
                vec![]
            }
            Action::Readers => {
                if let Some(readers) = self.readers() {
                    readers.open();
                }
                vec![]
            }
            _ => {
                self.edit(action);
                vec![]
            }
        }
    }

    /// Who may read what stands in the field with the cursor.
    fn readers(&mut self) -> Option<&mut Readers> {
        self.fields.get_mut(self.at)?.readers.as_mut()
    }

    /// The letters that searched in a choice count until another key comes.
    fn forget_letters(&mut self) {
        if let Some(field) = self.fields.get_mut(self.at)
            && matches!(field.kind, Kind::Choice { .. })
        {
            field.input.reset();
        }
    }

    fn edit(&mut self, action: Action) {
        let Some(field) = self.fields.get_mut(self.at) else { return };
        let changed = match &mut field.kind {
            Kind::Choice { options, at } => {
                let turned = match action {
                    Action::CursorRight => turn(at, options.len(), 1),
                    Action::CursorLeft => turn(at, options.len(), options.len().saturating_sub(1)),
                    _ => false,
                };
                field.untouched &= !turned;
                turned
            }
            Kind::Text | Kind::Coming | Kind::Past => {
                let before = field.input.value().to_owned();
                // Whoever moves the cursor into the value that stands there means to mend it.
                let mended = edit(&mut field.input, action);
                field.untouched &= !mended;
                field.gives_way &= !mended;
                before != field.input.value()
            }
        };
        self.edited |= changed;
        self.clear_fault(changed);
        self.propose();
    }

    /// What is proposed follows what is chosen; what was typed stays.
    fn propose(&mut self) {
        let chosen: Vec<Sets> = self.fields.iter().filter_map(|field| field.choice().cloned()).collect();
        for field in self.fields.iter_mut().filter(|field| field.untouched) {
            let Some(instead) = &field.instead else { continue };
            let then = instead.cases.iter().find(|(with, _)| chosen.contains(with)).map(|(_, then)| then);
            match (then.unwrap_or(&instead.usual), &mut field.kind) {
                (Proposed::Text(said), _) if field.input.value() != said => {
                    field.input = TextInput::new(said.clone());
                }
                (Proposed::Choice(sets), Kind::Choice { options, at }) => {
                    *at = options.iter().position(|option| option.sets == *sets).unwrap_or(*at);
                }
                (Proposed::Text(_) | Proposed::Choice(_), _) => {}
            }
        }
    }

    /// Text for the field with the cursor. In a choice, a letter goes to the next option that starts with it.
    pub fn text(&mut self, typed: &str) -> LeftOut {
        let replaces = self.field().is_some_and(|field| self.is_replaced(field, typed));
        let Some(field) = self.fields.get_mut(self.at) else { return LeftOut::default() };
        let left_out = match &mut field.kind {
            Kind::Choice { options, at } => {
                match seek_person(field.adds, options, at, &mut field.input, typed) {
                    Ok(left_out) => left_out,
                    Err(letters) => {
                        self.fault = Some((self.at, Fault::NoChoice(letters)));
                        return LeftOut::default();
                    }
                }
            }
            Kind::Text | Kind::Coming | Kind::Past => {
                if replaces {
                    field.input.reset();
                }
                insert(&mut field.input, typed)
            }
        };
        field.untouched = false;
        field.gives_way = false;
        self.edited = true;
        self.clear_fault(true);
        self.propose();
        left_out
    }

    /// What nobody typed gives way to the first letter: a day, and the name that is proposed for a view. Of a recorded
    /// name only to a capital, because a name that is mended does not go on with one: two names are never glued.
    fn is_replaced(&self, field: &Field, typed: &str) -> bool {
        let is_recorded = matches!(self.purpose, Purpose::Person(_) | Purpose::Fact(..) | Purpose::Entry(_));
        (field.untouched || field.gives_way)
            && match field.kind {
                Kind::Coming | Kind::Past => true,
                Kind::Text => {
                    let begins_name = is_recorded && field.untouched && typed.starts_with(char::is_uppercase);
                    field.label == Label::ViewName || (field.label.is_name() && begins_name)
                }
                Kind::Choice { .. } => false,
            }
    }

    fn clear_fault(&mut self, changed: bool) {
        if changed && self.fault.as_ref().is_some_and(|(at, _)| *at == self.at) {
            self.fault = None;
        }
    }
}
