//! Where names and texts are masked for who looks: what is known is read here, on which day, by which rules, to whom.
//!
//! It is the only context in which anything is read to be shown. What is stored becomes a string that somebody sees
//! here and nowhere else: [`Reading::name`] and its siblings look up what the audience may see, so whoever shows
//! something need not know who looks.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::event_seen::Seen;
use super::names_in_text::{self, Certainty, Found, NameIndex, Named, Naming, OwnNetworks};
use super::{
    Agreement, Audience, Case, Derived, Entry, Event, Fact, FactKey, FactValue, Facts, FreeText, Glance,
    Holder, NameForm, NamePart, Note, Progress, PupilId, PupilName, Role, Rules, Sight, State, TextKind,
    What,
};

/// What is known on a day, by the rules of the region, for one audience.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// All that is known.
    pub state: &'a State,
    /// What rules and date words call today.
    pub today: NaiveDate,
    rules: &'a Rules,
    audience: &'a Audience,
    names: Option<&'a NameIndex>,
    networks: Option<&'a OwnNetworks<'a>>,
    derived: Option<&'a Derived>,
}

impl<'a> Reading<'a> {
    /// Stands where something is that this audience may not see.
    pub const HIDDEN: &'static str = "…";

    /// For whoever makes a surface.
    pub fn new(state: &'a State, today: NaiveDate, rules: &'a Rules, audience: &'a Audience) -> Self {
        Self { state, today, rules, audience, names: None, networks: None, derived: None }
    }

    /// The same with what finds names in texts: without it whoever may not see every name reads no text at all.
    #[must_use]
    pub fn with_names(self, names: &'a NameIndex) -> Self {
        Self { names: Some(names), ..self }
    }

    /// The same with the own networks of all: without them only that of whom a text is about is known, and what somebody
    /// is to a pupil has no word.
    #[must_use]
    pub fn with_own_networks(self, networks: &'a OwnNetworks<'a>) -> Self {
        Self { networks: Some(networks), ..self }
    }

    /// The same with what was derived for this day, so that a filter need not look at every case.
    #[must_use]
    pub fn with_derived(self, derived: Option<&'a Derived>) -> Self {
        Self { derived: derived.filter(|derived| derived.holds_on(self.today)), ..self }
    }

    /// What was derived for this day.
    pub(super) fn derived(self) -> Option<&'a Derived> {
        self.derived
    }

    /// The same of another state: as it was when a meeting closed.
    #[must_use]
    pub fn of(self, state: &'a State) -> Self {
        Self { state, derived: None, ..self }
    }

    /// The rules that hold for this case: the only way to a number that a region chose.
    pub fn rules(self, _case: &impl Glance) -> &'a Rules {
        self.rules
    }

    /// Who has the role on the day of this reading: not who was named last and begins later.
    pub fn holder(self, case: &impl Glance, role: Role) -> Option<Holder> {
        case.holder_on(role, self.today)
    }

    /// Whether it is about this pupil that this audience looks. A document for it holds no others.
    pub fn concerns(self, pupil: PupilId) -> bool {
        self.audience.concerns(self, Some(pupil))
    }

    /// How much this audience sees of something about a pupil; `None` is somebody who is not in the store.
    pub fn sees(self, what: What, pupil: Option<PupilId>) -> Sight {
        self.audience.sight(self, what, pupil)
    }

    /// The rules where no case is meant: what this casustafel is set to, the words of the filter, the network.
    pub fn common_rules(self) -> &'a Rules {
        self.rules
    }

    /// The number of a pupil, where this audience may see it.
    pub fn number(self, pupil: PupilId) -> Option<String> {
        (self.sees(What::Number, Some(pupil)) == Sight::Full).then(|| pupil.to_string())
    }

    /// The name of a pupil, also of one who was taken away again (history still names them), as far as this audience
    /// may see it; the number where no name is known.
    pub fn name(self, pupil: PupilId, form: NameForm) -> String {
        let name = self.state.any_case(pupil).map(Case::name).unwrap_or_default();
        self.shown_or_hidden(name, form, pupil)
    }

    /// The name that a pupil had on another day, of which these are the facts.
    pub fn name_then(self, pupil: PupilId, facts: &Facts, form: NameForm) -> String {
        self.shown_or_hidden(PupilName::of(facts), form, pupil)
    }

    fn shown_or_hidden(self, name: PupilName<'_>, form: NameForm, pupil: PupilId) -> String {
        let shown = self.shown(name, form, Some(pupil));
        if shown.is_empty() { Self::HIDDEN.to_owned() } else { shown }
    }

    /// The name that these facts hold, of somebody who may not be in the store: a row of a list that is read in.
    pub fn name_of(self, facts: &Facts, form: NameForm) -> String {
        self.shown(PupilName::of(facts), form, None)
    }

    fn shown(self, name: PupilName<'_>, form: NameForm, pupil: Option<PupilId>) -> String {
        let number = pupil.map(|pupil| pupil.to_string());
        match self.sees(What::Name, pupil) {
            Sight::Full => {
                let number = pupil.and_then(|pupil| self.number(pupil));
                name.show(form, number.as_deref())
            }
            Sight::Initials => name.initials(number.as_deref()),
            Sight::Number => number.unwrap_or_default(),
            Sight::RoleWord | Sight::ByMark | Sight::Nothing => String::new(),
        }
    }

    /// One part of the name of a pupil, where it stands alone: as a fact that changed, or in a field.
    pub fn part(self, of: Option<PupilId>, part: &NamePart) -> String {
        match self.sees(What::Name, of) {
            Sight::Full => part.show().to_owned(),
            Sight::Initials => part.initials(),
            Sight::RoleWord | Sight::ByMark | Sight::Number | Sight::Nothing => Self::HIDDEN.to_owned(),
        }
    }

    /// The name of somebody of a pupil's own network; `None` where this audience gets only what they are to the pupil.
    pub fn own_network(self, of: Option<PupilId>, name: &NamePart) -> Option<String> {
        self.sees_own_network(of).then(|| name.show().to_owned())
    }

    fn sees_own_network(self, of: Option<PupilId>) -> bool {
        self.sees(What::OwnNetwork, of) == Sight::Full
    }

    /// What somebody wrote about a pupil (`None`: about nobody of the store alone), where this audience may read it.
    /// Who reads it by its marks gets it without the names and phones that they may not see: marks are the lock,
    /// masking is the second line of defence.
    pub fn free(self, text: &FreeText, kind: TextKind, about: Option<PupilId>) -> Option<String> {
        if !self.audience.may_read(self, (kind, text.marks()), about) {
            return None;
        }
        if self.sees(What::FreeText, about) == Sight::Full {
            return Some(self.without_own_network(text, about));
        }
        let found = self.found(text, about)?;
        Some(names_in_text::replaced(text.text(), &found, |found| self.instead(found)))
    }

    /// A text that may be read as it stands, but for who belongs to an own network, or did: their names and phones leave
    /// the program in no document, not in a note either.
    fn without_own_network(self, text: &FreeText, about: Option<PupilId>) -> String {
        if self.sees_own_network(about) {
            return text.text().to_owned();
        }
        let mut near: BTreeSet<PupilId> = about.into_iter().chain(text.is_about().iter().copied()).collect();
        let found = if let Some(networks) = self.networks {
            near.extend(about.into_iter().flat_map(|about| networks.index().near(self.state, about)));
            networks.index().find(text.text(), &near)
        } else {
            let cases = near.iter().filter_map(|pupil| self.state.any_case(*pupil));
            NameIndex::of(cases).find(text.text(), &near)
        };
        names_in_text::replaced(text.text(), &found, |found| self.instead(found))
    }

    /// Which other pupils a text about somebody names: to tell and to ask who writes it. Without an index nobody.
    pub fn naming(self, text: &FreeText, about: Option<PupilId>) -> Naming {
        let mut naming = Naming { sure: text.is_about().clone(), unsure: BTreeSet::new() };
        for found in self.found(text, about).into_iter().flatten() {
            let pupils: BTreeSet<PupilId> = found.pupils().collect();
            match found.certainty {
                // Whom a text is about is called by the given name in it.
                _ if about.is_some_and(|about| pupils.contains(&about)) => {}
                Certainty::Full => naming.sure.extend(pupils),
                Certainty::Alone => naming.unsure.extend(pupils),
            }
        }
        naming.unsure.retain(|pupil| !naming.sure.contains(pupil));
        naming
    }

    /// The names in a text; `None` without an index.
    fn found(self, text: &FreeText, about: Option<PupilId>) -> Option<Vec<Found>> {
        let names = self.names?;
        let mut near = text.is_about().clone();
        near.extend(about.into_iter().flat_map(|about| names.near(self.state, about)));
        Some(names.find(text.text(), &near))
    }

    /// What stands in a text instead of a name or phone; `None` where this audience may see it. Of several who are
    /// called the same it is enough that one may be seen: the word says no more than that one's name.
    fn instead(self, found: &Found) -> Option<String> {
        let shown = |who: &Named| match who {
            Named::Pupil(pupil) => self.sees(What::Name, Some(*pupil)) == Sight::Full,
            Named::Phone(pupil) => self.sees(What::Phone, Some(*pupil)) == Sight::Full,
            Named::Own(pupil, _) | Named::OwnPhone(pupil, _) => self.sees_own_network(Some(*pupil)),
            Named::Person(_) => true,
        };
        if found.who.iter().any(shown) {
            return None;
        }
        Some(match found.who.as_slice() {
            [Named::Pupil(pupil)] => self.name(*pupil, NameForm::Spoken),
            who => self.role_word(who).unwrap_or_else(|| Self::HIDDEN.to_owned()),
        })
    }

    /// What all of these are to their pupils, where this audience may know that; of several who are not the same to
    /// them, that they are of an own network.
    fn role_word(self, who: &[Named]) -> Option<String> {
        let networks = self.networks?;
        let word = |who: &Named| match who {
            Named::Own(pupil, number) if self.sees(What::OwnNetwork, Some(*pupil)) >= Sight::RoleWord => {
                let case = networks.state().any_case(*pupil);
                Some(networks.instead(case.and_then(|case| case.relation(*number))))
            }
            Named::Own(..) | Named::OwnPhone(..) | Named::Pupil(_) | Named::Phone(_) | Named::Person(_) => {
                None
            }
        };
        let words = who.iter().map(word).collect::<Option<Vec<String>>>()?;
        let first = words.first()?;
        let is_one = words.iter().all(|other| other == first);
        Some(if is_one { first.clone() } else { networks.instead(None) })
    }

    /// Why something was done, where this audience may read it.
    pub fn why(self, reason: &FreeText, about: Option<PupilId>) -> Option<String> {
        self.free(reason, TextKind::Reason, about)
    }

    /// What was agreed; empty where nothing is filled in.
    pub fn agreed(self, agreement: &Agreement) -> String {
        let told = |what| {
            let told = self.free(what, TextKind::Agreement, Some(agreement.pupil));
            told.unwrap_or_else(|| Self::HIDDEN.to_owned())
        };
        agreement.facts.what.as_ref().map(told).unwrap_or_default()
    }

    /// What a note says, where this audience may read it.
    pub fn noted(self, note: &Note) -> Option<String> {
        self.free(note.facts.text.as_ref()?, TextKind::Note, Some(note.pupil))
    }

    /// A text as its writer typed it, to be changed: on the own screen only.
    pub fn typed(self, text: &FreeText) -> String {
        let own = *self.audience == Audience::OwnScreen;
        if own { text.text().to_owned() } else { String::new() }
    }

    /// How far an agreement is, with the reason why it was dropped as far as this audience may read it.
    pub fn progress(self, progress: &Progress, about: Option<PupilId>) -> Progress<String> {
        match progress {
            Progress::Open => Progress::Open,
            Progress::Done(on) => Progress::Done(*on),
            Progress::Dropped(why) => {
                Progress::Dropped(self.why(why, about).unwrap_or_else(|| Self::HIDDEN.to_owned()))
            }
        }
    }

    /// Whether this audience may see anything of such a fact of a pupil. Nobody marks a fact, so what is open by mark
    /// only is closed.
    pub fn shows(self, of: Option<PupilId>, key: FactKey) -> bool {
        match key.what() {
            What::Name => self.sees(What::Name, of) > Sight::Nothing,
            what => self.sees(what, of) == Sight::Full,
        }
    }

    /// A fact as this audience may see it, where it goes on as a value: into JSON, not into a sentence.
    pub fn fact(self, of: Option<PupilId>, fact: &Fact) -> Option<Fact> {
        let shown = self.shows(of, fact.key()).then_some(fact)?;
        match shown.value() {
            FactValue::Name(part) => {
                let masked = NamePart::new(&self.part(of, part))?;
                Fact::new(fact.key(), FactValue::Name(&masked))
            }
            FactValue::Text(_) | FactValue::Day(_) | FactValue::Number(_) | FactValue::OneOf(_) => {
                Some(shown.clone())
            }
        }
    }

    /// An entry as this audience may see it: people of the own network without name and phone, and no free text, where
    /// it may not know.
    pub fn entry<'e>(self, of: PupilId, entry: &'e Entry) -> Cow<'e, Entry> {
        let mut seen = Cow::Borrowed(entry);
        if !self.sees_own_network(Some(of)) {
            seen = Cow::Owned(entry.outside());
        }
        for (key, kind, text) in entry.free_texts() {
            match self.free(text, kind, Some(of)) {
                Some(told) if text.says(&told) => {}
                told => seen.to_mut().tell(key, told),
            }
        }
        seen
    }

    /// An event where it goes on as a value: into the log as JSON, where it says no more than its sentence does.
    pub fn event(self, event: &Event) -> Event {
        Seen(self).event(event)
    }
}
