//! On what terms somebody has a role, and what this casustafel is set to.

use super::options::{choice, every, everybody, optional, typed};
use super::value::Value;
use super::{Adds, Fault, Field, Label, Sets, Term};
use crate::app::roles::terms_now;
use crate::app::world::World;
use crate::domain::{Command, HolderChoice, PupilId, Role, RoleTerms, Setting, SettingKey};
use crate::text;

/// The settings that are typed here; views and lists are kept where they are made.
pub const TERMS: [SettingKey; 4] = [
    SettingKey::AftercarePoints,
    SettingKey::AftercareMonths,
    SettingKey::WaakvlamWeeks,
    SettingKey::MonitorAge,
];

/// What a waakvlam does, through whom, and how often.
pub(super) fn of_waakvlam(to: &HolderChoice, pupils: &[PupilId], world: &World) -> Vec<Field> {
    let now = terms_now(to, pupils, world);
    let case = match pupils {
        [one] => world.case(*one),
        _ => None,
    };
    let through = optional(everybody(case, world, Sets::Via));
    let rhythm = now.rhythm.map_or(usual_rhythm(world), u16::from).to_string();
    vec![
        choice(Label::Term(Term::Kind), every(world, Sets::Kind), now.kind.map(Sets::Kind).as_ref()),
        choice(Label::Term(Term::Via), through, now.via.map(Sets::Via).as_ref()).adding(Adds::Via),
        typed(Label::Term(Term::Rhythm), &rhythm),
    ]
}

/// What this casustafel is set to: what counts now, set or not.
pub(super) fn of_settings(world: &World) -> Vec<Field> {
    let rules = world.reading().common_rules();
    let value = |key| Setting::of_number(key, rules).map(|setting| text::settings::value(&setting));
    TERMS.map(|key| typed(Label::Setting(key), &value(key).unwrap_or_default())).into()
}

/// How often a waakvlam gets in touch, in weeks, where a case does not say.
fn usual_rhythm(world: &World) -> u16 {
    world.reading().common_rules().numbers.waakvlam_rhythm.0
}

/// The role, on the terms of the form.
///
/// # Errors
/// A rhythm that is no number.
pub(super) fn role(
    role: Role,
    pupils: &[PupilId],
    to: Option<HolderChoice>,
    values: &[(Label, Value)],
    world: &World,
) -> Result<Command, Fault> {
    let mut terms = RoleTerms::default();
    for (label, value) in values {
        match (label, value) {
            (Label::Term(Term::Kind), Value::Choice(Sets::Kind(kind))) => terms.kind = Some(*kind),
            (Label::Term(Term::Via), Value::Choice(Sets::Via(via))) => terms.via = Some(*via),
            (Label::Term(Term::Rhythm), Value::Text(weeks)) => {
                let weeks: u8 = weeks.parse().map_err(|_| Fault::NoNumber(*label))?;
                // The usual rhythm is not agreed in the case: it moves along with the settings.
                terms.rhythm = Some(weeks).filter(|weeks| u16::from(*weeks) != usual_rhythm(world));
            }
            (Label::Term(Term::Reason), Value::Free(reason)) => terms.reason = Some(reason.clone()),
            _ => {}
        }
    }
    Ok(Command::SetRole { pupils: pupils.to_vec(), role, to, terms })
}

/// The settings of the form; an empty field is the default again.
///
/// # Errors
/// Something that is no number, or no row of numbers.
pub(super) fn settings(values: &[(Label, Value)], world: &World) -> Result<Command, Fault> {
    let mut settings = vec![];
    for (label, value) in values {
        let Label::Setting(key) = label else { continue };
        let setting = match value {
            Value::Text(text) => Some(typed_setting(*key, text).ok_or(Fault::NoNumber(*label))?),
            _ => None,
        };
        // What stays as it counts now is not set: a default stays a default.
        if setting != Setting::of_number(*key, world.reading().common_rules()) {
            settings.push((*key, setting));
        }
    }
    Ok(Command::ChangeSettings { settings })
}

fn typed_setting(key: SettingKey, text: &str) -> Option<Setting> {
    let parts = text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    match key {
        SettingKey::AftercarePoints => {
            parts.map(str::parse).collect::<Result<_, _>>().ok().map(Setting::AftercarePoints)
        }
        SettingKey::AftercareMonths => text.parse().ok().map(Setting::AftercareMonths),
        SettingKey::WaakvlamWeeks => text.parse().ok().map(Setting::WaakvlamWeeks),
        SettingKey::MonitorAge => text.parse().ok().map(Setting::MonitorAge),
        SettingKey::Views | SettingKey::ListMemories | SettingKey::SchoolYears => None,
    }
}
