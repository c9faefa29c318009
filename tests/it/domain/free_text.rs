//! Who reads what somebody wrote: each mark on each kind of text, for each audience; and whom it names.

use std::collections::BTreeSet;

use casustafel::domain::names_in_text::NameIndex;
use casustafel::domain::{
    Answer, Audience, Command, Entry, EntryChange, EntryFact, EntryKind, EntryNo, Fact, FactKey,
    FamilyMember, FreeText, Ground, Mark, MeetingFact, NamePart, Party, PartyRef, PersonId, PupilId, Reading,
    Recipient, Relation, TextKind,
};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::support::log::{Story, day};
use crate::support::rules;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
const SANNE: PupilId = PupilId(1);
const UWV: PersonId = PersonId(2);

/// Six pupils whose names occur in no other text. The first three are in one class and on one agenda; UWV has a
/// ground for the first. She has an own network, and everybody has a phone.
const NAMES: [(&str, &str, &str); 6] = [
    ("Sanne", "van der", "Meulen"),
    ("Zoë", "", "Óskarsdóttir"),
    ("Jan-Willem", "d'", "Ancona"),
    ("Yara", "el", "Idrissi"),
    ("Pjotr", "", "Wiśniewski"),
    ("Anne-Fleur", "", "Visser-Jansen"),
];

fn story() -> Story {
    let mut story = Story::begins(TODAY, "Ilse Bakker");
    story.person("Daan Vos", "arbeidsdeskundige", Party::Uwv);
    let pupils: Vec<_> =
        NAMES.iter().map(|(given, prefix, family)| story.pupil(given, prefix, family, "De Kaap")).collect();
    let birth = Fact::BirthDate(day(2009, 6, 1));
    let class = Fact::Class("4B".to_owned());
    for fact in [birth, class] {
        story.act(Command::SetFacts { pupils: pupils[..3].to_vec(), facts: vec![(fact.key(), Some(fact))] });
    }
    for (number, pupil) in (1..).zip(&pupils) {
        let phone = Some(Fact::Phone(format!("06-0000010{number}")));
        story.act(Command::SetFacts { pupils: vec![*pupil], facts: vec![(FactKey::Phone, phone)] });
    }
    let facts = vec![MeetingFact::Date(day(2026, 12, 4))];
    story.act(Command::AddMeeting { facts, attendance: vec![], pupils: pupils[..3].to_vec() });
    for (name, relation, authority) in [
        ("Anke Zeldzaam", Relation::Parent, Answer::Yes),
        ("Wim Voogd", Relation::Guardian, Answer::Yes),
        ("Truus Bijzonder", Relation::Grandparent, Answer::No),
    ] {
        add(
            &mut story,
            EntryKind::Relative,
            [
                EntryFact::Name(NamePart::new(name).unwrap()),
                EntryFact::Relation(relation),
                EntryFact::Phone("06-00000177".to_owned()),
                EntryFact::Authority(authority),
            ],
        );
    }
    add(
        &mut story,
        EntryKind::Sharing,
        [
            EntryFact::Party(Party::Uwv),
            EntryFact::Ground(Ground::Consent),
            EntryFact::Purpose("werk zoeken".into()),
            EntryFact::On(TODAY),
        ],
    );
    story
}

fn add<const N: usize>(story: &mut Story, kind: EntryKind, facts: [EntryFact; N]) {
    let changes = vec![EntryChange::add(Entry::new(kind, facts))];
    story.act(Command::SetEntries { pupils: vec![SANNE], changes, facts: vec![] });
}

fn family(member: FamilyMember) -> Audience {
    Audience::Family { pupil: SANNE, who: vec![member] }
}

/// Everybody who reads by marks, with the letter that stands for them in the tables.
fn readers() -> [(char, Audience); 9] {
    let relative = |number| family(FamilyMember::Relative(EntryNo(number)));
    [
        ('B', Audience::Beamer { at_table: Some(SANNE) }),
        ('P', Audience::Recipient(Recipient::Party(PartyRef { kind: Party::Uwv, organisation: None }))),
        ('N', Audience::Recipient(Recipient::Person(UWV))),
        ('L', family(FamilyMember::Pupil)),
        ('l', Audience::Recipient(Recipient::Pupil(SANNE))),
        ('O', relative(1)),
        ('o', Audience::Recipient(Recipient::Parents(SANNE))),
        ('V', relative(2)),
        ('R', relative(3)),
    ]
}

/// What somebody gets to read of it.
fn read(story: &Story, audience: &Audience, text: &FreeText, kind: TextKind) -> Option<String> {
    let index = NameIndex::of(story.state.cases());
    Reading::new(&story.state, TODAY, rules(), audience).with_names(&index).free(text, kind, Some(SANNE))
}

/// The letters of those who read it.
fn who_reads(story: &Story, kind: TextKind, marks: &[Mark]) -> String {
    let text = FreeText::from("komt drie dagen").marked(marks.iter().copied().collect());
    let reads = |(letter, audience): &(char, Audience)| read(story, audience, &text, kind).map(|_| *letter);
    readers().iter().filter_map(reads).collect()
}

/// What a mark comes to: on what is closed while nobody marked it, and on what is open to the pupil's own parties.
const MARKS: [(&[Mark], &str, &str); 14] = [
    //                                                     note    agreement
    (&[], "", "PN"),
    (&[Mark::NotForParents], "", "PN"),
    (&[Mark::NotForPupil], "", "PN"),
    (&[Mark::NotOnBeamer], "", "PN"),
    (&[Mark::OwnOrganisation], "", ""),
    (&[Mark::OpenToParents], "OoV", "PNOoV"),
    (&[Mark::OpenToPupil], "Ll", "PNLl"),
    (&[Mark::OpenOnBeamer], "B", "BPN"),
    (&[Mark::OpenToParties], "PN", "PN"),
    (&[Mark::OpenToPupil, Mark::OpenToParents], "LlOoV", "PNLlOoV"),
    (&[Mark::OpenToParents, Mark::NotForParents], "", "PN"),
    (&[Mark::OpenToPupil, Mark::NotForPupil, Mark::OpenToParents], "OoV", "PNOoV"),
    (&[Mark::OpenOnBeamer, Mark::NotOnBeamer], "", "PN"),
    (&[Mark::OpenToPupil, Mark::OpenToParents, Mark::OpenToParties, Mark::OwnOrganisation], "", ""),
];

#[test]
fn each_mark_on_each_kind_of_text_is_read_by_whom_it_says() {
    let story = story();
    for kind in TextKind::ALL {
        for (marks, closed, open) in MARKS {
            // What was agreed stands on the wall too: the table of a pupil with a name is of those parties.
            let kept_off = [Mark::NotOnBeamer, Mark::OwnOrganisation].iter().any(|mark| marks.contains(mark));
            let on_the_wall = if kept_off { "" } else { "B" };
            let expected = match kind {
                TextKind::Note | TextKind::Reason | TextKind::Remark => closed.to_owned(),
                TextKind::Question => open.to_owned(),
                TextKind::Agreement => format!("{on_the_wall}{}", open.trim_start_matches('B')),
            };
            assert_eq!(who_reads(&story, *kind, marks), expected, "{kind:?} {marks:?}");
        }
    }
    let marked: BTreeSet<Mark> = MARKS.iter().flat_map(|(marks, ..)| marks.iter().copied()).collect();
    assert_eq!(marked.len(), Mark::ALL.len(), "every mark has its line");
}

#[test]
fn the_user_reads_it_as_it_stands_and_the_own_organisation_all_but_the_own_network() {
    let story = story();
    let text = FreeText::from("Truus Bijzonder belt Zoë Óskarsdóttir op 06-00000102");
    let text = text.marked(Mark::ALL.iter().copied().filter(|mark| mark.closes()).collect());
    for (audience, told) in [
        (Audience::OwnScreen, "Truus Bijzonder belt Zoë Óskarsdóttir op 06-00000102"),
        (Audience::Recipient(Recipient::Own), "… belt Zoë Óskarsdóttir op 06-00000102"),
    ] {
        for kind in TextKind::ALL {
            assert_eq!(read(&story, &audience, &text, *kind).as_deref(), Some(told));
        }
    }
}

#[test]
fn several_together_read_what_all_of_them_may() {
    let story = story();
    let both =
        Audience::Family { pupil: SANNE, who: vec![FamilyMember::Pupil, FamilyMember::Relative(EntryNo(1))] };
    let text = |marks: &[Mark]| FreeText::from("gaat goed").marked(marks.iter().copied().collect());
    let reads = |marks: &[Mark]| read(&story, &both, &text(marks), TextKind::Note).is_some();
    assert!(!reads(&[Mark::OpenToPupil]) && !reads(&[Mark::OpenToParents]));
    assert!(reads(&[Mark::OpenToPupil, Mark::OpenToParents]));
    let nobody = Audience::Family { pupil: SANNE, who: vec![] };
    assert_eq!(read(&story, &nobody, &text(&[Mark::OpenToPupil]), TextKind::Note), None);
}

/// Open to everybody.
fn open(text: &str) -> FreeText {
    FreeText::from(text).marked(Mark::ALL.iter().copied().filter(|mark| !mark.closes()).collect())
}

#[test]
fn who_may_not_know_of_somebody_reads_the_text_without_them() {
    let story = story();
    let text = open(
        "Sanne (06-00000101) zag Zoë Óskarsdóttir; Zoë belt via Truus, +31 6 00000102, of bel 06-99999999.",
    );
    let told = |letter| {
        let (_, audience) = readers().into_iter().find(|(one, _)| *one == letter).unwrap();
        read(&story, &audience, &text, TextKind::Note).unwrap()
    };
    assert_eq!(told('B'), "Sanne (…) zag Z. Ó. (L-002); Z. Ó. (L-002) belt via …, …, of bel 06-99999999.");
    assert_eq!(told('P'), "Sanne (…) zag L-002; L-002 belt via …, …, of bel 06-99999999.");
    assert_eq!(told('N'), "Sanne (06-00000101) zag L-002; L-002 belt via …, …, of bel 06-99999999.");
    assert_eq!(told('L'), "Sanne (06-00000101) zag …; … belt via …, …, of bel 06-99999999.");
    assert_eq!(told('o'), "Sanne (…) zag …; … belt via …, …, of bel 06-99999999.");
}

#[test]
fn an_entry_that_goes_on_as_a_value_holds_no_more_than_its_texts_say() {
    let story = story();
    let index = NameIndex::of(story.state.cases());
    let question = |text: FreeText| Entry::new(EntryKind::Handover, [EntryFact::Question(text)]);
    let entry = question(open("werkt samen met Zoë Óskarsdóttir"));
    let seen = |audience: &Audience| {
        let reading = Reading::new(&story.state, TODAY, rules(), audience).with_names(&index);
        reading.entry(SANNE, &entry).into_owned()
    };
    let party = &readers()[1].1;
    assert_eq!(seen(party), question(open("werkt samen met L-002")));
    assert_eq!(seen(&Audience::OwnScreen), entry);
    assert_eq!(seen(&Audience::Beamer { at_table: None }).question(), None);
}

#[test]
fn a_given_name_alone_is_masked_of_who_is_near_or_was_said_to_be_meant() {
    let story = story();
    let pupil = family(FamilyMember::Pupil);
    let read = |text: &FreeText| read(&story, &pupil, text, TextKind::Note).unwrap();
    assert_eq!(read(&open("Zoë en Yara waren er.")), "… en Yara waren er.", "Yara is in no class with her");
    assert_eq!(read(&open("Zoë en Yara waren er.").about([PupilId(4)])), "… en … waren er.");
}

#[test]
fn who_may_not_see_every_name_reads_nothing_that_was_not_searched_for_names() {
    let story = story();
    for (_, audience) in readers() {
        let reading = Reading::new(&story.state, TODAY, rules(), &audience);
        assert_eq!(reading.free(&open("gaat goed"), TextKind::Agreement, Some(SANNE)), None);
    }
}

#[test]
fn nobody_outside_reads_of_a_pupil_who_does_not_concern_them() {
    let story = story();
    let index = NameIndex::of(story.state.cases());
    for (_, audience) in readers() {
        let reading = Reading::new(&story.state, TODAY, rules(), &audience).with_names(&index);
        assert_eq!(reading.free(&open("gaat goed"), TextKind::Agreement, Some(PupilId(2))), None);
    }
}

/// The ways in which somebody writes a name or a phone.
fn written(pupil: usize, way: usize) -> String {
    let (given, prefix, family) = NAMES[pupil];
    let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix} ") };
    let initial: String = family.chars().take(1).collect();
    match way {
        0 => format!("{given} {prefix}{family}"),
        1 => format!("{family}, {given}"),
        2 => format!("{given} {family}").to_uppercase(),
        3 => format!("{given} {initial}."),
        4 => format!("06-0000010{}", pupil + 1),
        5 => format!("+31 6 0000010{}", pupil + 1),
        // One word is enough of those who are near.
        6 if pupil < 3 => given.to_owned(),
        7 if pupil < 3 => family.to_owned(),
        _ => format!("{prefix}{family}, {given}"),
    }
}

/// What of a pupil must stand in no text for who may not know of them.
fn traces(pupil: usize) -> [String; 3] {
    let (given, _, family) = NAMES[pupil];
    [given.to_lowercase(), family.to_lowercase(), format!("0000010{}", pupil + 1)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    /// Whoever reads by marks finds no name and no phone that the table keeps from them, however it was written.
    #[test]
    fn no_text_lets_out_a_name_that_the_table_keeps(
        parts in prop::collection::vec((0..NAMES.len(), 0..9_usize, "[ a-z,;\n]{0,6}"), 1..8),
        marks in prop::collection::vec(0..Mark::ALL.len(), 0..8),
    ) {
        let story = story();
        let words: String = parts.iter().map(|(pupil, way, filler)| format!("({}){filler}", written(*pupil, *way))).collect();
        let marks = marks.into_iter().map(|at| Mark::ALL[at]).collect();
        let text = FreeText::from(words.as_str()).marked(marks);
        for (letter, audience) in readers() {
            let Some(told) = read(&story, &audience, &text, TextKind::Agreement) else { continue };
            let told = told.to_lowercase();
            for (pupil, _, _) in &parts {
                let [given, family, phone] = traces(*pupil);
                let own = *pupil == 0;
                prop_assert!(own || !told.contains(&given), "{letter} reads {given} in {told}");
                prop_assert!(own || !told.contains(&family), "{letter} reads {family} in {told}");
                let phone_shown = own && matches!(letter, 'L' | 'l' | 'N');
                prop_assert!(phone_shown || !told.replace([' ', '-'], "").contains(&phone), "{letter} reads {phone} in {told}");
            }
        }
    }
}
