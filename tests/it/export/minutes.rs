//! The minutes hold what was decided in the meeting, and nothing else.

use casustafel::domain::{
    AgendaState, AgreementFact, AgreementId, AgreementKey, Command, ContactMeans, ContactResult,
    ContactState, Destination, Entry, EntryChange, EntryFact, EntryKind, Fact, FactKey, MeetingFact,
    NamePart, NoteId, Owner, People, PersonFact, PersonKey, Progress, Relation, Role, Status,
};
use casustafel::export::Format;

use super::region::Region;
use crate::support::export::text;
use crate::support::log::day;

/// A meeting with everything in it that can happen.
fn whole_meeting() -> Region {
    let mut region = Region::ready();
    let Region { fatima, joost, sanne, yusuf, lia, tim, zoe, meeting, .. } = region;
    region.agree(sanne, "stage bellen", &[Owner::Person(joost)], day(2026, 12, 1));
    region.agree(sanne, "cv bijwerken", &[Owner::Pupil, Owner::Person(joost)], day(2026, 12, 10));
    let facts = vec![MeetingFact::Date(day(2027, 1, 15))];
    region.story.act(Command::AddMeeting { facts, attendance: vec![], pupils: vec![] });
    region.start();

    region.set(sanne, Fact::Status(Status::OnTrack));
    region.set(sanne, Fact::Status(Status::Attention));
    region.set(sanne, Fact::Contact(ContactState::HardToReach));
    region.role(sanne, Role::Casusregisseur, fatima);
    region.role(sanne, Role::Waakvlam, joost);
    region.set(sanne, Fact::ExpectedExit(day(2027, 7, 31)));
    region.note(sanne, "Sanne werkt graag met dieren.\n\n- zij belt liever niet\n- appen gaat goed");
    let owners = [Owner::Person(fatima), Owner::Pupil, Owner::Parents];
    region.agree(sanne, "jobcoach aanvragen", &owners, day(2026, 12, 18));
    region.agree(sanne, "langsgaan bij de kinderboerderij", &[Owner::Pupil], day(2027, 1, 8));
    let progress = Progress::Done(day(2026, 12, 11));
    region.story.act(Command::SetProgress { agreement: AgreementId(1), to: progress });
    let facts = vec![(AgreementKey::Due, Some(AgreementFact::Due(day(2027, 1, 8))))];
    region.story.act(Command::ChangeAgreement { agreement: AgreementId(2), facts });
    region.discussed(sanne);

    region.discussed(yusuf);

    region.story.act(Command::Land {
        pupils: vec![lia],
        destination: Some(Destination::JobWithSchool),
        since: day(2026, 12, 1),
    });
    region.agree(lia, "contract naar W&I sturen", &[Owner::Person(fatima)], day(2026, 12, 14));
    region.discussed(lia);

    region.story.act(Command::Postpone { meeting, pupil: tim });

    region.story.act(Command::PutOnAgenda { meeting, pupils: vec![zoe] });
    region.role(zoe, Role::Casusregisseur, joost);
    region.discussed(zoe);
    let kees = region.story.pupil("Kees", "", "Blom", "De Kaap");
    region.set(kees, Fact::Status(Status::Stuck));
    region.close();
    region
}

#[test]
fn somebody_of_the_own_network_is_named_in_no_document() {
    let mut region = Region::ready();
    let sanne = region.sanne;
    let add = |kind, facts| Command::SetEntries {
        pupils: vec![sanne],
        changes: vec![EntryChange::add(Entry::new(kind, facts))],
        facts: vec![],
    };
    let near = vec![
        EntryFact::Relation(Relation::Acquaintance),
        EntryFact::Name(NamePart::new("Truus Bakker").unwrap()),
        EntryFact::Phone("06-12345670".to_owned()),
    ];
    region.story.act(add(EntryKind::Relative, near));
    region.start();
    region.note(sanne, "Truus Bakker (06 12345670) belde: Sanne sliep bij Truus. De bakker was dicht.");
    region.agree(sanne, "Truus terugbellen", &[Owner::Pupil], day(2026, 12, 18));
    region.set(sanne, Fact::TrustedPerson("buurvrouw Truus".to_owned()));
    let reached = vec![
        EntryFact::On(day(2026, 11, 20)),
        EntryFact::Means(ContactMeans::Call),
        EntryFact::Result(ContactResult::Spoken),
        EntryFact::Via("buurvrouw Truus".to_owned()),
    ];
    region.story.act(add(EntryKind::Contact, reached));
    region.discussed(sanne);
    region.close();
    for told in [region.markdown(), region.json(People::Real)] {
        assert!(!told.contains("Truus") && !told.contains("345670"), "{told}");
        assert!(told.contains("(buur of bekende) (…) belde"), "{told}");
        assert!(told.contains("Sanne sliep bij") && told.contains("De bakker was dicht"), "{told}");
    }
}

#[test]
fn chair_sends_the_minutes_as_they_are() {
    insta::assert_snapshot!(whole_meeting().markdown());
}

#[test]
fn another_program_reads_the_minutes() {
    insta::assert_snapshot!(whole_meeting().json(People::Invented));
}

#[test]
fn what_was_undone_leaves_no_trace() {
    let mut region = Region::started();
    let (sanne, fatima, joost) = (region.sanne, region.fatima, region.joost);
    region.discussed(sanne);
    let bare = region.minutes();
    region.set(sanne, Fact::Status(Status::Stuck));
    region.undo();
    region.role(sanne, Role::Casusregisseur, fatima);
    region.undo();
    region.agree(sanne, "bellen", &[Owner::Person(joost)], day(2026, 12, 18));
    region.undo();
    region.note(sanne, "verkeerde leerling");
    region.undo();
    region.note(sanne, "ook verkeerd");
    region.story.act(Command::WithdrawNote { note: NoteId(2), reason: "verkeerde leerling".into() });
    region.set(sanne, Fact::Contact(ContactState::InView));
    region.set(sanne, Fact::Contact(ContactState::Declines));
    let clear = vec![(FactKey::Contact, None)];
    region.story.act(Command::SetFacts { pupils: vec![sanne], facts: clear });
    region.story.pupil("Kees", "", "Blom", "De Kaap");
    region.undo();
    assert_eq!(region.minutes(), bare);
    assert!(region.markdown().contains("Besproken, geen wijzigingen."));
}

#[test]
fn a_change_tells_where_it_started_and_where_it_ended() {
    let mut region = Region::ready();
    let (sanne, fatima, joost, nadia) = (region.sanne, region.fatima, region.joost, region.nadia);
    region.role(sanne, Role::Casusregisseur, nadia);
    region.start();
    for person in [fatima, joost] {
        region.role(sanne, Role::Casusregisseur, person);
    }
    for status in [Status::Stuck, Status::OnTrack] {
        region.set(sanne, Fact::Status(status));
    }
    let markdown = region.markdown();
    assert!(markdown.contains("- **Status:** nieuw → op koers\n"), "{markdown}");
    let change =
        "Nadia Özdemir (doorstroomcoach, Doorstroompunt) → Joost Bakker (trajectbegeleider, praktijkschool)";
    assert!(markdown.contains(&format!("- **Casusregisseur:** {change}\n")), "{markdown}");
}

#[test]
fn what_is_done_elsewhere_or_later_is_not_in_the_minutes() {
    let mut region = Region::started();
    let (sanne, yusuf, fatima) = (region.sanne, region.yusuf, region.fatima);
    region.story.meeting = None;
    region.set(sanne, Fact::Status(Status::Stuck));
    region.story.meeting = Some(region.meeting);
    region.role(yusuf, Role::Casusregisseur, fatima);
    region.discussed(yusuf);
    region.close();
    let fixed = region.markdown();
    assert!(!fixed.contains("vastgelopen"), "{fixed}");

    region.set(yusuf, Fact::Status(Status::Stuck));
    region.set(yusuf, Fact::FamilyName(NamePart::new("Demir").unwrap()));
    let name = PersonFact::Name("Fatima Jansen".to_owned());
    region.story.act(Command::ChangePerson { person: fatima, facts: vec![(PersonKey::Name, Some(name))] });
    assert_eq!(region.markdown(), fixed, "names and facts stay those of closing");
}

#[test]
fn minutes_of_a_meeting_that_runs_are_a_draft() {
    let mut region = Region::started();
    let sanne = region.sanne;
    region.set(sanne, Fact::Status(Status::Attention));
    let draft = region.markdown();
    assert!(draft.starts_with("# CONCEPT – Verslag uitstroomoverleg van 11-12-2026 (O-001)\n"), "{draft}");
    assert!(draft.contains("De bespreking is nog niet afgerond."), "{draft}");
    assert!(draft.contains("## Nog te bespreken"), "{draft}");
    region.close();
    assert!(!region.markdown().contains("CONCEPT"));
}

#[test]
fn a_meeting_that_did_not_start_shows_its_agenda() {
    let region = Region::ready();
    let draft = region.markdown();
    assert!(draft.contains("- **Agenda:** 4 leerlingen: 4 nog te bespreken"), "{draft}");
    assert!(draft.contains("Er is geen leerling besproken."), "{draft}");
    assert!(draft.contains("Er zijn geen afspraken gemaakt."), "{draft}");
}

#[test]
fn a_reopened_meeting_says_why() {
    let mut region = Region::started();
    let (sanne, meeting) = (region.sanne, region.meeting);
    region.discussed(sanne);
    region.close();
    let reason = "afspraak vergeten".into();
    region.story.act(Command::ReopenMeeting { meeting, reason });
    region.story.meeting = Some(meeting);
    region.agree(sanne, "bellen", &[Owner::Parents], day(2026, 12, 18));
    region.close();
    let minutes = region.markdown();
    assert!(minutes.contains("na het afsluiten heropend. Reden: afspraak vergeten"), "{minutes}");
    assert!(minutes.contains("**Ouders**"), "{minutes}");
}

#[test]
fn a_postponed_pupil_says_where_it_returns() {
    let mut region = Region::started();
    let facts = vec![MeetingFact::Date(day(2027, 1, 15))];
    region.story.act(Command::AddMeeting { facts, attendance: vec![], pupils: vec![] });
    region.close();
    let minutes = region.minutes();
    let states: Vec<_> = minutes.discussions.iter().map(|about| about.agenda_state).collect();
    assert_eq!(states, [Some(AgendaState::Postponed); 4]);
    let line = "- Sanne van der Meulen (L-001), De Kaap, staat op de agenda van O-002 van 15-01-2027";
    assert!(region.markdown().contains(line), "{}", region.markdown());
}

#[test]
fn a_note_of_dashes_is_a_list() {
    let mut region = Region::started();
    let sanne = region.sanne;
    region.note(sanne, "- appen gaat goed\n* bellen niet\nVerder gaat het goed.");
    let told =
        "**Notitie:**\n\n- appen gaat goed\n- bellen niet\n\n**Notitie (vervolg):** Verder gaat het goed.\n";
    assert!(region.markdown().contains(told), "{}", region.markdown());
}

#[test]
fn a_pupil_who_was_taken_off_the_agenda_stood_on_it() {
    let mut region = Region::started();
    let (meeting, sanne) = (region.meeting, region.sanne);
    region.note(sanne, "komt een andere keer");
    region.story.act(Command::TakeOffAgenda { meeting, pupil: sanne });
    let told = region.markdown();
    assert!(told.contains("Tijdens dit overleg van de agenda gehaald."), "{told}");
    assert!(!told.contains("Stond niet op de agenda."), "{told}");
}

#[test]
fn the_day_of_a_destination_is_told_as_a_day() {
    let mut region = Region::started();
    let sanne = region.sanne;
    let destination = Some(Destination::JobWithSchool);
    region.story.act(Command::Land { pupils: vec![sanne], destination, since: day(2026, 12, 1) });
    let told = region.markdown();
    assert!(told.contains("- **Op bestemming sinds:** 01-12-2026\n"), "{told}");
}

#[test]
fn an_earlier_agreement_tells_what_became_of_it() {
    let mut region = Region::ready();
    let (sanne, fatima, joost) = (region.sanne, region.fatima, region.joost);
    let id = AgreementId(1);
    region.agree(sanne, "bellen", &[Owner::Person(joost)], day(2026, 12, 1));
    region.start();
    let mut changed = |command: Command| {
        region.story.act(command);
        let row = region.markdown().lines().find(|line| line.starts_with("| bel")).unwrap().to_owned();
        row.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
    };
    let set = |key, to| Command::ChangeAgreement { agreement: id, facts: vec![(key, Some(to))] };
    let progress = |to| Command::SetProgress { agreement: id, to };
    for (command, told) in [
        (
            progress(Progress::Dropped("niet meer nodig".into())),
            "bellen | Joost Bakker | 01-12-2026 | vervallen: niet meer nodig",
        ),
        (
            set(AgreementKey::With, AgreementFact::With(vec![Owner::Pupil])),
            "bellen | Joost Bakker, samen met leerling | 01-12-2026 | \
             vervallen: niet meer nodig; samen met was: niemand",
        ),
        (
            progress(Progress::Open),
            "bellen | Joost Bakker, samen met leerling | 01-12-2026 | samen met was: niemand",
        ),
        (
            set(AgreementKey::Owner, AgreementFact::Owner(Owner::Person(fatima))),
            "bellen | Fatima El Idrissi, samen met leerling | 01-12-2026 | \
             wie was: Joost Bakker; samen met was: niemand",
        ),
    ] {
        assert_eq!(changed(command), told);
    }
}

#[test]
fn demo_minutes_say_that_nobody_in_them_exists() {
    let region = Region::ready();
    let minutes = text(region.made(Format::Markdown, People::Invented));
    assert!(minutes.contains("> **DEMO – fictieve gegevens**"));
}

#[test]
fn a_file_is_named_after_the_meeting() {
    let mut region = Region::started();
    let name = |region: &Region, format| region.made(format, People::Real).name;
    assert_eq!(name(&region, Format::Markdown), "verslag-2026-12-11-O-001-concept.md");
    region.close();
    assert_eq!(name(&region, Format::Markdown), "verslag-2026-12-11-O-001.md");
    assert_eq!(name(&region, Format::Json), "verslag-2026-12-11-O-001.json");
}
