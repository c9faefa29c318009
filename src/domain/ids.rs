//! Numbers that name things. They come from events, count up and are never reused.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident: $prefix:literal),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "-{:03}"), self.0)
            }
        }

        impl $name {
            /// Reads the number as people type it: with or without the letter, the hyphen and zeros.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                let digits = match text.get(..1) {
                    Some(first) if first.eq_ignore_ascii_case($prefix) => {
                        let rest = text.get(1..)?;
                        rest.strip_prefix('-').unwrap_or(rest)
                    }
                    _ => text,
                };
                if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                    return None;
                }
                digits.parse().ok().map(Self)
            }
        }
    )+};
}

ids! {
    /// A pupil, shown as `L-017` (leerling).
    PupilId: "L",
    /// A professional in the network, shown as `N-003` (netwerkpartner).
    PersonId: "N",
    /// A meeting, shown as `O-003` (overleg).
    MeetingId: "O",
    /// An agreement, shown as `A-012` (afspraak).
    AgreementId: "A",
    /// A note, shown as `T-004` (tekst).
    NoteId: "T",
}
