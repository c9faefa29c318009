//! The five skins as their users see them.

use casustafel::domain::Status;
use casustafel::view::skin::{Glyph, Look, Skin, of_status};
use casustafel::view::width::width;
use ratatui::style::{Color, Modifier, Style};

#[test]
fn every_skin_is_found_by_its_name() {
    assert_eq!(Skin::names().collect::<Vec<_>>(), ["standaard", "licht", "contrast", "kleurenblind", "mono"]);
    for name in Skin::names() {
        assert_eq!(Skin::by_name(name).map(Skin::name), Some(name));
    }
    assert_eq!(Skin::by_name("roze"), None);
}

#[test]
fn mono_has_no_colour_and_still_shows_the_selection() {
    for look in Look::ALL {
        let style = Skin::Mono.style(look);
        for color in [style.fg, style.bg, style.underline_color] {
            assert!(matches!(color, None | Some(Color::Reset)), "{look:?}");
        }
    }
    assert!(Skin::Mono.style(Look::Selected).add_modifier.contains(Modifier::REVERSED));
}

#[test]
fn the_selection_differs_from_text_in_every_skin() {
    for skin in Skin::ALL {
        let text = skin.style(Look::Text);
        assert_ne!(text.patch(skin.style(Look::Selected)), text, "{}", skin.name());
    }
}

#[test]
fn glyphs_take_one_cell_and_tell_statuses_apart() {
    let statuses = [Status::New, Status::OnTrack, Status::Attention, Status::Stuck, Status::Landed];
    let mut signs: Vec<&str> = statuses.map(|status| of_status(status).0.as_str()).to_vec();
    signs.sort_unstable();
    signs.dedup();
    assert_eq!(signs.len(), statuses.len());
    assert!(Glyph::ALL.iter().all(|glyph| width(glyph.as_str()) == 1));
}

/// Skins that name fixed colours must be readable on the background that they are made for
/// (WCAG 2.2: 4.5 for text; 3 for large or bold text and for lines).
#[test]
fn fixed_colours_have_contrast_with_their_background() {
    let black = (0, 0, 0);
    let white = (255, 255, 255);
    for (skin, grounds, least) in [
        (Skin::Licht, vec![white], 4.5),
        (Skin::Contrast, vec![black], 7.0),
        // Drawn on whatever background the terminal has.
        (Skin::Kleurenblind, vec![black, white], 2.8),
    ] {
        for look in Look::ALL {
            let Style { fg, bg, .. } = skin.style(look);
            let Some(ink) = fg.and_then(rgb) else { continue };
            let least = if matches!(look, Look::Border) { 2.0 } else { least };
            for ground in bg.and_then(rgb).map_or(grounds.clone(), |ground| vec![ground]) {
                let ratio = contrast(ink, ground);
                assert!(ratio >= least, "{} {look:?}: {ratio:.1} on {ground:?}", skin.name());
            }
        }
    }
}

/// The fixed part of the 256 colours: a cube of 6 × 6 × 6 from 16 on, and greys from 232 on.
fn rgb(color: Color) -> Option<(u8, u8, u8)> {
    let Color::Indexed(index) = color else { return None };
    let level = |step: u8| [0, 95, 135, 175, 215, 255][usize::from(step)];
    Some(match index {
        0..16 => panic!("{index} differs per terminal"),
        16..232 => (level((index - 16) / 36), level((index - 16) / 6 % 6), level((index - 16) % 6)),
        232.. => (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)),
    })
}

fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
