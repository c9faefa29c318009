//! What asks attention (let op): a few words for a line, a sentence with the way on, and the rule with its source.

use chrono::NaiveDate;

use super::labels::Label;
use super::{dates, who};
use crate::domain::Reading;
use crate::domain::query::{Attention, Due, DueFor};

/// A few words, as they stand in a list.
pub fn short(reading: Reading, attention: Attention) -> String {
    match attention {
        Attention::SignalOpen(kind, on) => format!("signaal: {} ({})", kind.label(), dates::numeric(on)),
        Attention::SchoolNotAsked => "school nog niet gevraagd".to_owned(),
        Attention::WwNotChecked => "WW nog niet nagegaan".to_owned(),
        Attention::NoCasusregisseur => "geen casusregisseur".to_owned(),
        Attention::NoWaakvlam => "waakvlam ontbreekt".to_owned(),
        Attention::HolderLeft(role, person) => {
            format!("{} {} is weg", role.label(), who::person(reading, person))
        }
        Attention::OwnerLeft(1) => "afspraak van iemand die weg is".to_owned(),
        Attention::OwnerLeft(count) => format!("{count} afspraken van iemand die weg is"),
        Attention::Unanswered(times) => format!("{times} keer geen gehoor"),
        Attention::ContactLate(due) => format!("{} had op {} gemoeten", contact(due), dates::numeric(due.on)),
        Attention::ContactDue(due) => format!("{} op {}", contact(due), dates::numeric(due.on)),
        Attention::AgreementsLate(1) => "1 afspraak te laat".to_owned(),
        Attention::AgreementsLate(count) => format!("{count} afspraken te laat"),
        Attention::ExitNear(on) => format!("geen bestemming, uitstroom {}", dates::numeric(on)),
        Attention::HandoverUnconfirmed(on) => format!("overdracht van {} niet bevestigd", dates::numeric(on)),
        Attention::NoHandover => "geen overdracht vastgelegd".to_owned(),
        Attention::NotEnrolled => "inschrijving niet zichtbaar".to_owned(),
        Attention::AbsenceAtSchool => "verzuim of dreigende uitval".to_owned(),
        Attention::ProvisionEnds(provision, on) => {
            format!("{} loopt af op {}", provision.label(), dates::numeric(on))
        }
        Attention::PlacementEnds(on) => format!("stage of werk eindigt op {}", dates::numeric(on)),
        Attention::RegisterNotDiscussed => "doelgroepregister niet besproken".to_owned(),
        Attention::NoGround(party) => format!("zonder grondslag voor {}", party.label()),
        Attention::Turns(age, on) => format!("wordt {age} op {}", dates::numeric(on)),
        Attention::LongUndiscussed(Some(on)) => format!("niet besproken sinds {}", dates::numeric(on)),
        Attention::LongUndiscussed(None) => "nog nooit besproken".to_owned(),
        Attention::AftercareEnds(on) => format!("nazorg eindigt op {}", dates::numeric(on)),
        Attention::Destroy(on) => format!("bewaartermijn voorbij sinds {}", dates::numeric(on)),
    }
}

/// The same in a column of a list, from the longest way of saying it to the shortest.
pub fn in_column(attention: Attention, today: NaiveDate) -> [String; 2] {
    let two = |long: &str, short: &str| [long.to_owned(), short.to_owned()];
    let day = |on| dates::short(on, today);
    match attention {
        Attention::SignalOpen(kind, _) => [format!("signaal: {}", kind.label()), "signaal".to_owned()],
        Attention::SchoolNotAsked => two("school nog vragen", "vraag school"),
        Attention::WwNotChecked => two("WW nog nagaan", "WW nagaan"),
        Attention::NoCasusregisseur => two("geen casusregisseur", "geen regisseur"),
        Attention::NoWaakvlam => two("waakvlam ontbreekt", "waakvlam"),
        Attention::HolderLeft(role, _) => [format!("{} is weg", role.label()), "opvolger".to_owned()],
        Attention::OwnerLeft(_) => two("afspraak zonder eigenaar", "opvolger"),
        Attention::Unanswered(times) => [format!("{times} keer geen gehoor"), "geen gehoor".to_owned()],
        Attention::ContactLate(_) => two("contact te laat", "contact"),
        Attention::ContactDue(due) => [format!("contact {}", day(due.on)), "contact".to_owned()],
        Attention::AgreementsLate(1) => two("1 afspraak te laat", "1 te laat"),
        Attention::AgreementsLate(count) => {
            [format!("{count} afspraken te laat"), format!("{count} te laat")]
        }
        Attention::ExitNear(_) => two("geen bestemming", "bestemming"),
        Attention::HandoverUnconfirmed(_) => two("overdracht bevestigen", "overdracht"),
        Attention::NoHandover => two("geen overdracht", "overdracht"),
        Attention::NotEnrolled => two("niet ingeschreven", "inschrijven"),
        Attention::AbsenceAtSchool => two("verzuim of uitval", "verzuim"),
        Attention::ProvisionEnds(_, on) => [format!("indicatie tot {}", day(on)), "indicatie".to_owned()],
        Attention::PlacementEnds(on) => [format!("stage/werk tot {}", day(on)), "plek eindigt".to_owned()],
        Attention::RegisterNotDiscussed => two("register bespreken", "register"),
        Attention::NoGround(party) => [format!("grondslag {}", party.label()), "grondslag".to_owned()],
        Attention::Turns(age, on) => [format!("wordt {age} op {}", day(on)), format!("wordt {age}")],
        Attention::LongUndiscussed(Some(_)) => two("lang niet besproken", "bespreken"),
        Attention::LongUndiscussed(None) => two("nog nooit besproken", "bespreken"),
        Attention::AftercareEnds(on) => [format!("nazorg tot {}", day(on)), "nazorg einde".to_owned()],
        Attention::Destroy(_) => two("dossier kan weg", "dossier weg"),
    }
}

fn contact(due: Due) -> String {
    match due.what {
        DueFor::Waakvlam => "contact".to_owned(),
        DueFor::Aftercare(1) => "nazorgcontact na 1 maand".to_owned(),
        DueFor::Aftercare(months) => format!("nazorgcontact na {months} maanden"),
    }
}

/// What to do about it.
pub fn way_on(attention: Attention) -> &'static str {
    match attention {
        Attention::SignalOpen(..) => "Spreek af wie het oppakt en handel het signaal af.",
        Attention::SchoolNotAsked => "Vraag eerst bij school of de jongere daar nog in beeld is.",
        Attention::WwNotChecked => "Ga met UWV na of er recht op WW is.",
        Attention::NoCasusregisseur => "Kies wie het overzicht houdt.",
        Attention::NoWaakvlam => "Kies wie contact houdt.",
        Attention::HolderLeft(..) => "Kies een opvolger.",
        Attention::OwnerLeft(_) => "Geef de afspraak aan iemand anders.",
        Attention::Unanswered(_) => {
            "Zet het contact op moeilijk bereikbaar, of kies wie het anders probeert."
        }
        Attention::ContactLate(_) | Attention::ContactDue(_) => "Neem contact op en leg het vast.",
        Attention::AgreementsLate(_) => "Vraag na hoe het staat.",
        Attention::ExitNear(_) => "Spreek af wie een plek zoekt.",
        Attention::HandoverUnconfirmed(_) => "Vraag de ontvanger om bevestiging.",
        Attention::NoHandover => "Leg vast hoe is overgedragen, ook als dat niet is gebeurd.",
        Attention::NotEnrolled => "Het Doorstroompunt neemt contact op met de jongere of de school.",
        Attention::AbsenceAtSchool => "De school van inschrijving betrekt leerplicht of Doorstroompunt.",
        Attention::ProvisionEnds(..) => "Vraag op tijd verlenging aan.",
        Attention::PlacementEnds(_) => "Spreek af wat erna komt.",
        Attention::RegisterNotDiscussed => "Bespreek het met leerling en ouders. Meedoen is vrijwillig.",
        Attention::NoGround(_) => "Leg vast op welke grondslag deze partij mag meedenken.",
        Attention::Turns(16, _) => "De leerplicht loopt af; de kwalificatieplicht kan beginnen.",
        Attention::Turns(18, _) => "Van Jeugdwet naar Wmo; de kwalificatieplicht loopt af.",
        Attention::Turns(..) => "Ga na of het Doorstroompunt nog volgt.",
        Attention::LongUndiscussed(_) => "Zet op de agenda.",
        Attention::AftercareEnds(_) => "Spreek af wie daarna het contact houdt.",
        Attention::Destroy(_) => "Ga na of het dossier weg kan.",
    }
}

/// By which rule it is there, and where that rule comes from.
pub fn rule(attention: Attention) -> &'static str {
    match attention {
        Attention::SignalOpen(..) => "Een signaal is nog niet afgehandeld.",
        Attention::SchoolNotAsked => {
            "In de nazorg vraagt de doorstroomcoach altijd eerst bij school (Roadmap, stap C)."
        }
        Attention::WwNotChecked => {
            "Na baanverlies wordt met UWV nagegaan of er recht op WW is (Roadmap, stap C)."
        }
        Attention::NoCasusregisseur => {
            "Iedere casus die niet geland is, heeft één casusregisseur (Baanwijs)."
        }
        Attention::NoWaakvlam => {
            "Wie moeilijk bereikbaar is, niet wil of buiten beeld is, heeft een waakvlam (Baanwijs)."
        }
        Attention::HolderLeft(..) | Attention::OwnerLeft(_) => {
            "Wie uit het netwerk weg is, kan niets meer doen."
        }
        Attention::Unanswered(_) => "Drie keer achter elkaar geen gehoor.",
        Attention::ContactLate(due) | Attention::ContactDue(due) => match due.what {
            DueFor::Waakvlam => "Het ritme van de waakvlam, of de dag die het laatste contact noemt.",
            DueFor::Aftercare(_) => "De contactmomenten van de nazorg (instellingen).",
        },
        Attention::AgreementsLate(_) => "De dag van de afspraak is voorbij.",
        Attention::ExitNear(_) => "Uitstroom binnen drie maanden, of voorbij, zonder bestemming.",
        Attention::HandoverUnconfirmed(_) => "Een overdracht is pas rond als de ontvanger bevestigt.",
        Attention::NoHandover => "Na uitschrijving is vastgelegd hoe is overgedragen (Roadmap, stap B).",
        Attention::NotEnrolled => "De inschrijving is gecontroleerd en niet zichtbaar (Roadmap, stap B).",
        Attention::AbsenceAtSchool => "Verzuim of dreigende uitval bij de inschrijving (Roadmap, stap B).",
        Attention::ProvisionEnds(..) => "Een toegekende indicatie loopt binnen drie maanden af.",
        Attention::PlacementEnds(_) => "Stage of werk eindigt binnen drie maanden.",
        Attention::RegisterNotDiscussed => {
            "Profiel arbeid, leerjaar 3 of hoger: het doelgroepregister is besproken (Roadmap, stap A)."
        }
        Attention::NoGround(_) => "Wie aan een casus werkt, heeft een grondslag (AVG).",
        Attention::Turns(16, _) => {
            "Leerplicht tot het einde van het schooljaar waarin iemand 16 wordt; controleer met leerplicht."
        }
        Attention::Turns(18, _) => "Vanaf 18 jaar: Wmo en recht op bijstand; controleer met leerplicht.",
        Attention::Turns(..) => {
            "De leeftijd tot waar het Doorstroompunt volgt: 27 jaar, in oudere afspraken 23."
        }
        Attention::LongUndiscussed(_) => {
            "Binnen een half jaar voor de uitstroom besproken, en niet langer dan een half jaar geleden."
        }
        Attention::AftercareEnds(_) => {
            "De nazorg duurt een vast aantal maanden na de uitstroom (instellingen)."
        }
        Attention::Destroy(_) => {
            "Twee jaar na uitschrijving, als er geen afspraak meer open staat (gebruik; de wet noemt geen termijn)."
        }
    }
}

/// The words, and what to do.
pub fn sentence(reading: Reading, attention: Attention) -> String {
    format!("{}. {}", super::labels::capital(&short(reading, attention)), way_on(attention))
}
