//! The numbers and labels that are a region's choice (DESIGN §8): plain values, each read from a werkwijze.

/// The rules of one werkwijze, with the terms of the settings over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {}
