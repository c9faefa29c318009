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
    Answer, Audience, Case, ContactState, Destination, Direction, Doubt, Entry, EntryAdvice, EntryKind,
    EntryNo, ExitProfile, Ground, Holder, NamePart, Party, PersonId, Phase, Role, SchoolType, State, Status,
    WaakvlamKind,
};
use crate::text::who;

/// One pupil. The order of the fields is the order in the file.
#[derive(Debug, Serialize)]
struct Row<'a> {
    number: String,
    given_name: Option<&'a str>,
    name_prefix: Option<&'a str>,
    family_name: Option<&'a str>,
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
pub fn write(state: &State, cases: &[&Case], today: NaiveDate) -> serde_json::Result<String> {
    let rows: Vec<Row> = cases.iter().map(|case| row(state, case, today)).collect();
    Ok(serde_json::to_string_pretty(&rows)? + "\n")
}

fn row<'a>(state: &'a State, case: &'a Case, today: NaiveDate) -> Row<'a> {
    let facts = &case.facts;
    let (open_agreements, late_agreements) = query::agreement_counts(state, case, today);
    let role = |role| case.holder(role).map(|holder| role_holder(state, case, holder));
    let last = query::last_contact(case).and_then(|(_, entry)| entry.on().copied());
    let mut attention: Vec<AttentionKind> =
        query::attention(state, case, today).into_iter().map(query::Attention::kind).collect();
    attention.dedup();
    Row {
        number: case.id.to_string(),
        given_name: shown(facts.given_name.as_ref()),
        name_prefix: shown(facts.name_prefix.as_ref()),
        family_name: shown(facts.family_name.as_ref()),
        birth_date: facts.birth_date,
        age: case.age_on(today),
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
        phase: query::phase(state, case, today),
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
        last_discussed: query::last_discussed(state, case),
        last_contact: last,
        next_contact: query::next_contact(state, case, today).map(|due| next_contact(due, today)),
        open_signals: case.numbered().filter(|(_, entry)| entry.is_open_signal()).count(),
        attention,
        parties: query::open_to(case, today).into_iter().map(|it| may_know(case, it, today)).collect(),
        without_ground: query::without_ground(state, case, today),
        compulsory_until: query::compulsory_until(case),
        discuss_by: query::discuss_by(case),
        monitor_until: query::monitor_until(case, &state.settings),
        aftercare_until: query::aftercare_until(case, &state.settings, today),
        destroy_after: query::destroy_after(state, case),
        entries: case.numbered().map(|(number, entry)| numbered(case, number, entry)).collect(),
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

fn numbered(case: &Case, number: EntryNo, entry: &Entry) -> Numbered {
    Numbered { number, kind: entry.kind, fields: entry_json::fields(case, entry) }
}

fn role_holder<'a>(state: &'a State, case: &Case, holder: Holder) -> RoleHolder<'a> {
    let facts = holder.person().and_then(|person| state.person(person)).map(|person| &person.facts);
    RoleHolder {
        number: holder.person().map(PersonNumber),
        name: who::holder(state, case, holder, Audience::Export),
        function: facts.and_then(|it| it.function.as_deref()),
        party: facts.and_then(|it| it.party),
        organisation: facts.and_then(|it| it.organisation.as_deref()),
        since: holder.since,
        kind: holder.kind,
        via: holder.via.map(|via| entry_json::who(case, via)),
        rhythm: holder.rhythm,
    }
}

fn shown(part: Option<&NamePart>) -> Option<&str> {
    part.map(|part| part.show(Audience::Export))
}
