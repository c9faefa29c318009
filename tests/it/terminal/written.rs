//! What the backend writes, shown by a terminal: exactly the frame, and in few bytes.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use casustafel::app::{App, Clock, Msg};
use casustafel::demo;
use casustafel::domain::{People, State};
use casustafel::keys::{Input, parse_keys, standard};
use casustafel::run::Driver;
use casustafel::store::{Log, Memory};
use casustafel::terminal::signs::stand_in;
use casustafel::terminal::{Backend, Fonts};
use casustafel::view::{self, skin::Skin, width};
use chrono::{NaiveDate, TimeZone, Utc};
use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};

/// A terminal of this size, and what was sent to it since the last look.
struct Wire {
    terminal: Terminal<Backend<Sent>>,
    sent: Sent,
}

#[derive(Clone, Default)]
struct Sent(Rc<RefCell<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Wire {
    fn new(width: u16, height: u16) -> Self {
        Self::with(Fonts::Whole, width, height)
    }

    fn with(fonts: Fonts, width: u16, height: u16) -> Self {
        let sent = Sent::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let terminal =
            Terminal::with_options(Backend::new(sent.clone(), fonts), TerminalOptions { viewport });
        Self { terminal: terminal.unwrap(), sent }
    }

    /// Draws a frame; gives it and the bytes that it took.
    fn draw(&mut self, render: impl FnOnce(&mut ratatui::Frame)) -> (Buffer, Vec<u8>) {
        let frame = self.terminal.draw(render).unwrap().buffer.clone();
        (frame, self.sent.0.take())
    }
}

#[test]
fn the_old_console_gets_signs_that_its_font_has() {
    let mut wire = Wire::with(Fonts::OldConsole, 20, 2);
    let mut draw = |text: &str| {
        let text = text.to_owned();
        let (_, sent) = wire.draw(move |frame| {
            frame.buffer_mut().set_string(0, 0, text, Style::new());
        });
        String::from_utf8(sent).unwrap()
    };
    assert!(draw("✓ geland · ◆ 3 ━━").contains("√ geland · ♦ 3 ══"));
    // Also what is written once more because that is shorter than jumping over it.
    let again = draw("× geland · ◆ 4 ━━");
    assert!(!again.contains('◆') && !again.contains('✓'), "{again:?}");
    assert_eq!(stand_in("·"), None);
}

/// A terminal that shows what it is sent.
fn shown(lines: u16, columns: u16) -> vt100::Parser {
    vt100::Parser::new(lines.try_into().unwrap(), columns.try_into().unwrap(), 0)
}

/// What can be seen of a cell: letter, colours and attributes, as far as this terminal knows them.
fn seen(cell: &Cell, known: Modifier) -> String {
    let shows = Modifier::REVERSED | Modifier::UNDERLINED;
    let (fg, modifier) = match cell.symbol() {
        " " if !cell.modifier.intersects(shows) => (Color::Reset, Modifier::empty()),
        _ => (cell.fg, cell.modifier & known),
    };
    // This terminal tells a colour of the sixteen by its place.
    let [fg, bg] = [fg, cell.bg].map(|colour| match colour {
        Color::Gray => Color::Indexed(7),
        Color::White => Color::Indexed(15),
        other => other,
    });
    format!("{}{fg:?}{bg:?}{modifier:?}", cell.symbol())
}

fn seen_on(screen: &vt100::Screen, (x, y): (u16, u16), known: Modifier) -> String {
    let it = screen.cell(y, x).unwrap();
    let colour = |colour| match colour {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(index) => Color::Indexed(index),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    };
    let mut cell = Cell::EMPTY;
    cell.set_symbol(if it.has_contents() { it.contents() } else { " " });
    (cell.fg, cell.bg) = (colour(it.fgcolor()), colour(it.bgcolor()));
    for (on, modifier) in [
        (it.bold(), Modifier::BOLD),
        (it.dim(), Modifier::DIM),
        (it.italic(), Modifier::ITALIC),
        (it.underline(), Modifier::UNDERLINED),
        (it.inverse(), Modifier::REVERSED),
    ] {
        cell.modifier.set(modifier, on);
    }
    seen(&cell, known)
}

/// Every cell that is no half of a wide letter.
fn assert_shows(screen: &vt100::Screen, frame: &Buffer) {
    for y in 0..frame.area.height {
        let mut x = 0;
        while x < frame.area.width {
            let cell = &frame[(x, y)];
            // This terminal keeps one of bold and dim.
            let both = cell.modifier.contains(Modifier::BOLD | Modifier::DIM);
            let known =
                if both { Modifier::all() - (Modifier::BOLD | Modifier::DIM) } else { Modifier::all() };
            assert_eq!(seen_on(screen, (x, y), known), seen(cell, known), "column {x}, line {y}");
            x += cell.cell_width().max(1);
        }
    }
}

fn any_style() -> impl Strategy<Value = Style> {
    let colours =
        [Color::Reset, Color::Indexed(1), Color::Indexed(6), Color::Indexed(231), Color::Rgb(1, 20, 255)];
    let looks = [
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::DIM,
        Modifier::ITALIC | Modifier::DIM,
        Modifier::UNDERLINED,
        Modifier::BOLD | Modifier::UNDERLINED,
        Modifier::REVERSED,
        Modifier::REVERSED | Modifier::BOLD,
    ];
    let colour = || prop_oneof![3 => Just(Color::Reset), 2 => prop::sample::select(colours.to_vec())];
    (colour(), colour(), prop::sample::select(looks.to_vec()))
        .prop_map(|(fg, bg, look)| Style::new().fg(fg).bg(bg).add_modifier(look))
}

/// A text somewhere on the screen.
fn any_piece() -> impl Strategy<Value = (u16, u16, String, Style)> {
    let text = prop_oneof![
        4 => "[a-c ]{1,12}",
        2 => "[ ]{1,24}",
        2 => "[aé─…花猫 ]{1,8}",
        1 => Just("e\u{301}x".to_owned()),
    ];
    (0..30_u16, 0..4_u16, text, any_style())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_terminal_shows_exactly_the_frames(
        frames in prop::collection::vec(prop::collection::vec(any_piece(), 0..9), 1..7),
        keep in any::<bool>(),
    ) {
        let mut wire = Wire::new(30, 4);
        let mut terminal = shown(4, 30);
        let mut all = vec![];
        for pieces in frames {
            // Frames that share most of what they show have gaps; frames of their own have none.
            if keep { all.extend(pieces) } else { all = pieces }
            let (frame, bytes) = wire.draw(|frame| {
                for (x, y, text, style) in &all {
                    frame.buffer_mut().set_string(*x, *y, text, *style);
                }
                width::without_halves(frame.buffer_mut());
            });
            terminal.process(&bytes);
            assert_shows(terminal.screen(), &frame);
        }
    }
}

/// Half of a wide letter is written over, and later the other half.
#[test]
fn what_was_written_over_half_a_letter_stays_when_the_other_half_goes() {
    let mut wire = Wire::new(30, 1);
    let mut terminal = shown(1, 30);
    let pieces = [
        (13, "花 a 花 猫", Style::new()),
        (22, " ", Style::new().add_modifier(Modifier::UNDERLINED)),
        (14, "éé ─éa é", Style::new()),
    ];
    for until in 1..=pieces.len() {
        let (frame, bytes) = wire.draw(|frame| {
            for (x, text, style) in &pieces[..until] {
                frame.buffer_mut().set_string(*x, 0, text, *style);
            }
            width::without_halves(frame.buffer_mut());
        });
        terminal.process(&bytes);
        assert_shows(terminal.screen(), &frame);
    }
}

/// The one sequence that turns the pen from one letter to the next.
fn turned(from: Style, to: Style) -> String {
    let mut wire = Wire::new(2, 1);
    let (_, bytes) = wire.draw(|frame| {
        frame.buffer_mut().set_string(0, 0, "a", from);
        frame.buffer_mut().set_string(1, 0, "b", to);
    });
    let text = String::from_utf8(bytes).unwrap();
    text.split_once('a').unwrap().1.split_once('b').unwrap().0.replace('\x1b', "")
}

#[test]
fn the_pen_turns_with_one_short_sequence() {
    let plain = Style::new();
    let with = |modifier| plain.add_modifier(modifier);
    let table = [
        (plain, with(Modifier::all()), "[1;2;3;4;5;6;7;8;9m"),
        (with(Modifier::all()), plain, "[m"),
        // One code takes off bold and dim: what stays is put on again.
        (
            with(Modifier::BOLD | Modifier::DIM | Modifier::ITALIC | Modifier::REVERSED),
            with(Modifier::DIM | Modifier::ITALIC | Modifier::REVERSED),
            "[22;2m",
        ),
        (
            with(Modifier::SLOW_BLINK | Modifier::HIDDEN | Modifier::CROSSED_OUT | Modifier::UNDERLINED),
            with(Modifier::RAPID_BLINK),
            "[0;6m",
        ),
        (plain.red().bg(Color::Indexed(153)), plain.light_red().bg(Color::Indexed(153)), "[38;5;9m"),
        (plain.red().bg(Color::Indexed(153)), plain.bg(Color::Indexed(153)), "[39m"),
        (plain, plain.fg(Color::Rgb(1, 2, 3)).bold(), "[1;38;2;1;2;3m"),
        (plain, plain.underlined().underline_color(Color::Red), "[4;58;5;1m"),
        // A colour of a line that is not there.
        (plain, plain.underline_color(Color::Red), ""),
    ];
    for (from, to, codes) in table {
        assert_eq!(turned(from, to), codes, "{from:?} {to:?}");
    }
}

#[test]
fn a_frame_that_looks_the_same_sends_nothing() {
    let mut wire = Wire::new(20, 2);
    wire.draw(|frame| frame.buffer_mut().set_string(0, 0, "a  b", Style::new()));
    let (_, bytes) = wire.draw(|frame| {
        frame.buffer_mut().set_string(0, 0, "a  b", Style::new());
        frame.buffer_mut().set_style(Rect::new(1, 0, 2, 1), Style::new().dim().red());
    });
    assert_eq!(String::from_utf8(bytes).unwrap(), "");
}

fn clock() -> Clock {
    let today = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    Clock { now: Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap()), today }
}

/// The bytes of each of so many moves down, after these keys; each frame is what a terminal then shows.
fn moves(pupils: Option<u32>, keys: &str, (width, height): (u16, u16), times: usize) -> Vec<usize> {
    let (mut log, mut state) = (Memory::default(), State::default());
    demo::fill(pupils, clock().today, clock().now, &mut |draft| {
        state.apply(&log.append(&draft).unwrap());
        Ok(())
    })
    .unwrap();
    let app = App::new(state, standard(), clock(), People::Invented);
    let mut driver = Driver::new(app, Box::new(log), None, "/nowhere".into());
    let mut wire = Wire::new(width, height);
    let mut terminal = shown(height, width);
    driver.handle(Msg::Input(Input::Resize { cols: width, rows: height }), clock());
    let mut press = |keys: &str| {
        for key in parse_keys(keys).unwrap() {
            driver.handle(Msg::Input(Input::Key(key)), clock());
        }
        let (frame, bytes) = wire.draw(|frame| {
            view::draw(driver.app(), Skin::Standaard, frame);
        });
        terminal.process(&bytes);
        assert_shows_indexed(terminal.screen(), &frame);
        bytes.len()
    };
    press(keys);
    (0..times).map(|_| press("down")).collect()
}

/// The same, with the sixteen colours by their place in the palette.
fn assert_shows_indexed(screen: &vt100::Screen, frame: &Buffer) {
    let mut frame = frame.clone();
    for cell in &mut frame.content {
        cell.fg = match cell.fg {
            Color::Red => Color::Indexed(1),
            Color::Green => Color::Indexed(2),
            Color::Yellow => Color::Indexed(3),
            Color::Cyan => Color::Indexed(6),
            other => other,
        };
    }
    assert_shows(screen, &frame);
}

#[test]
fn moving_the_cursor_sends_little_to_the_terminal() {
    let table = [
        ("Lijst alone", Some(200), "esc", (109, 40), 40, 600),
        ("Lijst with the case beside it", Some(200), "esc", (120, 40), 40, 900),
        ("Overleg", None, "g o B", (120, 40), 10, 600),
        // Each move shows another pupil, large.
        ("Overleg in preparation", None, "g o", (120, 40), 10, 1300),
    ];
    for (what, pupils, keys, size, times, budget) in table {
        let mut bytes = moves(pupils, keys, size, times);
        bytes.sort_unstable();
        eprintln!("{what}: {bytes:?}");
        assert!(bytes[bytes.len() / 2] <= budget, "{what}: {bytes:?}");
    }
}
