//! What asks attention in a case (let op): derived, never stored. Which, and when, stands in the werkwijze; the words
//! stand in `text::attention`.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::super::filter::LetOpName;
use super::super::rules::{LetOp, Rule};
use super::super::{Case, Glance, PersonId, Provision, Reading, Role, SignalKind, Status};
use super::{AttentionKind, Due, Lacking, next_contact};

/// One warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    /// A signal came in and nobody dealt with it.
    SignalOpen(SignalKind, NaiveDate),
    /// A signal in nazorg, and the school was not asked first (003:144).
    SchoolNotAsked,
    /// A job was lost, and WW was not checked (003:156).
    WwNotChecked,
    /// Nobody keeps the overview.
    NoCasusregisseur,
    /// The pupil avoids help or is out of view, and nobody keeps in touch (002:2622-2632).
    NoWaakvlam,
    /// Who has this role left the network, and there is no successor.
    HolderLeft(Role, PersonId),
    /// Who has this role, or gets it, leaves the network after this day, and there is no successor from then on.
    HolderLeaves(Role, PersonId, NaiveDate),
    /// Through whom the waakvlam keeps in touch left the network, or leaves it after this day.
    ViaLeaves(PersonId, NaiveDate),
    /// So many open agreements belong to people who left the network.
    OwnerLeft(usize),
    /// So many open agreements end after the last day of who does them then; the first of those days.
    OwnerLeaves(usize, NaiveDate),
    /// No answer three times or more, and the contact state does not say so.
    Unanswered(usize),
    /// A contact should have been.
    ContactLate(Due),
    /// A contact is due.
    ContactDue(Due),
    /// So many agreements are late.
    AgreementsLate(usize),
    /// The exit is near or past, and there is no destination.
    ExitNear(NaiveDate),
    /// A handover was not confirmed.
    HandoverUnconfirmed(NaiveDate),
    /// Left school, and no handover is recorded.
    NoHandover,
    /// An enrolment is not visible (003:111).
    NotEnrolled,
    /// Verzuim or dreigende uitval where the pupil is enrolled (003:110).
    AbsenceAtSchool,
    /// An indication ends, or has ended.
    ProvisionEnds(Provision, NaiveDate),
    /// A placement ends, or has ended.
    PlacementEnds(NaiveDate),
    /// The register was not discussed, in leerjaar 3 or later with profile arbeid (003:69-70).
    RegisterNotDiscussed,
    /// Somebody works on the case without a ground, or nobody knows whether they have one.
    NoGround(Lacking),
    /// So many grounds rest on what the parents said of a pupil who decides alone by now.
    ConsentAgain(usize),
    /// Turns this age on this day.
    Turns(u32, NaiveDate),
    /// Not discussed since this day, or never.
    LongUndiscussed(Option<NaiveDate>),
    /// Nazorg ends on this day.
    AftercareEnds(NaiveDate),
    /// Nazorg ended, and its last contact point was missed.
    AftercareLapsed(Due),
    /// The pupil left on this day as far as anybody knows, and the school's own day is not recorded.
    ExitUnrecorded(Option<NaiveDate>),
    /// The dossier can go since this day.
    Destroy(NaiveDate),
    /// One that only the werkwijze knows: the place of its row among the let-ops.
    Own(usize),
    /// So many of one kind, told as one.
    Several(Several),
}

/// Let-ops of one kind that press as much, where a case has many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Several {
    /// What kind.
    pub kind: AttentionKind,
    /// How pressing they are.
    pub pressing: Pressing,
    /// How many there are.
    pub count: usize,
    /// The first day that one of them names.
    pub first: Option<NaiveDate>,
}

/// How pressing it is: lists begin with the first of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    /// Its day has passed, or somebody reported something.
    Late,
    /// It is so, and has no day.
    Now,
    /// Its day comes.
    Coming,
}

/// What asks attention in this case, the most pressing first, and of what is as pressing in the order of the werkwijze.
/// What a case has many of is one row with how many: [`attention_in_full`] names each.
pub fn attention(reading: Reading, case: &Case) -> Vec<Attention> {
    together(reading, attention_in_full(reading, case))
}

/// The same with each of them apart.
pub fn attention_in_full(reading: Reading, case: &Case) -> Vec<Attention> {
    let mut found = vec![];
    let there = reading.derived().and_then(|derived| derived.let_ops(reading, case.id));
    for (at, row) in reading.rules(case).let_ops.iter().enumerate() {
        // A list asks this of every row that shows, and of most let-ops it was found out already that there is none.
        if there.is_some_and(|there| there & (1 << at) == 0) {
            continue;
        }
        let before = found.len();
        look(reading, case, (at, row), &mut found);
        found.get_mut(before..).unwrap_or_default().sort();
    }
    found.dedup();
    found.sort_by_key(|it| it.pressing(reading.today));
    found
}

/// One row for all of a kind that press as much, in the place of the first of them.
fn together(reading: Reading, found: Vec<Attention>) -> Vec<Attention> {
    let alike = |it: Attention| Some((it.kind()?, it.pressing(reading.today)));
    let mut told: Vec<Attention> = vec![];
    for it in &found {
        let others = || found.iter().filter(|other| alike(**other) == alike(*it));
        let one = match alike(*it) {
            Some((kind, pressing)) if others().count() >= kind.many() => {
                let first = others().filter_map(|other| other.day()).min();
                Attention::Several(Several { kind, pressing, count: others().count(), first })
            }
            Some(_) | None => *it,
        };
        if !told.contains(&one) {
            told.push(one);
        }
    }
    told
}

impl Attention {
    /// The day that it names.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::SignalOpen(_, on)
            | Self::HolderLeaves(_, _, on)
            | Self::ViaLeaves(_, on)
            | Self::OwnerLeaves(_, on)
            | Self::ExitNear(on)
            | Self::HandoverUnconfirmed(on)
            | Self::ProvisionEnds(_, on)
            | Self::PlacementEnds(on)
            | Self::Turns(_, on)
            | Self::AftercareEnds(on)
            | Self::Destroy(on) => Some(on),
            Self::ContactLate(due) | Self::ContactDue(due) | Self::AftercareLapsed(due) => Some(due.on),
            Self::LongUndiscussed(since) | Self::ExitUnrecorded(since) => since,
            Self::Several(several) => several.first,
            Self::SchoolNotAsked
            | Self::WwNotChecked
            | Self::NoCasusregisseur
            | Self::NoWaakvlam
            | Self::HolderLeft(..)
            | Self::OwnerLeft(_)
            | Self::Unanswered(_)
            | Self::AgreementsLate(_)
            | Self::NoHandover
            | Self::NotEnrolled
            | Self::AbsenceAtSchool
            | Self::RegisterNotDiscussed
            | Self::NoGround(_)
            | Self::ConsentAgain(_)
            | Self::Own(_) => None,
        }
    }

    /// How pressing it is on this day.
    pub fn pressing(self, today: NaiveDate) -> Pressing {
        let by = |day: NaiveDate| match day.cmp(&today) {
            Ordering::Less => Pressing::Late,
            Ordering::Equal => Pressing::Now,
            Ordering::Greater => Pressing::Coming,
        };
        match self {
            Self::SignalOpen(..)
            | Self::SchoolNotAsked
            | Self::WwNotChecked
            | Self::HolderLeft(..)
            | Self::OwnerLeft(_)
            | Self::ContactLate(_)
            | Self::AftercareLapsed(_)
            | Self::AgreementsLate(_) => Pressing::Late,
            Self::ViaLeaves(_, on) | Self::ExitNear(on) if on < today => Pressing::Late,
            Self::ProvisionEnds(_, on)
            | Self::PlacementEnds(on)
            | Self::Turns(_, on)
            | Self::AftercareEnds(on) => by(on),
            Self::ContactDue(due) => by(due.on),
            Self::Several(several) => several.pressing,
            // Somebody has to be found before that day, not on it.
            Self::HolderLeaves(..)
            | Self::ViaLeaves(..)
            | Self::OwnerLeaves(..)
            | Self::ExitNear(_)
            | Self::NoCasusregisseur
            | Self::NoWaakvlam
            | Self::Unanswered(_)
            | Self::HandoverUnconfirmed(_)
            | Self::NoHandover
            | Self::NotEnrolled
            | Self::AbsenceAtSchool
            | Self::RegisterNotDiscussed
            | Self::NoGround(_)
            | Self::ConsentAgain(_)
            | Self::LongUndiscussed(_)
            | Self::ExitUnrecorded(_)
            | Self::Destroy(_)
            | Self::Own(_) => Pressing::Now,
        }
    }
}

/// Whether the case asks attention for this. Looks only at that row: a filter asks this of 100,000 cases with each key.
pub fn asks(reading: Reading, case: &Case, name: &LetOpName) -> bool {
    let mut rows = reading.rules(case).let_ops.iter().enumerate();
    let row = let_op_place(reading, name).and_then(|place| rows.nth(place));
    row.is_some_and(|row| {
        let mut found = vec![];
        look(reading, case, row, &mut found);
        !found.is_empty()
    })
}

/// Which rows of the werkwijze find something in this case, by their places.
pub fn let_ops_found(reading: Reading, case: &Case) -> impl Iterator<Item = usize> {
    let mut found = vec![];
    reading.rules(case).let_ops.iter().enumerate().filter_map(move |row| {
        found.clear();
        look(reading, case, row, &mut found);
        (!found.is_empty()).then_some(row.0)
    })
}

/// The place of a let-op among the rows of the werkwijze.
pub fn let_op_place(reading: Reading, name: &LetOpName) -> Option<usize> {
    let is_it = |row: &Rule<LetOp>| match (&row.then, name) {
        (LetOp::Known(kind), LetOpName::Known(asked)) => kind == asked,
        (LetOp::Own(_), LetOpName::Own(asked)) => row.id == *asked,
        (LetOp::Known(_), LetOpName::Own(_)) | (LetOp::Own(_), LetOpName::Known(_)) => false,
    };
    reading.common_rules().let_ops.iter().position(is_it)
}

/// Whether anything asks attention in this case.
pub fn asks_anything(reading: Reading, case: &Case) -> bool {
    let_ops_found(reading, case).next().is_some()
}

/// What one row finds in a case.
fn look(reading: Reading, case: &Case, (at, row): (usize, &Rule<LetOp>), found: &mut Vec<Attention>) {
    let before = found.len();
    if !row.when.look(reading, case, found) {
        return;
    }
    match &row.then {
        LetOp::Known(kind) => found.extend(kind.plain().filter(|_| row.when.test.is_none())),
        // Its own words name no days and no people: it is there once.
        LetOp::Own(_) => {
            found.truncate(before);
            found.push(Attention::Own(at));
        }
    }
}

/// The code of a let-op, as files and JSON hold it.
pub fn let_op_code<'a>(reading: Reading<'a>, case: &Case, attention: Attention) -> &'a str {
    match (attention, attention.kind()) {
        (_, Some(kind)) => kind.code(),
        (Attention::Own(at), None) => reading.rules(case).let_ops.get(at).map_or("", |row| &row.id),
        (_, None) => "",
    }
}

/// Whether the case stands in the view of who asks attention: the status says so, a signal is open, a contact is late.
pub fn asks_attention(reading: Reading, case: &impl Glance) -> bool {
    matches!(case.status(), Status::Attention | Status::Stuck)
        || !case.open_signals().is_empty()
        || next_contact(reading, case).is_some_and(|due| due.is_late(reading.today))
}

/// Whether somebody left the network before this day.
pub fn has_left(reading: Reading, person: PersonId) -> bool {
    let until = reading.state.person(person).and_then(|person| person.facts.until);
    until.is_some_and(|until| until < reading.today)
}
