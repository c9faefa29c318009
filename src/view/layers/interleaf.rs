//! Between two pupils: what was recorded is read back in sentences, what is missing is said, and who is next stands
//! large. Only a second key brings the next one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Modifier;
use ratatui::text::Line;

use crate::app::App;
use crate::app::layers::interleaf::Interleaf;
use crate::domain::minutes::{Agreed, Decision, Recorded};
use crate::domain::{AgendaState, Case, Fact, Holder, NameForm, PupilId, query};
use crate::keys::Place;
use crate::text::{drafts, meeting as words, minutes as told};
use crate::view::Caret;
use crate::view::screens::meeting::lines::{heading, item, span, spread, words as wrapped};
use crate::view::screens::meeting::pupil;
use crate::view::screens::meeting::recorded::Told;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::widgets::{paint, scroll};

/// Wider lines are hard to read aloud.
const WIDEST: u16 = 76;
/// Room for a scroll bar beside the text.
const BAR: u16 = 2;
/// From this height and width on, the meeting stays in sight behind it.
const ROOMY: u16 = 30;
/// See [`ROOMY`].
const ROOMY_WIDTH: u16 = 100;

/// Draws it over the meeting; nothing is typed here.
pub(super) fn draw(layer: &Interleaf, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let meeting = app.world.state.meeting(layer.meeting)?;
    let state = meeting.item(layer.pupil).map_or(AgendaState::Discussed, |item| item.state);
    let width = WIDEST.min(body.width.saturating_sub(4));
    let cells = usize::from(width.saturating_sub(BAR));
    let back = back(layer, app, cells, skin);
    let on = next(layer, app, cells, skin);
    let height = paint::cells(back.len() + on.len());
    let (title, note) = (words::read_back_title(state), words::progress(meeting));
    let inside = if body.height < ROOMY || body.width < ROOMY_WIDTH {
        // A small screen is for this alone.
        paint::blank(body, buf, skin);
        Panel { title: &title, note: &note, focus: Focus::Here }.draw(body, buf, skin)
    } else {
        Modal { title: &title, note: &note, content: Size::new(width, height) }.draw(body, buf, skin)
    };
    let under = paint::cells(on.len()).min(inside.height);
    let upper = Rect { height: inside.height - under, ..inside };
    let shown = usize::from(upper.height);
    let top = layer.top.min(back.len().saturating_sub(shown));
    lines(upper, buf, skin, back.get(top..).unwrap_or_default());
    scroll::bar(paint::last(upper, 1), buf, skin, top, shown, back.len());
    // Who is next follows what was read back, and is at the bottom when that is long.
    let below = upper.height.min(paint::cells(back.len()));
    lines(paint::below(inside, below), buf, skin, &on);
    Caret::on(inside)
}

/// Lines under each other, as many as fit.
pub(super) fn lines(area: Rect, buf: &mut Buffer, skin: Skin, content: &[Line<'_>]) {
    for (index, line) in (0..area.height).zip(content) {
        paint::line(paint::line_of(area, index), buf, line, skin.style(Look::Text));
    }
}

/// What was recorded, read back.
pub(in crate::view) fn back(layer: &Interleaf, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let minutes = app.world.minutes(layer.meeting);
    let about = minutes.as_deref().and_then(|minutes| Told::of(minutes, layer.pupil, &app.world));
    read_back(layer.pupil, about, app, cells, skin)
}

fn read_back(
    pupil: PupilId,
    about: Option<Told<'_>>,
    app: &App,
    cells: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    let text = skin.style(Look::Text);
    let mut all = vec![];
    let case = app.world.case(pupil);
    if let Some(case) = case {
        all.extend(spread(name(case, app, skin), span(case.id.to_string(), skin.style(Look::Muted)), cells));
        all.push(pupil::in_short(case, &app.world, skin));
        all.push(Line::default());
    }
    all.push(heading(words::READ_BACK, cells, skin));
    let sentences = about.map(sentences).unwrap_or_default();
    let sign = || span(Glyph::Done.as_str(), skin.style(Look::NoticeOk));
    all.extend(sentences.iter().flat_map(|it| item(sign(), &Line::from(span(it, text)), cells)));
    if sentences.is_empty() {
        all.push(Line::from(span(words::NOTHING_CHANGED, skin.style(Look::Muted))));
    }
    all.push(Line::default());
    all
}

/// What is missing: said where no scrolling can hide it.
fn missing(case: &Case, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let warn = skin.style(Look::LetOp).add_modifier(Modifier::BOLD);
    let asked = query::attention(app.world.reading(), case);
    let people = [query::Attention::NoCasusregisseur, query::Attention::NoWaakvlam];
    let asked = asked.into_iter().filter(|it| people.contains(it)).map(|it| words::missing(it).to_owned());
    // What was typed and left is easily forgotten with the next pupil.
    let waiting = app.drafts.about(case.id, &app.world);
    let waiting = (!waiting.is_empty()).then(|| drafts::waiting(&waiting));
    let told = waiting.into_iter().chain(asked);
    told.flat_map(|it| item(span(Glyph::LetOp.as_str(), warn), &Line::from(span(it, warn)), cells)).collect()
}

/// Who is next, large; or that everybody has been.
pub(in crate::view) fn next(layer: &Interleaf, app: &App, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let keys = app.keys(Place::Interleaf);
    let quiet = |text: String| Line::from(span(text, skin.style(Look::Muted)));
    let mut all = app.world.case(layer.pupil).map(|case| missing(case, app, cells, skin)).unwrap_or_default();
    all.extend([Line::default(), heading(words::NEXT, cells, skin)]);
    match layer.next.and_then(|next| app.world.case(next)) {
        Some(case) => {
            let accent = skin.style(Look::Accent).add_modifier(Modifier::BOLD);
            let name = app.world.reading().name(case.id, NameForm::Spoken);
            let block = accent.add_modifier(Modifier::REVERSED);
            all.push(Line::from(span(format!("  ▶ {name}  "), block)));
            // Under the name, not under the sign before it.
            let about = pupil::in_short(case, &app.world, skin);
            all.push(Line::from([vec![span("    ", skin.style(Look::Text))], about.spans].concat()));
            all.push(Line::default());
            let given = app.world.reading().name(case.id, NameForm::Given);
            all.push(quiet(words::bring(&given, keys)));
        }
        None => {
            let told = app.world.state.meeting(layer.meeting);
            let told = told.map(|meeting| words::nobody_left(meeting, keys));
            let heading = skin.style(Look::Heading);
            all.extend(told.iter().flatten().flat_map(|it| wrapped(it, cells, heading)));
            all.push(Line::default());
            all.push(quiet(words::back(keys)));
        }
    }
    all
}

fn name(case: &Case, app: &App, skin: Skin) -> Line<'static> {
    Line::from(span(app.world.reading().name(case.id, NameForm::Spoken), skin.style(Look::Heading)))
}

/// Everything that was recorded, a sentence each.
fn sentences(it: Told<'_>) -> Vec<String> {
    let today = it.world.today;
    let reading = it.world.reading();
    let what = |agreed: &Agreed| told::what(reading, agreed);
    let sentences = it.about.recorded().map(|recorded| match recorded {
        Recorded::Decision(decided) => decision(it, decided),
        Recorded::Entry(entry) => words::registered(entry.kind, &it.entry(entry)),
        Recorded::Note(note) => words::noted(&told::reserved_first(
            &note.told(it.world.reading()).unwrap_or_default(),
            note.text.marks(),
        )),
        Recorded::Agreed(made) => words::agreed(&it.names.who(made), &what(made), made.due, today),
        Recorded::Amended(amended) => {
            let now = &amended.now;
            words::agreed_again(&it.names.who(now), &what(now), now.due, today)
        }
    });
    sentences.collect()
}

fn decision(it: Told<'_>, decision: &Decision) -> String {
    match decision {
        Decision::Fact { from, to } => {
            let Some(key) = to.as_ref().or(from.as_ref()).map(Fact::key) else { return String::new() };
            let value = |fact| it.value(fact);
            let (from, to) = (from.as_ref().map(value), to.as_ref().map(value));
            words::fact_is_now(key, from.as_deref(), to.as_deref())
        }
        Decision::Role { role, from, to, reason } => {
            let who = |holder: Holder| it.names.around_with_function(it.about, holder.who);
            let kind = to.and_then(|holder| holder.kind);
            let (from, to) = (from.map(who), to.map(who));
            let told = words::role_is_now(*role, from.as_deref(), to.as_deref(), kind);
            words::because(&told, it.why(reason.as_ref()).as_deref())
        }
    }
}
