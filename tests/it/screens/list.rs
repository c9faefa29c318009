//! Lijst as its users see it.

use casustafel::app::Layer;
use casustafel::keys::Action;
use casustafel::view;
use casustafel::view::Caret;
use casustafel::view::screens::list;
use casustafel::view::skin::Skin;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::desk::{Desk, Open, looks, never_minds_a_size};
use super::styled;

fn text(open: &Open, width: u16, height: u16) -> String {
    styled::text(&open.frame(width, height, Skin::Standaard).0)
}

/// The line of the frame that holds this.
#[track_caller]
fn line(frame: &str, part: &str) -> String {
    let found = frame.lines().find(|line| line.contains(part));
    found.unwrap_or_else(|| panic!("{part} in\n{frame}")).to_owned()
}

/// The first column of the frame says where the cursor is.
fn row_under_the_cursor(frame: &str) -> &str {
    frame.lines().find(|line| line.starts_with("│›")).unwrap_or_else(|| panic!("no cursor in\n{frame}"))
}

#[test]
fn the_list_on_three_screens() {
    let open = Desk::region().open();
    insta::assert_snapshot!("list", looks(&open, &[(80, 24), (120, 40), (50, 15)]));
}

#[test]
fn marked_pupils_and_a_search_with_a_word_that_is_not_understood() {
    let marked = Desk::region().open().does(&[Action::Down, Action::Mark, Action::Mark]);
    insta::assert_snapshot!("list_marked", looks(&marked, &[(80, 24)]));
    let open = Desk::region().open().does(&[Action::Search]).types("baken statis:x");
    insta::assert_snapshot!("list_search", looks(&open, &[(80, 24), (50, 15)]));
}

#[test]
fn the_title_says_which_view_and_how_many_are_hidden() {
    let open = Desk::region().open();
    let title = |open: &Open| line(&text(open, 110, 24), "‹");
    let said = title(&open);
    assert!(said.contains("Uitstroom dit schooljaar"), "{said}");
    assert!(said.contains("18 van 20 · 2 buiten deze weergave"), "{said}");
    let said = title(&open.does(&[Action::NextView]));
    assert!(said.contains("Uitstroom volgend schooljaar") && said.contains("2 van 20"), "{said}");
    let searched = Desk::region().open().does(&[Action::Search]).types("status:nieuw");
    let said = line(&text(&searched, 160, 24), "‹");
    assert!(said.contains("verborgen door zoeken"), "{said}");
    let searched = Desk::region().open().does(&[Action::Search]).types("m");
    let said = line(&text(&searched, 160, 24), "‹");
    assert!(said.contains("8 gevonden in deze weergave · 1 erbuiten"), "{said}");
}

#[test]
fn an_arrow_stands_at_the_column_that_is_sorted_by() {
    let open = Desk::region().open();
    let sorted = |open: &Open| line(&text(open, 80, 24), "Naam");
    assert!(sorted(&open).contains("Status ↑"));
    let open = open.does(&[Action::SortNext]);
    assert!(sorted(&open).contains("Naam ↑"));
    let open = open.does(&[Action::SortReverse]);
    assert!(sorted(&open).contains("Naam ↓"));
    let open = open.does(&[Action::SortNext, Action::SortNext]);
    assert!(sorted(&open).contains("School ↑"), "a column that has no room comes in when it sorts");
}

#[test]
fn what_asks_attention_is_said_in_the_row() {
    let open = Desk::region().open();
    let narrow = text(&open, 80, 24);
    assert!(line(&narrow, "Meulen, ").contains("■ vastgelopen"));
    assert!(line(&narrow, "Meulen, ").contains("F. Haddou"), "the casusregisseur keeps the column");
    assert!(line(&narrow, "Meulen, ").contains("1 te laat"));
    assert!(line(&narrow, "Dekker").contains("! geen"));
    let wide = text(&open, 200, 24);
    assert!(line(&wide, "Meulen, ").contains("Fatima Haddou  "));
    assert!(line(&wide, "Meulen, ").contains("! ontbreekt"));
    assert!(line(&wide, "Meulen, ").contains("arbeid (twijfel)"));
}

#[test]
fn the_case_stands_beside_the_list_from_110_columns() {
    let open = Desk::region().open();
    assert!(!text(&open, 109, 40).contains("Laatste notitie"));
    let beside = text(&open, 110, 40);
    for part in
        ["Sanne van der Meulen", "L-001", "! waakvlam ontbreekt", "5 dagen te laat", "Laatste notitie"]
    {
        assert!(beside.contains(part), "{part} in\n{beside}");
    }
}

#[test]
fn an_empty_list_says_how_to_go_on() {
    let empty = text(&Desk::founded().open(), 80, 24);
    assert!(empty.contains("Lees een lijst van school in met I"), "{empty}");
    assert!(empty.contains("een toe met +"), "{empty}");
    let nobody = Desk::region().open().does(&[Action::NextView, Action::NextView]);
    assert!(text(&nobody, 80, 24).contains("In deze weergave staat niemand"));
    let searched = Desk::region().open().does(&[Action::Search]).types("status:geland");
    assert!(text(&searched, 80, 24).contains("Geen leerling past bij wat u zoekt"));
}

#[test]
fn the_cursor_is_in_sight_wherever_it_goes() {
    for height in [15, 16, 20, 24] {
        let mut open = Desk::region().open().does(&[Action::PreviousView]);
        let mut seen = vec![];
        for _ in 0..20 {
            seen.push(row_under_the_cursor(&text(&open, 80, height)).to_owned());
            open = open.does(&[Action::Down]);
        }
        for row in seen.iter().rev().skip(1) {
            open = open.does(&[Action::Up]);
            assert_eq!(row_under_the_cursor(&text(&open, 80, height)), row, "{height}");
        }
        seen.dedup();
        assert_eq!(seen.len(), 20, "every pupil has been under the cursor");
    }
}

#[test]
fn a_click_finds_the_row_that_it_shows() {
    let open = Desk::region().open();
    let (window, frame) = (Rect::new(0, 0, 120, 40), text(&open, 120, 40));
    assert_eq!(open.app.list.shown.len(), 18, "all of them have room");
    for (row, pupil) in open.app.list.shown.iter().enumerate() {
        let name = open.app.world.reading().name(*pupil, casustafel::domain::NameForm::Sorted);
        let start: String = name.chars().take(8).collect();
        let y = frame.lines().position(|line| line.contains(&start)).expect("everybody is in sight");
        let at = view::row_at(&open.app, window, Position::new(10, u16::try_from(y).unwrap()));
        assert_eq!(at, Some(row), "{name}");
    }
    assert_eq!(view::row_at(&open.app, window, Position::new(10, 30)), None, "below the last row is nobody");
    assert_eq!(view::row_at(&open.app, window, Position::new(10, 1)), None, "the title is no row");
    assert_eq!(view::row_at(&open.app, window, Position::new(100, 8)), None, "nor is the case beside it");
}

#[test]
fn the_search_line_knows_where_the_terminal_puts_its_cursor() {
    let open = Desk::region().open();
    let body = Rect::new(0, 1, 80, 20);
    let field = |open: &Open| list::search_field(&open.app, body, &mut Buffer::empty(body), Skin::Mono);
    assert_eq!(field(&open), None);
    let open = open.does(&[Action::Search]).types("猫");
    assert!(matches!(open.app.layers.last(), Some(Layer::Search)));
    assert_eq!(field(&open), Some(Caret::Typed(Position::new(13, 2))), "behind a wide letter");
}

#[test]
fn no_size_is_too_small_or_too_large() {
    let open = Desk::region().open();
    never_minds_a_size(&open, list::draw);
    never_minds_a_size(&open.does(&[Action::Mark, Action::Search]).types("baken statis:x"), list::draw);
    never_minds_a_size(&Desk::founded().open(), list::draw);
}

#[test]
fn age_has_its_whole_heading_where_no_column_goes_for_it() {
    let open = Desk::region().open();
    let headings = |width| line(&text(&open, width, 40), "Naam");
    assert!(headings(80).contains("Lft"), "{}", headings(80));
    let shown = |width| headings(width).split("  ").filter(|heading| !heading.trim().is_empty()).count();
    let whole = (110..260).find(|width| headings(*width).contains("Leeftijd")).unwrap();
    assert!(shown(whole - 1) <= shown(whole), "{}\n{}", headings(whole - 1), headings(whole));
    assert!((whole..260).all(|width| headings(width).contains("Leeftijd")));
}
