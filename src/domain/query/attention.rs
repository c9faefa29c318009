//! What asks attention in a case (let op): derived, never stored. The words and the rule of each stand in `text::attention`.

use chrono::{Months, NaiveDate};

use super::super::{
    Answer, Case, ContactState, Entry, EntryKind, ExitProfile, HandoverKind, Owner, Party, PersonId,
    Provision, ProvisionState, Reading, Role, SchoolType, SignalKind, SignalSource, Status, Who,
};
use super::terms::birthday;
use super::{
    AttentionKind, Due, aftercare_until, agreement_counts, destroy_after, discuss_by, in_aftercare,
    last_discussed, next_contact, unanswered, without_ground,
};

/// How far ahead a birthday is named.
const BIRTHDAY_AHEAD: Months = Months::new(6);
/// How far ahead an exit without a destination, an indication or a placement that ends is named.
const ENDS_AHEAD: Months = Months::new(3);
/// From when not discussed is long.
const LONG: Months = Months::new(6);
/// So many times without an answer proposes "moeilijk bereikbaar".
pub(super) const TIMES: usize = 3;
/// Ages at which something changes: leerplicht, kwalificatieplicht and Wmo, the monitor of 003, and the monitor by law.
const AGES: [u32; 4] = [16, 18, 23, 27];

/// One warning, the most pressing first.
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
    /// So many open agreements belong to people who left the network.
    OwnerLeft(usize),
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
    /// This party works on the case without a ground.
    NoGround(Party),
    /// Turns this age on this day.
    Turns(u32, NaiveDate),
    /// Not discussed since this day, or never.
    LongUndiscussed(Option<NaiveDate>),
    /// Nazorg ends on this day.
    AftercareEnds(NaiveDate),
    /// The dossier can go since this day.
    Destroy(NaiveDate),
}

/// What asks attention in this case, the most pressing first.
pub fn attention(reading: Reading, case: &Case) -> Vec<Attention> {
    let mut found = vec![];
    SOURCES.iter().for_each(|(look, _)| look(reading, case, &mut found));
    found.sort();
    found.dedup();
    found
}

/// Whether the case asks attention of this kind. Looks only where that kind comes from: a filter asks this of
/// 100,000 cases with each key.
pub fn asks(reading: Reading, case: &Case, kind: AttentionKind) -> bool {
    let mut found = vec![];
    if let Some((look, _)) = SOURCES.iter().find(|(_, kinds)| kinds.contains(&kind)) {
        look(reading, case, &mut found);
    }
    found.iter().any(|attention| attention.kind() == kind)
}

type Look = fn(Reading, &Case, &mut Vec<Attention>);

/// Where warnings come from, and which kinds each source gives.
const SOURCES: [(Look, &[AttentionKind]); 8] = [
    (signals, &[AttentionKind::SignalOpen, AttentionKind::SchoolNotAsked, AttentionKind::WwNotChecked]),
    (
        people,
        &[
            AttentionKind::NoCasusregisseur,
            AttentionKind::NoWaakvlam,
            AttentionKind::HolderLeft,
            AttentionKind::OwnerLeft,
        ],
    ),
    (contacts, &[AttentionKind::Unanswered, AttentionKind::ContactLate, AttentionKind::ContactDue]),
    (agreements, &[AttentionKind::AgreementsLate]),
    (
        exit,
        &[
            AttentionKind::ExitNear,
            AttentionKind::HandoverUnconfirmed,
            AttentionKind::NoHandover,
            AttentionKind::NotEnrolled,
            AttentionKind::AbsenceAtSchool,
        ],
    ),
    (
        work,
        &[AttentionKind::ProvisionEnds, AttentionKind::PlacementEnds, AttentionKind::RegisterNotDiscussed],
    ),
    (grounds, &[AttentionKind::NoGround]),
    (
        terms,
        &[
            AttentionKind::Turns,
            AttentionKind::LongUndiscussed,
            AttentionKind::AftercareEnds,
            AttentionKind::Destroy,
        ],
    ),
];

/// Whether the case stands in the view of who asks attention: the status says so, a signal is open, a contact is late.
pub fn asks_attention(reading: Reading, case: &Case) -> bool {
    matches!(case.status(), Status::Attention | Status::Stuck)
        || case.numbered().any(|(_, entry)| entry.is_open_signal())
        || next_contact(reading, case).is_some_and(|due| due.is_late(reading.today))
}

/// Whether somebody left the network before this day.
pub fn has_left(reading: Reading, person: PersonId) -> bool {
    let until = reading.state.person(person).and_then(|person| person.facts.until);
    until.is_some_and(|until| until < reading.today)
}

fn signals(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    for (_, signal) in case.entries_of(EntryKind::Signal).filter(|(_, entry)| entry.is_open_signal()) {
        if let (Some(kind), Some(on)) = (signal.signal_kind(), signal.on()) {
            found.push(Attention::SignalOpen(*kind, *on));
        }
        // Of PrO and VSO only: no text says it of the mbo. What the school itself reports needs no question to it.
        let mbo = matches!(case.facts.school_type, Some(SchoolType::Entree | SchoolType::MboOther));
        let school_first = !mbo && signal.signal_source() != Some(&SignalSource::School);
        if school_first && in_aftercare(reading, case) && signal.school_asked_on().is_none() {
            found.push(Attention::SchoolNotAsked);
        }
        if signal.signal_kind() == Some(&SignalKind::JobLost) && signal.ww_checked_on().is_none() {
            found.push(Attention::WwNotChecked);
        }
    }
}

fn people(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let on_their_own = case.facts.contact == Some(ContactState::Released);
    if case.holder(Role::Casusregisseur).is_none() && case.status() != Status::Landed && !on_their_own {
        found.push(Attention::NoCasusregisseur);
    }
    if case.holder(Role::Waakvlam).is_none() && case.facts.contact.is_some_and(ContactState::asks_waakvlam) {
        found.push(Attention::NoWaakvlam);
    }
    for (role, holder) in &case.roles {
        if let Who::Person(person) = holder.who
            && has_left(reading, person)
        {
            found.push(Attention::HolderLeft(*role, person));
        }
    }
    let open = reading.state.agreements_of(case).filter(|agreement| agreement.is_open());
    let orphans =
        open.filter(|it| matches!(it.facts.owner, Some(Owner::Person(person)) if has_left(reading, person)));
    let orphans = orphans.count();
    found.extend((orphans > 0).then_some(Attention::OwnerLeft(orphans)));
}

fn contacts(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let known = case.facts.contact.is_some_and(ContactState::asks_waakvlam);
    let times = unanswered(case);
    if times >= TIMES && !known {
        found.push(Attention::Unanswered(times));
    }
    match next_contact(reading, case) {
        Some(due) if due.is_late(reading.today) => found.push(Attention::ContactLate(due)),
        Some(due) if due.is_soon(reading.today) => found.push(Attention::ContactDue(due)),
        _ => {}
    }
}

fn agreements(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let (_, late) = agreement_counts(reading, case);
    found.extend((late > 0).then_some(Attention::AgreementsLate(late)));
}

fn grounds(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    found.extend(without_ground(reading, case).into_iter().map(Attention::NoGround));
}

fn exit(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let left = in_aftercare(reading, case);
    let placed = case.facts.destination.is_some_and(|destination| destination.is_place());
    if let Some(exit) =
        case.facts.expected_exit.filter(|exit| !left && !placed && is_near(*exit, reading.today))
    {
        found.push(Attention::ExitNear(exit));
    }
    let mut handovers = case.entries_of(EntryKind::Handover).map(|(_, entry)| entry).peekable();
    if left && case.facts.deregistered_on.is_some() && handovers.peek().is_none() {
        found.push(Attention::NoHandover);
    }
    let unconfirmed =
        |entry: &&Entry| entry.handover_kind() != Some(&HandoverKind::None) && entry.confirmed_on().is_none();
    let handed = handovers.filter(unconfirmed).filter_map(|entry| entry.on().copied());
    found.extend(handed.filter(|on| *on <= reading.today).map(Attention::HandoverUnconfirmed));
    if let Some((_, enrolment)) = case.entries_of(EntryKind::Enrolment).next_back() {
        let checked = enrolment.checked_on().is_some();
        found
            .extend((checked && enrolment.enrolled() == Some(&Answer::No)).then_some(Attention::NotEnrolled));
        found.extend((enrolment.absence() == Some(&Answer::Yes)).then_some(Attention::AbsenceAtSchool));
    }
}

fn work(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let mut register = ProvisionState::NotDiscussed;
    for (_, entry) in case.entries_of(EntryKind::Provision) {
        let (Some(provision), Some(state)) = (entry.provision(), entry.provision_state()) else { continue };
        if *provision == Provision::Register {
            register = *state;
        }
        if let Some(until) =
            entry.valid_until().filter(|until| state.is_in_force() && is_near(**until, reading.today))
        {
            found.push(Attention::ProvisionEnds(*provision, *until));
        }
    }
    let placements = case.entries_of(EntryKind::Placement);
    if let Some(end) =
        placements.filter_map(|(_, entry)| entry.end()).max().filter(|end| is_near(**end, reading.today))
        && case.status() != Status::Landed
    {
        found.push(Attention::PlacementEnds(*end));
    }
    let facts = &case.facts;
    let asked =
        facts.exit_profile == Some(ExitProfile::Work) && facts.year_level.is_some_and(|level| level >= 3);
    if asked && register == ProvisionState::NotDiscussed && !in_aftercare(reading, case) {
        found.push(Attention::RegisterNotDiscussed);
    }
}

fn terms(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let today = reading.today;
    let ahead = today.checked_add_months(BIRTHDAY_AHEAD).unwrap_or(today);
    if let Some(born) = case.facts.birth_date {
        let limit = u32::from(reading.state.settings().age_limit());
        let ages = AGES.iter().copied().chain((!AGES.contains(&limit)).then_some(limit));
        let turns = ages.filter_map(|age| Some((age, birthday(born, age)?)));
        found.extend(
            turns.filter(|(_, on)| (today..=ahead).contains(on)).map(|(age, on)| Attention::Turns(age, on)),
        );
    }
    let left = in_aftercare(reading, case);
    if !left && discuss_by(reading, case).is_some_and(|from| from <= today) {
        let last = last_discussed(reading, case);
        let since = today.checked_sub_months(LONG).unwrap_or(today);
        if last.is_none_or(|last| last < since) {
            found.push(Attention::LongUndiscussed(last));
        }
    }
    if let Some(until) = aftercare_until(reading, case)
        && left
        && is_near(until, today)
        && until >= today
    {
        found.push(Attention::AftercareEnds(until));
    }
    if let Some(day) = destroy_after(reading, case).filter(|day| *day <= today) {
        found.push(Attention::Destroy(day));
    }
}

/// Within three months, or past.
fn is_near(day: NaiveDate, today: NaiveDate) -> bool {
    today.checked_add_months(ENDS_AHEAD).is_some_and(|ahead| day <= ahead)
}
