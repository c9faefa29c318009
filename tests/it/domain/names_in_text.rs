//! Who is named in a note.

use std::collections::BTreeSet;

use casustafel::domain::names_in_text::{Certainty, NameIndex, Named};
use casustafel::domain::{
    Audience, Command, Entry, EntryChange, EntryFact, EntryKind, EntryNo, Fact, FactKey, NameForm, NamePart,
    PupilId, Reading, Relation,
};

use crate::support::log::{Story, day};
use crate::support::rules;

/// Four pupils; the first two in one class. Oma Truus belongs to the first.
fn story() -> (Story, [PupilId; 4]) {
    let mut story = Story::begins(day(2026, 11, 27), "Merel");
    let pupils = [
        story.pupil("Sanne", "van der", "Meulen", "De Kaap"),
        story.pupil("Zoë", "", "Óskarsdóttir", "De Kaap"),
        story.pupil("Jan-Willem", "d'", "Ancona", "De Kaap"),
        story.pupil("Vrij", "", "Mei", "Het Anker"),
    ];
    let class = Some(Fact::Class("4B".to_owned()));
    let first = pupils[..2].to_vec();
    story.act(Command::SetFacts { pupils: first, facts: vec![(FactKey::Class, class)] });
    let facts =
        [EntryFact::Relation(Relation::Grandparent), EntryFact::Name(NamePart::new("Truus Bos").unwrap())];
    let truus = EntryChange::add(Entry::new(EntryKind::Relative, facts));
    story.act(Command::SetEntries { pupils: vec![pupils[0]], changes: vec![truus], facts: vec![] });
    (story, pupils)
}

fn found(text: &str, near: &[PupilId]) -> Vec<(String, Vec<Named>, Certainty)> {
    let (story, _) = story();
    let near: BTreeSet<PupilId> = near.iter().copied().collect();
    let found = NameIndex::of(story.state.cases()).find(text, &near);
    found.into_iter().map(|it| (text[it.at].to_owned(), it.who, it.certainty)).collect()
}

#[test]
fn a_full_name_is_found_however_it_is_written() {
    let (_, [sanne, zoe, jan, _]) = story();
    for (text, name, who) in [
        ("Gebeld met Sanne van der Meulen over werk.", "Sanne van der Meulen", sanne),
        ("SANNE VAN DER MEULEN belde", "SANNE VAN DER MEULEN", sanne),
        ("van der Meulen, Sanne: geen gehoor", "van der Meulen, Sanne", sanne),
        ("Meulen, Sanne van der", "Meulen, Sanne van der", sanne),
        ("samen met sanne meulen", "sanne meulen", sanne),
        ("Sanne v.d. Meulen", "Sanne v.d. Meulen", sanne),
        ("Sanne vd Meulen's jas", "Sanne vd Meulen", sanne),
        ("Zit naast Sanne M. in de klas", "Sanne M", sanne),
        ("ook Zoe Oskarsdottir", "Zoe Oskarsdottir", zoe),
        ("Jan Willem d’Ancona komt", "Jan Willem d’Ancona", jan),
        ("Jan-Willem Ancona", "Jan-Willem Ancona", jan),
        ("Gebeld met Sanne\nMeulen", "Sanne\nMeulen", sanne),
    ] {
        let expected = (name.to_owned(), vec![Named::Pupil(who)], Certainty::Full);
        assert_eq!(found(text, &[]), [expected], "{text}");
    }
}

#[test]
fn what_somebody_is_called_in_brackets_is_a_name_of_its_own() {
    let mut story = Story::begins(day(2026, 11, 27), "Merel");
    let jan = story.pupil("Johannes (Jantje)", "de", "Wit", "De Kaap");
    let index = NameIndex::of(story.state.cases());
    for text in ["Johannes de Wit belde", "Jantje de Wit belde", "Wit, Jantje de"] {
        let found = index.find(text, &BTreeSet::new());
        assert_eq!(
            found.iter().map(|it| it.who.clone()).collect::<Vec<_>>(),
            [[Named::Pupil(jan)]],
            "{text}"
        );
    }
    let audience = Audience::Beamer { at_table: None };
    let reading = Reading::new(&story.state, story.today, rules(), &audience);
    assert_eq!(reading.name(jan, NameForm::Spoken), "J. J. d. W. (L-001)");
}

#[test]
fn one_word_is_a_name_only_of_somebody_near_or_named_in_full() {
    let (_, [sanne, zoe, ..]) = story();
    assert_eq!(found("Sanne kwam niet", &[]), []);
    assert_eq!(found("een meulen in de sanne wind", &[sanne]), [], "no capital");
    let alone = |name: &str, who| (name.to_owned(), vec![Named::Pupil(who)], Certainty::Alone);
    assert_eq!(
        found("Sanne kwam niet, Zoë ook niet", &[sanne, zoe]),
        [alone("Sanne", sanne), alone("Zoë", zoe)]
    );
    let full = ("Sanne van der Meulen".to_owned(), vec![Named::Pupil(sanne)], Certainty::Full);
    assert_eq!(found("Sanne van der Meulen kwam. Sanne's moeder ook.", &[]), [full, alone("Sanne", sanne)]);
}

#[test]
fn words_that_are_a_name_elsewhere_are_not_taken_for_one() {
    assert_eq!(found("Vanaf mei is er een plek vrij", &[]), []);
    assert_eq!(found("Sannes fiets, Meulenaar, Susanne van der Meulendijk", &[]), []);
    assert_eq!(found("Sanne; Meulen (Sanne) Meulen", &[]), [], "two names, not one");
    assert_eq!(found("", &[]), []);
}

#[test]
fn people_of_an_own_network_are_found_alike() {
    let (_, [sanne, ..]) = story();
    let truus = vec![Named::Own(sanne, EntryNo(1))];
    let full = ("Truus Bos".to_owned(), truus.clone(), Certainty::Full);
    assert_eq!(found("via Truus Bos", &[]), [full]);
    assert_eq!(found("via Truus", &[]), []);
    assert_eq!(found("via Truus", &[sanne]), [("Truus".to_owned(), truus, Certainty::Alone)]);
}

#[test]
fn two_who_are_called_the_same_are_both_meant() {
    let (mut story, [sanne, ..]) = story();
    let other = story.pupil("Sanne", "", "Meulen", "Het Anker");
    let found = NameIndex::of(story.state.cases()).find("Sanne Meulen", &BTreeSet::new());
    assert_eq!(
        found.iter().map(|it| it.who.clone()).collect::<Vec<_>>(),
        [[Named::Pupil(sanne), Named::Pupil(other)]]
    );
}

#[test]
fn near_are_the_class_and_whoever_stands_on_the_same_agenda() {
    let (mut story, [sanne, zoe, jan, mei]) = story();
    let near = |story: &Story, about| NameIndex::of(story.state.cases()).near(&story.state, about);
    assert_eq!(near(&story, sanne), BTreeSet::from([sanne, zoe]));
    assert_eq!(near(&story, mei), BTreeSet::from([mei]));
    let facts = vec![casustafel::domain::MeetingFact::Date(day(2026, 12, 4))];
    story.act(Command::AddMeeting { facts, attendance: vec![], pupils: vec![sanne, jan] });
    assert_eq!(near(&story, sanne), BTreeSet::from([sanne, zoe, jan]));
}

#[test]
fn a_phone_that_stands_in_a_case_is_found_however_it_is_written() {
    let (mut story, [sanne, ..]) = story();
    let phone = Some(Fact::Phone("06-00000123".to_owned()));
    story.act(Command::SetFacts { pupils: vec![sanne], facts: vec![(FactKey::Phone, phone)] });
    let index = NameIndex::of(story.state.cases());
    let found = |text: &str| -> Vec<(String, Vec<Named>)> {
        let found = index.find(text, &BTreeSet::new());
        found.into_iter().map(|it| (text[it.at].to_owned(), it.who)).collect()
    };
    for number in
        ["0600000123", "06-00000123", "06 0000 0123", "+31 6 00000123", "+31 (0)6-00000123", "0031600000123"]
    {
        let expected = [(number.to_owned(), vec![Named::Phone(sanne)])];
        assert_eq!(found(&format!("Bel {number}, 10 uur")), expected);
        assert_eq!(found(&format!("Bel {number} 10 uur")), expected, "a number behind it");
    }
    for text in ["06-00000124", "06-000001234", "L-012 op 12-12-2026", "106-00000123", ""] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_case_that_changed_is_found_as_it_is_now() {
    let (mut story, [sanne, zoe, ..]) = story();
    let mut index = NameIndex::of(story.state.cases());
    let name = Some(Fact::FamilyName(NamePart::new("Nieuwenhuis").unwrap()));
    story.act(Command::SetFacts { pupils: vec![sanne], facts: vec![(FactKey::FamilyName, name)] });
    index.update(story.state.case(sanne).unwrap());
    let found = |index: &NameIndex, text: &str| index.find(text, &BTreeSet::new()).len();
    assert_eq!((found(&index, "Sanne Meulen"), found(&index, "Sanne Nieuwenhuis")), (0, 1));
    let class = Some(Fact::Class("5A".to_owned()));
    story.act(Command::SetFacts { pupils: vec![zoe], facts: vec![(FactKey::Class, class)] });
    index.update(story.state.case(zoe).unwrap());
    assert_eq!(index.near(&story.state, sanne), BTreeSet::from([sanne]));
}

#[test]
fn a_name_is_found_in_the_genitive_and_as_a_diminutive() {
    let (_, [sanne, zoe, ..]) = story();
    let own = Named::Own(sanne, EntryNo(1));
    for (text, name, who) in [
        ("Sannes fiets is stuk", "Sannes", Named::Pupil(sanne)),
        ("Sannetje belde", "Sannetje", Named::Pupil(sanne)),
        ("de jas van Meulens broer", "Meulens", Named::Pupil(sanne)),
        ("Zoës stage", "Zoës", Named::Pupil(zoe)),
        ("Truusjes auto", "Truusjes", own),
        ("het huis van Boss", "Boss", own),
    ] {
        let expected = (name.to_owned(), vec![who], Certainty::Alone);
        assert_eq!(found(text, &[sanne, zoe]), [expected], "{text}");
        assert_eq!(found(text, &[]), [], "{text}: nobody near");
        let small = text.to_lowercase();
        assert_eq!(found(&small, &[sanne, zoe]), [], "{small}: no capital");
    }
    let full = ("Sanne van der Meulens".to_owned(), vec![Named::Pupil(sanne)], Certainty::Full);
    assert_eq!(found("Sanne van der Meulens moeder", &[]), [full]);
    // No form of a name: another ending, or too short a name to tell.
    assert_eq!(found("Sannering en Meulenaar", &[sanne, zoe]), []);
    let mut story = Story::begins(day(2026, 11, 27), "Merel");
    let bo = story.pupil("Bo", "", "Li", "De Kaap");
    let found = NameIndex::of(story.state.cases()).find("Bos en Lis", &BTreeSet::from([bo]));
    assert!(found.is_empty(), "{found:?}");
}

/// A relative's name is one text: what is small in it is a prefix, and the family name is theirs without it too.
#[test]
fn the_family_name_of_a_relative_is_found_without_its_prefix() {
    let (mut story, [sanne, ..]) = story();
    let facts =
        [EntryFact::Relation(Relation::Parent), EntryFact::Name(NamePart::new("Anna van den Berg").unwrap())];
    let anna = EntryChange::add(Entry::new(EntryKind::Relative, facts));
    story.act(Command::SetEntries { pupils: vec![sanne], changes: vec![anna], facts: vec![] });
    let index = NameIndex::of(story.state.cases());
    for (text, name) in [
        ("Anna van den Berg belde", "Anna van den Berg"),
        ("Anna v.d. Berg belde", "Anna v.d. Berg"),
        ("Anna Berg belde", "Anna Berg"),
        ("mevrouw Berg belde", "Berg"),
    ] {
        let found = index.find(text, &BTreeSet::from([sanne]));
        let told: Vec<_> = found.iter().map(|it| (&text[it.at.clone()], it.who.as_slice())).collect();
        assert_eq!(told, [(name, &[Named::Own(sanne, EntryNo(2))][..])], "{text}");
    }
}
