//! Who is found while somebody types: whatever was typed before, and whatever changed in between.

use casustafel::domain::filter::{Asked, Filter, Sense, Sought, Test, TestGroup};
use casustafel::domain::fold::fold;
use casustafel::domain::search::{Likeness, SearchIndex};
use casustafel::domain::{Case, Command, Entity, Event, Fact, FactKey, Glance, IndexRow, NamePart, PupilId};
use chrono::Days;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::log::{Story, day};
use crate::support::reading;
use crate::support::rounds::cases;

const GIVEN: [&str; 8] = ["Sanne", "San", "Ans", "Zoë", "Jan-Willem", "An", "Éva", "Nasser"];
const FAMILY: [&str; 7] = ["Anders", "Óskarsdóttir", "Vos", "d'Ancona", "van der Velde", "Sas", "Evans"];

/// What happens between two lists that are compared.
#[derive(Clone, Debug)]
enum Moment {
    Typed(char),
    Backspace,
    Renamed(Index, &'static str),
    Added(&'static str, &'static str),
    /// The newest pupil was a mistake.
    Undone,
    /// The list is sorted otherwise, or holds others.
    Shuffled(Index, usize),
}

fn moment() -> impl Strategy<Value = Moment> {
    let letter = || select("aaaassnnevdozwx 12l-ë".chars().collect::<Vec<_>>());
    prop_oneof![
        8 => letter().prop_map(Moment::Typed),
        3 => Just(Moment::Backspace),
        1 => (any::<Index>(), select(&FAMILY[..])).prop_map(|(at, name)| Moment::Renamed(at, name)),
        1 => (select(&GIVEN[..]), select(&FAMILY[..])).prop_map(|(given, name)| Moment::Added(given, name)),
        1 => Just(Moment::Undone),
        1 => (any::<Index>(), 1..4_usize).prop_map(|(at, step)| Moment::Shuffled(at, step)),
    ]
}

/// What is searched in, as the module says it.
fn text(row: &IndexRow) -> String {
    format!("{} {} {}", row.folded_name(), fold(&row.id.to_string()), row.id.0).trim().to_owned()
}

/// The same list, made the long way: everybody is looked at for each of the three ways to be found.
fn looked_up(story: &Story, words: &[String], filter: &Filter, list: &[PupilId]) -> Vec<PupilId> {
    let row = |pupil: PupilId| story.state.row(pupil);
    let finds = |pupil: &PupilId| filter.finds(reading(&story.state, story.today), row(*pupil).unwrap());
    let words: Vec<String> = words.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
    let known: Vec<(PupilId, String)> =
        list.iter().filter_map(|pupil| Some((*pupil, text(row(*pupil)?)))).collect();
    let starts = |text: &str| words.iter().all(|word| format!(" {text}").contains(&format!(" {word}")));
    let holds = |text: &str| words.iter().all(|word| text.contains(word));
    let begin = known.iter().filter(|(_, text)| starts(text));
    let inside = known.iter().filter(|(_, text)| holds(text) && !starts(text));
    let found: Vec<PupilId> = begin.chain(inside).map(|(pupil, _)| *pupil).collect();
    if !found.is_empty() {
        return found.into_iter().filter(finds).collect();
    }
    let matcher = SkimMatcherV2::default();
    let score = |text: &str| words.iter().map(|word| matcher.fuzzy_match(text, word)).sum::<Option<i64>>();
    let mut alike: Vec<(i64, PupilId)> =
        known.iter().filter_map(|(pupil, text)| Some((score(text)?, *pupil))).collect();
    alike.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    alike.into_iter().map(|(_, pupil)| pupil).filter(finds).collect()
}

/// The index, kept up with a story as the program keeps it.
struct Kept {
    story: Story,
    index: SearchIndex,
}

impl Kept {
    fn new() -> Self {
        let mut story = Story::begins(day(2026, 11, 27), "Merel");
        for ((given, family), school) in
            GIVEN.iter().zip(FAMILY).zip(["De Kaap", "Het Érf-Noord"].iter().cycle())
        {
            story.pupil(given, "", family, school);
        }
        let index = SearchIndex::of(story.state.rows());
        Self { story, index }
    }

    fn act(&mut self, command: Command) {
        let group = self.story.act(command);
        let touched = self.story.state.clone().apply(&group);
        for entity in touched.0 {
            if let Entity::Pupil(pupil) = entity
                && let Some(row) = self.story.state.any_row(pupil)
            {
                self.index.update(row);
            }
        }
    }

    fn pupils(&self) -> Vec<PupilId> {
        self.story.state.cases().map(|case: &Case| case.id).collect()
    }
}

fn named(key: FactKey, name: &str) -> Fact {
    let name = NamePart::new(name).unwrap();
    if key == FactKey::GivenName { Fact::GivenName(name) } else { Fact::FamilyName(name) }
}

proptest! {
    #![proptest_config(cases(60, 3_000))]

    #[test]
    fn typing_finds_what_looking_everybody_up_finds(
        moments in prop::collection::vec(moment(), 1..40),
        sought in select(&["", "-sas", "-an", "an,vos", "-van der", "dancona,3"][..]),
        school in select(&["", "kaap", "erf n", "-kaap", "kaap,erf"][..]),
    ) {
        let parts = |text: &'static str| {
            let (sense, text) = text.strip_prefix('-').map_or((Sense::Must, text), |text| (Sense::MustNot, text));
            (sense, text.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>())
        };
        let (sense, any_of) = parts(sought);
        let words = Some(Sought { sense, any_of }).filter(|sought| !sought.any_of.is_empty());
        let (sense, schools) = parts(school);
        let any_of = schools.into_iter().map(|part| Test::School(Asked::Is(part))).collect();
        let group = Some(TestGroup { sense, any_of }).filter(|group| !group.any_of.is_empty());
        let filter = Filter { words: words.into_iter().collect(), groups: group.into_iter().collect() };
        let mut known = Kept::new();
        let mut list = known.pupils();
        let mut typed = String::new();
        let mut added: Vec<PupilId> = vec![];
        for moment in moments {
            match moment {
                Moment::Typed(letter) => typed.push(letter),
                Moment::Backspace => drop(typed.pop()),
                Moment::Renamed(at, name) => {
                    let pupils = known.pupils();
                    let (pupil, fact) = (*at.get(&pupils), named(FactKey::FamilyName, name));
                    let before = known.story.state.case(pupil).unwrap().facts.get(FactKey::FamilyName);
                    if before.as_ref() != Some(&fact) {
                        let facts = vec![(fact.key(), Some(fact))];
                        known.act(Command::SetFacts { pupils: vec![pupil], facts });
                    }
                }
                Moment::Added(given, family) => {
                    // Nobody is taken for somebody who is known.
                    let born = day(2008, 1, 1) + Days::new(known.story.groups().len() as u64);
                    let name = [named(FactKey::GivenName, given), named(FactKey::FamilyName, family)];
                    let rest = [Fact::BirthDate(born), Fact::School("De Kaap".to_owned())];
                    let facts = name.into_iter().chain(rest).collect();
                    known.act(Command::AddPupil { facts });
                    added.extend(known.pupils().last());
                    list.extend(added.last());
                }
                Moment::Undone => {
                    let last = known.story.state.last().unwrap();
                    let newest = known.story.groups().pop().unwrap();
                    let adds = newest.events.iter().any(|it| matches!(it, Event::PupilAdded { .. }));
                    if adds && let Some(gone) = added.pop() {
                        known.act(Command::Undo { group: last });
                        list.retain(|pupil| *pupil != gone);
                    }
                }
                Moment::Shuffled(at, step) => {
                    list = known.pupils().into_iter().rev().step_by(step).collect();
                    let middle = at.index(list.len());
                    list.rotate_left(middle);
                }
            }
            let words: Vec<String> = typed.split(' ').map(str::to_owned).collect();
            let expected = looked_up(&known.story, &words, &filter, &list);
            let found = |pupils: &[PupilId]| {
                let reading = reading(&known.story.state, known.story.today);
                known.index.find(reading, (&words, &filter), pupils)
            };
            prop_assert_eq!(found(&list), expected, "{:?}", typed);

            // Who sorts only those who are needed finds the same among everybody.
            let all: Vec<PupilId> = known.pupils().into_iter().rev().collect();
            let needed = |of: &[PupilId]| {
                let reading = reading(&known.story.state, known.story.today);
                known.index.needed(reading, (&words, &filter), |pupil| of.contains(&pupil))
            };
            let mut of_all = needed(&all).pupils;
            of_all.reverse();
            prop_assert_eq!(found(&of_all), found(&all), "{:?}", typed);
            // And who is found exactly need not be asked again.
            let of_list = needed(&list);
            if of_list.likeness == Likeness::Exact {
                prop_assert_eq!(of_list.best_first(&list), found(&list), "{:?}", typed);
            }
        }
    }
}
