//! What was recorded in a case besides facts, as rows: a sign, what it is, and quieter what is known of it.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::lines;
use crate::app::World;
use crate::domain::{Case, Entry, EntryKey, EntryKind, EntryNo, HandoverKind, ProvisionState, Reading, Role};
use crate::text::case::{self as words, dossier};
use crate::text::dates;
use crate::text::entries::{Around, Entries};
use crate::text::labels::capital;
use crate::view::skin::{Glyph, Look, Skin};

/// The lines of an entry.
pub(super) fn row(number: EntryNo, case: &Case, world: &World, skin: Skin) -> Option<Vec<Line<'static>>> {
    let entry = case.entry(number)?;
    let entries = Entries { reading: world.reading(), around: Around::Now(case) };
    let mut parts = entries.parts(&without_waakvlam(entry, case, entries.reading)).into_iter();
    let (sign, look) = sign(entry, world);
    let day = entry.on().map(|on| words::tied(&dates::short(*on, world.today)));
    let what = capital(&parts.next().unwrap_or_default());
    // A log is read by its days, everything else by what it is.
    let (first, day) = if entry.kind == EntryKind::Contact { (day, None) } else { (None, day) };
    let what = first.map(|day| format!("{day}  {what}")).unwrap_or(what);
    let known = day.into_iter().chain(parts).map(|part| Span::styled(part, skin.style(Look::Muted)));
    let about: Vec<Span<'static>> = remark(entry, world, skin).into_iter().chain(known).collect();
    let style = skin.style(look);
    let head = Line::from(vec![Span::styled(format!("{sign} "), style), Span::styled(what, style)]);
    if about.is_empty() {
        return Some(vec![head]);
    }
    // What is short by nature is one line where it fits.
    if matches!(entry.kind, EntryKind::Contact | EntryKind::Provision | EntryKind::Relative) {
        let rest = lines::dotted(about, skin);
        let gap = Span::styled(words::DOT, skin.style(Look::Muted));
        return Some(vec![Line::from([head.spans, vec![gap], rest.spans].concat())]);
    }
    let mut about = lines::dotted(about, skin);
    about.spans.insert(0, Span::raw("  "));
    Some(vec![head, about])
}

/// A contact, without who did it where that is the waakvlam: that goes without saying.
fn without_waakvlam<'a>(entry: &'a Entry, case: &Case, reading: Reading) -> Cow<'a, Entry> {
    let waakvlam = reading.holder(case, Role::Waakvlam).map(|holder| holder.who);
    if entry.kind != EntryKind::Contact || entry.by().copied() != waakvlam {
        return Cow::Borrowed(entry);
    }
    let mut entry = entry.clone();
    entry.set(EntryKey::By, None);
    Cow::Owned(entry)
}

/// How it stands, as a sign with its look: open, in force, or over.
fn sign(entry: &Entry, world: &World) -> (&'static str, Look) {
    let over = (Glyph::Error.as_str(), Look::Muted);
    let done = (Glyph::Done.as_str(), Look::Text);
    let neutral = ("·", Look::Text);
    let has_ended = |end: Option<&chrono::NaiveDate>| end.is_some_and(|end| *end < world.today);
    match entry.kind {
        EntryKind::Signal if entry.is_open_signal() => (Glyph::LetOp.as_str(), Look::LetOp),
        EntryKind::Signal => (Glyph::Done.as_str(), Look::Muted),
        EntryKind::Sharing if entry.holds_on(world.today) => done,
        EntryKind::Sharing => over,
        EntryKind::Handover if entry.confirmed_on().is_some() => done,
        EntryKind::Provision => match entry.provision_state() {
            Some(state) if state.is_in_force() && has_ended(entry.valid_until()) => over,
            Some(state) if state.is_in_force() => done,
            Some(ProvisionState::Denied | ProvisionState::Ended | ProvisionState::Declined) => over,
            _ => neutral,
        },
        EntryKind::Placement if has_ended(entry.end()) => over,
        EntryKind::Handover
        | EntryKind::Placement
        | EntryKind::Contact
        | EntryKind::Enrolment
        | EntryKind::Relative
        | EntryKind::Disclosure
        | EntryKind::Delay => neutral,
    }
}

/// What is missing, or not so any more, in a word.
fn remark(entry: &Entry, world: &World, skin: Skin) -> Option<Span<'static>> {
    let warned = |word: &'static str| {
        let word = format!("{} {word}", Glyph::LetOp.as_str());
        Some(Span::styled(words::tied(&word), skin.style(Look::LetOp)))
    };
    match entry.kind {
        EntryKind::Handover => {
            let handed = entry.handover_kind() != Some(&HandoverKind::None);
            let waits =
                handed && entry.confirmed_on().is_none() && entry.on().is_some_and(|on| *on <= world.today);
            if waits { warned(dossier::UNCONFIRMED) } else { None }
        }
        EntryKind::Sharing if entry.withdrawn_on().is_none() && !entry.holds_on(world.today) => {
            warned(dossier::ENDED)
        }
        EntryKind::Contact
        | EntryKind::Signal
        | EntryKind::Provision
        | EntryKind::Placement
        | EntryKind::Enrolment
        | EntryKind::Relative
        | EntryKind::Sharing
        | EntryKind::Disclosure
        | EntryKind::Delay => None,
    }
}
