//! Words of Instellingen: what can be set, and what each choice is like.

/// The title.
pub const TITLE: &str = "instellingen";
/// Name, function, organisation and party of who uses the program.
pub const OWN_DATA: &str = "uw gegevens";
/// How the program looks.
pub const LOOKS: &str = "uiterlijk";
/// Which keys it has.
pub const KEYS: &str = "toetsen";
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
        _ => "",
    }
}

/// It could not be kept.
pub fn not_kept(why: &str) -> String {
    format!("Uw keuze geldt nu, maar is niet bewaard voor de volgende keer: {why}")
}
