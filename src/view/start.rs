//! Before there is a screen: the frame of Lijst without rows while the data is being opened, and why it does not open.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;

use super::Caret;
use super::skin::{Glyph, Look, Skin};
use super::widgets::hint_bar::{Hint, HintBar};
use super::widgets::modal::Modal;
use super::widgets::panel::{Focus, Panel};
use super::widgets::{paint, progress, too_small};
use super::width::{clean, width, wrap};
use crate::domain::People;
use crate::keys::{Action, Keymap, Place};
use crate::text;
use crate::text::keys::Keys;
use crate::text::progress::Progress;
use crate::text::start as words;

/// Lines of this width read well.
const WIDTH: u16 = 72;
/// Words, a bar and a percentage.
const BAR: u16 = 62;

/// What there is to show.
#[derive(Clone, Copy, Debug)]
pub enum Shows<'a> {
    /// Opening takes no longer than a moment yet: nothing that would only flash.
    Frame,
    /// It takes longer; `all` is 0 while nobody knows how much there is to do.
    Opening(Progress),
    /// It does not open.
    NotOpened {
        /// Why, and what can be done.
        sentence: &'a str,
        /// What can be done here.
        ways: &'a [Action],
    },
    /// Is it to be opened without its damaged part?
    AskWithout,
}

/// The program before there is a screen.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// What there is to show.
    pub shows: Shows<'a>,
    /// Whose data it is.
    pub people: People,
    /// The day.
    pub today: NaiveDate,
    /// Which key does what.
    pub keymap: &'a Keymap,
}

impl Start<'_> {
    /// Draws one frame, with the terminal's cursor on what is said.
    pub fn draw(&self, skin: Skin, frame: &mut Frame) -> Option<Caret> {
        let caret = self.draw_into(skin, frame.area(), frame.buffer_mut());
        if let Some(caret) = caret {
            frame.set_cursor_position(caret.at());
        }
        caret
    }

    /// Draws one frame into a buffer; says where what is said begins.
    pub fn draw_into(&self, skin: Skin, area: Rect, buf: &mut Buffer) -> Option<Caret> {
        let area = area.intersection(buf.area);
        paint::blank(area, buf, skin);
        if too_small::is_too_small(area) {
            too_small::draw(area, buf, skin, text::frame::TOO_SMALL);
            return None;
        }
        let active = matches!(self.shows, Shows::Frame | Shows::Opening(_)).then_some(0);
        let tabs = super::Tabs {
            active,
            runs: None,
            beside: false,
            people: self.people,
            today: self.today,
            seen: text::frame::OWN_SCREEN.to_owned(),
            listens: false,
        };
        tabs.draw(skin, paint::line_of(area, 0), buf);
        let body = paint::below(area, 1);
        match self.shows {
            Shows::Frame => Caret::on(body),
            Shows::Opening(so_far) => {
                let caret = opening(body, buf, skin, so_far);
                self.draw_quit(area, buf, skin);
                caret
            }
            Shows::NotOpened { sentence, ways } => {
                self.draw_box(words::NOT_OPENED, sentence, (Place::Start, ways), body, buf, skin)
            }
            Shows::AskWithout => {
                let ways = (Place::Confirm, &[Action::No, Action::Yes][..]);
                self.draw_box(words::WITHOUT, words::WITHOUT_MEANS, ways, body, buf, skin)
            }
        }
    }

    /// The one key that works while the data is being opened, where later the way to help stands.
    fn draw_quit(&self, area: Rect, buf: &mut Buffer, skin: Skin) {
        let keys = Keys::new(self.keymap, Place::Start);
        let Some(key) = keys.key(Action::Quit) else { return };
        let help = Hint { key: &key, label: text::keys::action(Action::Quit).short };
        let line = paint::line_of(area, area.height.saturating_sub(1));
        HintBar { hints: &[], help: Some(help) }.draw(line, buf, skin);
    }

    /// What is wrong, and under it the ways on with their keys, which always show.
    fn draw_box(
        &self,
        title: &str,
        sentence: &str,
        (place, ways): (Place, &[Action]),
        body: Rect,
        buf: &mut Buffer,
        skin: Skin,
    ) -> Option<Caret> {
        let title = format!("{} {title}", Glyph::Error.as_str());
        let mut modal = Modal { title: &title, note: "", content: Size::new(WIDTH, body.height) };
        let lines = |room: u16| paint::cells(wrap(&clean(sentence), usize::from(room)).len());
        let below = paint::cells(ways.len());
        modal.content.height = lines(Panel::inner(modal.area(body)).width).saturating_add(below + 2);
        // A box takes lines and air; where they are needed, the words have the whole window.
        let fits = Panel::inner(modal.area(body)).height >= modal.content.height;
        let inside = if fits {
            modal.draw(body, buf, skin)
        } else {
            Panel { title: &title, note: "", focus: Focus::Here }.draw(body, buf, skin)
        };
        let heading = if inside.height >= lines(inside.width).saturating_add(below + 2) { 2 } else { 0 };
        let above = Rect { height: inside.height.saturating_sub(below + heading), ..inside };
        paint::wrapped(above, buf, sentence, skin.style(Look::Text));
        let ways_on = paint::below(inside, above.height + heading);
        if heading > 0 {
            let line = paint::line_of(paint::below(inside, above.height + 1), 0);
            paint::text(line, buf, text::trouble::WAYS_ON, skin.style(Look::Heading));
        }
        self.draw_ways(place, ways, ways_on, buf, skin);
        Caret::on(above)
    }

    fn draw_ways(&self, place: Place, ways: &[Action], area: Rect, buf: &mut Buffer, skin: Skin) {
        let keys = Keys::new(self.keymap, place);
        let named: Vec<(String, &str)> = ways
            .iter()
            .filter_map(|action| Some((keys.key(*action).unwrap_or_default(), words::way(*action)?)))
            .collect();
        let wide = paint::cells(named.iter().map(|(key, _)| width(key)).max().unwrap_or(0) + 2);
        for (index, (key, meaning)) in (0..).zip(&named) {
            let line = paint::line_of(area, index);
            paint::text(paint::first(line, wide), buf, key, skin.style(Look::HintKey));
            paint::text(paint::after(line, wide), buf, meaning, skin.style(Look::Text));
        }
    }
}

/// The program's name, what it is doing and, where there is something to wait for, how far it has come.
fn opening(body: Rect, buf: &mut Buffer, skin: Skin, so_far: Progress) -> Option<Caret> {
    let Progress { counted, done, all, .. } = so_far;
    let name = env!("CARGO_PKG_NAME");
    let top = paint::below(body, (body.height / 5 * 2).saturating_sub(1));
    let centred = |line: Rect, buf: &mut Buffer, content: &str, style: Style| {
        let air = line.width.saturating_sub(paint::cells(width(content))) / 2;
        paint::text(paint::after(line, air), buf, content, style);
    };
    centred(paint::line_of(top, 0), buf, name, skin.style(Look::Heading));
    let line = paint::line_of(top, 2);
    if all == 0 {
        centred(line, buf, words::busy(counted), skin.style(Look::Muted));
        return Caret::on(line);
    }
    let wide = BAR.min(line.width.saturating_sub(4));
    let bar = paint::first(paint::after(line, (line.width - wide) / 2), wide);
    progress::draw(bar, buf, skin, words::busy(counted), done, all);
    centred(paint::line_of(top, 4), buf, &text::progress::so_far_and_left(&so_far), skin.style(Look::Muted));
    Caret::on(bar)
}
