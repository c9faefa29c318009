//! JSON, indented, for other programs. What stands in it is the source's to say.

use crate::export::data::Data;

/// The data as JSON, with a line end.
///
/// # Errors
/// Those of `serde_json`; these values give none.
pub fn write(data: &Data) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(data)? + "\n")
}
