//! How cells look (ECMA-376, part 1, 18.8), as far as it says what they show: a day, leading zeros, struck through.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::super::format::Format;
use super::super::grid::Ink;
use super::super::package::Package;
use super::super::xml::{attribute, says_yes};
use crate::import::NotATable;
use crate::import::source::NotOpened;

/// As many looks, fonts and formats as Excel allows.
const MOST: usize = 65_536;

/// The looks that cells name by number.
#[derive(Default)]
pub(super) struct Styles {
    looks: Vec<(Format, Ink)>,
}

#[derive(Default)]
struct Parts {
    formats: BTreeMap<u32, Format>,
    fonts: Vec<Ink>,
    looks: Vec<(u32, usize)>,
    place: Place,
}

#[derive(Default)]
enum Place {
    #[default]
    Elsewhere,
    Fonts,
    Looks,
}

impl Styles {
    /// Reads the part that holds them.
    pub(super) fn read(package: &mut Package<'_>, name: &str) -> Result<Self, NotOpened> {
        let mut part = package.part(name)?;
        let mut parts = Parts::default();
        loop {
            match part.next()? {
                Event::Start(tag) => parts.open(&tag),
                Event::End(tag) if matches!(tag.local_name().as_ref(), "fonts" | "cellXfs") => {
                    parts.place = Place::Elsewhere;
                }
                Event::Eof => return Ok(parts.styles()),
                _ => {}
            }
            if parts.formats.len().max(parts.fonts.len()).max(parts.looks.len()) > MOST {
                return Err(NotATable::TooManyCells.into());
            }
        }
    }

    /// The look with this number; a cell without one looks like the first.
    pub(super) fn at(&self, number: usize) -> (Format, Ink) {
        self.looks.get(number).cloned().unwrap_or((Format::General, Ink::Plain))
    }
}

impl Parts {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| attribute(tag, name).and_then(|value| value.trim().parse::<u32>().ok());
        match (tag.local_name().as_ref(), &self.place) {
            ("fonts", _) => self.place = Place::Fonts,
            ("cellXfs", _) => self.place = Place::Looks,
            ("numFmt", _) => {
                let code = attribute(tag, "formatCode").unwrap_or_default();
                self.formats.extend(number("numFmtId").map(|id| (id, Format::of_code(&code))));
            }
            ("font", Place::Fonts) => self.fonts.push(Ink::Plain),
            ("strike", Place::Fonts) if attribute(tag, "val").is_none() || says_yes(tag, "val") => {
                self.fonts.last_mut().into_iter().for_each(|font| *font = Ink::Struck);
            }
            ("xf", Place::Looks) => {
                let font = number("fontId").and_then(|font| usize::try_from(font).ok()).unwrap_or_default();
                self.looks.push((number("numFmtId").unwrap_or_default(), font));
            }
            _ => {}
        }
    }

    fn styles(self) -> Styles {
        let look = |(format, font): &(u32, usize)| {
            let format = self.formats.get(format).cloned().unwrap_or_else(|| Format::built_in(*format));
            (format, self.fonts.get(*font).copied().unwrap_or(Ink::Plain))
        };
        Styles { looks: self.looks.iter().map(look).collect() }
    }
}
