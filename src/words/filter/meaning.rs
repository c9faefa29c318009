//! What a value behind a key asks.

use chrono::NaiveDate;

use super::values::{self, Coded, Names, NoValue};
use super::{FilterKey, FilterTrouble, casework, range};
use crate::domain::filter::{Asked, Bounds, LetOpName, RoleTest, Test};
use crate::domain::fold::fold;
use crate::domain::query::{AttentionKind, ListView};
use crate::domain::rules::{LetOp, Named, Rules};
use crate::domain::{Role, means_nobody};
use crate::words::dates::Calendar;
use casework::{SignalValue, YesNo};
use values::ProfileValue;

/// The tests of which one is enough for this value.
pub(super) fn tests(
    key: FilterKey,
    typed: &str,
    calendar: &Calendar,
    rules: &Rules,
) -> Result<Vec<Test>, FilterTrouble> {
    let folded = fold(typed);
    let is_role =
        matches!(key, FilterKey::Regisseur | FilterKey::Waakvlam | FilterKey::Jobcoach | FilterKey::Mentor);
    let nobody = is_role && !folded.is_empty() && means_nobody(typed);
    if folded == "geen" || nobody || (folded == "nooit" && key == FilterKey::Besproken) {
        return not_set(key).map(|test| vec![test]).ok_or_else(|| unknown(key, typed));
    }
    if folded.is_empty() {
        return Err(unknown(key, typed));
    }
    match key {
        FilterKey::Status => named(key, typed, values::STATUS, |it| Test::Status(Asked::Is(it))),
        FilterKey::Contact => named(key, typed, values::CONTACT, |it| Test::Contact(Asked::Is(it))),
        FilterKey::Profiel => named(key, typed, values::PROFILE, |it| match it {
            ProfileValue::Is(profile) => Test::Profile(Asked::Is(profile)),
            ProfileValue::InDoubt => Test::ProfileInDoubt,
        }),
        FilterKey::Bestemming => {
            named(key, typed, values::DESTINATION, |it| Test::Destination(Asked::Is(it)))
        }
        FilterKey::Afspraak => named(key, typed, values::AGREEMENT, |it| Test::Agreements(Asked::Is(it))),
        FilterKey::School => Ok(vec![Test::School(Asked::Is(folded))]),
        FilterKey::Gemeente => Ok(vec![Test::Municipality(Asked::Is(folded))]),
        FilterKey::Waakvlam if folded == "nodig" => Ok(vec![Test::WaakvlamNeeded]),
        FilterKey::Regisseur => Ok(vec![role(Role::Casusregisseur, folded)]),
        FilterKey::Waakvlam => Ok(vec![role(Role::Waakvlam, folded)]),
        FilterKey::Jobcoach => Ok(vec![role(Role::Jobcoach, folded)]),
        FilterKey::Mentor => Ok(vec![role(Role::Mentor, folded)]),
        FilterKey::Onderwijs => named(key, typed, values::SCHOOL_TYPE, |it| Test::SchoolType(Asked::Is(it))),
        FilterKey::Leerjaar => numbers(key, typed, Test::YearLevel),
        FilterKey::Leeftijd => numbers(key, typed, Test::Age),
        FilterKey::Uitstroom => days(typed, calendar, Test::Exit),
        FilterKey::Uitgeschreven => days(typed, calendar, Test::Deregistered),
        FilterKey::Verschoven => {
            let once = Asked::Is(Bounds { from: Some(1), to: None });
            yes_no(key, typed, Test::Delays(once)).or_else(|_| numbers(key, typed, Test::Delays))
        }
        FilterKey::Besproken if folded == "lang" => Ok(vec![Test::LongUndiscussed]),
        FilterKey::Besproken => days(typed, calendar, Test::Discussed),
        FilterKey::ContactLaat => yes_no(key, typed, Test::ContactLate),
        FilterKey::Nazorg => yes_no(key, typed, Test::View(ListView::Aftercare)),
        FilterKey::Signaal => named(key, typed, casework::SIGNAL, |it| match it {
            SignalValue::Any => Test::Signal(None),
            SignalValue::Is(kind) => Test::Signal(Some(kind)),
        }),
        FilterKey::Indicatie => provision(key, typed),
        FilterKey::Overdracht => named(key, typed, casework::HANDOVER, |it| Test::Handover(Asked::Is(it))),
        FilterKey::Inschrijving => {
            named(key, typed, casework::ENROLMENT, |it| Test::Enrolment(Asked::Is(it)))
        }
        FilterKey::Fase => of_the_region(key, typed, casework::PHASE, rules, Test::Phase),
        FilterKey::Grondslag => {
            of_the_region(key, typed, casework::PARTY, rules, |it| Test::OpenTo(Asked::Is(it)))
        }
        FilterKey::ZonderGrondslag => yes_no(key, typed, Test::WithoutGround(None)).or_else(|_| {
            of_the_region(key, typed, casework::PARTY, rules, |it| Test::WithoutGround(Some(it)))
        }),
        FilterKey::LetOp => attention(key, typed, rules),
        FilterKey::Weergave => named(key, typed, casework::VIEW, Test::View),
    }
}

/// What `geen` asks; `None` where it means nothing.
fn not_set(key: FilterKey) -> Option<Test> {
    Some(match key {
        FilterKey::Status => Test::Status(Asked::NotSet),
        FilterKey::Contact => Test::Contact(Asked::NotSet),
        FilterKey::School => Test::School(Asked::NotSet),
        FilterKey::Gemeente => Test::Municipality(Asked::NotSet),
        FilterKey::Onderwijs => Test::SchoolType(Asked::NotSet),
        FilterKey::Leerjaar => Test::YearLevel(Asked::NotSet),
        FilterKey::Profiel => Test::Profile(Asked::NotSet),
        // that there is no destination can be recorded as well: `bestemming:"geen bestemming"`
        FilterKey::Bestemming => Test::Destination(Asked::NotSet),
        FilterKey::Regisseur => Test::Role(Role::Casusregisseur, Asked::NotSet),
        FilterKey::Waakvlam => Test::Role(Role::Waakvlam, Asked::NotSet),
        FilterKey::Jobcoach => Test::Role(Role::Jobcoach, Asked::NotSet),
        FilterKey::Mentor => Test::Role(Role::Mentor, Asked::NotSet),
        FilterKey::Leeftijd => Test::Age(Asked::NotSet),
        FilterKey::Uitstroom => Test::Exit(Asked::NotSet),
        FilterKey::Uitgeschreven => Test::Deregistered(Asked::NotSet),
        FilterKey::Verschoven => Test::Delays(Asked::NotSet),
        FilterKey::Overdracht => Test::Handover(Asked::NotSet),
        FilterKey::Inschrijving => Test::Enrolment(Asked::NotSet),
        FilterKey::Afspraak => Test::Agreements(Asked::NotSet),
        FilterKey::Besproken => Test::Discussed(Asked::NotSet),
        FilterKey::Grondslag => Test::OpenTo(Asked::NotSet),
        FilterKey::Signaal => Test::Not(Box::new(Test::Signal(None))),
        FilterKey::Indicatie => Test::Not(Box::new(Test::Provision(None, None))),
        FilterKey::ZonderGrondslag => Test::Not(Box::new(Test::WithoutGround(None))),
        FilterKey::LetOp => Test::Not(Box::new(Test::Attention(None))),
        FilterKey::ContactLaat | FilterKey::Nazorg | FilterKey::Fase | FilterKey::Weergave => return None,
    })
}

fn unknown(key: FilterKey, typed: &str) -> FilterTrouble {
    FilterTrouble::UnknownValue { key, typed: typed.to_owned() }
}

fn named<T: Coded>(
    key: FilterKey,
    typed: &str,
    names: Names<T>,
    test: impl Fn(T) -> Test,
) -> Result<Vec<Test>, FilterTrouble> {
    match values::of(typed, names) {
        Ok(found) => Ok(found.into_iter().map(test).collect()),
        Err(NoValue::Unknown) => Err(unknown(key, typed)),
        Err(NoValue::Ambiguous(candidates)) => {
            Err(FilterTrouble::AmbiguousValue { key, typed: typed.to_owned(), candidates })
        }
    }
}

/// By the names that everybody knows, else by the word of the region.
fn of_the_region<T: Coded + Named>(
    key: FilterKey,
    typed: &str,
    names: Names<T>,
    rules: &Rules,
    test: impl Fn(T) -> Test,
) -> Result<Vec<Test>, FilterTrouble> {
    let wanted = fold(&typed.replace('_', " "));
    let own = || T::names(rules).find(|name| fold(&name.word) == wanted).map(|name| name.of);
    named(key, typed, names, &test).or_else(|trouble| own().map(|it| vec![test(it)]).ok_or(trouble))
}

fn yes_no(key: FilterKey, typed: &str, test: Test) -> Result<Vec<Test>, FilterTrouble> {
    named(key, typed, casework::YES_NO, |it| match it {
        YesNo::Yes => test.clone(),
        YesNo::No => Test::Not(Box::new(test.clone())),
    })
}

fn role(role: Role, folded: String) -> Test {
    let who = if folded == "ik" { RoleTest::Me } else { RoleTest::Named(folded) };
    Test::Role(role, Asked::Is(who))
}

fn numbers(
    key: FilterKey,
    typed: &str,
    test: impl Fn(Asked<Bounds<u32>>) -> Test,
) -> Result<Vec<Test>, FilterTrouble> {
    let bounds = range::numbers(typed).ok_or_else(|| unknown(key, typed))?;
    in_order(typed, range::is_in_order(&bounds), test(Asked::Is(bounds)))
}

fn days(
    typed: &str,
    calendar: &Calendar,
    test: impl Fn(Asked<Bounds<NaiveDate>>) -> Test,
) -> Result<Vec<Test>, FilterTrouble> {
    let bounds = range::dates(typed, calendar)
        .map_err(|problem| FilterTrouble::Date { typed: typed.to_owned(), problem })?;
    in_order(typed, range::is_in_order(&bounds), test(Asked::Is(bounds)))
}

fn in_order(typed: &str, is_in_order: bool, test: Test) -> Result<Vec<Test>, FilterTrouble> {
    if is_in_order { Ok(vec![test]) } else { Err(FilterTrouble::Reversed { typed: typed.to_owned() }) }
}

/// `wajong`, `wajong=aangevraagd`, or `aangevraagd` for any of them.
fn provision(key: FilterKey, typed: &str) -> Result<Vec<Test>, FilterTrouble> {
    if let Some((which, stand)) = typed.split_once('=') {
        let which = values::of(which.trim(), casework::PROVISION).map_err(|_| unknown(key, typed))?;
        let stands = values::of(stand.trim(), casework::PROVISION_STATE).map_err(|_| unknown(key, typed))?;
        let tests = which
            .iter()
            .flat_map(|which| stands.iter().map(|stand| Test::Provision(Some(*which), Some(*stand))));
        return Ok(tests.collect());
    }
    match values::of(typed, casework::PROVISION_STATE) {
        Ok(stands) => Ok(stands.into_iter().map(|stand| Test::Provision(None, Some(stand))).collect()),
        Err(_) => named(key, typed, casework::PROVISION, |which| Test::Provision(Some(which), None)),
    }
}

/// Any let op in whose words the typed ones stand: those of the program, and those of the werkwijze.
fn attention(key: FilterKey, typed: &str, rules: &Rules) -> Result<Vec<Test>, FilterTrouble> {
    let wanted = fold(&typed.replace('_', " "));
    if wanted == "ja" {
        return Ok(vec![Test::Attention(None)]);
    }
    let code = wanted.replace(' ', "_");
    let holds = casework::ATTENTION.iter().filter(|(name, _)| name.contains(&wanted));
    let mut kinds: Vec<_> = holds.flat_map(|(_, kinds)| kinds.iter().copied()).collect();
    kinds.extend(AttentionKind::from_code(&code));
    kinds.extend(casework::birthdays(rules).contains(&wanted).then_some(AttentionKind::Turns));
    kinds.sort_unstable();
    kinds.dedup();
    let own = rules.let_ops.iter().filter(|row| match &row.then {
        LetOp::Own(words) => fold(&words.name).contains(&wanted) || fold(&row.id.replace('_', " ")) == wanted,
        LetOp::Known(_) => false,
    });
    let own = own.map(|row| LetOpName::Own(row.id.clone()));
    let names: Vec<_> = kinds.into_iter().map(LetOpName::Known).chain(own).collect();
    if names.is_empty() {
        return Err(unknown(key, typed));
    }
    Ok(names.into_iter().map(|name| Test::Attention(Some(name))).collect())
}
