//! A part of a workbook, read piece by piece: never more than one piece is held, and what is unpacked is counted.

use std::io::{self, BufRead, BufReader, Read};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::source::NotOpened;

/// The longest tag or text: the longest text that Excel allows in a cell, with every character written as a number,
/// is shorter.
const LONGEST_PIECE: usize = 1024 * 1024;

/// The most characters that Excel allows in a cell; what is longer is cut, and is no value of a pupil anyway.
pub(super) const LONGEST_CELL: usize = 32_767;

/// A part that is being read.
pub(super) struct Xml<'a, R: Read> {
    reader: Reader<Counted<'a, R>>,
    buffer: Vec<u8>,
}

impl<'a, R: Read> Xml<'a, R> {
    /// Starts with a part.
    pub(super) fn new(part: R, budget: &'a Budget<'a>) -> Self {
        let inner = BufReader::with_capacity(64 * 1024, part);
        let mut reader = Reader::from_reader(Counted { inner, budget, piece: 0, refused: None });
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        config.allow_unmatched_ends = true;
        Self { reader, buffer: Vec::new() }
    }

    /// The next piece; an empty element is its start and its end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, NotOpened> {
        self.buffer.clear();
        self.reader.get_mut().piece = 0;
        let Self { reader, buffer } = self;
        match reader.read_event_into(buffer) {
            Ok(event) => Ok(event),
            Err(_) => Err(reader.get_mut().refused.take().unwrap_or(NotATable::Damaged.into())),
        }
    }
}

/// Counts what goes through.
struct Counted<'a, R: Read> {
    inner: BufReader<R>,
    budget: &'a Budget<'a>,
    piece: usize,
    refused: Option<NotOpened>,
}

impl<R: Read> Counted<'_, R> {
    fn refuse(&mut self, why: NotOpened) -> io::Error {
        self.refused = Some(why);
        io::Error::other("refused")
    }
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut there = self.fill_buf()?;
        let read = there.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: Read> BufRead for Counted<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > LONGEST_PIECE {
            return Err(self.refuse(NotATable::TooManyCells.into()));
        }
        if self.inner.buffer().is_empty() {
            let read = self.inner.fill_buf()?.len();
            let counted = self.budget.unpacked(u64::try_from(read).unwrap_or(u64::MAX));
            if let Err(why) = counted.and_then(|()| self.budget.go_on()) {
                return Err(self.refuse(why));
            }
        }
        Ok(self.inner.buffer())
    }

    fn consume(&mut self, amount: usize) {
        self.piece = self.piece.saturating_add(amount);
        self.inner.consume(amount);
    }
}

/// What an attribute says, by its name without a prefix; unescaped, so that a number may be written in any way.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    value(tag, |key| key.rsplit(':').next() == Some(name))
}

/// The same by its whole name.
pub(super) fn named(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    value(tag, |key| key == name)
}

fn value(tag: &BytesStart<'_>, is_it: impl Fn(&str) -> bool) -> Option<String> {
    let mut all = tag.attributes();
    let found = all.with_checks(false).flatten().find(|attribute| is_it(attribute.key.as_ref()))?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// Whether an attribute says yes.
pub(super) fn says_yes(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| matches!(value.trim(), "1" | "true" | "on"))
}

/// Adds what a piece of text says, as far as a cell may be long.
pub(super) fn add_text(event: &Event<'_>, to: &mut String) {
    match event {
        Event::Text(text) => add(&text.xml10_content(), to),
        Event::CData(text) => add(&text.xml10_content(), to),
        Event::GeneralRef(entity) => add(&entity_text(entity), to),
        _ => {}
    }
}

/// Adds a text as far as a cell may be long.
pub(super) fn add(text: &str, to: &mut String) {
    // Bytes are at least as many as characters: only a long text has to be counted.
    let room = if to.len().saturating_add(text.len()) <= LONGEST_CELL {
        usize::MAX
    } else {
        LONGEST_CELL.saturating_sub(to.chars().count())
    };
    let end = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
    to.push_str(text.get(..end).unwrap_or_default());
}

fn entity_text(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return character.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(entity).unwrap_or_default().to_owned()
}
