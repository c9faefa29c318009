//! The named tests: what no filter can say of a case, because it asks about one entry at a time, or about days and
//! numbers of the werkwijze; and because it finds which day, person or party it is about.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::values::coded;
use super::super::{
    Agreement, Case, Entry, EntryKind, Giver, Ground, HandoverKind, Owner, PersonId, Phase, Reading,
    SignalKind, SignalSource, Who,
};
use super::terms::birthday;
use super::{
    Attention, AttentionKind, Due, aftercare_lapsed, aftercare_until, agreement_counts, destroy_after,
    discuss_by, exit_unrecorded, has_left, is_long_undiscussed, last_discussed, next_contact, phase,
    unanswered, without_ground,
};

coded! {
    /// What no filter can say of a case: a test in Rust that a row of a werkwijze may refer to, by its name in a file.
    NamedTest {
        /// A signal came in and nobody dealt with it.
        SignalOpen = "signaal-open",
        /// An open signal, not of the school itself, and the school was not asked.
        SchoolNotAsked = "school-niet-gevraagd",
        /// A job was lost, and WW was not checked.
        WwNotChecked = "ww-niet-nagegaan",
        /// Who has a role left the network.
        HolderLeft = "rol-van-wie-weg-is",
        /// Open agreements of people who left the network.
        OwnerLeft = "afspraak-van-wie-weg-is",
        /// No answer, so many times in a row.
        Unanswered = "geen-gehoor",
        /// A contact should have been.
        ContactLate = "contact-te-laat",
        /// A contact is due.
        ContactDue = "contact-binnenkort",
        /// Agreements are late.
        AgreementsLate = "afspraken-te-laat",
        /// The exit is near, or past.
        ExitNear = "uitstroom-nadert",
        /// A handover was not confirmed.
        HandoverUnconfirmed = "overdracht-niet-bevestigd",
        /// An indication ends, or has ended.
        ProvisionEnds = "indicatie-eindigt",
        /// A placement ends, or has ended.
        PlacementEnds = "plek-eindigt",
        /// A party works on the case without a ground.
        NoGround = "zonder-grondslag",
        /// The parents gave consent, and the pupil has come of the age to give it alone.
        ConsentAgain = "toestemming-opnieuw",
        /// A birthday that matters is near.
        Turns = "verjaardag-nadert",
        /// The exit is near enough to discuss, and the last discussion is long ago.
        LongUndiscussed = "lang-niet-besproken",
        /// Nazorg ends soon.
        AftercareEnds = "nazorg-eindigt",
        /// The dossier can go.
        Destroy = "bewaartermijn-voorbij",
        /// Left as far as anybody knows, and the school's day is not recorded.
        ExitUnrecorded = "uitschrijving-ontbreekt",
    }
}

impl NamedTest {
    /// The kind of let-op that it finds.
    pub fn finds(self) -> AttentionKind {
        match self {
            Self::SignalOpen => AttentionKind::SignalOpen,
            Self::SchoolNotAsked => AttentionKind::SchoolNotAsked,
            Self::WwNotChecked => AttentionKind::WwNotChecked,
            Self::HolderLeft => AttentionKind::HolderLeft,
            Self::OwnerLeft => AttentionKind::OwnerLeft,
            Self::Unanswered => AttentionKind::Unanswered,
            Self::ContactLate => AttentionKind::ContactLate,
            Self::ContactDue => AttentionKind::ContactDue,
            Self::AgreementsLate => AttentionKind::AgreementsLate,
            Self::ExitNear => AttentionKind::ExitNear,
            Self::HandoverUnconfirmed => AttentionKind::HandoverUnconfirmed,
            Self::ProvisionEnds => AttentionKind::ProvisionEnds,
            Self::PlacementEnds => AttentionKind::PlacementEnds,
            Self::NoGround => AttentionKind::NoGround,
            Self::ConsentAgain => AttentionKind::ConsentAgain,
            Self::Turns => AttentionKind::Turns,
            Self::LongUndiscussed => AttentionKind::LongUndiscussed,
            Self::AftercareEnds => AttentionKind::AftercareEnds,
            Self::Destroy => AttentionKind::Destroy,
            Self::ExitUnrecorded => AttentionKind::ExitUnrecorded,
        }
    }
}

type Look = fn(Reading, &Case, &mut Vec<Attention>);

impl NamedTest {
    /// Adds what it finds in a case.
    pub fn look(self, reading: Reading, case: &Case, found: &mut Vec<Attention>) {
        let look: Look = match self {
            Self::SignalOpen => signal_open,
            Self::SchoolNotAsked => school_not_asked,
            Self::WwNotChecked => ww_not_checked,
            Self::HolderLeft => holder_left,
            Self::OwnerLeft => owner_left,
            Self::Unanswered => no_answer,
            Self::ContactLate => contact_late,
            Self::ContactDue => contact_due,
            Self::AgreementsLate => agreements_late,
            Self::ExitNear => exit_near,
            Self::HandoverUnconfirmed => handover_unconfirmed,
            Self::ProvisionEnds => provision_ends,
            Self::PlacementEnds => placement_ends,
            Self::NoGround => no_ground,
            Self::ConsentAgain => consent_again,
            Self::Turns => turns,
            Self::LongUndiscussed => long_undiscussed,
            Self::AftercareEnds => aftercare_ends,
            Self::Destroy => destroy,
            Self::ExitUnrecorded => no_exit_recorded,
        };
        look(reading, case, found);
    }
}

fn open_signals(case: &Case) -> impl Iterator<Item = &Entry> {
    case.entries_of(EntryKind::Signal).map(|(_, entry)| entry).filter(|entry| entry.is_open_signal())
}

fn signal_open(_: Reading, case: &Case, found: &mut Vec<Attention>) {
    let said = |signal: &Entry| Some(Attention::SignalOpen(*signal.signal_kind()?, *signal.on()?));
    found.extend(open_signals(case).filter_map(said));
}

/// What the school itself reports needs no question to it.
fn school_not_asked(_: Reading, case: &Case, found: &mut Vec<Attention>) {
    let asked = |signal: &Entry| {
        signal.signal_source() == Some(&SignalSource::School) || signal.school_asked_on().is_some()
    };
    found.extend(open_signals(case).find(|signal| !asked(signal)).map(|_| Attention::SchoolNotAsked));
}

fn ww_not_checked(_: Reading, case: &Case, found: &mut Vec<Attention>) {
    let unchecked = |signal: &&Entry| {
        signal.signal_kind() == Some(&SignalKind::JobLost) && signal.ww_checked_on().is_none()
    };
    found.extend(open_signals(case).find(unchecked).map(|_| Attention::WwNotChecked));
}

fn holder_left(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    for (role, holder, until) in case.holders_from(reading.today) {
        // Whoever comes after them is there before they are gone.
        let uncovered = |person: PersonId| {
            let last = reading.state.person(person)?.facts.until?;
            let covered = until.is_some_and(|until| last.succ_opt().is_none_or(|gone| until <= gone));
            (!covered).then_some(last)
        };
        if let Who::Person(person) = holder.who
            && let Some(last) = uncovered(person)
        {
            found.push(match has_left(reading, person) {
                true => Attention::HolderLeft(role, person),
                false => Attention::HolderLeaves(role, person, last),
            });
        }
        if let Some(Who::Person(via)) = holder.via {
            found.extend(uncovered(via).map(|last| Attention::ViaLeaves(via, last)));
        }
    }
}

fn owner_left(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let open = reading.state.agreements_of(case).filter(|agreement| agreement.is_open());
    let orphans = open
        .filter(|it| matches!(it.doing_on(reading.today).owner, Some(Owner::Person(person)) if has_left(reading, person)))
        .count();
    found.extend((orphans > 0).then_some(Attention::OwnerLeft(orphans)));
    // Who does it on its day, and is gone by then.
    let last = |agreement: &Agreement| {
        let due = agreement.facts.due?;
        let Some(Owner::Person(person)) = agreement.doing_on(due).owner else { return None };
        let last = reading.state.person(person)?.facts.until?;
        (reading.today <= last && last < due).then_some(last)
    };
    let open = reading.state.agreements_of(case).filter(|agreement| agreement.is_open());
    let days: Vec<NaiveDate> = open.filter_map(last).collect();
    let first = days.iter().copied().min();
    found.extend(first.map(|first| Attention::OwnerLeaves(days.len(), first)));
}

fn no_answer(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let times = unanswered(case);
    let often = times >= usize::from(reading.rules(case).numbers.unanswered.0);
    found.extend(often.then_some(Attention::Unanswered(times)));
}

fn contact_late(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let late = |due: &Due| due.is_late(reading.today);
    found.extend(next_contact(reading, case).filter(late).map(Attention::ContactLate));
}

fn contact_due(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let soon = |due: &Due| due.is_soon(reading.today, reading.rules(case));
    found.extend(next_contact(reading, case).filter(soon).map(Attention::ContactDue));
}

fn agreements_late(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let (_, late) = agreement_counts(reading, case);
    found.extend((late > 0).then_some(Attention::AgreementsLate(late)));
}

fn exit_near(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let exit = case.facts.expected_exit.filter(|exit| is_near(reading, case, *exit));
    found.extend(exit.map(Attention::ExitNear));
}

fn handover_unconfirmed(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let handovers = case.entries_of(EntryKind::Handover).map(|(_, entry)| entry);
    let unconfirmed =
        |entry: &&Entry| entry.handover_kind() != Some(&HandoverKind::None) && entry.confirmed_on().is_none();
    let days = handovers.filter(unconfirmed).filter_map(|entry| entry.on().copied());
    found.extend(days.filter(|on| *on <= reading.today).map(Attention::HandoverUnconfirmed));
}

fn provision_ends(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let ends = |entry: &Entry| {
        let (provision, stand, until) =
            (entry.provision()?, entry.provision_state()?, entry.valid_until().copied()?);
        let near = stand.is_in_force() && is_near(reading, case, until);
        near.then_some(Attention::ProvisionEnds(*provision, until))
    };
    found.extend(case.entries_of(EntryKind::Provision).filter_map(|(_, entry)| ends(entry)));
}

fn placement_ends(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let last = case.entries_of(EntryKind::Placement).filter_map(|(_, entry)| entry.end().copied()).max();
    found.extend(last.filter(|end| is_near(reading, case, *end)).map(Attention::PlacementEnds));
}

fn no_ground(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    // Who is past nazorg is worked on no more.
    if phase(reading, case) == Phase::Closed {
        return;
    }
    found.extend(without_ground(reading, case).into_iter().map(Attention::NoGround));
}

/// From that age on the pupil decides alone: what the parents said before does not hold for ever (`domain.md` §2).
fn consent_again(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let alone = reading.rules(case).numbers.consent_alone;
    let from = case.facts.birth_date.and_then(|born| birthday(born, alone));
    let Some(from) = from.filter(|from| *from <= reading.today) else { return };
    let of_parents = |entry: &&Entry| {
        let not_alone = entry.giver().is_some_and(|giver| *giver != Giver::Pupil);
        let before = entry.on().is_some_and(|on| *on < from);
        entry.ground() == Some(&Ground::Consent) && not_alone && before && entry.holds_on(reading.today)
    };
    let grounds = case.entries_of(EntryKind::Sharing).map(|(_, entry)| entry).filter(of_parents).count();
    found.extend((grounds > 0).then_some(Attention::ConsentAgain(grounds)));
}

fn turns(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let Some(born) = case.facts.birth_date else { return };
    let rules = reading.rules(case);
    let ahead = rules.numbers.birthday_ahead.after(reading.today).unwrap_or(reading.today);
    let days = rules.birthdays().into_iter().filter_map(|age| Some((age, birthday(born, age)?)));
    let near = days.filter(|(_, on)| (reading.today..=ahead).contains(on));
    found.extend(near.map(|(age, on)| Attention::Turns(age.years(), on)));
}

fn long_undiscussed(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    if discuss_by(reading, case).is_none_or(|from| from > reading.today) {
        return;
    }
    let last = last_discussed(reading, case);
    found.extend(is_long_undiscussed(reading, case).then_some(Attention::LongUndiscussed(last)));
}

fn aftercare_ends(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let coming = |until: &NaiveDate| is_near(reading, case, *until) && *until >= reading.today;
    found.extend(aftercare_until(reading, case).filter(coming).map(Attention::AftercareEnds));
    found.extend(aftercare_lapsed(reading, case).map(Attention::AftercareLapsed));
}

fn no_exit_recorded(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    found.extend(exit_unrecorded(reading, case).map(Attention::ExitUnrecorded));
}

fn destroy(reading: Reading, case: &Case, found: &mut Vec<Attention>) {
    let day = destroy_after(reading, case).filter(|day| *day <= reading.today);
    found.extend(day.map(Attention::Destroy));
}

/// Near enough to be named, or past.
fn is_near(reading: Reading, case: &Case, day: NaiveDate) -> bool {
    reading.rules(case).numbers.ends_ahead.after(reading.today).is_some_and(|ahead| day <= ahead)
}
