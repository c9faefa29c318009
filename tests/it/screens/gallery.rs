//! One example of every widget, as it stands on a real screen.

use casustafel::domain::Status;
use casustafel::view::Caret;
use casustafel::view::skin::{Look, Skin, of_status};
use casustafel::view::widgets::facts::{Fact, Facts};
use casustafel::view::widgets::field::{Below, Field};
use casustafel::view::widgets::hint_bar::{Hint, HintBar};
use casustafel::view::widgets::modal::Modal;
use casustafel::view::widgets::panel::{self, Focus, Panel};
use casustafel::view::widgets::picker::{Choice, Picker};
use casustafel::view::widgets::tab_bar::{Aside, TabBar};
use casustafel::view::widgets::table::{Column, Sort, Table, TableRow, Width};
use casustafel::view::widgets::{notice, paint, progress, too_small};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

/// A name, the height at which it is shown, and how to draw it.
pub type Piece = (&'static str, u16, fn(Rect, &mut Buffer, Skin));

/// Every widget.
pub const PIECES: [Piece; 12] = [
    ("table", 9, table),
    ("table_without_rows", 3, empty_table),
    ("tab_bar", 1, tab_bar),
    ("hint_bar", 2, hint_bar),
    ("panel", 6, a_panel),
    ("modal", 12, modal),
    ("field", 12, fields),
    ("picker", 9, picker),
    ("facts", 10, facts),
    ("notice", 6, notices),
    ("progress", 2, a_progress),
    ("too_small", 3, too_small),
];

const COLUMNS: [Column<'static>; 7] = [
    Column::new("Status", Width::Fixed(16)).sorted(Some(Sort::Up)),
    Column::new("Naam", Width::Share { min: 20, parts: 2 }),
    Column::new("Lft", Width::Fixed(3)).right().rank(3),
    Column::new("School", Width::Min(12)).rank(4),
    Column::new("Gemeente", Width::Min(10)).rank(5),
    Column::new("Uitstroom", Width::Fixed(9)).rank(1),
    Column::new("Casusregisseur", Width::Min(14)).rank(2),
];

const PUPILS: [(Status, &str, [&str; 6]); 5] = [
    (
        Status::Stuck,
        "vastgelopen",
        ["Meulen, Sanne van der", "17", "De Kaap", "Vlietdam", "1 aug 27", "F. el Amrani"],
    ),
    (Status::Attention, "aandacht nodig", ["Yılmaz, Ömer", "18", "De Kaap", "Vlietdam", "1 aug 27", "geen"]),
    (Status::New, "nieuw", ["猫村, 花子", "16", "Het Baken", "Oostwaard", "1 feb 28", "geen"]),
    (
        Status::OnTrack,
        "op koers",
        [
            "Groot-Bussemaker, Anne-Zoe\u{308} Willemijn de",
            "17",
            "Het Baken",
            "Oostwaard",
            "1 aug 27",
            "J. de Wit",
        ],
    ),
    (Status::Landed, "geland", ["Bakker, Jan", "19", "De Kaap", "Vlietdam", "1 aug 26", "J. de Wit"]),
];

fn table(area: Rect, buf: &mut Buffer, skin: Skin) {
    Table { columns: &COLUMNS, total: 48, top: 10, cursor: Some(12), nothing: "" }.draw(
        area,
        buf,
        skin,
        |index| {
            if index == 15 {
                return TableRow::Section(Line::from("Datum onbekend"));
            }
            let (status, word, rest) = PUPILS[index % PUPILS.len()];
            let (glyph, look) = of_status(status);
            let status = Span::styled(format!("{} {word}", glyph.as_str()), skin.style(look));
            let mut cells = vec![Line::from(status)];
            cells.extend(rest.map(|cell| match cell {
                "geen" => Line::styled("! geen", skin.style(Look::LetOp)),
                cell => Line::from(cell),
            }));
            TableRow::Cells { cells, marked: index == 12 || index == 13 }
        },
    );
}

fn empty_table(area: Rect, buf: &mut Buffer, skin: Skin) {
    let table = Table { columns: &COLUMNS, total: 0, top: 0, cursor: None, nothing: "Geen leerlingen." };
    table.draw(area, buf, skin, |_| TableRow::Section(Line::default()));
}

fn tab_bar(area: Rect, buf: &mut Buffer, skin: Skin) {
    let asides = [
        Aside { text: "demo – fictieve gegevens", keep: 2, look: Look::Muted },
        Aside { text: "vr 11 dec 14:05", keep: 1, look: Look::Muted },
        Aside { text: "eigen scherm", keep: 3, look: Look::Text },
    ];
    let places = ["Lijst", "Overleg", "Afspraken", "Netwerk"];
    TabBar { places: &places, active: Some(1), asides: &asides }.draw(area, buf, skin);
}

fn hint_bar(area: Rect, buf: &mut Buffer, skin: Skin) {
    let hints = [
        ("0–4", "status"),
        ("Enter", "openen"),
        ("/", "zoeken"),
        ("r", "regisseur"),
        ("w", "waakvlam"),
        ("a", "afspraak"),
        ("n", "notitie"),
        ("o", "op de agenda"),
        ("spatie", "markeren"),
        ("s", "sorteren"),
        ("ctrl-z", "ongedaan maken"),
    ]
    .map(|(key, label)| Hint { key, label });
    HintBar { hints: &hints, help: Some(Hint { key: "?", label: "hulp" }) }.draw(area, buf, skin);
}

fn a_panel(area: Rect, buf: &mut Buffer, skin: Skin) {
    let panel = Panel { title: "Uitstroom dit schooljaar", note: "12 van 48", focus: Focus::Here };
    let inner = panel.draw(area, buf, skin);
    let rest = panel::rule(inner, buf, skin, "Afspraken");
    paint::text(rest, buf, "jobcoach aanvragen", skin.style(Look::Text));
}

fn modal(area: Rect, buf: &mut Buffer, skin: Skin) {
    table(area, buf, skin);
    let modal = Modal { title: "Vastgelopen?", note: "10 gemarkeerd", content: Size::new(36, 3) };
    let inner = modal.draw(area, buf, skin);
    paint::text(inner, buf, "10 leerlingen krijgen deze status.", skin.style(Look::Text));
}

fn fields(area: Rect, buf: &mut Buffer, skin: Skin) {
    let naam = Field { label: "Naam", label_width: 12, value: "Anne-Zoe\u{308}", ..Field::default() };
    let datum = Field {
        label: "Datum",
        value: "za 11 dec",
        cursor: 9,
        focus: Focus::Here,
        below: Below::Error("11 december is een vrijdag: vr 11 of za 12?"),
        ..naam
    };
    let telefoon = Field {
        label: "Telefoon",
        value: "",
        placeholder: "06 …",
        below: Below::Explain("mag leeg blijven"),
        ..naam
    };
    let long = "jobcoach aanvragen bij het Jongerenpunt en terugkoppelen aan ouders en mentor, ook als het niet lukt @fatima vr 11 dec";
    let afspraak = Field {
        label: "Afspraak",
        value: long,
        cursor: long.chars().count(),
        below: Below::Nothing,
        ..datum
    };
    for (index, field) in (0..).zip([naam, datum, telefoon, afspraak]) {
        let place = paint::below(area, index * 3);
        mark_cursor(field.draw(Rect { height: place.height.min(3), ..place }, buf, skin), buf);
    }
}

fn picker(area: Rect, buf: &mut Buffer, skin: Skin) {
    let search = Field { value: "am", cursor: 2, focus: Focus::Here, ..Field::default() };
    let rows = [
        ("", "Jongerenpunt", ""),
        ("Fatima el ", "Am", "rani"),
        ("T", "am", "ara Vos"),
        ("", "UWV", ""),
        ("S", "am", "uel Brandsma-Hoogeveen van Nieuwstadt"),
    ];
    let rights = ["", "jongerenconsulent · 4 casussen", "jobcoach", "", "arbeidsdeskundige"];
    let at = Picker { search, total: 25, top: 0, cursor: 2, nothing: "geen treffers" }.draw(
        area,
        buf,
        skin,
        |index| {
            let (before, hit, after) = rows[index % rows.len()];
            match rights[index % rows.len()] {
                "" => Choice::Heading(hit),
                right => Choice::Row {
                    left: Line::from(vec![
                        before.into(),
                        Span::styled(hit, skin.style(Look::Accent)),
                        after.into(),
                    ]),
                    right,
                },
            }
        },
    );
    mark_cursor(at.filter(|caret| caret.is_typed()).map(Caret::at), buf);
}

fn facts(area: Rect, buf: &mut Buffer, skin: Skin) {
    let status = Span::styled("▲ aandacht nodig", skin.style(Look::StatusAttention));
    let since = Span::styled("  sinds 3 december", skin.style(Look::Muted));
    let facts = [
        Fact { label: "Status", value: Line::from(vec![status, since]) },
        Fact { label: "Geboortedatum", value: Line::from("12 maart 2009 (17 jaar)") },
        Fact { label: "Casusregisseur", value: Line::styled("! geen", skin.style(Look::LetOp)) },
        Fact {
            label: "Notitie",
            value: Line::from(
                "Wil na de zomer aan het werk in de techniek. Stage bij de fietsenmaker ging goed; \
                 het reizen met de bus is nog een zorg en wordt geoefend.",
            ),
        },
        Fact { label: "Verwachte uitstroom", value: Line::from("1 augustus 2027") },
    ];
    Facts { facts: &facts, selected: Some(3), top: 0 }.draw(area, buf, skin);
}

fn notices(area: Rect, buf: &mut Buffer, skin: Skin) {
    for (index, (kind, words)) in (0..).zip([
        (notice::Kind::Ok, "Sanne van der Meulen staat op de agenda van vr 11 dec."),
        (notice::Kind::Warn, "Alles is al opgeslagen."),
        (notice::Kind::Error, "Niet opgeslagen: de schijf is vol. Maak ruimte en kies opnieuw."),
    ]) {
        let place = paint::below(area, index * 2);
        notice::draw(Rect { height: place.height.min(2), ..place }, buf, skin, kind, words);
    }
}

fn a_progress(area: Rect, buf: &mut Buffer, skin: Skin) {
    progress::draw(area, buf, skin, "journaal wordt gelezen", 63_000, 100_000);
    progress::draw(paint::below(area, 1), buf, skin, "journaal wordt gelezen", 0, 0);
}

fn too_small(area: Rect, buf: &mut Buffer, skin: Skin) {
    too_small::draw(area, buf, skin, "Dit venster is te klein: maak het minstens 50 breed en 15 hoog.");
}

/// Shows the terminal's cursor, which is not in the buffer.
fn mark_cursor(at: Option<ratatui::layout::Position>, buf: &mut Buffer) {
    if let Some(at) = at {
        buf[at].set_symbol("▏");
    }
}
