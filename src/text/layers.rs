//! What lies over a screen: titles of forms and pickers, the fixed choices, what is wrong in a field.

use crate::domain::WaakvlamKind;

/// The choice that takes a value away.
pub const CLEAR: &str = "niet vastgelegd";
/// The choice that adds somebody to the network.
pub const NEW_PERSON: &str = "nieuwe netwerkpartner toevoegen …";
/// The first start: import.
pub const START_IMPORT: &str = "een lijst van school importeren";
/// The first start: demo.
pub const START_DEMO: &str = "de demo bekijken (verzonnen leerlingen)";
/// The first start: empty.
pub const START_EMPTY: &str = "leeg beginnen";
/// The word that stands in a date field for today.
pub const TODAY: &str = "vandaag";

/// What a kind of waakvlam means, in a few words.
pub fn waakvlam_kind_meaning(kind: WaakvlamKind) -> &'static str {
    match kind {
        WaakvlamKind::KeepInTouch => "zolang de leerling hulp afhoudt",
        WaakvlamKind::LightSupport => "na de start op een werkplek of opleiding",
    }
}
