//! What a rule says no with: one sentence, with the way on.

use crate::domain::rules::NumberKey;
use crate::domain::{EntryKey, Reading, Refusal};
use crate::keys::{Action, Place};

use super::keys::Keys;
use super::labels::Label as _;
use super::{amounts, dates, labels, slots, who};

/// The sentence for a refusal. Without keys it is for the command line, where no key of the program works.
pub fn sentence(reading: Reading, refusal: Refusal, keys: Option<Keys>) -> String {
    let pupil = |id| who::pupil(reading, id);
    match refusal {
        Refusal::AlreadyFounded => "Deze casustafel is al van iemand.".to_owned(),
        Refusal::PersonNeedsName => "Vul een naam in.".to_owned(),
        Refusal::NobodyIsNoName => {
            "Dat woord betekent dat er niemand is; zo heet een netwerkpartner niet. Vul in hoe die heet, of voeg \
             niemand toe."
                .to_owned()
        }
        Refusal::Unknown => "Dit is er niet (meer). Kies iets anders.".to_owned(),
        Refusal::PupilNeeds(key) => {
            format!("Een leerling heeft dit nodig: {}. Vul het in.", key.label())
        }
        Refusal::BirthDateInFuture(on) => {
            format!("De geboortedatum {} moet nog komen. Kijk het jaar na.", dates::numeric(on))
        }
        Refusal::SamePupil(id) => {
            format!("{} heeft dezelfde naam en geboortedatum. Werk verder in die casus.", pupil(id))
        }
        Refusal::YearLevelOutOfRange => "Een leerjaar is een getal van 1 tot en met 6.".to_owned(),
        Refusal::LandedNeedsDestination(id) => {
            format!("{} kan pas geland zijn met een bestemming. Kies eerst een bestemming.", pupil(id))
        }
        Refusal::LandedNeedsSince(id) => {
            format!("Sinds wanneer is {} op de bestemming? Vul een datum in.", pupil(id))
        }
        Refusal::AgreementNeedsWhat => "Wat is er afgesproken? Typ wat er gaat gebeuren.".to_owned(),
        Refusal::AgreementNeedsOwner => {
            "Wie doet het? Typ een naam achter @, of @leerling of @ouders.".to_owned()
        }
        Refusal::AgreementNeedsDue => "Vóór wanneer? Typ een datum, bijvoorbeeld vr 11 dec.".to_owned(),
        Refusal::SchoolYearNotBegun => super::school_year::NOT_BEGUN.to_owned(),
        Refusal::LeftAhead(on) => {
            format!("Uitgeschreven op {} kan nog niet: die dag moet nog komen.", dates::numeric(on))
        }
        Refusal::LeftBeforeBorn(on) => {
            format!("Uitgeschreven op {} kan niet: dat is vóór de geboortedatum.", dates::numeric(on))
        }
        Refusal::ExitNotLater(until) => format!(
            "Wie blijft, stroomt later uit dan vandaag en dan verwacht was; {} is dat niet.",
            dates::numeric(until)
        ),
        Refusal::ReasonNeeded => "Geef kort een reden.".to_owned(),
        Refusal::HoldsBsn => "In deze tekst staat een nummer dat een BSN kan zijn. Dat mag hier niet worden bewaard: laat het weg. \
             Gebruik het nummer van de leerling (L-…) of het leerlingnummer."
            .to_owned(),
        Refusal::NoteNeedsText => "De notitie is leeg. Typ eerst iets.".to_owned(),
        Refusal::EntryNeeds(key) => format!("Dit ontbreekt nog: {}. Vul het in.", key.label()),
        Refusal::EntryDayAhead(key, on) => {
            format!(
                "{} kan niet in de toekomst liggen ({}).",
                labels::capital(key.label()),
                dates::numeric(on)
            )
        }
        Refusal::EntryDayBefore(key, on) => {
            format!("{} kan niet vóór {} liggen.", labels::capital(key.label()), dates::numeric(on))
        }
        Refusal::GroundWithdrawn(party, on) => format!(
            "Deze grondslag voor {} is ingetrokken op {}. Kies een andere grondslag, of leg eerst een nieuwe vast.",
            reading.common_rules().party(party),
            dates::numeric(on)
        ),
        Refusal::NewPlaceUnknown => "Welke andere plek is het? Kies een bestemming.".to_owned(),
        Refusal::ProvisionKnown(which) => {
            format!("{} staat er al. Verander die regel.", labels::capital(which.label()))
        }
        Refusal::EntryNumber(EntryKey::Hours) => "Uren per week is een getal van 1 tot en met 60.".to_owned(),
        Refusal::EntryNumber(EntryKey::Level) => "Een niveau is een getal van 1 tot en met 4.".to_owned(),
        Refusal::EntryNumber(_) => "Een percentage is een getal van 0 tot en met 100.".to_owned(),
        Refusal::InvolvedTooShort(least, on) => format!(
            "Na een warme overdracht met ondersteuningsvraag blijft de ontvanger minstens {} \
             betrokken, dus tot {} of later.",
            amounts::months(least),
            dates::numeric(on)
        ),
        Refusal::RelativeHasRole(role) => {
            format!("Deze persoon is nog {} in deze casus. Kies daar eerst iemand anders.", role.label())
        }
        Refusal::RelativeIsVia => {
            "Via deze persoon houdt de waakvlam contact. Kies bij de waakvlam eerst een andere weg.".to_owned()
        }
        Refusal::OwnNetworkIsWaakvlam => {
            "Iemand uit het eigen netwerk kan alleen waakvlam zijn, van één leerling tegelijk.".to_owned()
        }
        Refusal::PersonLeft(id) => {
            format!("{} is weg uit het netwerk. Kies iemand anders.", who::person(reading, id))
        }
        Refusal::AgreementDueBefore(due, on) => format!(
            "Een afspraak voor {} blijft bij wie hem nu heeft: de opvolger begint pas op {}.",
            dates::numeric(due),
            dates::numeric(on)
        ),
        Refusal::NothingToHandOn => "Kies eerst wat naar wie gaat, of een laatste dag.".to_owned(),
        Refusal::TermOutOfRange => {
            let range = |key: NumberKey| amounts::range(&key.range());
            format!(
                "Maanden zijn {} en lopen op, weken {}, de leeftijd {}.",
                range(NumberKey::Aftercare),
                range(NumberKey::WaakvlamRhythm),
                range(NumberKey::MonitorAge)
            )
        }
        Refusal::ViewIncomplete => {
            "Een eigen weergave heeft een naam nodig, en een eigen cijfer van 1 tot en met 9.".to_owned()
        }
        Refusal::MeetingNeedsDate => "Een overleg heeft een datum nodig. Vul die in.".to_owned(),
        Refusal::AnotherMeetingRuns(id) => {
            format!("Overleg {id} is nog bezig. Sluit dat eerst af.")
        }
        Refusal::MeetingDoesNotRun(id) => format!("Overleg {id} is niet bezig. Begin het eerst."),
        Refusal::MeetingIsClosed(id) => {
            format!("Overleg {id} is afgesloten. Heropen het, of neem dit mee naar een later overleg.")
        }
        Refusal::MeetingWasClosed(id) => {
            let export = keys.map(|keys| keys.in_place(Place::Meeting).of(Action::Export));
            let export = export.map(|key| format!(" Het verslag maakt u in Overleg met {key}."));
            format!("Overleg {id} is al afgesloten.{}", export.unwrap_or_default())
        }
        Refusal::MeetingIsNotClosed(id) => format!("Overleg {id} is nog niet afgesloten."),
        Refusal::MeetingWasStarted(id) => format!("Overleg {id} is al begonnen."),
        Refusal::AgendaIsEmpty(id) => {
            let put =
                keys.map(|keys| format!(" met {}", keys.of(Action::AddPupilToAgenda))).unwrap_or_default();
            format!("Op de agenda van overleg {id} staat nog niemand. Zet er{put} leerlingen op.")
        }
        Refusal::NotOnAgenda(id) => format!("Deze leerling staat niet op de agenda van overleg {id}."),
        Refusal::OnAgendaAlready(id) => format!("Deze leerling staat al op de agenda van overleg {id}."),
        Refusal::NothingToUndo => "Er is niets om ongedaan te maken.".to_owned(),
        Refusal::UndoStopsAtMeeting => {
            let reopen = keys.map(|keys| keys.in_place(Place::Meeting).of(Action::ReopenMeeting));
            let reopen = reopen.map(|key| format!("; een afgesloten overleg heropent u in Overleg met {key}"));
            format!(
                "Verder terug kan niet: daar begon of eindigde een overleg. Verander het met de hand{}.",
                reopen.unwrap_or_default()
            )
        }
        Refusal::NothingToRedo => "Er is niets om opnieuw te doen.".to_owned(),
        Refusal::ChangedSince => {
            "Alles is daarna weer veranderd. Er is niets teruggezet; verander het met de hand.".to_owned()
        }
        Refusal::ChangedMeanwhile(slot) => format!(
            "Intussen is dit veranderd: {}. Er is niets opgeslagen. Kijk wat er nu staat en doe het zo nodig opnieuw.",
            slots::named(reading, slot)
        ),
    }
}
