//! Caseload overdragen: everything that somebody carries, a row each, and to whom it goes; then what that comes to in
//! sentences. Nothing of it is recorded before the last Enter, and then all of it as one group; who is added to the network
//! to take it over stands there at once.

mod fields;
mod heirs;
mod newcomer;

pub use fields::Typed;
pub use heirs::{Heir, Heirs, Reason};

use std::collections::{BTreeMap, BTreeSet};

use tui_input::Input as TextInput;

use crate::app::carried;
use crate::app::cursor::scroll;
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, insert};
use crate::app::notice::Notice;
use crate::app::readers::Readers;
use crate::app::world::World;
use crate::domain::query::{Successors, Why, caseloads};
use crate::domain::{
    Carried, Command, Context, FreeText, Glance, GroupId, Marks, Owner, PersonId, TextKind, decide,
    is_due_before,
};
use crate::keys::{Action, Place};
use crate::text;
use crate::words::dates::DateProblem;

/// How many rows PgUp and PgDn move.
const PAGE: isize = 10;

/// One thing, and who gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarriedRow {
    /// What.
    pub what: Carried,
    /// To whom it goes, and why that one would do; `None` while there is no successor.
    pub to: Option<(PersonId, Option<Why>)>,
}

/// Where the cursor can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// From which day.
    On,
    /// The last day of who hands on; empty is: stays.
    Until,
    /// Why.
    Reason,
    /// All of it to one person.
    All,
    /// One of the rows in sight.
    Row(usize),
    /// On to the sentences.
    Review,
}

/// What the layer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The rows.
    Grid,
    /// The sentences, scrolled so far.
    Review(usize),
}

/// The layer.
#[derive(Clone, Debug)]
pub struct HandOn {
    /// Whose.
    pub from: PersonId,
    /// From which day.
    pub on: Typed,
    /// The last day.
    pub until: Typed,
    /// Why.
    pub reason: Typed,
    /// Who may read why.
    pub why_for: Readers,
    /// Everything, each kind together. What a meeting before the last day asks stays with who leaves.
    rows: Vec<CarriedRow>,
    /// The rows that are to be handed on.
    pub shown: Vec<CarriedRow>,
    /// Where the cursor is.
    pub spot: Spot,
    /// Rows or sentences.
    pub step: Step,
    /// Who gets it, being chosen.
    pub heirs: Option<Heirs>,
    /// What is wrong with a day.
    pub fault: Option<(Spot, DateProblem)>,
    /// Something was typed or chosen.
    pub edited: bool,
    seen: Option<GroupId>,
}

impl HandOn {
    /// Everything that this person carries, to whom it can go best.
    pub fn new(from: PersonId, world: &World) -> Self {
        let today = || text::pickers::TODAY.to_owned();
        let until = world.state.person(from).and_then(|person| person.facts.until);
        let mut hand_on = Self {
            from,
            on: Typed::given(today()),
            until: Typed {
                input: TextInput::new(until.map_or_else(today, text::dates::numeric)),
                untouched: true,
            },
            reason: Typed::given(String::new()),
            why_for: Readers::new(TextKind::Reason, Marks::default()),
            rows: vec![],
            shown: vec![],
            spot: Spot::On,
            step: Step::Grid,
            heirs: None,
            fault: None,
            edited: false,
            seen: None,
        };
        hand_on.read(world);
        hand_on
    }

    /// Reads again what is carried, if something was recorded since; who was chosen stays chosen.
    pub fn refresh(&mut self, world: &World) {
        if self.seen != world.state.last() {
            self.read(world);
        }
    }

    fn read(&mut self, world: &World) {
        let load = caseloads(world.reading()).remove(&self.from).unwrap_or_default();
        let mut load = load.carried;
        // What went on to somebody else already, from a day to come, is not handed on again.
        load.retain(|what| match *what {
            Carried::Role(role, pupil) => {
                let row = world.state.row(pupil);
                let named = row.and_then(|row| row.named().iter().find(|(own, _)| *own == role));
                named.is_some_and(|(_, holder)| holder.person() == Some(self.from))
            }
            Carried::Agreement(agreement) | Carried::With(agreement) => {
                let known = world.state.agreement(agreement);
                let mut last = known.into_iter().flat_map(|it| it.facts.doing_last().everybody());
                last.any(|owner| owner == Owner::Person(self.from))
            }
            Carried::Chair(_) | Carried::Operator(_) | Carried::Seat(_) => true,
        });
        carried::in_order(&mut load, &world.state);
        let successors = Successors::of(&world.state, self.from, world.today);
        let before: BTreeMap<Carried, CarriedRow> = self.rows.drain(..).map(|row| (row.what, row)).collect();
        let proposed = |what| successors.propose(what).first().map(|(person, why)| (*person, Some(*why)));
        let row = |what| match before.get(&what) {
            Some(row) => *row,
            None => CarriedRow { what, to: proposed(what) },
        };
        self.rows = load.into_iter().map(row).collect();
        self.seen = world.state.last();
        self.show(world);
    }

    /// Which rows are to be handed on: in a meeting until the last day somebody still is, and what is due before a
    /// successor comes they do themselves.
    fn show(&mut self, world: &World) {
        let (on, until) = self.days(world).unwrap_or((world.today, Some(world.today)));
        let stays = |what: Carried| match what {
            Carried::Chair(meeting) | Carried::Operator(meeting) | Carried::Seat(meeting) => {
                let date = world.state.meeting(meeting).and_then(|it| it.facts.date);
                date.is_some_and(|date| until.map_or(date < on, |last| date <= last))
            }
            Carried::Agreement(agreement) | Carried::With(agreement) => {
                let due = world.state.open_agreement(agreement).and_then(|(_, it)| it.due);
                is_due_before(due, world.today, on, until)
            }
            Carried::Role(..) => false,
        };
        self.shown = self.rows.iter().copied().filter(|row| !stays(row.what)).collect();
        if let Spot::Row(at) = self.spot
            && at >= self.shown.len()
        {
            self.spot = Spot::Review;
        }
    }

    /// Nobody else is in the network to take anything over.
    pub fn is_alone(&self, world: &World) -> bool {
        world.state.active_people(world.today).all(|person| person.id == self.from)
    }

    /// What it comes to; `None` while a day cannot be read.
    pub fn handing<'a>(&self, world: &'a World) -> Option<text::hand_on::Handing<'a>> {
        let (on, until) = self.days(world).ok()?;
        let reason = self.reason.input.value().trim().to_owned();
        Some(text::hand_on::Handing {
            reading: world.reading(),
            from: self.from,
            by: world.by(),
            moves: self.shown.iter().filter_map(|row| Some((row.what, row.to?.0))).collect(),
            kept: self.shown.iter().filter(|row| row.to.is_none()).map(|row| row.what).collect(),
            on,
            until,
            reason: (!reason.is_empty()).then_some(reason),
        })
    }

    /// Who may read why, while that is typed.
    pub fn readers(&self) -> Option<&Readers> {
        (self.place() == Place::Form && self.spot == Spot::Reason).then_some(&self.why_for)
    }

    /// Where its keys are looked up: letters go into a field, or search; in the sentences they answer.
    pub fn place(&self) -> Place {
        match (self.step, &self.heirs, self.spot) {
            (Step::Review(_), ..) => Place::Confirm,
            (Step::Grid, None, Spot::On | Spot::Until | Spot::Reason) => Place::Form,
            (Step::Grid, ..) => Place::Picker,
        }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.refresh(world);
        if self.why_for.is_open() {
            self.edited |= self.why_for.act(action);
            return vec![];
        }
        if let Step::Review(top) = &mut self.step {
            match action {
                Action::Accept | Action::Yes => return self.submit(world),
                Action::Cancel | Action::No => self.step = Step::Grid,
                action => scroll(top, action),
            }
            return vec![];
        }
        if let Some(heirs) = &mut self.heirs {
            match heirs.act(action, world) {
                heirs::Outcome::Stays => {}
                heirs::Outcome::Left => self.heirs = None,
                heirs::Outcome::Chose(Heir::New) => return heirs.ask_who(),
                heirs::Outcome::Chose(heir) => self.choose(heir, world),
            }
            return vec![];
        }
        match action {
            Action::Cancel => return vec![Intent::Close],
            Action::Save => return self.review(world),
            Action::PreviousField | Action::PickUp => self.walk(-1),
            Action::NextField | Action::PickDown => self.walk(1),
            Action::PickPageUp => self.walk(-PAGE),
            Action::PickPageDown => self.walk(PAGE),
            Action::PickFirst => self.spot = Spot::On,
            Action::PickLast => self.spot = Spot::Review,
            Action::Accept => match self.spot {
                Spot::On | Spot::Until | Spot::Reason => self.walk(1),
                Spot::All | Spot::Row(_) => self.ask(world),
                Spot::Review => return self.review(world),
            },
            Action::Readers if self.readers().is_some() => self.why_for.open(),
            action => self.edit(action, world),
        }
        vec![]
    }

    /// Text for the field with the cursor; on a row it searches who gets it.
    pub fn text(&mut self, typed: &str, world: &World) -> LeftOut {
        if let Some(heirs) = &mut self.heirs {
            return heirs.text(typed, world);
        }
        match self.spot {
            Spot::All | Spot::Row(_) => {
                self.ask(world);
                self.heirs.as_mut().map_or_else(LeftOut::default, |heirs| heirs.text(typed, world))
            }
            Spot::Review => LeftOut::default(),
            Spot::On | Spot::Until | Spot::Reason => {
                let Some(field) = self.field() else { return LeftOut::default() };
                if field.untouched {
                    field.input.reset();
                }
                let left_out = insert(&mut field.input, typed);
                self.typed(world);
                left_out
            }
        }
    }

    /// All places for the cursor, from top to bottom.
    fn spots(&self) -> impl Iterator<Item = Spot> {
        let all = (!self.shown.is_empty()).then_some(Spot::All);
        let rows = (0..self.shown.len()).map(Spot::Row);
        [Spot::On, Spot::Until, Spot::Reason].into_iter().chain(all).chain(rows).chain([Spot::Review])
    }

    fn walk(&mut self, steps: isize) {
        let at = self.spots().position(|spot| spot == self.spot).unwrap_or(0);
        let last = self.spots().count().saturating_sub(1);
        let to = at.saturating_add_signed(steps).min(last);
        let spot = self.spots().nth(to);
        self.spot = spot.unwrap_or(Spot::Review);
    }

    /// Asks who gets this row, or all of them.
    fn ask(&mut self, world: &World) {
        let successors = Successors::of(&world.state, self.from, self.day(world));
        self.heirs = match self.spot {
            Spot::Row(at) => self.shown.get(at).map(|row| {
                let near = successors.propose(row.what);
                Heirs::for_one(&near, row.to.map(|(person, _)| person), self.from, self.day(world), world)
            }),
            _ => {
                let first =
                    |row: &CarriedRow| successors.propose(row.what).first().map(|(person, _)| *person);
                let near: Vec<PersonId> = self.shown.iter().filter_map(first).collect();
                Some(Heirs::for_all(&near, self.from, self.day(world), world))
            }
        };
    }

    fn choose(&mut self, heir: Heir, world: &World) {
        let successors = Successors::of(&world.state, self.from, self.day(world));
        let to = |what| {
            let near = successors.propose(what);
            match heir {
                Heir::Nobody | Heir::New => None,
                Heir::AsProposed(_) => near.first().map(|(person, why)| (*person, Some(*why))),
                Heir::Person(person, _) => {
                    Some((person, near.iter().find(|(known, _)| *known == person).map(|(_, why)| *why)))
                }
            }
        };
        let chosen: Vec<Carried> = match self.spot {
            Spot::Row(at) => self.shown.get(at).map(|row| row.what).into_iter().collect(),
            _ => self.shown.iter().map(|row| row.what).collect(),
        };
        let chosen: BTreeSet<Carried> = chosen.into_iter().collect();
        for row in self.rows.iter_mut().filter(|row| chosen.contains(&row.what)) {
            row.to = to(row.what);
        }
        self.edited = true;
        self.heirs = None;
        self.show(world);
        self.walk(1);
    }

    fn command(&self, world: &World) -> Result<Command, (Spot, DateProblem)> {
        let (on, until) = self.days(world)?;
        let reason = self.reason.input.value().trim().to_owned();
        Ok(Command::MoveCaseload {
            from: self.from,
            moves: self.shown.iter().filter_map(|row| Some((row.what, row.to?.0))).collect(),
            on,
            until,
            reason: (!reason.is_empty()).then(|| FreeText::from(reason).marked(self.why_for.marks.clone())),
        })
    }

    /// To the sentences, if the rules allow it: what they refuse is said while it can be mended.
    fn review(&mut self, world: &World) -> Vec<Intent> {
        let command = match self.command(world) {
            Ok(command) => command,
            Err((spot, problem)) => {
                self.spot = spot;
                self.fault = Some((spot, problem));
                return vec![];
            }
        };
        let context = Context {
            now: world.now,
            today: world.today,
            by: world.by(),
            meeting: None,
            rules: &world.rules,
            read: &[],
        };
        match decide(&world.state, &command, &context) {
            Ok(_) => self.step = Step::Review(0),
            Err(refusal) => return vec![Intent::Tell(Notice::Refused(refusal))],
        }
        vec![]
    }

    fn submit(&self, world: &World) -> Vec<Intent> {
        self.command(world).map(Intent::submit).into_iter().collect()
    }
}
