//! A zip file before anybody reads it as a workbook: what it is, and its parts by name. What its own directory says of
//! their size is not believed: what is read is counted.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::Xml;
use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::source::NotOpened;

/// A workbook that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Excel, also with macros.
    Xlsx,
    /// LibreOffice.
    Ods,
}

/// The parts of a workbook.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// In small letters, with the slashes of a zip file: some programs write backslashes.
    names: Vec<String>,
    budget: &'a Budget<'a>,
}

impl<'a> Package<'a> {
    /// Looks at the directory; refuses what says that it unpacks to more than fits.
    pub(super) fn open(bytes: &'a [u8], budget: &'a Budget<'a>) -> Result<Self, NotOpened> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotATable::Damaged)?;
        let tidy = |name: &str| name.to_lowercase().replace('\\', "/").trim_start_matches('/').to_owned();
        let names = zip.file_names().map(|name| tidy(&name.unwrap_or_default())).collect();
        let mut says = 0_u64;
        for at in 0..zip.len() {
            let part = zip.by_index_raw(at).map_err(|_| NotATable::Damaged)?;
            says = says.saturating_add(part.size());
        }
        if says > budget.left_to_unpack() {
            return Err(NotATable::TooManyCells.into());
        }
        Ok(Self { zip, names, budget })
    }

    /// What kind of workbook it is; refuses what is none, and what is locked.
    pub(super) fn kind(&mut self) -> Result<Kind, NotOpened> {
        if self.has("content.xml") && self.has("mimetype") {
            self.check_locked()?;
            return Ok(Kind::Ods);
        }
        if self.has("xl/workbook.bin") {
            return Err(NotATable::BinaryWorkbook.into());
        }
        if self.book().is_some() { Ok(Kind::Xlsx) } else { Err(NotATable::Workbook.into()) }
    }

    /// The part that holds the sheets of an Excel workbook.
    pub(super) fn book(&self) -> Option<String> {
        let is_book = |name: &&String| name.starts_with("xl/") && name.ends_with("workbook.xml");
        self.names.iter().find(is_book).cloned()
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|own| own == name)
    }

    /// A part by its name in small letters.
    pub(super) fn part(&mut self, name: &str) -> Result<Xml<'_, impl Read + use<'_, 'a>>, NotOpened> {
        let at = self.names.iter().position(|own| own == name).ok_or(NotATable::Damaged)?;
        let part = self.zip.by_index(at).map_err(|error| unreadable(&error))?;
        Ok(Xml::new(part, self.budget))
    }

    fn check_locked(&mut self) -> Result<(), NotOpened> {
        const MANIFEST: &str = "meta-inf/manifest.xml";
        if !self.has(MANIFEST) {
            return Ok(());
        }
        let mut part = self.part(MANIFEST)?;
        loop {
            match part.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "encryption-data" => {
                    return Err(NotOpened::CannotUnlock);
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

fn unreadable(error: &ZipError) -> NotOpened {
    match error {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => NotOpened::CannotUnlock,
        _ => NotATable::Damaged.into(),
    }
}
