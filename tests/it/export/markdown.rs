//! What people type comes out of the Markdown as they typed it.

use casustafel::domain::{Command, PersonKey};
use casustafel::domain::{Owner, PersonFact};
use casustafel::export::document::{Block, Column, Document, Inline, Level, Meta, plain};
use casustafel::export::writers::markdown::write;

use super::region::Region;
use crate::support::log::day;

fn written(blocks: Vec<Block>) -> String {
    let meta = Meta { title: "T".to_owned(), lang: "nl-NL", date: None, markings: vec![] };
    let text = write(&Document { meta, blocks });
    text.strip_prefix("# T\n\n").unwrap().trim_end().to_owned()
}

#[test]
fn text_is_never_markup() {
    for (typed, written_as) in [
        ("vrij * van _ opmaak", r"vrij \* van \_ opmaak"),
        ("# geen kop", r"\# geen kop"),
        ("- geen lijst", r"\- geen lijst"),
        ("+ geen lijst", r"\+ geen lijst"),
        ("1. geen nummer", r"1\. geen nummer"),
        ("12) geen nummer", r"12\) geen nummer"),
        ("=== geen streep", r"\=== geen streep"),
        ("> geen citaat", r"\> geen citaat"),
        ("    geen code", "geen code"),
        ("`geen code`", r"\`geen code\`"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("<!-- weg -->", r"\<!-- weg --\>"),
        ("[klik](http://kwaad.nl)", r"\[klik\](http\://kwaad.nl)"),
        ("![beeld](x)", r"!\[beeld\](x)"),
        ("www.kwaad.nl", r"www\.kwaad.nl"),
        ("jan@school.nl", r"jan\@school.nl"),
        ("~~weg~~", r"\~\~weg\~\~"),
        ("W&I", "W&I"),
        ("&amp; &#60;", r"\&amp; \&\#60;"),
        (r"a\b", r"a\\b"),
        ("$x$", r"\$x\$"),
        ("een\ntwee\r\ndrie\ttab", "een twee  drie tab"),
        ("niet \u{1b}[31mrood", r"niet  \[31mrood"),
        ("om\u{202e}gekeerd", "omgekeerd"),
        ("Zoë – ’t Hart, 3 à 4 uur (okt.)", "Zoë – ’t Hart, 3 à 4 uur (okt.)"),
    ] {
        assert_eq!(written(vec![Block::para(typed)]), written_as, "{typed:?}");
    }
}

#[test]
fn a_cell_stays_in_its_cell() {
    let column = |title: &str| Column { title: title.to_owned(), share: 1 };
    let table = Block::Table {
        caption: " Let | op\n".to_owned(),
        columns: vec![column("wat"), column("wie")],
        rows: vec![
            vec![plain("a | b\n| c |"), plain("x")],
            vec![vec![Inline::Text("een".to_owned()), Inline::Break, Inline::Strong("twee".to_owned())]],
        ],
    };
    insta::assert_snapshot!(written(vec![table]), @r"
    **Let \| op**

    | wat             | wie |
    | --------------- | --- |
    | a \| b \| c \|  | x   |
    | een<br>**twee** |     |
    ");
}

#[test]
fn every_block_has_its_form() {
    let blocks = vec![
        Block::Heading(Level::Part, "Deel #1".to_owned()),
        Block::Heading(Level::Subject, "Onderwerp".to_owned()),
        Block::Para(vec![Inline::Text("een".to_owned()), Inline::Break, Inline::Text("- twee".to_owned())]),
        Block::List(vec![plain("- een"), plain("twee")]),
        Block::Facts { caption: "F".to_owned(), rows: vec![("Label".to_owned(), plain("waarde"))] },
    ];
    insta::assert_snapshot!(written(blocks));
}

#[test]
fn nothing_in_the_minutes_breaks_out() {
    let mut region = Region::started();
    let (sanne, joost) = (region.sanne, region.joost);
    let name = PersonFact::Name("Joost | **Baas** <b>".to_owned());
    region.story.act(Command::ChangePerson { person: joost, facts: vec![(PersonKey::Name, Some(name))] });
    region.agree(sanne, "bellen |\n## Kop", &[Owner::Person(joost)], day(2026, 12, 18));
    region.note(sanne, "# Kop\n| a | b |\n|---|---|\n\n<script>\n    code");
    region.discussed(sanne);
    let markdown = region.markdown();
    let unsafe_line = |line: &&str| {
        line.contains("<b>")
            || line.contains("<script>")
            || line.contains("## Kop")
            || line.starts_with("|--")
    };
    assert_eq!(markdown.lines().find(unsafe_line), None, "{markdown}");
    let headings = markdown.lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(headings, 6, "{markdown}");
}
