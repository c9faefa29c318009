//! Which pupil a row is about: by school and school number, else by folded name and birth date.
//! The store is indexed once, so that ten thousand rows take no longer than reading them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::identity::Identity;
use super::places::{Places, key};
use super::similar::SameDay;
use super::{Doubt, Other};
use crate::domain::fold::fold;
use crate::domain::{Case, Fact, FactKey, Facts, Glance, GroupId, PupilId, State};
use crate::import::table::Place;

/// The pupils of the store as a list can know them again. It depends on the state alone, so that one serves for every
/// plan until something is recorded.
#[derive(Clone, Debug, Default)]
pub struct Known(Arc<Store>);

/// Of the same state.
impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.0.last == other.0.last
    }
}

#[derive(Debug, Default)]
struct Store {
    last: Option<GroupId>,
    people: People,
    /// Where each stands: as recorded, and as the school's list last said where that differs.
    places: HashMap<PupilId, (usize, Option<usize>)>,
    schools: HashMap<String, String>,
}

/// People at places, the first who came first.
#[derive(Debug, Default)]
struct People {
    entries: Vec<(Other, Arc<Identity>)>,
    filed: Places,
    by_birth: HashMap<NaiveDate, SameDay>,
}

/// Everybody who can be known again: the pupils of the store, and the new ones of the file so far. A pupil
/// whose name or birth date was mended by hand is also known by what the school's list last said.
#[derive(Debug)]
pub struct Index<'a> {
    known: &'a Store,
    /// Pupils in whose place others came.
    gone: HashSet<PupilId>,
    /// Those who came since, and where of them others came in the place again.
    own: People,
    own_places: HashMap<Other, Vec<usize>>,
    own_gone: HashSet<usize>,
    schools: HashMap<String, String>,
}

/// How many are offered for one row, and on how common a birth date more than the first are looked for.
const MOST_OFFERED: usize = 5;
const FEW_TO_OFFER: usize = 200;

const NAME: u8 = 0;
const NUMBER: u8 = 1;

fn each_once(all: impl Iterator<Item = Other>) -> Vec<Other> {
    let mut once = vec![];
    for who in all {
        if !once.contains(&who) {
            once.push(who);
        }
    }
    once
}

fn name_key(is: &Identity) -> u64 {
    key(NAME, is.name().chars())
}

fn number_key(is: &Identity) -> Option<u64> {
    let (school, number) = is.number.as_ref()?;
    Some(key(NUMBER, number.chars().chain([' ']).chain(school.chars())))
}

impl Known {
    /// Indexes the store.
    pub fn of(state: &State) -> Self {
        let mut store = Store { last: state.last(), ..Store::default() };
        for (row, case) in state.looks() {
            if let Some(school) = row.school() {
                store.schools.entry(fold(school)).or_insert_with(|| school.to_owned());
            }
            let is = Identity::of_row(row);
            let listed = listed(&case).filter(|listed| *listed != is);
            let place = store.people.add(Other::Pupil(row.id), Arc::new(is));
            let listed = listed.map(|listed| store.people.add(Other::Pupil(row.id), Arc::new(listed)));
            store.places.insert(row.id, (place, listed));
        }
        Self(Arc::new(store))
    }

    /// Nothing was recorded since.
    pub fn is_of(&self, state: &State) -> bool {
        self.0.last == state.last()
    }
}

/// The facts of which an [`Identity`] is made.
const KNOWN_BY: [FactKey; 6] = [
    FactKey::GivenName,
    FactKey::NamePrefix,
    FactKey::FamilyName,
    FactKey::BirthDate,
    FactKey::School,
    FactKey::SchoolPupilNo,
];

/// By what the school's list last said it knew this pupil, where that is not what is recorded.
fn listed(case: &Case) -> Option<Identity> {
    let facts = &case.facts;
    let same = |fact: &&Fact| {
        matches!(fact, Fact::GivenName(name) if facts.given_name.as_ref() == Some(name))
            || matches!(fact, Fact::NamePrefix(name) if facts.name_prefix.as_ref() == Some(name))
            || matches!(fact, Fact::FamilyName(name) if facts.family_name.as_ref() == Some(name))
            || matches!(fact, Fact::BirthDate(day) if facts.birth_date == Some(*day))
            || matches!(fact, Fact::School(name) if facts.school.as_ref() == Some(name))
            || matches!(fact, Fact::SchoolPupilNo(number) if facts.school_pupil_no.as_ref() == Some(number))
    };
    let names = [facts.given_name.is_some(), facts.name_prefix.is_some(), facts.family_name.is_some()];
    let others = [facts.birth_date.is_some(), facts.school.is_some(), facts.school_pupil_no.is_some()];
    let recorded = names.into_iter().chain(others).filter(|is_there| *is_there).count();
    let said = || case.list_values.iter().filter(|fact| KNOWN_BY.contains(&fact.key()));
    // Nearly every pupil, so nothing is put together for them.
    if said().count() == recorded && said().filter(same).count() == recorded {
        return None;
    }
    let list: Facts = case.list_values.iter().cloned().collect();
    list.birth_date.map(|_| Identity::of(&list))
}

impl People {
    fn add(&mut self, who: Other, is: Arc<Identity>) -> usize {
        let place = self.entries.len();
        self.filed.add(name_key(&is), place);
        if let Some(key) = number_key(&is) {
            self.filed.add(key, place);
        }
        if let Some(born) = is.born {
            self.by_birth.entry(born).or_default().add(place, &is);
        }
        self.entries.push((who, is));
        place
    }

    fn is(&self, place: usize) -> Option<&Identity> {
        self.entries.get(place).map(|(_, is)| is.as_ref())
    }

    /// Those under a key, each with their place.
    fn under(&self, key: u64) -> impl Iterator<Item = (usize, Other, &Identity)> {
        let at = |place: usize| {
            let (who, is) = self.entries.get(place)?;
            Some((place, *who, is.as_ref()))
        };
        self.filed.of(key).filter_map(at)
    }

    /// How many have this birth date.
    fn born(&self, born: NaiveDate) -> usize {
        self.by_birth.get(&born).map_or(0, SameDay::len)
    }

    /// So many of those who are like this one, the first first.
    fn like(&self, row: &Identity, most: usize, stands: impl Fn(usize, Other) -> bool) -> Vec<Other> {
        let mut found = vec![];
        let Some(day) = row.born.and_then(|born| self.by_birth.get(&born)) else { return found };
        let who = |place: usize| self.entries.get(place).map(|(who, _)| *who);
        while found.len() < most {
            let is_other = |place| who(place).is_some_and(|who| stands(place, who) && !found.contains(&who));
            let next = day.first(row, |place| self.is(place), is_other).and_then(who);
            match next {
                Some(next) => found.push(next),
                None => break,
            }
        }
        found
    }
}

impl<'a> Index<'a> {
    /// The store, and nobody of the file yet.
    pub fn new(known: &'a Known) -> Self {
        Self {
            known: &known.0,
            gone: HashSet::new(),
            own: People::default(),
            own_places: HashMap::new(),
            own_gone: HashSet::new(),
            schools: HashMap::new(),
        }
    }

    /// By what a pupil of the store is known, as recorded.
    pub fn recorded(&self, pupil: PupilId) -> Option<&'a Identity> {
        let known: &'a Store = self.known;
        known.people.is(known.places.get(&pupil)?.0)
    }

    /// Somebody who is new on this line.
    pub fn put_new(&mut self, place: Place, is: &Arc<Identity>) {
        self.put(Other::Line(place), [Arc::clone(is)]);
    }

    /// A pupil of the store as after this import: as recorded, and as the list says where that differs.
    pub fn put_after(&mut self, pupil: PupilId, facts: &Facts, list: &Facts) {
        if let Some(school) = &facts.school {
            self.school(school);
        }
        let is = Identity::of(facts);
        let listed = list.birth_date.map(|_| Identity::of(list)).filter(|listed| *listed != is);
        self.put(Other::Pupil(pupil), [Some(is), listed].into_iter().flatten().map(Arc::new));
    }

    /// A pupil of the store of whom nothing changes by which they are known.
    pub fn put_same(&mut self, pupil: PupilId) {
        let Some((place, listed)) = self.known.places.get(&pupil) else { return };
        let entries = &self.known.people.entries;
        let places = [Some(*place), *listed].into_iter().flatten();
        let same: Vec<_> = places.filter_map(|at| entries.get(at)).map(|(_, is)| Arc::clone(is)).collect();
        self.put(Other::Pupil(pupil), same);
    }

    /// Puts somebody behind those who are there, and takes away what they were before.
    fn put(&mut self, who: Other, all: impl IntoIterator<Item = Arc<Identity>>) {
        if let Other::Pupil(pupil) = who {
            self.gone.insert(pupil);
        }
        self.own_gone.extend(self.own_places.remove(&who).into_iter().flatten());
        let places = all.into_iter().map(|is| self.own.add(who, is)).collect();
        self.own_places.insert(who, places);
    }

    /// A school as the store, or an earlier row, already writes it.
    pub fn school(&mut self, name: &str) -> String {
        let folded = fold(name);
        if let Some(known) = self.known.schools.get(&folded) {
            return known.clone();
        }
        self.schools.entry(folded).or_insert_with(|| name.to_owned()).clone()
    }

    /// The pupil with the row's school and school number.
    pub fn by_number(&self, row: &Identity) -> Result<Option<Other>, Doubt> {
        // A twin can get the number of the other by mistake: then only the birth date and the family name are the same.
        let is_called_so = |is: &Identity| is.called() == row.called() || is.is_like(row);
        let fits = |(_, is): &(Other, &Identity)| {
            is.name() == row.name() || (is.born == row.born && is_called_so(is))
        };
        match (self.numbered(row).find(fits), self.numbered(row).next()) {
            (Some((found, _)), _) => Ok(Some(found)),
            (None, Some((taken, _))) => Err(Doubt::NumberTaken(taken)),
            (None, None) => Ok(None),
        }
    }

    /// The pupil whom a row is about, nobody, or a doubt.
    pub fn find(&self, row: &Identity) -> Result<Option<Other>, Doubt> {
        if let Some(found) = self.by_number(row)? {
            return Ok(Some(found));
        }
        match self.same(row).as_slice() {
            [] => Ok(None),
            [who] => Ok(Some(*who)),
            [who, ..] => Err(Doubt::Several(*who)),
        }
    }

    /// Why a row that is about nobody we know may be about somebody after all.
    pub fn doubt(&self, row: &Identity) -> Option<Doubt> {
        if let Some((who, _)) = self.named(row).next() {
            return Some(Doubt::SameName(who));
        }
        self.like(row, 1).first().copied().map(Doubt::SimilarName)
    }

    /// Everybody whom a doubt may be about, the one it names first.
    pub fn fits(&self, row: &Identity, doubt: Doubt) -> Vec<Other> {
        let mut fits = match doubt {
            Doubt::SameName(_) => each_once(self.named(row).map(|(who, _)| who)),
            Doubt::SimilarName(_) if self.is_rare(row) => self.like(row, MOST_OFFERED),
            Doubt::Several(_) => self.same(row),
            Doubt::SimilarName(_) | Doubt::NumberTaken(_) | Doubt::Twice(_) | Doubt::PrefixGone(_) => vec![],
        };
        fits.retain(|who| *who != doubt.other());
        fits.insert(0, doubt.other());
        fits.truncate(MOST_OFFERED);
        fits
    }

    /// Everybody with this name and this birth date is new in this file, and has another number of the same school.
    pub fn is_another(&self, row: &Identity) -> bool {
        let differs = |is: &Identity| match (&is.number, &row.number) {
            (Some((their_school, theirs)), Some((school, number))) => {
                their_school == school && theirs != number
            }
            _ => false,
        };
        let mut same = self.named(row).filter(|(_, is)| is.born == row.born);
        same.all(|(who, is)| matches!(who, Other::Line(_)) && differs(is))
    }

    /// Few have the birth date: only there more than the first are looked for.
    fn is_rare(&self, row: &Identity) -> bool {
        row.born.is_some_and(|born| self.known.people.born(born) + self.own.born(born) <= FEW_TO_OFFER)
    }

    /// Those with this name and this birth date.
    fn same(&self, row: &Identity) -> Vec<Other> {
        each_once(self.named(row).filter(|(_, is)| is.born == row.born).map(|(who, _)| who))
    }

    /// Those who are like this one: pupils of the store, else of the file.
    fn like(&self, row: &Identity, most: usize) -> Vec<Other> {
        let like = self.known.people.like(row, most, |_, who| self.is_there(who));
        if like.is_empty() {
            return self.own.like(row, most, |place, _| !self.own_gone.contains(&place));
        }
        like
    }

    /// Pupils of the store whom a row with a fault may be about.
    pub fn hints(&self, row: &Identity) -> Vec<PupilId> {
        let pupil = |(who, _): (Other, &Identity)| match who {
            Other::Pupil(pupil) => Some(pupil),
            Other::Line(_) => None,
        };
        self.named(row).chain(self.numbered(row)).filter_map(pupil).collect()
    }

    fn numbered(&self, row: &Identity) -> impl Iterator<Item = (Other, &Identity)> {
        let same = move |(_, is): &(Other, &Identity)| is.number == row.number;
        number_key(row).into_iter().flat_map(|key| self.standing(key)).filter(same)
    }

    fn named(&self, row: &Identity) -> impl Iterator<Item = (Other, &Identity)> {
        self.standing(name_key(row)).filter(move |(_, is)| is.name() == row.name())
    }

    /// Those under a key for whom nobody came in the place.
    fn standing(&self, key: u64) -> impl Iterator<Item = (Other, &Identity)> {
        let known = self.known.people.under(key).filter(|(_, who, _)| self.is_there(*who));
        let own = self.own.under(key).filter(|(place, ..)| !self.own_gone.contains(place));
        known.chain(own).map(|(_, who, is)| (who, is))
    }

    fn is_there(&self, who: Other) -> bool {
        match who {
            Other::Pupil(pupil) => !self.gone.contains(&pupil),
            Other::Line(_) => true,
        }
    }
}
