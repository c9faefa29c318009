//! A small region in memory, the program over it, and what that looks like on a screen of a given size.

use std::fmt::Write;

use casustafel::app::{App, Clock, Effect, Msg};
use casustafel::domain::{
    Actor, AgreementDraft, AgreementId, Command, ContactState, Context, Destination, Doubt, ExitProfile,
    Fact, Group, HolderChoice, MeetingFact, MeetingId, NamePart, Owner, Party, People, PersonFact, PersonId,
    Progress, PupilId, Role, RoleTerms, State, Status, WaakvlamKind, decide, query,
};
use casustafel::keys::Action;
use casustafel::store::{Log, Memory};
use casustafel::view::Caret;
use casustafel::view::draw_into;
use casustafel::view::skin::Skin;
use chrono::{Duration, NaiveDate, TimeZone, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::styled::styled;
use crate::support::{read_back, rules};

/// Given name, prefix, family name, birth date, school, gemeente, profile, exit.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    ExitProfile,
    &'static str,
);

/// Vlietdam and around.
#[rustfmt::skip] // a table
const PUPILS: [Row; 20] = [
    ("Sanne",     "van der", "Meulen",              "2009-04-03", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2027-07-31"),
    ("Ömer",      "",        "Yılmaz",              "2008-01-15", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2027-07-31"),
    ("Sam",       "'t",      "Hart",                "2008-12-31", "Het Baken", "Oostwaard", ExitProfile::Unknown,     ""),
    ("Anne-Zoë Willemijn", "de", "Groot-Bussemaker","2009-02-11", "Het Baken", "Oostwaard", ExitProfile::Education,   "2027-02-01"),
    ("花子",      "",        "猫村",                "2009-09-09", "De Kaap",   "Vlietdam",  ExitProfile::DayActivity, "2027-07-31"),
    ("Jan",       "",        "Bakker",              "2007-06-30", "De Kaap",   "Duinrecht", ExitProfile::Work,        "2027-01-31"),
    ("Lia",       "d'",      "Ancona",              "2008-08-08", "Het Baken", "Oostwaard", ExitProfile::Education,   "2027-07-31"),
    ("Noah",      "",        "Visser",              "2009-01-20", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2027-07-31"),
    ("Fenna",     "",        "Óskarsdóttir",        "2009-03-30", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2027-07-31"),
    ("Milan",     "de",      "Boer",                "2008-11-02", "Het Baken", "Duinrecht", ExitProfile::Work,        "2027-04-01"),
    ("Yara",      "el",      "Idrissi",             "2008-10-12", "De Kaap",   "Vlietdam",  ExitProfile::Education,   "2027-07-31"),
    ("Bram",      "",        "Kok",                 "2009-05-05", "De Kaap",   "Oostwaard", ExitProfile::DayActivity, "2027-07-31"),
    ("Tess",      "",        "Dekker",              "2008-07-21", "Het Baken", "Oostwaard", ExitProfile::Work,        "2027-07-31"),
    ("Daan",      "",        "Prins",               "2009-08-14", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2027-07-31"),
    ("Zeynep",    "",        "Kaya",                "2008-04-18", "De Kaap",   "Vlietdam",  ExitProfile::Education,   "2027-07-31"),
    ("Luuk",      "",        "Smits",               "2009-10-01", "Het Baken", "Duinrecht", ExitProfile::Work,        "2027-07-31"),
    ("Eva",       "",        "Mulder",              "2008-09-27", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2027-07-31"),
    ("Stijn",     "van",     "Leeuwen",             "2009-12-24", "De Kaap",   "Oostwaard", ExitProfile::Work,        "2027-07-31"),
    ("Amira",     "",        "Benali",              "2010-02-02", "De Kaap",   "Vlietdam",  ExitProfile::Work,        "2028-07-31"),
    ("Ruben",     "",        "Jansen",              "2010-06-16", "Het Baken", "Oostwaard", ExitProfile::Education,   "2028-07-31"),
];

pub const SANNE: PupilId = PupilId(1);
pub const OMER: PupilId = PupilId(2);

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Fatima's store on a Saturday in November.
#[derive(Default)]
pub struct Desk {
    log: Memory,
    pub state: State,
}

/// The day on which all this is looked at.
pub const TODAY: &str = "2026-11-21";

fn clock(minutes: i64) -> Clock {
    let now = Utc.with_ymd_and_hms(2026, 11, 21, 8, 0, 0).unwrap() + Duration::minutes(minutes);
    Clock { now, today: day(TODAY) }
}

impl Desk {
    /// Does this as the user, a minute after the last thing.
    #[track_caller]
    pub fn act(&mut self, command: Command) -> &mut Self {
        let clock = clock(self.groups().len().try_into().unwrap());
        let by = self.state.user().map_or(Actor::System, Actor::Person);
        let meeting = query::running_meeting(&self.state);
        let read = read_back(&command, &self.log);
        let context =
            Context { now: clock.now, today: clock.today, by, meeting, rules: rules(), read: &read };
        let draft = decide(&self.state, &command, &context).unwrap_or_else(|no| panic!("{no:?}"));
        let group = self.log.append(&draft).unwrap();
        self.state.apply(&group);
        self
    }

    pub fn groups(&self) -> Vec<Group> {
        self.log.groups().unwrap().map(Result::unwrap).collect()
    }

    /// A store in which nobody has been recorded yet.
    pub fn founded() -> Self {
        let mut desk = Self::default();
        desk.act(Command::FoundStore {
            user: vec![
                PersonFact::Name("Fatima Haddou".into()),
                PersonFact::Function("stagecoördinator".into()),
                PersonFact::Party(Party::SchoolPro),
                PersonFact::Organisation("De Kaap".into()),
            ],
        });
        desk
    }

    /// Twenty pupils, a meeting that has taken place, roles that changed hands, agreements of which some are late.
    pub fn region() -> Self {
        let mut desk = Self::founded();
        for (name, function, party) in [
            ("Bram de Wit", "jongerencoach", Party::Jongerenpunt),
            ("Marieke van Oldenbarnevelt", "trajectbegeleider", Party::Doorstroompunt),
        ] {
            desk.act(Command::AddPerson {
                facts: vec![
                    PersonFact::Name(name.into()),
                    PersonFact::Function(function.into()),
                    PersonFact::Party(party),
                ],
            });
        }
        for (given, prefix, family, born, school, gemeente, profile, exit) in PUPILS {
            let mut facts = vec![
                Fact::GivenName(NamePart::new(given).unwrap()),
                Fact::FamilyName(NamePart::new(family).unwrap()),
                Fact::BirthDate(day(born)),
                Fact::School(school.into()),
                Fact::Class("4B".into()),
                Fact::YearLevel(4),
                Fact::Municipality(gemeente.into()),
                Fact::ExitProfile(profile),
            ];
            facts.extend(NamePart::new(prefix).map(Fact::NamePrefix));
            facts.extend((!exit.is_empty()).then(|| Fact::ExpectedExit(day(exit))));
            desk.act(Command::AddPupil { facts });
        }
        desk.first_meeting();
        desk.afterwards();
        desk
    }

    fn first_meeting(&mut self) {
        self.act(Command::AddMeeting {
            facts: vec![MeetingFact::Date(day("2026-11-13"))],
            attendance: vec![],
            pupils: vec![SANNE, OMER],
        });
        self.act(Command::StartMeeting { meeting: MeetingId(1) });
        self.set(&[SANNE], Fact::Status(Status::Stuck));
        self.set(&[SANNE], Fact::Contact(ContactState::Declines));
        self.set(&[SANNE], Fact::ProfileDoubt(Doubt::Doubtful));
        self.set(&[SANNE], Fact::Destination(Destination::CovenantJob));
        self.role(SANNE, Role::Casusregisseur, 2).role(SANNE, Role::Casusregisseur, 1);
        for (what, owner, due) in [
            ("jobcoach aanvragen bij het Jongerenpunt", Owner::Person(PersonId(1)), "2026-11-16"),
            ("stage zoeken in de techniek", Owner::Pupil, "2027-01-11"),
            ("formulier brengen", Owner::Parents, "2026-11-20"),
        ] {
            let (what, owner, due) = (what.into(), Some(owner), Some(day(due)));
            let with = if owner == Some(Owner::Pupil) { vec![Owner::Person(PersonId(2))] } else { vec![] };
            self.act(Command::AddAgreement {
                pupil: SANNE,
                draft: AgreementDraft { what, owner, with, due },
            });
        }
        self.act(Command::SetProgress { agreement: AgreementId(3), to: Progress::Done(day("2026-11-19")) });
        self.act(Command::AddNote {
            pupil: SANNE,
            text: "Wil graag in een garage werken.\nBelt liever niet, een appje mag wel. Moeder is bereikbaar na vijven."
                .into() });
        self.act(Command::MarkDiscussed { meeting: MeetingId(1), pupil: SANNE });
        self.act(Command::CloseMeeting { meeting: MeetingId(1) });
    }

    fn afterwards(&mut self) {
        self.set(&[OMER, PupilId(5)], Fact::Status(Status::Attention));
        self.set(&[OMER], Fact::Contact(ContactState::HardToReach));
        self.role(OMER, Role::Casusregisseur, 2).role(OMER, Role::Waakvlam, 3);
        self.set(&[PupilId(6), PupilId(7), PupilId(8), PupilId(10)], Fact::Status(Status::OnTrack));
        for pupil in [6, 7, 8, 10] {
            self.role(PupilId(pupil), Role::Casusregisseur, pupil % 3 + 1);
        }
        self.act(Command::AddAgreement {
            pupil: PupilId(7),
            draft: AgreementDraft {
                what: "open dag mbo bezoeken".into(),
                owner: Some(Owner::Person(PersonId(3))),
                with: vec![],
                due: Some(day("2026-12-11")),
            },
        });
    }

    fn set(&mut self, pupils: &[PupilId], fact: Fact) -> &mut Self {
        self.act(Command::SetFacts { pupils: pupils.to_vec(), facts: vec![(fact.key(), Some(fact))] })
    }

    fn role(&mut self, pupil: PupilId, role: Role, person: u32) -> &mut Self {
        let to = Some(HolderChoice::Known(PersonId(person)));
        self.act(Command::SetRole {
            pupils: vec![pupil],
            role,
            to,
            terms: RoleTerms::of(WaakvlamKind::KeepInTouch),
        })
    }

    /// The program over it.
    pub fn open(self) -> Open {
        let mut app = App::new(self.state, casustafel::keys::standard(), clock(200), People::Invented);
        let begun = app.update(Msg::CheckpointDue, clock(200));
        let mut open = Open { app, log: self.log };
        open.perform(begun);
        open
    }
}

/// The program, with a log behind it.
pub struct Open {
    pub app: App,
    log: Memory,
}

impl Open {
    /// Does these actions, and what they ask of the journal.
    pub fn does(mut self, actions: &[Action]) -> Self {
        for action in actions {
            let effects = self.app.act(*action);
            self.perform(effects);
        }
        self
    }

    /// Types this, key by key.
    pub fn types(mut self, text: &str) -> Self {
        self.app.update(Msg::Input(casustafel::keys::Input::Paste(text.into())), clock(200));
        self
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let msg = match effect {
                Effect::Append(draft) => Msg::Appended(self.log.append(&draft).unwrap()),
                Effect::ReadTimeline(pupil, places) => {
                    Msg::Timeline(pupil, self.log.timeline(&places).unwrap())
                }
                Effect::ReadMeeting(meeting, places) => {
                    Msg::MeetingRead(meeting, self.log.timeline(&places).unwrap())
                }
                Effect::ReadGroups(places) => Msg::GroupsRead(self.log.timeline(&places).unwrap()),
                other => panic!("nobody does {other:?}"),
            };
            let more = self.app.update(msg, clock(201));
            self.perform(more);
        }
    }

    /// A frame of this size, and where is typed.
    pub fn frame(&self, width: u16, height: u16, skin: Skin) -> (Buffer, Option<Position>) {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let caret = draw_into(&self.app, skin, buf.area, &mut buf);
        (buf, caret.filter(|caret| caret.is_typed()).map(Caret::at))
    }
}

/// The frame at each size, in words and in the styles of two skins.
pub fn looks(open: &Open, sizes: &[(u16, u16)]) -> String {
    let mut seen = String::new();
    for (width, height) in sizes {
        let frames = [Skin::Standaard, Skin::Mono].map(|skin| (skin, open.frame(*width, *height, skin).0));
        writeln!(seen, "{width} × {height}\n{}", styled(&frames)).unwrap();
    }
    seen
}

/// Draws a screen at sizes from nothing to more than anyone has, also without the frame's own guard.
pub fn never_minds_a_size(open: &Open, draw: fn(&App, Rect, &mut Buffer, Skin) -> Option<Caret>) {
    for width in [0, 1, 2, 3, 5, 13, 49, 50, 76, 80, 110, 200] {
        for height in [0, 1, 2, 3, 5, 14, 15, 24, 60] {
            open.frame(width, height, Skin::Contrast);
            let area = Rect::new(0, 0, width, height);
            draw(&open.app, Rect::new(7, 3, width, height), &mut Buffer::empty(area), Skin::Licht);
        }
    }
}
