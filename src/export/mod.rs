//! Documents and lists that leave the program. Pure: values in, text out.

pub mod list_csv;
pub mod list_json;
