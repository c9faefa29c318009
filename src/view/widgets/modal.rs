//! A box over the screen, for one question at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier, Style};

use super::paint;
use super::panel::{Focus, Panel};
use crate::view::skin::{Look, Skin};

/// Lines and air around the content.
const AROUND: Size = Size { width: 4, height: 2 };
/// Below this size the box takes the whole screen: every cell is needed for what is in it.
const WHOLE_BELOW: Size = Size { width: 30, height: 8 };

/// A centred box with a title, as large as its content.
#[derive(Clone, Copy, Debug)]
pub struct Modal<'a> {
    /// Stands in the top line.
    pub title: &'a str,
    /// Stands at the right in the top line; may be empty.
    pub note: &'a str,
    /// The size that the content asks for; it gets less on a small screen.
    pub content: Size,
}

impl Modal<'_> {
    /// Where the box stands on a screen: centred, a little above the middle.
    pub fn area(&self, screen: Rect) -> Rect {
        if screen.width < WHOLE_BELOW.width || screen.height < WHOLE_BELOW.height {
            return screen;
        }
        let margin = Size { width: 4, height: 2 };
        let width = self.content.width.saturating_add(AROUND.width).min(screen.width - margin.width);
        let height = self.content.height.saturating_add(AROUND.height).min(screen.height - margin.height);
        Rect {
            x: screen.x.saturating_add((screen.width - width) / 2),
            y: screen.y.saturating_add((screen.height - height) / 5 * 2),
            width,
            height,
        }
    }

    /// Takes the colour out of the screen behind it, clears the lines on which it stands, draws the box and gives what is
    /// left inside. No line stands beside it: half a word is no word.
    pub fn draw(&self, screen: Rect, buf: &mut Buffer, skin: Skin) -> Rect {
        let screen = screen.intersection(buf.area);
        let area = self.area(screen);
        buf.set_style(screen, behind(skin));
        paint::blank(Rect { x: screen.x, width: screen.width, ..area }, buf, skin);
        Panel { title: self.title, note: self.note, focus: Focus::Here }.draw(area, buf, skin)
    }
}

/// What is behind a box stays readable but draws no eye: one quiet colour, and no selection.
fn behind(skin: Skin) -> Style {
    let quiet = skin.style(Look::Text).patch(skin.style(Look::Muted));
    quiet
        .fg(quiet.fg.unwrap_or(Color::Reset))
        .bg(quiet.bg.unwrap_or(Color::Reset))
        .remove_modifier(Modifier::BOLD | Modifier::REVERSED | Modifier::UNDERLINED)
}
