//! The wording of `--help`: per command what it is for, how it is written and an example, and one
//! line per option. The layout (`cli::help`) and the completion scripts read the same lines.

/// What the program is, in one line.
pub const PROGRAM: &str = "casustafel: de leerlingen, afspraken en verslagen van het uitstroomoverleg.";

/// What a help page says besides its options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The words after `casustafel`, `""` for the program itself.
    pub path: &'static str,
    /// One or two lines: what this command does.
    pub purpose: &'static str,
    /// How it is written, without the global options.
    pub usage: &'static str,
    /// A command that works as it stands.
    pub example: &'static str,
}

/// One page per command; `cli::help` finds them by path.
pub const PAGES: &[Page] = &[
    Page {
        path: "",
        purpose: PROGRAM,
        usage: "casustafel [OPDRACHT] [OPTIES]   (zonder opdracht: het programma, ook --lezen)",
        example: "casustafel demo     meer uitleg: casustafel help OPDRACHT",
    },
    Page {
        path: "init",
        purpose: "Maakt een lege casustafel en legt vast wie u bent.\n\
                  Let op: de gegevens zijn nog niet versleuteld.",
        usage: "casustafel init --name NAAM [--function FUNCTIE] [--party PARTIJ]",
        example: "casustafel init --name \"Fatima Haddou\" --function stagecoördinator",
    },
    Page {
        path: "demo",
        purpose: "Opent een verzonnen regio om te oefenen. Daarna is alles weer weg.\n\
                  Met --into blijft de regio bewaard en opent er niets.",
        usage: "casustafel demo [--pupils AANTAL] [--into MAP]",
        example: "casustafel demo --into ~/oefenen\n\
                  casustafel list --store ~/oefenen",
    },
    Page {
        path: "beamer",
        purpose: "Opent het tweede venster, voor de beamer of een videogesprek. Het toont alleen\n\
                  wat iedereen aan tafel mag zien, van de casustafel die op deze computer\n\
                  openstaat. Staan er meer open, geef dan met --store aan welke.",
        usage: "casustafel beamer [--store MAP] [--skin NAAM]",
        example: "casustafel demo      en in een ander venster: casustafel beamer",
    },
    Page {
        path: "import",
        purpose: "Leest een lijst (Excel, ods, CSV). Wat open blijft, wordt genoemd (afloop 3).",
        usage: "casustafel import BESTAND [--school NAAM] [--dry-run] [OPTIES]",
        example: "casustafel import lijst.xlsx --school \"De Kaap\" --sheet \"Klas 5\" --dry-run",
    },
    Page {
        path: "schoolyear",
        purpose: "Brengt één school naar het nieuwe schooljaar: leerjaar omhoog, klas en mentor uit\n\
                  de nieuwe lijst, en wie al uitgestroomd zou zijn. Antwoorden: left, left:DATUM,\n\
                  stays:DATUM:REDEN of unknown. Wat open blijft, wordt genoemd (afloop 3).",
        usage: "casustafel schoolyear --school NAAM [--list BESTAND] [--levels raise|keep]\n\
                  \u{20} [--exit NUMMER=ANTWOORD | --exit all=left|unknown] [--dry-run]",
        example: "casustafel schoolyear --school \"De Kaap\" --list nieuw.xlsx --dry-run",
    },
    Page {
        path: "list",
        purpose: "Toont de leerlingen: allemaal, of alleen wie bij het filter past.\n\
                  Filterwoorden: een naam of nummer, of status: contact: school: gemeente:\n\
                  onderwijs: leerjaar: profiel: bestemming: regisseur: waakvlam: jobcoach:\n\
                  mentor: leeftijd: uitstroom: verschoven: uitgeschreven: afspraak: besproken:\n\
                  contact-laat: signaal: indicatie: overdracht: inschrijving: fase: nazorg:\n\
                  grondslag: zonder-grondslag: let-op: weergave: ('geen' is: niet ingevuld)\n\
                  Met komma's kiest u er meer, met < > .. een bereik, met - ervoor juist niet.",
        usage: "casustafel list [FILTER] [--json | --csv] [--out BESTAND]",
        example: "casustafel list \"status:aandacht,vastgelopen regisseur:geen\"\n\
                  casustafel list \"uitstroom:<2027-08\" --csv --out lijst.csv",
    },
    Page {
        path: "show",
        purpose: "Toont één casus als tekst: gegevens, wat aandacht vraagt, rollen, contacten,\n\
                  signalen, overdracht, indicaties, delen, afspraken en notities.",
        usage: "casustafel show LEERLING",
        example: "casustafel show L-017\n\
                  casustafel show \"van der meulen\"",
    },
    Page {
        path: "export",
        purpose: "Maakt een document van wat er is vastgelegd.",
        usage: "casustafel export minutes [--meeting NUMMER] [--format SOORT] [--out BESTAND]",
        example: "casustafel export minutes --out verslag.md",
    },
    Page {
        path: "export minutes",
        purpose: "Maakt het verslag van een overleg. Is het overleg nog niet afgesloten, dan\n\
                  staat er CONCEPT boven.",
        usage: "casustafel export minutes [--meeting NUMMER] [--format SOORT] [--out BESTAND]",
        example: "casustafel export minutes --meeting O-003 --out verslag.md",
    },
    Page {
        path: "log",
        purpose: "Toont alles wat er is vastgelegd: wie, wanneer en wat. Het oudste eerst.",
        usage: "casustafel log [--json]",
        example: "casustafel log | less",
    },
    Page {
        path: "keys",
        purpose: "Controleert een eigen toetsenbestand, of toont alle toetsen.",
        usage: "casustafel keys check BESTAND\n\
                casustafel keys print [--keymap NAAM]",
        example: "casustafel keys check mijn-toetsen.toml",
    },
    Page {
        path: "keys check",
        purpose: "Controleert een eigen toetsenbestand en noemt alle problemen tegelijk.",
        usage: "casustafel keys check BESTAND",
        example: "casustafel keys check mijn-toetsen.toml",
    },
    Page {
        path: "keys print",
        purpose: "Toont alle toetsen van een toetsenindeling.",
        usage: "casustafel keys print [--keymap NAAM]",
        example: "casustafel keys print --keymap vim",
    },
    Page {
        path: "completions",
        purpose: "Maakt het script waarmee uw shell opdrachten aanvult met de Tab-toets.",
        usage: "casustafel completions SHELL",
        example: "casustafel completions bash > casustafel.bash",
    },
    Page {
        path: "help",
        purpose: "Geeft uitleg bij een opdracht.",
        usage: "casustafel help [OPDRACHT]",
        example: "casustafel help import",
    },
];

/// The page of a command, by the words after `casustafel`.
pub fn page(path: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.path == path)
}

/// Headings of a help page.
pub mod heading {
    /// Before the way a command is written.
    pub const USAGE: &str = "Gebruik";
    /// Before the list of commands.
    pub const COMMANDS: &str = "Opdrachten";
    /// Before what a command wants to know.
    pub const VALUES: &str = "Invullen";
    /// Before the options.
    pub const OPTIONS: &str = "Opties";
    /// Before the example.
    pub const EXAMPLE: &str = "Voorbeeld";
}

/// One line per command, for the list of commands and the completion scripts.
pub mod command {
    /// `init`
    pub const INIT: &str = "maakt een lege casustafel";
    /// `demo`
    pub const DEMO: &str = "opent een verzonnen regio om te oefenen";
    /// `beamer`
    pub const BEAMER: &str = "opent het tweede venster, voor de beamer";
    /// `import`
    pub const IMPORT: &str = "leest een leerlingenlijst van een school";
    /// `schoolyear`
    pub const SCHOOL_YEAR: &str = "brengt een school naar het nieuwe schooljaar";
    /// `list`
    pub const LIST: &str = "toont de leerlingen, met een filter als u wilt";
    /// `show`
    pub const SHOW: &str = "toont één casus als tekst";
    /// `export`
    pub const EXPORT: &str = "maakt het verslag van een overleg";
    /// `export minutes`
    pub const MINUTES: &str = "het verslag van een overleg";
    /// `log`
    pub const LOG: &str = "toont wie wat wanneer heeft vastgelegd";
    /// `keys`
    pub const KEYS: &str = "controleert of toont de toetsen";
    /// `keys check`
    pub const KEYS_CHECK: &str = "controleert een eigen toetsenbestand";
    /// `keys print`
    pub const KEYS_PRINT: &str = "toont alle toetsen";
    /// `completions`
    pub const COMPLETIONS: &str = "laat uw shell opdrachten aanvullen";
    /// `help`
    pub const HELP: &str = "geeft uitleg bij een opdracht";
}

/// One line per option or value.
pub mod option {
    /// `--store`
    pub const STORE: &str = "de map met de gegevens (of zet CASUSTAFEL_STORE)";
    /// `--today`
    pub const TODAY: &str = "doe alsof het die dag is, bijvoorbeeld 2027-03-15";
    /// `--keymap`
    pub const KEYMAP: &str = "een toetsenindeling: naam of bestand";
    /// `--skin`
    pub const SKIN: &str = "standaard, licht, contrast, kleurenblind of mono";
    /// `--lezen`
    pub const READ: &str = "regel voor regel, voor een schermlezer of brailleleesregel";
    /// `--help`
    pub const HELP: &str = "geeft deze uitleg";
    /// `--version`
    pub const VERSION: &str = "noemt de versie";
    /// `init --name`
    pub const NAME: &str = "uw naam";
    /// `init --function`
    pub const FUNCTION: &str = "uw functie, bijvoorbeeld stagecoördinator";
    /// `init --party`
    pub const PARTY: &str = "uw school of organisatie";
    /// `demo --pupils`
    pub const PUPILS: &str = "zo veel verzonnen leerlingen (1 tot 300.000)";
    /// `demo --into`
    pub const INTO: &str = "bewaar de regio in deze nieuwe map";
    /// `import BESTAND`
    pub const LIST_FILE: &str = "de lijst van de school";
    /// `import --school`
    pub const SCHOOL: &str = "de school, als die niet in de lijst staat";
    /// `import --sheet`
    pub const SHEET: &str = "het werkblad, als het bestand er meer heeft";
    /// `import --password-file`
    pub const PASSWORD_FILE: &str = "bestand met op de eerste regel het wachtwoord";
    /// `import --order`
    pub const ORDER: &str = "volgorde van datums of namen, zoals month-first";
    /// `import --column`
    pub const COLUMN: &str = "wat een kolom is, zoals 'Groep=class'";
    /// `import --hidden`
    pub const HIDDEN: &str = "wat verborgen is: overslaan of meenemen";
    /// `import --mentors`
    pub const MENTORS: &str = "mentoren die nieuw zijn: toevoegen of niet";
    /// `import --checked`
    pub const CHECKED: &str = "wat met 'kijk dit na' is overgenomen, is nagekeken";
    /// `schoolyear --school`
    pub const OWN_SCHOOL: &str = "welke school";
    /// `schoolyear --list`
    pub const NEW_LIST: &str = "de nieuwe lijst van die school";
    /// `schoolyear --exit`
    pub const EXIT: &str = "wat er is gebeurd, zoals L-017=left:31-07-2026";
    /// `schoolyear --levels`
    pub const LEVELS: &str = "leerjaar zonder lijst: één omhoog of zo laten";
    /// `import --dry-run`
    pub const DRY_RUN: &str = "laat alleen zien wat er zou gebeuren";
    /// `--json`
    pub const JSON: &str = "voor andere programma's: JSON";
    /// `list FILTER`
    pub const FILTER: &str = "welke leerlingen u wilt zien";
    /// `list --csv`
    pub const CSV: &str = "voor Excel: CSV, ook met fase, volgend contact, delen, let op";
    /// `show LEERLING`
    pub const PUPIL: &str = "een nummer (L-017) of een naam";
    /// `export minutes --meeting`
    pub const MEETING: &str = "het nummer (O-003) of latest: het laatst afgesloten overleg";
    /// `export minutes --format`
    pub const FORMAT: &str = "md (Markdown) of json";
    /// `export minutes --out`
    pub const OUT: &str = "schrijf naar dit nieuwe bestand; - is het scherm";
    /// `keys check BESTAND`
    pub const KEY_FILE: &str = "het toetsenbestand";
    /// `completions SHELL`
    pub const SHELL: &str = "bash, zsh, fish of powershell";
    /// `help OPDRACHT`
    pub const TOPIC: &str = "de opdracht waarover u uitleg wilt";
}

/// What stands for a value in the help: `--store MAP`.
pub mod value {
    /// `schoolyear --exit`
    pub const ANSWER: &str = "NUMMER=ANTWOORD";
    /// `schoolyear --levels`
    pub const LEVELS: &str = "raise|keep";
    /// `--hidden`
    pub const HIDDEN: &str = "skip|take";
    /// What happens to new mentors.
    pub const MENTORS: &str = "add|skip";
    /// A folder.
    pub const FOLDER: &str = "MAP";
    /// A file.
    pub const FILE: &str = "BESTAND";
    /// A date.
    pub const DATE: &str = "DATUM";
    /// A name.
    pub const NAME: &str = "NAAM";
    /// A person's function.
    pub const FUNCTION: &str = "FUNCTIE";
    /// A party.
    pub const PARTY: &str = "PARTIJ";
    /// A number of something.
    pub const COUNT: &str = "AANTAL";
    /// A filter.
    pub const FILTER: &str = "FILTER";
    /// A pupil.
    pub const PUPIL: &str = "LEERLING";
    /// The number of a meeting.
    pub const NUMBER: &str = "NUMMER";
    /// A format.
    pub const FORMAT: &str = "SOORT";
    /// An order.
    pub const ORDER: &str = "VOLGORDE";
    /// A column and what it is.
    pub const COLUMN: &str = "KOP=VELD";
    /// A shell.
    pub const SHELL: &str = "SHELL";
    /// A command.
    pub const COMMAND: &str = "OPDRACHT";
}
