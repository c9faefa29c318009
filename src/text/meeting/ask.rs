//! Words of the questions with yes or no.

use super::Label;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::{
    AgendaState, Command, DayReplaced, Destination, Fact, FactKey, HolderChoice, Lasts, Meeting, MeetingId,
    PersonFacts, PupilId, Reading, Role, Who,
};
use crate::text::{counts, dates, labels, parties, who};

/// More names than this tell nothing more.
const MOST_DAYS: usize = 6;

/// Title: an act on many pupils, or a role that others have now.
pub fn many_title(command: &Command) -> &'static str {
    match command {
        Command::WithNewcomers { then, .. } => many_title(then),
        Command::SetRole { .. } => "Voor al deze leerlingen?",
        _ => "Voor veel leerlingen tegelijk?",
    }
}
/// Title: an act that recorded days go with.
pub const DAYS: &str = "Ook een vastgelegde datum veranderen?";
/// Title: leaving.
pub const QUIT: &str = "Stoppen?";
/// Title: closing a meeting.
pub const CLOSE: &str = "Overleg afsluiten?";
/// What leaving does with a text that is not recorded, where what is recorded stays or is gone with the program.
pub fn draft(lasts: Lasts) -> [&'static str; 2] {
    let then = match lasts {
        Lasts::OnDisk => "Als u nu stopt, staat die tekst de volgende keer klaar op dezelfde plek.",
        Lasts::ThisRun => "Als u nu stopt, is die tekst weg: deze demo bewaart niets.",
    };
    ["U hebt iets getypt dat nog niet is vastgelegd.", then]
}
/// With a meeting that runs a typed text waits too.
pub const DRAFT_TOO: &str = "Wat u typte en nog niet vastlegde, staat dan ook weer klaar.";
/// Leaving at the first start.
pub const AT_START: [&str; 2] = [
    "U bent nog niet begonnen. Er is nog niets bewaard, ook niet wat u hier al typte.",
    "Wilt u alleen rondkijken? Dat kan: kies de verzonnen regio.",
];
/// What closing a meeting does.
pub const CLOSING: &str =
    "Daarna staat het verslag vast. Wat u later verandert, hoort bij een volgend overleg.";
/// The label of the pupils who had their turn.
pub const DISCUSSED: &str = "Besproken";
/// The label of the pupils who were postponed.
pub const POSTPONED: &str = "Doorgeschoven";
/// The label of the pupils who had no turn.
pub const LEFT: &str = "Niet besproken";
/// The label of the agreements.
pub const AGREEMENTS: &str = "Afspraken";
/// The label of the warnings.
pub const LET_OP: &str = "Let op";
/// Nobody.
pub const NONE: &str = "niemand";
/// Nothing was agreed.
pub const NO_AGREEMENTS: &str = "geen";

/// What leaving does with a meeting that runs.
pub fn in_meeting(meeting: MeetingId, lasts: Lasts) -> [String; 2] {
    let then = match lasts {
        Lasts::OnDisk => {
            "Als u nu stopt, blijft alles bewaard en gaat het overleg straks verder waar het was."
        }
        Lasts::ThisRun => "Als u nu stopt, is het weg: deze demo bewaart niets.",
    };
    [format!("Overleg {meeting} is nog bezig."), then.to_owned()]
}

/// `7 van 8`
pub fn of(part: usize, whole: usize) -> String {
    format!("{part} van {whole}")
}

/// Nobody said who was there.
pub const NO_ATTENDANCE: &str = "De aanwezigheid is nog niet ingevuld.";
/// Nobody said who led.
pub const NO_CHAIR: &str = "Er is geen voorzitter ingevuld.";

/// Whoever had no turn comes back.
pub fn comes_back(names: &str) -> String {
    format!("{names} (schuift door naar een volgend overleg)")
}

/// Somebody was there who may not know of who was discussed: `Zonder grondslag voor UWV: Noor Zomer, Bram Hart`
pub fn no_ground(party: &str, names: &str) -> String {
    format!("Zonder grondslag voor {party}: {names}")
}

/// Pupils with whom nobody keeps in touch.
pub fn no_waakvlam(names: &str) -> String {
    format!("Zonder waakvlam: {names}")
}

/// Pupils who have nobody who keeps the overview.
pub fn no_casusregisseur(names: &str) -> String {
    format!("Zonder casusregisseur: {names}")
}

/// How many agreements, and whose.
pub fn agreements(count: usize, by_owner: &[(String, usize)]) -> String {
    let owners: Vec<String> = by_owner.iter().map(|(owner, n)| format!("{owner} {n}")).collect();
    format!("{count} gemaakt ({})", owners.join(", "))
}

/// What happens to recorded days: of one pupil which day, of several of how many.
pub fn days(reading: Reading, all: usize, days: &[DayReplaced]) -> Vec<String> {
    let told = |day: &DayReplaced| match day.becomes {
        Some(becomes) => format!("wordt {}", dates::numeric(becomes)),
        None => "vervalt dan".to_owned(),
    };
    if let ([only], 1) = (days, all) {
        let (key, was) = (labels::capital(only.key.label()), dates::numeric(only.was));
        return vec![format!("{key} {was} is vastgelegd. Die datum {}.", told(only))];
    }
    let mut kinds: Vec<(&DayReplaced, BTreeSet<PupilId>)> = vec![];
    for day in days {
        let same = |(known, _): &&mut (&DayReplaced, _)| (known.key, known.becomes) == (day.key, day.becomes);
        match kinds.iter_mut().find(same) {
            Some((_, pupils)) => drop(pupils.insert(day.pupil)),
            None => kinds.push((day, BTreeSet::from([day.pupil]))),
        }
    }
    let sentence = |(day, pupils): &(&DayReplaced, BTreeSet<PupilId>)| {
        let names: Vec<String> = pupils.iter().map(|pupil| who::pupil(reading, *pupil)).collect();
        format!(
            "Bij {} van de {} staat al een datum ({}). Die datum {}: {}.",
            pupils.len(),
            counts::pupils(all),
            day.key.label(),
            told(day),
            self::names(&names, MOST_DAYS)
        )
    };
    kinds.iter().map(sentence).collect()
}

fn facts_told(reading: Reading, facts: &[(FactKey, Option<Fact>)]) -> String {
    let told = facts.iter().map(|(key, fact)| match fact {
        Some(fact) => format!("{} {}", key.label(), labels::fact_value(reading, None, fact)),
        None => format!("{} leeg", key.label()),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// What is so of these pupils and stays, or gives way: who has landed already, who has the role now.
pub fn stays(reading: Reading, command: &Command, changed: usize) -> Vec<String> {
    match command {
        Command::WithNewcomers { then, .. } => stays(reading, then, changed),
        Command::Land { pupils, .. } => {
            landed_before(pupils.len().saturating_sub(changed)).into_iter().collect()
        }
        Command::SetRole { pupils, role, to, .. } => {
            replaced(reading, pupils, *role, to.as_ref()).into_iter().collect()
        }
        _ => vec![],
    }
}

/// So many of them have landed before.
pub fn landed_before(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 leerling is al geland en houdt de eigen datum.".to_owned()),
        more => Some(format!("{more} leerlingen zijn al geland en houden hun eigen datum.")),
    }
}

/// Who has a role of these pupils now and loses it: `Nu is dat: Fatima Aydin (2), nog niemand (1).`
pub fn replaced(
    reading: Reading,
    pupils: &[PupilId],
    role: Role,
    to: Option<&HolderChoice>,
) -> Option<String> {
    let mut now: Vec<(Option<String>, usize)> = vec![];
    for pupil in pupils {
        let Some(case) = reading.state.case(*pupil) else { continue };
        let holder = case.named_last(role).map(|holder| holder.who);
        let stays = match (holder, to) {
            (Some(Who::Person(now)), Some(HolderChoice::Known(then))) => now == *then,
            (Some(Who::Own(now)), Some(HolderChoice::Own(then))) => now == *then,
            _ => false,
        };
        if stays {
            continue;
        }
        let name = holder.map(|holder| who::around(reading, case, holder));
        match now.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => now.push((name, 1)),
        }
    }
    if now.iter().all(|(name, _)| name.is_none()) {
        return None;
    }
    now.sort_by(|(one, _), (other, _)| (one.is_none(), one).cmp(&(other.is_none(), other)));
    let told: Vec<String> = now
        .into_iter()
        .map(|(name, count)| {
            let name = name.unwrap_or_else(|| "nog niemand".to_owned());
            if pupils.len() == 1 { name } else { format!("{name} ({count})") }
        })
        .collect();
    Some(format!("Nu is dat: {}.", names(&told, MOST_DAYS)))
}

/// Title: the minutes of the last meeting are written, away from Overleg.
pub const EXPORT: &str = "Verslag maken?";

/// Of which meeting.
pub fn export(reading: Reading, meeting: &Meeting) -> String {
    format!(
        "Het verslag van {} {} van {}. Het verslag van een ander overleg maakt u in Overleg.",
        crate::text::meeting::kind(reading, meeting).to_lowercase(),
        meeting.id,
        crate::text::meeting::day(meeting)
    )
}

/// What an act does to how many.
pub fn many(reading: Reading, command: &Command, changed: usize) -> String {
    let who = counts::pupils(changed);
    let get = if changed == 1 { "krijgt" } else { "krijgen" };
    match command {
        Command::WithNewcomers { then, .. } => many(reading, then, changed),
        Command::SetFacts { facts, .. } => format!("{who} {get}: {}.", facts_told(reading, facts)),
        Command::SetEntries { facts, .. } | Command::TakeUp { facts, .. } if !facts.is_empty() => {
            format!("{who} {get}: {}.", facts_told(reading, facts))
        }
        Command::Land { destination, since, .. } => {
            let place = destination.map(Destination::label).map(|it| format!(", met bestemming {it}"));
            let since = dates::short(*since, reading.today);
            format!("{who} {get} status geland sinds {since}{}.", place.unwrap_or_default())
        }
        Command::SetRole { role, to: Some(HolderChoice::Known(person)), .. } => {
            format!("{} wordt {} van {who}.", who::person(reading, *person), Role::label(*role))
        }
        Command::SetRole { role, to: Some(HolderChoice::New(facts)), .. } => {
            let facts: PersonFacts = facts.iter().cloned().collect();
            let name = facts.name.unwrap_or_default();
            format!("{name} wordt {} van {who}.", Role::label(*role))
        }
        Command::SetRole { role, to: None, .. } => {
            format!("{who} hebben dan geen {} meer.", Role::label(*role))
        }
        Command::SetEntries { changes, .. } => {
            let entries = changes.iter().filter_map(|change| change.to.as_ref());
            let party = entries.filter_map(|entry| entry.with_whom().zip(entry.ground()));
            let told: Vec<String> = party
                .map(|(party, ground)| {
                    let with = parties::shared_with(reading, reading.common_rules(), &party);
                    format!("{with}: {}", ground.label())
                })
                .collect();
            format!("Van {who} mag het weten: {}.", told.join(", "))
        }
        Command::AgreeForAll { .. } => format!("{who} {get} elk deze afspraak."),
        Command::PutOnAgenda { meeting, .. } => format!("{who} komen op de agenda van {meeting}."),
        _ => format!("Dit verandert {who}."),
    }
}

/// Opening a meeting again that is not the last: the title.
pub const REOPEN_OLDER: &str = "Een ouder overleg heropenen?";

/// Title: a meeting of another day begins.
pub const BEGIN_OTHER: &str = "Dit overleg nu beginnen?";

/// Which meeting begins, and what that does.
pub fn begin_other(meeting: &Meeting, today: NaiveDate) -> [String; 2] {
    [
        format!(
            "{} is van {}, en vandaag is het {}.",
            meeting.id,
            crate::text::meeting::day(meeting),
            dates::full(today)
        ),
        "Een overleg dat begonnen is, kan alleen nog worden afgesloten. Klopt de datum niet, wijzig dan eerst het overleg."
            .to_owned(),
    ]
}

/// Opening a meeting again that is not the last: which one, and what it does.
pub fn reopen_older(older: &Meeting, latest: &Meeting) -> [String; 2] {
    let day = crate::text::meeting::day;
    [
        format!(
            "{} van {} is niet het laatste overleg: daarna was {} van {}.",
            older.id,
            day(older),
            latest.id,
            day(latest)
        ),
        format!(
            "Wat u hierna vastlegt, hoort bij {} en komt in het verslag van die dag. Misschien is dat verslag al \
             verstuurd.",
            older.id
        ),
    ]
}

/// Taking somebody off an agenda that runs: the title.
pub const TAKE_OFF: &str = "Van de agenda halen?";

/// Taking somebody off an agenda that runs: what it means.
pub fn take_off(name: &str, meeting: MeetingId, state: AgendaState) -> String {
    let then = match state {
        AgendaState::ToDiscuss => format!(
            " Wilt u {name} later bespreken, kies dan doorschuiven: dan komt deze leerling vanzelf terug."
        ),
        AgendaState::Postponed => {
            " Deze leerling was doorgeschoven, en komt dan niet meer vanzelf terug.".to_owned()
        }
        AgendaState::Discussed => " Deze leerling was al besproken.".to_owned(),
    };
    format!("{name} gaat van de agenda van overleg {meeting}. Wat al is vastgelegd blijft staan.{then}")
}

/// Some names, and how many more.
pub fn names(names: &[String], most: usize) -> String {
    let told = names.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(most) {
        0 => told,
        more => format!("{told} en nog {more}"),
    }
}

/// The answers: what yes does, and what no does.
pub const fn answers(question: Answer) -> (&'static str, &'static str) {
    match question {
        Answer::Change => ("ja, veranderen", "nee"),
        Answer::Quit => ("ja, stoppen", "nee, doorgaan"),
        Answer::Close => ("ja, afsluiten", "nee, doorgaan"),
        Answer::Export => ("ja, maken", "nee"),
        Answer::Begin => ("ja, beginnen", "nee, nog niet"),
        Answer::Reopen => ("ja, heropenen", "nee, laten staan"),
        Answer::TakeAway => ("ja, weghalen", "nee, laten staan"),
        Answer::Withdraw => ("ja, intrekken", "nee, laten staan"),
        Answer::Plan => ("ja, plannen", "nee, later"),
        Answer::Leave => ("ja, weggaan", "nee, doorgaan"),
        Answer::Named => ("ja", "nee, een ander"),
    }
}

/// What is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// An act on many.
    Change,
    /// Leaving.
    Quit,
    /// Closing.
    Close,
    /// Opening a closed meeting again.
    Reopen,
    /// Begin a meeting.
    Begin,
    /// Writing a document.
    Export,
    /// Taking an entry away.
    TakeAway,
    /// Withdrawing a ground.
    Withdraw,
    /// Planning a meeting.
    Plan,
    /// Leaving what was chosen.
    Leave,
    /// Whom a text is about too.
    Named,
}
