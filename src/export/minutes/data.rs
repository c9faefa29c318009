//! The minutes as data, for other programs. The names are English and stay as they are.
//!
//! One object:
//! - `format`: `2`; `draft`: the meeting is not closed yet; `fictitious`: it comes from the demo region;
//! - `meeting`: `number` (`O-003`), `date`, `kind`, `phase`, `chair`, `operator` (people), `reopened` (reasons);
//! - `attendance`: `person` and `presence`, in the order of invitation;
//! - `pupils`: per pupil `pupil` (`number`, `name`, `school`, `school_type`), `agenda_state` (`null`: was not on the
//!   agenda), `brought_in`, `taken_off` (only when the meeting took the pupil off the agenda), `returns`, `decisions`,
//!   `entries`, `notes`, `agreements`, `changed_agreements`.
//!
//! A person has `number`, `name`, `function`, `party`, `organisation`; somebody of the own network has no number, and
//! for a name what they are to the pupil. A decision has `field`, `from` and `to`: the code of a fact and its two
//! values, or a role and the two people who had it, each with `kind`, `since`, `via`, `rhythm` (weeks), and the
//! `reason` of the change. An entry has `number` (within the case), `kind`, and its fields `from` and `to`, `null`
//! where it was not there; `by` is `{"person": "N-003"}` or `{"own": relation}`. A note has `text` and `reserved`
//! (its marks: `not_for_parents`, `open_to_pupil`, …). An agreement has `number`, `what`, `owner`, `with`, `due`, `progress`; a
//! changed one holds the new values, and in `before` the old ones of the fields that changed. An owner is
//! `{"person": …}`, `"pupil"` or `"parents"`; progress is `"open"`, `{"done": date}` or `{"dropped": reason}`.
//!
//! Dates are ISO 8601, values the codes of the data dictionary. Not recorded is `null`, recorded as not known is
//! `"unknown"`.

use crate::domain::minutes::{
    Agreed, Amended, BroughtIn, Decision, Discussion, Minutes, Noted, Registered, Return,
};
use crate::domain::{
    AgreementFacts, Fact, Holder, Mark, NameForm, Owner, People, PersonFacts, PersonId, Progress, Turn, Who,
};
use crate::export::data::{Data, Fields};
use crate::export::{To, entry, fact};
use crate::text::minutes::Names;

/// Goes up when a program that reads the old form would no longer understand the new one.
const FORMAT: u32 = 2;

/// The minutes as one object.
pub fn data(minutes: &Minutes, to: To<'_>) -> Data {
    let teller = Teller { minutes, names: Names::of(minutes, to.reading), to };
    let attendance = minutes.attendance.iter().map(|(who, presence)| {
        Data::Object(vec![("person", teller.person(*who)), ("presence", presence.code().into())])
    });
    Data::Object(vec![
        ("format", FORMAT.into()),
        ("draft", minutes.is_draft().into()),
        ("fictitious", (to.people == People::Invented).into()),
        ("meeting", teller.head()),
        ("attendance", Data::list(attendance)),
        ("pupils", Data::list(minutes.discussions.iter().map(|about| teller.discussion(about)))),
    ])
}

#[derive(Clone, Copy)]
struct Teller<'a> {
    minutes: &'a Minutes,
    names: Names<'a>,
    to: To<'a>,
}

impl Teller<'_> {
    fn head(self) -> Data {
        let head = &self.minutes.meeting;
        Data::Object(vec![
            ("number", Data::shown(head.number)),
            ("date", head.date.into()),
            ("kind", head.kind.map(|kind| kind.code()).into()),
            ("phase", head.phase.code().into()),
            ("chair", head.chair.map(|chair| self.person(chair)).into()),
            ("operator", head.operator.map(|operator| self.person(operator)).into()),
            ("reopened", Data::list(head.reopened.iter().filter_map(|why| self.to.reading.why(why, None)))),
        ])
    }

    fn person(self, who: PersonId) -> Data {
        Data::Object(self.person_fields(who))
    }

    fn person_fields(self, who: PersonId) -> Fields {
        let facts = self.minutes.people.get(&who).cloned().unwrap_or_default();
        person_fields(Some(who), self.names.person(who), &facts)
    }

    fn around_fields(self, about: &Discussion, around: Who) -> Fields {
        match around {
            Who::Person(who) => self.person_fields(who),
            Who::Own(_) => person_fields(None, self.names.around(about, around), &PersonFacts::default()),
        }
    }

    fn discussion(self, about: &Discussion) -> Data {
        let pupil = &about.pupil;
        let school_type = pupil.facts.school_type.map(|kind| kind.code());
        let pupil = Data::Object(vec![
            ("number", self.to.reading.number(pupil.number).into()),
            ("name", self.names.pupil(pupil, NameForm::Spoken).into()),
            ("school", pupil.facts.school.as_deref().into()),
            ("school_type", school_type.into()),
        ]);
        let mut fields = vec![
            ("pupil", pupil),
            ("agenda_state", about.agenda_state.map(|state| state.code()).into()),
            ("brought_in", about.brought_in.map(brought_in).into()),
        ];
        fields.extend(about.taken_off.then_some(("taken_off", true.into())));
        fields.extend([
            ("returns", about.returns.map(returns).into()),
            ("decisions", Data::list(about.decisions.iter().map(|it| self.decision(about, it)))),
            ("entries", Data::list(about.entries.iter().map(|it| self.registered(about, it)))),
            ("notes", Data::list(about.notes.iter().filter_map(|it| self.noted(it)))),
            ("agreements", Data::list(about.agreements.iter().map(|it| Data::Object(self.agreed(it))))),
            ("changed_agreements", Data::list(about.amended.iter().map(|it| self.amended(it)))),
        ]);
        Data::Object(fields)
    }

    fn decision(self, about: &Discussion, decision: &Decision) -> Data {
        match decision {
            Decision::Fact { from, to } => {
                let key = to.as_ref().or(from.as_ref()).map(|fact| fact.key().code());
                let value = |fact: &Option<Fact>| {
                    fact.as_ref().map(|fact| fact::cell(about.pupil.number, fact, self.to).data())
                };
                Data::Object(vec![
                    ("field", key.into()),
                    ("from", value(from).into()),
                    ("to", value(to).into()),
                ])
            }
            Decision::Role { role, from, to, reason } => {
                let held = |holder: &Option<Holder>| holder.map(|holder| self.holder(about, holder)).into();
                let mut fields = vec![("field", role.code().into()), ("from", held(from)), ("to", held(to))];
                let reason =
                    reason.as_ref().and_then(|why| self.to.reading.why(why, Some(about.pupil.number)));
                fields.extend(reason.map(|reason| ("reason", reason.into())));
                Data::Object(fields)
            }
        }
    }

    fn holder(self, about: &Discussion, holder: Holder) -> Data {
        let mut fields = self.around_fields(about, holder.who);
        fields.push(("kind", holder.kind.map(|kind| kind.code()).into()));
        fields.push(("since", holder.since.into()));
        let via = holder.via.map(|via| Data::Object(self.around_fields(about, via)));
        fields.extend(via.map(|via| ("via", via)));
        fields.extend(holder.rhythm.map(|weeks| ("rhythm", u32::from(weeks).into())));
        Data::Object(fields)
    }

    fn registered(self, about: &Discussion, it: &Registered) -> Data {
        let own = |number| about.relatives.get(&number).copied();
        let seen = |entry| Data::Object(entry::fields(self.to.reading, about.pupil.number, entry, own));
        Data::Object(vec![
            ("number", it.number.0.into()),
            ("kind", it.kind.code().into()),
            ("from", it.from.as_ref().map(seen).into()),
            ("to", it.to.as_ref().map(seen).into()),
        ])
    }

    fn noted(self, note: &Noted) -> Option<Data> {
        let text = note.told(self.to.reading)?;
        let marks = note.text.marks().iter().map(Mark::code);
        Some(Data::Object(vec![("text", text.into()), ("reserved", Data::list(marks))]))
    }

    fn agreed(self, agreed: &Agreed) -> Fields {
        vec![
            ("number", Data::shown(agreed.number)),
            ("what", agreed.what(self.to.reading).into()),
            ("owner", agreed.owner.map(|owner| self.owner(owner)).into()),
            ("with", self.owners(&agreed.with)),
            ("handed_on", self.turns(&agreed.turns)),
            ("due", agreed.due.into()),
            ("progress", progress(&agreed.progress(self.to.reading))),
        ]
    }

    fn amended(self, amended: &Amended) -> Data {
        let AgreementFacts { what, first_owner: owner, first_with: with, due, progress: was, handed_on } =
            &amended.before;
        let before = [
            what.as_ref().map(|what| ("what", amended.now.words(what, self.to.reading).into())),
            owner.map(|owner| ("owner", self.owner(owner))),
            with.as_deref().map(|with| ("with", self.owners(with))),
            due.map(|due| ("due", due.into())),
            handed_on.as_deref().map(|turns| ("handed_on", self.turns(turns))),
            was.as_ref()
                .map(|was| ("progress", progress(&self.to.reading.progress(was, Some(amended.now.pupil))))),
        ];
        let mut fields = self.agreed(&amended.now);
        fields.push(("before", Data::Object(before.into_iter().flatten().collect())));
        Data::Object(fields)
    }

    fn owner(self, owner: Owner) -> Data {
        match owner {
            Owner::Person(who) => Data::Object(vec![("person", self.person(who))]),
            Owner::Pupil => "pupil".into(),
            Owner::Parents => "parents".into(),
        }
    }

    fn turns(self, turns: &[Turn]) -> Data {
        Data::list(turns.iter().map(|turn| {
            let (owner, with) = (self.owner(turn.owner), self.owners(&turn.with));
            Data::Object(vec![("from", turn.from.into()), ("owner", owner), ("with", with)])
        }))
    }

    fn owners(self, owners: &[Owner]) -> Data {
        Data::list(owners.iter().map(|owner| self.owner(*owner)))
    }
}

fn person_fields(number: Option<PersonId>, name: String, facts: &PersonFacts) -> Fields {
    vec![
        ("number", number.map(Data::shown).into()),
        ("name", name.into()),
        ("function", facts.function.as_deref().into()),
        ("party", facts.party.map(|party| party.code()).into()),
        ("organisation", facts.organisation.as_deref().into()),
    ]
}

fn brought_in(how: BroughtIn) -> &'static str {
    match how {
        BroughtIn::NewPupil => "new_pupil",
        BroughtIn::ToAgenda => "to_agenda",
    }
}

fn returns(on: Return) -> Data {
    Data::Object(vec![("meeting", Data::shown(on.meeting)), ("date", on.date.into())])
}

fn progress(progress: &Progress<String>) -> Data {
    match progress {
        Progress::Open => "open".into(),
        Progress::Done(day) => Data::Object(vec![("done", (*day).into())]),
        Progress::Dropped(reason) => Data::Object(vec![("dropped", reason.as_str().into())]),
    }
}
