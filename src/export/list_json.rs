//! The list as JSON, for other programs: codes of the data dictionary, dates ISO 8601, `null` for what
//! is not recorded and `"unknown"` for what is recorded as unknown.
//!
//! `phase` is the recorded or derived one. `next_contact` has `on`, `late`, and `after_months` for a contact point of
//! nazorg. `parties` are those that may know, each with its grounds; `without_ground` those that work on the case
//! without one. `attention` holds codes, the most pressing first. `entries` are the contacts, signals, handovers,
//! provisions, placements, enrolments, own network, grounds and disclosures, by number within the case: people of the
//! own network without name and phone. Notes are not in it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::entry_json;
use crate::domain::query::{self, AttentionKind, Due, DueFor};
use crate::domain::{
    Answer, Case, ContactState, Destination, Direction, Doubt, Entry, EntryAdvice, EntryKind, EntryNo,
    ExitProfile, Ground, Holder, NamePart, Party, PersonId, Phase, Reading, Role, SchoolType, Status,
    WaakvlamKind,
};
use crate::text::who;

/// One pupil. The order of the fields is the order in the file.
#[derive(Debug, Serialize)]
struct Row<'a> {
    number: String,
    given_name: Option<String>,
    name_prefix: Option<String>,
    family_name: Option<String>,
    birth_date: Option<NaiveDate>,
    age: Option<u32>,
    school: Option<&'a str>,
    school_type: Option<SchoolType>,
    school_pupil_no: Option<&'a str>,
    class: Option<&'a str>,
    year_level: Option<u8>,
    municipality: Option<&'a str>,
    exit_profile: Option<ExitProfile>,
    profile_doubt: Option<Doubt>,
    expected_exit_date: Option<NaiveDate>,
    deregistered_on: Option<NaiveDate>,
    status: Status,
    contact_state: Option<ContactState>,
    destination: Option<Destination>,
    destination_since: Option<NaiveDate>,
    phase: Phase,
    direction: Option<Direction>,
    entry_advice: Option<EntryAdvice>,
    start_qualification: Option<Answer>,
    entry_diploma: Option<Answer>,
    at_home_since: Option<NaiveDate>,
    trusted_person: Option<&'a str>,
    phone: Option<&'a str>,
    casusregisseur: Option<RoleHolder<'a>>,
    waakvlam: Option<RoleHolder<'a>>,
    jobcoach: Option<RoleHolder<'a>>,
    mentor: Option<RoleHolder<'a>>,
    open_agreements: usize,
    late_agreements: usize,
    last_discussed: Option<NaiveDate>,
    last_contact: Option<NaiveDate>,
    next_contact: Option<NextContact>,
    open_signals: usize,
    attention: Vec<AttentionKind>,
    parties: Vec<MayKnow>,
    without_ground: Vec<Party>,
    compulsory_until: Option<NaiveDate>,
    discuss_by: Option<NaiveDate>,
    monitor_until: Option<NaiveDate>,
    aftercare_until: Option<NaiveDate>,
    destroy_after: Option<NaiveDate>,
    entries: Vec<Numbered>,
}

/// When somebody gets in touch.
#[derive(Debug, Serialize)]
struct NextContact {
    on: NaiveDate,
    late: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    after_months: Option<u16>,
}

/// A party that may know, and on what grounds.
#[derive(Debug, Serialize)]
struct MayKnow {
    party: Party,
    grounds: Vec<Ground>,
}

/// An entry with its number in the case.
#[derive(Debug, Serialize)]
struct Numbered {
    number: EntryNo,
    kind: EntryKind,
    #[serde(flatten)]
    fields: Map<String, Value>,
}

/// Who holds a role.
#[derive(Debug, Serialize)]
struct RoleHolder<'a> {
    /// `None` for somebody of the own network, of whom the name is the relation.
    number: Option<PersonNumber>,
    name: String,
    function: Option<&'a str>,
    party: Option<Party>,
    organisation: Option<&'a str>,
    since: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<WaakvlamKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<Value>,
    /// Weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    rhythm: Option<u8>,
}

/// `N-003`
#[derive(Debug)]
struct PersonNumber(PersonId);

impl Serialize for PersonNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// An array with one object per case, in this order, with a line end.
///
/// # Errors
/// None in practice: every value here can be written as JSON.
pub fn write(reading: Reading, cases: &[&Case]) -> serde_json::Result<String> {
    let rows: Vec<Row> = cases.iter().map(|case| row(reading, case)).collect();
    Ok(serde_json::to_string_pretty(&rows)? + "\n")
}

fn row<'a>(reading: Reading<'a>, case: &'a Case) -> Row<'a> {
    let facts = &case.facts;
    let (open_agreements, late_agreements) = query::agreement_counts(reading, case);
    let name = |part: Option<&NamePart>| part.map(|part| reading.part(Some(case.id), part));
    let role = |role| case.holder(role).map(|holder| role_holder(reading, case, holder));
    let last = query::last_contact(case).and_then(|(_, entry)| entry.on().copied());
    let mut attention: Vec<AttentionKind> =
        query::attention(reading, case).into_iter().map(query::Attention::kind).collect();
    attention.dedup();
    Row {
        number: case.id.to_string(),
        given_name: name(facts.given_name.as_ref()),
        name_prefix: name(facts.name_prefix.as_ref()),
        family_name: name(facts.family_name.as_ref()),
        birth_date: facts.birth_date,
        age: case.age_on(reading.today),
        school: facts.school.as_deref(),
        school_type: facts.school_type,
        school_pupil_no: facts.school_pupil_no.as_deref(),
        class: facts.class.as_deref(),
        year_level: facts.year_level,
        municipality: facts.municipality.as_deref(),
        exit_profile: facts.exit_profile,
        profile_doubt: facts.profile_doubt,
        expected_exit_date: facts.expected_exit,
        deregistered_on: facts.deregistered_on,
        status: case.status(),
        contact_state: facts.contact,
        destination: facts.destination,
        destination_since: facts.destination_since,
        phase: query::phase(reading, case),
        direction: facts.direction,
        entry_advice: facts.entry_advice,
        start_qualification: facts.start_qualification,
        entry_diploma: facts.entry_diploma,
        at_home_since: facts.at_home_since,
        trusted_person: facts.trusted_person.as_deref(),
        phone: facts.phone.as_deref(),
        casusregisseur: role(Role::Casusregisseur),
        waakvlam: role(Role::Waakvlam),
        jobcoach: role(Role::Jobcoach),
        mentor: role(Role::Mentor),
        open_agreements,
        late_agreements,
        last_discussed: query::last_discussed(reading, case),
        last_contact: last,
        next_contact: query::next_contact(reading, case).map(|due| next_contact(due, reading.today)),
        open_signals: case.numbered().filter(|(_, entry)| entry.is_open_signal()).count(),
        attention,
        parties: query::open_to(reading, case)
            .into_iter()
            .map(|it| may_know(case, it, reading.today))
            .collect(),
        without_ground: query::without_ground(reading, case),
        compulsory_until: query::compulsory_until(reading, case),
        discuss_by: query::discuss_by(reading, case),
        monitor_until: query::monitor_until(reading, case),
        aftercare_until: query::aftercare_until(reading, case),
        destroy_after: query::destroy_after(reading, case),
        entries: case.numbered().map(|(number, entry)| numbered(reading, case, number, entry)).collect(),
    }
}

fn next_contact(due: Due, today: NaiveDate) -> NextContact {
    let after_months = match due.what {
        DueFor::Waakvlam => None,
        DueFor::Aftercare(months) => Some(months),
    };
    NextContact { on: due.on, late: due.is_late(today), after_months }
}

fn may_know(case: &Case, party: Party, today: NaiveDate) -> MayKnow {
    let holding = case.entries_of(EntryKind::Sharing).map(|(_, entry)| entry);
    let holding = holding.filter(|entry| entry.holds_on(today) && entry.party() == Some(&party));
    let grounds: BTreeSet<Ground> = holding.filter_map(|entry| entry.ground().copied()).collect();
    MayKnow { party, grounds: grounds.into_iter().collect() }
}

fn numbered(reading: Reading, case: &Case, number: EntryNo, entry: &Entry) -> Numbered {
    Numbered { number, kind: entry.kind, fields: entry_json::fields(reading, case, entry) }
}

fn role_holder<'a>(reading: Reading<'a>, case: &Case, holder: Holder) -> RoleHolder<'a> {
    let facts = holder.person().and_then(|person| reading.state.person(person)).map(|person| &person.facts);
    RoleHolder {
        number: holder.person().map(PersonNumber),
        name: who::holder(reading, case, holder),
        function: facts.and_then(|it| it.function.as_deref()),
        party: facts.and_then(|it| it.party),
        organisation: facts.and_then(|it| it.organisation.as_deref()),
        since: holder.since,
        kind: holder.kind,
        via: holder.via.map(|via| entry_json::who(case, via)),
        rhythm: holder.rhythm,
    }
}
