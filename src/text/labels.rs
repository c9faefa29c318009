//! The Dutch word for every value and every field: what screens, minutes and lists show, and what people may type.
//!
//! Each table is an exhaustive match, so a value without a word does not compile. Words are in lower case, as they
//! stand in the middle of a line; [`capital`] starts a line with one.

use super::dates;
use crate::domain::fold::fold;
use crate::domain::query::ListView;
use crate::domain::rules::Rules;
use crate::domain::{
    AgendaState, AgreementKey, ContactState, Destination, Direction, Doubt, EntryAdvice, ExitProfile, Fact,
    FactValue, MeetingKey, MeetingKind, MeetingPhase, NoteKey, OneOf, Owner, Party, PersonFact, PersonKey,
    Phase, Presence, Progress, PupilId, Reading, Role, SchoolType, Source, Status, WaakvlamKind,
};

/// A choice that has a Dutch word, and other words by which people know it.
pub trait Label: Copy + PartialEq + 'static {
    /// Every value, in the order in which pickers show them.
    const CHOICES: &'static [Self];

    /// The word on the screen.
    fn label(self) -> &'static str;

    /// Other words that people type for it, folded (see [`fold`]).
    fn synonyms(self) -> &'static [&'static str];

    /// The code in files, which may be typed too.
    fn file_code(self) -> &'static str;
}

/// Something that has a word: one of the program's own, or one that the region chose.
pub trait Worded: Copy + PartialEq + 'static {
    /// Every value, in the order in which pickers show them.
    const VALUES: &'static [Self];

    /// The word on the screen.
    fn word(self, rules: &Rules) -> String;

    /// Other words by which people find it.
    fn others(self, rules: &Rules) -> Vec<String>;
}

impl<T: Label> Worded for T {
    const VALUES: &'static [Self] = T::CHOICES;

    fn word(self, _: &Rules) -> String {
        self.label().to_owned()
    }

    fn others(self, _: &Rules) -> Vec<String> {
        self.synonyms().iter().map(|word| (*word).to_owned()).collect()
    }
}

macro_rules! words_of_the_region {
    ($($name:ident $named:ident),+) => {$(
        impl Worded for $name {
            const VALUES: &'static [Self] = Self::ALL;

            fn word(self, rules: &Rules) -> String {
                rules.$named(self).to_owned()
            }

            fn others(self, rules: &Rules) -> Vec<String> {
                rules.name_of(self).map(|name| name.others.clone()).unwrap_or_default()
            }
        }
    )+};
}

words_of_the_region!(Phase phase, Party party, MeetingKind meeting);

macro_rules! labels {
    ($($name:ident { $($variant:ident => $label:literal $([$($synonym:literal),*])?;)+ })+) => {$(
        impl Label for $name {
            const CHOICES: &'static [Self] = Self::ALL;

            fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            fn synonyms(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($($synonym),*)?]),+ }
            }

            fn file_code(self) -> &'static str {
                self.code()
            }
        }
    )+};
}
pub(super) use labels;

labels! {
    Status {
        New => "nieuw" ["nog niet bekeken", "grijs"];
        OnTrack => "op koers" ["goed", "groen"];
        Attention => "aandacht nodig" ["let op", "oranje"];
        Stuck => "vastgelopen" ["vast", "rood"];
        Landed => "geland" ["geplaatst", "uitgestroomd"];
    }

    ContactState {
        InView => "in beeld" ["bereikbaar", "contact"];
        HardToReach => "moeilijk bereikbaar" ["slecht bereikbaar", "lastig bereikbaar"];
        Declines => "wil nu geen begeleiding" ["weigert", "wil niet", "weigert begeleiding"];
        OutOfView => "buiten beeld" ["uit beeld", "kwijt", "onvindbaar"];
        Released => "zelfstandig verder" ["losgelaten", "zelfstandig", "klaar"];
    }

    SchoolType {
        Pro => "PrO" ["praktijkonderwijs", "praktijkschool"];
        Vso => "VSO" ["voortgezet speciaal onderwijs", "speciaal onderwijs"];
        Entree => "Entree" ["mbo 1", "entreeopleiding", "entree opleiding"];
        EntreeOnPro => "Entree op PrO" ["entree op het pro"];
        MboOther => "ander mbo" ["mbo", "mbo overig"];
    }

    ExitProfile {
        Work => "arbeid" ["werk", "arbeidsmarkt", "arbeidsmarktgericht"];
        Education => "onderwijs" ["vervolgonderwijs", "leren", "opleiding"];
        DayActivity => "dagbesteding";
        Unknown => "onbekend" ["weet niet", "nog niet bekend"];
    }

    Doubt {
        Certain => "geen twijfel" ["zeker", "nee"];
        Doubtful => "twijfel" ["onzeker", "ja"];
    }

    Destination {
        RegularJob => "regulier werk" ["werk", "baan", "gewoon werk"];
        CovenantJob => "afspraakbaan" ["banenafspraak", "garantiebaan"];
        ShelteredJob => "beschut werk" ["beschut"];
        JobWithSchool => "werk met opleiding" ["bbl", "praktijkleren", "leerwerkbaan"];
        Entree => "entree-opleiding" ["entree", "mbo 1", "entreeopleiding"];
        Mbo => "mbo niveau 2 of hoger" ["mbo", "mbo 2", "bol"];
        OtherSchool => "andere school" ["vmbo", "vso", "pro"];
        DayExperience => "belevingsgerichte dagbesteding" ["dagbesteding beleving"];
        DayWorkbased => "arbeidsmatige dagbesteding" ["dagbesteding arbeidsmatig"];
        DayWorkPerspective => "dagbesteding met perspectief op arbeid" ["dagbesteding perspectief"];
        Volunteer => "vrijwilligerswerk" ["vrijwilliger"];
        Pathway => "toeleidingstraject of participatieplek" ["traject", "training"];
        Stays => "blijft op school" ["tussenvoorziening", "verlenging"];
        Care => "zorg of behandeling" ["zorg", "behandeling"];
        Moved => "verhuisd of buitenland" ["verhuisd", "buitenland"];
        None => "geen bestemming" ["thuis"];
        Unknown => "onbekend" ["weet niet", "nog niet bekend"];
    }

    Direction {
        Work => "arbeid" ["werk"];
        Education => "onderwijs" ["opleiding"];
        DayActivity => "dagbesteding";
        PracticeLearning => "praktijkleren" ["bbl"];
    }

    EntryAdvice {
        DiplomaWork => "diploma en werk" ["1"];
        DiplomaMbo => "diploma en mbo 2" ["2"];
        Stops => "stoppen zonder diploma" ["3"];
    }

    Role {
        Casusregisseur => "casusregisseur" ["regisseur", "houdt overzicht"];
        Waakvlam => "waakvlam" ["houdt contact"];
        Jobcoach => "jobcoach" ["coach"];
        Mentor => "mentor" ["advisor"];
    }

    WaakvlamKind {
        KeepInTouch => "contact houden" ["houdt contact"];
        LightSupport => "lichte ondersteuning" ["ondersteuning"];
    }

    MeetingPhase {
        Planned => "gepland" ["voorbereid"];
        Running => "bezig";
        Closed => "afgesloten" ["gesloten", "klaar"];
    }

    Presence {
        Present => "aanwezig";
        Excused => "afgemeld" ["met bericht"];
        Absent => "afwezig" ["zonder bericht"];
    }

    AgendaState {
        ToDiscuss => "te bespreken" ["open"];
        Discussed => "besproken" ["klaar"];
        Postponed => "doorgeschoven" ["later"];
    }

    Source {
        Hand => "met de hand" ["getypt"];
        List => "lijst van school" ["import", "lijst"];
    }

    PersonKey {
        Name => "naam";
        Function => "functie";
        Party => "partij";
        Organisation => "organisatie" ["school", "bedrijf"];
        Phone => "telefoon" ["mobiel", "nummer"];
        Mail => "e-mail" ["mail"];
        Schools => "voor de scholen" ["scholen"];
        Until => "laatste dag" ["weg sinds"];
    }

    AgreementKey {
        What => "wat" ["afspraak"];
        Owner => "wie" ["eigenaar"];
        With => "samen met";
        Due => "vóór" ["datum", "wanneer"];
        Progress => "stand" ["gedaan", "vervallen"];
        HandedOn => "gaat over" ["overdracht"];
    }

    NoteKey {
        Text => "notitie" ["tekst"];
        Withdrawn => "ingetrokken omdat" ["reden"];
    }

    MeetingKey {
        Date => "datum" ["dag"];
        Kind => "soort overleg" ["soort"];
        Chair => "voorzitter";
        Operator => "notulist" ["aan de knoppen"];
        Phase => "stand" ["fase"];
        AtTable => "aan tafel";
        Reopened => "heropend omdat" ["heropend"];
        NotesFor => "notities" ["notities lezen"];
    }
}

/// The values that fit what somebody typed: the one whose word, synonym or code it is, else all that hold it.
pub fn matching<T: Label>(typed: &str) -> Vec<T> {
    let typed = fold(typed);
    let by = |fits: &dyn Fn(&str) -> bool| -> Vec<T> {
        let words = |value: T| {
            fits(&fold(value.label()))
                || fits(value.file_code())
                || value.synonyms().iter().any(|word| fits(word))
        };
        T::CHOICES.iter().copied().filter(|value| words(*value)).collect()
    };
    let label: Vec<T> = T::CHOICES.iter().copied().filter(|value| fold(value.label()) == typed).collect();
    if typed.is_empty() || !label.is_empty() {
        return label;
    }
    let exact = by(&|word| word == typed);
    if exact.is_empty() { by(&|word| word.contains(&typed)) } else { exact }
}

/// The title of a view of Lijst.
pub fn list_view(view: ListView) -> &'static str {
    match view {
        ListView::ThisYear => "uitstroom dit schooljaar",
        ListView::NextYear => "uitstroom volgend schooljaar",
        ListView::Aftercare => "nazorg",
        ListView::Attention => "vraagt nu aandacht",
        ListView::All => "alle leerlingen",
    }
}

/// What holds for each fixed list of which a fact can be.
macro_rules! whichever {
    ($value:expr, $it:ident => $does:expr) => {
        match $value {
            OneOf::Answer($it) => $does,
            OneOf::ContactState($it) => $does,
            OneOf::Destination($it) => $does,
            OneOf::Direction($it) => $does,
            OneOf::Doubt($it) => $does,
            OneOf::EntryAdvice($it) => $does,
            OneOf::ExitProfile($it) => $does,
            OneOf::Phase($it) => $does,
            OneOf::SchoolType($it) => $does,
            OneOf::Status($it) => $does,
        }
    };
}

/// The word for a value of any fixed list.
pub fn one_of(value: OneOf, rules: &Rules) -> String {
    whichever!(value, it => it.word(rules))
}

/// Other words by which people find it.
pub fn others_of(value: OneOf, rules: &Rules) -> Vec<String> {
    whichever!(value, it => it.others(rules))
}

/// The value of a fact, as a line shows it: of this pupil, or of many or one who is not in the store yet.
pub fn fact_value(reading: Reading, of: Option<PupilId>, fact: &Fact) -> String {
    if !reading.shows(of, fact.key()) {
        return Reading::HIDDEN.to_owned();
    }
    match fact.value() {
        FactValue::Name(part) => reading.part(of, part),
        FactValue::Text(text) => text.to_owned(),
        FactValue::Day(day) => dates::numeric(day),
        FactValue::Number(number) => number.to_string(),
        FactValue::OneOf(value) => one_of(value, rules_of(reading, of)),
    }
}

/// The rules of a pupil, if one is meant who is there.
fn rules_of(reading: Reading<'_>, of: Option<PupilId>) -> &Rules {
    let case = of.and_then(|pupil| reading.state.case(pupil));
    case.map_or(reading.common_rules(), |case| reading.rules(case))
}

/// The value of a netwerkpartner's fact, as a line shows it.
pub fn person_value(reading: Reading, fact: &PersonFact) -> String {
    match fact {
        PersonFact::Name(text)
        | PersonFact::Function(text)
        | PersonFact::Organisation(text)
        | PersonFact::Phone(text)
        | PersonFact::Mail(text)
        | PersonFact::Schools(text) => text.clone(),
        PersonFact::Until(day) => dates::numeric(*day),
        PersonFact::Party(party) => reading.common_rules().party(*party).to_owned(),
    }
}

/// The pupil as owner of an agreement.
pub const PUPIL: &str = "leerling";
/// The parents or guardians as owner of an agreement.
pub const PARENTS: &str = "ouders";

/// Who owns an agreement.
pub fn owner(reading: Reading, owner: Owner) -> String {
    match owner {
        Owner::Person(person) => match reading.state.person(person) {
            Some(person) => person.name().to_owned(),
            None => person.to_string(),
        },
        Owner::Pupil => PUPIL.to_owned(),
        Owner::Parents => PARENTS.to_owned(),
    }
}

/// How far an agreement is.
pub fn progress(progress: &Progress<String>) -> String {
    match progress {
        Progress::Open => "open".to_owned(),
        Progress::Done(day) => format!("gedaan op {}", dates::numeric(*day)),
        Progress::Dropped(reason) => format!("vervallen: {reason}"),
    }
}

/// The text with a capital at the start, to open a line or a heading; `ij` becomes `IJ`.
pub fn capital(text: &str) -> String {
    if let Some(rest) = text.strip_prefix("ij") {
        return format!("IJ{rest}");
    }
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
