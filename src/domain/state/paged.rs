//! A table by number that is cheap to copy: what a copy and its original share is copied when one of them changes it,
//! a page at a time. Numbers may have gaps.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Values per page.
const PAGE: u32 = 64;

/// Values by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paged<T>(BTreeMap<u32, Arc<Vec<Option<T>>>>);

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

fn place(number: u32) -> (u32, usize) {
    (number / PAGE, (number % PAGE) as usize)
}

/// A table that is being filled. Quickest where the numbers come in order: then each page is looked up once, and a value
/// goes straight to its place.
#[derive(Clone, Debug)]
pub struct Filling<T> {
    pages: BTreeMap<u32, Vec<Option<T>>>,
    open: (u32, Vec<Option<T>>),
}

impl<T> Default for Filling<T> {
    fn default() -> Self {
        Self { pages: BTreeMap::new(), open: (0, vec![]) }
    }
}

impl<T> Filling<T> {
    /// Puts a value under this number.
    pub fn put(&mut self, number: u32, value: T) {
        let (page, at) = place(number);
        if self.open.0 != page {
            let next = self.pages.remove(&page).unwrap_or_else(|| Vec::with_capacity(PAGE as usize));
            let (page, full) = std::mem::replace(&mut self.open, (page, next));
            self.pages.insert(page, full);
        }
        let values = &mut self.open.1;
        while values.len() < at {
            values.push(None);
        }
        match values.get_mut(at) {
            Some(place) => *place = Some(value),
            None => values.push(Some(value)),
        }
    }

    /// What is in either; of one number what is in `others`.
    pub fn and(mut self, others: Self) -> Self {
        for (page, values) in others.pages() {
            if self.open.0 != page && !self.pages.contains_key(&page) {
                self.pages.insert(page, values);
                continue;
            }
            for (number, value) in (page * PAGE..).zip(values) {
                value.into_iter().for_each(|value| self.put(number, value));
            }
        }
        self
    }

    /// The table.
    pub fn finish(self) -> Paged<T> {
        Paged(self.pages().into_iter().map(|(page, values)| (page, Arc::new(values))).collect())
    }

    fn pages(mut self) -> BTreeMap<u32, Vec<Option<T>>> {
        self.pages.insert(self.open.0, self.open.1);
        self.pages.retain(|_, values| !values.is_empty());
        self.pages
    }
}

impl<T> FromIterator<(u32, T)> for Paged<T> {
    fn from_iter<I: IntoIterator<Item = (u32, T)>>(values: I) -> Self {
        let mut filling = Filling::default();
        values.into_iter().for_each(|(number, value)| filling.put(number, value));
        filling.finish()
    }
}

impl<T: Clone> Paged<T> {
    /// The value with this number.
    pub fn get(&self, number: u32) -> Option<&T> {
        let (page, at) = place(number);
        self.0.get(&page)?.get(at)?.as_ref()
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        let (page, at) = place(number);
        let page = self.0.get_mut(&page)?;
        if page.get(at)?.is_none() {
            return None;
        }
        Arc::make_mut(page).get_mut(at)?.as_mut()
    }

    /// Puts a value under this number.
    pub fn insert(&mut self, number: u32, value: T) {
        let (page, at) = place(number);
        let page = Arc::make_mut(self.0.entry(page).or_default());
        if page.len() <= at {
            page.resize(at + 1, None);
        }
        if let Some(place) = page.get_mut(at) {
            *place = Some(value);
        }
    }

    /// All values, by number.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, &T)> {
        self.0.iter().flat_map(|(page, values)| {
            let first = page * PAGE;
            values
                .iter()
                .enumerate()
                .filter_map(move |(at, value)| Some((first + u32::try_from(at).ok()?, value.as_ref()?)))
        })
    }

    /// The highest number.
    pub fn last(&self) -> Option<u32> {
        let (page, values) = self.0.last_key_value()?;
        let at = values.iter().rposition(Option::is_some)?;
        Some(page * PAGE + u32::try_from(at).unwrap_or_default())
    }

    /// The values from this number up to that one.
    pub fn range(&self, numbers: std::ops::Range<u32>) -> impl Iterator<Item = (u32, &T)> {
        numbers.filter_map(|number| Some((number, self.get(number)?)))
    }
}
