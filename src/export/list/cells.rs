//! What stands in the columns that are made from more than one fact.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::columns::PupilRow;
use crate::domain::query::{self, DueFor, Lacking, Term};
use crate::domain::{
    Entry, EntryKind, EntryNo, Ground, NameForm, Party, PartyRef, Provision, Relation, Role, Sight, What,
};
use crate::export::data::{Data, Fields};
use crate::export::entry;
use crate::export::sheet::Cell;
use crate::text::labels::Label as _;
use crate::text::{attention as attention_text, parties, who};

pub fn name(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    Cell::Text(to.reading.name(case.id, NameForm::Sorted))
}

pub fn age(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    case.age_on(to.reading.today).map_or(Cell::Empty, Cell::Number)
}

pub fn status(PupilRow { case, .. }: PupilRow<'_>) -> Cell {
    let status = case.status();
    Cell::Coded(status.label().to_owned(), status.code().into())
}

pub fn exit_month(PupilRow { case, .. }: PupilRow<'_>) -> Cell {
    let month = case.facts.expected_exit.map(|on| format!("{:02}-{}", on.month(), on.year()));
    month.map_or(Cell::Empty, Cell::Text)
}

pub fn phase(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    let phase = query::phase(to.reading, case);
    Cell::Coded(to.reading.rules(case).phase(phase).to_owned(), phase.code().into())
}

pub fn register(PupilRow { case, .. }: PupilRow<'_>) -> Cell {
    let mut provisions = case.entries_of(EntryKind::Provision).map(|(_, entry)| entry);
    let register = provisions.find(|entry| entry.provision() == Some(&Provision::Register));
    let stands = register.and_then(|entry| entry.provision_state());
    stands.map_or(Cell::Empty, |it| Cell::Coded(it.label().to_owned(), it.code().into()))
}

pub fn open_agreements(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    Cell::count(query::agreement_counts(to.reading, case).0)
}

pub fn late_agreements(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    Cell::count(query::agreement_counts(to.reading, case).1)
}

pub fn last_discussed(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    query::last_discussed(to.reading, case).into()
}

pub fn last_contact(PupilRow { case, .. }: PupilRow<'_>) -> Cell {
    query::last_contact(case).and_then(|(_, entry)| entry.on().copied()).into()
}

pub fn open_signals(PupilRow { case, .. }: PupilRow<'_>) -> Cell {
    Cell::count(case.numbered().filter(|(_, entry)| entry.is_open_signal()).count())
}

/// A day that follows from others, where the case has it on the screen too.
fn term(PupilRow { case, to }: PupilRow<'_>, term: Term) -> Cell {
    let mut known = query::terms(to.reading, case).into_iter();
    known.find(|(own, _)| *own == term).map(|(_, on)| on).into()
}

pub fn compulsory_until(row: PupilRow<'_>) -> Cell {
    term(row, Term::Compulsory)
}

pub fn discuss_by(row: PupilRow<'_>) -> Cell {
    term(row, Term::Discuss)
}

pub fn monitor_until(row: PupilRow<'_>) -> Cell {
    term(row, Term::Monitor)
}

pub fn aftercare_until(row: PupilRow<'_>) -> Cell {
    term(row, Term::Aftercare)
}

pub fn destroy_after(row: PupilRow<'_>) -> Cell {
    term(row, Term::Destroy)
}

/// When; for programs also whether that is late, and for which contact point of nazorg.
pub fn next_contact(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    let Some(due) = query::next_contact(to.reading, case) else { return Cell::Empty };
    let mut fields: Fields = vec![("on", due.on.into()), ("late", due.is_late(to.reading.today).into())];
    fields.extend(match due.what {
        DueFor::Waakvlam => None,
        DueFor::Aftercare(months) => Some(("after_months", u32::from(months).into())),
    });
    Cell::Coded(Cell::Day(due.on).words(), Data::Object(fields))
}

/// Each kind once, where its dates and numbers do not count.
pub fn attention(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    let asked = query::attention(to.reading, case);
    let words: Vec<String> = asked.iter().map(|it| attention_text::short(to.reading, case, *it)).collect();
    let mut kinds: Vec<&str> = vec![];
    for kind in asked.into_iter().map(|it| query::let_op_code(to.reading, case, it)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Cell::Coded(words.join(", "), Data::list(kinds))
}

/// For programs with the grounds that hold.
pub fn parties(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    let open_to = query::open_to(to.reading, case);
    let rules = to.reading.rules(case);
    let grounds = |party: &PartyRef| {
        let holding = case.entries_of(EntryKind::Sharing).map(|(_, entry)| entry);
        let holding = holding
            .filter(|entry| entry.holds_on(to.reading.today) && entry.with_whom().as_ref() == Some(party));
        holding.filter_map(|entry| entry.ground().copied()).collect::<BTreeSet<Ground>>()
    };
    let data = |party: &PartyRef| {
        let grounds = Data::list(grounds(party).into_iter().map(Ground::code));
        let mut fields = of_party(Some(party.clone()));
        fields.push(("grounds", grounds));
        Data::Object(fields)
    };
    let words: Vec<String> = open_to.iter().map(|it| parties::shared_with(to.reading, rules, it)).collect();
    Cell::Coded(words.join(", "), Data::list(open_to.iter().map(data)))
}

pub fn without_ground(PupilRow { case, to }: PupilRow<'_>) -> Cell {
    let without = query::without_ground(to.reading, case);
    let (reading, rules) = (to.reading, to.reading.rules(case));
    let words: Vec<String> = without.iter().map(|it| parties::lacking(reading, rules, *it)).collect();
    let data = |lacking: &Lacking| {
        let mut fields = of_party(lacking.with(reading.state));
        let Lacking::Unknown(person) = lacking else { return Data::Object(fields) };
        fields.push(("person", Data::shown(person)));
        Data::Object(fields)
    };
    Cell::Coded(words.join(", "), Data::list(without.iter().map(data)))
}

/// A kind of party and which organisation; `null` for what is not recorded.
fn of_party(party: Option<PartyRef>) -> Fields {
    let kind = party.as_ref().map(|it| it.kind.code());
    vec![("party", kind.into()), ("organisation", party.and_then(|it| it.organisation).into())]
}

/// By name; for programs with what they do, since when, and a waakvlam's terms.
pub fn holder(row: PupilRow<'_>, role: Role) -> Cell {
    let PupilRow { case, to } = row;
    let Some(holder) = to.reading.holder(case, role) else { return Cell::Empty };
    let name = who::holder(to.reading, case, holder);
    let facts =
        holder.person().and_then(|person| to.reading.state.person(person)).map(|person| &person.facts);
    let mut fields: Fields = vec![
        // Somebody of the own network has no number, and for a name the relation.
        ("number", holder.person().map(Data::shown).into()),
        ("name", name.as_str().into()),
        ("function", facts.and_then(|it| it.function.as_deref()).into()),
        ("party", facts.and_then(|it| it.party).map(Party::code).into()),
        ("organisation", facts.and_then(|it| it.organisation.as_deref()).into()),
        ("since", holder.since.into()),
    ];
    fields.extend(holder.kind.map(|kind| ("kind", kind.code().into())));
    fields.extend(holder.via.map(|via| ("via", entry::who(via, |number| relation(row, number)))));
    fields.extend(holder.rhythm.map(|weeks| ("rhythm", u32::from(weeks).into())));
    Cell::Coded(name, Data::Object(fields))
}

pub fn entries(row: PupilRow<'_>) -> Cell {
    let PupilRow { case, to } = row;
    let entry = |(number, entry): (EntryNo, &Entry)| {
        let mut fields: Fields = vec![("number", number.0.into()), ("kind", entry.kind.code().into())];
        fields.extend(entry::fields(to.reading, case.id, entry, |number| relation(row, number)));
        Data::Object(fields)
    };
    Cell::Coded(String::new(), Data::list(case.numbered().map(entry)))
}

/// What somebody of the own network is to the pupil, where the reader may know that.
fn relation(PupilRow { case, to }: PupilRow<'_>, number: EntryNo) -> Option<Relation> {
    let sees = to.reading.sees(What::OwnNetwork, Some(case.id)) > Sight::Nothing;
    case.entry(number).filter(|_| sees).and_then(|entry| entry.relation()).copied()
}
