//! What lists ask of a case, told alike by the case itself and by its index row.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::turn::{Doing, Turn};
use super::{
    Agreement, AgreementId, Answer, Case, ContactResult, ContactState, Destination, Doubt, Entry,
    EntryAdvice, EntryKind, ExitProfile, HandoverKind, Holder, MeetingId, Owner, Phase, Provision,
    ProvisionState, PupilId, Role, SchoolType, SignalKind, Status,
};

/// What lists ask of a case: told alike by the case itself and by its index row.
pub trait Glance {
    /// The case itself, where it is at hand.
    fn case(&self) -> Option<&Case>;
    /// The pupil's number.
    fn id(&self) -> PupilId;
    /// The facts that lists are filtered and sorted by.
    fn listed(&self) -> Listed;
    /// School, by name.
    fn school(&self) -> Option<&str>;
    /// Woongemeente.
    fn municipality(&self) -> Option<&str>;
    /// The school's own number for the pupil.
    fn school_pupil_no(&self) -> Option<&str>;
    /// The folded words of the name, see [`super::PupilName::folded`].
    fn folded_name(&self) -> Cow<'_, str>;
    /// Which letters name and number have, where that is known; else all.
    fn letters(&self) -> u64 {
        u64::MAX
    }
    /// Who was named last for each role, in the order of [`Role::ALL`]; they may begin later.
    fn named(&self) -> &[(Role, Holder)];
    /// Who had a role before, oldest first.
    fn earlier(&self) -> Cow<'_, [Earlier]>;
    /// Meetings that have this pupil on the agenda.
    fn meetings(&self) -> &[MeetingId];
    /// How many agreements are open, and of how many of those the day has passed.
    fn agreement_counts(&self, today: NaiveDate) -> (usize, usize);
    /// What the contacts come to.
    fn contacts(&self) -> Contacts;
    /// The kinds of the open signals.
    fn open_signals(&self) -> Kinds;
    /// The kinds of the handovers.
    fn handovers(&self) -> Kinds;
    /// How the last enrolment stands; `None` where there is none.
    fn enrolment(&self) -> Option<EnrolmentStand>;
    /// The provisions and how far each is.
    fn provisions(&self) -> Cow<'_, [ProvisionStand]>;

    /// The triage light; nobody looked yet = new.
    fn status(&self) -> Status {
        self.listed().status.unwrap_or(Status::New)
    }

    /// Who has the role on a local date.
    fn holder_on(&self, role: Role, day: NaiveDate) -> Option<Holder> {
        let named = self.named().iter().find(|(own, _)| *own == role).map(|(_, holder)| *holder);
        named.filter(|holder| holder.since <= day).or_else(|| {
            let earlier = self.earlier();
            let mut earlier = earlier.iter().rev().filter(|it| it.role == role);
            earlier.find(|it| it.holder.since <= day && day < it.until).map(|it| it.holder)
        })
    }

    /// Since when somebody has had the role without a day between, whoever that was.
    fn held_since(&self, role: Role, day: NaiveDate) -> Option<NaiveDate> {
        let since = self.holder_on(role, day)?.since;
        let earlier = self.earlier();
        let before = earlier.iter().rev().filter(|it| it.role == role);
        Some(
            before
                .fold(since, |since, it| if it.until >= since { since.min(it.holder.since) } else { since }),
        )
    }
}

/// Who had a role before, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// Which role.
    pub role: Role,
    /// Who, and since when.
    pub holder: Holder,
    /// The first day on which somebody else had it, or nobody; local date.
    #[serde(with = "super::day")]
    pub until: NaiveDate,
}

/// The facts that lists are filtered and sorted by; `None` is not recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the fact of the same name in `Facts`")]
pub struct Listed {
    pub status: Option<Status>,
    pub contact: Option<ContactState>,
    pub school_type: Option<SchoolType>,
    pub year_level: Option<u8>,
    pub exit_profile: Option<ExitProfile>,
    pub profile_doubt: Option<Doubt>,
    pub destination: Option<Destination>,
    pub phase: Option<Phase>,
    pub entry_advice: Option<EntryAdvice>,
    #[serde(with = "super::day::maybe")]
    pub destination_since: Option<NaiveDate>,
    #[serde(with = "super::day::maybe")]
    pub birth_date: Option<NaiveDate>,
    #[serde(with = "super::day::maybe")]
    pub expected_exit: Option<NaiveDate>,
    #[serde(with = "super::day::maybe")]
    pub deregistered_on: Option<NaiveDate>,
    /// How often the expected exit went to a later school year.
    pub delays: u8,
}

/// What the contacts of a case come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// The day of the last one that was answered.
    #[serde(with = "super::day::maybe")]
    pub answered: Option<NaiveDate>,
    /// The day for the next one that it names.
    #[serde(with = "super::day::maybe")]
    pub named: Option<NaiveDate>,
    /// The first day to try again that those without an answer since then name.
    #[serde(with = "super::day::maybe")]
    pub again: Option<NaiveDate>,
}

/// Kinds of something, one bit each; the last bit is one without a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kinds(u16);

impl Kinds {
    const NO_KIND: u16 = 1 << 15;

    fn of<'a, T: PartialEq + 'a>(kinds: impl Iterator<Item = Option<&'a T>>, all: &[T]) -> Self {
        let bit = |kind: Option<&T>| {
            let place = kind.and_then(|kind| all.iter().position(|known| known == kind));
            place.map_or(Self::NO_KIND, |place| 1 << place)
        };
        Self(kinds.map(bit).fold(0, |all, bit| all | bit))
    }

    /// There is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// There is one of this kind, `all` being every kind.
    pub fn has<T: PartialEq>(self, kind: &T, all: &[T]) -> bool {
        all.iter().position(|known| known == kind).is_some_and(|place| self.0 & (1 << place) != 0)
    }
}

/// How an enrolment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolmentStand {
    /// The pupil is enrolled.
    pub visible: bool,
    /// It was looked at, and there is none.
    pub not_visible: bool,
    /// Verzuim or dreigende uitval there.
    pub absence: bool,
}

/// A provision and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisionStand {
    /// Which.
    pub provision: Option<Provision>,
    /// Not recorded counts as not discussed.
    pub state: ProvisionState,
}

/// An agreement that is still to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAgreement {
    /// The number.
    pub id: AgreementId,
    first_owner: Option<Owner>,
    first_with: Box<[Owner]>,
    turns: Box<[Turn]>,
    /// Vóór wanneer, local date.
    #[serde(with = "super::day::maybe")]
    pub due: Option<NaiveDate>,
}

impl OpenAgreement {
    /// Its day has passed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }

    /// Who does it on a local date.
    pub fn doing_on(&self, day: NaiveDate) -> Doing<'_> {
        Doing::on(day, Doing { owner: self.first_owner, with: &self.first_with }, &self.turns)
    }

    /// Everybody who does it on a local date or later, each time that it goes on apart.
    pub fn doing_from(&self, day: NaiveDate) -> impl Iterator<Item = Doing<'_>> {
        let later = self.turns.iter().filter(move |turn| turn.from > day).map(Doing::of);
        std::iter::once(self.doing_on(day)).chain(later)
    }

    /// Of an agreement that is open.
    pub(super) fn of(agreement: &Agreement) -> Self {
        let facts = &agreement.facts;
        Self {
            id: agreement.id,
            first_owner: facts.first_owner,
            first_with: facts.first_with.iter().flatten().copied().collect(),
            turns: facts.handed_on.iter().flatten().cloned().collect(),
            due: facts.due,
        }
    }
}

impl Glance for Case {
    fn case(&self) -> Option<&Case> {
        Some(self)
    }

    fn id(&self) -> PupilId {
        self.id
    }

    fn listed(&self) -> Listed {
        let facts = &self.facts;
        Listed {
            status: facts.status,
            contact: facts.contact,
            school_type: facts.school_type,
            year_level: facts.year_level,
            exit_profile: facts.exit_profile,
            profile_doubt: facts.profile_doubt,
            destination: facts.destination,
            phase: facts.phase,
            entry_advice: facts.entry_advice,
            destination_since: facts.destination_since,
            birth_date: facts.birth_date,
            expected_exit: facts.expected_exit,
            deregistered_on: facts.deregistered_on,
            delays: u8::try_from(
                self.entries_of(EntryKind::Delay).filter(|(_, moved)| moved.is_later()).count(),
            )
            .unwrap_or(u8::MAX),
        }
    }

    fn school(&self) -> Option<&str> {
        self.facts.school.as_deref()
    }

    fn municipality(&self) -> Option<&str> {
        self.facts.municipality.as_deref()
    }

    fn school_pupil_no(&self) -> Option<&str> {
        self.facts.school_pupil_no.as_deref()
    }

    fn folded_name(&self) -> Cow<'_, str> {
        Cow::Owned(self.name().folded())
    }

    fn named(&self) -> &[(Role, Holder)] {
        &self.named
    }

    fn earlier(&self) -> Cow<'_, [Earlier]> {
        let past = self.past_roles.iter().filter(|past| past.has_time());
        past.map(|past| Earlier { role: past.role, holder: past.holder, until: past.until }).collect()
    }

    fn holder_on(&self, role: Role, day: NaiveDate) -> Option<Holder> {
        Self::holder_on(self, role, day)
    }

    fn meetings(&self) -> &[MeetingId] {
        &self.meetings
    }

    fn agreement_counts(&self, today: NaiveDate) -> (usize, usize) {
        let open = self.agreements.iter().filter(|it| it.is_open());
        open.fold((0, 0), |(open, late), it| (open + 1, late + usize::from(it.is_late(today))))
    }

    /// The newest day first, and of one day the one that was recorded last. Who did not answer was not spoken to: such
    /// a try moves no day, it only names one to try again.
    fn contacts(&self) -> Contacts {
        let mut all: Vec<_> = self.entries_of(EntryKind::Contact).collect();
        all.sort_by_key(|(number, entry)| std::cmp::Reverse((entry.on().copied(), *number)));
        let mut contacts = Contacts::default();
        for (_, entry) in all {
            let next = entry.next().copied();
            if entry.result() != Some(&ContactResult::NoAnswer) {
                (contacts.answered, contacts.named) = (entry.on().copied(), next);
                break;
            }
            contacts.again = contacts.again.into_iter().chain(next).min();
        }
        contacts
    }

    fn open_signals(&self) -> Kinds {
        let open = self.entries_of(EntryKind::Signal).filter(|(_, entry)| entry.is_open_signal());
        Kinds::of(open.map(|(_, entry)| entry.signal_kind()), SignalKind::ALL)
    }

    fn handovers(&self) -> Kinds {
        let all = self.entries_of(EntryKind::Handover);
        Kinds::of(all.map(|(_, entry)| entry.handover_kind()), HandoverKind::ALL)
    }

    fn enrolment(&self) -> Option<EnrolmentStand> {
        let (_, last) = self.entries_of(EntryKind::Enrolment).next_back()?;
        Some(EnrolmentStand {
            visible: last.enrolled() == Some(&Answer::Yes),
            not_visible: last.checked_on().is_some() && last.enrolled() == Some(&Answer::No),
            absence: last.absence() == Some(&Answer::Yes),
        })
    }

    fn provisions(&self) -> Cow<'_, [ProvisionStand]> {
        let stand = |entry: &Entry| ProvisionStand {
            provision: entry.provision().copied(),
            state: entry.provision_state().copied().unwrap_or(ProvisionState::NotDiscussed),
        };
        self.entries_of(EntryKind::Provision).map(|(_, entry)| stand(entry)).collect()
    }
}
