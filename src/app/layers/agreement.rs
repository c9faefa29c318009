//! An agreement in one line. What was understood is read again from the line each time it is asked, never stored.

use std::ops::Range;

use chrono::{Months, NaiveDate};
use tui_input::Input as TextInput;

use crate::app::intent::{Intent, Opening};
use crate::app::kept::{KeptText, lasting_line};
use crate::app::line::{LeftOut, edit, insert};
use crate::app::newcomers::{self, Newcomers};
use crate::app::readers::Readers;
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{
    AgreementFact, AgreementId, AgreementKey, Command, Marks, Newcomer, Owner, Person, PersonFact, PersonId,
    PupilId, TextKind,
};
use crate::keys::Action;
use crate::text;
use crate::words::agreement::{self, AgreementProblem, Completion};
use crate::words::dates::Calendar;

/// The layer.
#[derive(Clone, Debug)]
pub struct AgreementLine {
    /// About whom: each of them gets one.
    pub pupils: Vec<PupilId>,
    /// The agreement that is changed; `None` for a new one.
    pub agreement: Option<AgreementId>,
    /// The line.
    pub input: TextInput,
    /// Who may read what is agreed.
    pub readers: Readers,
    /// Who comes into the network with it.
    pub newcomers: Newcomers,
    /// The first number that they would get, when they were filled in.
    first_new: Option<PersonId>,
    /// The row among the people whom `@` proposes.
    pub choice: usize,
    /// Enter was pressed while something was missing: the problems are shown loudly from then on.
    pub asked: bool,
    /// Something was typed.
    pub edited: bool,
    /// The line as it is recorded, where one that was kept stands.
    pub recorded: Option<Box<Self>>,
}

/// How the number of somebody begins behind an `@`.
const NUMBER: &str = "@N-";

/// A day beyond this is a slip more often than it is meant.
const FAR: Months = Months::new(60);

/// Who can be meant by an `@`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// Somebody who is there.
    Known(Completion),
    /// Somebody of this name who is to be added.
    Adds(String),
}

/// One person can be meant, besides somebody new: there is nothing to mark first.
fn is_one(proposals: &[Proposed]) -> bool {
    matches!(proposals, [Proposed::Known(_), Proposed::Adds(_)])
}

/// Why a day is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddDay {
    /// It has passed.
    Past,
    /// It is years away.
    Far,
    /// Who does it is not there any more then.
    Gone(PersonId, NaiveDate),
}

/// How many people `@` proposes at a time.
const PROPOSALS: usize = 6;

impl AgreementLine {
    /// A new agreement.
    pub fn new(pupil: PupilId) -> Self {
        Self::for_all(vec![pupil])
    }

    /// A new agreement about each of these pupils.
    pub fn for_all(pupils: Vec<PupilId>) -> Self {
        Self {
            pupils,
            agreement: None,
            input: TextInput::default(),
            readers: Readers::new(TextKind::Agreement, Marks::default()),
            newcomers: Newcomers::default(),
            first_new: None,
            choice: 0,
            asked: false,
            edited: false,
            recorded: None,
        }
    }

    /// An agreement to change, as somebody would type it.
    pub fn change(agreement: AgreementId, world: &World) -> Option<Self> {
        let known = world.state.agreement(agreement)?;
        let people: Vec<&Person> = world.state.active_people(world.today).collect();
        let handle = |owner: &Owner| {
            agreement::completions("", &people).into_iter().find(|it| it.owner == *owner).map(|it| it.handle)
        };
        let owners = known.doing_on(world.today).everybody();
        let mentions: String =
            owners.filter_map(|owner| handle(&owner)).map(|handle| format!(" @{handle}")).collect();
        let due = known.facts.due.map(text::dates::numeric).unwrap_or_default();
        let what = known.facts.what.clone().unwrap_or_default();
        let line = format!("{}{mentions} {due}", world.reading().typed(&what));
        let readers = Readers::new(TextKind::Agreement, what.marks().clone());
        let input = TextInput::new(line);
        Some(Self { agreement: Some(agreement), input, readers, ..Self::new(known.pupil) })
    }

    /// What the line says.
    pub fn read(&self, world: &World) -> agreement::AgreementLine {
        let new = self.newcomers.people(world);
        let people: Vec<&Person> = world.state.active_people(world.today).chain(&new).collect();
        agreement::read_of(world.session.person(), self.input.value(), &people, &world.calendar())
    }

    /// Who can be meant by the `@` in which the cursor stands; nobody once the name is complete.
    pub fn proposals(&self, world: &World) -> Vec<Proposed> {
        let Some(typed) = self.mention() else { return vec![] };
        let new = self.newcomers.people(world);
        let people: Vec<&Person> = world.state.active_people(world.today).chain(&new).collect();
        let mut found = agreement::completions(typed, &people);
        let is_whole = agreement::is_me(typed) || agreement::is_number_of(typed, &people);
        if is_whole || found.iter().any(|it| it.handle == typed) {
            return vec![];
        }
        let adds = newcomers::form(typed).map(|_| Proposed::Adds(typed.to_owned()));
        found.truncate(PROPOSALS - usize::from(adds.is_some()));
        found.into_iter().map(Proposed::Known).chain(adds).collect()
    }

    /// What is typed so far behind the `@` in which the cursor stands.
    fn mention(&self) -> Option<&str> {
        let line = self.input.value();
        agreement::mention_at(line, self.cursor_byte()).and_then(|span| line.get(span))
    }

    /// Somebody new was filled in for who is named here: the line says so.
    pub fn newcomer(&mut self, facts: Vec<PersonFact>, world: &World) -> Vec<Intent> {
        let problems = self.read(world).problems;
        let unknown = problems.into_iter().filter_map(|problem| match problem {
            AgreementProblem::UnknownPerson { span, .. } => Some(span.start + 1..span.end),
            _ => None,
        });
        let unknown: Vec<Range<usize>> = unknown.collect();
        // Where the cursor stands, unless that is somebody who is there.
        let here = agreement::mention_at(self.input.value(), self.cursor_byte());
        let here = here.filter(|here| unknown.is_empty() || unknown.contains(here));
        let span = here.or_else(|| unknown.first().cloned());
        self.newcomers.0.push(facts);
        self.first_new = self.newcomers.numbered(world).first().map(|new| new.person);
        if let (Some(span), Some(handle)) = (span, self.newcomers.handle_of_last(world)) {
            self.fill_mention(span, &handle);
        }
        vec![]
    }

    /// Somebody else came into the network since people were filled in here: their numbers are those of others now, and
    /// they may be there themselves. The line names them again, and they are asked anew.
    pub fn refresh(&mut self, world: &World) {
        let next = self.newcomers.numbered(world).first().map(|new| new.person);
        let Some(next) = next.filter(|next| self.first_new != Some(*next)) else { return };
        let first = self.first_new.unwrap_or(next).0;
        let new: Vec<Newcomer> = (first..)
            .zip(&self.newcomers.0)
            .map(|(number, facts)| Newcomer { person: PersonId(number), facts: facts.clone() })
            .collect();
        let before = self.input.value().to_owned();
        let is_there =
            |new: &Newcomer| world.state.people().any(|person| fold(person.name()) == fold(&new.name()));
        if !before.contains(NUMBER) && !new.iter().any(is_there) {
            self.first_new = Some(next);
            return;
        }
        let line = new.iter().fold(before, |line, new| {
            line.replace(&format!("@{}", new.person), &format!("@{}", new.name().replace(' ', "_")))
        });
        self.newcomers = Newcomers::default();
        self.first_new = None;
        self.input = TextInput::new(line);
    }

    /// The name of somebody who is not in the network yet.
    pub fn name_of_new(&self, owner: Owner, world: &World) -> Option<String> {
        let new = self.newcomers.numbered(world);
        new.iter().find(|it| owner == Owner::Person(it.person)).map(Newcomer::name)
    }

    fn cursor_byte(&self) -> usize {
        let line = self.input.value();
        line.char_indices().nth(self.input.cursor()).map_or(line.len(), |(at, _)| at)
    }

    /// What opens it.
    pub fn opening(&self) -> Opening {
        match (self.agreement, self.pupils.as_slice()) {
            (Some(agreement), _) => Opening::Agreement(agreement),
            (None, [pupil]) => Opening::NewAgreement(*pupil),
            (None, several) => Opening::AgreementForAll(several.to_vec()),
        }
    }

    /// What a key does here. While `@` proposes several people, up and down (or Tab) mark one and Enter takes that one.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        if self.readers.is_open() {
            self.edited |= self.readers.act(action);
            return vec![];
        }
        let proposals = self.proposals(world);
        match action {
            Action::Cancel => vec![Intent::Close],
            Action::AsRecorded => {
                if let Some(recorded) = self.recorded.take() {
                    *self = *recorded;
                }
                vec![]
            }
            Action::Readers => {
                self.readers.open();
                vec![]
            }
            // With one proposal there is nothing to mark first.
            Action::NextField if proposals.len() > 1 && !is_one(&proposals) => {
                self.choice = (self.choice + 1) % proposals.len();
                vec![]
            }
            Action::PreviousField if proposals.len() > 1 => {
                self.choice = (self.choice + proposals.len() - 1) % proposals.len();
                vec![]
            }
            Action::Accept if self.adds(&proposals).is_some() => {
                let form = self.adds(&proposals).and_then(newcomers::form);
                form.map(|form| Intent::Open(Opening::Form(form))).into_iter().collect()
            }
            Action::NextField | Action::Accept if self.take(&proposals) => vec![],
            Action::Accept | Action::Save => self.submit(world),
            _ => {
                let before = self.input.value().to_owned();
                edit(&mut self.input, action);
                self.changed(before != self.input.value());
                vec![]
            }
        }
    }

    /// Puts the chosen person behind the `@`.
    fn take(&mut self, proposals: &[Proposed]) -> bool {
        let Some(Proposed::Known(chosen)) = proposals.get(self.choice) else { return false };
        let span = agreement::mention_at(self.input.value(), self.cursor_byte());
        span.is_some_and(|span| self.fill_mention(span, &chosen.handle))
    }

    /// The name behind the row that is marked, when that adds somebody.
    fn adds<'a>(&self, proposals: &'a [Proposed]) -> Option<&'a str> {
        match proposals.get(self.choice)? {
            Proposed::Adds(name) => Some(name),
            Proposed::Known(_) => None,
        }
    }

    /// This handle stands here in the line.
    fn fill_mention(&mut self, span: Range<usize>, handle: &str) -> bool {
        let line = self.input.value().to_owned();
        let (Some(before), Some(behind)) = (line.get(..span.start), line.get(span.end..)) else {
            return false;
        };
        let space = if behind.starts_with(' ') { "" } else { " " };
        let filled = format!("{before}{handle}{space}");
        let place = filled.chars().count();
        self.input = TextInput::new(format!("{filled}{behind}")).with_cursor(place);
        self.changed(true);
        true
    }

    /// The day that an agreement gets is an odd one: that may be meant, but it is asked once.
    pub fn odd_day(&self, world: &World) -> Option<OddDay> {
        let before = self.agreement.and_then(|known| world.state.agreement(known)?.facts.due);
        let due = self.read(world).due.filter(|due| Some(*due) != before)?;
        let far = world.today.checked_add_months(FAR);
        match due {
            due if due < world.today => Some(OddDay::Past),
            due if Some(due) > far => Some(OddDay::Far),
            due => self.gone_by(due, world).map(|(person, until)| OddDay::Gone(person, until)),
        }
    }

    /// The first of those who do it whose last day is before this one, and that day.
    fn gone_by(&self, due: NaiveDate, world: &World) -> Option<(PersonId, NaiveDate)> {
        let read = self.read(world);
        let new = self.newcomers.people(world);
        read.owner.into_iter().chain(read.with).find_map(|owner| {
            let Owner::Person(person) = owner else { return None };
            let known = new.iter().find(|it| it.id == person).or_else(|| world.state.person(person))?;
            Some((person, known.facts.until.filter(|until| *until < due)?))
        })
    }

    /// The first whom the line names and the network does not know, when the line asks for nothing else.
    pub fn unknown(&self, world: &World) -> Option<String> {
        let problems = self.read(world).problems;
        let mut unknown = problems.iter().map(|problem| match problem {
            AgreementProblem::UnknownPerson { typed, .. } => Some(typed),
            _ => None,
        });
        let first = unknown.next()??;
        let is_all = unknown.all(|other| other.is_some());
        newcomers::form(first).filter(|_| is_all).map(|_| first.clone())
    }

    fn submit(&mut self, world: &World) -> Vec<Intent> {
        let Some(mut draft) = self.read(world).draft() else {
            // Asked for once more, whoever is not there is added; the line stays as it is.
            if let Some(name) = self.unknown(world).filter(|_| self.asked) {
                let form = newcomers::form(&name).map(|form| Intent::Open(Opening::Form(form)));
                return form.into_iter().collect();
            }
            self.asked = true;
            return vec![];
        };
        draft.what = draft.what.marked(self.readers.marks.clone());
        if self.odd_day(world).is_some() && !self.asked {
            self.asked = true;
            return vec![];
        }
        let command = match self.agreement {
            None => match self.pupils.as_slice() {
                [pupil] => Command::AddAgreement { pupil: *pupil, draft },
                several => Command::AgreeForAll { pupils: several.to_vec(), draft },
            },
            Some(agreement) => Command::ChangeAgreement {
                agreement,
                facts: vec![
                    (AgreementKey::What, Some(AgreementFact::What(draft.what))),
                    (AgreementKey::Owner, draft.owner.map(AgreementFact::Owner)),
                    (AgreementKey::With, (!draft.with.is_empty()).then_some(AgreementFact::With(draft.with))),
                    (AgreementKey::Due, draft.due.map(AgreementFact::Due)),
                ],
            },
        };
        vec![Intent::submit(self.newcomers.come_with(command, world))]
    }

    /// Nothing stands there, and nothing was chosen about it.
    pub fn is_emptied(&self) -> bool {
        self.input.value().trim().is_empty() && self.readers.marks.is_empty()
    }

    /// Left for later: `morgen` stays the day that it is now.
    pub fn pin_day(&mut self, calendar: &Calendar) {
        if let Some(line) = lasting_line(self.input.value(), calendar) {
            self.input = TextInput::new(line);
        }
    }

    /// What was typed in an earlier run.
    pub fn fill(&mut self, kept: &KeptText) {
        self.input = TextInput::new(kept.text.clone());
        self.readers.marks = kept.marks.clone().unwrap_or_default();
        self.edited = true;
    }

    /// Typed or pasted text.
    pub fn text(&mut self, typed: &str, _world: &World) -> LeftOut {
        let left_out = insert(&mut self.input, typed);
        self.changed(true);
        left_out
    }

    fn changed(&mut self, changed: bool) {
        self.edited |= changed;
        if changed {
            self.choice = 0;
            self.asked = false;
        }
    }
}
