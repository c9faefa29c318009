//! What a snapshot tells, and what it leaves out.

use casustafel::view::skin::{Look, Skin};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::styled;

type Part<'a> = (&'a str, Look);

/// A frame of 20 wide with these rows, the one under the cursor as a bar.
fn frame(rows: &[&[Part]], bar: Option<u16>, skin: Skin) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, 20, u16::try_from(rows.len()).unwrap()));
    buf.set_style(buf.area, skin.style(Look::Text));
    for (y, row) in (0..).zip(rows) {
        let spans = row.iter().map(|(text, look)| Span::styled(*text, skin.style(*look)));
        buf.set_line(0, y, &Line::from_iter(spans), 20);
    }
    if let Some(y) = bar {
        buf.set_style(Rect::new(0, y, 20, 1), skin.style(Look::Selected));
    }
    buf
}

/// What is told of the looks in `standaard`.
fn told(rows: &[&[Part]], bar: Option<u16>) -> Vec<String> {
    let seen = styled(&[(Skin::Standaard, frame(rows, bar, Skin::Standaard))]);
    seen.lines().skip(rows.len() + 2).map(str::to_owned).collect()
}

const ROWS: [&[Part]; 3] = [
    &[("Naam", Look::Heading), ("  ", Look::Text), ("Status", Look::Heading)],
    &[("Ömer  ", Look::Text), ("▲ aandacht", Look::StatusAttention)],
    &[("花子  ", Look::Text), ("■ vast", Look::StatusStuck), (" ", Look::Text), ("14 dec", Look::Muted)],
];

#[test]
fn each_piece_of_text_tells_its_look_in_every_skin() {
    let skins = [Skin::Standaard, Skin::Mono, Skin::Contrast];
    let seen = styled(&skins.map(|skin| (skin, frame(&ROWS, Some(1), skin))));
    let expected = r#"│Naam  Status
│Ömer  ▲ aandacht
│花子  ■ vast 14 dec

standaard | mono | contrast
"Naam" bright bold | bold | bold
"Status" bright bold | bold | bold
"Ömer" bar | reversed | bar, 6 wide
"▲ aandacht" bar | bold reversed | bar, 14 wide
"■ vast" bad bold | bold underlined | ink 217 bold
"14 dec" muted | plain | muted
"#;
    assert_eq!(seen, expected);
}

#[test]
fn a_row_that_comes_in_between_changes_no_line_but_its_own() {
    let before = told(&ROWS, None);
    let new: &[Part] = &[("Anne  ", Look::Text), ("● op koers", Look::StatusOnTrack)];
    let after = told(&[ROWS[0], ROWS[1], new, ROWS[2]], None);
    let (others, own): (Vec<_>, Vec<_>) = after.into_iter().partition(|line| before.contains(line));
    assert_eq!(others, before, "in the same order");
    assert_eq!(own, ["\"● op koers\" good"]);
}

#[test]
fn a_column_that_grows_changes_no_line_of_the_column_beside_it() {
    let line = |text| (text, Look::Border);
    let side = |left, right| [(left, Look::Muted), line("│ "), (right, Look::Accent)];
    let [one, two, three] = [side("a   ", "x"), side("b   ", "y"), side("    ", "z")];
    let [more, rest] = [side("new ", "y"), side("b   ", "z")];
    let before = told(&[&one, &two, &three], None);
    let after = told(&[&one, &more, &rest], None);
    assert_eq!(
        before,
        ["\"a\" muted", "\"b\" muted", "\"x\" accent", "\"y\" accent", "\"z\" accent", "\"│\" line ×3"]
    );
    assert_eq!(after[0..3], ["\"a\" muted", "\"new\" muted", "\"b\" muted"]);
    assert_eq!(after[3..], before[2..]);
}

#[test]
fn what_looks_different_reads_different() {
    let with = |row: &[Part]| told(&[ROWS[0], ROWS[1], row], None);
    let [name, status, gap, day] = [ROWS[2][0], ROWS[2][1], ROWS[2][2], ROWS[2][3]];
    let frames = [
        ("as it is", told(&ROWS, None)),
        ("another colour", with(&[name, (status.0, Look::Late), gap, day])),
        ("a look that is lost", with(&[name, (status.0, Look::Text), gap, day])),
        ("a look that goes on over what follows", with(&[name, status, gap, (day.0, Look::StatusStuck)])),
        (
            "a look that begins too late",
            with(&[name, ("■ v", Look::Text), ("ast", Look::StatusStuck), gap, day]),
        ),
        ("the bar on a row", told(&ROWS, Some(1))),
        ("the bar on another row", told(&ROWS, Some(2))),
        ("the bar on an empty row", told(&[ROWS[0], ROWS[1], &[]], Some(2))),
    ];
    for (index, (name, told)) in frames.iter().enumerate() {
        for (other, same) in frames.iter().skip(index + 1) {
            assert_ne!(told, same, "{name} and {other}");
        }
    }
    let bold = frame(&[&[("Naam", Look::Heading)]], None, Skin::Standaard);
    let late = frame(&[&[("Naam", Look::Late)]], None, Skin::Standaard);
    let stuck = frame(&[&[("Naam", Look::StatusStuck)]], None, Skin::Standaard);
    let [bold, late, stuck] = [bold, late, stuck].map(|frame| styled(&[(Skin::Standaard, frame)]));
    assert_ne!(stuck, bold, "a colour that is lost");
    assert_ne!(stuck, late, "a bold that is lost");
}

#[test]
fn a_bar_tells_how_far_it_reaches() {
    assert_eq!(told(&[ROWS[0], &[]], Some(1))[2..], ["\"\" bar, 20 wide"]);
}
