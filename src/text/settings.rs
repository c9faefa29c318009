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
        Some(SettingKey::Views) => views::changed(views::of(from), views::of(to)),
        Some(key) => format!("Instelling '{}' {}.", key.label(), change(from.map(value), to.map(value))),
    }
}
