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

/// On how many of what is marked an action works at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// It is not about what is marked.
    None,
    /// The one under the cursor.
    One,
    /// All of them.
    Many,
}

macro_rules! actions {
    ($($variant:ident $id:literal $risk:ident $scope:ident [$($place:ident)+])+) => {
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

            /// Whether it ends, confirms or takes away something: nobody gets back to before it with one key.
            pub const fn is_final(self) -> bool {
                matches!(
                    self,
                    Action::Quit
                        | Action::Accept
                        | Action::Yes
                        | Action::Save
                        | Action::Withdraw
                        | Action::ToggleDone
                        | Action::StartMeeting
                        | Action::CloseMeeting
                        | Action::Discussed
                        | Action::Postpone
                        | Action::Export
                        | Action::OpenWithout
                )
            }

            /// On how many of what is marked it works at once.
            pub const fn scope(self) -> Scope {
                match self { $(Action::$variant => Scope::$scope,)+ }
            }
        }
    };
}

actions! {
    // variant          id                          risk    scope places
    // On every screen: going somewhere.
    GoList              "naar-lijst"                Safe    None  [Everywhere]
    GoMeeting           "naar-overleg"              Safe    None  [Everywhere]
    GoAgreements        "naar-afspraken"            Safe    None  [Everywhere]
    GoNetwork           "naar-netwerk"              Safe    None  [Everywhere]
    Up                  "omhoog"                    Safe    None  [Everywhere]
    Down                "omlaag"                    Safe    None  [Everywhere]
    Left                "naar-links"                Safe    None  [Everywhere]
    Right               "naar-rechts"               Safe    None  [Everywhere]
    PageUp              "bladzijde-omhoog"          Safe    None  [Everywhere]
    PageDown            "bladzijde-omlaag"          Safe    None  [Everywhere]
    First               "naar-begin"                Safe    None  [Everywhere]
    Last                "naar-einde"                Safe    None  [Everywhere]
    Open                "openen"                    Safe    None  [Everywhere]
    Back                "terug"                     Safe    None  [Everywhere]
    NextPane            "volgend-deel"              Safe    None  [Everywhere]
    PreviousPane        "vorig-deel"                Safe    None  [Everywhere]
    // On every screen: the program itself.
    Search              "zoeken"                    Safe    None  [Everywhere]
    Undo                "ongedaan-maken"            Changes None  [Everywhere]
    Redo                "opnieuw-doen"              Changes None  [Everywhere]
    Help                "hulp"                      Safe    None  [Everywhere]
    Palette             "opdrachten"                Safe    None  [Everywhere]
    Tour                "rondleiding"               Safe    None  [Everywhere]
    Export              "exporteren"                Safe    None  [Everywhere]
    Import              "lijst-inlezen"             Changes None  [Everywhere]
    Settings            "instellingen"              Changes None  [Everywhere]
    BesideMeeting       "buiten-het-overleg"        Safe    None  [Everywhere]
    ToggleMouse         "muis-aan-uit"              Safe    None  [Everywhere]
    AllSaved            "is-alles-opgeslagen"       Safe    None  [Everywhere]
    Curtain             "gordijn"                   Safe    None  [Everywhere Interleaf Picker Form Note Confirm Help Curtain]
    Interrupted         "onderbreken"               Safe    None  [Everywhere Interleaf Picker Form Note Confirm Help Curtain Start]
    Quit                "stoppen"                   Safe    None  [Everywhere Start]
    // On a pupil: the one under the cursor, the marked ones, or the one at the table.
    StatusNew           "status-nieuw"              Changes Many  [List Case Meeting Triage]
    StatusOnTrack       "status-op-koers"           Changes Many  [List Case Meeting Triage]
    StatusAttention     "status-aandacht-nodig"     Changes Many  [List Case Meeting Triage]
    StatusStuck         "status-vastgelopen"        Changes Many  [List Case Meeting Triage]
    StatusLanded        "status-geland"             Changes Many  [List Case Meeting Triage]
    SetContact          "contact-kiezen"            Changes One   [List Case Meeting Triage]
    SetDestination      "bestemming-kiezen"         Changes Many  [List Case Meeting Triage]
    SetProfile          "profiel-kiezen"            Changes Many  [List Case Meeting Triage]
    SetExitDate         "uitstroom-kiezen"          Changes Many  [List Case Meeting Triage]
    SetCasusregisseur   "casusregisseur-kiezen"     Changes Many  [List Case Meeting Triage]
    SetWaakvlam         "waakvlam-kiezen"           Changes Many  [List Case Meeting Triage]
    AddAgreement        "afspraak-maken"            Changes Many  [List Case Meeting Triage]
    AddNote             "notitie-maken"             Changes One   [List Case Meeting Triage]
    LogContact          "contact-of-signaal"        Changes One   [List Case Meeting Agreements Triage]
    Handover            "overdracht"                Changes One   [List Case Meeting Triage]
    Provisions          "werk-en-indicaties"        Changes One   [List Case Meeting Triage]
    Sharing             "delen"                     Changes Many  [List Case Meeting Triage]
    Circle              "ouders-en-netwerk"         Changes One   [List Case Meeting Triage]
    Attentions          "let-op-uitleg"             Safe    One   [List Case Meeting Triage]
    RegisseurTask       "casusregisseur-uitleg"     Safe    One   [List Case Meeting Triage]
    PutOnAgenda         "op-de-agenda"              Changes Many  [List Case Meeting Triage]
    ToggleDone          "afspraak-klaar"            Changes One   [List Case Meeting Triage Agreements]
    Withdraw            "intrekken"                 Changes None  [Case Meeting Triage Agreements]
    // Lijst.
    PreviousView        "vorige-weergave"           Safe    None  [List]
    NextView            "volgende-weergave"         Safe    None  [List]
    Mark                "merken"                    Safe    None  [List]
    MarkAll             "alles-merken"              Safe    None  [List]
    SortNext            "anders-sorteren"           Safe    None  [List]
    SortReverse         "omgekeerd-sorteren"        Safe    None  [List]
    NewPupil            "nieuwe-leerling"           Changes None  [List]
    TurnYear            "schooljaarwisseling"       Changes None  [List]
    Triage              "triage"                    Safe    None  [List]
    ChooseView          "weergave-kiezen"           Safe    None  [List]
    KeepView            "weergave-bewaren"          Changes None  [List]
    View1               "weergave-1"                Safe    None  [List]
    View2               "weergave-2"                Safe    None  [List]
    View3               "weergave-3"                Safe    None  [List]
    View4               "weergave-4"                Safe    None  [List]
    View5               "weergave-5"                Safe    None  [List]
    View6               "weergave-6"                Safe    None  [List]
    View7               "weergave-7"                Safe    None  [List]
    View8               "weergave-8"                Safe    None  [List]
    View9               "weergave-9"                Safe    None  [List]
    // Overleg.
    Discussed           "besproken"                 Changes None  [Meeting Interleaf]
    Postpone            "doorschuiven"              Changes None  [Meeting]
    ItemUp              "agendapunt-omhoog"         Changes None  [Meeting]
    ItemDown            "agendapunt-omlaag"         Changes None  [Meeting]
    AddPupilToAgenda    "leerling-op-agenda"        Changes None  [Meeting]
    Attendance          "presentielijst"            Changes None  [Meeting]
    PreviousMeeting     "vorig-overleg"             Safe    None  [Meeting]
    NextMeeting         "volgend-overleg"           Safe    None  [Meeting]
    NewMeeting          "nieuw-overleg"             Changes None  [Meeting]
    EditMeeting         "overleg-wijzigen"          Changes None  [Meeting]
    StartMeeting        "overleg-beginnen"          Changes None  [Meeting]
    CloseMeeting        "overleg-afsluiten"         Changes None  [Meeting]
    ReopenMeeting       "overleg-heropenen"         Changes None  [Meeting]
    SecondScreen        "tweede-scherm"             Safe    None  [Meeting]
    // Afspraken.
    SetDueDate          "datum-wijzigen"            Changes None  [Agreements]
    GroupBy             "anders-groeperen"          Safe    None  [Agreements]
    // Netwerk.
    NewPerson           "nieuwe-netwerkpartner"     Changes None  [Network]
    HandOn              "caseload-overdragen"       Changes None  [Network]
    // Before there is a screen.
    OpenAgain           "opnieuw-openen"            Safe    None  [Start]
    OpenWithout         "openen-zonder-dit-deel"    Changes None  [Start]
    // Layers: leaving them.
    Accept              "akkoord"                   Changes None  [Interleaf Picker Form Confirm Help Curtain]
    Save                "opslaan"                   Changes None  [Form Note]
    Cancel              "sluiten"                   Safe    None  [Interleaf Picker Form Note Confirm Help Start]
    Yes                 "ja"                        Changes None  [Confirm]
    No                  "nee"                       Safe    None  [Confirm]
    // Layers: moving in them.
    NextField           "volgend-veld"              Safe    None  [Form]
    PreviousField       "vorig-veld"                Safe    None  [Form]
    PickUp              "keuze-omhoog"              Safe    None  [Interleaf Picker Confirm Help]
    PickDown            "keuze-omlaag"              Safe    None  [Interleaf Picker Confirm Help]
    PickPageUp          "keuze-bladzijde-omhoog"    Safe    None  [Interleaf Picker Confirm Help]
    PickPageDown        "keuze-bladzijde-omlaag"    Safe    None  [Interleaf Picker Confirm Help]
    PickFirst           "keuze-eerste"              Safe    None  [Picker Help]
    PickLast            "keuze-laatste"             Safe    None  [Picker Help]
    Complete            "aanvullen"                 Safe    None  [Picker]
    // Writing.
    NewLine             "nieuwe-regel"              Safe    None  [Note]
    Readers             "wie-mag-dit-lezen"         Safe    None  [Form Note]
    AsRecorded          "zoals-vastgelegd"          Safe    None  [Form Note]
    CursorLeft          "schrijfplek-links"         Safe    None  [Confirm Picker Form Note Help]
    CursorRight         "schrijfplek-rechts"        Safe    None  [Confirm Picker Form Note Help]
    CursorUp            "schrijfplek-omhoog"        Safe    None  [Note]
    CursorDown          "schrijfplek-omlaag"        Safe    None  [Note]
    CursorWordLeft      "woord-links"               Safe    None  [Picker Form Note Help]
    CursorWordRight     "woord-rechts"              Safe    None  [Picker Form Note Help]
    CursorStart         "begin-regel"               Safe    None  [Picker Form Note Help]
    CursorEnd           "einde-regel"               Safe    None  [Picker Form Note Help]
    DeleteBack          "wis-terug"                 Safe    None  [Picker Form Note Help]
    DeleteForward       "wis-vooruit"               Safe    None  [Picker Form Note Help]
    DeleteWord          "wis-woord"                 Safe    None  [Picker Form Note Help]
    DeleteToStart       "wis-tot-begin"             Safe    None  [Picker Form Note Help]
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
