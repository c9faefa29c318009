//! A filter on cases: what is asked, and whether a case answers to it. `words::filter` reads one from text.

mod asked_by;

use chrono::NaiveDate;

use super::fold::fold;
use super::query::{AttentionKind, ListView};
use super::{
    Answer, Case, ContactState, Destination, Doubt, Entry, EntryKind, ExitProfile, HandoverKind, Holder,
    Party, PersonId, Phase, Provision, ProvisionState, PupilId, Reading, Role, SchoolType, SignalKind, State,
    Status, query,
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
    /// Open agreements; not set is none.
    Agreements(Asked<AgreementTest>),
    /// The day of the last discussion; not set is never.
    Discussed(Asked<Bounds<NaiveDate>>),
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

    /// Whether the case answers to everything that is asked.
    pub fn holds(&self, reading: Reading, case: &Case) -> bool {
        self.facts_hold(reading, case) && self.words_hold(case)
    }

    /// Whether the facts answer, apart from the words of name and number.
    pub fn facts_hold(&self, reading: Reading, case: &Case) -> bool {
        self.groups
            .iter()
            .all(|group| group.sense.agrees(group.any_of.iter().any(|test| test.holds(reading, case))))
    }

    fn words_hold(&self, case: &Case) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let name = case.name().folded();
        let found = |word: &String| {
            name.contains(word.as_str())
                || begins_at_a_word(&name, &squeezed(word))
                || PupilId::parse(&word.replace(' ', "-")) == Some(case.id)
                || case.facts.school_pupil_no.as_ref().is_some_and(|number| fold(number) == *word)
        };
        self.words.iter().all(|sought| sought.sense.agrees(sought.any_of.iter().any(found)))
    }
}

impl Test {
    fn holds(&self, reading: Reading, case: &Case) -> bool {
        let facts = &case.facts;
        match self {
            Test::Status(Asked::Is(status)) => case.status() == *status,
            Test::Status(Asked::NotSet) => facts.status.is_none(),
            Test::Contact(asked) => is(asked, facts.contact),
            Test::School(asked) => has(asked, facts.school.as_deref()),
            Test::Municipality(asked) => has(asked, facts.municipality.as_deref()),
            Test::SchoolType(asked) => is(asked, facts.school_type),
            Test::YearLevel(asked) => is_within(asked, facts.year_level.map(u32::from)),
            Test::Profile(asked) => is(asked, facts.exit_profile),
            Test::ProfileInDoubt => facts.profile_doubt == Some(Doubt::Doubtful),
            Test::Destination(asked) => is(asked, facts.destination),
            Test::Role(role, asked) => is_held_by(asked, reading.state, case.holder(*role)),
            Test::Age(asked) => is_within(asked, case.age_on(reading.today)),
            Test::Exit(asked) => is_within(asked, facts.expected_exit),
            Test::Deregistered(asked) => is_within(asked, facts.deregistered_on),
            Test::Agreements(asked) => {
                let (open, late) = query::agreement_counts(reading, case);
                match asked {
                    Asked::NotSet => open == 0,
                    Asked::Is(AgreementTest::Open) => open > 0,
                    Asked::Is(AgreementTest::Late) => late > 0,
                }
            }
            Test::Discussed(asked) => is_within(asked, query::last_discussed(reading, case)),
            Test::ContactLate => {
                query::next_contact(reading, case).is_some_and(|due| due.is_late(reading.today))
            }
            Test::WaakvlamNeeded => {
                facts.contact.is_some_and(ContactState::asks_waakvlam)
                    && case.holder(Role::Waakvlam).is_none()
            }
            Test::Signal(kind) => case.entries_of(EntryKind::Signal).any(|(_, it)| {
                it.is_open_signal() && kind.is_none_or(|kind| it.signal_kind() == Some(&kind))
            }),
            Test::Provision(which, stand) => has_provision(case, *which, *stand),
            Test::Handover(asked) => {
                let mut handovers = case.entries_of(EntryKind::Handover);
                match asked {
                    Asked::NotSet => handovers.next().is_none(),
                    Asked::Is(kind) => handovers.any(|(_, it)| it.handover_kind() == Some(kind)),
                }
            }
            Test::Enrolment(asked) => enrolment_is(asked, case),
            Test::Phase(phase) => query::phase(reading, case) == *phase,
            Test::View(view) => view.holds(reading, case),
            Test::OpenTo(Asked::Is(party)) => query::has_ground(reading, case, *party),
            Test::OpenTo(Asked::NotSet) => query::open_to(reading, case).is_empty(),
            Test::WithoutGround(party) => {
                let lacking = query::without_ground(reading, case);
                party.map_or(!lacking.is_empty(), |party| lacking.contains(&party))
            }
            Test::Attention(Some(name)) => query::asks(reading, case, name),
            Test::Attention(None) => query::asks_anything(reading, case),
            Test::Not(test) => !test.holds(reading, case),
        }
    }

    /// How much looking it takes: a fact, what hangs on the case, or walks over all of it. The cheap tests of a filter
    /// go first, so that the others are asked of few.
    fn cost(&self) -> u8 {
        match self {
            Test::OpenTo(_) | Test::WithoutGround(_) | Test::Attention(_) => 2,
            Test::Role(..)
            | Test::Agreements(_)
            | Test::Discussed(_)
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

/// A provision of the case stands like this. Not recorded counts as not discussed; without a state asked for, it is
/// one that somebody looked at.
fn has_provision(case: &Case, which: Option<Provision>, stand: Option<ProvisionState>) -> bool {
    let own = |entry: &&Entry| which.is_none_or(|which| entry.provision() == Some(&which));
    let mut states = case
        .entries_of(EntryKind::Provision)
        .map(|(_, entry)| entry)
        .filter(own)
        .map(|entry| entry.provision_state().copied().unwrap_or(ProvisionState::NotDiscussed));
    match stand {
        None => states.any(|state| state != ProvisionState::NotDiscussed),
        Some(ProvisionState::NotDiscussed) if which.is_some() => {
            states.all(|state| state == ProvisionState::NotDiscussed)
        }
        Some(stand) => states.any(|state| state == stand),
    }
}

/// The last enrolment stands like this.
fn enrolment_is(asked: &Asked<EnrolmentTest>, case: &Case) -> bool {
    let last = case.entries_of(EntryKind::Enrolment).next_back().map(|(_, entry)| entry);
    match (asked, last) {
        (Asked::NotSet, last) => last.is_none(),
        (Asked::Is(_), None) => false,
        (Asked::Is(EnrolmentTest::Visible), Some(last)) => last.enrolled() == Some(&Answer::Yes),
        (Asked::Is(EnrolmentTest::NotVisible), Some(last)) => {
            last.checked_on().is_some() && last.enrolled() == Some(&Answer::No)
        }
        (Asked::Is(EnrolmentTest::Absence), Some(last)) => last.absence() == Some(&Answer::Yes),
    }
}

fn squeezed(text: &str) -> String {
    text.split(' ').collect()
}

/// Whether a name, its spaces left out, holds the word from the beginning of one of its words on: `dancona` and
/// `vandermeulen` find d'Ancona and van der Meulen, and no word is found across the end of another.
fn begins_at_a_word(name: &str, word: &str) -> bool {
    let starts =
        name.char_indices().filter(|(at, _)| *at == 0 || name.get(..*at).is_some_and(|t| t.ends_with(' ')));
    !word.is_empty()
        && starts.filter_map(|(at, _)| name.get(at..)).any(|rest| squeezed(rest).starts_with(word))
}

fn is<T: PartialEq>(asked: &Asked<T>, recorded: Option<T>) -> bool {
    match asked {
        Asked::NotSet => recorded.is_none(),
        Asked::Is(value) => recorded.as_ref() == Some(value),
    }
}

fn is_within<T: PartialOrd + Copy>(asked: &Asked<Bounds<T>>, recorded: Option<T>) -> bool {
    match asked {
        Asked::NotSet => recorded.is_none(),
        Asked::Is(bounds) => recorded.is_some_and(|value| bounds.hold(value)),
    }
}

fn has(asked: &Asked<String>, recorded: Option<&str>) -> bool {
    match asked {
        Asked::NotSet => recorded.is_none(),
        Asked::Is(part) => recorded.is_some_and(|text| holds_folded(text, part)),
    }
}

fn is_held_by(asked: &Asked<RoleTest>, state: &State, holder: Option<Holder>) -> bool {
    let person = holder.and_then(Holder::person);
    match asked {
        Asked::NotSet => holder.is_none(),
        Asked::Is(RoleTest::Me) => false,
        Asked::Is(RoleTest::Held(by)) => person == Some(*by),
        Asked::Is(RoleTest::Named(part)) => person
            .and_then(|person| state.person(person))
            .is_some_and(|person| holds_folded(person.name(), part)),
    }
}

/// Whether a text, folded, holds this folded part. Plain letters are compared in place: a list of 100,000 pupils
/// is filtered with every key that is pressed, and folding makes a new string each time.
fn holds_folded(text: &str, part: &str) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b' ';
    if part.is_empty() {
        true
    } else if text.bytes().all(|byte| is_plain(&byte)) && !text.contains("  ") {
        text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
    } else {
        fold(text).contains(part)
    }
}
