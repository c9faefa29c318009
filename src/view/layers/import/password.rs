//! The password of a workbook; what is typed shows as dots.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::folder::Tried;
use crate::app::layers::import::password::AskPassword;
use crate::text::importing::password as words;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::field::{Below, Field};
use crate::view::widgets::paint;
use crate::view::widgets::panel::Focus;
use crate::view::width::width;

/// A wider field looks as if a sentence was asked for.
const WIDEST: u16 = 60;

/// Whether what was tried was not right.
pub(in crate::view) fn is_wrong(layer: &AskPassword) -> bool {
    matches!(layer.tried, Tried::Wrong)
}

/// Draws it; the cursor stands in the field.
pub(super) fn draw(layer: &AskPassword, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let file = layer.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    paint::text(area, buf, &file, skin.style(Look::Heading));
    let rest = paint::below(area, 2);
    let taken = paint::wrapped(rest, buf, words::ASKED, skin.style(Look::Text));
    let rest = paint::below(rest, taken + 1);
    let (typed, cursor) = layer.length();
    let below = match layer.tried {
        Tried::Nothing => Below::Explain(words::NOT_KEPT),
        Tried::Wrong => Below::Error(words::WRONG),
    };
    let field = Field {
        label: words::LABEL,
        label_width: paint::cells(width(words::LABEL) + 2),
        value: &words::DOT.repeat(typed),
        cursor,
        placeholder: "",
        focus: Focus::Here,
        below,
    };
    field.draw(paint::first(rest, WIDEST), buf, skin).map(Caret::Typed)
}
