//! The list as JSON, for other programs: codes of the data dictionary, dates ISO 8601, `null` for what
//! is not recorded and `"unknown"` for what is recorded as unknown.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    Audience, Case, ContactState, Destination, Doubt, ExitProfile, Holder, NamePart, Party, PersonId, Role,
    SchoolType, State, Status, WaakvlamKind, query,
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
    casusregisseur: Option<RoleHolder<'a>>,
    waakvlam: Option<RoleHolder<'a>>,
    open_agreements: usize,
    late_agreements: usize,
    last_discussed: Option<NaiveDate>,
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
        casusregisseur: case.holder(Role::Casusregisseur).map(|holder| role_holder(state, case, holder)),
        waakvlam: case.holder(Role::Waakvlam).map(|holder| role_holder(state, case, holder)),
        open_agreements,
        late_agreements,
        last_discussed: query::last_discussed(state, case),
    }
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
    }
}

fn shown(part: Option<&NamePart>) -> Option<&str> {
    part.map(|part| part.show(Audience::Export))
}
