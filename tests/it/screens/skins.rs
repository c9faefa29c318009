//! The five skins as their users see them.

use std::fmt::Write;

use casustafel::app::App;
use casustafel::domain::Status;
use casustafel::view::skin::{Glyph, Look, Skin, of_status};
use casustafel::view::width::width;
use ratatui::style::{Color, Modifier, Style};

use super::pictures::{SIZES, after, frame};

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

/// The skins that paint their own background. Mono has the letters and the background of whoever looks.
const PAINTED: [Skin; 4] = [Skin::Standaard, Skin::Licht, Skin::Contrast, Skin::Kleurenblind];

/// Text stands out 4.5 times from what it stands on; lines and tracks, which carry no word, 3 times (WCAG 2.2,
/// EN 301 549).
#[test]
fn every_look_can_be_read_in_every_skin() {
    let mut table = format!("{:16}", "");
    PAINTED.iter().for_each(|skin| write!(table, "{:>13}", skin.name()).unwrap());
    for look in Look::ALL {
        write!(table, "\n{:16}", format!("{look:?}")).unwrap();
        for skin in PAINTED {
            let text = skin.style(Look::Text).patch(skin.style(look));
            let bar = text.patch(skin.style(Look::Selected));
            let [stands, chosen] = [text, bar].map(|style| ratio_of(style).unwrap());
            let least = if look == Look::Border { 3.0 } else { 4.5 };
            assert!(stands >= least && chosen >= 4.5, "{} {look:?}: {stands:.1} {chosen:.1}", skin.name());
            write!(table, "{stands:>13.1}").unwrap();
        }
    }
    insta::assert_snapshot!("contrast", table);
}

/// The same of whatever stands on a screen, however its looks came to lie over each other.
#[test]
fn every_letter_of_every_screen_can_be_read() {
    let places = [
        "",
        "right right right",
        "right right right enter",
        "g o",
        "g a",
        "g n",
        "g i",
        "g i down enter",
        "T",
        "?",
        ":",
    ];
    let layers = super::layers::LAYERS.iter().map(|(_, keys)| *keys);
    let mut apps: Vec<(&str, App)> =
        places.into_iter().chain(layers).map(|keys| (keys, after(keys))).collect();
    apps.push(("trouble", super::layers::in_trouble()));
    for (keys, app) in &apps {
        for (skin, size) in PAINTED.into_iter().flat_map(|skin| SIZES.map(|size| (skin, size))) {
            let buf = frame(app, skin, size);
            for (at, cell) in buf.content().iter().enumerate() {
                let Some(sign) = cell.symbol().chars().next().filter(|sign| !sign.is_whitespace()) else {
                    continue;
                };
                let is_line = sign == '·' || ('\u{2500}'..='\u{259f}').contains(&sign);
                let least = if is_line { 3.0 } else { 4.5 };
                let told =
                    ratio_of(cell.style()).unwrap_or_else(|| panic!("{keys} {sign} {:?}", cell.style()));
                let place = (at % usize::from(size.0), at / usize::from(size.0));
                assert!(told >= least, "{keys:?} {} {sign} at {place:?}: {told:.1}", skin.name());
            }
        }
    }
}

/// How many times lighter or darker the letters are than their ground; `None` where that is the terminal's choice.
fn ratio_of(style: Style) -> Option<f64> {
    let ratio = contrast(style.fg.and_then(rgb)?, style.bg.and_then(rgb)?);
    (!style.add_modifier.contains(Modifier::DIM)).then_some(ratio)
}

/// The fixed part of the 256 colours: a cube of 6 × 6 × 6 from 16 on, and greys from 232 on. Of the others only grey and
/// white are known to be light; this is the darkest grey that terminals come with (VGA's).
fn rgb(color: Color) -> Option<(u8, u8, u8)> {
    match color {
        Color::Gray => return Some((170, 170, 170)),
        Color::White => return Some((238, 238, 238)),
        _ => {}
    }
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
