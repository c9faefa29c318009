//! Who can read a free text besides the own organisation and the person at the keys, and what its marks come to for
//! each of them. It is the one place where a mark is tied to a reader: [`Marks::let_read`] asks here too.

use super::Viewer;
use super::free_text::{Mark, Marks, TextKind};

/// Somebody who reads a text, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The pupil, at the table and by letter.
    Pupil,
    /// Parents, and who represents the pupil in their place.
    Parents,
    /// The pupil's own parties, and the netwerkpartners among them.
    Parties,
    /// Everybody who sees the beamer.
    Beamer,
}

/// What the marks on a text say of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Nothing: what is usual for the kind of text holds.
    Usual,
    /// It was opened to them.
    Open,
    /// It was closed to them.
    Closed,
}

impl Reader {
    /// Every reader.
    pub const ALL: [Self; 4] = [Self::Pupil, Self::Parents, Self::Parties, Self::Beamer];

    /// As whom somebody reads; `None` for those to whom no mark opens anything.
    fn of(viewer: Viewer) -> Option<Self> {
        match viewer {
            Viewer::Pupil | Viewer::PupilByLetter => Some(Self::Pupil),
            Viewer::Parent | Viewer::Representative | Viewer::ParentsByLetter => Some(Self::Parents),
            Viewer::Party | Viewer::Person => Some(Self::Parties),
            Viewer::Beamer => Some(Self::Beamer),
            // Their cells are never *by mark*.
            Viewer::OwnScreen | Viewer::Own | Viewer::Relative => None,
        }
    }

    /// The mark that opens a text to them.
    const fn opens(self) -> Mark {
        match self {
            Self::Pupil => Mark::OpenToPupil,
            Self::Parents => Mark::OpenToParents,
            Self::Parties => Mark::OpenToParties,
            Self::Beamer => Mark::OpenOnBeamer,
        }
    }

    /// The mark that closes a text to them alone. Parties have none: what they may not read stays in the own
    /// organisation.
    const fn closes(self) -> Option<Mark> {
        match self {
            Self::Pupil => Some(Mark::NotForPupil),
            Self::Parents => Some(Mark::NotForParents),
            Self::Parties => None,
            Self::Beamer => Some(Mark::NotOnBeamer),
        }
    }

    /// What can be chosen for them, in the order in which a key turns it.
    pub const fn choices(self) -> &'static [Access] {
        match self.closes() {
            Some(_) => &[Access::Usual, Access::Open, Access::Closed],
            None => &[Access::Usual, Access::Open],
        }
    }
}

impl TextKind {
    /// Whether they read such a text while nobody marked it (DESIGN §6).
    pub fn is_open_to(self, reader: Reader) -> bool {
        match self {
            // Who sits at the table of this pupil is of those parties, or the slide shows a number alone.
            Self::Agreement => matches!(reader, Reader::Parties | Reader::Beamer),
            Self::Question => reader == Reader::Parties,
            Self::Note | Self::Reason | Self::Remark => false,
        }
    }
}

impl Marks {
    /// What was chosen for this reader. What closes wins from what opens.
    pub fn access(&self, reader: Reader) -> Access {
        if reader.closes().is_some_and(|mark| self.has(mark)) {
            Access::Closed
        } else if self.has(reader.opens()) {
            Access::Open
        } else {
            Access::Usual
        }
    }

    /// Chooses this for a reader, in place of what was chosen.
    pub fn choose(&mut self, reader: Reader, access: Access) {
        self.set(reader.opens(), access == Access::Open);
        if let Some(mark) = reader.closes() {
            self.set(mark, access == Access::Closed);
        }
    }

    /// Whether it stays in the own organisation, whatever else was chosen.
    pub fn stays_inside(&self) -> bool {
        self.has(Mark::OwnOrganisation)
    }

    /// Keeps it in the own organisation, or no longer. Whoever does that takes back what was chosen for each reader.
    pub fn turn_inside(&mut self) {
        let stays = !self.stays_inside();
        *self = Self::default();
        self.set(Mark::OwnOrganisation, stays);
    }

    /// Whether this reader reads a text of this kind.
    pub fn open(&self, kind: TextKind, reader: Reader) -> bool {
        !self.stays_inside()
            && match self.access(reader) {
                Access::Usual => kind.is_open_to(reader),
                Access::Open => true,
                Access::Closed => false,
            }
    }

    /// Whether these marks let this viewer read a text of this kind, where the table of audiences says *by mark*.
    pub(super) fn let_read(&self, kind: TextKind, viewer: Viewer) -> bool {
        Reader::of(viewer).is_some_and(|reader| self.open(kind, reader))
    }
}
