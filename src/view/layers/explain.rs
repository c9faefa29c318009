//! Pages that are only read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::interleaf::lines;
use super::name;
use crate::app::App;
use crate::app::intent::Topic;
use crate::app::layers::explain::Explain;
use crate::domain::{Case, Role, query};
use crate::text::entry_forms::explain as page;
use crate::text::{attention, dates, pickers, who};
use crate::view::Caret;
use crate::view::screens::meeting::lines::{heading, words};
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::{paint, scroll};

/// Wider lines are hard to read.
const WIDEST: u16 = 76;
/// Room for a scroll bar beside the text.
const BAR: u16 = 2;
/// The sign of a warning, and the space behind it.
const SIGN: usize = 2;

/// Draws it; nothing is typed here.
pub(super) fn draw(layer: &Explain, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let what = match layer.topic {
        Topic::Attentions => page::ATTENTIONS,
        Topic::Regisseur => page::REGISSEUR,
    };
    let title = pickers::titled(what, &name(layer.pupil, app));
    let width = WIDEST.min(body.width.saturating_sub(8));
    let cells = usize::from(width.saturating_sub(BAR));
    let case = app.world.case(layer.pupil);
    let content = case.map(|case| match layer.topic {
        Topic::Attentions => attentions(case, app, cells, skin),
        Topic::Regisseur => regisseur(case, app, cells, skin),
    });
    let content = content.unwrap_or_default();
    let size = Size::new(width, paint::cells(content.len()));
    let inside = Modal { title: &title, note: "", content: size }.draw(body, buf, skin);
    let shown = usize::from(inside.height);
    let top = layer.top.min(content.len().saturating_sub(shown));
    lines(inside, buf, skin, content.get(top..).unwrap_or_default());
    scroll::bar(paint::last(inside, 1), buf, skin, top, shown, content.len());
    Caret::on(inside)
}

/// Each warning with what to do, and under it the rule.
pub(in crate::view) fn attentions(case: &Case, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let world = &app.world;
    let reading = world.reading();
    let found = query::attention_in_full(reading, case);
    if found.is_empty() {
        return words(page::NOTHING, cells, skin.style(Look::Text));
    }
    let mut all = vec![];
    for warning in found {
        if !all.is_empty() {
            all.push(Line::default());
        }
        let sentence = attention::sentence(reading, case, warning);
        let said = words(&sentence, cells.saturating_sub(SIGN), skin.style(Look::Text));
        let rule = attention::rule(reading.rules(case), warning);
        let rule = words(&rule, cells.saturating_sub(SIGN), skin.style(Look::Muted));
        let both: Vec<_> = said.into_iter().chain(rule).collect();
        let sign = format!("{} ", Glyph::LetOp.as_str());
        all.extend(pointed(&sign, &both, skin.style(Look::LetOp)));
    }
    all
}

/// Who it has been in this case, and what is expected.
pub(in crate::view) fn regisseur(case: &Case, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let text = skin.style(Look::Text);
    let mut all = vec![heading(page::LINE, cells, skin)];
    let held = line(case, app);
    if held.is_empty() {
        all.extend(words(page::NOBODY, cells, skin.style(Look::LetOp)));
    }
    all.extend(held.iter().flat_map(|held| words(held, cells, text)));
    all.push(Line::default());
    all.push(heading(page::EXPECTED, cells, skin));
    all.extend(words(page::WHO, cells, text));
    for task in page::TASKS {
        all.extend(pointed("- ", &words(task, cells.saturating_sub(SIGN), text), skin.style(Look::Muted)));
    }
    all.push(Line::default());
    all.extend(words(page::SOURCE, cells, skin.style(Look::Muted)));
    all
}

/// Lines behind a sign: the first one has it, the others stand under it.
fn pointed(sign: &str, lines: &[Line<'static>], style: Style) -> Vec<Line<'static>> {
    let behind = |(at, line): (usize, &Line<'static>)| {
        let sign = if at == 0 { sign.to_owned() } else { " ".repeat(SIGN) };
        let mut line = line.clone();
        line.spans.insert(0, Span::styled(sign, style));
        line
    };
    lines.iter().enumerate().map(behind).collect()
}

/// Everybody who was casusregisseur, the newest first.
fn line(case: &Case, app: &App) -> Vec<String> {
    let named = |holder| who::holder_with_function(app.world.reading(), case, holder);
    let now = case.named_last(Role::Casusregisseur);
    let now = now.map(|holder| {
        let until = if holder.since > app.world.today { page::Until::Begins } else { page::Until::Now };
        page::held(&named(holder), &dates::numeric(holder.since), until, None)
    });
    let past = case.past_roles.iter().rev().filter(|past| past.role == Role::Casusregisseur && past.began());
    let past = past.map(|past| {
        let (since, until) = (dates::numeric(past.holder.since), dates::numeric(past.until));
        let why = past.reason.as_ref().and_then(|why| app.world.reading().why(why, Some(case.id)));
        page::held(&named(past.holder), &since, page::Until::Day(&until), why.as_deref())
    });
    now.into_iter().chain(past).collect()
}
