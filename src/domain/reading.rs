//! The only context in which anything is read to be shown: what is known, on which day, by which rules, to whom.
//!
//! What is stored becomes a string that somebody sees here and nowhere else: [`Reading::name`] and its siblings look
//! up what the audience may see, so whoever shows something need not know who looks.

use chrono::NaiveDate;

use super::{Audience, Case, Fact, Facts, NameForm, NamePart, PupilId, PupilName, Recipient, Rules, State};

/// What is known on a day, by the rules of the region, for one audience.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// All that is known.
    pub state: &'a State,
    /// What rules and date words call today.
    pub today: NaiveDate,
    rules: &'a Rules,
    audience: &'a Audience,
}

impl<'a> Reading<'a> {
    /// For whoever makes a surface.
    pub fn new(state: &'a State, today: NaiveDate, rules: &'a Rules, audience: &'a Audience) -> Self {
        Self { state, today, rules, audience }
    }

    /// The same of another state: as it was when a meeting closed.
    #[must_use]
    pub fn of(self, state: &'a State) -> Self {
        Self { state, ..self }
    }

    /// The rules that hold for this case: the only way to a number that a region chose.
    pub fn rules(self, _case: &Case) -> &'a Rules {
        self.rules
    }

    /// The name of a pupil, also of one who was taken away again (history still names them), as far as this audience
    /// may see it; the number where no name is known.
    pub fn name(self, pupil: PupilId, form: NameForm) -> String {
        match self.state.pupils.get(&pupil) {
            Some(case) if self.sees_names() => case.name().show(form, Some(pupil)),
            Some(case) => case.name().initials(Some(pupil)),
            None => pupil.to_string(),
        }
    }

    /// The name that a list gives of somebody who may not be in the store yet.
    pub fn name_of(self, facts: &Facts, form: NameForm) -> String {
        let name = PupilName::of(facts);
        if self.sees_names() { name.show(form, None) } else { name.initials(None) }
    }

    /// One part of the name of a pupil, where it stands alone: as a fact that changed, or in a field.
    pub fn part(self, _of: Option<PupilId>, part: &NamePart) -> String {
        if self.sees_names() { part.show().to_owned() } else { part.initials() }
    }

    /// A fact as this audience may see it, where it goes on as a value: into JSON, not into a sentence.
    pub fn fact(self, of: Option<PupilId>, fact: &Fact) -> Fact {
        let masked = |part: &NamePart| NamePart::new(&self.part(of, part)).unwrap_or_else(|| part.clone());
        match fact {
            Fact::GivenName(part) => Fact::GivenName(masked(part)),
            Fact::NamePrefix(part) => Fact::NamePrefix(masked(part)),
            Fact::FamilyName(part) => Fact::FamilyName(masked(part)),
            other => other.clone(),
        }
    }

    /// The name of somebody of a pupil's own network; `None` where this audience gets only what they are to the pupil.
    pub fn own_network(self, of: Option<PupilId>, name: &NamePart) -> Option<String> {
        self.sees_own_network(of).then(|| name.show().to_owned())
    }

    /// Whether this audience may see who is in a pupil's own network, by name and phone.
    pub fn sees_own_network(self, _of: Option<PupilId>) -> bool {
        *self.audience == Audience::OwnScreen
    }

    fn sees_names(self) -> bool {
        matches!(self.audience, Audience::OwnScreen | Audience::Recipient(Recipient::Own))
    }
}
