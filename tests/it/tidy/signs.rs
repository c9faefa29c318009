//! Every sign that the program shows is in the fonts of the old console of Windows, or has a stand-in there.

use std::collections::BTreeSet;

use casustafel::terminal::signs::stand_in;

use super::none;
use super::source::sources;

/// The characters of WGL4 beyond Latin, Greek and Cyrillic that fonts of Windows have, as Microsoft lists them.
const WGL4: &str = "–—―‗‘’‚‛“”„†‡•…‰′″‹›‼‾⁄ⁿ₣₤₧€℅ℓ№™Ω℮⅛⅜⅝⅞←↑→↓↔↕↨∂∆∏∑−∕∙√∞∟∩∫≈≠≡≤≥⌂⌐⌠⌡─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■□▪▫▬▲►▼◄◊○●◘◙◦☺☻☼♀♂♠♣♥♦♪♫";

/// Where strings stand that are read or compared, and never shown.
const NOT_SHOWN: &[&str] =
    &["src/view/width.rs", "src/domain/fold.rs", "src/domain/names_in_text/", "src/import/"];

fn is_in_fonts(sign: char) -> bool {
    sign < '\u{180}' || WGL4.contains(sign)
}

#[test]
fn no_sign_is_a_box_on_the_old_console() {
    let (mut missing, mut used) = (vec![], BTreeSet::new());
    for source in sources() {
        if NOT_SHOWN.iter().any(|path| source.path.starts_with(path)) || source.path.ends_with("signs.rs") {
            continue;
        }
        for (line, text) in &source.strings {
            for sign in text.chars().filter(|sign| !is_in_fonts(*sign)) {
                match stand_in(&sign.to_string()) {
                    Some(other) => {
                        assert!(
                            other.chars().all(is_in_fonts) && other.chars().count() == 1,
                            "{sign} {other}"
                        );
                        used.insert(sign);
                    }
                    None => missing.push(format!("{}:{line}: {sign}", source.path)),
                }
            }
        }
    }
    none("a sign outside WGL4 has a stand-in in `terminal/signs.rs`", &missing);
    assert!(used.len() >= 5, "the table of stand-ins is in use: {used:?}");
}
