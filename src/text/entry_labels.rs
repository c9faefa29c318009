//! The Dutch word for every value and field of what is recorded in a case besides facts of the pupil.

use super::labels::{Label, labels};
use crate::domain::{
    Answer, ContactMeans, ContactResult, Contract, EntryKey, EntryKind, Giver, Ground, HandoverKind, Inform,
    Mark, Outcome, PlacementKind, Provision, ProvisionState, Relation, SettingKey, SharingForm, SignalKind,
    SignalSource,
};

labels! {
    Answer {
        Yes => "ja" ["j", "wel"];
        No => "nee" ["n", "niet"];
        Unknown => "onbekend" ["weet niet"];
    }

    EntryKind {
        Contact => "contact" ["contactmoment", "gebeld"];
        Signal => "signaal" ["melding"];
        Handover => "overdracht" ["warme overdracht"];
        Provision => "indicatie of voorziening" ["indicatie", "voorziening", "instrument"];
        Placement => "stage of werk" ["stage", "werk"];
        Enrolment => "inschrijving" ["opleiding"];
        Relative => "ouder of eigen netwerk" ["ouder", "eigen netwerk"];
        Sharing => "grondslag" ["delen", "toestemming"];
        Disclosure => "verteld aan" ["gegevensdeling"];
        Delay => "uitstroom verschoven" ["verschoven", "uitstel"];
    }

    ContactMeans {
        Call => "bellen" ["gebeld", "telefoon", "tel"];
        Visit => "bezoek" ["huisbezoek", "langs geweest"];
        App => "app of bericht" ["app", "appje", "mail", "bericht"];
        School => "op school" ["school"];
    }

    ContactResult {
        Spoken => "gesproken" ["gesprek"];
        NoAnswer => "geen gehoor" ["geen contact", "niet bereikt"];
        Through => "via iemand anders" ["via"];
        StillWorking => "werkt nog" ["werk"];
        AtSchool => "op school" ["school", "opleiding"];
        AtDayActivity => "op de dagbesteding" ["dagbesteding"];
        AtHome => "thuis";
    }

    SignalSource {
        Monitor => "monitor" ["doorstroompunt", "rmc"];
        School => "school";
        Pupil => "jongere zelf" ["jongere", "leerling"];
        Parent => "ouder" ["ouders"];
        Employer => "werkgever" ["bedrijf"];
        Jongerenpunt => "Jongerenpunt" ["jongerenloket"];
    }

    Outcome {
        Stays => "blijft op de eigen plek" ["blijft"];
        NewPlace => "andere plek gevonden" ["andere plek"];
        Guided => "begeleiding loopt" ["begeleiding"];
        Declines => "wil nu geen begeleiding" ["geen begeleiding"];
        Unfounded => "klopte niet";
    }

    SignalKind {
        JobLost => "baan kwijt" ["ontslag", "werk kwijt"];
        NotEnrolled => "geen inschrijving" ["niet ingeschreven"];
        Absence => "verzuim" ["spijbelt"];
        AtRisk => "dreigt uit te vallen" ["uitval dreigt"];
        Stopped => "gestopt" ["uitgevallen"];
        IndicationEnded => "indicatie verlopen" ["indicatie"];
        AsksHelp => "hulpvraag" ["vraag", "hulp"];
    }

    HandoverKind {
        Warm => "warm" ["warme overdracht"];
        Administrative => "administratief" ["op papier"];
        None => "geen" ["niet"];
    }

    Provision {
        Register => "doelgroepregister" ["dgr", "banenafspraak", "register"];
        Aba => "beoordeling arbeidsvermogen (ABA)" ["aba", "arbeidsvermogen"];
        ShelteredWork => "indicatie beschut werk" ["beschut werk", "beschut"];
        Wajong => "Wajong";
        DayActivity => "dagbestedingsindicatie" ["dagbesteding", "wmo", "wlz"];
        WageSubsidy => "loonkostensubsidie" ["lks"];
        JobCoaching => "jobcoach nodig" ["jobcoaching", "jobcoach"];
        NoRisk => "no-riskpolis" ["no risk"];
        CostAdvantage => "loonkostenvoordeel" ["lkv"];
        TrialPlacement => "proefplaatsing";
        WorkplaceAdjustment => "werkplekaanpassing" ["werkvoorziening"];
        ParticipationPlace => "participatieplek";
        ReintegrationTrack => "re-integratietraject" ["re integratie"];
        Training => "scholing of praktijkverklaring" ["scholing", "branchecertificaat", "praktijkverklaring"];
        CareerProgramme => "beroepskeuzeprogramma" ["beroepskeuze"];
        EveningSchool => "nazorg- of avondschool" ["avondschool"];
        SimpleSwitch => "simpel switchen" ["switchen"];
    }

    ProvisionState {
        NotDiscussed => "niet besproken";
        Discussed => "besproken" ["overwogen"];
        Declined => "leerling wil niet" ["wil niet"];
        Requested => "aangevraagd" ["aanvraag loopt"];
        Granted => "toegekend" ["ja", "j"];
        Denied => "afgewezen";
        InUse => "ingezet" ["loopt"];
        Ended => "beëindigd" ["gestopt"];
        Unknown => "onbekend" ["weet niet"];
    }

    PlacementKind {
        Internship => "stage";
        TransitionInternship => "transitiestage";
        LastingInternship => "duurzame stage";
        TrialPlacement => "proefplaatsing";
        Job => "werk" ["baan"];
    }

    Contract {
        None => "geen contract" ["stage"];
        Temporary => "tijdelijk" ["tijdelijk contract"];
        Permanent => "vast" ["vast contract"];
        OnCall => "uitzend of oproep" ["uitzend", "oproep"];
        Apprenticeship => "leerwerk (bbl)" ["bbl", "leerwerk"];
    }

    Relation {
        Parent => "ouder" ["moeder", "vader"];
        ParentWithAuthority => "ouder met gezag" ["gezaghebbende ouder"];
        ParentWithoutAuthority => "ouder zonder gezag";
        Guardian => "voogd" ["voogdes"];
        Curator => "curator" ["curatele"];
        LegalMentor => "mentor (wettelijk)" ["mentorschap", "wettelijk mentor"];
        Bewindvoerder => "bewindvoerder" ["bewind"];
        YouthProtector => "jeugdbeschermer" ["gezinsvoogd", "jeugdbescherming"];
        StepParent => "stiefouder" ["partner van ouder"];
        Sibling => "broer of zus" ["broer", "zus"];
        Grandparent => "opa of oma" ["opa", "oma"];
        Family => "familie" ["oom", "tante", "neef", "nicht"];
        Friend => "vriend of vriendin" ["vriend", "vriendin"];
        Acquaintance => "buur of bekende" ["buur", "buurvrouw", "bekende"];
        Mentor => "trainer of oud-docent" ["trainer", "oud docent"];
    }

    Inform {
        Yes => "ja" ["wel"];
        No => "nee" ["niet"];
        Together => "samen met de leerling" ["samen"];
    }

    Ground {
        LegalTask => "wettelijke taak" ["wet", "wettelijk"];
        Consent => "toestemming";
        Covenant => "convenant" ["overeenkomst"];
        VitalInterest => "vitaal belang" ["gevaar"];
    }

    SharingForm {
        Written => "schriftelijk" ["op papier", "mail"];
        Oral => "mondeling" ["gezegd"];
    }

    Giver {
        Parents => "ouders" ["ouder"];
        Both => "ouders en leerling" ["beiden"];
        Pupil => "leerling" ["jongere"];
    }

    Mark {
        NotForParents => "niet voor ouders";
        NotForPupil => "niet voor leerling";
        NotOnBeamer => "niet op de beamer";
        OwnOrganisation => "alleen eigen organisatie";
        OpenToParents => "open voor ouders";
        OpenToPupil => "open voor leerling";
        OpenOnBeamer => "open op de beamer";
        OpenToParties => "open voor partijen";
    }

    EntryKey {
        Provision => "voorziening" ["indicatie"];
        ProvisionState => "stand";
        SignalKind => "wat is er gemeld" ["soort signaal"];
        SignalSource => "door wie gemeld" ["bron"];
        PlacementKind => "soort plek" ["soort"];
        HandoverKind => "soort overdracht";
        Name => "naam";
        Relation => "relatie";
        Party => "partij";
        Organisation => "organisatie" ["welke", "gemeente", "school"];
        Ground => "grondslag";
        Course => "opleiding";
        On => "datum" ["dag"];
        Means => "hoe" ["wijze"];
        Result => "resultaat" ["uitkomst"];
        Via => "via wie" ["via"];
        By => "door" ["wie"];
        FromParty => "van" ["van partij"];
        ToParty => "naar" ["naar partij"];
        Receiver => "ontvanger";
        SupportQuestion => "ondersteuningsvraag";
        Question => "welke vraag" ["vraag"];
        ConfirmedOn => "bevestigd op";
        InvolvedUntil => "betrokken tot";
        Company => "bedrijf" ["werkgever"];
        Hours => "uren per week" ["uren"];
        Start => "begint op" ["begin", "start"];
        End => "eindigt op" ["einde"];
        Contract => "contract";
        Perspective => "perspectief op een baan" ["perspectief"];
        WageValue => "loonwaarde in procent" ["loonwaarde"];
        JobcoachNeeded => "jobcoach nodig" ["jobcoach"];
        Level => "niveau";
        AppliedOn => "aangemeld op" ["aangemeld"];
        Enrolled => "zichtbaar ingeschreven" ["ingeschreven"];
        CheckedOn => "gecontroleerd op" ["gecontroleerd"];
        Absence => "verzuim of dreigende uitval" ["verzuim"];
        Phone => "telefoon";
        Authority => "gezag";
        Inform => "informeren";
        Purpose => "doel";
        What => "wat is verteld" ["wat"];
        Form => "vorm";
        Giver => "gegeven door" ["gever"];
        ValidUntil => "geldig tot en met" ["geldig tot"];
        WithdrawnOn => "ingetrokken op" ["ingetrokken"];
        SchoolAskedOn => "school gevraagd op" ["school eerst gevraagd"];
        WwCheckedOn => "WW nagegaan op" ["ww"];
        Next => "volgend contact" ["volgende"];
        Note => "toelichting" ["opmerking"];
        HandledOn => "afgehandeld op" ["afgehandeld"];
        Outcome => "wat het werd" ["afloop"];
        ExitWas => "uitstroom was" ["was"];
        ExitBecame => "uitstroom werd" ["werd"];
    }

    SettingKey {
        AftercarePoints => "nazorgcontact na (maanden)" ["nazorgcontact"];
        AftercareMonths => "nazorg duurt (maanden)" ["nazorg"];
        WaakvlamWeeks => "waakvlam: contact elke (weken)" ["waakvlam"];
        MonitorAge => "Doorstroompunt: tot leeftijd" ["monitorleeftijd"];
        Views => "eigen weergaven" ["weergaven"];
        ListMemories => "onthouden kolommen van lijsten" ["kolommen"];
        SchoolYears => "schooljaar per school" ["schooljaar"];
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::matching;
    use super::*;
    use crate::domain::fold::fold;

    fn keeps_its_words<T: Label + std::fmt::Debug>() {
        for value in T::CHOICES {
            assert_eq!(matching::<T>(value.label()), [*value], "{value:?} is found by its own word");
            for synonym in value.synonyms() {
                assert_eq!(fold(synonym), *synonym, "synonyms are written folded");
                assert!(matching::<T>(synonym).contains(value), "{value:?} is found by {synonym}");
            }
        }
    }

    #[test]
    fn every_value_is_found_by_its_words() {
        keeps_its_words::<Answer>();
        keeps_its_words::<ContactMeans>();
        keeps_its_words::<ContactResult>();
        keeps_its_words::<Contract>();
        keeps_its_words::<EntryKey>();
        keeps_its_words::<EntryKind>();
        keeps_its_words::<Giver>();
        keeps_its_words::<Ground>();
        keeps_its_words::<HandoverKind>();
        keeps_its_words::<Inform>();
        keeps_its_words::<PlacementKind>();
        keeps_its_words::<Provision>();
        keeps_its_words::<ProvisionState>();
        keeps_its_words::<Relation>();
        keeps_its_words::<Mark>();
        keeps_its_words::<SettingKey>();
        keeps_its_words::<SharingForm>();
        keeps_its_words::<SignalKind>();
        keeps_its_words::<Outcome>();
        keeps_its_words::<SignalSource>();
    }
}
