//! The texts that cells share (ECMA-376, part 1, 18.4): each stands in the file once, however many cells show it.

use quick_xml::events::Event;

use super::super::grid::Ink;
use super::super::package::Package;
use super::super::xml::{add_text, says_yes};
use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::source::NotOpened;

/// What it takes to keep a text besides its bytes; a short list of them grows by doubling.
const BESIDES: usize = 24;

/// The texts of a workbook, in one piece.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<(u32, Ink)>,
}

impl Strings {
    /// Reads the part that holds them.
    pub(super) fn read(
        package: &mut Package<'_>,
        name: &str,
        budget: &Budget<'_>,
    ) -> Result<Self, NotOpened> {
        let mut part = package.part(name)?;
        let mut all = Self::default();
        let mut one = Rich::default();
        loop {
            let event = part.next()?;
            match &event {
                Event::Start(tag) if tag.local_name().as_ref() == "si" => one = Rich::default(),
                Event::End(tag) if tag.local_name().as_ref() == "si" => {
                    budget.text(one.text.len() + BESIDES)?;
                    all.text.push_str(&one.plain());
                    let end = u32::try_from(all.text.len()).map_err(|_| NotATable::TooManyCells)?;
                    all.ends.push((end, one.ink()));
                }
                Event::Eof => return Ok(all),
                event => one.take(event),
            }
        }
    }

    /// The text with this number.
    pub(super) fn at(&self, number: usize) -> Option<(&str, Ink)> {
        let (end, ink) = *self.ends.get(number)?;
        let before =
            number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(end, _)| *end);
        let place = |at: u32| usize::try_from(at).ok();
        Some((self.text.get(place(before)?..place(end)?)?, ink))
    }
}

/// A text in one or more runs, each with a look of its own: of a shared text, or in a cell itself.
#[derive(Default)]
pub(super) struct Rich {
    text: String,
    inside: bool,
    sounds: bool,
    struck: bool,
    any_struck: bool,
}

impl Rich {
    /// Takes a piece of it.
    pub(super) fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => self.inside = true,
                "rPh" => self.sounds = true,
                "r" => self.struck = false,
                "strike" => {
                    self.struck = super::super::xml::attribute(tag, "val").is_none() || says_yes(tag, "val")
                }
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => self.inside = false,
                // How it sounds, in Japanese.
                "rPh" => self.sounds = false,
                "r" => self.struck = false,
                _ => {}
            },
            event if self.inside && !self.sounds => {
                let from = self.text.len();
                add_text(event, &mut self.text);
                self.any_struck |=
                    self.struck && !self.text.get(from..).unwrap_or_default().trim().is_empty();
            }
            _ => {}
        }
    }

    /// Struck through, or a part of it.
    pub(super) fn ink(&self) -> Ink {
        if self.any_struck { Ink::Struck } else { Ink::Plain }
    }

    /// The text.
    pub(super) fn plain(&self) -> String {
        unescaped(&self.text)
    }
}

/// A text with what Excel writes as `_x000D_` as the character that it stands for.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, code) = rest.split_at(at);
        plain.push_str(before);
        let digits = code.get(2..6).filter(|_| code.get(6..7) == Some("_"));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32) {
            Some(character) => {
                plain.push(character);
                rest = code.get(7..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = code.get(2..).unwrap_or_default();
            }
        }
    }
    plain + rest
}
