//! Words of the turn of the school year: what becomes of each pupil, and what is still to be answered.

use chrono::NaiveDate;

use super::keys::Keys;
use super::labels::{self, Label as _};
use super::{counts, dates, notices, who};
use crate::domain::query::{ComingYear, OnList};
use crate::domain::{
    ExitAnswer, Fact, Facts, ImportRow, NameForm, NewList, Newcomer, Reading, YearCounts, YearTurn,
};

/// What it is called.
pub const TITLE: &str = "Schooljaarwisseling";
/// Above those whose expected exit has passed.
pub const PASSED: &str = "Uitstroomdatum voorbij";
/// Above those whom the new list has not.
pub const MISSING: &str = "Niet op de nieuwe lijst";
/// Above those for whom something changes.
pub const CHANGES: &str = "Wat er verandert";
/// Above those who are new.
pub const NEW: &str = "Nieuw op de lijst";
/// Nothing is to be done.
pub const NOTHING: &str = "Er verandert niets: alles is al zo.";
/// The new list has them no more.
const NOT_LISTED: &str = "niet op de lijst";
/// A leerjaar that does not go up.
const HELD_BACK: &str = "blijft in dit leerjaar";

/// `Schooljaarwisseling · De Kaap · 2026-2027`
pub fn title(school: &str, today: NaiveDate) -> String {
    format!("{TITLE} · {school} · {}", dates::school_year(today))
}

/// What the turn comes to in numbers, a line each.
pub fn summary(counts: YearCounts, list: bool) -> Vec<String> {
    let mut changes = vec![format!("{} een ander leerjaar", counts.levels)];
    if list {
        changes.push(format!("{} een andere klas", counts.classes));
        changes.push(format!("{} een andere mentor", counts.mentors));
        changes.push(format!("{} nieuw", counts.new));
        changes.push(format!("{} niet op de lijst", counts.missing));
    }
    let pupils = format!("{}: {}", counts::pupils(counts.pupils), changes.join(", "));
    [Some(pupils), passed(counts)].into_iter().flatten().collect()
}

/// `Uitstroomdatum voorbij: 18, waarvan 3 nog te beantwoorden`
pub fn passed(counts: YearCounts) -> Option<String> {
    let open = match counts.open {
        0 => "alle beantwoord".to_owned(),
        open if open == counts.passed => "nog te beantwoorden".to_owned(),
        open => format!("waarvan {open} nog te beantwoorden"),
    };
    (counts.passed > 0).then(|| format!("{PASSED}: {}, {open}", counts.passed))
}

/// What changes for a pupil besides the exit: `leerjaar 3 wordt 4, klas P3A wordt P4B`.
pub fn changes(reading: Reading, turn: &YearTurn, coming: &ComingYear) -> Vec<String> {
    let mut said = vec![];
    if let Some(to) = turn.level(coming) {
        said.push(becomes("leerjaar", coming.level.map(|level| level.to_string()), to.to_string()));
    } else if turn.held_back.contains(&coming.pupil)
        && let Some(level) = coming.level
    {
        let lately = coming.set_lately.map(|on| format!(", gezet op {}", dates::numeric(on)));
        said.push(format!("{HELD_BACK} ({level}{})", lately.unwrap_or_default()));
    }
    if let Some(to) = &coming.new_class {
        said.push(becomes("klas", coming.class.clone(), to.clone()));
    }
    if let Some(to) = coming.new_mentor {
        let from =
            coming.mentor.and_then(|holder| holder.person()).map(|person| who::person(reading, person));
        let new = turn.list.iter().flat_map(|list| &list.people).find(|new| new.person == to);
        said.push(becomes("mentor", from, new.map_or_else(|| who::person(reading, to), Newcomer::name)));
    }
    if let Some(to) = coming.new_exit {
        said.push(format!("uitstroom {}", dates::numeric(to)));
    }
    let fact = |fact: &Fact| {
        format!("{} {}", fact.key().label(), labels::fact_value(reading, Some(coming.pupil), fact))
    };
    said.extend(coming.others.iter().map(fact));
    if coming.entries > 0 {
        said.push(counts::of(
            coming.entries,
            "indicatie, stage of opleiding erbij",
            "indicaties, stages of opleidingen erbij",
        ));
    }
    said
}

fn becomes(what: &str, from: Option<String>, to: String) -> String {
    match from {
        Some(from) => format!("{what} {from} wordt {to}"),
        None => format!("{what} {to}"),
    }
}

/// What was asked about a pupil: `uitstroom was 31-07-2026, niet op de lijst`.
pub fn asked(coming: &ComingYear) -> String {
    let exit = coming.passed.map(|day| format!("uitstroom was {}", dates::numeric(day)));
    let missing = (coming.on_list == OnList::Missing).then(|| NOT_LISTED.to_owned());
    [exit, missing].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The same under a heading that says what it is: `31-07-2026, niet op de lijst`.
pub fn asked_in_short(coming: &ComingYear) -> String {
    let exit = coming.passed.map(dates::numeric);
    let missing = (exit.is_some() && coming.on_list == OnList::Missing).then(|| NOT_LISTED.to_owned());
    [exit, missing].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What was answered, as it stands in a row.
pub fn answer(reading: Reading, turn: &YearTurn, coming: &ComingYear) -> String {
    match turn.answers.get(&coming.pupil) {
        None if coming.passed.is_some() => "nog te beantwoorden".to_owned(),
        None => "blijft zoals het is".to_owned(),
        Some(ExitAnswer::Left(on)) => format!("uitgeschreven op {}", dates::numeric(*on)),
        Some(ExitAnswer::Stays { until, reason }) => {
            format!("blijft tot {}: {}", dates::numeric(*until), reading.typed(reason))
        }
        Some(ExitAnswer::Unknown) => "blijft, uitstroomdatum onbekend".to_owned(),
    }
}

/// Everything, as lines to read: numbers first, then who is asked about, then what changes.
pub fn lines(reading: Reading, turn: &YearTurn) -> Vec<String> {
    let mut all = vec![title(&turn.school, reading.today)];
    all.extend(summary(turn.counts(), turn.list.is_some()));
    let of = |wanted: &dyn Fn(&ComingYear) -> bool, said: &dyn Fn(&ComingYear) -> String| {
        let each = turn.coming.iter().filter(|it| wanted(it));
        each.map(|it| format!("{}: {}", who::pupil(reading, it.pupil), said(it))).collect::<Vec<_>>()
    };
    let with_answer = |it: &ComingYear| {
        let answered = format!("{} ({})", answer(reading, turn, it), asked(it));
        let all = [vec![answered], changes(reading, turn, it)].concat();
        all.join("; ")
    };
    part(&mut all, PASSED, of(&|it| it.passed.is_some(), &with_answer));
    part(&mut all, MISSING, of(&|it| it.passed.is_none() && it.is_asked(), &with_answer));
    let others = of(&|it| !it.is_asked() && !changes(reading, turn, it).is_empty(), &|it| {
        changes(reading, turn, it).join(", ")
    });
    part(&mut all, CHANGES, others);
    part(&mut all, NEW, new(reading, turn));
    all
}

fn part(all: &mut Vec<String>, heading: &str, under: Vec<String>) {
    if !under.is_empty() {
        all.push(String::new());
        all.push(heading.to_owned());
        all.extend(under.into_iter().map(|line| format!("  {line}")));
    }
}

/// Who is new, by name.
fn new(reading: Reading, turn: &YearTurn) -> Vec<String> {
    let name = |row: &ImportRow| match row {
        ImportRow::New { facts, .. } => {
            let facts: Facts = facts.iter().cloned().collect();
            Some(reading.name_of(&facts, NameForm::Spoken))
        }
        ImportRow::Known { .. } => None,
    };
    turn.list.iter().flat_map(|list| &list.rows).filter_map(name).collect()
}

/// An answer: left on the day that was expected.
pub fn left_on(passed: NaiveDate) -> String {
    format!("uitgeschreven op {}", dates::numeric(passed))
}

/// The same for everybody who is open.
pub const ALL_LEFT: &str = "allemaal uitgeschreven op hun eigen uitstroomdatum";
/// An answer: left on another day.
pub const LEFT_OTHER_DAY: &str = "uitgeschreven op een andere dag …";
/// An answer.
pub const STAYS: &str = "blijft: nieuwe datum en reden …";
/// An answer.
pub const UNKNOWN: &str = "blijft, uitstroomdatum onbekend";
/// The same for everybody who is open.
pub const ALL_UNKNOWN: &str = "allemaal blijven, uitstroomdatum onbekend";
/// Turns whether the leerjaar goes up to this.
pub fn level(to: u8, held: bool) -> String {
    if held {
        format!("leerjaar wordt toch {to}")
    } else {
        format!("leerjaar blijft {}", to.saturating_sub(1))
    }
}
/// No answer yet.
pub const LATER: &str = "later beantwoorden";
/// Title of the answers for everybody who is open.
pub fn ask_all(open: usize) -> String {
    format!("wat is er gebeurd met alle {open}?")
}
/// Title of the answers for one pupil: `Sanne van der Meulen: uitstroom was 31-07-2026`.
pub fn ask(reading: Reading, coming: &ComingYear) -> String {
    format!("{}: {}", who::pupil(reading, coming.pupil), asked(coming))
}
/// In a row that answers for all.
pub fn all_open(open: usize) -> String {
    format!("alle {open} die nog open staan")
}
/// What that row does.
pub const AT_ONCE: &str = "in één keer beantwoorden";
/// Beside the new list.
pub const LIST: &str = "Nieuwe lijst";
/// Something was recorded since the list was read.
pub const LIST_GONE: &str = "kies de lijst opnieuw: er is intussen iets vastgelegd";
/// There is no list yet.
pub const NO_LIST: &str = "geen: klas en mentor blijven zoals ze zijn";
/// Beside the leerjaren.
pub const LEVELS: &str = "Leerjaar";
/// They go up.
pub const RAISED: &str = "één omhoog waar de lijst niets zegt";
/// They do not.
pub const KEPT: &str = "blijft waar de lijst niets zegt";
/// Below the page: the way on.
pub const GO_ON: &str = "Verder: lees na wat er verandert";
/// Beside the day of who left.
pub const LEFT_LABEL: &str = "Uitgeschreven op";
/// Beside the day of who stays.
pub const UNTIL_LABEL: &str = "Nieuwe datum";
/// Beside the reason.
pub const REASON_LABEL: &str = "Reden";
/// In an empty field for a day.
pub const DAY_EXAMPLE: &str = "31-07-2027";
/// In an empty field for a reason.
pub const REASON_EXAMPLE: &str = "kort, bijvoorbeeld: doet het jaar over";
/// Title of everything read back.
pub const REVIEW: &str = "Klopt dit?";
/// The answers to it.
pub const ANSWERS: [&str; 2] = ["vastleggen", "terug"];
/// The last line of the list that is read for it.
pub const FROM_LIST: &str = "Verder naar de schooljaarwisseling";

/// Under the rows of the list that is read for it.
pub const NOT_YET: &str = "Hier wordt nog niets vastgelegd. Wat de lijst geeft, staat straks bij de schooljaarwisseling, en daar leest u het na.";

/// What a list gives: `72 regels, 3 nieuw, 2 blijven liggen`.
pub fn list(list: &NewList) -> String {
    let is_new = |row: &&ImportRow| matches!(row, ImportRow::New { .. });
    let new = list.rows.iter().filter(is_new).count();
    let known = format!("{} bekend, {new} nieuw", counts::pupils(list.listed.len()));
    let open = (list.open_rows > 0)
        .then(|| format!("{} blijven liggen (twijfel, fout of verborgen)", list.open_rows));
    let mentors = (list.unknown_mentors > 0).then(|| unknown_mentors(list.unknown_mentors));
    let others = (list.of_others > 0)
        .then(|| format!("{} gaan over wie niet (meer) van deze school is", list.of_others));
    [Some(known), open, mentors, others].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Before the new school year begins.
pub const NOT_BEGUN: &str = "Het nieuwe schooljaar begint op 1 augustus: vanaf die dag kan de schooljaarwisseling. \
                             Een nieuwe lijst inlezen kan nu al.";

/// Over the two columns of the page.
pub const HEADINGS: [&str; 2] = ["Leerling", "Wat er gebeurt"];
/// In the place of the names of who is new.
pub const NEW_FROM_LIST: &str = "hun namen staan in de lijst, en bij het nalezen";

/// `Uitstroomdatum voorbij (18)`
pub fn heading(part: &str, count: usize) -> String {
    format!("{part} ({count})")
}

/// Title of the choice between schools.
pub const WHICH_SCHOOL: &str = "schooljaarwisseling: welke school?";

/// `72 leerlingen, uitstroomdatum voorbij: 18, staat op 2026-2027`
pub fn school(pupils: usize, passed: usize, turned: Option<i32>) -> String {
    let passed = (passed > 0).then(|| format!("uitstroomdatum voorbij: {passed}"));
    let turned = turned.map(|year| format!("staat op {year}-{}", year + 1));
    [Some(counts::pupils(pupils)), passed, turned].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// After it was recorded.
pub fn done(school: &str, open: usize, today: NaiveDate, keys: Keys) -> String {
    let still = match open {
        0 => String::new(),
        1 => " Van 1 leerling is nog te beantwoorden wat er met de uitstroom gebeurde.".to_owned(),
        open => format!(" Van {open} leerlingen is nog te beantwoorden wat er met de uitstroom gebeurde."),
    };
    format!("{school} staat op {}.{still} {}", dates::school_year(today), one_undo(keys))
}

/// Until when all of it is taken back at once: an undo does not go past a meeting.
pub fn one_undo(keys: Keys) -> String {
    let told = notices::one_undo("dit", keys);
    format!("{}, tot er een overleg begint of eindigt.", told.trim_end_matches('.'))
}

/// After a preview on the command line.
pub const NOTHING_CHANGED: &str = "Er is nog niets veranderd. Laat --dry-run weg om dit vast te leggen.";

/// Rows of the list that stay out, and how they are seen.
pub fn open_rows(count: usize) -> String {
    let rows = match count {
        1 => "1 regel van de lijst blijft liggen".to_owned(),
        count => format!("{count} regels van de lijst blijven liggen"),
    };
    format!("{rows}: twijfel, fout of verborgen. Bekijk ze met casustafel import, met --dry-run.")
}

/// Mentors whom the network does not know: `2 mentoren staan niet in Netwerk`.
pub fn unknown_mentors(count: usize) -> String {
    counts::of(count, "mentor staat niet in Netwerk", "mentoren staan niet in Netwerk")
}

/// Rows about pupils of another school.
pub fn of_others(count: usize, school: &str) -> String {
    match count {
        1 => {
            format!("1 regel gaat over een leerling die niet (meer) van {school} is, en telt hier niet mee.")
        }
        count => format!(
            "{count} regels gaan over leerlingen die niet (meer) van {school} zijn, en tellen hier niet mee."
        ),
    }
}

/// Nothing was answered about some whom the new list has no more.
pub fn missing(count: usize) -> String {
    let who = match count {
        1 => "1 leerling staat niet op de lijst en blijft zoals die is".to_owned(),
        count => format!("{count} leerlingen staan niet op de lijst en blijven zoals ze zijn"),
    };
    format!("{who}. Is iemand weg, antwoord dan met --exit, bijvoorbeeld --exit L-017=left:31-07-2027.")
}

/// Options that say something of a list, without a list.
pub const NO_LIST_GIVEN: &str =
    "Er is geen lijst: --sheet, --column, --order, --hidden en --password-file horen bij --list.";

/// An answer that the rules refuse, and about whom: `L-017: die dag moet nog komen.`
pub fn refused_about(pupil: &str, sentence: &str) -> String {
    format!("{pupil}: {sentence}")
}

/// Nothing was answered about some whose exit has passed.
pub fn still_open(count: usize) -> String {
    format!(
        "Van {} is de uitstroomdatum voorbij en niet bekend wat er is gebeurd; die datum blijft staan. Antwoord met \
         --exit, bijvoorbeeld --exit L-017=left.",
        counts::pupils(count)
    )
}

/// What the command line refuses.
pub mod refused {
    use crate::domain::PupilId;

    /// No pupil is of this school.
    pub fn no_school(school: &str, known: &[String]) -> String {
        let known = if known.is_empty() {
            "er zijn nog geen leerlingen".to_owned()
        } else {
            format!("er zijn: {}", known.join(", "))
        };
        format!("Geen leerling is van school '{school}'; {known}.")
    }

    /// An answer that cannot be read.
    pub fn no_answer(typed: &str) -> String {
        format!(
            "Dit antwoord is niet te lezen: '{typed}'. Schrijf NUMMER=left, NUMMER=left:31-07-2026, \
             NUMMER=stays:31-07-2027:reden of NUMMER=unknown. Voor iedereen die nog open staat: all=left of \
             all=unknown."
        )
    }

    /// An answer about somebody who is not asked about.
    pub fn not_asked(pupil: PupilId) -> String {
        format!(
            "Over {pupil} is niets te antwoorden: de uitstroomdatum is niet voorbij, of het is een andere school."
        )
    }
}
