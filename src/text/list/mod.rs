//! Lijst.

pub mod file;

use chrono::NaiveDate;

use crate::domain::query::{Attention, ListView};
use crate::domain::{Doubt, ExitProfile, Facts, Status};
use crate::keys::Action;
use crate::text::keys::Keys;
use crate::text::labels::{Label, capital};
use crate::text::{counts, dates, labels};

/// What is not known.
pub const NOTHING: &str = "–";
/// Before the field in which is searched.
pub const SEARCH: &str = "Zoeken";
/// What can be typed there.
pub const SEARCH_HERE: &str = "naam of nummer";
/// Under the field while everything is understood.
pub const SEARCH_HELP: &str = "Of een filter: status:aandacht regisseur:geen uitstroom:<2027-07";

/// Headings of the columns.
pub mod heading {
    /// The triage light.
    pub const STATUS: &str = "Status";
    /// Family name first.
    pub const NAME: &str = "Naam";
    /// Years (leeftijd).
    pub const AGE: &str = "Leeftijd";
    /// The same where there is little room.
    pub const AGE_SHORT: &str = "Lft";
    /// School.
    pub const SCHOOL: &str = "School";
    /// Gemeente.
    pub const MUNICIPALITY: &str = "Gemeente";
    /// Expected exit.
    pub const EXIT: &str = "Uitstroom";
    /// Profile and where it leads.
    pub const WAY: &str = "Profiel → bestemming";
    /// The same beside the list.
    pub const WAY_SHORT: &str = "Profiel";
    /// Who keeps the overview.
    pub const CASUSREGISSEUR: &str = "Regisseur";
    /// Who keeps in touch.
    pub const WAAKVLAM: &str = "Waakvlam";
    /// Open and late agreements.
    pub const AGREEMENTS: &str = "Afspraken";
    /// What asks attention most.
    pub const LET_OP: &str = "Let op";
    /// The last discussion.
    pub const DISCUSSED: &str = "Besproken";
}

/// The title of a view.
pub fn title(view: &str) -> String {
    capital(view)
}

/// The search found nobody in this view, but elsewhere it did.
pub fn beyond_view(found: usize) -> String {
    format!("niemand in deze weergave · {} gevonden bij alle leerlingen", found)
}

/// How many the search finds in this view, and how many elsewhere, from the longest way of saying it to the shortest.
pub fn counts_beyond(inside: usize, outside: usize) -> Vec<String> {
    vec![
        format!("{inside} gevonden in deze weergave · {outside} erbuiten"),
        format!("{inside} gevonden · {outside} erbuiten"),
        format!("{inside} + {outside}"),
    ]
}

/// Above those whom a search finds outside the view: where they stand.
pub fn also_found(views: &[ListView]) -> String {
    let names: Vec<&str> = views.iter().map(|view| labels::list_view(*view)).collect();
    format!("Ook gevonden in: {}", names.join(", "))
}

/// The same, with how many should have left in an earlier school year, where there is room for it.
pub fn with_overdue(counts: Vec<String>, overdue: usize) -> Vec<String> {
    let told = |said: &String| format!("{said} · {overdue} uit een eerder schooljaar");
    let with: Vec<String> = counts.iter().filter(|_| overdue > 0).map(told).collect();
    with.into_iter().chain(counts).collect()
}

/// How many show and why others don't, from the longest way of saying it to the shortest.
pub fn counts(shown: usize, by_query: usize, elsewhere: usize) -> Vec<String> {
    let all = shown + by_query + elsewhere;
    let said = |head: String, elsewhere_word: &str, query_word: &str| {
        let outside = (elsewhere > 0).then(|| format!("{elsewhere} {elsewhere_word}"));
        let hidden = (by_query > 0).then(|| format!("{by_query} {query_word}"));
        [Some(head), outside, hidden].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let (short, long) = if by_query + elsewhere == 0 {
        (all.to_string(), counts::pupils(all))
    } else {
        (format!("{shown} van {all}"), format!("{shown} van {}", counts::pupils(all)))
    };
    vec![
        said(long, "buiten deze weergave", "verborgen door zoeken"),
        said(short.clone(), "buiten deze weergave", "verborgen door zoeken"),
        said(short.clone(), "elders", "verborgen"),
        short,
    ]
}

/// How many rows carry the mark.
pub fn marked(count: usize) -> String {
    format!("{count} gemerkt")
}

/// The triage light where room is scarce.
pub fn status_short(status: Status) -> &'static str {
    match status {
        Status::Attention => "aandacht",
        Status::New | Status::OnTrack | Status::Stuck | Status::Landed => status.label(),
    }
}

/// What is missing, in the column of what is missing.
pub fn missing(attention: Attention) -> &'static str {
    match attention {
        Attention::NoCasusregisseur => "geen",
        _ => "ontbreekt",
    }
}

/// The missing waakvlam, where waakvlammen have no column.
pub const NO_WAAKVLAM: &str = "waakvlam";

/// A day in nine cells: `31 jul 27`.
pub fn day(date: NaiveDate) -> String {
    let short = dates::short(date, date);
    let day = short.split_once(' ').map_or(short.as_str(), |(_, day)| day);
    format!("{day:>6} {}", date.format("%y"))
}

/// `F. Haddou`, where a whole name does not fit.
pub fn person_short(name: &str) -> String {
    match (name.chars().next(), name.split_once(' ')) {
        (Some(first), Some((_, rest))) => format!("{first}. {}", rest.trim()),
        _ => name.to_owned(),
    }
}

/// `2 · 1 te laat`; shorter `1 te laat`, `2 open`; empty when there are none.
pub fn agreements(open: usize, late: usize, room: usize) -> String {
    match (open, late) {
        (0, _) => String::new(),
        (open, 0) => format!("{open} open"),
        (open, late) if room >= 13 && open > late => format!("{open} · {late} te laat"),
        (_, late) => format!("{late} te laat"),
    }
}

/// `arbeid → beschut werk`, `arbeid (twijfel)`; empty when neither is known.
pub fn way(facts: &Facts) -> String {
    let doubt = if facts.profile_doubt == Some(Doubt::Doubtful) { " (twijfel)" } else { "" };
    let profile = facts.exit_profile.map(|profile: ExitProfile| format!("{}{doubt}", profile.label()));
    match (profile, facts.destination.map(Label::label)) {
        (Some(profile), Some(destination)) => format!("{profile} → {destination}"),
        (Some(profile), None) => profile,
        (None, Some(destination)) => format!("→ {destination}"),
        (None, None) => String::new(),
    }
}

/// Nobody in the store yet.
pub fn no_pupils(keys: Keys) -> String {
    let (import, add) = (keys.of(Action::Import), keys.of(Action::NewPupil));
    format!(
        "Er zijn nog geen leerlingen. Lees een lijst van school in met {import}, of voeg er een toe met {add}."
    )
}

/// The query leaves nobody.
pub fn none_found(keys: Keys) -> String {
    let empty = keys.of(Action::Back);
    format!("Geen leerling past bij wat u zoekt. Typ minder, of maak het zoekveld leeg met {empty}.")
}

/// A filter that is not understood leaves nobody; what is wrong with it stands above.
pub fn none_found_of_the_rest(keys: Keys) -> String {
    let empty = keys.of(Action::Back);
    format!("Niemand gevonden: een filter klopt niet. Verbeter het, of maak het zoekveld leeg met {empty}.")
}

/// Nobody belongs to this view.
pub fn empty_view(keys: Keys) -> String {
    let (before, after) = (keys.of(Action::PreviousView), keys.of(Action::NextView));
    let add = keys.of(Action::NewPupil);
    format!(
        "In deze weergave staat niemand. Met {before} en {after} kiest u een andere weergave; \
         met {add} voegt u een leerling toe."
    )
}
