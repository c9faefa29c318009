//! What a meeting recorded about a pupil, in the words of its minutes: the screen and the minutes say the same,
//! because both are told by [`crate::export::minutes`].

use ratatui::text::{Line, Span};

use super::lines::{LABEL, Room, labelled, span};
use crate::app::{Kind, World};
use crate::domain::{Event, Fact, Group, MeetingFact, MeetingId, MeetingPhase, PupilId, query};
use crate::export::Origin;
use crate::export::minutes::{
    Agreed, Decision, Discussion, Held, Minutes, NamedOwner, NamedPerson, Noted, Registered, minutes,
};
use crate::text::labels;
use crate::text::screens::case as case_words;
use crate::text::{meeting as words, minutes as told};
use crate::view::skin::{Look, Skin, of_status};
use crate::view::width::truncate_line;

/// Everything that the newest groups say of this meeting.
pub fn of_meeting(world: &World, meeting: MeetingId) -> Option<Minutes> {
    let groups: Vec<Group> = groups(world, meeting).cloned().collect();
    let origin = if world.kind == Kind::Demo { Origin::Demo } else { Origin::Real };
    let mut told = minutes(world.outside(), meeting, &groups, origin)?;
    if let Some(closed) = world.state.meeting(meeting).filter(|it| it.phase() == MeetingPhase::Closed) {
        told.name_as_then(&query::people_then(&world.state, closed));
    }
    Some(told)
}

/// The same, of one pupil.
pub fn of_pupil(world: &World, meeting: MeetingId, pupil: PupilId) -> Option<Discussion> {
    of_meeting(world, meeting)?.pupils.into_iter().find(|about| about.pupil.number == pupil)
}

/// The meeting's start stands among the newest groups, so nothing of it is missing here.
pub fn is_whole(world: &World, meeting: MeetingId) -> bool {
    let starts = |event: &Event| {
        matches!(event, Event::MeetingSet { meeting: of, to: Some(MeetingFact::Phase(MeetingPhase::Running)), .. }
            if *of == meeting)
    };
    groups(world, meeting).any(|group| group.events.iter().any(starts))
}

fn groups(world: &World, meeting: MeetingId) -> impl Iterator<Item = &Group> {
    let recent = world.state.recent().map(|recent| &*recent.group);
    recent.filter(move |group| group.meeting == Some(meeting))
}

/// What was recorded, a labelled line each, in the order of the minutes. The decisions give way before the words.
pub fn lines(
    about: &Discussion,
    world: &World,
    cells: usize,
    room: Recorded,
    skin: Skin,
) -> Vec<Line<'static>> {
    let value = |fact: &Fact| labels::fact_value(world.reading(), Some(about.pupil.number), fact);
    let decisions = about.decisions.iter().flat_map(|it| decision(it, value, cells, room.decisions, skin));
    let entries = about.entries.iter().flat_map(|it| entry(it, cells, room.decisions, skin));
    let notes = about.notes.iter().flat_map(|it| note(it, cells, room.notes, skin));
    let made = about.agreements.iter().flat_map(|it| agreed(it, world, cells, skin));
    let amended = about.changed_agreements.iter().flat_map(|it| agreed(&it.now, world, cells, skin));
    decisions.chain(entries).chain(notes).chain(made).chain(amended).collect()
}

/// How much room there is for what was recorded.
#[derive(Clone, Copy)]
pub struct Recorded {
    /// For facts and roles.
    pub decisions: Room,
    /// For the notes.
    pub notes: Room,
}

fn decision(
    decision: &Decision,
    value: impl Fn(&Fact) -> String,
    cells: usize,
    room: Room,
    skin: Skin,
) -> Vec<Line<'static>> {
    let was_recorded = match decision {
        // A status that nobody recorded was "nieuw".
        Decision::Fact { from, to } => from.is_some() || matches!(to, Some(Fact::Status(_))),
        Decision::Role { from, .. } => from.is_some(),
    };
    let (label, from, to) = match decision {
        Decision::Fact { from, to } => {
            let Some(key) = to.as_ref().or(from.as_ref()).map(Fact::key) else { return vec![] };
            let label = case_words::fact_label(key);
            let said =
                |one: &Option<Fact>, other: &Option<Fact>| fact(one.as_ref(), other.as_ref(), &value, skin);
            (label, said(from, to), said(to, from))
        }
        Decision::Role { role, from, to, reason } => {
            let words = |it: Option<&Held>| it.map_or(told::NOBODY.to_owned(), |it| in_room(it, room));
            let after = told::because(&words(to.as_deref()), reason.as_deref());
            let style = skin.style(Look::Text);
            (told::role_label(*role), span(words(from.as_deref()), style), span(after, style))
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
    labelled(&label, &value, cells, skin)
}

/// A value in its own look; for an empty one, the word that says so.
fn fact(
    fact: Option<&Fact>,
    other: Option<&Fact>,
    value: impl Fn(&Fact) -> String,
    skin: Skin,
) -> Span<'static> {
    match fact {
        Some(Fact::Status(status)) => {
            let (glyph, look) = of_status(*status);
            span(format!("{} {}", glyph.as_str(), labels::Label::label(*status)), skin.style(look))
        }
        Some(fact) => span(value(fact), skin.style(Look::Text)),
        None => {
            let word = other.map(|other| told::not_recorded(other.key())).unwrap_or_default();
            span(word, skin.style(Look::Text))
        }
    }
}

/// All of it; on a tight page one line.
fn entry(entry: &Registered, cells: usize, room: Room, skin: Skin) -> Vec<Line<'static>> {
    let whole = Line::from(span(entry.told.as_str(), skin.style(Look::Text)));
    let shown = match room {
        Room::Tight => truncate_line(&whole, cells.saturating_sub(LABEL)),
        Room::Airy | Room::Plain => whole,
    };
    labelled(&labels::capital(told::entry_label(entry.kind)), &shown, cells, skin)
}

/// All of it; on a tight page its first line. Who may not see it is said first.
fn note(note: &Noted, cells: usize, room: Room, skin: Skin) -> Vec<Line<'static>> {
    let text = told::reserved_first(&note.text, &note.reserved);
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
fn agreed(agreed: &Agreed, world: &World, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let who = agreed.owner.is_some().then(|| who(agreed));
    let due = agreed.due.map(|day| words::due(day, false, world.today));
    let rest = [who, due].into_iter().flatten().collect::<Vec<_>>().join(words::DOT);
    let what = span(told::what(&agreed.what, &agreed.progress), skin.style(Look::Heading));
    let whole = Line::from(vec![what.clone(), span(format!("{}{rest}", words::DOT), skin.style(Look::Text))]);
    let on_one_line = labelled(words::AGREEMENT, &whole, cells, skin);
    if on_one_line.len() == 1 {
        return on_one_line;
    }
    let mut lines = labelled(words::AGREEMENT, &Line::from(what), cells, skin);
    lines.extend(labelled("", &Line::from(span(rest, skin.style(Look::Text))), cells, skin));
    lines
}

/// Who does it, and with whom.
pub fn who(agreed: &Agreed) -> String {
    let with: Vec<String> = agreed.with.iter().map(owner).collect();
    told::who(&agreed.owner.as_ref().map(owner).unwrap_or_default(), &with)
}

/// Whose an agreement is.
pub fn owner(owner: &NamedOwner) -> String {
    match owner {
        NamedOwner::Person(person) => person.name.clone(),
        NamedOwner::Pupil => labels::PUPIL.to_owned(),
        NamedOwner::Parents => labels::PARENTS.to_owned(),
    }
}

/// Somebody in a role, by name alone where there is little room.
fn in_room(it: &Held, room: Room) -> String {
    match room {
        Room::Tight => told::holder(&it.person.name, it.kind, None, None),
        Room::Airy | Room::Plain => held(it),
    }
}

/// Somebody in a role.
pub fn held(held: &Held) -> String {
    let via = held.via.as_ref().map(|via| via.name.as_str());
    told::holder(&person(&held.person), held.kind, via, held.rhythm)
}

/// Somebody with what they do and for whom.
pub fn person(person: &NamedPerson) -> String {
    told::person(&person.name, person.function.as_deref(), person.party, person.organisation.as_deref())
}
