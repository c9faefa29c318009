//! What stories stand on.

pub mod log;

use std::sync::LazyLock;

use casustafel::domain::{Audience, Reading, Recipient, Rules, State};
use chrono::NaiveDate;

static RULES: LazyLock<Rules> = LazyLock::new(Rules::default);

/// The rules that stories go by.
pub fn rules() -> &'static Rules {
    &RULES
}

/// What somebody reads on their own screen.
pub fn reading(state: &State, today: NaiveDate) -> Reading<'_> {
    Reading::new(state, today, rules(), &Audience::OwnScreen)
}

/// What a file for the own organisation reads.
pub fn outside(state: &State, today: NaiveDate) -> Reading<'_> {
    Reading::new(state, today, rules(), &Audience::Recipient(Recipient::Own))
}
