//! Whether a case answers to a filter, as far as what is at hand tells: of the case itself always, of its index row mostly.

use super::finder::Names;
use super::{AgreementTest, Asked, Bounds, EnrolmentTest, Filter, RoleTest, Test, TestGroup};
use crate::domain::fold::holds_folded;
use crate::domain::glance::{EnrolmentStand, ProvisionStand};
use crate::domain::{
    Case, ContactState, Doubt, Glance, HandoverKind, Holder, Party, Provision, ProvisionState, Reading, Role,
    SignalKind, State, query,
};

impl Filter {
    /// Whether the facts answer, apart from the words of name and number.
    pub fn facts_hold(&self, reading: Reading, case: &Case) -> bool {
        let names = Names::default();
        all(self.groups.iter().map(|group| group.told(reading, case, &names))) == Some(true)
    }
}

impl Test {
    /// Whether it holds; `None` where only the case itself tells, and that is not at hand.
    fn told<'a>(&'a self, reading: Reading, case: &'a impl Glance, names: &Names<'a>) -> Option<bool> {
        let facts = case.listed();
        Some(match self {
            Test::Status(Asked::Is(status)) => case.status() == *status,
            Test::Status(Asked::NotSet) => facts.status.is_none(),
            Test::Contact(asked) => is(asked, facts.contact),
            Test::School(asked) => has(asked, case.school(), names),
            Test::Municipality(asked) => has(asked, case.municipality(), names),
            Test::SchoolType(asked) => is(asked, facts.school_type),
            Test::YearLevel(asked) => is_within(asked, facts.year_level.map(u32::from)),
            Test::Profile(asked) => is(asked, facts.exit_profile),
            Test::ProfileInDoubt => facts.profile_doubt == Some(Doubt::Doubtful),
            Test::Destination(asked) => is(asked, facts.destination),
            Test::Role(role, asked) => is_held_by(asked, reading.state, reading.holder(case, *role)),
            Test::Age(asked) => is_within(asked, query::age_on(case, reading.today)),
            Test::Exit(asked) => is_within(asked, facts.expected_exit),
            Test::Delays(Asked::NotSet) => facts.delays == 0,
            Test::Delays(Asked::Is(times)) => times.hold(u32::from(facts.delays)),
            Test::Deregistered(asked) => is_within(asked, facts.deregistered_on),
            Test::Agreements(asked) => {
                let (open, late) = query::agreement_counts(reading, case);
                match asked {
                    Asked::NotSet => open == 0,
                    Asked::Is(AgreementTest::Open) => open > 0,
                    Asked::Is(AgreementTest::Late) => late > 0,
                }
            }
            Test::LongUndiscussed => query::is_long_undiscussed(reading, case),
            Test::Discussed(asked) => is_within(asked, query::last_discussed(reading, case)),
            Test::ContactLate => {
                query::next_contact(reading, case).is_some_and(|due| due.is_late(reading.today))
            }
            Test::WaakvlamNeeded => {
                facts.contact.is_some_and(ContactState::asks_waakvlam)
                    && reading.holder(case, Role::Waakvlam).is_none()
            }
            Test::Signal(None) => !case.open_signals().is_empty(),
            Test::Signal(Some(kind)) => case.open_signals().has(kind, SignalKind::ALL),
            Test::Provision(which, stand) => has_provision(&case.provisions(), *which, *stand),
            Test::Handover(Asked::NotSet) => case.handovers().is_empty(),
            Test::Handover(Asked::Is(kind)) => case.handovers().has(kind, HandoverKind::ALL),
            Test::Enrolment(asked) => enrolment_is(asked, case.enrolment()),
            Test::Phase(phase) => query::phase(reading, case) == *phase,
            Test::View(view) => view.holds(reading, case),
            Test::OpenTo(asked) => is_open_to(asked, reading, case)?,
            Test::WithoutGround(party) => match case.case() {
                None => reading.derived()?.lacks_ground(case.id(), *party)?,
                Some(case) => {
                    let lacking = query::without_ground(reading, case);
                    party.map_or(!lacking.is_empty(), |party| {
                        lacking.iter().any(|it| it.party() == Some(party))
                    })
                }
            },
            Test::Attention(name) => match (case.case(), name) {
                (None, name) => reading.derived()?.asks(reading, case.id(), name.as_ref())?,
                (Some(case), Some(name)) => query::asks(reading, case, name),
                (Some(case), None) => query::asks_anything(reading, case),
            },
            Test::Not(test) => !test.told(reading, case, names)?,
        })
    }
}

impl TestGroup {
    /// Whether one of its tests holds, or none; `None` where only the case itself tells.
    pub(super) fn told<'a>(
        &'a self,
        reading: Reading,
        case: &'a impl Glance,
        names: &Names<'a>,
    ) -> Option<bool> {
        let mut known = Some(false);
        for test in &self.any_of {
            match test.told(reading, case, names) {
                Some(true) => return Some(self.sense.agrees(true)),
                None => known = None,
                Some(false) => {}
            }
        }
        known.map(|holds| self.sense.agrees(holds))
    }
}

/// Whether all of them hold; not known where one is not known and none fails.
pub(super) fn all(told: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = Some(true);
    for told in told {
        match told {
            Some(false) => return Some(false),
            None => known = None,
            Some(true) => {}
        }
    }
    known
}

/// This party may know of the case; or, not set, nobody was given a ground.
fn is_open_to(asked: &Asked<Party>, reading: Reading, case: &impl Glance) -> Option<bool> {
    Some(match (case.case(), asked) {
        (Some(case), Asked::Is(party)) => query::is_open_to(reading, case, *party),
        (Some(case), Asked::NotSet) => query::open_to(reading, case).is_empty(),
        (None, Asked::Is(party)) if query::is_school_of(reading, case, *party) => true,
        (None, Asked::Is(party)) => reading.derived()?.is_open_to(case.id(), Some(*party))?,
        (None, Asked::NotSet) => !reading.derived()?.is_open_to(case.id(), None)?,
    })
}

/// A provision of the case stands like this. Not recorded counts as not discussed; without a state asked for, it is
/// one that somebody looked at.
fn has_provision(all: &[ProvisionStand], which: Option<Provision>, stand: Option<ProvisionState>) -> bool {
    let own = |it: &&ProvisionStand| which.is_none_or(|which| it.provision == Some(which));
    let mut states = all.iter().filter(own).map(|it| it.state);
    match stand {
        None => states.any(|state| state != ProvisionState::NotDiscussed),
        Some(ProvisionState::NotDiscussed) if which.is_some() => {
            states.all(|state| state == ProvisionState::NotDiscussed)
        }
        Some(stand) => states.any(|state| state == stand),
    }
}

/// The last enrolment stands like this.
fn enrolment_is(asked: &Asked<EnrolmentTest>, last: Option<EnrolmentStand>) -> bool {
    match (asked, last) {
        (Asked::NotSet, last) => last.is_none(),
        (Asked::Is(_), None) => false,
        (Asked::Is(EnrolmentTest::Visible), Some(last)) => last.visible,
        (Asked::Is(EnrolmentTest::NotVisible), Some(last)) => last.not_visible,
        (Asked::Is(EnrolmentTest::Absence), Some(last)) => last.absence,
    }
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

fn has<'a>(asked: &'a Asked<String>, recorded: Option<&'a str>, names: &Names<'a>) -> bool {
    match asked {
        Asked::NotSet => recorded.is_none(),
        Asked::Is(part) => recorded.is_some_and(|text| names.hold(text, part)),
    }
}

fn is_held_by(asked: &Asked<RoleTest>, state: &State, holder: Option<Holder>) -> bool {
    let person = holder.and_then(Holder::person);
    match asked {
        Asked::NotSet => holder.is_none(),
        Asked::Is(RoleTest::Me) => false,
        Asked::Is(RoleTest::Held(by)) => person == Some(*by),
        Asked::Is(RoleTest::OneOf(these)) => person.is_some_and(|person| these.contains(&person)),
        Asked::Is(RoleTest::Named(part)) => person
            .and_then(|person| state.person(person))
            .is_some_and(|person| holds_folded(person.name(), part)),
    }
}
