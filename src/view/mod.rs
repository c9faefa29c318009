//! How the program looks: reads the state and draws it; changes nothing.
//!
//! Below the screens stand the rooms that know no screen: [`skin`] (colours and glyphs), [`width`]
//! (how many cells a text takes) and [`widgets`] (tables, fields, bars and boxes).

mod caret;
mod curtain;
mod hints;
mod layers;
mod notice;
pub mod screens;
pub mod skin;
pub mod slide;
pub mod spoken;
pub mod start;
mod tour;
pub mod widgets;
pub mod width;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::slide::Shows;
use crate::app::{App, Away, Layer, Screen};
use crate::domain::{People, query};
use crate::text;
pub use caret::Caret;
use hints::Hints;
use skin::{Look, Skin};
use widgets::{notice as notice_line, paint, tab_bar, too_small};

/// Draws one frame, with the terminal's cursor on what has the focus.
pub fn draw(app: &App, skin: Skin, frame: &mut Frame) -> Option<Caret> {
    let area = frame.area();
    let caret = draw_into(app, skin, area, frame.buffer_mut());
    if let Some(caret) = caret {
        frame.set_cursor_position(caret.at());
    }
    caret
}

/// Draws one frame into a buffer; says where the focus stands.
pub fn draw_into(app: &App, skin: Skin, area: Rect, buf: &mut Buffer) -> Option<Caret> {
    let area = area.intersection(buf.area);
    paint::blank(area, buf, skin);
    if too_small::is_too_small(area) {
        too_small::draw(area, buf, skin, text::frame::TOO_SMALL);
        return None;
    }
    if let Some(why) = app.curtain() {
        return curtain::draw(app, why, area, buf, skin);
    }
    let beside = app.world.session.away == Away::BesideIt;
    let runs = query::running_meeting(&app.world.state).map(|meeting| text::frame::runs(meeting, beside));
    let tabs = Tabs {
        active: Some(tab(app)),
        runs,
        beside,
        people: app.world.people,
        today: app.world.today,
        seen: seen(app),
        listens: app.wall.is_some(),
    };
    tabs.draw(skin, paint::line_of(area, 0), buf);
    let hints = Hints::of(app);
    let parts = parts(app, &hints, area);
    let on_screen = match app.screen {
        Screen::List => screens::list::draw(app, parts.body, buf, skin),
        Screen::Case => screens::case::draw(app, parts.body, buf, skin),
        Screen::Meeting => screens::meeting::draw(app, parts.body, buf, skin),
        Screen::Agreements => screens::agreements::draw(app, parts.body, buf, skin),
        Screen::Network => screens::network::draw(app, parts.body, buf, skin),
        Screen::Triage => screens::triage::draw(app, parts.body, buf, skin),
    };
    if let Some((kind, sentence)) = notice::sentence(app) {
        notice_line::draw(parts.notice, buf, skin, kind, &sentence);
    }
    tour::draw(app, parts.tour, buf, skin);
    hints.draw(parts.hints, buf, skin);
    let over = |_, layer: &Layer| layers::draw(layer, app, parts.body, buf, skin);
    let caret = app.layers.iter().fold(on_screen, over);
    width::without_halves(buf);
    caret.or_else(|| Caret::on(parts.body))
}

/// Which row of the screen's list a cell of the window belongs to: for the mouse.
pub fn row_at(app: &App, window: Rect, place: Position) -> Option<usize> {
    let body = parts(app, &Hints::of(app), window).body;
    match app.screen {
        Screen::List => screens::list::row_at(app, body, place),
        Screen::Meeting => screens::meeting::row_at(app, body, place),
        Screen::Agreements => screens::agreements::row_at(app, body, place),
        Screen::Network => screens::network::row_at(app, body, place),
        Screen::Case | Screen::Triage => None,
    }
}

/// From this height on the notice of a meeting has room for two lines, so that a room full of people does not see
/// the page jump with every act.
const STILL_FROM: u16 = 24;

struct Parts {
    body: Rect,
    notice: Rect,
    tour: Rect,
    hints: Rect,
}

/// A line of tabs, the body, a line or two for the notice, a line or two of hints.
fn parts(app: &App, hints: &Hints, area: Rect) -> Parts {
    // The read-back hides the meeting, and needs its lines.
    let read_back = matches!(app.layers.last(), Some(Layer::Interleaf(_)));
    let stands = app.screen == Screen::Meeting && area.height >= STILL_FROM && !read_back;
    let still = if stands { 2 } else { 1 };
    let notice_lines =
        notice::sentence(app).map_or(still, |(_, text)| notice_line::lines(&text, area.width, 3).max(still));
    let hint_lines = hints.lines(area);
    let tour_lines = tour::lines(app, area, area.height >= STILL_FROM);
    let body = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1 + notice_lines + tour_lines + hint_lines),
        ..area
    };
    let notice = Rect { y: body.bottom(), height: notice_lines, ..area }.intersection(area);
    let tour = Rect { y: notice.bottom(), height: tour_lines, ..area }.intersection(area);
    let hints = Rect { y: tour.bottom(), height: hint_lines, ..area }.intersection(area);
    Parts { body, notice, tour, hints }
}

/// Who sees what, in words.
fn seen(app: &App) -> String {
    let Some(wall) = &app.wall else { return text::frame::OWN_SCREEN.to_owned() };
    match &wall.shows {
        Shows::Pupil(at_table) => text::slide::shows(at_table.number),
        Shows::Number(pupil) => text::slide::shows_number(*pupil),
        Shows::Next { .. } => text::slide::SHOWS_NEXT.to_owned(),
        Shows::Nothing | Shows::Code(_) => text::slide::SHOWS_NOBODY.to_owned(),
    }
}

/// The tab of the screen that is open.
fn tab(app: &App) -> usize {
    match if app.screen == Screen::Case { app.case.from } else { app.screen } {
        Screen::List | Screen::Case | Screen::Triage => 0,
        Screen::Meeting => 1,
        Screen::Agreements => 2,
        Screen::Network => 3,
    }
}

/// From this width on the mark of the demo stands whole beside a meeting that is kept out of what is recorded.
const ROOM_FOR_BOTH: u16 = 96;

/// The line of tabs, and what must always be in sight.
struct Tabs {
    /// Where the user is.
    active: Option<usize>,
    /// The meeting that runs, in words.
    runs: Option<String>,
    /// What is recorded is kept out of it.
    beside: bool,
    people: People,
    today: NaiveDate,
    /// Who sees what.
    seen: String,
    /// Others see something too: that is always said.
    listens: bool,
}

impl Tabs {
    fn draw(&self, skin: Skin, line: Rect, buf: &mut Buffer) {
        let today = text::dates::short(self.today, self.today);
        let mut asides = vec![];
        if let Some(runs) = &self.runs {
            asides.push(tab_bar::Aside { text: runs, keep: 4, look: Look::Accent });
        }
        if self.people == People::Invented {
            let is_tight = self.beside && line.width < ROOM_FOR_BOTH;
            let demo = if is_tight { text::frame::DEMO_SHORT } else { text::frame::DEMO };
            asides.push(tab_bar::Aside { text: demo, keep: 3, look: Look::LetOp });
        }
        asides.push(tab_bar::Aside { text: &today, keep: 1, look: Look::Muted });
        asides.push(tab_bar::Aside {
            text: &self.seen,
            keep: if self.listens { 5 } else { 2 },
            look: Look::Muted,
        });
        let places = &text::frame::TABS;
        tab_bar::TabBar { places, active: self.active, asides: &asides }.draw(line, buf, skin);
    }
}
