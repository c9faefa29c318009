//! Somebody chosen in a field who is not in the network yet: who they are is asked on top, and they come in with what
//! the form records.

use super::seek::seek;
use super::{Choice, Fault, Field, Form, Kind, Label, Sets};
use crate::app::intent::{Intent, Opening};
use crate::app::line::LeftOut;
use crate::app::newcomers;
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{
    EntryFact, EntryKey, MeetingFact, PersonFact, PersonFacts, PersonId, PersonKey, Who, means_nobody,
};
use crate::text::pickers::ADD_SOMEBODY;
use crate::words::agreement::AgreementProblem;
use tui_input::Input as TextInput;

/// What somebody does whom a field names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adds {
    /// Chairs the meeting.
    Chair,
    /// Is at the keys in it.
    Operator,
    /// Did what is recorded.
    By,
    /// Is who a waakvlam keeps in touch through.
    Via,
}

impl Adds {
    /// What choosing this person sets.
    pub(super) fn sets(self, person: PersonId) -> Sets {
        match self {
            Self::Chair => Sets::Meeting(MeetingFact::Chair(person)),
            Self::Operator => Sets::Meeting(MeetingFact::Operator(person)),
            Self::By => Sets::Entry(EntryFact::By(Who::Person(person))),
            Self::Via => Sets::Via(Who::Person(person)),
        }
    }
}

impl Field {
    /// With a last choice that adds somebody to the network.
    pub(super) fn adding(mut self, does: Adds) -> Self {
        if let Kind::Choice { options, .. } = &mut self.kind {
            options.push(Choice { label: ADD_SOMEBODY.to_owned(), sets: Sets::Newcomer });
        }
        self.adds = Some(does);
        self
    }

    /// It is still to be said who is to be added.
    pub(super) fn asks_who(&self) -> bool {
        self.choice() == Some(&Sets::Newcomer)
    }

    /// Somebody who comes in with this form can be chosen here.
    fn offer(&mut self, label: &str, number: usize) {
        if let (Some(_), Kind::Choice { options, .. }) = (self.adds, &mut self.kind) {
            let last = options.len().saturating_sub(1);
            options.insert(last, Choice { label: label.to_owned(), sets: Sets::New(number) });
        }
    }
}

impl Form {
    /// The form for somebody or something that was searched for by this name: it was typed, so it is kept where no list
    /// to search in comes back.
    pub fn named(purpose: Purpose, name: &str, world: &World) -> Self {
        let edited = purpose == Purpose::NewPerson(None) && !name.is_empty();
        Self { edited, ..Self::new(purpose, name, world) }
    }

    /// What stands there as the name of somebody new; `None` in a form for anything else.
    pub fn new_name(&self) -> Option<&str> {
        let is_new = matches!(self.purpose, Purpose::NewPerson(_) | Purpose::OwnWaakvlam(_));
        let is_name =
            |label| matches!(label, Label::Person(PersonKey::Name) | Label::Entry(EntryKey::Name, _));
        let field = self.fields.iter().find(|field| is_name(field.label)).filter(|_| is_new)?;
        Some(field.input.value().trim())
    }

    /// Whoever came into the network since they were filled in here is chosen as they are there.
    pub fn refresh(&mut self, world: &World) {
        let there = |facts: &Vec<PersonFact>| {
            let name = fold(&facts.iter().cloned().collect::<PersonFacts>().name.unwrap_or_default());
            world.state.active_people(world.today).find(|it| fold(it.name()) == name).map(|it| it.id)
        };
        let there: Vec<Option<PersonId>> = self.newcomers.0.iter().map(there).collect();
        for field in &mut self.fields {
            let (Some(adds), Kind::Choice { options, .. }) = (field.adds, &mut field.kind) else { continue };
            for option in options {
                if let Sets::New(number) = option.sets
                    && let Some(person) = there.get(number).copied().flatten()
                {
                    option.sets = adds.sets(person);
                }
            }
        }
    }

    /// Whom Enter adds here: the name that was typed, empty where none was.
    pub(super) fn asks_for(&self) -> Option<String> {
        let field = self.field()?;
        let fault = self.fault.as_ref().filter(|(at, _)| *at == self.at).map(|(_, fault)| fault);
        match fault {
            Some(Fault::NoChoice(letters)) => field.adds.map(|_| letters.clone()),
            Some(Fault::Agreement(AgreementProblem::UnknownPerson { typed, .. })) => {
                newcomers::form(typed).map(|_| typed.clone())
            }
            _ => field.asks_who().then(String::new),
        }
    }

    pub(super) fn ask_for(&self, name: &str) -> Vec<Intent> {
        let form = newcomers::form(name).unwrap_or(Purpose::Newcomer(String::new()));
        vec![Intent::Open(Opening::Form(form))]
    }

    /// Somebody who was asked for was filled in: they are chosen where the cursor stands.
    pub fn newcomer(&mut self, facts: Vec<PersonFact>, world: &World) -> Vec<Intent> {
        let number = self.newcomers.0.len();
        self.offer(facts);
        let handle = self.newcomers.handle_of_last(world);
        let Some(field) = self.fields.get_mut(self.at) else { return vec![] };
        field.untouched = false;
        match (&mut field.kind, self.fault.take()) {
            (Kind::Choice { options, at }, _) => {
                field.input.reset();
                *at = options.iter().position(|it| it.sets == Sets::New(number)).unwrap_or(*at);
            }
            (_, Some((_, Fault::Agreement(AgreementProblem::UnknownPerson { span, .. })))) => {
                let line = field.input.value();
                let (before, behind) = (line.get(..span.start), line.get(span.end..));
                if let (Some(before), Some(behind), Some(handle)) = (before, behind, handle) {
                    field.input = TextInput::new(format!("{before}@{handle}{behind}"));
                }
            }
            _ => {}
        }
        self.edited = true;
        vec![]
    }

    /// They can be chosen in every field for people.
    pub fn offer(&mut self, facts: Vec<PersonFact>) {
        let name = facts.iter().cloned().collect::<PersonFacts>().name.unwrap_or_default();
        let number = self.newcomers.0.len();
        self.newcomers.0.push(facts);
        self.fields.iter_mut().for_each(|field| field.offer(&name, number));
    }

    /// What is recorded brings them in.
    pub(super) fn with_newcomers(&self, mut intents: Vec<Intent>, world: &World) -> Vec<Intent> {
        for intent in &mut intents {
            if let Intent::Record(record) = intent {
                record.command = self.newcomers.come_with(record.command.clone(), world);
            }
        }
        intents
    }

    /// Somebody in the network of the name that is typed for somebody new, while that was not asked yet.
    pub(super) fn called_so(&self, world: &World) -> Option<String> {
        let is_new = matches!(self.purpose, Purpose::Newcomer(_) | Purpose::NewPerson(_));
        let name = self.fields.first().filter(|field| field.label == Label::Person(PersonKey::Name))?;
        let asked = self.says_known();
        newcomers::called_so(name.input.value(), world).filter(|_| is_new && !asked)
    }

    /// It says that somebody is called so already; Enter once more adds another one.
    pub(super) fn says_known(&self) -> bool {
        matches!(self.fault, Some((_, Fault::Known(_))))
    }
}

/// As [`seek`]; in a field for people, words that mean nobody choose nobody.
///
/// # Errors
/// The letters so far, when no option starts with them.
pub(super) fn seek_person(
    adds: Option<Adds>,
    options: &[Choice],
    at: &mut usize,
    letters: &mut TextInput,
    typed: &str,
) -> Result<LeftOut, String> {
    let found = seek(options, at, letters, typed);
    let nobody = options.iter().position(|option| option.sets == Sets::Nothing);
    match (adds, nobody, &found) {
        (Some(_), Some(nobody), Err(so_far)) if means_nobody(so_far) => {
            *at = nobody;
            Ok(LeftOut::default())
        }
        _ => found,
    }
}
