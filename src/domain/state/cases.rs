//! The cases: of each its index row, and the case itself decoded when somebody looks at it. Until then it is bytes, as
//! the checkpoint held them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::paged::{Filling, Paged};
use crate::domain::{Case, IndexRow, PupilId};

/// How cases were put into packs.
#[derive(Clone, Copy)]
pub struct Packing {
    /// Makes what is in a pack readable; `None` where it is no pack.
    pub unpacked: fn(pack: &[u8]) -> Option<Vec<u8>>,
    /// Makes the case of one pupil of what was unpacked; `None` where it holds no such case.
    pub case: fn(unpacked: &[u8], PupilId) -> Option<Case>,
}

/// Cases as the checkpoint holds them: packs of neighbours, one behind another.
#[derive(Default)]
pub struct Encoded {
    bytes: Vec<u8>,
    /// Of each pack the lowest number and where its bytes end, by number.
    packs: Vec<(PupilId, usize)>,
    /// Without it there are no cases.
    packing: Option<Packing>,
}

impl Encoded {
    /// No cases yet, and how they will be packed.
    pub fn new(packing: Packing) -> Self {
        Self { packing: Some(packing), ..Self::default() }
    }

    /// Adds a pack of cases from this number on; packs come by number.
    pub fn push(&mut self, first: PupilId, pack: &[u8]) {
        self.bytes.extend_from_slice(pack);
        self.packs.push((first, self.bytes.len()));
    }

    /// Which pack holds a case, if any does.
    fn place(&self, pupil: PupilId) -> Option<usize> {
        self.packs.partition_point(|(first, _)| *first <= pupil).checked_sub(1)
    }

    fn pack(&self, place: usize) -> Option<&[u8]> {
        let before = place.checked_sub(1).and_then(|before| self.packs.get(before));
        self.bytes.get(before.map_or(0, |(_, end)| *end)..self.packs.get(place)?.1)
    }
}

/// The pack that was unpacked last: who looks at all cases unpacks each pack once.
type Unpacked = Option<(usize, Vec<u8>)>;

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
    encoded: Arc<Encoded>,
    /// How many were decoded so far, by this state and its copies.
    decoded: Arc<AtomicUsize>,
}

#[derive(Clone)]
struct Slot {
    row: IndexRow,
    case: OnceLock<Arc<Case>>,
    /// The case is still what its bytes say.
    as_read: bool,
    /// The case changed after its row was made.
    stale: bool,
}

impl Slot {
    fn changing(&mut self) -> Option<&mut Case> {
        self.as_read = false;
        self.case.get_mut().map(Arc::make_mut)
    }
}

/// Rows that were read, of cases that follow as bytes.
#[derive(Clone, Default)]
pub struct Rows(Filling<Slot>);

impl Rows {
    /// Adds a row; quickest by number.
    pub fn push(&mut self, row: IndexRow) {
        self.0.put(row.id.0, Slot { row, case: OnceLock::new(), as_read: true, stale: false });
    }

    /// These rows and those.
    pub fn and(self, others: Self) -> Self {
        Self(self.0.and(others.0))
    }
}

impl std::fmt::Debug for Rows {
    /// They hold names: those stay out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Rows)).finish_non_exhaustive()
    }
}

impl Cases {
    /// Cases that were read.
    pub fn new(rows: Rows, encoded: Encoded) -> Self {
        Self { slots: rows.0.finish(), encoded: Arc::new(encoded), decoded: Arc::default() }
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
        let case = self.decode(slot, &mut None)?;
        Some(slot.case.get_or_init(|| case))
    }

    /// A case, for one look: what was not decoded yet is not kept either.
    pub fn peek(&self, pupil: PupilId) -> Option<Arc<Case>> {
        let slot = self.slots.get(pupil.0)?;
        slot.case.get().cloned().or_else(|| self.decode(slot, &mut None))
    }

    /// Every row with its case, by number, for one look each.
    pub fn looks(&self) -> impl Iterator<Item = (&IndexRow, Arc<Case>)> {
        let mut unpacked = None;
        self.slots.iter().filter_map(move |(_, slot)| {
            let known = slot.case.get().cloned();
            Some((&slot.row, known.or_else(|| self.decode(slot, &mut unpacked))?))
        })
    }

    fn decode(&self, slot: &Slot, unpacked: &mut Unpacked) -> Option<Arc<Case>> {
        self.decoded.fetch_add(1, Ordering::Relaxed);
        let packing = self.encoded.packing?;
        let place = self.encoded.place(slot.row.id).filter(|_| slot.as_read)?;
        if unpacked.as_ref().is_none_or(|(known, _)| *known != place) {
            *unpacked = Some((place, (packing.unpacked)(self.encoded.pack(place)?)?));
        }
        let (_, cases) = unpacked.as_ref()?;
        (packing.case)(cases, slot.row.id).map(Arc::new)
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
        self.slots.insert(number, Slot { row, case, as_read: false, stale: false });
    }

    /// The pack that a case was read from, while it still is what that says.
    pub fn pack(&self, pupil: PupilId) -> Option<&[u8]> {
        self.slots.get(pupil.0).filter(|slot| slot.as_read)?;
        self.encoded.pack(self.encoded.place(pupil)?)
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
