//! The places, on one line, and beside them what must always be in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::view::skin::{Look, Skin};
use crate::view::width::{clean, width};

/// A piece of text at the right, such as the clock.
#[derive(Clone, Copy, Debug)]
pub struct Aside<'a> {
    /// The words.
    pub text: &'a str,
    /// The highest stays longest when there is no room.
    pub keep: u8,
    /// How it looks.
    pub look: Look,
}

/// The places with the active one, and the text at the right.
#[derive(Clone, Copy, Debug)]
pub struct TabBar<'a> {
    /// The places, in order.
    pub places: &'a [&'a str],
    /// The one where the user is; `None` on a screen that is none of them.
    pub active: Option<usize>,
    /// Pieces at the right, from left to right, parted by `·`.
    pub asides: &'a [Aside<'a>],
}

/// Gaps between places, from roomy to tight.
const GAPS: [u16; 3] = [3, 2, 1];
const PARTED: &str = " · ";

impl TabBar<'_> {
    /// Draws on the first line of `area`. The places come first; pieces at the right give way one by
    /// one, but the strongest stays if there is any room beside the active place.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) {
        let line = paint::line_of(area.intersection(buf.area), 0);
        let line = paint::after(paint::first(line, line.width.saturating_sub(1)), 1);
        let strongest = self.asides.iter().map(|aside| aside.keep).max();
        let needed = self.asides_width(strongest);
        let (gap, all) = self.fit(line.width, needed);
        let mut rest = line;
        for (index, place) in self.places.iter().enumerate() {
            let active = self.active == Some(index);
            if active || all {
                let look = if active { Look::TabActive } else { Look::Tab };
                let taken = paint::text(rest, buf, place, skin.style(look));
                rest = paint::after(rest, taken.saturating_add(gap));
            }
        }
        self.draw_asides(rest, buf, skin);
    }

    /// The gap between the places, and whether all of them show or only the active one.
    fn fit(&self, room: u16, needed: u16) -> (u16, bool) {
        let words: usize = self.places.iter().map(|place| width(place)).sum();
        let wide = |gap: u16| words + usize::from(gap) * self.places.len() + usize::from(needed);
        let fitting = GAPS.into_iter().find(|gap| wide(*gap) <= usize::from(room));
        (fitting.unwrap_or(1), fitting.is_some())
    }

    /// The width of the pieces that are at least as strong as `keep`, with what parts them.
    fn asides_width(&self, keep: Option<u8>) -> u16 {
        let kept = || self.asides.iter().filter(|aside| Some(aside.keep) >= keep);
        let words: usize = kept().map(|aside| width(&clean(aside.text))).sum();
        paint::cells(words + PARTED.len().saturating_sub(1) * kept().count().saturating_sub(1))
    }

    fn draw_asides(&self, room: Rect, buf: &mut Buffer, skin: Skin) {
        let mut ranks: Vec<u8> = self.asides.iter().map(|aside| aside.keep).collect();
        ranks.sort_unstable();
        let fits = ranks.iter().find(|keep| self.asides_width(Some(**keep)) <= room.width);
        let Some(keep) = fits.or(ranks.last()) else { return };
        let mut rest = paint::last(room, self.asides_width(Some(*keep)));
        let mut parted = "";
        for aside in self.asides.iter().filter(|aside| aside.keep >= *keep) {
            let taken = paint::text(rest, buf, parted, skin.style(Look::Border));
            rest = paint::after(rest, taken);
            let taken = paint::text(rest, buf, aside.text, skin.style(aside.look));
            rest = paint::after(rest, taken);
            parted = PARTED;
        }
    }
}
