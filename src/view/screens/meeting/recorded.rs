//! What a meeting recorded about a pupil, in the words of its minutes: the screen and the documents say the same,
//! because both tell [`crate::domain::minutes`].

use ratatui::text::{Line, Span};

use super::lines::{LABEL, Room, labelled, span};
use crate::app::World;
use crate::domain::minutes::{Agreed, Decision, Discussion, Minutes, Noted, Recorded, Registered};
use crate::domain::{Fact, FreeText, Holder, PupilId};
use crate::text::entries::{Around, Entries};
use crate::text::labels;
use crate::text::minutes::Names;
use crate::text::{facts, meeting as words, minutes as told};
use crate::view::skin::{Look, Skin, of_status};
use crate::view::width::truncate_line;

/// A discussion with the minutes that it stands in.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// Who everybody is.
    pub names: Names<'a>,
    /// What was recorded about a pupil.
    pub about: &'a Discussion,
    /// What is known now.
    pub world: &'a World,
}

impl<'a> Told<'a> {
    /// What these minutes say about this pupil.
    pub fn of(minutes: &'a Minutes, pupil: PupilId, world: &'a World) -> Option<Self> {
        Some(Self { names: Names::of(minutes, world.reading()), about: minutes.about(pupil)?, world })
    }

    /// Who holds a role, by name alone where there is little room.
    fn holder(self, holder: Holder, room: Room) -> String {
        match room {
            Room::Tight => self.names.holder_in_short(self.about, holder),
            Room::Airy | Room::Plain => self.names.holder(self.about, holder),
        }
    }

    /// The value of a fact.
    pub fn value(self, fact: &Fact) -> String {
        labels::fact_value(self.world.reading(), Some(self.about.pupil.number), fact)
    }

    /// Why it was decided.
    pub fn why(self, reason: Option<&FreeText>) -> Option<String> {
        self.world.reading().why(reason?, Some(self.about.pupil.number))
    }

    /// What an entry comes to.
    pub fn entry(self, entry: &Registered) -> String {
        let around = Around::Then(self.names, self.about);
        let entries = Entries { reading: self.world.reading(), around };
        told::registered(entries, entry.from.as_ref(), entry.to.as_ref())
    }
}

/// What was recorded, a labelled line each, in the order of the minutes. The decisions give way before the words.
pub fn lines(it: Told<'_>, cells: usize, room: RoomFor, skin: Skin) -> Vec<Line<'static>> {
    let lines = it.about.recorded().flat_map(|recorded| match recorded {
        Recorded::Decision(decided) => decision(it, decided, cells, room.decisions, skin),
        Recorded::Entry(registered) => entry(it, registered, cells, room.decisions, skin),
        Recorded::Note(noted) => note(it, noted, cells, room.notes, skin),
        Recorded::Agreed(made) => agreed(it, made, cells, skin),
        Recorded::Amended(amended) => agreed(it, &amended.now, cells, skin),
    });
    lines.collect()
}

/// How much room there is for what was recorded.
#[derive(Clone, Copy)]
pub struct RoomFor {
    /// For facts and roles.
    pub decisions: Room,
    /// For the notes.
    pub notes: Room,
}

fn decision(it: Told<'_>, decision: &Decision, cells: usize, room: Room, skin: Skin) -> Vec<Line<'static>> {
    let was_recorded = match decision {
        // A status that nobody recorded was "nieuw".
        Decision::Fact { from, to } => from.is_some() || matches!(to, Some(Fact::Status(_))),
        Decision::Role { from, .. } => from.is_some(),
    };
    let (label, from, to) = match decision {
        Decision::Fact { from, to } => {
            let Some(key) = to.as_ref().or(from.as_ref()).map(Fact::key) else { return vec![] };
            let label = facts::before(key);
            let (from, to) = (from.as_ref(), to.as_ref());
            (label, fact(it, from, to, skin), fact(it, to, from, skin))
        }
        Decision::Role { role, from, to, reason } => {
            let words = |holder: Option<Holder>| {
                holder.map_or(told::NOBODY.to_owned(), |holder| it.holder(holder, room))
            };
            let after = told::because(&words(*to), it.why(reason.as_ref()).as_deref());
            let style = skin.style(Look::Text);
            (facts::role(*role), span(words(*from), style), span(after, style))
        }
    };
    let muted = skin.style(Look::Muted);
    let to = Span::styled(to.content, skin.style(Look::Heading).patch(to.style));
    // That there was nothing before goes without saying where there is little room.
    let value = if room == Room::Tight && !was_recorded {
        Line::from(to)
    } else {
        Line::from(vec![Span::styled(from.content, muted), span(" → ", muted), to])
    };
    labelled(label, &value, cells, skin)
}

/// A value in its own look; for an empty one, the word that says so.
fn fact(it: Told<'_>, fact: Option<&Fact>, other: Option<&Fact>, skin: Skin) -> Span<'static> {
    match fact {
        Some(Fact::Status(status)) => {
            let (glyph, look) = of_status(*status);
            span(format!("{} {}", glyph.as_str(), labels::Label::label(*status)), skin.style(look))
        }
        Some(fact) => span(it.value(fact), skin.style(Look::Text)),
        None => {
            let word = other.map(|other| told::not_recorded(other.key())).unwrap_or_default();
            span(word, skin.style(Look::Text))
        }
    }
}

/// All of it; on a tight page one line.
fn entry(it: Told<'_>, entry: &Registered, cells: usize, room: Room, skin: Skin) -> Vec<Line<'static>> {
    let whole = Line::from(span(it.entry(entry), skin.style(Look::Text)));
    let shown = match room {
        Room::Tight => truncate_line(&whole, cells.saturating_sub(LABEL)),
        Room::Airy | Room::Plain => whole,
    };
    labelled(&labels::capital(told::entry_label(entry.kind)), &shown, cells, skin)
}

/// All of it; on a tight page its first line. Who may not see it is said first.
fn note(it: Told<'_>, note: &Noted, cells: usize, room: Room, skin: Skin) -> Vec<Line<'static>> {
    let text = told::reserved_first(&note.told(it.world.reading()).unwrap_or_default(), note.text.marks());
    let mut parts = text.lines().map(str::trim).filter(|part| !part.is_empty());
    let style = skin.style(Look::Text);
    if room == Room::Tight {
        let whole = Line::from(span(parts.collect::<Vec<_>>().join(" "), style));
        let short = truncate_line(&whole, cells.saturating_sub(LABEL));
        return labelled(words::NOTE, &short, cells, skin);
    }
    let first = parts.next().unwrap_or_default();
    let told = std::iter::once((words::NOTE, first)).chain(parts.map(|part| ("", part)));
    told.flat_map(|(label, part)| labelled(label, &Line::from(span(part, style)), cells, skin)).collect()
}

/// What, and behind or under it who and when.
fn agreed(it: Told<'_>, agreed: &Agreed, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let who = agreed.owner.is_some().then(|| it.names.who(agreed));
    let due = agreed.due.map(|day| words::due(day, false, it.world.today));
    let rest = [who, due].into_iter().flatten().collect::<Vec<_>>().join(words::DOT);
    let what = span(told::what(it.world.reading(), agreed), skin.style(Look::Heading));
    let whole = Line::from(vec![what.clone(), span(format!("{}{rest}", words::DOT), skin.style(Look::Text))]);
    let on_one_line = labelled(words::AGREEMENT, &whole, cells, skin);
    if on_one_line.len() == 1 {
        return on_one_line;
    }
    let mut lines = labelled(words::AGREEMENT, &Line::from(what), cells, skin);
    lines.extend(labelled("", &Line::from(span(rest, skin.style(Look::Text))), cells, skin));
    lines
}
