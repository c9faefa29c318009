//! What asks attention (let op): a few words for a line, a sentence with the way on, and the rule with its source.

use super::labels::{Label, capital};
use super::{amounts, dates, parties, who};
use chrono::NaiveDate;

use crate::domain::query::{Attention, AttentionKind, Due, DueFor, Lacking, Pressing, Several};
use crate::domain::rules::{LetOp, Milestone, OwnWords, Rules};
use crate::domain::{Case, Party, Reading};

/// A few words, as they stand in a list.
pub fn short(reading: Reading, case: &Case, attention: Attention) -> String {
    match attention {
        Attention::SignalOpen(kind, on) => format!("signaal: {} ({})", kind.label(), dates::numeric(on)),
        Attention::SchoolNotAsked => "school nog niet gevraagd".to_owned(),
        Attention::WwNotChecked => "WW nog niet nagegaan".to_owned(),
        Attention::NoCasusregisseur => "geen casusregisseur".to_owned(),
        Attention::NoWaakvlam => "waakvlam ontbreekt".to_owned(),
        Attention::HolderLeft(role, person) => {
            format!("{} {} is weg", role.label(), who::person(reading, person))
        }
        Attention::HolderLeaves(role, person, last) => format!(
            "{} {} gaat weg na {}, nog geen opvolger",
            role.label(),
            who::person(reading, person),
            dates::numeric(last)
        ),
        Attention::ViaLeaves(person, last) if last < reading.today => {
            format!("{}, via wie de waakvlam contact houdt, is weg", who::person(reading, person))
        }
        Attention::ViaLeaves(person, last) => format!(
            "{}, via wie de waakvlam contact houdt, gaat weg na {}",
            who::person(reading, person),
            dates::numeric(last)
        ),
        Attention::OwnerLeft(1) => "afspraak van iemand die weg is".to_owned(),
        Attention::OwnerLeft(count) => format!("{count} afspraken van iemand die weg is"),
        Attention::OwnerLeaves(1, last) => {
            format!("afspraak van iemand die weggaat na {}", dates::numeric(last))
        }
        Attention::OwnerLeaves(count, last) => {
            format!("{count} afspraken van wie weggaat, de eerste na {}", dates::numeric(last))
        }
        Attention::Unanswered(times) => format!("{times} keer geen gehoor"),
        Attention::ContactLate(due) => format!("{} te laat sinds {}", contact(due), dates::numeric(due.on)),
        Attention::ContactDue(due) => format!("{} op {}", contact(due), dates::numeric(due.on)),
        Attention::AgreementsLate(1) => "1 afspraak te laat".to_owned(),
        Attention::AgreementsLate(count) => format!("{count} afspraken te laat"),
        Attention::ExitNear(on) if on < reading.today => {
            format!("geen bestemming, uitstroom was op {}", dates::numeric(on))
        }
        Attention::ExitNear(on) => format!("geen bestemming, uitstroom {}", dates::numeric(on)),
        Attention::HandoverUnconfirmed(on) => format!("overdracht van {} niet bevestigd", dates::numeric(on)),
        Attention::NoHandover => "geen overdracht vastgelegd".to_owned(),
        Attention::NotEnrolled => "inschrijving niet zichtbaar".to_owned(),
        Attention::AbsenceAtSchool => "verzuim of dreigende uitval".to_owned(),
        Attention::ProvisionEnds(provision, on) => {
            let ends = if on < reading.today { "liep af op" } else { "loopt af op" };
            format!("{} {ends} {}", provision.label(), dates::numeric(on))
        }
        Attention::PlacementEnds(on) => {
            let ends = if on < reading.today { "eindigde" } else { "eindigt" };
            format!("stage of werk {ends} op {}", dates::numeric(on))
        }
        Attention::RegisterNotDiscussed => "doelgroepregister niet besproken".to_owned(),
        Attention::ConsentAgain(1) => "toestemming opnieuw vragen aan de leerling".to_owned(),
        Attention::ConsentAgain(count) => format!("{count} keer toestemming opnieuw vragen aan de leerling"),
        Attention::NoGround(lacking) => {
            format!("zonder grondslag voor {}", parties::lacking(reading, reading.rules(case), lacking))
        }
        Attention::Turns(age, on) => format!("wordt {age} op {}", dates::numeric(on)),
        Attention::LongUndiscussed(Some(on)) => format!("niet besproken sinds {}", dates::numeric(on)),
        Attention::LongUndiscussed(None) => "nog nooit besproken".to_owned(),
        Attention::AftercareEnds(on) => format!("nazorg eindigt op {}", dates::numeric(on)),
        Attention::AftercareLapsed(due) => {
            format!("nazorg voorbij, {} is niet geweest ({})", contact(due), dates::numeric(due.on))
        }
        Attention::ExitUnrecorded(Some(on)) => {
            format!("uitschrijving ontbreekt, uitstroom was op {}", dates::numeric(on))
        }
        Attention::ExitUnrecorded(None) => "uitschrijving ontbreekt, geland zonder dag".to_owned(),
        Attention::Destroy(on) => format!("bewaartermijn voorbij sinds {}", dates::numeric(on)),
        Attention::Own(at) => own(reading.rules(case), at, |words| &words.name),
        Attention::Several(several) => many(several),
    }
}

/// `3 indicaties lopen af, de eerste op 01-12-2026`
fn many(several: Several) -> String {
    let Several { kind, pressing, count, first } = several;
    let late = pressing == Pressing::Late;
    let either = |past: &'static str, other: &'static str| if late { past } else { other };
    let (said, day) = match kind {
        AttentionKind::SignalOpen => ("open signalen".to_owned(), "het eerste van"),
        AttentionKind::HolderLeft => {
            (format!("rollen van wie {}", either("weg is", "weggaat")), "de eerste na")
        }
        AttentionKind::HandoverUnconfirmed => ("overdrachten niet bevestigd".to_owned(), "de eerste van"),
        AttentionKind::ProvisionEnds => {
            (format!("indicaties {} af", either("liepen", "lopen")), "de eerste op")
        }
        AttentionKind::NoGround => return format!("zonder grondslag voor {count} partijen"),
        AttentionKind::Turns => ("verjaardagen die tellen".to_owned(), "de eerste op"),
        // Of the others a case has one or two.
        _ => ("let-ops".to_owned(), "de eerste op"),
    };
    let first = first.map(|on| format!(", {day} {}", dates::numeric(on))).unwrap_or_default();
    format!("{count} {said}{first}")
}

/// The same in a column of a list, from the longest way of saying it to the shortest.
pub fn in_column(reading: Reading, case: &Case, attention: Attention) -> [String; 2] {
    let two = |long: &str, short: &str| [long.to_owned(), short.to_owned()];
    let day = |on| dates::short(on, reading.today);
    match attention {
        Attention::SignalOpen(kind, _) => [format!("signaal: {}", kind.label()), "signaal".to_owned()],
        Attention::SchoolNotAsked => two("school nog vragen", "vraag school"),
        Attention::WwNotChecked => two("WW nog nagaan", "WW nagaan"),
        Attention::NoCasusregisseur => two("geen casusregisseur", "geen regisseur"),
        Attention::NoWaakvlam => two("waakvlam ontbreekt", "waakvlam"),
        Attention::HolderLeft(role, _) => [format!("{} is weg", role.label()), "opvolger".to_owned()],
        Attention::HolderLeaves(role, ..) => [format!("{} gaat weg", role.label()), "opvolger".to_owned()],
        Attention::ViaLeaves(..) => two("weg naar waakvlam valt weg", "via wie"),
        Attention::OwnerLeft(_) => two("afspraak zonder eigenaar", "opvolger"),
        Attention::OwnerLeaves(..) => two("eigenaar gaat weg", "opvolger"),
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
        Attention::ProvisionEnds(_, on) if on < reading.today => two("indicatie afgelopen", "indicatie"),
        Attention::PlacementEnds(on) if on < reading.today => two("stage/werk voorbij", "plek voorbij"),
        Attention::ProvisionEnds(_, on) => [format!("indicatie tot {}", day(on)), "indicatie".to_owned()],
        Attention::PlacementEnds(on) => [format!("stage/werk tot {}", day(on)), "plek eindigt".to_owned()],
        Attention::RegisterNotDiscussed => two("register bespreken", "register"),
        Attention::ConsentAgain(_) => two("toestemming opnieuw", "toestemming"),
        Attention::NoGround(Lacking::Unknown(_)) => two("partij onbekend", "grondslag"),
        Attention::NoGround(lacking) => {
            let who = parties::lacking(reading, reading.rules(case), lacking);
            [format!("grondslag {who}"), "grondslag".to_owned()]
        }
        Attention::Turns(age, on) => [format!("wordt {age} op {}", day(on)), format!("wordt {age}")],
        Attention::LongUndiscussed(Some(_)) => two("lang niet besproken", "bespreken"),
        Attention::LongUndiscussed(None) => two("nog nooit besproken", "bespreken"),
        Attention::AftercareEnds(on) => [format!("nazorg tot {}", day(on)), "nazorg einde".to_owned()],
        Attention::AftercareLapsed(_) => two("nazorg zonder contact", "contact"),
        Attention::ExitUnrecorded(_) => two("uitschrijving ontbreekt", "uitschrijving"),
        Attention::Destroy(_) => two("dossier kan weg", "dossier weg"),
        Attention::Own(at) => [
            own(reading.rules(case), at, |words| &words.name),
            own(reading.rules(case), at, |words| &words.short),
        ],
        Attention::Several(several) => {
            let of = |many: &str, one: &str| [format!("{} {many}", several.count), one.to_owned()];
            match several.kind {
                AttentionKind::SignalOpen => of("signalen", "signalen"),
                AttentionKind::HolderLeft => of("rollen zonder opvolger", "opvolger"),
                AttentionKind::HandoverUnconfirmed => of("overdrachten bevestigen", "overdracht"),
                AttentionKind::ProvisionEnds => of("indicaties lopen af", "indicaties"),
                AttentionKind::NoGround => of("grondslagen", "grondslag"),
                _ => [many(several), several.count.to_string()],
            }
        }
    }
}

fn contact(due: Due) -> String {
    match due.what {
        DueFor::Waakvlam => "contact".to_owned(),
        DueFor::Aftercare(1) => "nazorgcontact na 1 maand".to_owned(),
        DueFor::Aftercare(months) => format!("nazorgcontact na {months} maanden"),
    }
}

/// In the words of the werkwijze.
fn own(rules: &Rules, at: usize, which: impl Fn(&OwnWords) -> &String) -> String {
    match rules.let_ops.get(at).map(|row| &row.then) {
        Some(LetOp::Own(words)) => which(words).clone(),
        Some(LetOp::Known(_)) | None => String::new(),
    }
}

/// What to do about it.
fn way_on(rules: &Rules, attention: Attention, today: NaiveDate) -> String {
    let said = match attention {
        Attention::SignalOpen(..) => "Spreek af wie het oppakt en handel het signaal af.",
        Attention::SchoolNotAsked => "Vraag eerst bij school of de jongere daar nog in beeld is.",
        Attention::WwNotChecked => "Ga met UWV na of er recht op WW is.",
        Attention::NoCasusregisseur => "Kies wie het overzicht houdt.",
        Attention::NoWaakvlam => "Kies wie contact houdt.",
        Attention::HolderLeft(..) | Attention::HolderLeaves(..) => "Kies een opvolger.",
        Attention::ViaLeaves(..) => "Kies via wie de waakvlam contact houdt.",
        Attention::OwnerLeft(_) | Attention::OwnerLeaves(..) => "Geef de afspraak aan iemand anders.",
        Attention::Unanswered(_) => {
            "Zet het contact op moeilijk bereikbaar, of kies wie het anders probeert."
        }
        Attention::ContactLate(_) | Attention::ContactDue(_) => "Neem contact op en leg het vast.",
        Attention::AgreementsLate(_) => "Vraag na hoe het staat.",
        Attention::ExitNear(_) => "Spreek af wie een plek zoekt.",
        Attention::HandoverUnconfirmed(_) => "Vraag de ontvanger om bevestiging.",
        Attention::NoHandover => "Leg vast hoe is overgedragen, ook als dat niet is gebeurd.",
        Attention::NotEnrolled => {
            let party = rules.party(Party::Doorstroompunt);
            return format!("Het {party} neemt contact op met de jongere of de school.");
        }
        Attention::AbsenceAtSchool => {
            let (one, other) = (rules.party(Party::Leerplicht), rules.party(Party::Doorstroompunt));
            return format!("De school van inschrijving betrekt {one} of {other}.");
        }
        Attention::ProvisionEnds(_, on) if on < today => {
            "Vraag alsnog verlenging aan, of leg vast dat die niet meer geldt."
        }
        Attention::ProvisionEnds(..) => "Vraag op tijd verlenging aan.",
        Attention::PlacementEnds(_) => "Spreek af wat erna komt.",
        Attention::RegisterNotDiscussed => "Bespreek het met leerling en ouders. Meedoen is vrijwillig.",
        Attention::ConsentAgain(_) => "De ouders gaven die; nu beslist de leerling zelf.",
        Attention::NoGround(Lacking::Unknown(_)) => {
            "Vraag van welke partij die is en vul dat in bij Netwerk."
        }
        Attention::NoGround(_) => "Leg de grondslag vast; voor meer leerlingen kan dat tegelijk.",
        Attention::Turns(age, _) => match rules.milestone(age) {
            Milestone::Compulsory => "De leerplicht loopt af; de kwalificatieplicht kan beginnen.",
            Milestone::Adult => "Van Jeugdwet naar Wmo; de kwalificatieplicht loopt af.",
            Milestone::Monitor => {
                return format!("Ga na of het {} nog volgt.", rules.party(Party::Doorstroompunt));
            }
        },
        Attention::LongUndiscussed(_) => "Zet op de agenda.",
        Attention::AftercareEnds(_) => "Spreek af wie daarna het contact houdt.",
        Attention::AftercareLapsed(_) => "Neem alsnog contact op, of zet de fase op afgesloten.",
        Attention::ExitUnrecorded(_) => {
            "Vraag school naar de uitschrijfdatum, of verzet de uitstroomdatum. Nazorg en bewaartermijn tellen ervan."
        }
        Attention::Destroy(_) => "Ga na of het dossier weg kan.",
        Attention::Own(at) => return own(rules, at, |words| &words.way_on),
        Attention::Several(several) => match several.kind {
            AttentionKind::SignalOpen => "Spreek af wie ze oppakt en handel ze af.",
            AttentionKind::HolderLeft => "Kies opvolgers.",
            AttentionKind::HandoverUnconfirmed => "Vraag de ontvangers om bevestiging.",
            AttentionKind::ProvisionEnds => "Vraag verlenging aan waar dat nodig is.",
            AttentionKind::NoGround => {
                "Leg per partij de grondslag vast; voor meer leerlingen kan dat tegelijk."
            }
            _ => "Kijk ze na.",
        },
    };
    said.to_owned()
}

/// By which rule it is there, and where that rule comes from.
pub fn rule(rules: &Rules, attention: Attention) -> String {
    let numbers = &rules.numbers;
    let near = || amounts::months(numbers.ends_ahead);
    let said = match attention {
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
        Attention::HolderLeft(..)
        | Attention::HolderLeaves(..)
        | Attention::ViaLeaves(..)
        | Attention::OwnerLeft(_)
        | Attention::OwnerLeaves(..) => "Wie uit het netwerk weg is, kan niets meer doen.",
        Attention::Unanswered(_) => {
            return format!("{} achter elkaar geen gehoor.", capital(&amounts::times(numbers.unanswered)));
        }
        Attention::ContactLate(due) | Attention::ContactDue(due) => match due.what {
            DueFor::Waakvlam => "Het ritme van de waakvlam, of de dag die het laatste contact noemt.",
            DueFor::Aftercare(_) => "De contactmomenten van de nazorg (instellingen).",
        },
        Attention::AgreementsLate(_) => "De dag van de afspraak is voorbij.",
        Attention::ExitNear(_) => {
            return format!("Uitstroom binnen {}, of voorbij, zonder bestemming.", near());
        }
        Attention::HandoverUnconfirmed(_) => "Een overdracht is pas rond als de ontvanger bevestigt.",
        Attention::NoHandover => "Na uitschrijving is vastgelegd hoe is overgedragen (Roadmap, stap B).",
        Attention::NotEnrolled => "De inschrijving is gecontroleerd en niet zichtbaar (Roadmap, stap B).",
        Attention::AbsenceAtSchool => "Verzuim of dreigende uitval bij de inschrijving (Roadmap, stap B).",
        Attention::ProvisionEnds(..) => {
            return format!("Een toegekende indicatie loopt binnen {} af, of liep al af.", near());
        }
        Attention::PlacementEnds(_) => {
            return format!("Stage of werk eindigt binnen {}, of eindigde al.", near());
        }
        Attention::RegisterNotDiscussed => {
            return format!(
                "Profiel arbeid, leerjaar {} of hoger: het doelgroepregister is besproken (Roadmap, stap A).",
                numbers.register_from.0
            );
        }
        Attention::ConsentAgain(_) => {
            return format!(
                "Vanaf {} jaar geeft de leerling zelf toestemming (AVG).",
                numbers.consent_alone.0
            );
        }
        Attention::NoGround(_) => "Wie aan een casus werkt, heeft een grondslag (AVG).",
        Attention::Turns(age, _) => return birthday(rules, age),
        Attention::LongUndiscussed(_) => {
            return format!(
                "Binnen {} voor de uitstroom besproken, en niet langer dan {} geleden.",
                amounts::months(numbers.discussed_before),
                amounts::months(numbers.long_undiscussed)
            );
        }
        Attention::AftercareEnds(_) => {
            "De nazorg duurt een vast aantal maanden na de uitstroom (instellingen)."
        }
        Attention::AftercareLapsed(_) => {
            "Een contactmoment van de nazorg vervalt niet omdat de nazorg voorbij is (instellingen)."
        }
        Attention::ExitUnrecorded(_) => {
            "De uitstroom is voorbij of de leerling is geland, en er is geen uitschrijfdatum."
        }
        Attention::Destroy(_) => {
            return format!(
                "{} na uitschrijving, niet voor de nazorg voorbij is, en als er niets meer open staat (gebruik).",
                capital(&amounts::months(numbers.kept_at_least()))
            );
        }
        Attention::Own(at) => return own(rules, at, |words| &words.rule),
        // The page of the rules names each of them.
        Attention::Several(_) => "",
    };
    said.to_owned()
}

/// What changes at an age.
fn birthday(rules: &Rules, age: u32) -> String {
    match rules.milestone(age) {
        Milestone::Compulsory => format!(
            "Leerplicht tot het einde van het schooljaar waarin iemand {age} wordt; controleer met leerplicht."
        ),
        Milestone::Adult => format!("Vanaf {age} jaar: Wmo en recht op bijstand; controleer met leerplicht."),
        Milestone::Monitor => {
            let party = rules.party(Party::Doorstroompunt);
            format!("De leeftijd tot waar het {party} volgt: {}.", amounts::monitor_ends(rules))
        }
    }
}

/// The words, and what to do.
pub fn sentence(reading: Reading, case: &Case, attention: Attention) -> String {
    let said = capital(&short(reading, case, attention));
    format!("{said}. {}", way_on(reading.rules(case), attention, reading.today))
}
