//! Signs that the fonts of the old console of Windows do not have, each with one like it that they do.
//!
//! Those fonts hold the characters of WGL4 and no others; a sign that is missing shows as a box.

/// Our signs outside WGL4, and what stands for them.
const STAND_INS: [(&str, &str); 7] =
    [("✓", "√"), ("◆", "♦"), ("▶", "►"), ("↷", "→"), ("↶", "←"), ("━", "═"), ("┃", "║")];

/// What stands for this sign on the old console; `None` where that has it.
pub fn stand_in(sign: &str) -> Option<&'static str> {
    // Nearly every cell.
    if sign.len() < 3 {
        return None;
    }
    STAND_INS.iter().find(|(ours, _)| *ours == sign).map(|(_, theirs)| *theirs)
}
