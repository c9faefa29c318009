//! Rows with a condition: the let-ops and the shipped views.
//!
//! A condition is a text in the language of the filter (`words::filter`), with the file's own numbers between braces.
//! It is read once, so it may not mean another day tomorrow.

use chrono::NaiveDate;

use super::fault::Trouble;
use super::numbers::fill;
use super::reader::{Reader, TomlTable};
use crate::domain::SettingKey;
use crate::domain::filter::{Filter, Test};
use crate::domain::query::{AttentionKind, NamedTest};
use crate::domain::rules::{Condition, LetOp, OwnWords, Range, Rule, Rules, ShippedView};
use crate::words::dates::Calendar;
use crate::words::filter::{ParsedFilter, parse_filter};

pub(super) const LET_OPS: &str = "let-op";
pub(super) const VIEWS: &str = "weergave";

pub(super) fn read(reader: &mut Reader<'_>, file: &TomlTable<'_>, rules: &mut Rules) {
    let mut ids = vec![];
    for row in reader.rows(file, LET_OPS) {
        if let Some(let_op) = let_op(reader, &row, rules) {
            reader.once(&row, "id", &mut ids, &let_op.id);
            rules.let_ops.push(let_op);
        }
    }
    let (mut ids, mut slots) = (vec![], vec![]);
    for row in reader.rows(file, VIEWS) {
        if let Some(view) = view(reader, &row, rules) {
            reader.once(&row, "id", &mut ids, &view.id);
            reader.once(&row, "cijfer", &mut slots, &view.then.slot.to_string());
            rules.views.push(view);
        }
    }
}

fn let_op(reader: &mut Reader<'_>, row: &TomlTable<'_>, rules: &Rules) -> Option<Rule<LetOp>> {
    let id = reader.text(row, "id")?;
    let kind = AttentionKind::from_code(&id);
    let own = kind.is_none().then_some(["naam", "kort", "doen", "regel"]);
    let known = ["id", "wanneer", "toets", "bron"].into_iter().chain(own.into_iter().flatten());
    reader.only(row, &known.collect::<Vec<_>>());
    let when = condition(reader, row, rules);
    let then = match kind {
        Some(kind) => {
            let found = when.as_ref().and_then(|when| when.test).map(NamedTest::finds);
            let needed = NamedTest::ALL.iter().copied().find(|test| test.finds() == kind);
            let fits = match needed {
                Some(_) => found == Some(kind),
                None => found.is_none(),
            };
            if when.is_some() && !fits {
                reader.report(&row.span, Trouble::OtherTest { test: needed.map(NamedTest::code) });
            }
            Some(LetOp::Known(kind))
        }
        None => own_words(reader, row).map(LetOp::Own),
    };
    let source = reader.source(row);
    Some(Rule { id, when: when?, then: then?, source: source? })
}

fn own_words(reader: &mut Reader<'_>, row: &TomlTable<'_>) -> Option<OwnWords> {
    let (name, short) = (reader.text(row, "naam"), reader.text(row, "kort"));
    let (way_on, rule) = (reader.text(row, "doen"), reader.text(row, "regel"));
    Some(OwnWords { name: name?, short: short?, way_on: way_on?, rule: rule? })
}

/// What a row asks of a case: `wanneer`, `toets`, or both.
fn condition(reader: &mut Reader<'_>, row: &TomlTable<'_>, rules: &Rules) -> Option<Condition> {
    let text = reader.text_if_any(row, "wanneer");
    let test = match row.get("toets") {
        Some(_) => Some(reader.code(row, "toets", NamedTest::ALL, NamedTest::code)?),
        None => None,
    };
    let Some(text) = text else {
        if test.is_none() {
            reader.report(&row.span, Trouble::NoCondition);
            return None;
        }
        return Some(Condition { test, ..Condition::default() });
    };
    let text = fill(reader, row, "wanneer", &text, rules, |key| {
        let is_set = SettingKey::ALL.iter().any(|setting| setting.number() == Some(key));
        if is_set { Err(Trouble::NumberOfSettings { number: key }) } else { Ok(()) }
    })?;
    let filter = filter(reader, row, "wanneer", &text, rules)?;
    if parse_filter(&text, &calendar(another_day()), rules).filter != filter {
        reader.report(&row.at("wanneer"), Trouble::NamesADay);
    }
    if filter.groups.iter().flat_map(|group| &group.any_of).any(is_let_op) {
        reader.report(&row.at("wanneer"), Trouble::Circular);
    }
    if let Some(words) = filter.words.first() {
        let words = words.any_of.join(", ");
        reader.report(&row.at("wanneer"), Trouble::Searches { words });
    }
    Some(Condition { text, filter, test })
}

fn view(reader: &mut Reader<'_>, row: &TomlTable<'_>, rules: &Rules) -> Option<Rule<ShippedView>> {
    reader.only(row, &["id", "cijfer", "naam", "filter", "bron"]);
    let id = reader.text(row, "id");
    let slot = reader.numbers(row, "cijfer", false, &SLOTS);
    let slot = slot.and_then(|slot| slot.first().and_then(|slot| u8::try_from(*slot).ok()));
    let name = reader.text(row, "naam");
    let name = name.and_then(|name| fill(reader, row, "naam", &name, rules, |_| Ok(())));
    // Who opens a view has its text read on that day: it may name one.
    let text = reader.text(row, "filter");
    let text = text.and_then(|text| fill(reader, row, "filter", &text, rules, |_| Ok(())));
    let when = text.and_then(|text| {
        let filter = filter(reader, row, "filter", &text, rules)?;
        Some(Condition { text, filter, test: None })
    });
    let source = reader.source(row);
    Some(Rule { id: id?, when: when?, then: ShippedView { slot: slot?, name: name? }, source: source? })
}

/// The digits that a view can have.
const SLOTS: Range = 1..=9;

/// A condition, read; `None` when a part of it is not understood.
fn filter(
    reader: &mut Reader<'_>,
    row: &TomlTable<'_>,
    key: &str,
    text: &str,
    rules: &Rules,
) -> Option<Filter> {
    let ParsedFilter { filter, problems } = parse_filter(text, &calendar(NaiveDate::default()), rules);
    for problem in &problems {
        let part = text.get(problem.span.clone()).unwrap_or_default().to_owned();
        reader.report(&row.at(key), Trouble::Filter { part, trouble: problem.trouble.clone() });
    }
    problems.is_empty().then_some(filter)
}

/// Whether a test asks for let-ops.
fn is_let_op(test: &Test) -> bool {
    match test {
        Test::Attention(_) => true,
        Test::Not(test) => is_let_op(test),
        _ => false,
    }
}

fn calendar(today: NaiveDate) -> Calendar {
    Calendar { today, next_meeting: None }
}

/// A day far enough from the first one that no words of time mean the same on both.
fn another_day() -> NaiveDate {
    let first = NaiveDate::default();
    first.checked_add_days(chrono::Days::new(12_345)).unwrap_or(first)
}
