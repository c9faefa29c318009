//! Whoever belongs to an own network, or did, leaves the program by name in no document.

use casustafel::cli::log;
use casustafel::cli::output::Output;
use casustafel::domain::{
    Command, Entry, EntryChange, EntryFact, EntryKind, EntryNo, NamePart, NoteId, Owner, People, PupilId,
    Relation,
};
use casustafel::export::{Format, Source};

use super::region::Region;
use crate::support::export::{made, text};
use crate::support::log::day;
use crate::support::outside;

fn relative(relation: Relation, name: &str, phone: &str) -> Entry {
    let name = EntryFact::Name(NamePart::new(name).unwrap());
    let phone = EntryFact::Phone(phone.to_owned());
    Entry::new(EntryKind::Relative, [EntryFact::Relation(relation), name, phone])
}

fn change(region: &mut Region, pupil: PupilId, changes: Vec<EntryChange>) {
    region.story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
}

/// All that can leave the program: the minutes in both forms, the case as text, the log in both forms.
fn all(region: &Region, pupil: PupilId) -> Vec<String> {
    let groups = region.story.groups();
    let page = made(region.given(People::Real), &groups, Source::Case(pupil), Format::Text);
    let mut told = vec![region.markdown(), region.json(People::Real), text(page)];
    for form in [log::Form::Sentences, log::Form::Json] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut output = Output::new(&mut out, &mut err);
        let reading = outside(&region.story.state, region.story.today);
        assert!(groups.iter().all(|group| log::print(reading, group, form, &mut output).is_ok()));
        told.push(String::from_utf8(out).unwrap());
    }
    // A page has lines of its own.
    told.iter().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn who_was_renamed_or_taken_away_stays_unnamed_in_what_was_written_before() {
    let mut region = Region::ready();
    let sanne = region.sanne;
    let truus = relative(Relation::Grandparent, "Truus Bakker", "06-12345670");
    let henk = relative(Relation::Family, "Henk Zwart", "06-12345671");
    change(&mut region, sanne, vec![EntryChange::add(truus), EntryChange::add(henk)]);
    region.start();
    region.note(sanne, "Truus Bakker (06 12345670) belde over Henk. Henk Zwart: 06-12345671.");
    region.agree(sanne, "Truus terugbellen", &[Owner::Pupil], day(2026, 12, 18));
    region.note(sanne, "verkeerd");
    region.story.act(Command::WithdrawNote { note: NoteId(2), reason: "dat was van Henk".into() });
    region.discussed(sanne);
    region.close();
    let renamed = relative(Relation::Grandparent, "Geertruida de Wit", "06-12345672");
    change(&mut region, sanne, vec![EntryChange { entry: Some(EntryNo(1)), to: Some(renamed) }]);
    change(&mut region, sanne, vec![EntryChange { entry: Some(EntryNo(2)), to: None }]);
    for told in all(&region, sanne) {
        for name in ["Truus", "Henk", "Zwart", "Geertruida", "345670", "345671", "345672"] {
            assert!(!told.contains(name), "{name}: {told}");
        }
        assert!(told.contains("(opa of oma) (…) belde over (familie)"), "{told}");
        assert!(told.contains("(opa of oma) terugbellen"), "{told}");
    }
    // Of a name that is not told it is told that it changed.
    let log = all(&region, sanne).swap_remove(3);
    assert!(log.contains("opa of oma is gewijzigd") || log.contains("opa of oma: "), "{log}");
    assert!(log.contains("is weggehaald") && !log.contains(":.") && !log.contains("  is"), "{log}");
}

#[test]
fn the_mother_of_another_pupil_is_not_named_either() {
    let mut region = Region::ready();
    let (sanne, yusuf, zoe) = (region.sanne, region.yusuf, region.zoe);
    region.start();
    region.note(sanne, "Emine Yıldız rijdt Sanne. Emine belt Joost Bakker, niet Joost.");
    region.note(sanne, "Wietske Hoekstra woont naast haar, Wietske is aardig.");
    region.note(sanne, "Roos en Anke waren er ook.");
    region.discussed(sanne);
    region.close();
    // Known since after the meeting: what went out before says so no longer. Yusuf stood on the same agenda, Zoë did not.
    let emine = relative(Relation::Parent, "Emine Yıldız", "06-12345670");
    let joost = relative(Relation::Sibling, "Joost", "06-12345671");
    change(&mut region, yusuf, vec![EntryChange::add(emine), EntryChange::add(joost)]);
    let wietske = relative(Relation::Acquaintance, "Wietske Hoekstra", "06-12345672");
    let roos = relative(Relation::Sibling, "Roos", "06-12345673");
    change(&mut region, zoe, vec![EntryChange::add(wietske), EntryChange::add(roos)]);
    for told in all(&region, sanne) {
        // A netwerkpartner by given and family name is nobody's brother.
        assert!(
            told.contains("(ouder) rijdt Sanne. (ouder) belt Joost Bakker, niet (broer of zus)."),
            "{told}"
        );
        assert!(told.contains("(buur of bekende) woont naast haar, (buur of bekende) is aardig."), "{told}");
        // One word is a name only near: a word alone is no reason to unname somebody else.
        assert!(told.contains("Roos en Anke waren er ook."), "{told}");
    }
}

/// A name that a mother and a brother share says that somebody of the own network is meant, and not which of them.
#[test]
fn a_family_name_that_relatives_share_becomes_a_neutral_word() {
    let mut region = Region::ready();
    let sanne = region.sanne;
    let anna = relative(Relation::Parent, "Anna Geheim", "06-12345670");
    let piet = relative(Relation::Sibling, "Piet Geheim", "06-12345671");
    change(&mut region, sanne, vec![EntryChange::add(anna), EntryChange::add(piet)]);
    region.start();
    region.note(sanne, "Bij Geheim thuis is het druk. Annas zus belt Piet.");
    region.discussed(sanne);
    region.close();
    for told in all(&region, sanne) {
        assert!(
            told.contains("Bij (eigen netwerk) thuis is het druk. (ouder) zus belt (broer of zus)."),
            "{told}"
        );
    }
}
