//! Words of handing on somebody's work: the grid, why somebody would do, and the sentences of what it comes to.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::keys::Keys;
use super::labels::Label as _;
use super::who::and;
use super::{counts, dates, notices, who};
use crate::domain::query::Why;
use crate::domain::{
    Actor, AgreementId, Carried, MeetingId, MeetingPhase, NameForm, PersonId, PupilId, Reading, Role,
};
use crate::keys::{Action, Place};

/// Title of the grid.
pub const TITLE: &str = "Werk overdragen";
/// Title of the sentences.
pub const REVIEW: &str = "Klopt dit?";
/// Beside the day from which others take over.
pub const ON: &str = "Ingangsdatum";
/// Beside the last day.
pub const UNTIL: &str = "Laatste dag";
/// Beside the reason.
pub const REASON: &str = "Reden";
/// Beside the choice for all rows.
pub const ALL: &str = "Alles naar";
/// In an empty field for the reason.
pub const REASON_EXAMPLE: &str = "mag leeg, bijvoorbeeld: andere baan";
/// In an empty field for the last day, and beside it.
pub const STAYS: &str = "leeg: blijft in het netwerk";
/// The rows go each their own way.
pub const PER_ROW: &str = "verschilt per rij";
/// Nobody takes it over.
pub const NOBODY: &str = "nog geen opvolger";
/// The rows as they were proposed.
pub const AS_PROPOSED: &str = "per rij zoals voorgesteld";
/// The way on to the sentences.
pub const GO_ON: &str = "Verder: lees na wat er verandert";
/// Nothing is carried.
pub const NOTHING: &str = "Er is niets om over te dragen. U kunt wel een laatste dag vastleggen.";
/// Nobody else is in the network, so that somebody has to be added there first.
pub fn alone(keys: Keys) -> String {
    let add = keys.in_place(Place::Network).of(Action::NewPerson);
    format!(
        "Er is niemand anders in het netwerk. Voeg eerst met {add} een opvolger toe, of laat alles nog zonder \
         opvolger."
    )
}

/// Who hands on uses this store.
pub const YOURSELF: &str = "Dit bent u zelf. U blijft de gebruiker van deze casustafel.";
/// The answers to the sentences: recording, and going back.
pub const ANSWERS: [&str; 2] = ["vastleggen", "terug naar de lijst"];
/// In a search line.
pub const SEARCH: &str = "typ om te zoeken";
/// The search leaves nobody.
pub const NOT_FOUND: &str = "Niemand gevonden. Wis een letter, of zoek met een ander woord.";

/// `Joost Kramer · 14 zaken`
pub fn title(reading: Reading, from: PersonId) -> String {
    format!("{TITLE} · {}", who::person(reading, from))
}

/// `12 van 14 hebben een opvolger`
pub fn found(with: usize, all: usize) -> String {
    match (with, all) {
        (_, 0) => String::new(),
        (with, all) if with == all => format!("{all} van {all} met opvolger"),
        (with, all) => format!("{with} van {all} met opvolger"),
    }
}

/// `vandaag`, `maandag 30 november 2026 (over 1 week)`
pub fn day(day: NaiveDate, today: NaiveDate) -> String {
    let distance = dates::ago(day, today);
    if distance.is_empty() { dates::full(day) } else { format!("{} ({distance})", dates::full(day)) }
}

/// Why somebody would do, in the fewest words.
pub fn why(why: Why) -> String {
    match why {
        Why::HasRole(role) => format!("al {}", role.label()),
        Why::OwnsAgreement => "heeft hier al een afspraak".to_owned(),
        Why::TakesPart => "doet al mee".to_owned(),
        Why::AtMeeting => "is er al bij".to_owned(),
        Why::SameFunction => "zelfde functie".to_owned(),
        Why::SameOrganisation => "zelfde organisatie".to_owned(),
        Why::SameParty => "zelfde soort organisatie".to_owned(),
    }
}

/// `bij 6 rijen de eerste keus`
pub fn first_for(rows: usize) -> String {
    format!("bij {} de eerste keus", counts::of(rows, "rij", "rijen"))
}

/// `12 rijen met een voorstel`
pub fn proposals(rows: usize) -> String {
    if rows == 1 {
        "1 rij heeft een voorstel".to_owned()
    } else {
        format!("{rows} rijen hebben een voorstel")
    }
}

/// How somebody is part of a meeting.
pub fn part(carried: Carried) -> &'static str {
    match carried {
        Carried::Chair(_) => "voorzitter",
        Carried::Operator(_) => "notulist",
        Carried::Seat(_) => "uitgenodigd",
        Carried::Role(role, _) => role.label(),
        Carried::Agreement(_) => "doet",
        Carried::With(_) => "doet mee",
    }
}

/// `uitstroomoverleg vr 11 dec (O-004)`
pub fn meeting(reading: Reading, meeting: MeetingId) -> String {
    let facts = reading.state.meeting(meeting).map(|it| it.facts.clone()).unwrap_or_default();
    let kind = facts.kind.map_or("overleg", |kind| reading.common_rules().meeting(kind));
    let date = facts.date.map(|date| format!(" {}", dates::short(date, reading.today))).unwrap_or_default();
    format!("{kind}{date} ({meeting})")
}

/// `vr 11 dec · uitstroomoverleg`: the same where it is cut at the end.
pub fn meeting_row(reading: Reading, meeting: MeetingId) -> String {
    let facts = reading.state.meeting(meeting).map(|it| it.facts.clone()).unwrap_or_default();
    let date = facts.date.map(|date| dates::short(date, reading.today)).unwrap_or_default();
    format!("{date} · {}", facts.kind.map_or("overleg", |kind| reading.common_rules().meeting(kind)))
}

/// How a sentence weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What changes.
    Plain,
    /// What asks attention.
    LetOp,
    /// What is good to know.
    Quiet,
}

/// A handing over as it was chosen.
#[derive(Clone, Debug)]
pub struct Handing<'a> {
    /// What is known now.
    pub reading: Reading<'a>,
    /// Who hands on.
    pub from: PersonId,
    /// Who records it.
    pub by: Actor,
    /// What goes to whom.
    pub moves: Vec<(Carried, PersonId)>,
    /// What has no successor.
    pub kept: Vec<Carried>,
    /// From which day.
    pub on: NaiveDate,
    /// The last day; `None` is: stays.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
}

/// More names than this are a number.
const NAMES: usize = 3;

impl Handing<'_> {
    /// What it comes to, sentence by sentence.
    pub fn sentences(&self, keys: Keys) -> Vec<(Tone, String)> {
        let plain = |text| (Tone::Plain, text);
        let mut all: Vec<(Tone, String)> = vec![];
        all.extend(self.roles().into_iter().map(plain));
        all.extend(self.agreements().into_iter().map(plain));
        all.extend(self.meetings().into_iter().map(plain));
        all.extend(self.without());
        all.extend(self.gap().map(|text| (Tone::LetOp, text)));
        all.push(plain(self.leaves()));
        all.extend(self.reason.iter().map(|why| (Tone::Quiet, format!("Reden: {why}."))));
        if self.by == Actor::Person(self.from) {
            all.push((Tone::LetOp, YOURSELF.to_owned()));
        }
        all.push((Tone::Quiet, notices::one_undo("dit", keys)));
        all
    }

    fn name(&self, person: PersonId) -> String {
        who::person(self.reading, person)
    }

    fn leaver(&self) -> String {
        self.name(self.from)
    }

    fn per(&self) -> String {
        if self.on == self.reading.today {
            "vandaag".to_owned()
        } else {
            format!("per {}", dates::numeric(self.on))
        }
    }

    /// Who gets the most comes first.
    fn heirs<T>(&self, pick: impl Fn(Carried) -> Option<T>) -> Vec<(PersonId, Vec<T>)> {
        let mut by_heir: BTreeMap<PersonId, Vec<T>> = BTreeMap::new();
        for (carried, to) in &self.moves {
            if let Some(it) = pick(*carried) {
                by_heir.entry(*to).or_default().push(it);
            }
        }
        let mut heirs: Vec<_> = by_heir.into_iter().collect();
        heirs.sort_by_key(|(_, all)| std::cmp::Reverse(all.len()));
        heirs
    }

    fn roles(&self) -> Vec<String> {
        let mut said = vec![];
        for role in Role::ALL.iter().copied() {
            let of_role = |carried| match carried {
                Carried::Role(which, pupil) if which == role => Some(pupil),
                _ => None,
            };
            for (heir, pupils) in self.heirs(of_role) {
                said.push(format!(
                    "{} wordt {} {} van {}, na {}.",
                    self.name(heir),
                    self.per(),
                    role.label(),
                    self.pupils(&pupils),
                    self.leaver()
                ));
            }
        }
        said
    }

    fn agreements(&self) -> Vec<String> {
        let owned = |carried| if let Carried::Agreement(id) = carried { Some(id) } else { None };
        let joined = |carried| if let Carried::With(id) = carried { Some(id) } else { None };
        let per = if self.on > self.reading.today { format!(" {}", self.per()) } else { String::new() };
        let go = |(heir, all): (PersonId, Vec<AgreementId>)| match all.len() {
            1 => format!("1 afspraak gaat{per} naar {}.", self.name(heir)),
            count => format!("{count} afspraken gaan{per} naar {}.", self.name(heir)),
        };
        let join = |(heir, all): (PersonId, Vec<AgreementId>)| {
            let many = counts::of(all.len(), "afspraak", "afspraken");
            format!("{} doet{per} mee aan {many}, in plaats van {}.", self.name(heir), self.leaver())
        };
        self.heirs(owned).into_iter().map(go).chain(self.heirs(joined).into_iter().map(join)).collect()
    }

    fn meetings(&self) -> Vec<String> {
        let mut said = vec![];
        for (carried, to) in &self.moves {
            let (heir, it) = (self.name(*to), |id| meeting(self.reading, id));
            said.extend(match *carried {
                Carried::Chair(id) => Some(format!("{heir} wordt voorzitter van {}.", it(id))),
                Carried::Operator(id) => Some(format!("{heir} is notulist bij {}.", it(id))),
                Carried::Seat(id) => Some(format!("{heir} komt bij {}.", it(id))),
                Carried::Role(..) | Carried::Agreement(_) | Carried::With(_) => None,
            });
        }
        let gone = self.absent();
        if !gone.is_empty() {
            let meetings: Vec<String> = gone.into_iter().map(|id| meeting(self.reading, id)).collect();
            said.push(format!("{} gaat van de lijst van {}.", self.leaver(), and(&meetings)));
        }
        said
    }

    /// The meetings after the last day for which the leaver is invited.
    fn absent(&self) -> Vec<MeetingId> {
        let Some(last) = self.until else { return vec![] };
        let planned = self.reading.state.meetings().filter(|it| it.phase() == MeetingPhase::Planned);
        let invited = planned.filter(|it| it.attendance.iter().any(|(person, _)| *person == self.from));
        invited.filter(|it| it.facts.date.is_some_and(|date| date > last)).map(|it| it.id).collect()
    }

    /// What nobody takes over: named, and said what becomes of it.
    fn without(&self) -> Vec<(Tone, String)> {
        let mut asked: Vec<String> = vec![];
        for role in Role::ALL.iter().copied() {
            let of_role = |carried: &Carried| match *carried {
                Carried::Role(which, pupil) if which == role => Some(pupil),
                _ => None,
            };
            let pupils: Vec<PupilId> = self.kept.iter().filter_map(of_role).collect();
            if !pupils.is_empty() {
                asked.push(format!("{} van {}", role.label(), self.pupils(&pupils)));
            }
        }
        asked.extend(
            self.kept_agreements(
                |carried| if let Carried::Agreement(id) = carried { Some(id) } else { None },
            ),
        );
        let joined = |carried| if let Carried::With(id) = carried { Some(id) } else { None };
        let mut quiet: Vec<String> =
            self.kept_agreements(joined).map(|it| format!("meedoen aan {it}")).into_iter().collect();
        quiet.extend(self.kept.iter().filter_map(|carried| match *carried {
            Carried::Chair(id) | Carried::Operator(id) => {
                Some(format!("{} bij {}", part(*carried), meeting(self.reading, id)))
            }
            // Who leaves goes off the list by themselves; who stays is simply there.
            _ => None,
        }));
        let mut said = vec![];
        if !asked.is_empty() {
            let (tone, stays) = match self.until {
                Some(_) => (Tone::LetOp, "Dat blijft een let-op, tot u iemand kiest."),
                None => (Tone::Quiet, "Dat blijft waar het is."),
            };
            said.push((tone, format!("Nog geen opvolger voor: {}. {stays}", asked.join("; "))));
        }
        if !quiet.is_empty() {
            let tone = if self.until.is_some() { Tone::LetOp } else { Tone::Quiet };
            said.push((tone, format!("Blijft op naam van {}: {}.", self.leaver(), quiet.join("; "))));
        }
        said
    }

    /// `de afspraak "stage bellen"`, `3 afspraken`
    fn kept_agreements(&self, pick: impl Fn(Carried) -> Option<AgreementId>) -> Option<String> {
        let agreements: Vec<AgreementId> = self.kept.iter().filter_map(|carried| pick(*carried)).collect();
        match agreements.as_slice() {
            [] => None,
            [id] => {
                let what = self.reading.state.agreement(*id).map(|it| self.reading.agreed(it));
                Some(format!("de afspraak \"{}\"", what.unwrap_or_default()))
            }
            more => Some(format!("{} afspraken", more.len())),
        }
    }

    /// Days on which the one has gone and the other has not begun.
    fn gap(&self) -> Option<String> {
        let last = self.until?;
        let of = |pick: fn(&Carried) -> bool| self.moves.iter().any(|(carried, _)| pick(carried));
        let roles = of(|carried| matches!(carried, Carried::Role(..)));
        let agreements = of(|carried| matches!(carried, Carried::Agreement(_) | Carried::With(_)));
        let what = match (roles, agreements) {
            (true, true) => "heeft niemand deze rollen en doet niemand deze afspraken",
            (true, false) => "heeft niemand deze rollen",
            (false, true) => "doet niemand deze afspraken",
            (false, false) => return None,
        };
        let first = last.succ_opt().filter(|first| *first < self.on)?;
        Some(format!(
            "Van {} tot {} {what}: de laatste dag ligt eerder dan de overdracht.",
            dates::numeric(first),
            dates::numeric(self.on)
        ))
    }

    fn leaves(&self) -> String {
        match self.until {
            Some(last) => format!(
                "{} is er tot en met {} en staat daarna niet meer in keuzelijsten. In de geschiedenis en in \
                 verslagen blijft alles staan.",
                self.leaver(),
                if last == self.reading.today { "vandaag".to_owned() } else { dates::numeric(last) }
            ),
            None => format!("{} blijft in het netwerk.", self.leaver()),
        }
    }

    /// The names of a few, the number of many.
    fn pupils(&self, pupils: &[PupilId]) -> String {
        if pupils.len() > NAMES {
            return counts::pupils(pupils.len());
        }
        let name = |pupil: &PupilId| self.reading.name(*pupil, NameForm::Spoken);
        and(&pupils.iter().map(name).collect::<Vec<_>>())
    }
}
