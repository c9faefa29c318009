//! A filter on cases: what is asked, and whether a case answers to it. `words::filter` reads one from text.

mod asked_by;
mod finder;
mod told;

pub use finder::Finder;

use chrono::NaiveDate;

use super::query::{AttentionKind, ListView};
use super::{
    ContactState, Destination, ExitProfile, HandoverKind, Party, PersonId, Phase, Provision, ProvisionState,
    Role, SchoolType, SignalKind, Status,
};

/// Groups that must all hold, and words of the name or number that must all be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that are sought in name and number. Apart, so that a screen can rank them with its own search.
    pub words: Vec<Sought>,
    /// What is asked of the facts.
    pub groups: Vec<TestGroup>,
}

/// A word, or one of several, that the name or number holds; or does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// Must it be there or not.
    pub sense: Sense,
    /// Folded; one of them is enough.
    pub any_of: Vec<String>,
}

/// Tests of which one is enough; or of which none may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestGroup {
    /// Must one hold or none.
    pub sense: Sense,
    /// The tests.
    pub any_of: Vec<Test>,
}

/// Whether something must be so or must not be so (`-`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// It must.
    Must,
    /// It must not.
    MustNot,
}

impl Sense {
    /// What `not` makes of it.
    pub fn other(self) -> Self {
        match self {
            Sense::Must => Sense::MustNot,
            Sense::MustNot => Sense::Must,
        }
    }

    fn agrees(self, holds: bool) -> bool {
        match self {
            Sense::Must => holds,
            Sense::MustNot => !holds,
        }
    }
}

/// One value that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked<T> {
    /// Nothing is recorded (`geen`).
    NotSet,
    /// This is recorded.
    Is(T),
}

/// Two ends, both included; an end that is missing is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds<T> {
    /// The first value that counts.
    pub from: Option<T>,
    /// The last value that counts.
    pub to: Option<T>,
}

impl<T: PartialOrd + Copy> Bounds<T> {
    fn hold(&self, value: T) -> bool {
        self.from.is_none_or(|from| from <= value) && self.to.is_none_or(|to| value <= to)
    }
}

/// Which agreements a case must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementTest {
    /// One that is open.
    Open,
    /// One that is late.
    Late,
}

/// Which let-op is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetOpName {
    /// One that the program knows.
    Known(AttentionKind),
    /// One of the werkwijze alone, by its code.
    Own(String),
}

/// How the last enrolment of a case must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolmentTest {
    /// The pupil is enrolled.
    Visible,
    /// It was looked at, and there is none.
    NotVisible,
    /// Verzuim or dreigende uitval there.
    Absence,
}

/// Whose role it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleTest {
    /// Whoever asks (`ik`); nobody until [`Filter::asked_by`] names them.
    Me,
    /// This netwerkpartner.
    Held(PersonId),
    /// Somebody whose name holds this, folded.
    Named(String),
    /// One of these netwerkpartners; what [`Filter::asked_by`] makes of a name.
    OneOf(Vec<PersonId>),
}

/// One question about a case. Texts are folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// The status; not looked at yet counts as new.
    Status(Asked<Status>),
    /// The contact state.
    Contact(Asked<ContactState>),
    /// The school's name holds this.
    School(Asked<String>),
    /// The gemeente's name holds this.
    Municipality(Asked<String>),
    /// The kind of education.
    SchoolType(Asked<SchoolType>),
    /// Leerjaar.
    YearLevel(Asked<Bounds<u32>>),
    /// The exit profile.
    Profile(Asked<ExitProfile>),
    /// There is doubt about the profile.
    ProfileInDoubt,
    /// The destination.
    Destination(Asked<Destination>),
    /// Who has a role.
    Role(Role, Asked<RoleTest>),
    /// Age in whole years.
    Age(Asked<Bounds<u32>>),
    /// The expected exit date.
    Exit(Asked<Bounds<NaiveDate>>),
    /// The day of deregistration.
    Deregistered(Asked<Bounds<NaiveDate>>),
    /// How often the expected exit went to a later school year.
    Delays(Asked<Bounds<u32>>),
    /// Open agreements; not set is none.
    Agreements(Asked<AgreementTest>),
    /// The day of the last discussion; not set is never.
    Discussed(Asked<Bounds<NaiveDate>>),
    /// Never discussed, or longer ago than is usual.
    LongUndiscussed,
    /// The next contact should have been.
    ContactLate,
    /// Somebody must keep in touch, and nobody does.
    WaakvlamNeeded,
    /// An open signal, of this kind if one is named.
    Signal(Option<SignalKind>),
    /// An indication or instrument that is dealt with, or stands like this.
    Provision(Option<Provision>, Option<ProvisionState>),
    /// A handover of this kind; not set is none at all.
    Handover(Asked<HandoverKind>),
    /// How the last enrolment stands; not set is none at all.
    Enrolment(Asked<EnrolmentTest>),
    /// The phase, as recorded or derived.
    Phase(Phase),
    /// The view of Lijst that holds the case.
    View(ListView),
    /// Which party may know; not set is none.
    OpenTo(Asked<Party>),
    /// This party works on the case without a ground; or any.
    WithoutGround(Option<Party>),
    /// This let-op is there; or any.
    Attention(Option<LetOpName>),
    /// The test does not hold.
    Not(Box<Test>),
}

impl Filter {
    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.groups.is_empty()
    }

    /// Takes out the plain words, for [`super::search::SearchIndex::find`]; what stays is asked with [`Filter::holds`].
    pub fn split_search(self) -> (Vec<String>, Filter) {
        let is_plain = |sought: &Sought| sought.sense == Sense::Must && sought.any_of.len() == 1;
        let (plain, words): (Vec<Sought>, Vec<Sought>) = self.words.into_iter().partition(is_plain);
        (plain.into_iter().flat_map(|sought| sought.any_of).collect(), Filter { words, groups: self.groups })
    }
}

impl Test {
    /// How much looking it takes: a fact, what hangs on the case, or walks over all of it. The cheap tests of a filter
    /// go first, so that the others are asked of few.
    fn cost(&self) -> u8 {
        match self {
            Test::OpenTo(_) | Test::WithoutGround(_) | Test::Attention(_) => 2,
            Test::Role(..)
            | Test::Agreements(_)
            | Test::Discussed(_)
            | Test::LongUndiscussed
            | Test::ContactLate
            | Test::Signal(_)
            | Test::Provision(..)
            | Test::Handover(_)
            | Test::Enrolment(_)
            | Test::Phase(_)
            | Test::View(_) => 1,
            Test::Not(test) => test.cost(),
            _ => 0,
        }
    }
}

impl TestGroup {
    /// What its most expensive test costs.
    pub fn cost(&self) -> u8 {
        self.any_of.iter().map(Test::cost).max().unwrap_or(0)
    }
}
