//! The numbers of a werkwijze: one row per number, with what it counts, how little and how much it can be, and its
//! place in the file. Where each value comes from stands in the file, beside the value.

use serde::{Deserialize, Serialize};

use super::super::values::coded;
use super::quantity::{Age, Days, Months, Quantity, Range, Times, Unit, Weeks, YearLevel};

macro_rules! numbers {
    ($($(#[$doc:meta])* $key:ident($type:ty, $range:expr) $field:ident = $code:literal),+ $(,)?) => {
        coded! {
            /// Names a number, by its place in a file: the section, a dot, the name.
            NumberKey { $($(#[$doc])* $key = $code),+ }
        }

        /// The numbers of a werkwijze.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Numbers { $($(#[$doc])* pub $field: $type),+ }

        impl Numbers {
            /// Sets one of them; one number where it is one, a row where it is a row.
            pub fn set(&mut self, key: NumberKey, to: &[u16]) {
                match key { $(NumberKey::$key => self.$field = Quantity::of(to)),+ }
            }

            /// What one of them is.
            pub fn get(&self, key: NumberKey) -> Vec<u16> {
                match key { $(NumberKey::$key => self.$field.numbers()),+ }
            }
        }

        impl NumberKey {
            /// How little and how much it can be.
            pub fn range(self) -> Range {
                match self { $(Self::$key => $range),+ }
            }

            /// What it counts.
            pub fn unit(self) -> Unit {
                match self { $(Self::$key => <$type>::UNIT),+ }
            }

            /// Whether it is a rising row of numbers.
            pub fn is_row(self) -> bool {
                match self { $(Self::$key => <$type>::IS_ROW),+ }
            }
        }
    };
}

numbers! {
    /// Until the end of the school year in which this age is reached: leerplicht.
    CompulsoryAge(Age, 5..=27) compulsory_age = "wet.leerplicht",
    /// Of age: from Jeugdwet to Wmo, kwalificatieplicht ends, a right to bijstand.
    Adult(Age, 16..=27) adult = "wet.meerderjarig",
    /// From this age on a pupil gives consent together with the parents.
    ConsentTogether(Age, 5..=27) consent_together = "wet.toestemming-samen",
    /// From this age on a pupil gives consent alone.
    ConsentAlone(Age, 5..=27) consent_alone = "wet.toestemming-zelf",

    /// Until which age the Doorstroompunt follows who has no startkwalificatie.
    MonitorAge(Age, 16..=27) monitor_age = "leeftijden.monitor",
    /// Ages at which, by one agreement or another, the Doorstroompunt stops following.
    MonitorEnds(Vec<Age>, 16..=30) monitor_ends = "leeftijden.monitor-eindigt",

    /// The last leerjaar of the phase *vooraf*.
    EarlyUntil(YearLevel, 1..=6) early_until = "leerjaren.vooraf",
    /// From this leerjaar on a pupil without a date may leave this school year.
    LeavesFrom(YearLevel, 1..=6) leaves_from = "leerjaren.uitstroom",
    /// From this leerjaar on the register has been discussed.
    RegisterFrom(YearLevel, 1..=6) register_from = "leerjaren.doelgroepregister",

    /// So long before the exit a pupil is discussed, and the phase *uitstroom* begins.
    DiscussedBefore(Months, 1..=24) discussed_before = "termijnen.bespreken",
    /// Who was last discussed longer ago was long not discussed.
    LongUndiscussed(Months, 1..=36) long_undiscussed = "termijnen.lang-niet-besproken",
    /// So far ahead an exit without a destination, and whatever ends, is named.
    EndsAhead(Months, 1..=24) ends_ahead = "termijnen.einde-nadert",
    /// So far ahead a birthday that matters is named.
    BirthdayAhead(Months, 1..=24) birthday_ahead = "termijnen.verjaardag-nadert",
    /// How long nazorg lasts.
    Aftercare(Months, 1..=120) aftercare = "termijnen.nazorg",
    /// So long after leaving somebody gets in touch (nazorg).
    AftercarePoints(Vec<Months>, 1..=120) aftercare_points = "termijnen.nazorgcontact",
    /// How long a dossier is kept after leaving.
    Kept(Months, 1..=240) kept = "termijnen.bewaren",
    /// How long the receiver of a warm handover with a question stays involved, at least.
    Involved(Months, 1..=24) involved = "termijnen.betrokken-na-overdracht",
    /// Longer at home than this is long.
    LongAtHome(Months, 1..=24) long_at_home = "termijnen.lang-thuis",
    /// How often a waakvlam gets in touch, where the case does not say.
    WaakvlamRhythm(Weeks, 1..=52) waakvlam_rhythm = "termijnen.ritme-waakvlam",
    /// A contact so long before a contact point of nazorg counts for that point.
    CountsBefore(Days, 0..=60) counts_before = "termijnen.contact-telt-ervoor",
    /// So far ahead a contact counts as due.
    ContactSoon(Days, 0..=60) contact_soon = "termijnen.contact-binnenkort",

    /// Who did not answer is tried again after so many days.
    TryAgain(Days, 1..=30) try_again = "termijnen.opnieuw-proberen",

    /// So many times without an answer proposes "moeilijk bereikbaar".
    Unanswered(Times, 2..=20) unanswered = "aantallen.geen-gehoor",
}

impl Numbers {
    /// How long a dossier is kept after leaving: never shorter than nazorg lasts.
    pub fn kept_at_least(&self) -> Months {
        Months(self.kept.0.max(self.aftercare.0))
    }
}

impl NumberKey {
    /// Whether these can be its numbers: in range, and rising.
    pub fn holds(self, numbers: &[u16]) -> bool {
        numbers.iter().all(|number| self.range().contains(number))
            && numbers.is_sorted_by(|one, next| one < next)
    }

    /// The section of a file in which it stands, and its name there.
    pub fn place(self) -> (&'static str, &'static str) {
        self.code().split_once('.').unwrap_or(("", self.code()))
    }
}
