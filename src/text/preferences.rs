//! Words of Instellingen: what can be set, and what each choice is like.

/// The title.
pub const TITLE: &str = "instellingen";
/// Name, function, organisation and party of who uses the program.
pub const OWN_DATA: &str = "uw gegevens";
/// How the program looks.
pub const LOOKS: &str = "uiterlijk";
/// Which keys it has.
pub const KEYS: &str = "toetsen";
/// Printed line by line, for who listens.
pub const LINES: &str = "regel voor regel (schermlezer)";

/// Whether it is; the face of a program that runs does not change.
pub fn lines(on: bool) -> &'static str {
    if on { "aan, vanaf de volgende keer" } else { "uit" }
}

/// Terms and rhythms.
pub const TERMS: &str = "termijnen en ritmes";

/// What a skin is like; nothing for a name that no skin has.
pub fn skin(name: &str) -> &'static str {
    match name {
        "standaard" => "rustige kleuren op donker",
        "licht" => "donkere letters op wit",
        "contrast" => "zwart, wit en geel",
        "kleurenblind" => "blauw en oranje, geen rood en groen",
        "mono" => "de kleuren van uw eigen terminal",
        _ => "",
    }
}

/// For whom a keymap is; nothing for a name that no keymap has.
pub fn keymap(name: &str) -> &'static str {
    match name {
        "standaard" => "met de beginletter van wat u doet",
        "vim" => "voor wie vim gewend is",
        "een-hand" => "alles met de linkerhand",
        "klikker" => "een overleg leiden met een klikker",
        _ => "",
    }
}

/// It could not be kept.
pub fn not_kept(why: &str) -> String {
    format!("Uw keuze geldt nu, maar is niet bewaard voor de volgende keer: {why}")
}
