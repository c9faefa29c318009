//! What this casustafel is set to, in words.

use super::events::change;
use super::labels::Label as _;
use super::views;
use crate::domain::{Setting, SettingKey};

/// The value of a setting, as a line shows it.
pub fn value(setting: &Setting) -> String {
    match setting {
        Setting::AftercarePoints(points) => points.iter().map(u16::to_string).collect::<Vec<_>>().join(", "),
        Setting::AftercareMonths(months) => months.to_string(),
        Setting::WaakvlamWeeks(number) | Setting::MonitorAge(number) => number.to_string(),
        Setting::Views(views) => views.iter().map(|view| view.name.clone()).collect::<Vec<_>>().join(", "),
        Setting::ListMemories(lists) => {
            lists.iter().map(|list| list.school.clone()).collect::<Vec<_>>().join(", ")
        }
        Setting::SchoolYears(years) => {
            let one = |(school, year): &(String, i32)| format!("{school} {year}-{}", year + 1);
            years.iter().map(one).collect::<Vec<_>>().join(", ")
        }
    }
}

/// A setting that changed, as a sentence.
pub fn changed(from: Option<&Setting>, to: Option<&Setting>) -> String {
    match to.or(from).map(Setting::key) {
        None => "De instellingen zijn gelijk.".to_owned(),
        Some(SettingKey::SchoolYears) => school_years(years_of(from), years_of(to)),
        Some(SettingKey::Views) => views::changed(views::of(from), views::of(to)),
        Some(key) => format!("Instelling '{}' {}.", key.label(), change(from.map(value), to.map(value))),
    }
}

fn years_of(setting: Option<&Setting>) -> &[(String, i32)] {
    match setting {
        Some(Setting::SchoolYears(years)) => years,
        _ => &[],
    }
}

/// A school went on to another school year, or is back in the one before.
fn school_years(from: &[(String, i32)], to: &[(String, i32)]) -> String {
    let before = |school: &String| from.iter().find(|(other, _)| other == school).map(|(_, year)| *year);
    let changed = to.iter().filter(|year| !from.contains(year)).map(|(school, year)| {
        let goes = if before(school) > Some(*year) { "is weer" } else { "gaat verder" };
        format!("{school} {goes} in schooljaar {year}-{}.", year + 1)
    });
    let is_gone = |school: &String| to.iter().all(|(other, _)| other != school);
    let back = from.iter().filter(|(school, _)| is_gone(school));
    let back = back.map(|(school, year)| format!("{school} is nog niet in schooljaar {year}-{}.", year + 1));
    changed.chain(back).collect::<Vec<_>>().join(" ")
}
