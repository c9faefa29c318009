//! What this casustafel is set to, in words.

use crate::domain::Setting;

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
    }
}
