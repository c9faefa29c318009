//! Names and notes as people write them, in the cells that a screen has.

use casustafel::view::widgets::paint;
use casustafel::view::width::{Align, clean, pad, plain, truncate, truncate_line, width, wrap, wrap_line};
use proptest::prelude::*;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Style, Stylize};
use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;

use crate::support::rounds::cases;

#[test]
fn text_takes_the_cells_that_a_terminal_gives_it() {
    for (text, cells) in [
        ("", 0),
        ("Sanne", 5),
        ("Zoë", 3),
        ("Zoe\u{308}", 3),
        ("Ö\u{308}zgür", 5),
        ("猫村", 4),
        ("한국", 4),
        ("👍", 2),
    ] {
        assert_eq!(width(text), cells, "{text:?}");
    }
}

#[test]
fn nothing_that_is_drawn_can_steer_the_terminal_or_turn_the_line_around() {
    for (text, drawn) in [
        ("Sanne van der Meulen", "Sanne van der Meulen"),
        ("Zoë Yılmaz-Ögren", "Zoë Yılmaz-Ögren"),
        ("rood\u{1b}[31m", "rood�[31m"),
        ("bel\u{7} wis\u{7f} c1\u{9b}", "bel� wis� c1�"),
        ("regel\r\nregel\teind\u{2028}", "regel  regel eind "),
        ("a\u{202e}bc\u{2066}d\u{200f}", "abcd"),
        ("ver\u{ad}borgen\u{200b}\u{feff}", "verborgen"),
        ("❤\u{fe0f}", "❤"),
        ("👩\u{200d}🏫", "👩🏫"),
        ("z\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}o", "z\u{301}\u{301}\u{301}\u{301}o"),
    ] {
        assert_eq!(clean(text), drawn, "{text:?}");
    }
}

#[test]
fn what_does_not_fit_is_cut_between_letters_and_says_so() {
    for (text, cells, cut) in [
        ("Sanne", 0, ""),
        ("Sanne", 1, "…"),
        ("Sanne", 4, "San…"),
        ("Sanne", 5, "Sanne"),
        ("van der Meulen", 9, "van der…"),
        ("Zoe\u{308}lle", 4, "Zoe\u{308}…"),
        ("猫村", 3, "猫…"),
        ("猫村", 2, "…"),
    ] {
        assert_eq!(truncate(text, cells), cut, "{text:?} in {cells}");
    }
}

#[test]
fn columns_stand_in_line_whatever_the_letters() {
    assert_eq!(pad("Zoe\u{308}", 6, Align::Left), "Zoe\u{308}   ");
    assert_eq!(pad("猫", 4, Align::Right), "  猫");
    assert_eq!(pad("123456", 4, Align::Right), "123…");
}

#[test]
fn notes_break_between_words() {
    for (text, cells, lines) in [
        ("", 10, vec![""]),
        ("jobcoach aanvragen", 10, vec!["jobcoach", "aanvragen"]),
        ("jobcoach aanvragen", 8, vec!["jobcoach", "aanvrage", "n"]),
        ("een twee", 3, vec!["een", "twe", "e"]),
        ("een\n\ntwee", 10, vec!["een", "", "twee"]),
        ("a  b", 2, vec!["a", "b"]),
        ("猫村猫", 3, vec!["猫", "村", "猫"]),
        ("猫", 1, vec!["猫"]),
        ("ab", 0, vec!["a", "b"]),
        ("een twee   ", 8, vec!["een twee"]),
        ("  ingesprongen", 6, vec!["  inge", "sprong", "en"]),
    ] {
        assert_eq!(wrap(text, cells), lines, "{text:?} in {cells}");
    }
}

#[test]
fn styles_survive_cutting_and_wrapping() {
    let line = Line::from(vec!["te laat: ".red(), "jobcoach aanvragen".into()]);
    let wrapped = wrap_line(&line, 14);
    assert_eq!(
        wrapped,
        [Line::from(vec!["te laat:".red()]), Line::from("jobcoach"), Line::from("aanvragen")]
    );
    let cut = truncate_line(&line, 7);
    assert_eq!(cut, Line::from(vec!["te laa…".fg(Color::Red)]));
    let cut = truncate_line(&line, 12);
    assert_eq!(cut, Line::from(vec!["te laat: ".red(), "jo…".into()]));
}

proptest! {
    #![proptest_config(cases(60, 5_000))]

    #[test]
    fn any_text_fits_after_it_is_made_to_fit(text in any::<String>(), cells in 0_usize..40) {
        let text = clean(&text);
        prop_assert!(width(&truncate(&text, cells)) <= cells);
        prop_assert_eq!(width(&pad(&text, cells, Align::Left)), cells);
        for line in wrap(&text, cells) {
            prop_assert!(width(line) <= cells.max(1) || line.chars().count() <= 8, "{:?}", line);
        }
        prop_assert!(!text.contains(char::is_control));
        prop_assert_eq!(clean(&text), text.clone());
    }

    #[test]
    fn wrapping_loses_only_spaces(text in "[a-zé猫 ]{0,60}", cells in 1_usize..20) {
        let whole: String = text.split_whitespace().collect();
        let lines: String = wrap(&text, cells).concat().split_whitespace().collect();
        prop_assert_eq!(lines, whole);
    }
}

/// The short way of counting and drawing is for characters that take one cell each, whatever stands beside them.
#[test]
fn what_is_plain_takes_one_cell_a_character() {
    let all: Vec<char> = ('\0'..='\u{10ffff}').filter(|it| plain(&it.to_string())).collect();
    assert!(all.len() > 900, "{}", all.len());
    for wanted in "azÉëş–…·│─┌■▲●○✓◆›!×→".chars() {
        assert!(all.contains(&wanted), "{wanted}");
    }
    for it in &all {
        // What joins, joins the letter before it, the one behind it, or its like.
        let text = format!("a{it}a{it}{it}");
        assert_eq!(text.graphemes(true).count(), 5, "{text:?}");
        assert!(it.to_string().cell_width() == 1 && clean(&text) == text, "{text:?}");
    }
    let text: String = all.iter().collect();
    assert_eq!(text.graphemes(true).count(), all.len());
    let area = Rect::new(0, 0, paint::cells(all.len()), 1);
    let (mut ours, mut ratatuis) = (Buffer::empty(area), Buffer::empty(area));
    paint::text(area, &mut ours, &text, Style::new().red());
    ratatuis.set_string(0, 0, &text, Style::new().red());
    assert_eq!(ours, ratatuis);
}
