//! Before there is a screen: while the data is being opened, and when it does not open.

use super::progress::Counted;
use crate::keys::Action;

/// While it takes longer than a moment.
pub const fn busy(counted: Counted) -> &'static str {
    match counted {
        Counted::Bytes | Counted::BytesChecked | Counted::Groups => "De gegevens worden gelezen …",
        Counted::Cells | Counted::Rows | Counted::RowsSeen => "De lijst wordt gelezen …",
        Counted::Pupils => "De demo wordt gemaakt …",
    }
}

/// `100.000`
pub(super) fn grouped(number: u64) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{}.{rest:03}", grouped(thousands)),
    }
}

/// Above why the data does not open.
pub const NOT_OPENED: &str = "De gegevens gaan niet open";

/// What a key does where the data does not open; `None` for what is no way on.
pub const fn way(action: Action) -> Option<&'static str> {
    match action {
        Action::OpenAgain => Some("opnieuw proberen"),
        Action::OpenWithout => Some("verder zonder dit deel (blijft bewaard)"),
        Action::Quit => Some("stoppen"),
        Action::Yes => Some("ja, verder zonder dit deel"),
        Action::No => Some("nee, terug"),
        _ => None,
    }
}

/// The question before the data is opened without its damaged part.
pub const WITHOUT: &str = "Verder zonder dit deel?";

/// What that means.
pub const WITHOUT_MEANS: &str = "Wat in het beschadigde deel staat, ziet u daarna niet meer in casustafel. De bytes van dat deel worden apart bewaard \
     in de gegevensmap; er wordt niets weggegooid.";
