//! An exit that goes to a later school year is kept each time; and what the turn of the year refuses.

use casustafel::domain::{
    Command, Entry, EntryKind, EntryNo, ExitAnswer, Extra, Fact, FactKey, Glance, ImportRow, NextYear,
    PupilId, Refusal,
};
use chrono::NaiveDate;

use crate::support::log::{Story, day};

fn begun(exit: NaiveDate) -> (Story, PupilId) {
    let mut story = Story::begins(day(2026, 9, 1), "Ilse de Wit");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    story.act(to(pupil, Some(exit)));
    (story, pupil)
}

fn to(pupil: PupilId, exit: Option<NaiveDate>) -> Command {
    Command::SetFacts {
        pupils: vec![pupil],
        facts: vec![(FactKey::ExpectedExit, exit.map(Fact::ExpectedExit))],
    }
}

fn turn(pupil: PupilId, exit: ExitAnswer) -> Command {
    let next = NextYear { pupil, year_level: None, mentor: None, exit: Some(exit) };
    Command::BeginSchoolYear { school: "De Kaap".into(), rows: vec![], pupils: vec![next] }
}

fn delays(story: &Story, pupil: PupilId) -> Vec<Entry> {
    let case = story.state.case(pupil).unwrap();
    let all: Vec<Entry> = case.entries_of(EntryKind::Delay).map(|(_, entry)| entry.clone()).collect();
    assert_eq!(
        usize::from(story.state.row(pupil).unwrap().listed().delays),
        all.len(),
        "the row tells it too"
    );
    all
}

#[test]
fn only_a_later_school_year_is_a_delay() {
    let (mut story, pupil) = begun(day(2027, 7, 31));
    story.act(to(pupil, Some(day(2027, 1, 31))));
    story.act(to(pupil, Some(day(2027, 6, 30))));
    assert_eq!(delays(&story, pupil), [], "earlier, or in the same school year");
    story.act(to(pupil, Some(day(2027, 8, 1))));
    story.act(to(pupil, None));
    story.act(to(pupil, Some(day(2029, 7, 31))));
    let all = delays(&story, pupil);
    assert_eq!(all.len(), 1, "from nothing to a day is none");
    assert_eq!((all[0].exit_was(), all[0].exit_became()), (Some(&day(2027, 6, 30)), Some(&day(2027, 8, 1))));
    assert_eq!(all[0].on(), Some(&day(2026, 9, 1)));
}

#[test]
fn undo_takes_the_delay_back_with_the_date() {
    let (mut story, pupil) = begun(day(2027, 7, 31));
    let group = story.act(to(pupil, Some(day(2028, 7, 31)))).id;
    assert_eq!(delays(&story, pupil).len(), 1);
    story.act(Command::Undo { group });
    assert_eq!(delays(&story, pupil), []);
    assert_eq!(story.state.case(pupil).unwrap().facts.expected_exit, Some(day(2027, 7, 31)));
}

#[test]
fn the_turn_keeps_the_reason_and_one_entry() {
    let (mut story, pupil) = begun(day(2026, 7, 31));
    let stays = ExitAnswer::Stays { until: day(2027, 7, 31), reason: " doet het jaar over ".into() };
    let events = story.act(turn(pupil, stays)).events;
    let all = delays(&story, pupil);
    assert_eq!(all.len(), 1, "{events:?}");
    assert!(all[0].note().unwrap().says("doet het jaar over"));
    assert_eq!(story.state.case(pupil).unwrap().next_entry(), EntryNo(2));
}

#[test]
fn the_number_of_a_school_in_a_new_list_is_no_bsn_by_chance() {
    let (mut story, pupil) = begun(day(2026, 7, 31));
    let set = vec![Fact::SchoolPupilNo("123456782".into())];
    let row = ImportRow::Known { pupil, extra: Extra::default(), set: set.clone(), list_values: set };
    story.act(Command::BeginSchoolYear { school: "De Kaap".into(), rows: vec![row], pupils: vec![] });
    let known = story.state.case(pupil).unwrap().facts.school_pupil_no.clone();
    assert_eq!(known.as_deref(), Some("123456782"), "the import has weighed its column");
}

#[test]
fn the_turn_refuses_what_cannot_be() {
    let (story, pupil) = begun(day(2026, 7, 31));
    let stays = |until, reason: &str| turn(pupil, ExitAnswer::Stays { until, reason: reason.into() });
    assert_eq!(story.refuses(stays(day(2027, 7, 31), " ")), Refusal::ReasonNeeded);
    assert_eq!(story.refuses(stays(day(2026, 9, 1), "nog even")), Refusal::ExitNotLater(day(2026, 9, 1)));
    assert_eq!(story.refuses(stays(day(2027, 7, 31), "nummer 123456782")), Refusal::HoldsBsn);
    let left = turn(pupil, ExitAnswer::Left(day(2026, 9, 2)));
    assert_eq!(story.refuses(left), Refusal::LeftAhead(day(2026, 9, 2)));
    let elsewhere = Command::BeginSchoolYear {
        school: "Het Baken".into(),
        rows: vec![],
        pupils: vec![NextYear { pupil, year_level: Some(4), mentor: None, exit: None }],
    };
    assert_eq!(story.refuses(elsewhere), Refusal::Unknown);
    let (mut july, pupil) = begun(day(2026, 7, 31));
    july.today = day(2027, 7, 1);
    assert_eq!(july.refuses(turn(pupil, ExitAnswer::Unknown)), Refusal::SchoolYearNotBegun);
}

/// Two schools went on, on one day; taken back, each is said to be where it is again.
#[test]
fn a_school_that_is_back_in_the_year_before_does_not_go_on() {
    use casustafel::domain::Setting;
    use casustafel::text::settings::changed;
    let years = |years: &[(&str, i32)]| {
        Setting::SchoolYears(years.iter().map(|(school, year)| ((*school).to_owned(), *year)).collect())
    };
    let before = years(&[("Kaap", 2025)]);
    let after = years(&[("Kaap", 2026), ("Baken", 2026)]);
    assert_eq!(
        changed(Some(&before), Some(&after)),
        "Kaap gaat verder in schooljaar 2026-2027. Baken gaat verder in schooljaar 2026-2027."
    );
    assert_eq!(
        changed(Some(&after), Some(&before)),
        "Kaap is weer in schooljaar 2025-2026. Baken is nog niet in schooljaar 2026-2027."
    );
}
