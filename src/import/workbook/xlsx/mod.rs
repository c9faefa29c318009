//! An Excel workbook since 2007: which sheets it has, and in which parts they stand (ECMA-376, part 1, 18.2).

mod sheet;
mod strings;
mod styles;

use std::collections::BTreeSet;

use quick_xml::events::Event;

use super::package::Package;
use super::xml::{attribute, says_yes};
use super::{MAX_SHEETS, Read};
use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::source::{NotOpened, Visibility};
use crate::import::table::Calendar;

use strings::Strings;
use styles::Styles;

/// Kinds of parts that a workbook points to: the ends of their types, of which there are two families.
const WORKSHEET: &str = "/worksheet";
const STRINGS: &str = "/sharedStrings";
const STYLES: &str = "/styles";

struct Tab {
    name: String,
    visibility: Visibility,
    id: String,
}

struct Target {
    id: String,
    kind: String,
    part: String,
}

/// Everything that is known before a sheet is read.
struct Book {
    strings: Strings,
    styles: Styles,
    calendar: Calendar,
}

/// The sheets in the order of their tabs.
pub(super) fn sheets(package: &mut Package<'_>, budget: &Budget<'_>) -> Result<Vec<Read>, NotOpened> {
    let name = package.book().ok_or(NotATable::Damaged)?;
    let (tabs, calendar) = tabs(package, &name)?;
    let targets = targets(package, &name)?;
    let of_kind = |kind: &str| targets.iter().find(|target| target.kind.ends_with(kind));
    let there = |target: &&Target| package.has(&target.part);
    let strings = of_kind(STRINGS).filter(there).map(|target| target.part.clone());
    let styles = of_kind(STYLES).filter(there).map(|target| target.part.clone());
    let strings = strings.map(|part| Strings::read(package, &part, budget)).transpose()?.unwrap_or_default();
    let styles = styles.map(|part| Styles::read(package, &part)).transpose()?.unwrap_or_default();
    let book = Book { strings, styles, calendar };
    let (mut sheets, mut read) = (Vec::new(), BTreeSet::new());
    for tab in tabs {
        let Some(target) = targets.iter().find(|target| target.id == tab.id) else { continue };
        if target.kind.ends_with(WORKSHEET) {
            // Every tab has a part of its own; one that many share unpacks as many times.
            if !read.insert(&target.part) {
                return Err(NotATable::Damaged.into());
            }
            let filled = sheet::filled(package, &target.part, &book, budget)?;
            sheets.push(Read { name: tab.name, visibility: tab.visibility, filled });
        }
    }
    Ok(sheets)
}

fn tabs(package: &mut Package<'_>, book: &str) -> Result<(Vec<Tab>, Calendar), NotOpened> {
    let mut part = package.part(book)?;
    let (mut tabs, mut calendar) = (Vec::new(), Calendar::From1900);
    loop {
        match part.next()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "workbookPr" if says_yes(&tag, "date1904") => calendar = Calendar::From1904,
                "sheet" => {
                    if tabs.len() >= MAX_SHEETS {
                        return Err(NotATable::TooManySheets { limit: MAX_SHEETS }.into());
                    }
                    let hidden = attribute(&tag, "state").is_some_and(|state| state != "visible");
                    tabs.push(Tab {
                        name: attribute(&tag, "name").unwrap_or_default(),
                        visibility: if hidden { Visibility::Hidden } else { Visibility::Visible },
                        id: attribute(&tag, "id").unwrap_or_default(),
                    });
                }
                _ => {}
            },
            Event::Eof => return Ok((tabs, calendar)),
            _ => {}
        }
    }
}

/// To which parts the workbook points.
fn targets(package: &mut Package<'_>, book: &str) -> Result<Vec<Target>, NotOpened> {
    let (folder, file) = book.rsplit_once('/').unwrap_or(("", book));
    let name = format!("{folder}/_rels/{file}.rels");
    let mut part = package.part(&name)?;
    let mut targets = Vec::new();
    loop {
        match part.next()? {
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let kind = attribute(&tag, "Type").unwrap_or_default();
                // Others than these are never asked for; there can be as many as there are sheets, and a few more.
                if ![WORKSHEET, STRINGS, STYLES].iter().any(|wanted| kind.ends_with(wanted)) {
                    continue;
                }
                if targets.len() > MAX_SHEETS + 2 {
                    return Err(NotATable::TooManySheets { limit: MAX_SHEETS }.into());
                }
                let target = attribute(&tag, "Target").unwrap_or_default();
                let id = attribute(&tag, "Id").unwrap_or_default();
                targets.push(Target { id, kind, part: resolved(folder, &target) });
            }
            Event::Eof => return Ok(targets),
            _ => {}
        }
    }
}

/// Where a target stands: from the folder of the workbook, or from the top.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.to_lowercase().replace('\\', "/");
    let whole = if target.starts_with('/') { target } else { format!("{folder}/{target}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/').filter(|step| !matches!(*step, "" | ".")) {
        match step {
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
