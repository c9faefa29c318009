//! The one gate for typed text: whatever becomes a fact is clean. A text of which nothing is left is not recorded.

use std::borrow::Cow;

use super::super::clean::{line, lines};
use super::super::{
    AgreementDraft, AgreementFact, AgreementKey, Command, Entry, EntryChange, EntryFact, ExitAnswer, Extra,
    Fact, FactValue, FreeText, HolderChoice, ImportRow, MeetingFact, Newcomer, NextYear, PersonFact,
    Progress, RoleTerms, SavedView, Setting,
};

/// The command with every text in it cleaned. Parts of a pupil's name are clean by their type.
pub(super) fn cleaned(command: &Command) -> Cow<'_, Command> {
    Cow::Owned(match command {
        Command::FoundStore { user } => Command::FoundStore { user: all(user, person) },
        Command::AddPerson { facts } => Command::AddPerson { facts: all(facts, person) },
        Command::WithNewcomers { people, then } => Command::WithNewcomers {
            people: people.iter().map(|it| Newcomer { facts: all(&it.facts, person), ..*it }).collect(),
            then: Box::new(cleaned(then).into_owned()),
        },
        Command::ChangePerson { person: who, facts } => {
            Command::ChangePerson { person: *who, facts: changes(facts, person) }
        }
        Command::AddPupil { facts } => Command::AddPupil { facts: all(facts, pupil) },
        Command::SetFacts { pupils, facts } => {
            Command::SetFacts { pupils: pupils.clone(), facts: changes(facts, pupil) }
        }
        Command::SetRole { pupils, role, to, terms } => Command::SetRole {
            pupils: pupils.clone(),
            role: *role,
            to: to.as_ref().map(holder),
            terms: RoleTerms { reason: terms.reason.as_ref().and_then(words), ..terms.clone() },
        },
        Command::SetEntries { pupils, changes: entries, facts } => Command::SetEntries {
            pupils: pupils.clone(),
            changes: entries.iter().map(changed).collect(),
            facts: changes(facts, pupil),
        },
        Command::TakeUp { pupil: who, changes: entries, facts, agreement } => Command::TakeUp {
            pupil: *who,
            changes: entries.iter().map(changed).collect(),
            facts: changes(facts, pupil),
            agreement: agreement.as_ref().map(draft),
        },
        Command::MoveCaseload { from, moves, on, until, reason } => Command::MoveCaseload {
            from: *from,
            moves: moves.clone(),
            on: *on,
            until: *until,
            reason: reason.as_ref().and_then(words),
        },
        Command::ChangeSettings { settings } => {
            Command::ChangeSettings { settings: changes(settings, setting) }
        }
        Command::AddAgreement { pupil, draft: agreed } => {
            Command::AddAgreement { pupil: *pupil, draft: draft(agreed) }
        }
        Command::AgreeForAll { pupils, draft: agreed } => {
            Command::AgreeForAll { pupils: pupils.clone(), draft: draft(agreed) }
        }
        Command::ChangeAgreement { agreement: which, facts } => {
            let facts: Vec<(AgreementKey, _)> = changes(facts, agreement);
            Command::ChangeAgreement { agreement: *which, facts }
        }
        Command::SetProgress { agreement, to } => {
            Command::SetProgress { agreement: *agreement, to: progress(to) }
        }
        Command::AddNote { pupil, text } => Command::AddNote { pupil: *pupil, text: text.map(lines) },
        Command::ChangeNote { note, text } => Command::ChangeNote { note: *note, text: text.map(lines) },
        Command::WithdrawNote { note, reason } => {
            Command::WithdrawNote { note: *note, reason: reason.map(line) }
        }
        Command::AddMeeting { facts, attendance, pupils } => Command::AddMeeting {
            facts: all(facts, meeting),
            attendance: attendance.clone(),
            pupils: pupils.clone(),
        },
        Command::ChangeMeeting { meeting: which, facts } => {
            Command::ChangeMeeting { meeting: *which, facts: changes(facts, meeting) }
        }
        Command::ReopenMeeting { meeting, reason } => {
            Command::ReopenMeeting { meeting: *meeting, reason: reason.map(line) }
        }
        Command::BeginSchoolYear { school, rows, pupils } => Command::BeginSchoolYear {
            school: line(school),
            rows: rows.iter().map(row).collect(),
            pupils: pupils.iter().map(next_year).collect(),
        },
        Command::Import { rows } => Command::Import { rows: rows.iter().map(row).collect() },
        Command::Land { .. }
        | Command::SetAttendance { .. }
        | Command::PutOnAgenda { .. }
        | Command::TakeOffAgenda { .. }
        | Command::MoveOnAgenda { .. }
        | Command::StartMeeting { .. }
        | Command::BringToTable { .. }
        | Command::MarkDiscussed { .. }
        | Command::Postpone { .. }
        | Command::CloseMeeting { .. }
        | Command::TakeBack { .. }
        | Command::Undo { .. }
        | Command::Redo { .. } => return Cow::Borrowed(command),
    })
}

fn changed(change: &EntryChange) -> EntryChange {
    EntryChange { entry: change.entry, to: change.to.as_ref().map(entry) }
}

fn draft(agreed: &AgreementDraft) -> AgreementDraft {
    AgreementDraft { what: agreed.what.map(line), ..agreed.clone() }
}

fn all<F>(facts: &[F], clean: fn(&F) -> Option<F>) -> Vec<F> {
    facts.iter().filter_map(clean).collect()
}

fn changes<K: Copy, F>(facts: &[(K, Option<F>)], clean: fn(&F) -> Option<F>) -> Vec<(K, Option<F>)> {
    facts.iter().map(|(key, to)| (*key, to.as_ref().and_then(clean))).collect()
}

fn next_year(next: &NextYear) -> NextYear {
    let exit = next.exit.as_ref().map(|exit| match exit {
        ExitAnswer::Stays { until, reason } => ExitAnswer::Stays { until: *until, reason: reason.map(line) },
        ExitAnswer::Left(_) | ExitAnswer::Unknown => exit.clone(),
    });
    NextYear { exit, ..next.clone() }
}

fn row(row: &ImportRow) -> ImportRow {
    let besides = |extra: &Extra| Extra {
        entries: extra.entries.iter().map(entry).collect(),
        roles: extra.roles.clone(),
    };
    match row {
        ImportRow::New { facts, extra } => ImportRow::New { facts: all(facts, pupil), extra: besides(extra) },
        ImportRow::Known { pupil: who, set, list_values, extra } => ImportRow::Known {
            pupil: *who,
            set: all(set, pupil),
            list_values: all(list_values, pupil),
            extra: besides(extra),
        },
    }
}

fn holder(choice: &HolderChoice) -> HolderChoice {
    match choice {
        HolderChoice::New(facts) => HolderChoice::New(all(facts, person)),
        HolderChoice::NewOwn(facts) => HolderChoice::NewOwn(all(facts, field)),
        HolderChoice::Known(_) | HolderChoice::Own(_) => choice.clone(),
    }
}

fn entry(entry: &Entry) -> Entry {
    Entry::new(entry.kind, all(&entry.facts, field))
}

fn field(fact: &EntryFact) -> Option<EntryFact> {
    let mut fact = fact.clone();
    let kept = match fact.text_mut() {
        Some(text) => words(text).map(|it| *text = it),
        None => fact.line_mut().map_or(Some(()), |own| text(own).map(|it| *own = it)),
    };
    kept.map(|()| fact)
}

fn setting(setting: &Setting) -> Option<Setting> {
    match setting {
        Setting::Views(views) => {
            let view = |view: &SavedView| SavedView {
                name: line(&view.name),
                slot: view.slot,
                query: line(&view.query),
            };
            Some(Setting::Views(views.iter().map(view).collect()))
        }
        _ => Some(setting.clone()),
    }
}

fn text(text: &str) -> Option<String> {
    Some(line(text)).filter(|text| !text.is_empty())
}

/// Of free text.
fn words(text: &FreeText) -> Option<FreeText> {
    Some(text.map(line)).filter(|text| !text.is_empty())
}

fn pupil(fact: &Fact) -> Option<Fact> {
    match fact.value() {
        FactValue::Text(it) => Fact::new(fact.key(), FactValue::Text(&text(it)?)),
        FactValue::Name(_) | FactValue::Day(_) | FactValue::Number(_) | FactValue::OneOf(_) => {
            Some(fact.clone())
        }
    }
}

fn person(fact: &PersonFact) -> Option<PersonFact> {
    match fact {
        PersonFact::Name(it) => text(it).map(PersonFact::Name),
        PersonFact::Function(it) => text(it).map(PersonFact::Function),
        PersonFact::Organisation(it) => text(it).map(PersonFact::Organisation),
        PersonFact::Phone(it) => text(it).map(PersonFact::Phone),
        PersonFact::Mail(it) => text(it).map(PersonFact::Mail),
        PersonFact::Schools(it) => text(it).map(PersonFact::Schools),
        PersonFact::Party(_) | PersonFact::Until(_) => Some(fact.clone()),
    }
}

fn agreement(fact: &AgreementFact) -> Option<AgreementFact> {
    match fact {
        AgreementFact::What(it) => words(it).map(AgreementFact::What),
        AgreementFact::Progress(it) => Some(AgreementFact::Progress(progress(it))),
        AgreementFact::Owner(_)
        | AgreementFact::With(_)
        | AgreementFact::Due(_)
        | AgreementFact::HandedOn(_) => Some(fact.clone()),
    }
}

fn progress(to: &Progress) -> Progress {
    match to {
        Progress::Dropped(why) => Progress::Dropped(why.map(line)),
        Progress::Open | Progress::Done(_) => to.clone(),
    }
}

fn meeting(fact: &MeetingFact) -> Option<MeetingFact> {
    match fact {
        MeetingFact::Reopened(it) => words(it).map(MeetingFact::Reopened),
        MeetingFact::Date(_)
        | MeetingFact::Kind(_)
        | MeetingFact::NotesFor(_)
        | MeetingFact::Chair(_)
        | MeetingFact::Operator(_)
        | MeetingFact::Phase(_)
        | MeetingFact::AtTable(_) => Some(fact.clone()),
    }
}
