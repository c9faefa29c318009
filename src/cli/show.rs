//! `show`: one case as text, by number or by a name that fits one pupil.

use chrono::NaiveDate;

use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::fold::fold;
use crate::domain::{Case, Glance, PupilId, Recipient, State};
use crate::export::{Format, Request, Source};
use crate::text::show;

/// Prints the case of the pupil that these words name.
pub fn run(desk: &Desk, words: &[String], today: NaiveDate, output: &mut Output) -> Ended {
    let wanted = words.join(" ");
    let found = find(&desk.state, &wanted);
    match found.as_slice() {
        [] => Err(Stop::Refused(show::nobody(&wanted))),
        [one] => {
            let (source, format) = (Source::Case(one.id), Format::Text);
            let made = desk.make(&Request { source, format, recipient: Recipient::Own }, today, output)?;
            output.artifact(&made)?;
            Ok(Done::Whole)
        }
        several => {
            let networks = desk.own_networks();
            Err(Stop::Refused(show::several(desk.outside(today, &networks), &wanted, several)))
        }
    }
}

/// By number; else by whole name; else every pupil in whose name each word begins a word.
fn find<'a>(state: &'a State, wanted: &str) -> Vec<&'a Case> {
    if let Some(number) = PupilId::parse(wanted) {
        return state.case(number).into_iter().collect();
    }
    let folded = fold(wanted);
    let named = |fits: &dyn Fn(&str) -> bool| -> Vec<&Case> {
        let rows = state.rows().filter(|row| fits(&row.folded_name()));
        rows.filter_map(|row| state.case(row.id)).collect()
    };
    let whole = named(&|name| name == folded);
    if !whole.is_empty() {
        return whole;
    }
    // A name can be typed as it sorts: "Meulen, Sanne".
    let words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    named(&|name| {
        !words.is_empty() && words.iter().all(|word| name.split(' ').any(|part| part.starts_with(word)))
    })
}
