//! One rule, one story.

use casustafel::domain::query::{self, Attention, ListView};
use casustafel::domain::{
    Actor, AgreementDraft, Command, ContactState, Destination, Fact, FactKey, HolderChoice, MeetingFact,
    MeetingPhase, Owner, Party, Progress, PupilId, Refusal, Role, RoleTerms, SavedView, Setting, SettingKey,
    Status, WaakvlamKind,
};

use chrono::Months;

use crate::support::log::{Story, day};
use crate::support::reading;
use crate::support::undo;

fn set(pupil: PupilId, fact: Fact) -> Command {
    Command::SetFacts { pupils: vec![pupil], facts: vec![(fact.key(), Some(fact))] }
}

fn give(pupil: PupilId, role: Role, to: Option<casustafel::domain::PersonId>) -> Command {
    let kind = WaakvlamKind::KeepInTouch;
    Command::SetRole {
        pupils: vec![pupil],
        role,
        to: to.map(HolderChoice::Known),
        terms: RoleTerms::of(kind),
    }
}

#[test]
fn a_casusregisseur_hands_over_and_gets_the_case_back() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let fatima = story.person("Fatima", "jobcoach", Party::JobcoachOrg);
    let joost = story.person("Joost", "mentor", Party::SchoolPro);
    for person in [fatima, joost, fatima] {
        story.act(give(pupil, Role::Casusregisseur, Some(person)));
    }
    let case = story.state.case(pupil).unwrap();
    assert_eq!(case.named_last(Role::Casusregisseur).unwrap().person(), Some(fatima));
    let past: Vec<_> = case.past_roles.iter().filter_map(|past| past.holder.person()).collect();
    assert_eq!(past, [fatima, joost]);
}

#[test]
fn a_pupil_who_avoids_help_asks_for_a_waakvlam_until_there_is_one() {
    for contact in ContactState::ALL {
        let mut story = Story::begins(day(2026, 11, 22), "Ilse");
        let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
        let fatima = story.person("Fatima", "jobcoach", Party::JobcoachOrg);
        story.act(set(pupil, Fact::Contact(*contact)));
        let asks = |story: &Story| {
            query::attention(reading(&story.state, day(2026, 11, 23)), story.state.case(pupil).unwrap())
                .contains(&Attention::NoWaakvlam)
        };
        assert_eq!(asks(&story), contact.asks_waakvlam(), "{contact:?}");
        story.act(give(pupil, Role::Waakvlam, Some(fatima)));
        assert!(!asks(&story));
    }
}

#[test]
fn landing_asks_where_and_since_when_and_keeps_a_place_that_was_known() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    assert_eq!(
        story.refuses(set(pupil, Fact::Status(Status::Landed))),
        Refusal::LandedNeedsDestination(pupil)
    );
    story.act(set(pupil, Fact::Destination(Destination::Mbo)));
    assert_eq!(story.refuses(set(pupil, Fact::Status(Status::Landed))), Refusal::LandedNeedsSince(pupil));
    let since = day(2026, 9, 1);
    story.act(Command::Land { pupils: vec![pupil], destination: Some(Destination::RegularJob), since });
    let case = story.state.case(pupil).unwrap();
    assert_eq!((case.status(), case.facts.destination), (Status::Landed, Some(Destination::Mbo)));
    let clear = Command::SetFacts { pupils: vec![pupil], facts: vec![(FactKey::Destination, None)] };
    assert_eq!(story.refuses(clear), Refusal::LandedNeedsDestination(pupil));
}

#[test]
fn an_agreement_needs_what_who_and_when() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let whole = AgreementDraft {
        what: "stage bellen".into(),
        owner: Some(Owner::Pupil),
        with: vec![],
        due: Some(day(2026, 12, 11)),
    };
    let add = |draft| Command::AddAgreement { pupil, draft };
    for (draft, refusal) in [
        (AgreementDraft { what: "  ".into(), ..whole.clone() }, Refusal::AgreementNeedsWhat),
        (AgreementDraft { owner: None, ..whole.clone() }, Refusal::AgreementNeedsOwner),
        (AgreementDraft { due: None, ..whole.clone() }, Refusal::AgreementNeedsDue),
    ] {
        assert_eq!(story.refuses(add(draft)), refusal);
    }
    story.act(add(whole));
    let agreement = story.state.agreements().next().unwrap().id;
    let drop = Command::SetProgress { agreement, to: Progress::Dropped(" ".into()) };
    assert_eq!(story.refuses(drop), Refusal::ReasonNeeded);
}

#[test]
fn numbers_are_never_given_twice() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let first = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    story.act(undo(&story.state));
    assert!(story.state.case(first).is_none());
    let second = story.pupil("Yusuf", "", "El Idrissi", "De Kaap");
    assert_eq!((first.to_string().as_str(), second.to_string().as_str()), ("L-001", "L-002"));
}

#[test]
fn a_postponed_pupil_returns_on_the_next_meeting_by_itself() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let one = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let two = story.pupil("Yusuf", "", "El Idrissi", "De Kaap");
    let plan = |date, pupils| Command::AddMeeting {
        facts: vec![MeetingFact::Date(date)],
        attendance: vec![],
        pupils,
    };
    story.act(plan(day(2026, 11, 22), vec![one, two]));
    let first = story.state.meetings().next().unwrap().id;
    story.act(Command::StartMeeting { meeting: first });
    story.act(Command::MarkDiscussed { meeting: first, pupil: one });
    // Two was not reached: closing postpones.
    story.act(Command::CloseMeeting { meeting: first });
    assert_eq!(story.state.meeting(first).unwrap().phase(), MeetingPhase::Closed);
    story.act(plan(day(2026, 12, 11), vec![]));
    let second = story.state.meetings().last().unwrap().id;
    assert_eq!(story.state.meeting(second).unwrap().order(), [two]);
    // A third meeting does not take the pupil along again: the second one holds it.
    story.act(plan(day(2027, 1, 15), vec![]));
    let third = story.state.meetings().last().unwrap().id;
    assert!(story.state.meeting(third).unwrap().agenda.is_empty());
}

#[test]
fn who_was_not_reached_stands_on_a_next_meeting_that_is_there_already() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let one = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let two = story.pupil("Yusuf", "", "El Idrissi", "De Kaap");
    for (date, pupils) in [(day(2026, 11, 22), vec![one, two]), (day(2026, 12, 11), vec![])] {
        story.act(Command::AddMeeting { facts: vec![MeetingFact::Date(date)], attendance: vec![], pupils });
    }
    let [first, second] = [0, 1].map(|at| story.state.meetings().nth(at).unwrap().id);
    story.act(Command::StartMeeting { meeting: first });
    story.act(Command::MarkDiscussed { meeting: first, pupil: one });
    story.act(Command::CloseMeeting { meeting: first });
    assert_eq!(story.state.meeting(second).unwrap().order(), [two], "and nobody who was discussed");
}

#[test]
fn a_kept_view_has_a_name_and_a_digit_of_its_own() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let keep = |views: &[(&str, u8)]| {
        let view = |(name, slot): &(&str, u8)| SavedView {
            name: (*name).into(),
            slot: *slot,
            query: "gemeente:oost".into(),
        };
        let views = Setting::Views(views.iter().map(view).collect());
        Command::ChangeSettings { settings: vec![(SettingKey::Views, Some(views))] }
    };
    for views in [[("Oost", 3), (" ", 4)], [("Oost", 3), ("West", 0)], [("Oost", 3), ("West", 3)]] {
        assert_eq!(story.refuses(keep(&views)), Refusal::ViewIncomplete, "{views:?}");
    }
    story.act(keep(&[("Oost", 1), ("West", 9)]));
    assert_eq!(story.state.settings().views.as_ref().unwrap().len(), 2);
}

#[test]
fn undo_does_not_go_back_beyond_the_start_of_a_meeting() {
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let facts = vec![MeetingFact::Date(day(2026, 11, 22))];
    story.act(Command::AddMeeting { facts, attendance: vec![], pupils: vec![pupil] });
    let meeting = story.state.meetings().next().unwrap().id;
    story.act(Command::StartMeeting { meeting });
    story.act(set(pupil, Fact::Status(Status::Stuck)));
    story.act(undo(&story.state));
    let by = Actor::Person(story.state.user().unwrap());
    assert_eq!(Command::undo(&story.state, by), Err(Refusal::UndoStopsAtMeeting));
}

#[test]
fn an_undo_leaves_alone_what_somebody_else_changed_since() {
    use casustafel::domain::left_alone;
    let mut story = Story::begins(day(2026, 11, 22), "Ilse");
    let one = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let two = story.pupil("Yusuf", "", "El Idrissi", "De Kaap");
    let status = Fact::Status(Status::Attention);
    let bulk = Command::SetFacts { pupils: vec![one, two], facts: vec![(FactKey::Status, Some(status))] };
    let group = story.act(bulk);
    story.as_system(set(two, Fact::Status(Status::Stuck)));
    assert_eq!(left_alone(&story.state, &group), 1);
    story.act(undo(&story.state));
    assert_eq!(story.state.case(one).unwrap().status(), Status::New);
    assert_eq!(story.state.case(two).unwrap().status(), Status::Stuck);
}

/// The views by the year in which somebody leaves.
const BY_YEAR: [ListView; 3] = [ListView::ThisYear, ListView::NextYear, ListView::Aftercare];

#[test]
fn the_day_of_leaving_decides_in_which_view_a_pupil_stands() {
    let today = day(2026, 11, 22);
    let mut story = Story::begins(today, "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let holds = |story: &Story, view: ListView| {
        view.holds(reading(&story.state, today), story.state.case(pupil).unwrap())
    };
    assert!(holds(&story, ListView::ThisYear), "date and year level unknown: in sight");
    for (exit, view) in [
        // Nobody has left by an expected day alone: in sight until somebody says what happened.
        (day(2026, 7, 31), ListView::ThisYear),
        (day(2026, 8, 1), ListView::ThisYear),
        (day(2027, 7, 31), ListView::ThisYear),
        (day(2027, 8, 1), ListView::NextYear),
        (day(2028, 7, 31), ListView::NextYear),
    ] {
        story.act(set(pupil, Fact::ExpectedExit(exit)));
        for candidate in BY_YEAR {
            assert_eq!(holds(&story, candidate), candidate == view, "{exit} {candidate:?}");
        }
    }
}

#[test]
fn nobody_falls_between_the_views_or_stands_in_two() {
    let today = day(2026, 11, 22);
    let mut story = Story::begins(today, "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let left = [None, Some(today)];
    let months = 0..36;
    for (month, deregistered) in months.flat_map(|month| left.map(|left| (month, left))) {
        let exit = day(2025, 8, 31) + Months::new(month);
        let facts = vec![
            (FactKey::ExpectedExit, Some(Fact::ExpectedExit(exit))),
            (FactKey::DeregisteredOn, deregistered.map(Fact::DeregisteredOn)),
        ];
        story.act(Command::SetFacts { pupils: vec![pupil], facts });
        let case = story.state.case(pupil).unwrap();
        let views: Vec<ListView> =
            BY_YEAR.into_iter().filter(|view| view.holds(reading(&story.state, today), case)).collect();
        assert_eq!(views.len(), 1, "leaves {exit}, left {deregistered:?}: {views:?}");
    }
}
