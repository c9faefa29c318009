//! What can be done now, by key, at the bottom of every screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::view::skin::{Look, Skin};
use crate::view::width::{clean, width};

/// A key and what it does here.
#[derive(Clone, Copy, Debug)]
pub struct Hint<'a> {
    /// As it stands on the keyboard.
    pub key: &'a str,
    /// One or two words.
    pub label: &'a str,
}

impl Hint<'_> {
    fn width(&self) -> u16 {
        paint::cells(width(&clean(self.key)) + 1 + width(&clean(self.label)))
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) {
        let taken = paint::text(area, buf, self.key, skin.style(Look::HintKey));
        paint::text(paint::after(area, taken + 1), buf, self.label, skin.style(Look::HintText));
    }
}

/// The hints, most important first, and the way to all of them.
#[derive(Clone, Copy, Debug)]
pub struct HintBar<'a> {
    /// Most important first; those that do not fit are left out whole.
    pub hints: &'a [Hint<'a>],
    /// Shows before all others, at the right end of the last line; `None` where no key opens it.
    pub help: Option<Hint<'a>>,
}

/// Air between hints.
const GAP: u16 = 3;

impl HintBar<'_> {
    /// The lines that all hints take at this width, at most `most`.
    pub fn lines(&self, width: u16, most: u16) -> u16 {
        let fits = |lines: &u16| self.places(Rect::new(0, 0, width, *lines)).len() == self.hints.len();
        (1..=most).find(fits).unwrap_or(most)
    }

    /// Draws as many whole hints as fit on the lines of `area`.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) {
        let area = inside(area.intersection(buf.area));
        for (hint, place) in self.hints.iter().zip(self.places_inside(area)) {
            hint.draw(place, buf, skin);
        }
        let bottom = paint::line_of(area, area.height.saturating_sub(1));
        if let Some(help) = self.help {
            help.draw(paint::last(bottom, help.width()), buf, skin);
        }
    }

    fn places(&self, area: Rect) -> Vec<Rect> {
        self.places_inside(inside(area))
    }

    /// Where each hint stands, up to the first that fits nowhere.
    fn places_inside(&self, area: Rect) -> Vec<Rect> {
        let mut places = Vec::new();
        let mut hints = self.hints.iter().map(Hint::width).peekable();
        for index in 0..area.height {
            let help = self.help.filter(|_| index + 1 == area.height);
            let kept = help.map_or(0, |help| help.width().saturating_add(GAP));
            let line = paint::line_of(area, index);
            let mut rest = paint::first(line, line.width.saturating_sub(kept));
            while let Some(wide) = hints.next_if(|wide| *wide <= rest.width) {
                places.push(paint::first(rest, wide));
                rest = paint::after(rest, wide.saturating_add(GAP));
            }
        }
        places
    }
}

/// A column of air at both sides.
fn inside(area: Rect) -> Rect {
    paint::after(paint::first(area, area.width.saturating_sub(1)), 1)
}
