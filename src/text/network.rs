//! Words of the screen Netwerk.

/// Titles of the columns.
pub mod column {
    /// The person.
    pub const NAME: &str = "Naam";
    /// What somebody does and where.
    pub const FUNCTION: &str = "Functie · partij";
    /// Casusregisseur of this many.
    pub const CASUSREGISSEUR: &str = "Regie";
    /// Waakvlam of this many.
    pub const WAAKVLAM: &str = "Waakvlam";
    /// This many open agreements.
    pub const AGREEMENTS: &str = "Afspr.";
    /// This many late ones.
    pub const LATE: &str = "Te laat";
}

/// Title of the people.
pub const TITLE: &str = "Netwerk";
/// Nobody is in the network.
pub const NOTHING: &str = "Er staat nog niemand in het netwerk.";
/// Somebody carries nothing.
pub const NO_LOAD: &str = "Draagt nu geen casussen en heeft geen open afspraken.";
/// Above the pupils of whom somebody is casusregisseur.
pub const CASUSREGISSEUR_OF: &str = "Casusregisseur van";
/// Above the pupils of whom somebody is waakvlam.
pub const WAAKVLAM_OF: &str = "Waakvlam van";
/// Above the pupils of whom somebody is jobcoach.
pub const JOBCOACH_OF: &str = "Jobcoach van";
/// Above the pupils of whom somebody is mentor.
pub const MENTOR_OF: &str = "Mentor van";
/// Above somebody's agreements.
pub const AGREEMENTS: &str = "Open afspraken";
/// No phone and no mail are recorded.
pub const NO_CONTACT: &str = "nog geen telefoon of e-mail";
/// The user of the program.
pub const YOU: &str = "u";

/// `15 mensen`
pub fn people(count: usize) -> String {
    if count == 1 { "1 persoon".to_owned() } else { format!("{count} personen") }
}
