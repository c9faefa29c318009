//! Texts are clean before they become facts.

use casustafel::domain::clean::{line, lines, shown};
use casustafel::domain::{Command, PersonFact, Refusal};

use crate::support::log::{Story, day};

/// What comes in, what it is as one line, and what it is as lines.
const CLEANED: &[(&str, &str, &str)] = &[
    ("  Sanne \t van  ", "Sanne van", "  Sanne   van  "),
    ("a\r\nb\u{2028}c", "a b c", "a\nb\nc"),
    ("A\u{1b}[31mB\u{9b}0mC", "ABC", "ABC"),
    ("A\u{1b}]0;titel\u{7}B\u{7}\u{7f}", "AB", "AB"),
    ("\u{202e}Sanne\u{2066}\u{200b}\u{feff}", "Sanne", "Sanne"),
    ("Rene\u{200b}\u{301}", "Ren\u{e9}", "Ren\u{e9}"),
    ("\u{1b}[31m\u{200d}", "", ""),
];

#[test]
fn what_could_fool_a_reader_is_taken_out() {
    for (text, one, more) in CLEANED {
        assert_eq!((line(text).as_str(), lines(text).as_str()), (*one, *more), "{text:?}");
        assert_eq!((line(one).as_str(), lines(more).as_str()), (*one, *more), "clean stays as it is");
    }
    assert_eq!(shown("a\u{1b}[31m\u{202e}b\tc\n"), "a\u{fffd}[31m\u{fffd}b\tc\n");
}

#[test]
fn every_text_of_a_command_is_cleaned_or_asked_for_again() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse\u{1b}[31m de\u{202e} Wit");
    assert_eq!(story.state.people().next().unwrap().name(), "Ilse de Wit");
    let pupil = story.pupil("San\u{200b}ne", "", "Me\u{1b}[1mulen", "De\r\nKaap");
    let facts = &story.state.case(pupil).unwrap().facts;
    assert_eq!(facts.school.as_deref(), Some("De Kaap"));
    assert_eq!(story.state.case(pupil).unwrap().name().folded(), "sanne meulen");

    story.act(Command::AddNote { pupil, text: "een\u{7}\r\n  twee\u{1b}[0m \n".into() });
    let note = story.state.notes().next().unwrap().id;
    assert_eq!(story.state.note(note).unwrap().facts.text, Some("een\n  twee".into()));
    assert_eq!(
        story.refuses(Command::ChangeNote { note, text: "\u{1b}[0m\u{200b}".into() }),
        Refusal::NoteNeedsText
    );
    assert_eq!(
        story.refuses(Command::WithdrawNote { note, reason: "\u{202e}".into() }),
        Refusal::ReasonNeeded
    );
    let name = PersonFact::Name("\u{7}".into());
    assert_eq!(story.refuses(Command::AddPerson { facts: vec![name] }), Refusal::PersonNeedsName);
}
