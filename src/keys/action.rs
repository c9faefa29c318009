//! The one registry of what a key can do. The keymap files, the hint bar, help, the palette and the tests read it;
//! the Dutch label of each action is an exhaustive match in `text::keys`.

use super::Place;

/// Whether an action changes what is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Risk {
    /// Moves, shows, opens or asks.
    Safe,
    /// Changes data, at once or after a question.
    Changes,
}

macro_rules! actions {
    ($($variant:ident $id:literal $risk:ident [$($place:ident)+])+) => {
        /// Everything that a key can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $(#[doc = concat!("`", $id, "` in a keymap file.")] $variant,)+
        }

        impl Action {
            /// Every action, in the order of the registry.
            pub const ALL: &'static [Action] = &[$(Action::$variant,)+];

            /// Its name in a keymap file.
            pub const fn id(self) -> &'static str {
                match self { $(Action::$variant => $id,)+ }
            }

            /// The places where it works; [`Place::Everywhere`] stands for the screens.
            pub const fn places(self) -> &'static [Place] {
                match self { $(Action::$variant => &[$(Place::$place,)+],)+ }
            }

            /// Whether it changes what is recorded.
            pub const fn risk(self) -> Risk {
                match self { $(Action::$variant => Risk::$risk,)+ }
            }
        }
    };
}

actions! {
    // variant          id                          risk     places
    // On every screen: going somewhere.
    GoList              "naar-lijst"                Safe    [Everywhere]
    GoMeeting           "naar-overleg"              Safe    [Everywhere]
    GoAgreements        "naar-afspraken"            Safe    [Everywhere]
    GoNetwork           "naar-netwerk"              Safe    [Everywhere]
    Up                  "omhoog"                    Safe    [Everywhere]
    Down                "omlaag"                    Safe    [Everywhere]
    Left                "naar-links"                Safe    [Everywhere]
    Right               "naar-rechts"               Safe    [Everywhere]
    PageUp              "bladzijde-omhoog"          Safe    [Everywhere]
    PageDown            "bladzijde-omlaag"          Safe    [Everywhere]
    First               "naar-begin"                Safe    [Everywhere]
    Last                "naar-einde"                Safe    [Everywhere]
    Open                "openen"                    Safe    [Everywhere]
    Back                "terug"                     Safe    [Everywhere]
    NextPane            "volgend-deel"              Safe    [Everywhere]
    PreviousPane        "vorig-deel"                Safe    [Everywhere]
    // On every screen: the program itself.
    Search              "zoeken"                    Safe    [Everywhere]
    Undo                "ongedaan-maken"            Changes [Everywhere]
    Redo                "opnieuw-doen"              Changes [Everywhere]
    Help                "hulp"                      Safe    [Everywhere]
    Palette             "opdrachten"                Safe    [Everywhere]
    Export              "exporteren"                Safe    [Everywhere]
    Import              "lijst-inlezen"             Changes [Everywhere]
    Settings            "instellingen"              Changes [Everywhere]
    ToggleMouse         "muis-aan-uit"              Safe    [Everywhere]
    AllSaved            "is-alles-opgeslagen"       Safe    [Everywhere]
    Interrupted         "onderbreken"               Safe    [Everywhere Interleaf Picker Form Note Confirm Help]
    Quit                "stoppen"                   Safe    [Everywhere]
    // On a pupil: the one under the cursor, the marked ones, or the one at the table.
    StatusNew           "status-nieuw"              Changes [List Case Meeting Triage]
    StatusOnTrack       "status-op-koers"           Changes [List Case Meeting Triage]
    StatusAttention     "status-aandacht-nodig"     Changes [List Case Meeting Triage]
    StatusStuck         "status-vastgelopen"        Changes [List Case Meeting Triage]
    StatusLanded        "status-geland"             Changes [List Case Meeting Triage]
    SetContact          "contact-kiezen"            Changes [List Case Meeting Triage]
    SetDestination      "bestemming-kiezen"         Changes [List Case Meeting Triage]
    SetProfile          "profiel-kiezen"            Changes [List Case Meeting Triage]
    SetExitDate         "uitstroom-kiezen"          Changes [List Case Meeting Triage]
    SetCasusregisseur   "casusregisseur-kiezen"     Changes [List Case Meeting Triage]
    SetWaakvlam         "waakvlam-kiezen"           Changes [List Case Meeting Triage]
    AddAgreement        "afspraak-maken"            Changes [List Case Meeting Triage]
    AddNote             "notitie-maken"             Changes [List Case Meeting Triage]
    LogContact          "contact-of-signaal"        Changes [List Case Meeting Agreements Triage]
    Handover            "overdracht"                Changes [List Case Meeting Triage]
    Provisions          "werk-en-indicaties"        Changes [List Case Meeting Triage]
    Sharing             "delen"                     Changes [List Case Meeting Triage]
    Circle              "ouders-en-netwerk"         Changes [List Case Meeting Triage]
    Attentions          "let-op-uitleg"             Safe    [List Case Meeting Triage]
    RegisseurTask       "casusregisseur-uitleg"     Safe    [List Case Meeting Triage]
    PutOnAgenda         "op-de-agenda"              Changes [List Case Meeting Triage]
    ToggleDone          "afspraak-klaar"            Changes [List Case Meeting Triage Agreements]
    Withdraw            "intrekken"                 Changes [Case Meeting Triage Agreements]
    // Lijst.
    PreviousView        "vorige-weergave"           Safe    [List]
    NextView            "volgende-weergave"         Safe    [List]
    Mark                "merken"                    Safe    [List]
    MarkAll             "alles-merken"              Safe    [List]
    SortNext            "anders-sorteren"           Safe    [List]
    SortReverse         "omgekeerd-sorteren"        Safe    [List]
    NewPupil            "nieuwe-leerling"           Changes [List]
    Triage              "triage"                    Safe    [List]
    ChooseView          "weergave-kiezen"           Safe    [List]
    KeepView            "weergave-bewaren"          Changes [List]
    View1               "weergave-1"                Safe    [List]
    View2               "weergave-2"                Safe    [List]
    View3               "weergave-3"                Safe    [List]
    View4               "weergave-4"                Safe    [List]
    View5               "weergave-5"                Safe    [List]
    View6               "weergave-6"                Safe    [List]
    View7               "weergave-7"                Safe    [List]
    View8               "weergave-8"                Safe    [List]
    View9               "weergave-9"                Safe    [List]
    // Overleg.
    Discussed           "besproken"                 Changes [Meeting Interleaf]
    Postpone            "doorschuiven"              Changes [Meeting]
    ItemUp              "agendapunt-omhoog"         Changes [Meeting]
    ItemDown            "agendapunt-omlaag"         Changes [Meeting]
    AddPupilToAgenda    "leerling-op-agenda"        Changes [Meeting]
    Attendance          "presentielijst"            Changes [Meeting]
    PreviousMeeting     "vorig-overleg"             Safe    [Meeting]
    NextMeeting         "volgend-overleg"           Safe    [Meeting]
    NewMeeting          "nieuw-overleg"             Changes [Meeting]
    EditMeeting         "overleg-wijzigen"          Changes [Meeting]
    StartMeeting        "overleg-beginnen"          Changes [Meeting]
    CloseMeeting        "overleg-afsluiten"         Changes [Meeting]
    ReopenMeeting       "overleg-heropenen"         Changes [Meeting]
    // Afspraken.
    SetDueDate          "datum-wijzigen"            Changes [Agreements]
    GroupBy             "anders-groeperen"          Safe    [Agreements]
    // Netwerk.
    NewPerson           "nieuwe-netwerkpartner"     Changes [Network]
    HandOn              "caseload-overdragen"       Changes [Network]
    // Layers: leaving them.
    Accept              "akkoord"                   Changes [Interleaf Picker Form Confirm Help]
    Save                "opslaan"                   Changes [Form Note]
    Cancel              "sluiten"                   Safe    [Interleaf Picker Form Note Confirm Help]
    Yes                 "ja"                        Changes [Confirm]
    No                  "nee"                       Safe    [Confirm]
    // Layers: moving in them.
    NextField           "volgend-veld"              Safe    [Form]
    PreviousField       "vorig-veld"                Safe    [Form]
    PickUp              "keuze-omhoog"              Safe    [Interleaf Picker Confirm Help]
    PickDown            "keuze-omlaag"              Safe    [Interleaf Picker Confirm Help]
    PickPageUp          "keuze-bladzijde-omhoog"    Safe    [Interleaf Picker Confirm Help]
    PickPageDown        "keuze-bladzijde-omlaag"    Safe    [Interleaf Picker Confirm Help]
    PickFirst           "keuze-eerste"              Safe    [Picker Help]
    PickLast            "keuze-laatste"             Safe    [Picker Help]
    Complete            "aanvullen"                 Safe    [Picker]
    // Writing.
    NewLine             "nieuwe-regel"              Safe    [Note]
    Readers             "wie-mag-dit-lezen"         Safe    [Form Note]
    CursorLeft          "schrijfplek-links"         Safe    [Confirm Picker Form Note Help]
    CursorRight         "schrijfplek-rechts"        Safe    [Confirm Picker Form Note Help]
    CursorUp            "schrijfplek-omhoog"        Safe    [Note]
    CursorDown          "schrijfplek-omlaag"        Safe    [Note]
    CursorWordLeft      "woord-links"               Safe    [Picker Form Note Help]
    CursorWordRight     "woord-rechts"              Safe    [Picker Form Note Help]
    CursorStart         "begin-regel"               Safe    [Picker Form Note Help]
    CursorEnd           "einde-regel"               Safe    [Picker Form Note Help]
    DeleteBack          "wis-terug"                 Safe    [Picker Form Note Help]
    DeleteForward       "wis-vooruit"               Safe    [Picker Form Note Help]
    DeleteWord          "wis-woord"                 Safe    [Picker Form Note Help]
    DeleteToStart       "wis-tot-begin"             Safe    [Picker Form Note Help]
}

impl Action {
    /// The action with this name in a keymap file.
    pub fn from_id(id: &str) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.id() == id)
    }

    /// True when the action can be asked for in this place.
    pub fn works_in(self, place: Place) -> bool {
        self.places().contains(&place) || (place.is_screen() && self.places().contains(&Place::Everywhere))
    }
}
