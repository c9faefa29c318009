//! What this casustafel is set to: terms that differ per region, saved views, and what was learnt of schools' lists.

use serde::{Deserialize, Serialize};

use super::facts::facts;
use super::rules::{NumberKey, Rules};
use super::values::coded;

/// A view of Lijst that somebody kept: a name, a key, and what is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// What it is called.
    pub name: String,
    /// Its key: a digit from 1.
    pub slot: u8,
    /// What is asked, as typed behind `/`.
    pub query: String,
}

/// What was decided about the columns and values of one school's list, so that it need not be decided again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListMemory {
    /// Whose lists, by name.
    pub school: String,
    /// Per folded heading the code of the field it gives; an empty code means: leave out.
    pub columns: Vec<(String, String)>,
    /// Per field's code and folded value the code of the value that it means.
    pub values: Vec<(String, String, String)>,
}

facts! {
    /// What this casustafel is set to. Not recorded counts as the default.
    Setting, SettingKey, Settings {
        /// Months after leaving school at which somebody gets in touch (nazorg).
        AftercarePoints(Vec<u16>) aftercare_points = "aftercare_points",
        /// How long nazorg lasts, in months (003:138; Arnhem 36).
        AftercareMonths(u16) aftercare_months = "aftercare_months",
        /// How often a waakvlam gets in touch, in weeks, where the case does not say.
        WaakvlamWeeks(u8) waakvlam_weeks = "waakvlam_weeks",
        /// Until which age the Doorstroompunt follows who has no startkwalificatie: 27 by law, 23 in 003.
        MonitorAge(u8) monitor_age = "monitor_age",
        /// Saved views of Lijst.
        Views(Vec<SavedView>) views = "views",
        /// What was learnt of schools' lists.
        ListMemories(Vec<ListMemory>) list_memories = "list_memories",
        /// Per school the school year that its pupils were brought to last, by the year in which it starts.
        SchoolYears(Vec<(String, i32)>) school_years = "school_years",
    }
}

impl SettingKey {
    /// The number of the werkwijze that this setting stands in for.
    pub fn number(self) -> Option<NumberKey> {
        match self {
            Self::AftercarePoints => Some(NumberKey::AftercarePoints),
            Self::AftercareMonths => Some(NumberKey::Aftercare),
            Self::WaakvlamWeeks => Some(NumberKey::WaakvlamRhythm),
            Self::MonitorAge => Some(NumberKey::MonitorAge),
            Self::Views | Self::ListMemories | Self::SchoolYears => None,
        }
    }
}

impl Setting {
    /// The number of the werkwijze that this setting stands in for, and what it is now.
    pub fn number(&self) -> Option<(NumberKey, Vec<u16>)> {
        let numbers = match self {
            Self::AftercarePoints(points) => points.clone(),
            Self::AftercareMonths(months) => vec![*months],
            Self::WaakvlamWeeks(number) | Self::MonitorAge(number) => vec![(*number).into()],
            Self::Views(_) | Self::ListMemories(_) | Self::SchoolYears(_) => return None,
        };
        Some((self.key().number()?, numbers))
    }

    /// The other way round: what it would be to set the number that counts now.
    pub fn of_number(key: SettingKey, rules: &Rules) -> Option<Self> {
        let numbers = rules.numbers.get(key.number()?);
        let one = numbers.first().copied();
        let small = one.and_then(|one| u8::try_from(one).ok());
        match key {
            SettingKey::AftercarePoints => Some(Self::AftercarePoints(numbers)),
            SettingKey::AftercareMonths => one.map(Self::AftercareMonths),
            SettingKey::WaakvlamWeeks => small.map(Self::WaakvlamWeeks),
            SettingKey::MonitorAge => small.map(Self::MonitorAge),
            SettingKey::Views | SettingKey::ListMemories | SettingKey::SchoolYears => None,
        }
    }
}
