//! The project's own rules, tested.
