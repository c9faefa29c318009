//! Every widget at two widths and in two skins, at every size, and what they compute.

use std::cell::RefCell;
use std::fmt::Write;

use casustafel::view::skin::{Look, Skin};
use casustafel::view::widgets::hint_bar::{Hint, HintBar};
use casustafel::view::widgets::modal::Modal;
use casustafel::view::widgets::scroll::window;
use casustafel::view::widgets::table::{Column, Table, TableRow, Width};
use casustafel::view::widgets::{paint, too_small};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::gallery::PIECES;
use super::styled;
use crate::support::rounds::cases;

fn drawn(size: (u16, u16), skin: Skin, draw: impl Fn(Rect, &mut Buffer, Skin)) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    buf.set_style(buf.area, skin.style(Look::Text));
    draw(buf.area, &mut buf, skin);
    buf
}

#[test]
fn every_widget_looks_as_it_did() {
    for (name, height, draw) in PIECES {
        let mut seen = String::new();
        for width in [50, 100] {
            let frames = [Skin::Standaard, Skin::Mono].map(|skin| (skin, drawn((width, height), skin, draw)));
            writeln!(seen, "{width} wide\n{}", styled::styled(&frames)).unwrap();
        }
        insta::assert_snapshot!(name, seen);
    }
}

#[test]
fn no_widget_minds_a_size() {
    let sizes = [0, 1, 2, 3, 4, 5, 7, 8, 10, 13, 24, 25, 49, 50, 80, 120, 200];
    for (_, _, draw) in PIECES {
        for width in sizes {
            for height in [0, 1, 2, 3, 4, 8, 9, 15, 24, 40, 60] {
                drawn((width, height), Skin::Contrast, draw);
            }
        }
    }
}

#[test]
fn no_widget_minds_an_area_that_hangs_off_the_screen() {
    for (_, _, draw) in PIECES {
        for area in
            [Rect::new(70, 20, 60, 20), Rect::new(200, 3, 10, 10), Rect::new(0, 90, 10, 10), Rect::MAX]
        {
            drawn((80, 24), Skin::Licht, |_, buf, skin| draw(area, buf, skin));
            let mut apart = Buffer::empty(Rect::new(10, 10, 30, 10));
            draw(Rect::new(0, 0, 80, 24), &mut apart, Skin::Licht);
        }
    }
}

#[test]
fn the_page_moves_only_when_the_cursor_nears_its_edge() {
    for (cursor, previous_top, height, total, top) in [
        (0, 0, 10, 48, 0),
        (7, 0, 10, 48, 0),
        (8, 0, 10, 48, 1),
        (20, 12, 10, 48, 13),
        (14, 12, 10, 48, 12),
        (13, 12, 10, 48, 11),
        (47, 0, 10, 48, 38),
        (47, 99, 10, 48, 38),
        (99, 0, 10, 48, 38),
        (5, 3, 10, 8, 0),
        (5, 3, 0, 8, 0),
        (5, 0, 1, 8, 5),
        (5, 0, 2, 8, 4),
        (0, 0, 10, 0, 0),
    ] {
        assert_eq!(
            window(cursor, previous_top, height, total),
            top,
            "{cursor} {previous_top} {height} {total}"
        );
    }
}

proptest! {
    #![proptest_config(cases(60, 5_000))]

    #[test]
    fn the_cursor_is_always_in_sight(cursor in 0_usize..500, top in 0_usize..500, height in 1_usize..60, total in 1_usize..500) {
        let cursor = cursor.min(total - 1);
        let top = window(cursor, top, height, total);
        prop_assert!((top..top + height).contains(&cursor));
        prop_assert!(top == 0 || top + height <= total);
    }
}

#[test]
fn a_table_of_a_hundred_thousand_asks_only_for_the_rows_in_sight() {
    let asked = RefCell::new(Vec::new());
    let columns = [Column::new("Naam", Width::Min(10))];
    let table = Table { columns: &columns, total: 100_000, top: 500, cursor: Some(501), nothing: "" };
    drawn((40, 5), Skin::Mono, |area, buf, skin| {
        table.draw(area, buf, skin, |index| {
            asked.borrow_mut().push(index);
            TableRow::Cells { cells: Vec::new(), marked: false }
        });
    });
    assert_eq!(asked.into_inner(), [500, 501, 502, 503]);
}

#[test]
fn columns_give_way_by_rank_and_share_what_is_left() {
    let columns = [
        Column::new("A", Width::Fixed(10)),
        Column::new("B", Width::Min(10)).rank(2),
        Column::new("C", Width::Share { min: 10, parts: 3 }).rank(1),
    ];
    let table = Table { columns: &columns, total: 0, top: 0, cursor: None, nothing: "" };
    for (width, cells) in [
        (200, [Some(10), Some(50), Some(131)]),
        (37, [Some(10), Some(10), Some(10)]),
        (36, [Some(10), None, Some(20)]),
        (25, [Some(10), None, None]),
        (3, [Some(10), None, None]),
    ] {
        assert_eq!(table.layout(width), cells, "{width}");
    }
}

#[test]
fn a_click_finds_its_row() {
    let table = Table { columns: &[], total: 12, top: 10, cursor: None, nothing: "" };
    let area = Rect::new(5, 5, 20, 10);
    for (place, row) in
        [((6, 5), None), ((6, 6), Some(10)), ((6, 7), Some(11)), ((6, 8), None), ((30, 6), None)]
    {
        assert_eq!(table.row_at(area, Position::from(place)), row, "{place:?}");
    }
}

#[test]
fn hints_ask_for_the_lines_that_they_need() {
    let hints = [Hint { key: "a", label: "afspraak" }, Hint { key: "n", label: "notitie" }];
    let bar = HintBar { hints: &hints, help: Some(Hint { key: "?", label: "hulp" }) };
    for (width, lines) in [(80, 1), (33, 1), (30, 2), (5, 2)] {
        assert_eq!(bar.lines(width, 2), lines, "{width}");
    }
}

#[test]
fn a_modal_is_as_large_as_its_content_and_takes_a_tiny_screen_whole() {
    let modal = Modal { title: "", note: "", content: Size::new(36, 3) };
    assert_eq!(modal.area(Rect::new(0, 0, 80, 24)), Rect::new(20, 6, 40, 5));
    assert_eq!(modal.area(Rect::new(0, 0, 34, 8)), Rect::new(2, 0, 30, 5));
    assert_eq!(modal.area(Rect::new(0, 0, 29, 24)), Rect::new(0, 0, 29, 24));
}

#[test]
fn a_wide_letter_does_not_eat_the_edge_of_a_modal() {
    let buf = drawn((20, 1), Skin::Mono, |area, buf, skin| {
        paint::text(area, buf, "猫猫猫猫", skin.style(Look::Text));
        paint::blank(Rect::new(3, 0, 2, 1), buf, skin);
    });
    assert_eq!(styled::text(&buf), "│猫    猫\n", "both letters on the edges go whole");
}

#[test]
fn the_smallest_window_is_fifty_by_fifteen() {
    for (width, height, too_small) in [(50, 15, false), (49, 15, true), (50, 14, true), (0, 0, true)] {
        assert_eq!(too_small::is_too_small(Rect::new(0, 0, width, height)), too_small);
    }
}
