//! The cases: of each its index row, and the case itself decoded when somebody looks at it. Until then it is bytes, as
//! the checkpoint held them.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::paged::Paged;
use crate::domain::{Case, IndexRow, PupilId};

/// Makes a case of its bytes; `None` where they are none.
pub type Decode = fn(&[u8]) -> Option<Case>;

/// The bytes of many cases, and what makes cases of them.
#[derive(Clone, Default)]
pub struct Encoded {
    /// The bytes, one case behind another.
    pub bytes: Arc<Vec<u8>>,
    /// Their decoder; without one there are no cases.
    pub decode: Option<Decode>,
}

impl std::fmt::Debug for Encoded {
    /// The bytes hold names: they stay out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Encoded)).finish_non_exhaustive()
    }
}

/// All cases by number.
#[derive(Clone, Default)]
pub(super) struct Cases {
    slots: Paged<Slot>,
    encoded: Encoded,
    /// How many were decoded so far, by this state and its copies.
    decoded: Arc<AtomicUsize>,
}

#[derive(Clone)]
struct Slot {
    row: IndexRow,
    /// Where among the bytes; `None` once it changed.
    at: Option<Range<usize>>,
    case: OnceLock<Arc<Case>>,
    /// The case changed after its row was made.
    stale: bool,
}

impl Slot {
    fn changing(&mut self) -> Option<&mut Case> {
        self.at = None;
        self.case.get_mut().map(Arc::make_mut)
    }
}

impl Cases {
    /// Cases that were read, each with where its bytes are.
    pub fn new(rows: Vec<(IndexRow, Range<usize>)>, encoded: Encoded) -> Self {
        let slot = |(row, at): (IndexRow, Range<usize>)| {
            (row.id.0, Slot { row, at: Some(at), case: OnceLock::new(), stale: false })
        };
        Self { slots: rows.into_iter().map(slot).collect(), encoded, decoded: Arc::default() }
    }

    /// The row of a case.
    pub fn row(&self, pupil: PupilId) -> Option<&IndexRow> {
        Some(&self.slots.get(pupil.0)?.row)
    }

    /// All rows, by number.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &IndexRow> {
        self.slots.iter().map(|(_, slot)| &slot.row)
    }

    /// A case. From now on it is kept decoded.
    pub fn get(&self, pupil: PupilId) -> Option<&Case> {
        let slot = self.slots.get(pupil.0)?;
        if let Some(case) = slot.case.get() {
            return Some(case);
        }
        let case = self.decode(slot)?;
        Some(slot.case.get_or_init(|| case))
    }

    /// A case, for one look: what was not decoded yet is not kept either.
    pub fn peek(&self, pupil: PupilId) -> Option<Arc<Case>> {
        let slot = self.slots.get(pupil.0)?;
        slot.case.get().cloned().or_else(|| self.decode(slot))
    }

    fn decode(&self, slot: &Slot) -> Option<Arc<Case>> {
        self.decoded.fetch_add(1, Ordering::Relaxed);
        let bytes = self.encoded.bytes.get(slot.at.clone()?)?;
        self.encoded.decode?(bytes).map(Arc::new)
    }

    /// How many cases were decoded so far.
    pub fn decoded(&self) -> usize {
        self.decoded.load(Ordering::Relaxed)
    }

    /// A case, to be changed; [`Self::changed`] has to follow.
    pub fn get_mut(&mut self, pupil: PupilId) -> Option<&mut Case> {
        self.get(pupil)?;
        let slot = self.slots.get_mut(pupil.0)?;
        slot.stale = true;
        slot.changing()
    }

    /// Where the groups stand that touched a case: its row does not tell.
    pub fn trail_mut(&mut self, pupil: PupilId) -> Option<&mut Vec<u64>> {
        self.get(pupil)?;
        self.slots.get_mut(pupil.0)?.changing().map(|case| &mut case.trail)
    }

    /// Makes the row of a case anew after it changed.
    pub fn changed(&mut self, pupil: PupilId) {
        if !self.slots.get(pupil.0).is_some_and(|slot| slot.stale) {
            return;
        }
        if let Some(slot) = self.slots.get_mut(pupil.0)
            && let Some(case) = slot.case.get()
        {
            slot.row = IndexRow::of(case);
            slot.stale = false;
        }
    }

    /// A new case, or another one in its place.
    pub fn insert(&mut self, case: Case) {
        let (row, number) = (IndexRow::of(&case), case.id.0);
        let case = OnceLock::from(Arc::new(case));
        self.slots.insert(number, Slot { row, at: None, case, stale: false });
    }

    /// The bytes of a case that did not change since they were read.
    pub fn bytes(&self, pupil: PupilId) -> Option<&[u8]> {
        self.encoded.bytes.get(self.slots.get(pupil.0)?.at.clone()?)
    }

    /// The highest number.
    pub fn last(&self) -> Option<u32> {
        self.slots.last()
    }
}

impl std::fmt::Debug for Cases {
    /// The bytes hold names: they stay out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.rows()).finish()
    }
}

/// The same cases, decoded or not.
impl PartialEq for Cases {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &IndexRow| self.peek(one.id) == other.peek(one.id);
        self.rows().eq(other.rows()) && self.rows().all(same)
    }
}

impl Eq for Cases {}
