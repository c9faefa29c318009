//! Choose one from a list, with a line to search in.

use tui_input::Input as TextInput;

use super::case_list;
use super::choice::{Choice, choices_for};
use super::roles::{for_role, give_role, holder_choice, terms_now};
use crate::app::acts;
use crate::app::cursor::Cursor;
use crate::app::effect::Effect;
use crate::app::intent::{CaseList, Intent, Opening, Pick};
use crate::app::line::{edit, insert};
use crate::app::notice::Notice;
use crate::app::purpose::Purpose;
use crate::app::views::{self, View};
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::query::ListView;
use crate::domain::{
    Case, Command, Fact, FactKey, HolderChoice, Progress, PupilId, Role, RoleTerms, Status, WaakvlamKind, Who,
};
use crate::keys::Action;

/// The layer.
#[derive(Clone, Debug)]
pub struct Picker {
    /// What the choice is for.
    pub purpose: Pick,
    /// What was typed to search.
    pub filter: TextInput,
    /// Everything that can be chosen.
    choices: Vec<Choice>,
    /// What the filter leaves, best first.
    pub shown: Vec<Choice>,
    /// The row.
    pub cursor: Cursor,
}

impl Picker {
    /// The list for this purpose.
    pub fn new(purpose: Pick, world: &World) -> Self {
        let choices = choices(&purpose, world);
        let mut picker = Self {
            purpose,
            filter: TextInput::default(),
            shown: choices.clone(),
            choices,
            cursor: Cursor::default(),
        };
        picker.cursor.at = picker.current(world).unwrap_or(0);
        picker.pass_heading(Way::Down);
        picker
    }

    /// Something was recorded: what can be chosen is asked again, and the cursor stays.
    pub fn refresh(&mut self, world: &World) {
        self.choices = choices(&self.purpose, world);
        let at = self.cursor.at;
        self.find(world);
        self.cursor.at = at.min(self.shown.len().saturating_sub(1));
        self.pass_heading(Way::Down);
    }

    /// The cursor passes a heading by; over the first row there is only a heading, and there it turns.
    fn pass_heading(&mut self, way: Way) {
        let is_heading = |at: usize| matches!(self.shown.get(at), Some(Choice::Heading(_)));
        let at = self.cursor.at;
        if !is_heading(at) {
            return;
        }
        let next = match way {
            Way::Up if at > 0 => at.saturating_sub(1),
            Way::Up | Way::Down => at.saturating_add(1),
        };
        self.cursor.at = next.min(self.shown.len().saturating_sub(1));
    }

    /// The row of what is recorded now, so that Enter changes nothing.
    fn current(&self, world: &World) -> Option<usize> {
        let now = self.now(world)?;
        self.shown.iter().position(|choice| *choice == now)
    }

    /// What is recorded now, when that is the same for everybody whom the choice is about.
    pub fn now(&self, world: &World) -> Option<Choice> {
        if let Pick::Case(CaseList::Provision(provision), pupil) = self.purpose {
            return case_list::state_now(pupil, provision, world);
        }
        let (Pick::Fact(_, pupils) | Pick::Status(pupils) | Pick::Role(_, pupils)) = &self.purpose else {
            return None;
        };
        let mut all = pupils.iter().map(|pupil| self.now_of(world.case(*pupil)?));
        let first = all.next()??;
        all.all(|other| other == Some(first)).then_some(first)
    }

    fn now_of(&self, case: &Case) -> Option<Choice> {
        match &self.purpose {
            Pick::Fact(key, _) => {
                let fact = Some(case.facts.get(*key)?);
                let is_it = |choice: &&Choice| choice.as_fact(*key).is_some_and(|(_, to)| to == fact);
                self.choices.iter().find(is_it).copied()
            }
            Pick::Status(_) => Some(Choice::Status(case.status())),
            Pick::Role(role, _) => Some(match case.holder(*role)?.who {
                Who::Person(person) => Choice::Person(person),
                Who::Own(own) => Choice::Own(case.id, own),
            }),
            _ => None,
        }
    }

    /// Everything that can be chosen, whatever the search leaves of it.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        if self.cursor.moved(action, self.shown.len()) {
            self.pass_heading(match action {
                Action::PickUp | Action::PickPageUp => Way::Up,
                _ => Way::Down,
            });
            return vec![];
        }
        // Where nothing was typed there is nothing to delete but the row.
        if action == Action::DeleteForward && self.filter.value().is_empty() {
            return self.take_away(world);
        }
        if edit(&mut self.filter, action) {
            self.find(world);
            return vec![];
        }
        match action {
            Action::Accept => {
                self.shown.get(self.cursor.at).map_or(vec![], |choice| self.chosen(*choice, world))
            }
            Action::Cancel => vec![Intent::Close],
            _ => vec![],
        }
    }

    fn take_away(&self, world: &World) -> Vec<Intent> {
        match (&self.purpose, self.shown.get(self.cursor.at)) {
            (Pick::Case(list, _), Some(choice)) if list.can_take_away() => {
                let entry = case_list::entry_of(*choice, world);
                entry.map_or(vec![], |(pupil, number)| acts::take_away(pupil, number, world))
            }
            (_, Some(Choice::SavedView(slot))) => remove_view(*slot, world),
            _ => vec![],
        }
    }

    /// Text for the search line.
    pub fn text(&mut self, text: &str, world: &World) {
        insert(&mut self.filter, text);
        self.find(world);
    }

    fn find(&mut self, world: &World) {
        let words: Vec<String> = fold(self.filter.value()).split(' ').map(str::to_owned).collect();
        self.cursor.at = 0;
        if let Pick::ForAgenda(_) = self.purpose {
            // All pupils can be chosen: their names stand folded in the index.
            let pupil = |choice: &Choice| if let Choice::Pupil(id) = choice { Some(*id) } else { None };
            let pupils: Vec<PupilId> = self.choices.iter().filter_map(pupil).collect();
            self.shown = world.index.find(&words, &pupils).into_iter().map(Choice::Pupil).collect();
            return;
        }
        if self.filter.value().trim().is_empty() {
            self.shown = self.choices.clone();
            self.pass_heading(Way::Down);
            return;
        }
        let mut hits: Vec<(bool, Choice)> = vec![];
        for choice in &self.choices {
            let stays = stays(*choice);
            let label = match choice {
                Choice::Heading(_) => continue,
                _ if stays => String::new(),
                choice => fold(&format!("{} {}", choice.label(world), choice.aside(world))),
            };
            let words_match = |text: &str| words.iter().all(|word| text.contains(word.as_str()));
            let by_synonym = choice.synonyms().iter().any(|synonym| words_match(&fold(synonym)));
            if stays || words_match(&label) || by_synonym {
                let starts = words.first().is_none_or(|word| label.starts_with(word.as_str()));
                hits.push((!starts, *choice));
            }
        }
        hits.sort_by_key(|(later, choice)| (stays(*choice), *later));
        self.shown = hits.into_iter().map(|(_, choice)| choice).collect();
    }

    fn chosen(&self, choice: Choice, world: &World) -> Vec<Intent> {
        match (&self.purpose, choice) {
            (Pick::Case(list, pupil), choice) => list.chosen(*pupil, choice, world),
            (Pick::Fact(key, pupils), choice) => choice.as_fact(*key).map_or(vec![], |fact| {
                vec![Intent::Submit(Command::SetFacts { pupils: pupils.clone(), facts: vec![fact] })]
            }),
            (Pick::Status(pupils), Choice::Status(Status::Landed)) => {
                vec![Intent::Close, Intent::Begin(Action::StatusLanded, pupils.clone())]
            }
            (Pick::Status(pupils), Choice::Status(status)) => {
                let facts = vec![(FactKey::Status, Some(Fact::Status(status)))];
                vec![Intent::Submit(Command::SetFacts { pupils: pupils.clone(), facts })]
            }
            (Pick::Landing(pupils), Choice::Destination(place)) => {
                form(Purpose::Since(pupils.clone(), Some(place)))
            }
            (Pick::Role(role, pupils), Choice::NewPerson) => {
                self.somebody_new(Purpose::NewPerson(Some((*role, pupils.clone()))))
            }
            (Pick::Role(Role::Waakvlam, pupils), Choice::NewOwn) => {
                pupils.first().map_or(vec![], |pupil| self.somebody_new(Purpose::OwnWaakvlam(*pupil)))
            }
            (Pick::Role(_, pupils), Choice::Terms) => {
                let pupil = pupils.first().copied();
                let holder = pupil.and_then(|pupil| world.case(pupil)?.holder(Role::Waakvlam));
                let terms = holder.map(holder_choice).zip(pupil);
                terms.map_or(vec![], |(to, pupil)| form(Purpose::Terms(to, vec![pupil])))
            }
            (Pick::Role(role, pupils), choice) => {
                let to = match choice {
                    Choice::Person(person) => Some(HolderChoice::Known(person)),
                    Choice::Own(_, own) => Some(HolderChoice::Own(own)),
                    _ => None,
                };
                give_role(*role, pupils, to, world)
            }
            (Pick::WaakvlamKind(to, pupils), Choice::Terms) => {
                form(Purpose::Terms(to.clone(), pupils.clone()))
            }
            (Pick::WaakvlamKind(to, pupils), Choice::WaakvlamKind(kind)) => {
                vec![Intent::Submit(Command::SetRole {
                    pupils: pupils.clone(),
                    role: Role::Waakvlam,
                    to: Some(to.clone()),
                    terms: RoleTerms { kind: Some(kind), ..terms_now(to, pupils, world) },
                })]
            }
            (Pick::Done(_), Choice::Agreement(agreement)) => {
                vec![Intent::Close, Intent::ToggleDone(agreement)]
            }
            (Pick::ForAgenda(meeting), Choice::Pupil(pupil)) => {
                vec![Intent::Submit(Command::PutOnAgenda { meeting: *meeting, pupils: vec![pupil] })]
            }
            (Pick::Start, Choice::StartImport) => Intent::import(Effect::ReadFolder(None)),
            (Pick::Start, Choice::StartDemo) => vec![Intent::Close, Intent::Effect(Effect::OpenDemo)],
            (Pick::Start, _) => vec![Intent::Close],
            (Pick::View, Choice::View(view)) => vec![Intent::Close, Intent::View(View::Standing(view))],
            (Pick::View, Choice::SavedView(slot)) => {
                let view = View::in_slot(slot, world);
                [Intent::Close].into_iter().chain(view.map(Intent::View)).collect()
            }
            _ => vec![],
        }
    }

    /// A form in the place of the list, with the name that was searched for in vain.
    fn somebody_new(&self, purpose: Purpose) -> Vec<Intent> {
        let name = self.filter.value().trim().to_owned();
        vec![Intent::Close, Intent::Open(Opening::Named(purpose, name))]
    }
}

/// The way to add somebody, which no search takes away.
fn stays(choice: Choice) -> bool {
    matches!(choice, Choice::NewPerson | Choice::NewOwn)
}

/// The way that the cursor goes.
#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

/// A form in the place of the list.
fn form(purpose: Purpose) -> Vec<Intent> {
    vec![Intent::Close, Intent::Open(Opening::Form(purpose))]
}

/// A kept view goes; a shipped one stays.
fn remove_view(slot: u8, world: &World) -> Vec<Intent> {
    let views = views::without(&world.state, slot);
    if views.len() == views::own(&world.state).len() {
        return vec![Intent::Tell(Notice::ShippedView)];
    }
    vec![Intent::Close, Intent::Record(views::command(views))]
}

fn choices(purpose: &Pick, world: &World) -> Vec<Choice> {
    match purpose {
        Pick::View => {
            let standing = ListView::ALL.iter().copied().map(Choice::View);
            standing.chain(views::saved(world).into_iter().map(|view| Choice::SavedView(view.slot))).collect()
        }
        Pick::Fact(key, _) => {
            let mut choices = choices_for(*key).unwrap_or_default();
            choices.push(Choice::Clear);
            choices
        }
        Pick::Status(_) => Status::ALL.iter().copied().map(Choice::Status).collect(),
        Pick::Landing(_) => choices_for(FactKey::Destination)
            .unwrap_or_default()
            .into_iter()
            .filter(|choice| matches!(choice, Choice::Destination(place) if place.is_place()))
            .collect(),
        Pick::Role(role, pupils) => for_role(*role, pupils, world),
        Pick::Case(list, pupil) => list.rows(*pupil, world),
        Pick::WaakvlamKind(..) => {
            WaakvlamKind::ALL.iter().copied().map(Choice::WaakvlamKind).chain([Choice::Terms]).collect()
        }
        Pick::Done(pupil) => world
            .case(*pupil)
            .map(|case| {
                let togglable = |progress: &Progress| !matches!(progress, Progress::Dropped(_));
                let all = world.state.agreements_of(case).filter(|agreement| togglable(agreement.progress()));
                let mut all: Vec<_> = all.collect();
                all.sort_by_key(|agreement| (!agreement.is_open(), agreement.facts.due));
                all.into_iter().map(|agreement| Choice::Agreement(agreement.id)).collect()
            })
            .unwrap_or_default(),
        Pick::ForAgenda(meeting) => {
            let on_agenda =
                |pupil: PupilId| world.state.meeting(*meeting).is_some_and(|it| it.item(pupil).is_some());
            let mut cases: Vec<_> = world.state.cases().filter(|case| !on_agenda(case.id)).collect();
            cases.sort_by_cached_key(|case| case.name().sort_key());
            cases.into_iter().map(|case| Choice::Pupil(case.id)).collect()
        }
        Pick::Start => vec![Choice::StartImport, Choice::StartDemo, Choice::StartEmpty],
    }
}
