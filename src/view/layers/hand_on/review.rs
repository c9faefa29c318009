//! What handing on comes to, in sentences, before it is recorded.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::layers::hand_on::HandOn;
use crate::keys::{Action, Place};
use crate::text::hand_on::{self as words, Tone};
use crate::view::Caret;
use crate::view::screens::meeting::lines::words as wrapped;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::{paint, scroll};

/// Wider sentences are hard to read.
const WIDEST: u16 = 76;
/// Room for a scroll bar beside the text.
const BAR: u16 = 2;
/// A sign and a space.
const SIGN: usize = 2;

/// Draws them, and under them the keys that answer.
pub(super) fn draw(
    layer: &HandOn,
    top: usize,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let handing = layer.handing(&app.world)?;
    let width = WIDEST.min(body.width.saturating_sub(8));
    let cells = usize::from(width.saturating_sub(BAR));
    let said = handing.sentences(app.keys(Place::Confirm));
    let lines: Vec<Line<'_>> =
        said.iter().flat_map(|(tone, text)| sentence(*tone, text, cells, skin)).collect();
    let height = paint::cells(lines.len() + 2);
    let title = words::title(app.world.reading(), layer.from);
    let modal = Modal { title: &title, note: words::REVIEW, content: Size::new(width, height) };
    let inside = modal.draw(body, buf, skin);
    let text = Rect { height: inside.height.saturating_sub(2), ..inside };
    let shown = usize::from(text.height);
    let top = top.min(lines.len().saturating_sub(shown));
    for (index, line) in (0..text.height).zip(lines.iter().skip(top)) {
        paint::line(paint::line_of(text, index), buf, line, skin.style(Look::Text));
    }
    scroll::bar(paint::last(text, 1), buf, skin, top, shown, lines.len());
    let bottom = paint::line_of(inside, inside.height.saturating_sub(1));
    paint::line(bottom, buf, &answers(app, skin), skin.style(Look::Text));
    Caret::on(bottom)
}

/// A sentence with its sign, on as many lines as it needs.
pub(in crate::view) fn sentence(tone: Tone, text: &str, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let (sign, look) = match tone {
        Tone::Plain => ("→", Look::Text),
        Tone::LetOp => (Glyph::LetOp.as_str(), Look::LetOp),
        Tone::Quiet => (" ", Look::Muted),
    };
    let lines = wrapped(text, cells.saturating_sub(SIGN), skin.style(look));
    let signed = |(index, mut line): (usize, Line<'static>)| {
        let sign = if index == 0 { sign } else { " " };
        line.spans.insert(
            0,
            Span::styled(
                format!("{sign} "),
                skin.style(if tone == Tone::LetOp { look } else { Look::Muted }),
            ),
        );
        line
    };
    lines.into_iter().enumerate().map(signed).collect()
}

/// The keys that answer, and what each does.
fn answers(app: &App, skin: Skin) -> Line<'static> {
    let [record, back] = words::ANSWERS;
    let key = |action| {
        Span::styled(app.keys(Place::Confirm).key(action).unwrap_or_default(), skin.style(Look::HintKey))
    };
    Line::from(vec![
        key(Action::Yes),
        Span::styled(format!(" {record}   "), skin.style(Look::Text)),
        key(Action::No),
        Span::styled(format!(" {back}"), skin.style(Look::Text)),
    ])
}
