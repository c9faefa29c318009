//! The minutes as a document: order and layout.

use crate::domain::fold::fold;
use crate::domain::minutes::{
    Agreed, Amended, BroughtIn, Decision, Discussion, Minutes, Noted, PupilThen, Registered,
};
use crate::domain::{
    AgendaState, AgreementKey, Fact, Holder, MeetingKey, NameForm, Owner, People, Presence, Progress, Reading,
};
use crate::export::To;
use crate::export::document::{Block, Column, Document, Inline, Level, Line, Meta, plain};
use crate::text::entries::{Around, Entries};
use crate::text::labels::{self, Label};
use crate::text::minutes::Names;
use crate::text::{dates, facts, minutes as text};

/// The minutes as a document.
pub fn document(minutes: &Minutes, to: To<'_>) -> Document {
    Teller { minutes, names: Names::of(minutes, to.reading), to }.document()
}

/// Tells one meeting's minutes.
#[derive(Clone, Copy)]
struct Teller<'a> {
    minutes: &'a Minutes,
    names: Names<'a>,
    to: To<'a>,
}

impl Teller<'_> {
    fn document(self) -> Document {
        let head = &self.minutes.meeting;
        let draft = self.minutes.is_draft();
        let markings = [
            (self.to.people == People::Invented).then(|| text::DEMO.to_owned()),
            draft.then(|| text::DRAFT.to_owned()),
        ];
        let markings = markings.into_iter().flatten().collect();
        let title = text::title(self.to.reading, head.kind, head.date, head.number, draft);
        let meta = Meta { title, lang: "nl-NL", date: head.date, markings };
        let mut blocks = self.head();
        blocks.extend(self.attended());
        blocks.extend(self.per_pupil());
        blocks.extend(self.by_owner());
        blocks.extend(self.left_over(AgendaState::Postponed));
        blocks.extend(self.left_over(AgendaState::ToDiscuss));
        Document { meta, blocks }
    }

    fn head(self) -> Vec<Block> {
        let head = &self.minutes.meeting;
        let discussions = &self.minutes.discussions;
        let count = |state| discussions.iter().filter(|about| about.agenda_state == Some(state)).count();
        let agenda = text::agenda(
            count(AgendaState::Discussed),
            count(AgendaState::Postponed),
            count(AgendaState::ToDiscuss),
        );
        let known = [
            (MeetingKey::Date, head.date.map(dates::numeric)),
            (MeetingKey::Chair, head.chair.map(|chair| self.names.with_function(chair))),
            (MeetingKey::Operator, head.operator.map(|operator| self.names.with_function(operator))),
        ];
        let mut rows: Vec<(String, Line)> = known
            .into_iter()
            .filter_map(|(key, value)| Some((text::meeting_label(key), plain(value?))))
            .collect();
        rows.push((text::AGENDA.to_owned(), plain(agenda)));
        let mut blocks = vec![Block::Facts { caption: text::MEETING.to_owned(), rows }];
        let reopened = head.reopened.iter().filter_map(|why| self.to.reading.why(why, None));
        blocks.extend(reopened.map(|why| Block::para(text::reopened(&why))));
        blocks.push(Block::Para(vec![Inline::Emph(text::CONFIDENTIAL.to_owned())]));
        if self.to.is_own() {
            blocks.push(Block::Para(vec![Inline::Strong(text::OWN_COPY.to_owned())]));
        }
        blocks
    }

    fn attended(self) -> Vec<Block> {
        let heading = Block::Heading(Level::Part, text::ATTENDANCE.to_owned());
        let attendance = &self.minutes.attendance;
        if attendance.is_empty() {
            return vec![heading, Block::para(text::NO_ATTENDANCE)];
        }
        let of = |presence: Presence| {
            let people = attendance.iter().filter(move |(_, how)| *how == presence);
            people.map(|(person, _)| self.names.with_function(*person)).collect::<Vec<_>>()
        };
        let rows = Presence::ALL
            .iter()
            .map(|presence| (labels::capital(presence.label()), of(*presence)))
            .filter(|(_, people)| !people.is_empty())
            .map(|(label, people)| (label, plain(people.join("; "))))
            .collect();
        vec![heading, Block::Facts { caption: text::ATTENDANCE.to_owned(), rows }]
    }

    fn per_pupil(self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(Level::Part, text::PUPILS.to_owned())];
        let told =
            |about: &&Discussion| about.agenda_state == Some(AgendaState::Discussed) || !about.is_bare();
        let told = self.minutes.discussions.iter().filter(told);
        blocks.extend(told.flat_map(|about| self.discussion(about)));
        if blocks.len() == 1 {
            blocks.push(Block::para(text::NO_PUPILS));
        }
        blocks
    }

    /// Agreements made here, and earlier ones that changed here and are still open: under their owner, soonest first.
    fn by_owner(self) -> Vec<Block> {
        let mut entries: Vec<(&PupilThen, &Agreed)> = vec![];
        for about in &self.minutes.discussions {
            let changed = about.amended.iter().map(|amended| &amended.now);
            let changed = changed.filter(|agreed| agreed.progress == Progress::Open);
            entries.extend(about.agreements.iter().chain(changed).map(|agreed| (&about.pupil, agreed)));
        }
        entries.sort_by_key(|(_, agreed)| (self.owner_rank(agreed), agreed.due, agreed.number));
        let mut blocks = vec![Block::Heading(Level::Part, text::BY_OWNER.to_owned())];
        for group in entries.chunk_by(|(_, one), (_, other)| one.owner == other.owner) {
            let Some(owner) = group.first().and_then(|(_, agreed)| agreed.owner) else { continue };
            let columns = columns(&[
                (AgreementKey::What.label(), 5),
                (text::PUPIL, 3),
                (AgreementKey::With.label(), 2),
                (AgreementKey::Due.label(), 2),
            ]);
            let rows = group.iter().map(|(about, agreed)| {
                let with = self.names.owners(&agreed.with).into_iter();
                let with = with.chain(self.names.turns(&agreed.turns)).collect::<Vec<_>>().join(", ");
                [self.what(agreed), self.pupil(about), with, due(agreed)].map(plain).to_vec()
            });
            blocks.push(Block::Table { caption: self.owner_title(owner), columns, rows: rows.collect() });
        }
        if blocks.len() == 1 {
            blocks.push(Block::para(text::NO_AGREEMENTS));
        }
        blocks
    }

    /// The pupils whose discussion did not take place, or not to its end.
    fn left_over(self, state: AgendaState) -> Vec<Block> {
        let left = self.minutes.discussions.iter().filter(|about| about.agenda_state == Some(state));
        let items: Vec<Line> = left
            .map(|about| {
                let school = about.pupil.facts.school.clone();
                let returns = about.returns.map(|returns| text::returns(returns.meeting, returns.date));
                let parts = [Some(self.pupil(&about.pupil)), school, returns];
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

    fn discussion(self, about: &Discussion) -> Vec<Block> {
        let pupil = &about.pupil;
        let mut blocks = vec![Block::Heading(Level::Subject, self.pupil(pupil))];
        if let Some(school) = &pupil.facts.school {
            blocks.push(Block::para(text::school(school, pupil.facts.school_type)));
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
            let rows = about.decisions.iter().map(|it| self.decision(about, it)).collect();
            blocks.push(Block::Facts { caption: text::DECISIONS.to_owned(), rows });
        }
        let entries = about.entries.iter().filter(|it| !about.says_already(it));
        let rows: Vec<(String, Line)> = entries.map(|it| self.entry(about, it)).collect();
        if !rows.is_empty() {
            blocks.push(Block::Facts { caption: text::ENTRIES.to_owned(), rows });
        }
        blocks.extend(about.notes.iter().flat_map(|note| note_blocks(note, self.to.reading)));
        if !about.agreements.is_empty() {
            let columns = columns(&[
                (AgreementKey::What.label(), 6),
                (AgreementKey::Owner.label(), 4),
                (AgreementKey::Due.label(), 2),
            ]);
            let rows = about.agreements.iter().map(|it| self.agreement_cells(it)).collect();
            blocks.push(Block::Table { caption: text::AGREEMENTS.to_owned(), columns, rows });
        }
        if !about.amended.is_empty() {
            let columns = columns(&[
                (AgreementKey::What.label(), 4),
                (AgreementKey::Owner.label(), 3),
                (AgreementKey::Due.label(), 2),
                (text::CHANGED, 3),
            ]);
            let rows = about.amended.iter().map(|it| self.amended_cells(it)).collect();
            blocks.push(Block::Table { caption: text::CHANGED_AGREEMENTS.to_owned(), columns, rows });
        }
        blocks
    }

    fn decision(self, about: &Discussion, decision: &Decision) -> (String, Line) {
        match decision {
            Decision::Fact { from, to } => {
                let label = to.as_ref().or(from.as_ref()).map(text::fact_label).unwrap_or_default();
                let other = |fact: &Option<Fact>| fact.as_ref().map(|fact| text::not_recorded(fact.key()));
                let show = |fact: &Option<Fact>, absent: Option<&str>| match fact {
                    Some(fact) => labels::fact_value(self.to.reading, Some(about.pupil.number), fact),
                    None => absent.unwrap_or_default().to_owned(),
                };
                let to_say = show(to, other(from));
                // The destination above it tells the change; this is only its date.
                let only_date = from.is_none() && matches!(to, Some(Fact::DestinationSince(_)));
                let value = if only_date { to_say } else { text::change(&show(from, other(to)), &to_say) };
                (label, plain(value))
            }
            Decision::Role { role, from, to, reason } => {
                let show = |holder: &Option<Holder>| match holder {
                    Some(holder) => self.names.holder(about, *holder),
                    None => text::NOBODY.to_owned(),
                };
                let changed = text::change(&show(from), &show(to));
                let reading = self.to.reading;
                let why = reason.as_ref().and_then(|why| reading.why(why, Some(about.pupil.number)));
                (facts::role(*role).to_owned(), plain(text::because(&changed, why.as_deref())))
            }
        }
    }

    fn entry(self, about: &Discussion, it: &Registered) -> (String, Line) {
        let around = Around::Then(self.names, about);
        let entries = Entries { reading: self.to.reading, around };
        let told = text::registered(entries, it.from.as_ref(), it.to.as_ref());
        (labels::capital(text::entry_label(it.kind)), plain(told))
    }

    fn what(self, agreed: &Agreed) -> String {
        text::what(self.to.reading, agreed)
    }

    fn agreement_cells(self, agreed: &Agreed) -> Vec<Line> {
        [self.what(agreed), self.names.who(agreed), due(agreed)].map(plain).to_vec()
    }

    fn amended_cells(self, amended: &Amended) -> Vec<Line> {
        let (now, before, reading) = (&amended.now, &amended.before, self.to.reading);
        let with = before.first_with.as_ref().map(|with| match with.as_slice() {
            [] => text::NOBODY.to_owned(),
            with => self.names.owners(with).join(", "),
        });
        let handed_on = before.handed_on.as_ref().map(|turns| match turns.as_slice() {
            [] => text::NOBODY.to_owned(),
            turns => self.names.turns(turns).join(", "),
        });
        let earlier = [
            (AgreementKey::What, before.what.as_ref().map(|what| now.words(what, reading))),
            (AgreementKey::Owner, before.first_owner.map(|owner| self.names.owner(owner))),
            (AgreementKey::With, with),
            (AgreementKey::Due, before.due.map(dates::numeric)),
            (AgreementKey::HandedOn, handed_on),
        ];
        let progress = before.progress.as_ref().map(|_| text::progress_now(&now.progress(reading)));
        let changed: Vec<String> = progress
            .into_iter()
            .chain(earlier.into_iter().filter_map(|(key, value)| Some(text::was(key, &value?))))
            .collect();
        [now.what(reading), self.names.who(now), due(now), changed.join("; ")].map(plain).to_vec()
    }

    fn pupil(self, pupil: &PupilThen) -> String {
        self.names.pupil(pupil, NameForm::Numbered)
    }

    fn owner_title(self, owner: Owner) -> String {
        match owner {
            Owner::Person(person) => self.names.with_function(person),
            Owner::Pupil => text::PUPILS_THEMSELVES.to_owned(),
            Owner::Parents => text::PARENTS.to_owned(),
        }
    }

    /// Professionals by name, then the pupils, then the parents.
    fn owner_rank(self, agreed: &Agreed) -> (u8, String, Option<Owner>) {
        let (kind, name) = match agreed.owner {
            Some(Owner::Person(person)) => (0, fold(&self.names.person(person))),
            Some(Owner::Pupil) => (1, String::new()),
            Some(Owner::Parents) => (2, String::new()),
            None => (3, String::new()),
        };
        (kind, name, agreed.owner)
    }
}

/// Lines of a note stand under each other in one paragraph, or in a list where somebody typed dashes. Every paragraph
/// says that it is of the note: what stands between two tables must not read as a sentence of the program.
fn note_blocks(note: &Noted, reading: Reading) -> Vec<Block> {
    let mut blocks = vec![];
    let told = note.told(reading).unwrap_or_default();
    for line in told.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let label = Inline::Strong(text::note_label(!blocks.is_empty(), note.text.marks()));
        let item = ["- ", "* ", "• "].iter().find_map(|dash| line.strip_prefix(dash));
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(plain(item.trim())),
            (Some(item), before) => {
                if before.is_none() {
                    blocks.push(Block::Para(vec![label]));
                }
                blocks.push(Block::List(vec![plain(item.trim())]));
            }
            (None, Some(Block::Para(words))) => words.extend([Inline::Break, Inline::Text(line.to_owned())]),
            (None, _) => blocks.push(Block::Para(vec![label, Inline::Text(format!(" {line}"))])),
        }
    }
    blocks
}

fn columns(titles: &[(&str, u8)]) -> Vec<Column> {
    titles.iter().map(|(title, share)| Column { title: (*title).to_owned(), share: *share }).collect()
}

fn due(agreed: &Agreed) -> String {
    agreed.due.map(dates::numeric).unwrap_or_default()
}
