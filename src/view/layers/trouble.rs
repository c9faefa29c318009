//! A write failed: what was not saved, why, and the ways on.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;

use crate::app::App;
use crate::app::layers::trouble::SaveTrouble;
use crate::keys::{Action, Place};
use crate::text::counts;
use crate::text::events::Teller;
use crate::text::trouble as words;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::paint;
use crate::view::widgets::panel::Panel;
use crate::view::width::{clean, width, wrap};

/// The width at which sentences read well.
const WIDTH: u16 = 72;
/// Events that are told one by one.
const TOLD: usize = 4;
/// What each key does here.
pub(in crate::view) const WAYS: [(Action, &str); 3] =
    [(Action::Yes, words::AGAIN), (Action::PickDown, words::ELSEWHERE), (Action::No, words::STOP)];

/// Draws it.
pub(super) fn draw(
    layer: &SaveTrouble,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let title = format!("{} {}", Glyph::Error.as_str(), words::TITLE);
    let mut modal = Modal { title: &title, note: "", content: Size::new(WIDTH, body.height) };
    let room = usize::from(Panel::inner(modal.area(body)).width);
    let (text, heading) = (skin.style(Look::Text), skin.style(Look::Heading));
    let mut above: Vec<(String, Style)> = vec![];
    let mut say = |sentence: &str, style: Style| {
        above.extend(wrap(&clean(sentence), room).into_iter().map(|line| (line.to_owned(), style)));
    };
    say(words::KEPT, skin.style(Look::NoticeError));
    say("", text);
    say(words::WHY, heading);
    say(&layer.fault.0, text);
    say("", text);
    say(words::WHAT, heading);
    told(layer, app).iter().for_each(|sentence| say(sentence, text));
    let below = paint::cells(WAYS.len() + 2);
    modal.content.height = paint::cells(above.len()).saturating_add(below);
    let inside = modal.draw(body, buf, skin);
    // The keys always show; on a small screen headings and air give way, then the end of what was to be written.
    let small = inside.height < modal.content.height;
    if small {
        above.retain(|(line, style)| !line.is_empty() && *style != heading);
    }
    let below = below - u16::from(small);
    let keys = paint::below(inside, inside.height.saturating_sub(below));
    let place = Rect { height: inside.height - keys.height, ..inside };
    for (y, (line, style)) in (0..place.height).zip(&above) {
        paint::text(paint::line_of(place, y), buf, line, *style);
    }
    draw_ways(app, paint::below(keys, u16::from(!small)), buf, skin);
    Caret::on(inside)
}

/// What was to be written, in sentences.
pub(in crate::view) fn told(layer: &SaveTrouble, app: &App) -> Vec<String> {
    let teller = Teller::new(app.world.reading());
    let events = &layer.draft.events;
    let mut told: Vec<String> = events.iter().take(TOLD).map(|event| teller.event(event)).collect();
    if events.len() > TOLD {
        told.push(counts::and_more(events.len() - TOLD));
    }
    told
}

fn draw_ways(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    paint::text(paint::line_of(area, 0), buf, words::WAYS_ON, skin.style(Look::Heading));
    let keys = WAYS.map(|(action, _)| app.keys(Place::Confirm).key(action).unwrap_or_default());
    let wide = paint::cells(keys.iter().map(|it| width(it)).max().unwrap_or(0) + 2);
    for (index, ((_, meaning), key)) in (1..).zip(WAYS.iter().zip(&keys)) {
        let line = paint::line_of(area, index);
        paint::text(paint::first(line, wide), buf, key, skin.style(Look::HintKey));
        paint::text(paint::after(line, wide), buf, meaning, skin.style(Look::Text));
    }
}
