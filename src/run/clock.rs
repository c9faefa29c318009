//! The one place of the running program that looks at the clock.

use std::time::SystemTime;

use chrono::NaiveDate;

use crate::app::Clock;
use crate::text::dates::{day_of, moment};

/// Real time, and the day that counts as today: in the Netherlands, unless another day is pretended.
#[allow(clippy::disallowed_methods, reason = "the edge: from here on the time is a value")]
pub fn clock(pretend: Option<NaiveDate>) -> Clock {
    let now = moment(SystemTime::now());
    let today = pretend.unwrap_or_else(|| day_of(now));
    Clock { now, today }
}
