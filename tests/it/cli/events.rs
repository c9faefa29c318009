//! Every kind of event, told.

use std::collections::BTreeSet;

use casustafel::domain::{
    AgendaItem, AgendaReason, AgendaState, AgreementFact, AgreementId, Cause, ContactMeans, Doubt, Entity,
    Entry, EntryFact, EntryKey, EntryKind, EntryNo, Event, Fact, GroupId, Holder, Mark, Marks, MeetingFact,
    MeetingId, MeetingKind, MeetingPhase, NoteFact, NoteId, Owner, Party, PersonFact, PersonId, Presence,
    Progress, Role, Setting, Source, Status, TextRef, WaakvlamKind, Who,
};
use casustafel::text::events::{Teller, cause};

use super::assert_dutch;
use super::region::{ALI, SANNE, TODAY, day, region};
use crate::support::{kinds, reading};

const FATIMA: PersonId = PersonId(1);
const BRAM: PersonId = PersonId(2);
const MEETING: MeetingId = MeetingId(1);
const AGREEMENT: AgreementId = AgreementId(1);
const NOTE: NoteId = NoteId(1);

fn holder(person: PersonId, kind: Option<WaakvlamKind>) -> Option<Holder> {
    Some(Holder { kind, ..Holder::of(person, day("2026-11-21")) })
}

fn role(role: Role, from: Option<Holder>, to: Option<Holder>) -> Event {
    Event::RoleSet { pupil: SANNE, role, on: day("2026-11-21"), from, to, reason: None }
}

fn agreement(from: Option<AgreementFact>, to: Option<AgreementFact>) -> Event {
    Event::AgreementSet { agreement: AGREEMENT, from, to }
}

fn meeting(from: Option<MeetingFact>, to: Option<MeetingFact>) -> Event {
    Event::MeetingSet { meeting: MEETING, from, to }
}

fn agenda(from: Option<AgendaItem>, to: Option<AgendaItem>) -> Event {
    Event::AgendaSet { meeting: MEETING, pupil: ALI, from, to }
}

fn item(state: AgendaState, reason: AgendaReason) -> Option<AgendaItem> {
    Some(AgendaItem { state, reason })
}

fn pupil_set(from: Option<Fact>, to: Option<Fact>) -> Event {
    Event::PupilSet { pupil: SANNE, from, to }
}

fn call(means: ContactMeans) -> Option<Entry> {
    let facts = [EntryFact::Means(means), EntryFact::On(day("2026-11-20")), EntryFact::By(Who::Person(BRAM))];
    Some(Entry::new(EntryKind::Contact, facts))
}

fn entry(from: Option<Entry>, to: Option<Entry>) -> Event {
    Event::EntrySet { pupil: SANNE, entry: EntryNo(1), from, to }
}

fn marked(text: TextRef, marks: &[Mark]) -> Event {
    Event::Marked { text, from: Marks::default(), to: marks.iter().copied().collect() }
}

fn told() -> Vec<(Event, &'static str)> {
    let by_hand = AgendaReason::ByHand;
    let keep = Some(WaakvlamKind::KeepInTouch);
    vec![
        (
            Event::UserSet { from: None, to: Some(FATIMA) },
            "Deze casustafel is van Fatima Haddou (stagecoördinator, praktijkschool).",
        ),
        (Event::UserSet { from: Some(FATIMA), to: None }, "Deze casustafel is van niemand meer."),
        (
            Event::SettingSet { from: Some(Setting::WaakvlamWeeks(6)), to: Some(Setting::WaakvlamWeeks(4)) },
            "Instelling 'waakvlam: contact elke (weken)' van '6' naar '4'.",
        ),
        (
            Event::SettingSet { from: Some(Setting::WaakvlamWeeks(4)), to: None },
            "Instelling 'waakvlam: contact elke (weken)' is leeggemaakt (was '4').",
        ),
        (
            Event::PupilAdded {
                pupil: SANNE,
                source: Source::List,
                facts: vec![Fact::School("De Kaap".into())],
            },
            "Sanne van der Meulen (L-001) van De Kaap is toegevoegd uit de lijst van de school.",
        ),
        (
            Event::PupilAdded { pupil: SANNE, source: Source::Hand, facts: vec![] },
            "Sanne van der Meulen (L-001) is toegevoegd.",
        ),
        (
            pupil_set(Some(Fact::Status(Status::New)), Some(Fact::Status(Status::Stuck))),
            "Sanne van der Meulen (L-001): status van 'nieuw' naar 'vastgelopen'.",
        ),
        (
            pupil_set(Some(Fact::DeregisteredOn(day("2026-07-31"))), None),
            "Sanne van der Meulen (L-001): uitgeschreven op is leeggemaakt (was '31-07-2026').",
        ),
        (
            pupil_set(None, Some(Fact::ProfileDoubt(Doubt::Doubtful))),
            "Sanne van der Meulen (L-001): twijfel over profiel is nu 'twijfel'.",
        ),
        (
            Event::ListValueSet { pupil: SANNE, from: None, to: Some(Fact::Class("5A".into())) },
            "Sanne van der Meulen (L-001), in de lijst van de school: klas is nu '5A'.",
        ),
        (
            role(Role::Casusregisseur, None, holder(FATIMA, None)),
            "Fatima Haddou is casusregisseur van Sanne van der Meulen (L-001), per 21-11-2026.",
        ),
        (
            role(Role::Casusregisseur, holder(BRAM, None), holder(FATIMA, None)),
            "Fatima Haddou is casusregisseur van Sanne van der Meulen (L-001), na Bram de Wit, per 21-11-2026.",
        ),
        (
            role(Role::Waakvlam, holder(BRAM, keep), holder(BRAM, Some(WaakvlamKind::LightSupport))),
            "Bram de Wit blijft waakvlam (lichte ondersteuning) van Sanne van der Meulen (L-001), per 21-11-2026.",
        ),
        (
            role(Role::Waakvlam, holder(BRAM, keep), None),
            "Bram de Wit is geen waakvlam meer van Sanne van der Meulen (L-001), per 21-11-2026.",
        ),
        (
            entry(None, call(ContactMeans::Call)),
            "Sanne van der Meulen (L-001): contact van 20-11-2026: door Bram de Wit.",
        ),
        (
            entry(call(ContactMeans::Call), call(ContactMeans::Visit)),
            "Sanne van der Meulen (L-001): contact van 20-11-2026: hoe van 'bellen' naar 'bezoek'.",
        ),
        (
            entry(call(ContactMeans::Visit), None),
            "Sanne van der Meulen (L-001): contact van 20-11-2026 is weggehaald (door Bram de Wit).",
        ),
        (
            Event::PersonAdded { person: BRAM, facts: vec![PersonFact::Name("Bram de Wit".into())] },
            "Bram de Wit is toegevoegd aan het netwerk.",
        ),
        (
            Event::PersonSet {
                person: BRAM,
                from: Some(PersonFact::Party(Party::Uwv)),
                to: Some(PersonFact::Party(Party::Wmo)),
            },
            "Bram de Wit: partij van 'UWV' naar 'Wmo'.",
        ),
        (
            Event::AgreementAdded {
                agreement: AGREEMENT,
                pupil: SANNE,
                facts: vec![
                    AgreementFact::What("bellen".into()),
                    AgreementFact::Owner(Owner::Person(BRAM)),
                    AgreementFact::With(vec![Owner::Pupil, Owner::Parents]),
                    AgreementFact::Due(day("2026-12-11")),
                ],
            },
            "Afspraak A-001 over Sanne van der Meulen (L-001): bellen; door Bram de Wit, samen met de leerling en de \
             ouders, vóór 11-12-2026.",
        ),
        (
            agreement(
                Some(AgreementFact::Due(day("2026-12-11"))),
                Some(AgreementFact::Due(day("2026-12-18"))),
            ),
            "Afspraak A-001 over Sanne van der Meulen (L-001) (jobcoach aanvragen): vóór van '11-12-2026' naar \
             '18-12-2026'.",
        ),
        (
            agreement(None, Some(AgreementFact::Progress(Progress::Dropped("niet meer nodig".into())))),
            "Afspraak A-001 over Sanne van der Meulen (L-001) (jobcoach aanvragen) is vervallen: niet meer nodig.",
        ),
        (
            agreement(Some(AgreementFact::Progress(Progress::Done(day("2026-11-21")))), None),
            "Afspraak A-001 over Sanne van der Meulen (L-001) (jobcoach aanvragen) staat weer open.",
        ),
        (
            Event::NoteAdded { note: NOTE, pupil: SANNE, facts: vec![NoteFact::Text("Eén.\nTwee.".into())] },
            "Notitie T-001 over Sanne van der Meulen (L-001): Eén. / Twee.",
        ),
        (
            Event::NoteSet { note: NOTE, from: None, to: Some(NoteFact::Withdrawn("dubbel".into())) },
            "Notitie T-001 over Sanne van der Meulen (L-001) is ingetrokken: dubbel.",
        ),
        (
            marked(TextRef::Note(NOTE), &[Mark::NotForParents]),
            "Notitie T-001 over Sanne van der Meulen (L-001) is niet voor ouders.",
        ),
        (
            marked(TextRef::Agreement(AGREEMENT), &[Mark::OpenToPupil, Mark::NotOnBeamer]),
            "Afspraak A-001 over Sanne van der Meulen (L-001) (jobcoach aanvragen) is niet op de beamer en open voor leerling.",
        ),
        (
            marked(TextRef::Entry(SANNE, EntryNo(1), EntryKey::Note), &[]),
            "Sanne van der Meulen (L-001): toelichting is weer voor wie het gewoonlijk mag lezen.",
        ),
        (
            Event::MeetingAdded {
                meeting: MEETING,
                facts: vec![MeetingFact::Kind(MeetingKind::Mdo), MeetingFact::Date(day("2026-12-01"))],
            },
            "Overleg O-001 is gemaakt: MDO op 01-12-2026.",
        ),
        (meeting(None, Some(MeetingFact::Phase(MeetingPhase::Running))), "Overleg O-001 is begonnen."),
        (meeting(None, Some(MeetingFact::Phase(MeetingPhase::Closed))), "Overleg O-001 is afgesloten."),
        (meeting(None, Some(MeetingFact::Reopened("fout".into()))), "Overleg O-001 is heropend: fout."),
        (meeting(None, Some(MeetingFact::Chair(BRAM))), "Overleg O-001: voorzitter is nu 'Bram de Wit'."),
        (
            meeting(Some(MeetingFact::AtTable(ALI)), Some(MeetingFact::AtTable(SANNE))),
            "Sanne van der Meulen (L-001) is aan tafel in overleg O-001.",
        ),
        (
            Event::AttendanceSet { meeting: MEETING, person: BRAM, from: None, to: Some(Presence::Excused) },
            "Bram de Wit is afgemeld bij overleg O-001.",
        ),
        (
            Event::AttendanceSet { meeting: MEETING, person: BRAM, from: Some(Presence::Present), to: None },
            "Bram de Wit staat niet meer op de lijst van overleg O-001.",
        ),
        (
            agenda(None, item(AgendaState::ToDiscuss, by_hand)),
            "Ali Yılmaz (L-002) staat op de agenda van overleg O-001.",
        ),
        (
            agenda(None, item(AgendaState::ToDiscuss, AgendaReason::CarriedOver(MeetingId(4)))),
            "Ali Yılmaz (L-002) staat op de agenda van overleg O-001, doorgeschoven uit overleg O-004.",
        ),
        (
            agenda(item(AgendaState::ToDiscuss, by_hand), item(AgendaState::Discussed, by_hand)),
            "Ali Yılmaz (L-002) is besproken in overleg O-001.",
        ),
        (
            agenda(item(AgendaState::ToDiscuss, by_hand), None),
            "Ali Yılmaz (L-002) is van de agenda van overleg O-001 gehaald.",
        ),
        (
            Event::AgendaOrdered { meeting: MEETING, from: vec![], to: vec![] },
            "De agenda van overleg O-001 heeft een andere volgorde.",
        ),
        (Event::Hidden { entity: Entity::Pupil(ALI) }, "Ali Yılmaz (L-002) is weggehaald."),
        (Event::Shown { entity: Entity::Meeting(MEETING) }, "Overleg O-001 staat er weer."),
    ]
}

#[test]
fn no_kind_of_event_is_left_out() {
    assert_eq!(
        told().iter().map(|(event, _)| kinds::name(event)).collect::<BTreeSet<_>>(),
        kinds::of::<Event>()
    );
}

#[test]
fn every_kind_of_event_is_one_dutch_sentence() {
    let region = region();
    let teller = Teller::new(reading(&region.state, day(TODAY)));
    for (event, sentence) in told() {
        assert_eq!(teller.event(&event), sentence);
        assert_dutch(sentence);
    }
}

#[test]
fn what_is_not_known_any_more_goes_by_its_number() {
    let teller_state = casustafel::domain::State::default();
    let teller = Teller::new(reading(&teller_state, day(TODAY)));
    for (event, _) in told() {
        let sentence = teller.event(&event);
        assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
        assert_dutch(&sentence);
    }
}

#[test]
fn an_undo_says_that_it_is_one() {
    let id = GroupId { node: 1, seq: 1 };
    assert_eq!(cause(Cause::Do), "");
    assert_eq!(cause(Cause::Undo(id)), "Ongedaan gemaakt: ");
    assert_eq!(cause(Cause::Redo(id)), "Opnieuw gedaan: ");
}
