//! Entries of a case: what they need, what follows by itself, and the days that follow from them.

use casustafel::domain::query::{self, Attention, DueFor, Lacking};
use casustafel::domain::rules::Months;
use casustafel::domain::{
    Answer, Carried, Command, ContactMeans, ContactResult, ContactState, Entry, EntryAdvice, EntryChange,
    EntryFact, EntryKey, EntryKind, EntryNo, Fact, FactKey, Giver, Ground, HandoverKind, HolderChoice,
    NamePart, Need, Outcome, Party, PersonId, Phase, PlacementKind, Provision, ProvisionState, PupilId,
    Refusal, Relation, Role, RoleTerms, SchoolType, Setting, SettingKey, SharingForm, SignalKind,
    SignalSource, Status, Who,
};
use chrono::NaiveDate;

use crate::support::log::{Story, day};
use crate::support::reading;
use crate::support::undo;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn begun() -> (Story, PupilId) {
    let mut story = Story::begins(TODAY, "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    (story, pupil)
}

fn add(pupil: PupilId, entry: Entry) -> Command {
    Command::SetEntries { pupils: vec![pupil], changes: vec![EntryChange::add(entry)], facts: vec![] }
}

fn change(pupil: PupilId, number: u32, to: Option<Entry>) -> Command {
    let changes = vec![EntryChange { entry: Some(EntryNo(number)), to }];
    Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] }
}

fn set(pupil: PupilId, fact: Fact) -> Command {
    Command::SetFacts { pupils: vec![pupil], facts: vec![(fact.key(), Some(fact))] }
}

/// A whole entry of each kind.
fn whole(kind: EntryKind) -> Entry {
    let on = EntryFact::On(TODAY);
    let facts = match kind {
        EntryKind::Contact => {
            vec![on, EntryFact::Means(ContactMeans::Call), EntryFact::Result(ContactResult::Spoken)]
        }
        EntryKind::Signal => vec![
            on,
            EntryFact::SignalKind(SignalKind::JobLost),
            EntryFact::SignalSource(SignalSource::Monitor),
        ],
        EntryKind::Handover => {
            vec![on, EntryFact::HandoverKind(HandoverKind::Warm), EntryFact::SupportQuestion(Answer::Yes)]
        }
        EntryKind::Provision => vec![
            EntryFact::Provision(Provision::Register),
            EntryFact::ProvisionState(ProvisionState::Requested),
        ],
        EntryKind::Placement => {
            vec![EntryFact::PlacementKind(PlacementKind::Job), EntryFact::Company("Bakkerij".into())]
        }
        EntryKind::Enrolment => vec![EntryFact::Course("Koken".into())],
        EntryKind::Relative => {
            vec![
                EntryFact::Name(NamePart::new("Oma Truus").unwrap()),
                EntryFact::Relation(Relation::Grandparent),
            ]
        }
        EntryKind::Sharing => vec![
            EntryFact::Party(Party::Uwv),
            EntryFact::Ground(Ground::Consent),
            EntryFact::Purpose("jobcoach zoeken".into()),
            on,
        ],
        EntryKind::Disclosure => vec![
            EntryFact::What("dat Sanne een baan zoekt".into()),
            EntryFact::Party(Party::Uwv),
            EntryFact::Ground(Ground::Consent),
            EntryFact::Purpose("jobcoach zoeken".into()),
            on,
        ],
        EntryKind::Delay => {
            vec![EntryFact::ExitWas(day(2027, 7, 31)), EntryFact::ExitBecame(day(2028, 7, 31)), on]
        }
    };
    Entry::new(kind, facts)
}

#[test]
fn an_entry_has_all_that_it_needs_and_nothing_that_it_has_not() {
    let (mut story, pupil) = begun();
    for kind in EntryKind::ALL {
        for (key, need) in kind.fields() {
            let mut entry = whole(*kind);
            if *need == Need::Needed {
                entry.set(*key, None);
                assert_eq!(story.refuses(add(pupil, entry)), Refusal::EntryNeeds(*key), "{kind:?}");
            }
        }
        let stranger = EntryFact::Note("hoort er niet bij".into());
        let known = kind.need(EntryKey::Note).is_some();
        story.act(add(pupil, whole(*kind).with(stranger)));
        let (_, kept) = story.state.case(pupil).unwrap().numbered().next_back().unwrap();
        assert_eq!(kept.note().is_some(), known, "{kind:?}");
    }
    let texts = whole(EntryKind::Placement).with(EntryFact::Company("\u{200b}".into()));
    assert_eq!(story.refuses(add(pupil, texts)), Refusal::EntryNeeds(EntryKey::Company));
}

#[test]
fn days_lie_behind_us_and_follow_each_other() {
    let (story, pupil) = begun();
    let (before, tomorrow) = (day(2026, 11, 1), day(2026, 11, 23));
    for (kind, fact, refusal) in [
        (EntryKind::Contact, EntryFact::On(tomorrow), Refusal::EntryDayAhead(EntryKey::On, tomorrow)),
        (
            EntryKind::Sharing,
            EntryFact::WithdrawnOn(tomorrow),
            Refusal::EntryDayAhead(EntryKey::WithdrawnOn, tomorrow),
        ),
        (EntryKind::Contact, EntryFact::Next(before), Refusal::EntryDayBefore(EntryKey::Next, TODAY)),
        (
            EntryKind::Signal,
            EntryFact::HandledOn(before),
            Refusal::EntryDayBefore(EntryKey::HandledOn, TODAY),
        ),
        (
            EntryKind::Sharing,
            EntryFact::ValidUntil(before),
            Refusal::EntryDayBefore(EntryKey::ValidUntil, TODAY),
        ),
        (EntryKind::Placement, EntryFact::Hours(61), Refusal::EntryNumber(EntryKey::Hours)),
        (EntryKind::Placement, EntryFact::WageValue(101), Refusal::EntryNumber(EntryKey::WageValue)),
        (EntryKind::Enrolment, EntryFact::Level(5), Refusal::EntryNumber(EntryKey::Level)),
    ] {
        assert_eq!(story.refuses(add(pupil, whole(kind).with(fact))), refusal);
    }
    let placement = whole(EntryKind::Placement).with(EntryFact::Start(TODAY));
    let refusal = Refusal::EntryDayBefore(EntryKey::End, TODAY);
    assert_eq!(story.refuses(add(pupil, placement.with(EntryFact::End(before)))), refusal);
}

#[test]
fn an_entry_keeps_its_kind_and_a_provision_its_place() {
    let (mut story, pupil) = begun();
    story.act(add(pupil, whole(EntryKind::Provision)));
    let granted = whole(EntryKind::Provision).with(EntryFact::ProvisionState(ProvisionState::Granted));
    story.act(add(pupil, granted.clone()));
    let case = story.state.case(pupil).unwrap();
    assert_eq!(case.numbered().collect::<Vec<_>>(), [(EntryNo(1), &granted)], "recorded again is changed");
    let other = whole(EntryKind::Provision).with(EntryFact::Provision(Provision::Aba));
    story.act(add(pupil, other));
    let twin = Some(whole(EntryKind::Provision));
    assert_eq!(story.refuses(change(pupil, 2, twin)), Refusal::ProvisionKnown(Provision::Register));
    assert_eq!(story.refuses(change(pupil, 1, Some(whole(EntryKind::Contact)))), Refusal::Unknown);
    assert_eq!(story.refuses(change(pupil, 9, None)), Refusal::Unknown);
    let twice = vec![EntryChange::add(whole(EntryKind::Provision)); 2];
    let yusuf = story.pupil("Yusuf", "", "El Idrissi", "De Kaap");
    story.act(Command::SetEntries { pupils: vec![yusuf, yusuf], changes: twice, facts: vec![] });
    assert_eq!(story.state.case(yusuf).unwrap().entries.len(), 1);
}

#[test]
fn a_warm_handover_with_a_question_lasts_three_months_at_least() {
    let (mut story, pupil) = begun();
    let handover = |on| whole(EntryKind::Handover).with(EntryFact::On(on));
    let until = |story: &Story| {
        let (_, entry) = story.state.case(pupil).unwrap().numbered().next_back().unwrap();
        entry.involved_until().copied()
    };
    story.act(add(pupil, handover(day(2026, 11, 30))));
    assert_eq!(until(&story), Some(day(2027, 2, 28)), "the last day of a shorter month");
    let short = handover(TODAY).with(EntryFact::InvolvedUntil(day(2027, 2, 21)));
    assert_eq!(story.refuses(add(pupil, short)), Refusal::InvolvedTooShort(Months(3), day(2027, 2, 22)));
    let longer = day(2027, 6, 1);
    story.act(add(pupil, handover(TODAY).with(EntryFact::InvolvedUntil(longer))));
    assert_eq!(until(&story), Some(longer));
    for fact in
        [EntryFact::SupportQuestion(Answer::No), EntryFact::HandoverKind(HandoverKind::Administrative)]
    {
        story.act(add(pupil, handover(TODAY).with(fact)));
        assert_eq!(until(&story), None, "no text says how long");
    }
}

#[test]
fn who_gives_consent_follows_from_the_age_on_that_day() {
    // Born on 3 April 2009.
    let turns = |age: i32| day(2009 + age, 4, 3);
    for (on, giver) in [
        (turns(12).pred_opt().unwrap(), Giver::Parents),
        (turns(12), Giver::Both),
        (turns(16).pred_opt().unwrap(), Giver::Both),
        (turns(16), Giver::Pupil),
    ] {
        let (mut story, pupil) = begun();
        let sharing =
            whole(EntryKind::Sharing).with(EntryFact::On(on)).with(EntryFact::Form(SharingForm::Oral));
        story.act(add(pupil, sharing.clone()));
        let given = |story: &Story, at: u32| {
            story.state.case(pupil).unwrap().entry(EntryNo(at)).unwrap().giver().copied()
        };
        assert_eq!(given(&story, 1), Some(giver), "{on}");
        story.act(add(pupil, sharing.clone().with(EntryFact::Giver(Giver::Both))));
        assert_eq!(given(&story, 2), Some(Giver::Both), "who knows better says so");
        story.act(add(pupil, sharing.with(EntryFact::Ground(Ground::LegalTask))));
        assert_eq!(given(&story, 3), None, "the law asks nobody");
    }
}

#[test]
fn a_ground_holds_from_its_day_until_it_ends_or_is_withdrawn() {
    let sharing = |facts: &[EntryFact]| {
        facts.iter().cloned().fold(whole(EntryKind::Sharing), Entry::with).with(EntryFact::On(TODAY))
    };
    let holds = |entry: &Entry, days: i64| entry.holds_on(TODAY + chrono::Duration::days(days));
    let plain = sharing(&[]);
    assert!(!holds(&plain, -1) && holds(&plain, 0) && holds(&plain, 9999));
    let ends = sharing(&[EntryFact::ValidUntil(day(2026, 11, 24))]);
    assert!(holds(&ends, 2) && !holds(&ends, 3), "the last day counts");
    let withdrawn = sharing(&[EntryFact::WithdrawnOn(day(2026, 11, 24))]);
    assert!(holds(&withdrawn, 1) && !holds(&withdrawn, 2), "from that day on nobody may know");
    assert!(!whole(EntryKind::Disclosure).holds_on(TODAY));
}

#[test]
fn a_party_that_works_on_a_case_needs_a_ground_and_a_school_does_not() {
    let (mut story, pupil) = begun();
    let uwv = story.person("Lars", "arbeidsdeskundige", Party::Uwv);
    let mentor = story.person("Mia", "mentor", Party::SchoolPro);
    for (role, person) in [(Role::Jobcoach, uwv), (Role::Mentor, mentor)] {
        story.act(give(pupil, role, HolderChoice::Known(person), RoleTerms::default()));
    }
    let lacking =
        |story: &Story| query::without_ground(reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    assert_eq!(lacking(&story), [Lacking::Kind(Party::Uwv)]);
    story.act(add(pupil, whole(EntryKind::Sharing)));
    assert_eq!(lacking(&story), []);
    let withdrawn = whole(EntryKind::Sharing).with(EntryFact::WithdrawnOn(TODAY));
    story.act(change(pupil, 1, Some(withdrawn)));
    assert_eq!(lacking(&story), [Lacking::Kind(Party::Uwv)]);
}

fn give(pupil: PupilId, role: Role, to: HolderChoice, terms: RoleTerms) -> Command {
    Command::SetRole { pupils: vec![pupil], role, to: Some(to), terms }
}

fn contact(on: NaiveDate, result: ContactResult) -> Entry {
    whole(EntryKind::Contact).with(EntryFact::On(on)).with(EntryFact::Result(result))
}

fn next(story: &Story, pupil: PupilId) -> Option<(NaiveDate, DueFor)> {
    let due = query::next_contact(reading(&story.state, story.today), story.state.case(pupil).unwrap());
    due.map(|due| (due.on, due.what))
}

#[test]
fn the_next_contact_follows_the_rhythm_of_the_waakvlam() {
    let (mut story, pupil) = begun();
    let fatima = story.person("Fatima", "jobcoach", Party::JobcoachOrg);
    assert_eq!(next(&story, pupil), None, "nobody keeps in touch");
    story.act(give(pupil, Role::Waakvlam, HolderChoice::Known(fatima), RoleTerms::default()));
    let due = |on| Some((on, DueFor::Waakvlam));
    assert_eq!(next(&story, pupil), due(day(2027, 1, 3)), "six weeks");
    let weeks = |weeks| RoleTerms { rhythm: Some(weeks), ..RoleTerms::default() };
    story.act(give(pupil, Role::Waakvlam, HolderChoice::Known(fatima), weeks(2)));
    assert_eq!(next(&story, pupil), due(day(2026, 12, 6)));
    assert_eq!(
        story.refuses(give(pupil, Role::Waakvlam, HolderChoice::Known(fatima), weeks(0))),
        Refusal::TermOutOfRange
    );
    story.act(add(pupil, contact(day(2026, 11, 20), ContactResult::Spoken)));
    assert_eq!(next(&story, pupil), due(day(2026, 12, 6)), "a contact of before the waakvlam's time");
    story.act(add(pupil, contact(TODAY, ContactResult::NoAnswer)));
    assert_eq!(next(&story, pupil), due(day(2026, 12, 6)), "who did not answer was not spoken to");
    let named = contact(TODAY, ContactResult::Through).with(EntryFact::Next(day(2026, 12, 1)));
    story.act(add(pupil, named));
    assert_eq!(next(&story, pupil), due(day(2026, 12, 1)), "the day that the last contact names");
    story.act(add(pupil, contact(TODAY, ContactResult::NoAnswer)));
    assert_eq!(next(&story, pupil), due(day(2026, 12, 1)), "still that day");
    assert_eq!(query::contacts_due(reading(&story.state, day(2026, 11, 23))), [], "not within a week");
    assert_eq!(query::contacts_due(reading(&story.state, day(2026, 11, 24))).len(), 1);
}

#[test]
fn a_contact_that_is_late_stays_so_whoever_the_waakvlam_is() {
    let (mut story, pupil) = begun();
    let fatima = story.person("Fatima", "jobcoach", Party::JobcoachOrg);
    let noor = story.person("Noor", "mentor", Party::SchoolPro);
    let joost = story.person("Joost", "mentor", Party::SchoolPro);
    let since = RoleTerms { on: Some(day(2026, 9, 1)), ..RoleTerms::default() };
    story.act(give(pupil, Role::Waakvlam, HolderChoice::Known(fatima), since));
    let late = Some((day(2026, 10, 13), DueFor::Waakvlam));
    assert_eq!(next(&story, pupil), late, "six weeks, and nobody called");
    // Somebody else takes it over by hand, hands it on, and it goes on once more from a day to come.
    story.act(give(pupil, Role::Waakvlam, HolderChoice::Known(noor), RoleTerms::default()));
    assert_eq!(next(&story, pupil), late);
    let moves = vec![(Carried::Role(Role::Waakvlam, pupil), joost)];
    story.act(Command::MoveCaseload { from: noor, moves, on: TODAY, until: None, reason: None });
    let moves = vec![(Carried::Role(Role::Waakvlam, pupil), fatima)];
    let on = day(2026, 12, 1);
    story.act(Command::MoveCaseload { from: joost, moves, on, until: None, reason: None });
    assert_eq!(next(&story, pupil), late);
    // The row of the list says the same as the case.
    let row = story.state.row(pupil).unwrap();
    let due = query::next_contact(reading(&story.state, TODAY), row).map(|due| (due.on, due.what));
    assert_eq!(due, late);
    // Who does not answer was not spoken to, whatever day is named then.
    let weeks = contact(TODAY, ContactResult::NoAnswer).with(EntryFact::Next(day(2027, 1, 3)));
    story.act(add(pupil, weeks));
    assert_eq!(next(&story, pupil), late);
    story.act(add(pupil, contact(TODAY, ContactResult::Spoken)));
    assert_eq!(next(&story, pupil), Some((day(2027, 1, 3), DueFor::Waakvlam)), "six weeks from today");
    // A try before the day can only bring it nearer.
    for (named, due) in [(day(2027, 2, 1), day(2027, 1, 3)), (day(2026, 11, 25), day(2026, 11, 25))] {
        story.act(add(pupil, contact(TODAY, ContactResult::NoAnswer).with(EntryFact::Next(named))));
        assert_eq!(next(&story, pupil), Some((due, DueFor::Waakvlam)));
    }
    // For a while there is no waakvlam, and that stays to be read.
    let nobody = Command::SetRole {
        pupils: vec![pupil],
        role: Role::Waakvlam,
        to: None,
        terms: RoleTerms { on: Some(day(2026, 12, 24)), ..RoleTerms::default() },
    };
    story.act(nobody);
    story.today = day(2027, 3, 1);
    story.act(give(pupil, Role::Waakvlam, HolderChoice::Known(noor), RoleTerms::default()));
    assert_eq!(story.state.case(pupil).unwrap().holder_on(Role::Waakvlam, day(2027, 1, 5)), None);
}

#[test]
fn three_times_no_answer_in_a_row_is_a_let_op_until_the_contact_says_so() {
    let (mut story, pupil) = begun();
    let warned = |story: &Story| {
        query::attention(reading(&story.state, TODAY), story.state.case(pupil).unwrap())
            .contains(&Attention::Unanswered(3))
    };
    story.act(add(pupil, contact(day(2026, 11, 1), ContactResult::NoAnswer)));
    story.act(add(pupil, contact(day(2026, 11, 3), ContactResult::Spoken)));
    for on in [9, 7] {
        story.act(add(pupil, contact(day(2026, 11, on), ContactResult::NoAnswer)));
        assert!(!warned(&story));
    }
    story.act(add(pupil, contact(day(2026, 11, 8), ContactResult::NoAnswer)));
    assert!(warned(&story), "by day, however they were recorded");
    story.act(set(pupil, Fact::Contact(ContactState::HardToReach)));
    assert!(!warned(&story));
}

#[test]
fn nazorg_has_its_contact_points_until_its_term() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::DeregisteredOn(day(2026, 7, 31))));
    let point = |on, months| Some((on, DueFor::Aftercare(months)));
    // When the contact was, and the point that is left; two weeks before a point counts for it. Of those that were
    // missed the newest is asked.
    for (on, left) in [
        (None, point(day(2026, 10, 31), 3)),
        (Some(day(2026, 8, 16)), point(day(2026, 8, 31), 1)),
        (Some(day(2026, 8, 17)), point(day(2026, 10, 31), 3)),
        (Some(day(2026, 10, 17)), point(day(2027, 1, 31), 6)),
        (Some(day(2027, 1, 17)), point(day(2027, 7, 31), 12)),
        (Some(day(2027, 7, 17)), point(day(2028, 7, 31), 24)),
        (Some(day(2028, 7, 17)), None),
    ] {
        if let Some(on) = on {
            story.today = on;
            story.act(add(pupil, contact(on, ContactResult::StillWorking)));
        }
        assert_eq!(next(&story, pupil), left, "{on:?}");
    }
    let points = Setting::AftercarePoints(vec![2, 36]);
    story.act(Command::ChangeSettings { settings: vec![(SettingKey::AftercarePoints, Some(points))] });
    assert_eq!(next(&story, pupil), None, "beyond the term nobody calls");
    let months = Setting::AftercareMonths(36);
    story.act(Command::ChangeSettings { settings: vec![(SettingKey::AftercareMonths, Some(months))] });
    assert_eq!(next(&story, pupil), point(day(2029, 7, 31), 36));
    story.today = day(2029, 8, 1);
    assert_eq!(next(&story, pupil), None, "what was missed is over when the term is");
    let months = Setting::AftercareMonths(0);
    assert_eq!(
        story
            .refuses(Command::ChangeSettings { settings: vec![(SettingKey::AftercareMonths, Some(months))] }),
        Refusal::TermOutOfRange
    );
}

#[test]
fn a_signal_asks_the_school_first_in_nazorg_and_ww_after_a_job() {
    let (mut story, pupil) = begun();
    let asks =
        |story: &Story| query::attention(reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    story.act(add(pupil, whole(EntryKind::Signal)));
    assert!(asks(&story).contains(&Attention::WwNotChecked));
    assert!(!asks(&story).contains(&Attention::SchoolNotAsked), "still at school");
    assert!(query::asks_attention(reading(&story.state, TODAY), story.state.case(pupil).unwrap()));
    story.act(set(pupil, Fact::DeregisteredOn(day(2026, 7, 31))));
    assert!(asks(&story).contains(&Attention::SchoolNotAsked));
    assert_eq!(asks(&story).first(), Some(&Attention::SignalOpen(SignalKind::JobLost, TODAY)));
    story.act(set(pupil, Fact::SchoolType(SchoolType::Entree)));
    assert!(!asks(&story).contains(&Attention::SchoolNotAsked), "no text says it of Entree");
    story.act(set(pupil, Fact::SchoolType(SchoolType::Vso)));
    let by_school = whole(EntryKind::Signal).with(EntryFact::SignalSource(SignalSource::School));
    story.act(change(pupil, 1, Some(by_school)));
    assert!(!asks(&story).contains(&Attention::SchoolNotAsked), "the school said it itself");
}

#[test]
fn a_signal_asks_on_until_it_is_handled_and_each_check_ends_its_own_let_op() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::SchoolType(SchoolType::Vso)));
    story.act(set(pupil, Fact::DeregisteredOn(day(2026, 7, 31))));
    let open = Attention::SignalOpen(SignalKind::JobLost, TODAY);
    let asked = [open, Attention::SchoolNotAsked, Attention::WwNotChecked];
    let asks = |story: &Story| {
        let all = query::attention(reading(&story.state, TODAY), story.state.case(pupil).unwrap());
        asked.map(|it| all.contains(&it))
    };
    let signal = whole(EntryKind::Signal);
    story.act(add(pupil, signal.clone()));
    assert_eq!(asks(&story), [true, true, true]);
    let signal = signal.with(EntryFact::SchoolAskedOn(TODAY));
    story.act(change(pupil, 1, Some(signal.clone())));
    assert_eq!(asks(&story), [true, false, true]);
    let signal = signal.with(EntryFact::WwCheckedOn(TODAY));
    story.act(change(pupil, 1, Some(signal.clone())));
    assert_eq!(asks(&story), [true, false, false]);
    let handled = signal.with(EntryFact::HandledOn(TODAY));
    assert_eq!(
        story.refuses(change(pupil, 1, Some(handled.clone()))),
        Refusal::EntryNeeds(EntryKey::Outcome),
        "what it came to is said"
    );
    let found = handled.clone().with(EntryFact::Outcome(Outcome::NewPlace));
    assert_eq!(story.refuses(change(pupil, 1, Some(found))), Refusal::NewPlaceUnknown);
    story.act(change(pupil, 1, Some(handled.with(EntryFact::Outcome(Outcome::Stays)))));
    assert_eq!(asks(&story), [false, false, false]);
}

#[test]
fn a_phase_is_derived_until_somebody_records_one() {
    let (mut story, pupil) = begun();
    let phase =
        |story: &Story| query::phase(reading(&story.state, story.today), story.state.case(pupil).unwrap());
    assert_eq!(phase(&story), Phase::Orientation);
    story.act(set(pupil, Fact::YearLevel(3)));
    assert_eq!(phase(&story), Phase::Early);
    story.act(set(pupil, Fact::ExpectedExit(day(2027, 5, 23))));
    assert_eq!(phase(&story), Phase::Early);
    story.act(set(pupil, Fact::ExpectedExit(day(2027, 5, 22))));
    assert_eq!(phase(&story), Phase::Exit, "six months before the exit");
    story.act(set(pupil, Fact::SchoolType(SchoolType::Entree)));
    assert_eq!(phase(&story), Phase::EntreeExit);
    story.act(set(pupil, Fact::ExpectedExit(day(2027, 7, 31))));
    assert_eq!(phase(&story), Phase::EntreeStart);
    story.act(set(pupil, Fact::EntryAdvice(EntryAdvice::DiplomaWork)));
    assert_eq!(phase(&story), Phase::EntreeAdvice);
    story.act(set(pupil, Fact::DeregisteredOn(day(2026, 10, 1))));
    assert_eq!(phase(&story), Phase::EntreeLeft);
    story.act(set(pupil, Fact::SchoolType(SchoolType::Pro)));
    assert_eq!(phase(&story), Phase::Aftercare);
    story.today = day(2028, 10, 1);
    assert_eq!(phase(&story), Phase::Aftercare, "the last day counts");
    story.today = day(2028, 10, 2);
    assert_eq!(phase(&story), Phase::Closed);
    story.act(set(pupil, Fact::Phase(Phase::Aftercare)));
    assert_eq!(phase(&story), Phase::Aftercare);
}

#[test]
fn who_landed_while_still_at_school_is_in_nazorg_since_then() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::DeregisteredOn(day(2027, 7, 31))));
    let land = Command::Land {
        pupils: vec![pupil],
        destination: Some(casustafel::domain::Destination::RegularJob),
        since: day(2026, 11, 1),
    };
    story.act(land);
    let case = story.state.case(pupil).unwrap();
    assert_eq!(case.status(), Status::Landed);
    assert_eq!(
        query::nazorg(reading(&story.state, TODAY), case).map(|it| it.left),
        Some(day(2026, 11, 1)),
        "the deregistration lies ahead"
    );
    assert_eq!(next(&story, pupil), Some((day(2026, 12, 1), DueFor::Aftercare(1))));
}

#[test]
fn the_terms_follow_from_the_birth_date_also_on_a_leap_day() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::BirthDate(day(2008, 2, 29))));
    let case = story.state.case(pupil).unwrap();
    assert_eq!(query::compulsory_until(reading(&story.state, TODAY), case), Some(day(2024, 7, 31)));
    assert_eq!(query::monitor_until(reading(&story.state, TODAY), case), Some(day(2035, 3, 1)));
    let turns = |story: &Story, today| {
        let all = query::attention(reading(&story.state, today), story.state.case(pupil).unwrap());
        all.into_iter().filter(|it| matches!(it, Attention::Turns(..))).collect::<Vec<_>>()
    };
    assert_eq!(turns(&story, day(2025, 9, 1)), [Attention::Turns(18, day(2026, 3, 1))]);
    assert_eq!(turns(&story, day(2026, 3, 2)), []);
    assert_eq!(case.age_on(day(2026, 2, 28)), Some(17));
    assert_eq!(case.age_on(day(2026, 3, 1)), Some(18));
    for (born, until) in [(day(2010, 7, 31), day(2026, 7, 31)), (day(2010, 8, 1), day(2027, 7, 31))] {
        story.act(set(pupil, Fact::BirthDate(born)));
        assert_eq!(
            query::compulsory_until(reading(&story.state, TODAY), story.state.case(pupil).unwrap()),
            Some(until)
        );
    }
    story.act(set(pupil, Fact::StartQualification(Answer::Yes)));
    assert_eq!(query::monitor_until(reading(&story.state, TODAY), story.state.case(pupil).unwrap()), None);
}

#[test]
fn a_dossier_goes_two_years_after_leaving_when_nothing_is_open() {
    let (mut story, pupil) = begun();
    let after =
        |story: &Story| query::destroy_after(reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    assert_eq!(after(&story), None);
    story.act(set(pupil, Fact::DeregisteredOn(day(2026, 7, 31))));
    assert_eq!(after(&story), Some(day(2028, 7, 31)));
    let draft = casustafel::domain::AgreementDraft {
        what: "bellen".into(),
        owner: Some(casustafel::domain::Owner::Pupil),
        with: vec![],
        due: Some(day(2026, 12, 1)),
    };
    story.act(Command::AddAgreement { pupil, draft });
    assert_eq!(after(&story), None);
}

#[test]
fn own_people_live_in_their_case_and_are_waakvlam_of_one_pupil_only() {
    let (mut story, pupil) = begun();
    let yusuf = story.pupil("Yusuf", "", "El Idrissi", "De Kaap");
    let people = story.state.people().count();
    let facts = whole(EntryKind::Relative).facts;
    let new = HolderChoice::NewOwn(facts);
    for (pupils, role) in [(vec![pupil, yusuf], Role::Waakvlam), (vec![pupil], Role::Casusregisseur)] {
        let give = Command::SetRole { pupils, role, to: Some(new.clone()), terms: RoleTerms::default() };
        assert_eq!(story.refuses(give), Refusal::OwnNetworkIsWaakvlam);
    }
    story.act(give(pupil, Role::Waakvlam, new, RoleTerms::default()));
    let who = story.state.case(pupil).unwrap().named_last(Role::Waakvlam).unwrap().who;
    assert_eq!(who, Who::Own(EntryNo(1)));
    assert_eq!(story.state.people().count(), people);
    assert_eq!(story.refuses(change(pupil, 1, None)), Refusal::RelativeHasRole(Role::Waakvlam));
    let elsewhere = HolderChoice::Own(EntryNo(1));
    assert_eq!(story.refuses(give(yusuf, Role::Waakvlam, elsewhere, RoleTerms::default())), Refusal::Unknown);
    let via = RoleTerms { via: Some(Who::Own(EntryNo(1))), ..RoleTerms::default() };
    let user = HolderChoice::Known(PersonId(1));
    assert_eq!(story.refuses(give(yusuf, Role::Waakvlam, user, via)), Refusal::Unknown);
}

#[test]
fn who_did_it_is_who_asks_and_nobody_who_left() {
    let (mut story, pupil) = begun();
    story.act(add(pupil, whole(EntryKind::Contact)));
    let by = |story: &Story, at| story.state.case(pupil).unwrap().entry(EntryNo(at)).unwrap().by().copied();
    assert_eq!(by(&story, 1), Some(Who::Person(PersonId(1))));
    let fatima = story.person("Fatima", "jobcoach", Party::JobcoachOrg);
    let of_fatima = whole(EntryKind::Contact).with(EntryFact::By(Who::Person(fatima)));
    story.act(Command::MoveCaseload {
        from: fatima,
        moves: vec![],
        on: TODAY,
        until: Some(day(2026, 11, 21)),
        reason: None,
    });
    assert_eq!(story.refuses(add(pupil, of_fatima)), Refusal::PersonLeft(fatima));
}

#[test]
fn one_undo_takes_back_a_contact_with_the_fact_that_came_with_it() {
    let (mut story, pupil) = begun();
    let facts = vec![(FactKey::Contact, Some(Fact::Contact(ContactState::HardToReach)))];
    let entry = contact(TODAY, ContactResult::NoAnswer);
    let changes = vec![EntryChange::add(entry)];
    story.act(Command::SetEntries { pupils: vec![pupil], changes, facts });
    story.act(undo(&story.state));
    let case = story.state.case(pupil).unwrap();
    assert_eq!((case.numbered().count(), case.facts.contact), (0, None));
    story.act(add(pupil, whole(EntryKind::Contact)));
    assert!(story.state.case(pupil).unwrap().entry(EntryNo(2)).is_some(), "a number is never given twice");
}

#[test]
fn nothing_is_told_on_a_ground_that_was_withdrawn() {
    let (mut story, pupil) = begun();
    let sharing = whole(EntryKind::Sharing).with(EntryFact::On(day(2026, 11, 2)));
    story.act(add(pupil, sharing.clone()));
    let withdrawn = day(2026, 11, 20);
    story.act(change(pupil, 1, Some(sharing.clone().with(EntryFact::WithdrawnOn(withdrawn)))));
    let told = whole(EntryKind::Disclosure);
    assert_eq!(story.refuses(add(pupil, told.clone())), Refusal::GroundWithdrawn(Party::Uwv, withdrawn));
    // What was told before that day was told on a ground; another ground is one too.
    story.act(add(pupil, told.clone().with(EntryFact::On(day(2026, 11, 19)))));
    story.act(add(pupil, told.clone().with(EntryFact::Ground(Ground::LegalTask))));
    // A new consent opens it again.
    story.act(add(pupil, sharing.with(EntryFact::On(TODAY))));
    story.act(add(pupil, told));
}

#[test]
fn a_dossier_stays_until_nazorg_is_over_and_nothing_is_open() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::DeregisteredOn(day(2024, 10, 1))));
    let goes = |story: &Story| {
        query::destroy_after(reading(&story.state, story.today), story.state.case(pupil).unwrap())
    };
    assert_eq!(goes(&story), Some(day(2026, 10, 1)));
    // Where nazorg is longer than what is kept, nazorg counts.
    let months = Setting::AftercareMonths(36);
    story.act(Command::ChangeSettings { settings: vec![(SettingKey::AftercareMonths, Some(months))] });
    assert_eq!(goes(&story), Some(day(2027, 10, 1)));
    story.act(add(pupil, whole(EntryKind::Signal)));
    assert_eq!(goes(&story), None, "a signal is open");
}

#[test]
fn a_phase_that_was_recorded_can_be_seen_to_differ() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::Phase(Phase::Orientation)));
    story.act(set(pupil, Fact::DeregisteredOn(day(2026, 7, 31))));
    let (reading, case) = (reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    assert_eq!(query::phase(reading, case), Phase::Orientation, "what somebody recorded stays");
    let page = casustafel::text::case::page::page(reading, case);
    assert!(page.contains("oriëntatie (volgens de gegevens nazorg)"), "{page}");
}

#[test]
fn what_is_late_stands_above_what_comes_and_the_past_is_told_as_past() {
    use casustafel::domain::query::Pressing;
    let (mut story, pupil) = begun();
    let ended = whole(EntryKind::Placement).with(EntryFact::End(day(2026, 11, 1)));
    story.act(add(pupil, ended));
    let soon = contact(day(2026, 11, 1), ContactResult::Spoken).with(EntryFact::Next(day(2026, 11, 25)));
    story.act(add(pupil, soon));
    for party in [Party::Uwv, Party::Wmo] {
        let person = story.person("Lars", "consulent", party);
        let role = if party == Party::Uwv { Role::Jobcoach } else { Role::Mentor };
        story.act(give(pupil, role, HolderChoice::Known(person), RoleTerms::default()));
    }
    let reading = reading(&story.state, TODAY);
    let case = story.state.case(pupil).unwrap();
    let all = query::attention(reading, case);
    let pressing: Vec<Pressing> = all.iter().map(|it| it.pressing(TODAY)).collect();
    assert!(pressing.is_sorted(), "{all:?}");
    assert_eq!(all.first(), Some(&Attention::PlacementEnds(day(2026, 11, 1))));
    let told: Vec<String> =
        all.iter().map(|it| casustafel::text::attention::short(reading, case, *it)).collect();
    assert!(told.contains(&"stage of werk eindigde op 01-11-2026".to_owned()), "{told:?}");
    // Of many parties there is one row, with how many.
    assert!(told.contains(&"zonder grondslag voor 2 partijen".to_owned()), "{told:?}");
}

#[test]
fn a_handover_that_is_over_asks_no_ground_any_more() {
    let (mut story, pupil) = begun();
    let handover = whole(EntryKind::Handover)
        .with(EntryFact::On(day(2026, 5, 1)))
        .with(EntryFact::SupportQuestion(Answer::No))
        .with(EntryFact::ToParty(Party::Jongerenpunt));
    story.act(add(pupil, handover.clone()));
    let lacking =
        |story: &Story| query::without_ground(reading(&story.state, TODAY), story.state.case(pupil).unwrap());
    assert_eq!(lacking(&story), [Lacking::Kind(Party::Jongerenpunt)]);
    story.act(change(pupil, 1, Some(handover.with(EntryFact::ConfirmedOn(day(2026, 5, 20))))));
    assert_eq!(lacking(&story), []);
}

#[test]
fn what_the_parents_said_is_asked_again_when_the_pupil_decides_alone() {
    let (mut story, pupil) = begun();
    story.act(set(pupil, Fact::BirthDate(day(2010, 12, 1))));
    let consent = whole(EntryKind::Sharing).with(EntryFact::Giver(Giver::Both));
    story.act(add(pupil, consent.clone()));
    let asks = |story: &Story, on| {
        query::attention(reading(&story.state, on), story.state.case(pupil).unwrap())
            .contains(&Attention::ConsentAgain(1))
    };
    assert!(!asks(&story, day(2026, 11, 30)));
    assert!(asks(&story, day(2026, 12, 1)), "sixteen");
    story.today = day(2026, 12, 2);
    story.act(change(pupil, 1, Some(consent.with(EntryFact::WithdrawnOn(day(2026, 12, 2))))));
    story.act(add(pupil, whole(EntryKind::Sharing).with(EntryFact::On(day(2026, 12, 2)))));
    assert!(!asks(&story, day(2026, 12, 2)), "the pupil gave it");
}
