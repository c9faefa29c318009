//! The screens: same names as in `app::screens`, which hold what each one knows.

pub mod agreements;
pub mod case;
pub mod list;
pub mod meeting;
pub mod network;
mod page;
pub mod triage;
