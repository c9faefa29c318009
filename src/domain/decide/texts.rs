//! The one gate for typed text: whatever becomes a fact is clean. A text of which nothing is left is not recorded.

use std::borrow::Cow;

use super::super::clean::{line, lines};
use super::super::{
    AgreementDraft, AgreementFact, AgreementKey, Command, Fact, ImportRow, MeetingFact, PersonChoice,
    PersonFact, Progress,
};

/// The command with every text in it cleaned. Parts of a pupil's name are clean by their type.
pub(super) fn cleaned(command: &Command) -> Cow<'_, Command> {
    Cow::Owned(match command {
        Command::FoundStore { user } => Command::FoundStore { user: all(user, person) },
        Command::AddPerson { facts } => Command::AddPerson { facts: all(facts, person) },
        Command::ChangePerson { person: who, facts } => {
            Command::ChangePerson { person: *who, facts: changes(facts, person) }
        }
        Command::AddPupil { facts } => Command::AddPupil { facts: all(facts, pupil) },
        Command::SetFacts { pupils, facts } => {
            Command::SetFacts { pupils: pupils.clone(), facts: changes(facts, pupil) }
        }
        Command::SetRole { pupils, role, to: Some(PersonChoice::New(facts)), kind } => Command::SetRole {
            pupils: pupils.clone(),
            role: *role,
            to: Some(PersonChoice::New(all(facts, person))),
            kind: *kind,
        },
        Command::AddAgreement { pupil, draft } => {
            let draft = AgreementDraft { what: line(&draft.what), ..draft.clone() };
            Command::AddAgreement { pupil: *pupil, draft }
        }
        Command::ChangeAgreement { agreement: which, facts } => {
            let facts: Vec<(AgreementKey, _)> = changes(facts, agreement);
            Command::ChangeAgreement { agreement: *which, facts }
        }
        Command::SetProgress { agreement, to } => {
            Command::SetProgress { agreement: *agreement, to: progress(to) }
        }
        Command::AddNote { pupil, text } => Command::AddNote { pupil: *pupil, text: lines(text) },
        Command::ChangeNote { note, text } => Command::ChangeNote { note: *note, text: lines(text) },
        Command::WithdrawNote { note, reason } => Command::WithdrawNote { note: *note, reason: line(reason) },
        Command::AddMeeting { facts, attendance, pupils } => Command::AddMeeting {
            facts: all(facts, meeting),
            attendance: attendance.clone(),
            pupils: pupils.clone(),
        },
        Command::ChangeMeeting { meeting: which, facts } => {
            Command::ChangeMeeting { meeting: *which, facts: changes(facts, meeting) }
        }
        Command::ReopenMeeting { meeting, reason } => {
            Command::ReopenMeeting { meeting: *meeting, reason: line(reason) }
        }
        Command::Import { rows } => Command::Import { rows: rows.iter().map(row).collect() },
        Command::Land { .. }
        | Command::SetRole { .. }
        | Command::SetAttendance { .. }
        | Command::PutOnAgenda { .. }
        | Command::TakeOffAgenda { .. }
        | Command::MoveOnAgenda { .. }
        | Command::StartMeeting { .. }
        | Command::BringToTable { .. }
        | Command::MarkDiscussed { .. }
        | Command::Postpone { .. }
        | Command::CloseMeeting { .. }
        | Command::Undo
        | Command::Redo => return Cow::Borrowed(command),
    })
}

fn all<F>(facts: &[F], clean: fn(&F) -> Option<F>) -> Vec<F> {
    facts.iter().filter_map(clean).collect()
}

fn changes<K: Copy, F>(facts: &[(K, Option<F>)], clean: fn(&F) -> Option<F>) -> Vec<(K, Option<F>)> {
    facts.iter().map(|(key, to)| (*key, to.as_ref().and_then(clean))).collect()
}

fn row(row: &ImportRow) -> ImportRow {
    match row {
        ImportRow::New(facts) => ImportRow::New(all(facts, pupil)),
        ImportRow::Known { pupil: who, set, list_values } => {
            ImportRow::Known { pupil: *who, set: all(set, pupil), list_values: all(list_values, pupil) }
        }
    }
}

fn text(text: &str) -> Option<String> {
    Some(line(text)).filter(|text| !text.is_empty())
}

fn pupil(fact: &Fact) -> Option<Fact> {
    match fact {
        Fact::School(it) => text(it).map(Fact::School),
        Fact::SchoolPupilNo(it) => text(it).map(Fact::SchoolPupilNo),
        Fact::Class(it) => text(it).map(Fact::Class),
        Fact::Municipality(it) => text(it).map(Fact::Municipality),
        Fact::GivenName(_)
        | Fact::NamePrefix(_)
        | Fact::FamilyName(_)
        | Fact::BirthDate(_)
        | Fact::SchoolType(_)
        | Fact::YearLevel(_)
        | Fact::ExitProfile(_)
        | Fact::ProfileDoubt(_)
        | Fact::ExpectedExit(_)
        | Fact::DeregisteredOn(_)
        | Fact::Status(_)
        | Fact::Contact(_)
        | Fact::Destination(_)
        | Fact::DestinationSince(_) => Some(fact.clone()),
    }
}

fn person(fact: &PersonFact) -> Option<PersonFact> {
    match fact {
        PersonFact::Name(it) => text(it).map(PersonFact::Name),
        PersonFact::Function(it) => text(it).map(PersonFact::Function),
        PersonFact::Organisation(it) => text(it).map(PersonFact::Organisation),
        PersonFact::Phone(it) => text(it).map(PersonFact::Phone),
        PersonFact::Mail(it) => text(it).map(PersonFact::Mail),
        PersonFact::Party(_) => Some(fact.clone()),
    }
}

fn agreement(fact: &AgreementFact) -> Option<AgreementFact> {
    match fact {
        AgreementFact::What(it) => text(it).map(AgreementFact::What),
        AgreementFact::Progress(it) => Some(AgreementFact::Progress(progress(it))),
        AgreementFact::Owner(_) | AgreementFact::With(_) | AgreementFact::Due(_) => Some(fact.clone()),
    }
}

fn progress(to: &Progress) -> Progress {
    match to {
        Progress::Dropped(why) => Progress::Dropped(line(why)),
        Progress::Open | Progress::Done(_) => to.clone(),
    }
}

fn meeting(fact: &MeetingFact) -> Option<MeetingFact> {
    match fact {
        MeetingFact::Reopened(it) => text(it).map(MeetingFact::Reopened),
        MeetingFact::Date(_)
        | MeetingFact::Kind(_)
        | MeetingFact::Chair(_)
        | MeetingFact::Operator(_)
        | MeetingFact::Phase(_)
        | MeetingFact::AtTable(_) => Some(fact.clone()),
    }
}
