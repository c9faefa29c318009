//! Handing on what a colleague carries.

use casustafel::domain::query::{Successors, Why, caseloads};
use casustafel::domain::{
    AgreementDraft, AgreementFact, AgreementId, AgreementKey, Carried, Command, Event, HolderChoice,
    MeetingFact, MeetingId, Owner, Party, PersonFact, PersonId, PersonKey, Presence, PupilId, Refusal, Role,
    RoleTerms, State, WaakvlamKind, Who,
};
use chrono::NaiveDate;

use crate::support::log::{Story, day};
use crate::support::reading;
use crate::support::undo;

const TODAY: (i32, u32, u32) = (2026, 11, 23);

struct Region {
    story: Story,
    fatima: PersonId,
    joost: PersonId,
    noor: PersonId,
    sanne: PupilId,
    yusuf: PupilId,
}

/// Joost is casusregisseur of two; Noor is waakvlam of one of them, through him.
fn region() -> Region {
    let (y, m, d) = TODAY;
    let mut story = Story::begins(day(y, m, d), "Ilse");
    let fatima = story.person("Fatima", "jobcoach", Party::JobcoachOrg);
    let joost = story.person("Joost", "mentor", Party::SchoolPro);
    let noor = story.person("Noor", "mentor", Party::SchoolPro);
    let sanne = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    let yusuf = story.pupil("Yusuf", "", "Yılmaz", "De Kaap");
    for (pupils, role, to, via) in [
        (vec![sanne, yusuf], Role::Casusregisseur, joost, None),
        (vec![sanne], Role::Waakvlam, noor, Some(Who::Person(joost))),
    ] {
        let terms = RoleTerms { via, rhythm: Some(3), ..RoleTerms::of(WaakvlamKind::LightSupport) };
        story.act(Command::SetRole { pupils, role, to: Some(HolderChoice::Known(to)), terms });
    }
    Region { story, fatima, joost, noor, sanne, yusuf }
}

impl Region {
    fn agree(&mut self, owner: Owner, with: &[Owner]) -> AgreementId {
        let draft = AgreementDraft {
            what: "stage bellen".into(),
            owner: Some(owner),
            with: with.to_vec(),
            due: Some(day(2026, 12, 11)),
        };
        self.story.act(Command::AddAgreement { pupil: self.sanne, draft });
        self.story.state.agreements().last().unwrap().id
    }

    fn meet(&mut self, date: NaiveDate, chair: PersonId, seats: &[PersonId]) -> MeetingId {
        let facts = vec![MeetingFact::Date(date), MeetingFact::Chair(chair)];
        let attendance = seats.iter().map(|person| (*person, Presence::Present)).collect();
        self.story.act(Command::AddMeeting { facts, attendance, pupils: vec![] });
        self.story.state.meetings().last().unwrap().id
    }

    fn leaves(&self, moves: &[(Carried, PersonId)], on: NaiveDate, until: Option<NaiveDate>) -> Command {
        Command::MoveCaseload { from: self.joost, moves: moves.to_vec(), on, until, reason: None }
    }

    fn seats(&self, meeting: MeetingId) -> Vec<PersonId> {
        self.story.state.meeting(meeting).unwrap().attendance.iter().map(|(person, _)| *person).collect()
    }
}

fn carried(state: &State, person: PersonId) -> Vec<Carried> {
    caseloads(reading(state, day(2026, 11, 23))).remove(&person).unwrap_or_default().carried
}

#[test]
fn everything_that_somebody_carries_is_counted_once() {
    let mut region = region();
    let own = region.agree(Owner::Person(region.joost), &[]);
    let with = region.agree(Owner::Pupil, &[Owner::Person(region.joost)]);
    let led = region.meet(day(2026, 12, 1), region.joost, &[region.joost, region.noor]);
    let invited = region.meet(day(2026, 12, 8), region.noor, &[region.joost]);
    let load = caseloads(reading(&region.story.state, day(2026, 12, 20))).remove(&region.joost).unwrap();
    assert_eq!(
        load.carried,
        [
            Carried::Role(Role::Casusregisseur, region.sanne),
            Carried::Role(Role::Casusregisseur, region.yusuf),
            Carried::Agreement(own),
            Carried::With(with),
            Carried::Chair(led),
            Carried::Seat(invited),
        ]
    );
    assert_eq!((load.casusregisseur, load.agreements, load.late, load.meetings), (2, 1, 1, 2));
}

#[test]
fn who_is_in_the_case_already_comes_first_and_who_is_alike_next() {
    let mut region = region();
    region.agree(Owner::Person(region.fatima), &[]);
    let successors = Successors::of(&region.story.state, region.joost, day(2026, 11, 23));
    let propose = |pupil| successors.propose(Carried::Role(Role::Casusregisseur, pupil));
    let waakvlam = Why::HasRole(Role::Waakvlam);
    assert_eq!(propose(region.sanne), [(region.noor, waakvlam), (region.fatima, Why::OwnsAgreement)]);
    assert_eq!(propose(region.yusuf), [(region.noor, Why::SameFunction)]);
    // Who is invited already takes no second seat.
    let meeting = region.meet(day(2026, 12, 8), region.fatima, &[region.joost, region.noor]);
    let successors = Successors::of(&region.story.state, region.joost, day(2026, 11, 23));
    assert_eq!(successors.propose(Carried::Seat(meeting)), []);
    // Nobody who left is proposed.
    let facts = vec![(PersonKey::Until, Some(PersonFact::Until(day(2026, 11, 1))))];
    region.story.act(Command::ChangePerson { person: region.noor, facts });
    let successors = Successors::of(&region.story.state, region.joost, day(2026, 11, 23));
    assert_eq!(
        successors.propose(Carried::Role(Role::Casusregisseur, region.sanne)),
        [(region.fatima, Why::OwnsAgreement)]
    );
}

#[test]
fn a_waakvlam_can_become_casusregisseur_too_and_keeps_no_way_through_themselves() {
    let mut region = region();
    let moves = [(Carried::Role(Role::Casusregisseur, region.sanne), region.noor)];
    region.story.act(region.leaves(&moves, day(2026, 12, 1), None));
    let case = region.story.state.case(region.sanne).unwrap();
    assert_eq!(case.named_last(Role::Casusregisseur).unwrap().who, Who::Person(region.noor));
    // Then the waakvlam goes to Joost, through whom it went.
    let moves = vec![(Carried::Role(Role::Waakvlam, region.sanne), region.joost)];
    let from = region.noor;
    let back = Command::MoveCaseload { from, moves, on: day(2026, 12, 2), until: None, reason: None };
    region.story.act(back);
    let held = region.story.state.case(region.sanne).unwrap().named_last(Role::Waakvlam).unwrap();
    assert_eq!((held.who, held.via, held.rhythm), (Who::Person(region.joost), None, Some(3)));
    assert_eq!(held.kind, Some(WaakvlamKind::LightSupport));
}

#[test]
fn a_role_ends_no_earlier_than_it_began() {
    let mut region = region();
    let what = Carried::Role(Role::Casusregisseur, region.sanne);
    region.story.act(region.leaves(&[(what, region.noor)], day(2026, 12, 1), None));
    // Noor has not begun, and hands it on per today: Fatima begins when Noor would have.
    let moves = vec![(what, region.fatima)];
    let (from, on) = (region.noor, day(2026, 11, 23));
    region.story.act(Command::MoveCaseload { from, moves, on, until: None, reason: None });
    let case = region.story.state.case(region.sanne).unwrap();
    let on = |day| case.holder_on(Role::Casusregisseur, day).unwrap().who;
    assert_eq!(on(day(2026, 11, 30)), Who::Person(region.joost));
    assert_eq!(on(day(2026, 12, 1)), Who::Person(region.fatima));
}

#[test]
fn what_is_said_twice_goes_to_whom_it_was_said_last() {
    let mut region = region();
    let what = Carried::Role(Role::Casusregisseur, region.sanne);
    let group = region.story.act(region.leaves(
        &[(what, region.noor), (what, region.fatima)],
        day(2026, 11, 23),
        None,
    ));
    assert_eq!(group.events.len(), 1);
    let case = region.story.state.case(region.sanne).unwrap();
    assert_eq!(case.named_last(Role::Casusregisseur).unwrap().who, Who::Person(region.fatima));
}

#[test]
fn nobody_does_an_agreement_together_with_themselves() {
    let mut region = region();
    let (joost, noor) = (Owner::Person(region.joost), Owner::Person(region.noor));
    let own = region.agree(joost, &[noor, Owner::Parents]);
    let with = region.agree(noor, &[joost]);
    let moves = [(Carried::Agreement(own), region.noor), (Carried::With(with), region.noor)];
    region.story.act(region.leaves(&moves, day(2026, 11, 23), None));
    let facts = |id| region.story.state.agreement(id).unwrap().facts.clone();
    assert_eq!((facts(own).first_owner, facts(own).first_with), (Some(noor), Some(vec![Owner::Parents])));
    assert_eq!((facts(with).first_owner, facts(with).first_with), (Some(noor), None));
    region.story.act(undo(&region.story.state));
    let facts = |id| region.story.state.agreement(id).unwrap().facts.clone();
    assert_eq!(
        (facts(own).first_owner, facts(own).first_with),
        (Some(joost), Some(vec![noor, Owner::Parents]))
    );
    assert_eq!((facts(with).first_owner, facts(with).first_with), (Some(noor), Some(vec![joost])));
}

#[test]
fn a_seat_goes_with_the_last_day_and_whoever_leads_instead_comes() {
    let mut region = region();
    let last = day(2026, 11, 30);
    let before = region.meet(day(2026, 11, 27), region.joost, &[region.joost]);
    let after = region.meet(day(2026, 12, 4), region.joost, &[region.joost]);
    let alone = region.meet(day(2026, 12, 11), region.noor, &[region.joost, region.noor]);
    let moves = [(Carried::Chair(after), region.fatima)];
    region.story.act(region.leaves(&moves, day(2026, 11, 23), Some(last)));
    assert_eq!(region.seats(before), [region.joost]);
    assert_eq!(region.seats(after), [region.fatima]);
    assert_eq!(region.seats(alone), [region.noor]);
    assert!(carried(&region.story.state, region.fatima).contains(&Carried::Chair(after)));
    region.story.act(undo(&region.story.state));
    assert_eq!(region.seats(after), [region.joost]);
    assert_eq!(region.story.state.person(region.joost).unwrap().facts.until, None);
}

#[test]
fn nothing_goes_to_somebody_who_is_gone_by_then() {
    let mut region = region();
    let facts = vec![(PersonKey::Until, Some(PersonFact::Until(day(2026, 11, 25))))];
    region.story.act(Command::ChangePerson { person: region.noor, facts });
    let moves = [(Carried::Role(Role::Casusregisseur, region.sanne), region.noor)];
    let then = region.leaves(&moves, day(2026, 12, 1), None);
    assert_eq!(region.story.refuses(then), Refusal::PersonLeft(region.noor));
    region.story.act(region.leaves(&moves, day(2026, 11, 24), None));
    let nothing = region.leaves(&[], day(2026, 12, 1), None);
    assert_eq!(region.story.refuses(nothing), Refusal::NothingToHandOn);
    // What is not Joost's any more is left as it is.
    let moves = [(Carried::Role(Role::Casusregisseur, region.sanne), region.fatima)];
    assert_eq!(
        region.story.refuses(region.leaves(&moves, day(2026, 11, 24), None)),
        Refusal::NothingToHandOn
    );
}

#[test]
fn one_group_holds_all_of_it() {
    let mut region = region();
    let moves = carried(&region.story.state, region.joost);
    let moves: Vec<_> = moves.into_iter().map(|it| (it, region.fatima)).collect();
    let group = region.story.act(region.leaves(&moves, day(2026, 11, 23), Some(day(2026, 11, 23))));
    let roles = group.events.iter().filter(|event| matches!(event, Event::RoleSet { .. })).count();
    let ends = group.events.iter().filter(|event| matches!(event, Event::PersonSet { .. })).count();
    assert_eq!((roles, ends), (2, 1));
    assert!(carried(&region.story.state, region.joost).is_empty());
}

#[test]
fn who_goes_without_a_successor_is_a_let_op_from_now_on_and_so_is_a_way_to_a_waakvlam() {
    use casustafel::domain::query::{Attention, attention};
    let mut region = region();
    let last = day(2026, 11, 30);
    let let_ops = |region: &Region, pupil, on| {
        let all = attention(reading(&region.story.state, on), region.story.state.case(pupil).unwrap());
        let about = |it: &Attention| {
            matches!(it, Attention::HolderLeft(..) | Attention::HolderLeaves(..) | Attention::ViaLeaves(..))
        };
        all.into_iter().filter(about).collect::<Vec<_>>()
    };
    let (sanne, yusuf, joost) = (region.sanne, region.yusuf, region.joost);
    let today = day(2026, 11, 23);
    assert_eq!(let_ops(&region, sanne, today), []);
    // Sanne gets a successor for casusregisseur; that her waakvlam works through Joost is not yet solved.
    let moves = [(Carried::Role(Role::Casusregisseur, sanne), region.fatima)];
    region.story.act(region.leaves(&moves, day(2026, 12, 1), Some(last)));
    assert_eq!(let_ops(&region, sanne, today), [Attention::ViaLeaves(joost, last)]);
    assert_eq!(let_ops(&region, sanne, day(2026, 12, 1)), [Attention::ViaLeaves(joost, last)]);
    let regisseur = Role::Casusregisseur;
    assert_eq!(let_ops(&region, yusuf, today), [Attention::HolderLeaves(regisseur, joost, last)]);
    assert_eq!(let_ops(&region, yusuf, day(2026, 12, 1)), [Attention::HolderLeft(regisseur, joost)]);
    // A successor who comes a day too late leaves a day open.
    let moves = [(Carried::Role(Role::Casusregisseur, yusuf), region.fatima)];
    region.story.act(region.leaves(&moves, day(2026, 12, 2), None));
    assert_eq!(let_ops(&region, yusuf, today), [Attention::HolderLeaves(regisseur, joost, last)]);
    assert_eq!(let_ops(&region, yusuf, day(2026, 12, 2)), []);
    // Until somebody begins they carry nothing, and who goes carries all.
    let loads = caseloads(reading(&region.story.state, today));
    assert_eq!((loads[&joost].casusregisseur, loads[&region.fatima].casusregisseur), (2, 0));
}

#[test]
fn an_agreement_that_is_due_before_the_successor_comes_stays_where_it_is() {
    let mut region = region();
    let own = region.agree(Owner::Person(region.joost), &[]);
    let moves = [(Carried::Agreement(own), region.noor)];
    let (due, on) = (day(2026, 12, 11), day(2026, 12, 14));
    assert_eq!(region.story.refuses(region.leaves(&moves, on, None)), Refusal::AgreementDueBefore(due, on));
    // Whoever is gone by then cannot do it any more.
    region.story.act(region.leaves(&moves, on, Some(day(2026, 12, 4))));
    let owner = |on| region.story.state.agreement(own).unwrap().doing_on(on).owner;
    assert_eq!(owner(on), Some(Owner::Person(region.noor)));
}

#[test]
fn an_agreement_is_whose_it_is_on_the_day() {
    let mut region = region();
    let (joost, noor, fatima) =
        (Owner::Person(region.joost), Owner::Person(region.noor), Owner::Person(region.fatima));
    let own = region.agree(joost, &[Owner::Parents]);
    let (today, first) = (day(2026, 11, 23), day(2026, 12, 1));
    region.story.act(region.leaves(&[(Carried::Agreement(own), region.noor)], first, None));
    let owner = |region: &Region, on| region.story.state.agreement(own).unwrap().doing_on(on).owner;
    let last = day(2026, 11, 30);
    assert_eq!((owner(&region, last), owner(&region, first)), (Some(joost), Some(noor)));
    let loads = caseloads(reading(&region.story.state, today));
    assert_eq!((loads[&region.joost].agreements, loads[&region.noor].agreements), (1, 0));
    assert_eq!(caseloads(reading(&region.story.state, first))[&region.noor].agreements, 1);

    // Noor hands it on before she begins: she never does it.
    let moves = vec![(Carried::Agreement(own), region.fatima)];
    let on = day(2026, 11, 25);
    region.story.act(Command::MoveCaseload { from: region.noor, moves, on, until: None, reason: None });
    assert_eq!((owner(&region, last), owner(&region, first)), (Some(joost), Some(fatima)));

    // Who changes the day only, says of today who it is: what was handed on stays. Who gives it to another, does not.
    let change = |owner, with: &[Owner]| Command::ChangeAgreement {
        agreement: own,
        facts: vec![
            (AgreementKey::Owner, Some(AgreementFact::Owner(owner))),
            (AgreementKey::With, Some(AgreementFact::With(with.to_vec()))),
            (AgreementKey::Due, Some(AgreementFact::Due(day(2026, 12, 18)))),
        ],
    };
    region.story.act(change(joost, &[Owner::Parents]));
    assert_eq!((owner(&region, last), owner(&region, first)), (Some(joost), Some(fatima)));
    region.story.act(change(noor, &[Owner::Parents]));
    assert_eq!((owner(&region, last), owner(&region, first)), (Some(noor), Some(noor)));
    region.story.act(undo(&region.story.state));
    assert_eq!((owner(&region, last), owner(&region, first)), (Some(joost), Some(fatima)));
}

#[test]
fn who_gets_a_role_back_by_an_undo_has_had_it_since_before() {
    use casustafel::text::events::Teller;
    let mut region = region();
    let moves = [(Carried::Role(Role::Casusregisseur, region.yusuf), region.fatima)];
    let told = |region: &Region, event: &Event| {
        Teller::new(reading(&region.story.state, day(2026, 11, 23))).event(event)
    };
    let group = region.story.act(region.leaves(&moves, day(2026, 12, 1), None));
    assert!(told(&region, &group.events[0]).ends_with("na Joost, per 01-12-2026."));
    let back = undo(&region.story.state);
    let group = region.story.act(back);
    let sentence = told(&region, &group.events[0]);
    // Fatima never was: nobody has it after her.
    assert!(sentence.starts_with("Joost blijft casusregisseur van Yusuf"), "{sentence}");
    let ends = ", sinds 23-11-2026; Fatima per 01-12-2026 is teruggedraaid.";
    assert!(sentence.ends_with(ends), "{sentence}");
}
