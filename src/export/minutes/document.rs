//! From [`Minutes`] to a [`Document`]: order and layout.

use super::{
    Agreed, Amended, BroughtIn, Decision, Discussion, Minutes, NamedOwner, NamedPerson, NamedPupil, Noted,
    Registered,
};
use crate::domain::fold::fold;
use crate::domain::{
    AgendaState, AgreementKey, Fact, MeetingKey, MeetingPhase, Owner, Presence, Progress, PupilId, Reading,
};
use crate::export::Origin;
use crate::export::document::{Block, Column, Document, Inline, Level, Line, Meta, plain};
use crate::text::labels::{self, Label};
use crate::text::{dates, minutes as text};

impl Minutes {
    /// The minutes as a document.
    pub fn document(&self, reading: Reading) -> Document {
        let head = &self.meeting;
        let draft = head.phase != MeetingPhase::Closed;
        let mut markings = vec![];
        if self.origin == Origin::Demo {
            markings.push(text::DEMO.to_owned());
        }
        if draft {
            markings.push(text::DRAFT.to_owned());
        }
        let title = text::title(head.kind, head.date, head.number, draft);
        let meta = Meta { title, lang: "nl-NL", date: head.date, markings };
        let mut blocks = self.head();
        blocks.extend(self.attended());
        blocks.extend(self.per_pupil(reading));
        blocks.extend(self.by_owner());
        blocks.extend(self.left_over(AgendaState::Postponed));
        blocks.extend(self.left_over(AgendaState::ToDiscuss));
        Document { meta, blocks }
    }

    fn head(&self) -> Vec<Block> {
        let head = &self.meeting;
        let count = |state| self.pupils.iter().filter(|about| about.agenda_state == Some(state)).count();
        let agenda = text::agenda(
            count(AgendaState::Discussed),
            count(AgendaState::Postponed),
            count(AgendaState::ToDiscuss),
        );
        let known = [
            (MeetingKey::Date, head.date.map(dates::numeric)),
            (MeetingKey::Chair, head.chair.as_ref().map(person)),
            (MeetingKey::Operator, head.operator.as_ref().map(person)),
        ];
        let mut rows: Vec<(String, Line)> = known
            .into_iter()
            .filter_map(|(key, value)| Some((text::meeting_label(key), plain(value?))))
            .collect();
        rows.push((text::AGENDA.to_owned(), plain(agenda)));
        let mut blocks = vec![Block::Facts { caption: text::MEETING.to_owned(), rows }];
        blocks.extend(head.reopened.iter().map(|reason| Block::para(text::reopened(reason))));
        blocks.push(Block::Para(vec![Inline::Emph(text::CONFIDENTIAL.to_owned())]));
        blocks
    }

    fn attended(&self) -> Vec<Block> {
        let heading = Block::Heading(Level::Part, text::ATTENDANCE.to_owned());
        if self.attendance.is_empty() {
            return vec![heading, Block::para(text::NO_ATTENDANCE)];
        }
        let of = |presence: Presence| {
            let people = self.attendance.iter().filter(move |attendee| attendee.presence == presence);
            people.map(|attendee| person(&attendee.person)).collect::<Vec<_>>()
        };
        let rows = Presence::ALL
            .iter()
            .map(|presence| (labels::capital(presence.label()), of(*presence)))
            .filter(|(_, people)| !people.is_empty())
            .map(|(label, people)| (label, plain(people.join("; "))))
            .collect();
        vec![heading, Block::Facts { caption: text::ATTENDANCE.to_owned(), rows }]
    }

    fn per_pupil(&self, reading: Reading) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(Level::Part, text::PUPILS.to_owned())];
        let told =
            |about: &&Discussion| about.agenda_state == Some(AgendaState::Discussed) || !about.is_bare();
        blocks.extend(self.pupils.iter().filter(told).flat_map(|about| discussion(reading, about)));
        if blocks.len() == 1 {
            blocks.push(Block::para(text::NO_PUPILS));
        }
        blocks
    }

    /// Agreements made here, and earlier ones that changed here and are still open: under their owner, soonest first.
    fn by_owner(&self) -> Vec<Block> {
        let mut entries: Vec<(&NamedPupil, &Agreed)> = vec![];
        for about in &self.pupils {
            let changed = about.changed_agreements.iter().map(|amended| &amended.now);
            let changed = changed.filter(|agreed| agreed.progress == Progress::Open);
            entries.extend(about.agreements.iter().chain(changed).map(|agreed| (&about.pupil, agreed)));
        }
        entries.sort_by_key(|(_, agreed)| (owner_rank(agreed), agreed.due, agreed.number));
        let mut blocks = vec![Block::Heading(Level::Part, text::BY_OWNER.to_owned())];
        for group in entries.chunk_by(|(_, one), (_, other)| owner_of(one) == owner_of(other)) {
            let Some(owner) = group.first().and_then(|(_, agreed)| agreed.owner.as_ref()) else { continue };
            let columns = columns(&[
                (AgreementKey::What.label(), 5),
                (text::PUPIL, 3),
                (AgreementKey::With.label(), 2),
                (AgreementKey::Due.label(), 2),
            ]);
            let rows = group.iter().map(|(about, agreed)| {
                let with: Vec<String> = agreed.with.iter().map(owner_name).collect();
                [what(agreed), text::pupil(&about.name, about.number), with.join(", "), due(agreed)]
                    .map(plain)
                    .to_vec()
            });
            blocks.push(Block::Table { caption: owner_title(owner), columns, rows: rows.collect() });
        }
        if blocks.len() == 1 {
            blocks.push(Block::para(text::NO_AGREEMENTS));
        }
        blocks
    }

    /// The pupils whose discussion did not take place, or not to its end.
    fn left_over(&self, state: AgendaState) -> Vec<Block> {
        let left = self.pupils.iter().filter(|about| about.agenda_state == Some(state));
        let items: Vec<Line> = left
            .map(|about| {
                let school = about.pupil.school.clone();
                let returns = about.returns.map(|returns| text::returns(returns.meeting, returns.date));
                let parts = [Some(text::pupil(&about.pupil.name, about.pupil.number)), school, returns];
                plain(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
            })
            .collect();
        let (heading, sentence) = match state {
            AgendaState::Postponed => (text::POSTPONED, Some(text::THEY_RETURN)),
            AgendaState::ToDiscuss | AgendaState::Discussed => (text::TO_DISCUSS, None),
        };
        if items.is_empty() {
            return vec![];
        }
        let mut blocks = vec![Block::Heading(Level::Part, heading.to_owned())];
        blocks.extend(sentence.map(Block::para));
        blocks.push(Block::List(items));
        blocks
    }
}

fn discussion(reading: Reading, about: &Discussion) -> Vec<Block> {
    let pupil = &about.pupil;
    let mut blocks = vec![Block::Heading(Level::Subject, text::pupil(&pupil.name, pupil.number))];
    if let Some(school) = &pupil.school {
        blocks.push(Block::para(text::school(school, pupil.school_type)));
    }
    let came = match about.brought_in {
        Some(BroughtIn::NewPupil) => Some(text::NEW_PUPIL),
        Some(BroughtIn::ToAgenda) => Some(text::PUT_ON_AGENDA),
        None if about.taken_off => Some(text::TAKEN_OFF_AGENDA),
        None => about.agenda_state.is_none().then_some(text::NOT_ON_AGENDA),
    };
    let goes_on = match about.agenda_state {
        Some(AgendaState::Postponed) => Some(text::GOES_ON_LATER),
        Some(AgendaState::ToDiscuss) => Some(text::NOT_FINISHED),
        Some(AgendaState::Discussed) => about.is_bare().then_some(text::NO_CHANGES),
        None => None,
    };
    blocks.extend(came.into_iter().chain(goes_on).map(Block::para));
    if !about.decisions.is_empty() {
        let rows = about.decisions.iter().map(|it| decision(reading, about.pupil.number, it)).collect();
        blocks.push(Block::Facts { caption: text::DECISIONS.to_owned(), rows });
    }
    if !about.entries.is_empty() {
        let row = |it: &Registered| (labels::capital(text::entry_label(it.kind)), plain(&*it.told));
        let rows = about.entries.iter().map(row).collect();
        blocks.push(Block::Facts { caption: text::ENTRIES.to_owned(), rows });
    }
    blocks.extend(about.notes.iter().flat_map(note_blocks));
    if !about.agreements.is_empty() {
        let columns = columns(&[
            (AgreementKey::What.label(), 6),
            (AgreementKey::Owner.label(), 4),
            (AgreementKey::Due.label(), 2),
        ]);
        let rows = about.agreements.iter().map(agreement_cells).collect();
        blocks.push(Block::Table { caption: text::AGREEMENTS.to_owned(), columns, rows });
    }
    if !about.changed_agreements.is_empty() {
        let columns = columns(&[
            (AgreementKey::What.label(), 4),
            (AgreementKey::Owner.label(), 3),
            (AgreementKey::Due.label(), 2),
            (text::CHANGED, 3),
        ]);
        let rows = about.changed_agreements.iter().map(amended_cells).collect();
        blocks.push(Block::Table { caption: text::CHANGED_AGREEMENTS.to_owned(), columns, rows });
    }
    blocks
}

fn decision(reading: Reading, pupil: PupilId, decision: &Decision) -> (String, Line) {
    match decision {
        Decision::Fact { from, to } => {
            let label = to.as_ref().or(from.as_ref()).map(text::fact_label).unwrap_or_default();
            let other = |fact: &Option<Fact>| fact.as_ref().map(|fact| text::not_recorded(fact.key()));
            let show = |fact: &Option<Fact>, absent: Option<&str>| match fact {
                Some(fact) => labels::fact_value(reading, Some(pupil), fact),
                None => absent.unwrap_or_default().to_owned(),
            };
            let to_say = show(to, other(from));
            let value = match (from, to) {
                // The destination above it tells the change; this is only its date.
                (None, Some(Fact::DestinationSince(_))) => to_say,
                _ => text::change(&show(from, other(to)), &to_say),
            };
            (label, plain(value))
        }
        Decision::Role { role, from, to, reason } => {
            let show = |held: &Option<Box<super::Held>>| match held {
                Some(held) => {
                    let via = held.via.as_ref().map(|via| via.name.as_str());
                    text::holder(&person(&held.person), held.kind, via, held.rhythm)
                }
                None => text::NOBODY.to_owned(),
            };
            let changed = text::change(&show(from), &show(to));
            (text::role_label(*role), plain(text::because(&changed, reason.as_deref())))
        }
    }
}

/// Each line of a note is a paragraph, or an item where somebody typed a dash. Every paragraph says that it is of the
/// note: what stands between two tables must not read as a sentence of the program.
fn note_blocks(note: &Noted) -> Vec<Block> {
    let mut blocks = vec![];
    for line in note.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let label = Inline::Strong(text::note_label(!blocks.is_empty(), &note.reserved));
        let item = ["- ", "* ", "• "].iter().find_map(|dash| line.strip_prefix(dash));
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(plain(item.trim())),
            (Some(item), before) => {
                if before.is_none() {
                    blocks.push(Block::Para(vec![label]));
                }
                blocks.push(Block::List(vec![plain(item.trim())]));
            }
            (None, _) => blocks.push(Block::Para(vec![label, Inline::Text(format!(" {line}"))])),
        }
    }
    blocks
}

fn agreement_cells(agreed: &Agreed) -> Vec<Line> {
    [what(agreed), who(agreed), due(agreed)].map(plain).to_vec()
}

fn amended_cells(amended: &Amended) -> Vec<Line> {
    let (now, before) = (&amended.now, &amended.before);
    let with = before.with.as_ref().map(|with| match with.as_slice() {
        [] => text::NOBODY.to_owned(),
        with => with.iter().map(owner_name).collect::<Vec<_>>().join(", "),
    });
    let earlier = [
        (AgreementKey::What, before.what.clone()),
        (AgreementKey::Owner, before.owner.as_ref().map(owner_name)),
        (AgreementKey::With, with),
        (AgreementKey::Due, before.due.map(dates::numeric)),
    ];
    let progress = before.progress.as_ref().map(|_| text::progress_now(&now.progress));
    let changed: Vec<String> = progress
        .into_iter()
        .chain(earlier.into_iter().filter_map(|(key, value)| Some(text::was(key, &value?))))
        .collect();
    [now.what.clone(), who(now), due(now), changed.join("; ")].map(plain).to_vec()
}

fn columns(titles: &[(&str, u8)]) -> Vec<Column> {
    titles.iter().map(|(title, share)| Column { title: (*title).to_owned(), share: *share }).collect()
}

fn what(agreed: &Agreed) -> String {
    text::what(&agreed.what, &agreed.progress)
}

fn who(agreed: &Agreed) -> String {
    let with: Vec<String> = agreed.with.iter().map(owner_name).collect();
    text::who(&agreed.owner.as_ref().map(owner_name).unwrap_or_default(), &with)
}

fn due(agreed: &Agreed) -> String {
    agreed.due.map(dates::numeric).unwrap_or_default()
}

fn person(person: &NamedPerson) -> String {
    text::person(&person.name, person.function.as_deref(), person.party, person.organisation.as_deref())
}

fn owner_name(owner: &NamedOwner) -> String {
    match owner {
        NamedOwner::Person(person) => person.name.clone(),
        NamedOwner::Pupil => labels::PUPIL.to_owned(),
        NamedOwner::Parents => labels::PARENTS.to_owned(),
    }
}

fn owner_title(owner: &NamedOwner) -> String {
    match owner {
        NamedOwner::Person(named) => person(named),
        NamedOwner::Pupil => text::PUPILS_THEMSELVES.to_owned(),
        NamedOwner::Parents => text::PARENTS.to_owned(),
    }
}

fn owner_of(agreed: &Agreed) -> Option<Owner> {
    agreed.owner.as_ref().and_then(NamedOwner::owner)
}

/// Professionals by name, then the pupils, then the parents.
fn owner_rank(agreed: &Agreed) -> (u8, String, Option<Owner>) {
    let (kind, name) = match &agreed.owner {
        Some(NamedOwner::Person(person)) => (0, fold(&person.name)),
        Some(NamedOwner::Pupil) => (1, String::new()),
        Some(NamedOwner::Parents) => (2, String::new()),
        None => (3, String::new()),
    };
    (kind, name, owner_of(agreed))
}
