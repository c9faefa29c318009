//! What was typed in a field, read.

use chrono::NaiveDate;

use super::Sets;
use crate::domain::FreeText;

/// What a field came to.
pub(super) enum Value {
    Empty,
    Text(String),
    Free(FreeText),
    Date(NaiveDate),
    Choice(Sets),
}
