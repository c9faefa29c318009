//! One case as text: what `show` prints. Same order and words as the case screen.

use chrono::NaiveDate;

use crate::domain::query::{self, Due, DueFor};
use crate::domain::{
    Agreement, Case, Doubt, Entry, EntryKind, Fact, FactKey, Holder, NameForm, Note, PastRole, Progress,
    Reading, Role, ShownIn, Sight, What,
};

use super::dossier;
use crate::text::entries::{self, Around, Entries};
use crate::text::labels::{self, Label as _};
use crate::text::{agreements, attention, dates, parties, who};

/// Columns of text.
const WIDTH: usize = 80;
/// A space at which no line ends.
const TIED: char = '\u{a0}';
/// Where values begin.
const INDENT: usize = 22;

/// The facts that stand as rows, in this order; the name and the birth date stand in the head.
const ROWS: &[FactKey] = &[
    FactKey::School,
    FactKey::SchoolType,
    FactKey::Class,
    FactKey::YearLevel,
    FactKey::SchoolPupilNo,
    FactKey::Municipality,
    FactKey::ExitProfile,
    FactKey::ExpectedExit,
    FactKey::DeregisteredOn,
    FactKey::Status,
    FactKey::Contact,
    FactKey::Destination,
    FactKey::DestinationSince,
    FactKey::Direction,
    FactKey::EntryAdvice,
    FactKey::StartQualification,
    FactKey::EntryDiploma,
    FactKey::AtHomeSince,
    FactKey::Phone,
    FactKey::TrustedPerson,
];

/// Rows from here on stand only where something is recorded.
const ALWAYS: usize = 13;

/// The parts of the dossier, contacts apart.
const DOSSIER: [EntryKind; 9] = [
    EntryKind::Signal,
    EntryKind::Handover,
    EntryKind::Provision,
    EntryKind::Placement,
    EntryKind::Enrolment,
    EntryKind::Relative,
    EntryKind::Sharing,
    EntryKind::Disclosure,
    EntryKind::Delay,
];

/// What a case says of itself that is not a value.
const NOT_RECORDED: &str = "–";

/// The whole case, with line ends.
pub fn page(reading: Reading, case: &Case) -> String {
    let mut page = head(reading, case);
    block(&mut page, None, &facts(reading, case));
    let asked = Some(query::attention(reading, case));
    let warnings = asked
        .filter(|_| reading.sees(What::LetOps, Some(case.id)) == Sight::Full)
        .into_iter()
        .flatten()
        .map(|it| row("let op", &attention::sentence(reading, case, it)));
    let warnings = warnings.collect::<Vec<_>>();
    block(&mut page, None, &warnings);
    block(&mut page, Some("Rollen"), &roles(reading, case));
    block(&mut page, Some("Contact"), &contacts(reading, case));
    for kind in DOSSIER {
        block(&mut page, Some(dossier::title(kind)), &section(reading, case, kind));
    }
    block(&mut page, Some("Wie mag dit weten"), &may_know(reading, case));
    block(&mut page, Some("Afspraken"), &agreements(reading, case));
    block(&mut page, Some("Notities"), &notes(reading, case));
    page
}

fn head(reading: Reading, case: &Case) -> String {
    let name = reading.name(case.id, NameForm::Spoken);
    let number = reading.number(case.id).map(|number| format!("{number}  ")).unwrap_or_default();
    let born = case.facts.birth_date.filter(|_| reading.shows(Some(case.id), FactKey::BirthDate));
    let age = born.and(case.age_on(reading.today)).map(|age| format!(", {age} jaar")).unwrap_or_default();
    let born = born.map(|on| format!(" (geboren {})", dates::numeric(on))).unwrap_or_default();
    format!("{number}{name}{age}{born}\n")
}

fn block(page: &mut String, heading: Option<&str>, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    page.push('\n');
    page.extend(heading.map(|heading| format!("{heading}\n")));
    page.extend(lines.iter().map(|line| format!("{line}\n")));
}

fn row(label: &str, value: &str) -> String {
    let mut lines = wrap(value, WIDTH - INDENT).into_iter();
    let first = format!("{:INDENT$}{}", format!("  {label}"), lines.next().unwrap_or_default());
    lines.fold(first, |row, line| format!("{row}\n{:INDENT$}{line}", ""))
}

fn facts(reading: Reading, case: &Case) -> Vec<String> {
    let shown = |key: FactKey| row(key.label(), &value(reading, case, key));
    let discussed = query::last_discussed(reading, case).map_or(NOT_RECORDED.to_owned(), dates::numeric);
    let other = super::other_phase(reading, case).map(|said| format!(" ({said})")).unwrap_or_default();
    let phase = format!("{}{other}", reading.rules(case).phase(query::phase(reading, case)));
    let keys = || FactKey::shown(ShownIn::Page, ROWS);
    let seen = |key: &FactKey| reading.shows(Some(case.id), *key);
    let always = keys().take(ALWAYS).filter(seen).map(shown);
    let sometimes = keys().skip(ALWAYS).filter(seen).filter(|key| case.facts.get(*key).is_some()).map(shown);
    let days = query::terms(reading, case).into_iter();
    let days = days.map(|(term, on)| row(&lower(dossier::term_label(term)), &dates::numeric(on)));
    always
        .chain([row(FactKey::Phase.label(), &phase)])
        .chain(sometimes)
        .chain([row("laatst besproken", &discussed)])
        .chain(days)
        .collect()
}

fn lower(label: &str) -> String {
    label.chars().take(1).flat_map(char::to_lowercase).chain(label.chars().skip(1)).collect()
}

fn value(reading: Reading, case: &Case, key: FactKey) -> String {
    if key == FactKey::Status {
        return case.status().label().to_owned();
    }
    let text = case
        .facts
        .get(key)
        .map_or(NOT_RECORDED.to_owned(), |fact: Fact| labels::fact_value(reading, Some(case.id), &fact));
    let doubtful = key == FactKey::ExitProfile && case.facts.profile_doubt == Some(Doubt::Doubtful);
    if doubtful { format!("{text} (twijfel)") } else { text }
}

fn roles(reading: Reading, case: &Case) -> Vec<String> {
    let now = Role::ALL.iter().map(|role| {
        let holder = reading.holder(case, *role).map_or("niemand".to_owned(), |holder| {
            format!("{}, sinds\u{a0}{}", held(reading, case, holder), dates::numeric(holder.since))
        });
        row(role.label(), &holder)
    });
    let later = case.named.iter().filter(|(_, holder)| holder.since > reading.today).map(|(role, holder)| {
        let from = dates::numeric(holder.since);
        row("later", &format!("{}: {}, vanaf\u{a0}{from}", role.label(), held(reading, case, *holder)))
    });
    let past = case.past_roles.iter().rev().filter(|past| past.began());
    let before = past.map(|past| match past.until > reading.today {
        true => row("tot dan", &past_role(reading, case, past)),
        false => row("eerder", &past_role(reading, case, past)),
    });
    now.chain(later).chain(before).collect()
}

fn held(reading: Reading, case: &Case, holder: Holder) -> String {
    let terms = who::terms_of(reading, case, holder);
    let name = who::holder_with_function(reading, case, holder);
    if terms.is_empty() { name } else { format!("{name}, {terms}") }
}

fn past_role(reading: Reading, case: &Case, past: &PastRole) -> String {
    let (since, until) = (dates::numeric(past.holder.since), dates::numeric(past.until));
    let why = past
        .reason
        .as_ref()
        .and_then(|why| reading.why(why, Some(case.id)))
        .map(|why| format!(" ({why})"))
        .unwrap_or_default();
    let who = held(reading, case, past.holder);
    format!("{}: {who}, {since}\u{a0}tot\u{a0}{until}{why}", past.role.label())
}

/// When the next contact is, and all that were, the newest first.
fn contacts(reading: Reading, case: &Case) -> Vec<String> {
    let next =
        query::next_contact(reading, case).map(|due| row("volgende", &next_contact(due, reading.today)));
    let mut past: Vec<_> = case.entries_of(EntryKind::Contact).collect();
    past.sort_by_key(|(number, entry)| std::cmp::Reverse((entry.on().copied(), *number)));
    let past = past.into_iter().map(|(_, entry)| entry_row(reading, case, entry));
    next.into_iter().chain(past).collect()
}

fn next_contact(due: Due, today: NaiveDate) -> String {
    let what = match due.what {
        DueFor::Waakvlam => String::new(),
        what @ DueFor::Aftercare(_) => format!(" ({})", agreements::contact(what)),
    };
    let late = if due.is_late(today) { " ·\u{a0}te\u{a0}laat" } else { "" };
    format!("{}{what}{late}", dates::numeric(due.on))
}

fn section(reading: Reading, case: &Case, kind: EntryKind) -> Vec<String> {
    let rows = case.entries_of(kind).map(|(_, entry)| entry_row(reading, case, entry));
    let mut rows: Vec<String> = rows.collect();
    if kind == EntryKind::Relative
        && !rows.is_empty()
        && reading.sees(What::OwnNetwork, Some(case.id)) < Sight::Full
    {
        rows.push(row("", "Namen en telefoonnummers staan alleen in het programma."));
    }
    rows
}

/// The day, where it has one, and all there is. Who is of the own network has no name outside the program.
fn entry_row(reading: Reading, case: &Case, entry: &Entry) -> String {
    let on = entry.on().map(|on| dates::numeric(*on)).unwrap_or_default();
    row(&on, &Entries { reading, around: Around::Now(case) }.line(entry))
}

fn may_know(reading: Reading, case: &Case) -> Vec<String> {
    let rules = reading.rules(case);
    let open: Vec<String> =
        query::open_to(reading, case).iter().map(|it| parties::shared_with(reading, rules, it)).collect();
    let lacking = query::without_ground(reading, case).into_iter();
    let lacking = lacking.filter(|_| reading.sees(What::LetOps, Some(case.id)) == Sight::Full);
    let lacking: Vec<String> = lacking.map(|it| parties::lacking(reading, rules, it)).collect();
    if case.entries_of(EntryKind::Sharing).next().is_none() && lacking.is_empty() {
        return vec![];
    }
    let open = if open.is_empty() { "nog niemand buiten school".to_owned() } else { open.join(", ") };
    let lacking = (!lacking.is_empty()).then(|| row("zonder grondslag", &lacking.join(", ")));
    [row("met grondslag", &open)].into_iter().chain(lacking).collect()
}

fn agreements(reading: Reading, case: &Case) -> Vec<String> {
    let (open, other): (Vec<&Agreement>, Vec<&Agreement>) =
        reading.state.agreements_of(case).partition(|agreement| agreement.is_open());
    open.into_iter().chain(other).map(|it| row(&it.id.to_string(), &agreement(reading, it))).collect()
}

fn agreement(reading: Reading, agreement: &Agreement) -> String {
    let facts = &agreement.facts;
    let mut told = entries::agreed(reading, agreement);
    let doing = agreement.doing_on(reading.today);
    told.extend(doing.owner.map(|owner| format!(" ·\u{a0}{}", who::owner(reading, owner))));
    if !doing.with.is_empty() {
        told.push_str(&format!(", samen met {}", who::owners(reading, doing.with)));
    }
    if agreement.is_open() {
        who::turns(reading, agreement).iter().for_each(|turn| told.push_str(&format!(", {turn}")));
    }
    told.extend(facts.due.map(|due| format!(" ·\u{a0}vóór\u{a0}{}", dates::numeric(due))));
    match reading.progress(agreement.progress(), Some(agreement.pupil)) {
        Progress::Open if agreement.is_late(reading.today) => told.push_str(" ·\u{a0}te\u{a0}laat"),
        Progress::Open => {}
        done @ Progress::Done(_) => {
            told.push_str(&format!(" ·\u{a0}{}", labels::progress(&done).replace(' ', "\u{a0}")));
        }
        dropped @ Progress::Dropped(_) => told.push_str(&format!(" · {}", labels::progress(&dropped))),
    }
    told
}

fn notes(reading: Reading, case: &Case) -> Vec<String> {
    reading.state.notes_of(case).rev().filter_map(|it| note(reading, it)).collect()
}

fn note(reading: Reading, note: &Note) -> Option<String> {
    let text = reading.noted(note)?;
    let reserved = entries::reserved(note.facts.text.as_ref()?.marks());
    let by = who::actor(reading, note.by);
    Some(row(&dates::numeric(dates::day_of(note.at)), &format!("{by}{reserved}:\n{text}")))
}

/// Lines of at most `width` characters; a longer word stands alone, tied words stay together.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split([' ', '\t']).filter(|word| !word.is_empty()) {
            let full = !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width;
            if full {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.iter().map(|line| line.replace(TIED, " ")).collect()
}
