//! Who may see what: the table cell by cell, and what becomes of names, facts and people on each surface.

use std::collections::BTreeSet;

use casustafel::domain::{
    Answer, Audience, Command, Entry, EntryChange, EntryFact, EntryKind, EntryNo, Fact, FactKey,
    FamilyMember, Ground, NameForm, NamePart, Party, PartyRef, PersonId, PupilId, Reading, Recipient,
    Relation, Sight, Viewer, What, Who,
};
use casustafel::text::{labels, who};
use chrono::NaiveDate;

use crate::support::log::{Story, day};
use crate::support::rules;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();

const VIEWERS: [Viewer; 11] = [
    Viewer::OwnScreen,
    Viewer::Own,
    Viewer::Beamer,
    Viewer::Party,
    Viewer::Person,
    Viewer::Pupil,
    Viewer::PupilByLetter,
    Viewer::Parent,
    Viewer::ParentsByLetter,
    Viewer::Representative,
    Viewer::Relative,
];

/// Every cell once more, the other way round than the program has it.
#[rustfmt::skip] // one line per thing is what makes it a table
const CELLS: [(What, &str); 11] = [
    //                  screen file  beamer   party  person  pupil  letter parent letter  repr.  relative
    (What::Name,       "full   full  full     full   full    full   full   full   full    full   full"),
    (What::OtherName,  "full   full  initials number number  -      -      -      -       -      -"),
    (What::Number,     "full   full  full     full   full    -      -      -      -       -      -"),
    (What::Phone,      "full   full  -        -      full    full   full   -      -       -      -"),
    (What::Facts,      "full   full  full     full   full    full   full   full   full    full   -"),
    (What::FreeText,   "full   full  mark     mark   mark    mark   mark   mark   mark    mark   -"),
    (What::OwnNetwork, "full   role  role     role   role    role   role   role   role    role   -"),
    (What::Status,     "full   full  -        full   full    -      -      -      -       -      -"),
    (What::Contact,    "full   full  -        full   full    -      -      -      -       -      -"),
    (What::LetOps,     "full   full  -        -      -       -      -      -      -       -      -"),
    (What::Urgency,    "full   -     -        -      -       -      -      -      -       -      -"),
];

fn cell(word: &str) -> Sight {
    match word {
        "-" => Sight::Nothing,
        "number" => Sight::Number,
        "initials" => Sight::Initials,
        "role" => Sight::RoleWord,
        "mark" => Sight::ByMark,
        "full" => Sight::Full,
        other => panic!("no cell is called {other}"),
    }
}

#[test]
fn every_cell_is_as_it_was_decided() {
    for (what, row) in CELLS {
        let row: Vec<Sight> = row.split_whitespace().map(cell).collect();
        let seen: Vec<Sight> = VIEWERS.iter().map(|viewer| viewer.sees(what)).collect();
        assert_eq!(seen, row, "{what:?}, for {VIEWERS:?}");
    }
}

#[test]
fn the_table_here_holds_every_viewer_and_every_thing() {
    let named = |all: Vec<String>| all.into_iter().collect::<BTreeSet<_>>().len();
    assert_eq!(named(VIEWERS.iter().map(|it| format!("{it:?}")).collect()), VIEWERS.len());
    assert_eq!(named(CELLS.iter().map(|(it, _)| format!("{it:?}")).collect()), CELLS.len());
    // A new variant makes these matches incomplete, and whoever adds it finds the tables above.
    let _ = |viewer: Viewer| match viewer {
        Viewer::OwnScreen | Viewer::Own | Viewer::Beamer | Viewer::Party | Viewer::Person => {}
        Viewer::Pupil | Viewer::PupilByLetter | Viewer::Parent | Viewer::ParentsByLetter => {}
        Viewer::Representative | Viewer::Relative => {}
    };
    let _ = |what: What| match what {
        What::Name | What::OtherName | What::Number | What::Phone | What::Facts | What::FreeText => {}
        What::OwnNetwork | What::Status | What::Contact | What::LetOps | What::Urgency => {}
    };
}

/// Two pupils. Sanne, who is 17, has a grandmother, a mother with gezag, a father without, and a voogd.
struct Table {
    story: Story,
    sanne: PupilId,
    lia: PupilId,
}

const GRANDMOTHER: FamilyMember = FamilyMember::Relative(EntryNo(1));
const MOTHER: FamilyMember = FamilyMember::Relative(EntryNo(2));
const FATHER: FamilyMember = FamilyMember::Relative(EntryNo(3));
const VOOGD: FamilyMember = FamilyMember::Relative(EntryNo(4));

fn table() -> Table {
    let mut story = Story::begins(TODAY, "Ilse Bakker");
    let sanne = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let lia = story.pupil("Lia", "d'", "Ancona", "De Kaap");
    for (name, relation, authority) in [
        ("Truus Zeldzaam", Relation::Grandparent, Answer::No),
        ("Anke Zeldzaam", Relation::Parent, Answer::Yes),
        ("Rik van der Meulen", Relation::Parent, Answer::No),
        ("Wim Voogd", Relation::Guardian, Answer::Yes),
    ] {
        let facts = [
            EntryFact::Name(NamePart::new(name).unwrap()),
            EntryFact::Relation(relation),
            EntryFact::Phone("06-00000077".to_owned()),
            EntryFact::Authority(authority),
        ];
        add(&mut story, sanne, Entry::new(EntryKind::Relative, facts));
    }
    set(&mut story, sanne, Fact::Phone("06-00000001".to_owned()));
    Table { story, sanne, lia }
}

fn add(story: &mut Story, pupil: PupilId, entry: Entry) {
    let changes = vec![EntryChange::add(entry)];
    story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
}

fn set(story: &mut Story, pupil: PupilId, fact: Fact) {
    story.act(Command::SetFacts { pupils: vec![pupil], facts: vec![(fact.key(), Some(fact))] });
}

fn ground(party: Party) -> Entry {
    let facts = [
        EntryFact::Party(party),
        EntryFact::Ground(Ground::Consent),
        EntryFact::Purpose("werk zoeken".into()),
        EntryFact::On(TODAY),
    ];
    Entry::new(EntryKind::Sharing, facts)
}

impl Table {
    fn reading<'a>(&'a self, audience: &'a Audience) -> Reading<'a> {
        Reading::new(&self.story.state, self.story.today, rules(), audience)
    }

    /// How both pupils are named.
    fn names(&self, audience: &Audience) -> [String; 2] {
        [self.sanne, self.lia].map(|pupil| self.reading(audience).name(pupil, NameForm::Numbered))
    }

    /// A fact of Sanne in a sentence.
    fn told(&self, audience: &Audience, fact: &Fact) -> String {
        labels::fact_value(self.reading(audience), Some(self.sanne), fact)
    }

    /// Sanne's grandmother, as a sentence names her.
    fn grandmother(&self, audience: &Audience) -> String {
        let case = self.story.state.case(self.sanne).unwrap();
        who::around(self.reading(audience), case, Who::Own(EntryNo(1)))
    }

    fn family(&self, who: &[FamilyMember]) -> Audience {
        Audience::Family { pupil: self.sanne, who: who.to_vec() }
    }
}

fn party(kind: Party) -> Audience {
    Audience::Recipient(Recipient::Party(PartyRef { kind, organisation: None }))
}

const SANNE: &str = "Sanne van der Meulen (L-001)";
const LIA: &str = "Lia d'Ancona (L-002)";

#[test]
fn on_the_own_screen_and_in_the_own_files_everybody_has_a_name() {
    let table = table();
    for audience in [Audience::OwnScreen, Audience::Recipient(Recipient::Own)] {
        assert_eq!(table.names(&audience), [SANNE, LIA]);
        assert_eq!(table.reading(&audience).name(table.sanne, NameForm::Sorted), "Meulen, Sanne van der");
        assert_eq!(table.reading(&audience).name(table.sanne, NameForm::Given), "Sanne");
    }
    assert_eq!(table.grandmother(&Audience::OwnScreen), "Truus Zeldzaam (opa of oma)");
    assert_eq!(
        table.grandmother(&Audience::Recipient(Recipient::Own)),
        "eigen netwerk (opa of oma)",
        "no file holds a name of the own network"
    );
}

#[test]
fn on_the_beamer_only_the_pupil_at_the_table_has_a_name() {
    let table = table();
    let at_table = |pupil| Audience::Beamer { at_table: pupil };
    assert_eq!(table.names(&at_table(Some(table.sanne))), [SANNE, "L. d. A. (L-002)"]);
    assert_eq!(table.names(&at_table(Some(table.lia))), ["S. v. d. M. (L-001)", LIA]);
    assert_eq!(table.names(&at_table(None)), ["S. v. d. M. (L-001)", "L. d. A. (L-002)"]);
    for form in [NameForm::Spoken, NameForm::Sorted, NameForm::Given] {
        let other = table.reading(&at_table(None)).name(table.sanne, form);
        assert_eq!(other, "S. v. d. M. (L-001)", "in every form, with the number that tells two alike apart");
    }
    assert_eq!(table.grandmother(&at_table(Some(table.sanne))), "eigen netwerk (opa of oma)");
    assert_eq!(table.grandmother(&at_table(None)), "iemand uit het eigen netwerk");
}

#[test]
fn what_is_recorded_of_a_pupil_shows_no_further_than_the_table_says() {
    let table = table();
    let school = Fact::School("De Kaap".to_owned());
    let status = Fact::Status(casustafel::domain::Status::Stuck);
    let phone = Fact::Phone("06-00000001".to_owned());
    let trusted = Fact::TrustedPerson("juf Petra".to_owned());
    let given = Fact::GivenName(NamePart::new("Sanne").unwrap());
    let all = [&school, &status, &phone, &trusted, &given];
    let told = |audience: &Audience| all.map(|fact| table.told(audience, fact));
    let whole = ["De Kaap", "vastgelopen", "06-00000001", "juf Petra", "Sanne"];
    assert_eq!(told(&Audience::OwnScreen), whole);
    // The trusted person is somebody near the pupil: no document names them.
    let own = ["De Kaap", "vastgelopen", "06-00000001", "…", "Sanne"];
    assert_eq!(told(&Audience::Recipient(Recipient::Own)), own);
    assert_eq!(
        told(&Audience::Beamer { at_table: Some(table.sanne) }),
        ["De Kaap", "…", "…", "…", "Sanne"],
        "what is open by mark only is closed for a fact, which has none"
    );
    assert_eq!(
        told(&Audience::Beamer { at_table: None }),
        ["…", "…", "…", "…", "S."],
        "at most first letters"
    );
    assert_eq!(told(&table.family(&[FATHER])), ["…", "…", "…", "…", "Sanne"]);
    // As a value it is gone, not masked; a name is masked as a value too.
    let next = Audience::Beamer { at_table: Some(table.lia) };
    assert_eq!(table.reading(&next).fact(Some(table.sanne), &status), None);
    let masked = Fact::GivenName(NamePart::new("S.").unwrap());
    assert_eq!(table.reading(&next).fact(Some(table.sanne), &given), Some(masked));
    assert!(!table.reading(&next).shows(Some(table.sanne), FactKey::School));
}

#[test]
fn family_sees_the_pupil_it_is_about_and_nobody_else() {
    let table = table();
    let names = |who: &[FamilyMember]| table.names(&table.family(who));
    for who in [FamilyMember::Pupil, MOTHER, VOOGD, FATHER, GRANDMOTHER] {
        assert_eq!(names(&[who]), ["Sanne van der Meulen", "…"], "{who:?}");
    }
    assert_eq!(names(&[]), ["…", "…"], "nobody said who looks");
    let letter = |to| Audience::Recipient(to);
    assert_eq!(
        table.names(&letter(Recipient::Pupil(table.sanne))),
        ["Sanne van der Meulen", "…"],
        "in a letter too"
    );
    assert_eq!(table.names(&letter(Recipient::Parents(table.lia))), ["…", "Lia d'Ancona"]);
}

#[test]
fn several_together_see_what_all_of_them_may() {
    let table = table();
    let sees = |who: &[FamilyMember], what| table.reading(&table.family(who)).sees(what, Some(table.sanne));
    assert_eq!(sees(&[FamilyMember::Pupil], What::Phone), Sight::Full);
    assert_eq!(sees(&[FamilyMember::Pupil, MOTHER], What::Phone), Sight::Nothing);
    assert_eq!(sees(&[FamilyMember::Pupil, MOTHER, VOOGD], What::FreeText), Sight::ByMark);
    assert_eq!(sees(&[FamilyMember::Pupil, MOTHER, FATHER], What::FreeText), Sight::Nothing);
    assert_eq!(sees(&[MOTHER], What::OwnNetwork), Sight::RoleWord);
    assert_eq!(sees(&[MOTHER, GRANDMOTHER], What::OwnNetwork), Sight::Nothing);
    let stranger = FamilyMember::Relative(EntryNo(99));
    assert_eq!(sees(&[stranger], What::FreeText), Sight::Nothing, "nobody knows who that is");
    let of_lia = table.reading(&table.family(&[MOTHER])).sees(What::FreeText, Some(table.lia));
    assert_eq!(of_lia, Sight::Nothing, "and of another pupil nothing at all");
}

#[test]
fn gezag_must_be_recorded_and_ends_when_the_pupil_comes_of_age() {
    let mut table = table();
    let free =
        |table: &Table, who| table.reading(&table.family(&[who])).sees(What::FreeText, Some(table.sanne));
    assert_eq!([MOTHER, VOOGD].map(|who| free(&table, who)), [Sight::ByMark; 2]);
    assert_eq!([FATHER, GRANDMOTHER].map(|who| free(&table, who)), [Sight::Nothing; 2]);
    let parents = Audience::Recipient(Recipient::Parents(table.sanne));
    assert_eq!(table.names(&parents)[0], "Sanne van der Meulen");
    table.story.today = day(2027, 4, 2);
    assert_eq!(free(&table, MOTHER), Sight::ByMark, "17 for one more day");
    table.story.today = day(2027, 4, 3);
    assert_eq!([MOTHER, VOOGD].map(|who| free(&table, who)), [Sight::Nothing; 2]);
    assert_eq!(free(&table, FamilyMember::Pupil), Sight::ByMark);
    assert_eq!(table.names(&parents)[0], "…", "a letter to the parents of somebody of age says nothing");
}

#[test]
fn a_party_knows_by_name_only_whom_it_has_a_ground_for() {
    let mut table = table();
    add(&mut table.story, table.sanne, ground(Party::Uwv));
    assert_eq!(table.names(&party(Party::Uwv)), [SANNE, "L-002"]);
    assert_eq!(table.names(&party(Party::Wmo)), ["L-001", "L-002"]);
    assert_eq!(table.names(&party(Party::SchoolPro)), [SANNE, LIA], "the school has the dossier");
    assert_eq!(table.grandmother(&party(Party::Uwv)), "eigen netwerk (opa of oma)");
    assert_eq!(table.grandmother(&party(Party::Wmo)), "iemand uit het eigen netwerk");
    let uwv = table.story.person("Fatima Haddou", "arbeidsdeskundige", Party::Uwv);
    let person = |person| Audience::Recipient(Recipient::Person(person));
    assert_eq!(table.names(&person(uwv)), [SANNE, "L-002"], "a netwerkpartner as their party");
    let alone = PersonId(1);
    assert_eq!(table.names(&person(alone)), ["L-001", "L-002"], "whose party is not recorded has no ground");
    table.story.today = day(2026, 11, 22);
    assert_eq!(table.names(&party(Party::Uwv)), ["L-001", "L-002"], "not before the ground was given");
}

#[test]
fn urgency_stays_in_the_program() {
    let table = table();
    let seen = |audience: Audience| table.reading(&audience).sees(What::Urgency, Some(table.sanne));
    assert_eq!(seen(Audience::OwnScreen), Sight::Full);
    assert_eq!(seen(Audience::Recipient(Recipient::Own)), Sight::Nothing);
    assert_eq!(seen(Audience::Beamer { at_table: Some(table.sanne) }), Sight::Nothing);
}
