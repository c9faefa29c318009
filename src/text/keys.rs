//! What people read about keys: their names, what each action does, and what is wrong with a keymap file.

mod in_use;

use crate::keys::{Action, Code, Key, KeyFault, Place, Problem, Trouble, print_keys};

pub use in_use::Keys;

/// A key as it stands in a hint: `Esc`, `spatie`, `↑`, `PgDn`, `ctrl-z`.
pub fn key_name(key: Key) -> String {
    let held = [(key.mods.ctrl, "ctrl-"), (key.mods.alt, "alt-"), (key.mods.shift, "shift-")];
    let held: String = held.iter().filter(|(held, _)| *held).map(|(_, name)| *name).collect();
    let name = match key.code {
        Code::Char(' ') => "spatie",
        Code::Char(char) => return format!("{held}{char}"),
        Code::F(number) => return format!("{held}F{number}"),
        Code::Enter => "Enter",
        Code::Esc => "Esc",
        Code::Tab => "Tab",
        Code::Backspace => "Backspace",
        Code::Delete => "Del",
        Code::Insert => "Ins",
        Code::Up => "↑",
        Code::Down => "↓",
        Code::Left => "←",
        Code::Right => "→",
        Code::PageUp => "PgUp",
        Code::PageDown => "PgDn",
        Code::Home => "Home",
        Code::End => "End",
    };
    format!("{held}{name}")
}

/// Keys that are pressed one after the other, for a hint: `g l`.
pub fn keys_name(keys: &[Key]) -> String {
    keys.iter().map(|key| key_name(*key)).collect::<Vec<_>>().join(" ")
}

/// A place, as the middle of a sentence: `in Lijst`.
pub fn in_place(place: Place) -> &'static str {
    match place {
        Place::Everywhere => "overal",
        Place::List => "in Lijst",
        Place::Case => "in Casus",
        Place::Meeting => "in Overleg",
        Place::Agreements => "in Afspraken",
        Place::Network => "in Netwerk",
        Place::Triage => "in Triage",
        Place::Interleaf => "in de terugblik tussen twee leerlingen",
        Place::Picker => "in een keuzelijst",
        Place::Form => "in een formulier of veld",
        Place::Note => "in een notitie",
        Place::Confirm => "bij een vraag",
        Place::Help => "in de hulp",
        Place::Curtain => "achter het gordijn",
        Place::Start => "bij het starten",
    }
}

/// What an action does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// One or two words for the hint bar.
    pub short: &'static str,
    /// One sentence for help and the palette.
    pub long: &'static str,
}

const fn label(short: &'static str, long: &'static str) -> Label {
    Label { short, long }
}

/// What this action does, for the hint bar and for help.
pub const fn action(action: Action) -> Label {
    use Action::*;
    match action {
        GoList => label("Lijst", "Naar de lijst met leerlingen."),
        GoMeeting => label("Overleg", "Naar het overleg."),
        GoAgreements => label("Afspraken", "Naar alle afspraken."),
        GoNetwork => label("Netwerk", "Naar de netwerkpartners."),
        Up => label("omhoog", "Eén regel omhoog."),
        Down => label("omlaag", "Eén regel omlaag."),
        Left => label("links", "Naar links."),
        Right => label("rechts", "Naar rechts."),
        PageUp => label("blz. omhoog", "Een bladzijde omhoog."),
        PageDown => label("blz. omlaag", "Een bladzijde omlaag."),
        First => label("begin", "Naar de eerste regel."),
        Last => label("einde", "Naar de laatste regel."),
        Open => label("openen", "Openen of wijzigen wat u hebt gekozen."),
        Back => label("terug", "Eén stap terug."),
        NextPane => label("ander deel", "Naar het volgende deel van het scherm."),
        PreviousPane => label("vorig deel", "Naar het vorige deel van het scherm."),
        Search => label("zoeken", "Zoeken op naam of nummer, of filteren."),
        Undo => label("ongedaan maken", "Uw laatste wijziging ongedaan maken."),
        Redo => label("opnieuw", "Opnieuw doen wat u ongedaan hebt gemaakt."),
        Help => label("hulp", "Alle toetsen die hier werken."),
        Palette => label("opdrachten", "Alle opdrachten, met hun toets; typ om te zoeken."),
        Tour => label("rondleiding", "Een rondleiding van tien toetsen (alleen in de demo)."),
        TurnYear => label("schooljaar", "Een school naar het nieuwe schooljaar brengen."),
        Import => label("lijst inlezen", "Een lijst inlezen: CSV, Excel of LibreOffice."),
        Export => label("verslag", "Het verslag van het overleg in een bestand zetten."),
        Settings => label("instellingen", "Termijnen en ritmes instellen."),
        BesideMeeting => label("buiten overleg", "Buiten het lopende overleg vastleggen, of weer erbij."),
        ToggleMouse => label("muis", "De muis aan- of uitzetten."),
        AllSaved => label("opgeslagen?", "Laat zien dat alles is opgeslagen."),
        Curtain => label("gordijn", "Beide schermen afdekken, of weer openen."),
        Interrupted => label("onderbreken", "Doet niets: stoppen gaat met een andere toets."),
        Quit => label("stoppen", "Stoppen. Alles blijft bewaard."),
        StatusNew => label("nieuw", "Status nieuw: nog niet bekeken."),
        StatusOnTrack => label("op koers", "Status op koers."),
        StatusAttention => label("aandacht", "Status aandacht nodig."),
        StatusStuck => label("vastgelopen", "Status vastgelopen."),
        StatusLanded => label("geland", "Status geland, met bestemming."),
        SetContact => label("contact", "Kiezen hoe het contact is."),
        SetDestination => label("bestemming", "De bestemming kiezen."),
        SetProfile => label("profiel", "Het uitstroomprofiel kiezen."),
        SetExitDate => label("uitstroom", "De verwachte uitstroomdatum invullen."),
        SetCasusregisseur => label("casusregisseur", "Kiezen wie het overzicht houdt."),
        SetWaakvlam => label("waakvlam", "Kiezen wie contact houdt."),
        AddAgreement => label("afspraak", "Een afspraak maken: wat, wie en wanneer, in één regel."),
        AddNote => label("notitie", "Een notitie schrijven."),
        LogContact => label("contact/signaal", "Een contact of een signaal vastleggen."),
        Handover => label("overdracht", "De overdracht naar een andere partij vastleggen."),
        Provisions => label("indicaties", "Indicaties, voorzieningen, stage, werk, inschrijving."),
        Sharing => label("delen", "Vastleggen wie mag meedenken, en op welke grondslag."),
        Circle => label("ouders/netwerk", "Ouders, voogden en het eigen netwerk van de leerling."),
        Attentions => label("let op", "Alles wat aandacht vraagt, met de regel erbij."),
        RegisseurTask => label("taak regisseur", "Wat er van een casusregisseur wordt verwacht."),
        PutOnAgenda => label("op agenda", "Op de agenda van het lopende of komende overleg."),
        ToggleDone => label("klaar", "Een afspraak klaar melden, of weer openzetten."),
        Withdraw => label("intrekken", "Intrekken of van de agenda halen, met een reden."),
        PreviousView => label("vorige weergave", "Naar de vorige weergave van de lijst."),
        NextView => label("andere weergave", "Naar de volgende weergave van de lijst."),
        Mark => label("merken", "De leerling merken, om er meer tegelijk te wijzigen."),
        MarkAll => label("alles merken", "Alle leerlingen merken die u nu ziet."),
        SortNext => label("sorteren", "Sorteren op de volgende kolom."),
        SortReverse => label("omkeren", "De volgorde omkeren."),
        NewPupil => label("nieuwe leerling", "Een nieuwe leerling toevoegen."),
        Triage => label("triage", "Leerlingen één voor één langsgaan, groot in beeld."),
        ChooseView => label("weergaven", "Een weergave kiezen, ook een eigen weergave."),
        KeepView => label("weergave bewaren", "Bewaren wat u nu zoekt, met een naam en een cijfer."),
        View1 => label("weergave 1", "Naar weergave 1."),
        View2 => label("weergave 2", "Naar weergave 2."),
        View3 => label("weergave 3", "Naar weergave 3."),
        View4 => label("weergave 4", "Naar weergave 4."),
        View5 => label("weergave 5", "Naar weergave 5."),
        View6 => label("weergave 6", "Naar weergave 6."),
        View7 => label("weergave 7", "Naar weergave 7."),
        View8 => label("weergave 8", "Naar weergave 8."),
        View9 => label("weergave 9", "Naar weergave 9."),
        Discussed => label("besproken", "Besproken: teruglezen, dan de volgende leerling."),
        Postpone => label("doorschuiven", "Doorschuiven naar het volgende overleg."),
        ItemUp => label("eerder", "Het agendapunt een plaats omhoog zetten."),
        ItemDown => label("later", "Het agendapunt een plaats omlaag zetten."),
        AddPupilToAgenda => label("leerling erbij", "Een leerling kiezen en op deze agenda zetten."),
        Attendance => label("presentielijst", "Bijhouden wie er is, en wie afgemeld of afwezig is."),
        PreviousMeeting => label("vorig overleg", "Het overleg ervoor laten zien."),
        NextMeeting => label("volgend overleg", "Het overleg erna laten zien."),
        NewMeeting => label("nieuw overleg", "Een nieuw overleg maken."),
        EditMeeting => label("overleg wijzigen", "Datum, soort, voorzitter, notulist of lezers wijzigen."),
        StartMeeting => label("beginnen", "Het overleg beginnen."),
        CloseMeeting => label("afsluiten", "Het overleg afsluiten en het verslag vastleggen."),
        SecondScreen => label("tweede scherm", "Een tweede venster openen, voor de beamer."),
        ReopenMeeting => label("heropenen", "Een afgesloten overleg heropenen, met een reden."),
        SetDueDate => label("datum", "Een andere datum kiezen voor de afspraak."),
        GroupBy => label("groeperen", "Groeperen op wie het doet, of op datum."),
        NewPerson => label("nieuwe partner", "Een nieuwe netwerkpartner toevoegen."),
        HandOn => label("overdragen", "Alles wat iemand draagt overdragen aan een ander."),
        OpenAgain => label("opnieuw proberen", "Opnieuw proberen de gegevens te openen."),
        OpenWithout => label("zonder dit deel", "De gegevens openen zonder het beschadigde deel."),
        Accept => label("kiezen", "Kiezen, of het formulier opslaan."),
        Save => label("opslaan", "Opslaan en sluiten."),
        Cancel => label("sluiten", "Sluiten; wat u typte blijft bewaard."),
        Yes => label("ja", "Ja, doen."),
        No => label("nee", "Nee, niet doen."),
        NextField => label("volgend veld", "Naar het volgende veld."),
        PreviousField => label("vorig veld", "Naar het vorige veld."),
        PickUp => label("omhoog", "Een regel omhoog."),
        PickDown => label("omlaag", "Een regel omlaag."),
        PickPageUp => label("blz. omhoog", "Een bladzijde omhoog in de lijst."),
        PickPageDown => label("blz. omlaag", "Een bladzijde omlaag in de lijst."),
        PickFirst => label("eerste", "Naar de eerste regel van de lijst."),
        PickLast => label("laatste", "Naar de laatste regel van de lijst."),
        Complete => label("aanvullen", "Aanvullen met de gekozen regel."),
        AsRecorded => label("zoals vastgelegd", "Wat bewaard was weg, en terug wat vastgelegd is."),
        Readers => label("lezers", "Kiezen wie deze tekst mag lezen, en wie niet."),
        NewLine => label("nieuwe regel", "Een nieuwe regel beginnen."),
        CursorLeft => label("links", "Eén teken naar links."),
        CursorRight => label("rechts", "Eén teken naar rechts."),
        CursorUp => label("omhoog", "Eén regel omhoog in de tekst."),
        CursorDown => label("omlaag", "Eén regel omlaag in de tekst."),
        CursorWordLeft => label("woord links", "Eén woord naar links."),
        CursorWordRight => label("woord rechts", "Eén woord naar rechts."),
        CursorStart => label("begin", "Naar het begin van de regel."),
        CursorEnd => label("einde", "Naar het einde van de regel."),
        DeleteBack => label("wissen", "Het teken voor de cursor wissen."),
        DeleteForward => label("wissen", "Het teken onder de cursor wissen."),
        DeleteWord => label("woord wissen", "Het woord voor de cursor wissen."),
        DeleteToStart => label("regel wissen", "Alles voor de cursor wissen."),
    }
}

/// One problem of a keymap file, as one or two sentences: where, what, and what to do about it.
pub fn problem(problem: &Problem) -> String {
    let where_ = match (problem.line, problem.column) {
        (Some(line), Some(column)) => format!("Regel {line}, teken {column}: "),
        (Some(line), None) => format!("Regel {line}: "),
        (None, _) => String::new(),
    };
    let what = trouble(&problem.trouble);
    let mut letters = what.chars();
    match (where_.is_empty(), letters.next()) {
        (true, Some(first)) => format!("{}{}", first.to_uppercase(), letters.as_str()),
        _ => format!("{where_}{what}"),
    }
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Syntax => {
            "deze regel is niet te lezen. Kijk of er een aanhalingsteken, haakje of = ontbreekt; \
             zo hoort het: zoeken = \"/\"."
                .to_owned()
        }
        Trouble::WrittenTwice => {
            "deze naam staat twee keer in het bestand. Zet de toetsen bij elkaar in één regel.".to_owned()
        }
        Trouble::UnknownPlace { typed, nearest } => {
            let meant = match nearest {
                Some(place) => format!("Bedoelt u [{}]?", place.id()),
                None => format!("Kies uit: {}.", Place::ALL.map(Place::id).join(", ")),
            };
            format!("de kop [{typed}] bestaat niet. {meant}")
        }
        Trouble::UnknownAction { typed, nearest } => {
            let meant = match nearest {
                Some(action) => format!("Bedoelt u {}?", action.id()),
                None => "Met casustafel keys print ziet u alle opdrachten.".to_owned(),
            };
            format!("de opdracht {typed} bestaat niet. {meant}")
        }
        Trouble::NotHere { action, place } => {
            let places: Vec<_> = action.places().iter().map(|place| format!("[{}]", place.id())).collect();
            format!(
                "{} werkt niet {}. Zet deze regel onder {}.",
                action.id(),
                in_place(*place),
                places.join(" of ")
            )
        }
        Trouble::NotAKey { action } => {
            let id = action.id();
            format!(
                "achter {id} hoort een toets tussen aanhalingstekens, een rijtje toetsen tussen [ ] of false; \
                 bijvoorbeeld {id} = \"ctrl-t\"."
            )
        }
        Trouble::Key(fault) => key_fault(fault),
        Trouble::IsText { keys, place } => format!(
            "{} is {} gewoon tekst. Kies een toets met ctrl, of een toets zoals tab.",
            print_keys(keys),
            in_place(*place)
        ),
        Trouble::Twice { keys, place, kept, lost } => format!(
            "{} staat {} bij {} en bij {}. Nu geldt {}; geef één van de twee een andere toets.",
            print_keys(keys),
            in_place(*place),
            kept.id(),
            lost.id(),
            kept.id()
        ),
        Trouble::HidesChord { keys, action, chord, hidden, place } => format!(
            "{short} doet {} meteen {}, zodat u nooit aan {} ({}) toekomt. Geef één van de twee een toets die niet \
             met {short} begint.",
            in_place(*place),
            action.id(),
            print_keys(chord),
            hidden.id(),
            short = print_keys(keys)
        ),
        Trouble::Unreachable { action, place } => format!(
            "{} heeft {} een toets die daar nooit aankomt: esc breekt een reeks af, letters zijn in een veld tekst, \
             of een andere regel gaat voor. Kies een andere toets.",
            action.id(),
            in_place(*place)
        ),
        Trouble::OnlyFunctionKey { action, place } => format!(
            "{} heeft {} alleen een F-toets. Laptops en terminals gebruiken die soms zelf; geef er nog een toets bij.",
            action.id(),
            in_place(*place)
        ),
        Trouble::Repeated { keys, action } => format!(
            "{} staat twee keer achter {}. Bedoelt u twee toetsen na elkaar? Schrijf dan \"{} {}\".",
            print_keys(keys),
            action.id(),
            print_keys(keys),
            print_keys(keys)
        ),
        Trouble::Essential { action: Action::Undo, place } => format!(
            "{} heeft {} geen toets meer, en dan kunt u daar een vergissing niet terugdraaien. Geef er een toets aan.",
            Action::Undo.id(),
            in_place(*place)
        ),
        Trouble::Essential { action, place } => format!(
            "{} heeft {} geen toets meer, en zonder die toets komt u vast te zitten. Geef er een toets aan.",
            action.id(),
            in_place(*place)
        ),
    }
}

fn key_fault(fault: &KeyFault) -> String {
    match fault {
        KeyFault::Empty => {
            "tussen de aanhalingstekens staat geen toets. Vul er een in, of schrijf false.".to_owned()
        }
        KeyFault::Unknown { typed, nearest: Some(name) } => {
            format!("de toets {typed} bestaat niet. Bedoelt u {name}?")
        }
        KeyFault::Unknown { typed, nearest: None } => format!(
            "de toets {typed} bestaat niet. Voor twee toetsen na elkaar hoort er een spatie tussen, zoals g l."
        ),
        KeyFault::SameAs { typed, twin } => {
            format!("{typed} is voor een terminal hetzelfde als {twin}. Kies een andere toets.")
        }
        KeyFault::ShiftSymbol { typed } => format!(
            "wat {typed} oplevert hangt van het toetsenbord af. Schrijf het teken zelf, bijvoorbeeld ! of *."
        ),
        KeyFault::AltGr { typed } => format!(
            "{typed} is op Windows hetzelfde als AltGr, en dat typt een teken. Kies alleen ctrl of alleen alt."
        ),
    }
}
