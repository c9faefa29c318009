//! Who attends: Enter, and a blank where nothing is searched, turns somebody from aanwezig to afgemeld, afwezig and not invited.

use tui_input::Input as TextInput;

use crate::app::cursor::Cursor;
use crate::app::intent::{Intent, Opening};
use crate::app::line::{LeftOut, edit, insert};
use crate::app::newcomers::{self, Newcomers};
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{Command, MeetingId, PersonFact, PersonId, Presence};
use crate::keys::Action;

/// The layer.
#[derive(Clone, Debug)]
pub struct Attendance {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// What was typed to search.
    pub filter: TextInput,
    /// The row.
    pub cursor: Cursor,
}

impl Attendance {
    /// The list of this meeting.
    pub fn new(meeting: MeetingId) -> Self {
        Self { meeting, filter: TextInput::default(), cursor: Cursor::default() }
    }

    /// Everybody whom the search leaves, with their attendance, by name: who is there on the day of the meeting.
    pub fn rows(&self, world: &World) -> Vec<(PersonId, Option<Presence>)> {
        let meeting = world.state.meeting(self.meeting);
        let attendance = meeting.map(|it| it.attendance.as_slice()).unwrap_or_default();
        let day = meeting.and_then(|it| it.facts.date).unwrap_or(world.today);
        let presence =
            |person| attendance.iter().find(|(attendee, _)| *attendee == person).map(|(_, it)| *it);
        let words = fold(self.filter.value());
        let mut people: Vec<_> = world
            .state
            .people()
            // Who left is not invited any more; who was is still there to be read.
            .filter(|person| person.is_active(day) || presence(person.id).is_some())
            .filter(|person| {
                let about = crate::text::people::function_and_party(world.reading(), person);
                let text = fold(&format!("{} {about}", person.name()));
                words.split(' ').all(|word| text.contains(word))
            })
            .collect();
        people.sort_by_cached_key(|person| fold(person.name()));
        people.into_iter().map(|person| (person.id, presence(person.id))).collect()
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        let rows = self.rows(world);
        let adds = self.adds().and_then(newcomers::form);
        if self.cursor.moved(action, rows.len() + usize::from(adds.is_some())) {
            return vec![];
        }
        let here = rows.get(self.cursor.at).map(|(person, _)| *person);
        if edit(&mut self.filter, action) {
            self.stay_on(here, world);
            return vec![];
        }
        match action {
            Action::Accept if self.cursor.at >= rows.len() => {
                adds.map(|form| Intent::Open(Opening::Form(form))).into_iter().collect()
            }
            Action::Accept => rows.get(self.cursor.at).map_or(vec![], |(person, presence)| {
                let to = next(*presence);
                vec![Intent::record(Command::SetAttendance { meeting: self.meeting, person: *person, to })]
            }),
            Action::Cancel => vec![Intent::Close],
            _ => vec![],
        }
    }

    /// Who is searched for can be added behind those who were found.
    pub fn adds(&self) -> Option<&str> {
        let typed = self.filter.value().trim();
        newcomers::form(typed).map(|_| typed)
    }

    /// Somebody new was filled in: they are there.
    pub fn newcomer(&mut self, facts: Vec<PersonFact>, world: &World) -> Vec<Intent> {
        let new = Newcomers(vec![facts]);
        let person = new.numbered(world).into_iter().map(|it| it.person);
        let there = Some(Presence::Present);
        let command = |person| Command::SetAttendance { meeting: self.meeting, person, to: there };
        person.map(|person| Intent::record(new.come_with(command(person), world))).collect()
    }

    /// Text for the search line; blanks before it would find the same people and hide what can be typed, and a `/`
    /// searches elsewhere.
    pub fn text(&mut self, text: &str, world: &World) -> LeftOut {
        let text = if self.filter.value().is_empty() { text.trim_start_matches([' ', '/']) } else { text };
        if text.is_empty() {
            return LeftOut::default();
        }
        let here = self.rows(world).get(self.cursor.at).map(|(person, _)| *person);
        let left_out = insert(&mut self.filter, text);
        self.stay_on(here, world);
        left_out
    }

    /// The cursor stays on the person while the search leaves them, so that Enter never turns somebody else.
    fn stay_on(&mut self, person: Option<PersonId>, world: &World) {
        let rows = self.rows(world);
        self.cursor.at = rows.iter().position(|(row, _)| Some(*row) == person).unwrap_or(0);
    }
}

fn next(presence: Option<Presence>) -> Option<Presence> {
    match presence {
        None => Some(Presence::Present),
        Some(Presence::Present) => Some(Presence::Excused),
        Some(Presence::Excused) => Some(Presence::Absent),
        Some(Presence::Absent) => None,
    }
}
