//! The screens: what each one knows, and how keys change that. How they look is in `view::screens`.

pub mod agreements;
pub mod case;
pub mod list;
pub mod meeting;
pub mod network;
pub mod triage;
